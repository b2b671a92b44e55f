//! CSV as Excel reads it: UTF-8 with its mark, semicolons, the language's decimal mark. Title above, notes below.

use super::notes::Notes;
use super::{Edition, Export, ExportError, Saved, archive};
use crate::document::{FlatTable, Value, source, title};
use crate::release::{ReleasedTable, Shown};
use crate::report::TableId;
use crate::terms::Lang;
use csv::{Terminator, WriterBuilder};

/// CSV, all tables in one zip archive.
#[derive(Debug)]
pub struct Csv;

const MARK: &str = "\u{FEFF}";
const MEDIA_TYPE: &str = "text/csv";

impl Export for Csv {
    fn code(&self) -> &'static str {
        "csv"
    }

    fn write(&self, edition: &Edition<'_>) -> Result<Saved, ExportError> {
        let notes = Notes::of(edition);
        let files: Result<Vec<Saved>, ExportError> =
            edition.release.tables().iter().map(|table| saved(table, &notes, edition)).collect();
        Ok(Saved {
            name: edition.file_name("csv", "csv", "zip"),
            media_type: "application/zip",
            bytes: archive::zip(&files?, edition.date)?,
        })
    }

    fn write_table(&self, table: TableId, edition: &Edition<'_>) -> Option<Result<Saved, ExportError>> {
        Some(saved(edition.release.table(table)?, &Notes::of(edition), edition))
    }
}

fn saved(table: &ReleasedTable, notes: &Notes, edition: &Edition<'_>) -> Result<Saved, ExportError> {
    let code = table.id().code();
    let bytes = written(table, notes, edition)?;
    Ok(Saved { name: edition.file_name(code, code, "csv"), media_type: MEDIA_TYPE, bytes })
}

fn written(table: &ReleasedTable, notes: &Notes, edition: &Edition<'_>) -> Result<Vec<u8>, ExportError> {
    let Edition { release, words, date } = *edition;
    let flat = FlatTable::of(table, release, words);
    let lang = words.lang();
    let cells = |row: &Vec<Value>| row.iter().map(|value| cell(value, lang)).collect();
    let heads = flat.heads.iter().map(|head| neutralised(head)).collect();
    let rows: Vec<Vec<String>> = std::iter::once(heads).chain(flat.rows.iter().map(cells)).collect();
    let source = source(Some(table.id()), release, words);
    let below = notes.of_table(table.id()).iter().chain(notes.of_all()).cloned().chain([source, date.to_string()]);
    let below: Vec<Vec<String>> = below.map(|note| vec![neutralised(&note)]).collect();
    let above = vec![vec![neutralised(&title(table.id(), release, words))]];
    let parts: Result<Vec<Vec<u8>>, ExportError> = [above, rows, below].iter().map(|rows| lines(rows)).collect();
    Ok([MARK.as_bytes(), &parts?.join("\r\n".as_bytes())].concat())
}

fn lines(rows: &[Vec<String>]) -> Result<Vec<u8>, ExportError> {
    let mut writer = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).map_err(ExportError::of)?;
    }
    writer.into_inner().map_err(ExportError::of)
}

/// A cell as a spreadsheet reads it: numbers without spaces, the language's decimal mark.
fn cell(value: &Value, lang: Lang) -> String {
    match value {
        Value::Label(label) => neutralised(label),
        Value::Shown(shown) => match shown {
            Shown::Count(count) => count.to_string(),
            Shown::NotCollected | Shown::Suppressed => "..".to_owned(),
            Shown::NotApplicable => ".".to_owned(),
        },
        Value::Share { part, whole } => tenths_of_percent(1000 * i128::from(*part), *whole, lang),
        Value::Change { from, to } => (i128::from(*to) - i128::from(*from)).to_string(),
        Value::ChangeInPercent { from, to } => {
            tenths_of_percent(1000 * (i128::from(*to) - i128::from(*from)), *from, lang)
        }
        Value::Nothing => "..".to_owned(),
    }
}

/// Percent with one decimal, half away from zero, computed in whole numbers (rule 10).
fn tenths_of_percent(thousandfold: i128, whole: u64, lang: Lang) -> String {
    let whole = i128::from(whole.max(1));
    let tenths = (thousandfold.abs() * 2 + whole) / (whole * 2);
    let sign = if thousandfold < 0 && tenths != 0 { "-" } else { "" };
    let mark = match lang {
        Lang::Sv => ',',
        Lang::En => '.',
    };
    format!("{sign}{}{mark}{}", tenths / 10, tenths % 10)
}

/// Text that no spreadsheet takes for a formula (OWASP, "CSV injection").
pub(super) fn neutralised(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula() {
        for text in ["=1+1", "+46 8", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(neutralised(text), format!("'{text}"));
        }
        assert_eq!(neutralised("Rumänien"), "Rumänien");
    }

    #[test]
    fn percent_have_one_decimal_and_the_mark_of_the_language() {
        let share = |part, whole| cell(&Value::Share { part, whole }, Lang::Sv);
        assert_eq!(share(233, 289), "80,6");
        assert_eq!(cell(&Value::ChangeInPercent { from: 163, to: 289 }, Lang::En), "77.3");
        assert_eq!(cell(&Value::ChangeInPercent { from: 40, to: 30 }, Lang::Sv), "-25,0");
        assert_eq!(cell(&Value::ChangeInPercent { from: 5000, to: 4999 }, Lang::Sv), "0,0");
        assert_eq!(cell(&Value::Change { from: 10, to: 2 }, Lang::Sv), "-8");
    }
}

//! An empty case file to begin with: a CSV with the headers, and a Frictionless Table Schema
//! (<https://specs.frictionlessdata.io/table-schema/>) that says what each column holds.

use crate::read::Column;
use crate::terms::{Crime, Lang, Place, Region, Term};
use crate::words::Words;
use serde_json::{Value, json};

/// The columns of the template, in order, each with the key of what is said of it.
const COLUMNS: [(Column, &str); 10] = [
    (Column::Year, "file-year"),
    (Column::Region, "file-region"),
    (Column::Sex, "file-sex"),
    (Column::Age, "file-age"),
    (Column::Nationality, "file-nationality"),
    (Column::Crime, "file-crime"),
    (Column::Exploitation, "file-exploitation"),
    (Column::Role, "file-role"),
    (Column::Place, "file-place"),
    (Column::Sector, "file-sector"),
];

/// The mark by which Excel knows UTF-8.
const MARK: char = '\u{FEFF}';

/// The template as Swedish Excel opens it: one line of headers, with semicolons. It holds no row, since one made up as an example
/// would be counted if nobody took it out.
pub fn template_csv(lang: Lang) -> String {
    let headers: Vec<&str> = COLUMNS.iter().map(|(column, _)| column.label(lang)).collect();
    format!("{MARK}{}\r\n", headers.join(";"))
}

/// The Table Schema of the template. What a cell may say in many ways is text, described in words. Where it is one of a few terms they are
/// listed, one way to write each: a list that keeps to them needs no question, though more is read.
pub fn template_schema(words: &Words) -> Value {
    let lang = words.lang();
    let fields = COLUMNS.map(|(column, about)| {
        json!({
            "name": column.label(lang),
            "type": "string",
            "description": description(column, about, words),
            "constraints": constraints(column, lang),
        })
    });
    json!({
        "title": words.text("template-title"),
        "description": words.text("file-text"),
        "fields": fields,
        "missingValues": [""],
    })
}

fn description(column: Column, about: &str, words: &Words) -> String {
    match constraints(column, words.lang()).get("enum").and_then(Value::as_array) {
        Some(listed) => {
            let listed: Vec<String> = listed.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            words.with("template-one-of", [("list", words.list(&listed).into())])
        }
        None => words.text(about),
    }
}

fn constraints(column: Column, lang: Lang) -> Value {
    match column {
        Column::Year => json!({ "required": true }),
        Column::Region => json!({ "enum": labels::<Region>(lang) }),
        Column::Crime => json!({ "enum": labels::<Crime>(lang) }),
        Column::Place => json!({ "enum": labels::<Place>(lang) }),
        _ => json!({}),
    }
}

/// The labels of what can be recorded.
fn labels<T: Term>(lang: Lang) -> Vec<&'static str> {
    let recorded = T::ALL.iter().filter(|term| term.code() != "not_recorded");
    recorded.map(|term| term.label(lang)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::read;

    /// A row for each term that the schema lists, in a column of the template.
    fn rows(column: Column, lang: Lang) -> Vec<String> {
        let place = COLUMNS.iter().position(|(each, _)| *each == column).unwrap();
        let listed = constraints(column, lang)["enum"].as_array().cloned();
        let row = |label: &Value| {
            let mut cells = [""; COLUMNS.len()];
            cells[0] = "2021";
            cells[3] = "12";
            // Where a related child is: only of such a child.
            if column == Column::Place {
                cells[7] = match lang {
                    Lang::Sv => "närstående barn",
                    Lang::En => "related child",
                };
            }
            cells[place] = label.as_str().unwrap();
            cells.join(";") + "\r\n"
        };
        listed.unwrap_or_default().iter().map(row).collect()
    }

    #[test]
    fn what_is_written_into_the_template_is_read_without_a_question() {
        for lang in Lang::ALL {
            let rows = [Column::Region, Column::Crime, Column::Place].map(|column| rows(column, lang)).concat();
            assert_eq!(rows.len(), 7 + 2 + 2);
            let list = template_csv(lang) + &rows.concat();
            let tally = read(list.as_bytes()).unwrap();
            assert_eq!(tally.rows, rows.len() as u64, "{lang:?}");
            assert_eq!(tally.problems.iter().count(), 0, "{lang:?}: {:?}", tally.problems);
            assert_eq!(tally.columns.read.len(), COLUMNS.len(), "{lang:?}");
        }
    }

    #[test]
    fn the_schema_describes_the_columns_of_the_template() {
        for lang in Lang::ALL {
            let schema = template_schema(&Words::new(lang));
            let names = schema["fields"].as_array().unwrap().iter().map(|field| field["name"].as_str().unwrap());
            let csv = template_csv(lang);
            assert_eq!(
                csv.trim_start_matches(MARK).trim_end().split(';').collect::<Vec<_>>(),
                names.collect::<Vec<_>>()
            );
        }
    }
}

//! What a workbook says of a sheet beside its cells: which rows are hidden and which cells are merged. calamine passes over
//! this, so the sheets' XML is gone through once more (ECMA-376 part 1, 18.3.1.55 and 18.3.1.73; OpenDocument 1.3 part 3, 9.1).
//!
//! What cannot be read here leaves a sheet without marks: whether it is damaged is for the reader of its cells to say.

use super::Shared;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use rustc_hash::FxHashMap;
use std::io::{BufReader, Cursor};
use zip::ZipArchive;
use zip::read::ZipFile;

/// What a sheet says of its rows; they are counted from 0.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Hidden rows, from and to, in order.
    pub(super) hidden: Vec<(u32, u32)>,
    /// Cells merged over several rows.
    pub(super) merged: Vec<Merged>,
}

/// Cells of one column that show the first one's value.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Merged {
    pub(super) first: u32,
    pub(super) last: u32,
    pub(super) column: u32,
}

impl Marks {
    /// No sheet has more rows; what goes beyond is not noted.
    const MOST: usize = 1 << 20;

    fn hide(&mut self, from: u32, to: u32) {
        if let Some((_, last)) = self.hidden.last_mut().filter(|(_, last)| from <= last.saturating_add(1)) {
            *last = (*last).max(to);
        } else if self.hidden.len() < Self::MOST {
            self.hidden.push((from, to));
        }
    }

    fn merge(&mut self, merged: Merged) {
        if self.merged.len() < Self::MOST {
            self.merged.push(merged);
        }
    }

    /// Whether a row is hidden.
    pub(super) fn hides(&self, row: u32) -> bool {
        let after = self.hidden.partition_point(|(from, _)| *from <= row);
        after.checked_sub(1).and_then(|place| self.hidden.get(place)).is_some_and(|(_, to)| row <= *to)
    }
}

type Zip = ZipArchive<Cursor<Shared>>;

/// Where the marks of a workbook's sheets are.
pub(super) enum MarksOfSheets {
    /// In a part of its own each.
    Xlsx { zip: Box<Zip>, parts: FxHashMap<String, String> },
    /// In one part, already gone through.
    Ods(FxHashMap<String, Marks>),
    /// Nowhere.
    None,
}

impl MarksOfSheets {
    pub(super) fn of_xlsx(bytes: Shared) -> Self {
        parts_of_xlsx(bytes).map_or(Self::None, |(zip, parts)| Self::Xlsx { zip: Box::new(zip), parts })
    }

    pub(super) fn of_ods(bytes: Shared) -> Self {
        of_ods(bytes).map_or(Self::None, Self::Ods)
    }

    /// The marks of a sheet. Looked for when they are asked for: a small workbook may name one sheet a thousand times.
    pub(super) fn take(&mut self, sheet: &str) -> Marks {
        let marks = match self {
            Self::Xlsx { zip, parts } => parts.get(sheet).and_then(|part| of_worksheet(zip, part)),
            Self::Ods(sheets) => sheets.remove(sheet),
            Self::None => None,
        };
        marks.unwrap_or_default()
    }
}

/// Which part of an .xlsx each sheet is.
fn parts_of_xlsx(bytes: Shared) -> Option<(Zip, FxHashMap<String, String>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut sheets: Vec<(String, String)> = Vec::new();
    each_element(&mut zip, "xl/workbook.xml", |element| {
        if element.local_name().as_ref() == "sheet" {
            sheets.extend(attribute(element, "name").zip(attribute(element, "id")));
        }
    })?;
    let mut paths: FxHashMap<String, String> = FxHashMap::default();
    each_element(&mut zip, "xl/_rels/workbook.xml.rels", |element| {
        paths.extend(attribute(element, "Id").zip(attribute(element, "Target")));
    })?;
    let part = |(name, id): (String, String)| {
        let target = paths.get(&id)?;
        Some((name, target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned)))
    };
    let parts = sheets.into_iter().filter_map(part).collect();
    Some((zip, parts))
}

fn of_worksheet(zip: &mut Zip, path: &str) -> Option<Marks> {
    let mut marks = Marks::default();
    let mut next_row = 0_u32;
    each_element(zip, path, |element| match element.local_name().as_ref() {
        "row" => {
            let number = attribute(element, "r").and_then(|number| number.parse::<u32>().ok()?.checked_sub(1));
            let row = number.unwrap_or(next_row);
            next_row = row.saturating_add(1);
            if matches!(attribute(element, "hidden").as_deref(), Some("1" | "true")) {
                marks.hide(row, row);
            }
        }
        "mergeCell" => {
            if let Some(merged) = attribute(element, "ref").and_then(|range| merged(&range)) {
                marks.merge(merged);
            }
        }
        _ => {}
    })?;
    Some(marks)
}

/// `A2:B5`.
fn merged(range: &str) -> Option<Merged> {
    let (from, to) = range.split_once(':')?;
    let ((first, column), (last, _)) = (place(from)?, place(to)?);
    (last > first).then_some(Merged { first, last, column })
}

/// The row and the column of `B5`, from 0.
fn place(name: &str) -> Option<(u32, u32)> {
    let letters = name.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let row = name.get(letters.len()..)?.parse::<u32>().ok()?.checked_sub(1)?;
    let letter = |column: u32, letter: u8| {
        let value = u32::from(letter.to_ascii_uppercase().checked_sub(b'A').filter(|value| *value < 26)?) + 1;
        column.checked_mul(26)?.checked_add(value)
    };
    Some((row, letters.bytes().try_fold(0, letter)?.checked_sub(1)?))
}

fn of_ods(bytes: Shared) -> Option<FxHashMap<String, Marks>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut sheets: FxHashMap<String, Marks> = FxHashMap::default();
    let mut marks = Marks::default();
    let (mut name, mut row, mut rows, mut column) = (String::new(), 0_u32, 0_u32, 0_u32);
    each_element(&mut zip, "content.xml", |element| {
        let count = |key: &str| attribute(element, key).and_then(|count| count.parse::<u32>().ok()).unwrap_or(1);
        match element.local_name().as_ref() {
            "table" => {
                let before = std::mem::take(&mut marks);
                sheets.insert(std::mem::replace(&mut name, attribute(element, "name").unwrap_or_default()), before);
                (row, rows) = (0, 0);
            }
            "table-row" => {
                row = row.saturating_add(rows);
                rows = count("number-rows-repeated");
                column = 0;
                if matches!(attribute(element, "visibility").as_deref(), Some("collapse" | "filter")) {
                    marks.hide(row, row.saturating_add(rows.saturating_sub(1)));
                }
            }
            "table-cell" | "covered-table-cell" => {
                let spanned = count("number-rows-spanned");
                if spanned > 1 {
                    marks.merge(Merged { first: row, last: row.saturating_add(spanned - 1), column });
                }
                column = column.saturating_add(count("number-columns-repeated"));
            }
            _ => {}
        }
    })?;
    sheets.insert(name, marks);
    Some(sheets)
}

/// Goes through the elements of a part of the zip; none where there is no such part or it is no XML.
fn each_element(zip: &mut Zip, path: &str, mut see: impl FnMut(&BytesStart<'_>)) -> Option<()> {
    let mut reader: Reader<BufReader<ZipFile<'_, Cursor<Shared>>>> =
        Reader::from_reader(BufReader::new(zip.by_name(path).ok()?));
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element) => see(&element),
            Event::Eof => return Some(()),
            _ => {}
        }
    }
}

/// An attribute by its name, whatever namespace it is of.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let mut named =
        attributes.with_checks(false).flatten().filter(|attribute| attribute.key.local_name().as_ref() == name);
    named.next()?.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merged_cells_by_their_range() {
        for (range, expected) in [
            ("A2:A5", Some((1, 4, 0))),
            ("AB10:AC11", Some((9, 10, 27))),
            ("A2:C2", None),
            ("A2", None),
            ("A0:A5", None),
            ("?:!", None),
            ("ZZZZZZZZZZZ1:A9", None),
        ] {
            let found = merged(range).map(|Merged { first, last, column }| (first, last, column));
            assert_eq!(found, expected, "{range}");
        }
    }
}

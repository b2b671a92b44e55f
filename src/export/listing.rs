//! The list of what was odd, row by row, to work through in the list itself: line numbers and columns, no values unless
//! they are asked for.

use crate::document::problem_label;
use crate::problem::{Consequence, Problem};
use crate::read::Columns;
use crate::words::{Words, shown};

/// A list being written: CSV as Swedish Excel reads it (UTF-8 with its mark, semicolons).
#[derive(Debug)]
pub struct Listing {
    words: Words,
    with_values: bool,
    written: String,
}

const MARK: char = '\u{FEFF}';

impl Listing {
    /// A list with its header.
    pub fn new(words: Words, with_values: bool) -> Self {
        let mut listing = Self { words, with_values, written: MARK.to_string() };
        let heads = ["listing-line", "listing-what", "listing-consequence", "listing-column", "listing-value"];
        let heads: Vec<String> = heads.iter().map(|key| listing.words.text(key)).collect();
        listing.write(heads.iter().map(String::as_str));
        listing
    }

    /// Adds a problem and the line on which it is.
    pub fn add(&mut self, line: u64, problem: &Problem, columns: &Columns) {
        let column = problem.column().and_then(|column| columns.read.iter().find(|read| read.column == column));
        let consequence = self.words.text(match problem.consequence() {
            Consequence::SetAside => "listing-set-aside",
            Consequence::Counted => "listing-counted",
        });
        let (line, label) = (line.to_string(), problem_label(problem, &self.words));
        let header = column.map(|column| column.header.as_str()).unwrap_or_default();
        let value = problem.value().unwrap_or_default();
        self.write([line.as_str(), &label, &consequence, header, value].into_iter());
    }

    /// What has been written since the last time.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.written)
    }

    fn write<'a>(&mut self, cells: impl Iterator<Item = &'a str>) {
        let cells: Vec<String> = cells.take(if self.with_values { 5 } else { 4 }).map(cell).collect();
        self.written.push_str(&cells.join(";"));
        self.written.push_str("\r\n");
    }
}

/// A cell that no spreadsheet takes for a formula, nor for the end of a row (OWASP: CSV injection). Some pass over blanks before the
/// sign, and in East Asia over its width; line breaks and tabs are blanks already.
fn cell(text: &str) -> String {
    let text = shown(text);
    let begins_formula = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let guard = if begins_formula { "'" } else { "" };
    if text.contains([';', '"']) || begins_formula {
        return format!("\"{guard}{}\"", text.replace('"', "\"\""));
    }
    text.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::problem::Value;
    use crate::read::Column;
    use crate::terms::Lang;

    #[test]
    fn a_cell_is_one_cell_and_no_formula() {
        for (text, expected) in [
            ("=1+1", "\"'=1+1\""),
            (" \t=1+1", "\"' =1+1\""),
            ("＝1", "\"'＝1\""),
            ("a\";\r\n=1", "\"a\"\"; =1\""),
            ("a\u{202E}b", "a\u{FFFD}b"),
            ("12-13", "12-13"),
        ] {
            assert_eq!(cell(text), expected, "{text:?}");
        }
    }

    #[test]
    fn values_are_in_the_list_only_where_asked_for_and_never_as_formulas() {
        let problem = Problem::Unreadable(Column::Age, Value::Text("=1+1".to_owned()));
        let written = |with_values| {
            let mut listing = Listing::new(Words::new(Lang::En), with_values);
            listing.add(7, &problem, &Columns::default());
            listing.take()
        };
        assert!(!written(false).contains("1+1"));
        assert!(written(true).contains("\r\n7;"));
        assert!(written(true).contains("\"'=1+1\""));
    }
}

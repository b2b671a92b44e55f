//! What a person has decided about a file, beyond what is recognised: saved as a recipe, it holds for next year's file too.

use super::whole_file::WholeFile;
use super::{Column, Encoding};
use crate::terms::{Region, Term, Year, fold};
use crate::words;
use serde::{Deserialize, Serialize};

/// Decisions about one file. Headers, categories and settings; never a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Decisions {
    /// What kind of file this is, when it is saved: always `recipe`.
    pub fallbild: Kind,
    /// Of which version.
    pub version: u32,
    /// The headers of the file that the decisions were made for.
    pub header: Vec<String>,
    /// How its letters are written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<Encoding>,
    /// The sign between its cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub separator: Option<char>,
    /// The sheet of the workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The line of the headers, from 1; 0 says that there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_line: Option<u64>,
    /// The year of every row, where no column says it; 0 says that no name says it either.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// Where the year stands in dates that write it with two digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_dates: Option<DateOrder>,
    /// The code of the region of every row, where no column says it; `not_recorded` says that no name says it either.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// What columns say.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ColumnDecision>,
    /// What texts mean.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<ValueDecision>,
    /// What is counted once only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub once: Vec<Once>,
}

/// What a recipe calls itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A recipe.
    #[default]
    Recipe,
}

/// What a column says, or that it is not to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnDecision {
    /// Its place in the row, from 0.
    pub place: usize,
    /// Its header, so that a person can read the recipe.
    #[serde(default)]
    pub header: String,
    /// What it says; none where it is not to be read.
    pub means: Option<Column>,
}

/// What a text in a column means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueDecision {
    /// The column.
    pub column: Column,
    /// The text.
    pub text: String,
    /// The code of a category; `not_recorded`, or `yes` and `no` for yes/no columns.
    pub means: String,
}

/// In which order a date of three numbers is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// `21-05-03` is 3 May 2021.
    YearFirst,
    /// `3/5 21` is 3 May 2021.
    DayFirst,
    /// `5/3/21` is 3 May 2021.
    MonthFirst,
}

impl DateOrder {
    /// Every order.
    pub const ALL: [Self; 3] = [Self::YearFirst, Self::DayFirst, Self::MonthFirst];

    /// The stable code, as recipes have it.
    pub fn code(self) -> &'static str {
        match self {
            Self::YearFirst => "year_first",
            Self::DayFirst => "day_first",
            Self::MonthFirst => "month_first",
        }
    }
}

/// What is counted once only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Once {
    /// Of equal rows, the first.
    Rows,
    /// Of rows of one case, the first.
    Cases,
}

impl Default for Decisions {
    fn default() -> Self {
        Self {
            fallbild: Kind::Recipe,
            version: Self::VERSION,
            header: Vec::new(),
            encoding: None,
            separator: None,
            sheet: None,
            header_line: None,
            year: None,
            short_dates: None,
            region: None,
            columns: Vec::new(),
            values: Vec::new(),
            once: Vec::new(),
        }
    }
}

impl Decisions {
    /// The version of recipe written and read.
    pub const VERSION: u32 = 1;
    /// No recipe is longer, in bytes.
    pub const LONGEST: usize = 1024 * 1024;
    /// The category that says that nothing was recorded.
    pub const NOT_RECORDED: &str = "not_recorded";

    /// The decisions that a saved recipe holds; none where it is no recipe, or a later version's.
    pub fn of_recipe(json: &str) -> Option<Self> {
        // Everything has a default, so that a hand-written recipe may be short; but it must say what it is.
        let says_so = serde_json::from_str::<serde_json::Value>(json).ok()?.get("fallbild")? == "recipe";
        let recipe: Self = says_so.then(|| serde_json::from_str(json).ok()).flatten()?;
        (recipe.version == Self::VERSION && json.len() <= Self::LONGEST).then_some(recipe)
    }

    /// The decisions as a recipe to save. What an editor would not show, or would show out of order, is written in digits: texts must
    /// stay what they are in the list.
    pub fn to_recipe(&self) -> String {
        let json = serde_json::to_string_pretty(self).unwrap_or_default();
        let mut recipe = String::with_capacity(json.len());
        for sign in json.chars() {
            // Beyond its own line breaks, JSON has such signs inside strings alone.
            if sign != '\n' && words::is_hidden(sign) {
                sign.encode_utf16(&mut [0; 2]).iter().for_each(|unit| recipe.push_str(&format!("\\u{unit:04x}")));
            } else {
                recipe.push(sign);
            }
        }
        recipe
    }

    /// Whether nothing has been decided.
    pub fn is_empty(&self) -> bool {
        *self == Self { header: self.header.clone(), ..Self::default() }
    }

    /// Whether the decisions were made for a file with these headers.
    pub fn fits<'a>(&self, header: impl ExactSizeIterator<Item = &'a str>) -> bool {
        !self.header.is_empty()
            && self.header.len() == header.len()
            && self.header.iter().zip(header).all(|(mine, theirs)| fold(mine) == fold(theirs))
    }

    /// The year and the region of every row: what a person has said, else what the name of the sheet says.
    pub fn whole_file(&self, named: WholeFile) -> WholeFile {
        let region = |code: &str| Region::from_code(code).filter(|region| *region != Region::NotRecorded);
        WholeFile {
            year: self.year.map_or(named.year, Year::new),
            region: self.region.as_deref().map_or(named.region, region),
        }
    }

    /// What holds for other files, too: next year's `i fjol` is another year.
    pub fn lasting(&self) -> Self {
        let mut lasting = Self { year: None, ..self.clone() };
        lasting.values.retain(|value| value.column != Column::Year);
        lasting
    }

    /// These decisions for a file about which others have been made before: those hold where these say nothing.
    pub fn over(&self, before: &Self) -> Self {
        let mut both = self.clone();
        both.year = self.year.or(before.year);
        both.region = self.region.clone().or_else(|| before.region.clone());
        both.sheet = before.sheet.clone().or_else(|| self.sheet.clone());
        both.short_dates = self.short_dates.or(before.short_dates);
        let is_new = |value: &&ValueDecision| {
            !self.values.iter().any(|mine| mine.column == value.column && mine.text == value.text)
        };
        both.values.extend(before.values.iter().filter(is_new).cloned());
        both.once.extend(before.once.iter().filter(|once| !self.once.contains(once)));
        if self.header.is_empty() && self.columns.is_empty() {
            both.header.clone_from(&before.header);
            both.columns.clone_from(&before.columns);
        }
        both
    }

    /// The same decisions for another sheet of the workbook. What was said of the whole file holds there, unless the sheet's
    /// name says otherwise.
    pub fn for_sheet(&self, sheet: &str) -> Self {
        let named = WholeFile::of_name(sheet);
        Self {
            sheet: Some(sheet.to_owned()),
            year: self.year.filter(|_| named.year.is_none()),
            region: self.region.clone().filter(|_| named.region.is_none()),
            ..self.clone()
        }
    }

    /// The decisions for a file with other headers, among them most of these: what was said of a column holds where its
    /// header stands once. None where too few are there.
    pub(super) fn moved_to(&self, header: &[String]) -> Option<Self> {
        let place_of = |name: &str| {
            let folded = fold(name);
            let mut places = header.iter().enumerate().filter(|(_, other)| !folded.is_empty() && fold(other) == folded);
            places.next().filter(|_| places.next().is_none()).map(|(place, _)| place)
        };
        let found = self.header.iter().filter(|name| place_of(name).is_some()).count();
        if found < 2 || found * 2 < self.header.len() {
            return None;
        }
        let moved =
            |column: &ColumnDecision| Some(ColumnDecision { place: place_of(&column.header)?, ..column.clone() });
        let columns = self.columns.iter().filter_map(moved).collect();
        Some(Self { header: header.to_vec(), columns, ..self.clone() })
    }

    /// What was decided of the column at a place.
    pub(super) fn column(&self, place: usize) -> Option<&ColumnDecision> {
        self.columns.iter().find(|column| column.place == place)
    }

    /// What texts of a column mean.
    pub(super) fn values(&self, column: Column) -> impl Iterator<Item = &ValueDecision> {
        self.values.iter().filter(move |value| value.column == column)
    }

    /// Whether something is counted once only.
    pub fn counts_once(&self, what: Once) -> bool {
        self.once.contains(&what)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(column: Column, text: &str, means: &str) -> ValueDecision {
        ValueDecision { column, text: text.to_owned(), means: means.to_owned() }
    }

    #[test]
    fn a_recipe_keeps_no_year() {
        let decisions = Decisions {
            year: Some(2021),
            region: Some("syd".to_owned()),
            values: vec![value(Column::Year, "i fjol", "2020"), value(Column::Sex, "tjej", "girl")],
            ..Decisions::default()
        };
        let lasting = decisions.lasting();
        assert_eq!((lasting.year, lasting.region.as_deref()), (None, Some("syd")));
        assert_eq!(lasting.values, [value(Column::Sex, "tjej", "girl")]);
    }

    #[test]
    fn a_recipe_shows_what_it_holds_and_means_the_same() {
        let text = "a\u{202E}b\u{E0041}\u{7F}\"\n";
        let decisions = Decisions {
            values: vec![value(Column::Sex, text, "girl")],
            header: vec![text.to_owned()],
            ..Decisions::default()
        };
        let recipe = decisions.to_recipe();
        assert!(recipe.contains(r#""a\u202eb\udb40\udc41\u007f\"\n""#), "{recipe}");
        assert_eq!(Decisions::of_recipe(&recipe), Some(decisions));
    }

    #[test]
    fn a_recipe_leaves_what_it_says_nothing_of() {
        let before = Decisions {
            header: vec!["Tid".to_owned(), "Vad".to_owned()],
            year: Some(2021),
            sheet: Some("Blad2".to_owned()),
            columns: vec![ColumnDecision { place: 1, header: "Vad".to_owned(), means: Some(Column::Crime) }],
            values: vec![value(Column::Sex, "tjej", "girl"), value(Column::Sex, "hen", "not_recorded")],
            once: vec![Once::Rows],
            ..Decisions::default()
        };
        let recipe = Decisions { values: vec![value(Column::Sex, "hen", "other")], ..Decisions::default() };
        let both = recipe.over(&before);
        assert_eq!(both.values, [value(Column::Sex, "hen", "other"), value(Column::Sex, "tjej", "girl")]);
        assert_eq!(Decisions { values: before.values.clone(), ..both }, before);
    }
}

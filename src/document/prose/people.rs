//! Persons as words: `289 kvinnor`, `kvinnorna`.

use super::Prose;
use crate::report::{Category, TableId};
use crate::terms::{Persons, Sex, Term};
use crate::words;

/// What the keys of wordings call those whom a table counts.
pub(super) fn code(persons: Persons) -> &'static str {
    match persons {
        Persons::Adults => "adults",
        Persons::Children => "children",
        Persons::AdultsAndChildren => "victims",
    }
}

impl Prose<'_> {
    /// `289 kvinnor`, `1 flicka`, `5 personer utan noterat kön`.
    pub(super) fn people(&self, persons: Persons, sex: Sex, count: u64) -> String {
        self.words.with(&format!("people-{}-{}", code(persons), sex.code()), [("count", words::count(count))])
    }

    /// `436 vuxna`, `1 barn`.
    pub(super) fn all_people(&self, persons: Persons, count: u64) -> String {
        self.words.with(&format!("people-{}", code(persons)), [("count", words::count(count))])
    }

    /// Those of a sex, when they have been named: `kvinnorna`; one alone: `kvinnan`.
    pub(super) fn group(&self, persons: Persons, sex: Sex, count: u64) -> String {
        self.words.with(&format!("group-{}-{}", code(persons), sex.code()), [("count", words::count(count))])
    }

    /// How many of each sex, of those sexes of whom there is anybody. None where a count is not shown.
    pub(super) fn by_sex(&self, table: TableId, path: &[Category]) -> Option<Vec<(Sex, u64)>> {
        let count = |sex: &Sex| self.count(table, &[path, &[Category::Sex(*sex)]].concat()).map(|count| (*sex, count));
        let counts: Option<Vec<(Sex, u64)>> = Sex::ALL.iter().map(count).collect();
        Some(counts?.into_iter().filter(|(_, count)| *count > 0).collect())
    }

    /// `289 kvinnor, 142 män och 5 personer utan noterat kön`.
    pub(super) fn sexes(&self, persons: Persons, counts: &[(Sex, u64)]) -> String {
        let people: Vec<String> = counts.iter().map(|(sex, count)| self.people(persons, *sex, *count)).collect();
        self.words.list(&people)
    }
}

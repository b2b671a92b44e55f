//! What holds for every row of a file where no column says it.

use crate::terms::{Lexicon, Region, Year, fold};
use serde::{Deserialize, Serialize};

/// The year and the region of every row, as far as they are known of the file as a whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WholeFile {
    /// The year.
    pub year: Option<Year>,
    /// The region.
    pub region: Option<Region>,
}

impl WholeFile {
    /// What the name of a sheet says: one year (`Fall 2021`), or a region (`Region Väst`).
    pub(super) fn of_name(name: &str) -> Self {
        let words = name.split(|sign: char| !sign.is_alphanumeric());
        let mut years: Vec<Year> = words.filter_map(year).collect();
        years.dedup();
        let year = if let [only] = years.as_slice() { Some(*only) } else { None };
        let without_year = year.map_or_else(|| name.to_owned(), |year| name.replace(&year.to_string(), " "));
        Self { year, region: Lexicon::<Region>::of_terms().find(&fold(&without_year)) }
    }
}

fn year(word: &str) -> Option<Year> {
    (word.len() == 4).then(|| word.parse().ok()).flatten().and_then(Year::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets() {
        for (name, year, region) in [
            ("2021", Some(2021), None),
            ("Fall 2021", Some(2021), None),
            ("Region Väst", None, Some(Region::Vast)),
            ("Väst 2021", Some(2021), Some(Region::Vast)),
            ("2020-2021", None, None),
            ("Blad1", None, None),
            ("20211", None, None),
            ("", None, None),
        ] {
            let expected = WholeFile { year: year.and_then(Year::new), region };
            assert_eq!(WholeFile::of_name(name), expected, "{name}");
        }
    }
}

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
    /// What the name of a sheet or a file says: one year (`Fall 2021`), one region (`Lista Väst`). A whole date is the day on
    /// which a file was saved, and says nothing of the cases.
    pub(super) fn of_name(name: &str) -> Self {
        let words: Vec<&str> =
            name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let mut years: Vec<Year> = Vec::new();
        let mut rest: Vec<&str> = Vec::new();
        for (place, word) in words.iter().enumerate() {
            let is_part = |place: Option<usize>| {
                place
                    .and_then(|place| words.get(place))
                    .is_some_and(|word| word.len() <= 2 && word.parse::<u8>().is_ok())
            };
            let in_date = is_part(Some(place + 1)) || is_part(place.checked_sub(1));
            match year(word) {
                Some(year) if !in_date => years.push(year),
                _ => rest.push(word),
            }
        }
        years.dedup();
        let year = if let [only] = years.as_slice() { Some(*only) } else { None };
        Self { year, region: region(&rest) }
    }

    /// The same, with what `other` knows beyond it.
    pub(super) fn or(self, other: Self) -> Self {
        Self { year: self.year.or(other.year), region: self.region.or(other.region) }
    }
}

fn year(word: &str) -> Option<Year> {
    (word.len() == 4).then(|| word.parse().ok()).flatten().and_then(Year::new)
}

/// The one region that words name, together or among others. `Mitt` among others is as likely "mine".
fn region(words: &[&str]) -> Option<Region> {
    let lexicon = Lexicon::<Region>::of_terms();
    let one_word = |word: &&str| lexicon.find(&fold(word)).filter(|region| *region != Region::Mitt);
    let mut named: Vec<Region> = words.iter().filter_map(one_word).collect();
    named.dedup();
    let among_others = if let [only] = named.as_slice() { Some(*only) } else { None };
    lexicon.find(&fold(&words.join(" "))).or(among_others)
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
            ("lista_väst_2021", Some(2021), Some(Region::Vast)),
            ("Syd och Väst", None, None),
            ("Mitt", None, Some(Region::Mitt)),
            ("Mitt arbete", None, None),
            ("Lista 2024-03-01", None, None),
            ("Fall 2021 sparad 2024-03-01", Some(2021), None),
            ("Lista 1 2021", None, None),
            ("Blad1", None, None),
            ("20211", None, None),
            ("", None, None),
        ] {
            let expected = WholeFile { year: year.and_then(Year::new), region };
            assert_eq!(WholeFile::of_name(name), expected, "{name}");
        }
    }
}

//! What a cell says, in terms of the registry.

use crate::case::Forms;
use crate::terms::{AgeGroup, Form, Lexicon, MISSING, Origin, OriginLexicon, Sex, Term, Year, fold};
use rustc_hash::FxHashMap;

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning<T> {
    /// Nothing was recorded.
    Missing,
    /// This.
    Known(T),
    /// Something that cannot be read.
    Unreadable,
}

impl<T> Meaning<T> {
    fn map<U>(self, change: impl FnOnce(T) -> U) -> Meaning<U> {
        match self {
            Self::Missing => Meaning::Missing,
            Self::Known(value) => Meaning::Known(change(value)),
            Self::Unreadable => Meaning::Unreadable,
        }
    }
}

impl<T> From<Option<T>> for Meaning<T> {
    fn from(found: Option<T>) -> Self {
        found.map_or(Self::Unreadable, Self::Known)
    }
}

/// Reads the cells of one column. Each distinct text is looked at once and then remembered: a column has few.
pub(super) struct Reader<T> {
    read: ReadCell<T>,
    seen: FxHashMap<Box<str>, Meaning<T>>,
}

type ReadCell<T> = Box<dyn Fn(&str) -> Meaning<T>>;

impl<T> std::fmt::Debug for Reader<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("seen", &self.seen.len()).finish_non_exhaustive()
    }
}

impl<T: Copy + 'static> Reader<T> {
    /// So many texts are remembered, and no longer ones than this: memory must not grow with the file.
    const REMEMBERED: usize = 4096;
    const LENGTH: usize = 80;
    /// No cell that says a term is longer; to fold a megabyte would cost more than it tells.
    const LONGEST: usize = 500;

    /// A reader of cells that say something: blank cells and words for "not recorded" never reach `read`.
    fn new(read: impl Fn(&str) -> Meaning<T> + 'static) -> Self {
        let missing = Missing::new();
        let read = move |cell: &str| match cell.trim() {
            text if missing.says(text) => Meaning::Missing,
            text => read(text),
        };
        Self { read: Box::new(read), seen: FxHashMap::default() }
    }

    pub(super) fn meaning(&mut self, cell: &str) -> Meaning<T> {
        if cell.trim().len() > Self::LONGEST {
            return Meaning::Unreadable;
        }
        if let Some(meaning) = self.seen.get(cell) {
            return *meaning;
        }
        let meaning = (self.read)(cell);
        if self.seen.len() < Self::REMEMBERED && cell.len() <= Self::LENGTH {
            self.seen.insert(cell.into(), meaning);
        }
        meaning
    }
}

/// Texts that say that nothing was recorded.
struct Missing(Lexicon<()>);

impl Missing {
    fn new() -> Self {
        Self(Lexicon::new((), MISSING))
    }

    fn says(&self, text: &str) -> bool {
        matches!(text, "" | "-" | "–" | "?") || self.0.find(&fold(text)).is_some()
    }
}

/// Cells that say one term of a dimension.
pub(super) fn terms<T: Term>() -> Reader<T> {
    let lexicon = Lexicon::<T>::of_terms();
    Reader::new(move |text| lexicon.find(&fold(text)).into())
}

/// A sex, and whether the word for it says child (rule 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct SexWord {
    pub(super) sex: Sex,
    pub(super) says_child: bool,
}

pub(super) fn sexes() -> Reader<SexWord> {
    let adults = Lexicon::<Sex>::of_terms();
    let children = Lexicon::new(Sex::Female, &["flicka", "flickor", "girl", "girls"])
        .with(Sex::Male, &["pojke", "pojkar", "boy", "boys"]);
    Reader::new(move |text| {
        let word = fold(text);
        let child = children.find(&word).map(|sex| SexWord { sex, says_child: true });
        child.or_else(|| adults.find(&word).map(|sex| SexWord { sex, says_child: false })).into()
    })
}

/// An age: both bounds, in whole years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Age {
    pub(super) from: u8,
    pub(super) to: u8,
}

impl Age {
    /// No recorded age is above this; a larger number is a slip.
    const OLDEST: u8 = 120;
    const OF_AGE: u8 = 18;

    /// The group, unless the bounds lie on both sides of 18.
    pub(super) fn group(self) -> Option<AgeGroup> {
        if self.to < Self::OF_AGE {
            Some(AgeGroup::Child)
        } else if self.from >= Self::OF_AGE {
            Some(AgeGroup::Adult)
        } else {
            None
        }
    }
}

/// `31`, `31,0`, `31 år`, `12-17`, `barn`, `vuxen`.
pub(super) fn ages() -> Reader<Age> {
    let groups = Lexicon::<AgeGroup>::of_terms();
    Reader::new(move |text| {
        let group = || {
            groups.find(&fold(text)).map(|group| match group {
                AgeGroup::Child => Age { from: 0, to: Age::OF_AGE - 1 },
                AgeGroup::Adult => Age { from: Age::OF_AGE, to: Age::OLDEST },
            })
        };
        age_in_years(text).or_else(group).into()
    })
}

fn age_in_years(text: &str) -> Option<Age> {
    let lower = text.to_lowercase();
    let number = ["år", "years", "year"].iter().find_map(|unit| lower.strip_suffix(unit)).unwrap_or(&lower).trim();
    let bounds = number.split_once(['-', '–']);
    let (from, to) = bounds.unwrap_or((number, number));
    let age = Age { from: whole_years(from)?, to: whole_years(to)? };
    (age.from <= age.to).then_some(age)
}

/// A whole number, also as spreadsheets write it: `31,0`.
fn whole_years(text: &str) -> Option<u8> {
    let text = text.trim();
    let (whole, decimals) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let plain = !decimals.is_empty() && decimals.bytes().all(|digit| digit == b'0');
    let years = plain.then(|| digits(whole)).flatten()?;
    u8::try_from(years).ok().filter(|years| *years <= Age::OLDEST)
}

fn digits(text: &str) -> Option<u16> {
    // `parse` alone would accept a sign.
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// `2021`, `2021-05-03`, `3/5 2021`: the year of a date with a year of four digits.
pub(super) fn years() -> Reader<Year> {
    Reader::new(|text| year(text).into())
}

fn year(text: &str) -> Option<Year> {
    let date = text.split_once(['T', ' ']).filter(|(_, time)| time.contains(':')).map_or(text, |(date, _)| date);
    let parts: Vec<&str> = date.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let (year, rest) = match parts.as_slice() {
        [year] => (*year, [None, None]),
        [year, "0"] => (*year, [None, None]),
        [year, month] if year.len() == 4 && digits(month).is_some_and(|month| month <= 12) => {
            (*year, [Some(*month), None])
        }
        [year, month, day] if year.len() == 4 => (*year, [Some(*month), Some(*day)]),
        [a, b, year] if year.len() == 4 => (*year, [Some(*a), Some(*b)]),
        _ => return None,
    };
    let in_calendar = rest.iter().flatten().all(|part| digits(part).is_some_and(|number| (1..=31).contains(&number)));
    (year.len() == 4 && in_calendar).then(|| digits(year)).flatten().and_then(Year::new)
}

/// The nationality that counts, and whether there are others beside it (rule 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Nationality {
    pub(super) first: Origin,
    pub(super) several: bool,
    /// Whether all the cell says could be read.
    pub(super) complete: bool,
}

/// One nationality or several with `,` `/` `;` `+` between. A name with a comma in it is tried whole first. When the
/// first cannot be read, the second does not stand in for it.
pub(super) fn nationalities() -> Reader<Nationality> {
    let (lexicon, missing) = (OriginLexicon::new(), Missing::new());
    Reader::new(move |text| {
        if let Some(first) = lexicon.find(text) {
            return Meaning::Known(Nationality { first, several: false, complete: true });
        }
        let found: Vec<Option<Origin>> = parts(text, &missing).map(|part| lexicon.find(part)).collect();
        let first: Meaning<Origin> = found.first().copied().flatten().into();
        first.map(|first| Nationality {
            first,
            several: found.iter().flatten().any(|other| *other != first),
            complete: !found.contains(&None),
        })
    })
}

/// The forms that a cell names, and whether it says something more that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NamedForms {
    pub(super) forms: Forms,
    pub(super) complete: bool,
}

pub(super) fn forms() -> Reader<NamedForms> {
    let (lexicon, missing) = (Lexicon::<Form>::of_terms(), Missing::new());
    let find = move |text: &str| lexicon.find(&fold(text));
    Reader::new(move |text| {
        let named: Vec<Option<Form>> =
            find(text).map_or_else(|| parts(text, &missing).map(&find).collect(), |form| vec![Some(form)]);
        let forms = named.iter().copied().flatten().collect();
        Meaning::Known(NamedForms { forms, complete: !named.contains(&None) })
    })
}

/// The parts of a cell that names several things, without those that say "not recorded".
fn parts<'a>(text: &'a str, missing: &Missing) -> impl Iterator<Item = &'a str> {
    text.split([',', '/', ';', '+', '&'])
        .flat_map(|part| part.split(" och "))
        .flat_map(|part| part.split(" and "))
        .map(str::trim)
        .filter(|part| !missing.says(part))
}

/// Yes or no.
pub(super) fn answers() -> Reader<bool> {
    let words = Lexicon::new(true, &["ja", "j", "x", "1", "yes", "y", "true", "sant"])
        .with(false, &["nej", "n", "0", "no", "false", "falskt"]);
    Reader::new(move |text| words.find(&fold(text)).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Meaning::{Known, Missing, Unreadable};

    #[test]
    fn ages_as_people_write_them() {
        let age = |from, to| Known(Age { from, to });
        let mut reader = ages();
        for (cell, expected) in [
            ("31", age(31, 31)),
            (" 31,0 ", age(31, 31)),
            ("31 år", age(31, 31)),
            ("0", age(0, 0)),
            ("12-17", age(12, 17)),
            ("barn", age(0, 17)),
            ("Vuxen", age(18, 120)),
            ("", Missing),
            ("okänd", Missing),
            ("31,5", Unreadable),
            ("-5", Unreadable),
            ("+5", Unreadable),
            ("121", Unreadable),
            ("99999999999", Unreadable),
            ("30-20", Unreadable),
            ("trettio", Unreadable),
        ] {
            assert_eq!(reader.meaning(cell), expected, "{cell:?}");
        }
    }

    #[test]
    fn years_and_dates() {
        let mut reader = years();
        for (cell, expected) in [
            ("2021", Some(2021)),
            ("2021-05-03", Some(2021)),
            ("2021-05-03 10:15", Some(2021)),
            ("2021-05-03T10:15:00", Some(2021)),
            ("3/5 2021", Some(2021)),
            ("31.12.2021", Some(2021)),
            ("2021.0", Some(2021)),
            ("2020/21", None),
            ("2018-19", None),
            ("2020.13", None),
            ("21", None),
            ("2021-33-01", None),
            ("20210", None),
            ("1850", None),
            ("i fjol", None),
        ] {
            let expected = expected.map_or(Unreadable, |year| Year::new(year).into());
            assert_eq!(reader.meaning(cell), expected, "{cell:?}");
        }
    }

    #[test]
    fn the_first_nationality_counts() {
        let mut reader = nationalities();
        for (cell, expected) in [
            ("Rumänien", Some(("RO", false))),
            ("Rumänien/Moldavien", Some(("RO", true))),
            ("rumänsk + bulgarisk", Some(("RO", true))),
            ("RO; RO", Some(("RO", false))),
            ("okänd/Rumänien", Some(("RO", false))),
            ("Rumänien/okänd", Some(("RO", false))),
            ("Rumänien, hej hopp", Some(("RO", false))),
            ("Blefuscu/Rumänien", None),
            ("NA", None),
        ] {
            let found = match reader.meaning(cell) {
                Known(Nationality { first, several, .. }) => Some((first.code(), several)),
                _ => None,
            };
            assert_eq!(found, expected, "{cell:?}");
        }
    }

    #[test]
    fn several_forms_in_a_cell() {
        let mut reader = forms();
        for (cell, forms, complete) in [
            ("tiggeri", vec![Form::Begging], true),
            ("tiggeri + kriminalitet", vec![Form::Begging, Form::Criminality], true),
            ("Sexuell exploatering och tiggeri", vec![Form::Sexual, Form::Begging], true),
            ("tiggeri, vampyrism", vec![Form::Begging], false),
            ("tiggeri, okänd", vec![Form::Begging], true),
            ("okänd / vet ej", vec![], true),
            ("vampyrism", vec![], false),
        ] {
            let expected = Known(NamedForms { forms: forms.into_iter().collect(), complete });
            assert_eq!(reader.meaning(cell), expected, "{cell:?}");
        }
    }
}

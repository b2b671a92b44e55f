//! Ages, and years of birth where a list writes them in place of ages.

use super::date::{Birth, serial_or_date};
use super::{Decided, Meaning, Reader, says_na};
use crate::terms::{AgeGroup, Lexicon, fold};

/// An age: both bounds, in whole years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::read) struct Age {
    pub(in crate::read) from: u8,
    pub(in crate::read) to: u8,
}

/// What an age cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum AgeCell {
    /// An age.
    Years(Age),
    /// When the person was born.
    Born(Birth),
}

impl Age {
    /// No recorded age is above this; a larger number is a slip.
    const OLDEST: u8 = 120;
    const OF_AGE: u8 = 18;

    /// One age, unless nobody is that old.
    pub(in crate::read) fn exact(years: u8) -> Option<Self> {
        (years <= Self::OLDEST).then_some(Self { from: years, to: years })
    }

    /// The group, unless the bounds lie on both sides of 18.
    pub(in crate::read) fn group(self) -> Option<AgeGroup> {
        if self.to < Self::OF_AGE {
            Some(AgeGroup::Child)
        } else if self.from >= Self::OF_AGE {
            Some(AgeGroup::Adult)
        } else {
            None
        }
    }

    /// Whether another statement of the age differs by more than the year that a birthday makes.
    pub(in crate::read) fn is_far_from(self, other: Self) -> bool {
        self.from > other.to.saturating_add(1) || other.from > self.to.saturating_add(1)
    }

    /// Whether the person turns 18 in the year in which this age is reached.
    pub(in crate::read) fn is_coming_of_age(self) -> bool {
        self.from == Self::OF_AGE && self.to == Self::OF_AGE
    }

    /// All ages of a group.
    pub(in crate::read) fn of_group(group: AgeGroup) -> Self {
        match group {
            AgeGroup::Child => Self { from: 0, to: Self::OF_AGE - 1 },
            AgeGroup::Adult => Self { from: Self::OF_AGE, to: Self::OLDEST },
        }
    }
}

/// `31`, `31,0`, `31 år`, `12-17`, `<18`, `18+`, `barn`, `vuxen`, `1998`, `1998-05-03`.
pub(in crate::read) fn ages(decided: Decided<AgeCell>) -> Reader<AgeCell> {
    let groups = Lexicon::<AgeGroup>::of_terms();
    Reader::new(decided, move |text| {
        let age = || age_in_years(text).or_else(|| groups.find(&fold(text)).map(Age::of_group));
        let born = || {
            let stated = ["född", "f.", "born"].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text).trim();
            Birth::of(serial_or_date(stated).filter(|_| stated.len() != 5)?)
        };
        let found = age().map(AgeCell::Years).or_else(|| born().map(AgeCell::Born));
        if found.is_none() && says_na(text) { Meaning::Missing } else { found.into() }
    })
}

/// Cells of a column that says when the person was born.
pub(in crate::read) fn births(decided: Decided<AgeCell>) -> Reader<AgeCell> {
    Reader::new(decided, |text| {
        let six = || (text.len() == 6).then(|| Birth::of_six_digits(text)).flatten();
        let born = six().or_else(|| serial_or_date(text).and_then(Birth::of)).map(AgeCell::Born);
        if born.is_none() && says_na(text) { Meaning::Missing } else { born.into() }
    })
}

fn age_in_years(text: &str) -> Option<Age> {
    if text.len() > 40 {
        return None;
    }
    let lower = text.to_lowercase();
    let text = without_words(lower.trim());
    if let Some(months) = ["månader", "månad", "mån", "months", "month"].iter().find_map(|unit| text.strip_suffix(unit))
    {
        let months: u16 = digits(months.trim())?;
        return Age::exact(u8::try_from(months / 12).ok()?);
    }
    let text = ["år", "ar", "years old", "years", "year", "yrs", "y"]
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(text)
        .trim();
    let up_to = |to: Option<u8>| to.map(|to| Age { from: 0, to });
    let from_on = |from: Option<u8>| from.map(|from| Age { from, to: Age::OLDEST });
    let after = |prefixes: &[&str]| prefixes.iter().find_map(|prefix| text.strip_prefix(prefix)).map(whole_years);
    let before = |suffixes: &[&str]| suffixes.iter().find_map(|suffix| text.strip_suffix(suffix)).map(whole_years);
    if let Some(age) = after(&["<=", "≤", "högst", "max"]) {
        return up_to(age);
    }
    if let Some(age) = after(&["<", "under", "u"]) {
        return up_to(age?.checked_sub(1));
    }
    if let Some(age) =
        after(&[">=", "≥", "minst", "från"]).or_else(|| before(&["+", "år och äldre", "och äldre", "and older"]))
    {
        return from_on(age);
    }
    if let Some(age) = after(&[">", "över", "over"]) {
        return from_on(age?.checked_add(1)).filter(|age| age.from <= Age::OLDEST);
    }
    let bounds = text
        .split_once("--")
        .or_else(|| text.split_once(['-', '–', '—']))
        .or_else(|| text.split_once(" till "))
        .or_else(|| text.split_once(" to "));
    let (from, to) = bounds.unwrap_or((text, text));
    let age = Age { from: whole_years(from)?, to: whole_years(to)? };
    (age.from <= age.to).then_some(age)
}

/// An age without words that say that it is about right; the group does not change by them.
fn without_words(text: &str) -> &str {
    let about = ["cirka", "ca.", "ca", "c:a", "ungefär", "omkring", "runt", "about", "approx.", "approx", "~"];
    about.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text).trim()
}

/// A whole number, also as spreadsheets write it: `31,0`.
fn whole_years(text: &str) -> Option<u8> {
    let text = text.trim();
    let text = text.strip_suffix("år").unwrap_or(text).trim();
    let (whole, decimals) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let plain = !decimals.is_empty() && decimals.bytes().all(|digit| digit == b'0');
    // `03` is as likely a year of birth.
    let padded = whole.len() > 1 && whole.starts_with('0');
    let years = (plain && !padded).then(|| digits(whole)).flatten()?;
    u8::try_from(years).ok().filter(|years| *years <= Age::OLDEST)
}

fn digits(text: &str) -> Option<u16> {
    // `parse` alone would accept a sign.
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Meaning::{Known, Missing, Unreadable};

    #[test]
    fn ages_as_people_write_them() {
        let age = |from, to| Known(AgeCell::Years(Age { from, to }));
        let mut reader = ages(Decided::nothing());
        for (cell, expected) in [
            ("31", age(31, 31)),
            (" 31,0 ", age(31, 31)),
            ("31.0", age(31, 31)),
            ("31 år", age(31, 31)),
            ("31år", age(31, 31)),
            ("ca 25", age(25, 25)),
            ("0", age(0, 0)),
            ("12-17", age(12, 17)),
            ("25–30 år", age(25, 30)),
            ("9--17", age(9, 17)),
            ("<18", age(0, 17)),
            ("under 18 år", age(0, 17)),
            (">18", age(19, 120)),
            ("18+", age(18, 120)),
            ("över 17", age(18, 120)),
            ("8 månader", age(0, 0)),
            ("barn", age(0, 17)),
            ("minderårig", age(0, 17)),
            ("Vuxen", age(18, 120)),
            ("", Missing),
            ("okänd", Missing),
            ("-99", Missing),
            ("NA", Missing),
            ("31,5", Unreadable),
            ("-5", Unreadable),
            ("+5", Unreadable),
            ("121", Unreadable),
            (">120", Unreadable),
            ("03", Unreadable),
            ("99999999999", Unreadable),
            ("30-20", Unreadable),
            ("trettio", Unreadable),
        ] {
            assert_eq!(reader.meaning(cell), expected, "{cell:?}");
        }
        for born in ["1998", "1998-05-03", "19980503", "född 1998"] {
            assert!(matches!(reader.meaning(born), Known(AgeCell::Born(_))), "{born}");
        }
        assert!(
            matches!(births(Decided::nothing()).meaning("35918"), Known(AgeCell::Born(_))),
            "a spreadsheet's day number"
        );
    }
}

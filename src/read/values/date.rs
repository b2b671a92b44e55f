//! Dates as lists write them, and ages between them.

use super::{Decided, Meaning, Reader};
use crate::read::decisions::DateOrder;
use crate::terms::Year;

/// A date as far as it is written: a year, or a year with month and day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) struct WrittenDate {
    year: u16,
    /// Month and day, where both are sure.
    day: Option<(u8, u8)>,
    /// Whether it was the number under which spreadsheets keep a date.
    serial: bool,
}

/// When a coordinator first learned of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) struct When {
    pub(in crate::read) year: Year,
    day: Option<(u8, u8)>,
    /// Whether it was a spreadsheet's day number.
    pub(in crate::read) serial: bool,
}

impl When {
    /// Some time in a year.
    pub(in crate::read) fn in_year(year: Year) -> Self {
        Self { year, day: None, serial: false }
    }
}

/// When a person was born.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) struct Birth {
    year: BirthYear,
    day: Option<(u8, u8)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum BirthYear {
    Full(u16),
    /// Its last two digits.
    Short(u16),
}

impl Birth {
    /// Years of birth from here on are taken for such.
    const FIRST: u16 = 1900;

    pub(super) fn of(date: WrittenDate) -> Option<Self> {
        (Self::FIRST..=Year::LAST)
            .contains(&date.year)
            .then_some(Self { year: BirthYear::Full(date.year), day: date.day })
    }

    /// `850312`, as the beginning of an identity number: of a person under a hundred (Skatteverket).
    pub(super) fn of_six_digits(text: &str) -> Option<Self> {
        let [year, month, day] = match short_parts(text)? {
            ShortDate::Parts(parts) => parts,
            ShortDate::Year(_) => return None,
        };
        let written = date(2000, month.parse().ok()?, day.parse().ok()?)?;
        Some(Self { year: BirthYear::Short(year.parse().ok()?), day: written.day })
    }

    /// The age in whole years at some time, and whether it is sure. Where a day is not known, it is the age reached in
    /// that year; before the birthday the person was a year younger.
    pub(in crate::read) fn age_at(self, when: When) -> Option<(u8, bool)> {
        let met = when.year.number();
        let born = match self.year {
            BirthYear::Full(year) => year,
            BirthYear::Short(year) if 2000 + year <= met => 2000 + year,
            BirthYear::Short(year) => 1900 + year,
        };
        let years = met.checked_sub(born)?;
        let (years, sure) = match (self.day, when.day) {
            (Some(born), Some(met)) if met < born => (years.checked_sub(1)?, true),
            (Some(_), Some(_)) => (years, true),
            _ => (years, false),
        };
        u8::try_from(years).ok().map(|years| (years, sure))
    }
}

/// Cells that say in which year, or on which date, a coordinator first learned of a person; years of two digits only where a
/// person has said where in the date they stand.
pub(in crate::read) fn when(decided: Decided<When>, short: Option<DateOrder>) -> Reader<When> {
    Reader::new(decided, move |text| {
        let when = written_date(text, short)
            .and_then(|date| Some(When { year: Year::new(date.year)?, day: date.day, serial: date.serial }));
        if when.is_none() && super::says_na(text) { Meaning::Missing } else { when.into() }
    })
}

/// A date whose year is written with two digits, or such a year alone: `21-05-03`, `3/5 21`, `210503`, `21`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum ShortDate<'a> {
    Year(&'a str),
    Parts([&'a str; 3]),
}

pub(in crate::read) fn short_date(text: &str) -> Option<ShortDate<'_>> {
    if text.len() > 40 {
        return None;
    }
    let text = without_time(text.trim());
    if text.len() == 6 && text.parse().is_ok_and(is_year_and_month) {
        // May 2011 or 5 November 2020: no order of three numbers says which.
        return None;
    }
    short_parts(text)
}

fn short_parts(text: &str) -> Option<ShortDate<'_>> {
    let is_number = |text: &&str| text.bytes().all(|byte| byte.is_ascii_digit());
    let digits = text.trim_start_matches(['-', '\'', '’']);
    match digits.len() {
        2 if is_number(&digits) => return Some(ShortDate::Year(digits)),
        6 if is_number(&digits) => {
            return Some(ShortDate::Parts([digits.get(..2)?, digits.get(2..4)?, digits.get(4..)?]));
        }
        _ => {}
    }
    let mut parts = text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty());
    let mut part = || parts.next().filter(|part| part.len() <= 2).filter(is_number);
    let date = [part()?, part()?, part()?];
    parts.next().is_none().then_some(ShortDate::Parts(date))
}

impl ShortDate<'_> {
    fn in_order(self, order: DateOrder) -> Option<WrittenDate> {
        // No list is from before 2000, and none from after 2049 so far.
        let full = |year: &str| {
            year.parse::<u16>().ok().filter(|short| year.len() == 2 && *short < 50).map(|year| 2000 + year)
        };
        let (year, month, day) = match (self, order) {
            (Self::Year(year), _) => return Some(WrittenDate { year: full(year)?, day: None, serial: false }),
            (Self::Parts([year, month, day]), DateOrder::YearFirst)
            | (Self::Parts([day, month, year]), DateOrder::DayFirst)
            | (Self::Parts([month, day, year]), DateOrder::MonthFirst) => (full(year)?, month, day),
        };
        date(year.into(), month.parse().ok()?, day.parse().ok()?)
    }
}

/// The year that a text says, if it says one for sure.
pub(in crate::read) fn year_in(text: &str, short: Option<DateOrder>) -> Option<u16> {
    written_date(text, short).map(|date| date.year)
}

fn written_date(text: &str, short: Option<DateOrder>) -> Option<WrittenDate> {
    serial_or_date(text).or_else(|| short_date(text).and_then(|date| date.in_order(short?)))
}

/// The year that a text may mean that says none for sure: `2020/21`, `våren 2021?`, `vt 21`. Of a suggestion only.
pub(in crate::read) fn likely_year(text: &str) -> Option<Year> {
    let numbers = text.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty());
    let four = numbers.clone().find(|number| number.len() == 4).and_then(|number| number.parse().ok());
    // Of a week nobody knows the year.
    let of_week = matches!(
        text.split(|sign: char| !sign.is_alphabetic()).next(),
        Some("v" | "V" | "vecka" | "Vecka" | "w" | "W")
    );
    let first = numbers
        .clone()
        .next()
        .filter(|number| number.len() == 2 && !of_week)
        .and_then(|number| number.parse::<u16>().ok());
    let year = four.or(first.map(|year| 2000 + year));
    year.and_then(Year::new)
}

/// `2021`, `2021-05-03`, `20210503`, `3/5 2021`, `3 maj 2021`, `May 3, 2021`, `44319`, `vt 2021`, `2021 kv1`: always with a year of
/// four digits, since of two digits nobody can say which they are.
pub(in crate::read) fn serial_or_date(text: &str) -> Option<WrittenDate> {
    if text.len() > 40 {
        return None;
    }
    let text = without_time(text.trim());
    let whole = text.trim_end_matches('0').strip_suffix(['.', ',']).unwrap_or(text);
    if whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return of_digits(whole);
    }
    of_parts(text)
}

fn without_time(text: &str) -> &str {
    let time = |rest: &str| rest.contains(':');
    match text.split_once('T').or_else(|| text.rsplit_once(' ')) {
        Some((date, rest)) if time(rest) && rest.starts_with(|sign: char| sign.is_ascii_digit()) => date.trim_end(),
        _ => text,
    }
}

fn of_digits(text: &str) -> Option<WrittenDate> {
    let number: u32 = text.parse().ok()?;
    match text.len() {
        4 => Some(WrittenDate { year: u16::try_from(number).ok()?, day: None, serial: false }),
        5 => of_serial(number),
        6 => year_and_month(number),
        8 => date(number / 10_000, number / 100 % 100, number % 100),
        _ => None,
    }
}

/// `202105`: where its middle is no month, it cannot be a date with a year of two digits.
fn year_and_month(number: u32) -> Option<WrittenDate> {
    let (year, middle) = (number / 100, number / 100 % 100);
    let year = u16::try_from(year).ok().filter(|_| is_year_and_month(number) && middle > 12)?;
    Some(WrittenDate { year, day: None, serial: false })
}

fn is_year_and_month(number: u32) -> bool {
    (1990..=2099).contains(&(number / 100)) && (1..=12).contains(&(number % 100))
}

/// Excel counts days from 1900 and LibreOffice with it; day 60 is a 29 February 1900 that never was, so that the count
/// seems to begin on 30 December 1899 (Microsoft: "Excel incorrectly assumes that the year 1900 is a leap year").
fn of_serial(number: u32) -> Option<WrittenDate> {
    const LAST: u32 = 73_050; // the end of 2099
    if number > LAST {
        return None;
    }
    // Days to a civil date: years of 365.2425 days that begin in March (after Howard Hinnant's description).
    let days = i64::from(number) + 693_899; // 0000-03-01 to 1899-12-30
    let era = days / 146_097;
    let of_era = days % 146_097;
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let part = |number: i64| u32::try_from(number).ok();
    date(part(year)?, part(month)?, part(day)?).map(|date| WrittenDate { serial: true, ..date })
}

fn date(year: u32, month: u32, day: u32) -> Option<WrittenDate> {
    let within = (1..=12).contains(&month) && (1..=31).contains(&day);
    let day = within.then(|| Some((u8::try_from(month).ok()?, u8::try_from(day).ok()?))).flatten()?;
    Some(WrittenDate { year: u16::try_from(year).ok()?, day: Some(day), serial: false })
}

/// A part of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Year(u32),
    Number(u32),
    Month(u32),
}

fn of_parts(text: &str) -> Option<WrittenDate> {
    let words = text.split(['-', '/', '.', ' ', ',']).map(str::trim).filter(|word| !word.is_empty());
    let words = words.filter(|word| !matches!(word.to_lowercase().as_str(), "den" | "the" | "of"));
    let words: Vec<&str> = words.take(6).collect();
    if let Some(year) = of_period(&words) {
        return Some(WrittenDate { year, day: None, serial: false });
    }
    let parts: Vec<Part> = words.into_iter().map(part).collect::<Option<_>>()?;
    let year_alone = |year| Some(WrittenDate { year: u16::try_from(year).ok()?, day: None, serial: false });
    match parts.as_slice() {
        [Part::Year(year), Part::Number(1..=12)] | [Part::Number(1..=12), Part::Year(year)] => year_alone(*year),
        [Part::Month(_), Part::Year(year)] | [Part::Year(year), Part::Month(_)] => year_alone(*year),
        [Part::Year(year), Part::Number(month), Part::Number(day)] => date(*year, *month, *day),
        [Part::Number(day), Part::Month(month), Part::Year(year)]
        | [Part::Month(month), Part::Number(day), Part::Year(year)]
        | [Part::Year(year), Part::Month(month), Part::Number(day)] => date(*year, *month, *day),
        // Which is the day is sure only where one of them is no month.
        [Part::Number(a), Part::Number(b), Part::Year(year)] => match (*a, *b) {
            (1..=12, 1..=12) if a == b => date(*year, *a, *b),
            (1..=12, 1..=12) => year_alone(*year),
            (13.., _) => date(*year, *b, *a),
            (_, _) => date(*year, *a, *b),
        },
        _ => None,
    }
}

/// The year of one part of it: `vt 2021`, `våren 2021`, `2021 kv1`, `Q1 2021`, `2021-W12`, `vecka 12 2021`. What names more than
/// one part may lie in more than one year.
fn of_period(words: &[&str]) -> Option<u16> {
    /// The names of parts, and how many of them a year has; none where they are not counted.
    const PARTS: [(&[&str], u8); 4] = [
        (&["kv", "kvartal", "kvartalet", "q", "quarter"], 4),
        (&["v", "vecka", "w", "week"], 53),
        (&["h", "halvår", "halvåret", "half"], 2),
        (
            &[
                "vt",
                "ht",
                "vår",
                "våren",
                "sommar",
                "sommaren",
                "höst",
                "hösten",
                "vårterminen",
                "höstterminen",
                "spring",
                "summer",
                "autumn",
                "fall",
                "år",
                "year",
            ],
            0,
        ),
    ];
    if words.len() > 3 {
        return None;
    }
    let is_year = |word: &&&str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let (years, others): (Vec<&&str>, Vec<&&str>) = words.iter().partition(is_year);
    let [year] = years.as_slice() else { return None };
    let (mut name, mut number) = (None, None);
    // `kv1` and `kv 1`, `1 kv` and `1:a kvartalet`
    for word in others.iter().map(|word| word.to_lowercase()) {
        let digits: String = word.chars().filter(char::is_ascii_digit).collect();
        let letters = word.trim_matches(|sign: char| sign.is_ascii_digit());
        if !matches!(letters, "" | ":e" | ":a") && name.replace(letters.to_owned()).is_some() {
            return None;
        }
        if !digits.is_empty() && number.replace(digits.parse::<u8>().ok()?).is_some() {
            return None;
        }
    }
    let name = name?;
    let (_, of_year) = PARTS.iter().find(|(names, _)| names.contains(&name.as_str()))?;
    let fits = match (number, of_year) {
        (None, _) => true,
        (Some(_), 0) => false,
        (Some(number), most) => (1..=*most).contains(&number),
    };
    fits.then(|| year.parse().ok()).flatten()
}

fn part(word: &str) -> Option<Part> {
    let digits = word.trim_end_matches(|sign: char| sign.is_alphabetic() || sign == ':');
    // 3:e, 3rd
    let ordinal =
        digits.len() < word.len() && matches!(word.get(digits.len()..), Some(":e" | ":a" | "st" | "nd" | "rd" | "th"));
    if digits.len() == word.len() || ordinal {
        let number = digits.parse().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
        return match digits.len() {
            4 => Some(Part::Year(number)),
            1 | 2 => Some(Part::Number(number)),
            _ => None,
        };
    }
    month(word).map(Part::Month)
}

fn month(word: &str) -> Option<u32> {
    const MONTHS: [[&str; 2]; 12] = [
        ["januari", "january"],
        ["februari", "february"],
        ["mars", "march"],
        ["april", "april"],
        ["maj", "may"],
        ["juni", "june"],
        ["juli", "july"],
        ["augusti", "august"],
        ["september", "september"],
        ["oktober", "october"],
        ["november", "november"],
        ["december", "december"],
    ];
    let word = word.to_lowercase();
    let begins = |name: &str| word.len() >= 3 && name.starts_with(&word);
    let place = MONTHS.iter().position(|names| names.iter().any(|name| begins(name)))?;
    u32::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_and_dates() {
        let mut reader = when(Decided::nothing(), None);
        for (cell, expected) in [
            ("2021", Some((2021, None))),
            ("2021.0", Some((2021, None))),
            ("2021-05-03", Some((2021, Some((5, 3))))),
            ("2021-05-03 10:15", Some((2021, Some((5, 3))))),
            ("2021-05-03T10:15:00", Some((2021, Some((5, 3))))),
            ("20210503", Some((2021, Some((5, 3))))),
            ("2021-05", Some((2021, None))),
            ("05/2021", Some((2021, None))),
            ("3/5 2021", Some((2021, None))),
            ("3/5 2021 10:15", Some((2021, None))),
            ("31.12.2021", Some((2021, Some((12, 31))))),
            ("12/31/2021", Some((2021, Some((12, 31))))),
            ("3 maj 2021", Some((2021, Some((5, 3))))),
            ("den 3:e maj 2021", Some((2021, Some((5, 3))))),
            ("May 3, 2021", Some((2021, Some((5, 3))))),
            ("okt 2021", Some((2021, None))),
            // Microsoft's and LibreOffice's own: 44319 is 3 May 2021, 43831 is 1 January 2020.
            ("44319", Some((2021, Some((5, 3))))),
            ("43831,0", Some((2020, Some((1, 1))))),
            ("vt 2021", Some((2021, None))),
            ("Våren 2021", Some((2021, None))),
            ("2021 kv1", Some((2021, None))),
            ("2021-Q3", Some((2021, None))),
            ("kvartal 1, 2021", Some((2021, None))),
            ("v. 12 2021", Some((2021, None))),
            ("2021-W12", Some((2021, None))),
            ("år 2021", Some((2021, None))),
            ("vt 2020/2021", None),
            ("vt 21", None),
            ("vt 2021 efter samtal", None),
            ("2021 kv 99", None),
            ("2021-Q7", None),
            ("1:a kvartalet 2021", Some((2021, None))),
            ("vt 40 2021", None),
            ("HT 20/VT 2021", None),
            ("våren 20 - hösten 2021", None),
            ("vt ht 2021", None),
            ("v 1, 2, 3, 4 2021, v 5 2022", None),
            ("202105", Some((2021, None))),
            ("201912", Some((2019, None))),
            ("201105", None),
            ("2020/21", None),
            ("2018-19", None),
            ("2020.13", None),
            ("21", None),
            ("21-05-03", None),
            ("210503", None),
            ("2021-33-01", None),
            ("20210", None),
            ("1850", None),
            ("i fjol", None),
            ("maj", None),
        ] {
            let expected = expected.map_or(Meaning::Unreadable, |(year, day)| {
                let serial = cell.starts_with('4');
                Meaning::Known(When { year: Year::new(year).unwrap(), day, serial })
            });
            assert_eq!(reader.meaning(cell), expected, "{cell:?}");
        }
    }

    #[test]
    fn years_of_two_digits_are_read_in_the_order_that_was_said() {
        let read = |cell: &str, order| match when(Decided::nothing(), Some(order)).meaning(cell) {
            Meaning::Known(When { year, day, .. }) => Some((year.number(), day)),
            _ => None,
        };
        for (cell, year_first, day_first, month_first) in [
            ("21-05-03", Some((2021, Some((5, 3)))), Some((2003, Some((5, 21)))), None),
            ("3/5 21", None, Some((2021, Some((5, 3)))), Some((2021, Some((3, 5))))),
            ("210503", Some((2021, Some((5, 3)))), Some((2003, Some((5, 21)))), None),
            ("21-05-03 10:15", Some((2021, Some((5, 3)))), Some((2003, Some((5, 21)))), None),
            ("-21", Some((2021, None)), Some((2021, None)), Some((2021, None))),
            ("2021-05-03", Some((2021, Some((5, 3)))), Some((2021, Some((5, 3)))), Some((2021, Some((5, 3))))),
            ("98-05-03", None, None, None),
            ("201105", None, None, None),
            ("1-2-3-4", None, None, None),
            ("345", None, None, None),
        ] {
            assert_eq!(read(cell, DateOrder::YearFirst), year_first, "{cell}");
            assert_eq!(read(cell, DateOrder::DayFirst), day_first, "{cell}");
            assert_eq!(read(cell, DateOrder::MonthFirst), month_first, "{cell}");
        }
    }

    #[test]
    fn a_year_is_suggested_where_none_is_sure() {
        for (text, expected) in [
            ("vt 21", Some(2021)),
            ("2020/21", Some(2020)),
            ("hösten 2021?", Some(2021)),
            ("i fjol", None),
            ("1850", None),
            ("345", None),
        ] {
            assert_eq!(likely_year(text).map(Year::number), expected, "{text:?}");
        }
    }

    #[test]
    fn an_age_is_exact_where_both_days_are_known() {
        let at = |born: &str, met: &str| {
            let born = Birth::of(serial_or_date(born).unwrap()).unwrap();
            let Meaning::Known(met) = when(Decided::nothing(), None).meaning(met) else { panic!("{met}") };
            born.age_at(met)
        };
        assert_eq!(at("2003-06-01", "2021-05-31"), Some((17, true)));
        assert_eq!(at("2003-06-01", "2021-06-01"), Some((18, true)));
        assert_eq!(at("2003", "2021-06-01"), Some((18, false)));
        assert_eq!(at("2003-06-01", "2021"), Some((18, false)));
        assert_eq!(at("2022", "2021"), None, "not born yet");
        let short = |born: &str, met: u16| {
            Birth::of_six_digits(born).and_then(|born| born.age_at(When::in_year(Year::new(met).unwrap())))
        };
        assert_eq!(short("850312", 2021), Some((36, false)));
        assert_eq!(short("050312", 2021), Some((16, false)));
        assert_eq!(short("210312", 2021), Some((0, false)));
        assert_eq!(short("220312", 2021), Some((99, false)));
        assert_eq!(short("851312", 2021), None);
        assert_eq!(short("85", 2021), None);
    }
}

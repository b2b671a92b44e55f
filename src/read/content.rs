//! What a column says, by its cells alone: for columns whose header says nothing, and to suggest where a header is unknown.

use super::Column;
use super::values::{
    Decided, Meaning, Reader, ages, answers, find_words, says_missing, says_na, serial_or_date, year_in,
};
use crate::terms::{AgeGroup, Crime, Form, Lexicon, OriginLexicon, Place, Region, Role, Sector, Sex, Term, Year, fold};
use csv::StringRecord;
use rustc_hash::FxHashMap;
use std::cell::RefCell;

/// Knows the words of every column.
pub(super) struct Contents {
    sex: Lexicon<Sex>,
    age_group: Lexicon<AgeGroup>,
    region: Lexicon<Region>,
    crime: Lexicon<Crime>,
    form: Lexicon<Form>,
    role: Lexicon<Role>,
    place: Lexicon<Place>,
    sector: Lexicon<Sector>,
    age: RefCell<Reader<super::values::AgeCell>>,
    answer: RefCell<Reader<bool>>,
    /// Which texts are values: the same ones come again and again among the rows that are looked at.
    values: RefCell<FxHashMap<Box<str>, bool>>,
}

/// What cells look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Looks {
    pub(super) column: Column,
    /// Whether it can be nothing else. Ages are numbers, and so is much else.
    pub(super) sure: bool,
    /// How many of the cells fit, of how many.
    pub(super) fits: usize,
    pub(super) of: usize,
}

/// By content, in this order.
const TRIED: [Column; 11] = [
    Column::Year,
    Column::Sex,
    Column::Crime,
    Column::Exploitation,
    Column::Role,
    Column::AgeGroup,
    Column::Region,
    Column::Sector,
    Column::Place,
    Column::Nationality,
    Column::Age,
];

impl Contents {
    /// Of a hundred cells that say something, so many must fit.
    const ENOUGH: usize = 90;
    /// Case lists are of these years; few in them were born since.
    const RECENT: u16 = 2010;

    pub(super) fn new() -> Self {
        Self {
            sex: Lexicon::of_terms().with(Sex::Female, &["flicka", "girl"]).with(Sex::Male, &["pojke", "boy"]),
            age_group: Lexicon::of_terms(),
            region: Lexicon::of_terms(),
            crime: Lexicon::of_terms(),
            form: Lexicon::of_terms(),
            role: Lexicon::of_terms(),
            place: Lexicon::of_terms(),
            sector: Lexicon::of_terms(),
            age: RefCell::new(ages(Decided::nothing())),
            answer: RefCell::new(answers(Decided::nothing())),
            values: RefCell::default(),
        }
    }

    /// What cells look like; none where that is nothing known, or several things as much.
    pub(super) fn looks<'a>(&self, cells: impl Iterator<Item = &'a str> + Clone) -> Option<Looks> {
        let cells = cells.map(str::trim).filter(|cell| !says_missing(cell) && !says_na(cell));
        let of = cells.clone().count();
        if of == 0 {
            return None;
        }
        let fitting = |column: &Column| {
            let fits = cells.clone().filter(|cell| self.fits(*column, cell)).count();
            let sure = *column != Column::Age;
            (fits * 100 >= of * Self::ENOUGH).then_some(Looks { column: *column, sure, fits, of })
        };
        // Dates are of the case or of the birth; which, their years tell, but not for sure.
        let dates = cells.clone().filter_map(full_date).count();
        if dates * 100 >= of * Self::ENOUGH {
            let recent = cells.filter_map(full_date).filter(|year| *year >= Self::RECENT).count();
            let column = if recent * 2 > dates { Column::Year } else { Column::Born };
            return Some(Looks { column, sure: false, fits: dates, of });
        }
        let mut found = TRIED.iter().filter_map(fitting);
        match (found.next(), found.next()) {
            (Some(looks), None) => Some(looks),
            // A year between 1990 and today is a birth year, too, to the reader of ages.
            (Some(looks), Some(second)) if looks.column == Column::Year && second.column == Column::Age => Some(looks),
            (Some(looks), Some(_)) => Some(Looks { sure: false, ..looks }),
            (None, _) => None,
        }
    }

    fn fits(&self, column: Column, cell: &str) -> bool {
        if cell.len() > 100 {
            return false;
        }
        match column {
            Column::Year => is_year(cell),
            Column::Sex => find_words(&self.sex, cell).is_some(),
            Column::AgeGroup => find_words(&self.age_group, cell).is_some(),
            Column::Region => find_words(&self.region, cell).is_some(),
            Column::Crime => find_words(&self.crime, cell).is_some(),
            Column::Exploitation => cell.split([',', ';', '+', '/']).all(|part| find_words(&self.form, part).is_some()),
            Column::Role => find_words(&self.role, cell).is_some(),
            Column::Sector => find_words(&self.sector, cell).is_some(),
            Column::Place => find_words(&self.place, cell).is_some(),
            Column::Nationality => {
                let origins = OriginLexicon::shared();
                let number = cell.bytes().all(|byte| byte.is_ascii_digit());
                !number && cell.split([',', ';', '+', '/']).all(|part| origins.find(part).is_some())
            }
            Column::Age => matches!(self.age.borrow_mut().meaning(cell), Meaning::Known(_)),
            _ => false,
        }
    }

    /// Whether cells answer yes or no, mostly.
    pub(super) fn answer<'a>(&self, cells: impl Iterator<Item = &'a str> + Clone) -> bool {
        let cells = cells.map(str::trim).filter(|cell| !says_missing(cell) && !says_na(cell));
        let of = cells.clone().count();
        let fits = cells.filter(|cell| matches!(self.answer.borrow_mut().meaning(cell), Meaning::Known(_))).count();
        fits * 2 >= of
    }

    /// Whether all cells that say something say yes or no.
    pub(super) fn are_answers<'a>(&self, cells: impl Iterator<Item = &'a str> + Clone) -> bool {
        let mut cells = cells.map(str::trim).filter(|cell| !says_missing(cell)).peekable();
        cells.peek().is_some() && cells.all(|cell| matches!(self.answer.borrow_mut().meaning(cell), Meaning::Known(_)))
    }

    /// Whether two cells of a column say the same.
    pub(super) fn same(&self, column: Column, one: &str, other: &str) -> bool {
        let one_word = |text: &str| match column {
            Column::Sex => find_words(&self.sex, text).map(Term::code),
            Column::AgeGroup => find_words(&self.age_group, text).map(Term::code),
            Column::Region => find_words(&self.region, text).map(Term::code),
            Column::Crime => find_words(&self.crime, text).map(Term::code),
            Column::Exploitation => find_words(&self.form, text).map(Term::code),
            Column::Role => find_words(&self.role, text).map(Term::code),
            Column::Sector => find_words(&self.sector, text).map(Term::code),
            Column::Place => find_words(&self.place, text).map(Term::code),
            Column::Nationality => OriginLexicon::shared().find(text).map(|origin| origin.code()),
            _ => None,
        };
        let years = |text: &str| match (column, self.age.borrow_mut().meaning(text)) {
            (Column::Age | Column::Born, Meaning::Known(age)) => Some(age),
            _ => None,
        };
        let (one, other) = (one.trim(), other.trim());
        fold(one) == fold(other)
            || one_word(one).is_some_and(|word| Some(word) == one_word(other))
            || years(one).is_some_and(|age| Some(age) == years(other))
    }

    /// Whether some cells are numbers.
    pub(super) fn has_numbers<'a>(&self, mut cells: impl Iterator<Item = &'a str>) -> bool {
        cells.any(|cell| cell.trim().starts_with(|sign: char| sign.is_ascii_digit()))
    }

    /// Whether a row is a person's rather than a header: it holds a number, and most of its cells are values.
    pub(super) fn is_data(&self, row: &StringRecord) -> bool {
        let filled = row.iter().filter(|cell| !cell.trim().is_empty()).count();
        let has_number = |cell: &str| cell.trim().starts_with(|sign: char| sign.is_ascii_digit());
        row.iter().any(has_number) && self.count_values(row) * 2 >= filled
    }

    /// Whether a row is surely a person's: a title may be a date.
    pub(super) fn is_person(&self, row: &StringRecord) -> bool {
        self.is_data(row) && self.count_values(row) >= 2
    }

    /// Whether a row holds words that are values, so that it is no header: in a list that has none.
    pub(super) fn has_values(&self, row: &StringRecord) -> bool {
        const TELLING: [Column; 4] = [Column::Sex, Column::AgeGroup, Column::Crime, Column::Nationality];
        row.iter().map(str::trim).any(|cell| !cell.is_empty() && TELLING.iter().any(|column| self.fits(*column, cell)))
    }

    /// How many cells hold values rather than names of columns.
    fn count_values(&self, row: &StringRecord) -> usize {
        row.iter().map(str::trim).filter(|cell| !cell.is_empty() && self.is_value(cell)).count()
    }

    fn is_value(&self, cell: &str) -> bool {
        if let Some(known) = self.values.borrow().get(cell) {
            return *known;
        }
        let is_value = says_missing(cell)
            || serial_or_date(cell).is_some()
            || cell.parse::<f64>().is_ok()
            || TRIED.iter().any(|column| self.fits(*column, cell));
        self.values.borrow_mut().insert(cell.into(), is_value);
        is_value
    }
}

/// The year of a date that is more than a year.
fn full_date(cell: &str) -> Option<u16> {
    (cell.len() > 5 && !is_year(cell)).then(|| year_in(cell, None)).flatten()
}

fn is_year(cell: &str) -> bool {
    let whole = cell.trim_end_matches('0').strip_suffix(['.', ',']).unwrap_or(cell);
    whole.len() == 4 && fold(whole).parse().ok().and_then(Year::new).is_some()
}

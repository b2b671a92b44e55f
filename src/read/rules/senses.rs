//! By which cells a row comes to the same: the little that the rules look at in what a cell says.

use super::Rules;
use crate::case::Forms;
use crate::read::Column;
use crate::read::shape::Shape;
use crate::read::values::{Age, AgeCell, Meaning, Nationality, SexWord};
use crate::terms::{AgeGroup, Crime, Place, Region, Role, Sector, Year};

/// What the rules look at in a cell. Rows whose cells are of the same senses, column by column, come to the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::read) enum Sense {
    /// A row with such a cell is to be looked at by itself.
    Alone,
    /// The text itself counts, as it will be told.
    Own,
    /// Not recorded, and nothing is written.
    Blank,
    /// Not recorded, by what is written.
    Missing,
    /// A year, and whether it was a spreadsheet's number of a day.
    Year(Year, bool),
    Region(Region),
    Role(Role),
    Sex(SexWord),
    /// An age beside a birth, which may be far from it.
    Age(Age),
    Adult,
    /// A child of at most 11, of at least 12, or of either.
    Child(Option<bool>),
    Nationality(Nationality),
    Crime(Crime),
    Forms(Forms),
    Place(Place),
    Sector(Sector),
    Answer(bool),
}

impl Rules {
    /// The sense of a cell in a column that is read, at its place in the row.
    pub(in crate::read) fn sense(&mut self, column: Column, place: usize, text: &str) -> Sense {
        // A row of totals is told by its words, whatever else these mean.
        if Shape::says_total(text) {
            return Sense::Alone;
        }
        let one_of_several = |indices: &[usize]| indices.len() > 1;
        match column {
            Column::Year => match self.year.reader.meaning(text) {
                Meaning::Known(when) if self.latest_year.is_none_or(|latest| when.year <= latest) => {
                    Sense::Year(when.year, when.serial)
                }
                _ => Sense::Alone,
            },
            Column::Region => sense(self.region.reader.meaning(text), text, Sense::Region),
            Column::Role => sense(self.role.reader.meaning(text), text, Sense::Role),
            Column::Sex => sense(self.sex.reader.meaning(text), text, Sense::Sex),
            Column::Age if self.born.index.is_some() => sense(self.age.reader.meaning(text), text, of_age_beside_birth),
            Column::Age => sense(self.age.reader.meaning(text), text, of_age),
            Column::AgeGroup => sense(self.age_group.reader.meaning(text), text, of_age),
            Column::Born => sense(self.born.reader.meaning(text), text, of_age),
            Column::Crime => sense(self.crime.reader.meaning(text), text, Sense::Crime),
            Column::Place => sense(self.place.reader.meaning(text), text, Sense::Place),
            Column::Sector => sense(self.sector.reader.meaning(text), text, Sense::Sector),
            Column::Nationality if one_of_several(&self.nationality.indices) => Sense::Own,
            Column::Nationality => sense(self.nationality.reader.reader.meaning(text), text, |nationality| {
                if nationality.complete { Sense::Nationality(nationality) } else { Sense::Own }
            }),
            Column::Exploitation if one_of_several(&self.forms.indices) => Sense::Own,
            Column::Exploitation => sense(self.forms.reader.reader.meaning(text), text, |named| {
                if named.complete { Sense::Forms(named.forms) } else { Sense::Own }
            }),
            Column::IsChild | Column::IsForm(_) | Column::IsKindOfLabour(_) | Column::IsSector(_) => {
                let flags = self.is_child.iter_mut().chain(self.form_flags.iter_mut().map(|(_, flag)| flag));
                let labour = self.kinds_of_labour.iter_mut().map(|(_, flag)| flag);
                let sectors = self.sector_flags.iter_mut().map(|(_, flag)| flag);
                let mut all = flags.chain(labour).chain(sectors);
                let flag = all.find(|flag| flag.column == column && flag.index == Some(place));
                flag.map_or(Sense::Alone, |flag| sense(flag.reader.meaning(text), text, Sense::Answer))
            }
            Column::Case => Sense::Alone,
        }
    }
}

fn sense<T>(meaning: Meaning<T>, text: &str, known: impl Fn(T) -> Sense) -> Sense {
    match meaning {
        Meaning::Known(value) => known(value),
        Meaning::Missing if text.trim().is_empty() => Sense::Blank,
        Meaning::Missing => Sense::Missing,
        Meaning::Unreadable => Sense::Own,
    }
}

fn of_age_beside_birth(cell: AgeCell) -> Sense {
    match cell {
        AgeCell::Years(age) if age.group().is_some() => Sense::Age(age),
        cell => of_age(cell),
    }
}

/// Of an age only its group counts; but what a birth says depends on the day of the case.
fn of_age(cell: AgeCell) -> Sense {
    let AgeCell::Years(age) = cell else { return Sense::Alone };
    match age.group() {
        Some(AgeGroup::Adult) => Sense::Adult,
        Some(AgeGroup::Child) => Sense::Child(match (age.from, age.to) {
            (_, ..=11) => Some(false),
            (12.., _) => Some(true),
            _ => None,
        }),
        None => Sense::Own,
    }
}

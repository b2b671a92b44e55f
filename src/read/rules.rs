//! The rules of the statistics: what a row says of a person, decided once, here.

use super::values::{self, Age, Meaning, NamedForms, Nationality, Reader, SexWord};
use super::{Column, Columns};
use crate::case::{Case, Forms, Person, Victim, VictimAge};
use crate::problem::{Problem, Value};
use crate::terms::{AgeGroup, Crime, Form, Origin, Place, Region, RelatedAge, Role, Sector, Sex, Year};
use csv::StringRecord;

/// Makes a case of each row.
#[derive(Debug)]
pub(super) struct Rules {
    width: usize,
    separator: char,
    latest_year: Option<Year>,
    year: CellReader<Year>,
    region: CellReader<Region>,
    role: CellReader<Role>,
    sex: CellReader<SexWord>,
    age: CellReader<Age>,
    nationality: CellReader<Nationality>,
    crime: CellReader<Crime>,
    forms: CellReader<NamedForms>,
    form_flags: Vec<(Form, CellReader<bool>)>,
    place: CellReader<Place>,
    sector: CellReader<Sector>,
}

impl Rules {
    pub(super) fn new(columns: &Columns, separator: u8) -> Self {
        let flag = |(form, index)| (form, CellReader::at(Column::IsForm(form), Some(index), values::answers()));
        Self {
            width: columns.width,
            separator: char::from(separator),
            latest_year: None,
            year: CellReader::of(columns, Column::Year, values::years()),
            region: CellReader::of(columns, Column::Region, values::terms()),
            role: CellReader::of(columns, Column::Role, values::terms()),
            sex: CellReader::of(columns, Column::Sex, values::sexes()),
            age: CellReader::of(columns, Column::Age, values::ages()),
            nationality: CellReader::of(columns, Column::Nationality, values::nationalities()),
            crime: CellReader::of(columns, Column::Crime, values::terms()),
            forms: CellReader::of(columns, Column::Exploitation, values::forms()),
            form_flags: columns.form_flags().map(flag).collect(),
            place: CellReader::of(columns, Column::Place, values::terms()),
            sector: CellReader::of(columns, Column::Sector, values::terms()),
        }
    }

    /// Later years are set aside from here on.
    pub(super) fn set_latest_year(&mut self, year: Option<Year>) {
        self.latest_year = year;
    }

    /// The case that a row tells of, with remarks on what was odd in it.
    ///
    /// # Errors
    /// Why the row is set aside.
    pub(super) fn case(&mut self, row: &StringRecord, mut remark: impl FnMut(Problem)) -> Result<Case, Problem> {
        self.check_shape(row, &mut remark)?;
        if row.iter().any(|cell| self.holds_rows(cell)) {
            return Err(Problem::RowsInsideCell);
        }
        let year = self.year(row)?;
        let person = match self.role(row)? {
            Role::Victim => Person::Victim(self.victim(row, year, &mut remark)?),
            Role::RelatedChild => self.related_child(row, &mut remark)?,
        };
        let region = self.region.known_or_remark(row, &mut remark).unwrap_or(Region::NotRecorded);
        Ok(Case { year, region, person })
    }

    fn check_shape(&self, row: &StringRecord, remark: &mut impl FnMut(Problem)) -> Result<(), Problem> {
        let is_blank = |cell: &str| cell.trim().is_empty();
        if row.iter().all(is_blank) {
            return Err(Problem::EmptyRow);
        }
        if row.iter().skip(self.width).any(|cell| !is_blank(cell)) {
            return Err(Problem::TooManyCells);
        }
        if row.len() < self.width {
            remark(Problem::TooFewCells);
        }
        Ok(())
    }

    /// Whether a quotation mark has drawn rows into a cell: it has a row's separators, and a line that begins like a row.
    fn holds_rows(&mut self, cell: &str) -> bool {
        let Some((_, below)) = cell.split_once('\n') else { return false };
        let (separator, year) = (self.separator, self.year.index.unwrap_or_default());
        let mut years = below.lines().filter_map(|line| line.split(separator).nth(year));
        cell.matches(separator).count() + 1 >= self.width
            && years.any(|cell| matches!(self.year.reader.meaning(cell), Meaning::Known(_)))
    }

    fn year(&mut self, row: &StringRecord) -> Result<Year, Problem> {
        let (cell, meaning) = self.year.meaning(row);
        match meaning {
            Meaning::Known(year) if self.latest_year.is_some_and(|latest| year > latest) => {
                Err(Problem::YearToCome(Value::of(cell)))
            }
            Meaning::Known(year) => Ok(year),
            Meaning::Missing => Err(Problem::YearMissing),
            Meaning::Unreadable => Err(Problem::YearUnreadable(Value::of(cell))),
        }
    }

    fn role(&mut self, row: &StringRecord) -> Result<Role, Problem> {
        let (cell, meaning) = self.role.meaning(row);
        match meaning {
            Meaning::Known(role) => Ok(role),
            Meaning::Missing => Ok(Role::Victim),
            Meaning::Unreadable => Err(Problem::RoleUnreadable(Value::of(cell))),
        }
    }

    fn victim(&mut self, row: &StringRecord, year: Year, remark: &mut impl FnMut(Problem)) -> Result<Victim, Problem> {
        let crime = self.crime.known_or_remark(row, remark).unwrap_or(Crime::NotRecorded);
        if crime == Crime::Exploitation && year < Year::EXPLOITATION_COUNTED {
            return Err(Problem::ExploitationNotCollected);
        }
        let sex = self.sex.known_or_remark(row, remark);
        let age = self.victim_age(row, sex.is_some_and(|word| word.says_child), remark);
        let nationality = self.nationality.known_or_remark(row, remark);
        if nationality.is_some_and(|nationality| !nationality.complete) {
            remark(Problem::PartlyUnreadable(Column::Nationality, Value::of(self.nationality.cell(row))));
        }
        let forms = self.forms(row, remark);
        let sector = self.sector(row, forms, remark);
        Ok(Victim {
            age,
            sex: sex.map_or(Sex::NotRecorded, |word| word.sex),
            origin: nationality.map_or(Origin::NOT_RECORDED, |nationality| nationality.first),
            several_nationalities: nationality.is_some_and(|nationality| nationality.several),
            crime,
            forms,
            sector,
        })
    }

    /// Rule 2: the age counts; without one, `flicka` or `pojke` says child; without either, adult.
    fn victim_age(&mut self, row: &StringRecord, sex_says_child: bool, remark: &mut impl FnMut(Problem)) -> VictimAge {
        let age = self.age.known_or_remark(row, remark);
        let group = age.and_then(Age::group);
        if age.is_some() && group.is_none() {
            remark(self.age.unreadable(row));
        }
        match group {
            Some(AgeGroup::Child) => VictimAge::Child,
            Some(AgeGroup::Adult) => {
                if sex_says_child {
                    remark(Problem::AgeAgainstSex);
                }
                VictimAge::Adult
            }
            None if sex_says_child => VictimAge::Child,
            None => VictimAge::NotRecorded,
        }
    }

    fn forms(&mut self, row: &StringRecord, remark: &mut impl FnMut(Problem)) -> Forms {
        let named = self.forms.known_or_remark(row, remark);
        if let Some(named) = named.filter(|named| !named.complete) {
            remark(match named.forms {
                Forms::NONE => self.forms.unreadable(row),
                _ => Problem::PartlyUnreadable(Column::Exploitation, Value::of(self.forms.cell(row))),
            });
        }
        let flagged = |(form, flag): &mut (Form, CellReader<bool>)| {
            flag.known_or_remark(row, remark).unwrap_or(false).then_some(*form)
        };
        let flagged: Forms = self.form_flags.iter_mut().filter_map(flagged).collect();
        flagged.union(named.map_or(Forms::NONE, |named| named.forms))
    }

    fn sector(&mut self, row: &StringRecord, forms: Forms, remark: &mut impl FnMut(Problem)) -> Option<Sector> {
        let sector = self.sector.known_or_remark(row, remark);
        if forms.counted_as() == Form::Labour {
            return sector;
        }
        if sector.is_some() {
            remark(Problem::SectorWithoutLabour);
        }
        None
    }

    fn related_child(&mut self, row: &StringRecord, remark: &mut impl FnMut(Problem)) -> Result<Person, Problem> {
        let age = match self.age.known_or_remark(row, remark) {
            None => RelatedAge::NotRecorded,
            Some(age) => match (age.group(), age.from, age.to) {
                (Some(AgeGroup::Adult), ..) => return Err(Problem::RelatedChildOfAge),
                (Some(AgeGroup::Child), _, ..=11) => RelatedAge::Younger,
                (Some(AgeGroup::Child), 12.., _) => RelatedAge::Older,
                (Some(AgeGroup::Child), ..) => RelatedAge::NotRecorded,
                (None, ..) => {
                    remark(self.age.unreadable(row));
                    RelatedAge::NotRecorded
                }
            },
        };
        let place = self.place.known_or_remark(row, remark).unwrap_or(Place::NotRecorded);
        Ok(Person::RelatedChild { age, place })
    }
}

/// Reads one column of each row.
#[derive(Debug)]
struct CellReader<T> {
    column: Column,
    index: Option<usize>,
    reader: Reader<T>,
}

impl<T: Copy + 'static> CellReader<T> {
    fn of(columns: &Columns, column: Column, reader: Reader<T>) -> Self {
        Self::at(column, columns.index(column), reader)
    }

    fn at(column: Column, index: Option<usize>, reader: Reader<T>) -> Self {
        Self { column, index, reader }
    }

    fn meaning<'row>(&mut self, row: &'row StringRecord) -> (&'row str, Meaning<T>) {
        let cell = self.cell(row);
        (cell, self.reader.meaning(cell))
    }

    /// What the cell says, if anything; a remark if it cannot be read.
    fn known_or_remark(&mut self, row: &StringRecord, remark: &mut impl FnMut(Problem)) -> Option<T> {
        match self.meaning(row).1 {
            Meaning::Known(value) => Some(value),
            Meaning::Missing => None,
            Meaning::Unreadable => {
                remark(self.unreadable(row));
                None
            }
        }
    }

    fn unreadable(&self, row: &StringRecord) -> Problem {
        Problem::Unreadable(self.column, Value::of(self.cell(row)))
    }

    /// The cell; empty where the file has no such column or the row ends before it.
    fn cell<'row>(&self, row: &'row StringRecord) -> &'row str {
        self.index.and_then(|index| row.get(index)).unwrap_or_default()
    }
}

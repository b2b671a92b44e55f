//! The rules of the statistics: what a row says of a person, decided once, here.

mod senses;

pub(super) use senses::Sense;

use super::decisions::Decisions;
use super::shape::{RowKind, Shape};
use super::values::{
    self, Age, AgeCell, Decided, FormReader, Meaning, NamedForms, Nationality, NationalityReader, Reader, SexWord,
    Unread, When,
};
use super::{Column, Columns, Layout, WholeFile};
use crate::case::{Case, Forms, Person, Victim, VictimAge};
use crate::problem::{Problem, Value};
use crate::terms::{AgeGroup, Crime, Form, Origin, Place, Region, RelatedAge, Role, Sector, Sex, Term, Year};
use csv::StringRecord;
use std::borrow::Cow;

/// Makes a case of each row.
#[derive(Debug)]
pub(super) struct Rules {
    shape: Shape,
    latest_year: Option<Year>,
    /// The year and the region of every row, where no column says them.
    whole_file: WholeFile,
    /// Whether a person has said how dates with years of two digits are written.
    short_dates_known: bool,
    /// Whether the file has columns that say more of a person than one thing.
    says_something: bool,
    year: CellReader<When>,
    region: CellReader<Region>,
    role: CellReader<Role>,
    sex: CellReader<SexWord>,
    age: CellReader<AgeCell>,
    age_group: CellReader<AgeCell>,
    is_child: Option<CellReader<bool>>,
    born: CellReader<AgeCell>,
    nationality: At<NationalityReader>,
    crime: CellReader<Crime>,
    forms: At<FormReader>,
    form_flags: Vec<(Form, CellReader<bool>)>,
    kinds_of_labour: Vec<(Form, CellReader<bool>)>,
    place: CellReader<Place>,
    sector: CellReader<Sector>,
    sector_flags: Vec<(Sector, CellReader<bool>)>,
}

/// Where problems go that do not set a row aside.
type Remarks<'a> = &'a mut dyn FnMut(Problem);

impl Rules {
    pub(super) fn new(
        columns: &Columns,
        header: Option<&StringRecord>,
        layout: &Layout,
        decisions: &Decisions,
    ) -> Self {
        let flag = |column: Column, index: usize| {
            let answer = |code: &str| match code {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            };
            CellReader {
                column,
                index: Some(index),
                reader: values::answers(Decided::of(decisions.values(column), answer)),
            }
        };
        let nationality = Decided::of(decisions.values(Column::Nationality), Origin::from_code);
        let age = |column| {
            let age = |group| AgeCell::Years(Age::of_group(group));
            Decided::of(decisions.values(column), move |code| AgeGroup::from_code(code).map(age))
        };
        let sex = |code: &str| match code {
            "girl" => Some(SexWord { sex: Sex::Female, says_child: true }),
            "boy" => Some(SexWord { sex: Sex::Male, says_child: true }),
            code => Sex::from_code(code).map(|sex| SexWord { sex, says_child: false }),
        };
        let when = |code: &str| code.parse().ok().and_then(Year::new).map(When::in_year);
        Self {
            shape: Shape::new(columns, header, layout.separator),
            latest_year: None,
            whole_file: layout.whole_file(decisions),
            short_dates_known: decisions.short_dates.is_some(),
            says_something: columns
                .read
                .iter()
                .filter(|read| !matches!(read.column, Column::Year | Column::Region))
                .count()
                > 1,
            year: CellReader::of(
                columns,
                Column::Year,
                values::when(Decided::of(decisions.values(Column::Year), when), decisions.short_dates),
            ),
            region: CellReader::of_terms(columns, Column::Region, decisions),
            role: CellReader::of_terms(columns, Column::Role, decisions),
            sex: CellReader::of(columns, Column::Sex, values::sexes(Decided::of(decisions.values(Column::Sex), sex))),
            age: CellReader::of(columns, Column::Age, values::ages(age(Column::Age))),
            age_group: CellReader::of(columns, Column::AgeGroup, values::ages(age(Column::AgeGroup))),
            is_child: columns.index(Column::IsChild).map(|at| flag(Column::IsChild, at)),
            born: CellReader::of(columns, Column::Born, values::births(age(Column::Born))),
            nationality: At {
                indices: columns.indices(Column::Nationality).collect(),
                reader: NationalityReader::new(nationality, columns.origin_codes),
            },
            crime: CellReader::of_terms(columns, Column::Crime, decisions),
            forms: At {
                indices: columns.indices(Column::Exploitation).collect(),
                reader: FormReader::new(Decided::of(decisions.values(Column::Exploitation), Form::from_code)),
            },
            form_flags: columns.flags(Column::form).map(|(form, at)| (form, flag(Column::IsForm(form), at))).collect(),
            kinds_of_labour: columns
                .flags(Column::kind_of_labour)
                .map(|(form, at)| (form, flag(Column::IsKindOfLabour(form), at)))
                .collect(),
            place: CellReader::of_terms(columns, Column::Place, decisions),
            sector: CellReader::of_terms(columns, Column::Sector, decisions),
            sector_flags: columns
                .flags(Column::sector)
                .map(|(sector, at)| (sector, flag(Column::IsSector(sector), at)))
                .collect(),
        }
    }

    /// Later years are set aside from here on.
    pub(super) fn set_latest_year(&mut self, year: Option<Year>) {
        self.latest_year = year;
    }

    /// Whether rows stand below a header that is not the file's, and are not read.
    pub(super) fn are_below_another_header(&self) -> bool {
        self.shape.are_below_another_header()
    }

    /// Says whether they do, as another part of the file has found.
    pub(super) fn set_below_another_header(&mut self, below: bool) {
        self.shape.set_below_another_header(below);
    }

    /// The case that a row tells of, with remarks on what was odd in it.
    ///
    /// # Errors
    /// Why the row is set aside.
    pub(super) fn case(&mut self, row: &StringRecord, remark: Remarks<'_>) -> Result<Case, Problem> {
        let year = &mut self.year;
        let has_year = matches!(year.meaning(row).1, Meaning::Known(_));
        let says_year = |cell: &str| matches!(year.reader.meaning(cell), Meaning::Known(_));
        match self.shape.kind(row, has_year, says_year)? {
            RowKind::Short => remark(Problem::TooFewCells),
            RowKind::Whole => {}
        }
        let mut all_read = true;
        let case = self.person_of(row, &mut |problem| {
            all_read &= !matches!(problem, Problem::Unreadable(..) | Problem::PartlyUnreadable(..));
            remark(problem);
        })?;
        // A word for a total is no category, so that a row of totals comes this far only with something unreadable in it.
        if all_read || !self.shape.is_total(row) { Ok(case) } else { Err(Problem::TotalRow) }
    }

    fn person_of(&mut self, row: &StringRecord, remark: Remarks<'_>) -> Result<Case, Problem> {
        let when = self.when(row, remark)?;
        let person = match self.role(row, remark)? {
            Role::Victim => Person::Victim(self.victim(row, when, remark)?),
            Role::RelatedChild => self.related_child(row, when, remark)?,
        };
        let of_file = self.whole_file.region.filter(|_| self.region.index.is_none());
        let region = self.region.known_or_remark(row, remark).or(of_file).unwrap_or(Region::NotRecorded);
        Ok(Case { year: when.year, region, person })
    }

    fn when(&mut self, row: &StringRecord, remark: Remarks<'_>) -> Result<When, Problem> {
        let (cell, meaning) = self.year.meaning(row);
        let of_file = self.whole_file.year.filter(|_| self.year.index.is_none()).map(When::in_year);
        let when = match of_file.map_or(meaning, Meaning::Known) {
            Meaning::Known(when) => when,
            Meaning::Missing => return Err(Problem::YearMissing),
            Meaning::Unreadable if !self.short_dates_known && values::short_date(cell).is_some() => {
                return Err(Problem::ShortDate);
            }
            Meaning::Unreadable => return Err(Problem::YearUnreadable(Value::of(cell))),
        };
        if self.latest_year.is_some_and(|latest| when.year > latest) {
            let said = if of_file.is_some() { when.year.to_string() } else { cell.to_owned() };
            return Err(Problem::YearToCome(Value::of(&said)));
        }
        if when.serial {
            remark(Problem::SerialDate);
        }
        Ok(when)
    }

    fn role(&mut self, row: &StringRecord, remark: Remarks<'_>) -> Result<Role, Problem> {
        let (cell, meaning) = self.role.meaning(row);
        match meaning {
            Meaning::Known(role) => Ok(role),
            Meaning::Missing => {
                if !cell.trim().is_empty() {
                    remark(Problem::RoleNotRecorded);
                }
                Ok(Role::Victim)
            }
            Meaning::Unreadable => Err(Problem::RoleUnreadable(Value::of(cell))),
        }
    }

    fn victim(&mut self, row: &StringRecord, when: When, remark: Remarks<'_>) -> Result<Victim, Problem> {
        let crime = self.crime.known_or_remark(row, remark).unwrap_or(Crime::NotRecorded);
        if crime == Crime::Exploitation && when.year < Year::EXPLOITATION_COUNTED {
            return Err(Problem::ExploitationNotCollected);
        }
        let sex = self.sex.known_or_remark(row, remark);
        let age = self.victim_age(row, when, sex.is_some_and(|word| word.says_child), remark);
        let nationality = self.nationality(row, remark);
        let forms = self.forms(row, remark);
        let sector = self.sector(row, forms, remark);
        let says_age = age != VictimAge::NotRecorded;
        let says_crime = crime != Crime::NotRecorded;
        if sex.is_none()
            && !says_age
            && nationality.is_none()
            && !says_crime
            && forms == Forms::NONE
            && self.says_something
        {
            if let Some(cell) = self.lone_cell(row) {
                return Err(Problem::LoneCell(Value::of(cell)));
            }
            remark(Problem::NothingRecorded);
        }
        Ok(Victim {
            age,
            sex: sex.map_or(Sex::NotRecorded, |word| word.sex),
            origin: nationality.and_then(|nationality| nationality.first).unwrap_or(Origin::NOT_RECORDED),
            several_nationalities: nationality.is_some_and(|nationality| nationality.several),
            crime,
            forms,
            sector,
        })
    }

    /// The one cell that says something, in a list whose rows do not say the year: a heading among the rows.
    fn lone_cell<'row>(&self, row: &'row StringRecord) -> Option<&'row str> {
        let mut filled = row.iter().filter(|cell| !cell.trim().is_empty());
        let (cell, None) = (filled.next()?, filled.next()) else { return None };
        self.year.index.is_none().then_some(cell)
    }

    /// Rule 2: the age counts; without one, `flicka` or `pojke` says child; without either, adult.
    fn victim_age(&mut self, row: &StringRecord, when: When, sex_says_child: bool, remark: Remarks<'_>) -> VictimAge {
        match self.age(row, when, remark).and_then(Age::group) {
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

    /// The age, by the first that says it: the age, the birth, the column for adult or child.
    fn age(&mut self, row: &StringRecord, when: When, remark: Remarks<'_>) -> Option<Age> {
        let stated = self.age.known_or_remark(row, remark).and_then(|cell| years(cell, when, &self.age, row, remark));
        let born = self.born.known_or_remark(row, remark).and_then(|cell| years(cell, when, &self.born, row, remark));
        if stated.zip(born).is_some_and(|(stated, born)| stated.is_far_from(born)) {
            remark(Problem::AgeAgainstBirth);
        }
        let age = stated.or(born);
        let group = self.age_group(row, when, remark);
        match (age, age.and_then(Age::group), group) {
            (_, Some(by_age), Some(group)) if by_age != group => {
                remark(Problem::AgeAgainstGroup);
                age
            }
            (_, None, Some(group)) => Some(Age::of_group(group)),
            (Some(_), None, None) => {
                remark(self.age.unreadable(row));
                None
            }
            _ => age,
        }
    }

    /// The group that the column for it says, in a word or by an age.
    fn age_group(&mut self, row: &StringRecord, when: When, remark: Remarks<'_>) -> Option<AgeGroup> {
        if let Some(is_child) = self.is_child.as_mut().and_then(|flag| flag.known_or_remark(row, remark)) {
            return Some(if is_child { AgeGroup::Child } else { AgeGroup::Adult });
        }
        let stated = self.age_group.known_or_remark(row, remark)?;
        let age = years(stated, when, &self.age_group, row, remark)?;
        if age.group().is_none() {
            remark(self.age_group.unreadable(row));
        }
        age.group()
    }

    fn nationality(&mut self, row: &StringRecord, remark: Remarks<'_>) -> Option<Nationality> {
        let cell = &*self.nationality.cell(row);
        let nationality = match self.nationality.reader.reader.meaning(cell) {
            Meaning::Known(nationality) => nationality,
            Meaning::Missing => return None,
            Meaning::Unreadable => {
                remark(Problem::Unreadable(Column::Nationality, Value::of(cell)));
                return None;
            }
        };
        if nationality.na {
            remark(Problem::NaIsNamibia);
        }
        if !nationality.complete {
            for (text, why) in self.nationality.reader.unread(cell).iter() {
                remark(match why {
                    Unread::Ambiguous => Problem::Ambiguous(Column::Nationality, Value::of_part(text, cell)),
                    Unread::Unknown if nationality.first.is_none() => {
                        Problem::Unreadable(Column::Nationality, Value::of_part(text, cell))
                    }
                    Unread::Unknown => Problem::PartlyUnreadable(Column::Nationality, Value::of_part(text, cell)),
                });
            }
        }
        Some(nationality)
    }

    fn forms(&mut self, row: &StringRecord, remark: Remarks<'_>) -> Forms {
        let named = self.named_forms(row, remark);
        let mut yes = flagged(&mut self.form_flags, row, remark);
        let kinds = flagged(&mut self.kinds_of_labour, row, remark);
        if kinds != Forms::NONE && self.sector_flagged(row, &mut |_| {}).is_none() {
            // Where begging is a kind of labour, the flag for labour says nothing beside it.
            yes = yes.without(Form::Labour);
        }
        named.union(yes).union(kinds)
    }

    fn named_forms(&mut self, row: &StringRecord, remark: Remarks<'_>) -> Forms {
        let cell = &*self.forms.cell(row);
        match self.forms.reader.reader.meaning(cell) {
            Meaning::Missing => Forms::NONE,
            Meaning::Known(NamedForms { forms, complete: true }) => forms,
            Meaning::Known(NamedForms { forms, .. }) => {
                for (text, ()) in self.forms.reader.unread(cell).iter() {
                    remark(match forms {
                        Forms::NONE => Problem::Unreadable(Column::Exploitation, Value::of_part(text, cell)),
                        _ => Problem::PartlyUnreadable(Column::Exploitation, Value::of_part(text, cell)),
                    });
                }
                forms
            }
            Meaning::Unreadable => {
                remark(Problem::Unreadable(Column::Exploitation, Value::of(cell)));
                Forms::NONE
            }
        }
    }

    fn sector(&mut self, row: &StringRecord, forms: Forms, remark: Remarks<'_>) -> Option<Sector> {
        let named = self.sector.known_or_remark(row, remark);
        let sector = named.or_else(|| self.sector_flagged(row, remark));
        if forms.counted_as() == Form::Labour {
            return sector;
        }
        // A standard's files flag the sector of each kind of work; only a sector that somebody wrote is odd.
        if named.is_some() {
            remark(Problem::SectorWithoutLabour);
        }
        None
    }

    /// The sector that yes/no columns say; where they say several, none is the one.
    fn sector_flagged(&mut self, row: &StringRecord, remark: Remarks<'_>) -> Option<Sector> {
        let mut sectors: Vec<Sector> = Vec::new();
        for (sector, flag) in &mut self.sector_flags {
            if flag.known_or_remark(row, remark) == Some(true) {
                sectors.push(*sector);
            }
        }
        sectors.dedup();
        match sectors.as_slice() {
            [] => None,
            [only] => Some(*only),
            _ => Some(Sector::NotRecorded),
        }
    }

    fn related_child(&mut self, row: &StringRecord, when: When, remark: Remarks<'_>) -> Result<Person, Problem> {
        let age = match self.age(row, when, remark) {
            None => RelatedAge::NotRecorded,
            Some(age) => match (age.group(), age.from, age.to) {
                (Some(AgeGroup::Adult), ..) => return Err(Problem::RelatedChildOfAge),
                (Some(AgeGroup::Child), _, ..=11) => RelatedAge::Younger,
                (Some(AgeGroup::Child), 12.., _) => RelatedAge::Older,
                (Some(AgeGroup::Child), ..) | (None, ..) => RelatedAge::NotRecorded,
            },
        };
        let place = self.place.known_or_remark(row, remark).unwrap_or(Place::NotRecorded);
        Ok(Person::RelatedChild { age, place })
    }
}

/// The age that a cell says, at the time of the case.
fn years(
    cell: AgeCell,
    when: When,
    reader: &CellReader<AgeCell>,
    row: &StringRecord,
    remark: Remarks<'_>,
) -> Option<Age> {
    let birth = match cell {
        AgeCell::Years(age) => return Some(age),
        AgeCell::Born(birth) => birth,
    };
    let at = birth.age_at(when).and_then(|(years, sure)| Some((Age::exact(years)?, sure)));
    match at {
        Some((age, sure)) => {
            if !sure && age.is_coming_of_age() {
                remark(Problem::AgeFromBirthYear);
            }
            Some(age)
        }
        None => {
            remark(reader.unreadable(row));
            None
        }
    }
}

/// The forms whose yes/no columns say yes.
fn flagged(flags: &mut [(Form, CellReader<bool>)], row: &StringRecord, remark: Remarks<'_>) -> Forms {
    let says_yes = |(form, flag): &mut (Form, CellReader<bool>)| {
        flag.known_or_remark(row, remark).unwrap_or(false).then_some(*form)
    };
    flags.iter_mut().filter_map(says_yes).collect()
}

/// Something at a place in the row, or at several.
#[derive(Debug)]
struct At<T> {
    indices: Vec<usize>,
    reader: T,
}

impl<T> At<T> {
    /// The cell; empty where the file has no such column or the row ends before it. Several cells are one that names several
    /// things.
    fn cell<'row>(&self, row: &'row StringRecord) -> Cow<'row, str> {
        match self.indices.as_slice() {
            [] => Cow::Borrowed(""),
            [only] => Cow::Borrowed(row.get(*only).unwrap_or_default()),
            several => Cow::Owned(several.iter().filter_map(|index| row.get(*index)).collect::<Vec<_>>().join(";")),
        }
    }
}

/// Reads one column of each row.
#[derive(Debug)]
struct CellReader<T> {
    column: Column,
    index: Option<usize>,
    reader: Reader<T>,
}

impl<T: Term> CellReader<T> {
    fn of_terms(columns: &Columns, column: Column, decisions: &Decisions) -> Self {
        Self::of(columns, column, values::terms(Decided::of(decisions.values(column), T::from_code)))
    }
}

impl<T: Copy + 'static> CellReader<T> {
    fn of(columns: &Columns, column: Column, reader: Reader<T>) -> Self {
        Self { column, index: columns.index(column), reader }
    }

    fn meaning<'row>(&mut self, row: &'row StringRecord) -> (&'row str, Meaning<T>) {
        let cell = self.cell(row);
        (cell, self.reader.meaning(cell))
    }

    /// What the cell says, if anything; a remark if it cannot be read.
    fn known_or_remark(&mut self, row: &StringRecord, remark: Remarks<'_>) -> Option<T> {
        self.index?;
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

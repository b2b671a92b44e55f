use super::{Category, Remark, TableId};
use crate::aggregates::{Aggregates, Sums};
use crate::problem::Problems;
use crate::read::{Columns, Decisions, Layout, Repeats, Tally};
use crate::terms::{AgeGroup, Form, Origin, Region, Sex};
use serde::{Deserialize, Serialize};

/// The account of all files: every row read is a person counted or a row set aside.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The files, in the order in which they were chosen.
    pub files: Vec<FileAccount>,
}

/// The account of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileAccount {
    /// The file's name.
    pub name: String,
    /// By what the sheets of one workbook are known as such.
    pub source: u32,
    /// Rows below the header.
    pub rows: u64,
    /// Persons counted.
    pub persons: PersonCounts,
    /// Rows in no table.
    pub set_aside: u64,
    /// How the file is laid out.
    pub layout: Layout,
    /// Which column says what.
    pub columns: Columns,
    /// What was odd, and in which rows.
    pub problems: Problems,
    /// What is there twice.
    pub repeats: Repeats,
    /// What a person had decided, or a recipe.
    pub decisions: Decisions,
    /// What a file of sums says of itself; none for a list.
    pub sums: Option<Sums>,
}

impl FileAccount {
    /// The account of a file that has been read.
    pub fn of(name: &str, tally: &Tally) -> Self {
        Self::of_counted(name, tally, PersonCounts::of(&Aggregates::of(&tally.cube)))
    }

    /// The same, where the persons have been counted.
    pub fn of_counted(name: &str, tally: &Tally, persons: PersonCounts) -> Self {
        Self {
            name: name.to_owned(),
            source: 0,
            rows: tally.rows,
            persons,
            set_aside: tally.problems.rows_set_aside(),
            layout: tally.layout.clone(),
            columns: tally.columns.clone(),
            problems: tally.problems.clone(),
            repeats: tally.repeats.clone(),
            decisions: tally.decisions.clone(),
            sums: None,
        }
    }

    /// The account of a file of sums.
    pub fn of_sums(name: &str, sums: &Sums) -> Self {
        Self {
            name: name.to_owned(),
            source: 0,
            rows: sums.rows,
            persons: sums.persons,
            set_aside: sums.set_aside,
            layout: Layout::default(),
            columns: Columns::default(),
            problems: Problems::default(),
            repeats: Repeats::default(),
            decisions: Decisions::default(),
            sums: Some(sums.clone()),
        }
    }
}

/// How many persons were counted as what, and of how many something was not recorded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonCounts {
    /// Adult victims.
    pub adults: u64,
    /// Child victims.
    pub children: u64,
    /// Related children; not victims.
    pub related_children: u64,
    /// Victims without an age, counted as adults (rule 2).
    pub without_age: u64,
    /// Victims without a sex (rule 3).
    pub without_sex: u64,
    /// Victims without a form (rule 4).
    pub without_form: u64,
    /// Victims without an origin.
    pub without_origin: u64,
    /// Persons without a region.
    pub without_region: u64,
    /// Victims with several nationalities (rule 8).
    pub several_nationalities: u64,
}

impl PersonCounts {
    /// Counts them.
    pub fn of(aggregates: &Aggregates) -> Self {
        const VICTIMS: TableId = TableId::VictimsByRegionAgeGroupSex;
        let all = |id| aggregates.count(id, |_| true);
        let at = |id, category| aggregates.count(id, |cell| cell.place.contains(&category));
        let remark = |remark| aggregates.remark(remark, |_, _| true);
        let of_both = |adults, children, category| at(adults, category) + at(children, category);
        let without_form = Category::Form(Form::Unknown);
        let without_origin = Category::Origin(Origin::NOT_RECORDED);
        let without_region = |id| aggregates.count(id, |cell| cell.region == Region::NotRecorded);
        Self {
            adults: at(VICTIMS, Category::AgeGroup(AgeGroup::Adult)),
            children: at(VICTIMS, Category::AgeGroup(AgeGroup::Child)),
            related_children: all(TableId::RelatedChildrenByAgePlace),
            without_age: remark(Remark::AdultsWithoutAge),
            without_sex: at(VICTIMS, Category::Sex(Sex::NotRecorded)),
            without_form: of_both(TableId::AdultsBySexForm, TableId::ChildrenBySexForm, without_form),
            without_origin: of_both(TableId::AdultsByOriginForm, TableId::ChildrenByOriginForm, without_origin),
            without_region: without_region(VICTIMS) + without_region(TableId::RelatedChildrenByAgePlace),
            several_nationalities: remark(Remark::AdultsWithSeveralNationalities)
                + remark(Remark::ChildrenWithSeveralNationalities),
        }
    }

    /// Everyone counted.
    pub fn all(&self) -> u64 {
        self.adults + self.children + self.related_children
    }

    fn plus(self, other: &Self) -> Self {
        Self {
            adults: self.adults + other.adults,
            children: self.children + other.children,
            related_children: self.related_children + other.related_children,
            without_age: self.without_age + other.without_age,
            without_sex: self.without_sex + other.without_sex,
            without_form: self.without_form + other.without_form,
            without_origin: self.without_origin + other.without_origin,
            without_region: self.without_region + other.without_region,
            several_nationalities: self.several_nationalities + other.several_nationalities,
        }
    }
}

impl Account {
    /// Rows read in all.
    pub fn rows(&self) -> u64 {
        self.files.iter().map(|file| file.rows).sum()
    }

    /// Rows set aside in all.
    pub fn set_aside(&self) -> u64 {
        self.files.iter().map(|file| file.set_aside).sum()
    }

    /// Persons counted in all.
    pub fn persons(&self) -> PersonCounts {
        self.files.iter().fold(PersonCounts::default(), |sum, file| sum.plus(&file.persons))
    }
}

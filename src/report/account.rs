use crate::case::{Person, Victim, VictimAge};
use crate::cube::Cube;
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
}

impl FileAccount {
    /// The account of a file that has been read.
    pub fn of(name: &str, tally: &Tally) -> Self {
        Self {
            name: name.to_owned(),
            source: 0,
            rows: tally.rows,
            persons: PersonCounts::of(&tally.cube),
            set_aside: tally.problems.rows_set_aside(),
            layout: tally.layout.clone(),
            columns: tally.columns.clone(),
            problems: tally.problems.clone(),
            repeats: tally.repeats.clone(),
            decisions: tally.decisions.clone(),
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
    pub fn of(cube: &Cube) -> Self {
        let victims = |condition: fn(&Victim) -> bool| {
            cube.count(|case| matches!(&case.person, Person::Victim(victim) if condition(victim)))
        };
        Self {
            adults: victims(|victim| victim.age.group() == AgeGroup::Adult),
            children: victims(|victim| victim.age.group() == AgeGroup::Child),
            related_children: cube.count(|case| matches!(case.person, Person::RelatedChild { .. })),
            without_age: victims(|victim| victim.age == VictimAge::NotRecorded),
            without_sex: victims(|victim| victim.sex == Sex::NotRecorded),
            without_form: victims(|victim| victim.form() == Form::Unknown),
            without_origin: victims(|victim| victim.origin == Origin::NOT_RECORDED),
            without_region: cube.count(|case| case.region == Region::NotRecorded),
            several_nationalities: victims(|victim| victim.several_nationalities),
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

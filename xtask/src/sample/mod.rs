//! Writes the made-up case lists in `tests/data`.
//!
//! The statistics were published, the cases never will be. A test that reads whole files therefore needs persons that
//! nobody is, whose counts are the published ones.

mod chance;
mod persons;
mod plan;

use anyhow::{Context, Result, ensure};
use chance::Chance;
use persons::Person;
use std::{fs, ops::RangeInclusive, path::Path};

struct CaseList {
    path: &'static str,
    years: RangeInclusive<u16>,
    columns: &'static [Column],
}

/// A header, and what stands below it.
type Column = (&'static str, fn(&Person) -> String);

const CASE_LISTS: [CaseList; 2] = [
    CaseList {
        path: "tests/data/made-up-cases-2018-2021.csv",
        years: 2018..=2021,
        columns: &[YEAR, REGION, SEX, AGE, NATIONALITY, CRIME, FORM, ROLE, PLACE],
    },
    CaseList {
        path: "tests/data/made-up-cases-2022-2023.csv",
        years: 2022..=2023,
        columns: &[YEAR, REGION, SEX, AGE, NATIONALITY, CRIME, FORM, ROLE, PLACE, SECTOR],
    },
];

const YEAR: Column = ("år", |person| person.year.to_string());
const REGION: Column = ("region", |person| person.region.to_owned());
const SEX: Column = ("kön", |person| person.sex.to_owned());
const AGE: Column = ("ålder", |person| person.age.clone());
const NATIONALITY: Column = ("nationalitet", |person| person.nationality.clone());
const CRIME: Column = ("brott", |person| person.crime.to_owned());
const FORM: Column = ("exploateringsform", |person| person.form.to_owned());
const ROLE: Column = ("roll", |person| person.role.to_owned());
const PLACE: Column = ("vistelse", |person| person.place.to_owned());
const SECTOR: Column = ("bransch", |person| person.sector.to_owned());

/// Writes both case lists below `root`.
pub fn generate(root: &Path) -> Result<()> {
    for list in CASE_LISTS {
        let path = root.join(list.path);
        fs::write(&path, list.text()?).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// Compares both case lists below `root` with what would be written.
pub fn check(root: &Path) -> Result<()> {
    for list in CASE_LISTS {
        let path = root.join(list.path);
        let found = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        ensure!(
            found == list.text()?.as_bytes(),
            "{} is not what the plan makes: change xtask/src/sample/plan, not the file, and run `cargo xtask sample`",
            list.path
        );
    }
    Ok(())
}

impl CaseList {
    fn text(&self) -> Result<String> {
        let mut chance = Chance::new();
        let mut persons = Vec::new();
        for year in self.years.clone() {
            persons.extend(persons::of_year(year, &mut chance).with_context(|| format!("the plan of {year}"))?);
        }
        // The years stand mixed, as in a list that several coordinators kept: no reader may lean on their order.
        chance.shuffle(&mut persons);
        let header = self.line(|(header, _)| (*header).to_owned())?;
        let rows = persons.iter().map(|person| self.line(|(_, cell)| cell(person)));
        std::iter::once(Ok(header)).chain(rows).collect()
    }

    fn line(&self, cell: impl Fn(&Column) -> String) -> Result<String> {
        let cells: Vec<String> = self.columns.iter().map(cell).collect();
        // The files are written without quotes.
        ensure!(!cells.iter().any(|cell| cell.contains([';', '"', '\n'])), "a cell of {cells:?} needs quotes");
        Ok(cells.join(";") + "\n")
    }
}

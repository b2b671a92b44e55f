//! Every folder of `tests/cases` is a file to read and what must come out of it; see the README there.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs, reason = "a test that cannot go on has failed")]

use fallbild::read::{Columns, Decisions, Tally, read_named};
use fallbild::release::{Release, Shown};
use fallbild::report::{Category, FileAccount, Report, Selection, TableId};
use fallbild::terms::Year;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What must come out of a file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    #[allow(dead_code, reason = "for who reads the file")]
    shows: String,
    /// What the file is called; without it, its name says nothing.
    #[serde(default)]
    name: String,
    error: Option<String>,
    encoding: Option<String>,
    separator: Option<char>,
    sheet: Option<String>,
    other_sheets: Option<Vec<String>>,
    #[serde(default, deserialize_with = "stated")]
    header_line: Option<Option<u64>>,
    columns: Option<BTreeMap<String, String>>,
    suggested: Option<BTreeMap<String, String>>,
    asked: Option<BTreeSet<String>>,
    #[serde(default)]
    personal: BTreeSet<String>,
    rows: Option<u64>,
    counted: Option<u64>,
    aside: Option<u64>,
    #[serde(default)]
    problems: BTreeMap<String, Vec<u64>>,
    duplicates: Option<Vec<u64>>,
    repeated_cases: Option<Vec<u64>>,
    questions: Option<BTreeSet<(String, String)>>,
    year: Option<u16>,
    #[serde(default)]
    tables: BTreeMap<String, BTreeMap<String, u64>>,
}

/// `null` is stated too.
fn stated<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Option<u64>>, D::Error> {
    Option::<u64>::deserialize(deserializer).map(Some)
}

#[test]
fn every_case_comes_out_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut cases: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.is_dir());
    cases.sort();
    assert!(cases.len() >= 60, "{} cases", cases.len());
    let wrong: Vec<String> = cases.iter().flat_map(|case| differences(case)).collect();
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// What came out otherwise than expected.
fn differences(case: &Path) -> Vec<String> {
    let name = case.file_name().unwrap().to_string_lossy().into_owned();
    let expected: Expected = serde_json::from_str(&fs::read_to_string(case.join("expected.json")).unwrap())
        .unwrap_or_else(|error| panic!("{name}/expected.json: {error}"));
    let decisions = fs::read_to_string(case.join("decisions.json")).ok();
    let decisions = decisions.map(|json| Decisions::of_recipe(&json).unwrap_or_else(|| panic!("{name}: no recipe")));
    let result = read_named(&expected.name, fs::File::open(input(case)).unwrap(), decisions.as_slice());
    let mut differ = Differ { name, wrong: Vec::new() };
    match (result, &expected.error) {
        (Err(error), Some(code)) => differ.same("error", error.code(), code),
        (Err(error), None) => differ.wrong.push(format!("{}: {error}", differ.name)),
        (Ok(tally), Some(code)) => differ.wrong.push(format!("{}: {} rows, not {code}", differ.name, tally.rows)),
        (Ok(tally), None) => differ.tally(&tally, &expected),
    }
    differ.wrong
}

fn input(case: &Path) -> PathBuf {
    let mut files = fs::read_dir(case).unwrap().map(|entry| entry.unwrap().path());
    files.find(|path| path.file_stem().is_some_and(|stem| stem == "input")).unwrap()
}

struct Differ {
    name: String,
    wrong: Vec<String>,
}

impl Differ {
    fn same<T: PartialEq<U> + std::fmt::Debug, U: std::fmt::Debug>(&mut self, what: &str, found: T, expected: U) {
        if found != expected {
            self.wrong.push(format!("{}: {what}: {found:?}, not {expected:?}", self.name));
        }
    }

    fn tally(&mut self, tally: &Tally, expected: &Expected) {
        self.layout(tally, expected);
        self.columns(tally, expected);
        let account = FileAccount::of("", tally);
        self.same("rows", Some(account.rows), expected.rows);
        self.same("counted", Some(account.persons.all()), expected.counted);
        self.same("aside", Some(account.set_aside), expected.aside);
        let mut problems: BTreeMap<String, Vec<u64>> = BTreeMap::new();
        for (problem, at) in tally.problems.iter() {
            problems.entry(problem.code().to_owned()).or_default().extend(&at.lines);
        }
        for lines in problems.values_mut() {
            lines.sort_unstable();
            lines.dedup();
        }
        self.same("problems", problems, expected.problems.clone());
        if let Some(lines) = &expected.duplicates {
            self.same("duplicates", &tally.repeats.rows.lines, lines);
        }
        if let Some(lines) = &expected.repeated_cases {
            self.same("repeated cases", &tally.repeats.cases.lines, lines);
        }
        if let Some(questions) = &expected.questions {
            let asked = tally.problems.iter().filter_map(|(problem, _)| problem.question());
            let asked: BTreeSet<_> = asked.map(|(column, text)| (column.to_code(), text.to_owned())).collect();
            self.same("questions", &asked, questions);
        }
        if !expected.tables.is_empty() {
            self.tables(tally, expected);
        }
    }

    fn layout(&mut self, tally: &Tally, expected: &Expected) {
        let layout = &tally.layout;
        if let Some(encoding) = &expected.encoding {
            self.same("encoding", layout.encoding.map(|found| found.encoding.code()), Some(encoding.as_str()));
        }
        if let Some(separator) = expected.separator {
            self.same("separator", layout.separator, Some(separator));
        }
        if let Some(sheet) = &expected.sheet {
            self.same("sheet", layout.sheet.as_ref(), Some(sheet));
        }
        if let Some(sheets) = &expected.other_sheets {
            self.same("other sheets", &layout.similar_sheets, sheets);
        }
        if let Some(line) = expected.header_line {
            self.same("header line", layout.header_line, line);
        }
    }

    fn columns(&mut self, tally: &Tally, expected: &Expected) {
        let columns = &tally.columns;
        let read: BTreeMap<_, _> =
            columns.read.iter().map(|read| (read.header.clone(), read.column.to_code())).collect();
        self.same("columns", read, expected.columns.clone().unwrap_or_default());
        let personal: BTreeSet<_> = columns.personal.iter().map(|column| column.header.clone()).collect();
        self.same("personal", personal, expected.personal.clone());
        if let Some(asked) = &expected.asked {
            self.asked(&tally.columns, asked);
        }
        if let Some(suggested) = &expected.suggested {
            let found =
                columns.ignored.iter().filter_map(|column| Some((column.header.clone(), column.looks?.to_code())));
            self.same("suggested", &found.collect::<BTreeMap<_, _>>(), suggested);
        }
    }

    /// The headers of all columns of which a person is asked what they say.
    fn asked(&mut self, columns: &Columns, expected: &BTreeSet<String>) {
        let ignored = columns.ignored.iter().filter(|column| column.is_asked()).map(|column| column.header.clone());
        let repeated = columns.repeated.iter().filter(|column| column.is_asked()).map(|column| column.header.clone());
        self.same("asked", &ignored.chain(repeated).collect::<BTreeSet<_>>(), expected);
    }

    fn tables(&mut self, tally: &Tally, expected: &Expected) {
        let latest = tally.cube.years().last().copied();
        let Some(year) = expected.year.and_then(Year::new).or(latest) else {
            return self.wrong.push(format!("{}: nobody was counted", self.name));
        };
        let release = Release::internal(Report::of(&tally.cube, Selection { year, region: None }));
        for (table, cells) in &expected.tables {
            for (at, count) in cells {
                let shown = value(&release, table, at);
                self.same(&format!("{table} {at}"), shown, Some(Shown::Count(*count)));
            }
        }
    }
}

fn value(release: &Release, table: &str, at: &str) -> Option<Shown> {
    let id = TableId::ALL.iter().copied().find(|id| id.code() == table)?;
    let grid = release.table(id)?.grid();
    let codes = |at: &[Category]| at.iter().map(|code| code.code()).collect::<Vec<_>>().join("/");
    let place = grid.coordinates().iter().position(|coordinates| codes(coordinates) == at)?;
    grid.cells().get(place).copied()
}

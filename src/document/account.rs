//! The account in words: what was read, what was counted, what was set aside and why.

use crate::problem::{Consequence, Occurrences, Problem, Value};
use crate::read::{Column, Columns, Foreign, ReadError};
use crate::report::{Account, FileAccount};
use crate::terms::Term;
use crate::words::{self, Words};
use serde::Serialize;

/// The account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AccountText {
    /// Files, rows and who was counted.
    pub counted: Vec<Line>,
    /// How the rows add up, in a sentence.
    pub sum: String,
    /// Of how many something was not recorded.
    pub not_recorded: Vec<Line>,
    /// Each file by itself.
    pub files: Vec<FileText>,
    /// How many rows are set aside, of all files.
    pub set_aside: u64,
}

/// A label and a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// A stable name.
    pub id: &'static str,
    /// The label.
    pub label: String,
    /// The number.
    pub value: String,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FileText {
    /// The file's name.
    pub name: String,
    /// How its rows add up, in a sentence.
    pub sum: String,
    /// Which columns are read, not read, missing.
    pub columns: Vec<String>,
    /// The rows set aside, by reason.
    pub set_aside: Vec<ProblemText>,
    /// The rows counted with something odd, by what it is.
    pub remarks: Vec<ProblemText>,
}

/// A problem and where it occurs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ProblemText {
    /// What it is.
    pub text: String,
    /// In how many rows.
    pub rows: String,
    /// On which lines.
    pub lines: String,
}

impl AccountText {
    /// The account in words.
    pub fn of(account: &Account, words: &Words) -> Self {
        let persons = account.persons();
        let line = |id: &'static str, count: u64| Line {
            id,
            label: words.text(&format!("account-{id}")),
            value: words::number(count, words.lang()),
        };
        Self {
            counted: vec![
                line("files", account.files.len() as u64),
                line("rows", account.rows()),
                line("adults", persons.adults),
                line("children", persons.children),
                line("related-children", persons.related_children),
                line("set-aside", account.set_aside()),
            ],
            sum: sum(account.rows(), persons.all(), account.set_aside(), words),
            not_recorded: vec![
                line("without-age", persons.without_age),
                line("without-sex", persons.without_sex),
                line("without-form", persons.without_form),
                line("without-origin", persons.without_origin),
                line("several-nationalities", persons.several_nationalities),
            ],
            files: account.files.iter().map(|file| file_text(file, words)).collect(),
            set_aside: account.set_aside(),
        }
    }
}

fn sum(rows: u64, counted: u64, aside: u64, words: &Words) -> String {
    let arguments = [("rows", rows), ("counted", counted), ("aside", aside)];
    words.with("account-sum", arguments.map(|(name, count)| (name, words::count(count))))
}

fn file_text(file: &FileAccount, words: &Words) -> FileText {
    let problems = |consequence: Consequence| {
        let with = file.problems.iter().filter(|(problem, _)| problem.consequence() == consequence);
        let mut with: Vec<_> = with.collect();
        with.sort_by_key(|(_, occurrences)| (std::cmp::Reverse(occurrences.rows), occurrences.lines.first().copied()));
        with.into_iter().map(|(problem, occurrences)| problem_text(problem, occurrences, words)).collect()
    };
    FileText {
        name: file.name.clone(),
        sum: sum(file.rows, file.persons.all(), file.set_aside, words),
        columns: columns_text(&file.columns, words),
        set_aside: problems(Consequence::SetAside),
        remarks: problems(Consequence::Counted),
    }
}

fn columns_text(columns: &Columns, words: &Words) -> Vec<String> {
    let read = columns.read.iter().map(|read| {
        let meaning = column_name(read.column, words);
        if read.header.to_lowercase() == meaning {
            return read.header.clone();
        }
        words.with("column-as", [("header", read.header.as_str().into()), ("meaning", meaning.into())])
    });
    let (role, missing): (Vec<_>, Vec<_>) = columns.missing.iter().partition(|column| **column == Column::Role);
    let missing = missing.into_iter().map(|column| column_name(column, words));
    let without_role = role.iter().map(|_| words.text("account-role-missing"));
    let more = words.with("account-columns-more", [("count", words::count(columns.ignored_more as u64))]);
    let more = (columns.ignored_more > 0).then_some(more);
    [
        ("account-columns-read", read.collect::<Vec<_>>()),
        ("account-columns-ignored", columns.ignored.iter().cloned().chain(more).collect()),
        ("account-columns-repeated", columns.repeated.clone()),
        ("account-columns-missing", missing.collect()),
    ]
    .into_iter()
    .filter(|(_, list)| !list.is_empty())
    .map(|(key, list)| words.with(key, [("list", list.join(", ").into())]))
    .chain(without_role)
    .collect()
}

fn column_name(column: Column, words: &Words) -> String {
    column.label(words.lang()).to_lowercase()
}

fn problem_text(problem: &Problem, occurrences: &Occurrences, words: &Words) -> ProblemText {
    let lines: Vec<String> = occurrences.lines.iter().map(u64::to_string).collect();
    let key = if occurrences.rows > occurrences.lines.len() as u64 { "account-lines-more" } else { "account-lines" };
    let count = words::count(occurrences.rows);
    ProblemText {
        text: problem_sentence(problem, words),
        rows: words::number(occurrences.rows, words.lang()),
        lines: words.with(key, [("count", count), ("lines", lines.join(", ").into())]),
    }
}

fn problem_sentence(problem: &Problem, words: &Words) -> String {
    let value = |value: &Value| match value {
        Value::Text(text) => text.clone(),
        Value::Any => words.text("problem-any-value"),
    };
    match problem {
        Problem::EmptyRow => words.text("problem-empty-row"),
        Problem::TooManyCells => words.text("problem-too-many-cells"),
        Problem::RowsInsideCell => words.text("problem-rows-inside-cell"),
        Problem::TooFewCells => words.text("problem-too-few-cells"),
        Problem::YearMissing => words.text("problem-year-missing"),
        Problem::YearUnreadable(cell) => words.with("problem-year-unreadable", [("value", value(cell).into())]),
        Problem::YearToCome(cell) => words.with("problem-year-to-come", [("value", value(cell).into())]),
        Problem::RoleUnreadable(cell) => words.with("problem-role-unreadable", [("value", value(cell).into())]),
        Problem::ExploitationNotCollected => words.text("problem-exploitation-not-collected"),
        Problem::RelatedChildOfAge => words.text("problem-related-child-of-age"),
        Problem::Unreadable(Column::Age, cell) => words.with("problem-age-unreadable", [("value", value(cell).into())]),
        Problem::PartlyUnreadable(column, cell) => {
            let column = column_name(*column, words);
            words.with("problem-partly-unreadable", [("value", value(cell).into()), ("column", column.into())])
        }
        Problem::Unreadable(column, cell) => {
            let column = column_name(*column, words);
            words.with("problem-unreadable", [("value", value(cell).into()), ("column", column.into())])
        }
        Problem::AgeAgainstSex => words.text("problem-age-against-sex"),
        Problem::SectorWithoutLabour => words.text("problem-sector-without-labour"),
    }
}

/// The sentence that tells a user why a file could not be read and what to do.
pub fn read_error(error: &ReadError, words: &Words) -> String {
    let found = |headers: &[String]| match headers {
        [] => String::new(),
        _ => words.with("error-found", [("list", headers.join(", ").into())]),
    };
    let sentence = match error {
        ReadError::Empty => words.text("error-empty"),
        ReadError::Foreign(foreign) => words.text(match foreign {
            Foreign::Pdf => "error-foreign-pdf",
            Foreign::Picture => "error-foreign-picture",
            Foreign::WorkbookOrZip => "error-foreign-workbook",
            Foreign::OldWorkbook => "error-foreign-old-workbook",
            Foreign::Utf16 => "error-foreign-utf16",
            Foreign::Binary => "error-foreign-binary",
        }),
        ReadError::NotUtf8 { line } => words.with("error-not-utf8", [("line", line.to_string().into())]),
        ReadError::RowTooLong { line, limit } => {
            let megabytes = words::count(limit / (1024 * 1024));
            words.with("error-row-too-long", [("line", line.to_string().into()), ("limit", megabytes)])
        }
        ReadError::NoColumns { headers } => words.with("error-no-columns", [("found", found(headers).into())]),
        ReadError::NoYear { headers } => words.with("error-no-year", [("found", found(headers).into())]),
        ReadError::NoRows => words.text("error-no-rows"),
        ReadError::Unavailable { reason } => words.with("error-unavailable", [("reason", reason.as_str().into())]),
    };
    sentence.trim_end().to_owned()
}

//! The account in words: what was read, what was counted, what was set aside and why.

use super::failure::regions_and_years;
use crate::aggregates::Sums;
use crate::problem::{Consequence, Occurrences, Problem, Value};
use crate::read::{Column, Columns, EncodingWhy, Layout, Once, Personal, Repeats, SeparatorWhy};
use crate::report::{Account, FileAccount};
use crate::terms::{Lang, Term, fold};
use crate::words::{self, Words, shown};
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
    /// Whether it is a list, with columns and rows, and not the sums of one.
    pub list: bool,
    /// How its rows add up, in a sentence.
    pub sum: String,
    /// Columns with what identifies persons, which were not needed and not read.
    pub guarded: Option<String>,
    /// How it is laid out and which columns are read, not read, missing.
    pub read_as: Vec<String>,
    /// What is no detail: that nothing says the age, that a name says the year.
    pub warnings: Vec<String>,
    /// Sheets that look like lists and have not been read.
    pub other_sheets: Option<OtherSheets>,
    /// How many texts a person could say the meaning of.
    pub questions: Option<String>,
    /// The rows set aside, by reason.
    pub set_aside: Vec<ProblemText>,
    /// The rows counted with something odd, by what it is.
    pub remarks: Vec<ProblemText>,
    /// What is there twice.
    pub repeats: Vec<RepeatText>,
}

/// Sheets of a file that look like lists and have not been read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OtherSheets {
    /// What they are.
    pub text: String,
    /// What can be done.
    pub action: String,
    /// Their names.
    pub names: Vec<String>,
}

/// Something that is there twice, and whether it is counted once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RepeatText {
    /// What: `rows` or `cases`.
    pub what: &'static str,
    /// How many, where, and what was done.
    pub text: String,
    /// What a click would do.
    pub action: String,
    /// Whether it is counted once now.
    pub once: bool,
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
                line("without-region", persons.without_region),
                line("several-nationalities", persons.several_nationalities),
            ],
            files: account.files.iter().map(|file| file_text(file, &account.files, words)).collect(),
        }
    }
}

fn sum(rows: u64, counted: u64, aside: u64, words: &Words) -> String {
    let arguments = [("rows", rows), ("counted", counted), ("aside", aside)];
    words.with("account-sum", arguments.map(|(name, count)| (name, words::count(count))))
}

fn file_text(file: &FileAccount, files: &[FileAccount], words: &Words) -> FileText {
    match &file.sums {
        Some(sums) => sums_text(file, sums, words),
        None => list_text(file, files, words),
    }
}

/// A file of sums has neither columns nor rows that could be odd: what there is to say, it says of itself.
fn sums_text(file: &FileAccount, sums: &Sums, words: &Words) -> FileText {
    let parts = regions_and_years(&sums.parts, words);
    let made_of = [("date", sums.created.as_str().into()), ("list", parts.into())];
    FileText {
        name: shown(&file.name).into_owned(),
        list: false,
        sum: sum(file.rows, file.persons.all(), file.set_aside, words),
        guarded: None,
        read_as: Vec::new(),
        warnings: vec![words.with("account-sums", made_of)],
        other_sheets: None,
        questions: None,
        set_aside: Vec::new(),
        remarks: Vec::new(),
        repeats: Vec::new(),
    }
}

fn list_text(file: &FileAccount, files: &[FileAccount], words: &Words) -> FileText {
    let problems = |consequence: Consequence| {
        let with = file.problems.iter().filter(|(problem, _)| problem.consequence() == consequence);
        let mut with: Vec<_> = with.collect();
        with.sort_by_key(|(_, occurrences)| (std::cmp::Reverse(occurrences.rows), occurrences.lines.first().copied()));
        with.into_iter().map(|(problem, occurrences)| problem_text(problem, occurrences, words)).collect()
    };
    FileText {
        name: shown(&file.layout.full_name(&file.name)).into_owned(),
        list: true,
        sum: sum(file.rows, file.persons.all(), file.set_aside, words),
        guarded: guarded(&file.columns, words),
        read_as: layout_text(&file.layout, words)
            .into_iter()
            .chain(recipe(file, words))
            .chain(columns_text(&file.columns, words))
            .collect(),
        warnings: warnings(file, words),
        other_sheets: other_sheets(file, files, words),
        questions: questions(file, words),
        set_aside: problems(Consequence::SetAside),
        remarks: problems(Consequence::Counted),
        repeats: repeats(&file.repeats, file, words),
    }
}

fn guarded(columns: &Columns, words: &Words) -> Option<String> {
    let named = columns.personal.iter().map(|column| {
        let header = if column.header.is_empty() { words.text("column-unnamed") } else { column.header.clone() };
        let kind = personal_kind(column.kind, words);
        words.with("guard-column", [("header", header.into()), ("kind", kind.into())])
    });
    let list = not_too_many(named, words).join(", ");
    (!list.is_empty()).then(|| words.with("guard", [("list", list.into())]))
}

/// The first of many columns, and how many there are beside them.
fn not_too_many(named: impl Iterator<Item = String>, words: &Words) -> Vec<String> {
    let mut named: Vec<String> = named.collect();
    let more = named.len().saturating_sub(Columns::NAMED);
    named.truncate(Columns::NAMED);
    named.extend((more > 0).then(|| words.with("account-columns-more", [("count", words::count(more as u64))])));
    named
}

/// What a guarded column holds.
pub(super) fn personal_kind(kind: Personal, words: &Words) -> String {
    words.text(match kind {
        Personal::IdentityNumber => "personal-identity-number",
        Personal::Name => "personal-name",
        Personal::Phone => "personal-phone",
        Personal::Address => "personal-address",
        Personal::Email => "personal-email",
    })
}

fn warnings(file: &FileAccount, words: &Words) -> Vec<String> {
    let columns = &file.columns;
    let side_by_side = columns.side_by_side.then(|| words.text("account-side-by-side"));
    let numbers = columns.ignored.iter().filter(|column| says_how_many(&column.header));
    let numbers = numbers.map(|column| words.with("account-how-many", [("header", column.header.as_str().into())]));
    let without_age = without_age(columns, words);
    side_by_side.into_iter().chain(numbers).chain(without_age).chain(whole_file(file, words)).collect()
}

/// `Antal`, `Antal personer`: a row may be several persons, which nothing here counts.
fn says_how_many(header: &str) -> bool {
    const PERSONS: [&str; 6] = ["personer", "offer", "utsatta", "persons", "victims", "people"];
    let folded = fold(header);
    let words: Vec<&str> = folded.split(' ').collect();
    match words.as_slice() {
        ["antal" | "count" | "st"] => true,
        ["antal" | "number" | "no", rest @ ..] => rest.iter().any(|word| PERSONS.contains(word)),
        _ => false,
    }
}

/// Without an age, rule 2 makes adults of all: that is no detail.
fn without_age(columns: &Columns, words: &Words) -> Option<String> {
    columns.missing.contains(&Column::Age).then(|| words.text("account-no-age"))
}

fn other_sheets(file: &FileAccount, files: &[FileAccount], words: &Words) -> Option<OtherSheets> {
    let is_read = |sheet: &&String| {
        files.iter().any(|other| other.source == file.source && other.layout.sheet.as_ref() == Some(*sheet))
    };
    let names: Vec<String> = file.layout.similar_sheets.iter().filter(|sheet| !is_read(sheet)).cloned().collect();
    (!names.is_empty()).then(|| OtherSheets {
        text: words.with("layout-similar-sheets", [("list", one_by_one(&names).into())]),
        action: words.with("read-sheets", [("count", words::count(names.len() as u64))]),
        names,
    })
}

/// Texts from outside, each of them by itself: none can reach into the next.
pub(super) fn one_by_one(texts: &[String]) -> String {
    texts.iter().map(|text| shown(text)).collect::<Vec<_>>().join(", ")
}

/// The year and the region of all rows, where no column says them: by a person or by a name.
fn whole_file(file: &FileAccount, words: &Words) -> Vec<String> {
    let of_file = file.layout.whole_file(&file.decisions);
    let year = of_file.year.filter(|_| lacks(file, Column::Year)).map(|year| {
        let key = if file.decisions.year.is_some() { "layout-file-year" } else { "layout-named-year" };
        words.with(key, [("year", year.to_string().into())])
    });
    let region = of_file.region.filter(|_| lacks(file, Column::Region)).map(|region| {
        let key = if file.decisions.region.is_some() { "layout-file-region" } else { "layout-named-region" };
        words.with(key, [("region", region.label(words.lang()).into())])
    });
    year.into_iter().chain(region).collect()
}

fn lacks(file: &FileAccount, column: Column) -> bool {
    !file.columns.read.iter().any(|read| read.column == column)
}

fn questions(file: &FileAccount, words: &Words) -> Option<String> {
    let count = file.problems.iter().filter(|(problem, _)| problem.question().is_some()).count();
    let short_dates = file.problems.iter().any(|(problem, _)| *problem == Problem::ShortDate);
    let columns = &file.columns;
    let suggested = columns.ignored.iter().filter(|column| column.is_asked()).count();
    let differing = columns.repeated.iter().filter(|column| column.is_asked()).count();
    let count = count + usize::from(short_dates) + suggested + differing;
    (count > 0).then(|| words.with("account-questions", [("count", words::count(count as u64))]))
}

fn recipe(file: &FileAccount, words: &Words) -> Option<String> {
    (!file.decisions.is_empty()).then(|| words.text("account-decided"))
}

fn layout_text(layout: &Layout, words: &Words) -> Vec<String> {
    let mut sentences = Vec::new();
    if let Some(sheet) = &layout.sheet {
        let key = if layout.sheets.len() > 1 { "layout-sheet-of-several" } else { "layout-sheet" };
        sentences.push(
            words.with(key, [("sheet", sheet.as_str().into()), ("count", words::count(layout.sheets.len() as u64))]),
        );
    }
    if let (Some(encoding), Some(separator)) = (layout.encoding, layout.separator) {
        let separator = separator_name(separator, words);
        sentences.push(words.with(
            "layout-text",
            [
                ("encoding", encoding.encoding.name().into()),
                ("encoding-why", encoding_why(encoding.why, words).into()),
                ("separator", separator.into()),
                ("separator-why", separator_why(layout.separator_why, words).into()),
            ],
        ));
    }
    sentences.push(match layout.header_line {
        Some(line) => {
            let above = words::count(layout.above);
            words.with("layout-header", [("line", line.to_string().into()), ("above", above)])
        }
        None => words.text("layout-no-header"),
    });
    sentences
}

/// A sign between cells, by its name.
pub(super) fn separator_name(separator: char, words: &Words) -> String {
    match separator {
        ';' => words.text("separator-semicolon"),
        ',' => words.text("separator-comma"),
        '\t' => words.text("separator-tab"),
        '|' => words.text("separator-bar"),
        other => format!("”{}”", shown(other.encode_utf8(&mut [0; 4]))),
    }
}

/// Why an encoding was taken.
pub(super) fn encoding_why(why: EncodingWhy, words: &Words) -> String {
    words.text(match why {
        EncodingWhy::Decided => "why-decided",
        EncodingWhy::Mark => "encoding-by-mark",
        EncodingWhy::Valid => "encoding-by-validity",
        EncodingWhy::Letters => "encoding-by-letters",
        EncodingWhy::PlainOnly => "encoding-plain",
    })
}

/// Why a separator was taken.
pub(super) fn separator_why(why: SeparatorWhy, words: &Words) -> String {
    words.text(match why {
        SeparatorWhy::Decided => "why-decided",
        SeparatorWhy::Named => "separator-by-name",
        SeparatorWhy::Header => "separator-by-header",
        SeparatorWhy::Rows => "separator-by-rows",
    })
}

fn repeats(repeats: &Repeats, file: &FileAccount, words: &Words) -> Vec<RepeatText> {
    [("rows", Once::Rows, &repeats.rows), ("cases", Once::Cases, &repeats.cases)]
        .into_iter()
        .filter(|(_, _, occurrences)| occurrences.rows > 0)
        .map(|(what, once, occurrences)| {
            let once = file.decisions.counts_once(once);
            let state = if once { "once" } else { "each" };
            let incomplete = if repeats.incomplete { words.text("repeats-incomplete") } else { String::new() };
            let arguments = [
                ("count", words::count(occurrences.rows)),
                ("lines", lines(occurrences, words).into()),
                ("incomplete", incomplete.into()),
            ];
            RepeatText {
                what,
                text: words.with(&format!("repeats-{what}-{state}"), arguments).trim_end().to_owned(),
                action: words.text(&format!("repeats-{what}-{state}-action")),
                once,
            }
        })
        .collect()
}

fn columns_text(columns: &Columns, words: &Words) -> Vec<String> {
    let read = columns.read.iter().map(|read| {
        let meaning = column_name(read.column, words);
        if read.header.to_lowercase() == meaning {
            return shown(&read.header).into_owned();
        }
        words.with("column-as", [("header", read.header.as_str().into()), ("meaning", meaning.into())])
    });
    // Columns that a person is asked about have a sentence of their own.
    let ignored =
        columns.ignored.iter().filter(|column| !column.is_asked()).map(|column| shown(&column.header).into_owned());
    let ignored = ignored.filter(|header| !header.is_empty());
    let repeated =
        columns.repeated.iter().filter(|column| !column.is_asked()).map(|column| shown(&column.header).into_owned());
    let (role, missing): (Vec<_>, Vec<_>) = columns.missing.iter().partition(|column| **column == Column::Role);
    let missing = missing.into_iter().map(|column| column_name(column, words));
    let without_role = role.iter().map(|_| words.text("account-role-missing"));
    let more = words.with("account-columns-more", [("count", words::count(columns.ignored_more as u64))]);
    let more = (columns.ignored_more > 0).then_some(more);
    let suggested = columns.ignored.iter().filter_map(|column| {
        let meaning = column_name(column.looks?, words);
        Some(words.with("column-looks", [("header", column.header.as_str().into()), ("meaning", meaning.into())]))
    });
    let differing = columns.repeated.iter().filter(|column| column.is_asked()).map(|column| {
        let count = words::count(column.differs as u64);
        let (header, other) = (column.header.as_str().into(), column.instead.as_str().into());
        words.with("column-differs", [("header", header), ("other", other), ("count", count)])
    });
    let yes_no = columns.ignored.iter().filter(|column| column.yes_no && column.looks.is_none());
    let yes_no = yes_no.map(|column| words.with("column-yes-no-unknown", [("header", column.header.as_str().into())]));
    let suggested: Vec<String> = suggested.chain(differing).chain(yes_no).collect();
    [
        ("account-columns-read", not_too_many(read, words)),
        ("account-columns-ignored", ignored.chain(more).collect()),
        ("account-columns-repeated", repeated.collect()),
        ("account-columns-missing", missing.collect()),
    ]
    .into_iter()
    .filter(|(_, list)| !list.is_empty())
    .map(|(key, list)| words.with(key, [("list", list.join(", ").into())]))
    .chain(without_role)
    .chain(suggested)
    .collect()
}

/// A column by its name, as it stands inside a sentence.
pub(super) fn column_name(column: Column, words: &Words) -> String {
    let label = column.label(words.lang());
    match column {
        Column::IsChild | Column::IsForm(_) | Column::IsKindOfLabour(_) | Column::IsSector(_) => {
            words.with("column-yes-no", [("label", lower_first(label, words.lang()).into())])
        }
        _ => label.to_lowercase(),
    }
}

fn lower_first(label: &str, _lang: Lang) -> String {
    let mut signs = label.chars();
    signs.next().map(|first| first.to_lowercase().chain(signs).collect()).unwrap_or_default()
}

fn problem_text(problem: &Problem, occurrences: &Occurrences, words: &Words) -> ProblemText {
    ProblemText {
        text: problem_sentence(problem, words),
        rows: words::number(occurrences.rows, words.lang()),
        lines: lines(occurrences, words),
    }
}

/// On which lines something occurs.
pub(super) fn lines(occurrences: &Occurrences, words: &Words) -> String {
    let lines: Vec<String> = occurrences.lines.iter().map(u64::to_string).collect();
    let key = if occurrences.rows > occurrences.lines.len() as u64 { "account-lines-more" } else { "account-lines" };
    words.with(key, [("count", words::count(occurrences.rows)), ("lines", lines.join(", ").into())])
}

/// What a problem is, in a sentence.
pub(super) fn problem_sentence(problem: &Problem, words: &Words) -> String {
    let value = |value: &Value| match value {
        Value::Text(text) => text.clone(),
        Value::Personal => words.text("problem-personal-value"),
        Value::Any => words.text("problem-any-value"),
    };
    match problem {
        Problem::EmptyRow => words.text("problem-empty-row"),
        Problem::TooManyCells => words.text("problem-too-many-cells"),
        Problem::RowsInsideCell => words.text("problem-rows-inside-cell"),
        Problem::TotalRow => words.text("problem-total-row"),
        Problem::HeaderAgain => words.text("problem-header-again"),
        Problem::BelowOtherHeader => words.text("problem-below-other-header"),
        Problem::DuplicateRow => words.text("problem-duplicate-row"),
        Problem::RepeatedCase => words.text("problem-repeated-case"),
        Problem::SerialDate => words.text("problem-serial-date"),
        Problem::NaIsNamibia => words.text("problem-na-is-namibia"),
        Problem::AgeFromBirthYear => words.text("problem-age-from-birth-year"),
        Problem::HiddenRow => words.text("problem-hidden-row"),
        Problem::MergedCell => words.text("problem-merged-cell"),
        Problem::BrokenText => words.text("problem-broken-text"),
        Problem::AboveHeader => words.text("problem-above-header"),
        Problem::AgeAgainstBirth => words.text("problem-age-against-birth"),
        Problem::NothingRecorded => words.text("problem-nothing-recorded"),
        Problem::RoleNotRecorded => words.text("problem-role-not-recorded"),
        Problem::AgeAgainstGroup => words.text("problem-age-against-group"),
        Problem::Ambiguous(column, cell) => {
            let column = column_name(*column, words);
            words.with("problem-ambiguous", [("value", value(cell).into()), ("column", column.into())])
        }
        Problem::TooFewCells => words.text("problem-too-few-cells"),
        Problem::YearMissing => words.text("problem-year-missing"),
        Problem::YearUnreadable(cell) => words.with("problem-year-unreadable", [("value", value(cell).into())]),
        Problem::LoneCell(cell) => words.with("problem-lone-cell", [("value", value(cell).into())]),
        Problem::ShortDate => words.text("problem-short-date"),
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

/// What a problem is, without the text that a cell holds.
pub fn problem_label(problem: &Problem, words: &Words) -> String {
    let key = match problem {
        Problem::YearUnreadable(_) => "label-year-unreadable",
        Problem::YearToCome(_) => "label-year-to-come",
        Problem::LoneCell(_) => "label-lone-cell",
        Problem::RoleUnreadable(_) => "label-role-unreadable",
        Problem::Unreadable(..) => "label-unreadable",
        Problem::PartlyUnreadable(..) => "label-partly-unreadable",
        Problem::Ambiguous(..) => "label-ambiguous",
        plain => return problem_sentence(plain, words),
    };
    words.text(key)
}

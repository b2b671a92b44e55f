//! The correction screen in words: how a file is read, why, and what a person can say instead.

use super::account::{
    column_name, encoding_why, lines, personal_kind, problem_sentence, separator_name, separator_why,
};
use crate::problem::{Occurrences, Problem};
use crate::read::{
    Column, DateOrder, Decisions, Encoding, IgnoredColumn, Inspection, RepeatedColumn, SEPARATORS, Why, suggestions,
};
use crate::report::FileAccount;
use crate::terms::{AgeGroup, Lang, Origin, OriginLexicon, Role, Sex, Term, fold};
use crate::terms::{Crime, Form, Place, Region, Sector};
use crate::words::{self, Words, cut, shown};
use serde::Serialize;

/// The correction screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReviewText {
    /// How the file is laid out: encoding, separator, sheet, line of the headers; those that it has.
    pub settings: Vec<Setting>,
    /// Words with letters beyond a to z as they are read now.
    pub letters: Option<String>,
    /// The columns, in the file's order.
    pub columns: Vec<ReviewColumn>,
    /// What a column can say: code and label.
    pub column_choices: Vec<Choice>,
    /// Texts whose meaning a person can say.
    pub questions: Vec<Question>,
    /// Texts whose meaning a person has said.
    pub answered: Vec<Question>,
    /// What texts of a column can mean, by the column's code.
    pub value_choices: Vec<(String, Vec<Choice>)>,
    /// What is still missing before the file can be counted, in a sentence.
    pub lacking: Option<String>,
}

/// A code and its label.
pub type Choice = (String, String);

/// Something about a file that can be set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Setting {
    /// Its name in [`Decisions`].
    pub id: &'static str,
    /// Its label.
    pub label: String,
    /// What can be chosen; none where a number is asked for.
    pub choices: Vec<Choice>,
    /// What is chosen now.
    pub chosen: String,
    /// Why.
    pub why: String,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ReviewColumn {
    /// Its place in the row, from 0.
    pub index: usize,
    /// Its header.
    pub header: String,
    /// The code of what it is read as; empty where it is not read.
    pub means: String,
    /// Why.
    pub why: String,
    /// Some of its values.
    pub examples: String,
    /// Whether it holds what identifies persons, so that nothing can be chosen.
    pub guarded: bool,
    /// Whether a person is asked what it says.
    pub asked: bool,
}

/// A text whose meaning a person can say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Question {
    /// The code of the column.
    pub column: String,
    /// Its name.
    pub column_name: String,
    /// The text: as the list has it, to know it by.
    pub text: String,
    /// The text as it is shown.
    pub shown: String,
    /// What becomes of it without an answer.
    pub problem: String,
    /// In how many rows, and where.
    pub place: String,
    /// The codes that come first among the choices: what it may be, or was meant to be.
    pub candidates: Vec<String>,
    /// The code of what it was said to mean; empty where nothing was said.
    pub means: String,
}

impl ReviewText {
    /// No more questions are asked at once.
    pub const QUESTIONS: usize = 300;
    /// No more of a text is shown: what a recipe says may be as long as the recipe.
    const LENGTH: usize = 60;

    /// The screen for a file; `account` where it has been read.
    pub fn of(inspection: &Inspection, account: Option<&FileAccount>, words: &Words) -> Self {
        let questions = account.map(|account| questions(account, words)).unwrap_or_default();
        let answers = inspection.decisions.values.iter().take(Self::QUESTIONS);
        let answered: Vec<Question> = answers.map(|value| answered(value, words)).collect();
        let mut codes: Vec<&String> = questions.iter().chain(&answered).map(|question| &question.column).collect();
        codes.sort_unstable();
        codes.dedup();
        let value_choices = codes.into_iter().map(|code| (code.clone(), value_choices(code, words))).collect();
        Self {
            settings: settings(inspection, account, words),
            letters: letters(inspection, words),
            columns: columns(inspection, words),
            column_choices: column_choices(inspection, words),
            questions,
            answered,
            value_choices,
            lacking: lacking(inspection, words),
        }
    }
}

/// What a column can say; also what only a standard's files say, where this file does.
fn column_choices(inspection: &Inspection, words: &Words) -> Vec<Choice> {
    let mut columns: Vec<Column> = Column::choices().collect();
    for read in &inspection.columns.read {
        if !columns.contains(&read.column) {
            columns.push(read.column);
        }
    }
    columns.into_iter().map(|column| (column.to_code(), column_name(column, words))).collect()
}

fn settings(inspection: &Inspection, account: Option<&FileAccount>, words: &Words) -> Vec<Setting> {
    let layout = &inspection.layout;
    let mut settings = Vec::new();
    if let Some(sheet) = layout.sheet.as_ref().filter(|_| layout.sheets.len() > 1) {
        settings.push(Setting {
            id: "sheet",
            label: words.text("setting-sheet"),
            choices: layout.sheets.iter().map(|name| (name.clone(), shown(name).into_owned())).collect(),
            chosen: sheet.clone(),
            why: decided_or(inspection.decisions.sheet.is_some(), "setting-sheet-why", words),
        });
    }
    if let Some(encoding) = layout.encoding {
        settings.push(Setting {
            id: "encoding",
            label: words.text("setting-encoding"),
            choices: Encoding::ALL.map(|each| (each.code().to_owned(), each.name().to_owned())).into(),
            chosen: encoding.encoding.code().to_owned(),
            why: encoding_why(encoding.why, words),
        });
    }
    if let Some(separator) = layout.separator {
        let mut signs = SEPARATORS.to_vec();
        if !signs.contains(&separator) {
            signs.push(separator);
        }
        settings.push(Setting {
            id: "separator",
            label: words.text("setting-separator"),
            choices: signs.iter().map(|sign| (sign.to_string(), separator_name(*sign, words))).collect(),
            chosen: separator.to_string(),
            why: separator_why(layout.separator_why, words),
        });
    }
    settings.push(Setting {
        id: "header_line",
        label: words.text("setting-header-line"),
        choices: Vec::new(),
        chosen: layout.header_line.unwrap_or_default().to_string(),
        why: header_line_why(inspection, words),
    });
    let lacks = |column| !inspection.columns.read.iter().any(|read| read.column == column);
    let decisions = &inspection.decisions;
    let of_file = layout.whole_file(decisions);
    let named_or = |named: bool, key: &'static str| if named { "setting-by-name" } else { key };
    if lacks(Column::Year) {
        settings.push(Setting {
            id: "year",
            label: words.text("setting-year"),
            choices: Vec::new(),
            chosen: of_file.year.map(|year| year.to_string()).unwrap_or_default(),
            why: decided_or(decisions.year.is_some(), named_or(layout.named.year.is_some(), "setting-year-why"), words),
        });
    }
    let has_short_dates =
        account.is_some_and(|account| account.problems.iter().any(|(problem, _)| *problem == Problem::ShortDate));
    if has_short_dates || decisions.short_dates.is_some() {
        let none = (String::new(), words.text("review-no-answer"));
        let orders = DateOrder::ALL.map(|order| (order.code().to_owned(), date_order(order, words)));
        settings.push(Setting {
            id: "short_dates",
            label: words.text("setting-short-dates"),
            choices: std::iter::once(none).chain(orders).collect(),
            chosen: decisions.short_dates.map(|order| order.code().to_owned()).unwrap_or_default(),
            why: decided_or(decisions.short_dates.is_some(), "setting-short-dates-why", words),
        });
    }
    if lacks(Column::Region) {
        let none = (Decisions::NOT_RECORDED.to_owned(), words.text("value-not-recorded"));
        let regions = terms::<Region>(words.lang()).into_iter().filter(|(code, _)| code != Decisions::NOT_RECORDED);
        settings.push(Setting {
            id: "region",
            label: words.text("setting-region"),
            choices: std::iter::once(none).chain(regions).collect(),
            chosen: of_file.region.unwrap_or(Region::NotRecorded).code().to_owned(),
            why: decided_or(
                decisions.region.is_some(),
                named_or(layout.named.region.is_some(), "setting-region-why"),
                words,
            ),
        });
    }
    settings
}

fn date_order(order: DateOrder, words: &Words) -> String {
    words.text(match order {
        DateOrder::YearFirst => "date-year-first",
        DateOrder::DayFirst => "date-day-first",
        DateOrder::MonthFirst => "date-month-first",
    })
}

fn header_line_why(inspection: &Inspection, words: &Words) -> String {
    let line = inspection.layout.header_line;
    let decided = inspection.decisions.header_line == Some(line.unwrap_or_default());
    decided_or(decided, if line.is_some() { "setting-header-line-why" } else { "setting-no-header-why" }, words)
}

fn decided_or(decided: bool, key: &str, words: &Words) -> String {
    words.text(if decided { "why-decided" } else { key })
}

fn letters(inspection: &Inspection, words: &Words) -> Option<String> {
    inspection.layout.encoding?;
    let list = inspection.letters.join(", ");
    (!list.is_empty()).then(|| words.with("review-letters", [("list", list.into())]))
}

fn columns(inspection: &Inspection, words: &Words) -> Vec<ReviewColumn> {
    let columns = &inspection.columns;
    let column = |(index, header): (usize, &String)| {
        let read = columns.read.iter().find(|read| read.index == index);
        let guarded = columns.personal.iter().find(|personal| personal.index == index);
        let repeated = columns.repeated.iter().find(|repeated| repeated.index == index);
        let ignored = columns.ignored.iter().find(|ignored| ignored.index == index);
        let looks = ignored.and_then(|ignored| ignored.looks);
        let why = match (read, guarded, looks) {
            (Some(read), ..) => why(read.why, words),
            (_, Some(personal), _) => {
                words.with("review-guarded", [("kind", personal_kind(personal.kind, words).into())])
            }
            (_, _, Some(looks)) => words.with("review-looks", [("meaning", column_name(looks, words).into())]),
            _ if let Some(repeated) = repeated => repeated_why(repeated, words),
            _ if ignored.is_some_and(|ignored| ignored.yes_no) => words.text("review-yes-no"),
            _ if inspection.decisions.columns.iter().any(|decided| decided.place == index) => words.text("why-decided"),
            _ => words.text("review-unknown"),
        };
        ReviewColumn {
            index,
            header: if header.is_empty() { words.text("column-unnamed") } else { shown(header).into_owned() },
            means: read.map(|read| read.column.to_code()).unwrap_or_default(),
            why,
            examples: inspection.examples.get(index).map(|texts| examples(texts)).unwrap_or_default(),
            guarded: guarded.is_some_and(|personal| personal.sure),
            asked: ignored.is_some_and(IgnoredColumn::is_asked) || repeated.is_some_and(RepeatedColumn::is_asked),
        }
    };
    let limit = inspection.examples.len();
    inspection.layout.header.iter().take(limit).enumerate().map(column).collect()
}

fn examples(texts: &[String]) -> String {
    texts.iter().map(|text| shown(text)).collect::<Vec<_>>().join(" · ")
}

fn repeated_why(repeated: &RepeatedColumn, words: &Words) -> String {
    let key = if repeated.is_asked() { "review-differs" } else { "review-repeated" };
    let other = [("other", repeated.instead.as_str().into()), ("count", words::count(repeated.differs as u64))];
    words.with(key, other)
}

fn why(why: Why, words: &Words) -> String {
    match why {
        Why::Decided => words.text("why-decided"),
        Why::Header => words.text("why-header"),
        Why::Synonym => words.text("why-synonym"),
        Why::Derived => words.text("why-derived"),
        Why::Content { fits, of } => {
            words.with("why-content", [("fits", words::count(fits as u64)), ("of", words::count(of as u64))])
        }
    }
}

fn lacking(inspection: &Inspection, words: &Words) -> Option<String> {
    let has_year = !inspection.columns.missing.contains(&Column::Year);
    let others = inspection.columns.read.iter().filter(|read| read.column != Column::Year).count();
    match (has_year, others) {
        (true, 1..) => None,
        (true, _) => Some(words.text("review-lacks-columns")),
        (false, _) => Some(words.text("review-lacks-year")),
    }
}

fn questions(account: &FileAccount, words: &Words) -> Vec<Question> {
    let mut asked: Vec<_> = account.problems.iter().filter(|(problem, _)| problem.question().is_some()).collect();
    asked.sort_by_key(|(_, occurrences)| std::cmp::Reverse(occurrences.rows));
    let question = |(problem, occurrences): (&Problem, &Occurrences)| {
        let (column, text) = problem.question()?;
        let ambiguous =
            OriginLexicon::shared().candidates(text, false).iter().filter(|_| column == Column::Nationality);
        let mut candidates: Vec<String> = ambiguous.map(|origin| origin.code().to_owned()).collect();
        if candidates.is_empty() {
            candidates.extend(suggestions(column, text));
        }
        let rows = words::count(occurrences.rows);
        let place = words.with("review-rows", [("count", rows), ("lines", lines(occurrences, words).into())]);
        Some(Question {
            column: column.to_code(),
            column_name: column_name(column, words),
            text: text.to_owned(),
            shown: shown(text).into_owned(),
            problem: problem_sentence(problem, words),
            place,
            candidates,
            means: String::new(),
        })
    };
    asked.into_iter().filter_map(question).take(ReviewText::QUESTIONS).collect()
}

fn answered(value: &crate::read::ValueDecision, words: &Words) -> Question {
    Question {
        column: value.column.to_code(),
        column_name: column_name(value.column, words),
        text: value.text.clone(),
        shown: shown(&cut(&value.text, ReviewText::LENGTH)).into_owned(),
        problem: String::new(),
        place: String::new(),
        candidates: Vec::new(),
        means: value.means.clone(),
    }
}

/// What a text in a column can mean.
fn value_choices(code: &str, words: &Words) -> Vec<Choice> {
    let lang = words.lang();
    let not_recorded = (Decisions::NOT_RECORDED.to_owned(), words.text("value-not-recorded"));
    let Some(column) = Column::of_code(code) else { return vec![not_recorded] };
    let mut choices = match column {
        Column::Sex => {
            let mut choices = terms::<Sex>(lang);
            choices.insert(1, ("girl".to_owned(), words.text("value-girl")));
            choices.insert(3, ("boy".to_owned(), words.text("value-boy")));
            choices
        }
        Column::Age | Column::AgeGroup | Column::Born => terms::<AgeGroup>(lang),
        Column::Region => terms::<Region>(lang),
        Column::Crime => terms::<Crime>(lang),
        Column::Exploitation => terms::<Form>(lang),
        Column::Place => terms::<Place>(lang),
        Column::Sector => terms::<Sector>(lang),
        Column::Nationality => origins(lang),
        // Who is neither is no person of the list: there is no third answer.
        Column::Role => return terms::<Role>(lang),
        Column::IsChild | Column::IsForm(_) | Column::IsKindOfLabour(_) | Column::IsSector(_) => {
            vec![("yes".to_owned(), words.text("value-yes")), ("no".to_owned(), words.text("value-no"))]
        }
        // A year is written, not chosen.
        Column::Year | Column::Case => return Vec::new(),
    };
    choices.retain(|(code, _)| code != Decisions::NOT_RECORDED && code != Form::Unknown.code());
    choices.push(not_recorded);
    choices
}

fn terms<T: Term>(lang: Lang) -> Vec<Choice> {
    T::ALL.iter().map(|term| (term.code().to_owned(), term.label(lang).to_owned())).collect()
}

fn origins(lang: Lang) -> Vec<Choice> {
    let mut origins: Vec<Choice> =
        Origin::all().map(|origin| (origin.code().to_owned(), origin.label(lang).to_owned())).collect();
    // å, ä and ö come last in Swedish, as the folded letter followed by the sign itself would have it elsewhere.
    origins.sort_by_key(|(_, label)| alphabetical(label, lang));
    origins
}

fn alphabetical(label: &str, lang: Lang) -> String {
    match lang {
        Lang::Sv => label.to_lowercase().replace('å', "z1").replace('ä', "z2").replace('ö', "z3"),
        Lang::En => fold(label),
    }
}

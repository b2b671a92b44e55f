//! Files that want to get out of the list: whatever their names, headers and cells say, it is text, and it is seen. The files are in
//! `tests/hostile`, made here of its `texts.json`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use fallbild::aggregates::AggregatesFile;
use fallbild::document::{AccountText, ConsistencyText, Document, ReviewText, overlap_text, read_error};
use fallbild::export::{self, Edition, Listing};
use fallbild::holdings::{Held, Holdings};
use fallbild::read::{Column, ColumnDecision, Decisions, Progress, Reading, ValueDecision, inspect, read_named};
use fallbild::release::Release;
use fallbild::report::Selection;
use fallbild::terms::{Date, Lang, Year};
use fallbild::words::Words;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

const READ: [&str; 6] = ["år", "region", "kön", "ålder", "nationalitet", "brott"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile")
}

fn texts() -> Vec<String> {
    let texts: Value = serde_json::from_slice(&fs::read(folder().join("texts.json")).unwrap()).unwrap();
    texts.as_object().unwrap().values().map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// A list in which each text is a header, a sex, a nationality and a cell of a column that is not read.
fn rows(texts: &[String]) -> Vec<Vec<String>> {
    let header = READ.iter().map(|name| (*name).to_owned()).chain(texts.iter().cloned()).collect();
    let row = |text: &String| {
        let read = ["2021", "Väst", text, "31", text, "människohandel"].map(str::to_owned);
        read.into_iter().chain(texts.iter().cloned()).collect()
    };
    std::iter::once(header).chain(texts.iter().map(row)).collect()
}

fn csv(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    writer.into_inner().unwrap()
}

/// The same number of words that are as little known, and harmless.
fn calm() -> Vec<String> {
    (0..texts().len()).map(|number| format!("okänt{}", "x".repeat(number + 1))).collect()
}

fn xlsx() -> Vec<u8> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2026, 1, 1).unwrap()));
    for name in ["<b>=1\u{202E}tsil", "<i>+1\u{2067}", "עברית 12"] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        for (number, row) in (0..).zip(rows(&texts())) {
            for (column, cell) in (0..).zip(row) {
                sheet.write_string(number, column, cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// Answers to each of the texts. For lists with any headers, so that it fits.
fn recipe(texts: &[String]) -> Decisions {
    let columns = (READ.len()..).zip(texts.to_vec());
    let columns = columns.map(|(place, header)| ColumnDecision { place, header, means: None }).collect();
    // What is asked about is a cell as it is read: without blanks around it, with one kind of line end.
    let read = |text: &String| text.trim().replace("\r\n", "\n");
    let value = |text| ValueDecision { column: Column::Sex, text: read(text), means: "female".to_owned() };
    Decisions {
        columns,
        values: texts.iter().map(value).collect(),
        sheet: texts.last().cloned(),
        ..Decisions::default()
    }
}

fn sums() -> String {
    let mut holdings = Holdings::default();
    let list = format!("{};brott\n2019;Syd;kvinna;31;Polen;människohandel\n", READ[..5].join(";"));
    let tally = read_named("", list.as_bytes(), &[]).unwrap();
    holdings.take(Held::list(1, 1, String::new(), tally, false)).unwrap();
    holdings.sums(day()).write(&texts().join(" "))
}

/// Two tables and a cell that there are, however they are written.
fn figures() -> Vec<u8> {
    let row = |table: &str, cell: &str, count: &str| [table, "2021", cell, count].map(str::to_owned).to_vec();
    let header = ["tabell", "år", "cell", "antal"].map(str::to_owned).to_vec();
    let known = row("figur\u{202E}7", "\u{2067}kvinnor", "+1\u{A0}234");
    let of = |text: &String| [row(text, "kvinnor", "1"), row("figur 7", text, "1"), row("figur 7", "kvinnor", text)];
    csv(&[vec![header, known], texts().iter().flat_map(of).collect()].concat())
}

fn files() -> Vec<(&'static str, Vec<u8>)> {
    let recipe = recipe(&texts()).to_recipe().into_bytes();
    vec![
        ("list.csv", csv(&rows(&texts()))),
        ("calm.csv", csv(&rows(&calm()))),
        ("list.xlsx", xlsx()),
        ("recipe.json", recipe),
        ("sums.fallbild", sums().into_bytes()),
        ("figures.csv", figures()),
    ]
}

fn day() -> Date {
    Date::new(2026, 1, 1).unwrap()
}

fn file(name: &str) -> Vec<u8> {
    fs::read(folder().join(name)).unwrap()
}

/// Of a name that no screen should show as it is.
const NAME: &str = "<b>lista</b>\u{202E}\u{2067}\u{200B}vsc.csv";

fn held(name: &str, recipes: &[Decisions]) -> Holdings {
    let mut holdings = Holdings::default();
    let tally = read_named(NAME, file(name).as_slice(), recipes).unwrap();
    holdings.take(Held::list(1, 1, NAME.to_owned(), tally, false)).unwrap();
    holdings
}

fn release(holdings: &Holdings) -> Release {
    Release::internal(holdings.report(Selection { year: Year::new(2021).unwrap(), region: None }))
}

#[test]
fn the_files_are_those_of_the_texts() {
    let writes = std::env::var("FALLBILD_HOSTILE").is_ok_and(|value| value == "write");
    assert!(!writes || std::env::var_os("CI").is_none(), "CI never writes a file");
    for (name, bytes) in files() {
        if writes {
            fs::write(folder().join(name), &bytes).unwrap();
        }
        assert!(file(name) == bytes, "{name} is another file than the texts make");
    }
}

#[test]
fn no_export_holds_anything_that_a_list_says_in_its_own_words() {
    let recipes = || (vec![recipe(&texts())], vec![recipe(&calm())]);
    for (name, (hostile, calm)) in
        [("list.csv", (vec![], vec![])), ("list.xlsx", (vec![], vec![])), ("list.csv", recipes())]
    {
        let (hostile, calm) = (release(&held(name, &hostile)), release(&held("calm.csv", &calm)));
        for words in Lang::ALL.map(Words::new) {
            let edition = |release| Edition { release, words: &words, date: day() };
            for export in export::ALL {
                let written = export.write(&edition(&hostile)).unwrap();
                let is_plain = |sign: char| sign.is_ascii_alphanumeric() || "-.".contains(sign);
                assert!(written.name.chars().all(is_plain), "{}", written.name);
                assert!(written == export.write(&edition(&calm)).unwrap(), "{name} as {}", export.code());
            }
        }
    }
}

#[test]
fn everything_that_is_said_of_a_list_is_seen() {
    for (name, recipes) in [("list.csv", vec![]), ("list.xlsx", vec![]), ("list.csv", vec![recipe(&texts())])] {
        let holdings = held(name, &recipes);
        let account = holdings.account();
        let inspection = inspect(NAME, file(name).as_slice(), &recipes).unwrap();
        for words in Lang::ALL.map(Words::new) {
            let review = ReviewText::of(&inspection, Some(&account.files[0]), &words);
            let said = [
                serde_json::to_value(AccountText::of(&account, &words)).unwrap(),
                serde_json::to_value(&review).unwrap(),
                serde_json::to_value(compared(&holdings, &words)).unwrap(),
            ];
            let shown: Vec<&str> = said.iter().flat_map(all_shown).collect();
            shown.iter().for_each(|text| check_seen(text));
            // And it is there, every sign of it: nothing is taken for markup, or left out in silence.
            assert!(shown.iter().any(|text| text.contains("<script>window.hostile=1</script>")), "{name}");
            assert!(shown.iter().any(|text| text.contains("kvinna\u{FFFD}vsc.exe")), "{name}");
            let asked = if recipes.is_empty() { &review.questions } else { &review.answered };
            assert!(
                asked.iter().any(|question| question.text.contains('\u{202E}')),
                "{name}: the list's own text is the key"
            );
        }
    }
}

#[test]
fn errors_name_nothing_unseen() {
    let header = ["<b>Artikel\u{202E}</b>", "Pris\u{2067}", "עברית"].map(str::to_owned);
    let unknown = csv(&[header.to_vec(), ["Stol", "400", "x"].map(str::to_owned).to_vec()]);
    let error = read_named(NAME, unknown.as_slice(), &[]).unwrap_err();
    let mut holdings = held("list.csv", &[]);
    let again =
        Held::sums(2, 2, NAME.to_owned(), AggregatesFile::read(holdings.sums(day()).write("").as_bytes()).unwrap());
    let counted = fallbild::read::ReadError::Aggregates(holdings.take(again).unwrap_err());
    let other = read_named(NAME, file("calm.csv").as_slice(), &[]).unwrap();
    holdings.take(Held::list(3, 3, NAME.to_owned(), other, false)).unwrap();
    let overlap = holdings.overlap(3).unwrap();
    for words in Lang::ALL.map(Words::new) {
        for said in [read_error(&error, &words), read_error(&counted, &words), overlap_text(&overlap, &words)] {
            check_seen(&said);
            assert!(said.contains('<'), "{said}");
        }
    }
}

#[test]
fn the_list_of_odd_rows_has_no_formula_and_no_cell_too_many() {
    for name in ["list.csv", "list.xlsx"] {
        let bytes = file(name);
        let mut reading = Reading::open_named(NAME, bytes.as_slice(), &[]).unwrap();
        let mut listing = Listing::new(Words::new(Lang::Sv), true);
        let columns = reading.columns().clone();
        while reading.step_telling(usize::MAX, |line, problem| listing.add(line, problem, &columns)).unwrap()
            == Progress::More
        {}
        let listed = listing.take();
        assert!(listed.matches("\r\n").count() > texts().len(), "each text is odd");
        let mut reader =
            csv::ReaderBuilder::new().delimiter(b';').from_reader(listed.trim_start_matches('\u{FEFF}').as_bytes());
        for record in reader.records() {
            let record = record.unwrap();
            assert_eq!(record.len(), 5, "{record:?}");
            for cell in &record {
                check_seen(cell);
                let begins = cell.trim_start();
                assert!(
                    !begins.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']),
                    "{cell:?}"
                );
            }
        }
    }
}

#[test]
fn a_recipe_is_seen_and_says_the_same() {
    let written = String::from_utf8(file("recipe.json")).unwrap();
    assert!(written.split('\n').all(|line| !line.chars().any(is_unseen)), "{written}");
    assert_eq!(Decisions::of_recipe(&written), Some(recipe(&texts())));
}

#[test]
fn of_sums_nothing_is_kept_that_is_no_number() {
    let mut holdings = Holdings::default();
    let read = AggregatesFile::read(&file("sums.fallbild")).unwrap();
    holdings.take(Held::sums(1, 1, NAME.to_owned(), read)).unwrap();
    let again = holdings.sums(day()).write("");
    assert!(!again.contains("hostile") && !again.chars().any(is_unseen));
    for words in Lang::ALL.map(Words::new) {
        let account = serde_json::to_value(AccountText::of(&holdings.account(), &words)).unwrap();
        all_shown(&account).into_iter().for_each(check_seen);
    }
}

#[test]
fn odd_recipes_stop_nothing() {
    let list = csv(&rows(&texts()).into_iter().take(4).collect::<Vec<_>>());
    let signs = ['"', '\n', '\r', '\0', '\u{7F}', '\u{202E}', 'å', ' ', '1'];
    let separators = signs.map(|sign| Decisions { separator: Some(sign), ..Decisions::default() });
    let lines = [0, 1, 40, u64::MAX].map(|line| Decisions { header_line: Some(line), ..Decisions::default() });
    let places = [0, usize::MAX].map(|place| {
        let columns = vec![ColumnDecision { place, header: texts().join(""), means: None }];
        Decisions { columns, year: Some(u16::MAX), region: texts().pop(), ..Decisions::default() }
    });
    for decisions in separators.into_iter().chain(lines).chain(places) {
        let recipes = [decisions];
        let _ = read_named(NAME, list.as_slice(), &recipes);
        let Ok(inspection) = inspect(NAME, list.as_slice(), &recipes) else { continue };
        let review = ReviewText::of(&inspection, None, &Words::new(Lang::Sv));
        all_shown(&serde_json::to_value(review).unwrap()).into_iter().for_each(check_seen);
    }
}

#[test]
fn a_text_as_long_as_can_be_is_cut_with_a_mark() {
    let long = "väldigt ".repeat(100_000);
    let header = ["år".to_owned(), "kön".to_owned(), long.clone()];
    let row = ["2021".to_owned(), long.clone(), "x".to_owned()];
    let wide =
        [&["år", "kön"].map(str::to_owned)[..], &texts().iter().cycle().take(10_000).cloned().collect::<Vec<_>>()]
            .concat();
    // As much as a recipe can hold.
    let value = |text: String| ValueDecision { column: Column::Sex, text, means: "female".to_owned() };
    let values = std::iter::once(long).chain((0..5_000).map(|number| number.to_string())).map(value).collect();
    let many = Decisions { values, ..Decisions::default() };
    let cases = [
        (csv(&[header.to_vec(), row.to_vec()]), vec![], "…"),
        (csv(&[wide.clone(), wide.iter().map(|_| "2021".to_owned()).collect()]), vec![], "och 253 till"),
        (csv(&[vec!["år".into(), "kön".into()], vec!["2021".into(), "man".into()]]), vec![many], "…"),
    ];
    for (bytes, recipes, mark) in cases {
        let tally = read_named(NAME, bytes.as_slice(), &recipes).unwrap();
        let mut holdings = Holdings::default();
        holdings.take(Held::list(1, 1, NAME.to_owned(), tally, false)).unwrap();
        let (account, inspection) = (holdings.account(), inspect(NAME, bytes.as_slice(), &recipes).unwrap());
        let words = Words::new(Lang::Sv);
        let review = ReviewText::of(&inspection, Some(&account.files[0]), &words);
        assert!(review.columns.len() <= 400 && review.answered.len() <= 300);
        let said = [serde_json::to_value(AccountText::of(&account, &words)), serde_json::to_value(&review)]
            .map(Result::unwrap);
        let shown: Vec<&str> = said.iter().flat_map(all_shown).collect();
        for text in &shown {
            assert!(
                text.chars().count() < 5_000,
                "{} characters: {:?}",
                text.chars().count(),
                text.chars().take(300).collect::<String>()
            );
        }
        assert!(shown.iter().any(|text| text.contains(mark)), "a cut is seen");
    }
}

fn compared(holdings: &Holdings, words: &Words) -> ConsistencyText {
    let figures = String::from_utf8(file("figures.csv")).unwrap();
    let release = release(holdings);
    let text = ConsistencyText::of(&release, &Document::of(&release, words), Some(&figures), words);
    let published = text.published.as_ref().unwrap();
    assert!(
        !published.differences.is_empty() && published.not_compared.len() > texts().len(),
        "each text is looked for"
    );
    text
}

/// What is shown of what crosses to the page; not what a text, a sheet or a code is known by.
fn all_shown(value: &Value) -> Vec<&str> {
    const KEYS: [&str; 6] = ["names", "chosen", "means", "candidates", "column", "id"];
    match value {
        Value::String(text) => vec![text],
        // A choice: its code, and what is shown of it.
        Value::Array(pair) if pair.len() == 2 && pair.iter().all(Value::is_string) => {
            pair[1..].iter().flat_map(all_shown).collect()
        }
        Value::Array(values) => values.iter().flat_map(all_shown).collect(),
        Value::Object(members) => {
            let is_question = members.contains_key("candidates");
            let is_shown =
                |(key, _): &(&String, &Value)| !(KEYS.contains(&key.as_str()) || is_question && *key == "text");
            members.iter().filter(is_shown).flat_map(|(_, value)| all_shown(value)).collect()
        }
        _ => Vec::new(),
    }
}

/// Nothing unseen, and every isolate ends in its own text.
fn check_seen(text: &str) {
    let mut depth = 0_i32;
    for sign in text.chars() {
        match sign {
            '\u{2068}' => depth += 1,
            '\u{2069}' => depth -= 1,
            _ => assert!(!is_unseen(sign), "{text:?}"),
        }
        assert!(depth >= 0, "{text:?}");
    }
    assert_eq!(depth, 0, "{text:?}");
    if depth == 0 && text.contains('ע') {
        assert!(text.contains('\u{2068}'), "{text:?}");
    }
}

/// The signs that `texts.json` has beyond letters, by a list of the test's own.
fn is_unseen(sign: char) -> bool {
    let signs = "\u{61C}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2028}\u{2029}\u{2060}\u{2066}\u{2067}\u{2068}\u{2069}\u{FEFF}";
    sign.is_control()
        || ('\u{202A}'..='\u{202E}').contains(&sign)
        || ('\u{E0000}'..='\u{E007F}').contains(&sign)
        || signs.contains(sign)
}

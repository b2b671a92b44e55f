//! The rules of the statistics, one test each, from a few rows of CSV to what the report says. Each test fails when its
//! rule is broken.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use fallbild::document::{AccountText, Document, Exhibit, printed};
use fallbild::export::{self, Edition};
use fallbild::problem::{Consequence, Problem, Value};
use fallbild::read::{Column, Tally, read};
use fallbild::release::{Release, Shown};
use fallbild::report::{Account, Dimension, FileAccount, Remark, Report, Selection, TableId};
use fallbild::terms::{Date, Lang, Year};
use fallbild::words::Words;

/// Rows below a header, read. No row or cell may have gone missing on the way.
fn tally(header: &str, rows: &[&str]) -> Tally {
    let tally = read(format!("{header}\n{}\n", rows.join("\n")).as_bytes()).unwrap();
    let account = FileAccount::of("", &tally);
    assert_eq!(account.rows, rows.len() as u64, "every row is a record");
    assert_eq!(account.rows, account.persons.all() + account.set_aside, "every row is counted or set aside");
    tally
}

fn release(tally: &Tally, year: u16) -> Release {
    let selection = Selection { year: Year::new(year).unwrap(), region: None };
    Release::internal(Report::of(&tally.cube, selection))
}

/// The value at the codes of a table's dimensions, as in `female/trafficking`.
fn value(release: &Release, table: TableId, at: &str) -> Shown {
    let grid = release.table(table).unwrap().grid();
    let codes = |at: &[fallbild::report::Category]| at.iter().map(|code| code.code()).collect::<Vec<_>>().join("/");
    let place = grid.coordinates().iter().position(|coordinates| codes(coordinates) == at);
    grid.cells()[place.unwrap_or_else(|| panic!("no {at} in {table:?}"))]
}

fn count(release: &Release, table: TableId, at: &str) -> u64 {
    value(release, table, at).count().unwrap_or_else(|| panic!("no count at {at} in {table:?}"))
}

fn in_jsonstat(release: &Release, lang: Lang) -> serde_json::Value {
    let date = Date::new(2026, 11, 23).unwrap();
    export::jsonstat(&Edition { release, words: &Words::new(lang), date })
}

fn document(release: &Release, lang: Lang) -> Document {
    Document::of(release, &Words::new(lang))
}

fn exhibit(document: &Document, table: TableId) -> &Exhibit {
    let exhibits = document.sections.iter().flat_map(|section| &section.exhibits);
    exhibits.into_iter().find(|exhibit| exhibit.id == table.code()).unwrap()
}

/// The texts of the row in which a cell stands.
fn row<'a>(document: &'a Document, table: TableId, at: &str) -> Vec<&'a str> {
    let rows = exhibit(document, table).tables.iter().flat_map(|table| &table.rows);
    let row = rows.into_iter().find(|row| row.cells.iter().any(|cell| cell.at == at));
    row.unwrap_or_else(|| panic!("no row with {at}")).cells.iter().map(|cell| cell.text.as_str()).collect()
}

/// The text printed at the codes of a table's dimensions.
fn text<'a>(document: &'a Document, table: TableId, at: &str) -> &'a str {
    let rows = exhibit(document, table).tables.iter().flat_map(|table| &table.rows);
    let cell = rows.flat_map(|row| &row.cells).find(|cell| cell.at == at);
    &cell.unwrap_or_else(|| panic!("no cell {at}")).text
}

/// Whether a note of the table holds all of these words.
fn notes_say(document: &Document, table: TableId, words: &[&str]) -> bool {
    exhibit(document, table).notes.iter().any(|note| words.iter().all(|word| note.contains(word)))
}

fn problems(tally: &Tally) -> Vec<(Problem, Vec<u64>)> {
    tally.problems.iter().map(|(problem, at)| (problem.clone(), at.lines.clone())).collect()
}

const ADULTS: TableId = TableId::AdultsBySexCrime;

/// A header with every column, and rows of it.
const HEADER: &str = "år;region;kön;ålder;nationalitet;brott;exploateringsform;roll;vistelse;bransch";

#[test]
fn rule_1_one_row_is_one_person_in_one_year() {
    let rows = [
        "2021;man;31",
        "2021;man;31",
        "2021-01-01;man;31",
        "2021-12-31 23:59;man;31",
        "31/12 2020;man;31",
        "2020-12-31;man;31",
        ";man;31",
        "i fjol;man;31",
    ];
    let tally = tally("datum;kön;ålder", &rows);
    let release = release(&tally, 2021);
    assert_eq!(count(&release, ADULTS, "total/total"), 4, "equal rows are different persons");
    for (at, expected) in [("2020/total/total", 2), ("2021/total/total", 4), ("total/total/total", 6)] {
        assert_eq!(count(&release, TableId::AdultsByYearCrimeSex, at), expected, "{at}");
    }
    let fjol = Problem::YearUnreadable(Value::Text("i fjol".to_owned()));
    assert_eq!(problems(&tally), [(Problem::YearMissing, vec![8]), (fjol, vec![9])]);
}

#[test]
fn rule_2_a_child_is_under_18_and_who_has_no_age_is_counted_as_adult() {
    // sex, age: adult or child; the lines where age and sex disagree
    let cases = [
        ("kvinna;17", "child"),
        ("kvinna;18", "adult"),
        ("man;0", "child"),
        ("man;120", "adult"),
        ("man;barn", "child"),
        ("man;vuxen", "adult"),
        ("kvinna;", "adult"),
        (";", "adult"),
        ("flicka;", "child"),
        ("pojke;", "child"),
        ("flicka;17", "child"),
        ("flicka;18", "adult"),
        ("pojke;vuxen", "adult"),
    ];
    for (person, expected) in cases {
        let tally = tally("år;kön;ålder", &[&format!("2021;{person}")]);
        let persons = FileAccount::of("", &tally).persons;
        let group = if persons.children == 1 { "child" } else { "adult" };
        assert_eq!((group, persons.all()), (expected, 1), "{person}");
    }
    let rows: Vec<String> = cases.iter().map(|(person, _)| format!("2021;{person}")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let tally = tally("år;kön;ålder", &rows);
    assert_eq!(problems(&tally), [(Problem::NothingRecorded, vec![9]), (Problem::AgeAgainstSex, vec![13, 14])]);
    assert_eq!(Problem::AgeAgainstSex.consequence(), Consequence::Counted);

    let release = release(&tally, 2021);
    assert_eq!(count(&release, ADULTS, "total/total"), 7);
    assert_eq!(count(&release, TableId::ChildrenBySex, "total"), 6);
    assert_eq!(count(&release, ADULTS, "female/total"), 3, "kvinna of 18, kvinna of no age, flicka of 18");
    assert_eq!(release.remark(Remark::AdultsWithoutAge), Shown::Count(2));
    assert!(notes_say(&document(&release, Lang::Sv), ADULTS, &["2 personer", "åldern", "vuxna"]));
    assert!(notes_say(&document(&release, Lang::En), ADULTS, &["2 persons", "age", "adults"]));
    let account = Account { files: vec![FileAccount::of("", &tally)] };
    let not_recorded = AccountText::of(&account, &Words::new(Lang::Sv)).not_recorded;
    assert_eq!(not_recorded.iter().find(|line| line.id == "without-age").unwrap().value, "2");
}

#[test]
fn rule_3_sex_not_recorded_is_its_own_category_and_a_note() {
    let rows = [
        "2021;kvinna;31;tiggeri",
        "2021;annat;31;tiggeri",
        "2021;;31;sexuell exploatering",
        "2021;okänt;31;sexuell exploatering",
        "2021;?;31;arbetskraftsexploatering",
        "2021;;12;tiggeri",
    ];
    let tally = tally("år;kön;ålder;form", &rows);
    let release = release(&tally, 2021);
    for (sex, expected) in [("female", 1), ("male", 0), ("other", 1), ("not_recorded", 3), ("total", 5)] {
        assert_eq!(count(&release, ADULTS, &format!("{sex}/total")), expected, "{sex}");
        assert_eq!(count(&release, TableId::AdultsBySexForm, &format!("{sex}/total")), expected, "{sex}");
    }
    assert_eq!(count(&release, TableId::ChildrenBySex, "not_recorded"), 1);
    let sv = document(&release, Lang::Sv);
    let en = document(&release, Lang::En);
    for table in [ADULTS, TableId::AdultsBySexForm] {
        assert!(notes_say(&sv, table, &["3 personer", "kön", "sexuell exploatering 2", "arbetskraftsexploatering 1"]));
        assert!(notes_say(&en, table, &["3 persons", "sex", "sexual exploitation 2", "labour exploitation 1"]));
    }
    for table in [TableId::ChildrenBySex, TableId::ChildrenBySexForm] {
        assert!(notes_say(&sv, table, &["en person", "kön", "tiggeri 1"]), "{table:?}");
        assert!(notes_say(&en, table, &["one person", "sex", "begging 1"]), "{table:?}");
    }
    for table in [TableId::AdultsByYearCrimeSexForm, TableId::ChildrenByYearSex] {
        assert!(notes_say(&sv, table, &["könet inte noterat", "inte med i figuren"]), "{table:?}");
    }
    let all_recorded = with_form_and_sex("2021;kvinna;31;tiggeri");
    assert!(!notes_say(&document(&all_recorded, Lang::Sv), ADULTS, &["könet inte noterat"]));
}

fn with_form_and_sex(row: &str) -> Release {
    release(&tally("år;kön;ålder;form", &[row]), 2021)
}

#[test]
fn rule_4_no_form_is_unknown_and_two_forms_are_multiple_and_only_that() {
    let header = "år;kön;ålder;nationalitet;exploateringsform;tiggeri;kriminalitet;arbetskraft";
    for (cells, expected) in [
        (";;;", "unknown"),
        ("okänd;nej;;", "unknown"),
        ("tiggeri;;;", "begging"),
        (";ja;nej;", "begging"),
        ("tiggeri;x;;", "begging"),
        ("tiggeri, tiggeri;;;", "begging"),
        ("tiggeri/kriminalitet;;;", "multiple"),
        ("tiggeri + kriminalitet + arbete;;;", "multiple"),
        (";1;1;0", "multiple"),
        ("tiggeri;;;ja", "multiple"),
        ("flera former;;;", "multiple"),
        ("flera former;ja;;", "multiple"),
    ] {
        for (age, tables) in [
            (
                31,
                &[
                    (TableId::AdultsBySexForm, "female/"),
                    (TableId::AdultsByOriginForm, "RO/"),
                    (TableId::AdultsByYearCrimeSexForm, "2021/not_recorded/female/"),
                ][..],
            ),
            (12, &[(TableId::ChildrenBySexForm, "female/"), (TableId::ChildrenByOriginForm, "RO/")][..]),
        ] {
            let tally = tally(header, &[&format!("2021;kvinna;{age};RO;{cells}")]);
            assert_eq!(problems(&tally), [], "{cells}");
            let release = release(&tally, 2021);
            for (table, at) in tables {
                for form in ["begging", "criminality", "labour", "multiple", "unknown", "total"] {
                    let is_counted = u64::from(form == expected || form == "total");
                    assert_eq!(count(&release, *table, &format!("{at}{form}")), is_counted, "{cells} as {form}");
                }
            }
        }
    }
}

#[test]
fn rule_5_children_are_never_split_by_crime() {
    let adults = ["2021;Syd;kvinna;31;RO;människohandel;tiggeri;;;", "2021;Syd;man;;BG;människoexploatering;arbete;;;"];
    let children = ["2021;Syd;flicka;;RO;människohandel;tiggeri;;;", "2021;Syd;pojke;9;;människoexploatering;;;;"];
    let everyone = release(&tally(HEADER, &[&adults[..], &children].concat()), 2021);
    let adults = release(&tally(HEADER, &adults), 2021);
    assert_eq!(count(&everyone, TableId::ChildrenBySex, "total"), 2);
    let mut by_crime = 0;
    for table in everyone.tables() {
        let has_crime = table.grid().axes().iter().any(|axis| axis.dimension == Dimension::Crime);
        assert!(!(has_crime && table.id().code().contains("child")), "{:?}", table.id());
        if has_crime {
            assert_eq!(adults.table(table.id()), Some(table), "{:?} counts no child", table.id());
            by_crime += 1;
        }
    }
    assert_eq!(by_crime, 3);
    assert!(notes_say(&document(&everyone, Lang::Sv), TableId::ChildrenBySex, &["inte", "brott"]));
}

#[test]
fn rule_6_exploitation_is_counted_from_2019() {
    let tally = tally(
        "år;kön;ålder;brott",
        &[
            "2017;man;31;människohandel",
            "2017;man;31;människoexploatering",
            "2018;man;31;människohandel",
            "2018;man;31;människoexploatering",
            "2018;pojke;9;människoexploatering",
            "2019;man;31;människohandel",
            "2020;man;31;människoexploatering",
        ],
    );
    assert_eq!(problems(&tally), [(Problem::ExploitationNotCollected, vec![3, 5, 6])]);
    assert_eq!(Problem::ExploitationNotCollected.consequence(), Consequence::SetAside);

    let expected = [
        ("2017", Shown::NotApplicable, "not_applicable", "."),
        ("2018", Shown::NotCollected, "not_collected", ".."),
        ("2019", Shown::Count(0), "", "–"),
        ("2020", Shown::Count(1), "", "1"),
    ];
    for (year, shown, status, sign) in expected {
        let chosen = release(&tally, year.parse().unwrap());
        let json = in_jsonstat(&chosen, Lang::En);
        let tables = [
            (ADULTS, "male/exploitation".to_owned()),
            (ADULTS, "total/exploitation".to_owned()),
            (TableId::AdultsByYearCrimeSex, format!("{year}/exploitation/male")),
            (TableId::AdultsByYearCrimeSex, format!("{year}/exploitation/total")),
            (TableId::AdultsByYearCrimeSexForm, format!("{year}/exploitation/male/unknown")),
            (TableId::AdultsByYearCrimeSexForm, format!("{year}/exploitation/total/total")),
        ];
        for (table, at) in tables {
            assert_eq!(value(&chosen, table, &at), shown, "{table:?} {at}");
            let (number, why) = in_json(&json, &chosen, table, &at);
            assert_eq!(number, shown.count(), "{table:?} {at}");
            assert_eq!(why.unwrap_or_default(), status, "{table:?} {at}");
        }
        let printed = format!("{year}/exploitation/male");
        assert_eq!(text(&document(&chosen, Lang::Sv), TableId::AdultsByYearCrimeSex, &printed), sign, "{year}");
        // What is not collected is no part of what is.
        assert_eq!(count(&chosen, ADULTS, "total/total"), 1, "{year}");
        assert_eq!(count(&chosen, TableId::AdultsByYearCrimeSex, "total/exploitation/total"), 1, "{year}");
    }
    for (year, has_note) in [(2018, true), (2019, false)] {
        let document = document(&release(&tally, year), Lang::Sv);
        assert_eq!(notes_say(&document, ADULTS, &["2018", "2019", "inte är detsamma som noll"]), has_note, "{year}");
        assert!(notes_say(&document, TableId::AdultsByYearCrimeSex, &["2018", "inte är detsamma som noll"]));
    }
}

/// A value in the JSON-stat collection and its status.
fn in_json<'a>(
    json: &'a serde_json::Value,
    release: &Release,
    table: TableId,
    at: &str,
) -> (Option<u64>, Option<&'a str>) {
    let items = json["link"]["item"].as_array().unwrap();
    let dataset = items.iter().find(|item| item["extension"]["id"] == table.code()).unwrap();
    let coordinates = release.table(table).unwrap().grid().coordinates();
    let codes = coordinates.iter().map(|at| at.iter().map(|code| code.code()).collect::<Vec<_>>().join("/"));
    let place = codes.into_iter().position(|codes| codes == at).unwrap();
    assert!(dataset["value"][place].is_null() || dataset["value"][place].is_u64());
    (dataset["value"][place].as_u64(), dataset["status"][place.to_string()].as_str())
}

#[test]
fn rule_7_related_children_are_in_no_victim_table() {
    let victims = ["2021;Syd;kvinna;31;RO/BG;människohandel;arbete;utsatt;;städ", "2021;Mitt;pojke;9;RO;;tiggeri;;;"];
    let related = [
        "2021;Syd;flicka;11;UA/RO;människohandel;arbete;närstående barn;i Sverige;städ",
        "2021;Syd;;12;;;;närstående barn;i hemlandet;",
        "2021;Syd;;17;;;;related child;hemlandet;",
        "2021;Syd;;barn;;;;Närstående barn;;",
        "2021;Syd;;;;;;närstående;;",
    ];
    let without = tally(HEADER, &victims);
    let with = tally(HEADER, &[&victims[..], &related].concat());
    let (without, with) = (release(&without, 2021), release(&with, 2021));
    for table in with.tables().iter().filter(|table| table.id() != TableId::RelatedChildrenByAgePlace) {
        assert_eq!(without.table(table.id()), Some(table), "{:?}", table.id());
    }
    for remark in Remark::ALL {
        assert_eq!(without.remark(remark), with.remark(remark), "{remark:?}");
    }
    for (at, expected) in [
        ("0-11/sweden", 1),
        ("12-17/home_country", 2),
        ("not_recorded/not_recorded", 2),
        ("total/home_country", 2),
        ("total/total", 5),
    ] {
        assert_eq!(count(&with, TableId::RelatedChildrenByAgePlace, at), expected, "{at}");
        assert_eq!(count(&without, TableId::RelatedChildrenByAgePlace, at), 0, "{at}");
    }
    for (cells, problem) in [
        (";18;;;;närstående barn;;", Problem::RelatedChildOfAge),
        (";9;;;;kusin;;", Problem::RoleUnreadable(Value::Text("kusin".to_owned()))),
    ] {
        let tally = tally(HEADER, &[victims[0], &format!("2021;Syd;{cells}")]);
        assert_eq!(problems(&tally), [(problem.clone(), vec![3])]);
        assert_eq!(problem.consequence(), Consequence::SetAside);
    }
}

#[test]
fn rule_8_the_first_of_several_nationalities_counts() {
    let rows = [
        "2021;man;31;Rumänien/Moldavien",
        "2021;man;31;rumänsk + bulgarisk",
        "2021;man;31;\"Romania; Ukraine\"",
        "2021;man;31;RO, UA",
        "2021;man;31;RO/RO",
        "2021;man;31;RO",
        "2021;man;31;MD",
        "2021;man;31;Blefuscu/RO",
        "2021;man;31;",
        "2021;pojke;12;RO/MD",
    ];
    let tally = tally("år;kön;ålder;nationalitet", &rows);
    let blefuscu = Problem::Unreadable(Column::Nationality, Value::Text("Blefuscu".to_owned()));
    assert_eq!(problems(&tally), [(blefuscu, vec![9])]);
    let release = release(&tally, 2021);
    for (origin, expected) in [("RO", 6), ("MD", 1), ("not_recorded", 2), ("total", 9)] {
        assert_eq!(count(&release, TableId::AdultsByOriginForm, &format!("{origin}/total")), expected, "{origin}");
    }
    assert_eq!(count(&release, TableId::ChildrenByOriginForm, "RO/total"), 1);
    assert_eq!(release.remark(Remark::AdultsWithSeveralNationalities), Shown::Count(4));
    assert_eq!(release.remark(Remark::ChildrenWithSeveralNationalities), Shown::Count(1));
    let (sv, en) = (document(&release, Lang::Sv), document(&release, Lang::En));
    assert!(notes_say(&sv, TableId::AdultsByOriginForm, &["4 personer", "nationaliteter", "den första"]));
    assert!(notes_say(&en, TableId::AdultsByOriginForm, &["4 persons", "nationalities", "the first"]));
    assert!(notes_say(&sv, TableId::ChildrenByOriginForm, &["en person", "nationaliteter", "den första"]));
}

#[test]
fn rule_9_five_different_things_and_their_signs() {
    for (shown, sv, en) in [
        (Shown::Count(0), "–", "–"),
        (Shown::Count(1), "1", "1"),
        (Shown::Count(12_345), "12\u{a0}345", "12,345"),
        (Shown::NotCollected, "..", ".."),
        (Shown::Suppressed, "..", ".."),
        (Shown::NotApplicable, ".", "."),
    ] {
        assert_eq!(printed(shown, Lang::Sv), sv);
        assert_eq!(printed(shown, Lang::En), en);
        assert_eq!(shown.count().is_some(), matches!(shown, Shown::Count(_)), "only a count is a number");
    }
    let four = [Shown::Count(0), Shown::NotCollected, Shown::NotApplicable, Shown::Suppressed];
    for (place, shown) in four.iter().enumerate() {
        assert!(!four[..place].contains(shown), "{shown:?} is like nothing else");
    }
    let rows = [
        "2017;man;31;människohandel",
        "2018;man;31;",
        "2019;kvinna;31;människohandel",
        "2020;man;31;människoexploatering",
    ];
    let release = release(&tally("år;kön;ålder;brott", &rows), 2020);
    let document = document(&release, Lang::Sv);
    for (year, sign) in [("2017", "."), ("2018", ".."), ("2019", "–"), ("2020", "1")] {
        let at = format!("{year}/exploitation/male");
        assert_eq!(text(&document, TableId::AdultsByYearCrimeSex, &at), sign, "{year}");
    }
    // Each sign is explained where it is printed, and only there.
    for exhibit in document.sections.iter().flat_map(|section| &section.exhibits) {
        for (sign, note) in [("–", "– betyder noll"), ("..", ".. betyder att uppgift saknas"), (".", ". betyder")] {
            let cells = exhibit.tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells);
            let is_printed = cells.into_iter().any(|cell| cell.text == sign);
            let is_explained = exhibit.notes.iter().any(|explained| explained.starts_with(note));
            assert_eq!(is_printed, is_explained, "{sign} in {}", exhibit.id);
        }
    }
    // Unknown is a category with a count of its own, not a sign.
    assert_eq!(text(&document, TableId::AdultsByYearCrimeSex, "2018/not_recorded/male"), "1");
    assert_eq!(text(&document, TableId::AdultsBySexForm, "male/unknown"), "1");
}

#[test]
fn rule_9_what_was_not_collected_is_not_left_out_as_nobody() {
    let rows = ["2018;man;31;människohandel", "2019;kvinna;31;människohandel"];
    let release = release(&tally("år;kön;ålder;brott", &rows), 2019);
    let document = document(&release, Lang::Sv);
    assert_eq!(text(&document, TableId::AdultsByYearCrimeSex, "2018/exploitation/total"), "..");
    assert_eq!(text(&document, TableId::AdultsByYearCrimeSex, "2019/exploitation/total"), "–");
    let left_out = &exhibit(&document, TableId::AdultsByYearCrimeSex).tables[0].left_out;
    assert!(!left_out.contains(&"Människoexploatering".to_owned()), "{left_out:?}");
}

#[test]
fn rule_10_shares_and_changes_come_from_counts() {
    let people = |year: u16, who: &str, times: usize| vec![format!("{year};{who};människohandel"); times];
    // girls, boys: their shares as printed
    for (girls, boys, expected) in [
        (1, 2, ["33,3\u{a0}%", "66,7\u{a0}%"]),
        (2, 4, ["33,3\u{a0}%", "66,7\u{a0}%"]),
        (1, 7, ["12,5\u{a0}%", "87,5\u{a0}%"]),
        (1, 199, ["0,5\u{a0}%", "99,5\u{a0}%"]),
        (1, 0, ["100,0\u{a0}%", ".."]),
    ] {
        let rows = [people(2021, "flicka;", girls), people(2021, "pojke;", boys)].concat();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let document = document(&release(&tally("år;kön;ålder;brott", &rows), 2021), Lang::Sv);
        let share = |sex: &str| *row(&document, TableId::ChildrenBySex, sex).last().unwrap();
        assert_eq!(share("female"), expected[0], "{girls} of {}", girls + boys);
        assert_eq!(share("total"), "100,0\u{a0}%");
        if boys > 0 {
            assert_eq!(share("male"), expected[1], "{boys} of {}", girls + boys);
        }
    }
    // women in the first year and the chosen one: the change in count and in percent
    for (from, to, expected) in [
        (163, 289, ["+126", "+77\u{a0}%"]),
        (42, 142, ["+100", "+238\u{a0}%"]),
        (200, 199, ["\u{2212}1", "\u{2212}1\u{a0}%"]),
        (10, 10, ["±0", "±0\u{a0}%"]),
        (9, 18, ["+9", ".."]),
        (0, 5, ["+5", ".."]),
    ] {
        let rows = [people(2018, "kvinna;31", from), people(2021, "kvinna;31", to), people(2018, "man;31", 1)].concat();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let document = document(&release(&tally("år;kön;ålder;brott", &rows), 2021), Lang::Sv);
        let women = row(&document, TableId::AdultsByYearCrimeSex, "2021/trafficking/female");
        assert_eq!(women[women.len() - 2..], expected, "{from} to {to}");
    }
    // Where a part is not available, neither is what is computed from it.
    let rows = [people(2018, "man;31", 20), vec!["2021;man;31;människoexploatering".to_owned(); 30]].concat();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let document = document(&release(&tally("år;kön;ålder;brott", &rows), 2021), Lang::Sv);
    let men = row(&document, TableId::AdultsByYearCrimeSex, "2021/exploitation/male");
    assert_eq!(men, ["..", "30", "30", "..", ".."]);
    let nobody = row(&document, TableId::ChildrenBySex, "total");
    assert_eq!(nobody, ["–", ".."], "a share of nobody");
}

#[test]
fn rule_11_every_output_carries_the_caveat() {
    let tally = tally(HEADER, &["2021;Syd;kvinna;31;RO;människohandel;tiggeri;;;"]);
    for (lang, must_say) in [
        (Lang::Sv, ["kända fall", "Mörkertalet", "resurser", "mött"]),
        (Lang::En, ["known cases", "Unknown numbers", "resources", "met"]),
    ] {
        for year in [2021, 2022] {
            let release = release(&tally, year);
            let document = document(&release, lang);
            let json = in_jsonstat(&release, lang);
            for caveat in [document.caveat.as_str(), json["note"][0].as_str().unwrap()] {
                let said: Vec<&str> = must_say.into_iter().filter(|words| caveat.contains(words)).collect();
                assert_eq!(said, must_say, "{caveat}");
            }
        }
    }
}

/// Problems name the lines that an editor shows, however lines end.
#[test]
fn problems_name_the_line_on_which_the_row_begins() {
    let mut wrong = Vec::new();
    for (name, text, line) in [
        ("one line a row", "år;kön\n2021;man\n;man\n2021;man\n", 3),
        ("Windows line ends", "år;kön\r\n2021;man\r\n;man\r\n2021;man\r\n", 3),
        ("a blank line above", "år;kön\n2021;man\n\n\n;man\n", 5),
        ("a cell of two lines above", "år;kön\n2021;\"m\nan\"\n;man\n", 4),
        ("a cell of two lines in it", "år;kön;not\n2021;man;\n;man;\"a\nb\"\n", 3),
    ] {
        let tally = read(text.as_bytes()).unwrap();
        let at = tally.problems.iter().find(|(problem, _)| **problem == Problem::YearMissing).unwrap().1;
        if at.lines != [line] {
            wrong.push(format!("{name}: line {:?}, not {line}", at.lines));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

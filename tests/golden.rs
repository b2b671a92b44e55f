//! The made-up samples reproduce every published figure. The facts are walked leaf by leaf, so that a figure without a
//! counterpart here fails the test: nothing published is left uncompared.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

use fallbild::cube::Cube;
use fallbild::document::{Document, RowText, TableText, printed};
use fallbild::read::read;
use fallbild::release::{Release, Shown};
use fallbild::report::{Category, Dimension, Report, Selection, TableId};
use fallbild::terms::{Lang, Year};
use fallbild::words::Words;
use serde_json::{Value, json};
use std::cmp::Reverse;

const SAMPLE: &str = include_str!("data/made-up-cases-2018-2021.csv");
const LATER: &str = include_str!("data/made-up-cases-2022-2023.csv");
const FACTS: &str = include_str!("facts/kanda-fall.json");

fn cube(files: &[&str]) -> Cube {
    let mut cube = Cube::default();
    for file in files {
        let tally = read(file.as_bytes()).unwrap();
        assert_eq!(tally.problems.iter().count(), 0, "nothing in a sample is odd");
        cube.merge(&tally.cube);
    }
    cube
}

fn release(cube: &Cube, year: u16) -> Release {
    let selection = Selection { year: Year::new(year).unwrap(), region: None };
    Release::internal(Report::of(cube, selection))
}

fn codes(at: &[Category]) -> String {
    at.iter().map(|category| category.code()).collect::<Vec<_>>().join("/")
}

/// The value at the codes of a table's dimensions, as in `female/trafficking`.
fn value(release: &Release, table: TableId, at: &str) -> Shown {
    let grid = release.table(table).unwrap().grid();
    let cells = grid.coordinates().into_iter().zip(grid.cells());
    *cells.into_iter().find(|(coordinates, _)| codes(coordinates) == at).unwrap_or_else(|| panic!("no {at}")).1
}

fn count(release: &Release, table: TableId, at: &str) -> u64 {
    value(release, table, at).count().unwrap_or_else(|| panic!("{at} in {table:?} is no count"))
}

/// The categories of a dimension by their counts, most first, without the total; `at` makes a place of a category.
fn ranked(release: &Release, table: TableId, by: Dimension, at: impl Fn(&str) -> String) -> Vec<(u64, String)> {
    let categories = release.table(table).unwrap().grid().categories(by);
    let codes = categories.iter().map(|category| category.code()).filter(|code| code != "total");
    let mut counts: Vec<(u64, String)> = codes.map(|code| (count(release, table, &at(&code)), code)).collect();
    counts.sort_by_key(|(count, _)| Reverse(*count));
    counts
}

/// The category in a place of the ranking, which it shares with none.
fn in_place(ranked: &[(u64, String)], place: usize) -> &str {
    let (count, code) = &ranked.get(place).expect("so many categories");
    assert_eq!(ranked.iter().filter(|(other, _)| other == count).count(), 1, "{code} shares its place");
    code
}

/// Percent with a fraction.
fn percent(part: u64, whole: u64) -> f64 {
    100.0 * part as f64 / whole as f64
}

/// Whether a share is what the report says in words: `drygt 80 procent`, `cirka 85 procent`.
fn is_said(share: f64, words: &str) -> bool {
    let said: f64 = words.split(' ').nth(1).and_then(|number| number.parse().ok()).expect("a number of percent");
    match words.split(' ').next() {
        Some("drygt") => (said..said + 2.0).contains(&share),
        Some("cirka") => (said - 1.0..said + 1.0).contains(&share),
        _ => panic!("{words} is not understood"),
    }
}

/// The row of a printed table in which a cell stands.
fn printed_row(document: &Document, table: TableId, at: &str) -> RowText {
    let mut rows = tables(document).filter(|(id, _)| *id == table.code()).flat_map(|(_, table)| &table.rows);
    rows.find(|row| row.cells.iter().any(|cell| cell.at == at)).unwrap_or_else(|| panic!("no row with {at}")).clone()
}

fn tables(document: &Document) -> impl Iterator<Item = (&str, &TableText)> {
    let exhibits = document.sections.iter().flat_map(|section| &section.exhibits);
    exhibits.flat_map(|exhibit| exhibit.tables.iter().map(|table| (exhibit.id, table)))
}

/// The change in count and in percent since 2018, as the report of 2021 prints it.
fn printed_change(release: &Release, sex: &str) -> [String; 2] {
    let document = Document::of(release, &Words::new(Lang::Sv));
    let row = printed_row(&document, TableId::AdultsByYearCrimeSex, &format!("2021/total/{sex}"));
    row.cells.last_chunk().expect("two changes").clone().map(|cell| cell.text)
}

/// What the tables say where the facts have this path; `None` for prose.
fn counterpart(cube: &Cube, path: &[&str], fact: &Value) -> Option<Value> {
    use Dimension::{Crime, Form, Origin};
    use TableId::{
        AdultsByOriginForm, AdultsBySexCrime, AdultsBySexForm, AdultsByYearCrimeSex, ChildrenByOriginForm,
        ChildrenBySex, ChildrenBySexForm, ChildrenByYearSex, RelatedChildrenByAgePlace,
    };
    let of_2021 = || release(cube, 2021);
    let chosen = |table, at: String| json!(count(&of_2021(), table, &at));
    let origins = |table| -> Vec<(u64, String)> {
        let all = ranked(&of_2021(), table, Origin, |origin| format!("{origin}/total"));
        all.into_iter().filter(|(_, origin)| origin != "not_recorded" && origin != "stateless").collect()
    };
    let form_of = |table, of: &str, place| {
        json!(in_place(&ranked(&of_2021(), table, Form, |form| format!("{of}/{form}")), place))
    };
    let place = |number: &str| number.parse::<usize>().expect("a place");
    Some(match *path {
        ["title" | "note"] | [.., "source" | "rule" | "inconsistency_in_print" | "new"] => return None,

        ["2021", "adults", "total"] => chosen(AdultsBySexCrime, "total/total".to_owned()),
        ["2021", "adults", "sex", sex] => chosen(AdultsBySexCrime, format!("{sex}/total")),
        ["2021", "adults", "sex_crime", sex, crime] => chosen(AdultsBySexCrime, format!("{sex}/{crime}")),
        ["2021", "adults", "sex_form_known", sex, form] => chosen(AdultsBySexForm, format!("{sex}/{form}")),
        ["2021", "adults", "printed_shares", of] => {
            let (sex, form) = of.split_once('_').expect("a sex and a form");
            let [part, whole] =
                [form, "total"].map(|form| count(&of_2021(), AdultsBySexForm, &format!("{sex}/{form}")));
            let said = fact.as_str().expect("words");
            assert!(is_said(percent(part, whole), said), "{part} of {whole} is not {said}");
            fact.clone()
        }
        ["2021", "adults", "origin_rank", number] => json!(in_place(&origins(AdultsByOriginForm), place(number))),
        ["2021", "adults", "origin_commonest_form", origin] => form_of(AdultsByOriginForm, origin, 0),

        ["2021", "children", "total"] => chosen(ChildrenBySex, "total".to_owned()),
        ["2021", "children", "sex", sex] => chosen(ChildrenBySex, sex.to_owned()),
        ["2021", "children", "commonest_form", sex] => form_of(ChildrenBySexForm, sex, 0),
        ["2021", "children", "second_commonest_form", sex] => form_of(ChildrenBySexForm, sex, 1),
        ["2021", "children", "origin_first"] => json!(in_place(&origins(ChildrenByOriginForm), 0)),
        ["2021", "children", "origin_first_commonest_form"] => {
            form_of(ChildrenByOriginForm, in_place(&origins(ChildrenByOriginForm), 0), 0)
        }
        ["2021", "children", "origin_several", _] => {
            let several = origins(ChildrenByOriginForm).into_iter().skip(1).filter(|(count, _)| *count > 1);
            let found = several.map(|(_, origin)| json!(origin)).find(|origin| origin == fact);
            found.unwrap_or_else(|| json!("one child or none"))
        }

        ["2021", "related_children", "total"] => chosen(RelatedChildrenByAgePlace, "total/total".to_owned()),
        ["2021", "related_children", "age", age] => chosen(RelatedChildrenByAgePlace, format!("{age}/total")),
        ["2021", "related_children", "place", place] => chosen(RelatedChildrenByAgePlace, format!("total/{place}")),

        ["adults_by_year", "total", year] => chosen(AdultsByYearCrimeSex, format!("{year}/total/total")),
        ["adults_by_year", year, "sex", sex] => chosen(AdultsByYearCrimeSex, format!("{year}/total/{sex}")),
        ["adults_by_year", year, "sex_trafficking", sex] => {
            chosen(AdultsByYearCrimeSex, format!("{year}/trafficking/{sex}"))
        }
        ["adults_by_year", year, "exploitation_total_inferred"] => {
            chosen(AdultsByYearCrimeSex, format!("{year}/exploitation/total"))
        }
        ["adults_by_year", year, "crimes_recorded", number] => {
            let release = of_2021();
            let crimes = release.table(AdultsByYearCrimeSex)?.grid().categories(Crime).iter();
            let recorded = crimes.map(|crime| crime.code()).filter(|crime| crime != "total").filter(|crime| {
                value(&release, AdultsByYearCrimeSex, &format!("{year}/{crime}/total")).count().unwrap_or(0) > 0
            });
            json!(recorded.collect::<Vec<_>>().get(place(number)))
        }
        ["adults_by_year", year, "male_exploitation"] => {
            assert_eq!(fact, "109 in 2021 is four times it");
            let [then, later] = [year, "2021"]
                .map(|year| count(&of_2021(), AdultsByYearCrimeSex, &format!("{year}/exploitation/male")));
            assert_eq!((later, (later as f64 / then as f64).round()), (109, 4.0), "{then} then");
            fact.clone()
        }
        ["adults_by_year", "change_2018_2021_printed", change] => {
            let (sex, what) = change.split_once('_').expect("a sex and what changed");
            let [count, percent] = printed_change(&of_2021(), sex);
            match what {
                // The report printed 125; 163 and 289 make 126.
                "count" => {
                    assert_eq!((fact, count.as_str()), (&json!(125), "+126"));
                    fact.clone()
                }
                _ => json!(percent.trim_matches(|sign: char| !sign.is_ascii_digit()).parse::<u64>().ok()),
            }
        }

        ["children_by_year", year, sex] => chosen(ChildrenByYearSex, format!("{year}/{sex}")),

        ["later_years", year, ref what @ ..] => {
            let release = release(cube, year.parse().expect("a year"));
            match *what {
                ["adults_total"] => json!(count(&release, AdultsBySexCrime, "total/total")),
                ["sex", sex] => json!(count(&release, AdultsBySexCrime, &format!("{sex}/total"))),
                ["crime", crime] => json!(count(&release, AdultsBySexCrime, &format!("total/{crime}"))),
                ["form", form] => json!(count(&release, AdultsBySexForm, &format!("total/{form}"))),
                ["origin", origin] => json!(count(&release, AdultsByOriginForm, &format!("{origin}/total"))),
                _ => panic!("{path:?} has no counterpart"),
            }
        }
        _ => panic!("{path:?} has no counterpart"),
    })
}

/// Every leaf of the facts with the path to it.
fn leaves(facts: &Value) -> Vec<(Vec<String>, &Value)> {
    let below = |key: String, facts| {
        let paths = leaves(facts).into_iter();
        paths.map(move |(path, leaf)| ([vec![key.clone()], path].concat(), leaf)).collect::<Vec<_>>()
    };
    match facts {
        Value::Object(members) => members.iter().flat_map(|(key, facts)| below(key.clone(), facts)).collect(),
        Value::Array(items) => items.iter().enumerate().flat_map(|(at, facts)| below(at.to_string(), facts)).collect(),
        leaf => vec![(Vec::new(), leaf)],
    }
}

/// Compares the facts with what is counted in these files; returns how many were compared.
fn compare(cube: &Cube, concerns: impl Fn(&str) -> bool) -> usize {
    let facts: Value = serde_json::from_str(FACTS).unwrap();
    let mut compared = 0;
    let mut wrong = Vec::new();
    for (path, fact) in leaves(&facts) {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        if !path.first().is_some_and(|part| concerns(part)) {
            continue;
        }
        if let Some(counterpart) = counterpart(cube, &path, fact) {
            compared += 1;
            if counterpart != *fact {
                wrong.push(format!("{}: published {fact}, counted {counterpart}", path.join("/")));
            }
        } else {
            assert!(fact.is_string(), "{path:?} is a number and not prose");
        }
    }
    assert_eq!(wrong, [""; 0]);
    compared
}

#[test]
fn the_sample_reproduces_the_published_figures() {
    assert!(compare(&cube(&[SAMPLE]), |part| part != "later_years") >= 60);
}

#[test]
fn the_samples_of_all_years_together_reproduce_the_published_figures() {
    assert!(compare(&cube(&[SAMPLE, LATER]), |_| true) >= 75);
}

#[test]
fn women_increased_by_126_and_nowhere_is_125_printed() {
    let release = release(&cube(&[SAMPLE]), 2021);
    assert_eq!(printed_change(&release, "female"), ["+126", "+77\u{a0}%"]);
    assert_eq!(printed_change(&release, "male"), ["+100", "+238\u{a0}%"]);
    for lang in Lang::ALL {
        let document = Document::of(&release, &Words::new(lang));
        let cells = tables(&document).flat_map(|(_, table)| &table.rows).flat_map(|row| &row.cells);
        let slips: Vec<_> = cells.filter(|cell| cell.text.contains("+125")).collect();
        assert!(slips.is_empty(), "{slips:?}");
    }
}

#[test]
fn most_children_were_boys_until_2019_and_girls_since_2020() {
    let release = release(&cube(&[SAMPLE]), 2021);
    for (year, most) in [(2018, "male"), (2019, "male"), (2020, "female"), (2021, "female")] {
        let by_sex = |sex: &str| format!("{year}/{sex}");
        let sexes = ranked(&release, TableId::ChildrenByYearSex, Dimension::Sex, by_sex);
        assert_eq!(in_place(&sexes, 0), most, "{year}");
    }
}

#[test]
fn the_ranked_list_prints_the_published_places_and_commonest_forms() {
    let facts: Value = serde_json::from_str(FACTS).unwrap();
    let adults = facts.pointer("/2021/adults").unwrap();
    let release = release(&cube(&[SAMPLE]), 2021);
    let document = Document::of(&release, &Words::new(Lang::En));
    let (_, list) = tables(&document).find(|(id, _)| *id == TableId::AdultsByOriginForm.code()).unwrap();
    for (place, origin) in adults.get("origin_rank").unwrap().as_array().unwrap().iter().enumerate() {
        let origin = origin.as_str().unwrap();
        let row = list.rows.get(place).unwrap();
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
        let form = match adults.pointer(&format!("/origin_commonest_form/{origin}")).unwrap().as_str().unwrap() {
            "sexual" => "Sexual exploitation",
            "labour" => "Labour exploitation",
            form => panic!("{form} is new here"),
        };
        let count = count(&release, TableId::AdultsByOriginForm, &format!("{origin}/total")).to_string();
        let number = (place + 1).to_string();
        assert!(matches!(cells[..], [a, b, _, c] if (a, b, c) == (&number, &count, form)), "{origin}: {cells:?}");
        assert_eq!(row.cells.get(1).unwrap().at, format!("{origin}/total"));
    }
}

#[test]
fn sectors_are_a_table_since_2022() {
    let cube = cube(&[SAMPLE, LATER]);
    for (year, has_sectors) in [(2021, false), (2022, true), (2023, true)] {
        let release = release(&cube, year);
        assert_eq!(release.table(TableId::LabourBySectorSex).is_some(), has_sectors, "{year}");
        let document = Document::of(&release, &Words::new(Lang::Sv));
        assert_eq!(document.sections.iter().any(|section| section.id == "sectors"), has_sectors, "{year}");
        if has_sectors {
            let in_labour = count(&release, TableId::AdultsBySexForm, "total/labour");
            assert_eq!(count(&release, TableId::LabourBySectorSex, "total/total"), in_labour, "{year}");
        }
    }
}

#[test]
fn every_printed_number_is_the_one_released() {
    let cube = cube(&[SAMPLE, LATER]);
    for year in 2018..=2023 {
        let release = release(&cube, year);
        for lang in Lang::ALL {
            let document = Document::of(&release, &Words::new(lang));
            let ids: Vec<TableId> = release.tables().iter().map(|table| table.id()).collect();
            let mut compared = 0;
            for (id, table) in tables(&document) {
                let table_id = *ids.iter().find(|table| table.code() == id).unwrap();
                let grid = release.table(table_id).unwrap().grid();
                let values: Vec<(String, Shown)> =
                    grid.coordinates().iter().map(|at| codes(at)).zip(grid.cells().iter().copied()).collect();
                for cell in table.rows.iter().flat_map(|row| &row.cells).filter(|cell| !cell.at.is_empty()) {
                    let (_, shown) = values.iter().find(|(at, _)| *at == cell.at).unwrap();
                    assert_eq!(cell.text, printed(*shown, lang), "{id} {}", cell.at);
                    compared += 1;
                }
            }
            assert!(compared > 500, "{compared} in {year}");
        }
    }
}

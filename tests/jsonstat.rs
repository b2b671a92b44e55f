//! The JSON-stat collection of the made-up samples: its structure, and every number in it against a count of the same
//! files that shares no code with the library.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use fallbild::cube::Cube;
use fallbild::export::{self, Edition};
use fallbild::read::read;
use fallbild::release::Release;
use fallbild::report::{Report, Selection};
use fallbild::terms::{Date, Lang, Region, Term, Year};
use fallbild::words::Words;
use serde_json::{Value, json};

const SAMPLE: &str = include_str!("data/made-up-cases-2018-2021.csv");
const LATER: &str = include_str!("data/made-up-cases-2022-2023.csv");

/// The tables in the report's order with their dimensions.
const TABLES: [(&str, &[&str]); 13] = [
    ("adults_by_sex_crime", &["sex", "crime"]),
    ("adults_by_sex_form", &["sex", "form"]),
    ("adults_by_origin_form", &["origin", "form"]),
    ("children_by_sex", &["sex"]),
    ("children_by_sex_form", &["sex", "form"]),
    ("children_by_origin_form", &["origin", "form"]),
    ("related_children_by_age_place", &["age", "place"]),
    ("adults_by_year_crime_sex", &["year", "crime", "sex"]),
    ("adults_by_year_crime_sex_form", &["year", "crime", "sex", "form"]),
    ("children_by_year_sex", &["year", "sex"]),
    ("victims_by_region_agegroup_sex", &["region", "agegroup", "sex"]),
    ("labour_by_sector_sex", &["sector", "sex"]),
    ("multiple_by_combination_agegroup", &["combination", "agegroup"]),
];

/// The codes of the dimensions that have the same ones in every file, without the total.
const CODES: [(&str, &[&str]); 8] = [
    ("sex", &["female", "male", "other", "not_recorded"]),
    ("agegroup", &["adult", "child"]),
    ("crime", &["trafficking", "exploitation", "not_recorded"]),
    (
        "form",
        &[
            "sexual",
            "labour",
            "begging",
            "criminality",
            "forced_marriage",
            "organ_removal",
            "military",
            "other",
            "multiple",
            "unknown",
        ],
    ),
    ("region", &["nord", "mitt", "bergslagen", "vast", "stockholm", "ost", "syd", "not_recorded"]),
    ("age", &["0-11", "12-17", "not_recorded"]),
    ("place", &["sweden", "home_country", "not_recorded"]),
    (
        "sector",
        &[
            "agriculture",
            "construction",
            "hospitality",
            "manufacturing",
            "vehicle_services",
            "cleaning",
            "domestic",
            "other",
            "not_recorded",
        ],
    ),
];

/// What is chosen: files, year, region.
const CHOICES: [(&[&str], u16, Option<&str>); 6] = [
    (&[SAMPLE], 2018, None),
    (&[SAMPLE], 2021, None),
    (&[SAMPLE], 2021, Some("syd")),
    (&[SAMPLE, LATER], 2018, Some("vast")),
    (&[SAMPLE, LATER], 2022, None),
    (&[SAMPLE, LATER], 2023, Some("stockholm")),
];

fn collection(files: &[&str], year: u16, region: Option<&str>, lang: Lang) -> Value {
    let mut cube = Cube::default();
    files.iter().for_each(|file| cube.merge(&read(file.as_bytes()).unwrap().cube));
    let region = region.map(|code| Region::from_code(code).unwrap());
    let report = Report::of(&cube, Selection { year: Year::new(year).unwrap(), region });
    let release = &Release::internal(report);
    let date = Date::new(2026, 11, 23).unwrap();
    let collection = export::jsonstat(&Edition { release, words: &Words::new(lang), date });
    // As another program gets it: through text.
    serde_json::from_str(&collection.to_string()).unwrap()
}

fn datasets(collection: &Value) -> &[Value] {
    collection["link"]["item"].as_array().unwrap()
}

fn strings(array: &Value) -> Vec<&str> {
    array
        .as_array()
        .unwrap_or_else(|| panic!("{array} is no array"))
        .iter()
        .map(|item| item.as_str().unwrap())
        .collect()
}

/// The codes along each dimension of a dataset.
fn axes(dataset: &Value) -> Vec<(&str, Vec<&str>)> {
    let ids = strings(&dataset["id"]).into_iter();
    ids.map(|id| (id, strings(&dataset["dimension"][id]["category"]["index"]))).collect()
}

/// The codes of every cell in row-major order, as a reader of the format makes them from `id` and `size`.
fn cells(dataset: &Value) -> Vec<Vec<(&str, &str)>> {
    axes(dataset).into_iter().fold(vec![vec![]], |cells, (id, codes)| {
        let longer = |cell: Vec<_>| codes.iter().map(|code| [cell.clone(), vec![(id, *code)]].concat()).collect();
        cells.into_iter().flat_map::<Vec<_>, _>(longer).collect()
    })
}

#[test]
fn the_structure_is_that_of_the_format_and_the_codes_those_of_the_registry() {
    for (files, year, region) in CHOICES {
        for lang in Lang::ALL {
            let collection = collection(files, year, region, lang);
            assert_eq!((&collection["version"], &collection["class"]), (&"2.0".into(), &"collection".into()));
            assert!(collection["label"].as_str().unwrap().contains(&year.to_string()));
            let has_sectors = year >= 2022;
            let rows = rows(files);
            let in_selection =
                |row: &&Row| row.is("year", &year.to_string()) && region.is_none_or(|region| row.is("region", region));
            let has_several = rows.iter().filter(in_selection).any(|row| row.is("form", "multiple"));
            let has_table = |id: &str| match id.split('_').next() {
                Some("labour") => has_sectors,
                Some("multiple") => has_several,
                _ => true,
            };
            let expected = TABLES.iter().filter(|(id, _)| has_table(id));
            let found = datasets(&collection).iter();
            let found = found.map(|dataset| (dataset["extension"]["id"].as_str().unwrap(), strings(&dataset["id"])));
            let expected = expected.map(|(id, dimensions)| (*id, dimensions.to_vec()));
            assert_eq!(found.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "the tables in the report's order");
            datasets(&collection).iter().for_each(|dataset| check_dataset(dataset, files.len(), region));
        }
    }
}

fn check_dataset(dataset: &Value, files: usize, region: Option<&str>) {
    let name = dataset["extension"]["id"].as_str().unwrap();
    assert_eq!((&dataset["version"], &dataset["class"]), (&"2.0".into(), &"dataset".into()), "{name}");
    assert!(dataset["label"].as_str().unwrap().contains(' '), "{name} has a title");

    let axes = axes(dataset);
    let lengths: Vec<usize> = axes.iter().map(|(_, codes)| codes.len()).collect();
    assert_eq!(dataset["size"], serde_json::json!(lengths), "{name}");
    let values = dataset["value"].as_array().unwrap();
    assert_eq!(values.len(), lengths.iter().product::<usize>(), "{name}");
    assert_eq!(dataset["dimension"].as_object().unwrap().len(), axes.len(), "{name}");

    for (id, codes) in &axes {
        let dimension = &dataset["dimension"][id];
        assert!(!dimension["label"].as_str().unwrap().is_empty());
        let labels = dimension["category"]["label"].as_object().unwrap();
        assert_eq!(labels.len(), codes.len(), "{name}: each category of {id} has a label");
        assert!(codes.iter().all(|code| labels[*code].as_str().is_some_and(|label| !label.is_empty())));
        let (last, codes) = codes.split_last().unwrap();
        assert_eq!(*last, "total", "{name}: {id}");
        let years = ["2018", "2019", "2020", "2021", "2022", "2023"];
        let fixed = CODES.iter().find(|(dimension, _)| dimension == id);
        match (*id, region) {
            ("year", _) => assert_eq!(codes, if files == 1 { &years[..4] } else { &years }, "{name}"),
            ("region", Some(region)) => assert_eq!(codes, [region], "{name}"),
            ("origin", _) => {
                let is_iso = |code: &str| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
                let mut known = codes.iter().map(|code| is_iso(code) || ["stateless", "not_recorded"].contains(code));
                assert!(known.all(|is_known| is_known), "{name}: {codes:?}");
            }
            ("combination", _) => {
                let is_form = |code: &str| FORMS.iter().any(|(_, form)| *form == code);
                let mut parts = codes.iter().map(|code| code.split('+').collect::<Vec<_>>());
                assert!(parts.all(|forms| forms.len() > 1 && forms.into_iter().all(is_form)), "{name}: {codes:?}");
            }
            _ => assert_eq!(codes, fixed.unwrap().1, "{name}: {id}"),
        }
        let mut distinct = codes.to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), codes.len(), "{name}: {id} names each category once");
    }

    for (place, value) in values.iter().enumerate() {
        let status = dataset["status"].get(place.to_string());
        assert!(value.is_u64() || value.is_null(), "{name} at {place}: {value}");
        assert_eq!(value.is_null(), status.is_some(), "{name} at {place}: null and only null has a status");
        let known = ["not_collected", "not_applicable", "suppressed"];
        assert!(status.is_none_or(|status| known.contains(&status.as_str().unwrap())));
    }
    let statuses = dataset["status"].as_object().map_or(0, serde_json::Map::len);
    assert_eq!(statuses, values.iter().filter(|value| value.is_null()).count(), "{name}: no status of nothing");
}

#[test]
fn exploitation_in_2018_is_not_collected_and_everything_else_is_counted() {
    for (files, year, region) in CHOICES {
        let collection = collection(files, year, region, Lang::Sv);
        for dataset in datasets(&collection) {
            for (place, cell) in cells(dataset).into_iter().enumerate() {
                let own_year = cell.iter().find(|(id, _)| *id == "year").map(|(_, code)| *code);
                let counts_2018_alone = own_year.map_or(year == 2018, |own| own == "2018");
                let expected = counts_2018_alone && cell.contains(&("crime", "exploitation"));
                let name = dataset["extension"]["id"].as_str().unwrap();
                assert_eq!(dataset["value"][place].is_null(), expected, "{name} {cell:?}");
                if expected {
                    assert_eq!(dataset["status"][place.to_string()], "not_collected", "{name} {cell:?}");
                }
            }
        }
    }
}

/// A row of a sample, read without the library: splitting at `;` and comparing words is all that these files need.
struct Row<'a> {
    population: &'static str,
    codes: Vec<(&'static str, &'a str)>,
}

fn rows<'a>(files: &[&'a str]) -> Vec<Row<'a>> {
    let header = "år;region;kön;ålder;nationalitet;brott;exploateringsform;roll;vistelse";
    assert!(files.iter().all(|file| file.starts_with(header) && !file.contains('"')));
    files.iter().flat_map(|file| file.lines().skip(1)).map(row).collect()
}

fn row(line: &str) -> Row<'_> {
    let mut cells: Vec<&str> = line.split(';').collect();
    cells.resize(10, "");
    let [year, region, sex, age, nationality, crime, form, role, place, sector] = cells[..] else {
        panic!("{line} has another shape")
    };
    let years: Option<u32> = age.parse().ok();
    let is_child = years.map_or(age == "barn" || ["flicka", "pojke"].contains(&sex), |years| years < 18);
    let population = match (role, is_child) {
        ("närstående barn", _) => "related",
        (_, true) => "children",
        (_, false) => "adults",
    };
    let related_age = match years {
        Some(0..=11) => "0-11",
        Some(_) => "12-17",
        None => "not_recorded",
    };
    let codes = vec![
        ("year", year),
        (
            "region",
            code(
                region,
                &[
                    ("Nord", "nord"),
                    ("Mitt", "mitt"),
                    ("Bergslagen", "bergslagen"),
                    ("Väst", "vast"),
                    ("Stockholm", "stockholm"),
                    ("Öst", "ost"),
                    ("Syd", "syd"),
                ],
            ),
        ),
        (
            "sex",
            code(
                sex,
                &[("kvinna", "female"), ("flicka", "female"), ("man", "male"), ("pojke", "male"), ("annat", "other")],
            ),
        ),
        ("agegroup", if is_child { "child" } else { "adult" }),
        (
            "origin",
            code(
                nationality.split('/').next().unwrap(),
                &[
                    ("Rumänien", "RO"),
                    ("Thailand", "TH"),
                    ("Nigeria", "NG"),
                    ("Bulgarien", "BG"),
                    ("Ukraina", "UA"),
                    ("Sverige", "SE"),
                ],
            ),
        ),
        ("crime", code(crime, &[("människohandel", "trafficking"), ("människoexploatering", "exploitation")])),
        (
            "form",
            match form {
                "" => "unknown",
                several if several.contains(" + ") => "multiple",
                one => code(one, FORMS),
            },
        ),
        ("combination", combination(form)),
        ("age", related_age),
        ("place", code(place, &[("i Sverige", "sweden"), ("i hemlandet", "home_country")])),
        (
            "sector",
            code(
                sector,
                &[
                    ("grön näring", "agriculture"),
                    ("bygg", "construction"),
                    ("hotell/restaurang", "hospitality"),
                    ("industri", "manufacturing"),
                    ("biltvätt/verkstad", "vehicle_services"),
                    ("städ", "cleaning"),
                    ("hushållsarbete", "domestic"),
                    ("annan bransch", "other"),
                ],
            ),
        ),
    ];
    Row { population, codes }
}

/// In the registry's order.
const FORMS: &[(&str, &str)] = &[
    ("sexuell exploatering", "sexual"),
    ("arbetskraftsexploatering", "labour"),
    ("tiggeri", "begging"),
    ("kriminalitet", "criminality"),
    ("tvångsäktenskap", "forced_marriage"),
    ("organhandel", "organ_removal"),
    ("krigstjänst", "military"),
    ("annat", "other"),
];

/// The codes of several forms, joined; of a single form, that.
fn combination(forms: &str) -> &'static str {
    let named: Vec<&str> = forms.split(" + ").collect();
    let codes = FORMS.iter().filter(|(name, _)| named.contains(name)).map(|(_, code)| *code);
    codes.collect::<Vec<_>>().join("+").leak()
}

/// The code of a word; a word that is not in the list stays what it is and matches no code.
fn code<'a>(word: &'a str, list: &[(&str, &'static str)]) -> &'a str {
    let found = list.iter().find(|(name, _)| *name == word).map(|(_, code)| *code);
    found.unwrap_or(if word.is_empty() { "not_recorded" } else { word })
}

impl Row<'_> {
    fn is(&self, id: &str, code: &str) -> bool {
        self.codes.contains(&(id, code))
    }
}

#[test]
fn every_number_is_the_one_that_a_plain_count_of_the_rows_gives() {
    for (files, year, region) in CHOICES {
        let collection = collection(files, year, region, Lang::En);
        let rows = rows(files);
        let chosen: Vec<&Row> =
            rows.iter().filter(|row| region.is_none_or(|region| row.is("region", region))).collect();
        for dataset in datasets(&collection) {
            let name = dataset["extension"]["id"].as_str().unwrap();
            let counted: Vec<&Row> = chosen
                .iter()
                .copied()
                .filter(|row| match name.split('_').next().unwrap() {
                    "victims" => row.population != "related",
                    "labour" => row.population == "adults" && row.is("form", "labour"),
                    "multiple" => row.population != "related" && row.is("form", "multiple"),
                    population => row.population == population,
                })
                .filter(|row| name.contains("_by_year_") || row.is("year", &year.to_string()))
                .collect();
            let mut compared = 0;
            for (place, cell) in cells(dataset).into_iter().enumerate() {
                let origin = cell.iter().find(|(id, _)| *id == "origin").map_or("total", |(_, code)| *code);
                let is_named_here = ["RO", "TH", "NG", "BG", "UA", "SE", "not_recorded", "total"].contains(&origin);
                if dataset["value"][place].is_null() || !is_named_here {
                    continue;
                }
                let here = |row: &&&Row| cell.iter().all(|(id, code)| *code == "total" || row.is(id, code));
                let expected = counted.iter().filter(here).count();
                assert_eq!(dataset["value"][place], expected, "{name} {cell:?} in {year}, {region:?}");
                compared += 1;
            }
            assert!(compared >= 5, "{name}: {compared} numbers compared");
        }
    }
}

#[test]
fn a_dataset_says_when_where_from_and_what_holds_for_its_cells() {
    let whole = collection(&[SAMPLE], 2021, None, Lang::Sv);
    let table = |id: &str| datasets(&whole).iter().find(|dataset| dataset["extension"]["id"] == id).unwrap();
    let roles = [
        ("adults_by_sex_crime", Value::Null),
        ("adults_by_year_crime_sex", json!({ "time": ["year"] })),
        ("adults_by_origin_form", json!({ "geo": ["origin"] })),
        ("victims_by_region_agegroup_sex", json!({ "geo": ["region"] })),
    ];
    for (id, role) in roles {
        assert_eq!(table(id)["role"], role, "{id}");
    }
    let years = &table("adults_by_year_crime_sex");
    assert_eq!((&whole["updated"], &years["updated"]), (&"2026-11-23".into(), &"2026-11-23".into()));
    assert!(years["source"].as_str().unwrap().contains("2018–2021"));
    assert!(table("children_by_sex")["source"].as_str().unwrap().contains(", 2021."));
    for (id, said) in [
        ("adults_by_sex_form", "Urval: Hela landet"),
        ("adults_by_sex_form", "Intern: så som räknat. Små tal är inte skyddade och får inte publiceras."),
        ("adults_by_sex_form", "En person med två eller flera former räknas bara som ”Flera former”."),
        ("related_children_by_age_place", "Närstående barn är barn till utsatta."),
        ("children_by_sex", "Barn delas inte upp på brott"),
    ] {
        assert!(strings(&table(id)["note"]).iter().any(|note| note.starts_with(said)), "{id}: {said}");
    }
    // What only print has is not said of files that have every cell as a number.
    for dataset in datasets(&whole) {
        let of_print = ["betyder noll", "visas inte", "Andelar är beräknade"];
        assert!(strings(&dataset["note"]).iter().all(|note| of_print.iter().all(|words| !note.contains(words))));
    }
    let part = collection(&[SAMPLE], 2021, Some("syd"), Lang::En);
    assert!(strings(&datasets(&part)[0]["note"]).contains(&"Selection: Region South"));
}

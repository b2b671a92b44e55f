//! Merge without records: seven regions' sums are the national report, to the byte; what would count anybody twice, or is
//! damaged, is not taken.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "tests fail by panicking"
)]

use fallbild::aggregates::{Aggregates, AggregatesError, AggregatesFile};
use fallbild::export::{self, Edition};
use fallbild::read::read;
use fallbild::release::Release;
use fallbild::report::{Report, Selection};
use fallbild::terms::{Date, Lang, Region, Term};
use fallbild::words::Words;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;

const SAMPLE: &str = include_str!("data/made-up-cases-2018-2021.csv");

/// The sample's rows by region, each with the header: one list for each coordinator.
static LISTS: LazyLock<BTreeMap<&str, String>> = LazyLock::new(|| {
    let (header, rows) = SAMPLE.split_once('\n').unwrap();
    let mut lists = BTreeMap::new();
    for row in rows.lines().filter(|row| !row.is_empty()) {
        let region = row.split(';').nth(1).unwrap();
        let list: &mut String = lists.entry(region).or_insert_with(|| format!("{header}\n"));
        list.push_str(row);
        list.push('\n');
    }
    lists
});

fn date() -> Date {
    "2026-11-23".parse().unwrap()
}

fn aggregates_of(list: &str) -> Aggregates {
    Aggregates::of(&read(list.as_bytes()).unwrap().cube)
}

/// The text of a file of a list's sums.
fn saved(list: &str) -> String {
    let tally = read(list.as_bytes()).unwrap();
    let aside = tally.problems.rows_set_aside();
    AggregatesFile::of(Aggregates::of(&tally.cube), tally.rows, aside, false, date()).write("a warning")
}

fn merged<'a>(parts: impl IntoIterator<Item = &'a Aggregates>) -> Aggregates {
    parts.into_iter().fold(Aggregates::default(), |mut sum, part| {
        sum.merge(part);
        sum
    })
}

/// Every report that can be made, as JSON-stat, in both languages.
fn reports(aggregates: &Aggregates) -> Vec<String> {
    let regions = std::iter::once(None).chain(Region::ALL.iter().copied().map(Some));
    let selections: Vec<Selection> =
        regions.flat_map(|region| aggregates.years().into_iter().map(move |year| Selection { year, region })).collect();
    let words = Lang::ALL.map(Words::new);
    let report = |selection: &Selection| Release::internal(Report::of_aggregates(aggregates, *selection));
    let date = Date::new(2026, 11, 23).unwrap();
    let collections = |release: Release| {
        words.each_ref().map(|words| export::jsonstat(&Edition { release: &release, words, date }).to_string())
    };
    selections.iter().map(report).flat_map(collections).collect()
}

#[test]
fn seven_regions_are_the_country() {
    assert_eq!(LISTS.len(), 8, "seven regions, and those without one");
    let national = reports(&aggregates_of(SAMPLE));
    let sent: Vec<Aggregates> =
        LISTS.values().map(|list| AggregatesFile::read(saved(list).as_bytes()).unwrap().aggregates).collect();
    assert_eq!(reports(&merged(&sent)), national);
    assert_eq!(reports(&merged(sent.iter().rev())), national, "the order does not matter");
}

#[test]
fn sums_and_lists_go_together() {
    let mixed: Vec<Aggregates> = LISTS
        .values()
        .enumerate()
        .map(|(place, list)| match place % 2 {
            0 => aggregates_of(list),
            _ => AggregatesFile::read(saved(list).as_bytes()).unwrap().aggregates,
        })
        .collect();
    assert_eq!(reports(&merged(&mixed)), reports(&aggregates_of(SAMPLE)));
}

#[test]
fn sums_of_sums_are_the_same_file() {
    let parts: Vec<AggregatesFile> =
        LISTS.values().map(|list| AggregatesFile::read(saved(list).as_bytes()).unwrap()).collect();
    let rows = parts.iter().map(|part| part.sums.rows).sum();
    let aside = parts.iter().map(|part| part.sums.set_aside).sum();
    let sums = merged(parts.iter().map(|part| &part.aggregates));
    let national = AggregatesFile::of(sums, rows, aside, false, date()).write("a warning");
    assert_eq!(national, saved(SAMPLE));
}

#[test]
fn a_file_says_what_it_holds() {
    let file = AggregatesFile::read(saved(&LISTS["Syd"]).as_bytes()).unwrap();
    assert_eq!(file.sums.created, "2026-11-23");
    assert!(file.sums.parts.iter().all(|(region, _)| *region == Region::Syd));
    assert_eq!(file.sums.rows, LISTS["Syd"].lines().count() as u64 - 1);
    assert_eq!(file.sums.persons.all() + file.sums.set_aside, file.sums.rows);
}

#[test]
fn no_row_of_a_list_is_in_it() {
    // A case is more than any table's cell: sex, age, origin, crime and form together.
    let file = saved(
        "år;region;kön;ålder;nationalitet;brott;exploateringsform\n2021;Syd;kvinna;31;Malta;människohandel;tiggeri\n",
    );
    let file: serde_json::Value = serde_json::from_str(&file).unwrap();
    let tables = file["content"]["tables"].as_object().unwrap().values();
    let rows: Vec<String> = tables.flat_map(|rows| rows.as_array().unwrap()).map(|row| row[2].to_string()).collect();
    let with = |codes: [&str; 2]| rows.iter().any(|row| codes.iter().all(|code| row.contains(code)));
    assert!(with(["MT", "begging"]), "as its table has it");
    assert!(!with(["MT", "female"]));
    assert!(!with(["MT", "trafficking"]));
    assert!(!rows.iter().any(|row| row.contains("31")), "no age");
}

#[test]
fn what_was_changed_is_not_taken() {
    let text = saved(&LISTS["Syd"]);
    let read = |text: &str| AggregatesFile::read(text.as_bytes()).map(|_| ());
    assert_eq!(read(&text), Ok(()));
    assert_eq!(read(&text.replace("\"rows\":", "\"rows\":1")), Err(AggregatesError::Damaged));
    assert_eq!(read(&text.replacen("\"female\"", "\"male\"", 1)), Err(AggregatesError::Damaged));
    assert_eq!(read(&text[..text.len() - 1]), Err(AggregatesError::Damaged));
    assert_eq!(read(""), Err(AggregatesError::Damaged));
    assert_eq!(read(&text.replacen("\"version\":1", "\"version\":2", 1)), Err(AggregatesError::Newer(2)));
}

/// With a checksum that fits, what is wrong must be found by what it says.
#[test]
fn what_contradicts_itself_is_not_taken() {
    let text = saved(&LISTS["Syd"]);
    let forged = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut file: serde_json::Value = serde_json::from_str(&text).unwrap();
        change(&mut file["content"]);
        AggregatesFile::read(resealed(&file).as_bytes()).map(|_| ())
    };
    assert_eq!(forged(&|_| {}), Ok(()), "the seal is made as the product makes it");
    let first = |content: &mut serde_json::Value, table: &str| content["tables"][table][0][3].take();
    let more = forged(&|content| {
        let count = first(content, "adults_by_sex_form").as_u64().unwrap();
        content["tables"]["adults_by_sex_form"][0][3] = (count + 1).into();
    });
    assert!(matches!(more, Err(AggregatesError::Contradiction { region: Region::Syd, .. })), "{more:?}");
    assert_eq!(forged(&|content| content["set_aside"] = 9.into()), Err(AggregatesError::Damaged));
    assert_eq!(forged(&|content| content["created"] = "i går".into()), Err(AggregatesError::Damaged));
    let unknown = forged(&|content| content["tables"]["children_by_sex"][0][2][0] = "unicorn".into());
    assert_eq!(unknown, Err(AggregatesError::Damaged));
    let huge = forged(&|content| content["tables"]["children_by_sex"][0][3] = u64::MAX.into());
    assert_eq!(huge, Err(AggregatesError::Damaged));
}

/// The file with the checksum of what it now says, computed here by itself: members in the order in which they are written.
fn resealed(file: &serde_json::Value) -> String {
    use sha2::Digest as _;
    let content = &file["content"];
    let order = ["warning", "created", "made_up", "rows", "set_aside", "persons", "tables", "remarks"];
    let persons = [
        "adults",
        "children",
        "related_children",
        "without_age",
        "without_sex",
        "without_form",
        "without_origin",
        "without_region",
        "several_nationalities",
    ];
    let members = |value: &serde_json::Value, order: &[&str]| {
        let member = |name: &&str| match *name {
            "persons" => format!("\"persons\":{}", ordered(&value["persons"], &persons)),
            _ => format!("\"{name}\":{}", value[*name]),
        };
        format!("{{{}}}", order.iter().map(member).collect::<Vec<_>>().join(","))
    };
    let content = members(content, &order);
    let digits: String = sha2::Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{{\"fallbild\":\"aggregates\",\"version\":1,\"checksum\":\"{digits}\",\"content\":{content}}}")
}

fn ordered(value: &serde_json::Value, order: &[&str]) -> String {
    let members: Vec<String> = order.iter().map(|name| format!("\"{name}\":{}", value[*name])).collect();
    format!("{{{}}}", members.join(","))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever happens to a file on its way: it is taken as it was sent, or not at all.
    #[test]
    fn damage_is_told_and_breaks_nothing(place in 0usize..20_000, byte in any::<u8>(), cut in any::<bool>()) {
        static TEXT: LazyLock<String> = LazyLock::new(|| saved(&LISTS["Nord"]));
        let mut bytes = TEXT.as_bytes().to_vec();
        let place = place % bytes.len();
        if cut { bytes.truncate(place) } else { bytes[place] = byte }
        if bytes != TEXT.as_bytes() {
            prop_assert!(AggregatesFile::read(&bytes).is_err());
        }
    }
}

mod held {
    use super::*;
    use fallbild::holdings::{Held, Holdings};
    use fallbild::terms::Year;

    fn list(id: u32, name: &str, list: &str) -> Held {
        Held::list(id, id, name.to_owned(), read(list.as_bytes()).unwrap(), false)
    }

    fn sums(id: u32, name: &str, text: &str) -> Held {
        Held::sums(id, id, name.to_owned(), AggregatesFile::read(text.as_bytes()).unwrap())
    }

    #[test]
    fn the_same_region_and_year_twice_is_refused() {
        let syd = saved(&LISTS["Syd"]);
        let mut holdings = Holdings::default();
        holdings.take(sums(1, "syd.fallbild", &syd)).unwrap();
        holdings.take(sums(2, "väst.fallbild", &saved(&LISTS["Väst"]))).unwrap();
        let before = holdings.account();
        for again in [sums(3, "copy.fallbild", &syd), list(4, "syd.csv", &LISTS["Syd"]), list(5, "all.csv", SAMPLE)] {
            let refused = holdings.take(again).unwrap_err();
            let AggregatesError::CountedAlready { parts, other } = refused else { panic!("{refused:?}") };
            assert_eq!(other, "syd.fallbild");
            assert!(parts.contains(&(Region::Syd, Year::new(2021).unwrap())), "{parts:?}");
        }
        assert_eq!(holdings.account(), before, "what was held stays");
        holdings.take(sums(1, "syd.fallbild", &syd)).unwrap();
        assert_eq!(holdings.account().files.len(), 2, "read again, it takes its own place");
    }

    #[test]
    fn two_lists_of_a_region_add_up_and_a_person_is_asked() {
        let mut holdings = Holdings::default();
        holdings.take(list(1, "one.csv", &LISTS["Syd"])).unwrap();
        holdings.take(list(2, "väst.csv", &LISTS["Väst"])).unwrap();
        assert_eq!(holdings.overlap(2), None);
        holdings.take(list(3, "two.csv", &LISTS["Syd"])).unwrap();
        assert_eq!(holdings.files().len(), 3);
        let overlap = holdings.overlap(3).unwrap();
        assert_eq!(overlap.other, "one.csv");
        assert_eq!(overlap.parts, [2018, 2019, 2020, 2021].map(|year| (Region::Syd, Year::new(year).unwrap())));
    }

    #[test]
    fn a_report_is_called_by_the_regions_of_its_lists() {
        let regions = |lists: &[&str]| {
            let mut holdings = Holdings::default();
            for (id, rows) in (0..).zip(lists) {
                holdings.take(list(id, "list", rows)).unwrap();
            }
            let report = holdings.report(Selection { year: Year::new(2021).unwrap(), region: None });
            Release::internal(report).regions().to_vec()
        };
        assert_eq!(regions(&[LISTS["Syd"].as_str()]), [Region::Syd]);
        assert_eq!(regions(&[LISTS["Syd"].as_str(), LISTS["Väst"].as_str()]), [Region::Vast, Region::Syd]);
        let all: Vec<&str> = LISTS.values().map(String::as_str).collect();
        assert_eq!(regions(&all), [], "the whole country");
        assert_eq!(regions(&["år;kön;ålder\n2021;kvinna;30\n"]), [], "nobody says where");
    }

    #[test]
    fn rows_without_a_region_may_come_from_several() {
        let without = |nationality: &str| format!("år;region;kön;ålder;nationalitet\n2021;;kvinna;30;{nationality}\n");
        let mut holdings = Holdings::default();
        holdings.take(sums(1, "one", &saved(&without("Malta")))).unwrap();
        holdings.take(sums(2, "two", &saved(&without("Polen")))).unwrap();
        assert!(holdings.take(sums(3, "copy", &saved(&without("Malta")))).is_err(), "the same sums again");
        let written = |day: &str, warning: &str| {
            AggregatesFile::of(aggregates_of(&without("Malta")), 1, 0, false, day.parse().unwrap()).write(warning)
        };
        let later = written("2026-12-24", "another warning");
        assert!(holdings.take(sums(4, "later", &later)).is_err(), "the same sums, saved on another day");
        assert!(holdings.take(list(5, "list", &without("Malta"))).is_err(), "the list that they are of");
        // Sums and another list without regions may be of the same persons: a person is asked.
        holdings.take(list(6, "list", &without("Kenya"))).unwrap();
        assert_eq!(holdings.overlap(6).unwrap().parts, [(Region::NotRecorded, Year::new(2021).unwrap())]);
        // Sums of two regions that both lack the region of a few are no question: seven of them are merged every year.
        let mut merged = Holdings::default();
        let with = |region: &str| format!("{}2021;{region};man;40;Peru\n", without("Togo"));
        merged.take(sums(1, "syd", &saved(&with("Syd")))).unwrap();
        merged.take(sums(2, "väst", &saved(&with("Väst")))).unwrap();
        assert_eq!(merged.overlap(2), None);
    }

    #[test]
    fn made_up_persons_are_counted_alone() {
        let made_up = AggregatesFile::of(aggregates_of(SAMPLE), 1, 0, true, date());
        let mut holdings = Holdings::default();
        holdings.take(Held::sums(1, 1, "sample".to_owned(), made_up.clone())).unwrap();
        holdings.take(list(2, "syd.csv", &LISTS["Syd"])).unwrap();
        assert_eq!(holdings.files().len(), 1, "they give way");
        let refused = holdings.take(Held::sums(3, 3, "sample".to_owned(), made_up));
        assert_eq!(refused, Err(AggregatesError::MadeUp));
    }

    #[test]
    fn what_is_held_is_saved_and_read_again() {
        let mut holdings = Holdings::default();
        for (id, (name, rows)) in (0..).zip(&*LISTS) {
            holdings.take(list(id, name, rows)).unwrap();
        }
        let text = holdings.sums(date()).write("a warning");
        assert_eq!(text, saved(SAMPLE));
        let mut again = Holdings::default();
        again.take(sums(1, "all", &text)).unwrap();
        assert_eq!(again.account().persons(), holdings.account().persons());
        assert_eq!(again.years(), holdings.years());
    }
}

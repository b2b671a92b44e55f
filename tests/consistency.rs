//! Numbers agree with each other, and with what was published, but for the printed report's own slip.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests fail by panicking")]

use fallbild::aggregates::Aggregates;
use fallbild::consistency::{Arithmetic, Expected, Published, Rule, Why, With};
use fallbild::document::Document;
use fallbild::read::read;
use fallbild::release::Release;
use fallbild::report::{Counted, Report, Selection, TableId};
use fallbild::terms::{Lang, Region, Year};
use fallbild::words::Words;
use proptest::prelude::*;
use std::sync::LazyLock;

static SAMPLE: LazyLock<Aggregates> = LazyLock::new(|| {
    let list = include_bytes!("data/made-up-cases-2018-2021.csv");
    Aggregates::of(&read(list.as_slice()).unwrap().cube)
});

fn report(year: u16, region: Option<Region>) -> Report {
    Report::of_aggregates(&SAMPLE, Selection { year: Year::new(year).unwrap(), region })
}

fn release(year: u16) -> Release {
    Release::internal(report(year, None))
}

fn arithmetic(release: &Release, lang: Lang) -> Arithmetic {
    let words = Words::new(lang);
    Arithmetic::of(release, &Document::of(release, &words), &words)
}

#[test]
fn everything_that_is_shown_agrees() {
    for lang in Lang::ALL {
        for year in 2018..=2021 {
            for region in [None, Some(Region::Syd), Some(Region::NotRecorded)] {
                let checked = arithmetic(&Release::internal(report(year, region)), lang);
                assert_eq!(checked.contradictions, [], "{lang:?} {year} {region:?}");
                assert!(checked.totals > 200 && checked.repeated > 20, "{checked:?}");
            }
        }
        let whole = arithmetic(&release(2021), lang);
        assert!(whole.computed > 70, "shares of origins and children, changes of years: {whole:?}");
    }
}

/// One person more in one place: its own total, and the same number elsewhere, tell it.
#[test]
fn a_number_that_is_wrong_is_found() {
    let mut report = report(2021, None);
    let table = report.tables.iter_mut().find(|table| table.id == TableId::AdultsBySexCrime).unwrap();
    let at = table.grid.coordinates()[0].clone();
    let Some(Counted::Count(count)) = table.grid.get_mut(&at) else { unreachable!() };
    *count += 1;
    let checked = arithmetic(&Release::internal(report), Lang::Sv);
    let rules: Vec<Rule> = checked.contradictions.iter().map(|each| each.rule).collect();
    assert!(rules.contains(&Rule::Total) && rules.contains(&Rule::Repeated), "{checked:?}");
}

/// The figures are those of tests/facts; `+125` was printed where 163 and 289 make 126.
#[test]
fn the_printed_slip_is_found_and_nothing_else() {
    let file = include_str!("data/published-2018-2021.csv");
    let comparison = Published::read(file).unwrap().compare(&release(2021));
    assert_eq!(comparison.not_compared, []);
    assert_eq!(comparison.compared, file.lines().count() as u64 - 1);
    assert_eq!(comparison.differences.len(), 1, "{:?}", comparison.differences);
    let slip = &comparison.differences[0];
    assert_eq!((slip.figure.written.as_str(), slip.expected.as_slice()), ("+125", &[Expected::Count(126)][..]));
    assert_eq!(slip.with, With::Both, "the published counts alone tell it, too");
}

#[test]
fn what_cannot_be_compared_says_why() {
    let file = "Table,Year,Cell,Count\n\
        figure 1,2021,women,289\n\
        figure 99,2021,women,289\n\
        figure 1,2021,unicorns,1\n\
        figure 1,2020,women,1\n\
        figure 1,soon,women,1\n\
        figure 1,2021,women,many\n\
        figure 1,2021\n\
        figure 1,2021,men,..\n\
        figure 7,2018,human exploitation,0\n\
        \"Adults by sex and crime, 2021\",2021,men,143\n";
    let comparison = Published::read(file).unwrap().compare(&release(2021));
    let why: Vec<(u64, &Why)> = comparison.not_compared.iter().map(|row| (row.line, &row.why)).collect();
    let text = |text: &str| text.to_owned();
    assert_eq!(
        why,
        [
            (6, &Why::Year(text("soon"))),
            (7, &Why::Number(text("many"))),
            (8, &Why::Cells),
            (3, &Why::Table(text("figure 99"))),
            (4, &Why::Cell(text("unicorns"))),
            (5, &Why::OtherYear(text("2020"))),
            (10, &Why::NotShown),
        ]
    );
    assert_eq!(comparison.compared, 2);
    assert_eq!(comparison.differences[0].expected, [Expected::Count(142)]);
    assert_eq!(Published::read("år;kön;ålder\n2021;man;30\n"), None, "a case list is none");
}

/// A wrong number does not make a right one wrong, and a number is told once.
#[test]
fn the_same_cell_published_twice_must_be_the_same() {
    let told = |file: &str| {
        let comparison = Published::read(file).unwrap().compare(&release(2021));
        assert_eq!(comparison.compared, 2);
        let told = comparison.differences.iter().map(|each| (each.figure.written.clone(), each.with));
        told.collect::<Vec<_>>()
    };
    let header = "tabell;år;cell;antal\n";
    for twice in
        ["figur 1;2021;kvinnor;289\nfigur 1;2021;kvinnor;298\n", "figur 1;2021;kvinnor;298\nfigur 1;2021;kvinnor;289\n"]
    {
        assert_eq!(told(&format!("{header}{twice}")), [("298".to_owned(), With::Both)]);
    }
    // 2018 had no exploitation to count: only the published numbers can tell.
    let unshown = "figur 7;2018;människoexploatering;1\nfigur 7;2018;människoexploatering;2\n";
    let told = told(&format!("{header}{unshown}"));
    assert_eq!(told, [("1".to_owned(), With::Published), ("2".to_owned(), With::Published)]);
}

#[test]
fn shares_agree_as_far_as_they_were_rounded() {
    let differing = |share: &str| {
        let file = format!("tabell;år;cell;antal\nfigur 1;2021;kvinnor;{share}\n");
        Published::read(&file).unwrap().compare(&release(2021)).differences.len()
    };
    let of = |row: &str| {
        let file = format!("tabell;år;cell;antal\n{row}\n");
        Published::read(&file).unwrap().compare(&release(2021)).differences
    };
    assert_eq!(of("figur 1;2021;kvinnor, människohandel;87,4 %"), [], "of those of the crime: 264 of 302");
    assert_eq!(of("figur 1;2021;kvinnor, människohandel;60,6 %"), [], "of all: 264 of 436");
    let wrong = &of("figur 1;2021;kvinnor, människohandel;80 %")[0].expected;
    assert_eq!(wrong, &[436, 289, 302].map(|whole| Expected::Percent { part: 264, whole }));
    for (share, expected) in [("66 %", 0), ("66,3%", 0), ("66,28 %", 0), ("66,4 %", 1), ("67 %", 1)] {
        assert_eq!(differing(share), expected, "{share}: 289 of 436 are 66.284…");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn no_file_breaks_it(rows in prop::collection::vec("[^\n]{0,40}", 0..12), text in any::<String>()) {
        let file = format!("tabell;år;cell;antal\n{}\n", rows.join("\n"));
        Published::read(&file).unwrap().compare(&release(2021));
        let _ = Published::read(&text).map(|published| published.compare(&release(2021)));
        prop_assert!(Published::is_one(&file));
    }
}

#[test]
fn lines_are_those_of_the_file_and_a_cell_names_a_dimension_once() {
    let release = Release::internal(report(2021, None));
    let rows = "tabell;år;cell;antal\r\n\r\n\r\nadults_by_sex_crime;2021;kvinnor;1\r\nadults_by_sex_crime;2021;kvinnor;289\r\n";
    for rows in [rows.to_owned(), rows.replace("\r\n", "\n"), rows.replace("\r\n", "\r")] {
        let compared = Published::read(&rows).unwrap().compare(&release);
        assert_eq!(compared.differences.iter().map(|each| each.figure.line).collect::<Vec<_>>(), [4]);
    }
    // Thirty times the same sex is no cell, and takes no time.
    let rows = format!("tabell;år;cell;antal\nfigur 1;2021;{}man;50 %\n", "man/".repeat(30));
    assert_eq!(Published::read(&rows).unwrap().compare(&release).not_compared.len(), 1);
    // More rows than are read are not passed over in silence.
    let rows = format!("tabell;år;cell;antal\n{}", "adults_by_sex_crime;2021;kvinnor;289\n".repeat(20_001));
    let compared = Published::read(&rows).unwrap().compare(&release);
    assert_eq!((compared.compared, compared.not_compared.len()), (20_000, 1));
}

//! The report's sentences, as data: a folder per case with a list of made-up persons, a selection (`2021`, or `2021 syd`),
//! and the text that is expected in both languages. What a sentence says, and its grammar, was read by a person; the
//! texts are written anew by `FALLBILD_PROSE=write cargo test --test prose`, by hand only, and read again.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "tests fail by panicking"
)]

use fallbild::aggregates::Aggregates;
use fallbild::disclosure::{Decision, Known, Method, Publication, Rules};
use fallbild::document::{Block, Document};
use fallbild::read::read;
use fallbild::release::Release;
use fallbild::report::{Design, Report, Selection};
use fallbild::terms::{Lang, Region, Term, Year};
use fallbild::words::{Words, plain};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_case_reads_as_expected() {
    let cases = cases();
    assert!(cases.len() >= 12);
    let mut differing = Vec::new();
    for case in &cases {
        for lang in Lang::ALL {
            let found = prose(case, lang);
            let file = case.join(format!("{}.txt", lang.tag()));
            if std::env::var("FALLBILD_PROSE").is_ok_and(|wish| wish == "write") {
                fs::write(&file, &found).unwrap();
            }
            let expected = fs::read_to_string(&file).unwrap_or_default();
            if found != expected {
                differing.push(format!("{}\n--- expected\n{expected}\n--- found\n{found}", file.display()));
            }
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n\n"));
}

/// The sentences of the sample's document, without any case's list: nothing that a wording leaves open may be left in them.
#[test]
fn no_sentence_shows_its_seams() {
    for case in cases() {
        for lang in Lang::ALL {
            let text = prose(&case, lang);
            for seam in ["{", "}", "<strong", "prose-", "people-", "group-", "  ", " .", " ,", "..", "((", "))"] {
                let signs = text.lines().filter(|line| line.contains(seam) && !line.contains(".. "));
                assert_eq!(signs.count(), 0, "{seam:?} in {} ({lang:?})", case.display());
            }
        }
    }
}

/// One woman, for publication: the summary has no number to say, and says that.
#[test]
fn a_summary_without_a_number_says_so() {
    let cube = read(fs::read("tests/prose/one-woman/list.csv").unwrap().as_slice()).unwrap().cube;
    let design = Design { every: true, origins: None, combinations: None, forms: None };
    let selection = Selection { year: Year::new(2021).unwrap(), region: None };
    let report = Report::designed(&Aggregates::of(&cube), selection, design);
    let method = Method::Suppression(Rules { threshold: 4, groups: true });
    let decision = Decision { method, design, figures: Vec::new(), releases: Vec::new() };
    let mut publication = Publication::new(report, &decision).unwrap();
    while !publication.step().unwrap() {}
    let (report, protection, _) = publication.finish().unwrap();
    let release = Release::published(report, &protection, &Known::default()).unwrap();
    let text = text(&Document::of(&release, &Words::new(Lang::Sv)));
    assert!(text.starts_with("# Sammanfattning\nDe antal som skulle stå här visas inte.\n\n"), "{text}");
}

fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> =
        fs::read_dir("tests/prose").unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    cases.sort();
    cases
}

fn prose(case: &Path, lang: Lang) -> String {
    let list = match fs::read(case.join("list.csv")) {
        Ok(list) => list,
        Err(_) => fs::read("tests/data/made-up-cases-2018-2021.csv").unwrap(),
    };
    let selection = fs::read_to_string(case.join("selection.txt")).unwrap();
    let mut parts = selection.split_whitespace();
    let year = Year::new(parts.next().unwrap().parse().unwrap()).unwrap();
    let region = parts.next().map(|code| Region::from_code(code).unwrap());
    let cube = read(list.as_slice()).unwrap().cube;
    let release = Release::internal(Report::of(&cube, Selection { year, region }));
    text(&Document::of(&release, &Words::new(lang)))
}

/// Sections that say the same in every report are left out, but for the sample's.
fn text(document: &Document) -> String {
    let mut text = String::new();
    for section in document.sections.iter().filter(|section| !["crimes", "method"].contains(&section.id)) {
        let _ = writeln!(text, "# {}", section.heading);
        section.prose.iter().for_each(|block| write_block(block, &mut text));
        for exhibit in section.exhibits.iter().filter(|exhibit| !exhibit.prose.is_empty()) {
            let _ = writeln!(text, "[{}]", exhibit.id);
            exhibit.prose.iter().for_each(|block| write_block(block, &mut text));
        }
        text.push('\n');
    }
    text
}

fn write_block(block: &Block, text: &mut String) {
    let _ = match block {
        Block::Heading { text: heading } => writeln!(text, "## {heading}"),
        Block::Paragraph { spans } => writeln!(text, "{}", plain(spans)),
        Block::List { items, ranked } => {
            let sign = |place: usize| if *ranked { format!("{}.", place + 1) } else { "-".to_owned() };
            items.iter().enumerate().try_for_each(|(place, item)| writeln!(text, "{} {}", sign(place), plain(item)))
        }
    };
}

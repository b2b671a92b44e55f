//! Publication: what is hidden protects, what is shown was counted, and nothing that is hidden leaves a trace. What a witness is
//! comes to be computed here once more, by code that shares nothing with the search and its check.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "tests fail by panicking"
)]

mod arithmetic;
mod certificate;
mod checked;
mod lists;
mod odd_input;
mod protection;
mod public;
mod random;
mod rounding;
mod shape;
mod trace;
#[path = "../whom/mod.rs"]
mod whom;

use arithmetic::*;
use checked::*;
use fallbild::aggregates::Aggregates;
use fallbild::case::{Case, Forms, Person, Victim, VictimAge};
use fallbild::cube::Cube;
use fallbild::disclosure::{
    Cell, CertificateError, Claim, Decision, Flaw, Known, Method, Printed, Protection, Publication, Refusal, Rules,
    Spot, Summary, Suppression, read_certificate, write_certificate,
};
use fallbild::document::{ConsistencyText, Document, refusal};
use fallbild::export::{self, Edition};
use fallbild::figure::{Figure, Theme, picture, png, svg};
use fallbild::read::read;
use fallbild::release::{Policy, Release, Shown};
use fallbild::report::{Axis, Category, Counted, CountedTable, Design, Dimension, Remark, Report, Selection, TableId};
use fallbild::terms::{AgeGroup, Crime, Date, Form, Lang, Origin, Place, Region, RelatedAge, Sector, Sex, Term, Year};
use fallbild::words::Words;
use public::knowing;
use random::*;
use rounding::check_rounded;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use whom::{Address, address};

static SAMPLE: LazyLock<Aggregates> = LazyLock::new(|| {
    let list = include_bytes!("../data/made-up-cases-2018-2021.csv");
    Aggregates::of(&read(list.as_slice()).unwrap().cube)
});

/// The sample of 2021 as it is and with rare categories told together, and what protects it.
static PROTECTED: LazyLock<[(Report, Suppression); 2]> = LazyLock::new(|| {
    [EACH, from(4)].map(|design| {
        let report = sample(2021, design);
        let found = suppression(&report, &hiding(4, true, design)).unwrap();
        (report, found)
    })
});

const EACH: Design = Design { every: true, origins: None, combinations: None, forms: None };

fn from(fewest: u64) -> Design {
    Design { every: true, origins: Some(fewest), combinations: Some(fewest), forms: Some(fewest) }
}

fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

fn sample(number: u16, design: Design) -> Report {
    Report::designed(&SAMPLE, Selection { year: year(number), region: None }, design)
}

fn hiding(threshold: u64, groups: bool, design: Design) -> Decision {
    let method = Method::Suppression(Rules { threshold, groups });
    Decision { method, design, figures: Vec::new(), releases: Vec::new() }
}

fn rounded_to(base: u64) -> Decision {
    Decision { method: Method::Rounding(base), ..hiding(4, true, EACH) }
}

fn prepared(report: &Report, decision: &Decision) -> Result<(Protection, Summary), Refusal> {
    let mut publication = Publication::new(report.clone(), decision)?;
    while !publication.step()? {}
    let (same, protection, summary) = publication.finish()?;
    assert_eq!(&same, report);
    Ok((protection, summary))
}

fn suppression(report: &Report, decision: &Decision) -> Result<Suppression, Refusal> {
    match prepared(report, decision)?.0 {
        Protection::Suppression(suppression) => Ok(suppression),
        Protection::Rounding(_) => panic!("rounded"),
    }
}

fn released(report: &Report, suppression: &Suppression) -> Result<Release, Refusal> {
    released_knowing(report, suppression, &Known::default())
}

fn released_knowing(report: &Report, suppression: &Suppression, known: &Known) -> Result<Release, Refusal> {
    Release::published(report.clone(), &Protection::Suppression(suppression.clone()), known)
}

#[test]
fn nothing_but_a_release_is_shown_says_the_compiler() {
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}

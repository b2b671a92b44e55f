//! How long publications take, and what they hide: ten instances, printed as the table that docs/disclosure-control.md keeps, and one
//! that is larger than any report, which is given up after a while.
//!
//! `cargo bench --bench publication`

use fallbild::aggregates::Aggregates;
use fallbild::case::{Case, Forms, Person, Victim, VictimAge};
use fallbild::disclosure::{Decision, Known, Method, Publication, Refusal, Rules};
use fallbild::read::read;
use fallbild::release::Release;
use fallbild::report::{Design, Report, Selection};
use fallbild::terms::{Crime, Form, Origin, Region, Sex, Term, Year};
use std::hint::black_box;
use std::time::{Duration, Instant};

const SAMPLE: &[u8] = include_bytes!("../tests/data/made-up-cases-2018-2021.csv");
const LATER: &[u8] = include_bytes!("../tests/data/made-up-cases-2022-2023.csv");

/// So often each is prepared; the middle time is told.
const RUNS: usize = 5;

/// So many steps of the largest are done.
const STEPS: usize = 100;

/// Year, region, threshold, and from how many persons on a category is told by itself.
const INSTANCES: [(u16, Option<Region>, u64, Option<u64>); 10] = [
    (2021, None, 4, None),
    (2021, None, 4, Some(4)),
    (2021, None, 4, Some(10)),
    (2021, None, 3, Some(3)),
    (2021, None, 10, Some(10)),
    (2018, None, 4, None),
    (2021, Some(Region::Syd), 4, Some(4)),
    (2021, Some(Region::Nord), 4, Some(4)),
    (2022, None, 4, Some(4)),
    (2023, None, 5, None),
];

fn main() {
    let mut aggregates = Aggregates::default();
    for list in [SAMPLE, LATER] {
        match read(list) {
            Ok(tally) => aggregates.merge(&Aggregates::of(&tally.cube)),
            Err(error) => return eprintln!("the made-up data: {error:?}"),
        }
    }
    println!(
        "| year | region | t | told by itself from | small | others hidden | shown | witnesses | s | longest step, ms |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|");
    for (year, region, threshold, fewest) in INSTANCES {
        let Some(year) = Year::new(year) else { continue };
        let decision = decision(threshold, fewest);
        let report = Report::designed(&aggregates, Selection { year, region }, decision.design);
        let mut times: Vec<(Duration, Duration)> = Vec::new();
        let mut said = String::new();
        for _ in 0..RUNS {
            let begun = Instant::now();
            let mut longest = Duration::ZERO;
            said =
                prepare(&report, &decision, &mut longest).unwrap_or_else(|refusal| format!("refused: {refusal} | | |"));
            times.push((begun.elapsed(), longest));
        }
        times.sort();
        let (middle, longest) = times.get(RUNS / 2).copied().unwrap_or_default();
        let fewest = fewest.map_or_else(|| "1".to_owned(), |fewest| fewest.to_string());
        let region = region.map_or("all", Term::code);
        let (seconds, longest) = (middle.as_secs_f64(), longest.as_millis());
        println!("| {year} | {region} | {threshold} | {fewest} | {said} | {seconds:.2} | {longest} |");
    }
    for fewest in [Some(4), None] {
        try_the_largest(fewest);
    }
}

fn decision(threshold: u64, fewest: Option<u64>) -> Decision {
    let method = Method::Suppression(Rules { threshold, groups: true });
    let design = Design { every: true, origins: fewest, combinations: fewest, forms: fewest };
    Decision { method, design, figures: Vec::new(), releases: Vec::new() }
}

/// Prepares a publication and releases it, as the page does.
fn prepare(report: &Report, decision: &Decision, longest: &mut Duration) -> Result<String, Refusal> {
    let mut publication = Publication::new(report.clone(), decision)?;
    loop {
        let begun = Instant::now();
        let is_done = publication.step()?;
        *longest = begun.elapsed().max(*longest);
        if is_done {
            break;
        }
    }
    let (report, protection, summary) = publication.finish()?;
    let known = Known::of(decision, &report)?;
    black_box(Release::published(report, &protection, &known)?);
    let [small, others, shown, witnesses] = [summary.primary, summary.secondary, summary.shown, summary.witnesses];
    Ok(format!("{small} | {others} | {shown} | {witnesses}"))
}

/// 200 countries, ten years, seven regions, 5,000 persons: how long a step takes, after which a cancel is heard.
fn try_the_largest(fewest: Option<u64>) {
    let origins: Vec<Origin> = Origin::all().filter(|origin| origin.is_country()).take(200).collect();
    let pick = |from: usize, number: usize, prime: usize| number.wrapping_mul(prime) / 7 % from;
    let case = |number: usize| {
        let year = Year::new(2014 + u16::try_from(pick(10, number, 31)).ok()?)?;
        let person = Person::Victim(Victim {
            age: if pick(5, number, 37) == 0 { VictimAge::Child } else { VictimAge::Adult },
            sex: *Sex::ALL.get(pick(Sex::ALL.len(), number, 41))?,
            origin: *origins.get(pick(200, number, 43))?,
            several_nationalities: false,
            crime: if year < Year::EXPLOITATION_COUNTED {
                Crime::Trafficking
            } else {
                *Crime::ALL.get(pick(2, number, 47))?
            },
            forms: Forms::NONE.with(*Form::ALL.get(pick(Form::ALL.len(), number, 53))?),
            sector: None,
        });
        Some(Case { year, region: *Region::ALL.get(pick(7, number, 59))?, person })
    };
    let aggregates = Aggregates::of(&(0..5000).filter_map(case).collect());
    let Some(year) = Year::new(2023) else { return };
    let decision = decision(4, fewest);
    let report = Report::designed(&aggregates, Selection { year, region: None }, decision.design);
    let begun = Instant::now();
    let Ok(mut publication) = Publication::new(report, &decision) else { return eprintln!("the largest is refused") };
    let first = begun.elapsed();
    let (mut steps, mut longest) = (0, Duration::ZERO);
    let outcome = loop {
        let begun = Instant::now();
        let outcome = publication.step();
        longest = begun.elapsed().max(longest);
        steps += 1;
        if outcome != Ok(false) || steps == STEPS {
            break outcome;
        }
    };
    println!(
        "the largest, told by itself from {}: begun in {} ms, {steps} steps in {:.1} s, the longest {} ms, {:?}, {outcome:?}",
        fewest.unwrap_or(1),
        first.as_millis(),
        begun.elapsed().as_secs_f64(),
        longest.as_millis(),
        publication.progress(),
    );
}

//! How long publications take, and what they hide: ten instances, printed as the table that docs/disclosure-control.md keeps.
//!
//! `cargo bench --bench publication`

use fallbild::aggregates::Aggregates;
use fallbild::disclosure::{Decision, Known, Method, Publication, Rules};
use fallbild::read::read;
use fallbild::release::Release;
use fallbild::report::{Design, Report, Selection};
use fallbild::terms::{Region, Year};
use std::hint::black_box;
use std::time::{Duration, Instant};

const SAMPLE: &[u8] = include_bytes!("../tests/data/made-up-cases-2018-2021.csv");
const LATER: &[u8] = include_bytes!("../tests/data/made-up-cases-2022-2023.csv");

/// So often each is prepared; the middle time is told.
const RUNS: usize = 5;

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
    println!("| year | region | t | told by itself from | small | others hidden | shown | witnesses | seconds |");
    println!("|---|---|---|---|---|---|---|---|---|");
    for (year, region, threshold, fewest) in INSTANCES {
        let Some(year) = Year::new(year) else { continue };
        let design = Design { every: true, origins: fewest, combinations: fewest, forms: fewest };
        let method = Method::Suppression(Rules { threshold, groups: true });
        let decision = Decision { method, design, figures: Vec::new(), releases: Vec::new() };
        let report = Report::designed(&aggregates, Selection { year, region }, design);
        let mut times: Vec<Duration> = Vec::new();
        let mut said = String::new();
        for _ in 0..RUNS {
            let begun = Instant::now();
            let prepared = Publication::new(report.clone(), &decision).and_then(|mut publication| {
                while !publication.step()? {}
                publication.finish()
            });
            said = match prepared {
                Ok((report, protection, summary)) => {
                    black_box(
                        Known::of(&decision, &report)
                            .and_then(|known| Release::published(report, &protection, &known))
                            .is_ok(),
                    );
                    let [small, others, shown, witnesses] =
                        [summary.primary, summary.secondary, summary.shown, summary.witnesses];
                    format!("{small} | {others} | {shown} | {witnesses}")
                }
                Err(refusal) => format!("refused: {refusal} | | | "),
            };
            times.push(begun.elapsed());
        }
        times.sort();
        let middle = times.get(RUNS / 2).map_or(0.0, Duration::as_secs_f64);
        let fewest = fewest.map_or_else(|| "1".to_owned(), |fewest| fewest.to_string());
        let region = region.map_or("all", fallbild::terms::Term::code);
        println!("| {year} | {region} | {threshold} | {fewest} | {said} | {middle:.2} |");
    }
}

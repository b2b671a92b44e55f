//! Checks a certificate: that in a release no small count can be worked out, not from all that it shows together.
//!
//! `cargo run --release --example verify -- RELEASE.json…`
//!
//! A RELEASE.json is what the page saves as a certificate, or `--example report` with `--certificate`. The release in it is the
//! JSON-stat that was published: compare it with what was. Exit status 1, with one sentence, when a certificate does not hold.

use fallbild::disclosure::{Checked, read_certificate};
use std::fs;
use std::process::ExitCode;

fn main() -> ExitCode {
    let names: Vec<String> = std::env::args().skip(1).collect();
    if names.is_empty() {
        eprintln!("usage: verify RELEASE.json…");
        return ExitCode::FAILURE;
    }
    let mut outcome = ExitCode::SUCCESS;
    for name in names {
        match verify(&name) {
            Ok((large, Checked { small, groups, hidden, known, witnesses, printed })) => println!(
                "{name}: holds. {witnesses} possible reports agree with all {printed} printed numbers of the tables. {hidden} \
                 numbers are hidden, and of these {known} are taken to be public otherwise, so that nothing is claimed of \
                 them; each other one changes from report to report. {small} are claimed to be small counts: each is 0 in \
                 one report and at least {large} in another. In each of {groups} small groups there can be others."
            ),
            Err(sentence) => {
                eprintln!("{name}: {sentence}");
                outcome = ExitCode::FAILURE;
            }
        }
    }
    outcome
}

fn verify(name: &str) -> Result<(u64, Checked), String> {
    let text = fs::read_to_string(name).map_err(|error| format!("cannot be read: {error}."))?;
    let claim = read_certificate(&text).map_err(|error| format!("{error}."))?;
    let checked = claim.check().map_err(|flaw| format!("does not hold: {flaw}."))?;
    Ok((claim.threshold.saturating_sub(1), checked))
}

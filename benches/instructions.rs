//! The ways of the data, one after the other, for a program that counts instructions: `cargo xtask instructions`, and in the tests.
//! Seconds are noisy; instructions are not. It stops after the stage that is named.
#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark that cannot go on has failed")]

mod list;

use fallbild::aggregates::Aggregates;
use fallbild::document::Document;
use fallbild::figure::Figure;
use fallbild::read::read;
use fallbild::release::Release;
use fallbild::report::{Design, Report, Selection};
use fallbild::terms::{Lang, Year};
use fallbild::words::Words;
use list::MadeUpList;
use std::hint::black_box;

/// What is done, in order. Each stage needs those before it.
const STAGES: [&str; 6] = ["list", "read", "tally", "report", "document", "figures"];

fn main() {
    // cargo adds its own arguments.
    let asked = std::env::args().skip(1).find(|argument| STAGES.contains(&argument.as_str()));
    let last = STAGES.iter().position(|stage| asked.as_deref() == Some(stage)).unwrap_or(STAGES.len() - 1);
    let done = |stage: &str| STAGES.iter().position(|each| *each == stage) > Some(last);

    let mut list = Vec::new();
    MadeUpList { rows: 50_000, numbered: true }.write(&mut list).unwrap();
    if done("read") {
        return void(list);
    }
    let tally = read(list.as_slice()).unwrap();
    if done("tally") {
        return void(tally);
    }
    let aggregates = Aggregates::of(&tally.cube);
    if done("report") {
        return void(aggregates);
    }
    let selection = Selection { year: Year::new(2021).unwrap(), region: None };
    let release = Release::internal(Report::designed(&aggregates, selection, Design::default()));
    if done("document") {
        return void(release);
    }
    let words = Words::new(Lang::Sv);
    black_box(Document::of(&release, &words));
    if done("figures") {
        return;
    }
    for figure in Figure::all() {
        black_box(figure.scene(&release, figure.kind(""), &words, 600));
    }
}

fn void<T>(value: T) {
    black_box(value);
}

//! The document tells what is released, never what was counted.

use fallbild::document::Document;
use fallbild::report::Report;
use fallbild::words::Words;

fn of_a_report(report: &Report, words: &Words) -> Document {
    Document::of(report, words)
}

fn main() {}

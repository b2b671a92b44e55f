//! Files hold what is released, never what was counted.

use fallbild::export::Edition;
use fallbild::report::Report;
use fallbild::terms::Date;
use fallbild::words::Words;

fn of_a_report<'a>(report: &'a Report, words: &'a Words, date: Date) -> Edition<'a> {
    Edition { release: report, words, date }
}

fn main() {}

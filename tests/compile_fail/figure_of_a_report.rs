//! A figure draws what is released, never what was counted.

use fallbild::figure::{Figure, Kind, Scene};
use fallbild::report::{CountedTable, Report};
use fallbild::words::Words;

fn of_a_report(figure: Figure, report: &Report, words: &Words) -> Scene {
    figure.scene(report, Kind::Bars, words, 600)
}

fn of_a_table(figure: Figure, table: &CountedTable, words: &Words) -> Scene {
    figure.scene(table, Kind::Bars, words, 600)
}

fn main() {}

//! What is odd in a row is said for what it is, on its line, and the row is counted or set aside.

#![allow(clippy::unwrap_used, missing_docs, reason = "tests fail by panicking")]

use fallbild::problem::{Problem, Value};
use fallbild::read::{Column, IgnoredColumn, Progress, Reading, Tally};
use fallbild::terms::Year;

const HEADER: &str = "år;kön;ålder;exploateringsform\n";

fn read(text: &str) -> Tally {
    let mut reading = Reading::open(text.as_bytes()).unwrap().until(Year::new(2023));
    while reading.step(1).unwrap() == Progress::More {}
    reading.finish().unwrap()
}

fn value(text: &str) -> Value {
    Value::Text(text.to_owned())
}

#[test]
fn each_problem_is_named_with_its_line() {
    let swallowed = "2021;man;31;\"tiggeri\n2021;man;32;tiggeri\n2021;man;33;tiggeri\n";
    for (rows, expected, counted) in [
        ("2021;man;31;tiggeri\n;;;\n", vec![(Problem::EmptyRow, 3)], 1),
        ("2021;man;31;tiggeri;och\n2021;man;31;\n", vec![(Problem::TooManyCells, 2)], 1),
        ("2021;man\n", vec![(Problem::TooFewCells, 2)], 1),
        (
            "2021;man;31;\n2021;man;31;\"a\nb\"\n",
            vec![
                (Problem::Unreadable(Column::Exploitation, value("a")), 3),
                (Problem::Unreadable(Column::Exploitation, value("b")), 3),
            ],
            2,
        ),
        (&format!("2021;man;30;\n{swallowed}"), vec![(Problem::RowsInsideCell, 3)], 1),
        // The quote of the next row closes it: a row is lost inside the cell.
        ("2021;\"man;31;\n2021;\"man;31;\n2021;man;40;\n", vec![(Problem::RowsInsideCell, 2)], 1),
        (
            "2021;man;31;\"a\nb; c; d; e\"\n",
            ["a", "b", "c", "d", "e"].map(|part| (Problem::Unreadable(Column::Exploitation, value(part)), 2)).into(),
            1,
        ),
        (";man;31;\n2021;man;31;\n", vec![(Problem::YearMissing, 2)], 1),
        ("i fjol;man;31;\n2021;man;31;\n", vec![(Problem::YearUnreadable(value("i fjol")), 2)], 1),
        ("2024;man;31;\n2023;man;31;\n", vec![(Problem::YearToCome(value("2024")), 2)], 1),
        ("2021;flicka;19;\n", vec![(Problem::AgeAgainstSex, 2)], 1),
        ("2021;man;17,5;\n", vec![(Problem::Unreadable(Column::Age, value("17,5")), 2)], 1),
        ("2021;man;31;xyz\n", vec![(Problem::Unreadable(Column::Exploitation, value("xyz")), 2)], 1),
        ("2021;man;31;tiggeri, xyz\n", vec![(Problem::PartlyUnreadable(Column::Exploitation, value("xyz")), 2)], 1),
    ] {
        let tally = read(&format!("{HEADER}{rows}"));
        let problems = tally.problems.iter().map(|(problem, where_)| (problem.clone(), where_.lines.clone()));
        let expected = expected.into_iter().map(|(problem, line)| (problem, vec![line]));
        assert_eq!(problems.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{rows}");
        assert_eq!(tally.cube.count(|_| true), counted, "{rows}");
        assert_eq!(tally.rows, counted + tally.problems.rows_set_aside(), "{rows}");
    }
}

#[test]
fn of_two_columns_that_say_the_same_the_first_is_read_and_the_second_named() {
    let tally = read("år;kön;Gender;anteckning\n2021;man;kvinna;x\n");
    let headers = |columns: &[IgnoredColumn]| columns.iter().map(|column| column.header.clone()).collect::<Vec<_>>();
    let repeated: Vec<_> = tally.columns.repeated.iter().map(|column| (&*column.header, &*column.instead)).collect();
    assert_eq!(repeated, [("Gender", "kön")]);
    assert_eq!(headers(&tally.columns.ignored), ["anteckning"]);
}

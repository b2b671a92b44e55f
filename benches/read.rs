//! How fast a list is read, counted and told, natively: one million rows of nine columns. `cargo bench --bench read`.
//!
//! The same list with a number of its own in each row, and with all words unknown, shows what it costs where rows do not repeat
//! themselves, and what problems cost.
#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark that cannot go on has failed")]

mod list;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use fallbild::aggregates::Aggregates;
use fallbild::document::Document;
use fallbild::read::read;
use fallbild::release::Release;
use fallbild::report::{Design, Report, Selection};
use fallbild::terms::{Lang, Year};
use fallbild::words::Words;
use list::MadeUpList;
use std::hint::black_box;

const ROWS: u64 = 1_000_000;

fn written(numbered: bool) -> Vec<u8> {
    let mut list = Vec::new();
    MadeUpList { rows: ROWS, numbered }.write(&mut list).unwrap();
    list
}

/// The list with an x behind each word, so that no cell but years and ages is known.
fn unknown(list: &[u8]) -> Vec<u8> {
    let mut lines = list.split_inclusive(|byte| *byte == b'\n');
    let mut unknown = lines.next().unwrap_or_default().to_vec();
    for line in lines {
        for (place, cell) in line.strip_suffix(b"\n").unwrap_or(line).split(|byte| *byte == b';').enumerate() {
            unknown.extend_from_slice(if place == 0 { b"" } else { b";" });
            unknown.extend_from_slice(cell);
            if cell.first().is_some_and(u8::is_ascii_alphabetic) {
                unknown.push(b'x');
            }
        }
        unknown.push(b'\n');
    }
    unknown
}

fn reading(criterion: &mut Criterion) {
    let list = written(false);
    let lists = [
        ("a million rows", list.clone()),
        ("a million numbered rows", written(true)),
        ("a million rows of unknown words", unknown(&list)),
    ];
    for (name, list) in lists {
        let mut group = criterion.benchmark_group("read");
        group.throughput(Throughput::Bytes(list.len() as u64)).sample_size(10);
        group.bench_function(name, |bencher| bencher.iter(|| read(black_box(list.as_slice())).unwrap()));
        group.finish();
    }
    let mut group = criterion.benchmark_group("read");
    group.throughput(Throughput::Bytes(list.len() as u64)).sample_size(10);
    // What a general reader takes that parts cells and does nothing else.
    group.bench_function("a million rows, the csv reader alone", |bencher| {
        bencher.iter(|| {
            let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(list.as_slice());
            let mut record = csv::ByteRecord::new();
            let mut rows = 0;
            while reader.read_byte_record(&mut record).unwrap() {
                rows += 1;
            }
            black_box(rows)
        });
    });
    group.finish();
}

fn telling(criterion: &mut Criterion) {
    let cube = read(written(false).as_slice()).unwrap().cube;
    let aggregates = Aggregates::of(&cube);
    let selection = Selection { year: Year::new(2021).unwrap(), region: None };
    let report = || Report::designed(&aggregates, selection, Design::default());
    let release = Release::internal(report());
    let words = Words::new(Lang::Sv);
    let mut group = criterion.benchmark_group("a million rows, counted");
    group.sample_size(20);
    group.bench_function("aggregates", |bencher| bencher.iter(|| Aggregates::of(black_box(&cube))));
    group.bench_function("report", |bencher| bencher.iter(report));
    group.bench_function("release", |bencher| bencher.iter(|| Release::internal(report())));
    group.bench_function("document", |bencher| bencher.iter(|| Document::of(black_box(&release), &words)));
    group.finish();
}

criterion_group!(benches, reading, telling);
criterion_main!(benches);

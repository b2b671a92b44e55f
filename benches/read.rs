//! How fast a case list is read and counted: one million rows of nine columns, natively. `cargo bench --bench read`.
//!
//! The same list again with all words unknown shows what recognition costs where a term is looked up once per distinct
//! text, and what problems cost.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a benchmark that cannot go on has failed"
)]

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use fallbild::read::read;
use std::hint::black_box;

const ROWS: usize = 1_000_000;
const HEADER: &str = "år;region;kön;ålder;nationalitet;brott;exploateringsform;roll;vistelse\n";

/// A list in which every column takes several values, in no order that helps.
fn list(known: bool) -> Vec<u8> {
    let years = ["2019", "2020", "2021"];
    let regions = ["Syd", "Väst", "Nord", "Stockholm", "Bergslagen"];
    let sexes = ["kvinna", "man", "flicka", "pojke", ""];
    let nationalities = ["Rumänien", "Bulgarien", "Nigeria", "Thailand", "Vietnam", "Kosovo", "okänd"];
    let forms = ["sexuell exploatering", "tiggeri", "arbetskraftsexploatering", "tiggeri + kriminalitet"];
    let mut list = HEADER.to_owned();
    let mut state = 1_u32;
    let mut next = move |of: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % of
    };
    for _ in 0..ROWS {
        let mut word = |words: &[&str]| words[next(words.len())].to_owned() + if known { "" } else { "x" };
        let (region, sex, nationality, form) = (word(&regions), word(&sexes), word(&nationalities), word(&forms));
        let (year, age) = (years[next(years.len())], 10 + next(50));
        list.push_str(&format!("{year};{region};{sex};{age};{nationality};människohandel;{form};utsatt;\n"));
    }
    list.into_bytes()
}

fn reading(criterion: &mut Criterion) {
    for (name, known) in [("a million rows", true), ("a million rows of unknown words", false)] {
        let list = list(known);
        let mut group = criterion.benchmark_group("read");
        group.throughput(Throughput::Bytes(list.len() as u64)).sample_size(10);
        group.bench_function(name, |bencher| {
            bencher.iter_batched(|| list.as_slice(), |bytes| read(black_box(bytes)).unwrap(), BatchSize::LargeInput);
        });
        // What reading can at best cost: every byte looked at once.
        group.bench_function(format!("{name}, the csv reader alone"), |bencher| {
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
}

criterion_group!(benches, reading);
criterion_main!(benches);

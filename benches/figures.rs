//! How long the figures of the sample's report take to lay out, and to write as SVG, natively. `cargo bench --bench figures`;
//! in browsers: `cargo xtask bench`.
#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark that cannot go on has failed")]

use criterion::{Criterion, criterion_group, criterion_main};
use fallbild::figure::{Figure, Theme, picture, svg};
use fallbild::read::read;
use fallbild::release::Release;
use fallbild::report::{Report, Selection};
use fallbild::terms::{Lang, Year};
use fallbild::words::Words;
use std::hint::black_box;

fn figures(criterion: &mut Criterion) {
    let cube = read(include_bytes!("../tests/data/made-up-cases-2018-2021.csv").as_slice()).unwrap().cube;
    let selection = Selection { year: Year::new(2021).unwrap(), region: None };
    let release = Release::internal(Report::of(&cube, selection));
    let words = Words::new(Lang::Sv);
    criterion.bench_function("all figures laid out", |bencher| {
        bencher.iter(|| {
            for figure in Figure::all() {
                let kind = figure.kind("");
                black_box(figure.scene(&release, kind, &words, 600));
            }
        });
    });
    criterion.bench_function("all pictures as SVG", |bencher| {
        bencher.iter(|| {
            for figure in Figure::all() {
                let scene = picture(figure, &release, figure.kind(""), &words);
                black_box(svg(&scene, &Theme::LIGHT, "", "", "sv"));
            }
        });
    });
}

criterion_group!(benches, figures);
criterion_main!(benches);

//! A report alone makes no release for publication.

use fallbild::release::Release;
use fallbild::report::Report;

fn released(report: Report) -> Release {
    report.into()
}

fn main() {}

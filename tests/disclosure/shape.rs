//! A release is a function of its report, so that the same shape with other numbers says little: what if the shape itself tells? Each witness must be the report of some list of persons, made of rows, years, regions and notes like the report that was counted.

use super::*;

/// Tables that a release leaves out when they would tell by being there are left out here, too.
pub(crate) fn without_what_is_left_out(mut report: Report, release: &Release) -> Report {
    report.tables.retain(|table| release.table(table.id).is_some());
    report
}

/// One of each kind, and how many there are.
pub(crate) fn kinds(leaks: &[(String, String)]) -> String {
    let mut kinds: BTreeMap<&str, (usize, &(String, String))> = BTreeMap::new();
    for leak in leaks {
        kinds.entry(leak.1.split(' ').next().unwrap()).or_insert((0, leak)).0 += 1;
    }
    let kind = |(kind, (count, (list, how))): (&&str, &(usize, &(String, String)))| {
        format!("{count} of {kind}, {list}: {how}")
    };
    kinds.iter().map(kind).collect::<Vec<_>>().join("\n")
}

/// The witnesses that are no list of persons whose report has this shape: which, and what would be seen.
pub(crate) fn leaks(name: &str, report: &Report, found: &Suppression) -> Vec<(String, String)> {
    let release = released(report, found).unwrap();
    let told = without_what_is_left_out(report.clone(), &release);
    let itself = without_what_is_left_out(
        Report::designed(&Aggregates::of(&lists::of(report)), report.selection, report.design),
        &release,
    );
    assert_eq!(lists::difference(&itself, &told), None, "{name}: a list like the one counted");
    let mut leaks = Vec::new();
    for (place, witness) in found.witnesses.iter().enumerate() {
        let twin = twin(report, witness);
        let list = lists::of(&twin);
        let again = Report::designed(&Aggregates::of(&list), report.selection, report.design);
        let (again, twin) = (without_what_is_left_out(again, &release), without_what_is_left_out(twin, &release));
        if let Some(difference) = lists::difference(&again, &twin) {
            leaks.push((format!("{name}, witness {place}"), difference));
        }
    }
    leaks
}

#[test]
fn every_witness_of_the_sample_is_a_list_with_a_report_of_the_same_shape() {
    let mut found = Vec::new();
    for (number, fewest) in [(2021, 4), (2020, 10)] {
        let report = sample(number, from(fewest));
        let suppression = suppression(&report, &hiding(fewest, true, report.design)).unwrap();
        found.extend(leaks(&format!("{number}, {fewest}"), &report, &suppression));
    }
    assert!(found.is_empty(), "{} witnesses are no lists:\n{}", found.len(), kinds(&found));
}

#[test]
fn every_witness_is_a_list_with_a_report_of_the_same_shape() {
    let mut found = Vec::new();
    for (name, report, threshold, groups) in random_reports(16, |_, threshold| from(threshold)) {
        let Ok(suppression) = suppression(&report, &hiding(threshold, groups, report.design)) else { continue };
        if released(&report, &suppression).is_ok() {
            found.extend(leaks(&name, &report, &suppression));
        }
    }
    assert!(found.is_empty(), "{} witnesses are no lists:\n{}", found.len(), kinds(&found));
}

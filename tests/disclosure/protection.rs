//! What is found protects.

use super::*;

/// Each list is released, by a proof that shares nothing with the search.
pub(crate) fn check_random(lists: u64, design: impl Fn(u64, u64) -> Design) {
    let mut refused = Vec::new();
    for (name, report, threshold, groups) in random_reports(lists, design) {
        match suppression(&report, &hiding(threshold, groups, report.design)) {
            Ok(found) => match released(&report, &found) {
                Ok(release) => {
                    assert_eq!(release.policy(), Policy::Suppressed(Rules { threshold, groups }));
                    check(&name, &report, &found, &release);
                }
                Err(refusal) => {
                    let flaw = found.claim(&report).check();
                    refused.push(format!("{name}: found, but then {refusal:?}, {flaw:?}"));
                }
            },
            Err(refusal) => refused.push(format!("{name}: {refusal:?}")),
        }
    }
    assert!(refused.is_empty(), "{} refused:\n{}", refused.len(), refused.join("\n"));
}

#[test]
fn every_list_is_protected_where_each_category_is_told() {
    check_random(8, |_, _| EACH);
}

#[test]
fn every_list_is_protected_where_rare_categories_are_told_together() {
    check_random(40, |_, threshold| from(threshold));
}

#[test]
fn every_list_is_protected_in_any_design() {
    check_random(16, |seed, threshold| {
        let mut dice = Dice(seed);
        let mut fewest = || dice.in_hundred(60).then(|| threshold + dice.below(6) as u64);
        Design { every: true, origins: fewest(), combinations: fewest(), forms: fewest() }
    });
}

#[test]
fn the_sample_is_protected() {
    let rules =
        [(2018, 4, true, EACH), (2019, 4, true, from(4)), (2020, 10, false, from(10)), (2021, 3, true, from(5))];
    for (number, threshold, groups, design) in rules {
        let report = sample(number, design);
        let found = suppression(&report, &hiding(threshold, groups, design)).unwrap();
        let release = released(&report, &found).unwrap();
        check(&format!("{number}, {threshold}, {design:?}"), &report, &found, &release);
        let (small, all) = (found.proofs.len(), shown(&release).len());
        assert!(small > 0 && all > 300, "{number}: {small} small, {all} shown");
    }
}

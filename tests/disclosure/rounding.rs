//! Rounding.

use super::*;

/// Every total is the sum of its parts, along each axis.
pub(crate) fn check_sums(name: &str, release: &Release) {
    for table in release.tables() {
        let grid = table.grid();
        for at in grid.coordinates() {
            let Shown::Count(total) = *grid.get(&at).unwrap() else { continue };
            for axis in (0..at.len()).filter(|axis| at[*axis] == Category::Total) {
                let parts = grid.axes()[axis].categories.iter().filter(|category| **category != Category::Total);
                let parts = parts.map(|part| {
                    let mut place = at.clone();
                    place[axis] = *part;
                    grid.get(&place).unwrap().count().unwrap_or_default()
                });
                assert_eq!(total, parts.sum::<u64>(), "{name}: {:?} {at:?}", table.id());
            }
        }
    }
}

pub(crate) fn check_rounded(name: &str, report: &Report, base: u64) {
    let decision = Decision { design: report.design, ..rounded_to(base) };
    let (protection, summary) = prepared(report, &decision).unwrap_or_else(|error| panic!("{name}: {error:?}"));
    let release = Release::published(report.clone(), &protection, &Known::default()).unwrap();
    assert_eq!(release.policy(), Policy::Rounded(base));
    check_sums(name, &release);
    let mut known: BTreeMap<Address, u64> = BTreeMap::new();
    let (mut farthest, counted) = (0, numbers(report));
    for table in release.tables() {
        let coordinates = table.grid().coordinates();
        for (cell, (at, shown)) in coordinates.iter().zip(table.grid().cells()).enumerate() {
            let Some(value) = shown.count() else { continue };
            let count = counted[&Spot::Cell(table.id(), cell as u32)];
            assert_eq!(value % base, 0, "{name}: {:?} {at:?}", table.id());
            assert!(
                at.contains(&Category::Total) || value.abs_diff(count) < base,
                "{name}: {:?} {at:?}: {count} to {value}",
                table.id()
            );
            farthest = value.abs_diff(count).max(farthest);
            let address = address(report.selection, table.id(), table.grid().axes(), at);
            let other = known.insert(address, value);
            assert!(other.is_none_or(|other| other == value), "{name}: {:?} {at:?}", table.id());
        }
    }
    for (remark, count) in &report.remarks {
        let value = release.remark(*remark).count().unwrap();
        assert!(value.is_multiple_of(base) && value.abs_diff(*count) < base, "{name}: {remark:?}: {count} to {value}");
        let whole = counted[&Spot::Rest(*remark)] + count;
        assert!(value <= whole + summary.farthest.unwrap(), "{name}: {remark:?}");
    }
    assert!(summary.farthest.unwrap() >= farthest, "{name}: {summary:?}, {farthest}");
    let again = prepared(report, &decision).unwrap();
    assert_eq!(again, (protection.clone(), summary), "{name}");
    let bytes = |protection: &Protection| serde_json::to_vec(protection).unwrap();
    assert_eq!(bytes(&again.0), bytes(&protection));
}

#[test]
fn every_list_is_rounded_so_that_it_adds_up() {
    for (name, report, ..) in random_reports(16, |seed, _| if seed % 4 == 0 { EACH } else { from(5) }) {
        for base in [3, 5] {
            check_rounded(&format!("{name}, to {base}"), &report, base);
        }
    }
}

#[test]
fn the_sample_is_rounded_so_that_it_adds_up() {
    for (number, base, design) in [(2021, 3, EACH), (2021, 5, from(5)), (2018, 5, EACH)] {
        check_rounded(&format!("{number}, {base}"), &sample(number, design), base);
    }
}

#[test]
fn a_rounding_that_was_tampered_with_is_refused() {
    let report = sample(2021, EACH);
    let (Protection::Rounding(found), _) = prepared(&report, &rounded_to(3)).unwrap() else { panic!("hidden") };
    let release = |changed| Release::published(report.clone(), &Protection::Rounding(changed), &Known::default());
    let refused = |changed| release(changed) == Err(Refusal::Unproved);
    for place in (0..found.values.len()).step_by(29) {
        for by in [1, 3] {
            let mut changed = found.clone();
            changed.values[place].1 += by;
            assert!(refused(changed), "{:?} by {by}", found.values[place]);
        }
        let mut changed = found.clone();
        changed.values.remove(place);
        assert!(refused(changed), "without {:?}", found.values[place]);
    }
    for base in [0, 1, 2, 5] {
        let mut changed = found.clone();
        changed.base = base;
        assert!(refused(changed), "base {base}");
    }
}

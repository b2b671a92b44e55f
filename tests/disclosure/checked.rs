//! Whether a release and its proof hold, by the tests' own arithmetic.

use super::*;

/// Checks a release of a report and its proof: only what was counted is shown, nothing small, and each small count is 0 in one report
/// and large in another that both show the same.
pub(crate) fn check(name: &str, report: &Report, suppression: &Suppression, release: &Release) {
    let Rules { threshold, groups } = suppression.rules;
    let counted = numbers(report);
    let shown = shown(release);
    for (spot, count) in &shown {
        assert_eq!(counted.get(spot), Some(count), "{name}: {spot:?}");
        assert!(*count == 0 || *count >= threshold, "{name}: {count} is shown in {spot:?}");
    }
    if groups {
        check_groups(name, release, &suppression.known);
    }
    let shape = Shape::of(report);
    let witnesses: Vec<BTreeMap<Spot, i64>> =
        suppression.witnesses.iter().map(|witness| shape.changes(witness)).collect();
    let value = |spot: &Spot, witness: &BTreeMap<Spot, i64>| {
        counted[spot].cast_signed() + witness.get(spot).copied().unwrap_or_default()
    };
    for witness in &witnesses {
        let change = |spot: &Spot| witness.get(spot).copied().unwrap_or_default();
        for spot in witness.keys() {
            assert!(value(spot, witness) >= 0, "{name}: fewer than nobody in {spot:?}");
            assert!(!shown.contains_key(spot), "{name}: a witness has another number in {spot:?}");
            for other in shape.same.get(spot).into_iter().flatten() {
                assert_eq!(change(spot), change(other), "{name}: {spot:?} and {other:?} count the same persons");
            }
        }
        for (remark, _) in &report.remarks {
            let whole = match remark {
                Remark::ChildrenWithSeveralNationalities => TableId::ChildrenBySex,
                _ => TableId::AdultsBySexCrime,
            };
            let cells = report.tables.iter().find(|table| table.id == whole).unwrap().grid.cells().len();
            let whole = change(&Spot::Cell(whole, cells as u32 - 1));
            assert_eq!(change(&Spot::Remark(*remark)) + change(&Spot::Rest(*remark)), whole, "{name}: {remark:?}");
        }
    }
    // Once more the slow way: all is added up anew.
    if let Some(witness) = suppression.witnesses.last() {
        let twin = twin(report, witness);
        addresses(&twin);
        let numbers = numbers(&twin);
        assert!(shown.iter().all(|(spot, count)| numbers.get(spot) == Some(count)), "{name}");
    }
    let known: BTreeSet<Spot> = suppression.known.iter().copied().collect();
    for OneKind { part, group, others } in if groups { groups_of_one_kind(report) } else { Vec::new() } {
        let is_mixed = |witness: &BTreeMap<Spot, i64>| others.iter().any(|other| value(other, witness) > 0);
        let is_known =
            known.contains(&part) && known.contains(&group) || others.iter().all(|each| known.contains(each));
        assert!(is_known || witnesses.iter().any(is_mixed), "{name}: {part:?} is always all of {group:?}");
    }
    for (spot, _) in counted.iter().filter(|(spot, count)| (1..threshold).contains(count) && !known.contains(spot)) {
        let values: Vec<i64> = witnesses.iter().map(|witness| value(spot, witness)).collect();
        assert!(values.contains(&0), "{name}: {spot:?} is never 0: {values:?}");
        let large = threshold.cast_signed() - 1;
        assert!(values.iter().any(|value| *value >= large), "{name}: {spot:?} is never large: {values:?}");
    }
}

/// A cell that is all of a group of fewer than ten, all of whom are of one sex, one country, one form and so on.
pub(crate) struct OneKind {
    pub(crate) part: Spot,
    pub(crate) group: Spot,
    /// Where those would stand of whom it would be known that they are of another kind.
    pub(crate) others: Vec<Spot>,
}

pub(crate) fn groups_of_one_kind(report: &Report) -> Vec<OneKind> {
    let regions = report.covered();
    let mut found = Vec::new();
    for table in &report.tables {
        let coordinates = table.grid.coordinates();
        let spot =
            |at: &[Category]| Spot::Cell(table.id, coordinates.iter().position(|each| each == at).unwrap() as u32);
        for (cell, at) in coordinates.iter().enumerate() {
            let Counted::Count(count @ 1..10) = table.grid.cells()[cell] else { continue };
            let is_counted =
                |at: &[Category]| matches!(table.grid.get(at), Some(Counted::Count(_))) && in_regions(at, &regions);
            for (group, others) in groups_that_tell(table.grid.axes(), at, is_counted) {
                if table.grid.get(&group) == Some(&Counted::Count(count)) {
                    let others = others.iter().map(|other| spot(other)).collect();
                    found.push(OneKind { part: spot(at), group: spot(&group), others });
                }
            }
        }
    }
    found
}

/// Whether a cell can hold anybody: not where a region is meant of which the report is not, as its name says.
pub(crate) fn in_regions(at: &[Category], regions: &[Region]) -> bool {
    let is_within = |category: &Category| !matches!(category, Category::Region(region) if !regions.contains(region));
    regions.is_empty() || at.iter().all(is_within)
}

/// The groups of which a cell would say something if it were all of them, with where those of another kind would be.
pub(crate) fn groups_that_tell(
    axes: &[Axis],
    at: &[Category],
    is_counted: impl Fn(&[Category]) -> bool,
) -> Vec<(Vec<Category>, Vec<Vec<Category>>)> {
    let says = |dimension: Dimension, category: &Category| match (dimension, category.code().as_str()) {
        (Dimension::Year, _) | (_, "total" | "not_recorded" | "unknown") => false,
        // Several forms, which not recorded.
        (Dimension::Combination, "multiple") => false,
        _ => true,
    };
    let with = |axis: usize, category: Category| {
        let mut other = at.to_vec();
        other[axis] = category;
        other
    };
    let group = |axis: usize| {
        let dimension = axes[axis].dimension;
        let others = axes[axis].categories.iter().filter(|other| **other != at[axis] && says(dimension, other));
        let others: Vec<_> = others.map(|other| with(axis, *other)).filter(|other| is_counted(other)).collect();
        (says(dimension, &at[axis]) && !others.is_empty()).then(|| (with(axis, Category::Total), others))
    };
    (0..at.len()).filter_map(group).collect()
}

/// It is never shown that all of such a group are of one kind, unless it is known.
pub(crate) fn check_groups(name: &str, release: &Release, known: &[Spot]) {
    for table in release.tables() {
        let grid = table.grid();
        let is_counted = |at: &[Category]| {
            matches!(grid.get(at), Some(Shown::Count(_) | Shown::Suppressed)) && in_regions(at, release.regions())
        };
        for (cell, at) in (0..).zip(grid.coordinates()) {
            let Shown::Count(count @ 1..10) = *grid.get(&at).unwrap() else { continue };
            if known.contains(&Spot::Cell(table.id(), cell)) {
                continue;
            }
            for (group, _) in groups_that_tell(grid.axes(), &at, is_counted) {
                assert_ne!(*grid.get(&group).unwrap(), Shown::Count(count), "{name}: {:?} {at:?}", table.id());
            }
        }
    }
}

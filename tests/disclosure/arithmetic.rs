//! What a witness is, by the tests' own arithmetic.

use super::*;

/// Every number of a report by its spot.
pub(crate) fn numbers(report: &Report) -> BTreeMap<Spot, u64> {
    let mut numbers = BTreeMap::new();
    for table in &report.tables {
        for (cell, counted) in table.grid.cells().iter().enumerate() {
            if let Counted::Count(count) = counted {
                numbers.insert(Spot::Cell(table.id, cell as u32), *count);
            }
        }
    }
    for (remark, count) in &report.remarks {
        let whole = match remark {
            Remark::AdultsWithoutAge | Remark::AdultsWithSeveralNationalities => TableId::AdultsBySexCrime,
            Remark::ChildrenWithSeveralNationalities => TableId::ChildrenBySex,
        };
        let whole = report.tables.iter().find(|table| table.id == whole).unwrap().grid.cells().last().unwrap();
        let Counted::Count(whole) = whole else { panic!("no total") };
        numbers.insert(Spot::Remark(*remark), *count);
        numbers.insert(Spot::Rest(*remark), whole - count);
    }
    numbers
}

/// An innermost cell and all that hold it.
pub(crate) fn totals(at: &[Category]) -> impl Iterator<Item = Vec<Category>> {
    (0..1u32 << at.len()).map(move |above| {
        let own = |(axis, own): (usize, &Category)| if above >> axis & 1 == 1 { Category::Total } else { *own };
        at.iter().enumerate().map(own).collect()
    })
}

/// The report with a witness's changes, its totals added up anew.
pub(crate) fn twin(report: &Report, witness: &[(Spot, i64)]) -> Report {
    let changes: BTreeMap<Spot, i64> = witness.iter().copied().collect();
    assert_eq!(changes.len(), witness.len(), "a cell is changed once");
    let changed =
        |spot: Spot, count: u64| count.checked_add_signed(changes.get(&spot).copied().unwrap_or_default()).unwrap();
    let mut twin = report.clone();
    for table in &mut twin.tables {
        let coordinates = table.grid.coordinates();
        let mut sums: BTreeMap<Vec<Category>, u64> = BTreeMap::new();
        for (cell, (at, counted)) in coordinates.iter().zip(table.grid.cells()).enumerate() {
            let Counted::Count(count) = counted else { continue };
            if at.contains(&Category::Total) {
                continue;
            }
            let count = changed(Spot::Cell(table.id, cell as u32), *count);
            totals(at).for_each(|total| *sums.entry(total).or_default() += count);
        }
        for at in &coordinates {
            if let Counted::Count(count) = table.grid.get_mut(at).unwrap() {
                *count = sums.get(at).copied().unwrap_or_default();
            }
        }
    }
    for (remark, count) in &mut twin.remarks {
        *count = changed(Spot::Remark(*remark), *count);
    }
    twin
}

/// One witness seen from another one.
pub(crate) fn less(one: &[(Spot, i64)], other: &[(Spot, i64)]) -> Vec<(Spot, i64)> {
    let mut changes: BTreeMap<Spot, i64> = one.iter().copied().collect();
    for (spot, by) in other {
        *changes.entry(*spot).or_default() -= by;
    }
    changes.into_iter().filter(|(_, by)| *by != 0).collect()
}

/// The addresses of all numbers; each number that stands in several tables is the same in all of them.
pub(crate) fn addresses(report: &Report) -> BTreeMap<Address, u64> {
    let mut known = BTreeMap::new();
    for table in &report.tables {
        for (at, counted) in table.grid.coordinates().iter().zip(table.grid.cells()) {
            let Counted::Count(count) = counted else { continue };
            let address = address(report.selection, table.id, table.grid.axes(), at);
            let other = known.insert(address.clone(), *count);
            assert!(other.is_none_or(|other| other == *count), "{address:?} is {other:?} and {count}");
        }
    }
    known
}

/// What a release shows of each number.
pub(crate) fn shown(release: &Release) -> BTreeMap<Spot, u64> {
    let cells = release.tables().iter().flat_map(|table| {
        let cells = (0..).zip(table.grid().cells());
        cells.filter_map(|(cell, shown)| Some((Spot::Cell(table.id(), cell), shown.count()?))).collect::<Vec<_>>()
    });
    let remarks =
        [Remark::AdultsWithoutAge, Remark::AdultsWithSeveralNationalities, Remark::ChildrenWithSeveralNationalities];
    let remarks = remarks.map(|remark| release.remark(remark).count().map(|count| (Spot::Remark(remark), count)));
    cells.chain(remarks.into_iter().flatten()).collect()
}

/// Where the numbers of a report belong together: the totals above each cell, and the cells that count the same persons.
pub(crate) struct Shape {
    pub(crate) above: BTreeMap<Spot, Vec<Spot>>,
    pub(crate) same: BTreeMap<Spot, Vec<Spot>>,
}

impl Shape {
    pub(crate) fn of(report: &Report) -> Self {
        let (mut above, mut by_address) = (BTreeMap::new(), BTreeMap::<Address, Vec<Spot>>::new());
        for table in &report.tables {
            let coordinates = table.grid.coordinates();
            let spot = |cell: usize| Spot::Cell(table.id, cell as u32);
            let places: BTreeMap<&[Category], usize> =
                (0..).zip(&coordinates).map(|(cell, at)| (at.as_slice(), cell)).collect();
            for (cell, at) in coordinates.iter().enumerate() {
                let address = address(report.selection, table.id, table.grid.axes(), at);
                by_address.entry(address).or_default().push(spot(cell));
                if !at.contains(&Category::Total) {
                    above.insert(spot(cell), totals(at).map(|total| spot(places[total.as_slice()])).collect());
                }
            }
        }
        let peers =
            by_address.into_values().flat_map(|spots| spots.clone().into_iter().map(move |spot| (spot, spots.clone())));
        Self { above, same: peers.collect() }
    }

    /// What a witness changes, in innermost cells and in their totals.
    pub(crate) fn changes(&self, witness: &[(Spot, i64)]) -> BTreeMap<Spot, i64> {
        let mut changes = BTreeMap::new();
        for (spot, by) in witness {
            let own = [*spot];
            let concerned = if matches!(spot, Spot::Cell(..)) { self.above[spot].as_slice() } else { &own };
            concerned.iter().for_each(|spot| *changes.entry(*spot).or_default() += by);
        }
        changes.retain(|_, by| *by != 0);
        changes
    }
}

//! Publication: what is hidden protects, what is shown was counted, and nothing that is hidden leaves a trace. What a witness is
//! comes to be computed here once more, by code that shares nothing with the search and its check.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "tests fail by panicking"
)]

use fallbild::aggregates::Aggregates;
use fallbild::case::{Case, Forms, Person, Victim, VictimAge};
use fallbild::cube::Cube;
use fallbild::disclosure::{
    Cell, CertificateError, Claim, Decision, Method, Printed, Protection, Publication, Refusal, Rules, Spot, Summary,
    Suppression, read_certificate, write_certificate,
};
use fallbild::document::{ConsistencyText, Document, refusal};
use fallbild::export::{self, Edition};
use fallbild::figure::{Figure, Theme, picture, png, svg};
use fallbild::read::read;
use fallbild::release::{Policy, Release, Shown};
use fallbild::report::{Axis, Category, Counted, Design, Dimension, Remark, Report, Selection, TableId};
use fallbild::terms::{AgeGroup, Crime, Date, Form, Lang, Origin, Place, Region, RelatedAge, Sector, Sex, Term, Year};
use fallbild::words::Words;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

static SAMPLE: LazyLock<Aggregates> = LazyLock::new(|| {
    let list = include_bytes!("data/made-up-cases-2018-2021.csv");
    Aggregates::of(&read(list.as_slice()).unwrap().cube)
});

/// The sample of 2021 as it is and with rare categories told together, and what protects it.
static PROTECTED: LazyLock<[(Report, Suppression); 2]> = LazyLock::new(|| {
    [EACH, from(4)].map(|design| {
        let report = sample(2021, design);
        let found = suppression(&report, &hiding(4, true, design)).unwrap();
        (report, found)
    })
});

const EACH: Design = Design { every: true, origins: None, combinations: None, forms: None };

fn from(fewest: u64) -> Design {
    Design { every: true, origins: Some(fewest), combinations: Some(fewest), forms: Some(fewest) }
}

fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

fn sample(number: u16, design: Design) -> Report {
    Report::designed(&SAMPLE, Selection { year: year(number), region: None }, design)
}

fn hiding(threshold: u64, groups: bool, design: Design) -> Decision {
    let method = Method::Suppression(Rules { threshold, groups });
    Decision { method, design, figures: Vec::new(), releases: Vec::new() }
}

fn rounding(base: u64) -> Decision {
    Decision { method: Method::Rounding(base), ..hiding(4, true, EACH) }
}

fn prepared(report: &Report, decision: &Decision) -> Result<(Protection, Summary), Refusal> {
    let mut publication = Publication::new(report.clone(), decision)?;
    while !publication.step()? {}
    let (same, protection, summary) = publication.finish()?;
    assert_eq!(&same, report);
    Ok((protection, summary))
}

fn suppression(report: &Report, decision: &Decision) -> Result<Suppression, Refusal> {
    match prepared(report, decision)?.0 {
        Protection::Suppression(suppression) => Ok(suppression),
        Protection::Rounding(_) => panic!("rounded"),
    }
}

fn released(report: &Report, suppression: &Suppression) -> Result<Release, Refusal> {
    Release::published(report.clone(), &Protection::Suppression(suppression.clone()))
}

// Random lists.

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    fn in_hundred(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    /// The first ones more often: real lists have many of one kind and few of others.
    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        let places = [self.below(from.len()), self.below(from.len()), self.below(from.len())];
        from[*places.iter().min().unwrap()]
    }

    fn some<T: Copy>(&mut self, from: &[T]) -> Vec<T> {
        let mut all = from.to_vec();
        let count = 1 + self.below(all.len());
        (0..count).map(|_| all.remove(self.below(all.len()))).collect()
    }
}

/// A list of so many persons, in few or many years, regions, countries, forms.
fn list(seed: u64, persons: usize) -> Cube {
    let mut dice = Dice(seed);
    let countries = ["RO", "BG", "TH", "NG", "UA", "VN", "MN"].map(|code| Origin::from_code(code).unwrap());
    let origins = [countries.as_slice(), &[Origin::NOT_RECORDED, Origin::STATELESS]].concat();
    let origins = dice.some(&origins);
    let years = dice.some(&[2021, 2020, 2019, 2018, 2017].map(year));
    let regions = dice.some(Region::ALL);
    let forms = dice.some(&Form::ALL.iter().copied().filter(|form| *form != Form::Multiple).collect::<Vec<_>>());
    let sexes = dice.some(Sex::ALL);
    let person = |dice: &mut Dice, year: Year| {
        if dice.in_hundred(10) {
            return Person::RelatedChild { age: dice.pick(RelatedAge::ALL), place: dice.pick(Place::ALL) };
        }
        let mut of_person = Forms::NONE.with(dice.pick(&forms));
        if dice.in_hundred(15) {
            of_person = of_person.with(dice.pick(&forms)).with(dice.pick(&forms));
        }
        let crime = dice.pick(Crime::ALL);
        // Nobody counted human exploitation before 2019: reading sets such rows aside.
        let counted = crime != Crime::Exploitation || year >= Year::EXPLOITATION_COUNTED;
        let origin = dice.pick(&origins);
        let in_labour = of_person.counted_as() == Form::Labour && dice.in_hundred(70);
        Person::Victim(Victim {
            age: dice.pick(&[VictimAge::Adult, VictimAge::Adult, VictimAge::Child, VictimAge::NotRecorded]),
            sex: dice.pick(&sexes),
            origin,
            // Of several the first is recorded.
            several_nationalities: origin != Origin::NOT_RECORDED && dice.in_hundred(8),
            crime: if counted { crime } else { Crime::Trafficking },
            forms: of_person,
            sector: in_labour.then(|| dice.pick(Sector::ALL)),
        })
    };
    let case = |_| {
        let year = dice.pick(&years);
        let region = dice.pick(&regions);
        Case { year, region, person: person(&mut dice, year) }
    };
    (0..persons).map(case).collect()
}

/// Reports of random lists, tiny ones among them, each with a threshold and whether groups are protected.
fn random_reports(
    lists: u64,
    design: impl Fn(u64, u64) -> Design,
) -> impl Iterator<Item = (String, Report, u64, bool)> {
    (0..lists).map(move |seed| {
        let mut dice = Dice(seed ^ 0xFA11);
        let persons = [1 + dice.below(6), 5 + dice.below(30), 30 + dice.below(90)][seed as usize % 3];
        let aggregates = Aggregates::of(&list(seed, persons));
        let threshold = 3 + seed % 8;
        let years = aggregates.years();
        let year = years[dice.below(years.len())];
        let region = dice.in_hundred(25).then(|| dice.pick(&aggregates.regions()));
        let selection = Selection { year, region };
        let design = design(seed, threshold);
        let groups = dice.in_hundred(50);
        let name = format!("list {seed} of {persons}, {selection:?}, {design:?}, t = {threshold}, groups {groups}");
        (name, Report::designed(&aggregates, selection, design), threshold, groups)
    })
}

// What a witness is, by the tests' own arithmetic.

/// Every number of a report by its spot.
fn numbers(report: &Report) -> BTreeMap<Spot, u64> {
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
fn totals(at: &[Category]) -> impl Iterator<Item = Vec<Category>> {
    (0..1u32 << at.len()).map(move |above| {
        let own = |(axis, own): (usize, &Category)| if above >> axis & 1 == 1 { Category::Total } else { *own };
        at.iter().enumerate().map(own).collect()
    })
}

/// The report with a witness's changes, its totals added up anew.
fn twin(report: &Report, witness: &[(Spot, i64)]) -> Report {
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
fn less(one: &[(Spot, i64)], other: &[(Spot, i64)]) -> Vec<(Spot, i64)> {
    let mut changes: BTreeMap<Spot, i64> = one.iter().copied().collect();
    for (spot, by) in other {
        *changes.entry(*spot).or_default() -= by;
    }
    changes.into_iter().filter(|(_, by)| *by != 0).collect()
}

/// Whom a number counts, and by which categories of which dimensions.
type Address = (&'static str, BTreeMap<&'static str, String>);

fn address(report: &Report, table: TableId, axes: &[Axis], at: &[Category]) -> Address {
    let named = axes.iter().zip(at).filter(|(_, category)| **category != Category::Total);
    let mut by: BTreeMap<&'static str, String> =
        named.map(|(axis, category)| (axis.dimension.id(), category.code())).collect();
    if !axes.iter().any(|axis| axis.dimension == Dimension::Year) {
        by.insert("year", report.selection.year.to_string());
    }
    if let Some(region) = report.selection.region {
        by.insert("region", region.code().to_owned());
    }
    let of_age_group = |by: &mut BTreeMap<&'static str, String>| match by.remove("agegroup").as_deref() {
        Some("adult") => "adults",
        Some("child") => "children",
        _ => "victims",
    };
    let population = match table {
        TableId::RelatedChildrenByAgePlace => "related children",
        TableId::ChildrenBySex
        | TableId::ChildrenBySexForm
        | TableId::ChildrenByOriginForm
        | TableId::ChildrenByYearSex => "children",
        TableId::VictimsByRegionAgeGroupSex => of_age_group(&mut by),
        TableId::MultipleByCombinationAgeGroup => {
            by.insert("form", "multiple".to_owned());
            of_age_group(&mut by)
        }
        TableId::LabourBySectorSex => {
            by.insert("form", "labour".to_owned());
            "adults"
        }
        _ => "adults",
    };
    (population, by)
}

/// The addresses of all numbers; each number that stands in several tables is the same in all of them.
fn addresses(report: &Report) -> BTreeMap<Address, u64> {
    let mut known = BTreeMap::new();
    for table in &report.tables {
        for (at, counted) in table.grid.coordinates().iter().zip(table.grid.cells()) {
            let Counted::Count(count) = counted else { continue };
            let address = address(report, table.id, table.grid.axes(), at);
            let other = known.insert(address.clone(), *count);
            assert!(other.is_none_or(|other| other == *count), "{address:?} is {other:?} and {count}");
        }
    }
    known
}

/// What a release shows of each number.
fn shown(release: &Release) -> BTreeMap<Spot, u64> {
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
struct Shape {
    above: BTreeMap<Spot, Vec<Spot>>,
    same: BTreeMap<Spot, Vec<Spot>>,
}

impl Shape {
    fn of(report: &Report) -> Self {
        let (mut above, mut by_address) = (BTreeMap::new(), BTreeMap::<Address, Vec<Spot>>::new());
        for table in &report.tables {
            let coordinates = table.grid.coordinates();
            let spot = |cell: usize| Spot::Cell(table.id, cell as u32);
            let places: BTreeMap<&[Category], usize> =
                (0..).zip(&coordinates).map(|(cell, at)| (at.as_slice(), cell)).collect();
            for (cell, at) in coordinates.iter().enumerate() {
                let address = address(report, table.id, table.grid.axes(), at);
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
    fn changes(&self, witness: &[(Spot, i64)]) -> BTreeMap<Spot, i64> {
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

/// Checks a release of a report and its proof: only what was counted is shown, nothing small, and each small count is 0 in one report
/// and large in another that both show the same.
fn check(name: &str, report: &Report, suppression: &Suppression, release: &Release) {
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
    for (part, group) in if groups { groups_of_one_kind(report) } else { Vec::new() } {
        let is_mixed = |witness: &BTreeMap<Spot, i64>| value(&part, witness) < value(&group, witness);
        let is_known = known.contains(&part) && known.contains(&group);
        assert!(is_known || witnesses.iter().any(is_mixed), "{name}: {part:?} is always all of {group:?}");
    }
    for (spot, _) in counted.iter().filter(|(spot, count)| (1..threshold).contains(count) && !known.contains(spot)) {
        let values: Vec<i64> = witnesses.iter().map(|witness| value(spot, witness)).collect();
        assert!(values.contains(&0), "{name}: {spot:?} is never 0: {values:?}");
        let large = threshold.cast_signed() - 1;
        assert!(values.iter().any(|value| *value >= large), "{name}: {spot:?} is never large: {values:?}");
    }
}

/// The cells that are all of a group of fewer than ten, all of whom are of one sex, one country, one form and so on, with the group's.
fn groups_of_one_kind(report: &Report) -> Vec<(Spot, Spot)> {
    let regions = report.covered();
    let mut found = Vec::new();
    for table in &report.tables {
        let coordinates = table.grid.coordinates();
        let place = |at: &[Category]| coordinates.iter().position(|each| each == at).unwrap();
        for (cell, at) in coordinates.iter().enumerate() {
            let Counted::Count(count @ 1..10) = table.grid.cells()[cell] else { continue };
            let is_counted =
                |at: &[Category]| matches!(table.grid.get(at), Some(Counted::Count(_))) && in_regions(at, &regions);
            for group in groups_that_tell(table.grid.axes(), at, is_counted) {
                if table.grid.get(&group) == Some(&Counted::Count(count)) {
                    let group = place(&group);
                    found.push((Spot::Cell(table.id, cell as u32), Spot::Cell(table.id, group as u32)));
                }
            }
        }
    }
    found
}

/// Whether a cell can hold anybody: not where a region is meant of which the report is not, as its name says.
fn in_regions(at: &[Category], regions: &[Region]) -> bool {
    let is_within = |category: &Category| !matches!(category, Category::Region(region) if !regions.contains(region));
    regions.is_empty() || at.iter().all(is_within)
}

/// The groups of which a cell would say something if it were all of them: somebody in them could be of another kind.
fn groups_that_tell(axes: &[Axis], at: &[Category], is_counted: impl Fn(&[Category]) -> bool) -> Vec<Vec<Category>> {
    let says = |category: &Category| {
        *category != Category::Total && !["not_recorded", "unknown"].contains(&category.code().as_str())
    };
    let with = |axis: usize, category: Category| {
        let mut other = at.to_vec();
        other[axis] = category;
        other
    };
    let tells = |axis: &usize| {
        let mut others = axes[*axis].categories.iter().filter(|other| **other != at[*axis] && says(other));
        axes[*axis].dimension != Dimension::Year
            && says(&at[*axis])
            && others.any(|other| is_counted(&with(*axis, *other)))
    };
    (0..at.len()).filter(tells).map(|axis| with(axis, Category::Total)).collect()
}

/// It is never shown that all of such a group are of one kind, unless it is known.
fn check_groups(name: &str, release: &Release, known: &[Spot]) {
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
            for group in groups_that_tell(grid.axes(), &at, is_counted) {
                assert_ne!(*grid.get(&group).unwrap(), Shown::Count(count), "{name}: {:?} {at:?}", table.id());
            }
        }
    }
}

// The compiler.

#[test]
fn nothing_but_a_release_is_shown_says_the_compiler() {
    trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
}

// (a) What is found protects.

/// Each list is released, by a proof that shares nothing with the search.
fn check_random(lists: u64, design: impl Fn(u64, u64) -> Design) {
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

// (b) What is hidden leaves no trace.

/// All that anybody gets to see of a release.
fn outputs(release: &Release, with_pixels: bool) -> Vec<(String, Vec<u8>)> {
    let date = Date::new(2026, 11, 23).unwrap();
    let published = include_str!("data/published-2018-2021.csv");
    let mut outputs = Vec::new();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let edition = Edition { release, words: &words, date };
        let mut add = |name: String, bytes: Vec<u8>| outputs.push((format!("{lang:?} {name}"), bytes));
        for format in export::ALL {
            let saved = format.write(&edition).unwrap();
            add(format!("{} {}", format.code(), saved.name), saved.bytes);
            for id in TableId::ALL {
                if let Some(saved) = format.write_table(id, &edition) {
                    let saved = saved.unwrap();
                    add(format!("{} {} {}", format.code(), id.code(), saved.name), saved.bytes);
                }
            }
        }
        add("document".to_owned(), serde_json::to_vec(&Document::of(release, &words)).unwrap());
        for published in [None, Some(published)] {
            let text = ConsistencyText::of(release, published, &words);
            add("consistency".to_owned(), serde_json::to_vec(&text).unwrap());
        }
        for figure in Figure::all() {
            for kind in figure.kinds() {
                let name = figure.file_name(release, kind, &words);
                let picture = picture(figure, release, kind, &words);
                add(format!("{name}.svg"), svg(&picture, &Theme::LIGHT, "", "", "sv").into_bytes());
                let scene = figure.scene(release, kind, &words, 368);
                add(name.clone(), format!("{:?} {:?}", scene.marks(), scene.spots()).into_bytes());
                if with_pixels && lang == Lang::Sv {
                    add(format!("{name}.png"), png(&picture, &Theme::LIGHT, 1).unwrap());
                }
            }
        }
    }
    outputs
}

/// The release of a twin, with the proof seen from there. Where the twin has small counts that the report has not, so that the proof does not
/// speak of them, everything is taken for known: that changes nothing of what is shown.
fn released_twin(report: &Report, found: &Suppression, witness: usize) -> Release {
    let own = &found.witnesses[witness];
    let twin = twin(report, own);
    let witnesses = found.witnesses.iter().map(|each| less(each, own)).collect();
    let rebased = Suppression { witnesses, ..found.clone() };
    released(&twin, &rebased).unwrap_or_else(|_| {
        let (known, none) = (numbers(&twin).into_keys().collect(), Vec::new());
        let trusting = Suppression { known, proofs: Vec::new(), mixed: Vec::new(), witnesses: none, ..found.clone() };
        released(&twin, &trusting).unwrap()
    })
}

fn check_twins(name: &str, report: &Report, found: &Suppression, most: usize, with_pixels: bool) -> usize {
    let release = released(report, found).unwrap();
    let seen = outputs(&release, with_pixels);
    // Those that change footnotes, and those that change most.
    let mut chosen: Vec<usize> =
        (0..found.witnesses.len()).filter(|place| !found.witnesses[*place].is_empty()).collect();
    let told = |place: &usize| found.witnesses[*place].iter().any(|(spot, _)| matches!(spot, Spot::Remark(_)));
    chosen.sort_by_key(|place| std::cmp::Reverse((told(place), found.witnesses[*place].len())));
    chosen.truncate(most);
    for place in &chosen {
        let own = twin(report, &found.witnesses[*place]);
        assert_ne!(&own, report);
        let twin = released_twin(report, found, *place);
        for ((what, one), (other_what, other)) in seen.iter().zip(outputs(&twin, with_pixels)) {
            assert_eq!(what, &other_what, "{name}: a name tells");
            assert!(one == &other, "{name}: {what} differs for witness {place}");
        }
    }
    chosen.len()
}

#[test]
fn what_is_hidden_of_the_sample_leaves_no_trace() {
    for ((report, found), twins) in PROTECTED.iter().zip([1, 2]) {
        assert_eq!(check_twins("the sample", report, found, twins, true), twins);
    }
}

#[test]
fn what_is_hidden_of_any_list_leaves_no_trace() {
    let mut twins = 0;
    for (name, report, threshold, groups) in random_reports(9, |seed, t| if seed % 4 == 0 { EACH } else { from(t) }) {
        let Ok(found) = suppression(&report, &hiding(threshold, groups, report.design)) else { continue };
        twins += check_twins(&name, &report, &found, 1, false);
    }
    assert!(twins >= 5, "{twins}");
}

/// A release is a function of its report, so that the same shape with other numbers says little: what if the shape itself tells? Each witness must be the
/// report of some list of persons, made of rows, years, regions and notes like the report that was counted.
mod lists {
    use super::*;

    /// The persons of a table's innermost cells, at the categories of its axes.
    fn persons(report: &Report, id: TableId) -> Vec<Vec<Category>> {
        let Some(table) = report.tables.iter().find(|table| table.id == id) else { return Vec::new() };
        let mut persons = Vec::new();
        for (at, counted) in table.grid.coordinates().into_iter().zip(table.grid.cells()) {
            if let (Counted::Count(count), false) = (counted, at.contains(&Category::Total)) {
                persons.extend(std::iter::repeat_n(at, *count as usize));
            }
        }
        persons
    }

    /// Deals out categories to those who are of a group, one each; a table that tells nothing deals nothing.
    struct Deal(BTreeMap<Category, Vec<Category>>);

    impl Deal {
        fn of(persons: Vec<Vec<Category>>, group: usize, dealt: usize) -> Self {
            let mut deal = Self(BTreeMap::new());
            for person in persons {
                deal.0.entry(person[group]).or_default().push(person[dealt]);
            }
            deal
        }

        fn next(&mut self, group: Category) -> Option<Category> {
            self.0.get_mut(&group)?.pop()
        }
    }

    /// Countries and combinations that have no row of their own, a few persons each.
    struct Rare {
        origins: Vec<Origin>,
        combinations: Vec<Forms>,
        dealt: usize,
    }

    impl Rare {
        fn of(report: &Report) -> Self {
            let listed: BTreeSet<Category> = report
                .tables
                .iter()
                .flat_map(|table| table.grid.axes())
                .flat_map(|axis| axis.categories.iter().copied())
                .collect();
            let origins = Origin::all().filter(|origin| origin.is_country());
            let single = Form::ALL.iter().filter(|form| !matches!(form, Form::Multiple | Form::Unknown));
            let single: Vec<Form> = single.copied().collect();
            let combinations = (0..1usize << single.len()).filter(|set| set.count_ones() > 1).map(|set| {
                let named = single.iter().enumerate().filter(|(place, _)| set >> place & 1 == 1);
                named.map(|(_, form)| *form).collect::<Forms>()
            });
            Self {
                origins: origins.filter(|origin| !listed.contains(&Category::Origin(*origin))).collect(),
                combinations: combinations.filter(|forms| !listed.contains(&Category::Combination(*forms))).collect(),
                dealt: 0,
            }
        }

        fn origin(&mut self, category: Option<Category>) -> Origin {
            self.dealt += 1;
            match category {
                Some(Category::Origin(origin)) => origin,
                Some(Category::OtherOrigins) => self.origins[self.dealt % self.origins.len()],
                _ => Origin::NOT_RECORDED,
            }
        }

        fn combination(&mut self, category: Option<Category>) -> Forms {
            self.dealt += 1;
            match category {
                Some(Category::Combination(forms)) => forms,
                Some(Category::OtherCombinations) => self.combinations[self.dealt % self.combinations.len()],
                _ => Forms::NONE.with(Form::Multiple),
            }
        }
    }

    /// A list of persons whose report this is, as nearly as there is one.
    pub(super) fn of(report: &Report) -> Cube {
        use Category as C;
        let chosen = report.selection.year;
        let mut rare = Rare::of(report);
        let mut forms_together = report.forms_together.iter();
        let mut cases: Vec<Case> = Vec::new();
        for (age, by_form, by_origin) in [
            (AgeGroup::Adult, TableId::AdultsByYearCrimeSexForm, TableId::AdultsByOriginForm),
            (AgeGroup::Child, TableId::ChildrenBySexForm, TableId::ChildrenByOriginForm),
        ] {
            let of_age = |persons: Vec<Vec<Category>>, axis: usize| -> Vec<Vec<Category>> {
                persons.into_iter().filter(|at| at[axis] == C::AgeGroup(age)).collect()
            };
            let mut origins = Deal::of(persons(report, by_origin), 1, 0);
            let regions = persons(report, TableId::VictimsByRegionAgeGroupSex);
            let mut regions = Deal::of(of_age(regions, 1), 2, 0);
            let mut sectors = Deal::of(persons(report, TableId::LabourBySectorSex), 1, 0);
            let combinations = persons(report, TableId::MultipleByCombinationAgeGroup);
            let mut combinations = Deal::of(of_age(combinations, 1), 1, 0);
            let number = |wanted: Remark| report.remarks.iter().find(|(remark, _)| *remark == wanted).unwrap().1;
            let (mut without_age, mut several) = match age {
                AgeGroup::Adult => (number(Remark::AdultsWithoutAge), number(Remark::AdultsWithSeveralNationalities)),
                AgeGroup::Child => (0, number(Remark::ChildrenWithSeveralNationalities)),
            };
            for at in persons(report, by_form) {
                let (year, crime, sex, form) = match *at.as_slice() {
                    [C::Year(year), C::Crime(crime), C::Sex(sex), C::Form(form)] => (year, crime, sex, form),
                    [C::Sex(sex), C::Form(form)] => (chosen, Crime::Trafficking, sex, form),
                    _ => panic!("{at:?}"),
                };
                let is_chosen = year == chosen;
                let take = |left: &mut u64| {
                    let taken = is_chosen && *left > 0;
                    *left -= u64::from(taken);
                    taken
                };
                let own = if form == Form::Other { *forms_together.next().unwrap_or(&form) } else { form };
                let deal = |deal: &mut Deal, group| if is_chosen { deal.next(group) } else { None };
                let forms = match form {
                    Form::Multiple => rare.combination(deal(&mut combinations, C::AgeGroup(age))),
                    _ => Forms::NONE.with(own),
                };
                let sector =
                    match deal(&mut sectors, C::Sex(sex)).filter(|_| form == Form::Labour && age == AgeGroup::Adult) {
                        Some(C::Sector(sector)) => Some(sector),
                        _ => None,
                    };
                let origin = rare.origin(deal(&mut origins, C::Form(form)));
                let victim = Victim {
                    age: match age {
                        AgeGroup::Adult if take(&mut without_age) => VictimAge::NotRecorded,
                        AgeGroup::Adult => VictimAge::Adult,
                        AgeGroup::Child => VictimAge::Child,
                    },
                    sex,
                    origin,
                    several_nationalities: origin != Origin::NOT_RECORDED && take(&mut several),
                    crime,
                    forms,
                    sector,
                };
                let region = match deal(&mut regions, C::Sex(sex)) {
                    Some(C::Region(region)) => region,
                    _ => report.selection.region.unwrap_or(report.regions[0]),
                };
                cases.push(Case { year, region, person: Person::Victim(victim) });
            }
        }
        for at in persons(report, TableId::ChildrenByYearSex) {
            let [C::Year(year), C::Sex(sex)] = *at.as_slice() else { panic!("{at:?}") };
            if year != chosen {
                let victim = Victim {
                    age: VictimAge::Child,
                    sex,
                    origin: Origin::NOT_RECORDED,
                    several_nationalities: false,
                    crime: Crime::NotRecorded,
                    forms: Forms::NONE,
                    sector: None,
                };
                let region = report.selection.region.unwrap_or(report.regions[0]);
                cases.push(Case { year, region, person: Person::Victim(victim) });
            }
        }
        complete(report, &mut cases);
        cases.into_iter().collect()
    }

    /// Related children, whom one table counts for the chosen year and region alone: they can be wherever somebody is missing.
    fn complete(report: &Report, cases: &mut Vec<Case>) {
        let Selection { year: chosen, region: of } = report.selection;
        let missing = |cases: &[Case]| {
            let is_missing = |region: &&Region| !cases.iter().any(|case| case.region == **region);
            report.regions.iter().find(is_missing).copied()
        };
        for at in persons(report, TableId::RelatedChildrenByAgePlace) {
            let [Category::RelatedAge(age), Category::Place(place)] = *at.as_slice() else { panic!("{at:?}") };
            let region = of.or_else(|| missing(cases)).unwrap_or(report.regions[0]);
            cases.push(Case { year: chosen, region, person: Person::RelatedChild { age, place } });
        }
        let uncounted = Person::RelatedChild { age: RelatedAge::NotRecorded, place: Place::NotRecorded };
        let elsewhere = |region: &Region| of.is_some_and(|chosen| chosen != *region);
        while let Some(region) = missing(cases) {
            let year =
                if elsewhere(&region) { Some(&chosen) } else { report.years.iter().find(|year| **year != chosen) };
            let Some(year) = year else { break };
            cases.push(Case { year: *year, region, person: uncounted });
        }
        for year in &report.years {
            let region = report.regions.iter().find(|region| elsewhere(region) || *year != chosen);
            if let (false, Some(region)) = (cases.iter().any(|case| case.year == *year), region) {
                cases.push(Case { year: *year, region: *region, person: uncounted });
            }
        }
    }

    /// What tells two reports apart, shortly.
    pub(super) fn difference(one: &Report, other: &Report) -> Option<String> {
        // That there are lists of a year or a region is not covered, and the panel says so.
        if one.years != other.years || one.covered() != other.covered() {
            return None;
        }
        if one.forms_together != other.forms_together {
            return Some(format!("forms together {:?}, {:?}", one.forms_together, other.forms_together));
        }
        if one.remarks != other.remarks {
            return Some(format!("remarks {:?}, {:?}", one.remarks, other.remarks));
        }
        let ids = |report: &Report| report.tables.iter().map(|table| table.id).collect::<Vec<_>>();
        if ids(one) != ids(other) {
            return Some(format!("tables {:?}, {:?}", ids(one), ids(other)));
        }
        let mut pairs = one.tables.iter().zip(&other.tables);
        pairs.find(|(one, other)| one != other).map(|(one, other)| {
            if one.grid.axes() != other.grid.axes() {
                return format!("axes {:?}, {:?}", one.grid.axes(), other.grid.axes());
            }
            let mut cells = one.grid.coordinates().into_iter().zip(one.grid.cells().iter().zip(other.grid.cells()));
            let (at, cells) = cells.find(|(_, (one, other))| one != other).unwrap();
            format!("cells {:?} {at:?} {cells:?}", one.id)
        })
    }
}

/// Tables that a release leaves out when they would tell by being there are left out here, too.
fn without_what_is_left_out(mut report: Report, release: &Release) -> Report {
    report.tables.retain(|table| release.table(table.id).is_some());
    report
}

/// One of each kind, and how many there are.
fn kinds(leaks: &[(String, String)]) -> String {
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
fn leaks(name: &str, report: &Report, found: &Suppression) -> Vec<(String, String)> {
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

// (c) The certificate.

fn certificate(report: &Report, found: &Suppression) -> String {
    let release = released(report, found).unwrap();
    let words = Words::new(Lang::Sv);
    let edition = Edition { release: &release, words: &words, date: Date::new(2026, 11, 23).unwrap() };
    write_certificate(&found.claim(report), &export::jsonstat(&edition), "for internal use")
}

fn holds(text: &str) -> bool {
    read_certificate(text).is_ok_and(|claim| claim.check().is_ok())
}

#[test]
fn a_certificate_is_read_as_it_was_written() {
    for (report, found) in PROTECTED.iter() {
        let claim = read_certificate(&certificate(report, found)).unwrap();
        let own = found.claim(report);
        // A table that would tell by being there is not in the release, and nothing is claimed of it.
        let release = released(report, found).unwrap();
        let stands = |spot: &Spot| !matches!(spot, Spot::Cell(id, _) if release.table(*id).is_none());
        let tables: Vec<_> = own.tables.iter().filter(|table| release.table(table.id).is_some()).cloned().collect();
        let proofs: Vec<_> = own.proofs.iter().filter(|(spot, ..)| stands(spot)).copied().collect();
        assert_eq!(claim.tables, tables);
        assert_eq!((claim.threshold, claim.groups, claim.year), (4, true, year(2021)));
        assert_eq!((&claim.remarks, &claim.proofs), (&own.remarks, &proofs));
        assert_eq!(claim.floors, own.floors.iter().filter(|(spot, _)| stands(spot)).copied().collect::<Vec<_>>());
        assert_ne!(claim.base, own.base, "what was counted is not told from the other reports");
        let checked = claim.check().unwrap();
        assert_eq!((checked.small, checked.witnesses), (proofs.len(), found.witnesses.len()));
        assert_eq!(claim.check().is_ok(), own.check().is_ok());
    }
}

#[test]
fn the_certificate_of_any_list_holds() {
    for (name, report, threshold, groups) in random_reports(16, |seed, t| if seed % 4 == 0 { EACH } else { from(t) }) {
        let Ok(found) = suppression(&report, &hiding(threshold, groups, report.design)) else { continue };
        if released(&report, &found).is_ok() {
            let claim = read_certificate(&certificate(&report, &found));
            let checked = claim.unwrap_or_else(|error| panic!("{name}: {error}")).check();
            assert!(checked.is_ok(), "{name}: {checked:?}");
        }
    }
}

#[test]
fn what_is_no_certificate_is_refused() {
    let (report, found) = &PROTECTED[0];
    let text = certificate(report, found);
    let (start, _) = text.split_at(text.len() / 2);
    for damaged in ["", "{}", "[]", "null", "år;kön\n", start, &text.replace("\"certificate\"", "\"sums\"")] {
        assert_eq!(read_certificate(damaged), Err(CertificateError::Damaged));
    }
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut file: Value = serde_json::from_str(&text).unwrap();
        change(&mut file);
        read_certificate(&file.to_string())
    };
    assert_eq!(changed(&|file| file["version"] = 99.into()), Err(CertificateError::Newer));
    for (place, wrong) in
        [("witnesses", Value::from(1)), ("proofs", Value::Null), ("base", serde_json::json!([["x", 1]]))]
    {
        assert_eq!(changed(&|file| file["claim"][place] = wrong.clone()), Err(CertificateError::Damaged), "{place}");
    }
    assert_eq!(changed(&|file| file["release"] = Value::Null), Err(CertificateError::Damaged));
}

/// The value of a spot in a claim's own numbers: the base and a witness, added up by hand.
fn tables_with_shown_totals(claim: &Claim) -> BTreeSet<TableId> {
    let shows = |table: &&Printed| matches!(table.cells.last(), Some(Cell::Shown(_)));
    claim.tables.iter().filter(shows).map(|table| table.id).collect()
}

#[test]
fn a_claim_that_was_tampered_with_does_not_hold() {
    let mut tampered = 0;
    let mut check = |name: &str, claim: &Claim| {
        tampered += 1;
        assert!(claim.check().is_err(), "{name}");
    };
    let reports = [sample(2021, EACH), sample(2020, from(4))].map(|report| ("the sample".to_owned(), report, 4, true));
    let lists = random_reports(8, |seed, t| if seed % 4 == 0 { EACH } else { from(t) });
    for (name, report, threshold, groups) in reports.into_iter().chain(lists) {
        let mut dice = Dice(7);
        let Ok(found) = suppression(&report, &hiding(threshold, groups, report.design)) else { continue };
        let claim = found.claim(&report);
        if claim.check().is_err() || claim.proofs.is_empty() {
            continue;
        }
        let numbers = numbers(&report);
        // Every hidden number, printed after all.
        let few = 1 + claim.witnesses.len() / 8;
        for spot in found.hidden.iter().filter(|spot| !matches!(spot, Spot::Rest(_))).step_by(few) {
            let hidden = found.hidden.iter().copied().filter(|each| each != spot).collect();
            check(&format!("{name}: {spot:?} is shown"), &Suppression { hidden, ..found.clone() }.claim(&report));
        }
        // Every witness gone: each serves for something that no other does.
        for witness in (0..claim.witnesses.len()).step_by(few) {
            let mut claim = claim.clone();
            claim.witnesses.remove(witness);
            check(&format!("{name}: without witness {witness}"), &claim);
        }
        // A proof that points elsewhere.
        for proof in (0..claim.proofs.len()).step_by(few) {
            for change in 0..5 {
                let mut claim = claim.clone();
                let beyond = claim.witnesses.len() as u32;
                let (_, low, high) = &mut claim.proofs[proof];
                match change {
                    0 => *low = beyond,
                    1 => *high = beyond + 7,
                    2 => *high = *low,
                    3 => *low = *high,
                    _ => std::mem::swap(low, high),
                }
                check(&format!("{name}: proof {proof}, change {change}"), &claim);
            }
        }
        // A witness more that proves nothing: a thousand times another one is fewer than nobody somewhere.
        for witness in claim.witnesses.iter().filter(|witness| witness.iter().any(|(_, by)| *by < 0)).step_by(few) {
            let mut claim = claim.clone();
            claim.witnesses.push(witness.iter().map(|(spot, by)| (*spot, by * 1000)).collect());
            check(&format!("{name}: a thousand times too much"), &claim);
        }
        // A witness changed by one person in a table whose total is printed; a cell that proves something.
        let whole = tables_with_shown_totals(&claim);
        for _ in 0..40 {
            let mut claim = claim.clone();
            let witness = dice.below(claim.witnesses.len());
            if claim.witnesses[witness].is_empty() {
                continue;
            }
            let entry = dice.below(claim.witnesses[witness].len());
            let (spot, by) = &mut claim.witnesses[witness][entry];
            *by += if dice.in_hundred(50) { 1 } else { -1 };
            let counts = match *spot {
                Spot::Cell(id, _) => whole.contains(&id),
                Spot::Remark(_) | Spot::Rest(_) => true,
            };
            if counts {
                check(&format!("{name}: witness {witness} is changed in {spot:?}"), &claim);
            }
        }
        // Any printed number, one more or fewer.
        for _ in 0..40 {
            let mut claim = claim.clone();
            let table = dice.below(claim.tables.len());
            let cell = dice.below(claim.tables[table].cells.len());
            let fewer = dice.in_hundred(50);
            if let Cell::Shown(count) = &mut claim.tables[table].cells[cell] {
                *count = if fewer && *count > 0 { *count - 1 } else { *count + 1 };
                check(&format!("{name}: table {table}, cell {cell}"), &claim);
            }
        }
        // A base that is not what is printed, a footnote that is not what is counted, a floor that is too high.
        for (spot, _) in numbers.iter().filter(|(spot, _)| !found.hidden.contains(spot)).step_by(17) {
            let mut claim = claim.clone();
            if !matches!(spot, Spot::Rest(_)) {
                *claim.base.entry(*spot).or_default() += 1;
                check(&format!("{name}: {spot:?} in the base"), &claim);
            }
        }
        for remark in 0..claim.remarks.len() {
            let mut claim = claim.clone();
            if let Some(count) = &mut claim.remarks[remark].1 {
                *count += 1;
                check(&format!("{name}: remark {remark}"), &claim);
            }
        }
        for floor in 0..claim.floors.len() {
            let mut claim = claim.clone();
            claim.floors[floor].1 = 100_000;
            check(&format!("{name}: floor {floor}"), &claim);
        }
    }
    assert!(tampered > 1000, "{tampered}");
}

/// The same in the file: what is hidden is written into it, and what is printed is changed.
#[test]
fn a_certificate_that_was_tampered_with_does_not_hold() {
    let mut tampered = 0;
    for (report, found) in PROTECTED.iter() {
        let text = certificate(report, found);
        assert!(holds(&text));
        let file: Value = serde_json::from_str(&text).unwrap();
        let mut dice = Dice(11);
        let datasets = file["release"]["link"]["item"].as_array().unwrap();
        for (place, dataset) in datasets.iter().enumerate() {
            let table = report.tables.iter().find(|table| dataset["extension"]["id"] == table.id.code()).unwrap();
            for (cell, counted) in table.grid.cells().iter().enumerate() {
                let Counted::Count(counted) = counted else { continue };
                if !dice.in_hundred(3) {
                    continue;
                }
                let mut file = file.clone();
                let dataset = &mut file["release"]["link"]["item"][place];
                let is_hidden = dataset["value"][cell].is_null();
                if is_hidden {
                    dataset["value"][cell] = (*counted).into();
                    dataset["status"].as_object_mut().unwrap().remove(&cell.to_string());
                } else {
                    dataset["value"][cell] = (counted + 1 + dice.below(3) as u64).into();
                }
                tampered += 1;
                assert!(!holds(&file.to_string()), "{:?} {cell}, hidden: {is_hidden}", table.id);
            }
        }
        for witness in (0..file["claim"]["witnesses"].as_array().unwrap().len()).step_by(9) {
            let mut file = file.clone();
            file["claim"]["witnesses"].as_array_mut().unwrap().remove(witness);
            tampered += 1;
            assert!(!holds(&file.to_string()), "without witness {witness}");
        }
        let witnesses = file["claim"]["witnesses"].as_array().unwrap().len();
        for proof in (0..file["claim"]["proofs"].as_array().unwrap().len()).step_by(17) {
            let mut file = file.clone();
            file["claim"]["proofs"][proof][1 + proof % 2] = witnesses.into();
            tampered += 1;
            assert!(!holds(&file.to_string()), "proof {proof}");
        }
    }
    assert!(tampered > 100, "{tampered}");
}

/// A proof is of one report: it does not release another one, nor the same with more shown.
#[test]
fn a_proof_releases_nothing_else() {
    let (report, found) = &PROTECTED[0];
    for other in [sample(2020, EACH), sample(2021, from(4))] {
        assert_eq!(released(&other, found), Err(Refusal::Unproved));
    }
    for change in 0..6 {
        let mut changed = found.clone();
        match change {
            5 => changed.mixed.clear(),
            0 => changed.hidden.clear(),
            1 => changed.proofs.clear(),
            2 => changed.witnesses.clear(),
            3 => drop(changed.proofs.pop()),
            _ => changed.rules.threshold += 1,
        }
        assert_eq!(released(report, &changed), Err(Refusal::Unproved), "change {change}");
    }
    let mut more = report.clone();
    let table = &mut more.tables[0];
    let at = table.grid.coordinates()[0].clone();
    let Some(Counted::Count(count)) = table.grid.get_mut(&at) else { panic!("no count") };
    *count += 1;
    assert_eq!(released(&more, found), Err(Refusal::Unproved));
}

// (d) Rounding.

/// Every total is the sum of its parts, along each axis.
fn check_sums(name: &str, release: &Release) {
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

fn check_rounded(name: &str, report: &Report, base: u64) {
    let (protection, summary) = prepared(report, &rounding(base)).unwrap_or_else(|error| panic!("{name}: {error:?}"));
    let release = Release::published(report.clone(), &protection).unwrap();
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
            let address = address(report, table.id(), table.grid().axes(), at);
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
    let again = prepared(report, &rounding(base)).unwrap();
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
    let (Protection::Rounding(found), _) = prepared(&report, &rounding(3)).unwrap() else { panic!("hidden") };
    let refused =
        |changed| Release::published(report.clone(), &Protection::Rounding(changed)) == Err(Refusal::Unproved);
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

// (e) Odd input.

#[test]
fn there_are_rules_that_protect_nobody() {
    let report = sample(2021, EACH);
    for threshold in [0, 1, 2, 11, u64::MAX] {
        assert_eq!(prepared(&report, &hiding(threshold, true, EACH)).unwrap_err(), Refusal::NoSuchRule, "{threshold}");
    }
    // A row that is there for fewer, or only for somebody, would say so.
    for design in [from(3), Design::default(), Design { every: false, ..from(4) }] {
        let report = sample(2021, design);
        assert_eq!(prepared(&report, &hiding(4, true, design)).unwrap_err(), Refusal::NoSuchRule, "{design:?}");
        assert_eq!(prepared(&report, &rounding(5)).unwrap_err(), Refusal::NoSuchRule, "{design:?}");
    }
    for base in [0, 1, 2, 4, 6, 10, u64::MAX] {
        assert_eq!(prepared(&report, &rounding(base)).unwrap_err(), Refusal::NoSuchRule, "{base}");
    }
}

fn alike(persons: usize, age: VictimAge, form: Form) -> Cube {
    let victim = Victim {
        age,
        sex: Sex::Female,
        origin: Origin::from_code("RO").unwrap(),
        several_nationalities: true,
        crime: Crime::Trafficking,
        forms: Forms::NONE.with(form),
        sector: (form == Form::Labour).then_some(Sector::Cleaning),
    };
    let case = Case { year: year(2021), region: Region::Syd, person: Person::Victim(victim) };
    std::iter::repeat_n(case, persons).collect()
}

/// A year of nobody, one person, and persons who are all alike, in each design and by both methods.
#[test]
fn few_persons_and_equal_ones_are_protected() {
    let related = Person::RelatedChild { age: RelatedAge::Younger, place: Place::Sweden };
    let mut lists = vec![
        ("nobody".to_owned(), Cube::default()),
        (
            "a related child".to_owned(),
            [Case { year: year(2021), region: Region::Syd, person: related }].into_iter().collect(),
        ),
    ];
    for persons in [1, 2, 3, 4, 5, 9, 10, 300] {
        for (age, form) in [
            (VictimAge::Adult, Form::Labour),
            (VictimAge::Child, Form::Sexual),
            (VictimAge::NotRecorded, Form::Multiple),
        ] {
            lists.push((format!("{persons} {age:?} {form:?}"), alike(persons, age, form)));
        }
    }
    let mut failures = Vec::new();
    for (name, cube) in &lists {
        let aggregates = Aggregates::of(cube);
        for (number, region) in [(2021, None), (2021, Some(Region::Syd)), (2020, None), (2030, Some(Region::Nord))] {
            for (design, groups) in [(EACH, true), (from(4), true), (from(4), false)] {
                // The world's countries take their time: for some sizes only.
                if design == EACH && !(name.starts_with("9 ") || name.starts_with("1 ")) {
                    continue;
                }
                let report = Report::designed(&aggregates, Selection { year: year(number), region }, design);
                let name = format!("{name}, {number} {region:?}, {design:?}, groups {groups}");
                match suppression(&report, &hiding(4, groups, design)) {
                    // A country with a row of its own has so many, so that a group of all from there cannot be nobody.
                    Err(Refusal::NotFound(Some(_))) if groups && design != EACH => {}
                    Err(refusal) => failures.push(format!("{name}: {refusal:?}")),
                    Ok(found) => match released(&report, &found) {
                        Err(refusal) => failures.push(format!("{name}: found, but then {refusal:?}")),
                        Ok(release) => check(&name, &report, &found, &release),
                    },
                }
                check_rounded(&name, &report, 3);
            }
        }
    }
    assert!(failures.is_empty(), "{} refused:\n{}", failures.len(), failures.join("\n"));
}

/// What a person starts and gives up again.
#[test]
fn a_large_search_goes_step_by_step_and_can_be_given_up() {
    let origins: Vec<Origin> = Origin::all().filter(|origin| origin.is_country()).take(200).collect();
    let mut dice = Dice(5);
    let mut case = |number: usize, year: Year| {
        let late = year >= Year::EXPLOITATION_COUNTED;
        let person = Person::Victim(Victim {
            age: dice.pick(&[VictimAge::Adult, VictimAge::Child]),
            sex: dice.pick(Sex::ALL),
            origin: origins[number % 200],
            several_nationalities: false,
            crime: if late { dice.pick(Crime::ALL) } else { Crime::Trafficking },
            forms: Forms::NONE.with(dice.pick(Form::ALL)),
            sector: None,
        });
        Case { year, region: Region::ALL[number % 7], person }
    };
    let years = (2014..=2023).map(year);
    let cube: Cube = years
        .flat_map(|year| (0..60).map(move |number| (number, year)))
        .chain((0..400).map(|number| (number, year(2023))))
        .map(|(number, year)| case(number, year))
        .collect();
    let report = Report::designed(&Aggregates::of(&cube), Selection { year: year(2023), region: None }, EACH);
    for decision in [hiding(4, true, EACH), rounding(5)] {
        let mut publication = Publication::new(report.clone(), &decision).unwrap();
        let before = publication.progress();
        for _ in 0..3 {
            assert_eq!(publication.step(), Ok(false));
        }
        let after = publication.progress();
        assert!(after.safe > before.safe && after.safe < after.all, "{before:?}, {after:?}");
        drop(publication);
    }
    // What is not done is not released.
    let mut publication = Publication::new(report.clone(), &hiding(4, true, EACH)).unwrap();
    publication.step().unwrap();
    let (report, protection, _) = publication.finish().unwrap();
    assert_eq!(Release::published(report, &protection), Err(Refusal::Unproved));
}

// (f) What is public already.

fn knowing(figures: &[&str], releases: &[String], design: Design) -> Decision {
    let figures = figures.iter().map(|figures| (*figures).to_owned()).collect();
    Decision { figures, releases: releases.to_vec(), ..hiding(4, true, design) }
}

#[test]
fn a_public_figure_that_the_data_contradict_is_refused_and_named() {
    let report = sample(2021, EACH);
    let women = [Category::Sex(Sex::Female), Category::Total];
    let table = &report.tables.iter().find(|table| table.id == TableId::AdultsBySexCrime).unwrap().grid;
    let Some(Counted::Count(count)) = table.get(&women) else { panic!("no count") };
    let figures = |count: u64| format!("Table,Year,Cell,Count\nfigure 1,2021,women,{count}\n");
    assert!(prepared(&report, &knowing(&[&figures(*count)], &[], EACH)).is_ok());
    let Err(refused) = prepared(&report, &knowing(&[&figures(count + 7)], &[], EACH)) else { panic!("not refused") };
    let Refusal::Contradicted(contradictions) = &refused else { panic!("{refused:?}") };
    let [contradiction] = contradictions.as_slice() else { panic!("{contradictions:?}") };
    assert_eq!((contradiction.table, contradiction.at.as_slice()), (TableId::AdultsBySexCrime, women.as_slice()));
    assert_eq!((contradiction.public, contradiction.counted), (count + 7, *count));
    for (lang, named) in [(Lang::Sv, "kvinnor"), (Lang::En, "women")] {
        let sentence = refusal(&refused, &report, &Words::new(lang)).to_lowercase();
        let numbers = [(count + 7).to_string(), count.to_string()];
        assert!(sentence.contains(named) && numbers.iter().all(|number| sentence.contains(number)), "{sentence}");
    }
    for (decision, refused) in [
        (knowing(&["no figures"], &[], EACH), Refusal::NotFigures),
        (knowing(&[], &["{}".to_owned()], EACH), Refusal::NotRelease),
        (knowing(&[], &["no JSON".to_owned()], EACH), Refusal::NotRelease),
    ] {
        assert_eq!(prepared(&report, &decision).unwrap_err(), refused);
    }
}

/// The published figures of the years before say what is in some cells: no witness is without them.
#[test]
fn witnesses_keep_what_is_known() {
    let (report, without) = &PROTECTED[1];
    let numbers = numbers(report);
    // Each of these is hidden unless it is known.
    let small: BTreeSet<Spot> = without.proofs.iter().map(|(spot, ..)| *spot).collect();
    let secondary: Vec<Spot> = without.hidden.iter().copied().filter(|spot| !small.contains(spot)).collect();
    let of_table =
        |id: TableId| secondary.iter().filter(move |spot| matches!(spot, Spot::Cell(table, _) if *table == id));
    let words = Words::new(Lang::En);
    let (mut kept, mut refused) = (0, 0);
    for spot in of_table(TableId::AdultsBySexForm).take(6).chain(of_table(TableId::ChildrenBySexForm).take(4)) {
        let Spot::Cell(id, cell) = spot else { panic!("{spot:?}") };
        let at = report.tables.iter().find(|table| table.id == *id).unwrap().grid.coordinates()[*cell as usize].clone();
        let named = at.iter().filter(|category| **category != Category::Total);
        let named: Vec<String> = named.map(|category| category.label(id.persons(), words.lang())).collect();
        let figure = if *id == TableId::AdultsBySexForm { "figure 2" } else { "figure 4" };
        let figures = format!("Table;Year;Cell;Count\n{figure};2021;{};{}\n", named.join(", "), numbers[spot]);
        match prepared(report, &knowing(&[&figures], &[], report.design)) {
            Ok((Protection::Suppression(found), summary)) => {
                assert_eq!((summary.known, summary.elsewhere), (1, 0), "{figures}");
                assert!(found.known.contains(spot), "{figures}");
                let release = released(report, &found).unwrap();
                check(&figures, report, &found, &release);
                for witness in &found.witnesses {
                    assert_eq!(self::numbers(&twin(report, witness)).get(spot), numbers.get(spot), "{figures}");
                }
                kept += 1;
            }
            Err(Refusal::KnownTooMuch(_)) => refused += 1,
            other => panic!("{figures}: {other:?}"),
        }
    }
    assert!(kept > 0, "{kept} kept, {refused} refused");
}

fn saved(release: &Release) -> String {
    let words = Words::new(Lang::Sv);
    export::jsonstat(&Edition { release, words: &words, date: Date::new(2026, 11, 23).unwrap() }).to_string()
}

/// What was published the year before, of the cases there were then, is known this year, whatever is hidden now. How many of its
/// numbers are hidden now; none where nothing was published then.
fn check_after(name: &str, cube: &Cube, before: Year, now: Year, design: Design) -> Option<Result<usize, Refusal>> {
    let then: Cube = cube
        .iter()
        .filter(|(case, _)| case.year <= before)
        .flat_map(|(case, count)| vec![*case; count as usize])
        .collect();
    let report_of =
        |cube: &Cube, year: Year| Report::designed(&Aggregates::of(cube), Selection { year, region: None }, design);
    let (old, new) = (report_of(&then, before), report_of(cube, now));
    let old_release = suppression(&old, &hiding(4, true, design)).and_then(|found| released(&old, &found)).ok()?;
    let found = match suppression(&new, &knowing(&[], &[saved(&old_release)], design)) {
        Ok(found) => found,
        Err(refusal) => return Some(Err(refusal)),
    };
    let release = released(&new, &found).unwrap_or_else(|error| panic!("{name}: {error:?}"));
    check(name, &new, &found, &release);
    let mut public: BTreeMap<Address, u64> = BTreeMap::new();
    for table in old_release.tables() {
        for (at, shown) in table.grid().coordinates().iter().zip(table.grid().cells()) {
            let address = address(&old, table.id(), table.grid().axes(), at);
            // Over other years, a total is another number, and so is what is told as other where other ones are.
            let is_same = address.1.contains_key("year") && !address.1.values().any(|code| code.starts_with("other"));
            if let Some(count) = shown.count().filter(|_| is_same) {
                public.insert(address, count);
            }
        }
    }
    let (mut hidden_now, shown_now, shape) = (0, shown(&release), Shape::of(&new));
    let witnesses: Vec<_> = found.witnesses.iter().map(|witness| shape.changes(witness)).collect();
    for (spot, count) in numbers(&new) {
        let Spot::Cell(id, cell) = spot else { continue };
        let grid = &new.tables.iter().find(|table| table.id == id).unwrap().grid;
        let address = address(&new, id, grid.axes(), &grid.coordinates()[cell as usize]);
        let Some(known) = public.get(&address).filter(|_| !shown_now.contains_key(&spot)) else { continue };
        assert_eq!(*known, count, "{name}: {address:?}");
        hidden_now += 1;
        for witness in &witnesses {
            assert_eq!(witness.get(&spot), None, "{name}: {address:?} was shown, and a witness changes it");
        }
    }
    Some(Ok(hidden_now))
}

#[test]
fn what_the_year_before_showed_stays_known() {
    let cube = read(include_bytes!("data/made-up-cases-2018-2021.csv").as_slice()).unwrap().cube;
    for design in [EACH, from(4)] {
        let after = check_after("the sample", &cube, year(2020), year(2021), design);
        assert!(matches!(after, Some(Ok(_))), "{design:?}: {after:?}");
    }
}

#[test]
fn what_the_year_before_showed_stays_known_in_any_list() {
    let (mut done, mut too_much, mut others) = (0, 0, Vec::new());
    for seed in 0..40 {
        let cube = list(seed, 20 + 3 * seed as usize);
        let years = cube.years();
        let [.., before, now] = years.as_slice() else { continue };
        for design in [EACH, from(4)].into_iter().skip(usize::from(seed % 8 != 0)) {
            match check_after(&format!("list {seed}, {design:?}"), &cube, *before, *now, design) {
                Some(Ok(_)) => done += 1,
                // What is public is held to be right and too much: that is a clear answer.
                Some(Err(Refusal::KnownTooMuch(_))) => too_much += 1,
                Some(Err(refusal)) => others.push(format!("list {seed}, {design:?}: {refusal:?}")),
                None => {}
            }
        }
    }
    assert!(others.is_empty(), "{}", others.join("\n"));
    assert!(done > too_much, "{done} released, {too_much} refused for what was public");
}

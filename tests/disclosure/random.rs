//! Random lists, the same every time.

use super::*;

/// Numbers that look random and are the same every time.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    pub(crate) fn in_hundred(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    /// The first ones more often: real lists have many of one kind and few of others.
    pub(crate) fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        let places = [self.below(from.len()), self.below(from.len()), self.below(from.len())];
        from[*places.iter().min().unwrap()]
    }

    pub(crate) fn some<T: Copy>(&mut self, from: &[T]) -> Vec<T> {
        let mut all = from.to_vec();
        let count = 1 + self.below(all.len());
        (0..count).map(|_| all.remove(self.below(all.len()))).collect()
    }
}

/// A list of so many persons, in few or many years, regions, countries, forms.
pub(crate) fn list(seed: u64, persons: usize) -> Cube {
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
pub(crate) fn random_reports(
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

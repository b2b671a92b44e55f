//! Lists of persons whose report a witness is.

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
pub(crate) fn of(report: &Report) -> Cube {
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
        let year = if elsewhere(&region) { Some(&chosen) } else { report.years.iter().find(|year| **year != chosen) };
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
pub(crate) fn difference(one: &Report, other: &Report) -> Option<String> {
    // That there are lists of a year or a region is not covered, and the panel says so: then all else is compared.
    let are_of_same = one.years == other.years && one.covered() == other.covered();
    let is_compared = |table: &&CountedTable| {
        let depends = |axis: &Axis| matches!(axis.dimension, Dimension::Year | Dimension::Region);
        are_of_same || !table.grid.axes().iter().any(depends)
    };
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
    let mut pairs = one.tables.iter().zip(&other.tables).filter(|(one, _)| is_compared(one));
    pairs.find(|(one, other)| one != other).map(|(one, other)| {
        if one.grid.axes() != other.grid.axes() {
            return format!("axes {:?}, {:?}", one.grid.axes(), other.grid.axes());
        }
        let mut cells = one.grid.coordinates().into_iter().zip(one.grid.cells().iter().zip(other.grid.cells()));
        let (at, cells) = cells.find(|(_, (one, other))| one != other).unwrap();
        format!("cells {:?} {at:?} {cells:?}", one.id)
    })
}

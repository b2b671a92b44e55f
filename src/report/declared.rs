use super::together::Together;
use super::{Axis, Category, Counted, CountedTable, Design, Dimension, Grid, Selection};
use crate::aggregates::{Aggregates, Cell, Place};
use crate::case::{Case, Person, Victim};
use crate::terms::{AgeGroup, Crime, Form, Persons, Sector, Year};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A table of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TableId {
    /// Adults by sex and crime.
    AdultsBySexCrime,
    /// Adults by sex and form.
    AdultsBySexForm,
    /// Adults by origin and form.
    AdultsByOriginForm,
    /// Children by sex.
    ChildrenBySex,
    /// Children by sex and form.
    ChildrenBySexForm,
    /// Children by origin and form.
    ChildrenByOriginForm,
    /// Related children by age and place.
    RelatedChildrenByAgePlace,
    /// Adults by year, crime and sex.
    AdultsByYearCrimeSex,
    /// Adults by year, crime, sex and form.
    AdultsByYearCrimeSexForm,
    /// Children by year and sex.
    ChildrenByYearSex,
    /// Victims by region, age group and sex.
    VictimsByRegionAgeGroupSex,
    /// Adults in labour exploitation by sector and sex.
    LabourBySectorSex,
    /// Victims of several forms by which forms, and age group.
    MultipleByCombinationAgeGroup,
}

/// Which years a table counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The chosen one.
    ChosenYear,
    /// All in the data.
    AllYears,
}

/// Whom a table counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Population {
    Adults,
    AdultsInLabour,
    Children,
    Victims,
    VictimsOfSeveralForms,
    RelatedChildren,
}

impl Population {
    fn includes(self, case: &Case) -> bool {
        let victim =
            |condition: fn(&Victim) -> bool| matches!(&case.person, Person::Victim(victim) if condition(victim));
        match self {
            Self::Adults => victim(|victim| victim.age.group() == AgeGroup::Adult),
            Self::AdultsInLabour => {
                victim(|victim| victim.age.group() == AgeGroup::Adult && victim.form() == Form::Labour)
            }
            Self::Children => victim(|victim| victim.age.group() == AgeGroup::Child),
            Self::Victims => victim(|_| true),
            Self::VictimsOfSeveralForms => victim(|victim| victim.form() == Form::Multiple),
            Self::RelatedChildren => matches!(case.person, Person::RelatedChild { .. }),
        }
    }
}

/// What a table is: whom it counts, when, by what.
#[derive(Debug)]
pub struct Declaration {
    id: TableId,
    population: Population,
    /// Which years it counts.
    pub scope: Scope,
    /// Its dimensions, in order.
    pub dimensions: &'static [Dimension],
}

impl TableId {
    /// Every table, in the report's order.
    pub const ALL: [Self; 13] = [
        Self::AdultsBySexCrime,
        Self::AdultsBySexForm,
        Self::AdultsByOriginForm,
        Self::ChildrenBySex,
        Self::ChildrenBySexForm,
        Self::ChildrenByOriginForm,
        Self::RelatedChildrenByAgePlace,
        Self::AdultsByYearCrimeSex,
        Self::AdultsByYearCrimeSexForm,
        Self::ChildrenByYearSex,
        Self::VictimsByRegionAgeGroupSex,
        Self::LabourBySectorSex,
        Self::MultipleByCombinationAgeGroup,
    ];

    /// The stable id in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::AdultsBySexCrime => "adults_by_sex_crime",
            Self::AdultsBySexForm => "adults_by_sex_form",
            Self::AdultsByOriginForm => "adults_by_origin_form",
            Self::ChildrenBySex => "children_by_sex",
            Self::ChildrenBySexForm => "children_by_sex_form",
            Self::ChildrenByOriginForm => "children_by_origin_form",
            Self::RelatedChildrenByAgePlace => "related_children_by_age_place",
            Self::AdultsByYearCrimeSex => "adults_by_year_crime_sex",
            Self::AdultsByYearCrimeSexForm => "adults_by_year_crime_sex_form",
            Self::ChildrenByYearSex => "children_by_year_sex",
            Self::VictimsByRegionAgeGroupSex => "victims_by_region_agegroup_sex",
            Self::LabourBySectorSex => "labour_by_sector_sex",
            Self::MultipleByCombinationAgeGroup => "multiple_by_combination_agegroup",
        }
    }

    /// The table with this id.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|id| id.code() == code)
    }

    /// What the table is.
    pub fn declaration(self) -> Declaration {
        use Dimension::{AgeGroup, Combination, Crime, Form, Origin, Place, Region, RelatedAge, Sector, Sex, Year};
        use Population::{Adults, AdultsInLabour, Children, RelatedChildren, Victims, VictimsOfSeveralForms};
        use Scope::{AllYears, ChosenYear};
        let (population, scope, dimensions): (_, _, &'static [Dimension]) = match self {
            Self::AdultsBySexCrime => (Adults, ChosenYear, &[Sex, Crime]),
            Self::AdultsBySexForm => (Adults, ChosenYear, &[Sex, Form]),
            Self::AdultsByOriginForm => (Adults, ChosenYear, &[Origin, Form]),
            Self::ChildrenBySex => (Children, ChosenYear, &[Sex]),
            Self::ChildrenBySexForm => (Children, ChosenYear, &[Sex, Form]),
            Self::ChildrenByOriginForm => (Children, ChosenYear, &[Origin, Form]),
            Self::RelatedChildrenByAgePlace => (RelatedChildren, ChosenYear, &[RelatedAge, Place]),
            Self::AdultsByYearCrimeSex => (Adults, AllYears, &[Year, Crime, Sex]),
            Self::AdultsByYearCrimeSexForm => (Adults, AllYears, &[Year, Crime, Sex, Form]),
            Self::ChildrenByYearSex => (Children, AllYears, &[Year, Sex]),
            Self::VictimsByRegionAgeGroupSex => (Victims, ChosenYear, &[Region, AgeGroup, Sex]),
            Self::LabourBySectorSex => (AdultsInLabour, ChosenYear, &[Sector, Sex]),
            Self::MultipleByCombinationAgeGroup => (VictimsOfSeveralForms, ChosenYear, &[Combination, AgeGroup]),
        };
        Declaration { id: self, population, scope, dimensions }
    }

    /// Whom the table counts, as far as words depend on it.
    pub fn persons(self) -> Persons {
        match self.declaration().population {
            Population::Adults | Population::AdultsInLabour => Persons::Adults,
            Population::Children | Population::RelatedChildren => Persons::Children,
            Population::Victims | Population::VictimsOfSeveralForms => Persons::AdultsAndChildren,
        }
    }
}

impl Declaration {
    /// Where the table counts a case, if it does.
    pub(crate) fn place(&self, case: &Case) -> Option<Place> {
        self.population.includes(case).then(|| {
            let mut place = Place::default();
            for (slot, dimension) in place.iter_mut().zip(self.dimensions) {
                *slot = dimension.category(case).unwrap_or_default();
            }
            place
        })
    }

    /// Whether the table has a place in the report: that of sectors only when the data name sectors, that of combinations
    /// only when somebody has several forms.
    pub(super) fn applies(&self, aggregates: &Aggregates, selection: &Selection, design: Design) -> bool {
        let has = |condition: fn(&Category) -> bool| {
            self.cells(aggregates, selection).any(|(cell, _)| cell.place.first().is_some_and(condition))
        };
        match self.id {
            _ if design.every => true,
            TableId::LabourBySectorSex => has(|sector| *sector != Category::Sector(Sector::NotRecorded)),
            TableId::MultipleByCombinationAgeGroup => has(|_| true),
            _ => true,
        }
    }

    /// Counts the table.
    pub(super) fn table(
        &self,
        aggregates: &Aggregates,
        selection: &Selection,
        years: &[Year],
        together: &Together,
    ) -> CountedTable {
        let cells: Vec<(Place, u64)> = self
            .cells(aggregates, selection)
            .map(|(cell, count)| (together.place(self.id, cell.place), count))
            .collect();
        let axis = |dimension: &Dimension| self.axis(*dimension, &cells, selection, years, together);
        let axes = self.dimensions.iter().map(axis).collect();
        let mut counts = Grid::filled(axes, 0u64);
        for (place, count) in cells {
            self.for_each_total_of(&place, |at| {
                if let Some(cell) = counts.get_mut(at) {
                    *cell = cell.saturating_add(count);
                }
            });
        }
        CountedTable { id: self.id, grid: self.resolve(counts, selection, years) }
    }

    pub(super) fn cells<'a>(
        &self,
        aggregates: &'a Aggregates,
        selection: &'a Selection,
    ) -> impl Iterator<Item = (&'a Cell, u64)> {
        let scope = self.scope;
        aggregates.cells(self.id).filter(move |(cell, _)| selection.admits(cell.year, cell.region, scope))
    }

    fn axis(
        &self,
        dimension: Dimension,
        cells: &[(Place, u64)],
        selection: &Selection,
        years: &[Year],
        together: &Together,
    ) -> Axis {
        let occurring = || {
            let place = self.dimensions.iter().position(|each| *each == dimension);
            let own = |(at, _): &(Place, u64)| place.and_then(|place| at.get(place).copied());
            let fixed = together.always_listed(dimension);
            cells.iter().filter_map(own).chain(fixed).collect::<BTreeSet<_>>().into_iter().collect()
        };
        let categories = match (dimension, selection.region) {
            (Dimension::Year, _) => years.iter().copied().map(Category::Year).collect(),
            (Dimension::Region, Some(region)) => vec![Category::Region(region)],
            _ => dimension.fixed_categories().unwrap_or_else(occurring),
        };
        let listed = |category: &Category| !together.is_told_elsewhere(*category);
        Axis::with_total(dimension, categories.into_iter().filter(listed).collect())
    }

    /// A cell counts for itself and in every total above it.
    fn for_each_total_of(&self, place: &Place, mut count: impl FnMut(&[Category])) {
        let own = place.get(..self.dimensions.len()).unwrap_or_default();
        for totals in 0..1u32 << own.len() {
            let at = own.iter().enumerate();
            let at: Vec<_> =
                at.map(|(axis, own)| if totals >> axis & 1 == 1 { Category::Total } else { *own }).collect();
            count(&at);
        }
    }

    /// Puts "not collected" and "cannot occur" where no count can be (rule 6).
    fn resolve(&self, counts: Grid<u64>, selection: &Selection, years: &[Year]) -> Grid<Counted> {
        let latest = years.last().copied().unwrap_or(selection.year);
        let coordinates = counts.coordinates();
        let mut coordinates = coordinates.iter();
        counts.map(|count| {
            let at = coordinates.next().map_or(&[][..], Vec::as_slice);
            match self.latest_year_of(at, selection, latest) {
                year if !is_exploitation(at) || year >= Year::EXPLOITATION_COUNTED => Counted::Count(count),
                year if year >= Year::EXPLOITATION_A_CRIME => Counted::NotCollected,
                _ => Counted::NotApplicable,
            }
        })
    }

    /// The year that a cell counts; of several, the latest: a total is collected when any part of it is.
    fn latest_year_of(&self, at: &[Category], selection: &Selection, latest: Year) -> Year {
        let own = at.iter().find_map(|category| match category {
            Category::Year(year) => Some(*year),
            _ => None,
        });
        own.unwrap_or(if self.scope == Scope::ChosenYear { selection.year } else { latest })
    }
}

fn is_exploitation(at: &[Category]) -> bool {
    at.contains(&Category::Crime(Crime::Exploitation))
}

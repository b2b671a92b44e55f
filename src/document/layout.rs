//! How a table is laid out: what goes down, what goes across, and which value stands in each cell. Tables as text and tables
//! in files are made from it, so that they have the same rows, columns and numbers.

use crate::release::{RankedOrigin, Release, ReleasedTable, Shown, commonest_forms, ranked_origins};
use crate::report::{Axis, Category, Dimension, TableId};
use crate::terms::{AgeGroup, Form, Lang, Persons};
use crate::words;
use std::collections::BTreeSet;

/// The categories that a row or column stands for; dimensions it does not name are totals.
pub(crate) type Path = Vec<(Dimension, Category)>;

/// What stands in a cell. What is computed from counts is `None` where it cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    /// A count, or why there is none.
    Count(Shown),
    /// A share of the whole, in tenths of a percent.
    Share(Option<u64>),
    /// A difference between two years.
    Change(Option<i64>),
    /// The same in percent.
    ChangeInPercent(Option<i64>),
    /// A place among the countries, from 1.
    Rank(Option<usize>),
    /// The commonest forms of an origin: several where they are equally common, none where there is nobody.
    CommonestForms(Option<Vec<Form>>),
}

/// What a column after the counts says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Computed {
    /// The row's share of the table's total.
    Share,
    /// The difference between two years.
    Change(Category, Category),
    /// The same in percent.
    ChangeInPercent(Category, Category),
    /// The origin's place.
    Rank,
    /// The origin's commonest forms.
    CommonestForms,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// For which categories it stands.
    pub(crate) path: Path,
    /// Its values, a counted one for each of the layout's columns and then the computed ones.
    pub(crate) values: Vec<Value>,
}

/// A table laid out.
#[derive(Debug)]
pub(crate) struct Layout<'a> {
    table: &'a ReleasedTable,
    lang: Lang,
    /// The dimensions that go down.
    pub(crate) down: &'static [Dimension],
    /// The dimensions that go across.
    pub(crate) across: &'static [Dimension],
    /// What stands after the counts.
    pub(crate) computed: Vec<Computed>,
    /// The origins in their order, where the table has any.
    origins: Vec<RankedOrigin>,
    /// The categories in which there is nobody.
    empty: Vec<(Dimension, Category)>,
}

impl<'a> Layout<'a> {
    /// A table as it is shown.
    pub(crate) fn of(table: &'a ReleasedTable, release: &Release, lang: Lang) -> Self {
        let (down, across) = directions(table.id());
        let computed = computed(table, release.selection().year.into());
        let (origins, empty) = (ranked_origins(table, lang), empty_categories(table));
        Self { table, lang, down, across, computed, origins, empty }
    }

    /// The same with what the ranked list of origins says of each row, where the rows are origins.
    pub(crate) fn with_ranks(self) -> Self {
        let computed = if self.down == [Dimension::Origin] { OF_ORIGINS.to_vec() } else { self.computed };
        Self { computed, ..self }
    }

    /// The ranked list of origins: how many, and what is computed of each.
    pub(crate) fn of_ranked_origins(table: &'a ReleasedTable, lang: Lang) -> Self {
        let (origins, empty) = (ranked_origins(table, lang), empty_categories(table));
        Self { table, lang, down: &[Dimension::Origin], across: &[], computed: OF_ORIGINS.to_vec(), origins, empty }
    }

    /// The columns of counts.
    pub(crate) fn columns(&self) -> Vec<Path> {
        self.paths(self.across)
    }

    /// Every combination of the categories that are shown of some dimensions.
    pub(crate) fn paths(&self, dimensions: &[Dimension]) -> Vec<Path> {
        dimensions.iter().fold(vec![Vec::new()], |paths, dimension| {
            let kept = self.kept(*dimension);
            let extend = |path: Path| {
                kept.iter()
                    .map(move |category| [path.as_slice(), &[(*dimension, *category)]].concat())
                    .collect::<Vec<_>>()
            };
            paths.into_iter().flat_map(extend).collect()
        })
    }

    /// The rows: each category and, below it, its parts; a category's own row is the total of its parts.
    pub(crate) fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        self.push_rows(&Vec::new(), self.down, &self.columns(), &mut rows);
        rows
    }

    fn push_rows(&self, above: &Path, down: &[Dimension], columns: &[Path], rows: &mut Vec<Row>) {
        let Some((dimension, deeper)) = down.split_first() else { return };
        for category in self.kept(*dimension) {
            let innermost_total = category == Category::Total && !above.is_empty() && deeper.is_empty();
            if innermost_total {
                continue;
            }
            let path = [above.as_slice(), &[(*dimension, category)]].concat();
            rows.push(Row { values: self.values(&path, columns), path: path.clone() });
            self.push_rows(&path, deeper, columns, rows);
        }
    }

    fn values(&self, row: &Path, columns: &[Path]) -> Vec<Value> {
        let counted = |column: &Path| Value::Count(self.shown(&[row.as_slice(), column].concat()));
        let computed = |computed: &Computed| self.compute(*computed, row);
        columns.iter().map(counted).chain(self.computed.iter().map(computed)).collect()
    }

    /// Shares and changes come from counts (rule 10).
    fn compute(&self, computed: Computed, row: &Path) -> Value {
        let value = |path: &[(Dimension, Category)]| self.shown(path).count();
        let in_year = |year: Category| value(&[row.as_slice(), &[(Dimension::Year, year)]].concat());
        let in_both = |from: Category, to: Category| in_year(from).zip(in_year(to));
        let origin = row.first().map_or(Category::Total, |(_, category)| *category);
        match computed {
            Computed::Share => {
                let share = value(row).zip(value(&[])).and_then(|(part, whole)| words::share_in_tenths(part, whole));
                Value::Share(share)
            }
            Computed::Change(from, to) => {
                Value::Change(in_both(from, to).map(|(from, to)| words::difference(from, to)))
            }
            Computed::ChangeInPercent(from, to) => {
                let change = in_both(from, to).and_then(|(from, to)| words::difference_in_percent(from, to));
                Value::ChangeInPercent(change)
            }
            Computed::Rank => {
                let ranked = self.origins.iter().find(|ranked| ranked.origin == origin);
                Value::Rank(ranked.and_then(|ranked| ranked.place))
            }
            Computed::CommonestForms => Value::CommonestForms(commonest_forms(self.table, origin)),
        }
    }

    /// The categories that are shown: years, totals, and those in which there is anyone.
    pub(crate) fn kept(&self, dimension: Dimension) -> Vec<Category> {
        let all = match dimension {
            Dimension::Origin => self.origins.iter().map(|ranked| ranked.origin).collect(),
            _ => self.table.grid().categories(dimension).to_vec(),
        };
        all.into_iter()
            .filter(|category| dimension == Dimension::Year || !self.is_empty(dimension, *category))
            .collect()
    }

    /// The categories that are not shown because nobody is in them, in words.
    pub(crate) fn left_out(&self) -> Vec<String> {
        // Of years all are shown; of countries and combinations those that are not are too many to name.
        let is_named =
            |axis: &&Axis| !matches!(axis.dimension, Dimension::Year | Dimension::Origin | Dimension::Combination);
        let axes = self.table.grid().axes().iter().filter(is_named);
        axes.flat_map(|axis| axis.categories.iter().filter(|category| self.is_empty(axis.dimension, **category)))
            .map(|category| self.label(*category))
            .collect()
    }

    fn is_empty(&self, dimension: Dimension, category: Category) -> bool {
        category != Category::Total && self.empty.contains(&(dimension, category))
    }

    /// The coordinates of a path, in the order of the table's dimensions.
    pub(crate) fn at(&self, path: &[(Dimension, Category)]) -> Vec<Category> {
        let named = |dimension| path.iter().find(|(each, _)| *each == dimension).map(|(_, category)| *category);
        let axes = self.table.grid().axes().iter();
        axes.map(|axis| named(axis.dimension).unwrap_or(Category::Total)).collect()
    }

    fn shown(&self, path: &[(Dimension, Category)]) -> Shown {
        self.table.at(&self.at(path))
    }

    /// A category in words.
    pub(crate) fn label(&self, category: Category) -> String {
        category.label(self.table.id().persons(), self.lang)
    }

    /// A category in words below others, which may say that only adults or only children are counted.
    pub(crate) fn label_below(&self, above: &[(Dimension, Category)], category: Category) -> String {
        let group = above.iter().find_map(|(_, category)| match category {
            Category::AgeGroup(group) => Some(*group),
            _ => None,
        });
        let persons = group.map_or(self.table.id().persons(), |group| match group {
            AgeGroup::Adult => Persons::Adults,
            AgeGroup::Child => Persons::Children,
        });
        category.label(persons, self.lang)
    }
}

const OF_ORIGINS: [Computed; 3] = [Computed::Rank, Computed::Share, Computed::CommonestForms];

/// The dimensions that go down and across.
fn directions(id: TableId) -> (&'static [Dimension], &'static [Dimension]) {
    use Dimension::{AgeGroup, Combination, Crime, Form, Origin, Place, Region, RelatedAge, Sector, Sex, Year};
    match id {
        TableId::AdultsBySexCrime => (&[Sex], &[Crime]),
        TableId::AdultsBySexForm | TableId::ChildrenBySexForm => (&[Form], &[Sex]),
        TableId::AdultsByOriginForm | TableId::ChildrenByOriginForm => (&[Origin], &[Form]),
        TableId::ChildrenBySex => (&[Sex], &[]),
        TableId::RelatedChildrenByAgePlace => (&[RelatedAge], &[Place]),
        TableId::AdultsByYearCrimeSex => (&[Crime, Sex], &[Year]),
        TableId::AdultsByYearCrimeSexForm => (&[Crime, Sex, Form], &[Year]),
        TableId::ChildrenByYearSex => (&[Sex], &[Year]),
        TableId::VictimsByRegionAgeGroupSex => (&[Region], &[AgeGroup, Sex]),
        TableId::LabourBySectorSex => (&[Sector], &[Sex]),
        TableId::MultipleByCombinationAgeGroup => (&[Combination], &[AgeGroup]),
    }
}

/// Shares of children by sex; in tables of years, what has changed since the first.
fn computed(table: &ReleasedTable, chosen: Category) -> Vec<Computed> {
    if table.id() == TableId::ChildrenBySex {
        return vec![Computed::Share];
    }
    let (down, _) = directions(table.id());
    // A change of each form in each group would be a table of small numbers.
    let few_rows = !down.contains(&Dimension::Form);
    match table.grid().categories(Dimension::Year).first() {
        Some(first) if few_rows && *first < chosen => {
            vec![Computed::Change(*first, chosen), Computed::ChangeInPercent(*first, chosen)]
        }
        _ => Vec::new(),
    }
}

/// The categories in which there is nobody in any year. One that was not collected in some year is not among them: that is
/// not zero.
fn empty_categories(table: &ReleasedTable) -> Vec<(Dimension, Category)> {
    let (axes, coordinates) = (table.grid().axes(), table.grid().coordinates());
    let not_zero = || coordinates.iter().zip(table.grid().cells()).filter(|(_, shown)| **shown != Shown::Count(0));
    let occurring = |dimension: Dimension| -> BTreeSet<Category> {
        let is_total_over_the_others = |at: &[Category]| {
            let mut others = axes.iter().zip(at).filter(|(axis, _)| axis.dimension != dimension);
            others.all(|(axis, category)| axis.dimension == Dimension::Year || *category == Category::Total)
        };
        let own = |at: &[Category]| {
            axes.iter().position(|axis| axis.dimension == dimension).and_then(|place| at.get(place).copied())
        };
        not_zero().filter(|(at, _)| is_total_over_the_others(at)).filter_map(|(at, _)| own(at)).collect()
    };
    let empty = |axis: &Axis| {
        let occurring = occurring(axis.dimension);
        let empty = axis.categories.iter().filter(|category| !occurring.contains(category));
        empty.map(|category| (axis.dimension, *category)).collect::<Vec<_>>()
    };
    axes.iter().flat_map(empty).collect()
}

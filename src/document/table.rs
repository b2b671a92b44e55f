//! Tables as text: which dimension goes down, which across, and how a value is printed.

use crate::release::{Release, ReleasedTable, Shown, ranked_origins};
use crate::report::{Axis, Category, Dimension, TableId};
use crate::terms::{AgeGroup, Lang, Persons};
use crate::words::{self, Words};
use serde::Serialize;
use std::collections::BTreeSet;

/// A table as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TableText {
    /// What it counts.
    pub caption: String,
    /// The words on the handle of a table that is folded away at first.
    pub folded: Option<String>,
    /// The header rows; the first cell of the first one stands above the row headers.
    pub head: Vec<Vec<HeadText>>,
    /// The rows.
    pub rows: Vec<RowText>,
    /// The categories not shown because nobody is in them.
    pub left_out: Vec<String>,
}

/// A column header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HeadText {
    /// The words.
    pub text: String,
    /// Over how many columns.
    pub columns: usize,
    /// Over how many header rows.
    pub rows: usize,
    /// Whether numbers stand below it.
    pub numeric: bool,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RowText {
    /// The row header.
    pub head: String,
    /// How deep the row stands under others, from 0.
    pub level: usize,
    /// Whether it is the total of the others.
    pub total: bool,
    /// The cells.
    pub cells: Vec<CellText>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CellText {
    /// What is printed.
    pub text: String,
    /// Where it stands in the table: its categories' codes in the order of the table's dimensions; empty for what is
    /// computed from several cells.
    pub at: String,
    /// Whether it is a number.
    pub numeric: bool,
}

/// How a value is printed (rule 9).
pub fn printed(shown: Shown, lang: Lang) -> String {
    match shown {
        Shown::Count(0) => "–".to_owned(),
        Shown::Count(count) => words::number(count, lang),
        Shown::NotCollected | Shown::Suppressed => NOT_AVAILABLE.to_owned(),
        Shown::NotApplicable => NOT_APPLICABLE.to_owned(),
    }
}

pub(super) const NOT_AVAILABLE: &str = "..";
pub(super) const NOT_APPLICABLE: &str = ".";

/// The dimensions that go down and across.
pub(super) fn layout(id: TableId) -> (&'static [Dimension], &'static [Dimension]) {
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

impl TableText {
    /// The table as text.
    pub fn of(table: &ReleasedTable, caption: String, release: &Release, words: &Words) -> Self {
        Builder::of(table, release, words).build(caption)
    }

    /// The same table, folded away at first.
    pub(super) fn collapsed(self, handle: &str, words: &Words) -> Self {
        let rows = words::count(self.rows.len() as u64);
        Self { folded: Some(words.with(handle, [("rows", rows)])), ..self }
    }

    /// Whether any cell prints this.
    pub(super) fn prints(&self, text: &str) -> bool {
        self.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.text == text)
    }
}

/// What lays a table out: by it the printed table and the flat one have the same cells.
pub(super) struct Builder<'a> {
    pub(super) table: &'a ReleasedTable,
    words: &'a Words,
    persons: Persons,
    selection_year: Category,
    /// The categories in which there is nobody.
    empty: Vec<(Dimension, Category)>,
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

/// The categories that a row or column stands for; dimensions it does not name are totals.
pub(super) type Path = Vec<(Dimension, Category)>;

impl<'a> Builder<'a> {
    pub(super) fn of(table: &'a ReleasedTable, release: &Release, words: &'a Words) -> Self {
        let persons = table.id().persons();
        let selection_year = release.selection().year.into();
        Self { table, words, persons, selection_year, empty: empty_categories(table) }
    }

    fn build(&self, caption: String) -> TableText {
        let (down, across) = layout(self.table.id());
        let columns = self.column_paths(across);
        let mut rows = Vec::new();
        self.push_rows(&Vec::new(), down, &columns, &mut rows);
        TableText { caption, folded: None, head: self.head(down, across), rows, left_out: self.left_out() }
    }

    /// Each category and, below it, its parts; a category's own row is the total of its parts.
    fn push_rows(&self, above: &Path, down: &[Dimension], columns: &[Path], rows: &mut Vec<RowText>) {
        let Some((dimension, deeper)) = down.split_first() else { return };
        for category in self.kept(*dimension) {
            let innermost_total = category == Category::Total && !above.is_empty() && deeper.is_empty();
            if innermost_total {
                continue;
            }
            let path = [above.as_slice(), &[(*dimension, category)]].concat();
            rows.push(RowText {
                head: self.label(category),
                level: above.len(),
                total: category == Category::Total,
                cells: self.cells(&path, columns),
            });
            self.push_rows(&path, deeper, columns, rows);
        }
    }

    fn cells(&self, row: &Path, columns: &[Path]) -> Vec<CellText> {
        let cell = |column: &Path| {
            let at = self.at(&[row.as_slice(), column].concat());
            let codes: Vec<String> = at.iter().map(|category| category.code()).collect();
            CellText { text: printed(self.shown(&at), self.words.lang()), at: codes.join("/"), numeric: true }
        };
        let computed = |text: String| CellText { text, at: String::new(), numeric: true };
        columns.iter().map(cell).chain(self.computed(row).into_iter().map(computed)).collect()
    }

    /// Shares and changes, which stand in columns after the counts.
    fn computed(&self, row: &Path) -> Vec<String> {
        let lang = self.words.lang();
        let value = |path: &[(Dimension, Category)]| self.shown(&self.at(path)).count();
        let or_dots = |text: Option<String>| text.unwrap_or_else(|| NOT_AVAILABLE.to_owned());
        if self.has_share() {
            let share = value(row).zip(value(&[])).and_then(|(part, whole)| words::percent(part, whole, lang));
            return vec![or_dots(share)];
        }
        let Some((from, to)) = self.compared_years() else { return Vec::new() };
        let in_year = |year: Category| value(&[row.as_slice(), &[(Dimension::Year, year)]].concat());
        let both = in_year(from).zip(in_year(to));
        vec![
            or_dots(both.map(|(from, to)| words::change(from, to, lang))),
            or_dots(both.and_then(|(from, to)| words::change_in_percent(from, to, lang))),
        ]
    }

    pub(super) fn has_share(&self) -> bool {
        self.table.id() == TableId::ChildrenBySex
    }

    /// The first year and the chosen one, in tables of years, unless they are the same.
    pub(super) fn compared_years(&self) -> Option<(Category, Category)> {
        let (down, _) = layout(self.table.id());
        let first = *self.table.grid().categories(Dimension::Year).first()?;
        // A change of each form in each group would be a table of small numbers.
        let few_rows = !down.contains(&Dimension::Form);
        (few_rows && first < self.selection_year).then_some((first, self.selection_year))
    }

    fn head(&self, down: &[Dimension], across: &[Dimension]) -> Vec<Vec<HeadText>> {
        let depth = across.len().max(1);
        let over_all_rows = |text: String, numeric| HeadText { text, columns: 1, rows: depth, numeric };
        let stub = over_all_rows(self.stub(down), false);
        let mut head: Vec<Vec<HeadText>> = match across {
            [] => vec![vec![over_all_rows(self.words.text("column-count"), true)]],
            _ => (0..across.len()).map(|level| self.head_row(across, level)).collect(),
        };
        if let Some(first) = head.first_mut() {
            first.insert(0, stub);
            first.extend(self.computed_heads().into_iter().map(|text| over_all_rows(text, true)));
        }
        head
    }

    /// What stands above the row headers: `Brott, kön`.
    fn stub(&self, down: &[Dimension]) -> String {
        let name = |dimension: &Dimension| self.words.text(&format!("dimension-{}", dimension.id()));
        let (first, deeper) = down.split_first().map_or((String::new(), down), |(first, deeper)| (name(first), deeper));
        deeper.iter().fold(first, |stub, dimension| format!("{stub}, {}", name(dimension).to_lowercase()))
    }

    fn head_row(&self, across: &[Dimension], level: usize) -> Vec<HeadText> {
        let (outer, from_here) = across.split_at_checked(level).unwrap_or((across, &[]));
        let (here, inner) = match from_here.split_first() {
            Some((here, inner)) => (self.kept(*here), inner),
            None => return Vec::new(),
        };
        let columns = inner.iter().map(|dimension| self.kept(*dimension).len()).product();
        let head = |above: Path| {
            let text = |category: &Category| category.label(self.persons_in(&above), self.words.lang());
            here.iter()
                .map(|category| HeadText { text: text(category), columns, rows: 1, numeric: true })
                .collect::<Vec<_>>()
        };
        self.column_paths(outer).into_iter().flat_map(head).collect()
    }

    /// Whom the columns below a head count: adults alone, children alone, or whom the table counts.
    fn persons_in(&self, path: &Path) -> Persons {
        let group = path.iter().find_map(|(_, category)| match category {
            Category::AgeGroup(group) => Some(*group),
            _ => None,
        });
        group.map_or(self.persons, |group| match group {
            AgeGroup::Adult => Persons::Adults,
            AgeGroup::Child => Persons::Children,
        })
    }

    pub(super) fn computed_heads(&self) -> Vec<String> {
        if self.has_share() {
            return vec![self.words.text("column-share")];
        }
        self.compared_years().map_or_else(Vec::new, |(from, to)| {
            let years = [("from", from.code().into()), ("to", to.code().into())];
            vec![self.words.with("column-change", years), self.words.text("column-change-percent")]
        })
    }

    pub(super) fn column_paths(&self, across: &[Dimension]) -> Vec<Path> {
        across.iter().fold(vec![Vec::new()], |paths, dimension| {
            let kept = self.kept(*dimension);
            let extend = |path: Path| {
                kept.iter()
                    .map(move |category| [path.as_slice(), &[(*dimension, *category)]].concat())
                    .collect::<Vec<_>>()
            };
            paths.into_iter().flat_map(extend).collect()
        })
    }

    /// The categories that are shown: years, totals, and those in which there is anyone.
    fn kept(&self, dimension: Dimension) -> Vec<Category> {
        let all = match dimension {
            Dimension::Origin => {
                ranked_origins(self.table, self.words.lang()).into_iter().map(|ranked| ranked.origin).collect()
            }
            _ => self.table.grid().categories(dimension).to_vec(),
        };
        all.into_iter()
            .filter(|category| dimension == Dimension::Year || !self.is_empty(dimension, *category))
            .collect()
    }

    fn left_out(&self) -> Vec<String> {
        let axes = self.table.grid().axes().iter().filter(|axis| axis.dimension != Dimension::Year);
        axes.flat_map(|axis| axis.categories.iter().filter(|category| self.is_empty(axis.dimension, **category)))
            .map(|category| self.label(*category))
            .collect()
    }

    fn is_empty(&self, dimension: Dimension, category: Category) -> bool {
        category != Category::Total && self.empty.contains(&(dimension, category))
    }

    /// The coordinates of a path, in the order of the table's dimensions.
    pub(super) fn at(&self, path: &[(Dimension, Category)]) -> Vec<Category> {
        let named = |dimension| path.iter().find(|(each, _)| *each == dimension).map(|(_, category)| *category);
        let axes = self.table.grid().axes().iter();
        axes.map(|axis| named(axis.dimension).unwrap_or(Category::Total)).collect()
    }

    pub(super) fn shown(&self, at: &[Category]) -> Shown {
        self.table.at(at)
    }

    pub(super) fn label(&self, category: Category) -> String {
        category.label(self.persons, self.words.lang())
    }
}

//! The report's sentences. Each room says one thing: it takes what a release shows, never a hidden number, and leaves a
//! sentence out where any of its numbers is not shown.

mod about;
mod change;
mod comparisons;
mod forms;
mod origins;
mod people;
mod persons;
mod places;
mod several;
mod summary;
mod years;

use super::Block;
use crate::release::{Release, ReleasedTable};
use crate::report::{Category, Dimension, TableId};
use crate::terms::{Persons, Term, Year};
use crate::words::{self, Span, Words};
use comparisons::Comparisons;
use fluent_bundle::FluentValue;

/// A sentence, or several that are never said apart.
type Sentence = Vec<Span>;

/// What is said of a release, in one language.
pub(super) struct Prose<'a> {
    release: &'a Release,
    words: &'a Words,
    comparisons: Comparisons,
}

/// A section that says something without showing anything.
pub(super) struct Passage {
    /// Its id.
    pub id: &'static str,
    /// What it says.
    pub prose: Vec<Block>,
}

impl<'a> Prose<'a> {
    /// The sentences of a release.
    pub(super) fn new(release: &'a Release, words: &'a Words) -> Self {
        Self { release, words, comparisons: Comparisons::of(release) }
    }

    /// What stands before the sections with tables.
    pub(super) fn before(&self) -> Vec<Passage> {
        vec![Passage { id: "summary", prose: self.summary() }, Passage { id: "crimes", prose: self.crimes() }]
    }

    /// What stands after them.
    pub(super) fn after(&self) -> Vec<Passage> {
        vec![Passage { id: "method", prose: self.method() }]
    }

    /// What the report says of a table.
    pub(super) fn of_table(&self, id: TableId) -> Vec<Block> {
        match id {
            TableId::AdultsBySexCrime => self.adults(),
            TableId::AdultsBySexForm => self.forms_by_sex(id, Persons::Adults),
            TableId::AdultsByOriginForm | TableId::ChildrenByOriginForm => self.origins(id),
            TableId::ChildrenBySex => self.children(),
            TableId::ChildrenBySexForm => self.forms_by_sex(id, Persons::Children),
            TableId::RelatedChildrenByAgePlace => self.related_children(),
            TableId::AdultsByYearCrimeSexForm => self.years_of_forms(),
            TableId::ChildrenByYearSex => self.years_of_children(),
            TableId::AdultsByYearCrimeSex => self.years_of_adults(),
            TableId::VictimsByRegionAgeGroupSex => self.regions(),
            TableId::LabourBySectorSex => self.sectors(),
            TableId::MultipleByCombinationAgeGroup => self.several_forms(),
        }
    }

    fn year(&self) -> Year {
        self.release.selection().year
    }

    /// The count at some categories of a table, in total over its other dimensions; none where it is not shown.
    fn count(&self, id: TableId, path: &[Category]) -> Option<u64> {
        value(self.release.table(id)?, path)
    }

    fn say(&self, key: &str, arguments: &[(&'static str, FluentValue<'_>)]) -> Sentence {
        let arguments: Vec<(&str, FluentValue<'_>)> =
            arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.words.spans(key, &arguments)
    }

    /// A term within a sentence: `arbetskraftsexploatering`.
    fn term(&self, term: impl Term) -> String {
        words::within_sentence(term.label(self.words.lang()))
    }

    /// A part of a whole: `233 av 289, drygt 80 procent`.
    fn part(&self, part: u64, whole: u64) -> String {
        let counts = [("part", words::count(part)), ("whole", words::count(whole))];
        if part == whole {
            return self.words.with("part-all", [("whole", words::count(whole))]);
        }
        match self.words.share(part, whole) {
            Some(share) => {
                let [part, whole] = counts;
                self.words.with("part-share", [part, whole, ("share", share.into())])
            }
            None => self.words.with("part", counts),
        }
    }
}

impl Prose<'_> {
    /// A part of a whole: `117 (knappt 70 procent)`.
    fn bracketed(&self, part: u64, whole: u64) -> String {
        let told = ("part", words::count(part));
        match self.words.share(part, whole) {
            Some(share) if part < whole => self.words.with("part-bracket", [told, ("share", share.into())]),
            _ if part == whole => self.words.with("part-all", [("whole", words::count(whole))]),
            _ => words::number(part, self.words.lang()),
        }
    }
}

/// The count at some categories of a table, in total over its other dimensions; none where it is not shown.
fn value(table: &ReleasedTable, path: &[Category]) -> Option<u64> {
    let of = |dimension: Dimension| {
        let categories = table.grid().categories(dimension);
        path.iter().copied().find(|category| categories.contains(category)).unwrap_or(Category::Total)
    };
    let at: Vec<Category> = table.grid().axes().iter().map(|axis| of(axis.dimension)).collect();
    let named = at.iter().filter(|category| **category != Category::Total).count();
    // A category that the table does not have has nobody in it.
    if named < path.len() { Some(0) } else { table.at(&at).count() }
}

/// A paragraph of those sentences that can be said; none where nothing can.
fn paragraph(sentences: impl IntoIterator<Item = Option<Sentence>>) -> Option<Block> {
    let spans = joined(sentences.into_iter().flatten());
    (!spans.is_empty()).then_some(Block::Paragraph { spans })
}

fn joined(sentences: impl Iterator<Item = Sentence>) -> Vec<Span> {
    sentences.fold(Vec::new(), |mut spans, sentence| {
        if !spans.is_empty() && !sentence.is_empty() {
            spans.push(Span::Text { text: " ".to_owned() });
        }
        spans.extend(sentence);
        spans
    })
}

/// A list of what can be said; none where nothing can.
fn list(items: impl IntoIterator<Item = Sentence>, ranked: bool) -> Option<Block> {
    let items: Vec<Sentence> = items.into_iter().collect();
    (!items.is_empty()).then_some(Block::List { items, ranked })
}

//! The report as it stands on paper, whether in HTML or in Word: sections, figures and tables with their numbers, and the long
//! tables in an appendix, so that the text reads as a report.

use super::Edition;
use crate::document::{Block, Document, Exhibit, FigureText, Imprint, TableText};
use crate::figure::{Figure, Scene};
use crate::words::{Words, count};

/// The report on paper.
pub(super) struct Paper<'a> {
    edition: Edition<'a>,
    /// What it is of, and what must be known of it.
    pub document: Document,
    /// What it says of itself.
    pub imprint: Imprint,
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// The long tables.
    pub appendix: Vec<Table>,
}

/// A section.
pub(super) struct Section {
    pub id: &'static str,
    pub heading: String,
    pub prose: Vec<Block>,
    pub parts: Vec<Part>,
}

/// A part of a section: what is said of a table, its figure and itself.
pub(super) struct Part {
    pub heading: Option<String>,
    pub prose: Vec<Block>,
    pub figure: Option<FigureText>,
    pub tables: Vec<Table>,
    pub notes: Vec<String>,
    /// Where the rest of it is.
    pub see: Option<String>,
}

impl Part {
    /// Whether it is about a map, which takes most of a page.
    pub(super) fn has_map(&self) -> bool {
        self.figure.as_ref().is_some_and(|figure| figure.kinds.first().is_some_and(|kind| kind.id == "map"))
    }
}

/// A table with its number.
pub(super) struct Table {
    /// `Tabell 3`.
    pub label: String,
    pub text: TableText,
    pub notes: Vec<String>,
}

impl<'a> Paper<'a> {
    /// Lays an edition out.
    pub(super) fn of(edition: &Edition<'a>) -> Self {
        let mut document = Document::of(edition.release, edition.words);
        let imprint = Imprint::of(edition.release, edition.date, edition.words);
        let mut numbering = Numbering { words: edition.words, tables: 0 };
        let found = std::mem::take(&mut document.sections);
        // Numbered as they stand: first those in the text, then the appendix.
        let folded: Vec<&Exhibit> =
            found.iter().flat_map(|section| &section.exhibits).filter(|each| long(each).is_some()).collect();
        let in_text: usize = found.iter().flat_map(|section| &section.exhibits).map(|each| short(each).count()).sum();
        let place_of = |exhibit: &Exhibit| folded.iter().position(|each| each.id == exhibit.id);
        let part = |exhibit: &Exhibit, numbering: &mut Numbering<'_>| {
            let tables: Vec<Table> = short(exhibit).map(|text| numbering.table(text.clone(), Vec::new())).collect();
            let see = place_of(exhibit).map(|place| {
                let label = numbering.label(in_text + place + 1);
                edition.words.with("see-table", [("table", label.to_lowercase().into())])
            });
            Part {
                heading: exhibit.heading.clone(),
                prose: exhibit.prose.clone(),
                figure: exhibit.figure.clone(),
                notes: exhibit.notes.clone(),
                tables,
                see,
            }
        };
        let mut sections = Vec::new();
        for section in &found {
            sections.push(Section {
                id: section.id,
                heading: section.heading.clone(),
                prose: section.prose.clone(),
                parts: section.exhibits.iter().map(|exhibit| part(exhibit, &mut numbering)).collect(),
            });
        }
        let appendix = folded.into_iter().filter_map(|exhibit| Some((long(exhibit)?.clone(), exhibit.notes.clone())));
        let appendix = appendix.map(|(text, notes)| numbering.table(text, notes)).collect();
        Self { edition: *edition, document, imprint, sections, appendix }
    }

    /// A figure laid out for a width in CSS pixels, and its description for those who do not see it.
    pub(super) fn figure(&self, text: &FigureText, width: u32) -> Option<(Scene, String)> {
        let figure = Figure::from_code(text.id)?;
        let kind = figure.kind("");
        let scene = figure.scene(self.edition.release, kind, self.edition.words, width);
        let about = text.kinds.iter().find(|each| each.id == kind.code()).map(|each| each.description.clone());
        Some((scene, about.unwrap_or_default()))
    }

    /// The words that it is written in.
    pub(super) fn words(&self) -> &'a Words {
        self.edition.words
    }

    /// The heading of the appendix.
    pub(super) fn appendix_heading(&self) -> String {
        self.words().text("appendix")
    }
}

/// The tables that are seen at once.
fn short(exhibit: &Exhibit) -> impl Iterator<Item = &TableText> {
    exhibit.tables.iter().filter(|table| table.folded.is_none())
}

/// The table that is folded away on a screen.
fn long(exhibit: &Exhibit) -> Option<&TableText> {
    exhibit.tables.iter().find(|table| table.folded.is_some())
}

struct Numbering<'a> {
    words: &'a Words,
    tables: usize,
}

impl Numbering<'_> {
    fn table(&mut self, text: TableText, notes: Vec<String>) -> Table {
        self.tables += 1;
        Table { label: self.label(self.tables), text, notes }
    }

    fn label(&self, number: usize) -> String {
        self.words.with("table-number", [("number", count(number as u64))])
    }
}

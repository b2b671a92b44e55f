//! The report as a document in one language: headings, tables as text, figures to draw, notes by rule. It is plain
//! data; the page makes elements of it.

mod account;
mod block;
mod consistency;
mod failure;
mod imprint;
mod layout;
mod leaflet;
mod notes;
mod origins;
mod prose;
mod publication;
mod review;
mod table;
mod template;

pub use account::{AccountText, FileText, Line, OtherSheets, ProblemText, RepeatText, problem_label};
pub use block::Block;
pub use consistency::{ConsistencyText, DifferenceText, PublishedText};
pub use failure::{overlap_text, read_error};
pub use imprint::{Imprint, source};
pub(crate) use layout::{Computed, Layout, Path, Row, Value};
pub use leaflet::Leaflet;
pub(crate) use origins::commonest_form;
pub use publication::{HiddenText, PublicationText, refusal};
pub use review::{Choice, Question, ReviewColumn, ReviewText, Setting};
pub use table::{CellText, HeadText, RowText, TableText, printed};
pub(crate) use table::{NOT_APPLICABLE, NOT_AVAILABLE, computed_head, dimension_name, printed_forms};
pub use template::{template_csv, template_schema};

use crate::figure::{Figure, Numbered};
use crate::release::{Policy, Release, ReleasedTable};
use crate::report::TableId;
use crate::terms::{Lang, Region, Term, Year};
use crate::words::{Words, count};
use prose::{Passage, Prose};
use serde::Serialize;

/// The report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// What it is: known cases of a year.
    pub title: String,
    /// Which region, or the whole country.
    pub place: String,
    /// Under which policy its numbers are shown.
    pub mode: String,
    /// That the persons are made up, where they are.
    pub made_up: Option<String>,
    /// What its numbers are not (rule 11).
    pub caveat: String,
    /// Its sections, in order.
    pub sections: Vec<Section>,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Section {
    /// Its id, for links within the page.
    pub id: &'static str,
    /// Its heading.
    pub heading: String,
    /// What is said before anything is shown.
    pub prose: Vec<Block>,
    /// What it shows, in order.
    pub exhibits: Vec<Exhibit>,
}

/// A figure, if there is one, beside its tables and their notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Exhibit {
    /// The id of the table shown.
    pub id: &'static str,
    /// A few words for it, where a section shows several.
    pub heading: Option<String>,
    /// The figure.
    pub figure: Option<FigureText>,
    /// What the report says of it.
    pub prose: Vec<Block>,
    /// The tables; the first is the text alternative of the figure.
    pub tables: Vec<TableText>,
    /// The notes, one sentence or two each.
    pub notes: Vec<String>,
}

/// What is said of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FigureText {
    /// Its code: that of the table that it draws.
    pub id: &'static str,
    /// `Figur 1`, `Karta 1`.
    pub label: String,
    /// What it shows.
    pub title: String,
    /// How it can be drawn, the first unless a reader chooses another.
    pub kinds: Vec<KindText>,
}

impl FigureText {
    /// Its name and what it shows: `Figur 1. Vuxna efter kön och brott, 2021`.
    pub fn full_title(&self) -> String {
        format!("{}. {}", self.label, self.title)
    }
}

/// A way to draw a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KindText {
    /// Its code.
    pub id: &'static str,
    /// What it is called where a reader chooses.
    pub name: String,
    /// What kind of picture it is, for those who do not see it.
    pub description: String,
}

/// The heading above a table: that of its section, where it stands alone there.
pub(crate) fn heading(id: TableId, words: &Words) -> Option<String> {
    let (section, tables) = SECTIONS.iter().find(|(_, tables)| tables.contains(&id))?;
    Some(match tables {
        [_] => words.text(&format!("section-{section}")),
        _ => words.text(&format!("exhibit-{}", id.code())),
    })
}

/// What the sections show.
const SECTIONS: [(&str, &[TableId]); 7] = [
    ("adults", &[TableId::AdultsBySexCrime, TableId::AdultsBySexForm, TableId::AdultsByOriginForm]),
    ("children", &[TableId::ChildrenBySex, TableId::ChildrenBySexForm, TableId::ChildrenByOriginForm]),
    ("several-forms", &[TableId::MultipleByCombinationAgeGroup]),
    ("related-children", &[TableId::RelatedChildrenByAgePlace]),
    ("years", &[TableId::AdultsByYearCrimeSexForm, TableId::ChildrenByYearSex, TableId::AdultsByYearCrimeSex]),
    ("regions", &[TableId::VictimsByRegionAgeGroupSex]),
    ("sectors", &[TableId::LabourBySectorSex]),
];

impl Document {
    /// The document of a release.
    pub fn of(release: &Release, words: &Words) -> Self {
        let prose = Prose::new(release, words);
        let heading = |id: &str| words.text(&format!("section-{id}"));
        let passage = |Passage { id, prose }| Section { id, heading: heading(id), prose, exhibits: Vec::new() };
        let section = |(id, tables): &(&'static str, &[TableId])| {
            let several = tables.len() > 1;
            let exhibit = |table: &TableId| {
                let heading = several.then(|| words.text(&format!("exhibit-{}", table.code())));
                exhibit(*table, heading, release, &prose, words)
            };
            let exhibits: Vec<_> = tables.iter().filter_map(exhibit).collect();
            (!exhibits.is_empty()).then_some(Section { id, heading: heading(id), prose: Vec::new(), exhibits })
        };
        let before = prose.before().into_iter().map(passage);
        let after = prose.after().into_iter().map(passage);
        Self {
            title: report_title(release, words),
            place: place(release, words),
            mode: mode(release, words),
            made_up: release.is_made_up().then(|| words.text("sample-note")),
            caveat: words.text("caveat"),
            sections: before.chain(SECTIONS.iter().filter_map(section)).chain(after).collect(),
        }
    }
}

/// Under which policy the numbers are shown.
pub(crate) fn mode(release: &Release, words: &Words) -> String {
    match release.policy() {
        Policy::Internal => words.text("mode-internal"),
        Policy::Suppressed(rules) => {
            words.with("mode-suppressed", [("largest", rules.largest_small().to_string().into())])
        }
        Policy::Rounded(base) => words.with("mode-rounded", [("base", base.to_string().into())]),
    }
}

/// The mode in the name of a file: what is as counted must not be handed on for what is protected. The two methods of publication are never
/// mixed, so nobody should take a file of the one for a file of the other either.
pub(crate) fn mode_in_name(release: &Release, lang: Lang) -> String {
    match (release.policy(), lang) {
        (Policy::Internal, Lang::Sv) => "intern".to_owned(),
        (Policy::Internal, Lang::En) => "internal".to_owned(),
        (Policy::Suppressed(_), Lang::Sv) => "publicering".to_owned(),
        (Policy::Suppressed(_), Lang::En) => "publication".to_owned(),
        (Policy::Rounded(base), Lang::Sv) => format!("publicering-avrundad-{base}"),
        (Policy::Rounded(base), Lang::En) => format!("publication-rounded-{base}"),
    }
}

/// The name of what the numbers cover: the region chosen, or those that the lists are of.
pub(crate) fn place(release: &Release, words: &Words) -> String {
    match release.regions() {
        [] => words.text("all-regions"),
        [Region::NotRecorded] => Region::NotRecorded.label(words.lang()).to_owned(),
        regions => regions_in("report-in-region", regions, words),
    }
}

/// `Regionerna Nord, Väst och Syd`, in the words of a key.
fn regions_in(key: &str, regions: &[Region], words: &Words) -> String {
    let names: Vec<String> = regions.iter().map(|region| region.label(words.lang()).to_owned()).collect();
    words.with(key, [("count", count(names.len() as u64)), ("region", words.list(&names).into())])
}

fn exhibit(
    id: TableId,
    heading: Option<String>,
    release: &Release,
    prose: &Prose<'_>,
    words: &Words,
) -> Option<Exhibit> {
    let table = release.table(id)?;
    let tables = printed_tables(table, release, words);
    let figure = Figure::of_table(id).map(|figure| figure_text(figure, release, words));
    let notes = notes::of(table, &tables, figure.is_some(), release, words);
    Some(Exhibit { id: id.code(), heading, figure, prose: prose.of_table(id), tables, notes })
}

/// What is printed of a table.
fn printed_tables(table: &ReleasedTable, release: &Release, words: &Words) -> Vec<TableText> {
    let id = table.id();
    let full = TableText::of(table, title(id, release, words), release, words);
    match id {
        TableId::AdultsByOriginForm | TableId::ChildrenByOriginForm => {
            let ranked = origins::ranked(table, with_year(&format!("ranked-{}", id.code()), release, words), words);
            vec![ranked, full.collapsed("show-forms-of-origins", words)]
        }
        TableId::AdultsByYearCrimeSexForm => vec![full.collapsed("show-table", words)],
        _ => vec![full],
    }
}

/// What is said of a figure of a release.
pub fn figure_text(figure: Figure, release: &Release, words: &Words) -> FigureText {
    let kind = |code: &'static str| KindText {
        id: code,
        name: words.text(&format!("figure-kind-{code}")),
        description: words.text(&format!("figure-description-{code}")),
    };
    FigureText {
        id: figure.table().code(),
        label: match figure.number() {
            Numbered::Figure(number) => words.with("figure-number", [("number", u64::from(number).into())]),
            Numbered::Map(number) => words.with("map-number", [("number", u64::from(number).into())]),
        },
        title: title(figure.table(), release, words),
        kinds: figure.kinds().map(|kind| kind.code()).map(kind).collect(),
    }
}

/// What a figure does not show, and why: the notes that belong in its picture.
pub(crate) fn figure_notes(figure: Figure, release: &Release, words: &Words) -> Vec<String> {
    release.table(figure.table()).map_or_else(Vec::new, |table| notes::of_figure(table, release, words))
}

/// The notes of a table that hold for all its cells, whatever is printed of it.
pub(crate) fn table_notes(id: TableId, release: &Release, words: &Words) -> Vec<String> {
    release.table(id).map_or_else(Vec::new, |table| notes::of(table, &[], false, release, words))
}

/// The notes of a table that has the rows and columns of the printed one, but signs of its own.
pub(crate) fn sheet_notes(table: &ReleasedTable, release: &Release, words: &Words) -> Vec<String> {
    notes::without_signs(table, &printed_tables(table, release, words), release, words)
}

/// What `..` means in a table.
pub(crate) fn not_available(table: &ReleasedTable, words: &Words) -> String {
    words.text(notes::not_available(table))
}

/// The title of the report.
pub fn report_title(release: &Release, words: &Words) -> String {
    with_year("report-title", release, words)
}

/// The title of a table.
pub fn title(id: TableId, release: &Release, words: &Words) -> String {
    title_of(id, release.selection().year, words)
}

/// The title of a table of a report about a year.
fn title_of(id: TableId, year: Year, words: &Words) -> String {
    words.with(&format!("table-{}", id.code()), [("year", year.to_string().into())])
}

fn with_year(key: &str, release: &Release, words: &Words) -> String {
    words.with(key, [("year", release.selection().year.to_string().into())])
}

use super::Edition;
use crate::document::{Document, Exhibit, Imprint};
use crate::report::TableId;
use crate::words::Words;

/// What a file of numbers says of them: of them all, and of the tables one by one.
pub(super) struct Notes {
    of_all: Vec<String>,
    of_tables: Vec<(&'static str, Vec<String>)>,
}

impl Notes {
    /// The notes of an edition.
    pub(super) fn of(edition: &Edition<'_>) -> Self {
        let Edition { release, words, date } = *edition;
        let document = Document::of(release, words);
        let exhibits = document.sections.iter().flat_map(|section| &section.exhibits);
        Self {
            of_all: of_all(&Imprint::of(release, date, words)),
            of_tables: exhibits.map(|exhibit| (exhibit.id, of_every_cell(exhibit, words))).collect(),
        }
    }

    /// What the numbers are not (rule 11), of whom they are, under which rule, whether made up.
    pub(super) fn of_all(&self) -> &[String] {
        &self.of_all
    }

    /// The footnotes of a table.
    pub(super) fn of_table(&self, table: TableId) -> &[String] {
        self.of_tables.iter().find(|(id, _)| *id == table.code()).map_or(&[], |(_, notes)| notes)
    }
}

fn of_all(imprint: &Imprint) -> Vec<String> {
    let value = |id: &str| imprint.value(id).to_owned();
    let place = imprint.lines.iter().find(|line| line.id == "place");
    let place = place.map(|line| format!("{}: {}", line.label, line.value)).unwrap_or_default();
    let said = [value("caveat"), place, value("mode"), value("made-up")];
    said.into_iter().filter(|note| !note.is_empty()).collect()
}

/// The notes under a printed table that hold for all its cells: without those on signs and columns that only print has, and
/// on what is not printed.
fn of_every_cell(exhibit: &Exhibit, words: &Words) -> Vec<String> {
    let left_out: Vec<&str> = exhibit.tables.iter().flat_map(|table| &table.left_out).map(String::as_str).collect();
    let of_print = [
        words.text("note-zero"),
        words.text("note-not-available"),
        words.text("note-not-applicable"),
        words.text("note-shares"),
        words.text("note-small-base"),
        words.with("note-left-out", [("list", left_out.join(", ").into())]),
    ];
    exhibit.notes.iter().filter(|note| !of_print.contains(note)).cloned().collect()
}

use super::Edition;
use crate::document::{Imprint, table_notes};
use crate::report::TableId;

/// What a file of numbers says of them: of them all, and of the tables one by one.
pub(super) struct Notes {
    of_all: Vec<String>,
    of_tables: Vec<(TableId, Vec<String>)>,
}

impl Notes {
    /// The notes of an edition.
    pub(super) fn of(edition: &Edition<'_>) -> Self {
        let Edition { release, words, date } = *edition;
        let of_table = |id: TableId| (id, table_notes(id, release, words));
        Self {
            of_all: of_all(&Imprint::of(release, date, words)),
            of_tables: release.tables().iter().map(|table| of_table(table.id())).collect(),
        }
    }

    /// What the numbers are not (rule 11), of whom they are, under which rule, whether made up.
    pub(super) fn of_all(&self) -> &[String] {
        &self.of_all
    }

    /// The footnotes of a table that hold for all its cells.
    pub(super) fn of_table(&self, table: TableId) -> &[String] {
        self.of_tables.iter().find(|(id, _)| *id == table).map_or(&[], |(_, notes)| notes)
    }
}

fn of_all(imprint: &Imprint) -> Vec<String> {
    let value = |id: &str| imprint.value(id).to_owned();
    let place = imprint.lines.iter().find(|line| line.id == "place");
    let place = place.map(|line| format!("{}: {}", line.label, line.value)).unwrap_or_default();
    let said = [value("caveat"), place, value("mode"), value("made-up")];
    said.into_iter().filter(|note| !note.is_empty()).collect()
}

//! PX, the format of PxWeb (<https://www.scb.se/px>; specification AXIS-VERSION 2013): a file per table, in one language.
//!
//! The files are UTF-8 and say so as PxWeb itself does: `CHARSET="ANSI"` (which means: not the code page of DOS) and
//! `CODEPAGE="utf-8"`, by which PxWeb decodes. PX knows three nothings of ours: `"."` cannot occur, `".."` was not collected, `"..."`
//! is not shown; zero is the number 0. Of years, PX knows points in time only, so that their total is not written; the total
//! of any other dimension is what PxWeb shows where a reader leaves the dimension out.

mod keywords;

use super::notes::Notes;
use super::{Edition, Export, ExportError, Saved, archive};
use crate::document::{source, title};
use crate::release::{ReleasedTable, Shown};
use crate::report::{Axis, Category, Dimension, TableId};
use crate::terms::Date;
use crate::words::Words;
use keywords::Keywords;

/// PX, all tables in one zip archive.
#[derive(Debug)]
pub struct Px;

impl Export for Px {
    fn code(&self) -> &'static str {
        "px"
    }

    fn write(&self, edition: &Edition<'_>) -> Result<Saved, ExportError> {
        let notes = Notes::of(edition);
        let file = |table: &ReleasedTable| Saved {
            name: format!("{}.px", table.id().code()),
            media_type: MEDIA_TYPE,
            bytes: px(table, &notes, edition).into_bytes(),
        };
        let tables = edition.release.tables().iter().filter(|table| has_cells(table));
        let files: Vec<Saved> = tables.map(file).collect();
        Ok(Saved {
            name: edition.file_name("px", "px", "zip"),
            media_type: "application/zip",
            bytes: archive::zip(&files, edition.date)?,
        })
    }

    fn write_table(&self, table: TableId, edition: &Edition<'_>) -> Option<Result<Saved, ExportError>> {
        let table = edition.release.table(table).filter(|table| has_cells(table))?;
        let code = table.id().code();
        Some(Ok(Saved {
            name: edition.file_name(code, code, "px"),
            media_type: MEDIA_TYPE,
            bytes: px(table, &Notes::of(edition), edition).into_bytes(),
        }))
    }
}

/// None is registered; this is what PxWeb sends.
const MEDIA_TYPE: &str = "application/octet-stream";

/// A table as the text of a PX file, keywords in the order that the specification recommends.
fn px(table: &ReleasedTable, notes: &Notes, edition: &Edition<'_>) -> String {
    let Edition { release, words, date } = *edition;
    let title = title(table.id(), release, words);
    let mut keywords = Keywords::default();
    keywords.text("CHARSET", "ANSI");
    keywords.text("AXIS-VERSION", "2013");
    keywords.text("CODEPAGE", "utf-8");
    keywords.text("LANGUAGE", words.lang().tag());
    keywords.text("CREATION-DATE", &moment(date));
    keywords.bare("DECIMALS", "0");
    keywords.text("MATRIX", &matrix(table.id()));
    keywords.text("SUBJECT-CODE", "THB");
    keywords.text("SUBJECT-AREA", &words.text("px-subject-area"));
    keywords.text("TITLE", &title);
    keywords.text("CONTENTS", &words.text("px-contents"));
    put_variables(table, words, &mut keywords);
    keywords.text("LAST-UPDATED", &moment(date));
    keywords.text("UNITS", &words.text("px-units"));
    keywords.text("SOURCE", &source(Some(table.id()), release, words));
    keywords.text("NOTEX", &paragraphs(notes.of_all()));
    let signs = signs(table, words);
    keywords.text("NOTE", &paragraphs(&[notes.of_table(table.id()), &signs].concat()));
    for (number, sign) in (1..).zip(SIGNS) {
        keywords.text(&format!("DATASYMBOL{number}"), sign);
    }
    keywords.data(&cells(table), columns(table));
    keywords.written()
}

/// What PX has for a cell without a number, by the number of dots.
const SIGNS: [&str; 3] = [NOT_APPLICABLE, NOT_COLLECTED, SUPPRESSED];
const NOT_APPLICABLE: &str = ".";
const NOT_COLLECTED: &str = "..";
const SUPPRESSED: &str = "...";

/// A day as PX writes moments.
fn moment(date: Date) -> String {
    format!("{:04}{:02}{:02} 00:00", date.year(), date.month(), date.day())
}

/// The name of the matrix, at most 20 characters: three letters of each word in the table's code, `ADU_SEX_CRI`.
fn matrix(table: TableId) -> String {
    let words = table.code().split('_').filter(|word| *word != "by");
    let short: Vec<String> = words.map(|word| word.chars().take(3).collect::<String>().to_uppercase()).collect();
    short.join("_")
}

/// The notes with an empty line between them.
fn paragraphs(notes: &[String]) -> String {
    notes.join("##")
}

/// The dimensions: which go down and which across, their categories, codes, points in time and totals. The last one goes
/// across, so that cells stand in the grid's own order.
fn put_variables(table: &ReleasedTable, words: &Words, keywords: &mut Keywords) {
    let axes = table.grid().axes();
    let name = |axis: &Axis| words.text(&format!("dimension-{}", axis.dimension.id()));
    let names: Vec<String> = axes.iter().map(name).collect();
    let (down, across) = names.split_at(names.len().saturating_sub(1));
    keywords.texts("STUB", None, down);
    keywords.texts("HEADING", None, across);
    let labels = |axis: &Axis| -> Vec<String> {
        written(axis).map(|category| category.label(table.id().persons(), words.lang())).collect()
    };
    let codes = |axis: &Axis| -> Vec<String> { written(axis).map(Category::code).collect() };
    for (axis, name) in axes.iter().zip(&names) {
        keywords.texts("VALUES", Some(name), &labels(axis));
    }
    for (axis, name) in axes.iter().zip(&names).filter(|(axis, _)| axis.dimension == Dimension::Year) {
        keywords.times(name, &codes(axis));
    }
    for (axis, name) in axes.iter().zip(&names) {
        keywords.texts("CODES", Some(name), &codes(axis));
    }
    for (axis, name) in axes.iter().zip(&names).filter(|(axis, _)| axis.dimension != Dimension::Year) {
        let total = written(axis).find(|category| *category == Category::Total);
        let total = total.map(|total| total.label(table.id().persons(), words.lang()));
        keywords.texts("ELIMINATION", Some(name), total.as_slice());
    }
}

/// The categories of a dimension that PX can have.
fn written(axis: &Axis) -> impl Iterator<Item = Category> {
    axis.categories.iter().copied().filter(|category| is_written(axis.dimension, *category))
}

fn is_written(dimension: Dimension, category: Category) -> bool {
    (dimension, category) != (Dimension::Year, Category::Total)
}

/// Whether PX can have the table: one of years has no cells where there is no year.
fn has_cells(table: &ReleasedTable) -> bool {
    table.grid().axes().iter().all(|axis| written(axis).next().is_some())
}

/// How many cells stand in a row.
fn columns(table: &ReleasedTable) -> usize {
    table.grid().axes().last().map_or(1, |axis| written(axis).count())
}

fn cells(table: &ReleasedTable) -> Vec<String> {
    let dimensions = || table.grid().axes().iter().map(|axis| axis.dimension);
    let has_place = |at: &[Category]| dimensions().zip(at).all(|(dimension, at)| is_written(dimension, *at));
    let coordinates = table.grid().coordinates();
    let cells = coordinates.iter().zip(table.grid().cells()).filter(|(at, _)| has_place(at));
    cells.map(|(_, shown)| cell(*shown)).collect()
}

fn cell(shown: Shown) -> String {
    match shown {
        Shown::Count(count) => count.to_string(),
        Shown::NotApplicable => format!("\"{NOT_APPLICABLE}\""),
        Shown::NotCollected => format!("\"{NOT_COLLECTED}\""),
        Shown::Suppressed => format!("\"{SUPPRESSED}\""),
    }
}

/// What the signs mean that occur.
fn signs(table: &ReleasedTable, words: &Words) -> Vec<String> {
    let signs = [
        (Shown::NotApplicable, "note-not-applicable"),
        (Shown::NotCollected, "note-not-available"),
        (Shown::Suppressed, "px-suppressed"),
    ];
    let occurs = |shown: Shown| table.grid().cells().contains(&shown);
    signs.into_iter().filter(|(shown, _)| occurs(*shown)).map(|(_, key)| words.text(key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cube::Cube;
    use crate::read;
    use crate::release::Release;
    use crate::report::{Report, Selection};
    use crate::terms::{Lang, Sex, Year};

    /// Made-up persons: a woman and a man in 2018, a man in 2019.
    const LIST: &str = "år;kön;ålder;nationalitet;brott\n2018;kvinna;30;RO;människohandel\n2018;man;30;RO;människohandel\n\
                        2019;man;30;TH;människoexploatering\n";

    fn release(year: u16) -> Release {
        let mut cube = Cube::default();
        cube.merge(&read::read(LIST.as_bytes()).unwrap().cube);
        let selection = Selection { year: Year::new(year).unwrap(), region: None };
        Release::internal(Report::of(&cube, selection))
    }

    fn written(release: &Release, table: TableId) -> String {
        let words = Words::new(Lang::Sv);
        let edition = Edition { release, words: &words, date: "2026-11-23".parse().unwrap() };
        let px = String::from_utf8(Px.write_table(table, &edition).unwrap().unwrap().bytes).unwrap();
        // As a reader joins long texts.
        px.replace("\"\r\n\"", "")
    }

    fn data(px: &str) -> Vec<&str> {
        let data = px.split_once("DATA=").unwrap().1.trim_end().strip_suffix(';').unwrap();
        data.split_whitespace().collect()
    }

    #[test]
    fn zero_is_a_number_and_what_is_no_number_has_a_sign_that_is_explained() {
        let px = written(&release(2018), TableId::AdultsBySexCrime);
        // Women, men, others, not recorded, all; trafficking, exploitation, not recorded, both.
        let expected = "1 \"..\" 0 1 1 \"..\" 0 1 0 \"..\" 0 0 0 \"..\" 0 0 2 \"..\" 0 2";
        assert_eq!(data(&px).join(" "), expected);
        assert!(px.contains(".. betyder att uppgift saknas") && !px.contains("... betyder"), "{px}");
        let hidden = release(2019).hiding(|_, at| at.contains(&Category::Sex(Sex::Male)));
        let px = written(&hidden, TableId::ChildrenBySex);
        assert_eq!(data(&px), ["0", "\"...\"", "0", "0", "0"]);
        assert!(px.contains("... betyder undertryckt (sekretess)"), "{px}");
    }

    #[test]
    fn years_are_points_in_time_and_have_no_total() {
        let px = written(&release(2019), TableId::ChildrenByYearSex);
        assert!(px.contains("TIMEVAL(\"År\")=TLIST(A1),\"2018\",\"2019\";"), "{px}");
        assert!(px.contains("VALUES(\"År\")=\"2018\",\"2019\";") && !px.contains("ELIMINATION(\"År\")"), "{px}");
        assert!(px.contains("ELIMINATION(\"Kön\")=\"Totalt\";"), "{px}");
        assert_eq!(data(&px).len(), 2 * 5);
    }

    #[test]
    fn a_file_says_when_and_what() {
        let px = written(&release(2019), TableId::AdultsBySexCrime);
        for line in [
            "CODEPAGE=\"utf-8\";",
            "LANGUAGE=\"sv\";",
            "CREATION-DATE=\"20261123 00:00\";",
            "MATRIX=\"ADU_SEX_CRI\";",
            "TITLE=\"Vuxna efter kön och brott, 2019\";",
            "CODES(\"Brott\")=\"trafficking\",\"exploitation\",\"not_recorded\",\"total\";",
        ] {
            assert!(px.lines().any(|each| each == line), "{line} in {px}");
        }
        assert!(px.contains("NOTEX=\"Siffrorna visar kända fall"), "{px}");
    }

    #[test]
    fn every_matrix_has_a_short_name_of_its_own() {
        let mut names: Vec<String> = TableId::ALL.into_iter().map(matrix).collect();
        assert!(names.iter().all(|name| name.len() <= 20), "{names:?}");
        names.sort();
        names.dedup();
        assert_eq!(names.len(), TableId::ALL.len());
    }

    #[test]
    fn nobody_in_no_year_makes_no_table_of_years() {
        let selection = Selection { year: Year::new(2021).unwrap(), region: None };
        let release = Release::internal(Report::of(&Cube::default(), selection));
        let words = Words::new(Lang::En);
        let edition = Edition { release: &release, words: &words, date: "2026-11-23".parse().unwrap() };
        assert!(Px.write_table(TableId::ChildrenByYearSex, &edition).is_none());
        assert!(Px.write(&edition).is_ok());
    }
}

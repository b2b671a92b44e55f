//! The report as a Word document (Office Open XML, ECMA-376), to edit: real headings, captions, lists and tables, figures as
//! pictures with alternative text.
//!
//! The parts are written here, not by a crate: docx-rs (0.4.22) has neither alternative text for pictures nor rows of a table
//! that are repeated on each page.

mod body;
mod parts;
mod table;

use super::paper::Paper;
use super::{Edition, Export, ExportError, Saved, archive};
use body::Body;

/// Word.
#[derive(Debug)]
pub struct Docx;

const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

impl Export for Docx {
    fn code(&self) -> &'static str {
        "docx"
    }

    fn write(&self, edition: &Edition<'_>) -> Result<Saved, ExportError> {
        let paper = Paper::of(edition);
        let body = Body::of(&paper)?;
        let part = |name: &str, bytes: Vec<u8>| Saved { name: name.to_owned(), media_type: "application/xml", bytes };
        let mut files = vec![
            part("[Content_Types].xml", parts::content_types()),
            part("_rels/.rels", parts::package_relations()),
            part("docProps/core.xml", parts::properties(&paper, edition.date)),
            part("word/_rels/document.xml.rels", parts::relations(&body.pictures)),
            part("word/styles.xml", parts::styles(paper.words())),
            part("word/numbering.xml", parts::numbering(body.ranked_lists)),
            part("word/settings.xml", parts::settings()),
            part("word/header.xml", parts::header(&paper)),
            part("word/footer.xml", parts::footer(&paper)),
            part("word/document.xml", body.document),
        ];
        files.extend(body.pictures.into_iter().map(|picture| part(&format!("word/{}", picture.target), picture.bytes)));
        Ok(Saved {
            name: edition.file_name("rapport", "report", "docx"),
            media_type: MEDIA_TYPE,
            bytes: archive::zip(&files, edition.date)?,
        })
    }
}

//! What stands beside the report on the page: the help, and the accessibility statement.
//!
//! The statement says what the Swedish act on accessibility of digital public service (2018:1937) and the regulations of its
//! supervisor (MDFFS 2019:2) ask for: how far the page complies, what is not accessible and why, how it was assessed and when,
//! where to report and where to complain. The same words stand in `docs/tillganglighetsredogorelse.md` (a test compares them).

use super::Block;
use crate::words::Words;

/// A text beside the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaflet {
    /// How to go about it.
    Help,
    /// The accessibility statement.
    Accessibility,
}

impl Leaflet {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Help, Self::Accessibility];

    /// The leaflet with a code: `help`, `accessibility`.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "help" => Some(Self::Help),
            "accessibility" => Some(Self::Accessibility),
            _ => None,
        }
    }

    /// Its text in a language.
    pub fn blocks(self, words: &Words) -> Vec<Block> {
        self.pieces().iter().map(|piece| piece.block(words)).collect()
    }

    fn pieces(self) -> &'static [Piece] {
        match self {
            Self::Help => HELP,
            Self::Accessibility => ACCESSIBILITY,
        }
    }
}

/// A piece of a leaflet, by the keys of its words.
enum Piece {
    Heading(&'static str),
    Text(&'static str),
    List(&'static [&'static str]),
    Steps(&'static [&'static str]),
}

use Piece::{Heading, List, Steps, Text};

const HELP: &[Piece] = &[
    Heading("help-heading-steps"),
    Steps(&["help-step-list", "help-step-account", "help-step-correct", "help-step-take-along"]),
    Heading("help-heading-modes"),
    List(&["help-mode-internal", "help-mode-publication", "help-mode-agency"]),
    Heading("help-heading-signs"),
    List(&["help-sign-zero", "help-sign-hidden", "help-sign-impossible"]),
    Heading("help-heading-keys"),
    List(&["help-key-move", "help-key-figure", "help-key-paste", "help-key-undo", "help-key-print"]),
    Heading("help-heading-lost"),
    Text("help-lost"),
];

const ACCESSIBILITY: &[Piece] = &[
    Text("access-intro"),
    Heading("access-heading-how"),
    Text("access-how"),
    Heading("access-heading-lacking"),
    List(&[
        "access-lacking-audit",
        "access-lacking-figures",
        "access-lacking-files",
        "access-lacking-print",
        "access-lacking-long",
    ]),
    Heading("access-heading-cannot"),
    Text("access-cannot"),
    Heading("access-heading-report"),
    Text("access-report"),
    Heading("access-heading-supervision"),
    Text("access-supervision"),
    Heading("access-heading-tested"),
    Text("access-tested"),
    Text("access-dates"),
];

impl Piece {
    fn block(&self, words: &Words) -> Block {
        let items = |keys: &[&str]| keys.iter().map(|key| words.spans(key, &[])).collect();
        match self {
            Heading(key) => Block::Heading { text: words.text(key) },
            Text(key) => Block::Paragraph { spans: words.spans(key, &[]) },
            List(keys) => Block::List { items: items(keys), ranked: false },
            Steps(keys) => Block::List { items: items(keys), ranked: true },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Lang;
    use crate::words::Span;
    use std::fs;

    /// For those who hand the page out, and for whoever reads it before. `FALLBILD_STATEMENT=write` writes it anew, by hand only.
    const DOCUMENT: &str = "docs/tillganglighetsredogorelse.md";

    #[test]
    fn the_statement_in_docs_says_what_the_page_says() {
        let words = Words::new(Lang::Sv);
        let title = format!("# {}\n", words.text("accessibility-title"));
        let said: String = Leaflet::Accessibility.blocks(&words).iter().map(markdown).collect();
        let said = title + &said;
        let writes = std::env::var("FALLBILD_STATEMENT").is_ok_and(|wish| wish == "write");
        assert!(!writes || std::env::var_os("CI").is_none(), "CI never writes a file");
        if writes {
            fs::write(DOCUMENT, &said).unwrap();
        }
        assert_eq!(fs::read_to_string(DOCUMENT).unwrap_or_default(), said);
    }

    #[test]
    fn no_piece_is_empty_or_shows_its_key() {
        for leaflet in Leaflet::ALL {
            for lang in Lang::ALL {
                for block in leaflet.blocks(&Words::new(lang)) {
                    let said = markdown(&block);
                    assert!(said.trim().len() > 2 && !said.contains("help-") && !said.contains("access-"), "{said:?}");
                }
            }
        }
    }

    fn markdown(block: &Block) -> String {
        match block {
            Block::Heading { text } => format!("\n## {text}\n"),
            Block::Paragraph { spans } => format!("\n{}\n", marked(spans)),
            Block::List { items, .. } => std::iter::once("\n".to_owned())
                .chain(items.iter().map(|item| format!("- {}\n", marked(item))))
                .collect(),
        }
    }

    fn marked(spans: &[Span]) -> String {
        let mark = |span: &Span| match span {
            Span::Text { text } => text.clone(),
            Span::Strong { spans } => format!("**{}**", marked(spans)),
            Span::Emphasis { spans } => format!("*{}*", marked(spans)),
        };
        spans.iter().map(mark).collect()
    }
}

use crate::words::Span;
use serde::Serialize;

/// A piece of the report's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Block {
    /// A heading below that of the section.
    Heading {
        /// Its words.
        text: String,
    },
    /// Sentences that belong together.
    Paragraph {
        /// Its text.
        spans: Vec<Span>,
    },
    /// A list.
    List {
        /// Its items.
        items: Vec<Vec<Span>>,
        /// Whether their order matters.
        ranked: bool,
    },
}

//! A look at how a file is read, for a person to correct: on request, and kept nowhere.

use super::decisions::Decisions;
use super::opened::Opened;
use super::personal;
use super::values::says_missing;
use super::{Columns, Layout, ReadError};
use serde::{Deserialize, Serialize};
use std::io::Read;

/// How a file is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inspection {
    /// How it is laid out.
    pub layout: Layout,
    /// Which column says what.
    pub columns: Columns,
    /// Of each column up to three different values that its cells hold; none where they identify a person.
    pub examples: Vec<Vec<String>>,
    /// Words with letters beyond a to z, by which a wrong encoding shows.
    pub letters: Vec<String>,
    /// What has been decided, by a person or a recipe.
    pub decisions: Decisions,
}

/// So many values of a column are shown, and no longer than this.
const EXAMPLES: usize = 3;
const LENGTH: usize = 40;
/// So many words show the encoding.
const LETTERS: usize = 6;

/// Looks at how a file of this name is read, with what has been decided so far.
///
/// # Errors
/// When it is empty or neither text nor a workbook. Unknown columns are no error here: they are what is to be corrected.
pub fn inspect(name: &str, source: impl Read, recipes: &[Decisions]) -> Result<Inspection, ReadError> {
    let opened = Opened::open(name, source, recipes)?;
    let width = opened.laid.header.len().min(MOST_COLUMNS);
    let examples: Vec<Vec<String>> = (0..width).map(|index| examples(&opened, index)).collect();
    let headers = opened.laid.layout.header.iter();
    let words =
        headers.chain(examples.iter().flatten()).flat_map(|text| text.split(|sign: char| !sign.is_alphanumeric()));
    let beyond = |word: &&str| !word.is_ascii();
    let mut letters: Vec<String> = Vec::new();
    for word in words.filter(beyond) {
        if letters.len() < LETTERS && !letters.iter().any(|known| known == word) {
            letters.push(word.to_owned());
        }
    }
    Ok(Inspection {
        layout: opened.laid.layout,
        columns: opened.columns,
        examples,
        letters,
        decisions: opened.decisions,
    })
}

/// No more columns are shown.
const MOST_COLUMNS: usize = 400;

fn examples<R: Read>(opened: &Opened<R>, index: usize) -> Vec<String> {
    let mut examples: Vec<String> = Vec::new();
    if !opened.may_show(index) {
        return examples;
    }
    // A longer text is somebody's story.
    let is_short = |cell: &&str| !says_missing(cell) && cell.chars().count() <= LENGTH;
    for cell in opened.cells(index).map(str::trim).filter(is_short) {
        if examples.len() < EXAMPLES && !examples.iter().any(|known| known == cell) && !personal::is_in(cell) {
            examples.push(cell.to_owned());
        }
    }
    examples
}

//! Which column says what.

use super::ReadError;
use crate::terms::{Entry, Form, Lexicon, Term};
use csv::StringRecord;
use serde::{Deserialize, Serialize};

/// What a column says of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Column {
    /// The year in which a coordinator first learned of the person.
    Year,
    /// The coordinator's region.
    Region,
    /// Sex.
    Sex,
    /// Age.
    Age,
    /// Nationality or nationalities.
    Nationality,
    /// The crime.
    Crime,
    /// The form or forms of exploitation.
    Exploitation,
    /// Potential victim or related child.
    Role,
    /// Where a related child is.
    Place,
    /// The sector of labour exploitation.
    Sector,
    /// Yes or no to one form of exploitation.
    IsForm(Form),
}

impl Term for Column {
    const ALL: &'static [Self] = &[
        Self::Year,
        Self::Region,
        Self::Sex,
        Self::Age,
        Self::Nationality,
        Self::Crime,
        Self::Exploitation,
        Self::Role,
        Self::Place,
        Self::Sector,
    ];

    fn entry(self) -> &'static Entry {
        match self {
            Self::Year => &Entry { code: "year", sv: "år", en: "year", synonyms: &["årtal", "datum", "date"] },
            Self::Region => &Entry { code: "region", sv: "region", en: "region", synonyms: &["polisregion"] },
            Self::Sex => &Entry { code: "sex", sv: "kön", en: "sex", synonyms: &["gender"] },
            Self::Age => &Entry { code: "age", sv: "ålder", en: "age", synonyms: &["ålder (år)"] },
            Self::Nationality => &Entry {
                code: "nationality",
                sv: "nationalitet",
                en: "nationality",
                synonyms: &["nationaliteter", "ursprung", "ursprungsland", "medborgarskap", "origin", "citizenship"],
            },
            Self::Crime => {
                &Entry { code: "crime", sv: "brott", en: "crime", synonyms: &["brottstyp", "brottsrubricering"] }
            }
            Self::Exploitation => &Entry {
                code: "exploitation",
                sv: "exploateringsform",
                en: "exploitation",
                synonyms: &["exploatering", "exploateringsformer", "form", "form of exploitation"],
            },
            Self::Role => &Entry { code: "role", sv: "roll", en: "role", synonyms: &[] },
            Self::Place => &Entry { code: "place", sv: "vistelse", en: "place", synonyms: &["vistelseort"] },
            Self::Sector => &Entry { code: "sector", sv: "bransch", en: "sector", synonyms: &["näringsgren"] },
            Self::IsForm(form) => form.entry(),
        }
    }
}

/// The columns of a file: which is read as what, which is not read, which are missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Columns {
    /// What is read, with its header and its place in the row.
    pub read: Vec<ReadColumn>,
    /// The headers of columns that are not read, at most [`Columns::IGNORED_NAMED`].
    pub ignored: Vec<String>,
    /// How many more are not read.
    pub ignored_more: usize,
    /// The headers of columns that say what another one says already; they are not read.
    pub repeated: Vec<String>,
    /// What no column says; taken as not recorded.
    pub missing: Vec<Column>,
    /// How many columns the header has.
    pub width: usize,
}

/// A column that is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadColumn {
    /// What it says.
    pub column: Column,
    /// Its header, as the file writes it.
    pub header: String,
    /// Its place in the row, from 0.
    pub index: usize,
}

/// Headers longer than this are cut where they are shown.
const HEADER_LENGTH: usize = 40;
/// So many headers are named when none is known.
const HEADERS_NAMED: usize = 12;

impl Columns {
    /// A case list has few columns; a file with a hundred thousand must not fill the page with their names.
    pub const IGNORED_NAMED: usize = 50;

    /// How many of a header's cells name a known column: what a dialect is judged by.
    pub(super) fn count_known(header: &StringRecord) -> usize {
        let lexicon = lexicon();
        header.iter().filter(|cell| known(&lexicon, cell).is_some()).count()
    }

    /// Recognises the columns by their headers. Of two columns that say the same, the first is read.
    ///
    /// # Errors
    /// When nothing says the year, or nothing says anything else.
    pub(super) fn recognise(header: &StringRecord) -> Result<Self, ReadError> {
        let lexicon = lexicon();
        let mut columns = Self { width: header.len(), ..Self::default() };
        for (index, cell) in header.iter().enumerate() {
            match known(&lexicon, cell) {
                Some(column) if columns.index(column).is_some() => columns.note_repeated(cell),
                Some(column) => columns.read.push(ReadColumn { column, header: cut(cell), index }),
                None if cell.trim().is_empty() => {}
                None if columns.ignored.len() < Self::IGNORED_NAMED => columns.ignored.push(cut(cell)),
                None => columns.ignored_more += 1,
            }
        }
        columns.missing = Column::ALL.iter().copied().filter(|column| !columns.says(*column)).collect();
        match (columns.says(Column::Year), columns.read.len()) {
            (true, 2..) => Ok(columns),
            (false, 2..) => Err(ReadError::NoYear { headers: named(header) }),
            _ => Err(ReadError::NoColumns { headers: named(header) }),
        }
    }

    fn note_repeated(&mut self, header: &str) {
        if self.repeated.len() < Self::IGNORED_NAMED {
            self.repeated.push(cut(header));
        } else {
            self.ignored_more += 1;
        }
    }

    /// The place of a column in the row.
    pub(super) fn index(&self, column: Column) -> Option<usize> {
        self.read.iter().find(|read| read.column == column).map(|read| read.index)
    }

    /// The columns that say yes or no to one form, with their places.
    pub(super) fn form_flags(&self) -> impl Iterator<Item = (Form, usize)> {
        self.read.iter().filter_map(|read| match read.column {
            Column::IsForm(form) => Some((form, read.index)),
            _ => None,
        })
    }

    fn says(&self, column: Column) -> bool {
        self.index(column).is_some() || (column == Column::Exploitation && self.form_flags().next().is_some())
    }
}

/// Headers by their folded words. A form's name is the header of a yes/no column; "annat" and the like are not, because
/// a column of that name holds remarks.
fn lexicon() -> Lexicon<Column> {
    Form::ALL.iter().filter(|form| !matches!(form, Form::Multiple | Form::Unknown)).fold(
        Lexicon::of_terms(),
        |lexicon, form| {
            let Entry { code, sv, en, synonyms } = form.entry();
            let synonyms = if *form == Form::Other { &[] } else { *synonyms };
            let code = if *form == Form::Other { en } else { code };
            lexicon.with(Column::IsForm(*form), [code, sv, en]).with(Column::IsForm(*form), synonyms)
        },
    )
}

fn known(lexicon: &Lexicon<Column>, cell: &str) -> Option<Column> {
    // A header of a megabyte is no header; folding it would cost more than it tells.
    (cell.len() <= 200).then(|| lexicon.find(&crate::terms::fold(cell))).flatten()
}

/// The headers that an error names; none where a digit says that this is no header but a person's row.
fn named(header: &StringRecord) -> Vec<String> {
    if header.iter().any(|cell| cell.contains(|sign: char| sign.is_ascii_digit())) {
        return Vec::new();
    }
    header.iter().filter(|cell| !cell.trim().is_empty()).take(HEADERS_NAMED).map(cut).collect()
}

fn cut(cell: &str) -> String {
    cell.trim().chars().take(HEADER_LENGTH).collect()
}

//! What a cell says, in terms of the registry.

mod age;
mod date;
mod forms;
mod nationality;

pub(super) use age::{Age, AgeCell, ages, births};
pub(super) use date::{When, likely_year, serial_or_date, short_date, when, year_in};
pub(super) use forms::{FormReader, NamedForms};
pub(super) use nationality::{Nationality, NationalityReader, Unread, are_codes};

use super::decisions::{Decisions, ValueDecision};
use crate::terms::{Lexicon, MISSING, Sex, Term, fold, split_words};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning<T> {
    /// Nothing was recorded.
    Missing,
    /// This.
    Known(T),
    /// Something that cannot be read.
    Unreadable,
}

impl<T> From<Option<T>> for Meaning<T> {
    fn from(found: Option<T>) -> Self {
        found.map_or(Self::Unreadable, Self::Known)
    }
}

/// Reads the cells of one column. Each distinct text is looked at once and then remembered: a column has few.
pub(super) struct Reader<T> {
    read: ReadCell<T>,
    seen: FxHashMap<Box<str>, Meaning<T>>,
}

type ReadCell<T> = Box<dyn Fn(&str) -> Meaning<T>>;

impl<T> std::fmt::Debug for Reader<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("seen", &self.seen.len()).finish_non_exhaustive()
    }
}

impl<T: Copy + 'static> Reader<T> {
    /// So many texts are remembered, and no longer ones than this: memory must not grow with the file.
    const REMEMBERED: usize = 4096;
    const LENGTH: usize = 80;
    /// No cell that says a term is longer; to fold a megabyte would cost more than it tells.
    const LONGEST: usize = 500;

    /// A reader of cells: words for "not recorded" first, then `read`, and what a person has decided of what neither knows. A
    /// decision about `17?` says nothing of `17`.
    pub(super) fn new(decided: Decided<T>, read: impl Fn(&str) -> Meaning<T> + 'static) -> Self {
        let read = move |cell: &str| {
            let text = cell.trim();
            if says_missing(text) {
                return Meaning::Missing;
            }
            match read(text) {
                Meaning::Unreadable => decided.find(text).unwrap_or(Meaning::Unreadable),
                known => known,
            }
        };
        Self { read: Box::new(read), seen: FxHashMap::default() }
    }

    pub(super) fn meaning(&mut self, cell: &str) -> Meaning<T> {
        if let Some(meaning) = self.seen.get(cell) {
            return *meaning;
        }
        if cell.trim().len() > Self::LONGEST {
            return Meaning::Unreadable;
        }
        let meaning = (self.read)(cell);
        if self.seen.len() < Self::REMEMBERED && cell.len() <= Self::LENGTH {
            self.seen.insert(cell.into(), meaning);
        }
        meaning
    }
}

/// The parts of cells that cannot be read, each distinct cell looked at once.
#[derive(Debug)]
pub(super) struct UnreadParts<T>(FxHashMap<Box<str>, Rc<[(String, T)]>>);

impl<T> UnreadParts<T> {
    /// As many are remembered as a problem list tells apart, and somewhat more.
    const REMEMBERED: usize = 2048;

    fn new() -> Self {
        Self(FxHashMap::default())
    }

    fn of(&mut self, cell: &str, look: impl FnOnce(&str) -> Vec<(String, T)>) -> Rc<[(String, T)]> {
        if let Some(parts) = self.0.get(cell) {
            return Rc::clone(parts);
        }
        let parts: Rc<[(String, T)]> = look(cell.trim()).into();
        if self.0.len() < Self::REMEMBERED && cell.len() <= Reader::<bool>::LENGTH {
            self.0.insert(cell.into(), Rc::clone(&parts));
        }
        parts
    }
}

/// What a person has decided that texts of a column mean.
#[derive(Debug, Clone)]
pub(super) struct Decided<T>(FxHashMap<String, Meaning<T>>);

impl<T: Copy> Decided<T> {
    /// Nothing.
    pub(super) fn nothing() -> Self {
        Self(FxHashMap::default())
    }

    /// The decisions, by what their codes mean here; codes that mean nothing here are passed over.
    pub(super) fn of<'a>(values: impl Iterator<Item = &'a ValueDecision>, code: impl Fn(&str) -> Option<T>) -> Self {
        let meaning = |means: &str| match code(means) {
            Some(value) => Some(Meaning::Known(value)),
            None if means == Decisions::NOT_RECORDED => Some(Meaning::Missing),
            None => None,
        };
        Self(values.filter_map(|value| Some((key(&value.text), meaning(&value.means)?))).collect())
    }

    fn find(&self, text: &str) -> Option<Meaning<T>> {
        if self.0.is_empty() { None } else { self.0.get(&key(text)).copied() }
    }
}

/// Under what a text is remembered: `Kongo` and `KONGO` are decided once.
fn key(text: &str) -> String {
    text.trim().to_lowercase()
}

/// Whether a text says that nothing was recorded. `NA` is for a column to decide.
pub(super) fn says_missing(text: &str) -> bool {
    thread_local! {
        static WORDS: Lexicon<()> = Lexicon::new((), MISSING);
    }
    let only_signs = text.chars().all(|sign| matches!(sign, '-' | '–' | '—' | '?' | '.' | '…' | '_' | '/' | ' '));
    // No word for it has a digit in it; most cells that are not words do, and to fold them would take its time.
    let has_digit = || text.bytes().any(|byte| byte.is_ascii_digit());
    only_signs
        || matches!(text, "-99" | "-99.0" | "-99,0" | "-9")
        || (!has_digit() && text.len() <= 60 && WORDS.with(|words| words.find(&fold(text)).is_some()))
}

/// Whether a text is the abbreviation that means Namibia to one program and "not available" to another.
pub(super) fn says_na(text: &str) -> bool {
    text.trim().eq_ignore_ascii_case("na")
}

/// A term by its words; also words written together (`SexualExploitation`).
///
/// A word with a question mark after it is a doubt, and for a person to decide.
pub(super) fn find_words<T: Copy>(lexicon: &Lexicon<T>, text: &str) -> Option<T> {
    if text.ends_with('?') {
        return None;
    }
    lexicon.find(&fold(text)).or_else(|| split_words(text).and_then(|apart| lexicon.find(&fold(&apart))))
}

/// Cells that say one term of a dimension.
pub(super) fn terms<T: Term>(decided: Decided<T>) -> Reader<T> {
    let lexicon = Lexicon::<T>::of_terms();
    Reader::new(decided, move |text| match find_words(&lexicon, text) {
        Some(term) => Meaning::Known(term),
        None if says_na(text) => Meaning::Missing,
        None => Meaning::Unreadable,
    })
}

/// A sex, and whether the word for it says child (rule 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct SexWord {
    pub(super) sex: Sex,
    pub(super) says_child: bool,
}

pub(super) fn sexes(decided: Decided<SexWord>) -> Reader<SexWord> {
    let adults = Lexicon::<Sex>::of_terms();
    let children = Lexicon::new(Sex::Female, &["flicka", "flickor", "girl", "girls"])
        .with(Sex::Male, &["pojke", "pojkar", "boy", "boys"]);
    Reader::new(decided, move |text| {
        let child = find_words(&children, text).map(|sex| SexWord { sex, says_child: true });
        let found = child.or_else(|| find_words(&adults, text).map(|sex| SexWord { sex, says_child: false }));
        if found.is_none() && says_na(text) { Meaning::Missing } else { found.into() }
    })
}

/// Yes or no.
pub(super) fn answers(decided: Decided<bool>) -> Reader<bool> {
    let words = Lexicon::new(true, &["ja", "j", "x", "1", "1 0", "yes", "y", "true", "sant", "sann"])
        .with(false, &["nej", "n", "0", "0 0", "no", "false", "falskt", "falsk"]);
    Reader::new(decided, move |text| match text {
        "✓" | "✔" | "☑" | "☒" => Meaning::Known(true),
        "☐" => Meaning::Known(false),
        _ if says_na(text) => Meaning::Missing,
        _ => words.find(&fold(text)).into(),
    })
}

/// The parts of a cell that names several things, without those that say "not recorded".
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', '/', ';', '+', '&', '|', '\n'])
        .flat_map(|part| part.split(" och "))
        .flat_map(|part| part.split(" samt "))
        .flat_map(|part| part.split(" and "))
        .map(str::trim)
        .filter(|part| !says_missing(part))
}

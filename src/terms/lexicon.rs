use super::{Entry, Term, fold};
use rustc_hash::FxHashMap;

/// Folded word to term: how a cell or a header is recognised.
#[derive(Debug, Clone)]
pub struct Lexicon<T> {
    words: FxHashMap<String, T>,
}

impl<T: Term> Lexicon<T> {
    /// The registry's words for a dimension: codes, labels in both languages, synonyms.
    pub fn of_terms() -> Self {
        let mut lexicon = Self { words: FxHashMap::default() };
        for term in T::ALL {
            let Entry { code, sv, en, synonyms } = term.entry();
            lexicon = lexicon.with(*term, [code, sv, en]).with(*term, *synonyms);
        }
        lexicon
    }
}

impl<T: Copy> Lexicon<T> {
    /// A lexicon of these words for one meaning; grows by [`Lexicon::with`].
    pub fn new<'a>(meaning: T, words: impl IntoIterator<Item = &'a &'a str>) -> Self {
        Self { words: FxHashMap::default() }.with(meaning, words)
    }

    /// Adds words for a meaning. A word that has a meaning keeps it.
    pub fn with<'a>(mut self, meaning: T, words: impl IntoIterator<Item = &'a &'a str>) -> Self {
        for word in words {
            self.words.entry(fold(word)).or_insert(meaning);
        }
        self
    }

    /// The meaning of a word already folded.
    pub fn find(&self, folded: &str) -> Option<T> {
        self.words.get(folded).copied()
    }

    /// Every word, folded, with its meaning.
    pub fn iter(&self) -> impl Iterator<Item = (&str, T)> {
        self.words.iter().map(|(word, meaning)| (word.as_str(), *meaning))
    }
}

//! The nationality that counts, of those that a cell names.

use super::{Decided, Meaning, Reader, UnreadParts, parts, says_missing, says_na};
use crate::terms::{Origin, OriginLexicon};
use std::rc::Rc;

/// The nationality that counts, and whether there are others beside it (rule 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::read) struct Nationality {
    /// None where what counts cannot be read.
    pub(in crate::read) first: Option<Origin>,
    pub(in crate::read) several: bool,
    /// Whether all the cell says could be read.
    pub(in crate::read) complete: bool,
    /// Whether `NA` was taken for Namibia.
    pub(in crate::read) na: bool,
}

/// Why a text is no origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Unread {
    /// It is none that is known.
    Unknown,
    /// It may be several.
    Ambiguous,
}

/// Reads cells that name nationalities.
#[derive(Debug)]
pub(in crate::read) struct NationalityReader {
    pub(in crate::read) reader: Reader<Nationality>,
    words: Rc<Origins>,
    unread: UnreadParts<Unread>,
}

#[derive(Debug)]
struct Origins {
    lexicon: &'static OriginLexicon,
    decided: Decided<Origin>,
    /// Whether the column holds codes, so that `NA` is Namibia's and `SV` El Salvador's.
    codes: bool,
}

impl Origins {
    /// Missing where the text says so, unreadable where it is unknown or ambiguous.
    fn find(&self, text: &str) -> Meaning<Origin> {
        if says_missing(text) {
            return Meaning::Missing;
        }
        let ambiguous = !self.lexicon.candidates(text, self.codes).is_empty();
        let code = || self.lexicon.find_code(text).filter(|_| self.codes);
        let name = || self.lexicon.find(text).or_else(code).or_else(|| self.find_inside(text));
        let known = if ambiguous || text.ends_with('?') { None } else { name() };
        match (known, says_na(text)) {
            // The one text that a person may decide although it can be read.
            (_, true) => self.decided.find(text).unwrap_or(if self.codes { known.into() } else { Meaning::Missing }),
            (Some(origin), _) => Meaning::Known(origin),
            (None, _) => self.decided.find(text).unwrap_or(Meaning::Unreadable),
        }
    }

    /// A name with words around it that do not change it: `från Polen`, `polsk medborgare`, `Polen (PL)`.
    fn find_inside(&self, text: &str) -> Option<Origin> {
        let lower = text.to_lowercase();
        let without =
            |words: &[&str], strip: fn(&str, &str) -> Option<String>| words.iter().find_map(|word| strip(&lower, word));
        let after = without(&["från ", "from "], |text, word| text.strip_prefix(word).map(str::to_owned));
        let before = without(&[" medborgare", " medborgarskap", " citizen", " national"], |text, word| {
            text.strip_suffix(word).map(str::to_owned)
        });
        let sure = |name: &str| {
            if self.lexicon.candidates(name, self.codes).is_empty() { self.lexicon.find(name) } else { None }
        };
        let twice = || {
            let (name, inside) = text.strip_suffix(')')?.split_once('(')?;
            sure(name).filter(|origin| self.lexicon.find(inside) == Some(*origin))
        };
        after.or(before).and_then(|name| sure(&name)).or_else(twice)
    }
}

impl NationalityReader {
    /// One nationality or several with `,` `/` `;` `+` between. A name with a comma in it is tried whole first. When the
    /// first cannot be read, the second does not stand in for it.
    pub(in crate::read) fn new(decided: Decided<Origin>, codes: bool) -> Self {
        let words = Rc::new(Origins { lexicon: OriginLexicon::shared(), decided, codes });
        let inner = Rc::clone(&words);
        let reader = Reader::new(Decided::nothing(), move |text| {
            let found: Vec<Meaning<Origin>> = match inner.find(text) {
                Meaning::Missing => return Meaning::Missing,
                Meaning::Unreadable if inner.lexicon.candidates(text, inner.codes).is_empty() => {
                    parts(text).map(|part| inner.find(part)).filter(|part| *part != Meaning::Missing).collect()
                }
                whole => vec![whole],
            };
            let known =
                |meaning: &Meaning<Origin>| if let Meaning::Known(origin) = meaning { Some(*origin) } else { None };
            let first = found.first().and_then(known);
            Meaning::Known(Nationality {
                first,
                several: first.is_some() && found.iter().filter_map(known).any(|other| Some(other) != first),
                complete: !found.contains(&Meaning::Unreadable),
                na: inner.codes && parts(text).any(|part| says_na(part) && inner.decided.find(part).is_none()),
            })
        });
        Self { reader, words, unread: UnreadParts::new() }
    }

    /// The parts of a cell that cannot be read, and why.
    pub(in crate::read) fn unread(&mut self, cell: &str) -> Rc<[(String, Unread)]> {
        let Self { words, unread, .. } = self;
        unread.of(cell, |text| words.unread(text))
    }
}

impl Origins {
    fn unread(&self, text: &str) -> Vec<(String, Unread)> {
        let why = |text: &str| match self.lexicon.candidates(text, self.codes) {
            [] => Unread::Unknown,
            _ => Unread::Ambiguous,
        };
        match self.find(text) {
            Meaning::Unreadable if why(text) == Unread::Ambiguous => vec![(text.to_owned(), Unread::Ambiguous)],
            Meaning::Unreadable => {
                let unread = parts(text).filter(|part| self.find(part) == Meaning::Unreadable);
                unread.map(|part| (part.to_owned(), why(part))).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// Whether a column's cells are ISO codes rather than names: most of them two or three letters that are one, at least one of
/// them in capitals.
pub(in crate::read) fn are_codes<'a>(cells: impl Iterator<Item = &'a str>) -> bool {
    let (mut codes, mut capitals, mut others) = (0, 0, 0);
    for cell in cells.map(str::trim).filter(|cell| !says_missing(cell) && !says_na(cell)) {
        let letters = (2..=3).contains(&cell.len()) && cell.bytes().all(|byte| byte.is_ascii_alphabetic());
        if letters && OriginLexicon::shared().find_code(cell).is_some() {
            codes += 1;
            capitals += usize::from(cell.bytes().all(|byte| byte.is_ascii_uppercase()));
        } else {
            others += 1;
        }
    }
    capitals > 0 && codes >= 4 * others
}

#[cfg(test)]
mod tests {
    use super::*;
    use Meaning::Known;

    fn found(reader: &mut NationalityReader, cell: &str) -> Option<(&'static str, bool)> {
        match reader.reader.meaning(cell) {
            Known(Nationality { first: Some(first), several, .. }) => Some((first.code(), several)),
            _ => None,
        }
    }

    #[test]
    fn the_first_nationality_counts() {
        let mut reader = NationalityReader::new(Decided::nothing(), false);
        for (cell, expected) in [
            ("Rumänien", Some(("RO", false))),
            ("642", Some(("RO", false))),
            ("Rumänien/Moldavien", Some(("RO", true))),
            ("rumänsk + bulgarisk", Some(("RO", true))),
            ("RO; RO", Some(("RO", false))),
            ("okänd/Rumänien", Some(("RO", false))),
            ("Rumänien/okänd", Some(("RO", false))),
            ("Rumänien, hej hopp", Some(("RO", false))),
            ("Blefuscu/Rumänien", None),
            ("NA", None),
            ("Kongo", None),
            ("Guinea", None),
            ("Guinea-Bissau", Some(("GW", false))),
            ("SV", None),
            ("från Polen", Some(("PL", false))),
            ("Polsk medborgare", Some(("PL", false))),
            ("Polen (PL)", Some(("PL", false))),
            ("Polen (Ukraina)", None),
            ("från Kongo", None),
        ] {
            assert_eq!(found(&mut reader, cell), expected, "{cell:?}");
        }
        let unread = [("Kongo".to_owned(), Unread::Ambiguous), ("hej".to_owned(), Unread::Unknown)];
        assert_eq!(*reader.unread("Rumänien, Kongo, hej"), unread);
        assert_eq!(*reader.unread("Rumänien/Syrien"), []);
    }

    #[test]
    fn na_is_namibia_among_codes_only() {
        let mut codes = NationalityReader::new(Decided::nothing(), true);
        assert_eq!(found(&mut codes, "NA"), Some(("NA", false)));
        assert_eq!(found(&mut codes, "SV"), Some(("SV", false)));
        assert!(are_codes(["RO", "BG", "NA", "", "NG"].into_iter()));
        assert!(are_codes(["ROU", "BGR", "-99"].into_iter()));
        assert!(!are_codes(["NA", "NA"].into_iter()), "nothing but NA says nothing");
        assert!(!are_codes(["Rumänien", "NA", "SV"].into_iter()));
    }
}

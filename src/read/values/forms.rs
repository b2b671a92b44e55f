//! The forms of exploitation that a cell names.

use super::{Decided, Meaning, Reader, UnreadParts, find_words, parts, says_na};
use crate::case::Forms;
use crate::terms::{Form, Lexicon};
use std::rc::Rc;

/// The forms that a cell names, and whether it says something more that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) struct NamedForms {
    pub(in crate::read) forms: Forms,
    pub(in crate::read) complete: bool,
}

/// Reads cells that name forms.
#[derive(Debug)]
pub(in crate::read) struct FormReader {
    pub(in crate::read) reader: Reader<NamedForms>,
    words: Rc<FormWords>,
    unread: UnreadParts<()>,
}

#[derive(Debug)]
struct FormWords {
    lexicon: Lexicon<Form>,
    decided: Decided<Form>,
}

impl FormWords {
    fn find(&self, text: &str) -> Meaning<Form> {
        match find_words(&self.lexicon, text) {
            Some(form) => Meaning::Known(form),
            None if says_na(text) => Meaning::Missing,
            None => self.decided.find(text).unwrap_or(Meaning::Unreadable),
        }
    }
}

impl FormReader {
    pub(in crate::read) fn new(decided: Decided<Form>) -> Self {
        let words = Rc::new(FormWords { lexicon: Lexicon::of_terms(), decided });
        let inner = Rc::clone(&words);
        // A decision about a whole cell or a part of one reaches it through `find`.
        let reader = Reader::new(Decided::nothing(), move |text| {
            let found: Vec<Meaning<Form>> = match inner.find(text) {
                Meaning::Unreadable => parts(text).map(|part| inner.find(part)).collect(),
                whole => vec![whole],
            };
            let named = |meaning: &Meaning<Form>| if let Meaning::Known(form) = meaning { Some(*form) } else { None };
            let forms = found.iter().filter_map(named).collect();
            Meaning::Known(NamedForms { forms, complete: !found.contains(&Meaning::Unreadable) })
        });
        Self { reader, words, unread: UnreadParts::new() }
    }

    /// The parts of a cell that cannot be read.
    pub(in crate::read) fn unread(&mut self, cell: &str) -> Rc<[(String, ())]> {
        let Self { words, unread, .. } = self;
        unread.of(cell, |text| {
            let unreadable = parts(text).filter(|part| words.find(part) == Meaning::Unreadable);
            unreadable.map(|part| (part.to_owned(), ())).collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Meaning::Known;

    #[test]
    fn several_forms_in_a_cell() {
        let mut reader = FormReader::new(Decided::nothing());
        for (cell, forms, unread) in [
            ("tiggeri", vec![Form::Begging], vec![]),
            ("tiggeri + kriminalitet", vec![Form::Begging, Form::Criminality], vec![]),
            ("Sexuell exploatering och tiggeri", vec![Form::Sexual, Form::Begging], vec![]),
            ("SexualExploitation; ForcedBegging", vec![Form::Sexual, Form::Begging], vec![]),
            ("tiggeri, vampyrism", vec![Form::Begging], vec!["vampyrism"]),
            ("tiggeri, okänd", vec![Form::Begging], vec![]),
            ("okänd / vet ej", vec![], vec![]),
            ("vampyrism", vec![], vec!["vampyrism"]),
        ] {
            let expected = NamedForms { forms: forms.into_iter().collect(), complete: unread.is_empty() };
            assert_eq!(reader.reader.meaning(cell), Known(expected), "{cell:?}");
            let parts: Vec<String> = reader.unread(cell).iter().map(|(part, ())| part.clone()).collect();
            assert_eq!(parts, unread, "{cell:?}");
        }
    }
}

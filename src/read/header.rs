//! The words of headers: which column a header names, and whether it says anything at all.

use super::Column;
use crate::terms::{Entry, Form, Lexicon, Sector, Term, fold};
use rustc_hash::FxHashMap;
use std::cell::RefCell;

/// The flags of the Counter-Trafficking Data Collaborative's files (codebooks 6.0 of 2017 and 2023).
const CTDC_FLAGS: [(&str, Column); 32] = [
    ("isSexualExploit", Column::IsForm(Form::Sexual)),
    ("isForcedLabour", Column::IsForm(Form::Labour)),
    ("isForcedMarriage", Column::IsForm(Form::ForcedMarriage)),
    ("isForcedMilitary", Column::IsForm(Form::Military)),
    ("isOrganRemoval", Column::IsForm(Form::OrganRemoval)),
    ("isOtherExploit", Column::IsForm(Form::Other)),
    ("typeOfLabourBegging", Column::IsKindOfLabour(Form::Begging)),
    ("sectorOfLabourBegging", Column::IsKindOfLabour(Form::Begging)),
    ("typeOfLabourIllicitActivities", Column::IsKindOfLabour(Form::Criminality)),
    ("sectorOfLabourIllicitActivities", Column::IsKindOfLabour(Form::Criminality)),
    ("typeOfLabourAgriculture", Column::IsSector(Sector::Agriculture)),
    ("sectorOfLabourAgriculture", Column::IsSector(Sector::Agriculture)),
    ("typeOfLabourAquafarming", Column::IsSector(Sector::Agriculture)),
    ("sectorOfLabourAquafarming", Column::IsSector(Sector::Agriculture)),
    ("typeOfLabourConstruction", Column::IsSector(Sector::Construction)),
    ("sectorOfLabourConstruction", Column::IsSector(Sector::Construction)),
    ("typeOfLabourDomesticWork", Column::IsSector(Sector::Domestic)),
    ("sectorOfLabourDomesticWork", Column::IsSector(Sector::Domestic)),
    ("typeOfLabourHospitality", Column::IsSector(Sector::Hospitality)),
    ("sectorOfLabourHospitality", Column::IsSector(Sector::Hospitality)),
    ("typeOfLabourManufacturing", Column::IsSector(Sector::Manufacturing)),
    ("sectorOfLabourManufacturing", Column::IsSector(Sector::Manufacturing)),
    ("typeOfLabourMiningOrDrilling", Column::IsSector(Sector::Other)),
    ("sectorOfLabourMiningOrDrilling", Column::IsSector(Sector::Other)),
    ("typeOfLabourPeddling", Column::IsSector(Sector::Other)),
    ("sectorOfLabourPeddling", Column::IsSector(Sector::Other)),
    ("typeOfLabourTransportation", Column::IsSector(Sector::Other)),
    ("sectorOfLabourTransportation", Column::IsSector(Sector::Other)),
    ("typeOfLabourOther", Column::IsSector(Sector::Other)),
    ("sectorOfLabourOther", Column::IsSector(Sector::Other)),
    ("isForcedLabor", Column::IsForm(Form::Labour)),
    ("isForcedBegging", Column::IsForm(Form::Begging)),
];

/// Words around a column's name that do not change what it says: whose it is, when it was noted.
const FILLERS: &[&str] = &[
    "offrets",
    "offer",
    "offret",
    "utsatta",
    "utsattas",
    "utsatte",
    "utsattes",
    "personens",
    "person",
    "klientens",
    "klient",
    "brottsoffrets",
    "brukarens",
    "den",
    "det",
    "de",
    "dennes",
    "dess",
    "for",
    "vid",
    "i",
    "pa",
    "av",
    "om",
    "till",
    "forsta",
    "kontakt",
    "kontakten",
    "kontakttillfallet",
    "a",
    "mote",
    "motet",
    "besok",
    "besoket",
    "identifiering",
    "identifieringen",
    "identifierad",
    "registrering",
    "registreringen",
    "arendet",
    "aktuell",
    "aktuellt",
    "potentiell",
    "potentiellt",
    "potentiella",
    "eventuell",
    "eventuellt",
    "ev",
    "huvudsaklig",
    "huvudsakligt",
    "typ",
    "typer",
    "uppgift",
    "uppgiven",
    "kod",
    "landskod",
    "fritext",
    "text",
    "kategori",
    "the",
    "of",
    "at",
    "in",
    "victim",
    "victims",
    "s",
    "person s",
    "client",
    "clients",
    "type",
    "code",
    "years",
    "iso",
    "alpha",
    "first",
    "identification",
    "potential",
    "main",
];

/// Beginnings of words after which a column is not about the person's case: other people, other events.
const OTHERS: &[&str] = &[
    "misstank",
    "garningsm",
    "forovar",
    "handlagg",
    "anmalare",
    "tolk",
    "kontaktperson",
    "mamma",
    "pappa",
    "mor",
    "far",
    "foralder",
    "partner",
    "kopare",
    "arbetsgivare",
    "perpetrator",
    "suspect",
    "exploiter",
    "trafficker",
    "recruiter",
    "caseworker",
    "mother",
    "father",
    "parent",
    "buyer",
    "employer",
    "fodelse",
    "fodd",
    "birth",
    "born",
    "ankomst",
    "inresa",
    "avslut",
    "dom",
    "arrival",
    "entry",
    "closed",
    "closing",
];

/// How well a header fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It is the column's own name.
    Exact,
    /// It is a known synonym.
    Synonym,
    /// It holds the name among words that do not change it.
    Derived,
}

/// What a header was found to say.
type Found = (Column, Fit);

/// Headers by their folded words.
#[derive(Debug)]
pub(super) struct HeaderWords {
    words: Lexicon<Found>,
    /// What texts have been found to say: the same ones come again and again among the rows that are looked at.
    found: RefCell<FxHashMap<Box<str>, Option<Found>>>,
}

impl HeaderWords {
    /// So many texts are remembered.
    const REMEMBERED: usize = 4096;

    pub(super) fn new() -> Self {
        let mut words = Lexicon::new((Column::Year, Fit::Exact), &[]);
        for column in Column::ALL {
            let Entry { code, sv, en, synonyms } = column.entry();
            words = words.with((*column, Fit::Exact), &[*code, *sv, *en]).with((*column, Fit::Synonym), *synonyms);
        }
        for (name, column) in &CTDC_FLAGS {
            words = words.with((*column, Fit::Synonym), [name]);
        }
        for form in Column::forms() {
            words = Self::with_form(words, form);
        }
        Self { words, found: RefCell::default() }
    }

    /// A form's name is the header of a yes/no column; "annat" and the like are not, because a column of that name
    /// holds remarks.
    fn with_form(words: Lexicon<(Column, Fit)>, form: Form) -> Lexicon<(Column, Fit)> {
        let Entry { code, sv, en, synonyms } = form.entry();
        let column = Column::IsForm(form);
        match form {
            Form::Other => words.with((column, Fit::Exact), &[*sv, *en]),
            _ => words.with((column, Fit::Exact), &[*code, *sv, *en]).with((column, Fit::Synonym), *synonyms),
        }
    }

    /// What a header says.
    pub(super) fn find(&self, header: &str) -> Option<(Column, Fit)> {
        // A header of a megabyte is no header; folding it would cost more than it tells.
        if header.len() > 200 {
            return None;
        }
        if let Some(found) = self.found.borrow().get(header) {
            return *found;
        }
        let folded = fold(header);
        let derived = || self.derived(header, &folded).map(|column| (column, Fit::Derived));
        let found = self.words.find(&folded).or_else(derived);
        // The rules ask of some rows, too: memory must not grow with the file.
        if self.found.borrow().len() < Self::REMEMBERED {
            self.found.borrow_mut().insert(header.into(), found);
        }
        found
    }

    /// What is left of a header without brackets, numbers and words that do not matter.
    fn derived(&self, header: &str, folded: &str) -> Option<Column> {
        // Somebody else's age; the year of something else.
        if folded.split(' ').any(|word| OTHERS.iter().any(|other| word.starts_with(other))) {
            return None;
        }
        let outside = fold(&without_brackets(header));
        let left = |text: &str, also: &[&str]| {
            let words = text.split(' ').filter(|word| {
                !FILLERS.contains(word) && !also.contains(word) && !word.bytes().all(|byte| byte.is_ascii_digit())
            });
            words.collect::<Vec<_>>().join(" ")
        };
        // "år" is a unit beside an age and a column by itself.
        let attempts =
            [outside.clone(), left(&outside, &[]), left(&outside, &["ar", "namn", "name"]), left(folded, &[])];
        attempts.iter().find_map(|text| self.words.find(text)).map(|(column, _)| column)
    }
}

/// A header without what stands in brackets: `Ålder (år)`, `Kön [K/M]`.
fn without_brackets(header: &str) -> String {
    let mut depth = 0_u32;
    let outside = header.chars().filter(|sign| match sign {
        '(' | '[' | '{' => {
            depth += 1;
            false
        }
        ')' | ']' | '}' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    outside.collect()
}

/// What a header may well mean, so that a person is asked: `Land` is where somebody comes from, or where they were exploited.
pub(super) fn hint(header: &str) -> Option<Column> {
    match fold(header.get(..header.len().min(60)).unwrap_or_default()).as_str() {
        "land" | "country" | "fodelseland" | "country of birth" | "land fodelse" => Some(Column::Nationality),
        "lan" | "county" | "kommun" | "ort" => Some(Column::Region),
        _ => None,
    }
}

/// Whether a header says nothing: empty, a number, a letter, or what programs write where there is none.
pub(super) fn says_nothing(header: &str) -> bool {
    let folded = fold(header);
    let word = folded.trim_end_matches(|sign: char| sign.is_ascii_digit() || sign == ' ');
    word.chars().count() <= 1
        || matches!(
            word,
            "kolumn" | "kol" | "column" | "col" | "unnamed" | "falt" | "field" | "var" | "variabel" | "variable"
        )
        || (word.len() <= 2 && header.trim().chars().all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_as_people_write_them() {
        let words = HeaderWords::new();
        for (header, expected) in [
            ("År", Some("year")),
            ("AR", Some("year")),
            ("År för första kontakt", Some("year")),
            ("Ålder (år)", Some("age")),
            ("Ålder år", Some("age")),
            ("3. Nationalitet", Some("nationality")),
            ("Offrets kön", Some("sex")),
            ("Kön [K/M]", Some("sex")),
            ("Ålder vid första kontakt", Some("age")),
            ("Typ av exploatering", Some("exploitation")),
            ("Victim's age", Some("age")),
            ("isSexualExploit", Some("is:sexual")),
            ("typeOfLabourBegging", Some("kind:begging")),
            ("Tiggeri", Some("is:begging")),
            ("födelseår", Some("born")),
            ("Brottsplats", None),
            ("Antal barn", None),
            ("Födelseland", None),
            ("Annat", None),
        ] {
            assert_eq!(words.find(header).map(|(column, _)| column.to_code()).as_deref(), expected, "{header}");
        }
    }

    #[test]
    fn every_code_is_a_column_again() {
        let flags = CTDC_FLAGS.iter().map(|(_, column)| *column);
        for column in Column::choices().chain(flags) {
            assert_eq!(Column::of_code(&column.to_code()), Some(column));
        }
    }

    #[test]
    fn headers_that_say_nothing() {
        for header in ["", "Kolumn1", "Column 3", "F2", "Unnamed: 3", "7", "B", "AB"] {
            assert!(says_nothing(header), "{header}");
        }
        for header in ["Kön", "Ort", "Kolumnist", "kol i blodet"] {
            assert!(!says_nothing(header), "{header}");
        }
    }
}

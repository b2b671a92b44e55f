//! What a column can say, and the headers that say so.

use super::personal::Personal;
use crate::terms::{Entry, Form, Lexicon, Sector, Term, fold};
use serde::{Deserialize, Serialize};

/// What a column says of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Column {
    /// The year in which a coordinator first learned of the person.
    Year,
    /// The coordinator's region.
    Region,
    /// Sex.
    Sex,
    /// Age.
    Age,
    /// Adult or child, where that has a column of its own.
    AgeGroup,
    /// Yes or no to being a child.
    IsChild,
    /// Year or date of birth.
    Born,
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
    /// What the list calls the case: only to find a case that is there twice.
    Case,
    /// Yes or no to one form of exploitation.
    IsForm(Form),
    /// Yes or no to a form that the list takes for a kind of labour (begging, in the CTDC's lists).
    IsKindOfLabour(Form),
    /// Yes or no to one sector of labour exploitation.
    IsSector(Sector),
}

const FORM: &str = "is:";
const KIND_OF_LABOUR: &str = "kind:";
const SECTOR: &str = "sector:";

impl Column {
    /// The stable code, as recipes have it: `year`, `is:begging`.
    pub fn to_code(self) -> String {
        match self {
            Self::IsForm(form) => format!("{FORM}{}", form.code()),
            Self::IsKindOfLabour(form) => format!("{KIND_OF_LABOUR}{}", form.code()),
            Self::IsSector(sector) => format!("{SECTOR}{}", sector.code()),
            other => other.code().to_owned(),
        }
    }

    /// The column with this code.
    pub fn of_code(code: &str) -> Option<Self> {
        let form = |prefix| code.strip_prefix(prefix).and_then(Form::from_code);
        form(FORM)
            .map(Self::IsForm)
            .or_else(|| form(KIND_OF_LABOUR).map(Self::IsKindOfLabour))
            .or_else(|| code.strip_prefix(SECTOR).and_then(Sector::from_code).map(Self::IsSector))
            .or_else(|| Self::from_code(code))
    }

    /// What a person can choose for a column: every column but those of which the standards alone speak.
    pub fn choices() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().chain(Self::forms().map(Self::IsForm))
    }

    /// The forms that can have a yes/no column.
    pub fn forms() -> impl Iterator<Item = Form> {
        Form::ALL.iter().copied().filter(|form| !matches!(form, Form::Multiple | Form::Unknown))
    }

    /// Whether a person may have several of this, each in a column of its own.
    pub(super) fn may_be_several(self) -> bool {
        matches!(self, Self::Nationality | Self::Exploitation)
    }

    /// Whether it says yes or no.
    pub(super) fn is_flag(self) -> bool {
        matches!(self, Self::IsChild | Self::IsForm(_) | Self::IsKindOfLabour(_) | Self::IsSector(_))
    }
}

impl From<Column> for String {
    fn from(column: Column) -> Self {
        column.to_code()
    }
}

impl TryFrom<String> for Column {
    type Error = &'static str;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::of_code(&code).ok_or("not a code of a column")
    }
}

impl Term for Column {
    const ALL: &'static [Self] = &[
        Self::Year,
        Self::Region,
        Self::Sex,
        Self::Age,
        Self::AgeGroup,
        Self::IsChild,
        Self::Born,
        Self::Nationality,
        Self::Crime,
        Self::Exploitation,
        Self::Role,
        Self::Place,
        Self::Sector,
        Self::Case,
    ];

    #[rustfmt::skip]
    fn entry(self) -> &'static Entry {
        match self {
            Self::Year => &Entry { code: "year", sv: "år", en: "year", synonyms: &[
                "årtal", "kalenderår", "kontaktår", "registreringsår", "ärendeår", "rapportår", "redovisningsår", "statistikår", "inskrivningsår",
                "datum", "kontaktdatum", "registreringsdatum", "ärendedatum", "inkommandedatum", "inskrivningsdatum", "första kontakt",
                "date", "case year", "reporting year", "registration year", "year of registration", "registration date", "date of registration",
                "date of first contact", "first contact", "case date", "yearOfRegistration", "cas_IncomingReferralDate",
            ] },
            Self::Region => &Entry { code: "region", sv: "region", en: "region", synonyms: &["polisregion", "regionkoordinator", "police region", "regionkontor"] },
            Self::Sex => &Entry { code: "sex", sv: "kön", en: "sex", synonyms: &["gender", "könstillhörighet", "juridiskt kön", "prs_Gender"] },
            Self::Age => &Entry { code: "age", sv: "ålder", en: "age", synonyms: &["åldersspann", "åldersintervall", "ageBroad", "age at identification", "age at registration"] },
            Self::AgeGroup => &Entry { code: "age_group", sv: "vuxen eller barn", en: "adult or child", synonyms: &[
                "åldersgrupp", "vuxen/barn", "barn/vuxen", "barn eller vuxen", "ålderskategori",
                "age group", "child/adult", "adult/child", "child or adult", "minor/adult", "majorityStatus", "majority status",
            ] },
            Self::IsChild => &Entry { code: "is_child", sv: "är barn", en: "is a child", synonyms: &["barn", "minderårig", "underårig", "under 18", "child", "minor", "is minor"] },
            Self::Born => &Entry { code: "born", sv: "födelseår", en: "year of birth", synonyms: &[
                "född", "fött", "födelsedatum", "födelsedag", "födelsetid", "född år", "born", "birth year", "birthdate", "birth date", "date of birth", "dob", "yob", "prs_Birthdate",
            ] },
            Self::Nationality => &Entry { code: "nationality", sv: "nationalitet", en: "nationality", synonyms: &[
                "nationaliteter", "ursprung", "ursprungsland", "hemland", "medborgarskap", "medborgarskapsland", "medborgare i",
                "nationalities", "origin", "country of origin", "home country", "citizenship", "country of citizenship", "prs_Citizenship", "prs_Nationality",
            ] },
            Self::Crime => &Entry { code: "crime", sv: "brott", en: "crime", synonyms: &["brottstyp", "brottsrubricering", "misstänkt brott", "brottskod", "offence", "offense", "type of crime"] },
            Self::Exploitation => &Entry { code: "exploitation", sv: "exploateringsform", en: "exploitation", synonyms: &[
                "exploatering", "exploateringsformer", "exploateringstyp", "form", "former", "form av exploatering", "syfte", "exploateringssyfte", "ändamål",
                "form of exploitation", "forms of exploitation", "type of exploitation", "purpose of exploitation", "vic_TypeOfExploitation",
            ] },
            Self::Role => &Entry { code: "role", sv: "roll", en: "role", synonyms: &["utsatt eller närstående", "persontyp", "victim or related child"] },
            Self::Place => &Entry { code: "place", sv: "vistelse", en: "place", synonyms: &["vistelseort", "vistelseland", "barnets vistelse", "place of stay"] },
            Self::Sector => &Entry { code: "sector", sv: "bransch", en: "sector", synonyms: &["näringsgren", "arbetsbransch", "industry", "branch"] },
            Self::Case => &Entry { code: "case", sv: "ärendenummer", en: "case id", synonyms: &[
                "ärende", "ärende-id", "ärendeid", "ärendenr", "diarienummer", "dnr", "diarienr", "fall", "fallnummer", "fall-id", "fallid", "löpnummer", "löpnr", "id", "id-nummer", "kod-id",
                "case", "case number", "case no", "caseid", "case reference", "uuid", "record id", "cas_CaseId", "cas_Id",
            ] },
            Self::IsForm(form) | Self::IsKindOfLabour(form) => form.entry(),
            Self::IsSector(sector) => sector.entry(),
        }
    }
}

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

/// Headers by their folded words.
#[derive(Debug)]
pub(super) struct HeaderWords {
    words: Lexicon<(Column, Fit)>,
}

impl HeaderWords {
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
        Self { words }
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
        let folded = fold(header);
        self.words.find(&folded).or_else(|| self.derived(header, &folded).map(|column| (column, Fit::Derived)))
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

/// What in a person's life a header names, if it names something that identifies.
pub(super) fn personal_header(header: &str) -> Option<Personal> {
    const PARTS: &[(&str, Personal)] = &[
        ("personnummer", Personal::IdentityNumber),
        ("personnr", Personal::IdentityNumber),
        ("persnr", Personal::IdentityNumber),
        ("samordningsnummer", Personal::IdentityNumber),
        ("samordningsnr", Personal::IdentityNumber),
        ("fornamn", Personal::Name),
        ("efternamn", Personal::Name),
        ("tilltalsnamn", Personal::Name),
        ("firstname", Personal::Name),
        ("secondname", Personal::Name),
        ("middlename", Personal::Name),
        ("lastname", Personal::Name),
        ("surname", Personal::Name),
        ("fullname", Personal::Name),
        ("telefon", Personal::Phone),
        ("phone", Personal::Phone),
        ("mobilnummer", Personal::Phone),
        ("adress", Personal::Address),
        ("address", Personal::Address),
        ("mailing", Personal::Address),
        ("postnummer", Personal::Address),
        ("postnr", Personal::Address),
        ("postalcode", Personal::Address),
        ("epost", Personal::Email),
        ("email", Personal::Email),
        ("mejl", Personal::Email),
    ];
    const WORDS: &[(&str, Personal)] = &[
        ("pnr", Personal::IdentityNumber),
        ("ssn", Personal::IdentityNumber),
        ("namn", Personal::Name),
        ("name", Personal::Name),
        ("alias", Personal::Name),
        ("tel", Personal::Phone),
        ("tfn", Personal::Phone),
        ("mobil", Personal::Phone),
        ("mobile", Personal::Phone),
        ("gata", Personal::Address),
        ("street", Personal::Address),
        ("zip", Personal::Address),
        ("mail", Personal::Email),
    ];
    if header.len() > 200 {
        return None;
    }
    let folded = fold(header);
    let joined = folded.replace(' ', "");
    let by_part = PARTS.iter().find(|(part, _)| joined.contains(part));
    let by_word = || WORDS.iter().find(|(word, _)| folded.split(' ').any(|each| each == *word));
    by_part.or_else(by_word).map(|(_, kind)| *kind)
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
    fn personal_headers_and_headers_that_say_nothing() {
        for (header, expected) in [
            ("Personnummer", Some(Personal::IdentityNumber)),
            ("prs_FirstName", Some(Personal::Name)),
            ("E-post", Some(Personal::Email)),
            ("Handläggarens namn", Some(Personal::Name)),
            ("Tel.", Some(Personal::Phone)),
            ("prs_MailingStreet", Some(Personal::Address)),
            ("Hotell", None),
        ] {
            assert_eq!(personal_header(header), expected, "{header}");
        }
        for header in ["", "Kolumn1", "Column 3", "F2", "Unnamed: 3", "7", "B", "AB"] {
            assert!(says_nothing(header), "{header}");
        }
        for header in ["Kön", "Ort", "Kolumnist", "kol i blodet"] {
            assert!(!says_nothing(header), "{header}");
        }
    }
}

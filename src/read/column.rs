//! What a column can say, with its code, its names and the headers that are another word for it.

use crate::terms::{Entry, Form, Sector, Term};
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

    /// The form that it says yes or no to.
    pub(super) fn form(self) -> Option<Form> {
        if let Self::IsForm(form) = self { Some(form) } else { None }
    }

    /// The form that it says yes or no to, where that is a kind of labour.
    pub(super) fn kind_of_labour(self) -> Option<Form> {
        if let Self::IsKindOfLabour(form) = self { Some(form) } else { None }
    }

    /// The sector that it says yes or no to.
    pub(super) fn sector(self) -> Option<Sector> {
        if let Self::IsSector(sector) = self { Some(sector) } else { None }
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
                "datum", "kontaktdatum", "registreringsdatum", "ärendedatum", "inkommandedatum", "inskrivningsdatum", "anmälningsdatum", "anmälningsår", "mötesdatum", "startdatum", "ärendestart", "inkom", "inkommen", "inkommet", "inkom datum", "inkom år", "datum inkommit", "inkommit", "inkommen datum", "ärendet inkom", "ärende inkom", "första kontakt",
                "date", "case year", "reporting year", "registration year", "year of registration", "registration date", "date of registration",
                "date of first contact", "first contact", "case date", "yearOfRegistration", "cas_IncomingReferralDate",
            ] },
            Self::Region => &Entry { code: "region", sv: "region", en: "region", synonyms: &["polisregion", "regionkoordinator", "police region", "regionkontor"] },
            Self::Sex => &Entry { code: "sex", sv: "kön", en: "sex", synonyms: &["gender", "könstillhörighet", "juridiskt kön", "prs_Gender"] },
            Self::Age => &Entry { code: "age", sv: "ålder", en: "age", synonyms: &["åldersspann", "ålder/född", "ålder/födelseår", "ålder/födelsedatum", "åldersintervall", "ageBroad", "age at identification", "age at registration"] },
            Self::AgeGroup => &Entry { code: "age_group", sv: "vuxen eller barn", en: "adult or child", synonyms: &[
                "åldersgrupp", "vuxen/barn", "barn/vuxen", "barn eller vuxen", "ålderskategori",
                "age group", "child/adult", "adult/child", "child or adult", "minor/adult", "majorityStatus", "majority status",
            ] },
            Self::IsChild => &Entry { code: "is_child", sv: "är barn", en: "is a child", synonyms: &["barn", "minderårig", "underårig", "under 18", "child", "minor", "is minor"] },
            Self::Born => &Entry { code: "born", sv: "födelseår", en: "year of birth", synonyms: &[
                "född", "fött", "födelsedatum", "födelsedag", "födelsetid", "född år", "born", "birth year", "birthdate", "birth date", "date of birth", "dob", "yob", "prs_Birthdate",
            ] },
            Self::Nationality => &Entry { code: "nationality", sv: "nationalitet", en: "nationality", synonyms: &[
                "nationaliteter", "nat", "ursprung", "ursprungsland", "hemland", "medborgarskap", "medborgarskapsland", "medborgare i",
                "nationalities", "origin", "country of origin", "home country", "citizenship", "country of citizenship", "prs_Citizenship", "prs_Nationality",
            ] },
            Self::Crime => &Entry { code: "crime", sv: "brott", en: "crime", synonyms: &["brottstyp", "brottsrubricering", "misstänkt brott", "misstanke", "brottsmisstanke", "rubricering", "brottskod", "offence", "offense", "type of crime"] },
            Self::Exploitation => &Entry { code: "exploitation", sv: "exploateringsform", en: "exploitation", synonyms: &[
                "exploatering", "exploateringsformer", "exploateringstyp", "utnyttjande", "utnyttjandeform", "utsatt för", "utsatthet", "typ av utsatthet", "form av MH", "typ av MH", "form av människohandel", "typ av människohandel", "typ av utnyttjande", "form", "former", "form av exploatering", "syfte", "exploateringssyfte", "ändamål",
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

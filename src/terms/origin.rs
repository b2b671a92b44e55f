use super::{Lang, Lexicon, fold};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::sync::LazyLock;

/// Country names from CLDR: `code;alpha3;numeric;sv;en`, sorted by code. Written by `cargo xtask origins`.
const NAMES: &str = include_str!("origins.csv");
/// Adjectives, persons, former and informal names: `code;alias;language;kind`. Ours, kept by hand.
const ALIASES: &str = include_str!("origin_aliases.csv");
/// Texts that may be several countries: `text;candidates;where`, the last one `names` where codes are sure. Ours.
const QUESTIONS: &str = include_str!("origin_questions.csv");

static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| lines(NAMES).filter_map(Country::parse).collect());

struct Country {
    code: &'static str,
    alpha3: &'static str,
    numeric: &'static str,
    sv: &'static str,
    en: &'static str,
}

impl Country {
    fn parse(fields: Vec<&'static str>) -> Option<Self> {
        match fields.as_slice() {
            [code, alpha3, numeric, sv, en] => Some(Self { code, alpha3, numeric, sv, en }),
            _ => None,
        }
    }
}

/// The lines of a `;`-separated table below its header.
fn lines(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().skip(1).map(|line| line.split(';').collect())
}

/// Where a person comes from: an ISO 3166 country (`XK` for Kosovo), stateless, or not recorded.
///
/// The order is that of the codes, then stateless, then not recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin(u8);

impl Origin {
    /// No nationality.
    pub const STATELESS: Self = Self(254);
    /// Nothing was recorded.
    pub const NOT_RECORDED: Self = Self(255);
    const STATELESS_CODE: &'static str = "stateless";
    const NOT_RECORDED_CODE: &'static str = "not_recorded";

    /// The stable code: ISO 3166 alpha-2, `XK`, `stateless` or `not_recorded`.
    pub fn code(self) -> &'static str {
        match self.country() {
            Some(country) => country.code,
            None if self == Self::STATELESS => Self::STATELESS_CODE,
            None => Self::NOT_RECORDED_CODE,
        }
    }

    /// The name in a language.
    pub fn label(self, lang: Lang) -> &'static str {
        match (self.country(), lang) {
            (Some(country), Lang::Sv) => country.sv,
            (Some(country), Lang::En) => country.en,
            (None, Lang::Sv) if self == Self::STATELESS => "Statslös",
            (None, Lang::En) if self == Self::STATELESS => "Stateless",
            (None, Lang::Sv) => "Nationalitet ej noterad",
            (None, Lang::En) => "Nationality not recorded",
        }
    }

    /// The origin with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            Self::STATELESS_CODE => Some(Self::STATELESS),
            Self::NOT_RECORDED_CODE => Some(Self::NOT_RECORDED),
            _ => COUNTRIES.binary_search_by(|country| country.code.cmp(code)).ok().and_then(Self::at),
        }
    }

    /// Every country, and stateless.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..COUNTRIES.len()).filter_map(Self::at).chain([Self::STATELESS])
    }

    /// Its number, in the order of origins; not for files that are kept.
    pub(crate) fn number(self) -> u8 {
        self.0
    }

    /// The origin with this number.
    pub(crate) fn of_number(number: u8) -> Option<Self> {
        let origin = Self(number);
        (origin.is_country() || origin == Self::STATELESS || origin == Self::NOT_RECORDED).then_some(origin)
    }

    fn at(index: usize) -> Option<Self> {
        u8::try_from(index).ok().filter(|index| *index < Self::STATELESS.0).map(Self)
    }

    /// Whether it is a country, and not that there is none or that none was recorded.
    pub fn is_country(self) -> bool {
        self.country().is_some()
    }

    fn country(self) -> Option<&'static Country> {
        COUNTRIES.get(usize::from(self.0))
    }
}

impl Serialize for Origin {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.code().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Origin {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::from_code(&code).ok_or_else(|| D::Error::custom("not a code of an origin"))
    }
}

/// Recognises an origin: codes, names in both languages, adjectives, persons, former and informal names.
#[derive(Debug, Clone)]
pub struct OriginLexicon {
    names: Lexicon<Origin>,
    /// Alpha-2, alpha-3 and numeric.
    codes: Lexicon<Origin>,
    questions: FxHashMap<String, Question>,
}

/// What a text may be.
#[derive(Debug, Clone)]
struct Question {
    candidates: Vec<Origin>,
    /// Whether it is one in a column of codes too.
    everywhere: bool,
}

impl OriginLexicon {
    /// The lexicon of all that the tables hold, made once.
    pub fn shared() -> &'static Self {
        static SHARED: LazyLock<OriginLexicon> = LazyLock::new(OriginLexicon::new);
        &SHARED
    }

    fn new() -> Self {
        let mut names = Lexicon::new(Origin::STATELESS, &["stateless", "statslös"]);
        let mut codes = Lexicon::new(Origin::STATELESS, &[]);
        for (index, country) in COUNTRIES.iter().enumerate() {
            if let Some(origin) = Origin::at(index) {
                names = names.with(origin, &[country.sv, country.en]);
                codes = codes.with(origin, &[country.code, country.alpha3, country.numeric]);
            }
        }
        for fields in lines(ALIASES) {
            if let [code, alias, ..] = fields.as_slice()
                && let Some(origin) = Origin::from_code(code)
            {
                names = names.with(origin, [alias]);
            }
        }
        Self { names, codes, questions: lines(QUESTIONS).filter_map(|fields| question(&fields)).collect() }
    }

    /// The origin that a text names, whole; also where it may be another ([`OriginLexicon::candidates`]).
    pub fn find(&self, text: &str) -> Option<Origin> {
        let folded = fold(text);
        // Codes are written in capitals: `no` and `Per` are words, and `år` is not AR.
        let is_code = text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b' ');
        self.names.find(&folded).or_else(|| self.codes.find(&folded).filter(|_| is_code))
    }

    /// The origin whose ISO code a text is, in capitals or not.
    pub fn find_code(&self, text: &str) -> Option<Origin> {
        self.codes.find(&fold(text)).filter(|_| text.is_ascii())
    }

    /// The origins that a text may be, where that is not for a machine to say: `Kongo`.
    pub fn candidates(&self, text: &str, among_codes: bool) -> &[Origin] {
        let question = self.questions.get(&fold(text)).filter(|question| question.everywhere || !among_codes);
        question.map_or(&[], |question| &question.candidates)
    }

    /// Every word and what it names, folded.
    pub fn words(&self) -> impl Iterator<Item = (&str, Origin)> {
        self.names.iter()
    }
}

fn question(fields: &[&str]) -> Option<(String, Question)> {
    match fields {
        [text, candidates, place] => {
            let candidates = candidates.split(' ').filter_map(Origin::from_code).collect();
            Some((fold(text), Question { candidates, everywhere: *place == "any" }))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_codes_and_adjectives_are_recognised() {
        let lexicon = OriginLexicon::shared();
        for (text, code) in [
            ("Rumänien", "RO"),
            ("romania", "RO"),
            ("RO", "RO"),
            ("ROU", "RO"),
            ("rumänsk", "RO"),
            ("Kosovo", "XK"),
            ("statslös", "stateless"),
            ("Åland", "AX"),
            ("642", "RO"),
            ("Vitryssland", "BY"),
            ("Burma", "MM"),
            ("Elfenbenskusten", "CI"),
            ("Holland", "NL"),
            ("Tjeckien", "CZ"),
        ] {
            assert_eq!(lexicon.find(text).map(Origin::code), Some(code), "{text}");
        }
        for word in ["år", "no", "Per", "bra", "de"] {
            assert_eq!(lexicon.find(word), None, "{word} is a word");
        }
        for (text, candidates) in [("Kongo", 2), ("Guinea", 4), ("Guinea-Bissau", 0), ("Jugoslavien", 7), ("SV", 2)] {
            assert_eq!(lexicon.candidates(text, false).len(), candidates, "{text}");
        }
        assert!(lexicon.candidates("SV", true).is_empty(), "among codes it is El Salvador");
    }

    #[test]
    fn every_question_has_candidates() {
        for fields in lines(QUESTIONS) {
            let (text, question) = question(&fields).unwrap();
            assert_eq!(question.candidates.len(), fields[1].split(' ').count(), "{text}");
            assert!(question.candidates.len() >= 2, "{text}");
        }
    }

    #[test]
    fn every_origin_has_its_own_code_and_fits_the_index() {
        assert!(COUNTRIES.len() < usize::from(Origin::STATELESS.0));
        for (index, country) in COUNTRIES.iter().enumerate() {
            assert_eq!(Origin::from_code(country.code), Origin::at(index), "{}", country.code);
        }
    }
}

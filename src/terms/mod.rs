//! The registry of terms: every category the statistics know, with its stable code, its Swedish and English label
//! and the synonyms that case files use.
//!
//! Codes appear in JSON-stat, in tests and in saved files: they never change. Labels are what a report prints.

mod date;
mod fold;
mod language;
mod lexicon;
mod origin;
mod year;

pub use date::{Date, NoDate};
pub use fold::{fold, split_words};
pub use language::Lang;
pub use lexicon::Lexicon;
pub use origin::{Origin, OriginLexicon};
pub use year::Year;

use serde::{Deserialize, Serialize};

impl Form {
    /// Whether it may be counted as other where it is rare: not what other tables are about, and not what is other or unknown.
    pub fn can_be_told_as_other(self) -> bool {
        !matches!(self, Self::Labour | Self::Multiple | Self::Unknown | Self::Other)
    }
}

/// What the registry says of one term.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The stable code.
    pub code: &'static str,
    /// The Swedish label.
    pub sv: &'static str,
    /// The English label.
    pub en: &'static str,
    /// Other ways in which case files write it, beyond code and labels.
    pub synonyms: &'static [&'static str],
}

/// A category with an entry in the registry.
pub trait Term: Copy + Eq + 'static {
    /// Every term of this dimension, in the order in which tables show them.
    const ALL: &'static [Self];

    /// The registry's entry.
    fn entry(self) -> &'static Entry;

    /// The stable code.
    fn code(self) -> &'static str {
        self.entry().code
    }

    /// The label in a language.
    fn label(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Sv => self.entry().sv,
            Lang::En => self.entry().en,
        }
    }

    /// The term with this code.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|term| term.code() == code)
    }
}

/// Declares a dimension: an enum whose variants each carry their registry entry.
macro_rules! terms {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident: $code:literal, $sv:literal, $en:literal, [$($synonym:literal),* $(,)?];)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl Term for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn entry(self) -> &'static Entry {
                match self {
                    $(Self::$variant => &Entry { code: $code, sv: $sv, en: $en, synonyms: &[$($synonym),*] }),+
                }
            }
        }
    };
}

terms! {
    /// Sex as the coordinator recorded it.
    Sex {
        /// Women and girls.
        Female: "female", "Kvinnor", "Women", ["kvinna", "hon", "k", "kv", "f", "woman", "kvinnlig", "kvinnligt", "w"];
        /// Men and boys.
        Male: "male", "Män", "Men", ["man", "han", "m", "manlig", "manligt"];
        /// Another sex than the two.
        Other: "other", "Annat kön", "Other sex", ["annat", "annan", "övrigt", "icke-binär", "ickebinär", "icke binär", "hen", "non-binary", "nonbinary", "other", "Transgender/NonConforming", "Trans/Transgender/NonConforming", "Transgender/Non-Conforming"];
        /// Nothing was recorded.
        NotRecorded: "not_recorded", "Kön ej noterat", "Sex not recorded", [];
    }
}

impl Sex {
    /// The label where the persons counted are all adults, all children, or both.
    pub fn label_among(self, persons: Persons, lang: Lang) -> &'static str {
        match (self, persons, lang) {
            (Self::Female, Persons::Children, Lang::Sv) => "Flickor",
            (Self::Female, Persons::Children, Lang::En) => "Girls",
            (Self::Female, Persons::AdultsAndChildren, Lang::Sv) => "Kvinnor och flickor",
            (Self::Female, Persons::AdultsAndChildren, Lang::En) => "Women and girls",
            (Self::Male, Persons::Children, Lang::Sv) => "Pojkar",
            (Self::Male, Persons::Children, Lang::En) => "Boys",
            (Self::Male, Persons::AdultsAndChildren, Lang::Sv) => "Män och pojkar",
            (Self::Male, Persons::AdultsAndChildren, Lang::En) => "Men and boys",
            _ => self.label(lang),
        }
    }
}

/// Whom a table counts, as far as words depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Persons {
    /// Women, men.
    Adults,
    /// Girls, boys.
    Children,
    /// Women and girls, men and boys.
    AdultsAndChildren,
}

terms! {
    /// Adult or child (under 18).
    AgeGroup {
        /// 18 or older, or no age recorded (rule 2).
        Adult: "adult", "Vuxna", "Adults", ["vuxen", "adult", "myndig", "18+"];
        /// Under 18.
        Child: "child", "Barn", "Children", ["minderårig", "minderåriga", "underårig", "minor", "child", "omyndig"];
    }
}

terms! {
    /// The crime, by the Swedish Criminal Code (brottsbalken, BrB).
    Crime {
        /// BrB 4:1a.
        Trafficking: "trafficking", "Människohandel", "Human trafficking", ["trafficking", "trafficking in human beings", "trafficking in persons", "THB", "MH", "BrB 4:1a", "4:1a", "4:1 a", "4 kap 1 a §", "4 kap 1 a", "4 kap 1a", "4 kap 1a §", "BrB 4 kap 1a §", "4 kap. 1 a § BrB", "BrB 4 kap 1 a §", "människohandel 4:1a", "människohandel (4:1a)", "människohandel för sexuella ändamål", "människohandel för arbetskraftsexploatering", "människohandel försök", "försök till människohandel"];
        /// BrB 4:1b, a crime since 1 July 2018.
        Exploitation: "exploitation", "Människoexploatering", "Human exploitation", ["människoexpl", "exploitation", "BrB 4:1b", "4:1b", "4:1 b", "4 kap 1 b §", "4 kap 1 b", "4 kap 1b", "4 kap 1b §", "BrB 4 kap 1b §", "4 kap. 1 b § BrB", "BrB 4 kap 1 b §", "människoexploatering 4:1b", "människoexploatering (4:1b)", "människoexploatering 4:1 b", "människoexploatering, 4:1 b BrB"];
        /// Nothing was recorded.
        NotRecorded: "not_recorded", "Brott ej noterat", "Crime not recorded", [];
    }
}

terms! {
    /// The form of exploitation. A person with two or more forms is `Multiple` and only that (rule 4).
    Form {
        /// Sexual exploitation.
        Sexual: "sexual", "Sexuell exploatering", "Sexual exploitation", ["sexuell", "sexuella ändamål", "sexuellt ändamål", "för sexuella ändamål", "sexuellt utnyttjande", "sexuellt syfte", "sexuell exp", "sexuell expl", "sexuell ex", "sexuell utnyttjande", "prostitution", "sexuellt", "sexköp", "sexhandel", "sexual", "sex", "sex trafficking", "forced prostitution"];
        /// Labour exploitation.
        Labour: "labour", "Arbetskraftsexploatering", "Labour exploitation", ["arbetskraft", "arbete", "arbetskraftsexpl", "arbetsexploatering", "arbetskraftexploatering", "arbetskraftsutnyttjande", "tvångsarbete", "labour", "labor", "labor exploitation", "forced labour", "forced labor"];
        /// Begging.
        Begging: "begging", "Tiggeri", "Begging", ["tvångstiggeri", "forced begging", "begging"];
        /// Criminality.
        Criminality: "criminality", "Kriminalitet", "Criminality", ["brottslighet", "tvingad kriminalitet", "tvingad till brott", "criminal activity", "criminal activities", "forced criminality", "forced criminal activity", "illicit activities"];
        /// Forced marriage.
        ForcedMarriage: "forced_marriage", "Tvångsäktenskap", "Forced marriage", ["äktenskap", "tvångsgifte", "barnäktenskap", "marriage", "early marriage"];
        /// Organ removal.
        OrganRemoval: "organ_removal", "Organhandel", "Organ removal", ["avlägsnande av organ", "organ", "organ trafficking", "removal of organs"];
        /// War service.
        Military: "military", "Krigstjänst", "Military service", ["militärtjänst", "military", "soldat", "barnsoldat", "forced military", "forced military service"];
        /// Another form.
        Other: "other", "Annan form", "Other form", ["annat", "annan", "annan exploatering", "annan exploateringsform", "övrig", "övrigt", "other", "other exploitation"];
        /// Two or more different forms.
        Multiple: "multiple", "Flera former", "Multiple forms", ["flera exploateringsformer", "multipel", "multipla", "multiple", "multipel exploatering", "multipla former", "flera", "multiple exploitation"];
        /// No form recorded.
        Unknown: "unknown", "Okänd form", "Unknown form", [];
    }
}

terms! {
    /// The police region where the coordinator works; counties and their larger towns by the region that they belong to since 2015.
    Region {
        /// Nord.
        Nord: "nord", "Nord", "North", ["norr", "norra", "RK Nord", "region nord", "polisregion nord", "Norrbotten", "Norrbottens län", "Västerbotten", "Västerbottens län", "Jämtland", "Jämtlands län", "Västernorrland", "Västernorrlands län", "Umeå", "Luleå", "Sundsvall", "Östersund"];
        /// Mitt.
        Mitt: "mitt", "Mitt", "Central", ["region mitt", "polisregion mitt", "RK Mitt", "Gävleborg", "Gävleborgs län", "Uppsala", "Uppsala län", "Västmanland", "Västmanlands län", "Gävle", "Västerås"];
        /// Bergslagen.
        Bergslagen: "bergslagen", "Bergslagen", "Bergslagen", ["region bergslagen", "polisregion bergslagen", "RK Bergslagen", "Dalarna", "Dalarnas län", "Värmland", "Värmlands län", "Örebro", "Örebro län", "Falun", "Borlänge", "Karlstad"];
        /// Väst.
        Vast: "vast", "Väst", "West", ["väster", "region väst", "polisregion väst", "Västra Götaland", "Västra Götalands län", "V Götaland", "Göteborg", "RK Väst", "Halland", "Hallands län", "Borås", "Halmstad", "Skövde", "Trollhättan"];
        /// Stockholm.
        Stockholm: "stockholm", "Stockholm", "Stockholm", ["region stockholm", "polisregion stockholm", "sthlm", "Stockholms län", "Gotland", "Gotlands län", "Visby"];
        /// Öst.
        Ost: "ost", "Öst", "East", ["öster", "region öst", "polisregion öst", "Östergötland", "Östergötlands län", "RK Öst", "Jönköpings län", "Södermanland", "Södermanlands län", "Linköping", "Norrköping", "Jönköping", "Nyköping", "Eskilstuna"];
        /// Syd.
        Syd: "syd", "Syd", "South", ["söder", "region syd", "polisregion syd", "Skåne", "Skåne län", "Malmö", "RK Syd", "Blekinge", "Blekinge län", "Kronoberg", "Kronobergs län", "Kalmar län", "Kalmar", "Växjö", "Karlskrona", "Kristianstad", "Helsingborg", "Lund"];
        /// Nothing was recorded.
        NotRecorded: "not_recorded", "Region ej noterad", "Region not recorded", [];
    }
}

terms! {
    /// The age of a related child.
    RelatedAge {
        /// 0–11 years.
        Younger: "0-11", "0–11 år", "0–11 years", [];
        /// 12–17 years.
        Older: "12-17", "12–17 år", "12–17 years", [];
        /// Nothing was recorded.
        NotRecorded: "not_recorded", "Ålder ej noterad", "Age not recorded", [];
    }
}

terms! {
    /// Where a related child is.
    Place {
        /// In Sweden.
        Sweden: "sweden", "I Sverige", "In Sweden", ["sverige"];
        /// In the home country.
        HomeCountry: "home_country", "I hemlandet", "In the home country", ["hemlandet", "hemland", "home country"];
        /// Nothing was recorded.
        NotRecorded: "not_recorded", "Vistelse ej noterad", "Place not recorded", [];
    }
}

terms! {
    /// The sector of labour exploitation, since the 2022 report.
    Sector {
        /// Agriculture, forestry, gardens.
        Agriculture: "agriculture", "Grön näring", "Agriculture and forestry", ["jordbruk", "skogsbruk", "lantbruk", "bärplockning"];
        /// Construction.
        Construction: "construction", "Bygg", "Construction", ["byggbranschen", "byggnad"];
        /// Hotels and restaurants.
        Hospitality: "hospitality", "Hotell och restaurang", "Hotels and restaurants", ["hotell/restaurang", "restaurang", "hotell"];
        /// Manufacturing.
        Manufacturing: "manufacturing", "Industri", "Manufacturing", ["tillverkning"];
        /// Car washes and garages.
        VehicleServices: "vehicle_services", "Biltvätt och verkstad", "Car washes and garages", ["biltvätt/verkstad", "biltvätt", "verkstad", "bilverkstad"];
        /// Cleaning.
        Cleaning: "cleaning", "Städ", "Cleaning", ["städning", "städbranschen"];
        /// Work in private homes.
        Domestic: "domestic", "Hushållsarbete", "Domestic work", ["hushåll", "hushållsnära tjänster", "au pair"];
        /// Another sector.
        Other: "other", "Annan bransch", "Other sector", ["annat", "annan", "övrigt"];
        /// Nothing was recorded.
        NotRecorded: "not_recorded", "Bransch ej noterad", "Sector not recorded", [];
    }
}

terms! {
    /// What the row says the person is.
    Role {
        /// A potential victim.
        Victim: "victim", "Utsatt", "Potential victim", ["utsatt person", "offer", "potentiellt utsatt", "potentiellt offer", "brottsoffer", "victim"];
        /// A child of a victim; not a victim (rule 7).
        RelatedChild: "related_child", "Närstående barn", "Related child", ["närstående", "anhörigt barn", "medföljande barn", "barn till utsatt", "related", "dependent child"];
    }
}

/// Words that say that nothing was recorded, in any column. (`NA` is Namibia in a column of country codes.)
pub const MISSING: &[&str] = &[
    "okänd",
    "okänt",
    "okända",
    "ej känd",
    "ej känt",
    "ej noterat",
    "ej noterad",
    "inte noterat",
    "ej angivet",
    "ej angiven",
    "ej uppgivet",
    "ej registrerat",
    "ej ifyllt",
    "uppgift saknas",
    "uppgifter saknas",
    "ingen uppgift",
    "saknas",
    "vet ej",
    "vet inte",
    "framgår ej",
    "framgår inte",
    "oklart",
    "oklar",
    "unknown",
    "unspecified",
    "not recorded",
    "not_recorded",
    "not known",
    "not available",
    "not specified",
    "no data",
    "missing",
    "n/a",
    "#N/A",
    "null",
    "nan",
    "none recorded",
];

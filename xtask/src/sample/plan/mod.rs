//! The plan: how many made-up persons of each kind there are.
//!
//! Beside each count stands whether it was published by Jämställdhetsmyndigheten (`tests/facts/kanda-fall.json` names
//! the report) or chosen: plausible, but not published. Most counts are chosen parts of a published sum; the sums are in
//! [`SUMS`], and no chosen count can break one unseen.

mod origins;
mod related_children;
mod victims;

pub use origins::{ORIGIN_WEIGHTS, ORIGINS, OriginWeights, SECOND_NATIONALITIES};
pub use related_children::{RELATED_CHILDREN, RELATED_CHILDREN_BY_AGE, RELATED_CHILDREN_BY_PLACE, RelatedChildren};
pub use victims::{SUMS, Sum, VICTIMS, Victims};

/// Where a count comes from. It is for the reader of the plan: the program makes persons of both alike.
pub enum Source {
    /// Printed by the agency, or fully determined by what it printed.
    Published,
    /// Not published: a plausible one was chosen.
    Chosen,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    Adult,
    Child,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    Female,
    Male,
    Other,
    NotRecorded,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crime {
    Trafficking,
    Exploitation,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Sexual,
    Labour,
    Begging,
    Criminality,
    ForcedMarriage,
    OrganRemoval,
    Military,
    Other,
    Multiple,
    Unknown,
}

/// The sectors of adults in labour exploitation, recorded since 2022. Published: that they were, and the first six names.
pub const SECTORS: &[(u16, &[(&str, usize)])] = &[
    (
        2022,
        &[
            ("grön näring", 34),
            ("bygg", 31),
            ("hotell/restaurang", 22),
            ("industri", 9),
            ("biltvätt/verkstad", 14),
            ("städ", 12),
            ("hushållsarbete", 3),
            ("annan bransch", 2),
            ("", 10),
        ],
    ),
    (
        2023,
        &[
            ("grön näring", 52),
            ("bygg", 41),
            ("hotell/restaurang", 28),
            ("industri", 11),
            ("biltvätt/verkstad", 19),
            ("städ", 17),
            ("hushållsarbete", 4),
            ("annan bransch", 3),
            ("", 14),
        ],
    ),
];

/// How everybody is spread over the police regions. All chosen.
pub const REGIONS: &[(&str, usize)] =
    &[("Nord", 6), ("Mitt", 8), ("Bergslagen", 7), ("Väst", 20), ("Stockholm", 30), ("Öst", 9), ("Syd", 20)];

/// How ages are spread: first and last age of a band. All chosen.
pub const ADULT_AGES: &[((usize, usize), usize)] =
    &[((18, 24), 28), ((25, 34), 40), ((35, 44), 20), ((45, 54), 9), ((55, 67), 3)];
pub const CHILD_AGES: &[((usize, usize), usize)] = &[((3, 9), 2), ((10, 14), 4), ((15, 17), 6)];
/// In forms that small children do not meet.
pub const YOUTH_AGES: &[((usize, usize), usize)] = &[((13, 14), 1), ((15, 17), 3)];

/// Where nothing, or no exact age, was recorded: how many persons of a year. All chosen.
pub struct Gaps {
    pub year: u16,
    pub regions: usize,
    pub adult_ages: usize,
    /// Children of whom the age cell says `barn` only.
    pub child_ages: usize,
    pub child_crimes: usize,
}

pub const GAPS: &[Gaps] = &[
    Gaps { year: 2018, regions: 1, adult_ages: 4, child_ages: 2, child_crimes: 3 },
    Gaps { year: 2019, regions: 1, adult_ages: 6, child_ages: 1, child_crimes: 2 },
    Gaps { year: 2020, regions: 0, adult_ages: 5, child_ages: 2, child_crimes: 2 },
    Gaps { year: 2021, regions: 1, adult_ages: 9, child_ages: 3, child_crimes: 3 },
    Gaps { year: 2022, regions: 0, adult_ages: 7, child_ages: 1, child_crimes: 2 },
    Gaps { year: 2023, regions: 0, adult_ages: 6, child_ages: 2, child_crimes: 2 },
];

/// What stands in the cell of a person with several forms. All chosen.
pub const SEVERAL_FORMS_OF_TRAFFICKING: &[(&str, usize)] = &[
    ("sexuell exploatering + tiggeri", 4),
    ("sexuell exploatering + kriminalitet", 3),
    ("tiggeri + kriminalitet", 3),
    ("sexuell exploatering + arbetskraftsexploatering", 2),
    ("sexuell exploatering + tiggeri + kriminalitet", 1),
];
pub const SEVERAL_FORMS_OF_EXPLOITATION: &[(&str, usize)] = &[("arbetskraftsexploatering + tiggeri", 1)];
pub const SEVERAL_FORMS_OF_CHILDREN: &[(&str, usize)] =
    &[("tiggeri + kriminalitet", 2), ("sexuell exploatering + kriminalitet", 1)];

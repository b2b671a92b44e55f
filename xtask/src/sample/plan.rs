//! The plan: how many made-up persons of each kind there are.
//!
//! Beside each count stands whether it was published by Jämställdhetsmyndigheten (`tests/facts/kanda-fall.json` names
//! the report) or chosen: plausible, but not published. Most counts are chosen parts of a published sum; the sums are in
//! [`SUMS`], and no chosen count can break one unseen.

use Crime::{Exploitation, Trafficking};
use Form::{Begging, Criminality, ForcedMarriage, Labour, Military, Multiple, OrganRemoval, Sexual, Unknown};
use Group::{Adult, Child};
use Sex::{Female, Male, NotRecorded};
use Source::{Chosen, Published};

/// Where a count comes from. It is for the reader of the plan: the program makes persons of both alike.
pub enum Source {
    /// Printed by the agency, or fully determined by what it printed.
    Published,
    /// Not published: a plausible one was chosen.
    Chosen,
}

/// So many victims of one kind.
pub struct Victims {
    pub year: u16,
    pub group: Group,
    pub sex: Sex,
    /// None for children: their crime is never shown (rule 5), so the plan does not count by it.
    pub crime: Option<Crime>,
    pub form: Form,
    pub count: usize,
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

/// Människoexploatering became a crime during 2018 and is counted from 2019; it covers labour and begging only.
pub const VICTIMS: &[Victims] = &[
    adults(2018, Female, Trafficking, Sexual, 128, Chosen),
    adults(2018, Female, Trafficking, Labour, 9, Chosen),
    adults(2018, Female, Trafficking, Begging, 12, Chosen),
    adults(2018, Female, Trafficking, Criminality, 6, Chosen),
    adults(2018, Female, Trafficking, ForcedMarriage, 2, Chosen),
    adults(2018, Female, Trafficking, Multiple, 4, Chosen),
    adults(2018, Female, Trafficking, Unknown, 2, Chosen),
    adults(2018, Male, Trafficking, Sexual, 3, Chosen),
    adults(2018, Male, Trafficking, Labour, 19, Chosen),
    adults(2018, Male, Trafficking, Begging, 9, Chosen),
    adults(2018, Male, Trafficking, Criminality, 7, Chosen),
    adults(2018, Male, Trafficking, Multiple, 2, Chosen),
    adults(2018, Male, Trafficking, Unknown, 2, Chosen),
    children(2018, Female, Sexual, 5, Chosen),
    children(2018, Female, Begging, 7, Chosen),
    children(2018, Female, Criminality, 3, Chosen),
    children(2018, Female, ForcedMarriage, 1, Chosen),
    children(2018, Female, Multiple, 1, Chosen),
    children(2018, Female, Unknown, 2, Chosen),
    children(2018, Male, Sexual, 2, Chosen),
    children(2018, Male, Labour, 2, Chosen),
    children(2018, Male, Begging, 11, Chosen),
    children(2018, Male, Criminality, 12, Chosen),
    children(2018, Male, Multiple, 2, Chosen),
    children(2018, Male, Unknown, 9, Chosen),
    //
    adults(2019, Female, Trafficking, Sexual, 168, Chosen),
    adults(2019, Female, Trafficking, Labour, 10, Chosen),
    adults(2019, Female, Trafficking, Begging, 9, Chosen),
    adults(2019, Female, Trafficking, Criminality, 6, Chosen),
    adults(2019, Female, Trafficking, ForcedMarriage, 3, Chosen),
    adults(2019, Female, Trafficking, Multiple, 4, Chosen),
    adults(2019, Female, Trafficking, Unknown, 2, Chosen),
    adults(2019, Female, Exploitation, Labour, 15, Chosen),
    adults(2019, Female, Exploitation, Begging, 6, Chosen),
    adults(2019, Female, Exploitation, Multiple, 1, Chosen),
    adults(2019, Male, Trafficking, Sexual, 3, Chosen),
    adults(2019, Male, Trafficking, Labour, 24, Chosen),
    adults(2019, Male, Trafficking, Begging, 8, Chosen),
    adults(2019, Male, Trafficking, Criminality, 7, Chosen),
    adults(2019, Male, Trafficking, Multiple, 2, Chosen),
    adults(2019, Male, Trafficking, Unknown, 2, Chosen),
    adults(2019, Male, Exploitation, Labour, 61, Chosen),
    adults(2019, Male, Exploitation, Begging, 5, Chosen),
    adults(2019, Male, Exploitation, Multiple, 2, Chosen),
    adults(2019, NotRecorded, Trafficking, Sexual, 1, Chosen),
    children(2019, Female, Sexual, 6, Chosen),
    children(2019, Female, Labour, 1, Chosen),
    children(2019, Female, Begging, 9, Chosen),
    children(2019, Female, Criminality, 3, Chosen),
    children(2019, Female, ForcedMarriage, 1, Chosen),
    children(2019, Female, Multiple, 1, Chosen),
    children(2019, Female, Unknown, 2, Chosen),
    children(2019, Male, Sexual, 1, Chosen),
    children(2019, Male, Labour, 1, Chosen),
    children(2019, Male, Begging, 7, Chosen),
    children(2019, Male, Criminality, 9, Chosen),
    children(2019, Male, Multiple, 2, Chosen),
    children(2019, Male, Unknown, 6, Chosen),
    //
    adults(2020, Female, Trafficking, Sexual, 162, Chosen),
    adults(2020, Female, Trafficking, Labour, 8, Chosen),
    adults(2020, Female, Trafficking, Begging, 6, Chosen),
    adults(2020, Female, Trafficking, Criminality, 5, Chosen),
    adults(2020, Female, Trafficking, ForcedMarriage, 3, Chosen),
    adults(2020, Female, Trafficking, Form::Other, 1, Chosen),
    adults(2020, Female, Trafficking, Multiple, 3, Chosen),
    adults(2020, Female, Trafficking, Unknown, 2, Chosen),
    adults(2020, Female, Exploitation, Labour, 15, Chosen),
    adults(2020, Female, Exploitation, Begging, 4, Chosen),
    adults(2020, Female, Exploitation, Multiple, 1, Chosen),
    adults(2020, Male, Trafficking, Sexual, 2, Chosen),
    adults(2020, Male, Trafficking, Labour, 15, Chosen),
    adults(2020, Male, Trafficking, Begging, 5, Chosen),
    adults(2020, Male, Trafficking, Criminality, 5, Chosen),
    adults(2020, Male, Trafficking, OrganRemoval, 1, Chosen),
    adults(2020, Male, Trafficking, Multiple, 1, Chosen),
    adults(2020, Male, Trafficking, Unknown, 2, Chosen),
    adults(2020, Male, Exploitation, Labour, 24, Chosen),
    adults(2020, Male, Exploitation, Begging, 2, Chosen),
    adults(2020, Male, Exploitation, Multiple, 1, Chosen),
    adults(2020, NotRecorded, Trafficking, Sexual, 3, Chosen),
    // Published of children in 2020: only that most of them were girls.
    children(2020, Female, Sexual, 8, Chosen),
    children(2020, Female, Labour, 1, Chosen),
    children(2020, Female, Begging, 11, Chosen),
    children(2020, Female, Criminality, 3, Chosen),
    children(2020, Female, ForcedMarriage, 2, Chosen),
    children(2020, Female, Multiple, 1, Chosen),
    children(2020, Female, Unknown, 3, Chosen),
    children(2020, Male, Sexual, 1, Chosen),
    children(2020, Male, Labour, 1, Chosen),
    children(2020, Male, Begging, 5, Chosen),
    children(2020, Male, Criminality, 6, Chosen),
    children(2020, Male, Multiple, 1, Chosen),
    children(2020, Male, Unknown, 6, Chosen),
    //
    adults(2021, Female, Trafficking, Sexual, 233, Published),
    adults(2021, Female, Trafficking, Labour, 10, Chosen),
    adults(2021, Female, Trafficking, Begging, 5, Chosen),
    adults(2021, Female, Trafficking, Criminality, 5, Chosen),
    adults(2021, Female, Trafficking, ForcedMarriage, 3, Chosen),
    adults(2021, Female, Trafficking, Multiple, 5, Chosen),
    adults(2021, Female, Trafficking, Unknown, 3, Chosen),
    adults(2021, Female, Exploitation, Labour, 20, Chosen),
    adults(2021, Female, Exploitation, Begging, 3, Chosen),
    adults(2021, Female, Exploitation, Multiple, 2, Chosen),
    adults(2021, Male, Trafficking, Sexual, 4, Chosen),
    adults(2021, Male, Trafficking, Labour, 16, Chosen),
    adults(2021, Male, Trafficking, Begging, 4, Chosen),
    adults(2021, Male, Trafficking, Criminality, 6, Chosen),
    adults(2021, Male, Trafficking, Multiple, 1, Chosen),
    adults(2021, Male, Trafficking, Unknown, 2, Chosen),
    adults(2021, Male, Exploitation, Labour, 104, Chosen),
    adults(2021, Male, Exploitation, Begging, 3, Chosen),
    adults(2021, Male, Exploitation, Multiple, 2, Chosen),
    adults(2021, NotRecorded, Trafficking, Sexual, 5, Published),
    // Published of children's forms in 2021: girls begging most often; boys unknown, then criminality.
    children(2021, Female, Sexual, 8, Chosen),
    children(2021, Female, Labour, 2, Chosen),
    children(2021, Female, Begging, 13, Chosen),
    children(2021, Female, Criminality, 3, Chosen),
    children(2021, Female, ForcedMarriage, 2, Chosen),
    children(2021, Female, Multiple, 1, Chosen),
    children(2021, Female, Unknown, 3, Chosen),
    children(2021, Male, Sexual, 1, Chosen),
    children(2021, Male, Labour, 1, Chosen),
    children(2021, Male, Begging, 4, Chosen),
    children(2021, Male, Criminality, 6, Chosen),
    children(2021, Male, Multiple, 1, Chosen),
    children(2021, Male, Unknown, 8, Chosen),
    children(2021, NotRecorded, Unknown, 1, Chosen),
    //
    adults(2022, Female, Trafficking, Sexual, 172, Chosen),
    adults(2022, Female, Trafficking, Labour, 10, Chosen),
    adults(2022, Female, Trafficking, Begging, 7, Chosen),
    adults(2022, Female, Trafficking, Criminality, 5, Chosen),
    adults(2022, Female, Trafficking, ForcedMarriage, 4, Chosen),
    adults(2022, Female, Trafficking, Multiple, 4, Chosen),
    adults(2022, Female, Trafficking, Unknown, 3, Chosen),
    adults(2022, Female, Exploitation, Labour, 14, Chosen),
    adults(2022, Female, Exploitation, Begging, 3, Chosen),
    adults(2022, Female, Exploitation, Multiple, 1, Chosen),
    adults(2022, Male, Trafficking, Sexual, 3, Chosen),
    adults(2022, Male, Trafficking, Labour, 34, Chosen),
    adults(2022, Male, Trafficking, Begging, 6, Chosen),
    adults(2022, Male, Trafficking, Criminality, 9, Chosen),
    adults(2022, Male, Trafficking, Military, 1, Chosen),
    adults(2022, Male, Trafficking, Multiple, 2, Chosen),
    adults(2022, Male, Trafficking, Unknown, 3, Chosen),
    adults(2022, Male, Exploitation, Labour, 77, Chosen),
    adults(2022, Male, Exploitation, Begging, 3, Chosen),
    adults(2022, Male, Exploitation, Multiple, 1, Chosen),
    adults(2022, Sex::Other, Trafficking, Sexual, 2, Chosen),
    adults(2022, NotRecorded, Trafficking, Sexual, 7, Chosen),
    adults(2022, NotRecorded, Trafficking, Unknown, 2, Chosen),
    adults(2022, NotRecorded, Exploitation, Labour, 2, Chosen),
    children(2022, Female, Sexual, 9, Chosen),
    children(2022, Female, Labour, 2, Chosen),
    children(2022, Female, Begging, 9, Chosen),
    children(2022, Female, Criminality, 3, Chosen),
    children(2022, Female, ForcedMarriage, 1, Chosen),
    children(2022, Female, Unknown, 3, Chosen),
    children(2022, Male, Sexual, 1, Chosen),
    children(2022, Male, Labour, 2, Chosen),
    children(2022, Male, Begging, 4, Chosen),
    children(2022, Male, Criminality, 6, Chosen),
    children(2022, Male, Unknown, 5, Chosen),
    //
    adults(2023, Female, Trafficking, Sexual, 176, Chosen),
    adults(2023, Female, Trafficking, Labour, 12, Chosen),
    adults(2023, Female, Trafficking, Begging, 5, Chosen),
    adults(2023, Female, Trafficking, Criminality, 4, Chosen),
    adults(2023, Female, Trafficking, ForcedMarriage, 4, Chosen),
    adults(2023, Female, Trafficking, Form::Other, 1, Chosen),
    adults(2023, Female, Trafficking, Multiple, 4, Chosen),
    adults(2023, Female, Trafficking, Unknown, 3, Chosen),
    adults(2023, Female, Exploitation, Labour, 31, Chosen),
    adults(2023, Female, Exploitation, Begging, 3, Chosen),
    adults(2023, Female, Exploitation, Multiple, 1, Chosen),
    adults(2023, Male, Trafficking, Sexual, 3, Chosen),
    adults(2023, Male, Trafficking, Labour, 28, Chosen),
    adults(2023, Male, Trafficking, Begging, 5, Chosen),
    adults(2023, Male, Trafficking, Criminality, 8, Chosen),
    adults(2023, Male, Trafficking, Military, 1, Chosen),
    adults(2023, Male, Trafficking, Multiple, 2, Chosen),
    adults(2023, Male, Trafficking, Unknown, 3, Chosen),
    adults(2023, Male, Exploitation, Labour, 116, Chosen),
    adults(2023, Male, Exploitation, Begging, 3, Chosen),
    adults(2023, Male, Exploitation, Multiple, 2, Chosen),
    adults(2023, Sex::Other, Trafficking, Sexual, 1, Chosen),
    adults(2023, NotRecorded, Trafficking, Sexual, 2, Chosen),
    adults(2023, NotRecorded, Exploitation, Labour, 2, Chosen),
    children(2023, Female, Sexual, 9, Chosen),
    children(2023, Female, Labour, 1, Chosen),
    children(2023, Female, Begging, 7, Chosen),
    children(2023, Female, Criminality, 4, Chosen),
    children(2023, Female, ForcedMarriage, 2, Chosen),
    children(2023, Female, Unknown, 2, Chosen),
    children(2023, Male, Sexual, 1, Chosen),
    children(2023, Male, Labour, 2, Chosen),
    children(2023, Male, Begging, 5, Chosen),
    children(2023, Male, Criminality, 8, Chosen),
    children(2023, Male, Multiple, 1, Chosen),
    children(2023, Male, Unknown, 5, Chosen),
];

/// A sum over [`VICTIMS`]; `None` is every value.
#[derive(Debug)]
pub struct Sum {
    pub year: u16,
    pub group: Group,
    pub sex: Option<Sex>,
    pub crime: Option<Crime>,
    pub form: Option<Form>,
    pub count: usize,
}

pub const SUMS: &[Sum] = &[
    sum(2018, Adult, None, None, None, 205, Published),
    sum(2018, Adult, Some(Female), None, None, 163, Published),
    sum(2018, Adult, Some(Male), None, None, 42, Published),
    sum(2018, Child, Some(Female), None, None, 19, Published),
    sum(2018, Child, Some(Male), None, None, 38, Published),
    sum(2019, Adult, None, None, None, 339, Published),
    sum(2019, Adult, Some(Female), Some(Trafficking), None, 202, Published),
    sum(2019, Adult, Some(Male), Some(Trafficking), None, 46, Published),
    sum(2019, Adult, Some(NotRecorded), Some(Trafficking), None, 1, Published),
    sum(2019, Adult, None, Some(Exploitation), None, 90, Published),
    sum(2019, Child, Some(Female), None, None, 23, Published),
    sum(2019, Child, Some(Male), None, None, 26, Published),
    sum(2020, Adult, None, None, None, 271, Published),
    // Published: the 109 of 2021 were four times as many.
    sum(2020, Adult, Some(Male), Some(Exploitation), None, 27, Chosen),
    sum(2021, Adult, None, None, None, 436, Published),
    sum(2021, Adult, Some(Female), Some(Trafficking), None, 264, Published),
    sum(2021, Adult, Some(Female), Some(Exploitation), None, 25, Published),
    sum(2021, Adult, Some(Male), Some(Trafficking), None, 33, Published),
    sum(2021, Adult, Some(Male), Some(Exploitation), None, 109, Published),
    sum(2021, Adult, Some(NotRecorded), None, None, 5, Published),
    sum(2021, Adult, Some(Female), None, Some(Sexual), 233, Published),
    sum(2021, Adult, Some(Male), None, Some(Labour), 120, Published),
    sum(2021, Child, Some(Female), None, None, 32, Published),
    sum(2021, Child, Some(Male), None, None, 21, Published),
    sum(2021, Child, Some(NotRecorded), None, None, 1, Published),
    sum(2022, Adult, None, None, None, 375, Published),
    sum(2022, Adult, Some(Female), None, None, 223, Published),
    sum(2022, Adult, Some(Male), None, None, 139, Published),
    sum(2022, Adult, Some(Sex::Other), None, None, 2, Published),
    sum(2022, Adult, Some(NotRecorded), None, None, 11, Published),
    sum(2022, Adult, None, Some(Trafficking), None, 274, Published),
    sum(2022, Adult, None, Some(Exploitation), None, 101, Published),
    sum(2023, Adult, None, None, None, 420, Chosen),
    sum(2023, Adult, None, None, Some(Labour), 189, Published),
    sum(2023, Adult, None, None, Some(Sexual), 182, Published),
];

/// How many victims of a year come from one country, and in which forms.
#[derive(Debug)]
pub struct Origin {
    pub year: u16,
    pub group: Group,
    pub name: &'static str,
    pub count: usize,
    /// Chosen in every case; of 2021 the commonest form of each was published.
    pub forms: &'static [(Form, usize)],
}

/// The origins of which something was published in that year, and the few odd ones. The rest of a year's victims are
/// spread by [`ORIGIN_WEIGHTS`].
pub const ORIGINS: &[Origin] = &[
    // Published of adults in 2021: these five, in this order.
    origin(
        2021,
        Adult,
        "Rumänien",
        78,
        Chosen,
        &[(Sexual, 52), (Labour, 10), (Begging, 8), (Criminality, 3), (Multiple, 3), (Unknown, 2)],
    ),
    origin(2021, Adult, "Thailand", 63, Chosen, &[(Sexual, 44), (Labour, 18), (ForcedMarriage, 1)]),
    origin(
        2021,
        Adult,
        "Nigeria",
        47,
        Chosen,
        &[(Sexual, 42), (Labour, 1), (Criminality, 1), (Multiple, 2), (Unknown, 1)],
    ),
    origin(
        2021,
        Adult,
        "Bulgarien",
        39,
        Chosen,
        &[(Labour, 18), (Sexual, 11), (Begging, 5), (Criminality, 3), (Multiple, 2)],
    ),
    origin(2021, Adult, "Ukraina", 32, Chosen, &[(Labour, 24), (Sexual, 8)]),
    // Published of children in 2021: Romania first, mostly begging; several from the other four.
    origin(
        2021,
        Child,
        "Rumänien",
        18,
        Chosen,
        &[(Begging, 11), (Criminality, 3), (Unknown, 2), (Sexual, 1), (Multiple, 1)],
    ),
    origin(2021, Child, "Bulgarien", 5, Chosen, &[(Begging, 4), (Criminality, 1)]),
    origin(2021, Child, "Marocko", 5, Chosen, &[(Criminality, 3), (Unknown, 2)]),
    origin(2021, Child, "Slovakien", 3, Chosen, &[(Begging, 2), (Unknown, 1)]),
    origin(2021, Child, "Somalia", 3, Chosen, &[(Unknown, 2), (ForcedMarriage, 1)]),
    // Chosen to stay below those five.
    origin(2021, Child, "Sverige", 2, Chosen, &[(Sexual, 1), (Unknown, 1)]),
    origin(2021, Child, "Afghanistan", 2, Chosen, &[(ForcedMarriage, 1), (Unknown, 1)]),
    origin(2021, Child, "Syrien", 2, Chosen, &[(Labour, 1), (Unknown, 1)]),
    origin(2021, Child, "Vietnam", 2, Chosen, &[(Labour, 1), (Sexual, 1)]),
    origin(2021, Child, "Albanien", 2, Chosen, &[(Criminality, 2)]),
    origin(2021, Child, "Serbien", 1, Chosen, &[(Multiple, 1)]),
    origin(2021, Child, "Eritrea", 1, Chosen, &[(Labour, 1)]),
    origin(2021, Child, "Irak", 1, Chosen, &[(Unknown, 1)]),
    //
    origin(2023, Adult, "Thailand", 62, Published, &[(Sexual, 38), (Labour, 22), (Multiple, 2)]),
    origin(
        2023,
        Adult,
        "Rumänien",
        34,
        Published,
        &[(Sexual, 17), (Labour, 7), (Begging, 6), (Criminality, 3), (Multiple, 1)],
    ),
    origin(2023, Adult, "Ukraina", 29, Published, &[(Labour, 17), (Sexual, 11), (Unknown, 1)]),
    origin(2023, Adult, "Nigeria", 23, Published, &[(Sexual, 20), (Labour, 2), (Multiple, 1)]),
    origin(2023, Adult, "Sverige", 23, Published, &[(Sexual, 17), (Criminality, 4), (Form::Other, 1), (Unknown, 1)]),
    // Chosen to stay below the five that were printed.
    origin(2023, Adult, "Bulgarien", 19, Chosen, &[(Labour, 9), (Sexual, 5), (Begging, 3), (Criminality, 2)]),
    //
    origin(2020, Adult, "statslös", 1, Chosen, &[(Labour, 1)]),
    origin(2021, Adult, "statslös", 1, Chosen, &[(Labour, 1)]),
    // No nationality recorded: about one in a hundred.
    origin(2018, Adult, "", 2, Chosen, &[(Sexual, 1), (Unknown, 1)]),
    origin(2019, Adult, "", 4, Chosen, &[(Sexual, 2), (Labour, 1), (Begging, 1)]),
    origin(2020, Adult, "", 3, Chosen, &[(Sexual, 2), (Labour, 1)]),
    origin(2021, Adult, "", 4, Chosen, &[(Sexual, 2), (Labour, 2)]),
    origin(2021, Child, "", 1, Chosen, &[(Unknown, 1)]),
    origin(2022, Adult, "", 4, Chosen, &[(Sexual, 2), (Labour, 1), (Unknown, 1)]),
    origin(2023, Adult, "", 4, Chosen, &[(Sexual, 2), (Labour, 2)]),
];

/// How the other victims are spread over origins. All chosen.
pub struct OriginWeights {
    pub name: &'static str,
    pub sexual: usize,
    pub labour: usize,
    pub marriage: usize,
    /// Every other form.
    pub other: usize,
    pub child: usize,
}

pub const ORIGIN_WEIGHTS: &[OriginWeights] = &[
    // sexual, labour, forced marriage, other forms; children
    weights("Rumänien", [38, 8, 2, 30], 30),
    weights("Nigeria", [32, 1, 0, 4], 2),
    weights("Thailand", [22, 9, 1, 1], 1),
    weights("Bulgarien", [14, 12, 1, 14], 8),
    weights("Ukraina", [6, 12, 0, 2], 2),
    weights("Uzbekistan", [0, 12, 0, 0], 0),
    weights("Vietnam", [2, 10, 0, 3], 4),
    weights("Polen", [3, 8, 0, 3], 1),
    weights("Sverige", [6, 1, 1, 5], 6),
    weights("Ungern", [6, 1, 0, 2], 1),
    weights("Brasilien", [5, 1, 0, 0], 0),
    weights("Colombia", [6, 0, 0, 1], 0),
    weights("Venezuela", [4, 0, 0, 0], 0),
    weights("Spanien", [2, 0, 0, 1], 0),
    weights("Ryssland", [4, 1, 0, 0], 0),
    weights("Moldavien", [3, 4, 0, 1], 1),
    weights("Albanien", [3, 3, 0, 2], 3),
    weights("Uganda", [5, 1, 0, 0], 1),
    weights("Gambia", [2, 1, 0, 1], 0),
    weights("Ghana", [2, 1, 0, 0], 0),
    weights("Kamerun", [2, 1, 0, 0], 0),
    weights("Kenya", [2, 1, 0, 0], 0),
    weights("Etiopien", [1, 1, 1, 1], 1),
    weights("Eritrea", [1, 1, 1, 1], 2),
    weights("Somalia", [1, 1, 4, 2], 5),
    weights("Marocko", [1, 3, 1, 5], 9),
    weights("Syrien", [1, 3, 3, 2], 4),
    weights("Afghanistan", [1, 2, 3, 3], 5),
    weights("Irak", [1, 2, 3, 2], 3),
    weights("Iran", [1, 1, 1, 1], 1),
    weights("Slovakien", [2, 1, 1, 6], 7),
    weights("Serbien", [2, 2, 1, 3], 3),
    weights("Litauen", [1, 5, 0, 3], 1),
    weights("Lettland", [1, 3, 0, 1], 0),
    weights("Georgien", [0, 4, 0, 2], 0),
    weights("Mongoliet", [1, 5, 0, 0], 0),
    weights("Kina", [3, 5, 0, 0], 0),
    weights("Filippinerna", [2, 5, 0, 0], 0),
    weights("Indien", [0, 4, 0, 0], 0),
    weights("Pakistan", [0, 4, 1, 1], 1),
    weights("Bangladesh", [0, 4, 0, 1], 1),
];

/// Adults with a second nationality, which does not count (rule 8). All chosen.
pub const SECOND_NATIONALITIES: &[(u16, &str, &str)] = &[
    (2018, "Nigeria", "Italien"),
    (2019, "Rumänien", "Moldavien"),
    (2020, "Ukraina", "Polen"),
    (2021, "Rumänien", "Moldavien"),
    (2021, "Syrien", "Sverige"),
    (2021, "Brasilien", "Portugal"),
    (2023, "Thailand", "Sverige"),
];

/// Children of victims, by age and where they are.
#[derive(Debug)]
pub struct RelatedChildren {
    pub year: u16,
    /// First and last possible age, if recorded.
    pub ages: Option<(usize, usize)>,
    pub in_sweden: usize,
    pub in_home_country: usize,
}

const YOUNGER: Option<(usize, usize)> = Some((0, 11));
const OLDER: Option<(usize, usize)> = Some((12, 17));

pub const RELATED_CHILDREN: &[RelatedChildren] = &[
    related_children(2018, YOUNGER, 18, 40, Chosen),
    related_children(2018, OLDER, 12, 22, Chosen),
    related_children(2018, None, 1, 3, Chosen),
    related_children(2019, YOUNGER, 24, 52, Chosen),
    related_children(2019, OLDER, 15, 26, Chosen),
    related_children(2019, None, 2, 2, Chosen),
    related_children(2020, YOUNGER, 26, 62, Chosen),
    related_children(2020, OLDER, 17, 30, Chosen),
    related_children(2020, None, 2, 3, Chosen),
    related_children(2021, YOUNGER, 30, 78, Chosen),
    related_children(2021, OLDER, 22, 35, Chosen),
    related_children(2021, None, 3, 4, Chosen),
    related_children(2022, YOUNGER, 14, 26, Chosen),
    related_children(2022, OLDER, 9, 13, Chosen),
    related_children(2022, None, 1, 1, Chosen),
    related_children(2023, YOUNGER, 13, 24, Chosen),
    related_children(2023, OLDER, 8, 11, Chosen),
    related_children(2023, None, 1, 1, Chosen),
];

/// Sums over [`RELATED_CHILDREN`].
#[derive(Debug)]
pub struct RelatedChildrenSum {
    pub year: u16,
    pub ages: Option<(usize, usize)>,
    pub count: usize,
}

pub const RELATED_CHILDREN_BY_AGE: &[RelatedChildrenSum] = &[
    related_children_sum(2021, YOUNGER, 108, Published),
    related_children_sum(2021, OLDER, 57, Published),
    related_children_sum(2021, None, 7, Published),
];

/// Year, in Sweden, in the home country.
pub const RELATED_CHILDREN_BY_PLACE: &[(u16, usize, usize, Source)] = &[(2021, 55, 117, Published)];

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

const fn adults(year: u16, sex: Sex, crime: Crime, form: Form, count: usize, _: Source) -> Victims {
    Victims { year, group: Adult, sex, crime: Some(crime), form, count }
}

const fn children(year: u16, sex: Sex, form: Form, count: usize, _: Source) -> Victims {
    Victims { year, group: Child, sex, crime: None, form, count }
}

const fn sum(
    year: u16,
    group: Group,
    sex: Option<Sex>,
    crime: Option<Crime>,
    form: Option<Form>,
    count: usize,
    _: Source,
) -> Sum {
    Sum { year, group, sex, crime, form, count }
}

const fn origin(
    year: u16,
    group: Group,
    name: &'static str,
    count: usize,
    _: Source,
    forms: &'static [(Form, usize)],
) -> Origin {
    Origin { year, group, name, count, forms }
}

const fn weights(name: &'static str, [sexual, labour, marriage, other]: [usize; 4], child: usize) -> OriginWeights {
    OriginWeights { name, sexual, labour, marriage, other, child }
}

const fn related_children(
    year: u16,
    ages: Option<(usize, usize)>,
    in_sweden: usize,
    in_home_country: usize,
    _: Source,
) -> RelatedChildren {
    RelatedChildren { year, ages, in_sweden, in_home_country }
}

const fn related_children_sum(year: u16, ages: Option<(usize, usize)>, count: usize, _: Source) -> RelatedChildrenSum {
    RelatedChildrenSum { year, ages, count }
}

//! Where the victims come from.

use super::Form::{self, Begging, Criminality, ForcedMarriage, Labour, Multiple, Sexual, Unknown};
use super::Group::{self, Adult, Child};
use super::Source::{self, Chosen, Published};

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

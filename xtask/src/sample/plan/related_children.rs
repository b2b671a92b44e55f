//! The children of victims: how old they are, and where.

use super::Source::{self, Chosen, Published};

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

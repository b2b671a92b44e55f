use serde::{Deserialize, Serialize};

/// The calendar year in which a coordinator first learned of a person (rule 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Year(u16);

impl Year {
    /// The earliest year accepted: a smaller number in a year column is a slip.
    pub const FIRST: u16 = 1990;
    /// The latest year accepted.
    pub const LAST: u16 = 2099;
    /// Människoexploatering became a crime on 1 July of this year (SFS 2018:601).
    pub const EXPLOITATION_A_CRIME: Self = Self(2018);
    /// The first year for which människoexploatering was counted (rule 6).
    pub const EXPLOITATION_COUNTED: Self = Self(2019);

    /// A year within the accepted bounds.
    pub fn new(year: u16) -> Option<Self> {
        (Self::FIRST..=Self::LAST).contains(&year).then_some(Self(year))
    }

    /// The number.
    pub fn number(self) -> u16 {
        self.0
    }
}

impl std::fmt::Display for Year {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

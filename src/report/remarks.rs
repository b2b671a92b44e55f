use super::{Category, Scope, Selection, TableId};
use crate::aggregates::Aggregates;
use crate::case::{Case, Person, Victim, VictimAge};
use crate::terms::{AgeGroup, Origin};
use serde::{Deserialize, Serialize};

/// A number that a footnote tells, for the chosen year and region. It goes through the release like every other count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remark {
    /// Adults of whom no age was recorded (rule 2).
    AdultsWithoutAge,
    /// Adults of whom several nationalities were recorded (rule 8).
    AdultsWithSeveralNationalities,
    /// Children of whom several nationalities were recorded (rule 8).
    ChildrenWithSeveralNationalities,
}

impl Remark {
    /// Every remark.
    pub const ALL: [Self; 3] =
        [Self::AdultsWithoutAge, Self::AdultsWithSeveralNationalities, Self::ChildrenWithSeveralNationalities];

    /// The stable code.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::AdultsWithoutAge => "adults_without_age",
            Self::AdultsWithSeveralNationalities => "adults_with_several_nationalities",
            Self::ChildrenWithSeveralNationalities => "children_with_several_nationalities",
        }
    }

    /// Persons of whom the footnote cannot tell: of somebody with several nationalities one is recorded.
    pub(crate) fn apart(self) -> Option<(TableId, Vec<Category>)> {
        let table = match self {
            Self::AdultsWithoutAge => return None,
            Self::AdultsWithSeveralNationalities => TableId::AdultsByOriginForm,
            Self::ChildrenWithSeveralNationalities => TableId::ChildrenByOriginForm,
        };
        Some((table, vec![Category::Origin(Origin::NOT_RECORDED), Category::Total]))
    }

    /// Whether it says something of a person to be one of those whom the footnote tells.
    pub(crate) fn says_something(self) -> bool {
        self != Self::AdultsWithoutAge
    }

    /// The table whose total the footnote tells a part of.
    pub(crate) fn whole(self) -> TableId {
        match self {
            Self::AdultsWithoutAge | Self::AdultsWithSeveralNationalities => TableId::AdultsBySexCrime,
            Self::ChildrenWithSeveralNationalities => TableId::ChildrenBySex,
        }
    }

    /// Counts them all.
    pub(super) fn counts(aggregates: &Aggregates, selection: &Selection) -> Vec<(Self, u64)> {
        let chosen = |year, region| selection.admits(year, region, Scope::ChosenYear);
        let count = |remark: Self| aggregates.remark(remark, chosen);
        Self::ALL.into_iter().map(|remark| (remark, count(remark))).collect()
    }

    /// Whether a case is one of those that the footnote tells.
    pub(crate) fn concerns(self, case: &Case) -> bool {
        matches!(&case.person, Person::Victim(victim) if self.concerns_victim(victim))
    }

    fn concerns_victim(self, victim: &Victim) -> bool {
        match self {
            Self::AdultsWithoutAge => victim.age == VictimAge::NotRecorded,
            Self::AdultsWithSeveralNationalities => {
                victim.several_nationalities && victim.age.group() == AgeGroup::Adult
            }
            Self::ChildrenWithSeveralNationalities => {
                victim.several_nationalities && victim.age.group() == AgeGroup::Child
            }
        }
    }
}

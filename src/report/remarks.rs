use super::{Scope, Selection};
use crate::case::{Person, Victim, VictimAge};
use crate::cube::Cube;
use crate::terms::AgeGroup;
use serde::{Deserialize, Serialize};

/// A number that a footnote tells, for the chosen year and region. It goes through the release like every other count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

    /// Counts them all.
    pub(super) fn counts(cube: &Cube, selection: &Selection) -> Vec<(Self, u64)> {
        let count = |remark: Self| {
            cube.count(|case| {
                selection.admits(case, Scope::ChosenYear)
                    && matches!(&case.person, Person::Victim(victim) if remark.concerns(victim))
            })
        };
        Self::ALL.into_iter().map(|remark| (remark, count(remark))).collect()
    }

    fn concerns(self, victim: &Victim) -> bool {
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

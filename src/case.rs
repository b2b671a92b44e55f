//! A case: what one row says of one person, by the rules of the statistics. Every field is resolved; nothing here is
//! text from a file.

use crate::terms::{AgeGroup, Crime, Form, Origin, Place, Region, RelatedAge, Sector, Sex, Term, Year};
use serde::{Deserialize, Serialize};

/// One person in the year a coordinator first learned of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Case {
    /// The year.
    pub year: Year,
    /// The coordinator's region.
    pub region: Region,
    /// The person.
    pub person: Person,
}

/// Who the person is: a related child is no victim and is counted in no victim table (rule 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Person {
    /// A potential victim.
    Victim(Victim),
    /// A child of a victim.
    RelatedChild {
        /// Age.
        age: RelatedAge,
        /// Where the child is.
        place: Place,
    },
}

/// A potential victim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Victim {
    /// Adult, child, or adult because no age was recorded.
    pub age: VictimAge,
    /// Sex.
    pub sex: Sex,
    /// Origin: the first nationality (rule 8).
    pub origin: Origin,
    /// Whether other nationalities were recorded beside it.
    pub several_nationalities: bool,
    /// Crime; shown for adults only (rule 5).
    pub crime: Crime,
    /// Every form recorded.
    pub forms: Forms,
    /// Sector; for labour exploitation only.
    pub sector: Option<Sector>,
}

/// What is known of a victim's age (rule 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VictimAge {
    /// 18 or older.
    Adult,
    /// Under 18.
    Child,
    /// Nothing: counted as adult.
    NotRecorded,
}

impl VictimAge {
    /// The group in which the victim is counted.
    pub fn group(self) -> AgeGroup {
        match self {
            Self::Adult | Self::NotRecorded => AgeGroup::Adult,
            Self::Child => AgeGroup::Child,
        }
    }
}

impl Victim {
    /// The form under which the victim is counted (rule 4).
    pub fn form(&self) -> Form {
        self.forms.counted_as()
    }
}

/// The set of forms recorded for one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Forms(u16);

impl Forms {
    /// No form recorded.
    pub const NONE: Self = Self(0);

    /// This set and one form more. `Unknown` adds nothing; `Multiple` says "two or more" without saying which.
    pub fn with(self, form: Form) -> Self {
        match form {
            Form::Unknown => self,
            _ => Self(self.0 | 1 << form as u16),
        }
    }

    /// This set without one form.
    pub fn without(self, form: Form) -> Self {
        Self(self.0 & !(1 << form as u16))
    }

    /// What is in either set.
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Every set that is counted as several forms.
    pub fn every() -> impl Iterator<Item = Self> {
        let all = Form::ALL.iter().copied().fold(Self::NONE, Self::with);
        (0..=all.0).map(Self).filter(move |set| set.0 & !all.0 == 0 && set.counted_as() == Form::Multiple)
    }

    /// The single forms in the set, in the registry's order.
    pub fn iter(self) -> impl Iterator<Item = Form> {
        Form::ALL.iter().copied().filter(move |form| self.0 & (1 << *form as u16) != 0)
    }

    /// No form is `Unknown`, one is itself, two or more are `Multiple` and only that.
    pub fn counted_as(self) -> Form {
        let mut forms = self.iter();
        match (forms.next(), forms.next()) {
            (None, _) => Form::Unknown,
            (Some(only), None) => only,
            (Some(_), Some(_)) => Form::Multiple,
        }
    }
}

impl FromIterator<Form> for Forms {
    fn from_iter<I: IntoIterator<Item = Form>>(forms: I) -> Self {
        forms.into_iter().fold(Self::NONE, Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_different_forms_are_multiple_and_only_that() {
        for (forms, expected) in [
            (vec![], Form::Unknown),
            (vec![Form::Unknown], Form::Unknown),
            (vec![Form::Labour], Form::Labour),
            (vec![Form::Labour, Form::Labour], Form::Labour),
            (vec![Form::Labour, Form::Unknown], Form::Labour),
            (vec![Form::Labour, Form::Begging], Form::Multiple),
            (vec![Form::Multiple], Form::Multiple),
        ] {
            assert_eq!(forms.iter().copied().collect::<Forms>().counted_as(), expected, "{forms:?}");
        }
    }
}

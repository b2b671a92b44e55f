//! A case: what one row says of one person, by the rules of the statistics. Every field is resolved; nothing here is
//! text from a file.

use crate::terms::{AgeGroup, Crime, Form, Origin, Place, Region, RelatedAge, Sector, Sex, Term, Year};
use serde::{Deserialize, Serialize};
use std::hash::{Hash, Hasher};

/// One person in the year a coordinator first learned of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Case {
    /// The year.
    pub year: Year,
    /// The coordinator's region.
    pub region: Region,
    /// The person.
    pub person: Person,
}

/// By its number: one step, and not one a field.
impl Hash for Case {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.to_code());
    }
}

impl Case {
    /// The case of somebody of whom no origin is told.
    pub(crate) fn regardless_of_origin(mut self) -> Self {
        if let Person::Victim(victim) = &mut self.person {
            victim.origin = Origin::NOT_RECORDED;
        }
        self
    }

    /// The case as a number, for another part of the program that reads the same file; not for files that are kept.
    pub(crate) fn to_code(self) -> u64 {
        let mut code = Code::default();
        code.put(u64::from(self.year.number() - Year::FIRST), 7);
        code.put(self.region as u64, 4);
        match self.person {
            Person::RelatedChild { age, place } => {
                code.put(1, 1);
                code.put(age as u64, 3);
                code.put(place as u64, 3);
            }
            Person::Victim(Victim { age, sex, origin, several_nationalities, crime, forms, sector }) => {
                code.put(0, 1);
                code.put(age as u64, 2);
                code.put(sex as u64, 3);
                code.put(u64::from(origin.number()), 8);
                code.put(u64::from(several_nationalities), 1);
                code.put(crime as u64, 2);
                code.put(u64::from(forms.0), 16);
                code.put(sector.map_or(0, |sector| sector as u64 + 1), 6);
            }
        }
        code.bits
    }

    /// The case of a number.
    pub(crate) fn of_code(code: u64) -> Option<Self> {
        let mut code = Code { bits: code, at: 0 };
        let year = Year::new(Year::FIRST + u16::try_from(code.take(7)).ok()?)?;
        let region = term(code.take(4))?;
        let person = if code.take(1) == 1 {
            Person::RelatedChild { age: term(code.take(3))?, place: term(code.take(3))? }
        } else {
            Person::Victim(Victim {
                age: *VictimAge::ALL.get(usize::try_from(code.take(2)).ok()?)?,
                sex: term(code.take(3))?,
                origin: Origin::of_number(u8::try_from(code.take(8)).ok()?)?,
                several_nationalities: code.take(1) == 1,
                crime: term(code.take(2))?,
                forms: Forms(u16::try_from(code.take(16)).ok()?),
                sector: match code.take(6) {
                    0 => None,
                    number => Some(term(number - 1)?),
                },
            })
        };
        Some(Self { year, region, person })
    }
}

fn term<T: Term>(number: u64) -> Option<T> {
    T::ALL.get(usize::try_from(number).ok()?).copied()
}

/// Bits, put and taken in the same order.
#[derive(Default)]
struct Code {
    bits: u64,
    at: u32,
}

impl Code {
    fn put(&mut self, value: u64, bits: u32) {
        self.bits |= value << self.at;
        self.at += bits;
    }

    fn take(&mut self, bits: u32) -> u64 {
        let value = self.bits >> self.at & ((1 << bits) - 1);
        self.at += bits;
        value
    }
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
    const ALL: [Self; 3] = [Self::Adult, Self::Child, Self::NotRecorded];

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

    /// A number of its own, for hashing.
    pub(crate) fn number(self) -> u32 {
        u32::from(self.0)
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

    #[test]
    fn a_case_and_its_code_are_the_same() {
        let origins = [Origin::from_code("RO").unwrap(), Origin::STATELESS, Origin::NOT_RECORDED];
        let sectors = [None].into_iter().chain(Sector::ALL.iter().copied().map(Some));
        let victims = sectors.flat_map(|sector| origins.map(|origin| (sector, origin)));
        let victims = victims.flat_map(|(sector, origin)| VictimAge::ALL.map(|age| (sector, origin, age)));
        let person = |(sector, origin, age)| {
            let forms = Form::ALL.iter().copied().collect();
            let (sex, crime) = (Sex::NotRecorded, Crime::NotRecorded);
            Person::Victim(Victim { age, sex, origin, several_nationalities: true, crime, forms, sector })
        };
        let children = RelatedAge::ALL.iter().flat_map(|age| Place::ALL.iter().map(|place| (*age, *place)));
        let children = children.map(|(age, place)| Person::RelatedChild { age, place });
        for person in victims.map(person).chain(children) {
            for year in [Year::FIRST, Year::LAST].map(|year| Year::new(year).unwrap()) {
                let case = Case { year, region: Region::NotRecorded, person };
                assert_eq!(Case::of_code(case.to_code()), Some(case));
            }
        }
        assert_eq!(Case::of_code(u64::MAX), None);
    }
}

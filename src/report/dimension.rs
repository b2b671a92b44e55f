use crate::case::{Case, Forms, Person};
use crate::terms::{AgeGroup, Crime, Form, Lang, Origin, Persons, Place, Region, RelatedAge, Sector, Sex, Term, Year};
use serde::{Deserialize, Serialize};

/// A dimension of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Dimension {
    /// Year.
    Year,
    /// Region.
    Region,
    /// Sex.
    Sex,
    /// Adult or child.
    AgeGroup,
    /// Crime.
    Crime,
    /// Form of exploitation.
    Form,
    /// Origin.
    Origin,
    /// A related child's age.
    RelatedAge,
    /// A related child's place.
    Place,
    /// Sector of labour exploitation.
    Sector,
    /// Which forms somebody with several has.
    Combination,
}

impl Dimension {
    /// The id in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Region => "region",
            Self::Sex => "sex",
            Self::AgeGroup => "agegroup",
            Self::Crime => "crime",
            Self::Form => "form",
            Self::Origin => "origin",
            Self::RelatedAge => "age",
            Self::Place => "place",
            Self::Sector => "sector",
            Self::Combination => "combination",
        }
    }

    /// The dimension with this id.
    pub(crate) fn from_id(id: &str) -> Option<Self> {
        const ALL: [Dimension; 11] = [
            Dimension::Year,
            Dimension::Region,
            Dimension::Sex,
            Dimension::AgeGroup,
            Dimension::Crime,
            Dimension::Form,
            Dimension::Origin,
            Dimension::RelatedAge,
            Dimension::Place,
            Dimension::Sector,
            Dimension::Combination,
        ];
        ALL.into_iter().find(|dimension| dimension.id() == id)
    }

    /// The categories known beforehand; `None` for those that the data decide.
    pub(super) fn fixed_categories(self) -> Option<Vec<Category>> {
        fn all<T: Term>(category: impl Fn(T) -> Category) -> Option<Vec<Category>> {
            Some(T::ALL.iter().copied().map(category).collect())
        }
        match self {
            Self::Year | Self::Origin | Self::Combination => None,
            Self::Region => all(Category::Region),
            Self::Sex => all(Category::Sex),
            Self::AgeGroup => all(Category::AgeGroup),
            Self::Crime => all(Category::Crime),
            Self::Form => all(Category::Form),
            Self::RelatedAge => all(Category::RelatedAge),
            Self::Place => all(Category::Place),
            Self::Sector => all(Category::Sector),
        }
    }

    /// The category of a case; `None` where the case has none.
    pub(super) fn category(self, case: &Case) -> Option<Category> {
        match (self, &case.person) {
            (Self::Year, _) => Some(Category::Year(case.year)),
            (Self::Region, _) => Some(Category::Region(case.region)),
            (Self::Sex, Person::Victim(victim)) => Some(Category::Sex(victim.sex)),
            (Self::AgeGroup, Person::Victim(victim)) => Some(Category::AgeGroup(victim.age.group())),
            (Self::Crime, Person::Victim(victim)) => Some(Category::Crime(victim.crime)),
            (Self::Form, Person::Victim(victim)) => Some(Category::Form(victim.form())),
            (Self::Origin, Person::Victim(victim)) => Some(Category::Origin(victim.origin)),
            (Self::Sector, Person::Victim(victim)) => {
                Some(Category::Sector(victim.sector.unwrap_or(Sector::NotRecorded)))
            }
            (Self::Combination, Person::Victim(victim)) => Some(Category::Combination(victim.forms)),
            (Self::RelatedAge, Person::RelatedChild { age, .. }) => Some(Category::RelatedAge(*age)),
            (Self::Place, Person::RelatedChild { place, .. }) => Some(Category::Place(*place)),
            _ => None,
        }
    }
}

/// A category of a dimension, or the total over all of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Category {
    /// A year.
    Year(Year),
    /// A region.
    Region(Region),
    /// A sex.
    Sex(Sex),
    /// Adult or child.
    AgeGroup(AgeGroup),
    /// A crime.
    Crime(Crime),
    /// A form of exploitation.
    Form(Form),
    /// An origin.
    Origin(Origin),
    /// A related child's age.
    RelatedAge(RelatedAge),
    /// A related child's place.
    Place(Place),
    /// A sector.
    Sector(Sector),
    /// The forms of somebody with several.
    Combination(Forms),
    /// Countries that are told together.
    OtherOrigins,
    /// Combinations that are told together.
    OtherCombinations,
    /// All of the dimension together.
    #[default]
    Total,
}

impl From<Year> for Category {
    fn from(year: Year) -> Self {
        Self::Year(year)
    }
}

impl Category {
    /// A number of its own, for hashing.
    pub(crate) fn number(self) -> u32 {
        let (kind, number) = match self {
            Self::Year(year) => (0, u32::from(year.number())),
            Self::Region(term) => (1, term as u32),
            Self::Sex(term) => (2, term as u32),
            Self::AgeGroup(term) => (3, term as u32),
            Self::Crime(term) => (4, term as u32),
            Self::Form(term) => (5, term as u32),
            Self::Origin(origin) => (6, u32::from(origin.number())),
            Self::RelatedAge(term) => (7, term as u32),
            Self::Place(term) => (8, term as u32),
            Self::Sector(term) => (9, term as u32),
            Self::Combination(forms) => (10, forms.number()),
            Self::OtherOrigins => (11, 0),
            Self::OtherCombinations => (12, 0),
            Self::Total => (13, 0),
        };
        kind << 16 | number
    }

    /// The stable code.
    pub fn code(self) -> String {
        match self {
            Self::Year(year) => return year.to_string(),
            Self::Region(term) => term.code(),
            Self::Sex(term) => term.code(),
            Self::AgeGroup(term) => term.code(),
            Self::Crime(term) => term.code(),
            Self::Form(term) => term.code(),
            Self::Origin(origin) => origin.code(),
            Self::RelatedAge(term) => term.code(),
            Self::Place(term) => term.code(),
            Self::Sector(term) => term.code(),
            Self::Combination(forms) => return forms.iter().map(Term::code).collect::<Vec<_>>().join("+"),
            Self::OtherOrigins => "other_origins",
            Self::OtherCombinations => "other_combinations",
            Self::Total => "total",
        }
        .to_owned()
    }

    /// The label, in a table that counts these persons.
    pub fn label(self, persons: Persons, lang: Lang) -> String {
        match self {
            Self::Year(year) => return year.to_string(),
            Self::Region(term) => term.label(lang),
            Self::Sex(term) => term.label_among(persons, lang),
            Self::AgeGroup(term) => term.label(lang),
            Self::Crime(term) => term.label(lang),
            Self::Form(term) => term.label(lang),
            Self::Origin(origin) => origin.label(lang),
            Self::RelatedAge(term) => term.label(lang),
            Self::Place(term) => term.label(lang),
            Self::Sector(term) => term.label(lang),
            Self::Combination(forms) => return combination(forms, lang),
            Self::OtherOrigins => match lang {
                Lang::Sv => "Övriga länder",
                Lang::En => "Other countries",
            },
            Self::OtherCombinations => match lang {
                Lang::Sv => "Övriga kombinationer",
                Lang::En => "Other combinations",
            },
            Self::Total => match lang {
                Lang::Sv => "Totalt",
                Lang::En => "Total",
            },
        }
        .to_owned()
    }

    /// The category of a dimension with this code; none of a total.
    pub(crate) fn from_code(dimension: Dimension, code: &str) -> Option<Self> {
        match dimension {
            Dimension::Year => code.parse().ok().and_then(Year::new).map(Self::Year),
            Dimension::Region => Region::from_code(code).map(Self::Region),
            Dimension::Sex => Sex::from_code(code).map(Self::Sex),
            Dimension::AgeGroup => AgeGroup::from_code(code).map(Self::AgeGroup),
            Dimension::Crime => Crime::from_code(code).map(Self::Crime),
            Dimension::Form => Form::from_code(code).map(Self::Form),
            Dimension::Origin => Origin::from_code(code).map(Self::Origin),
            Dimension::RelatedAge => RelatedAge::from_code(code).map(Self::RelatedAge),
            Dimension::Place => Place::from_code(code).map(Self::Place),
            Dimension::Sector => Sector::from_code(code).map(Self::Sector),
            Dimension::Combination => {
                let forms: Option<Forms> = code.split('+').map(Form::from_code).collect();
                forms.filter(|forms| forms.counted_as() == Form::Multiple).map(Self::Combination)
            }
        }
    }

    /// The category on an axis of a dimension with this code: as [`Category::from_code`], or a total, or those told together.
    pub(crate) fn from_axis(dimension: Dimension, code: &str) -> Option<Self> {
        let on_every_axis = [Self::Total, Self::OtherOrigins, Self::OtherCombinations];
        let known = on_every_axis.into_iter().find(|category| category.code() == code);
        known.or_else(|| Self::from_code(dimension, code))
    }

    /// Whether it says something of a person to be in it: not that something was not recorded or is unknown, nor when the case was, nor to
    /// be among all.
    pub fn says_something(self) -> bool {
        match self {
            Self::Total | Self::Year(_) => false,
            Self::Region(region) => region != Region::NotRecorded,
            Self::Sex(sex) => sex != Sex::NotRecorded,
            Self::Crime(crime) => crime != Crime::NotRecorded,
            Self::Form(form) => form != Form::Unknown,
            Self::Origin(origin) => origin != Origin::NOT_RECORDED,
            Self::RelatedAge(age) => age != RelatedAge::NotRecorded,
            Self::Place(place) => place != Place::NotRecorded,
            Self::Sector(sector) => sector != Sector::NotRecorded,
            // Several forms, which not recorded.
            Self::Combination(forms) => forms.iter().any(|form| form != Form::Multiple),
            Self::AgeGroup(_) | Self::OtherOrigins | Self::OtherCombinations => true,
        }
    }
}

/// `Sexuell exploatering och tiggeri`.
fn combination(forms: Forms, lang: Lang) -> String {
    let (and, unrecorded) = match lang {
        Lang::Sv => (" och ", "Flera former, ej noterat vilka"),
        Lang::En => (" and ", "Several forms, which not recorded"),
    };
    let named: Vec<&str> = forms.iter().filter(|form| *form != Form::Multiple).map(|form| form.label(lang)).collect();
    let Some((first, others)) = named.split_first() else { return unrecorded.to_owned() };
    let mut label = (*first).to_owned();
    for (place, other) in others.iter().enumerate() {
        label.push_str(if place + 1 == others.len() { and } else { ", " });
        label.push_str(&other.to_lowercase());
    }
    label
}

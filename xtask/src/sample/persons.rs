//! From the plan's counts to persons.

use super::chance::Chance;
use super::plan::{self, Crime, Form, Group, OriginWeights, RelatedChildren, Sex, Sum, Victims};
use anyhow::{Context, Result, ensure};

/// A row, cell by cell. An empty cell says that nothing was recorded or that the column does not concern the person.
#[derive(Clone, Debug, Default)]
pub struct Person {
    pub year: u16,
    pub region: &'static str,
    pub sex: &'static str,
    pub age: String,
    pub nationality: String,
    pub crime: &'static str,
    pub form: &'static str,
    pub role: &'static str,
    pub place: &'static str,
    pub sector: &'static str,
}

/// Everybody in the lists of one year.
pub fn of_year(year: u16, chance: &mut Chance) -> Result<Vec<Person>> {
    check_sums(year)?;
    let gaps = plan::GAPS.iter().find(|gaps| gaps.year == year).context("no gaps are planned")?;
    let mut adults = adults(year, gaps, chance)?;
    let mut children = children(year, gaps, chance)?;
    let mut related = related_children(year, chance);
    // The groups get their regions one by one, so that each is spread like the others.
    for group in [&mut adults, &mut children, &mut related] {
        let regions = chance.pack(group.len(), plan::REGIONS);
        set(group, regions, |person, region| person.region = region);
    }
    adults.iter_mut().take(gaps.regions).for_each(|person| person.region = "");
    Ok([adults, children, related].concat())
}

/// Counts were chosen so that they add up to the published ones: a slip must not reach the files.
fn check_sums(year: u16) -> Result<()> {
    for sum in plan::SUMS.iter().filter(|sum| sum.year == year) {
        let found = victims(sum.year, sum.group).filter(|victims| sum.covers(victims)).map(|victims| victims.count);
        let found: usize = found.sum();
        ensure!(found == sum.count, "{sum:?} is {found} in the plan");
    }
    for origin in plan::ORIGINS.iter().filter(|origin| origin.year == year) {
        let found: usize = origin.forms.iter().map(|(_, count)| count).sum();
        ensure!(found == origin.count, "{origin:?} is {found} in the plan");
    }
    for sum in plan::RELATED_CHILDREN_BY_AGE.iter().filter(|sum| sum.year == year) {
        let of_age = related(year).filter(|children| children.ages == sum.ages);
        let found: usize = of_age.map(|children| children.in_sweden + children.in_home_country).sum();
        ensure!(found == sum.count, "{sum:?} is {found} in the plan");
    }
    for (_, in_sweden, in_home_country, _) in plan::RELATED_CHILDREN_BY_PLACE.iter().filter(|sum| sum.0 == year) {
        let sweden: usize = related(year).map(|children| children.in_sweden).sum();
        let home: usize = related(year).map(|children| children.in_home_country).sum();
        ensure!((sweden, home) == (*in_sweden, *in_home_country), "related children by place: {sweden}, {home}");
    }
    Ok(())
}

impl Sum {
    fn covers(&self, victims: &Victims) -> bool {
        self.sex.is_none_or(|sex| victims.sex == sex)
            && self.crime.is_none_or(|crime| victims.crime == Some(crime))
            && self.form.is_none_or(|form| victims.form == form)
    }
}

fn adults(year: u16, gaps: &plan::Gaps, chance: &mut Chance) -> Result<Vec<Person>> {
    let mut adults = Vec::new();
    for form in Form::ALL {
        let mut of_form = victims_in(year, Group::Adult, form, chance);
        let nationalities = nationalities(year, Group::Adult, form, of_form.len(), chance)?;
        set(&mut of_form, nationalities, |person, name| person.nationality = name.to_owned());
        if form == Form::Labour {
            let sectors = sectors(year, of_form.len(), chance)?;
            set(&mut of_form, sectors, |person, sector| person.sector = sector);
        }
        set_ages(&mut of_form, plan::ADULT_AGES, chance);
        adults.extend(of_form);
    }
    chance.shuffle(&mut adults);
    add_second_nationalities(year, &mut adults)?;
    // Who has neither sex nor age is nobody's typical case: the ages are missing where the sex is known.
    let with_sex = adults.iter_mut().filter(|person| !person.sex.is_empty());
    with_sex.take(gaps.adult_ages).for_each(|person| person.age.clear());
    chance.shuffle(&mut adults);
    Ok(adults)
}

fn children(year: u16, gaps: &plan::Gaps, chance: &mut Chance) -> Result<Vec<Person>> {
    let mut children = Vec::new();
    for form in Form::ALL {
        let mut of_form = victims_in(year, Group::Child, form, chance);
        let nationalities = nationalities(year, Group::Child, form, of_form.len(), chance)?;
        set(&mut of_form, nationalities, |person, name| person.nationality = name.to_owned());
        set_ages(&mut of_form, form.child_ages(), chance);
        let crimes = chance.pack(of_form.len(), form.crimes_against_children(year));
        set(&mut of_form, crimes, |person, crime| person.crime = crime.cell());
        children.extend(of_form);
    }
    chance.shuffle(&mut children);
    children.iter_mut().take(gaps.child_ages).for_each(|person| person.age = "barn".to_owned());
    children.iter_mut().rev().take(gaps.child_crimes).for_each(|person| person.crime = "");
    Ok(children)
}

fn related_children(year: u16, chance: &mut Chance) -> Vec<Person> {
    let mut children = Vec::new();
    for RelatedChildren { ages, in_sweden, in_home_country, .. } in related(year) {
        for (place, count) in [("i Sverige", *in_sweden), ("i hemlandet", *in_home_country)] {
            for _ in 0..count {
                let age = ages.map_or_else(String::new, |ages| chance.between(ages).to_string());
                children.push(Person { year, age, role: "närstående barn", place, ..Person::default() });
            }
        }
    }
    let sexes = chance.pack(children.len(), &[("flicka", 9), ("pojke", 9), ("", 2)]);
    set(&mut children, sexes, |person, sex| person.sex = sex);
    // They come from where the adults come from.
    let origins: Vec<_> =
        plan::ORIGIN_WEIGHTS.iter().map(|origin| (origin.name, origin.sexual + origin.other)).collect();
    let origins = chance.pack(children.len(), &origins);
    set(&mut children, origins, |person, name| person.nationality = name.to_owned());
    children
}

/// The victims of one form, with the cells that the plan itself says.
fn victims_in(year: u16, group: Group, form: Form, chance: &mut Chance) -> Vec<Person> {
    let mut persons = Vec::new();
    for victims in victims(year, group).filter(|victims| victims.form == form) {
        for cell in form.cells(victims, chance) {
            let crime = victims.crime.map_or("", Crime::cell);
            persons.push(Person { year, sex: victims.sex.cell(group), crime, form: cell, ..Person::default() });
        }
    }
    chance.shuffle(&mut persons);
    persons
}

fn victims(year: u16, group: Group) -> impl Iterator<Item = &'static Victims> {
    plan::VICTIMS.iter().filter(move |victims| victims.year == year && victims.group == group)
}

fn related(year: u16) -> impl Iterator<Item = &'static RelatedChildren> {
    plan::RELATED_CHILDREN.iter().filter(move |children| children.year == year)
}

/// The origins planned for a year have as many victims as planned; the other countries share the rest.
fn nationalities(year: u16, group: Group, form: Form, count: usize, chance: &mut Chance) -> Result<Vec<&'static str>> {
    let planned: Vec<_> = plan::ORIGINS.iter().filter(|origin| origin.year == year && origin.group == group).collect();
    let mut names = Vec::new();
    for origin in &planned {
        for (_, count) in origin.forms.iter().filter(|(planned, _)| *planned == form) {
            names.extend(vec![origin.name; *count]);
        }
    }
    let rest = count.checked_sub(names.len()).with_context(|| format!("{form:?} has more origins than persons"))?;
    let is_planned = |name: &str| planned.iter().any(|origin| origin.name == name);
    let others: Vec<_> = plan::ORIGIN_WEIGHTS
        .iter()
        .filter(|origin| !is_planned(origin.name))
        .map(|origin| (origin.name, origin.weight(group, form)))
        .collect();
    names.extend(chance.pack(rest, &others));
    chance.shuffle(&mut names);
    Ok(names)
}

impl OriginWeights {
    fn weight(&self, group: Group, form: Form) -> usize {
        match (group, form) {
            (_, Form::ForcedMarriage) => self.marriage,
            (Group::Child, _) => self.child,
            (Group::Adult, Form::Sexual) => self.sexual,
            (Group::Adult, Form::Labour) => self.labour,
            (Group::Adult, _) => self.other,
        }
    }
}

fn sectors(year: u16, count: usize, chance: &mut Chance) -> Result<Vec<&'static str>> {
    let Some((_, sectors)) = plan::SECTORS.iter().find(|(planned, _)| *planned == year) else {
        return Ok(Vec::new());
    };
    let planned: usize = sectors.iter().map(|(_, count)| count).sum();
    ensure!(planned == count, "{planned} persons have a sector, {count} are in labour exploitation");
    Ok(chance.pack(count, sectors))
}

fn set_ages(persons: &mut [Person], bands: &[((usize, usize), usize)], chance: &mut Chance) {
    let bands = chance.pack(persons.len(), bands);
    set(persons, bands, |person, band| person.age = chance.between(band).to_string());
}

fn add_second_nationalities(year: u16, adults: &mut [Person]) -> Result<()> {
    for (_, first, second) in plan::SECOND_NATIONALITIES.iter().filter(|(planned, ..)| *planned == year) {
        let person = adults.iter_mut().find(|person| person.nationality == *first);
        person.with_context(|| format!("nobody is from {first}"))?.nationality = format!("{first}/{second}");
    }
    Ok(())
}

/// Gives each person one of the values.
fn set<T>(persons: &mut [Person], values: Vec<T>, mut set: impl FnMut(&mut Person, T)) {
    for (person, value) in persons.iter_mut().zip(values) {
        set(person, value);
    }
}

impl Sex {
    fn cell(self, group: Group) -> &'static str {
        match (self, group) {
            (Self::Female, Group::Adult) => "kvinna",
            (Self::Male, Group::Adult) => "man",
            (Self::Female, Group::Child) => "flicka",
            (Self::Male, Group::Child) => "pojke",
            (Self::Other, _) => "annat",
            (Self::NotRecorded, _) => "",
        }
    }
}

impl Crime {
    fn cell(self) -> &'static str {
        match self {
            Self::Trafficking => "människohandel",
            Self::Exploitation => "människoexploatering",
        }
    }
}

impl Form {
    const ALL: [Self; 10] = [
        Self::Sexual,
        Self::Labour,
        Self::Begging,
        Self::Criminality,
        Self::ForcedMarriage,
        Self::OrganRemoval,
        Self::Military,
        Self::Other,
        Self::Multiple,
        Self::Unknown,
    ];

    /// What stands in the cells of these victims: nobody writes "several forms", they name them.
    fn cells(self, victims: &Victims, chance: &mut Chance) -> Vec<&'static str> {
        let cell = match (self, victims.crime) {
            (Self::Multiple, None) => return chance.pack(victims.count, plan::SEVERAL_FORMS_OF_CHILDREN),
            (Self::Multiple, Some(Crime::Trafficking)) => {
                return chance.pack(victims.count, plan::SEVERAL_FORMS_OF_TRAFFICKING);
            }
            (Self::Multiple, Some(Crime::Exploitation)) => {
                return chance.pack(victims.count, plan::SEVERAL_FORMS_OF_EXPLOITATION);
            }
            (Self::Sexual, _) => "sexuell exploatering",
            (Self::Labour, _) => "arbetskraftsexploatering",
            (Self::Begging, _) => "tiggeri",
            (Self::Criminality, _) => "kriminalitet",
            (Self::ForcedMarriage, _) => "tvångsäktenskap",
            (Self::OrganRemoval, _) => "organhandel",
            (Self::Military, _) => "krigstjänst",
            (Self::Other, _) => "annat",
            (Self::Unknown, _) => "",
        };
        vec![cell; victims.count]
    }

    fn child_ages(self) -> &'static [((usize, usize), usize)] {
        match self {
            Self::Sexual | Self::Labour | Self::ForcedMarriage => plan::YOUTH_AGES,
            _ => plan::CHILD_AGES,
        }
    }

    /// Människoexploatering covers labour and begging, from 2019.
    fn crimes_against_children(self, year: u16) -> &'static [(Crime, usize)] {
        match self {
            Self::Labour | Self::Begging if year >= 2019 => &[(Crime::Trafficking, 2), (Crime::Exploitation, 1)],
            _ => &[(Crime::Trafficking, 1)],
        }
    }
}

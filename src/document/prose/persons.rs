//! How many there are, of which sex, and of which crime.

use super::{Prose, Sentence, paragraph, people};
use crate::document::{Block, regions_in};
use crate::report::{Category, TableId};
use crate::terms::{Crime, Persons, Place, Region, RelatedAge, Sex, Term, Year};
use crate::words;

impl Prose<'_> {
    /// Adults: how many, of which sex and crime.
    pub(super) fn adults(&self) -> Vec<Block> {
        let table = TableId::AdultsBySexCrime;
        let counted = paragraph([self.counted(table, Persons::Adults), self.split_by_sex(table, Persons::Adults)]);
        let crimes = Crime::ALL.iter().map(|crime| self.of_crime(*crime));
        counted.into_iter().chain(paragraph(crimes)).collect()
    }

    /// Children: how many, of which sex.
    pub(super) fn children(&self) -> Vec<Block> {
        let table = TableId::ChildrenBySex;
        let sentences = [
            self.counted(table, Persons::Children),
            self.split_by_sex(table, Persons::Children),
            self.larger_sex(table),
        ];
        paragraph(sentences).into_iter().collect()
    }

    /// `År 2021 fick regionkoordinatorerna kännedom om 436 vuxna …`
    fn counted(&self, table: TableId, persons: Persons) -> Option<Sentence> {
        let count = self.count(table, &[])?;
        let key = if count == 0 { "prose-nobody" } else { "prose-counted" };
        let year = ("year", self.year().to_string().into());
        let people = match count {
            0 => self.words.text(&format!("nobody-{}", people::code(persons))),
            _ => self.all_people(persons, count),
        };
        Some(self.say(
            key,
            &[
                year,
                ("people", people.into()),
                ("place", self.in_place().into()),
                ("crimes", self.crimes_counted().into()),
            ],
        ))
    }

    /// What the numbers cover, within a sentence; nothing for the whole country.
    pub(super) fn in_place(&self) -> String {
        match self.release.regions() {
            [] => "all".to_owned(),
            [Region::NotRecorded] => "none".to_owned(),
            regions => regions_in("prose-in-region", regions, self.words),
        }
    }

    /// Which crimes were counted in the year (rule 6).
    pub(super) fn crimes_counted(&self) -> &'static str {
        if self.year() >= Year::EXPLOITATION_COUNTED { "both" } else { "trafficking" }
    }

    fn split_by_sex(&self, table: TableId, persons: Persons) -> Option<Sentence> {
        let counts = self.by_sex(table, &[])?;
        match counts.as_slice() {
            [] => None,
            [(sex, count)] => {
                let key = format!("prose-all-{}-{}", people::code(persons), sex.code());
                Some(self.say(&key, &[("count", words::count(*count))]))
            }
            _ => Some(self.say("prose-sexes", &[("list", self.sexes(persons, &counts).into())])),
        }
    }

    /// Which sex more than half of the children have.
    fn larger_sex(&self, table: TableId) -> Option<Sentence> {
        let whole = self.count(table, &[])?;
        let counts = self.by_sex(table, &[])?;
        let (sex, part) =
            counts.iter().copied().find(|(sex, part)| *sex != Sex::NotRecorded && words::is_majority(*part, whole))?;
        // Of all, or of a few, the counts have said it.
        if part == whole {
            return None;
        }
        let share = self.words.share(part, whole)?;
        let who = self.many(Persons::Children, sex);
        Some(self.say("prose-majority", &[("share", share.into()), ("who", who.into())]))
    }

    /// `302 vuxna kan ha utsatts för människohandel: …`
    fn of_crime(&self, crime: Crime) -> Option<Sentence> {
        let table = TableId::AdultsBySexCrime;
        let at = Category::Crime(crime);
        let (count, whole) = (self.count(table, &[at])?, self.count(table, &[])?);
        let counts = self.by_sex(table, &[at])?;
        if count == 0 {
            return None;
        }
        let named = ("crime", crime.label(self.words.lang()).into());
        let part = ("part", self.part(count, whole).into());
        let list = ("list", self.sexes(Persons::Adults, &counts).into());
        Some(match (crime, count == whole) {
            (Crime::NotRecorded, true) => self.say("prose-crime-none-at-all", &[("whole", words::count(whole))]),
            (Crime::NotRecorded, false) => self.say("prose-crime-none", &[part]),
            (_, true) => {
                let crime = ("crime", self.term(crime).into());
                self.say("prose-crime-alone", &[crime, ("whole", words::count(whole))])
            }
            (_, false) => self.say("prose-crime", &[named, part, list]),
        })
    }

    /// Related children: how many, how old, where.
    pub(super) fn related_children(&self) -> Vec<Block> {
        let table = TableId::RelatedChildrenByAgePlace;
        let Some(whole) = self.count(table, &[]) else { return Vec::new() };
        if whole == 0 && self.release.rounds() {
            return Vec::new();
        }
        if whole == 0 {
            return paragraph([Some(
                self.say("prose-no-related-children", &[("year", self.year().to_string().into())]),
            )])
            .into_iter()
            .collect();
        }
        let lead = self.say(
            "prose-related-children",
            &[
                ("year", self.year().to_string().into()),
                ("count", words::count(whole)),
                ("place", self.in_place().into()),
            ],
        );
        let sentences = [
            Some(lead),
            self.related_parts("ages", whole, &[RelatedAge::Younger, RelatedAge::Older].map(Category::RelatedAge)),
            self.related_parts("places", whole, &[Place::Sweden, Place::HomeCountry].map(Category::Place)),
            self.related_unknown("prose-related-no-age", Category::RelatedAge(RelatedAge::NotRecorded)),
            self.related_unknown("prose-related-no-place", Category::Place(Place::NotRecorded)),
        ];
        paragraph(sentences).into_iter().collect()
    }

    /// `Av dem var 108 (63 procent) i åldern 0–11 år och 57 …`
    fn related_parts(&self, what: &str, whole: u64, parts: &[Category]) -> Option<Sentence> {
        let said = |at: &Category| {
            let count = self.count(TableId::RelatedChildrenByAgePlace, &[*at])?;
            let part = ("part", self.bracketed(count, whole).into());
            let counts = [("count", words::count(count)), ("whole", words::count(whole))];
            let [count_told, whole] = counts;
            Some((count, self.words.with(&format!("prose-related-{}", at.code()), [part, count_told, whole])))
        };
        let said: Option<Vec<(u64, String)>> = parts.iter().map(said).collect();
        let said: Vec<String> = said?.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text).collect();
        let list = ("list", self.words.list(&said).into());
        (!said.is_empty()).then(|| self.say(&format!("prose-related-{what}"), &[list, ("whole", words::count(whole))]))
    }

    fn related_unknown(&self, key: &str, at: Category) -> Option<Sentence> {
        let count = self.count(TableId::RelatedChildrenByAgePlace, &[at]).filter(|count| *count > 0)?;
        Some(self.say(key, &[("count", words::count(count))]))
    }
}

//! The report in a few sentences.

use super::{Prose, Sentence, paragraph};
use crate::document::Block;
use crate::release::{Countries, RankedOrigin};
use crate::report::TableId;
use crate::terms::{Persons, Sex};

impl Prose<'_> {
    /// How many, which forms, from where, and what has changed.
    pub(super) fn summary(&self) -> Vec<Block> {
        let forms = [(TableId::AdultsBySexForm, Persons::Adults), (TableId::ChildrenBySexForm, Persons::Children)];
        let forms = forms.map(|(table, persons)| self.leading_forms(table, persons));
        let said: Vec<Block> = [
            paragraph([self.all(), self.related()]),
            paragraph(forms),
            paragraph([self.main_origins(), self.change_of_adults()]),
        ]
        .into_iter()
        .flatten()
        .collect();
        // A heading with nothing under it would look like a fault.
        if said.is_empty() {
            paragraph([Some(self.say("prose-summary-hidden", &[]))]).into_iter().collect()
        } else {
            said
        }
    }

    fn all(&self) -> Option<Sentence> {
        let (adults, children) =
            (self.count(TableId::AdultsBySexCrime, &[])?, self.count(TableId::ChildrenBySex, &[])?);
        let year = ("year", self.year().to_string().into());
        let place = ("place", self.in_place().into());
        let crimes = ("crimes", self.crimes_counted().into());
        let counts = [(Persons::Adults, adults), (Persons::Children, children)];
        let people: Vec<String> = counts
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(persons, count)| self.all_people(persons, count))
            .collect();
        if people.is_empty() {
            let people = ("people", self.words.text("nobody-victims").into());
            return Some(self.say("prose-nobody", &[year, people, place, crimes]));
        }
        Some(self.say("prose-counted", &[year, ("people", self.words.list(&people).into()), place, crimes]))
    }

    fn related(&self) -> Option<Sentence> {
        let count = self.count(TableId::RelatedChildrenByAgePlace, &[]).filter(|count| *count > 0)?;
        let victims = self.count(TableId::VictimsByRegionAgeGroupSex, &[])?;
        let key = if victims == 0 { "prose-related-alone" } else { "prose-related-too" };
        Some(self.say(key, &[("count", crate::words::count(count))]))
    }

    /// The commonest form of each sex, where there is one.
    fn leading_forms(&self, table: TableId, persons: Persons) -> Option<Sentence> {
        let said = |sex: Sex| {
            let (form, count, whole) = self.leading_form(table, sex)?;
            Some((self.many(persons, sex), self.term(form), self.part(count, whole)))
        };
        let mut said = [Sex::Female, Sex::Male].into_iter().filter_map(said);
        let (who, form, part) = said.next()?;
        let first = [("who", who.into()), ("form", form.into()), ("part", part.into())];
        Some(match said.next() {
            None => self.say("prose-leading-form", &first),
            Some((who, form, part)) => {
                let other = [("other", who.into()), ("other-form", form.into()), ("other-part", part.into())];
                self.say("prose-leading-forms", &[first, other].concat())
            }
        })
    }

    fn main_origins(&self) -> Option<Sentence> {
        let table = self.release.table(TableId::AdultsByOriginForm)?;
        let named = |ranked: &RankedOrigin| {
            let label = ranked.origin.label(Persons::Adults, self.words.lang());
            Some(format!("{label} ({})", self.number(ranked.count.count()?)))
        };
        let named: Option<Vec<String>> = self.largest_origins(table).iter().map(named).collect();
        let named = named.filter(|named| !named.is_empty())?;
        let key = match Countries::of(table) {
            Countries::All if named.len() == 1 => "prose-main-origin",
            Countries::All | Countries::Largest => "prose-main-origins",
            Countries::SomeHidden => "prose-main-origins-shown",
        };
        Some(self.say(key, &[("list", self.words.list(&named).into())]))
    }
}

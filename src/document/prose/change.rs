//! A difference between two years in words: a change only where it is more than chance would make of it.

use super::comparisons::{Comparison, Series, Verdict};
use super::{Prose, Sentence, people};
use crate::report::{Category, TableId};
use crate::terms::{Crime, Form, Persons, Sex};
use crate::words;
use fluent_bundle::FluentValue;

impl Prose<'_> {
    /// `Antalet vuxna ökade från 271 till 436 (+165, +61 %).` None where chance could make it, too.
    pub(super) fn change(&self, comparison: &Comparison) -> Option<Sentence> {
        let key = match comparison.verdict {
            Verdict::Same | Verdict::Chance => return None,
            Verdict::More => "change-more",
            Verdict::Fewer => "change-fewer",
        };
        let series = ("series", self.series(&comparison.series).into());
        let [before, after, change] = self.difference(comparison.before, comparison.after);
        Some(self.say(key, &[series, before, after, change]))
    }

    /// `män (från 46 till 42; −4, −9 %)`, `barn (49)`
    pub(super) fn both(&self, comparison: &Comparison) -> String {
        let key = if comparison.verdict == Verdict::Same { "series-same" } else { "series-from-to" };
        let series = ("series", self.series(&comparison.series).into());
        let [before, after, change] = self.difference(comparison.before, comparison.after);
        self.words.with(key, [series, before, after, change])
    }

    /// Two counts and what lies between them: `+165, +61 %`; of a base under ten without percent.
    pub(super) fn difference(&self, before: u64, after: u64) -> [(&'static str, FluentValue<'static>); 3] {
        let lang = self.words.lang();
        let change = words::change(before, after, lang);
        let change = match words::change_in_percent(before, after, lang) {
            Some(percent) => format!("{change}, {percent}"),
            None => change,
        };
        [("before", words::count(before)), ("after", words::count(after)), ("change", change.into())]
    }

    /// `Antalet kvinnor`, `Antalet vuxna i människohandel`.
    fn series(&self, series: &Series) -> String {
        let persons = match series.table {
            TableId::ChildrenByYearSex => Persons::Children,
            _ => Persons::Adults,
        };
        let (mut who, mut crime, mut form) = (self.words.text(&format!("many-{}", people::code(persons))), None, None);
        for category in &series.path {
            match category {
                Category::Sex(sex) => who = self.many(persons, *sex),
                Category::Crime(of) => crime = Some(*of),
                Category::Form(of) => form = Some(*of),
                _ => {}
            }
        }
        self.named(who, crime, form)
    }

    /// Those of a sex, not yet named: `kvinnor`.
    pub(super) fn many(&self, persons: Persons, sex: Sex) -> String {
        words::within_sentence(sex.label_among(persons, self.words.lang()))
    }

    fn named(&self, who: String, crime: Option<Crime>, form: Option<Form>) -> String {
        let who = ("who", who.into());
        match (crime, form) {
            (None, _) => self.words.with("series", [who]),
            (Some(crime), None) => self.words.with("series-of-crime", [who, ("crime", self.term(crime).into())]),
            (Some(crime), Some(form)) => {
                let form = ("form", self.term(form).into());
                self.words.with("series-of-form", [who, ("crime", self.term(crime).into()), form])
            }
        }
    }
}

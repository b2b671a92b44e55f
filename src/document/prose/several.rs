//! What multiple exploitation consists of.

use super::{Prose, Sentence, list, paragraph};
use crate::document::Block;
use crate::report::{Category, Dimension, TableId};
use crate::terms::{AgeGroup, Form, Persons};
use crate::words;

/// So many combinations at most are named; all of a rank or none.
const MOST_NAMED: usize = 5;

impl Prose<'_> {
    /// How many have several forms, and which forms they are.
    pub(super) fn several_forms(&self) -> Vec<Block> {
        let table = TableId::MultipleByCombinationAgeGroup;
        let Some(whole) = self.count(table, &[]).filter(|count| *count > 0) else { return Vec::new() };
        let lead = self.of_several_forms(whole);
        let named = self.largest_combinations();
        let item = |(combination, count): &(Category, u64)| {
            let label = combination.label(Persons::AdultsAndChildren, self.words.lang());
            let part = ("part", self.part(*count, whole).into());
            self.say("prose-combination", &[("combination", label.into()), part])
        };
        match named.as_slice() {
            [] => paragraph([lead]).into_iter().collect(),
            [(only, count)] if *count == whole => {
                let label = words::within_sentence(&only.label(Persons::AdultsAndChildren, self.words.lang()));
                let combination = match only {
                    Category::Combination(forms) if forms.iter().all(|form| form == Form::Multiple) => {
                        self.say("prose-combination-unrecorded", &[])
                    }
                    _ => self.say("prose-combination-only", &[("combination", label.into())]),
                };
                paragraph([lead, Some(combination)]).into_iter().collect()
            }
            _ => {
                let all = named.iter().map(|(_, count)| *count).fold(0, u64::saturating_add) == whole;
                let commonest = self.say("prose-combinations", &[("named", if all { "all" } else { "some" }.into())]);
                paragraph([lead, Some(commonest)]).into_iter().chain(list(named.iter().map(item), false)).collect()
            }
        }
    }

    /// `För 10 personer är flera former noterade: 9 vuxna och 1 barn.`
    fn of_several_forms(&self, whole: u64) -> Option<Sentence> {
        let groups = [(AgeGroup::Adult, Persons::Adults), (AgeGroup::Child, Persons::Children)];
        let count = |(group, persons): (AgeGroup, Persons)| {
            let count = self.count(TableId::MultipleByCombinationAgeGroup, &[Category::AgeGroup(group)])?;
            Some((count > 0).then(|| self.all_people(persons, count)))
        };
        let people: Option<Vec<Option<String>>> = groups.into_iter().map(count).collect();
        let people: Vec<String> = people?.into_iter().flatten().collect();
        let list = ("list", self.words.list(&people).into());
        Some(self.say("prose-several-forms", &[("count", words::count(whole)), list]))
    }

    /// The combinations that most have, the commonest first; none where a count is not shown.
    fn largest_combinations(&self) -> Vec<(Category, u64)> {
        let table = TableId::MultipleByCombinationAgeGroup;
        let Some(released) = self.release.table(table) else { return Vec::new() };
        let combinations = released.grid().categories(Dimension::Combination).iter();
        let combinations = combinations.filter(|category| matches!(category, Category::Combination(_)));
        let counts = combinations.map(|category| Some((*category, self.count(table, &[*category])?)));
        let mut counts = counts.collect::<Option<Vec<_>>>().unwrap_or_default();
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        if let Some((_, beyond)) = counts.get(MOST_NAMED).copied() {
            counts.retain(|(_, count)| *count > beyond);
        }
        counts
    }
}

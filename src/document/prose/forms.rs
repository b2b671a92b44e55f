//! Which forms of exploitation are commonest in a group.

use super::{Prose, Sentence, paragraph};
use crate::document::Block;
use crate::report::{Category, TableId};
use crate::terms::{Form, Persons, Sex, Term};
use crate::words;

/// So many forms are named after the commonest.
const NAMED_NEXT: usize = 2;

/// The forms of a group: how many persons it has, and how many of each form that occurs, the commonest first.
struct Ranking {
    whole: u64,
    unknown: u64,
    known: Vec<(Form, u64)>,
}

impl Ranking {
    /// The commonest known forms and their count; several where they are equally common.
    fn first(&self) -> Option<(Vec<Form>, u64)> {
        let (_, most) = *self.known.first()?;
        Some((self.known.iter().filter(|(_, count)| *count == most).map(|(form, _)| *form).collect(), most))
    }

    /// Those that come next: no more than can be named, and none of a rank of which not all can be.
    fn next(&self, after: usize) -> &[(Form, u64)] {
        let rest = self.known.get(after..).unwrap_or_default();
        let mut end = rest.len().min(NAMED_NEXT);
        while end > 0
            && rest.get(end).is_some_and(|(_, beyond)| rest.get(end - 1).is_some_and(|(_, last)| last == beyond))
        {
            end -= 1;
        }
        rest.get(..end).unwrap_or_default()
    }
}

impl Prose<'_> {
    /// The forms of women and men, or of girls and boys, each in a paragraph.
    pub(super) fn forms_by_sex(&self, table: TableId, persons: Persons) -> Vec<Block> {
        [Sex::Female, Sex::Male].into_iter().filter_map(|sex| paragraph(self.forms_of(table, persons, sex))).collect()
    }

    fn forms_of(&self, table: TableId, persons: Persons, sex: Sex) -> Vec<Option<Sentence>> {
        let ranking = self.ranking(table, &[Category::Sex(sex)]).filter(|ranking| ranking.whole > 0);
        let Some(ranking) = ranking else { return Vec::new() };
        let group = self.group(persons, sex, ranking.whole);
        if ranking.whole > 1 && ranking.known.first().is_some_and(|(_, most)| *most == 1) {
            return vec![self.each_once(&ranking, &group), self.unknown_too(&ranking)];
        }
        vec![
            self.unknown_first(&ranking, &group),
            self.commonest(&ranking, &group),
            self.next_forms(&ranking),
            self.unknown_too(&ranking),
        ]
    }

    /// The forms of a group; none where any count is not shown.
    fn ranking(&self, table: TableId, path: &[Category]) -> Option<Ranking> {
        let count = |form: &Form| Some((*form, self.count(table, &[path, &[Category::Form(*form)]].concat())?));
        let counts: Option<Vec<(Form, u64)>> = Form::ALL.iter().map(count).collect();
        let (unknown, mut known): (Vec<_>, Vec<_>) =
            counts?.into_iter().filter(|(_, count)| *count > 0).partition(|(form, _)| *form == Form::Unknown);
        known.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        Some(Ranking {
            whole: self.count(table, path)?,
            unknown: unknown.first().map_or(0, |(_, count)| *count),
            known,
        })
    }

    /// Where no form is recorded for more than one person, none is the commonest.
    fn each_once(&self, ranking: &Ranking, group: &str) -> Option<Sentence> {
        let named: Vec<String> = ranking.known.iter().map(|known| self.with_count(known)).collect();
        Some(self.say("prose-form-few", &[("group", group.into()), ("list", self.words.list(&named).into())]))
    }

    /// `tiggeri (7)`.
    fn with_count(&self, (form, count): &(Form, u64)) -> String {
        format!("{} ({})", self.term(*form), words::number(*count, self.words.lang()))
    }

    /// The form is unknown more often than it is any other, or of all.
    fn unknown_first(&self, ranking: &Ranking, group: &str) -> Option<Sentence> {
        let known = ranking.known.first().map_or(0, |(_, count)| *count);
        let (count, group) = (("count", words::count(ranking.whole)), ("group", group.into()));
        if ranking.unknown == ranking.whole {
            return Some(self.say("prose-form-unknown-of-all", &[count, group]));
        }
        let part = ("part", self.part(ranking.unknown, ranking.whole).into());
        (ranking.unknown > known).then(|| self.say("prose-form-often-unknown", &[group, part]))
    }

    fn commonest(&self, ranking: &Ranking, group: &str) -> Option<Sentence> {
        let (forms, count) = ranking.first()?;
        let names = self.words.list(&forms.iter().map(|form| self.term(*form)).collect::<Vec<_>>());
        let group = ("group", group.into());
        let whole = ("whole", words::count(ranking.whole));
        let part = ("part", self.part(count, ranking.whole).into());
        let form = ("form", names.into());
        let suffered = |form: &Form| ("suffered", self.words.text(&format!("suffered-{}", form.code())).into());
        if let ([only], true) = (forms.as_slice(), count == ranking.whole) {
            return Some(self.say("prose-form-of-all", &[whole, group, suffered(only)]));
        }
        if ranking.unknown >= count {
            return Some(match forms.as_slice() {
                [_] => self.say("prose-form-commonest-known", &[form, ("count", words::count(count))]),
                _ => self.say("prose-form-tie-known", &[form, ("count", words::count(count))]),
            });
        }
        match forms.as_slice() {
            [only] if words::is_majority(count, ranking.whole) => {
                let share = ("share", self.words.share(count, ranking.whole)?.into());
                Some(
                    self.say(
                        "prose-form-majority",
                        &[group, share, suffered(only), ("part", words::count(count)), whole],
                    ),
                )
            }
            [_] => Some(self.say("prose-form-commonest", &[group, form, part])),
            _ => Some(self.say("prose-form-tie", &[group, form, ("count", words::count(count)), whole])),
        }
    }

    fn next_forms(&self, ranking: &Ranking) -> Option<Sentence> {
        let (first, _) = ranking.first()?;
        let next: Vec<String> = ranking.next(first.len()).iter().map(|next| self.with_count(next)).collect();
        (!next.is_empty()).then(|| self.say("prose-form-next", &[("list", self.words.list(&next).into())]))
    }

    /// Of how many the form is unknown, where that has not been said.
    fn unknown_too(&self, ranking: &Ranking) -> Option<Sentence> {
        let known = ranking.known.first().map_or(0, |(_, count)| *count);
        let said = known != 1 && ranking.unknown > known || ranking.unknown == ranking.whole;
        (ranking.unknown > 0 && !said)
            .then(|| self.say("prose-form-unknown-too", &[("count", words::count(ranking.unknown))]))
    }

    /// The commonest form of a group with its share, for the summary: none of a tie, of a person alone, or where it is
    /// mostly unknown.
    pub(super) fn leading_form(&self, table: TableId, sex: Sex) -> Option<(Form, u64, u64)> {
        let ranking = self.ranking(table, &[Category::Sex(sex)])?;
        let (forms, count) = ranking.first()?;
        match forms.as_slice() {
            [only] if ranking.unknown < count && count > 1 => Some((*only, count, ranking.whole)),
            _ => None,
        }
    }
}

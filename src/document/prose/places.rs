//! Regions and sectors.

use super::{Prose, Sentence, paragraph};
use crate::document::Block;
use crate::report::{Category, TableId};
use crate::terms::{Region, Sector, Term};
use crate::words;

/// So many are named after the first.
const NAMED_NEXT: usize = 2;

impl Prose<'_> {
    /// The regions with most victims, unless one has been chosen.
    pub(super) fn regions(&self) -> Vec<Block> {
        if self.release.selection().region.is_some() {
            return Vec::new();
        }
        let recorded: Vec<Region> = Region::ALL.iter().copied().filter(|each| *each != Region::NotRecorded).collect();
        let name = |region: Region| region.label(self.words.lang()).to_owned();
        self.ranked("regions", TableId::VictimsByRegionAgeGroupSex, &recorded, Category::Region, name)
    }

    /// The sectors of labour exploitation with most adults.
    pub(super) fn sectors(&self) -> Vec<Block> {
        let recorded: Vec<Sector> = Sector::ALL.iter().copied().filter(|each| *each != Sector::NotRecorded).collect();
        self.ranked("sectors", TableId::LabourBySectorSex, &recorded, Category::Sector, |sector| self.term(sector))
    }

    /// Which terms of a dimension most persons have, and which come next.
    fn ranked<T: Copy>(
        &self,
        what: &str,
        table: TableId,
        terms: &[T],
        category: impl Fn(T) -> Category,
        name: impl Fn(T) -> String,
    ) -> Vec<Block> {
        let count = |term: &T| Some((name(*term), self.count(table, &[category(*term)])?));
        let Some(mut counts) = terms.iter().map(count).collect::<Option<Vec<_>>>() else { return Vec::new() };
        counts.retain(|(_, count)| *count > 0);
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let Some((whole, most)) = self.count(table, &[]).zip(counts.first().map(|(_, count)| *count)) else {
            return Vec::new();
        };
        let first: Vec<String> =
            counts.iter().filter(|(_, count)| *count == most).map(|(name, _)| name.clone()).collect();
        let names = ("names", self.words.list(&first).into());
        let leading = match first.as_slice() {
            [_] if most == whole => Some(self.say(&format!("prose-ranked-{what}-only"), &[names])),
            [_] => {
                Some(self.say(&format!("prose-ranked-{what}-first"), &[names, ("part", self.part(most, whole).into())]))
            }
            _ => Some(self.say(&format!("prose-ranked-{what}-tie"), &[names, ("count", words::count(most))])),
        };
        let next = self.next_places(&counts, first.len());
        paragraph([leading, next]).into_iter().collect()
    }

    /// Those that come next, all of a rank or none.
    fn next_places(&self, counts: &[(String, u64)], after: usize) -> Option<Sentence> {
        let rest = counts.get(after..)?;
        let last = rest.get(NAMED_NEXT - 1).or(rest.last())?.1;
        let named: Vec<&(String, u64)> = rest.iter().filter(|(_, count)| *count >= last).collect();
        let named =
            if named.len() > NAMED_NEXT + 1 { rest.iter().filter(|(_, count)| *count > last).collect() } else { named };
        let said: Vec<String> = named
            .iter()
            .map(|(name, count)| format!("{name} ({})", words::number(*count, self.words.lang())))
            .collect();
        (!said.is_empty()).then(|| self.say("prose-form-next", &[("list", self.words.list(&said).into())]))
    }
}

//! The two crimes, and how the figures were made: whom they count, whom they leave out and why, and how they are worded.

use super::{Prose, Sentence, list, paragraph};
use crate::document::Block;
use crate::release::Policy;
use crate::report::Remark;
use crate::words;

impl Prose<'_> {
    /// The two crimes as the Criminal Code has them (brottsbalken 4 kap. 1 a and 1 b §§, the latter by SFS 2018:601).
    pub(super) fn crimes(&self) -> Vec<Block> {
        ["crime-trafficking", "crime-exploitation"]
            .into_iter()
            .filter_map(|key| paragraph([Some(self.say(key, &[]))]))
            .collect()
    }

    /// The method, the rules of wording, and the caveat.
    pub(super) fn method(&self) -> Vec<Block> {
        let heading = |key: &str| Block::Heading { text: self.words.text(key) };
        let parts: [(&str, Vec<Block>); 5] = [
            (
                "method-heading-counted",
                self.listed(&["method-source", "method-person", "method-crime", "method-forms", "method-origin"]),
            ),
            ("method-heading-left-out", self.left_out()),
            ("method-heading-protection", self.protection()),
            ("method-heading-change", self.said(&["method-chance", "method-chance-source"])),
            ("method-heading-words", self.listed(&["method-shares", "method-signs"])),
        ];
        parts
            .into_iter()
            .filter(|(_, blocks)| !blocks.is_empty())
            .flat_map(|(key, blocks)| std::iter::once(heading(key)).chain(blocks).collect::<Vec<_>>())
            .collect()
    }

    /// How persons are protected, where anything is hidden or rounded.
    fn protection(&self) -> Vec<Block> {
        let sentences = match self.release.policy() {
            Policy::Internal => return Vec::new(),
            Policy::Suppressed(rules) => {
                let largest = ("largest", rules.largest_small().to_string().into());
                let groups = rules.groups.then(|| self.say("method-groups", &[]));
                [Some(self.say("method-suppressed", &[largest])), groups]
            }
            Policy::Rounded(base) => {
                let most = ("most", base.saturating_sub(1).to_string().into());
                [Some(self.say("method-rounded", &[("base", base.to_string().into()), most])), None]
            }
        };
        paragraph(sentences).into_iter().collect()
    }

    fn said(&self, keys: &[&str]) -> Vec<Block> {
        paragraph(keys.iter().map(|key| Some(self.say(key, &[])))).into_iter().collect()
    }

    fn listed(&self, keys: &[&str]) -> Vec<Block> {
        list(keys.iter().map(|key| self.say(key, &[])), false).into_iter().collect()
    }

    /// Whom the figures leave out, and why.
    fn left_out(&self) -> Vec<Block> {
        let unknown = self.say("caveat", &[]);
        let fixed = ["method-related", "method-sex", "method-2018"].map(|key| self.say(key, &[]));
        let items = fixed.into_iter().chain(self.adults_without_age());
        paragraph([Some(unknown)]).into_iter().chain(list(items, false)).collect()
    }

    fn adults_without_age(&self) -> Option<Sentence> {
        let count = self.release.remark(Remark::AdultsWithoutAge).count().filter(|count| *count > 0)?;
        Some(self.say("note-age-not-recorded", &[("count", words::count(count))]))
    }
}

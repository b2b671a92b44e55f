//! What a mark says to a pointer over it and to the keyboard, and which cells of the table it stands for.

use crate::release::Shown;
use crate::report::Category;
use crate::words::{self, Words};

/// `Kvinnor, tiggeri: 12 av 289 (4,2 %)`; without the share where there is nothing that it could be of.
pub(super) fn told(names: &[&str], value: Shown, whole: Shown, words: &Words) -> String {
    let what = || names.join(", ");
    let share = value.count().zip(whole.count()).and_then(|(part, whole)| words::percent(part, whole, words.lang()));
    let value = said(value, words);
    match share {
        Some(share) => words.with(
            "figure-mark-share",
            [
                ("what", what().into()),
                ("value", value.into()),
                ("whole", said(whole, words).into()),
                ("share", share.into()),
            ],
        ),
        None => words.with("figure-mark", [("what", what().into()), ("value", value.into())]),
    }
}

/// A value as it is said aloud.
pub(super) fn said(value: Shown, words: &Words) -> String {
    match value {
        Shown::Count(count) => words::number(count, words.lang()),
        Shown::NotCollected => words.text("figure-not-collected"),
        Shown::Suppressed => words.text("figure-suppressed"),
        Shown::NotApplicable => words.text("figure-not-applicable"),
    }
}

/// The cells at these categories, in the order of the table's dimensions; `None` is any.
pub(super) fn cells<const N: usize>(at: [Option<Category>; N]) -> String {
    at.map(|category| category.map_or_else(|| "*".to_owned(), Category::code)).join("/")
}

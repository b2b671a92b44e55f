//! Shares in words, by one rule, so that the same share is always worded alike.

use super::{Words, count};

/// The smallest whole whose parts are told as shares: of fewer persons, counts say it better.
pub const SMALLEST_WHOLE: u64 = 10;

/// How a share is worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wording {
    /// All of them.
    All,
    /// None of them.
    None,
    /// Exactly one half.
    Half,
    /// Exactly so many percent.
    Exactly(u64),
    /// Within half a point of it.
    About(u64),
    /// Up to two points above it.
    JustOver(u64),
    /// Up to two points below it.
    JustUnder(u64),
    /// Rounded to whole percent.
    Whole(u64),
    /// Under one percent.
    UnderOne,
    /// Over 99 percent.
    Over99,
}

impl Words {
    /// A share in words: `drygt 80 procent`. Round numbers are the multiples of five from 5 to 95: a share exactly there is that
    /// number; within half a percentage point of it `cirka`; up to two points above `drygt`, up to two points below
    /// `knappt`; any other share is told in whole percent. Exactly one half is `hälften`. None of a whole of fewer than
    /// [`SMALLEST_WHOLE`] persons.
    pub fn share(&self, part: u64, whole: u64) -> Option<String> {
        let told = |key: &str, percent: u64| self.with(key, [("percent", count(percent))]);
        (whole >= SMALLEST_WHOLE).then(|| match wording(part, whole) {
            Wording::All => self.text("share-all"),
            Wording::None => self.text("share-none"),
            Wording::Half => self.text("share-half"),
            Wording::Exactly(percent) | Wording::Whole(percent) => told("share-percent", percent),
            Wording::About(percent) => told("share-about", percent),
            Wording::JustOver(percent) => told("share-just-over", percent),
            Wording::JustUnder(percent) => told("share-just-under", percent),
            Wording::UnderOne => self.text("share-under-one"),
            Wording::Over99 => self.text("share-over-99"),
        })
    }
}

/// Whether a part is called a majority: more than half of at least [`SMALLEST_WHOLE`], and by more than what is worded as a half.
pub fn is_majority(part: u64, whole: u64) -> bool {
    let about_half = matches!(wording(part, whole), Wording::Half | Wording::About(50));
    whole >= SMALLEST_WHOLE && u128::from(part) * 2 > u128::from(whole) && !about_half
}

/// In whole numbers, from the counts, so that no binary fraction decides a word (rule 10).
fn wording(part: u64, whole: u64) -> Wording {
    let (part, whole) = (u128::from(part), u128::from(whole));
    let hundredfold = 100 * part;
    // The nearest multiple of five, half up.
    let round = 5 * ((2 * hundredfold + 5 * whole) / (10 * whole));
    let off = hundredfold.abs_diff(round * whole);
    let nearest = u64::try_from(round).unwrap_or(u64::MAX);
    let percent = u64::try_from((2 * hundredfold + whole) / (2 * whole)).unwrap_or(u64::MAX);
    match round {
        _ if part == 0 => Wording::None,
        _ if part == whole => Wording::All,
        _ if hundredfold < whole => Wording::UnderOne,
        _ if hundredfold > 99 * whole => Wording::Over99,
        50 if off == 0 => Wording::Half,
        5..=95 if off == 0 => Wording::Exactly(nearest),
        5..=95 if 2 * off <= whole => Wording::About(nearest),
        5..=95 if off <= 2 * whole && hundredfold > round * whole => Wording::JustOver(nearest),
        5..=95 if off <= 2 * whole => Wording::JustUnder(nearest),
        _ => Wording::Whole(percent),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::Lang;

    /// The first two were printed in the report of 2021 (tests/facts); the others follow from the rule.
    #[test]
    fn a_share_is_worded_by_one_rule() {
        let words = Words::new(Lang::Sv);
        for (part, whole, expected) in [
            (233, 289, "drygt 80 procent"),
            (120, 142, "cirka 85 procent"),
            (117, 172, "knappt 70 procent"),
            (1, 4000, "mindre än 1 procent"),
            (3999, 4000, "mer än 99 procent"),
            (10, 1000, "1 procent"),
            (985, 1000, "99 procent"),
            (800, 1000, "80 procent"),
            (805, 1000, "cirka 80 procent"),
            (806, 1000, "drygt 80 procent"),
            (820, 1000, "drygt 80 procent"),
            (821, 1000, "82 procent"),
            (829, 1000, "83 procent"),
            (830, 1000, "knappt 85 procent"),
            (844, 1000, "knappt 85 procent"),
            (845, 1000, "cirka 85 procent"),
            (500, 1000, "hälften"),
            (501, 1000, "cirka 50 procent"),
            (10, 10, "alla"),
            (0, 10, "ingen"),
        ] {
            assert_eq!(words.share(part, whole).unwrap(), expected, "{part} of {whole}");
        }
        assert_eq!(words.share(8, 9), None);
        assert!(words.share(u64::MAX / 2, u64::MAX).is_some());
    }
}

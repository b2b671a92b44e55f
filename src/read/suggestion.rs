//! What a text may have been meant to say: offered, never taken.

use super::Column;
use super::values::likely_year;
use crate::terms::{AgeGroup, Crime, Form, Lexicon, OriginLexicon, Place, Region, Role, Sector, Sex, Term, fold};
use strsim::osa_distance;

/// The code of the one category whose word is nearest to a text, if one is near enough to be a slip of the pen; of a year the
/// one that the text holds.
pub fn suggestion(column: Column, text: &str) -> Option<String> {
    let folded = fold(text);
    let nearest = match column {
        Column::Year => return likely_year(text).map(|year| year.to_string()),
        Column::Sex => of_terms::<Sex>(&folded),
        Column::Age | Column::AgeGroup => of_terms::<AgeGroup>(&folded),
        Column::Region => of_terms::<Region>(&folded),
        Column::Crime => of_terms::<Crime>(&folded),
        Column::Exploitation => of_terms::<Form>(&folded),
        Column::Role => of_terms::<Role>(&folded),
        Column::Place => of_terms::<Place>(&folded),
        Column::Sector => of_terms::<Sector>(&folded),
        Column::Nationality => {
            nearest(&folded, OriginLexicon::shared().words().map(|(word, origin)| (word, origin.code())))
        }
        _ => None,
    };
    nearest.map(str::to_owned)
}

fn of_terms<T: Term>(folded: &str) -> Option<&'static str> {
    let lexicon = Lexicon::<T>::of_terms();
    nearest(folded, lexicon.iter().map(|(word, term)| (word, term.code())))
}

/// The code of the nearest word; none where words of two codes are equally near.
fn nearest<'a>(folded: &str, words: impl Iterator<Item = (&'a str, &'static str)>) -> Option<&'static str> {
    let length = folded.chars().count();
    // One slip in a short word, two in a long one; a word of three letters is another word with one changed.
    let allowed = match length {
        0..=3 => return None,
        4..=7 => 1,
        _ => 2,
    };
    let mut best: Option<(usize, &'static str)> = None;
    let mut tie = false;
    let signs = signs_of(folded);
    // One slip brings in, and takes away, at most one sign: most words need not be measured.
    let is_near = |word: &str| {
        let others = signs_of(word);
        word.len() > 3
            && (signs & !others).count_ones() as usize <= allowed
            && (others & !signs).count_ones() as usize <= allowed
            && word.chars().count().abs_diff(length) <= allowed
    };
    for (word, code) in words.filter(|(word, _)| is_near(word)) {
        let distance = osa_distance(folded, word);
        match best {
            _ if distance > allowed => {}
            Some((least, other)) if distance == least => tie |= other != code,
            Some((least, _)) if distance > least => {}
            _ => (best, tie) = (Some((distance, code)), false),
        }
    }
    best.filter(|_| !tie).map(|(_, code)| code)
}

/// Which signs a text has, each one of 64 bits.
fn signs_of(text: &str) -> u64 {
    text.chars().fold(0, |signs, sign| signs | 1 << (u32::from(sign) % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_pen_are_offered() {
        for (column, text, expected) in [
            (Column::Nationality, "Rumänein", Some("RO")),
            (Column::Nationality, "Bulgaren", Some("BG")),
            (Column::Nationality, "Nigerai", Some("NG")),
            (Column::Nationality, "Blefuscu", None),
            (Column::Nationality, "Ira", None),
            (Column::Sex, "kvina", Some("female")),
            (Column::Exploitation, "tigeri", Some("begging")),
            (Column::Crime, "människohandeln", Some("trafficking")),
            (Column::Year, "2020/21", Some("2020")),
            (Column::Year, "i fjol", None),
        ] {
            assert_eq!(suggestion(column, text).as_deref(), expected, "{text}");
        }
    }
}

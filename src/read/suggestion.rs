//! What a text may have been meant to say: offered, never taken.

use super::Column;
use super::values::likely_year;
use crate::terms::{AgeGroup, Crime, Form, Lexicon, OriginLexicon, Place, Region, Role, Sector, Sex, Term, fold};
use strsim::osa_distance;

/// The codes of the categories whose words are nearest to a text, if they are near enough for a slip of the pen (`Nigera` is
/// as near to Niger as to Nigeria); of a year the one that the text holds.
pub fn suggestions(column: Column, text: &str) -> Vec<String> {
    let folded = fold(text);
    let nearest = match column {
        Column::Year => return likely_year(text).map(|year| year.to_string()).into_iter().collect(),
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
        _ => Vec::new(),
    };
    nearest.into_iter().map(str::to_owned).collect()
}

fn of_terms<T: Term>(folded: &str) -> Vec<&'static str> {
    let lexicon = Lexicon::<T>::of_terms();
    nearest(folded, lexicon.iter().map(|(word, term)| (word, term.code())))
}

/// The codes of the nearest words; none where they are of too many.
fn nearest<'a>(folded: &str, words: impl Iterator<Item = (&'a str, &'static str)>) -> Vec<&'static str> {
    const MOST: usize = 3;
    let length = folded.chars().count();
    // One slip in a short word, two in a long one; a word of three letters is another word with one changed.
    let allowed = match length {
        0..=3 => return Vec::new(),
        4..=7 => 1,
        _ => 2,
    };
    let mut least = allowed;
    let mut codes: Vec<&'static str> = Vec::new();
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
        if distance < least {
            codes.clear();
        }
        if distance <= least {
            least = distance;
            codes.push(code);
        }
    }
    codes.sort_unstable();
    codes.dedup();
    if codes.len() > MOST { Vec::new() } else { codes }
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
            (Column::Nationality, "Rumänein", &["RO"][..]),
            (Column::Nationality, "Bulgarein", &["BG"]),
            (Column::Nationality, "Bulgaren", &["BG"]),
            (Column::Nationality, "Nigerai", &["NG"]),
            (Column::Nationality, "Nigera", &["NE", "NG"]),
            (Column::Nationality, "Blefuscu", &[]),
            (Column::Nationality, "Ira", &[]),
            (Column::Sex, "kvina", &["female"]),
            (Column::Exploitation, "tigeri", &["begging"]),
            (Column::Crime, "människohandeln", &["trafficking"]),
            (Column::Year, "2020/21", &["2020"]),
            (Column::Year, "v. 12", &[]),
            (Column::Year, "i fjol", &[]),
        ] {
            assert_eq!(suggestions(column, text), expected, "{text}");
        }
    }
}

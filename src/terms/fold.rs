use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// A word as it is compared: lower case, without accents, every run of other signs than letters and digits one blank.
///
/// `Kön ` and `KON`, `hotell/restaurang` and `Hotell Restaurang`, `å` in one code point and in two are the same.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    let mut add = |sign: char| {
        if !sign.is_alphanumeric() {
            gap = true;
            return;
        }
        if gap && !folded.is_empty() {
            folded.push(' ');
        }
        gap = false;
        folded.push(sign);
    };
    for sign in text.chars() {
        if sign.is_ascii() {
            add(sign.to_ascii_lowercase());
            continue;
        }
        // Sign by sign, which the whole normal form differs from in the order of accents alone: none of them is kept.
        decompose_compatible(sign, |part| {
            if !is_combining_mark(part) {
                part.to_lowercase().for_each(&mut add);
            }
        });
    }
    folded
}

/// The words of a text that writes them together, as programs do: `SexualExploitation` is `Sexual Exploitation`. None where
/// there is nothing to part.
pub fn split_words(text: &str) -> Option<String> {
    let mut apart = String::with_capacity(text.len() + 4);
    let mut after_small = false;
    for sign in text.chars() {
        if after_small && sign.is_uppercase() {
            apart.push(' ');
        }
        after_small = sign.is_lowercase();
        apart.push(sign);
    }
    (apart.len() > text.len()).then_some(apart)
}

#[cfg(test)]
mod tests {
    use super::{fold, split_words};
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    /// Every sign there is, with what may change it before and after it, against the normal form of the whole text.
    #[test]
    fn signs_are_folded_as_in_the_normal_form_of_the_whole() {
        let by_normal_form = |text: &str| {
            let signs = text.nfkd().filter(|sign| !is_combining_mark(*sign)).flat_map(char::to_lowercase);
            let apart: String = signs.map(|sign| if sign.is_alphanumeric() { sign } else { ' ' }).collect();
            apart.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
        };
        for sign in '\0'..=char::MAX {
            let text = format!("a{sign}\u{323}\u{302}B{sign}\u{11a8}");
            assert_eq!(fold(&text), by_normal_form(&text), "{text:?}");
        }
    }

    #[test]
    fn words_written_together_are_parted() {
        assert_eq!(split_words("SexualExploitation").as_deref(), Some("Sexual Exploitation"));
        assert_eq!(split_words("Sexual exploitation"), None);
        assert_eq!(split_words("THB"), None);
    }

    #[test]
    fn case_accents_and_signs_do_not_matter() {
        for (text, expected) in [
            ("Kön", "kon"),
            (" KÖN ", "kon"),
            ("ko\u{308}n", "kon"),
            ("Hotell/restaurang", "hotell restaurang"),
            ("4:1a", "4 1a"),
            ("not_recorded", "not recorded"),
            ("Côte d\u{2019}Ivoire", "cote d ivoire"),
            ("--", ""),
        ] {
            assert_eq!(fold(text), expected, "{text:?}");
        }
    }
}

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A word as it is compared: lower case, without accents, every run of other signs than letters and digits one blank.
///
/// `Kön ` and `KON`, `hotell/restaurang` and `Hotell Restaurang`, `å` in one code point and in two are the same.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for sign in text.nfkd().filter(|sign| !is_combining_mark(*sign)).flat_map(char::to_lowercase) {
        if sign.is_alphanumeric() {
            if gap && !folded.is_empty() {
                folded.push(' ');
            }
            gap = false;
            folded.push(sign);
        } else {
            gap = true;
        }
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

//! Text from outside (names of files, headers, cells) among our own words: it can neither hide nor reorder what stands around it.

use std::borrow::Cow;
use unicode_normalization::char::is_combining_mark;

/// Stands for signs that nobody could see.
const UNSEEN: char = '\u{FFFD}';
/// Begins and ends a text whose direction is its own (UAX #9).
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');
/// More marks on one letter are no spelling, and reach into the lines above and below.
const MOST_MARKS: usize = 4;

/// A text from outside as it is shown: what cannot be seen is one `�`, white space is one blank, and a text with letters that run from
/// right to left keeps its direction to itself. Texts of ours come out as they are, and so does what has been through here.
pub fn shown(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|sign| is_odd(sign) || is_mark(sign)) {
        return Cow::Borrowed(text);
    }
    let seen = seen(text, is_isolated(text));
    if runs_from_right(&seen) { Cow::Owned(format!("{}{seen}{}", ISOLATE.0, ISOLATE.1)) } else { Cow::Owned(seen) }
}

/// A text cut to a length in characters, with a mark that it is cut.
pub(crate) fn cut(text: &str, length: usize) -> Cow<'_, str> {
    match text.char_indices().nth(length).and_then(|(end, _)| text.get(..end)) {
        Some(beginning) => Cow::Owned(format!("{}…", beginning.trim_end())),
        None => Cow::Borrowed(text),
    }
}

fn seen(text: &str, keeps_isolates: bool) -> String {
    let mut seen = String::with_capacity(text.len());
    let mut marks = 0;
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let last = seen.chars().next_back();
        marks = if is_mark(sign) { marks + 1 } else { 0 };
        let put = if breaks_line(sign) {
            ' '
        } else if keeps_isolates && (sign == ISOLATE.0 || sign == ISOLATE.1)
            || shapes(last, sign, signs.peek().copied())
        {
            sign
        } else if is_hidden(sign) || marks > MOST_MARKS {
            UNSEEN
        } else {
            sign
        };
        if !((put == ' ' && breaks_line(sign) || put == UNSEEN) && last == Some(put)) {
            seen.push(put);
        }
    }
    seen
}

/// Whether a sign without a look of its own shapes its neighbours, as writing beyond Europe and emoji need it to.
fn shapes(last: Option<char>, sign: char, next: Option<char>) -> bool {
    let is_shaped = |other: char| other >= '\u{590}' && other != UNSEEN && !breaks_line(other);
    let after = last.is_some_and(|last| is_shaped(last) && (!is_hidden(last) || last == '\u{FE0F}'));
    match sign {
        '\u{200C}' | '\u{200D}' => after && next.is_some_and(|next| is_shaped(next) && !is_hidden(next)),
        '\u{FE0E}' | '\u{FE0F}' => after && last != Some('\u{FE0F}'),
        _ => false,
    }
}

/// Whether every isolate that a text begins ends within it, so that it changes nothing outside.
fn is_isolated(text: &str) -> bool {
    let depth = text.chars().try_fold(0_usize, |depth, sign| match sign {
        sign if sign == ISOLATE.0 => Some(depth + 1),
        sign if sign == ISOLATE.1 => depth.checked_sub(1),
        _ => Some(depth),
    });
    depth == Some(0)
}

/// Whether a text has letters from right to left that are in no isolate.
fn runs_from_right(text: &str) -> bool {
    let mut depth = 0_usize;
    text.chars().any(|sign| {
        match sign {
            sign if sign == ISOLATE.0 => depth += 1,
            sign if sign == ISOLATE.1 => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && is_from_right(sign)
    })
}

fn is_odd(sign: char) -> bool {
    is_hidden(sign) || breaks_line(sign) || is_from_right(sign)
}

fn is_mark(sign: char) -> bool {
    sign >= '\u{300}' && is_combining_mark(sign)
}

fn breaks_line(sign: char) -> bool {
    matches!(sign, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The blocks of writing from right to left, with what is kept for more of it (DerivedBidiClass.txt).
fn is_from_right(sign: char) -> bool {
    matches!(sign, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// Whether a sign has no look: control characters, and what Unicode calls default ignorable (DerivedCoreProperties.txt), the signs that
/// change the direction of writing among them.
pub(crate) fn is_hidden(sign: char) -> bool {
    sign.is_control()
        || matches!(
            sign,
            '\u{AD}'
                | '\u{34F}'
                | '\u{61C}'
                | '\u{115F}'..='\u{1160}'
                | '\u{17B4}'..='\u{17B5}'
                | '\u{180B}'..='\u{180F}'
                | '\u{200B}'..='\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{3164}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{FEFF}'
                | '\u{FFA0}'
                | '\u{FFF0}'..='\u{FFFB}'
                | '\u{1BCA0}'..='\u{1BCA3}'
                | '\u{1D173}'..='\u{1D17A}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_seen() {
        for (text, expected) in [
            ("Kön – ”æ” 50 %\u{A0}…", "Kön – ”æ” 50 %\u{A0}…"),
            ("lista\u{202E}vsc.exe", "lista�vsc.exe"),
            ("a\u{200B}\u{FEFF}\u{0}\u{7F}\u{9F}b", "a�b"),
            ("a\r\n\tb\u{2028}c", "a b c"),
            ("kvin\u{AD}na", "kvin�na"),
            ("hej\u{E0001}\u{E0068}\u{E007F}", "hej�"),
            ("\u{2068}öppen", "�öppen"),
            ("\u{2069}sluten\u{2068}", "�sluten�"),
            ("sam\u{200D}man", "sam�man"),
            ("✔\u{FE0F}", "✔\u{FE0F}"),
            ("👩\u{200D}⚖\u{FE0F}", "👩\u{200D}⚖\u{FE0F}"),
            ("a\u{FE0F}", "a�"),
            ("e\u{301}", "e\u{301}"),
        ] {
            assert_eq!(shown(text), expected, "{text:?}");
        }
        let stacked = format!("Z{}a", "\u{335}".repeat(500));
        assert_eq!(shown(&stacked), format!("Z{}�a", "\u{335}".repeat(4)));
    }

    #[test]
    fn writing_from_right_to_left_keeps_its_direction_to_itself() {
        assert_eq!(shown("می\u{200C}خواهم"), "\u{2068}می\u{200C}خواهم\u{2069}");
        assert_eq!(shown("אב \u{202E}3"), "\u{2068}אב �3\u{2069}");
    }

    #[test]
    fn what_is_shown_already_stays_as_it_is() {
        for text in [
            "אב",
            "a\u{202E}b",
            "a\u{2068}b",
            "a\u{2069}b\u{2068}",
            "x\n\ny",
            "👩\u{200D}⚖\u{FE0F}",
            "Z\u{335}\u{335}\u{335}\u{335}\u{335}\u{335}",
        ] {
            let once = shown(text).into_owned();
            assert_eq!(shown(&once), once, "{text:?}");
            let sentence = format!("Filen {once} (3) är läst");
            assert_eq!(shown(&sentence), sentence, "{text:?}");
        }
    }

    #[test]
    fn a_text_is_cut_with_a_mark() {
        assert_eq!(cut("abc", 3), "abc");
        assert_eq!(cut("ab cd", 3), "ab…");
    }
}

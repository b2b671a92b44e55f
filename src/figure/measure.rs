//! How wide a text is: the one place where text is measured, so that a layout is the same in a test, on the page and in
//! a file. The widths are the advance widths of Arial, which Liberation Sans, Arimo and Helvetica share by design
//! (Adobe Font Metrics of Helvetica and Helvetica-Bold, in thousandths of the size).

use unicode_normalization::UnicodeNormalization;

/// The font stack of every figure; all of these have the same widths.
pub(super) const FONTS: &str = "Arial, \"Liberation Sans\", Arimo, Helvetica, sans-serif";

/// Widths of the signs from space to `~`.
const REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // to ~
];
const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, // to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, // to ?
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, // to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, // to _
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, // to o
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584, // to ~
];
/// For signs in neither table: as wide as a capital M, rather too wide than too narrow.
const OTHER: u16 = 889;

/// The width of a line of text in pixels, rounded up.
pub fn width(text: &str, size: i32, bold: bool) -> i32 {
    let thousandths: i32 = text.chars().map(|sign| i32::from(advance(sign, bold))).sum();
    (thousandths * size + 999) / 1000
}

/// The width of a sign, in thousandths of the size.
pub(super) fn advance(sign: char, bold: bool) -> u16 {
    let table = if bold { &BOLD } else { &REGULAR };
    // An accent does not widen its letter.
    let base = sign.nfd().next().unwrap_or(sign);
    let listed = u32::from(base).checked_sub(u32::from(' ')).and_then(|index| table.get(index as usize));
    match (listed, base) {
        (Some(advance), _) => *advance,
        (None, '\u{a0}') => 278,
        (None, '–') => 556,
        (None, '−' | '±' | '×') => 584,
        (None, '’' | '‘') => 278,
        (None, '”' | '“') => 500,
        (None, '…') => 1000,
        _ => OTHER,
    }
}

/// Breaks a text so that no line is wider than `room`: between words, in a word where its parts join, and only where that
/// does not help anywhere.
pub(super) fn wrapped(text: &str, size: i32, bold: bool, room: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let fits = |line: &str| width(line, size, bold) <= room;
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if fits(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(word);
            }
            _ if fits(word) => lines.push(word.to_owned()),
            _ => lines.extend(parts(word, fits)),
        }
    }
    lines
}

/// The second parts of the long words in our labels, Swedish ones above all.
const JOINTS: [&str; 8] =
    ["exploatering", "äktenskap", "verksamhet", "restaurang", "republiken", "nederländerna", "territor", "service"];

/// A word in parts that fit, each but the last with a hyphen.
fn parts(word: &str, fits: impl Fn(&str) -> bool) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = word;
    while !fits(rest) {
        let joint = JOINTS
            .iter()
            .filter_map(|joint| rest.find(joint))
            .find(|at| *at > 0 && rest.get(..*at).is_some_and(|part| fits(&format!("{part}-"))));
        let anywhere = || {
            let ends = rest.char_indices().skip(1).map(|(end, _)| end);
            ends.take_while(|end| rest.get(..*end).is_some_and(|part| fits(&format!("{part}-")))).last()
        };
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let end = joint.or_else(anywhere).unwrap_or(first);
        let (part, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        // A sign that does not fit by itself stands alone.
        if after.is_empty() {
            break;
        }
        parts.push(format!("{part}-"));
        rest = after;
    }
    parts.push(rest.to_owned());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_font() {
        // "Hamburg" in Helvetica: 722 + 556 + 833 + 556 + 556 + 333 + 556.
        assert_eq!(width("Hamburg", 1000, false), 4112);
        assert_eq!(width("Åö", 1000, false), 667 + 556, "accents do not widen");
        assert!(width("Summa", 12, true) > width("Summa", 12, false));
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(wrapped("Okänd form av exploatering", 10, false, 60), ["Okänd form", "av", "exploatering"]);
    }

    #[test]
    fn long_words_break_where_their_parts_join() {
        assert_eq!(wrapped("Arbetskraftsexploatering", 10, false, 90), ["Arbetskrafts-", "exploatering"]);
        let narrow = wrapped("Arbetskraftsexploatering", 10, false, 40);
        assert!(narrow.iter().all(|line| width(line, 10, false) <= 40), "{narrow:?}");
        assert_eq!(narrow.concat().replace('-', ""), "Arbetskraftsexploatering");
        assert_eq!(wrapped("WW", 10, false, 1), ["W-", "W"], "what cannot fit is still there");
        assert_eq!(wrapped("", 10, false, 1), [""]);
    }
}

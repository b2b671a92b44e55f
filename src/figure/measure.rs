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
pub(super) fn width(text: &str, size: i32, bold: bool) -> i32 {
    let thousandths: i32 = text.chars().map(|sign| i32::from(advance(sign, bold))).sum();
    (thousandths * size + 999) / 1000
}

fn advance(sign: char, bold: bool) -> u16 {
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

/// Breaks a text between words so that no line is wider than `room`, unless a single word is.
pub(super) fn wrapped(text: &str, size: i32, bold: bool, room: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size, bold) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
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
        assert_eq!(wrapped("Arbetskraftsexploatering", 10, false, 20), ["Arbetskraftsexploatering"]);
    }
}

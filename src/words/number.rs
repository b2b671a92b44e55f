//! Numbers as text, in one place: no-break space for thousands, the language's decimal mark, a true minus.

use crate::terms::Lang;

const NO_BREAK_SPACE: char = '\u{a0}';
const MINUS: char = '\u{2212}';

/// A count: `1 234` in Swedish, `1,234` in English.
pub fn number(count: u64, lang: Lang) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(match lang {
                Lang::Sv => NO_BREAK_SPACE,
                Lang::En => ',',
            });
        }
        text.push(digit);
    }
    text
}

/// A share of a whole in percent with one decimal, computed from the counts (rule 10); `None` of nothing.
pub fn percent(part: u64, whole: u64, lang: Lang) -> Option<String> {
    share_in_tenths(part, whole).map(|tenths| percent_of(tenths, lang))
}

/// The same as a number, in tenths of a percent.
pub fn share_in_tenths(part: u64, whole: u64) -> Option<u64> {
    (whole > 0).then(|| {
        // Half up in whole numbers, so that no binary fraction decides a decimal.
        let tenths = (u128::from(part) * 2000 + u128::from(whole)) / (u128::from(whole) * 2);
        u64::try_from(tenths).unwrap_or(u64::MAX)
    })
}

/// A share given in tenths of a percent: `80,6 %`.
pub fn percent_of(tenths: u64, lang: Lang) -> String {
    format!("{}{}{}{}", number(tenths / 10, lang), decimal_mark(lang), tenths % 10, percent_sign(lang))
}

/// A share given in tenths of a percent, as programs read a number: without thousands and unit, `80,6`.
pub fn bare_percent_of(tenths: u64, lang: Lang) -> String {
    format!("{}{}{}", tenths / 10, decimal_mark(lang), tenths % 10)
}

fn percent_sign(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => "\u{a0}%",
        Lang::En => "%",
    }
}

fn decimal_mark(lang: Lang) -> char {
    match lang {
        Lang::Sv => ',',
        Lang::En => '.',
    }
}

/// A change with its sign: `+126`, `−8`, `±0`.
pub fn change(from: u64, to: u64, lang: Lang) -> String {
    signed(difference(from, to), lang)
}

/// A change in percent, rounded half away from zero, computed from the counts (rule 10). None from a base under
/// ten persons: there, one person more is ten percent.
pub fn change_in_percent(from: u64, to: u64, lang: Lang) -> Option<String> {
    difference_in_percent(from, to).map(|percent| signed_percent(percent, lang))
}

/// A change as a number.
pub fn difference(from: u64, to: u64) -> i64 {
    let size = i64::try_from(from.abs_diff(to)).unwrap_or(i64::MAX);
    if to < from { -size } else { size }
}

/// A change in percent as a number, by the rule of [`change_in_percent`].
pub fn difference_in_percent(from: u64, to: u64) -> Option<i64> {
    (from >= SMALLEST_BASE).then(|| {
        let rounded = (u128::from(from.abs_diff(to)) * 200 + u128::from(from)) / (u128::from(from) * 2);
        let size = i64::try_from(rounded).unwrap_or(i64::MAX);
        if to < from { -size } else { size }
    })
}

/// A difference with its sign.
pub fn signed(difference: i64, lang: Lang) -> String {
    let size = number(difference.unsigned_abs(), lang);
    match difference {
        1.. => format!("+{size}"),
        0 => "±0".to_owned(),
        _ => format!("{MINUS}{size}"),
    }
}

/// A difference in percent with its sign.
pub fn signed_percent(percent: i64, lang: Lang) -> String {
    format!("{}{}", signed(percent, lang), percent_sign(lang))
}

/// The smallest count from which a change is told in percent.
pub const SMALLEST_BASE: u64 = 10;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(number(0, Lang::Sv), "0");
        assert_eq!(number(999, Lang::Sv), "999");
        assert_eq!(number(1_234_567, Lang::Sv), "1\u{a0}234\u{a0}567");
        assert_eq!(number(1_234_567, Lang::En), "1,234,567");
    }

    #[test]
    fn shares_come_from_counts() {
        assert_eq!(percent(233, 289, Lang::Sv).unwrap(), "80,6\u{a0}%");
        assert_eq!(percent(1, 3, Lang::En).unwrap(), "33.3%");
        assert_eq!(percent(1, 2000, Lang::En).unwrap(), "0.1%", "half up");
        assert_eq!(percent(0, 0, Lang::Sv), None);
        assert_eq!(percent(12_345, 1, Lang::Sv).unwrap(), "1\u{a0}234\u{a0}500,0\u{a0}%");
    }

    #[test]
    fn programs_read_numbers_without_thousands_and_units() {
        assert_eq!(bare_percent_of(806, Lang::Sv), "80,6");
        assert_eq!(bare_percent_of(12_345_000, Lang::En), "1234500.0");
    }

    #[test]
    fn changes_have_a_sign_and_a_base() {
        assert_eq!(change(163, 289, Lang::Sv), "+126");
        assert_eq!(change(10, 2, Lang::Sv), "\u{2212}8");
        assert_eq!(change(7, 7, Lang::Sv), "±0");
        assert_eq!(change_in_percent(163, 289, Lang::Sv).unwrap(), "+77\u{a0}%");
        assert_eq!(change_in_percent(42, 142, Lang::Sv).unwrap(), "+238\u{a0}%");
        assert_eq!(change_in_percent(40, 30, Lang::Sv).unwrap(), "\u{2212}25\u{a0}%");
        assert_eq!(change_in_percent(9, 18, Lang::Sv), None);
    }
}

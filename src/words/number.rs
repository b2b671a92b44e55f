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
    (whole > 0).then(|| {
        // Half up in whole numbers, so that no binary fraction decides a decimal.
        let tenths = (u128::from(part) * 2000 + u128::from(whole)) / (u128::from(whole) * 2);
        format!("{}{}", decimal(i128::try_from(tenths).unwrap_or(i128::MAX), lang), percent_sign(lang))
    })
}

fn percent_sign(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => "\u{a0}%",
        Lang::En => "%",
    }
}

/// A number given in tenths, with one decimal.
fn decimal(tenths: i128, lang: Lang) -> String {
    let sign = if tenths < 0 { MINUS.to_string() } else { String::new() };
    let mark = match lang {
        Lang::Sv => ',',
        Lang::En => '.',
    };
    let tenths = tenths.unsigned_abs();
    let whole = number(u64::try_from(tenths / 10).unwrap_or(u64::MAX), lang);
    format!("{sign}{whole}{mark}{}", tenths % 10)
}

/// A change with its sign: `+126`, `−8`, `±0`.
pub fn change(from: u64, to: u64, lang: Lang) -> String {
    match to.cmp(&from) {
        std::cmp::Ordering::Greater => format!("+{}", number(to - from, lang)),
        std::cmp::Ordering::Less => format!("{MINUS}{}", number(from - to, lang)),
        std::cmp::Ordering::Equal => "±0".to_owned(),
    }
}

/// A change in percent, rounded half away from zero, computed from the counts (rule 10). None from a base under
/// ten persons: there, one person more is ten percent.
pub fn change_in_percent(from: u64, to: u64, lang: Lang) -> Option<String> {
    (from >= SMALLEST_BASE).then(|| {
        let rounded = (u128::from(from.abs_diff(to)) * 200 + u128::from(from)) / (u128::from(from) * 2);
        let size = u64::try_from(rounded).unwrap_or(u64::MAX);
        let text = if to < from { change(size, 0, lang) } else { change(0, size, lang) };
        format!("{text}{}", percent_sign(lang))
    })
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

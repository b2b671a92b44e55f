//! The guard: what identifies a person is recognised so that it is never read, kept or shown.

use crate::terms::fold;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};

/// Something that identifies a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Personal {
    /// A personal identity number or coordination number (folkbokföringslagen 1991:481, 18 and 18 a §§).
    IdentityNumber,
    /// A name.
    Name,
    /// A phone number.
    Phone,
    /// A postal address.
    Address,
    /// An e-mail address.
    Email,
}

/// Something that identifies, how a cell of it is known, and of how many in a hundred.
type Test = (Personal, fn(&str) -> bool, usize);

/// What a column's cells are, by the cells alone: enough of them must look like it, because one may by chance.
pub(super) fn of_cells<'a>(cells: impl Iterator<Item = &'a str>) -> Option<Personal> {
    // Most columns say few different things, and each is looked at once.
    let mut times: FxHashMap<&str, usize> = FxHashMap::default();
    for cell in cells.map(str::trim).filter(|cell| !cell.is_empty()) {
        *times.entry(cell).or_default() += 1;
    }
    let all: usize = times.values().sum();
    let tests: [Test; 4] = [
        (Personal::IdentityNumber, is_identity_number, 10),
        (Personal::Email, is_email, 30),
        (Personal::Address, is_address, 30),
        (Personal::Phone, is_phone, 50),
    ];
    tests
        .into_iter()
        .find(|(_, test, share)| {
            let fits: usize = times.iter().filter(|(cell, _)| test(cell)).map(|(_, times)| times).sum();
            fits > 0 && fits * 100 >= all * share
        })
        .map(|(kind, ..)| kind)
}

/// What in a person's life a header names, if it names something that identifies.
pub(super) fn of_header(header: &str) -> Option<Personal> {
    const PARTS: &[(&str, Personal)] = &[
        ("personnummer", Personal::IdentityNumber),
        ("personnr", Personal::IdentityNumber),
        ("persnr", Personal::IdentityNumber),
        ("samordningsnummer", Personal::IdentityNumber),
        ("samordningsnr", Personal::IdentityNumber),
        ("fornamn", Personal::Name),
        ("efternamn", Personal::Name),
        ("tilltalsnamn", Personal::Name),
        ("firstname", Personal::Name),
        ("secondname", Personal::Name),
        ("middlename", Personal::Name),
        ("lastname", Personal::Name),
        ("surname", Personal::Name),
        ("fullname", Personal::Name),
        ("telefon", Personal::Phone),
        ("phone", Personal::Phone),
        ("mobilnummer", Personal::Phone),
        ("adress", Personal::Address),
        ("address", Personal::Address),
        ("mailing", Personal::Address),
        ("postnummer", Personal::Address),
        ("postnr", Personal::Address),
        ("postalcode", Personal::Address),
        ("epost", Personal::Email),
        ("email", Personal::Email),
        ("mejl", Personal::Email),
    ];
    const WORDS: &[(&str, Personal)] = &[
        ("pnr", Personal::IdentityNumber),
        ("ssn", Personal::IdentityNumber),
        ("namn", Personal::Name),
        ("name", Personal::Name),
        ("alias", Personal::Name),
        ("tel", Personal::Phone),
        ("tfn", Personal::Phone),
        ("mobil", Personal::Phone),
        ("mobile", Personal::Phone),
        ("gata", Personal::Address),
        ("street", Personal::Address),
        ("zip", Personal::Address),
        ("mail", Personal::Email),
    ];
    if header.len() > 200 {
        return None;
    }
    let folded = fold(header);
    let joined = folded.replace(' ', "");
    let by_part = PARTS.iter().find(|(part, _)| joined.contains(part));
    let by_word = || WORDS.iter().find(|(word, _)| folded.split(' ').any(|each| each == *word));
    by_part.or_else(by_word).map(|(_, kind)| *kind)
}

/// Whether cells look like names of persons: two to four capitalised words, hardly any of them twice; or first names, of
/// which some are known.
pub(super) fn are_names<'a>(cells: impl Iterator<Item = &'a str> + Clone) -> bool {
    let cells = cells.map(str::trim).filter(|cell| !cell.is_empty());
    are_full_names(cells.clone()) || are_first_names(cells)
}

fn are_full_names<'a>(cells: impl Iterator<Item = &'a str> + Clone) -> bool {
    let all = cells.clone().count();
    let mut names: Vec<&str> = cells.filter(|cell| is_name(cell)).collect();
    let fits = names.len();
    names.sort_unstable();
    names.dedup();
    fits > 0 && fits * 100 >= all * 80 && names.len() * 100 >= fits * 70
}

/// One word or two in most cells, and a fifth of them are known, two at least where there are two.
fn are_first_names<'a>(cells: impl Iterator<Item = &'a str> + Clone) -> bool {
    let is_word = |cell: &&str| {
        cell.len() <= 40
            && cell.split([' ', '-']).count() <= 2
            && cell.chars().all(|sign| sign.is_alphabetic() || matches!(sign, ' ' | '-' | '.'))
    };
    let all = cells.clone().count();
    let words: Vec<&str> = cells.filter(is_word).collect();
    let fits = words.len();
    let mut different: Vec<String> = words.into_iter().map(fold).collect();
    different.sort_unstable();
    different.dedup();
    let known = different.iter().filter(|words| words.split(' ').any(is_first_name)).count();
    known >= different.len().min(2) && known > 0 && known * 5 >= different.len() && fits * 100 >= all * 80
}

fn is_first_name(folded: &str) -> bool {
    thread_local! {
        static NAMES: FxHashSet<String> = include_str!("first_names.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .flat_map(str::split_whitespace)
            .map(fold)
            .collect();
    }
    NAMES.with(|names| names.contains(folded))
}

/// Whether a text holds something that identifies a person, anywhere in it: an identity number even with a slip of the
/// pen, a phone number, an e-mail address, a street and a number.
pub(super) fn is_in(text: &str) -> bool {
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    (text.contains('@') && text.split_whitespace().any(is_email))
        || (has_digit && (number_inside(text) || is_address(text)))
}

/// Whether some run of digits, blanks and signs is an identity number or a phone number.
fn number_inside(text: &str) -> bool {
    if text.bytes().filter(u8::is_ascii_digit).count() < 8 {
        return false;
    }
    let plain: String = text.chars().map(|sign| if is_dash(sign) { '-' } else { sign }).collect();
    let separates =
        |sign: char| !(sign.is_ascii_digit() || matches!(sign, '-' | '+' | ' ' | '\u{a0}' | '(' | ')' | '/'));
    plain.split(separates).any(|run| {
        let words: Vec<&str> = run.split_whitespace().collect();
        let pairs = words.windows(2).map(|pair| pair.concat());
        is_phone(run.trim())
            || words.iter().any(|word| has_shape(word, false))
            || pairs.into_iter().any(|pair| has_shape(&pair, false))
            || around_a_dash(run)
    })
}

/// Whether six digits, a dash and four digits are an identity number, whatever else is written together with them.
fn around_a_dash(run: &str) -> bool {
    let dashes = run.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'-' | b'+'));
    dashes.map(|(place, _)| place).any(|place| {
        let number = place.checked_sub(6).and_then(|from| run.get(from..(place + 5).min(run.len())));
        number.is_some_and(|number| has_shape(number, false))
    })
}

fn is_dash(sign: char) -> bool {
    matches!(sign, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Ten or twelve digits with a date that exists (a coordination number has 60 added to its day) and the right check
/// digit (Luhn's formula, as Skatteverket uses it). Also those with letters in place of the last digits.
fn is_identity_number(text: &str) -> bool {
    let plain: String = text.chars().map(|sign| if is_dash(sign) { '-' } else { sign }).collect();
    has_shape(&plain, true)
}

fn has_shape(text: &str, checked: bool) -> bool {
    if text.len() > 16 || !text.bytes().take(6).all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0').collect();
    let others: Vec<char> = text.chars().filter(|sign| !sign.is_ascii_digit()).collect();
    let provisional = matches!(others.as_slice(), ['-' | '+', first, ..] if first.is_ascii_alphabetic());
    if !provisional && !matches!(others.as_slice(), [] | ['-' | '+' | ' ']) {
        return false;
    }
    let short = match digits.as_slice() {
        [1, 8 | 9, short @ ..] | [2, 0, short @ ..] if digits.len() == 12 || (provisional && digits.len() >= 8) => {
            short
        }
        short => short,
    };
    match short {
        [_, _, m1, m2, d1, d2, rest @ ..] if is_date(m1 * 10 + m2, d1 * 10 + d2) => {
            provisional || (rest.len() == 4 && (!checked || luhn(short)))
        }
        _ => false,
    }
}

fn is_date(month: u8, day: u8) -> bool {
    (1..=12).contains(&month) && matches!(day, 1..=31 | 61..=91)
}

fn luhn(digits: &[u8]) -> bool {
    let doubled = |(index, digit): (usize, &u8)| match (index % 2, digit * 2) {
        (0, twice) if twice > 9 => twice - 9,
        (0, twice) => twice,
        _ => *digit,
    };
    digits.len() == 10 && digits.iter().enumerate().map(doubled).map(u32::from).sum::<u32>().is_multiple_of(10)
}

fn is_email(text: &str) -> bool {
    text.match_indices('@').any(|(at, _)| {
        let (name, host) = (text.get(..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default());
        !name.is_empty() && host.trim_end_matches('.').contains('.')
    })
}

/// Digits in a phone number's shape: an area code or a country code before them, 8 to 15 in all.
fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let shape =
        text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b' ' | b'(' | b')' | b'/'));
    let grouped = text.contains(['-', ' ', '/']) && text.starts_with('0');
    (8..=15).contains(&digits)
        && shape
        && (text.starts_with('+') || text.starts_with("00") || text.starts_with("07") || grouped)
        && !text.bytes().skip(1).any(|byte| byte == b'+')
}

/// A street and a number.
fn is_address(text: &str) -> bool {
    const STREETS: &[&str] =
        &["gatan", "gata", "vagen", "vag", "grand", "torget", "torg", "allen", "stigen", "street", "road", "avenue"];
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    words.windows(2).any(|pair| match pair {
        [street, number] => {
            STREETS.iter().any(|ending| street.ends_with(ending))
                && number.starts_with(|sign: char| sign.is_ascii_digit())
        }
        _ => false,
    })
}

fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|sign: char| sign.is_whitespace() || sign == '-' || sign == ',')
        .filter(|word| !word.is_empty())
        .collect();
    (2..=4).contains(&words.len())
        && words.iter().all(|word| {
            let mut signs = word.chars();
            signs.next().is_some_and(char::is_uppercase) && word.chars().count() >= 2 && signs.all(char::is_alphabetic)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_by_their_form_or_by_some_of_them() {
        for (cells, expected) in [
            (&["Elena Popescu", "Anna Ek"][..], true),
            (&["Elena", "Maria", "Zorica", "Blerta", "Xhulia"], true),
            (&["elena", "MARIA P."], true),
            (&["Elena"], true),
            (&["Malmö", "Lund", "Ystad"], false),
            (&["Elena", "Malmö", "Lund", "Ystad"], false),
            (&["ja", "nej", "vet ej"], false),
            (&["Maria ringde om mötet", "Elena hämtas i morgon"], false),
            (&[], false),
        ] {
            assert_eq!(are_names(cells.iter().copied()), expected, "{cells:?}");
        }
    }

    #[test]
    fn no_first_name_is_a_term_or_a_country() {
        use crate::terms::{Crime, Form, Lexicon, OriginLexicon, Region, Sector, Sex};
        let names = include_str!("first_names.txt").lines().filter(|line| !line.starts_with('#'));
        for name in names.flat_map(str::split_whitespace) {
            let folded = fold(name);
            assert!(OriginLexicon::shared().find(name).is_none(), "{name} is a country");
            assert!(Lexicon::<Region>::of_terms().find(&folded).is_none(), "{name} is a region");
            assert!(Lexicon::<Sex>::of_terms().find(&folded).is_none(), "{name} is a sex");
            assert!(Lexicon::<Crime>::of_terms().find(&folded).is_none(), "{name} is a crime");
            assert!(Lexicon::<Form>::of_terms().find(&folded).is_none(), "{name} is a form");
            assert!(Lexicon::<Sector>::of_terms().find(&folded).is_none(), "{name} is a sector");
        }
    }

    #[test]
    fn identity_numbers_are_known_by_their_check_digit() {
        // Skatteverket's own examples and test numbers; none is a living person's.
        for number in [
            "811218-9876",
            "8112189876",
            "19811218-9876",
            "198112189876",
            "701063-2391",
            "640823-3234",
            "19640823 3234",
        ] {
            assert!(is_identity_number(number), "{number}");
        }
        for number in
            ["811218-9875", "811318-9876", "811299-9876", "2021-05-03", "20210503", "44319", "1234567890", "31", ""]
        {
            assert!(!is_identity_number(number), "{number}");
        }
        assert!(is_identity_number("900101-TF12"));
        assert!(is_in("se 811218-9876, ringt"));
        assert!(is_in("17811218-9876"), "digits written together with it");
        assert!(is_in("19811218-9875"), "a slip of the pen");
        for text in
            ["811218 9876", "811218–9876", "tiggeri, 811218+9876", "ring 070-123 45 67", "bor på Storgatan 12, Malmö"]
        {
            assert!(is_in(text), "{text}");
        }
        assert!(!is_in("2021-05-03 10:15"));
    }

    #[test]
    fn phones_addresses_mail_and_names() {
        for phone in ["070-123 45 67", "+46701234567", "0046 8 123 456", "08-123 45 67", "0701234567"] {
            assert!(is_phone(phone), "{phone}");
        }
        for other in ["2021-05-03", "20210503", "0012", "12345678", "1,5"] {
            assert!(!is_phone(other), "{other}");
        }
        assert!(is_address("Storgatan 12"));
        assert!(is_email("a.b@example.se"));
        assert!(is_name("Anna-Lena Påhittad"));
        assert!(!is_name("Rumänien"));
        assert!(!are_names(["Förenade Arabemiraten"; 9].into_iter()), "one name again and again is a category");
    }

    #[test]
    fn headers_that_name_what_identifies() {
        for (header, expected) in [
            ("Personnummer", Some(Personal::IdentityNumber)),
            ("prs_FirstName", Some(Personal::Name)),
            ("E-post", Some(Personal::Email)),
            ("Handläggarens namn", Some(Personal::Name)),
            ("Tel.", Some(Personal::Phone)),
            ("prs_MailingStreet", Some(Personal::Address)),
            ("Hotell", None),
        ] {
            assert_eq!(of_header(header), expected, "{header}");
        }
    }
}

//! Words: every sentence the product says, in Swedish and English, from one Fluent file a language.

mod list;
mod number;
mod outside;
mod share;
mod span;

pub use list::within_sentence;
pub use number::{
    bare_percent_of, change, change_in_percent, difference, difference_in_percent, number, percent, percent_of,
    share_in_tenths, signed, signed_percent,
};
pub use outside::shown;
pub(crate) use outside::{cut, is_hidden};
pub use share::{SMALLEST_WHOLE, is_majority};
pub use span::{Span, plain};

use crate::terms::Lang;
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource, FluentValue};
use std::borrow::Cow;
use unic_langid::LanguageIdentifier;

/// The words of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Words {
    /// The words of a language.
    pub fn new(lang: Lang) -> Self {
        let resource = FluentResource::try_new(source(lang).to_owned()).unwrap_or_else(|(resource, _)| resource);
        let mut bundle = FluentBundle::new(vec![identifier(lang)]);
        // Isolation marks are for mixed writing directions; they would end up in what people copy. `shown` sets them where they are needed.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::Sv => |value, _| grouped(value, Lang::Sv),
            Lang::En => |value, _| grouped(value, Lang::En),
        }));
        bundle.add_resource_overriding(resource);
        Self { lang, bundle }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A text without arguments.
    pub fn text(&self, key: &str) -> String {
        self.with(key, [])
    }

    /// A text with arguments, with its emphasis.
    pub fn spans<'a>(&self, key: &str, arguments: &[(&'a str, FluentValue<'a>)]) -> Vec<Span> {
        let shield = |value: &FluentValue<'a>| match value {
            FluentValue::String(text) => span::shielded(text).into(),
            other => other.clone(),
        };
        span::spans(&self.format(key, arguments.iter().map(|(name, value)| (*name, shield(value)))))
    }

    /// A text with arguments. A key that does not exist yields itself; a test sees to it that none is missing.
    pub fn with<'a, const N: usize>(&self, key: &str, arguments: [(&'a str, FluentValue<'a>); N]) -> String {
        self.format(key, arguments.into_iter())
    }

    fn format<'a>(&self, key: &str, arguments: impl Iterator<Item = (&'a str, FluentValue<'a>)>) -> String {
        let args: FluentArgs<'a> = arguments.map(|(name, value)| (name, as_shown(value))).collect();
        let mut errors: Vec<FluentError> = Vec::new();
        match self.bundle.get_message(key).and_then(|message| message.value()) {
            Some(pattern) => self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned(),
            None => key.to_owned(),
        }
    }
}

/// Whatever an argument says, it says it among the words around it and not in their place.
fn as_shown(value: FluentValue<'_>) -> FluentValue<'_> {
    match value {
        FluentValue::String(text) => {
            let odd = match shown(&text) {
                Cow::Owned(shown) => Some(shown),
                Cow::Borrowed(_) => None,
            };
            odd.map_or(FluentValue::String(text), FluentValue::from)
        }
        other => other,
    }
}

fn source(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => include_str!("sv.ftl"),
        Lang::En => include_str!("en.ftl"),
    }
}

fn identifier(lang: Lang) -> LanguageIdentifier {
    lang.tag().parse().unwrap_or_default()
}

/// Numbers inside sentences are written as in tables.
fn grouped(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        // Counts of persons stay far below 2^53, where the two types agree.
        FluentValue::Number(count) if count.value >= 0.0 && count.value.fract() == 0.0 => {
            Some(number(count.value as u64, lang))
        }
        _ => None,
    }
}

/// An argument that is a count.
pub fn count(count: u64) -> FluentValue<'static> {
    FluentValue::from(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn entries(lang: Lang) -> impl Iterator<Item = &'static str> {
        let entries = source(lang).lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
        entries.filter_map(|line| line.split_once(" =")).map(|(key, _)| key)
    }

    fn keys(lang: Lang) -> BTreeSet<String> {
        entries(lang).map(str::to_owned).collect()
    }

    #[test]
    fn both_languages_have_the_same_keys_and_no_errors() {
        for lang in Lang::ALL {
            assert!(FluentResource::try_new(source(lang).to_owned()).is_ok(), "{lang:?}");
        }
        assert_eq!(keys(Lang::Sv), keys(Lang::En));
    }

    #[test]
    fn no_key_is_there_twice() {
        // The second one would silently take the place of the first.
        for lang in Lang::ALL {
            let mut seen = BTreeSet::new();
            let twice: Vec<&str> = entries(lang).filter(|key| !seen.insert(*key)).collect();
            assert_eq!(twice, [""; 0], "{lang:?}");
        }
    }

    #[test]
    fn every_key_is_used_and_every_key_used_exists() {
        let mut used = BTreeSet::new();
        let mut code = String::new();
        for file in files_under(&["src", "www"]) {
            code.push_str(&std::fs::read_to_string(file).unwrap());
        }
        for key in keys(Lang::Sv) {
            // Keys in the code stand in quotes; a family of keys such as `figure-1` as its stem in front of a brace.
            let stems = key.match_indices('-').filter_map(|(dash, _)| key.get(..dash));
            let families = stems.flat_map(|stem| [format!("\"{stem}-{{"), format!("`{stem}-${{")]);
            let found = std::iter::once(format!("\"{key}\"")).chain(families).any(|form| code.contains(&form));
            assert!(found, "{key} is not used");
            used.insert(key);
        }
        let texts = code.split("data-text=\"").skip(1).filter_map(|rest| rest.split('"').next());
        // Keys that are asked for by name in Rust and in scripts.
        let asked = [".text(\"", ".with(\"", ".say(\"", ".spans(\"", ".textWith(\""];
        let literals = asked.iter().flat_map(|call| code.split(call).skip(1).filter_map(|rest| rest.split('"').next()));
        let is_key = |key: &&str| {
            key.contains('-') && key.bytes().all(|sign| sign.is_ascii_lowercase() || b"-_0123456789".contains(&sign))
        };
        for key in texts.chain(literals.filter(is_key)) {
            assert!(used.contains(key), "{key} does not exist");
        }
    }

    fn files_under(folders: &[&str]) -> Vec<std::path::PathBuf> {
        let mut found = Vec::new();
        let mut open: Vec<_> = folders.iter().map(std::path::PathBuf::from).collect();
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.extension().and_then(|extension| extension.to_str()) {
                    _ if path.is_dir() => open.push(path),
                    Some("rs" | "js" | "html") => found.push(path),
                    _ => {}
                }
            }
        }
        found
    }
}

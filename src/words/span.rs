//! Text with emphasis, as plain data: the page makes elements of it, a file its own marks.

use serde::Serialize;

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Span {
    /// Words.
    Text {
        /// They.
        text: String,
    },
    /// What a reader in a hurry should see.
    Strong {
        /// Its parts.
        spans: Vec<Span>,
    },
    /// A term, or the name of a law.
    Emphasis {
        /// Its parts.
        spans: Vec<Span>,
    },
}

/// The tags that wordings use. What stands between them comes from the wording itself and from arguments in which
/// [`shielded`] has made tags unreadable.
const STRONG: (&str, &str) = ("<strong>", "</strong>");
const EMPHASIS: (&str, &str) = ("<em>", "</em>");

/// Stands for `<` in an argument: from the private use area, in no text of ours.
const SHIELD: char = '\u{E03C}';

/// An argument that cannot be taken for a tag.
pub(super) fn shielded(argument: &str) -> String {
    argument.replace('<', &SHIELD.to_string())
}

/// The spans of a wording with tags. A tag without its end reaches to the end.
pub(super) fn spans(wording: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut rest = wording;
    while let Some((before, tag, after)) = first_tag(rest) {
        push_text(before, &mut spans);
        let (inside, after) = after.split_once(tag.1).unwrap_or((after, ""));
        let inside = self::spans(inside);
        spans.push(if tag == STRONG { Span::Strong { spans: inside } } else { Span::Emphasis { spans: inside } });
        rest = after;
    }
    push_text(rest, &mut spans);
    spans
}

fn first_tag(text: &str) -> Option<(&str, (&'static str, &'static str), &str)> {
    let found = [STRONG, EMPHASIS].into_iter().filter_map(|tag| Some((text.find(tag.0)?, tag)));
    let (_, tag) = found.min_by_key(|(place, _)| *place)?;
    let (before, after) = text.split_once(tag.0)?;
    Some((before, tag, after))
}

fn push_text(text: &str, spans: &mut Vec<Span>) {
    if !text.is_empty() {
        spans.push(Span::Text { text: text.replace(SHIELD, "<") });
    }
}

/// The words alone.
pub fn plain(spans: &[Span]) -> String {
    let words = |span: &Span| match span {
        Span::Text { text } => text.clone(),
        Span::Strong { spans } | Span::Emphasis { spans } => plain(spans),
    };
    spans.iter().map(words).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Span {
        Span::Text { text: text.to_owned() }
    }

    #[test]
    fn tags_make_a_tree() {
        let tree = spans("En <strong>stor <em>del</em></strong> av dem");
        let strong = Span::Strong { spans: vec![text("stor "), Span::Emphasis { spans: vec![text("del")] }] };
        assert_eq!(tree, [text("En "), strong, text(" av dem")]);
        assert_eq!(plain(&tree), "En stor del av dem");
    }

    #[test]
    fn an_argument_is_never_a_tag() {
        let wording = format!("Ur {}", shielded("<strong>Atlantis</strong>"));
        assert_eq!(spans(&wording), [text("Ur <strong>Atlantis</strong>")]);
    }
}

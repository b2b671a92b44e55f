//! Writing markup, XML and HTML alike: elements within elements, everything else as text.

use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};

/// Attributes of an element.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// Markup being written.
pub(super) struct Markup(Writer<Vec<u8>>);

impl Markup {
    /// Nothing yet.
    pub(super) fn new() -> Self {
        Self(Writer::new(Vec::new()))
    }

    /// What has been written.
    pub(super) fn finish(self) -> Vec<u8> {
        self.0.into_inner()
    }

    /// An element and what is within it.
    pub(super) fn element(&mut self, tag: &str, attributes: Attributes<'_>, within: impl FnOnce(&mut Self)) {
        self.put(Event::Start(start(tag, attributes)));
        within(self);
        self.put(Event::End(BytesEnd::new(tag)));
    }

    /// An element with nothing but text in it.
    pub(super) fn words(&mut self, tag: &str, attributes: Attributes<'_>, text: &str) {
        self.element(tag, attributes, |markup| markup.text(text));
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.put(Event::Empty(start(tag, attributes)));
    }

    /// Text.
    pub(super) fn text(&mut self, text: &str) {
        self.put(Event::Text(BytesText::new(&permitted(text))));
    }

    /// Markup that was made elsewhere, by us.
    pub(super) fn made(&mut self, markup: &str) {
        self.put(Event::Text(BytesText::from_escaped(markup)));
    }

    fn put(&mut self, event: Event<'_>) {
        // Into memory, nothing can fail.
        let _ = self.0.write_event(event);
    }
}

fn start<'a>(tag: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(tag);
    for (name, value) in attributes {
        start.push_attribute((*name, permitted(value).as_str()));
    }
    start
}

/// The text without the signs that XML has no place for.
fn permitted(text: &str) -> String {
    let is_permitted = |sign: &char| match sign {
        '\t' | '\n' | '\r' => true,
        '\u{FFFE}' | '\u{FFFF}' => false,
        sign => *sign >= ' ',
    };
    text.chars().filter(is_permitted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_but_elements_is_text() {
        let mut markup = Markup::new();
        markup.element("p", &[("title", "\"<a & b>")], |markup| markup.text("<script>\u{1}'&\u{FFFF}"));
        markup.empty("br", &[]);
        let written = String::from_utf8(markup.finish()).unwrap();
        assert_eq!(written, "<p title=\"&quot;&lt;a &amp; b&gt;\">&lt;script&gt;&apos;&amp;</p><br/>");
    }
}

//! The parts of the package around the body: styles, lists, header and footer, and what leads from one to the other.

use super::body::{Picture, field, run};
use crate::export::markup::Markup;
use crate::export::paper::Paper;
use crate::terms::{Date, Lang};
use crate::words::Words;

/// What every part begins with.
pub(super) const DECLARATION: &[u8] = b"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn part(tag: &str, attributes: &[(&str, &str)], within: impl FnOnce(&mut Markup)) -> Vec<u8> {
    let mut xml = Markup::new();
    xml.element(tag, attributes, within);
    [DECLARATION, &xml.finish()].concat()
}

/// What kind of part each is.
pub(super) fn content_types() -> Vec<u8> {
    const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    part("Types", &[("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")], |xml| {
        let default = |extension: &str, kind: &str, xml: &mut Markup| {
            xml.empty("Default", &[("Extension", extension), ("ContentType", kind)]);
        };
        default("rels", "application/vnd.openxmlformats-package.relationships+xml", xml);
        default("xml", "application/xml", xml);
        default("png", "image/png", xml);
        let mut own = |name: &str, kind: &str| xml.empty("Override", &[("PartName", name), ("ContentType", kind)]);
        own("/word/document.xml", &format!("{WORD}.document.main+xml"));
        for name in ["styles", "numbering", "settings", "header", "footer"] {
            own(&format!("/word/{name}.xml"), &format!("{WORD}.{name}+xml"));
        }
        own("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    })
}

fn relation(id: &str, kind: &str, target: &str, xml: &mut Markup) {
    xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
}

/// From the package to the document.
pub(super) fn package_relations() -> Vec<u8> {
    let properties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    part("Relationships", &[("xmlns", RELATIONS)], |xml| {
        relation("document", &format!("{OFFICE}/officeDocument"), "word/document.xml", xml);
        relation("properties", properties, "docProps/core.xml", xml);
    })
}

/// From the document to its other parts.
pub(super) fn relations(pictures: &[Picture]) -> Vec<u8> {
    part("Relationships", &[("xmlns", RELATIONS)], |xml| {
        for name in ["styles", "numbering", "settings", "header", "footer"] {
            relation(name, &format!("{OFFICE}/{name}"), &format!("{name}.xml"), xml);
        }
        for (place, picture) in pictures.iter().enumerate() {
            relation(&format!("picture{}", place + 1), &format!("{OFFICE}/image"), &picture.target, xml);
        }
    })
}

/// What the document is.
pub(super) fn properties(paper: &Paper<'_>, date: Date) -> Vec<u8> {
    let namespaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    part("cp:coreProperties", &namespaces, |xml| {
        xml.words("dc:title", &[], &format!("{}, {}", paper.document.title, paper.document.place));
        xml.words("dc:subject", &[], &paper.document.mode);
        xml.words("dc:creator", &[], "Fallbild");
        xml.words("dc:language", &[], language(paper.words()));
        let at = format!("{date}T00:00:00Z");
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.words(name, &[("xsi:type", "dcterms:W3CDTF")], &at);
        }
    })
}

fn language(words: &Words) -> &'static str {
    match words.lang() {
        Lang::Sv => "sv-SE",
        Lang::En => "en-GB",
    }
}

/// How everything looks.
pub(super) fn styles(words: &Words) -> Vec<u8> {
    [DECLARATION, include_str!("styles.xml").replace("{language}", language(words)).as_bytes()].concat()
}

/// Lists: the first without an order, the others numbered, each from one.
pub(super) fn numbering(ranked_lists: usize) -> Vec<u8> {
    part("w:numbering", &[("xmlns:w", W)], |xml| {
        for (id, format, text) in [("0", "bullet", "•"), ("1", "decimal", "%1.")] {
            xml.element("w:abstractNum", &[("w:abstractNumId", id)], |xml| {
                xml.element("w:lvl", &[("w:ilvl", "0")], |xml| {
                    xml.empty("w:start", &[("w:val", "1")]);
                    xml.empty("w:numFmt", &[("w:val", format)]);
                    xml.empty("w:lvlText", &[("w:val", text)]);
                    xml.empty("w:lvlJc", &[("w:val", "left")]);
                    xml.element("w:pPr", &[], |xml| xml.empty("w:ind", &[("w:left", "426"), ("w:hanging", "426")]));
                });
            });
        }
        for number in 1..=ranked_lists + 1 {
            xml.element("w:num", &[("w:numId", &number.to_string())], |xml| {
                xml.empty("w:abstractNumId", &[("w:val", if number == 1 { "0" } else { "1" })]);
                if number > 1 {
                    xml.element("w:lvlOverride", &[("w:ilvl", "0")], |xml| {
                        xml.empty("w:startOverride", &[("w:val", "1")]);
                    });
                }
            });
        }
    })
}

/// Nothing but that Word is to lay the document out as it does today.
pub(super) fn settings() -> Vec<u8> {
    part("w:settings", &[("xmlns:w", W)], |xml| {
        xml.element("w:compat", &[], |xml| {
            let uri = "http://schemas.microsoft.com/office/word";
            let mode = [("w:name", "compatibilityMode"), ("w:uri", uri), ("w:val", "15")];
            xml.empty("w:compatSetting", &mode);
        });
    })
}

/// What stands on every page: of what the report is, and under which rule its numbers are shown.
pub(super) fn header(paper: &Paper<'_>) -> Vec<u8> {
    let document = &paper.document;
    let of_what = format!("{}, {}", document.title, document.place);
    let mut lines = vec![of_what, document.mode.clone()];
    lines.extend(document.made_up.clone());
    part("w:hdr", &[("xmlns:w", W)], |xml| {
        lines.iter().for_each(|line| small(xml, "left", |xml| run(line, &[], xml)));
    })
}

/// `Sida 3 av 24`
pub(super) fn footer(paper: &Paper<'_>) -> Vec<u8> {
    let words = paper.words();
    part("w:ftr", &[("xmlns:w", W)], |xml| {
        small(xml, "right", |xml| {
            run(&format!("{} ", words.text("paper-page")), &[], xml);
            field("PAGE", "1", xml);
            run(&format!(" {} ", words.text("paper-of")), &[], xml);
            field("NUMPAGES", "1", xml);
        });
    })
}

fn small(xml: &mut Markup, align: &str, within: impl FnOnce(&mut Markup)) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", "Edge")]);
            xml.empty("w:jc", &[("w:val", align)]);
        });
        within(xml);
    });
}

//! What the document says: `word/document.xml`, and the pictures in it.

use super::table;
use crate::document::{Block, FigureText};
use crate::export::ExportError;
use crate::export::markup::Markup;
use crate::export::paper::{Paper, Part, Section, Table};
use crate::figure::{Theme, png};
use crate::words::Span;

/// The body, written.
pub(super) struct Body {
    pub document: Vec<u8>,
    pub pictures: Vec<Picture>,
    /// How many lists are numbered: each from one.
    pub ranked_lists: usize,
}

/// A picture in the package.
pub(super) struct Picture {
    /// Where it is, from the folder `word`.
    pub target: String,
    pub bytes: Vec<u8>,
}

/// How wide a figure is laid out, in CSS pixels.
const WIDTH: u32 = 680;

/// How wide and how high a figure is shown at most, in English Metric Units: 16 centimetres each.
const ROOM: (u64, u64) = (16 * 360_000, 16 * 360_000);

/// Twice as many pixels as on an ordinary screen: 216 to an inch on paper.
const SCALE: u32 = 2;

/// A4 with margins of 25 millimetres, in twentieths of a point.
const PORTRAIT: Sheet = Sheet { width: 11906, height: 16838, margin: 1417, landscape: false };
/// The same on its side, with narrower margins.
const LANDSCAPE: Sheet = Sheet { width: 16838, height: 11906, margin: 1134, landscape: true };

/// A sheet of paper, in twentieths of a point.
struct Sheet {
    width: u32,
    height: u32,
    margin: u32,
    landscape: bool,
}

impl Sheet {
    fn room(&self) -> u32 {
        self.width - 2 * self.margin
    }
}

const NAMESPACES: &[(&str, &str)] = &[
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
];

impl Body {
    /// Writes the report.
    pub(super) fn of(paper: &Paper<'_>) -> Result<Self, ExportError> {
        let mut writer = Writer { paper, pictures: Vec::new(), ranked_lists: 0, headings: 0 };
        let mut wrong = None;
        let mut xml = Markup::new();
        xml.element("w:document", NAMESPACES, |xml| {
            xml.element("w:body", &[], |xml| wrong = writer.report(xml).err());
        });
        match wrong {
            Some(error) => Err(error),
            None => Ok(Self {
                document: [super::parts::DECLARATION, &xml.finish()].concat(),
                pictures: writer.pictures,
                ranked_lists: writer.ranked_lists,
            }),
        }
    }
}

struct Writer<'a, 'b> {
    paper: &'a Paper<'b>,
    pictures: Vec<Picture>,
    ranked_lists: usize,
    /// How many headings have been written: each is a place that the contents lead to.
    headings: usize,
}

impl Writer<'_, '_> {
    fn report(&mut self, xml: &mut Markup) -> Result<(), ExportError> {
        self.cover(xml);
        self.contents(xml);
        for section in &self.paper.sections {
            self.section(section, xml)?;
        }
        if self.paper.appendix.is_empty() {
            self.imprint(None, xml);
            sheet(&PORTRAIT, xml);
            return Ok(());
        }
        self.imprint(Some(&PORTRAIT), xml);
        self.heading(1, &self.paper.appendix_heading(), xml);
        for each in &self.paper.appendix {
            captioned_table(each, LANDSCAPE.room(), xml);
            notes(&each.notes, xml);
        }
        sheet(&LANDSCAPE, xml);
        Ok(())
    }

    fn cover(&self, xml: &mut Markup) {
        let document = &self.paper.document;
        plain("Title", &document.title, xml);
        plain("Subtitle", &document.place, xml);
        plain("Mode", &document.mode, xml);
        if let Some(made_up) = &document.made_up {
            plain("Mode", made_up, xml);
        }
        plain("Normal", &document.caveat, xml);
        plain("Normal", self.paper.imprint.value("date"), xml);
    }

    /// Contents that lead to their places: a field, so that Word makes them anew, with pages, when it is asked to. On which
    /// page something will stand only Word knows; a number of ours would be wrong.
    fn contents(&self, xml: &mut Markup) {
        plain("ContentsHeading", &self.paper.words().text("contents"), xml);
        let entries = entries(self.paper);
        let last = entries.len();
        for (place, (level, text)) in entries.iter().enumerate() {
            paragraph(&format!("TOC{level}"), xml, |xml| {
                if place == 0 {
                    field_start("TOC \\o \"1-2\" \\h", xml);
                }
                let anchor = bookmark(place + 1);
                xml.element("w:hyperlink", &[("w:anchor", &anchor)], |xml| run(text, &[], xml));
                if place + 1 == last {
                    field_mark("end", xml);
                }
            });
        }
    }

    fn section(&mut self, section: &Section, xml: &mut Markup) -> Result<(), ExportError> {
        self.heading(1, &section.heading, xml);
        section.prose.iter().for_each(|block| self.block(block, Flow::Free, xml));
        section.parts.iter().try_for_each(|part| self.part(part, xml))
    }

    fn part(&mut self, part: &Part, xml: &mut Markup) -> Result<(), ExportError> {
        if let Some(heading) = &part.heading {
            self.heading(2, heading, xml);
        }
        // A map takes most of a page, and leaves what is said of it alone on the one before.
        let flow = if part.has_map() { Flow::WithNext } else { Flow::Free };
        part.prose.iter().for_each(|block| self.block(block, flow, xml));
        if let Some(figure) = &part.figure {
            self.figure(figure, xml)?;
        }
        part.tables.iter().for_each(|table| captioned_table(table, PORTRAIT.room(), xml));
        notes(&part.notes, xml);
        if let Some(see) = &part.see {
            plain("Note", see, xml);
        }
        Ok(())
    }

    fn heading(&mut self, level: usize, text: &str, xml: &mut Markup) {
        self.headings += 1;
        let (id, name) = (self.headings.to_string(), bookmark(self.headings));
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:pStyle", &[("w:val", &format!("Heading{level}"))]);
                // After the cover and the contents. A break of its own below full contents would stand alone on a page.
                if self.headings == 1 {
                    xml.empty("w:pageBreakBefore", &[]);
                }
            });
            xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
            run(text, &[], xml);
            xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        });
    }

    fn block(&mut self, block: &Block, flow: Flow, xml: &mut Markup) {
        match block {
            Block::Heading { text } => self.heading(2, text, xml),
            Block::Paragraph { spans: text } => paragraph("Normal", xml, |xml| {
                xml.element("w:pPr", &[], |xml| flow.write(xml));
                spans(text, &[], xml);
            }),
            Block::List { items, ranked } => {
                if *ranked {
                    self.ranked_lists += 1;
                }
                // The first numbering is that of lists without an order.
                let numbering = if *ranked { 1 + self.ranked_lists } else { 1 }.to_string();
                for item in items {
                    paragraph("List", xml, |xml| {
                        xml.element("w:pPr", &[], |xml| {
                            xml.empty("w:pStyle", &[("w:val", "List")]);
                            flow.write(xml);
                            xml.element("w:numPr", &[], |xml| {
                                xml.empty("w:ilvl", &[("w:val", "0")]);
                                xml.empty("w:numId", &[("w:val", &numbering)]);
                            });
                        });
                        spans(item, &[], xml);
                    });
                }
            }
        }
    }

    fn figure(&mut self, text: &FigureText, xml: &mut Markup) -> Result<(), ExportError> {
        let Some((scene, about)) = self.paper.figure(text, WIDTH) else { return Ok(()) };
        let bytes = png(&scene, &Theme::LIGHT, SCALE).map_err(ExportError::of)?;
        let number = self.pictures.len() + 1;
        self.pictures.push(Picture { target: format!("media/{number}.png"), bytes });
        caption(&text.label, &text.title, xml);
        let size = shown(u64::from(scene.width()), u64::from(scene.height()));
        let described = format!("{}. {about}", text.full_title());
        paragraph("Figure", xml, |xml| {
            xml.element("w:r", &[], |xml| picture(number, &described, size, xml));
        });
        Ok(())
    }

    /// What the report says of itself. Its last line ends the sheets up to there, if any end: a paragraph of its own could
    /// stand alone on a page.
    fn imprint(&self, ended: Option<&Sheet>, xml: &mut Markup) {
        plain("ContentsHeading", &self.paper.words().text("imprint-heading"), xml);
        let lines = &self.paper.imprint.lines;
        for (place, line) in lines.iter().enumerate() {
            let ended = ended.filter(|_| place + 1 == lines.len());
            xml.element("w:p", &[], |xml| {
                xml.element("w:pPr", &[], |xml| {
                    xml.empty("w:pStyle", &[("w:val", "Note")]);
                    ended.into_iter().for_each(|ended| sheet(ended, xml));
                });
                run(&format!("{}: ", line.label), &["w:b"], xml);
                run(&line.value, &[], xml);
            });
        }
    }
}

/// Whether a paragraph may be the last one of a page.
#[derive(Clone, Copy)]
pub(super) enum Flow {
    /// It may.
    Free,
    /// It stays with what follows it.
    WithNext,
}

impl Flow {
    pub(super) fn write(self, xml: &mut Markup) {
        match self {
            Self::Free => {}
            Self::WithNext => xml.empty("w:keepNext", &[]),
        }
    }
}

/// The headings in order, with their level.
fn entries(paper: &Paper<'_>) -> Vec<(usize, String)> {
    let of_block = |block: &Block| match block {
        Block::Heading { text } => Some((2, text.clone())),
        _ => None,
    };
    let mut entries = Vec::new();
    for section in &paper.sections {
        entries.push((1, section.heading.clone()));
        entries.extend(section.prose.iter().filter_map(of_block));
        for part in &section.parts {
            entries.extend(part.heading.clone().map(|heading| (2, heading)));
            entries.extend(part.prose.iter().filter_map(of_block));
        }
    }
    if !paper.appendix.is_empty() {
        entries.push((1, paper.appendix_heading()));
    }
    entries
}

fn bookmark(number: usize) -> String {
    format!("_Toc{number:08}")
}

/// A paragraph in a style; what is within it may bring its own properties.
fn paragraph(style: &str, xml: &mut Markup, within: impl FnOnce(&mut Markup)) {
    xml.element("w:p", &[], |xml| {
        // A list and words that stay with what follows say more of themselves.
        if !["List", "Normal"].contains(&style) {
            xml.element("w:pPr", &[], |xml| xml.empty("w:pStyle", &[("w:val", style)]));
        }
        within(xml);
    });
}

/// A paragraph of words alone.
fn plain(style: &str, text: &str, xml: &mut Markup) {
    paragraph(style, xml, |xml| run(text, &[], xml));
}

/// Words, with what they look like.
pub(super) fn run(text: &str, looks: &[&str], xml: &mut Markup) {
    xml.element("w:r", &[], |xml| {
        if !looks.is_empty() {
            xml.element("w:rPr", &[], |xml| looks.iter().for_each(|look| xml.empty(look, &[])));
        }
        xml.words("w:t", &[("xml:space", "preserve")], text);
    });
}

fn spans(text: &[Span], looks: &[&str], xml: &mut Markup) {
    for span in text {
        match span {
            Span::Text { text } => run(text, looks, xml),
            Span::Strong { spans: inner } => spans(inner, &[looks, &["w:b"]].concat(), xml),
            Span::Emphasis { spans: inner } => spans(inner, &[looks, &["w:i"]].concat(), xml),
        }
    }
}

fn notes(notes: &[String], xml: &mut Markup) {
    notes.iter().for_each(|note| plain("Note", note, xml));
}

fn captioned_table(table: &Table, room: u32, xml: &mut Markup) {
    caption(&table.label, &table.text.caption, xml);
    table::write(&table.text, room, xml);
    // Two tables without a paragraph between them would be one.
    plain("Gap", "", xml);
}

/// `Figur 1. Vuxna efter kön och brott, 2021`, where the number is a field that Word counts.
fn caption(label: &str, title: &str, xml: &mut Markup) {
    let (word, number) = label.rsplit_once(' ').unwrap_or((label, ""));
    paragraph("Caption", xml, |xml| {
        run(&format!("{word} "), &[], xml);
        field(&format!("SEQ {word} \\* ARABIC"), number, xml);
        run(&format!(". {title}"), &[], xml);
    });
}

/// A field with what it says until it is counted anew.
pub(super) fn field(instruction: &str, says: &str, xml: &mut Markup) {
    field_start(instruction, xml);
    run(says, &[], xml);
    field_mark("end", xml);
}

fn field_start(instruction: &str, xml: &mut Markup) {
    field_mark("begin", xml);
    xml.element("w:r", &[], |xml| {
        xml.words("w:instrText", &[("xml:space", "preserve")], &format!(" {instruction} "));
    });
    field_mark("separate", xml);
}

fn field_mark(kind: &str, xml: &mut Markup) {
    xml.element("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", kind)]));
}

/// How large a scene of so many pixels is shown: as wide as there is room, unless it would be too high.
fn shown(width: u64, height: u64) -> (u64, u64) {
    let (widest, highest) = ROOM;
    let as_wide = widest * height / width.max(1);
    if as_wide <= highest { (widest, as_wide) } else { (highest * width / height.max(1), highest) }
}

/// A picture in a line, with its alternative text; lengths in English Metric Units.
fn picture(number: usize, described: &str, (width, height): (u64, u64), xml: &mut Markup) {
    let (width, height, id) = (width.to_string(), height.to_string(), number.to_string());
    let relation = format!("picture{number}");
    let size = [("cx", width.as_str()), ("cy", height.as_str())];
    let name = format!("{number}.png");
    let none = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
    xml.element("w:drawing", &[], |xml| {
        xml.element("wp:inline", &none, |xml| {
            xml.empty("wp:extent", &size);
            xml.empty("wp:docPr", &[("id", &id), ("name", &name), ("descr", described)]);
            let kind = "http://schemas.openxmlformats.org/drawingml/2006/picture";
            xml.element("a:graphic", &[], |xml| {
                xml.element("a:graphicData", &[("uri", kind)], |xml| {
                    xml.element("pic:pic", &[], |xml| {
                        xml.element("pic:nvPicPr", &[], |xml| {
                            xml.empty("pic:cNvPr", &[("id", &id), ("name", &name), ("descr", described)]);
                            xml.empty("pic:cNvPicPr", &[]);
                        });
                        xml.element("pic:blipFill", &[], |xml| {
                            xml.empty("a:blip", &[("r:embed", &relation)]);
                            xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
                        });
                        xml.element("pic:spPr", &[], |xml| {
                            xml.element("a:xfrm", &[], |xml| {
                                xml.empty("a:off", &[("x", "0"), ("y", "0")]);
                                xml.empty("a:ext", &size);
                            });
                            xml.element("a:prstGeom", &[("prst", "rect")], |xml| xml.empty("a:avLst", &[]));
                        });
                    });
                });
            });
        });
    });
}

/// The sheets up to here.
fn sheet(sheet: &Sheet, xml: &mut Markup) {
    let [width, height, margin] = [sheet.width, sheet.height, sheet.margin].map(|length| length.to_string());
    xml.element("w:sectPr", &[], |xml| {
        xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", "header")]);
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", "footer")]);
        let mut size = vec![("w:w", width.as_str()), ("w:h", &height)];
        if sheet.landscape {
            size.push(("w:orient", "landscape"));
        }
        xml.empty("w:pgSz", &size);
        let sides = ["w:top", "w:right", "w:bottom", "w:left"].map(|side| (side, margin.as_str()));
        let others = [("w:header", "709"), ("w:footer", "709"), ("w:gutter", "0")];
        xml.empty("w:pgMar", &[sides.as_slice(), &others].concat());
    });
}

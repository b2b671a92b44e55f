//! The report on paper, in Word and in HTML: nothing of the document is left out or said otherwise, what leads somewhere
//! arrives, and every part is well formed. What it looks like is for eyes; that other programs open it, for `tests/exports`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "tests fail by panicking"
)]

use fallbild::document::{Block, Document, Exhibit, FigureText, TableText};
use fallbild::export::{Docx, Edition, Export, Html};
use fallbild::read::read;
use fallbild::release::Release;
use fallbild::report::{Report, Selection};
use fallbild::terms::{Date, Lang, Region, Year};
use fallbild::words::{Words, plain};
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, HashSet};
use std::io::{Cursor, Read};
use std::sync::LazyLock;

/// A report in both formats, beside the document that it is made of.
struct Written {
    document: Document,
    /// The parts of the package.
    docx: BTreeMap<String, Vec<u8>>,
    body: Element,
    html: Element,
}

const SAMPLE: &[u8] = include_bytes!("data/made-up-cases-2018-2021.csv");
const ONE_WOMAN: &[u8] =
    "år;region;kön;ålder;nationalitet;brott;form\n2021;Syd;kvinna;30;Rumänien;THB;tiggeri\n".as_bytes();

/// The whole sample, the year in which not all was collected, a region in English, one person, nobody. Without optimisation
/// their pictures take seconds, so that they are made once.
static ALL: LazyLock<Vec<Written>> = LazyLock::new(|| {
    let editions = [
        (SAMPLE, 2021, None, Lang::Sv),
        (SAMPLE, 2018, None, Lang::Sv),
        (SAMPLE, 2021, Some(Region::Syd), Lang::En),
        (ONE_WOMAN, 2021, None, Lang::Sv),
        (ONE_WOMAN, 2020, None, Lang::En),
    ];
    let written = editions.into_iter().map(|(list, year, region, lang)| {
        let (release, words) = (release(list, year, region), Words::new(lang));
        let edition = Edition { release: &release, words: &words, date: date() };
        let docx = unzipped(&Docx.write(&edition).unwrap().bytes);
        Written {
            document: Document::of(&release, &words),
            body: part(&docx, "word/document.xml"),
            docx,
            html: parsed(without_doctype(&Html.write(&edition).unwrap().bytes)),
        }
    });
    written.collect()
});

fn release(list: &[u8], year: u16, region: Option<Region>) -> Release {
    let selection = Selection { year: Year::new(year).unwrap(), region };
    Release::internal(Report::of(&read(list).unwrap().cube, selection))
}

fn date() -> Date {
    "2026-11-23".parse().unwrap()
}

#[test]
fn the_same_edition_gives_the_same_bytes() {
    let (first, second) = (release(SAMPLE, 2021, None), release(SAMPLE, 2021, None));
    let words = Words::new(Lang::Sv);
    let formats: [&dyn Export; 2] = [&Docx, &Html];
    for format in formats {
        let bytes = |release| format.write(&Edition { release, words: &words, date: date() }).unwrap().bytes;
        assert!(bytes(&first) == bytes(&second), "{}", format.code());
    }
}

#[test]
fn every_table_is_there_to_the_cell() {
    for Written { document, body, html, .. } in ALL.iter() {
        let expected: Vec<_> = tables(document).into_iter().map(cells).collect();
        assert!(!expected.is_empty());
        let of_html: Vec<_> = html.all("table").into_iter().map(html_cells).collect();
        let of_docx: Vec<_> = body.all("w:tbl").into_iter().map(docx_cells).collect();
        assert_eq!(of_html, expected, "HTML");
        assert_eq!(of_docx, expected, "Word");
    }
}

#[test]
fn every_figure_is_there_with_its_words() {
    for Written { document, body, html, .. } in ALL.iter() {
        let expected: Vec<String> =
            exhibits(document).filter_map(|each| each.figure.as_ref()).map(FigureText::full_title).collect();
        let captions: Vec<String> = html.all("figcaption").into_iter().map(Element::words).collect();
        assert_eq!(captions, expected);
        let titles: Vec<String> = html.all("svg").into_iter().map(|svg| svg.all("title")[0].words()).collect();
        assert_eq!(titles, expected);
        assert!(html.all("svg").iter().all(|svg| !svg.all("desc")[0].words().is_empty()));
        let described = body.all("wp:docPr");
        assert_eq!(described.len(), expected.len());
        for (picture, title) in described.iter().zip(&expected) {
            let rest = picture.attribute("descr").strip_prefix(title.as_str()).unwrap();
            assert!(rest.len() > ". ".len(), "{title} is not described");
        }
    }
}

#[test]
fn every_sentence_and_note_is_there() {
    for Written { document, docx, body, html } in ALL.iter() {
        let paragraphs: HashSet<String> = body.all("w:p").into_iter().map(Element::words).collect();
        let elements: HashSet<String> =
            ["p", "li", "h1", "h2", "h3"].iter().flat_map(|tag| html.all(tag)).map(Element::words).collect();
        for said in sentences(document) {
            assert!(paragraphs.contains(&said), "not in Word: {said}");
            assert!(elements.contains(&said), "not in HTML: {said}");
        }
        assert!(part(docx, "word/header.xml").words().contains(&document.mode), "on every page");
    }
}

/// The document says a caption's number, Word counts: what it would count must be what is said.
#[test]
fn word_counts_captions_as_they_are_numbered() {
    for Written { body, .. } in ALL.iter() {
        let mut counted: BTreeMap<String, usize> = BTreeMap::new();
        for caption in body.all("w:p").into_iter().filter(|each| each.style() == "Caption") {
            let instruction = caption.all("w:instrText")[0].words();
            let sequence = instruction.split_whitespace().nth(1).unwrap().to_owned();
            let number = counted.entry(sequence.clone()).or_default();
            *number += 1;
            let label = format!("{sequence} {number}. ");
            assert!(caption.words_seen().starts_with(&label), "{} is not {label}", caption.words_seen());
        }
        assert!(!counted.is_empty());
    }
}

#[test]
fn contents_lead_to_the_headings_that_they_name() {
    for Written { body, html, .. } in ALL.iter() {
        let headings: BTreeMap<&str, String> = body
            .all("w:p")
            .into_iter()
            .filter(|each| each.style().starts_with("Heading"))
            .map(|heading| (heading.all("w:bookmarkStart")[0].attribute("w:name"), heading.words()))
            .collect();
        let links = body.all("w:hyperlink");
        assert_eq!(links.len(), headings.len());
        for link in links {
            assert_eq!(headings.get(link.attribute("w:anchor")), Some(&link.words()));
        }
        let ids: Vec<&str> =
            html.every().into_iter().map(|each| each.attribute("id")).filter(|id| !id.is_empty()).collect();
        assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "ids are there twice");
        for link in html.all("a") {
            let id = link.attribute("href").strip_prefix('#').unwrap();
            let place = html.every().into_iter().find(|each| each.attribute("id") == id).unwrap();
            assert_eq!(place.all("h2")[0].words(), link.words());
        }
    }
}

#[test]
fn every_part_of_the_package_is_well_formed_and_found() {
    for Written { docx, body, .. } in ALL.iter() {
        for name in docx.keys().filter(|name| !name.ends_with(".png")) {
            part(docx, name);
        }
        let kinds = part(docx, "[Content_Types].xml");
        for kind in kinds.all("Override") {
            assert!(docx.contains_key(kind.attribute("PartName").trim_start_matches('/')));
        }
        let relations = part(docx, "word/_rels/document.xml.rels");
        let targets: BTreeMap<&str, &str> = relations
            .all("Relationship")
            .into_iter()
            .map(|each| (each.attribute("Id"), each.attribute("Target")))
            .collect();
        assert!(targets.values().all(|target| docx.contains_key(&format!("word/{target}"))));
        for each in body.every() {
            for id in ["r:id", "r:embed"].map(|name| each.attribute(name)).into_iter().filter(|id| !id.is_empty()) {
                assert!(targets.contains_key(id), "{id} leads nowhere");
            }
        }
        let styles = part(docx, "word/styles.xml");
        let known: HashSet<&str> =
            styles.all("w:style").into_iter().map(|style| style.attribute("w:styleId")).collect();
        let used = ["word/document.xml", "word/header.xml", "word/footer.xml"].map(|name| part(docx, name));
        for style in used.iter().flat_map(|part| ["w:pStyle", "w:tblStyle"].map(|tag| part.all(tag))).flatten() {
            assert!(known.contains(style.attribute("w:val")), "{} is no style", style.attribute("w:val"));
        }
    }
}

/// A paragraph that only ends a page or a section stands alone on one when what is above it is full.
#[test]
fn no_page_is_for_an_empty_paragraph() {
    for Written { body, .. } in ALL.iter() {
        let paragraphs = || body.children[0].children.iter().filter(|each| each.name == "w:p");
        for paragraph in paragraphs().filter(|each| each.style() != "Gap") {
            assert!(
                !paragraph.words().is_empty() || !paragraph.all("w:drawing").is_empty(),
                "an empty paragraph, {}",
                paragraph.style()
            );
        }
        let begins = |each: &&Element| !each.all("w:pageBreakBefore").is_empty();
        let first = paragraphs().find(|each| each.style() == "Heading1").unwrap();
        assert!(begins(&first) && paragraphs().filter(begins).count() == 1, "the text begins a page, nothing else");
    }
}

#[test]
fn rows_stay_with_others_and_heads_come_again() {
    let report = &ALL[0];
    let tables = report.body.all("w:tbl");
    assert!(
        tables.iter().any(|table| table.all("w:tr").len() > 40)
            && tables.iter().any(|table| table.all("w:tr").len() < 10)
    );
    for table in tables {
        let rows = table.all("w:tr");
        let stays = |row: &&Element| row.all("w:p").iter().all(|words| !words.all("w:keepNext").is_empty());
        let (heads, below): (Vec<&Element>, Vec<&Element>) =
            rows.iter().partition(|row| !row.all("w:tblHeader").is_empty());
        assert!(
            !heads.is_empty() && heads.iter().all(stays) && rows.iter().all(|row| !row.all("w:cantSplit").is_empty())
        );
        assert!(below[..below.len().min(3) - 1].iter().all(stays), "the first rows");
        assert!(below[below.len().saturating_sub(3)..below.len() - 1].iter().all(stays), "the last rows");
        assert!(!stays(below.last().unwrap()), "notes may go over");
        assert_eq!(below.iter().take(below.len() - 1).all(stays), below.len() <= 25, "a long table can be parted");
    }
}

fn exhibits(document: &Document) -> impl Iterator<Item = &Exhibit> {
    document.sections.iter().flat_map(|section| &section.exhibits)
}

/// The tables as they stand on paper: those in the text, then those that the page folds away.
fn tables(document: &Document) -> Vec<&TableText> {
    let (folded, open): (Vec<_>, Vec<_>) =
        exhibits(document).flat_map(|each| &each.tables).partition(|table| table.folded.is_some());
    open.into_iter().chain(folded).collect()
}

fn cells(table: &TableText) -> Vec<Vec<String>> {
    let head = table.head.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect());
    let rows = table.rows.iter().map(|row| {
        let own = row.cells.iter().map(|cell| cell.text.clone());
        std::iter::once(row.head.clone()).chain(own).collect()
    });
    head.chain(rows).collect()
}

fn html_cells(table: &Element) -> Vec<Vec<String>> {
    let of_row = |row: &Element| row.children.iter().map(Element::words).collect();
    table.all("tr").into_iter().map(of_row).collect()
}

/// Without the cells that go on with the one above.
fn docx_cells(table: &Element) -> Vec<Vec<String>> {
    let goes_on = |cell: &Element| cell.all("w:vMerge").iter().any(|merge| merge.attribute("w:val") == "continue");
    let of_row =
        |row: &Element| row.all("w:tc").into_iter().filter(|cell| !goes_on(cell)).map(Element::words).collect();
    table.all("w:tr").into_iter().map(of_row).collect()
}

fn sentences(document: &Document) -> Vec<String> {
    let mut said = vec![document.caveat.clone(), document.mode.clone()];
    let blocks = document
        .sections
        .iter()
        .flat_map(|section| section.prose.iter().chain(section.exhibits.iter().flat_map(|exhibit| &exhibit.prose)));
    for block in blocks {
        match block {
            Block::Heading { text } => said.push(text.clone()),
            Block::Paragraph { spans } => said.push(plain(spans)),
            Block::List { items, .. } => said.extend(items.iter().map(|item| plain(item))),
        }
    }
    said.extend(document.sections.iter().map(|section| section.heading.clone()));
    said.extend(exhibits(document).flat_map(|each| each.heading.iter().chain(&each.notes).cloned()));
    said
}

/// An element of XML.
#[derive(Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Element>,
    /// Text is a child without a name.
    text: String,
}

impl Element {
    fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(each, _)| each == name).map_or("", |(_, value)| value)
    }

    /// Itself and everything in it, in order.
    fn every(&self) -> Vec<&Element> {
        std::iter::once(self).chain(self.children.iter().flat_map(Element::every)).collect()
    }

    fn all(&self, name: &str) -> Vec<&Element> {
        self.every().into_iter().filter(|each| each.name == name).collect()
    }

    fn words(&self) -> String {
        self.every().into_iter().map(|each| each.text.as_str()).collect()
    }

    /// Without the instructions of fields.
    fn words_seen(&self) -> String {
        self.all("w:t").into_iter().map(Element::words).collect()
    }

    fn style(&self) -> &str {
        self.all("w:pStyle").first().map_or("", |style| style.attribute("w:val"))
    }
}

fn part(docx: &BTreeMap<String, Vec<u8>>, name: &str) -> Element {
    parsed(&docx[name])
}

fn unzipped(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let content = |name: String| {
        let mut content = Vec::new();
        archive.by_name(&name).unwrap().read_to_end(&mut content).unwrap();
        (name, content)
    };
    names.into_iter().map(content).collect()
}

fn without_doctype(html: &[u8]) -> &[u8] {
    html.strip_prefix(b"<!doctype html>\n").unwrap()
}

/// The one root of a part; ends that do not fit, and entities that XML does not know, fail.
fn parsed(xml: &[u8]) -> Element {
    let mut reader = quick_xml::Reader::from_reader(xml);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(start) => open.push(started(&start)),
            Event::Empty(start) => open.last_mut().unwrap().children.push(started(&start)),
            Event::End(_) => {
                let element = open.pop().unwrap();
                open.last_mut().unwrap().children.push(element);
            }
            Event::Text(text) => push_text(&mut open, text.xml_content(XmlVersion::Implicit1_0).into_owned()),
            Event::GeneralRef(reference) => {
                let known = quick_xml::escape::unescape(&format!("&{};", &*reference)).unwrap().into_owned();
                push_text(&mut open, known);
            }
            _ => {}
        }
    }
    let [mut whole] = <[Element; 1]>::try_from(open).ok().unwrap();
    whole.children.retain(|child| !child.name.is_empty());
    let [root] = <[Element; 1]>::try_from(whole.children).ok().unwrap();
    root
}

fn push_text(open: &mut [Element], text: String) {
    open.last_mut().unwrap().children.push(Element { text, ..Element::default() });
}

fn started(start: &BytesStart<'_>) -> Element {
    let name = start.name().as_ref().to_owned();
    let attribute = |attribute: quick_xml::events::attributes::Attribute<'_>| {
        let name = attribute.key.as_ref().to_owned();
        (name, attribute.normalized_value(XmlVersion::Implicit1_0).unwrap().into_owned())
    };
    let attributes = start.attributes().map(|each| attribute(each.unwrap())).collect();
    Element { name, attributes, ..Element::default() }
}

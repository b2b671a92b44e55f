//! The report as one HTML file without a script: read anywhere, printed on A4.

use super::markup::Markup;
use super::paper::{Paper, Part, Section, Table};
use super::{Edition, Export, ExportError, Saved};
use crate::document::{Block, FigureText, HeadText, RowText, TableText};
use crate::figure::{Theme, svg};
use crate::words::Span;

/// HTML.
#[derive(Debug)]
pub struct Html;

/// How wide a figure is, in CSS pixels: as wide as the text on A4.
const WIDTH: u32 = 680;

/// Nothing comes from elsewhere, and nothing runs.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

impl Export for Html {
    fn code(&self) -> &'static str {
        "html"
    }

    fn write(&self, edition: &Edition<'_>) -> Result<Saved, ExportError> {
        let paper = Paper::of(edition);
        Ok(Saved {
            name: edition.file_name("rapport", "report", "html"),
            media_type: "text/html",
            bytes: [b"<!doctype html>\n".as_slice(), &page(&paper)].concat(),
        })
    }
}

fn page(paper: &Paper<'_>) -> Vec<u8> {
    let mut html = Markup::new();
    html.element("html", &[("lang", paper.words().lang().tag())], |html| {
        html.element("head", &[], |html| head(paper, html));
        html.element("body", &[], |html| {
            cover(paper, html);
            contents(paper, html);
            html.element("main", &[], |html| {
                paper.sections.iter().for_each(|each| section(each, paper, html));
                appendix(paper, html);
            });
            imprint(paper, html);
        });
    });
    html.finish()
}

fn head(paper: &Paper<'_>, html: &mut Markup) {
    html.empty("meta", &[("charset", "utf-8")]);
    html.empty("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
    html.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    html.empty("meta", &[("name", "generator"), ("content", "Fallbild")]);
    html.words("title", &[], &format!("{}, {}", paper.document.title, paper.document.place));
    html.element("style", &[], |html| {
        html.made(include_str!("report.css"));
        // What stands on every page of paper, where the browser can.
        let running = format!("{}, {}. {}", paper.document.title, paper.document.place, paper.document.mode);
        let running = running.replace(['"', '\\', '<', '\n'], "");
        let page = paper.words().text("paper-page");
        html.made(&format!(
            "@page {{ @top-left {{ content: \"{running}\" }} @bottom-right {{ content: \"{page} \" counter(page) }} }}"
        ));
    });
}

fn cover(paper: &Paper<'_>, html: &mut Markup) {
    let document = &paper.document;
    html.element("header", &[], |html| {
        html.element("h1", &[], |html| {
            html.text(&document.title);
            html.words("span", &[("class", "place")], &document.place);
        });
        html.words("p", &[("class", "mode")], &document.mode);
        if let Some(made_up) = &document.made_up {
            html.words("p", &[("class", "made-up")], made_up);
        }
        html.words("p", &[("class", "caveat")], &document.caveat);
        html.words("p", &[("class", "date")], paper.imprint.value("date"));
    });
}

fn contents(paper: &Paper<'_>, html: &mut Markup) {
    html.element("nav", &[("aria-labelledby", "contents")], |html| {
        html.words("h2", &[("id", "contents")], &paper.words().text("contents"));
        html.element("ol", &[], |html| {
            let link = |id: &str, heading: &str, html: &mut Markup| {
                html.element("li", &[], |html| html.words("a", &[("href", &format!("#{id}"))], heading));
            };
            paper.sections.iter().for_each(|each| link(each.id, &each.heading, html));
            if !paper.appendix.is_empty() {
                link("appendix", &paper.appendix_heading(), html);
            }
        });
    });
}

fn section(section: &Section, paper: &Paper<'_>, html: &mut Markup) {
    html.element("section", &[("id", section.id)], |html| {
        html.words("h2", &[], &section.heading);
        section.prose.iter().for_each(|each| block(each, html));
        section.parts.iter().for_each(|each| part(each, paper, html));
    });
}

fn part(part: &Part, paper: &Paper<'_>, html: &mut Markup) {
    let is_map = part.has_map();
    html.element("div", &[("class", if is_map { "part map" } else { "part" })], |html| {
        // On paper, not every browser keeps a heading with what follows it. A map takes most of a page, and would leave what
        // is said of it alone on the one before.
        let together = if is_map { part.prose.len() } else { 1 };
        html.element("div", &[("class", "whole")], |html| {
            part.heading.iter().for_each(|heading| html.words("h3", &[], heading));
            part.prose.iter().take(together).for_each(|each| block(each, html));
            part.figure.iter().filter(|_| is_map).for_each(|text| figure(text, paper, html));
        });
        part.prose.iter().skip(together).for_each(|each| block(each, html));
        part.figure.iter().filter(|_| !is_map).for_each(|text| figure(text, paper, html));
        part.tables.iter().for_each(|each| table(each, html));
        notes(&part.notes, html);
        if let Some(see) = &part.see {
            html.words("p", &[("class", "see")], see);
        }
    });
}

fn figure(text: &FigureText, paper: &Paper<'_>, html: &mut Markup) {
    let Some((scene, about)) = paper.figure(text, WIDTH) else { return };
    html.element("figure", &[], |html| {
        caption("figcaption", &text.label, &text.title, html);
        let drawn = svg(&scene, &Theme::LIGHT, &text.full_title(), &about, paper.words().lang().tag());
        let scroller =
            [("class", "drawing"), ("tabindex", "0"), ("role", "group"), ("aria-label", text.label.as_str())];
        html.element("div", &scroller, |html| html.made(&drawn));
    });
}

fn caption(tag: &str, label: &str, title: &str, html: &mut Markup) {
    html.element(tag, &[], |html| {
        html.words("span", &[("class", "label")], &format!("{label}. "));
        html.text(title);
    });
}

fn appendix(paper: &Paper<'_>, html: &mut Markup) {
    if paper.appendix.is_empty() {
        return;
    }
    html.element("section", &[("id", "appendix"), ("class", "appendix")], |html| {
        html.words("h2", &[], &paper.appendix_heading());
        for each in &paper.appendix {
            html.element("div", &[("class", "part")], |html| {
                table(each, html);
                notes(&each.notes, html);
            });
        }
    });
}

fn imprint(paper: &Paper<'_>, html: &mut Markup) {
    html.element("footer", &[], |html| {
        html.words("h2", &[], &paper.words().text("imprint-heading"));
        html.element("dl", &[], |html| {
            for line in &paper.imprint.lines {
                html.words("dt", &[], &line.label);
                html.words("dd", &[], &line.value);
            }
        });
    });
}

fn block(block: &Block, html: &mut Markup) {
    match block {
        Block::Heading { text } => html.words("h3", &[], text),
        Block::Paragraph { spans: text } => html.element("p", &[], |html| spans(text, html)),
        Block::List { items, ranked } => html.element(if *ranked { "ol" } else { "ul" }, &[], |html| {
            items.iter().for_each(|item| html.element("li", &[], |html| spans(item, html)));
        }),
    }
}

fn spans(text: &[Span], html: &mut Markup) {
    for span in text {
        match span {
            Span::Text { text } => html.text(text),
            Span::Strong { spans: inner } => html.element("strong", &[], |html| spans(inner, html)),
            Span::Emphasis { spans: inner } => html.element("em", &[], |html| spans(inner, html)),
        }
    }
}

fn table(table: &Table, html: &mut Markup) {
    let TableText { caption: title, head, rows, .. } = &table.text;
    /// A table of so few rows stands on one page.
    const FEW: usize = 25;
    let class = if rows.len() <= FEW { "table whole" } else { "table" };
    html.element("div", &[("class", class), ("tabindex", "0"), ("role", "group"), ("aria-label", title)], |html| {
        html.element("table", &[], |html| {
            caption("caption", &table.label, title, html);
            html.element("thead", &[], |html| {
                head.iter()
                    .for_each(|row| html.element("tr", &[], |html| row.iter().for_each(|cell| head_cell(cell, html))));
            });
            html.element("tbody", &[], |html| rows.iter().for_each(|each| row(each, html)));
        });
    });
}

fn head_cell(cell: &HeadText, html: &mut Markup) {
    let (columns, rows) = (cell.columns.to_string(), cell.rows.to_string());
    let mut attributes = vec![("scope", if cell.columns > 1 { "colgroup" } else { "col" })];
    if cell.columns > 1 {
        attributes.push(("colspan", &columns));
    }
    if cell.rows > 1 {
        attributes.push(("rowspan", &rows));
    }
    if cell.numeric {
        attributes.push(("class", "number"));
    }
    html.words("th", &attributes, &cell.text);
}

fn row(row: &RowText, html: &mut Markup) {
    let total: &[(&str, &str)] = if row.total { &[("class", "total")] } else { &[] };
    html.element("tr", total, |html| {
        let level = format!("level-{}", row.level);
        html.words("th", &[("scope", "row"), ("class", &level)], &row.head);
        for cell in &row.cells {
            let class: &[(&str, &str)] = if cell.numeric { &[("class", "number")] } else { &[] };
            html.words("td", class, &cell.text);
        }
    });
}

fn notes(notes: &[String], html: &mut Markup) {
    if notes.is_empty() {
        return;
    }
    html.element("ul", &[("class", "notes")], |html| notes.iter().for_each(|note| html.words("li", &[], note)));
}

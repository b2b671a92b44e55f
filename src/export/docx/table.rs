//! Tables: real ones, whose head is repeated on every page and whose rows stay whole.

use super::body::{Flow, run};
use crate::document::{HeadText, RowText, TableText};
use crate::export::markup::Markup;
use crate::figure;

/// The type of tables, in twentieths of a point, and its style: smaller where there are many columns.
const TYPES: [(i32, &str); 3] = [(170, "TableText"), (150, "TableSmall"), (130, "TableSmallest")];

/// To the left and to the right of a cell's text together, with a little air.
const PADDING: u32 = 160;

/// To the left of a row that stands under another.
const INDENT: usize = 200;

/// A table of so many rows stands on one page; of a longer one, so many rows never stand alone.
const FEW: usize = 25;
const TOGETHER: usize = 3;

/// Whether a row stays with the next one. The last row does not: below it stand the notes, which may go over to the next page.
fn flow(place: usize, count: usize) -> Flow {
    let last = place + 1 == count;
    let at_an_edge = place + 1 < TOGETHER || place + TOGETHER >= count;
    if !last && (count <= FEW || at_an_edge) { Flow::WithNext } else { Flow::Free }
}

/// How a table is set.
struct Setting {
    /// The widths of the columns, in twentieths of a point.
    widths: Vec<u32>,
    style: &'static str,
}

/// Writes a table as wide as there is room, in twentieths of a point.
pub(super) fn write(table: &TableText, room: u32, xml: &mut Markup) {
    let setting = Setting::of(table, room);
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.empty("w:tblStyle", &[("w:val", "Statistics")]);
            xml.empty("w:tblW", &[("w:w", &room.to_string()), ("w:type", "dxa")]);
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            xml.empty("w:tblLook", &[("w:firstRow", "1"), ("w:firstColumn", "1"), ("w:noVBand", "1")]);
            xml.empty("w:tblCaption", &[("w:val", &table.caption)]);
        });
        xml.element("w:tblGrid", &[], |xml| {
            setting.widths.iter().for_each(|width| xml.empty("w:gridCol", &[("w:w", &width.to_string())]));
        });
        head(&table.head, &setting, xml);
        let count = table.rows.len();
        table.rows.iter().enumerate().for_each(|(place, each)| row(each, flow(place, count), &setting, xml));
    });
}

impl Setting {
    /// The largest type in which no word is broken, and what room is left over shared out.
    fn of(table: &TableText, room: u32) -> Self {
        let columns = columns(table);
        let needed = |size: i32| columns.iter().map(|column| column.narrowest(size)).sum::<u32>();
        let fitting = TYPES.into_iter().find(|(size, _)| needed(*size) <= room);
        let (size, style) = fitting.unwrap_or((130, "TableSmallest"));
        let mut widths: Vec<u32> = columns.iter().map(|column| column.narrowest(size)).collect();
        let mut left = room.saturating_sub(widths.iter().sum());
        for (width, column) in widths.iter_mut().zip(&columns) {
            let more = column.widest(size).saturating_sub(*width).min(left);
            *width += more;
            left -= more;
        }
        let each = left / u32::try_from(widths.len().max(1)).unwrap_or(1);
        widths.iter_mut().for_each(|width| *width += each);
        Self { widths, style }
    }

    fn width(&self, from: usize, columns: usize) -> u32 {
        self.widths.iter().skip(from).take(columns).sum()
    }
}

/// The texts of a column.
#[derive(Default)]
struct Column<'a> {
    /// In which a line may be broken between words.
    words: Vec<&'a str>,
    /// In which none may.
    numbers: Vec<&'a str>,
    indent: usize,
}

impl Column<'_> {
    fn narrowest(&self, size: i32) -> u32 {
        let words = self.words.iter().flat_map(|text| text.split(' ')).chain(self.numbers.iter().copied());
        self.room(words, size)
    }

    fn widest(&self, size: i32) -> u32 {
        // A head may be broken, and mostly is; what stands below it is better not.
        let below = self.words.iter().skip(1).copied();
        self.room(below, size).max(self.narrowest(size))
    }

    fn room<'a>(&self, texts: impl Iterator<Item = &'a str>, size: i32) -> u32 {
        let widest = texts.map(|text| figure::width(text, size, true)).max().unwrap_or_default();
        widest.unsigned_abs() + PADDING + u32::try_from(self.indent * INDENT).unwrap_or_default()
    }
}

fn columns(table: &TableText) -> Vec<Column<'_>> {
    let stub = table.head.first().and_then(|row| row.first()).map_or("", |cell| &cell.text);
    let rows = || table.rows.iter();
    let mut columns = vec![Column {
        words: std::iter::once(stub).chain(rows().map(|row| row.head.as_str())).collect(),
        numbers: Vec::new(),
        indent: rows().map(|row| row.level).max().unwrap_or_default(),
    }];
    let heads = innermost_heads(table);
    for (place, head) in heads.into_iter().enumerate() {
        let mut column = Column { words: vec![head], ..Column::default() };
        for cell in rows().filter_map(|row| row.cells.get(place)) {
            if cell.numeric { column.numbers.push(&cell.text) } else { column.words.push(&cell.text) }
        }
        columns.push(column);
    }
    columns
}

/// The head right above each column but the first.
fn innermost_heads(table: &TableText) -> Vec<&str> {
    let Some((first, deeper)) = table.head.split_first() else { return Vec::new() };
    let mut below = deeper.iter().flatten();
    let mut heads = Vec::new();
    for cell in first.iter().skip(1) {
        match cell.columns {
            1 => heads.push(cell.text.as_str()),
            columns => heads.extend(below.by_ref().take(columns).map(|cell| cell.text.as_str())),
        }
    }
    heads
}

/// The rows of the head. A cell over several of them is there once more in each, as Word wants it.
fn head(rows: &[Vec<HeadText>], setting: &Setting, xml: &mut Markup) {
    let Some((first, deeper)) = rows.split_first() else { return };
    head_row(xml, |xml| {
        let mut column = 0;
        for cell in first {
            let merge = (cell.rows > 1).then_some("restart");
            head_cell(&cell.text, cell, merge, setting.width(column, cell.columns), setting.style, xml);
            column += cell.columns;
        }
    });
    for row in deeper {
        let mut own = row.iter();
        head_row(xml, |xml| {
            let mut column = 0;
            for above in first {
                if above.rows > 1 {
                    head_cell("", above, Some("continue"), setting.width(column, above.columns), setting.style, xml);
                    column += above.columns;
                    continue;
                }
                let end = column + above.columns;
                for cell in own.by_ref() {
                    head_cell(&cell.text, cell, None, setting.width(column, cell.columns), setting.style, xml);
                    column += cell.columns;
                    if column >= end {
                        break;
                    }
                }
            }
        });
    }
}

fn head_row(xml: &mut Markup, within: impl FnOnce(&mut Markup)) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            xml.empty("w:tblHeader", &[]);
        });
        within(xml);
    });
}

fn head_cell(text: &str, cell: &HeadText, merge: Option<&str>, width: u32, style: &str, xml: &mut Markup) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            if cell.columns > 1 {
                xml.empty("w:gridSpan", &[("w:val", &cell.columns.to_string())]);
            }
            if let Some(merge) = merge {
                xml.empty("w:vMerge", &[("w:val", merge)]);
            }
            xml.empty("w:vAlign", &[("w:val", "bottom")]);
        });
        let align = if cell.columns > 1 {
            "center"
        } else if cell.numeric {
            "right"
        } else {
            "left"
        };
        words(text, style, (Flow::WithNext, align), 0, true, xml);
    });
}

fn row(row: &RowText, flow: Flow, setting: &Setting, xml: &mut Markup) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
        cell(setting.width(0, 1), xml, |xml| {
            words(&row.head, setting.style, (flow, "left"), row.level, row.total, xml)
        });
        for (each, width) in row.cells.iter().zip(setting.widths.iter().skip(1)) {
            let align = if each.numeric { "right" } else { "left" };
            cell(*width, xml, |xml| words(&each.text, setting.style, (flow, align), 0, row.total, xml));
        }
    });
}

fn cell(width: u32, xml: &mut Markup, within: impl FnOnce(&mut Markup)) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]));
        within(xml);
    });
}

/// A cell's text; rows under others are indented.
fn words(text: &str, style: &str, (flow, align): (Flow, &str), level: usize, bold: bool, xml: &mut Markup) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", style)]);
            flow.write(xml);
            if level > 0 {
                xml.empty("w:ind", &[("w:left", &(level * INDENT).to_string())]);
            }
            xml.empty("w:jc", &[("w:val", align)]);
        });
        run(text, if bold { &["w:b"] } else { &[] }, xml);
    });
}

//! Tables: real ones, whose head is repeated on every page and whose rows stay whole.

use super::body::run;
use crate::document::{HeadText, RowText, TableText};
use crate::export::markup::Markup;

/// Writes a table as wide as there is room, in twentieths of a point.
pub(super) fn write(table: &TableText, room: u32, xml: &mut Markup) {
    let widths = widths(table, room);
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.empty("w:tblStyle", &[("w:val", "Statistics")]);
            xml.empty("w:tblW", &[("w:w", &room.to_string()), ("w:type", "dxa")]);
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            xml.empty("w:tblLook", &[("w:firstRow", "1"), ("w:firstColumn", "1"), ("w:noVBand", "1")]);
            xml.empty("w:tblCaption", &[("w:val", &table.caption)]);
        });
        xml.element("w:tblGrid", &[], |xml| {
            widths.iter().for_each(|width| xml.empty("w:gridCol", &[("w:w", &width.to_string())]));
        });
        head(&table.head, &widths, xml);
        table.rows.iter().for_each(|each| row(each, &widths, xml));
    });
}

/// A column of words is wider than one of numbers, the first one more so.
fn widths(table: &TableText, room: u32) -> Vec<u32> {
    const FIRST: u32 = 26;
    const WORDS: u32 = 20;
    const NUMBERS: u32 = 10;
    let cells = table.rows.first().map_or(&[][..], |row| &row.cells);
    let others = cells.iter().map(|cell| if cell.numeric { NUMBERS } else { WORDS });
    let shares: Vec<u32> = std::iter::once(FIRST).chain(others).collect();
    let sum: u32 = shares.iter().sum();
    shares.iter().map(|share| room * share / sum.max(1)).collect()
}

/// The rows of the head. A cell over several of them is there once more in each, as Word wants it.
fn head(rows: &[Vec<HeadText>], widths: &[u32], xml: &mut Markup) {
    let Some((first, deeper)) = rows.split_first() else { return };
    head_row(xml, |xml| {
        let mut column = 0;
        for cell in first {
            let merge = (cell.rows > 1).then_some("restart");
            head_cell(&cell.text, cell, merge, width(widths, column, cell.columns), xml);
            column += cell.columns;
        }
    });
    for row in deeper {
        let mut own = row.iter();
        head_row(xml, |xml| {
            let mut column = 0;
            for above in first {
                if above.rows > 1 {
                    head_cell("", above, Some("continue"), width(widths, column, above.columns), xml);
                    column += above.columns;
                    continue;
                }
                let end = column + above.columns;
                for cell in own.by_ref() {
                    head_cell(&cell.text, cell, None, width(widths, column, cell.columns), xml);
                    column += cell.columns;
                    if column >= end {
                        break;
                    }
                }
            }
        });
    }
}

fn width(widths: &[u32], from: usize, columns: usize) -> u32 {
    widths.iter().skip(from).take(columns).sum()
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

fn head_cell(text: &str, cell: &HeadText, merge: Option<&str>, width: u32, xml: &mut Markup) {
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
        words(text, align, 0, true, xml);
    });
}

fn row(row: &RowText, widths: &[u32], xml: &mut Markup) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
        let first = widths.first().copied().unwrap_or_default();
        cell(first, xml, |xml| words(&row.head, "left", row.level, row.total, xml));
        for (each, width) in row.cells.iter().zip(widths.iter().skip(1)) {
            let align = if each.numeric { "right" } else { "left" };
            cell(*width, xml, |xml| words(&each.text, align, 0, row.total, xml));
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
fn words(text: &str, align: &str, level: usize, bold: bool, xml: &mut Markup) {
    const INDENT: usize = 200;
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:pStyle", &[("w:val", "TableText")]);
            if level > 0 {
                xml.empty("w:ind", &[("w:left", &(level * INDENT).to_string())]);
            }
            xml.empty("w:jc", &[("w:val", align)]);
        });
        run(text, if bold { &["w:b"] } else { &[] }, xml);
    });
}

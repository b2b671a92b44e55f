use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

/// The widths of columns, in digits: of marks, of names, of text.
pub(super) const MARKS: f64 = 8.0;
pub(super) const NAMES: f64 = 34.0;
pub(super) const TEXT: f64 = 90.0;
/// The height of a heading below other rows, in points: it stands apart without an empty row.
pub(super) const HEADING_HEIGHT: f64 = 34.0;

const INK: Color = Color::RGB(0x1F_29_33);
const RULE: Color = Color::RGB(0xD5_DA_E0);
const HEADER: Color = Color::RGB(0xE9_EE_F3);
const LINK: Color = Color::RGB(0x0B_57_8E);

/// What a cell of a table holds, as far as its look depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Label,
    Words,
    Count,
    Change,
    Share,
    Percent,
    Sign,
}

const KINDS: [Kind; 7] = [Kind::Label, Kind::Words, Kind::Count, Kind::Change, Kind::Share, Kind::Percent, Kind::Sign];

/// How cells look. No colour says anything.
pub(super) struct Style {
    pub(super) title: Format,
    pub(super) heading: Format,
    pub(super) text: Format,
    pub(super) strong: Format,
    pub(super) remark: Format,
    pub(super) link: Format,
    pub(super) text_header: Format,
    pub(super) words_header: Format,
    pub(super) number_header: Format,
    pub(super) label: Format,
    cells: Vec<(Kind, bool, Format)>,
}

impl Default for Style {
    fn default() -> Self {
        let text = base().set_align(FormatAlign::Top).set_text_wrap();
        let header = base().set_bold().set_background_color(HEADER).set_text_wrap().set_align(FormatAlign::Bottom);
        let header = header.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(INK);
        let cells = [false, true].into_iter().flat_map(|total| KINDS.map(|kind| (kind, total, cell(kind, total))));
        Self {
            title: base().set_bold().set_font_size(16),
            heading: base().set_bold().set_font_size(14).set_align(FormatAlign::Bottom),
            strong: text.clone().set_bold(),
            remark: base(),
            link: base().set_font_color(LINK).set_underline(rust_xlsxwriter::FormatUnderline::Single),
            text_header: header.clone().set_align(FormatAlign::Left),
            words_header: header.clone().set_align(FormatAlign::Left).set_indent(1),
            number_header: header.set_align(FormatAlign::Right),
            label: cell(Kind::Label, false).set_align(FormatAlign::Top),
            cells: cells.collect(),
            text,
        }
    }
}

impl Style {
    /// Of a cell of a table, which may be in the row of its total.
    pub(super) fn cell(&self, kind: Kind, total: bool) -> &Format {
        let found = self.cells.iter().find(|(each, in_total, _)| *each == kind && *in_total == total);
        found.map_or(&self.label, |(_, _, format)| format)
    }
}

fn cell(kind: Kind, total: bool) -> Format {
    let ruled = base().set_border_bottom(FormatBorder::Hair).set_border_bottom_color(RULE);
    let format = match kind {
        Kind::Label => ruled.set_align(FormatAlign::Left).set_text_wrap(),
        // They stand beside numbers, which end where these begin.
        Kind::Words => ruled.set_align(FormatAlign::Left).set_indent(1).set_text_wrap(),
        Kind::Count => ruled.set_num_format("#,##0"),
        // Signs as on screen: a true minus, and no sign that zero would not have.
        Kind::Change => ruled.set_num_format("+#,##0;\"\u{2212}\"#,##0;\"±\"0"),
        Kind::Share => ruled.set_num_format("0.0%"),
        Kind::Percent => ruled.set_num_format("+#,##0%;\"\u{2212}\"#,##0%;\"±\"0%"),
        Kind::Sign => ruled.set_align(FormatAlign::Right),
    };
    if !total {
        return format;
    }
    format.set_bold().set_border_top(FormatBorder::Thin).set_border_top_color(INK)
}

/// Letters that are large and plain enough (the checklist asks for twelve points without serifs).
fn base() -> Format {
    Format::new().set_font_name("Arial").set_font_size(12).set_font_color(INK)
}

/// The width of a column whose longest text has so many letters.
pub(super) fn width(letters: usize) -> f64 {
    let letters = u32::try_from(letters).unwrap_or(u32::MAX);
    (f64::from(letters) + 2.5).clamp(11.0, 48.0)
}

/// The height in points of a row with these texts, each in a column of its width. Not all programs see to that themselves.
pub(super) fn height<'a>(texts: impl Iterator<Item = (&'a str, f64)>) -> f64 {
    const LINE: f64 = 15.5;
    let lines = texts.map(|(text, width)| lines(text, width)).max().unwrap_or(1);
    f64::from(lines) * LINE + 1.0
}

/// On how many lines words are wrapped. A letter is about as wide as a digit.
fn lines(text: &str, width: f64) -> u32 {
    let mut lines = 1;
    let mut used = 0.0;
    for word in text.split(' ') {
        let letters = f64::from(u32::try_from(word.chars().count()).unwrap_or(u32::MAX));
        if used > 0.0 && used + 1.0 + letters > width {
            lines += 1;
            used = letters;
        } else {
            used += letters + 1.0;
        }
    }
    lines
}

/// Empty cells, too, are as high as the letters need.
pub(super) fn set_default(workbook: &mut Workbook) -> Result<(), XlsxError> {
    workbook.set_default_format(&Format::new().set_font_name("Arial").set_font_size(12), 22, 80)?;
    Ok(())
}

/// A sheet without grid that prints on A4, as wide as the paper, with its name and page below.
pub(super) fn prepare(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    const A4: u8 = 9;
    sheet.set_screen_gridlines(false).set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3).set_footer("&L&A&RFallbild · &P/&N");
    sheet.set_row_height(0, 28)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_as_high_as_its_longest_text_wraps() {
        assert_eq!(lines("", 10.0), 1);
        assert_eq!(lines("Andel, procent", 11.0), 2);
        assert_eq!(lines("Förändring 2018–2021, procent", 12.5), 3);
        assert!(height([("a b c", 1.0), ("a", 1.0)].into_iter()) > height([("a b", 1.0)].into_iter()));
    }
}

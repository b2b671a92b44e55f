//! Lines of text as outlines, set in two fonts that come with the program, so that a picture is the same wherever it is
//! made. They are as wide as what [`measure`] measures with; `fonts/README.md` says where they come from.

use super::measure;
use read_fonts::model::glyph::outline::PathSink;
use read_fonts::tables::glyf::outline::{Outline, OutlineTables, PathContourStart, Unscaled};
use read_fonts::tables::kern::SubtableKind;
use read_fonts::tables::{cmap::Cmap, hmtx::Hmtx, kern::Kern};
use read_fonts::types::GlyphId;
use read_fonts::{FontRef, TableProvider};
use std::sync::LazyLock;
use tiny_skia::{Path, PathBuilder};

static REGULAR: LazyLock<Option<Face>> = LazyLock::new(|| Face::of(include_bytes!("fonts/regular.ttf")));
static BOLD: LazyLock<Option<Face>> = LazyLock::new(|| Face::of(include_bytes!("fonts/bold.ttf")));

/// A line of text, set.
pub(super) struct Line {
    /// The letters, in pixels from where the base line begins; nothing, if there is no ink.
    pub(super) outline: Option<Path>,
    /// How far the line reaches, in pixels.
    pub(super) width: f32,
}

/// Sets a line of text in a size in pixels. Pairs of letters are kerned, as browsers do, and digits are not: numbers are
/// compared with each other. A sign that the font lacks is a gap as wide as it was measured.
pub(super) fn set(text: &str, size: f32, bold: bool) -> Line {
    let face = if bold { BOLD.as_ref() } else { REGULAR.as_ref() };
    let mut pen = Pen { path: PathBuilder::new(), x: 0.0, scale: face.map_or(0.0, |face| size / face.units()) };
    let mut before = None;
    for sign in text.chars() {
        match face.and_then(|face| Some((face, face.glyph(sign)?))) {
            Some((face, glyph)) => {
                pen.x += before.map_or(0.0, |before| face.kerning(before, glyph)) * pen.scale;
                face.draw(glyph, &mut pen);
                pen.x += face.advance(glyph) * pen.scale;
                before = Some(glyph).filter(|_| !sign.is_ascii_digit());
            }
            None => {
                pen.x += f32::from(measure::advance(sign, bold)) * size / 1000.0;
                before = None;
            }
        }
    }
    Line { width: pen.x, outline: pen.path.finish() }
}

/// A font's tables. Its lengths are in units of the font.
struct Face {
    signs: Cmap<'static>,
    advances: Hmtx<'static>,
    kerns: Kern<'static>,
    outlines: OutlineTables<'static>,
}

impl Face {
    fn of(font: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(font).ok()?;
        Some(Self {
            signs: font.cmap().ok()?,
            advances: font.hmtx().ok()?,
            kerns: font.kern().ok()?,
            outlines: OutlineTables::new(&font).ok()?,
        })
    }

    /// To the size of the type.
    fn units(&self) -> f32 {
        f32::from(self.outlines.units_per_em)
    }

    fn glyph(&self, sign: char) -> Option<GlyphId> {
        self.signs.map_codepoint(sign)
    }

    fn advance(&self, glyph: GlyphId) -> f32 {
        f32::from(self.advances.advance(glyph).unwrap_or_default())
    }

    /// How much farther apart, or nearer if negative, a glyph stands to the one before it.
    fn kerning(&self, before: GlyphId, glyph: GlyphId) -> f32 {
        let tables = self.kerns.subtables().filter_map(|table| table.ok()?.kind().ok());
        let pairs = tables.filter_map(|table| match table {
            SubtableKind::Format0(pairs) => pairs.kerning(before, glyph),
            _ => None,
        });
        pairs.sum::<i32>() as f32
    }

    fn draw(&self, glyph: GlyphId, pen: &mut Pen) {
        if let Ok(outline) = Outline::<Unscaled>::new().load(&self.outlines, glyph) {
            // What it could report is an outline that is cut off; the fonts are ours, and a test looks at every sign.
            let _ = outline.to_path(PathContourStart::default(), pen);
        }
    }
}

/// Puts glyphs side by side on a base line, and upside down: a font's places go upwards, a picture's downwards.
struct Pen {
    path: PathBuilder,
    x: f32,
    scale: f32,
}

impl Pen {
    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, -y * self.scale)
    }
}

impl PathSink for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let ((cx, cy), (x, y)) = (self.place(cx, cy), self.place(x, y));
        self.path.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, cx: f32, cy: f32, dx: f32, dy: f32, x: f32, y: f32) {
        let ((cx, cy), (dx, dy), (x, y)) = (self.place(cx, cy), self.place(dx, dy), self.place(x, y));
        self.path.cubic_to(cx, cy, dx, dy, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terms::{Lang, Origin};

    fn faces() -> [(&'static Face, bool); 2] {
        [(REGULAR.as_ref().unwrap(), false), (BOLD.as_ref().unwrap(), true)]
    }

    /// Whoever adds a word with a new sign makes the fonts anew: their README says how.
    #[test]
    fn every_sign_that_the_product_says_has_a_glyph() {
        let words = [include_str!("../words/sv.ftl"), include_str!("../words/en.ftl")].concat();
        let names = Origin::all().flat_map(|origin| Lang::ALL.iter().map(move |lang| origin.label(*lang)));
        let said = words + &names.collect::<String>() + "0123456789\u{a0}\u{2212}–…";
        for (face, bold) in faces() {
            let mut lacking: Vec<char> = said.chars().filter(|sign| !sign.is_control()).collect();
            lacking.retain(|sign| face.glyph(*sign).is_none());
            assert_eq!(lacking, [], "bold: {bold}");
        }
    }

    /// The widths in `measure` are those of Adobe's font metrics, which the fonts were made to agree with.
    #[test]
    fn the_fonts_are_as_wide_as_what_is_measured() {
        for (face, bold) in faces() {
            for sign in (' '..='~').chain("ÅÄÖÉÜÇÑåäöéüçñ\u{a0}\u{2212}–×…".chars()) {
                let width = face.glyph(sign).map(|glyph| face.advance(glyph) * 1000.0 / face.units());
                let measured = f32::from(measure::advance(sign, bold));
                assert!((width.unwrap() - measured).abs() < 1.0, "{sign}, bold {bold}: {width:?}, {measured}");
            }
        }
    }

    #[test]
    fn letters_stand_on_the_base_line_and_as_high_as_they_are() {
        let line = set("H", 100.0, false);
        let bounds = line.outline.unwrap().bounds();
        // The capitals of Arial are 0.716 of the size high; Liberation Sans has 1409 of 2048.
        assert!((bounds.bottom(), bounds.top()) == (0.0, -100.0 * 1409.0 / 2048.0), "{bounds:?}");
        assert!((line.width - 72.2).abs() < 0.05);
        let accented = set("Å", 100.0, false).outline.unwrap().bounds();
        assert!(accented.top() < -80.0 && accented.bottom() == 0.0, "{accented:?}");
    }

    #[test]
    fn letters_are_kerned_and_digits_are_not() {
        let kerning = |pair: &str| {
            let alone: f32 = pair.chars().map(|sign| set(&sign.to_string(), 2048.0, false).width).sum();
            set(pair, 2048.0, false).width - alone
        };
        // The font's own table says −227 and −152 units.
        assert!((kerning("To") + 227.0).abs() < 0.5, "{}", kerning("To"));
        assert!(kerning("11").abs() < 0.5, "{}", kerning("11"));
    }

    #[test]
    fn a_sign_without_a_glyph_is_a_gap_as_wide_as_measured() {
        let (with, without) = (set("a\u{4e00}b", 1000.0, true), set("ab", 1000.0, true));
        assert!((with.width - without.width - f32::from(measure::advance('\u{4e00}', true))).abs() < 0.5);
        assert!(set("\u{4e00}\u{10ffff}", 12.0, false).outline.is_none());
        assert!(set("", 12.0, false).outline.is_none());
    }
}

//! Pixels to draw a scene on: plotters' backend on tiny-skia, which smooths edges and computes alike on every machine (its `simd`
//! feature, which is off, would not).

use super::draw::{Easel, FINENESS, MIDDLE_ABOVE_BASE};
use super::glyphs;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use std::convert::Infallible;
use tiny_skia::{FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};

/// Farther than this from the picture nothing is drawn, in pixels: tiny-skia panics at places very far away
/// (linebender/tiny-skia#167).
const FAR: i32 = 32_000;

/// A backend for [`super::Manner::Canvas`]: lengths are in [`FINENESS`] parts of a pixel, text is set on its middle line.
pub(super) struct Pixels<'a>(pub(super) &'a mut Pixmap);

type Outcome = Result<(), DrawingErrorKind<Infallible>>;

impl Easel for Pixels<'_> {}

impl DrawingBackend for Pixels<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let steps = FINENESS.unsigned_abs();
        (self.0.width() * steps, self.0.height() * steps)
    }

    fn ensure_prepared(&mut self) -> Outcome {
        Ok(())
    }

    fn present(&mut self) -> Outcome {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, colour: BackendColor) -> Outcome {
        self.draw_rect((x, y), (x.saturating_add(1), y.saturating_add(1)), &colour, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Outcome {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Outcome {
        let ((left, top), (right, bottom)) = (place(from), place(to));
        let area = Rect::from_ltrb(left.min(right), top.min(bottom), left.max(right), top.max(bottom));
        self.draw(area.map(PathBuilder::from_rect), style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Outcome {
        self.draw(through(path).finish(), style, false)
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, fill: bool) -> Outcome {
        let (x, y) = place(centre);
        self.draw(PathBuilder::from_circle(x, y, pixels(radius.cast_signed())), style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Outcome {
        let mut outline = through(corners);
        outline.close();
        self.draw(outline.finish(), style, true)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Outcome {
        let size = style.size() as f32 / FINENESS as f32;
        let line = glyphs::set(text, size, matches!(style.style(), FontStyle::Bold));
        let (x, middle) = place(at);
        let left = match style.anchor().h_pos {
            HPos::Left => x,
            HPos::Center => x - line.width / 2.0,
            HPos::Right => x - line.width,
        };
        // Between two pixels, as in browsers: so the feet of the letters are sharp.
        let base = (middle + size * MIDDLE_ABOVE_BASE as f32).round();
        if let Some(outline) = line.outline {
            self.fill(&outline, style.color(), Transform::from_translate(left, base));
        }
        Ok(())
    }
}

impl Pixels<'_> {
    /// What has no extent has no outline, and is not drawn.
    fn draw<S: BackendStyle>(&mut self, outline: Option<Path>, style: &S, fill: bool) -> Outcome {
        let stroke = Stroke { width: style.stroke_width() as f32 / FINENESS as f32, ..Stroke::default() };
        let outline = if fill { outline } else { outline.and_then(|line| line.stroke(&stroke, 1.0)) };
        if let Some(outline) = outline {
            self.fill(&outline, style.color(), Transform::identity());
        }
        Ok(())
    }

    fn fill(&mut self, outline: &Path, colour: BackendColor, transform: Transform) {
        let (red, green, blue) = colour.rgb;
        let mut paint = Paint::default();
        paint.set_color_rgba8(red, green, blue, (colour.alpha * 255.0).round() as u8);
        self.0.fill_path(outline, &paint, FillRule::Winding, transform, None);
    }
}

fn through(places: impl IntoIterator<Item = BackendCoord>) -> PathBuilder {
    let mut path = PathBuilder::new();
    for (x, y) in places.into_iter().map(place) {
        if path.is_empty() { path.move_to(x, y) } else { path.line_to(x, y) }
    }
    path
}

fn place((x, y): BackendCoord) -> (f32, f32) {
    (pixels(x), pixels(y))
}

fn pixels(length: i32) -> f32 {
    length.clamp(-FAR * FINENESS, FAR * FINENESS) as f32 / FINENESS as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::style::{BLACK, Color, ShapeStyle, WHITE};

    fn drawn(draw: impl FnOnce(&mut Pixels<'_>) -> Outcome) -> Pixmap {
        let mut pixmap = Pixmap::new(20, 10).unwrap();
        draw(&mut Pixels(&mut pixmap)).unwrap();
        pixmap
    }

    fn wide(stroke_width: u32) -> ShapeStyle {
        ShapeStyle { color: BLACK.to_rgba(), filled: false, stroke_width }
    }

    /// How much of each pixel of a row is covered, from 0 to 255.
    fn row(pixmap: &Pixmap, y: u32) -> Vec<u8> {
        (0..pixmap.width()).map(|x| pixmap.pixel(x, y).unwrap().alpha()).collect()
    }

    #[test]
    fn edges_between_pixels_are_sharp_and_others_are_smooth() {
        let sharp = drawn(|pixels| pixels.draw_rect((8, 8), (16, 16), &BLACK, true));
        assert_eq!(row(&sharp, 2)[1..5], [0, 255, 255, 0]);
        let smooth = drawn(|pixels| pixels.draw_rect((10, 8), (16, 16), &BLACK, true));
        assert!((120..=136).contains(&row(&smooth, 2)[2]), "half a pixel: {:?}", row(&smooth, 2));
    }

    #[test]
    fn a_circle_is_round_and_as_large_as_asked() {
        let circle = drawn(|pixels| pixels.draw_circle((40, 20), 16, &BLACK, true));
        let ink: u32 = circle.pixels().iter().map(|pixel| u32::from(pixel.alpha())).sum();
        let area = f64::from(ink) / 255.0;
        assert!((area - std::f64::consts::PI * 16.0).abs() < 0.5, "{area}");
    }

    #[test]
    fn a_line_is_as_wide_as_asked() {
        let line = drawn(|pixels| pixels.draw_line((0, 22), (80, 22), &wide(4)));
        let column: Vec<u8> = (4..8).map(|y| row(&line, y)[5]).collect();
        assert_eq!(column, [0, 255, 0, 0]);
    }

    #[test]
    fn nothing_is_too_far_too_small_or_too_large() {
        drawn(|pixels| {
            let far = [(i32::MIN, i32::MIN), (i32::MAX, 5), (3, i32::MAX), (4_886, -2_147_483_600)];
            pixels.fill_polygon(far, &BLACK)?;
            pixels.draw_path(far, &wide(u32::MAX))?;
            pixels.draw_path([(4_886, 2_136), (4_898, i32::MIN)], &wide(0))?;
            pixels.draw_path([], &BLACK)?;
            pixels.fill_polygon([(3, 3)], &BLACK)?;
            pixels.draw_circle((i32::MAX, 0), u32::MAX, &BLACK, true)?;
            pixels.draw_circle((0, 0), 0, &BLACK, true)?;
            pixels.draw_rect((9, 9), (0, 0), &WHITE, false)?;
            pixels.draw_rect((i32::MIN, i32::MIN), (i32::MAX, i32::MAX), &WHITE, true)?;
            pixels.draw_pixel((i32::MAX, i32::MIN), BackendColor { alpha: 1.0, rgb: (0, 0, 0) })
        });
    }
}

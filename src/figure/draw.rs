//! Drawing a scene on any of plotters' backends. Only filled shapes, straight lines and text are asked of them, with every
//! place and size computed beforehand: plotters' own measure of text is never asked (it panics without a `window` and
//! is wrong under the page's policy, which forbids the `style` attribute it measures with).

use super::theme::Pattern;
use super::{Align, Area, Fine, Ground, Ink, Label, Mark, Scene, Theme, measure};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, TextStyle};
use plotters_backend::{BackendColor, BackendStyle, DrawingBackend, DrawingErrorKind};

/// What a backend makes of a text's size and place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// `CanvasBackend`, and the pixels of [`super::png()`]: the size is the type's, the place that of its middle line. Every length is given in parts of the
    /// screen's pixels, [`FINENESS`] of them to each: backends know whole numbers only, and a circle or a coast rounded to
    /// whole pixels is rough. The canvas must be scaled down by as much.
    Canvas,
    /// `SVGBackend`: divides the size by 1.24 and moves the place by half the height of an x, which not every reader of
    /// SVG knows; [`super::svg()`] takes that move out again, so that the place is that of the base line.
    Svg,
}

/// A backend on which figures are drawn.
pub trait Easel: DrawingBackend {
    /// Whether it has drawn the land of a map by itself, with its upper left corner at a place, in its own units: one that keeps pictures need
    /// not draw thousands of lines again.
    ///
    /// # Errors
    /// What the backend says.
    fn land(
        &mut self,
        _ground: &Ground,
        _at: (i32, i32),
        _theme: &Theme,
        _scale: f64,
    ) -> Result<bool, DrawingErrorKind<Self::ErrorType>> {
        Ok(false)
    }
}

/// How many steps there are to a pixel on a canvas.
pub const FINENESS: i32 = 4;

impl Scene {
    /// Draws the scene, every length times `scale` (the screen's pixels per CSS pixel).
    ///
    /// # Errors
    /// What the backend says.
    pub fn draw<B: Easel>(
        &self,
        backend: B,
        manner: Manner,
        theme: &Theme,
        scale: f64,
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let steps = match manner {
            Manner::Canvas => FINENESS,
            Manner::Svg => 1,
        };
        let mut pen = Pen { backend, manner, theme, scale, steps };
        pen.backend.ensure_prepared()?;
        pen.fill(
            &Area::new((0, 0), (self.width().cast_signed(), self.height().cast_signed())),
            theme.colour(Ink::Paper).opaque(),
        )?;
        self.marks().iter().try_for_each(|mark| pen.mark(mark))?;
        pen.backend.present()
    }
}

struct Pen<'a, B> {
    backend: B,
    manner: Manner,
    theme: &'a Theme,
    scale: f64,
    /// To a pixel.
    steps: i32,
}

type Outcome<B> = Result<(), DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

impl<B: Easel> Pen<'_, B> {
    fn mark(&mut self, mark: &Mark) -> Outcome<B> {
        match mark {
            Mark::Bar { area, ink } => self.bar(area, *ink),
            Mark::Disc { centre, radius, ink } => {
                let (centre, radius) = (self.fine(*centre), self.tenths(*radius).unsigned_abs());
                self.backend.draw_circle(centre, radius, &self.colour(*ink), true)
            }
            Mark::Shape { corners, ink, edge } => self.shape(corners, *ink, *edge),
            Mark::Land(ground) => self.land(ground),
            Mark::Rule { from, to, ink } => self.rule(*from, *to, *ink),
            Mark::Label(label) => self.label(label),
        }
    }

    fn bar(&mut self, area: &Area, ink: Ink) -> Outcome<B> {
        self.fill(area, self.colour(ink))?;
        if ink == Ink::Void && self.theme.colour(ink) == self.theme.colour(Ink::Paper) {
            // A field that cannot be told from the ground gets an edge.
            let (from, to) = (self.whole((area.left, area.top)), self.whole((area.right, area.bottom)));
            return self.backend.draw_rect(from, to, &self.stroke(Ink::Rule), false);
        }
        match ink.pattern().filter(|_| self.theme.has_patterns()) {
            Some(pattern) => self.strokes(area, pattern),
            None => Ok(()),
        }
    }

    fn fill(&mut self, area: &Area, colour: BackendColor) -> Outcome<B> {
        let (from, to) = (self.whole((area.left, area.top)), self.whole((area.right, area.bottom)));
        self.backend.draw_rect(from, to, &colour, true)
    }

    /// Strokes in the colour of the ground.
    fn strokes(&mut self, area: &Area, pattern: Pattern) -> Outcome<B> {
        let style = Stroke { width: self.tenths(15).unsigned_abs().max(1), ..self.stroke(Ink::Paper) };
        for (from, to) in strokes(area, pattern) {
            let line = [self.whole(from), self.whole(to)];
            self.backend.draw_path(line, &style)?;
        }
        Ok(())
    }

    fn land(&mut self, ground: &Ground) -> Outcome<B> {
        let at = self.whole(ground.at());
        if self.backend.land(ground, at, self.theme, self.scale)? {
            return Ok(());
        }
        ground.outlines().try_for_each(|corners| self.shape(&corners, Ink::Land, Some(Ink::Border)))
    }

    fn shape(&mut self, corners: &[Fine], ink: Ink, edge: Option<Ink>) -> Outcome<B> {
        let corners = self.outline(corners);
        self.backend.fill_polygon(corners.iter().copied(), &self.colour(ink))?;
        let Some(edge) = edge else { return Ok(()) };
        let first = corners.first().copied();
        // Borders of countries are fine; slices of a ring must be told apart without their colours.
        let width = if edge == Ink::Border { 5 } else { 20 };
        let style = Stroke { width: self.tenths(width).unsigned_abs().max(1), ..self.stroke(edge) };
        self.backend.draw_path(corners.into_iter().chain(first), &style)
    }

    /// The corners that make a difference: a map has thousands, and most lie within a pixel of the one before.
    fn outline(&self, corners: &[Fine]) -> Vec<(i32, i32)> {
        let near = match self.manner {
            Manner::Canvas => self.steps,
            Manner::Svg => self.tenths(5),
        };
        let mut kept: Vec<(i32, i32)> = Vec::new();
        for (x, y) in corners.iter().map(|corner| self.fine(*corner)) {
            let is_near = |(other_x, other_y): &(i32, i32)| (x - other_x).abs() < near && (y - other_y).abs() < near;
            if !kept.last().is_some_and(is_near) {
                kept.push((x, y));
            }
        }
        kept
    }

    /// Level and upright lines are filled, so that they are sharp on every backend.
    fn rule(&mut self, from: Fine, to: Fine, ink: Ink) -> Outcome<B> {
        let ((x, y), (right, bottom)) = (self.fine(from), self.fine(to));
        let width = self.pixels(1).max(self.steps);
        let sharp = |place: i32| place / self.steps * self.steps;
        if x == right {
            let x = sharp(x);
            self.backend.draw_rect((x, y), (x + width, bottom), &self.colour(ink), true)
        } else if y == bottom {
            let y = sharp(y);
            self.backend.draw_rect((x, y), (right, y + width), &self.colour(ink), true)
        } else {
            self.backend.draw_path([(x, y), (right, bottom)], &self.stroke(ink))
        }
    }

    fn label(&mut self, label: &Label) -> Outcome<B> {
        let weight = if label.bold { FontStyle::Bold } else { FontStyle::Normal };
        let (x, y) = self.whole(label.at);
        let size = f64::from(label.size) * self.scale;
        let (size, y) = match self.manner {
            Manner::Canvas => (size * f64::from(self.steps), y),
            Manner::Svg => (size * 1.24, y + (size * MIDDLE_ABOVE_BASE).round() as i32),
        };
        let font = FontDesc::new(FontFamily::Name(measure::FONTS), size, weight);
        let h_pos = match label.align {
            Align::Left => HPos::Left,
            Align::Centre => HPos::Center,
            Align::Right => HPos::Right,
        };
        let style = TextStyle { font, color: self.colour(label.ink), pos: Pos::new(h_pos, VPos::Center) };
        self.backend.draw_text(&label.text, &style, (x, y))
    }

    fn colour(&self, ink: Ink) -> BackendColor {
        self.theme.colour(ink).opaque()
    }

    fn stroke(&self, ink: Ink) -> Stroke {
        Stroke { colour: self.colour(ink), width: self.tenths(10).unsigned_abs().max(1) }
    }

    /// A place on the border between two of the screen's pixels, so that edges are sharp.
    fn whole(&self, (x, y): (i32, i32)) -> (i32, i32) {
        (self.pixels(x), self.pixels(y))
    }

    fn pixels(&self, length: i32) -> i32 {
        (f64::from(length) * self.scale).round() as i32 * self.steps
    }

    fn fine(&self, place: Fine) -> (i32, i32) {
        (self.tenths(place.x), self.tenths(place.y))
    }

    fn tenths(&self, length: i32) -> i32 {
        (f64::from(length) * self.scale * f64::from(self.steps) / 10.0).round() as i32
    }
}

/// How far the middle line, on which a canvas sets text, lies above the base line, in parts of the type's size: measured in
/// Chromium and Firefox, which agree to a thousandth.
pub(super) const MIDDLE_ABOVE_BASE: f64 = 0.276;

/// The distance between two strokes of a pattern, in pixels.
const BETWEEN_STROKES: i32 = 6;

type Ends = ((i32, i32), (i32, i32));

/// The strokes of a pattern, cut off at the area's edges.
fn strokes(area: &Area, pattern: Pattern) -> Vec<Ends> {
    let Area { left, top, right, bottom } = *area;
    match pattern {
        Pattern::Level => (top..bottom)
            .step_by(BETWEEN_STROKES.unsigned_abs() as usize)
            .skip(1)
            .map(|y| ((left, y), (right, y)))
            .collect(),
        // On a diagonal, x + y is the same everywhere.
        Pattern::Diagonal => (left + top..right + bottom)
            .step_by(BETWEEN_STROKES.unsigned_abs() as usize)
            .skip(1)
            .map(|sum| {
                let (from, to) = (left.max(sum - bottom), right.min(sum - top));
                ((from, sum - from), (to, sum - to))
            })
            .collect(),
    }
}

struct Stroke {
    colour: BackendColor,
    width: u32,
}

impl BackendStyle for Stroke {
    fn color(&self) -> BackendColor {
        self.colour
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strokes_end_at_the_edges() {
        let area = Area::new((10, 20), (50, 34));
        for pattern in [Pattern::Diagonal, Pattern::Level] {
            let strokes = strokes(&area, pattern);
            assert!(strokes.len() >= 2);
            for ((x, y), (right, bottom)) in strokes {
                let ends = [(x, y), (right, bottom)];
                assert!(ends.iter().all(|(x, y)| (10..=50).contains(x) && (20..=34).contains(y)), "{ends:?}");
            }
        }
    }
}

//! A backend around another one: it scales to the screen's pixels and answers every question about text size from our
//! own measure. plotters' own answer panics without a `window` and is wrong under the page's policy, which forbids the
//! `style` attribute it measures with.

use super::measure;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily,
    FontStyle, FontTransform, text_anchor::Pos,
};

/// Draws on `inner`, every length times `scale`.
pub(super) struct Scaled<B> {
    pub(super) inner: B,
    pub(super) scale: f64,
}

type Outcome<B> = Result<(), DrawingErrorKind<<B as DrawingBackend>::ErrorType>>;

impl<B: DrawingBackend> Scaled<B> {
    fn coordinate(&self, (x, y): BackendCoord) -> BackendCoord {
        let scaled = |length: i32| (f64::from(length) * self.scale).round() as i32;
        (scaled(x), scaled(y))
    }

    fn length(&self, length: u32) -> u32 {
        (f64::from(length) * self.scale).round().max(1.0) as u32
    }

    fn stroke<S: BackendStyle>(&self, style: &S) -> Stroke {
        Stroke { color: style.color(), width: self.length(style.stroke_width()) }
    }

    fn path<I: IntoIterator<Item = BackendCoord>>(&self, path: I) -> Vec<BackendCoord> {
        path.into_iter().map(|point| self.coordinate(point)).collect()
    }
}

impl<B: DrawingBackend> DrawingBackend for Scaled<B> {
    type ErrorType = B::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        let (width, height) = self.inner.get_size();
        let unscaled = |length: u32| (f64::from(length) / self.scale).round() as u32;
        (unscaled(width), unscaled(height))
    }

    fn ensure_prepared(&mut self) -> Outcome<B> {
        self.inner.ensure_prepared()
    }

    fn present(&mut self) -> Outcome<B> {
        self.inner.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Outcome<B> {
        let point = self.coordinate(point);
        self.inner.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Outcome<B> {
        let (from, to, stroke) = (self.coordinate(from), self.coordinate(to), self.stroke(style));
        self.inner.draw_line(from, to, &stroke)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Outcome<B> {
        let (from, to, stroke) = (self.coordinate(upper_left), self.coordinate(bottom_right), self.stroke(style));
        self.inner.draw_rect(from, to, &stroke, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Outcome<B> {
        let (path, stroke) = (self.path(path), self.stroke(style));
        self.inner.draw_path(path, &stroke)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Outcome<B> {
        let (path, stroke) = (self.path(path), self.stroke(style));
        self.inner.fill_polygon(path, &stroke)
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Outcome<B> {
        let (center, radius, stroke) = (self.coordinate(center), self.length(radius), self.stroke(style));
        self.inner.draw_circle(center, radius, &stroke, fill)
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, pos: BackendCoord) -> Outcome<B> {
        let pos = self.coordinate(pos);
        self.inner.draw_text(text, &ScaledText { style, scale: self.scale }, pos)
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        let size = style.size().round() as i32;
        let width = measure::width(text, size, matches!(style.style(), FontStyle::Bold));
        Ok((width.unsigned_abs(), size.unsigned_abs()))
    }
}

struct Stroke {
    color: BackendColor,
    width: u32,
}

impl BackendStyle for Stroke {
    fn color(&self) -> BackendColor {
        self.color
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

struct ScaledText<'a, T> {
    style: &'a T,
    scale: f64,
}

impl<T: BackendTextStyle> BackendTextStyle for ScaledText<'_, T> {
    type FontError = T::FontError;

    fn color(&self) -> BackendColor {
        self.style.color()
    }

    fn size(&self) -> f64 {
        self.style.size() * self.scale
    }

    fn transform(&self) -> FontTransform {
        self.style.transform()
    }

    fn style(&self) -> FontStyle {
        self.style.style()
    }

    fn anchor(&self) -> Pos {
        self.style.anchor()
    }

    fn family(&self) -> FontFamily<'_> {
        self.style.family()
    }

    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        self.style.layout_box(text)
    }

    fn draw<E, D: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        text: &str,
        pos: BackendCoord,
        draw: D,
    ) -> Result<Result<(), E>, Self::FontError> {
        self.style.draw(text, pos, draw)
    }
}

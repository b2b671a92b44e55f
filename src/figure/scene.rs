use super::backend::Scaled;
use super::{Ink, Theme, measure};
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{PathElement, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, TextStyle};
use plotters_backend::DrawingBackend;

/// A figure laid out: marks at places, in CSS pixels from the upper left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    width: i32,
    height: i32,
    marks: Vec<Mark>,
}

/// Something drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// A filled rectangle.
    Bar {
        /// Its left edge.
        left: i32,
        /// Its upper edge.
        top: i32,
        /// Its right edge.
        right: i32,
        /// Its lower edge.
        bottom: i32,
        /// Its colour.
        ink: Ink,
    },
    /// A thin straight line.
    Rule {
        /// One end.
        from: (i32, i32),
        /// The other end.
        to: (i32, i32),
    },
    /// A line of text.
    Label(Label),
}

/// A line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The text.
    pub text: String,
    /// Where its middle line begins, is centred or ends.
    pub at: (i32, i32),
    /// Which of these.
    pub align: Align,
    /// The size of the type in pixels.
    pub size: i32,
    /// Whether it is bold.
    pub bold: bool,
    /// Its colour.
    pub ink: Ink,
}

/// How a text stands to its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// It begins there.
    Left,
    /// It is centred there.
    Centre,
    /// It ends there.
    Right,
}

impl Label {
    /// The rectangle that the text takes: left, top, right, bottom.
    pub fn extent(&self) -> (i32, i32, i32, i32) {
        let width = measure::width(&self.text, self.size, self.bold);
        let (x, y) = self.at;
        let left = match self.align {
            Align::Left => x,
            Align::Centre => x - width / 2,
            Align::Right => x - width,
        };
        let half = self.size.div_euclid(2);
        (left, y - half, left + width, y + half)
    }
}

impl Scene {
    /// The narrowest width a figure is laid out for.
    pub const NARROWEST: u32 = 200;
    /// The widest.
    pub const WIDEST: u32 = 2000;
    /// The height of a line of text.
    pub(super) const LINE: i32 = 18;
    /// The size of ordinary type.
    pub(super) const TYPE: i32 = 13;

    /// An empty scene of a width; it grows downwards.
    pub(super) fn new(width: i32) -> Self {
        Self { width, height: 0, marks: Vec::new() }
    }

    /// A scene that only says something.
    pub(super) fn saying(text: &str, width: i32) -> Self {
        let mut scene = Self::new(width);
        for line in measure::wrapped(text, Self::TYPE, false, width) {
            let y = scene.grow(Self::LINE) + Self::LINE / 2;
            scene.label(&line, (0, y), Align::Left, Ink::Faint);
        }
        scene
    }

    /// The width in CSS pixels.
    pub fn width(&self) -> u32 {
        self.width.unsigned_abs()
    }

    /// The height in CSS pixels.
    pub fn height(&self) -> u32 {
        self.height.unsigned_abs()
    }

    /// What is drawn, from the back to the front.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// Takes so much more height and says where it begins.
    pub(super) fn grow(&mut self, height: i32) -> i32 {
        self.height += height;
        self.height - height
    }

    pub(super) fn bar(&mut self, (left, top): (i32, i32), (right, bottom): (i32, i32), ink: Ink) {
        self.marks.push(Mark::Bar { left, top, right, bottom, ink });
    }

    pub(super) fn rule(&mut self, from: (i32, i32), to: (i32, i32)) {
        self.marks.push(Mark::Rule { from, to });
    }

    pub(super) fn label(&mut self, text: &str, at: (i32, i32), align: Align, ink: Ink) {
        self.text(Label { text: text.to_owned(), at, align, size: Self::TYPE, bold: false, ink });
    }

    pub(super) fn text(&mut self, label: Label) {
        self.marks.push(Mark::Label(label));
    }

    /// A bold line above a part of the figure, broken where the figure is narrow.
    pub(super) fn heading(&mut self, text: &str) {
        for line in measure::wrapped(text, Self::TYPE, true, self.width) {
            let y = self.grow(Self::LINE) + Self::LINE / 2;
            self.text(Label {
                text: line,
                at: (0, y),
                align: Align::Left,
                size: Self::TYPE,
                bold: true,
                ink: Ink::Text,
            });
        }
        self.grow(4);
    }

    /// Draws the scene, every length times `scale` (the screen's pixels per CSS pixel).
    ///
    /// # Errors
    /// What the backend says.
    pub fn draw<B: DrawingBackend>(
        &self,
        backend: B,
        theme: Theme,
        scale: f64,
    ) -> Result<(), DrawingAreaErrorKind<B::ErrorType>> {
        let area = Scaled { inner: backend, scale }.into_drawing_area();
        area.fill(&theme.colour(Ink::Paper))?;
        for mark in &self.marks {
            match mark {
                Mark::Bar { left, top, right, bottom, ink } => {
                    let corners = [(*left, *top), (*right, *bottom)];
                    area.draw(&Rectangle::new(corners, theme.colour(*ink).filled()))?;
                }
                Mark::Rule { from, to } => {
                    area.draw(&PathElement::new([*from, *to], theme.colour(Ink::Rule).stroke_width(1)))?;
                }
                Mark::Label(label) => area.draw(&Text::new(label.text.as_str(), label.at, label.style(theme)))?,
            }
        }
        area.present()
    }
}

impl Label {
    fn style(&self, theme: Theme) -> TextStyle<'static> {
        let weight = if self.bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = FontDesc::new(FontFamily::Name(measure::FONTS), f64::from(self.size), weight);
        let h_pos = match self.align {
            Align::Left => HPos::Left,
            Align::Centre => HPos::Center,
            Align::Right => HPos::Right,
        };
        TextStyle { font, color: theme.colour(self.ink).to_backend_color(), pos: Pos::new(h_pos, VPos::Center) }
    }
}

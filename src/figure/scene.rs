use super::{Ground, Ink, measure};
use serde::Serialize;

/// A figure laid out: marks at places, in CSS pixels from the upper left, and what each of them says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    width: i32,
    height: i32,
    marks: Vec<Mark>,
    spots: Vec<Spot>,
}

/// Something drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// A filled rectangle.
    Bar {
        /// Where it is.
        area: Area,
        /// Its colour.
        ink: Ink,
    },
    /// A filled circle.
    Disc {
        /// Its centre.
        centre: Fine,
        /// Its radius, in tenths of a CSS pixel.
        radius: i32,
        /// Its colour.
        ink: Ink,
    },
    /// A filled outline, closed by itself.
    Shape {
        /// Its corners.
        corners: Vec<Fine>,
        /// Its colour.
        ink: Ink,
        /// The colour of its edge, if it has one.
        edge: Option<Ink>,
    },
    /// The land of a map.
    Land(Ground),
    /// A thin straight line.
    Rule {
        /// One end.
        from: Fine,
        /// The other end.
        to: Fine,
        /// Its colour.
        ink: Ink,
    },
    /// A line of text.
    Label(Label),
}

/// A rectangle in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Area {
    /// Its left edge.
    pub left: i32,
    /// Its upper edge.
    pub top: i32,
    /// Its right edge.
    pub right: i32,
    /// Its lower edge.
    pub bottom: i32,
}

/// A place in tenths of a CSS pixel, for what would show the rounding: coasts, circles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fine {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
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

/// A place that says something: what a pointer over it, or the keyboard, is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Spot {
    /// Where. Of several at a place, the smallest is meant.
    pub area: Area,
    /// Whether only the ellipse within the area is meant.
    pub round: bool,
    /// What it says.
    pub text: String,
    /// Which cells of the table it stands for: the categories' codes in the order of the table's dimensions, `*` for any.
    pub at: String,
}

impl Area {
    /// An area by its corners.
    pub fn new((left, top): (i32, i32), (right, bottom): (i32, i32)) -> Self {
        Self { left, top, right, bottom }
    }

    /// Whether the two have a point in common other than on their edges.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether the other lies wholly in this one.
    pub fn contains(&self, other: &Self) -> bool {
        self.left <= other.left && other.right <= self.right && self.top <= other.top && other.bottom <= self.bottom
    }

    fn moved(self, (x, y): (i32, i32)) -> Self {
        Self { left: self.left + x, top: self.top + y, right: self.right + x, bottom: self.bottom + y }
    }
}

impl Fine {
    /// The place of a whole pixel.
    pub fn of((x, y): (i32, i32)) -> Self {
        Self { x: x * 10, y: y * 10 }
    }

    fn moved(self, (x, y): (i32, i32)) -> Self {
        Self { x: self.x + x * 10, y: self.y + y * 10 }
    }
}

impl Label {
    /// A line of small type.
    pub(super) fn small(text: String, at: (i32, i32), align: Align, ink: Ink) -> Self {
        Self { text, at, align, size: Scene::SMALL, bold: false, ink }
    }

    /// The rectangle that the text takes.
    pub fn extent(&self) -> Area {
        let width = measure::width(&self.text, self.size, self.bold);
        let (x, y) = self.at;
        let left = match self.align {
            Align::Left => x,
            Align::Centre => x - width / 2,
            Align::Right => x - width,
        };
        let half = self.size.div_euclid(2);
        Area::new((left, y - half), (left + width, y + half))
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
    /// The size of small type.
    pub(super) const SMALL: i32 = 12;

    /// An empty scene of a width; it grows downwards.
    pub(super) fn new(width: i32) -> Self {
        Self { width, height: 0, marks: Vec::new(), spots: Vec::new() }
    }

    /// A scene that only says something.
    pub(super) fn saying(text: &str, width: i32) -> Self {
        let mut scene = Self::new(width);
        scene.paragraph(text, Self::TYPE, Ink::Faint);
        scene
    }

    /// A scene of the land of a map alone.
    pub fn of_land(ground: Ground) -> Self {
        let (width, height) = ground.size();
        Self { width, height, marks: vec![Mark::Land(ground.moved_to((0, 0)))], spots: Vec::new() }
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

    /// What the places of the figure say, in reading order.
    pub fn spots(&self) -> &[Spot] {
        &self.spots
    }

    /// Takes so much more height and says where it begins.
    pub(super) fn grow(&mut self, height: i32) -> i32 {
        self.height += height;
        self.height - height
    }

    pub(super) fn bar(&mut self, area: Area, ink: Ink) {
        self.marks.push(Mark::Bar { area, ink });
    }

    pub(super) fn disc(&mut self, centre: Fine, radius: i32, ink: Ink) {
        self.marks.push(Mark::Disc { centre, radius, ink });
    }

    pub(super) fn shape(&mut self, corners: Vec<Fine>, ink: Ink, edge: Option<Ink>) {
        self.marks.push(Mark::Shape { corners, ink, edge });
    }

    pub(super) fn land(&mut self, ground: Ground) {
        self.marks.push(Mark::Land(ground));
    }

    pub(super) fn rule(&mut self, from: (i32, i32), to: (i32, i32)) {
        self.line(Fine::of(from), Fine::of(to), Ink::Rule);
    }

    pub(super) fn line(&mut self, from: Fine, to: Fine, ink: Ink) {
        self.marks.push(Mark::Rule { from, to, ink });
    }

    pub(super) fn label(&mut self, text: &str, at: (i32, i32), align: Align, ink: Ink) {
        self.text(Label { text: text.to_owned(), at, align, size: Self::TYPE, bold: false, ink });
    }

    pub(super) fn text(&mut self, label: Label) {
        self.marks.push(Mark::Label(label));
    }

    pub(super) fn spot(&mut self, area: Area, text: String, at: String) {
        self.spots.push(Spot { area, round: false, text, at });
    }

    pub(super) fn round_spot(&mut self, area: Area, text: String, at: String) {
        self.spots.push(Spot { area, round: true, text, at });
    }

    /// A bold line above a part of the figure, broken where the figure is narrow.
    pub(super) fn heading(&mut self, text: &str) {
        self.lines(text, Self::TYPE, true, Ink::Text);
        self.grow(4);
    }

    /// Text over the whole width.
    pub(super) fn paragraph(&mut self, text: &str, size: i32, ink: Ink) {
        self.lines(text, size, false, ink);
    }

    fn lines(&mut self, text: &str, size: i32, bold: bool, ink: Ink) {
        self.lines_from(0, text, size, bold, ink);
    }

    /// Text from a left edge to the right one.
    pub(super) fn lines_from(&mut self, left: i32, text: &str, size: i32, bold: bool, ink: Ink) {
        let line = size + 5;
        for text in measure::wrapped(text, size, bold, self.width - left) {
            let y = self.grow(line) + line / 2;
            self.text(Label { text, at: (left, y), align: Align::Left, size, bold, ink });
        }
    }

    /// Puts another scene below, so far from the left; what it says comes along.
    pub(super) fn place(&mut self, left: i32, other: Self) {
        let by = (left, self.grow(other.height));
        self.marks.extend(other.marks.into_iter().map(|mark| mark.moved(by)));
        let spots = other.spots.into_iter();
        self.spots.extend(spots.map(|spot| Spot { area: spot.area.moved(by), ..spot }));
    }
}

impl Mark {
    fn moved(self, by: (i32, i32)) -> Self {
        match self {
            Self::Bar { area, ink } => Self::Bar { area: area.moved(by), ink },
            Self::Disc { centre, radius, ink } => Self::Disc { centre: centre.moved(by), radius, ink },
            Self::Shape { corners, ink, edge } => {
                Self::Shape { corners: corners.into_iter().map(|corner| corner.moved(by)).collect(), ink, edge }
            }
            Self::Land(ground) => {
                let (x, y) = ground.at();
                Self::Land(ground.moved_to((x + by.0, y + by.1)))
            }
            Self::Rule { from, to, ink } => Self::Rule { from: from.moved(by), to: to.moved(by), ink },
            Self::Label(label) => {
                let at = (label.at.0 + by.0, label.at.1 + by.1);
                Self::Label(Label { at, ..label })
            }
        }
    }
}

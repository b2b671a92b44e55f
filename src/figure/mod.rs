//! Figures. Each is laid out as plain data first, a [`Scene`] of marks with every text's place computed from our own
//! measure, and then drawn with plotters on whatever backend is given: the canvas of the page, SVG in files and tests.

mod bars;
mod columns;
mod declared;
mod donut;
mod draw;
mod letters;
mod map;
mod matrix;
mod measure;
mod picture;
mod scene;
mod svg;
mod telling;
mod theme;

pub use declared::{Figure, Kind, Numbered};
pub use draw::{FINENESS, Manner};
pub use measure::width;
pub use picture::picture;
pub use scene::{Align, Area, Fine, Label, Mark, Scene, Spot};
pub use svg::svg;
pub use theme::{Ink, Rgb, SystemColours, Theme};

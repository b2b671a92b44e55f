//! A scene as a file of its own: SVG with text as text.

use super::draw::{Easel, Manner};
use super::{Scene, Theme};
use plotters::prelude::SVGBackend;
use std::fmt::Write as _;

impl Easel for SVGBackend<'_> {}

/// Lengths in the file are tenths of a pixel, since plotters knows whole numbers only.
const TENTHS: u32 = 10;

/// The scene as SVG with a title and a description for those who do not see it.
pub fn svg(scene: &Scene, theme: &Theme, title: &str, description: &str, lang: &str) -> String {
    let (width, height) = (scene.width(), scene.height());
    let mut drawn = String::new();
    let backend = SVGBackend::with_string(&mut drawn, (width * TENTHS, height * TENTHS));
    // Into a string nothing can fail: what plotters could report is the writing of a file.
    let _ = scene.draw(backend, Manner::Svg, theme, f64::from(TENTHS));
    let marks = drawn.split_once('\n').map_or("", |(_, marks)| marks);
    let mut file = format!(
        "<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {} {}\" role=\"img\" xml:lang=\"{lang}\" \
         xmlns=\"http://www.w3.org/2000/svg\">\n",
        width * TENTHS,
        height * TENTHS
    );
    let _ = writeln!(file, "<title>{}</title>\n<desc>{}</desc>", escaped(title), escaped(description));
    // In a text every `"` is written `&quot;`, so that these are plotters' own words alone.
    file.push_str(&with_whole_sizes(&marks.replace(" dy=\"0.5ex\"", "").replace(" opacity=\"1\"", "")));
    file
}

/// Sizes of type as they were asked for: multiplied and divided by 1.24, 120 is 120.00000000000001.
fn with_whole_sizes(marks: &str) -> String {
    const SIZE: &str = " font-size=\"";
    let mut parts = marks.split(SIZE);
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (size, rest) = part.split_once('"').unwrap_or(("", part));
        let _ = write!(whole, "{SIZE}{}\"{rest}", size.parse::<f64>().unwrap_or_default().round());
    }
    whole
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

//! A scene as a file of pixels: the same bytes natively and in the page.

use super::pixels::Pixels;
use super::{Manner, Scene, Theme};
use crate::words::{Words, count};
use png::{BitDepth, ColorType, Encoder, EncodingError, PixelDimensions, SrgbRenderingIntent, Unit};
use thiserror::Error;
use tiny_skia::Pixmap;

/// Of a picture's longer side, in pixels: beyond that, programs that show pictures refuse them.
const LONGEST: u32 = 16_000;
/// Of a picture, in pixels: 160 MB while it is drawn.
const MOST: u32 = 40_000_000;

/// A picture that is empty, or too large to be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a picture of {width} × {height} pixels cannot be made")]
pub struct UnfitPicture {
    width: u32,
    height: u32,
}

impl UnfitPicture {
    /// The sentence for the user.
    pub fn sentence(&self, words: &Words) -> String {
        let sides = [("width", count(self.width.into())), ("height", count(self.height.into()))];
        words.with("error-picture-size", sides)
    }
}

/// The scene as PNG (RGB, sRGB), with so many pixels to a CSS pixel, at least one. The file says how large it is meant to be shown:
/// 96 CSS pixels to an inch.
///
/// # Errors
/// When the picture would be empty, or larger than 16,000 pixels on a side or 40 million in all.
pub fn png(scene: &Scene, theme: &Theme, scale: u32) -> Result<Vec<u8>, UnfitPicture> {
    let scale = scale.max(1);
    let (width, height) = (scene.width().saturating_mul(scale), scene.height().saturating_mul(scale));
    let unfit = UnfitPicture { width, height };
    if width.max(height) > LONGEST || width * height > MOST {
        return Err(unfit);
    }
    let mut pixmap = Pixmap::new(width, height).ok_or(unfit)?;
    // On pixels nothing can fail, which plotters cannot know.
    let _ = scene.draw(Pixels(&mut pixmap), Manner::Canvas, theme, f64::from(scale));
    encoded(&pixmap, scale).map_err(|_| unfit)
}

/// Into a buffer, what could be wrong are the sides alone.
fn encoded(pixmap: &Pixmap, scale: u32) -> Result<Vec<u8>, EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixmap.width(), pixmap.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_source_srgb(SrgbRenderingIntent::RelativeColorimetric);
    let (xppu, yppu) = (to_a_metre(scale), to_a_metre(scale));
    encoder.set_pixel_dims(Some(PixelDimensions { xppu, yppu, unit: Unit::Meter }));
    // The ground is opaque, and so is what lies on it.
    let colours: Vec<u8> =
        pixmap.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&colours)?;
    writer.finish()?;
    Ok(file)
}

/// Pixels to a metre, where there are 96 CSS pixels to an inch.
fn to_a_metre(scale: u32) -> u32 {
    (f64::from(scale) * 96.0 / 0.0254).round() as u32
}

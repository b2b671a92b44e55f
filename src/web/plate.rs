//! A figure on the page.

use super::canvas::Canvas;
use super::{given, plain};
use crate::figure::{self, Manner, Scene, SystemColours, Theme};
use serde::Deserialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::HtmlCanvasElement;

/// A figure laid out, to be drawn. Page only.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Plate {
    pub(super) scene: Scene,
    pub(super) about: About,
}

/// What is said of a figure where it is a file.
#[derive(Debug)]
pub(super) struct About {
    pub title: String,
    pub description: String,
    pub file_name: String,
    pub lang: &'static str,
}

/// How a figure is painted.
#[derive(Debug, Deserialize)]
struct Paint {
    dark: bool,
    patterns: bool,
    /// The colours that a person has chosen for everything, if they have.
    system: Option<SystemColours>,
}

impl Paint {
    fn theme(&self) -> Theme {
        let theme = match self.system {
            Some(colours) => Theme::of_system(colours),
            None if self.dark => Theme::DARK,
            None => Theme::LIGHT,
        };
        theme.with_patterns(self.patterns)
    }
}

#[wasm_bindgen]
impl Plate {
    /// Its width in CSS pixels.
    #[wasm_bindgen(getter)]
    pub fn width(&self) -> u32 {
        self.scene.width()
    }

    /// Its height in CSS pixels.
    #[wasm_bindgen(getter)]
    pub fn height(&self) -> u32 {
        self.scene.height()
    }

    /// The name of its file, without what says the format.
    #[wasm_bindgen(getter, js_name = fileName)]
    pub fn file_name(&self) -> String {
        self.about.file_name.clone()
    }

    /// Whether another shows the same, and says the same of it.
    #[wasm_bindgen(js_name = isAs)]
    pub fn is_as(&self, other: &Plate) -> bool {
        self.scene == other.scene
    }

    /// What its places say, in reading order.
    ///
    /// # Errors
    /// When it cannot cross to JavaScript, which no input brings about.
    pub fn spots(&self) -> Result<JsValue, JsError> {
        plain(self.scene.spots())
    }

    /// Draws it on a canvas whose own size is that of the figure times `scale`.
    ///
    /// # Errors
    /// When the canvas cannot be drawn on, or `paint` says nothing known.
    pub fn draw(&self, canvas: HtmlCanvasElement, scale: f64, paint: JsValue) -> Result<(), JsError> {
        let theme = given::<Paint>(paint)?.theme();
        let canvas = Canvas::of(canvas).ok_or_else(|| JsError::new("no canvas"))?;
        self.scene.draw(canvas, Manner::Canvas, &theme, scale).map_err(|error| JsError::new(&error.to_string()))
    }

    /// The same as SVG, text as text.
    ///
    /// # Errors
    /// When `paint` says nothing known.
    pub fn svg(&self, paint: JsValue) -> Result<String, JsError> {
        let About { title, description, lang, .. } = &self.about;
        Ok(figure::svg(&self.scene, &given::<Paint>(paint)?.theme(), title, description, lang))
    }
}

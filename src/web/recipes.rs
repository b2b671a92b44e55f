//! What a person decided about a file, to be kept.

use super::{exact, given};
use crate::read::Decisions;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
/// The decisions of a saved recipe; undefined where a text is no recipe, or has a number so large that JavaScript has none for it.
#[wasm_bindgen(js_name = ofRecipe)]
pub fn of_recipe(json: &str) -> JsValue {
    Decisions::of_recipe(json).and_then(|decisions| exact(&decisions).ok()).unwrap_or(JsValue::UNDEFINED)
}

/// The same decisions for another sheet of the workbook.
///
/// # Errors
/// When what is given are no decisions.
#[wasm_bindgen(js_name = forSheet)]
pub fn for_sheet(decisions: JsValue, sheet: &str) -> Result<JsValue, JsError> {
    exact(&given::<Decisions>(decisions)?.for_sheet(sheet))
}

/// The decisions that hold for other files, too.
///
/// # Errors
/// When what is given are no decisions.
#[wasm_bindgen]
pub fn lasting(decisions: JsValue) -> Result<JsValue, JsError> {
    exact(&given::<Decisions>(decisions)?.lasting())
}

/// A recipe for a file about which decisions were made before.
///
/// # Errors
/// When what is given are no decisions.
#[wasm_bindgen(js_name = recipeOver)]
pub fn recipe_over(recipe: JsValue, before: JsValue) -> Result<JsValue, JsError> {
    exact(&given::<Decisions>(recipe)?.over(&given::<Decisions>(before)?))
}

/// The recipe that saves decisions, as far as they hold for other files.
///
/// # Errors
/// When what is given are no decisions.
#[wasm_bindgen(js_name = toRecipe)]
pub fn to_recipe(decisions: JsValue) -> Result<String, JsError> {
    Ok(given::<Decisions>(decisions)?.lasting().to_recipe())
}

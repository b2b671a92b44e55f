//! The browser's side of the library: the only room that knows a browser. Two rooms use it, each with its own instance:
//! the worker ([`Intake`], [`Holdings`]) reads and counts; the page ([`Sheet`]) sees aggregates only and draws.
//!
//! What crosses between them is what [`Holdings`] gives out: reports, accounts, errors. Never a record, never the cube.

mod holdings;
mod intake;
mod plate;
mod publication;
mod recipes;
mod sheet;
mod slices;

pub use holdings::{Holdings, is_sums};
pub use intake::{Intake, inspect};
pub use plate::Plate;
pub use publication::Publication;
pub use recipes::{for_sheet, lasting, of_recipe, recipe_over, to_recipe};
pub use sheet::{Sheet, Written, is_published, shown};

use crate::read::ReadError;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsError, JsValue};

fn plain<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(|error| JsError::new(&error.to_string()))
}

fn given<T: DeserializeOwned>(value: JsValue) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value).map_err(|error| JsError::new(&error.to_string()))
}

fn thrown(error: &ReadError) -> JsValue {
    plain(error).unwrap_or_else(JsValue::from)
}

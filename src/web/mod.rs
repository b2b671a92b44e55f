//! The browser's side of the library: the only room that knows a browser. Two rooms use it, each with its own instance:
//! the worker ([`Intake`], [`Holdings`]) reads and counts; the page ([`Sheet`]) sees aggregates only and draws.
//!
//! What crosses between them is what [`Holdings`] gives out: reports, accounts, errors. Never a record, never the cube.

mod beginning;
mod canvas;
mod holdings;
mod intake;
mod plate;
mod publication;
mod recipes;
mod sheet;
mod slices;

pub use beginning::Beginning;
pub use holdings::{Holdings, sample_list};
pub use intake::{Intake, inspect};
pub use plate::Plate;
pub use publication::Publication;
pub use recipes::{for_sheet, lasting, of_recipe, recipe_over, to_recipe};
pub use sheet::{Sheet, Written, shown};
pub use slices::early_bytes;

use crate::read::ReadError;
use crate::report::Report;
use js_sys::{JSON, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsError, JsValue};

/// As plain objects. They cross as one text: made one by one, the thousands of objects of a document take several times as long.
fn plain<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsError> {
    let text = serde_json::to_string(value).map_err(|error| JsError::new(&error.to_string()))?;
    JSON::parse(&text).map_err(|_| JsError::new("the browser refuses JSON"))
}

fn given<T: DeserializeOwned>(value: JsValue) -> Result<T, JsError> {
    serde_wasm_bindgen::from_value(value).map_err(|error| JsError::new(&error.to_string()))
}

/// The same, object by object, for what people may have written: a number that JavaScript cannot hold is refused, and not rounded.
fn exact<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(|error| JsError::new(&error.to_string()))
}

/// A report as it crosses from room to room: closed, as nothing there looks inside.
fn closed(report: &Report) -> Result<Uint8Array, JsError> {
    let bytes = postcard::to_allocvec(report).map_err(|error| JsError::new(&error.to_string()))?;
    Ok(Uint8Array::from(bytes.as_slice()))
}

fn opened(report: &[u8]) -> Result<Report, JsError> {
    postcard::from_bytes(report).map_err(|error| JsError::new(&error.to_string()))
}

fn thrown(error: &ReadError) -> JsValue {
    plain(error).unwrap_or_else(JsValue::from)
}

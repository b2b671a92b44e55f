//! What a file is, by how it begins.

use super::intake::Intake;
use super::slices::Slices;
use super::thrown;
use crate::aggregates::AggregatesFile;
use crate::consistency::Published;
use crate::read::ReadError;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::File;

/// So many bytes are looked at, or as many as there are: the first line of a file of published figures ends among them.
const HEAD: u32 = 4096;

/// The beginning of a file, which is read once, whatever the file is. Worker only.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Beginning {
    file: File,
    slices: Slices,
    head: Vec<u8>,
}

#[wasm_bindgen]
impl Beginning {
    /// Looks at it.
    ///
    /// # Errors
    /// A `ReadError` as a plain object, where it cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(file: File) -> Result<Beginning, JsValue> {
        let slices = Slices::new(file.clone());
        let begun = slices.and_then(|slices| Ok((slices.peek(HEAD)?, slices)));
        let (head, slices) = begun.map_err(|error| thrown(&ReadError::unavailable(&error)))?;
        Ok(Self { file, slices, head })
    }

    /// Whether it is a file of published figures, which the page compares with the report.
    #[wasm_bindgen(getter, js_name = isPublished)]
    pub fn is_published(&self) -> bool {
        // In UTF-8, or as Excel in Sweden writes CSV, where the letters of the columns' names are those of Latin-1. A last letter may be cut in two.
        let whole = match std::str::from_utf8(&self.head) {
            Err(error) if error.error_len().is_none() => self.head.get(..error.valid_up_to()).unwrap_or_default(),
            _ => &self.head,
        };
        match std::str::from_utf8(whole) {
            Ok(text) => Published::is_one(text),
            Err(_) => Published::is_one(&whole.iter().copied().map(char::from).collect::<String>()),
        }
    }

    /// Whether it is a file of sums.
    #[wasm_bindgen(getter, js_name = isSums)]
    pub fn is_sums(&self) -> bool {
        AggregatesFile::is_one(&self.head)
    }

    /// The file as a list; the beginning is not read again.
    ///
    /// # Errors
    /// As [`Intake::new`].
    pub fn list(self, recipes: JsValue) -> Result<Intake, JsValue> {
        Intake::open(&self.file, self.slices, recipes)
    }
}

//! The worker reads a file.

use super::slices::Slices;
use super::{given, plain, thrown};
use crate::export::Listing;
use crate::read::{self, Columns, Decisions, Progress, ReadError, Reading};
use crate::terms::{Lang, Year};
use crate::words::Words;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::File;
/// So many records at most are read between two looks at the messages that wait: a few milliseconds of work.
const BATCH: usize = 5_000;

/// A file being read. Worker only.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Intake {
    pub(super) reading: Reading<Slices>,
    size: f64,
    listing: Option<(Listing, Columns)>,
}

#[wasm_bindgen]
impl Intake {
    /// Looks at the beginning of a file. `recipes` are `Decisions`: the first that fits is used.
    ///
    /// # Errors
    /// A `ReadError` as a plain object, for [`Sheet::read_error`].
    #[wasm_bindgen(constructor)]
    pub fn new(file: File, recipes: JsValue) -> Result<Intake, JsValue> {
        let size = file.size();
        let recipes: Vec<Decisions> = given(recipes)?;
        let name = file.name();
        let slices = Slices::new(file).map_err(|error| thrown(&ReadError::unavailable(&error)))?;
        let reading = Reading::open_named(&name, slices, &recipes).map_err(|error| thrown(&error))?;
        let this_year = u16::try_from(js_sys::Date::new_0().get_full_year()).ok().and_then(Year::new);
        Ok(Self { reading: reading.until(this_year), size, listing: None })
    }

    /// Lists each problem from here on, for [`Intake::take_listed`].
    pub fn list(&mut self, lang: &str, with_values: bool) {
        let words = Words::new(Lang::from_tag(lang).unwrap_or_default());
        self.listing = Some((Listing::new(words, with_values), self.reading.columns().clone()));
    }

    /// What has been listed since the last time.
    #[wasm_bindgen(js_name = takeListed)]
    pub fn take_listed(&mut self) -> String {
        self.listing.as_mut().map(|(listing, _)| listing.take()).unwrap_or_default()
    }

    /// Reads a batch of records; true when there are no more.
    ///
    /// # Errors
    /// A `ReadError` as a plain object.
    pub fn step(&mut self) -> Result<bool, JsValue> {
        let Self { reading, listing, .. } = self;
        let progress = match listing {
            Some((listing, columns)) => {
                reading.step_telling(BATCH, |line, problem| listing.add(line, problem, columns))
            }
            None => reading.step(BATCH),
        };
        Ok(progress.map_err(|error| thrown(&error))? == Progress::Done)
    }

    /// How many bytes have been read.
    #[wasm_bindgen(js_name = bytesRead)]
    pub fn bytes_read(&self) -> f64 {
        self.reading.bytes_read(self.size as u64) as f64
    }
}

/// A look at how a file is read, with what has been decided, for [`Sheet::review`]. Worker only; nothing of it is kept.
///
/// # Errors
/// A `ReadError` as a plain object.
#[wasm_bindgen]
pub fn inspect(file: File, recipes: JsValue) -> Result<JsValue, JsValue> {
    let recipes: Vec<Decisions> = given(recipes)?;
    let name = file.name();
    let slices = Slices::new(file).map_err(|error| thrown(&ReadError::unavailable(&error)))?;
    let inspection = read::inspect(&name, slices, &recipes).map_err(|error| thrown(&error))?;
    Ok(plain(&inspection)?)
}

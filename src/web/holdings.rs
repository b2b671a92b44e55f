//! What the worker has read.

use super::intake::Intake;
use super::slices::{Slices, Source};
use super::{closed, plain, thrown};
use crate::aggregates::{AggregatesError, AggregatesFile};
use crate::holdings::{self, Held};
use crate::read::{self, ReadError};
use crate::report::Selection;
use crate::terms::{Lang, Region, Term, Year};
use crate::words::Words;
use js_sys::Uint8Array;
use std::io::Read;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::File;
/// The made-up sample, built in.
const SAMPLE: &str = include_str!("../../tests/data/made-up-cases-2018-2021.csv");

/// What has been read so far, file by file. Worker only.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Holdings(holdings::Holdings);

#[wasm_bindgen]
impl Holdings {
    /// Nothing yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a list that has been read to its end, in place of the one with the same id, if there is one. The made-up sample
    /// gives way to it: made-up and real persons are never counted together.
    ///
    /// # Errors
    /// A `ReadError` as a plain object; what was held before stays.
    pub fn add(&mut self, id: u32, source: u32, name: String, intake: Intake) -> Result<(), JsValue> {
        let tally = intake.reading.finish().map_err(|error| thrown(&error))?;
        self.take(Held::list(id, source, name, tally, false))
    }

    /// Adds a file of sums, in place of the one with the same id, if there is one. What a file that is held counts already is
    /// not counted a second time: the new one is refused.
    ///
    /// # Errors
    /// A `ReadError` as a plain object; what was held before stays.
    #[wasm_bindgen(js_name = addSums)]
    pub fn add_sums(&mut self, id: u32, source: u32, file: File) -> Result<(), JsValue> {
        let name = file.name();
        let file = read_sums(file).map_err(|error| thrown(&error))?;
        self.take(Held::sums(id, source, name, file))
    }

    /// Adds the made-up sample, unless anything is held: made-up persons are counted alone.
    ///
    /// # Errors
    /// As [`Holdings::add`].
    #[wasm_bindgen(js_name = addSample)]
    pub fn add_sample(&mut self, id: u32, name: String) -> Result<(), JsValue> {
        if !self.0.files().is_empty() {
            return Ok(());
        }
        let source: Source = Box::new(SAMPLE.as_bytes());
        let tally = read::read(source).map_err(|error| thrown(&error))?;
        self.take(Held::list(id, id, name, tally, true))
    }

    /// What is held, as a file of sums written on a day (`2026-11-23`).
    ///
    /// # Errors
    /// When there is no such day.
    #[wasm_bindgen(js_name = writeSums)]
    pub fn write_sums(&self, lang: &str, date: &str) -> Result<String, JsError> {
        let words = Words::new(Lang::from_tag(lang).unwrap_or_default());
        Ok(self.0.sums(date.parse()?).write(&words.text("sums-warning")))
    }

    /// The regions and years that are held: codes and numbers, for the name of a file of sums.
    ///
    /// # Errors
    /// When they cannot cross to JavaScript, which no input brings about.
    pub fn parts(&self) -> Result<JsValue, JsError> {
        let parts = self.0.parts();
        plain(&parts.iter().map(|(region, year)| (region.code(), year.number())).collect::<Vec<_>>())
    }

    /// The name of another file with the same rows, if there is one.
    #[wasm_bindgen(js_name = sameAs)]
    pub fn same_as(&self, id: u32) -> Option<String> {
        self.0.same_as(id).map(Held::full_name)
    }

    /// The other list with regions and years of a list, for [`Sheet::overlap`]; undefined where there is none.
    ///
    /// # Errors
    /// When it cannot cross to JavaScript, which no input brings about.
    pub fn overlap(&self, id: u32) -> Result<JsValue, JsError> {
        self.0.overlap(id).map_or(Ok(JsValue::UNDEFINED), |overlap| plain(&overlap))
    }

    /// What was decided about a file, by a person or a recipe.
    ///
    /// # Errors
    /// When it cannot cross to JavaScript, which no input brings about.
    pub fn decisions(&self, id: u32) -> Result<JsValue, JsError> {
        plain(&self.0.decisions(id))
    }

    /// The name of a file, with that of the sheet where the workbook has several.
    #[wasm_bindgen(js_name = fullName)]
    pub fn full_name(&self, id: u32) -> Option<String> {
        self.0.file(id).map(Held::full_name)
    }

    /// The sheet of a workbook that was read.
    pub fn sheet(&self, id: u32) -> Option<String> {
        self.0.file(id)?.tally()?.layout.sheet.clone()
    }

    /// Lets go of a file.
    pub fn remove(&mut self, id: u32) {
        self.0.remove(id);
    }

    /// The account of all files, for [`Sheet::account`].
    ///
    /// # Errors
    /// When it cannot cross to JavaScript, which no input brings about.
    pub fn account(&self) -> Result<JsValue, JsError> {
        plain(&self.0.account())
    }

    /// The ids of the files, in the account's order.
    pub fn ids(&self) -> Vec<u32> {
        self.0.files().iter().map(|held| held.id).collect()
    }

    /// The years in the data, in order.
    pub fn years(&self) -> Vec<u16> {
        self.0.years().into_iter().map(Year::number).collect()
    }

    /// The report of a year and a region (a code, or all), closed, for [`Sheet::show`]. A year that is not in the data becomes the
    /// latest that is.
    ///
    /// # Errors
    /// When nothing has been counted, or the report cannot cross to JavaScript.
    pub fn report(&self, year: Option<u16>, region: Option<String>) -> Result<Uint8Array, JsError> {
        let years = self.0.years();
        let wanted = year.and_then(Year::new).filter(|year| years.contains(year));
        let year = wanted.or_else(|| years.last().copied()).ok_or_else(|| JsError::new("nothing has been counted"))?;
        let region = region.as_deref().and_then(Region::from_code);
        closed(&self.0.report(Selection { year, region }))
    }
}

impl Holdings {
    pub(super) fn held(&self) -> &holdings::Holdings {
        &self.0
    }

    fn take(&mut self, file: Held) -> Result<(), JsValue> {
        self.0.take(file).map_err(|error| thrown(&ReadError::Aggregates(error)))
    }
}

/// The made-up sample as a list.
#[wasm_bindgen(js_name = sampleList)]
pub fn sample_list() -> String {
    SAMPLE.to_owned()
}

fn read_sums(file: File) -> Result<AggregatesFile, ReadError> {
    if file.size() > AggregatesFile::LIMIT as f64 {
        return Err(ReadError::Aggregates(AggregatesError::TooLarge(AggregatesFile::LIMIT)));
    }
    let mut bytes = Vec::new();
    let read = Slices::new(file).and_then(|mut slices| slices.read_to_end(&mut bytes));
    read.map_err(|error| ReadError::unavailable(&error))?;
    AggregatesFile::read(&bytes).map_err(ReadError::Aggregates)
}

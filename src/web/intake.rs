//! The worker reads a file.

use super::slices::{ReadAhead, Slices, Source};
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
    pub(super) reading: Reading<Source>,
    slices: Slices,
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
        let slices = Slices::new(file.clone()).map_err(|error| thrown(&ReadError::unavailable(&error)))?;
        Self::open(&file, slices, recipes)
    }

    /// The same of a file of which something has been looked at, through `slices`.
    pub(super) fn open(file: &File, slices: Slices, recipes: JsValue) -> Result<Self, JsValue> {
        let size = file.size();
        let recipes: Vec<Decisions> = given(recipes)?;
        let name = file.name();
        let source: Source = Box::new(slices.clone());
        let reading = Reading::open_named(&name, source, &recipes).map_err(|error| thrown(&error))?;
        let this_year = u16::try_from(js_sys::Date::new_0().get_full_year()).ok().and_then(Year::new);
        Ok(Self { reading: reading.until(this_year), slices, size, listing: None })
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

    /// What can be read ahead of it.
    #[wasm_bindgen(js_name = readAhead)]
    pub fn read_ahead(&self) -> ReadAhead {
        ReadAhead::of(&self.slices)
    }

    /// The bytes at which a file is best cut into so many parts that are read apart; none where it is to be read as one. From here
    /// on, the first of them is read.
    pub fn cut(&mut self, parts: u32) -> Vec<f64> {
        let cuts = self.reading.cuts(self.size as u64, u64::from(parts));
        if let Some(first) = cuts.first() {
            self.reading.until_byte(*first);
        }
        cuts.into_iter().map(|byte| byte as f64).collect()
    }

    /// Puts together what has been read so far, while others read on.
    pub fn settle(&mut self) {
        self.reading.settle();
    }

    /// Takes a part that was read apart, by [`Part::take`]; false where it does not follow what has been read so far.
    pub fn append(&mut self, part: &[u8]) -> bool {
        read::Part::from_bytes(part).is_some_and(|part| self.reading.append(part))
    }

    /// Reads on from here to the end of the file.
    ///
    /// # Errors
    /// A `ReadError` as a plain object.
    #[wasm_bindgen(js_name = goOn)]
    pub fn go_on(&mut self, file: File) -> Result<(), JsValue> {
        let slices = Slices::from(file, self.reading.position());
        self.slices = slices.map_err(|error| thrown(&ReadError::unavailable(&error)))?;
        self.reading.go_on(Box::new(self.slices.clone()));
        Ok(())
    }

    /// How many bytes have been read.
    #[wasm_bindgen(js_name = bytesRead)]
    pub fn bytes_read(&self) -> f64 {
        self.reading.bytes_read(self.size as u64) as f64
    }
}

/// A part of a file being read, for the worker that reads the file. Worker only.
#[wasm_bindgen]
#[derive(Debug)]
pub struct PartIntake {
    reading: Reading<Source>,
    slices: Slices,
    begin: u64,
    size: f64,
}

#[wasm_bindgen]
impl PartIntake {
    /// Looks at the beginning of the file, which says what the columns are. The part's rows are those that begin before `end`.
    ///
    /// # Errors
    /// A `ReadError` as a plain object.
    #[wasm_bindgen(constructor)]
    pub fn new(file: File, recipes: JsValue, begin: f64, end: f64) -> Result<PartIntake, JsValue> {
        let Intake { mut reading, size, .. } = Intake::new(file.clone(), recipes)?;
        let begin = begin as u64;
        let slices = Slices::from(file, begin.saturating_sub(1));
        let slices = slices.map_err(|error| thrown(&ReadError::unavailable(&error)))?;
        reading.until_byte(end as u64);
        Ok(Self { reading, slices, begin, size })
    }

    /// Begins with the part: below the first line end from the byte before it on.
    ///
    /// # Errors
    /// A `ReadError` as a plain object.
    pub fn begin(&mut self) -> Result<(), JsValue> {
        self.reading.begin_at(Box::new(self.slices.clone()), self.begin).map_err(|error| thrown(&error))
    }

    /// Reads a batch of records; true when there are no more.
    ///
    /// # Errors
    /// A `ReadError` as a plain object.
    pub fn step(&mut self) -> Result<bool, JsValue> {
        Ok(self.reading.step(BATCH).map_err(|error| thrown(&error))? == Progress::Done)
    }

    /// What can be read ahead of it.
    #[wasm_bindgen(js_name = readAhead)]
    pub fn read_ahead(&self) -> ReadAhead {
        ReadAhead::of(&self.slices)
    }

    /// How many bytes of the part have been read.
    #[wasm_bindgen(js_name = bytesRead)]
    pub fn bytes_read(&self) -> f64 {
        self.reading.bytes_read(self.size as u64).saturating_sub(self.begin) as f64
    }

    /// What was read, for [`Intake::append`].
    pub fn take(self) -> Option<Vec<u8>> {
        self.reading.into_part()?.to_bytes()
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
    let source: Source = Box::new(slices);
    let inspection = read::inspect(&name, source, &recipes).map_err(|error| thrown(&error))?;
    Ok(plain(&inspection)?)
}

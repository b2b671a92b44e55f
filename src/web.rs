//! The browser's side of the library: the only file that knows a browser. Two rooms use it, each with its own instance:
//! the worker ([`Intake`], [`Holdings`]) reads and counts; the page ([`Sheet`]) sees aggregates only and draws.
//!
//! What crosses between them is what [`Holdings`] gives out: reports, accounts, errors. Never a record, never the cube.

use crate::aggregates::{AggregatesError, AggregatesFile};
use crate::consistency::Published;
use crate::document::{AccountText, ConsistencyText, Document, ReviewText, figure_text, overlap_text, read_error};
use crate::export::{self, Edition, Export, Listing, Saved};
use crate::figure::{self, Figure, Kind, Manner, Scene, SystemColours, Theme};
use crate::holdings::{self, Held, Overlap};
use crate::read::{self, Columns, Decisions, Inspection, Progress, ReadError, Reading};
use crate::release::{Policy, Release};
use crate::report::{Account, FileAccount, Report, Selection, TableId};
use crate::terms::{Lang, Region, Term, Year};
use crate::words::Words;
use js_sys::Uint8Array;
use plotters_canvas::CanvasBackend;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::io::{self, Read};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsError, JsValue};
use web_sys::{CanvasRenderingContext2d, File, FileReaderSync, HtmlCanvasElement};

/// The made-up sample, built in.
const SAMPLE: &str = include_str!("../tests/data/made-up-cases-2018-2021.csv");

/// So many records at most are read between two looks at the messages that wait: a few milliseconds of work.
const BATCH: usize = 5_000;

/// A file being read. Worker only.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Intake {
    reading: Reading<Slices>,
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

/// The decisions of a saved recipe; undefined where a text is no recipe.
///
/// # Errors
/// When they cannot cross to JavaScript, which no input brings about.
#[wasm_bindgen(js_name = ofRecipe)]
pub fn of_recipe(json: &str) -> Result<JsValue, JsError> {
    Decisions::of_recipe(json).map_or(Ok(JsValue::UNDEFINED), |decisions| plain(&decisions))
}

/// The same decisions for another sheet of the workbook.
///
/// # Errors
/// When what is given are no decisions.
#[wasm_bindgen(js_name = forSheet)]
pub fn for_sheet(decisions: JsValue, sheet: &str) -> Result<JsValue, JsError> {
    plain(&given::<Decisions>(decisions)?.for_sheet(sheet))
}

/// The decisions that hold for other files, too.
///
/// # Errors
/// When what is given are no decisions.
#[wasm_bindgen]
pub fn lasting(decisions: JsValue) -> Result<JsValue, JsError> {
    plain(&given::<Decisions>(decisions)?.lasting())
}

/// A recipe for a file about which decisions were made before.
///
/// # Errors
/// When what is given are no decisions.
#[wasm_bindgen(js_name = recipeOver)]
pub fn recipe_over(recipe: JsValue, before: JsValue) -> Result<JsValue, JsError> {
    plain(&given::<Decisions>(recipe)?.over(&given::<Decisions>(before)?))
}

/// The recipe that saves decisions, as far as they hold for other files.
///
/// # Errors
/// When what is given are no decisions.
#[wasm_bindgen(js_name = toRecipe)]
pub fn to_recipe(decisions: JsValue) -> Result<String, JsError> {
    Ok(given::<Decisions>(decisions)?.lasting().to_recipe())
}

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
        let tally = read::read(SAMPLE.as_bytes()).map_err(|error| thrown(&error))?;
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

    /// The report of a year and a region (a code, or all), for [`Sheet::show`]. A year that is not in the data becomes the
    /// latest that is.
    ///
    /// # Errors
    /// When nothing has been counted, or the report cannot cross to JavaScript.
    pub fn report(&self, year: Option<u16>, region: Option<String>) -> Result<JsValue, JsError> {
        let years = self.0.years();
        let wanted = year.and_then(Year::new).filter(|year| years.contains(year));
        let year = wanted.or_else(|| years.last().copied()).ok_or_else(|| JsError::new("nothing has been counted"))?;
        let region = region.as_deref().and_then(Region::from_code);
        plain(&self.0.report(Selection { year, region }))
    }
}

impl Holdings {
    fn take(&mut self, file: Held) -> Result<(), JsValue> {
        self.0.take(file).map_err(|error| thrown(&ReadError::Aggregates(error)))
    }
}

/// The report on the page, in one language. Page only.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Sheet {
    words: Words,
    release: Option<Release>,
}

#[wasm_bindgen]
impl Sheet {
    /// An empty sheet in a language (a tag; Swedish if it is none of ours).
    #[wasm_bindgen(constructor)]
    pub fn new(lang: &str) -> Self {
        Self { words: Words::new(Lang::from_tag(lang).unwrap_or_default()), release: None }
    }

    /// Changes the language; the report stays.
    #[wasm_bindgen(js_name = setLang)]
    pub fn set_lang(&mut self, lang: &str) {
        self.words = Words::new(Lang::from_tag(lang).unwrap_or_default());
    }

    /// A text of the page.
    pub fn text(&self, key: &str) -> String {
        self.words.text(key)
    }

    /// A text of the page with one argument.
    #[wasm_bindgen(js_name = textWith)]
    pub fn text_with(&self, key: &str, name: &str, value: &str) -> String {
        self.words.with(key, [(name, value.into())])
    }

    /// The regions that can be chosen: code and label.
    ///
    /// # Errors
    /// When they cannot cross to JavaScript.
    pub fn regions(&self) -> Result<JsValue, JsError> {
        let regions = Region::ALL.iter().map(|region| (region.code(), region.label(self.words.lang())));
        plain(&regions.collect::<Vec<_>>())
    }

    /// The sentence for a `ReadError`.
    #[wasm_bindgen(js_name = readError)]
    pub fn read_error(&self, error: JsValue) -> String {
        match serde_wasm_bindgen::from_value::<ReadError>(error) {
            Ok(error) => read_error(&error, &self.words),
            Err(_) => self.words.text("error-worker"),
        }
    }

    /// The heading for a `ReadError` of a file with a name.
    #[wasm_bindgen(js_name = errorHeading)]
    pub fn error_heading(&self, error: JsValue, name: &str) -> String {
        let key = match serde_wasm_bindgen::from_value::<ReadError>(error) {
            Ok(ReadError::Aggregates(AggregatesError::CountedAlready { .. } | AggregatesError::MadeUp)) => {
                "error-heading-not-counted"
            }
            _ => "error-heading",
        };
        self.words.with(key, [("name", name.into())])
    }

    /// What two lists have in common, in a sentence.
    ///
    /// # Errors
    /// When what is given is none.
    pub fn overlap(&self, overlap: JsValue) -> Result<String, JsError> {
        Ok(overlap_text(&given::<Overlap>(overlap)?, &self.words))
    }

    /// The account in words.
    ///
    /// # Errors
    /// When what is given is no account.
    pub fn account(&self, account: JsValue) -> Result<JsValue, JsError> {
        plain(&AccountText::of(&given::<Account>(account)?, &self.words))
    }

    /// The correction screen of a file, in words: an inspection, and the file's account where it has been read.
    ///
    /// # Errors
    /// When what is given is neither.
    pub fn review(&self, inspection: JsValue, account: JsValue) -> Result<JsValue, JsError> {
        let account =
            if account.is_undefined() || account.is_null() { None } else { Some(given::<FileAccount>(account)?) };
        plain(&ReviewText::of(&given::<Inspection>(inspection)?, account.as_ref(), &self.words))
    }

    /// Takes a report and releases it: from here on, only what the policy lets through.
    ///
    /// # Errors
    /// When what is given is no report; what was shown before stays.
    pub fn show(&mut self, report: JsValue) -> Result<(), JsError> {
        self.release = Some(Release::under(Policy::Internal, given::<Report>(report)?));
        Ok(())
    }

    /// The document of the report shown; undefined when there is none.
    ///
    /// # Errors
    /// When it cannot cross to JavaScript.
    pub fn document(&self) -> Result<JsValue, JsError> {
        match &self.release {
            Some(release) => plain(&Document::of(release, &self.words)),
            None => Ok(JsValue::UNDEFINED),
        }
    }

    /// Whether the numbers of the report agree, with each other and with published figures (a small CSV); undefined when there
    /// is no report.
    ///
    /// # Errors
    /// When it cannot cross to JavaScript, which no input brings about.
    pub fn consistency(&self, published: Option<String>) -> Result<JsValue, JsError> {
        match &self.release {
            Some(release) => plain(&ConsistencyText::of(release, published.as_deref(), &self.words)),
            None => Ok(JsValue::UNDEFINED),
        }
    }

    /// The formats in which the report can be written.
    ///
    /// # Errors
    /// When they cannot cross to JavaScript, which no input brings about.
    pub fn formats(&self) -> Result<JsValue, JsError> {
        let format = |export: &&dyn Export| Format {
            id: export.code(),
            name: self.words.text(&format!("format-name-{}", export.code())),
            about: self.words.text(&format!("format-about-{}", export.code())),
        };
        plain(&export::ALL.iter().map(format).collect::<Vec<_>>())
    }

    /// The report written in a format on a day (`2026-11-23`).
    ///
    /// # Errors
    /// When there is no report, no such format, no such day, or the format cannot hold the report.
    pub fn write(&self, format: &str, date: &str) -> Result<Written, JsError> {
        let export = export_named(format)?;
        Ok(Written(export.write(&self.edition(date)?)?))
    }

    /// One table written in a format on a day.
    ///
    /// # Errors
    /// As [`Sheet::write`]; and when the report or the format has no such table.
    #[wasm_bindgen(js_name = writeTable)]
    pub fn write_table(&self, format: &str, table: &str, date: &str) -> Result<Written, JsError> {
        let export = export_named(format)?;
        let table = TableId::from_code(table).ok_or_else(|| JsError::new("no such table"))?;
        let written = export.write_table(table, &self.edition(date)?).ok_or_else(|| JsError::new("not by table"))?;
        Ok(Written(written?))
    }

    fn edition(&self, date: &str) -> Result<Edition<'_>, JsError> {
        let release = self.release.as_ref().ok_or_else(|| JsError::new("there is no report"))?;
        Ok(Edition { release, words: &self.words, date: date.parse()? })
    }

    /// A figure laid out for a width in CSS pixels, drawn in one of its kinds (the first if it has no such); undefined when
    /// there is none.
    pub fn figure(&self, id: &str, kind: &str, width: u32) -> Option<Plate> {
        let (figure, release) = Figure::from_code(id).zip(self.release.as_ref())?;
        let scene = figure.scene(release, figure.kind(kind), &self.words, width);
        Some(Plate { scene, about: self.about(figure, figure.kind(kind), release) })
    }

    /// A figure as a picture that stands by itself, with title, notes, caveat and source; undefined when there is none.
    pub fn picture(&self, id: &str, kind: &str) -> Option<Plate> {
        let (figure, release) = Figure::from_code(id).zip(self.release.as_ref())?;
        let kind = figure.kind(kind);
        let scene = figure::picture(figure, release, kind, &self.words);
        Some(Plate { scene, about: self.about(figure, kind, release) })
    }

    fn about(&self, figure: Figure, kind: Kind, release: &Release) -> About {
        let text = figure_text(figure, release, &self.words);
        let description = text.kinds.iter().find(|each| each.id == kind.code()).map(|each| each.description.clone());
        About {
            title: text.full_title(),
            description: description.unwrap_or_default(),
            file_name: figure.file_name(release, kind, &self.words),
            lang: self.words.lang().tag(),
        }
    }
}

fn export_named(code: &str) -> Result<&'static dyn Export, JsError> {
    let export = export::ALL.iter().find(|export| export.code() == code).copied();
    export.ok_or_else(|| JsError::new("no such format"))
}

/// A format, for those who choose.
#[derive(Debug, Serialize)]
struct Format {
    id: &'static str,
    name: String,
    about: String,
}

/// A file that has been written.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Written(Saved);

#[wasm_bindgen]
impl Written {
    /// Its name.
    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.0.name.clone()
    }

    /// Its kind.
    #[wasm_bindgen(getter, js_name = mediaType)]
    pub fn media_type(&self) -> String {
        self.0.media_type.to_owned()
    }

    /// What is in it.
    #[wasm_bindgen(getter)]
    pub fn bytes(&self) -> Uint8Array {
        Uint8Array::from(self.0.bytes.as_slice())
    }
}

/// A figure laid out, to be drawn. Page only.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Plate {
    scene: Scene,
    about: About,
}

#[derive(Debug)]
struct About {
    title: String,
    description: String,
    file_name: String,
    lang: &'static str,
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
        let step = 1.0 / f64::from(figure::FINENESS);
        scale_context(&canvas, step).ok_or_else(|| JsError::new("no canvas"))?;
        let backend = CanvasBackend::with_canvas_object(canvas).ok_or_else(|| JsError::new("no canvas"))?;
        self.scene.draw(backend, Manner::Canvas, &theme, scale).map_err(|error| JsError::new(&error.to_string()))
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

/// Makes a canvas's unit so large, in its pixels.
fn scale_context(canvas: &HtmlCanvasElement, unit: f64) -> Option<()> {
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.set_transform(unit, 0.0, 0.0, unit, 0.0, 0.0).ok()
}

/// A `File` as a reader: slices of it, one at a time, so that memory does not grow with the file.
#[derive(Debug)]
struct Slices {
    file: File,
    reader: FileReaderSync,
    size: f64,
    next: f64,
    slice: io::Cursor<Vec<u8>>,
}

impl Slices {
    /// Slices of 16 MB are read about three times as fast as slices of 1 MB; the first is small, so that a file that is
    /// no case list is known as such at once.
    const FIRST: f64 = 256.0 * 1024.0;
    const SIZE: f64 = 16.0 * 1024.0 * 1024.0;

    fn new(file: File) -> io::Result<Self> {
        let reader = FileReaderSync::new().map_err(|error| failed(&error))?;
        let size = file.size();
        Ok(Self { file, reader, size, next: 0.0, slice: io::Cursor::default() })
    }

    fn read_slice(&mut self) -> io::Result<()> {
        let size = if self.next == 0.0 { Self::FIRST } else { Self::SIZE };
        let end = (self.next + size).min(self.size);
        let blob = self.file.slice_with_f64_and_f64(self.next, end).map_err(|error| failed(&error))?;
        let bytes = self.reader.read_as_array_buffer(&blob).map_err(|error| failed(&error))?;
        let bytes = Uint8Array::new(&bytes);
        let mut slice = std::mem::take(&mut self.slice).into_inner();
        slice.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut slice);
        self.slice = io::Cursor::new(slice);
        self.next = end;
        Ok(())
    }
}

impl Read for Slices {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.slice.position() == self.slice.get_ref().len() as u64 && self.next < self.size {
            self.read_slice()?;
        }
        self.slice.read(buffer)
    }
}

/// Whether a text begins like a file of published figures.
#[wasm_bindgen(js_name = isPublished)]
pub fn is_published(head: &str) -> bool {
    Published::is_one(head)
}

/// Whether a file is one of sums, by how it begins.
#[wasm_bindgen(js_name = isSums)]
pub fn is_sums(file: File) -> bool {
    let mut head = Vec::new();
    let read = Slices::new(file).and_then(|slices| slices.take(64).read_to_end(&mut head));
    read.is_ok() && AggregatesFile::is_one(&head)
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

/// What the browser threw, in its own words.
fn failed(error: &JsValue) -> io::Error {
    let message = js_sys::Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    io::Error::other(message.unwrap_or_default())
}

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

//! The report on the page.

use super::plate::{About, Plate};
use super::{given, opened, plain};
use crate::aggregates::AggregatesError;
use crate::disclosure::{Decision, Known, Protection, Refusal, Summary, Suppression, write_certificate};
use crate::document::{
    AccountText, ConsistencyText, Document, Leaflet, PublicationText, ReviewText, figure_text, overlap_text,
    read_error, refusal, template_csv, template_schema,
};
use crate::export::{self, Edition, Export, Saved};
use crate::figure::{self, Figure, Kind};
use crate::holdings::Overlap;
use crate::read::{Inspection, ReadError};
use crate::release::Release;
use crate::report::{Account, FileAccount, Report, TableId};
use crate::terms::{Lang, Region, Term};
use crate::words::{self, Words};
use js_sys::Uint8Array;
use serde::Serialize;
use std::cell::OnceCell;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
/// The report on the page, in one language. Page only.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Sheet {
    words: Words,
    release: Option<Release>,
    /// The release in these words, once it has been asked for.
    document: OnceCell<Document>,
    /// What proves it, where it is one for publication.
    proof: Option<(Report, Suppression)>,
}

#[wasm_bindgen]
impl Sheet {
    /// An empty sheet in a language (a tag; Swedish if it is none of ours).
    #[wasm_bindgen(constructor)]
    pub fn new(lang: &str) -> Self {
        let words = Words::new(Lang::from_tag(lang).unwrap_or_default());
        Self { words, release: None, document: OnceCell::new(), proof: None }
    }

    /// Changes the language; the report stays.
    #[wasm_bindgen(js_name = setLang)]
    pub fn set_lang(&mut self, lang: &str) {
        self.words = Words::new(Lang::from_tag(lang).unwrap_or_default());
        self.document.take();
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

    /// Takes a report and shows it as counted.
    ///
    /// # Errors
    /// When what is given is no report; what was shown before stays.
    pub fn show(&mut self, report: &[u8]) -> Result<(), JsError> {
        self.release = Some(Release::internal(opened(report)?));
        self.document.take();
        self.proof = None;
        Ok(())
    }

    /// Takes a report with what protects it, and what a person decided, and releases it: from here on, only what is safe to print. What
    /// protects it is checked here once more, and what it takes for public is read once more from what the person gave.
    ///
    /// # Errors
    /// When what is given is neither, or does not hold; what was shown before stays.
    pub fn publish(&mut self, report: &[u8], protection: JsValue, decision: JsValue) -> Result<(), JsError> {
        let (report, protection) = (opened(report)?, given::<Protection>(protection)?);
        let known = Known::of(&given::<Decision>(decision)?, &report)?;
        let proof = match &protection {
            Protection::Suppression(suppression) => Some((report.clone(), suppression.clone())),
            Protection::Rounding(_) => None,
        };
        self.release = Some(Release::published(report, &protection, &known)?);
        self.document.take();
        self.proof = proof;
        Ok(())
    }

    /// What came of a publication, in words.
    ///
    /// # Errors
    /// When what is given is no summary.
    pub fn publication(&self, summary: JsValue) -> Result<JsValue, JsError> {
        plain(&PublicationText::of(&given::<Summary>(summary)?, &self.words))
    }

    /// Why a report is not released, in a sentence.
    ///
    /// # Errors
    /// When what is given is no refusal of a report.
    pub fn refusal(&self, reason: JsValue, report: &[u8]) -> Result<String, JsError> {
        Ok(refusal(&given::<Refusal>(reason)?, &opened(report)?, &self.words))
    }

    /// The certificate of the release that is shown, written on a day; undefined where it has none.
    ///
    /// # Errors
    /// When there is no such day.
    pub fn certificate(&self, date: &str) -> Result<Option<String>, JsError> {
        let Some((report, suppression)) = &self.proof else { return Ok(None) };
        let collection = export::jsonstat(&self.edition(date)?);
        let warning = self.words.text("certificate-warning");
        Ok(Some(write_certificate(&suppression.claim(report), &collection, &warning)))
    }

    /// What a file of the release that is shown is called, without what says the format.
    ///
    /// # Errors
    /// When there is no report, or no such day.
    #[wasm_bindgen(js_name = fileName)]
    pub fn file_name(&self, what: &str, extension: &str, date: &str) -> Result<String, JsError> {
        let name = self.words.text(what);
        Ok(self.edition(date)?.file_name(&name, &name, extension))
    }

    /// The document of the report shown; undefined when there is none.
    ///
    /// # Errors
    /// When it cannot cross to JavaScript.
    pub fn document(&self) -> Result<JsValue, JsError> {
        self.printed().map_or(Ok(JsValue::UNDEFINED), |(_, document)| plain(document))
    }

    /// Whether the numbers of the report agree, with each other and with published figures (a small CSV); undefined when there
    /// is no report.
    ///
    /// # Errors
    /// When it cannot cross to JavaScript, which no input brings about.
    pub fn consistency(&self, published: Option<String>) -> Result<JsValue, JsError> {
        let check =
            |(release, document)| plain(&ConsistencyText::of(release, document, published.as_deref(), &self.words));
        self.printed().map_or(Ok(JsValue::UNDEFINED), check)
    }

    fn printed(&self) -> Option<(&Release, &Document)> {
        let release = self.release.as_ref()?;
        Some((release, self.document.get_or_init(|| Document::of(release, &self.words))))
    }

    /// What stands beside the report, as blocks: `help` or `accessibility`.
    ///
    /// # Errors
    /// When there is no such text.
    pub fn leaflet(&self, code: &str) -> Result<JsValue, JsError> {
        let leaflet = Leaflet::from_code(code).ok_or_else(|| JsError::new("no such leaflet"))?;
        plain(&leaflet.blocks(&self.words))
    }

    /// An empty case file: a CSV with the headers.
    pub fn template(&self) -> String {
        template_csv(self.words.lang())
    }

    /// What each column of the empty case file holds, as a Frictionless Table Schema.
    #[wasm_bindgen(js_name = templateSchema)]
    pub fn template_schema(&self) -> String {
        format!("{:#}\n", template_schema(&self.words))
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

/// A text from outside as it is shown where it stands by itself: what cannot be seen is seen.
#[wasm_bindgen]
pub fn shown(text: &str) -> String {
    words::shown(text).into_owned()
}

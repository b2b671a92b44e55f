//! The worker prepares a publication.

use super::{Holdings, closed, given, plain};
use crate::disclosure::{self, Decision};
use crate::report::{Report, Selection};
use crate::terms::{Region, Term, Year};
use js_sys::{Object, Reflect};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

/// A publication being prepared. Worker only.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Publication {
    report: Report,
    outcome: Outcome,
}

#[derive(Debug)]
enum Outcome {
    Open(Box<disclosure::Publication>),
    Refused(disclosure::Refusal),
}

/// What crosses to the page beside the report.
#[derive(Serialize)]
struct Done<'a> {
    protection: Option<&'a disclosure::Protection>,
    summary: Option<&'a disclosure::Summary>,
    refusal: Option<&'a disclosure::Refusal>,
}

#[wasm_bindgen]
impl Publication {
    /// Does a few milliseconds of work; true when there is no more to do.
    pub fn step(&mut self) -> bool {
        match &mut self.outcome {
            Outcome::Open(publication) => match publication.step() {
                Ok(done) => done,
                Err(refusal) => {
                    self.outcome = Outcome::Refused(refusal);
                    true
                }
            },
            Outcome::Refused(_) => true,
        }
    }

    /// How much of the work is done, from 0 to 1.
    #[wasm_bindgen(getter)]
    pub fn progress(&self) -> f64 {
        match &self.outcome {
            Outcome::Open(publication) => {
                let disclosure::Progress { safe, all } = publication.progress();
                if all == 0 { 1.0 } else { safe as f64 / all as f64 }
            }
            Outcome::Refused(_) => 1.0,
        }
    }

    /// The report, closed, with what protects it, for [`Sheet::publish`](super::Sheet::publish), or why it is refused.
    ///
    /// # Errors
    /// When it cannot cross to JavaScript, which no input brings about.
    pub fn finish(self) -> Result<Object, JsError> {
        let Self { report, outcome } = self;
        let finished = match outcome {
            Outcome::Open(publication) => publication.finish(),
            Outcome::Refused(refusal) => Err(refusal),
        };
        let (report, done) = match &finished {
            Ok((report, protection, summary)) => {
                (report, Done { protection: Some(protection), summary: Some(summary), refusal: None })
            }
            Err(refusal) => (&report, Done { protection: None, summary: None, refusal: Some(refusal) }),
        };
        let done = Object::from(plain(&done)?);
        Reflect::set(&done, &"report".into(), &closed(report)?.into())
            .map_err(|_| JsError::new("the browser takes no report"))?;
        Ok(done)
    }
}

#[wasm_bindgen]
impl Holdings {
    /// Begins to prepare a publication of a year and a region (a code, or all), as a person has decided.
    ///
    /// # Errors
    /// When nothing has been counted, or what is given is no decision.
    pub fn publish(&self, year: u16, region: Option<String>, decision: JsValue) -> Result<Publication, JsError> {
        let decision: Decision = given(decision)?;
        let year = Year::new(year).ok_or_else(|| JsError::new("no such year"))?;
        let region = region.as_deref().and_then(Region::from_code);
        let report = self.held().designed(Selection { year, region }, decision.design);
        let outcome = match disclosure::Publication::new(report.clone(), &decision) {
            Ok(publication) => Outcome::Open(Box::new(publication)),
            Err(refusal) => Outcome::Refused(refusal),
        };
        Ok(Publication { report, outcome })
    }
}

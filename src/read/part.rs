//! Parts of a file, read apart and put together: for a file so large that several workers are to read it.
//!
//! Where a row begins in the middle of a file cannot be known: a line end may stand inside quotation marks. So a part begins at the first
//! line end behind its cut, and is taken only where the part above it, which is read from the beginning, ends right there. What it was
//! wrong about is read again.

use super::encoding::{EncodingWhy, Recognised};
use super::known::Known;
use super::records::Records;
use super::repeats::PackedRepetition;
use super::{ReadError, Reading};
use crate::case::Case;
use crate::problem::Problems;
use serde::{Deserialize, Serialize};
use std::io::Read;

/// What was read of a part of a file: aggregates and problems, never a record.
#[derive(Debug, Serialize, Deserialize)]
pub struct Part {
    /// The bytes at which its first row begins and what follows its last.
    begin: u64,
    end: u64,
    rows: u64,
    lines: u64,
    /// Cases by their codes, and how often they occur; a case may be there several times.
    cases: Vec<(u64, u64)>,
    problems: Problems,
    repetition: PackedRepetition,
    encoding: Recognised,
    below_another_header: bool,
}

impl Part {
    /// As bytes, to go from one worker to another; none of what a file holds makes this fail.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        postcard::to_allocvec(self).ok()
    }

    /// What [`Part::to_bytes`] has written; none where it has not.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        postcard::from_bytes(bytes).ok()
    }
}

impl<R: Read> Reading<R> {
    /// The bytes at which a file of this size is best cut into parts that are read apart; none where it must be read as one: a
    /// workbook, UTF-16, or where a person has decided that what is there twice counts once.
    pub fn cuts(&self, size: u64, parts: u64) -> Vec<u64> {
        let first = self.records.position();
        let as_one = !self.records.can_begin_anywhere() || !self.tally.decisions.once.is_empty();
        if as_one || size <= first {
            return Vec::new();
        }
        (1..parts).map(|part| first + (size - first) / parts * part).collect()
    }

    /// Reads no row that begins at or after this byte.
    pub fn until_byte(&mut self, byte: u64) {
        if let Records::Text(text) = &mut self.records {
            text.until(byte);
        }
    }

    /// Reads on to the end of the file, from a source that begins where reading has come to.
    pub fn go_on(&mut self, source: R) {
        self.records.go_on(source);
    }

    /// The byte at which the row begins that is read next.
    pub fn position(&self) -> u64 {
        self.records.position()
    }

    /// Reads a part from here on: of a source that begins at the byte before `byte`, what stands below its first line end.
    ///
    /// # Errors
    /// When the source cannot be read.
    pub fn begin_at(&mut self, source: R, byte: u64) -> Result<(), ReadError> {
        self.part_begin = self.records.begin_at(source, byte)?;
        self.tally.rows = 0;
        self.tally.problems = Problems::default();
        Ok(())
    }

    /// What was read of the part, once [`Reading::step`] has said `Done`.
    pub fn into_part(mut self) -> Option<Part> {
        // What known rows came to is not put into a cube first: who puts the parts together does that.
        let counted = self.tally.cube.iter().map(|(case, count)| (case.to_code(), count));
        let known = self.known.iter_mut().flat_map(Known::take_cases).map(|(case, count)| (case.to_code(), count));
        let cases = counted.chain(known).collect();
        let encoding = self.records.encoding()?;
        Some(Part {
            begin: self.part_begin,
            end: self.records.position(),
            rows: self.tally.rows,
            lines: self.records.lines(),
            cases,
            problems: self.tally.problems,
            repetition: self.repetition.packed(),
            encoding,
            below_another_header: self.rules.are_below_another_header(),
        })
    }

    /// Takes what was read of the part that follows what has been read so far; false where it does not follow.
    pub fn append(&mut self, part: Part) -> bool {
        // The first letters beyond a to z decide for the whole file; those of a part may be others.
        let is_plain = |encoding: Recognised| encoding.why == EncodingWhy::PlainOnly;
        let same_letters = self
            .records
            .encoding()
            .is_some_and(|own| is_plain(part.encoding) || (!is_plain(own) && own.encoding == part.encoding.encoding));
        let follows = part.begin == self.records.position() && same_letters && !self.rules.are_below_another_header();
        let Some(cases) =
            part.cases.iter().map(|(code, times)| Some((Case::of_code(*code)?, *times))).collect::<Option<Vec<_>>>()
        else {
            return false;
        };
        if !follows {
            return false;
        }
        let lines = self.records.lines();
        self.tally.rows += part.rows;
        cases.into_iter().for_each(|(case, times)| self.tally.cube.add_times(case, times));
        self.tally.problems.append(part.problems, lines);
        self.repetition.append(part.repetition, lines);
        self.rules.set_below_another_header(part.below_another_header);
        self.records.pass(part.end, part.lines);
        true
    }
}

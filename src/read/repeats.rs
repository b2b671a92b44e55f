//! Rows and cases that are there twice.

use crate::problem::Occurrences;
use csv::StringRecord;
use serde::{Deserialize, Serialize};
use std::hash::{DefaultHasher, Hasher};

/// What is there more than once in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeats {
    /// Rows that are the same as an earlier one, cell by cell.
    pub rows: Occurrences,
    /// Rows of a case that an earlier one has.
    pub cases: Occurrences,
    /// Whether the file is longer than what could be remembered, so that some may not have been found.
    pub incomplete: bool,
}

/// Remembers rows and cases by their hashes: what is remembered cannot be read back.
#[derive(Debug, Clone)]
pub(super) struct Repetition {
    rows: Remembered,
    cases: Remembered,
    /// The sum of all rows' hashes: the same for the same rows in any order.
    sum: u64,
}

/// What was met in one part of a file, as it goes to who puts the parts together.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct PackedRepetition {
    rows: PackedHashes,
    cases: PackedHashes,
    sum: u64,
}

/// What a row repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Repeated {
    pub(super) row: bool,
    pub(super) case: bool,
}

impl Repetition {
    pub(super) fn new() -> Self {
        Self { rows: Remembered::new(), cases: Remembered::new(), sum: 0 }
    }

    /// By what two files with the same rows are known.
    pub(super) fn fingerprint(&self) -> u64 {
        self.sum
    }

    /// Looks where rows would be remembered, and says nothing: memory is waited for once for all of them.
    pub(super) fn warm_up(&self, rows: impl Iterator<Item = u64>) -> u32 {
        let places = &self.rows.places;
        rows.fold(0, |warmth, row| warmth ^ places.get(row as usize & (places.len() - 1)).map_or(0, |met| met.times))
    }

    /// Whether a row, or its case, was there before. Both are known by their hashes.
    pub(super) fn meet(&mut self, row: u64, case: Option<u64>, line: u64) -> Repeated {
        self.sum = self.sum.wrapping_add(row);
        Repeated { row: self.rows.meet(row, line), case: case.is_some_and(|case| self.cases.meet(case, line)) }
    }

    /// Remembers what another part of the file, below this one, has met; its lines begin after so many.
    pub(super) fn append(&mut self, below: PackedRepetition, lines: u64) {
        self.sum = self.sum.wrapping_add(below.sum);
        self.rows.append(below.rows, lines);
        self.cases.append(below.cases, lines);
    }

    /// All that was met.
    pub(super) fn packed(self) -> PackedRepetition {
        PackedRepetition { rows: self.rows.packed(), cases: self.cases.packed(), sum: self.sum }
    }

    /// What has been found.
    pub(super) fn found(&self) -> Repeats {
        let incomplete = self.rows.is_partial() || self.cases.is_partial();
        Repeats { rows: self.rows.repeats(), cases: self.cases.repeats(), incomplete }
    }
}

/// Hashes that have been met, how often, and where first. Beyond [`Remembered::PLACES`] only those below a limit are remembered, which is
/// halved as often as is needed: what is found is then a part of what is there, the same part wherever a file is cut (Bar-Yossef et al.,
/// Counting distinct elements in a data stream, 2002).
#[derive(Debug, Clone)]
struct Remembered {
    /// By hash, a power of two of them.
    places: Vec<Met>,
    taken: usize,
    limit: u64,
    /// The lines of the first repeats.
    lines: Vec<u64>,
}

#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
struct Met {
    /// In eight bytes: hardly a hash is shorter.
    #[serde(with = "postcard::fixint::le")]
    hash: u64,
    /// 0 where the place is not taken.
    times: u32,
    line: u32,
}

/// The same without the places that are not taken.
#[derive(Debug, Serialize, Deserialize)]
struct PackedHashes {
    met: Vec<Met>,
    limit: u64,
    lines: Vec<u64>,
}

impl Remembered {
    /// Three fourths of so many different rows are remembered, in 4 MB.
    const PLACES: usize = 256 * 1024;
    const FIRST_PLACES: usize = 1024;

    fn new() -> Self {
        Self { places: vec![Met::default(); Self::FIRST_PLACES], taken: 0, limit: u64::MAX, lines: Vec::new() }
    }

    /// Whether a hash was met before.
    fn meet(&mut self, hash: u64, line: u64) -> bool {
        if hash > self.limit {
            return false;
        }
        let again = self.add(Met { hash, times: 1, line: u32::try_from(line).unwrap_or(u32::MAX) });
        if again && self.lines.len() < Occurrences::LISTED {
            self.lines.push(line);
        }
        again
    }

    /// Adds what was met; true where it was met before.
    fn add(&mut self, met: Met) -> bool {
        let mask = self.places.len() - 1;
        let mut at = met.hash as usize & mask;
        while let Some(place) = self.places.get_mut(at) {
            if place.times == 0 {
                *place = met;
                self.taken += 1;
                self.make_room();
                return false;
            }
            if place.hash == met.hash {
                place.times = place.times.saturating_add(met.times);
                return true;
            }
            at = (at + 1) & mask;
        }
        false
    }

    fn make_room(&mut self) {
        if self.taken * 4 < self.places.len() * 3 {
            return;
        }
        let mut places = self.places.len() * 2;
        if places > Self::PLACES {
            places = Self::PLACES;
            self.limit /= 2;
        }
        self.place_anew(places);
    }

    /// Puts what is below the limit into so many places.
    fn place_anew(&mut self, places: usize) {
        self.taken = 0;
        let limit = self.limit;
        for met in std::mem::replace(&mut self.places, vec![Met::default(); places]) {
            if met.times > 0 && met.hash <= limit {
                self.add(met);
            }
        }
    }

    fn packed(self) -> PackedHashes {
        let Self { places, limit, lines, .. } = self;
        PackedHashes { met: places.into_iter().filter(|met| met.times > 0).collect(), limit, lines }
    }

    fn append(&mut self, below: PackedHashes, lines: u64) {
        let mut repeats: Vec<u64> = below.lines.iter().map(|line| line + lines).collect();
        let most = (self.taken + below.met.len()) / 3 * 4 + 4;
        let places = self.places.len().max(most.next_power_of_two().min(Self::PLACES));
        // What only one of both can have remembered is of no use.
        if below.limit < self.limit || places > self.places.len() {
            self.limit = self.limit.min(below.limit);
            self.place_anew(places);
        }
        for met in below.met {
            let line = u64::from(met.line) + lines;
            if met.hash <= self.limit && self.add(Met { line: u32::try_from(line).unwrap_or(u32::MAX), ..met }) {
                repeats.push(line);
            }
        }
        repeats.sort_unstable();
        self.lines.extend(repeats);
        self.lines.truncate(Occurrences::LISTED);
    }

    fn is_partial(&self) -> bool {
        self.limit < u64::MAX
    }

    fn repeats(&self) -> Occurrences {
        let again = self.places.iter().map(|met| u64::from(met.times.saturating_sub(1)));
        Occurrences { rows: again.sum(), lines: self.lines.clone() }
    }
}

/// The hash of a row: of its cells and their places. A row filled up with empty cells is the same row.
pub(super) fn hash_of(row: &StringRecord) -> u64 {
    let filled = row.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    filled.map(|(place, cell)| in_place(hash_of_cell(cell), place)).fold(0, u64::wrapping_add)
}

/// The hash of a cell's text; 0 where it is empty. The hasher has 64 bits on every machine: with the 32 that a faster one has in
/// WebAssembly, some of 100,000 different rows would be taken for repeated.
pub(super) fn hash_of_cell(text: &str) -> u64 {
    if text.is_empty() {
        return 0;
    }
    let mut hasher = DefaultHasher::new();
    hasher.write(text.as_bytes());
    hasher.finish() | 1
}

/// The hash of a cell at its place in a row (the mixer of SplitMix64: Steele et al., OOPSLA 2014).
pub(super) fn in_place(hash: u64, place: usize) -> u64 {
    if hash == 0 {
        return 0;
    }
    let mut mixed = hash.wrapping_add((place as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 31)
}

/// The hash by which a case is known; none where nothing is recorded.
pub(super) fn hash_of_case(text: &str) -> Option<u64> {
    let text = text.trim();
    (!super::values::says_missing(text)).then(|| in_place(hash_of_cell(text), 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meet(repetition: &mut Repetition, cells: [&str; 2]) -> Repeated {
        let row = StringRecord::from(cells.to_vec());
        repetition.meet(hash_of(&row), hash_of_case(cells[0]), 1)
    }

    #[test]
    fn different_rows_are_told_apart_and_equal_ones_found() {
        let mut repetition = Repetition::new();
        let long = (0..150_000).filter(|id: &u32| meet(&mut repetition, [&id.to_string(), "x"]).row).count();
        assert_eq!(long, 0);
        let again = meet(&mut repetition, ["7", "y"]);
        assert!(again.case && !again.row);
        assert!(meet(&mut repetition, ["7", "x"]).row);
        let found = repetition.found();
        assert_eq!((found.rows.rows, found.cases.rows, found.incomplete), (1, 2, false));
        assert!(hash_of_cell("a") > u64::from(u32::MAX) || hash_of_cell("b") > u64::from(u32::MAX), "64 bits");
    }

    #[test]
    fn cells_are_told_apart_by_where_they_stand() {
        let hash = |cells: &[&str]| hash_of(&StringRecord::from(cells.to_vec()));
        assert_ne!(hash(&["ab", "c"]), hash(&["a", "bc"]));
        assert_ne!(hash(&["a", "b"]), hash(&["b", "a"]));
        assert_ne!(hash(&["a", "", "b"]), hash(&["a", "b"]));
        assert_eq!(hash(&["ab", "c"]), hash(&["ab", "c", ""]), "filled up");
    }

    /// Of more rows than can be remembered a part is, and it is the same part wherever the list is cut.
    #[test]
    fn a_long_list_is_found_repeated_in_part_wherever_it_is_cut() {
        let hashes = |of: u64| (0..of).map(|id| in_place(hash_of_cell(&id.to_string()), 0));
        let rows = 350_000;
        let mut whole = Repetition::new();
        for hash in hashes(rows).chain(hashes(rows)) {
            whole.meet(hash, None, 1);
        }
        let found = whole.found();
        assert!(
            found.incomplete && found.rows.rows > rows / 8 && found.rows.rows < rows / 4 * 3,
            "{}",
            found.rows.rows
        );
        for cut in [1_000, 250_000, 500_000] {
            let mut above = Repetition::new();
            let mut below = Repetition::new();
            hashes(rows).chain(hashes(rows)).take(cut).for_each(|hash| void(above.meet(hash, None, 1)));
            hashes(rows).chain(hashes(rows)).skip(cut).for_each(|hash| void(below.meet(hash, None, 1)));
            above.append(below.packed(), 0);
            assert_eq!(above.fingerprint(), whole.fingerprint());
            assert_eq!(above.found().rows.rows, found.rows.rows, "cut at {cut}");
        }
    }

    fn void(_: Repeated) {}

    #[test]
    fn lines_are_those_of_the_whole_list() {
        let part = |hashes: &[u64]| {
            let mut part = Repetition::new();
            (1..).zip(hashes).for_each(|(line, hash)| void(part.meet(*hash, None, line)));
            part
        };
        let mut above = part(&[1, 2, 1, 3]);
        above.append(part(&[4, 2, 4, 5, 1]).packed(), 4);
        let found = above.found().rows;
        assert_eq!((found.rows, found.lines), (4, vec![3, 6, 7, 9]));
    }
}

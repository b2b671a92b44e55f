//! What is known of rows before they are read: most rows say what earlier ones said, cell by cell, and come to the same.
//!
//! Each distinct cell of a column is looked at once, as its bytes stand in the file, and gets a number: that of all cells by which a row
//! comes to the same ([`Sense`]). A row is then known by the numbers of its cells. Whatever is not known goes the long way, through
//! the rules, and is known from then on; nothing is decided here.

use super::cells::{PlainCell, PlainRow};
use super::encoding::Letters;
use super::repeats::{hash_of_cell, in_place};
use super::rules::{Rules, Sense};
use super::shape::Shape;
use super::{Column, Columns};
use crate::case::Case;
use crate::problem::Problem;
use rustc_hash::FxHashMap;

/// Cells and rows that are known.
#[derive(Debug)]
pub(super) struct Known {
    columns: Vec<KnownColumn>,
    rows: KnownRows,
    /// The numbers of the cells of a row that is learnt.
    numbers: Vec<u16>,
}

/// What is known of the cells of one column.
#[derive(Debug)]
enum KnownColumn {
    /// Read.
    Read(Column, KnownCells),
    /// Not read, but it may say that the row is a total.
    Label { is_case: bool },
    /// Not read.
    NotRead,
}

/// A row whose cells are all known.
#[derive(Debug, Clone, Copy)]
pub(super) struct KnownRow {
    key: Key,
    /// By what its repetition is known.
    pub(super) hash: u64,
    pub(super) case: Option<u64>,
}

/// Where it stands what a row comes to, until something more is learnt.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found(usize);

/// What rows come to.
#[derive(Debug)]
pub(super) struct Outcome {
    pub(super) result: Result<Case, Problem>,
    pub(super) remarks: Vec<Problem>,
}

impl Known {
    /// Nothing is known of files with more columns than this.
    const COLUMNS: usize = 400;

    /// Nothing yet; nothing ever where no column says the year, since then more than the cells that are read decides whether a row
    /// is a person's.
    pub(super) fn new(columns: &Columns) -> Option<Self> {
        columns.index(Column::Year)?;
        let case = columns.index(Column::Case);
        let mut cells = 0;
        let column = |place: usize| match columns.read.iter().find(|read| read.index == place) {
            _ if case == Some(place) => KnownColumn::Label { is_case: true },
            Some(read) => {
                cells += 1;
                KnownColumn::Read(read.column, KnownCells::default())
            }
            None if place == 0 => KnownColumn::Label { is_case: false },
            None => KnownColumn::NotRead,
        };
        let known: Vec<KnownColumn> = (0..columns.width.min(Self::COLUMNS + 1)).map(column).collect();
        (known.len() <= Self::COLUMNS).then(|| Self {
            columns: known,
            rows: KnownRows::new(cells),
            numbers: Vec::new(),
        })
    }

    /// The row, if all its cells are known.
    pub(super) fn look_at(&self, row: PlainRow<'_>, letters: &Letters) -> Option<KnownRow> {
        if row.len() != self.columns.len() {
            return None;
        }
        let (mut hash, mut case) = (0_u64, None);
        let mut key = Key::default();
        let mut fields = self.rows.fields.iter();
        for (place, (column, cell)) in self.columns.iter().zip(row.cells()).enumerate() {
            match column {
                KnownColumn::Read(_, cells) => {
                    let known = cells.find(cell)?;
                    let (field, number) = (fields.next()?, known.number?);
                    // A cell may be learnt from a row that is not: its field is widened with the first row that is.
                    if !field.holds(number) {
                        return None;
                    }
                    field.put(&mut key, number);
                    hash = hash.wrapping_add(known.hash);
                }
                KnownColumn::NotRead | KnownColumn::Label { .. } if cell.len() == 0 => {}
                KnownColumn::NotRead => {
                    let (text, broken) = letters.text(cell.bytes());
                    hash = hash.wrapping_add(in_place(hash_of_cell(&text), place));
                    if broken {
                        return None;
                    }
                }
                KnownColumn::Label { is_case } => {
                    let (text, broken) = letters.text(cell.bytes());
                    if broken || Shape::says_total(&text) {
                        return None;
                    }
                    hash = hash.wrapping_add(in_place(hash_of_cell(&text), place));
                    if *is_case {
                        case = super::repeats::hash_of_case(&text);
                    }
                }
            }
        }
        Some(KnownRow { key, hash, case })
    }

    /// Learns what a row comes to whose cells are known; where it stands then, unless no more is remembered.
    pub(super) fn learn_row(&mut self, row: KnownRow, outcome: impl FnOnce() -> Outcome) -> Option<Found> {
        self.rows.learn(row.key, outcome).map(Found)
    }

    /// Learns the cells of a row, and what it comes to by the rules; where it stands then, unless it is not remembered.
    pub(super) fn learn(
        &mut self,
        row: PlainRow<'_>,
        letters: &Letters,
        rules: &mut Rules,
        outcome: impl FnOnce() -> Outcome,
    ) -> Option<Found> {
        if row.len() != self.columns.len() {
            return None;
        }
        self.numbers.clear();
        for (place, (column, cell)) in self.columns.iter_mut().zip(row.cells()).enumerate() {
            match column {
                KnownColumn::Read(column, cells) => {
                    let known = cells.find(cell).copied().or_else(|| {
                        let (text, broken) = letters.text(cell.bytes());
                        let sense = if broken { Sense::Alone } else { rules.sense(*column, place, &text) };
                        cells.learn(cell, sense, in_place(hash_of_cell(&text), place))
                    });
                    self.numbers.push(known?.number?);
                }
                KnownColumn::Label { .. } if Shape::says_total(&letters.text(cell.bytes()).0) => return None,
                KnownColumn::Label { .. } | KnownColumn::NotRead => {}
            }
        }
        let key = self.rows.key_of(&self.numbers)?;
        self.rows.learn(key, outcome).map(Found)
    }

    /// Looks where rows would be found, and says nothing. Memory is waited for once for all of them, which takes a fraction of
    /// waiting for each (docs/performance.md).
    pub(super) fn warm_up(&self, rows: impl Iterator<Item = KnownRow>) -> u32 {
        rows.fold(0, |warmth, row| {
            warmth ^ self.rows.places.get(self.rows.hash(&row.key)).map_or(0, |place| place.times)
        })
    }

    /// Where it stands what a row comes to, if that is known.
    pub(super) fn find(&self, row: KnownRow) -> Option<Found> {
        self.rows.find(&row.key).map(Found)
    }

    /// What was odd in such a row, if anything was.
    pub(super) fn odd(&self, Found(place): Found) -> Option<&Outcome> {
        self.rows.odd(self.rows.places.get(place)?)
    }

    /// Counts such a row once more.
    pub(super) fn count(&mut self, Found(place): Found) {
        if let Some(place) = self.rows.places.get_mut(place) {
            place.times += 1;
        }
    }

    /// The cases to which known rows have come, and how many rows to each; from here on they are counted anew.
    pub(super) fn take_cases(&mut self) -> impl Iterator<Item = (Case, u64)> {
        let KnownRows { places, odd, .. } = &mut self.rows;
        places.iter_mut().filter(|place| place.times > 0).filter_map(|place| {
            let times = std::mem::take(&mut place.times);
            let case = match place.outcome.odd().and_then(|place| odd.get(place)) {
                Some(odd) => *odd.result.as_ref().ok()?,
                None => place.outcome.case()?,
            };
            Some((case, u64::from(times)))
        })
    }
}

/// The distinct cells of one column.
#[derive(Debug, Default)]
struct KnownCells {
    /// Places in `cells`, one more than they are, by hash; 0 where there is none.
    table: Vec<u16>,
    cells: Vec<KnownCell>,
    /// The text of cells that their words do not hold whole.
    long: FxHashMap<u16, Box<[u8]>>,
    numbers: FxHashMap<Sense, u16>,
    last_number: u16,
}

#[derive(Debug, Clone, Copy)]
struct KnownCell {
    words: [u64; 3],
    length: u32,
    /// By what cells are known that come to the same; none where rows with such a cell are each read by themselves.
    number: Option<u16>,
    /// Of its text at its place in the row.
    hash: u64,
}

impl KnownCells {
    /// So many texts are remembered, and no longer ones than this: memory must not grow with the file.
    const REMEMBERED: usize = 4096;
    const LONGEST: usize = 80;
    /// Of this many places a fourth is taken at most.
    const PLACES: usize = 4 * Self::REMEMBERED;
    const FIRST_PLACES: usize = 256;

    #[inline]
    fn find(&self, cell: PlainCell<'_>) -> Option<&KnownCell> {
        let words = cell.words();
        let mut at = self.place(words, cell.len());
        loop {
            let index = self.table.get(at).copied().unwrap_or_default().checked_sub(1)?;
            let known = self.cells.get(usize::from(index))?;
            let [first, second, last] = known.words;
            let [here, next, end] = words;
            // One test, and none of memory: this is done for each cell of the file.
            if (first ^ here) | (second ^ next) | (last ^ end) | (u64::from(known.length) ^ cell.len() as u64) == 0
                && (cell.len() <= 24 || self.long.get(&index).is_some_and(|long| **long == *cell.bytes()))
            {
                return Some(known);
            }
            at = (at + 1) & (self.table.len() - 1);
        }
    }

    fn learn(&mut self, cell: PlainCell<'_>, sense: Sense, hash: u64) -> Option<KnownCell> {
        if self.cells.len() >= Self::REMEMBERED || cell.len() > Self::LONGEST {
            return None;
        }
        if self.table.len() < Self::PLACES && self.cells.len() * 4 >= self.table.len() {
            self.grow();
        }
        let number = match sense {
            Sense::Alone => None,
            Sense::Own => Some(self.next_number()),
            sense => match self.numbers.get(&sense) {
                Some(number) => Some(*number),
                None => {
                    let number = self.next_number();
                    self.numbers.insert(sense, number);
                    Some(number)
                }
            },
        };
        let length = u32::try_from(cell.len()).ok()?;
        let known = KnownCell { words: cell.words(), length, number, hash };
        let index = u16::try_from(self.cells.len()).ok()?;
        if cell.len() > 24 {
            self.long.insert(index, cell.bytes().into());
        }
        self.cells.push(known);
        self.put(known, index);
        Some(known)
    }

    fn next_number(&mut self) -> u16 {
        self.last_number += 1;
        self.last_number
    }

    fn grow(&mut self) {
        self.table = vec![0; (self.table.len() * 4).clamp(Self::FIRST_PLACES, Self::PLACES)];
        for (index, known) in (0_u16..).zip(self.cells.clone()) {
            self.put(known, index);
        }
    }

    fn put(&mut self, known: KnownCell, index: u16) {
        let mut at = self.place(known.words, known.length as usize);
        while self.table.get(at).is_some_and(|taken| *taken != 0) {
            at = (at + 1) & (self.table.len() - 1);
        }
        if let Some(place) = self.table.get_mut(at) {
            *place = index + 1;
        }
    }

    #[inline]
    fn place(&self, words: [u64; 3], length: usize) -> usize {
        let [first, second, last] = words;
        let hash = (first ^ length as u64)
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .wrapping_add(second.wrapping_mul(0xBF58_476D_1CE4_E5B9))
            .wrapping_add(last.wrapping_mul(0x94D0_49BB_1331_11EB));
        ((hash >> 40) ^ (hash >> 52)) as usize & self.table.len().saturating_sub(1)
    }
}

/// What rows come to, by the numbers of their cells.
#[derive(Debug)]
struct KnownRows {
    fields: Vec<Field>,
    /// By the hash of their keys, a power of two of them: a row is looked up in one place of memory.
    places: Vec<Place>,
    learnt: usize,
    /// What rows come to in which something was odd.
    odd: Vec<Outcome>,
}

/// The numbers of a row's cells, each in a field of its own.
type Key = [u64; 2];

/// Where a column's number stands in a key.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Field {
    word: usize,
    shift: u32,
    bits: u32,
}

#[derive(Debug, Clone, Copy, Default)]
struct Place {
    key: Key,
    outcome: PackedOutcome,
    /// How many such rows have been counted: no file has four thousand million.
    times: u32,
}

/// What a row comes to, in a number: a case by its code, twice that and one; something odd by its place in a list, from 1, twice that;
/// 0 where nothing is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct PackedOutcome(u64);

impl PackedOutcome {
    const NOTHING: Self = Self(0);

    fn of_case(case: Case) -> Self {
        Self(case.to_code() << 1 | 1)
    }

    fn of_odd(place: usize) -> Self {
        Self((place as u64 + 1) << 1)
    }

    fn case(self) -> Option<Case> {
        (self.0 & 1 == 1).then(|| Case::of_code(self.0 >> 1)).flatten()
    }

    fn odd(self) -> Option<usize> {
        if self.0 & 1 == 1 { None } else { usize::try_from((self.0 >> 1).checked_sub(1)?).ok() }
    }
}

impl Field {
    fn put(self, key: &mut Key, number: u16) {
        debug_assert!(self.holds(number), "it would spill into the next field");
        if let Some(word) = key.get_mut(self.word) {
            *word |= u64::from(number) << self.shift;
        }
    }

    fn get(self, key: &Key) -> u16 {
        let word = key.get(self.word).copied().unwrap_or_default();
        (word >> self.shift & ((1 << self.bits) - 1)) as u16
    }

    fn holds(self, number: u16) -> bool {
        u64::from(number) < 1 << self.bits
    }
}

impl KnownRows {
    /// So many are remembered, in 8 MB. A list whose rows come to more different persons goes the long way for the rest.
    const REMEMBERED: usize = 128 * 1024;
    const FIRST_PLACES: usize = 1024;

    fn new(cells: usize) -> Self {
        let places = vec![Place::default(); Self::FIRST_PLACES];
        Self { fields: vec![Field::default(); cells], places, learnt: 0, odd: Vec::new() }
    }

    /// The place of what a key comes to.
    #[inline]
    fn find(&self, key: &Key) -> Option<usize> {
        let mut at = self.hash(key);
        loop {
            let place = self.places.get(at).filter(|place| place.outcome != PackedOutcome::NOTHING)?;
            let [[first, second], [here, next]] = [&place.key, key];
            if (first ^ here) | (second ^ next) == 0 {
                return Some(at);
            }
            at = (at + 1) & (self.places.len() - 1);
        }
    }

    #[inline]
    fn hash(&self, [first, second]: &Key) -> usize {
        let hash = (first.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ second).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        (hash >> 32) as usize & (self.places.len() - 1)
    }

    /// Learns what a key comes to, unless that is known; its place, unless no more are remembered.
    fn learn(&mut self, key: Key, outcome: impl FnOnce() -> Outcome) -> Option<usize> {
        if let Some(place) = self.find(&key) {
            return Some(place);
        }
        if self.learnt >= Self::REMEMBERED {
            return None;
        }
        if self.learnt * 2 >= self.places.len() {
            let places = self.places.len() * 4;
            self.place_anew(places, |key| *key);
        }
        let outcome = match outcome() {
            Outcome { result: Ok(case), remarks } if remarks.is_empty() => PackedOutcome::of_case(case),
            odd => {
                self.odd.push(odd);
                PackedOutcome::of_odd(self.odd.len() - 1)
            }
        };
        self.learnt += 1;
        Some(self.put(Place { key, outcome, times: 0 }))
    }

    fn odd(&self, place: &Place) -> Option<&Outcome> {
        self.odd.get(place.outcome.odd()?)
    }

    /// The key of a row by the numbers of its cells; none where it does not hold them.
    fn key_of(&mut self, numbers: &[u16]) -> Option<Key> {
        let mut key = Key::default();
        self.has_room_for(numbers).then(|| {
            self.fields.iter().zip(numbers).for_each(|(field, number)| field.put(&mut key, *number));
            key
        })
    }

    /// Widens the fields where numbers have outgrown them; false where they no longer fit into a key.
    fn has_room_for(&mut self, numbers: &[u16]) -> bool {
        if self.fields.iter().zip(numbers).all(|(field, number)| field.holds(*number)) {
            return true;
        }
        let mut fields = Vec::with_capacity(self.fields.len());
        let (mut word, mut shift) = (0, 0);
        for (field, number) in self.fields.iter().zip(numbers) {
            let bits = field.bits.max(u16::BITS - number.leading_zeros());
            if shift + bits > u64::BITS {
                (word, shift) = (word + 1, 0);
            }
            fields.push(Field { word, shift, bits });
            shift += bits;
        }
        if word > 1 {
            return false;
        }
        let before = std::mem::replace(&mut self.fields, fields.clone());
        self.place_anew(self.places.len(), |key| {
            let mut wider = Key::default();
            before.iter().zip(&fields).for_each(|(before, field)| field.put(&mut wider, before.get(key)));
            wider
        });
        true
    }

    fn place_anew(&mut self, places: usize, key: impl Fn(&Key) -> Key) {
        for place in std::mem::replace(&mut self.places, vec![Place::default(); places]) {
            if place.outcome != PackedOutcome::NOTHING {
                self.put(Place { key: key(&place.key), ..place });
            }
        }
    }

    fn put(&mut self, place: Place) -> usize {
        let mut at = self.hash(&place.key);
        while self.places.get(at).is_some_and(|taken| taken.outcome != PackedOutcome::NOTHING) {
            at = (at + 1) & (self.places.len() - 1);
        }
        if let Some(free) = self.places.get_mut(at) {
            *free = place;
        }
        at
    }
}

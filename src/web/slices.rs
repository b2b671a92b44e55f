//! A file of the browser as a reader.

use js_sys::Uint8Array;
use std::cell::RefCell;
use std::io::{self, Read};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{File, FileReaderSync};

/// What files are read from, in this room: one kind of reader, so that there is one reading of it.
pub(super) type Source = Box<dyn Read>;

/// A `File` as a reader: slices of it, one at a time, so that memory does not grow with the file. Clones are the same reader.
#[derive(Debug, Clone)]
pub(super) struct Slices(Rc<RefCell<State>>);

#[derive(Debug)]
struct State {
    file: File,
    reader: FileReaderSync,
    size: f64,
    next: f64,
    slice_size: f64,
    /// What has been read, outside of our memory, and how much of it has been given out.
    slice: Uint8Array,
    given: u32,
    /// What follows it, read while what is there is counted.
    ahead: Option<Uint8Array>,
}

impl Slices {
    /// The file from its beginning.
    pub(super) fn new(file: File) -> io::Result<Self> {
        Self::begin(file, 0, State::FIRST)
    }

    /// The file from a byte on.
    pub(super) fn from(file: File, byte: u64) -> io::Result<Self> {
        Self::begin(file, byte, State::SIZE)
    }

    /// So many bytes of what is next, or as many as there are; they are still to be read.
    pub(super) fn peek(&self, count: u32) -> io::Result<Vec<u8>> {
        self.0.borrow_mut().peek(count)
    }

    fn begin(file: File, byte: u64, slice_size: f64) -> io::Result<Self> {
        let reader = FileReaderSync::new().map_err(|error| failed(&error))?;
        let (size, slice) = (file.size(), Uint8Array::new_with_length(0));
        let state = State { file, reader, size, next: byte as f64, slice_size, slice, given: 0, ahead: None };
        Ok(Self(Rc::new(RefCell::new(state))))
    }
}

/// The bytes, from and to, that are best read of a file before it is opened, beyond its beginning, which is read when it is: what follows
/// that, or what a part begins with that begins at `begin`. Empty where there are none. Worker only.
#[wasm_bindgen(js_name = earlyBytes)]
pub fn early_bytes(size: f64, begin: f64) -> Vec<f64> {
    let from = if begin > 0.0 { begin - 1.0 } else { State::FIRST };
    if from < size { vec![from, (from + State::SIZE).min(size)] } else { Vec::new() }
}

/// What can be read ahead of a file, for the worker, which reads while what is there is counted. Worker only.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ReadAhead(Slices);

impl ReadAhead {
    pub(super) fn of(slices: &Slices) -> Self {
        Self(slices.clone())
    }
}

#[wasm_bindgen]
impl ReadAhead {
    /// The bytes that are to be read ahead, from and to; empty at the end, or where they have been.
    pub fn ahead(&self) -> Vec<f64> {
        self.0.0.borrow().ahead().map(Vec::from).unwrap_or_default()
    }

    /// Takes what was read ahead from a byte on, unless it was needed before it came and has been read by now.
    pub fn give(&self, from: f64, bytes: Uint8Array) {
        let mut state = self.0.0.borrow_mut();
        if state.next == from {
            state.ahead = Some(bytes);
        }
    }

    /// Whether the next step would have to wait for the file.
    #[wasm_bindgen(js_name = isRunningOut)]
    pub fn is_running_out(&self) -> bool {
        self.0.0.borrow().is_running_out()
    }
}

impl Read for Slices {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.borrow_mut().read(buffer)
    }
}

impl State {
    /// Slices of 8 MB are read about three times as fast as slices of 1 MB; the first is small, so that a file that is
    /// no case list is known as such at once.
    const FIRST: f64 = 256.0 * 1024.0;
    const SIZE: f64 = 8.0 * 1024.0 * 1024.0;
    /// More than is given out between two looks at what is left.
    const SOON: u32 = 2 * 1024 * 1024;

    fn ahead(&self) -> Option<[f64; 2]> {
        let end = (self.next + self.slice_size).min(self.size);
        (self.ahead.is_none() && self.next < self.size && self.next > 0.0).then_some([self.next, end])
    }

    fn is_running_out(&self) -> bool {
        self.ahead.is_none() && self.next < self.size && self.slice.length() - self.given < Self::SOON
    }

    fn peek(&mut self, count: u32) -> io::Result<Vec<u8>> {
        self.fill()?;
        Ok(self.slice.subarray(self.given, self.slice.length().min(self.given + count)).to_vec())
    }

    /// Reads the next slice when all of the last one has been given out.
    fn fill(&mut self) -> io::Result<()> {
        if self.given == self.slice.length() && self.next < self.size {
            self.read_slice()?;
        }
        Ok(())
    }

    fn read_slice(&mut self) -> io::Result<()> {
        if let Some(ahead) = self.ahead.take() {
            self.next += f64::from(ahead.length());
            (self.slice, self.given) = (ahead, 0);
            return Ok(());
        }
        let end = (self.next + self.slice_size).min(self.size);
        let blob = self.file.slice_with_f64_and_f64(self.next, end).map_err(|error| failed(&error))?;
        let bytes = self.reader.read_as_array_buffer(&blob).map_err(|error| failed(&error))?;
        (self.slice, self.given) = (Uint8Array::new(&bytes), 0);
        (self.next, self.slice_size) = (end, Self::SIZE);
        Ok(())
    }
}

impl Read for State {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.fill()?;
        let left = (self.slice.length() - self.given) as usize;
        let count = left.min(buffer.len());
        let end = self.given + u32::try_from(count).unwrap_or_default();
        if let Some(buffer) = buffer.get_mut(..count) {
            self.slice.subarray(self.given, end).copy_to(buffer);
        }
        self.given = end;
        Ok(count)
    }
}

/// What the browser threw, in its own words.
fn failed(error: &JsValue) -> io::Error {
    let message = js_sys::Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    io::Error::other(message.unwrap_or_default())
}

//! A file of the browser as a reader.

use js_sys::Uint8Array;
use std::io::{self, Read};
use wasm_bindgen::JsValue;
use web_sys::{File, FileReaderSync};

/// A `File` as a reader: slices of it, one at a time, so that memory does not grow with the file.
#[derive(Debug)]
pub(super) struct Slices {
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

    pub(super) fn new(file: File) -> io::Result<Self> {
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

/// What the browser threw, in its own words.
fn failed(error: &JsValue) -> io::Error {
    let message = js_sys::Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    io::Error::other(message.unwrap_or_default())
}

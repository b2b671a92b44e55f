//! Fallbild.
#![forbid(unsafe_code)]

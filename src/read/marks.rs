//! Where in some bytes a cell, a row or a quotation may end or begin.

/// Behind bytes that are looked at, so many more must be there, whatever they are.
pub(super) const BEHIND: usize = 16;

pub(super) use here::Marks;

impl Marks {
    /// Where, counted from the first byte looked at, the first is that is left.
    #[inline]
    pub(super) fn next(&mut self) -> Option<usize> {
        let bit = (self.0 != 0).then(|| self.0.trailing_zeros() as usize)?;
        self.0 &= self.0 - 1;
        Some(bit / Self::BITS)
    }
}

/// Sixteen bytes at once, where the machine can.
#[cfg(target_feature = "simd128")]
mod here {
    use super::super::cells::word;
    use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_splat, u64x2, v128, v128_or};

    /// Separators, line ends and quotation marks in the next bytes: a bit for each of them.
    pub(in super::super) struct Marks(pub(super) u64);

    impl Marks {
        /// How many bytes are looked at at once.
        pub(in super::super) const BYTES: usize = 16;
        pub(super) const BITS: usize = 1;

        #[inline]
        pub(in super::super) fn of(bytes: &[u8], at: usize, separator: u8) -> Self {
            let here = u64x2(word(bytes, at), word(bytes, at + 8));
            let are = |byte: u8| -> v128 { u8x16_eq(here, u8x16_splat(byte)) };
            let ends = v128_or(are(b'\n'), are(b'\r'));
            let others = v128_or(are(separator), are(b'"'));
            Self(u64::from(u8x16_bitmask(v128_or(ends, others))))
        }
    }
}

/// Eight bytes at once, by the bits of a number (Lamport, Multiple byte processing with full-word instructions, 1975).
#[cfg(not(target_feature = "simd128"))]
mod here {
    use super::super::cells::word;

    /// Separators, line ends and quotation marks in the next bytes: the highest bit of each. Some other bytes below `0` are marked, too.
    pub(in super::super) struct Marks(pub(super) u64);

    impl Marks {
        /// How many bytes are looked at at once.
        pub(in super::super) const BYTES: usize = 8;
        pub(super) const BITS: usize = 8;

        #[inline]
        pub(in super::super) fn of(bytes: &[u8], at: usize, separator: u8) -> Self {
            const LOW: u64 = 0x0101_0101_0101_0101;
            const HIGH: u64 = 0x8080_8080_8080_8080;
            let word = word(bytes, at);
            let low = word.wrapping_sub(LOW * b'0' as u64) & !word;
            let difference = word ^ (LOW * u64::from(separator));
            let separators = difference.wrapping_sub(LOW) & !difference;
            Self((low | separators) & HIGH)
        }
    }
}

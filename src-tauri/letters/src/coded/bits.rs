//! Bits in the order of deflate, and the checksum of zlib.

use super::huffman::Huffman;

/// Bits, the first in the lowest place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits {
    bytes: Vec<u8>,
    /// Bits that do not fill a byte yet.
    rest: u64,
    /// How many, below eight.
    count: u32,
}

impl Bits {
    /// A zlib stream with one block of the table `huffman`.
    pub(super) fn begin(huffman: &Huffman) -> Self {
        let mut it = Self { bytes: Vec::with_capacity(1 << 17), ..Self::default() };
        it.bytes.extend([0x78, 0x9C]);
        huffman.begin(&mut it);
        it
    }

    /// Up to 32 bits.
    pub(super) fn push(&mut self, bits: u32, count: u32) {
        self.rest |= u64::from(bits) << self.count;
        self.count += count;
        while self.count >= 8 {
            let [low, ..] = self.rest.to_le_bytes();
            self.bytes.push(low);
            self.rest >>= 8;
            self.count -= 8;
        }
    }

    /// All bits of `other`.
    pub(super) fn append(&mut self, other: &Self) {
        let (words, left) = other.bytes.as_chunks::<4>();
        for chunk in words {
            self.rest |= u64::from(u32::from_le_bytes(*chunk)) << self.count;
            let [a, b, c, d, ..] = self.rest.to_le_bytes();
            self.bytes.extend([a, b, c, d]);
            self.rest >>= 32;
        }
        for byte in left {
            self.push(u32::from(*byte), 8);
        }
        let [low, ..] = other.rest.to_le_bytes();
        self.push(u32::from(low), other.count);
    }

    /// The bytes, the last one filled up with zeros.
    pub(super) fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.push(0, 8 - self.count);
        }
        self.bytes
    }
}

/// The checksum of a run of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Adler {
    a: u64,
    b: u64,
    length: u64,
}

const MODULUS: u64 = 65_521;

impl Adler {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let (mut a, mut b, mut length) = (1_u64, 0_u64, 0_u64);
        for byte in bytes {
            a = (a + u64::from(*byte)) % MODULUS;
            b = (b + a) % MODULUS;
            length += 1;
        }
        Self { a, b, length }
    }

    /// The checksum of this run with `next` behind it.
    pub(super) fn then(self, next: Self) -> Self {
        let a = (self.a + next.a + MODULUS - 1) % MODULUS;
        let carried = (next.length % MODULUS) * (self.a + MODULUS - 1) % MODULUS;
        Self { a, b: (self.b + next.b + carried) % MODULUS, length: self.length + next.length }
    }

    pub(super) fn value(self) -> u32 {
        u32::try_from(self.b << 16 | self.a).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn checksums_add_up(one in prop::collection::vec(any::<u8>(), 0..200), two in prop::collection::vec(any::<u8>(), 0..200)) {
            let whole = [one.clone(), two.clone()].concat();
            prop_assert_eq!(Adler::of(&one).then(Adler::of(&two)), Adler::of(&whole));
        }

        #[test]
        fn strings_of_bits_add_up(runs in prop::collection::vec((any::<u16>(), 1_u32..=16), 0..200), cut in any::<prop::sample::Index>()) {
            let write = |runs: &[(u16, u32)]| {
                let mut bits = Bits::default();
                for (it, count) in runs {
                    bits.push(u32::from(*it) & ((1 << count) - 1), *count);
                }
                bits
            };
            let at = cut.index(runs.len() + 1);
            let mut parts = write(&runs[..at]);
            parts.append(&write(&runs[at..]));
            prop_assert_eq!(parts.finish(), write(&runs).finish());
        }
    }
}

//! One table of codes for the bytes of outlines.

use super::bits::Bits;

/// Symbols: the bytes, and the end of the block.
const SYMBOLS: usize = 257;
const END: usize = 256;
/// Longest code that deflate allows.
const LONGEST: u32 = 15;

/// A code for every byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Huffman {
    /// Code, first bit lowest, and its length.
    codes: Vec<(u32, u32)>,
}

impl Huffman {
    /// A table for bytes as frequent as in `sample`; every byte has a code.
    pub(super) fn of<'a>(sample: impl Iterator<Item = &'a u8>) -> Option<Self> {
        let mut counts = vec![1_u64; SYMBOLS];
        for byte in sample {
            *counts.get_mut(usize::from(*byte))? += 1;
        }
        let lengths = lengths(&counts)?;
        Some(Self { codes: canonical(&lengths)? })
    }

    pub(super) fn write(&self, bytes: &[u8], bits: &mut Bits) {
        for byte in bytes {
            if let Some((code, length)) = self.codes.get(usize::from(*byte)) {
                bits.push(*code, *length);
            }
        }
    }

    /// The header of the only block: literal lengths in codes of four bits each, one distance code that is not used.
    pub(super) fn begin(&self, bits: &mut Bits) {
        bits.push(0b101, 3);
        bits.push(0, 5);
        bits.push(0, 5);
        bits.push(15, 4);
        // Lengths 16, 17 and 18 (repetitions) have no code; 0 to 15 have four bits each.
        for symbol in 0..19 {
            bits.push(if symbol < 3 { 0 } else { 4 }, 3);
        }
        for length in self.codes.iter().map(|(_, length)| *length).chain([1]) {
            bits.push(reversed(length, 4), 4);
        }
    }

    pub(super) fn end(&self, bits: &mut Bits) {
        if let Some((code, length)) = self.codes.get(END) {
            bits.push(*code, *length);
        }
    }
}

/// Code lengths of at most [`LONGEST`] bits: frequencies are flattened until the tree is low enough.
fn lengths(counts: &[u64]) -> Option<Vec<u32>> {
    let mut counts = counts.to_vec();
    loop {
        let depths = depths(&counts)?;
        if depths.iter().all(|it| *it <= LONGEST) {
            return Some(depths);
        }
        for it in &mut counts {
            *it = *it / 2 + 1;
        }
    }
}

/// Depth of every symbol in the tree of its frequencies.
fn depths(counts: &[u64]) -> Option<Vec<u32>> {
    let mut trees: Vec<(u64, Vec<usize>)> = counts.iter().enumerate().map(|(at, it)| (*it, vec![at])).collect();
    let mut depths = vec![0; counts.len()];
    while trees.len() > 1 {
        trees.sort_by_key(|it| std::cmp::Reverse(it.0));
        let (one, other) = (trees.pop()?, trees.pop()?);
        let symbols = [one.1, other.1].concat();
        for symbol in &symbols {
            *depths.get_mut(*symbol)? += 1;
        }
        trees.push((one.0 + other.0, symbols));
    }
    Some(depths)
}

/// Codes in the order of length and symbol.
fn canonical(lengths: &[u32]) -> Option<Vec<(u32, u32)>> {
    let mut codes = vec![(0, 0); lengths.len()];
    let mut code = 0;
    for length in 1..=LONGEST {
        code <<= 1;
        for (symbol, _) in lengths.iter().enumerate().filter(|(_, it)| **it == length) {
            *codes.get_mut(symbol)? = (reversed(code, length), length);
            code += 1;
        }
    }
    Some(codes)
}

fn reversed(code: u32, length: u32) -> u32 {
    code.reverse_bits() >> (32 - length)
}

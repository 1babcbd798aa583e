//! Bytes as lower-case hexadecimal text.

use std::fmt::Write as _;

use zeroize::Zeroizing;

/// Lower-case hexadecimal; the buffer never grows, so no copy is left behind when it is wiped.
pub(crate) fn encode(bytes: &[u8]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(bytes.len() * 2));
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// The bytes of lower-case hexadecimal text.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) {
        return None;
    }
    text.as_bytes()
        .chunks(2)
        .map(|pair| match pair {
            [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
            _ => None,
        })
        .collect()
}

fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for (bytes, text) in [(&[][..], ""), (&[0, 0x7f, 0xab, 0xff][..], "007fabff")] {
            assert_eq!(encode(bytes).as_str(), text);
            assert_eq!(decode(text).as_deref(), Some(bytes));
        }
        for text in ["0", "0g", "AB", "é"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}

//! The recovery key: 160 random bits as eight groups of five characters, the last of each a check on the other four.
//!
//! The alphabet leaves out I, L, O and U; what is read as one of the first three is taken for 1 and 0.

use zeroize::Zeroizing;

use crate::OpenError;
use crate::keys::fill_random;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BYTES: usize = 20;
const GROUPS: usize = 8;
const LETTERS: usize = 4;

/// A recovery key, wiped when dropped and printed once.
pub struct RecoveryKey(Zeroizing<[u8; BYTES]>);

/// Why what was typed is no recovery key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum RecoveryError {
    #[error("not eight groups of five characters")]
    Length,
    #[error("group {group} was not copied right")]
    Group { group: usize },
}

impl RecoveryKey {
    /// A new one. It opens nothing until [`Vault::set_recovery_key`](crate::Vault::set_recovery_key).
    /// # Errors
    /// [`OpenError::NoRandomness`].
    pub fn random() -> Result<Self, OpenError> {
        let mut bytes = Zeroizing::new([0; BYTES]);
        fill_random(bytes.as_mut_slice())?;
        Ok(Self(bytes))
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// Whether `typed` is this key.
    pub fn is(&self, typed: &str) -> bool {
        read(typed).is_ok_and(|it| it.as_slice() == self.bytes())
    }

    /// As it is printed: `7K3MX-…`.
    pub fn text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(GROUPS * (LETTERS + 2)));
        for (group, values) in five_bits(self.bytes()).chunks(LETTERS).enumerate() {
            if group > 0 {
                text.push('-');
            }
            values.iter().chain([&check(group, values)]).for_each(|it| text.push(letter(*it)));
        }
        text
    }
}

/// The key that was typed.
/// # Errors
/// [`RecoveryError`], naming the group from 1.
pub(crate) fn read(text: &str) -> Result<Zeroizing<Vec<u8>>, RecoveryError> {
    let letters = text.chars().filter(|it| !it.is_whitespace() && !matches!(it, '-' | '—' | '－'));
    let values: Zeroizing<Vec<Option<u8>>> = Zeroizing::new(letters.map(value).collect());
    if values.len() != GROUPS * (LETTERS + 1) {
        return Err(RecoveryError::Length);
    }
    let mut bits = Zeroizing::new(Vec::with_capacity(GROUPS * LETTERS));
    for (group, letters) in values.chunks(LETTERS + 1).enumerate() {
        let wrong = RecoveryError::Group { group: group + 1 };
        let group_values: Zeroizing<Vec<u8>> = Zeroizing::new(letters.iter().copied().flatten().collect());
        match group_values.split_last() {
            Some((last, values)) if values.len() == LETTERS && *last == check(group, values) => bits.extend(values),
            _ => return Err(wrong),
        }
    }
    Ok(bytes(&bits))
}

/// Whether `text` is a recovery key that was copied right; says nothing of whether it opens a vault.
/// # Errors
/// [`RecoveryError`].
pub fn check_recovery_key(text: &str) -> Result<(), RecoveryError> {
    read(text).map(drop)
}

fn five_bits(bytes: &[u8]) -> Zeroizing<Vec<u8>> {
    let bit = |at: usize| bytes.get(at / 8).map_or(0, |it| it >> (7 - at % 8) & 1);
    Zeroizing::new((0..bytes.len() * 8 / 5).map(|it| (0..5).fold(0, |sum, at| sum << 1 | bit(it * 5 + at))).collect())
}

fn bytes(values: &[u8]) -> Zeroizing<Vec<u8>> {
    let bit = |at: usize| values.get(at / 5).map_or(0, |it| it >> (4 - at % 5) & 1);
    Zeroizing::new((0..values.len() * 5 / 8).map(|it| (0..8).fold(0, |sum, at| sum << 1 | bit(it * 8 + at))).collect())
}

/// Odd weights, so that one wrong letter changes it, and so do two neighbours that change places unless they are 16 apart.
fn check(group: usize, values: &[u8]) -> u8 {
    let sum =
        values.iter().zip([1_usize, 3, 5, 7]).fold(group * 9 + 7, |sum, (it, weight)| sum + weight * usize::from(*it));
    u8::try_from(sum % 32).unwrap_or_default()
}

fn letter(value: u8) -> char {
    ALPHABET.get(usize::from(value)).map_or('0', |it| char::from(*it))
}

fn value(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'I' | 'L' => '1',
        'O' => '0',
        other => other,
    };
    ALPHABET.iter().position(|it| char::from(*it) == letter).and_then(|it| u8::try_from(it).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_back_however_it_is_written() {
        for bytes in [[0; BYTES], [0xff; BYTES], *b"twenty bytes of text"] {
            let key = RecoveryKey(Zeroizing::new(bytes));
            let text = key.text();
            assert_eq!(text.len(), 8 * 5 + 7);
            for written in [text.to_string(), text.to_lowercase(), text.replace('-', " "), text.replace('0', "o")] {
                assert_eq!(read(&written).unwrap().as_slice(), key.bytes(), "{written}");
            }
        }
    }

    #[test]
    fn every_wrong_letter_is_found_in_its_group() {
        let text = RecoveryKey(Zeroizing::new(*b"twenty bytes of text")).text().to_string();
        for (at, _) in text.match_indices(|it| it != '-') {
            for wrong in
                ALPHABET.iter().map(|it| char::from(*it)).filter(|it| !text.get(at..).unwrap().starts_with(*it))
            {
                let mut typed = text.clone();
                typed.replace_range(at..=at, &wrong.to_string());
                assert_eq!(read(&typed).unwrap_err(), RecoveryError::Group { group: at / 6 + 1 }, "{typed}");
            }
        }
        for (typed, why) in [("", RecoveryError::Length), (text.get(1..).unwrap(), RecoveryError::Length)] {
            assert_eq!(read(typed).unwrap_err(), why);
        }
    }
}

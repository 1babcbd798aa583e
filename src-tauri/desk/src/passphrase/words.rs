//! Six random words: 77 bits, easy to type and to remember.

use std::sync::LazyLock;

use zeroize::Zeroizing;

use crate::refusals::fault;
use crate::wire::{Passphrase, Refusal};

/// Words of a passphrase.
const WORDS: usize = 6;

static LIST: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    include_str!("../../data/words.txt").lines().filter(|it| !it.starts_with('#') && !it.is_empty()).collect()
});

/// A passphrase of six words that the system's source of random numbers picked.
///
/// # Errors
/// [`Refusal::Fault`] where the system gives no random numbers.
pub(crate) fn suggested() -> Result<Passphrase, Refusal> {
    // Made once at its full length, so that no half of it stays behind in memory.
    let mut text = Zeroizing::new(String::with_capacity(128));
    for at in 0..WORDS {
        if at > 0 {
            text.push(' ');
        }
        text.push_str(LIST.get(below(LIST.len())?).copied().unwrap_or_default());
    }
    Ok(Passphrase(std::mem::take(&mut *text)))
}

/// A random number below `most`, every one as likely as another.
fn below(most: usize) -> Result<usize, Refusal> {
    let most = u16::try_from(most).unwrap_or(u16::MAX).max(1);
    let even = u16::MAX - u16::MAX % most;
    loop {
        let mut bytes = [0; 2];
        getrandom::fill(&mut bytes).map_err(|why| fault(&why))?;
        let picked = u16::from_be_bytes(bytes);
        if picked < even {
            return Ok(usize::from(picked % most));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole_and_every_word_can_be_picked() {
        assert_eq!(LIST.len(), 7776);
        let mut sorted = LIST.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), 7776);
        assert!(LIST.iter().all(|it| it.chars().all(|it| it.is_ascii_lowercase() || it == '-')));
        assert!((0..5000).all(|_| below(3).unwrap() < 3));
    }
}

//! How good a passphrase is, and six random words instead of one. A floor, not a promise.
//!
//! zxcvbn knows leaked passwords and keyboards; what it cannot know is the office: its numbers, its names, what this
//! trade writes. So those are struck out first, in every spelling, and what is left must be beyond guessing by itself.

mod known;
mod spelling;
mod words;

use zeroize::Zeroizing;
use zxcvbn::{Score, zxcvbn};

pub(crate) use known::Names;
pub(crate) use words::suggested;

use crate::wire::{Passphrase, PassphraseVerdict, Refusal};
use known::{Struck, common};
use spelling::{is_han, syllables};

/// Characters below which nothing is accepted.
const FLOOR: usize = 12;
/// Different characters below which length is no merit.
const VARIETY: usize = 6;
/// Chinese characters or syllables of pinyin below which a text of nothing else is too few words.
const SYLLABLES: usize = 8;
/// Guesses from which it is called strong.
const STRONG: u64 = 100_000_000_000_000_000;
/// Characters that are looked at: what is beyond cannot make it weaker.
const LOOKED_AT: usize = 100;

/// Strikes one kind of thing out of a passphrase.
type Strike<'a> = &'a dyn Fn(&mut Struck<'_>);

/// Refuses a passphrase below the floor.
///
/// # Errors
/// [`Refusal::WeakPassphrase`].
pub(crate) fn accept(passphrase: &Passphrase, names: &Names) -> Result<(), Refusal> {
    match rate(&passphrase.0, names) {
        PassphraseVerdict::Acceptable | PassphraseVerdict::Strong => Ok(()),
        verdict => Err(Refusal::WeakPassphrase { verdict }),
    }
}

pub(crate) fn rate(passphrase: &str, names: &Names) -> PassphraseVerdict {
    let text: Zeroizing<Vec<char>> = Zeroizing::new(passphrase.chars().take(LOOKED_AT).map(spelling::folded).collect());
    if text.len() < FLOOR {
        return PassphraseVerdict::TooShort;
    }
    let mut different = text.clone();
    different.sort_unstable();
    different.dedup();
    if different.len() < VARIETY {
        return PassphraseVerdict::TooCommon;
    }
    let whole = Struck::of(&text).rest();
    let mut without = Struck::of(&text);
    without.names(names);
    // Names are told first: who hears of figures alone adds another name.
    if without.rest() != whole && !holds(&without.rest()) {
        return PassphraseVerdict::Names;
    }
    if !holds(&whole) {
        return PassphraseVerdict::TooCommon;
    }
    let strikes: [(PassphraseVerdict, Strike<'_>); 2] =
        [(PassphraseVerdict::Numbers, &|it| it.numbers()), (PassphraseVerdict::TooCommon, &|it| it.names(common()))];
    for (verdict, strike) in strikes {
        let mut alone = Struck::of(&text);
        strike(&mut alone);
        if !holds(&alone.rest()) {
            return verdict;
        }
        strike(&mut without);
    }
    let rest = without.rest();
    if !holds(&rest) {
        return PassphraseVerdict::TooCommon;
    }
    if zxcvbn(&rest, &[]).guesses() >= STRONG { PassphraseVerdict::Strong } else { PassphraseVerdict::Acceptable }
}

/// Whether a text is beyond guessing by itself.
fn holds(rest: &str) -> bool {
    // Figures between syllables make no more words of them.
    let (han, latin): (Vec<char>, Vec<char>) = rest.chars().filter(|it| it.is_alphabetic()).partition(|it| is_han(*it));
    let written = !han.is_empty() || !latin.is_empty();
    let few = written && syllables(&latin).is_some_and(|it| it.saturating_add(han.len()) < SYLLABLES);
    !few && zxcvbn(rest, &[]).score() == Score::Four
}

#[cfg(test)]
mod tests;

//! What somebody who knows the office tries first, struck out of a passphrase: numbers, names, common words.

use std::sync::LazyLock;

use zeroize::Zeroizing;

use super::spelling::{folded, is_han, readings, unmasked};

/// Figures in a row, separators aside, that are a date, a telephone, an identity, a case number.
const FIGURES: usize = 4;
/// Initials of that many characters in a row are a name.
const INITIALS: usize = 4;
/// Characters of the longest name that is taken for a person's.
const PERSON: usize = 4;
/// Letters of the shortest Latin word that counts as a name.
const LATIN: usize = 3;

/// Names of the office and its people, or common words, ready to be looked for.
#[derive(Default)]
pub(crate) struct Names(Vec<Name>);

struct Name {
    characters: Vec<Character>,
    /// Characters in a row that are enough to recognise it.
    enough: usize,
    /// Whether its initials are tried too.
    initials: bool,
}

struct Character {
    /// Every way to type it.
    typed: Vec<Vec<char>>,
}

impl Names {
    /// Names of a company or of people; of a company any two characters in a row give it away.
    pub(crate) fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self(names.into_iter().flat_map(parts).collect())
    }

    /// These names and those.
    pub(crate) fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    fn common<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Self {
        let letters = |it: &str| -> Vec<char> { it.chars().map(folded).filter(|it| it.is_alphanumeric()).collect() };
        Self(phrases.into_iter().filter_map(|it| named(&letters(it), 4, false)).collect())
    }
}

/// What is common everywhere and in this trade.
pub(super) fn common() -> &'static Names {
    static COMMON: LazyLock<Names> = LazyLock::new(|| {
        let lines = include_str!("../../data/common.txt").lines();
        Names::common(lines.filter(|it| !it.starts_with('#')))
    });
    &COMMON
}

/// Runs of Chinese characters, and Latin words.
fn parts(name: &str) -> Vec<Name> {
    let folded: Vec<char> = name.chars().map(folded).collect();
    let runs = folded.chunk_by(|a, b| kind(*a) == kind(*b));
    runs.flat_map(|run| turned(run).into_iter().filter_map(|it| named(&it, 2, true))).collect()
}

/// A run as it stands; of a person also with the family name last, be it of one character or of two.
fn turned(run: &[char]) -> Vec<Vec<char>> {
    let person = (2..=PERSON).contains(&run.len()) && run.first().copied().is_some_and(is_han);
    let families = 1..if person { run.len().min(3) } else { 1 };
    let last = families.map(|family| {
        let mut turned = run.to_vec();
        turned.rotate_left(family);
        turned
    });
    [run.to_vec()].into_iter().chain(last).collect()
}

fn kind(it: char) -> u8 {
    match it {
        it if is_han(it) => 0,
        it if it.is_alphabetic() => 1,
        _ => 2,
    }
}

fn named(run: &[char], enough: usize, initials: bool) -> Option<Name> {
    let first = *run.first()?;
    let enough = match kind(first) {
        0 if run.len() >= 2 => enough.min(run.len()),
        1 if run.len() >= LATIN => run.len(),
        _ => return None,
    };
    Some(Name { characters: run.iter().map(|it| Character { typed: readings(*it) }).collect(), enough, initials })
}

/// A passphrase of which parts are struck out.
pub(super) struct Struck<'a> {
    text: &'a [char],
    out: Vec<bool>,
}

impl<'a> Struck<'a> {
    pub(super) fn of(text: &'a [char]) -> Self {
        Self { text, out: vec![false; text.len()] }
    }

    /// What is left.
    pub(super) fn rest(&self) -> Zeroizing<String> {
        let mut rest = Zeroizing::new(String::with_capacity(self.text.len().saturating_mul(4)));
        rest.extend(self.text.iter().zip(&self.out).filter(|(_, out)| !**out).map(|(it, _)| *it));
        let end = rest.trim_end().len();
        rest.truncate(end);
        rest
    }

    /// Strikes out figures that are a number of the office: four and more, however they are divided.
    pub(super) fn numbers(&mut self) {
        let between =
            |it: char| matches!(it, '-' | '/' | '.' | ',' | ' ' | '_' | ':' | '年' | '月' | '日' | '号' | '第' | 'x');
        let mut at = 0;
        while let Some(it) = self.text.get(at) {
            if !it.is_ascii_digit() {
                at = at.saturating_add(1);
                continue;
            }
            let run = self.text.iter().skip(at).take_while(|it| it.is_ascii_digit() || between(**it)).count();
            let end = at.saturating_add(run);
            let figures = self.text.get(at..end).unwrap_or_default().iter().filter(|it| it.is_ascii_digit()).count();
            if figures >= FIGURES {
                self.strike(at..end);
            }
            at = end;
        }
    }

    /// Strikes out names in every spelling, separators between their characters or not.
    pub(super) fn names(&mut self, names: &Names) {
        let places: Vec<usize> = self
            .text
            .iter()
            .enumerate()
            .filter(|(_, it)| it.is_alphanumeric() || unmasked(**it) != **it)
            .map(|(at, _)| at)
            .collect();
        let plain: Vec<char> = places.iter().filter_map(|at| self.text.get(*at).copied()).collect();
        let bare: Vec<char> = plain.iter().copied().map(unmasked).collect();
        for name in &names.0 {
            for typed in [&plain, &bare] {
                for (from, end) in name.found_in(typed) {
                    for at in places.get(from..end).unwrap_or_default() {
                        self.strike(*at..at.saturating_add(1));
                    }
                }
            }
        }
    }

    fn strike(&mut self, places: std::ops::Range<usize>) {
        for out in self.out.get_mut(places).into_iter().flatten() {
            *out = true;
        }
    }
}

impl Name {
    /// From where to where the name, or enough of it, is typed.
    fn found_in(&self, text: &[char]) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for from in 0..text.len() {
            for first in 0..self.characters.len() {
                let (count, end) = self.longest(text, from, first);
                if count >= self.enough {
                    found.push((from, end));
                }
                let initials = if self.initials { self.initials_at(text, from, first) } else { 0 };
                if initials >= INITIALS {
                    found.push((from, from.saturating_add(initials)));
                }
            }
        }
        found
    }

    /// Most characters of the name, from `first` on, that are typed at `from`, and where they end.
    fn longest(&self, text: &[char], from: usize, first: usize) -> (usize, usize) {
        let Some(character) = self.characters.get(first) else { return (0, from) };
        let ways = character.typed.iter().filter(|it| text.get(from..).is_some_and(|text| text.starts_with(it)));
        let on = ways.map(|it| {
            let (count, end) = self.longest(text, from.saturating_add(it.len()), first.saturating_add(1));
            (count.saturating_add(1), end)
        });
        on.max().unwrap_or((0, from))
    }

    fn initials_at(&self, text: &[char], from: usize, first: usize) -> usize {
        let typed = text.iter().skip(from).zip(self.characters.iter().skip(first));
        let same = |(it, character): &(&char, &Character)| {
            let readings = character.typed.iter().skip(1);
            readings.filter_map(|it| it.first()).any(|initial| initial == *it)
        };
        typed.take_while(same).count()
    }
}

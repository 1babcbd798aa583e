//! How one word can be typed: wide or narrow, with figures for letters, in characters or in pinyin with every reading.

use std::collections::HashSet;
use std::sync::LazyLock;

use pinyin::ToPinyinMulti as _;

/// Letters of the longest syllable.
const LONGEST: usize = 6;

/// A character of any width and case as one.
pub(super) fn folded(it: char) -> char {
    let narrow = match u32::from(it) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide.saturating_sub(0xFEE0)).unwrap_or(it),
        0x3000 => ' ',
        _ => it,
    };
    narrow.to_lowercase().next().unwrap_or(narrow)
}

/// A figure or sign as the letter it stands for.
pub(super) fn unmasked(it: char) -> char {
    match it {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        '8' => 'b',
        '9' => 'g',
        _ => it,
    }
}

pub(super) fn is_han(it: char) -> bool {
    matches!(u32::from(it), 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF)
}

/// Every way to type a character: itself, and its readings without tones.
pub(super) fn readings(it: char) -> Vec<Vec<char>> {
    let mut all = vec![vec![it]];
    for reading in it.to_pinyin_multi().into_iter().flatten() {
        for spelled in spellings(reading.plain()) {
            let spelled: Vec<char> = spelled.chars().collect();
            if !all.contains(&spelled) {
                all.push(spelled);
            }
        }
    }
    all
}

/// `nü` is typed `nv`, `nu` or `nyu`.
fn spellings(reading: &str) -> Vec<String> {
    if reading.contains('ü') {
        ["v", "u", "yu"].map(|it| reading.replace('ü', it)).into()
    } else {
        vec![reading.to_owned()]
    }
}

static SYLLABLES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let han = (0x4E00..=0x9FFF).filter_map(char::from_u32);
    let readings = han.filter_map(|it| it.to_pinyin_multi()).flatten();
    let plain = readings.flat_map(|it| spellings(it.plain()));
    // `n`, `m` and `hm` are sounds, not words; with them nearly every English text would be pinyin.
    plain.filter(|it| it.contains(['a', 'e', 'i', 'o', 'u', 'v'])).collect()
});

/// The fewest syllables of pinyin that make up all of these letters; none if they are no pinyin.
pub(super) fn syllables(letters: &[char]) -> Option<usize> {
    let mut fewest: Vec<Option<usize>> = vec![Some(0)];
    for end in 1..=letters.len() {
        let starts = end.saturating_sub(LONGEST)..end;
        let best = starts.filter_map(|start| {
            let before = fewest.get(start).copied().flatten()?;
            let syllable: String = letters.get(start..end)?.iter().collect();
            SYLLABLES.contains(&syllable).then(|| before.saturating_add(1))
        });
        fewest.push(best.min());
    }
    fewest.pop().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_is_typed_in_every_reading() {
        let typed = |it| readings(it).into_iter().map(|it| it.into_iter().collect::<String>()).collect::<Vec<_>>();
        for (han, readings) in
            [('单', vec!["dan", "shan", "chan"]), ('重', vec!["zhong", "chong"]), ('吕', vec!["lv", "lu"])]
        {
            let typed = typed(han);
            assert!(readings.iter().all(|it| typed.iter().any(|typed| typed == it)), "{han} {typed:?}");
        }
        assert_eq!(typed('a'), ["a"]);
    }

    #[test]
    fn pinyin_is_told_from_english() {
        let count = |it: &str| syllables(&it.chars().collect::<Vec<_>>());
        assert_eq!(count("zhangweiwangfang"), Some(4));
        assert_eq!(count("woaibeijingtiananmen"), Some(7));
        assert_eq!(count("riverlampoatssevenquiet"), None);
        assert_eq!(count(""), Some(0));
    }

    #[test]
    fn widths_cases_and_masks_are_one() {
        assert_eq!(['Ａ', '９', '　', 'Z'].map(folded), ['a', '9', ' ', 'z']);
        assert_eq!("d4nb@0".chars().map(unmasked).collect::<String>(), "danbao");
    }
}

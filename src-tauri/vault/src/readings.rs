//! Names by their sounds: pinyin, by initials and whole, in every reading a character has (单: shan, dan, chan).

use pinyin::ToPinyinMulti as _;

/// Ways to read a name that are kept, by initials and whole. Where a long name has more, the characters at its end are
/// read in the commonest way only.
const MOST_BY_INITIALS: usize = 64;
const MOST_WHOLE: usize = 64;

/// Every way `name` may sound, commonest first; nothing where it has no Chinese character. Signs and Latin letters in
/// it are passed over.
pub(crate) fn readings(name: &str) -> Vec<String> {
    let sounds: Vec<Vec<String>> = name.chars().map(sounds).filter(|it| !it.is_empty()).collect();
    let initials: Vec<Vec<String>> = sounds.iter().map(|it| distinct(it.iter().map(|it| initial(it)))).collect();
    if sounds.is_empty() {
        return Vec::new();
    }
    distinct(ways(&initials, MOST_BY_INITIALS).into_iter().chain(ways(&sounds, MOST_WHOLE)))
}

/// The sounds of one character, commonest first, in plain letters: ü as v and as u, as people type it.
fn sounds(letter: char) -> Vec<String> {
    let Some(readings) = letter.to_pinyin_multi() else { return Vec::new() };
    let typed = readings.into_iter().flat_map(|it| ["v", "u"].map(|u| it.plain().replace('ü', u).replace('ê', "e")));
    distinct(typed.filter(|it| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_lowercase())))
}

fn initial(sound: &str) -> String {
    sound.chars().take(1).collect()
}

fn ways(choices: &[Vec<String>], most: usize) -> Vec<String> {
    choices.iter().fold(vec![String::new()], |ways, choice| {
        let kept = if ways.len().saturating_mul(choice.len()) <= most { choice.len() } else { 1 };
        ways.iter().flat_map(|way| choice.iter().take(kept).map(move |it| format!("{way}{it}"))).collect()
    })
}

fn distinct(all: impl Iterator<Item = String>) -> Vec<String> {
    all.fold(Vec::new(), |mut kept, it| {
        if !kept.contains(&it) {
            kept.push(it);
        }
        kept
    })
}

#[cfg(test)]
mod tests {
    use sha2::{Digest as _, Sha256};

    use super::*;

    #[test]
    fn every_reading_of_a_surname_finds_it() {
        for (name, ways) in [
            ("单雄信", &["sxx", "dxx", "shanxiongxin", "danxiongxin"][..]),
            ("仇英", &["qy", "cy", "qiuying"]),
            ("解缙", &["xj", "jj", "xiejin"]),
            ("曾国藩", &["zgf", "cgf", "zengguofan"]),
            ("查良镛", &["zly", "cly", "zhaliangyong"]),
            ("朴树", &["ps", "piaoshu"]),
            ("尉迟恭", &["ycg", "wcg", "yuchigong"]),
            ("万俟卨", &["mqx", "wsx"]),
            ("区寄", &["oj", "qj", "ouji"]),
            ("乐毅", &["yy", "ly", "yueyi", "leyi"]),
            ("吕布", &["lb", "lvbu", "lubu"]),
            ("翟让", &["zr", "dr", "zhairang"]),
            ("阿依古丽·买买提", &["aygl", "mmt"]),
        ] {
            let all = readings(name);
            for way in ways {
                assert!(all.iter().any(|it| it.contains(way)), "{name} {way}: {all:?}");
            }
        }
        assert!(readings("ZHAO Ming 12").is_empty());
        assert!(readings(&"行".repeat(200)).len() <= MOST_BY_INITIALS + MOST_WHOLE);
    }

    /// The readings stand in the rows of vaults: where this differs, the layout counts one up.
    #[test]
    fn the_readings_are_those_of_this_layout() {
        let mut all = Sha256::new();
        for letter in ('\u{3400}'..='\u{9fff}').chain('\u{20000}'..='\u{323af}') {
            all.update(sounds(letter).join(" "));
            all.update("\n");
        }
        let of_layout_3 = "29e7972aa06ae3f9391f73fefa10fd12c53979f0a13b37d3a8475df17bcd6f29";
        assert_eq!(*crate::hex::encode(&all.finalize()), *of_layout_3);
    }
}

//! Articles of law that a text names, and whether each was compared with an official text.

use serde::Deserialize;

use super::pack::{RulePack, Source};

/// The most articles that a range stands for: a text may name any number.
const LONGEST_RANGE: usize = 100;

/// The articles of one instrument that are known by number.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Articles {
    pub(super) instrument: String,
    #[serde(default)]
    verified: Vec<u32>,
    #[serde(default)]
    unverified: Vec<u32>,
}

/// An article that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The instrument with the article.
    pub source: Source,
    /// The number of the article.
    pub number: u32,
    /// What English texts call the instrument, where they do.
    pub english: Option<&'static str>,
    /// Whether the pack knows instrument and number at all.
    pub known: bool,
}

/// How English texts call an instrument. The more special name stands first.
const ENGLISH: [(&str, &str); 5] = [
    ("interpretation of the security", "SEC"),
    ("Provisions on Limitation", "LIM"),
    ("Civil Procedure Law", "CPL"),
    ("Insurance Law", "INS"),
    ("Civil Code", "CC"),
];
/// Bytes behind an English article in which its instrument is looked for.
const AHEAD: usize = 120;

impl RulePack {
    /// The articles that `text` names, each once, in the order of the text; an article that the pack does not list is
    /// unverified.
    #[must_use]
    pub fn articles_in(&self, text: &str) -> Vec<Cited> {
        let mut all: Vec<Cited> = Vec::new();
        for (name, number) in chinese(text) {
            let id = self.named(&name);
            self.put(&mut all, id.as_deref(), &name, number);
        }
        for (id, number) in english(text) {
            self.put(&mut all, Some(id), id, number);
        }
        all
    }

    fn put(&self, all: &mut Vec<Cited>, id: Option<&str>, name: &str, number: u32) {
        let listed = self.articles.iter().find(|it| Some(it.instrument.as_str()) == id);
        let verified = listed.is_some_and(|it| it.verified.contains(&number));
        let known = verified || listed.is_some_and(|it| it.unverified.contains(&number));
        let mut source = self.source(id.unwrap_or(name), format!("第{}条", spelled(number)));
        source.unverified |= !verified;
        if !all.iter().any(|it| it.number == number && it.source.title == source.title) {
            let english = ENGLISH.iter().find(|(_, it)| Some(*it) == id).map(|(name, _)| *name);
            all.push(Cited { source, number, english, known });
        }
    }

    /// The instrument that goes by `name`, however it is quoted.
    fn named(&self, name: &str) -> Option<String> {
        let wanted = plain(name);
        self.instruments.iter().find(|it| plain(&it.title) == wanted).map(|it| it.id.clone())
    }
}

/// A title without quotation marks, the name of the state, and the number or year of its version.
fn plain(title: &str) -> String {
    let title: String = title.chars().filter(|it| !"《》〈〉".contains(*it)).collect();
    let title = title.replace("中华人民共和国", "");
    match title.rsplit_once('（') {
        Some((bare, version)) if version.contains(['年', '号']) => bare.to_owned(),
        _ => title,
    }
}

/// Instrument by its title and number of the article: `《…》第六百九十三条第二款、第七百条`, `该法第五条`.
fn chinese(text: &str) -> Vec<(String, u32)> {
    let mut found = Vec::new();
    let mut last: Option<String> = None;
    let mut rest = text;
    while let Some(at) = rest.find(['《', '该']) {
        let (_, from) = rest.split_at(at);
        let after = if let Some(within) = from.strip_prefix('《') {
            let Some((title, after)) = within.split_once('》') else { break };
            last = Some(title.to_owned());
            version_skipped(after)
        } else {
            let after = from.strip_prefix('该').unwrap_or_default();
            after.strip_prefix('法').unwrap_or(after)
        };
        rest = after;
        let Some(title) = &last else { continue };
        let mut numbers: Vec<u32> = Vec::new();
        while let Some((number, after)) = article(rest) {
            rest = paragraph_skipped(after);
            numbers.push(number);
            if let Some(range) = rest.strip_prefix('至')
                && let Some((until, after)) = article(range)
            {
                numbers.extend((number..=until).skip(1).take(LONGEST_RANGE));
                rest = paragraph_skipped(after);
            }
            rest = rest.strip_prefix('、').filter(|it| article(it).is_some()).unwrap_or(rest);
        }
        found.extend(numbers.into_iter().map(|it| (title.clone(), it)));
    }
    found
}

/// What follows `（法释〔2014〕8号）` directly behind a title.
fn version_skipped(text: &str) -> &str {
    let within = text.strip_prefix('（').and_then(|it| it.split_once('）'));
    within.filter(|(version, _)| version.contains(['年', '号'])).map_or(text, |(_, after)| after)
}

/// `第…条` at the beginning, and what follows.
fn article(text: &str) -> Option<(u32, &str)> {
    let (number, after) = text.strip_prefix('第')?.split_once('条')?;
    Some((numeral(number)?, after))
}

fn paragraph_skipped(text: &str) -> &str {
    let within = text.strip_prefix('第').and_then(|it| it.split_once('款'));
    within.filter(|(number, _)| numeral(number).is_some()).map_or(text, |(_, after)| after)
}

/// `一千一百四十五`, `第104条`.
fn numeral(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let (mut sum, mut digit) = (0_u32, None);
    for ch in text.chars() {
        if let Some(value) =
            "零一二三四五六七八九".chars().zip(0_u32..).find_map(|(it, value)| (it == ch).then_some(value))
        {
            digit = Some(value);
            continue;
        }
        let weight = match ch {
            '十' => 10,
            '百' => 100,
            '千' => 1_000,
            _ => return None,
        };
        sum = sum.checked_add(digit.take().unwrap_or(1).checked_mul(weight)?)?;
    }
    sum.checked_add(digit.unwrap_or(0)).filter(|it| *it > 0)
}

/// `一千一百四十五`, as laws number their articles; below ten thousand.
fn spelled(number: u32) -> String {
    const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let mut out = String::new();
    let mut gap = false;
    for (weight, word) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = number / weight % 10;
        let Some(name) = usize::try_from(digit).ok().and_then(|it| DIGITS.get(it)) else { continue };
        if digit == 0 {
            gap = !out.is_empty();
            continue;
        }
        if gap {
            out.push('零');
        }
        gap = false;
        if !(out.is_empty() && weight == 10 && digit == 1) {
            out.push(*name);
        }
        out.push_str(word);
    }
    out
}

/// `Articles 518 and 519 of the Civil Code`, `Civil Code of the PRC, arts. 545 to 548`. A clause of the text's own, whose
/// number is followed by a wide blank, is none.
fn english(text: &str) -> Vec<(&'static str, u32)> {
    let mut found = Vec::new();
    let mut last = None;
    let mut rest = text;
    loop {
        let next =
            ["Articles ", "Article ", "arts. ", "art. "].iter().filter_map(|it| Some((rest.find(it)?, it.len()))).min();
        let Some((at, length)) = next else { return found };
        let (before, from) = rest.split_at(at);
        last = name_in(before).last().copied().or(last);
        let (numbers, after) = numbers(from.get(length..).unwrap_or_default());
        rest = after;
        if numbers.is_empty() || rest.starts_with('\u{3000}') {
            continue;
        }
        let until = rest.char_indices().map(|(at, _)| at).find(|it| *it >= AHEAD).unwrap_or(rest.len());
        let sentence = rest.get(..until).unwrap_or_default();
        let sentence = sentence.find(['.', ';', '\n', ':']).and_then(|it| sentence.get(..it)).unwrap_or(sentence);
        let ahead = sentence.contains("of the ").then(|| name_in(sentence).first().copied()).flatten();
        if let Some(id) = ahead.filter(|_| !names_before(before)).or(last) {
            found.extend(numbers.into_iter().map(|it| (id, it)));
        }
    }
}

/// Whether the instrument stands directly before the article: `Civil Code of the PRC, art. 195`.
fn names_before(before: &str) -> bool {
    let clause = before.rsplit([';', '.', '\n']).next().unwrap_or_default();
    !name_in(clause).is_empty()
}

/// The instruments named, in order.
fn name_in(text: &str) -> Vec<&'static str> {
    let mut places: Vec<(usize, &'static str)> =
        ENGLISH.iter().flat_map(|(name, id)| text.match_indices(name).map(move |(at, _)| (at, *id))).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, id)| id).collect()
}

/// The numbers at the beginning, `545 to 548`, `387, 689 and 700`, and what follows.
fn numbers(text: &str) -> (Vec<u32>, &str) {
    let mut numbers: Vec<u32> = Vec::new();
    let mut rest = text;
    loop {
        let digits = rest.find(|it: char| !it.is_ascii_digit()).unwrap_or(rest.len());
        let (number, after) = rest.split_at(digits);
        let Ok(number) = number.parse::<u32>() else { return (numbers, rest) };
        numbers.push(number);
        rest = after;
        let joined = [", ", " and ", " to "].into_iter().find_map(|it| Some((it, rest.strip_prefix(it)?)));
        match joined.filter(|(_, after)| after.starts_with(|it: char| it.is_ascii_digit())) {
            Some((" to ", after)) => {
                let digits = after.find(|it: char| !it.is_ascii_digit()).unwrap_or(after.len());
                let (until, after) = after.split_at(digits);
                let until: u32 = until.parse().unwrap_or(number);
                numbers.extend((number..=until).skip(1).take(LONGEST_RANGE));
                rest = after;
            }
            Some((_, after)) => rest = after,
            None => return (numbers, rest),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<(String, u32, bool)> {
        let cited = RulePack::shipped().articles_in(text).into_iter();
        cited.map(|it| (plain(&it.source.title), it.number, it.source.unverified)).collect()
    }

    #[test]
    fn chinese_citations() {
        for (text, expected) in [
            ("依照《中华人民共和国民法典》第七百条，", vec![("民法典", 700, false)]),
            ("《民法典》第518条、第五百一十九条", vec![("民法典", 518, true), ("民法典", 519, false)]),
            (
                "《中华人民共和国民法典》第六百九十三条第二款、第七百条，该法第五百六十一条",
                vec![("民法典", 693, false), ("民法典", 700, false), ("民法典", 561, false)],
            ),
            (
                "《最高人民法院关于适用〈中华人民共和国保险法〉若干问题的解释（四）》第七条至第九条",
                vec![
                    ("最高人民法院关于适用保险法若干问题的解释（四）", 7, false),
                    ("最高人民法院关于适用保险法若干问题的解释（四）", 8, false),
                    ("最高人民法院关于适用保险法若干问题的解释（四）", 9, false),
                ],
            ),
            ("《某条例》第三条", vec![("某条例", 3, true)]),
            ("签署《债务确认函》，本协议第三条", vec![]),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(title, it, un)| (title.to_owned(), it, un)).collect();
            assert_eq!(named(text), expected, "{text}");
        }
    }

    #[test]
    fn english_citations() {
        let code = |it, unverified| ("民法典".to_owned(), it, unverified);
        for (text, expected) in [
            ("Under Article 700 of the Civil Code of the People’s Republic of China", vec![code(700, false)]),
            ("Articles 518 and 519 of the Civil Code apply.", vec![code(518, true), code(519, false)]),
            ("demand under Article 693, paragraph 2, of the Civil Code.", vec![code(693, false)]),
            (
                "Under Article 1159 of the Civil Code it is so. Under Article 1161 an heir",
                vec![code(1159, true), code(1161, true)],
            ),
            (
                "law Civil Code of the PRC, arts. 545 to 547; Insurance Law of the PRC, art. 60",
                vec![code(545, true), code(546, true), code(547, true), ("保险法".to_owned(), 60, false)],
            ),
            (
                "Article 13 of the Supreme People’s Court’s interpretation of the security provisions of the Civil Code",
                vec![("最高人民法院关于适用民法典有关担保制度的解释".to_owned(), 13, false)],
            ),
            ("Article 3\u{3000}Payments are applied under Article 561 of the Civil Code.", vec![code(561, false)]),
        ] {
            assert_eq!(named(text), expected, "{text}");
        }
    }

    #[test]
    fn a_range_without_end_ends() {
        let found = named("《中华人民共和国民法典》第1条至第4294967295条");
        assert_eq!(found.len(), LONGEST_RANGE + 1);
    }

    #[test]
    fn numerals() {
        for (text, number) in [("十", 10), ("一百零三", 103), ("一千一百四十五", 1145), ("二百六十四", 264), ("7", 7)]
        {
            assert_eq!(numeral(text), Some(number), "{text}");
            if text != "7" {
                assert_eq!(spelled(number), text);
            }
        }
        assert_eq!(numeral("某"), None);
    }
}

//! Personal data inside texts: what was said, noted, proved or filled in. They are replaced as those of a party are, by the
//! same policy, in whatever crosses to a window or a terminal; a text that comes back veiled stands for what is behind.
//!
//! Numbers are known by their form, in plain and full-width digits, with blanks or dashes between their groups: identity
//! numbers and codes of companies, telephones, cards. Addresses are known where they end in a number of a street, and
//! where they are those of the file.

use recourse_core::CaseFile;
use recourse_core::users::{Masking, Policy};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::mask;
use crate::refusals::fault;
use crate::wire::Refusal;

/// Members that are no text of a person, whatever digits they hold.
const EXEMPT: [&str; 12] = [
    "id",
    "caseId",
    "contract",
    "loanContract",
    "loan_contract",
    "document",
    "claim",
    "pdf",
    "sha256",
    "digest",
    "masked",
    "rule",
];
/// The fewest characters of a datum of the file that is looked for in texts.
const SHORTEST: usize = 5;
/// The fewest characters of a name that is.
const SHORTEST_NAME: usize = 2;

/// What a policy covers in the texts of one file.
pub(crate) struct Veil<'a> {
    policy: &'a Policy,
    /// Data of the file, longest first.
    known: Vec<(Masking, String)>,
    /// Names that are covered too, longest first.
    names: Vec<&'a str>,
}

impl<'a> Veil<'a> {
    /// By their form alone.
    pub(crate) fn by_form(policy: &'a Policy) -> Self {
        Self { policy, known: Vec::new(), names: Vec::new() }
    }

    /// By their form, and the data of `file` wherever they stand.
    pub(crate) fn of(policy: &'a Policy, file: &CaseFile) -> Self {
        let parties = file.facts.liable().map(|(_, it)| it);
        let mut known: Vec<(Masking, String)> = parties
            .flat_map(|it| {
                [(Masking::Identity, &it.identity), (Masking::Phone, &it.phone), (Masking::Address, &it.address)]
            })
            .filter_map(|(what, it)| it.clone().map(|it| (what, it)))
            .chain(file.work.dossier().filter_map(|(_, it)| Some((Masking::Phone, it.values.get("phone")?.clone()))))
            .filter(|(what, it)| policy.masks(*what) && it.chars().count() >= SHORTEST)
            .collect();
        known.sort_by_key(|(_, it)| std::cmp::Reverse(it.len()));
        known.dedup();
        Self { policy, known, names: Vec::new() }
    }

    /// The same, the names of the parties of `file` covered too.
    pub(crate) fn with_names(self, file: &'a CaseFile) -> Self {
        let parties = file.facts.liable().map(|(_, it)| it);
        let mut names: Vec<&str> = parties.map(|it| it.name.as_str()).collect();
        names.retain(|it| it.chars().count() >= SHORTEST_NAME);
        names.sort_by_key(|it| std::cmp::Reverse(it.len()));
        Self { names, ..self }
    }

    /// The text as the policy shows it.
    pub(crate) fn text(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (what, datum) in &self.known {
            if text.contains(datum) {
                text = text.replace(datum, &mask::by(self.policy, *what, datum));
            }
        }
        for name in &self.names {
            if text.contains(name) {
                text = text.replace(name, &mask::name(name));
            }
        }
        if self.policy.masks(Masking::Address) {
            text = streets(&text);
        }
        numbers(&text, |what| self.policy.masks(what))
    }

    /// An answer, or an entry, with every text in it as the policy shows it.
    pub(crate) fn over<T: Serialize + DeserializeOwned>(&self, it: T) -> Result<T, Refusal> {
        serde_json::from_value(self.document(&it)?).map_err(|why| fault(&why))
    }

    /// As [`Self::over`], as the document it is.
    pub(crate) fn document(&self, it: &impl Serialize) -> Result<Value, Refusal> {
        let mut value = serde_json::to_value(it).map_err(|why| fault(&why))?;
        self.walk("", &mut value);
        Ok(value)
    }

    /// What was typed, with what is behind it where a text came back as it was veiled.
    pub(crate) fn lifted<T: Serialize + DeserializeOwned>(&self, typed: &T, behind: &T) -> Result<T, Refusal> {
        let value = |it: &T| serde_json::to_value(it).map_err(|why| fault(&why));
        let (mut typed, behind) = (value(typed)?, value(behind)?);
        let mut veiled = behind.clone();
        self.walk("", &mut veiled);
        lift(&mut typed, &veiled, &behind);
        serde_json::from_value(typed).map_err(|why| fault(&why))
    }

    fn walk(&self, name: &str, value: &mut Value) {
        match value {
            Value::String(text) => match kind_of(name) {
                Some(what) => *text = mask::by(self.policy, what, text),
                None if EXEMPT.contains(&name) => {}
                None => *text = self.text(text),
            },
            Value::Array(items) => items.iter_mut().for_each(|it| self.walk(name, it)),
            Value::Object(fields) => fields.iter_mut().for_each(|(name, it)| self.walk(name, it)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

/// The first text that still holds a mask, by its path: `guarantors.0.identity`.
pub(crate) fn still_veiled(it: &impl Serialize) -> Option<String> {
    fn found(path: &str, value: &Value) -> Option<String> {
        let within = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        match value {
            Value::String(text) => text.contains("****").then(|| path.to_owned()),
            Value::Array(items) => items.iter().enumerate().find_map(|(at, it)| found(&within(&at.to_string()), it)),
            Value::Object(fields) => fields.iter().find_map(|(name, it)| found(&within(name), it)),
            Value::Null | Value::Bool(_) | Value::Number(_) => None,
        }
    }
    found("", &serde_json::to_value(it).ok()?)
}

/// Whether what stands at `path` is personal data by its name.
pub(crate) fn is_personal(path: &str) -> bool {
    path.rsplit('.').next().and_then(kind_of).is_some()
}

/// Members that are personal data by their name.
fn kind_of(name: &str) -> Option<Masking> {
    match name {
        "identity" | "debtorIdentity" => Some(Masking::Identity),
        "phone" | "debtorPhone" => Some(Masking::Phone),
        "address" | "debtorAddress" => Some(Masking::Address),
        "account" => Some(Masking::Account),
        _ => None,
    }
}

fn lift(typed: &mut Value, veiled: &Value, behind: &Value) {
    match (typed, veiled, behind) {
        (Value::String(typed), Value::String(veiled), Value::String(behind)) if typed == veiled => {
            typed.clone_from(behind);
        }
        (Value::Array(typed), Value::Array(veiled), Value::Array(behind)) => {
            for ((typed, veiled), behind) in typed.iter_mut().zip(veiled).zip(behind) {
                lift(typed, veiled, behind);
            }
        }
        (Value::Object(typed), Value::Object(veiled), Value::Object(behind)) => {
            for (name, typed) in typed.iter_mut() {
                if let (Some(veiled), Some(behind)) = (veiled.get(name), behind.get(name)) {
                    lift(typed, veiled, behind);
                }
            }
        }
        _ => {}
    }
}

fn plain(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter).saturating_sub(0xfee0)).unwrap_or(letter),
        _ => letter,
    }
}

/// A run of Latin letters and digits: where it begins and what it is.
struct Run {
    from: usize,
    text: String,
}

impl Run {
    fn until(&self) -> usize {
        self.from.saturating_add(self.text.len())
    }
}

fn runs(letters: &[char]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, letter) in letters.iter().map(|it| plain(*it)).enumerate() {
        if !letter.is_ascii_alphanumeric() {
            continue;
        }
        match runs.last_mut() {
            Some(run) if run.until() == at => run.text.push(letter),
            _ => runs.push(Run { from: at, text: letter.into() }),
        }
    }
    runs
}

/// Text with the numbers of persons in it covered.
fn numbers(text: &str, covers: impl Fn(Masking) -> bool) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let runs = runs(&letters);
    let mut rest = runs.as_slice();
    while let Some((_, after)) = rest.split_first() {
        match number(rest, &letters) {
            Some((what, groups)) => {
                let (these, after) = rest.split_at(groups);
                if covers(what) {
                    cover(&mut letters, these, what);
                }
                rest = after;
            }
            None => rest = after,
        }
    }
    letters.into_iter().collect()
}

fn cover(letters: &mut [char], groups: &[Run], what: Masking) {
    let head = if what == Masking::Account { 0 } else { 3 };
    let places: Vec<usize> = groups.iter().flat_map(|it| it.from..it.until()).collect();
    let tail = places.len().saturating_sub(4);
    for at in places.iter().take(tail).skip(head) {
        if let Some(letter) = letters.get_mut(*at) {
            *letter = '*';
        }
    }
}

/// What number the first of `runs` is or begins, and of how many groups.
fn number(runs: &[Run], letters: &[char]) -> Option<(Masking, usize)> {
    let joined = |count: usize| -> Option<Vec<&str>> {
        let groups = runs.get(..count)?;
        let near = groups.windows(2).all(|pair| {
            let [one, other] = pair else { return false };
            other.from == one.until().saturating_add(1)
                && letters.get(one.until()).is_some_and(|it| " -－　".contains(*it))
        });
        near.then(|| groups.iter().map(|it| it.text.as_str()).collect())
    };
    for count in (1..=5).rev() {
        let Some(groups) = joined(count) else { continue };
        let whole = groups.concat();
        let lengths: Vec<usize> = groups.iter().map(|it| it.len()).collect();
        let digits = whole.bytes().all(|it| it.is_ascii_digit());
        let found = match lengths.as_slice() {
            [18] | [6, 8, 4] if is_citizen(&whole) => Some(Masking::Identity),
            [18] if is_company(&whole) => Some(Masking::Identity),
            [15] if digits && is_date(whole.get(6..12)?, 2) => Some(Masking::Identity),
            [16..=19] | [4, 4, 4, 4] | [4, 4, 4, 4, 1..=3] if digits => Some(Masking::Account),
            [11 | 13] | [3, 4, 4] | [2, 11] | [2, 3, 4, 4] if digits && is_mobile(&whole) => Some(Masking::Phone),
            [3 | 4, 7 | 8] if digits && whole.starts_with('0') => Some(Masking::Phone),
            _ => None,
        };
        if let Some(what) = found.filter(|_| !is_amount(runs, count, letters)) {
            return Some((what, count));
        }
    }
    None
}

/// Digits with a point and digits after or before them are an amount or a rate.
fn is_amount(runs: &[Run], groups: usize, letters: &[char]) -> bool {
    let (Some(first), Some(last)) = (runs.first(), runs.get(groups.saturating_sub(1))) else { return false };
    let at = |place: Option<usize>| place.and_then(|it| letters.get(it)).copied().map(plain);
    let digit = |it: Option<char>| it.is_some_and(|it| it.is_ascii_digit());
    at(Some(last.until())) == Some('.') && digit(at(last.until().checked_add(1)))
        || at(first.from.checked_sub(1)) == Some('.') && digit(at(first.from.checked_sub(2)))
}

fn is_citizen(whole: &str) -> bool {
    let (Some(body), Some(last)) = (whole.get(..17), whole.get(17..)) else { return false };
    body.bytes().all(|it| it.is_ascii_digit())
        && last.bytes().all(|it| it.is_ascii_digit() || it.eq_ignore_ascii_case(&b'x'))
        && whole.get(6..14).is_some_and(|it| is_date(it, 4))
}

fn is_company(whole: &str) -> bool {
    whole.bytes().all(|it| it.is_ascii_digit() || it.is_ascii_uppercase())
        && whole.get(2..8).is_some_and(|it| it.bytes().all(|it| it.is_ascii_digit()))
        && !whole.bytes().all(|it| it.is_ascii_digit())
}

/// A year of so many digits, a month, a day.
fn is_date(text: &str, year: usize) -> bool {
    let part = |from: usize, until: usize| text.get(from..until).and_then(|it| it.parse::<u32>().ok());
    let years = part(0, year).is_some_and(|it| year == 2 || (1800..2200).contains(&it));
    let (month, day) = (year.saturating_add(2), year.saturating_add(4));
    years
        && part(year, month).is_some_and(|it| (1..=12).contains(&it))
        && part(month, day).is_some_and(|it| (1..=31).contains(&it))
}

fn is_mobile(whole: &str) -> bool {
    let number = if whole.len() == 13 { whole.strip_prefix("86") } else { Some(whole) };
    number.is_some_and(|it| it.len() == 11 && it.starts_with('1') && !matches!(it.get(1..2), Some("0" | "1" | "2")))
}

/// Text with what lies below the district covered in addresses that name a street or village and a number.
fn streets(text: &str) -> String {
    const WAYS: &str = "路街道巷弄村里组园苑庄湾镇乡坊";
    const DISTRICTS: &str = "区县旗市";
    const WITHIN: &str = "号幢栋座单元室楼层弄-－之";
    /// Characters of an address before its number, at most.
    const LONGEST: usize = 40;
    let mut letters: Vec<char> = text.chars().collect();
    let is = |letters: &[char], at: usize, of: &str| letters.get(at).is_some_and(|it| of.contains(*it));
    let digit = |letters: &[char], at: usize| letters.get(at).is_some_and(|it| plain(*it).is_ascii_digit());
    let mut at = 0;
    while at < letters.len() {
        if !is(&letters, at, "号弄") || at == 0 || !digit(&letters, at - 1) {
            at += 1;
            continue;
        }
        let mut first = at - 1;
        while first > 0 && (digit(&letters, first - 1) || is(&letters, first - 1, "-－之")) {
            first -= 1;
        }
        if first == 0 || !is(&letters, first - 1, WAYS) {
            at += 1;
            continue;
        }
        let mut begin = first;
        let wide = |it: char| !it.is_ascii() && it.is_alphabetic();
        while begin > 0
            && first - begin < LONGEST
            && letters.get(begin - 1).is_some_and(|it| wide(*it))
            && !is(&letters, begin - 1, DISTRICTS)
        {
            begin -= 1;
        }
        let mut end = at + 1;
        while digit(&letters, end) || is(&letters, end, WITHIN) {
            end += 1;
        }
        letters.splice(begin..end, ['*'; 4]);
        at = begin + 4;
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_covered_in_texts() {
        let policy = Policy::default();
        let veil = Veil::by_form(&policy);
        for (text, shown) in [
            ("身份证11010519491231002X已核", "身份证110***********002X已核"),
            ("110105 19491231 002x", "110*** ******** 002x"),
            ("老证110105491231002。", "老证110********1002。"),
            ("统一代码91350100M000100Y43", "统一代码913***********0Y43"),
            ("打13812345678无人接", "打138****5678无人接"),
            ("１３８１２３４５６７８", "１３８****５６７８"),
            ("138-1234-5678；138 1234 5678", "138-****-5678；138 **** 5678"),
            ("+86 13812345678", "+86 1******5678"),
            ("8613812345678", "861******5678"),
            ("座机0512-65550009转3", "座机051*-****0009转3"),
            ("卡6222000011112222333", "卡***************2333"),
            ("卡6222 0000 1111 2222 333", "卡**** **** **** ***2 333"),
            ("迁往示例市城东区花园路12号3幢501室，未遇", "迁往示例市城东区****，未遇"),
            ("家住花园村8号", "****"),
            // What is no number of a person stays.
            ("2026-11-22 2026-12-01", "2026-11-22 2026-12-01"),
            ("13800005678.00", "13800005678.00"),
            ("0.041666666666666667", "0.041666666666666667"),
            ("（2024）示0508民初1234号", "（2024）示0508民初1234号"),
            ("示担保字2024第9001号", "示担保字2024第9001号"),
            ("追偿 2024-0173", "追偿 2024-0173"),
            ("1234567890", "1234567890"),
            ("0190a1b2-0000-7000-8000-000000000001", "0190a1b2-0000-7000-8000-000000000001"),
            ("", ""),
        ] {
            assert_eq!(veil.text(text), shown, "{text}");
            assert_eq!(veil.text(shown), shown, "twice");
        }
        let none = Policy { masked: Vec::new(), ..Policy::default() };
        let text = "13812345678 11010519491231002X 花园路12号";
        assert_eq!(Veil::by_form(&none).text(text), text);
    }

    #[test]
    fn what_comes_back_veiled_stands_for_what_is_behind() {
        let policy = Policy::default();
        let veil = Veil::by_form(&policy);
        let behind =
            serde_json::json!({"values": [{"field": "phone", "value": "13812345678"}], "note": "打13812345678"});
        let shown = veil.document(&behind).unwrap();
        assert_eq!(veil.lifted(&shown, &behind).unwrap(), behind);
        let other = serde_json::json!({"values": [{"field": "phone", "value": "13912345678"}], "note": "138****5678"});
        assert_eq!(veil.lifted(&other, &behind).unwrap(), other);
        assert_eq!(still_veiled(&other).as_deref(), Some("note"));
        assert_eq!(still_veiled(&behind), None);
    }
}

//! Header texts: their core, their unit, and how surely they name a field.

use sha2::{Digest, Sha256};

use crate::amounts::Unit;
use crate::field::Field;
use crate::mapping::Confidence;
use crate::patterns::PATTERNS;
use crate::text::half_width;
use crate::words::{What, words};

/// A header text taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Heading {
    /// In lower case, without spaces, marks and units: `代偿本金`, `loanamount`.
    pub(crate) core: String,
    /// The unit it states.
    pub(crate) unit: Option<Unit>,
}

impl Heading {
    pub(crate) fn of(text: &str) -> Self {
        let text = half_width(text).to_lowercase();
        let mut core = String::new();
        let mut unit = None;
        let mut rest = text.as_str();
        while let Some(open) = rest.find(OPEN) {
            let (before, inside) = rest.split_at(open);
            core.push_str(before);
            let inside =
                inside.get(1..).filter(|_| inside.is_char_boundary(1)).or_else(|| inside.get(3..)).unwrap_or_default();
            let (inside, after) = inside.split_once(CLOSE).unwrap_or((inside, ""));
            match aside(inside) {
                Aside::Unit(it) => unit = Some(it),
                Aside::Format => {}
                Aside::Words => core.push_str(inside),
            }
            rest = after;
        }
        core.push_str(rest);
        core.retain(|it| {
            !it.is_whitespace() && !matches!(it, '*' | ':' | '.' | '_' | '\'' | '"' | '·' | '★' | '|' | '?')
        });
        for (suffix, stated) in [("万元", Unit::TenThousand), ("元", Unit::Yuan)] {
            if let (Some(bare), None) = (core.strip_suffix(suffix), unit) {
                core = bare.trim_end_matches([',', '-', '/', '、']).to_owned();
                unit = Some(stated);
            }
        }
        core = core.replace('、', "/").replace('#', "no").replace("编码", "编号");
        if core.is_ascii() {
            core.retain(|it| it != '-');
        }
        Self { core, unit }
    }
}

const OPEN: [char; 4] = ['(', '[', '【', '〔'];
const CLOSE: [char; 4] = [')', ']', '】', '〕'];

enum Aside {
    Unit(Unit),
    Format,
    Words,
}

/// What stands in brackets: a unit, a hint how to fill in, or part of the name.
fn aside(text: &str) -> Aside {
    let text: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    let text = text.trim_start_matches("单位:").trim_start_matches("单位").trim_start_matches("人民币");
    match text {
        "万元" | "万" | "10kcny" | "tenthousands" | "cny10k" | "rmb10k" | "10k" | "tenthousandyuan" | "10,000yuan"
        | "10000yuan" | "rmb10,000" | "cny10,000" => Aside::Unit(Unit::TenThousand),
        "元" | "yuan" | "rmb" | "cny" | "¥" => Aside::Unit(Unit::Yuan),
        "" | "必填" | "选填" | "如有" | "可空" | "文本" | "文本格式" | "日期格式" | "required" | "optional"
        | "大写" | "小写" | "含" => Aside::Format,
        it if it.contains('%')
            || it.contains('‰')
            || it.contains('‱')
            || it.contains("yy")
            || it.contains("年月日")
            || it.contains("年/月/日") =>
        {
            Aside::Format
        }
        _ => Aside::Words,
    }
}

/// The unit that a line above the header states for all of the sheet: `单位：万元`.
pub(crate) fn sheet_unit(text: &str) -> Option<Unit> {
    let text: String = half_width(text).chars().filter(|it| *it != ' ').collect();
    let (_, after) = text.split_once("单位")?;
    let after = after.trim_start_matches(':').trim_start_matches("人民币");
    [("万元", Unit::TenThousand), ("元", Unit::Yuan)]
        .into_iter()
        .find_map(|(it, unit)| after.starts_with(it).then_some(unit))
}

/// Digest of the headers, by which a mapping is found again.
pub(crate) fn signature<'a>(headers: impl Iterator<Item = &'a str>) -> String {
    let mut digest = Sha256::new();
    for header in headers {
        let heading = Heading::of(header);
        digest.update(heading.core.as_bytes());
        digest.update(match heading.unit {
            None => b"\n".as_slice(),
            Some(Unit::Yuan) => b"|1\n",
            Some(Unit::Thousand) => b"|1000\n",
            Some(Unit::TenThousand) => b"|10000\n",
            Some(Unit::HundredMillion) => b"|100000000\n",
        });
    }
    hex(&digest.finalize())
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let digit = |it: u8| DIGITS.get(usize::from(it)).copied().unwrap_or_default();
    bytes.iter().flat_map(|it| [digit(it >> 4), digit(it & 0xf)]).collect()
}

/// The fields that a header may name, the surest first.
pub(crate) fn candidates(heading: &Heading) -> Vec<(Field, Confidence)> {
    let core = heading.core.as_str();
    if core.is_empty() {
        return Vec::new();
    }
    if let Some(field) = exact(core) {
        return vec![(field, Confidence::Exact)];
    }
    let mut found: Vec<(Field, Confidence)> = Vec::new();
    let parts: Vec<&str> = core.split(['/', '或', '及', '和']).filter(|it| !it.is_empty()).collect();
    if let [_, _, ..] = parts.as_slice() {
        found.extend(parts.iter().filter_map(|it| exact(it)).map(|it| (it, Confidence::Likely)));
    }
    for pattern in PATTERNS {
        if pattern.fits(core) {
            found.push((pattern.field, pattern.confidence));
        }
    }
    found.sort_by_key(|(_, confidence)| std::cmp::Reverse(*confidence));
    let mut seen = Vec::new();
    found.retain(|(field, _)| {
        !seen.contains(field) && {
            seen.push(*field);
            true
        }
    });
    found
}

fn exact(core: &str) -> Option<Field> {
    let named = |core: &str| party(core).or_else(|| words().fields.get(core).copied());
    named(core).or_else(|| named(core.strip_prefix("其中")?))
}

/// Headers made of a party and what of it: `反担保人证件号`, `身份证号借款人`.
fn party(core: &str) -> Option<Field> {
    let words = words();
    let rest = |parties: &[&str]| {
        let cut = |it: &&str| core.strip_prefix(*it).or_else(|| core.strip_suffix(*it).filter(|it| !it.is_empty()));
        let rests = parties.iter().filter_map(cut).map(|it| it.trim_matches(['的', '-', '/']));
        rests.filter_map(|it| words.what(it)).collect::<Vec<_>>()
    };
    let of_debtor = rest(&words.debtors).first().map(|it| match it {
        What::Name => Field::Debtor,
        What::Identity => Field::DebtorIdentity,
        What::Phone => Field::DebtorPhone,
        What::Address => Field::DebtorAddress,
    });
    let of_guarantor = rest(&words.guarantors).iter().find_map(|it| match it {
        What::Name => Some(Field::Guarantor),
        What::Identity => Some(Field::GuarantorIdentity),
        What::Phone | What::Address => None,
    });
    of_debtor.or(of_guarantor).or_else(|| match words.what(core)? {
        What::Name => None,
        What::Identity => Some(Field::DebtorIdentity),
        What::Phone => Some(Field::DebtorPhone),
        What::Address => Some(Field::DebtorAddress),
    })
}

/// How well a row serves as a header: its distinct fields, and points where the sure ones count more.
pub(crate) fn score<'a>(headings: impl Iterator<Item = &'a Heading>) -> (usize, u32) {
    let mut best: Vec<(Field, Confidence)> = Vec::new();
    for heading in headings.filter(|it| it.core.chars().count() <= 40) {
        let Some((field, confidence)) = candidates(heading).first().copied() else { continue };
        match best.iter_mut().find(|(it, _)| *it == field) {
            Some((_, known)) => *known = confidence.max(*known),
            None => best.push((field, confidence)),
        }
    }
    let points = best.iter().map(|(_, confidence)| match confidence {
        Confidence::Exact | Confidence::Chosen => 4,
        Confidence::Likely => 3,
        Confidence::Guess => 1,
    });
    (best.len(), points.sum())
}

//! Parties: identity numbers and credit codes, names, telephones.

use recourse_core::PartyKind;
use recourse_core::identity::{IdentityFlaw, citizen, credit_code, old_citizen};
use rust_decimal::Decimal;

use crate::cell::{Cell, invisible};
use crate::report::Rule;
use crate::text::{half_width, name, says_nothing, tight};

/// An identity number or credit code that holds.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Identity {
    pub(crate) text: String,
    /// What it says of its bearer, if anything.
    pub(crate) kind: Option<PartyKind>,
    /// How far its own digits vouch for it.
    pub(crate) assurance: Assurance,
}

/// How far the digits of a number vouch for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assurance {
    /// Its check digit holds.
    Checked,
    /// Of the old kind, without check digit.
    Old,
    /// A passport or a travel permit, which nothing here can check.
    Unchecked,
}

/// Checks `text`; whether `bearer` looks like a company decides which standard a bad one is measured by.
pub(crate) fn identity(text: &str, bearer: PartyKind) -> Result<Identity, Rule> {
    let text: String = tight(text).trim_start_matches('\'').to_ascii_uppercase();
    let text: String = text.chars().filter(|it| !matches!(it, '-' | ' ')).collect();
    match (citizen(&text), credit_code(&text)) {
        (Ok(_), _) => Ok(Identity { text, kind: Some(PartyKind::Person), assurance: Assurance::Checked }),
        (_, Ok(())) => Ok(Identity { text, kind: Some(PartyKind::Company), assurance: Assurance::Checked }),
        (Err(as_citizen), Err(as_company)) => {
            let as_company_rather = bearer == PartyKind::Company || as_citizen == IdentityFlaw::Characters;
            old_number(text, bearer, if as_company_rather { as_company } else { as_citizen })
        }
    }
}

/// A number of the old kind, or what is wrong with one of the new.
fn old_number(text: String, bearer: PartyKind, flaw: IdentityFlaw) -> Result<Identity, Rule> {
    let digits = text.bytes().all(|it| it.is_ascii_digit());
    if in_exponent_form(&text) || (digits && text.len() == 18 && text.ends_with("000")) {
        return Err(Rule::IdDamagedNumber);
    }
    // Fifteen digits were also the registration number of a business before the unified code.
    let old = match bearer {
        PartyKind::Person => old_citizen(&text).is_some(),
        PartyKind::Company => digits && text.len() == 15,
    };
    match flaw {
        _ if old => Ok(Identity { text, kind: Some(bearer), assurance: Assurance::Old }),
        IdentityFlaw::Length if bearer == PartyKind::Person && is_travel_document(&text) => {
            Ok(Identity { text, kind: Some(bearer), assurance: Assurance::Unchecked })
        }
        IdentityFlaw::Length => Err(Rule::IdLength),
        IdentityFlaw::Characters => Err(Rule::IdCharacters),
        IdentityFlaw::Date => Err(Rule::IdDate),
        IdentityFlaw::CheckDigit => Err(Rule::IdCheckDigit),
    }
}

/// Whether the number is shaped like that of a passport (one to three letters, then digits) or of a travel permit of
/// Taiwan (eight digits). Their issuers follow no common standard with a check digit.
fn is_travel_document(text: &str) -> bool {
    let digits = text.trim_start_matches(|it: char| it.is_ascii_uppercase());
    let letters = text.len().saturating_sub(digits.len());
    let shaped = matches!((letters, digits.len()), (0, 8) | (1..=3, 6..=10));
    shaped && digits.bytes().all(|it| it.is_ascii_digit())
}

/// `9.99999E+17`: what is left of a long number in a saved CSV file.
pub(crate) fn in_exponent_form(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else { return false };
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    let mantissa = mantissa.split_once('.').unwrap_or((mantissa, "0"));
    digits(mantissa.0) && mantissa.0.len() == 1 && digits(mantissa.1) && exponent.strip_prefix('+').is_some_and(digits)
}

/// A number longer than the fifteen digits that a spreadsheet keeps.
pub(crate) fn is_damaged(value: Decimal) -> bool {
    value.abs() >= Decimal::from(1_000_000_000_000_000_u64)
}

/// Whether a name is that of a company, as far as a name can tell.
pub(crate) fn kind_of_name(name: &str) -> PartyKind {
    const ENDS: &[&str] = &[
        "公司",
        "厂",
        "店",
        "社",
        "部",
        "中心",
        "集团",
        "合作社",
        "院",
        "所",
        "行",
        "企业",
        "农场",
        "合伙)",
        "合伙）",
        "协会",
        "学校",
        "超市",
        "商行",
        "酒店",
        "宾馆",
        "工作室",
        "馆",
        "坊",
        "局",
        "会",
    ];
    let western =
        ["ltd", "limited", "inc", "llc", "corp", "gmbh", "co."].iter().any(|it| name.to_ascii_lowercase().contains(it));
    let long = name.chars().count() > 4 && !name.contains('·') && !name.is_ascii();
    if western || long || (name.chars().count() > 3 && ENDS.iter().any(|it| name.ends_with(it))) {
        PartyKind::Company
    } else {
        PartyKind::Person
    }
}

/// The telephones of a cell in one form, and whether each looks like one.
pub(crate) fn phone(cell: &Cell) -> Option<(String, bool)> {
    let shown = half_width(&cell.shown());
    let text = shown.trim_matches(invisible).trim_start_matches('\'').trim();
    if says_nothing(text) {
        return None;
    }
    let all = text.split([',', '、', ';', '/', '\n', '|']).map(str::trim).filter(|it| !it.is_empty());
    let well = all.clone().all(|it| is_phone(it) || it.split(' ').filter(|it| !it.is_empty()).all(is_phone));
    Some((text.to_owned(), well))
}

fn is_phone(text: &str) -> bool {
    let text = text.trim_start_matches("+86").trim_start_matches("0086").trim_start_matches('-');
    let well_made = text.chars().all(|it| it.is_ascii_digit() || matches!(it, '-' | '(' | ')' | ' ' | '转'));
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let mobile = digits.len() == 11
        && digits.starts_with('1')
        && digits.chars().nth(1).is_some_and(|it| ('3'..='9').contains(&it));
    let landline = matches!(digits.len(), 7..=16) && !digits.starts_with('1');
    well_made && (mobile || landline)
}

/// The names of a cell that holds several: `张三、李四`, `张三 李四`, but not `张 三`.
#[must_use]
pub fn names(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for part in text.split(['、', ',', '，', ';', '；', '\n', '/']) {
        let words: Vec<&str> = part.split(invisible).filter(|it| !it.is_empty()).collect();
        let several = words.len() > 1 && !part.is_ascii() && words.iter().all(|it| it.chars().count() > 1);
        let parts = if several { words } else { vec![part] };
        names.extend(parts.into_iter().map(name).filter(|it| !says_nothing(it)));
    }
    names
}

/// The identity numbers of a cell that holds several.
#[must_use]
pub fn identities(text: &str) -> Vec<String> {
    let text = half_width(text);
    let parts = text.split(['、', ',', ';', '/', ' ']).map(str::trim);
    parts.filter(|it| !says_nothing(it)).map(str::to_owned).collect()
}

recourse_core::withheld!(Identity);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identities_by_both_standards() {
        let (person, company) = (PartyKind::Person, PartyKind::Company);
        for (text, bearer, expected) in [
            ("999999199406273033", person, Ok(Some(person))),
            ("９９９９９９１９９４０６２７３０３３", person, Ok(Some(person))),
            ("11010519491231002x", person, Ok(Some(person))),
            ("999999 19940627 3033", person, Ok(Some(person))),
            ("91999999K0QEAEJT67", company, Ok(Some(company))),
            ("91999999k0qeaejt67", person, Ok(Some(company))),
            ("999999199010034421", person, Err(Rule::IdCheckDigit)),
            ("91999999A4JCBJDJL1", company, Err(Rule::IdCheckDigit)),
            ("91999999A4JCBJDJL1", person, Err(Rule::IdCheckDigit)),
            ("9.99999E+17", person, Err(Rule::IdDamagedNumber)),
            ("999999197505000000", person, Err(Rule::IdDamagedNumber)),
            ("99999919940627303", person, Err(Rule::IdLength)),
            ("999999199402303033", person, Err(Rule::IdDate)),
            ("91999999IOSVZ00000", company, Err(Rule::IdCharacters)),
            ("见附件", person, Err(Rule::IdLength)),
            ("110105491231002", person, Ok(Some(person))),
            ("110105000012345", company, Ok(Some(company))),
            ("e12345678", person, Ok(Some(person))),
            ("EA 1234567", person, Ok(Some(person))),
            ("H0123456789", person, Ok(Some(person))),
            ("01234567", person, Ok(Some(person))),
            ("E12345678", company, Err(Rule::IdLength)),
            ("E12345", person, Err(Rule::IdLength)),
            ("0123456", person, Err(Rule::IdLength)),
            ("E1234567A", person, Err(Rule::IdLength)),
            ("ABCDEFGH", person, Err(Rule::IdLength)),
        ] {
            assert_eq!(identity(text, bearer).map(|it| it.kind), expected, "{text}");
        }
    }

    #[test]
    fn names_tell_companies() {
        for (name, kind) in [
            ("示例甲韩机电有限公司", PartyKind::Company),
            ("红星超市", PartyKind::Company),
            ("曹超", PartyKind::Person),
            ("欧阳娜娜", PartyKind::Person),
            ("阿卜杜拉·买买提", PartyKind::Person),
            ("Example Co., Ltd.", PartyKind::Company),
            ("John Doe", PartyKind::Person),
        ] {
            assert_eq!(kind_of_name(name), kind, "{name}");
        }
    }

    #[test]
    fn telephones() {
        for (text, well) in [
            ("13000004766", true),
            ("１３０００００５３０９", true),
            ("010-12345678", true),
            ("(0571)87654321转8001", true),
            ("13000004766、13100004766", true),
            ("13000004766 13100004766", true),
            ("+86 13000004766", true),
            ("1300000476", false),
            ("12000004766", false),
            ("见合同", false),
        ] {
            assert_eq!(phone(&Cell::text(text)).map(|it| it.1), Some(well), "{text}");
        }
        assert_eq!(phone(&Cell::text("-")), None);
    }

    #[test]
    fn several_in_one_cell() {
        assert_eq!(names("张三、李四；王 五"), ["张三", "李四", "王五"]);
        assert_eq!(names("张三　李四"), ["张三", "李四"]);
        assert_eq!(names("无"), [""; 0]);
        assert_eq!(identities("1、2；3\n4"), ["1", "2", "3", "4"]);
    }
}

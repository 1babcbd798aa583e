//! The sentences that the window, the command line and the error sheets share, in both languages.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde_json::Value;
use unic_langid::LanguageIdentifier;

use crate::wire::{Language, Refusal};

const CHINESE: &str = include_str!("../../../ui/messages/zh-CN.ftl");
const ENGLISH: &str = include_str!("../../../ui/messages/en.ftl");

/// The message `key` with its arguments; the key itself where there is no such message, so that a gap shows in tests.
#[must_use]
pub fn say(language: Language, key: &str, arguments: &[(&str, &str)]) -> String {
    let arguments =
        arguments.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect::<FluentArgs<'_>>();
    format(language, key, &arguments).unwrap_or_else(|| key.to_owned())
}

/// Whether both languages have the message.
#[must_use]
pub fn knows(key: &str) -> bool {
    [Language::Chinese, Language::English].into_iter().all(|it| bundle(it).has_message(key))
}

/// What happened and what to do, for a refusal: its codes are said in words, its numbers keep their plurals.
#[must_use]
pub fn refusal(language: Language, why: &Refusal) -> (String, String) {
    let facts = serde_json::to_value(why).unwrap_or_default();
    let mut arguments = FluentArgs::new();
    for (name, fact) in facts.as_object().into_iter().flatten().filter(|(name, _)| *name != "code") {
        arguments.set(snake(name), told(language, name, fact));
    }
    let code = facts.get("code").and_then(Value::as_str).unwrap_or("fault").replace('-', "_");
    let line = |key: String| format(language, &key, &arguments).unwrap_or(key);
    (line(format!("refusal_{code}")), line(format!("refusal_{code}_remedy")))
}

/// What a field of a form or a column of a sheet is called; its code where it has no name.
#[must_use]
pub fn field(language: Language, code: &str) -> String {
    let name = match snake(code).as_str() {
        "compensation_date" => "compensated_on".to_owned(),
        name => name.replace('.', "_"),
    };
    first(language, &[format!("field_{name}")], code)
}

/// One fact of a refusal, as its sentence says it.
fn told(language: Language, name: &str, fact: &Value) -> FluentValue<'static> {
    let word = |family: &str, code: &str| first(language, &[format!("{family}_{}", snake(code))], code);
    match (name, fact) {
        ("field", Value::String(code)) => field(language, code).into(),
        ("rule", Value::String(code)) => rule(language, code).into(),
        ("condition", Value::String(code)) => word("condition", code).into(),
        ("verdict", Value::String(code)) => word("passphrase", code).into(),
        ("series", Value::String(code)) => word("series", &code.to_lowercase()).into(),
        ("id", Value::String(code)) => word("assumption", code).into(),
        ("missing" | "active", Value::Array(codes)) => {
            let names = codes.iter().filter_map(Value::as_str).map(|it| word(name, it));
            names.collect::<Vec<_>>().join(&say(language, "list_comma", &[])).into()
        }
        ("rules", Value::Array(codes)) => {
            let names = codes.iter().filter_map(Value::as_str).map(|it| word("wording_rule", it));
            names.collect::<Vec<_>>().join(&say(language, "list_comma", &[])).into()
        }
        ("fields", Value::Array(names)) => {
            let names = names.iter().filter_map(Value::as_str).map(|it| word("field_answers", it));
            match names.collect::<Vec<_>>().join(&say(language, "list_comma", &[])) {
                names if names.is_empty() => names.into(),
                names => say(language, "list_parens", &[("items", &names)]).into(),
            }
        }
        (_, Value::String(text)) => text.clone().into(),
        (_, Value::Number(number)) if number.is_u64() => number.as_u64().unwrap_or_default().into(),
        (_, other) => other.to_string().into(),
    }
}

/// What a rule of a form says. Rules that sheets know too have a short name beside their sentence.
fn rule(language: Language, code: &str) -> String {
    let keys = match code {
        "duplicateContract" => vec!["rule_contract_in_other_case".to_owned()],
        "duplicateDebtor" => vec!["rule_debtor_in_other_case".to_owned()],
        _ => vec![format!("rule_{}_name", snake(code)), format!("rule_{}", snake(code))],
    };
    first(language, &keys, code)
}

/// The first of the messages that there is.
fn first(language: Language, keys: &[String], code: &str) -> String {
    let found = keys.iter().find_map(|key| format(language, key, &FluentArgs::new()));
    found.unwrap_or_else(|| code.to_owned())
}

/// A name of the wire as messages and documents write it: `debtorIdentity` is `debtor_identity`.
#[must_use]
pub fn snake(name: &str) -> String {
    name.chars().fold(String::new(), |mut text, it| {
        if it.is_ascii_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.push(it.to_ascii_lowercase());
        text
    })
}

/// A code of the wire as the keys of messages and documents write it.
pub(crate) fn code_of(code: impl serde::Serialize) -> String {
    snake(serde_json::to_value(code).unwrap_or_default().as_str().unwrap_or_default())
}

fn format(language: Language, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    let bundle = bundle(language);
    let pattern = bundle.get_message(key)?.value()?;
    let mut missing = Vec::new();
    Some(bundle.format_pattern(pattern, Some(arguments), &mut missing).into_owned())
}

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; 2] = [OnceLock::new(), OnceLock::new()];
    let [chinese, english] = &BUNDLES;
    let (cell, tongue, source) = match language {
        Language::Chinese => (chinese, "zh-CN", CHINESE),
        Language::English => (english, "en", ENGLISH),
    };
    cell.get_or_init(|| {
        let mut bundle = FluentBundle::new_concurrent(vec![tongue.parse::<LanguageIdentifier>().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        // What could be read of a damaged file is still of use; the tests refuse a file with errors.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(whole, _)| whole);
        bundle.add_resource_overriding(resource);
        bundle
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{FieldRule, MissingFact, PassphraseVerdict, SheetField};

    #[test]
    fn both_files_can_be_read_whole() {
        for source in [CHINESE, ENGLISH] {
            assert!(FluentResource::try_new(source.to_owned()).is_ok());
        }
    }

    #[test]
    fn a_refusal_says_its_codes_in_words() {
        let field = |field: &str, rule| Refusal::FieldInvalid { field: field.to_owned(), rule };
        for (why, chinese, english) in [
            (field("receivedOn", FieldRule::NotADay), "到账日：不是日期", "Received on: Not a date"),
            (field("occupancy.figure", FieldRule::NotARate), "费率：不是费率", "Rate: Not a rate"),
            (
                field("contract", FieldRule::DuplicateContract),
                "担保合同号：担保合同号已在别的案件中",
                "Guarantee contract no.: Another case has this guarantee contract number",
            ),
            (
                Refusal::WeakPassphrase { verdict: PassphraseVerdict::TooShort },
                "密码太短，不能使用",
                "The passphrase is too short and cannot be used",
            ),
            (
                Refusal::ColumnMissing { field: SheetField::CompensationDate },
                "没有指定“代偿日”对应的列",
                "No column is mapped to “Compensated on”",
            ),
            (
                Refusal::LetterIncomplete {
                    missing: vec![MissingFact::AccountName, MissingFact::AccountBank],
                    fields: Vec::new(),
                },
                "函件还缺：收款户名、收款开户行",
                "The letter still lacks: Account name for payment, Account bank for payment",
            ),
            (
                Refusal::ReferenceMissing { series: "LPR_1Y".to_owned(), day: "2019-08-19".to_owned() },
                "没有 一年期 LPR 在 2019-08-19 的数值",
                "There is no one-year LPR for 2019-08-19",
            ),
        ] {
            assert_eq!(refusal(Language::Chinese, &why).0, chinese);
            assert_eq!(refusal(Language::English, &why).0, english);
        }
    }

    #[test]
    fn numbers_keep_their_plurals() {
        let wait = |wait_seconds| refusal(Language::English, &Refusal::WrongPassphrase { wait_seconds }).1;
        assert_eq!(wait(0), "Check capitals and input method and type it again.");
        assert_eq!(wait(1), "Check capitals and input method; try again in 1 second.");
        assert_eq!(wait(30), "Check capitals and input method; try again in 30 seconds.");
    }
}

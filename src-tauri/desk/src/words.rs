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

/// What happened and what to do, for a refusal.
#[must_use]
pub fn refusal(language: Language, why: &Refusal) -> (String, String) {
    let facts = serde_json::to_value(why).unwrap_or_default();
    let mut arguments = FluentArgs::new();
    for (name, fact) in facts.as_object().into_iter().flatten().filter(|(name, _)| *name != "code") {
        let text = match fact {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        arguments.set(name.clone(), text);
    }
    let code = facts.get("code").and_then(Value::as_str).unwrap_or("fault").replace('-', "_");
    let line = |key: String| format(language, &key, &arguments).unwrap_or(key);
    (line(format!("refusal_{code}")), line(format!("refusal_{code}_remedy")))
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

    #[test]
    fn both_files_can_be_read_whole() {
        for source in [CHINESE, ENGLISH] {
            assert!(FluentResource::try_new(source.to_owned()).is_ok());
        }
    }
}

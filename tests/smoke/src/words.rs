//! What is written on the screen, by the name it has in `ui/messages`: a journey survives better wording.

use std::collections::HashMap;

/// The language of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// 中文
    Chinese,
    /// English
    English,
}

/// The words of one language.
pub struct Words(HashMap<&'static str, &'static str>);

impl Words {
    /// All words of `language` that stand on one line.
    pub fn of(language: Language) -> Self {
        let text = match language {
            Language::Chinese => include_str!("../../../ui/messages/zh-CN.ftl"),
            Language::English => include_str!("../../../ui/messages/en.ftl"),
        };
        let lines = text.lines().filter(|line| line.starts_with(|it: char| it.is_ascii_lowercase()));
        Self(lines.filter_map(|line| line.split_once('=')).map(|(name, text)| (name.trim(), text.trim())).collect())
    }

    /// The words called `name`.
    ///
    /// # Panics
    /// Where there are none.
    pub fn say(&self, name: &str) -> &'static str {
        self.0.get(name).copied().unwrap_or_else(|| panic!("ui/messages has no {name}"))
    }

    /// The words called `name` with `value` in place of `argument`.
    ///
    /// # Panics
    /// Where there are none, or they have no such argument.
    pub fn with(&self, name: &str, argument: &str, value: &str) -> String {
        let place = format!("{{ ${argument} }}");
        let text = self.say(name);
        assert!(text.contains(&place), "{name} has no argument {argument}");
        text.replace(&place, value)
    }

    /// The words called `name` up to their first argument.
    ///
    /// # Panics
    /// Where there are none.
    pub fn before(&self, name: &str) -> String {
        self.say(name).split('{').next().unwrap_or_default().trim().to_owned()
    }
}

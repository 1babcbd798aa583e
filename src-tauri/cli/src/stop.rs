//! Why a call came to nothing: the desk refused, or the call itself was wrong.

use recourse_desk::wire::{Language, Refusal};
use recourse_desk::words;

/// Why nothing was done.
#[derive(Debug)]
pub(crate) enum Stop {
    /// The desk said no.
    Refused(Refusal),
    /// It never came to the desk.
    Misused(Misuse),
}

/// What is wrong with a call.
#[derive(Debug)]
pub(crate) enum Misuse {
    NoVault,
    NoVaultNeeded,
    NoPassphrase,
    PassphraseNotText,
    LetterPair { text: String },
    PassphrasesDiffer,
    OutName,
    InputUnreadable,
    InputNotJson { line: usize, column: usize },
}

impl Misuse {
    /// What is wrong and what to do, in one or two sentences.
    pub(crate) fn words(&self, language: Language) -> String {
        let say = |key: &str| words::say(language, key, &[]);
        match self {
            Self::NoVault => say("cli_misuse_no_vault"),
            Self::NoVaultNeeded => say("cli_misuse_no_vault_needed"),
            Self::NoPassphrase => say("cli_misuse_no_passphrase"),
            Self::PassphraseNotText => say("cli_misuse_passphrase_not_text"),
            Self::LetterPair { text } => words::say(language, "cli_misuse_letter_pair", &[("text", text)]),
            Self::PassphrasesDiffer => say("vault_different"),
            Self::OutName => say("cli_misuse_out_name"),
            Self::InputUnreadable => say("cli_misuse_input_unreadable"),
            Self::InputNotJson { line, column } => {
                let (line, column) = (line.to_string(), column.to_string());
                words::say(language, "cli_misuse_input_not_json", &[("line", &line), ("column", &column)])
            }
        }
    }
}

impl From<Refusal> for Stop {
    fn from(why: Refusal) -> Self {
        Self::Refused(why)
    }
}

impl From<Misuse> for Stop {
    fn from(why: Misuse) -> Self {
        Self::Misused(why)
    }
}

//! What goes to standard output and standard error.

use std::io::{ErrorKind, IsTerminal as _, Write as _};
use std::process::ExitCode;

use recourse_desk::wire::Language;
use serde::Serialize;
use serde_json::json;

use crate::people;
use crate::stop::Stop;

/// Done.
pub(crate) const DONE: u8 = 0;
/// Done in part; the answer says which.
pub(crate) const PART: u8 = 1;
/// Refused; nothing was written.
pub(crate) const REFUSED: u8 = 2;

/// The help or the version as asked; anything else the parser has to say is a refusal.
pub(crate) fn usage(why: &clap::Error) -> ExitCode {
    if matches!(why.kind(), clap::error::ErrorKind::DisplayHelp | clap::error::ErrorKind::DisplayVersion) {
        line(&why.to_string());
        return ExitCode::from(DONE);
    }
    let text = why.to_string();
    let first = text.lines().next().unwrap_or_default().trim_start_matches("error: ");
    error("usage", "", first);
    ExitCode::from(REFUSED)
}

/// Who reads what goes wrong.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Speaks {
    /// A program: the error object, always.
    Json,
    /// A person where standard error is a terminal; else a program.
    Words,
}

/// Why nothing was done, on standard error.
pub(crate) fn stop(language: Language, why: &Stop, speaks: Speaks) {
    let (code, path, message) = explained(language, why);
    if speaks == Speaks::Words && std::io::stderr().is_terminal() {
        complain(&people::shown(&message));
    } else {
        error(&code, &path, &message);
    }
}

/// Code, place and sentences: what happened, what to do.
fn explained(language: Language, why: &Stop) -> (String, String, String) {
    let why = match why {
        Stop::Refused(why) => why,
        Stop::Misused(why) => return ("usage".to_owned(), String::new(), why.words(language)),
    };
    let facts = serde_json::to_value(why).unwrap_or_default();
    let fact = |name: &str| facts.get(name).and_then(serde_json::Value::as_str).map(ToOwned::to_owned);
    let code = fact("code").unwrap_or_else(|| "fault".to_owned()).replace('-', "_");
    let path = ["field", "path", "id"].iter().find_map(|it| fact(it)).unwrap_or_default();
    (code, path, people::refusal(language, why))
}

/// `{"error": {"code", "path", "message"}}` on standard error.
pub(crate) fn error(code: &str, path: &str, message: &str) {
    complain(&json!({"error": {"code": code, "path": path, "message": message}}).to_string());
}

/// One line on standard error; who does not listen is not told.
pub(crate) fn complain(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// One JSON document.
pub(crate) fn document(answer: &impl Serialize) {
    line(&serde_json::to_string(answer).unwrap_or_default());
}

/// One line of text, or more. A reader that has gone away ends the program quietly, a full disk does not.
pub(crate) fn line(text: &str) {
    let mut output = std::io::stdout().lock();
    if let Err(why) = writeln!(output, "{text}").and_then(|()| output.flush()) {
        std::process::exit(i32::from(unwritten(&why)));
    }
}

/// The status of a program whose answer could not be written.
pub(crate) fn unwritten(why: &std::io::Error) -> u8 {
    if why.kind() == ErrorKind::BrokenPipe {
        return DONE;
    }
    error("output", "", &why.to_string());
    PART
}

#[cfg(test)]
mod tests {
    use recourse_desk::wire::Refusal;

    use super::*;
    use crate::stop::Misuse;

    #[test]
    fn what_went_wrong_is_said_in_words() {
        let rule = recourse_desk::wire::FieldRule::FinerThanFen;
        let why = Stop::Refused(Refusal::FieldInvalid { field: "amount".to_owned(), rule });
        let (code, path, message) = explained(Language::Chinese, &why);
        assert_eq!((code.as_str(), path.as_str()), ("field_invalid", "amount"));
        assert_eq!(message, "金额：金额只能到分。请改正这一项后再试。");
        assert_eq!(
            explained(Language::English, &why).2,
            "Amount: Amounts go down to the fen only. Correct this field and try again."
        );
        for misuse in [
            Misuse::NoVault,
            Misuse::NoVaultNeeded,
            Misuse::NoPassphrase,
            Misuse::PassphraseNotText,
            Misuse::LetterPair { text: "x".to_owned() },
            Misuse::InputUnreadable,
            Misuse::InputNotJson { line: 1, column: 2 },
        ] {
            for language in [Language::Chinese, Language::English] {
                assert!(!misuse.words(language).contains("cli_"), "{misuse:?}");
            }
        }
    }
}

//! What goes to standard output and standard error.

use std::io::Write as _;
use std::process::ExitCode;

use recourse_desk::wire::{Language, Refusal};
use recourse_desk::words;
use serde::Serialize;
use serde_json::json;

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

/// `{"error": {"code", "path", "message"}}` on standard error.
pub(crate) fn error(code: &str, path: &str, message: &str) {
    eprintln!("{}", json!({"error": {"code": code, "path": path, "message": message}}));
}

/// A refusal in the words of `language`.
pub(crate) fn refusal(language: Language, why: &Refusal) {
    let facts = serde_json::to_value(why).unwrap_or_default();
    let code = facts.get("code").and_then(serde_json::Value::as_str).unwrap_or("fault").replace('-', "_");
    let path = ["field", "path", "id"]
        .iter()
        .find_map(|it| facts.get(it).and_then(serde_json::Value::as_str))
        .unwrap_or_default();
    let (happened, remedy) = words::refusal(language, why);
    error(&code, path, &format!("{happened} {remedy}"));
}

/// One JSON document.
pub(crate) fn document(answer: &impl Serialize) {
    line(&serde_json::to_string(answer).unwrap_or_default());
}

/// One line of text. A reader that has gone away ends the program quietly, a full disk does not.
pub(crate) fn line(text: &str) {
    if let Err(why) = writeln!(std::io::stdout().lock(), "{text}") {
        std::process::exit(i32::from(unwritten(&why)));
    }
}

/// The status of a program whose answer could not be written.
pub(crate) fn unwritten(why: &std::io::Error) -> u8 {
    if why.kind() == std::io::ErrorKind::BrokenPipe {
        return DONE;
    }
    eprintln!("{}", json!({"error": {"code": "output", "path": "", "message": why.to_string()}}));
    PART
}

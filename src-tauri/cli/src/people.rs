//! Answers as text for people: a heading per field, a table per list.

use recourse_desk::wire::Language;
use recourse_desk::words::say;
use serde_json::Value;

use crate::args::Command;
use crate::print;

/// Prints the answer to `command` in `language`.
pub(crate) fn print(language: Language, command: &Command, answer: &Value) {
    if let Command::Cases { .. } = command {
        return cases(language, answer);
    }
    fields(language, answer, 0);
}

fn cases(language: Language, answer: &Value) {
    const COLUMNS: [&str; 6] = ["number", "debtor", "compensated_on", "compensated", "balance", "stage"];
    let total = answer.get("total").map(ToString::to_string).unwrap_or_default();
    print::line(&say(language, "cli_cases_total", &[("total", &total)]));
    print::line(&COLUMNS.map(|it| label(language, it)).join("\t"));
    for case in answer.get("cases").and_then(Value::as_array).into_iter().flatten() {
        print::line(&COLUMNS.map(|it| text(case.get(it).unwrap_or(&Value::Null))).join("\t"));
    }
}

fn fields(language: Language, value: &Value, depth: usize) {
    let indent = "  ".repeat(depth);
    match value {
        Value::Object(all) => {
            for (name, it) in all.iter().filter(|(_, it)| !it.is_null()) {
                let name = label(language, name);
                if it.is_object() || it.as_array().is_some_and(|items| items.iter().any(|it| !it.is_string())) {
                    print::line(&format!("{indent}{name}"));
                    fields(language, it, depth + 1);
                } else {
                    print::line(&format!("{indent}{name}: {}", text(it)));
                }
            }
        }
        Value::Array(items) => {
            for item in items {
                match item {
                    Value::Object(all) => {
                        let line: Vec<String> = all.values().filter(|it| !it.is_null()).map(text).collect();
                        print::line(&format!("{indent}{}", line.join("  ")));
                    }
                    other => print::line(&format!("{indent}{}", text(other))),
                }
            }
        }
        other => print::line(&format!("{indent}{}", text(other))),
    }
}

/// The word for a field where there is one, else its name.
fn label(language: Language, name: &str) -> String {
    let key = format!("cli_{name}");
    match say(language, &key, &[]) {
        word if word == key => name.to_owned(),
        word => word,
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    }
}

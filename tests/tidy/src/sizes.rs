//! A file stays under five hundred lines, a function fits a screen.

use crate::Complaints;
use crate::tree::{Text, kind};

const FILE: usize = 500;
const FUNCTION: usize = 70;
/// A component or hook of the page holds its markup or its acts, functions themselves.
const COMPONENT: usize = 150;

/// Whether the limits are meant for this file: code of ours, neither a test nor made by a tool.
pub fn applies(path: &str) -> bool {
    let tests =
        path.starts_with("tests/") || path.contains("/tests/") || path.contains(".test.") || path.contains("/benches/");
    let made = path.starts_with("ui/src/wire/") || path.contains("/generated");
    matches!(kind(path), "rs" | "ts" | "tsx" | "mjs" | "css") && !tests && !made
}

/// What is too long in one file.
pub fn of_file(Text { path, text }: &Text) -> Complaints {
    let is_rust = kind(path) == "rs";
    let lines: Vec<&str> = text.lines().take_while(|line| !(is_rust && line.starts_with("#[cfg(test)]"))).collect();
    let mut complaints = Complaints::new();
    if lines.len() >= FILE {
        complaints.push(format!("{path}: {} lines, a file stays under {FILE}", lines.len()));
    }
    for (at, line) in lines.iter().enumerate() {
        let begins = if is_rust { begins_rust(line) } else { begins_script(line) };
        let Some(indent) = begins else { continue };
        let end = lines.iter().skip(at).position(|it| closes(it, indent)).unwrap_or(0) + 1;
        let limit = if is_rust { FUNCTION } else { COMPONENT };
        if end > limit {
            complaints.push(format!("{path}:{}: a function of {end} lines, {limit} are the limit", at + 1));
        }
    }
    complaints
}

/// How far a Rust function is indented, if one begins here.
fn begins_rust(line: &str) -> Option<usize> {
    let code = line.trim_start();
    let mut words = code.split_whitespace().skip_while(|word| {
        matches!(*word, "pub" | "const" | "async" | "unsafe" | "extern" | "default") || word.starts_with("pub(")
    });
    (words.next() == Some("fn") && !code.ends_with(';')).then(|| line.len() - code.len())
}

/// The same for a function of the page that stands by itself.
fn begins_script(line: &str) -> Option<usize> {
    let mut words = line.split_whitespace().skip_while(|word| matches!(*word, "export" | "default" | "async"));
    (!line.starts_with(' ') && words.next().is_some_and(|it| it.starts_with("function"))).then_some(0)
}

fn closes(line: &str, indent: usize) -> bool {
    line.len() > indent && line.trim_end() == format!("{:indent$}}}", "")
}

#[cfg(test)]
mod tests {
    use super::{applies, of_file};
    use crate::tree::Text;

    fn file(path: &str, text: String) -> Text {
        Text { path: path.to_owned(), text }
    }

    #[test]
    fn a_long_file_is_told_and_its_tests_are_not_counted() {
        let long = file("a/src/b.rs", "//\n".repeat(500));
        assert_eq!(of_file(&long), ["a/src/b.rs: 500 lines, a file stays under 500"]);
        let tested = file("a/src/b.rs", format!("{}#[cfg(test)]\n{}", "//\n".repeat(400), "//\n".repeat(400)));
        assert!(of_file(&tested).is_empty());
    }

    #[test]
    fn a_long_function_is_told_at_its_line() {
        for (path, head, foot, limit) in [
            ("a.rs", "    pub(crate) async fn f() {", "    }", 70),
            ("a.ts", "export async function f() {", "}", 150),
            ("a.tsx", "export default function F() {", "}", 150),
        ] {
            let fits = file(path, format!("\n{head}\n{}{foot}\n", "        x;\n".repeat(limit - 2)));
            assert!(of_file(&fits).is_empty(), "{path}");
            let long = file(path, format!("\n{head}\n{}{foot}\n", "        x;\n".repeat(limit - 1)));
            assert_eq!(of_file(&long), [format!("{path}:2: a function of {} lines, {limit} are the limit", limit + 1)]);
        }
    }

    #[test]
    fn generated_files_and_tests_may_be_long() {
        for (path, meant) in [
            ("src-tauri/core/src/money.rs", true),
            ("ui/src/cases/CaseList.tsx", true),
            ("ui/src/wire/index.ts", false),
            ("ui/src/words/generated.ts", false),
            ("ui/src/letters/days.test.ts", false),
            ("src-tauri/desk/tests/wire.rs", false),
            ("README.md", false),
        ] {
            assert_eq!(applies(path), meant, "{path}");
        }
    }
}

//! Types that hold what people are called or where they live do not show it when debugged.

use crate::Complaints;
use crate::tree::Text;

/// Fields that are about a person wherever they stand.
const PERSONAL: [&str; 8] =
    ["debtor", "identity", "phone", "address", "payer", "guarantors", "debtor_identity", "officer"];

/// Looks for a derived `Debug` on a struct with a field about a person, and for logging by `{:?}`.
pub fn of_file(file: &Text) -> Complaints {
    let shipped = file.text.split("\n#[cfg(test)]").next().unwrap_or_default();
    let lines: Vec<&str> = shipped.lines().map(str::trim).collect();
    let mut complaints = Complaints::new();
    let mut derived = false;
    let mut shown = None;
    for (number, line) in (1..).zip(&lines) {
        if line.starts_with("#[derive(") {
            derived = line.contains("Debug");
        } else if let Some((_, name)) =
            line.split_once("struct ").filter(|(before, _)| before.is_empty() || before.starts_with("pub"))
        {
            shown = derived.then(|| name.split([' ', '(', '{', '<', ';']).next().unwrap_or_default());
            derived = false;
        } else if line.starts_with("enum ") || line.starts_with("pub enum ") || *line == "}" {
            (derived, shown) = (false, None);
        }
        let field = line.trim_start_matches("pub ").trim_start_matches("pub(crate) ").split_once(':');
        if let (Some(name), Some((field, kind))) = (shown, field)
            && PERSONAL.contains(&field)
            && ["String", "Party", "Vec<Party>", "Option<Party>", "Option<String>"]
                .contains(&kind.trim().trim_end_matches(','))
        {
            complaints.push(format!("{}:{number}: {name} holds {field} and derives Debug", file.path));
        }
        let logs = line.contains("tracing::") || line.starts_with("info!(") || line.starts_with("warn!(");
        if logs && (line.contains("{:?}") || line.contains('?') && line.contains("= ?")) {
            complaints.push(format!("{}:{number}: a log shows a value by Debug", file.path));
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::of_file;
    use crate::tree::Text;

    fn found(text: &str) -> Vec<String> {
        of_file(&Text { path: "a.rs".into(), text: text.into() })
    }

    #[test]
    fn a_person_shown_is_named() {
        let shown = "#[derive(Clone, Debug)]\npub struct Party {\n    pub identity: Option<String>,\n}\n";
        assert_eq!(found(shown), ["a.rs:3: Party holds identity and derives Debug"]);
        assert_eq!(found(&shown.replace(", Debug", "")), [""; 0]);
        assert_eq!(
            found("#[derive(Debug)]\nstruct Row {\n    height: u32,\n}\nstruct Party {\n    phone: String,\n}\n"),
            [""; 0]
        );
        assert_eq!(found(&format!("\n#[cfg(test)]\nmod tests {{ {shown} }}")), [""; 0]);
        assert_eq!(found("    tracing::warn!(\"{:?}\", case);\n"), ["a.rs:1: a log shows a value by Debug"]);
    }
}

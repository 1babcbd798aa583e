//! The page may call the commands of the table, the system's file dialogs, and nothing else.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::Complaints;
use crate::tree::Text;

/// Commands of the shell itself.
const SHELL: &[&str] = &["choose_open_path", "choose_save_path", "choose_folder", "guard_clipboard", "renew_page"];

/// What Tauri itself grants: hearing that a file was dropped on the window.
const TAURI: &[&str] = &["core:event:allow-listen", "core:event:allow-unlisten"];

/// Names of the commands, in the order of `table.rs`.
pub fn of_table(text: &str) -> Vec<&str> {
    let rows = text.lines().map(str::trim).filter(|line| !line.starts_with("//") && line.ends_with(';'));
    rows.filter_map(|row| row.split_once("::")?.1.split_once('(')).map(|(name, _)| name).collect()
}

/// Commands that a program asks of the desk without asking first whether its user may.
pub fn unasked(Text { path, text }: &Text, table: &str) -> Complaints {
    let dense: String = text.split_whitespace().collect();
    let bare = of_table(table).into_iter().filter(|name| dense.contains(&format!("desk.{name}(")));
    bare.map(|name| format!("{path}: {name} is asked of the desk without `may`")).collect()
}

/// Compares the capability with the table.
pub fn of_capability(capability: &str, table: &str) -> Complaints {
    let parsed: Value = serde_json::from_str(capability).unwrap_or_default();
    let granted = parsed.get("permissions").and_then(Value::as_array);
    let granted: BTreeSet<String> =
        granted.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    let names = of_table(table);
    let allowed = names.iter().chain(SHELL).map(|name| format!("allow-{}", name.replace('_', "-")));
    let wanted: BTreeSet<String> = allowed.chain(TAURI.iter().map(|it| (*it).to_owned())).collect();
    let missing = wanted.difference(&granted).map(|it| format!("capabilities/main.json: {it} is missing"));
    let beyond =
        granted.difference(&wanted).map(|it| format!("capabilities/main.json: {it} is no command of the table"));
    let mut complaints: Complaints = missing.chain(beyond).collect();
    if names.is_empty() {
        complaints.push("table.rs: no command was found".to_owned());
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::{SHELL, TAURI, of_capability, of_table, unasked};
    use crate::tree::Text;

    const TABLE: &str = "/// `feature::name(Request) -> Reply;`\n        vault::lock_vault(LockVault) -> Locked;\n";

    fn capability(extra: &[&str]) -> String {
        let shell = SHELL.iter().map(|it| format!("\"allow-{}\"", it.replace('_', "-")));
        let all = TAURI.iter().chain(extra).map(|it| format!("\"{it}\"")).chain(shell);
        format!("{{\"permissions\":[{}]}}", all.collect::<Vec<_>>().join(","))
    }

    #[test]
    fn nobody_comes_to_the_desk_unasked() {
        let file = |text: &str| Text { path: "src-tauri/cli/src/run.rs".to_owned(), text: text.to_owned() };
        assert!(unasked(&file("self.desk\n    .may(Command::lock_vault)?\n    .lock_vault(ask)"), TABLE).is_empty());
        assert_eq!(unasked(&file("self.desk\n    .lock_vault(ask)"), TABLE).len(), 1);
    }

    #[test]
    fn a_capability_names_each_command_and_no_other() {
        assert_eq!(of_table(TABLE), ["lock_vault"]);
        assert!(of_capability(&capability(&["allow-lock-vault"]), TABLE).is_empty());
        assert_eq!(of_capability(&capability(&[]), TABLE), ["capabilities/main.json: allow-lock-vault is missing"]);
        assert_eq!(
            of_capability(&capability(&["allow-lock-vault", "dialog:allow-open"]), TABLE),
            ["capabilities/main.json: dialog:allow-open is no command of the table"]
        );
        assert!(!of_capability(&capability(&[]), "").is_empty());
    }
}

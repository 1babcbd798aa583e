//! What the window allows its page, and which of Tauri's plugins the program has.

use serde_json::Value;

use crate::Complaints;
use crate::tree::Text;

/// What each part of the policy may name; `ipc:` is how the page asks the shell.
const POLICY: &[(&str, &[&str])] = &[
    ("default-src", &["'self'"]),
    ("script-src", &["'self'"]),
    ("style-src", &["'self'"]),
    ("img-src", &["'self'", "data:", "blob:"]),
    ("font-src", &["'self'"]),
    ("worker-src", &["'self'"]),
    ("connect-src", &["'self'", "ipc:", "http://ipc.localhost"]),
    ("object-src", &["'none'"]),
    ("base-uri", &["'none'"]),
    ("form-action", &["'none'"]),
    ("frame-src", &["'none'"]),
    ("frame-ancestors", &["'none'"]),
];

/// The plugins: the system's file dialogs, asked by the shell and never by the page, and one window for two starts.
const PLUGINS: &[&str] = &["tauri-plugin-dialog", "tauri-plugin-single-instance"];

/// Looks at `tauri.conf.json`.
pub fn of_config(text: &str) -> Complaints {
    let config: Value = serde_json::from_str(text).unwrap_or_default();
    let at = |path: &str| config.pointer(path).cloned().unwrap_or_default();
    let mut wrong = Complaints::new();
    let mut must = |holds: bool, what: &str| {
        if !holds {
            wrong.push(format!("tauri.conf.json: {what}"));
        }
    };
    must(at("/app/windows").as_array().is_some_and(|it| it.len() == 1), "there is one window");
    must(at("/app/withGlobalTauri") == false, "Tauri is no global of the page");
    must(at("/app/security/freezePrototype") == true, "prototypes are frozen");
    must(at("/app/security/assetProtocol/enable") == false, "the page reads no file");
    must(at("/app/security/capabilities").as_array().is_some_and(|it| it.len() == 1), "there is one capability");
    must(at("/plugins").is_null(), "no plugin is configured");
    must(at("/app/security/dangerousDisableAssetCspModification").is_null(), "the policy is not loosened");
    let policy = at("/app/security/csp");
    let parts = policy.as_object().cloned().unwrap_or_default();
    for (part, allowed) in POLICY {
        let given = parts.get(*part).and_then(Value::as_str).unwrap_or_default();
        let fits = !given.is_empty() && given.split_whitespace().all(|it| allowed.contains(&it));
        must(fits, &format!("{part} is {given:?}"));
    }
    for part in parts.keys().filter(|it| !POLICY.iter().any(|(known, _)| known == it)) {
        must(false, &format!("{part} is no known part of the policy"));
    }
    wrong
}

/// Looks at every manifest: a plugin that gives the page files, a shell, a network or a database is never a dependency.
pub fn of_manifests<'a>(manifests: impl IntoIterator<Item = &'a Text>) -> Complaints {
    let named = manifests.into_iter().flat_map(|it| it.text.lines().map(|line| (&it.path, line)));
    let plugins = named.filter_map(|(path, line)| {
        let name = line.split(['=', '.', ' ']).next()?.trim();
        (name.starts_with("tauri-plugin-") && !PLUGINS.contains(&name))
            .then(|| format!("{path}: {name} is not used here"))
    });
    plugins.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(change: impl FnOnce(&mut Value)) -> Complaints {
        let policy: serde_json::Map<String, Value> =
            POLICY.iter().map(|(part, allowed)| ((*part).to_owned(), allowed.join(" ").into())).collect();
        let mut config = serde_json::json!({"app": {"withGlobalTauri": false, "windows": [{}], "security": {
            "capabilities": ["main"], "freezePrototype": true, "assetProtocol": {"enable": false}, "csp": policy}}});
        change(&mut config);
        of_config(&config.to_string())
    }

    #[test]
    fn a_strict_window_passes_and_each_loosening_is_named() {
        assert_eq!(config(|_| {}), [""; 0]);
        for (path, value, said) in [
            ("/app/security/csp/script-src", "'self' 'unsafe-eval'".into(), "script-src is \"'self' 'unsafe-eval'\""),
            ("/app/security/csp/connect-src", "*".into(), "connect-src is \"*\""),
            ("/app/security/csp/object-src", "".into(), "object-src is \"\""),
            ("/app/security/freezePrototype", false.into(), "prototypes are frozen"),
            ("/app/security/assetProtocol/enable", true.into(), "the page reads no file"),
            ("/app/withGlobalTauri", true.into(), "Tauri is no global of the page"),
            ("/app/windows", serde_json::json!([{}, {}]), "there is one window"),
        ] {
            let found = config(|it| *it.pointer_mut(path).unwrap() = value);
            assert_eq!(found, [format!("tauri.conf.json: {said}")]);
        }
        let added = config(|it| it["app"]["security"]["csp"]["media-src"] = "*".into());
        assert_eq!(added, ["tauri.conf.json: media-src is no known part of the policy"]);
    }

    #[test]
    fn a_plugin_that_reaches_out_is_named() {
        let manifest = |text: &str| Text { path: "a/Cargo.toml".into(), text: text.into() };
        assert_eq!(of_manifests([&manifest("tauri-plugin-dialog.workspace = true\n")]), [""; 0]);
        for plugin in ["fs", "http", "shell", "sql", "opener", "websocket"] {
            let found = of_manifests([&manifest(&format!("tauri-plugin-{plugin} = \"2\"\n"))]);
            assert_eq!(found, [format!("a/Cargo.toml: tauri-plugin-{plugin} is not used here")]);
        }
    }
}

//! The page's lock file must install on every machine, from whatever registry is configured there.

use serde_json::{Map, Value};

use crate::Complaints;

/// Download hosts in the lock file.
pub fn hosts_in_lock(text: &str) -> Complaints {
    let lines = text.lines().enumerate().filter(|(_, line)| line.trim_start().starts_with("\"resolved\""));
    lines.map(|(at, _)| format!("ui/package-lock.json:{}: names a download host", at + 1)).collect()
}

/// Packages that the lock file asks for and does not have, such as the parts for another system than the one it was
/// made on; `npm ci` refuses the whole file for one of them.
pub fn gaps_in_lock(text: &str) -> Complaints {
    let parsed: Value = serde_json::from_str(text).unwrap_or_default();
    let Some(packages) = parsed.get("packages").and_then(Value::as_object) else {
        return vec!["ui/package-lock.json: lists no packages".to_owned()];
    };
    let mut complaints = Complaints::new();
    for (place, package) in packages {
        let wanted =
            ["dependencies", "optionalDependencies"].iter().filter_map(|it| package.get(it)?.as_object()).flatten();
        for (name, version) in wanted {
            let version = version.as_str().unwrap_or_default();
            match nearest(packages, place, name) {
                None => complaints.push(format!("ui/package-lock.json: {name} is missing for {place:?}")),
                Some(found)
                    if version.starts_with(|it: char| it.is_ascii_digit())
                        && !version.contains(' ')
                        && found != version =>
                {
                    complaints.push(format!("ui/package-lock.json: {place:?} wants {name} {version} and gets {found}"));
                }
                Some(_) => {}
            }
        }
    }
    complaints
}

/// The version of `name` that a package at `place` finds, looking outward.
fn nearest<'a>(packages: &'a Map<String, Value>, place: &str, name: &str) -> Option<&'a str> {
    let mut place = place;
    loop {
        let inside =
            if place.is_empty() { format!("node_modules/{name}") } else { format!("{place}/node_modules/{name}") };
        if let Some(found) = packages.get(&inside) {
            return found.get("version").and_then(Value::as_str);
        }
        if place.is_empty() {
            return None;
        }
        place = place.rsplit_once("node_modules/").map_or("", |(outer, _)| outer.trim_end_matches('/'));
    }
}

#[cfg(test)]
mod tests {
    use super::{gaps_in_lock, hosts_in_lock};

    #[test]
    fn a_download_host_is_told() {
        assert!(hosts_in_lock("{\n  \"version\": \"1.0.0\",\n").is_empty());
        let lock = "{\n  \"resolved\": \"https://registry.example/a.tgz\",\n";
        assert_eq!(hosts_in_lock(lock), ["ui/package-lock.json:2: names a download host"]);
    }

    #[test]
    fn a_package_that_is_asked_for_and_not_there_is_told() {
        let lock = r#"{"packages":{
            "":{"dependencies":{"a":"^1.0.0"}},
            "node_modules/a":{"version":"1.2.0","optionalDependencies":{"@b/win":"1.3.2","c":"~2.0.0","d":"1.0.0"}},
            "node_modules/a/node_modules/d":{"version":"1.0.0"},
            "node_modules/d":{"version":"0.9.0"},
            "node_modules/@b/win":{"version":"1.2.19"}}}"#;
        assert_eq!(
            gaps_in_lock(lock),
            [
                "ui/package-lock.json: \"node_modules/a\" wants @b/win 1.3.2 and gets 1.2.19",
                "ui/package-lock.json: c is missing for \"node_modules/a\"",
            ]
        );
        assert_eq!(gaps_in_lock("{}"), ["ui/package-lock.json: lists no packages"]);
    }
}

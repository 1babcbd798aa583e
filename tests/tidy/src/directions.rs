//! Who may know whom.

use crate::Complaints;

/// A room: its package, the rooms it may know, and whether it ships.
struct Room {
    package: &'static str,
    knows: &'static [&'static str],
    ships: Ships,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ships {
    Yes,
    No,
}

const fn room(package: &'static str, knows: &'static [&'static str], ships: Ships) -> Room {
    Room { package, knows, ships }
}

const CORE: &str = "recourse-core";
const DESK: &str = "recourse-desk";

const HOUSE: &[Room] = &[
    room(CORE, &[], Ships::Yes),
    room("recourse-appraisal", &[CORE], Ships::Yes),
    room("recourse-vault", &[CORE], Ships::Yes),
    room("recourse-letters", &[CORE], Ships::Yes),
    room("recourse-exchange", &[CORE], Ships::Yes),
    room(DESK, &[CORE, "recourse-appraisal", "recourse-vault", "recourse-letters", "recourse-exchange"], Ships::Yes),
    room("recourse-desktop", &[CORE, DESK], Ships::Yes),
    room("recourse-cli", &[CORE, DESK], Ships::Yes),
    room("recourse-bridge", &[CORE, DESK], Ships::No),
    room("recourse-journeys", &[CORE, DESK, "recourse-vault", "recourse-letters", "recourse-exchange"], Ships::No),
    room("recourse-smoke", &["recourse-letters", "recourse-vault"], Ships::No),
    room("recourse-tidy", &[], Ships::No),
    room("xtask", &[], Ships::No),
];

/// Libraries that listen to or call a network; no program we ship does either.
const NETWORK: &[&str] =
    &["actix-web", "axum", "hyper", "poem", "reqwest", "rocket", "rouille", "tiny_http", "tonic", "ureq", "warp"];

/// Libraries that stand behind one door: (library, the only rooms that may name it).
const ONE_DOOR: &[(&str, &[&str])] = &[
    ("rusqlite", &["recourse-vault"]),
    ("printpdf", &["recourse-letters"]),
    ("calamine", &["recourse-exchange"]),
    ("rust_xlsxwriter", &["recourse-exchange"]),
    ("tauri", &["recourse-desktop"]),
    ("tauri-plugin-dialog", &["recourse-desktop"]),
];

/// Compares one manifest with the house.
pub fn of_manifest(path: &str, text: &str) -> Complaints {
    let Some(package) = value(text, "name") else { return vec![format!("{path}: names no package")] };
    let Some(room) = HOUSE.iter().find(|room| room.package == package) else {
        return vec![format!("{path}: {package} is not a room of the house")];
    };
    let mut complaints = Complaints::new();
    for (section, library) in dependencies(text) {
        let ours = HOUSE.iter().any(|it| it.package == library);
        if ours && !room.knows.contains(&library) {
            complaints.push(format!("{path}: {package} must not know {library}"));
        }
        if section != Section::Tests && room.ships == Ships::Yes && NETWORK.contains(&library) {
            complaints.push(format!("{path}: {package} ships and must not know {library}"));
        }
        if let Some((_, doors)) = ONE_DOOR.iter().find(|(it, _)| *it == library)
            && section != Section::Tests
            && !doors.contains(&package)
        {
            complaints.push(format!("{path}: {library} is for {} alone", doors.join(", ")));
        }
    }
    complaints
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Use,
    Tests,
}

fn dependencies(text: &str) -> Vec<(Section, &str)> {
    let mut section = None;
    let mut found = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some(header) = line.strip_prefix('[') {
            let header = header.trim_end_matches(']');
            section = match header.rsplit('.').next() {
                Some("dependencies" | "build-dependencies") => Some(Section::Use),
                Some("dev-dependencies") => Some(Section::Tests),
                _ => None,
            };
        } else if let (Some(section), Some((name, _))) = (section, line.split_once(['.', ' ', '=']))
            && !line.starts_with('#')
        {
            found.push((section, name));
        }
    }
    found
}

fn value<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    text.lines()
        .find_map(|line| line.strip_prefix(key)?.trim_start().strip_prefix('='))
        .map(|it| it.trim().trim_matches('"'))
}

#[cfg(test)]
mod tests {
    use super::of_manifest;

    #[test]
    fn nobody_knows_a_room_above_or_beside() {
        for (manifest, complaint) in [
            ("name = \"recourse-vault\"\n[dependencies]\nrecourse-core.workspace = true\nrusqlite = \"1\"", None),
            (
                "name = \"recourse-vault\"\n[dependencies]\nrecourse-letters = { path = \"x\" }",
                Some("m: recourse-vault must not know recourse-letters"),
            ),
            (
                "name = \"recourse-core\"\n[target.'cfg(unix)'.dev-dependencies]\nrecourse-desk.workspace = true",
                Some("m: recourse-core must not know recourse-desk"),
            ),
            (
                "name = \"recourse-desktop\"\n[dependencies]\ntiny_http.workspace = true",
                Some("m: recourse-desktop ships and must not know tiny_http"),
            ),
            ("name = \"recourse-bridge\"\n[dependencies]\ntiny_http.workspace = true", None),
            (
                "name = \"recourse-desk\"\n[dependencies]\nrusqlite = \"1\"",
                Some("m: rusqlite is for recourse-vault alone"),
            ),
            ("name = \"recourse-cloud\"\n", Some("m: recourse-cloud is not a room of the house")),
        ] {
            assert_eq!(of_manifest("m", manifest), complaint.into_iter().collect::<Vec<_>>(), "{manifest}");
        }
    }
}

//! The page: its packages and its build, each skipped when nothing has changed.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::SystemTime;

use crate::machine::command;
use crate::places;
use crate::steps::in_sight;
use crate::trouble::Trouble;

/// What the build of the page reads, under `ui/`.
const SOURCES: &[&str] = &[
    "index.html",
    "messages",
    "package-lock.json",
    "package.json",
    "public",
    "scripts",
    "src",
    "tsconfig.json",
    "vite.config.ts",
];

/// Brings the page's packages and then the page itself up to date.
pub(crate) fn build() -> Result<(), Trouble> {
    install()?;
    if is_built() {
        return Ok(());
    }
    println!("building the page");
    in_sight(npm().args(["run", "--silent", "build"]), "the build of the page")
}

/// Installs the packages the lock file names, unless these very ones are there.
pub(crate) fn install() -> Result<(), Trouble> {
    let lock = places::ui().join("package-lock.json");
    let wanted = fs::read(&lock).map_err(|why| Trouble::File { path: lock.display().to_string(), why })?;
    let stamp = places::ui().join("node_modules/.installed-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("installing the page's packages");
    in_sight(npm().args(["ci", "--no-audit", "--no-fund"]), "npm ci")?;
    fs::write(&stamp, wanted).map_err(|why| Trouble::File { path: stamp.display().to_string(), why })
}

/// npm in `ui/`; browsers are never downloaded.
pub(crate) fn npm() -> Command {
    let mut npm = command("npm");
    npm.current_dir(places::ui()).stdin(Stdio::null()).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    npm
}

fn is_built() -> bool {
    let sources = SOURCES.iter().filter_map(|name| newest(&places::ui().join(name))).max();
    let built = fs::metadata(places::ui().join("dist/index.html")).and_then(|it| it.modified()).ok();
    built.is_some() && sources <= built
}

/// When anything at or under `path` last changed; a folder changes when a file leaves it.
fn newest(path: &Path) -> Option<SystemTime> {
    let own = fs::metadata(path).and_then(|it| it.modified()).ok()?;
    let inside = fs::read_dir(path).into_iter().flatten().flatten().filter_map(|entry| newest(&entry.path())).max();
    inside.map_or(Some(own), |it| Some(it.max(own)))
}

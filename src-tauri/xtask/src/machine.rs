//! What the machine must have before anything can be built, and how it gets there.

use std::fs;
use std::process::{Command, Stdio};

use crate::trouble::Trouble;

/// What the machine is prepared for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Run,
    Test,
}

/// A C compiler and perl for the vendored SQLCipher and OpenSSL, the engine of the window, a font for Chinese.
const TO_RUN: &[&str] = &["build-essential", "pkg-config", "perl", "libwebkit2gtk-4.1-dev", "fonts-noto-cjk"];

/// A display without a screen, the window's driver, a browser, readers for the letters, and a tracer of system calls.
const TO_TEST: &[&str] =
    &["webkit2gtk-driver", "xvfb", "xauth", "dbus-x11", "openbox", "chromium", "poppler-utils", "qpdf", "strace"];

const ELSEWHERE: &str = "\
Only Debian 12 or newer (and what derives from it) is set up by itself. Please install, then ask again:
  Fedora        dnf install gcc gcc-c++ make perl-core pkgconf webkit2gtk4.1-devel google-noto-sans-cjk-fonts
  Arch          pacman -S base-devel perl webkit2gtk-4.1 noto-fonts-cjk
  macOS         xcode-select --install
  Windows       Visual Studio Build Tools with \"Desktop development with C++\", Strawberry Perl, WebView2
and on each of them Node.js 20.19 or newer. The tests in the real window need Debian.";

const NODE: &str = "Please install Node.js 20.19 or newer with npm (https://nodejs.org), then ask again.";

/// Installs what is missing, or says exactly what to install.
pub(crate) fn prepare(purpose: Purpose) -> Result<(), Trouble> {
    node()?;
    if is_debian() { debian(purpose) } else { elsewhere() }
}

fn node() -> Result<(), Trouble> {
    let version = answer("node", &["--version"]).unwrap_or_default();
    if !new_enough(&version) || answer("npm", &["--version"]).is_none() {
        let what = if version.is_empty() { "Node.js is missing".to_owned() } else { format!("Node.js is {version}") };
        return Err(Trouble::Missing { what, advice: NODE.to_owned() });
    }
    Ok(())
}

/// `v20.19.0` and above.
fn new_enough(version: &str) -> bool {
    let mut parts = version.trim().trim_start_matches('v').split('.').map(|it| it.parse::<u32>().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0)) >= (20, 19)
}

fn is_debian() -> bool {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    release.lines().filter_map(|line| line.split_once('=')).any(|(key, value)| {
        matches!(key, "ID" | "ID_LIKE") && value.trim_matches('"').split_whitespace().any(|it| it == "debian")
    })
}

fn debian(purpose: Purpose) -> Result<(), Trouble> {
    let wanted = TO_RUN.iter().chain(if purpose == Purpose::Test { TO_TEST } else { &[] });
    let missing: Vec<&str> = wanted.copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("installing {}", missing.join(" "));
    let by_hand = format!("sudo apt-get install --no-install-recommends {}", missing.join(" "));
    let refused =
        |_| Trouble::Missing { what: "packages are missing".to_owned(), advice: format!("Please run:\n  {by_hand}") };
    apt(&["update"]).map_err(refused)?;
    apt(&[&["install", "--yes", "--no-install-recommends"], missing.as_slice()].concat()).map_err(refused)
}

fn is_installed(package: &str) -> bool {
    answer("dpkg-query", &["--show", "--showformat=${db:Status-Status}", package]).is_some_and(|it| it == "installed")
}

/// Runs apt-get without asking anybody, waiting for another install to end.
fn apt(arguments: &[&str]) -> Result<(), Trouble> {
    let as_root = answer("id", &["-u"]).is_some_and(|id| id == "0");
    let start: &[&str] = if as_root { &["env"] } else { &["sudo", "-n", "env"] };
    let settings: &[&str] = &["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "-o", "DPkg::Lock::Timeout=900"];
    let line = [start, settings, arguments].concat();
    let Some((program, rest)) = line.split_first() else { return Ok(()) };
    let status = Command::new(program).args(rest).stdin(Stdio::null()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Trouble::Failed { what: "apt-get".to_owned() }),
        Err(why) => Err(Trouble::NotStarted { program: (*program).to_owned(), why }),
    }
}

fn elsewhere() -> Result<(), Trouble> {
    let engine = !cfg!(target_os = "linux") || answer("pkg-config", &["--exists", "webkit2gtk-4.1"]).is_some();
    let perl = answer("perl", &["--version"]).is_some();
    if engine && perl {
        return Ok(());
    }
    let what = if engine { "perl is missing" } else { "the window's engine (webkit2gtk-4.1) is missing" };
    Err(Trouble::Missing { what: what.to_owned(), advice: ELSEWHERE.to_owned() })
}

/// What `program` prints, trimmed; nothing if it is not there or fails.
pub(crate) fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let output = command(program).args(arguments).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// `npm` is a batch file on Windows.
pub(crate) fn command(program: &str) -> Command {
    if cfg!(windows) && program == "npm" { Command::new("npm.cmd") } else { Command::new(program) }
}

#[cfg(test)]
mod tests {
    use super::new_enough;

    #[test]
    fn node_versions() {
        for (version, enough) in [
            ("v20.19.0", true),
            ("v22.1.0\n", true),
            ("v20.18.9", false),
            ("v18.20.4", false),
            ("", false),
            ("v100.0.0", true),
        ] {
            assert_eq!(new_enough(version), enough, "{version}");
        }
    }
}

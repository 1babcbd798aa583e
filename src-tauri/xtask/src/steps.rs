//! What each task does, in order.

use std::io::IsTerminal;
use std::process::{Command, Stdio};

use crate::machine::{self, Purpose};
use crate::stages::{Stages, Task};
use crate::trouble::Trouble;
use crate::{page, places};

/// How far the tests go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    Everything,
    /// Neither the browser nor the real window.
    WithoutWindows,
}

/// Every package, program and test with one set of features, so that nothing is built twice.
pub(crate) const WHOLE_HOUSE: &[&str] = &["--workspace", "--features", "recourse-smoke/window"];

/// Sets up, builds, and opens the window.
pub(crate) fn run() -> Result<(), Trouble> {
    machine::prepare(Purpose::Run)?;
    page::build()?;
    println!("building the program");
    in_sight(places::cargo().args(["build", "--package", "recourse-desktop"]), "the build")?;
    let program = places::built("recourse-desktop");
    if cfg!(target_os = "linux")
        && std::env::var_os("DISPLAY").or_else(|| std::env::var_os("WAYLAND_DISPLAY")).is_none()
    {
        let advice = format!("Start {} where there is one, or: xvfb-run -a {}", program.display(), program.display());
        return Err(Trouble::Missing {
            what: "Built; but there is no display to open a window on.".to_owned(),
            advice,
        });
    }
    println!("opening the window");
    in_sight(&mut Command::new(program), "Recourse")
}

/// Every check and every test.
pub(crate) fn test(reach: Reach) -> Task {
    match reach {
        Reach::Everything => |stages| {
            without_windows(stages)?;
            browser(stages)?;
            real_window(stages)
        },
        Reach::WithoutWindows => without_windows,
    }
}

/// What can be said without running a test.
pub(crate) fn check() -> Task {
    |stages| {
        set_up(stages)?;
        lints(stages)?;
        stages.program("tidy", places::cargo().args(["test", "--quiet"]).args(WHOLE_HOUSE).args(["--test", "tidy"]))
    }
}

/// Only the journeys in the real window.
pub(crate) fn smoke() -> Task {
    |stages| {
        set_up(stages)?;
        stages.program("build", &mut build())?;
        real_window(stages)
    }
}

/// Writes the TypeScript twin of the wire again.
pub(crate) fn wire() -> Result<(), Trouble> {
    let mut cargo = places::cargo();
    cargo.args(["test", "--quiet"]).args(WHOLE_HOUSE).args(["--test", "wire"]).env("UPDATE_WIRE", "1");
    in_sight(&mut cargo, "the wire")
}

fn set_up(stages: &mut Stages) -> Result<(), Trouble> {
    stages.step("set-up", || machine::prepare(Purpose::Test))?;
    stages.step("page", page::build)
}

fn lints(stages: &mut Stages) -> Result<(), Trouble> {
    stages.program("format", places::cargo().args(["fmt", "--all", "--check"]))?;
    stages.program("page types", page::npm().args(["run", "typecheck"]))?;
    stages.program("page lint", page::npm().args(["run", "lint"]))?;
    let mut clippy = places::cargo();
    clippy.arg("clippy").args(WHOLE_HOUSE).args(["--all-targets", "--", "-D", "warnings"]);
    stages.program("clippy", &mut clippy)
}

fn without_windows(stages: &mut Stages) -> Result<(), Trouble> {
    set_up(stages)?;
    lints(stages)?;
    stages.program("page tests", page::npm().args(["run", "test"]))?;
    stages.program(
        "docs",
        places::cargo().args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"),
    )?;
    licences(stages)?;
    stages.program("build", &mut build())?;
    stages.program("wire", places::cargo().arg("test").args(WHOLE_HOUSE).args(["--test", "wire"]))?;
    // The journeys in the real window have stages of their own; they cannot pass here, where they know no program.
    stages.program("tests", places::cargo().args(["test", "--workspace", "--no-fail-fast"]))
}

fn licences(stages: &mut Stages) -> Result<(), Trouble> {
    if machine::answer("cargo-deny", &["--version"]).is_none() {
        stages.skip("licences", "cargo-deny is not installed");
        return Ok(());
    }
    stages.program("licences", places::cargo().args(["deny", "--offline", "check", "licenses", "bans", "sources"]))
}

fn browser(stages: &mut Stages) -> Result<(), Trouble> {
    let mut playwright = page::npm();
    playwright.args(["run", "ui"]).env("RECOURSE_BRIDGE", places::built("recourse-bridge"));
    stages.program("browser", &mut playwright)
}

fn real_window(stages: &mut Stages) -> Result<(), Trouble> {
    for (stage, test, record) in
        [("real window", "journey", "smoke"), ("a day in the real window", "desk_day", "smoke-casework")]
    {
        let mut journey = places::cargo();
        journey.arg("test").args(WHOLE_HOUSE).args(["--test", test, "--", "--nocapture"]);
        journey.env("RECOURSE_SMOKE_BINARY", places::built("recourse-desktop"));
        journey.env("RECOURSE_SMOKE_RECORD", places::target().join(record));
        stages.program(stage, &mut journey)?;
    }
    Ok(())
}

fn build() -> Command {
    let mut cargo = places::cargo();
    cargo.arg("build").args(WHOLE_HOUSE).args(["--bins", "--tests"]);
    cargo
}

/// Runs a program in sight of the user.
pub(crate) fn in_sight(command: &mut Command, what: &str) -> Result<(), Trouble> {
    if !std::io::stdin().is_terminal() {
        command.stdin(Stdio::null());
    }
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Trouble::Failed { what: what.to_owned() }),
        Err(why) => Err(Trouble::NotStarted { program: what.to_owned(), why }),
    }
}

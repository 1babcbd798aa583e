//! `cargo xtask`: sets the machine up, builds, opens the window, and runs every check. Nothing but the standard library.

mod bench;
mod machine;
mod page;
mod places;
mod stages;
mod steps;
mod trouble;
mod whole;

use std::process::ExitCode;

use machine::Purpose;
use stages::Stages;
use trouble::Trouble;

const HELP: &str = "\
cargo xtask <command>

  run            set up what is missing, build, open the window
  test           set up what is missing, run every check and test, without a display
  test --fast    the same without a browser and without the real window

  setup          only install what building and testing need
  check          formatting, lints, types and tidy; no tests
  ui             only build the page
  wire           write the TypeScript twin of the wire again
  smoke          only the journey in the real window
  bench          measure, and name the machine
  bench whole    only whole processes, with the release build that is there
";

fn main() -> ExitCode {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = asked.iter().map(String::as_str).collect();
    match carry_out(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("xtask: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(words: &[&str]) -> Result<(), Trouble> {
    match words {
        ["run"] => steps::run(),
        ["test"] => Stages::new()?.finish(steps::test(steps::Reach::Everything)),
        ["test", "--fast"] => Stages::new()?.finish(steps::test(steps::Reach::WithoutWindows)),
        ["setup"] => machine::prepare(Purpose::Test),
        ["check"] => Stages::new()?.finish(steps::check()),
        ["ui"] => page::build(),
        ["wire"] => steps::wire(),
        ["smoke"] => Stages::new()?.finish(steps::smoke()),
        ["bench"] => bench::measure(),
        ["bench", "whole"] => whole::measure(),
        ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        _ => Err(Trouble::Usage { help: HELP }),
    }
}

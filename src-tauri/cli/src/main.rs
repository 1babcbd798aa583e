//! `recourse`: the desk without a window.

mod args;
mod calc;
mod clock;
mod passphrase;
mod people;
mod print;
mod run;

use std::process::ExitCode;

use clap::Parser as _;

fn main() -> ExitCode {
    let asked = match args::Asked::try_parse() {
        Ok(asked) => asked,
        Err(why) => return print::usage(&why),
    };
    run::run(&asked)
}

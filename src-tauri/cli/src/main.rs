//! `recourse`: the desk without a window.

mod args;
mod calc;
mod claim;
mod clock;
mod custody;
mod keys;
mod letter;
mod passphrase;
mod people;
mod print;
mod run;
mod stop;

use std::process::ExitCode;

use clap::Parser as _;
use tracing_subscriber::filter::LevelFilter;

fn main() -> ExitCode {
    if recourse_desk::answer_if_asked() {
        return ExitCode::SUCCESS;
    }
    recourse_desk::guard();
    // A fault tells its place; what it says besides may be of a case.
    std::panic::set_hook(Box::new(|fault| {
        let place = fault.location().map(ToString::to_string).unwrap_or_default();
        eprintln!("recourse: unforeseen at {place}");
    }));
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_max_level(log_level()).with_ansi(false).init();
    let asked = match args::Asked::try_parse() {
        Ok(asked) => asked,
        Err(why) => return print::usage(&why),
    };
    run::run(&asked)
}

/// Refusals speak for themselves; what lies behind an unforeseen one is told to who asks for it.
fn log_level() -> LevelFilter {
    if std::env::var_os("RECOURSE_LOG").is_some() { LevelFilter::INFO } else { LevelFilter::OFF }
}

//! Runs one stage after the other, says what each took and found, and stops at the first that fails.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{io, thread};

use crate::places;
use crate::trouble::Trouble;

/// The stages carried out so far.
pub(crate) struct Stages {
    logs: PathBuf,
    done: Vec<Done>,
    started: Instant,
}

struct Done {
    name: &'static str,
    took: Duration,
    outcome: Outcome,
}

enum Outcome {
    Passed { found: String },
    Failed,
    Skipped { why: &'static str },
}

/// What a task does with the stages, one after the other.
pub(crate) type Task = fn(&mut Stages) -> Result<(), Trouble>;

impl Stages {
    pub(crate) fn new() -> Result<Self, Trouble> {
        let logs = places::target().join("xtask");
        fs::create_dir_all(&logs).map_err(|why| Trouble::File { path: logs.display().to_string(), why })?;
        Ok(Self { logs, done: Vec::new(), started: Instant::now() })
    }

    /// Carries the task out and closes with the counts.
    pub(crate) fn finish(mut self, task: Task) -> Result<(), Trouble> {
        let end = task(&mut self);
        self.report();
        end
    }

    /// A stage that is a program of its own. Its output is kept aside and shown only if it fails.
    pub(crate) fn program(&mut self, name: &'static str, command: &mut Command) -> Result<(), Trouble> {
        println!("---- {name}");
        let begun = Instant::now();
        let log = self.logs.join(format!("{}.log", name.replace(' ', "-")));
        let ended = watch(name, command, &log);
        let text = fs::read(&log).map(|it| String::from_utf8_lossy(&it).into_owned()).unwrap_or_default();
        if ended.is_err() {
            println!("{text}");
        }
        self.close(name, begun, ended.map(|()| found(&text)))
    }

    /// A stage of our own.
    pub(crate) fn step(&mut self, name: &'static str, step: fn() -> Result<(), Trouble>) -> Result<(), Trouble> {
        println!("---- {name}");
        let begun = Instant::now();
        self.close(name, begun, step().map(|()| String::new()))
    }

    /// Says that a stage was left out.
    pub(crate) fn skip(&mut self, name: &'static str, why: &'static str) {
        println!("---- {name}\nskipped: {why}");
        self.done.push(Done { name, took: Duration::ZERO, outcome: Outcome::Skipped { why } });
    }

    fn close(&mut self, name: &'static str, begun: Instant, ended: Result<String, Trouble>) -> Result<(), Trouble> {
        let took = begun.elapsed();
        let (outcome, end) = match ended {
            Ok(found) => (Outcome::Passed { found }, Ok(())),
            Err(trouble) => (Outcome::Failed, Err(trouble)),
        };
        let done = Done { name, took, outcome };
        println!("{}", line(&done));
        self.done.push(done);
        end
    }

    fn report(&self) {
        println!("\n{:=<72}", "");
        for done in &self.done {
            println!("{}", line(done));
        }
        let passed = self.done.iter().filter(|it| matches!(it.outcome, Outcome::Passed { .. })).count();
        let failed = self.done.iter().filter(|it| matches!(it.outcome, Outcome::Failed)).count();
        println!("stages, {}", clock(self.started.elapsed()));
        println!("{passed} passed, {failed} failed");
    }
}

fn line(done: &Done) -> String {
    let (word, rest) = match &done.outcome {
        Outcome::Passed { found } => ("ok", found.as_str()),
        Outcome::Failed => ("FAILED", ""),
        Outcome::Skipped { why } => ("skipped", *why),
    };
    format!("{word:<8}{:<26}{:>10}  {rest}", done.name, clock(done.took)).trim_end().to_owned()
}

fn clock(took: Duration) -> String {
    match (took.as_secs() / 60, took.as_secs() % 60) {
        (0, _) => format!("{}.{} s", took.as_secs(), took.subsec_millis() / 100),
        (minutes, seconds) => format!("{minutes} min {seconds:02} s"),
    }
}

/// Runs the program with its output in `log`; a sign of life every minute.
fn watch(name: &str, command: &mut Command, log: &PathBuf) -> Result<(), Trouble> {
    let file = |why| Trouble::File { path: log.display().to_string(), why };
    let out = File::create(log).map_err(file)?;
    let err = out.try_clone().map_err(file)?;
    let started = command
        .stdin(Stdio::null())
        .stdout(out)
        .stderr(err)
        .env("CARGO_TERM_COLOR", "never")
        .env("NO_COLOR", "1")
        .spawn();
    let not_started = |why: io::Error| Trouble::NotStarted { program: name.to_owned(), why };
    let mut child = started.map_err(not_started)?;
    let begun = Instant::now();
    let mut minutes = 1;
    loop {
        match child.try_wait().map_err(not_started)? {
            Some(status) if status.success() => return Ok(()),
            Some(_) => return Err(Trouble::Failed { what: name.to_owned() }),
            None => thread::sleep(Duration::from_millis(50)),
        }
        if begun.elapsed() >= Duration::from_mins(1) * minutes {
            println!("     {name}, {}", clock(begun.elapsed()));
            minutes += 1;
        }
    }
}

/// How many tests the output speaks of: cargo's `test result: ok. 12 passed;`, Vitest's `Tests  12 passed`,
/// Playwright's `12 passed (3s)`.
fn found(text: &str) -> String {
    let plain = without_colour(text);
    let tests: u64 = plain.lines().filter_map(passed_in).sum();
    if tests == 0 { String::new() } else { format!("{tests} tests") }
}

fn passed_in(line: &str) -> Option<u64> {
    let line = line.trim();
    let counted = line
        .strip_prefix("test result: ok. ")
        .or_else(|| line.strip_prefix("Tests ").map(str::trim_start))
        .unwrap_or(line);
    let (count, rest) = counted.split_once(" passed")?;
    let known = counted.len() < line.len() || rest.trim_start().starts_with('(');
    known.then(|| count.parse().ok())?
}

fn without_colour(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut inside = false;
    for letter in text.chars() {
        match (inside, letter) {
            (false, '\u{1b}') => inside = true,
            (false, _) => plain.push(letter),
            (true, _) => inside = !letter.is_ascii_alphabetic(),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{clock, found};

    #[test]
    fn tests_are_counted_whoever_ran_them() {
        for (text, said) in [
            ("test result: ok. 12 passed; 0 failed; 1 ignored\n\ntest result: ok. 3 passed; 0 failed", "15 tests"),
            (
                "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m41 passed\u{1b}[39m\u{1b}[22m\u{1b}[90m (41)\u{1b}[39m",
                "41 tests",
            ),
            (" Test Files  4 passed (4)\n      Tests  9 passed (9)", "9 tests"),
            ("  7 passed (3.1s)", "7 tests"),
            ("nothing has passed here", ""),
        ] {
            assert_eq!(found(text), said, "{text}");
        }
    }

    #[test]
    fn times_are_short() {
        assert_eq!(clock(Duration::from_millis(1_290)), "1.2 s");
        assert_eq!(clock(Duration::from_secs(125)), "2 min 05 s");
    }
}

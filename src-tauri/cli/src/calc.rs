//! Calculators and trees: JSON in, JSON out, no vault.

use std::io::{BufRead as _, BufWriter, Read as _, Write as _};

use recourse_core::Day;
use recourse_core::calc::{self, CalcError};
use recourse_core::ledger::Detail;

use crate::print::{self, DONE, PART, REFUSED};

/// A question answered by one line of JSON, or refused by one.
type Answer = Result<String, String>;

/// `calc NAME`: one question on standard input, or one a line.
pub(crate) fn run(name: &str, as_of: Option<&str>, explain: bool, jsonl: bool) -> u8 {
    let detail = if explain { Detail::Explained } else { Detail::Summary };
    let refused = |why: CalcError| why.to_json();
    match (name, jsonl) {
        ("ledger", true) => lines(|line| calc::ledger_line(line, detail).map_err(refused)),
        ("ledger", false) => match as_of.unwrap_or_default().parse::<Day>() {
            Ok(as_of) => whole(|text| calc::ledger(text, as_of, detail).map_err(refused)),
            Err(why) => {
                print::error("invalid_date", "as_of", &why.to_string());
                REFUSED
            }
        },
        (name, true) => lines(|line| calc::run(name, line).map_err(refused)),
        (name, false) => whole(|text| calc::run(name, text).map_err(refused)),
    }
}

/// `appraise tree`: one tree on standard input, or one a line.
pub(crate) fn tree(jsonl: bool) -> u8 {
    if jsonl { lines(recourse_desk::appraise_tree) } else { whole(recourse_desk::appraise_tree) }
}

/// `allocate`: one portfolio on standard input, or one a line.
pub(crate) fn allocate(jsonl: bool) -> u8 {
    if jsonl { lines(recourse_desk::allocate) } else { whole(recourse_desk::allocate) }
}

fn whole(ask: impl Fn(&str) -> Answer) -> u8 {
    let mut text = String::new();
    if let Err(why) = std::io::stdin().lock().read_to_string(&mut text) {
        print::error("invalid_json", "", &why.to_string());
        return REFUSED;
    }
    match ask(&text) {
        Ok(answer) => {
            print::line(&answer);
            DONE
        }
        Err(refusal) => {
            print::complain(&refusal);
            REFUSED
        }
    }
}

/// Answers line by line in constant memory; a refusal takes its line's place and the run goes on. A line that holds
/// nothing, or no text, is refused like any other, so that the answers stay beside their questions.
fn lines(ask: impl Fn(&str) -> Answer) -> u8 {
    let mut input = std::io::stdin().lock();
    let mut output = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let mut status = DONE;
    let mut line = Vec::new();
    loop {
        line.clear();
        match input.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) => {}
            Err(why) => {
                print::error("invalid_json", "", &why.to_string());
                status = PART;
                break;
            }
        }
        let answer = match std::str::from_utf8(&line) {
            Ok(text) => ask(text.trim_end()),
            Err(why) => {
                let refusal = CalcError { code: "invalid_json", path: String::new(), message: why.to_string() };
                Err(refusal.to_json())
            }
        };
        let answer = answer.unwrap_or_else(|refusal| {
            status = PART;
            refusal
        });
        if let Err(why) = writeln!(output, "{answer}") {
            return print::unwritten(&why);
        }
    }
    match output.flush() {
        Ok(()) => status,
        Err(why) => print::unwritten(&why),
    }
}

//! Calculators and trees: JSON in, JSON out, no vault.

use std::io::{BufRead, BufWriter, Read as _, Write as _};
use std::num::NonZero;

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

/// Lines answered together: enough to keep every core busy, few enough that memory stays the same.
const BATCH: usize = 512;
/// Nor are more bytes than this read at a time, unless one line is longer.
const BATCH_BYTES: usize = 1 << 20;

/// Answers line by line in constant memory, on all cores, in the order asked; a refusal takes its line's place and the
/// run goes on. A line that holds nothing, or no text, is refused like any other, so that the answers stay beside their
/// questions.
fn lines(ask: impl Fn(&str) -> Answer + Sync) -> u8 {
    let mut input = std::io::stdin().lock();
    let mut output = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let mut status = DONE;
    loop {
        let (batch, broken) = read(&mut input);
        for answer in answered(&batch, cores, &ask) {
            let line = answer.unwrap_or_else(|refusal| {
                status = PART;
                refusal
            });
            if let Err(why) = writeln!(output, "{line}") {
                return print::unwritten(&why);
            }
        }
        if let Some(why) = broken {
            print::error("invalid_json", "", &why.to_string());
            status = PART;
            break;
        }
        if batch.is_empty() {
            break;
        }
    }
    match output.flush() {
        Ok(()) => status,
        Err(why) => print::unwritten(&why),
    }
}

/// The next lines, and why there are no more if not for the end; none at the end.
fn read(input: &mut impl BufRead) -> (Vec<Vec<u8>>, Option<std::io::Error>) {
    let (mut batch, mut bytes) = (Vec::new(), 0);
    while batch.len() < BATCH && bytes < BATCH_BYTES {
        let mut line = Vec::new();
        match input.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(read) => bytes += read,
            Err(why) => return (batch, Some(why)),
        }
        batch.push(line);
    }
    (batch, None)
}

/// The answers to a batch in its order, each core taking a part.
fn answered(batch: &[Vec<u8>], cores: usize, ask: &(impl Fn(&str) -> Answer + Sync)) -> Vec<Answer> {
    let part = batch.len().div_ceil(cores).max(1);
    if cores == 1 || batch.len() < cores {
        return batch.iter().map(|it| one(it, ask)).collect();
    }
    std::thread::scope(|threads| {
        let work = |lines: &'_ [Vec<u8>]| lines.iter().map(|it| one(it, ask)).collect::<Vec<_>>();
        let parts: Vec<_> = batch.chunks(part).map(|it| threads.spawn(move || work(it))).collect();
        parts.into_iter().flat_map(|it| it.join().unwrap_or_else(|why| std::panic::resume_unwind(why))).collect()
    })
}

fn one(line: &[u8], ask: &impl Fn(&str) -> Answer) -> Answer {
    match std::str::from_utf8(line) {
        Ok(text) => ask(text.trim_end()),
        Err(why) => Err(CalcError { code: "invalid_json", path: String::new(), message: why.to_string() }.to_json()),
    }
}

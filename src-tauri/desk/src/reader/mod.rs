//! Files from outside are looked into by a process of their own, so that one made to harm can harm only that: the same
//! program, started with [`ASKED`] as its only argument, with little memory and time, and no way to write.
//!
//! Questions and answers are JSON, one after another, over its standard input and output. Its end without an answer is
//! a refusal.

mod serve;

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufReader, Read as _, Take, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use recourse_core::Day;
use recourse_exchange::{Encoding, Face, Mapping, Mark, Picture, ReadOptions, Report, Sniffed};
use serde::{Deserialize, Serialize};
use serde_json::StreamDeserializer;
use serde_json::de::IoRead;

use crate::job::Job;
use crate::refusals::{fault, file_trouble};
use crate::wire::{Refusal, SheetTrouble};

pub use serve::answer_if_asked;

/// The hidden argument that makes any of our programs a reader.
const ASKED: &str = "--read-for-desk";
/// Seconds of work for a small file, and how many bytes of a larger one add another second.
const SECONDS: u64 = 10;
const BYTES_A_SECOND: u64 = 1 << 20;
/// A machine that is busy takes longer by the clock than by the work done.
const BUSY: u64 = 6;
/// Bytes that a reader may answer in all.
const LONGEST_ANSWER: u64 = 512 << 20;
/// Rows shown as read.
const HEAD_ROWS: usize = 20;
/// How often it is looked whether a reader should stop.
const LOOK: Duration = Duration::from_millis(50);

/// What a reader is asked.
#[derive(Serialize, Deserialize)]
enum Question {
    /// Read the file as a sheet; first and once.
    Open { path: PathBuf, sheet: Option<String>, header_row: Option<u32>, encoding: Option<Encoding> },
    /// The folded contract numbers of its rows.
    Contracts { mapping: Mapping },
    /// Examine every row; `known` are folded contract numbers that the vault has.
    Examine { mapping: Mapping, today: Day, known: BTreeSet<String> },
    /// The sheet again as a workbook, with marks.
    Marked { marks: Vec<Mark>, heading: String },
    /// What a file is.
    Sniff { path: PathBuf },
    /// Decode a picture, no side longer than so many pixels.
    Picture { path: PathBuf, longest: u32 },
}

/// What it answers.
#[derive(Serialize, Deserialize)]
enum Answer {
    Refused(Refusal),
    Opened(Box<Face>),
    Contracts(BTreeSet<String>),
    At {
        done: u32,
        of: u32,
    },
    Examined(Box<Report>),
    /// A workbook in base64.
    Marked(String),
    Sniffed(Sniffed),
    Picture(Box<Picture>),
}

/// Seconds of work for a file of that many bytes.
fn seconds_for(bytes: u64) -> u64 {
    SECONDS.saturating_add(bytes / BYTES_A_SECOND).min(crate::process::LONGEST_READING)
}

/// A running reader. Dropping it ends it.
struct Reader {
    child: Arc<Mutex<Child>>,
    to: ChildStdin,
    from: StreamDeserializer<'static, IoRead<BufReader<Take<ChildStdout>>>, Answer>,
    /// Dropped, it ends the watch.
    _watch: Sender<()>,
    job: Job,
}

impl Reader {
    /// Starts `program` for the file at `path`; `job` may end it.
    fn start(program: &Path, path: &Path, job: &Job) -> Result<Self, Refusal> {
        let bytes = fs::metadata(path).map_err(|why| file_trouble(path, &why))?.len();
        let mut command = Command::new(program);
        command.arg(ASKED).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(|why| fault(&why))?;
        let (Some(to), Some(from)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(Refusal::Fault { reference: "reader".to_owned() });
        };
        let child = Arc::new(Mutex::new(child));
        let until = Instant::now() + Duration::from_secs(seconds_for(bytes).saturating_mul(BUSY));
        let watch = watch(Arc::clone(&child), until, job.clone());
        let from = serde_json::Deserializer::from_reader(BufReader::new(from.take(LONGEST_ANSWER))).into_iter();
        Ok(Self { child, to, from, _watch: watch, job: job.clone() })
    }

    fn ask(&mut self, question: &Question) -> Result<Answer, Refusal> {
        let asked = serde_json::to_vec(question).map_err(|why| fault(&why))?;
        match self.to.write_all(&asked).and_then(|()| self.to.flush()) {
            Ok(()) => self.next(),
            Err(_) => Err(self.ended()),
        }
    }

    fn next(&mut self) -> Result<Answer, Refusal> {
        match self.from.next() {
            Some(Ok(Answer::Refused(why))) => Err(why),
            Some(Ok(answer)) => Ok(answer),
            Some(Err(_)) | None => Err(self.ended()),
        }
    }

    /// It ended, or spoke nonsense, which is the same.
    fn ended(&self) -> Refusal {
        end(&self.child);
        if self.job.is_cancelled() {
            Refusal::Cancelled
        } else {
            Refusal::ImportRefused { reason: SheetTrouble::Stopped, detail: "the reader ended".to_owned() }
        }
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        end(&self.child);
    }
}

/// Ends the reader at its hour or when its work is cancelled, until the answer's holder is gone.
fn watch(child: Arc<Mutex<Child>>, until: Instant, job: Job) -> Sender<()> {
    let (holder, gone) = channel();
    thread::spawn(move || {
        while gone.recv_timeout(LOOK) == Err(RecvTimeoutError::Timeout) {
            if job.is_cancelled() || Instant::now() > until {
                return end(&child);
            }
        }
    });
    holder
}

fn end(child: &Mutex<Child>) {
    let mut child = child.lock().unwrap_or_else(PoisonError::into_inner);
    // One that has ended already needs no ending; waiting for it leaves nothing of it behind.
    let _ = child.kill();
    let _ = child.wait();
}

/// A sheet that a reader holds.
pub(crate) struct SheetAside {
    reader: Reader,
    /// What is known of it without its rows.
    pub face: Face,
}

/// An answer to another question than was asked is nonsense.
macro_rules! expect {
    ($reader:expr, $answer:expr, $wanted:pat => $value:expr) => {
        match $answer {
            $wanted => Ok($value),
            _ => Err($reader.ended()),
        }
    };
}

impl SheetAside {
    /// Lets a reader open the sheet at `path`.
    ///
    /// # Errors
    /// [`Refusal::ImportRefused`], [`Refusal::FileTrouble`], [`Refusal::Cancelled`].
    pub(crate) fn open(program: &Path, path: &Path, options: ReadOptions, job: &Job) -> Result<Self, Refusal> {
        let mut reader = Reader::start(program, path, job)?;
        let ReadOptions { sheet, header_row, encoding } = options;
        let answer = reader.ask(&Question::Open { path: absolute(path)?, sheet, header_row, encoding })?;
        let face = expect!(reader, answer, Answer::Opened(face) => *face)?;
        Ok(Self { reader, face })
    }

    /// The folded contract numbers of all rows, good or not.
    pub(crate) fn contracts(&mut self, mapping: &Mapping) -> Result<BTreeSet<String>, Refusal> {
        let answer = self.reader.ask(&Question::Contracts { mapping: mapping.clone() })?;
        expect!(self.reader, answer, Answer::Contracts(found) => found)
    }

    /// Every row examined; `known` are the folded contract numbers that the vault has.
    pub(crate) fn examine(
        &mut self,
        mapping: &Mapping,
        today: Day,
        known: BTreeSet<String>,
        job: &Job,
    ) -> Result<Report, Refusal> {
        let mut answer = self.reader.ask(&Question::Examine { mapping: mapping.clone(), today, known })?;
        while let Answer::At { done, of } = answer {
            if job.at(done, of).is_break() {
                return Err(Refusal::Cancelled);
            }
            answer = self.reader.next()?;
        }
        expect!(self.reader, answer, Answer::Examined(report) => *report)
    }

    /// The sheet again as a workbook, with marks.
    pub(crate) fn marked(&mut self, marks: Vec<Mark>, heading: String) -> Result<Vec<u8>, Refusal> {
        let answer = self.reader.ask(&Question::Marked { marks, heading })?;
        let text = expect!(self.reader, answer, Answer::Marked(text) => text)?;
        base64::Engine::decode(&base64::engine::general_purpose::STANDARD, text).map_err(|why| fault(&why))
    }
}

/// Lets a reader look what the file at `path` is.
///
/// # Errors
/// As [`SheetAside::open`].
pub(crate) fn sniff(program: &Path, path: &Path, job: &Job) -> Result<Sniffed, Refusal> {
    let mut reader = Reader::start(program, path, job)?;
    let answer = reader.ask(&Question::Sniff { path: absolute(path)? })?;
    expect!(reader, answer, Answer::Sniffed(found) => found)
}

/// Lets a reader decode the picture at `path`.
///
/// # Errors
/// [`Refusal::ImageUnfit`], and as [`SheetAside::open`].
pub(crate) fn picture(program: &Path, path: &Path, longest: u32, job: &Job) -> Result<Picture, Refusal> {
    let mut reader = Reader::start(program, path, job)?;
    let answer = reader.ask(&Question::Picture { path: absolute(path)?, longest })?;
    expect!(reader, answer, Answer::Picture(found) => *found)
}

fn absolute(path: &Path) -> Result<PathBuf, Refusal> {
    std::path::absolute(path).map_err(|why| file_trouble(path, &why))
}

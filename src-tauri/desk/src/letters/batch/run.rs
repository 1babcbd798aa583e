//! Issuing a letter for each of many cases, and what lies in the folder afterwards.

use std::fs::File;
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use recourse_core::users::Right;
use recourse_core::{Day, Money};
use recourse_letters::{PrintError, PrintFile, Sides};

use super::super::Drawn;
use super::super::party::{self, To};
use super::begin;
use super::check::{OutOfTime, Weighed};
use super::sheets;
use crate::desk::{Now, Open, day_or};
use crate::files::{self, Prepared};
use crate::refusals::{fault, file_trouble};
use crate::wire::{
    BatchDone, BatchFailure, BatchHold, BatchOrder, BatchPick, Language, LetterDraft, Refusal, RunBatch,
};
use crate::words::say;
use crate::{Desk, ids};

impl Desk {
    /// Issues a letter for each, one after another; what is kept back or fails is named and the others go on. The print
    /// file and the sheets are written at the end, also where it was stopped, for what was issued until then.
    ///
    /// # Errors
    /// [`Refusal::BatchRunning`], [`Refusal::NotPermitted`], [`Refusal::FileTrouble`] for the folder,
    /// [`Refusal::VaultLocked`] where it was locked meanwhile.
    pub fn run_batch(&self, ask: RunBatch) -> Result<BatchDone, Refusal> {
        self.may_as("run_batch", Right::Export)?;
        self.within_remit([&ask.order.draft.case_id].into_iter().chain(ask.picks.iter().map(|it| &it.case_id)))?;
        let _running = begin(&self.batching)?;
        let folder = PathBuf::from(ask.order.folder.trim());
        std::fs::create_dir_all(&folder).map_err(|why| file_trouble(&folder, &why))?;
        let (opening, id, dated) = self.read(|open, now| {
            Ok((open.opening, ids::batch(now)?.to_string(), day_or(&ask.order.draft.dated, now.today)?))
        })?;
        let language = self.places.preferences().language;
        let mut run = Run { desk: self, opening, folder: &folder, order: &ask.order, out: Outcome::default() };
        let print = free(&folder, &named(language, "batch_file_print", dated), "pdf");
        let printed = run.write_letters(&ask.picks, &print);
        let Outcome { sent, failed, pages, begun, cancelled, mut trouble } = run.out;
        let mut files = Vec::new();
        let mut keep = |written: Result<Option<PathBuf>, Refusal>| match written {
            Ok(path) => files.extend(path.and_then(|it| Some(it.file_name()?.to_string_lossy().into_owned()))),
            Err(why) => trouble = trouble.take().or(Some(why)),
        };
        keep(
            printed
                .and_then(|it| it.filter(|_| !sent.is_empty()).map(Prepared::settle).transpose())
                .map(|it| it.map(|()| print)),
        );
        if !sent.is_empty() {
            for (name, book) in [
                ("batch_file_ems", sheets::ems(&sent, language)),
                ("batch_file_register", sheets::register(&sent, language)),
            ] {
                let path = free(&folder, &named(language, name, dated), "xlsx");
                keep(book.and_then(|book| files::write_new(&path, &book)).map(|()| Some(path)));
            }
        }
        let left = ask.picks.into_iter().skip(begun).collect();
        let issued = u32::try_from(sent.len()).unwrap_or(u32::MAX);
        self.read_on(opening, |open, _| {
            for _ in &files {
                open.note_export(None, "run_batch", None);
            }
            let done = BatchDone { id, order: ask.order, issued, pages, failed, left, cancelled, files, trouble };
            open.batch = Some(done.clone());
            Ok(done)
        })
    }
}

/// A letter that went into the folder, as the sheets tell it.
pub(super) struct Sent {
    /// File number in digits and the place of the letter in the journal.
    pub(super) reference: String,
    pub(super) number: String,
    pub(super) addressee: recourse_letters::Addressee,
    pub(super) sender: recourse_core::Organisation,
    pub(super) name: String,
    pub(super) dated: Day,
    pub(super) total: Money,
    pub(super) pages: u32,
    pub(super) sha256: String,
    pub(super) file_name: String,
}

/// After so many letters the pages of the vault that they went through are given back; some 100 KiB each.
const LETTERS_REMEMBERED: u32 = 256;

#[derive(Default)]
struct Outcome {
    sent: Vec<Sent>,
    failed: Vec<BatchFailure>,
    pages: u32,
    /// Picks that were tried.
    begun: usize,
    cancelled: bool,
    trouble: Option<Refusal>,
}

struct Run<'a> {
    desk: &'a Desk,
    opening: u64,
    folder: &'a Path,
    order: &'a BatchOrder,
    out: Outcome,
}

impl Run<'_> {
    /// Writes the print file beside the letters; it has its name only once it is settled.
    fn write_letters(&mut self, picks: &[BatchPick], print: &Path) -> Result<Option<Prepared>, Refusal> {
        files::prepare_with(print, |file| {
            let mut print = PrintFile::begin(BufWriter::new(file)).map_err(as_io)?;
            if let Err(why) = self.each(picks, &mut print) {
                self.out.trouble = Some(why);
            }
            print.finish().map(drop).map_err(as_io)
        })
        .map(Some)
    }

    fn each(&mut self, picks: &[BatchPick], print: &mut PrintFile<BufWriter<&mut File>>) -> Result<(), Refusal> {
        let total = u32::try_from(picks.len()).map_err(|why| fault(&why))?;
        let sides = if self.order.both_sides { Sides::Both } else { Sides::Front };
        for (done, pick) in (0_u32..).zip(picks) {
            if self.desk.batching.at(done, total).is_break() {
                self.out.cancelled = true;
                return Ok(());
            }
            let one =
                self.desk.read_on(self.opening, |open, now| open.issue_one(pick, self.order, self.folder, now))?;
            self.out.begun = self.out.begun.saturating_add(1);
            match one {
                Ok((sent, bytes)) => {
                    let name = format!("{} {}", sent.reference, sent.addressee.name);
                    self.out.pages = self.out.pages.saturating_add(sent.pages);
                    self.out.sent.push(sent);
                    print.add(&bytes, &name, sides).map_err(|why| fault(&why))?;
                }
                Err(failure) => self.out.failed.push(failure),
            }
            if done % LETTERS_REMEMBERED == LETTERS_REMEMBERED - 1 {
                self.desk.read_on(self.opening, |open, _| Ok(open.vault.forget_pages()?))?;
            }
        }
        let _ = self.desk.batching.at(total, total);
        Ok(())
    }
}

impl Open {
    /// The letter and its bytes, or what kept it back. An error is one that would meet every other letter, too.
    fn issue_one(
        &mut self,
        pick: &BatchPick,
        order: &BatchOrder,
        folder: &Path,
        now: Now,
    ) -> Result<Result<(Sent, Vec<u8>), BatchFailure>, Refusal> {
        let failed = |number: String, addressee: String, hold: BatchHold| {
            let (case_id, to) = (pick.case_id.clone(), pick.to.clone());
            Ok::<_, Refusal>(BatchFailure { case_id, to, number, addressee, hold: hold.told()? })
        };
        let file = match self.live_case(&pick.case_id) {
            Ok(file) => file,
            Err(refusal) => return failed(String::new(), String::new(), BatchHold::Refused { refusal }).map(Err),
        };
        let named = To::read(&pick.to, &file).ok().and_then(|it| it.party(&file)).map(|it| it.name.clone());
        let number = file.facts.number.to_string();
        let draft = LetterDraft { case_id: pick.case_id.clone(), to: pick.to.clone(), ..order.draft.clone() };
        let let_through = order.past_limitation && self.user.may(Right::Plead);
        let out_of_time = if let_through { OutOfTime::LetThrough } else { OutOfTime::Held };
        let drawn = match self.weigh_letter(&draft, &file, now, out_of_time) {
            Ok(Weighed { gathered }) => gathered.rendered(),
            Err(kept) => match kept.hold {
                BatchHold::Refused { refusal } => Err(refusal),
                hold => {
                    let failure = failed(number, named.unwrap_or_default(), hold)?;
                    return self.veil(&file).over(failure).map(Err);
                }
            },
        };
        match drawn.and_then(|drawn| self.issue_into(drawn, folder, now)) {
            Ok(sent) => Ok(Ok(sent)),
            Err(refusal) => {
                let failure = failed(number, named.unwrap_or_default(), BatchHold::Refused { refusal })?;
                self.veil(&file).over(failure).map(Err)
            }
        }
    }

    fn issue_into(&mut self, drawn: Drawn, folder: &Path, now: Now) -> Result<(Sent, Vec<u8>), Refusal> {
        let stem = recourse_letters::file_name(&drawn.facts);
        let path = free(folder, stem.strip_suffix(".pdf").unwrap_or(&stem), "pdf");
        let waiting = files::prepare(&path, &drawn.rendered.bytes)?;
        let bytes = drawn.rendered.bytes.clone();
        let facts = drawn.facts.clone();
        let name = drawn.name.clone();
        let issued = self.issue(drawn, now, Some("run_batch"))?;
        waiting.settle()?;
        let sent = Sent {
            reference: party::reference(&facts.number, issued.seq),
            number: facts.number.to_string(),
            name,
            dated: facts.dated,
            total: facts.demanded(),
            pages: issued.pages,
            sha256: issued.sha256,
            file_name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            addressee: facts.addressee,
            sender: facts.sender,
        };
        Ok((sent, bytes))
    }
}

/// A path in `folder` at which nothing lies.
fn free(folder: &Path, stem: &str, extension: &str) -> PathBuf {
    let first = folder.join(format!("{stem}.{extension}"));
    let others = (2_u32..10_000).map(|it| folder.join(format!("{stem} ({it}).{extension}")));
    let is_free = |it: &PathBuf| it.symlink_metadata().is_err();
    std::iter::once(first.clone()).chain(others).find(is_free).unwrap_or(first)
}

fn named(language: Language, name: &str, dated: Day) -> String {
    say(language, name, &[("day", &dated.to_string())])
}

fn as_io(why: PrintError) -> io::Error {
    match why {
        PrintError::Io(why) => why,
        why @ PrintError::Unreadable { .. } => io::Error::other(why.to_string()),
    }
}

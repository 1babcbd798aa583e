//! Whether the vault still is what was written: pages, chain, projections, letters.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::ControlFlow;
use std::{fs, io};

use recourse_core::{CaseFile, CaseId, Entry, LetterId, LetterIssued, Recorded, Stage};
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

use crate::attachments::AttachmentError;
use crate::journal::{self, Line};
use crate::keys::Key;
use crate::links::links;
use crate::projection::{self, CaseLine};
use crate::search::grams;
use crate::values::{Identity, STAGES, column, count, stage_number};
use crate::{StoreError, Vault, hex};

/// More is not listed; the vault is beyond reading by then.
const MOST_FINDINGS: usize = 1000;

/// What a check saw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckReport {
    /// Journal entries, each link recomputed.
    pub entries: u64,
    /// Cases, each compared with its journal.
    pub cases: u64,
    /// Letters, each compared with its digest.
    pub letters: u64,
    /// Attachments, each opened and compared with its digest.
    pub attachments: u64,
    /// Sealed files that no entry names; [`Vault::sweep`] removes them.
    pub orphans: u64,
    /// What is wrong, at most a thousand; empty if all is sound.
    pub findings: Vec<Finding>,
}

type Step = fn(&Connection, &Key, &mut CheckReport) -> Result<(), StoreError>;

impl CheckReport {
    pub(crate) fn add(&mut self, finding: Finding) {
        if self.findings.len() < MOST_FINDINGS {
            self.findings.push(finding);
        }
    }
}

/// One thing that is not as it was written, and where. The text names no person and no amount.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum Finding {
    #[error("database page: {detail}")]
    Page { detail: String },
    #[error("{part} cannot be read: {detail}")]
    Unreadable { part: &'static str, detail: String },
    #[error("entry {seq} was changed")]
    EntryChanged { seq: u64 },
    #[error("entry {seq} does not follow the one before it")]
    LinkBroken { seq: u64 },
    #[error("entries {first} to {last} are missing")]
    EntriesMissing { first: u64, last: u64 },
    #[error("the entries of case {case} do not make a case")]
    HistoryUnfit { case: CaseId },
    #[error("the row of case {case} is not what its journal says")]
    CaseDiffers { case: CaseId },
    #[error("{found} rows of cases where the journal has {expected}")]
    CasesDiffer { found: u64, expected: u64 },
    #[error("the totals of stage {stage:?} do not add up")]
    TotalsDiffer { stage: Stage },
    #[error("the settings or imports are not what the journal says")]
    StateDiffers,
    #[error("the search index is not what the cases say")]
    SearchDiffers,
    #[error("letter {letter} was changed")]
    LetterChanged { letter: LetterId },
    #[error("letter {letter} is missing")]
    LetterMissing { letter: LetterId },
    #[error("the file of entry {seq} was changed")]
    AttachmentChanged { seq: u64 },
    #[error("the file of entry {seq} is missing")]
    AttachmentMissing { seq: u64 },
    #[error("what is remembered of the vault outside it was changed")]
    MemoryChanged,
}

impl Vault {
    /// Looks at everything: the seal of every page, every link of the journal, every projection against its journal,
    /// every letter against its digest. Nothing is changed but the write-ahead log, which is folded in first.
    /// # Errors
    /// [`StoreError::NoSpace`], [`StoreError::Engine`]; damage is a [`Finding`], not an error.
    pub fn check(&self) -> Result<CheckReport, StoreError> {
        self.check_until(&|| false)
    }

    /// The same, until it is stopped; what it answers then is worth nothing.
    pub(crate) fn check_until(&self, stopped: &dyn Fn() -> bool) -> Result<CheckReport, StoreError> {
        self.fold_log()?;
        let mut report = CheckReport::default();
        if self.is_doubted() {
            report.add(Finding::MemoryChanged);
        }
        let (store, chain) = self.parts();
        let steps: [(&'static str, Step); 5] = [
            ("the database", pages),
            ("the journal", links),
            ("the cases", cases),
            ("the settings", state),
            ("the letters", letters),
        ];
        for (part, step) in steps {
            match step(store, chain, &mut report) {
                Err(StoreError::Tampered { detail }) => report.add(Finding::Unreadable { part, detail }),
                other => other?,
            }
        }
        match self.check_attachments(&mut report, stopped) {
            Err(StoreError::Tampered { detail }) => {
                report.add(Finding::Unreadable { part: "the attachments", detail });
            }
            other => other?,
        }
        Ok(report)
    }

    /// Removes sealed files that no entry names, and answers how many. To be asked after a check that found nothing.
    /// # Errors
    /// [`StoreError::Tampered`] if the journal does not hold, [`StoreError::Engine`].
    pub fn sweep(&self) -> Result<u64, StoreError> {
        let (store, chain) = self.parts();
        let mut removed = 0_u64;
        for orphan in self.attachments().orphans(&named_files(store, chain)?) {
            if let Ok(()) = fs::remove_file(orphan) {
                removed = removed.saturating_add(1);
            } else {
                tracing::warn!("an attachment without an entry could not be removed");
            }
        }
        Ok(removed)
    }

    fn check_attachments(&self, report: &mut CheckReport, stopped: &dyn Fn() -> bool) -> Result<(), StoreError> {
        let (store, chain) = self.parts();
        let (files, named) = (self.attachments(), named_files(store, chain)?);
        for (digest, seq) in &named {
            let mut step = |_| if stopped() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
            match files.copy(digest, &mut io::sink(), &mut step) {
                Ok(_) => {}
                Err(AttachmentError::Missing) => report.add(Finding::AttachmentMissing { seq: *seq }),
                Err(_) => report.add(Finding::AttachmentChanged { seq: *seq }),
            }
            report.attachments = report.attachments.saturating_add(1);
        }
        report.orphans = u64::try_from(files.orphans(&named).len()).unwrap_or(u64::MAX);
        Ok(())
    }

    /// Makes every projection again from the journal, in one transaction.
    /// # Errors
    /// [`StoreError::Tampered`] if the journal itself does not hold; then nothing is changed.
    pub fn rebuild(&mut self) -> Result<(), StoreError> {
        let (store, chain) = self.parts_mut();
        let change = store.transaction()?;
        let mut report = CheckReport::default();
        links(&change, chain, &mut report)?;
        if let Some(finding) = report.findings.first() {
            return Err(StoreError::tampered(finding.to_string()));
        }
        projection::clear(&change)?;
        make_projections(&change, chain)?;
        Ok(change.commit()?)
    }
}

/// Fills empty projections from the journal.
pub(crate) fn make_projections(store: &Connection, chain: &Key) -> Result<(), StoreError> {
    each_of_vault(store, chain, |recorded| projection::note(store, recorded.seq, &recorded.entry))?;
    for case in cases_in_order(store)? {
        let entries = journal::of_case(store, chain, case)?;
        CaseLine::of(&CaseFile::fold(case, &entries)?)?.insert(store)?;
        entries.iter().try_for_each(|it| projection::note_letter(store, it.seq, &it.entry))?;
    }
    projection::seal_search(store)
}

fn pages(store: &Connection, _: &Key, report: &mut CheckReport) -> Result<(), StoreError> {
    let mut statement = store.prepare("PRAGMA cipher_integrity_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        report.add(Finding::Page { detail: row.get(0)? });
    }
    // An older page put back carries its seal; what it no longer agrees with shows it.
    let mut statement = store.prepare("PRAGMA integrity_check(100)")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let detail: String = row.get(0)?;
        if detail != "ok" {
            report.add(Finding::Page { detail });
        }
    }
    Ok(())
}

fn cases(store: &Connection, chain: &Key, report: &mut CheckReport) -> Result<(), StoreError> {
    let mut totals = [[0_i64; 3]; STAGES.len()];
    let mut identities = 0_u64;
    let mut index = Digests::default();
    for case in cases_in_order(store)? {
        report.cases = report.cases.saturating_add(1);
        let entries = match journal::of_case(store, chain, case) {
            // The entry itself is reported with the chain.
            Err(StoreError::Tampered { .. }) => continue,
            other => other?,
        };
        let Ok(file) = CaseFile::fold(case, &entries) else {
            report.add(Finding::HistoryUnfit { case });
            continue;
        };
        let line = CaseLine::of(&file)?;
        if !line.stands_in(store)? {
            report.add(Finding::CaseDiffers { case });
        }
        let stage = usize::try_from(line.stage).ok().and_then(|it| totals.get_mut(it));
        if let Some([cases, compensated, received]) = stage {
            *cases += 1;
            *compensated = compensated.saturating_add(line.compensated_fen);
            *received = received.saturating_add(line.received_fen);
        }
        identities = identities.saturating_add(u64::try_from(line.identities.len()).unwrap_or(u64::MAX));
        for (place, gram) in (0_i64..).zip(grams(&line.text).split_ascii_whitespace()) {
            index.add(gram, line.opened, place);
        }
        file.letters.iter().try_for_each(|it| attached(store, &it.letter, it.seq, report))?;
    }
    for (table, expected) in [("cases", report.cases), ("case_texts", report.cases), ("identities", identities)] {
        let found = count(store.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?)?;
        if found != expected {
            report.add(Finding::CasesDiffer { found, expected });
        }
    }
    for (stage, expected) in STAGES.into_iter().zip(totals) {
        let sql = "SELECT cases, compensated_fen, received_fen FROM totals WHERE stage = ?1";
        let read = |row: &rusqlite::Row<'_>| Ok([row.get(0)?, row.get(1)?, row.get(2)?]);
        if store.query_row(sql, [stage_number(stage)], read).optional()? != Some(expected) {
            report.add(Finding::TotalsDiffer { stage });
        }
    }
    if Digests::of_index(store)? != index || !projection::search_is_sealed(store)? {
        report.add(Finding::SearchDiffers);
    }
    Ok(())
}

/// The issued letter is there with the bytes it was issued with, and is found by its identity.
fn attached(store: &Connection, letter: &LetterIssued, seq: u64, report: &mut CheckReport) -> Result<(), StoreError> {
    let sql = "SELECT sha256, (SELECT seq FROM issued_letters i WHERE i.id = letters.id) FROM letters WHERE id = ?1";
    let found: Option<([u8; 32], Option<i64>)> = store
        .prepare_cached(sql)?
        .query_row([letter.id.0.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match found {
        None => report.add(Finding::LetterMissing { letter: letter.id }),
        Some((sha256, _)) if *hex::encode(&sha256) != letter.sha256 => {
            report.add(Finding::LetterChanged { letter: letter.id });
        }
        Some((_, noted)) if noted != Some(column(seq)?) => report.add(Finding::StateDiffers),
        Some(_) => {}
    }
    Ok(())
}

fn letters(store: &Connection, _: &Key, report: &mut CheckReport) -> Result<(), StoreError> {
    let mut statement = store.prepare("SELECT id, sha256, bytes FROM letters")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let sha256: [u8; 32] = row.get(1)?;
        if sha256 != <[u8; 32]>::from(Sha256::digest(row.get_ref(2)?.as_blob().unwrap_or_default())) {
            report.add(Finding::LetterChanged { letter: LetterId::from_column(row.get(0)?) });
        }
        report.letters = report.letters.saturating_add(1);
    }
    Ok(())
}

/// Settings and imports, made again in a database of their own and compared.
fn state(store: &Connection, chain: &Key, report: &mut CheckReport) -> Result<(), StoreError> {
    let again = Connection::open_in_memory()?;
    again.execute_batch(projection::STATE_TABLES)?;
    each_of_vault(store, chain, |recorded| projection::note(&again, recorded.seq, &recorded.entry))?;
    for sql in ["SELECT key, seq, NULL FROM state ORDER BY key", "SELECT hex(id), run, undone FROM batches ORDER BY id"]
    {
        if rows_of(store, sql)? != rows_of(&again, sql)? {
            report.add(Finding::StateDiffers);
        }
    }
    Ok(())
}

/// The digest of every file that an entry names, with the first such entry.
pub(crate) fn named_files(store: &Connection, chain: &Key) -> Result<BTreeMap<String, u64>, StoreError> {
    const KIND: &str = r#"{"kind":"attachment_added""#;
    let sql = format!("SELECT {} FROM journal WHERE substr(body, 1, {}) = ?1 ORDER BY seq", Line::COLUMNS, KIND.len());
    let mut statement = store.prepare(&sql)?;
    let mut rows = statement.query([KIND])?;
    let mut named = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let recorded = Line::read(row)?.believe(chain)?;
        if let Entry::AttachmentAdded(it) = recorded.entry {
            named.entry(it.digest).or_insert(recorded.seq);
        }
    }
    Ok(named)
}

type StateRow = (String, Option<i64>, Option<i64>);

fn rows_of(store: &Connection, sql: &str) -> Result<Vec<StateRow>, StoreError> {
    let mut statement = store.prepare(sql)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn each_of_vault(
    store: &Connection,
    chain: &Key,
    mut visit: impl FnMut(Recorded) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut statement =
        store.prepare(&format!("SELECT {} FROM journal WHERE case_id IS NULL ORDER BY seq", Line::COLUMNS))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        visit(Line::read(row)?.believe(chain)?)?;
    }
    Ok(())
}

/// The cases of the journal in the order they were opened, so that rows are written where they belong.
fn cases_in_order(store: &Connection) -> Result<Vec<CaseId>, StoreError> {
    let sql = "SELECT min(seq) AS opened, case_id FROM journal WHERE case_id IS NOT NULL GROUP BY case_id ORDER BY 1";
    let mut statement = store.prepare(sql)?;
    let ids = statement.query_map([], |row| row.get(1).map(CaseId::from_column))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// A figure for all grams of the search index, the same in whatever order they come.
#[derive(Debug, Default, PartialEq, Eq)]
struct Digests {
    grams: u64,
    sum: u64,
}

impl Digests {
    fn add(&mut self, gram: &str, opened: i64, place: i64) {
        let mut hasher = DefaultHasher::new();
        (gram, opened, place).hash(&mut hasher);
        self.grams = self.grams.wrapping_add(1);
        self.sum = self.sum.wrapping_add(hasher.finish());
    }

    fn of_index(store: &Connection) -> Result<Self, StoreError> {
        let mut statement = store.prepare("SELECT term, doc, \"offset\" FROM search_grams")?;
        let mut rows = statement.query([])?;
        let mut digests = Self::default();
        while let Some(row) = rows.next()? {
            let gram = row.get_ref(0)?;
            digests.add(gram.as_str().unwrap_or_default(), row.get(1)?, row.get(2)?);
        }
        Ok(digests)
    }
}

#[cfg(test)]
mod tests;

//! Every link of the journal recomputed: one reader, and as many cores as there are to reckon seals.

use std::num::NonZero;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use rusqlite::Connection;

use crate::check::{CheckReport, Finding};
use crate::journal::{Head, Line};
use crate::keys::Key;
use crate::values::count;
use crate::{StoreError, Vault};

/// Entries handed to a core at a time.
const BATCH: usize = 512;
/// Batches that wait at most, so that memory stays the same however long the journal is.
const WAITING: usize = 8;

impl Vault {
    /// Recomputes every link of the journal and nothing else: what [`Vault::check`] does of it.
    /// # Errors
    /// [`StoreError::Engine`], [`StoreError::Tampered`] where an entry cannot even be read.
    pub fn check_links(&self) -> Result<CheckReport, StoreError> {
        let (store, chain) = self.parts();
        let mut report = CheckReport::default();
        links(store, chain, &mut report)?;
        Ok(report)
    }
}

/// The place, the one before and the seal of every entry. The reader follows the chain, the cores reckon the seals.
pub(crate) fn links(store: &Connection, chain: &Key, report: &mut CheckReport) -> Result<(), StoreError> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let (sender, receiver) = sync_channel::<Vec<Line>>(WAITING);
    let receiver = Mutex::new(receiver);
    let mut changed = thread::scope(|threads| {
        let workers: Vec<_> = (0..cores).map(|_| threads.spawn(|| unsealed(&receiver, chain))).collect();
        let read = follow(store, &sender, report);
        drop(sender);
        let found = workers.into_iter().map(|it| it.join().map_err(|_| StoreError::Incomplete));
        let found = found.collect::<Result<Vec<_>, _>>();
        read.and(found)
    })?
    .concat();
    changed.sort_unstable();
    for seq in changed {
        report.add(Finding::EntryChanged { seq: count(seq)? });
    }
    Ok(())
}

/// Reads the journal in its order, and hands it on.
fn follow(store: &Connection, to: &SyncSender<Vec<Line>>, report: &mut CheckReport) -> Result<(), StoreError> {
    let mut statement = store.prepare(&format!("SELECT {} FROM journal ORDER BY seq", Line::COLUMNS))?;
    let mut rows = statement.query([])?;
    let mut head = Head::START;
    let mut batch = Vec::with_capacity(BATCH);
    while let Some(row) = rows.next()? {
        let line = Line::read(row)?;
        let (seq, next) = (count(line.seq)?, head.seq.saturating_add(1));
        if seq != next {
            report.add(Finding::EntriesMissing { first: next, last: seq.saturating_sub(1) });
        } else if line.prev_hash != head.hash {
            report.add(Finding::LinkBroken { seq });
        }
        head = Head { seq, hash: line.hash, ..head };
        report.entries = report.entries.saturating_add(1);
        batch.push(line);
        if batch.len() == BATCH && to.send(std::mem::replace(&mut batch, Vec::with_capacity(BATCH))).is_err() {
            return Err(StoreError::Incomplete);
        }
    }
    to.send(batch).map_err(|_| StoreError::Incomplete)
}

/// The entries that do not carry their seals, of the batches this core gets.
fn unsealed(batches: &Mutex<Receiver<Vec<Line>>>, chain: &Key) -> Vec<i64> {
    let mut changed = Vec::new();
    loop {
        let next = batches.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(batch) = next else { return changed };
        changed.extend(batch.iter().filter(|it| !it.is_sealed(chain)).map(|it| it.seq));
    }
}

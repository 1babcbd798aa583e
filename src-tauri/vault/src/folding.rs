//! Every case of a vault, folded on all cores while the journal is read once.

use std::num::NonZero;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use recourse_core::{CaseFile, CaseId};
use rusqlite::Connection;

use crate::journal::Line;
use crate::keys::Key;
use crate::values::{Identity as _, WITHDRAWN, column, count};
use crate::{StoreError, Vault};

/// Cases handed to a core at a time.
const BATCH: usize = 128;
/// Batches that wait at most, so that memory stays the same however many cases there are.
const WAITING: usize = 8;

/// Lines of one case as the table has them, not yet believed.
type Unread = (CaseId, Vec<Line>);

/// What some of the cases of a vault come to.
pub struct Folded<A> {
    /// The sum of each core, in no order.
    pub sums: Vec<A>,
    /// The entry that opened the last of those cases, where there are further ones.
    pub reached: Option<u64>,
}

impl Vault {
    /// Folds every case that was not withdrawn and hands it to `add`, on as many cores as there are. Each core keeps a
    /// sum of its own, begun by `start`; all of them are returned, in no order.
    ///
    /// Every entry is checked against its seal. Memory stays the same however many cases there are.
    /// # Errors
    /// [`StoreError::Tampered`], [`StoreError::Unfit`], [`StoreError::Engine`]; no sum is returned then.
    pub fn fold_all<A: Send>(
        &self,
        start: impl Fn() -> A + Sync,
        add: impl Fn(&mut A, &CaseFile) + Sync,
    ) -> Result<Vec<A>, StoreError> {
        Ok(self.fold_after(0, None, start, add)?.sums)
    }

    /// As [`Vault::fold_all`], the cases that follow the one opened by entry `after`, in the order in which they were opened:
    /// the `most` that come next (one at least), for who lets others in between, or all.
    /// # Errors
    /// As [`Vault::fold_all`].
    pub fn fold_after<A: Send>(
        &self,
        after: u64,
        most: Option<u32>,
        start: impl Fn() -> A + Sync,
        add: impl Fn(&mut A, &CaseFile) + Sync,
    ) -> Result<Folded<A>, StoreError> {
        let (store, chain) = self.parts();
        let reached = most.map_or(Ok(None), |most| last_of(store, after, most))?;
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let (sender, receiver) = sync_channel::<Vec<Unread>>(WAITING);
        let receiver = Mutex::new(receiver);
        thread::scope(|threads| {
            let work = || sum(&receiver, chain, start(), &add);
            let workers: Vec<_> = (0..cores).map(|_| threads.spawn(work)).collect();
            let read = read_all(store, after, reached, &sender);
            drop(sender);
            let sums = workers.into_iter().map(|it| it.join().unwrap_or(Err(StoreError::Incomplete)));
            let sums: Result<Vec<A>, StoreError> = sums.collect();
            Ok(Folded { sums: read.and(sums)?, reached })
        })
    }
}

/// The entry that opened the last of the `most` cases after `after`; none where no case follows them.
fn last_of(store: &Connection, after: u64, most: u32) -> Result<Option<u64>, StoreError> {
    let sql = format!(
        "SELECT opened FROM cases WHERE stage <> {WITHDRAWN} AND opened > ?1 ORDER BY opened LIMIT 2 OFFSET ?2"
    );
    let mut statement = store.prepare_cached(&sql)?;
    let found = statement.query_map((column(after)?, most.saturating_sub(1)), |row| row.get::<_, i64>(0))?;
    let found = found.collect::<Result<Vec<_>, _>>()?;
    let [last, _] = found.as_slice() else { return Ok(None) };
    count(*last).map(Some)
}

/// What one core makes of the batches it gets. After a fault it goes on taking them, so that the reader never waits.
fn sum<A>(
    batches: &Mutex<Receiver<Vec<Unread>>>,
    chain: &Key,
    mut so_far: A,
    add: &(impl Fn(&mut A, &CaseFile) + Sync),
) -> Result<A, StoreError> {
    let mut fault = None;
    loop {
        let next = batches.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(batch) = next else { break };
        for (id, lines) in batch {
            if fault.is_some() {
                break;
            }
            match believed(id, lines, chain) {
                Ok(file) => add(&mut so_far, &file),
                Err(why) => fault = Some(why),
            }
        }
    }
    fault.map_or(Ok(so_far), Err)
}

fn believed(id: CaseId, lines: Vec<Line>, chain: &Key) -> Result<CaseFile, StoreError> {
    let entries = lines.into_iter().map(|it| it.believe(chain)).collect::<Result<Vec<_>, _>>()?;
    Ok(CaseFile::fold(id, &entries)?)
}

/// Reads in the order the cases were opened, which is nearly that of the pages.
fn read_all(
    store: &Connection,
    after: u64,
    until: Option<u64>,
    to: &SyncSender<Vec<Unread>>,
) -> Result<(), StoreError> {
    let columns = Line::COLUMNS.split(", ").map(|it| format!("j.{it}")).collect::<Vec<_>>().join(", ");
    let sql = format!(
        "SELECT {columns} FROM cases c CROSS JOIN journal j ON j.case_id = c.id
         WHERE c.stage <> {WITHDRAWN} AND c.opened > ?1 AND c.opened <= ?2 ORDER BY c.opened, j.seq"
    );
    let mut statement = store.prepare(&sql)?;
    let mut rows = statement.query((column(after)?, until.map_or(Ok(i64::MAX), column)?))?;
    let mut batch: Vec<Unread> = Vec::with_capacity(BATCH);
    while let Some(row) = rows.next()? {
        let line = Line::read(row)?;
        let Some(id) = line.case.map(CaseId::from_column) else { continue };
        if let Some((_, lines)) = batch.last_mut().filter(|(last, _)| *last == id) {
            lines.push(line);
            continue;
        }
        if batch.len() == BATCH && to.send(std::mem::take(&mut batch)).is_err() {
            return Err(StoreError::Incomplete);
        }
        batch.push((id, vec![line]));
    }
    to.send(batch).map_err(|_| StoreError::Incomplete)
}

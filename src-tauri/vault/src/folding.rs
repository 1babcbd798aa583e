//! Every case of a vault, folded on all cores while the journal is read once.

use std::num::NonZero;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use recourse_core::{CaseFile, CaseId};
use rusqlite::Connection;

use crate::journal::Line;
use crate::keys::Key;
use crate::values::{Identity as _, WITHDRAWN};
use crate::{StoreError, Vault};

/// Cases handed to a core at a time.
const BATCH: usize = 128;
/// Batches that wait at most, so that memory stays the same however many cases there are.
const WAITING: usize = 8;

/// Lines of one case as the table has them, not yet believed.
type Unread = (CaseId, Vec<Line>);

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
        let (store, chain) = self.parts();
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let (sender, receiver) = sync_channel::<Vec<Unread>>(WAITING);
        let receiver = Mutex::new(receiver);
        thread::scope(|threads| {
            let work = || sum(&receiver, chain, start(), &add);
            let workers: Vec<_> = (0..cores).map(|_| threads.spawn(work)).collect();
            let read = read_all(store, &sender);
            drop(sender);
            let sums = workers.into_iter().map(|it| it.join().unwrap_or(Err(StoreError::Incomplete)));
            let sums: Result<Vec<A>, StoreError> = sums.collect();
            read.and(sums)
        })
    }
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
fn read_all(store: &Connection, to: &SyncSender<Vec<Unread>>) -> Result<(), StoreError> {
    let columns = Line::COLUMNS.split(", ").map(|it| format!("j.{it}")).collect::<Vec<_>>().join(", ");
    let sql = format!(
        "SELECT {columns} FROM cases c CROSS JOIN journal j ON j.case_id = c.id
         WHERE c.stage <> {WITHDRAWN} ORDER BY c.opened, j.seq"
    );
    let mut statement = store.prepare(&sql)?;
    let mut rows = statement.query([])?;
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

//! The journal: entries in a keyed chain, each sealed together with the one before it.

use chrono::{DateTime, Utc};
use hmac::Mac;
use recourse_core::{CaseId, Entry, Recorded};
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::StoreError;
use crate::keys::Key;
use crate::projection::EPOCH;
use crate::values::{Identity, column, count, moment};

/// Where the journal ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Counts how often the vault went on from an older state; the first is 1.
    pub epoch: u64,
    /// The last entry; 0 if there is none. Never goes back.
    pub seq: u64,
    /// Its seal, which stands for the whole journal.
    pub hash: [u8; 32],
}

impl Head {
    /// Before the first entry.
    pub(crate) const START: Self = Self { epoch: 1, seq: 0, hash: [0; 32] };
}

/// An entry as the table has it, not yet believed.
pub(crate) struct Line {
    pub(crate) seq: i64,
    pub(crate) case: Option<[u8; 16]>,
    at: i64,
    actor: String,
    body: String,
    pub(crate) prev_hash: [u8; 32],
    pub(crate) hash: [u8; 32],
}

impl Line {
    pub(crate) const COLUMNS: &str = "seq, case_id, at, actor, body, prev_hash, hash";

    pub(crate) fn read(row: &Row<'_>) -> Result<Self, rusqlite::Error> {
        Ok(Self {
            seq: row.get(0)?,
            case: row.get(1)?,
            at: row.get(2)?,
            actor: row.get(3)?,
            body: row.get(4)?,
            prev_hash: row.get(5)?,
            hash: row.get(6)?,
        })
    }

    /// When, by whom, and the body, as they stand.
    pub(crate) fn content(&self) -> (i64, &str, &str) {
        (self.at, &self.actor, &self.body)
    }

    /// HMAC-SHA256 over every other field; lengths come first, so that no two entries read alike.
    fn seal(&self, chain: &Key) -> [u8; 32] {
        let mut mac = chain.mac().chain_update(self.prev_hash).chain_update(self.seq.to_le_bytes());
        mac.update(&[u8::from(self.case.is_some())]);
        mac.update(&self.case.unwrap_or_default());
        mac.update(&self.at.to_le_bytes());
        for text in [&self.actor, &self.body] {
            mac.update(&u64::try_from(text.len()).unwrap_or(u64::MAX).to_le_bytes());
            mac.update(text.as_bytes());
        }
        mac.finalize().into_bytes().into()
    }

    /// Whether the entry carries its seal.
    pub(crate) fn is_sealed(&self, chain: &Key) -> bool {
        let mac = self.seal(chain);
        mac == self.hash
    }

    /// The entry, if it carries its seal.
    pub(crate) fn believe(self, chain: &Key) -> Result<Recorded, StoreError> {
        if !self.is_sealed(chain) {
            return Err(StoreError::tampered(format!("entry {} does not carry its seal", self.seq)));
        }
        let entry = serde_json::from_str(&self.body);
        Ok(Recorded {
            seq: count(self.seq)?,
            case: self.case.map(CaseId::from_column),
            at: moment(self.at)?,
            actor: self.actor,
            entry: entry.map_err(|_| StoreError::tampered(format!("entry {} cannot be read", self.seq)))?,
        })
    }
}

/// What a new entry says beside its place in the chain.
pub(crate) struct Draft<'a> {
    pub(crate) case: Option<CaseId>,
    pub(crate) at: DateTime<Utc>,
    pub(crate) actor: &'a str,
    pub(crate) entry: &'a Entry,
}

/// Adds an entry after `head` and moves it on.
pub(crate) fn append(store: &Connection, chain: &Key, head: &mut Head, draft: &Draft<'_>) -> Result<u64, StoreError> {
    let seq = head.seq.saturating_add(1);
    let mut line = Line {
        seq: column(seq)?,
        case: draft.case.map(|it| it.0.into_bytes()),
        at: draft.at.timestamp_micros(),
        actor: draft.actor.to_owned(),
        body: serde_json::to_string(draft.entry).map_err(StoreError::Unwritable)?,
        prev_hash: head.hash,
        hash: [0; 32],
    };
    line.hash = line.seal(chain);
    store
        .prepare_cached(
            "INSERT INTO journal (seq, case_id, at, actor, body, prev_hash, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![line.seq, line.case, line.at, line.actor, line.body, line.prev_hash, line.hash])?;
    let epoch = if let Entry::EpochBegun(begun) = draft.entry { begun.epoch } else { head.epoch };
    *head = Head { epoch, seq, hash: line.hash };
    Ok(seq)
}

/// Where the journal ends, the last entry believed.
pub(crate) fn head(store: &Connection, chain: &Key) -> Result<Head, StoreError> {
    let sql = format!("SELECT {} FROM journal ORDER BY seq DESC LIMIT 1", Line::COLUMNS);
    let mut statement = store.prepare_cached(&sql)?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else { return Ok(Head::START) };
    let line = Line::read(row)?;
    if !line.is_sealed(chain) {
        return Err(StoreError::tampered(format!("entry {} does not carry its seal", line.seq)));
    }
    Ok(Head { epoch: epoch(store, chain)?, seq: count(line.seq)?, hash: line.hash })
}

/// How often the vault went on from an older state, and once.
fn epoch(store: &Connection, chain: &Key) -> Result<u64, StoreError> {
    let begun = store.prepare_cached("SELECT seq FROM state WHERE key = ?1")?.query_row([EPOCH], |row| row.get(0));
    let Some(seq) = begun.optional()? else { return Ok(1) };
    match entry(store, chain, count(seq)?)? {
        Some(Recorded { entry: Entry::EpochBegun(begun), .. }) => Ok(begun.epoch),
        _ => Err(StoreError::tampered("an epoch without its entry")),
    }
}

/// The seal of the entry `seq`, if there is one, as it stands.
pub(crate) fn seal_of(store: &Connection, seq: u64) -> Result<Option<[u8; 32]>, StoreError> {
    let found =
        store.prepare_cached("SELECT hash FROM journal WHERE seq = ?1")?.query_row([column(seq)?], |row| row.get(0));
    Ok(found.optional()?)
}

/// The entries of `case`, in order.
pub(crate) fn of_case(store: &Connection, chain: &Key, case: CaseId) -> Result<Vec<Recorded>, StoreError> {
    let sql = format!("SELECT {} FROM journal WHERE case_id = ?1 ORDER BY seq", Line::COLUMNS);
    let mut statement = store.prepare_cached(&sql)?;
    let mut rows = statement.query([case.0.as_bytes()])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(Line::read(row)?.believe(chain)?);
    }
    Ok(entries)
}

/// The entry `seq`, if there is one.
pub(crate) fn entry(store: &Connection, chain: &Key, seq: u64) -> Result<Option<Recorded>, StoreError> {
    let sql = format!("SELECT {} FROM journal WHERE seq = ?1", Line::COLUMNS);
    let mut statement = store.prepare_cached(&sql)?;
    let mut rows = statement.query([column(seq)?])?;
    match rows.next()? {
        Some(row) => Ok(Some(Line::read(row)?.believe(chain)?)),
        None => Ok(None),
    }
}

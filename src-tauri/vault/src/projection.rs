//! Projections: the rows that lists and look-ups read, made from the journal alone.

use std::collections::BTreeSet;

use recourse_core::{CaseFile, CaseId, Day, Entry, ImagePlace};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest as _, Sha256};

use crate::StoreError;
use crate::search::{fold_identity, grams, text_of};
use crate::values::{column, day_number, stage_number};

/// Everything the tables hold about one case.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct CaseLine {
    pub(crate) opened: i64,
    pub(crate) id: [u8; 16],
    pub(crate) year: i64,
    pub(crate) running: i64,
    pub(crate) debtor: String,
    pub(crate) contract: String,
    pub(crate) compensated_on: i64,
    pub(crate) compensated_fen: i64,
    pub(crate) received_fen: i64,
    pub(crate) officer: Option<String>,
    pub(crate) stage: i64,
    pub(crate) batch: Option<[u8; 16]>,
    pub(crate) last_seq: i64,
    pub(crate) text: String,
    pub(crate) identities: BTreeSet<String>,
}

impl CaseLine {
    /// The rows of `file`.
    pub(crate) fn of(file: &CaseFile) -> Result<Self, StoreError> {
        let row = file.row();
        let (year, running) = row.number.parts();
        let identities = file.facts.liable().filter_map(|(_, it)| it.identity.as_deref());
        Ok(Self {
            opened: column(file.opened_by)?,
            id: file.id.0.into_bytes(),
            year: year.into(),
            running: running.into(),
            debtor: row.debtor,
            contract: row.contract,
            compensated_on: day_number(row.compensated_on),
            compensated_fen: row.compensated.fen(),
            received_fen: row.received.fen(),
            officer: row.officer,
            stage: stage_number(row.stage),
            batch: file.batch.map(|it| it.0.into_bytes()),
            last_seq: column(file.last_seq)?,
            text: text_of(file),
            identities: identities.map(|it| fold_identity(it).into_owned()).collect(),
        })
    }

    /// Adds the case.
    pub(crate) fn insert(&self, store: &Connection) -> Result<(), StoreError> {
        store
            .prepare_cached(
                "INSERT INTO cases (opened, id, year, running, debtor, contract, compensated_on, compensated_fen,
                 received_fen, officer, stage, batch, last_seq)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            )?
            .execute(params![
                self.opened,
                self.id,
                self.year,
                self.running,
                self.debtor,
                self.contract,
                self.compensated_on,
                self.compensated_fen,
                self.received_fen,
                self.officer,
                self.stage,
                self.batch,
                self.last_seq
            ])?;
        store
            .prepare_cached("INSERT INTO case_texts (opened, text) VALUES (?1, ?2)")?
            .execute(params![self.opened, self.text])?;
        self.index(store)?;
        self.add_identities(store)?;
        self.count(store, Counting::In)
    }

    /// Puts this in the place of `before`, which is the same case.
    pub(crate) fn replace(&self, before: &Self, store: &Connection) -> Result<(), StoreError> {
        let moved = Self { received_fen: self.received_fen, last_seq: self.last_seq, ..before.clone() };
        if *self == moved {
            store
                .prepare_cached("UPDATE cases SET received_fen = ?2, last_seq = ?3 WHERE opened = ?1")?
                .execute(params![self.opened, self.received_fen, self.last_seq])?;
        } else {
            self.replace_row(store)?;
        }
        if self.text != before.text {
            store
                .prepare_cached("UPDATE case_texts SET text = ?2 WHERE opened = ?1")?
                .execute(params![self.opened, self.text])?;
            store
                .prepare_cached("INSERT INTO search (search, rowid, grams) VALUES ('delete', ?1, ?2)")?
                .execute(params![before.opened, grams(&before.text)])?;
            self.index(store)?;
        }
        if self.identities != before.identities {
            let mut removal = store.prepare_cached("DELETE FROM identities WHERE identity = ?1 AND opened = ?2")?;
            for identity in &before.identities {
                removal.execute(params![identity, self.opened])?;
            }
            self.add_identities(store)?;
        }
        before.count(store, Counting::Out)?;
        self.count(store, Counting::In)
    }

    fn replace_row(&self, store: &Connection) -> Result<(), StoreError> {
        store
            .prepare_cached(
                "UPDATE cases SET year = ?2, running = ?3, debtor = ?4, contract = ?5, compensated_on = ?6,
                 compensated_fen = ?7, received_fen = ?8, officer = ?9, stage = ?10, batch = ?11, last_seq = ?12
                 WHERE opened = ?1",
            )?
            .execute(params![
                self.opened,
                self.year,
                self.running,
                self.debtor,
                self.contract,
                self.compensated_on,
                self.compensated_fen,
                self.received_fen,
                self.officer,
                self.stage,
                self.batch,
                self.last_seq
            ])?;
        Ok(())
    }

    fn index(&self, store: &Connection) -> Result<(), StoreError> {
        store
            .prepare_cached("INSERT INTO search (rowid, grams) VALUES (?1, ?2)")?
            .execute(params![self.opened, grams(&self.text)])?;
        Ok(())
    }

    fn add_identities(&self, store: &Connection) -> Result<(), StoreError> {
        let mut addition = store.prepare_cached("INSERT INTO identities (identity, opened) VALUES (?1, ?2)")?;
        for identity in &self.identities {
            addition.execute(params![identity, self.opened])?;
        }
        Ok(())
    }

    fn count(&self, store: &Connection, counting: Counting) -> Result<(), StoreError> {
        let sign = match counting {
            Counting::In => 1,
            Counting::Out => -1,
        };
        store
            .prepare_cached(
                "UPDATE totals SET cases = cases + ?2, compensated_fen = compensated_fen + ?2 * ?3,
                 received_fen = received_fen + ?2 * ?4 WHERE stage = ?1",
            )?
            .execute(params![self.stage, sign, self.compensated_fen, self.received_fen])?;
        Ok(())
    }

    /// Whether the case is there.
    pub(crate) fn is_stored(store: &Connection, id: CaseId) -> Result<bool, StoreError> {
        Ok(store.prepare_cached("SELECT 1 FROM cases WHERE id = ?1")?.exists([id.0.as_bytes()])?)
    }

    /// Whether the tables have exactly this of the case.
    pub(crate) fn stands_in(&self, store: &Connection) -> Result<bool, StoreError> {
        let found = store
            .prepare_cached(
                "SELECT opened, id, year, running, debtor, contract, compensated_on, compensated_fen, received_fen,
                 officer, stage, batch, last_seq, (SELECT text FROM case_texts t WHERE t.opened = cases.opened)
                 FROM cases WHERE opened = ?1",
            )?
            .query_row([self.opened], |row| {
                Ok(Self {
                    opened: row.get(0)?,
                    id: row.get(1)?,
                    year: row.get(2)?,
                    running: row.get(3)?,
                    debtor: row.get(4)?,
                    contract: row.get(5)?,
                    compensated_on: row.get(6)?,
                    compensated_fen: row.get(7)?,
                    received_fen: row.get(8)?,
                    officer: row.get(9)?,
                    stage: row.get(10)?,
                    batch: row.get(11)?,
                    last_seq: row.get(12)?,
                    text: row.get::<_, Option<String>>(13)?.unwrap_or_default(),
                    identities: self.identities.clone(),
                })
            })
            .optional()?;
        let mut identity = store.prepare_cached("SELECT 1 FROM identities WHERE identity = ?1 AND opened = ?2")?;
        for it in &self.identities {
            if !identity.exists(params![it, self.opened])? {
                return Ok(false);
            }
        }
        Ok(found.as_ref() == Some(self))
    }
}

#[derive(Clone, Copy)]
enum Counting {
    In,
    Out,
}

/// The tables that [`note`] writes.
pub(crate) const STATE_TABLES: &str = "
    CREATE TABLE state (key TEXT NOT NULL PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE batches (
        id BLOB NOT NULL PRIMARY KEY,
        run INTEGER,
        undone INTEGER
    ) STRICT, WITHOUT ROWID;";

/// The key under which the latest entry of its kind is remembered.
pub(crate) const CREATED: &str = "created";
/// As [`CREATED`].
pub(crate) const ORGANISATION: &str = "organisation";
/// As [`CREATED`].
pub(crate) const ASSUMPTIONS: &str = "assumptions";
/// As [`CREATED`].
pub(crate) const POLICY: &str = "policy";
/// As [`CREATED`].
pub(crate) const OVERDUE: &str = "overdue";
/// As [`CREATED`].
pub(crate) const LEADS: &str = "leads";

/// As [`CREATED`], for the user of one name.
pub(crate) fn user_key(name: &str) -> String {
    format!("user:{name}")
}

/// As [`CREATED`].
pub(crate) const KEYS: &str = "keys";
/// As [`CREATED`].
pub(crate) const EPOCH: &str = "epoch";

/// As [`CREATED`], for the rule packs of one file.
pub(crate) fn rule_pack_key(sha256: &str) -> String {
    format!("rule_pack:{sha256}")
}

/// As [`CREATED`], for one version of a wording.
pub(crate) fn wording_key(language: &str, id: &str, version: u32) -> String {
    format!("wording:{language}:{id}:{version:010}")
}

/// As [`CREATED`], for the version that letters of one template are written by.
pub(crate) fn wording_choice_key(language: &str, id: &str) -> String {
    format!("wording_choice:{language}:{id}")
}

/// As [`CREATED`], for the image of one place.
pub(crate) fn image_key(place: ImagePlace) -> &'static str {
    match place {
        ImagePlace::Letterhead => "image:letterhead",
        ImagePlace::Seal => "image:seal",
    }
}

/// As [`CREATED`], for the quotes of one series that took effect on one day.
pub(crate) fn quote_key(series: &str, effective_on: Day) -> String {
    format!("quote:{series}:{effective_on}")
}

/// As [`CREATED`], for sheets with one header.
pub(crate) fn mapping_key(signature: &str) -> String {
    format!("mapping:{signature}")
}

/// Whether `entry` says something of one case and nothing of the vault as a whole.
pub(crate) fn is_of_a_case(entry: &Entry) -> bool {
    match entry {
        Entry::CaseOpened { .. }
        | Entry::FactsAmended { .. }
        | Entry::PaymentReceived { .. }
        | Entry::TermsSet(_)
        | Entry::ChargeRecorded(_)
        | Entry::WaiverGranted(_)
        | Entry::StandstillAgreed(_)
        | Entry::JudgmentEntered(_)
        | Entry::LiabilitiesSet(_)
        | Entry::AttachmentAdded(_)
        | Entry::Casework(_)
        | Entry::Reversed { .. }
        | Entry::PathChosen(_)
        | Entry::LetterIssued(_) => true,
        Entry::VaultCreated { .. }
        | Entry::OrganisationSet(_)
        | Entry::AssumptionsSet(_)
        | Entry::MappingSaved { .. }
        | Entry::QuoteAdded(_)
        | Entry::RulePackLoaded(_)
        | Entry::ImportRun(_)
        | Entry::ImportUndone { .. }
        | Entry::KeysChanged(_)
        | Entry::EpochBegun(_)
        | Entry::UserSet(_)
        | Entry::PolicySet(_)
        | Entry::OverdueSet(_)
        | Entry::WordingSaved(_)
        | Entry::WordingChosen(_)
        | Entry::ImageSet(_)
        | Entry::LeadsSet(_)
        | Entry::Accessed { .. } => false,
    }
}

/// Remembers what `entry`, which belongs to no case, says of the vault as a whole.
pub(crate) fn note(store: &Connection, seq: u64, entry: &Entry) -> Result<(), StoreError> {
    let seq = column(seq)?;
    let latest = |key: &str| -> Result<(), StoreError> {
        store
            .prepare_cached(
                "INSERT INTO state (key, seq) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET seq = excluded.seq",
            )?
            .execute(params![key, seq])?;
        Ok(())
    };
    match entry {
        Entry::VaultCreated { .. } => latest(CREATED),
        Entry::OrganisationSet(_) => latest(ORGANISATION),
        Entry::AssumptionsSet(_) => latest(ASSUMPTIONS),
        Entry::MappingSaved { signature, .. } => latest(&mapping_key(signature)),
        Entry::QuoteAdded(quote) => latest(&quote_key(&quote.series, quote.effective_on)),
        Entry::RulePackLoaded(pack) => latest(&rule_pack_key(&pack.sha256)),
        Entry::KeysChanged(_) => latest(KEYS),
        Entry::EpochBegun(_) => latest(EPOCH),
        Entry::UserSet(user) => latest(&user_key(&user.name)),
        Entry::PolicySet(_) => latest(POLICY),
        Entry::OverdueSet(_) => latest(OVERDUE),
        Entry::WordingSaved(it) => latest(&wording_key(&it.language, &it.id, it.version)),
        Entry::WordingChosen(it) => latest(&wording_choice_key(&it.language, &it.id)),
        Entry::ImageSet(it) => latest(image_key(it.place)),
        Entry::LeadsSet(_) => latest(LEADS),
        Entry::Accessed { .. } => Ok(()),
        Entry::ImportRun(run) => {
            store
                .prepare_cached(
                    "INSERT INTO batches (id, run) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET run = excluded.run",
                )?
                .execute(params![run.batch.0.as_bytes(), seq])?;
            Ok(())
        }
        Entry::ImportUndone { batch } => {
            store
                .prepare_cached(
                    "INSERT INTO batches (id, undone) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET undone = excluded.undone",
                )?
                .execute(params![batch.0.as_bytes(), seq])?;
            Ok(())
        }
        Entry::CaseOpened { .. }
        | Entry::FactsAmended { .. }
        | Entry::PaymentReceived { .. }
        | Entry::TermsSet(_)
        | Entry::ChargeRecorded(_)
        | Entry::WaiverGranted(_)
        | Entry::StandstillAgreed(_)
        | Entry::JudgmentEntered(_)
        | Entry::LiabilitiesSet(_)
        | Entry::AttachmentAdded(_)
        | Entry::Casework(_)
        | Entry::Reversed { .. }
        | Entry::PathChosen(_)
        | Entry::LetterIssued(_) => Err(StoreError::NoCaseNamed),
    }
}

/// Remembers which entry issued a letter.
pub(crate) fn note_letter(store: &Connection, seq: u64, entry: &Entry) -> Result<(), StoreError> {
    if let Entry::LetterIssued(letter) = entry {
        store
            .prepare_cached("INSERT INTO issued_letters (id, seq) VALUES (?1, ?2)")?
            .execute(params![letter.id.0.as_bytes(), column(seq)?])?;
    }
    Ok(())
}

/// Empties every projection.
pub(crate) fn clear(store: &Connection) -> Result<(), StoreError> {
    store.execute_batch(
        "DELETE FROM cases; DELETE FROM case_texts; DELETE FROM identities;
         INSERT INTO search (search) VALUES ('delete-all');
         UPDATE totals SET cases = 0, compensated_fen = 0, received_fen = 0;
         DELETE FROM state; DELETE FROM batches; DELETE FROM issued_letters;",
    )?;
    Ok(())
}

/// Notes which page of the index begins with which gram. A page of that list put back alone would hide cases from a
/// search and agrees with everything else; one digest of the whole list is cheap beside writing the index.
pub(crate) fn seal_search(store: &Connection) -> Result<(), StoreError> {
    // Setting a mark writes down what the index still holds in memory.
    store.execute_batch("SAVEPOINT indexed; RELEASE indexed; DELETE FROM search_seal;")?;
    store.execute("INSERT INTO search_seal (sha256) VALUES (?1)", [search_seal(store)?])?;
    Ok(())
}

/// Whether the index begins its pages as it was noted last.
pub(crate) fn search_is_sealed(store: &Connection) -> Result<bool, StoreError> {
    Ok(store.prepare("SELECT 1 FROM search_seal WHERE sha256 = ?1")?.exists([search_seal(store)?])?)
}

fn search_seal(store: &Connection) -> Result<[u8; 32], StoreError> {
    let mut digest = Sha256::new();
    let mut statement = store.prepare_cached("SELECT segid, term, pgno FROM search_idx ORDER BY segid, term")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let term = row.get_ref(1)?.as_bytes().map_err(rusqlite::Error::from)?;
        digest.update(row.get::<_, i64>(0)?.to_le_bytes());
        digest.update(row.get::<_, i64>(2)?.to_le_bytes());
        digest.update(term.len().to_le_bytes());
        digest.update(term);
    }
    Ok(digest.finalize().into())
}

recourse_core::withheld!(CaseLine);

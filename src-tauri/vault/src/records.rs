//! What can be read from an open vault and inside a transaction.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use recourse_core::casework::{LeadsSet, OverdueBounds};
use recourse_core::users::{Policy, Users};
use recourse_core::{
    AssumptionSet, BatchId, CaseFile, CaseId, Entry, FileNumber, ImagePlace, ImportRun, LetterId, LetterIssued, Money,
    Organisation, Recorded, Stage,
};
use rusqlite::{Connection, OptionalExtension, Params, params};
use sha2::{Digest, Sha256};

use crate::audit::{self, AuditFilter};
use crate::journal::{self, Head};
use crate::keys::Key;
use crate::list::{self, Filter, ListedCase, Page};
use crate::projection::{ASSUMPTIONS, CREATED, KEYS, LEADS, ORGANISATION, OVERDUE, POLICY, image_key, mapping_key};
use crate::search::fold_identity;
use crate::values::{self, Identity, count};
use crate::{StoreError, hex};

pub(crate) mod sealed {
    /// Where records are read from; only this crate has it.
    pub trait Sealed {
        /// The store and the key of its chain.
        fn source(&self) -> super::Source<'_>;
    }
}

/// The store and the key of its chain.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    pub(crate) store: &'a Connection,
    pub(crate) chain: &'a Key,
}

impl Source<'_> {
    /// Reads everything that `act` reads as of one moment, and locks the log once for it, not for every question.
    fn at_once<T>(self, act: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
        if !self.store.is_autocommit() {
            return act();
        }
        let reading = self.store.unchecked_transaction()?;
        let answer = act()?;
        reading.commit()?;
        Ok(answer)
    }
}

/// How the vault began.
#[derive(Clone, PartialEq, Eq)]
pub struct Origin {
    /// What the user called it.
    pub name: String,
    /// Whether it holds the generated sample portfolio.
    pub sample: bool,
    /// Who made it.
    pub actor: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// An import, and whether it still stands.
#[derive(Clone, PartialEq, Eq)]
pub struct Batch {
    /// Journal entry that recorded it.
    pub seq: u64,
    /// What was imported.
    pub run: ImportRun,
    /// Who imported it.
    pub actor: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether it was taken back as a whole.
    pub undone: bool,
}

/// A letter as it was issued.
#[derive(Clone, PartialEq)]
pub struct StoredLetter {
    /// Journal entry that recorded it.
    pub seq: u64,
    /// The case it belongs to.
    pub case: CaseId,
    /// What was issued.
    pub letter: LetterIssued,
    /// The document, exactly as rendered then.
    pub bytes: Vec<u8>,
}

/// The cases of one stage, kept with every write and never scanned for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageTotal {
    /// The stage.
    pub stage: Stage,
    /// Number of cases.
    pub cases: u64,
    /// Sum of what was compensated. Yuan.
    pub compensated: Money,
    /// Sum of the payments that stand. Yuan.
    pub received: Money,
}

/// What can be read; both [`Vault`](crate::Vault) and [`Tx`](crate::Tx) answer.
///
/// Every entry read is checked against its seal, and every letter against its SHA-256.
/// # Errors
/// Every question: [`StoreError::Tampered`] if what is read does not carry its seal, [`StoreError::Engine`].
#[expect(clippy::missing_errors_doc, reason = "said once above")]
pub trait Records: sealed::Sealed {
    /// The case as its journal tells it; `None` if there is no such case.
    fn case(&self, id: CaseId) -> Result<Option<CaseFile>, StoreError> {
        let entries = self.entries(id)?;
        if entries.is_empty() {
            return Ok(None);
        }
        let file = CaseFile::fold(id, &entries)?;
        let sql = "SELECT last_seq FROM cases WHERE id = ?1";
        let known: Option<i64> =
            self.source().store.prepare_cached(sql)?.query_row([id.0.as_bytes()], |row| row.get(0)).optional()?;
        match known {
            Some(known) if count(known)? == file.last_seq => Ok(Some(file)),
            _ => Err(StoreError::tampered("the row of a case and its entries are of different times")),
        }
    }

    /// The cases of `ids` that exist, in that order.
    fn cases(&self, ids: &[CaseId]) -> Result<Vec<CaseFile>, StoreError> {
        self.source().at_once(|| ids.iter().filter_map(|id| self.case(*id).transpose()).collect())
    }

    /// The entries of a case in order; none if there is no such case.
    fn entries(&self, case: CaseId) -> Result<Vec<Recorded>, StoreError> {
        let Source { store, chain } = self.source();
        journal::of_case(store, chain, case)
    }

    /// The entries of many cases, each in order.
    fn entries_of_many(&self, cases: &[CaseId]) -> Result<BTreeMap<CaseId, Vec<Recorded>>, StoreError> {
        cases.iter().map(|case| Ok((*case, self.entries(*case)?))).collect()
    }

    /// The cases that an entry after `seq` belongs to, in no order.
    fn changed_since(&self, seq: u64) -> Result<Vec<CaseId>, StoreError> {
        let mut statement = self
            .source()
            .store
            .prepare_cached("SELECT DISTINCT case_id FROM journal WHERE seq > ?1 AND case_id IS NOT NULL")?;
        let found = statement.query_map([values::column(seq)?], |row| row.get::<_, [u8; 16]>(0))?;
        found.map(|it| Ok(CaseId::from_column(it?))).collect()
    }

    /// One entry by its place.
    fn entry(&self, seq: u64) -> Result<Option<Recorded>, StoreError> {
        let Source { store, chain } = self.source();
        journal::entry(store, chain, seq)
    }

    /// One page of the case list, with count and sum over all pages.
    fn list(&self, filter: &Filter) -> Result<Page, StoreError> {
        self.source().at_once(|| list::page(self.source().store, filter))
    }

    /// The lines of the cases of `ids` that exist, in that order.
    fn lines(&self, ids: &[CaseId]) -> Result<Vec<ListedCase>, StoreError> {
        self.source().at_once(|| list::lines(self.source().store, ids))
    }

    /// Number and sums of the cases by stage, withdrawn ones included, in the order of the stages.
    fn totals(&self) -> Result<Vec<StageTotal>, StoreError> {
        let sql = "SELECT stage, cases, compensated_fen, received_fen FROM totals ORDER BY stage";
        let mut statement = self.source().store.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut totals = Vec::new();
        while let Some(row) = rows.next()? {
            totals.push(StageTotal {
                stage: values::stage(row.get(0)?)?,
                cases: count(row.get(1)?)?,
                compensated: Money::from_fen(row.get(2)?),
                received: Money::from_fen(row.get(3)?),
            });
        }
        Ok(totals)
    }

    /// Number of cases that were not withdrawn.
    fn case_count(&self) -> Result<u64, StoreError> {
        Ok(self.totals()?.iter().filter(|it| it.stage != Stage::Withdrawn).map(|it| it.cases).sum())
    }

    /// The case with that file number, withdrawn or not.
    fn case_by_number(&self, number: &FileNumber) -> Result<Option<CaseId>, StoreError> {
        let sql = "SELECT id FROM cases WHERE year = ?1 AND running = ?2";
        Ok(case_ids(self.source().store, sql, number.parts())?.pop())
    }

    /// The cases, not withdrawn, whose contract number `is_asked` for, each with that number; oldest first. How numbers
    /// are compared is the caller's to say; every one of them is shown to it, from the index alone.
    fn cases_by_contract(&self, is_asked: &dyn Fn(&str) -> bool) -> Result<Vec<(CaseId, String)>, StoreError> {
        let store = self.source().store;
        let mut numbers = store.prepare_cached("SELECT contract, opened FROM cases INDEXED BY cases_contract")?;
        let mut rows = numbers.query([])?;
        let mut asked: Vec<(i64, String)> = Vec::new();
        while let Some(row) = rows.next()? {
            let contract =
                row.get_ref(0)?.as_str().map_err(|_| StoreError::tampered("a contract number is no text"))?;
            if is_asked(contract) {
                asked.push((row.get(1)?, contract.to_owned()));
            }
        }
        asked.sort_unstable();
        let found = asked.into_iter().map(|(opened, contract)| {
            let id = case_ids(store, "SELECT id FROM cases WHERE opened = ?1 AND stage <> 5", [opened])?.pop();
            Ok(id.map(|id| (id, contract)))
        });
        found.filter_map(Result::transpose).collect()
    }

    /// The cases, not withdrawn, with a party of that identity number; oldest first.
    fn cases_by_identity(&self, identity: &str) -> Result<Vec<CaseId>, StoreError> {
        let sql = "SELECT id FROM identities JOIN cases USING (opened)
                   WHERE identity = ?1 AND stage <> 5 ORDER BY opened";
        case_ids(self.source().store, sql, [fold_identity(identity)])
    }

    /// The cases, not withdrawn, of a debtor of exactly that name; oldest first.
    fn cases_by_debtor(&self, name: &str) -> Result<Vec<CaseId>, StoreError> {
        let sql = "SELECT id FROM cases WHERE debtor = ?1 AND stage <> 5 ORDER BY opened";
        case_ids(self.source().store, sql, [name])
    }

    /// The first file number of `year` after all that were given.
    fn next_number(&self, year: i32) -> Result<FileNumber, StoreError> {
        let sql = "SELECT max(running) FROM cases WHERE year = ?1";
        let last: Option<u32> = self.source().store.prepare_cached(sql)?.query_row([year], |row| row.get(0))?;
        Ok(FileNumber::new(year, last.unwrap_or(0).saturating_add(1)))
    }

    /// How the vault began.
    fn origin(&self) -> Result<Origin, StoreError> {
        match latest(self.source(), CREATED)? {
            Some(Recorded { at, actor, entry: Entry::VaultCreated { name, sample }, .. }) => {
                Ok(Origin { name, sample, actor, at })
            }
            _ => Err(StoreError::tampered("the journal does not say how the vault began")),
        }
    }

    /// The creditor, if it was ever filled in.
    fn organisation(&self) -> Result<Option<Organisation>, StoreError> {
        match latest(self.source(), ORGANISATION)? {
            Some(Recorded { entry: Entry::OrganisationSet(organisation), .. }) => Ok(Some(organisation)),
            _ => Ok(None),
        }
    }

    /// The entry that put the image in use to `place`, if one is.
    fn image(&self, place: ImagePlace) -> Result<Option<Recorded>, StoreError> {
        let there = |it: &Recorded| matches!(&it.entry, Entry::ImageSet(it) if it.image.is_some());
        Ok(latest(self.source(), image_key(place))?.filter(there))
    }

    /// The company's own figures; empty until some are set.
    fn assumptions(&self) -> Result<AssumptionSet, StoreError> {
        match latest(self.source(), ASSUMPTIONS)? {
            Some(Recorded { entry: Entry::AssumptionsSet(set), .. }) => Ok(set),
            _ => Ok(AssumptionSet::default()),
        }
    }

    /// The mapping last saved for sheets with the header `signature`.
    fn mapping(&self, signature: &str) -> Result<Option<serde_json::Value>, StoreError> {
        match latest(self.source(), &mapping_key(signature))? {
            Some(Recorded { entry: Entry::MappingSaved { mapping, .. }, .. }) => Ok(Some(mapping)),
            _ => Ok(None),
        }
    }

    /// The rule packs and quotes laid upon what ships, oldest first; of the same file, or the same series and day, the
    /// last.
    fn rule_layers(&self) -> Result<Vec<Recorded>, StoreError> {
        let Source { store, chain } = self.source();
        let sql = "SELECT seq FROM state WHERE key GLOB 'quote:*' OR key GLOB 'rule_pack:*' ORDER BY seq";
        let seqs: Vec<i64> = store.prepare_cached(sql)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let missing = || StoreError::tampered("a rule without its entry");
        seqs.into_iter().map(|seq| journal::entry(store, chain, count(seq)?)?.ok_or_else(missing)).collect()
    }

    /// The texts of letters of the organisation's own, and which of them was chosen last, in the order of the journal.
    fn wordings(&self) -> Result<Vec<Recorded>, StoreError> {
        let Source { store, chain } = self.source();
        let sql = "SELECT seq FROM state WHERE key GLOB 'wording:*' OR key GLOB 'wording_choice:*' ORDER BY seq";
        let seqs: Vec<i64> = store.prepare_cached(sql)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let missing = || StoreError::tampered("a wording without its entry");
        seqs.into_iter().map(|seq| journal::entry(store, chain, count(seq)?)?.ok_or_else(missing)).collect()
    }

    /// Who works in the vault, as last set; none in a vault of one.
    fn users(&self) -> Result<Users, StoreError> {
        let Source { store, chain } = self.source();
        let sql = "SELECT seq FROM state WHERE key GLOB 'user:*'";
        let seqs: Vec<i64> = store.prepare_cached(sql)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        seqs.into_iter().try_fold(Users::default(), |users, seq| match journal::entry(store, chain, count(seq)?)? {
            Some(Recorded { entry: Entry::UserSet(user), .. }) => Ok(users.with(user)),
            _ => Err(StoreError::tampered("a user without an entry")),
        })
    }

    /// Every officer that a case names, with the number of their cases that were not withdrawn.
    fn officers(&self) -> Result<Vec<(String, u64)>, StoreError> {
        let sql = "SELECT officer, count(*) FROM cases WHERE stage <> 5 AND officer IS NOT NULL GROUP BY officer";
        let mut statement = self.source().store.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut officers = Vec::new();
        while let Some(row) = rows.next()? {
            officers.push((row.get(0)?, count(row.get(1)?)?));
        }
        Ok(officers)
    }

    /// How personal data are kept on screen.
    fn policy(&self) -> Result<Policy, StoreError> {
        match latest(self.source(), POLICY)? {
            Some(Recorded { entry: Entry::PolicySet(policy), .. }) => Ok(policy),
            _ => Ok(Policy::default()),
        }
    }

    /// The company's own bounds of the classes of overdue days.
    fn overdue(&self) -> Result<Option<OverdueBounds>, StoreError> {
        match latest(self.source(), OVERDUE)? {
            Some(Recorded { entry: Entry::OverdueSet(set), .. }) => Ok(Some(set.bounds)),
            _ => Ok(None),
        }
    }

    /// The company's own lead times; empty until some are set.
    fn leads(&self) -> Result<LeadsSet, StoreError> {
        match latest(self.source(), LEADS)? {
            Some(Recorded { entry: Entry::LeadsSet(set), .. }) => Ok(set),
            _ => Ok(LeadsSet::default()),
        }
    }

    /// Everybody who ever wrote an entry, by name.
    fn actors(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self.source().store.prepare_cached("SELECT DISTINCT actor FROM journal ORDER BY actor")?;
        let actors = statement.query_map([], |row| row.get(0))?;
        Ok(actors.collect::<Result<_, _>>()?)
    }

    /// The entries an auditor asks for, newest first.
    fn audit(&self, filter: &AuditFilter) -> Result<Vec<Recorded>, StoreError> {
        audit::entries(self, filter)
    }

    /// An import by its identity.
    fn batch(&self, id: BatchId) -> Result<Option<Batch>, StoreError> {
        let source = self.source();
        let found: Option<(i64, Option<i64>)> = source
            .store
            .prepare_cached("SELECT run, undone FROM batches WHERE id = ?1 AND run IS NOT NULL")?
            .query_row([id.0.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((seq, undone)) = found else { return Ok(None) };
        match journal::entry(source.store, source.chain, count(seq)?)? {
            Some(Recorded { seq, at, actor, entry: Entry::ImportRun(run), .. }) => {
                Ok(Some(Batch { seq, run, actor, at, undone: undone.is_some() }))
            }
            _ => Err(StoreError::tampered("an import without its entry")),
        }
    }

    /// The imports, latest first.
    fn batches(&self) -> Result<Vec<Batch>, StoreError> {
        let sql = "SELECT id FROM batches WHERE run IS NOT NULL ORDER BY run DESC";
        let ids: Vec<[u8; 16]> =
            self.source().store.prepare_cached(sql)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        ids.into_iter().filter_map(|id| self.batch(BatchId::from_column(id)).transpose()).collect()
    }

    /// The cases that came with an import, withdrawn or not, in the order they were opened.
    fn cases_of_batch(&self, id: BatchId) -> Result<Vec<CaseId>, StoreError> {
        let sql = "SELECT id FROM cases WHERE batch = ?1 ORDER BY opened";
        case_ids(self.source().store, sql, [id.0.as_bytes()])
    }

    /// A letter with its bytes; `None` if none was issued under that identity.
    fn letter(&self, id: LetterId) -> Result<Option<StoredLetter>, StoreError> {
        let source = self.source();
        let seq: Option<i64> = source
            .store
            .prepare_cached("SELECT seq FROM issued_letters WHERE id = ?1")?
            .query_row([id.0.as_bytes()], |row| row.get(0))
            .optional()?;
        let Some(seq) = seq else { return Ok(None) };
        let issued = journal::entry(source.store, source.chain, count(seq)?)?;
        let Some(Recorded { seq, case: Some(case), entry: Entry::LetterIssued(letter), .. }) = issued else {
            return Err(StoreError::tampered("a letter without its entry"));
        };
        let bytes = self.letter_bytes(id)?.ok_or_else(|| StoreError::tampered("a letter without its bytes"))?;
        if *hex::encode(&Sha256::digest(&bytes)) != letter.sha256 {
            return Err(StoreError::tampered("a letter that is not the one issued"));
        }
        Ok(Some(StoredLetter { seq, case, letter, bytes }))
    }

    /// The letter whose bytes have this SHA-256.
    fn letter_with_digest(&self, sha256: &[u8; 32]) -> Result<Option<LetterId>, StoreError> {
        let sql = "SELECT id FROM letters WHERE sha256 = ?1";
        let found: Option<[u8; 16]> =
            self.source().store.prepare_cached(sql)?.query_row([sha256.as_slice()], |row| row.get(0)).optional()?;
        Ok(found.map(|it| LetterId(uuid::Uuid::from_bytes(it))))
    }

    /// The bytes of a letter, exactly as attached.
    fn letter_bytes(&self, id: LetterId) -> Result<Option<Vec<u8>>, StoreError> {
        let found: Option<([u8; 32], Vec<u8>)> = self
            .source()
            .store
            .prepare_cached("SELECT sha256, bytes FROM letters WHERE id = ?1")?
            .query_row(params![id.0.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((sha256, bytes)) = found else { return Ok(None) };
        if <[u8; 32]>::from(Sha256::digest(&bytes)) != sha256 {
            return Err(StoreError::tampered("the bytes of a letter were changed"));
        }
        Ok(Some(bytes))
    }

    /// The count of changes of the header that the journal knows of.
    fn keys_changed(&self) -> Result<u64, StoreError> {
        match latest(self.source(), KEYS)? {
            Some(Recorded { entry: Entry::KeysChanged(changed), .. }) => Ok(changed.revision),
            _ => Ok(0),
        }
    }

    /// Where the journal ends.
    fn head(&self) -> Result<Head, StoreError> {
        let Source { store, chain } = self.source();
        journal::head(store, chain)
    }
}

impl sealed::Sealed for Source<'_> {
    fn source(&self) -> Source<'_> {
        *self
    }
}

impl<T: sealed::Sealed> Records for T {}

fn case_ids(store: &Connection, sql: &str, parameters: impl Params) -> Result<Vec<CaseId>, StoreError> {
    let mut statement = store.prepare_cached(sql)?;
    let ids = statement.query_map(parameters, |row| row.get(0).map(CaseId::from_column))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

fn latest(source: Source<'_>, key: &str) -> Result<Option<Recorded>, StoreError> {
    let seq: Option<i64> = source
        .store
        .prepare_cached("SELECT seq FROM state WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    match seq {
        Some(seq) => journal::entry(source.store, source.chain, count(seq)?),
        None => Ok(None),
    }
}

recourse_core::withheld!(Origin, Batch, StoredLetter);

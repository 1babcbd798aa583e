//! Reading the journal as an auditor does, and handing it to somebody without the key of the vault.
//!
//! A bundle is lines of JSON: a head, one line an entry from the first to the last, a foot. An entry that was not asked
//! for stands in it by its digest alone, so that none can be left out; a salt that only the vault can make keeps
//! anybody from guessing what is behind a digest. The foot signs the chain of all digests with the vault's own Ed25519
//! key. Digests and key are the same in every bundle of a vault: an older bundle shows whether the past was rewritten.

use std::io::{self, BufRead, Write};

use chrono::{DateTime, SecondsFormat, Utc};
use ed25519_dalek::{Signature, Signer as _, SigningKey, Verifier as _, VerifyingKey};
use hmac::Mac as _;
use recourse_core::{CaseId, Recorded};
use rusqlite::named_params;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::journal::Line;
use crate::keys::Key;
use crate::records::Records;
use crate::values::{Identity as _, column, count};
use crate::{StoreError, Vault, hex};

const FORMAT: &str = "recourse-audit";
const VERSION: u32 = 1;

/// Which entries, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Only by this actor.
    pub actor: Option<String>,
    /// Only of this kind, as the journal writes it.
    pub kind: Option<String>,
    /// Only of, or about, this case.
    pub case: Option<CaseId>,
    /// Not before this instant.
    pub from: Option<DateTime<Utc>>,
    /// Before this instant.
    pub until: Option<DateTime<Utc>>,
    /// Before this entry.
    pub before: Option<u64>,
    /// At most so many.
    pub limit: u32,
}

/// Everything `filter` asks for, each entry checked against its seal.
pub(crate) fn entries(source: &(impl Records + ?Sized), filter: &AuditFilter) -> Result<Vec<Recorded>, StoreError> {
    let source = source.source();
    let sql = format!(
        "SELECT {} FROM journal
         WHERE (:before IS NULL OR seq < :before) AND (:actor IS NULL OR actor = :actor)
           AND (:from IS NULL OR at >= :from) AND (:until IS NULL OR at < :until)
           AND (:case IS NULL OR case_id = :case OR json_extract(body, '$.about') = :about)
           AND (:kind IS NULL OR json_extract(body, '$.kind') = :kind)
         ORDER BY seq DESC LIMIT :limit",
        Line::COLUMNS
    );
    let mut statement = source.store.prepare_cached(&sql)?;
    let mut rows = statement.query(named_params! {
        ":before": filter.before.map(column).transpose()?,
        ":actor": filter.actor,
        ":from": filter.from.map(|it| it.timestamp_micros()),
        ":until": filter.until.map(|it| it.timestamp_micros()),
        ":case": filter.case.map(|it| it.0.into_bytes()),
        ":about": filter.case.map(|it| it.to_string()),
        ":kind": filter.kind,
        ":limit": filter.limit,
    })?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(Line::read(row)?.believe(source.chain)?);
    }
    Ok(found)
}

/// What a bundle says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleHead {
    format: String,
    version: u32,
    /// What the vault is called.
    pub vault: String,
    /// Who made the bundle.
    pub made_by: String,
    /// When, in UTC.
    pub made_at: String,
    /// The vault's own key for bundles, the same in all of them: lower-case hex of 32 bytes.
    pub public_key: String,
}

/// An entry told, or its digest.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum BundleLine {
    Told { seq: u64, salt: String, case: Option<String>, at: i64, actor: String, body: String },
    Withheld { seq: u64, digest: String },
}

#[derive(Serialize, Deserialize)]
struct BundleFoot {
    entries: u64,
    chain: String,
    signature: String,
}

/// What a bundle holds, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundleReport {
    /// What it says of itself.
    pub head: BundleHead,
    /// Entries of the journal up to then.
    pub entries: u64,
    /// Those told in full.
    pub told: u64,
    /// The chain of all digests, lower-case hex.
    pub chain: String,
    /// What does not hold; empty if all does.
    pub flaws: Vec<BundleFlaw>,
}

/// One thing in a bundle that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum BundleFlaw {
    #[error("line {line} cannot be read")]
    Unreadable { line: u64 },
    #[error("entry {expected} is missing or out of place")]
    OutOfPlace { expected: u64 },
    #[error("the chain is not that of the entries")]
    ChainBroken,
    #[error("the signature is not that of the key")]
    BadSignature,
    #[error("the other bundle was made with another key")]
    OtherKey,
    #[error("entries up to {entries} are not those of the other bundle")]
    Rewritten { entries: u64 },
}

/// Why a bundle was not written or not read.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum BundleError {
    #[error("not a bundle")]
    NotABundle,
    #[error("made by a newer program, format {version}")]
    Newer { version: u32 },
    #[error("file cannot be read or written")]
    File(#[from] io::Error),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Vault {
    /// Writes a bundle of the whole journal to `out`; the entries for which `told` holds stand in it in full.
    /// # Errors
    /// [`BundleError::File`], [`BundleError::Store`].
    pub fn write_bundle(
        &self,
        out: &mut dyn Write,
        made_by: &str,
        made_at: DateTime<Utc>,
        told: &dyn Fn(&Recorded) -> bool,
    ) -> Result<u64, BundleError> {
        let (store, chain) = self.parts();
        let key = signing(chain);
        let head = BundleHead {
            format: FORMAT.to_owned(),
            version: VERSION,
            vault: self.origin()?.name,
            made_by: made_by.to_owned(),
            made_at: made_at.to_rfc3339_opts(SecondsFormat::Secs, true),
            public_key: hex::encode(key.verifying_key().as_bytes()).to_string(),
        };
        let first = text(&head)?;
        writeln!(out, "{first}")?;
        let sql = format!("SELECT {} FROM journal ORDER BY seq", Line::COLUMNS);
        let mut statement = store.prepare(&sql).map_err(StoreError::from)?;
        let mut rows = statement.query([]).map_err(StoreError::from)?;
        let mut digests = Chain::default();
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let line = Line::read(row).map_err(StoreError::from)?;
            let seq = count(line.seq)?;
            let case = line.case.map(|it| CaseId::from_column(it).to_string());
            let (at, actor, body) = line.content();
            let (at, actor, body) = (at, actor.to_owned(), body.to_owned());
            let salt = salt(chain, seq);
            let digest = digest(&salt, seq, case.as_deref(), at, &actor, &body);
            digests.add(digest);
            let recorded = line.believe(chain)?;
            let line = if told(&recorded) {
                BundleLine::Told { seq, salt, case, at, actor, body }
            } else {
                BundleLine::Withheld { seq, digest: hex::encode(&digest).to_string() }
            };
            writeln!(out, "{}", text(&line)?)?;
        }
        let signature = key.sign(&digests.signed(&first));
        let foot = BundleFoot {
            entries: digests.entries,
            chain: hex::encode(&digests.sum).to_string(),
            signature: hex::encode(&signature.to_bytes()).to_string(),
        };
        writeln!(out, "{}", text(&foot)?)?;
        Ok(digests.entries)
    }
}

/// Recomputes a bundle, without the vault and without its key. Held `against` an older one it shows whether what was
/// told then still stands.
/// # Errors
/// [`BundleError::NotABundle`], [`BundleError::Newer`], [`BundleError::File`]; what does not hold is a [`BundleFlaw`].
pub fn check_bundle(bundle: &mut dyn BufRead, against: Option<&mut dyn BufRead>) -> Result<BundleReport, BundleError> {
    let older = against.map(|it| recomputed(it, None)).transpose()?;
    let mark = older.as_ref().map(|(report, _)| report.entries);
    let (mut report, then) = recomputed(bundle, mark)?;
    if let Some((older, _)) = older {
        if older.head.public_key != report.head.public_key {
            report.flaws.push(BundleFlaw::OtherKey);
        }
        report.flaws.extend(older.flaws);
        if then.as_ref() != Some(&older.chain) {
            report.flaws.push(BundleFlaw::Rewritten { entries: older.entries });
        }
    }
    Ok(report)
}

/// The report, and the chain as it stood after entry `mark`.
fn recomputed(bundle: &mut dyn BufRead, mark: Option<u64>) -> Result<(BundleReport, Option<String>), BundleError> {
    let mut lines = bundle.lines();
    let first = lines.next().transpose()?.ok_or(BundleError::NotABundle)?;
    let head: BundleHead = serde_json::from_str(&first).map_err(|_| BundleError::NotABundle)?;
    match (head.format.as_str(), head.version) {
        (FORMAT, VERSION) => {}
        (FORMAT, version) if version > VERSION => return Err(BundleError::Newer { version }),
        _ => return Err(BundleError::NotABundle),
    }
    let (mut digests, mut told, mut flaws, mut foot, mut then) = (Chain::default(), 0_u64, Vec::new(), None, None);
    for (at, line) in (2_u64..).zip(lines) {
        let line = line?;
        if foot.is_some() {
            flaws.push(BundleFlaw::Unreadable { line: at });
            break;
        }
        let expected = digests.entries.saturating_add(1);
        if let Ok(it) = serde_json::from_str::<BundleFoot>(&line) {
            foot = Some(it);
            continue;
        }
        let (seq, digest) = match serde_json::from_str(&line) {
            Ok(BundleLine::Told { seq, salt, case, at, actor, body }) => {
                told = told.saturating_add(1);
                (seq, Some(digest(&salt, seq, case.as_deref(), at, &actor, &body)))
            }
            Ok(BundleLine::Withheld { seq, digest }) => (seq, hex::decode(&digest).and_then(|it| it.try_into().ok())),
            Err(_) => (expected, None),
        };
        match digest {
            _ if seq != expected => flaws.push(BundleFlaw::OutOfPlace { expected }),
            None => flaws.push(BundleFlaw::Unreadable { line: at }),
            Some(_) => {}
        }
        digests.add(digest.unwrap_or_default());
        if Some(digests.entries) == mark {
            then = Some(hex::encode(&digests.sum).to_string());
        }
    }
    let chain = hex::encode(&digests.sum).to_string();
    match foot {
        Some(foot) => {
            if foot.entries != digests.entries || foot.chain != chain {
                flaws.push(BundleFlaw::ChainBroken);
            }
            if !is_signed(&head.public_key, &foot.signature, &digests.signed(&first)) {
                flaws.push(BundleFlaw::BadSignature);
            }
        }
        None => flaws.push(BundleFlaw::BadSignature),
    }
    Ok((BundleReport { head, entries: digests.entries, told, chain, flaws }, then))
}

/// The chain of digests so far.
#[derive(Default)]
struct Chain {
    entries: u64,
    sum: [u8; 32],
}

impl Chain {
    fn add(&mut self, digest: [u8; 32]) {
        self.entries = self.entries.saturating_add(1);
        self.sum = Sha256::new().chain_update(self.sum).chain_update(digest).finalize().into();
    }

    /// What the foot signs: the head as it is written, the number of entries, the chain.
    fn signed(&self, head: &str) -> Vec<u8> {
        let head: [u8; 32] = Sha256::digest(head.as_bytes()).into();
        [b"recourse-audit-1".as_slice(), &head, &self.entries.to_le_bytes(), &self.sum].concat()
    }
}

/// Lengths come first, so that no two entries read alike.
fn digest(salt: &str, seq: u64, case: Option<&str>, at: i64, actor: &str, body: &str) -> [u8; 32] {
    let mut hash = Sha256::new().chain_update(seq.to_le_bytes()).chain_update(at.to_le_bytes());
    for text in [salt, case.unwrap_or_default(), actor, body] {
        hash.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_le_bytes());
        hash.update(text.as_bytes());
    }
    hash.finalize().into()
}

fn salt(chain: &Key, seq: u64) -> String {
    let mac = chain.derive(b"audit", "recourse/audit/salt").mac().chain_update(seq.to_le_bytes());
    hex::encode(&mac.finalize().into_bytes()).to_string()
}

fn signing(chain: &Key) -> SigningKey {
    SigningKey::from_bytes(chain.derive(b"audit", "recourse/audit/sign").bytes())
}

fn is_signed(key: &str, signature: &str, what: &[u8]) -> bool {
    let key = hex::decode(key).and_then(|it| it.try_into().ok());
    let signature = hex::decode(signature).and_then(|it| it.try_into().ok());
    let (Some(key), Some(signature)): (Option<[u8; 32]>, Option<[u8; 64]>) = (key, signature) else { return false };
    VerifyingKey::from_bytes(&key).is_ok_and(|it| it.verify(what, &Signature::from_bytes(&signature)).is_ok())
}

fn text(line: &impl Serialize) -> Result<String, BundleError> {
    serde_json::to_string(line).map_err(|why| StoreError::Unwritable(why).into())
}

//! The SQLCipher database of a vault: how it is opened, what it holds, what it refuses to do.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use crate::keys::Key;
use crate::projection::{self, STATE_TABLES};
use crate::{OpenError, hex};

/// Name of the file in the vault's folder, under the first data key.
pub(crate) const FILE: &str = "vault.db";

/// Name of the file under the data key of that generation.
pub(crate) fn file_name(generation: u32) -> String {
    if generation <= 1 { FILE.to_owned() } else { format!("vault-{generation}.db") }
}

/// Whether a file of that name is a database of a vault or its log, under whichever data key.
pub(crate) fn is_a_database(name: &str) -> bool {
    let Some(rest) = name.strip_prefix("vault") else { return false };
    let Some((generation, _)) = rest.split_once(".db") else { return false };
    generation.is_empty() || generation.strip_prefix('-').is_some_and(|it| it.parse::<u32>().is_ok())
}

/// How a store is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Beside other connections of this program.
    Shared,
    /// Alone: needs no file for the index of the log, so it opens on a full disk.
    Alone,
    /// From a folder that cannot be written; the log must be empty.
    Reading,
}

/// The newest layout this program reads and the one it writes.
pub(crate) const SCHEMA_VERSION: u32 = 4;

/// Before the key: SQLCipher logs nothing and wipes what it frees.
const BEFORE_KEY: &str = "PRAGMA cipher_log_level = NONE; PRAGMA cipher_memory_security = ON;";

/// After the key. FULL, because NORMAL loses acknowledged entries when the power fails.
const LOG: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA journal_size_limit = 67108864;";

/// What holds for reading and writing.
const AFTER_KEY: &str = "
    PRAGMA foreign_keys = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA mmap_size = 0;";

/// Memory for pages: 256 MiB.
pub(crate) const CACHE: &str = "PRAGMA cache_size = -262144";

/// The journal and the letters are the truth. Once laid out, these two tables keep their form for ever.
const TRUTH: &str = "
    CREATE TABLE journal (
        seq INTEGER PRIMARY KEY CHECK (seq > 0),
        case_id BLOB CHECK (length(case_id) = 16),
        at INTEGER NOT NULL,
        actor TEXT NOT NULL,
        body TEXT NOT NULL,
        prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
        hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;
    CREATE INDEX journal_by_case ON journal (case_id) WHERE case_id IS NOT NULL;

    CREATE TABLE letters (
        id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
        sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
        bytes BLOB NOT NULL
    ) STRICT;";

/// Every other table is made from the journal; a change here counts [`SCHEMA_VERSION`] up, and the next opening makes
/// them again. `cases.opened` is the entry that opened the case, so that a rebuild gives the same rows.
/// Days count from 0001-01-01 = 1; stage 5 is withdrawn, 6 is closed.
pub(crate) const PROJECTIONS: &str = "
    CREATE TABLE cases (
        opened INTEGER PRIMARY KEY,
        id BLOB NOT NULL UNIQUE,
        year INTEGER NOT NULL,
        running INTEGER NOT NULL,
        debtor TEXT NOT NULL,
        contract TEXT NOT NULL,
        compensated_on INTEGER NOT NULL,
        compensated_fen INTEGER NOT NULL,
        received_fen INTEGER NOT NULL,
        officer TEXT,
        stage INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 6),
        batch BLOB,
        last_seq INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX cases_number ON cases (year, running);
    CREATE INDEX cases_contract ON cases (contract);
    CREATE INDEX cases_batch ON cases (batch) WHERE batch IS NOT NULL;
    CREATE INDEX cases_by_number ON cases (year, running, opened, stage) WHERE stage <> 5;
    CREATE INDEX cases_by_debtor ON cases (debtor, opened, stage) WHERE stage <> 5;
    CREATE INDEX cases_by_day ON cases (compensated_on, opened, stage) WHERE stage <> 5;
    CREATE INDEX cases_by_compensated ON cases (compensated_fen, opened, stage) WHERE stage <> 5;
    CREATE INDEX cases_by_received ON cases (received_fen, opened, stage) WHERE stage <> 5;
    CREATE INDEX cases_by_officer ON cases (officer, opened, stage) WHERE stage <> 5;
    CREATE INDEX cases_by_stage ON cases (stage, opened);
    CREATE INDEX cases_by_hit ON cases (opened, stage, compensated_fen, received_fen, year, running, compensated_on,
        officer);

    CREATE TABLE case_texts (opened INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE TABLE identities (
        identity TEXT NOT NULL,
        opened INTEGER NOT NULL,
        PRIMARY KEY (identity, opened)
    ) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE search USING fts5 (grams, content = '', columnsize = 0, tokenize = 'ascii');
    CREATE VIRTUAL TABLE search_grams USING fts5vocab (search, 'instance');
    INSERT INTO search (search, rank) VALUES ('pgsz', 3900);
    INSERT INTO search (search, rank) VALUES ('hashsize', 67108864);
    CREATE TABLE search_seal (sha256 BLOB NOT NULL CHECK (length(sha256) = 32)) STRICT;

    CREATE TABLE totals (
        stage INTEGER PRIMARY KEY,
        cases INTEGER NOT NULL DEFAULT 0,
        compensated_fen INTEGER NOT NULL DEFAULT 0,
        received_fen INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    INSERT INTO totals (stage) VALUES (0), (1), (2), (3), (4), (5), (6);
    CREATE TABLE issued_letters (id BLOB NOT NULL PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;";

/// Opens the database file, which must be there; an empty one becomes a store.
pub(crate) fn connect(path: &Path, key: &Key, access: Access) -> Result<Connection, OpenError> {
    start_engine()?;
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let store = match access {
        Access::Shared | Access::Alone => Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_READ_WRITE)?,
        Access::Reading => {
            let flags = flags | OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
            Connection::open_with_flags(immutable(path), flags)?
        }
    };
    store.execute_batch(BEFORE_KEY)?;
    let statement = keying(key);
    store.execute_batch(&statement)?;
    store.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    store.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    store.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    if access == Access::Alone {
        store.execute_batch("PRAGMA locking_mode = EXCLUSIVE")?;
    }
    // The first read proves the key; a file that does not open with it was changed or exchanged.
    store.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    if access != Access::Reading {
        store.execute_batch(LOG)?;
    }
    store.execute_batch(AFTER_KEY)?;
    store.execute_batch(CACHE)?;
    store.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    store.set_prepared_statement_cache_capacity(64);
    Ok(store)
}

/// The name by which the engine opens a file that nobody changes, without a log and without a lock.
fn immutable(path: &Path) -> String {
    let mut name = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' => name.push(char::from(*byte)),
            it if it.is_ascii_alphanumeric() => name.push(char::from(*it)),
            it => name.extend([char::from(b'%'), nibble(it >> 4), nibble(it & 15)]),
        }
    }
    name.push_str("?immutable=1");
    name
}

/// A hexadecimal digit.
fn nibble(it: u8) -> char {
    char::from_digit(u32::from(it), 16).unwrap_or('0')
}

/// SQLite calls itself ready before SQLCipher is: two first openings at once, and one would run without a cipher.
fn start_engine() -> Result<(), OpenError> {
    static STARTED: Mutex<bool> = Mutex::new(false);
    let mut started = STARTED.lock().unwrap_or_else(PoisonError::into_inner);
    if !*started {
        drop(Connection::open_in_memory()?);
        *started = true;
    }
    Ok(())
}

/// Raw key, 64 digits: with the salt in the key, changes to the file's first bytes would go unseen.
fn keying(key: &Key) -> Zeroizing<String> {
    let mut statement = Zeroizing::new(String::with_capacity(128));
    statement.push_str("PRAGMA key = \"x'");
    statement.push_str(&hex::encode(key.bytes()));
    statement.push_str("'\";");
    statement
}

/// Makes the tables in an empty store.
pub(crate) fn lay_out(store: &mut Connection) -> Result<(), OpenError> {
    let change = store.transaction()?;
    change.execute_batch(TRUTH)?;
    change.execute_batch(PROJECTIONS)?;
    change.execute_batch(STATE_TABLES)?;
    projection::seal_search(&change)?;
    change.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    change.commit()?;
    Ok(())
}

/// From here on the store attaches nothing, changes no setting or table, and neither alters nor deletes an entry or a
/// letter.
pub(crate) fn guard(store: &mut Connection) -> Result<(), OpenError> {
    store.authorizer(Some(allowed))?;
    Ok(())
}

fn allowed(asked: AuthContext<'_>) -> Authorization {
    const KEPT: [&str; 2] = ["journal", "letters"];
    const QUESTIONS: [&str; 5] =
        ["data_version", "wal_checkpoint", "cipher_integrity_check", "integrity_check", "page_count"];
    const FUNCTIONS: [&str; 3] = ["sqlcipher_export", "load_extension", "fts3_tokenizer"];
    let granted = match asked.action {
        AuthAction::Attach { .. }
        | AuthAction::Detach { .. }
        | AuthAction::AlterTable { .. }
        | AuthAction::CreateTable { .. }
        | AuthAction::CreateTempTable { .. }
        | AuthAction::CreateTempTrigger { .. }
        | AuthAction::CreateTempView { .. }
        | AuthAction::CreateTrigger { .. }
        | AuthAction::CreateView { .. }
        | AuthAction::CreateVtable { .. }
        | AuthAction::DropTable { .. }
        | AuthAction::DropTrigger { .. }
        | AuthAction::DropVtable { .. }
        | AuthAction::Unknown { .. } => false,
        AuthAction::Pragma { pragma_name, pragma_value } => {
            QUESTIONS.contains(&pragma_name)
                && (pragma_value.is_none() || matches!(pragma_name, "wal_checkpoint" | "integrity_check"))
        }
        AuthAction::Function { function_name } => !FUNCTIONS.contains(&function_name),
        AuthAction::Delete { table_name } | AuthAction::Update { table_name, .. } => !KEPT.contains(&table_name),
        _ => true,
    };
    if granted { Authorization::Allow } else { Authorization::Deny }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guarded_store_is_no_decryption_tool() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE);
        std::fs::write(&path, []).unwrap();
        let mut store = connect(&path, &Key::random().unwrap(), Access::Shared).unwrap();
        lay_out(&mut store).unwrap();
        guard(&mut store).unwrap();
        let plain = folder.path().join("plain.db");
        for refused in [
            &format!("ATTACH '{}' AS plain KEY ''", plain.display()),
            "SELECT sqlcipher_export('main')",
            "SELECT load_extension('x')",
            "PRAGMA rekey = 'x'",
            "PRAGMA key = 'x'",
            "PRAGMA synchronous = OFF",
            "PRAGMA temp_store = FILE",
            "PRAGMA journal_mode = DELETE",
            "PRAGMA writable_schema = ON",
            "PRAGMA cipher_log = 'x'",
            "UPDATE journal SET actor = ''",
            "DELETE FROM journal",
            "DELETE FROM letters",
            "DROP TABLE journal",
            "CREATE TEMP TABLE t (a)",
        ] {
            assert!(store.execute_batch(refused).is_err(), "{refused}");
        }
        assert!(!plain.exists());
        store.execute_batch("SELECT count(*) FROM search WHERE search MATCH '\"a\"'").unwrap();
        store.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    }

    #[test]
    fn the_settings_hold() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE);
        std::fs::write(&path, []).unwrap();
        let store = connect(&path, &Key::random().unwrap(), Access::Shared).unwrap();
        for (setting, value) in [
            ("journal_mode", "wal"),
            ("synchronous", "2"),
            ("foreign_keys", "1"),
            ("trusted_schema", "0"),
            ("cell_size_check", "1"),
            ("cipher_memory_security", "1"),
            ("secure_delete", "1"),
            ("cipher_log_level", "NONE"),
        ] {
            let found =
                store.query_row(&format!("PRAGMA {setting}"), [], |row| row.get::<_, rusqlite::types::Value>(0));
            let found = match found.unwrap() {
                rusqlite::types::Value::Integer(it) => it.to_string(),
                rusqlite::types::Value::Text(it) => it,
                other => panic!("{other:?}"),
            };
            assert_eq!(found, value, "{setting}");
        }
        let options: Vec<String> = store
            .prepare("PRAGMA compile_options")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        assert!(options.iter().any(|it| it == "TEMP_STORE=3"), "{options:?}");
    }
}

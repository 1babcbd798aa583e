//! The same cases in SQLite without a key.

use std::path::{Path, PathBuf};

use recourse_core::{Entry, Stage};
use rusqlite::{Connection, params};
use sha2::{Digest as _, Sha256};

use crate::cases::{Generated, case_id};

const TABLES: &str = "
    CREATE TABLE journal (seq INTEGER PRIMARY KEY, case_id BLOB, body TEXT NOT NULL, hash BLOB NOT NULL) STRICT;
    CREATE INDEX journal_by_case ON journal (case_id);
    CREATE TABLE cases (id INTEGER PRIMARY KEY, case_id BLOB NOT NULL UNIQUE, year INTEGER NOT NULL,
        running INTEGER NOT NULL, debtor TEXT NOT NULL, contract TEXT NOT NULL, compensated_on TEXT NOT NULL,
        compensated_fen INTEGER NOT NULL, received_fen INTEGER NOT NULL, officer TEXT, stage INTEGER NOT NULL) STRICT;
    CREATE INDEX by_number ON cases (year, running);
    CREATE INDEX by_debtor ON cases (debtor);
    CREATE INDEX by_compensated ON cases (compensated_fen);
    CREATE INDEX by_day ON cases (compensated_on);
    CREATE VIRTUAL TABLE search USING fts5 (grams, content = '', tokenize = 'ascii');";
const SETTINGS: &str = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -262144;";
const COLUMNS: &str =
    "case_id, year, running, debtor, contract, compensated_on, compensated_fen, received_fen, officer, stage";

pub(crate) struct Plain {
    path: PathBuf,
    store: Connection,
}

impl Plain {
    pub(crate) fn new(path: &Path) -> Self {
        let store = Connection::open(path).expect("a database");
        store.execute_batch(SETTINGS).expect("settings");
        store.execute_batch(TABLES).expect("tables");
        Self { path: path.to_owned(), store }
    }

    pub(crate) fn again(&self) -> Self {
        let store = Connection::open(&self.path).expect("a database");
        store.execute_batch(SETTINGS).expect("settings");
        Self { path: self.path.clone(), store }
    }

    pub(crate) fn insert(&self, cases: &[Generated]) {
        let change = self.store.unchecked_transaction().expect("a transaction");
        let mut hash = [0; 32];
        for it in cases {
            let (facts, id) = (&it.facts, case_id(it.number).0.into_bytes());
            let opened = Entry::CaseOpened { facts: facts.clone(), batch: None };
            for entry in std::iter::once(&opened).chain(&it.paid) {
                let body = serde_json::to_string(entry).expect("an entry");
                hash = Sha256::new().chain_update(hash).chain_update(&body).finalize().into();
                let sql = "INSERT INTO journal (case_id, body, hash) VALUES (?1, ?2, ?3)";
                change.prepare_cached(sql).expect("sql").execute(params![id, body, hash]).expect("an entry");
            }
            let (year, running) = facts.number.parts();
            let sql = "INSERT INTO cases VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0)";
            let received = if it.paid.is_some() { 5_000 } else { 0 };
            let values = params![
                id,
                year,
                running,
                facts.debtor.name,
                facts.contract,
                facts.compensation.on.to_string(),
                facts.compensation.total().fen(),
                received,
                facts.officer
            ];
            change.prepare_cached(sql).expect("sql").execute(values).expect("a case");
            let sql = "INSERT INTO search (rowid, grams) VALUES (?1, ?2)";
            let grams = params![change.last_insert_rowid(), grams(&it.text().to_lowercase())];
            change.prepare_cached(sql).expect("sql").execute(grams).expect("grams");
        }
        change.commit().expect("a commit");
    }

    /// Rows of one page, read in full.
    pub(crate) fn page(&self, order: &str, offset: u32, limit: u32) -> usize {
        let sql = format!("SELECT {COLUMNS} FROM cases ORDER BY {order} LIMIT ?1 OFFSET ?2");
        self.rows(&sql, params![limit, offset])
    }

    /// Number, sum and first page of what holds `text`.
    pub(crate) fn search(&self, text: &str, limit: u32) -> usize {
        let whole = if text.is_ascii() { 3 } else { 2 };
        let letters: Vec<char> = text.to_lowercase().chars().collect();
        let matching = if letters.len() < whole {
            format!("\"{text}\" *")
        } else {
            format!(
                "\"{}\"",
                grams(text).split_whitespace().filter(|it| it.chars().count() > 1).collect::<Vec<_>>().join(" ")
            )
        };
        let sql = "SELECT count(*), sum(compensated_fen) FROM search s CROSS JOIN cases c ON c.id = s.rowid
            WHERE s.search MATCH ?1";
        let _: (i64, Option<i64>) = self
            .store
            .prepare_cached(sql)
            .expect("sql")
            .query_row([&matching], |row| Ok((row.get(0)?, row.get(1)?)))
            .expect("sums");
        let sql = format!(
            "SELECT {COLUMNS} FROM search s CROSS JOIN cases c ON c.id = s.rowid WHERE s.search MATCH ?1
             ORDER BY year DESC, running DESC LIMIT ?2"
        );
        self.rows(&sql, params![matching, limit])
    }

    pub(crate) fn totals(&self) -> usize {
        let sql = "SELECT stage, count(*), sum(compensated_fen) FROM cases GROUP BY stage";
        let rows = self
            .store
            .prepare_cached(sql)
            .expect("sql")
            .query_map([], |row| row.get::<_, i64>(0))
            .expect("rows")
            .count();
        assert!(rows <= Stage::Closed as usize + 1);
        rows
    }

    /// Every entry read, and its place in the chain of digests.
    pub(crate) fn links(&self) -> usize {
        let mut statement = self.store.prepare("SELECT body, hash FROM journal ORDER BY seq").expect("sql");
        let mut rows = statement.query([]).expect("rows");
        let mut count = 0;
        let mut sum = [0_u8; 32];
        while let Some(row) = rows.next().expect("a row") {
            let body = row.get_ref(0).expect("a body").as_str().expect("text");
            sum = Sha256::new().chain_update(sum).chain_update(body).finalize().into();
            count += 1;
        }
        std::hint::black_box(sum);
        count
    }

    fn rows(&self, sql: &str, values: impl rusqlite::Params) -> usize {
        let mut statement = self.store.prepare_cached(sql).expect("sql");
        let mut rows = statement.query(values).expect("rows");
        let mut count = 0;
        while let Some(row) = rows.next().expect("a row") {
            std::hint::black_box((row.get::<_, [u8; 16]>(0).expect("an id"), row.get::<_, String>(3).expect("a name")));
            count += 1;
        }
        count
    }
}

/// Pairs of wide characters and threes of Latin ones, as the vault cuts them.
fn grams(text: &str) -> String {
    let mut grams = String::new();
    let letters: Vec<char> = text.chars().collect();
    let kind = |it: char| if it.is_ascii_alphanumeric() { 1 } else { u8::from(!it.is_ascii()) * 2 };
    for (at, first) in letters.iter().enumerate().filter(|(_, it)| kind(**it) > 0) {
        let length = if kind(*first) == 1 { 3 } else { 2 };
        grams.extend(letters[at..].iter().take(length).take_while(|it| kind(**it) == kind(*first)));
        grams.push(' ');
    }
    grams
}

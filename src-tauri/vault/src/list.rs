//! The case list: sorted, filtered, searched, one page at a time.

use recourse_core::{CaseId, Day, FileNumber, Money, Stage};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, Row, named_params, params};

use crate::StoreError;
use crate::search::{Question, question};
use crate::values::{self, CLOSED, Identity, WITHDRAWN, count, stage_number};

/// What a list is sorted by; equal cases stay in the order they were opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// File number.
    #[default]
    Number,
    /// Name of the debtor, by code point.
    Debtor,
    /// Day of compensation.
    CompensatedOn,
    /// Amount compensated.
    Compensated,
    /// Amount received.
    Received,
    /// Stage.
    Stage,
    /// Officer, cases without one first.
    Officer,
    /// What [`Filter::keys`] says of each; cases without a key come last, whichever way the others stand.
    Keyed,
}

impl Sort {
    /// The columns before `opened`, and the index that has them in order.
    fn order(self) -> (&'static [&'static str], &'static str) {
        match self {
            Self::Number => (&["year", "running"], "cases_by_number"),
            Self::Debtor => (&["debtor"], "cases_by_debtor"),
            Self::CompensatedOn => (&["compensated_on"], "cases_by_day"),
            Self::Compensated => (&["compensated_fen"], "cases_by_compensated"),
            Self::Received => (&["received_fen"], "cases_by_received"),
            Self::Stage => (&["stage"], "cases_by_stage"),
            Self::Officer => (&["officer"], "cases_by_officer"),
            Self::Keyed => (&["opened"], "cases_by_hit"),
        }
    }
}

/// Which cases, in what order, which part of them.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must all occur in what [`recourse_core::CaseFile::search_items`] gives, names also by their sounds;
    /// empty for all cases.
    pub query: String,
    /// One stage only. Withdrawn cases come only if asked for here or by their file number as the whole query.
    pub stage: Option<Stage>,
    /// Whether closed cases are left out, unless asked for by their file number as the whole query.
    pub open_only: bool,
    /// The cases to look among, by the entries that opened them; `None` is all.
    pub among: Option<Vec<u64>>,
    /// Order.
    pub sort: Sort,
    /// For [`Sort::Keyed`]: the key of every case that has one, by the entry that opened it, in the order of those entries.
    pub keys: Vec<(u64, i64)>,
    /// Last first.
    pub descending: bool,
    /// The officers whose cases are asked for; `None` is everybody's, with those that name none.
    pub officers: Option<Vec<String>>,
    /// Cases to leave out at the beginning.
    pub offset: u32,
    /// Cases to return at most.
    pub limit: u32,
}

impl Filter {
    fn key(&self, opened: i64) -> Option<i64> {
        let opened = u64::try_from(opened).ok()?;
        let at = self.keys.binary_search_by_key(&opened, |(of, _)| *of).ok()?;
        self.keys.get(at).map(|(_, key)| *key)
    }
}

/// Part of a list, with what holds for all of it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Number of cases on all pages.
    pub total: u64,
    /// Sum of what was compensated, over all pages. Yuan.
    pub compensated: Money,
    /// Sum of the payments that stand, over all pages. Yuan.
    pub received: Money,
    /// The cases of this page.
    pub rows: Vec<ListedCase>,
}

/// One line of the list.
#[derive(Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the case")]
pub struct ListedCase {
    pub id: CaseId,
    pub number: FileNumber,
    pub debtor: String,
    pub contract: String,
    pub compensated_on: Day,
    pub compensated: Money,
    /// Sum of the payments that stand.
    pub received: Money,
    pub officer: Option<String>,
    pub stage: Stage,
}

const COLUMNS: &str =
    "id, year, running, debtor, contract, compensated_on, compensated_fen, received_fen, officer, stage";
/// Where a stage has more than one case in this many, its page is read along the order asked for.
const RARE: u64 = 20;

/// The page that `filter` asks for.
pub(crate) fn page(store: &Connection, filter: &Filter) -> Result<Page, StoreError> {
    match question(&filter.query) {
        None if filter.among.is_some() || filter.sort == Sort::Keyed => browse_among(store, filter),
        None if filter.officers.is_some() => browse_some(store, filter),
        None => browse(store, filter),
        Some(question) => find(store, filter, &question),
    }
}

fn browse(store: &Connection, filter: &Filter) -> Result<Page, StoreError> {
    let mut page = Page::default();
    let mut all: u64 = 0;
    let mut statement = store.prepare_cached("SELECT stage, cases, compensated_fen, received_fen FROM totals")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let stage = values::stage(row.get(0)?)?;
        let cases = count(row.get(1)?)?;
        all = all.saturating_add(cases);
        let shown = stage != Stage::Withdrawn && !(filter.open_only && stage == Stage::Closed);
        let asked = filter.stage.map_or(shown, |it| it == stage);
        if asked {
            page.total = page.total.saturating_add(cases);
            page.compensated = page.compensated + Money::from_fen(row.get(2)?);
            page.received = page.received + Money::from_fen(row.get(3)?);
        }
    }
    let (columns, index) = filter.sort.order();
    let part = Part::of(filter, page.total);
    let order = order_by(columns, filter.descending != part.from_behind);
    let sql = match filter.stage.map(stage_number) {
        None => format!("INDEXED BY {index} WHERE {} ORDER BY {order}", shown(filter)),
        Some(stage) if stage == WITHDRAWN || page.total.saturating_mul(RARE) < all => {
            format!("INDEXED BY cases_by_stage WHERE stage = {stage} ORDER BY {order}")
        }
        Some(stage) if filter.sort == Sort::Stage => format!("WHERE stage = {stage} ORDER BY {order}"),
        Some(stage) => {
            format!("INDEXED BY {index} WHERE stage <> {WITHDRAWN} AND stage = {stage} ORDER BY {order}")
        }
    };
    let sql = format!("SELECT {COLUMNS} FROM cases {sql} LIMIT ?1 OFFSET ?2");
    let mut statement = store.prepare_cached(&sql)?;
    let mut rows = statement.query([values::column(part.limit)?, values::column(part.offset)?])?;
    while let Some(row) = rows.next()? {
        page.rows.push(listed(row)?);
    }
    if part.from_behind {
        page.rows.reverse();
    }
    Ok(page)
}

/// Where in an order a page stands, counted from the end that is nearer: what is skipped costs as much as what is read.
struct Part {
    from_behind: bool,
    offset: u64,
    limit: u64,
}

impl Part {
    fn of(filter: &Filter, total: u64) -> Self {
        let offset = u64::from(filter.offset);
        let limit = u64::from(filter.limit).min(total.saturating_sub(offset));
        let behind = total.saturating_sub(offset).saturating_sub(limit);
        let from_behind = behind < offset;
        Self { from_behind, offset: if from_behind { behind } else { offset }, limit }
    }
}

/// The stages that are shown where none is asked for.
fn shown(filter: &Filter) -> String {
    let closed = if filter.open_only { format!(" AND stage <> {CLOSED}") } else { String::new() };
    format!("stage <> {WITHDRAWN}{closed}")
}

/// As [`browse`], for the cases of some officers, which are counted as they are read.
fn browse_some(store: &Connection, filter: &Filter) -> Result<Page, StoreError> {
    let stage = filter.stage.map_or_else(|| shown(filter), |it| format!("stage = {}", stage_number(it)));
    let officers = officers(filter)?;
    let some = format!("FROM cases WHERE {stage} AND officer IN (SELECT value FROM json_each(?1))");
    let sums = format!("SELECT count(*), coalesce(sum(compensated_fen), 0), coalesce(sum(received_fen), 0) {some}");
    let mut page = store.prepare_cached(&sums)?.query_row([&officers], |row| {
        let total: i64 = row.get(0)?;
        let (compensated, received) = (Money::from_fen(row.get(1)?), Money::from_fen(row.get(2)?));
        Ok(Page { total: u64::try_from(total).unwrap_or(0), compensated, received, rows: Vec::new() })
    })?;
    let (columns, _) = filter.sort.order();
    let order = order_by(columns, filter.descending);
    let mut statement =
        store.prepare_cached(&format!("SELECT {COLUMNS} {some} ORDER BY {order} LIMIT ?2 OFFSET ?3"))?;
    let mut rows = statement.query(params![officers, filter.limit, filter.offset])?;
    while let Some(row) = rows.next()? {
        page.rows.push(listed(row)?);
    }
    Ok(page)
}

/// The names as the store takes them; nothing where everybody is meant.
fn officers(filter: &Filter) -> Result<Option<String>, StoreError> {
    filter.officers.as_ref().map(serde_json::to_string).transpose().map_err(StoreError::Unwritable)
}

/// As [`browse`], for cases known by the entries that opened them. There may be very many of them: the narrow index is read
/// from end to end and each is looked for here, which the engine would do at ten times the price.
fn browse_among(store: &Connection, filter: &Filter) -> Result<Page, StoreError> {
    let (first, second) = sort_columns(filter);
    let narrow = if filter.sort == Sort::Debtor { "" } else { "INDEXED BY cases_by_hit" };
    let stage = filter.stage.map_or_else(|| shown(filter), |it| format!("stage = {}", stage_number(it)));
    let sql = format!(
        "SELECT opened, {first}, {second}, compensated_fen, received_fen FROM cases {narrow} WHERE {stage}
         AND (?1 IS NULL OR officer IN (SELECT value FROM json_each(?1)))"
    );
    let mut statement = store.prepare_cached(&sql)?;
    gather(store, filter, statement.query([officers(filter)?])?)
}

/// The two columns that a hit is sorted by.
fn sort_columns(filter: &Filter) -> (&'static str, &'static str) {
    let (columns, _) = filter.sort.order();
    (columns.first().copied().unwrap_or("opened"), columns.get(1).copied().unwrap_or("0"))
}

/// The page out of every hit (opened, two sort keys, two sums) that is among those asked for.
fn gather(store: &Connection, filter: &Filter, mut hits: rusqlite::Rows<'_>) -> Result<Page, StoreError> {
    let among = filter.among.as_ref().map(|all| {
        let mut sorted: Vec<i64> = all.iter().filter_map(|it| i64::try_from(*it).ok()).collect();
        sorted.sort_unstable();
        sorted
    });
    let mut page = Page::default();
    let mut found: Vec<(SortKey, i64, i64)> = Vec::new();
    let mut without: Vec<(SortKey, i64, i64)> = Vec::new();
    while let Some(row) = hits.next()? {
        let opened: i64 = row.get(0)?;
        if among.as_ref().is_some_and(|all| all.binary_search(&opened).is_err()) {
            continue;
        }
        let second: i64 = row.get(2)?;
        match (filter.sort, filter.key(opened)) {
            (Sort::Keyed, Some(key)) => found.push((SortKey::Number(key), second, opened)),
            (Sort::Keyed, None) => without.push((SortKey::Absent, second, opened)),
            _ => found.push((row.get::<_, Value>(1)?.into(), second, opened)),
        }
        page.compensated = page.compensated + Money::from_fen(row.get(3)?);
        page.received = page.received + Money::from_fen(row.get(4)?);
    }
    for part in [&mut found, &mut without] {
        part.sort_unstable();
        if filter.descending {
            part.reverse();
        }
    }
    found.append(&mut without);
    page.total = u64::try_from(found.len()).unwrap_or(u64::MAX);
    let skip = usize::try_from(filter.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(filter.limit).unwrap_or(usize::MAX);
    let mut statement = store.prepare_cached(&format!("SELECT {COLUMNS} FROM cases WHERE opened = ?1"))?;
    for (_, _, opened) in found.iter().skip(skip).take(take) {
        let mut rows = statement.query([opened])?;
        if let Some(row) = rows.next()? {
            page.rows.push(listed(row)?);
        }
    }
    Ok(page)
}

fn order_by(columns: &[&str], descending: bool) -> String {
    let direction = if descending { " DESC" } else { "" };
    let parts: Vec<String> = columns.iter().chain(&["opened"]).map(|it| format!("{it}{direction}")).collect();
    parts.join(", ")
}

/// A sort key that compares as the database would.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum SortKey {
    Absent,
    Number(i64),
    Text(String),
}

impl From<Value> for SortKey {
    fn from(value: Value) -> Self {
        match value {
            Value::Integer(it) => Self::Number(it),
            Value::Text(it) => Self::Text(it),
            Value::Null | Value::Real(_) | Value::Blob(_) => Self::Absent,
        }
    }
}

fn find(store: &Connection, filter: &Filter, question: &Question) -> Result<Page, StoreError> {
    let asked_for = asked_by_number(store, &filter.query)?;
    let (first, second) = sort_columns(filter);
    // Everything but the name stands in a narrow index, of which many more hits lie on one page than of the rows.
    let narrow = if filter.sort == Sort::Debtor { "" } else { "INDEXED BY cases_by_hit" };
    let from = match &question.matching {
        Some(_) => {
            &format!("search s CROSS JOIN cases c {narrow} ON c.opened = s.rowid WHERE s.search MATCH :matching")
        }
        None => "cases c WHERE :matching IS NULL",
    };
    let stage = match filter.stage.map(stage_number) {
        Some(stage) => format!("stage = {stage} AND :asked IS :asked"),
        None => format!("(({}) OR c.opened = :asked)", shown(filter)),
    };
    let sql = format!(
        "SELECT c.opened, {first}, {second}, compensated_fen, received_fen FROM {from} AND {stage}
         AND NOT EXISTS (SELECT 1 FROM json_each(:words) w WHERE instr(
           (SELECT text FROM case_texts t WHERE t.opened = c.opened), w.value) = 0)
         AND (:officers IS NULL OR officer IN (SELECT value FROM json_each(:officers)))"
    );
    let words = serde_json::to_string(&question.compare).map_err(StoreError::Unwritable)?;
    let mut statement = store.prepare_cached(&sql)?;
    let parameters = named_params! {":matching": question.matching, ":asked": asked_for, ":words": words,
    ":officers": officers(filter)?};
    gather(store, filter, statement.query(parameters)?)
}

/// The lines of `ids`, in their order; one that is not there is left out.
pub(crate) fn lines(store: &Connection, ids: &[CaseId]) -> Result<Vec<ListedCase>, StoreError> {
    let mut statement = store.prepare_cached(&format!("SELECT {COLUMNS} FROM cases WHERE id = ?1"))?;
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        let mut rows = statement.query([id.0.as_bytes()])?;
        if let Some(row) = rows.next()? {
            found.push(listed(row)?);
        }
    }
    Ok(found)
}

/// The case whose file number is the whole query: shown even if it was withdrawn.
fn asked_by_number(store: &Connection, query: &str) -> Result<Option<i64>, StoreError> {
    let Ok(number) = query.parse::<FileNumber>() else { return Ok(None) };
    Ok(store
        .prepare_cached("SELECT opened FROM cases WHERE year = ?1 AND running = ?2")?
        .query_row(number.parts(), |row| row.get(0))
        .optional()?)
}

fn listed(row: &Row<'_>) -> Result<ListedCase, StoreError> {
    Ok(ListedCase {
        id: CaseId::from_column(row.get(0)?),
        number: values::number(row.get(1)?, row.get(2)?)?,
        debtor: row.get(3)?,
        contract: row.get(4)?,
        compensated_on: values::day(row.get(5)?)?,
        compensated: Money::from_fen(row.get(6)?),
        received: Money::from_fen(row.get(7)?),
        officer: row.get(8)?,
        stage: values::stage(row.get(9)?)?,
    })
}

recourse_core::withheld!(Filter, ListedCase, Page);

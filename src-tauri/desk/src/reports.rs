//! Reports: what came of the work in some time, over all files one sees.
//!
//! One set of figures, summed by different keys. It serves the periodic report upward, the results by officer and by path,
//! and what goes back to those who make the business: by cause and by product.

use std::collections::BTreeMap;
use std::path::Path;

use recourse_core::casework::{PromiseState, catalogue, closing, promises};
use recourse_core::{CaseFile, Day, Money, Stage, standing};
use recourse_exchange::{Table, TableCell, write_tables};
use recourse_letters::{Block, Document, Text, render};

use crate::desk::{Open, count, shown};
use crate::export::set;
use crate::forms::{self, invalid};
use crate::refusals::fault;
use crate::tactics::coded;
use crate::veil::Veil;
use crate::wire::{
    self, AgeBand, AskReport, CodedLine, ExportReport, FieldRule, Language, LedgerFormat, Refusal, ReportExported,
    ReportOf, ReportRow, ReportShown, ReportTable,
};
use crate::words::{code_of, say};
use crate::{Desk, files, ledger, letters};

const TABLES: [ReportOf; 7] = [
    ReportOf::Whole,
    ReportOf::Officer,
    ReportOf::Path,
    ReportOf::Cause,
    ReportOf::Product,
    ReportOf::Age,
    ReportOf::Closing,
];
/// Ages of a claim: the most days since its compensation, and the name of it.
const AGES: [(u32, &str); 5] = [(90, "d90"), (180, "d180"), (365, "d365"), (730, "y2"), (1_095, "y3")];
const OLDEST: &str = "older";
/// Stages in the order of a file.
const STAGES: [&str; 7] = ["expected", "registered", "lump_sum", "instalments", "litigation", "agency", "closed"];
/// Columns of each table behind the name.
const COLUMNS: [&str; 11] = [
    "report_open",
    "report_compensated",
    "report_balance",
    "report_recovered",
    "report_costs",
    "report_first_contact",
    "report_contacts",
    "report_letters",
    "report_kept",
    "report_broken",
    "report_closed",
];

impl Desk {
    /// What came of the work from a day to a day.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`] where the days are none or in the wrong order.
    pub fn report(&self, ask: AskReport) -> Result<ReportShown, Refusal> {
        self.read(|open, now| open.report(&ask.from, &ask.to, now.today))
    }

    /// Writes the report as a workbook or in pages, with the same figures as on the screen.
    ///
    /// # Errors
    /// As [`Desk::report`]; [`Refusal::FileTrouble`] where something is there already or nothing can be written.
    pub fn export_report(&self, ask: ExportReport) -> Result<ReportExported, Refusal> {
        self.read(|open, now| {
            let report = open.report(&ask.from, &ask.to, now.today)?;
            let tables = tables(&report, ask.language)?;
            let bytes = match ask.format {
                LedgerFormat::Xlsx => write_tables(&tables).map_err(|why| fault(&why))?,
                LedgerFormat::Pdf => {
                    render(&document(&report, &tables, now.today, ask.language)).map_err(letters::render_refused)?.bytes
                }
            };
            let path = Path::new(&ask.path);
            files::write_new(path, &bytes)?;
            open.note_export(None, "export_report", Some(letters::sha256(&bytes)));
            Ok(ReportExported { path: shown(path) })
        })
    }
}

/// The figures of some files.
#[derive(Clone, Copy, Default)]
pub(crate) struct Tally {
    open: u64,
    pub(crate) compensated: Money,
    balance: Money,
    pub(crate) recovered: Money,
    pub(crate) costs: Money,
    /// Days to the first contact, and of how many files.
    first: (u64, u64),
    pub(crate) contacts: u64,
    pub(crate) letters: u64,
    pub(crate) kept: u64,
    pub(crate) broken: u64,
    closed: u64,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        let sum = |a: u64, b: u64| a.saturating_add(b);
        *self = Self {
            open: sum(self.open, other.open),
            compensated: self.compensated + other.compensated,
            balance: self.balance + other.balance,
            recovered: self.recovered + other.recovered,
            costs: self.costs + other.costs,
            first: (sum(self.first.0, other.first.0), sum(self.first.1, other.first.1)),
            contacts: sum(self.contacts, other.contacts),
            letters: sum(self.letters, other.letters),
            kept: sum(self.kept, other.kept),
            broken: sum(self.broken, other.broken),
            closed: sum(self.closed, other.closed),
        };
    }

    fn row(&self, name: CodedLine) -> Result<ReportRow, Refusal> {
        Ok(ReportRow {
            name,
            open: count(self.open)?,
            compensated: self.compensated.to_string(),
            balance: self.balance.to_string(),
            recovered: self.recovered.to_string(),
            costs: self.costs.to_string(),
            first_contact: self.first.0.checked_div(self.first.1).map(count).transpose()?,
            contacts: count(self.contacts)?,
            letters: count(self.letters)?,
            kept: count(self.kept)?,
            broken: count(self.broken)?,
            closed: count(self.closed)?,
        })
    }
}

#[derive(Default)]
struct Sums {
    by: BTreeMap<(ReportOf, String), Tally>,
    unreckoned: u64,
}

/// The days that are asked about, both counted.
#[derive(Clone, Copy)]
struct Time {
    from: Day,
    to: Day,
}

impl Time {
    fn has(self, on: Day) -> bool {
        self.from <= on && on <= self.to
    }
}

impl Open {
    fn report(&mut self, from: &str, to: &str, today: Day) -> Result<ReportShown, Refusal> {
        let time = Time { from: forms::day("from", from)?, to: forms::day("to", to)? };
        if time.to < time.from {
            return Err(invalid("to", FieldRule::NotAfterStart));
        }
        let as_of = time.to.min(today);
        let (pack, sight) = (&self.pack, &self.sight);
        let parts = self.vault.fold_all(Sums::default, |sums: &mut Sums, file| {
            if file.stage == Stage::Withdrawn || !sight.covers(&file.facts) {
                return;
            }
            let balance = ledger::total_if_known(file, as_of, pack).ok().flatten();
            if balance.is_none() {
                sums.unreckoned = sums.unreckoned.saturating_add(1);
            }
            let tally = tally(file, time, as_of, balance);
            for of in TABLES {
                if let Some(key) = key(of, file, time, as_of) {
                    sums.by.entry((of, key)).or_default().add(&tally);
                }
            }
        })?;
        let mut all = Sums::default();
        for part in parts {
            all.unreckoned = all.unreckoned.saturating_add(part.unreckoned);
            for (key, tally) in part.by {
                all.by.entry(key).or_default().add(&tally);
            }
        }
        let table = |of: ReportOf| {
            let mut rows: Vec<_> = all.by.iter().filter(|((it, _), _)| *it == of).collect();
            rows.sort_by_key(|((_, key), _)| place(of, key));
            let rows = rows.into_iter().map(|((_, key), tally)| tally.row(self.report_name(of, key)));
            Ok(ReportTable { of, rows: rows.collect::<Result<_, Refusal>>()? })
        };
        Ok(ReportShown {
            from: time.from.to_string(),
            to: time.to.to_string(),
            as_of: as_of.to_string(),
            unreckoned: count(all.unreckoned)?,
            tables: TABLES.into_iter().map(table).collect::<Result<_, Refusal>>()?,
        })
    }

    /// What a row is called. A name that somebody typed is shown as the policy says.
    fn report_name(&self, of: ReportOf, key: &str) -> CodedLine {
        let both = |word: &str| coded(key, &say(Language::Chinese, word, &[]), &say(Language::English, word, &[]));
        match of {
            ReportOf::Whole => both("report_whole"),
            ReportOf::Officer if key.is_empty() => both("case_officer_none"),
            ReportOf::Cause | ReportOf::Product if key.is_empty() => both("report_unknown"),
            ReportOf::Path => both(&format!("stage_{key}")),
            ReportOf::Age => both(&format!("report_age_{key}")),
            ReportOf::Closing => both(&format!("closing_{key}")),
            ReportOf::Cause => {
                let choice = causes().find(|it| it.id == key);
                choice.map_or_else(|| coded(key, key, key), |it| coded(key, &it.title, &it.title_en))
            }
            ReportOf::Officer => coded(key, key, key),
            ReportOf::Product => {
                let shown = Veil::by_form(&self.policy).text(key);
                coded(&shown, &shown, &shown)
            }
        }
    }
}

/// The figures of one file up to a day, as they enter the report over all files.
pub(crate) fn figures_of(file: &CaseFile, until: Day, balance: Option<Money>) -> Tally {
    let first = file.facts.compensation.on;
    let earliest = file.work.contacts().map(|(_, it)| it.on).chain(file.letters.iter().map(|it| it.letter.dated));
    let from = earliest.chain([first, until]).min().unwrap_or(until);
    tally(file, Time { from, to: until }, until, balance)
}

fn tally(file: &CaseFile, time: Time, as_of: Day, balance: Option<Money>) -> Tally {
    let number = |it: usize| u64::try_from(it).unwrap_or(u64::MAX);
    let promised = promises(file, as_of).into_iter().filter(|it| time.has(it.promise.due));
    let (mut kept, mut broken) = (0_u64, 0_u64);
    for it in promised {
        match it.state {
            PromiseState::Kept => kept = kept.saturating_add(1),
            PromiseState::PartlyKept | PromiseState::Broken => broken = broken.saturating_add(1),
            PromiseState::Open => {}
        }
    }
    Tally {
        open: u64::from(file.stage.is_open()),
        compensated: file.compensated(),
        balance: balance.filter(|_| file.stage.is_open()).unwrap_or_default(),
        recovered: file.standing_payments().filter(|it| time.has(it.received_on)).map(|it| it.amount).sum(),
        costs: standing(&file.charges)
            .filter(|it| it.what.head == "cost" && time.has(it.what.due_on))
            .map(|it| it.what.amount)
            .sum(),
        first: first_contact(file, time).map_or((0, 0), |days| (days, 1)),
        contacts: number(file.work.contacts().filter(|(_, it)| time.has(it.on)).count()),
        letters: number(file.letters.iter().filter(|it| time.has(it.letter.dated)).count()),
        kept,
        broken,
        closed: u64::from(closing(file).is_some_and(|(_, it)| time.has(it.on))),
    }
}

/// Days from the compensation to the first contact or letter, for a file that was compensated in that time.
fn first_contact(file: &CaseFile, time: Time) -> Option<u64> {
    let paid = file.facts.compensation.on;
    let approaches = file.work.contacts().map(|(_, it)| it.on).chain(file.letters.iter().map(|it| it.letter.dated));
    let first = approaches.filter(|on| *on >= paid && *on <= time.to).min()?;
    u64::try_from(first.days_since(paid)).ok().filter(|_| file.has_claim() && time.has(paid))
}

/// The row of a table that a file belongs to; nothing where it belongs to none.
fn key(of: ReportOf, file: &CaseFile, time: Time, as_of: Day) -> Option<String> {
    let recorded = |kind: &str, fields: &[&str]| {
        let last = file.work.dossier().filter(|(_, it)| it.of == kind).last();
        last.and_then(|(_, it)| fields.iter().find_map(|field| it.values.get(*field)).cloned()).unwrap_or_default()
    };
    match of {
        ReportOf::Whole => Some(String::new()),
        ReportOf::Officer => Some(file.facts.officer.clone().unwrap_or_default()),
        ReportOf::Path if file.facts.expected && file.stage.is_open() => Some("expected".to_owned()),
        ReportOf::Path => Some(code_of(wire::Stage::from(file.stage))),
        ReportOf::Cause => Some(recorded("cause", &["top"])),
        ReportOf::Product => Some(recorded("product", &["product", "platform"])),
        ReportOf::Age if file.has_claim() => {
            let days = u32::try_from(as_of.days_since(file.facts.compensation.on).max(0)).unwrap_or(u32::MAX);
            Some(AGES.iter().find(|(most, _)| days <= *most).map_or(OLDEST, |(_, name)| name).to_owned())
        }
        ReportOf::Age => None,
        ReportOf::Closing => {
            closing(file).filter(|(_, it)| time.has(it.on)).map(|(_, it)| code_of(wire::ClosingKind::from(it.closing)))
        }
    }
}

/// Where a row stands in its table; rows of one place follow by their names.
fn place(of: ReportOf, key: &str) -> Option<usize> {
    match of {
        ReportOf::Age => AGES.iter().position(|(_, name)| *name == key).or(Some(AGES.len())),
        ReportOf::Path => STAGES.iter().position(|it| *it == key),
        _ => None,
    }
}

/// The ages of the report, as a list is narrowed by them.
pub(crate) fn age_bands() -> Vec<AgeBand> {
    let named = |name: &str, from: u32, to: Option<u32>| {
        let word = |language| say(language, &format!("report_age_{name}"), &[]);
        AgeBand { name: coded(name, &word(Language::Chinese), &word(Language::English)), from, to }
    };
    let starts = [0].into_iter().chain(AGES.iter().map(|(most, _)| most.saturating_add(1)));
    let ends = AGES.iter().map(|(most, name)| (*name, Some(*most))).chain([(OLDEST, None)]);
    starts.zip(ends).map(|(from, (name, to))| named(name, from, to)).collect()
}

fn causes() -> impl Iterator<Item = &'static recourse_core::casework::Coded> {
    let kind = catalogue().dossier.iter().find(|it| it.id == "cause");
    let field = kind.into_iter().flat_map(|it| &it.fields).find(|it| it.id == "top");
    field.into_iter().flat_map(|it| &it.choices)
}

/// The tables as they are written, those without a row left out.
fn tables(report: &ReportShown, language: Language) -> Result<Vec<Table>, Refusal> {
    let word = |key: &str| say(language, key, &[]);
    let amount = |text: &str| text.parse().map(TableCell::Amount).map_err(|why| fault(&why));
    let mut tables = Vec::new();
    for table in report.tables.iter().filter(|it| !it.rows.is_empty()) {
        let mut rows = Vec::new();
        for it in &table.rows {
            let name = match language {
                Language::Chinese => &it.name.title,
                Language::English => &it.name.title_en,
            };
            rows.push(vec![
                TableCell::Text(name.clone()),
                TableCell::Count(it.open),
                amount(&it.compensated)?,
                amount(&it.balance)?,
                amount(&it.recovered)?,
                amount(&it.costs)?,
                it.first_contact.map_or(TableCell::Blank, TableCell::Count),
                TableCell::Count(it.contacts),
                TableCell::Count(it.letters),
                TableCell::Count(it.kept),
                TableCell::Count(it.broken),
                TableCell::Count(it.closed),
            ]);
        }
        let name = word(&format!("report_of_{}", code_of(table.of)));
        let above = if table.of == ReportOf::Whole { above(report, language) } else { Vec::new() };
        let columns = [name.clone()].into_iter().chain(COLUMNS.iter().map(|it| word(it))).collect();
        tables.push(Table { name, above, columns, rows });
    }
    Ok(tables)
}

fn above(report: &ReportShown, language: Language) -> Vec<String> {
    let said = |key: &str, facts: &[(&str, &str)]| say(language, key, facts);
    let unreckoned = (report.unreckoned > 0)
        .then(|| said("report_unreckoned", &[("count", report.unreckoned.to_string().as_str())]));
    let time = said("report_time", &[("from", &report.from), ("to", &report.to), ("day", &report.as_of)]);
    [Some(time), unreckoned].into_iter().flatten().collect()
}

fn document(report: &ReportShown, tables: &[Table], today: Day, language: Language) -> Document {
    let title = say(language, "report_title", &[]);
    let mut blocks = vec![Block::Title(Text::plain(title.clone()))];
    blocks.extend(above(report, language).into_iter().map(|it| Block::Note(Text::plain(it))));
    for table in tables {
        blocks.push(Block::Heading(Text::plain(table.name.clone())));
        blocks.push(Block::Table(set(table)));
    }
    Document { title, dated: today, blocks, ..Document::default() }
}

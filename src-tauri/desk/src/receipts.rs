//! What came in, over all files one sees: every payment by its day, what it went to, and what is still to be seen to.
//!
//! Which payments there are is known from the agenda of the day; only the files of the rows shown are read.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::SecondsFormat;
use recourse_core::{CaseFile, CaseId, Day, Entry, Money};
use recourse_exchange::{Table, TableCell, write_tables};
use recourse_vault::Records as _;

use crate::agenda::{Docket, Receipt};
use crate::desk::{Now, Open, count, seq, shown};
use crate::forms::{self, invalid};
use crate::refusals::fault;
use crate::wire::{
    ExportReceipts, FieldRule, Language, ListReceipts, ReceiptReversal, ReceiptRow, ReceiptState, ReceiptsExported,
    ReceiptsOf, ReceiptsShown, Refusal,
};
use crate::words::{code_of, say};
use crate::{Desk, accounts, files, letters};

/// Longest page of the list.
const LONGEST_PAGE: u32 = 500;
/// What the columns of the sheet are called.
const COLUMNS: [&str; 14] = [
    "case_payments_received_on",
    "sheet_number",
    "field_debtor",
    "cases_column_officer",
    "case_payments_payer",
    "case_payments_amount",
    "receipts_cost",
    "receipts_interest",
    "receipts_principal",
    "receipts_surplus",
    "receipts_account",
    "case_payments_note",
    "case_payments_state",
    "receipts_reversal",
];

impl Desk {
    /// Payments over all files from a day to a day, the latest first.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`] where the days are none or in the wrong order.
    pub fn list_receipts(&self, ask: ListReceipts) -> Result<ReceiptsShown, Refusal> {
        self.read(|open, now| open.receipts(&ListReceipts { limit: ask.limit.min(LONGEST_PAGE), ..ask }, now))
    }

    /// Writes the payments found as a workbook; personal data stand in it as the policy shows them.
    ///
    /// # Errors
    /// As [`Desk::list_receipts`]; [`Refusal::FileTrouble`] where something is there already or nothing can be written.
    pub fn export_receipts(&self, ask: ExportReceipts) -> Result<ReceiptsExported, Refusal> {
        self.read(|open, now| {
            let ExportReceipts { path, from, to, officer, which, language } = ask;
            let list = ListReceipts { from, to, officer, which, offset: 0, limit: u32::MAX };
            let found = open.receipts(&list, now)?;
            let rows = found.rows.iter().map(|it| cells(it, language)).collect::<Result<_, _>>()?;
            let table = Table {
                name: say(language, "room_receipts", &[]),
                above: vec![say(language, "receipts_time", &[("from", &found.from), ("to", &found.to)])],
                columns: COLUMNS.iter().map(|it| say(language, it, &[])).collect(),
                rows,
            };
            let bytes = write_tables(&[table]).map_err(|why| fault(&why))?;
            let path = Path::new(&path);
            files::write_new(path, &bytes)?;
            open.note_export(None, "export_receipts", Some(letters::sha256(&bytes)));
            Ok(ReceiptsExported { path: shown(path), count: found.total })
        })
    }
}

/// The days asked about, both counted, and whose payments.
struct Wanted<'a> {
    from: Day,
    to: Day,
    officer: Option<&'a str>,
    which: ReceiptsOf,
}

impl Wanted<'_> {
    fn has(&self, docket: &Docket) -> bool {
        self.officer.is_none_or(|it| docket.officer.as_deref().unwrap_or_default() == it)
    }

    fn holds(&self, it: &Receipt) -> bool {
        let asked = match self.which {
            ReceiptsOf::All => true,
            ReceiptsOf::Awaiting => it.awaiting,
            ReceiptsOf::Unposted => !it.reversed && it.split.is_none(),
            ReceiptsOf::Reversed => it.reversed,
        };
        asked && self.from <= it.on && it.on <= self.to
    }
}

/// What the payments found come to.
#[derive(Default)]
struct Sums {
    standing: u64,
    amount: Money,
    cost: Money,
    interest: Money,
    principal: Money,
    surplus: Money,
    awaiting: u64,
    unposted: u64,
    reversed: u64,
}

impl Sums {
    fn add(&mut self, it: &Receipt) {
        let one = |to: &mut u64, counts: bool| *to = to.saturating_add(u64::from(counts));
        one(&mut self.reversed, it.reversed);
        if it.reversed {
            return;
        }
        one(&mut self.standing, true);
        one(&mut self.awaiting, it.awaiting);
        one(&mut self.unposted, it.split.is_none());
        self.amount = self.amount + it.amount;
        let split = it.split.unwrap_or_default();
        self.cost = self.cost + split.cost;
        self.interest = self.interest + split.interest;
        self.principal = self.principal + split.principal;
        self.surplus = self.surplus + split.surplus;
    }
}

impl Open {
    fn receipts(&mut self, ask: &ListReceipts, now: Now) -> Result<ReceiptsShown, Refusal> {
        let (from, to) = (forms::day("from", &ask.from)?, forms::day("to", &ask.to)?);
        if to < from {
            return Err(invalid("to", FieldRule::NotAfterStart));
        }
        let wanted = Wanted { from, to, officer: ask.officer.as_deref(), which: ask.which };
        let mut sums = Sums::default();
        let mut found: Vec<(Day, u64, CaseId)> = Vec::new();
        let mut ever = false;
        for (id, docket) in &self.agenda(now)?.of {
            ever |= !docket.receipts.is_empty();
            for it in docket.receipts.iter().filter(|it| wanted.has(docket) && wanted.holds(it)) {
                sums.add(it);
                found.push((it.on, it.seq, *id));
            }
        }
        found.sort_unstable_by(|one, other| other.cmp(one));
        let total = count(found.len().try_into().unwrap_or(u64::MAX))?;
        let (skip, take) = (usize::try_from(ask.offset).unwrap_or(0), usize::try_from(ask.limit).unwrap_or(usize::MAX));
        let page: Vec<_> = found.into_iter().skip(skip).take(take).collect();
        Ok(ReceiptsShown {
            from: from.to_string(),
            to: to.to_string(),
            ever,
            total,
            standing: count(sums.standing)?,
            amount: sums.amount.to_string(),
            cost: sums.cost.to_string(),
            interest: sums.interest.to_string(),
            principal: sums.principal.to_string(),
            surplus: sums.surplus.to_string(),
            awaiting: count(sums.awaiting)?,
            unposted: count(sums.unposted)?,
            reversed: count(sums.reversed)?,
            rows: self.receipt_rows(&page)?,
        })
    }

    /// The rows named, in that order; each file is read once.
    fn receipt_rows(&self, page: &[(Day, u64, CaseId)]) -> Result<Vec<ReceiptRow>, Refusal> {
        let mut files: BTreeMap<CaseId, CaseFile> = BTreeMap::new();
        let mut rows = Vec::new();
        for (_, at, id) in page {
            if !files.contains_key(id) {
                let Some(file) = self.vault.case(*id)? else { continue };
                files.insert(*id, file);
            }
            let Some(file) = files.get(id) else { continue };
            let known = self.agenda.as_ref().and_then(|it| it.of.get(id));
            let Some(known) = known.and_then(|it| it.receipts.iter().find(|it| it.seq == *at)) else { continue };
            rows.push(self.veil(file).over(self.receipt_row(file, known)?)?);
        }
        Ok(rows)
    }

    fn receipt_row(&self, file: &CaseFile, known: &Receipt) -> Result<ReceiptRow, Refusal> {
        let payment = file.payments.iter().find(|it| it.seq == known.seq);
        let redirected_on = accounts::redirected_on(file, known.seq);
        let state = match () {
            () if known.reversed => ReceiptState::Reversed,
            () if known.awaiting => ReceiptState::Awaiting,
            () if known.split.is_none() => ReceiptState::Unposted,
            () => ReceiptState::Counted,
        };
        let split = known.split.filter(|_| !known.reversed);
        let guarantor = payment.and_then(|it| it.guarantor).and_then(|it| usize::try_from(it).ok());
        let guarantor = guarantor.and_then(|at| file.facts.guarantors.get(at)).map(|it| it.name.clone());
        let reversal = if known.reversed { self.reversal_of(file, known.seq)? } else { None };
        Ok(ReceiptRow {
            case_id: file.id.to_string(),
            seq: seq(known.seq)?,
            number: file.facts.number.to_string(),
            debtor: file.facts.debtor.name.clone(),
            officer: file.facts.officer.clone(),
            received_on: known.on.to_string(),
            amount: known.amount.to_string(),
            payer: payment.and_then(|it| it.payer.clone()).or(guarantor),
            account: payment.and_then(|it| it.account.clone()),
            note: payment.and_then(|it| it.note.clone()),
            cost: split.map(|it| it.cost.to_string()),
            interest: split.map(|it| it.interest.to_string()),
            principal: split.map(|it| it.principal.to_string()),
            surplus: split.map(|it| it.surplus.to_string()),
            state,
            redirected_on,
            reversal,
        })
    }

    /// The entry that took the payment back.
    fn reversal_of(&self, file: &CaseFile, payment: u64) -> Result<Option<ReceiptReversal>, Refusal> {
        let history = self.vault.entries(file.id)?;
        let found = history.into_iter().rev().find_map(|it| match &it.entry {
            Entry::Reversed { seq, reason } if *seq == payment => Some((it.seq, it.at, it.actor, reason.clone())),
            _ => None,
        });
        let line = found.map(|(at, when, actor, reason)| {
            let at = seq(at)?;
            Ok(ReceiptReversal { seq: at, at: when.to_rfc3339_opts(SecondsFormat::Secs, true), actor, reason })
        });
        line.transpose()
    }
}

fn cells(it: &ReceiptRow, language: Language) -> Result<Vec<TableCell>, Refusal> {
    let text = |it: &str| if it.is_empty() { TableCell::Blank } else { TableCell::Text(it.to_owned()) };
    let given = |it: &Option<String>| text(it.as_deref().unwrap_or_default());
    let amount = |it: &str| it.parse().map(TableCell::Amount).map_err(|why| fault(&why));
    let part = |it: &Option<String>| it.as_deref().map_or(Ok(TableCell::Blank), amount);
    let debtor = || say(language, "case_payments_payer_debtor", &[]);
    let reversal = it.reversal.as_ref();
    let reversal = reversal.map(|it| format!("#{} {} {}", it.seq, it.at.get(..10).unwrap_or_default(), it.reason));
    Ok(vec![
        it.received_on.parse().map(TableCell::Day).map_err(|why| fault(&why))?,
        text(&it.number),
        text(&it.debtor),
        given(&it.officer),
        text(&it.payer.clone().unwrap_or_else(debtor)),
        amount(&it.amount)?,
        part(&it.cost)?,
        part(&it.interest)?,
        part(&it.principal)?,
        part(&it.surplus)?,
        given(&it.account),
        given(&it.note),
        text(&say(language, &format!("receipts_state_{}", code_of(it.state)), &[])),
        given(&reversal),
    ])
}

//! The list of cases in pages, with the columns and in the order of the screen.

use std::path::Path;

use recourse_core::{CaseId, Money};
use recourse_exchange::{Table, TableCell};
use recourse_letters::{Block, Breadth, Document, Text, grouped, render};
use recourse_vault::{Filter, ListedCase, Records as _};

use crate::desk::{Now, Open, count, day_or, shown};
use crate::export::set;
use crate::refusals::fault;
use crate::wire::{
    CaseLine, CaseNarrow, CaseSelection, Language, ListCases, ListColumn, ListPrinted, PrintList, Refusal,
};
use crate::words::{code_of, say};
use crate::{Desk, files, letters};

/// Rows that are printed at most; the page says how many there are.
const PRINTED: usize = 2_000;
/// Cases read at a time.
const AT_A_TIME: usize = 500;

impl Desk {
    /// Writes the chosen cases to a new PDF. Personal data stand in it as on the screen.
    ///
    /// # Errors
    /// [`Refusal::BadRequest`] without a column; [`Refusal::FileTrouble`], [`Refusal::NoSpace`].
    pub fn print_list(&self, ask: PrintList) -> Result<ListPrinted, Refusal> {
        if ask.columns.is_empty() {
            return Err(Refusal::BadRequest { detail: "no column".to_owned() });
        }
        self.read(|open, now| {
            let (document, printed) = open.printed_list(&ask, now)?;
            let done = render(&document).map_err(letters::render_refused)?;
            let path = Path::new(&ask.path);
            files::write_new(path, &done.bytes)?;
            open.note_export(None, "print_list", Some(letters::sha256(&done.bytes)));
            Ok(ListPrinted { path: shown(path), ..printed })
        })
    }
}

impl Open {
    fn printed_list(&mut self, ask: &PrintList, now: Now) -> Result<(Document, ListPrinted), Refusal> {
        let as_of = day_or(ask.as_of.as_deref().unwrap_or_default(), now.today)?;
        let chosen = self.in_order(ask, now)?;
        let ids: Vec<CaseId> = chosen.iter().take(PRINTED).map(|it| it.id).collect();
        let mut rows = Vec::new();
        let mut balance = Some(Money::ZERO);
        for part in ids.chunks(AT_A_TIME) {
            for file in self.vault.cases(part)? {
                let line = self.line(&file, as_of, now.today)?;
                let owed =
                    line.balance.as_ref().map(|it| it.parse::<Money>()).transpose().map_err(|why| fault(&why))?;
                balance = balance.zip(owed).map(|(sum, owed)| sum + owed);
                rows.push(ask.columns.iter().map(|it| cell(&line, *it, ask.language)).collect::<Result<_, _>>()?);
            }
        }
        let word = |key: &str, facts: &[(&str, &str)]| say(ask.language, key, facts);
        let yuan = word("unit_name_yuan", &[]);
        let of = count(chosen.len().try_into().unwrap_or(u64::MAX))?;
        let cases = count(rows.len().try_into().unwrap_or(u64::MAX))?;
        let table = Table {
            name: word("cases_title", &[]),
            above: Vec::new(),
            columns: ask
                .columns
                .iter()
                .map(|it| word(&format!("cases_column_{}", code_of(*it)), &[("unit", &yuan)]))
                .collect(),
            rows,
        };
        let (day, compensated) =
            (as_of.to_string(), chosen.iter().take(PRINTED).map(|it| it.compensated).sum::<Money>());
        let total = balance.map_or_else(|| word("cases_balance_unknown", &[]), grouped);
        let facts = [("count", cases.to_string()), ("compensated", grouped(compensated)), ("balance", total)];
        let facts: Vec<(&str, &str)> = facts.iter().map(|(name, it)| (*name, it.as_str())).collect();
        let title = word("print_list_title", &[]);
        let mut blocks = vec![
            Block::Title(Text::plain(title.clone())),
            Block::Note(Text::plain(word("sheet_above", &[("day", &day)]))),
            Block::Note(Text::plain(word("print_list_sums", &facts))),
        ];
        if cases < of {
            let facts = [("count", cases.to_string()), ("of", of.to_string())];
            let facts: Vec<(&str, &str)> = facts.iter().map(|(name, it)| (*name, it.as_str())).collect();
            blocks.push(Block::Note(Text::plain(word("print_list_cut", &facts))));
        }
        let mut laid = set(&table);
        laid.breadth = Breadth::Dense;
        for (column, of) in laid.columns.iter_mut().zip(&ask.columns) {
            column.share = share(*of);
        }
        for (row, cells) in laid.rows.iter_mut().zip(&table.rows) {
            for (laid, cell) in row.cells.iter_mut().zip(cells) {
                if let TableCell::Amount(amount) = cell {
                    laid.text = Text::whole(grouped(*amount));
                }
            }
        }
        blocks.push(Block::Table(laid));
        let language = match ask.language {
            Language::Chinese => recourse_letters::Language::Chinese,
            Language::English => recourse_letters::Language::English,
        };
        let layout = recourse_letters::Layout::Business;
        let document = Document { title, dated: now.today, language, layout, blocks, ..Document::default() };
        Ok((document, ListPrinted { path: String::new(), cases, of }))
    }
}

impl Open {
    /// What is chosen, rows picked one by one too in the order of the list.
    fn in_order(&mut self, ask: &PrintList, now: Now) -> Result<Vec<ListedCase>, Refusal> {
        let chosen = self.chosen(&ask.selection, now)?;
        if matches!(ask.selection, CaseSelection::Found { .. }) {
            return Ok(chosen);
        }
        let ids: Vec<CaseId> = chosen.iter().map(|it| it.id).collect();
        let list = ListCases {
            query: String::new(),
            stage: None,
            narrow: CaseNarrow::default(),
            sort: ask.sort,
            descending: ask.descending,
            offset: 0,
            limit: u32::MAX,
            as_of: ask.as_of.clone(),
        };
        let among = self.vault.cases(&ids)?.into_iter().map(|it| it.opened_by).collect();
        let filter = Filter { among: Some(among), ..self.filter(&list, now)? };
        let mut rows = self.vault.list(&filter)?.rows;
        // What was withdrawn stands in no list but its own.
        let beside: Vec<ListedCase> = chosen.into_iter().filter(|it| rows.iter().all(|row| row.id != it.id)).collect();
        rows.extend(beside);
        Ok(rows)
    }
}

/// The room that a column needs beside the others, in points of a page that holds the usual ones.
fn share(it: ListColumn) -> u16 {
    match it {
        ListColumn::Compensated | ListColumn::Received | ListColumn::Balance | ListColumn::NetRecovery => 64,
        ListColumn::Number => 62,
        ListColumn::Contract | ListColumn::Debtor | ListColumn::Guarantors => 56,
        ListColumn::CompensatedOn | ListColumn::Deadline | ListColumn::NextStep | ListColumn::LastContact => 50,
        ListColumn::Stage | ListColumn::Tags => 36,
        ListColumn::Officer => 34,
    }
}

fn cell(it: &CaseLine, column: ListColumn, language: Language) -> Result<TableCell, Refusal> {
    let text = |it: &str| if it.is_empty() { TableCell::Blank } else { TableCell::Text(it.to_owned()) };
    let amount = |it: &str| it.parse().map(TableCell::Amount).map_err(|why| fault(&why));
    let day = |it: &str| it.parse().map(TableCell::Day).map_err(|why| fault(&why));
    let given = |it: &Option<String>| it.as_deref().map_or(Ok(TableCell::Blank), day);
    Ok(match column {
        ListColumn::Number => text(&it.number),
        ListColumn::Debtor => text(&it.debtor),
        ListColumn::Contract => text(&it.contract),
        ListColumn::CompensatedOn => day(&it.compensated_on)?,
        ListColumn::Compensated => amount(&it.compensated)?,
        ListColumn::Received => amount(&it.received)?,
        ListColumn::Balance => match &it.balance {
            Some(owed) => amount(owed)?,
            None => text(&say(language, "cases_balance_unknown", &[])),
        },
        ListColumn::Stage if it.expected => text(&say(language, "stage_expected", &[])),
        ListColumn::Stage => text(&say(language, &format!("stage_{}", code_of(it.stage)), &[])),
        ListColumn::Officer => text(it.officer.as_deref().unwrap_or_default()),
        ListColumn::Deadline => given(&it.deadline)?,
        ListColumn::NetRecovery => it.net_recovery.as_deref().map_or(Ok(TableCell::Blank), amount)?,
        ListColumn::Guarantors => text(&it.guarantors),
        ListColumn::NextStep => given(&it.next_step)?,
        ListColumn::LastContact => given(&it.last_contact)?,
        ListColumn::Tags => text(&it.tags.join(&say(language, "list_comma", &[]))),
    })
}

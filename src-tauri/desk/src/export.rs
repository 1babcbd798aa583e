//! The ledger as a file: one set of tables, written as a workbook or set in pages.

use std::path::Path;

use recourse_core::{CaseFile, Day, Money};
use recourse_exchange::{Table, TableCell, write_tables};
use recourse_letters::{Align, Block, Breadth, Cell, Column, Document, Follows, Row, Text, render};
use serde::Serialize;

use crate::desk::{Now, Open, day_or, shown};
use crate::refusals::fault;
use crate::wire::{
    AppliedBy, BalanceRow, BasisAsked, ExportLedger, HeadAmount, HeadKind, Language, Ledger, LedgerExported,
    LedgerFormat, LedgerWarning, Refusal, SegmentLine, SourceLine,
};
use crate::words::{code_of, say, snake};
use crate::{Desk, files, ledger, letters};

impl Desk {
    /// Writes the ledger of a day to the file the user named, as a workbook or in pages; both have the same tables.
    ///
    /// # Errors
    /// [`Refusal::FileTrouble`] where something is there already or nothing can be written, [`Refusal::Unprintable`],
    /// and as [`Desk::case_ledger`].
    pub fn export_ledger(&self, ask: ExportLedger) -> Result<LedgerExported, Refusal> {
        self.read(|open, now| {
            let (file, as_of) = (open.case(&ask.case_id)?, day_or(&ask.as_of, now.today)?);
            let ledger = ledger::shown(&file, as_of, ask.basis.unwrap_or(BasisAsked::InForce), &open.pack)?;
            let statement = Statement { file: &file, ledger: &ledger, language: ask.language };
            let bytes = match ask.format {
                LedgerFormat::Xlsx => write_tables(&statement.tables()?).map_err(|why| fault(&why))?,
                LedgerFormat::Pdf => {
                    // Who printed it and when lies across every page: a copy that turns up elsewhere says whose it was.
                    let watermark =
                        if open.sample { say(ask.language, "shell_sample", &[]) } else { open.printed_by(now) };
                    let document = Document { watermark: Some(watermark), ..statement.document(as_of)? };
                    render(&document).map_err(letters::render_refused)?.bytes
                }
            };
            let path = Path::new(&ask.path);
            files::write_new(path, &bytes)?;
            open.note_export(Some(file.id), "export_ledger", Some(letters::sha256(&bytes)));
            Ok(LedgerExported { path: shown(path) })
        })
    }
}

impl Open {
    /// Who prints, and when.
    fn printed_by(&self, now: Now) -> String {
        format!("{} {}", self.user.name, now.today)
    }
}

/// A ledger in the words of one language.
pub(crate) struct Statement<'a> {
    pub(crate) file: &'a CaseFile,
    pub(crate) ledger: &'a Ledger,
    pub(crate) language: Language,
}

impl Statement<'_> {
    fn word(&self, key: &str) -> String {
        say(self.language, key, &[])
    }

    fn code(&self, family: &str, code: impl Serialize) -> String {
        self.word(&format!("{family}_{}", code_of(code)))
    }

    /// The claim's own word for a head in Chinese, the word for its kind in English.
    fn head(&self, kind: HeadKind, id: &str) -> String {
        let label = self.ledger.heads.iter().find(|it| it.id == id).map(|it| it.label.clone());
        match (self.language, label) {
            (Language::Chinese, Some(label)) => label,
            (Language::Chinese, None) | (Language::English, _) => self.code("head", kind),
        }
    }

    fn title(&self) -> String {
        format!("{} {}", self.word("ledger_title"), self.file.facts.number)
    }

    fn above(&self) -> Vec<String> {
        let of = say(self.language, "ledger_of", &[("day", &self.ledger.as_of)]);
        let figure = |key: &str, amount: &str| format!("{} {amount}", self.word(key));
        let mut lines = vec![
            format!("{} · {} · {of}", self.title(), self.file.facts.debtor.name),
            figure("ledger_total", &self.ledger.total),
            figure("ledger_per_diem", &self.ledger.per_diem),
        ];
        lines.extend(self.ledger.warnings.iter().map(|it| self.warning(it)));
        lines
    }

    /// What the reader must know of the figures, as the screen says it.
    fn warning(&self, it: &LedgerWarning) -> String {
        let facts = serde_json::to_value(it).unwrap_or_default();
        let told = |name: &str, text: &str| match name {
            "series" => self.word(&format!("series_{}", text.to_lowercase())),
            "ceiling" | "note" => self.word(&format!("{name}_{text}")),
            _ => text.to_owned(),
        };
        let fields = facts.as_object().into_iter().flatten();
        let said: Vec<(&str, String)> =
            fields.filter_map(|(name, it)| Some((name.as_str(), told(name, it.as_str()?)))).collect();
        let said: Vec<(&str, &str)> = said.iter().map(|(name, it)| (*name, it.as_str())).collect();
        let code = facts.get("code").and_then(serde_json::Value::as_str).unwrap_or_default();
        say(self.language, &format!("ledger_warning_{}", snake(code)), &said)
    }

    /// The tables in the order of the screen; those without a row are left out.
    pub(crate) fn tables(&self) -> Result<Vec<Table>, Refusal> {
        let all = [self.heads()?, self.rows()?, self.segments()?, self.receipts()?, self.sources()];
        Ok(all.into_iter().filter(|it| !it.rows.is_empty()).collect())
    }

    fn table(&self, name: &str, columns: &[&str], rows: Vec<Vec<TableCell>>) -> Table {
        Table {
            name: self.word(name),
            above: if name == "ledger_title" { self.above() } else { Vec::new() },
            columns: columns.iter().map(|it| self.word(it)).collect(),
            rows,
        }
    }

    fn heads(&self) -> Result<Table, Refusal> {
        let mut rows = Vec::new();
        for it in &self.ledger.heads {
            rows.push(vec![
                TableCell::Text(self.head(it.head, &it.id)),
                amount(&it.charged)?,
                amount(&it.paid)?,
                amount(&it.waived)?,
                amount(&it.balance)?,
            ]);
        }
        let total = amount(&self.ledger.total)?;
        let label = TableCell::Text(self.word("ledger_total"));
        rows.push(vec![label, TableCell::Blank, TableCell::Blank, TableCell::Blank, total]);
        let columns = ["ledger_head", "ledger_charged", "ledger_paid", "export_waived", "ledger_balance"];
        Ok(self.table("ledger_title", &columns, rows))
    }

    fn rows(&self) -> Result<Table, Refusal> {
        let mut rows = Vec::new();
        for it in &self.ledger.rows {
            rows.push(vec![
                day(&it.on)?,
                TableCell::Text(self.event(it)),
                TableCell::Text(self.parts(&it.changes)),
                changed(it)?,
                amount(&it.total_after)?,
            ]);
        }
        let columns = ["export_day", "export_event", "export_parts", "export_change", "ledger_balance"];
        Ok(self.table("export_rows", &columns, rows))
    }

    fn event(&self, it: &BalanceRow) -> String {
        let event = self.code("row_event", it.event);
        if it.what.is_empty() { event } else { format!("{event} {}", it.what) }
    }

    fn parts(&self, parts: &[HeadAmount]) -> String {
        let part = |it: &HeadAmount| format!("{} {}", self.head(it.head, &it.id), it.amount);
        parts.iter().map(part).collect::<Vec<_>>().join(&self.word("list_comma"))
    }

    fn segments(&self) -> Result<Table, Refusal> {
        let mut rows = Vec::new();
        for it in &self.ledger.segments {
            rows.push(vec![
                TableCell::Text(self.head(it.head, &it.id)),
                day(&it.from)?,
                day(&it.through)?,
                TableCell::Count(it.days),
                amount(&it.base)?,
                TableCell::Text(self.rate(it)),
                TableCell::Text(it.exact.clone()),
            ]);
        }
        let columns = [
            "ledger_head",
            "export_from",
            "export_through",
            "ledger_segment_days",
            "export_base",
            "export_rate",
            "ledger_segment_exact",
        ];
        Ok(self.table("ledger_segments", &columns, rows))
    }

    /// A yearly rate with the days of its year, or a daily one; the quote behind it, and whether it is confirmed.
    fn rate(&self, it: &SegmentLine) -> String {
        let per = match it.basis.filter(|_| !it.daily) {
            Some(basis) => format!("{}% ÷ {basis}", it.rate),
            None => format!("{}%", it.rate),
        };
        let Some((series, quote)) = it.rate_source.split_once(' ') else { return per };
        let stale = self.ledger.warnings.iter().any(|warning| {
            matches!(warning, LedgerWarning::ReferenceStale { series: of, confirmed } if of == series && it.through > *confirmed)
        });
        let mark = if stale { format!(" {}", self.word("ledger_stale")) } else { String::new() };
        let series = self.word(&format!("series_{}", series.to_lowercase()));
        format!("{per}（{series} {quote}{mark}）")
    }

    fn receipts(&self) -> Result<Table, Refusal> {
        let mut rows = Vec::new();
        for it in &self.ledger.receipts {
            rows.push(vec![
                day(&it.received_on)?,
                TableCell::Text(it.payer.clone()),
                amount(&it.amount)?,
                TableCell::Text(self.parts(&it.applied)),
                amount(&it.surplus)?,
                amount(&it.total_after)?,
                TableCell::Text(self.applied_by(&it.by)),
                TableCell::Text(if it.token.is_some() { self.word("token_payment") } else { String::new() }),
            ]);
        }
        let columns = [
            "ledger_receipt_on",
            "field_payer",
            "ledger_receipt_amount",
            "export_parts",
            "ledger_receipt_surplus",
            "ledger_receipt_after",
            "receipt_by",
            "receipt_token",
        ];
        Ok(self.table("ledger_receipts", &columns, rows))
    }

    /// By which order a payment was applied, as the screen says it.
    fn applied_by(&self, by: &AppliedBy) -> String {
        let (key, name, value) = match by {
            AppliedBy::Statutory => ("applied_statutory", "", ""),
            AppliedBy::PrincipalFirst => ("applied_principal_first", "", ""),
            AppliedBy::Agreed => ("applied_agreed", "", ""),
            AppliedBy::Turned { from } => ("applied_turned", "from", from.as_str()),
            AppliedBy::Document => ("applied_document", "", ""),
            AppliedBy::Judgment => ("applied_judgment", "", ""),
            AppliedBy::Own { reason } => ("applied_own", "reason", reason.as_str()),
        };
        say(self.language, key, &[(name, value)])
    }

    fn sources(&self) -> Table {
        let line = |it: &SourceLine| {
            let mark = if it.unverified { "ledger_source_unverified" } else { "ledger_source_verified" };
            let days = [&it.effective_from, &it.effective_to].map(|it| it.clone().unwrap_or_default());
            let [from, to] = days;
            [it.title.clone(), it.article.clone(), from, to, self.word(mark)].map(TableCell::Text).to_vec()
        };
        let rows = self.ledger.sources.iter().map(line).collect();
        self.table(
            "ledger_sources",
            &["export_instrument", "export_article", "export_in_force", "export_until", "export_mark"],
            rows,
        )
    }

    /// The same tables, in pages.
    pub(crate) fn document(&self, as_of: Day) -> Result<Document, Refusal> {
        let mut blocks = vec![Block::Title(Text::plain(self.word("ledger_title")))];
        blocks.extend(self.above().into_iter().map(|it| Block::Note(Text::plain(it))));
        for (at, table) in self.tables()?.iter().enumerate() {
            if at > 0 {
                blocks.push(Block::Heading(Text::plain(table.name.clone())));
            }
            blocks.push(Block::Table(set(table)));
        }
        let number = self.file.facts.number.to_string();
        Ok(Document { title: self.title(), number, dated: as_of, blocks, ..Document::default() })
    }
}

fn changed(it: &BalanceRow) -> Result<TableCell, Refusal> {
    let parts: Vec<Money> =
        it.changes.iter().map(|it| it.amount.parse().map_err(|why| fault(&why))).collect::<Result<_, Refusal>>()?;
    Ok(if parts.is_empty() { TableCell::Blank } else { TableCell::Amount(parts.into_iter().sum()) })
}

/// Reads back a figure that the ledger itself wrote.
fn amount(text: &str) -> Result<TableCell, Refusal> {
    text.parse().map(TableCell::Amount).map_err(|why| fault(&why))
}

fn day(text: &str) -> Result<TableCell, Refusal> {
    text.parse().map(TableCell::Day).map_err(|why| fault(&why))
}

pub(crate) fn set(table: &Table) -> recourse_letters::Table {
    let figures = |at: usize| table.rows.iter().any(|row| matches!(row.get(at), Some(TableCell::Amount(_))));
    let wide = |at: usize| {
        table.rows.iter().any(|row| matches!(row.get(at), Some(TableCell::Text(text)) if text.chars().count() > WIDE))
    };
    let column = |(at, _): (usize, &String)| Column {
        share: match table.rows.iter().find_map(|row| row.get(at)) {
            _ if wide(at) => 34,
            Some(TableCell::Day(_) | TableCell::Amount(_)) => 26,
            Some(TableCell::Count(_)) => 11,
            Some(TableCell::Text(_) | TableCell::Blank) | None => 21,
        },
        align: if figures(at) { Align::Right } else { Align::Left },
    };
    let row = |cells: Vec<Text>| Row {
        cells: cells.into_iter().map(|text| Cell { text, span: 1 }).collect(),
        follows: Follows::Freely,
    };
    recourse_letters::Table {
        breadth: Breadth::Full,
        columns: table.columns.iter().enumerate().map(column).collect(),
        head: Some(row(table.columns.iter().map(|it| Text::plain(it.clone()).bold()).collect())),
        rows: table.rows.iter().map(|it| row(it.iter().map(cell).collect())).collect(),
    }
}

/// A text column with longer entries than this gets more room.
const WIDE: usize = 14;

fn cell(it: &TableCell) -> Text {
    match it {
        TableCell::Text(text) => Text::plain(text.clone()),
        TableCell::Amount(amount) => Text::whole(amount.to_string()),
        TableCell::Count(count) => Text::whole(count.to_string()),
        TableCell::Day(day) => Text::whole(day.to_string()),
        TableCell::Blank => Text::default(),
    }
}

#[cfg(test)]
mod tests {
    use recourse_core::statutes::RulePack;
    use recourse_core::{CaseId, Entry, Recorded};
    use recourse_exchange::{ReadOptions, read};
    use serde_json::{Value, json};

    use super::*;

    fn file() -> CaseFile {
        let opening = json!({"kind": "case_opened", "facts": {
            "number": "2024-0001", "debtor": {"name": "张三丰样例", "kind": "person"}, "contract": "=样例担字1号",
            "compensation": {"on": "2024-01-01", "principal": "100000.00", "interest": "0", "penalty": "0", "fees": "0"},
            "occupancy": {"rule": "annual", "percent": "10"}}});
        let paid = json!({"kind": "payment_received", "id": "00000000-0000-0000-0000-000000000000",
            "received_on": "2024-07-01", "amount": "5000.00", "payer": "=cmd()"});
        let id = CaseId(uuid::Uuid::nil());
        let entry = |(seq, it): (u64, &Value)| Recorded {
            seq,
            case: Some(id),
            at: chrono::DateTime::UNIX_EPOCH,
            actor: "样例".to_owned(),
            entry: serde_json::from_value::<Entry>(it.clone()).unwrap(),
        };
        CaseFile::fold(id, &(1..).zip(&[opening, paid]).map(entry).collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn the_workbook_and_the_pages_say_what_the_screen_says() {
        let file = file();
        let as_of = "2025-01-01".parse().unwrap();
        let ledger = ledger::of(&file, as_of, RulePack::shipped()).unwrap();
        for language in [Language::Chinese, Language::English] {
            let statement = Statement { file: &file, ledger: &ledger, language };
            let tables = statement.tables().unwrap();
            assert_eq!(tables.len(), 5);
            let pages = render(&statement.document(as_of).unwrap()).unwrap();
            let bytes = write_tables(&tables).unwrap();
            for table in &tables {
                let header_row = u32::try_from(table.above.len() + 1).ok();
                let options = ReadOptions { sheet: Some(table.name.clone()), header_row, ..ReadOptions::default() };
                let sheet = read(&bytes, &options).unwrap();
                let cells: Vec<String> = sheet
                    .rows()
                    .flat_map(|row| row.cells().map(|(_, it)| it.shown().into_owned()).collect::<Vec<_>>())
                    .collect();
                for it in table.rows.iter().flatten() {
                    let text = cell(it).to_string();
                    assert!(text.is_empty() || pages.text.contains(text.lines().next().unwrap_or_default()), "{text}");
                    let whole = text.trim_end_matches(".00").to_owned();
                    let shorter = text.trim_end_matches('0').trim_end_matches('.').to_owned();
                    let quoted = format!("'{text}");
                    let known =
                        text.is_empty() || [&text, &whole, &shorter, &quoted].iter().any(|it| cells.contains(it));
                    assert!(known, "{text} of {} in {cells:?}", table.name);
                }
                assert!(table.columns.iter().all(|it| !it.contains('_') && cells.contains(it)), "{:?}", table.columns);
            }
            assert!(pages.text.contains(&ledger.total) && pages.text.contains(&ledger.per_diem));
            assert!(pages.text.contains("=cmd()"), "the pages keep the characters given");
            let stale =
                LedgerWarning::ReferenceStale { series: "LPR_1Y".to_owned(), confirmed: "2026-09-21".to_owned() };
            let said = statement.warning(&stale);
            assert!(said.contains("2026-09-21") && said.contains("LPR") && !said.contains('_'), "{said}");
        }
    }
}

//! What happened on one file, in one page and always in the same order: for those who are told upwards.
//!
//! Its figures are those with which the file enters the report over all files.

use std::path::Path;

use recourse_core::casework::{Coded, catalogue, flags, measures, overdue_days, steps};
use recourse_core::clocks::{Turn, clocks};
use recourse_core::obligors::Obligor;
use recourse_core::tracks::standings;
use recourse_core::{CaseFile, Day, Money, Party};
use recourse_exchange::{Table, TableCell};
use recourse_letters::{Block, Document, Text, render};

use crate::desk::{Now, Open, shown};
use crate::export::set;
use crate::letters::delivery::called;
use crate::reports::figures_of;
use crate::wire::{EventExported, ExportEvent, Language, Refusal, Stage};
use crate::words::{code_of, say};
use crate::{Desk, files, ledger, letters, mask};

/// Lines at most of parties, measures and next steps: the first that leave it one page.
const FITS: [Most; 4] = [
    Most { parties: 5, measures: 7, next: 4 },
    Most { parties: 4, measures: 5, next: 3 },
    Most { parties: 3, measures: 3, next: 2 },
    Most { parties: 1, measures: 1, next: 1 },
];
/// Characters of one text at most.
const LONGEST: usize = 44;

impl Desk {
    /// Writes what happened on a file in one page; in clear only for those who may see it so.
    ///
    /// # Errors
    /// [`Refusal::NotPermitted`], [`Refusal::FileTrouble`] where something is there already or nothing can be written.
    pub fn export_event(&self, ask: ExportEvent) -> Result<EventExported, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.case_id)?;
            let clear = open.in_clear(ask.personal)?;
            let of = |most: Most| Event { open, file: &file, now, clear, language: ask.language, most };
            let pages = |most: Most| render(&of(most).document()).map_err(letters::render_refused);
            let [first, rest @ ..] = FITS;
            let mut done = pages(first)?;
            for most in rest {
                if done.pages > 1 {
                    done = pages(most)?;
                }
            }
            let path = Path::new(&ask.path);
            files::write_new(path, &done.bytes)?;
            open.note_export(Some(file.id), "export_event", Some(letters::sha256(&done.bytes)));
            Ok(EventExported { path: shown(path), pages: done.pages })
        })
    }
}

#[derive(Clone, Copy)]
struct Most {
    parties: usize,
    measures: usize,
    next: usize,
}

struct Event<'a> {
    open: &'a Open,
    file: &'a CaseFile,
    now: Now,
    clear: bool,
    language: Language,
    most: Most,
}

impl Event<'_> {
    fn word(&self, key: &str) -> String {
        say(self.language, key, &[])
    }

    fn titled(&self, zh: &str, en: &str) -> String {
        match self.language {
            Language::Chinese => zh.to_owned(),
            Language::English => en.to_owned(),
        }
    }

    fn letters(&self) -> recourse_letters::Language {
        match self.language {
            Language::Chinese => recourse_letters::Language::Chinese,
            Language::English => recourse_letters::Language::English,
        }
    }

    /// A text as its reader may see it, and no longer than a line.
    fn text(&self, it: &str) -> String {
        let shown = if self.clear { it.to_owned() } else { self.open.veil(self.file).text(it) };
        let line: String = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.chars().count() <= LONGEST {
            return line;
        }
        line.chars().take(LONGEST - 1).chain(['…']).collect()
    }

    fn name(&self, it: &str) -> String {
        if self.clear { it.to_owned() } else { self.text(&self.open.named(it)) }
    }

    fn document(&self) -> Document {
        let number = self.file.facts.number.to_string();
        let title = self.word("event_title");
        let mut blocks = vec![Block::Title(Text::plain(title.clone())), Block::Note(Text::plain(self.above()))];
        let parts = [
            ("event_what", self.what()),
            ("event_amount", vec![Block::Table(set(&self.amounts()))]),
            ("event_parties", self.parties()),
            ("event_measures", self.measures()),
            ("event_next", self.next()),
        ];
        for (heading, part) in parts {
            blocks.push(Block::Heading(Text::plain(self.word(heading))));
            blocks.extend(part);
        }
        let layout = recourse_letters::Layout::Business;
        let language = self.letters();
        Document { title, number, dated: self.now.today, language, layout, blocks, ..Document::default() }
    }

    fn above(&self) -> String {
        let facts = &self.file.facts;
        let (number, day) = (facts.number.to_string(), self.now.today.to_string());
        let stage = self.word(&format!("stage_{}", code_of(Stage::from(self.file.stage))));
        let officer = facts.officer.clone().unwrap_or_else(|| self.word("case_officer_none"));
        let said = [("number", number.as_str()), ("day", &day), ("stage", &stage), ("officer", &officer)];
        say(self.language, "event_above", &said)
    }

    /// How it came to this: the payment, how late, why, what stands out.
    fn what(&self) -> Vec<Block> {
        let facts = &self.file.facts;
        let (day, amount) = (facts.compensation.on.to_string(), facts.compensation.total().to_string());
        let bank = facts.bank.as_deref().map_or_else(|| self.word("event_bank_unknown"), |it| self.text(it));
        let key = if facts.expected { "event_expected" } else { "event_compensated" };
        let mut lines = vec![say(self.language, key, &[("day", &day), ("amount", &amount), ("bank", &bank)])];
        let owed = self.owed();
        let late = owed.and_then(|owed| overdue_days(self.file, owed, self.now.today, &self.open.pack));
        if let Some((days, class)) = late.and_then(|days| Some((days, self.open.pack.overdue().class(days)?))) {
            let class = self.titled(&class.title, &class.title_en);
            lines.push(say(self.language, "event_overdue", &[("days", &days.to_string()), ("class", &class)]));
        }
        let causes = self.causes();
        lines.push(if causes.is_empty() {
            self.word("event_cause_none")
        } else {
            say(self.language, "event_cause", &[("what", &causes.join(&self.word("list_comma")))])
        });
        let raised: Vec<String> = flags(self.file)
            .iter()
            .filter(|it| it.raised)
            .map(|it| self.titled(&it.kind.title, &it.kind.title_en))
            .collect();
        if !raised.is_empty() {
            lines.push(say(self.language, "event_flags", &[("what", &raised.join(&self.word("list_comma")))]));
        }
        lines.into_iter().map(|it| Block::Paragraph(Text::plain(it))).collect()
    }

    /// The causes on file, each by its levels.
    fn causes(&self) -> Vec<String> {
        let kind = catalogue().dossier.iter().find(|it| it.id == "cause");
        let records = self.file.work.dossier().filter(|(_, it)| it.of == "cause");
        let said = records.map(|(_, it)| {
            let fields = kind.into_iter().flat_map(|kind| &kind.fields);
            let levels = fields.filter_map(|field| {
                let value = it.values.get(&field.id)?;
                let choice: &Coded = field.choices.iter().find(|choice| choice.id == *value)?;
                Some(self.titled(&choice.title, &choice.title_en))
            });
            levels.collect::<Vec<_>>().join(" / ")
        });
        said.filter(|it| !it.is_empty()).take(3).collect()
    }

    fn owed(&self) -> Option<Money> {
        ledger::total_if_known(self.file, self.now.today, &self.open.pack).ok().flatten()
    }

    /// The figures with which the file enters the report over all files.
    fn amounts(&self) -> Table {
        let owed = self.owed();
        let tally = figures_of(self.file, self.now.today, owed);
        let owed = owed.map_or_else(|| TableCell::Text(self.word("event_unreckoned")), TableCell::Amount);
        let row = vec![
            TableCell::Amount(tally.compensated),
            owed,
            TableCell::Amount(tally.recovered),
            TableCell::Amount(tally.costs),
        ];
        let columns = ["report_compensated", "report_balance", "report_recovered", "report_costs"];
        self.table("event_amount", &columns, vec![row])
    }

    fn table(&self, name: &str, columns: &[&str], rows: Vec<Vec<TableCell>>) -> Table {
        let columns = columns.iter().map(|it| self.word(it)).collect();
        Table { name: self.word(name), above: Vec::new(), columns, rows }
    }

    fn parties(&self) -> Vec<Block> {
        let facts = &self.file.facts;
        let all = std::iter::once(("debtor", &facts.debtor)).chain(facts.guarantors.iter().map(|it| ("guarantor", it)));
        let row = |(role, it): (&str, &Party)| {
            let masked = if self.clear { it.clone() } else { mask::party(&self.open.policy, it) };
            let text = |it: Option<String>| it.map_or(TableCell::Blank, TableCell::Text);
            vec![
                TableCell::Text(self.word(&format!("case_party_{role}"))),
                TableCell::Text(self.name(&it.name)),
                text(masked.identity),
                text(masked.phone),
            ]
        };
        let rows = all.take(self.most.parties).map(row).collect();
        let columns = ["case_party_role", "case_party_name", "case_party_identity", "case_party_phone"];
        let mut blocks = vec![Block::Table(set(&self.table("event_parties", &columns, rows)))];
        let left = facts.guarantors.len().saturating_add(1).saturating_sub(self.most.parties);
        if left > 0 {
            let said = say(self.language, "event_more", &[("count", &left.to_string())]);
            blocks.push(Block::Note(Text::plain(said)));
        }
        blocks
    }

    /// What was done, the latest first, and how much besides.
    fn measures(&self) -> Vec<Block> {
        let file = self.file;
        let mut done: Vec<(Day, String)> = Vec::new();
        for it in standings(file) {
            for (_, made) in &it.made {
                let step = it.track.moves.iter().find(|known| known.id == made.step);
                let step = step.map_or_else(|| made.step.clone(), |it| self.titled(&it.title, &it.title_en));
                done.push((made.on, format!("{} · {step}", self.titled(&it.track.title, &it.track.title_en))));
            }
        }
        for it in measures(file) {
            let kind = catalogue().measure(&it.asked.what);
            let kind = kind.map_or_else(|| it.asked.what.clone(), |it| self.titled(&it.title, &it.title_en));
            done.push((it.asked.on, format!("{kind} · {}", self.text(&it.asked.target))));
        }
        for it in &file.letters {
            done.push((it.letter.dated, self.text(&called(file, it, self.letters()))));
        }
        done.sort_by_key(|it| std::cmp::Reverse(it.0));
        let tally = figures_of(file, self.now.today, None);
        let [contacts, letters, kept, broken] =
            [tally.contacts, tally.letters, tally.kept, tally.broken].map(|it| it.to_string());
        let counts = [("contacts", contacts.as_str()), ("letters", &letters), ("kept", &kept), ("broken", &broken)];
        let mut blocks = vec![Block::Paragraph(Text::plain(say(self.language, "event_counts", &counts)))];
        let rows: Vec<_> = done.iter().take(self.most.measures).map(|(on, it)| dated(*on, it.clone())).collect();
        if !rows.is_empty() {
            blocks.push(Block::Table(set(&self.table("event_measures", &["export_day", "event_measure"], rows))));
        }
        let left = done.len().saturating_sub(self.most.measures);
        if left > 0 {
            let said = say(self.language, "event_more", &[("count", &left.to_string())]);
            blocks.push(Block::Note(Text::plain(said)));
        }
        blocks
    }

    /// Steps that are planned and dates of ours that come, the nearest first.
    fn next(&self) -> Vec<Block> {
        let planned = steps(self.file).into_iter().filter(|it| it.done.is_none());
        let mut all: Vec<(Day, String)> = planned.map(|it| (it.due, self.text(&it.planned.what))).collect();
        let ours = clocks(self.file, &self.open.pack).into_iter();
        let ours = ours.filter(|it| it.turn == Turn::Ours && it.answered.is_none() && self.file.stage.is_open());
        all.extend(ours.filter(|it| it.last_day >= self.now.today).map(|it| {
            let of = match it.obligor {
                Some(Obligor::Guarantor { index }) => {
                    let party = usize::try_from(index).ok().and_then(|at| self.file.facts.guarantors.get(at));
                    party.map(|it| format!(" · {}", self.name(&it.name))).unwrap_or_default()
                }
                Some(Obligor::Debtor) | None => String::new(),
            };
            (it.last_day, format!("{}{of}", self.titled(&it.title.0, &it.title.1)))
        }));
        all.sort();
        if all.is_empty() {
            return vec![Block::Paragraph(Text::plain(self.word("event_next_none")))];
        }
        let rows: Vec<_> = all.into_iter().take(self.most.next).map(|(on, it)| dated(on, it)).collect();
        vec![Block::Table(set(&self.table("event_next", &["export_day", "event_step"], rows)))]
    }
}

fn dated(on: Day, what: String) -> Vec<TableCell> {
    vec![TableCell::Day(on), TableCell::Text(what)]
}

//! The facts of a letter, gathered from the file, its ledger and what the writer typed.

use std::collections::BTreeMap;

use recourse_core::casework::{Plan, flags, suit_decided};
use recourse_core::obligors::{Limit, Obligor, Owed, owed_by_with};
use recourse_core::paragraph::paragraph;
use recourse_core::statutes::RulePack;
use recourse_core::tracks::court_record;
use recourse_core::{CaseFile, Day, Money, Organisation, PartyKind};
use recourse_letters::{
    Accrual, Addressee, Caveat, Event, Head, HeadFigures, Instalment, Judgment, Language, Layout, LetterFacts, Loan,
    Mark, OwnLiability, RatePer, Received, Role, RunningRate, Runs, Wording,
};

use super::party::{To, stated};
use super::{agreed, answers};
use crate::ledger;
use crate::refusals::fault;
use crate::typed::TextKind;
use crate::veil::Veil;
use crate::wire::{
    self, AppliedBy, BalanceRow, HeadLine, HeadNature, Ledger, LedgerWarning, LetterDraft, LetterLanguage,
    LetterLayout, RateShown, Refusal, RowEvent, SegmentLine,
};
use crate::{forms, typed, words};

/// Flags of a file whose debtor gets no certificate of good faith.
const EVADING: [&str; 3] = ["evader", "fraud", "assets_moving"];

/// Everything a letter is made from.
pub(crate) struct Gathering<'a> {
    pub(crate) file: &'a CaseFile,
    pub(crate) ledger: &'a Ledger,
    pub(crate) pack: &'a RulePack,
    pub(crate) draft: &'a LetterDraft,
    pub(crate) to: To,
    pub(crate) dated: Day,
    pub(crate) sender: Organisation,
    pub(crate) sample: bool,
    /// The plan of the file that a letter may write down.
    pub(crate) planned: Option<Plan>,
    /// What is covered in what the file says, before the writer sees it.
    pub(crate) veil: Veil<'a>,
}

impl Gathering<'_> {
    /// What the letter states.
    pub(crate) fn facts(&self, wording: &Wording) -> Result<LetterFacts, Refusal> {
        let (file, ledger, draft) = (self.file, self.ledger, self.draft);
        let facts = &file.facts;
        let answers = answers::read(draft, wording, self.known(), &self.veil)?;
        let debtor = stated(&facts.debtor, Role::Debtor);
        let liability = self.liability()?;
        let judgment = file.judgment().map(|it| &it.what).filter(|it| it.effective_on <= self.dated);
        let claims = paragraph(file, self.dated, self.pack).map_err(|why| ledger::refused(&why))?;
        Ok(LetterFacts {
            template: draft.template.clone(),
            version: Some(wording.version),
            language: draft.language.into(),
            layout: draft.layout.into(),
            watermark: self.watermark()?,
            capacity: self.sender.capacity,
            sender: self.sender.clone(),
            addressee: self.addressee(&answers),
            debtor: Some(debtor.clone()).filter(|_| self.to != To::Debtor),
            defendants: self.defendants(debtor)?,
            number: facts.number.clone(),
            loan: Loan {
                bank: facts.bank.clone(),
                contract: facts.loan_contract.clone(),
                guarantee: facts.contract.clone(),
                amount: facts.loan_amount,
            },
            compensation: facts.compensation,
            occupancy: facts.occupancy,
            runs: self.runs()?,
            received: self.received(),
            heads: self.heads(liability.as_ref())?,
            accruals: ledger.segments.iter().map(|it| self.accrual(it)).collect::<Result<_, _>>()?,
            events: ledger.rows.iter().map(|it| self.event(it)).collect::<Result<_, _>>()?,
            total: figure(&ledger.total)?,
            per_diem: figure(&ledger.per_diem)?,
            dated: self.dated,
            pay_by: crate::desk::day_or(&draft.pay_by, self.dated)?,
            guarantor: match self.to {
                To::Guarantor { index } => Some(index),
                To::Debtor | To::Outside(_) => None,
            },
            liability: liability.map(|(own, _)| own),
            judgment: judgment.map(|it| Judgment {
                court: it.court.clone(),
                case_number: it.case_number.clone(),
                judged_on: it.judged_on,
                effective_on: it.effective_on,
                perform_by: it.perform_by,
            }),
            suit_decided_on: self.suit_decided_on(),
            claims: claims.items.into_iter().map(|it| it.text).collect(),
            plan: self.plan(wording)?,
            answers,
            remark: typed::field("remark", &draft.remark, TextKind::Note)?,
            caveats: caveats(ledger)?,
            unverified_law: Vec::new(),
            marks: self.marks(),
            head_picture: None,
            seal: None,
        })
    }

    /// What the file is marked with that a wording asks about.
    fn marks(&self) -> Vec<Mark> {
        let evading = flags(self.file).into_iter().any(|it| it.raised && EVADING.contains(&it.kind.id.as_str()));
        let value = |of: &str, field: &str, wanted: &[&str]| {
            let mut found = self.file.work.dossier().filter(|(_, it)| it.of == of);
            found.any(|(_, it)| it.values.get(field).is_some_and(|it| wanted.contains(&it.as_str())))
        };
        let marks = [
            (evading, Mark::Evading),
            (value("objection", "code", &["training"]), Mark::Training),
            (value("credit", "state", &["reported", "updated", "cleared", "dead"]), Mark::Reported),
        ];
        marks.into_iter().filter(|(holds, _)| *holds).map(|(_, it)| it).collect()
    }

    fn watermark(&self) -> Result<Option<String>, Refusal> {
        let typed = typed::field("watermark", &self.draft.watermark, TextKind::Line)?;
        let sample = match self.draft.language {
            LetterLanguage::Chinese => "样例",
            LetterLanguage::English => "SAMPLE",
        };
        Ok(if self.sample { Some(sample.to_owned()) } else { typed })
    }

    /// What the file knows of what templates ask.
    fn known(&self) -> BTreeMap<String, String> {
        let mut known = BTreeMap::new();
        let mut put = |name: &str, it: Option<String>| known.extend(it.map(|it| (name.to_owned(), it)));
        put("insured", self.file.facts.bank.clone());
        put("policy", Some(self.file.facts.contract.clone()));
        let record = court_record(self.file);
        put("court", record.court);
        put("case_number", record.case_number);
        put("preserve_amount", Some(self.ledger.total.clone()));
        let total = figure::<Money>(&self.ledger.total).unwrap_or_default();
        let last = self.file.standing_payments().map(|it| it.received_on).max().filter(|_| total <= Money::ZERO);
        put("settled_on", last.map(|it| it.to_string()));
        for (name, known) in self.planned.iter().flat_map(|it| agreed::known(it, self.dated)) {
            put(name, Some(known));
        }
        known
    }

    fn addressee(&self, answers: &BTreeMap<String, String>) -> Addressee {
        if let Some(party) = self.to.party(self.file) {
            return stated(party, self.to.role());
        }
        let role = self.to.role();
        let answer = |name: &str| answers.get(name).cloned();
        let name = if role == Role::Court { answer("court") } else { answer("party_name") };
        Addressee {
            name: name.unwrap_or_default(),
            kind: if role == Role::Court { PartyKind::Company } else { PartyKind::Person },
            address: answer("party_address"),
            role,
            identity: None,
            phone: answer("party_phone"),
        }
    }

    /// The debtor, and the guarantors who owe something.
    fn defendants(&self, debtor: Addressee) -> Result<Vec<Addressee>, Refusal> {
        let mut all = vec![debtor];
        for (index, party) in (0_u32..).zip(&self.file.facts.guarantors) {
            let owed = self.owed(Obligor::Guarantor { index })?;
            if owed.basis.is_some() && owed.total > Money::ZERO {
                all.push(stated(party, Role::Guarantor));
            }
        }
        Ok(all)
    }

    fn owed(&self, obligor: Obligor) -> Result<Owed, Refusal> {
        owed_by_with(self.file, obligor, self.dated, self.pack).map_err(|why| ledger::refused(&why))
    }

    /// How far a guarantor is liable, with what is owed by head.
    fn liability(&self) -> Result<Option<(OwnLiability, Owed)>, Refusal> {
        let To::Guarantor { index } = self.to else { return Ok(None) };
        let owed = self.owed(Obligor::Guarantor { index })?;
        let set = self.file.liabilities_in_force();
        let stated = set.and_then(|it| it.what.liabilities.iter().find(|it| it.guarantor == index));
        let ceiling = owed.limits.iter().find_map(|it| match it {
            Limit::Ceiling { amount, .. } => Some(*amount),
            _ => None,
        });
        let own = OwnLiability {
            basis: owed.basis,
            contract: stated.and_then(|it| it.contract.clone()),
            share: stated.and_then(|it| it.share_percent),
            ceiling,
            paid: owed.paid,
            period_from: stated.and_then(|it| it.period_from),
            period_until: stated.and_then(|it| it.period_until),
            demanded_on: stated.and_then(|it| it.demanded_on).filter(|it| *it <= self.dated),
            owed: owed.total,
        };
        Ok(Some((own, owed)))
    }

    /// The day somebody with authority decided to go to court.
    fn suit_decided_on(&self) -> Option<Day> {
        suit_decided(self.file).filter(|it| *it <= self.dated)
    }

    fn received(&self) -> Vec<Received> {
        let upto = self.file.standing_payments().filter(|it| it.received_on <= self.dated);
        let mut received: Vec<Received> = upto.map(|it| Received { on: it.received_on, amount: it.amount }).collect();
        received.sort_by_key(|it| it.on);
        received
    }

    fn heads(&self, liability: Option<&(OwnLiability, Owed)>) -> Result<Vec<HeadFigures>, Refusal> {
        let own = |id: &str| liability.and_then(|(_, it)| it.heads.iter().find(|it| it.head == id)).map(|it| it.owed);
        self.ledger.heads.iter().map(|it| head(it, own(&it.id))).collect()
    }

    fn accrual(&self, segment: &SegmentLine) -> Result<Accrual, Refusal> {
        let per = segment.basis.filter(|_| !segment.daily).map_or(RatePer::Day, |days| RatePer::Year { days });
        let label = self.ledger.heads.iter().find(|it| it.id == segment.id).map(|it| it.label.clone());
        Ok(Accrual {
            from: figure(&segment.from)?,
            through: figure(&segment.through)?,
            days: segment.days,
            base: figure(&segment.base)?,
            rate: figure(&segment.rate)?,
            per,
            exact: figure(&segment.exact)?,
            cut: figure(&segment.cut)?,
            label: label.filter(|_| self.draft.language == LetterLanguage::Chinese),
        })
    }

    /// What runs, where terms or a judgment stand in place of the agreed charge of the file.
    fn runs(&self) -> Result<Vec<Runs>, Refusal> {
        if self.file.terms_in_force().is_none() && self.file.judgment().is_none() {
            return Ok(Vec::new());
        }
        let label = |id: &str| {
            let head = self.ledger.heads.iter().find(|it| it.id == id);
            head.map_or_else(|| id.to_owned(), |it| self.label(it))
        };
        let run = |it: &wire::AccrualLine| {
            let rate = match &it.rate {
                RateShown::Annual { percent } => RunningRate::Annual { percent: figure(percent)? },
                RateShown::Daily { percent } => RunningRate::Daily { percent: figure(percent)? },
                RateShown::Reference { series, multiplier, margin, .. } => RunningRate::Lpr {
                    term: if series.contains('5') { "5Y".to_owned() } else { "1Y".to_owned() },
                    multiplier: figure(multiplier)?,
                    margin: figure(margin)?,
                },
            };
            let days_of_year = match (&it.rate, it.day_count) {
                (RateShown::Daily { .. }, _) | (_, wire::DayCount::ActAct) => None,
                (_, wire::DayCount::Act360) => Some(360),
                (_, wire::DayCount::Act365) => Some(365),
            };
            let base = it.base.iter().map(|it| label(it)).collect();
            Ok(Runs { label: label(&it.head_id), base, rate, days_of_year })
        };
        self.ledger.accruals.iter().map(run).collect()
    }

    fn label(&self, it: &HeadLine) -> String {
        match self.draft.language {
            LetterLanguage::Chinese => it.label.clone(),
            LetterLanguage::English => self.say(match it.nature {
                HeadNature::Cost => "letters_head_cost",
                HeadNature::Interest => "letters_head_interest",
                HeadNature::Penalty => "letters_head_penalty",
                HeadNature::Damages => "letters_head_damages",
                HeadNature::Principal => "letters_head_principal",
                HeadNature::PostJudgment => "letters_head_post_judgment",
                HeadNature::Other => "letters_head_other",
            }),
        }
    }

    fn event(&self, row: &BalanceRow) -> Result<Event, Refusal> {
        let parts: Vec<Money> = row.changes.iter().map(|it| figure(&it.amount)).collect::<Result<_, _>>()?;
        let word = self.say(match row.event {
            RowEvent::Charged => "letters_event_charged",
            RowEvent::Accrued => "letters_event_accrued",
            RowEvent::Received => "letters_event_received",
            RowEvent::Waived => "letters_event_waived",
            RowEvent::StandstillBegan => "letters_event_standstill_began",
            RowEvent::StandstillEnded => "letters_event_standstill_ended",
            RowEvent::OrderTurned => "letters_event_order_turned",
        });
        let labels = row.changes.iter().filter_map(|part| self.ledger.heads.iter().find(|it| it.id == part.id));
        let labels: Vec<String> = labels.map(|it| self.label(it)).collect();
        let comma = if self.draft.language == LetterLanguage::Chinese { "、" } else { ", " };
        let what = match row.event {
            RowEvent::Charged | RowEvent::Accrued | RowEvent::Waived if !labels.is_empty() => {
                format!("{word}{}{}", if comma == "、" { "：" } else { ": " }, labels.join(comma))
            }
            RowEvent::Received => self.received_by(row, word, comma),
            _ => word,
        };
        Ok(Event { on: figure(&row.on)?, what, change: parts.into_iter().sum(), after: figure(&row.total_after)? })
    }

    /// What came in, with the order it was applied in and which heads it reached.
    fn received_by(&self, row: &BalanceRow, word: String, comma: &str) -> String {
        let Some(line) = self.ledger.receipts.iter().find(|it| Some(it.seq) == row.seq) else { return word };
        let reached = line.applied.iter().filter_map(|it| self.ledger.heads.iter().find(|head| head.id == it.id));
        let heads = reached.map(|it| self.label(it)).collect::<Vec<_>>().join(comma);
        let (key, from) = match &line.by {
            AppliedBy::Statutory => ("letters_order_statutory", ""),
            AppliedBy::PrincipalFirst => ("letters_order_principal_first", ""),
            AppliedBy::Agreed | AppliedBy::Document => ("letters_order_agreed", ""),
            AppliedBy::Turned { from } => ("letters_order_turned", from.as_str()),
            AppliedBy::Judgment => ("letters_order_judgment", ""),
            AppliedBy::Own { .. } => ("letters_order_own", ""),
        };
        words::say(self.language(), key, &[("word", &word), ("heads", &heads), ("from", from)])
    }

    fn language(&self) -> wire::Language {
        match self.draft.language {
            LetterLanguage::Chinese => wire::Language::Chinese,
            LetterLanguage::English => wire::Language::English,
        }
    }

    fn say(&self, key: &str) -> String {
        words::say(self.language(), key, &[])
    }

    /// What was agreed to be paid: as typed, else as the plan of the file says.
    fn plan(&self, wording: &Wording) -> Result<Vec<Instalment>, Refusal> {
        let read = |it: &wire::LetterInstalment| {
            Ok(Instalment { due: forms::day("planDue", &it.due)?, amount: forms::amount("planAmount", &it.amount)? })
        };
        let typed = self.draft.plan.iter().filter(|it| !(it.due.trim().is_empty() && it.amount.trim().is_empty()));
        let typed: Vec<Instalment> = typed.map(read).collect::<Result<_, Refusal>>()?;
        let of_file = self.planned.as_ref().filter(|_| typed.is_empty() && wording.lists_plan());
        Ok(of_file.map_or(typed, agreed::instalments))
    }
}

fn head(line: &HeadLine, own: Option<Money>) -> Result<HeadFigures, Refusal> {
    let head = match line.nature {
        HeadNature::Cost => Head::Cost,
        HeadNature::Interest => Head::Interest,
        HeadNature::Penalty => Head::Penalty,
        HeadNature::Damages => Head::Damages,
        HeadNature::Principal => Head::Principal,
        HeadNature::PostJudgment => Head::PostJudgment,
        HeadNature::Other => Head::Other,
    };
    let taken = figure::<Money>(&line.paid)? + figure(&line.waived)?;
    Ok(HeadFigures {
        head,
        charged: figure(&line.charged)?,
        paid: taken,
        owed: figure(&line.balance)?,
        label: Some(line.label.clone()).filter(|it| !it.is_empty()),
        own,
    })
}

fn caveats(ledger: &Ledger) -> Result<Vec<Caveat>, Refusal> {
    let stale = ledger.warnings.iter().filter_map(|it| match it {
        LedgerWarning::ReferenceStale { confirmed, .. } => {
            Some(figure(confirmed).map(|confirmed| Caveat::ReferenceStale { confirmed }))
        }
        LedgerWarning::DamagesAboveLine { .. }
        | LedgerWarning::ChargesAbovePrincipal { .. }
        | LedgerWarning::LossUnstated { .. }
        | LedgerWarning::CeilingDoubtful { .. }
        | LedgerWarning::CeilingIdle { .. }
        | LedgerWarning::CeilingReplaced { .. } => None,
    });
    let unverified =
        ledger.sources.iter().filter(|it| it.unverified).map(|it| Ok(Caveat::Unverified { title: it.title.clone() }));
    stale.chain(unverified).collect()
}

/// Reads back a figure that the ledger itself wrote.
pub(crate) fn figure<T: std::str::FromStr<Err: std::error::Error + 'static>>(text: &str) -> Result<T, Refusal> {
    text.parse().map_err(|why| fault(&why))
}

impl From<LetterLanguage> for Language {
    fn from(it: LetterLanguage) -> Self {
        match it {
            LetterLanguage::Chinese => Self::Chinese,
            LetterLanguage::English => Self::English,
        }
    }
}

impl From<LetterLayout> for Layout {
    fn from(it: LetterLayout) -> Self {
        match it {
            LetterLayout::Official => Self::Official,
            LetterLayout::Business => Self::Business,
        }
    }
}

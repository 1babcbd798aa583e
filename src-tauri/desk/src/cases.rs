//! The list, one file, entering and correcting a case by hand.

use recourse_core::casework::{Step, steps};
use recourse_core::clocks::{Turn, clocks};
use recourse_core::obligors::Obligor;
use recourse_core::users::{Access, Masking};
use recourse_core::{
    CaseFacts, CaseFile, CaseId, Creditor, Day, DetailSource, Entry, Held, Money, Party, Recorded, SearchField,
    creditors,
};
use recourse_vault::{FoundIn, Records as _, found_in};

use crate::appraisal::expected_net;
use crate::desk::{Now, Open, count, day_or, seq};
use crate::details;
use crate::draft::Entering;
use crate::reach::reach;
use crate::refusals::fault;
use crate::reversal::{keeps_payments, planned_with, reversible};
use crate::typed::TextKind;
use crate::wire::{
    self, AmendCase, CaseChecked, CaseDraft, CaseEditing, CaseLine, CaseList, CaseOpened, CaseRegistered, CheckCase,
    CreditorKind, CreditorLine, EditCase, EntryReversed, FieldProblem, FieldRule, HistoryLine, Lacks, LetterLine,
    ListCases, MatchLine, NextDate, NextStep, OccupancyTerms, OpenCase, PartyReach, PartyShown, PathShown, PaymentLine,
    Refusal, RegisterCase, ReverseEntry,
};
use crate::{Desk, accounts, draft, ids, ledger, mask, trial, typed, veil};

/// Longest page of the list.
const LONGEST_PAGE: u32 = 500;
/// Cases shown as possible duplicates of a draft.
const DUPLICATES: usize = 5;

impl Desk {
    /// One page of the list, balances as of the day asked.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn list_cases(&self, ask: ListCases) -> Result<CaseList, Refusal> {
        self.read(|open, now| {
            let as_of = day_or(ask.as_of.as_deref().unwrap_or_default(), now.today)?;
            let searched = ask.query.clone();
            let ask = ListCases { limit: ask.limit.min(LONGEST_PAGE), ..ask };
            let filter = open.filter(&ask, now)?;
            let page = open.vault.list(&filter)?;
            let theirs = |it: &recourse_vault::ListedCase| it.officer.as_deref() != Some(&open.user.name);
            if !searched.trim().is_empty() && page.rows.iter().any(theirs) && open.is_shared()? {
                open.note_search(&searched, page.total, now);
            }
            let ids: Vec<CaseId> = page.rows.iter().map(|it| it.id).collect();
            let found = |file: &CaseFile| -> Result<CaseLine, Refusal> {
                Ok(CaseLine { matched: open.matched(file, &searched), ..open.line(file, as_of, now.today)? })
            };
            let rows = open.vault.cases(&ids)?.iter().map(found).collect::<Result<_, _>>()?;
            Ok(CaseList { total: count(page.total)?, compensated: page.compensated.to_string(), rows })
        })
    }

    /// One file, personal numbers masked.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::VaultLocked`].
    pub fn open_case(&self, ask: OpenCase) -> Result<CaseOpened, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.id)?;
            let history = open.vault.entries(file.id)?;
            open.veil(&file).over(show(open, &file, &history, now.today)?)
        })
    }

    /// What is wrong or doubtful in a draft.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`]; what is wrong with the draft is the answer, not an error.
    pub fn check_case(&self, ask: CheckCase) -> Result<CaseChecked, Refusal> {
        self.read(|open, now| {
            let correcting = ask.correcting.map(|id| open.live_case(&id)).transpose()?;
            let entering = correcting.as_ref().map_or(Entering::New, |it| Entering::Correcting(&it.facts));
            let ask_draft = open.lifted(&ask.draft, correcting.as_ref())?;
            let (facts, mut problems) = draft::read(&ask_draft, entering, now.today);
            problems.extend(still_masked(&ask_draft, entering));
            let duplicates = open.duplicates(&ask_draft, correcting.as_ref(), &mut problems)?;
            let duplicates = open.vault.cases(&duplicates)?;
            let duplicates = duplicates
                .iter()
                .filter(|it| open.sight.covers(&it.facts))
                .map(|file| open.line(file, now.today, now.today))
                .collect::<Result<_, _>>()?;
            let compensated = facts.map(|it| it.compensation.total().to_string()).or_else(|| draft::sum(&ask_draft));
            Ok(CaseChecked { problems, duplicates, compensated })
        })
    }

    /// Opens a case.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`] with the first problem that is no warning.
    pub fn register_case(&self, ask: RegisterCase) -> Result<CaseRegistered, Refusal> {
        self.read(|open, now| {
            let facts = open.accept(&ask.draft, None, now)?;
            let id = ids::case(now)?;
            let year = chrono::Datelike::year(&facts.compensation.on.date());
            let number = open.write(now, |tx| {
                let number = tx.next_number(year)?;
                let facts = CaseFacts { number: number.clone(), ..facts };
                tx.append(Some(id), &Entry::CaseOpened { facts, batch: None })?;
                Ok(number)
            })?;
            Ok(CaseRegistered { id: id.to_string(), number: number.to_string() })
        })
    }

    /// The facts of a case as a draft to correct, personal data masked; a mask that comes back stands for what is behind.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::CaseWithdrawn`].
    pub fn edit_case(&self, ask: EditCase) -> Result<CaseEditing, Refusal> {
        self.read(|open, _| {
            let file = open.live_case(&ask.id)?;
            open.plain_veil(&file).over(CaseEditing { draft: draft::of(&file.facts) })
        })
    }

    /// Corrects the facts of a case; the old ones stay in the journal.
    ///
    /// # Errors
    /// [`Refusal::ReasonMissing`], [`Refusal::FieldInvalid`], [`Refusal::CaseWithdrawn`].
    pub fn amend_case(&self, ask: AmendCase) -> Result<CaseRegistered, Refusal> {
        let reason = reason(&ask.reason)?;
        self.read(|open, now| {
            let file = open.live_case(&ask.id)?;
            let accepted = open.accept(&ask.draft, Some(&file), now)?;
            let number = file.facts.number.clone();
            let facts = CaseFacts { number: number.clone(), ..accepted };
            let entry = Entry::FactsAmended { facts, reason };
            keeps_payments(&file, &open.vault.entries(file.id)?, &entry)?;
            trial::after(&file, &entry, &open.pack)?;
            open.write(now, |tx| Ok(tx.append(Some(file.id), &entry)?))?;
            Ok(CaseRegistered { id: ask.id, number: number.to_string() })
        })
    }

    /// Takes back one entry of a case, with what was written in the same act: the payment it brought, the step it planned.
    ///
    /// # Errors
    /// [`Refusal::NotReversible`], [`Refusal::ReasonMissing`].
    pub fn reverse_entry(&self, ask: ReverseEntry) -> Result<EntryReversed, Refusal> {
        let reason = reason(&ask.reason)?;
        self.read(|open, now| {
            let file = open.case(&ask.id)?;
            let history = open.vault.entries(file.id)?;
            let entry = open.way_back(&file, &history, ask.seq, reason.clone(), now)?;
            let planned = planned_with(&file, &history, ask.seq.into());
            let mut with_it: Vec<Entry> =
                planned.into_iter().map(|seq| Entry::Reversed { seq, reason: reason.clone() }).collect();
            if let Some(paid) = crate::payments::payment_of(&file, ask.seq.into()) {
                with_it.push(open.way_back_after(&file, &history, &entry, seq(paid)?, now)?);
            }
            let written = open.write(now, |tx| {
                let written = tx.append(Some(file.id), &entry)?;
                with_it.iter().try_for_each(|it| tx.append(Some(file.id), it).map(drop))?;
                Ok(written)
            })?;
            Ok(EntryReversed { seq: seq(written)? })
        })
    }
}

impl Open {
    /// Reads the draft for writing: the first problem that is no warning refuses it.
    fn accept(&self, draft: &CaseDraft, correcting: Option<&CaseFile>, now: Now) -> Result<CaseFacts, Refusal> {
        let entering = correcting.map_or(Entering::New, |it| Entering::Correcting(&it.facts));
        let draft = &self.lifted(draft, correcting)?;
        let (facts, mut problems) = draft::read(draft, entering, now.today);
        problems.extend(still_masked(draft, entering));
        self.duplicates(draft, correcting, &mut problems)?;
        if let Some(problem) = problems.into_iter().find(|it| !it.warning) {
            return Err(Refusal::FieldInvalid { field: problem.field, rule: problem.rule });
        }
        let mut facts = facts.ok_or_else(|| Refusal::BadRequest { detail: "the draft cannot be read".to_owned() })?;
        // Who sees some cases only would lose sight of one that names nobody.
        if self.sight.officers.is_some() && facts.officer.is_none() {
            facts.officer = Some(self.user.name.clone());
        }
        if !self.sight.covers(&facts) {
            self.note(correcting.map(|it| it.id), Access::Denied { command: "assign".to_owned(), right: None });
            return Err(Refusal::NotPermitted { lacks: Lacks::Remit });
        }
        Ok(facts)
    }

    /// The draft with what is behind the fields that came back masked.
    fn lifted(&self, draft: &CaseDraft, correcting: Option<&CaseFile>) -> Result<CaseDraft, Refusal> {
        correcting.map_or_else(|| Ok(draft.clone()), |it| self.plain_veil(it).lifted(draft, &draft::of(&it.facts)))
    }

    /// Cases that look like the draft. The same contract refuses it, the same debtor is a warning.
    fn duplicates(
        &self,
        draft: &CaseDraft,
        correcting: Option<&CaseFile>,
        problems: &mut Vec<FieldProblem>,
    ) -> Result<Vec<CaseId>, Refusal> {
        let other = |id: &CaseId| correcting.is_none_or(|it| it.id != *id);
        let asked = typed::contract_key(&draft.contract);
        let same_contract = |it: &str| !asked.is_empty() && typed::contract_key(it) == asked;
        let contract = self.vault.cases_by_contract(&same_contract)?.into_iter().map(|(id, _)| id).find(other);
        if contract.is_some() {
            problems.push(FieldProblem {
                field: "contract".to_owned(),
                rule: FieldRule::DuplicateContract,
                warning: false,
            });
        }
        let identity = typed::identity(&draft.debtor_identity, &draft.debtor);
        let mut same = identity.map_or(Ok(Vec::new()), |it| self.vault.cases_by_identity(&it.text))?;
        same.retain(other);
        if !same.is_empty() {
            problems.push(FieldProblem {
                field: "debtorIdentity".to_owned(),
                rule: FieldRule::DuplicateDebtor,
                warning: true,
            });
        }
        same.retain(|it| Some(*it) != contract);
        Ok(contract.into_iter().chain(same).take(DUPLICATES).collect())
    }
}

/// One line of the list.
fn line(file: &CaseFile, balance: Option<Money>, deadline: Option<Day>) -> CaseLine {
    let facts = &file.facts;
    CaseLine {
        id: file.id.to_string(),
        number: facts.number.to_string(),
        debtor: facts.debtor.name.clone(),
        contract: facts.contract.clone(),
        compensated_on: facts.compensation.on.to_string(),
        compensated: file.compensated().to_string(),
        received: file.standing_payments().map(|it| it.amount).sum::<Money>().to_string(),
        balance: balance.map(|it| it.to_string()),
        officer: facts.officer.clone(),
        stage: file.stage.into(),
        expected: facts.expected,
        tags: file.work.tags().into_iter().collect(),
        guarantors: facts.guarantors.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join("、"),
        next_step: steps(file).into_iter().find(|it| it.done.is_none()).map(|it| it.due.to_string()),
        last_contact: file.work.contacts().map(|(_, it)| it.on).max().map(|it| it.to_string()),
        deadline: deadline.map(|it| it.to_string()),
        net_recovery: expected_net(file).map(|it| it.to_string()),
        matched: Vec::new(),
    }
}

pub(crate) fn reason(text: &str) -> Result<String, Refusal> {
    typed::field("reason", text, TextKind::Note)?.ok_or(Refusal::ReasonMissing)
}

/// The field that still holds half a mask: of a new case a personal one, of a correction any.
fn still_masked(draft: &CaseDraft, entering: Entering<'_>) -> Option<FieldProblem> {
    let field = veil::still_veiled(draft)?;
    let counts = matches!(entering, Entering::Correcting(_)) || veil::is_personal(&field);
    counts.then_some(FieldProblem { field, rule: FieldRule::StillMasked, warning: false })
}

fn show(open: &Open, file: &CaseFile, history: &[Recorded], today: Day) -> Result<CaseOpened, Refusal> {
    let party = |it: &Party, who| PartyShown { reach: reach(file, who), ..open.party(it) };
    let facts = &file.facts;
    let paid = &facts.compensation;
    Ok(CaseOpened {
        id: file.id.to_string(),
        number: facts.number.to_string(),
        debtor: party(&facts.debtor, Obligor::Debtor),
        guarantors: facts.liable().skip(1).map(|(who, it)| party(it, who)).collect(),
        contract: facts.contract.clone(),
        loan_contract: facts.loan_contract.clone(),
        bank: facts.bank.clone(),
        loan_amount: facts.loan_amount.map(|it| it.to_string()),
        compensated_on: paid.on.to_string(),
        principal: paid.principal.to_string(),
        interest: paid.interest.to_string(),
        penalty: paid.penalty.to_string(),
        fees: paid.fees.to_string(),
        compensated: file.compensated().to_string(),
        occupancy: OccupancyTerms::from(facts.occupancy),
        collateral: facts.collateral.clone(),
        officer: facts.officer.clone(),
        note: facts.note.clone(),
        stage: file.stage.into(),
        expected: facts.expected.then(|| paid.total().to_string()),
        tags: file.work.tags().into_iter().collect(),
        creditors: open.creditors(file)?,
        conditions: open.file_conditions(file)?,
        next_step: steps(file).into_iter().find(|it| it.done.is_none()).map(next_step).transpose()?,
        next_date: open.next_date(file, today),
        payments: file.payments.iter().map(|it| payment(file, it)).collect::<Result<_, _>>()?,
        path: path(file, history)?,
        letters: file.letters.iter().map(|it| letter(file, it)).collect::<Result<_, _>>()?,
        history: history.iter().map(|it| entry(file, history, it)).collect::<Result<_, _>>()?,
    })
}

fn next_step(it: Step) -> Result<NextStep, Refusal> {
    Ok(NextStep { seq: seq(it.seq)?, what: it.planned.what, on: it.due.to_string() })
}

impl Open {
    /// The nearest date of ours that is neither answered nor past.
    fn next_date(&self, file: &CaseFile, today: Day) -> Option<NextDate> {
        let mut ours = clocks(file, &self.pack).into_iter().filter(|it| it.turn == Turn::Ours && it.answered.is_none());
        let it = ours.find(|it| it.last_day >= today).filter(|_| file.stage.is_open())?;
        let days_left = i32::try_from(it.days_left(today)).unwrap_or(i32::MAX);
        Some(NextDate { title: it.title.0, title_en: it.title.1, on: it.last_day.to_string(), days_left })
    }

    fn creditors(&self, file: &CaseFile) -> Result<Vec<CreditorLine>, Refusal> {
        let ours = self.vault.organisation()?.unwrap_or_default();
        let line = |it: Held| CreditorLine {
            name: if it.who == Creditor::Payer { Some(ours.name.clone()).filter(|it| !it.is_empty()) } else { it.name },
            who: match it.who {
                Creditor::Lender => CreditorKind::Bank,
                Creditor::Payer => CreditorKind::Us,
                Creditor::Buyer => CreditorKind::Buyer,
            },
            since: it.since.map(|it| it.to_string()),
            sources: it.sources.into_iter().map(ledger::source).collect(),
        };
        Ok(creditors(file, ours.capacity, &self.pack).into_iter().map(line).collect())
    }

    fn party(&self, it: &Party) -> PartyShown {
        let Party { name, kind, identity, phone, phone_source, address, address_source } =
            mask::party(&self.policy, it);
        let source = |it: Option<DetailSource>| it.map(|it| details::code(Some(&it)));
        PartyShown {
            name: self.named(&name),
            kind: kind.into(),
            identity,
            phone,
            phone_source: source(phone_source),
            address,
            address_source: source(address_source),
            reach: PartyReach::default(),
        }
    }

    /// One line of the list, as the screen may show it.
    pub(crate) fn line(&self, file: &CaseFile, as_of: Day, today: Day) -> Result<CaseLine, Refusal> {
        let owed = |day| ledger::total_if_known(file, day, &self.pack);
        let balance = owed(as_of)?;
        let total = || if as_of == today { Ok(balance) } else { owed(today) };
        let shown = line(file, balance, self.deadline_of(file, total, today)?);
        let guarantors = file.facts.guarantors.iter().map(|it| self.named(&it.name)).collect::<Vec<_>>().join("、");
        Ok(CaseLine { debtor: self.named(&shown.debtor), guarantors, ..shown })
    }

    /// Where the words of a search stand in the case, as the screen may show it.
    fn matched(&self, file: &CaseFile, query: &str) -> Vec<MatchLine> {
        let veil = self.veil(file);
        let shown = |it: FoundIn| {
            let by = |what| mask::by(&self.policy, what, &it.text);
            let text = match it.field {
                SearchField::DebtorIdentity | SearchField::GuarantorIdentity => by(Masking::Identity),
                SearchField::DebtorPhone | SearchField::GuarantorPhone | SearchField::OtherPhone => by(Masking::Phone),
                SearchField::Debtor | SearchField::Guarantor | SearchField::OtherParty => self.named(&it.text),
                SearchField::Number
                | SearchField::Contract
                | SearchField::LoanContract
                | SearchField::Bank
                | SearchField::Officer
                | SearchField::CourtNumber => veil.text(&it.text),
            };
            MatchLine { field: it.field.into(), text, by_sound: it.by_sound }
        };
        found_in(file, query).into_iter().map(shown).collect()
    }

    /// The name of a party, covered while the screen is to be private.
    pub(crate) fn named(&self, name: &str) -> String {
        if self.private { mask::name(name) } else { name.to_owned() }
    }
}

fn payment(file: &CaseFile, it: &recourse_core::Payment) -> Result<PaymentLine, Refusal> {
    Ok(PaymentLine {
        seq: seq(it.seq)?,
        received_on: it.received_on.to_string(),
        amount: it.amount.to_string(),
        payer: it.payer.clone(),
        note: it.note.clone(),
        account: it.account.clone(),
        stray: it.stray,
        redirected_on: accounts::redirected_on(file, it.seq),
        reversed: it.reversed,
    })
}

fn path(file: &CaseFile, history: &[Recorded]) -> Result<Option<PathShown>, Refusal> {
    let Some(chosen) = &file.path else { return Ok(None) };
    let entry = history.iter().rev().find(|it| matches!(&it.entry, Entry::PathChosen(other) if other == chosen));
    let Some(path) = crate::appraisal::chosen_path(chosen) else { return Ok(None) };
    let frozen: Frozen = serde_json::from_value(chosen.appraisal.clone()).map_err(|why| fault(&why))?;
    let figures = frozen.paths.into_iter().find(|it| it.path == path);
    let Some((entry, figures)) = entry.zip(figures) else { return Ok(None) };
    Ok(Some(PathShown {
        seq: seq(entry.seq)?,
        path,
        reason: chosen.reason.clone(),
        as_of: chosen.as_of.to_string(),
        mean: figures.mean,
        p10: figures.p10,
        p50: figures.p50,
        p90: figures.p90,
    }))
}

pub(crate) fn letter(file: &CaseFile, it: &recourse_core::IssuedLetter) -> Result<LetterLine, Refusal> {
    Ok(LetterLine {
        seq: seq(it.seq)?,
        id: it.letter.id.to_string(),
        reference: crate::letters::party::reference(&file.facts.number, seq(it.seq)?),
        template: it.letter.template.clone(),
        addressee: crate::letters::party::named(file, &it.letter.addressee),
        dated: it.letter.dated.to_string(),
        total: it.letter.total.to_string(),
        pages: it.letter.pages,
        sha256: it.letter.sha256.clone(),
        way: crate::letters::delivery::shown(file, it)?,
    })
}

pub(crate) fn entry(file: &CaseFile, history: &[Recorded], it: &Recorded) -> Result<HistoryLine, Refusal> {
    let (kind, detail) = match &it.entry {
        Entry::CaseOpened { facts, .. } => ("caseOpened", facts.compensation.total().to_string()),
        Entry::FactsAmended { reason, .. } => ("factsAmended", reason.clone()),
        Entry::PaymentReceived { received_on, amount, .. } => ("paymentReceived", format!("{received_on} {amount}")),
        Entry::Reversed { seq, reason } => ("reversed", format!("#{seq} {reason}")),
        Entry::PathChosen(choice) => ("pathChosen", choice.reason.clone()),
        Entry::LetterIssued(letter) => ("letterIssued", format!("{} {}", letter.dated, letter.total)),
        Entry::TermsSet(set) => ("termsSet", set.reason.clone()),
        Entry::ChargeRecorded(it) => ("chargeRecorded", format!("{} {} {}", it.due_on, it.amount, it.what)),
        Entry::WaiverGranted(it) => ("waiverGranted", format!("{} {} {}", it.waived_on, it.amount, it.reason)),
        Entry::StandstillAgreed(it) => {
            let until = it.until.map_or_else(|| "-".to_owned(), |it| it.to_string());
            ("standstillAgreed", format!("{} {until} {}", it.from, it.reason))
        }
        Entry::JudgmentEntered(it) => {
            let awarded: Money = it.amounts.iter().map(|it| it.amount).sum();
            ("judgmentEntered", format!("{} {awarded} {} {}", it.effective_on, it.court, it.case_number))
        }
        Entry::LiabilitiesSet(it) => ("liabilitiesSet", it.reason.clone()),
        Entry::AttachmentAdded(it) => ("attachmentAdded", it.name.clone()),
        Entry::Casework(it) => crate::casework::said(it),
        Entry::VaultCreated { .. }
        | Entry::OrganisationSet(_)
        | Entry::AssumptionsSet(_)
        | Entry::MappingSaved { .. }
        | Entry::QuoteAdded(_)
        | Entry::RulePackLoaded(_)
        | Entry::ImportRun(_)
        | Entry::ImportUndone { .. }
        | Entry::KeysChanged(_)
        | Entry::EpochBegun(_)
        | Entry::UserSet(_)
        | Entry::PolicySet(_)
        | Entry::OverdueSet(_)
        | Entry::WordingSaved(_)
        | Entry::WordingChosen(_)
        | Entry::ImageSet(_)
        | Entry::LeadsSet(_)
        | Entry::Accessed { .. } => ("vault", String::new()),
    };
    Ok(HistoryLine {
        seq: seq(it.seq)?,
        at: it.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        actor: it.actor.clone(),
        kind: kind.to_owned(),
        detail,
        reversible: reversible(file, history, it.seq),
    })
}

/// What of a frozen comparison is shown, whichever program froze it.
#[derive(serde::Deserialize)]
struct Frozen {
    paths: Vec<FrozenPath>,
}

#[derive(serde::Deserialize)]
struct FrozenPath {
    path: wire::RecoveryPath,
    mean: String,
    p10: String,
    p50: String,
    p90: String,
}

crate::convert::same!(SearchField, wire::MatchField: Debtor DebtorIdentity DebtorPhone Guarantor GuarantorIdentity GuarantorPhone Number Contract LoanContract Bank Officer CourtNumber OtherParty OtherPhone);

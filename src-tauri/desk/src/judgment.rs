//! From a judgment back into the ledger: tried first, then entered; the old claim is kept.

use recourse_core::events::{AddOn, Awarded, GeneralInterest, JudgedFee, JudgmentEntered};
use recourse_core::ledger::{Claim, Detail, HeadBalance, HeadKind};
use recourse_core::statutes::RulePack;
use recourse_core::users::Policy;
use recourse_core::{CaseFile, Day, Entry, claim_of_with, claim_on_with, rules_of_with, terms_of};

use crate::adjustments::head;
use crate::desk::seq;
use crate::ledger::{day_count, ends, stated};
use crate::veil::Veil;
use crate::wire::{
    self, AskJudgment, AwardDraft, EnterJudgment, EntryWritten, FieldRule, InterestDraft, JudgedFeeDraft,
    JudgmentDraft, JudgmentPreviewed, JudgmentShown, PreviewJudgment, Refusal,
};
use crate::{Desk, forms, ledger, terms};

impl Desk {
    /// The judgment in force, or what the claim comes to today as a first proposal for one.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::ReferenceMissing`].
    pub fn case_judgment(&self, ask: AskJudgment) -> Result<JudgmentShown, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.case_id)?;
            open.plain_veil(&file).over(match file.judgment() {
                Some(it) => JudgmentShown { seq: Some(seq(it.seq)?), judgment: of(&ask.case_id, &it.what) },
                None => JudgmentShown { seq: None, judgment: proposal(&ask.case_id, &file, now.today, &open.pack)? },
            })
        })
    }

    /// What a judgment would do to the claim.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::WaiverAboveBalance`] and the other faults of a claim,
    /// [`Refusal::CaseWithdrawn`].
    pub fn preview_judgment(&self, ask: PreviewJudgment) -> Result<JudgmentPreviewed, Refusal> {
        self.read(|open, now| {
            let entry = |file: &CaseFile| read(file, &lifted(&open.policy, file, &ask.draft)?, now.today);
            let (tried, change) = open.try_entry(&ask.draft.case_id, &ask.as_of, now, entry)?;
            let claim = claim_of_with(&tried, &open.pack);
            Ok(JudgmentPreviewed {
                change,
                add_on_from: add_on_from(&claim),
                claim: terms::pretty(&claim)?,
                sources: rules_of_with(&tried, &open.pack).into_iter().map(ledger::source).collect(),
            })
        })
    }

    /// Makes the claim what the judgment says, from the day it took effect.
    ///
    /// # Errors
    /// As [`Desk::preview_judgment`].
    pub fn enter_judgment(&self, ask: EnterJudgment) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            let policy = open.policy.clone();
            open.write_entry(&ask.draft.case_id, now, |file| read(file, &lifted(&policy, file, &ask.draft)?, now.today))
        })
    }
}

/// The draft with what is behind the texts that came back as the one in force was shown.
fn lifted(policy: &Policy, file: &CaseFile, draft: &JudgmentDraft) -> Result<JudgmentDraft, Refusal> {
    let Some(in_force) = file.judgment() else { return Ok(draft.clone()) };
    Veil::of(policy, file).lifted(draft, &of(&draft.case_id, &in_force.what))
}

fn add_on_from(claim: &Claim) -> Option<String> {
    let kind = |head: &str| claim.heads.iter().find(|it| it.id == head).map(|it| it.kind);
    let running = claim.accruals.iter().find(|it| kind(&it.head) == Some(HeadKind::PostJudgment))?;
    running.from.map(|it| it.to_string())
}

fn read(file: &CaseFile, draft: &JudgmentDraft, today: Day) -> Result<Entry, Refusal> {
    let judged_on = forms::day("judgedOn", &draft.judged_on)?;
    if judged_on > today {
        return Err(forms::invalid("judgedOn", FieldRule::FutureDay));
    }
    let effective_on = forms::day("effectiveOn", &draft.effective_on)?;
    if effective_on < judged_on {
        return Err(forms::invalid("effectiveOn", FieldRule::NotAfterStart));
    }
    if draft.amounts.is_empty() {
        return Err(forms::invalid("amounts", FieldRule::Required));
    }
    let fee = |it: &JudgedFeeDraft| {
        Ok(JudgedFee {
            what: forms::text("fees.what", &it.what)?,
            amount: forms::amount("fees.amount", &it.amount)?,
            borne_by: it.borne_by.into(),
        })
    };
    let award = |it: &AwardDraft| {
        Ok(Awarded {
            head: head(file, "amounts.head", &it.head)?,
            amount: forms::amount("amounts.amount", &it.amount)?,
            due_on: instalment(&it.due_on, judged_on)?,
        })
    };
    let interest = draft.general_interest.iter().map(|it| read_interest(file, &draft.amounts, it));
    Ok(Entry::JudgmentEntered(JudgmentEntered {
        court: forms::text("court", &draft.court)?,
        case_number: forms::text("caseNumber", &draft.case_number)?,
        judged_on,
        effective_on,
        perform_by: forms::day_if_given("performBy", &draft.perform_by)?,
        payments_from: forms::day_if_given("paymentsFrom", &draft.payments_from)?,
        amounts: draft.amounts.iter().map(award).collect::<Result<_, Refusal>>()?,
        all_due_on: forms::day_if_given("allDueOn", &draft.all_due_on)?,
        general_interest: interest.collect::<Result<_, _>>()?,
        fees: draft.fees.iter().map(fee).collect::<Result<_, Refusal>>()?,
        add_on: match draft.add_on {
            wire::AddOn::Runs => AddOn::Runs,
            wire::AddOn::DoesNotRun => AddOn::DoesNotRun,
        },
        order: terms::read_order("order", &draft.order)?,
        note: forms::note_if_given("note", &draft.note)?,
    }))
}

/// An instalment falls due after the judgment.
fn instalment(due_on: &str, judged_on: Day) -> Result<Option<Day>, Refusal> {
    let due_on = forms::day_if_given("amounts.dueOn", due_on)?;
    match due_on {
        Some(day) if day < judged_on => Err(forms::invalid("amounts.dueOn", FieldRule::NotAfterStart)),
        given => Ok(given),
    }
}

/// Interest runs on amounts that the judgment awards.
fn read_interest(file: &CaseFile, awarded: &[AwardDraft], draft: &InterestDraft) -> Result<GeneralInterest, Refusal> {
    let from = forms::day("generalInterest.from", &draft.from)?;
    let known = !draft.base.is_empty() && draft.base.iter().all(|base| awarded.iter().any(|it| it.head == *base));
    if !known {
        return Err(forms::invalid("generalInterest.base", FieldRule::NoSuchHead));
    }
    Ok(GeneralInterest {
        head: head(file, "generalInterest.head", &draft.head)?,
        base: draft.base.clone(),
        rate: terms::read_rate("generalInterest.rate", &draft.rate)?,
        day_count: terms::read_day_count(draft.day_count),
        count: terms::read_ends(draft.count),
        from,
        until: forms::day_after("generalInterest.until", &draft.until, Some(from))?,
    })
}

fn of(case_id: &str, it: &JudgmentEntered) -> JudgmentDraft {
    let shown = |day: Option<Day>| day.map(|it| it.to_string()).unwrap_or_default();
    let interest = |it: &GeneralInterest| InterestDraft {
        head: it.head.clone(),
        base: it.base.clone(),
        rate: terms::rate(&it.rate),
        day_count: day_count(it.day_count),
        count: ends(it.count),
        from: it.from.to_string(),
        until: shown(it.until),
    };
    let fee = |it: &JudgedFee| JudgedFeeDraft {
        what: it.what.clone(),
        amount: it.amount.to_string(),
        borne_by: it.borne_by.into(),
    };
    let award =
        |it: &Awarded| AwardDraft { head: it.head.clone(), amount: it.amount.to_string(), due_on: shown(it.due_on) };
    JudgmentDraft {
        case_id: case_id.to_owned(),
        court: it.court.clone(),
        case_number: it.case_number.clone(),
        judged_on: it.judged_on.to_string(),
        effective_on: it.effective_on.to_string(),
        perform_by: shown(it.perform_by),
        payments_from: shown(it.payments_from),
        amounts: it.amounts.iter().map(award).collect(),
        all_due_on: shown(it.all_due_on),
        general_interest: it.general_interest.iter().map(interest).collect(),
        fees: it.fees.iter().map(fee).collect(),
        add_on: match it.add_on {
            AddOn::Runs => wire::AddOn::Runs,
            AddOn::DoesNotRun => wire::AddOn::DoesNotRun,
        },
        order: terms::order(&it.order),
        note: it.note.clone().unwrap_or_default(),
    }
}

/// What is owed today by head, and the agreed charge going on after it.
fn proposal(case_id: &str, file: &CaseFile, today: Day, pack: &RulePack) -> Result<JudgmentDraft, Refusal> {
    let done = stated(&claim_on_with(file, today, pack), today, Detail::Summary, pack)?;
    let owed = done.heads.iter().filter(|it| !it.balance.is_zero());
    let award =
        |it: &HeadBalance| AwardDraft { head: it.id.clone(), amount: it.balance.to_string(), due_on: String::new() };
    let amounts: Vec<AwardDraft> = owed.map(award).collect();
    let running = terms_of(file).occupancy.filter(|_| !amounts.is_empty());
    let general_interest = running.iter().map(|it| InterestDraft {
        head: "occupancy".to_owned(),
        base: vec!["principal".to_owned()],
        rate: terms::rate(&it.rate),
        day_count: day_count(it.day_count),
        count: ends(it.count),
        from: today.to_string(),
        until: String::new(),
    });
    Ok(JudgmentDraft {
        case_id: case_id.to_owned(),
        court: String::new(),
        case_number: String::new(),
        judged_on: String::new(),
        effective_on: String::new(),
        perform_by: String::new(),
        payments_from: String::new(),
        general_interest: general_interest.collect(),
        amounts,
        all_due_on: String::new(),
        fees: Vec::new(),
        add_on: wire::AddOn::Runs,
        order: wire::OrderDraft::Statutory,
        note: String::new(),
    })
}

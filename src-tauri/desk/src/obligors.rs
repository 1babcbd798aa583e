//! Who is liable beside the debtor, and what each owes on a day.

use recourse_core::events::{LiabilitiesSet, Liability};
use recourse_core::obligors::{Limit, Obligor, Owed, OwedHead, Recourse, owed_by_with, recourse_of_with};
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Day, Entry};

use crate::adjustments::head;
use crate::desk::{day_or, seq};
use crate::ledger::{self, kind, source};
use crate::wire::{
    AskObligors, CoShareLine, EntryWritten, HeadAmount, HeadKind, LiabilitiesDraft, LiabilitiesPreviewed,
    LiabilityDraft, LiabilityLimit, ObligorHead, ObligorOwed, ObligorsShown, PreviewLiabilities, RecourseLine, Refusal,
    SetLiabilities,
};
use crate::{Desk, forms, trial};

impl Desk {
    /// What each obligor owes on a day, and what guarantors who paid may ask of the others.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::ReferenceMissing`].
    pub fn case_obligors(&self, ask: AskObligors) -> Result<ObligorsShown, Refusal> {
        self.read(|open, now| {
            let (file, as_of) = (open.case(&ask.case_id)?, day_or(&ask.as_of, now.today)?);
            let set = file.liabilities_in_force();
            let recourse = recourse_of_with(&file, as_of, &open.pack).map_err(|why| ledger::refused(&why))?;
            open.veil(&file).over(ObligorsShown {
                as_of: as_of.to_string(),
                seq: set.map(|it| seq(it.seq)).transpose()?,
                obligors: all(&file, as_of, &open.pack)?,
                recourse: recourse.into_iter().map(|it| recourse_line(&file, it)).collect::<Result<_, _>>()?,
                liabilities: set.map(|it| it.what.liabilities.iter().map(of).collect()).unwrap_or_default(),
            })
        })
    }

    /// What each obligor would owe; nothing is written.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::CaseWithdrawn`].
    pub fn preview_liabilities(&self, ask: PreviewLiabilities) -> Result<LiabilitiesPreviewed, Refusal> {
        self.read(|open, now| {
            let file = open.live_case(&ask.draft.case_id)?;
            let as_of = day_or(&ask.as_of, now.today)?;
            let tried = trial::after(&file, &read(&file, &ask.draft, ask.draft.reason.trim().to_owned())?, &open.pack)?;
            let (before, after) = (all(&file, as_of, &open.pack)?, all(&tried, as_of, &open.pack)?);
            open.veil(&file).over(LiabilitiesPreviewed { before, after })
        })
    }

    /// Says who is liable beside the debtor, and how far.
    ///
    /// # Errors
    /// As [`Desk::preview_liabilities`], and [`Refusal::ReasonMissing`].
    pub fn set_liabilities(&self, ask: SetLiabilities) -> Result<EntryWritten, Refusal> {
        let reason = crate::cases::reason(&ask.draft.reason)?;
        self.read(|open, now| open.write_entry(&ask.draft.case_id, now, |file| read(file, &ask.draft, reason)))
    }
}

fn all(file: &CaseFile, as_of: Day, pack: &RulePack) -> Result<Vec<ObligorOwed>, Refusal> {
    let owed = |obligor| owed_by_with(file, obligor, as_of, pack).map_err(|why| ledger::refused(&why));
    file.facts.liable().map(|(it, _)| Ok(shown(file, owed(it)?))).collect()
}

fn shown(file: &CaseFile, it: Owed) -> ObligorOwed {
    let guarantor = match it.obligor {
        Obligor::Debtor => None,
        Obligor::Guarantor { index } => Some(index),
    };
    ObligorOwed {
        guarantor,
        name: guarantor.map_or_else(|| file.facts.debtor.name.clone(), |it| name(file, it)),
        basis: it.basis.map(Into::into),
        heads: it.heads.into_iter().map(obligor_head).collect(),
        total: it.total.to_string(),
        claim_total: it.claim_total.to_string(),
        paid: it.paid.to_string(),
        limits: it.limits.iter().map(limit).collect(),
        sources: it.sources.into_iter().map(source).collect(),
    }
}

fn name(file: &CaseFile, guarantor: u32) -> String {
    let place = usize::try_from(guarantor).ok();
    place.and_then(|it| file.facts.guarantors.get(it)).map(|it| it.name.clone()).unwrap_or_default()
}

fn obligor_head(it: OwedHead) -> ObligorHead {
    ObligorHead {
        head: kind(it.kind),
        id: it.head,
        nature: it.kind.into(),
        label: it.label,
        claim: it.claim.to_string(),
        owed: it.owed.to_string(),
        zero: it.zero.map(Into::into),
    }
}

fn limit(it: &Limit) -> LiabilityLimit {
    match it {
        Limit::NotStated => LiabilityLimit::NotStated,
        Limit::AfterTheDebtor => LiabilityLimit::AfterTheDebtor,
        Limit::Share { percent } => LiabilityLimit::Share { percent: percent.normalize().to_string() },
        Limit::Ceiling { amount, left } => {
            LiabilityLimit::Ceiling { amount: amount.to_string(), left: left.to_string() }
        }
        Limit::Heads => LiabilityLimit::Heads,
        Limit::NotBegun { from } => LiabilityLimit::NotBegun { from: from.to_string() },
        Limit::Expired { until } => LiabilityLimit::Expired { until: until.to_string() },
        Limit::Within { until, demanded_on } => {
            LiabilityLimit::Within { until: until.to_string(), demanded_on: demanded_on.map(|it| it.to_string()) }
        }
    }
}

fn recourse_line(file: &CaseFile, it: Recourse) -> Result<RecourseLine, Refusal> {
    let claim = recourse_core::claim_on(file, it.on);
    let kind_of = |id: &str| claim.heads.iter().find(|it| it.id == id).map_or(HeadKind::Cost, |it| kind(it.kind));
    let applied = it.applied.iter();
    Ok(RecourseLine {
        payment: seq(it.payment)?,
        payer: it.payer,
        payer_name: name(file, it.payer),
        on: it.on.to_string(),
        amount: it.amount.to_string(),
        applied: applied
            .map(|it| HeadAmount { head: kind_of(&it.head), id: it.head.clone(), amount: it.amount.to_string() })
            .collect(),
        against_debtor: it.against_debtor.to_string(),
        against_guarantors: it
            .against_guarantors
            .iter()
            .map(|it| CoShareLine {
                guarantor: it.guarantor,
                name: name(file, it.guarantor),
                at_most: it.at_most.to_string(),
            })
            .collect(),
        conditions: it.conditions.into_iter().map(Into::into).collect(),
        sources: it.sources.into_iter().map(source).collect(),
    })
}

fn read(file: &CaseFile, draft: &LiabilitiesDraft, reason: String) -> Result<Entry, Refusal> {
    let liabilities = draft.liabilities.iter().map(|it| read_one(file, it)).collect::<Result<_, _>>()?;
    Ok(Entry::LiabilitiesSet(LiabilitiesSet { liabilities, reason }))
}

fn read_one(file: &CaseFile, draft: &LiabilityDraft) -> Result<Liability, Refusal> {
    let period_from = forms::day_if_given("periodFrom", &draft.period_from)?;
    let heads: Vec<String> = draft.heads.iter().map(|it| head(file, "heads", it)).collect::<Result<_, _>>()?;
    let ceiling = forms::text_if_given("ceiling", &draft.ceiling)?;
    Ok(Liability {
        guarantor: draft.guarantor,
        basis: draft.basis.into(),
        contract: forms::text_if_given("contract", &draft.contract)?,
        share_percent: forms::percent_if_given("sharePercent", &draft.share_percent)?,
        ceiling: ceiling.map(|it| forms::amount("ceiling", &it)).transpose()?,
        heads: Some(heads).filter(|it| !it.is_empty()),
        period_from,
        period_until: forms::day_after("periodUntil", &draft.period_until, period_from)?,
        demanded_on: forms::day_if_given("demandedOn", &draft.demanded_on)?,
        contribution: draft.contribution.into(),
        inner_share_percent: forms::percent_if_given("innerSharePercent", &draft.inner_share_percent)?,
    })
}

fn of(it: &Liability) -> LiabilityDraft {
    let day = |day: Option<Day>| day.map(|it| it.to_string()).unwrap_or_default();
    let percent = |it: Option<recourse_core::Percent>| it.map(|it| it.to_string()).unwrap_or_default();
    LiabilityDraft {
        guarantor: it.guarantor,
        basis: it.basis.into(),
        contract: it.contract.clone().unwrap_or_default(),
        share_percent: percent(it.share_percent),
        ceiling: it.ceiling.map(|it| it.to_string()).unwrap_or_default(),
        heads: it.heads.clone().unwrap_or_default(),
        period_from: day(it.period_from),
        period_until: day(it.period_until),
        demanded_on: day(it.demanded_on),
        contribution: it.contribution.into(),
        inner_share_percent: percent(it.inner_share_percent),
    }
}

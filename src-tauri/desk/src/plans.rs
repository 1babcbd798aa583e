//! Instalment plans: drawn up by a template or freely, signed, matched with what comes in, accelerated.

use recourse_core::casework::{
    Affordability, BudgetLine, Casework, Due, Instalment, Lapse, Plan, PlanDrawn, PlanError, PlanState, PlanTurn,
    PlanTurned, PlanWarning, Terms, base, catalogue, disposable, draw, left_out, plan_limits, plan_warnings, plans,
};
use recourse_core::events::HeadPart;
use recourse_core::ledger::{Detail, HeadKind, Statement, reckon_with};
use recourse_core::obligors::Obligor;
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Day, Entry, Money, claim_on_with};

use crate::Desk;
use crate::approvals::{carried, fitting};
use crate::deadlines::{named, obligor, past};
use crate::desk::{count, seq};
use crate::forms::{self, invalid};
use crate::ledger;
use crate::wire::{
    BudgetDraft, DrawPlan, EntryWritten, FieldRule, InstalmentLine, PlanAct, PlanDraft, PlanLapse, PlanLine, PlanNote,
    PlanPreviewed, PlanStanding, PreviewPlan, Refusal, TurnPlan,
};

/// The template of a plan of its own instalments.
const FREE: &str = "free";

impl Desk {
    /// What a plan would be; nothing is written.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::PlanUnfit`], [`Refusal::CaseWithdrawn`].
    pub fn preview_plan(&self, ask: PreviewPlan) -> Result<PlanPreviewed, Refusal> {
        self.read(|open, now| {
            let file = open.working_case(&ask.draft.case_id)?;
            let drawn = drawn(&file, &ask.draft, now.today, &open.pack, String::new())?;
            Ok(previewed(&drawn))
        })
    }

    /// Draws up a plan. It binds nobody until it is signed.
    ///
    /// # Errors
    /// As [`Desk::preview_plan`], and without a reason.
    pub fn draw_plan(&self, ask: DrawPlan) -> Result<EntryWritten, Refusal> {
        let reason = crate::cases::reason(&ask.draft.reason)?;
        self.read(|open, now| {
            let pack = open.pack.clone();
            open.write_entry(&ask.draft.case_id, now, |file| {
                let drawn = drawn(file, &ask.draft, now.today, &pack, reason)?;
                Ok(Entry::Casework(Casework::PlanDrawn(drawn)))
            })
        })
    }

    /// Says that a plan was signed, is accelerated by its terms, or ended. Signing needs the agreement letter, and
    /// no other plan may be running; it starts limitation anew against those who sign.
    ///
    /// # Errors
    /// [`Refusal::PlanNotThere`] where the plan does not stand so that it can turn that way, [`Refusal::FieldInvalid`].
    pub fn turn_plan(&self, ask: TurnPlan) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            let (second, limit) = (open.second_person()?, open.user.waiver_limit);
            open.write_entry(&ask.case_id, now, |file| {
                let all = plans(file, now.today);
                let plan = all.iter().find(|it| it.seq == u64::from(ask.plan)).ok_or(Refusal::PlanNotThere)?;
                let other = all.iter().any(|it| it.seq != plan.seq && it.is_active());
                let fits = match ask.act {
                    PlanAct::Signed => plan.state == PlanState::Drawn && !other,
                    PlanAct::Accelerated => plan.state == PlanState::Breached,
                    PlanAct::Ended => matches!(plan.state, PlanState::Drawn | PlanState::Active | PlanState::Breached),
                };
                if !fits {
                    return Err(Refusal::PlanNotThere);
                }
                let on = past("on", &ask.on, now.today)?;
                if plan.signed_on.is_some_and(|signed| on < signed) {
                    return Err(invalid("on", FieldRule::NotAfterStart));
                }
                let approval = ask.approval.map(u64::from).filter(|_| ask.act == PlanAct::Signed);
                if second && approval.is_none() && ask.act == PlanAct::Signed && plan.drawn.standstill {
                    return Err(invalid("approval", FieldRule::Required));
                }
                if let Some(seq) = approval {
                    carried(file, seq, &["plan"], Some(plan.drawn.given_up), second)?;
                }
                // What lets more be given up than one may is used up by it.
                let above = ask.act == PlanAct::Signed && limit.is_some_and(|limit| plan.drawn.given_up > limit);
                let offered = || ["plan", "cut"].iter().find_map(|it| fitting(file, it, plan.drawn.given_up));
                let approval = approval.or_else(|| above.then(offered).flatten());
                Ok(Entry::Casework(Casework::PlanTurned(PlanTurned {
                    plan: plan.seq,
                    approval,
                    turn: ask.act.into(),
                    on,
                    paper: forms::note("paper", &ask.paper)?,
                    signed_by: signing(file, &ask)?,
                })))
            })
        })
    }
}

/// The plans of a file, the latest first.
pub(crate) fn lines(file: &CaseFile, today: Day) -> Result<Vec<PlanLine>, Refusal> {
    plans(file, today).into_iter().rev().map(|it| line(file, it, today)).collect()
}

fn line(file: &CaseFile, it: Plan, today: Day) -> Result<PlanLine, Refusal> {
    let missed = it.instalments.iter().filter(|due| it.is_active() && due.missed(today)).count();
    Ok(PlanLine {
        seq: seq(it.seq)?,
        template: it.drawn.template.clone(),
        state: it.state.into(),
        as_of: it.drawn.as_of.to_string(),
        base: it.drawn.base.to_string(),
        owed: owed(&it.drawn),
        given_up: it.drawn.given_up.to_string(),
        standstill: it.drawn.standstill,
        lapse: it.drawn.lapse.into(),
        accelerates_after: it.drawn.accelerates_after,
        signed_on: it.signed_on.map(|it| it.to_string()),
        paid: it.instalments.iter().map(|it| it.paid).sum::<Money>().to_string(),
        missed: count(missed.try_into().unwrap_or(u64::MAX))?,
        instalments: it.instalments.iter().map(|due| instalment(due, it.is_active(), today)).collect(),
        reason: it.drawn.reason,
        funding: crate::promises::funding(file, it.seq)?,
        signed_by: signatures(file, it.seq).iter().map(|who| named(file, *who)).collect(),
    })
}

fn signatures(file: &CaseFile, plan: u64) -> &[Obligor] {
    let mut turns = file.work.plan_turns();
    turns.find(|(_, it)| it.plan == plan && it.turn == PlanTurn::Signed).map_or(&[], |(_, it)| it.signed_by.as_slice())
}

/// Who signs a plan: those named, else the debtor.
fn signing(file: &CaseFile, ask: &TurnPlan) -> Result<Vec<Obligor>, Refusal> {
    let named = || ask.signed_by.iter().map(|it| obligor(file, *it)).collect::<Result<Vec<_>, _>>();
    Ok(match ask.act {
        PlanAct::Signed if ask.signed_by.is_empty() => vec![Obligor::Debtor],
        PlanAct::Signed => named()?,
        PlanAct::Accelerated | PlanAct::Ended => Vec::new(),
    })
}

/// All that was owed on the day of a plan that starts from it; a free one starts from its own instalments.
fn owed(it: &PlanDrawn) -> Option<String> {
    let starts = it.template != FREE || it.given_up > Money::ZERO;
    starts.then(|| (it.base + it.given_up).to_string())
}

fn instalment(it: &Due, active: bool, today: Day) -> InstalmentLine {
    InstalmentLine {
        due: it.instalment.due.to_string(),
        amount: it.instalment.amount.to_string(),
        fee: it.instalment.fee.to_string(),
        paid: it.paid.to_string(),
        paid_on: it.paid_on.map(|it| it.to_string()),
        missed: active && it.missed(today),
    }
}

fn previewed(it: &PlanDrawn) -> PlanPreviewed {
    let left = it.affordability.as_ref().map(disposable);
    let mut warnings: Vec<PlanNote> = plan_warnings(&it.instalments, it.as_of, it.affordability.as_ref(), &it.template)
        .into_iter()
        .map(note)
        .collect();
    if it.given_up > Money::ZERO {
        warnings.push(PlanNote::GivesUp { amount: it.given_up.to_string() });
    }
    let fees = it.instalments.iter().map(|it| it.fee).sum::<Money>();
    let proposed = left.filter(|left| *left > Money::ZERO).map(|left| (it.base.yuan() / left.yuan()).ceil());
    let due = |instalment: &Instalment| Due { instalment: *instalment, paid: Money::ZERO, paid_on: None };
    PlanPreviewed {
        base: it.base.to_string(),
        owed: owed(it),
        given_up: it.given_up.to_string(),
        total: (it.instalments.iter().map(|it| it.amount).sum::<Money>() + fees).to_string(),
        fees: fees.to_string(),
        most_months: plan_limits(&it.template).months,
        most_instalments: plan_limits(&it.template).instalments,
        disposable: left.map(|it| it.to_string()),
        proposed_count: proposed.and_then(|it| it.to_string().parse().ok()),
        instalments: it.instalments.iter().map(|one| instalment(&due(one), false, it.as_of)).collect(),
        warnings,
    }
}

fn note(it: PlanWarning) -> PlanNote {
    match it {
        PlanWarning::TooLong { most } => PlanNote::TooLong { most: most.to_string() },
        PlanWarning::TooMany { most } => PlanNote::TooMany { most: most.to_string() },
        PlanWarning::BeyondMonths { most } => PlanNote::BeyondMonths { most: most.to_string() },
        PlanWarning::BeyondInstalments { most } => PlanNote::BeyondInstalments { most: most.to_string() },
        PlanWarning::AboveDisposable { left } => PlanNote::AboveDisposable { amount: left.to_string() },
    }
}

fn drawn(
    file: &CaseFile,
    draft: &PlanDraft,
    today: Day,
    pack: &RulePack,
    reason: String,
) -> Result<PlanDrawn, Refusal> {
    let claim = claim_on_with(file, today, pack);
    let statement = reckon_with(&claim, today, Detail::Summary, pack).map_err(|why| ledger::refused(&why))?;
    let affordability = affordability(draft)?;
    let number = |field: &str, text: &str| {
        let text = forms::text(field, text)?;
        text.parse::<u32>().map_err(|_| invalid(field, FieldRule::NotACount))
    };
    let (base, given_up, waives, instalments) = if draft.template == FREE {
        let all = free(draft)?;
        let sum = all.iter().map(|it| it.amount).sum::<Money>();
        let cut = if sum < statement.total { statement.total - sum } else { Money::ZERO };
        // A free plan says what it asks for, not which heads the rest is of: least of all principal is given up.
        (sum, cut, given(&statement, cut), all)
    } else {
        let template = catalogue().plans.iter().find(|it| it.id == draft.template);
        let template = template.ok_or_else(|| invalid("template", FieldRule::Required))?;
        let (owed, given_up) = base(&statement, template);
        let terms = Terms {
            first_due: forms::day("firstDue", &draft.first_due)?,
            count: number("count", &draft.count)?,
            down_percent: forms::percent_if_given("downPercent", &draft.down_percent)?,
        };
        if terms.first_due < today {
            return Err(invalid("firstDue", FieldRule::NotAfterStart));
        }
        let waives = left_out(&statement, template);
        (owed, given_up, waives, draw(owed, template, &terms).map_err(unfit)?)
    };
    Ok(PlanDrawn {
        template: draft.template.clone(),
        as_of: today,
        base,
        given_up,
        instalments,
        waives,
        lapse: draft.lapse.into(),
        standstill: draft.standstill,
        accelerates_after: number("acceleratesAfter", &draft.accelerates_after)?,
        affordability,
        reason,
    })
}

/// The heads that `cut` is taken from: what runs on the debt first, principal last.
fn given(statement: &Statement, cut: Money) -> Vec<HeadPart> {
    let last = |kind: HeadKind| u8::from(kind == HeadKind::Principal);
    let mut heads: Vec<_> = statement.heads.iter().filter(|it| it.balance > Money::ZERO).collect();
    heads.sort_by_key(|it| last(it.kind));
    let mut left = cut;
    let mut parts = Vec::new();
    for it in heads {
        let amount = it.balance.min(left);
        if amount > Money::ZERO {
            parts.push(HeadPart { head: it.id.clone(), amount });
            left = left - amount;
        }
    }
    parts
}

fn free(draft: &PlanDraft) -> Result<Vec<Instalment>, Refusal> {
    let all = draft.free.iter().map(|it| {
        Ok::<_, Refusal>(Instalment {
            due: forms::day("due", &it.due)?,
            amount: forms::amount("amount", &it.amount)?,
            fee: Money::ZERO,
        })
    });
    let all: Vec<Instalment> = all.collect::<Result<_, _>>()?;
    if all.is_empty() {
        return Err(unfit(PlanError::NoInstalment));
    }
    if all.windows(2).any(|pair| matches!(pair, [a, b] if a.due >= b.due)) {
        return Err(invalid("due", FieldRule::NotAfterStart));
    }
    Ok(all)
}

fn affordability(draft: &PlanDraft) -> Result<Option<Affordability>, Refusal> {
    let lines = |all: &[BudgetDraft]| -> Result<Vec<BudgetLine>, Refusal> {
        let filled = all.iter().filter(|it| !it.what.trim().is_empty() || !it.amount.trim().is_empty());
        filled
            .map(|it| {
                Ok(BudgetLine {
                    what: forms::text("what", &it.what)?,
                    amount: forms::amount_or_nought("budget", &it.amount)?,
                    proof: forms::text_if_given("proof", &it.proof)?,
                })
            })
            .collect()
    };
    let it = Affordability { income: lines(&draft.income)?, costs: lines(&draft.costs)? };
    Ok(Some(it).filter(|it| !it.income.is_empty() || !it.costs.is_empty()))
}

fn unfit(why: PlanError) -> Refusal {
    match why {
        PlanError::NothingOwed => Refusal::PlanUnfit,
        PlanError::NoInstalment | PlanError::TooMany => invalid("count", FieldRule::NotACount),
        PlanError::TooLong => invalid("count", FieldRule::BeyondLimit),
    }
}

crate::convert::same!(PlanState, PlanStanding: Drawn Active Breached Accelerated Performed Ended);
crate::convert::same!(Lapse, PlanLapse: FromThatDay FromTheStart);
crate::convert::same!(PlanTurn, PlanAct: Signed Accelerated Ended);

//! Terms as typed and as the core has them.

use recourse_core::ledger::{Compounding, Count, DayCount, Rounding, RoundingAt, RoundingMode};
use recourse_core::presets::{
    AgreedRate, Ceiling, CeilingRule, Damages, Loss, LprTerm, OrderRule, OrderTurn, Running, Start, Terms,
};
use recourse_core::{Day, Percent};
use rust_decimal::Decimal;

use crate::forms::{amount, day, day_after, day_if_given, invalid, note, percent};
use crate::ledger::{day_count, ends};
use crate::wire::{
    self, CeilingDraft, CompoundingDraft, DamagesDraft, FieldRule, LossDraft, OrderDraft, OrderTurnDraft, RateDraft,
    Refusal, RunningDraft, StartDay, TermsDraft,
};

/// Largest margin, in percentage points either way; the same line as for a rate.
const WIDEST_MARGIN: Decimal = Decimal::ONE_THOUSAND;

/// What was typed, read.
pub(crate) fn read(draft: &TermsDraft) -> Result<Terms, Refusal> {
    let running = |field: &str, it: &Option<RunningDraft>| it.as_ref().map(|it| read_running(field, it)).transpose();
    Ok(Terms {
        occupancy: running("occupancy", &draft.occupancy)?,
        damages: draft.damages.as_ref().map(read_damages).transpose()?,
        loss: draft.loss.as_ref().map(read_loss).transpose()?,
        ceilings: draft.ceilings.iter().map(read_ceiling).collect::<Result<_, _>>()?,
        order: read_order("order", &draft.order)?,
        order_turns: draft.order_turns.iter().map(read_turn).collect::<Result<_, _>>()?,
        rounding: Rounding {
            mode: match draft.rounding {
                wire::RoundingMode::HalfUp => RoundingMode::HalfUp,
                wire::RoundingMode::HalfEven => RoundingMode::HalfEven,
            },
            at: match draft.rounding_at {
                wire::RoundingAt::Posting => RoundingAt::Posting,
                wire::RoundingAt::Segment => RoundingAt::Segment,
            },
        },
    })
}

fn read_running(field: &str, draft: &RunningDraft) -> Result<Running, Refusal> {
    let from = day_if_given(&format!("{field}.from"), &draft.from)?;
    let compounding = draft.compounding.as_ref().map(|it| read_compounding(&format!("{field}.compounding"), it));
    Ok(Running {
        rate: read_rate(&format!("{field}.rate"), &draft.rate)?,
        day_count: read_day_count(draft.day_count),
        count: read_ends(draft.count),
        start: match draft.start {
            StartDay::SameDay => Start::SameDay,
            StartDay::NextDay => Start::NextDay,
        },
        from,
        until: day_after(&format!("{field}.until"), &draft.until, from)?,
        compounding: compounding.transpose()?,
    })
}

fn read_compounding(field: &str, draft: &CompoundingDraft) -> Result<Compounding, Refusal> {
    let good = !draft.months.is_empty() && draft.months.iter().all(|it| (1..=12).contains(it));
    if !good || !(1..=31).contains(&draft.day) {
        return Err(invalid(field, FieldRule::NotAMonth));
    }
    Ok(Compounding { months: draft.months.clone(), day: draft.day })
}

/// A rate as typed.
pub(crate) fn read_rate(field: &str, draft: &RateDraft) -> Result<AgreedRate, Refusal> {
    Ok(match draft {
        RateDraft::Annual { percent: it } => AgreedRate::Annual { percent: percent(field, it)? },
        RateDraft::Daily { percent: it } => AgreedRate::Daily { percent: percent(field, it)? },
        RateDraft::Lpr { term, multiplier, margin, fixed_on } => AgreedRate::Lpr {
            term: match term {
                wire::LprTerm::OneYear => LprTerm::OneYear,
                wire::LprTerm::FiveYears => LprTerm::FiveYears,
            },
            multiplier: percent(field, multiplier)?,
            margin_percent: read_margin(field, margin)?,
            fixed_on: day_if_given(field, fixed_on)?,
        },
    })
}

fn read_margin(field: &str, typed: &str) -> Result<Decimal, Refusal> {
    let text = typed.trim().trim_end_matches('%');
    if text.is_empty() {
        return Ok(Decimal::ZERO);
    }
    let margin: Decimal = text.parse().map_err(|_| invalid(field, FieldRule::NotARate))?;
    let fine = Percent::new(margin.abs()).is_ok();
    if margin.abs() > WIDEST_MARGIN || !fine {
        return Err(invalid(field, FieldRule::NotARate));
    }
    Ok(margin.normalize())
}

fn read_damages(draft: &DamagesDraft) -> Result<Damages, Refusal> {
    Ok(match draft {
        DamagesDraft::OncePercent { percent: it, due_on } => Damages::OncePercent {
            percent: percent("damages.percent", it)?,
            due_on: day_if_given("damages.dueOn", due_on)?,
        },
        DamagesDraft::OnceAmount { amount: it, due_on } => Damages::OnceAmount {
            amount: amount("damages.amount", it)?,
            due_on: day_if_given("damages.dueOn", due_on)?,
        },
        DamagesDraft::Running { running } => Damages::Running(read_running("damages", running)?),
    })
}

fn read_loss(draft: &LossDraft) -> Result<Loss, Refusal> {
    Ok(match draft {
        LossDraft::Amount { amount: it } => Loss::Amount { amount: amount("loss.amount", it)? },
        LossDraft::Rate { running } => Loss::Rate(read_running("loss", running)?),
    })
}

fn read_ceiling(draft: &CeilingDraft) -> Result<Ceiling, Refusal> {
    let rule = match &draft.rule {
        wire::CeilingRule::FinancialClaims => CeilingRule::FinancialClaims,
        wire::CeilingRule::PrivateLending { contract_formed_on } => {
            CeilingRule::PrivateLending { contract_formed_on: day("ceilings.contractFormedOn", contract_formed_on)? }
        }
        wire::CeilingRule::Agreed { percent: it } => CeilingRule::Agreed { percent: percent("ceilings.percent", it)? },
    };
    Ok(Ceiling { rule, reason: note("ceilings.reason", &draft.reason)? })
}

/// An order as typed; the core leaves a head nobody knows to the reader of the claim.
pub(crate) fn read_order(field: &str, draft: &OrderDraft) -> Result<OrderRule, Refusal> {
    Ok(match draft {
        OrderDraft::Statutory => OrderRule::Statutory,
        OrderDraft::PrincipalFirst => OrderRule::PrincipalFirst,
        OrderDraft::Free { heads } if heads.is_empty() => return Err(invalid(field, FieldRule::Required)),
        OrderDraft::Free { heads } => OrderRule::Free { heads: heads.clone() },
    })
}

fn read_turn(draft: &OrderTurnDraft) -> Result<OrderTurn, Refusal> {
    Ok(OrderTurn { from: day("orderTurns.from", &draft.from)?, order: read_order("orderTurns.order", &draft.order)? })
}

pub(crate) fn read_day_count(it: wire::DayCount) -> DayCount {
    match it {
        wire::DayCount::Act365 => DayCount::Act365,
        wire::DayCount::Act360 => DayCount::Act360,
        wire::DayCount::ActAct => DayCount::ActAct,
    }
}

pub(crate) fn read_ends(it: wire::DayEnds) -> Count {
    match it {
        wire::DayEnds::ExcludeLast => Count::ExcludeLast,
        wire::DayEnds::IncludeBoth => Count::IncludeBoth,
    }
}

/// Terms as a form shows them.
pub(crate) fn of(terms: &Terms) -> TermsDraft {
    let turn = |it: &OrderTurn| OrderTurnDraft { from: it.from.to_string(), order: order(&it.order) };
    TermsDraft {
        occupancy: terms.occupancy.as_ref().map(of_running),
        damages: terms.damages.as_ref().map(damages),
        loss: terms.loss.as_ref().map(|it| match it {
            Loss::Amount { amount } => LossDraft::Amount { amount: amount.to_string() },
            Loss::Rate(it) => LossDraft::Rate { running: of_running(it) },
        }),
        ceilings: terms.ceilings.iter().map(ceiling).collect(),
        order: order(&terms.order),
        order_turns: terms.order_turns.iter().map(turn).collect(),
        rounding: match terms.rounding.mode {
            RoundingMode::HalfUp => wire::RoundingMode::HalfUp,
            RoundingMode::HalfEven => wire::RoundingMode::HalfEven,
        },
        rounding_at: match terms.rounding.at {
            RoundingAt::Posting => wire::RoundingAt::Posting,
            RoundingAt::Segment => wire::RoundingAt::Segment,
        },
    }
}

/// A charge that runs as a form shows it.
pub(super) fn of_running(it: &Running) -> RunningDraft {
    RunningDraft {
        rate: rate(&it.rate),
        day_count: day_count(it.day_count),
        count: ends(it.count),
        start: match it.start {
            Start::SameDay => StartDay::SameDay,
            Start::NextDay => StartDay::NextDay,
        },
        from: shown(it.from),
        until: shown(it.until),
        compounding: it.compounding.as_ref().map(|it| CompoundingDraft { months: it.months.clone(), day: it.day }),
    }
}

/// A rate as a form shows it.
pub(crate) fn rate(it: &AgreedRate) -> RateDraft {
    match it {
        AgreedRate::Annual { percent } => RateDraft::Annual { percent: percent.to_string() },
        AgreedRate::Daily { percent } => RateDraft::Daily { percent: percent.to_string() },
        AgreedRate::Lpr { term, multiplier, margin_percent, fixed_on } => RateDraft::Lpr {
            term: match term {
                LprTerm::OneYear => wire::LprTerm::OneYear,
                LprTerm::FiveYears => wire::LprTerm::FiveYears,
            },
            multiplier: multiplier.to_string(),
            margin: if margin_percent.is_zero() { String::new() } else { margin_percent.normalize().to_string() },
            fixed_on: shown(*fixed_on),
        },
    }
}

fn damages(it: &Damages) -> DamagesDraft {
    match it {
        Damages::OncePercent { percent, due_on } => {
            DamagesDraft::OncePercent { percent: percent.to_string(), due_on: shown(*due_on) }
        }
        Damages::OnceAmount { amount, due_on } => {
            DamagesDraft::OnceAmount { amount: amount.to_string(), due_on: shown(*due_on) }
        }
        Damages::Running(it) => DamagesDraft::Running { running: of_running(it) },
    }
}

pub(super) fn ceiling(it: &Ceiling) -> CeilingDraft {
    let rule = match &it.rule {
        CeilingRule::FinancialClaims => wire::CeilingRule::FinancialClaims,
        CeilingRule::PrivateLending { contract_formed_on } => {
            wire::CeilingRule::PrivateLending { contract_formed_on: contract_formed_on.to_string() }
        }
        CeilingRule::Agreed { percent } => wire::CeilingRule::Agreed { percent: percent.to_string() },
    };
    CeilingDraft { rule, reason: it.reason.clone() }
}

/// An order as a form shows it.
pub(crate) fn order(it: &OrderRule) -> OrderDraft {
    match it {
        OrderRule::Statutory => OrderDraft::Statutory,
        OrderRule::PrincipalFirst => OrderDraft::PrincipalFirst,
        OrderRule::Free { heads } => OrderDraft::Free { heads: heads.clone() },
    }
}

fn shown(day: Option<Day>) -> String {
    day.map(|it| it.to_string()).unwrap_or_default()
}

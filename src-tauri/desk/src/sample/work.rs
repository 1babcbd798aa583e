//! What was done on some of the sample's cases: calls, promises, letters, complaints, approvals, plans, next steps.

use recourse_core::casework::{
    ApprovalAsked, Casework, Channel, Complaint, ComplaintChannel, Contact, ContactResult, ContactWith, Diagnosed,
    Direction, DossierRecord, Instalment, Lapse, Level, PlanDrawn, PlanTurn, PlanTurned, Promise, Purpose, SignSeen,
    StepPlanned, TrackMoved,
};
use recourse_core::obligors::Obligor;
use recourse_core::{Day, Entry, Money};
use recourse_vault::{StoreError, Tx};

use super::{Dice, SampleCase, last_day};

/// One case in so many has work on it.
const ONE_IN: u64 = 5;
const OUTCOMES: &[&str] = &["称货款未收回，月底前先还一部分", "承认欠款，请求分期", "称等家人商量后答复"];
const STEPS: &[&str] = &["电话跟进承诺还款", "寄催告函并留存签收", "核实房产线索", "约见债务人面谈", "整理起诉材料"];

/// Records what was done on the `index`th case of `seed`; nothing on most.
pub(crate) fn record(tx: &mut Tx<'_>, seed: u64, index: u32, case: &SampleCase) -> Result<(), StoreError> {
    // A stream of its own, so that what the files state stays what it was.
    let mut dice = Dice::of(seed ^ 0x0F1C_E5DA, index);
    if dice.below(ONE_IN) != 0 || case.facts.compensation.on > last_day() {
        return Ok(());
    }
    let day = last_day().plus_days(dice.below_u32(18));
    let mut put = |it: Casework| tx.append(Some(case.id), &Entry::Casework(it));
    put(moved("phone", "start", day, |_| ()))?;
    put(Casework::Contact(call(&mut dice, day, ContactResult::NotReached, "无人接听")))?;
    let answered = (*dice.pick(OUTCOMES)).to_owned();
    put(Casework::Contact(call(&mut dice, day.plus_days(1), ContactResult::Reached, &answered)))?;
    match dice.below(6) {
        0 => drop(put(Casework::Promise(promise(&mut dice, case, day)))?),
        1 => {
            put(moved("demand", "send", day.plus_days(2), |it| {
                it.paper = Some("催告函（EMS）".to_owned());
                it.reached = vec![Obligor::Debtor];
            }))?;
        }
        2 => {
            put(Casework::Diagnosed(judged(day.plus_days(2))))?;
            put(Casework::ApprovalAsked(ApprovalAsked {
                matter: "tactic".to_owned(),
                what: "意愿丧失，申请起诉并保全".to_owned(),
                amount: None,
                by: case.facts.officer.clone().unwrap_or_default(),
                on: day.plus_days(2),
                shown: None,
            }))?;
        }
        3 => {
            put(Casework::Complaint(Complaint {
                by: case.facts.debtor.name.clone(),
                channel: ComplaintChannel::Regulator,
                on: day.plus_days(2),
                about: "认为催收电话过于频繁".to_owned(),
                expected: Some(day.plus_days(17)),
            }))?;
        }
        4 => {
            let plan = put(Casework::PlanDrawn(plan(case, day.plus_days(2))))?;
            put(Casework::PlanTurned(PlanTurned {
                plan,
                turn: PlanTurn::Signed,
                on: day.plus_days(3),
                paper: "分期还款协议".to_owned(),
                approval: None,
                signed_by: Vec::new(),
            }))?;
        }
        _ => {
            let values = [("form", "realty"), ("what", "城东示例花园住宅一套"), ("state", "clue"), ("source", "走访")];
            let values = values.into_iter().map(|(field, value)| (field.to_owned(), value.to_owned())).collect();
            let (of, obligor) = ("asset".to_owned(), Some(Obligor::Debtor));
            put(Casework::Dossier(DossierRecord { of, obligor, values, replaces: None, reason: None }))?;
        }
    }
    if dice.below(4) > 0 {
        let on = last_day().plus_days(dice.below_u32(20).saturating_add(19));
        let what = (*dice.pick(STEPS)).to_owned();
        put(Casework::StepPlanned(StepPlanned { what, on, owner: None, contact: None, every: None, reason: None }))?;
    }
    Ok(())
}

fn moved(track: &str, step: &str, on: Day, with: impl FnOnce(&mut TrackMoved)) -> Casework {
    let mut it = TrackMoved { track: track.to_owned(), step: step.to_owned(), on, ..TrackMoved::default() };
    with(&mut it);
    Casework::TrackMoved(it)
}

fn call(dice: &mut Dice, on: Day, result: ContactResult, summary: &str) -> Contact {
    Contact {
        channel: Channel::Phone,
        direction: Direction::Outgoing,
        with: ContactWith::Liable { obligor: Obligor::Debtor },
        purpose: Purpose::Collect,
        on,
        time: Some(format!("{:02}:{:02}", dice.between(9, 17), dice.below(60))),
        number: None,
        result,
        summary: summary.to_owned(),
        recording: Some(format!("录音 {:06}", dice.below(1_000_000))),
        recordings: Vec::new(),
        visit: None,
        decides: false,
        promise: None,
        reason: None,
        let_through: Vec::new(),
    }
}

fn promise(dice: &mut Dice, case: &SampleCase, on: Day) -> Promise {
    let amount = part(case, dice.between(20, 60));
    let due = last_day().plus_days(dice.below_u32(25).saturating_add(15));
    Promise { by: Obligor::Debtor, made_on: on.plus_days(1), amount, due, proof: None }
}

fn judged(on: Day) -> Diagnosed {
    let sign = |sign: &str, evidence: &str| SignSeen { sign: sign.to_owned(), evidence: evidence.to_owned() };
    Diagnosed {
        on,
        signs: vec![sign("refusal", "通话录音"), sign("stopped", "走访照片")],
        severity: Level::High,
        cooperation: Level::Low,
        recovery_months: None,
        reason: None,
    }
}

/// A sixtieth of what was compensated a month, for a year.
fn plan(case: &SampleCase, as_of: Day) -> PlanDrawn {
    let amount = part(case, 60);
    let instalments: Vec<Instalment> =
        (1..=12).map(|month| Instalment { due: as_of.plus_days(month * 30), amount, fee: Money::ZERO }).collect();
    PlanDrawn {
        template: "free".to_owned(),
        as_of,
        base: instalments.iter().map(|it| it.amount).sum(),
        given_up: Money::ZERO,
        instalments,
        standstill: false,
        waives: Vec::new(),
        lapse: Lapse::FromThatDay,
        accelerates_after: 2,
        affordability: None,
        reason: "经营恢复中，先按月偿还".to_owned(),
    }
}

/// One of `parts` equal parts of what was compensated, in whole yuan and never nothing.
fn part(case: &SampleCase, parts: u64) -> Money {
    let yuan = case.facts.compensation.total().fen().unsigned_abs() / 100 / parts.max(1);
    Money::from_fen(i64::try_from(yuan.max(1) * 100).unwrap_or(100))
}

//! Diagnosis, flags, tracks and approvals of one file.

use std::collections::BTreeSet;

use recourse_core::casework::{
    Ability, Approval, ApprovalAsked, ApprovalDecided, ApprovalError, Casework, Coded, DebtorType, Diagnosed, FlagSet,
    Judged, Level, SignKind, SignSeen, TrackMoved, Willingness, approvals, catalogue, diagnosis, flags, lacking,
    overdue_days, used_approvals,
};
use recourse_core::tracks::{self, MoveError, Need, Standing, standings, tracks};
use recourse_core::{CaseFile, Day, Entry};

use crate::approvals::{carried, unfit};
use crate::deadlines::{obligor, obligors, past};
use crate::desk::{Now, Open, seq};
use crate::forms::{self, invalid};
use crate::payments::stands;
use crate::wire::{
    ApprovalLine, AskApproval, AskTactics, CodedLine, DebtorKind, DecideApproval, DecisionLine, DiagnosisDraft,
    EntryWritten, FieldRule, FlagLine, JudgedLine, MoveChoice, MoveDraft, MoveLine, MoveNeed, MoveTrack, OfferLine,
    PaymentDraft, RatedLevel, RecordDiagnosis, Refusal, SetFlag, SignChoice, SignLine, SignSpeaks, StageAim,
    TacticsShown, TrackLine,
};
use crate::{Desk, ledger, placements, plans};

impl Desk {
    /// Diagnosis, tracks, plans and approvals of one file.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`].
    pub fn case_tactics(&self, ask: AskTactics) -> Result<TacticsShown, Refusal> {
        self.read(|open, now| {
            let file = open.case(&ask.case_id)?;
            open.veil(&file).over(open.tactics(&file, now)?)
        })
    }

    /// Records how willing and able the debtor is, by signs with their evidence.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::CaseWithdrawn`].
    pub fn record_diagnosis(&self, ask: RecordDiagnosis) -> Result<EntryWritten, Refusal> {
        let language = self.places.preferences().language;
        self.read(|open, now| {
            open.write_with_task(&ask.draft.case_id, now, language, |_| judgement(&ask.draft, now.today))
        })
    }

    /// Raises a flag, or takes it down.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::CaseWithdrawn`].
    pub fn set_flag(&self, ask: SetFlag) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            open.write_entry(&ask.case_id, now, |_| {
                let known = catalogue().flags.iter().find(|it| it.id == ask.flag);
                let flag = known.ok_or_else(|| invalid("flag", FieldRule::Required))?.id.clone();
                Ok(Entry::Casework(Casework::FlagSet(FlagSet {
                    flag,
                    raised: ask.raised,
                    on: past("on", &ask.on, now.today)?,
                    evidence: forms::note("evidence", &ask.evidence)?,
                })))
            })
        })
    }

    /// Moves a track, unless the move is not legal from where it stands or lacks what it needs.
    ///
    /// # Errors
    /// [`Refusal::MoveIllegal`], [`Refusal::FieldInvalid`] naming what is missing, [`Refusal::RungSkipped`].
    pub fn move_track(&self, ask: MoveTrack) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            let second = open.second_person()?;
            let Some(payment) = &ask.draft.payment else {
                let entry = |file: &CaseFile| Ok(of_a_track(legal(file, &ask.draft, now.today, second)?));
                return open.write_entry(&ask.draft.case_id, now, entry);
            };
            let file = open.live_case(&ask.draft.case_id)?;
            let tried = legal(&file, &ask.draft, now.today, second)?;
            let brought = tried.amount.filter(|_| tracks::meaning(&tried).is_some_and(|it| it.brings));
            let amount = brought.ok_or_else(|| invalid("amount", FieldRule::OutOfBounds))?.to_string();
            let (case_id, received_on) = (ask.draft.case_id.clone(), tried.on.to_string());
            let draft = PaymentDraft { case_id, received_on, amount, ..payment.clone() };
            open.write_payment_with(&draft, now, |paid| of_a_track(TrackMoved { payment: Some(paid), ..tried.clone() }))
        })
    }

    /// Asks somebody with authority for consent.
    ///
    /// # Errors
    /// [`Refusal::FieldInvalid`], [`Refusal::CaseWithdrawn`].
    pub fn ask_approval(&self, ask: AskApproval) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            let by = open.user.name.clone();
            open.write_entry(&ask.case_id, now, |_| {
                let known = catalogue()
                    .approvals
                    .iter()
                    .find(|it| it.id == ask.matter && it.id != crate::letters::seal::MATTER);
                let matter = known.ok_or_else(|| invalid("matter", FieldRule::Required))?.id.clone();
                let amount = forms::text_if_given("amount", &ask.amount)?;
                Ok(Entry::Casework(Casework::ApprovalAsked(ApprovalAsked {
                    matter,
                    what: forms::note("what", &ask.what)?,
                    amount: amount.map(|it| forms::amount("amount", &it)).transpose()?,
                    by,
                    on: now.today,
                    shown: None,
                })))
            })
        })
    }

    /// Decides what was asked. Where whoever asked decides himself, there being nobody else, it is recorded as his own
    /// decision.
    ///
    /// # Errors
    /// [`Refusal::OwnApproval`], [`Refusal::NotPermitted`] above one's limit,
    /// [`Refusal::BadRequest`] where nothing of that entry is open, [`Refusal::FieldInvalid`].
    pub fn decide_approval(&self, ask: DecideApproval) -> Result<EntryWritten, Refusal> {
        self.read(|open, now| {
            let by = open.user.name.clone();
            let file = open.case(&ask.case_id)?;
            if let Some(it) = approvals(&file).iter().find(|it| it.seq == u64::from(ask.asked)) {
                open.may_decide(&file, &it.asked, ask.given)?;
            }
            open.write_entry(&ask.case_id, now, |file| {
                let all = approvals(file);
                let asked = all.iter().find(|it| it.seq == u64::from(ask.asked) && it.decided.is_none());
                let asked = asked
                    .ok_or_else(|| Refusal::BadRequest { detail: "nothing to decide at that entry".to_owned() })?;
                Ok(Entry::Casework(Casework::ApprovalDecided(ApprovalDecided {
                    asked: asked.seq,
                    given: ask.given,
                    own: asked.asked.by == by,
                    by,
                    on: now.today,
                    reason: forms::note("reason", &ask.reason)?,
                })))
            })
        })
    }
}

impl Open {
    fn tactics(&self, file: &CaseFile, now: Now) -> Result<TacticsShown, Refusal> {
        let owed = ledger::total_if_known(file, now.today, &self.pack)?.unwrap_or_default();
        let overdue = overdue_days(file, owed, now.today, &self.pack);
        let class = overdue.and_then(|days| self.pack.overdue().class(days));
        let judged = diagnosis(file);
        let lists = catalogue();
        let used = used_approvals(file);
        Ok(TacticsShown {
            today: now.today.to_string(),
            people: obligors(file),
            overdue_days: overdue,
            overdue_class: class.as_ref().map(|it| coded(&it.id, &it.title, &it.title_en)),
            offers: judged
                .last()
                .map(offers)
                .unwrap_or_default()
                .into_iter()
                .chain(crate::overdue::called(file, owed, overdue, now.today, self.pack.overdue()))
                .collect(),
            judged: judged.iter().rev().map(judged_line).collect::<Result<_, _>>()?,
            signs: lists
                .signs
                .iter()
                .map(|it| SignChoice {
                    id: it.id.clone(),
                    title: it.title.clone(),
                    title_en: it.title_en.clone(),
                    speaks: it.speaks.into(),
                })
                .collect(),
            flags: flags(file)
                .into_iter()
                .map(|it| FlagLine {
                    id: it.kind.id.clone(),
                    title: it.kind.title.clone(),
                    title_en: it.kind.title_en.clone(),
                    raised: it.raised,
                    since: it.since.map(|(_, on)| on.to_string()),
                    evidence: it.evidence,
                    opens_suit: it.kind.opens_suit,
                })
                .collect(),
            tracks: standings(file)
                .iter()
                .filter(|it| !it.track.retired || it.state.is_some())
                .map(|it| track_line(file, it))
                .collect::<Result<_, _>>()?,
            plans: plans::lines(file, now.today)?,
            approvals: approvals(file)
                .into_iter()
                .rev()
                .map(|it| approval_line(it, &used))
                .collect::<Result<_, _>>()?,
            // The seal on a letter is asked for beside the letter.
            approval_matters: lists
                .approvals
                .iter()
                .filter(|it| it.id != crate::letters::seal::MATTER)
                .map(code)
                .collect(),
            stage: stage(class.as_ref().map(|it| it.id.as_str())).filter(|_| file.stage.is_open()),
            renewal_days: lists.renewal_days,
            renewal_months: lists.renewal_months,
            templates: lists.plans.iter().map(|it| coded(&it.id, &it.title, &it.title_en)).collect(),
        })
    }
}

/// The stage of collection of a file of that class of lateness.
fn stage(class: Option<&str>) -> Option<StageAim> {
    let it = catalogue().stage(class)?;
    let (title, title_en) = (it.title.clone(), it.title_en.clone());
    Some(StageAim { title, title_en, aim: it.aim.clone(), aim_en: it.aim_en.clone() })
}

pub(crate) fn coded(id: &str, title: &str, title_en: &str) -> CodedLine {
    CodedLine { id: id.to_owned(), title: title.to_owned(), title_en: title_en.to_owned(), forbidden: false }
}

pub(crate) fn code(it: &Coded) -> CodedLine {
    coded(&it.id, &it.title, &it.title_en)
}

fn judgement(draft: &DiagnosisDraft, today: Day) -> Result<Entry, Refusal> {
    let signs = draft.signs.iter().map(|it| {
        let known = catalogue().signs.iter().find(|sign| sign.id == it.sign);
        let sign = known.ok_or_else(|| invalid("signs", FieldRule::Required))?.id.clone();
        Ok::<_, Refusal>(SignSeen { sign, evidence: forms::note("evidence", &it.evidence)? })
    });
    let months = forms::text_if_given("recoveryMonths", &draft.recovery_months)?;
    let months = months.map(|it| it.parse::<u32>().map_err(|_| invalid("recoveryMonths", FieldRule::NotACount)));
    Ok(Entry::Casework(Casework::Diagnosed(Diagnosed {
        on: past("on", &draft.on, today)?,
        signs: signs.collect::<Result<_, _>>()?,
        severity: draft.severity.into(),
        cooperation: draft.cooperation.into(),
        recovery_months: months.transpose()?,
        reason: forms::note_if_given("reason", &draft.reason)?,
    })))
}

fn debtor(it: DebtorType) -> DebtorKind {
    match (it.ability, it.willingness) {
        (Ability::Able, Willingness::Willing) => DebtorKind::AbleWilling,
        (Ability::Unable, Willingness::Willing) => DebtorKind::UnableWilling,
        (Ability::Able, Willingness::Unwilling) => DebtorKind::AbleUnwilling,
        (Ability::Unable, Willingness::Unwilling) => DebtorKind::UnableUnwilling,
    }
}

fn offers(it: &Judged) -> Vec<OfferLine> {
    let Some(debtor) = it.debtor else { return Vec::new() };
    let fit = catalogue().first_steps.iter().filter(|step| step.of == debtor.id());
    fit.map(|step| OfferLine {
        title: step.title.clone(),
        title_en: step.title_en.clone(),
        why: step.why.clone(),
        why_en: step.why_en.clone(),
        on: it.what.on.plus_days(step.days).to_string(),
        every: step.every,
        limit: step.of == "able_unwilling",
    })
    .collect()
}

fn judged_line(it: &Judged) -> Result<JudgedLine, Refusal> {
    let signs = it.what.signs.iter().map(|seen| {
        let known = catalogue().signs.iter().find(|sign| sign.id == seen.sign);
        SignLine {
            id: seen.sign.clone(),
            title: known.map_or_else(|| seen.sign.clone(), |it| it.title.clone()),
            title_en: known.map_or_else(|| seen.sign.clone(), |it| it.title_en.clone()),
            evidence: seen.evidence.clone(),
        }
    });
    Ok(JudgedLine {
        seq: seq(it.seq)?,
        on: it.what.on.to_string(),
        debtor: it.debtor.map(debtor),
        willingness: i32::try_from(it.willingness).unwrap_or(0),
        ability: i32::try_from(it.ability).unwrap_or(0),
        severity: it.what.severity.into(),
        cooperation: it.what.cooperation.into(),
        recovery_months: it.what.recovery_months,
        reason: it.what.reason.clone(),
        signs: signs.collect(),
    })
}

fn track_line(file: &CaseFile, it: &Standing<'_>) -> Result<TrackLine, Refusal> {
    let state = |id: &str| it.track.states.iter().find(|state| state.id == id);
    let title = |id: &str| state(id).map(|it| (it.title.clone(), it.title_en.clone())).unwrap_or_default();
    let moves = it.legal().map(|step| {
        let (to, to_en) = title(&step.to);
        let starts = step.milestone.as_deref().and_then(|id| catalogue().milestone(id));
        let dated = step.dated.as_deref().and_then(|id| catalogue().date(id));
        MoveChoice {
            id: step.id.clone(),
            title: step.title.clone(),
            title_en: step.title_en.clone(),
            to,
            to_en,
            needs: step.needs.iter().map(|it| (*it).into()).collect(),
            questions: step.questions.iter().map(|it| coded(&it.id, &it.title, &it.title_en)).collect(),
            starts: starts
                .map(|it| coded(&it.id, &it.title, &it.title_en))
                .into_iter()
                .chain(dated.map(|it| coded(&it.id, &it.title, &it.title_en)))
                .collect(),
            matter: step.matter.clone(),
            brings: step.brings,
            lacks: lacking(file, &it.track.id, &step.id)
                .into_iter()
                .map(|it| coded(&it.id, &it.title, &it.title_en))
                .collect(),
        }
    });
    let last = it.made.last().map(|(at, _)| *at);
    let made = it.made.iter().rev().map(|(at, made)| {
        let known = it.track.moves.iter().find(|known| known.id == made.step);
        Ok::<_, Refusal>(MoveLine {
            seq: seq(*at)?,
            step: made.step.clone(),
            title: known.map_or_else(|| made.step.clone(), |it| it.title.clone()),
            title_en: known.map_or_else(|| made.step.clone(), |it| it.title_en.clone()),
            on: made.on.to_string(),
            said: said(made),
            last: last == Some(*at),
            payment: made.payment.filter(|it| stands(file, *it)).map(seq).transpose()?,
        })
    });
    Ok(TrackLine {
        id: it.track.id.clone(),
        title: it.track.title.clone(),
        title_en: it.track.title_en.clone(),
        state: it.state.map(|it| coded(&it.id, &it.title, &it.title_en)),
        open: it.is_open(),
        placed: placements::line(file, it),
        moves: moves.collect(),
        made: made.collect::<Result<_, _>>()?,
    })
}

/// Whether a move would begin a track that is begun no more.
fn begins_retired(file: &CaseFile, tried: &TrackMoved) -> bool {
    let all = standings(file);
    all.iter().any(|it| it.track.id == tried.track && it.track.retired && it.state.is_none())
}

/// A move by `track.move`: its id, and what it is called with its track, in Chinese and in English.
pub(crate) fn move_name(of: &str) -> Option<(String, String, String)> {
    let (track, step) = of.split_once('.')?;
    let track = tracks().iter().find(|it| it.id == track)?;
    let step = track.moves.iter().find(|it| it.id == step)?;
    Some((of.to_owned(), format!("{}：{}", track.title, step.title), format!("{}: {}", track.title_en, step.title_en)))
}

/// What a move says of itself, piece by piece.
fn said(it: &TrackMoved) -> String {
    let amount = it.amount.map(|it| it.to_string());
    let until = it.until.map(|it| it.to_string());
    let all = [
        &it.court,
        &it.case_number,
        &it.party,
        &it.paper,
        &it.fee,
        &it.scope,
        &it.consent,
        &amount,
        &until,
        &it.note,
        &it.reason,
    ];
    all.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ")
}

fn of_a_track(moved: TrackMoved) -> Entry {
    Entry::Casework(Casework::TrackMoved(moved))
}

/// The move as typed, where it is legal and rests on the approval it needs.
fn legal(file: &CaseFile, draft: &MoveDraft, today: Day, second: bool) -> Result<TrackMoved, Refusal> {
    let tried = moved(file, draft, today)?;
    let matter = tracks::meaning(&tried).and_then(|it| it.matter.as_deref());
    match (tried.approval, matter) {
        (Some(seq), Some(matter)) => drop(carried(file, seq, &[matter], None, second)?),
        // A move that needs no consent must not use one up.
        (Some(_), None) => return Err(unfit(ApprovalError::OtherMatter)),
        (None, _) => {}
    }
    let by = tracks::check(file, &tried).map_err(refused)?.by.is_some();
    if by || begins_retired(file, &tried) { Err(Refusal::MoveIllegal) } else { Ok(tried) }
}

fn moved(file: &CaseFile, draft: &MoveDraft, today: Day) -> Result<TrackMoved, Refusal> {
    let line = |field: &str, text: &str| forms::text_if_given(field, text);
    let amount = line("amount", &draft.amount)?;
    let on = past("on", &draft.on, today)?;
    Ok(TrackMoved {
        track: draft.track.clone(),
        step: draft.step.clone(),
        on,
        reached: draft.reached.iter().map(|it| obligor(file, *it)).collect::<Result<_, _>>()?,
        paper: line("paper", &draft.paper)?,
        note: forms::note_if_given("note", &draft.note)?,
        court: line("court", &draft.court)?,
        case_number: line("caseNumber", &draft.case_number)?,
        party: line("party", &draft.party)?,
        fee: line("fee", &draft.fee)?,
        scope: line("scope", &draft.scope)?,
        consent: line("consent", &draft.consent)?,
        amount: amount.map(|it| forms::amount("amount", &it)).transpose()?,
        until: forms::day_after("until", &draft.until, Some(on))?,
        approval: draft.approval.map(u64::from),
        reason: forms::note_if_given("reason", &draft.reason)?,
        payment: None,
    })
}

fn refused(why: MoveError) -> Refusal {
    match why {
        MoveError::Unknown => Refusal::BadRequest { detail: "no such move".to_owned() },
        MoveError::NotFromHere { .. } => Refusal::MoveIllegal,
        MoveError::Missing { need } => invalid(field(need), FieldRule::Required),
        MoveError::RungSkipped { .. } => Refusal::RungSkipped,
        MoveError::RecordMissing { .. } => Refusal::NoOfferMade,
        MoveError::BeforeTheLast { .. } => invalid("on", FieldRule::NotAfterStart),
    }
}

fn field(need: Need) -> &'static str {
    match need {
        Need::Paper => "paper",
        Need::Note => "note",
        Need::Reached => "reached",
        Need::Approval => "approval",
        Need::Court => "court",
        Need::CaseNumber => "caseNumber",
        Need::Party => "party",
        Need::Fee => "fee",
        Need::Scope => "scope",
        Need::Amount => "amount",
        Need::Until => "until",
        Need::Consent => "consent",
    }
}

fn approval_line(it: Approval, used: &BTreeSet<u64>) -> Result<ApprovalLine, Refusal> {
    let known = catalogue().approvals.iter().find(|known| known.id == it.asked.matter);
    let decision = it.decided.map(|(at, it)| {
        Ok::<_, Refusal>(DecisionLine {
            seq: seq(at)?,
            given: it.given,
            by: it.by,
            own: it.own,
            on: it.on.to_string(),
            reason: it.reason,
        })
    });
    Ok(ApprovalLine {
        seq: seq(it.seq)?,
        matter: known.map_or_else(|| coded(&it.asked.matter, &it.asked.matter, &it.asked.matter), code),
        what: it.asked.what,
        amount: it.asked.amount.map(|it| it.to_string()),
        by: it.asked.by,
        on: it.asked.on.to_string(),
        decision: decision.transpose()?,
        used: used.contains(&it.seq),
        shown: it.asked.shown.is_some(),
    })
}

crate::convert::same!(Level, RatedLevel: Low Middle High);
crate::convert::same!(SignKind, SignSpeaks: Willing Unwilling Able Unable);
crate::convert::same!(Need, MoveNeed: Paper Note Reached Approval Court CaseNumber Party Fee Scope Amount Until Consent);

//! The state machines of the tactics: every state reached, every other move refused, and the journal against a plain model.

use std::collections::BTreeMap;

use proptest::prelude::*;
use recourse_core::casework::{Casework, TrackMoved, catalogue, flags, tasks};
use recourse_core::clocks::clocks;
use recourse_core::obligors::Obligor;
use recourse_core::statutes::RulePack;
use recourse_core::tracks::{Move, MoveError, NOT_BEGUN, Need, Track, check, standing, standings, tracks};
use recourse_core::{CaseFile, Entry, Money};
use serde_json::json;

use crate::bench::{annual, day, file, opening};

/// The move with everything that any move needs.
fn whole(track: &str, step: &str) -> TrackMoved {
    let text = |it: &str| Some(it.to_owned());
    TrackMoved {
        track: track.to_owned(),
        step: step.to_owned(),
        on: day("2025-01-10"),
        reached: vec![Obligor::Debtor],
        paper: text("样例文书"),
        note: text("样例说明"),
        court: text("样例法院"),
        case_number: text("（2025）样01民初1号"),
        party: text("样例机构"),
        fee: text("一成"),
        scope: text("全部"),
        consent: text("同意书"),
        amount: Some(Money::from_fen(100)),
        until: Some(day("2025-12-31")),
        approval: Some(2),
        reason: text("样例理由"),
        payment: None,
    }
}

fn without(need: Need, mut it: TrackMoved) -> TrackMoved {
    match need {
        Need::Paper => it.paper = Some(" ".to_owned()),
        Need::Note => it.note = None,
        Need::Reached => it.reached = Vec::new(),
        Need::Approval => it.approval = None,
        Need::Court => it.court = None,
        Need::CaseNumber => it.case_number = None,
        Need::Party => it.party = None,
        Need::Fee => it.fee = None,
        Need::Scope => it.scope = None,
        Need::Amount => it.amount = None,
        Need::Until => it.until = None,
        Need::Consent => it.consent = None,
    }
    it
}

fn fresh() -> CaseFile {
    file(&[opening(annual("12"))])
}

fn made(file: &CaseFile, it: TrackMoved) -> CaseFile {
    file.after(&Entry::Casework(Casework::TrackMoved(it))).unwrap()
}

/// The shortest way to every state, `-` among them.
fn ways(track: &Track) -> BTreeMap<String, Vec<&Move>> {
    let mut found = BTreeMap::from([(NOT_BEGUN.to_owned(), Vec::new())]);
    loop {
        let before = found.len();
        for it in &track.moves {
            for from in &it.from {
                if let Some(way) = found.get(from).filter(|_| !found.contains_key(&it.to)) {
                    let way: Vec<&Move> = way.iter().copied().chain([it]).collect();
                    found.insert(it.to.clone(), way);
                }
            }
        }
        if found.len() == before {
            return found;
        }
    }
}

#[test]
fn the_table_holds_together() {
    let pack = RulePack::shipped();
    assert_eq!(tracks().len(), 18);
    for track in tracks() {
        let ways = ways(track);
        for state in &track.states {
            assert!(ways.contains_key(&state.id), "{}: {} is never reached", track.id, state.id);
            let left = track.moves.iter().any(|it| it.from.contains(&state.id));
            assert!(left || state.end, "{}: {} is a dead end", track.id, state.id);
        }
        assert_eq!(ways.len(), track.states.len() + 1, "{}", track.id);
        for it in &track.moves {
            let same = track.moves.iter().filter(|other| other.id == it.id).count();
            assert_eq!(same, 1, "{}: {} twice", track.id, it.id);
            assert_eq!(it.needs.contains(&Need::Approval), it.matter.is_some(), "{}: {}", track.id, it.id);
            let matter = |id: &str| catalogue().approvals.iter().any(|it| it.id == id);
            assert!(it.matter.as_deref().is_none_or(matter), "{}: {}", track.id, it.id);
            assert!(it.milestone.as_deref().is_none_or(|it| catalogue().milestone(it).is_some()), "{}", it.id);
            assert!(
                it.act.as_deref().is_none_or(|act| pack.interruptions().iter().any(|it| it.id == act)),
                "{}",
                it.id
            );
            assert!(
                it.act.is_none() || it.needs.contains(&Need::Reached) || it.milestone.is_some(),
                "{}: whom does {} reach",
                track.id,
                it.id
            );
        }
    }
}

#[test]
fn every_legal_move_passes_and_every_other_is_refused() {
    let mut refused = 0;
    for track in tracks() {
        for (state, way) in ways(track) {
            let here = way.iter().fold(fresh(), |file, it| made(&file, whole(&track.id, &it.id)));
            assert_eq!(standing(&here, track).state.map_or(NOT_BEGUN, |it| &it.id), state);
            for it in &track.moves {
                let tried = check(&here, &whole(&track.id, &it.id));
                if it.from.contains(&state) {
                    assert_eq!(tried, Ok(it), "{}: {} from {state}", track.id, it.id);
                    for need in &it.needs {
                        let lacking = without(*need, whole(&track.id, &it.id));
                        assert_eq!(check(&here, &lacking), Err(MoveError::Missing { need: *need }), "{}", it.id);
                    }
                } else {
                    assert_eq!(
                        tried,
                        Err(MoveError::NotFromHere { at: state.clone() }),
                        "{}: {} from {state}",
                        track.id,
                        it.id
                    );
                    refused += 1;
                }
            }
        }
    }
    assert!(refused > 300, "{refused}");
    assert_eq!(check(&fresh(), &whole("phone", "fly")), Err(MoveError::Unknown));
}

#[test]
fn a_skipped_rung_asks_for_a_reason_and_three_flags_open_suit() {
    let bare = |track: &str, step: &str| TrackMoved { reason: None, ..whole(track, step) };
    assert!(check(&fresh(), &bare("phone", "start")).is_ok());
    assert_eq!(check(&fresh(), &bare("litigation", "file")), Err(MoveError::RungSkipped { before: "mediation" }));
    assert_eq!(check(&fresh(), &bare("demand", "send")), Err(MoveError::RungSkipped { before: "phone" }));
    let called = made(&fresh(), whole("phone", "start"));
    assert!(check(&called, &bare("demand", "send")).is_ok());
    for (flag, opens) in
        [("several_creditors", true), ("willingness_collapsed", true), ("assets_moving", true), ("hardship", false)]
    {
        let raised = |raised: bool| json!({"kind": "casework", "act": "flag_set", "flag": flag, "raised": raised, "on": "2025-01-01", "evidence": "样例"});
        let up = file(&[opening(annual("12")), raised(true)]);
        assert_eq!(check(&up, &bare("litigation", "file")).is_ok(), opens, "{flag}");
        assert!(check(&up, &bare("agency", "check")).is_err(), "{flag} opens suit only");
        let down = file(&[opening(annual("12")), raised(true), raised(false)]);
        assert!(check(&down, &bare("litigation", "file")).is_err(), "{flag}");
    }
    let sign = json!({"kind": "casework", "act": "diagnosed", "on": "2025-01-01", "severity": "high", "cooperation": "low",
        "signs": [{"sign": "moving_assets", "evidence": "过户记录"}]});
    let seen = file(&[opening(annual("12")), sign]);
    assert!(check(&seen, &bare("litigation", "file")).is_ok());
    assert_eq!(
        flags(&seen).iter().filter(|it| it.raised).map(|it| it.kind.id.as_str()).collect::<Vec<_>>(),
        ["assets_moving"]
    );
}

#[test]
fn a_suit_starts_its_periods_and_restarts_limitation() {
    let mut file = fresh();
    for (step, on) in [
        ("preserve", "2024-08-01"),
        ("file", "2024-08-20"),
        ("docket", "2024-09-01"),
        ("hear", "2024-12-01"),
        ("judge", "2025-03-03"),
    ] {
        let reached = vec![Obligor::Debtor, Obligor::Guarantor { index: 1 }];
        file = made(&file, TrackMoved { on: day(on), reached, until: None, ..whole("litigation", step) });
    }
    let all = clocks(&file, RulePack::shipped());
    let last = |rule: &str, who: Option<Obligor>| {
        all.iter()
            .find(|it| it.rule == rule && it.obligor == who)
            .map(|it| (it.last_day.to_string(), it.answered.is_some()))
    };
    let told = |day: &str, answered| Some((day.to_owned(), answered));
    assert_eq!(last("limitation.recovery_guarantor", Some(Obligor::Debtor)), told("2027-08-20", false));
    assert_eq!(last("guarantee.counter", Some(Obligor::Guarantor { index: 1 })), told("2024-09-15", true));
    assert_eq!(last("guarantee.counter", Some(Obligor::Guarantor { index: 0 })), told("2024-09-15", false));
    assert_eq!(last("pres.presuit_sue", None), told("2024-09-02", false));
    assert_eq!(last("proc.appeal_judgment", None), told("2025-03-18", false));
}

#[test]
fn an_asset_found_after_enforcement_was_closed_for_now_is_a_task_each_time() {
    let entry = |act: &str, more: serde_json::Value| {
        let mut all = json!({"kind": "casework", "act": act});
        all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        serde_json::from_value::<Entry>(all).unwrap()
    };
    let asset = |what: &str| {
        let values = json!({"form": "realty", "what": what, "state": "clue", "source": "样例"});
        entry("dossier", json!({"of": "asset", "values": values}))
    };
    let called = |file: &CaseFile| tasks(file).iter().map(|it| it.of.as_str()).collect::<Vec<_>>();
    let mut file = fresh().after(&asset("早已知道的房产")).unwrap();
    let litigation = tracks().iter().find(|it| it.id == "litigation").unwrap();
    for it in ways(litigation).remove("closed_for_now").unwrap() {
        file = made(&file, whole("litigation", &it.id));
    }
    assert_eq!(called(&file), [] as [&str; 0], "it was known before");
    file = file.after(&asset("新发现的房产")).unwrap();
    assert_eq!(called(&file), ["asset_found"]);
    let title = tasks(&file)[0].title.clone();
    file = file.after(&entry("step_planned", json!({"what": title, "on": "2026-01-05"}))).unwrap();
    let step = file.last_seq;
    file = file.after(&asset("又一处房产")).unwrap();
    assert_eq!(called(&file), [] as [&str; 0], "the step is open still");
    file = file.after(&entry("step_done", json!({"step": step, "on": "2026-01-06", "outcome": "已申请"}))).unwrap();
    assert_eq!(called(&file), ["asset_found"], "for what came after it was planned");
    file = made(&file, whole("litigation", "resume"));
    assert_eq!(called(&file), [] as [&str; 0], "enforcement goes on");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    /// Random attempts on random tracks; now and then the latest move is taken back.
    #[test]
    fn the_journal_agrees_with_a_plain_model(tries in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0_u8..6), 1..60)) {
        let mut file = fresh();
        let mut model: BTreeMap<&str, Vec<(u64, String)>> = BTreeMap::new();
        for (which, step, dice) in &tries {
            let track = which.get(tracks());
            let known = model.entry(track.id.as_str()).or_default();
            if *dice == 0 && !known.is_empty() {
                let (seq, _) = known.pop().unwrap();
                let entry = Entry::Reversed { seq, reason: "误录".to_owned() };
                if let Some((inner, _)) = known.last() {
                    let inner = Entry::Reversed { seq: *inner, reason: "误录".to_owned() };
                    prop_assert!(file.after(&inner).is_err(), "a move goes only after those behind it");
                }
                file = file.after(&entry).unwrap();
                continue;
            }
            let it = step.get(&track.moves);
            let at = known.last().map_or(NOT_BEGUN, |(_, at)| at.as_str());
            let legal = it.from.iter().any(|from| from == at);
            let tried = whole(&track.id, &it.id);
            prop_assert_eq!(check(&file, &tried).is_ok(), legal);
            if legal {
                file = made(&file, tried);
                known.push((file.last_seq, it.to.clone()));
            }
        }
        for it in standings(&file) {
            let expected = model.get(it.track.id.as_str()).and_then(|made| made.last()).map(|(_, at)| at.as_str());
            prop_assert_eq!(it.state.map(|it| it.id.as_str()), expected);
        }
    }
}

//! Comparing the paths of a case: dragged levers, opened figures, what was learned, the annex, and clocks that force.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, moved, typed_case};

/// A figure that the moves of a case teach.
const SOLD: &str = "assignment_sold";

fn ask(case_id: &str, tried: &[(&str, &str)]) -> ComparePaths {
    let tried = tried.iter().map(|(id, value)| Tried { id: (*id).to_owned(), value: (*value).to_owned() }).collect();
    ComparePaths { case_id: case_id.to_owned(), as_of: TODAY.to_owned(), tried }
}

fn case(bench: &Bench) -> String {
    bench.desk.register_case(RegisterCase { draft: typed_case() }).unwrap().id
}

#[test]
fn what_is_tried_live_is_what_the_comparison_says_and_sees_every_change_of_the_file() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    for tried in [&[][..], &[("won", "60")], &[("won", "61")], &[("cost_of_funds", "9"), ("won", "61")]] {
        let live = bench.desk.try_paths(ask(&id, tried)).unwrap();
        let full = bench.desk.compare_paths(ask(&id, tried)).unwrap();
        assert_eq!(live.paths.len(), full.paths.len());
        for (one, other) in live.paths.iter().zip(&full.paths) {
            assert_eq!(
                (one.path, &one.mean, &one.p10, &one.p50, &one.p90, &one.loss_percent),
                (other.path, &other.mean, &other.p10, &other.p50, &other.p90, &other.loss_percent)
            );
        }
        assert_eq!((live.recommended, &live.settlement_floor), (full.recommended, &full.settlement_floor));
    }
    let before = bench.desk.try_paths(ask(&id, &[])).unwrap();
    let draft = PaymentDraft {
        case_id: id.clone(),
        received_on: TODAY.to_owned(),
        amount: "1000".to_owned(),
        ..PaymentDraft::default()
    };
    bench.desk.record_payment(RecordPayment { draft }).unwrap();
    let after = bench.desk.try_paths(ask(&id, &[])).unwrap();
    assert!(before.paths != after.paths, "a payment changes what is owed");
    assert!(
        after
            .paths
            .iter()
            .zip(&bench.desk.compare_paths(ask(&id, &[])).unwrap().paths)
            .all(|it| it.0.mean == it.1.mean)
    );
    assert!(bench.desk.try_paths(ask(&id, &[("luck", "1")])).is_err());
}

#[test]
fn every_figure_opens_down_to_a_ground() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let full = bench.desk.compare_paths(ask(&id, &[("won", "90")])).unwrap();
    let mut grounds = [false; 3];
    for path in &full.paths {
        let ComparePaths { case_id, as_of, tried } = ask(&id, &[("won", "90")]);
        let shown = bench.desk.explain_path(ExplainPath { case_id, as_of, tried, path: path.path }).unwrap();
        assert_eq!(shown.lines[0].value, path.mean, "{:?}", path.path);
        for it in &shown.lines {
            let rests = [&it.amount_rests, &it.chance_rests, &it.months_rests, &it.worlds_rests, &it.rate_rests];
            let asked = matches!(it.part, ExplainedPart::Cost | ExplainedPart::Branch | ExplainedPart::Flow);
            assert!(!asked || rests.iter().any(|it| !it.is_empty()), "{:?} {}", path.path, it.label);
            for rest in rests.into_iter().flatten() {
                match rest {
                    ExplainedRest::Law { .. } => grounds[0] = true,
                    ExplainedRest::File { .. } => grounds[1] = true,
                    ExplainedRest::Assumption { id, origin, .. } => {
                        grounds[2] = true;
                        assert_eq!(*origin == AssumptionOrigin::Tried, id == "won", "{id}");
                    }
                    ExplainedRest::Path => {}
                }
            }
        }
    }
    assert_eq!(grounds, [true; 3]);
}

#[test]
fn a_rate_that_was_learned_says_so_until_it_is_changed_by_hand() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let step = |step: &str, amount: &str| MoveDraft { amount: amount.to_owned(), ..moved(&id, "assignment", step) };
    bench.desk.move_track(MoveTrack { draft: step("price", "100000") }).unwrap();
    bench.desk.move_track(MoveTrack { draft: step("drop", "") }).unwrap();
    let shown = bench.desk.learned(AskLearned { as_of: TODAY.to_owned() }).unwrap();
    let figure = shown.figures.iter().find(|it| it.id == SOLD).unwrap();
    let set = |value: &str, learned: bool| {
        bench.desk.set_assumptions(SetAssumptions {
            values: vec![Tried { id: SOLD.to_owned(), value: value.to_owned() }],
            reason: "本公司案件".to_owned(),
            learned: if learned { vec![SOLD.to_owned()] } else { Vec::new() },
        })
    };
    assert_eq!(set("77", true), Err(Refusal::AssumptionInvalid { id: SOLD.to_owned() }), "nothing taught that");
    let origin = |bench: &Bench| {
        let all = bench.desk.compare_paths(ask(&id, &[])).unwrap().assumptions;
        all.iter().find(|it| it.id == SOLD).unwrap().origin
    };
    set(&figure.rate_percent, true).unwrap();
    assert_eq!(origin(&bench), AssumptionOrigin::Learned);
    // Another figure changed by hand leaves it what it is; itself changed by hand, it is the company's word.
    let other = vec![Tried { id: "won".to_owned(), value: "90".to_owned() }];
    let other = SetAssumptions { values: other, reason: "近两年".to_owned(), learned: Vec::new() };
    bench.desk.set_assumptions(other).unwrap();
    assert_eq!(origin(&bench), AssumptionOrigin::Learned);
    set("50", false).unwrap();
    assert_eq!(origin(&bench), AssumptionOrigin::User);
}

#[test]
fn the_annex_says_what_the_screen_says_and_is_logged() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    for language in [Language::Chinese, Language::English] {
        let path = bench.path(&format!("annex-{language:?}.pdf"));
        let ComparePaths { case_id, as_of, tried } = ask(&id, &[("won", "80")]);
        let ask = ExportComparison { case_id, as_of, tried, language, path: path.clone() };
        let done = bench.desk.export_comparison(ask.clone()).unwrap();
        assert!(done.pages >= 2);
        let bytes = std::fs::read(&path).unwrap();
        assert!(bytes.starts_with(b"%PDF"));
        let log = bench.desk.audit_log(AskAudit {
            actor: String::new(),
            kind: String::new(),
            number: String::new(),
            from: String::new(),
            until: String::new(),
            before: None,
            limit: 5,
        });
        let logged = |it: &AuditLine| matches!(&it.access, Some(AccessShown::Exported { what, sha256: Some(_), .. }) if what == "export_comparison");
        assert!(log.unwrap().lines.iter().any(logged));
        assert!(
            matches!(bench.desk.export_comparison(ask), Err(Refusal::FileTrouble { .. })),
            "nothing is overwritten"
        );
    }
}

#[test]
fn a_clock_that_runs_out_forces_what_interrupts_it() {
    let bench = Bench::with_vault();
    let cases = [case(&bench), {
        let draft = CaseDraft { contract: "示担保字2024第9777号".to_owned(), ..typed_case() };
        bench.desk.register_case(RegisterCase { draft }).unwrap().id
    }];
    let deadlines = bench.desk.case_deadlines(AskCaseDeadlines { case_id: cases[0].clone() }).unwrap();
    let last = deadlines.clocks.iter().find(|it| it.rule.starts_with("limitation.")).unwrap().last_day.clone();
    let before = |days: u64| {
        let last: chrono::NaiveDate = last.parse().unwrap();
        (last - chrono::Days::new(days)).to_string()
    };
    let plan = |as_of: String, hours: &str, overrides: Vec<PathOverride>| {
        bench.desk.allocate_portfolio(AllocatePortfolio {
            as_of,
            staff_hours: hours.to_owned(),
            lawyer_budget: "0".to_owned(),
            court_cash: "0".to_owned(),
            hearings: String::new(),
            overrides,
        })
    };
    // Nothing forces sixty days ahead of it; then stopping, which costs nothing, is what is left.
    let free = plan(before(60), "0", vec![]).unwrap();
    assert!(free.forced.is_empty() && free.conflicts.is_empty());
    assert_eq!(free.shares, [PathShare { path: Candidate::Stop, cases: 2 }]);
    let forced = plan(before(59), "40", vec![]).unwrap();
    assert_eq!(forced.forced.len(), 2);
    for it in &forced.forced {
        assert_eq!((it.last_day.as_str(), it.days_left), (last.as_str(), 59));
        assert!(!matches!(it.path, Candidate::Stop | Candidate::Phone | Candidate::Outsourced), "{:?}", it.path);
    }
    assert!(forced.near.iter().all(|it| it.next != Candidate::Stop), "what lets it run out is no alternative");
    // Where what is scarce does not suffice for what must be done, that is said and not given way to.
    let refused = plan(before(1), "0", vec![]);
    assert!(matches!(refused, Err(Refusal::FieldInvalid { field, .. }) if field == "staff_hours"));
    // A choice by hand that would let it run out is reported and not followed.
    let by_hand = |path| PathOverride { case_id: cases[0].clone(), path };
    let found = plan(before(30), "40", vec![by_hand(Candidate::Stop)]).unwrap();
    let [conflict] = found.conflicts.as_slice() else { panic!("{}", found.conflicts.len()) };
    assert_eq!((&conflict.case_id, conflict.asked, &conflict.last_day), (&cases[0], Candidate::Stop, &last));
    assert!(found.regrets.is_empty() && found.forced.iter().all(|it| it.path != Candidate::Stop));
    let found = plan(before(30), "40", vec![by_hand(Candidate::Preserve)]).unwrap();
    assert_eq!((found.conflicts.len(), found.regrets.len()), (0, 1));
}

#[test]
fn what_was_spent_moves_no_figure_and_stands_apart() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let before = bench.desk.compare_paths(ask(&id, &[])).unwrap();
    assert_eq!((before.sunk.total.as_str(), before.sunk.lines.len()), ("0.00", 0));
    let charge = |head: &str, amount: &str, due_on: &str, borne_by, state| {
        let draft = ChargeDraft {
            case_id: id.clone(),
            head: head.to_owned(),
            due_on: due_on.to_owned(),
            amount: amount.to_owned(),
            what: "公证费".to_owned(),
            voucher: String::new(),
            borne_by,
            kind: None,
            state,
        };
        bench.desk.record_charge(RecordCharge { draft }).unwrap().seq
    };
    let spend = |amount: &str, due_on: &str, borne_by| charge("cost", amount, due_on, borne_by, None);
    spend("800", TODAY, CostBearer::Creditor);
    let mistaken = spend("55", TODAY, CostBearer::Creditor);
    bench.desk.reverse_entry(ReverseEntry { id: id.clone(), seq: mistaken, reason: "重复登记".to_owned() }).unwrap();
    let after = bench.desk.compare_paths(ask(&id, &[])).unwrap();
    assert_eq!(after.claim, before.claim, "what is ours is not claimed");
    assert!(after.paths == before.paths, "no figure of any path looks at what is gone");
    let sums = |it: &SunkCosts| [it.total.clone(), it.demanded.clone(), it.own.clone()];
    assert_eq!(sums(&after.sunk), ["800.00", "0.00", "800.00"]);
    spend("200", TODAY, CostBearer::Debtor);
    let claimed = bench.desk.compare_paths(ask(&id, &[])).unwrap();
    assert_ne!(claimed.claim, after.claim, "what the debtor bears is claimed with the debt");
    assert_eq!(sums(&claimed.sunk), ["1000.00", "200.00", "800.00"]);
    assert_eq!(claimed.sunk.lines.len(), 2);
    assert!(claimed.sunk.lines.iter().all(|it| it.on == TODAY && it.what == "公证费"));
    charge("cost", "70", TODAY, CostBearer::Creditor, Some(CostStateName::Unpaid));
    charge("other", "500000", TODAY, CostBearer::Debtor, None);
    let unpaid = bench.desk.compare_paths(ask(&id, &[])).unwrap();
    assert_eq!(
        sums(&unpaid.sunk),
        sums(&claimed.sunk),
        "neither a bill that waits nor another part of the claim is spent"
    );
}

#[test]
fn waiting_is_weighed_against_the_limitation_of_the_file() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let weigh = |as_of: &str, tried: &[(&str, &str)]| {
        let ComparePaths { case_id, tried, .. } = ask(&id, tried);
        bench.desk.weigh_paths(WeighPaths { case_id, as_of: as_of.to_owned(), tried }).unwrap().waiting.unwrap()
    };
    let it = weigh(TODAY, &[]);
    let deadlines = bench.desk.case_deadlines(AskCaseDeadlines { case_id: id.clone() }).unwrap();
    let clock = deadlines.clocks.iter().find(|clock| clock.rule.starts_with("limitation.")).unwrap();
    assert_eq!((&it.last_day, &it.clock.id), (&clock.last_day, &clock.rule));
    assert!(it.days_left > 0 && it.act_by <= it.last_day && it.act_by.as_str() >= TODAY);
    assert_eq!(it.levels.len(), 3);
    assert!(it.rests.iter().any(|it| matches!(it, ExplainedRest::Law { .. })));
    for id in ["cost_of_funds", "assets_appear_none", "assets_vanish_full", "preserve_cost"] {
        assert!(
            it.rests.iter().any(|it| matches!(it, ExplainedRest::Assumption { id: known, .. } if known == id)),
            "{id}"
        );
    }
    // Where nothing can turn up waiting loses, and that is said; the day to act is today.
    let none = weigh(TODAY, &[("assets_appear_none", "0"), ("assets_appear_some", "0")]);
    assert_eq!((none.advice, none.act_by.as_str(), none.worth.as_str()), (WaitingAdvice::Act, TODAY, "0.00"));
    assert!(!none.month_costs.starts_with('-') && none.month_costs != "0.00");
    // Where much can turn up it gains; the letter goes out before the limitation ends.
    let much = weigh(TODAY, &[("assets_appear_none", "30"), ("assets_appear_some", "30")]);
    assert_eq!(much.advice, WaitingAdvice::Wait);
    assert!(much.act_by < much.last_day && much.worth.parse::<f64>().unwrap() > it.worth.parse::<f64>().unwrap());
    // After its last day nothing is left to wait for.
    let passed = weigh("2099-01-01", &[]);
    assert!(passed.days_left < 0 && passed.levels.iter().all(|it| it.wait == "0.00" && it.interrupt_by.is_none()));
}

#[test]
fn ended_cases_like_this_one_are_counted_by_the_path_they_took() {
    let bench = Bench::with_vault();
    let draft = |at: usize, principal: &str, compensated_on: &str| CaseDraft {
        contract: format!("示担保字2024第{at:04}号"),
        principal: principal.to_owned(),
        compensated_on: compensated_on.to_owned(),
        ..typed_case()
    };
    let register = |draft| bench.desk.register_case(RegisterCase { draft }).unwrap().id;
    let id = register(draft(0, "200000", "2024-03-15"));
    let seen = || bench.desk.similar_cases(AskSimilarCases { case_id: id.clone(), as_of: TODAY.to_owned() }).unwrap();
    assert_eq!((seen().few, seen().paths.len()), (8, 0));
    assert!(seen().extrapolated.is_empty(), "nothing learned is in force");
    // Paid in full after the suit was chosen: alike, five times as large, and still open.
    for (at, principal, paid) in [(1, "250000", true), (2, "120000", true), (3, "1500000", true), (4, "210000", false)]
    {
        let other = register(draft(at, principal, "2024-03-20"));
        let ComparePaths { case_id, as_of, tried } = ask(&other, &[]);
        let claim = bench.desk.compare_paths(ask(&other, &[])).unwrap().claim;
        let reason = "有财产线索".to_owned();
        let choice = ChoosePath { case_id, path: RecoveryPath::Litigation, reason, as_of, tried, approval: None };
        bench.desk.choose_path(choice).unwrap();
        if paid {
            let draft = PaymentDraft {
                case_id: other,
                received_on: TODAY.to_owned(),
                amount: claim,
                ..PaymentDraft::default()
            };
            bench.desk.record_payment(RecordPayment { draft }).unwrap();
        }
    }
    let found = seen();
    assert_eq!(found.paths, [SimilarPath { path: RecoveryPath::Litigation, cases: 2 }]);
    let number = |text: &str| text.parse::<f64>().unwrap();
    let claim = number(&bench.desk.compare_paths(ask(&id, &[])).unwrap().claim);
    assert!((number(&found.from) * 3.0 - claim).abs() < 0.05 && (number(&found.to) - claim * 3.0).abs() < 0.05);
    assert!(found.class.is_some());
    assert_eq!(seen().drawn, found.drawn, "the lot is drawn once");
    // One compensated only lately is of another class.
    let fresh = register(draft(5, "200000", "2026-11-10"));
    let other = bench.desk.similar_cases(AskSimilarCases { case_id: fresh, as_of: TODAY.to_owned() }).unwrap();
    assert!(other.paths.is_empty());
}

#[test]
fn of_two_paths_too_close_to_call_it_is_said_how_far_the_second_is_behind() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let level = bench.desk.compare_paths(ask(&id, &[("near_tie", "50")])).unwrap();
    let undecided = level.undecided.unwrap();
    let mean = |of: Candidate| {
        let name = serde_json::to_value(of).unwrap();
        let path = level.paths.iter().find(|it| serde_json::to_value(it.path).unwrap() == name).unwrap();
        path.mean.parse::<recourse_core::Money>().unwrap()
    };
    let behind = mean(undecided.first) - mean(undecided.second);
    assert!(behind > recourse_core::Money::ZERO);
    assert_eq!(undecided.behind, behind.to_string());
}

#[test]
fn paths_that_may_do_better_than_the_first_in_a_single_case_are_named() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let low = |text: &str| text.split(" – ").next().unwrap().parse::<f64>().unwrap();
    let high = |text: &str| text.split(" – ").last().unwrap().parse::<f64>().unwrap();
    // As assumed, and where everybody is known to be able and willing.
    let sure = [("willing_person", "100"), ("person_nothing", "0"), ("person_part", "0")];
    let mut apart = Vec::new();
    for tried in [&[][..], &sure] {
        let compared = bench.desk.compare_paths(ask(&id, tried)).unwrap();
        let first = compared.paths.iter().rev().max_by(|one, other| low(&one.mean).total_cmp(&low(&other.mean)));
        let first = first.unwrap();
        let shares = |it: &PathAppraised| low(&it.p10) <= high(&first.p90) && low(&first.p10) <= high(&it.p90);
        let others = || compared.paths.iter().filter(|it| it.path != first.path);
        let found: Vec<_> = others().filter(|it| !shares(it)).map(|it| it.path).collect();
        assert_eq!(compared.apart, found);
        assert_eq!(bench.desk.try_paths(ask(&id, tried)).unwrap().apart, found);
        apart.push(found.len());
    }
    assert!(apart[1] > apart[0], "{apart:?}");
}

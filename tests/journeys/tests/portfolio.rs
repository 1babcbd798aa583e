//! The portfolio as a whole: the company's own figures and who changed them, what its cases teach, and how what is scarce
//! is spread and proposed.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, moved, typed_case};

fn case(bench: &Bench, number: u32) -> String {
    let draft = CaseDraft {
        contract: format!("示担保字2024第9{number:03}号"),
        officer: if number.is_multiple_of(2) { "赵强".to_owned() } else { "孙丽".to_owned() },
        ..typed_case()
    };
    bench.desk.register_case(RegisterCase { draft }).unwrap().id
}

fn compared(bench: &Bench, case_id: &str) -> PathsCompared {
    let ask = ComparePaths { case_id: case_id.to_owned(), as_of: TODAY.to_owned(), tried: vec![] };
    bench.desk.compare_paths(ask).unwrap()
}

fn choose(bench: &Bench, case_id: &str, path: RecoveryPath) {
    let (reason, as_of) = ("有财产线索".to_owned(), TODAY.to_owned());
    bench
        .desk
        .choose_path(ChoosePath { case_id: case_id.to_owned(), path, reason, as_of, tried: vec![], approval: None })
        .unwrap();
}

fn pay(bench: &Bench, case_id: &str, amount: &str) {
    let draft = PaymentDraft {
        case_id: case_id.to_owned(),
        received_on: TODAY.to_owned(),
        amount: amount.to_owned(),
        ..PaymentDraft::default()
    };
    bench.desk.record_payment(RecordPayment { draft }).unwrap();
}

fn set(bench: &Bench, id: &str, value: &str, reason: &str) -> Result<AssumptionsSet, Refusal> {
    let values = vec![Tried { id: id.to_owned(), value: value.to_owned() }];
    bench.desk.set_assumptions(SetAssumptions { values, reason: reason.to_owned(), learned: vec![] })
}

#[test]
fn a_figure_is_changed_with_a_reason_and_everybody_sees_by_whom() {
    let bench = Bench::with_vault();
    assert_eq!(set(&bench, "won", "90", " "), Err(Refusal::ReasonMissing));
    set(&bench, "won", "90", "近两年胜诉率").unwrap();
    set(&bench, "won", "88", "补上今年的判决").unwrap();
    let back = set(&bench, "won", "", "样本太少").unwrap();
    let won = back.assumptions.iter().find(|it| it.id == "won").unwrap();
    assert_eq!((won.value.as_str(), won.origin), ("95", AssumptionOrigin::Assumption));
    let history = bench.desk.assumption_history(AskAssumptionHistory {}).unwrap().changes;
    let seen: Vec<(&str, &str, &str, bool)> = history
        .iter()
        .map(|it| (it.before.as_str(), it.after.as_str(), it.reason.as_str(), it.shipped_again))
        .collect();
    assert_eq!(
        seen,
        [("88", "95", "样本太少", true), ("90", "88", "补上今年的判决", false), ("95", "90", "近两年胜诉率", false)]
    );
    assert!(history.iter().all(|it| it.id == "won" && it.actor == "王芳" && !it.at.is_empty()));
}

#[test]
fn what_came_is_held_against_what_was_forecast() {
    let bench = Bench::with_vault();
    let (paid, open) = (case(&bench, 1), case(&bench, 2));
    choose(&bench, &paid, RecoveryPath::Litigation);
    choose(&bench, &open, RecoveryPath::Litigation);
    let ask = || bench.desk.learned(AskLearned { as_of: TODAY.to_owned() }).unwrap();
    let before = ask();
    assert_eq!((before.cases, before.ended, before.figures.len()), (2, 0, 0));
    assert!(before.calibration.is_none() && before.forecasts.is_empty());
    let forecast = compared(&bench, &paid);
    pay(&bench, &paid, &forecast.claim);
    let step = |step: &str, amount: &str| MoveDraft { amount: amount.to_owned(), ..moved(&open, "assignment", step) };
    bench.desk.move_track(MoveTrack { draft: step("price", "100000") }).unwrap();
    bench.desk.move_track(MoveTrack { draft: step("drop", "") }).unwrap();
    let it = ask();
    assert_eq!((it.cases, it.ended, it.unreckoned), (2, 1, 0));
    // All of it came on the day of the decision: above anything a suit was expected to bring.
    let [judged] = it.forecasts.as_slice() else { panic!("{}", it.forecasts.len()) };
    assert_eq!((judged.came.as_str(), judged.place), (forecast.claim.as_str(), ForecastPlace::Above));
    assert_eq!(judged.mean, forecast.paths.iter().find(|it| it.path == RecoveryPath::Litigation).unwrap().mean);
    let calibration = it.calibration.unwrap();
    assert_eq!((calibration.decisions, calibration.within_percent.as_str()), (1, "0.0"));
    assert_eq!(
        it.officers.iter().map(|it| (it.officer.as_deref(), it.decisions)).collect::<Vec<_>>(),
        [(Some("孙丽"), 1)]
    );
    // One case recovered in full; before it every share counted as one case.
    assert_eq!((it.shares[0].cases, it.shares[0].percents[5].as_str()), (1, "28.6"));
    let last = it.times.last().unwrap();
    assert_eq!((last.months, last.paid.as_str()), (60, "50.0"), "the open case was watched as long");
    let [figure] = it.figures.as_slice() else { panic!("{}", it.figures.len()) };
    assert_eq!((figure.id.as_str(), figure.happened, figure.cases), ("assignment_sold", 0, 1));
    assert_eq!((figure.basis, figure.backtest.is_none()), (LearnedBasis::Pooled, true));
}

#[test]
fn an_allocation_is_proposed_and_not_decided() {
    let bench = Bench::with_vault();
    let cases: Vec<String> = (1..=6).map(|it| case(&bench, it)).collect();
    let plan = || AllocatePortfolio {
        as_of: TODAY.to_owned(),
        staff_hours: "30".to_owned(),
        lawyer_budget: "10000".to_owned(),
        court_cash: "3000".to_owned(),
        hearings: String::new(),
        overrides: vec![],
    };
    let found = bench.desk.allocate_portfolio(plan()).unwrap();
    assert_eq!((found.cases, found.near.len()), (6, 6));
    let used = |it: &ResourceUse| it.used.parse::<f64>().unwrap() <= it.capacity.parse::<f64>().unwrap();
    assert!(found.resources.iter().all(used));
    assert_eq!(found.resources.len(), 3, "hearings are not scarce unless somebody says so");
    let progress = bench.desk.allocation_progress(AskAllocation {}).unwrap();
    assert_eq!((progress.running, progress.done, progress.of), (false, 6, 6));
    let sued = |hearings: &str, suits: usize| {
        let ample = "1000000".to_owned();
        let (staff_hours, lawyer_budget, court_cash) = (ample.clone(), ample.clone(), ample);
        let sue = |it: &String| PathOverride { case_id: it.clone(), path: Candidate::Litigation };
        let (hearings, overrides) = (hearings.to_owned(), cases.iter().take(suits).map(sue).collect());
        bench.desk.allocate_portfolio(AllocatePortfolio {
            staff_hours,
            lawyer_budget,
            court_cash,
            hearings,
            overrides,
            ..plan()
        })
    };
    let heard = |it: &PortfolioAllocated| it.resources.last().unwrap().used.parse::<f64>().unwrap();
    let (one, three) = (sued("100", 1).unwrap(), sued("100", 3).unwrap());
    assert_eq!(three.resources.last().unwrap().resource, ScarceResource::Hearings);
    assert!(heard(&one) > 0.0 && heard(&one) <= 1.0 && (heard(&three) - 3.0 * heard(&one)).abs() < 0.02);
    assert!(heard(&sued("0", 0).unwrap()).abs() < 1e-9);
    for refused in [sued("0.1", 3), sued("-1", 0), sued("viele", 0)] {
        assert!(matches!(refused, Err(Refusal::FieldInvalid { field, .. }) if field == "hearings"));
    }
    let propose =
        || bench.desk.propose_allocation(ProposeAllocation { plan: plan(), language: Language::Chinese }).unwrap();
    let first = propose();
    let paths = found.shares.iter().filter(|it| it.path != Candidate::Stop).map(|it| it.cases).sum::<u32>();
    assert!(paths > 0);
    assert_eq!((first.proposed, first.unchanged), (paths, 6 - paths));
    let mut waiting = 0;
    for id in &cases {
        let tactics = bench.desk.case_tactics(AskTactics { case_id: id.clone() }).unwrap();
        waiting += u32::try_from(tactics.approvals.len()).unwrap();
        assert!(tactics.approvals.iter().all(|it| it.decision.is_none() && it.what.contains("资源分配")));
        assert!(bench.desk.open_case(OpenCase { id: id.clone() }).unwrap().path.is_none(), "nothing is decided");
    }
    assert_eq!(waiting, paths);
    assert_eq!(propose().proposed, 0, "what already waits is not asked for again");
}

#[test]
fn a_closed_file_takes_part_in_nothing_but_what_is_learned() {
    let bench = Bench::with_vault();
    let desk = &bench.desk;
    let cases: Vec<String> = (1..=3).map(|it| case(&bench, it)).collect();
    let learned = || desk.learned(AskLearned { as_of: TODAY.to_owned() }).unwrap();
    assert_eq!((learned().cases, learned().ended), (3, 0));
    let case_id = cases[0].clone();
    let (matter, what, amount) = ("write_off".to_owned(), "无财产可供执行".to_owned(), String::new());
    let asked = desk.ask_approval(AskApproval { case_id: case_id.clone(), matter, what, amount }).unwrap().seq;
    let decide = DecideApproval { case_id: case_id.clone(), asked, given: true, reason: "同意".to_owned() };
    desk.decide_approval(decide).unwrap();
    let (on, reason, paper) = (TODAY.to_owned(), "无财产".to_owned(), "核销会议纪要".to_owned());
    let closing = ClosingKind::WrittenOff;
    desk.close_case(CloseCase { case_id: case_id.clone(), closing, on, reason, paper }).unwrap();

    let plan = AllocatePortfolio {
        as_of: TODAY.to_owned(),
        staff_hours: "30".to_owned(),
        lawyer_budget: "10000".to_owned(),
        court_cash: "3000".to_owned(),
        hearings: String::new(),
        overrides: vec![],
    };
    assert_eq!(desk.allocate_portfolio(plan).unwrap().cases, 2);
    assert_eq!(desk.appraisals().unwrap().len(), 2);
    let of = CaseSelection::Picked { ids: cases };
    let draft =
        LetterDraft { template: "demand".to_owned(), language: LetterLanguage::Chinese, ..LetterDraft::default() };
    let checked = desk.check_batch(CheckBatch { of, to: BatchTo::Debtor, draft }).unwrap();
    let closed: Vec<bool> =
        checked.lines.iter().map(|it| it.hold == Some(BatchHold::Refused { refusal: Refusal::CaseClosed })).collect();
    assert_eq!(closed, [true, false, false]);
    assert_eq!((learned().cases, learned().ended), (3, 1));
    desk.reopen_case(ReopenCase { case_id, reason: "发现财产".to_owned() }).unwrap();
    assert_eq!(learned().ended, 0);
}

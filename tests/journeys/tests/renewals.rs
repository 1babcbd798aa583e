//! Short renewals for a fee, what a cost comes to by its tariff, plans beyond the limits of their template.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, typed_case};

fn case(bench: &Bench) -> String {
    bench.desk.register_case(RegisterCase { draft: typed_case() }).unwrap().id
}

/// Damages of 0.05 % a day on the principal.
fn with_damages(bench: &Bench, id: &str) {
    let shown = bench.desk.case_terms(AskTerms { case_id: id.into() }).unwrap().terms;
    let running = RunningDraft {
        rate: RateDraft::Daily { percent: "0.05".into() },
        day_count: DayCount::Act365,
        count: DayEnds::ExcludeLast,
        start: StartDay::NextDay,
        from: String::new(),
        until: String::new(),
        compounding: None,
    };
    let terms = TermsDraft { damages: Some(DamagesDraft::Running { running }), ..shown };
    let reason = "合同约定".into();
    let draft = TermsChange { case_id: id.into(), terms, document: String::new(), reason, deal: None };
    bench.desk.set_terms(SetTerms { draft }).unwrap();
}

fn renewal(id: &str, days: &str, fee: &str) -> RenewalDraft {
    RenewalDraft {
        case_id: id.into(),
        from: "2026-12-01".into(),
        days: days.into(),
        fee: fee.into(),
        paper: "续期协议 2026-12-01".into(),
        reason: "周转半个月".into(),
        approved_by: "王芳".into(),
        approval: None,
    }
}

fn ledger(bench: &Bench, id: &str, as_of: &str) -> Ledger {
    bench.desk.case_ledger(AskLedger { case_id: id.into(), as_of: as_of.into(), basis: None }).unwrap()
}

fn balance(ledger: &Ledger, head: &str) -> String {
    ledger.heads.iter().find(|it| it.id == head).map(|it| it.balance.clone()).unwrap_or_default()
}

#[test]
fn a_short_renewal_takes_the_place_of_damages_and_is_taken_back_as_one() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    with_damages(&bench, &id);
    let preview = |days: &str, fee: &str| bench.desk.preview_renewal(PreviewRenewal { draft: renewal(&id, days, fee) });
    let before = ledger(&bench, &id, "2026-12-01");
    let run = preview("14", "10").unwrap();
    assert_eq!((run.until.as_str(), run.lower), ("2026-12-15", true));
    let damages = run.damages.clone();
    assert!(!preview("14", &damages).unwrap().lower, "a fee as high as the damages is not lower");
    for (days, field) in [("6", "days"), ("32", "days"), ("", "days"), ("两周", "days")] {
        let refused = preview(days, "10").map(|_| ());
        assert!(matches!(&refused, Err(Refusal::FieldInvalid { field: it, .. }) if it == field), "{days}: {refused:?}");
    }
    assert!(preview("7", "10").is_ok() && preview("31", "10").is_ok(), "a week, and a month of December");
    let written = bench.desk.agree_renewal(AgreeRenewal { draft: renewal(&id, "14", "10") }).unwrap();
    let then = ledger(&bench, &id, "2026-12-15");
    assert_eq!(balance(&then, "damages"), balance(&before, "damages"), "nothing of them ran");
    assert_eq!(balance(&then, "other"), "10.00");
    let fee = then.charges.iter().find(|it| it.seq == Some(written.seq)).unwrap();
    assert!(fee.what.contains("续期协议") && fee.due_on == "2026-12-01");
    assert!(then.standstills.iter().any(|it| it.seq == Some(written.seq) && it.accruals.is_some()));
    let overlap = RenewalDraft { from: "2026-12-10".into(), ..renewal(&id, "14", "10") };
    let refused = bench.desk.agree_renewal(AgreeRenewal { draft: overlap }).map(|_| ());
    assert_eq!(refused, Err(Refusal::FieldInvalid { field: "from".into(), rule: FieldRule::Overlaps }), "two at once");
    let history = bench.desk.open_case(OpenCase { id: id.clone() }).unwrap().history;
    let line = history.iter().find(|it| it.seq == written.seq).unwrap();
    assert_eq!((line.kind.as_str(), line.detail.as_str()), ("workRenewed", "2026-12-01 2026-12-15 10.00 周转半个月"));
    bench.desk.reverse_entry(ReverseEntry { id: id.clone(), seq: written.seq, reason: "未签".into() }).unwrap();
    let undone = ledger(&bench, &id, "2026-12-15");
    assert_eq!(balance(&undone, "other"), "");
    assert_ne!(balance(&undone, "damages"), balance(&before, "damages"));
}

#[test]
fn a_cost_is_offered_by_its_tariff_with_its_steps_and_how_far_the_bill_is_from_it() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let offer = |kind, base: &str, halved, amount: &str| {
        let (base, amount) = (base.to_owned(), amount.to_owned());
        let ask = AskCostOffer { case_id: id.clone(), kind, due_on: TODAY.into(), base, halved, amount };
        bench.desk.offer_cost(ask).unwrap().fee
    };
    let court = offer(CostKindName::CourtFee, "200000", false, "4000").unwrap();
    assert_eq!(
        (court.amount.as_str(), court.difference.as_deref(), court.ceiling),
        ("4300.00", Some("-300.00"), false)
    );
    assert_eq!(court.steps.len(), 3);
    assert!(matches!(&court.steps[1], CostStep::Band { percent, amount, .. } if percent == "2.5" && amount == "2250"));
    assert!(court.sources.iter().all(|it| !it.unverified && it.title.contains("诉讼费用交纳办法")));
    assert_eq!(offer(CostKindName::CourtFee, "200000", true, "").unwrap().amount, "2150.00");
    assert_eq!(
        offer(CostKindName::PreservationFee, "200000", true, "").unwrap().amount,
        "1520.00",
        "only one is halved"
    );
    assert_eq!(offer(CostKindName::EnforcementFee, "500000", false, "").unwrap().amount, "7400.00");
    let lawyer = offer(CostKindName::LawyerFee, "880000", false, "158400.01").unwrap();
    assert_eq!(
        (lawyer.amount.as_str(), lawyer.ceiling, lawyer.difference.as_deref()),
        ("158400.00", true, Some("0.01"))
    );
    assert!(lawyer.sources.iter().any(|it| it.unverified), "what nobody could confirm says so");
    assert!(offer(CostKindName::Travel, "", false, "").is_none());
    let owed = ledger(&bench, &id, TODAY).total;
    assert_eq!(offer(CostKindName::CourtFee, "", false, "").unwrap().base, owed, "all that is owed that day");
}

#[test]
fn a_plan_says_the_limits_of_its_template_and_warns_beyond_them() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let preview = |template: &str, count: &str| {
        let draft = PlanDraft {
            case_id: id.clone(),
            template: template.into(),
            first_due: "2026-12-22".into(),
            count: count.into(),
            down_percent: String::new(),
            standstill: false,
            lapse: PlanLapse::FromThatDay,
            accelerates_after: "2".into(),
            income: Vec::new(),
            costs: Vec::new(),
            free: Vec::new(),
            reason: String::new(),
        };
        bench.desk.preview_plan(PreviewPlan { draft }).unwrap()
    };
    let warned = |it: &PlanPreviewed| {
        it.warnings.contains(&PlanNote::BeyondInstalments { most: it.most_instalments.to_string() })
    };
    let short = preview("a", "36");
    assert_eq!((short.most_months, short.most_instalments, warned(&short)), (36, 36, false));
    assert!(warned(&preview("a", "37")));
    let long = preview("c", "59");
    assert_eq!((long.most_months, long.most_instalments, warned(&long)), (60, 60, false));
    assert!(warned(&preview("c", "60")), "the down payment is one more");
}

fn plan(bench: &Bench, id: &str) -> u32 {
    let draft = serde_json::json!({"caseId": id, "template": "c", "firstDue": "2026-12-01", "count": "6", "downPercent": "",
        "standstill": true, "acceleratesAfter": "2", "income": [], "costs": [], "free": [], "reason": "样例"});
    bench.desk.draw_plan(DrawPlan { draft: serde_json::from_value(draft).unwrap() }).unwrap().seq
}

/// The last day of limitation against the debtor.
fn limitation(bench: &Bench, id: &str) -> String {
    let all = bench.desk.case_deadlines(AskCaseDeadlines { case_id: id.into() }).unwrap().clocks;
    all.into_iter().find(|it| it.rule == "limitation.recovery_guarantor").unwrap().last_day
}

#[test]
fn old_terms_stand_beside_new_with_their_paper() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let turns = || bench.desk.terms_history(AskTermsHistory { case_id: id.clone() }).unwrap().turns;
    assert!(turns().is_empty());
    with_damages(&bench, &id);
    let unsaid = turns();
    assert_eq!((unsaid[0].kind, unsaid[0].by, unsaid[0].from.clone()), (TermsTurnKind::Terms, None, None));
    assert_eq!(unsaid[0].lines.len(), 1);
    assert_eq!((unsaid[0].lines[0].term, unsaid[0].lines[0].before_en.as_str()), (TermName::Damages, "none"));
    assert!(unsaid[0].lines[0].after_en.starts_with("0.05% a day"), "{}", unsaid[0].lines[0].after_en);
    let terms = TermsDraft { damages: None, ..bench.desk.case_terms(AskTerms { case_id: id.clone() }).unwrap().terms };
    let deal = |on: &str, paper: &str| {
        Some(DealDraft { by: DealBy::Ordered, on: on.into(), paper: paper.into(), signed_by: vec![] })
    };
    let set = |deal: Option<DealDraft>| {
        let (document, reason) = (String::new(), "裁定免除".to_owned());
        let draft = TermsChange { case_id: id.clone(), terms: terms.clone(), document, reason, deal };
        bench.desk.set_terms(SetTerms { draft }).map(|it| it.seq)
    };
    let refused = |field: &str, rule| Err(Refusal::FieldInvalid { field: field.into(), rule });
    assert_eq!(set(deal("2026-12-31", "裁定")), refused("deal.on", FieldRule::FutureDay));
    assert_eq!(set(deal(TODAY, " ")), refused("deal.paper", FieldRule::Required));
    let ordered = set(deal(TODAY, "（2026）样裁1号")).unwrap();
    let plan = plan(&bench, &id);
    let sign = |signed_by: Vec<ObligorRef>| {
        let (case_id, act, on, paper) = (id.clone(), PlanAct::Signed, TODAY.to_owned(), "分期协议一".to_owned());
        bench.desk.turn_plan(TurnPlan { case_id, plan, act, on, paper, approval: None, signed_by }).map(|it| it.seq)
    };
    let before = limitation(&bench, &id);
    assert!(sign(vec![ObligorRef::Guarantor { index: 9 }]).is_err(), "nobody of that name is liable");
    let signed = sign(vec![]).unwrap();
    assert_eq!(limitation(&bench, &id), "2029-11-22", "the debtor signed");
    let all = turns();
    assert_eq!(all.iter().map(|it| it.seq).collect::<Vec<_>>()[..2], [signed, ordered], "the latest first");
    assert_eq!((all[0].by, all[0].paper.as_str()), (Some(DealBy::Agreed), "分期协议一"));
    assert_eq!(all[0].lines[0].before_en, "all at once");
    assert!(all[0].lines.iter().any(|it| it.term == TermName::Running && it.after_en == "stands still"));
    assert_eq!((all[1].by, all[1].lines[0].after.as_str()), (Some(DealBy::Ordered), "不计"));
    bench.desk.reverse_entry(ReverseEntry { id: id.clone(), seq: signed, reason: "误录".into() }).unwrap();
    assert_eq!(limitation(&bench, &id), before, "the restart is taken back with the signing");
    assert_eq!(turns().len(), 2);
}

#[test]
fn help_with_funding_names_the_plan_or_the_promise_it_feeds() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let plan = plan(&bench, &id);
    let draft = PromiseDraft {
        case_id: id.clone(),
        by: ObligorRef::Debtor,
        made_on: TODAY.into(),
        amount: "500".into(),
        due: "2026-12-01".into(),
        proof: String::new(),
    };
    let promise = bench.desk.record_promise(RecordPromise { draft }).unwrap().seq;
    let shown = || bench.desk.case_dossier(AskDossier { case_id: id.clone() }).unwrap();
    assert_eq!(shown().pledges.iter().map(|it| it.seq).collect::<Vec<_>>(), [promise, plan]);
    let record = |feeds: &str| {
        let value = |field: &str, value: &str| DossierValue { field: field.into(), value: value.into() };
        let values = vec![value("what", "亲属借款"), value("outcome", "到位 5 万元"), value("feeds", feeds)];
        let draft = DossierDraft {
            case_id: id.clone(),
            of: "funding".into(),
            obligor: None,
            values,
            replaces: None,
            reason: String::new(),
        };
        bench.desk.record_dossier(RecordDossier { draft }).map(|it| it.seq)
    };
    assert!(matches!(record("9999"), Err(Refusal::BadRequest { .. })));
    let (to_plan, to_promise) = (record(&plan.to_string()).unwrap(), record(&promise.to_string()).unwrap());
    let plans = bench.desk.case_tactics(AskTactics { case_id: id.clone() }).unwrap().plans;
    let line = |it: &FundingLine| (it.seq, it.what.clone(), it.outcome.clone());
    let said = |seq| vec![(seq, "亲属借款".to_owned(), Some("到位 5 万元".to_owned()))];
    assert_eq!(plans[0].funding.iter().map(line).collect::<Vec<_>>(), said(to_plan));
    let promises = bench.desk.case_contacts(AskContacts { case_id: id.clone() }).unwrap().promises;
    assert_eq!(promises[0].funding.iter().map(line).collect::<Vec<_>>(), said(to_promise));
    assert!(record("").is_ok(), "it need not feed anything");
}

//! The claim from its terms to the judgment, each step tried, taken, held against figures worked by hand, and taken back.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, guarantor, typed_case};

/// 100,000 compensated on 2024-01-01, nothing agreed, one guarantor.
fn case(bench: &Bench) -> String {
    let draft = CaseDraft {
        compensated_on: "2024-01-01".to_owned(),
        principal: "100000".to_owned(),
        occupancy: OccupancyDraft { rule: OccupancyRule::NotAgreed, figure: String::new() },
        guarantors: vec![guarantor("李保")],
        ..typed_case()
    };
    bench.desk.register_case(RegisterCase { draft }).unwrap().id
}

fn annual(percent: &str) -> RunningDraft {
    RunningDraft {
        rate: RateDraft::Annual { percent: percent.to_owned() },
        day_count: DayCount::Act365,
        count: DayEnds::ExcludeLast,
        start: StartDay::SameDay,
        from: String::new(),
        until: String::new(),
        compounding: None,
    }
}

fn terms(case_id: &str, terms: TermsDraft) -> TermsChange {
    let reason = "合同第八条".to_owned();
    TermsChange { case_id: case_id.to_owned(), terms, document: String::new(), reason, deal: None }
}

fn ten_percent(case_id: &str) -> TermsChange {
    terms(case_id, TermsDraft { occupancy: Some(annual("10")), ..TermsDraft::default() })
}

fn payment(case_id: &str, on: &str, amount: &str) -> PaymentDraft {
    PaymentDraft {
        case_id: case_id.to_owned(),
        received_on: on.to_owned(),
        amount: amount.to_owned(),
        ..PaymentDraft::default()
    }
}

fn ledger(bench: &Bench, case_id: &str, as_of: &str) -> Ledger {
    let ask = AskLedger { case_id: case_id.to_owned(), as_of: as_of.to_owned(), basis: None };
    let found = bench.desk.case_ledger(ask).unwrap();
    holds_together(&found);
    found
}

/// The rows add up to the balances, and every fen that was earned has its segments.
fn holds_together(ledger: &Ledger) {
    for row in ledger.rows.windows(2) {
        let [before, after] = row else { unreachable!() };
        for head in &after.after {
            let of = |all: &[HeadAmount]| all.iter().find(|it| it.id == head.id).map_or(0, |it| fen(&it.amount));
            assert_eq!(of(&before.after) + of(&after.changes), fen(&head.amount), "{after:?}");
        }
    }
    if let Some(last) = ledger.rows.last() {
        let balances: Vec<(&str, &str)> = ledger.heads.iter().map(|it| (it.id.as_str(), it.balance.as_str())).collect();
        let after: Vec<(&str, &str)> = last.after.iter().map(|it| (it.id.as_str(), it.amount.as_str())).collect();
        assert_eq!(after, balances);
        assert_eq!(last.total_after, ledger.total);
    }
    let explained: Vec<u32> = ledger.rows.iter().flat_map(|it| it.segments.iter().copied()).collect();
    assert_eq!(explained.len(), ledger.segments.len(), "each segment belongs to one row");
    for line in ledger.heads.iter().filter(|it| fen(&it.balance) == 0) {
        assert!(line.zero.is_some(), "{} is zero without a reason", line.id);
    }
}

fn fen(yuan: &str) -> i64 {
    let digits: String = yuan.chars().filter(|it| *it != '.').collect();
    digits.parse().unwrap()
}

fn balance<'a>(ledger: &'a Ledger, id: &str) -> &'a HeadLine {
    ledger.heads.iter().find(|it| it.id == id).unwrap_or_else(|| panic!("{id}"))
}

fn undo(bench: &Bench, case_id: &str, seq: u32) {
    bench.desk.reverse_entry(ReverseEntry { id: case_id.to_owned(), seq, reason: "误录".to_owned() }).unwrap();
}

fn entries(bench: &Bench) -> u32 {
    bench.desk.check_vault(CheckVault {}).unwrap().entries
}

#[test]
fn the_published_case_comes_out_to_the_fen() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let before = ledger(&bench, &id, "2025-01-01");
    assert_eq!(before.total, "100000.00");
    assert_eq!(balance(&before, "occupancy").zero, Some(ZeroReason::NothingAgreed));
    assert_eq!(before.basis.by, ClaimRuledBy::Facts);

    let written = entries(&bench);
    let preview = PreviewTerms { draft: ten_percent(&id), as_of: "2025-01-01".to_owned() };
    let preview = bench.desk.preview_terms(preview).unwrap();
    assert_eq!((preview.change.total_before.as_str(), preview.change.total_after.as_str()), ("100000.00", "110027.40"));
    assert_eq!(entries(&bench), written, "a preview writes nothing");
    let set = bench.desk.set_terms(SetTerms { draft: ten_percent(&id) }).unwrap();

    let draft = payment(&id, "2024-07-01", "5000");
    bench.desk.record_payment(RecordPayment { draft }).unwrap();
    let done = ledger(&bench, &id, "2025-01-01");
    // 100,000 at 10 %, 5,000 on 2024-07-01, interest first.
    let figures = (balance(&done, "principal").balance.as_str(), balance(&done, "occupancy").balance.as_str());
    assert_eq!((figures, done.total.as_str()), (("99986.30", "5040.41"), "105026.71"));
    assert_eq!(done.receipts[0].by, AppliedBy::Statutory);
    assert_eq!(done.receipts[0].payer, "赵明");
    let events: Vec<RowEvent> = done.rows.iter().map(|it| it.event).collect();
    assert_eq!(events, [RowEvent::Charged, RowEvent::Accrued, RowEvent::Received, RowEvent::Accrued]);
    assert_eq!((done.basis.by, done.basis.seq), (ClaimRuledBy::Terms, Some(set.seq)));

    undo(&bench, &id, set.seq);
    let undone = ledger(&bench, &id, "2025-01-01");
    assert_eq!(undone.total, "95000.00", "without terms nothing runs");
}

#[test]
fn terms_are_shown_as_they_were_set_and_may_be_changed_by_hand() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let picked = TermsDraft {
        occupancy: Some(RunningDraft {
            rate: RateDraft::Lpr {
                term: LprTerm::OneYear,
                multiplier: "4".to_owned(),
                margin: "-0.1".to_owned(),
                fixed_on: String::new(),
            },
            count: DayEnds::IncludeBoth,
            ..annual("1")
        }),
        damages: Some(DamagesDraft::OncePercent { percent: "5".to_owned(), due_on: "2024-02-01".to_owned() }),
        ceilings: vec![CeilingDraft {
            rule: CeilingRule::PrivateLending { contract_formed_on: "2023-01-10".to_owned() },
            reason: "双方同意".to_owned(),
        }],
        order: OrderDraft::PrincipalFirst,
        order_turns: vec![OrderTurnDraft { from: "2024-10-01".to_owned(), order: OrderDraft::Statutory }],
        rounding_at: RoundingAt::Segment,
        ..TermsDraft::default()
    };
    bench.desk.set_terms(SetTerms { draft: terms(&id, picked.clone()) }).unwrap();
    let shown = bench.desk.case_terms(AskTerms { case_id: id.clone() }).unwrap();
    assert_eq!((&shown.terms, shown.by_hand), (&picked, false));
    assert!(shown.ceilings.iter().all(|it| !it.notes.is_empty()), "each ceiling says why it is off");
    let warned = ledger(&bench, &id, "2025-01-01").warnings;
    let outside = LedgerWarning::CeilingDoubtful {
        ceiling: "private_lending".to_owned(),
        note: "guarantee_companies_outside".to_owned(),
    };
    assert!(warned.contains(&outside), "{warned:?}");
    assert!(warned.iter().any(|it| matches!(it, LedgerWarning::LossUnstated { .. })), "{warned:?}");

    // The document as shown, with damages of 600.00 in place of 5 %.
    let document = shown.document.replace("\"5000.00\"", "\"600.00\"");
    assert_ne!(document, shown.document);
    let by_hand = TermsChange { document, ..terms(&id, picked.clone()) };
    let set = bench.desk.set_terms(SetTerms { draft: by_hand }).unwrap();
    let done = ledger(&bench, &id, "2025-01-01");
    assert_eq!((done.basis.by, balance(&done, "damages").balance.as_str()), (ClaimRuledBy::Document, "600.00"));
    assert!(bench.desk.case_terms(AskTerms { case_id: id.clone() }).unwrap().by_hand);
    undo(&bench, &id, set.seq);
    assert_eq!(balance(&ledger(&bench, &id, "2025-01-01"), "damages").balance, "5000.00");
}

#[test]
fn charges_waivers_and_standstills_are_tried_written_and_taken_back() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    bench.desk.set_terms(SetTerms { draft: ten_percent(&id) }).unwrap();
    let start = ledger(&bench, &id, "2024-07-01");
    assert_eq!(start.total, "104986.30", "182 days of 27.397…");

    let charge = ChargeDraft {
        case_id: id.clone(),
        head: "cost".to_owned(),
        due_on: "2024-03-01".to_owned(),
        amount: "1,200.00".to_owned(),
        what: "律师费".to_owned(),
        voucher: "票3".to_owned(),
        borne_by: CostBearer::Debtor,
        kind: None,
        state: None,
    };
    let tried = PreviewCharge { draft: charge.clone(), as_of: "2024-07-01".to_owned() };
    assert_eq!(bench.desk.preview_charge(tried).unwrap().total_after, "106186.30");
    let cost = bench.desk.record_charge(RecordCharge { draft: charge.clone() }).unwrap();
    let ours = ChargeDraft { borne_by: CostBearer::Creditor, ..charge };
    bench.desk.record_charge(RecordCharge { draft: ours }).unwrap();

    let waiver = WaiverDraft {
        case_id: id.clone(),
        head: "occupancy".to_owned(),
        waived_on: "2024-05-01".to_owned(),
        amount: "500".to_owned(),
        reason: "和解".to_owned(),
        approved_by: "李总".to_owned(),
        approval: None,
    };
    let waived = bench.desk.grant_waiver(GrantWaiver { draft: waiver.clone() }).unwrap();
    let standstill = StandstillDraft {
        case_id: id.clone(),
        from: "2024-06-01".to_owned(),
        until: "2024-06-11".to_owned(),
        heads: vec!["occupancy".to_owned()],
        reason: "宽限".to_owned(),
        approved_by: "李总".to_owned(),
        approval: None,
        deal: None,
    };
    let still = bench.desk.agree_standstill(AgreeStandstill { draft: standstill.clone() }).unwrap();

    let done = ledger(&bench, &id, "2024-07-01");
    // 121 days to 2024-05-01: 3,315.07 less 500; then 61 days less 10 of standstill: 1,397.26.
    assert_eq!(balance(&done, "occupancy").balance, "4212.33");
    assert_eq!((balance(&done, "cost").balance.as_str(), done.charges.len()), ("1200.00", 3));
    assert_eq!(done.waivers[0].approved_by, "李总");
    assert_eq!((done.standstills[0].seq, done.standstills[0].until.as_deref()), (Some(still.seq), Some("2024-06-11")));
    let during = ledger(&bench, &id, "2024-06-05");
    assert_eq!(during.per_diem_zero, Some(ZeroReason::StandingStill { until: Some("2024-06-11".to_owned()) }));

    for (draft, why) in [
        (
            WaiverDraft { amount: "100000".to_owned(), ..waiver.clone() },
            Refusal::WaiverAboveBalance {
                head: "occupancy".to_owned(),
                amount: "100000.00".to_owned(),
                balance: "2815.07".to_owned(),
            },
        ),
        (
            WaiverDraft { approved_by: " ".to_owned(), ..waiver.clone() },
            Refusal::FieldInvalid { field: "approvedBy".to_owned(), rule: FieldRule::Required },
        ),
        (
            WaiverDraft { head: "nothing".to_owned(), ..waiver.clone() },
            Refusal::FieldInvalid { field: "head".to_owned(), rule: FieldRule::NoSuchHead },
        ),
        (
            WaiverDraft { waived_on: "2026-11-23".to_owned(), ..waiver.clone() },
            Refusal::FieldInvalid { field: "waivedOn".to_owned(), rule: FieldRule::FutureDay },
        ),
    ] {
        let written = entries(&bench);
        assert_eq!(bench.desk.grant_waiver(GrantWaiver { draft }), Err(why));
        assert_eq!(entries(&bench), written, "what is refused writes nothing");
    }
    let backwards = StandstillDraft { until: "2024-06-01".to_owned(), ..standstill };
    let refused = bench.desk.agree_standstill(AgreeStandstill { draft: backwards });
    assert_eq!(refused, Err(Refusal::FieldInvalid { field: "until".to_owned(), rule: FieldRule::NotAfterStart }));

    for seq in [cost.seq, waived.seq, still.seq] {
        undo(&bench, &id, seq);
    }
    assert_eq!(ledger(&bench, &id, "2024-07-01").total, start.total, "each is taken back");
}

#[test]
fn nothing_is_taken_back_that_a_later_waiver_needs() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let set = bench.desk.set_terms(SetTerms { draft: ten_percent(&id) }).unwrap();
    let draft = WaiverDraft {
        case_id: id.clone(),
        head: "occupancy".to_owned(),
        waived_on: "2024-05-01".to_owned(),
        amount: "500".to_owned(),
        reason: "和解".to_owned(),
        approved_by: "李总".to_owned(),
        approval: None,
    };
    bench.desk.grant_waiver(GrantWaiver { draft }).unwrap();
    let back = ReverseEntry { id: id.clone(), seq: set.seq, reason: "误录".to_owned() };
    let refused = bench.desk.reverse_entry(back);
    assert!(matches!(refused, Err(Refusal::WaiverAboveBalance { .. })), "{refused:?}");
    ledger(&bench, &id, TODAY);
}

#[test]
fn a_payment_goes_its_own_way_and_says_why() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    bench.desk.set_terms(SetTerms { draft: ten_percent(&id) }).unwrap();
    let part = |head: &str, amount: &str| PartDraft { head: head.to_owned(), amount: amount.to_owned() };
    let split = |parts: Vec<PartDraft>| PaymentDraft {
        application: Some(ApplicationDraft {
            way: ApplicationWay::Split { parts }, reason: "付款时指定".to_owned()
        }),
        guarantor: Some(0),
        ..payment(&id, "2024-07-01", "5000")
    };
    let wrong = split(vec![part("principal", "4000"), part("occupancy", "900")]);
    let refused = bench.desk.preview_payment(PreviewPayment { draft: wrong });
    let why = Refusal::SplitMismatch { parts: "4900.00".to_owned(), amount: "5000.00".to_owned() };
    assert_eq!(refused, Err(why));
    let above = split(vec![part("cost", "5000")]);
    let refused = bench.desk.record_payment(RecordPayment { draft: above });
    assert!(matches!(refused, Err(Refusal::PartAboveBalance { .. })), "{refused:?}");

    let draft = split(vec![part("principal", "4000"), part("occupancy", "1000")]);
    let paid = bench.desk.record_payment(RecordPayment { draft }).unwrap();
    let done = ledger(&bench, &id, "2024-07-01");
    assert_eq!((balance(&done, "principal").balance.as_str(), done.total.as_str()), ("96000.00", "99986.30"));
    let receipt = &done.receipts[0];
    assert_eq!((receipt.payer.as_str(), &receipt.by), ("李保", &AppliedBy::Own { reason: "付款时指定".to_owned() }));

    let shown =
        |as_of: &str| bench.desk.case_obligors(AskObligors { case_id: id.clone(), as_of: as_of.to_owned() }).unwrap();
    let recourse = shown("2024-07-01").recourse;
    assert_eq!(
        (recourse.len(), recourse[0].payer_name.as_str(), recourse[0].against_debtor.as_str()),
        (1, "李保", "5000.00"),
        "the payer has a claim of its own"
    );
    undo(&bench, &id, paid.seq);
    assert!(shown("2024-07-01").recourse.is_empty());
}

#[test]
fn each_obligor_owes_what_was_entered() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    bench.desk.set_terms(SetTerms { draft: ten_percent(&id) }).unwrap();
    let ask = || AskObligors { case_id: id.clone(), as_of: "2024-07-01".to_owned() };
    let before = bench.desk.case_obligors(ask()).unwrap();
    assert_eq!(before.obligors[1].limits, [LiabilityLimit::NotStated]);
    let liability = LiabilityDraft {
        guarantor: 0,
        basis: LiabilityBasis::JointGuarantee,
        contract: "保1号".to_owned(),
        share_percent: "30".to_owned(),
        ceiling: String::new(),
        heads: vec![],
        period_from: String::new(),
        period_until: "2027-01-01".to_owned(),
        demanded_on: String::new(),
        contribution: Contribution::NotAgreed,
        inner_share_percent: String::new(),
    };
    let draft = |liabilities: Vec<LiabilityDraft>| LiabilitiesDraft {
        case_id: id.clone(),
        liabilities,
        reason: "保证合同".to_owned(),
    };
    let tried = PreviewLiabilities { draft: draft(vec![liability.clone()]), as_of: "2024-07-01".to_owned() };
    let tried = bench.desk.preview_liabilities(tried).unwrap();
    // 30 % of 104,986.30, head by head: 30,000.00 + 1,495.89.
    assert_eq!((tried.before[1].total.as_str(), tried.after[1].total.as_str()), ("104986.30", "31495.89"));
    let set = bench.desk.set_liabilities(SetLiabilities { draft: draft(vec![liability.clone()]) }).unwrap();
    let done = bench.desk.case_obligors(ask()).unwrap();
    assert_eq!((done.obligors[0].total.as_str(), done.obligors[1].total.as_str()), ("104986.30", "31495.89"));
    assert_eq!((done.seq, &done.liabilities), (Some(set.seq), &vec![liability.clone()]));
    let twice = bench.desk.set_liabilities(SetLiabilities { draft: draft(vec![liability.clone(), liability]) });
    assert!(matches!(twice, Err(Refusal::BadRequest { .. })), "{twice:?}");
    undo(&bench, &id, set.seq);
    assert_eq!(bench.desk.case_obligors(ask()).unwrap().seq, None);
}

#[test]
fn a_judgment_takes_the_place_of_the_claim_and_the_old_one_is_kept() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    bench.desk.set_terms(SetTerms { draft: ten_percent(&id) }).unwrap();
    let before = ledger(&bench, &id, "2024-09-30");
    let proposed = bench.desk.case_judgment(AskJudgment { case_id: id.clone() }).unwrap();
    assert_eq!((proposed.seq, proposed.judgment.amounts.len()), (None, 2));
    let part = |head: &str, amount: &str| AwardDraft {
        head: head.to_owned(),
        amount: amount.to_owned(),
        due_on: String::new(),
    };
    let draft = JudgmentDraft {
        court: "示例市城东区人民法院".to_owned(),
        case_number: "(2024)示01民初1号".to_owned(),
        judged_on: "2024-09-01".to_owned(),
        effective_on: "2024-10-01".to_owned(),
        perform_by: "2024-10-11".to_owned(),
        amounts: vec![part("principal", "100000"), part("occupancy", "6000")],
        general_interest: vec![],
        fees: vec![JudgedFeeDraft {
            what: "案件受理费".to_owned(),
            amount: "2300".to_owned(),
            borne_by: CostBearer::Debtor,
        }],
        ..proposed.judgment
    };
    let tried = PreviewJudgment { draft: draft.clone(), as_of: "2024-11-11".to_owned() };
    let tried = bench.desk.preview_judgment(tried).unwrap();
    assert_eq!(tried.add_on_from.as_deref(), Some("2024-10-12"));
    let entered = bench.desk.enter_judgment(EnterJudgment { draft: draft.clone() }).unwrap();
    let done = ledger(&bench, &id, "2024-11-11");
    assert_eq!(done.total, tried.change.total_after);
    // 100,000 × 0.0175 % × 31 days, both ends counted.
    assert_eq!(balance(&done, "post_judgment").balance, "542.50");
    assert_eq!(done.total, "108842.50");
    assert_eq!((done.basis.by, done.basis.seq), (ClaimRuledBy::Judgment, Some(entered.seq)));
    assert_eq!(ledger(&bench, &id, "2024-09-30").total, before.total, "days before it took effect are as they were");
    let old =
        AskLedger { case_id: id.clone(), as_of: "2024-11-11".to_owned(), basis: Some(BasisAsked::BeforeJudgment) };
    let old = bench.desk.case_ledger(old.clone()).unwrap();
    assert!(old.basis.replaced && old.basis.by == ClaimRuledBy::Terms, "{:?}", old.basis);

    let early = JudgmentDraft { effective_on: "2024-08-31".to_owned(), ..draft };
    let refused = bench.desk.enter_judgment(EnterJudgment { draft: early });
    let why = Refusal::FieldInvalid { field: "effectiveOn".to_owned(), rule: FieldRule::NotAfterStart };
    assert_eq!(refused, Err(why));
    undo(&bench, &id, entered.seq);
    let none = AskLedger { case_id: id.clone(), as_of: TODAY.to_owned(), basis: Some(BasisAsked::BeforeJudgment) };
    assert_eq!(bench.desk.case_ledger(none), Err(Refusal::NoJudgment));
}

#[test]
fn a_document_that_cannot_be_reckoned_is_refused_at_its_place() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    for (document, why) in [
        (
            r#"{"heads": [{"id": "principal", "kind": "principal", "label": "本金"}], "charges": [{"id": "c", "head": "cost", "date": "2024-01-01", "amount": "1.00"}]}"#,
            Refusal::HeadUnknown { head: "cost".to_owned() },
        ),
        (
            r#"{"heads": [], "extra": 1}"#,
            Refusal::ClaimUnfit {
                path: "extra".to_owned(),
                rule: "unknown_field".to_owned(),
                detail: "no such field is known".to_owned(),
            },
        ),
    ] {
        let written = entries(&bench);
        let draft = TermsChange { document: document.to_owned(), ..ten_percent(&id) };
        assert_eq!(bench.desk.set_terms(SetTerms { draft }), Err(why));
        assert_eq!(entries(&bench), written);
    }
    let draft = TermsChange { reason: " ".to_owned(), ..ten_percent(&id) };
    assert_eq!(bench.desk.set_terms(SetTerms { draft }), Err(Refusal::ReasonMissing));
}

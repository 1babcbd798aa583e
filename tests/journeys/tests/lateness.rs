//! How late a file is by both counts, what that changes, and payments that look like tokens.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, typed_case};

fn case(bench: &Bench) -> String {
    bench.desk.register_case(RegisterCase { draft: typed_case() }).unwrap().id
}

fn record(bench: &Bench, case_id: &str, of: &str, values: &[(&str, &str)]) -> Result<EntryWritten, Refusal> {
    let values =
        values.iter().map(|(field, value)| DossierValue { field: (*field).into(), value: (*value).into() }).collect();
    let draft = DossierDraft {
        case_id: case_id.into(),
        of: of.into(),
        obligor: None,
        values,
        replaces: None,
        reason: String::new(),
    };
    bench.desk.record_dossier(RecordDossier { draft })
}

fn shown(bench: &Bench, id: &str) -> LatenessShown {
    bench.desk.case_lateness(AskLateness { case_id: id.into() }).unwrap()
}

#[test]
fn both_counts_stand_in_the_file_with_their_rules() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let plain = shown(&bench, &id);
    assert_eq!(plain.counts.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["credit_report", "statement"]);
    assert!(plain.counts.iter().all(|it| !it.rule.is_empty() && it.sources.iter().all(|it| it.unverified)));
    assert_eq!((plain.product, plain.grace_days, plain.own_grace), (None, 0, false));
    assert_eq!(plain.debts.len(), 1);
    assert_eq!(plain.debts[0].kind, LateDebtKind::Compensation);
    assert_eq!(plain.debts[0].counts[1].days, plain.debts[0].counts[0].days, "no grace, no difference");
    assert!(plain.thresholds.iter().all(|it| it.order.is_none()), "the order of cards is no matter of a loan");

    assert!(matches!(
        record(&bench, &id, "product", &[("form", "credit_card"), ("grace", "三")]),
        Err(Refusal::FieldInvalid { field, rule: FieldRule::NotACount }) if field == "grace"
    ));
    record(&bench, &id, "product", &[("form", "credit_card"), ("tolerance", "10")]).unwrap();
    let bill = [("no", "2026年8月"), ("due", "2026-08-20"), ("amount", "5,000"), ("source", "账单 2026-08-01")];
    record(&bench, &id, "bill", &bill).unwrap();
    let card = shown(&bench, &id);
    let debt = card.debts.iter().find(|it| it.kind == LateDebtKind::Bill).unwrap();
    let days = |at: usize| debt.counts[at].days;
    assert_eq!((days(0), days(1)), (Some(91), Some(94)), "three days of grace: {TODAY}");
    assert_eq!((card.tolerance.as_str(), card.own_tolerance, card.own_grace), ("10.00", true, false));
    let order = card.thresholds.iter().find(|it| it.id == "card_order").unwrap();
    assert!(order.come && matches!(order.order, Some(OrderTurnShown::No)));
}

#[test]
fn a_token_after_the_turn_is_flagged_and_applied_in_the_lawful_order() {
    let bench = Bench::with_vault();
    let id = case(&bench);
    let draft = TermsChange {
        case_id: id.clone(),
        terms: TermsDraft {
            order_turns: vec![OrderTurnDraft { from: "2026-11-01".into(), order: OrderDraft::PrincipalFirst }],
            ..bench.desk.case_terms(AskTerms { case_id: id.clone() }).unwrap().terms
        },
        document: String::new(),
        reason: "合同约定逾期九十一日先抵本金".into(),
        deal: None,
    };
    bench.desk.set_terms(SetTerms { draft }).unwrap();
    let pay = |on: &str, amount: &str| {
        let draft = PaymentDraft {
            case_id: id.clone(),
            received_on: on.into(),
            amount: amount.into(),
            ..PaymentDraft::default()
        };
        bench.desk.record_payment(RecordPayment { draft }).unwrap();
    };
    pay("2026-10-31", "1");
    pay("2026-11-02", "1");
    pay("2026-11-03", "50000");
    let ask = AskLedger { case_id: id.clone(), as_of: TODAY.into(), basis: None };
    let receipts = bench.desk.case_ledger(ask).unwrap().receipts;
    assert_eq!(receipts.iter().map(|it| it.token.is_some()).collect::<Vec<_>>(), [false, true, false]);
    let token = &receipts[1];
    assert_eq!(token.by, AppliedBy::Turned { from: "2026-11-01".into() });
    assert_eq!((token.applied[0].id.as_str(), token.applied[0].amount.as_str()), ("principal", "1.00"));
    let why = token.token.as_ref().unwrap();
    assert!((why.within_days, why.most.as_str()) == (30, "100.00") && why.sources.iter().all(|it| it.unverified));
}

//! Letters of every kind on a real vault: which fit, what they ask, what they must not say, whether a file is ours.

use std::collections::BTreeMap;

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, guarantor, typed_case};

/// A case with a debtor and a guarantor, whose liability is entered, and a letterhead.
fn bench() -> (Bench, String) {
    let bench = Bench::with_vault();
    let desk = &bench.desk;
    let draft = CaseDraft {
        debtor_address: "示例市城东区柳荫巷7号".into(),
        debtor_phone: "13800000000".into(),
        guarantors: vec![guarantor("示例精密机械有限公司")],
        bank: "示例城市银行".into(),
        loan_contract: "示借字2022第0004号".into(),
        ..typed_case()
    };
    let case = desk.register_case(RegisterCase { draft }).unwrap().id;
    let organisation = OrganisationShown {
        name: "示例融资担保有限公司".into(),
        address: "示例市城东区示例路1号".into(),
        phone: "010-00000000".into(),
        contact: "王芳".into(),
        account_name: "示例融资担保有限公司".into(),
        account_bank: "示例城市银行开发区支行".into(),
        account_number: "6200000000000000000".into(),
        ..OrganisationShown::default()
    };
    desk.set_organisation(SetOrganisation { organisation }).unwrap();
    (bench, case)
}

fn draft(case: &str, template: &str, to: &str) -> LetterDraft {
    LetterDraft {
        case_id: case.to_owned(),
        template: template.to_owned(),
        to: to.to_owned(),
        dated: TODAY.into(),
        pay_by: "2026-12-07".into(),
        ..LetterDraft::default()
    }
}

fn choices(bench: &Bench, case: &str, to: &str) -> LetterChoices {
    let language = LetterLanguage::Chinese;
    let ask = AskLetterChoices { case_id: case.to_owned(), to: to.to_owned(), dated: TODAY.into(), language };
    bench.desk.letter_choices(ask).unwrap()
}

fn misfit(choices: &LetterChoices, id: &str) -> Option<TemplateMisfit> {
    choices.templates.iter().find(|it| it.id == id).unwrap().misfit
}

/// An answer to everything that a letter asks.
fn answered(fields: &[LetterField]) -> BTreeMap<String, String> {
    let answer = |it: &LetterField| match it.kind {
        LetterFieldKind::Line => "示例文字".to_owned(),
        LetterFieldKind::Code => "A-1".to_owned(),
        LetterFieldKind::Day => "2026-12-01".to_owned(),
        LetterFieldKind::Amount => "1000".to_owned(),
        LetterFieldKind::Lines => "示例文字一\n示例文字二".to_owned(),
    };
    fields.iter().map(|it| (it.name.clone(), answer(it))).collect()
}

#[test]
fn every_letter_that_fits_can_be_issued_to_everybody_it_fits() {
    let (bench, case) = bench();
    let desk = &bench.desk;
    let liability = LiabilityDraft {
        guarantor: 0,
        basis: LiabilityBasis::JointGuarantee,
        contract: "示反字1号".into(),
        share_percent: String::new(),
        ceiling: "50000".into(),
        heads: vec![],
        period_from: "2024-03-15".into(),
        period_until: "2027-03-15".into(),
        demanded_on: String::new(),
        contribution: Contribution::NotAgreed,
        inner_share_percent: String::new(),
    };
    let draft_of =
        |it: LiabilityDraft| LiabilitiesDraft { case_id: case.clone(), liabilities: vec![it], reason: "合同".into() };
    assert_eq!(misfit(&choices(&bench, &case, "guarantor-1"), "guarantor-demand"), Some(TemplateMisfit::NoLiability));
    desk.set_liabilities(SetLiabilities { draft: draft_of(liability) }).unwrap();
    let mut issued = 0;
    for to in ["debtor", "guarantor-1", "heir", "third-party", "court"] {
        let shown = choices(&bench, &case, to);
        assert_eq!(shown.addressees.len(), 5);
        for choice in shown.templates.iter().filter(|it| it.misfit.is_none()) {
            let mut draft = draft(&case, &choice.id, to);
            let preview = desk.preview_letter(PreviewLetter { draft: draft.clone() }).unwrap();
            draft.answers = answered(&preview.fields);
            if choice.plan {
                draft.plan = vec![LetterInstalment { due: "2026-12-31".into(), amount: "5万".into() }];
            }
            let preview = desk.preview_letter(PreviewLetter { draft: draft.clone() }).unwrap();
            if to == "guarantor-1" && ["courier", "label"].contains(&choice.id.as_str()) {
                assert_eq!(
                    preview.missing,
                    [MissingFact::AddresseeAddress],
                    "the file has no address of the guarantor"
                );
                continue;
            }
            assert_eq!((preview.missing.as_slice(), preview.remarks.len()), ([].as_slice(), 0), "{} {to}", choice.id);
            let done = desk.issue_letter(IssueLetter { draft, stamp: preview.stamp }).unwrap();
            assert!(done.pages > 0 && done.file_name.rsplit('.').next() == Some("pdf"));
            issued += 1;
        }
    }
    assert!(issued >= 35, "{issued}");
    let opened = desk.open_case(OpenCase { id: case.clone() }).unwrap();
    assert_eq!(opened.letters.len(), issued);
    let guarantor = opened.letters.iter().find(|it| it.template == "guarantor-demand").unwrap();
    assert_eq!((guarantor.addressee.as_str(), guarantor.total.as_str()), ("示例精密机械有限公司", "50000.00"));
    assert!(opened.letters.iter().any(|it| it.addressee == "示例文字"), "an heir is named in the list");
}

#[test]
fn letters_that_do_not_fit_say_why() {
    let (bench, case) = bench();
    let to_debtor = choices(&bench, &case, "debtor");
    for (id, why) in [
        ("demand", None),
        ("guarantor-demand", Some(TemplateMisfit::OtherAddressee)),
        ("settlement-certificate", Some(TemplateMisfit::StillOwed)),
    ] {
        assert_eq!(misfit(&to_debtor, id), why, "{id}");
    }
    let to_court = choices(&bench, &case, "court");
    assert_eq!(misfit(&to_court, "complaint"), Some(TemplateMisfit::NoSuitDecision));
    assert_eq!(misfit(&to_court, "enforcement"), Some(TemplateMisfit::NoJudgment));
    let third = choices(&bench, &case, "third-party");
    assert_eq!(misfit(&third, "subrogation-demand"), Some(TemplateMisfit::OtherCapacity));
    let ask = PreviewLetter { draft: draft(&case, "guarantor-demand", "debtor") };
    assert_eq!(bench.desk.preview_letter(ask), Err(Refusal::AddresseeUnfit { to: "debtor".into() }));
}

#[test]
fn a_letter_is_issued_as_it_was_looked_at_or_not_at_all() {
    let (bench, case) = bench();
    let desk = &bench.desk;
    let draft = draft(&case, "demand", "");
    let seen = desk.preview_letter(PreviewLetter { draft: draft.clone() }).unwrap();
    let payment = PaymentDraft {
        case_id: case.clone(),
        received_on: TODAY.into(),
        amount: "100".into(),
        ..PaymentDraft::default()
    };
    desk.record_payment(RecordPayment { draft: payment }).unwrap();
    let stale = IssueLetter { draft: draft.clone(), stamp: seen.stamp };
    assert_eq!(desk.issue_letter(stale), Err(Refusal::LetterChanged));
    let again = desk.preview_letter(PreviewLetter { draft: draft.clone() }).unwrap();
    desk.issue_letter(IssueLetter { draft, stamp: again.stamp }).unwrap();
}

#[test]
fn what_must_not_be_said_is_shown_and_refused() {
    let (bench, case) = bench();
    let desk = &bench.desk;
    for (remark, rule) in [
        ("我司将提起诉讼。", WordingRule::SuitWithoutDecision),
        ("我司已向法院申请支付令。", WordingRule::FiledWithoutNumber),
        ("否则后果自负。", WordingRule::Threat),
        ("可以向网贷还款，或者借钱还。", WordingRule::UrgingToBorrow),
    ] {
        let draft = LetterDraft { remark: remark.into(), ..draft(&case, "demand", "debtor") };
        let preview = desk.preview_letter(PreviewLetter { draft: draft.clone() }).unwrap();
        assert_eq!(preview.remarks.iter().map(|it| it.rule).collect::<Vec<_>>(), [rule], "{remark}");
        assert!(!preview.pdf.is_empty(), "the pages are shown all the same");
        let refused = desk.issue_letter(IssueLetter { draft, stamp: String::new() });
        assert!(matches!(refused, Err(Refusal::WordingUnfit { .. })), "{refused:?}");
    }
    let filed = LetterDraft {
        remark: "我司已向法院申请支付令。".into(),
        answers: [("court", "示例市人民法院"), ("case_number", "（2026）示0101民督1号")]
            .map(|(name, it)| (name.to_owned(), it.to_owned()))
            .into(),
        ..draft(&case, "demand", "debtor")
    };
    assert_eq!(desk.preview_letter(PreviewLetter { draft: filed }).unwrap().remarks, []);
}

#[test]
fn a_file_in_hand_is_told_from_others() {
    let (bench, case) = bench();
    let desk = &bench.desk;
    let issued = desk.issue_letter(IssueLetter { draft: draft(&case, "demand", ""), stamp: String::new() }).unwrap();
    let path = bench.path("letter.pdf");
    desk.export_letter(ExportLetter { case_id: case, id: issued.id.clone(), path: path.clone() }).unwrap();
    let ours = desk.verify_letter(VerifyLetter { path: path.clone() }).unwrap();
    let letter = ours.letter.unwrap();
    assert_eq!((letter.id, letter.addressee.as_str()), (issued.id, "赵明"));
    assert_eq!(ours.sha256, issued.sha256);
    let mut bytes = std::fs::read(&path).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(desk.verify_letter(VerifyLetter { path }).unwrap().letter, None);
}

#[test]
fn a_demand_that_was_signed_for_restarts_limitation_for_its_addressee_alone() {
    let (bench, case) = bench();
    let desk = &bench.desk;
    let issued =
        desk.issue_letter(IssueLetter { draft: draft(&case, "demand", "debtor"), stamp: String::new() }).unwrap();
    let way = || desk.open_case(OpenCase { id: case.clone() }).unwrap().letters[0].way.clone();
    assert_eq!((way().last, way().next, way().restarts), (None, vec![DeliveryStep::Posted], true));
    let step = |step, on: &str, number: &str, proof: &str| DeliveryDraft {
        case_id: case.clone(),
        letter: issued.id.clone(),
        step,
        on: on.to_owned(),
        number: number.to_owned(),
        proof: proof.to_owned(),
        files: vec![],
    };
    let go = |draft| desk.record_delivery(RecordDelivery { draft });
    let field = |field: &str, rule| Err(Refusal::FieldInvalid { field: field.to_owned(), rule });
    assert_eq!(go(step(DeliveryStep::Signed, TODAY, "", "回执")), field("step", FieldRule::OutOfBounds));
    assert_eq!(go(step(DeliveryStep::Posted, TODAY, "", "")), field("number", FieldRule::Required));
    assert_eq!(go(step(DeliveryStep::Posted, "2026-11-01", "EA1", "")), field("on", FieldRule::NotAfterStart));
    assert_eq!(go(step(DeliveryStep::Posted, "2027-01-01", "EA1", "")), field("on", FieldRule::FutureDay));
    go(step(DeliveryStep::Posted, TODAY, "1234567890123", "")).unwrap();
    assert_eq!(go(step(DeliveryStep::Signed, TODAY, "", "")), field("proof", FieldRule::Required));
    let last_days = || {
        let shown = desk.case_deadlines(AskCaseDeadlines { case_id: case.clone() }).unwrap();
        let of = |who: ObligorRef| {
            let clocks = shown.clocks.iter().filter(|it| it.obligor.as_ref().is_some_and(|it| it.obligor == who));
            clocks.map(|it| (it.rule.clone(), it.last_day.clone())).collect::<Vec<_>>()
        };
        (of(ObligorRef::Debtor), of(ObligorRef::Guarantor { index: 0 }))
    };
    let before = last_days();
    let signed = step(DeliveryStep::Signed, TODAY, "", "EMS 签收截图");
    let change = desk.preview_delivery(PreviewDelivery { draft: signed.clone() }).unwrap();
    assert!(change.lines.iter().all(|it| it.obligor.as_ref().is_none_or(|it| it.obligor == ObligorRef::Debtor)));
    let seq = go(signed).unwrap().seq;
    let after = last_days();
    assert_ne!(after.0, before.0, "three years from the day it was signed for");
    assert_eq!(after.1, before.1, "the guarantor was not reached");
    assert_eq!((way().last, way().number.as_deref()), (Some(DeliveryStep::Signed), Some("1234567890123")));
    go(step(DeliveryStep::Complete, TODAY, "", "回执、查询单、存根")).unwrap();
    assert!(way().next.is_empty());
    let undo = |seq| desk.reverse_entry(ReverseEntry { id: case.clone(), seq, reason: "误录".to_owned() });
    undo(seq).unwrap();
    assert_eq!(last_days(), before, "taken back, it restarts nothing");

    let mut label = draft(&case, "statement", "debtor");
    label.pay_by = String::new();
    let other = desk.issue_letter(IssueLetter { draft: label, stamp: String::new() }).unwrap();
    let lines = desk.open_case(OpenCase { id: case.clone() }).unwrap().letters;
    assert!(lines.iter().any(|it| it.id == other.id && !it.way.restarts), "a statement demands nothing");
}

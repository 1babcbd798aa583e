//! Letters of every kind on a real vault: which fit, what they ask, what they must not say, whether a file is ours.

use std::collections::BTreeMap;

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, guarantor, organisation, typed_case};

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
    desk.set_organisation(SetOrganisation { organisation: organisation() }).unwrap();
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
    let said = || {
        let remarks = desk.preview_letter(PreviewLetter { draft: filed.clone() }).unwrap().remarks;
        remarks.into_iter().map(|it| it.rule).collect::<Vec<_>>()
    };
    assert_eq!(said(), [WordingRule::FiledWithoutNumber], "what is typed into a letter makes nothing true");
    for (step, number) in [("apply", ""), ("accept", ""), ("issue", "（2026）示0101民督1号")] {
        let draft = MoveDraft {
            case_id: case.clone(),
            track: "payment_order".into(),
            step: step.into(),
            on: TODAY.into(),
            court: "示例市人民法院".into(),
            case_number: number.into(),
            paper: "样例文书".into(),
            reason: "样例".into(),
            ..MoveDraft::default()
        };
        desk.move_track(MoveTrack { draft }).unwrap();
    }
    assert_eq!(said(), []);
    let other = [("case_number".to_owned(), "（2026）示0101民督9号".to_owned())].into();
    let other = LetterDraft { answers: other, ..filed.clone() };
    let remarks = desk.preview_letter(PreviewLetter { draft: other }).unwrap().remarks;
    assert_eq!(remarks.iter().map(|it| it.rule).collect::<Vec<_>>(), [WordingRule::FiledWithoutNumber]);
    // The number on record is offered where a letter asks for it.
    let plain = PreviewLetter { draft: draft(&case, "demand", "debtor") };
    let fields = desk.preview_letter(plain).unwrap().fields;
    let known = fields.iter().find(|it| it.name == "case_number").map(|it| (it.value.as_str(), it.known));
    assert_eq!(known, Some(("（2026）示0101民督1号", true)));
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
    assert_eq!(
        (way().last, way().next, way().restarts),
        (None, vec![DeliveryStep::Posted, DeliveryStep::NotPosted], true)
    );
    let step = |step, on: &str, number: &str, proof: &str| DeliveryDraft {
        case_id: case.clone(),
        letter: issued.id.clone(),
        step,
        on: on.to_owned(),
        number: number.to_owned(),
        proof: proof.to_owned(),
        files: vec![],
    };
    let go = |draft| desk.record_delivery(RecordDelivery { draft, follow_up: String::new() });
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

/// A PNG of one colour, with what it says of its size.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut raw = Vec::new();
    for _ in 0..height {
        raw.push(0);
        raw.extend((0..width).flat_map(|_| [180, 20, 30]));
    }
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, &raw).unwrap();
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut head = Vec::new();
    head.extend(width.to_be_bytes());
    head.extend(height.to_be_bytes());
    head.extend([8, 2, 0, 0, 0]);
    for (name, body) in [(b"IHDR", head), (b"IDAT", packed.finish().unwrap()), (b"IEND", Vec::new())] {
        file.extend(u32::try_from(body.len()).unwrap().to_be_bytes());
        let mut sum = flate2::Crc::new();
        sum.update(name);
        sum.update(&body);
        file.extend(name);
        file.extend(body);
        file.extend(sum.sum().to_be_bytes());
    }
    file
}

fn put(bench: &Bench, spot: ImageSpot, bytes: &[u8]) -> Result<ImageKept, Refusal> {
    let path = bench.path("picture.png");
    std::fs::write(&path, bytes).unwrap();
    bench.desk.set_image(SetImage { spot, path })
}

fn file_in(pdf: &str) -> lopdf::Document {
    let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, pdf).unwrap();
    lopdf::Document::load_mem(&bytes).unwrap()
}

fn pages_in(pdf: &str) -> usize {
    file_in(pdf).get_pages().len()
}

fn pictures_in(pdf: &str) -> usize {
    let file = file_in(pdf);
    let images = file.objects.values().filter_map(|it| it.as_stream().ok());
    images.filter(|it| it.dict.get(b"Subtype").and_then(|it| it.as_name()).is_ok_and(|it| it == b"Image")).count()
}

#[test]
fn a_picture_from_outside_is_decoded_or_refused() {
    let (bench, case) = bench();
    let unfit = |flaw| Err(Refusal::ImageUnfit { flaw });
    let good = png(300, 100);
    assert_eq!(put(&bench, ImageSpot::Letterhead, b"GIF89a"), unfit(ImageFlaw::NotPicture));
    assert_eq!(put(&bench, ImageSpot::Letterhead, &good[..good.len() - 20]), unfit(ImageFlaw::Damaged));
    assert_eq!(put(&bench, ImageSpot::Letterhead, &png(8, 8)), unfit(ImageFlaw::TooSmall));
    assert_eq!(put(&bench, ImageSpot::Letterhead, &png(9_000, 40)), unfit(ImageFlaw::TooLarge));
    let none = ImagesShown { letterhead: None, seal: None };
    assert_eq!(bench.desk.letter_images(AskImages {}).unwrap(), none);
    put(&bench, ImageSpot::Letterhead, &good).unwrap();
    let bench = bench.restarted();
    let creation = bench.creation();
    let (path, passphrase) = (creation.path, creation.passphrase);
    let unlock = UnlockVault {
        path,
        passphrase,
        user: String::new(),
        key_file: String::new(),
        witness: String::new(),
        accept_rollback: false,
    };
    bench.desk.unlock_vault(unlock).unwrap();
    let shown = bench.desk.letter_images(AskImages {}).unwrap().letterhead.unwrap();
    assert_eq!((shown.width, shown.height), (300, 100));
    for layout in [LetterLayout::Official, LetterLayout::Business] {
        let draft = LetterDraft { layout, ..draft(&case, "demand", "debtor") };
        let seen = bench.desk.preview_letter(PreviewLetter { draft: draft.clone() }).unwrap();
        assert_eq!(pictures_in(&seen.pdf), 1, "{layout:?}");
        let issued = bench.desk.issue_letter(IssueLetter { draft, stamp: seen.stamp }).unwrap();
        let stored = bench.desk.fetch_letter(FetchLetter { case_id: case.clone(), id: issued.id }).unwrap();
        assert_eq!(stored.pdf, seen.pdf);
    }
    let (firm, seen) =
        (draft(&case, "lawyer-letter", "debtor"), PreviewLetter { draft: draft(&case, "lawyer-letter", "debtor") });
    let answers = answered(&bench.desk.preview_letter(seen).unwrap().fields);
    let seen = bench.desk.preview_letter(PreviewLetter { draft: LetterDraft { answers, ..firm } }).unwrap();
    assert_eq!((seen.missing.len(), pictures_in(&seen.pdf)), (0, 0), "a law firm bears no head of its client");
    bench.desk.drop_image(DropImage { spot: ImageSpot::Letterhead }).unwrap();
    let seen = bench.desk.preview_letter(PreviewLetter { draft: draft(&case, "demand", "debtor") }).unwrap();
    assert_eq!(pictures_in(&seen.pdf), 0);
}

#[test]
fn a_letter_bears_the_seal_once_and_only_as_it_was_agreed_to() {
    let (bench, case) = bench();
    let desk = &bench.desk;
    let draft = LetterDraft { seal: true, ..draft(&case, "demand", "debtor") };
    let look = |draft: &LetterDraft| desk.preview_letter(PreviewLetter { draft: draft.clone() }).unwrap();
    assert_eq!(look(&draft).seal, None, "the vault has no seal");
    put(&bench, ImageSpot::Seal, &png(200, 200)).unwrap();
    let seen = look(&draft);
    assert_eq!((seen.seal.as_ref().unwrap().state, pictures_in(&seen.pdf)), (SealState::NotAsked, 0));
    // Without consent the letter leaves the area free.
    let plain = desk.issue_letter(IssueLetter { draft: draft.clone(), stamp: seen.stamp.clone() }).unwrap();
    let stored = desk.fetch_letter(FetchLetter { case_id: case.clone(), id: plain.id }).unwrap();
    assert_eq!(pictures_in(&stored.pdf), 0);
    let other =
        AskSeal { draft: LetterDraft { remark: "另一封。".into(), ..draft.clone() }, stamp: seen.stamp.clone() };
    assert_eq!(desk.ask_seal(other), Err(Refusal::LetterChanged));
    let asked = desk.ask_seal(AskSeal { draft: draft.clone(), stamp: seen.stamp.clone() }).unwrap().seq;
    assert!(desk.ask_seal(AskSeal { draft: draft.clone(), stamp: seen.stamp.clone() }).is_err(), "it waits");
    let waiting = look(&draft);
    assert_eq!((waiting.seal.as_ref().unwrap().state, pictures_in(&waiting.pdf)), (SealState::Waiting, 0));
    // Whoever decides sees the pages as they were looked at, marked as not issued.
    let pages = desk.fetch_asked(FetchAsked { case_id: case.clone(), asked }).unwrap().pdf;
    assert_ne!(pages, waiting.pdf);
    assert_eq!(pages_in(&pages), pages_in(&waiting.pdf));
    assert!(desk.fetch_asked(FetchAsked { case_id: case.clone(), asked: asked + 1 }).is_err());
    let decide = DecideApproval { case_id: case.clone(), asked, given: true, reason: "同意".into() };
    desk.decide_approval(decide).unwrap();
    let given = look(&draft);
    let seal = given.seal.unwrap();
    assert_eq!((seal.state, seal.asked, pictures_in(&given.pdf)), (SealState::Given, Some(asked), 1));
    let unsealed = look(&LetterDraft { seal: false, ..draft.clone() });
    assert_eq!(pictures_in(&unsealed.pdf), 0, "nobody wished it");
    let changed = look(&LetterDraft { remark: "另一封。".into(), ..draft.clone() });
    assert_eq!((changed.seal.unwrap().state, pictures_in(&changed.pdf)), (SealState::NotAsked, 0));
    let issued = desk.issue_letter(IssueLetter { draft: draft.clone(), stamp: given.stamp }).unwrap();
    let stored = desk.fetch_letter(FetchLetter { case_id: case.clone(), id: issued.id }).unwrap();
    assert_eq!(stored.pdf, given.pdf);
    let ask = AskAudit { limit: 50, ..AskAudit::default() };
    let log = desk.audit_log(ask).unwrap();
    let used = log.lines.iter().filter_map(|it| it.access.as_ref()).any(|it| {
        matches!(it, AccessShown::Exported { what, sha256, .. } if what == "seal" && sha256.as_deref() == Some(&issued.sha256))
    });
    assert!(used, "the use of the seal stands in the journal");
    let again = look(&draft);
    assert_eq!(
        (again.seal.unwrap().state, pictures_in(&again.pdf)),
        (SealState::NotAsked, 0),
        "a consent is for one letter"
    );
}

#[test]
fn agreements_write_down_the_plan_of_the_file_and_cite_with_marks() {
    let (bench, case) = bench();
    let desk = &bench.desk;
    let plan = PlanDraft {
        case_id: case.clone(),
        template: "free".into(),
        first_due: String::new(),
        count: String::new(),
        down_percent: String::new(),
        standstill: true,
        lapse: PlanLapse::FromThatDay,
        accelerates_after: "2".into(),
        income: vec![],
        costs: vec![],
        free: vec![
            InstalmentDraft { due: "2026-12-31".into(), amount: "1000".into() },
            InstalmentDraft { due: "2027-01-31".into(), amount: "2345.67".into() },
        ],
        reason: "协商".into(),
    };
    desk.draw_plan(DrawPlan { draft: plan }).unwrap();
    for template in ["instalment-agreement", "standstill-agreement", "extension-agreement"] {
        let draft = LetterDraft {
            answers: [("more_security".to_owned(), "示例房产抵押".to_owned())].into(),
            ..draft(&case, template, "debtor")
        };
        let seen = desk.preview_letter(PreviewLetter { draft }).unwrap();
        assert_eq!(seen.missing, [], "{template}");
        let listed: Vec<(&str, &str)> = seen.plan.iter().map(|it| (it.due.as_str(), it.amount.as_str())).collect();
        assert_eq!(listed, [("2026-12-31", "1000.00"), ("2027-01-31", "2345.67")], "{template}");
        let unverified = seen.sources.iter().find(|it| it.article == "第五百四十三条").unwrap();
        assert!(unverified.unverified, "{template}");
    }
    let own = LetterDraft {
        plan: vec![LetterInstalment { due: "2027-06-30".into(), amount: "7".into() }],
        ..draft(&case, "instalment-agreement", "debtor")
    };
    assert_eq!(desk.preview_letter(PreviewLetter { draft: own }).unwrap().plan.len(), 1, "what is typed goes before");
    let demand = desk.preview_letter(PreviewLetter { draft: draft(&case, "demand", "debtor") }).unwrap();
    assert!(demand.plan.is_empty() && demand.missing.is_empty());
    assert!(demand.sources.iter().any(|it| it.article == "第七百条" && !it.unverified));
}

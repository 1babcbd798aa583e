//! What letters say of the credit record, certificates that are not given, and what is offered to a silent debtor.

use std::collections::BTreeMap;

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, organisation, to_debtor, typed_case};
use serde_json::json;

fn bench() -> (Bench, String) {
    let bench = Bench::with_vault();
    let draft =
        CaseDraft {
            debtor_address: "示例市城东区柳荫巷7号".into(), bank: "示例城市银行".into(), ..typed_case()
        };
    let id = bench.desk.register_case(RegisterCase { draft }).unwrap().id;
    bench.desk.set_organisation(SetOrganisation { organisation: organisation() }).unwrap();
    (bench, id)
}

fn draft(id: &str, template: &str, answers: &[(&str, &str)]) -> LetterDraft {
    LetterDraft {
        answers: answers.iter().map(|(name, it)| ((*name).to_owned(), (*it).to_owned())).collect::<BTreeMap<_, _>>(),
        ..to_debtor(id, template)
    }
}

fn preview(bench: &Bench, draft: LetterDraft) -> LetterPreviewed {
    bench.desk.preview_letter(PreviewLetter { draft }).unwrap()
}

fn record(bench: &Bench, id: &str, of: &str, values: &[(&str, &str)]) {
    let values =
        values.iter().map(|(field, value)| DossierValue { field: (*field).into(), value: (*value).into() }).collect();
    let draft = DossierDraft {
        case_id: id.into(),
        of: of.into(),
        obligor: None,
        values,
        replaces: None,
        reason: String::new(),
    };
    bench.desk.record_dossier(RecordDossier { draft }).unwrap();
}

#[test]
fn a_certificate_of_good_faith_is_not_given_to_somebody_flagged() {
    let (bench, id) = bench();
    let answers = [("circumstances", "住院三个月"), ("proofs", "病历\n停工证明")];
    let asked = preview(&bench, draft(&id, "not-wilful", &[]));
    assert_eq!(asked.missing, [MissingFact::Answer], "what happened, and what shows it");
    assert!(preview(&bench, draft(&id, "not-wilful", &answers)).missing.is_empty());
    let flag = SetFlag {
        case_id: id.clone(),
        flag: "evader".into(),
        raised: true,
        on: TODAY.into(),
        evidence: "转移存款的流水".into(),
    };
    bench.desk.set_flag(flag).unwrap();
    let flagged = preview(&bench, draft(&id, "not-wilful", &answers));
    assert_eq!(flagged.missing, [MissingFact::MarkedEvading]);
    let issue = IssueLetter { draft: draft(&id, "not-wilful", &answers), stamp: String::new() };
    assert!(matches!(bench.desk.issue_letter(issue), Err(Refusal::LetterIncomplete { .. })));
    let statement = draft(&id, "personal-statement", &[("statement", "因病停工，已恢复还款")]);
    assert!(preview(&bench, statement).missing.is_empty(), "what the debtor says of himself is his own");
    record(
        &bench,
        &id,
        "credit_paper",
        &[("paper", "statement"), ("state", "handed"), ("on", TODAY), ("body", "征信中心")],
    );
    let kept = bench.desk.case_dossier(AskDossier { case_id: id }).unwrap().records;
    assert_eq!(kept[0].of, "credit_paper");
}

#[test]
fn a_silent_debtor_is_offered_a_plan_in_writing_early() {
    let (bench, id) = bench();
    let offered = |bench: &Bench| {
        let shown = bench.desk.case_tactics(AskTactics { case_id: id.clone() }).unwrap();
        shown.offers.iter().any(|it| it.title == "尽早出具书面方案")
    };
    let called = |on: &str, result: &str| {
        let draft = json!({"caseId": id, "channel": "phone", "direction": "outgoing", "purpose": "collect", "on": on,
            "with": {"with": "liable", "obligor": {"who": "debtor"}}, "time": "10:00", "number": "13800005678",
            "result": result, "summary": "通话", "recording": "R-1", "reason": "", "promiseAmount": "", "promiseDue": ""});
        let draft: ContactDraft = serde_json::from_value(draft).unwrap();
        bench.desk.record_contact(RecordContact { draft }).unwrap();
    };
    assert!(!offered(&bench), "nobody has tried yet");
    called("2026-10-24", "notReached");
    assert!(!offered(&bench), "twenty-nine days");
    called("2026-10-23", "notReached");
    assert!(offered(&bench), "thirty");
    called("2026-11-20", "reached");
    assert!(!offered(&bench), "he was heard of");
}

#[test]
fn training_and_collapse_have_their_codes_their_steps_and_their_notes() {
    let (bench, id) = bench();
    let code = |code: &str| {
        record(&bench, &id, "objection", &[("code", code), ("said", "原话"), ("asked", "要合同")]);
    };
    code("training");
    code("collapse");
    let offers = bench.desk.case_tactics(AskTactics { case_id: id.clone() }).unwrap().offers;
    for wanted in ["取得培训合同和履约材料，分开处理两个合同", "与当地政府或者主管部门沟通，登记关联案件"]
    {
        assert!(offers.iter().any(|it| it.title == wanted), "{wanted}");
    }
    let why = &offers.iter().find(|it| it.title.starts_with("取得培训合同")).unwrap().why;
    assert!(why.contains("未核实"), "no text of law is claimed: {why}");
    record(&bench, &id, "liaison", &[("office", "示例区金融办"), ("on", TODAY), ("what", "了解立案和登记情况")]);
    record(&bench, &id, "related", &[("number", "2024-0002"), ("relation", "event")]);
    let kinds = bench.desk.case_dossier(AskDossier { case_id: id }).unwrap().records;
    assert_eq!(
        kinds.iter().map(|it| it.of.as_str()).collect::<Vec<_>>(),
        ["related", "liaison", "objection", "objection"]
    );
}

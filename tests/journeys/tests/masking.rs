//! What is masked is masked in every answer of every command, and in clear only where it was asked for.

use recourse_desk::Command;
use recourse_desk::wire::*;
use recourse_journeys::asks::{Filling, ask};
use recourse_journeys::{Bench, TODAY, guarantor, typed_case};
use serde_json::{Value, json};

/// Identity, telephone, card and address, as they stand in texts; none of them may come out.
const MARKS: [&str; 7] = [
    "11010519491231002X",
    "320508198803030035",
    "13800005678",
    "13911112222",
    "6222000011112222333",
    "示例路77号",
    "0512-65550009",
];
const TOLD: &str = "称已搬到示例市城东区示例路77号，证件320508198803030035，电话13911112222或0512-65550009，\
    卡6222000011112222333，代理11010519491231002X（13800005678）";

/// Commands that show something in clear by what they are, each logged or of the user's own.
const CLEAR: [(&str, &str); 6] = [
    ("reveal_field", "asked for in clear, logged"),
    ("reveal_text", "asked for in clear, logged"),
    ("preview_letter", "the pages of a letter as they will be sent"),
    ("fetch_letter", "the pages of a letter, logged"),
    ("fetch_asked", "the pages of a letter that a seal is asked for, logged"),
    ("kept_drafts", "what the user typed and has not saved"),
];
/// Commands that end the session or change what is masked.
const LAST: [&str; 7] =
    ["lock_vault", "lock_idle", "create_vault", "unlock_vault", "open_sample", "set_privacy_policy", "set_user"];

fn send(bench: &Bench, command: &str, ask: &Value) -> u64 {
    let answer = bench.desk.dispatch(command, &ask.to_string()).unwrap_or_else(|why| panic!("{command}: {why:?}"));
    serde_json::from_str::<Value>(&answer).unwrap()["seq"].as_u64().unwrap_or_default()
}

/// A case with a mark in every text that somebody may type into.
fn told_everything(bench: &Bench) -> (String, u64) {
    let draft = CaseDraft {
        debtor_phone: MARKS[2].into(),
        debtor_phone_source: format!("other:{TOLD}"),
        debtor_address: "示例市城东区示例路77号".into(),
        guarantors: vec![PartyDraft { identity: MARKS[1].into(), ..guarantor("李保") }],
        collateral: TOLD.into(),
        note: TOLD.into(),
        ..typed_case()
    };
    let case = bench.desk.register_case(RegisterCase { draft }).unwrap().id;
    let of = |it: Value| {
        let mut draft = it;
        draft["caseId"] = case.clone().into();
        json!({"draft": draft})
    };
    let contact = json!({"channel": "phone", "direction": "outgoing", "with": {"with": "liable", "obligor": {"who": "debtor"}},
        "purpose": "collect", "on": TODAY, "time": "10:00", "number": MARKS[3], "result": "reached", "summary": TOLD,
        "recording": TOLD, "reason": "", "promiseAmount": "100", "promiseDue": "2026-12-01"});
    let contact = send(bench, "record_contact", &of(contact));
    let values = |pairs: &[(&str, &str)]| -> Value {
        pairs.iter().map(|(field, value)| json!({"field": field, "value": value})).collect()
    };
    for (command, draft) in [
        (
            "record_dossier",
            json!({"of": "agent", "obligor": {"who": "debtor"}, "replaces": null,
            "values": values(&[("name", "仇律师"), ("phone", MARKS[6]), ("power", TOLD), ("source", TOLD)])}),
        ),
        (
            "record_payment",
            json!({"receivedOn": TODAY, "amount": "10", "payer": "赵母", "note": TOLD,
            "account": MARKS[4]}),
        ),
        ("plan_step", json!({"what": TOLD, "on": TODAY, "owner": "", "contact": null})),
        (
            "record_promise",
            json!({"by": {"who": "debtor"}, "madeOn": TODAY, "amount": "5", "due": TODAY, "proof": TOLD}),
        ),
        (
            "record_consent",
            json!({"to": {"to": "visit"}, "by": {"with": "liable", "obligor": {"who": "debtor"}},
            "on": TODAY, "withdrawn": false, "proof": TOLD}),
        ),
        (
            "record_act",
            json!({"kind": "paper", "on": TODAY, "reached": [{"who": "debtor"}], "proof": TOLD, "note": TOLD}),
        ),
        (
            "record_milestone",
            json!({"kind": "judgment_received", "on": TODAY, "until": "", "obligor": null,
            "proof": TOLD, "note": TOLD}),
        ),
        (
            "record_charge",
            json!({"head": "cost", "dueOn": TODAY, "amount": "1", "what": TOLD, "voucher": "",
            "borneBy": "debtor"}),
        ),
        (
            "grant_waiver",
            json!({"head": "principal", "waivedOn": TODAY, "amount": "1", "reason": TOLD,
            "approvedBy": "王芳"}),
        ),
        ("record_complaint", json!({"by": "赵母", "channel": "direct", "on": TODAY, "about": TOLD, "expected": ""})),
    ] {
        send(bench, command, &of(draft));
    }
    send(bench, "ask_approval", &json!({"caseId": case, "matter": "cut", "what": TOLD, "amount": "1"}));
    (case, contact)
}

#[test]
fn no_answer_holds_what_is_masked() {
    let bench = Bench::with_vault();
    let (case, _) = told_everything(&bench);
    let filling = Filling { case, text: "x".into(), officer: String::new(), folder: bench.path("out") };
    let (mut answered, mut refused) = (0, 0);
    for command in Command::ALL.iter().filter(|it| !LAST.contains(&it.name())) {
        let mut asked = ask(*command, &filling);
        if *command == Command::list_cases {
            asked = json!({"query": "5678 赵", "stage": null, "sort": "number", "descending": false, "offset": 0,
                "limit": 9, "asOf": null});
        }
        if *command == Command::list_receipts {
            asked["from"] = "2000-01-01".into();
            asked["to"] = TODAY.into();
        }
        if let Some(limit) = asked.get_mut("limit") {
            *limit = 200.into();
        }
        let answer = match bench.desk.dispatch(command.name(), &asked.to_string()) {
            Ok(answer) => {
                answered += 1;
                answer
            }
            Err(why) => {
                refused += 1;
                serde_json::to_string(&why).unwrap()
            }
        };
        let clear = CLEAR.iter().any(|(name, _)| *name == command.name());
        let found: Vec<&str> = MARKS.into_iter().filter(|it| answer.contains(it)).collect();
        assert!(clear || found.is_empty(), "{command:?} shows {found:?}: {answer}");
    }
    println!("{answered} commands answered and {refused} refused, none with one of {} marks", MARKS.len());
    assert!(answered >= 50, "most commands take what they were asked: {answered}");
}

/// Commands that answer with a form to be filled in, or with words as they will be sent.
const NAMED: [&str; 4] = ["edit_case", "verify_letter", "case_judgment", "claim_paragraph"];

#[test]
fn no_answer_names_a_party_while_names_are_covered() {
    let bench = Bench::with_vault();
    let (case, _) = told_everything(&bench);
    let step = json!({"draft": {"caseId": case, "what": "致电赵明、李保", "on": TODAY, "owner": "", "contact": null}});
    send(&bench, "plan_step", &step);
    let names = |answer: &str| ["赵明", "李保"].into_iter().any(|it| answer.contains(it));
    let today = || json!(bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap()).to_string();
    assert!(names(&today()));
    let preferences = bench.desk.preferences(AskPreferences {}).unwrap();
    let private = |private| {
        let preferences = Preferences { private, ..preferences.clone() };
        bench.desk.set_preferences(SetPreferences { preferences }).unwrap();
    };
    private(true);
    let filling = Filling { case, text: "x".into(), officer: String::new(), folder: bench.path("out") };
    let mut answered = 0;
    let open = |name: &str| CLEAR.iter().any(|(it, _)| *it == name) || NAMED.contains(&name) || LAST.contains(&name);
    for command in Command::ALL.iter().filter(|it| !open(it.name()) && it.name() != "set_preferences") {
        let mut asked = ask(*command, &filling);
        if *command == Command::list_receipts {
            asked["from"] = "2000-01-01".into();
            asked["to"] = TODAY.into();
        }
        if let Some(limit) = asked.get_mut("limit") {
            *limit = 200.into();
        }
        let Ok(answer) = bench.desk.dispatch(command.name(), &asked.to_string()) else { continue };
        answered += 1;
        assert!(!names(&answer), "{command:?}: {answer}");
    }
    assert!(answered >= 50 && today().contains("赵**"), "{answered}");
    private(false);
    assert!(names(&today()));
}

#[test]
fn documents_of_the_command_line_are_masked_until_lifted() {
    let bench = Bench::with_vault();
    let (case, _) = told_everything(&bench);
    let case = case.parse().unwrap();
    let desk = &bench.desk;
    let documents = |lifted| [desk.case_document(case, lifted), desk.history_document(case, lifted)];
    for it in documents(None) {
        let it = it.unwrap().to_string();
        assert!(MARKS.iter().all(|mark| !it.contains(mark)), "{it}");
    }
    let [whole, history] = documents(Some("核对")).map(|it| it.unwrap().to_string());
    assert!(MARKS.iter().take(4).all(|mark| whole.contains(mark)));
    assert!(MARKS.iter().all(|mark| history.contains(mark)));
}

#[test]
fn a_text_is_shown_in_clear_for_a_reason_and_on_record() {
    let bench = Bench::with_vault();
    let (case, contact) = told_everything(&bench);
    let policy = PrivacyShown { reason_to_reveal: true, ..bench.desk.privacy_policy(AskPolicy {}).unwrap() };
    bench.desk.set_privacy_policy(SetPolicy { policy }).unwrap();
    let reveal = |entry: Option<u64>, name: &str, reason: &str| {
        let entry = entry.map(|it| u32::try_from(it).unwrap());
        bench.desk.reveal_text(RevealText { id: case.clone(), entry, name: name.into(), reason: reason.into() })
    };
    assert_eq!(reveal(Some(contact), "summary", " "), Err(Refusal::ReasonMissing));
    for (entry, name, value) in [
        (Some(contact), "summary", TOLD.to_owned()),
        (Some(contact), "number", MARKS[3].to_owned()),
        (Some(contact), "", format!("{TODAY} {TOLD}")),
        (None, "note", TOLD.to_owned()),
        (Some(contact + 1), "values.phone", MARKS[6].to_owned()),
    ] {
        assert_eq!(reveal(entry, name, "核对").unwrap(), FieldRevealed { value, seconds: 30 });
        let log = bench.desk.audit_log(AskAudit { limit: 1, ..AskAudit::default() }).unwrap();
        let last = serde_json::to_value(&log.lines[0].access).unwrap();
        let whose = entry.map_or_else(|| "facts".to_owned(), |it| format!("entry.{it}"));
        let field = if name.is_empty() { whose } else { format!("{whose}.{name}") };
        assert_eq!((&last["field"], log.lines[0].reason.as_deref()), (&json!(field), Some("核对")));
    }
    for (entry, name) in [(Some(999), "summary"), (Some(contact), "nothing"), (None, "debtor"), (Some(1), "name")] {
        assert!(matches!(reveal(entry, name, "核对"), Err(Refusal::BadRequest { .. })), "{name}");
    }
}

#[test]
fn a_masked_text_that_comes_back_is_what_stood_there() {
    let bench = Bench::with_vault();
    let (case, contact) = told_everything(&bench);
    let shown = bench.desk.case_dossier(AskDossier { case_id: case.clone() }).unwrap();
    let record = &shown.records[0];
    let values = |change: &dyn Fn(&mut DossierValue)| {
        let mut values = record.values.clone();
        values.iter_mut().for_each(change);
        values
    };
    let write = |values: Vec<DossierValue>| {
        let obligor = record.obligor.as_ref().map(|it| it.obligor);
        let draft = DossierDraft {
            case_id: case.clone(),
            of: "agent".into(),
            obligor,
            values,
            replaces: Some(record.seq),
            reason: String::new(),
        };
        bench.desk.record_dossier(RecordDossier { draft })
    };
    let half = write(values(&|it| {
        if it.field == "source" {
            it.value.push('*');
        }
    }));
    assert_eq!(half, Err(Refusal::FieldInvalid { field: "source".into(), rule: FieldRule::StillMasked }));
    let written = write(values(&|it| {
        if it.field == "name" {
            it.value = "仇大律师".into();
        }
    }));
    let seq = written.unwrap().seq;
    for (name, value) in [("name", "仇大律师"), ("phone", MARKS[6]), ("source", TOLD)] {
        let name = format!("values.{name}");
        let ask = RevealText { id: case.clone(), entry: Some(seq), name, reason: String::new() };
        assert_eq!(bench.desk.reveal_text(ask).unwrap().value, value);
    }
    let draft = bench.desk.edit_case(EditCase { id: case.clone() }).unwrap().draft;
    assert!(draft.note.contains("****"));
    let amend =
        AmendCase {
            id: case.clone(), draft: CaseDraft { bank: "示例银行".into(), ..draft }, reason: "补录".into()
        };
    bench.desk.amend_case(amend).unwrap();
    let note = RevealText { id: case, entry: None, name: "note".into(), reason: String::new() };
    assert_eq!(bench.desk.reveal_text(note).unwrap().value, TOLD);
    assert!(contact > 0);
}

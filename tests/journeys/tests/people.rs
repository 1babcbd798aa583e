//! Who may ask for what, and what is kept of their asking.

use recourse_core::users::Role as CoreRole;
use recourse_desk::Command;
use recourse_desk::wire::*;
use recourse_journeys::{Bench, PASSPHRASE, passphrase, typed_case};
use serde_json::{Value, json};

const OFFICER: &str = "王芳";
const OTHER: &str = "李娜";
const LEGAL: &str = "周律";
const MANAGER: &str = "赵敏";
const AUDITOR: &str = "钱进";

fn user(name: &str, role: Role, remit: Remit) -> UserDraft {
    let empty = String::new;
    UserDraft {
        name: name.into(),
        role,
        remit,
        unit: empty(),
        waiver_limit: empty(),
        cost_limit: empty(),
        reveal: true,
        active: true,
    }
}

/// The maker's passphrase, or that of a user.
fn own_passphrase(name: &str) -> String {
    if [MANAGER, ""].contains(&name) { PASSPHRASE.to_owned() } else { format!("{PASSPHRASE} {name}") }
}

/// A vault kept by [`MANAGER`] with a user of every role, and the case of each officer.
struct Team {
    bench: Bench,
    own: String,
    others: String,
}

impl Team {
    fn new() -> Self {
        let bench = Bench::bare();
        bench.desk.create_vault(CreateVault { actor: MANAGER.into(), ..bench.creation() }).unwrap();
        let open = |officer: &str, contract: &str| {
            let draft = CaseDraft {
                officer: officer.into(),
                contract: contract.into(),
                debtor_phone: "13800005678".into(),
                debtor_address: "示例市城东区示例路1号".into(),
                ..typed_case()
            };
            bench.desk.register_case(RegisterCase { draft }).unwrap().id
        };
        let own = open(OFFICER, "示担保字2024第9001号");
        let others = open(OTHER, "示担保字2024第9002号");
        let limited = UserDraft {
            waiver_limit: "1000".into(),
            cost_limit: "500".into(),
            ..user(OFFICER, Role::Officer, Remit::Own)
        };
        for it in [
            limited,
            user(OTHER, Role::Officer, Remit::Own),
            user(LEGAL, Role::Legal, Remit::All),
            user(AUDITOR, Role::Auditor, Remit::All),
        ] {
            let own = Some(passphrase(&own_passphrase(&it.name)));
            bench.desk.set_user(SetUser { user: it, passphrase: own }).unwrap();
        }
        Self { bench, own, others }
    }

    fn act_as(&self, name: &str) -> UserActing {
        self.bench.desk.lock_vault(LockVault {}).unwrap();
        self.open(name).unwrap().user
    }

    fn open(&self, name: &str) -> Result<VaultOpened, Refusal> {
        let path = self.bench.path("team.rcv");
        let own = passphrase(&own_passphrase(name));
        self.bench.desk.unlock_vault(UnlockVault { user: name.into(), ..UnlockVault::with(path, own) })
    }

    fn ask(&self, name: &str, ask: Value) -> Result<String, Refusal> {
        self.bench.desk.dispatch(name, &ask.to_string())
    }

    /// Everything logged of looking, in order: who and what.
    fn accesses(&self) -> Vec<(String, Value)> {
        self.bench
            .desk
            .audit_log(AskAudit { limit: 500, ..AskAudit::default() })
            .unwrap()
            .lines
            .into_iter()
            .rev()
            .filter(|it| it.kind == "accessed")
            .map(|it| (it.actor, serde_json::to_value(it.access).unwrap()))
            .collect()
    }
}

#[test]
fn every_command_as_each_role_and_while_locked() {
    let team = Team::new();
    let mut pairs = 0;
    for (name, role) in [
        (OFFICER, CoreRole::Officer),
        (LEGAL, CoreRole::Legal),
        (MANAGER, CoreRole::Manager),
        (AUDITOR, CoreRole::Auditor),
    ] {
        team.act_as(name);
        for command in Command::ALL {
            // No request has this member, so that what is granted goes no further than being read.
            let answer = team.ask(command.name(), json!({"no such member": true}));
            let granted = command.needs().is_none_or(|it| role.may(it));
            match answer {
                Err(Refusal::NotPermitted { lacks }) => {
                    assert!(!granted, "{name} {command:?}");
                    assert_eq!(Some(lacks), command.needs().map(Into::into));
                }
                Err(Refusal::BadRequest { .. }) => assert!(granted, "{name} {command:?}"),
                other => panic!("{name} {command:?}: {other:?}"),
            }
            pairs += 1;
        }
    }
    team.bench.desk.lock_vault(LockVault {}).unwrap();
    for command in Command::ALL {
        let locked = team.ask(command.name(), json!({"no such member": true})) == Err(Refusal::VaultLocked);
        assert_eq!(locked, command.needs().is_some(), "{command:?}");
    }
    println!("{pairs} pairs of role and command; {} commands while locked", Command::ALL.len());
}

#[test]
fn nobody_comes_to_a_case_out_of_their_remit() {
    let team = Team::new();
    team.act_as(OFFICER);
    let list = ListCases {
        query: String::new(),
        stage: None,
        narrow: CaseNarrow::default(),
        sort: CaseSort::Number,
        descending: false,
        offset: 0,
        limit: 9,
        as_of: None,
    };
    for query in ["", "赵明", "示担保字2024第9002号"] {
        let found = team.bench.desk.list_cases(ListCases { query: query.into(), ..list.clone() }).unwrap();
        let ids: Vec<&str> = found.rows.iter().map(|it| it.id.as_str()).collect();
        let expected: &[&str] = if query.ends_with('号') { &[] } else { &[&team.own] };
        assert_eq!((ids.as_slice(), found.total as usize), (expected, expected.len()), "{query}");
    }
    let balances = team.bench.desk.portfolio_balances(AskBalances { as_of: String::new() }).unwrap();
    assert_eq!(balances.cases, 1);
    let checked = team.bench.desk.check_case(CheckCase { draft: typed_case(), correcting: None }).unwrap();
    assert!(checked.duplicates.iter().all(|it| it.id == team.own), "{checked:?}");
    let foreign = &team.others;
    let draft = serde_json::to_value(typed_case()).unwrap();
    let payment = PaymentDraft {
        case_id: foreign.clone(),
        received_on: "2026-11-22".into(),
        amount: "1".into(),
        ..PaymentDraft::default()
    };
    let waiver = json!({"caseId": foreign, "head": "principal", "waivedOn": "2026-11-22", "amount": "1", "reason": "x",
        "approvedBy": "y"});
    let charge = json!({"caseId": foreign, "head": "cost", "dueOn": "2026-11-22", "amount": "1", "what": "x",
        "voucher": "", "borneBy": "debtor"});
    let letter =
        json!({"caseId": foreign, "template": "demand", "dated": "2026-11-22", "payBy": "2026-12-07", "remark": ""});
    let asks = [
        ("open_case", json!({"id": foreign})),
        ("reveal_field", json!({"id": foreign, "party": null, "field": "identity", "reason": "x"})),
        ("edit_case", json!({"id": foreign})),
        ("check_case", json!({"draft": draft, "correcting": foreign})),
        ("amend_case", json!({"id": foreign, "draft": draft, "reason": "x"})),
        ("reverse_entry", json!({"id": foreign, "seq": 3, "reason": "x"})),
        ("case_ledger", json!({"caseId": foreign, "asOf": ""})),
        ("compare_ledger", json!({"caseId": foreign, "one": "2026-11-22", "other": "2026-11-23"})),
        ("claim_paragraph", json!({"caseId": foreign, "asOf": ""})),
        ("case_terms", json!({"caseId": foreign})),
        ("case_judgment", json!({"caseId": foreign})),
        ("case_obligors", json!({"caseId": foreign, "asOf": ""})),
        ("compare_paths", json!({"caseId": foreign, "asOf": "", "tried": []})),
        ("preview_payment", json!({"draft": payment})),
        ("record_payment", json!({"draft": payment})),
        ("preview_waiver", json!({"draft": waiver, "asOf": ""})),
        ("grant_waiver", json!({"draft": waiver})),
        ("preview_charge", json!({"draft": charge, "asOf": ""})),
        ("record_charge", json!({"draft": charge})),
        ("preview_letter", json!({"draft": letter})),
        ("issue_letter", json!({"draft": letter})),
        ("fetch_letter", json!({"caseId": foreign, "id": "x"})),
        ("export_letter", json!({"caseId": foreign, "id": "x", "path": "x"})),
    ];
    for (command, ask) in &asks {
        let answer = team.ask(command, ask.clone());
        assert_eq!(answer, Err(Refusal::NotPermitted { lacks: Lacks::Remit }), "{command}");
    }
    team.act_as(MANAGER);
    let denied = team.accesses().into_iter().filter(|(who, it)| who == OFFICER && it["act"] == "denied").count();
    assert_eq!(denied, asks.len(), "each refusal is on record");
}

#[test]
fn limits_hold_for_what_is_given_up_and_spent() {
    let team = Team::new();
    team.act_as(OFFICER);
    let waiver = |amount: &str| GrantWaiver {
        draft: WaiverDraft {
            case_id: team.own.clone(),
            head: "principal".into(),
            waived_on: "2026-11-22".into(),
            amount: amount.into(),
            reason: "和解".into(),
            approved_by: MANAGER.into(),
            approval: None,
        },
    };
    assert_eq!(team.bench.desk.grant_waiver(waiver("1000.01")), Err(Refusal::NotPermitted { lacks: Lacks::Limit }));
    team.bench.desk.grant_waiver(waiver("1000")).unwrap();
    team.act_as(MANAGER);
    team.bench.desk.grant_waiver(waiver("1000.01")).unwrap();
}

#[test]
fn only_who_works_here_comes_in_and_a_manager_stays() {
    let team = Team::new();
    for name in ["", "nobody of that name", "赵 敏"] {
        team.bench.desk.lock_vault(LockVault {}).unwrap();
        let came = team.open(name).map(|it| it.actor);
        let expected =
            if name.is_empty() { Ok(MANAGER.to_owned()) } else { Err(Refusal::WrongPassphrase { wait_seconds: 0 }) };
        assert_eq!(came, expected, "{name}");
    }
    team.act_as(MANAGER);
    let newcomer = SetUser { user: user("新来的", Role::Officer, Remit::Own), passphrase: None };
    assert_eq!(
        team.bench.desk.set_user(newcomer),
        Err(Refusal::FieldInvalid { field: "passphrase".into(), rule: FieldRule::Required }),
        "another's passphrase would open the vault as them"
    );
    let leaving = UserDraft { active: false, ..user(MANAGER, Role::Manager, Remit::All) };
    assert_eq!(
        team.bench.desk.set_user(SetUser { user: leaving.clone(), passphrase: None }),
        Err(Refusal::NoManagerLeft)
    );
    team.bench.desk.set_user(SetUser { user: user(LEGAL, Role::Manager, Remit::All), passphrase: None }).unwrap();
    team.bench.desk.set_user(SetUser { user: leaving, passphrase: None }).unwrap();
    assert_eq!(
        team.ask("list_users", json!({})),
        Err(Refusal::NotPermitted { lacks: Lacks::Read }),
        "who left may nothing, even in an open vault"
    );
    team.bench.desk.lock_vault(LockVault {}).unwrap();
    assert_eq!(team.open(MANAGER), Err(Refusal::WrongPassphrase { wait_seconds: 0 }));
}

#[test]
fn personal_data_cross_masked_and_a_reveal_is_on_record() {
    let team = Team::new();
    team.act_as(OFFICER);
    let desk = &team.bench.desk;
    let clear = ["11010519491231002X", "13800005678", "示例路1号"];
    let everything = [
        team.ask("list_cases", json!({"query": "", "stage": null, "sort": "number", "descending": false, "offset": 0, "limit": 9, "asOf": null})),
        team.ask("open_case", json!({"id": team.own})),
        team.ask("edit_case", json!({"id": team.own})),
        Ok(desk.case_document(team.own.parse().unwrap(), None).unwrap().to_string()),
        Ok(desk.history_document(team.own.parse().unwrap(), None).unwrap().to_string()),
    ];
    for it in everything {
        let it = it.unwrap();
        assert!(clear.iter().all(|data| !it.contains(data)), "{it}");
    }
    let reveal = |reason: &str| {
        let (party, field) = (None, MaskedField::Identity);
        desk.reveal_field(RevealField { id: team.own.clone(), party, field, reason: reason.into() })
    };
    assert_eq!(reveal("").unwrap(), FieldRevealed { value: clear[0].into(), seconds: 30 });
    let logged = team.last_access();
    assert_eq!(
        (logged.actor.as_str(), &logged.access),
        (OFFICER, &json!({"act": "revealed", "field": "debtor.identity"}))
    );
    assert_eq!((logged.number.is_some(), logged.reason), (true, None));
    team.act_as(MANAGER);
    let policy = PrivacyShown { reason_to_reveal: true, ..desk.privacy_policy(AskPolicy {}).unwrap() };
    desk.set_privacy_policy(SetPolicy { policy }).unwrap();
    assert_eq!(reveal(" "), Err(Refusal::ReasonMissing));
    reveal("核对户籍").unwrap();
    assert_eq!(team.last_access().reason.as_deref(), Some("核对户籍"));
}

#[test]
fn a_mask_that_comes_back_changes_nothing_and_half_a_mask_is_refused() {
    let team = Team::new();
    let desk = &team.bench.desk;
    let draft = desk.edit_case(EditCase { id: team.own.clone() }).unwrap().draft;
    assert_eq!(draft.debtor_phone, "138****5678");
    let amend = |draft: CaseDraft| desk.amend_case(AmendCase { id: team.own.clone(), draft, reason: "更正".into() });
    amend(CaseDraft { note: "新备注".into(), ..draft.clone() }).unwrap();
    let half = CaseDraft { debtor_phone: "139****5678".into(), ..draft };
    let refused = Refusal::FieldInvalid { field: "debtorPhone".into(), rule: FieldRule::StillMasked };
    assert_eq!(amend(half), Err(refused));
    let facts = desk.case_document(team.own.parse().unwrap(), Some("核对")).unwrap()["facts"].clone();
    assert_eq!((facts["debtor"]["phone"].as_str(), facts["note"].as_str()), (Some("13800005678"), Some("新备注")));
}

#[test]
fn a_search_over_other_peoples_cases_is_one_record_however_it_is_typed() {
    let team = Team::new();
    let search = |query| {
        let ask = json!({"query": query, "stage": null, "sort": "number", "descending": false, "offset": 0, "limit": 9, "asOf": null});
        team.ask("list_cases", ask).unwrap();
    };
    team.act_as(LEGAL);
    ["赵", "赵明", "赵明 9002", "示担保"].into_iter().for_each(search);
    team.act_as(OFFICER);
    search("赵明");
    team.act_as(MANAGER);
    let searched: Vec<(String, Value)> = team
        .accesses()
        .into_iter()
        .filter(|(_, it)| it["act"] == "searched")
        .map(|(who, it)| (who, it["query"].clone()))
        .collect();
    assert_eq!(searched, [(LEGAL.to_owned(), json!("赵明 9002")), (LEGAL.to_owned(), json!("示担保"))]);
}

#[test]
fn a_vault_of_one_goes_on_as_before() {
    let bench = Bench::with_vault();
    bench.desk.register_case(RegisterCase { draft: typed_case() }).unwrap();
    let before = bench.desk.last_seq().unwrap();
    let acting = bench.desk.desk_state(AskState {}).unwrap().open.unwrap().user;
    assert_eq!((acting.role, acting.lacks), (Role::Manager, Vec::new()));
    bench.desk.lock_vault(LockVault {}).unwrap();
    let path = bench.path("team.rcv");
    let unlock = UnlockVault::with(path, passphrase(PASSPHRASE));
    assert_eq!(bench.desk.unlock_vault(unlock).unwrap().actor, OFFICER);
    let opened = bench.desk.last_seq().unwrap();
    assert_eq!(opened, before + 2, "the lock and the opening are written");
    bench.desk.desk_state(AskState {}).unwrap();
    bench.desk.organisation(AskOrganisation {}).unwrap();
    assert_eq!(bench.desk.last_seq().unwrap(), opened, "nothing is written for looking on");
}

struct Logged {
    actor: String,
    number: Option<String>,
    reason: Option<String>,
    access: Value,
}

impl Team {
    fn last_access(&self) -> Logged {
        let lines = self.bench.desk.audit_log(AskAudit { limit: 50, ..AskAudit::default() }).unwrap().lines;
        let AuditLine { actor, number, reason, access, .. } =
            lines.into_iter().find(|it| it.kind == "accessed").unwrap();
        Logged { actor, number, reason, access: serde_json::to_value(access).unwrap() }
    }
}

#[test]
fn a_bundle_holds_without_the_vault_and_shows_every_change() {
    let team = Team::new();
    let desk = &team.bench.desk;
    let export = |name: &str, number: &str| {
        let path = team.bench.path(name);
        let empty = String::new;
        desk.export_audit(ExportAudit { path, number: number.into(), from: empty(), until: empty() }).unwrap()
    };
    let number = desk.open_case(OpenCase { id: team.own.clone() }).unwrap().number;
    let first = export("first.jsonl", &number);
    assert_eq!((first.told, first.entries > 6), (1, true));
    desk.register_case(RegisterCase {
        draft: CaseDraft { contract: "示担保字2024第9003号".into(), ..typed_case() }
    })
    .unwrap();
    let second = export("second.jsonl", "");
    assert_eq!((second.public_key.as_str(), second.told), (first.public_key.as_str(), second.entries));
    let check = |name: &str, against: Option<&str>| {
        let path = |name: &str| team.bench.folder.path().join(name);
        recourse_desk::check_audit_bundle(&path(name), against.map(path).as_deref()).unwrap().problems
    };
    assert_eq!(check("second.jsonl", Some("first.jsonl")), [""; 0]);
    let whole = std::fs::read_to_string(team.bench.folder.path().join("second.jsonl")).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    let mut found = 0;
    for at in 0..lines.len() {
        let without = lines.iter().enumerate().filter(|(it, _)| *it != at).map(|(_, it)| *it);
        let twice =
            lines.iter().enumerate().flat_map(|(it, line)| std::iter::repeat_n(*line, 1 + usize::from(it == at)));
        let mut other = lines.clone();
        let edited = lines[at].replacen(['1', '2', '3', '4', '5', '6', '7', '8', '9'], "0", 1);
        other[at] = &edited;
        for changed in [without.collect::<Vec<_>>(), twice.collect(), other] {
            std::fs::write(team.bench.folder.path().join("changed.jsonl"), changed.join("\n")).unwrap();
            let path = team.bench.folder.path().join("changed.jsonl");
            let checked = recourse_desk::check_audit_bundle(&path, None);
            assert!(checked.is_err() || !checked.unwrap().problems.is_empty(), "line {at}");
            found += 1;
        }
    }
    println!("{found} of {found} edits of a bundle found");
    assert!(!check("first.jsonl", Some("second.jsonl")).is_empty(), "the older one does not hold what came later");
}

#[test]
fn the_log_tells_old_and_new_and_why() {
    let team = Team::new();
    let desk = &team.bench.desk;
    let draft = desk.edit_case(EditCase { id: team.own.clone() }).unwrap().draft;
    let draft = CaseDraft { bank: "示例银行".into(), debtor_phone: "13900001234".into(), ..draft };
    desk.amend_case(AmendCase { id: team.own.clone(), draft, reason: "来电更正".into() }).unwrap();
    let line = desk.audit_log(AskAudit { limit: 1, ..AskAudit::default() }).unwrap().lines.remove(0);
    assert_eq!(
        (line.actor.as_str(), line.kind.as_str(), line.reason.as_deref()),
        (MANAGER, "facts_amended", Some("来电更正"))
    );
    let change = |field: &str, old: Option<&str>, new: &str| AuditChange {
        field: field.into(),
        old: old.map(Into::into),
        new: Some(new.into()),
    };
    let mut changes = line.changes;
    changes.sort_by(|one, other| one.field.cmp(&other.field));
    assert_eq!(changes, [change("bank", None, "示例银行"), change("debtor.phone", Some("138****5678"), "139****1234")]);
    let only = |ask: AskAudit| desk.audit_log(AskAudit { limit: 50, ..ask }).unwrap().lines;
    assert!(only(AskAudit { kind: "user_set".into(), ..AskAudit::default() }).iter().all(|it| it.kind == "user_set"));
    assert!(only(AskAudit { actor: "nobody".into(), ..AskAudit::default() }).is_empty());
    assert!(only(AskAudit { until: "2020-01-01".into(), ..AskAudit::default() }).is_empty());
}

#[test]
fn what_is_half_typed_outlives_the_lock_and_is_its_writers_alone() {
    let team = Team::new();
    let keep = |body: &str| team.bench.desk.keep_drafts(KeepDrafts { body: body.into() }).unwrap();
    let kept = || team.bench.desk.kept_drafts(AskDrafts {}).unwrap().body;
    team.act_as(OFFICER);
    keep("[[\"payment\",{\"amount\":\"12万\"}]]");
    team.act_as(MANAGER);
    assert_eq!(kept(), "");
    team.act_as(OFFICER);
    assert_eq!(kept(), "[[\"payment\",{\"amount\":\"12万\"}]]");
    keep("");
    team.act_as(OFFICER);
    assert_eq!(kept(), "");
    let before = team.bench.desk.last_seq().unwrap();
    keep("x");
    assert_eq!(team.bench.desk.last_seq().unwrap(), before, "a draft is no entry");
}

#[test]
fn a_user_comes_in_by_a_passphrase_of_their_own_and_by_no_others() {
    let team = Team::new();
    let open = |name: &str, words: &str| {
        team.bench.desk.lock_vault(LockVault {}).unwrap();
        let way = UnlockVault::with(team.bench.path("team.rcv"), passphrase(words));
        team.bench.desk.unlock_vault(UnlockVault { user: name.into(), ..way }).map(|it| it.actor)
    };
    assert_eq!(open(OFFICER, &own_passphrase(OFFICER)), Ok(OFFICER.into()));
    assert_eq!(open("", &own_passphrase(OFFICER)), Ok(OFFICER.into()), "whose passphrase it is says who it is");
    let wrong = Err(Refusal::WrongPassphrase { wait_seconds: 0 });
    assert_eq!(open(OFFICER, PASSPHRASE), wrong);
    assert_eq!(open(MANAGER, &own_passphrase(OFFICER)), wrong);
}

#[test]
fn everything_goes_along_behind_the_passphrase() {
    let team = Team::new();
    let desk = &team.bench.desk;
    let folder = team.bench.path("along");
    let ask = |words: &str| ExportAll {
        folder: folder.clone(),
        passphrase: passphrase(words),
        key_file: String::new(),
        language: Language::Chinese,
    };
    assert_eq!(desk.export_all(ask("not the passphrase")), Err(Refusal::WrongPassphrase { wait_seconds: 0 }));
    let done = desk.export_all(ask(PASSPHRASE)).unwrap();
    assert_eq!((done.cases, done.letters), (2, 0));
    let read = |name: &str| std::fs::read_to_string(team.bench.folder.path().join("along").join(name)).unwrap();
    assert_eq!(u32::try_from(read("journal.jsonl").lines().count()), Ok(done.entries));
    let cases: Value = serde_json::from_str(&read("cases.json")).unwrap();
    assert_eq!(cases[0]["facts"]["debtor"]["identity"], "11010519491231002X");
    assert!(team.bench.folder.path().join("along/cases.xlsx").exists());
    assert!(matches!(desk.export_all(ask(PASSPHRASE)), Err(Refusal::FileTrouble { trouble: FileTrouble::Exists, .. })));
    assert_eq!(team.last_access().access["what"], "export_all");
}

#[test]
fn consent_is_a_second_persons_and_bound_by_amount() {
    let team = Team::new();
    team.act_as(OFFICER);
    let desk = &team.bench.desk;
    let waive = |amount: &str| {
        let draft = WaiverDraft {
            case_id: team.own.clone(),
            waived_on: "2026-11-22".into(),
            head: "principal".into(),
            amount: amount.into(),
            reason: "样例".into(),
            approved_by: MANAGER.into(),
            approval: None,
        };
        desk.grant_waiver(GrantWaiver { draft }).map(|_| ())
    };
    let above = Err(Refusal::NotPermitted { lacks: Lacks::Limit });
    assert_eq!(waive("5000"), above);
    let ask = |amount: &str| {
        let (case_id, matter, what) = (team.own.clone(), "cut".to_owned(), "样例".to_owned());
        desk.ask_approval(AskApproval { case_id, matter, what, amount: amount.to_owned() }).unwrap().seq
    };
    let decide = |asked, given| {
        let (case_id, reason) = (team.own.clone(), "样例".to_owned());
        desk.decide_approval(DecideApproval { case_id, asked, given, reason }).map(|_| ())
    };
    let asked = ask("5000");
    assert_eq!(waive("5000"), above, "nobody decided");
    team.act_as(MANAGER);
    decide(asked, true).unwrap();
    let own = ask("100");
    decide(own, true).unwrap();
    team.act_as(OFFICER);
    assert_eq!(waive("5000.01"), above, "consent was to less");
    waive("5000").unwrap();
    assert_eq!(waive("5000"), above, "consent is to one waiver");

    // Once there is another with authority, nobody decides what he asked for; and nobody above his own limit.
    team.act_as(MANAGER);
    let second = UserDraft { waiver_limit: "2000".into(), ..user(LEGAL, Role::Manager, Remit::All) };
    desk.set_user(SetUser { user: second, passphrase: None }).unwrap();
    let (small, large) = (ask("2000"), ask("2000.01"));
    assert_eq!(decide(small, true), Err(Refusal::OwnApproval));
    team.act_as(LEGAL);
    decide(small, true).unwrap();
    assert_eq!(decide(large, true), above);
    decide(large, false).unwrap();
}

#[test]
fn a_standstill_and_a_path_against_the_advice_need_a_second_person() {
    let team = Team::new();
    team.act_as(OFFICER);
    let desk = &team.bench.desk;
    let required = Refusal::FieldInvalid { field: "approval".into(), rule: FieldRule::Required };
    let stand = |approval: Option<u32>| {
        let draft = StandstillDraft {
            case_id: team.own.clone(),
            from: "2026-11-22".into(),
            until: String::new(),
            heads: Vec::new(),
            reason: "宽限".into(),
            approved_by: MANAGER.into(),
            approval,
            deal: None,
        };
        desk.agree_standstill(AgreeStandstill { draft }).map(drop)
    };
    let compared = desk
        .compare_paths(ComparePaths { case_id: team.own.clone(), as_of: String::new(), tried: Vec::new() })
        .unwrap();
    let spoken_for = |path: RecoveryPath| {
        let said = [compared.recommended, compared.undecided.as_ref().map(|it| it.first)];
        let second = compared.undecided.as_ref().map(|it| it.second);
        said.into_iter().chain([second]).flatten().any(|it| json!(it) == json!(path))
    };
    let against = compared.paths.iter().map(|it| it.path).find(|it| !spoken_for(*it)).unwrap();
    let choose = |approval: Option<u32>| {
        let (case_id, path, reason) = (team.own.clone(), against, "样例".to_owned());
        desk.choose_path(ChoosePath { case_id, path, reason, as_of: String::new(), tried: Vec::new(), approval })
    };
    assert_eq!(stand(None), Err(required.clone()));
    assert_eq!(choose(None), Err(required));
    let ask = |matter: &str| {
        let (case_id, matter, what) = (team.own.clone(), matter.to_owned(), "样例".to_owned());
        desk.ask_approval(AskApproval { case_id, matter, what, amount: String::new() }).unwrap().seq
    };
    let (plan, tactic) = (ask("plan"), ask("tactic"));
    team.act_as(MANAGER);
    for asked in [plan, tactic] {
        let (case_id, reason) = (team.own.clone(), "样例".to_owned());
        desk.decide_approval(DecideApproval { case_id, asked, given: true, reason }).unwrap();
    }
    team.act_as(OFFICER);
    stand(Some(plan)).unwrap();
    choose(Some(tactic)).unwrap();
    let used = Refusal::FieldInvalid { field: "approval".into(), rule: FieldRule::ApprovalUsed };
    assert_eq!((stand(Some(plan)), choose(Some(tactic)).map(drop)), (Err(used.clone()), Err(used)));
}

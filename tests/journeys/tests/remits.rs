//! Every command that names a case, as each role with each remit: refused or let through exactly as rights and remits
//! say, the refusal without a word of the case and on record. And every command while the vault is locked.

use recourse_core::users::{Remit as CoreRemit, Right, Role as CoreRole};
use recourse_desk::Command;
use recourse_desk::wire::*;
use recourse_journeys::asks::{Filling, ask, is_of_a_case};
use recourse_journeys::{Bench, PASSPHRASE, passphrase, typed_case};

const MANAGER: &str = "赵敏";
/// Who works here: name, role, remit, unit.
const STAFF: [(&str, CoreRole, CoreRemit, &str); 9] = [
    ("王芳", CoreRole::Officer, CoreRemit::Own, "一部"),
    ("李娜", CoreRole::Officer, CoreRemit::Unit, "一部"),
    ("张伟", CoreRole::Officer, CoreRemit::All, "二部"),
    ("周律", CoreRole::Legal, CoreRemit::Own, "一部"),
    ("吴律", CoreRole::Legal, CoreRemit::Unit, "一部"),
    ("郑律", CoreRole::Legal, CoreRemit::All, "二部"),
    ("钱进", CoreRole::Auditor, CoreRemit::Own, "一部"),
    ("孙进", CoreRole::Auditor, CoreRemit::All, ""),
    (MANAGER, CoreRole::Manager, CoreRemit::Own, "二部"),
];
/// Whose cases there are, with what nobody reads out of their remit.
const CASES: [(&str, &str); 3] = [("王芳", "甲"), ("李娜", "乙"), ("张伟", "丙")];
/// Commands that name a case but whose request cannot be made to reach it: they are refused, but not for the remit.
const EARLIER: usize = 2;

fn own_passphrase(name: &str) -> String {
    if name == MANAGER { PASSPHRASE.to_owned() } else { format!("{PASSPHRASE} {name}") }
}

fn debtor(mark: &str) -> String {
    format!("甄不露{mark}")
}

struct Team {
    bench: Bench,
    /// The cases of [`CASES`].
    cases: Vec<String>,
}

impl Team {
    fn new() -> Self {
        let bench = Bench::bare();
        bench.desk.create_vault(CreateVault { actor: MANAGER.into(), ..bench.creation() }).unwrap();
        let open = |(at, (officer, mark)): (usize, &(&str, &str))| {
            let draft = CaseDraft {
                officer: (*officer).into(),
                debtor: debtor(mark),
                contract: format!("示担保字2024第900{at}号"),
                ..typed_case()
            };
            bench.desk.register_case(RegisterCase { draft }).unwrap().id
        };
        let cases = CASES.iter().enumerate().map(open).collect();
        let limit = String::new;
        // Whoever sets the first user keeps the vault; the manager's own remit is set last.
        for (name, role, remit, unit) in STAFF {
            let user = UserDraft {
                name: name.into(),
                role: role.into(),
                remit: remit.into(),
                unit: unit.into(),
                waiver_limit: limit(),
                cost_limit: limit(),
                reveal: true,
                active: true,
            };
            let passphrase = (name != MANAGER).then(|| passphrase(&own_passphrase(name)));
            bench.desk.set_user(SetUser { user, passphrase }).unwrap();
        }
        Self { bench, cases }
    }

    fn act_as(&self, name: &str) {
        self.bench.desk.lock_vault(LockVault {}).unwrap();
        let unlock = UnlockVault::with(self.bench.path("team.rcv"), passphrase(&own_passphrase(name)));
        self.bench.desk.unlock_vault(UnlockVault { user: name.into(), ..unlock }).unwrap();
    }

    fn filling(&self, case: usize, officer: &str) -> Filling {
        let folder = self.bench.path("asked");
        Filling { case: self.cases[case].clone(), text: "x".into(), officer: officer.into(), folder }
    }

    fn denied(&self) -> usize {
        self.act_as(MANAGER);
        let log = self.bench.desk.audit_log(AskAudit { limit: 500, ..AskAudit::default() }).unwrap();
        let mut lines = log.lines;
        let mut more = log.more;
        while more {
            let before = lines.last().map(|it| it.seq);
            let older = AskAudit { limit: 500, before, ..AskAudit::default() };
            let older = self.bench.desk.audit_log(older).unwrap();
            more = older.more;
            lines.extend(older.lines);
        }
        lines.iter().filter(|it| matches!(it.access, Some(AccessShown::Denied { .. }))).count()
    }
}

fn sees((name, role, remit, unit): (&str, CoreRole, CoreRemit, &str), owner: &str) -> bool {
    let unit_of = |of: &str| STAFF.iter().find(|it| it.0 == of).map(|it| it.3);
    let all = matches!(role, CoreRole::Manager | CoreRole::Auditor) || remit == CoreRemit::All;
    all || name == owner || (remit == CoreRemit::Unit && unit_of(owner) == Some(unit))
}

#[test]
fn every_command_on_a_case_as_each_role_with_each_remit() {
    let team = Team::new();
    let of_cases: Vec<Command> =
        Command::ALL.iter().copied().filter(|it| is_of_a_case(*it, &team.filling(0, "x"))).collect();
    assert!(of_cases.len() > 50, "{}", of_cases.len());
    let (mut let_through, mut without_right, mut out_of_remit, mut otherwise) = (0, 0, 0, 0);
    for person in STAFF {
        team.act_as(person.0);
        for (case, (owner, mark)) in CASES.iter().enumerate() {
            let in_sight = sees(person, owner);
            for command in &of_cases {
                let asked = ask(*command, &team.filling(case, person.0));
                let answer = team.bench.desk.dispatch(command.name(), &asked.to_string());
                let right = command.needs().unwrap_or(Right::Read);
                let case = format!("{} {command:?} {owner}: {answer:?}", person.0);
                if !person.1.may(right) {
                    assert_eq!(answer, Err(Refusal::NotPermitted { lacks: right.into() }), "{case}");
                    without_right += 1;
                } else if in_sight {
                    assert!(!matches!(answer, Err(Refusal::NotPermitted { .. })), "{case}");
                    let_through += 1;
                } else if answer == Err(Refusal::NotPermitted { lacks: Lacks::Remit }) {
                    out_of_remit += 1;
                } else {
                    let why = answer.expect_err("nothing of a case out of the remit is answered");
                    assert!(!serde_json::to_string(&why).unwrap().contains(&debtor(mark)), "{case}");
                    otherwise += 1;
                }
            }
        }
    }
    assert_eq!(team.denied(), without_right + out_of_remit, "each refusal is on record");
    println!(
        "{} commands on {} cases as {} people: {let_through} let through, {without_right} without the right, \
         {out_of_remit} out of the remit, {otherwise} refused before the case was looked for",
        of_cases.len(),
        CASES.len(),
        STAFF.len()
    );
    let pairs_out = STAFF.iter().flat_map(|it| CASES.iter().map(|case| sees(*it, case.0))).filter(|it| !it).count();
    assert!(otherwise <= EARLIER * pairs_out, "{otherwise} of {pairs_out} times {}", of_cases.len());
}

#[test]
fn a_locked_vault_answers_nothing_whatever_is_asked() {
    let team = Team::new();
    let (open, others): (Vec<Command>, Vec<Command>) = Command::ALL.iter().partition(|it| it.needs().is_none());
    team.bench.desk.lock_vault(LockVault {}).unwrap();
    for command in &others {
        let asked = ask(*command, &team.filling(0, "x")).to_string();
        for message in [asked.as_str(), "{}", "", "null"] {
            assert_eq!(team.bench.desk.dispatch(command.name(), message), Err(Refusal::VaultLocked), "{command:?}");
        }
    }
    let secrets = || CASES.iter().map(|(_, mark)| debtor(mark)).chain([typed_case().debtor_identity]);
    for command in open.iter().filter(|it| !matches!(it.name(), "open_sample" | "create_vault" | "unlock_vault")) {
        let asked = ask(*command, &team.filling(0, "x")).to_string();
        let answer = match team.bench.desk.dispatch(command.name(), &asked) {
            Ok(answer) => answer,
            Err(why) => serde_json::to_string(&why).unwrap(),
        };
        assert!(secrets().all(|it| !answer.contains(&it)), "{command:?}: {answer}");
    }
    println!("{} commands refused while locked, {} are anybody's", others.len(), open.len());
}

//! Everything that writes to a vault, one step after another.

use std::io::Write as _;
use std::path::Path;

use recourse_desk::Desk;
use recourse_desk::wire::{
    AddAttachment, BackUp, ChangePassphrase, LockVault, Paper, PaymentDraft, RecordPayment, RegisterCase,
    RestoreBackup, RunImport, UnlockVault,
};
use recourse_journeys::{CHANGED, PASSPHRASE, creation_at, desk_at, guessed, passphrase, typed_case};

/// Says that everything up to now is on the disk: what was done, and the last entry.
fn acknowledge(desk: &Desk, what: &str) {
    let line = format!("ack {what} {}\n", desk.last_seq().unwrap());
    let mut out = std::io::stdout().lock();
    out.write_all(line.as_bytes()).unwrap();
    out.flush().unwrap();
}

pub(crate) fn work(folder: &str, sheet: &str, papers: &str) {
    let folder = Path::new(folder);
    let desk = desk_at(folder);
    let path = |name: &str| folder.join(name).display().to_string();
    desk.create_vault(creation_at(&path("team.rcv"))).unwrap();
    acknowledge(&desk, "created");
    let (_, plan) = guessed(&desk, sheet);
    desk.run_import(RunImport { plan, only_if_all_good: false }).unwrap();
    acknowledge(&desk, "imported");
    let case = desk.register_case(RegisterCase { draft: typed_case() }).unwrap().id;
    acknowledge(&desk, "registered");
    for it in 0..12 {
        pay(&desk, &case, it);
        acknowledge(&desk, "paid");
    }
    attach(&desk, &case, papers, "small.txt");
    attach(&desk, &case, papers, "large.pdf");
    desk.back_up(BackUp::default()).unwrap();
    acknowledge(&desk, "backup");
    let change = ChangePassphrase {
        passphrase: passphrase(PASSPHRASE),
        key_file: String::new(),
        new_passphrase: passphrase(CHANGED),
        new_key_file: String::new(),
    };
    desk.change_passphrase(change).unwrap();
    acknowledge(&desk, "passphrase");
    attach(&desk, &case, papers, "third.bin");
    pay(&desk, &case, 40);
    desk.back_up(BackUp { to: path("aside.rcb") }).unwrap();
    acknowledge(&desk, "aside");
    desk.lock_vault(LockVault {}).unwrap();
    desk.unlock_vault(UnlockVault::with(path("team.rcv"), passphrase(CHANGED))).unwrap();
    for it in 50..56 {
        pay(&desk, &case, it);
        acknowledge(&desk, "paid");
    }
    let (from, to) = (path("aside.rcb"), path("restored.rcv"));
    let (user, key_file) = (String::new(), String::new());
    desk.restore_backup(RestoreBackup { from, to, passphrase: passphrase(CHANGED), user, key_file }).unwrap();
    acknowledge(&desk, "restored");
}

fn attach(desk: &Desk, case: &str, papers: &str, name: &str) {
    let path = Path::new(papers).join(name).display().to_string();
    desk.add_attachment(AddAttachment { case_id: case.to_owned(), path, paper: Paper::Other }).unwrap();
    acknowledge(desk, "attached");
}

pub(crate) fn pay(desk: &Desk, case: &str, cents: u32) {
    desk.record_payment(RecordPayment { draft: payment(case, cents) }).unwrap();
}

pub(crate) fn payment(case: &str, cents: u32) -> PaymentDraft {
    PaymentDraft {
        case_id: case.to_owned(),
        received_on: "2026-01-05".to_owned(),
        amount: format!("1.{cents:02}"),
        ..PaymentDraft::default()
    }
}

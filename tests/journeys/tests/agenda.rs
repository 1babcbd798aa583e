//! What is due is worked out beside other work, and comes to the same whoever writes meanwhile.

use std::thread;

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, listing, passphrase};

/// More than are worked out at a time.
const CASES: u32 = 1_100;

#[test]
fn what_is_worked_out_ahead_is_what_is_due() {
    let bench = Bench::bare();
    let path = bench.path("many.rcv");
    let secret = passphrase("river lamp oats seven quiet");
    bench.desk.create_sample(path.as_ref(), &secret, CASES, 7).unwrap();
    let opening = bench.desk.look_ahead(None);
    assert!(opening.is_some(), "a vault was open");
    let ids: Vec<String> =
        bench.desk.list_cases(listing(CaseNarrow::default())).unwrap().rows.into_iter().map(|it| it.id).collect();
    bench.desk.lock_vault(LockVault {}).unwrap();
    let unlock = |bench: &Bench| {
        let (user, key_file, witness) = Default::default();
        let ask = UnlockVault {
            path: path.clone(),
            passphrase: secret.clone(),
            user,
            key_file,
            witness,
            accept_rollback: false,
        };
        bench.desk.unlock_vault(ask).unwrap();
    };
    thread::scope(|beside| {
        let ahead = beside.spawn(|| bench.desk.look_ahead(opening));
        unlock(&bench);
        for (at, id) in ids.iter().enumerate().take(40) {
            pay(&bench, id, at);
        }
        assert!(ahead.join().unwrap() > opening, "it waited for the next opening");
    });
    let written = shown(&bench);
    bench.desk.lock_vault(LockVault {}).unwrap();
    unlock(&bench);
    assert_eq!(shown(&bench), written, "as when nobody looked ahead");
}

fn pay(bench: &Bench, id: &str, at: usize) {
    let draft = PaymentDraft {
        case_id: id.to_owned(),
        received_on: TODAY.to_owned(),
        amount: format!("{}.00", 100 + at),
        ..PaymentDraft::default()
    };
    bench.desk.record_payment(RecordPayment { draft }).unwrap();
}

fn shown(bench: &Bench) -> (TodayShown, u32) {
    let today = bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap();
    let near = CaseNarrow { due_within: Some(30), ..CaseNarrow::default() };
    (today, bench.desk.list_cases(listing(near)).unwrap().total)
}

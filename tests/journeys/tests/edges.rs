//! What stands at the edge: one odd case among good ones, a correction that would strand money, a lock in the middle.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, guessed, passphrase, typed_case};

fn all() -> ListCases {
    ListCases {
        query: String::new(),
        stage: None,
        narrow: CaseNarrow::default(),
        sort: CaseSort::Number,
        descending: false,
        offset: 0,
        limit: 50,
        as_of: None,
    }
}

fn paid(bench: &Bench, case_id: &str, on: &str) {
    let draft = PaymentDraft {
        case_id: case_id.to_owned(),
        received_on: on.to_owned(),
        amount: "16".to_owned(),
        ..PaymentDraft::default()
    };
    bench.desk.record_payment(RecordPayment { draft }).unwrap();
}

#[test]
fn a_case_whose_rate_was_not_published_yet_hides_no_other() {
    let bench = Bench::with_vault();
    let early = CaseDraft {
        contract: "示担保字2018第0001号".to_owned(),
        compensated_on: "2018-01-05".to_owned(),
        occupancy: OccupancyDraft { rule: OccupancyRule::Lpr, figure: "4".to_owned() },
        ..typed_case()
    };
    let id = bench.desk.register_case(RegisterCase { draft: early.clone() }).unwrap().id;
    bench.desk.register_case(RegisterCase { draft: typed_case() }).unwrap();
    let rows = bench.desk.list_cases(all()).unwrap().rows;
    assert_eq!(rows.iter().map(|it| it.balance.is_some()).collect::<Vec<_>>(), [false, true]);
    let why = bench.desk.case_ledger(AskLedger { case_id: id, as_of: String::new(), basis: None }).unwrap_err();
    assert_eq!(why, Refusal::ReferenceMissing { series: "LPR_1Y".to_owned(), day: "2018-01-06".to_owned() });
    assert_eq!(bench.desk.check_case(CheckCase { draft: early, correcting: None }).unwrap().duplicates.len(), 2);
}

#[test]
fn a_rate_too_high_to_appraise_is_named() {
    let bench = Bench::with_vault();
    let steep =
        CaseDraft { occupancy: OccupancyDraft { rule: OccupancyRule::Daily, figure: "9".to_owned() }, ..typed_case() };
    let case_id = bench.desk.register_case(RegisterCase { draft: steep }).unwrap().id;
    let asked = bench.desk.compare_paths(ComparePaths { case_id, as_of: String::new(), tried: Vec::new() });
    let beyond = Refusal::FieldInvalid { field: "occupancy".to_owned(), rule: FieldRule::BeyondLimit };
    assert_eq!(asked.unwrap_err(), beyond);
}

#[test]
fn no_correction_strands_money_that_came_in() {
    let bench = Bench::with_vault();
    let id = bench.desk.register_case(RegisterCase { draft: typed_case() }).unwrap().id;
    paid(&bench, &id, "2024-05-06");
    let amend = |on: &str| {
        let draft = CaseDraft { compensated_on: on.to_owned(), ..typed_case() };
        bench.desk.amend_case(AmendCase { id: id.clone(), draft, reason: "核对凭证".to_owned() })
    };
    assert_eq!(amend("2024-05-07"), Err(Refusal::PaymentBeforeCompensation { on: "2024-05-07".to_owned() }));
    amend("2024-02-01").unwrap();
    paid(&bench, &id, "2024-02-02");
    let history = bench.desk.open_case(OpenCase { id: id.clone() }).unwrap().history;
    let amended = history.iter().find(|it| it.kind == "factsAmended").unwrap().seq;
    let back = ReverseEntry { id: id.clone(), seq: amended, reason: "误改".to_owned() };
    let stranded = Err(Refusal::PaymentBeforeCompensation { on: "2024-03-15".to_owned() });
    assert_eq!(bench.desk.reverse_entry(back), stranded, "the later payment would settle nothing");
}

#[test]
fn locking_ends_an_import_and_leaves_nothing_of_it() {
    let bench = Bench::with_vault();
    let rows = (1..8_000).map(|it| format!("赵明,示担保字2024第{it:06}号,2024-03-15,200000\n"));
    let path = bench.path("long.csv");
    std::fs::write(&path, "债务人,担保合同编号,代偿日期,代偿本金\n".to_owned() + &rows.collect::<String>()).unwrap();
    let (_, plan) = guessed(&bench.desk, &path);
    std::thread::scope(|threads| {
        let import = threads.spawn(|| bench.desk.run_import(RunImport { plan, only_if_all_good: false }));
        while !bench.desk.import_progress(AskProgress {}).is_ok_and(|it| it.done > 0) {
            std::thread::yield_now();
        }
        bench.desk.lock_vault(LockVault {}).unwrap();
        assert_eq!(import.join().unwrap().unwrap_err(), Refusal::Cancelled);
    });
    let again = UnlockVault::with(bench.path("team.rcv"), passphrase(recourse_journeys::PASSPHRASE));
    assert_eq!(bench.desk.unlock_vault(again).unwrap().cases, 0);
}

//! Letters for many cases in one go, and the numbers of their waybills.

use std::path::Path;

use recourse_core::guard::{self, Truths};
use recourse_desk::Right;
use recourse_desk::wire::*;
use recourse_journeys::{Bench, PASSPHRASE, TODAY, organisation, passphrase, typed_case};

/// A letterhead, and cases that differ in the name of the debtor; the third has no address.
fn bench() -> (Bench, Vec<String>) {
    let bench = Bench::with_vault();
    bench.desk.set_organisation(SetOrganisation { organisation: organisation() }).unwrap();
    let cases = [("赵明", "柳荫巷7号"), ("钱喆", "柳荫巷8号"), ("孙堃", ""), ("李䶮", "柳荫巷9号")];
    let cases = cases.iter().enumerate().map(|(at, (name, street))| case(&bench, at, name, street)).collect();
    (bench, cases)
}

fn case(bench: &Bench, at: usize, name: &str, street: &str) -> String {
    let address = if street.is_empty() { String::new() } else { format!("示例市城东区{street}") };
    let draft = CaseDraft {
        debtor: name.into(),
        debtor_address: address,
        debtor_phone: "13800000000".into(),
        bank: "示例城市银行".into(),
        contract: format!("示担字2024第{at:04}号"),
        loan_contract: format!("示借字2022第{at:04}号"),
        ..typed_case()
    };
    bench.desk.register_case(RegisterCase { draft }).unwrap().id
}

fn order(bench: &Bench, folder: &str) -> BatchOrder {
    let draft = LetterDraft {
        template: "demand".into(),
        dated: TODAY.into(),
        pay_by: "2026-12-07".into(),
        ..LetterDraft::default()
    };
    BatchOrder { draft, folder: bench.path(folder), past_limitation: false, both_sides: false }
}

fn every() -> CaseSelection {
    CaseSelection::Found {
        query: String::new(),
        stage: None,
        narrow: CaseNarrow::default(),
        sort: CaseSort::Number,
        descending: false,
        except: Vec::new(),
        as_of: None,
    }
}

fn check(bench: &Bench, of: CaseSelection, draft: LetterDraft) -> BatchChecked {
    bench.desk.check_batch(CheckBatch { of, to: BatchTo::Debtor, draft }).unwrap()
}

fn ready(checked: &BatchChecked) -> Vec<BatchPick> {
    let ready = checked.lines.iter().filter(|it| it.hold.is_none());
    ready.map(|it| BatchPick { case_id: it.case_id.clone(), to: it.to.clone() }).collect()
}

fn names_in(folder: &str) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The texts of the first page of a workbook, row by row.
fn rows(path: &Path) -> Vec<Vec<String>> {
    use calamine::{Data, Reader as _};
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let text = |it: &Data| if matches!(it, Data::Empty) { String::new() } else { it.to_string() };
    range.rows().map(|row| row.iter().map(text).collect()).collect()
}

#[test]
fn the_check_says_what_keeps_each_letter_back() {
    let (bench, cases) = bench();
    let desk = &bench.desk;
    let complaint = ComplaintDraft {
        case_id: cases[1].clone(),
        by: "钱喆".into(),
        channel: ComplaintWay::Direct,
        on: TODAY.into(),
        about: "说金额不对".into(),
        expected: String::new(),
    };
    desk.record_complaint(RecordComplaint { draft: complaint }).unwrap();
    let draft = order(&bench, "out").draft;
    let checked = check(&bench, every(), draft.clone());
    let holds: Vec<Option<BatchHold>> = checked.lines.iter().map(|it| it.hold.clone()).collect();
    let no_address = BatchHold::Incomplete { missing: vec![MissingFact::AddresseeAddress], fields: vec![] };
    assert_eq!(holds, [None, Some(BatchHold::ComplaintOpen), Some(no_address), None]);
    assert_eq!((checked.cases, checked.without), (4, 0));
    assert!(checked.lines[0].total.parse::<f64>().unwrap() > 0.0);

    let nobody = CheckBatch { of: every(), to: BatchTo::Guarantors, draft: draft.clone() };
    let nobody = desk.check_batch(nobody).unwrap();
    assert_eq!((nobody.lines.len(), nobody.without), (0, 4));

    let threat = LetterDraft { remark: "否则后果自负。".into(), ..draft.clone() };
    let checked = check(&bench, CaseSelection::Picked { ids: vec![cases[3].clone(), cases[0].clone()] }, threat);
    assert!(checked.lines.iter().all(|it| matches!(it.hold, Some(BatchHold::Wording { .. }))));
    assert_eq!(checked.lines[0].case_id, cases[3], "in the order asked for");

    let boxes = LetterDraft { remark: "\u{10FFFD}".into(), ..draft.clone() };
    let checked = check(&bench, CaseSelection::Picked { ids: vec![cases[0].clone()] }, boxes);
    assert_eq!(checked.lines[0].hold, Some(BatchHold::Unprintable { characters: "\u{10FFFD}".into() }));

    let settled = LetterDraft { template: "settlement-certificate".into(), ..draft };
    let checked = check(&bench, CaseSelection::Picked { ids: vec![cases[0].clone()] }, settled);
    assert_eq!(checked.lines[0].hold, Some(BatchHold::Misfit { misfit: TemplateMisfit::StillOwed }));
}

#[test]
fn a_claim_out_of_time_needs_legal_staff() {
    let (bench, _) = bench();
    let draft = CaseDraft {
        debtor: "周末".into(),
        debtor_address: "示例市城东区柳荫巷11号".into(),
        contract: "示担字2019第0001号".into(),
        loan_contract: "示借字2017第0001号".into(),
        bank: "示例城市银行".into(),
        compensated_on: "2020-01-10".into(),
        ..typed_case()
    };
    let old = bench.desk.register_case(RegisterCase { draft }).unwrap().id;
    let order = order(&bench, "out");
    let checked = check(&bench, CaseSelection::Picked { ids: vec![old.clone()] }, order.draft.clone());
    assert_eq!(checked.lines[0].hold, Some(BatchHold::LimitationPassed { on: "2023-01-10".into() }));
    let picks = || vec![BatchPick { case_id: old.clone(), to: "debtor".into() }];
    let held = bench.desk.run_batch(RunBatch { picks: picks(), order: order.clone() }).unwrap();
    assert_eq!((held.issued, held.failed.len(), held.files.len()), (0, 1, 0));
    let let_through = BatchOrder { past_limitation: true, ..order };
    let done = bench.desk.run_batch(RunBatch { picks: picks(), order: let_through }).unwrap();
    assert_eq!((done.issued, done.failed.len()), (1, 0));
}

#[test]
fn a_batch_leaves_letters_print_file_and_sheets_and_retries_what_failed() {
    let (bench, cases) = bench();
    let desk = &bench.desk;
    let order = order(&bench, "out");
    let checked = check(&bench, every(), order.draft.clone());
    let mut picks = ready(&checked);
    assert_eq!(picks.len(), 3);
    picks.insert(1, BatchPick { case_id: cases[2].clone(), to: "debtor".into() });
    let before = desk.last_seq().unwrap();
    let done = desk.run_batch(RunBatch { picks, order: order.clone() }).unwrap();
    assert_eq!((done.issued, done.failed.len(), done.left.len(), done.cancelled), (3, 1, 0, false));
    assert!(done.trouble.is_none() && done.pages >= 3);
    assert_eq!((done.failed[0].addressee.as_str(), done.failed[0].case_id.as_str()), ("孙堃", cases[2].as_str()));

    let folder = bench.path("out");
    let names = names_in(&folder);
    assert_eq!(names.len(), 6, "{names:?}");
    assert_eq!(done.files.len(), 3);
    for name in &done.files {
        assert!(names.contains(name) && name.contains(TODAY), "{name}");
    }
    // One entry for the letter and one for its file going out; then three for print file and sheets.
    assert_eq!(desk.last_seq().unwrap() - before, 3 * 2 + 3);

    // Each file is the letter as issued, and the register tells its digest.
    let register = rows(&Path::new(&folder).join(&done.files[2]));
    assert_eq!(register.len(), 4);
    for (row, debtor) in register[1..].iter().zip(["赵明", "钱喆", "李䶮"]) {
        let file = Path::new(&folder).join(&row[9]);
        let ours = desk.verify_letter(VerifyLetter { path: file.display().to_string() }).unwrap();
        assert_eq!((ours.sha256.as_str(), row[4].as_str()), (row[10].as_str(), debtor));
        assert_eq!(ours.letter.unwrap().addressee, debtor);
    }

    // The sheet for the post says who and where, and nothing of a debt.
    let ems = rows(&Path::new(&folder).join(&done.files[1]));
    assert_eq!(ems.iter().skip(1).map(|it| it[2].as_str()).collect::<Vec<_>>(), ["赵明", "钱喆", "李䶮"]);
    assert_eq!(ems[1][4], "示例市城东区柳荫巷7号");
    let said: String = ems.concat().concat().replace("示例融资担保有限公司", "");
    assert_eq!(guard::check(&said, guard::Surface::Outside, Truths::default()), []);
    for word in ["债", "欠", "催", "追偿", "代偿", "元"] {
        assert!(!said.contains(word), "{word}");
    }

    // The print file has them in the order asked for.
    let print = std::fs::read(Path::new(&folder).join(&done.files[0])).unwrap();
    let print = lopdf::Document::load_mem(&print).unwrap();
    assert_eq!(u32::try_from(print.get_pages().len()).unwrap(), done.pages);

    // What failed is retried by itself once it is mended; what went out already is not sent twice.
    let amended = desk.edit_case(EditCase { id: cases[2].clone() }).unwrap().draft;
    let draft = CaseDraft {
        debtor_address: "示例市城东区柳荫巷10号".into(),
        debtor_address_source: "person".into(),
        ..amended
    };
    desk.amend_case(AmendCase { id: cases[2].clone(), draft, reason: "补地址".into() }).unwrap();
    let retry = done.failed.iter().map(|it| BatchPick { case_id: it.case_id.clone(), to: it.to.clone() });
    let again = desk.run_batch(RunBatch { picks: retry.collect(), order: order.clone() }).unwrap();
    assert_eq!((again.issued, again.failed.len()), (1, 0));
    assert_eq!(names_in(&folder).len(), 6 + 4, "nothing was written over");
    assert!(again.files.iter().all(|it| it.contains("(2)")), "{:?}", again.files);
    let checked = check(&bench, every(), order.draft);
    assert!(checked.lines.iter().all(|it| it.hold == Some(BatchHold::AlreadyIssued)));
    let progress = desk.batch_progress(AskBatch {}).unwrap();
    assert!(!progress.running && progress.ended.is_some_and(|it| it.id == again.id));
}

#[test]
fn a_batch_that_is_cancelled_keeps_what_was_issued() {
    let (bench, _) = bench();
    let desk = &bench.desk;
    for at in 10..40 {
        case(&bench, at, &format!("吴{at}"), &format!("柳荫巷{at}号"));
    }
    let order = order(&bench, "out");
    let picks = ready(&check(&bench, every(), order.draft.clone()));
    let all = picks.len();
    let done = std::thread::scope(|scope| {
        let running = scope.spawn(|| desk.run_batch(RunBatch { picks, order: order.clone() }).unwrap());
        while !running.is_finished() {
            let progress = desk.batch_progress(AskBatch {}).unwrap();
            if progress.running && progress.done >= 1 {
                let second = RunBatch { picks: vec![], order: order.clone() };
                let refused = desk.run_batch(second);
                assert!(refused == Err(Refusal::BatchRunning) || running.is_finished());
                desk.cancel_batch(CancelBatch {}).unwrap();
                break;
            }
            std::thread::yield_now();
        }
        running.join().unwrap()
    });
    let issued = usize::try_from(done.issued).unwrap();
    assert!(issued >= 1 && done.failed.is_empty() && issued + done.left.len() == all);
    assert_eq!(done.cancelled, !done.left.is_empty());
    assert_eq!(names_in(&bench.path("out")).len(), issued + 3, "sheets for what was issued");
    let rest = desk.run_batch(RunBatch { picks: done.left.clone(), order }).unwrap();
    assert_eq!(usize::try_from(rest.issued).unwrap(), done.left.len());
}

#[test]
fn a_batch_ends_with_the_lock_and_goes_on_for_nobody_else() {
    let (bench, _) = bench();
    let desk = &bench.desk;
    for at in 10..40 {
        case(&bench, at, &format!("吴{at}"), &format!("柳荫巷{at}号"));
    }
    let order = order(&bench, "out");
    let picks = ready(&check(&bench, every(), order.draft.clone()));
    let all = picks.len();
    let (ended, issued) = std::thread::scope(|scope| {
        let running = scope.spawn(|| desk.run_batch(RunBatch { picks, order: order.clone() }));
        while !desk.batch_progress(AskBatch {}).is_ok_and(|it| it.done >= 1) && !running.is_finished() {
            std::thread::yield_now();
        }
        desk.lock_vault(LockVault {}).unwrap();
        desk.unlock_vault(UnlockVault::with(bench.path("team.rcv"), passphrase(PASSPHRASE))).unwrap();
        let after = check(&bench, every(), order.draft.clone()).lines;
        let issued = after.iter().filter(|it| it.hold == Some(BatchHold::AlreadyIssued)).count();
        (running.join().unwrap(), issued)
    });
    if issued < all {
        assert_eq!(ended.map(|it| it.issued), Err(Refusal::VaultLocked));
    }
    assert!(desk.batch_progress(AskBatch {}).unwrap().ended.is_none(), "nothing of it is told to who opened it next");
    let after = check(&bench, every(), order.draft).lines;
    assert_eq!(after.iter().filter(|it| it.hold == Some(BatchHold::AlreadyIssued)).count(), issued);
}

#[test]
fn pasted_numbers_find_their_letters_and_are_taken_back_as_one() {
    let (bench, cases) = bench();
    let desk = &bench.desk;
    let order = order(&bench, "out");
    let picks = ready(&check(&bench, every(), order.draft.clone()));
    let done = desk.run_batch(RunBatch { picks, order }).unwrap();
    let ems = rows(&Path::new(&bench.path("out")).join(&done.files[1]));
    let opened = |case: &str| desk.open_case(OpenCase { id: case.to_owned() }).unwrap();
    let first = opened(&cases[0]);
    assert_eq!(ems[1][1], first.letters[0].reference);

    // A second letter of the second case: its file number alone is not enough any more.
    let draft = LetterDraft {
        case_id: cases[1].clone(),
        template: "statement".into(),
        dated: TODAY.into(),
        pay_by: "2026-12-07".into(),
        ..LetterDraft::default()
    };
    desk.issue_letter(IssueLetter { draft, stamp: String::new() }).unwrap();
    let pasted_row = [&ems[1][..9], &["1234567890123".to_owned()]].concat().join("\t");
    let second = opened(&cases[1]).number;
    let third = opened(&cases[2]).number;
    let fourth = opened(&cases[3]).number;
    let text = format!(
        "序号\t函件编号\t快递单号\n{pasted_row}\n{second}\tEE473124829CN\n{third} 1234567890124\n{fourth} EE473124828CN\n\
         2019-0001 1234567890125\n{fourth}\t1234567890126\n{}\n",
        ems[1][..9].join("\t")
    );
    let matched = desk.match_numbers(MatchNumbers { text, on: TODAY.into() }).unwrap();
    let states: Vec<(u32, NumberState)> = matched.lines.iter().map(|it| (it.row, it.state)).collect();
    assert_eq!(
        states,
        [
            (2, NumberState::Matched),
            (3, NumberState::Ambiguous),
            (4, NumberState::NotWaiting),
            (5, NumberState::Matched),
            (6, NumberState::Unknown),
            (7, NumberState::Twice),
            (8, NumberState::Incomplete),
        ]
    );
    assert_eq!((matched.good, matched.lines[0].doubtful, matched.lines[3].doubtful), (2, false, true));
    let early = desk.match_numbers(MatchNumbers { text: format!("{fourth} 1234567890126"), on: "2026-11-21".into() });
    assert_eq!(early.unwrap().lines[0].state, NumberState::TooEarly);

    let pick = |it: &NumberLine| {
        let letter = it.letter.as_ref().unwrap();
        NumberPick { case_id: letter.case_id.clone(), letter: letter.letter.clone(), number: it.number.clone() }
    };
    let good = matched.lines.iter().filter(|it| it.state == NumberState::Matched);
    let picks: Vec<NumberPick> = good.map(pick).collect();
    let before = desk.last_seq().unwrap();
    let recorded = desk.record_numbers(RecordNumbers { picks: picks.clone(), on: TODAY.into() }).unwrap();
    assert_eq!((recorded.recorded, desk.last_seq().unwrap() - before), (2, 2));
    let way = opened(&cases[0]).letters[0].way.clone();
    assert_eq!((way.last, way.number.as_deref()), (Some(DeliveryStep::Posted), Some("1234567890123")));
    let twice = desk.record_numbers(RecordNumbers { picks, on: TODAY.into() });
    assert!(matches!(twice, Err(Refusal::FieldInvalid { .. })), "a letter is posted once");

    let take_back = || TakeBackNumbers { entries: recorded.entries.clone(), reason: "贴错了".into() };
    let signed = DeliveryDraft {
        case_id: cases[0].clone(),
        letter: first.letters[0].id.clone(),
        step: DeliveryStep::Signed,
        on: TODAY.into(),
        number: String::new(),
        proof: "签收记录".into(),
        files: vec![],
    };
    let written = desk.record_delivery(RecordDelivery { draft: signed, follow_up: String::new() }).unwrap();
    assert_eq!(desk.take_back_numbers(take_back()), Err(Refusal::BatchMovedOn { cases: 1 }));
    let reverse = ReverseEntry { id: cases[0].clone(), seq: written.seq, reason: "录错".into() };
    desk.reverse_entry(reverse).unwrap();
    assert_eq!(desk.take_back_numbers(take_back()).unwrap().letters, 2);
    assert_eq!(opened(&cases[0]).letters[0].way.last, None);
    assert_eq!(opened(&cases[3]).letters[0].way.last, None);
}

#[test]
fn files_prove_the_way_of_a_letter() {
    let (bench, cases) = bench();
    let desk = &bench.desk;
    let order = order(&bench, "out");
    let picks = vec![BatchPick { case_id: cases[0].clone(), to: "debtor".into() }];
    desk.run_batch(RunBatch { picks, order }).unwrap();
    let letter = || desk.open_case(OpenCase { id: cases[0].clone() }).unwrap().letters[0].clone();
    let there = || letter().way.evidence.iter().map(|it| it.there).collect::<Vec<_>>();
    assert_eq!(there(), [true, false, false, false]);
    let file = |name: &str| {
        let path = bench.path(name);
        std::fs::write(&path, "scan").unwrap();
        let ask = AddAttachment { case_id: cases[0].clone(), path, paper: Paper::Correspondence };
        desk.add_attachment(ask).unwrap().seq
    };
    let (stub, receipt) = (file("存根.txt"), file("签收.txt"));
    let step = |step, number: &str, files| DeliveryDraft {
        case_id: cases[0].clone(),
        letter: letter().id,
        step,
        on: TODAY.into(),
        number: number.to_owned(),
        proof: String::new(),
        files,
    };
    let go = |draft| desk.record_delivery(RecordDelivery { draft, follow_up: String::new() });
    assert_eq!(go(step(DeliveryStep::Posted, "1234567890123", vec![9_999])), Err(Refusal::AttachmentUnknown));
    go(step(DeliveryStep::Posted, "1234567890123", vec![stub])).unwrap();
    assert_eq!(there(), [true, true, true, false]);
    assert!(matches!(go(step(DeliveryStep::Signed, "", vec![])), Err(Refusal::FieldInvalid { .. })), "no proof");
    go(step(DeliveryStep::Signed, "", vec![receipt])).unwrap();
    assert_eq!(there(), [true, true, true, true]);
    assert_eq!(letter().way.steps[1].files[0].name, "签收.txt");
    let reverse = ReverseEntry { id: cases[0].clone(), seq: receipt, reason: "传错".into() };
    desk.reverse_entry(reverse).unwrap();
    assert_eq!(there(), [true, true, true, false], "a file taken back proves nothing");
}

#[test]
fn who_may_not_write_or_take_out_gets_no_batch() {
    use recourse_desk::Command;
    assert_eq!(Command::run_batch.needs(), Some(Right::Write));
    assert_eq!(Command::check_batch.needs(), Some(Right::Write));
    assert_eq!(Command::record_numbers.needs(), Some(Right::Work));
}

/// `RECOURSE_BATCH` is how many letters.
#[cfg(target_os = "linux")]
#[test]
fn memory_stays_flat_however_many_letters() {
    let count: usize = std::env::var("RECOURSE_BATCH").map_or(16, |it| it.parse().unwrap());
    let (bench, _) = bench();
    for at in 10..10 + count {
        case(&bench, at, &format!("吴{at}"), &format!("柳荫巷{at}号"));
    }
    let order = order(&bench, "out");
    let mut first = ready(&check(&bench, every(), order.draft.clone()));
    let rest = first.split_off(4);
    let most = || {
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:")).unwrap();
        line.trim().trim_end_matches(" kB").parse::<usize>().unwrap()
    };
    bench.desk.run_batch(RunBatch { picks: first, order: order.clone() }).unwrap();
    let before = most();
    let begun = std::time::Instant::now();
    let done = bench.desk.run_batch(RunBatch { picks: rest, order }).unwrap();
    // The kernel counts pages per processor and folds them in late: a later answer may be a few pages lower.
    let grown = most().saturating_sub(before);
    println!("{} letters, {} pages, {:?}, {grown} KiB more", done.issued, done.pages, begun.elapsed());
    assert!(usize::try_from(done.issued).unwrap() >= count - 4);
    // A letter is some 115 KiB; one that was kept would show.
    assert!(grown < 96 * 1024 + count * 8, "{grown} KiB for {count} letters");
}

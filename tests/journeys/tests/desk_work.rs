//! Lead times of the company's own, the list by court and age and in pages, and what is pasted into a new case.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, listing, moved, typed_case};

fn lead(kind: DeadlineKind, days: &str) -> LeadDraft {
    LeadDraft { kind, days: days.into() }
}

fn shown(all: &[LeadLine]) -> Vec<(DeadlineKind, u32, u32)> {
    all.iter().map(|it| (it.kind, it.days, it.shipped)).collect()
}

#[test]
fn lead_times_are_set_with_a_reason_and_stay_on_record() {
    let bench = Bench::with_vault();
    let id = bench.desk.register_case(RegisterCase { draft: typed_case() }).unwrap().id;
    let clocks = || bench.desk.case_deadlines(AskCaseDeadlines { case_id: id.clone() }).unwrap().clocks;
    let limitation = |all: &[ClockLine]| {
        all.iter().find(|it| it.kind == DeadlineKind::Limitation).map(|it| (it.lead_days, it.days_left))
    };
    let (before, left) = limitation(&clocks()).unwrap();
    assert_eq!(before, 30);
    let coming = || {
        let ask = ListDeadlines { scope: DeadlineScope::Coming, until: String::new(), offset: 0, limit: 99 };
        bench.desk.list_deadlines(ask).unwrap().coming
    };
    assert!(left > 30, "{left}");
    assert_eq!(coming(), 0);
    let set = |leads: Vec<LeadDraft>, reason: &str| bench.desk.set_leads(SetLeads { leads, reason: reason.into() });
    assert!(matches!(set(vec![lead(DeadlineKind::Limitation, "60")], " "), Err(Refusal::ReasonMissing)));
    for (days, rule) in [
        ("", FieldRule::NotACount),
        ("很多", FieldRule::NotACount),
        ("-1", FieldRule::NotACount),
        ("731", FieldRule::OutOfBounds),
    ] {
        let why = set(vec![lead(DeadlineKind::Court, days)], "试").err().unwrap();
        assert_eq!(why, Refusal::FieldInvalid { field: "leads.court".into(), rule }, "{days}");
    }
    // Set so early that the date is shown at once, in the agenda that is known already.
    let most = left.to_string();
    let kept =
        set(vec![lead(DeadlineKind::Limitation, &most), lead(DeadlineKind::Other, "3")], "外地案件取证慢").unwrap();
    let left = u32::try_from(left).unwrap();
    assert_eq!(shown(&kept.leads)[0], (DeadlineKind::Limitation, left, 30));
    assert_eq!(limitation(&clocks()).unwrap().0, left);
    assert_eq!(coming(), 1);
    assert_eq!(bench.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap().leads, kept.leads);
    // Back to what ships, by a further entry.
    set(vec![lead(DeadlineKind::Limitation, "30")], "撤回").unwrap();
    assert_eq!(coming(), 0);
    let told = bench.desk.lead_times(AskLeads {}).unwrap();
    let changes: Vec<_> = told.changes.iter().map(|it| (it.kind, it.before, it.after, it.reason.as_str())).collect();
    assert_eq!(
        changes,
        [
            (DeadlineKind::Limitation, left, 30, "撤回"),
            (DeadlineKind::Limitation, 30, left, "外地案件取证慢"),
            (DeadlineKind::Other, 1, 3, "外地案件取证慢"),
        ]
    );
    assert_eq!(shown(&told.leads)[3], (DeadlineKind::Other, 3, 1));
}

fn found(bench: &Bench, narrow: CaseNarrow) -> Vec<String> {
    bench.desk.list_cases(listing(narrow)).unwrap().rows.into_iter().map(|it| it.id).collect()
}

#[test]
fn the_list_is_narrowed_by_court_and_by_age() {
    let bench = Bench::with_vault();
    let file = |contract: &str, on: &str| {
        let draft = CaseDraft { contract: contract.into(), compensated_on: on.into(), ..typed_case() };
        bench.desk.register_case(RegisterCase { draft }).unwrap().id
    };
    let (young, old) = (file("DB-1", "2026-10-23"), file("DB-2", "2024-01-05"));
    let aged = |from, to| found(&bench, CaseNarrow { age_from: from, age_to: to, ..CaseNarrow::default() });
    // Thirty days before the day of the tests, both ends counted.
    assert_eq!(TODAY, "2026-11-22");
    for (from, to, expected) in [
        (Some(30), Some(30), vec![&young]),
        (Some(31), None, vec![&old]),
        (None, Some(29), vec![]),
        (None, Some(90), vec![&young]),
        (Some(1_096), None, vec![]),
    ] {
        assert_eq!(aged(from, to).iter().collect::<Vec<_>>(), expected, "{from:?} {to:?}");
    }
    let order = MoveDraft {
        court: "示例市城东区人民法院".into(),
        paper: "支付令申请书".into(),
        reason: "债务人同意".into(),
        ..moved(&old, "payment_order", "apply")
    };
    bench.desk.move_track(MoveTrack { draft: order }).unwrap();
    let choices = bench.desk.list_choices(AskListChoices {}).unwrap();
    assert_eq!(choices.courts, ["示例市城东区人民法院"]);
    assert_eq!(choices.ages.iter().map(|it| (it.from, it.to)).next(), Some((0, Some(90))));
    assert_eq!(choices.ages.last().map(|it| it.to), Some(None));
    let at = |court: &str| found(&bench, CaseNarrow { court: Some(court.into()), ..CaseNarrow::default() });
    assert_eq!(at("示例市城东区人民法院"), [old]);
    assert!(at("别处法院").is_empty());
}

#[test]
fn the_list_is_printed_with_the_columns_asked_for() {
    let bench = Bench::with_vault();
    bench.desk.register_case(RegisterCase { draft: typed_case() }).unwrap();
    let print = |columns: Vec<ListColumn>, name: &str| {
        let selection = CaseSelection::Found {
            query: String::new(),
            stage: None,
            narrow: CaseNarrow::default(),
            sort: CaseSort::Number,
            descending: true,
            except: Vec::new(),
            as_of: None,
        };
        bench.desk.print_list(PrintList {
            selection,
            columns,
            sort: CaseSort::Number,
            descending: true,
            path: bench.path(name),
            as_of: None,
            language: Language::English,
        })
    };
    let all = vec![
        ListColumn::Number,
        ListColumn::Debtor,
        ListColumn::Contract,
        ListColumn::CompensatedOn,
        ListColumn::Compensated,
        ListColumn::Received,
        ListColumn::Balance,
        ListColumn::Stage,
        ListColumn::Officer,
        ListColumn::Deadline,
        ListColumn::NetRecovery,
        ListColumn::Guarantors,
        ListColumn::NextStep,
        ListColumn::LastContact,
        ListColumn::Tags,
    ];
    let done = print(all, "wide.pdf").unwrap();
    assert_eq!((done.cases, done.of), (1, 1));
    let bytes = |name: &str| std::fs::read(bench.path(name)).unwrap();
    assert!(bytes("wide.pdf").starts_with(b"%PDF"));
    print(vec![ListColumn::Number, ListColumn::Balance], "narrow.pdf").unwrap();
    assert_ne!(bytes("wide.pdf"), bytes("narrow.pdf"));
    assert!(matches!(print(Vec::new(), "none.pdf"), Err(Refusal::BadRequest { .. })));
    assert!(matches!(print(vec![ListColumn::Number], "narrow.pdf"), Err(Refusal::FileTrouble { .. })));
}

#[test]
fn what_is_pasted_is_a_guess_for_each_field() {
    let bench = Bench::with_vault();
    let read = |text: &str| bench.desk.read_paste(ReadPaste { text: text.into() }).unwrap();
    let sheet = read(
        "债务人\t担保合同编号\t代偿日期\t代偿金额\t代偿利息\t反担保人\t联系电话\t资金占用费率\t柜员\n张伟\tDB-9\t2026/3/5\t100,000\t2,000\t李保、赵保\t13800005678\t18%\t007\n",
    );
    assert!(sheet.cells);
    assert_eq!(sheet.left, ["柜员"]);
    let case = &sheet.cases[0];
    let draft = &case.draft;
    assert_eq!((draft.debtor.as_str(), draft.compensated_on.as_str()), ("张伟", "2026-03-05"));
    // All that was paid less its interest: a guess, and said to be one.
    assert_eq!((draft.principal.as_str(), draft.interest.as_str()), ("98000.00", "2000.00"));
    assert!(case.guesses.iter().any(|it| it.field == "principal" && !it.named));
    assert_eq!(draft.guarantors.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["李保", "赵保"]);
    assert_eq!(draft.debtor_phone_source, "sheet");
    assert_eq!((draft.occupancy.rule, draft.occupancy.figure.as_str()), (OccupancyRule::Annual, "18"));
    assert!(case.guesses.iter().any(|it| it.field == "guarantors.1.name" && it.value == "赵保"));
    let notice = read("因借款人张伟逾期，贵司已于2026年3月5日代偿本金人民币480,000.00元。");
    assert!(!notice.cells);
    assert_eq!(
        (notice.cases[0].draft.debtor.as_str(), notice.cases[0].draft.principal.as_str()),
        ("张伟", "480000.00")
    );
    assert!(read("没有什么").cases.is_empty());
    let most = ReadPaste { text: "字".repeat(100_000) };
    assert!(matches!(bench.desk.read_paste(most), Err(Refusal::BadRequest { .. })));
}

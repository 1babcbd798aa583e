//! Rules that are switched, days and figures held side by side, and what the whole vault is owed.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, TODAY, guarantor, listing, typed_case};

/// 100,000 compensated on 2026-08-01 at the one-year LPR.
fn case(bench: &Bench, contract: &str) -> String {
    let draft = CaseDraft {
        contract: contract.to_owned(),
        compensated_on: "2026-08-01".to_owned(),
        principal: "100000".to_owned(),
        occupancy: OccupancyDraft { rule: OccupancyRule::Lpr, figure: "1".to_owned() },
        guarantors: vec![guarantor("李保")],
        ..typed_case()
    };
    bench.desk.register_case(RegisterCase { draft }).unwrap().id
}

fn quote(percent: &str, until: &str) -> QuoteDraft {
    QuoteDraft {
        series: "LPR_1Y".to_owned(),
        effective_on: "2026-11-20".to_owned(),
        percent: percent.to_owned(),
        confirmed_until: until.to_owned(),
        source: "全国银行间同业拆借中心公告".to_owned(),
    }
}

fn ledger(bench: &Bench, case_id: &str, as_of: &str) -> Ledger {
    bench.desk.case_ledger(AskLedger { case_id: case_id.to_owned(), as_of: as_of.to_owned(), basis: None }).unwrap()
}

fn entries(bench: &Bench) -> u32 {
    bench.desk.check_vault(CheckVault {}).unwrap().entries
}

#[test]
fn a_quote_is_looked_at_before_it_changes_anything() {
    let bench = Bench::with_vault();
    let id = case(&bench, "担1号");
    let before = ledger(&bench, &id, TODAY);
    let stale = LedgerWarning::ReferenceStale { series: "LPR_1Y".to_owned(), confirmed: "2026-09-21".to_owned() };
    assert_eq!(before.warnings, std::slice::from_ref(&stale));
    let written = entries(&bench);
    let change = bench.desk.preview_quote(PreviewQuote { draft: quote("2.9", "2026-12-19") }).unwrap();
    assert_eq!((change.cases, change.changed, entries(&bench)), (1, 1, written));
    assert_eq!(ledger(&bench, &id, TODAY), before, "looking changes nothing");
    let told = &change.largest[0];
    assert_eq!((told.id.as_str(), told.before.as_deref()), (id.as_str(), Some(before.total.as_str())));

    bench.desk.add_quote(AddQuote { draft: quote("2.9", "2026-12-19") }).unwrap();
    let after = ledger(&bench, &id, TODAY);
    // 110 days at 3.00 % and the two from 2026-11-20 at 2.90 %: 904.11 + 15.89 in place of 920.55.
    assert_eq!((before.total.as_str(), after.total.as_str()), ("100920.55", "100920.00"));
    assert_eq!((told.after.as_deref(), change.difference.as_str()), (Some(after.total.as_str()), "-0.55"));
    assert_eq!(after.warnings, [], "confirmed to a later day");
    let shown = bench.desk.list_rules(AskRules {}).unwrap();
    let series = shown.series.iter().find(|it| it.id == "LPR_1Y").unwrap();
    assert_eq!((series.quotes[0].percent.as_str(), series.stale), ("2.9", false));
    assert_eq!((shown.layers.len(), shown.layers[0].what), (1, LayerKind::Quote));
    assert!(shown.rules.iter().all(|it| !it.sources.is_empty()), "each rule names its source");

    bench.desk.lock_vault(LockVault {}).unwrap();
    let passphrase = recourse_journeys::passphrase(recourse_journeys::PASSPHRASE);
    bench.desk.unlock_vault(UnlockVault::with(bench.path("team.rcv"), passphrase)).unwrap();
    assert_eq!(ledger(&bench, &id, TODAY).total, after.total, "the quote is there after a restart");
    for (draft, field, rule) in [
        (QuoteDraft { series: "SHIBOR".to_owned(), ..quote("3", "") }, "series", FieldRule::NoSuchHead),
        (quote("3", "2026-11-19"), "confirmedUntil", FieldRule::NotAfterStart),
        (QuoteDraft { source: String::new(), ..quote("3", "") }, "source", FieldRule::Required),
        (QuoteDraft { effective_on: "2026-11-23".to_owned(), ..quote("3", "") }, "effectiveOn", FieldRule::FutureDay),
    ] {
        let refused = bench.desk.add_quote(AddQuote { draft });
        assert_eq!(refused, Err(Refusal::FieldInvalid { field: field.to_owned(), rule }));
    }
}

#[test]
fn a_rule_pack_is_taken_only_as_it_was_looked_at() {
    let bench = Bench::with_vault();
    let id = case(&bench, "担1号");
    let before = ledger(&bench, &id, TODAY);
    let path = bench.path("pack.json");
    let series = |percent: &str| {
        format!(
            r#"{{"version": "2026-11", "series": [{{"id": "LPR_1Y", "instrument": "LPRPAGE", "title": "LPR 1年期", "publisher": "中心",
            "confirmed_until": "2026-12-19", "single_source_after": null, "read_from": "公告",
            "quotes": [{{"from": "2019-08-20", "percent": "{percent}"}}]}}]}}"#
        )
    };
    std::fs::write(&path, series("3.65")).unwrap();
    let change = bench.desk.preview_rule_pack(PreviewRulePack { path: path.clone() }).unwrap();
    assert_eq!((change.version.as_str(), change.changed), ("2026-11", 1));
    assert_eq!(change.rules[0].id, "LPR_1Y");
    let load = |sha256: &str| {
        let ask = LoadRulePack { path: path.clone(), sha256: sha256.to_owned(), source: "公司合规部".to_owned() };
        bench.desk.load_rule_pack(ask)
    };
    std::fs::write(&path, series("36.5")).unwrap();
    assert_eq!(load(&change.sha256), Err(Refusal::FileChanged { path: path.clone() }));
    assert_eq!(ledger(&bench, &id, TODAY), before);
    std::fs::write(&path, series("3.65")).unwrap();
    assert_eq!(load(&change.sha256).unwrap().version, "2026-11");
    // 100,000 × 3.65 % × 112 days: ten a day.
    assert_eq!(ledger(&bench, &id, TODAY).total, "101120.00");
    for (text, rule) in [("{", "invalid_json"), (r#"{"rates": []}"#, "unknown_field")] {
        std::fs::write(&path, text).unwrap();
        let refused = bench.desk.preview_rule_pack(PreviewRulePack { path: path.clone() });
        assert!(matches!(&refused, Err(Refusal::PackUnfit { rule: it, .. }) if it == rule), "{refused:?}");
    }
    let missing = bench.desk.preview_rule_pack(PreviewRulePack { path: bench.path("none.json") });
    assert!(matches!(missing, Err(Refusal::FileTrouble { trouble: FileTrouble::NotFound, .. })), "{missing:?}");
}

#[test]
fn two_days_and_two_figures_are_held_side_by_side() {
    let bench = Bench::with_vault();
    let id = case(&bench, "担1号");
    let draft = PaymentDraft {
        case_id: id.clone(),
        received_on: "2026-10-01".to_owned(),
        amount: "1000".to_owned(),
        ..PaymentDraft::default()
    };
    let paid = bench.desk.record_payment(RecordPayment { draft }).unwrap();
    let ask = CompareLedger { case_id: id.clone(), one: "2026-10-02".to_owned(), other: "2026-09-01".to_owned() };
    let days = bench.desk.compare_ledger(ask).unwrap();
    assert_eq!((days.from.as_str(), days.to.as_str()), ("2026-09-01", "2026-10-02"));
    assert_eq!(days.total_before, ledger(&bench, &id, "2026-09-01").total);
    assert_eq!(days.total_after, ledger(&bench, &id, "2026-10-02").total);
    let paid_parts: Vec<&str> = days.heads.iter().map(|it| it.paid.as_str()).collect();
    assert_eq!(paid_parts, ["0.00", "493.15", "506.85"], "60 days at 8.219… a day");

    // The bank left the payment out.
    let theirs = |total: &str| CompareFigure {
        case_id: id.clone(),
        as_of: "2026-10-02".to_owned(),
        heads: vec![],
        total: total.to_owned(),
    };
    let found = bench.desk.compare_figure(theirs("100501.37")).unwrap();
    assert_eq!((found.ours.as_str(), found.difference.as_str()), ("99501.33", "-1000.04"));
    let first = &found.explanations[0];
    assert_eq!(first.left, "0.00");
    let missed = DoneDifferently::ReceiptMissing {
        seq: Some(paid.seq),
        on: "2026-10-01".to_owned(),
        amount: "1000.00".to_owned(),
    };
    assert_eq!(first.done_differently, [missed]);
    let nothing = bench.desk.compare_figure(theirs(" "));
    assert_eq!(nothing, Err(Refusal::FieldInvalid { field: "total".to_owned(), rule: FieldRule::Required }));
    let unknown =
        CompareFigure { heads: vec![PartDraft { head: "nothing".to_owned(), amount: "1".to_owned() }], ..theirs("") };
    assert!(matches!(bench.desk.compare_figure(unknown), Err(Refusal::HeadUnknown { .. })));

    let written = bench.desk.claim_paragraph(AskParagraph { case_id: id.clone(), as_of: TODAY.to_owned() }).unwrap();
    assert_eq!(written.total, ledger(&bench, &id, TODAY).total);
    assert!(written.text.starts_with("一、请求判令被告赵明向原告偿还"), "{}", written.text);
    assert_eq!((written.left_out[0].name.as_str(), written.left_out[0].why), ("李保", None));
}

#[test]
fn the_whole_vault_adds_up() {
    let bench = Bench::with_vault();
    let cases = ["担1号", "担2号", "担3号"].map(|it| case(&bench, it));
    let early = CaseDraft {
        contract: "担4号".to_owned(),
        compensated_on: "2018-01-05".to_owned(),
        occupancy: OccupancyDraft { rule: OccupancyRule::Lpr, figure: "4".to_owned() },
        ..typed_case()
    };
    bench.desk.register_case(RegisterCase { draft: early }).unwrap();
    let choice = ChoosePath {
        case_id: cases[1].clone(),
        path: RecoveryPath::Litigation,
        reason: "有财产".to_owned(),
        as_of: TODAY.to_owned(),
        tried: vec![],
        approval: None,
    };
    bench.desk.choose_path(choice).unwrap();
    let history = bench.desk.open_case(OpenCase { id: cases[2].clone() }).unwrap().history;
    let opening = ReverseEntry { id: cases[2].clone(), seq: history[0].seq, reason: "误录".to_owned() };
    bench.desk.reverse_entry(opening).unwrap();

    let owed = bench.desk.portfolio_balances(AskBalances { as_of: TODAY.to_owned() }).unwrap();
    assert_eq!((owed.cases, owed.unreckoned), (3, 1));
    let one = ledger(&bench, &cases[0], TODAY);
    assert_eq!((one.total.as_str(), owed.total.as_str()), ("100920.55", "201841.10"));
    let stages: Vec<(Stage, u32, &str)> =
        owed.stages.iter().map(|it| (it.stage, it.cases, it.total.as_str())).collect();
    assert_eq!(stages, [(Stage::Registered, 1, "100920.55"), (Stage::Litigation, 1, "100920.55")]);
    let principal = owed.heads.iter().find(|it| it.id == "principal").unwrap();
    assert_eq!(principal.balance, "200000.00");
}

#[test]
fn the_ledger_goes_out_as_a_workbook_and_as_pages() {
    let bench = Bench::with_vault();
    let id = case(&bench, "担1号");
    let ask = |format, name: &str| ExportLedger {
        case_id: id.clone(),
        as_of: TODAY.to_owned(),
        basis: None,
        format,
        language: Language::Chinese,
        path: bench.path(name),
    };
    for (format, name, lead) in
        [(LedgerFormat::Xlsx, "账目.xlsx", b"PK".as_slice()), (LedgerFormat::Pdf, "账目.pdf", b"%PDF-")]
    {
        let written = bench.desk.export_ledger(ask(format, name)).unwrap();
        assert!(std::fs::read(&written.path).unwrap().starts_with(lead), "{name}");
        let again = bench.desk.export_ledger(ask(format, name));
        assert!(matches!(again, Err(Refusal::FileTrouble { trouble: FileTrouble::Exists, .. })), "{again:?}");
    }
    let nowhere = bench.desk.export_ledger(ask(LedgerFormat::Pdf, "none/账目.pdf"));
    assert!(matches!(nowhere, Err(Refusal::FileTrouble { trouble: FileTrouble::NotFound, .. })), "{nowhere:?}");
}

#[test]
fn the_classes_of_overdue_days_follow_the_bounds_a_manager_sets() {
    let bench = Bench::with_vault();
    let draft = CaseDraft { compensated_on: "2026-10-01".into(), ..typed_case() };
    let id = bench.desk.register_case(RegisterCase { draft }).unwrap().id;
    let set = |mild: &str, medium: &str, reason: &str| {
        let ask = SetOverdueClasses { mild: mild.into(), medium: medium.into(), reason: reason.into() };
        bench.desk.set_overdue_classes(ask).map(drop)
    };
    let shown = || bench.desk.overdue_classes(AskOverdueClasses {}).unwrap();
    let class = || bench.desk.case_tactics(AskTactics { case_id: id.clone() }).unwrap().overdue_class.unwrap();
    let reached = || -> Vec<(String, String, Option<u32>)> {
        let all = bench.desk.class_history(AskClassHistory { case_id: id.clone() }).unwrap().lines;
        all.into_iter().map(|it| (it.on, it.class.map(|it| it.id).unwrap_or_default(), it.days)).collect()
    };
    let line = |on: &str, class: &str, days: u32| (on.to_owned(), class.to_owned(), Some(days));
    // 2026-10-01 to 2026-11-22 are 52 days.
    assert_eq!((class().id.as_str(), class().title.as_str()), ("medium", "中度（31 至 60 天）"));
    assert_eq!(reached(), [line("2026-10-01", "mild", 0), line("2026-11-01", "medium", 31)]);
    let out = |field: &str, rule| Err(Refusal::FieldInvalid { field: field.into(), rule });
    assert_eq!(set("0", "60", "样例"), out("mild", FieldRule::OutOfBounds));
    assert_eq!(set("60", "60", "样例"), out("medium", FieldRule::OutOfBounds));
    assert_eq!(set("三十", "60", "样例"), out("mild", FieldRule::NotACount));
    assert_eq!(set("20", "51", " "), Err(Refusal::ReasonMissing));
    set("20", "51", "授信政策").unwrap();
    assert_eq!((class().id.as_str(), class().title_en.as_str()), ("serious", "serious, over 51 days"));
    let by_ours = [line("2026-10-01", "mild", 0), line("2026-10-22", "medium", 21), line("2026-11-22", "serious", 52)];
    assert_eq!(reached(), by_ours);
    let narrow = CaseNarrow { overdue: Some("serious".into()), ..CaseNarrow::default() };
    assert_eq!(bench.desk.list_cases(listing(narrow)).unwrap().total, 1, "the list follows");
    let choices = bench.desk.list_choices(AskListChoices {}).unwrap().overdue;
    assert_eq!(choices[1].title, "中度（21 至 51 天）");
    set("30", "60", "恢复").unwrap();
    assert_eq!((shown().mild, shown().medium, shown().changes.len()), (30, 60, 2));
    assert_eq!((shown().changes[0].reason.as_str(), shown().changes[1].medium), ("恢复", 51));
    set("20", "51", "授信政策").unwrap();
    let bench = bench.restarted();
    let unlock =
        UnlockVault::with(bench.path("team.rcv"), recourse_journeys::passphrase(recourse_journeys::PASSPHRASE));
    bench.desk.unlock_vault(unlock).unwrap();
    let shown = bench.desk.overdue_classes(AskOverdueClasses {}).unwrap();
    assert_eq!((shown.mild, shown.medium), (20, 51), "they are kept in the journal");
}

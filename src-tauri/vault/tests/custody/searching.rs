//! Lists and searches against a plain scan.

use recourse_core::{CaseFacts, CaseRow, Entry, FileNumber, Money, PathChosen, Stage};
use recourse_vault::{Filter, Records, Sort, StoreError, Vault};
use tempfile::TempDir;

use crate::sample::{at, case_id, day, facts, opened, paid, party, reversed, vault, yuan};

const NAMES: [(&str, &str, &str); 10] = [
    ("赵明", "110105199001012219", "13800000001"),
    ("赵明德", "110105199002022227", "13800000002"),
    ("䶮", "320508198803030031", "13900000173"),
    ("王𬭎", "32050819880404004X", "13900000004"),
    ("明赵", "320508198805050057", "13700000005"),
    ("欧阳赵明", "320508198806060062", "13700000006"),
    ("ZHAO Ming", "320508198807070077", "+86 13700000007"),
    ("Ａｎｎａ（安娜）", "320508198808080082", "13700000008"),
    ("苏州虚构商贸有限公司", "91350100M000100Y43", "0512-65550009"),
    ("阿依古丽·买买提", "650102199001012218", "13600000010"),
];

fn portfolio() -> (TempDir, Vault) {
    let (place, mut vault) = vault();
    vault
        .write("王芳", at(1), |tx| {
            for (running, (name, identity, phone)) in (1..).zip(NAMES) {
                tx.append(Some(case_id(running.into())), &opened(stated(running, name, identity, phone)))?;
            }
            tx.append(Some(case_id(4)), &paid(1, "10.00"))?;
            tx.append(Some(case_id(2)), &paid(2, "5.00"))?;
            tx.append(Some(case_id(1)), &litigation())?;
            tx.append(Some(case_id(6)), &litigation())?;
            tx.append(Some(case_id(5)), &reversed(6))
        })
        .map_err(|error: StoreError| error)
        .unwrap();
    (place, vault)
}

fn stated(running: u32, name: &str, identity: &str, phone: &str) -> CaseFacts {
    let mut stated = facts(running, name);
    stated.debtor = party(name, Some(identity), Some(phone));
    stated.loan_contract = Some(format!("SND-2024/{running:03}-a"));
    stated.officer = (!running.is_multiple_of(3)).then(|| format!("官{}", running % 3));
    stated.compensation.on = day("2024-03-15").plus_days(running * 7 % 10);
    stated.compensation.principal = Money::from_fen(100_000 + i64::from(running * 37 % 11));
    stated
}

fn litigation() -> Entry {
    Entry::PathChosen(PathChosen {
        path: Stage::Litigation,
        reason: "有财产线索".into(),
        as_of: day("2024-08-01"),
        appraisal: serde_json::Value::Null,
    })
}

fn rows(vault: &Vault) -> Vec<CaseRow> {
    (1..=NAMES.len()).map(|it| vault.case(case_id(it.try_into().unwrap())).unwrap().unwrap().row()).collect()
}

/// The rows whose text holds every word of `query`, by looking at each.
fn scanned<'a>(rows: &'a [CaseRow], query: &str) -> Vec<&'a FileNumber> {
    let plain = |text: &str| -> String {
        let narrow = |it: char| match it {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(it) - 0xfee0).unwrap(),
            it => it,
        };
        text.chars().map(narrow).flat_map(char::to_lowercase).collect()
    };
    let holds = |row: &&CaseRow| {
        let text = plain(&row.search_text);
        row.stage != Stage::Withdrawn && plain(query).split_whitespace().all(|word| text.contains(word))
    };
    rows.iter().filter(holds).map(|it| &it.number).collect()
}

fn found(vault: &Vault, query: &str) -> Vec<FileNumber> {
    let page = vault.list(&Filter { query: query.into(), limit: 100, ..Filter::default() }).unwrap();
    assert_eq!(page.total, u64::try_from(page.rows.len()).unwrap());
    page.rows.into_iter().map(|it| it.number).collect()
}

#[test]
fn a_search_finds_what_a_scan_finds() {
    let (_place, vault) = portfolio();
    let rows = rows(&vault);
    let mut queries: Vec<String> = [
        "",
        " ",
        "赵明",
        "赵",
        "明",
        "䶮",
        "王𬭎",
        "𬭎",
        "欧阳",
        "欧",
        "阳赵",
        "德",
        "zhao",
        "ZHAO ming",
        "Zhao M",
        "o",
        "anna",
        "（安娜）",
        "(安",
        "0022",
        "2X",
        "4x",
        "13900000173",
        "0173",
        "173",
        "73",
        "3",
        "2024-0003",
        "追偿 2024-0003",
        "第0004号",
        "）第",
        "snd-2024/007-A",
        "/007",
        "-",
        "·",
        "古丽·买",
        "0512-6",
        "+86",
        "有限 苏州",
        "赵 220",
        "官1",
        "无此人",
        "\"",
        "'",
        "*",
        "赵*",
        "AND",
        "NEAR(",
        "\0",
        "赵明 赵明",
        "1 1 0",
        "％",
        "_",
        "赵\n明",
        "a b c d e f g h i j k l m n o p q r s t",
    ]
    .map(String::from)
    .to_vec();
    for row in &rows {
        let letters: Vec<char> = row.search_text.chars().collect();
        for length in [1, 2, 3, 4, 7, 11, 60] {
            queries.extend(letters.windows(length).step_by(5).map(|it| it.iter().collect()));
        }
    }
    assert!(queries.len() > 500);
    for query in queries {
        if query.trim().parse::<FileNumber>().is_ok_and(|it| it == FileNumber::new(2024, 5)) {
            continue;
        }
        assert_eq!(found(&vault, &query).iter().collect::<Vec<_>>(), scanned(&rows, &query), "{query:?}");
    }
}

#[test]
fn a_withdrawn_case_shows_only_when_asked_for() {
    let (_place, vault) = portfolio();
    assert!(found(&vault, "明赵").is_empty());
    assert_eq!(found(&vault, "2024-0005"), [FileNumber::new(2024, 5)]);
    assert_eq!(found(&vault, "追偿 2024-0005"), [FileNumber::new(2024, 5)]);
    for query in ["", "明赵", "2024-0005"] {
        let filter = Filter { query: query.into(), stage: Some(Stage::Withdrawn), limit: 9, ..Filter::default() };
        assert_eq!(vault.list(&filter).unwrap().total, 1, "{query}");
    }
}

#[test]
fn an_amended_name_is_found_and_the_old_one_is_not() {
    let (_place, mut vault) = portfolio();
    let amended = Entry::FactsAmended { facts: facts(3, "龚如心"), reason: "姓名有误".into() };
    let seq = vault.write("王芳", at(2), |tx| tx.append(Some(case_id(3)), &amended)).unwrap();
    assert_eq!(found(&vault, "如心"), [FileNumber::new(2024, 3)]);
    assert!(found(&vault, "䶮").is_empty());
    assert!(vault.cases_by_identity("320508198803030031").unwrap().is_empty());
    vault.write("王芳", at(3), |tx| tx.append(Some(case_id(3)), &reversed(seq))).unwrap();
    assert!(found(&vault, "如心").is_empty());
    assert_eq!(found(&vault, "䶮"), [FileNumber::new(2024, 3)]);
}

#[test]
fn every_order_is_the_order_of_a_plain_sort() {
    let (_place, vault) = portfolio();
    let rows = rows(&vault);
    for stage in [None, Some(Stage::Litigation), Some(Stage::Registered), Some(Stage::Agency)] {
        for query in ["", "0", "3"] {
            for sort in [
                Sort::Number,
                Sort::Debtor,
                Sort::CompensatedOn,
                Sort::Compensated,
                Sort::Received,
                Sort::Stage,
                Sort::Officer,
            ] {
                for descending in [false, true] {
                    let filter =
                        Filter { query: query.into(), stage, sort, descending, officers: None, offset: 0, limit: 100 };
                    compare(&vault, &rows, &filter);
                }
            }
        }
    }
}

fn compare(vault: &Vault, rows: &[CaseRow], filter: &Filter) {
    let in_query = scanned(rows, &filter.query);
    let mut expected: Vec<&CaseRow> = rows
        .iter()
        .filter(|it| in_query.contains(&&it.number) && filter.stage.is_none_or(|stage| stage == it.stage))
        .collect();
    match filter.sort {
        Sort::Number => expected.sort_by_key(|it| it.number.parts()),
        Sort::Debtor => expected.sort_by_key(|it| it.debtor.clone()),
        Sort::CompensatedOn => expected.sort_by_key(|it| it.compensated_on),
        Sort::Compensated => expected.sort_by_key(|it| it.compensated),
        Sort::Received => expected.sort_by_key(|it| it.received),
        Sort::Stage => expected.sort_by_key(|it| it.stage),
        Sort::Officer => expected.sort_by_key(|it| it.officer.clone()),
    }
    if filter.descending {
        expected.reverse();
    }
    let page = vault.list(filter).unwrap();
    let numbers = |it: &[&CaseRow]| it.iter().map(|it| it.number.clone()).collect::<Vec<_>>();
    assert_eq!(page.rows.iter().map(|it| it.number.clone()).collect::<Vec<_>>(), numbers(&expected), "{filter:?}");
    assert_eq!(page.total, u64::try_from(expected.len()).unwrap(), "{filter:?}");
    assert_eq!(page.compensated, expected.iter().map(|it| it.compensated).sum(), "{filter:?}");
    assert_eq!(page.received, expected.iter().map(|it| it.received).sum(), "{filter:?}");
    let part = vault.list(&Filter { offset: 2, limit: 3, ..filter.clone() }).unwrap();
    let middle: Vec<&CaseRow> = expected.into_iter().skip(2).take(3).collect();
    assert_eq!(part.rows.iter().map(|it| it.number.clone()).collect::<Vec<_>>(), numbers(&middle), "{filter:?}");
    assert_eq!(part.total, page.total);
}

#[test]
fn a_line_shows_the_case() {
    let (_place, vault) = portfolio();
    let page = vault.list(&Filter { query: "赵明德".into(), limit: 1, ..Filter::default() }).unwrap();
    let line = &page.rows[0];
    assert_eq!((line.id, line.debtor.as_str(), line.received), (case_id(2), "赵明德", yuan("5.00")));
    assert_eq!((line.officer.as_deref(), line.stage), (Some("官2"), Stage::Registered));
    assert_eq!(line.contract, "苏担字（2024）第0002号");
}

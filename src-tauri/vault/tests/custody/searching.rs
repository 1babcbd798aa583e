//! Lists and searches against a plain scan.

use pinyin::ToPinyinMulti as _;
use recourse_core::{CaseFacts, CaseRow, Entry, FileNumber, Money, PathChosen, SearchField, SearchItem, Stage};
use recourse_vault::{Filter, Records, Sort, StoreError, Vault, found_in};
use serde_json::json;
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
        approval: None,
        own: true,
    })
}

/// A case as a scan sees it: its row, and every text that is looked through.
struct Scan {
    row: CaseRow,
    items: Vec<SearchItem>,
}

impl std::ops::Deref for Scan {
    type Target = CaseRow;

    fn deref(&self) -> &CaseRow {
        &self.row
    }
}

fn rows(vault: &Vault) -> Vec<Scan> {
    let file = |it: usize| vault.case(case_id(it.try_into().unwrap())).unwrap().unwrap();
    (1..=NAMES.len()).map(|it| Scan { row: file(it).row(), items: file(it).search_items() }).collect()
}

/// Whether `word` is said somewhere in `name`, by whole sounds or by their first letters, whichever way it is read.
fn sounds(name: &str, word: &str) -> bool {
    let plain = |it: &str, u: &str| it.replace('ü', u).replace('ê', "e");
    let heard: Vec<Vec<String>> = name
        .chars()
        .filter_map(|it| it.to_pinyin_multi())
        .map(|it| it.into_iter().flat_map(|it| ["v", "u"].map(|u| plain(it.plain(), u))).collect())
        .map(|it: Vec<String>| it.into_iter().filter(|it| it.is_ascii()).collect())
        .collect();
    let first = |it: &Vec<String>| it.iter().map(|it| it[..1].to_owned()).collect();
    let initials: Vec<Vec<String>> = heard.iter().map(first).collect();
    [heard, initials].iter().any(|sounds| (0..sounds.len()).any(|at| said(&sounds[at..], word)))
}

/// Whether `word` begins somewhere in the first of `sounds` and goes on through the others.
fn said(sounds: &[Vec<String>], word: &str) -> bool {
    fn goes_on(sounds: &[Vec<String>], rest: &str) -> bool {
        let Some((first, others)) = sounds.split_first() else { return rest.is_empty() };
        let next = |it: &String| rest.strip_prefix(it.as_str()).is_some_and(|rest| goes_on(others, rest));
        rest.is_empty() || first.iter().any(|it| it.starts_with(rest) || next(it))
    }
    let Some((first, others)) = sounds.split_first() else { return false };
    let parts = first.iter().flat_map(|it| (0..it.len()).map(|at| &it[at..]));
    parts.into_iter().any(|part| goes_on(&[&[vec![part.to_owned()]], others].concat(), word))
}

/// The rows whose text holds every word of `query`, by looking at each.
fn scanned<'a>(rows: &'a [Scan], query: &str) -> Vec<&'a FileNumber> {
    let plain = |text: &str| -> String {
        let narrow = |it: char| match it {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(it) - 0xfee0).unwrap(),
            it => it,
        };
        text.chars().map(narrow).flat_map(char::to_lowercase).collect()
    };
    let has =
        |it: &SearchItem, word: &str| plain(&it.text).contains(word) || (it.field.is_name() && sounds(&it.text, word));
    let holds = |row: &&Scan| {
        let words = plain(query);
        row.stage != Stage::Withdrawn && words.split_whitespace().all(|word| row.items.iter().any(|it| has(it, word)))
    };
    rows.iter().filter(holds).map(|it| &it.row.number).collect()
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
        "zm",
        "ZM",
        "zmd",
        "zh",
        "oyzm",
        "yzm",
        "zhaom",
        "haomingd",
        "ouyangzhaoming",
        "angzhao",
        "ygl",
        "mmt",
        "mqx",
        "szxg",
        "suzhou",
        "yxgs",
        "wang",
        "e",
        "an an",
        "zm 220",
        "a b c d e f g h i j k l m n o p q r s t",
    ]
    .map(String::from)
    .to_vec();
    for row in &rows {
        let texts: Vec<&str> = row.items.iter().map(|it| it.text.as_str()).collect();
        let letters: Vec<char> = texts.join("\n").chars().collect();
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
                        Filter { query: query.into(), stage, sort, descending, limit: 100, ..Filter::default() };
                    compare(&vault, &rows, &filter);
                }
            }
        }
    }
}

#[test]
fn what_has_no_key_comes_last_whichever_way() {
    let (_place, vault) = portfolio();
    let all = vault.list(&Filter { limit: 100, ..Filter::default() }).unwrap().rows;
    let opened: Vec<u64> = all.iter().map(|it| vault.entries(it.id).unwrap()[0].seq).collect();
    let keys: Vec<(u64, i64)> = vec![(opened[1], 7), (opened[2], -3), (opened[4], 7)];
    let order = |descending, query: &str, offset| {
        let (query, keys) = (query.to_owned(), keys.clone());
        let filter = Filter { query, keys, sort: Sort::Keyed, descending, offset, limit: 100, ..Filter::default() };
        let page = vault.list(&filter).unwrap();
        page.rows.into_iter().map(|it| it.number).collect::<Vec<_>>()
    };
    let at = |places: &[usize]| places.iter().map(|it| all[*it].number.clone()).collect::<Vec<_>>();
    assert_eq!(order(false, "", 0)[..4], at(&[2, 1, 4, 0]));
    assert_eq!(order(true, "", 0)[..3], at(&[4, 1, 2]));
    assert_eq!(order(true, "", 0).last(), at(&[0]).last(), "without a key, still in their own order");
    assert_eq!(order(false, "2024", 1)[..2], at(&[1, 4]), "of a search too");
    assert_eq!(order(false, "", 0).len(), all.len());
}

fn compare(vault: &Vault, rows: &[Scan], filter: &Filter) {
    let in_query = scanned(rows, &filter.query);
    let mut expected: Vec<&Scan> = rows
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
        Sort::Keyed => panic!("keys are told, not read"),
    }
    if filter.descending {
        expected.reverse();
    }
    let page = vault.list(filter).unwrap();
    let numbers = |it: &[&Scan]| it.iter().map(|it| it.number.clone()).collect::<Vec<_>>();
    assert_eq!(page.rows.iter().map(|it| it.number.clone()).collect::<Vec<_>>(), numbers(&expected), "{filter:?}");
    assert_eq!(page.total, u64::try_from(expected.len()).unwrap(), "{filter:?}");
    assert_eq!(page.compensated, expected.iter().map(|it| it.compensated).sum(), "{filter:?}");
    assert_eq!(page.received, expected.iter().map(|it| it.received).sum(), "{filter:?}");
    let part = vault.list(&Filter { offset: 2, limit: 3, ..filter.clone() }).unwrap();
    let middle: Vec<&Scan> = expected.into_iter().skip(2).take(3).collect();
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

/// Everybody of the file and every number of it, and the result says where.
#[test]
fn other_parties_and_court_numbers_are_found_where_they_stand() {
    let (_place, mut vault) = portfolio();
    let entries = [
        json!({"act": "contact", "channel": "phone", "direction": "outgoing", "with": {"with": "other", "name": "单小菊",
            "relation": "colleague"}, "purpose": "locate", "on": "2024-07-01", "number": "13511112222",
            "result": "reached", "summary": "不在"}),
        json!({"act": "dossier", "of": "agent", "values": {"name": "仇律师", "phone": "0512-66660001", "power": "有"}}),
        json!({"act": "dossier", "of": "security", "values": {"form": "mortgage", "owner": "长安置业"}}),
        json!({"act": "track_moved", "track": "suit", "step": "filed", "on": "2024-07-02",
            "case_number": "（2024）苏0508民初1234号", "party": "某某律所"}),
    ];
    let entries: Vec<Entry> = entries.map(|it| serde_json::from_value(with_kind(it)).unwrap()).into();
    let seq = vault
        .write("王芳", at(9), |tx| {
            let seqs = entries.iter().map(|it| tx.append(Some(case_id(2)), it));
            seqs.collect::<Result<Vec<u64>, StoreError>>()
        })
        .unwrap();
    let file = vault.case(case_id(2)).unwrap().unwrap();
    for (query, field, text, by_sound) in [
        ("单小", SearchField::OtherParty, "单小菊", false),
        ("sxj", SearchField::OtherParty, "单小菊", true),
        ("dxj", SearchField::OtherParty, "单小菊", true),
        ("11112222", SearchField::OtherPhone, "13511112222", false),
        ("qls", SearchField::OtherParty, "仇律师", true),
        ("66660001", SearchField::OtherPhone, "0512-66660001", false),
        ("changan", SearchField::OtherParty, "长安置业", true),
        ("民初1234", SearchField::CourtNumber, "（2024）苏0508民初1234号", false),
        ("(2024)苏0508", SearchField::CourtNumber, "（2024）苏0508民初1234号", false),
        ("赵明德", SearchField::Debtor, "赵明德", false),
        ("22227", SearchField::DebtorIdentity, "110105199002022227", false),
        ("0002号", SearchField::Contract, "苏担字（2024）第0002号", false),
    ] {
        assert_eq!(found(&vault, query), [FileNumber::new(2024, 2)], "{query}");
        let there = found_in(&file, query);
        let there: Vec<_> = there.iter().map(|it| (it.field, it.text.as_str(), it.by_sound)).collect();
        assert_eq!(there, [(field, text, by_sound)], "{query}");
    }
    assert_eq!(vault.check().unwrap().findings, []);
    let before = tables(&vault);
    vault.rebuild().unwrap();
    assert_eq!(tables(&vault), before);
    vault.write("王芳", at(10), |tx| tx.append(Some(case_id(2)), &reversed(seq[0]))).unwrap();
    assert!(found(&vault, "单小").is_empty(), "what was taken back is not found by");
}

fn with_kind(mut entry: serde_json::Value) -> serde_json::Value {
    entry["kind"] = "casework".into();
    entry
}

/// What lists and searches answer, whatever is asked.
fn tables(vault: &Vault) -> Vec<Vec<FileNumber>> {
    ["", "z", "赵", "1", "sxj", "号"].map(|it| found(vault, it)).into()
}

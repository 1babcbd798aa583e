//! One row per rule, and rows that look odd but are good.

mod support;

use recourse_core::{Occupancy, PartyKind};
use recourse_exchange::{Report, Rule};
use support::{PERSON, examined, good_row, ledger, opened, refusals, row, warnings, workbook};

fn read_rows(rows: &str) -> Report {
    report(rows)
}

fn report(rows: &str) -> Report {
    examined(&opened(&workbook(&ledger(rows, ""))).unwrap())
}

/// A good row with some cells replaced.
fn with(changes: &[(usize, &str)]) -> String {
    let mut cells =
        ["张三", PERSON, "示担保1号", "2024-01-02", "100.00", "5.50", "105.50", "18%", "李四", "10.00", "2024-02-03"];
    for (index, text) in changes {
        cells[*index] = text;
    }
    row(2, &cells)
}

#[test]
fn each_rule_once() {
    for (changes, rules) in [
        (vec![], vec![]),
        (vec![(0, "")], vec!["missing_name"]),
        (vec![(0, "无")], vec!["missing_name"]),
        (vec![(0, "<c r=\"A2\" t=\"e\"><v>#N/A</v></c>")], vec!["formula_error"]),
        (vec![(0, "<c r=\"A2\"><f>B9</f><v></v></c>")], vec!["formula_error"]),
        (vec![(1, "999999199406273034")], vec!["id_check_digit"]),
        (vec![(1, "<c r=\"B2\"><v>999999199406273033</v></c>")], vec!["id_damaged_number"]),
        (vec![(1, "9.99999E+17")], vec!["id_damaged_number"]),
        (vec![(1, "99999919940627303")], vec!["id_length"]),
        (vec![(1, "999999199402303033")], vec!["id_date"]),
        (vec![(1, "9999991994O6273033")], vec!["id_characters"]),
        (vec![(2, "")], vec!["missing_contract"]),
        (vec![(2, "<c r=\"C2\"><v>2024000100020003</v></c>")], vec!["id_damaged_number"]),
        (vec![(3, "")], vec!["missing_compensation_date"]),
        (vec![(3, "去年三月")], vec!["bad_date"]),
        (vec![(3, "2023-02-30")], vec!["bad_date"]),
        (vec![(3, "<c r=\"D2\"><f>TODAY()</f></c>")], vec!["formula_error"]),
        (vec![(3, "2027-05-01")], vec!["future_date"]),
        (vec![(3, "2026-11-22"), (10, "2026-11-22")], vec![]),
        (vec![(4, "")], vec!["missing_principal"]),
        (vec![(4, ""), (6, "5.50")], vec![]),
        (vec![(4, ""), (6, "")], vec!["missing_principal"]),
        (vec![(4, "-100")], vec!["negative_amount"]),
        (vec![(4, "-100"), (5, "-5.5")], vec!["negative_amount"]),
        (vec![(4, "见附件")], vec!["text_amount"]),
        (vec![(4, "<c r=\"E2\" t=\"e\"><v>#REF!</v></c>")], vec!["text_amount"]),
        (vec![(4, "<c r=\"E2\"><f>SUM(A1)</f></c>")], vec!["formula_error"]),
        (vec![(4, "<c r=\"E2\"><f>SUM(A1)</f><v>100</v></c>")], vec![]),
        (vec![(4, "100.001")], vec!["amount_too_fine"]),
        (vec![(4, "99999999999999")], vec!["amount_too_large"]),
        (vec![(4, "0"), (5, "0"), (6, "0")], vec!["zero_compensation"]),
        (vec![(6, "105.51")], vec!["sum_mismatch"]),
        (vec![(6, "")], vec![]),
        (vec![(7, "见合同")], vec!["bad_rate"]),
        (vec![(9, "-1")], vec!["negative_amount"]),
        (vec![(10, "2024.13.1")], vec!["bad_date"]),
        (vec![(0, ""), (3, "x"), (4, "y"), (10, "z")], vec!["missing_name", "bad_date", "text_amount"]),
    ] {
        let report = report(&with(&changes));
        let found: Vec<&str> = report.refused.iter().map(|it| it.rule.code()).collect();
        assert_eq!(found, rules, "{changes:?}");
        assert_eq!(
            (report.good.len(), report.refused_rows),
            if rules.is_empty() { (1, 0) } else { (0, 1) },
            "{changes:?}"
        );
    }
}

#[test]
fn odd_but_good() {
    for (changes, rules) in [
        (vec![], vec![]),
        (vec![(1, "")], vec!["missing_id"]),
        (vec![(1, "110105491231002")], vec!["old_id"]),
        (vec![(1, "E12345678")], vec!["id_not_checked"]),
        (vec![(1, "H01234567")], vec!["id_not_checked"]),
        (vec![(3, "<c r=\"D2\"><v>45293</v></c>")], vec!["date_serial"]),
        (vec![(7, "0.12")], vec!["rate_fraction"]),
        (vec![(9, "105.51")], vec!["received_more_than_compensated"]),
        (vec![(10, "2024-01-01")], vec!["payment_before_compensation"]),
        (vec![(10, "")], vec!["payment_without_date"]),
        (vec![(9, "")], vec!["payment_without_amount"]),
    ] {
        let report = report(&with(&changes));
        let found: Vec<&str> = report.warnings.iter().map(|it| it.rule.code()).collect();
        assert_eq!((report.good.len(), found), (1, rules), "{changes:?}");
    }
}

#[test]
fn a_contract_belongs_to_the_first_row_that_has_it() {
    let again = row(4, &["王五", "", " 示担保１号 ", "2024-01-02", "1"]);
    let later = row(5, &["王五", "", "示担保1号", "x", "1"]);
    let report = report(&format!("{}{}{again}{later}", with(&[(3, "x")]), good_row(3)));
    assert_eq!(
        refusals(&report),
        [(2, "bad_date"), (5, "bad_date"), (5, "duplicate_contract")],
        "a row that is refused itself keeps no good one out"
    );
    assert_eq!(report.refused[2].facts["first_row"], "4");
    let unfit = [with(&[(3, "x")]), row(3, &["王五", "", "示担保1号", "x", "1"])].concat();
    let both = read_rows(&unfit);
    assert_eq!(refusals(&both), [(2, "bad_date"), (3, "bad_date"), (3, "duplicate_contract")]);
    assert_eq!(both.refused[2].facts["first_row"], "2");
}

#[test]
fn remarks_stay_as_they_were_written() {
    let text = "客户名称,担保合同编号,代偿日期,代偿本金,联系地址,抵押物,备注\n\
        \"张　三\",\" H T\n1\",2024-01-02,1,\"示例市  示例路\n1 号\",\"房产 一套\n车位\",\" 第一行\r\n第二行  two  words 张 三 \"\n";
    let report = examined(&opened(text.as_bytes()).unwrap());
    let case = &report.good[0];
    assert_eq!((case.debtor.name.as_str(), case.contract.as_str()), ("张三", "H T 1"));
    assert_eq!(case.debtor.address.as_deref(), Some("示例市  示例路 1 号"));
    assert_eq!(case.collateral.as_deref(), Some("房产 一套\n车位"));
    assert_eq!(case.note.as_deref(), Some("第一行\n第二行  two  words 张 三"));
}

#[test]
fn what_cannot_be_seen_keeps_its_row_out() {
    let head = "客户名称,担保合同编号,代偿日期,代偿本金,联系电话,备注,我们的序号\n";
    let long = "长".repeat(4_001);
    let text = format!(
        "{head}甲\u{7},1,2024-01-02,1,,,\n乙,2,2024-01-02,1,,\u{202e}好,\n丙,3,2024-01-02,1,1300000\u{0}4766,,\n丁,4,2024-01-02,1,,{long},\n戊,5,2024-01-02,1,13000004766,好,\u{7}\n"
    );
    let report = examined(&opened(text.as_bytes()).unwrap());
    let hidden = "hidden_characters";
    assert_eq!(refusals(&report), [(2, hidden), (3, hidden), (4, hidden), (5, "text_too_long")]);
    assert_eq!((report.refused[0].value.as_str(), report.good.len()), ("甲\u{fffd}", 1));
    assert_eq!(report.refused[3].facts["most"], "4000");
}

#[test]
fn an_amount_cut_by_its_own_comma_is_not_imported() {
    let head = "客户名称,证件号码,担保合同编号,代偿日期,代偿本金,备注";
    for (row, value) in [
        ("张伟,,U1,2024-01-05,1,234.50,好", "234.50"),
        ("张伟,,U1,2024-01-05,1,234.50,", "234.50"),
        ("张伟,,U1,2024-01-05,\"1,234.50\",好,多", "多"),
    ] {
        let text = format!("{head}\n{row}\n李强,,U1,2024-01-05,5,,\n");
        let report = examined(&opened(text.as_bytes()).unwrap());
        assert_eq!(refusals(&report), [(2, "row_too_wide")], "{row}");
        assert_eq!((report.refused[0].value.as_str(), report.refused[0].facts["columns"].as_str()), (value, "6"));
        assert_eq!(report.good.len(), 1, "an empty cell more is harmless");
    }
    let marked = format!("{head}\n张伟,,U1,2024-01-05,1,234.50,好\n");
    let sheet = opened(marked.as_bytes()).unwrap();
    let again = recourse_exchange::write_problems(&sheet, &[], "原因").unwrap();
    assert_eq!(refusals(&examined(&opened(&again).unwrap())), [(2, "row_too_wide")], "nor from the sheet to mend");
    let in_ten_thousands = "客户名称,担保合同编号,代偿日期,代偿本金（万元）,代偿利息（万元）\n甲,1,2024-01-02,100,200,\n乙,2,2024-01-02,5,,\n";
    assert_eq!(examined(&opened(in_ten_thousands.as_bytes()).unwrap()).good.len(), 2);
}

#[test]
fn notes_beside_a_workbook_are_mentioned_once() {
    let noted = |number: u32| {
        let note = support::text_cell(&format!("N{number}"), "旁注");
        good_row(number).replace("</row>", &format!("{note}</row>"))
    };
    let report = report(&[noted(2), noted(3).replace(PERSON, "")].concat());
    assert_eq!(report.good.len(), 2);
    assert_eq!(warnings(&report).iter().filter(|it| it.1 == "cells_outside").count(), 1);
}

#[test]
fn one_debtor_with_two_loans_is_only_mentioned() {
    let other_name = row(4, &["李四", PERSON, "C", "2024-01-02", "1"]);
    let report = report(&format!("{}{}{other_name}", good_row(2), good_row(3)));
    assert_eq!(warnings(&report), [(3, "duplicate_debtor"), (4, "identity_two_names")]);
    assert_eq!(report.good.len(), 3);
}

#[test]
fn what_is_no_case_is_ignored() {
    let rows = [
        good_row(2),
        row(3, &["小计", "", "", "", "100.00", "5.50", "105.50"]),
        row(5, &["客户名称", "证件号码", "担保合同编号", "代偿日期"]),
        row(6, &["", "", "", "", "<c r=\"E6\"><v>3</v></c>", "", "", "", "合计"]),
        row(7, &["", "", "", "", "", "", "", "", "", "", "", "x"]),
        row(8, &["制表人：王芳", "", "", "", "", "审核人：李强"]),
        row(9, &["注：本表以元为单位"]),
        row(10, &["总计科技有限公司", "", "G", "2024-01-02", "1"]),
    ];
    let report = report(&rows.concat());
    assert_eq!(report.ignored_rows, [3, 5, 6, 7, 8, 9]);
    assert_eq!((report.rows_read, report.good.len()), (2, 2));
    assert_eq!(report.compensated_in_sheet.to_string(), "106.50");
}

#[test]
fn parties_and_the_charge() {
    let report = report(&with(&[(0, "张　三"), (7, "日万分之五"), (8, "李四、王五")]));
    let case = &report.good[0];
    assert_eq!((case.debtor.name.as_str(), case.debtor.kind), ("张三", PartyKind::Person));
    assert_eq!(case.guarantors.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["李四", "王五"]);
    assert_eq!(case.occupancy, Occupancy::Daily { percent: "0.05".parse().unwrap() });
    let facts = case.clone().into_facts(recourse_core::FileNumber::new(2024, 1));
    assert_eq!((facts.contract.as_str(), facts.compensation.total().to_string().as_str()), ("示担保1号", "105.50"));
}

#[test]
fn a_ledger_that_knows_only_the_total() {
    let text = "客户名称,担保合同编号,代偿日期,代偿总额,代偿利息\n甲,1,2024-01-02,100,20\n乙,2,2024-01-02,10,20\n丙,3,2024-01-02,30,\n";
    let report = examined(&opened(text.as_bytes()).unwrap());
    let parts = |index: usize| {
        let it = report.good[index].compensation;
        (it.principal.to_string(), it.interest.to_string())
    };
    assert_eq!(parts(0), ("80.00".to_owned(), "20.00".to_owned()));
    assert_eq!(parts(1), ("30.00".to_owned(), "0.00".to_owned()));
    assert_eq!(refusals(&report), [(3, "missing_principal")]);
    assert_eq!(warnings(&report), [(2, "principal_from_total")]);
    let text = "客户名称,担保合同编号,代偿日期,代偿总额,代偿本金\n甲,1,2024-01-02,100,80\n乙,2,2024-01-02,10,20\n";
    let report = examined(&opened(text.as_bytes()).unwrap());
    assert_eq!(report.good[0].compensation.interest.to_string(), "20.00");
    assert_eq!(refusals(&report), [(3, "sum_mismatch")]);
}

#[test]
fn figures_in_ten_thousands_may_be_rounded() {
    let head = "单位：万元\n客户名称,担保合同编号,代偿日期,代偿本金,代偿利息,代偿合计(元)\n";
    let text = format!(
        "{head}甲,1,2024-01-02,12.35,0.51,128612.33\n乙,2,2024-01-02,12.35,0.51,128712.33\n丙,3,2024-01-02,12.345678,0.5,128456.79\n"
    );
    let report = examined(&opened(text.as_bytes()).unwrap());
    assert_eq!(refusals(&report), [(4, "sum_mismatch"), (5, "sum_mismatch")]);
    assert_eq!(report.good[0].compensation.principal.to_string(), "123500.00");
    let facts = &report.refused[0].facts;
    assert_eq!(
        (facts["parts"].as_str(), facts["total"].as_str(), facts["difference"].as_str()),
        ("128600.00", "128712.33", "112.33")
    );
}

#[test]
fn every_rule_has_its_own_code() {
    let mut codes: Vec<&str> = Rule::ALL.iter().map(|it| it.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Rule::ALL.len());
    assert!(codes.iter().all(|it| it.bytes().all(|it| it.is_ascii_lowercase() || it == b'_')));
}

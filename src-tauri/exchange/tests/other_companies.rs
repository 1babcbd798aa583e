//! Ledgers as other (invented) companies keep them: every column finds its field, and no other.

use recourse_exchange::{Confidence, Field, ReadOptions, Sheet, guess, read};

fn csv(header: &str) -> Sheet {
    read(format!("{header}\n{}", ",".repeat(40) + "x\n").as_bytes(), &ReadOptions::default()).unwrap()
}

/// Headers with the field each should find; `-` is none.
fn check(columns: &[(&str, &str)]) {
    let header: Vec<String> = columns.iter().map(|(it, _)| format!("\"{it}\"")).collect();
    let sheet = csv(&header.join(","));
    let mapping = guess(&sheet);
    for (index, (header, expected)) in columns.iter().enumerate() {
        let index = u32::try_from(index).unwrap();
        let found = mapping.columns.iter().find(|it| it.index == index);
        let found =
            found.map_or("-".to_owned(), |it| serde_json::to_value(it.field).unwrap().as_str().unwrap().to_owned());
        assert_eq!(found, *expected, "{header}");
    }
    assert_eq!(mapping.missing(), []);
}

#[test]
fn a_policy_guarantee_company() {
    check(&[
        ("序号", "-"),
        ("借款人名称", "debtor"),
        ("借款人身份证号/统一社会信用代码", "debtor_identity"),
        ("法定代表人", "-"),
        ("法人身份证号", "-"),
        ("法人联系电话", "-"),
        ("联系方式", "debtor_phone"),
        ("委托担保合同编号", "contract"),
        ("主合同编号", "loan_contract"),
        ("反担保合同编号", "-"),
        ("债权银行", "bank"),
        ("贷款本金（万元）", "loan_amount"),
        ("贷款余额（万元）", "-"),
        ("放款日期", "-"),
        ("到期日", "-"),
        ("代偿时间", "compensation_date"),
        ("代偿总额（元）", "compensation_total"),
        ("其中：本金", "principal"),
        ("其中：利息", "interest"),
        ("其中：代偿罚息", "penalty"),
        ("代偿余额", "-"),
        ("担保费率", "-"),
        ("反担保措施", "collateral"),
        ("累计追偿金额", "received"),
        ("最近一次追偿日期", "received_on"),
        ("项目经理", "officer"),
        ("追偿进展情况", "note"),
    ]);
}

#[test]
fn a_credit_insurer() {
    check(&[
        ("投保人", "debtor"),
        ("投保人证件号码", "debtor_identity"),
        ("投保人手机号", "debtor_phone"),
        ("投保人住址", "debtor_address"),
        ("保单号", "contract"),
        ("借据号", "loan_contract"),
        ("被保险人", "bank"),
        ("放款金额(元)", "loan_amount"),
        ("理赔日期", "compensation_date"),
        ("理赔金额(元)", "compensation_total"),
        ("理赔本金(元)", "principal"),
        ("理赔利息(元)", "interest"),
        ("理赔罚息(元)", "penalty"),
        ("累计回款(元)", "received"),
        ("最后还款日期", "received_on"),
        ("承办人", "officer"),
        ("备注", "note"),
    ]);
}

#[test]
fn a_rural_guarantee_company() {
    check(&[
        ("姓名/名称", "debtor"),
        ("身份证", "debtor_identity"),
        ("家庭住址", "debtor_address"),
        ("手机", "debtor_phone"),
        ("担保合同号", "contract"),
        ("合作机构", "bank"),
        ("担保金额", "loan_amount"),
        ("担保期限", "-"),
        ("代偿日", "compensation_date"),
        ("代偿款（元）", "compensation_total"),
        ("占用费率", "occupancy_rate"),
        ("保证人", "guarantor"),
        ("保证人身份证号", "guarantor_identity"),
        ("保证人电话", "-"),
        ("抵（质）押物", "collateral"),
        ("已回收金额", "received"),
        ("回收日期", "received_on"),
        ("未收回余额", "-"),
        ("管户经理", "officer"),
    ]);
}

#[test]
fn a_city_guarantee_group() {
    check(&[
        ("项目编号", "-"),
        ("被担保人", "debtor"),
        ("统一社会信用代码", "debtor_identity"),
        ("注册地址", "debtor_address"),
        ("保证合同编号", "contract"),
        ("贷款合同编号", "loan_contract"),
        ("贷款银行", "bank"),
        ("贷款金额\n（万元）", "loan_amount"),
        ("代偿日期\n（年/月/日）", "compensation_date"),
        ("代偿本金\n（万元）", "principal"),
        ("代偿利息\n（万元）", "interest"),
        ("代偿罚息及复利\n（万元）", "penalty"),
        ("代偿其他费用\n（万元）", "fees"),
        ("代偿金额合计\n（万元）", "compensation_total"),
        ("资金占用费率\n（年化%）", "occupancy_rate"),
        ("反担保保证人", "guarantor"),
        ("反担保人身份证号码", "guarantor_identity"),
        ("追回金额\n（万元）", "received"),
        ("追回日期", "received_on"),
        ("经办人", "officer"),
        ("说明", "note"),
    ]);
}

#[test]
fn a_small_company_with_one_number_only() {
    check(&[
        ("编号", "-"),
        ("客户", "debtor"),
        ("证件类型", "-"),
        ("证件号", "debtor_identity"),
        ("电话", "debtor_phone"),
        ("合同号", "contract"),
        ("银行", "bank"),
        ("银行账号", "-"),
        ("垫付日期", "compensation_date"),
        ("垫付金额", "compensation_total"),
        ("还款金额", "received"),
        ("还款日期", "received_on"),
        ("负责人", "officer"),
    ]);
}

#[test]
fn a_bank_that_keeps_english_books() {
    check(&[
        ("No.", "-"),
        ("Borrower Name", "debtor"),
        ("ID Number", "debtor_identity"),
        ("Mobile Phone", "debtor_phone"),
        ("Address", "debtor_address"),
        ("Guarantee Contract No.", "contract"),
        ("Loan Contract No.", "loan_contract"),
        ("Lender", "bank"),
        ("Loan Amount (CNY)", "loan_amount"),
        ("Loan Balance", "-"),
        ("Compensation Date", "compensation_date"),
        ("Principal Compensated", "principal"),
        ("Interest Compensated", "interest"),
        ("Penalty Interest", "penalty"),
        ("Total Compensation", "compensation_total"),
        ("Occupancy Rate (% p.a.)", "occupancy_rate"),
        ("Counter-Guarantor", "guarantor"),
        ("Counter-guarantor ID No.", "guarantor_identity"),
        ("Collateral", "collateral"),
        ("Amount Recovered", "received"),
        ("Last Recovery Date", "received_on"),
        ("Case Officer", "officer"),
        ("Remarks", "note"),
    ]);
}

#[test]
fn a_ledger_without_guarantee_contracts() {
    let sheet = csv("债务人,借款合同编号,代偿日期,代偿金额");
    let contract = guess(&sheet).of(Field::Contract).unwrap().clone();
    assert_eq!((contract.column.as_str(), contract.confidence), ("借款合同编号", Confidence::Guess));
    assert!(guess(&sheet).of(Field::LoanContract).is_none());
}

#[test]
fn values_outweigh_a_header() {
    let rows = "客户名称,编号,证件号码,担保合同编号,代偿日期,代偿本金,代偿利息日期\n";
    let row = "甲,1,居民身份证,D1,2024-01-02,5,6\n";
    let sheet = read(format!("{rows}{}", row.repeat(4)).as_bytes(), &ReadOptions::default()).unwrap();
    let mapping = guess(&sheet);
    assert_eq!(mapping.of(Field::DebtorIdentity).map(|it| it.confidence), Some(Confidence::Likely));
    assert_eq!(mapping.of(Field::CompensationDate).map(|it| it.column.as_str()), Some("代偿日期"));
}

#[test]
fn the_signature_knows_the_headers_and_nothing_else() {
    let one = csv("债务人,担保合同编号,代偿日期,代偿金额（万元）");
    let same =
        read("标题\n\n债务人 ,担保合同编码,* 代偿日期, 代偿金额(万元)\n乙,1,2,3\n".as_bytes(), &ReadOptions::default())
            .unwrap();
    let other = csv("债务人,担保合同编号,代偿日期,代偿金额（元）");
    assert_eq!(one.signature(), same.signature());
    assert_ne!(one.signature(), other.signature());
    assert_eq!(one.signature().len(), 64);
}

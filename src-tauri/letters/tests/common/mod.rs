//! Fictitious letters, and the readers that look at them.
#![allow(dead_code, reason = "each test file uses its part")]

use std::path::Path;
use std::process::Command;

use recourse_core::{Compensation, Day, FileNumber, Money, Occupancy, Organisation, PartyKind};
use recourse_letters::{
    Accrual, Addressee, Capacity, Caveat, Head, HeadFigures, LetterFacts, Loan, RatePer, Received, Template,
};

pub(crate) fn yuan(text: &str) -> Money {
    text.parse().unwrap()
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A person who paid once; the charge is agreed by the year.
pub(crate) fn plain() -> LetterFacts {
    LetterFacts {
        template: Template::Demand,
        sender: Organisation {
            name: "恒信融资担保有限公司".into(),
            address: "江州市临湖区望江路88号恒信大厦12层".into(),
            phone: "0512-5550 0188".into(),
            contact: "沈知微".into(),
            account_name: "恒信融资担保有限公司".into(),
            account_bank: "江州农村商业银行股份有限公司望江路支行".into(),
            account_number: "6217 0012 3456 7890 123".into(),
        },
        capacity: Capacity::Guarantor,
        addressee: Addressee {
            name: "张䶮喆".into(),
            kind: PartyKind::Person,
            address: Some("江州市北塘区柳荫巷7号3幢402室".into()),
        },
        number: FileNumber::new(2024, 173),
        loan: Loan {
            bank: Some("江州农村商业银行股份有限公司".into()),
            contract: Some("JZNS-2022-GR-008812".into()),
            guarantee: "HXDB-2022-0417".into(),
            amount: Some(yuan("200000.00")),
        },
        compensation: Compensation {
            on: day("2024-03-15"),
            principal: yuan("196500.00"),
            interest: yuan("7412.33"),
            penalty: yuan("1722.32"),
            fees: yuan("0"),
        },
        occupancy: Occupancy::Annual { percent: "12".parse().unwrap() },
        received: vec![Received { on: day("2024-07-01"), amount: yuan("50000.00") }],
        heads: vec![
            HeadFigures { head: Head::Cost, charged: yuan("0"), paid: yuan("0"), owed: yuan("0") },
            HeadFigures {
                head: Head::Interest,
                charged: yuan("57283.54"),
                paid: yuan("7233.78"),
                owed: yuan("50049.76"),
            },
            HeadFigures {
                head: Head::Principal,
                charged: yuan("205634.65"),
                paid: yuan("42766.22"),
                owed: yuan("162868.43"),
            },
        ],
        accruals: vec![
            Accrual {
                from: day("2024-03-16"),
                through: day("2024-06-30"),
                days: 107,
                base: yuan("205634.65"),
                rate: "12".parse().unwrap(),
                per: RatePer::Year { days: 365 },
                exact: "7233.7736986301".parse().unwrap(),
            },
            Accrual {
                from: day("2024-07-01"),
                through: day("2026-11-21"),
                days: 874,
                base: yuan("162868.43"),
                rate: "12".parse().unwrap(),
                per: RatePer::Year { days: 365 },
                exact: "46798.9148".parse().unwrap(),
            },
        ],
        total: yuan("212918.19"),
        per_diem: yuan("53.55"),
        dated: day("2026-11-22"),
        pay_by: day("2026-12-15"),
        remark: None,
        caveats: Vec::new(),
    }
}

/// A company with everything that a letter can say.
pub(crate) fn full() -> LetterFacts {
    let mut facts = plain();
    facts.addressee = Addressee {
        name: "江州堃瑞精密机械制造股份有限公司".into(),
        kind: PartyKind::Company,
        address: Some("江州市高新区科创三路199号".into()),
    };
    facts.occupancy = Occupancy::Lpr { multiplier: "1.5".parse().unwrap() };
    facts.remark = Some("贵方曾于2026年9月8日来函提出分期，我司未予同意。\n分期方案可以另行商定。".into());
    facts.caveats = vec![
        Caveat::ReferenceStale { confirmed: day("2026-10-20") },
        Caveat::Unverified { title: "《全国法院贯彻实施民法典工作会议纪要》".into() },
    ];
    facts.received = (0..100_u32)
        .map(|it| Received {
            on: day("2024-07-01").plus_days(it * 8),
            amount: Money::from_fen(1_234_567 + i64::from(it) * 101),
        })
        .collect();
    facts
}

/// Nothing agreed, nothing received, least facts.
pub(crate) fn bare() -> LetterFacts {
    let mut facts = plain();
    facts.addressee.address = None;
    facts.loan.bank = None;
    facts.loan.contract = None;
    facts.loan.amount = None;
    facts.occupancy = Occupancy::NotAgreed;
    facts.received.clear();
    facts.accruals.clear();
    facts.sender.contact.clear();
    facts.per_diem = Money::ZERO;
    let paid = facts.compensation.total();
    facts.heads = vec![HeadFigures { head: Head::Principal, charged: paid, paid: Money::ZERO, owed: paid }];
    facts.total = paid;
    facts
}

/// Text as poppler reads it, white space taken out.
pub(crate) fn read_back(bytes: &[u8], order: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.pdf");
    std::fs::write(&file, bytes).unwrap();
    let mut arguments = order.to_vec();
    arguments.extend(["-enc", "UTF-8", path(&file), "-"]);
    squeezed(&run("pdftotext", &arguments))
}

/// What a reader of PDF files says about one.
pub(crate) fn ask(program: &str, options: &[&str], bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.pdf");
    std::fs::write(&file, bytes).unwrap();
    let mut arguments = options.to_vec();
    arguments.push(path(&file));
    run(program, &arguments)
}

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|why| {
        panic!("{program} is needed to check letters (Debian: poppler-utils, qpdf) and did not start: {why}")
    });
    let said = String::from_utf8(output.stdout).unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{program}: {said}{complaint}");
    assert_eq!(complaint, "", "{program} complained");
    said
}

/// All but white space.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

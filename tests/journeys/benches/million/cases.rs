//! Fictitious cases, the same for the same dice.

use recourse_core::{
    CaseFacts, CaseId, Compensation, Day, Entry, FileNumber, Money, Occupancy, Party, PartyKind, PaymentId,
};
use uuid::Uuid;

/// The commonest surnames, by how many of a thousand bear them.
const SURNAMES: [(&str, u32); 24] = [
    ("王", 72),
    ("李", 71),
    ("张", 67),
    ("刘", 53),
    ("陈", 45),
    ("杨", 30),
    ("黄", 22),
    ("赵", 21),
    ("吴", 20),
    ("周", 20),
    ("徐", 16),
    ("孙", 15),
    ("马", 13),
    ("朱", 13),
    ("胡", 12),
    ("郭", 12),
    ("何", 12),
    ("林", 11),
    ("曾", 5),
    ("欧阳", 2),
    ("司马", 1),
    ("单", 1),
    ("仇", 1),
    ("尉迟", 1),
];
const GIVEN: &str = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍鹏辉宇欣怡梓涵浩然子轩雨泽\
    建国志海春梅红云峰波斌凯琳雪晨阳佳瑞俊龙飞天成文博思远嘉乐长重行朝";
const BANKS: [&str; 4] = ["虚构农商行园区支行", "虚构银行新区支行", "示例银行城中支行", "示例村镇银行"];
const WEIGHTS: [u64; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS: &[u8; 11] = b"10X98765432";

pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap_or(0) % sides
    }

    fn name(&mut self) -> String {
        let all = SURNAMES.iter().map(|it| it.1).sum();
        let mut at = self.roll(all);
        let surname = SURNAMES.iter().find(|(_, weight)| {
            let here = at < *weight;
            at = at.saturating_sub(*weight);
            here
        });
        let mut name = surname.map_or("王", |it| it.0).to_owned();
        let given: Vec<char> = GIVEN.chars().filter(|it| !it.is_whitespace()).collect();
        for _ in 0..=u32::from(self.roll(6) > 0) {
            name.push(given[self.roll(u32::try_from(given.len()).unwrap_or(1)) as usize]);
        }
        name
    }

    fn person(&mut self) -> Party {
        let body = format!(
            "3205{:02}19{:02}{:02}{:02}{:03}",
            1 + self.roll(89),
            50 + self.roll(50),
            1 + self.roll(12),
            1 + self.roll(28),
            self.roll(1_000)
        );
        let sum: u64 = body.bytes().zip(WEIGHTS).map(|(digit, weight)| u64::from(digit - b'0') * weight).sum();
        let check = char::from(CHECKS[usize::try_from(sum % 11).unwrap_or(0)]);
        Party {
            name: self.name(),
            kind: PartyKind::Person,
            identity: Some(format!("{body}{check}")),
            phone: Some(format!("13{:09}", self.roll(1_000_000_000))),
            phone_source: None,
            address: None,
            address_source: None,
        }
    }
}

pub(crate) fn case_id(number: u32) -> CaseId {
    CaseId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + u128::from(number)))
}

pub(crate) struct Generated {
    pub(crate) number: u32,
    pub(crate) facts: CaseFacts,
    pub(crate) paid: Option<Entry>,
}

impl Generated {
    pub(crate) fn new(dice: &mut Dice, number: u32) -> Self {
        let on = Day::from_ymd(2020, 1, 1).expect("a day").plus_days(dice.roll(2000));
        let facts = CaseFacts {
            number: FileNumber::new(2015 + i32::try_from(number / 100_000).unwrap_or(0), number % 100_000 + 1),
            debtor: dice.person(),
            guarantors: vec![dice.person()],
            contract: format!("示担保字第{number:07}号"),
            loan_contract: Some(format!("SND-{}-{number:07}", 2015 + dice.roll(10))),
            bank: Some(BANKS[dice.roll(4) as usize].to_owned()),
            loan_amount: None,
            compensation: Compensation {
                on,
                principal: Money::from_fen(100 + i64::from(dice.roll(200_000_000))),
                interest: Money::from_fen(i64::from(dice.roll(1_000_000))),
                penalty: Money::ZERO,
                fees: Money::ZERO,
            },
            expected: false,
            occupancy: Occupancy::Annual { percent: "12".parse().expect("a rate") },
            collateral: None,
            officer: Some(format!("{}经理", SURNAMES[dice.roll(18) as usize].0)),
            note: None,
        };
        let paid = number.is_multiple_of(10).then(|| {
            Entry::payment(PaymentId(Uuid::from_u128(u128::from(number))), on.plus_days(90), Money::from_fen(5_000))
        });
        Self { number, facts, paid }
    }

    /// What is looked through, a line each; the debtor's name, identity and telephone first.
    pub(crate) fn text(&self) -> String {
        let facts = &self.facts;
        let parties = [&facts.debtor, &facts.guarantors[0]];
        let mut lines: Vec<&str> = parties
            .iter()
            .flat_map(|it| [Some(it.name.as_str()), it.identity.as_deref(), it.phone.as_deref()])
            .flatten()
            .collect();
        lines.extend([facts.number.as_str(), &facts.contract]);
        lines.extend([&facts.loan_contract, &facts.bank, &facts.officer].into_iter().flatten().map(String::as_str));
        lines.join("\n")
    }
}

/// A sheet with a row for each case.
pub(crate) fn sheet(cases: &[Generated]) -> String {
    let mut sheet = "债务人,身份证号,联系电话,担保合同号,借款合同号,贷款银行,代偿日期,代偿本金,代偿利息,资金占用费率,反担保人,反担保人证件号,承办人\n"
        .to_owned();
    for Generated { facts, .. } in cases {
        let text = |it: &Option<String>| it.clone().unwrap_or_default();
        let (debtor, guarantor, paid) = (&facts.debtor, &facts.guarantors[0], &facts.compensation);
        let cells = [
            debtor.name.clone(),
            text(&debtor.identity),
            text(&debtor.phone),
            facts.contract.clone(),
            text(&facts.loan_contract),
            text(&facts.bank),
            paid.on.to_string(),
            paid.principal.to_string(),
            paid.interest.to_string(),
            "12%".to_owned(),
            guarantor.name.clone(),
            text(&guarantor.identity),
            text(&facts.officer),
        ];
        sheet.push_str(&cells.join(","));
        sheet.push('\n');
    }
    sheet
}

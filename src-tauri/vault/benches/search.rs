//! Import, list page and search over 10,000 and 100,000 fictitious cases.

use std::hint::black_box;
use std::time::Instant;

use chrono::DateTime;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use recourse_core::{
    CaseFacts, CaseId, Compensation, Day, Entry, FileNumber, Money, Occupancy, Party, PartyKind, Stage,
};
use recourse_vault::{Filter, Kdf, NewVault, Records, Sort, StoreError, Vault};
use uuid::Uuid;

const SURNAMES: [&str; 16] =
    ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "欧阳", "司马"];
const GIVEN: &str = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍鹏辉宇欣怡梓涵浩然子轩雨泽";
const BANKS: [&str; 4] = ["虚构农商行园区支行", "虚构银行新区支行", "示例银行城中支行", "示例村镇银行"];

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap_or(0) % sides
    }

    fn name(&mut self) -> String {
        let given: Vec<char> = GIVEN.chars().collect();
        let mut name = SURNAMES[usize::try_from(self.roll(16)).unwrap()].to_owned();
        for _ in 0..=self.roll(2) {
            name.push(given[usize::try_from(self.roll(40)).unwrap()]);
        }
        name
    }

    fn person(&mut self) -> Party {
        Party {
            name: self.name(),
            kind: PartyKind::Person,
            identity: Some(format!(
                "3205{:02}19{:02}{:02}{:02}{:04}",
                self.roll(90),
                50 + self.roll(50),
                1 + self.roll(12),
                1 + self.roll(28),
                self.roll(10_000)
            )),
            phone: Some(format!("13{:09}", self.roll(1_000_000_000))),
            phone_source: None,
            address: None,
            address_source: None,
        }
    }
}

fn facts(dice: &mut Dice, number: u32) -> CaseFacts {
    CaseFacts {
        number: FileNumber::new(2015 + i32::try_from(number / 20_000).unwrap(), number % 20_000 + 1),
        debtor: dice.person(),
        guarantors: vec![dice.person()],
        contract: format!("苏担字（{}）第{:06}号", 2015 + dice.roll(10), number),
        loan_contract: Some(format!("SND-{}-{:06}", 2015 + dice.roll(10), number)),
        bank: Some(BANKS[usize::try_from(dice.roll(4)).unwrap()].to_owned()),
        loan_amount: None,
        compensation: Compensation {
            on: Day::from_ymd(2015, 1, 1).unwrap().plus_days(dice.roll(3650)),
            principal: Money::from_fen(i64::from(dice.roll(200_000_000))),
            interest: Money::from_fen(i64::from(dice.roll(1_000_000))),
            penalty: Money::ZERO,
            fees: Money::ZERO,
        },
        expected: false,
        occupancy: Occupancy::NotAgreed,
        collateral: None,
        officer: Some(SURNAMES[usize::try_from(dice.roll(8)).unwrap()].to_owned() + "经理"),
        note: None,
    }
}

fn filled(folder: &std::path::Path, cases: u32) -> Vault {
    let at = DateTime::UNIX_EPOCH;
    let new = NewVault { name: "样本".into(), sample: true, actor: "样本".into(), at, kdf: Kdf::TEST };
    let mut vault = Vault::create(folder, "a bench needs no secret", &new).unwrap();
    let mut dice = Dice(7);
    let entries: Vec<_> = (0..cases)
        .map(|it| {
            (CaseId(Uuid::from_u128(u128::from(it))), Entry::CaseOpened { facts: facts(&mut dice, it), batch: None })
        })
        .collect();
    let begin = Instant::now();
    vault
        .write("样本", at, |tx| -> Result<(), StoreError> {
            entries.iter().try_for_each(|(id, entry)| tx.append(Some(*id), entry).map(drop))
        })
        .unwrap();
    println!("{cases} cases in {:?}", begin.elapsed());
    vault
}

fn search(criterion: &mut Criterion) {
    let place = tempfile::tempdir().unwrap();
    for cases in [10_000_u32, 100_000] {
        let vault = filled(&place.path().join(format!("{cases}.rcv")), cases);
        let mut group = criterion.benchmark_group(format!("{cases} cases"));
        group.sample_size(20).measurement_time(std::time::Duration::from_secs(2));
        for query in ["赵明", "赵明华", "欧阳", "赵", "0173", "12", "snd-2020-000", "第000777号"] {
            let filter = Filter { query: query.into(), limit: 50, ..Filter::default() };
            let hits = vault.list(&filter).unwrap().total;
            group.bench_function(BenchmarkId::new("search", format!("{query}: {hits}")), |bencher| {
                bencher.iter(|| vault.list(black_box(&filter)).unwrap());
            });
        }
        for (name, filter) in [
            ("first page", Filter { limit: 50, ..Filter::default() }),
            ("deep page by debtor", Filter { sort: Sort::Debtor, offset: cases / 2, limit: 50, ..Filter::default() }),
            ("rare stage", Filter { stage: Some(Stage::Agency), sort: Sort::Debtor, limit: 50, ..Filter::default() }),
        ] {
            group.bench_function(name, |bencher| bencher.iter(|| vault.list(black_box(&filter)).unwrap()));
        }
        group.finish();
    }
}

criterion_group!(benches, search);
criterion_main!(benches);

//! The sample portfolio: invented, seeded, plainly fictitious, of any size. The same seed gives the same cases for ever.
//!
//! Every identity number lies in region 999999 and every company code begins with 91999999: neither exists.
//! Telephone numbers use 1?0 0000 xxxx, company names begin with 示例.

use recourse_core::identity;
use recourse_core::{
    CaseFacts, CaseId, Compensation, Day, DetailSource, FileNumber, Money, Occupancy, Party, PartyKind, Percent,
};
use rust_decimal::Decimal;
use uuid::Uuid;

pub(crate) mod work;

/// Nothing in the portfolio is earlier than this day,
const FIRST_DAY: (i32, u32, u32) = (2020, 11, 1);
/// or later than this many days after it.
const REACH_DAYS: u32 = 6 * 365;

const SURNAMES: &[&str] = &[
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "罗",
    "高", "郑", "梁", "谢", "宋", "唐", "许", "邓", "韩", "冯", "曹", "彭", "曾", "肖", "田", "董", "潘", "袁", "蔡",
    "蒋", "余",
];
const GIVEN: &[&str] = &[
    "明", "伟", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "超", "霞", "平", "刚", "桂", "芳",
    "凡", "建", "志", "嘉", "贞", "琼", "珍", "春", "娜", "佳", "辉", "喆", "堃", "䶮", "㼆",
];
const COMPANY_STEMS: &[&str] = &["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];
const TRADES: &[&str] = &["贸易", "机电", "服饰", "食品", "建材", "物流", "农业", "科技", "包装", "家具"];
const BANKS: &[&str] = &["示例农商银行城东支行", "示例村镇银行", "示例国有银行南湖支行", "示例城市银行开发区支行"];
const OFFICERS: &[&str] = &["周涛", "王芳", "李强", "赵敏"];
const COLLATERAL: &[&str] = &["机器设备12台", "厂房一处（顺位第一）", "城东示例花园1-101室"];
const LOANS: &[u64] =
    &[50_000, 80_000, 150_000, 200_000, 500_000, 800_000, 1_000_000, 2_000_000, 3_000_000, 5_000_000, 10_000_000];
/// Characters of company codes; the check character of either number is among them.
const CODE: &[u8] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
/// Agreed yearly rates, percent; none agreed where empty.
const RATES: &[&str] = &["", "12", "15.4", "18", "24"];

/// One invented case: what it states and what came in on it.
#[derive(Clone)]
pub(crate) struct SampleCase {
    /// Identity, made from the seed.
    pub id: CaseId,
    /// What the file states.
    pub facts: CaseFacts,
    /// Day and amount of what came in, in order.
    pub payments: Vec<(Uuid, Day, Money)>,
}

/// The first `count` cases of the portfolio that `seed` tells.
pub(crate) fn portfolio(seed: u64, count: u32) -> impl Iterator<Item = SampleCase> {
    let mut running = std::collections::BTreeMap::new();
    (0..count).map(move |index| {
        let mut dice = Dice::of(seed, index);
        let on = first_day().plus_days(dice.below_u32(REACH_DAYS));
        let number = running.entry(year(on)).or_insert(0_u32);
        *number += 1;
        invent(&mut dice, index, FileNumber::new(year(on), *number), on)
    })
}

fn invent(dice: &mut Dice, index: u32, number: FileNumber, on: Day) -> SampleCase {
    let loan = *dice.pick(LOANS);
    let fen = |amount: u64| Money::from_fen(i64::try_from(amount).unwrap_or(i64::MAX));
    let principal = dice.between(loan * 50, loan * 98);
    let compensation = Compensation {
        on,
        principal: fen(principal),
        interest: fen(dice.between(principal / 200, principal / 25)),
        penalty: fen(dice.between(principal / 2000, principal / 80)),
        fees: Money::ZERO,
    };
    let debtor = if dice.below(10) < 4 { company(dice) } else { person(dice) };
    let guarantors = if dice.below(10) < 7 { vec![person(dice)] } else { Vec::new() };
    let rate = dice.pick(RATES).parse::<Percent>();
    let occupancy = match (dice.below(12), rate) {
        (0, _) => Occupancy::Lpr { multiplier: percent(1) },
        (1, _) => Occupancy::Daily { percent: Percent::new(Decimal::new(5, 2)).unwrap_or_default() },
        (_, Ok(percent)) => Occupancy::Annual { percent },
        (_, Err(_)) => Occupancy::NotAgreed,
    };
    let facts = CaseFacts {
        contract: format!("示担保字{}第{:07}号", year(on), index + 1),
        loan_contract: Some(format!("JK{}{:07}", year(on), dice.below(10_000_000))),
        bank: Some((*dice.pick(BANKS)).to_owned()),
        loan_amount: Some(fen(loan * 100)),
        collateral: (dice.below(10) < 4).then(|| (*dice.pick(COLLATERAL)).to_owned()),
        officer: Some((*dice.pick(OFFICERS)).to_owned()),
        note: None,
        number,
        debtor,
        guarantors,
        compensation,
        expected: false,
        occupancy,
    };
    let payments = receipts(dice, &facts);
    SampleCase { id: CaseId(dice.uuid(on)), facts, payments }
}

fn receipts(dice: &mut Dice, facts: &CaseFacts) -> Vec<(Uuid, Day, Money)> {
    let count = dice.below(10).saturating_sub(5);
    let mut on = facts.compensation.on;
    let mut receipts = Vec::new();
    for _ in 0..count {
        on = on.plus_days(20 + dice.below_u32(220));
        if on > first_day().plus_days(REACH_DAYS) {
            break;
        }
        let fen = facts.compensation.total().fen().unsigned_abs();
        let amount = Money::from_fen(i64::try_from(dice.between(fen / 100, fen / 6)).unwrap_or(0));
        receipts.push((dice.uuid(on), on, amount));
    }
    receipts
}

fn person(dice: &mut Dice) -> Party {
    let name = format!("{}{}", dice.pick(SURNAMES), dice.pick(GIVEN));
    let name = if dice.below(3) == 0 { format!("{name}{}", dice.pick(GIVEN)) } else { name };
    let body = format!(
        "999999{:04}{:02}{:02}{:03}",
        dice.between(1955, 1999),
        dice.between(1, 12),
        dice.between(1, 28),
        dice.below(1000)
    );
    let identity = with_check(&body, |it| identity::citizen(it).is_ok());
    reachable(name, PartyKind::Person, identity, dice)
}

fn reachable(name: String, kind: PartyKind, identity: Option<String>, dice: &mut Dice) -> Party {
    let (phone, address) = (Some(dice.phone()), Some(dice.address()));
    let (phone_source, address_source) = (Some(DetailSource::Contract), Some(DetailSource::Contract));
    Party { name, kind, identity, phone, phone_source, address, address_source }
}

fn company(dice: &mut Dice) -> Party {
    let name = format!("示例{}{}{}有限公司", dice.pick(COMPANY_STEMS), dice.pick(SURNAMES), dice.pick(TRADES));
    let mut body = "91999999".to_owned();
    for _ in 0..9 {
        body.push(char::from(*dice.pick(CODE)));
    }
    let identity = with_check(&body, |it| identity::credit_code(it).is_ok());
    reachable(name, PartyKind::Company, identity, dice)
}

/// The number with the check character that makes it stand.
fn with_check(body: &str, stands: impl Fn(&str) -> bool) -> Option<String> {
    CODE.iter().map(|it| format!("{body}{}", char::from(*it))).find(|it| stands(it))
}

/// The last day of anything that the files themselves state.
fn last_day() -> Day {
    first_day().plus_days(REACH_DAYS)
}

fn first_day() -> Day {
    let (year, month, day) = FIRST_DAY;
    Day::from_ymd(year, month, day).unwrap_or_default()
}

fn year(day: Day) -> i32 {
    chrono::Datelike::year(&day.date())
}

fn percent(whole: i64) -> Percent {
    Percent::new(Decimal::new(whole, 0)).unwrap_or_default()
}

/// SplitMix64, written out so that no library update ever changes the portfolio.
struct Dice(u64);

impl Dice {
    fn of(seed: u64, index: u32) -> Self {
        // Each case starts at a place of its own: streams that begin a step apart would tell each other's stories.
        let place = Self(seed).roll() ^ u64::from(index);
        Self(Self(place).roll())
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        it ^ (it >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.roll() % bound.max(1)
    }

    fn below_u32(&mut self, bound: u32) -> u32 {
        u32::try_from(self.below(bound.into())).unwrap_or(0)
    }

    fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.below(high.saturating_sub(low).saturating_add(1))
    }

    #[expect(clippy::indexing_slicing, reason = "below() stays under the length, and every table has entries")]
    fn pick<'a, T>(&mut self, table: &'a [T]) -> &'a T {
        let at = self.below(u64::try_from(table.len()).unwrap_or(1));
        &table[usize::try_from(at).unwrap_or(0)]
    }

    fn phone(&mut self) -> String {
        format!("1{}00000{:04}", self.between(3, 9), self.below(10_000)).chars().take(11).collect()
    }

    fn address(&mut self) -> String {
        format!("示例市城{}区示例路{}号", self.pick(&["东", "南", "西", "北"]), self.between(1, 999))
    }

    fn uuid(&mut self, on: Day) -> Uuid {
        let since_epoch = on.days_since(Day::default()) * 86_400_000;
        let random = [self.roll().to_le_bytes(), self.roll().to_le_bytes()].concat();
        let mut bytes = [0_u8; 10];
        bytes.iter_mut().zip(random).for_each(|(to, from)| *to = from);
        uuid::Builder::from_unix_timestamp_millis(u64::try_from(since_epoch).unwrap_or(0), &bytes).into_uuid()
    }
}

recourse_core::withheld!(SampleCase);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_tells_the_same_portfolio() {
        let told = |it: SampleCase| serde_json::to_string(&(it.id, it.facts, it.payments)).unwrap();
        let tell = |seed| portfolio(seed, 50).map(told).collect::<Vec<_>>();
        assert_eq!(tell(7), tell(7));
        assert_ne!(tell(7), tell(8));
        assert_eq!(tell(7)[..20], portfolio(7, 20).map(told).collect::<Vec<_>>());
    }

    #[test]
    fn no_two_cases_share_a_name_of_the_file() {
        let mut seen = std::collections::BTreeSet::new();
        for case in portfolio(1, 20_000) {
            let names = [case.id.to_string(), case.facts.number.to_string(), case.facts.contract.clone()];
            for name in names.into_iter().chain(case.payments.iter().map(|(id, ..)| id.to_string())) {
                assert!(seen.insert(name.clone()), "{name} twice");
            }
        }
    }

    #[test]
    fn it_is_well_formed_and_plainly_invented() {
        for case in portfolio(1, 2_000) {
            let debtor = &case.facts.debtor;
            let id = debtor.identity.as_deref().unwrap();
            assert!(id.starts_with("999999") || id.starts_with("91999999"), "{id}");
            assert_eq!(debtor.phone.as_deref().unwrap().len(), 11);
            assert!(case.facts.compensation.total() > Money::ZERO);
            assert!(
                case.payments.iter().all(|(_, on, amount)| *on > case.facts.compensation.on && *amount > Money::ZERO)
            );
        }
    }
}

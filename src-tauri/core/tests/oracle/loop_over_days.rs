//! The meaning of a claim, told as plainly as it can be: one day after another, in rational numbers.

use chrono::{Datelike, Days, NaiveDate};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use recourse_core::ledger::{
    Accrual, Claim, Count, DayCount, Rate, Receipt, RoundingAt, RoundingMode, Statement, Warning,
};
use recourse_core::statutes::series;
use recourse_core::{Day, Money};
use rust_decimal::Decimal;

/// A statement in plain values. Fen.
#[derive(Debug, PartialEq)]
pub(crate) struct Told {
    balances: Vec<i64>,
    credit: i64,
    per_diem: i64,
    receipts: Vec<ReceiptTold>,
    accruals: Vec<(i64, i64)>,
    runs: Vec<RunTold>,
    stale: bool,
}

/// A receipt, its parts by head, and what was left over.
type ReceiptTold = (String, Vec<(String, i64)>, i64);

/// Accrual, first day, days, base, rate, basis, earned and cut.
type RunTold = (String, NaiveDate, u32, i64, BigRational, u16, BigRational, BigRational);

impl Told {
    pub(crate) fn of(statement: &Statement) -> Self {
        let exact = |it: recourse_core::ledger::Exact| {
            let (above, below) = it.parts();
            BigRational::new(above.into(), below.into())
        };
        let runs = statement.segments.iter().flatten().map(|it| {
            assert_eq!(it.until.days_since(it.from), i64::from(it.days));
            let percent = it.annual_percent.or(it.daily_percent).unwrap();
            let basis = it.days_in_year.unwrap_or_default();
            let (amount, cut) = (exact(it.amount_exact), exact(it.cut_exact));
            (it.accrual.clone(), it.from.date(), it.days, it.base.fen(), rational(percent), basis, amount, cut)
        });
        for head in &statement.heads {
            assert_eq!(head.charged + head.earned - head.paid - head.waived, head.balance, "{}", head.id);
        }
        assert_eq!(statement.heads.iter().map(|it| it.balance).sum::<Money>(), statement.total);
        Self {
            balances: statement.heads.iter().map(|it| it.balance.fen()).collect(),
            credit: statement.credit.fen(),
            per_diem: statement.per_diem.fen(),
            receipts: statement
                .receipts
                .iter()
                .map(|it| {
                    let parts = it.applied.iter().map(|part| (part.head.clone(), part.amount.fen())).collect();
                    (it.id.clone(), parts, it.credit.fen())
                })
                .collect(),
            accruals: statement.accruals.iter().map(|it| (it.earned.fen(), it.cut.fen())).collect(),
            runs: runs.collect(),
            stale: statement.warnings.iter().any(|it| matches!(it, Warning::ReferenceStale { .. })),
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Why {
    Charge,
    Capital,
    Taken,
}

#[derive(Default)]
struct Pot {
    bearing: i64,
    accrued: i64,
    moves: Vec<(NaiveDate, Why, i64)>,
}

/// One day of one accrual: base, rate, basis, earned, cut, and how many postings came before it.
#[derive(Clone)]
struct Earned {
    day: NaiveDate,
    base: i64,
    rate: BigRational,
    basis: u16,
    net: BigRational,
    cut: BigRational,
    posting: u32,
}

struct World<'a> {
    claim: &'a Claim,
    as_of: NaiveDate,
    pots: Vec<Pot>,
    days: Vec<Vec<Earned>>,
    earned: Vec<BigRational>,
    postings: Vec<u32>,
    posted: Vec<i64>,
    stale: bool,
    credit: i64,
    receipts: Vec<ReceiptTold>,
}

/// What the claim comes to on `as_of`, or the code of the refusal.
pub(crate) fn reckon(claim: &Claim, as_of: Day) -> Result<Told, String> {
    for cap in claim.caps.iter().map(|it| &it.accruals).chain(claim.total_caps.iter().map(|it| &it.accruals)) {
        let counts: Vec<Count> = cap.iter().map(|id| accrual(claim, id).count).collect();
        if counts.iter().any(|it| *it != counts[0]) {
            return Err("mixed_count_in_cap".to_owned());
        }
    }
    for rate in claim.accruals.iter().map(|it| &it.rate).chain(claim.caps.iter().map(|it| &it.rate)) {
        if let Rate::Reference { reference, fixed_on: Some(day), .. } = rate {
            series(reference).unwrap().quote_on(*day).ok_or("reference_missing")?;
        }
    }
    let mut world = World {
        claim,
        as_of: as_of.date(),
        pots: claim.heads.iter().map(|_| Pot::default()).collect(),
        days: claim.accruals.iter().map(|_| Vec::new()).collect(),
        earned: claim.accruals.iter().map(|_| BigRational::zero()).collect(),
        postings: claim.accruals.iter().map(|_| 0).collect(),
        posted: claim.accruals.iter().map(|_| 0).collect(),
        stale: false,
        credit: 0,
        receipts: Vec::new(),
    };
    let dates = claim.charges.iter().map(|it| it.date);
    let first = dates.chain(claim.receipts.iter().map(|it| it.date)).chain(claim.waivers.iter().map(|it| it.date));
    let mut day = first.min().unwrap().date().min(world.as_of);
    while day <= world.as_of {
        world.live(day)?;
        day = next(day);
    }
    world.tell()
}

impl World<'_> {
    fn live(&mut self, day: NaiveDate) -> Result<(), String> {
        for charge in self.claim.charges.iter().filter(|it| it.date.date() == day) {
            let head = self.head(&charge.head);
            self.pots[head].bearing += charge.amount.fen();
            self.pots[head].moves.push((day, Why::Charge, charge.amount.fen()));
        }
        for place in 0..self.claim.accruals.len() {
            let accrual = &self.claim.accruals[place];
            if accrual.compounding.as_ref().is_some_and(|it| falls_on(&it.months, it.day, day)) {
                self.post(place);
                let pot = &mut self.pots[head_of(self.claim, &accrual.head)];
                let moved = std::mem::take(&mut pot.accrued);
                pot.bearing += moved;
                pot.moves.push((day, Why::Capital, moved));
            }
        }
        self.earn(day, Count::IncludeBoth)?;
        let waivers: Vec<_> = self.claim.waivers.iter().filter(|it| it.date.date() == day).collect();
        let receipts: Vec<_> = self.claim.receipts.iter().filter(|it| it.date.date() == day).collect();
        if !waivers.is_empty() || !receipts.is_empty() || day == self.as_of {
            (0..self.claim.accruals.len()).for_each(|place| self.post(place));
        }
        for waiver in waivers {
            let head = self.head(&waiver.head);
            if waiver.amount.fen() > self.balance(head) {
                return Err("waiver_exceeds_balance".to_owned());
            }
            self.take(head, day, waiver.amount.fen());
        }
        for receipt in receipts {
            self.receive(receipt, day)?;
        }
        if day < self.as_of {
            self.earn(day, Count::ExcludeLast)?;
        }
        Ok(())
    }

    fn receive(&mut self, receipt: &Receipt, day: NaiveDate) -> Result<(), String> {
        let mut left = receipt.amount.fen();
        let mut applied = Vec::new();
        if receipt.split.iter().flatten().any(|it| it.amount.fen() > self.balance(self.head(&it.head))) {
            return Err("split_mismatch".to_owned());
        }
        let by_split = |head: usize| {
            let split = receipt.split.as_ref()?;
            Some(split.iter().find(|it| self.head(&it.head) == head).map_or(0, |it| it.amount.fen()))
        };
        let wanted: Vec<Option<i64>> = (0..self.pots.len()).map(by_split).collect();
        let mut order: Vec<usize> = (0..self.pots.len()).collect();
        if receipt.split.is_none() {
            let mut named = &self.claim.order;
            let mut since = None;
            for change in self.claim.order_changes.iter().filter(|it| it.from.date() <= day) {
                if since.is_none_or(|it| change.from >= it) {
                    since = Some(change.from);
                    named = &change.order;
                }
            }
            let named = receipt.order.as_ref().unwrap_or(named);
            let mut first: Vec<usize> = named.iter().map(|it| self.head(it)).collect();
            order.retain(|it| !first.contains(it));
            first.extend(order);
            order = first;
        }
        for head in order {
            let part = wanted[head].unwrap_or_else(|| left.min(self.balance(head)));
            if part > 0 {
                left -= part;
                self.take(head, day, part);
                applied.push((self.claim.heads[head].id.clone(), part));
            }
        }
        self.credit += left;
        self.receipts.push((receipt.id.clone(), applied, left));
        Ok(())
    }

    fn head(&self, id: &str) -> usize {
        head_of(self.claim, id)
    }

    fn balance(&self, head: usize) -> i64 {
        self.pots[head].bearing + self.pots[head].accrued
    }

    fn take(&mut self, head: usize, day: NaiveDate, fen: i64) {
        let pot = &mut self.pots[head];
        let accrued = fen.min(pot.accrued);
        pot.accrued -= accrued;
        pot.bearing -= fen - accrued;
        pot.moves.push((day, Why::Taken, accrued - fen));
    }

    fn base(&self, heads: &[String], as_for: &Accrual, day: NaiveDate) -> i64 {
        let counts_on = |(date, why, _): &&(NaiveDate, Why, i64)| {
            let wait = match why {
                Why::Charge => as_for.start_offset_days == 1,
                Why::Capital => false,
                Why::Taken => as_for.count == Count::IncludeBoth,
            };
            if wait { next(*date) <= day } else { *date <= day }
        };
        let moves = heads.iter().flat_map(|it| self.pots[self.head(it)].moves.iter());
        moves.filter(counts_on).map(|it| it.2).sum::<i64>().max(0)
    }

    /// What the accruals that count as `count` earn on `day` after all caps.
    fn day_of(&mut self, day: NaiveDate, count: Count) -> Result<Vec<Option<Earned>>, String> {
        let mut today: Vec<Option<Earned>> = Vec::new();
        for place in 0..self.claim.accruals.len() {
            let accrual = &self.claim.accruals[place];
            let base = self.base(&accrual.base, accrual, day);
            if accrual.count != count || !self.may_earn(accrual, day) || base == 0 {
                today.push(None);
                continue;
            }
            let (rate, basis) = self.rate(&accrual.rate, accrual.day_count, day)?;
            let net = share(base, &rate, basis);
            let posting = self.postings[place];
            today.push(Some(Earned { day, base, rate, basis, net, cut: BigRational::zero(), posting }));
        }
        for cap in &self.claim.caps {
            let covered: Vec<usize> = cap.accruals.iter().map(|it| place_of(self.claim, it)).collect();
            let together = net_of(&today, &covered);
            if together.is_positive() {
                let base = self.base(&cap.base, &self.claim.accruals[covered[0]], day);
                let (rate, basis) = self.rate(&cap.rate, cap.day_count, day)?;
                cut(&mut today, &covered, together - share(base, &rate, basis));
            }
        }
        for cap in &self.claim.total_caps {
            let covered: Vec<usize> = cap.accruals.iter().map(|it| place_of(self.claim, it)).collect();
            let before: BigRational = covered.iter().map(|it| &self.earned[*it]).sum();
            let charges = self.claim.charges.iter().filter(|it| cap.of.contains(&it.head) && it.date.date() <= day);
            let charged: i64 = charges.filter(|it| it.date.date() <= self.as_of).map(|it| it.amount.fen()).sum();
            let limit = yuan(charged) * rational(cap.percent) / whole(100);
            let room = (limit - before).max(BigRational::zero());
            let together = net_of(&today, &covered);
            cut(&mut today, &covered, together - room);
        }
        Ok(today)
    }

    fn earn(&mut self, day: NaiveDate, count: Count) -> Result<(), String> {
        for (place, earned) in self.day_of(day, count)?.into_iter().enumerate() {
            self.earned[place] += earned.as_ref().map_or_else(BigRational::zero, |it| it.net.clone());
            self.days[place].extend(earned);
        }
        Ok(())
    }

    fn may_earn(&self, accrual: &Accrual, day: NaiveDate) -> bool {
        let named = |ids: &Option<Vec<String>>| ids.as_ref().is_none_or(|it| it.contains(&accrual.id));
        accrual.from.is_none_or(|it| it.date() <= day)
            && accrual.until.is_none_or(|it| day < it.date())
            && !self.claim.standstills.iter().any(|it| {
                named(&it.accruals) && it.from.date() <= day && it.until.is_none_or(|until| day < until.date())
            })
    }

    fn rate(&mut self, rate: &Rate, day_count: DayCount, day: NaiveDate) -> Result<(BigRational, u16), String> {
        let percent = match rate {
            Rate::Daily { daily_percent } => return Ok((rational(*daily_percent), 0)),
            Rate::Annual { annual_percent } => rational(*annual_percent),
            Rate::Reference { reference, multiplier, margin_percent, fixed_on } => {
                let series = series(reference).unwrap();
                let asked = fixed_on.unwrap_or(Day::new(day).unwrap());
                let quote = series.quotes().iter().rfind(|it| it.from <= asked).ok_or("reference_missing")?;
                self.stale |= asked > series.confirmed_until();
                rational(quote.percent) * rational(*multiplier) + rational(*margin_percent)
            }
        };
        let basis = match day_count {
            DayCount::Act360 => 360,
            DayCount::ActAct if NaiveDate::from_ymd_opt(day.year(), 2, 29).is_some() => 366,
            DayCount::Act365 | DayCount::ActAct => 365,
        };
        Ok((percent, basis))
    }

    fn post(&mut self, place: usize) {
        let rounding = self.claim.rounding;
        let days = &self.days[place];
        let fresh = &days[days.partition_point(|it| it.posting < self.postings[place])..];
        let fen = match rounding.at {
            RoundingAt::Posting => round(&fresh.iter().map(|it| it.net.clone()).sum(), rounding.mode),
            RoundingAt::Segment => {
                runs(fresh).iter().map(|run| round(&run.iter().map(|it| it.net.clone()).sum(), rounding.mode)).sum()
            }
        };
        self.postings[place] += 1;
        self.posted[place] += fen;
        let head = self.head(&self.claim.accruals[place].head);
        self.pots[head].accrued += fen;
    }

    fn tell(mut self) -> Result<Told, String> {
        let mode = self.claim.rounding.mode;
        let mut per_diem = BigRational::zero();
        for (day, count) in [(self.as_of, Count::ExcludeLast), (next(self.as_of), Count::IncludeBoth)] {
            let earned = self.day_of(day, count)?;
            per_diem += earned.into_iter().flatten().map(|it| it.net).sum::<BigRational>();
        }
        let mut told = Vec::new();
        for (accrual, days) in self.claim.accruals.iter().zip(&self.days) {
            for run in runs(days) {
                let (first, len) = (run[0].clone(), u32::try_from(run.len()).unwrap());
                let net = run.iter().map(|it| it.net.clone()).sum();
                let cut = run.iter().map(|it| it.cut.clone()).sum();
                told.push((accrual.id.clone(), first.day, len, first.base, first.rate, first.basis, net, cut));
            }
        }
        let cut_of = |days: &Vec<Earned>| round(&days.iter().map(|it| it.cut.clone()).sum(), mode);
        Ok(Told {
            balances: (0..self.pots.len()).map(|it| self.balance(it)).collect(),
            credit: self.credit,
            per_diem: round(&per_diem, mode),
            receipts: self.receipts,
            accruals: self.posted.iter().copied().zip(self.days.iter().map(cut_of)).collect(),
            runs: told,
            stale: self.stale,
        })
    }
}

/// Consecutive days with the same base, rate, basis and amount, between the same postings.
fn runs(days: &[Earned]) -> Vec<Vec<Earned>> {
    let mut runs: Vec<Vec<Earned>> = Vec::new();
    for it in days {
        match runs.last_mut() {
            Some(run)
                if run.last().is_some_and(|last| {
                    next(last.day) == it.day
                        && (last.base, &last.rate, last.basis, &last.net, last.posting)
                            == (it.base, &it.rate, it.basis, &it.net, it.posting)
                }) =>
            {
                run.push(it.clone());
            }
            _ => runs.push(vec![it.clone()]),
        }
    }
    runs
}

fn net_of(today: &[Option<Earned>], covered: &[usize]) -> BigRational {
    covered.iter().filter_map(|it| today[*it].as_ref()).map(|it| it.net.clone()).sum()
}

fn cut(today: &mut [Option<Earned>], covered: &[usize], mut excess: BigRational) {
    for place in covered.iter().rev() {
        if let Some(earned) = today[*place].as_mut().filter(|_| excess.is_positive()) {
            let part = excess.clone().min(earned.net.clone());
            earned.net -= part.clone();
            earned.cut += part.clone();
            excess -= part;
        }
    }
}

fn share(base: i64, percent: &BigRational, basis: u16) -> BigRational {
    percent * BigRational::new(base.into(), (10_000 * i64::from(basis.max(1))).into())
}

fn round(yuan: &BigRational, mode: RoundingMode) -> i64 {
    let fen = yuan * whole(100);
    let below = fen.floor();
    let rest = &fen - &below;
    let half = BigRational::new(1.into(), 2.into());
    let even = (below.to_integer() % BigInt::from(2)).is_zero();
    let up = rest > half || rest == half && (mode == RoundingMode::HalfUp || !even);
    below.to_integer().to_i64().unwrap() + i64::from(up)
}

fn falls_on(months: &[u32], day: u32, date: NaiveDate) -> bool {
    let last = next(date).month() != date.month();
    months.contains(&date.month()) && (date.day() == day || last && date.day() < day)
}

fn accrual<'a>(claim: &'a Claim, id: &str) -> &'a Accrual {
    claim.accruals.iter().find(|it| it.id == id).unwrap()
}

fn place_of(claim: &Claim, id: &str) -> usize {
    claim.accruals.iter().position(|it| it.id == id).unwrap()
}

fn head_of(claim: &Claim, id: &str) -> usize {
    claim.heads.iter().position(|it| it.id == id).unwrap()
}

fn next(day: NaiveDate) -> NaiveDate {
    day + Days::new(1)
}

fn whole(number: i64) -> BigRational {
    BigRational::from_integer(number.into())
}

fn yuan(fen: i64) -> BigRational {
    BigRational::new(fen.into(), 100.into())
}

fn rational(decimal: Decimal) -> BigRational {
    BigRational::new(decimal.mantissa().into(), BigInt::from(10).pow(decimal.scale()))
}

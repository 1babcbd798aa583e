//! Checks a claim against itself and lays out what the reckoning will meet, in order.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

use super::Detail;
use super::claim::{Accrual, Claim, Count, DayCount, Rate};
use super::error::{ClaimError, ClaimFault};
use super::exact::Scale;
use super::group::{DayCap, Group, TotalLimit};
use super::strand::{Base, Runs, Season, Strand};
use super::tariff::{DayNo, NEVER, RatePath, Tariff, day_no, places, years};
use crate::Day;
use crate::statutes::RulePack;

/// A claim that holds together, with ids turned into places.
pub(super) struct Plan<'a> {
    pub(super) as_of: Day,
    pub(super) as_of_no: DayNo,
    pub(super) detail: Detail,
    pub(super) scale: Scale,
    pub(super) groups: Vec<Group<'a>>,
    /// Where each accrual went.
    pub(super) whereabouts: Vec<Seat>,
    pub(super) events: Vec<Event>,
    /// Head of each charge and of each waiver.
    pub(super) charge_heads: Vec<usize>,
    pub(super) waiver_heads: Vec<usize>,
    /// From which day which order holds; the first holds from the beginning.
    pub(super) orders: Vec<(DayNo, Vec<usize>)>,
    pub(super) ways: Vec<Way>,
}

/// A group, and a place among its strands.
type Seat = (usize, usize);

/// How one receipt is to be applied.
pub(super) enum Way {
    /// By the order in force.
    Usual,
    /// By an order of its own.
    Order(Vec<usize>),
    /// By amounts: head and fen.
    Split(Vec<(usize, i128)>),
}

/// Something that happens on a day; the order of the fields is the order of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Event {
    pub(super) date: DayNo,
    pub(super) kind: EventKind,
    pub(super) place: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum EventKind {
    Charge,
    Compounding,
    Waiver,
    Receipt,
}

impl<'a> Plan<'a> {
    pub(super) fn of(claim: &'a Claim, as_of: Day, detail: Detail, pack: &'a RulePack) -> Result<Self, ClaimError> {
        let heads = Names::of("heads", claim.heads.iter().map(|it| it.id.as_str()))?;
        let accruals = Names::of("accruals", claim.accruals.iter().map(|it| it.id.as_str()))?;
        Names::of("charges", claim.charges.iter().map(|it| it.id.as_str()))?;
        Names::of("receipts", claim.receipts.iter().map(|it| it.id.as_str()))?;
        Names::of("waivers", claim.waivers.iter().map(|it| it.id.as_str()))?;
        Names::of("caps", claim.caps.iter().map(|it| it.id.as_str()))?;
        Names::of("total_caps", claim.total_caps.iter().map(|it| it.id.as_str()))?;
        let as_of_no = day_no(as_of);
        let dated = claim.charges.iter().map(|it| day_no(it.date)).filter(|it| *it <= as_of_no);
        let first_day = dated.min().unwrap_or(as_of_no);
        let scale = scale_of(claim, pack)?;
        let runs = if detail == Detail::Explained { Runs::Kept } else { Runs::Dropped };
        let layout = Layout { claim, heads, accruals, scale, first_day, as_of_no, runs, pack };
        let (groups, whereabouts) = layout.groups()?;
        let head = |list: &str, place: usize, id: &str| layout.heads.find(id, || format!("{list}[{place}].head"));
        let charge_heads =
            claim.charges.iter().enumerate().map(|(at, it)| head("charges", at, &it.head)).collect::<Result<_, _>>()?;
        let waiver_heads =
            claim.waivers.iter().enumerate().map(|(at, it)| head("waivers", at, &it.head)).collect::<Result<_, _>>()?;
        Ok(Self {
            as_of,
            as_of_no,
            detail,
            scale,
            groups,
            whereabouts,
            events: events(claim, first_day, as_of_no),
            charge_heads,
            waiver_heads,
            orders: layout.orders()?,
            ways: layout.ways()?,
        })
    }

    /// The order in force on `date`.
    pub(super) fn order_on(&self, date: DayNo) -> &[usize] {
        let next = self.orders.partition_point(|(from, _)| *from <= date);
        next.checked_sub(1).and_then(|it| self.orders.get(it)).map_or(&[], |(_, order)| order)
    }
}

/// So many ids are quicker compared than hashed.
const FEW: usize = 24;

/// Ids of one list of the claim.
struct Names<'a>(Vec<&'a str>);

impl<'a> Names<'a> {
    fn of(list: &str, ids: impl Iterator<Item = &'a str>) -> Result<Self, ClaimError> {
        let names: Vec<&str> = ids.collect();
        let twice = if names.len() <= FEW {
            names.iter().enumerate().find(|(at, id)| names.iter().take(*at).any(|it| it == *id))
        } else {
            let mut seen = HashSet::with_capacity(names.len());
            names.iter().enumerate().find(|(_, id)| !seen.insert(**id))
        };
        match twice {
            Some((at, id)) => {
                Err(ClaimError::at(format!("{list}[{at}].id"), ClaimFault::DuplicateId { id: (*id).to_owned() }))
            }
            None => Ok(Self(names)),
        }
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.0.iter().position(|it| *it == id)
    }

    fn find(&self, id: &str, path: impl Fn() -> String) -> Result<usize, ClaimError> {
        self.place(id).ok_or_else(|| ClaimError::at(path(), ClaimFault::UnknownHead { id: id.to_owned() }))
    }
}

struct Layout<'a> {
    claim: &'a Claim,
    heads: Names<'a>,
    accruals: Names<'a>,
    scale: Scale,
    first_day: DayNo,
    as_of_no: DayNo,
    runs: Runs,
    pack: &'a RulePack,
}

impl<'a> Layout<'a> {
    fn groups(&self) -> Result<(Vec<Group<'a>>, Vec<Seat>), ClaimError> {
        let cap_members = self.members("caps", self.claim.caps.iter().map(|it| &it.accruals))?;
        let total_members = self.members("total_caps", self.claim.total_caps.iter().map(|it| &it.accruals))?;
        let ties = self.ties(cap_members.iter().chain(&total_members));
        let mut groups: Vec<Group<'a>> = Vec::new();
        let mut leaders: Vec<usize> = Vec::new();
        let mut whereabouts = Vec::with_capacity(ties.len());
        for ((place, accrual), leader) in self.claim.accruals.iter().enumerate().zip(&ties) {
            let at = leaders.iter().position(|it| it == leader).unwrap_or_else(|| {
                leaders.push(*leader);
                groups.push(Group {
                    strands: Vec::new(),
                    caps: Vec::new(),
                    totals: Vec::new(),
                    last_day_counts: last_day_counts(accrual.count),
                    day: self.first_day,
                    scale: self.scale,
                });
                groups.len() - 1
            });
            if let Some(group) = groups.get_mut(at) {
                whereabouts.push((at, group.strands.len()));
                group.strands.push(self.strand(place, accrual)?);
            }
        }
        for (place, members) in cap_members.iter().enumerate() {
            self.add_cap(place, members, &mut groups, &whereabouts)?;
        }
        for (place, members) in total_members.iter().enumerate() {
            self.add_total(place, members, &mut groups, &whereabouts)?;
        }
        Ok((groups, whereabouts))
    }

    /// The accruals each cap covers, by place, checked to count days alike.
    fn members<'b>(
        &self,
        list: &str,
        caps: impl Iterator<Item = &'b Vec<String>>,
    ) -> Result<Vec<Vec<usize>>, ClaimError> {
        let mut all = Vec::new();
        for (at, ids) in caps.enumerate() {
            let path = format!("{list}[{at}].accruals");
            let places = self.accrual_places(ids, &path)?;
            let mut counts = places.iter().filter_map(|it| self.claim.accruals.get(*it)).map(|it| it.count);
            let first = counts.next();
            if counts.any(|it| Some(it) != first) {
                return Err(ClaimError::at(path, ClaimFault::MixedCount));
            }
            all.push(places);
        }
        Ok(all)
    }

    fn accrual_places(&self, ids: &[String], path: &str) -> Result<Vec<usize>, ClaimError> {
        let mut places = Vec::with_capacity(ids.len());
        for (at, id) in ids.iter().enumerate() {
            let wrong = |fault| ClaimError::at(format!("{path}[{at}]"), fault);
            let place = self.accruals.place(id).ok_or_else(|| wrong(ClaimFault::UnknownAccrual { id: id.clone() }))?;
            if places.contains(&place) {
                return Err(wrong(ClaimFault::DuplicateId { id: id.clone() }));
            }
            places.push(place);
        }
        Ok(places)
    }

    /// For each accrual the first of those it is tied to by caps.
    fn ties<'b>(&self, caps: impl Iterator<Item = &'b Vec<usize>>) -> Vec<usize> {
        let mut ties: Vec<usize> = (0..self.claim.accruals.len()).collect();
        for members in caps {
            let leaders: Vec<usize> = members.iter().filter_map(|it| ties.get(*it).copied()).collect();
            if let Some(least) = leaders.iter().min() {
                ties.iter_mut().filter(|it| leaders.contains(it)).for_each(|it| *it = *least);
            }
        }
        ties
    }

    fn tariff(&self, rate: &Rate, day_count: DayCount, path: RatePath) -> Result<Tariff<'a>, ClaimError> {
        Tariff::new(rate, day_count, self.scale, path, (self.pack, (self.first_day, self.as_of_no)))
    }

    fn strand(&self, place: usize, accrual: &Accrual) -> Result<Strand<'a>, ClaimError> {
        let head = self.heads.find(&accrual.head, || format!("accruals[{place}].head"))?;
        let heads = self.mask(&accrual.base, || format!("accruals[{place}].base"))?;
        let tariff = self.tariff(&accrual.rate, accrual.day_count, RatePath("accruals", place))?;
        let rounding = self.claim.rounding;
        let season = Season {
            from: accrual.from.map_or(DayNo::MIN, day_no),
            until: accrual.until.map_or(NEVER, day_no),
            stops: self.stops(place)?,
        };
        let base = Base::new(heads, DayNo::from(accrual.start_offset_days != 0), last_day_counts(accrual.count));
        Ok(Strand::new((place, head), base, season, tariff, (rounding.at, rounding.mode, self.runs)))
    }

    fn stops(&self, place: usize) -> Result<Vec<(DayNo, DayNo)>, ClaimError> {
        let mut stops: Vec<(DayNo, DayNo)> = Vec::new();
        for (at, stop) in self.claim.standstills.iter().enumerate() {
            let named = match &stop.accruals {
                None => true,
                Some(ids) => self.accrual_places(ids, &format!("standstills[{at}].accruals"))?.contains(&place),
            };
            let (from, until) = (day_no(stop.from), stop.until.map_or(NEVER, day_no));
            if named && from < until {
                stops.push((from, until));
            }
        }
        stops.sort_unstable();
        let mut merged: Vec<(DayNo, DayNo)> = Vec::with_capacity(stops.len());
        for (from, until) in stops {
            match merged.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(until),
                _ => merged.push((from, until)),
            }
        }
        Ok(merged)
    }

    fn add_cap(
        &self,
        place: usize,
        members: &[usize],
        groups: &mut [Group<'a>],
        whereabouts: &[Seat],
    ) -> Result<(), ClaimError> {
        let Some(cap) = self.claim.caps.get(place) else { return Ok(()) };
        let heads = self.mask(&cap.base, || format!("caps[{place}].base"))?;
        let tariff = self.tariff(&cap.rate, cap.day_count, RatePath("caps", place))?;
        let Some((group, strands)) = seats(members, groups, whereabouts) else { return Ok(()) };
        let Some(first) = strands.first().and_then(|it| group.strands.get(*it)) else { return Ok(()) };
        let base = Base::new(heads, first.base.charge_delay, first.base.taken_delay);
        group.caps.push(DayCap { strands, base, tariff, binding: false });
        Ok(())
    }

    fn add_total(
        &self,
        place: usize,
        members: &[usize],
        groups: &mut [Group<'a>],
        whereabouts: &[Seat],
    ) -> Result<(), ClaimError> {
        let Some(cap) = self.claim.total_caps.get(place) else { return Ok(()) };
        let heads = self.mask(&cap.of, || format!("total_caps[{place}].of"))?;
        let parts = self.scale.parts(cap.percent)?;
        if let Some((group, strands)) = seats(members, groups, whereabouts) {
            group.totals.push(TotalLimit { strands, charges: Base::new(heads, 0, 0), parts, earned: 0 });
        }
        Ok(())
    }

    /// Which heads `ids` name.
    fn mask(&self, ids: &[String], path: impl Fn() -> String) -> Result<Vec<bool>, ClaimError> {
        let mut mask = vec![false; self.heads.0.len()];
        for place in self.head_places(ids, path)? {
            if let Some(it) = mask.get_mut(place) {
                *it = true;
            }
        }
        Ok(mask)
    }

    fn head_places(&self, ids: &[String], path: impl Fn() -> String) -> Result<Vec<usize>, ClaimError> {
        let mut places = Vec::with_capacity(self.heads.0.len());
        for (at, id) in ids.iter().enumerate() {
            let place = self.heads.find(id, || format!("{}[{at}]", path()))?;
            if places.contains(&place) {
                return Err(ClaimError::at(format!("{}[{at}]", path()), ClaimFault::DuplicateId { id: id.clone() }));
            }
            places.push(place);
        }
        Ok(places)
    }

    /// The heads `ids` name, then the others in the order of the claim.
    fn order(&self, ids: &[String], path: impl Fn() -> String) -> Result<Vec<usize>, ClaimError> {
        let mut order = self.head_places(ids, path)?;
        let rest: Vec<usize> = (0..self.heads.0.len()).filter(|it| !order.contains(it)).collect();
        order.extend(rest);
        Ok(order)
    }

    fn orders(&self) -> Result<Vec<(DayNo, Vec<usize>)>, ClaimError> {
        let mut orders = vec![(DayNo::MIN, self.order(&self.claim.order, || "order".to_owned())?)];
        for (at, change) in self.claim.order_changes.iter().enumerate() {
            orders.push((day_no(change.from), self.order(&change.order, || format!("order_changes[{at}].order"))?));
        }
        orders.sort_by_key(|(from, _)| *from);
        Ok(orders)
    }

    fn ways(&self) -> Result<Vec<Way>, ClaimError> {
        let way = |(at, receipt): (usize, &super::claim::Receipt)| match (&receipt.split, &receipt.order) {
            (Some(shares), _) => {
                let path = format!("receipts[{at}].split");
                let mut split = Vec::with_capacity(shares.len());
                for share in shares {
                    let head = self.heads.find(&share.head, || format!("{path}.{}", share.head))?;
                    if split.iter().any(|(it, _)| *it == head) {
                        return Err(ClaimError::at(path, ClaimFault::DuplicateId { id: share.head.clone() }));
                    }
                    split.push((head, share.amount.fen().into()));
                }
                let parts = shares.iter().map(|it| it.amount).sum();
                if parts != receipt.amount {
                    let fault = ClaimFault::SplitSum { parts, receipt: receipt.amount };
                    return Err(ClaimError::at(path, fault));
                }
                split.sort_unstable();
                Ok(Way::Split(split))
            }
            (None, Some(order)) => Ok(Way::Order(self.order(order, || format!("receipts[{at}].order"))?)),
            (None, None) => Ok(Way::Usual),
        };
        self.claim.receipts.iter().enumerate().map(way).collect()
    }
}

/// The group of the accruals at `members`, and their places in it.
fn seats<'a, 'b>(
    members: &[usize],
    groups: &'a mut [Group<'b>],
    whereabouts: &[Seat],
) -> Option<(&'a mut Group<'b>, Vec<usize>)> {
    let (at, _) = whereabouts.get(*members.first()?)?;
    let strands = members.iter().filter_map(|it| whereabouts.get(*it)).map(|(_, seat)| *seat).collect();
    Some((groups.get_mut(*at)?, strands))
}

fn last_day_counts(count: Count) -> DayNo {
    match count {
        Count::ExcludeLast => 0,
        Count::IncludeBoth => 1,
    }
}

fn scale_of(claim: &Claim, pack: &RulePack) -> Result<Scale, ClaimError> {
    let accruals = claim.accruals.iter().map(|it| (&it.rate, it.day_count));
    let rates = accruals.chain(claim.caps.iter().map(|it| (&it.rate, it.day_count)));
    let totals = claim.total_caps.iter().map(|it| it.percent.normalize().scale());
    let finest = rates.clone().map(|(rate, _)| places(rate, pack)).chain(totals).max().unwrap_or_default();
    Scale::new(finest, rates.flat_map(|(rate, day_count)| years(rate, day_count)).copied())
}

fn events(claim: &Claim, first_day: DayNo, as_of: DayNo) -> Vec<Event> {
    let mut events = Vec::with_capacity(claim.charges.len() + claim.receipts.len() + claim.waivers.len());
    let mut add = |date, kind, place| {
        if date <= as_of {
            events.push(Event { date, kind, place });
        }
    };
    for (place, it) in claim.charges.iter().enumerate() {
        add(day_no(it.date), EventKind::Charge, place);
    }
    for (place, it) in claim.waivers.iter().enumerate() {
        add(day_no(it.date), EventKind::Waiver, place);
    }
    for (place, it) in claim.receipts.iter().enumerate() {
        add(day_no(it.date), EventKind::Receipt, place);
    }
    for (place, it) in claim.accruals.iter().enumerate() {
        if let Some(rule) = &it.compounding {
            for date in compounding_days(&rule.months, rule.day, first_day, as_of) {
                add(date, EventKind::Compounding, place);
            }
        }
    }
    events.sort_unstable();
    events
}

/// Every `day` (the last of the month where that is shorter) of `months` from `first` to `last`, once each.
fn compounding_days(months: &[u32], day: u32, first: DayNo, last: DayNo) -> impl Iterator<Item = DayNo> {
    let year = |it: DayNo| NaiveDate::from_num_days_from_ce_opt(it).map_or(0, |it| it.year());
    let wanted: Vec<u32> = (1..=12).filter(|it| months.contains(it)).collect();
    let dates = (year(first)..=year(last))
        .flat_map(move |year| wanted.clone().into_iter().filter_map(move |month| clamped(year, month, day)));
    dates.map(|it| it.num_days_from_ce()).filter(move |it| (first..=last).contains(it))
}

fn clamped(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    (28..=day.max(28)).rev().find_map(|it| NaiveDate::from_ymd_opt(year, month, it.min(day)))
}

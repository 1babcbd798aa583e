//! Zeros with their reason, two days side by side, another's figure, the claim paragraph.

use std::collections::BTreeMap;

use recourse_core::compare::{Assumption, Theirs, between, difference};
use recourse_core::ledger::{Claim, Count, DayCount, Detail, RoundingAt, reckon};
use recourse_core::obligors::OwedZero;
use recourse_core::paragraph::paragraph;
use recourse_core::presets::OrderRule;
use recourse_core::statutes::RulePack;
use recourse_core::zero::{Zero, head_zero, per_diem_zero};
use recourse_core::{Money, claim_of};
use serde_json::{Value, json};

use crate::bench::{annual, day, file, opening, payment, stated, terms, with};

fn pack() -> &'static RulePack {
    RulePack::shipped()
}

fn claim(picks: Value, later: &[Value]) -> Claim {
    claim_of(&file(&[&[opening(json!({"rule": "not_agreed"})), terms(picks)], later].concat()))
}

fn running(fields: &[(&str, Value)]) -> Value {
    let mut it = json!({"rate": annual("12")});
    for (field, value) in fields {
        it[*field] = value.clone();
    }
    json!({"occupancy": it})
}

fn waiver(head: &str, on: &str, amount: &str) -> Value {
    json!({"kind": "waiver_granted", "waived_on": on, "head": head, "amount": amount, "reason": "和解", "approved_by": "负责人样例"})
}

fn standstill(from: &str, until: Option<&str>) -> Value {
    json!({"kind": "standstill_agreed", "from": from, "until": until, "reason": "宽限", "approved_by": "负责人样例"})
}

#[test]
fn every_zero_says_why() {
    let capped = |percent: &str| json!({"occupancy": {"rate": annual("12")}, "ceilings": [{"ceiling": "agreed", "percent": percent, "reason": "约定"}]});
    for (picks, later, on, head, why) in [
        (json!({}), vec![], "2024-07-01", "occupancy", Some(Zero::NothingAgreed)),
        (json!({}), vec![], "2024-07-01", "cost", Some(Zero::NothingAgreed)),
        (running(&[]), vec![], "2024-07-01", "occupancy", None),
        (running(&[]), vec![], "2024-07-01", "nobody", None),
        (running(&[]), vec![], "2024-03-16", "occupancy", Some(Zero::NotYet { from: day("2024-03-16") })),
        (running(&[]), vec![], "2024-03-01", "principal", Some(Zero::NotYet { from: day("2024-03-15") })),
        (
            running(&[("from", json!("2025-01-01"))]),
            vec![],
            "2024-07-01",
            "occupancy",
            Some(Zero::NotYet { from: day("2025-01-01") }),
        ),
        (
            running(&[("until", json!("2024-03-01"))]),
            vec![],
            "2024-07-01",
            "occupancy",
            Some(Zero::Ended { on: day("2024-03-01") }),
        ),
        (running(&[]), vec![payment("2024-03-15", "205634.65")], "2024-07-01", "occupancy", Some(Zero::NothingToBear)),
        (
            running(&[]),
            vec![standstill("2024-03-15", None)],
            "2024-07-01",
            "occupancy",
            Some(Zero::StoodStill { until: None }),
        ),
        (running(&[("rate", annual("0"))]), vec![], "2024-07-01", "occupancy", Some(Zero::RateZero)),
        (capped("0"), vec![], "2024-07-01", "occupancy", Some(Zero::Cut { amount: "7233.83".parse().unwrap() })),
        (running(&[("rate", annual("0.000001"))]), vec![], "2024-03-17", "occupancy", Some(Zero::BelowHalfAFen)),
        (
            running(&[]),
            vec![payment("2024-07-01", "7233.83")],
            "2024-07-01",
            "occupancy",
            Some(Zero::Paid { on: Some(day("2024-07-01")) }),
        ),
        (
            running(&[]),
            vec![waiver("occupancy", "2024-07-01", "7233.83")],
            "2024-07-01",
            "occupancy",
            Some(Zero::Waived),
        ),
        (
            running(&[]),
            vec![waiver("occupancy", "2024-07-01", "7000.00"), payment("2024-07-01", "233.83")],
            "2024-07-01",
            "occupancy",
            Some(Zero::PaidAndWaived),
        ),
    ] {
        let claim = claim(picks.clone(), &later);
        let found = head_zero(&claim, &stated(&claim, on), head, pack()).unwrap();
        assert_eq!(found, why, "{picks} {later:?} {on} {head}");
    }
}

#[test]
fn a_zero_per_day_says_why() {
    for (picks, later, on, why) in [
        (json!({}), vec![], "2024-07-01", Some(Zero::NothingAgreed)),
        (running(&[]), vec![], "2024-07-01", None),
        (running(&[]), vec![payment("2024-07-01", "300000.00")], "2024-07-01", Some(Zero::NothingToBear)),
        (running(&[("until", json!("2024-06-01"))]), vec![], "2024-07-01", Some(Zero::Ended { on: day("2024-06-01") })),
        (
            running(&[]),
            vec![standstill("2024-06-01", Some("2024-08-01"))],
            "2024-07-01",
            Some(Zero::StoodStill { until: Some(day("2024-08-01")) }),
        ),
        (
            running(&[("from", json!("2025-01-01"))]),
            vec![],
            "2024-07-01",
            Some(Zero::NotYet { from: day("2025-01-01") }),
        ),
    ] {
        let claim = claim(picks.clone(), &later);
        assert_eq!(per_diem_zero(&claim, &stated(&claim, on), pack()).unwrap(), why, "{picks} {later:?} {on}");
    }
}

#[test]
fn what_moved_between_two_days_adds_up() {
    let cost = json!({"kind": "charge_recorded", "head": "cost", "due_on": "2024-05-01", "amount": "300.00", "what": "律师费"});
    let judgment = json!({"kind": "judgment_entered", "court": "样例法院", "case_number": "1", "judged_on": "2025-01-10",
        "effective_on": "2025-02-01", "amounts": [{"head": "principal", "amount": "200000.00"}, {"head": "cost", "amount": "100.00"}]});
    let plain = vec![
        opening(annual("12")),
        cost,
        payment("2024-07-01", "50000.00"),
        waiver("occupancy", "2024-08-01", "10.00"),
    ];
    let judged = [plain.clone(), vec![judgment, payment("2025-03-01", "1000.00")]].concat();
    for (entries, from, to, turn) in [
        (&plain, "2024-04-01", "2024-12-31", None),
        (&judged, "2024-04-01", "2025-01-31", None),
        (&judged, "2024-04-01", "2025-04-01", Some(day("2025-02-01"))),
        (&judged, "2025-02-01", "2025-04-01", None),
    ] {
        let found = between(&file(entries), day(to), day(from), pack()).unwrap();
        assert_eq!((found.from, found.to, found.judgment_on), (day(from), day(to), turn));
        for it in &found.heads {
            let moved = it.before + it.charged + it.earned - it.paid - it.waived + it.fixed;
            assert_eq!(moved, it.after, "{it:?}");
            assert!(it.fixed.is_zero() || turn.is_some(), "{it:?}");
        }
        let sum = |part: fn(&recourse_core::compare::HeadMoved) -> Money| found.heads.iter().map(part).sum::<Money>();
        assert_eq!((sum(|it| it.before), sum(|it| it.after)), (found.total_before, found.total_after));
    }
    let moved = between(&file(&plain), day("2024-04-01"), day("2024-12-31"), pack()).unwrap();
    let of = |head: &str| moved.heads.iter().find(|it| it.head == head).unwrap();
    assert_eq!((of("cost").charged.to_string().as_str(), of("cost").paid.to_string().as_str()), ("300.00", "300.00"));
    assert_eq!(of("occupancy").waived.to_string(), "10.00");
}

/// What the other side does to the claim.
type Otherwise = fn(&mut Claim);

/// What the other side gets by doing `apply` differently is explained by just that.
#[test]
fn anothers_figure_is_explained_by_what_they_did_differently() {
    let entries = [
        opening(json!({"rule": "lpr", "multiplier": "4"})),
        payment("2024-07-01", "50000.00"),
        payment("2024-12-01", "20000.00"),
        waiver("occupancy", "2025-01-05", "10.00"),
    ];
    let ours = claim_of(&file(&entries));
    let as_of = day("2025-06-30");
    let cases: [(Assumption, Otherwise); 6] = [
        (Assumption::DayCount(DayCount::Act360), |it| it.accruals[0].day_count = DayCount::Act360),
        (Assumption::Count(Count::IncludeBoth), |it| it.accruals[0].count = Count::IncludeBoth),
        (Assumption::StartOffset(0), |it| it.accruals[0].start_offset_days = 0),
        (Assumption::Order(OrderRule::PrincipalFirst), |it| {
            it.order = vec!["principal".into(), "cost".into(), "occupancy".into()];
        }),
        (Assumption::ReceiptMissing { id: "3".to_owned() }, |it| drop(it.receipts.remove(1))),
        (Assumption::WaiverMissing { id: "waiver-4".to_owned() }, |it| it.waivers.clear()),
    ];
    for (assumption, apply) in cases {
        let mut other = ours.clone();
        apply(&mut other);
        let figure = reckon(&other, as_of, Detail::Summary).unwrap();
        let theirs = Theirs { heads: figure.heads.iter().map(|it| (it.id.clone(), it.balance)).collect(), total: None };
        let found = difference(&ours, as_of, &theirs, pack()).unwrap();
        let best = &found.explanations[0];
        assert_eq!((best.assumptions.as_slice(), best.left), (std::slice::from_ref(&assumption), Money::ZERO));
        assert!(best.heads.iter().all(|(head, amount)| theirs.heads[head] == *amount));
    }
}

#[test]
fn two_things_done_differently_are_found_and_a_stale_rate_too() {
    let ours =
        claim_of(&file(&[opening(json!({"rule": "lpr", "multiplier": "4"})), payment("2024-07-01", "50000.00")]));
    let as_of = day("2025-06-30");
    let mut other = ours.clone();
    other.accruals[0].day_count = DayCount::Act360;
    other.accruals[0].count = Count::IncludeBoth;
    let total = Some(reckon(&other, as_of, Detail::Summary).unwrap().total);
    let both = difference(&ours, as_of, &Theirs { heads: BTreeMap::new(), total }, pack()).unwrap();
    assert_eq!(both.explanations[0].left, Money::ZERO);
    assert_eq!(both.explanations[0].assumptions.len(), 2);

    let last_missed = json!({"series": [{"id": "LPR_1Y", "instrument": "LPRPAGE", "title": "x", "publisher": "x",
        "confirmed_until": "2025-05-19", "single_source_after": null, "read_from": "x",
        "quotes": [{"from": "2023-08-21", "percent": "3.45"}, {"from": "2024-07-22", "percent": "3.35"}, {"from": "2024-10-21", "percent": "3.10"}]}]});
    let old = pack().with_pack(&last_missed).unwrap();
    let total = Some(recourse_core::ledger::reckon_with(&ours, as_of, Detail::Summary, &old).unwrap().total);
    let stale = difference(&ours, as_of, &Theirs { heads: BTreeMap::new(), total }, pack()).unwrap();
    let missed = Assumption::QuoteMissed { series: "LPR_1Y".to_owned(), from: day("2025-05-20") };
    assert_eq!(
        (stale.explanations[0].left, stale.explanations[0].assumptions.as_slice()),
        (Money::ZERO, std::slice::from_ref(&missed))
    );
}

#[test]
fn figures_that_agree_need_no_explanation_and_strange_ones_get_none_that_meets_them() {
    let ours = claim(running(&[]), &[]);
    let as_of = day("2024-07-01");
    let mut theirs = Theirs { heads: BTreeMap::new(), total: Some("212868.48".parse().unwrap()) };
    assert_eq!(difference(&ours, as_of, &theirs, pack()).unwrap().explanations, []);
    theirs.total = Some("300000.00".parse().unwrap());
    let far = difference(&ours, as_of, &theirs, pack()).unwrap();
    assert!(far.explanations.iter().all(|it| !it.left.is_zero()));
    theirs = Theirs { heads: BTreeMap::from([("damages".to_owned(), "5.00".parse().unwrap())]), total: None };
    let strange = difference(&ours, as_of, &theirs, pack()).unwrap();
    assert_eq!((strange.heads[0].label.as_str(), strange.heads[0].ours), ("违约金", Money::ZERO));
    assert_eq!(strange.explanations, [], "nothing we do differently gives a head that was never agreed");
    let mut rounded = claim(running(&[]), &[payment("2024-05-05", "1.00"), payment("2024-06-07", "1.00")]);
    rounded.rounding.at = RoundingAt::Segment;
    assert!(difference(&rounded, as_of, &theirs, pack()).is_ok());
}

#[test]
fn the_claim_paragraph_states_figures_and_the_rule_that_goes_on() {
    let liable = json!({"kind": "liabilities_set", "reason": "保证合同", "liabilities": [
        {"guarantor": 0, "basis": "joint_guarantee", "ceiling": "100000.00", "heads": ["principal", "occupancy"]},
        {"guarantor": 1, "basis": "general_guarantee", "period_until": "2024-06-01"}]});
    let cost = json!({"kind": "charge_recorded", "head": "cost", "due_on": "2024-05-01", "amount": "3000.00", "what": "律师费"});
    let done = paragraph(&file(&[opening(annual("12")), cost, liable]), day("2024-07-01"), pack()).unwrap();
    assert_eq!(
        done.text(),
        "一、请求判令被告张三丰样例向原告偿还代偿款本金205,634.65元；\n\
         二、请求判令被告张三丰样例向原告支付实现债权费用3,000.00元；\n\
         三、请求判令被告张三丰样例向原告支付资金占用费（计至2024年6月30日为7,233.83元；自2024年7月1日起，以尚欠代偿款本金205,634.65元为基数，按年利率12%（一年按365日计）计算，计算至实际清偿之日止）；\n\
         四、请求判令被告李保样例在100,000.00元的限额内对上述第一、三项债务承担连带清偿责任；\n\
         五、本案案件受理费、财产保全费等诉讼费用由被告承担。"
    );
    assert_eq!(done.total.to_string(), "215868.48");
    assert_eq!(
        (done.left_out.len(), done.left_out[0].guarantor, done.left_out[0].why),
        (1, 1, Some(OwedZero::PeriodExpired))
    );
}

#[test]
fn each_rate_and_ceiling_has_its_words() {
    for (picks, text) in [
        (
            json!({"occupancy": {"rate": {"rule": "lpr", "term": "one_year", "multiplier": "1.5", "margin_percent": "0.5"}, "day_count": "ACT/360", "count": "include_both"}}),
            "计至2024年7月1日为3,500.93元；自2024年7月2日起，以尚欠代偿款本金205,634.65元为基数，按全国银行间同业拆借中心（中国人民银行授权公布）公布的各期间适用的贷款市场报价利率（LPR）1年期的1.5倍加0.5个百分点（一年按360日计）计算，计算至实际清偿之日止",
        ),
        (running(&[("rate", json!({"rule": "daily", "percent": "0.05"}))]), "按日利率0.05%计算"),
        (running(&[("until", json!("2024-12-01"))]), "计算至2024年11月30日止"),
        (running(&[("until", json!("2024-06-01"))]), "支付资金占用费5,205.66元（计至2024年6月30日）"),
        (
            json!({"occupancy": {"rate": annual("30")}, "ceilings": [{"ceiling": "agreed", "percent": "24", "reason": "约定"}]}),
            "上述资金占用费合计以尚欠本金为基数，不超过按年利率24%（一年按365日计）计算的金额",
        ),
    ] {
        let file = file(&[opening(json!({"rule": "not_agreed"})), terms(picks.clone())]);
        let done = paragraph(&file, day("2024-07-01"), pack()).unwrap().text();
        assert!(done.contains(text), "{picks}\n{done}");
    }
    let stopped = with(standstill("2024-06-01", Some("2024-08-01")), "accruals", json!(["occupancy"]));
    let done = paragraph(&file(&[opening(annual("12")), stopped]), day("2024-07-01"), pack()).unwrap().text();
    assert!(done.contains("自2024年8月1日起"), "{done}");
}

//! The ledger at its door: what it reads, what it refuses, what it writes.

use recourse_core::calc;
use recourse_core::ledger::{Claim, Detail, reckon};
use serde_json::{Value, json};

#[test]
fn the_contracts_example_is_read_and_written() {
    let claim = contract_example();
    let read = Claim::from_value(&claim).unwrap();
    assert_eq!(Claim::from_value(&serde_json::to_value(&read).unwrap()).unwrap(), read);
    let answer = ask(&claim, "2025-01-01", Detail::Explained).unwrap();
    let keys = |it: &Value| it.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let all = ["as_of", "heads", "total", "credit", "per_diem", "receipts", "accruals", "segments", "warnings"];
    assert_eq!(keys(&answer), all);
    assert_eq!(keys(&answer["heads"][0]), ["id", "balance"]);
    assert_eq!(keys(&answer["receipts"][0]), ["id", "applied", "credit"]);
    assert_eq!(keys(&answer["accruals"][0]), ["id", "earned", "cut"]);
    let first = &answer["segments"][0];
    for (field, value) in [
        ("accrual", json!("a1")),
        ("from", json!("2024-03-16")),
        ("until", json!("2024-06-01")),
        ("days", json!(77)),
        ("base", json!("205634.65")),
        ("annual_percent", json!("12")),
        ("day_count", json!("ACT/365")),
        ("cut_exact", json!("0")),
    ] {
        assert_eq!(first[field], value, "{field}");
    }
    let summary = ask(&claim, "2025-01-01", Detail::Summary).unwrap();
    assert_eq!(summary.get("segments"), None);
    assert_eq!(summary["total"], answer["total"]);
}

#[test]
fn every_refusal_names_code_and_place() {
    let spoil = |pointer: &str, value: Value| {
        let mut claim = contract_example();
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        match claim.pointer_mut(parent).unwrap() {
            Value::Object(map) => drop(map.insert(name.to_owned(), value)),
            Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
            _ => panic!("{pointer} has no parent"),
        }
        claim
    };
    for (pointer, value, code, path) in [
        ("/extra", json!(1), "unknown_field", "extra"),
        ("/accruals/0/rat", json!(1), "unknown_field", "accruals[0].rat"),
        ("/accruals/0/rate/margin", json!("1"), "unknown_field", "accruals[0].rate.margin"),
        ("/heads", json!({}), "invalid_json", "heads"),
        ("/heads/0/kind", json!("fine"), "invalid_json", "heads[0].kind"),
        ("/currency", json!("rmb"), "invalid_json", "currency"),
        ("/charges/0/amount", json!(205_634.65), "invalid_amount", "charges[0].amount"),
        ("/charges/0/amount", json!("205634.655"), "invalid_amount", "charges[0].amount"),
        ("/charges/0/amount", json!("-1"), "invalid_amount", "charges[0].amount"),
        ("/charges/0/amount", json!("1e3"), "invalid_amount", "charges[0].amount"),
        ("/accruals/0/rate/annual_percent", json!("12%"), "invalid_amount", "accruals[0].rate.annual_percent"),
        ("/accruals/0/rate", json!({}), "invalid_json", "accruals[0].rate"),
        ("/accruals/0/day_count", json!("30/360"), "invalid_json", "accruals[0].day_count"),
        ("/accruals/0/start_offset_days", json!(2), "invalid_json", "accruals[0].start_offset_days"),
        ("/accruals/0/from", json!("2023-02-30"), "invalid_date", "accruals[0].from"),
        (
            "/accruals/0/compounding",
            json!({"months": [13], "day": 1}),
            "invalid_date",
            "accruals[0].compounding.months[0]",
        ),
        ("/accruals/0/head", json!("fees"), "unknown_head", "accruals[0].head"),
        ("/accruals/0/base/0", json!("fees"), "unknown_head", "accruals[0].base[0]"),
        ("/charges/0/head", json!("fees"), "unknown_head", "charges[0].head"),
        ("/order/2", json!("fees"), "unknown_head", "order[2]"),
        ("/order_changes/0/order/0", json!("fees"), "unknown_head", "order_changes[0].order[0]"),
        ("/receipts/0/order", json!(["fees"]), "unknown_head", "receipts[0].order[0]"),
        ("/receipts/0/split", json!({"fees": "50000.00"}), "unknown_head", "receipts[0].split.fees"),
        ("/waivers/0/head", json!("fees"), "unknown_head", "waivers[0].head"),
        ("/total_caps/0/of/0", json!("fees"), "unknown_head", "total_caps[0].of[0]"),
        ("/caps/0/base/0", json!("fees"), "unknown_head", "caps[0].base[0]"),
        ("/caps/0/accruals/0", json!("a9"), "invalid_json", "caps[0].accruals[0]"),
        ("/accruals/1/id", json!("a1"), "duplicate_id", "accruals[1].id"),
        ("/heads/1/id", json!("cost"), "duplicate_id", "heads[1].id"),
        ("/order/1", json!("cost"), "duplicate_id", "order[1]"),
        ("/accruals/1/count", json!("include_both"), "mixed_count_in_cap", "caps[0].accruals"),
        ("/receipts/0/split", json!({"principal": "49999.99"}), "split_mismatch", "receipts[0].split"),
        ("/receipts/0/split", json!({"cost": "50000.00"}), "split_mismatch", "receipts[0].split"),
        ("/waivers/0/amount", json!("1000000.00"), "waiver_exceeds_balance", "waivers[0].amount"),
        ("/accruals/0/rate", json!({"reference": "LPR_9Y"}), "reference_missing", "accruals[0].rate"),
        (
            "/accruals/0/rate",
            json!({"reference": "LPR_1Y", "fixed_on": "2019-08-19"}),
            "reference_missing",
            "accruals[0].rate",
        ),
        (
            "/accruals/0/rate",
            json!({"reference": "LPR_1Y", "margin_percent": "-9"}),
            "invalid_amount",
            "accruals[0].rate",
        ),
    ] {
        let why = ask(&spoil(pointer, value.clone()), "2025-01-01", Detail::Summary).unwrap_err();
        assert_eq!((why.code, why.path.as_str()), (code, path), "{pointer} = {value}: {why}");
    }
}

#[test]
fn lines_are_answered_one_by_one() {
    let line = json!({"as_of": "2025-01-01", "claim": contract_example()}).to_string();
    let alone = calc::ledger(&contract_example().to_string(), "2025-01-01".parse().unwrap(), Detail::Summary);
    assert_eq!(calc::ledger_line(&line, Detail::Summary), alone);
    for (line, code, path) in [
        ("", "invalid_json", ""),
        (r#"{"as_of": "2025-01-01"}"#, "invalid_json", "claim"),
        (r#"{"as_of": "2025-13-01", "claim": {"heads": []}}"#, "invalid_date", "as_of"),
        (r#"{"as_of": "2025-01-01", "claim": {"heads": [], "x": 1}}"#, "unknown_field", "x"),
    ] {
        let why = calc::ledger_line(line, Detail::Summary).unwrap_err();
        assert_eq!((why.code, why.path.as_str()), (code, path), "{line}");
    }
}

#[test]
fn what_happens_later_and_the_order_of_listing_do_not_matter() {
    let claim = contract_example();
    let before = ask(&claim, "2024-07-15", Detail::Explained).unwrap();
    let mut later = claim.clone();
    for (list, item) in [
        ("charges", json!({"id": "c9", "head": "cost", "date": "2024-07-16", "amount": "100.00"})),
        ("receipts", json!({"id": "r9", "date": "2024-07-16", "amount": "100.00"})),
        ("waivers", json!({"id": "w9", "date": "2024-07-16", "head": "cost", "amount": "100.00"})),
    ] {
        later[list].as_array_mut().unwrap().push(item);
    }
    assert_eq!(ask(&later, "2024-07-15", Detail::Explained).unwrap(), before);

    let mut backdated = claim.clone();
    let earlier = json!({"id": "r0", "date": "2024-05-01", "amount": "1000.00"});
    backdated["receipts"].as_array_mut().unwrap().push(earlier.clone());
    let mut in_time = claim;
    in_time["receipts"].as_array_mut().unwrap().insert(0, earlier);
    assert_eq!(
        ask(&backdated, "2025-01-01", Detail::Explained).unwrap(),
        ask(&in_time, "2025-01-01", Detail::Explained).unwrap()
    );
}

#[test]
fn rates_after_the_last_confirmed_day_are_marked() {
    let claim = json!({
        "heads": [{"id": "i", "kind": "interest"}, {"id": "p", "kind": "principal"}],
        "charges": [{"id": "c", "head": "p", "date": "2026-09-01", "amount": "1000.00"}],
        "accruals": [{"id": "a", "head": "i", "base": ["p"], "rate": {"reference": "LPR_1Y"}, "day_count": "ACT/365",
                      "start_offset_days": 0, "count": "exclude_last"}]
    });
    assert_eq!(ask(&claim, "2026-09-21", Detail::Summary).unwrap()["warnings"], json!([]));
    let stale = json!([{"code": "reference_stale", "reference": "LPR_1Y", "last_confirmed": "2026-09-21"}]);
    assert_eq!(ask(&claim, "2026-12-01", Detail::Summary).unwrap()["warnings"], stale);
}

#[test]
fn a_million_days_and_runaway_growth_neither_stop_nor_fall() {
    let mut claim = json!({
        "heads": [{"id": "i", "kind": "interest"}, {"id": "p", "kind": "principal"}],
        "charges": [{"id": "c", "head": "p", "date": "1900-01-01", "amount": "10000000000000.00"}],
        "accruals": [{"id": "a", "head": "i", "base": ["p", "i"], "rate": {"annual_percent": "0.00000001"},
                      "day_count": "ACT/ACT", "start_offset_days": 0, "count": "include_both"}]
    });
    let read = Claim::from_value(&claim).unwrap();
    let found = reckon(&read, "2999-12-31".parse().unwrap(), Detail::Explained).unwrap();
    assert_eq!(found.heads[0].balance.to_string(), "1100000.00");
    assert_eq!(found.segments.unwrap().last().unwrap().until, recourse_core::Day::LAST);
    claim["accruals"][0]["rate"] = json!({"annual_percent": "1000"});
    claim["accruals"][0]["compounding"] = json!({"months": [1, 4, 7, 10], "day": 31});
    assert_eq!(ask(&claim, "2999-12-31", Detail::Summary).unwrap_err().code, "invalid_amount");
}

#[test]
fn the_finest_rates_on_the_largest_sums_are_exact_or_refused() {
    let claim = |amount: &str, rate: &Value, day_count: &str| {
        json!({"heads": [{"id": "p", "kind": "principal"}, {"id": "i", "kind": "interest"}],
            "charges": [{"id": "c", "head": "p", "date": "2023-01-01", "amount": amount}],
            "accruals": [{"id": "a", "head": "i", "base": ["p"], "rate": rate, "day_count": day_count,
                "from": null, "until": null, "start_offset_days": 0, "count": "exclude_last", "compounding": null}]})
    };
    let daily = json!({"daily_percent": "0.01750000000000000001"});
    let annual = json!({"annual_percent": "3.65000000000000000001"});
    // What the twentieth decimal adds in a year is less than half a fen.
    for (amount, rate, day_count, earned) in [
        ("10000000000.00", &daily, "ACT/365", "638750000.00"),
        ("10000000000000.00", &daily, "ACT/365", "638750000000.00"),
        ("10000000000.00", &annual, "ACT/365", "365000000.00"),
        ("10000000000.00", &annual, "ACT/360", "370069444.44"),
    ] {
        let answer = ask(&claim(amount, rate, day_count), "2024-01-01", Detail::Explained).unwrap();
        assert_eq!(answer["accruals"][0]["earned"], earned, "{amount} {rate} {day_count}");
    }
    let beyond = claim("10000000000000.00", &json!({"annual_percent": "999999.00000000000000000001"}), "ACT/ACT");
    let why = ask(&beyond, "2024-01-01", Detail::Summary).unwrap_err();
    assert_eq!((why.code, why.path.as_str()), ("invalid_amount", "accruals"));
}

/// A month of 0.05 % a day on ten thousand, and five percent of an unpaid minimum that is the whole of it; the next month
/// charges on the raised balance only where the contract lets it.
#[test]
fn a_month_of_interest_and_a_fee_for_late_payment_come_to_six_hundred_and_fifty() {
    let claim = |compounding: Value| {
        json!({
            "heads": [{"id": "fee", "kind": "damages"}, {"id": "i", "kind": "interest"}, {"id": "p", "kind": "principal"}],
            "charges": [{"id": "c", "head": "p", "date": "2024-03-01", "amount": "10000.00"},
                        {"id": "f", "head": "fee", "date": "2024-03-31", "amount": "500.00"}],
            "accruals": [{"id": "a", "head": "i", "base": ["p"], "rate": {"daily_percent": "0.05"}, "day_count": "ACT/365",
                          "from": null, "until": null, "start_offset_days": 0, "count": "exclude_last",
                          "compounding": compounding}]
        })
    };
    let owed = |claim: &Value, on: &str| {
        let answer = ask(claim, on, Detail::Summary).unwrap();
        let balance = |at: usize| answer["heads"][at]["balance"].as_str().unwrap().to_owned();
        [balance(0), balance(1), balance(2), answer["total"].as_str().unwrap().to_owned()]
    };
    let plain = claim(Value::Null);
    assert_eq!(owed(&plain, "2024-03-31"), ["500.00", "150.00", "10000.00", "10650.00"]);
    assert_eq!(owed(&plain, "2024-04-30")[1], "300.00", "without an agreement nothing is charged on interest");
}

fn ask(claim: &Value, as_of: &str, detail: Detail) -> Result<Value, calc::CalcError> {
    let answer = calc::ledger(&claim.to_string(), as_of.parse().unwrap(), detail)?;
    Ok(serde_json::from_str(&answer).unwrap())
}

/// The claim the contract shows, with the second accrual its caps name.
fn contract_example() -> Value {
    json!({
        "currency": "CNY",
        "heads": [
            {"id": "cost", "kind": "cost", "label": "实现债权费用"},
            {"id": "occupancy", "kind": "interest", "label": "资金占用费"},
            {"id": "damages", "kind": "damages", "label": "违约金"},
            {"id": "principal", "kind": "principal", "label": "代偿款本金"}
        ],
        "charges": [{"id": "c1", "head": "principal", "date": "2024-03-15", "amount": "205634.65"}],
        "accruals": [
            {"id": "a1", "head": "occupancy", "base": ["principal"], "rate": {"annual_percent": "12"},
             "day_count": "ACT/365", "from": "2024-03-15", "until": null, "start_offset_days": 1,
             "count": "exclude_last", "compounding": null},
            {"id": "a2", "head": "damages", "base": ["principal"], "rate": {"daily_percent": "0.05"},
             "day_count": "ACT/365", "from": null, "until": null, "start_offset_days": 1,
             "count": "exclude_last", "compounding": null}
        ],
        "caps": [{"id": "k1", "accruals": ["a1", "a2"], "base": ["principal"],
                  "rate": {"annual_percent": "24"}, "day_count": "ACT/365"}],
        "total_caps": [{"id": "t1", "accruals": ["a2"], "percent": "30", "of": ["principal"]}],
        "standstills": [{"from": "2024-06-01", "until": "2024-07-01", "accruals": ["a1"]}],
        "receipts": [{"id": "r1", "date": "2024-07-01", "amount": "50000.00", "payer": "debtor",
                      "order": null, "split": null}],
        "waivers": [{"id": "w1", "date": "2024-08-01", "head": "damages", "amount": "100.00"}],
        "order": ["cost", "occupancy", "damages", "principal"],
        "order_changes": [{"from": "2024-10-01", "order": ["principal", "occupancy", "damages", "cost"]}],
        "rounding": {"mode": "half_up", "at": "posting"}
    })
}

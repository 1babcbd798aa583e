//! Claims reckoned a second: a plain one, one with everything, the plain one over a century, and the one that the
//! requirement names: five years, floating LPR, two accruals, a ceiling, twelve receipts.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use recourse_core::Day;
use recourse_core::ledger::{Claim, Detail, reckon};
use serde_json::{Value, json};

fn claims(criterion: &mut Criterion) {
    let day = |text: &str| text.parse::<Day>().expect("a day");
    let plain = claim(&json!({"annual_percent": "12"}), &json!(null));
    let full = everything();
    let mut group = criterion.benchmark_group("ledger");
    group.throughput(Throughput::Elements(1));
    for (name, claim, as_of) in [
        ("plain, two years", &plain, "2026-03-15"),
        ("plain, a century", &plain, "2124-03-15"),
        ("everything, two years", &full, "2026-03-15"),
        ("required, five years", &required(), "2025-03-15"),
    ] {
        let as_of = day(as_of);
        group.bench_function(name, |it| it.iter(|| reckon(black_box(claim), as_of, Detail::Summary)));
    }
    let text = serde_json::to_string(&full).expect("a claim is JSON");
    group.bench_function("everything, from JSON, explained", |it| {
        it.iter(|| reckon(&Claim::from_json(black_box(&text))?, day("2026-03-15"), Detail::Explained));
    });
    group.finish();
}

fn claim(rate: &Value, compounding: &Value) -> Claim {
    Claim::from_value(&document(rate, compounding)).expect("a claim")
}

fn everything() -> Claim {
    let mut it =
        document(&json!({"reference": "LPR_1Y", "multiplier": "4"}), &json!({"months": [3, 6, 9, 12], "day": 21}));
    it["caps"] = json!([{"id": "k1", "accruals": ["a1"], "base": ["principal"], "rate": {"annual_percent": "13"},
                         "day_count": "ACT/365"}]);
    it["total_caps"] = json!([{"id": "t1", "accruals": ["a1"], "percent": "20", "of": ["principal"]}]);
    it["standstills"] = json!([{"from": "2024-06-01", "until": "2024-07-01", "accruals": null}]);
    it["order_changes"] = json!([{"from": "2024-10-01", "order": ["principal", "occupancy"]}]);
    Claim::from_value(&it).expect("a claim")
}

/// The claim that the requirement names.
fn required() -> Claim {
    let receipts: Vec<Value> = (0..12)
        .map(|it| (2020 + (3 + 5 * it) / 12, (3 + 5 * it) % 12 + 1, it))
        .map(|(year, month, it)| json!({"id": format!("r{it}"), "date": format!("{year}-{month:02}-10"), "amount": "5000.00"}))
        .collect();
    let accrual = |id: &str, rate: Value| {
        json!({"id": id, "head": id, "base": ["principal"], "rate": rate, "day_count": "ACT/365",
               "start_offset_days": 1, "count": "exclude_last"})
    };
    Claim::from_value(&json!({
        "heads": [{"id": "occupancy", "kind": "interest"}, {"id": "damages", "kind": "damages"},
                  {"id": "principal", "kind": "principal"}],
        "charges": [{"id": "c1", "head": "principal", "date": "2020-03-15", "amount": "1205634.65"}],
        "accruals": [accrual("occupancy", json!({"reference": "LPR_1Y", "multiplier": "4"})),
                     accrual("damages", json!({"daily_percent": "0.05"}))],
        "caps": [{"id": "k1", "accruals": ["occupancy", "damages"], "base": ["principal"],
                  "rate": {"annual_percent": "24"}, "day_count": "ACT/365"}],
        "receipts": receipts,
        "order": ["occupancy", "damages", "principal"]
    }))
    .expect("a claim")
}

fn document(rate: &Value, compounding: &Value) -> Value {
    let receipts: Vec<Value> = (1..=12)
        .map(|month| json!({"id": format!("r{month}"), "date": format!("2025-{month:02}-10"), "amount": "5000.00"}))
        .collect();
    json!({
        "heads": [{"id": "occupancy", "kind": "interest"}, {"id": "principal", "kind": "principal"}],
        "charges": [{"id": "c1", "head": "principal", "date": "2024-03-15", "amount": "205634.65"}],
        "accruals": [{"id": "a1", "head": "occupancy", "base": ["principal", "occupancy"], "rate": rate,
                      "day_count": "ACT/365", "start_offset_days": 1, "count": "exclude_last",
                      "compounding": compounding}],
        "receipts": receipts,
        "order": ["occupancy", "principal"]
    })
}

criterion_group!(benches, claims);
criterion_main!(benches);

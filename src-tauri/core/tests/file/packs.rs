//! Newer packs and added quotes, laid upon what ships.

use recourse_core::deadline::{Length, Roll, deadline_with};
use recourse_core::events::QuoteAdded;
use recourse_core::ledger::{Detail, reckon, reckon_with};
use recourse_core::statutes::{FeeKind, Halving, RuleChange, RulePack, Turn, rule_changes};
use recourse_core::{calc, case_change, claim_of};
use serde_json::{Value, json};

use crate::bench::{annual, day, file, opening, terms};

fn shipped() -> &'static RulePack {
    RulePack::shipped()
}

fn quote(series: &str, on: &str, percent: &str, until: Option<&str>) -> QuoteAdded {
    QuoteAdded {
        series: series.to_owned(),
        effective_on: day(on),
        percent: percent.parse().unwrap(),
        confirmed_until: until.map(day),
        source: "全国银行间同业拆借中心公告".to_owned(),
    }
}

fn series(change: &[(&str, Value)]) -> Value {
    let mut it = json!({"id": "LPR_1Y", "instrument": "LPRPAGE", "title": "贷款市场报价利率（LPR）1年期", "publisher": "中心",
        "confirmed_until": "2026-11-19", "single_source_after": null, "read_from": "公告",
        "quotes": [{"from": "2019-08-20", "percent": "4.25"}, {"from": "2026-10-20", "percent": "2.90"}]});
    for (field, value) in change {
        it[*field] = value.clone();
    }
    json!({"series": [it]})
}

#[test]
fn a_pack_that_does_not_hold_together_is_refused_with_its_place() {
    let lending = |periods: Value| json!({"caps": [{"id": "x", "title": "x", "notes": [], "note_sources": [], "periods": periods}]});
    let cited = json!([{"instrument": "CC", "article": "第一条"}]);
    let fee = |bands: Value| json!({"fees": [{"id": "enforcement", "title": "x", "source": {"instrument": "FEE", "article": "x"}, "bands": bands}]});
    for (newer, code, path) in [
        (json!([]), "invalid_json", ""),
        (json!({"series": {}}), "invalid_json", "series"),
        (json!({"rates": []}), "unknown_field", "rates"),
        (json!({"series": [{"id": "LPR_1Y"}]}), "invalid_record", "series[0]"),
        (series(&[("extra", json!(1))]), "invalid_record", "series[0]"),
        (series(&[("quotes", json!([]))]), "no_quotes", "series LPR_1Y"),
        (series(&[("confirmed_until", json!("2026-10-19"))]), "confirmed_before_last_quote", "series LPR_1Y"),
        (series(&[("instrument", json!("NONE"))]), "unknown_instrument", "series LPR_1Y"),
        (
            series(&[(
                "quotes",
                json!([{"from": "2026-10-20", "percent": "3"}, {"from": "2019-08-20", "percent": "3"}]),
            )]),
            "quotes_out_of_order",
            "series LPR_1Y",
        ),
        (series(&[("quotes", json!([{"from": "2019-08-20", "percent": "-1"}]))]), "invalid_amount", "series LPR_1Y"),
        (json!({"years": [{"year": 2027, "notices": [], "off": [], "work": []}]}), "missing_source", "years 2027"),
        (
            json!({"years": [{"year": 2027, "notices": ["通知"], "off": ["2027-01-01"], "work": ["2027-01-01"]}]}),
            "day_listed_twice",
            "years",
        ),
        (lending(json!([{"percent": "24", "notes": [], "sources": []}])), "missing_source", "caps x"),
        (lending(json!([{"percent": "-24", "notes": [], "sources": cited}])), "invalid_amount", "caps x"),
        (
            lending(json!([{"reference": "SHIBOR", "multiplier": "4", "notes": [], "sources": cited}])),
            "reference_missing",
            "caps x",
        ),
        (
            lending(
                json!([{"percent": "24", "notes": [], "sources": cited}, {"from": "2020-01-01", "percent": "20", "notes": [], "sources": cited}]),
            ),
            "periods_overlap",
            "caps x",
        ),
        (fee(json!([{"over": "10", "rate": "0.1"}])), "bands_out_of_order", "fees Enforcement"),
        (
            fee(json!([{"over": "0", "rate": "0.1"}, {"over": "0", "rate": "0.2"}])),
            "bands_out_of_order",
            "fees Enforcement",
        ),
        (
            json!({"measures": [{"id": "m", "title": "m", "percent": "1", "per": "day", "notes": [], "sources": [{"instrument": "NONE", "article": "1"}]}]}),
            "unknown_instrument",
            "measures m",
        ),
        (
            json!({"measures": [{"id": "delayed_performance", "title": "m", "percent": "1", "per": "day", "from": "2027-01-01",
                                 "notes": [], "sources": cited}]}),
            "periods_overlap",
            "measures delayed_performance",
        ),
        (
            json!({"instruments": [{"id": "A", "title": "a", "verified": true}, {"id": "A", "title": "a", "verified": true}]}),
            "duplicate_id",
            "instruments[1]",
        ),
    ] {
        let why = shipped().with_pack(&newer).unwrap_err();
        assert_eq!((why.code(), why.path.as_str()), (code, path), "{newer}: {why}");
    }
}

#[test]
fn a_newer_pack_replaces_what_it_names_and_keeps_the_rest() {
    let newer = json!({"version": "2027-01", "years": [{"year": 2027, "notices": ["通知"], "off": ["2027-01-01", "2027-01-04"], "work": []}]});
    let pack = shipped().with_pack(&newer).unwrap();
    assert_eq!(pack.version(), "2027-01");
    let last = |pack| deadline_with(day("2026-12-18"), Length::Days(15), Roll::NextWorkingDay, pack).unwrap();
    assert_eq!((last(shipped()).last_day, last(&pack).last_day), (day("2027-01-04"), day("2027-01-05")));
    assert!(last(&pack).warnings.is_empty() && !last(shipped()).warnings.is_empty());
    let amount = "1000000".parse().unwrap();
    assert_eq!(
        pack.fee(FeeKind::Acceptance, amount, Halving::Full),
        shipped().fee(FeeKind::Acceptance, amount, Halving::Full)
    );
    let added = RuleChange { list: "years", id: "2027".to_owned(), turn: Turn::Added };
    assert_eq!(rule_changes(shipped(), &pack), std::slice::from_ref(&added));
    assert_eq!(rule_changes(&pack, shipped()), [RuleChange { turn: Turn::Removed, ..added }]);
    assert_eq!(shipped().with_pack(&json!({"about": "empty"})).as_ref(), Ok(shipped()));
}

#[test]
fn an_added_quote_is_used_named_and_ends_the_warning() {
    let floating = json!({"rule": "lpr", "multiplier": "1"});
    let mut opened = opening(floating);
    opened["facts"]["compensation"] =
        json!({"on": "2026-10-01", "principal": "36500000.00", "interest": "0", "penalty": "0", "fees": "0"});
    let file = file(&[opened]);
    let claim = claim_of(&file);
    let pack = shipped().with_quote(&quote("LPR_1Y", "2026-10-20", "2.90", Some("2026-11-19"))).unwrap();
    let as_of = day("2026-10-30");
    let before = reckon(&claim, as_of, Detail::Summary).unwrap();
    let after = reckon_with(&claim, as_of, Detail::Explained, &pack).unwrap();
    assert_eq!((before.heads[1].balance.to_string().as_str(), before.warnings.len()), ("84000.00", 1));
    assert_eq!((after.heads[1].balance.to_string().as_str(), after.warnings.len()), ("83000.00", 0));
    let used = after.segments.unwrap().last().unwrap().quote.clone().unwrap();
    assert_eq!((used.effective_date, used.percent.to_string().as_str()), (day("2026-10-20"), "2.9"));
    assert!(pack.rate("LPR_1Y", day("2026-10-25")).unwrap().source.article.contains("同业拆借中心公告"));
    assert!(
        calc::run_with("rate", r#"{"reference": "LPR_1Y", "date": "2026-10-25"}"#, &pack)
            .unwrap()
            .contains("\"stale\":false")
    );

    let change = case_change(shipped(), &pack, &file, as_of).unwrap();
    assert_eq!(change.number, file.facts.number);
    assert_eq!((change.before.unwrap().total, change.after.unwrap().total), (before.total, after.total));
    assert_eq!(case_change(shipped(), &pack, &crate::bench::file(&[opening(annual("12"))]), as_of), None);
}

#[test]
fn a_quote_of_a_known_day_is_corrected() {
    let pack = shipped().with_quote(&quote("LPR_1Y", "2025-05-20", "3.05", None)).unwrap();
    let on = |day_text: &str| pack.rate("LPR_1Y", day(day_text)).unwrap();
    assert_eq!(on("2025-06-01").quote.percent.to_string(), "3.05");
    assert_eq!(on("2026-09-21").confirmed_until, day("2026-09-21"));
    let changed = RuleChange { list: "series", id: "LPR_1Y".to_owned(), turn: Turn::Changed };
    assert_eq!(rule_changes(shipped(), &pack), [changed]);
    let early = quote("LPR_1Y", "2026-10-20", "3", Some("2026-10-19"));
    assert_eq!(shipped().with_quote(&early).unwrap_err().code(), "confirmed_before_last_quote");
    assert_eq!(
        shipped().with_quote(&quote("SHIBOR", "2026-10-20", "3", None)).unwrap_err().code(),
        "reference_missing"
    );
}

#[test]
fn what_the_company_added_outlives_a_pack_that_does_not_know_it_yet() {
    let added = shipped().with_quote(&quote("LPR_1Y", "2026-12-21", "2.80", Some("2027-01-19"))).unwrap();
    let percent = |pack: &RulePack, on: &str| pack.rate("LPR_1Y", day(on)).unwrap();
    let newer = added.with_pack(&series(&[])).unwrap();
    assert_eq!(percent(&newer, "2026-11-01").quote.percent.to_string(), "2.90");
    let kept = percent(&newer, "2026-12-25");
    assert_eq!((kept.quote.percent.to_string().as_str(), kept.stale), ("2.8", false));
    assert!(kept.source.article.contains("本机构录入"));
    let known = series(&[("confirmed_until", json!("2027-02-19"))]);
    assert_eq!(percent(&added.with_pack(&known).unwrap(), "2026-12-25").quote.percent.to_string(), "2.90");
}

#[test]
fn the_sources_of_a_day_are_marked_as_its_quotes_are() {
    let file = file(&[opening(json!({"rule": "lpr", "multiplier": "4"}))]);
    for (on, unverified, stale) in [
        ("2026-08-20", false, false),
        ("2026-08-21", true, false),
        ("2026-09-21", true, false),
        ("2026-09-22", true, true),
    ] {
        let rules = recourse_core::rules_on_with(&file, day(on), shipped());
        let series = rules.iter().find(|it| it.title.contains("LPR")).unwrap();
        assert_eq!((series.unverified, series.article.contains("此后暂按")), (unverified, stale), "{on}");
    }
}

#[test]
fn a_ceiling_that_changes_changes_the_claim() {
    let newer = json!({"caps": [{"id": "financial_claims", "title": "x", "notes": [], "note_sources": [], "periods": [
        {"percent": "20", "notes": [], "sources": [{"instrument": "FINCLAIM", "article": "x"}]}]}]});
    let pack = shipped().with_pack(&newer).unwrap();
    let picks = json!({"occupancy": {"rate": annual("30")}, "ceilings": [{"ceiling": "financial_claims", "reason": "内部上限"}]});
    let change =
        case_change(shipped(), &pack, &file(&[opening(annual("12")), terms(picks)]), day("2024-07-01")).unwrap();
    let interest = |it: Result<recourse_core::CaseFigures, _>| it.unwrap().heads[1].1.to_string();
    assert_eq!((interest(change.before), interest(change.after)), ("14467.67".to_owned(), "12056.39".to_owned()));
}

#[test]
fn every_kind_of_rule_is_on_file_with_its_source() {
    let pack = shipped();
    assert_eq!(pack.version(), "2026-11-22");
    assert!(pack.periods().len() == 52 && pack.interruptions().len() == 12 && pack.conduct().len() == 32);
    assert_eq!(pack.period("limitation.general").unwrap().length, Some(Length::Years(3)));
    let counter = pack.period("guarantee.counter").unwrap();
    assert!(counter.sources(pack).iter().all(|it| it.unverified), "the reading is ours");
    assert!(pack.period("proc.appeal_judgment").unwrap().sources(pack).iter().all(|it| !it.unverified));
    let policy = pack.contact_policy().unwrap();
    assert_eq!((policy.quiet_from.as_str(), policy.connected_calls_per_debtor_per_day), ("22:00", 3));
    let sources = pack
        .periods()
        .iter()
        .flat_map(|it| it.sources(pack))
        .chain(pack.conduct().iter().flat_map(|it| it.sources(pack)));
    for it in sources {
        assert!(!it.title.is_empty() && !it.article.is_empty() && it.title.chars().count() > 6, "{it:?}");
    }
    for year in 2018..=2026 {
        let new_year = day(&format!("{year}-01-01"));
        assert_eq!(
            pack.day_kind(new_year),
            (recourse_core::statutes::DayKind::Holiday, recourse_core::statutes::Notice::OnFile)
        );
    }
}

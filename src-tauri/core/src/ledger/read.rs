//! Reads a claim from JSON, naming the place of whatever is wrong.

use rust_decimal::Decimal;
use serde_json::Value;

use super::claim::{
    Accrual, Cap, Charge, Claim, Compounding, Count, DayCount, Head, HeadKind, OrderChange, Rate, Receipt, Rounding,
    RoundingAt, RoundingMode, Share, Standstill, TotalCap, Waiver,
};
use super::error::{ClaimError, ClaimFault};
use crate::json::{Fields, Node, Read, amount, day, parse, percent, signed_percent, text, texts, whole};

impl Claim {
    /// Reads the contract's JSON.
    /// # Errors
    /// [`ClaimError`], naming the place in the document.
    pub fn from_json(text: &str) -> Result<Self, ClaimError> {
        claim(&Node::root(&parse(text)?))
    }

    /// Reads the contract's JSON, already parsed.
    /// # Errors
    /// [`ClaimError`], naming the place in the document.
    pub fn from_value(value: &Value) -> Result<Self, ClaimError> {
        claim(&Node::root(value))
    }
}

fn claim(node: &Node<'_>) -> Read<Claim> {
    let it = node.fields(&[
        "currency",
        "heads",
        "charges",
        "accruals",
        "caps",
        "total_caps",
        "standstills",
        "receipts",
        "waivers",
        "order",
        "order_changes",
        "rounding",
    ])?;
    let usual = Rounding { mode: RoundingMode::HalfUp, at: RoundingAt::Posting };
    Ok(Claim {
        currency: it.optional("currency", currency)?.unwrap_or_else(|| "CNY".to_owned()),
        heads: it.required("heads", |it| it.items(head))?,
        charges: it.list("charges", charge)?,
        accruals: it.list("accruals", accrual)?,
        caps: it.list("caps", cap)?,
        total_caps: it.list("total_caps", total_cap)?,
        standstills: it.list("standstills", standstill)?,
        receipts: it.list("receipts", receipt)?,
        waivers: it.list("waivers", waiver)?,
        order: it.list("order", text)?,
        order_changes: it.list("order_changes", order_change)?,
        rounding: it.optional("rounding", rounding)?.unwrap_or(usual),
    })
}

fn currency(node: &Node<'_>) -> Read<String> {
    let code = text(node)?;
    let good = code.len() == 3 && code.bytes().all(|it| it.is_ascii_uppercase());
    if good { Ok(code) } else { Err(node.unexpected("a currency code of three capitals")) }
}

fn head(node: &Node<'_>) -> Read<Head> {
    let it = node.fields(&["id", "kind", "label"])?;
    let kinds = [
        ("cost", HeadKind::Cost),
        ("interest", HeadKind::Interest),
        ("penalty", HeadKind::Penalty),
        ("damages", HeadKind::Damages),
        ("principal", HeadKind::Principal),
        ("post_judgment", HeadKind::PostJudgment),
        ("other", HeadKind::Other),
    ];
    let id = it.required("id", text)?;
    let label = it.optional("label", text)?.unwrap_or_else(|| id.clone());
    Ok(Head { kind: it.required("kind", |it| it.choice(&kinds, "a kind of head"))?, label, id })
}

fn charge(node: &Node<'_>) -> Read<Charge> {
    let it = node.fields(&["id", "head", "date", "amount"])?;
    Ok(Charge {
        id: it.required("id", text)?,
        head: it.required("head", text)?,
        date: it.required("date", day)?,
        amount: it.required("amount", amount)?,
    })
}

fn accrual(node: &Node<'_>) -> Read<Accrual> {
    let it = node.fields(&[
        "id",
        "head",
        "base",
        "rate",
        "day_count",
        "from",
        "until",
        "start_offset_days",
        "count",
        "compounding",
    ])?;
    let rate = it.required("rate", rate)?;
    let counts = [("exclude_last", Count::ExcludeLast), ("include_both", Count::IncludeBoth)];
    Ok(Accrual {
        id: it.required("id", text)?,
        head: it.required("head", text)?,
        base: it.required("base", texts)?,
        day_count: day_count(&it, &rate)?,
        rate,
        from: it.optional("from", day)?,
        until: it.optional("until", day)?,
        start_offset_days: it.required("start_offset_days", |it| whole(it, 0..=1, "0 or 1"))?,
        count: it.required("count", |it| it.choice(&counts, "exclude_last or include_both"))?,
        compounding: it.optional("compounding", compounding)?,
    })
}

fn rate(node: &Node<'_>) -> Read<Rate> {
    let names = ["annual_percent", "daily_percent", "reference"];
    match names.into_iter().find(|name| node.map().is_ok_and(|it| it.contains_key(*name))) {
        Some("annual_percent") => {
            let it = node.fields(&["annual_percent"])?;
            Ok(Rate::Annual { annual_percent: it.required("annual_percent", percent)? })
        }
        Some("daily_percent") => {
            let it = node.fields(&["daily_percent"])?;
            Ok(Rate::Daily { daily_percent: it.required("daily_percent", percent)? })
        }
        Some(_) => {
            let it = node.fields(&["reference", "multiplier", "margin_percent", "fixed_on"])?;
            Ok(Rate::Reference {
                reference: it.required("reference", text)?,
                multiplier: it.optional("multiplier", percent)?.unwrap_or(Decimal::ONE),
                margin_percent: it.optional("margin_percent", signed_percent)?.unwrap_or_default(),
                fixed_on: it.optional("fixed_on", day)?,
            })
        }
        None => {
            node.fields(&[])?;
            Err(node.unexpected("annual_percent, daily_percent or reference"))
        }
    }
}

fn day_count(fields: &Fields<'_>, rate: &Rate) -> Read<DayCount> {
    let counts = [("ACT/365", DayCount::Act365), ("ACT/360", DayCount::Act360), ("ACT/ACT", DayCount::ActAct)];
    let read = |it: &Node<'_>| it.choice(&counts, "ACT/365, ACT/360 or ACT/ACT");
    match rate {
        Rate::Daily { .. } => Ok(fields.optional("day_count", read)?.unwrap_or(DayCount::Act365)),
        Rate::Annual { .. } | Rate::Reference { .. } => fields.required("day_count", read),
    }
}

fn compounding(node: &Node<'_>) -> Read<Compounding> {
    let it = node.fields(&["months", "day"])?;
    let dated = |it: &Node<'_>, most, expected| {
        whole(it, 1..=most, expected).map_err(|_| it.fault(ClaimFault::NotADate { expected }))
    };
    Ok(Compounding {
        months: it.required("months", |it| it.items(|it| dated(it, 12, "a month from 1 to 12")))?,
        day: it.required("day", |it| dated(it, 31, "a day of the month from 1 to 31"))?,
    })
}

fn cap(node: &Node<'_>) -> Read<Cap> {
    let it = node.fields(&["id", "accruals", "base", "rate", "day_count"])?;
    let rate = it.required("rate", rate)?;
    Ok(Cap {
        id: it.required("id", text)?,
        accruals: it.required("accruals", texts)?,
        base: it.required("base", texts)?,
        day_count: day_count(&it, &rate)?,
        rate,
    })
}

fn total_cap(node: &Node<'_>) -> Read<TotalCap> {
    let it = node.fields(&["id", "accruals", "percent", "of"])?;
    Ok(TotalCap {
        id: it.required("id", text)?,
        accruals: it.required("accruals", texts)?,
        percent: it.required("percent", percent)?,
        of: it.required("of", texts)?,
    })
}

fn standstill(node: &Node<'_>) -> Read<Standstill> {
    let it = node.fields(&["from", "until", "accruals"])?;
    Ok(Standstill {
        from: it.required("from", day)?,
        until: it.optional("until", day)?,
        accruals: it.optional("accruals", texts)?,
    })
}

fn receipt(node: &Node<'_>) -> Read<Receipt> {
    let it = node.fields(&["id", "date", "amount", "payer", "order", "split"])?;
    Ok(Receipt {
        id: it.required("id", text)?,
        date: it.required("date", day)?,
        amount: it.required("amount", amount)?,
        payer: it.optional("payer", text)?,
        order: it.optional("order", texts)?,
        split: it.optional("split", split)?,
    })
}

fn split(node: &Node<'_>) -> Read<Vec<Share>> {
    if node.value().is_array() {
        return node.items(|node| {
            let it = node.fields(&["head", "amount"])?;
            Ok(Share { head: it.required("head", text)?, amount: it.required("amount", amount)? })
        });
    }
    let shares = node.map()?.iter();
    shares.map(|(head, value)| Ok(Share { head: head.clone(), amount: amount(&node.field(head, value))? })).collect()
}

fn waiver(node: &Node<'_>) -> Read<Waiver> {
    let it = node.fields(&["id", "date", "head", "amount"])?;
    Ok(Waiver {
        id: it.required("id", text)?,
        date: it.required("date", day)?,
        head: it.required("head", text)?,
        amount: it.required("amount", amount)?,
    })
}

fn order_change(node: &Node<'_>) -> Read<OrderChange> {
    let it = node.fields(&["from", "order"])?;
    Ok(OrderChange { from: it.required("from", day)?, order: it.required("order", texts)? })
}

fn rounding(node: &Node<'_>) -> Read<Rounding> {
    let it = node.fields(&["mode", "at"])?;
    let modes = [("half_up", RoundingMode::HalfUp), ("half_even", RoundingMode::HalfEven)];
    let places = [("posting", RoundingAt::Posting), ("segment", RoundingAt::Segment)];
    Ok(Rounding {
        mode: it.required("mode", |it| it.choice(&modes, "half_up or half_even"))?,
        at: it.required("at", |it| it.choice(&places, "posting or segment"))?,
    })
}

//! Writing a tree as the JSON it is read from.

use std::fmt::{self, Formatter, Write};

use serde_json::{Map, Value, json};

use super::{Branch, ByWorld, Chance, Decide, Flow, FlowKind, Node, Tree, World};

/// The JSON of `recourse appraise tree`, on one line.
impl fmt::Display for Tree {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        out.write_str("{\"annual_rate_percent\":")?;
        number(out, self.annual_rate_percent)?;
        out.write_str(",\"worlds\":")?;
        list(out, &self.worlds, world)?;
        out.write_str(",\"root\":")?;
        next(out, self.root.as_ref())?;
        out.write_char('}')
    }
}

impl Tree {
    /// The same as a value. Reading the text into one would not give back the same bits: `serde_json` reads floats
    /// quickly, not to the nearest.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let worlds = self.worlds.iter().map(|it| {
            let mut fields = Map::new();
            fields.insert("p".to_owned(), json!(it.p));
            let label =
                |(name, text): &(String, String)| (name.clone(), serde_json::from_str(text).unwrap_or_default());
            fields.extend(it.labels.iter().map(label));
            Value::Object(fields)
        });
        json!({
            "annual_rate_percent": self.annual_rate_percent,
            "worlds": worlds.collect::<Vec<_>>(),
            "root": self.root.as_ref().map(node_value),
        })
    }
}

/// Called only on trees that were built here, which are a few dozen levels deep.
fn node_value(node: &Node) -> Value {
    match node {
        Node::Decide(it) => {
            let option = |it: &super::Choice| json!({"label": it.label, "next": it.next.as_deref().map(node_value)});
            json!({"decide": {"name": it.name, "options": it.options.iter().map(option).collect::<Vec<_>>()}})
        }
        Node::Chance(it) => {
            let cost = |it: &super::Cost| json!({"label": it.label, "amount": it.amount});
            json!({"chance": {
                "name": it.name,
                "costs": it.costs.iter().map(cost).collect::<Vec<_>>(),
                "branches": it.branches.iter().map(branch_value).collect::<Vec<_>>(),
            }})
        }
    }
}

fn branch_value(it: &Branch) -> Value {
    let flow = |it: &Flow| {
        let kind = match it.kind {
            FlowKind::Receipt => "receipt",
            FlowKind::Refund => "refund",
        };
        json!({"label": it.label, "kind": kind, "alpha": it.alpha, "beta": it.beta})
    };
    json!({
        "label": it.label,
        "p": it.p,
        "months": it.months,
        "flows": it.flows.iter().map(flow).collect::<Vec<_>>(),
        "next": it.next.as_deref().map(node_value),
    })
}

fn world(out: &mut Formatter<'_>, world: &World) -> fmt::Result {
    out.write_str("{\"p\":")?;
    number(out, world.p)?;
    for (name, value) in &world.labels {
        out.write_char(',')?;
        text(out, name)?;
        write!(out, ":{value}")?;
    }
    out.write_char('}')
}

fn next(out: &mut Formatter<'_>, node: Option<&Node>) -> fmt::Result {
    match node {
        None => out.write_str("null"),
        Some(Node::Chance(it)) => chance(out, it),
        Some(Node::Decide(it)) => decide(out, it),
    }
}

fn chance(out: &mut Formatter<'_>, chance: &Chance) -> fmt::Result {
    out.write_str("{\"chance\":{\"name\":")?;
    text(out, &chance.name)?;
    out.write_str(",\"costs\":")?;
    list(out, &chance.costs, |out, it| {
        out.write_str("{\"label\":")?;
        text(out, &it.label)?;
        out.write_str(",\"amount\":")?;
        number(out, it.amount)?;
        out.write_char('}')
    })?;
    out.write_str(",\"branches\":")?;
    list(out, &chance.branches, branch)?;
    out.write_str("}}")
}

fn branch(out: &mut Formatter<'_>, branch: &Branch) -> fmt::Result {
    out.write_str("{\"label\":")?;
    text(out, &branch.label)?;
    out.write_str(",\"p\":")?;
    figures(out, &branch.p)?;
    out.write_str(",\"months\":")?;
    list(out, &branch.months, |out, (months, p)| {
        write!(out, "[{months},")?;
        number(out, *p)?;
        out.write_char(']')
    })?;
    out.write_str(",\"flows\":")?;
    list(out, &branch.flows, flow)?;
    out.write_str(",\"next\":")?;
    next(out, branch.next.as_deref())?;
    out.write_char('}')
}

fn flow(out: &mut Formatter<'_>, flow: &Flow) -> fmt::Result {
    out.write_str("{\"label\":")?;
    text(out, &flow.label)?;
    out.write_str(match flow.kind {
        FlowKind::Receipt => ",\"kind\":\"receipt\",\"alpha\":",
        FlowKind::Refund => ",\"kind\":\"refund\",\"alpha\":",
    })?;
    figures(out, &flow.alpha)?;
    out.write_str(",\"beta\":")?;
    figures(out, &flow.beta)?;
    out.write_char('}')
}

fn decide(out: &mut Formatter<'_>, decide: &Decide) -> fmt::Result {
    out.write_str("{\"decide\":{\"name\":")?;
    text(out, &decide.name)?;
    out.write_str(",\"options\":")?;
    list(out, &decide.options, |out, it| {
        out.write_str("{\"label\":")?;
        text(out, &it.label)?;
        out.write_str(",\"next\":")?;
        next(out, it.next.as_deref())?;
        out.write_char('}')
    })?;
    out.write_str("}}")
}

fn list<T>(
    out: &mut Formatter<'_>,
    items: &[T],
    mut item: impl FnMut(&mut Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    out.write_char('[')?;
    for (place, it) in items.iter().enumerate() {
        if place > 0 {
            out.write_char(',')?;
        }
        item(out, it)?;
    }
    out.write_char(']')
}

fn figures(out: &mut Formatter<'_>, figures: &ByWorld) -> fmt::Result {
    for world in 0..figures.len() {
        out.write_char(if world == 0 { '[' } else { ',' })?;
        number(out, figures[world])?;
    }
    out.write_str(if figures.is_empty() { "[]" } else { "]" })
}

/// Shortest text that reads back as the same bits.
fn number(out: &mut Formatter<'_>, figure: f64) -> fmt::Result {
    if figure.is_finite() { write!(out, "{figure:?}") } else { out.write_str("null") }
}

fn text(out: &mut Formatter<'_>, text: &str) -> fmt::Result {
    out.write_str(&serde_json::to_string(text).map_err(|_| fmt::Error)?)
}

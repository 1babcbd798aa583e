//! Writing a tree as the JSON it is read from.

use std::fmt::{self, Formatter, Write};

use super::{Branch, Chance, Decide, Flow, FlowKind, Node, Tree, World};

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
    list(out, &branch.p, |out, it| number(out, *it))?;
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
    list(out, &flow.alpha, |out, it| number(out, *it))?;
    out.write_str(",\"beta\":")?;
    list(out, &flow.beta, |out, it| number(out, *it))?;
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

/// Shortest text that reads back as the same bits.
fn number(out: &mut Formatter<'_>, figure: f64) -> fmt::Result {
    if figure.is_finite() { write!(out, "{figure:?}") } else { out.write_str("null") }
}

fn text(out: &mut Formatter<'_>, text: &str) -> fmt::Result {
    out.write_str(&serde_json::to_string(text).map_err(|_| fmt::Error)?)
}

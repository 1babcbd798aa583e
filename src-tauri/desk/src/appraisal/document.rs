//! The comparison as the command line prints it, of one case or of all.

use std::collections::HashMap;

use recourse_appraisal::{
    Appraiser, Assumption, Blocked, Candidate, CostItem, Footing, Glance, Origin, Path, PathAppraised, Patience,
    Resources, Verdict,
};
use recourse_core::{CaseFile, Day, FileNumber};
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{inputs, patience, refused};
use crate::Desk;
use crate::desk::{Now, Open};
use crate::wire::{ComparePaths, Refusal, SunkCost, SunkCosts, WaitingWeighed};

impl Desk {
    /// Every open case of the vault at a glance, one JSON object each, in the order of their numbers.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`], [`Refusal::Tampered`].
    pub fn appraisals(&self) -> Result<Vec<String>, Refusal> {
        self.read(|open, now| {
            let appraiser = Appraiser::of(&open.assumed()?).map_err(refused)?;
            let (pack, sight) = (&open.pack, &open.sight);
            let lines = open.vault.fold_all(Vec::new, |lines: &mut Vec<(String, String)>, file| {
                if !file.has_claim() || !sight.covers(&file.facts) {
                    return;
                }
                let line = inputs(file, now.today, pack).and_then(|it| {
                    appraiser
                        .glance(&it)
                        .map(|seen| line(file, now.today, &it.claim.to_string(), &seen))
                        .map_err(refused)
                });
                let number = file.facts.number.to_string();
                let line = line.unwrap_or_else(|why| {
                    let code = serde_json::to_value(&why).ok().and_then(|it| it.get("code").cloned());
                    json!({"number": number, "error": {"code": code, "path": "", "message": "not reckoned"}})
                        .to_string()
                });
                lines.push((number, line));
            })?;
            let mut lines: Vec<(String, String)> = lines.into_iter().flatten().collect();
            lines.sort_unstable();
            Ok(lines.into_iter().map(|it| it.1).collect())
        })
    }
}

/// One case at a glance: means and resources, and the best.
fn line(file: &CaseFile, as_of: Day, claim: &str, seen: &Glance) -> String {
    let best = seen.paths.iter().filter(|it| it.1 > 0.0).max_by(|one, other| one.1.total_cmp(&other.1));
    let path =
        |(path, mean, resources): &(Path, f64, Resources)| PathLine { path: *path, mean: *mean, resources: *resources };
    let line = Line {
        number: &file.facts.number,
        as_of,
        claim: number(claim),
        recommended: best.map_or(Candidate::Stop, |it| Candidate::Path(it.0)),
        settlement_floor: best.map_or(0.0, |it| it.1),
        paths: seen.paths.iter().map(path).collect(),
        blocked: &seen.blocked,
    };
    serde_json::to_string(&line).unwrap_or_default()
}

/// One case at a glance as it is written, without a value tree in between: there are as many as cases.
#[derive(Serialize)]
struct Line<'a> {
    number: &'a FileNumber,
    as_of: Day,
    claim: Value,
    #[serde(serialize_with = "named")]
    recommended: Candidate,
    settlement_floor: f64,
    paths: Vec<PathLine>,
    blocked: &'a [Blocked],
}

#[derive(Serialize)]
struct PathLine {
    path: Path,
    mean: f64,
    resources: Resources,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn named<S: serde::Serializer>(it: &Candidate, to: S) -> Result<S::Ok, S::Error> {
    match it {
        Candidate::Stop => to.serialize_str("stop"),
        Candidate::Path(path) => path.serialize(to),
    }
}

impl Open {
    /// The comparison of one case; with the trees where `explain`.
    pub(crate) fn appraisal_document(&mut self, ask: &ComparePaths, now: Now, explain: bool) -> Result<Value, Refusal> {
        let (inputs, pack, found) = self.appraise(ask, now)?;
        let appraiser = Appraiser::of(&pack).map_err(refused)?;
        let more = appraiser.deliberate(&inputs, &found).map_err(refused)?;
        let waiting = match self.running() {
            Some(it) => waiting(&patience::weighed(it, &inputs, &appraiser, &pack)?),
            None => Value::Null,
        };
        let footings = appraiser.footing(&inputs).map_err(refused)?;
        let assumptions: HashMap<&str, &Assumption> = pack.iter().map(|it| (it.id.as_str(), it)).collect();
        let mut paths = Vec::with_capacity(found.paths.len());
        for (it, footing) in found.paths.iter().zip(&footings) {
            paths.push(path(it, footing, &assumptions, explain));
        }
        let best =
            footings.iter().zip(&found.paths).max_by(|one, other| one.1.outcome.mean.total_cmp(&other.1.outcome.mean));
        let mut document = Map::new();
        let mut put = |name: &str, value: Value| document.insert(name.to_owned(), value);
        put("as_of", json!(inputs.as_of));
        put("claim", number(&inputs.claim.to_string()));
        match &found.verdict {
            Verdict::Recommended { best } => put("recommended", candidate(*best)),
            Verdict::NoClearWinner { first, second, decider } => {
                let decides = decider.as_ref().map(|it| {
                    json!({
                        "id": it.id, "threshold": it.threshold,
                        "below": candidate(it.below), "above": candidate(it.above),
                    })
                });
                let tie = json!({"first": candidate(*first), "second": candidate(*second), "decides": decides});
                put("no_clear_winner", tie)
            }
        };
        put("settlement_floor", json!(found.settlement_floor));
        put("evidence_share", json!(best.map_or(0.0, |it| it.0.evidence_share)));
        put("paths", Value::Array(paths));
        put("blocked", json!(found.blocked));
        put("first_move", json!(more.first_move));
        put("value_of_sequencing", json!(more.value_of_sequencing));
        put("value_of_knowing", json!(more.value_of_knowing));
        put("lawyer_fee", json!(more.lawyer_fee));
        put("parameter_band", json!(more.parameter_band));
        put("swings", json!(more.swings));
        put("caveats", json!(found.caveats));
        put("assumptions", found.assumptions.iter().map(assumption).collect());
        put("waiting", waiting);
        put("sunk_costs", sunk(&self.sunk()?));
        put("inputs", json!(inputs));
        Ok(Value::Object(document))
    }
}

fn candidate(it: Candidate) -> Value {
    match it {
        Candidate::Stop => json!("stop"),
        Candidate::Path(path) => json!(path),
    }
}

/// One path: its result as `appraise tree` prints it, and what it rests on.
fn path(it: &PathAppraised, footing: &Footing, assumptions: &HashMap<&str, &Assumption>, explain: bool) -> Value {
    let mut fields = Map::new();
    fields.insert("path".to_owned(), json!(it.path));
    if let Value::Object(outcome) = json!(it.outcome) {
        fields.extend(outcome);
    }
    let used = footing.rests_on.iter().filter_map(|id| assumptions.get(id.as_str())).map(|it| assumption(it));
    for (name, value) in [
        ("costs", it.costs.iter().map(cost).collect()),
        ("resources", json!(it.resources)),
        ("break_even", json!(it.break_even_won)),
        ("settlement_floor", json!(it.outcome.mean.max(0.0))),
        ("assumptions", used.collect()),
        ("evidence_share", json!(footing.evidence_share)),
    ] {
        fields.insert(name.to_owned(), value);
    }
    if explain {
        fields.insert("tree".to_owned(), it.tree.to_value());
    }
    Value::Object(fields)
}

fn cost(it: &CostItem) -> Value {
    json!({
        "label": it.kind.key(),
        "amount": number(&it.amount.to_string()),
        "legal_basis": it.law,
        "assumptions": it.assumptions,
        "bearer": it.bearer,
        "resource": it.kind.resource(),
        "unverified": it.unverified,
    })
}

fn assumption(it: &Assumption) -> Value {
    let source = match it.origin {
        Origin::Law => "law",
        Origin::Assumption => "assumption",
        Origin::User | Origin::Tried => "user",
        Origin::Learned => "learned",
    };
    json!({
        "id": it.id, "code": it.code, "value": number(&it.value.normalize().to_string()), "unit": it.unit,
        "source": source, "why": it.source, "unverified": it.unverified,
    })
}

/// Waiting against the limitation: the clock, and what was weighed.
fn waiting((found, shown): &(Patience, WaitingWeighed)) -> Value {
    json!({
        "limitation": shown.clock.id, "counted_from": shown.counted_from, "last_day": shown.last_day,
        "act_by": shown.act_by, "weighed": found,
    })
}

/// What was spent so far, apart from every figure of the paths.
fn sunk(it: &SunkCosts) -> Value {
    let line =
        |it: &SunkCost| json!({"on": it.on, "what": it.what, "amount": number(&it.amount), "borne_by": it.borne_by});
    json!({
        "total": number(&it.total), "demanded": number(&it.demanded), "own": number(&it.own),
        "lines": it.lines.iter().map(line).collect::<Vec<_>>(),
    })
}

/// A decimal as a JSON number.
fn number(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned()))
}

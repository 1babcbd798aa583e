//! What each path is worth, and what that rests on.

use recourse_desk::wire::{
    AppraisalCaveat, AssumptionLine, AssumptionOrigin, AssumptionUnit, Candidate, CostItem, PathAppraised,
    PathsCompared, RecoveryPath, SimilarCases, SunkCosts, Undecided,
};

use super::ledger::{Detail, source, sources};
use super::{Align, Page, Table, figures};

/// The assumption that says what difference is too small to tell.
const NEAR_TIE: &str = "near_tie";

/// The verdict, the four paths, and how firm the ground is; with `detail` every cost and assumption.
pub(crate) fn comparison(page: &mut Page, number: &str, it: &PathsCompared, similar: &SimilarCases, detail: Detail) {
    let day = page.say("ledger_of", &[("day", &it.as_of)]);
    page.line(format!("{number} · {} {} · {day}", page.word("compare_claim"), page.yuan(&it.claim)));
    page.blank();
    verdict(page, it);
    let caveats: Vec<String> = it.caveats.iter().map(|it| said_caveat(page, it)).collect();
    page.list("cli_section_warnings", &caveats);
    page.heading("cli_section_paths");
    paths(page, &it.paths);
    marks(page, it, similar);
    sunk(page, &it.sunk, detail);
    if detail == Detail::Explained {
        costs(page, &it.paths);
        assumptions(page, &it.assumptions);
        sources(page, "compare_sources", &it.sources);
    }
    ground(page, it, detail);
}

fn verdict(page: &mut Page, it: &PathsCompared) {
    if let Some(best) = it.recommended {
        let path = candidate(page, best);
        page.line(page.say("compare_recommended_line", &[("path", &path)]));
        page.line(reason(page, it, best));
    }
    if let Some(undecided) = &it.undecided {
        page.line(page.word("compare_no_winner"));
        too_close(page, it, undecided);
    }
    page.line(page.say("cli_appraise_floor", &[("amount", &whole_yuan(page, &it.settlement_floor))]));
}

/// Why one candidate is best: it leads every other by more than counts as a tie.
fn reason(page: &Page, it: &PathsCompared, best: Candidate) -> String {
    let margin = it.assumptions.iter().find(|it| it.id == NEAR_TIE).map_or("0", |it| it.value.as_str());
    let code = |it: &PathAppraised| serde_json::to_value(it.path).ok();
    let chosen = it.paths.iter().find(|path| code(path) == serde_json::to_value(best).ok());
    match chosen {
        Some(path) => {
            let mean = whole_yuan(page, &path.mean);
            page.say("cli_appraise_reason", &[("mean", &mean), ("margin", margin)])
        }
        None => page.say("cli_appraise_reason_stop", &[("margin", margin)]),
    }
}

fn too_close(page: &mut Page, it: &PathsCompared, undecided: &Undecided) {
    let (first, second) = (candidate(page, undecided.first), candidate(page, undecided.second));
    page.line(page.say("compare_too_close", &[("first", &first), ("second", &second)]));
    let Some(decider) = &undecided.decider else { return };
    let unit = it.assumptions.iter().find(|it| it.id == decider.id).map(|it| it.unit);
    let threshold =
        unit.map_or_else(|| decider.threshold.clone(), |it| measured(page, &decider.threshold, &decider.id, it));
    let (below, above) = (candidate(page, decider.below), candidate(page, decider.above));
    let what = page.word(&format!("assumption_{}", decider.id));
    let arguments = [("what", what.as_str()), ("threshold", &threshold), ("below", &below), ("above", &above)];
    page.line(page.say("compare_decides", &arguments));
}

fn said_caveat(page: &Page, caveat: &AppraisalCaveat) -> String {
    match caveat {
        AppraisalCaveat::SecurityNotValued => page.word("caveat_security_not_valued"),
        AppraisalCaveat::CostsExceedClaim { path } => {
            page.say("caveat_costs_exceed_claim", &[("path", &page.code("path", path))])
        }
    }
}

/// The four paths in whole yuan: what an estimate can bear.
fn paths(page: &mut Page, paths: &[PathAppraised]) {
    let mut table = Table::new([
        (page.word("compare_path"), Align::Left),
        (page.word("compare_mean"), Align::Right),
        (page.word("compare_p10"), Align::Right),
        (page.word("compare_p50"), Align::Right),
        (page.word("compare_p90"), Align::Right),
        (page.word("compare_loss"), Align::Right),
        (page.word("compare_first_cash"), Align::Right),
        (page.word("cli_appraise_cost"), Align::Right),
        (page.word("compare_staff"), Align::Right),
    ]);
    for path in paths {
        let first_cash = path.first_cash_months.as_deref();
        table.row([
            page.code("path", path.path),
            figures::whole(&path.mean),
            figures::whole(&path.p10),
            figures::whole(&path.p50),
            figures::whole(&path.p90),
            page.say("compare_percent", &[("percent", &path.loss_percent)]),
            first_cash.map_or_else(
                || page.word("compare_first_cash_none"),
                |it| page.say("compare_months", &[("months", it)]),
            ),
            figures::whole(&path.expected_cost),
            page.say("compare_hours", &[("hours", &path.staff_hours)]),
        ]);
    }
    page.table(table);
    page.under(page.word("cli_appraise_key"));
}

/// Which paths stand apart from the first, and which are carried beyond what was learned.
fn marks(page: &mut Page, it: &PathsCompared, similar: &SimilarCases) {
    let named = |page: &Page, marked: &[RecoveryPath]| {
        let these = it.paths.iter().filter(|it| marked.contains(&it.path)).map(|it| page.code("path", it.path));
        Some(these.collect::<Vec<_>>().join(&page.word("list_semicolon"))).filter(|it| !it.is_empty())
    };
    page.under(match named(page, &it.apart) {
        Some(it) => page.say("compare_apart", &[("paths", &it)]),
        None => page.word("compare_apart_none"),
    });
    if let Some(it) = named(page, &similar.extrapolated) {
        let few = similar.few.to_string();
        page.under(page.say("compare_extrapolated_line", &[("few", &few), ("paths", &it)]));
    }
}

/// What was spent so far: the sum, and with `detail` each cost.
fn sunk(page: &mut Page, it: &SunkCosts, detail: Detail) {
    page.heading("compare_sunk");
    let sums = [("total", &it.total), ("demanded", &it.demanded), ("own", &it.own)];
    let sums = sums.map(|(name, sum)| (name, figures::amount(sum)));
    page.under(page.say("compare_sunk_line", &sums.each_ref().map(|(name, sum)| (*name, sum.as_str()))));
    if detail == Detail::Summary || it.lines.is_empty() {
        return;
    }
    let mut table = Table::new([
        (page.word("compare_sunk_on"), Align::Left),
        (page.word("compare_sunk_what"), Align::Left),
        (page.word("compare_cost_borne_by"), Align::Left),
        (page.word("compare_cost_amount"), Align::Right),
    ]);
    for line in &it.lines {
        let borne_by = page.code("charge_by", line.borne_by);
        table.row([line.on.clone(), line.what.clone(), borne_by, figures::amount(&line.amount)]);
    }
    page.table(table);
}

fn costs(page: &mut Page, paths: &[PathAppraised]) {
    for path in paths {
        page.titled(&format!("{} · {}", page.word("compare_costs"), page.code("path", path.path)));
        if path.costs.is_empty() {
            page.under(page.word("compare_costs_none"));
            continue;
        }
        let mut table = Table::new([
            (page.word("compare_cost_item"), Align::Left),
            (page.word("compare_cost_amount"), Align::Right),
            (page.word("compare_cost_borne_by"), Align::Left),
            (page.word("compare_cost_basis"), Align::Left),
        ]);
        for cost in &path.costs {
            let bearer = page.code("bearer", cost.borne_by);
            table.row([
                page.word(&format!("cost_{}", cost.label)),
                figures::amount(&cost.amount),
                bearer,
                basis(page, cost),
            ]);
        }
        page.table(table);
    }
}

/// The texts of law and the assumptions a cost rests on, a line each.
fn basis(page: &Page, cost: &CostItem) -> String {
    let law = cost.basis.iter().map(|it| source(page, it));
    let assumed = cost.assumptions.iter().map(|it| {
        let name = page.word(&format!("assumption_{it}"));
        page.say("compare_cost_assumption", &[("name", &name)])
    });
    law.chain(assumed).collect::<Vec<_>>().join("\n")
}

fn assumptions(page: &mut Page, lines: &[AssumptionLine]) {
    page.heading("compare_assumptions");
    let mut table = Table::new([
        (page.word("cli_assumption"), Align::Left),
        (page.word("cli_assumption_value"), Align::Right),
        (page.word("cli_assumption_origin"), Align::Left),
    ]);
    for line in lines {
        let value = measured(page, &figures::amount(&line.value), &line.id, line.unit);
        let mut origin = page.code("origin", line.origin);
        if line.shipped != line.value {
            origin = page.noted(&origin, &page.say("compare_assumption_shipped", &[("value", &line.shipped)]));
        }
        table.row([page.word(&format!("assumption_{}", line.id)), value, origin]);
    }
    page.table(table);
}

/// How many of the figures nobody has confirmed, and where they are listed.
fn ground(page: &mut Page, it: &PathsCompared, detail: Detail) {
    let all = it.assumptions.len().to_string();
    let assumed = it.assumptions.iter().filter(|it| it.origin == AssumptionOrigin::Assumption).count().to_string();
    let unverified = it.sources.iter().filter(|it| it.unverified).count();
    page.blank();
    page.line(page.say("cli_appraise_assumed", &[("all", &all), ("assumed", &assumed)]));
    if unverified > 0 {
        page.line(page.say("cli_appraise_unverified", &[("count", &unverified.to_string())]));
    }
    if detail == Detail::Summary {
        page.line(page.word("cli_appraise_hint"));
    }
}

fn candidate(page: &Page, it: Candidate) -> String {
    if it == Candidate::Stop { page.word("compare_stop") } else { page.code("path", it) }
}

/// A figure with its unit; a percent sign stands close. What a count counts is said: days, instalments, or how many times
/// likelier.
fn measured(page: &Page, figure: &str, id: &str, unit: AssumptionUnit) -> String {
    match unit {
        AssumptionUnit::Percent => page.say("compare_percent", &[("percent", figure)]),
        AssumptionUnit::Count if id.ends_with("_days") => format!("{figure} {}", page.word("assumption_unit_days")),
        AssumptionUnit::Count if id.ends_with("_odds") => format!("{figure} {}", page.word("assumption_unit_times")),
        AssumptionUnit::Months
        | AssumptionUnit::Yuan
        | AssumptionUnit::YuanPerHour
        | AssumptionUnit::Hours
        | AssumptionUnit::Count => {
            format!("{figure} {}", page.code("assumption_unit", unit))
        }
    }
}

fn whole_yuan(page: &Page, amount: &str) -> String {
    page.say("cli_yuan", &[("amount", &figures::whole(amount))])
}

//! The comparison as an annex of the decision paper (方案比选表).

use std::path::Path as FilePath;

use recourse_appraisal::{
    Appraiser, Assumption, Candidate, CaseInputs, Comparison, Deliberation, Origin, Path, PathAppraised, Unit, Verdict,
    places,
};
use recourse_core::{CaseFile, Money};
use recourse_letters::{
    Align, Block, Breadth, Cell, Column, Document, Follows, Layout, Ranges, RangesRow, Row, Table, Text, render,
};
use serde::Serialize;

use super::{figure, patience, percent, plain, refused, similar};
use crate::desk::shown;
use crate::wire::{
    ComparePaths, ComparisonExported, ExportComparison, Language, RecoveryPath, Refusal, SimilarCases, SunkCosts,
    WaitingWeighed,
};
use crate::words::{code_of, say};
use crate::{Desk, files, letters};

impl Desk {
    /// Writes the comparison in pages to the file the user named: bars and table, costs with their basis, the levers, and
    /// every assumption that the paths in front rest on with its source.
    ///
    /// # Errors
    /// [`Refusal::FileTrouble`] where something is there already or nothing can be written, [`Refusal::Unprintable`],
    /// and as [`Desk::compare_paths`].
    pub fn export_comparison(&self, ask: ExportComparison) -> Result<ComparisonExported, Refusal> {
        self.read(|open, now| {
            let file = open.live_case(&ask.case_id)?;
            let question = ComparePaths { case_id: ask.case_id, as_of: ask.as_of, tried: ask.tried };
            let (inputs, pack, comparison) = open.appraise(&question, now)?;
            let appraiser = Appraiser::of(&pack).map_err(refused)?;
            let weighed = appraiser.deliberate(&inputs, &comparison).map_err(refused)?;
            let front = front(&comparison);
            let footing = appraiser.footing(&inputs).map_err(refused)?;
            let rests = |it: &&Assumption| {
                footing.iter().any(|footing| front.contains(&footing.path) && footing.rests_on.contains(&it.id))
            };
            let assumptions = pack.iter().filter(rests).collect();
            let (comparison, weighed) = (&comparison, &weighed);
            let waiting = open.running().map(|it| patience::weighed(it, &inputs, &appraiser, &pack)).transpose()?;
            let (file, inputs, sunk, waiting) = (&file, &inputs, &open.sunk()?, waiting.map(|it| it.1));
            let language = ask.language;
            let similar = &open.similar(file, inputs.as_of)?;
            let annex =
                Annex { file, inputs, comparison, weighed, sunk, waiting, similar, front, assumptions, language };
            let pages = render(&annex.document()).map_err(letters::render_refused)?;
            let path = FilePath::new(&ask.path);
            files::write_new(path, &pages.bytes)?;
            open.note_export(Some(file.id), "export_comparison", Some(letters::sha256(&pages.bytes)));
            Ok(ComparisonExported { path: shown(path), pages: pages.pages })
        })
    }
}

/// The path that is recommended, or the two that are too close to call.
fn front(found: &Comparison) -> Vec<Path> {
    let of = |it: Candidate| match it {
        Candidate::Stop => None,
        Candidate::Path(path) => Some(path),
    };
    let front: Vec<Path> = match &found.verdict {
        Verdict::Recommended { best } => of(*best).into_iter().collect(),
        Verdict::NoClearWinner { first, second, .. } => [of(*first), of(*second)].into_iter().flatten().collect(),
    };
    if !front.is_empty() {
        return front;
    }
    let best = found.paths.iter().max_by(|one, other| one.outcome.mean.total_cmp(&other.outcome.mean));
    best.map(|it| it.path).into_iter().collect()
}

/// Everything the annex says, in one language.
struct Annex<'a> {
    file: &'a CaseFile,
    inputs: &'a CaseInputs,
    comparison: &'a Comparison,
    weighed: &'a Deliberation,
    sunk: &'a SunkCosts,
    waiting: Option<WaitingWeighed>,
    similar: &'a SimilarCases,
    /// The paths whose costs and assumptions are told.
    front: Vec<Path>,
    assumptions: Vec<&'a Assumption>,
    language: Language,
}

impl Annex<'_> {
    fn word(&self, key: &str) -> String {
        say(self.language, key, &[])
    }

    fn coded(&self, family: &str, code: impl Serialize) -> String {
        self.word(&format!("{family}_{}", code_of(code)))
    }

    fn path(&self, path: Path) -> String {
        self.coded("path", path)
    }

    fn candidate(&self, it: Candidate) -> String {
        match it {
            Candidate::Stop => self.word("compare_stop"),
            Candidate::Path(path) => self.path(path),
        }
    }

    fn document(&self) -> Document {
        let day = self.inputs.as_of.to_string();
        let title = self.word("annex_title");
        let number = self.file.facts.number.to_string();
        let mut blocks = vec![
            Block::Title(Text::plain(title.clone())),
            Block::Note(Text::plain(format!("{number} · {} · {day}", self.file.facts.debtor.name))),
            Block::Note(Text::plain(say(self.language, "annex_claim", &[("claim", &grouped(self.inputs.claim))]))),
            Block::Paragraph(Text::plain(self.verdict())),
        ];
        blocks.extend(self.first_move().map(|it| Block::Paragraph(Text::plain(it))));
        blocks.push(Block::Heading(Text::plain(self.word("annex_bars"))));
        blocks.push(Block::Ranges(self.ranges()));
        blocks.push(Block::Note(Text::plain(self.word("annex_key"))));
        blocks.push(Block::Heading(Text::plain(self.word("annex_table"))));
        blocks.push(Block::Table(self.values()));
        blocks.extend(self.marks().into_iter().map(|it| Block::Note(Text::plain(it))));
        blocks.push(Block::Table(self.means()));
        for path in self.comparison.paths.iter().filter(|it| self.front.contains(&it.path)) {
            blocks.extend(self.costs(path));
        }
        blocks.extend(self.blocked());
        blocks.extend(self.waited());
        blocks.extend(self.spent());
        blocks.push(Block::Heading(Text::plain(self.word("annex_bands"))));
        blocks.extend(self.bands().into_iter().map(|it| Block::Paragraph(Text::plain(it))));
        blocks.push(Block::Table(self.swings()));
        blocks.push(Block::Heading(Text::plain(self.word("annex_assumptions"))));
        blocks.push(Block::Note(Text::plain(self.word("annex_assumptions_note"))));
        blocks.push(Block::Table(self.pack()));
        Document {
            title,
            number,
            dated: self.inputs.as_of,
            language: match self.language {
                Language::Chinese => recourse_letters::Language::Chinese,
                Language::English => recourse_letters::Language::English,
            },
            layout: Layout::Business,
            blocks,
            ..Document::default()
        }
    }

    fn verdict(&self) -> String {
        match &self.comparison.verdict {
            Verdict::Recommended { best } => {
                say(self.language, "compare_recommended_line", &[("path", &self.candidate(*best))])
            }
            Verdict::NoClearWinner { first, second, decider } => {
                let (one, other) = (self.candidate(*first), self.candidate(*second));
                let close = say(self.language, "compare_too_close", &[("first", &one), ("second", &other)]);
                let decides = decider.as_ref().map(|it| {
                    let what = self.assumption(&it.id);
                    let (below, above) = (self.candidate(it.below), self.candidate(it.above));
                    let threshold = plain(it.threshold, 2);
                    let said =
                        [("what", what.as_str()), ("threshold", &threshold), ("below", &below), ("above", &above)];
                    say(self.language, "compare_decides", &said)
                });
                let (none, colon) = (self.word("compare_no_winner"), self.word("colon"));
                format!("{none}{colon}{close}{}", decides.unwrap_or_default())
            }
        }
    }

    fn first_move(&self) -> Option<String> {
        let it = &self.weighed.first_move;
        let key = if it.lead < 0.0 { "compare_first_move_sue" } else { "compare_first_move_demand" };
        let (lead, assumed) = (money(it.lead.abs()), plain(it.assumed_percent, 1));
        let said = say(self.language, key, &[("lead", &lead), ("assumed", &assumed)]);
        let threshold = match it.threshold_percent {
            Some(it) => say(self.language, "compare_first_move_threshold", &[("threshold", &plain(it, 1))]),
            None => self.word("compare_first_move_always"),
        };
        self.comparison.paths.iter().any(|it| it.path == Path::Sequence).then(|| format!("{said} {threshold}"))
    }

    /// The paths from the one worth most down, with the baseline of doing nothing last.
    fn ranges(&self) -> Ranges {
        let mut paths: Vec<&PathAppraised> = self.comparison.paths.iter().collect();
        paths.sort_by(|one, other| other.outcome.mean.total_cmp(&one.outcome.mean));
        let ends = paths.iter().flat_map(|it| {
            let it = &it.outcome;
            [it.p10.low(), it.p90.high(), it.mean]
        });
        let scale = places(ends);
        let row = |name: String, [low, mid, high, mean]: [f64; 4]| RangesRow {
            name: Text::plain(name),
            figure: Text::whole(money(mean)),
            low: scale.place(low),
            mid: scale.place(mid),
            high: scale.place(high),
            mean: scale.place(mean),
        };
        let mut rows: Vec<RangesRow> = paths
            .iter()
            .map(|it| {
                let found = &it.outcome;
                row(self.path(it.path), [found.p10.low(), found.p50.low(), found.p90.high(), found.mean])
            })
            .collect();
        rows.push(row(self.word("compare_baseline"), [0.0; 4]));
        let ticks = scale.ticks().into_iter().map(|(place, it)| (place, money_short(it))).collect();
        Ranges { rows, zero: scale.place(0.0), ticks }
    }

    fn values(&self) -> Table {
        let rows = self.comparison.paths.iter().map(|it| {
            let found = &it.outcome;
            vec![
                self.path(it.path),
                money(found.mean),
                apart(&figure(found.p10, 2)),
                apart(&figure(found.p50, 2)),
                apart(&figure(found.p90, 2)),
                percent(found.p_loss.high()),
            ]
        });
        let columns = ["compare_path", "compare_mean", "compare_p10", "compare_p50", "compare_p90", "annex_loss"];
        self.table(&columns, &[30, 22, 22, 22, 22, 19], rows)
    }

    /// Which paths stand apart from the first, and which are carried beyond what was learned.
    fn marks(&self) -> Vec<String> {
        let paths = self.comparison.paths.iter();
        let named = |marked: &[RecoveryPath]| {
            let these = paths.clone().filter(|it| marked.contains(&it.path.into())).map(|it| self.path(it.path));
            Some(these.collect::<Vec<_>>().join(&self.word("list_semicolon"))).filter(|it| !it.is_empty())
        };
        let behind = match named(&similar::apart(paths.clone().map(|it| (it.path, &it.outcome)))) {
            Some(it) => say(self.language, "compare_apart", &[("paths", &it)]),
            None => self.word("compare_apart_none"),
        };
        let few = self.similar.few.to_string();
        let beyond = named(&self.similar.extrapolated);
        let beyond = beyond.map(|it| say(self.language, "compare_extrapolated_line", &[("few", &few), ("paths", &it)]));
        [Some(behind), beyond].into_iter().flatten().collect()
    }

    fn means(&self) -> Table {
        let rows = self.comparison.paths.iter().map(|it| {
            let (found, takes) = (&it.outcome, &it.resources);
            vec![
                self.path(it.path),
                money(found.expected_recovered),
                money(found.expected_cost),
                plain(takes.staff_hours, 1),
                money(takes.lawyer_budget),
                money(takes.court_cash),
                plain(takes.hearings, 2),
                found.mean_first_cash_months.map_or_else(|| "—".to_owned(), |it| plain(it, 1)),
            ]
        });
        let columns = [
            "compare_path",
            "annex_recovered",
            "annex_cost",
            "annex_hours",
            "annex_lawyers",
            "annex_court",
            "resource_hearings",
            "annex_months",
        ];
        self.table(&columns, &[28, 21, 19, 12, 19, 18, 13, 16], rows)
    }

    fn costs(&self, path: &PathAppraised) -> Vec<Block> {
        let heading = say(self.language, "annex_costs", &[("path", &self.path(path.path))]);
        let rows = path.costs.iter().map(|it| {
            let law = it.law.iter().map(|it| format!("{} {}", it.title, it.article));
            let assumed = it.assumptions.iter().map(|it| self.assumption(it));
            let mut basis: Vec<String> = law.chain(assumed).collect();
            if it.unverified {
                basis.push(self.word("compare_unverified"));
            }
            vec![
                self.word(&format!("cost_{}", it.kind.key())),
                grouped(it.amount),
                basis.join(&self.word("list_comma")),
                self.coded("bearer", it.bearer),
            ]
        });
        let columns = ["compare_cost_item", "compare_cost_amount", "compare_cost_basis", "compare_cost_borne_by"];
        let table = self.table(&columns, &[24, 20, 50, 30], rows);
        vec![Block::Heading(Text::plain(heading)), Block::Table(told(told(table, 2), 3))]
    }

    fn blocked(&self) -> Vec<Block> {
        if self.comparison.blocked.is_empty() {
            return Vec::new();
        }
        let rows =
            self.comparison.blocked.iter().map(|it| vec![self.path(it.path), self.coded("blocking_rule", it.rule)]);
        let table = self.table(&["compare_path", "annex_rule"], &[40, 80], rows);
        vec![Block::Heading(Text::plain(self.word("compare_blocked"))), Block::Table(told(table, 1))]
    }

    /// Waiting against the limitation.
    fn waited(&self) -> Vec<Block> {
        let Some(it) = &self.waiting else { return Vec::new() };
        let clock = match self.language {
            Language::Chinese => &it.clock.title,
            Language::English => &it.clock.title_en,
        };
        let runs = [("clock", clock.as_str()), ("from", &it.counted_from), ("day", &it.last_day)];
        let sums = [("worth", apart(&it.worth)), ("cost", apart(&it.month_costs)), ("by", it.act_by.clone())];
        let sums = sums.each_ref().map(|(name, sum)| (*name, sum.as_str()));
        let key = serde_json::to_value(it.advice).unwrap_or_default();
        let key = if it.days_left < 0 { "passed" } else { key.as_str().unwrap_or_default() };
        let advice = say(self.language, &format!("waiting_{key}"), &sums);
        let rows = it.levels.iter().map(|it| {
            vec![
                self.coded("asset_level", it.level),
                it.chance_percent.clone(),
                format!("{} {}", self.coded("path", it.path), apart(&it.sue)),
                apart(&it.wait),
                self.coded("waiting_act", it.now),
                it.interrupt_by.clone().unwrap_or_else(|| "—".to_owned()),
            ]
        });
        let columns =
            ["waiting_level", "annex_chance", "waiting_sue", "waiting_wait_worth", "waiting_now", "waiting_by"];
        let table = told(self.table(&columns, &[24, 14, 36, 22, 22, 20], rows), 4);
        vec![
            Block::Heading(Text::plain(self.word("waiting_title"))),
            Block::Paragraph(Text::plain(say(self.language, "waiting_clock", &runs))),
            Block::Paragraph(Text::plain(advice)),
            Block::Table(told(table, 5)),
        ]
    }

    /// What was spent so far, apart from all that is compared.
    fn spent(&self) -> Vec<Block> {
        let it = self.sunk;
        let sums = [("total", apart(&it.total)), ("demanded", apart(&it.demanded)), ("own", apart(&it.own))];
        let sums = sums.each_ref().map(|(name, sum)| (*name, sum.as_str()));
        let said = say(self.language, "compare_sunk_line", &sums);
        let heading = Block::Heading(Text::plain(self.word("compare_sunk")));
        let mut blocks = vec![heading, Block::Paragraph(Text::plain(said))];
        if !it.lines.is_empty() {
            let rows = it.lines.iter().map(|it| {
                let borne_by = self.coded("charge_by", it.borne_by);
                vec![it.on.clone(), it.what.clone(), borne_by, apart(&it.amount)]
            });
            let columns = ["compare_sunk_on", "compare_sunk_what", "compare_cost_borne_by", "compare_cost_amount"];
            let table = self.table(&columns, &[24, 50, 30, 20], rows);
            blocks.push(Block::Table(told(told(table, 1), 2)));
        }
        blocks
    }

    /// Three bands that are never one: what may come, what the figures may be, and what the model takes for granted.
    fn bands(&self) -> Vec<String> {
        let mut codes: Vec<&str> =
            self.assumptions.iter().filter(|it| it.origin == Origin::Assumption).map(|it| it.code.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        let (band, evidence) = (money(self.weighed.parameter_band), percent(self.weighed.evidence_share));
        vec![
            self.word("annex_band_outcome"),
            say(self.language, "annex_band_figures", &[("band", &band), ("evidence", &evidence)]),
            say(self.language, "annex_band_model", &[("codes", &codes.join(&self.word("list_comma")))]),
        ]
    }

    fn swings(&self) -> Table {
        let rows = self.weighed.swings.iter().map(|it| {
            vec![self.assumption(&it.id), plain(it.low.0, 2), money(it.low.1), plain(it.high.0, 2), money(it.high.1)]
        });
        let columns = ["annex_lever", "annex_low", "annex_worth", "annex_high", "annex_worth"];
        self.table(&columns, &[44, 14, 22, 14, 22], rows)
    }

    fn pack(&self) -> Table {
        let rows = self.assumptions.iter().map(|it| {
            let source = match self.language {
                Language::Chinese => &it.source_zh,
                Language::English => &it.source,
            };
            vec![
                it.code.clone(),
                self.assumption(&it.id),
                format!("{} {}", it.value.normalize(), self.unit(it)),
                self.coded("origin", it.origin),
                source.clone(),
            ]
        });
        let columns = ["annex_code", "compare_assumption", "annex_value", "annex_origin", "annex_source"];
        let table = self.table(&columns, &[12, 36, 20, 14, 60], rows);
        told(told(told(table, 1), 3), 4)
    }

    fn assumption(&self, id: &str) -> String {
        self.word(&format!("assumption_{id}"))
    }

    fn unit(&self, it: &Assumption) -> String {
        match it.unit {
            Unit::Count if it.id.ends_with("_days") => self.word("assumption_unit_days"),
            Unit::Count if it.id.ends_with("_odds") => self.word("assumption_unit_times"),
            unit => self.coded("assumption_unit", unit),
        }
    }

    /// The first column is read, all others are figures.
    fn table(&self, columns: &[&str], shares: &[u16], rows: impl Iterator<Item = Vec<String>>) -> Table {
        let column = |(at, share): (usize, &u16)| Column {
            share: *share,
            align: if at == 0 { Align::Left } else { Align::Right },
        };
        let row = |cells: Vec<Text>| Row {
            cells: cells.into_iter().map(|text| Cell { text, span: 1 }).collect(),
            follows: Follows::Freely,
        };
        Table {
            breadth: Breadth::Full,
            columns: shares.iter().enumerate().map(column).collect(),
            head: Some(row(columns.iter().map(|it| Text::plain(self.word(it)).bold()).collect())),
            rows: rows.map(|it| row(it.into_iter().map(Text::plain).collect())).collect(),
        }
    }
}

/// The column from `at` on is text as well.
fn told(mut table: Table, at: usize) -> Table {
    if let Some(column) = table.columns.get_mut(at) {
        column.align = Align::Left;
    }
    table
}

/// Yuan with the thousands apart.
pub(crate) fn grouped(amount: Money) -> String {
    apart(&amount.to_string())
}

fn money(yuan: f64) -> String {
    apart(&plain(yuan, 2))
}

/// Under the scale, without fen.
fn money_short(yuan: f64) -> String {
    apart(&plain(yuan, 0))
}

fn apart(text: &str) -> String {
    // A figure known only between bounds is two.
    if let Some((low, high)) = text.split_once(" – ") {
        return format!("{} – {}", apart(low), apart(high));
    }
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let (whole, part) = digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let count = whole.chars().count();
    let mut out = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        let left = count.saturating_sub(at);
        if at > 0 && left.is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(part) = part {
        out.push('.');
        out.push_str(part);
    }
    out
}

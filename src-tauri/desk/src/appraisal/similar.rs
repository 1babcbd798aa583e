//! How many ended cases like this one took each path. Cases were not sent down their paths by lot: where few like it went down
//! one, a learned rate is carried beyond what it was seen on.

use std::collections::BTreeMap;

use recourse_appraisal::{Origin, Outcome, Path};
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Day, Money, PartyKind};
use rust_decimal::Decimal;

use super::{chosen_path, endings};
use crate::by_case::ByCase;
use crate::desk::{Open, count, day_or};
use crate::tactics::coded;
use crate::wire::{AskSimilarCases, RecoveryPath, Refusal, SimilarCases, SimilarPath};
use crate::{Desk, ledger};

/// Similar cases below which a path is carried beyond what was seen.
const FEW: u32 = 8;
/// Claims up to so many times as large or as small are alike.
const TIMES: i64 = 3;
/// One case in so many is drawn to take the path in second place where nothing else decides.
const DRAWN: u128 = 10;

/// What makes cases alike when a path is chosen.
#[derive(Clone, Copy)]
struct Kind {
    debtor: PartyKind,
    secured: bool,
    /// The class of the days since compensation.
    class: Option<&'static str>,
}

impl Kind {
    fn of(file: &CaseFile, on: Day, pack: &RulePack) -> Self {
        let days = u32::try_from(on.days_since(file.facts.compensation.on)).unwrap_or(0);
        let class = pack.overdue().class_id(days);
        Self { debtor: file.facts.debtor.kind, secured: file.facts.collateral.is_some(), class }
    }

    fn like(self, other: Self) -> bool {
        self.debtor == other.debtor && self.secured == other.secured && self.class == other.class
    }
}

/// The path that an ended case took, and what it was like then.
pub(crate) struct Taken {
    path: Path,
    kind: Kind,
    claim: Money,
}

impl Desk {
    /// Ended cases in the user's sight that were like this one when a path was chosen, by the path. Nothing is written.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::VaultLocked`], [`Refusal::Tampered`].
    pub fn similar_cases(&self, ask: AskSimilarCases) -> Result<SimilarCases, Refusal> {
        self.read(|open, now| {
            let as_of = day_or(&ask.as_of, now.today)?;
            let file = open.live_case(&ask.case_id)?;
            open.similar(&file, as_of)
        })
    }
}

impl Open {
    pub(super) fn similar(&mut self, file: &CaseFile, as_of: Day) -> Result<SimilarCases, Refusal> {
        let learned = self.assumed()?.iter().any(|it| it.origin == Origin::Learned);
        let claim = ledger::bearing(file, as_of, &self.pack)?.claim;
        let (kind, known, pack) = (Kind::of(file, as_of, &self.pack), self.taken.take(), &self.pack);
        let known = ByCase::renewed(known, &self.vault, &self.sight, as_of, |it| Ok(taken(it, as_of, pack)))?;
        let mut all: BTreeMap<Path, u64> = BTreeMap::new();
        for it in known.of.iter().filter(|(id, _)| **id != file.id).filter_map(|it| it.1.as_ref()) {
            if kind.like(it.kind) && near(claim, it.claim) {
                let sum = all.entry(it.path).or_default();
                *sum = sum.saturating_add(1);
            }
        }
        self.taken = Some(known);
        let class = kind.class.and_then(|id| {
            let days = u32::try_from(as_of.days_since(file.facts.compensation.on)).unwrap_or(0);
            self.pack.overdue().class(days).filter(|it| it.id == id).map(|it| coded(&it.id, &it.title, &it.title_en))
        });
        let least = claim.yuan().checked_div(Decimal::from(TIMES)).unwrap_or_default();
        let few = |path: &Path| all.get(path).is_none_or(|it| *it < FEW.into());
        Ok(SimilarCases {
            few: FEW,
            class,
            from: Money::rounded(least).to_string(),
            to: Money::rounded(claim.yuan().saturating_mul(Decimal::from(TIMES))).to_string(),
            extrapolated: Path::ALL.into_iter().filter(|it| learned && few(it)).map(Into::into).collect(),
            paths: all
                .into_iter()
                .map(|(path, cases)| Ok(SimilarPath { path: path.into(), cases: count(cases)? }))
                .collect::<Result<_, Refusal>>()?,
            // Nobody chose the id of a case: it draws the lot, the same whenever it is asked.
            drawn: file.id.0.as_u128().checked_rem(DRAWN) == Some(0),
        })
    }
}

/// The paths whose P10 to P90 share no ground with those of the path of the highest mean: of all others either may do better in
/// a single case. Of a figure known between bounds, the outer bound counts.
pub(super) fn apart<'a>(paths: impl Iterator<Item = (Path, &'a Outcome)> + Clone) -> Vec<RecoveryPath> {
    let ahead = |best: Option<(Path, &'a Outcome)>, it: (Path, &'a Outcome)| match best {
        Some(best) if best.1.mean >= it.1.mean => Some(best),
        _ => Some(it),
    };
    let Some((first, best)) = paths.clone().fold(None, ahead) else { return Vec::new() };
    let shares = |it: &Outcome| it.p10.low() <= best.p90.high() && best.p10.low() <= it.p90.high();
    paths.filter(|(path, it)| *path != first && !shares(it)).map(|it| it.0.into()).collect()
}

fn taken(file: &CaseFile, as_of: Day, pack: &RulePack) -> Option<Taken> {
    let chosen = file.path.as_ref()?;
    let left = ledger::bearing(file, as_of, pack).ok()?.claim;
    let ending = endings::ending(file, left).filter(|it| it.on <= as_of && chosen.as_of <= it.on);
    ending.and_then(|_| {
        let claim = chosen.appraisal.get("claim")?.as_str()?.parse().ok()?;
        Some(Taken { path: chosen_path(chosen)?.into(), kind: Kind::of(file, chosen.as_of, pack), claim })
    })
}

/// Whether one claim is at most so many times the other.
fn near(one: Money, other: Money) -> bool {
    let times = |it: Money| it.yuan().saturating_mul(Decimal::from(TIMES));
    one.yuan() <= times(other) && other.yuan() <= times(one)
}

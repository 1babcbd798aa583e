//! One case while levers are dragged: what its file says is read once, and what a lever does not move is kept.

use std::collections::BTreeMap;

use recourse_appraisal::{Appraiser, Assumptions, CaseInputs, Comparison, Kept, Origin, Outcome, Path};
use recourse_core::Day;
use recourse_vault::Records as _;

use super::patience::{Running, running};
use super::similar::apart;
use super::sunk::sunk;
use super::{blocked, figure, inputs, invalid, percent, plain, refused, verdict};
use crate::Desk;
use crate::desk::{Now, Open, day_or};
use crate::wire::{ComparePaths, PathTried, PathsTried, Refusal, SunkCosts, Tried};

/// A case that was compared last, as long as nothing was written since.
pub(crate) struct Trying {
    case_id: String,
    as_of: Day,
    /// Where the journal stood.
    head: u64,
    inputs: CaseInputs,
    sunk: SunkCosts,
    running: Option<Running>,
    own: Assumptions,
    kept: Kept,
}

impl Desk {
    /// What moves when figures are tried: the means and bands of the paths and what is best of them; nothing is kept.
    ///
    /// # Errors
    /// As [`Desk::compare_paths`].
    pub fn try_paths(&self, ask: ComparePaths) -> Result<PathsTried, Refusal> {
        self.read(|open, now| {
            let (inputs, pack) = open.asked(&ask, now)?;
            let appraiser = Appraiser::of(&pack).map_err(refused)?;
            let mut alone = Kept::default();
            let kept = open.trying.as_mut().map_or(&mut alone, |it| &mut it.kept);
            let drawn = appraiser.redraw(&inputs, kept, threads()).map_err(refused)?;
            let (recommended, undecided) =
                verdict(&drawn.verdict, drawn.paths.iter().map(|(path, it)| (*path, it.mean)));
            Ok(PathsTried {
                paths: drawn.paths.iter().map(|(path, outcome)| tried(*path, outcome)).collect(),
                recommended,
                undecided,
                settlement_floor: plain(drawn.settlement_floor, 2),
                apart: apart(drawn.paths.iter().map(|(path, it)| (*path, it))),
                blocked: drawn.blocked.into_iter().map(blocked).collect(),
            })
        })
    }
}

fn tried(path: Path, outcome: &Outcome) -> PathTried {
    PathTried {
        path: path.into(),
        mean: plain(outcome.mean, 2),
        p10: figure(outcome.p10, 2),
        p50: figure(outcome.p50, 2),
        p90: figure(outcome.p90, 2),
        loss_percent: percent(outcome.p_loss.high()),
    }
}

fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

impl Open {
    /// The facts of a case and the figures in force for it.
    pub(crate) fn asked(&mut self, ask: &ComparePaths, now: Now) -> Result<(CaseInputs, Assumptions), Refusal> {
        let (as_of, head) = (day_or(&ask.as_of, now.today)?, self.vault.head()?.seq);
        let known = self.trying.as_ref();
        if !known.is_some_and(|it| it.case_id == ask.case_id && it.as_of == as_of && it.head == head) {
            let file = self.live_case(&ask.case_id)?;
            if file.facts.expected {
                return Err(Refusal::NotCompensated);
            }
            let inputs = inputs(&file, as_of, &self.pack)?;
            let (case_id, own) = (ask.case_id.clone(), self.assumed()?);
            let sunk = self.veil(&file).over(sunk(&file, as_of))?;
            let running = running(&file, &self.pack);
            self.trying = Some(Trying { case_id, as_of, head, inputs, sunk, running, own, kept: Kept::default() });
        }
        let Some(known) = &self.trying else { return Err(Refusal::VaultLocked) };
        let tried: BTreeMap<String, String> =
            ask.tried.iter().map(|Tried { id, value }| (id.clone(), value.clone())).collect();
        let pack = known.own.with(&tried, Origin::Tried).map_err(|why| invalid(why.id()))?;
        Ok((known.inputs.clone(), pack))
    }

    /// The shipped figures with the company's own.
    pub(crate) fn assumed(&self) -> Result<Assumptions, Refusal> {
        let own = self.vault.assumptions()?;
        let pack = Assumptions::shipped().with(&own.values, Origin::User).map_err(|why| invalid(why.id()))?;
        Ok(pack.learned(&own.learned))
    }

    /// What was spent on the case that was asked for last.
    pub(super) fn sunk(&self) -> Result<SunkCosts, Refusal> {
        self.trying.as_ref().map(|it| it.sunk.clone()).ok_or(Refusal::VaultLocked)
    }

    /// The limitation that runs out first on that case.
    pub(super) fn running(&self) -> Option<&Running> {
        self.trying.as_ref()?.running.as_ref()
    }

    pub(super) fn appraise(
        &mut self,
        ask: &ComparePaths,
        now: Now,
    ) -> Result<(CaseInputs, Assumptions, Comparison), Refusal> {
        let (inputs, pack) = self.asked(ask, now)?;
        let appraiser = Appraiser::of(&pack).map_err(refused)?;
        let mut alone = Kept::default();
        let kept = self.trying.as_mut().map_or(&mut alone, |it| &mut it.kept);
        let comparison = appraiser.compare_kept(&inputs, kept, threads()).map_err(refused)?;
        Ok((inputs, pack, comparison))
    }
}

//! One case drawn again and again while figures change: what they do not move is not evaluated anew.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::compare::{Appraiser, Case, Values};
use super::verdict::{Verdict, ranking};
use super::{AppraisalError, Blocked, CaseInputs, Path};
use crate::evaluate::evaluate;
use crate::outcome::Outcome;
use crate::tree::{Tree, TreeError, World};

/// The paths of one case as they were drawn last.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    drawn: Vec<Drawn>,
}

/// One path with its tree and its figures; the worlds of the tree have no labels.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    pub(super) path: Path,
    pub(super) tree: Tree,
    pub(super) outcome: Outcome,
}

/// The paths of a case and what each is worth, without what does not move.
#[derive(Clone, Debug, PartialEq)]
pub struct Redrawn {
    /// In the order of [`Path::ALL`].
    pub paths: Vec<(Path, Outcome)>,
    /// Paths that cannot be taken, each with the rule.
    pub blocked: Vec<Blocked>,
    /// What it comes to; what would decide between two that are close is not looked for.
    pub verdict: Verdict,
    /// A lump sum today at or above this is worth taking.
    pub settlement_floor: f64,
    /// How many of the paths had to be evaluated.
    pub evaluated: usize,
}

impl Appraiser {
    /// Draws every path that can be taken; of `kept`, what has the same tree is taken over. On so many threads, of which no
    /// bit depends.
    /// # Errors
    /// As [`super::compare()`].
    pub fn redraw(&self, inputs: &CaseInputs, kept: &mut Kept, threads: usize) -> Result<Redrawn, AppraisalError> {
        let case = Case::bare(inputs, self)?;
        let (open, blocked) = case.open(&Path::ALL)?;
        let evaluated = case.draw(&open, kept, threads)?;
        let paths: Vec<(Path, Outcome)> = kept.drawn.iter().map(|it| (it.path, it.outcome.clone())).collect();
        let values = Values::of(paths.iter().map(|it| (it.0, it.1.mean)), inputs, &self.figures);
        Ok(Redrawn { verdict: ranking(&values), settlement_floor: values.best(), paths, blocked, evaluated })
    }
}

impl Kept {
    pub(super) fn drawn(&self) -> &[Drawn] {
        &self.drawn
    }
}

impl Case<'_> {
    /// The tree of a path, its worlds without labels.
    pub(super) fn tree(&self, path: Path) -> Tree {
        Tree {
            annual_rate_percent: self.by.annual_rate_percent(),
            worlds: self.worlds.chances().map(|p| World { p, labels: Vec::new() }).collect(),
            root: Some(self.root(path, &self.by.figures)),
        }
    }

    /// Makes `kept` the paths of this case, and says how many were evaluated for it.
    pub(super) fn draw(&self, open: &[Path], kept: &mut Kept, threads: usize) -> Result<usize, AppraisalError> {
        let before = std::mem::take(&mut kept.drawn);
        let mut before: Vec<Option<Drawn>> = before.into_iter().map(Some).collect();
        let mut taken_over: Vec<Option<Drawn>> = Vec::with_capacity(open.len());
        let mut anew: Vec<(Path, Tree)> = Vec::new();
        for &path in open {
            let tree = self.tree(path);
            let known = before.iter_mut().find(|it| it.as_ref().is_some_and(|it| it.path == path));
            let same = known.and_then(Option::take).filter(|it| it.tree == tree);
            if same.is_none() {
                anew.push((path, tree));
            }
            taken_over.push(same);
        }
        let evaluated = anew.len();
        let mut outcomes = evaluate_all(&anew, threads).into_iter();
        let mut anew = anew.into_iter();
        for it in taken_over {
            let drawn = match it {
                Some(same) => same,
                None => match anew.next().zip(outcomes.next()) {
                    Some(((path, tree), outcome)) => Drawn { path, tree, outcome: outcome? },
                    None => continue,
                },
            };
            kept.drawn.push(drawn);
        }
        Ok(evaluated)
    }
}

/// The figures of each tree, in their order.
fn evaluate_all(trees: &[(Path, Tree)], threads: usize) -> Vec<Result<Outcome, TreeError>> {
    if threads < 2 || trees.len() < 2 {
        return trees.iter().map(|it| evaluate(&it.1)).collect();
    }
    let (next, found) = (AtomicUsize::new(0), Mutex::new(Vec::with_capacity(trees.len())));
    let work = || {
        let mut own = Vec::new();
        while let Some((at, it)) = trees.iter().enumerate().nth(next.fetch_add(1, Ordering::Relaxed)) {
            own.push((at, evaluate(&it.1)));
        }
        found.lock().unwrap_or_else(PoisonError::into_inner).extend(own);
    };
    std::thread::scope(|scope| {
        for _ in 1..threads.min(trees.len()) {
            scope.spawn(work);
        }
        work();
    });
    let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.sort_unstable_by_key(|it| it.0);
    found.into_iter().map(|it| it.1).collect()
}

//! One figure per world.

use std::cell::RefCell;
use std::ops::Index;
use std::sync::Arc;

/// One figure per world. Where all are the same they are kept once: most of a built tree is like that.
#[derive(Debug)]
pub enum ByWorld {
    /// The same in every one of so many worlds.
    Even(f64, usize),
    /// One after the other.
    Each(Vec<f64>),
    /// One after the other, in many places of a tree.
    Shared(Arc<[f64]>),
}

/// What is kept of a [`ByWorld`].
pub(crate) enum Kept<'a> {
    Even(f64),
    Each(&'a [f64]),
}

impl ByWorld {
    /// How many worlds there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Even(_, worlds) => *worlds,
            Self::Each(figures) => figures.len(),
            Self::Shared(figures) => figures.len(),
        }
    }

    /// One figure, or all of them.
    pub(crate) fn kept(&self) -> Kept<'_> {
        match self {
            Self::Even(figure, _) => Kept::Even(*figure),
            Self::Each(figures) => Kept::Each(figures),
            Self::Shared(figures) => Kept::Each(figures),
        }
    }

    /// The same, to be held in many places.
    pub(crate) fn shared(self) -> Self {
        match self.kept() {
            Kept::Even(figure) => Self::Even(figure, self.len()),
            Kept::Each(figures) => Self::Shared(figures.into()),
        }
    }

    /// Whether there is no world.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// World by world.
    pub fn iter(&self) -> impl Iterator<Item = f64> + '_ {
        (0..self.len()).map(|world| self[world])
    }

    /// One figure, if there is the world.
    #[must_use]
    pub fn get(&self, world: usize) -> Option<f64> {
        (world < self.len()).then(|| self[world])
    }

    /// One after the other, of so many worlds.
    #[must_use]
    pub fn gathered(worlds: usize, figures: impl Iterator<Item = f64>) -> Self {
        let mut each = room(worlds);
        each.extend(figures);
        Self::Each(each)
    }

    /// The same with every figure changed.
    #[must_use]
    pub fn map(&self, mut change: impl FnMut(f64) -> f64) -> Self {
        match self.kept() {
            Kept::Even(figure) => Self::Even(change(figure), self.len()),
            Kept::Each(figures) => Self::gathered(figures.len(), figures.iter().map(|it| change(*it))),
        }
    }
}

/// Vectors that are kept for the next tree, at most.
const SPARE: usize = 4_096;

thread_local! {
    // Trees of one case are built and dropped by the thousand, each of hundreds of vectors of one length: asking the
    // allocator for every one of them took a third of the time of an appraisal.
    static ROOM: RefCell<Vec<Vec<f64>>> = const { RefCell::new(Vec::new()) };
}

/// An empty vector for so many figures.
pub(crate) fn room(worlds: usize) -> Vec<f64> {
    if worlds == 0 {
        return Vec::new();
    }
    let spare = ROOM.try_with(|it| it.borrow_mut().pop()).ok().flatten();
    spare.filter(|it| it.capacity() >= worlds).unwrap_or_else(|| Vec::with_capacity(worlds))
}

/// Keeps the vector for the next tree.
impl Drop for ByWorld {
    fn drop(&mut self) {
        if let Self::Each(figures) = self {
            let mut figures = std::mem::take(figures);
            figures.clear();
            // A thread that ends has no use for it.
            let _ended = ROOM.try_with(|it| {
                let mut spare = it.borrow_mut();
                if spare.len() < SPARE {
                    spare.push(figures);
                }
            });
        }
    }
}

impl Clone for ByWorld {
    fn clone(&self) -> Self {
        match self {
            Self::Even(figure, worlds) => Self::Even(*figure, *worlds),
            Self::Each(figures) => Self::gathered(figures.len(), figures.iter().copied()),
            Self::Shared(figures) => Self::Shared(Arc::clone(figures)),
        }
    }
}

impl Index<usize> for ByWorld {
    type Output = f64;

    #[expect(clippy::indexing_slicing, reason = "an index is what is asked for")]
    fn index(&self, world: usize) -> &f64 {
        match self {
            Self::Even(figure, worlds) => {
                assert!(world < *worlds, "world {world} of {worlds}");
                figure
            }
            Self::Each(figures) => &figures[world],
            Self::Shared(figures) => &figures[world],
        }
    }
}

/// By what they say, not by how they are kept.
impl PartialEq for ByWorld {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl From<Vec<f64>> for ByWorld {
    fn from(figures: Vec<f64>) -> Self {
        Self::Each(figures)
    }
}

impl serde::Serialize for ByWorld {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.iter())
    }
}

//! One figure per world.

use std::ops::Index;

/// One figure per world. Where all are the same they are kept once: most of a built tree is like that.
#[derive(Clone, Debug)]
pub enum ByWorld {
    /// The same in every one of so many worlds.
    Even(f64, usize),
    /// One after the other.
    Each(Vec<f64>),
}

impl ByWorld {
    /// How many worlds there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Even(_, worlds) => *worlds,
            Self::Each(figures) => figures.len(),
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
        match self {
            Self::Even(figure, worlds) => (world < *worlds).then_some(*figure),
            Self::Each(figures) => figures.get(world).copied(),
        }
    }

    /// The same with every figure changed.
    #[must_use]
    pub fn map(&self, mut change: impl FnMut(f64) -> f64) -> Self {
        match self {
            Self::Even(figure, worlds) => Self::Even(change(*figure), *worlds),
            Self::Each(figures) => Self::Each(figures.iter().map(|it| change(*it)).collect()),
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

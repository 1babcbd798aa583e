//! What it would be worth to see the hidden world before anything is decided.

use crate::evaluate::mean;
use crate::tree::{Node, Tree, TreeError, World};

/// Expected gain of deciding with the world known over deciding as well as can be now. Yuan, never below zero but for
/// rounding: no enquiry about the payers is worth more than this.
/// # Errors
/// [`TreeError`] where the tree cannot be evaluated.
pub fn value_of_knowing(tree: &Tree) -> Result<f64, TreeError> {
    let known = tree.worlds.iter().enumerate().filter(|it| it.1.p > 0.0);
    let mut sum = 0.0;
    for (world, it) in known {
        sum += it.p * mean(&only(tree, world))?;
    }
    Ok(sum - mean(tree)?)
}

/// The tree in one world for certain.
fn only(tree: &Tree, world: usize) -> Tree {
    let mut tree = tree.clone();
    tree.worlds = vec![World { p: 1.0, labels: Vec::new() }];
    let mut open: Vec<&mut Node> = tree.root.iter_mut().collect();
    while let Some(node) = open.pop() {
        match node {
            Node::Decide(it) => open.extend(it.options.iter_mut().filter_map(|it| it.next.as_deref_mut())),
            Node::Chance(it) => {
                for branch in &mut it.branches {
                    keep(&mut branch.p, world);
                    for flow in &mut branch.flows {
                        keep(&mut flow.alpha, world);
                        keep(&mut flow.beta, world);
                    }
                    open.extend(branch.next.as_deref_mut());
                }
            }
        }
    }
    tree
}

fn keep(figures: &mut Vec<f64>, world: usize) {
    *figures = figures.get(world).copied().into_iter().collect();
}

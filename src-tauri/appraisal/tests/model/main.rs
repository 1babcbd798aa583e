//! What the model of a case promises: its paths, their explanation, what holds between appraisals, its edges.

mod bench;
mod edges;
mod explain;
mod metamorphic;
mod paths;
mod patience;
mod security;

//! The file as its journal tells it: terms, charges, waivers, the judgment, several obligors.

mod bench;
mod compared;
mod journal;
mod judgment;
mod obligors;
mod packs;
mod terms;
mod withheld;

//! The file as its journal tells it: terms, charges, waivers, the judgment, several obligors.

mod bench;
mod calendar;
mod clocks;
mod compared;
mod conduct;
mod deals;
mod journal;
mod judgment;
mod late;
mod obligors;
mod packs;
mod plans;
mod terms;
mod tracks;
mod withheld;

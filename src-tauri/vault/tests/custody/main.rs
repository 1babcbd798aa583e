//! The vault from outside: what it keeps, finds and refuses.

mod folding;
mod opening;
mod sample;
mod searching;
mod writing;

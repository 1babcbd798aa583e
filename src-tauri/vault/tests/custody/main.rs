//! The vault from outside: what it keeps, finds and refuses.

mod folding;
mod keys;
mod opening;
mod sample;
mod searching;
mod versions;
mod writing;

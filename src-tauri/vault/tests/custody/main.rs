//! The vault from outside: what it keeps, finds and refuses.

mod backups;
mod folding;
mod keys;
mod opening;
mod proof;
mod rekey;
mod sample;
mod searching;
mod versions;
mod writing;

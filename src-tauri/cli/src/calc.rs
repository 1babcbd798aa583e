//! Calculators and trees: JSON in, JSON out, no vault.
use recourse_core::Day;
pub(crate) fn run(_: &str, _: Option<&str>, _: bool, _: bool, _: Option<Day>) -> u8 {
    0
}
pub(crate) fn tree(_: bool) -> u8 {
    0
}

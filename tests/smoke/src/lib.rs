//! Drives a built program in its real window, as a user does: `cargo xtask smoke`. The main job stands in
//! `tests/journey.rs`, the work of a day in `tests/desk_day.rs`, the measurement of the start in `tests/start.rs`.
#![cfg(target_os = "linux")]

mod display;
mod memory;
mod screen;
mod words;

use std::path::PathBuf;

pub use display::Display;
pub use memory::{copies, end, processes};
pub use screen::Screen;
pub use words::{Language, Words};

/// The company of the tests: the names of the fields of the settings, and what is typed into them.
pub const COMPANY: [(&str, &str); 7] = [
    ("settings_org_name", "示例融资担保有限公司"),
    ("settings_org_address", "示例市示例区示例路1号"),
    ("settings_org_phone", "0999-1234567"),
    ("settings_org_contact", "林岚"),
    ("settings_account_name", "示例融资担保有限公司"),
    ("settings_account_bank", "示例银行示例支行"),
    ("settings_account_number", "9999000011112222333"),
];

/// What `cargo xtask` says in the environment under `name`.
///
/// # Panics
/// Where it says nothing: these tests run from `cargo xtask` alone.
pub fn told(name: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set; cargo xtask sets it"))
}

/// The folder for pictures and logs, empty.
///
/// # Panics
/// Where it cannot be made.
pub fn fresh_record() -> PathBuf {
    let record = PathBuf::from(told("RECOURSE_SMOKE_RECORD"));
    if record.exists() {
        std::fs::remove_dir_all(&record).unwrap();
    }
    std::fs::create_dir_all(&record).unwrap();
    record
}

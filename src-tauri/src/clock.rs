//! The only place of the window's program that asks what day it is.

use chrono::{Local, Utc};
use recourse_core::Day;
use recourse_desk::Now;

/// The day on the wall of the office and the instant in UTC.
#[expect(clippy::disallowed_methods, reason = "this is the shell's clock; everybody else is told the day")]
pub(crate) fn now() -> Now {
    let today = Day::new(Local::now().date_naive()).expect("no machine's clock stands beyond the year 2999");
    Now { today, at: Utc::now() }
}

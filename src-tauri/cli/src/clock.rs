//! The only place of the command line that asks what time it is.

use chrono::{Local, Utc};
use recourse_core::Day;
use recourse_desk::Now;

/// Now, on the day the user fixed or on the system's own.
#[expect(clippy::disallowed_methods, reason = "this is the clock of the command line")]
pub(crate) fn now(today: Option<Day>) -> Now {
    let system = Day::new(Local::now().date_naive()).unwrap_or_default();
    Now { today: today.unwrap_or(system), at: Utc::now() }
}

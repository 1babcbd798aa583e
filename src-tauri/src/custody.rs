//! The desk is asked every minute whether a backup is due.

use std::time::Duration;
use std::{io, thread};

use recourse_desk::Desk;
use recourse_desk::wire::Refusal;
use tauri::{AppHandle, Manager};

const MINUTE: Duration = Duration::from_mins(1);

/// Asks from a thread of its own, for as long as the program runs; no question of the page waits for it.
pub(crate) fn keep_backed_up(app: &AppHandle) -> io::Result<()> {
    let app = app.clone();
    let ask = move || {
        loop {
            match app.state::<Desk>().back_up_if_due() {
                Ok(false) | Err(Refusal::VaultLocked | Refusal::Cancelled) => {}
                Ok(true) => tracing::info!("a backup was made"),
                Err(why) => tracing::warn!(%why, "no backup was made"),
            }
            thread::sleep(MINUTE);
        }
    };
    thread::Builder::new().name("backups".to_owned()).spawn(ask).map(drop)
}

//! What goes on beside the page: backups that are due, what is due in a vault just opened.

use std::time::Duration;
use std::{io, thread};

use recourse_desk::Desk;
use recourse_desk::wire::Refusal;
use tauri::{AppHandle, Manager};

const MINUTE: Duration = Duration::from_mins(1);

/// Begins it in threads of their own, for as long as the program runs; no question of the page waits for them.
pub(crate) fn begin(app: &AppHandle) -> io::Result<()> {
    beside("backups", app, |desk| {
        loop {
            match desk.back_up_if_due() {
                Ok(false) | Err(Refusal::VaultLocked | Refusal::Cancelled) => {}
                Ok(true) => tracing::info!("a backup was made"),
                Err(why) => tracing::warn!(%why, "no backup was made"),
            }
            thread::sleep(MINUTE);
        }
    })?;
    beside("agenda", app, |desk| {
        let mut seen = None;
        loop {
            seen = desk.look_ahead(seen);
        }
    })
}

fn beside(name: &str, app: &AppHandle, work: impl FnOnce(&Desk) + Send + 'static) -> io::Result<()> {
    let app = app.clone();
    thread::Builder::new().name(name.to_owned()).spawn(move || work(&app.state::<Desk>())).map(drop)
}

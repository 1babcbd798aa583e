//! What the system says about the person at the machine: it sleeps, its screen is locked. And what was copied here does
//! not stay in the clipboard.

use recourse_desk::{Desk, LockCause};
use serde::Deserialize;
use tauri::{AppHandle, Manager};

use crate::window;

/// Locks the vault and throws the page away with everything on it.
fn lock(app: &AppHandle) {
    if app.state::<Desk>().lock_for(LockCause::System).is_err() {
        tracing::warn!("the vault was locked, not all of it in order");
    }
    window::renew(app);
}

/// What was copied, and how long it may stay.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Copied {
    seconds: u32,
}

/// Clears the clipboard after some seconds, unless something else was copied meanwhile.
#[tauri::command]
pub(crate) async fn guard_clipboard(app: AppHandle, ask: Copied) -> bool {
    app.run_on_main_thread(move || system::clear_later(ask.seconds)).is_ok()
}

pub(crate) use system::watch;

#[cfg(target_os = "linux")]
mod system {
    //! logind tells of sleep and of a locked session, the desktop of a locked screen; both over D-Bus, through the
    //! libraries that the window stands on already.

    use gtk::gio::{BusType, Cancellable, DBusConnection, DBusSignalFlags, bus_get_sync};
    use gtk::glib::{self, Variant};
    use gtk::{Clipboard, gdk};
    use tauri::{App, AppHandle};

    /// Bus, interface, signal, and whether its argument must be true.
    const SIGNALS: [(BusType, &str, &str, bool); 5] = [
        (BusType::System, "org.freedesktop.login1.Manager", "PrepareForSleep", true),
        (BusType::System, "org.freedesktop.login1.Session", "Lock", false),
        (BusType::Session, "org.freedesktop.ScreenSaver", "ActiveChanged", true),
        (BusType::Session, "org.gnome.ScreenSaver", "ActiveChanged", true),
        (BusType::Session, "org.mate.ScreenSaver", "ActiveChanged", true),
    ];

    /// Locks on sleep, on a locked session and on a locked screen; where there is no bus, idleness alone locks.
    pub(crate) fn watch(app: &App) {
        for (bus, interface, signal, must_hold) in SIGNALS {
            if let Ok(bus) = bus_get_sync(bus, Cancellable::NONE) {
                subscribe(&bus, interface, signal, must_hold, app.handle().clone());
            } else {
                tracing::info!(interface, "no bus: the system's lock is not heard");
            }
        }
    }

    fn subscribe(bus: &DBusConnection, interface: &str, signal: &str, must_hold: bool, app: AppHandle) {
        let flags = DBusSignalFlags::NONE;
        bus.signal_subscribe(None, Some(interface), Some(signal), None, None, flags, move |_, _, _, _, _, said| {
            if !must_hold || holds(said) {
                super::lock(&app);
            }
        });
        // The bus lives as long as the program: it is shared, and a subscription keeps nothing alive.
        std::mem::forget(bus.clone());
    }

    fn holds(said: &Variant) -> bool {
        said.n_children() > 0 && said.child_value(0).get::<bool>() == Some(true)
    }

    /// Clears what is in the clipboard now, once the seconds are over and it still is that.
    pub(crate) fn clear_later(seconds: u32) {
        let clipboard = || Clipboard::get(&gdk::SELECTION_CLIPBOARD);
        let Some(copied) = clipboard().wait_for_text() else { return };
        glib::timeout_add_seconds_local_once(seconds, move || {
            if clipboard().wait_for_text().is_some_and(|it| it == copied) {
                clipboard().set_text("");
            }
        });
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    //! Not built for other systems yet: their sleep and their locked screen are not heard, so that idleness alone locks
    //! there (a machine that slept through the end locks on waking), and nothing clears the clipboard.

    use tauri::App;

    pub(crate) fn watch(_: &App) {}

    pub(crate) fn clear_later(_: u32) {}
}

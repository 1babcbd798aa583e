//! The window of recourse: it opens one page, hands its questions to the desk and says what day it is.
#![deny(clippy::unwrap_used, clippy::panic)]

mod beside;
mod clock;
mod commands;
mod dialogs;
mod guard;
mod keychain;
mod log;
mod message;
mod viewer;
mod window;

pub use recourse_desk::answer_if_asked;
use recourse_desk::{Desk, Places};
use tauri::{App, Builder, Manager, Wry};

/// The program, lacking only the page that is embedded in it.
pub fn program() -> Builder<Wry> {
    log::start();
    recourse_desk::guard();
    Builder::default()
        // First of all: a second start shows the window of the first and ends.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::show(app)))
        .plugin(tauri_plugin_dialog::init())
        .setup(|app| {
            app.manage(Desk::new(places(app)?, clock::now).with_viewer(viewer::show).with_keychain(keychain::System));
            window::open(app)?;
            guard::watch(app);
            beside::begin(app.handle())?;
            Ok(())
        })
        .invoke_handler(commands::handler())
}

fn places(app: &App) -> Result<Places, tauri::Error> {
    let paths = app.path();
    Ok(Places { state: paths.app_config_dir()?, documents: paths.document_dir().or_else(|_| paths.home_dir())? })
}

//! One command for every row of the desk's table. A command only hands over.

use recourse_desk::wire::{self, Refusal};
use recourse_desk::{Command, Desk, command_table};
use tauri::ipc::Invoke;
use tauri::{AppHandle, Manager, async_runtime};

use crate::{dialogs, guard, message, window};

macro_rules! commands {
    ($($feature:ident :: $name:ident($ask:ident) -> $reply:ident;)*) => {
        $(
            #[tauri::command]
            async fn $name(app: AppHandle, ask: wire::$ask) -> Result<wire::$reply, Refusal> {
                aside(app, move |desk| desk.may(Command::$name)?.$name(ask)).await
            }
        )*

        /// Answers the page: the commands of the desk's table and the system's own file dialogs.
        pub(crate) fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
            let table: Box<dyn Fn(Invoke) -> bool + Send + Sync> = Box::new(
                tauri::generate_handler![$($name,)* dialogs::choose_open_path, dialogs::choose_save_path, dialogs::choose_folder, guard::guard_clipboard, window::renew_page],
            );
            move |invoke| {
                if message::is_too_large(invoke.message.payload()) {
                    invoke.resolver.reject(Refusal::BadRequest { detail: "too large".to_owned() });
                    return true;
                }
                table(invoke)
            }
        }
    };
}
command_table!(commands);

/// Asks the desk on a thread that may block, so that a long import never holds up another question.
async fn aside<T: Send + 'static>(
    app: AppHandle,
    ask: impl FnOnce(&Desk) -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let answer = async_runtime::spawn_blocking(move || ask(&app.state::<Desk>())).await;
    answer.unwrap_or_else(|_| Err(Refusal::Fault { reference: "shell".to_owned() }))
}

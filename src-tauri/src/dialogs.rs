//! The system's own file dialogs. They answer with a path as text, or with nothing when the user turned away; the page
//! itself never sees a file.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use tauri::{WebviewWindow, async_runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// What a file dialog is to show.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct PathQuestion {
    title: String,
    filters: Vec<FileKind>,
    /// The folder to start in and the name offered for a new file, either of which may be left out.
    suggested: PathBuf,
}

/// A kind of file the user may choose.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct FileKind {
    name: String,
    /// Without the dot.
    extensions: Vec<String>,
}

/// Lets the user choose a file that exists.
#[tauri::command]
pub(crate) async fn choose_open_path(window: WebviewWindow, ask: PathQuestion) -> Option<String> {
    choose(window, ask, FileDialogBuilder::blocking_pick_file).await
}

/// Lets the user say where a new file goes; the system warns when something is there already.
#[tauri::command]
pub(crate) async fn choose_save_path(window: WebviewWindow, ask: PathQuestion) -> Option<String> {
    choose(window, ask, FileDialogBuilder::blocking_save_file).await
}

/// Lets the user choose a folder.
#[tauri::command]
pub(crate) async fn choose_folder(window: WebviewWindow, ask: PathQuestion) -> Option<String> {
    choose(window, ask, FileDialogBuilder::blocking_pick_folder).await
}

async fn choose(
    window: WebviewWindow,
    ask: PathQuestion,
    show: fn(FileDialogBuilder<tauri::Wry>) -> Option<FilePath>,
) -> Option<String> {
    let mut dialog = window.dialog().file().set_parent(&window).set_title(ask.title);
    let (folder, name) = beginning(&ask.suggested);
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = name {
        dialog = dialog.set_file_name(name);
    }
    for kind in &ask.filters {
        let extensions: Vec<&str> = kind.extensions.iter().map(String::as_str).collect();
        dialog = dialog.add_filter(&kind.name, &extensions);
    }
    let chosen = async_runtime::spawn_blocking(move || show(dialog)).await.ok()??;
    chosen.into_path().ok()?.into_os_string().into_string().ok()
}

/// The folder and the file name a suggestion stands for.
fn beginning(suggested: &Path) -> (Option<&Path>, Option<&str>) {
    if suggested.is_dir() {
        return (Some(suggested), None);
    }
    let folder = suggested.parent().filter(|it| !it.as_os_str().is_empty());
    (folder, suggested.file_name().and_then(OsStr::to_str))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::beginning;

    #[test]
    fn a_suggestion_is_a_folder_a_name_or_both() {
        for (suggested, folder, name) in [
            ("", None, None),
            ("催告函.pdf", None, Some("催告函.pdf")),
            ("/nowhere/追偿.rcv", Some("/nowhere"), Some("追偿.rcv")),
            (env!("CARGO_MANIFEST_DIR"), Some(env!("CARGO_MANIFEST_DIR")), None),
        ] {
            assert_eq!(beginning(Path::new(suggested)), (folder.map(Path::new), name), "{suggested}");
        }
    }
}

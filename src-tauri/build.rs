//! Declares the commands of the window, so that a capability must name each one before the page may call it.

include!("desk/src/table.rs");

macro_rules! names {
    ($($feature:ident :: $name:ident($ask:ident) -> $reply:ident;)*) => {
        &[$(stringify!($name),)* "choose_open_path", "choose_save_path", "choose_folder", "guard_clipboard"]
    };
}

const COMMANDS: &[&str] = command_table!(names);

fn main() {
    println!("cargo:rerun-if-changed=../ui/dist");
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    if let Err(trouble) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        eprintln!("{trouble:#}");
        std::process::exit(1);
    }
}

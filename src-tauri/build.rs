//! Declares the commands of the window, so that a capability must name each one before the page may call it.

include!("desk/src/table.rs");

macro_rules! names {
    ($($feature:ident :: $name:ident($ask:ident) -> $reply:ident;)*) => {
        &[$(stringify!($name),)* "choose_open_path", "choose_save_path", "choose_folder", "guard_clipboard", "renew_page"]
    };
}

const COMMANDS: &[&str] = command_table!(names);

fn main() {
    let target = |what: &str| std::env::var(format!("CARGO_CFG_TARGET_{what}")).unwrap_or_default();
    if (target("OS"), target("ENV")) == ("linux".to_owned(), "gnu".to_owned()) {
        println!("cargo:rerun-if-changed=src/wipe.c");
        cc::Build::new().file("src/wipe.c").cargo_metadata(false).compile("wipe");
        println!("cargo:rustc-link-search=native={}", std::env::var("OUT_DIR").unwrap_or_default());
        // Nothing calls it; it runs before `main`.
        println!("cargo:rustc-link-lib=static:+whole-archive=wipe");
    }
    println!("cargo:rerun-if-changed=../ui/dist");
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    if let Err(trouble) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        eprintln!("{trouble:#}");
        std::process::exit(1);
    }
}

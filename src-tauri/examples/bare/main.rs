//! A window with one line of text: the floor `cargo xtask bench` measures our start against.

fn main() -> Result<(), tauri::Error> {
    tauri::Builder::default().run(tauri::generate_context!("examples/bare/tauri.conf.json"))
}

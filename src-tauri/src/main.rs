//! The program with its page. Nothing else is here: the page is embedded while this file is compiled, and two compilers
//! that embed it at once, as for a program and its tests, would spoil it for each other.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

/// What is given back is wiped: after the lock no copy of what stood on the screens stays in memory.
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> Result<(), tauri::Error> {
    if recourse_desktop::answer_if_asked() {
        return Ok(());
    }
    recourse_desktop::program().run(tauri::generate_context!())
}

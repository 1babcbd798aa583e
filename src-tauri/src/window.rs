//! The one window.

use tauri::webview::NewWindowResponse;
use tauri::{App, AppHandle, Manager as _, Url, WebviewWindowBuilder};

/// Opens the window as `tauri.conf.json` describes it. It shows the embedded page and nothing else, and leaves nothing
/// of the page on disk.
pub(crate) fn open(app: &App) -> Result<(), tauri::Error> {
    for described in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app, described)?
            .incognito(!driven_by_a_test())
            // Kept out of screenshots and recordings where the system can.
            .content_protected(!driven_by_a_test())
            .devtools(cfg!(debug_assertions))
            .on_navigation(is_our_page)
            .on_new_window(|_, _| NewWindowResponse::Deny)
            .on_download(|_, _| false)
            .build()?;
    }
    Ok(())
}

/// Brings the window to the front, for somebody who started the program again.
pub(crate) fn show(app: &AppHandle) {
    for window in app.webview_windows().values() {
        let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
        if shown.is_err() {
            tracing::warn!("the window was not brought to the front");
        }
    }
}

/// WebKitGTK cannot be driven in a private context; the smoke test has directories of its own.
fn driven_by_a_test() -> bool {
    std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

fn is_our_page(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost")) => true,
        ("http", Some("localhost")) => cfg!(not(feature = "custom-protocol")) && url.port() == Some(5173),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_our_page;

    #[test]
    fn only_the_embedded_page_may_be_shown() {
        for (url, ours) in [
            ("tauri://localhost/", true),
            ("tauri://localhost/index.html#cases", true),
            ("http://tauri.localhost/", true),
            ("tauri://elsewhere/", false),
            ("https://example.org/", false),
            ("http://localhost:5173/", false),
            ("file:///etc/hostname", false),
            ("data:text/html,x", false),
            ("about:blank", false),
        ] {
            assert_eq!(is_our_page(&url.parse().unwrap()), ours, "{url}");
        }
    }
}

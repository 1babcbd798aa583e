//! The one window.

use tauri::webview::NewWindowResponse;
use tauri::{App, AppHandle, Manager as _, Url, WebviewWindowBuilder};

/// Opens the window as `tauri.conf.json` describes it. It shows the embedded page and nothing else, and leaves nothing
/// of the page on disk.
pub(crate) fn open(app: &App) -> Result<(), tauri::Error> {
    for described in &app.config().app.windows {
        let window = WebviewWindowBuilder::from_config(app, described)?
            .incognito(!driven_by_a_test())
            // Kept out of screenshots and recordings where the system can.
            .content_protected(!driven_by_a_test())
            .devtools(cfg!(debug_assertions))
            .on_navigation(is_our_page)
            .on_new_window(|_, _| NewWindowResponse::Deny)
            .on_download(|_, _| false)
            .build()?;
        process::keep_alive(&window)?;
    }
    Ok(())
}

/// Throws the page away and shows it afresh, where the system allows with the memory of the process it ran in.
pub(crate) fn renew(app: &AppHandle) {
    for window in app.webview_windows().values() {
        if process::end(window).is_err() {
            tracing::warn!("the page was not thrown away");
        }
    }
}

/// The page asks for its end once the vault is locked.
#[tauri::command]
pub(crate) async fn renew_page(app: AppHandle) {
    renew(&app);
}

#[cfg(target_os = "linux")]
mod process {
    use tauri::WebviewWindow;
    use webkit2gtk::WebViewExt as _;

    /// Whenever the process of the page ends, by us or by a fault, the page is loaded into a new one.
    pub(super) fn keep_alive(window: &WebviewWindow) -> Result<(), tauri::Error> {
        window.with_webview(|it| {
            it.inner().connect_web_process_terminated(|page, _| page.reload());
        })
    }

    pub(super) fn end(window: &WebviewWindow) -> Result<(), tauri::Error> {
        window.with_webview(|it| it.inner().terminate_web_process())
    }
}

#[cfg(not(target_os = "linux"))]
mod process {
    //! The engines of other systems keep their process; the page in it is replaced.

    use tauri::WebviewWindow;

    pub(super) fn keep_alive(_: &WebviewWindow) -> Result<(), tauri::Error> {
        Ok(())
    }

    pub(super) fn end(window: &WebviewWindow) -> Result<(), tauri::Error> {
        window.reload()
    }
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

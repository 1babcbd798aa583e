//! The command table over loopback, for tests in a browser only: the page from `--ui`, commands under `POST /call/NAME`.
//!
//! `recourse-bridge --ui ui/dist --port 0 --data DIR --today 2026-11-22` prints `listening on http://127.0.0.1:PORT`.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::post;
use chrono::{NaiveTime, TimeZone as _, Utc};
use recourse_core::Day;
use recourse_desk::{Desk, Now, Places};
use tokio::net::TcpListener;
use tokio::task::spawn_blocking;

/// What the window itself enforces; the browser tests run under the same policy.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
    worker-src 'self'; connect-src 'self'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'";
/// Largest request read, in bytes; the desk itself refuses smaller ones in words.
const LARGEST: usize = 4 * recourse_desk::LARGEST_MESSAGE;

/// What every request is answered from.
struct Shop {
    desk: Desk,
    page: PathBuf,
}

fn main() {
    if !recourse_desk::answer_if_asked() {
        serve();
    }
}

#[tokio::main]
async fn serve() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let options: HashMap<&str, &str> =
        asked.chunks_exact(2).map(|pair| (pair[0].trim_start_matches("--"), pair[1].as_str())).collect();
    let option = |name: &str| *options.get(name).unwrap_or_else(|| panic!("--{name} is missing"));
    let today: Day = option("today").parse().expect("--today is a day");
    let data = PathBuf::from(option("data"));
    let desk = Desk::new(Places { state: data.join("state"), documents: data }, move || Now {
        today,
        at: Utc.from_utc_datetime(&today.date().and_time(NaiveTime::MIN)),
    })
    .with_viewer(|_| Ok(()));
    let shop = Arc::new(Shop { desk, page: PathBuf::from(option("ui")) });
    let port: u16 = option("port").parse().expect("--port is a number");
    let listener = TcpListener::bind(("127.0.0.1", port)).await.expect("a free port");
    println!("listening on http://{}", listener.local_addr().expect("an address"));
    let routes = Router::new()
        .route("/call/{name}", post(call))
        .fallback(file)
        .layer(DefaultBodyLimit::max(LARGEST))
        .with_state(shop);
    axum::serve(listener, routes).await.expect("no request brings the bridge down");
}

/// Commands run where they may block, as in the window: a long import holds up no other answer.
async fn call(State(shop): State<Arc<Shop>>, Path(name): Path<String>, body: String) -> Response {
    let reply = spawn_blocking(move || shop.desk.dispatch(&name, &body)).await;
    let (status, body) = match reply.expect("a command that panics fails its test") {
        Ok(reply) => (StatusCode::OK, reply),
        Err(refusal) => (StatusCode::UNPROCESSABLE_ENTITY, serde_json::to_string(&refusal).expect("a refusal is JSON")),
    };
    answer(status, "application/json", body.into_bytes())
}

async fn file(State(shop): State<Arc<Shop>>, uri: Uri) -> Response {
    let wanted = uri.path().trim_start_matches('/');
    let plain = wanted.split('/').all(|it| it != "..");
    let file = shop.page.join(if wanted.is_empty() { "index.html" } else { wanted });
    match std::fs::read(&file) {
        Ok(bytes) if plain => answer(StatusCode::OK, kind_of(&file), bytes),
        _ => answer(StatusCode::NOT_FOUND, "text/plain", b"not here".to_vec()),
    }
}

fn answer(status: StatusCode, kind: &str, body: Vec<u8>) -> Response {
    let headers =
        [(header::CONTENT_TYPE, kind), (header::CONTENT_SECURITY_POLICY, POLICY), (header::CACHE_CONTROL, "no-store")];
    (status, headers, body).into_response()
}

fn kind_of(file: &std::path::Path) -> &'static str {
    match file.extension().and_then(|it| it.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

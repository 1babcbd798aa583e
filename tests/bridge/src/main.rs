//! The command table over loopback, for tests in a browser only: the page from `--ui`, commands under `POST /call/NAME`.
//!
//! `recourse-bridge --ui ui/dist --port 0 --data DIR --today 2026-11-22` prints `listening on http://127.0.0.1:PORT`.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{NaiveTime, TimeZone as _, Utc};
use recourse_core::Day;
use recourse_desk::{Desk, Now, Places};
use tiny_http::{Header, Method, Request, Response, Server};

/// What the window itself enforces; the browser tests run under the same policy.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
    worker-src 'self'; connect-src 'self'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'";
/// Largest request read, in bytes.
const LARGEST: u64 = 4 << 20;

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let options: HashMap<&str, &str> =
        asked.chunks_exact(2).map(|pair| (pair[0].trim_start_matches("--"), pair[1].as_str())).collect();
    let option = |name: &str| *options.get(name).unwrap_or_else(|| panic!("--{name} is missing"));
    let today: Day = option("today").parse().expect("--today is a day");
    let data = PathBuf::from(option("data"));
    let desk = Desk::new(Places { state: data.join("state"), documents: data }, move || Now {
        today,
        at: Utc.from_utc_datetime(&today.date().and_time(NaiveTime::MIN)),
    });
    let server = Server::http(("127.0.0.1", option("port").parse().expect("--port is a number"))).expect("a free port");
    println!("listening on http://{}", server.server_addr());
    serve(&Arc::new(server), &Arc::new(desk), Path::new(option("ui")));
}

fn serve(server: &Arc<Server>, desk: &Arc<Desk>, page: &Path) {
    let hands = (0..4).map(|_| {
        let (server, desk, page) = (Arc::clone(server), Arc::clone(desk), page.to_owned());
        std::thread::spawn(move || {
            while let Ok(request) = server.recv() {
                answer(request, &desk, &page);
            }
        })
    });
    for hand in hands.collect::<Vec<_>>() {
        hand.join().expect("no request brings the bridge down");
    }
}

fn answer(mut request: Request, desk: &Desk, page: &Path) {
    let path = request.url().split('?').next().unwrap_or_default().to_owned();
    if let (Method::Post, Some(name)) = (request.method(), path.strip_prefix("/call/")) {
        let mut body = String::new();
        let read = std::io::Read::read_to_string(&mut std::io::Read::take(request.as_reader(), LARGEST), &mut body);
        let (status, body) = match read.map(|_| desk.dispatch(name, &body)) {
            Ok(Ok(reply)) => (200, reply),
            Ok(Err(refusal)) => (422, serde_json::to_string(&refusal).expect("a refusal is JSON")),
            Err(trouble) => (400, trouble.to_string()),
        };
        return send(request, status, "application/json", body.into_bytes());
    }
    let wanted = path.trim_start_matches('/');
    let plain = wanted.split('/').all(|it| it != "..");
    let file = page.join(if wanted.is_empty() { "index.html" } else { wanted });
    match std::fs::read(&file) {
        Ok(bytes) if plain => send(request, 200, kind_of(&file), bytes),
        _ => send(request, 404, "text/plain", b"not here".to_vec()),
    }
}

fn send(request: Request, status: u16, kind: &str, body: Vec<u8>) {
    let header = |name: &str, value: &str| Header::from_bytes(name, value).expect("an ASCII header");
    let response = Response::from_data(body)
        .with_status_code(status)
        .with_header(header("Content-Type", kind))
        .with_header(header("Content-Security-Policy", POLICY))
        .with_header(header("Cache-Control", "no-store"));
    // A browser that has gone away is no trouble of the bridge.
    drop(request.respond(response));
}

fn kind_of(file: &Path) -> &'static str {
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

//! The log goes to standard error, and names nobody.

use std::panic;

use tracing_subscriber::filter::LevelFilter;

/// Starts the log. `RECOURSE_LOG` asks for `error`, `warn` (usual) or `info`; finer levels are not offered, because what
/// libraries say there may quote their input.
pub(crate) fn start() {
    let level = std::env::var("RECOURSE_LOG").ok().and_then(|asked| level_named(&asked)).unwrap_or(LevelFilter::WARN);
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_max_level(level).with_ansi(false).init();
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "the program met a fault it did not foresee");
    }));
}

fn level_named(asked: &str) -> Option<LevelFilter> {
    match asked {
        "error" => Some(LevelFilter::ERROR),
        "warn" => Some(LevelFilter::WARN),
        "info" => Some(LevelFilter::INFO),
        _ => None,
    }
}

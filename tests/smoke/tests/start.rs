//! How long our window takes to show its first screen, against a bare window measured in turn with it.
#![cfg(target_os = "linux")]

use std::time::Duration;

use recourse_smoke::{Display, Screen, fresh_record, told};

/// Starts of each program; one more warms the caches and is not counted.
const STARTS: usize = 10;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn our_window_against_a_bare_one() {
    let (ours, bare) = (told("RECOURSE_SMOKE_BINARY"), told("RECOURSE_SMOKE_BARE"));
    let display = Display::open(&fresh_record());
    let (mut of_ours, mut of_bare) = (Vec::new(), Vec::new());
    for counted in 0..=STARTS {
        let pair = (Screen::time_to_draw(&display, &bare).await, Screen::time_to_draw(&display, &ours).await);
        if counted > 0 {
            of_bare.push(pair.0);
            of_ours.push(pair.1);
        }
    }
    let (ours, bare) = (median(of_ours), median(of_bare));
    println!("start to first screen, median of {STARTS}: ours {ours:?}, a bare window {bare:?}");
    println!("start ratio {:.2}", ours.as_secs_f64() / bare.as_secs_f64());
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

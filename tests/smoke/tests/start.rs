//! How long our window takes to show its first screen, and the list of a vault, against a bare window measured in turn.
#![cfg(target_os = "linux")]

use std::time::{Duration, Instant};

use recourse_smoke::{Display, Language, Screen, Words, fresh_record, told};

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
    let (mut to_list, mut unlocking) = (Vec::new(), Vec::new());
    for counted in 0..=STARTS {
        let (all, from_unlock) = to_the_list(&display).await;
        if counted > 0 {
            to_list.push(all);
            unlocking.push(from_unlock);
        }
    }
    let (all, from_unlock) = (median(to_list), median(unlocking));
    println!("start to the list, the passphrase typed by a driver: {all:?}, of which {from_unlock:?} after Unlock");
    println!("start to the list, ratio to a bare window {:.2}", all.as_secs_f64() / bare.as_secs_f64());
}

/// From the start to the first rows of the list, and from the press on Unlock to them.
async fn to_the_list(display: &Display) -> (Duration, Duration) {
    let (words, passphrase) =
        (Words::of(Language::Chinese), std::fs::read_to_string(told("RECOURSE_SMOKE_PASSPHRASE")));
    let begun = Instant::now();
    let screen = Screen::start(display, &told("RECOURSE_SMOKE_BINARY")).await;
    screen.press("button", words.say("vault_open_other")).await;
    screen.fill(words.say("vault_path"), &told("RECOURSE_SMOKE_VAULT")).await;
    screen.fill(words.say("vault_passphrase"), passphrase.unwrap().trim_end()).await;
    let pressed = Instant::now();
    screen.press("button", words.say("vault_unlock")).await;
    screen.press("button", words.say("room_cases")).await;
    screen.find("row", "示").await;
    let took = (begun.elapsed(), pressed.elapsed());
    screen.close().await;
    took
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

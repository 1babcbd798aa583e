//! How long our window takes to show its first screen, and the list of a vault, against a bare window measured in turn;
//! and how long the acts of a day take in it. All of it is printed: machines differ.
#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use recourse_smoke::{Display, Language, Screen, Words, fresh_record, told};
use serde_json::json;

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

/// `RECOURSE_SMOKE_VAULTS` names the vaults, from small to large.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn our_window_against_a_clock() {
    let display = Display::open(&fresh_record());
    let words = Words::of(Language::Chinese);
    for vault in told("RECOURSE_SMOKE_VAULTS").split(':') {
        let screen = Screen::start(&display, &told("RECOURSE_SMOKE_BINARY")).await;
        unlock(&screen, &words, vault).await;
        screen.press("button", words.say("room_cases")).await;
        screen.find("row", "示").await;
        let rooms =
            ["room_cases", "room_today", "case_tab_compare", "compare_paths"].map(|it| json!(words.say(it))).to_vec();
        let told = screen.wait_for(include_str!("../src/latency.js"), rooms).await;
        let told: BTreeMap<String, Vec<u32>> =
            serde_json::from_value(told.clone()).unwrap_or_else(|_| panic!("{told}"));
        println!("{vault}");
        for (act, mut took) in told {
            took.sort_unstable();
            let (middle, late) = (took[took.len() / 2], took[took.len() * 95 / 100]);
            println!("  {act}: {middle} ms in the middle, {late} ms at p95 of {}", took.len());
        }
        screen.close().await;
    }
}

async fn unlock(screen: &Screen, words: &Words, vault: &str) {
    let passphrase = std::fs::read_to_string(told("RECOURSE_SMOKE_PASSPHRASE")).unwrap();
    screen.press("button", words.say("vault_open_other")).await;
    screen.fill(words.say("vault_path"), vault).await;
    screen.fill(words.say("vault_passphrase"), passphrase.trim_end()).await;
    screen.press("button", words.say("vault_unlock")).await;
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

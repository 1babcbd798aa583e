//! The repository, put to the checks.

use std::fs;

use recourse_tidy::tree::{self, Text};
use recourse_tidy::{Complaints, commands, data, directions, order, privacy, sizes, window, words};

#[test]
fn every_room_knows_only_whom_it_may() {
    let manifests = all(|path| path.ends_with("/Cargo.toml"));
    assert!(manifests.len() > 10, "the manifests are elsewhere");
    none(manifests.iter().flat_map(|it| directions::of_manifest(&it.path, &it.text)).collect());
}

#[test]
fn files_and_functions_fit() {
    none(all(sizes::applies).iter().flat_map(sizes::of_file).collect());
}

#[test]
fn the_page_may_call_the_table_and_nothing_else() {
    none(commands::of_capability(
        &read("src-tauri/capabilities/main.json").text,
        &read("src-tauri/desk/src/table.rs").text,
    ));
}

#[test]
fn the_window_is_strict() {
    none(window::of_config(&read("src-tauri/tauri.conf.json").text));
    none(window::of_manifests(&all(|path| path.ends_with("Cargo.toml"))));
}

#[test]
fn nobody_is_shown_by_debug() {
    let shipped = all(|path| path.starts_with("src-tauri/") && path.contains("/src/") && tree::kind(path) == "rs");
    none(shipped.iter().flat_map(privacy::of_file).collect());
}

#[test]
fn every_program_asks_whether_its_user_may() {
    let table = read("src-tauri/desk/src/table.rs").text;
    let programs = all(|path| {
        tree::kind(path) == "rs" && (path.starts_with("src-tauri/cli/src/") || path.starts_with("src-tauri/src/"))
    });
    none(programs.iter().flat_map(|it| commands::unasked(it, &table)).collect());
}

#[test]
fn both_languages_say_the_same_things() {
    none(words::of_languages(&read("ui/messages/zh-CN.ftl"), &read("ui/messages/en.ftl")));
}

#[test]
fn a_term_has_one_meaning() {
    none(words::of_glossary(&read("src-tauri/docs/glossary.md").text));
}

#[test]
fn nothing_is_put_off_and_names_say_something() {
    let code = all(|path| matches!(tree::kind(path), "rs" | "ts" | "tsx" | "mjs" | "css"));
    none(code.iter().flat_map(|it| [words::put_off(it), words::empty_names(it)].concat()).collect());
}

#[test]
fn the_lock_file_names_no_host_and_has_no_gap() {
    let lock = read("ui/package-lock.json").text;
    none([order::hosts_in_lock(&lock), order::gaps_in_lock(&lock)].concat());
}

#[test]
fn only_what_belongs_stands_at_the_top() {
    let entries = fs::read_dir(tree::root()).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
    none(tree::strangers_at_the_top(entries.collect::<Vec<_>>().iter().map(String::as_str)));
}

#[test]
fn law_and_rates_name_their_source() {
    let files = all(|path| path.starts_with("src-tauri/core/data/") && tree::kind(path) == "json");
    let (listed, complaints) = files.iter().partition::<Vec<&Text>, _>(|it| it.path.ends_with("/instruments.json"));
    let (known, wrong) = data::instruments(&listed.first().expect("instruments.json is there").text);
    none(complaints.into_iter().flat_map(|it| data::of_file(it, &known)).chain(wrong).collect());
}

fn all(wanted: impl Fn(&str) -> bool) -> Vec<Text> {
    tree::texts().into_iter().filter(|it| wanted(&it.path)).collect()
}

fn read(path: &str) -> Text {
    let text = fs::read_to_string(tree::root().join(path)).unwrap_or_else(|why| panic!("{path}: {why}"));
    Text { path: path.to_owned(), text }
}

fn none(complaints: Complaints) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

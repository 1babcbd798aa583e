//! An import onto a disk that fills up under it, on a real file system of three megabytes.
#![cfg(target_os = "linux")]

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

/// Runs in a mount namespace of its own: `$1` recourse, `$2` where to mount, `$3` passphrase file, `$4` the sheet.
/// Prints one line per step: its name, its status, its answer.
const STEPS: &str = r#"
set -u
mount -t tmpfs -o size=3m none "$2"
step() { name=$1; shift; answer=$("$@" 2>&1); echo "$name $? $answer"; }
ask() { "$recourse" --json --today 2026-11-22 --vault "$place/team.rcv" --passphrase-file "$pass" "$@"; }
recourse=$1; place=$2; pass=$3; sheet=$4
step create ask vault create
head -c $(( $(df --output=avail -k "$place" | tail -1) * 1024 - 65536 )) /dev/zero > "$place/filler"
step full ask import "$sheet"
step reading ask cases
step check ask vault check
rm "$place/filler"
step again ask import "$sheet"
step after ask cases --limit 1
ask organisation --name 示例担保 --address 示例路1号 --phone 010 --account-name 示例担保 --account-bank 示例行 --account-number 1 > /dev/null
number=$(ask cases --query 示担保字2024 --limit 1 | sed 's/.*"number":"\([^"]*\)".*/\1/')
mkdir "$place/out"
head -c $(( $(df --output=avail -k "$place" | tail -1) * 1024 - 4096 )) /dev/zero > "$place/filler"
step unwritten ask letter "$number" --date 2026-11-22 --out "$place/out"
rm "$place/filler"
step unissued ask case "$number"
step written ask letter "$number" --date 2026-11-22 --out "$place/out"
step sound ask vault check
ls -A "$place/out"
ls -A "$place"
"#;

#[test]
fn what_does_not_fit_is_refused_as_a_whole_and_comes_in_once_there_is_room() {
    let folder = tempfile::TempDir::new().unwrap();
    let [place, pass] = ["disk", "pass"].map(|it| folder.path().join(it));
    std::fs::create_dir(&place).unwrap();
    std::fs::write(&pass, "river lamp oats seven quiet\n").unwrap();
    let sheet = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../exchange/tests/data/compensation-ledger.xlsx");
    let mut space = Command::new("unshare");
    space.args(["--user", "--map-root-user", "--mount", "sh", "-c", STEPS, "steps", env!("CARGO_BIN_EXE_recourse")]);
    let done = space.args([&place, &pass, &sheet]).output().unwrap();
    let told = String::from_utf8_lossy(&done.stdout);
    let steps: Vec<(&str, &str, Value)> = told.lines().filter_map(step).collect();
    let names: Vec<(&str, &str)> = steps.iter().map(|(name, status, _)| (*name, *status)).collect();
    let error = String::from_utf8_lossy(&done.stderr);
    assert_eq!(
        names,
        [
            ("create", "0"),
            ("full", "2"),
            ("reading", "0"),
            ("check", "0"),
            ("again", "1"),
            ("after", "0"),
            ("unwritten", "2"),
            ("unissued", "0"),
            ("written", "0"),
            ("sound", "0"),
        ],
        "{told}{error}"
    );
    let answer = |at: usize, pointer: &str| steps[at].2.pointer(pointer).cloned().unwrap_or_default();
    assert_eq!(answer(1, "/error/code"), "no_space", "{told}");
    assert_eq!(answer(2, "/total"), 0, "nothing of the import stays");
    assert_eq!(answer(3, "/problems"), Value::Array(Vec::new()));
    assert_eq!(answer(4, "/imported"), 280);
    assert_eq!(answer(5, "/total"), 280);
    assert_eq!(answer(6, "/error/code"), "no_space", "{told}");
    assert_eq!(answer(7, "/letters"), Value::Array(Vec::new()), "what is not written is not issued");
    assert_eq!(answer(9, "/problems"), Value::Array(Vec::new()));
    let left: Vec<&str> = told.lines().skip(steps.len()).collect();
    let [letter, "out", "team.rcv"] = left.as_slice() else { panic!("something lies about: {left:?}") };
    assert!(letter.ends_with("-demand-2026-11-22.pdf"), "{letter}");
}

fn step(line: &str) -> Option<(&str, &str, Value)> {
    let (name, rest) = line.split_once(' ')?;
    let (status, answer) = rest.split_once(' ')?;
    Some((name, status, serde_json::from_str(answer).ok()?))
}

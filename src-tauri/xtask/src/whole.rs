//! Whole processes, as a user would start them: wall time, processor time, and the most memory they held.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{io, thread};

use crate::places;
use crate::steps::in_sight;
use crate::trouble::Trouble;

const DAY: &str = "2026-11-20";
const RUNS: usize = 3;

struct Bench {
    recourse: PathBuf,
    folder: PathBuf,
}

/// Measures the command line that stands in `target/release`; the vaults it made stay in `target/bench` until the next time.
pub(crate) fn measure() -> Result<(), Trouble> {
    let bench = Bench {
        recourse: places::target().join(format!("release/recourse{}", std::env::consts::EXE_SUFFIX)),
        folder: places::target().join("bench"),
    };
    if bench.folder.exists() {
        fs::remove_dir_all(&bench.folder).map_err(|why| trouble(&bench.folder, why))?;
    }
    fs::create_dir_all(&bench.folder).map_err(|why| trouble(&bench.folder, why))?;
    bench.write("pass", "松涛-落叶-渡口-晴川-4816\n")?;
    bench.all()
}

impl Bench {
    fn all(&self) -> Result<(), Trouble> {
        println!("{:<44}{:>9}{:>9}{:>10}", "whole processes, median of 3", "wall s", "CPU s", "MiB held");
        self.write("claims.jsonl", &claims(100_000))?;
        self.write("fees.jsonl", &fees(1_000_000))?;
        self.write("hundred.jsonl", &claims(100))?;
        self.write("rows.csv", &rows(100_000))?;
        self.median("calc ledger --jsonl, 100 claims", "hundred.jsonl", &["calc", "ledger", "--jsonl"])?;
        self.median("calc ledger --jsonl, 100,000 claims", "claims.jsonl", &["calc", "ledger", "--jsonl"])?;
        self.median("calc fee --jsonl, 1,000,000 lines", "fees.jsonl", &["calc", "fee", "--jsonl"])?;
        for (cases, vault) in [("10000", "list.rcv"), ("100000", "large.rcv")] {
            let path = self.path(vault);
            self.once(&format!("sample, {cases} cases"), &["sample", &path, "--cases", cases])?;
            let name = format!("balances, {cases} cases");
            self.median(&name, "pass", &["--vault", &path, "balances", "--as-of", DAY])?;
        }
        let path = self.path("imported.rcv");
        self.once("vault create", &["--vault", &path, "vault", "create"])?;
        self.once("import, 100,000 rows of CSV", &["--vault", &path, "import", &self.path("rows.csv")])?;
        let peers = places::root().join("src-tauri/core/benches/peers.py");
        in_sight(Command::new("python3").arg(peers).arg(&self.recourse), "the comparison with others")
    }

    fn path(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Trouble> {
        let path = self.folder.join(name);
        fs::write(&path, text).map_err(|why| trouble(&path, why))
    }

    fn median(&self, name: &str, input: &str, words: &[&str]) -> Result<(), Trouble> {
        let mut runs = Vec::new();
        for _ in 0..RUNS {
            runs.push(self.run(name, input, words)?);
        }
        runs.sort_by_key(|it| it.wall);
        println!("{name:<44}{}", runs[RUNS / 2]);
        Ok(())
    }

    fn once(&self, name: &str, words: &[&str]) -> Result<(), Trouble> {
        println!("{:<44}{}", format!("{name} (once)"), self.run(name, "pass", words)?);
        Ok(())
    }

    fn run(&self, name: &str, input: &str, words: &[&str]) -> Result<Spent, Trouble> {
        let input = self.folder.join(input);
        let input = File::open(&input).map_err(|why| trouble(&input, why))?;
        let mut command = Command::new(&self.recourse);
        command.args(["--today", DAY, "--json", "--passphrase-file", &self.path("pass")]).args(words);
        command.env("RECOURSE_STATE", self.folder.join("state"));
        let begun = Instant::now();
        let not_started = |why| Trouble::NotStarted { program: name.to_owned(), why };
        let child = command.stdin(input).stdout(Stdio::null()).spawn().map_err(not_started)?;
        let (status, cpu, held) = watch(child).map_err(not_started)?;
        if status.success() {
            Ok(Spent { wall: begun.elapsed(), cpu, held })
        } else {
            Err(Trouble::Failed { what: name.to_owned() })
        }
    }
}

struct Spent {
    wall: Duration,
    cpu: f64,
    held: u64,
}

impl std::fmt::Display for Spent {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:>9.2}{:>9.2}{:>10}", self.wall.as_secs_f64(), self.cpu, self.held / 1024)
    }
}

/// Waits, looking at what the system says of the process every few milliseconds (nothing where there is no `/proc`).
fn watch(mut child: Child) -> io::Result<(ExitStatus, f64, u64)> {
    let folder = format!("/proc/{}", child.id());
    let (mut ticks, mut held) = (0, 0);
    loop {
        let stat = fs::read_to_string(format!("{folder}/stat")).unwrap_or_default();
        let after_name: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split(' ').collect();
        let figure = |at: usize| after_name.get(at).and_then(|it| it.parse::<u64>().ok()).unwrap_or(0);
        ticks = (figure(12) + figure(13)).max(ticks);
        let status = fs::read_to_string(format!("{folder}/status")).unwrap_or_default();
        let peak = status.lines().find_map(|it| it.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
        held = peak.and_then(|it| it.parse().ok()).unwrap_or(0).max(held);
        if let Some(ended) = child.try_wait()? {
            let hundredths = u32::try_from(ticks).unwrap_or(u32::MAX);
            return Ok((ended, f64::from(hundredths) / 100.0, held));
        }
        thread::sleep(Duration::from_millis(2));
    }
}

fn trouble(path: &Path, why: io::Error) -> Trouble {
    Trouble::File { path: path.display().to_string(), why }
}

/// Five years, floating LPR, two accruals, a ceiling, twelve receipts.
fn claims(count: u32) -> String {
    let receipts: Vec<String> = (0..12_u32)
        .map(|it| (2020 + (3 + 5 * it) / 12, (3 + 5 * it) % 12 + 1, it))
        .map(|(year, month, it)| format!(r#"{{"id":"r{it}","date":"{year}-{month:02}-10","amount":"5000.00"}}"#))
        .collect();
    let receipts = receipts.join(",");
    let accrual = |id: &str, rate: &str| {
        format!(
            r#"{{"id":"{id}","head":"{id}","base":["principal"],"rate":{rate},"day_count":"ACT/365","start_offset_days":1,"count":"exclude_last"}}"#
        )
    };
    let occupancy = accrual("occupancy", r#"{"reference":"LPR_1Y","multiplier":"4"}"#);
    let damages = accrual("damages", r#"{"daily_percent":"0.05"}"#);
    let mut text = String::new();
    for at in 0..count {
        let _ = writeln!(
            text,
            r#"{{"as_of":"2025-03-15","claim":{{"heads":[{{"id":"occupancy","kind":"interest"}},{{"id":"damages","kind":"damages"}},{{"id":"principal","kind":"principal"}}],"charges":[{{"id":"c1","head":"principal","date":"2020-03-15","amount":"{}.65"}}],"accruals":[{occupancy},{damages}],"caps":[{{"id":"k1","accruals":["occupancy","damages"],"base":["principal"],"rate":{{"annual_percent":"24"}},"day_count":"ACT/365"}}],"receipts":[{receipts}],"order":["occupancy","damages","principal"]}}}}"#,
            200_000 + at
        );
    }
    text
}

fn fees(count: u32) -> String {
    let mut text = String::new();
    for at in 0..count {
        let _ = writeln!(text, r#"{{"fee":"acceptance","amount":"{}.37"}}"#, 10_000 + at);
    }
    text
}

fn rows(count: u32) -> String {
    let mut text = "债务人,担保合同编号,合作银行,代偿日期,代偿本金,代偿利息\n".to_owned();
    for at in 0..count {
        let (year, month, day) = (2020 + at % 5, at % 12 + 1, at % 28 + 1);
        let _ = writeln!(
            text,
            "示例{at}机电有限公司,示担保字{year}第{at:06}号,示例银行,{year}-{month:02}-{day:02},{}.25,{}.10",
            50_000 + at,
            at % 9_000
        );
    }
    text
}

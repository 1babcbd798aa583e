//! Measures, and names the machine: figures without a machine say nothing.

use std::fs;

use crate::machine::{self, Purpose};
use crate::steps::{WHOLE_HOUSE, in_sight};
use crate::trouble::Trouble;
use crate::{page, places, whole};

/// Prints the machine, then every bench, whole processes beside what others would use, and the start of the window against a bare one.
pub(crate) fn measure() -> Result<(), Trouble> {
    machine::prepare(Purpose::Test)?;
    page::build()?;
    println!("machine  {}", machine_named());
    in_sight(places::cargo().args(["bench", "--workspace", "--bench", "*"]), "the benches")?;
    let mut build = places::cargo();
    build.args(["build", "--release", "--package", "recourse-cli", "--package", "recourse-desktop"]);
    build.args(["--bin", "recourse", "--bin", "recourse-desktop", "--example", "bare"]);
    in_sight(&mut build, "the build")?;
    whole::measure()?;
    let release = places::target().join("release");
    let mut start = places::cargo();
    start.arg("test").args(WHOLE_HOUSE).args(["--test", "start", "--", "--nocapture", "--test-threads=1"]);
    start.env("RECOURSE_SMOKE_BINARY", release.join("recourse-desktop"));
    start.env("RECOURSE_SMOKE_BARE", release.join("examples/bare"));
    start.env("RECOURSE_SMOKE_VAULT", places::target().join("bench/list.rcv"));
    let vaults = ["list.rcv", "large.rcv"].map(|it| places::target().join("bench").join(it).display().to_string());
    start.env("RECOURSE_SMOKE_VAULTS", vaults.join(":"));
    start.env("RECOURSE_SMOKE_PASSPHRASE", places::target().join("bench/pass"));
    start.env("RECOURSE_SMOKE_RECORD", places::target().join("smoke-start"));
    in_sight(&mut start, "the measurement of the start")
}

fn machine_named() -> String {
    let cpus = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = value_of(&cpus, "model name").unwrap_or("processor unknown").to_owned();
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let memory = value_of(&memory, "MemTotal").unwrap_or("memory unknown").to_owned();
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let rustc = machine::answer("rustc", &["--version"]).unwrap_or_default();
    format!("{model}, {cores} cores, {memory}, load {}, {rustc}", load.split(' ').next().unwrap_or("unknown"))
}

fn value_of<'a>(table: &'a str, key: &str) -> Option<&'a str> {
    table
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.trim() == key)
        .map(|(_, value)| value.trim())
}

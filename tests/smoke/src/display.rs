//! A display, a session bus, a window manager and a driver of our own, ended with us whatever happens.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// Everything the window needs around it.
pub struct Display {
    /// Where WebKitWebDriver answers.
    pub driver: String,
    /// The user's home, empty at first.
    pub home: PathBuf,
    /// Name of the display and address of the session bus.
    places: [String; 2],
    /// In the order they were started; ended in the opposite one.
    running: Vec<Process>,
    _place: tempfile::TempDir,
}

/// A process and all it started.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.0.wait();
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        while let Some(process) = self.running.pop() {
            drop(process);
        }
    }
}

impl Display {
    /// Starts it all; what the program writes to its log goes to `program.log` in `record`.
    ///
    /// # Panics
    /// Where one of the programs it needs is not there.
    pub fn open(record: &Path) -> Self {
        let place = tempfile::tempdir().unwrap();
        let home = place.path().join("home");
        for folder in ["", "data", "config", "cache", "runtime"] {
            std::fs::create_dir_all(home.join(folder)).unwrap();
        }
        let mut running = Vec::new();
        let mut screen = surroundings("Xvfb", &home);
        screen.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]);
        let display = format!(":{}", first_line(&mut screen, &mut running));
        let mut bus = surroundings("dbus-daemon", &home);
        let bus = first_line(bus.args(["--session", "--nofork", "--nosyslog", "--print-address"]), &mut running);

        let mut manager = surroundings("openbox", &home);
        start(manager.env("DISPLAY", &display), &mut running);
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut driver = surroundings("WebKitWebDriver", &home);
        driver.args(["--host=127.0.0.1", &format!("--port={port}")]).env("DISPLAY", &display);
        driver
            .env("DBUS_SESSION_BUS_ADDRESS", &bus)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("RECOURSE_LOG", "info");
        driver.stderr(std::fs::File::create(record.join("program.log")).unwrap());
        start(&mut driver, &mut running);
        wait_for(port);
        Self { driver: format!("http://127.0.0.1:{port}"), home, places: [display, bus], running, _place: place }
    }

    /// Starts the program once more beside the one that runs, and answers how it ended.
    ///
    /// # Panics
    /// Where it goes on running.
    pub fn start_again(&self, program: &str) -> ExitStatus {
        let [display, bus] = &self.places;
        let mut command = surroundings(program, &self.home);
        command.env("DISPLAY", display).env("DBUS_SESSION_BUS_ADDRESS", bus);
        let mut again = Process(command.spawn().unwrap());
        let begun = Instant::now();
        loop {
            if let Some(ended) = again.0.try_wait().unwrap() {
                return ended;
            }
            assert!(begun.elapsed() < Duration::from_secs(30), "a second window is open");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// A program that sees none of our surroundings: no home, no display, no engine switches but its own.
fn surroundings(program: &str, home: &Path) -> Command {
    let mut command = Command::new(program);
    command.env_clear().env("PATH", std::env::var_os("PATH").unwrap()).env("LANG", "C.UTF-8").env("HOME", home);
    for (name, folder) in [
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_RUNTIME_DIR", "runtime"),
    ] {
        command.env(name, home.join(folder));
    }
    command.current_dir(home).process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn start(command: &mut Command, running: &mut Vec<Process>) {
    let name = command.get_program().to_owned();
    running.push(Process(command.spawn().unwrap_or_else(|why| panic!("{} cannot be started: {why}", name.display()))));
}

/// Starts the program and waits for the first line it prints.
fn first_line(command: &mut Command, running: &mut Vec<Process>) -> String {
    start(command.stdout(Stdio::piped()), running);
    let out = running.last_mut().unwrap().0.stdout.take().unwrap();
    let mut line = String::new();
    BufReader::new(out).read_line(&mut line).unwrap();
    assert!(!line.trim().is_empty(), "{} printed nothing", command.get_program().display());
    line.trim().to_owned()
}

fn wait_for(port: u16) {
    let begun = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(begun.elapsed() < Duration::from_secs(20), "WebKitWebDriver does not answer");
        std::thread::sleep(Duration::from_millis(20));
    }
}

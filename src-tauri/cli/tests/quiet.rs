//! The whole journey of the command line, watched by the system-call tracer: no socket, no file but its own, and no word of
//! a case in anything it writes, chosen copies excepted.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use encoding_rs::GB18030;
use tempfile::TempDir;

const DEBTOR: &str = "欧阳龙泉样例";
const MARKS: [&str; 6] =
    [DEBTOR, "999999199406273033", "13812345678", "样例担字第77310号", "附件明文样例七七三一", "姑苏区样例路七十七号"];

struct Watched {
    folder: TempDir,
    /// Where the vault and what is remembered of it lie; a disk of their own where one can be had.
    disk: PathBuf,
    traces: Vec<String>,
}

/// A file system in a file, so that its deleted blocks can be looked at; only for who may mount one.
struct Disk {
    image: PathBuf,
    place: PathBuf,
}

impl Disk {
    fn mounted(folder: &Path) -> Option<Self> {
        let disk = Self { image: folder.join("disk.img"), place: folder.join("disk") };
        fs::create_dir(&disk.place).unwrap();
        fs::File::create(&disk.image).unwrap().set_len(128 << 20).unwrap();
        let does = |program: &str, args: &[&OsStr]| {
            Command::new(program).args(args).output().is_ok_and(|it| it.status.success())
        };
        let (image, place) = (disk.image.as_os_str(), disk.place.as_os_str());
        let made = does("mkfs.ext4", &["-q".as_ref(), image]);
        (made && does("mount", &["-o".as_ref(), "loop".as_ref(), image, place])).then_some(disk)
    }

    /// Every block, those of deleted files too.
    fn blocks(&self) -> Vec<u8> {
        let done = Command::new("umount").arg(&self.place).status().unwrap();
        assert!(done.success());
        fs::read(&self.image).unwrap()
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Already done, unless the test failed before.
        drop(Command::new("umount").arg(&self.place).output());
    }
}

impl Watched {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("pass", "river lamp oats seven quiet\n");
        let header = "客户名称,证件号码,联系电话,联系地址,担保合同编号,代偿日期,代偿本金,代偿利息,代偿合计";
        let row =
            format!("{DEBTOR},{},{},{},{},2024-01-02,100000.00,5.50,100005.50", MARKS[1], MARKS[2], MARKS[5], MARKS[3]);
        write("sheet.csv", &format!("{header}\n{row}\n"));
        write("凭证.txt", MARKS[4]);
        fs::create_dir(folder.path().join("out")).unwrap();
        let disk = folder.path().to_owned();
        Self { folder, disk, traces: Vec::new() }
    }

    fn kept(&self, name: &str) -> String {
        self.disk.join(name).display().to_string()
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Runs one command under the tracer and answers what it printed.
    fn run(&mut self, args: &[&str]) -> String {
        let log = self.path(&format!("trace-{}", self.traces.len()));
        let calls = "trace=network,openat,open,creat,openat2,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,\
                     symlinkat,write,pwrite64,writev,pwritev,pwritev2,sendfile,copy_file_range,execve";
        let out = Command::new("strace")
            .args(["-f", "-qq", "-y", "-xx", "-s", "100000000", "-e", calls, "-e", "signal=none", "-o", &log])
            .arg(env!("CARGO_BIN_EXE_recourse"))
            .args(["--json", "--today", "2026-11-22", "--vault", &self.kept("team.rcv")])
            .args(["--passphrase-file", &self.path("pass")])
            .args(args)
            .env("RECOURSE_STATE", self.kept("state"))
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        self.traces.push(fs::read_to_string(&log).unwrap());
        fs::remove_file(log).unwrap();
        String::from_utf8(out.stdout).unwrap()
    }
}

/// Whether there is a tracer that works; elsewhere than on Linux there is none.
fn has_tracer() -> bool {
    cfg!(target_os = "linux")
        && Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).status().is_ok_and(|it| it.success())
}

/// The texts in quotes of a line, decoded; the tracer writes every byte as `\x2f`.
fn quoted(line: &str) -> Vec<Vec<u8>> {
    line.split('"').skip(1).step_by(2).map(decoded).collect()
}

fn decoded(text: &str) -> Vec<u8> {
    text.split("\\x").filter_map(|it| u8::from_str_radix(it.get(..2)?, 16).ok()).collect()
}

/// What a file descriptor stands for: `5<\x2f\x74>` or `5</tmp/x>`.
fn target(line: &str) -> String {
    let inside = line.split_once('<').and_then(|(_, it)| it.split_once('>')).map(|(it, _)| it).unwrap_or_default();
    if inside.contains("\\x") { String::from_utf8_lossy(&decoded(inside)).into_owned() } else { inside.to_owned() }
}

/// Every way a mark may be written.
fn spellings() -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for mark in MARKS {
        let utf8 = mark.as_bytes().to_vec();
        let hex: String = utf8.iter().map(|it| format!("{it:02x}")).collect::<Vec<_>>().concat();
        for before in 0..3 {
            // Wherever the mark stands among others: what all three bytes of a group decide.
            let encoded = STANDARD.encode([&[0_u8; 2][..before], &utf8].concat());
            let from = (before * 4).div_ceil(3);
            all.push((format!("{mark} in base64"), encoded.as_bytes()[from..from + 8].to_vec()));
        }
        all.push((format!("{mark} in UTF-16BE"), mark.encode_utf16().flat_map(u16::to_be_bytes).collect()));
        all.push((format!("{mark} in hex"), hex.to_uppercase().into_bytes()));
        all.push((format!("{mark} in hex"), hex.into_bytes()));
        all.push((format!("{mark} in UTF-16"), mark.encode_utf16().flat_map(u16::to_le_bytes).collect()));
        all.push((format!("{mark} in GBK"), GB18030.encode(mark).0.into_owned()));
        all.push((format!("{mark} in UTF-8"), utf8));
    }
    all
}

fn found(bytes: &[u8], spellings: &[(String, Vec<u8>)]) -> Vec<String> {
    let mut by_first = vec![Vec::new(); 256];
    for it in spellings {
        by_first[usize::from(it.1[0])].push(it);
    }
    let mut names = BTreeSet::new();
    for (at, first) in bytes.iter().enumerate() {
        let here = by_first[usize::from(*first)].iter().filter(|(_, mark)| bytes[at..].starts_with(mark));
        names.extend(here.map(|(name, _)| name.clone()));
    }
    names.into_iter().collect()
}

fn journey(shop: &mut Watched) {
    shop.run(&["vault", "create"]);
    let sheet = shop.path("sheet.csv");
    shop.run(&["import", &sheet]);
    let cases: serde_json::Value = serde_json::from_str(&shop.run(&["cases", "--query", "欧阳"])).unwrap();
    let number = cases["cases"][0]["number"].as_str().unwrap().to_owned();
    shop.run(&[
        "organisation",
        "--name",
        "样例担保",
        "--address",
        "样例市",
        "--phone",
        "010-0000",
        "--account-name",
        "样例担保",
        "--account-bank",
        "样例银行",
        "--account-number",
        "6222",
    ]);
    shop.run(&["payment", &number, "--amount", "100", "--date", "2026-01-05", "--payer", DEBTOR]);
    shop.run(&["ledger", &number, "--as-of", "2026-11-22"]);
    let out = shop.path("out");
    shop.run(&["letter", &number, "--date", "2026-11-22", "--out", &out]);
    let paper = shop.path("凭证.txt");
    let added: serde_json::Value = serde_json::from_str(&shop.run(&["attach", "add", &number, &paper])).unwrap();
    let copy = shop.path("out/copy.txt");
    shop.run(&["attach", "export", &number, &added["seq"].to_string(), "--out", &copy]);
    assert_eq!(fs::read_to_string(copy).unwrap(), MARKS[4]);
    shop.run(&["case", &number]);
    shop.run(&["vault", "check"]);
    shop.run(&["vault", "rebuild"]);
    shop.run(&["vault", "backup"]);
    let backups: serde_json::Value = serde_json::from_str(&shop.run(&["vault", "backups"])).unwrap();
    let backup = backups["backups"][0]["path"].as_str().unwrap().to_owned();
    shop.run(&["vault", "drill", &backup]);
    shop.run(&["audit"]);
    shop.run(&["audit", "--bundle", &shop.path("out/bundle.jsonl")]);
    shop.run(&["export", "--all", &shop.path("out/all")]);
    fs::write(shop.path("new"), "quiet blue seven lamps of the river\n").unwrap();
    shop.run(&["vault", "passwd", "--new-passphrase-file", &shop.path("new")]);
}

#[test]
fn nothing_goes_out_and_nothing_is_written_in_clear() {
    if !has_tracer() {
        println!("no tracer here: not looked at");
        return;
    }
    let mut shop = Watched::new();
    let disk = Disk::mounted(shop.folder.path());
    if let Some(disk) = &disk {
        shop.disk.clone_from(&disk.place);
    }
    journey(&mut shop);
    let (vault, out, state) = (shop.kept("team.rcv"), shop.path("out"), shop.kept("state"));
    let building = format!("{}/.vault-", shop.disk.display());
    let spellings = spellings();
    let (mut sockets, mut written, mut programs, mut bytes) = (Vec::new(), BTreeSet::new(), BTreeSet::new(), 0);
    for line in shop.traces.iter().flat_map(|it| it.lines()) {
        let Some((call, rest)) = line.trim_start_matches(|it: char| it.is_ascii_digit() || it == ' ').split_once('(')
        else {
            continue;
        };
        // The answer to a call whose question stood above.
        if call.starts_with('<') {
            continue;
        }
        let texts = || quoted(rest).into_iter().map(|it| String::from_utf8_lossy(&it).into_owned());
        match call {
            "openat" | "open" | "openat2" if !["O_WRONLY", "O_RDWR", "O_CREAT"].iter().any(|it| rest.contains(it)) => {}
            "openat" | "open" | "openat2" | "creat" | "mkdir" | "mkdirat" | "rename" | "renameat" | "renameat2"
            | "link" | "linkat" | "symlink" | "symlinkat" => written.extend(texts()),
            "write" | "writev" | "pwrite64" | "pwritev" | "pwritev2" => {
                let to = target(rest);
                if to.starts_with('/') && !to.starts_with("/dev/") && !to.starts_with(&out) {
                    let wrote = quoted(rest).concat();
                    bytes += wrote.len();
                    assert_eq!(found(&wrote, &spellings), [""; 0], "written to {to}");
                }
            }
            "execve" => programs.extend(texts().take(1)),
            _ => sockets.push(format!("{call}({rest}")),
        }
    }
    let strangers: Vec<&String> = written
        .iter()
        .filter(|it| {
            ![vault.as_str(), &building, &out, &state, "/dev/null", "/dev/tty"].iter().any(|own| it.starts_with(own))
        })
        .collect();
    println!(
        "{} commands: sockets {sockets:?}; {} paths written, {bytes} bytes looked through; programs {programs:?}",
        shop.traces.len(),
        written.len()
    );
    println!("paths: {written:#?}");
    assert!(sockets.iter().all(|it| it.starts_with("socketpair(AF_UNIX")), "{sockets:?}");
    assert_eq!(strangers, [""; 0]);
    assert_eq!(programs.into_iter().collect::<Vec<_>>(), [env!("CARGO_BIN_EXE_recourse")]);
    assert!(bytes > 100_000, "the tracer saw {bytes} bytes");
    look_through(Path::new(&vault), &spellings);
    look_through(Path::new(&state), &spellings);
    let Some(disk) = disk else { return println!("no disk of its own here: deleted blocks were not looked at") };
    let blocks = disk.blocks();
    assert!(!found(&blocks, &[("a name of ours".to_owned(), b"vault.db".to_vec())]).is_empty(), "the looking finds");
    assert_eq!(found(&blocks, &spellings), [""; 0], "in a block of the disk");
    println!("{} bytes of disk looked through, deleted blocks with them", blocks.len());
}

/// What lies on the disk afterwards.
fn look_through(folder: &Path, spellings: &[(String, Vec<u8>)]) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            look_through(&path, spellings);
        } else {
            assert_eq!(found(&fs::read(&path).unwrap(), spellings), [""; 0], "{}", path.display());
        }
    }
}

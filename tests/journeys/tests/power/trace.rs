//! The system calls of a program that touch one folder, from the log of `strace`.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

/// An open or made file, folder or other thing, however it is called now.
pub(crate) type Inode = usize;
/// The folder that is watched.
pub(crate) const ROOT: Inode = 0;

/// What the program said to its reader.
pub(crate) struct Said {
    pub(crate) what: String,
    pub(crate) entries: u64,
}

/// One call, as far as it matters to what is on the disk afterwards.
pub(crate) enum Step {
    Said(Said),
    /// Entries of one folder that change together.
    Named {
        folder: Inode,
        changes: Vec<(String, Option<Inode>)>,
    },
    Made {
        it: Inode,
        is_folder: bool,
    },
    Wrote {
        it: Inode,
        at: usize,
        bytes: Vec<u8>,
    },
    Cut {
        it: Inode,
        to: usize,
    },
    Synced {
        it: Inode,
    },
}

impl Step {
    pub(crate) fn said(&self) -> Option<&Said> {
        if let Self::Said(it) = self { Some(it) } else { None }
    }

    pub(crate) fn is_sync(&self) -> bool {
        matches!(self, Self::Synced { .. })
    }
}

const CALLS: &str = "trace=openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,unlink,unlinkat,rmdir,\
                     ftruncate,truncate,fallocate,write,writev,pwrite64,pwritev,pwritev2,fsync,fdatasync,lseek,\
                     sendfile,copy_file_range,symlink,symlinkat";

/// Runs a program to its end and logs its calls.
pub(crate) fn watch(log: &Path, program: &OsStr, arguments: &[&OsStr]) {
    let mut tracer = Command::new("strace");
    tracer.args(["-f", "-qq", "-y", "-xx", "-s", "100000000", "-e", CALLS, "-e", "signal=none", "-o"]).arg(log);
    let done = tracer.arg(program).args(arguments).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// The steps that touch `root`, in the order the calls were answered.
pub(crate) fn read(log: &Path, root: &Path) -> Vec<Step> {
    let mut names = Names::new(root);
    let (mut steps, mut begun) = (Vec::new(), HashMap::new());
    let text = fs::read(log).unwrap();
    for line in String::from_utf8_lossy(&text).lines() {
        let (process, call) = line.trim_start().split_once(' ').unwrap();
        let call = call.trim_start();
        let whole = if let Some(first) = call.strip_suffix(" <unfinished ...>") {
            begun.insert(process.to_owned(), first.to_owned());
            continue;
        } else if let Some(rest) = call.strip_prefix("<... ") {
            let rest = rest.split_once(" resumed>").map(|(_, it)| it).unwrap_or_default();
            begun.remove(process).unwrap_or_default() + rest
        } else {
            call.to_owned()
        };
        names.step(&whole, &mut steps);
    }
    steps
}

/// Which name stands for what now, as the program sees it.
struct Names {
    root: PathBuf,
    /// By path below the folder.
    inodes: HashMap<PathBuf, Inode>,
    next: Inode,
    /// Where the next plain write of a descriptor goes.
    places: HashMap<String, usize>,
}

impl Names {
    fn new(root: &Path) -> Self {
        let inodes = HashMap::from([(PathBuf::new(), ROOT)]);
        Self { root: root.to_owned(), inodes, next: ROOT + 1, places: HashMap::new() }
    }

    fn step(&mut self, call: &str, steps: &mut Vec<Step>) {
        let Some((name, rest)) = call.split_once('(') else { return };
        let Some((arguments, answer)) = rest.rsplit_once(" = ") else { return };
        if answer.starts_with('-') || answer.starts_with('?') {
            return;
        }
        let arguments = arguments.trim_end().trim_end_matches(')');
        let texts = || quoted(arguments);
        let paths = || texts().into_iter().map(|it| self.below(&it)).collect::<Vec<_>>();
        match name {
            "openat" | "open" | "creat" => {
                let Some(Some(path)) = paths().into_iter().next() else { return };
                if arguments.contains("O_CREAT") && !self.inodes.contains_key(&path) {
                    self.make(&path, false, steps);
                }
                let it = self.inodes[&path];
                if arguments.contains("O_TRUNC") {
                    steps.push(Step::Cut { it, to: 0 });
                }
                assert!(!arguments.contains("O_APPEND"), "{call}");
                self.places.insert(descriptor(answer).to_owned(), 0);
            }
            "mkdir" | "mkdirat" => {
                if let Some(Some(path)) = paths().into_iter().next() {
                    self.make(&path, true, steps);
                }
            }
            "unlink" | "unlinkat" | "rmdir" => {
                let found = if name == "unlinkat" { at(arguments).map(|it| self.below(it.as_bytes())) } else { None };
                let path = found.unwrap_or_else(|| paths().into_iter().next().flatten());
                if let Some(path) = path {
                    self.inodes.remove(&path);
                    steps.push(self.named(&path, None));
                }
            }
            "rename" | "renameat" | "renameat2" => {
                if let [Some(from), Some(to)] = paths().as_slice() {
                    self.rename(from, to, steps);
                }
            }
            "link" | "linkat" => {
                if let [Some(from), Some(to)] = paths().as_slice() {
                    let it = self.inodes[from];
                    self.inodes.insert(to.clone(), it);
                    steps.push(self.named(to, Some(it)));
                }
            }
            "symlink" | "symlinkat" => assert!(paths().iter().all(Option::is_none), "{call}"),
            "write" | "writev" | "pwrite64" | "pwritev" | "pwritev2" => self.wrote(name, arguments, &texts(), steps),
            "lseek" => {
                if let (Some(_), Ok(place)) = (self.target(arguments), answer.trim().parse()) {
                    self.places.insert(descriptor(arguments).to_owned(), place);
                }
            }
            "ftruncate" => {
                if let Some(it) = self.target(arguments) {
                    steps.push(Step::Cut { it, to: last(arguments) });
                }
            }
            "fsync" | "fdatasync" => steps.extend(self.target(arguments).map(|it| Step::Synced { it })),
            // Bytes that do not pass through the program cannot be replayed.
            "truncate" | "fallocate" | "sendfile" | "copy_file_range" => {
                assert!(!arguments.contains(self.root.to_str().unwrap()) && self.target(arguments).is_none(), "{call}");
            }
            _ => {}
        }
    }

    fn wrote(&mut self, name: &str, arguments: &str, texts: &[Vec<u8>], steps: &mut Vec<Step>) {
        let bytes = texts.concat();
        let number = descriptor(arguments).to_owned();
        if number == "1" {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            if let Some((what, entries)) = text.trim_end().strip_prefix("ack ").and_then(|it| it.rsplit_once(' ')) {
                steps.push(Step::Said(Said { what: what.to_owned(), entries: entries.parse().unwrap() }));
            }
            return;
        }
        let Some(it) = self.target(arguments) else { return };
        let at = match name {
            "pwrite64" | "pwritev" => last(arguments),
            "pwritev2" => panic!("{arguments}"),
            _ => {
                let place = self.places.entry(number).or_insert(0);
                let at = *place;
                *place += bytes.len();
                at
            }
        };
        steps.push(Step::Wrote { it, at, bytes });
    }

    fn make(&mut self, path: &Path, is_folder: bool, steps: &mut Vec<Step>) {
        let it = self.next;
        self.next += 1;
        self.inodes.insert(path.to_owned(), it);
        steps.push(Step::Made { it, is_folder });
        steps.push(self.named(path, Some(it)));
    }

    fn rename(&mut self, from: &Path, to: &Path, steps: &mut Vec<Step>) {
        let it = self.inodes[from];
        let (gone, come) = (self.named(from, None), self.named(to, Some(it)));
        match (gone, come) {
            (Step::Named { folder, changes }, Step::Named { folder: other, changes: more }) if folder == other => {
                steps.push(Step::Named { folder, changes: [changes, more].concat() });
            }
            // The new name first: what is in two places is in neither of them half.
            (gone, come) => steps.extend([come, gone]),
        }
        let moved: Vec<PathBuf> = self.inodes.keys().filter(|it| it.starts_with(from)).cloned().collect();
        for path in moved {
            let inode = self.inodes.remove(&path).unwrap();
            let rest = path.strip_prefix(from).unwrap();
            let new = if rest.as_os_str().is_empty() { to.to_owned() } else { to.join(rest) };
            self.inodes.insert(new, inode);
        }
    }

    fn named(&self, path: &Path, it: Option<Inode>) -> Step {
        let folder = self.inodes[path.parent().unwrap_or(Path::new(""))];
        Step::Named { folder, changes: vec![(path.file_name().unwrap().to_str().unwrap().to_owned(), it)] }
    }

    /// What the first descriptor stands for, below the folder.
    fn target(&self, arguments: &str) -> Option<Inode> {
        let path = self.below(between(arguments)?.as_bytes())?;
        self.inodes.get(&path).copied()
    }

    /// The path below the folder, if it is one.
    fn below(&self, path: &[u8]) -> Option<PathBuf> {
        let path = PathBuf::from(String::from_utf8_lossy(path).into_owned());
        let below = path.strip_prefix(&self.root).ok()?;
        Some(below.components().filter(|it| matches!(it, Component::Normal(_))).collect())
    }
}

/// `unlinkat(5</folder>, "name", …)`: the whole path.
fn at(arguments: &str) -> Option<String> {
    let name = String::from_utf8_lossy(quoted(arguments).first()?).into_owned();
    (!name.starts_with('/')).then(|| between(arguments).map(|it| format!("{it}/{name}"))).flatten()
}

/// The number of the first descriptor.
fn descriptor(text: &str) -> &str {
    text.split(['<', ',']).next().unwrap_or_default().trim()
}

/// What stands between the first angle brackets, decoded.
fn between(text: &str) -> Option<String> {
    let inside = text.split(',').next()?.split_once('<')?.1.rsplit_once('>')?.0;
    let decoded =
        if inside.contains("\\x") { String::from_utf8_lossy(&decoded(inside)).into_owned() } else { inside.to_owned() };
    Some(decoded)
}

fn last(arguments: &str) -> usize {
    arguments.rsplit(',').next().unwrap().trim().parse().unwrap()
}

/// The texts in quotes, decoded; the tracer writes every byte as `\x2f`.
fn quoted(line: &str) -> Vec<Vec<u8>> {
    line.split('"').skip(1).step_by(2).map(decoded).collect()
}

fn decoded(text: &str) -> Vec<u8> {
    text.split("\\x").filter_map(|it| u8::from_str_radix(it.get(..2)?, 16).ok()).collect()
}

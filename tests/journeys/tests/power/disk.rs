//! A disk that keeps for sure only what was synced: writes since may be there, or not, in any choice and torn at 512 bytes;
//! names of a folder since its sync may be there up to any one of them.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use crate::trace::{Inode, ROOT, Step};

const SECTOR: usize = 512;

/// A reproducible sequence.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: usize) -> Self {
        Self(u64::try_from(seed).unwrap() | 1)
    }

    pub(crate) fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn coin(&mut self) -> bool {
        self.below(2) == 0
    }
}

#[derive(Clone)]
enum Change {
    Put { at: usize, bytes: Vec<u8> },
    Cut { to: usize },
}

type Names = BTreeMap<String, Inode>;

#[derive(Default)]
struct File {
    kept: Vec<u8>,
    since: Vec<Change>,
}

#[derive(Default)]
struct Folder {
    kept: Names,
    since: Vec<Vec<(String, Option<Inode>)>>,
}

pub(crate) struct Disk {
    files: HashMap<Inode, File>,
    folders: HashMap<Inode, Folder>,
    /// Whether a sync is answered and nothing is done.
    lies: bool,
}

impl Default for Disk {
    fn default() -> Self {
        Self { files: HashMap::new(), folders: HashMap::from([(ROOT, Folder::default())]), lies: false }
    }
}

impl Disk {
    pub(crate) fn that_lies() -> Self {
        Self { lies: true, ..Self::default() }
    }

    pub(crate) fn take(&mut self, step: &Step) {
        let since = |files: &mut HashMap<Inode, File>, it: Inode, change| {
            files.entry(it).or_default().since.push(change);
        };
        match step {
            Step::Said(_) => {}
            Step::Made { it, is_folder: true } => drop(self.folders.insert(*it, Folder::default())),
            Step::Made { it, is_folder: false } => drop(self.files.insert(*it, File::default())),
            Step::Named { folder, changes } => self.folders.get_mut(folder).unwrap().since.push(changes.clone()),
            Step::Wrote { it, at, bytes } => since(&mut self.files, *it, Change::Put { at: *at, bytes: bytes.clone() }),
            Step::Cut { it, to } => since(&mut self.files, *it, Change::Cut { to: *to }),
            Step::Synced { .. } if self.lies => {}
            Step::Synced { it } => {
                if let Some(file) = self.files.get_mut(it) {
                    for change in std::mem::take(&mut file.since) {
                        apply(&mut file.kept, &change);
                    }
                }
                if let Some(folder) = self.folders.get_mut(it) {
                    for changes in std::mem::take(&mut folder.since) {
                        rename(&mut folder.kept, &changes);
                    }
                }
            }
        }
    }

    /// What may be found after the power failed now, written to `root`.
    pub(crate) fn cut(&self, root: &Path, dice: &mut Dice) {
        fs::create_dir(root).unwrap();
        let mut written = HashMap::new();
        self.write(ROOT, root, dice, &mut written);
    }

    fn write(&self, folder: Inode, path: &Path, dice: &mut Dice, written: &mut HashMap<Inode, Vec<u8>>) {
        let folder = &self.folders[&folder];
        let mut names = folder.kept.clone();
        let up_to = dice.below(folder.since.len() + 1);
        for changes in &folder.since[..up_to] {
            rename(&mut names, changes);
        }
        for (name, it) in names {
            let path = path.join(&name);
            if self.folders.contains_key(&it) {
                fs::create_dir(&path).unwrap();
                self.write(it, &path, dice, written);
            } else if !name.ends_with("-shm") {
                // One file under two names has one content.
                let bytes = written.entry(it).or_insert_with(|| self.files[&it].after_a_cut(dice));
                fs::write(&path, bytes).unwrap();
            }
        }
    }
}

impl File {
    fn after_a_cut(&self, dice: &mut Dice) -> Vec<u8> {
        let mut bytes = self.kept.clone();
        let (mode, up_to) = (dice.below(4), dice.below(self.since.len() + 1));
        for (at, change) in self.since.iter().enumerate() {
            let lost = match mode {
                0 => true,
                1 | 3 => dice.coin(),
                _ => at >= up_to,
            };
            match change {
                _ if lost => {}
                Change::Put { at, bytes: put } if mode == 3 => {
                    for (sector, piece) in put.chunks(SECTOR).enumerate() {
                        if dice.coin() {
                            apply(&mut bytes, &Change::Put { at: at + sector * SECTOR, bytes: piece.to_owned() });
                        }
                    }
                }
                change => apply(&mut bytes, change),
            }
        }
        bytes
    }
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Cut { to } => bytes.resize(*to, 0),
        Change::Put { at, bytes: put } => {
            if bytes.len() < at + put.len() {
                bytes.resize(at + put.len(), 0);
            }
            bytes[*at..at + put.len()].copy_from_slice(put);
        }
    }
}

fn rename(names: &mut Names, changes: &[(String, Option<Inode>)]) {
    for (name, it) in changes {
        match it {
            Some(it) => names.insert(name.clone(), *it),
            None => names.remove(name),
        };
    }
}

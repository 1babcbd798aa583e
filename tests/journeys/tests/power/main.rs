//! Power cuts over everything that writes, replayed from the system calls of a program that knows nothing of it: what was
//! acknowledged is there, and nothing is half there.
//!
//! `RECOURSE_POWER_CUTS` asks for more cuts, `RECOURSE_SEED` for others.
#![cfg(target_os = "linux")]

mod disk;
mod trace;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use recourse_journeys::{CHANGED, PASSPHRASE, worker};
use recourse_vault::{Kdf, Memory, OpenError, Unlock, Vault};

use disk::{Dice, Disk};
use trace::Said;

fn asked(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|it| it.parse().ok()).unwrap_or(usual)
}

/// Whether there is a tracer that works; elsewhere than on Linux there is none.
fn has_tracer() -> bool {
    Command::new("strace").args(["-qq", "-o", "/dev/null", "true"]).status().is_ok_and(|it| it.success())
}

/// What was acknowledged before the cut.
#[derive(Clone, Debug, Default)]
struct Promised {
    entries: u64,
    created: bool,
    changed: bool,
    /// Entries in the backup in the usual folder, in the one beside it, and in the vault that came back.
    backup: Option<u64>,
    aside: Option<u64>,
    restored: Option<u64>,
}

impl Promised {
    fn note(&mut self, said: &Said) {
        let entries = said.entries;
        match said.what.as_str() {
            "backup" => self.backup = Some(entries),
            "aside" => self.aside = Some(entries),
            "restored" => self.restored = Some(entries),
            "passphrase" => self.changed = true,
            _ => {}
        }
        self.created = true;
        if said.what != "restored" {
            self.entries = entries;
        }
    }
}

#[test]
fn a_power_cut_loses_nothing_that_was_acknowledged() {
    if !has_tracer() {
        println!("no tracer here: not looked at");
        return;
    }
    let place = tempfile::tempdir().unwrap();
    let (root, papers) = (place.path().join("disk"), place.path().join("papers"));
    let sheet = place.path().join("sheet.csv");
    fs::create_dir(&root).unwrap();
    fs::create_dir(&papers).unwrap();
    let rows = (1..40).map(|it| format!("债务人{it},示担保字2023第{it}号,2024-03-15,1000.00\n"));
    fs::write(&sheet, format!("债务人,担保合同号,代偿日期,代偿本金\n{}", rows.collect::<String>())).unwrap();
    fs::write(papers.join("small.txt"), "到期未还，已代偿。").unwrap();
    fs::write(papers.join("large.pdf"), [b"%PDF-1.7\n".as_slice(), &vec![7; 300_000]].concat()).unwrap();
    fs::write(papers.join("third.bin"), vec![9; 70_000]).unwrap();
    let log = place.path().join("trace");
    trace::watch(
        &log,
        worker().as_os_str(),
        &["work".as_ref(), root.as_os_str(), sheet.as_os_str(), papers.as_os_str()],
    );
    let steps = trace::read(&log, &root);
    let (cuts, mut dice) = (asked("RECOURSE_POWER_CUTS", 12), Dice::new(asked("RECOURSE_SEED", 7)));
    let points = points(&steps, cuts, &mut dice);
    let syncs = steps.iter().filter(|it| it.is_sync()).count();

    let mut stages = BTreeMap::new();
    for (point, found) in replay(&steps, &points, Disk::default(), &root, &mut dice) {
        if let Err(why) = found {
            panic!("cut before call {point} of {}: {why}", steps.len());
        }
        let next = steps[point..].iter().find_map(trace::Step::said).map_or("end", |it| it.what.as_str());
        *stages.entry(next.to_owned()).or_insert(0) += 1;
    }
    println!("{cuts} power cuts over {} calls with {syncs} syncs, before {stages:?}: 0 lost, 0 half done", steps.len());

    // The looking finds: on a disk that answers a sync and does nothing, work is lost.
    let last = [steps.len() * 3 / 4, steps.len() - 1, steps.len()];
    let lost = replay(&steps, &last, Disk::that_lies(), &root, &mut dice).filter(|(_, found)| found.is_err()).count();
    assert!(lost > 0, "a disk that ignores syncs went unnoticed");
}

/// Cuts at each of the points, in order, and says what was found.
fn replay<'a>(
    steps: &'a [trace::Step],
    points: &'a [usize],
    mut disk: Disk,
    root: &'a Path,
    dice: &'a mut Dice,
) -> impl Iterator<Item = (usize, Result<(), String>)> + 'a {
    let (mut promised, mut at) = (Promised::default(), 0);
    points.iter().map(move |point| {
        for step in &steps[at..*point] {
            if let Some(said) = step.said() {
                promised.note(said);
            }
            disk.take(step);
        }
        at = *point;
        fs::remove_dir_all(root).unwrap();
        disk.cut(root, dice);
        (*point, verify(root, &promised).map_err(|why| format!("{why}; acknowledged {promised:?}")))
    })
}

/// Where to cut: half anywhere, half spread over what was acknowledged, so that short acts are cut as often as long ones.
fn points(steps: &[trace::Step], cuts: usize, dice: &mut Dice) -> Vec<usize> {
    let mut marks: Vec<usize> =
        steps.iter().enumerate().filter(|(_, it)| it.said().is_some()).map(|(at, _)| at).collect();
    marks.insert(0, 0);
    let mut points: Vec<usize> = (0..cuts)
        .map(|it| {
            if it % 2 == 0 {
                return 1 + dice.below(steps.len());
            }
            let stage = dice.below(marks.len() - 1);
            1 + marks[stage] + dice.below(marks[stage + 1] - marks[stage])
        })
        .collect();
    points.sort_unstable();
    points
}

fn unlock(passphrase: &str) -> Unlock<'_> {
    Unlock::passphrase(passphrase).tried_with(Kdf::TEST)
}

fn verify(root: &Path, promised: &Promised) -> Result<(), String> {
    let (vault, state) = (root.join("team.rcv"), root.join("state"));
    if promised.created || vault.exists() {
        holds(&vault, &state, promised, promised.entries).map_err(|why| format!("vault: {why}"))?;
    }
    let restored = root.join("restored.rcv");
    match promised.restored {
        Some(entries) => holds(&restored, &state, promised, entries).map_err(|why| format!("restored: {why}"))?,
        None if restored.exists() => holds(&restored, &state, promised, 1).map_err(|why| format!("restored: {why}"))?,
        None => {}
    }
    for (folder, entries, passphrase) in
        [(state.join("backups"), promised.backup, PASSPHRASE), (root.join("aside.rcb"), promised.aside, CHANGED)]
    {
        let Some(entries) = entries else { continue };
        let tried = Vault::try_backup(&folder, unlock(passphrase)).map_err(|why| format!("backup: {why}"))?;
        if tried.report.entries < entries || !tried.report.findings.is_empty() {
            return Err(format!("backup: {entries} entries promised, {:?}", tried.report));
        }
    }
    Ok(())
}

/// Opens with the passphrase that was acknowledged last, or the one that was just being set.
fn holds(folder: &Path, state: &Path, promised: &Promised, entries: u64) -> Result<(), String> {
    let memory = Memory { state: Some(state), witness: None, ..Memory::default() };
    let open = |passphrase| Vault::open(folder, unlock(passphrase).remembered_in(memory));
    let opened = match open(CHANGED) {
        Err(OpenError::WrongPassphrase) if !promised.changed => open(PASSPHRASE),
        other => other,
    };
    let vault = opened.map_err(|why| format!("{why} {why:?}"))?;
    let report = vault.check().map_err(|why| why.to_string())?;
    match report.findings.first() {
        Some(finding) => Err(finding.to_string()),
        None if report.entries < entries => Err(format!("{} of {entries} entries", report.entries)),
        None => Ok(()),
    }
}

//! What stays in the memory of the program after the lock. Marks come in disguise, and are looked for in disguise, so
//! that the looking leaves none.

use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;
use std::path::Path;

use recourse_desk::wire::{
    AskAudit, AskLedger, AskToday, CaseNarrow, CaseSort, ListCases, LockVault, OpenCase, RunImport, TodayScope,
};
use recourse_journeys::{creation_at, desk_at, guessed};

/// What every byte of a mark is disguised with.
const DISGUISE: u8 = 0x5a;

pub(crate) fn look(folder: &str, sheet: &str, marks: &[&str]) {
    let marks: Vec<Vec<u8>> = marks.iter().map(|it| decoded(it)).collect();
    let folder = Path::new(folder);
    let desk = desk_at(folder);
    desk.create_vault(creation_at(&folder.join("team.rcv").display().to_string())).unwrap();
    let (_, plan) = guessed(&desk, sheet);
    desk.run_import(RunImport { plan, only_if_all_good: false }).unwrap();
    let ask = ListCases {
        query: String::new(),
        stage: None,
        narrow: CaseNarrow::default(),
        sort: CaseSort::Number,
        descending: false,
        offset: 0,
        limit: 50,
        as_of: None,
    };
    let ids: Vec<String> = desk.list_cases(ask).unwrap().rows.into_iter().map(|it| it.id).collect();
    for id in &ids {
        drop(desk.open_case(OpenCase { id: id.clone() }).unwrap());
        drop(desk.case_ledger(AskLedger { case_id: id.clone(), as_of: String::new(), basis: None }).unwrap());
        drop(desk.dispatch("open_case", &format!("{{\"id\":\"{id}\"}}")).unwrap());
    }
    drop(desk.today_queue(AskToday { scope: TodayScope::All }).unwrap());
    drop(desk.audit_log(AskAudit { limit: 50, ..AskAudit::default() }).unwrap());
    let open = found(&marks);
    desk.lock_vault(LockVault {}).unwrap();
    let locked = found(&marks);
    println!("{{\"open\":{open:?},\"locked\":{locked:?}}}");
}

fn decoded(hex: &str) -> Vec<u8> {
    let pairs = hex.as_bytes().chunks(2).map(|it| std::str::from_utf8(it).unwrap());
    pairs.map(|it| u8::from_str_radix(it, 16).unwrap()).collect()
}

/// How often each mark stands in what this program may read of its own memory.
fn found(marks: &[Vec<u8>]) -> Vec<usize> {
    let memory = File::open("/proc/self/mem").unwrap();
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    let mut counts = vec![0; marks.len()];
    let mut piece = vec![0; 1 << 20];
    for line in maps.lines() {
        let mut parts = line.split_whitespace();
        let (range, rights) = (parts.next().unwrap(), parts.next().unwrap());
        if !rights.starts_with("rw") {
            continue;
        }
        let (from, until) = range.split_once('-').unwrap();
        let [mut at, until] = [from, until].map(|it| u64::from_str_radix(it, 16).unwrap());
        while at < until {
            let most = usize::try_from(until - at).unwrap().min(piece.len());
            let Ok(read) = memory.read_at(&mut piece[..most], at) else { break };
            if read == 0 {
                break;
            }
            // The copy just read is part of the memory that is looked through.
            piece[..read].iter_mut().for_each(|it| *it ^= DISGUISE);
            for (mark, count) in marks.iter().zip(&mut counts) {
                *count += piece[..read].windows(mark.len()).filter(|it| it == mark).count();
            }
            let step = if read == piece.len() { read - 64 } else { read };
            at += u64::try_from(step).unwrap();
        }
    }
    counts
}

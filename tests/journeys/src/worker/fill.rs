//! The disk full at many points: nothing half done, nothing lost, everything still to be read, and what the reserve
//! makes room for is done at the second try.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use recourse_desk::Desk;
use recourse_desk::wire::{
    AddAttachment, AskLedger, AskToday, BackUp, CaseNarrow, CaseSort, CheckVault, ListCases, LockVault, OpenCase,
    Paper, RecordPayment, Refusal, RegisterCase, RunImport, TodayScope, UnlockVault,
};
use recourse_journeys::{PASSPHRASE, creation_at, desk_at, guessed, passphrase, typed_case};

use crate::steps::payment;

/// What is tried on the full disk; the last is a backup on the same disk.
const ACTS: u64 = 6;
const BACKUP: u64 = 5;

struct Shop {
    desk: Desk,
    folder: PathBuf,
    sheet: String,
    papers: PathBuf,
    case: String,
    dice: u64,
}

pub(crate) fn fill(folder: &str, sheet: &str, papers: &str, points: &str) {
    let points: u32 = points.parse().unwrap();
    let folder = Path::new(folder).to_owned();
    let desk = desk_at(&folder);
    desk.create_vault(creation_at(&folder.join("team.rcv").display().to_string())).unwrap();
    let case = desk.register_case(RegisterCase { draft: typed_case() }).unwrap().id;
    let (sheet, papers) = (sheet.to_owned(), Path::new(papers).to_owned());
    let mut shop = Shop { desk, folder, sheet, papers, case, dice: 0x5eed_2026 };
    let (mut done, mut full, mut second) = (0, 0, 0);
    for point in 0..points {
        // From a few pages to more than most acts need.
        let (most, act) = (600_000 >> shop.roll(8), shop.roll(ACTS));
        let room = shop.roll(most);
        let reserved = shop.folder.join("team.rcv/reserve").exists();
        let before = shop.desk.last_seq().unwrap();
        shop.leave(room);
        let tried = shop.attempt(act, point);
        match tried {
            Ok(()) => done += 1,
            Err(Refusal::NoSpace) => {
                full += 1;
                assert!(act == 4 || shop.desk.last_seq().unwrap() == before, "point {point}: half done");
                shop.read(point);
                // What was kept back is for what people enter, not for a further copy of it.
                if reserved && act != BACKUP {
                    shop.attempt(act, point).unwrap_or_else(|why| panic!("point {point}, act {act}: {why:?}"));
                    second += 1;
                }
            }
            Err(other) => panic!("point {point}, act {act}, room {room}: {other:?}"),
        }
        shop.read(point);
        let known = shop.desk.last_seq().unwrap();
        if point % 4 == 0 {
            // What could not be folded in is read at the next opening; a full disk is no reason not to open.
            drop(shop.desk.lock_vault(LockVault {}));
            shop.unlock();
            shop.read(point);
        }
        fs::remove_file(shop.folder.join("filler")).unwrap();
        if shop.roll(2) == 0 {
            shop.desk.lock_vault(LockVault {}).unwrap();
            shop.unlock();
        }
        // Locks and openings are entries, too.
        assert!(shop.desk.last_seq().unwrap() >= known, "point {point}: something was lost");
        shop.check(point);
    }
    println!(
        "{points} points: {done} done, {full} refused, {second} done at the second try; 0 corrupt, 0 lost, 0 unread"
    );
}

impl Shop {
    fn roll(&mut self, below: u64) -> u64 {
        self.dice ^= self.dice << 13;
        self.dice ^= self.dice >> 7;
        self.dice ^= self.dice << 17;
        (self.dice >> 11) % below
    }

    /// Fills the disk until about so many bytes are left.
    fn leave(&self, room: u64) {
        let mut filler = File::create(self.folder.join("filler")).unwrap();
        let piece = vec![1; 4096];
        let mut written = 0_u64;
        while filler.write_all(&piece).is_ok() {
            written += 4096;
        }
        filler.set_len(written.saturating_sub(room)).unwrap();
    }

    fn attempt(&self, act: u64, point: u32) -> Result<(), Refusal> {
        let desk = &self.desk;
        let attach = |name: &str| {
            let (case_id, path) = (self.case.clone(), self.papers.join(name).display().to_string());
            desk.add_attachment(AddAttachment { case_id, path, paper: Paper::Other }).map(drop)
        };
        match act {
            0 => desk.record_payment(RecordPayment { draft: payment(&self.case, point % 100) }).map(drop),
            1 => {
                let mut draft = typed_case();
                draft.contract = format!("示担保字2025第{point}号");
                desk.register_case(RegisterCase { draft }).map(drop)
            }
            2 => attach("small.txt"),
            3 => attach("large.pdf"),
            4 => {
                let (_, plan) = guessed(desk, &self.sheet);
                desk.run_import(RunImport { plan, only_if_all_good: false }).map(drop)
            }
            _ => {
                let to = self.folder.join("b.rcb");
                drop(fs::remove_dir_all(&to));
                desk.back_up(BackUp { to: to.display().to_string() }).map(drop)
            }
        }
    }

    fn unlock(&self) {
        let path = self.folder.join("team.rcv").display().to_string();
        self.desk.unlock_vault(UnlockVault::with(path, passphrase(PASSPHRASE))).unwrap();
    }

    /// Everything that is read on the screens of an officer.
    fn read(&self, point: u32) {
        let ask = ListCases {
            query: "赵明".to_owned(),
            stage: None,
            narrow: CaseNarrow::default(),
            sort: CaseSort::Number,
            descending: false,
            offset: 0,
            limit: 50,
            as_of: None,
        };
        let list = self.desk.list_cases(ask).unwrap_or_else(|why| panic!("point {point}: {why:?}"));
        assert!(list.total > 0);
        self.desk.open_case(OpenCase { id: self.case.clone() }).unwrap();
        let ask = AskLedger { case_id: self.case.clone(), as_of: String::new(), basis: None };
        self.desk.case_ledger(ask).unwrap();
        self.desk.today_queue(AskToday { scope: TodayScope::All }).unwrap();
    }

    fn check(&self, point: u32) {
        let problems = self.desk.check_vault(CheckVault {}).unwrap().problems;
        assert_eq!(problems, [""; 0], "point {point}");
    }
}

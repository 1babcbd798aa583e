//! A desk on a real encrypted vault, for the journeys beside this file.

pub mod asks;

use std::path::{Path, PathBuf};

use chrono::{NaiveTime, TimeZone as _, Utc};
use recourse_core::Day;
use recourse_desk::wire::{
    CaseDraft, CaseNarrow, CaseSort, ContactChannel, ContactDirection, ContactDraft, ContactOutcome, ContactPurpose,
    ContactRef, CreateVault, ImportPlan, LetterDraft, ListCases, MoveDraft, ObligorRef, OccupancyDraft, OccupancyRule,
    OrganisationShown, PartyDraft, Passphrase, ReadSheet, SheetRead,
};
use recourse_desk::{Desk, Now, Places};
use recourse_vault::Kdf;
use tempfile::TempDir;

/// The day of every journey.
pub const TODAY: &str = "2026-11-22";
/// What opens the vault of a journey.
pub const PASSPHRASE: &str = "river lamp oats seven quiet";
/// What opens it once it was changed.
pub const CHANGED: &str = "quiet blue seven lamps of the river";

/// A desk with a fresh folder of its own.
pub struct Bench {
    /// The desk.
    pub desk: Desk,
    /// Everything of the journey lies here and goes with it.
    pub folder: TempDir,
}

impl Bench {
    /// A desk without a vault.
    pub fn bare() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        Self { desk: desk_in(&folder), folder }
    }

    /// A desk with an empty vault open.
    pub fn with_vault() -> Self {
        let bench = Self::bare();
        bench.desk.create_vault(bench.creation()).expect("a new vault");
        bench
    }

    /// How the vault of this journey is made.
    pub fn creation(&self) -> CreateVault {
        creation_at(&self.path("team.rcv"))
    }

    /// A path in the folder, as text.
    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Another desk in the same folder, as after a restart.
    #[must_use]
    pub fn restarted(self) -> Self {
        let Self { desk, folder } = self;
        drop(desk);
        Self { desk: desk_in(&folder), folder }
    }
}

/// How a vault of the journeys is made at `path`.
pub fn creation_at(path: &str) -> CreateVault {
    CreateVault {
        path: path.to_owned(),
        name: "城东担保".into(),
        actor: "王芳".into(),
        passphrase: passphrase(PASSPHRASE),
        key_file: String::new(),
        witness: String::new(),
    }
}

fn desk_in(folder: &TempDir) -> Desk {
    desk_at(folder.path())
}

/// A desk that keeps everything in `folder`.
pub fn desk_at(folder: &Path) -> Desk {
    // A fault gives its user a reference only; a journey that fails by one tells what lies behind it.
    drop(
        tracing_subscriber::fmt()
            .with_max_level(tracing_subscriber::filter::LevelFilter::WARN)
            .with_test_writer()
            .try_init(),
    );
    let today: Day = TODAY.parse().expect("a day");
    let at = Utc.from_utc_datetime(&today.date().and_time(NaiveTime::MIN));
    let folder = folder.to_owned();
    Desk::new(Places { state: folder.join("state"), documents: folder }, move || Now { today, at })
        .with_kdf(Kdf::TEST)
        .with_reader(reader())
}

/// The reader that is built beside the journeys.
pub fn reader() -> PathBuf {
    beside("recourse-reader")
}

/// The program that works on a vault while somebody watches it.
pub fn worker() -> PathBuf {
    beside("recourse-worker")
}

/// A program that is built beside the journeys, asked for by one of their tests or by another such program.
fn beside(name: &str) -> PathBuf {
    let own = std::env::current_exe().expect("a path of its own");
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    own.ancestors().skip(1).map(|it| it.join(&name)).find(|it| it.exists()).expect("built beside it")
}

/// A passphrase as the window sends it.
pub fn passphrase(text: &str) -> Passphrase {
    Passphrase(text.to_owned())
}

/// The sheet that recovery officers bring.
pub fn sample_sheet() -> String {
    let sheet =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/exchange/tests/data/compensation-ledger.xlsx");
    sheet.display().to_string()
}

/// The plan that accepts every guess made about a sheet.
pub fn guessed(desk: &Desk, path: &str) -> (SheetRead, ImportPlan) {
    let ask = ReadSheet { path: path.to_owned(), sheet: None, header_row: None, encoding: None };
    let read = desk.read_sheet(ask).expect("a readable sheet");
    let columns = read.columns.iter();
    let columns = columns.map(|it| recourse_desk::wire::ColumnChosen {
        index: it.index,
        field: it.field,
        ten_thousands: it.ten_thousands,
    });
    let plan = ImportPlan {
        path: path.to_owned(),
        sheet: Some(read.sheet.clone()),
        header_row: Some(read.header_row),
        encoding: read.encoding,
        columns: columns.collect(),
    };
    (read, plan)
}

/// Letterhead and account, all of it filled in.
pub fn organisation() -> OrganisationShown {
    OrganisationShown {
        name: "示例融资担保有限公司".into(),
        address: "示例市城东区示例路1号".into(),
        phone: "010-00000000".into(),
        contact: "王芳".into(),
        account_name: "示例融资担保有限公司".into(),
        account_bank: "示例城市银行开发区支行".into(),
        account_number: "6200000000000000000".into(),
        ..OrganisationShown::default()
    }
}

/// A move of a track that reached the debtor, with a paper and a word, and nothing else filled in.
pub fn moved(case_id: &str, track: &str, step: &str) -> MoveDraft {
    MoveDraft {
        case_id: case_id.into(),
        track: track.into(),
        step: step.into(),
        on: TODAY.into(),
        reached: vec![ObligorRef::Debtor],
        paper: "样例文书".into(),
        note: "样例说明".into(),
        court: String::new(),
        case_number: String::new(),
        party: String::new(),
        fee: String::new(),
        scope: String::new(),
        consent: String::new(),
        amount: String::new(),
        until: String::new(),
        approval: None,
        reason: String::new(),
        payment: None,
    }
}

/// The first page of the list, narrowed so.
pub fn listing(narrow: CaseNarrow) -> ListCases {
    ListCases {
        query: String::new(),
        stage: None,
        narrow,
        sort: CaseSort::Number,
        descending: false,
        offset: 0,
        limit: 50,
        as_of: None,
    }
}

/// A guarantor of that name, as typed.
pub fn guarantor(name: &str) -> PartyDraft {
    PartyDraft {
        name: name.to_owned(),
        phone_source: "contract".into(),
        address_source: "contract".into(),
        ..PartyDraft::default()
    }
}

/// A case as an officer would type it, with the six required fields.
pub fn typed_case() -> CaseDraft {
    CaseDraft {
        debtor: "赵明".into(),
        debtor_identity: "11010519491231002X".into(),
        debtor_phone_source: "contract".into(),
        debtor_address_source: "person".into(),
        contract: "示担保字2024第9001号".into(),
        compensated_on: "2024-03-15".into(),
        principal: "200000".into(),
        occupancy: OccupancyDraft { rule: OccupancyRule::Annual, figure: "12".into() },
        ..CaseDraft::default()
    }
}

/// A letter to the debtor of today, by its template, to be answered in a fortnight.
pub fn to_debtor(case_id: &str, template: &str) -> LetterDraft {
    LetterDraft {
        case_id: case_id.to_owned(),
        template: template.to_owned(),
        to: "debtor".to_owned(),
        dated: TODAY.to_owned(),
        pay_by: "2026-12-07".to_owned(),
        ..LetterDraft::default()
    }
}

/// A call in which the debtor was reached today at that time, with its recording.
pub fn reached(case_id: &str, time: &str) -> ContactDraft {
    ContactDraft {
        case_id: case_id.to_owned(),
        channel: ContactChannel::Phone,
        direction: ContactDirection::Outgoing,
        with: ContactRef::Liable { obligor: ObligorRef::Debtor },
        purpose: ContactPurpose::Collect,
        on: TODAY.to_owned(),
        time: time.to_owned(),
        number: "13900000001".to_owned(),
        result: ContactOutcome::Reached,
        summary: "已催收".to_owned(),
        recording: "R-1".to_owned(),
        reason: String::new(),
        promise_amount: String::new(),
        promise_due: String::new(),
        recordings: Vec::new(),
        visitor: String::new(),
        staff_number: String::new(),
        papers: String::new(),
        checks: Vec::new(),
        decides: false,
    }
}

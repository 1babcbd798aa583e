//! The figures of a large vault beside plain SQLite, in one run and on the same cases: search, list, totals, unlock,
//! verification of the journal, import. `RECOURSE_CASES=1000000 cargo bench -p recourse-journeys --bench million`.
//!
//! Plain is the same engine without a key, with tables and indexes of the same kind, asked by SQL directly; the vault is
//! asked as the window asks it, through the desk, balances reckoned and masks put on.

mod cases;
mod plain;

use std::time::{Duration, Instant};

use cases::{Dice, Generated, case_id};
use chrono::DateTime;
use plain::Plain;
use recourse_core::{Day, Entry};
use recourse_desk::wire::{CaseNarrow, CaseSort, CreateVault, ListCases, LockVault, RunImport, UnlockVault};
use recourse_desk::{Desk, Now, Places};
use recourse_journeys::{PASSPHRASE, passphrase, reader};
use recourse_vault::{Filter, Records as _, Sort, StoreError, Unlock, Vault};
use tempfile::TempDir;

/// Questions of one kind.
const QUESTIONS: usize = 200;
/// Cases written in one act.
const ACT: u32 = 10_000;

fn main() {
    let asked = |name: &str, otherwise: u32| std::env::var(name).map_or(otherwise, |it| it.parse().expect("a number"));
    let cases = asked("RECOURSE_CASES", 2_000);
    let rows = asked("RECOURSE_IMPORT", cases / 10);
    let place = TempDir::new().expect("a temporary folder");
    let desk = desk(&place);
    let path = place.path().join("large.rcv");
    println!("{cases} cases, {QUESTIONS} questions of each kind; vault (p50 p95), plain (p50 p95), ratio of p50");
    let create = CreateVault {
        path: path.display().to_string(),
        name: "大库".into(),
        actor: "王经理".into(),
        passphrase: passphrase(PASSPHRASE),
        key_file: String::new(),
        witness: String::new(),
    };
    desk.create_vault(create).expect("a new vault");
    desk.lock_vault(LockVault {}).expect("locked");
    let plain = Plain::new(&place.path().join("plain.db"));
    let texts = fill(&path, &plain, cases);
    unlock(&desk, &path, &plain);
    search(&desk, &plain, &texts);
    desk.lock_vault(LockVault {}).expect("locked");
    engine(&path, &plain, cases);
    import(&desk, &path, &plain, place.path(), cases, rows);
}

fn desk(place: &TempDir) -> Desk {
    let today: Day = recourse_journeys::TODAY.parse().expect("a day");
    let places = Places { state: place.path().join("state"), documents: place.path().to_owned() };
    Desk::new(places, move || Now { today, at: DateTime::UNIX_EPOCH }).with_reader(reader())
}

fn opened(path: &std::path::Path) -> Vault {
    Vault::open(path, Unlock::passphrase(PASSPHRASE)).expect("the vault opens")
}

/// The same cases in both, every tenth with a payment; what is looked through of each.
fn fill(path: &std::path::Path, plain: &Plain, cases: u32) -> Vec<String> {
    let mut vault = opened(path);
    let mut dice = Dice(1);
    let mut texts = Vec::new();
    let (mut ours, mut theirs) = (Duration::ZERO, Duration::ZERO);
    for from in (0..cases).step_by(ACT as usize) {
        let made: Vec<Generated> = (from..cases.min(from + ACT)).map(|it| Generated::new(&mut dice, it)).collect();
        let start = Instant::now();
        vault
            .write("王经理", DateTime::UNIX_EPOCH, |tx| {
                for it in &made {
                    let opened = Entry::CaseOpened { facts: it.facts.clone(), batch: None };
                    tx.append(Some(case_id(it.number)), &opened)?;
                    if let Some(paid) = &it.paid {
                        tx.append(Some(case_id(it.number)), paid)?;
                    }
                }
                Ok::<(), StoreError>(())
            })
            .expect("cases are written");
        ours += start.elapsed();
        let start = Instant::now();
        plain.insert(&made);
        theirs += start.elapsed();
        texts.extend(made.iter().map(Generated::text));
    }
    line("filled, cases a second", per_second(cases, ours), per_second(cases, theirs));
    vault.close().expect("closed");
    texts
}

fn unlock(desk: &Desk, path: &std::path::Path, plain: &Plain) {
    let ours = timed(5, || {
        let unlock = UnlockVault::with(path.display().to_string(), passphrase(PASSPHRASE));
        desk.unlock_vault(unlock).expect("the vault opens");
        desk.list_cases(first_page("")).expect("a list");
        let done = Instant::now();
        desk.lock_vault(LockVault {}).expect("locked");
        done
    });
    let theirs = timed(5, || {
        let again = plain.again();
        again.page("year, running", 0, 200);
        Instant::now()
    });
    row("unlock to the first list of 200", &ours, &theirs);
    let unlock = UnlockVault::with(path.display().to_string(), passphrase(PASSPHRASE));
    desk.unlock_vault(unlock).expect("the vault opens");
}

fn search(desk: &Desk, plain: &Plain, texts: &[String]) {
    let mut dice = Dice(7);
    let pairs: Vec<String> = (0..QUESTIONS).map(|_| pair_of(&mut dice, texts)).collect();
    let mut hits = 0;
    let mut asked = Vec::new();
    let ours: Vec<Duration> = pairs
        .iter()
        .map(|it| {
            let start = Instant::now();
            let found = desk.list_cases(first_page(it)).expect("a list");
            let taken = start.elapsed();
            hits += u64::from(found.total);
            asked.push(found.total);
            taken
        })
        .collect();
    let theirs: Vec<Duration> = pairs.iter().map(|it| once(|| plain.search(it, 200))).collect();
    let missed = pairs.iter().zip(&asked).filter(|(pair, found)| {
        let scanned = texts.iter().filter(|it| it.contains(pair.as_str())).count();
        usize::try_from(**found).ok() != Some(scanned)
    });
    let missed = missed.count();
    row("two characters of a name, first 200 with balances", &ours, &theirs);
    println!("    {} hits a question; {missed} of {QUESTIONS} differ from a scan", hits / QUESTIONS as u64);
    assert_eq!(missed, 0, "full recall");
    for (name, questions) in [
        ("initials of a name", initials(&mut dice, texts)),
        ("last four of an identity or telephone", tails(&mut dice, texts)),
        ("number of a contract", contracts(&mut dice, texts.len())),
    ] {
        let ours: Vec<Duration> =
            questions.iter().map(|it| once(|| desk.list_cases(first_page(it)).expect("a list").total)).collect();
        let theirs: Vec<Duration> = questions.iter().map(|it| once(|| plain.search(it, 200))).collect();
        row(name, &ours, &theirs);
    }
    let ours = timed(QUESTIONS, || {
        desk.list_cases(first_page("")).expect("a list");
        Instant::now()
    });
    let theirs = timed(QUESTIONS, || {
        plain.page("year, running", 0, 200);
        Instant::now()
    });
    row("first page of 200 with balances", &ours, &theirs);
    let ours = timed(QUESTIONS, || {
        desk.list_cases(ListCases { limit: 50, ..first_page("") }).expect("a list");
        Instant::now()
    });
    let theirs = timed(QUESTIONS, || {
        plain.page("year, running", 0, 50);
        Instant::now()
    });
    row("first page of 50 with balances", &ours, &theirs);
}

/// Two characters that stand side by side in a name of some case.
fn pair_of(dice: &mut Dice, texts: &[String]) -> String {
    let text = &texts[dice.roll(u32::try_from(texts.len()).expect("few")) as usize];
    let names: Vec<&str> = text.lines().filter(|it| it.chars().all(|it| !it.is_ascii())).take(2).collect();
    let name: Vec<char> = names[dice.roll(u32::try_from(names.len()).expect("few")) as usize].chars().collect();
    let at = dice.roll(u32::try_from(name.len() - 1).expect("few")) as usize;
    name[at..at + 2].iter().collect()
}

fn initials(dice: &mut Dice, texts: &[String]) -> Vec<String> {
    use pinyin::{Pinyin, ToPinyin as _};
    let whole = |text: &String| -> String {
        let name = text.lines().next().unwrap_or_default();
        name.to_pinyin().flatten().map(Pinyin::first_letter).collect()
    };
    let all = (0..QUESTIONS).map(|_| whole(&texts[dice.roll(u32::try_from(texts.len()).expect("few")) as usize]));
    all.collect()
}

fn tails(dice: &mut Dice, texts: &[String]) -> Vec<String> {
    let tail = |text: &String, at: usize| {
        let number: Vec<char> = text.lines().nth(at).unwrap_or_default().chars().collect();
        number[number.len() - 4..].iter().collect()
    };
    let any = |dice: &mut Dice| dice.roll(u32::try_from(texts.len()).expect("few")) as usize;
    (0..QUESTIONS).map(|it| tail(&texts[any(dice)], 1 + it % 2)).collect()
}

fn contracts(dice: &mut Dice, cases: usize) -> Vec<String> {
    let cases = u32::try_from(cases).expect("few");
    (0..QUESTIONS).map(|_| format!("第{:07}号", dice.roll(cases))).collect()
}

/// What the store alone does.
fn engine(path: &std::path::Path, plain: &Plain, cases: u32) {
    let vault = opened(path);
    let mut dice = Dice(11);
    let orders = [
        (Sort::Number, "year, running"),
        (Sort::Debtor, "debtor"),
        (Sort::Compensated, "compensated_fen"),
        (Sort::CompensatedOn, "compensated_on"),
    ];
    for (name, depth) in [("list page of 50, near the top", 1_000), ("list page of 50, anywhere", cases)] {
        let asked: Vec<(usize, u32)> = (0..QUESTIONS).map(|it| (it % orders.len(), dice.roll(depth))).collect();
        let ours: Vec<Duration> = asked
            .iter()
            .map(|(order, offset)| {
                let filter = Filter { sort: orders[*order].0, offset: *offset, limit: 50, ..Filter::default() };
                once(|| vault.list(&filter).expect("a page").rows.len())
            })
            .collect();
        let theirs: Vec<Duration> =
            asked.iter().map(|(order, offset)| once(|| plain.page(orders[*order].1, *offset, 50))).collect();
        row(name, &ours, &theirs);
    }
    let page = vault.list(&Filter { limit: 200, ..Filter::default() }).expect("a page");
    let ids: Vec<_> = page.rows.iter().map(|it| it.id).collect();
    let ours = timed(QUESTIONS, || {
        assert_eq!(vault.cases(&ids).expect("files").len(), ids.len());
        Instant::now()
    });
    let theirs = timed(QUESTIONS, || {
        plain.page("year, running", 0, 200);
        Instant::now()
    });
    row("200 files read and folded (plain: rows)", &ours, &theirs);
    let ours = timed(QUESTIONS, || {
        vault.totals().expect("totals");
        Instant::now()
    });
    let theirs = timed(5, || {
        plain.totals();
        Instant::now()
    });
    row("totals by status (plain: summed)", &ours, &theirs);
    let mut links = 0;
    let worked = processor();
    let ours = timed(1, || {
        let report = vault.check_links().expect("a check");
        assert_eq!(report.findings, [], "the chain holds");
        links = report.entries;
        Instant::now()
    });
    let theirs = timed(1, || {
        plain.links();
        Instant::now()
    });
    row(&format!("{links} links of the journal"), &ours, &theirs);
    println!("    {:.1} s of a processor, with the plain one", processor().saturating_sub(worked).as_secs_f64());
    vault.close().expect("closed");
}

fn import(desk: &Desk, path: &std::path::Path, plain: &Plain, place: &std::path::Path, cases: u32, rows: u32) {
    let mut dice = Dice(23);
    let made: Vec<Generated> = (cases..cases + rows).map(|it| Generated::new(&mut dice, it)).collect();
    let sheet = place.join("sheet.csv");
    std::fs::write(&sheet, cases::sheet(&made)).expect("a sheet");
    let create = CreateVault {
        path: place.join("imported.rcv").display().to_string(),
        name: "新库".into(),
        actor: "王经理".into(),
        passphrase: passphrase(PASSPHRASE),
        key_file: String::new(),
        witness: String::new(),
    };
    desk.create_vault(create).expect("a new vault");
    let into = |name: &str| {
        let (start, worked) = (Instant::now(), processor());
        let (_, plan) = recourse_journeys::guessed(desk, &sheet.display().to_string());
        let done = desk.run_import(RunImport { plan, only_if_all_good: false }).expect("an import");
        let taken = start.elapsed();
        let refused = done.report.refused.first().map(|it| it.message.clone());
        assert_eq!((done.imported, refused), (rows, None), "every row is good");
        let worked = processor().saturating_sub(worked).as_secs_f64();
        println!(
            "{name}: {:.1} s for {rows} rows, read, checked and written; {worked:.1} s of a processor",
            taken.as_secs_f64()
        );
        taken
    };
    let ours = into("import into an empty vault");
    let theirs = once(|| plain.insert(&made));
    row("import of generated cases (plain: insert only)", &[ours], &[theirs]);
    desk.lock_vault(LockVault {}).expect("locked");
    let unlock = UnlockVault::with(path.display().to_string(), passphrase(PASSPHRASE));
    desk.unlock_vault(unlock).expect("the vault opens");
    into("import into the large vault");
}

fn first_page(query: &str) -> ListCases {
    ListCases {
        query: query.to_owned(),
        stage: None,
        narrow: CaseNarrow::default(),
        sort: CaseSort::Number,
        descending: true,
        offset: 0,
        limit: 200,
        as_of: None,
    }
}

/// Time of processors this program and its children have used, where the system tells: what a busy machine does not change.
fn processor() -> Duration {
    let told = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = told.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(4);
    Duration::from_millis(10 * fields.filter_map(|it| it.parse::<u64>().ok()).sum::<u64>())
}

fn once<T>(act: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    std::hint::black_box(act());
    start.elapsed()
}

/// How long each takes until the moment `act` answers.
fn timed(times: usize, mut act: impl FnMut() -> Instant) -> Vec<Duration> {
    (0..times)
        .map(|_| {
            let start = Instant::now();
            act() - start
        })
        .collect()
}

fn row(name: &str, ours: &[Duration], theirs: &[Duration]) {
    let of = |all: &[Duration], percent: usize| {
        let mut all: Vec<f64> = all.iter().map(|it| it.as_secs_f64() * 1_000.0).collect();
        all.sort_by(f64::total_cmp);
        all[(all.len() * percent / 100).min(all.len() - 1)]
    };
    let (half, theirs_half) = (of(ours, 50), of(theirs, 50));
    println!(
        "{name}: {half:.2} ms {:.2} ms, plain {theirs_half:.2} ms {:.2} ms, {:.1} x",
        of(ours, 95),
        of(theirs, 95),
        half / theirs_half
    );
}

fn line(name: &str, ours: f64, theirs: f64) {
    println!("{name}: {ours:.0}, plain {theirs:.0}, {:.1} x", theirs / ours);
}

fn per_second(count: u32, taken: Duration) -> f64 {
    f64::from(count) / taken.as_secs_f64()
}

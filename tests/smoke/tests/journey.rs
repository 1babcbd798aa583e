//! The main job from end to end, in the program as it is built, in its real window.
#![cfg(target_os = "linux")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use recourse_letters::{LetterFacts, compose, render};
use recourse_smoke::{COMPANY, Display, Language, Screen, Words, copies, end, fresh_record, processes, told};
use recourse_vault::{Filter, Records, Vault};
use thirtyfour::Key;

const PASSPHRASE: &str = "松涛-落叶-渡口-晴川-4816";
/// The sample sheet, as it is handed to us.
const SHEET: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../src-tauri/exchange/tests/data/compensation-ledger.xlsx");
/// What must come out of it, by `compensation-ledger.truth.json`.
const GOOD_ROWS: &str = "280";
const REFUSED_ROWS: &str = "20";
const COMPENSATED: &str = "315,956,076.89";
/// A debtor of the sheet whose name has two characters.
const DEBTOR: &str = "赵明";
const CONTRACT: &str = "示担保字2021第0008号";
/// Stand in the list and are never spoken of by the test, whose words pass through the window.
const UNSPOKEN: [&str; 3] = ["示担保字2026第0261号", "示担保字2026第0275号", "示担保字2026第0291号"];
const PAID: &str = "1234.56";

/// Types a word into the letter and waits for the page that bears it, again and again; answers each time in ms.
const PREVIEWS: &str = r#"
    const done = arguments[arguments.length - 1];
    const until = (holds) => new Promise((go) => {
        const look = () => (holds() ? go() : requestAnimationFrame(look));
        look();
    });
    (async () => {
        const page = () => document.querySelector("[role=region] canvas");
        await until(() => page()?.textContent);
        const field = document.querySelector("[name=remark]");
        const put = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set;
        const type = async (text) => {
            const [before, begun] = [page(), performance.now()];
            put.call(field, text);
            field.dispatchEvent(new Event("input", { bubbles: true }));
            await until(() => page() !== null && page() !== before);
            const took = performance.now() - begun;
            await until(() => page().textContent);
            return Math.round(took);
        };
        const times = [];
        for (const at of [1, 2, 3, 4, 5, 6, 7, 8]) times.push(await type(`附言${at}。`));
        await type("");
        done(times);
    })();
"#;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_an_empty_machine_to_a_letter_and_back_again() {
    let record = fresh_record();
    let display = Arc::new(Display::open(&record));
    let screen = Screen::open(&display, &told("RECOURSE_SMOKE_BINARY"), record).await;
    let again = display.start_again(&told("RECOURSE_SMOKE_BINARY"));
    assert!(again.success(), "a second start leaves everything to the first window: {again}");
    let witness = screen.witness();
    let place = Arc::clone(&display);
    if let Err(fault) = tokio::spawn(async move { Journey::begin(place, screen).all().await }).await {
        witness.picture_of_failure().await;
        std::panic::resume_unwind(fault.into_panic());
    }
}

struct Journey {
    display: Arc<Display>,
    screen: Screen,
    t: Words,
    vault: PathBuf,
    letter: PathBuf,
}

impl Journey {
    fn begin(display: Arc<Display>, screen: Screen) -> Self {
        let (vault, letter) = (display.home.join("城东追偿.rcv"), display.home.join("催告函.pdf"));
        Self { display, screen, t: Words::of(Language::Chinese), vault, letter }
    }

    async fn all(mut self) {
        self.create_a_vault().await;
        self.say_who_we_are().await;
        self.bring_the_sheet_in().await;
        self.find_the_case().await;
        self.read_the_ledger().await;
        self.record_a_payment_by_keyboard().await;
        self.compare_and_choose().await;
        self.issue_and_export_the_letter().await;
        self.lock().await;
        self.screen = self.screen.again(&self.display, &told("RECOURSE_SMOKE_BINARY")).await;
        self.unlock().await;
        self.switch_the_language().await;
        assert_eq!(self.screen.violations().await, Vec::<String>::new(), "the policy of the page forbade something");
        self.screen.close().await;
        self.compare_the_letter_with_its_source();
    }

    async fn press(&self, role: &str, name: &str) {
        self.screen.press(role, self.t.say(name)).await;
    }

    async fn fill(&self, name: &str, text: &str) {
        self.screen.fill(self.t.say(name), text).await;
    }

    async fn reads(&self, name: &str) {
        self.screen.reads(self.t.say(name)).await;
    }

    async fn create_a_vault(&mut self) {
        self.reads("vault_tagline").await;
        self.screen.picture("first").await;
        self.press("button", "vault_create").await;
        self.fill("vault_name", "城东追偿").await;
        self.fill("vault_actor", "林岚").await;
        self.fill("vault_folder", path(&self.vault)).await;
        self.fill("vault_passphrase", PASSPHRASE).await;
        self.fill("vault_passphrase_again", PASSPHRASE).await;
        self.screen.picture("create").await;
        self.press("button", "vault_create_act").await;
        self.press("button", "recovery_later").await;
        self.reads("cases_empty_title").await;
        self.screen.picture("empty").await;
    }

    async fn say_who_we_are(&mut self) {
        self.press("button", "room_settings").await;
        for (field, text) in COMPANY {
            self.fill(field, text).await;
        }
        self.press("button", "kit_save").await;
        self.reads("settings_saved").await;
        self.screen.picture("settings").await;
    }

    async fn bring_the_sheet_in(&mut self) {
        self.press("button", "room_import").await;
        self.fill("import_path", SHEET).await;
        self.press("button", "import_read").await;
        self.reads("import_mapping").await;
        self.screen.picture("mapping").await;
        self.press("button", "import_check").await;
        self.reads("import_reconcile").await;
        self.screen.reads(COMPENSATED).await;
        self.screen.picture("dry-run").await;
        let run = self.t.with("import_run", "count", GOOD_ROWS);
        self.screen.press("button", &run).await;
        self.screen.reads(&self.t.with("import_done", "count", GOOD_ROWS)).await;
        self.screen.reads(&self.t.with("import_done_note", "refused", REFUSED_ROWS)).await;
        self.screen.picture("imported").await;
        self.press("button", "import_to_cases").await;
    }

    async fn find_the_case(&mut self) {
        self.fill("cases_search", DEBTOR).await;
        self.screen.find("row", CONTRACT).await;
        self.screen.picture("found").await;
        self.screen.press("row", CONTRACT).await;
        self.reads("case_parties").await;
        self.screen.reads(CONTRACT).await;
        self.screen.picture("case").await;
    }

    async fn read_the_ledger(&mut self) {
        self.press("tab", "case_tab_ledger").await;
        self.reads("ledger_segments").await;
        self.reads("head_principal").await;
        self.screen.picture("ledger").await;
    }

    async fn record_a_payment_by_keyboard(&mut self) {
        let begun = Instant::now();
        self.screen.keys("p").await;
        self.reads("payment_preview_wait").await;
        self.screen.keys(PAID).await;
        self.reads("payment_after").await;
        self.screen.picture("payment").await;
        self.screen.keys(Key::Enter).await;
        self.screen.reads(&self.t.before("payment_recorded")).await;
        println!("a payment by keyboard, the driver's own time with it: {:?}", begun.elapsed());
        self.screen.picture("paid").await;
    }

    async fn compare_and_choose(&mut self) {
        self.press("tab", "case_tab_compare").await;
        let path = self.t.say("path_litigation");
        self.screen.press("choice", path).await;
        self.screen.picture("compared").await;
        self.screen.press("button", &self.t.with("compare_choose_named", "path", path)).await;
        self.fill("compare_choose_reason", "债务人有可供执行的房产").await;
        self.screen.picture("choosing").await;
        self.screen.keys(Key::Enter).await;
        self.press("button", "tracks_begin_later").await;
        self.screen.reads(&self.t.with("compare_chosen", "path", path)).await;
        self.screen.picture("chosen").await;
    }

    async fn issue_and_export_the_letter(&mut self) {
        self.press("tab", "case_tab_letters").await;
        let mut took: Vec<u32> = serde_json::from_value(self.screen.wait_for(PREVIEWS, vec![]).await).unwrap();
        took.sort_unstable();
        println!("a changed word to its page in the window: {took:?} ms, middle {} ms", took[took.len() / 2]);
        self.press("button", "letters_issue").await;
        self.reads("letters_stored").await;
        self.screen.picture("letter").await;
        self.press("button", "letters_export").await;
        self.fill("save_as_path", path(&self.letter)).await;
        self.screen.keys(Key::Enter).await;
        self.screen.reads(&self.t.with("save_as_done", "path", path(&self.letter))).await;
        self.screen.picture("exported").await;
    }

    /// The lock ends the process of the page, and a driver holds on to that process: it is left, and the program looked
    /// at from outside.
    async fn lock(&mut self) {
        let program = told("RECOURSE_SMOKE_BINARY");
        let (open, before) = (copies(&program, &UNSPOKEN), processes(&program));
        assert_eq!(self.screen.violations().await, Vec::<String>::new(), "the policy of the page forbade something");
        self.screen.last_keys(Key::Control + "l").await;
        let begun = Instant::now();
        while processes(&program).is_subset(&before) {
            assert!(begun.elapsed() < Duration::from_secs(30), "the page lives on in the process it had");
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
        match (open, copies(&program, &UNSPOKEN)) {
            (Some(open), Some(locked)) => {
                println!("copies of {} marks in memory: {open:?} open, {locked:?} locked", UNSPOKEN.len());
                assert!(open.values().sum::<usize>() > 0, "the looking finds what is there");
                assert_eq!(locked.values().sum::<usize>(), 0, "{locked:?}");
            }
            _ => println!("memory was not looked at: only an administrator may"),
        }
        end(&program);
    }

    async fn unlock(&mut self) {
        self.screen.picture("locked").await;
        self.fill("vault_passphrase", "不是这个密码").await;
        self.press("button", "vault_unlock").await;
        self.reads("refusal_wrong_passphrase").await;
        self.screen.picture("refused").await;
        self.fill("vault_passphrase", PASSPHRASE).await;
        self.press("button", "vault_unlock").await;
        self.press("button", "room_cases").await;
        self.fill("cases_search", DEBTOR).await;
        self.screen.press("row", CONTRACT).await;
        self.screen.reads(&self.t.with("case_path", "path", self.t.say("path_litigation"))).await;
        self.press("tab", "case_tab_history").await;
        for kind in ["history_case_opened", "history_payment_received", "history_path_chosen", "history_letter_issued"]
        {
            self.reads(kind).await;
        }
        self.screen.picture("everything-again").await;
    }

    async fn switch_the_language(&mut self) {
        let english = Words::of(Language::English);
        self.press("choice", "shell_language_short_english").await;
        self.screen.reads(english.say("case_tab_history")).await;
        self.screen.no_longer_reads(self.t.say("case_tab_history")).await;
        self.screen.reads(english.say("history_letter_issued")).await;
        self.screen.picture("english").await;
    }

    /// The vault is closed now; it says what the letter states, and the exported file must say the same and nothing else.
    fn compare_the_letter_with_its_source(&self) {
        let vault = opened(&self.vault);
        let found = vault.list(&Filter { query: CONTRACT.to_owned(), limit: 2, ..Filter::default() }).unwrap();
        let case = vault.case(found.rows[0].id).unwrap().unwrap();
        let stored = vault.letter(case.letters[0].letter.id).unwrap().unwrap();
        assert!(std::fs::read(&self.letter).unwrap() == stored.bytes, "the exported file is not the stored letter");
        let facts: LetterFacts = serde_json::from_value(stored.letter.facts).unwrap();
        let source = render(&compose(&facts).unwrap()).unwrap().text;
        let output =
            Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(&self.letter).arg("-").output().unwrap();
        let read = String::from_utf8(output.stdout).unwrap();
        assert_eq!(squeezed(&read), squeezed(&source), "the letter does not say what its source says");
        assert!(read.contains(DEBTOR) && squeezed(&read).contains(CONTRACT));
    }
}

/// The vault, as soon as the program that held it has ended.
fn opened(folder: &Path) -> Vault {
    let begun = Instant::now();
    loop {
        match Vault::open(folder, PASSPHRASE) {
            Ok(vault) => return vault,
            Err(why) => assert!(begun.elapsed() < Duration::from_secs(20), "the vault stays closed: {why}"),
        }
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// All but white space.
fn squeezed(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

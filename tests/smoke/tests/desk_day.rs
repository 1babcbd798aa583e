//! An officer's work in the program as it is built, in its real window, by keyboard where there is a key: a day's queue, a
//! suit, a plan that breaks, a subrogation, a file from before the payment to its end, a group that is jointly liable.
#![cfg(target_os = "linux")]

use std::sync::Arc;
use std::time::Instant;

use recourse_smoke::{COMPANY, Display, Language, Screen, Words, fresh_record, told};
use thirtyfour::Key;

const PASSPHRASE: &str = "松涛-落叶-渡口-晴川-4816";
const DEBTOR: &str = "赵明";
const FIRST_CONTRACT: &str = "示担保字2026第0001号";
const FIRST: &str = "李保";
const SECOND: &str = "周连";
/// What is to be done, as the officer calls it.
const STEP: &str = "寄催告函";
const NEXT: &str = "核对台账";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_day_at_the_desk() {
    let record = fresh_record();
    let display = Arc::new(Display::open(&record));
    let screen = Screen::open(&display, &told("RECOURSE_SMOKE_BINARY"), record).await;
    let witness = screen.witness();
    let vault = display.home.join("城东追偿.rcv").to_str().unwrap().to_owned();
    let day = Day { screen, t: Words::of(Language::Chinese), vault, begun: Instant::now() };
    if let Err(fault) = tokio::spawn(day.all()).await {
        witness.picture_of_failure().await;
        std::panic::resume_unwind(fault.into_panic());
    }
}

struct Day {
    screen: Screen,
    t: Words,
    vault: String,
    begun: Instant,
}

/// What a case is entered with, beside its debtor.
struct Entered {
    contract: &'static str,
    /// Where the debtor is written to.
    address: Option<&'static str>,
    guarantors: &'static [&'static str],
    /// Whether the creditor is still to be paid.
    expected: bool,
}

impl Day {
    async fn all(mut self) {
        self.create_a_vault().await;
        self.work_the_queue().await;
        self.done("the day's queue").await;
        self.enter(&Entered {
            contract: "示担保字2026第0002号", address: None, guarantors: &[], expected: false
        })
        .await;
        self.sue_and_resume().await;
        self.done("a suit").await;
        self.plan_and_break().await;
        self.done("a plan").await;
        self.subrogate().await;
        self.done("a subrogation").await;
        self.pay_and_close().await;
        self.done("from before the payment to the end").await;
        self.press_a_group().await;
        self.done("a group").await;
        assert_eq!(self.screen.violations().await, Vec::<String>::new(), "the policy of the page forbade something");
        self.screen.close().await;
    }

    /// Keeps a picture and says how long it took so far.
    async fn done(&mut self, what: &str) {
        println!("{what}: {:.1} s since the window stood", self.begun.elapsed().as_secs_f32());
        self.screen.picture(&what.replace([' ', '\''], "-")).await;
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

    async fn keys(&self, keys: &str) {
        self.screen.keys(keys).await;
    }

    async fn choose(&self, field: &str, option: &str) {
        self.press("button", field).await;
        self.screen.press("option", option).await;
    }

    /// Saves the dialog that is open.
    async fn save(&self) {
        self.screen.keys(Key::Control + Key::Enter).await;
        self.screen.no_dialog().await;
    }

    async fn create_a_vault(&self) {
        self.press("button", "vault_create").await;
        for (field, text) in [
            ("vault_name", "城东追偿"),
            ("vault_actor", "林岚"),
            ("vault_folder", self.vault.as_str()),
            ("vault_passphrase", PASSPHRASE),
            ("vault_passphrase_again", PASSPHRASE),
        ] {
            self.fill(field, text).await;
        }
        self.press("button", "vault_create_act").await;
        self.press("button", "recovery_later").await;
        self.reads("cases_empty_title").await;
        self.press("button", "room_settings").await;
        for (field, text) in COMPANY {
            self.fill(field, text).await;
        }
        self.press("button", "kit_save").await;
        self.reads("settings_saved").await;
        self.press("button", "room_cases").await;
        self.reads("cases_empty_title").await;
    }

    /// Opens a file: 200,000 paid for the debtor eighty days ago, nothing agreed for its use.
    async fn enter(&self, it: &Entered) {
        self.screen.keys(Key::Control + "n").await;
        if it.expected {
            self.press("choice", "case_expected").await;
        }
        self.fill("field_debtor", DEBTOR).await;
        self.fill("field_debtor_identity", "11010519491231002X").await;
        self.fill("field_contract", it.contract).await;
        if it.contract != FIRST_CONTRACT {
            // The note pushes everything down; nothing is clicked before it stands.
            self.reads("case_duplicates").await;
        }
        if let Some(address) = it.address {
            self.fill("field_debtor_address", address).await;
            self.choose("detail_source_address", self.t.say("detail_contract")).await;
        }
        for (place, name) in (1..).zip(it.guarantors) {
            if place > 1 {
                self.press("button", "case_guarantor_add").await;
            }
            let part = self.t.with("case_guarantor", "number", &format!("{place}"));
            self.screen.fill_in(&part, self.t.say("field_guarantor"), name).await;
        }
        let (day, on) = if it.expected { ("field_expected_on", "+3") } else { ("field_compensated_on", "-80") };
        self.fill(day, on).await;
        self.fill("field_principal", "200000").await;
        self.choose("field_occupancy", self.t.say("occupancy_rule_not_agreed")).await;
        self.screen.keys(Key::Control + Key::Enter).await;
        self.reads("case_parties").await;
    }

    async fn work_the_queue(&mut self) {
        let address = Some("示例市城东区柳荫巷7号");
        self.enter(&Entered { contract: FIRST_CONTRACT, address, guarantors: &[], expected: false }).await;
        self.keys("g").await;
        self.keys("t").await;
        self.reads("today_no_step").await;
        self.plan(STEP).await;
        self.screen.no_longer_reads(self.t.say("today_no_step_explain")).await;
        self.screen.picture("queue").await;

        self.keys("c").await;
        self.fill("contact_time", "10:00").await;
        self.fill("contact_recording", "R-1").await;
        self.save().await;
        self.reads("contact_done").await;

        self.keys("p").await;
        self.reads("payment_preview_wait").await;
        self.keys("1200").await;
        self.reads("payment_after").await;
        self.save().await;
        self.screen.reads("198,800.00").await;

        self.keys("l").await;
        self.press("button", "letters_issue").await;
        self.reads("letters_stored").await;
        self.screen.keys(Key::Escape).await;
        self.screen.no_dialog().await;

        // A second step stands below the first, which is put off, and takes its place.
        self.plan(NEXT).await;
        self.keys("s").await;
        self.fill("step_to", "+7").await;
        self.save().await;
        self.screen.reads(&self.t.with("step_postponed_done", "what", STEP)).await;
        self.keys("e").await;
        self.fill("step_outcome", "已核对").await;
        self.save().await;
        self.screen.reads(&self.t.with("step_finished", "what", NEXT)).await;

        // The letter waits to be posted until it is said that it was handed over.
        self.reads("today_post").await;
        self.keys("e").await;
        self.press("choice", "delivery_not_posted").await;
        self.fill("delivery_not_posted_why", "当面交付，有签收单").await;
        self.save().await;
        self.reads("today_nothing").await;
    }

    /// Plans a step of today on the file of the row.
    async fn plan(&self, what: &str) {
        self.keys("n").await;
        self.fill("step_what", what).await;
        self.fill("step_on", "+0").await;
        self.save().await;
        self.screen.reads(&self.t.with("step_done_planning", "what", what)).await;
    }

    /// To the end of enforcement for now, and on from there.
    async fn sue_and_resume(&mut self) {
        self.keys("t").await;
        self.press("button", "approval_ask").await;
        self.choose("approval_matter", "变更方案、起诉、保全").await;
        self.fill("approval_what", "起诉").await;
        self.save().await;
        self.press("button", "approval_decide").await;
        self.fill("adjust_reason", "同意").await;
        self.save().await;
        for (step, state, needs) in [
            ("起诉", "已递交起诉状", ["need_court", "need_paper", "move_reason"].as_slice()),
            ("立案", "已立案", &["need_case_number", "need_paper"]),
            ("开庭", "已开庭", &["need_note"]),
            ("收到判决", "已判决", &["need_paper"]),
            ("判决生效", "判决生效", &["need_paper"]),
            ("申请执行", "执行中", &["need_court", "need_paper"]),
            ("终结本次执行", "终结本次执行", &["need_case_number", "need_paper"]),
            ("发现财产，申请恢复", "执行中", &["need_paper"]),
        ] {
            self.screen.press_in("诉讼与执行", "button", step).await;
            for need in needs {
                self.fill(need, "样例文书").await;
            }
            if step == "起诉" {
                self.press("button", "need_approval").await;
                self.screen.keys(Key::Down + Key::Enter).await;
            }
            self.save().await;
            self.screen.reads(state).await;
        }
    }

    async fn plan_and_break(&self) {
        self.press("button", "plan_draw").await;
        self.choose("plan_template", self.t.say("plan_free")).await;
        for (field, text) in [
            ("plan_due", "-10"),
            ("plan_amount", "200000"),
            ("plan_accelerates", "1"),
            ("adjust_reason", "货款到账即还"),
        ] {
            self.fill(field, text).await;
        }
        self.save().await;
        self.press("button", "plan_sign").await;
        self.fill("plan_agreement", "分期协议 1 号").await;
        self.save().await;
        self.reads("plan_breached").await;
        self.press("button", "plan_accelerate").await;
        self.fill("plan_paper", "加速到期通知").await;
        self.save().await;
        self.reads("plan_accelerated").await;
    }

    async fn subrogate(&self) {
        self.press("tab", "case_tab_dossier").await;
        self.screen.press("button", "代位求偿").await;
        for (field, text) in [
            ("保单号", "P-1"),
            ("赔案号", "C-1"),
            ("赔付日", "-30"),
            ("赔付金额", "12万"),
            ("责任第三方", "示例运输公司"),
        ] {
            self.screen.fill(field, text).await;
        }
        self.save().await;
        self.press("tab", "case_tab_deadlines").await;
        self.screen.reads("保险代位求偿权诉讼时效").await;
    }

    async fn pay_and_close(&self) {
        self.enter(&Entered { contract: "示担保字2026第0003号", address: None, guarantors: &[], expected: true }).await;
        self.screen.keys(Key::F2).await;
        self.reads("case_duplicates").await;
        self.press("choice", "case_expected").await;
        self.fill("field_compensated_on", "+0").await;
        self.fill("case_reason", "已代偿").await;
        self.screen.keys(Key::Control + Key::Enter).await;
        self.screen.reads(&self.t.before("case_changed")).await;
        self.reads("case_parties").await;
        self.keys("p").await;
        self.reads("payment_preview_wait").await;
        self.keys("200000").await;
        self.reads("payment_after").await;
        self.save().await;
        self.press("button", "closing_open").await;
        self.fill("adjust_reason", "已全部清偿").await;
        self.save().await;
        self.reads("stage_closed").await;
    }

    async fn press_a_group(&mut self) {
        let guarantors = &[FIRST, SECOND];
        self.enter(&Entered { contract: "示担保字2026第0004号", address: None, guarantors, expected: false }).await;
        self.press("tab", "case_tab_ledger").await;
        self.keys("o").await;
        for (name, field, text) in [(FIRST, "obligors_ceiling", "12万"), (SECOND, "obligors_share", "50")] {
            self.screen.press_in(name, "choice", self.t.say("obligors_stated")).await;
            self.screen.fill_in(name, self.t.say(field), text).await;
        }
        self.fill("adjust_reason", "联保协议第三条").await;
        self.screen.reads("120,000.00").await;
        self.screen.picture("liable").await;
        self.save().await;

        self.press("tab", "case_tab_deadlines").await;
        self.keys("n").await;
        self.screen.press("choice", DEBTOR).await;
        self.screen.press("choice", SECOND).await;
        self.fill("deadline_proof", "EMS 本人签收").await;
        let missed = self.t.with("act_missed", "names", &format!("{DEBTOR}、{SECOND}"));
        self.screen.reads(&missed).await;
        self.save().await;
        self.screen.reads("保证债务诉讼时效（连带）").await;

        self.keys("p").await;
        self.reads("payment_preview_wait").await;
        self.keys("50000").await;
        self.choose("payment_payer", FIRST).await;
        self.reads("payment_after").await;
        self.save().await;
        self.press("tab", "case_tab_ledger").await;
        self.reads("recourse_title").await;
    }
}

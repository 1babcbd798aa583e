//! The commands about ways into a vault: passphrases, key files, the recovery key, another data key.

use std::io::{BufRead as _, Write as _};
use std::path::Path;

use recourse_desk::Command;
use recourse_desk::wire::{
    AskState, ChangeDataKey, ChangePassphrase, CheckPlace, ConfirmRecoveryKey, CreateVault, DrawRecoveryKey,
    MakeKeyFile, Passphrase, RecoverVault, SuggestPassphrase, WriteRecoverySheet,
};
use serde_json::json;

use crate::args::VaultAct;
use crate::passphrase;
use crate::people::{self, Page};
use crate::print::DONE;
use crate::run::{Answer, Caller, document};
use crate::stop::{Misuse, Stop};

impl Caller<'_> {
    pub(crate) fn suggestions(&self, count: u32) -> Answer {
        let all: Vec<Passphrase> = (0..count).map(|_| self.suggested()).collect::<Result<_, _>>()?;
        let page = |page: &mut Page| all.iter().for_each(|it| page.line(it.0.clone()));
        Ok((self.told(|| Ok(json!({"passphrases": all})), page)?, DONE))
    }

    fn suggested(&self) -> Result<Passphrase, Stop> {
        Ok(self.desk.may(Command::suggest_passphrase)?.suggest_passphrase(SuggestPassphrase {})?.passphrase)
    }

    pub(crate) fn make_key_file(&self, path: &Path) -> Answer {
        let ask = MakeKeyFile { path: shown(Some(path)) };
        let made = self.desk.may(Command::make_key_file)?.make_key_file(ask)?;
        let page = |page: &mut Page| {
            page.line(page.word("cli_key_file_made"));
            page.labelled(&[(page.word("field_path"), made.path.clone())]);
        };
        Ok((self.told(|| document(&made), page)?, DONE))
    }

    /// A new passphrase: six words that are shown once and nowhere kept, what a file holds, or what is typed; who types
    /// is offered six words first.
    fn chosen(&self, suggest: bool, file: Option<&Path>) -> Result<Passphrase, Stop> {
        if let Some(file) = file.filter(|_| !suggest) {
            return passphrase::read(file);
        }
        let words = self.suggested()?;
        if self.asked.json && suggest {
            crate::print::document(&json!({"passphrase": words}));
            return Ok(words);
        }
        let mut page = Page::new(self.language);
        page.line(page.word(if suggest { "cli_passphrase_suggested" } else { "cli_passphrase_offered" }));
        page.line(words.0.clone());
        if suggest {
            crate::print::line(&page.text());
            return Ok(words);
        }
        eprintln!("{}", page.text());
        Ok(passphrase::typed_twice(self.language)?.unwrap_or(words))
    }

    pub(crate) fn create(&self, suggest: bool) -> Answer {
        let path = self.path()?;
        let name = path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        let ask = CreateVault {
            path: path.display().to_string(),
            name,
            actor: self.actor(),
            passphrase: self.chosen(suggest, passphrase::named(self.asked.passphrase_file.as_deref()).as_deref())?,
            key_file: shown(self.asked.key_file.as_deref()),
            witness: shown(self.asked.witness.as_deref()),
        };
        let opened = self.desk.may(Command::create_vault)?.create_vault(ask)?;
        let place = CheckPlace { path: opened.path.clone() };
        let place = self.desk.may(Command::check_place)?.check_place(place)?.place;
        let page = |page: &mut Page| {
            people::vault::made(page, &opened);
            people::vault::place(page, place);
        };
        self.done(self.told(|| document(&opened), page)?)
    }

    pub(crate) fn change_keys(&self, act: &VaultAct) -> Answer {
        let passphrase = self.passphrase()?;
        self.open_with(&passphrase)?;
        match act {
            VaultAct::Passwd { new_passphrase_file, new_key_file, suggest } => {
                let ask = ChangePassphrase {
                    passphrase,
                    key_file: shown(self.asked.key_file.as_deref()),
                    new_passphrase: self.chosen(*suggest, new_passphrase_file.as_deref())?,
                    new_key_file: shown(new_key_file.as_deref()),
                };
                self.desk.may(Command::change_passphrase)?.change_passphrase(ask)?;
                let page = |page: &mut Page| page.line(page.word("cli_passphrase_changed"));
                self.done(self.told(|| Ok(json!({"changed": true})), page)?)
            }
            VaultAct::Recovery { sheet } => self.recovery(passphrase, sheet),
            _ => self.rekey(passphrase),
        }
    }

    fn recovery(&self, passphrase: Passphrase, sheet: &Path) -> Answer {
        let key_file = shown(self.asked.key_file.as_deref());
        let drawn =
            self.desk.may(Command::draw_recovery_key)?.draw_recovery_key(DrawRecoveryKey { passphrase, key_file })?;
        let ask = WriteRecoverySheet { path: shown(Some(sheet)), language: self.language };
        let written = self.desk.may(Command::write_recovery_sheet)?.write_recovery_sheet(ask)?;
        let groups: Vec<&str> = drawn.groups.iter().map(|it| it.0.as_str()).collect();
        if self.asked.json {
            crate::print::document(&json!({"groups": groups, "sheet": written.path}));
        } else {
            let mut page = Page::new(self.language);
            page.line(page.say("cli_recovery_drawn", &[("path", &written.path)]));
            page.line(groups.join("-"));
            page.line(page.word("cli_recovery_type"));
            crate::print::line(&page.text());
        }
        let mut typed = Passphrase(String::new());
        std::io::stdin().lock().read_line(&mut typed.0).map_err(|_| Misuse::NoPassphrase)?;
        let typed = Passphrase(typed.0.trim().to_owned());
        self.desk.may(Command::confirm_recovery_key)?.confirm_recovery_key(ConfirmRecoveryKey { typed })?;
        let page = |page: &mut Page| page.line(page.word("recovery_made"));
        self.done(self.told(|| Ok(json!({"recovery": true})), page)?)
    }

    pub(crate) fn recover(&self, key: Option<&Path>, new: Option<&Path>) -> Answer {
        let recovery_key = passphrase::recovery_key(self.language, key)?;
        let ask = RecoverVault {
            path: shown(Some(&self.path()?)),
            recovery_key,
            user: self.asked.user.clone().unwrap_or_default(),
            passphrase: self.chosen(false, new)?,
            witness: shown(self.asked.witness.as_deref()),
            accept_rollback: self.asked.accept_rollback,
        };
        self.desk.may(Command::recover_vault)?.recover_vault(ask)?;
        let opened = self.desk.may(Command::desk_state)?.desk_state(AskState {})?.open;
        let page = |page: &mut Page| page.line(page.word("cli_recovered"));
        self.done(self.told(|| document(&opened), page)?)
    }

    fn rekey(&self, passphrase: Passphrase) -> Answer {
        let ask = ChangeDataKey { passphrase, key_file: shown(self.asked.key_file.as_deref()) };
        let change = || self.desk.may(Command::change_data_key)?.change_data_key(ask);
        let done = if self.asked.json { change() } else { self.watched(change) }?;
        let page = |page: &mut Page| {
            page.line(page.word("rekey_done"));
            if !done.shut_out.is_empty() {
                let names = done.shut_out.join(&page.word("list_comma"));
                page.line(page.say("rekey_shut_out", &[("names", &names)]));
            }
            page.line(page.word("rekey_recovery"));
        };
        self.done(self.told(|| document(&done), page)?)
    }

    /// Runs something long and tells on standard error how far it is.
    fn watched<T: Send>(&self, act: impl FnOnce() -> T + Send) -> T {
        std::thread::scope(|scope| {
            let running = scope.spawn(act);
            while !running.is_finished() {
                std::thread::sleep(std::time::Duration::from_millis(200));
                if let Ok(at) = self
                    .desk
                    .may(Command::copying_progress)
                    .and_then(|it| it.copying_progress(recourse_desk::wire::AskCopying {}))
                    && at.of > 0
                {
                    let part = u64::from(at.done).saturating_mul(100) / u64::from(at.of);
                    drop(write!(std::io::stderr(), "\r{part} %"));
                }
            }
            drop(write!(std::io::stderr(), "\r"));
            running.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault))
        })
    }
}

fn shown(path: Option<&Path>) -> String {
    path.map(|it| it.display().to_string()).unwrap_or_default()
}

//! Where the passphrase comes from: a file, a file named by the environment, or a prompt without echo; never an argument.

use std::path::{Path, PathBuf};

use recourse_desk::wire::{FileTrouble, Language, Passphrase, Refusal};
use recourse_desk::words;
use zeroize::Zeroizing;

use crate::stop::{Misuse, Stop};

/// The passphrase the user means, asked for at most once.
pub(crate) fn passphrase(language: Language, file: Option<&Path>) -> Result<Passphrase, Stop> {
    match named(file) {
        Some(file) => read(&file),
        None => prompted(language, "vault_passphrase"),
    }
}

/// The file that holds the passphrase: the one that is asked for, else the one of the environment.
pub(crate) fn named(file: Option<&Path>) -> Option<PathBuf> {
    file.map(Path::to_owned).or_else(|| std::env::var_os("RECOURSE_PASSPHRASE_FILE").map(PathBuf::from))
}

/// A new passphrase, typed twice; nothing where only Enter was pressed.
pub(crate) fn typed_twice(language: Language) -> Result<Option<Passphrase>, Stop> {
    let first = prompted(language, "cli_new_passphrase")?;
    if first.0.is_empty() {
        return Ok(None);
    }
    let again = prompted(language, "vault_passphrase_again")?;
    if first == again { Ok(Some(first)) } else { Err(Misuse::PassphrasesDiffer.into()) }
}

fn prompted(language: Language, key: &str) -> Result<Passphrase, Stop> {
    let prompt = [key, "colon"].map(|it| words::say(language, it, &[])).concat();
    Ok(rpassword::prompt_password(prompt).map(Passphrase).map_err(|_| Misuse::NoPassphrase)?)
}

/// The recovery key, from a file or a prompt.
pub(crate) fn recovery_key(language: Language, file: Option<&Path>) -> Result<Passphrase, Stop> {
    if let Some(file) = file {
        return read(file);
    }
    prompted(language, "recovery_key")
}

/// A passphrase that a file holds.
pub(crate) fn read(file: &Path) -> Result<Passphrase, Stop> {
    let bytes = std::fs::read(file).map(Zeroizing::new).map_err(|why| {
        let trouble = match why.kind() {
            std::io::ErrorKind::NotFound => FileTrouble::NotFound,
            std::io::ErrorKind::PermissionDenied => FileTrouble::NotAllowed,
            _ => FileTrouble::Other,
        };
        Refusal::FileTrouble { path: file.display().to_string(), trouble }
    })?;
    let text = std::str::from_utf8(&bytes).map_err(|_| Misuse::PassphraseNotText)?;
    Ok(Passphrase(text.trim_end_matches(['\r', '\n']).to_owned()))
}

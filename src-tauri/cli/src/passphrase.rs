//! Where the passphrase comes from: a file, a file named by the environment, or a prompt without echo; never an argument.

use std::path::Path;

use recourse_desk::wire::{FileTrouble, Language, Passphrase, Refusal};
use recourse_desk::words;
use zeroize::Zeroizing;

use crate::stop::{Misuse, Stop};

/// The passphrase the user means, asked for at most once.
pub(crate) fn passphrase(language: Language, file: Option<&Path>) -> Result<Passphrase, Stop> {
    let named = std::env::var_os("RECOURSE_PASSPHRASE_FILE").map(std::path::PathBuf::from);
    if let Some(file) = file.map(Path::to_owned).or(named) {
        return read(&file);
    }
    let prompt = ["vault_passphrase", "colon"].map(|it| words::say(language, it, &[])).concat();
    Ok(rpassword::prompt_password(prompt).map(Passphrase).map_err(|_| Misuse::NoPassphrase)?)
}

/// A new passphrase, typed twice where no file holds it.
pub(crate) fn new(language: Language, file: Option<&Path>) -> Result<Passphrase, Stop> {
    if let Some(file) = file {
        return read(file);
    }
    let ask = |key: &str| {
        let prompt = [key, "colon"].map(|it| words::say(language, it, &[])).concat();
        rpassword::prompt_password(prompt).map(Passphrase).map_err(|_| Misuse::NoPassphrase)
    };
    let (first, again) = (ask("cli_new_passphrase")?, ask("vault_passphrase_again")?);
    if first == again { Ok(first) } else { Err(Misuse::PassphrasesDiffer.into()) }
}

fn read(file: &Path) -> Result<Passphrase, Stop> {
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

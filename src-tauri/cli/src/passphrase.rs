//! Where the passphrase comes from: a file, a file named by the environment, or a prompt without echo; never an argument.

use std::path::Path;

use recourse_desk::wire::{FileTrouble, Passphrase, Refusal};
use zeroize::Zeroizing;

/// The passphrase the user means, asked for at most once.
pub(crate) fn passphrase(file: Option<&Path>) -> Result<Passphrase, Refusal> {
    let named = std::env::var_os("RECOURSE_PASSPHRASE_FILE").map(std::path::PathBuf::from);
    match file.map(Path::to_owned).or(named) {
        Some(file) => read(&file),
        None => rpassword::prompt_password("passphrase: ").map(Passphrase).map_err(|_| Refusal::BadRequest {
            detail: "no passphrase: name a file with --passphrase-file".to_owned(),
        }),
    }
}

fn read(file: &Path) -> Result<Passphrase, Refusal> {
    let bytes = std::fs::read(file).map(Zeroizing::new).map_err(|why| {
        let trouble = match why.kind() {
            std::io::ErrorKind::NotFound => FileTrouble::NotFound,
            std::io::ErrorKind::PermissionDenied => FileTrouble::NotAllowed,
            _ => FileTrouble::Other,
        };
        Refusal::FileTrouble { path: file.display().to_string(), trouble }
    })?;
    let text = std::str::from_utf8(&bytes)
        .map_err(|_| Refusal::BadRequest { detail: "the passphrase file is not UTF-8".to_owned() })?;
    Ok(Passphrase(text.trim_end_matches(['\r', '\n']).to_owned()))
}

//! The system's store of secrets: the Secret Service on Linux, Keychain on macOS, the Credential Manager on Windows.

use keyring::{Entry, Error};
use recourse_desk::{Keychain, NoKeychain};
use zeroize::Zeroizing;

/// Under which the keychain lists what is ours.
const SERVICE: &str = "org.recourse.desktop";

/// The one of whoever uses the machine.
pub(crate) struct System;

impl Keychain for System {
    fn is_there(&self) -> bool {
        entry("present").is_ok_and(|it| matches!(it.get_secret(), Ok(_) | Err(Error::NoEntry)))
    }

    fn put(&self, name: &str, secret: &[u8]) -> Result<(), NoKeychain> {
        entry(name)?.set_secret(secret).map_err(|_| NoKeychain)
    }

    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, NoKeychain> {
        match entry(name)?.get_secret() {
            Ok(secret) => Ok(Some(Zeroizing::new(secret))),
            Err(Error::NoEntry) => Ok(None),
            Err(_) => Err(NoKeychain),
        }
    }

    fn forget(&self, name: &str) -> Result<(), NoKeychain> {
        match entry(name)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(_) => Err(NoKeychain),
        }
    }
}

fn entry(name: &str) -> Result<Entry, NoKeychain> {
    Entry::new(SERVICE, name).map_err(|_| NoKeychain)
}

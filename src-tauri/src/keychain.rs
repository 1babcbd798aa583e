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

#[cfg(test)]
mod tests {
    use super::*;

    /// `dbus-run-session -- sh -c 'printf x | gnome-keyring-daemon --unlock --components=secrets; cargo test … -- --ignored keeps'`
    #[test]
    #[ignore = "needs a store of secrets that is open"]
    fn the_systems_store_keeps_and_forgets() {
        let (store, name, secret) = (System, "test of the store", [7, 0, 255, 10].as_slice());
        assert!(store.is_there());
        assert_eq!(store.get(name).map(|it| it.map(|it| it.to_vec())), Ok(None));
        store.put(name, b"another").unwrap();
        store.put(name, secret).unwrap();
        assert_eq!(store.get(name).unwrap().unwrap().as_slice(), secret);
        store.forget(name).unwrap();
        store.forget(name).unwrap();
        assert!(store.get(name).unwrap().is_none());
    }
}

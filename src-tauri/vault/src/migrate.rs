//! Stores of earlier versions, brought up to this one.
//!
//! The journal, the letters and what is kept of people's forms and views stay as they are; every other table is thrown
//! away and made again from the journal, so a new layout needs no steps of its own.

use rusqlite::Connection;

use crate::check;
use crate::keys::Key;
use crate::projection::STATE_TABLES;
use crate::store::{self, Access, SCHEMA_VERSION};
use crate::{OpenError, StoreError};

/// Brings the store up to this version, in one transaction; refuses one that this program does not know.
pub(crate) fn bring_up(store: &mut Connection, chain: &Key, access: Access) -> Result<(), OpenError> {
    match store.query_row("PRAGMA user_version", [], |row| row.get::<_, u32>(0))? {
        SCHEMA_VERSION => Ok(()),
        version if version > SCHEMA_VERSION => Err(OpenError::NewerVault { version }),
        0 => Err(OpenError::tampered("the database holds no store")),
        _ if access == Access::Reading => Err(OpenError::ReadOnly),
        _ => Ok(lay_out_again(store, chain)?),
    }
}

fn lay_out_again(store: &mut Connection, chain: &Key) -> Result<(), StoreError> {
    // Wiping pages that are dropped would keep all of them in memory, to take the statement back; they are sealed anyway.
    // The engine locks its memory piece by piece, and a system allows only so many pieces: the less of it, the better.
    store.execute_batch("PRAGMA secure_delete = OFF; PRAGMA cache_size = -65536")?;
    make_again(store, chain)?;
    Ok(store.execute_batch(&format!("PRAGMA secure_delete = ON; {}", store::CACHE))?)
}

fn make_again(store: &mut Connection, chain: &Key) -> Result<(), StoreError> {
    // Virtual tables take their shadow tables with them; a defensive connection would refuse to touch those.
    let change = store.transaction()?;
    let names: Vec<String> = change
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL%' ORDER BY rowid DESC",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    names.iter().try_for_each(|it| change.execute_batch(&format!("DROP TABLE \"{it}\"")))?;
    let names: Vec<String> = change
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('journal', 'letters', 'drafts')
                  AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    names.iter().try_for_each(|it| change.execute_batch(&format!("DROP TABLE \"{it}\"")))?;
    change.execute_batch(store::PROJECTIONS)?;
    change.execute_batch(STATE_TABLES)?;
    check::make_projections(&change, chain)?;
    change.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    Ok(change.commit()?)
}

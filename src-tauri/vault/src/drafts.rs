//! Forms half filled in, kept in the database and not in the journal: nothing happened yet, and they are forgotten.

use rusqlite::{Connection, OptionalExtension, params};

use crate::{StoreError, Vault};

/// One document for each user; made where an older vault has no such table.
pub(crate) const TABLE: &str =
    "CREATE TABLE IF NOT EXISTS drafts (user TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;";

impl Vault {
    /// Keeps what `user` has half typed in place of what was kept before; nothing is kept of an empty text.
    /// # Errors
    /// [`StoreError::ReadOnly`], [`StoreError::NoSpace`], [`StoreError::Engine`].
    pub fn keep_draft(&mut self, user: &str, body: &str) -> Result<(), StoreError> {
        if self.is_read_only() {
            return Err(StoreError::ReadOnly);
        }
        let (store, _) = self.parts_mut();
        let change = store.transaction()?;
        put(&change, user, body)?;
        Ok(change.commit()?)
    }

    /// What `user` has half typed; empty if nothing.
    /// # Errors
    /// [`StoreError::Engine`].
    pub fn draft(&self, user: &str) -> Result<String, StoreError> {
        if self.is_read_only() {
            return Ok(String::new());
        }
        let sql = "SELECT body FROM drafts WHERE user = ?1";
        let found = self.parts().0.prepare_cached(sql)?.query_row([user], |row| row.get(0)).optional()?;
        Ok(found.unwrap_or_default())
    }
}

/// Whose views of the list: somebody's own, or everybody's.
#[derive(Clone, Copy)]
pub enum ViewsOf<'a> {
    /// One user's.
    One(&'a str),
    /// Of all who open the vault.
    All,
}

impl ViewsOf<'_> {
    /// The name they stand under beside the forms; no user's name has a line break.
    fn key(self) -> String {
        match self {
            Self::One(user) => format!("views\n{user}"),
            Self::All => "views\n\n".to_owned(),
        }
    }
}

impl Vault {
    /// Keeps views of the list in place of those kept before. They are how somebody looks at cases and say nothing of one.
    /// # Errors
    /// As [`Vault::keep_draft`].
    pub fn keep_views(&mut self, of: ViewsOf<'_>, body: &str) -> Result<(), StoreError> {
        self.keep_draft(&of.key(), body)
    }

    /// The views kept; empty if none.
    /// # Errors
    /// [`StoreError::Engine`].
    pub fn views(&self, of: ViewsOf<'_>) -> Result<String, StoreError> {
        self.draft(&of.key())
    }
}

fn put(store: &Connection, user: &str, body: &str) -> Result<(), StoreError> {
    store.prepare_cached("DELETE FROM drafts WHERE user = ?1")?.execute([user])?;
    if !body.is_empty() {
        store.prepare_cached("INSERT INTO drafts (user, body) VALUES (?1, ?2)")?.execute(params![user, body])?;
    }
    Ok(())
}

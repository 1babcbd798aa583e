//! Wrong passphrases are counted on this machine, and after a few everybody waits, longer each time.

use crate::Desk;
use crate::desk::{Now, Refused, Session};
use crate::wire::Refusal;

/// Wrong passphrases before the desk makes people wait.
const FREE_TRIES: u32 = 4;
/// The first wait, in seconds; it doubles with every further try up to [`LONGEST_WAIT`].
const FIRST_WAIT: u32 = 30;
const LONGEST_WAIT: u32 = 900;

impl Desk {
    /// Tries a secret. A wrong one is counted; a right one ends the count, and the answer says how many were refused.
    ///
    /// # Errors
    /// [`Refusal::WrongPassphrase`] with the seconds to wait, without a try where one has to wait; what `act` answers.
    pub(crate) fn tried<T>(
        &self,
        session: &mut Session,
        act: impl FnOnce(&mut Session) -> Result<T, Refusal>,
    ) -> Result<(T, u32), Refusal> {
        let now = self.now();
        self.let_try(session, now)?;
        let done = act(session);
        self.counted(session, now, done)
    }

    /// As [`Desk::tried`], for what takes long: the session is held only to look and to count.
    ///
    /// # Errors
    /// As [`Desk::tried`].
    pub(crate) fn tried_beside<T>(&self, act: impl FnOnce() -> Result<T, Refusal>) -> Result<(T, u32), Refusal> {
        let now = self.now();
        self.let_try(&mut self.session(), now)?;
        let done = act();
        self.counted(&mut self.session(), now, done)
    }

    fn let_try(&self, session: &mut Session, now: Now) -> Result<(), Refusal> {
        if session.refused.count == 0 {
            session.refused = self.places.refused();
        }
        match session.refused.wait(now) {
            0 => Ok(()),
            wait_seconds => Err(Refusal::WrongPassphrase { wait_seconds }),
        }
    }

    fn counted<T>(&self, session: &mut Session, now: Now, done: Result<T, Refusal>) -> Result<(T, u32), Refusal> {
        match done {
            Ok(done) => {
                let refused = std::mem::take(&mut session.refused);
                self.keep(session.refused);
                Ok((done, refused.count))
            }
            Err(Refusal::WrongPassphrase { .. }) => {
                session.refused.count = session.refused.count.saturating_add(1);
                session.refused.last = Some(now.at);
                self.keep(session.refused);
                Err(Refusal::WrongPassphrase { wait_seconds: session.refused.wait(now) })
            }
            Err(why) => Err(why),
        }
    }

    fn keep(&self, refused: Refused) {
        if self.places.set_refused(refused).is_err() {
            tracing::warn!("the wait after wrong passphrases was not kept");
        }
    }
}

impl Refused {
    pub(crate) fn wait(&self, now: Now) -> u32 {
        let over = match (self.count.checked_sub(FREE_TRIES), self.last) {
            (Some(over), Some(last)) => (over, last),
            _ => return 0,
        };
        let wait = FIRST_WAIT.saturating_mul(1 << over.0.min(8)).min(LONGEST_WAIT);
        let gone = now.at.signed_duration_since(over.1).num_seconds();
        wait.saturating_sub(u32::try_from(gone).unwrap_or(0))
    }
}

//! Work that takes a while, seen from other threads: how far it is, and that it should stop.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use crate::wire::Progress;

/// The work that is running, if any. Copies of it are the same.
#[derive(Clone, Default)]
pub(crate) struct Job(Arc<State>);

#[derive(Default)]
struct State {
    running: AtomicBool,
    cancelled: AtomicBool,
    done: AtomicU32,
    of: AtomicU32,
}

impl Job {
    /// Begins unless it is running already.
    pub(crate) fn begin_alone(&self) -> Option<Running<'_>> {
        let ours = self.0.running.compare_exchange(false, true, Ordering::Relaxed, Ordering::Relaxed);
        ours.is_ok().then(|| {
            self.0.done.store(0, Ordering::Relaxed);
            self.0.of.store(0, Ordering::Relaxed);
            Running(self)
        })
    }

    pub(crate) fn begin(&self) -> Running<'_> {
        self.0.cancelled.store(false, Ordering::Relaxed);
        self.0.done.store(0, Ordering::Relaxed);
        self.0.of.store(0, Ordering::Relaxed);
        self.0.running.store(true, Ordering::Relaxed);
        Running(self)
    }

    /// Stops the work at its next step, if there is any.
    pub(crate) fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::Relaxed);
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        self.0.cancelled.load(Ordering::Relaxed)
    }

    pub(crate) fn at(&self, done: u32, of: u32) -> ControlFlow<()> {
        self.0.done.store(done, Ordering::Relaxed);
        self.0.of.store(of, Ordering::Relaxed);
        if self.is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    pub(crate) fn progress(&self) -> Progress {
        Progress {
            running: self.0.running.load(Ordering::Relaxed),
            done: self.0.done.load(Ordering::Relaxed),
            of: self.0.of.load(Ordering::Relaxed),
        }
    }
}

/// Ends the work however its command ends.
pub(crate) struct Running<'a>(&'a Job);

impl Running<'_> {
    /// Forgets that it should have stopped before now.
    pub(crate) fn go_on(&self) {
        self.0.0.cancelled.store(false, Ordering::Relaxed);
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.0.cancelled.store(false, Ordering::Relaxed);
        self.0.0.running.store(false, Ordering::Relaxed);
    }
}

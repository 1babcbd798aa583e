//! Why a task could not be carried out.

use std::fmt;
use std::io;

/// Everything that stops a task.
#[derive(Debug)]
pub(crate) enum Trouble {
    Usage {
        help: &'static str,
    },
    /// Something the machine lacks and we do not install ourselves; `advice` says exactly what to do.
    Missing {
        what: String,
        advice: String,
    },
    /// The program could not be started at all.
    NotStarted {
        program: String,
        why: io::Error,
    },
    /// The program ran and said no.
    Failed {
        what: String,
    },
    File {
        path: String,
        why: io::Error,
    },
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage { help } => write!(out, "no such command\n\n{help}"),
            Self::Missing { what, advice } => write!(out, "{what}\n{advice}"),
            Self::NotStarted { program, why } => write!(out, "{program} cannot be started: {why}"),
            Self::Failed { what } => write!(out, "{what} failed"),
            Self::File { path, why } => write!(out, "{path}: {why}"),
        }
    }
}

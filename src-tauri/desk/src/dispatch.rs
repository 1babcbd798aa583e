//! Commands by name, for callers that have only text: the test bridge.

use crate::wire::{self, Refusal};
use crate::{Command, Desk};

/// Bytes of the largest message that is read, in the window too.
pub const LARGEST_MESSAGE: usize = 4 << 20;

impl Desk {
    /// Runs the command `name` on the JSON request `ask` and returns the JSON reply.
    ///
    /// # Errors
    /// What the command refuses; [`Refusal::BadRequest`] for an unknown name, an empty or too large request, or one of
    /// another shape.
    pub fn dispatch(&self, name: &str, ask: &str) -> Result<String, Refusal> {
        if ask.len() > LARGEST_MESSAGE {
            return Err(Refusal::BadRequest { detail: "too large".to_owned() });
        }
        macro_rules! run {
            ($($feature:ident :: $command:ident($ask:ident) -> $reply:ident;)*) => {
                match name {
                    $(stringify!($command) => {
                        let desk = self.may(Command::$command)?;
                        let ask: wire::$ask = serde_json::from_str(ask).map_err(|why| bad(&why))?;
                        let reply: wire::$reply = desk.$command(ask)?;
                        serde_json::to_string(&reply).map_err(|why| bad(&why))
                    })*
                    _ => Err(Refusal::BadRequest { detail: "no such command".to_owned() }),
                }
            };
        }
        crate::command_table!(run)
    }
}

/// Says where the request is wrong, not what was in it.
fn bad(why: &serde_json::Error) -> Refusal {
    Refusal::BadRequest { detail: format!("line {} column {}", why.line(), why.column()) }
}

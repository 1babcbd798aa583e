//! Fresh identities: time-ordered, random, without a clock of their own.

use recourse_core::{BatchId, CaseId, LetterId, PaymentId};
use uuid::Uuid;

use crate::desk::Now;
use crate::refusals::fault;
use crate::wire::Refusal;

macro_rules! fresh {
    ($($name:ident -> $id:ident;)*) => {$(
        pub(crate) fn $name(now: Now) -> Result<$id, Refusal> {
            uuid(now).map($id)
        }
    )*};
}

fresh! {
    case -> CaseId;
    payment -> PaymentId;
    letter -> LetterId;
    batch -> BatchId;
}

fn uuid(now: Now) -> Result<Uuid, Refusal> {
    let mut random = [0_u8; 10];
    getrandom::fill(&mut random).map_err(|why| fault(&why))?;
    let millis = u64::try_from(now.at.timestamp_millis()).unwrap_or(0);
    Ok(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
}

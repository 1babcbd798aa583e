//! What came in while an agency or a lawyer worked on a file, and what that cost.

use recourse_core::events::CostKind;
use recourse_core::tracks::Standing;
use recourse_core::{CaseFile, Day, Money, standing};

use crate::wire::PlacedLine;

/// The tracks on which somebody else works, the move that begins it, the one that ends it, and the kind of its cost.
const PLACED: [(&str, &str, &str, CostKind); 2] =
    [("agency", "place", "recall", CostKind::AgencyCommission), ("lawyer", "retain", "close", CostKind::LawyerFee)];

/// What came of the latest time that somebody else worked on the file; none where nobody did.
pub(crate) fn line(file: &CaseFile, it: &Standing<'_>) -> Option<PlacedLine> {
    let (_, begins, ends, cost) = PLACED.iter().find(|(track, ..)| *track == it.track.id)?;
    let at = it.made.iter().rposition(|(_, made)| made.step == *begins)?;
    let from = it.made.get(at)?.1.on;
    let until = it.made.iter().skip(at).find(|(_, made)| made.step == *ends).map(|(_, made)| made.on);
    let within = |on: Day| on >= from && until.is_none_or(|until| on <= until);
    let received: Vec<Money> =
        file.standing_payments().filter(|it| within(it.received_on)).map(|it| it.amount).collect();
    // The bill often comes after the end.
    let paid = standing(&file.charges).filter(|it| it.what.cost == Some(*cost) && it.what.due_on >= from);
    Some(PlacedLine {
        from: from.to_string(),
        until: until.map(|it| it.to_string()),
        payments: u32::try_from(received.len()).unwrap_or(u32::MAX),
        received: received.into_iter().sum::<Money>().to_string(),
        paid: paid.map(|it| it.what.amount).sum::<Money>().to_string(),
    })
}

//! What an entry of the casework says in the history of a file.

use recourse_core::casework::{Casework, DeliveryStep, DossierRecord, MeasureTurn, TrackMoved, catalogue};
use recourse_core::tracks::tracks;

/// Kind and detail of a line of the history.
pub(crate) fn said(it: &Casework) -> (&'static str, String) {
    match it {
        Casework::Interruption(it) => ("workInterruption", format!("{} {}", it.on, it.proof)),
        Casework::Milestone(it) => ("workMilestone", format!("{} {}", it.on, it.proof)),
        Casework::DeadlineAnswered(it) => ("workDeadlineAnswered", format!("{} {}", it.on, it.proof)),
        Casework::Contact(it) => ("workContact", format!("{} {}", it.on, it.summary)),
        Casework::Promise(it) => ("workPromise", format!("{} {}", it.due, it.amount)),
        Casework::PromiseClosed(it) => ("workPromiseClosed", format!("{} #{} {}", it.on, it.promise, it.reason)),
        Casework::Consent(it) => ("workConsent", format!("{} {}", it.on, it.proof)),
        Casework::Complaint(it) => ("workComplaint", format!("{} {}", it.on, it.about)),
        Casework::ComplaintStep(it) => ("workComplaintStep", format!("{} {}", it.on, it.note)),
        Casework::StepPlanned(it) => ("workStepPlanned", format!("{} {}", it.on, it.what)),
        Casework::StepDone(it) => ("workStepDone", format!("{} {}", it.on, it.outcome)),
        Casework::Diagnosed(it) => ("workDiagnosed", format!("{} {}", it.on, it.reason.as_deref().unwrap_or_default())),
        Casework::FlagSet(it) => ("workFlag", format!("{} {}", it.on, it.evidence)),
        Casework::TrackMoved(it) => ("workTrack", format!("{} {}", it.on, title(it))),
        Casework::PlanDrawn(it) => ("workPlanDrawn", format!("{} {} {}", it.as_of, it.base, it.reason)),
        Casework::PlanTurned(it) => ("workPlanTurned", format!("{} {}", it.on, it.paper)),
        Casework::ApprovalAsked(it) => ("workApprovalAsked", format!("{} {}", it.on, it.what)),
        Casework::Dossier(it) => ("workDossier", said_of(it)),
        Casework::Delivery(it) => (
            delivered(it.step),
            format!("{} {}", it.on, it.number.as_deref().or(it.proof.as_deref()).unwrap_or_default()),
        ),
        Casework::Closed(it) => ("workClosed", format!("{} {} {}", it.on, it.owed, it.reason)),
        Casework::Reopened(it) => ("workReopened", format!("{} {}", it.on, it.reason)),
        Casework::Tagged(it) => ("workTagged", it.tags.iter().map(String::as_str).collect::<Vec<_>>().join(" · ")),
        Casework::MeasureAsked(it) => {
            let title = catalogue().measure(&it.what).map_or(it.what.as_str(), |kind| kind.title.as_str());
            ("workMeasureAsked", format!("{} {title} · {}", it.on, it.target))
        }
        Casework::MeasureTurned(it) => {
            let amount = it.amount.map(|it| it.to_string());
            let said = [Some(it.on.to_string()), amount, Some(it.paper.clone())];
            (turned(it.turn), said.into_iter().flatten().collect::<Vec<_>>().join(" "))
        }
        Casework::TimeSpent(it) => ("workTime", format!("{} {} {} {}", it.on, it.minutes, it.by, it.what)),
        Casework::PaymentRedirected(it) => ("workPaymentRedirected", format!("{} {}", it.on, it.paper)),
        Casework::Renewed(it) => ("workRenewed", format!("{} {} {} {}", it.from, it.until, it.fee, it.reason)),
        Casework::ApprovalDecided(it) => ("workApprovalDecided", format!("{} {}", it.on, it.reason)),
        Casework::StepPostponed(it) => {
            ("workStepPostponed", format!("{} {}", it.to, it.reason.as_deref().unwrap_or_default()))
        }
    }
}

fn turned(turn: MeasureTurn) -> &'static str {
    match turn {
        MeasureTurn::Granted => "workMeasureGranted",
        MeasureTurn::Renewed => "workMeasureRenewed",
        MeasureTurn::Refused => "workMeasureRefused",
        MeasureTurn::Yielded => "workMeasureYielded",
        MeasureTurn::Lifted => "workMeasureLifted",
    }
}

fn delivered(step: DeliveryStep) -> &'static str {
    match step {
        DeliveryStep::Posted => "workLetterPosted",
        DeliveryStep::Signed => "workLetterSigned",
        DeliveryStep::Refused => "workLetterRefused",
        DeliveryStep::Returned => "workLetterReturned",
        DeliveryStep::Complete => "workLetterComplete",
        DeliveryStep::NotPosted => "workLetterNotPosted",
    }
}

/// The move in the words of the table.
fn title(it: &TrackMoved) -> String {
    let track = tracks().iter().find(|track| track.id == it.track);
    let step = track.and_then(|track| track.moves.iter().find(|step| step.id == it.step));
    match (track, step) {
        (Some(track), Some(step)) => format!("{}：{}", track.title, step.title),
        _ => format!("{} {}", it.track, it.step),
    }
}

/// The kind of the record and what was filled in.
fn said_of(it: &DossierRecord) -> String {
    let kind = catalogue().dossier.iter().find(|kind| kind.id == it.of);
    let title = kind.map_or(it.of.as_str(), |kind| kind.title.as_str());
    let values = kind.into_iter().flat_map(|kind| &kind.fields).filter_map(|field| {
        let value = it.values.get(&field.id)?;
        Some(field.choices.iter().find(|choice| choice.id == *value).map_or(value.as_str(), |choice| &choice.title))
    });
    [title].into_iter().chain(values).collect::<Vec<_>>().join(" · ")
}

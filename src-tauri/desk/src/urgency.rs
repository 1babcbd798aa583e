//! How much a thing that is due weighs today: the group it stands in, its rank there, and the day it fills.

use std::collections::BTreeMap;

use recourse_core::Day;
use recourse_core::clocks::Turn;

use crate::agenda::{Due, DueKind};
use crate::today::AHEAD;
use crate::wire::{DayLoad, TodayGroupKind};

/// In which group it stands today, and its rank by consequence; none while it is not due.
pub(crate) fn group(due: &Due, today: Day) -> Option<(TodayGroupKind, u8)> {
    match &due.what {
        DueKind::Clock { lead, group, turn, .. } => {
            let near = due.on <= today.plus_days(*lead);
            let rank = u8::from(*group != "limitation");
            match turn {
                Turn::Ours if due.on < today => Some((TodayGroupKind::Expired, rank)),
                Turn::Ours if near => Some((TodayGroupKind::Must, rank)),
                Turn::Court | Turn::Other if near => Some((TodayGroupKind::Watch, rank)),
                Turn::Ours | Turn::Court | Turn::Other => None,
            }
        }
        DueKind::Promise { .. } | DueKind::Measure { .. } | DueKind::Stray { .. } if due.on < today => {
            Some((TodayGroupKind::Late, 2))
        }
        DueKind::Promise { .. } | DueKind::Measure { .. } if due.on == today => Some((TodayGroupKind::Today, 2)),
        DueKind::Instalment { .. } if due.on < today => Some((TodayGroupKind::Late, 3)),
        DueKind::Instalment { .. } if due.on == today => Some((TodayGroupKind::Today, 3)),
        DueKind::Approval { .. } => Some((TodayGroupKind::Decide, 3)),
        DueKind::Letter { .. } => Some((TodayGroupKind::Post, 5)),
        DueKind::Silent => Some((TodayGroupKind::Silent, 6)),
        DueKind::Settled => Some((TodayGroupKind::Today, 5)),
        // Money that lies in the wrong place is asked after from its first day on.
        DueKind::Stray { .. } => Some((TodayGroupKind::Today, 2)),
        DueKind::Step { .. } if due.on < today => Some((TodayGroupKind::Late, 4)),
        DueKind::Step { .. } if due.on == today => Some((TodayGroupKind::Today, 4)),
        DueKind::Complaint { waited: true, .. } if due.on < today => Some((TodayGroupKind::Late, 1)),
        DueKind::Complaint { waited: true, .. } if due.on == today => Some((TodayGroupKind::Today, 1)),
        // As long as it is open nobody may be pressed, so it is never out of sight.
        DueKind::Complaint { .. } => Some((TodayGroupKind::Watch, 1)),
        DueKind::Compensation if due.on < today => Some((TodayGroupKind::Late, 0)),
        DueKind::Compensation if due.on == today => Some((TodayGroupKind::Today, 0)),
        DueKind::Compensation if due.on <= today.plus_days(AHEAD) => Some((TodayGroupKind::Must, 2)),
        DueKind::Promise { .. }
        | DueKind::Instalment { .. }
        | DueKind::Measure { .. }
        | DueKind::Step { .. }
        | DueKind::Compensation => None,
    }
}

pub(crate) fn load(by_day: &mut BTreeMap<Day, (u32, u32, u32)>, due: &Due, today: Day) {
    if due.on < today {
        return;
    }
    let day = by_day.entry(due.on).or_default();
    let counter = match &due.what {
        DueKind::Clock { .. } => &mut day.0,
        DueKind::Promise { .. } | DueKind::Instalment { .. } => &mut day.1,
        DueKind::Step { .. }
        | DueKind::Approval { .. }
        | DueKind::Measure { .. }
        | DueKind::Stray { .. }
        | DueKind::Complaint { .. }
        | DueKind::Compensation => &mut day.2,
        DueKind::Letter { .. } | DueKind::Silent | DueKind::Settled => return,
    };
    *counter = counter.saturating_add(1);
}

pub(crate) fn day_load(day: Day, by_day: &BTreeMap<Day, (u32, u32, u32)>) -> DayLoad {
    let (statutory, promises, steps) = by_day.get(&day).copied().unwrap_or_default();
    DayLoad { day: day.to_string(), statutory, promises, steps }
}

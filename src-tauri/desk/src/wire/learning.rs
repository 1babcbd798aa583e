//! What the company's own cases teach, and how good forecasts were.

use super::{RecoveryPath, wire};

wire! {
    pub struct AskLearned { pub as_of: String }
    pub struct LearnedShown {
        pub as_of: String,
        /// In sight.
        pub cases: u32,
        /// Of which ended: paid, closed on part of it, closed for want of assets, written off.
        pub ended: u32,
        /// Outcomes below which the pooled rate is used.
        pub few: u32,
        /// Cases whose claim could not be reckoned.
        pub unreckoned: u32,
        pub figures: Vec<LearnedFigure>,
        pub shares: Vec<SharesLearned>,
        pub times: Vec<TimePoint>,
        /// None while no decision's case has ended.
        pub calibration: Option<CalibrationShown>,
        pub officers: Vec<OfficerForecasts>,
        /// The latest ended first.
        pub forecasts: Vec<ForecastJudged>,
    }
    /// A rate that may replace an assumption. Percent.
    pub struct LearnedFigure {
        pub id: String,
        /// The figure in force.
        pub in_force: String,
        pub rate_percent: String,
        /// The band that holds it with probability 0.8.
        pub low_percent: String,
        pub high_percent: String,
        pub happened: u32,
        pub cases: u32,
        pub company_cases: u32,
        pub basis: LearnedBasis,
        /// None where there is too little to look back on.
        pub backtest: Option<BacktestShown>,
    }
    /// Whose rate it is: all cases because they are few; the company's because looking back does not prove the group's
    /// own better; the group's own.
    #[derive(Copy, Eq)]
    pub enum LearnedBasis { Pooled, Company, Own }
    pub struct BacktestShown {
        pub scored: u32,
        pub brier: String,
        /// By how much better than the company's rate.
        pub skill_percent: String,
        /// Resampled histories in which it is better.
        pub support_percent: String,
        pub reliability: String,
        pub resolution: String,
        pub uncertainty: String,
    }
    #[derive(Copy, Eq)]
    pub enum SharesGroup { All, Secured, Unsecured }
    /// Probability of recovering nothing, up to 20, 50, 80 percent, below all, all. Percent.
    pub struct SharesLearned { pub group: SharesGroup, pub cases: u32, pub percents: Vec<String> }
    /// How cases stand so many months after the compensation. Percent.
    pub struct TimePoint {
        pub months: u32,
        pub paid: String,
        pub partial: String,
        pub terminated: String,
        pub written_off: String,
        pub open: String,
    }
    pub struct CalibrationShown {
        pub decisions: u32,
        /// Outcomes within P10 to P90; 80 if forecasts are as good as they say.
        pub within_percent: String,
        /// Below P10, to P50, to P90, above; 10, 40, 40, 10 if forecasts are as good as they say.
        pub shares: Vec<String>,
        pub expected: String,
        pub came: String,
        pub slope: Option<String>,
        pub loss_brier: String,
        pub loss_reliability: String,
        pub cash_brier: String,
        pub cash_reliability: String,
    }
    pub struct OfficerForecasts {
        pub officer: Option<String>,
        pub decisions: u32,
        pub within_percent: String,
        pub expected: String,
        pub came: String,
    }
    /// What was forecast when a path was chosen, and what came of it. Yuan on the day of the decision.
    pub struct ForecastJudged {
        pub case_id: String,
        pub number: String,
        pub officer: Option<String>,
        pub path: RecoveryPath,
        pub chosen_on: String,
        pub ended_on: String,
        pub mean: String,
        pub p10: String,
        pub p90: String,
        pub came: String,
        pub place: ForecastPlace,
    }
    /// Below P10, from P10 to P50, from P50 to P90, above P90.
    #[derive(Copy, Eq)]
    pub enum ForecastPlace { Below, Lower, Upper, Above }
}

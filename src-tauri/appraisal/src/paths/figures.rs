//! The assumption pack as numbers: shares as fractions, months as whole months.

use super::book::Book;
use crate::assumptions::AssumptionError;

macro_rules! figures {
    (real: $($real:ident)*; months: $($months:ident)*;) => {
        /// Every figure that the trees are built from, by its id; what costs are made of, `costs` reads exactly.
        #[derive(Clone, Debug)]
        pub(super) struct Figures {
            $(pub(super) $real: f64,)*
            $(pub(super) $months: u32,)*
        }

        impl Figures {
            pub(super) fn of(book: &Book) -> Result<Self, AssumptionError> {
                Ok(Self {
                    $($real: book.real(stringify!($real))?,)*
                    $($months: book.months(stringify!($months))?,)*
                })
            }
        }
    };
}

figures! {
    real:
        staff_rate willing_person willing_company sign_odds demand_paid_willing_person demand_paid_unwilling_person
        demand_paid_willing_company demand_paid_unwilling_company demand_late_share person_nothing
        person_part person_part_of_claim person_most_of_claim company_nothing company_part
        company_part_of_claim company_most_of_claim guarantor_nothing guarantor_part guarantor_part_of_claim
        guarantor_most_of_claim mediated_willing mediated_unwilling won appealed_willing appealed_unwilling
        voluntary_willing voluntary_unwilling mediation_late_share trial_short_share trial_long_share
        summary_long_share appeal_long_share arrival_delay_share auction_sold reserve_first reserve_cut sale_sold security_low security_usual
        security_high security_low_share security_usual_share security_net keep_debtor keep_others
        plan_accepted_willing plan_accepted_unwilling plan_default_willing plan_default_unwilling
        plan_default_no_assets plan_default_persistence agency_share agency_full_share near_tie
        phone_effect visit_effect outsourced_effect outsourced_share outsourced_share_old bank_found bank_share
        preserve_paid keep_warned order_objected_willing order_objected_unwilling realise_objected resumed
        resumed_of_claim assignment_price assignment_sold;
    months:
        silence_days demand_months demand_months_late mediation_months mediation_months_late trial_months_short
        trial_months trial_months_long summary_months summary_months_long appeal_months appeal_months_long
        effective_months performance_months arrival_debtor_months arrival_guarantor_months arrival_security_months
        arrival_delay_months plan_instalments deferral_months resumed_months assignment_months
        auction_round_months preserve_months outsourced_months realise_months old_days;
}

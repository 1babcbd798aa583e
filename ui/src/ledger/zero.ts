import { showAmount } from "../kit";
import type { ZeroReason } from "../wire";
import type { Words } from "../words";

/** Why a figure is zero. */
export function zeroWord(t: Words, zero: ZeroReason): string {
  switch (zero.why) {
    case "nothingAgreed":
      return t.zero_nothing_agreed();
    case "notYetDue":
      return t.zero_not_yet_due(zero);
    case "ended":
      return t.zero_ended(zero);
    case "paid":
      return zero.on === null ? t.zero_paid() : t.zero_paid_on({ on: zero.on });
    case "waived":
      return t.zero_waived();
    case "paidAndWaived":
      return t.zero_paid_and_waived();
    case "noSuchCharge":
      return t.zero_no_such_charge();
    case "standingStill":
      return zero.until === null ? t.zero_standing_still() : t.zero_standing_still_until({ until: zero.until });
    case "cutToNothing":
      return t.zero_cut_to_nothing_of({ amount: showAmount(zero.amount) });
    case "nothingToBearIt":
      return t.zero_nothing_to_bear_it();
    case "rateZero":
      return t.zero_rate_zero();
    case "belowHalfAFen":
      return t.zero_below_half_a_fen();
    case "notAwarded":
      return t.zero_not_awarded();
  }
}

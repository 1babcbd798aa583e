import { dayCountWord, endsWord, seriesWords, startWord } from "../claim";
import { showAmount } from "../kit";
import type { DoneDifferently, OrderDraft } from "../wire";
import type { Words } from "../words";
import { headName } from "../words/heads";

/** What the other side may have done differently. */
export function differentlyWords(t: Words, it: DoneDifferently): string {
  switch (it.what) {
    case "dayCount":
      return t.differs_counted({ how: dayCountWord(t, it.days) });
    case "count":
      return t.differs_counted({ how: endsWord(t, it.ends) });
    case "start":
      return t.differs_counted({ how: startWord(t, it.start) });
    case "rounding":
      return t.differs_counted({ how: it.mode === "halfUp" ? t.rounding_half_up() : t.rounding_half_even() });
    case "roundedAt":
      return t.differs_counted({ how: it.at === "posting" ? t.rounding_at_posting() : t.rounding_at_segment() });
    case "order":
      return t.differs_order({ order: orderWords(t, it.order) });
    case "rateFixedOn":
      return t.differs_rate_fixed({ day: it.day });
    case "quoteMissed":
      return t.differs_quote_missed({ series: seriesWords(t, it.series), day: it.from });
    case "receiptMissing":
      return t.differs_receipt_missing({ day: it.on, amount: showAmount(it.amount) });
    case "waiverMissing":
      return t.differs_waiver_missing({ day: it.on, amount: showAmount(it.amount) });
    case "chargeMissing":
      return t.differs_charge_missing({ what: it.label, day: it.on, amount: showAmount(it.amount) });
    case "standstillsIgnored":
      return t.differs_standstills();
    case "ceilingsIgnored":
      return t.differs_ceilings();
    case "compoundingIgnored":
      return t.differs_compounding();
    case "asOf":
      return t.differs_as_of({ day: it.day });
  }
}

function orderWords(t: Words, order: OrderDraft): string {
  if (order.order === "free") return order.heads.map((id) => headName(t, { id })).join(" → ");
  return order.order === "statutory" ? t.order_statutory() : t.order_principal_first();
}

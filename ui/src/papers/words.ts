import type { Paper } from "../wire";
import type { Words } from "../words";

const papers = ["loanContract", "guaranteeContract", "counterGuarantee", "compensationVoucher", "repaymentRecord", "identity", "correspondence", "courtPaper", "assetClue", "commitment", "other"] as const satisfies readonly Paper[];

/** What kind of paper it is. */
export function paperWord(t: Words, paper: Paper): string {
  const words: Record<Paper, () => string> = {
    loanContract: t.paper_loan_contract,
    guaranteeContract: t.paper_guarantee_contract,
    counterGuarantee: t.paper_counter_guarantee,
    compensationVoucher: t.paper_compensation_voucher,
    repaymentRecord: t.paper_repayment_record,
    identity: t.paper_identity,
    correspondence: t.paper_correspondence,
    courtPaper: t.paper_court_paper,
    assetClue: t.paper_asset_clue,
    commitment: t.paper_commitment,
    other: t.paper_other,
  };
  return words[paper]();
}

export const paperOptions = (t: Words) => papers.map((key) => ({ key, text: paperWord(t, key) }));

//! Facts that only the writer of a letter knows: their names and what they are.

/// A fact that a template may ask the writer for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Its name, which is also that of the variable.
    pub name: &'static str,
    /// What may be entered.
    pub kind: AskedKind,
}

/// What may be entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskedKind {
    /// A line of text, such as a name.
    Line,
    /// A number that is never broken over lines.
    Code,
    /// A day.
    Day,
    /// An amount above zero. Yuan.
    Amount,
    /// Several lines; each is printed as one.
    Lines,
}

const fn line(name: &'static str) -> Asked {
    Asked { name, kind: AskedKind::Line }
}

const fn code(name: &'static str) -> Asked {
    Asked { name, kind: AskedKind::Code }
}

const fn day(name: &'static str) -> Asked {
    Asked { name, kind: AskedKind::Day }
}

const fn amount(name: &'static str) -> Asked {
    Asked { name, kind: AskedKind::Amount }
}

const fn lines(name: &'static str) -> Asked {
    Asked { name, kind: AskedKind::Lines }
}

/// Every fact that templates ask for.
pub const ASKED: [Asked; 56] = [
    // Somebody outside the file.
    line("party_name"),
    line("party_address"),
    code("party_phone"),
    // A payment that is coming.
    day("due_on"),
    amount("due_amount"),
    // An estate.
    day("died_on"),
    line("estate"),
    line("succession"),
    // Insurance.
    line("insured"),
    code("policy"),
    lines("incident"),
    line("third_party_ground"),
    // A law firm.
    line("firm"),
    line("firm_address"),
    code("firm_phone"),
    line("lawyer"),
    code("lawyer_licence"),
    day("mandate_on"),
    // A court, and what is before it.
    line("court"),
    code("case_number"),
    day("filed_on"),
    lines("evidence_more"),
    lines("reasons"),
    // The creditor in court.
    code("sender_uscc"),
    line("representative"),
    line("representative_post"),
    // Preservation and enforcement.
    lines("property"),
    amount("preserve_amount"),
    line("preserve_security"),
    line("urgency"),
    // An agreement.
    day("extended_until"),
    lines("more_security"),
    day("still_from"),
    day("still_until"),
    line("still_condition"),
    // A broken plan.
    day("agreement_on"),
    code("agreement_number"),
    day("broken_on"),
    amount("broken_amount"),
    // An assignment.
    line("assignee"),
    line("assignee_address"),
    code("assignee_phone"),
    line("assignee_account_name"),
    line("assignee_account_bank"),
    code("assignee_account_number"),
    day("assigned_on"),
    // A settlement.
    amount("offer_amount"),
    day("settled_on"),
    // A credit report.
    day("objected_on"),
    lines("objection"),
    lines("finding"),
    lines("correction"),
    lines("statement"),
    lines("circumstances"),
    lines("proofs"),
    // The post.
    code("courier_number"),
];

//! What was agreed or ordered anew, old terms beside new, in the words of both languages.

use recourse_core::deals::{Change, ChangeKind, ChangedTerm, Term, TermValue, changes};
use recourse_core::ledger::{RoundingAt, RoundingMode};
use recourse_core::presets::{AgreedRate, CeilingRule, Damages, Loss, OrderRule, Running};
use recourse_core::statutes::RulePack;
use recourse_core::{CaseFile, Day, Money, rules_document_with};

use super::draft;
use crate::appraisal::grouped;
use crate::desk::seq;
use crate::wire::{self, DealBy, Language, Refusal, TermLine, TermName, TermsHistory, TermsTurn, TermsTurnKind};
use crate::words::{code_of, say};

/// Every change of terms, the latest first.
pub(super) fn history(file: &CaseFile, pack: &RulePack) -> Result<TermsHistory, Refusal> {
    let heads = rules_document_with(file, pack).heads;
    let heads: Vec<Head> =
        heads.into_iter().map(|it| Head { kind: it.kind.into(), id: it.id, label: it.label }).collect();
    let turns = changes(file).iter().rev().map(|it| turn(it, &heads)).collect::<Result<_, _>>()?;
    Ok(TermsHistory { turns })
}

struct Head {
    id: String,
    kind: wire::HeadNature,
    label: String,
}

fn turn(it: &Change, heads: &[Head]) -> Result<TermsTurn, Refusal> {
    let day = |it: Option<Day>| it.map(|it| it.to_string());
    Ok(TermsTurn {
        seq: seq(it.seq)?,
        kind: it.kind.into(),
        on: day(it.on),
        from: day(it.from),
        until: day(it.until),
        by: it.by.map(DealBy::from),
        paper: it.paper.clone(),
        reason: it.reason.clone(),
        lines: it.lines.iter().map(|it| line(it, heads)).collect(),
    })
}

fn line(it: &ChangedTerm, heads: &[Head]) -> TermLine {
    let [zh, en] = [Language::Chinese, Language::English].map(|language| Words { language, heads });
    TermLine {
        term: it.term.into(),
        before: zh.value(&it.before),
        before_en: en.value(&it.before),
        after: zh.value(&it.after),
        after_en: en.value(&it.after),
    }
}

/// Terms in the words of one language.
struct Words<'a> {
    language: Language,
    heads: &'a [Head],
}

impl Words<'_> {
    fn word(&self, key: &str) -> String {
        say(self.language, key, &[])
    }

    fn said(&self, key: &str, name: &str, it: &impl ToString) -> String {
        say(self.language, key, &[(name, &it.to_string())])
    }

    fn joined(&self, parts: Vec<String>) -> String {
        parts.join(&self.word("list_comma"))
    }

    fn yuan(&self, amount: Money) -> String {
        self.said("cli_yuan", "amount", &grouped(amount))
    }

    fn value(&self, it: &TermValue) -> String {
        match it {
            TermValue::Nothing => self.word("terms_none"),
            TermValue::Charge(it) | TermValue::Loss(Loss::Rate(it)) => self.running(it),
            TermValue::Damages(it) => self.damages(it),
            TermValue::Amount(amount) | TermValue::Loss(Loss::Amount { amount }) => self.yuan(*amount),
            TermValue::Ceilings(all) => self.joined(all.iter().map(|it| self.ceiling(&it.rule)).collect()),
            TermValue::Order(order, turns) => {
                let turned = turns.iter().map(|it| {
                    let order = self.order(&it.order);
                    say(self.language, "deal_turn", &[("day", &it.from.to_string()), ("order", &order)])
                });
                self.joined(std::iter::once(self.order(order)).chain(turned).collect())
            }
            TermValue::Rounding(it) => self.joined(vec![
                self.word(match it.mode {
                    RoundingMode::HalfUp => "rounding_half_up",
                    RoundingMode::HalfEven => "rounding_half_even",
                }),
                self.word(match it.at {
                    RoundingAt::Posting => "rounding_at_posting",
                    RoundingAt::Segment => "rounding_at_segment",
                }),
            ]),
            TermValue::Picked => self.word("deal_picked"),
            TermValue::ByHand => self.word("deal_by_hand"),
            TermValue::AllDue => self.word("deal_all_due"),
            TermValue::Instalments { count, first, last, total } => {
                let (first, last, total) = (first.to_string(), last.to_string(), grouped(*total));
                let count = count.to_string();
                let asked = [("count", &*count), ("first", &*first), ("last", &*last), ("amount", &*total)];
                say(self.language, "deal_instalments", &asked)
            }
            TermValue::By(day) => self.said("deal_by_day", "day", day),
            TermValue::AsAgreed => self.word("deal_as_agreed"),
            TermValue::Runs(heads) => self.of_heads("deal_runs", heads),
            TermValue::StandsStill(heads) => self.of_heads("deal_stands_still", heads),
        }
    }

    fn running(&self, it: &Running) -> String {
        let shown = draft::of_running(it);
        let mut parts = vec![
            self.rate(&it.rate),
            self.word(match shown.day_count {
                wire::DayCount::Act365 => "days_act365",
                wire::DayCount::Act360 => "days_act360",
                wire::DayCount::ActAct => "days_act_act",
            }),
            self.word(match shown.count {
                wire::DayEnds::ExcludeLast => "ends_exclude",
                wire::DayEnds::IncludeBoth => "ends_both",
            }),
            self.word(match shown.start {
                wire::StartDay::SameDay => "start_same",
                wire::StartDay::NextDay => "start_next",
            }),
        ];
        parts.extend(it.from.map(|it| self.said("deal_from", "day", &it)));
        parts.extend(it.until.map(|it| self.said("deal_until", "day", &it)));
        parts.extend(it.compounding.as_ref().map(|it| {
            let months: Vec<String> = it.months.iter().map(ToString::to_string).collect();
            self.said("deal_compounding", "months", &months.join("/"))
        }));
        self.joined(parts)
    }

    fn rate(&self, it: &AgreedRate) -> String {
        match it {
            AgreedRate::Annual { percent } => self.said("rate_annual", "percent", percent),
            AgreedRate::Daily { percent } => self.said("rate_daily", "percent", percent),
            AgreedRate::Lpr { term, multiplier, margin_percent, fixed_on } => {
                let series = self.word(&format!("series_{}", term.series().to_lowercase()));
                let times = multiplier.to_string();
                let asked = [("multiplier", &*times), ("series", &*series)];
                let mut said = say(self.language, "rate_reference", &asked);
                if !margin_percent.is_zero() {
                    said += &self.said("rate_margin", "margin", &margin_percent.normalize());
                }
                said + &fixed_on.map_or_else(|| self.word("rate_floating"), |it| self.said("rate_fixed", "day", &it))
            }
        }
    }

    fn damages(&self, it: &Damages) -> String {
        let due = |it: &Option<Day>| it.map(|it| self.said("deal_by_day", "day", &it));
        match it {
            Damages::OncePercent { percent, due_on } => {
                let once = self.said("deal_once_percent", "percent", percent);
                self.joined([Some(once), due(due_on)].into_iter().flatten().collect())
            }
            Damages::OnceAmount { amount, due_on } => {
                let once = self.said("deal_once_amount", "amount", &grouped(*amount));
                self.joined([Some(once), due(due_on)].into_iter().flatten().collect())
            }
            Damages::Running(it) => self.running(it),
        }
    }

    fn ceiling(&self, it: &CeilingRule) -> String {
        let noted = |key: &str, note: &str| self.word(key) + &self.said("list_parens", "items", &note);
        match it {
            CeilingRule::FinancialClaims => self.word("ceiling_financial_claims"),
            CeilingRule::PrivateLending { contract_formed_on } => {
                noted("ceiling_private_lending", &contract_formed_on.to_string())
            }
            CeilingRule::Agreed { percent } => noted("ceiling_agreed", &format!("{percent}%")),
        }
    }

    fn order(&self, it: &OrderRule) -> String {
        match it {
            OrderRule::Statutory => self.word("order_statutory"),
            OrderRule::PrincipalFirst => self.word("order_principal_first"),
            OrderRule::Free { heads } => heads.iter().map(|it| self.head(it)).collect::<Vec<_>>().join(" → "),
        }
    }

    fn of_heads(&self, key: &str, heads: &[String]) -> String {
        let named = self.joined(heads.iter().map(|it| self.head(it)).collect());
        let named = if named.is_empty() { named } else { self.said("list_parens", "items", &named) };
        self.word(key) + &named
    }

    /// The claim's own word for a head in Chinese, the word for its kind in English.
    fn head(&self, id: &str) -> String {
        let Some(known) = self.heads.iter().find(|it| it.id == id) else { return id.to_owned() };
        match self.language {
            Language::Chinese => known.label.clone(),
            Language::English => self.word(&format!("head_{}", code_of(known.kind))),
        }
    }
}

crate::convert::same!(ChangeKind, TermsTurnKind: Terms Plan Standstill Renewal Judgment);
crate::convert::same!(Term, TermName: Charge Damages Loss Ceilings Order Rounding Rules Due Amount Running Fees);

//! Nothing of a person can reach a log by way of `{:?}`.

use serde_json::{Value, json};

use crate::bench::{entry, file, opening, payment};

const SECRETS: [&str; 12] = [
    "张三丰样例",
    "李保样例",
    "32050819880808123X",
    "13800138000",
    "姑苏区样例路1号",
    "样例担字1号",
    "林岚样例",
    "口头承诺样例",
    "和解样例",
    "样例法院",
    "代偿凭证样例.pdf",
    "负责人样例",
];

fn whole() -> Vec<Value> {
    let mut opening = opening(json!({"rule": "not_agreed"}));
    let facts = &mut opening["facts"];
    for (field, value) in [("identity", SECRETS[2]), ("phone", SECRETS[3]), ("address", SECRETS[4])] {
        facts["debtor"][field] = json!(value);
    }
    facts["officer"] = json!(SECRETS[6]);
    facts["note"] = json!(SECRETS[7]);
    let mut paid = payment("2024-07-01", "1.00");
    paid["payer"] = json!(SECRETS[1]);
    vec![
        opening,
        paid,
        json!({"kind": "waiver_granted", "waived_on": "2024-06-01", "head": "principal", "amount": "1.00",
               "reason": SECRETS[8], "approved_by": SECRETS[11]}),
        json!({"kind": "judgment_entered", "court": SECRETS[9], "case_number": "(2025)样01民初1号",
               "judged_on": "2025-01-10", "effective_on": "2025-02-01", "amounts": [], "general_interest": [],
               "fees": [], "add_on": "runs", "order": {"order": "statutory"}}),
        json!({"kind": "attachment_added", "name": SECRETS[10], "paper": "other", "media": "application/pdf",
               "size": 1, "digest": "00"}),
    ]
}

#[test]
fn a_whole_case_says_nothing_when_debugged() {
    let entries = whole();
    let case = file(&entries);
    let facts = serde_json::to_string(&case.facts).unwrap();
    assert!(SECRETS[..8].iter().all(|it| facts.contains(it)), "the facts are there: {facts}");
    let mut said =
        vec![format!("{case:?}"), format!("{case:#?}"), format!("{:?}", case.facts), format!("{:?}", case.row())];
    said.extend(entries.iter().map(|it| format!("{:?}", entry(it))));
    said.extend([format!("{:?}", case.payments), format!("{:?}", case.waivers), format!("{:?}", case.judgments)]);
    said.extend([format!("{:?}", case.attachments), format!("{:?}", case.facts.debtor)]);
    for text in &said {
        assert!(!text.is_empty() && SECRETS.iter().all(|it| !text.contains(it)), "{text}");
    }
    println!("{} texts looked through for {} facts: none found", said.len(), SECRETS.len());
}

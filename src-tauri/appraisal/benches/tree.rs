//! How long a tree takes to read and to evaluate, and a case to compare.

use std::collections::BTreeMap;
use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use recourse_appraisal::{
    Appraiser, Assumptions, CaseInputs, Kept, Known, Origin, Path, Ready, Security, Tree, evaluate,
};
use recourse_core::PartyKind;

fn trees(criterion: &mut Criterion) {
    for line in include_str!("../tests/examples/trees.jsonl").lines() {
        let example: serde_json::Value = serde_json::from_str(line).expect("an example is JSON");
        let name = example["name"].as_str().expect("an example has a name");
        if !["A: demand -> best", "B: suit, fixed lawyer", "C: sequenced (optimal)"].contains(&name) {
            continue;
        }
        let json = example["tree"].to_string();
        let tree: Tree = json.parse().expect("an example is a tree");
        criterion.bench_function(&format!("read {name}"), |it| it.iter(|| black_box(&json).parse::<Tree>()));
        criterion.bench_function(&format!("evaluate {name}"), |it| it.iter(|| evaluate(black_box(&tree))));
        let mut ready = Ready::at(tree.annual_rate_percent, 240).expect("a rate");
        criterion.bench_function(&format!("re-evaluate {name}"), |it| {
            it.iter(|| ready.mean(black_box(&tree).worlds.iter().map(|it| it.p), tree.root.as_ref()));
        });
    }
}

/// The options that stand side by side on a manager's desk, and the tree that switches between them.
const EIGHT_AND_ADAPTIVE: [Path; 9] = [
    Path::Instalments,
    Path::Mediation,
    Path::SuitUnpreserved,
    Path::Litigation,
    Path::PaymentOrder,
    Path::RealiseSecurity,
    Path::Assignment,
    Path::Preserve,
    Path::Sequence,
];

fn cases(criterion: &mut Criterion) {
    let pack = Assumptions::shipped();
    let value = "1600000".parse().expect("an amount");
    for (name, guarantors, security) in
        [("unsecured", 0, Security::None), ("a guarantor and a mortgage", 1, Security::Valued { value })]
    {
        let inputs = CaseInputs {
            as_of: "2026-06-01".parse().expect("a day"),
            claim: "2000000".parse().expect("an amount"),
            accruing: "2000000".parse().expect("an amount"),
            accrual_per_year: "12".parse().expect("a rate"),
            debtor: PartyKind::Company,
            guarantors,
            security,
            days_since_compensation: 95,
            received: "0".parse().expect("an amount"),
            known: Known::default(),
        };
        let by = Appraiser::of(&pack).expect("the shipped pack");
        criterion.bench_function(&format!("glance, {name}"), |it| it.iter(|| by.glance(black_box(&inputs))));
        criterion.bench_function(&format!("compare, {name}"), |it| it.iter(|| by.compare(black_box(&inputs))));
        criterion.bench_function(&format!("eight paths and the adaptive tree, {name}"), |it| {
            it.iter(|| by.glance_at(black_box(&inputs), &EIGHT_AND_ADAPTIVE));
        });
        criterion.bench_function(&format!("a lever moved, {name}"), |it| {
            it.iter_batched(
                || dragged(&by, &inputs, &pack),
                |(mut kept, by)| by.redraw(&inputs, &mut kept, 2),
                BatchSize::SmallInput,
            );
        });
        let compared = by.compare(&inputs).expect("a comparison");
        criterion.bench_function(&format!("deliberate, {name}"), |it| {
            it.iter(|| by.deliberate(black_box(&inputs), &compared));
        });
        for it in &compared.paths {
            let path = format!("distribution of {:?}, {name}", it.path);
            criterion.bench_function(&path, |by| by.iter(|| evaluate(black_box(&it.tree))));
        }
    }
}

/// The paths as they stand, and the figures after one step of a lever.
fn dragged(by: &Appraiser, inputs: &CaseInputs, pack: &Assumptions) -> (Kept, Appraiser) {
    let mut kept = Kept::default();
    by.redraw(inputs, &mut kept, 1).expect("paths");
    let tried = BTreeMap::from([("plan_accepted_willing".to_owned(), "61".to_owned())]);
    let pack = pack.with(&tried, Origin::Tried).expect("a figure within its range");
    (kept, Appraiser::of(&pack).expect("the pack with another figure"))
}

criterion_group!(benches, trees, cases);
criterion_main!(benches);

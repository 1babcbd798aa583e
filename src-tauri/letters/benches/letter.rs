//! Facts to file, one letter: composing, and setting with writing.

#[path = "../tests/common/mod.rs"]
mod common;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use recourse_letters::{compose, render};

fn letter(bench: &mut Criterion) {
    for (name, facts) in [("plain", common::plain()), ("hundred payments", common::full())] {
        let document = compose(&facts).unwrap();
        bench.bench_function(&format!("compose {name}"), |it| it.iter(|| compose(black_box(&facts))));
        bench.bench_function(&format!("render {name}"), |it| it.iter(|| render(black_box(&document))));
    }
}

criterion_group!(benches, letter);
criterion_main!(benches);

//! Facts to file, one letter: composing, and setting with writing. With `--letters COUNT FOLDER` it writes that many
//! different letters instead, for `peers.py` to measure.

#[path = "../tests/common/mod.rs"]
mod common;

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group};
use recourse_letters::{compose, render};

fn letter(bench: &mut Criterion) {
    for (name, facts) in [("plain", common::plain()), ("hundred payments", common::full())] {
        let document = compose(&facts).unwrap();
        bench.bench_function(&format!("compose {name}"), |it| it.iter(|| compose(black_box(&facts))));
        bench.bench_function(&format!("render {name}"), |it| it.iter(|| render(black_box(&document))));
    }
}

criterion_group!(benches, letter);

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.iter().position(|it| it == "--letters") {
        Some(at) => write(arguments[at + 1].parse().unwrap(), Path::new(&arguments[at + 2])),
        None => benches(),
    }
}

fn write(count: u32, folder: &Path) {
    let mut facts = common::plain();
    let family: Vec<char> = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏".chars().collect();
    let given: Vec<char> = "明伟芳娜敏静丽强磊军洋勇艳杰娟涛超平刚桂英华喆堃䶮镕昇赟珺".chars().collect();
    for at in 0..count {
        let place = usize::try_from(at).unwrap();
        let (first, second) = (family[place % family.len()], given[place / family.len() % given.len()]);
        facts.addressee.name = format!("{first}{second}");
        let done = render(&compose(&facts).unwrap()).unwrap();
        std::fs::write(folder.join(format!("{at:05}.pdf")), done.bytes).unwrap();
    }
}

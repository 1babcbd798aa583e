//! How fast a ledger is read and examined.

use std::fmt::Write as _;
use std::hint::black_box;
use std::ops::ControlFlow;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use recourse_core::Day;
use recourse_exchange::{ReadOptions, examine, guess, read};
use rust_xlsxwriter::Workbook;

const ROWS: u32 = 5_000;
const HEADERS: [&str; 12] = [
    "序号",
    "客户名称",
    "证件号码",
    "联系电话",
    "担保合同编号",
    "合作银行",
    "贷款金额（万元）",
    "代偿日期",
    "代偿本金(元)",
    "代偿利息(元)",
    "代偿合计(元)",
    "备注",
];

fn rows() -> Vec<[String; 12]> {
    let row = |number: u32| {
        [
            number.to_string(),
            format!("示例{number}机电有限公司"),
            "91999999K0QEAEJT67".to_owned(),
            "13000004766".to_owned(),
            format!("示担保字2024第{number:05}号"),
            "示例农商银行城东支行".to_owned(),
            "15".to_owned(),
            "2024-01-02".to_owned(),
            "￥112,230.63".to_owned(),
            "3,085.20".to_owned(),
            "115315.83".to_owned(),
            "经营正常".to_owned(),
        ]
    };
    (1..=ROWS).map(row).collect()
}

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.write_row(0, 0, HEADERS).expect("a header is written");
    for (row, number) in rows().iter().zip(1..) {
        page.write_row(number, 0, row).expect("a row is written");
    }
    book.save_to_buffer().expect("a workbook is saved")
}

fn csv() -> Vec<u8> {
    let mut text = HEADERS.join(",");
    for row in rows() {
        write!(text, "\n\"{}\"", row.join("\",\"")).expect("text grows");
    }
    text.into_bytes()
}

fn import(bench: &mut Criterion) {
    let today = Day::from_ymd(2026, 11, 22).expect("a day");
    let mut group = bench.benchmark_group("import");
    group.throughput(Throughput::Elements(ROWS.into())).sample_size(10);
    for (name, bytes) in [("xlsx", workbook()), ("csv", csv())] {
        group.bench_function(name, |it| {
            it.iter(|| {
                let sheet = read(black_box(&bytes), &ReadOptions::default()).expect("a sheet");
                let report = examine(&sheet, &guess(&sheet), today, &|_| false, &mut |_| ControlFlow::Continue(()));
                assert_eq!(report.expect("a report").good.len(), 5_000);
            });
        });
    }
    group.finish();
}

criterion_group!(benches, import);
criterion_main!(benches);

//! What the program still holds in memory after the lock: none of what stood on its screens.
#![cfg(target_os = "linux")]

use std::fs;
use std::process::Command;

use recourse_journeys::worker;

/// As `worker/look.rs` takes the disguise off again.
const DISGUISE: u8 = 0x5a;
const MARKS: [&str; 5] =
    ["欧阳龙泉样例", "999999199406273033", "13812345678", "样例担字第77310号", "姑苏区样例路七十七号"];

#[test]
fn nothing_of_a_case_is_in_memory_after_the_lock() {
    let place = tempfile::tempdir().unwrap();
    let sheet = place.path().join("sheet.csv");
    let [debtor, identity, phone, contract, address] = MARKS;
    let header = "客户名称,证件号码,联系电话,联系地址,担保合同编号,代偿日期,代偿本金,代偿利息,代偿合计";
    let row = format!("{debtor},{identity},{phone},{address},{contract},2024-01-02,100000.00,5.50,100005.50");
    fs::write(&sheet, format!("{header}\n{row}\n")).unwrap();
    let disguised = |bytes: &[u8]| bytes.iter().map(|it| format!("{:02x}", it ^ DISGUISE)).collect::<Vec<_>>().concat();
    let utf8 = MARKS.iter().map(|it| disguised(it.as_bytes()));
    let utf16 = MARKS.iter().map(|it| disguised(&it.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()));
    let mut look = Command::new(worker());
    let done = look.arg("look").arg(place.path()).arg(&sheet).args(utf8.chain(utf16)).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let told: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    println!("copies of {} marks in memory: {told}", MARKS.len());
    let sum = |name: &str| told[name].as_array().unwrap().iter().filter_map(serde_json::Value::as_u64).sum::<u64>();
    assert!(sum("open") > 0, "the looking finds what is there: {told}");
    assert_eq!(sum("locked"), 0, "{told}");
}

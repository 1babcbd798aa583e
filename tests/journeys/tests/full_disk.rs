//! A disk that is full at many points, on a real file system of a few megabytes. `RECOURSE_FULL` asks for more points.
#![cfg(target_os = "linux")]

use std::fs;
use std::process::Command;

use recourse_journeys::worker;

/// Runs in a mount namespace of its own: `$1` the worker, `$2` where to mount, then what the worker is told.
const STEPS: &str = r#"
set -e
mount -t tmpfs -o size=40m none "$2"
exec "$1" fill "$2" "$3" "$4" "$5"
"#;

#[test]
fn a_full_disk_loses_nothing_and_everything_can_still_be_read() {
    let place = tempfile::tempdir().unwrap();
    let [disk, papers, sheet] = ["disk", "papers", "sheet.csv"].map(|it| place.path().join(it));
    fs::create_dir(&disk).unwrap();
    fs::create_dir(&papers).unwrap();
    fs::write(papers.join("small.txt"), "到期未还，已代偿。").unwrap();
    fs::write(papers.join("large.pdf"), [b"%PDF-1.7\n".as_slice(), &vec![7; 300_000]].concat()).unwrap();
    let rows = (1..30).map(|it| format!("赵明{it},示担保字2023第{it}号,2024-03-15,1000.00\n"));
    fs::write(&sheet, format!("债务人,担保合同号,代偿日期,代偿本金\n{}", rows.collect::<String>())).unwrap();
    let points = std::env::var("RECOURSE_FULL").unwrap_or_else(|_| "10".to_owned());
    let mut space = Command::new("unshare");
    space.args(["--user", "--map-root-user", "--mount", "sh", "-c", STEPS, "steps"]).arg(worker());
    let done = space.args([&disk, &sheet, &papers]).arg(points).output().unwrap();
    let [told, error] = [&done.stdout, &done.stderr].map(|it| String::from_utf8_lossy(it).into_owned());
    println!("{told}");
    assert!(done.status.success(), "{told}{error}");
    assert!(told.contains("0 corrupt, 0 lost, 0 unread"), "{told}{error}");
}

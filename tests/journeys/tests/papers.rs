//! Files of a case: taken in sealed, listed, warned of, given out whole, taken back; and the reader that looks at them.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use recourse_desk::wire::{
    ActiveContent, AddAttachment, AskAttachments, AttachmentLine, CheckVault, ExportAttachment, InspectFile, LockVault,
    OpenAttachment, Paper, ReadSheet, Refusal, RegisterCase, ReverseEntry, SheetTrouble, UnlockVault,
};
use recourse_journeys::{Bench, PASSPHRASE, passphrase, sample_sheet, typed_case};

/// A bench with a case, and what was shown to the system's programs.
struct Files {
    bench: Bench,
    case: String,
    shown: Arc<Mutex<Vec<PathBuf>>>,
}

impl Files {
    fn new() -> Self {
        let mut bench = Bench::with_vault();
        let shown = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&shown);
        bench.desk = bench.desk.with_viewer(move |path| {
            seen.lock().unwrap().push(path.to_owned());
            Ok(())
        });
        let case = bench.desk.register_case(RegisterCase { draft: typed_case() }).unwrap().id;
        Self { bench, case, shown }
    }

    fn put(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.bench.path(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    fn add(&self, name: &str, bytes: &[u8]) -> u32 {
        let path = self.put(name, bytes);
        let ask = AddAttachment { case_id: self.case.clone(), path, paper: Paper::CompensationVoucher };
        self.bench.desk.add_attachment(ask).unwrap().seq
    }

    fn list(&self) -> Vec<AttachmentLine> {
        self.bench.desk.case_attachments(AskAttachments { case_id: self.case.clone() }).unwrap().attachments
    }

    fn open(&self, seq: u32, accepted: bool) -> Result<(), Refusal> {
        let ask = OpenAttachment { case_id: self.case.clone(), seq, accepted };
        self.bench.desk.open_attachment(ask).map(drop)
    }
}

const PDF: &[u8] = b"%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n\xe8\xb5\xb5\xe6\x98\x8e";

#[test]
fn a_file_comes_in_and_goes_out_whole() {
    let files = Files::new();
    let looked = files.bench.desk.inspect_file(InspectFile { path: files.put("代偿凭证 赵明.pdf", PDF) }).unwrap();
    assert_eq!(
        (looked.name.as_str(), looked.media.as_str(), looked.paper, looked.active.len()),
        ("代偿凭证 赵明.pdf", "application/pdf", Paper::CompensationVoucher, 0)
    );
    let seq = files.add("代偿凭证 赵明.pdf", PDF);
    let [line] = files.list().try_into().unwrap();
    assert_eq!((line.seq, line.size.as_str(), line.added_by.as_str()), (seq, PDF.len().to_string().as_str(), "王芳"));
    let out = files.bench.path("out.pdf");
    let ask = ExportAttachment { case_id: files.case.clone(), seq, path: out.clone() };
    files.bench.desk.export_attachment(ask.clone()).unwrap();
    assert_eq!(fs::read(&out).unwrap(), PDF);
    assert!(matches!(files.bench.desk.export_attachment(ask), Err(Refusal::FileTrouble { .. })), "never over another");
    let vault = PathBuf::from(files.bench.path("team.rcv")).join("attachments");
    for shelf in fs::read_dir(vault).unwrap() {
        for file in fs::read_dir(shelf.unwrap().path()).unwrap() {
            let sealed = fs::read(file.unwrap().path()).unwrap();
            assert!(!sealed.windows(6).any(|it| it == "赵明".as_bytes()) && !sealed.windows(4).any(|it| it == b"%PDF"));
        }
    }
    assert_eq!(files.bench.desk.check_vault(CheckVault {}).unwrap().problems, [""; 0]);
    let ask = ReverseEntry { id: files.case.clone(), seq, reason: "错件".into() };
    files.bench.desk.reverse_entry(ask).unwrap();
    assert!(files.list()[0].reversed);
    assert_eq!(files.open(seq, true), Err(Refusal::AttachmentUnknown));
}

#[test]
fn what_may_act_is_opened_only_after_a_warning_and_a_program_never() {
    let files = Files::new();
    let script = files.add("通知.pdf", b"%PDF-1.7\n<</OpenAction<</S/JavaScript/JS(x)>>>>");
    let program = files.add("合同.pdf.exe", b"MZ\x90\0\x03\0\0\0");
    let plain = files.add("笔录.txt", "询问笔录".as_bytes());
    assert_eq!(files.open(script, false), Err(Refusal::AttachmentActive { active: vec![ActiveContent::Script] }));
    assert_eq!(files.open(program, true), Err(Refusal::AttachmentProgram));
    files.open(script, true).unwrap();
    files.open(plain, false).unwrap();
    let shown = files.shown.lock().unwrap().clone();
    assert_eq!(fs::read(&shown[1]).unwrap(), "询问笔录".as_bytes());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = fs::metadata(shown[1].parent().unwrap()).unwrap();
        assert_eq!(folder.permissions().mode() & 0o777, 0o700);
    }
    files.bench.desk.lock_vault(LockVault {}).unwrap();
    assert!(shown.iter().all(|it| !it.exists()), "the lock wipes every copy");
    assert!(!PathBuf::from(files.bench.path("state")).join("opened").exists());
    let ask = UnlockVault::with(files.bench.path("team.rcv"), passphrase(PASSPHRASE));
    files.bench.desk.unlock_vault(ask).unwrap();
    assert_eq!(files.list().len(), 3);
    files.open(plain, false).unwrap();
    let left = files.shown.lock().unwrap().last().unwrap().clone();
    let Files { bench, .. } = files;
    let bench = bench.restarted();
    assert!(left.exists());
    let _desk = bench.desk.with_viewer(|_| Ok(()));
    assert!(!left.exists(), "and so does the next start");
}

#[test]
fn a_damaged_or_missing_file_is_named_and_never_given_out() {
    let files = Files::new();
    let seq = files.add("凭证.pdf", PDF);
    let vault = PathBuf::from(files.bench.path("team.rcv")).join("attachments");
    let shelf = fs::read_dir(vault).unwrap().next().unwrap().unwrap().path();
    let sealed = fs::read_dir(shelf).unwrap().next().unwrap().unwrap().path();
    let mut bytes = fs::read(&sealed).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(&sealed, bytes).unwrap();
    let out = files.bench.path("out.pdf");
    let ask = ExportAttachment { case_id: files.case.clone(), seq, path: out.clone() };
    assert_eq!(files.bench.desk.export_attachment(ask.clone()), Err(Refusal::AttachmentDamaged));
    assert!(!PathBuf::from(&out).exists());
    assert_eq!(files.open(seq, true), Err(Refusal::AttachmentDamaged));
    let problems = files.bench.desk.check_vault(CheckVault {}).unwrap().problems;
    assert_eq!(problems, [format!("the file of entry {seq} was changed")]);
    fs::remove_file(sealed).unwrap();
    assert_eq!(files.bench.desk.export_attachment(ask), Err(Refusal::AttachmentDamaged));
}

#[test]
fn names_from_outside_are_made_safe() {
    let files = Files::new();
    files.add("合同\u{202e}fdp.txt", b"text");
    files.add("con.txt", b"text");
    let names: Vec<String> = files.list().into_iter().map(|it| it.name).collect();
    assert_eq!(names, ["合同fdp.txt", "_con.txt"]);
}

#[test]
fn a_reader_that_breaks_is_a_refusal_and_the_desk_goes_on() {
    let mut files = Files::new();
    let ask = || ReadSheet { path: sample_sheet(), sheet: None, header_row: None, encoding: None };
    files.bench.desk.read_sheet(ask()).unwrap();
    let kept = std::mem::replace(&mut files.bench.desk, Bench::bare().desk);
    // Programs that end at once, say nonsense, or are no readers at all.
    let mut broken = kept.with_reader("/bin/false".into());
    let stopped =
        |it: &Result<_, Refusal>| matches!(it, Err(Refusal::ImportRefused { reason: SheetTrouble::Stopped, .. }));
    assert!(stopped(&broken.read_sheet(ask()).map(drop)));
    broken = broken.with_reader("/bin/echo".into());
    assert!(stopped(&broken.read_sheet(ask()).map(drop)));
    let path = files.bench.path("凭证.pdf");
    fs::write(&path, PDF).unwrap();
    let add = || AddAttachment { case_id: files.case.clone(), path: path.clone(), paper: Paper::Other };
    assert!(stopped(&broken.add_attachment(add()).map(drop)));
    let mended = broken.with_reader(recourse_journeys::reader());
    mended.read_sheet(ask()).unwrap();
    mended.add_attachment(add()).unwrap();
}

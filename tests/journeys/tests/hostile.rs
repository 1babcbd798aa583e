//! Files made to harm: each is answered in words, within memory and time, and the desk goes on.
//!
//! The corpus comes from a seed. `RECOURSE_HOSTILE=full` makes the swollen ones as large as they come.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{Cursor, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use recourse_desk::wire::{ImportReport, InspectFile, PreviewImport, ReadSheet, Refusal, SheetTrouble};
use recourse_journeys::{Bench, guessed, sample_sheet};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const HEADER: &str = "客户名称,证件号码,担保合同编号,代偿日期,代偿本金,代偿利息,代偿合计,反担保人,已追回金额\n";
const GOOD: &str = "张三,999999199406273033,D1,2024-01-02,100.00,5.50,105.50,,\n";

/// A generator with a seed; the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % below
    }
}

fn full() -> bool {
    std::env::var("RECOURSE_HOSTILE").is_ok_and(|it| it == "full")
}

type Files = Vec<(String, Vec<u8>)>;

fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of one sheet, with further or replaced entries.
fn book(sheet: &str, own: &[(&str, &[u8])]) -> Vec<u8> {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let rels = |inner: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>"
        )
    };
    let top = rels(&format!("<Relationship Id=\"r1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/>"));
    let inner = rels(&format!(
        "<Relationship Id=\"r1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\"{office}/styles\" Target=\"styles.xml\"/>"
    ));
    let workbook = format!(
        "<workbook xmlns:r=\"{office}\"><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let plain: [(&str, &[u8]); 5] = [
        ("[Content_Types].xml", b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        ("_rels/.rels", top.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", inner.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    let kept = plain.into_iter().filter(|(name, _)| !own.iter().any(|(it, _)| it == name));
    archive(&kept.chain(own.iter().copied()).collect::<Vec<_>>())
}

fn cell(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn sheet(rows: &str, tail: &str) -> String {
    let names = HEADER.trim().split(',').zip('A'..).map(|(text, at)| cell(&format!("{at}1"), text));
    format!(
        "<worksheet><sheetData><row r=\"1\">{}</row>{rows}</sheetData>{tail}</worksheet>",
        names.collect::<String>()
    )
}

fn texts() -> Files {
    let rows = if full() { 200_001 } else { 20_001 };
    let many = |it: &str, times: usize| format!("{HEADER}{}", it.repeat(times)).into_bytes();
    let mut files: Files = vec![
        ("a field of a million".into(), many(&"甲".repeat(1_000), 1_000)),
        ("a field without an end".into(), format!("{HEADER}\"{}", "x,\n".repeat(300_000)).into_bytes()),
        ("quotes in quotes".into(), many("\"\"\"\"\"\",", 100_000)),
        ("a million columns".into(), many(",", 1_000_000)),
        ("empty rows".into(), many("\n", 2_000_000)),
        ("rows beyond the last".into(), many(GOOD, rows)),
        ("nothing but carriage returns".into(), vec![b'\r'; 500_000]),
        ("nulls".into(), vec![0; 500_000]),
        (
            "UTF-16".into(),
            [0xff, 0xfe].into_iter().chain("客户名称,担保合同编号".encode_utf16().flat_map(u16::to_le_bytes)).collect(),
        ),
        ("half a character".into(), [HEADER.as_bytes(), &[0xe5, 0xff, 0xfe]].concat()),
        ("a mark only".into(), b"\xef\xbb\xbf".to_vec()),
        ("one line of 20 MB".into(), vec![b'x'; 20 << 20]),
        ("turned writing".into(), many("张\u{202e}三,999999199406273033,D1,2024-01-02,1,1,2,,\n", 3)),
        ("amounts without an end".into(), many(&format!("张三,1,D1,2024-01-02,{},1,2,,\n", "9".repeat(30_000)), 3)),
        ("impossible days".into(), many("张三,1,D1,99999999999999-99-99,1e308,NaN,-0,,\n", 50)),
        ("a web page".into(), b"<html><script>x</script><table><tr><td>1".to_vec()),
        ("only separators".into(), vec![b','; 4 << 20]),
        ("tabs for commas".into(), HEADER.replace(',', "\t").into_bytes()),
        ("four-byte characters".into(), many("\u{1f4a3}\u{20000},\u{2f81a},\u{10ffff},2024-01-02,1,1,2,,\n", 5_000)),
        ("marks that join".into(), many(&format!("张{},1,D1,2024-01-02,1,1,2,,\n", "\u{0301}".repeat(30_000)), 2)),
        ("a header of 30,000 names".into(), "客户名称,".repeat(30_000).into_bytes()),
        ("a header alone, again and again".into(), HEADER.repeat(20_000).into_bytes()),
        ("UTF-16 cut in half".into(), [0xfe, 0xff, 0x5b].to_vec()),
        (
            "UTF-32".into(),
            [
                [0xff, 0xfe, 0, 0].as_slice(),
                &"客户名称".chars().flat_map(|it| u32::from(it).to_le_bytes()).collect::<Vec<_>>(),
            ]
            .concat(),
        ),
    ];
    for lead in ["=", "+", "-", "@", "\t", "\r"] {
        let row = format!("\"{lead}cmd|' /C calc'!A0\",999999199406273033,D{lead}1,2024-01-02,100.00,5.50,105.50,,\n");
        files.push((format!("a formula after {lead:?}"), many(&row, 2)));
    }
    files
}

fn archives() -> Files {
    let size = if full() { 512 << 20 } else { 210 << 20 };
    let nested = archive(&[("a.xlsx", &archive(&[("b.xlsx", &archive(&[("c", &vec![0; 1 << 20])]))]))]);
    let names: Vec<String> = (0..5_000).map(|it| format!("e{it}")).collect();
    let entries: Vec<(&str, &[u8])> = names.iter().map(|it| (it.as_str(), b"".as_slice())).collect();
    let sample = fs::read(sample_sheet()).unwrap();
    let mut lying = sample.clone();
    // The declared size of the first entry, in its local header.
    lying[22..26].copy_from_slice(&[1, 0, 0, 0]);
    let good = sheet("", "");
    vec![
        ("swollen zeros".into(), book("", &[("xl/worksheets/sheet1.xml", &vec![b' '; size])])),
        ("swollen texts".into(), book(&good, &[("xl/sharedStrings.xml", format!("<sst>{}", "<si><t>x</t></si>".repeat(1_500_000)).as_bytes())])),
        ("archives in archives".into(), nested),
        ("5,000 entries".into(), archive(&entries)),
        ("a way out".into(), book(&good, &[("../../../../tmp/out", b"x"), ("/etc/passwd", b"x"), ("C:\\x.dll", b"x")])),
        ("cut short".into(), sample[..sample.len() / 2].to_vec()),
        ("only the end".into(), sample[sample.len() - 200..].to_vec()),
        ("a size that lies".into(), lying),
        ("one name twice".into(), archive_of_twins()),
        ("a comment of 64 KB".into(), [sample[..sample.len() - 2].to_vec(), vec![0xff, 0xff], vec![b'x'; 65_535]].concat()),
        ("an archive behind a picture".into(), [b"\x89PNG\r\n\x1a\n".as_slice(), &vec![0; 4_096], &sample].concat()),
        ("a directory far away".into(), far_directory(&sample)),
        ("swollen looks".into(), book(&good, &[("xl/styles.xml", &vec![b' '; size / 2])])),
        ("swollen names".into(), book(&good, &[("xl/workbook.xml", &vec![b' '; size / 2])])),
        ("10,000 sheets".into(), many_sheets()),
        ("nothing inside".into(), b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".to_vec()),
        ("an old workbook".into(), [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &vec![0xff; 100_000]].concat()),
        ("relations to elsewhere".into(), book(&good, &[("xl/_rels/workbook.xml.rels", b"<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" TargetMode=\"External\" Target=\"http://127.0.0.1/x.xml\"/></Relationships>")])),
        ("relations in a circle".into(), book(&good, &[("_rels/.rels", b"<Relationships><Relationship Id=\"r1\" Type=\"x/officeDocument\" Target=\"_rels/.rels\"/></Relationships>")])),
    ]
}

/// Two entries of one name: which of them is read must not decide what is checked.
fn archive_of_twins() -> Vec<u8> {
    let mut bytes = book(
        &sheet("", ""),
        &[("xl/worksheets/sheet2.xml", b"<worksheet><sheetData><row r=\"1\"/></sheetData></worksheet>")],
    );
    for at in 0..bytes.len().saturating_sub(10) {
        if bytes[at..].starts_with(b"sheet2.xml") {
            bytes[at + 5] = b'1';
        }
    }
    bytes
}

/// The end of the archive points beyond it.
fn far_directory(sample: &[u8]) -> Vec<u8> {
    let mut bytes = sample.to_vec();
    let end = bytes.len() - 22;
    bytes[end + 16..end + 20].copy_from_slice(&[0xf0, 0xff, 0xff, 0xff]);
    bytes
}

fn many_sheets() -> Vec<u8> {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let sheets: String = (1..=10_000)
        .map(|it| format!("<sheet name=\"s{it}\" sheetId=\"{it}\" r:id=\"r1\"/>"))
        .collect::<Vec<_>>()
        .concat();
    let workbook = format!("<workbook xmlns:r=\"{office}\"><sheets>{sheets}</sheets></workbook>");
    book(&sheet("", ""), &[("xl/workbook.xml", workbook.as_bytes())])
}

fn sheets() -> Files {
    let cells = if full() { 3_000_001 } else { 300_001 };
    let odd = |xml: &str| sheet(&format!("<row r=\"2\">{xml}</row>"), "");
    let merges = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(20_000);
    let looks = format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", "<xf numFmtId=\"14\"/>".repeat(500_000));
    let many: String = (2..cells / 5).fold(String::new(), |mut text, it| {
        let _ = write!(
            text,
            "<row r=\"{it}\"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c><c><v>4</v></c><c><v>5</v></c></row>"
        );
        text
    });
    let bomb =
        "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><worksheet>&c;</worksheet>";
    let fetch = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c><v>&b;</v></c></row></sheetData></worksheet>";
    let cases: Vec<(&str, String)> = vec![
        ("cells far apart", sheet(&format!("<row r=\"1048576\">{}</row>", cell("XFD1048576", "x")), "")),
        ("a row beyond the last", sheet("<row r=\"4294967295\"><c r=\"A4294967295\"><v>1</v></c></row>", "")),
        ("row zero", sheet("<row r=\"0\"/>", "")),
        ("a row below nought", sheet("<row r=\"-1\"/>", "")),
        ("rows backwards", sheet("<row r=\"9\"/><row r=\"2\"/>", "")),
        ("one row a thousand times", sheet(&"<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>".repeat(1_000), "")),
        ("many cells", sheet(&many, "")),
        ("endless nesting", format!("<worksheet>{}", "<a>".repeat(400_000))),
        ("entities", bomb.into()),
        ("an entity from elsewhere", fetch.into()),
        ("a text that is not there", odd("<c r=\"A2\" t=\"s\"><v>4294967295</v></c>")),
        (
            "numbers beyond reason",
            odd("<c r=\"E2\"><v>1e308</v></c><c r=\"F2\"><v>-1e-308</v></c><c r=\"G2\"><v>NaN</v></c>"),
        ),
        ("days beyond reason", odd("<c r=\"D2\" s=\"0\"><v>99999999999</v></c>")),
        (
            "formulas without values",
            odd("<c r=\"A2\"><f>WEBSERVICE(\"http://127.0.0.1/\")</f></c><c r=\"B2\"><f>1+1</f></c>"),
        ),
        ("broken values", odd("<c r=\"A2\" t=\"e\"><v>#REF!</v></c><c r=\"B2\" t=\"zzz\"><v>1</v></c>")),
        ("an attribute of 2 MB", odd(&format!("<c r=\"{}\"/>", "A".repeat(2 << 20)))),
        ("a remark of 2 MB", odd(&format!("<!--{}-->", "x".repeat(2 << 20)))),
        ("a cell of 8 MB", odd(&cell("A2", &"x".repeat(8 << 20)))),
        (
            "a cell of many runs",
            odd(&format!("<c t=\"inlineStr\"><is>{}</is></c>", "<r><t>xxxxxxxx</t></r>".repeat(200_000))),
        ),
        ("merged without end", sheet("", &format!("<mergeCells>{merges}</mergeCells>"))),
        ("no end tag", "<worksheet><sheetData><row><c><v>".into()),
        ("raw bytes for XML", "\u{0}\u{1}\u{2}<<<>>>&&&".into()),
    ];
    let mut files: Files = cases.into_iter().map(|(name, xml)| (name.to_owned(), book(&xml, &[]))).collect();
    files.push(("half a million looks".into(), book(&sheet("", ""), &[("xl/styles.xml", looks.as_bytes())])));
    let shared = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(32_000));
    let uses: String =
        (2..10_000).map(|it| format!("<row r=\"{it}\"><c t=\"s\"><v>0</v></c></row>")).collect::<Vec<_>>().concat();
    files.push((
        "one text ten thousand times".into(),
        book(&sheet(&uses, ""), &[("xl/sharedStrings.xml", shared.as_bytes())]),
    ));
    files
}

/// The sample with a few bytes changed.
fn mutations(dice: &mut Dice) -> Files {
    let sample = fs::read(sample_sheet()).unwrap();
    (0..12)
        .map(|it| {
            let mut bytes = sample.clone();
            for _ in 0..=dice.roll(6) {
                let place = dice.roll(bytes.len());
                bytes[place] = u8::try_from(dice.roll(256)).unwrap();
            }
            (format!("changed {it}"), bytes)
        })
        .collect()
}

/// Papers, to be looked at only.
fn papers(dice: &mut Dice) -> Files {
    let noise: Vec<u8> = (0..2_000_000).map(|_| u8::try_from(dice.roll(256)).unwrap()).collect();
    let names: Vec<String> = (0..20_000).map(|it| format!("word/{it}.rels")).collect();
    let entries: Vec<(&str, &[u8])> = names.iter().map(|it| (it.as_str(), b"External".as_slice())).collect();
    vec![
        ("noise.pdf".into(), [b"%PDF-1.7".as_slice(), &noise].concat()),
        ("noise.doc".into(), [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &noise].concat()),
        ("hashes.pdf".into(), [b"%PDF-".as_slice(), &b"#4a".repeat(500_000)].concat()),
        ("marks.svg".into(), format!("<svg>{}", "<script>".repeat(200_000)).into_bytes()),
        ("many.docx".into(), archive(&[&[("[Content_Types].xml", b"".as_slice())], entries.as_slice()].concat())),
        ("swollen.docx".into(), archive(&[("[Content_Types].xml", b""), ("_rels/.rels", &vec![b'x'; 64 << 20])])),
        ("cut.zip".into(), b"PK\x03\x04\x14\0\0\0\x08\0".to_vec()),
        ("nothing.jpg".into(), Vec::new()),
    ]
}

/// The most memory and time that any reader of this process took, watched from outside.
struct Watched {
    stop: Arc<AtomicBool>,
    kib: Arc<AtomicU64>,
    ticks: Arc<AtomicU64>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Watched {
    fn start() -> Self {
        let (stop, kib, ticks) =
            (Arc::new(AtomicBool::new(false)), Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
        let (ended, most, longest) = (Arc::clone(&stop), Arc::clone(&kib), Arc::clone(&ticks));
        let thread = std::thread::spawn(move || {
            while !ended.load(Ordering::Relaxed) {
                for child in children() {
                    let read = |name: &str| fs::read_to_string(format!("/proc/{child}/{name}")).unwrap_or_default();
                    let status = read("status");
                    if !status.starts_with("Name:\trecourse-reader") {
                        continue;
                    }
                    let peak = status.lines().find_map(|it| it.strip_prefix("VmHWM:"));
                    let peak = peak.and_then(|it| it.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0);
                    most.fetch_max(peak, Ordering::Relaxed);
                    let stat = read("stat");
                    let times = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
                    longest.fetch_max(times.filter_map(|it| it.parse::<u64>().ok()).sum(), Ordering::Relaxed);
                }
                std::thread::sleep(Duration::from_millis(2));
            }
        });
        Self { stop, kib, ticks, thread: Some(thread) }
    }

    /// MiB and seconds of work.
    fn end(mut self) -> (u64, f64) {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.take().unwrap().join().unwrap();
        let ticks = u32::try_from(self.ticks.load(Ordering::Relaxed)).unwrap();
        (self.kib.load(Ordering::Relaxed) / 1024, f64::from(ticks) / 100.0)
    }
}

fn children() -> Vec<String> {
    let own = std::process::id();
    let tasks = fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let lists = tasks
        .filter_map(|it| fs::read_to_string(format!("/proc/{own}/task/{}/children", it.file_name().display())).ok());
    lists.flat_map(|it| it.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn preview(bench: &Bench, path: &str) -> Result<ImportReport, Refusal> {
    let ask = ReadSheet { path: path.to_owned(), sheet: None, header_row: None, encoding: None };
    bench.desk.read_sheet(ask)?;
    let (_, plan) = guessed(&bench.desk, path);
    bench.desk.preview_import(PreviewImport { plan })
}

#[test]
fn every_hostile_file_is_answered_within_its_limits() {
    let bench = Bench::with_vault();
    let mut dice = Dice(0x5eed_2026);
    let (mut read, mut refused, mut stopped, mut looked) = (0, 0, 0, 0);
    let watched = Watched::start();
    for (name, bytes) in [texts(), archives(), sheets(), mutations(&mut dice)].concat() {
        let path = bench.path("hostile.bin");
        fs::write(&path, bytes).unwrap();
        match preview(&bench, &path) {
            Ok(_) => read += 1,
            Err(Refusal::ImportRefused { reason: SheetTrouble::Stopped, .. }) => {
                println!("stopped by its limits: {name}");
                stopped += 1;
            }
            Err(Refusal::ImportRefused { .. } | Refusal::ColumnMissing { .. }) => refused += 1,
            Err(other) => panic!("{name}: {other:?}"),
        }
    }
    for (name, bytes) in papers(&mut dice) {
        let path = bench.path(&name);
        fs::write(&path, bytes).unwrap();
        match bench.desk.inspect_file(InspectFile { path }) {
            Ok(_) | Err(Refusal::ImportRefused { .. }) => looked += 1,
            Err(other) => panic!("{name}: {other:?}"),
        }
    }
    let (mib, seconds) = watched.end();
    let all = read + refused + stopped + looked;
    println!(
        "hostile files: {all}, of which {read} hold rows, {refused} refused, {stopped} stopped, {looked} papers; 0 aborts; reader at most {mib} MiB and {seconds:.2} s of work"
    );
    assert!(all >= 90 && mib <= 512 && seconds <= 10.0);
    let (_, plan) = guessed(&bench.desk, &sample_sheet());
    assert_eq!(bench.desk.preview_import(PreviewImport { plan }).unwrap().good, 280, "and the desk goes on");
}

#[test]
fn a_file_larger_than_a_ledger_is_not_even_read() {
    let bench = Bench::with_vault();
    let path = bench.path("large.csv");
    File::create(&path).unwrap().set_len(65 << 20).unwrap();
    let ask = ReadSheet { path, sheet: None, header_row: None, encoding: None };
    let answer = bench.desk.read_sheet(ask).map(drop);
    assert!(matches!(answer, Err(Refusal::ImportRefused { reason: SheetTrouble::TooLarge, .. })), "{answer:?}");
}

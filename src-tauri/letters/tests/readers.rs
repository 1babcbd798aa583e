//! Letters with names out of all planes, read back by other programs: poppler, and pdf.js and MuPDF where they are
//! installed. `RECOURSE_LETTERS` is how many; `RECOURSE_READERS=pdfjs,mupdf` makes those two a must, and
//! `RECOURSE_PYTHON` names the Python that has `pymupdf`.

mod common;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use common::{plain, read_back, squeezed};
use recourse_letters::{Language, Layout, RenderError, compose, render, unprintable};

/// Ideographs of every block and plane: unified, extension A, compatibility, planes 2 and 3.
const BLOCKS: [(u32, u32); 5] =
    [(0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0xF900, 0xFAFF), (0x2_0000, 0x2_FA1F), (0x3_0000, 0x3_23AF)];

#[test]
fn names_of_all_planes_come_back_in_every_reader_or_are_refused_by_name() {
    let count: usize = std::env::var("RECOURSE_LETTERS").map_or(6, |it| it.parse().unwrap());
    let (printable, lacking) = characters();
    assert!(printable.iter().flatten().count() > 27_000, "{}", printable.iter().flatten().count());
    let mut dice = Dice(0x5EED);
    let folder = tempfile::tempdir().unwrap();
    let mut expected = BTreeMap::new();
    let (mut refused, mut pages) = (0, 0);
    for at in 0..count {
        let mut facts = plain();
        let name: String = (0..dice.below(3) + 2).map(|_| dice.character(&printable)).collect();
        facts.addressee.name = name.clone();
        facts.addressee.address =
            Some(format!("江州市北塘区{}巷{}号", dice.character(&printable), dice.below(900) + 1));
        facts.layout = if at % 2 == 0 { Layout::Official } else { Layout::Business };
        facts.language = if at % 5 == 4 { Language::English } else { Language::Chinese };
        let letter = render(&compose(&facts).unwrap()).unwrap();
        assert!(letter.text.contains(&name), "{name}");
        let file = format!("{at:05}.pdf");
        std::fs::write(folder.path().join(&file), &letter.bytes).unwrap();
        assert_eq!(read_back(&letter.bytes, &["-raw"]), squeezed(&letter.text), "poppler, letter {at}: {name}");
        expected.insert(file, squeezed(&letter.text));
        pages += letter.pages;
        // A name that no font has is never a box.
        let missing = lacking[dice.below(lacking.len())];
        facts.addressee.name = format!("{}{missing}", dice.character(&printable));
        let characters = missing.to_string();
        assert_eq!(render(&compose(&facts).unwrap()).err(), Some(RenderError::Unprintable { characters }));
        refused += 1;
    }
    println!("{count} letters, {pages} pages, {refused} names refused: poppler equal");
    for (reader, command) in [("pdfjs", pdfjs(folder.path())), ("mupdf", mupdf(folder.path()))] {
        let texts = command.and_then(|mut it| texts(&mut it));
        let must = std::env::var("RECOURSE_READERS").is_ok_and(|it| it.split(',').any(|it| it == reader));
        let Some(texts) = texts else {
            assert!(!must, "{reader} is not here");
            continue;
        };
        assert_eq!(texts.len(), expected.len(), "{reader}");
        for (file, text) in &expected {
            assert_eq!(squeezed(&texts[file]), *text, "{reader}, {file}");
        }
        println!("{reader} equal");
    }
}

/// What the font has of each block, and ideographs that it lacks.
fn characters() -> (Vec<Vec<char>>, Vec<char>) {
    let mut facts = plain();
    let all = |(from, to): &(u32, u32)| (*from..=*to).filter_map(char::from_u32).collect::<Vec<char>>();
    facts.remark = Some(BLOCKS.iter().flat_map(all).collect());
    let lacking: Vec<char> = unprintable(&compose(&facts).unwrap()).chars().collect();
    let has = |it: &char| lacking.binary_search(it).is_err();
    let printable = BLOCKS.iter().map(|it| all(it).into_iter().filter(has).collect::<Vec<char>>());
    (printable.filter(|it| !it.is_empty()).collect(), lacking)
}

/// The same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    /// Out of any block alike, so that rare planes come as often as the common one.
    fn character(&mut self, blocks: &[Vec<char>]) -> char {
        let block = &blocks[self.below(blocks.len())];
        block[self.below(block.len())]
    }
}

fn pdfjs(folder: &Path) -> Option<Command> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let library = root.join("../../ui/node_modules/pdfjs-dist/legacy/build/pdf.mjs");
    let mut node = Command::new("node");
    node.arg(root.join("tests/readers/pdfjs.mjs")).arg(&library).arg(folder);
    library.exists().then_some(node)
}

fn mupdf(folder: &Path) -> Option<Command> {
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/readers/mupdf.py");
    let name = std::env::var_os("RECOURSE_PYTHON").unwrap_or_else(|| "python3".into());
    let has = Command::new(&name).args(["-c", "import pymupdf"]).output().is_ok_and(|it| it.status.success());
    let mut python = Command::new(name);
    python.arg(script).arg(folder);
    has.then_some(python)
}

/// None where the program is not installed; one that fails fails the test.
fn texts(command: &mut Command) -> Option<BTreeMap<String, String>> {
    let out = command.output().ok()?;
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    Some(serde_json::from_slice(&out.stdout).unwrap())
}

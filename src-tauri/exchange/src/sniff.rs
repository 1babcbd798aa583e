//! What a file is by its content, and what in it may act by itself. Nothing is unpacked but the list of an archive
//! and its small descriptions; everything else is looked for in passing, piece by piece.
//!
//! A look, not a proof: what stands compressed inside a PDF or sealed inside an archive is not seen.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use recourse_core::events::Active;
use serde::{Deserialize, Serialize};
use zip::ZipArchive;

use crate::names::ending;

/// Bytes by which a file is recognised.
const START: usize = 16 << 10;
/// Bytes looked at in one piece, and how much of the piece before is looked at with it.
const PIECE: usize = 256 << 10;
const OVERLAP: usize = 64;
/// Bytes of a file looked through for what may act; beyond them nothing is looked for.
const LOOKED_THROUGH: u64 = 256 << 20;
/// Entries of an archive whose names are looked at, and bytes of one small description that is read.
const ENTRIES: usize = 10_000;
const DESCRIPTION: u64 = 1 << 20;

const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const OFFICE: &str = "application/vnd.openxmlformats-officedocument";

/// Endings under which a system runs a file or reaches through it.
const PROGRAMS: [&str; 44] = [
    "exe", "com", "scr", "pif", "cpl", "dll", "sys", "ocx", "msi", "msp", "msix", "appx", "bat", "cmd", "ps1", "psm1",
    "vbs", "vbe", "js", "jse", "mjs", "wsf", "wsh", "hta", "lnk", "url", "reg", "inf", "jar", "sh", "bash", "py", "pl",
    "rb", "desktop", "app", "dmg", "apk", "iso", "img", "vhd", "vhdx", "chm", "scf",
];

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sniffed {
    /// Media type by content; `application/octet-stream` where nothing is recognised.
    pub media: String,
    /// What in it may act by itself, each once, in a fixed order.
    pub active: Vec<Active>,
}

/// Looks at `file`, called `name`.
/// # Errors
/// Where the file cannot be read. What cannot be understood is no error: it is only not recognised.
pub fn sniff(file: &mut File, name: &str) -> io::Result<Sniffed> {
    let mut start = Vec::with_capacity(START);
    file.by_ref().take(u64::try_from(START).unwrap_or_default()).read_to_end(&mut start)?;
    let media = media(&start);
    let mut active = BTreeSet::new();
    let ending = ending(name);
    if PROGRAMS.contains(&&*ending) || infer::is_app(&start) || start.starts_with(b"#!") {
        active.insert(Active::Program);
    }
    file.seek(SeekFrom::Start(0))?;
    match &*media {
        "application/pdf" => look_through(file, &PDF, Escapes::Hash, &mut active)?,
        "application/x-ole-storage" => look_through(file, &STORAGE, Escapes::None, &mut active)?,
        "application/rtf" => look_through(file, &RICH_TEXT, Escapes::None, &mut active)?,
        "text/html" | "image/svg+xml" | "text/xml" => {
            if media != "text/xml" {
                active.insert(Active::Script);
            }
            look_through(file, &MARKUP, Escapes::None, &mut active)?;
        }
        it if it == "application/zip" || it.starts_with(OFFICE) || it.starts_with("application/vnd.oasis") => {
            look_into(file, &mut active);
        }
        _ => {}
    }
    if is_disguised(&ending, &media) {
        active.insert(Active::Disguised);
    }
    Ok(Sniffed { media, active: active.into_iter().collect() })
}

fn media(start: &[u8]) -> String {
    let text = || String::from_utf8_lossy(start).trim_start_matches('\u{feff}').trim_start().to_lowercase();
    if start.starts_with(OLE) {
        return "application/x-ole-storage".to_owned();
    }
    // A reader of PDF forgives what stands before it.
    if start.get(..1024.min(start.len())).unwrap_or_default().windows(5).any(|it| it == b"%PDF-") {
        return "application/pdf".to_owned();
    }
    if start.starts_with(b"{\\rtf") {
        return "application/rtf".to_owned();
    }
    let markup = text();
    if markup.starts_with('<') {
        let has = |tag: &str| markup.contains(tag);
        return match () {
            () if has("<svg") => "image/svg+xml",
            () if ["<html", "<script", "<!doctype html", "<body", "<iframe", "<head"].iter().any(|it| has(it)) => {
                "text/html"
            }
            () => "text/xml",
        }
        .to_owned();
    }
    match infer::get(start) {
        Some(it) => it.mime_type().to_owned(),
        None if is_text(start) => "text/plain".to_owned(),
        None => "application/octet-stream".to_owned(),
    }
}

/// Text in an encoding that papers come in: no stray control, and whole in UTF-8 or GB18030 up to a cut character.
fn is_text(start: &[u8]) -> bool {
    let stray = start.iter().any(|it| it.is_ascii_control() && !matches!(it, b'\t' | b'\n' | b'\r' | 0x0c | 0x1a));
    let cut = start.len().saturating_sub(4);
    let whole = |it: &str| it.char_indices().all(|(at, it)| it != '\u{fffd}' || at >= cut);
    !stray
        && !start.is_empty()
        && (whole(&String::from_utf8_lossy(start)) || whole(&encoding_rs::GB18030.decode(start).0))
}

/// Marks of one kind of file, and what each tells.
type Marks = [(&'static [u8], Active)];

const PDF: [(&[u8], Active); 7] = [
    (b"/JavaScript", Active::Script),
    (b"/JS", Active::Script),
    (b"/Launch", Active::Script),
    (b"/XFA", Active::Script),
    (b"/RichMedia", Active::Script),
    (b"/EmbeddedFile", Active::Embedded),
    (b"/GoToR", Active::Remote),
];
const STORAGE: [(&[u8], Active); 4] = [
    (b"_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T", Active::Macro),
    (b"M\0a\0c\0r\0o\0s\0\0\0", Active::Macro),
    (b"O\0l\0e\x001\x000\0N\0a\0t\0i\0v\0e", Active::Embedded),
    (b"P\0a\0c\0k\0a\0g\0e\0\0\0", Active::Embedded),
];
const RICH_TEXT: [(&[u8], Active); 3] =
    [(b"\\objdata", Active::Embedded), (b"\\object", Active::Embedded), (b"\\*\\template", Active::Remote)];
const MARKUP: [(&[u8], Active); 3] =
    [(b"<script", Active::Script), (b"mso-application", Active::Macro), (b"<!ENTITY", Active::Remote)];

/// How a kind of file may spell a character otherwise.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Escapes {
    None,
    /// `#4A` for `J` in the names of a PDF.
    Hash,
}

fn look_through(file: &mut File, marks: &Marks, escapes: Escapes, found: &mut BTreeSet<Active>) -> io::Result<()> {
    let mut piece: Vec<u8> = Vec::with_capacity(PIECE + OVERLAP);
    let mut left = LOOKED_THROUGH;
    loop {
        let kept = piece.len().saturating_sub(OVERLAP);
        piece.drain(..kept);
        let read = file.by_ref().take(left.min(u64::try_from(PIECE).unwrap_or_default())).read_to_end(&mut piece)?;
        if read == 0 {
            return Ok(());
        }
        left = left.saturating_sub(u64::try_from(read).unwrap_or(u64::MAX));
        let plain = if escapes == Escapes::Hash { unescaped(&piece) } else { piece.clone() };
        for (mark, tells) in marks.iter().filter(|(_, tells)| !found.contains(tells)).collect::<Vec<_>>() {
            if stands(&plain, mark) {
                found.insert(*tells);
            }
        }
    }
}

/// Whether `mark` stands in `piece`; a name such as `/JS` only where it ends there.
fn stands(piece: &[u8], mark: &[u8]) -> bool {
    let first = mark.first().copied().unwrap_or_default();
    let starts = piece.iter().enumerate().filter(|(_, it)| it.eq_ignore_ascii_case(&first)).map(|(at, _)| at);
    starts.into_iter().any(|at| {
        let rest = piece.get(at..).unwrap_or_default();
        let same = rest.get(..mark.len()).is_some_and(|it| it.eq_ignore_ascii_case(mark));
        let goes_on = rest.get(mark.len()).is_some_and(u8::is_ascii_alphanumeric);
        same && !(first == b'/' && goes_on && mark.len() < 5)
    })
}

fn unescaped(piece: &[u8]) -> Vec<u8> {
    let digit = |it: u8| char::from(it).to_digit(16).and_then(|it| u8::try_from(it).ok());
    let mut plain = Vec::with_capacity(piece.len());
    let mut rest = piece;
    while let [first, others @ ..] = rest {
        match rest {
            [b'#', high, low, after @ ..] if digit(*high).is_some() && digit(*low).is_some() => {
                plain.push(digit(*high).unwrap_or(0) << 4 | digit(*low).unwrap_or(0));
                rest = after;
            }
            _ => {
                plain.push(*first);
                rest = others;
            }
        }
    }
    plain
}

/// The list of an archive, and of an office document its relations to the outside.
fn look_into(file: &mut File, found: &mut BTreeSet<Active>) {
    let Ok(mut archive) = ZipArchive::new(file) else { return };
    let office =
        archive.index_for_name("[Content_Types].xml").is_some() || archive.index_for_name("mimetype").is_some();
    for index in 0..archive.len().min(ENTRIES) {
        let name = archive.by_index_raw(index).and_then(|it| Ok(it.name()?.to_lowercase()));
        let Ok(entry) = name else { continue };
        let part = entry.rsplit('/').next().unwrap_or_default();
        let within = |folder: &str| entry.contains(folder);
        if part == "vbaproject.bin" || within("macrosheets/") || (office && within("basic/")) {
            found.insert(Active::Macro);
        }
        if within("embeddings/") || within("activex/") || part.starts_with("oleobject") {
            found.insert(Active::Embedded);
        }
        if within("externallinks/")
            || (office && part.rsplit('.').next() == Some("rels") && fetches(&mut archive, index))
        {
            found.insert(Active::Remote);
        }
        if !office && PROGRAMS.contains(&&*ending(part)) {
            found.insert(Active::Program);
        }
    }
}

/// Whether the relations in that entry bring something in from outside; a link that waits to be pressed does not.
fn fetches(archive: &mut ZipArchive<&mut File>, index: usize) -> bool {
    let mut text = String::new();
    let read = archive.by_index(index).map(|it| it.take(DESCRIPTION).read_to_string(&mut text));
    let brings = ["attachedTemplate", "oleObject", "frame"].iter().any(|it| text.contains(it));
    matches!(read, Ok(Ok(_))) && text.contains("External") && brings
}

/// Whether the ending promises another kind of content. Endings that are not known promise nothing.
fn is_disguised(ending: &str, media: &str) -> bool {
    let image = |it: &str| it.starts_with("image/") && it != "image/svg+xml";
    let is = |media: &str| match ending {
        "pdf" => media == "application/pdf",
        "png" | "jpg" | "jpeg" | "gif" | "bmp" | "tif" | "tiff" | "webp" | "heic" => image(media),
        "docx" | "xlsx" | "pptx" | "docm" | "xlsm" | "pptm" => {
            media.starts_with(OFFICE) || media == "application/zip" || media == "application/x-ole-storage"
        }
        "doc" | "xls" | "ppt" | "wps" | "et" => {
            media == "application/x-ole-storage"
                || media == "application/rtf"
                || media.starts_with(OFFICE)
                || media == "application/zip"
        }
        "rtf" => media == "application/rtf",
        "txt" | "csv" | "md" => media == "text/plain",
        "zip" => media == "application/zip" || media.starts_with(OFFICE),
        "mp3" | "wav" | "m4a" | "amr" => media.starts_with("audio/") || media.starts_with("video/"),
        "mp4" | "mov" | "avi" | "mkv" => media.starts_with("video/"),
        _ => true,
    };
    !is(media)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn looked(name: &str, bytes: &[u8]) -> (String, Vec<Active>) {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(bytes).unwrap();
        file.seek(SeekFrom::Start(0)).unwrap();
        let found = sniff(&mut file, name).unwrap();
        (found.media, found.active)
    }

    fn archive(entries: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(io::Cursor::new(Vec::new()));
        for (name, text) in entries {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn what_files_are_and_what_may_act() {
        use Active::{Disguised, Embedded, Macro, Program, Remote, Script};
        let ole =
            |text: &str| [OLE, &[0; 600], &text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()].concat();
        let office =
            |name: &str, text: &str| archive(&[("[Content_Types].xml", ""), ("word/document.xml", ""), (name, text)]);
        let template = "<Relationship Type=\"x/attachedTemplate\" Target=\"http://a/\" TargetMode=\"External\"/>";
        let link = "<Relationship Type=\"x/hyperlink\" Target=\"http://a/\" TargetMode=\"External\"/>";
        for (name, bytes, media, active) in [
            ("合同.pdf", b"%PDF-1.7\n1 0 obj <</Type/Catalog>>".to_vec(), "application/pdf", vec![]),
            ("合同.pdf", b"%PDF-1.7\n<</OpenAction 5 0 R/JS (app.alert)>>".to_vec(), "application/pdf", vec![Script]),
            ("合同.pdf", b"%PDF-1.7\n<</J#61vaScript (x)>>".to_vec(), "application/pdf", vec![Script]),
            ("合同.pdf", b"%PDF-1.7\n<</JSome (x)>>".to_vec(), "application/pdf", vec![]),
            ("合同.pdf", b"%PDF-1.7\n<</Type/EmbeddedFile>>".to_vec(), "application/pdf", vec![Embedded]),
            ("照片.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0".to_vec(), "image/jpeg", vec![]),
            ("照片.jpg", b"%PDF-1.7\n".to_vec(), "application/pdf", vec![Disguised]),
            (
                "照片.jpg",
                b"MZ\x90\0\x03\0\0\0\x04".to_vec(),
                "application/vnd.microsoft.portable-executable",
                vec![Program, Disguised],
            ),
            (
                "合同.pdf.exe",
                b"MZ\x90\0\x03\0\0\0\x04".to_vec(),
                "application/vnd.microsoft.portable-executable",
                vec![Program],
            ),
            ("run", b"#!/bin/sh\nrm -r ~\n".to_vec(), "", vec![Program]),
            ("a.bat", b"del *.*\r\n".to_vec(), "text/plain", vec![Program]),
            ("笔录.txt", "询问笔录\n".into(), "text/plain", vec![]),
            ("笔录.txt", encoding_rs::GB18030.encode("询问笔录，赵明\n").0.into_owned(), "text/plain", vec![]),
            ("a.bin", vec![0, 1, 2, 3, 200], "application/octet-stream", vec![]),
            ("page.txt", b"<html><script>x</script>".to_vec(), "text/html", vec![Script, Disguised]),
            ("印章.svg", b"<?xml version=\"1.0\"?><svg onload=\"x\"/>".to_vec(), "image/svg+xml", vec![Script]),
            ("a.doc", ole("Root Entry"), "application/x-ole-storage", vec![]),
            ("a.doc", ole("_VBA_PROJECT"), "application/x-ole-storage", vec![Macro]),
            ("a.rtf", b"{\\rtf1{\\object\\objdata 01}}".to_vec(), "application/rtf", vec![Embedded]),
            ("a.docm", office("word/vbaProject.bin", ""), "", vec![Macro]),
            ("a.docx", office("word/embeddings/oleObject1.bin", ""), "", vec![Embedded]),
            ("a.docx", office("word/_rels/settings.xml.rels", template), "", vec![Remote]),
            ("a.docx", office("word/_rels/document.xml.rels", link), "", vec![]),
            ("a.zip", archive(&[("读我.txt", ""), ("合同.pdf.exe", "")]), "application/zip", vec![Program]),
            ("a.zip", b"PK\x03\x04 and nothing more".to_vec(), "application/zip", vec![]),
            ("空.pdf", Vec::new(), "application/octet-stream", vec![Disguised]),
        ] {
            let (found, acts) = looked(name, &bytes);
            assert_eq!(acts, active, "{name}: {found}");
            assert!(media.is_empty() || found == media, "{name}: {found}");
        }
    }

    #[test]
    fn a_mark_is_found_across_pieces() {
        let mut bytes = b"%PDF-1.7\n".to_vec();
        bytes.resize(PIECE - 5, b' ');
        bytes.extend(b"/JavaScript (x)");
        assert_eq!(looked("a.pdf", &bytes).1, [Active::Script]);
    }
}

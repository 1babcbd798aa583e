//! Files come back as they went in; every change of a sealed file is found; memory does not grow with the file.

use std::io::Cursor;

use proptest::prelude::*;
use tempfile::TempDir;

use super::*;

fn shelf() -> (TempDir, Attachments) {
    let place = tempfile::tempdir().unwrap();
    let files = Attachments::new(place.path(), &crate::keys::Keys::of(Key::random().unwrap(), "vault"), 1);
    (place, files)
}

fn on(_: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn kept(files: &Attachments, bytes: &[u8]) -> String {
    let sealed = files.seal(&mut Cursor::new(bytes), &mut on).unwrap();
    assert_eq!(sealed.size, u64::try_from(bytes.len()).unwrap());
    let digest = sealed.digest.clone();
    files.settle(sealed).unwrap();
    digest
}

fn read(files: &Attachments, digest: &str) -> Result<Vec<u8>, AttachmentError> {
    let mut out = Vec::new();
    files.copy(digest, &mut out, &mut on).map(|_| out)
}

fn pattern(length: usize) -> Vec<u8> {
    (0..length).map(|it| u8::try_from(it % 251).unwrap()).collect()
}

#[test]
fn a_file_comes_back_whatever_its_length() {
    let (_place, files) = shelf();
    for length in [0, 1, TAG, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 7] {
        let bytes = pattern(length);
        let digest = kept(&files, &bytes);
        assert_eq!(read(&files, &digest).unwrap(), bytes, "{length}");
        assert!(files.is_there(&digest, u64::try_from(length).unwrap()), "{length}");
        assert!(!files.is_there(&digest, u64::try_from(length + 1).unwrap()), "{length}");
    }
}

#[test]
fn the_same_bytes_are_kept_once_and_seal_differently() {
    let (place, files) = shelf();
    let first = kept(&files, b"one and the same");
    let path = files.path(&first).unwrap();
    let sealed = fs::read(&path).unwrap();
    assert_eq!(kept(&files, b"one and the same"), first);
    assert_ne!(fs::read(&path).unwrap(), sealed);
    let shelf = place.path().join(FOLDER).join(first.get(..2).unwrap());
    assert_eq!(fs::read_dir(shelf).unwrap().count(), 1);
    let (_other, others) = self::shelf();
    assert_ne!(kept(&others, b"one and the same"), first, "the digest is keyed");
}

#[test]
fn a_stopped_or_failing_source_leaves_nothing() {
    struct Breaks(usize);
    impl Read for Breaks {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            self.0 = self.0.checked_sub(1).ok_or(io::ErrorKind::ConnectionReset)?;
            into.fill(b'x');
            Ok(into.len())
        }
    }
    let (place, files) = shelf();
    let mut stop = |done: u64| if done > 100_000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    let stopped = files.seal(&mut io::repeat(0), &mut stop);
    assert!(matches!(stopped, Err(AttachmentError::Stopped)));
    assert!(matches!(files.seal(&mut Breaks(3), &mut on), Err(AttachmentError::Source(_))));
    drop(files.seal(&mut Cursor::new(b"never named"), &mut on).unwrap());
    assert_eq!(fs::read_dir(place.path().join(FOLDER)).unwrap().count(), 0);
}

#[test]
fn what_died_half_way_is_swept_and_the_rest_stays() {
    let (place, files) = shelf();
    let digest = kept(&files, b"stays");
    fs::write(place.path().join(FOLDER).join(".part-0011223344556677.tmp"), b"half").unwrap();
    files.sweep_unfinished();
    assert_eq!(fs::read_dir(place.path().join(FOLDER)).unwrap().count(), 1);
    assert_eq!(read(&files, &digest).unwrap(), b"stays");
    assert_eq!(files.orphans(&BTreeMap::new()).len(), 1);
    assert_eq!(files.orphans(&BTreeMap::from([(digest, 1)])).len(), 0);
}

#[test]
fn a_name_that_is_no_digest_reaches_no_file() {
    let (_place, files) = shelf();
    for name in ["", "..", "../vault.db", "ab", &"AB".repeat(32), &"zz".repeat(32), &"a".repeat(63)] {
        assert!(matches!(read(&files, name), Err(AttachmentError::Missing)), "{name}");
    }
}

#[test]
fn every_byte_changed_is_found() {
    let (_place, files) = shelf();
    let digest = kept(&files, &pattern(300));
    let path = files.path(&digest).unwrap();
    let whole = fs::read(&path).unwrap();
    let mut found = 0;
    for place in 0..whole.len() {
        let mut changed = whole.clone();
        changed[place] ^= 1;
        fs::write(&path, changed).unwrap();
        assert!(matches!(read(&files, &digest), Err(AttachmentError::Changed)), "byte {place}");
        found += 1;
    }
    println!("attachment edits: {found} of {} found", whole.len());
}

#[test]
fn pieces_cannot_be_cut_moved_doubled_or_exchanged() {
    let (_place, files) = shelf();
    let (one, other) = (kept(&files, &pattern(4 * PIECE)), kept(&files, &vec![7; 4 * PIECE]));
    let path = files.path(&one).unwrap();
    let whole = fs::read(&path).unwrap();
    let (start, body) = whole.split_at(MAGIC.len() + NONCE);
    let pieces: Vec<&[u8]> = body.chunks(PIECE + TAG).collect();
    let built = |order: &[usize]| [start, &order.iter().map(|it| pieces[*it]).collect::<Vec<_>>().concat()].concat();
    let theirs = fs::read(files.path(&other).unwrap()).unwrap();
    for (what, bytes) in [
        ("cut", built(&[0, 1, 2])),
        ("only the start", start.to_vec()),
        ("nothing", Vec::new()),
        ("moved", built(&[1, 0, 2, 3])),
        ("doubled", built(&[0, 1, 1, 2, 3])),
        ("longer", [whole.clone(), vec![0; 20]].concat()),
        ("another file", theirs),
    ] {
        fs::write(&path, bytes).unwrap();
        assert!(read(&files, &one).is_err(), "{what}");
    }
    assert_eq!(kept(&files, &pattern(4 * PIECE)), one, "taken in again, it is mended");
    assert_eq!(read(&files, &one).unwrap(), pattern(4 * PIECE));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_comes_back(bytes in prop::collection::vec(any::<u8>(), 0..2 * PIECE + 50)) {
        let (_place, files) = shelf();
        prop_assert_eq!(read(&files, &kept(&files, &bytes)).unwrap(), bytes);
    }
}

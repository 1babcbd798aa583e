//! Where a vault lies: locks and the log of the database want a disk of this machine.

use std::path::{Component, Path, PathBuf};

use crate::wire::PlaceKind;

/// File systems whose files lie on another machine. Of those that are a program of the user's, some are local.
const NETWORK: [&str; 21] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "afs",
    "ceph",
    "coda",
    "lustre",
    "ncpfs",
    "gfs2",
    "ocfs2",
    "glusterfs",
    "davfs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.glusterfs",
    "fuse.s3fs",
    "fuse.davfs2",
    "fuse.gvfsd-fuse",
];
/// Folders that a program keeps the same on other machines, by how their names begin.
const SYNCED: [&str; 10] = [
    "onedrive",
    "dropbox",
    "nutstore",
    "坚果云",
    "baidunetdisk",
    "百度网盘",
    "baidusyncdisk",
    "百度云同步盘",
    "wps云盘",
    "google drive",
];

/// Where a file at `path` lies, or would lie.
pub(crate) fn of(path: &Path) -> PlaceKind {
    if is_network(path) {
        PlaceKind::Network
    } else if is_synced(path) {
        PlaceKind::Synced
    } else {
        PlaceKind::Own
    }
}

fn is_synced(path: &Path) -> bool {
    path.components().any(|it| {
        let name = it.as_os_str().to_string_lossy().to_lowercase();
        matches!(it, Component::Normal(_)) && SYNCED.iter().any(|known| name.starts_with(known))
    })
}

#[cfg(target_os = "linux")]
fn is_network(path: &Path) -> bool {
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    let there = path.ancestors().find_map(|it| it.canonicalize().ok());
    there.and_then(|it| kind_of(&mounts, &it)).is_some_and(|it| NETWORK.contains(&it.as_str()))
}

/// Elsewhere only the names of shares tell; a drive letter or a mounted share on macOS is not seen through.
#[cfg(not(target_os = "linux"))]
fn is_network(path: &Path) -> bool {
    let _ = (NETWORK, kind_of("", path));
    matches!(path.components().next(), Some(Component::Prefix(it)) if it.as_os_str().to_string_lossy().starts_with(r"\\"))
}

/// The kind of file system that holds `path`, by the text of `mountinfo`; of two at one place the later.
fn kind_of(mounts: &str, path: &Path) -> Option<String> {
    let line = |line: &str| {
        let (before, after) = line.split_once(" - ")?;
        let at = PathBuf::from(unescaped(before.split(' ').nth(4)?));
        path.starts_with(&at).then(|| Some((at.as_os_str().len(), after.split(' ').next()?.to_owned())))?
    };
    mounts.lines().filter_map(line).max_by_key(|(length, _)| *length).map(|(_, kind)| kind)
}

/// Blanks in the names of places stand as `\040`.
fn unescaped(text: &str) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
        .iter()
        .fold(text.to_owned(), |text, (code, it)| text.replace(code, it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_mount_tells() {
        let mounts = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
            40 22 0:40 / /srv/share rw,relatime shared:20 - nfs4 host:/x rw\n\
            41 40 0:41 / /srv/share/own\\040disk rw - ext4 /dev/sdb1 rw\n\
            42 22 0:42 / /mnt/s rw - cifs //host/s rw\n";
        for (path, kind) in [
            ("/home/me/a.rcv", "ext4"),
            ("/srv/share/a.rcv", "nfs4"),
            ("/srv/share2/a.rcv", "ext4"),
            ("/srv/share/own disk/a.rcv", "ext4"),
            ("/mnt/s/a.rcv", "cifs"),
        ] {
            assert_eq!(kind_of(mounts, Path::new(path)).as_deref(), Some(kind), "{path}");
        }
        assert!(NETWORK.contains(&"nfs4") && NETWORK.contains(&"cifs") && !NETWORK.contains(&"ext4"));
    }

    #[test]
    fn folders_that_are_kept_elsewhere_are_told() {
        assert_eq!(of(Path::new("/home/me/OneDrive - 城东担保/a.rcv")), PlaceKind::Synced);
        assert_eq!(of(Path::new("/home/me/坚果云/a.rcv")), PlaceKind::Synced);
        let own = tempfile::tempdir().unwrap();
        assert_eq!(of(&own.path().join("not there yet").join("a.rcv")), PlaceKind::Own);
    }
}

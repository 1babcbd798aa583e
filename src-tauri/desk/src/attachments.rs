//! Files put with a case: taken in, listed, opened, given out. Bytes pass through in pieces, and while they do nothing
//! else is held up; only the entry itself is written in the vault's turn.

use std::fs::{self, File};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use recourse_core::casework::{Proof, catalogue, proofs};
use recourse_core::events::{Active, AttachmentAdded as Added, Paper};
use recourse_core::{CaseFile, Entry, Kept};
use recourse_exchange::safe_file_name;
use recourse_vault::{AttachmentError, Attachments, Records as _};

use crate::Desk;
use crate::desk::{Open, seq};
use crate::files;
use crate::job::Job;
use crate::reader;
use crate::refusals::{fault, file_trouble};
use crate::tactics::{coded, move_name};
use crate::wire::{
    ActiveContent, AddAttachment, AskAttachments, AskCopying, AttachmentAdded, AttachmentExported, AttachmentLine,
    AttachmentOpened, AttachmentsShown, CopyingStopped, ExportAttachment, FileInspected, FileTrouble, InspectFile,
    OpenAttachment, Progress, ProofLine, Refusal, StopCopying,
};

impl Desk {
    /// The files of a case, those taken back marked.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::VaultLocked`].
    pub fn case_attachments(&self, ask: AskAttachments) -> Result<AttachmentsShown, Refusal> {
        self.read(|open, _| {
            let file = open.case(&ask.case_id)?;
            let history = open.vault.entries(file.id)?;
            let lines = file.attachments.iter().map(|it| {
                let entry = history.iter().find(|entry| entry.seq == it.seq);
                Ok(AttachmentLine {
                    seq: seq(it.seq)?,
                    name: it.what.name.clone(),
                    paper: it.what.paper.into(),
                    media: it.what.media.clone(),
                    size: it.what.size.to_string(),
                    added_at: entry
                        .map(|it| it.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true))
                        .unwrap_or_default(),
                    added_by: entry.map(|it| it.actor.clone()).unwrap_or_default(),
                    active: shown(&it.what.active),
                    reversed: it.reversed,
                })
            });
            open.veil(&file).over(AttachmentsShown {
                attachments: lines.collect::<Result<_, Refusal>>()?,
                proofs: proofs(&file).iter().map(proof_line).collect(),
                proofs_basis: catalogue().proofs_basis.clone(),
                proofs_basis_en: catalogue().proofs_basis_en.clone(),
            })
        })
    }

    /// What a file is that may be taken in; nothing is written.
    ///
    /// # Errors
    /// [`Refusal::FileTrouble`], [`Refusal::ImportRefused`] where the reader broke on it.
    pub fn inspect_file(&self, ask: InspectFile) -> Result<FileInspected, Refusal> {
        self.read(|_, _| Ok(()))?;
        let path = Path::new(&ask.path);
        let (name, size) = named(path)?;
        let _running = self.copying.begin();
        let found = reader::sniff(&self.reader, path, &self.copying)?;
        Ok(FileInspected {
            paper: guessed(&name).into(),
            size: size.to_string(),
            media: found.media,
            active: shown(&found.active),
            name,
        })
    }

    /// Takes a file in: sealed and on the disk before the entry that names it.
    ///
    /// # Errors
    /// [`Refusal::CaseUnknown`], [`Refusal::CaseWithdrawn`], [`Refusal::FileTrouble`], [`Refusal::AttachmentTooLarge`],
    /// [`Refusal::ImportRefused`] where the reader broke on it, [`Refusal::Cancelled`], [`Refusal::NoSpace`].
    pub fn add_attachment(&self, ask: AddAttachment) -> Result<AttachmentAdded, Refusal> {
        let path = Path::new(&ask.path);
        let (name, size) = named(path)?;
        let files = self.read(|open, _| open.live_case(&ask.case_id).map(|_| open.vault.attachments()))?;
        let _running = self.copying.begin();
        let found = reader::sniff(&self.reader, path, &self.copying)?;
        let mut source = File::open(path).map_err(|why| file_trouble(path, &why))?;
        let sealed = files.seal(&mut source, &mut step(&self.copying, size)).map_err(|why| trouble(path, why));
        let sealed = sealed.inspect_err(|why| self.session().open.iter().for_each(|it| it.make_room(Some(why))))?;
        drop(files);
        let added = Added {
            name: name.clone(),
            paper: ask.paper.into(),
            media: found.media,
            size: sealed.size,
            digest: sealed.digest.clone(),
            active: found.active,
        };
        self.read(|open, now| {
            let case = open.live_case(&ask.case_id)?.id;
            let written = open.write(now, |tx| {
                tx.settle(sealed)?;
                Ok(tx.append(Some(case), &Entry::AttachmentAdded(added))?)
            })?;
            Ok(AttachmentAdded { seq: seq(written)?, name })
        })
    }

    /// Where the running copy stands, in KiB; answered while it runs.
    ///
    /// # Errors
    /// None today.
    pub fn copying_progress(&self, _: AskCopying) -> Result<Progress, Refusal> {
        Ok(self.copying.progress())
    }

    /// Asks the running copy to stop; it leaves nothing behind.
    ///
    /// # Errors
    /// None today.
    pub fn stop_copying(&self, _: StopCopying) -> Result<CopyingStopped, Refusal> {
        self.copying.cancel();
        Ok(CopyingStopped {})
    }

    /// Opens a copy in the system's own program for it. The copy lies in a folder of ours that nobody else may enter,
    /// and is wiped at the lock and at the next start.
    ///
    /// # Errors
    /// [`Refusal::AttachmentUnknown`], [`Refusal::AttachmentActive`] until it was agreed to,
    /// [`Refusal::AttachmentProgram`], [`Refusal::AttachmentDamaged`], [`Refusal::NoSpace`], [`Refusal::Cancelled`].
    pub fn open_attachment(&self, ask: OpenAttachment) -> Result<AttachmentOpened, Refusal> {
        let (added, files) = self.read(|open, _| open.attachment(&ask.case_id, ask.seq, "open_attachment"))?;
        if added.active.contains(&Active::Program) {
            return Err(Refusal::AttachmentProgram);
        }
        if !added.active.is_empty() && !ask.accepted {
            return Err(Refusal::AttachmentActive { active: shown(&added.active) });
        }
        let _running = self.copying.begin();
        let path = self.places.private_copy(&added.name).map_err(|why| file_trouble(&self.places.state, &why))?;
        let copied = copy(&files, &added, &path, &self.copying);
        drop(files);
        // The vault may have been locked while the copy was made, and with it every copy wiped.
        let still_open = copied.and_then(|()| self.read(|_, _| Ok(())));
        still_open.inspect_err(|_| self.places.wipe_copies())?;
        (self.viewer)(&path).map_err(|why| file_trouble(&path, &why))?;
        Ok(AttachmentOpened {})
    }

    /// Writes a copy where the user says.
    ///
    /// # Errors
    /// As [`Desk::open_attachment`] without its warnings; [`Refusal::FileTrouble`] for the new file.
    pub fn export_attachment(&self, ask: ExportAttachment) -> Result<AttachmentExported, Refusal> {
        let (added, files) = self.read(|open, _| open.attachment(&ask.case_id, ask.seq, "export_attachment"))?;
        let _running = self.copying.begin();
        copy(&files, &added, Path::new(&ask.path), &self.copying)?;
        Ok(AttachmentExported { path: ask.path })
    }
}

impl Open {
    /// A file of a case that was not taken back, and where its bytes are. That `command` takes it out is logged.
    pub(crate) fn attachment(&self, case: &str, seq: u32, command: &str) -> Result<(Added, Attachments), Refusal> {
        let file: CaseFile = self.case(case)?;
        let found = file.attachments.into_iter().find(|it| it.seq == u64::from(seq) && !it.reversed);
        let Kept { what, .. } = found.ok_or(Refusal::AttachmentUnknown)?;
        self.note_export(Some(file.id), command, None);
        Ok((what, self.vault.attachments()))
    }
}

/// Writes the whole file at `path`, or nothing.
pub(crate) fn copy(files: &Attachments, added: &Added, path: &Path, job: &Job) -> Result<(), Refusal> {
    let mut refused = None;
    let prepared = files::prepare_with(path, |target| {
        files.copy(&added.digest, target, &mut step(job, added.size)).map(drop).map_err(|why| {
            refused = Some(trouble(path, why));
            std::io::Error::other("not copied")
        })
    });
    match (refused, prepared) {
        (Some(why), _) => Err(why),
        (None, prepared) => prepared?.settle(),
    }
}

/// Tells the job how far it is, in KiB, and asks it whether to go on.
fn step(job: &Job, size: u64) -> impl FnMut(u64) -> ControlFlow<()> {
    let kib = |bytes: u64| u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX);
    move |done| job.at(kib(done), kib(size))
}

fn named(path: &Path) -> Result<(String, u64), Refusal> {
    let found = fs::metadata(path).map_err(|why| file_trouble(path, &why))?;
    if !found.is_file() {
        return Err(Refusal::FileTrouble { path: path.display().to_string(), trouble: FileTrouble::Other });
    }
    Ok((safe_file_name(&path.file_name().unwrap_or_default().to_string_lossy()), found.len()))
}

pub(crate) fn trouble(path: &Path, why: AttachmentError) -> Refusal {
    match why {
        AttachmentError::Stopped => Refusal::Cancelled,
        AttachmentError::NoSpace => Refusal::NoSpace,
        AttachmentError::TooLarge => Refusal::AttachmentTooLarge,
        AttachmentError::Source(why) | AttachmentError::Target(why) => file_trouble(path, &why),
        AttachmentError::Missing | AttachmentError::Changed => Refusal::AttachmentDamaged,
        AttachmentError::Folder(_) | AttachmentError::NoRandomness => fault(&why),
    }
}

fn shown(active: &[Active]) -> Vec<ActiveContent> {
    active.iter().map(|it| (*it).into()).collect()
}

/// What a paper is most likely, from what people call such files.
const CALLED: [(Paper, &[&str]); 10] = [
    (Paper::Commitment, &["承诺书", "commitment", "undertaking"]),
    (Paper::RepaymentRecord, &["还款", "流水", "repayment"]),
    (Paper::CounterGuarantee, &["反担保", "抵押", "质押", "mortgage", "pledge"]),
    (Paper::CompensationVoucher, &["代偿", "回单", "凭证", "转账", "voucher"]),
    (Paper::CourtPaper, &["判决", "裁定", "调解", "执行", "传票", "起诉", "judgment", "court"]),
    (Paper::LoanContract, &["借款", "贷款", "借据", "loan"]),
    (Paper::GuaranteeContract, &["担保", "保证", "保单", "guarantee", "policy"]),
    (Paper::Identity, &["身份证", "营业执照", "户口", "identity", "licence"]),
    (Paper::Correspondence, &["催", "函", "送达", "快递", "通知", "letter", "notice"]),
    (Paper::AssetClue, &["财产", "房产", "不动产", "车辆", "线索", "asset"]),
];

fn guessed(name: &str) -> Paper {
    let name = name.to_lowercase();
    let called = CALLED.iter().find(|(_, words)| words.iter().any(|it| name.contains(it)));
    called.map_or(Paper::Other, |(paper, _)| *paper)
}

/// Shows a file in the system's own program for it.
pub(crate) type Viewer = Box<dyn Fn(&Path) -> std::io::Result<()> + Send + Sync>;

/// Where copies for the system's programs lie.
const COPIES: &str = "opened";

impl crate::places::Places {
    /// A path that nobody else may look at, for a copy called `name`.
    pub(crate) fn private_copy(&self, name: &str) -> std::io::Result<PathBuf> {
        if !self.are_kept() {
            return Err(std::io::ErrorKind::Unsupported.into());
        }
        let mut random = [0_u8; 8];
        getrandom::fill(&mut random).map_err(|_| std::io::Error::other("no randomness"))?;
        let folder = self.state.join(COPIES).join(format!("{:016x}", u64::from_be_bytes(random)));
        let mut maker = fs::DirBuilder::new();
        maker.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
        maker.create(&folder)?;
        Ok(folder.join(name))
    }

    /// Removes every copy that was made to be looked at.
    pub(crate) fn wipe_copies(&self) {
        if !self.are_kept() {
            return;
        }
        match fs::remove_dir_all(self.state.join(COPIES)) {
            Err(why) if why.kind() != std::io::ErrorKind::NotFound => {
                tracing::warn!(kind = %why.kind(), "copies of attachments remain until the next start");
            }
            _ => {}
        }
    }
}

fn proof_line(it: &Proof) -> ProofLine {
    let moves = it.kind.needed_for.iter().filter_map(|of| move_name(of));
    ProofLine {
        id: it.kind.id.clone(),
        title: it.kind.title.clone(),
        title_en: it.kind.title_en.clone(),
        needed: it.needed,
        there: u32::try_from(it.there).unwrap_or(u32::MAX),
        needed_for: moves.map(|(id, title, title_en)| coded(&id, &title, &title_en)).collect(),
    }
}

//! The pictures that letters carry: the company's head, its seal. What comes from outside is decoded by the reader, in its
//! own process, and what is kept is never more than its pixels.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use recourse_core::{Entry, ImagePlace, ImageSet, KeptImage};
use recourse_exchange::picture_file;
use recourse_letters::{Picture, Pictures};
use recourse_vault::Records;
use sha2::{Digest as _, Sha256};

use crate::desk::Open;
use crate::letters::hex;
use crate::refusals::fault;
use crate::wire::{AskImages, DropImage, ImageFlaw, ImageKept, ImageShown, ImageSpot, ImagesShown, Refusal, SetImage};
use crate::{Desk, reader};

/// Pixels along the longer side: 300 to the inch for a banner as wide as the text, and for a seal of 42 mm.
const LONGEST_HEAD: u32 = 1_800;
const LONGEST_SEAL: u32 = 600;

/// The pictures in use, as letters take them.
#[derive(Clone, Default)]
pub(crate) struct Images {
    head: Option<Hung>,
    seal: Option<Hung>,
}

/// A picture with its digest and who put it there.
#[derive(Clone)]
pub(crate) struct Hung {
    pub(crate) sha256: String,
    pub(crate) picture: Arc<Picture>,
    at: String,
    by: String,
}

impl Images {
    /// What is in use; one that does not read is left aside, so that letters can still be written.
    fn in_use(records: &impl Records) -> Result<Self, Refusal> {
        Ok(Self { head: hung(records, ImagePlace::Letterhead)?, seal: hung(records, ImagePlace::Seal)? })
    }

    /// Digest of the head in use.
    pub(crate) fn head(&self) -> Option<String> {
        self.head.as_ref().map(|it| it.sha256.clone())
    }

    /// Digest of the seal in use.
    pub(crate) fn seal(&self) -> Option<String> {
        self.seal.as_ref().map(|it| it.sha256.clone())
    }

    /// The pictures that a letter with these digests bears.
    pub(crate) fn of(&self, head: Option<&str>, seal: Option<&str>) -> Pictures {
        let wanted = |it: &Option<Hung>, sha256: Option<&str>| {
            it.as_ref().filter(|it| Some(it.sha256.as_str()) == sha256).map(|it| Arc::clone(&it.picture))
        };
        Pictures { head: wanted(&self.head, head), seal: wanted(&self.seal, seal) }
    }
}

impl Open {
    /// The pictures in use, read once they are needed.
    pub(crate) fn images(&self) -> Result<&Images, Refusal> {
        if let Some(known) = self.images.get() {
            return Ok(known);
        }
        let read = Images::in_use(&self.vault)?;
        Ok(self.images.get_or_init(|| read))
    }
}

fn hung(records: &impl Records, place: ImagePlace) -> Result<Option<Hung>, Refusal> {
    let Some(entry) = records.image(place)? else { return Ok(None) };
    let Entry::ImageSet(ImageSet { image: Some(kept), .. }) = entry.entry else { return Ok(None) };
    let read = picture(&kept);
    if read.is_none() {
        tracing::warn!("a picture of letters does not read and is left aside");
    }
    let at = entry.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    Ok(read.map(|picture| Hung { sha256: kept.sha256, picture: Arc::new(picture), at, by: entry.actor }))
}

fn picture(kept: &KeptImage) -> Option<Picture> {
    let cover = match &kept.cover {
        Some(it) => Some(STANDARD.decode(it).ok()?),
        None => None,
    };
    let colour = STANDARD.decode(&kept.colour).ok()?;
    Some(Picture { width: kept.width, height: kept.height, colour, cover })
}

impl Desk {
    /// The pictures in use.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn letter_images(&self, _: AskImages) -> Result<ImagesShown, Refusal> {
        self.read(|open, _| {
            let shown = |it: &Option<Hung>| it.as_ref().map(shown).transpose();
            let images = open.images()?;
            Ok(ImagesShown { letterhead: shown(&images.head)?, seal: shown(&images.seal)? })
        })
    }

    /// Puts the picture of a PNG or JPEG file to a place. Letters already issued stay as they are.
    ///
    /// # Errors
    /// [`Refusal::ImageUnfit`], [`Refusal::FileTrouble`], [`Refusal::Cancelled`].
    pub fn set_image(&self, ask: SetImage) -> Result<ImageKept, Refusal> {
        self.read(|_, _| Ok(()))?;
        let _running = self.copying.begin();
        let longest = match ask.spot {
            ImageSpot::Letterhead => LONGEST_HEAD,
            ImageSpot::Seal => LONGEST_SEAL,
        };
        let path = Path::new(&ask.path);
        let read = reader::picture(&self.reader, path, longest, &self.copying).map_err(|why| match why {
            // The reader broke on it.
            Refusal::ImportRefused { .. } => Refusal::ImageUnfit { flaw: ImageFlaw::Damaged },
            why => why,
        })?;
        let mut digest = Sha256::new();
        digest.update(read.width.to_be_bytes());
        digest.update(read.height.to_be_bytes());
        digest.update(&read.colour);
        digest.update(read.cover.as_deref().unwrap_or_default());
        let image = KeptImage {
            sha256: hex(&digest.finalize()),
            width: read.width,
            height: read.height,
            colour: STANDARD.encode(&read.colour),
            cover: read.cover.as_deref().map(|it| STANDARD.encode(it)),
        };
        self.put(ask.spot, Some(image))
    }

    /// Takes the picture of a place out of use.
    ///
    /// # Errors
    /// [`Refusal::VaultLocked`].
    pub fn drop_image(&self, ask: DropImage) -> Result<ImageKept, Refusal> {
        self.put(ask.spot, None)
    }

    fn put(&self, spot: ImageSpot, image: Option<KeptImage>) -> Result<ImageKept, Refusal> {
        let place = match spot {
            ImageSpot::Letterhead => ImagePlace::Letterhead,
            ImageSpot::Seal => ImagePlace::Seal,
        };
        let entry = Entry::ImageSet(ImageSet { place, image });
        self.read(|open, now| {
            open.write(now, |tx| Ok(tx.append(None, &entry)?))?;
            open.images = OnceLock::new();
            Ok(ImageKept {})
        })
    }
}

fn shown(it: &Hung) -> Result<ImageShown, Refusal> {
    let Picture { width, height, colour, cover } = (*it.picture).clone();
    let file = picture_file(&recourse_exchange::Picture { width, height, colour, cover }).map_err(|why| fault(&why))?;
    Ok(ImageShown {
        png: STANDARD.encode(file),
        width,
        height,
        sha256: it.sha256.clone(),
        set_at: it.at.clone(),
        set_by: it.by.clone(),
    })
}

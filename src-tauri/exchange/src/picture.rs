//! Pictures for the heads and seals of letters: decoded here and packed again, so that nothing of the file from outside
//! goes further than its pixels.

use std::fs::File;
use std::io::{BufReader, Read as _, Write as _};
use std::path::Path;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use png::{ColorType, Decoder, Limits, Transformations};
use serde::{Deserialize, Serialize};
use zune_jpeg::JpegDecoder;
use zune_jpeg::errors::DecodeErrors;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// Bytes of the largest file that is looked at.
const LARGEST: u64 = 8 << 20;
/// Pixels along a side, and in all.
const SIDE: u32 = 8_000;
const PIXELS: u64 = 24_000_000;
/// Fewer pixels along a side than this print as a smear.
const SMALLEST: u32 = 32;
/// Bytes that decoding may take.
const MEMORY: usize = 160 << 20;
/// Bytes of the packed picture: every letter carries it.
const HEAVIEST: usize = 400_000;

/// A picture as letters take it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// Red, green and blue, eight bits each, deflated.
    pub colour: Vec<u8>,
    /// How far each pixel covers what is beneath, deflated; `None` covers all.
    pub cover: Option<Vec<u8>>,
}

recourse_core::withheld!(Picture);

/// Why a picture was not taken.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum PictureError {
    #[error("the file cannot be read: {0}")]
    Io(#[from] std::io::Error),
    #[error("neither a PNG nor a JPEG file")]
    NotPicture,
    #[error("damaged: {0}")]
    Damaged(#[source] Box<dyn std::error::Error + Send + Sync>),
    #[error("larger than a picture may be")]
    TooLarge,
    #[error("too few pixels")]
    TooSmall,
    #[error("too much detail to go with every letter")]
    TooDetailed,
}

impl From<png::DecodingError> for PictureError {
    fn from(why: png::DecodingError) -> Self {
        match why {
            png::DecodingError::LimitsExceeded => Self::TooLarge,
            png::DecodingError::IoError(why) if why.kind() != std::io::ErrorKind::UnexpectedEof => Self::Io(why),
            why => Self::Damaged(Box::new(why)),
        }
    }
}

/// Reads the picture at `path`, shrunk until no side has more than `longest` pixels.
/// # Errors
/// [`PictureError`].
pub fn read_picture(path: &Path, longest: u32) -> Result<Picture, PictureError> {
    let file = File::open(path)?;
    if file.metadata()?.len() > LARGEST {
        return Err(PictureError::TooLarge);
    }
    let mut bytes = Vec::new();
    file.take(LARGEST).read_to_end(&mut bytes)?;
    let pixels = decode(&bytes)?;
    pixels.shrunk(longest).packed()
}

/// Red, green, blue and cover of every pixel.
struct Pixels {
    width: u32,
    height: u32,
    rgba: Vec<[u8; 4]>,
}

fn decode(bytes: &[u8]) -> Result<Pixels, PictureError> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        png(bytes)
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        jpeg(bytes)
    } else {
        Err(PictureError::NotPicture)
    }
}

fn fitting(width: u32, height: u32) -> Result<(), PictureError> {
    if width > SIDE || height > SIDE || u64::from(width) * u64::from(height) > PIXELS {
        return Err(PictureError::TooLarge);
    }
    if width < SMALLEST || height < SMALLEST { Err(PictureError::TooSmall) } else { Ok(()) }
}

fn jpeg(bytes: &[u8]) -> Result<Pixels, PictureError> {
    let damaged = |why: DecodeErrors| PictureError::Damaged(Box::new(why));
    // Larger ones are refused by our own bound, which needs their size first.
    let options = DecoderOptions::default()
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX))
        .set_strict_mode(true)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(damaged)?;
    let (width, height) = decoder.dimensions().ok_or(PictureError::NotPicture)?;
    let side = |it: usize| u32::try_from(it).map_err(|_| PictureError::TooLarge);
    let (width, height) = (side(width)?, side(height)?);
    fitting(width, height)?;
    let raw = decoder.decode().map_err(damaged)?;
    let rgba = raw.as_chunks().0.iter().map(|[red, green, blue]| [*red, *green, *blue, 255]).collect();
    Ok(Pixels { width, height, rgba })
}

fn png(bytes: &[u8]) -> Result<Pixels, PictureError> {
    let mut decoder = Decoder::new_with_limits(BufReader::new(std::io::Cursor::new(bytes)), Limits { bytes: MEMORY });
    decoder.set_transformations(Transformations::normalize_to_color8());
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let (width, height) = decoder.read_header_info().map(|it| (it.width, it.height))?;
    fitting(width, height)?;
    let mut reader = decoder.read_info()?;
    let size = reader.output_buffer_size().filter(|it| *it <= MEMORY).ok_or(PictureError::TooLarge)?;
    let mut raw = vec![0; size];
    let frame = reader.next_frame(&mut raw)?;
    reader.finish()?;
    if (frame.width, frame.height) != (width, height) {
        return Err(PictureError::NotPicture);
    }
    let rgba: Vec<[u8; 4]> = match frame.color_type {
        ColorType::Grayscale => raw.iter().map(|it| [*it, *it, *it, 255]).collect(),
        ColorType::GrayscaleAlpha => raw.as_chunks().0.iter().map(|[it, cover]| [*it, *it, *it, *cover]).collect(),
        ColorType::Rgb => raw.as_chunks().0.iter().map(|[red, green, blue]| [*red, *green, *blue, 255]).collect(),
        ColorType::Rgba => raw.as_chunks().0.to_vec(),
        ColorType::Indexed => return Err(PictureError::NotPicture),
    };
    Ok(Pixels { width, height, rgba })
}

impl Pixels {
    /// The mean of square blocks of pixels, weighed by how far each covers.
    fn shrunk(self, longest: u32) -> Self {
        let by = self.width.max(self.height).div_ceil(longest.max(1)).max(1);
        if by == 1 {
            return self;
        }
        let (width, height) = (self.width.div_ceil(by), self.height.div_ceil(by));
        let mut rgba = Vec::new();
        for row in 0..height {
            for column in 0..width {
                let (mut sums, mut cover, mut count) = ([0_u64; 3], 0_u64, 0_u64);
                for y in (row * by..(row + 1) * by).take_while(|it| *it < self.height) {
                    for x in (column * by..(column + 1) * by).take_while(|it| *it < self.width) {
                        let at = usize::try_from(u64::from(y) * u64::from(self.width) + u64::from(x));
                        let Some([red, green, blue, covers]) = at.ok().and_then(|it| self.rgba.get(it)) else {
                            continue;
                        };
                        for (sum, part) in sums.iter_mut().zip([red, green, blue]) {
                            *sum += u64::from(*part) * u64::from(*covers);
                        }
                        cover += u64::from(*covers);
                        count += 1;
                    }
                }
                let mean = |sum: u64, of: u64| u8::try_from((sum + of / 2) / of.max(1)).unwrap_or(u8::MAX);
                let [red, green, blue] = sums.map(|it| mean(it, cover));
                rgba.push([red, green, blue, mean(cover, count)]);
            }
        }
        Self { width, height, rgba }
    }

    fn packed(self) -> Result<Picture, PictureError> {
        let colour: Vec<u8> = self.rgba.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]).collect();
        let cover: Vec<u8> = self.rgba.iter().map(|it| it[3]).collect();
        let colour = deflated(&colour)?;
        let cover = cover.iter().any(|it| *it != 255).then(|| deflated(&cover)).transpose()?;
        if colour.len() + cover.as_ref().map_or(0, Vec::len) > HEAVIEST {
            return Err(PictureError::TooDetailed);
        }
        Ok(Picture { width: self.width, height: self.height, colour, cover })
    }
}

fn deflated(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes)?;
    Ok(packed.finish()?)
}

/// The picture as a PNG file, to be shown. The planes are the program's own.
/// # Errors
/// [`PictureError`] for planes that are not those of a picture.
pub fn picture_file(picture: &Picture) -> Result<Vec<u8>, PictureError> {
    let colour = inflated(&picture.colour)?;
    let cover = picture.cover.as_deref().map(inflated).transpose()?;
    let pixels: Vec<u8> = match cover {
        None => colour,
        Some(cover) => {
            let pairs = colour.as_chunks().0.iter().zip(&cover);
            pairs.flat_map(|([red, green, blue], cover)| [*red, *green, *blue, *cover]).collect()
        }
    };
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, picture.width, picture.height);
    encoder.set_color(if picture.cover.is_some() { ColorType::Rgba } else { ColorType::Rgb });
    let broken = |why| PictureError::Io(std::io::Error::other(why));
    let mut writer = encoder.write_header().map_err(broken)?;
    writer.write_image_data(&pixels).map_err(broken)?;
    writer.finish().map_err(broken)?;
    Ok(file)
}

fn inflated(bytes: &[u8]) -> Result<Vec<u8>, PictureError> {
    let mut plain = Vec::new();
    let most = PIXELS.saturating_mul(3);
    flate2::read::ZlibDecoder::new(bytes).take(most).read_to_end(&mut plain)?;
    Ok(plain)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn file(width: u32, height: u32, colour: ColorType, pixel: impl Fn(u32, u32) -> Vec<u8>) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(colour);
        let pixels: Vec<u8> =
            (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).flat_map(|(x, y)| pixel(x, y)).collect();
        encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
        bytes
    }

    fn byte(it: u32) -> u8 {
        u8::try_from(it % 256).unwrap()
    }

    fn taken(bytes: &[u8], longest: u32) -> Result<Picture, PictureError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("picture.png");
        std::fs::write(&path, bytes).unwrap();
        read_picture(&path, longest)
    }

    #[test]
    fn pixels_come_through_and_back() {
        let bytes = file(40, 33, ColorType::Rgba, |x, y| vec![byte(x), byte(y), 7, if x < 20 { 255 } else { 0 }]);
        let picture = taken(&bytes, 100).unwrap();
        assert_eq!((picture.width, picture.height), (40, 33));
        let again = decode(&picture_file(&picture).unwrap()).unwrap();
        assert_eq!(again.rgba[0], [0, 0, 7, 255]);
        assert_eq!(again.rgba[33 * 40 - 1], [39, 32, 7, 0]);
        let plain = taken(&file(32, 32, ColorType::Rgb, |_, _| vec![200, 10, 20]), 100).unwrap();
        assert_eq!(plain.cover, None, "what covers everything needs no second plane");
    }

    #[test]
    fn photographs_and_scans_are_taken_too() {
        for (bytes, red) in [
            (include_bytes!("../tests/pictures/halves.jpg").as_slice(), true),
            (include_bytes!("../tests/pictures/grey.jpg").as_slice(), false),
            (include_bytes!("../tests/pictures/four.jpg").as_slice(), true),
        ] {
            let picture = taken(bytes, 100).unwrap();
            assert_eq!((picture.width, picture.height, picture.cover.as_ref()), (64, 40, None));
            let again = decode(&picture_file(&picture).unwrap()).unwrap();
            let ([left, green, _, _], right) = (again.rgba[5], again.rgba[60]);
            assert!(right[..3].iter().all(|it| *it > 245), "{right:?}");
            assert_eq!(left > 150 && green < 60, red, "{left} {green}");
            assert!(taken(&bytes[..bytes.len() / 2], 100).is_err(), "half of it");
        }
    }

    #[test]
    fn a_large_picture_is_shrunk_by_means() {
        let bytes = file(300, 120, ColorType::Grayscale, |x, _| vec![if x % 3 == 0 { 255 } else { 0 }]);
        let picture = taken(&bytes, 100).unwrap();
        assert_eq!((picture.width, picture.height), (100, 40));
        assert_eq!(decode(&picture_file(&picture).unwrap()).unwrap().rgba[0], [85, 85, 85, 255]);
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let good = file(64, 64, ColorType::Rgb, |x, y| vec![byte(x), byte(y), 0]);
        assert!(matches!(taken(b"\xff\xd8\xff\xe0 JFIF", 100), Err(PictureError::Damaged(_))));
        assert!(matches!(taken(b"GIF89a", 100), Err(PictureError::NotPicture)));
        assert!(matches!(taken(b"", 100), Err(PictureError::NotPicture)));
        assert!(matches!(taken(&good[..good.len() / 2], 100), Err(PictureError::Damaged(_))));
        assert!(matches!(taken(&file(8, 64, ColorType::Rgb, |_, _| vec![0; 3]), 100), Err(PictureError::TooSmall)));
        // A head that promises more pixels than are taken, with the right checksum.
        let mut huge = good.clone();
        huge[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
        let sum = crc(&huge[12..29]);
        huge[29..33].copy_from_slice(&sum.to_be_bytes());
        assert!(matches!(taken(&huge, 100), Err(PictureError::TooLarge)));
        let mut dice = 1_u32;
        let mut noise = || {
            dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            byte(dice >> 24)
        };
        let noise: Vec<u8> = (0..600 * 600 * 3).map(|_| noise()).collect();
        let noisy =
            file(600, 600, ColorType::Rgb, |x, y| noise[usize::try_from(y * 600 + x).unwrap() * 3..][..3].to_vec());
        assert!(matches!(taken(&noisy, 1_000), Err(PictureError::TooDetailed)));
    }

    fn crc(bytes: &[u8]) -> u32 {
        let mut crc = flate2::Crc::new();
        crc.update(bytes);
        crc.sum()
    }

    proptest! {
        /// Whatever is done to a file, the answer is a picture or a refusal.
        #[test]
        fn damage_never_breaks_the_reader(at in 0_usize..3_000, with in any::<u8>(), cut in 0_usize..3_000) {
            let mut bytes = file(48, 48, ColorType::Rgba, |x, y| vec![byte(x), byte(y), byte(x * y), 200]);
            let length = bytes.len();
            bytes[at % length] = with;
            bytes.truncate(length - cut % (length / 2));
            let mut scan = include_bytes!("../tests/pictures/halves.jpg").to_vec();
            let length = scan.len();
            scan[3 + at % (length - 3)] = with;
            for bytes in [bytes, scan] {
                if let Ok(picture) = taken(&bytes, 40) {
                    prop_assert!(picture.width <= 40 && picture.height <= 40);
                }
            }
        }
    }
}

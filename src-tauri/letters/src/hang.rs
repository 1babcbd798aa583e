//! Pictures into a PDF file, as they were packed.

use std::fmt::Write as _;
use std::sync::Arc;

use lopdf::{Dictionary, Object, ObjectId, Stream};

use crate::page::Page;
use crate::pdf::{RenderError, beneath, dictionary};
use crate::picture::Picture;
use crate::script::Length;
use crate::slab::Mark;
use crate::style::PAGE;

/// Puts the pictures of each page beneath its content, each picture once in the file.
pub(crate) fn pictures(file: &mut lopdf::Document, pages: &[Page], edge: (Length, Length)) -> Result<(), RenderError> {
    let mut hung: Vec<(Arc<Picture>, ObjectId)> = Vec::new();
    let ids: Vec<ObjectId> = file.page_iter().collect();
    for (id, page) in ids.into_iter().zip(pages) {
        let (mut drawing, mut names) = (String::new(), Vec::new());
        for (top, mark) in &page.marks {
            let Mark::Picture { at, size, picture } = mark else { continue };
            let known = hung.iter().position(|(it, _)| it == picture);
            let place = known.unwrap_or(hung.len());
            if known.is_none() {
                hung.push((Arc::clone(picture), picture_object(file, picture)));
            }
            let (wide, tall) = (plain_number(size.0), plain_number(size.1));
            let (x, y) = (plain_number(edge.0 + at.0), plain_number(PAGE.1 - edge.1 - top - at.1 - size.1));
            let _ = writeln!(drawing, "q {wide} 0 0 {tall} {x} {y} cm /Im{place} Do Q");
            names.push(place);
        }
        if names.is_empty() {
            continue;
        }
        let drawing = file.add_object(Stream::new(Dictionary::new(), drawing.into_bytes()));
        beneath(file, id, drawing)?;
        let mut pictures = Dictionary::new();
        for name in names {
            let id = hung.get(name).ok_or(RenderError::Malformed { what: "picture" })?.1;
            pictures.set(format!("Im{name}"), Object::Reference(id));
        }
        let resources = dictionary(file, id)?.get(b"Resources").cloned();
        match resources.map_err(|_| RenderError::Malformed { what: "resources" })? {
            Object::Reference(shared) => dictionary(file, shared)?.set("XObject", Object::Dictionary(pictures)),
            Object::Dictionary(mut own) => {
                own.set("XObject", Object::Dictionary(pictures));
                dictionary(file, id)?.set("Resources", Object::Dictionary(own));
            }
            _ => return Err(RenderError::Malformed { what: "resources" }),
        }
    }
    Ok(())
}

/// The planes of a picture, as they were packed.
fn picture_object(file: &mut lopdf::Document, picture: &Picture) -> ObjectId {
    let plane = |space: &str, bytes: &[u8]| {
        let dictionary = Dictionary::from_iter([
            ("Type", Object::Name(b"XObject".to_vec())),
            ("Subtype", Object::Name(b"Image".to_vec())),
            ("Width", Object::Integer(picture.width.into())),
            ("Height", Object::Integer(picture.height.into())),
            ("ColorSpace", Object::Name(space.as_bytes().to_vec())),
            ("BitsPerComponent", Object::Integer(8)),
            ("Filter", Object::Name(b"FlateDecode".to_vec())),
        ]);
        Stream::new(dictionary, bytes.to_vec())
    };
    let mut colour = plane("DeviceRGB", &picture.colour);
    if let Some(cover) = &picture.cover {
        let cover = file.add_object(plane("DeviceGray", cover));
        colour.dict.set("SMask", Object::Reference(cover));
    }
    file.add_object(colour)
}

/// Points, in plain decimals.
fn plain_number(length: Length) -> String {
    let sign = if length < 0 { "-" } else { "" };
    format!("{sign}{}.{:03}", length.abs() / 1_000, length.abs() % 1_000)
}

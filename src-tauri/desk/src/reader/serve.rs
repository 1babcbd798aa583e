//! The other side: what runs in the process of its own.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Write};
use std::ops::ControlFlow;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use recourse_exchange::{ExamineError, ReadOptions, Sheet, contract_key};

use super::{ASKED, Answer, Question, SECONDS, seconds_for};
use crate::process::{allow, confine};
use crate::refusals::{file_trouble, picture_trouble, sheet_trouble};
use crate::wire::Refusal;

/// Where this program was started to read a file for a desk, does so until nobody asks any more and answers `true`;
/// then there is nothing else for it to do. Asked first thing by every program that has a desk.
pub fn answer_if_asked() -> bool {
    let asked = std::env::args_os().nth(1).as_deref() == Some(OsStr::new(ASKED));
    if asked {
        confine(SECONDS);
        // What a panic says may be a piece of the file.
        std::panic::set_hook(Box::new(|_| {}));
        // A desk that is gone is told nothing more.
        let _ = serve(&mut io::stdout().lock());
    }
    asked
}

fn serve(to: &mut dyn Write) -> io::Result<()> {
    let mut to = BufWriter::new(to);
    let mut sheet = None;
    let questions = serde_json::Deserializer::from_reader(BufReader::new(io::stdin().lock()));
    for question in questions.into_iter::<Question>() {
        let answer = answer(question?, &mut sheet, &mut to)?;
        say(&mut to, &answer.unwrap_or_else(Answer::Refused))?;
    }
    Ok(())
}

fn say(to: &mut impl Write, answer: &Answer) -> io::Result<()> {
    serde_json::to_writer(&mut *to, answer)?;
    to.flush()
}

fn answer(question: Question, sheet: &mut Option<Sheet>, to: &mut impl Write) -> io::Result<Result<Answer, Refusal>> {
    let nothing_open = || Refusal::BadRequest { detail: "no sheet is open".to_owned() };
    Ok(match question {
        Question::Open { path, sheet: name, header_row, encoding } => {
            allow(seconds_for(path.metadata().map_or(0, |it| it.len())));
            let options = ReadOptions { sheet: name, header_row, encoding };
            recourse_exchange::open(&path, &options).map_err(|why| sheet_trouble(&path, why)).map(|it| {
                let face = it.face(super::HEAD_ROWS);
                *sheet = Some(it);
                Answer::Opened(Box::new(face))
            })
        }
        Question::Contracts { mapping } => match sheet {
            Some(it) => Ok(Answer::Contracts(it.contract_keys(&mapping).into_iter().collect())),
            None => Err(nothing_open()),
        },
        Question::Examine { mapping, today, known } => {
            let Some(sheet) = sheet else { return Ok(Err(nothing_open())) };
            let already_in = |contract: &str| known.contains(&contract_key(contract));
            let mut at = |it: recourse_exchange::Progress| match say(to, &Answer::At { done: it.done, of: it.of }) {
                Ok(()) => ControlFlow::Continue(()),
                Err(_) => ControlFlow::Break(()),
            };
            match recourse_exchange::examine(sheet, &mapping, today, &already_in, &mut at) {
                Ok(report) => Ok(Answer::Examined(Box::new(report))),
                Err(ExamineError::Cancelled) => Err(Refusal::Cancelled),
                Err(ExamineError::Unmapped { fields }) => Err(unmapped(&fields)),
            }
        }
        Question::Marked { marks, heading } => match sheet {
            Some(it) => recourse_exchange::write_problems(it, &marks, &heading)
                .map(|it| Answer::Marked(STANDARD.encode(it)))
                .map_err(|_| Refusal::Fault { reference: "reader".to_owned() }),
            None => Err(nothing_open()),
        },
        Question::Sniff { path } => sniffed(&path).map_err(|why| file_trouble(&path, &why)),
        Question::Picture { path, longest } => recourse_exchange::read_picture(&path, longest)
            .map(|it| Answer::Picture(Box::new(it)))
            .map_err(|why| picture_trouble(&path, &why)),
    })
}

fn unmapped(fields: &[recourse_exchange::Field]) -> Refusal {
    let field = fields.first().copied().unwrap_or(recourse_exchange::Field::Debtor);
    Refusal::ColumnMissing { field: field.into() }
}

fn sniffed(path: &Path) -> io::Result<Answer> {
    allow(seconds_for(path.metadata()?.len()));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(Answer::Sniffed(recourse_exchange::sniff(&mut File::open(path)?, &name)?))
}

//! Orders whose lines lie apart in the file, held until its end: a few in memory, many in unnamed files
//! beside the import's, each of which holds as many lines as memory takes at a time.

use super::details::TOLD;
use super::draft::{Draft, DraftLine};
use super::feed::{extend, start};
use super::parse::{Parsed, Parser};
use crate::orders::Status;
use base::{Error, Price, Quantity, Timestamp};
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;

/// Lines that are gathered in memory at a time: some 60 MB. Fewer in tests, so that they see the files.
const LINES_IN_MEMORY: u64 = if cfg!(test) { 1_000 } else { 200_000 };
/// Files at most; from 100 million scattered lines on each holds more than `LINES_IN_MEMORY`.
const PARTS_AT_MOST: u64 = 500;
/// What each file holds back before it writes.
const BUFFER_BYTES: usize = 32 * 1024;

/// Lines of scattered orders on their way to the end of the file.
pub(super) enum Scattered {
    Memory(Gathered),
    Files(Vec<BufWriter<File>>),
}

impl Scattered {
    /// Room for so many lines; files lie in the folder of `path` and are gone with the process.
    ///
    /// # Errors
    /// `Unavailable` when the disk refuses.
    pub(super) fn new(lines: u64, path: &Path) -> Result<Self, Error> {
        if lines <= LINES_IN_MEMORY {
            return Ok(Self::Memory(Gathered::default()));
        }
        let parts = lines.div_ceil(LINES_IN_MEMORY).min(PARTS_AT_MOST);
        let folder = path.parent().unwrap_or(path);
        let file = |_| {
            let file = tempfile::tempfile_in(folder).map_err(|e| disk(&e))?;
            Ok(BufWriter::with_capacity(BUFFER_BYTES, file))
        };
        (0..parts)
            .map(file)
            .collect::<Result<_, _>>()
            .map(Self::Files)
    }

    /// Takes in a line of the order with that key.
    pub(super) fn add(
        &mut self,
        parser: &Parser,
        key: u64,
        parsed: Parsed<'_>,
    ) -> Result<(), Error> {
        match self {
            Self::Memory(gathered) => gathered.add(parser, parsed),
            Self::Files(parts) => {
                let at = usize::try_from(key % parts.len() as u64).unwrap_or(0);
                write(&mut parts[at], &parsed).map_err(|e| disk(&e))?;
            }
        }
        Ok(())
    }

    /// Hands out every order: those of one file after the other, in the order of their first lines.
    pub(super) fn finish(
        self,
        parser: &Parser,
        take: &mut dyn FnMut(Draft) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let parts = match self {
            Self::Memory(gathered) => return gathered.drafts.into_iter().try_for_each(take),
            Self::Files(parts) => parts,
        };
        for part in parts {
            let mut file = part.into_inner().map_err(|e| disk(e.error()))?;
            file.seek(SeekFrom::Start(0)).map_err(|e| disk(&e))?;
            let mut from = BufReader::with_capacity(BUFFER_BYTES, file);
            let mut gathered = Gathered::default();
            while let Some(kept) = Kept::read(&mut from).map_err(|e| disk(&e))? {
                gathered.add(parser, kept.parsed().ok_or_else(unreadable)?);
            }
            gathered.drafts.into_iter().try_for_each(&mut *take)?;
        }
        Ok(())
    }
}

fn disk(e: &io::Error) -> Error {
    Error::Unavailable(format!("cannot hold lines beside the file: {e}"))
}

fn unreadable() -> Error {
    Error::internal("a line that was held beside the file cannot be read")
}

/// Orders in the order of their first lines.
#[derive(Default)]
pub(super) struct Gathered {
    drafts: Vec<Draft>,
    places: HashMap<String, usize>,
}

impl Gathered {
    fn add(&mut self, parser: &Parser, parsed: Parsed<'_>) {
        match self.places.get(parsed.number) {
            Some(place) => extend(parser, &mut self.drafts[*place], parsed),
            None => {
                let number = parsed.number.to_owned();
                self.places.insert(number, self.drafts.len());
                self.drafts.push(start(parser, parsed));
            }
        }
    }
}

/// Texts and numbers of a line, in the order in which they stand in a file.
struct Kept {
    texts: Vec<String>,
    numbers: [i64; 5],
}

/// Number, customer, currency, product, description, then what is told.
const TEXTS: usize = 5 + TOLD.len();
/// No customer at all, which is not the same as an empty one.
const NONE: &str = "\0";

fn write(to: &mut impl Write, line: &Parsed<'_>) -> io::Result<()> {
    let status = match line.status {
        None => 0,
        Some(Status::Open) => 1,
        Some(Status::Paid) => 2,
        Some(Status::Cancelled) => 3,
    };
    let goods = &line.line;
    let texts = [
        line.number,
        line.customer.unwrap_or(NONE),
        line.currency.code(),
        &goods.product,
        &goods.description,
    ];
    for text in texts.iter().chain(&line.told) {
        let bytes = u32::try_from(text.len()).map_err(io::Error::other)?;
        to.write_all(&bytes.to_le_bytes())?;
        to.write_all(text.as_bytes())?;
    }
    let row = i64::try_from(line.row).map_err(io::Error::other)?;
    for number in [
        row,
        line.at.as_microsecond(),
        status,
        goods.quantity.0,
        goods.price.0,
    ] {
        to.write_all(&number.to_le_bytes())?;
    }
    Ok(())
}

impl Kept {
    /// The next line; none at the end.
    fn read(from: &mut impl Read) -> io::Result<Option<Self>> {
        let mut texts = Vec::with_capacity(TEXTS);
        for at in 0..TEXTS {
            let mut bytes = [0; 4];
            match from.read_exact(&mut bytes) {
                Err(e) if at == 0 && e.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
                other => other?,
            }
            let bytes = usize::try_from(u32::from_le_bytes(bytes)).map_err(io::Error::other)?;
            let mut text = vec![0; bytes];
            from.read_exact(&mut text)?;
            texts.push(String::from_utf8(text).map_err(io::Error::other)?);
        }
        let mut numbers = [0; 5];
        for number in &mut numbers {
            let mut bytes = [0; 8];
            from.read_exact(&mut bytes)?;
            *number = i64::from_le_bytes(bytes);
        }
        Ok(Some(Self { texts, numbers }))
    }

    fn parsed(&self) -> Option<Parsed<'_>> {
        let [number, customer, currency, product, description, told @ ..] = &self.texts[..] else {
            return None;
        };
        let [row, at, status, quantity, price] = self.numbers;
        let mut values = [""; TOLD.len()];
        for (value, text) in values.iter_mut().zip(told) {
            *value = text;
        }
        Some(Parsed {
            row: u64::try_from(row).ok()?,
            number,
            customer: Some(customer.as_str()).filter(|c| *c != NONE),
            told: values,
            status: match status {
                1 => Some(Status::Open),
                2 => Some(Status::Paid),
                3 => Some(Status::Cancelled),
                _ => None,
            },
            at: Timestamp::from_microsecond(at).ok()?,
            currency: currency.parse().ok()?,
            line: DraftLine {
                product: product.clone(),
                description: description.clone(),
                quantity: Quantity(quantity),
                price: Price(price),
            },
        })
    }
}

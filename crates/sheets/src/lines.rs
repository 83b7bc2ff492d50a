//! Lines of a stream, one after the other, with what stands before and behind them in one piece of memory.

use memchr::memchr2;
use std::io::{self, Read};

/// A longer line is not kept.
pub(crate) const LINE_BYTES_AT_MOST: usize = 1_000_000;
/// How much is read at a time.
const CHUNK: usize = 64 * 1024;

/// A line within the buffer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    /// Where it ends, without its line end, counted from the beginning of what is kept.
    pub end: usize,
    /// Where the next one begins.
    pub next: usize,
    /// It is longer than a line may be; what it holds is gone.
    pub too_long: bool,
}

/// A stream and the part of it that is being looked at.
pub(crate) struct Lines<R> {
    from: R,
    buffer: Vec<u8>,
    /// Where what is kept begins.
    at: usize,
    ended: bool,
}

impl<R: Read> Lines<R> {
    pub(crate) fn new(from: R) -> Self {
        Self {
            from,
            buffer: Vec::new(),
            at: 0,
            ended: false,
        }
    }

    /// What is kept.
    pub(crate) fn kept(&self) -> &[u8] {
        &self.buffer[self.at..]
    }

    /// Lets go of the first bytes.
    pub(crate) fn drop_first(&mut self, bytes: usize) {
        self.at += bytes;
    }

    /// The line that begins at `start` of what is kept; nothing at the end of the stream.
    pub(crate) fn line(&mut self, start: usize) -> io::Result<Option<Line>> {
        let mut from = start;
        loop {
            let kept = self.kept();
            if let Some(n) = memchr2(b'\n', b'\r', &kept[from..]) {
                let end = from + n;
                let is_pair = kept[end] == b'\r' && kept.get(end + 1) == Some(&b'\n');
                // Of a pair the second half may not be there yet.
                if is_pair || kept[end] == b'\n' || end + 1 < kept.len() || self.ended {
                    return Ok(Some(Line {
                        end,
                        next: end + 1 + usize::from(is_pair),
                        too_long: end - start > LINE_BYTES_AT_MOST,
                    }));
                }
                from = end;
            } else if kept.len() - start > LINE_BYTES_AT_MOST {
                return self.skip(start).map(Some);
            } else {
                from = kept.len();
            }
            if self.ended {
                let end = self.kept().len();
                return Ok((end > start).then_some(Line {
                    end,
                    next: end,
                    too_long: false,
                }));
            }
            self.more()?;
        }
    }

    /// Reads on, without keeping it, up to the end of a line that is too long.
    fn skip(&mut self, start: usize) -> io::Result<Line> {
        loop {
            let from = self.at + start;
            match memchr2(b'\n', b'\r', &self.buffer[from..]) {
                Some(n) => {
                    self.buffer.drain(from..from + n);
                    let is_pair = self.buffer[from..].starts_with(b"\r\n");
                    return Ok(Line {
                        end: start,
                        next: start + 1 + usize::from(is_pair),
                        too_long: true,
                    });
                }
                None => self.buffer.truncate(from),
            }
            if self.ended {
                return Ok(Line {
                    end: start,
                    next: start,
                    too_long: true,
                });
            }
            self.more()?;
        }
    }

    /// Reads the next bytes behind what is kept.
    fn more(&mut self) -> io::Result<()> {
        self.buffer.drain(..self.at);
        self.at = 0;
        let filled = self.buffer.len();
        self.buffer.resize(filled + CHUNK, 0);
        let n = loop {
            match self.from.read(&mut self.buffer[filled..]) {
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.buffer.truncate(filled + n);
        self.ended = n == 0;
        Ok(())
    }
}

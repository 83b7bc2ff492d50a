//! Tables out of the files of others: whatever their encoding, their delimiter, their quotation marks, and whatever went
//! wrong with single lines of them.
//!
//! Pure: bytes in, rows out, as a stream and with a bounded memory. It knows nothing of databases, of files on disk or of
//! what a table means. [`Reader`] looks at the beginning, tells what it found as a [`Shape`], and then reads row by row.
//! A line that fits the table only if one mistake in it is mended is mended, and says so ([`Mended`]); a line that cannot
//! be read is one [`Fault`] and costs no other line.

mod cells;
mod dialect;
mod encoding;
mod kind;
mod lines;
mod mend;
mod reader;
mod shape;

pub use cells::Cells;
pub use dialect::{Dialect, Escape};
pub use encoding::{Charset, Decoded};
pub use kind::{Kind, kind_of};
pub use mend::Mended;
pub use reader::{Fault, Opened, Reader, Row};
pub use shape::Shape;

#[cfg(test)]
mod tests;

//! What one transaction of a run writes.

use super::draft::Draft;
use super::feed::Unit;
use records::imports::Refusal;

/// Units that are written together.
#[derive(Default)]
pub(super) struct Slice {
    pub(super) orders: Vec<Draft>,
    pub(super) refusals: Vec<Refusal>,
    /// Number of the last unit.
    pub(super) last: u64,
    /// Number of the first unit.
    pub(super) first: u64,
    pub(super) lines: usize,
    /// Bytes of the file read up to here.
    pub(super) read: u64,
}

impl Slice {
    pub(super) fn add(&mut self, unit: Unit, number: u64, read: u64) {
        if self.is_empty() {
            self.first = number;
        }
        match unit {
            Unit::Order(draft) => {
                self.lines += draft.lines.len();
                self.orders.push(*draft);
            }
            Unit::Refused(refusal) => {
                self.lines += 1;
                self.refusals.push(refusal);
            }
        }
        self.last = number;
        self.read = read;
    }

    pub(super) fn is_empty(&self) -> bool {
        self.orders.is_empty() && self.refusals.is_empty()
    }
}

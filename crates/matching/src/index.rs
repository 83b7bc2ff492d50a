//! Keys of many records at hand: which of them a new one has to be compared with.

use crate::keys::Key;

/// Keys that more records than that share are left out: they say too little.
pub const LARGE_KEY: usize = 150;
/// A new record is compared with at most so many.
pub const MOST_CANDIDATES: usize = 600;

/// The keys of many records, sorted, 16 bytes each. A table (account, key, record) with an index serves the same way.
#[derive(Clone, Debug, Default)]
pub struct Index {
    entries: Vec<(Key, u32)>,
}

impl Index {
    /// An index of keys and the numbers of their records.
    pub fn of(mut entries: Vec<(Key, u32)>) -> Self {
        entries.sort_unstable();
        entries.dedup();
        Self { entries }
    }

    /// The records that share keys with a new one, those that share most first, then by number: at most
    /// `MOST_CANDIDATES`. Keys of more than `LARGE_KEY` records are not looked at.
    pub fn candidates(&self, keys: &[Key]) -> Vec<u32> {
        let mut found: Vec<u32> = Vec::new();
        for key in keys {
            let start = self.entries.partition_point(|(k, _)| k < key);
            let block = &self.entries[start..];
            let block = &block[..block.len().min(LARGE_KEY + 1)];
            let size = block.iter().take_while(|(k, _)| k == key).count();
            if size <= LARGE_KEY {
                found.extend(block[..size].iter().map(|(_, record)| *record));
            }
        }
        found.sort_unstable();
        let mut counted: Vec<(usize, u32)> = found
            .chunk_by(|a, b| a == b)
            .map(|same| (same.len(), same[0]))
            .collect();
        counted.sort_by_key(|(shared, record)| (std::cmp::Reverse(*shared), *record));
        counted.truncate(MOST_CANDIDATES);
        counted.into_iter().map(|(_, record)| record).collect()
    }

    /// How many keys of records it holds.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

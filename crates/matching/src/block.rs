//! Pairs of records that share a key, never more than the records can bear.

use crate::keys::Key;

/// In a block of at most so many records all are compared with all.
pub const SMALL_BLOCK: usize = 40;
/// In larger blocks each is compared with so many that follow it in the order of names.
const NEIGHBOURS: usize = 5;
/// Blocks of more records say too little, and those of single values already when they are not small: not even
/// neighbours are compared.
const LARGE_BLOCK: usize = 20_000;

/// The pairs (smaller index first) that share a key, ascending, each once. `keys`: key and record; records stand in an
/// order in which similar ones are near each other (the sorted neighbourhood of Hernández & Stolfo 1995).
pub(crate) fn pairs(
    mut keys: Vec<(Key, u32)>,
    allowed: &impl Fn(usize, usize) -> bool,
) -> Vec<(u32, u32)> {
    keys.sort_unstable();
    let mut pairs = Vec::new();
    for block in keys.chunk_by(|a, b| a.0 == b.0) {
        let reach = match block.len() {
            0..=SMALL_BLOCK => SMALL_BLOCK,
            size if size <= LARGE_BLOCK && !block[0].0.is_weak() => NEIGHBOURS,
            _ => continue,
        };
        for (at, (_, a)) in block.iter().enumerate() {
            let others = block[at + 1..].iter().take(reach);
            let fine = others.filter(|(_, b)| a != b && allowed(*a as usize, *b as usize));
            pairs.extend(fine.map(|(_, b)| (*a, *b)));
        }
        if pairs.len() > FOLDED {
            // Most pairs share several keys: kept once, they need a fraction of the memory.
            fold(&mut pairs);
        }
    }
    fold(&mut pairs);
    pairs
}

/// So many pairs are gathered before they are brought to one of each.
const FOLDED: usize = 40_000_000;

fn fold(pairs: &mut Vec<(u32, u32)>) {
    pairs.sort_unstable();
    pairs.dedup();
}

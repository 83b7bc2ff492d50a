//! Marks: which values a record may have, told by some bits of one number.
//!
//! A record's row, and whatever index its lists are walked by, holds the marks of all its values. Where those of a
//! value are not all there, the record does not have it, and nothing else needs to be read; where they are, it may.

/// So many bits are in use: SQLite keeps such a number in six bytes, and none at all in none.
const BITS: i64 = 47;
/// A prime above the square of `BITS`.
const MODULUS: i64 = 1_000_003;

/// The bits of one value, one or two of them. Rows that were there before have theirs from the migration
/// `customers/0020_tag_marks.sql`, which says the same in SQL: both must stay as they are.
pub(super) fn bits(value: &str) -> [i64; 2] {
    let add = |sum: i64, c: char| (sum * 31 + i64::from(u32::from(c))) % MODULUS;
    let sum = value.chars().fold(0, add);
    [1 << (sum % BITS), 1 << (sum / BITS % BITS)]
}

/// The marks of all these values; 0 for none of them, and for nothing else.
pub fn marks<'a>(values: impl IntoIterator<Item = &'a str>) -> i64 {
    let each = values.into_iter().flat_map(bits);
    each.fold(0, |all, bit| all | bit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_those_of_the_migration() {
        // "vip": 118 * 961 + 105 * 31 + 112 = 116765; 116765 % 47 = 17, 116765 / 47 = 2484, 2484 % 47 = 40.
        assert_eq!(bits("vip"), [1 << 17, 1 << 40]);
        // "é": 233 % 47 = 45, 233 / 47 = 4.
        assert_eq!(marks(["é", "vip"]), 1 << 45 | 1 << 4 | 1 << 17 | 1 << 40);
        assert_eq!(marks([]), 0);
        // 20 is 1048576, beyond the modulus: one step more than it has characters of 16 bits.
        assert_eq!(
            bits("\u{10ffff}"),
            [1 << (1_114_111 % 1_000_003 % 47), 1 << (114_108 / 47 % 47)]
        );
    }
}

//! Numbers that look like chance and are the same each time: xoshiro256++ (Blackman and Vigna, 2019),
//! seeded by splitmix64. Whole numbers only, so that every machine gets the same.

/// A stream of numbers.
#[derive(Clone, Debug)]
pub(super) struct Random([u64; 4]);

impl Random {
    /// The stream of one thing: its topic and its number. Streams do not depend on each other, so a
    /// change in one part of the data leaves the others as they were.
    pub(super) fn of(topic: &str, number: u64) -> Self {
        let mut seed = topic
            .bytes()
            .fold(number ^ 0x4b61_6e64_756c_6121, |seed, byte| {
                splitmix(&mut (seed ^ u64::from(byte)))
            });
        Self(std::array::from_fn(|_| splitmix(&mut seed)))
    }

    /// The next 64 bits.
    pub(super) fn next(&mut self) -> u64 {
        let s = &mut self.0;
        let out = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let shifted = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= shifted;
        s[3] = s[3].rotate_left(45);
        out
    }

    /// A number of `from..=to`.
    pub(super) fn between(&mut self, from: i64, to: i64) -> i64 {
        let span = u128::from(to.abs_diff(from)) + 1;
        let drawn = (u128::from(self.next()) * span) >> 64;
        from + i64::try_from(drawn).unwrap_or(0)
    }

    /// A place in a list of `len`; 0 for an empty one.
    pub(super) fn index(&mut self, len: usize) -> usize {
        let last = i64::try_from(len.saturating_sub(1)).unwrap_or(0);
        usize::try_from(self.between(0, last)).unwrap_or(0)
    }

    /// One of the list, which must not be empty.
    pub(super) fn pick<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.index(list.len())]
    }

    /// True so many times in a hundred.
    pub(super) fn percent(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }

    /// One of the list by its weight; the weights must not all be 0.
    pub(super) fn weighted<'l, T>(&mut self, list: &'l [T], weight: impl Fn(&T) -> i64) -> &'l T {
        let total: i64 = list.iter().map(&weight).sum();
        let mut left = self.between(1, total.max(1));
        for item in list {
            left -= weight(item);
            if left <= 0 {
                return item;
            }
        }
        &list[list.len() - 1]
    }
}

fn splitmix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_repeats_and_streams_differ() {
        let first = |topic, number| Random::of(topic, number).next();
        assert_eq!(first("people", 1), first("people", 1));
        assert_ne!(first("people", 1), first("people", 2));
        assert_ne!(first("people", 1), first("talk", 1));
    }

    #[test]
    fn draws_stay_in_their_range_and_fill_it() {
        let mut random = Random::of("range", 1);
        let drawn: Vec<i64> = (0..1_000).map(|_| random.between(-2, 2)).collect();
        assert!(
            (-2..=2).all(|n| drawn.iter().filter(|d| **d == n).count() > 150),
            "{drawn:?}"
        );
        assert!(drawn.iter().all(|n| (-2..=2).contains(n)));
        assert_eq!(random.between(7, 7), 7);
        let threes = (0..10_000).filter(|_| random.percent(3)).count();
        assert!((200..400).contains(&threes), "{threes}");
    }

    #[test]
    fn weights_decide() {
        let mut random = Random::of("weights", 1);
        let heavy = (0..1_000)
            .filter(|_| *random.weighted(&[1, 9, 0], |w| *w) == 9)
            .count();
        assert!((850..950).contains(&heavy), "{heavy}");
    }
}

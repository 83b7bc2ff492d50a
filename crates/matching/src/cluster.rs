//! Pairs brought together: which records are one and the same.
//!
//! The surest pairs first, two groups become one when the pairs across them speak for it on average: that A is like B
//! and B like C does not make one of A and C when these two contradict each other. (Agglomerative clustering by average
//! linkage of the log odds, each held within bounds; connected components where nothing contradicts.)

/// What one pair may say for or against, in bits.
const MOST: f64 = 12.0;
/// So many pairs across two groups are looked at.
const LOOKS: usize = 300;
/// From how many bits on average two groups become one.
const CUT: f64 = -1.0;

/// Groups of at least two of `count` records, each ascending, in the order of their first record.
///
/// `pairs`: records and bits, those likely the same; `bits` answers for any two.
pub(crate) fn clusters(
    count: usize,
    pairs: &[(u32, u32, f64)],
    bits: impl Fn(u32, u32) -> f64,
) -> Vec<Vec<u32>> {
    let mut order: Vec<usize> = (0..pairs.len()).collect();
    order.sort_unstable_by(|i, j| {
        let (x, y) = (&pairs[*i], &pairs[*j]);
        y.2.total_cmp(&x.2).then((x.0, x.1).cmp(&(y.0, y.1)))
    });
    let mut group: Vec<u32> = (0..count as u32).collect();
    let mut members: Vec<Vec<u32>> = (0..count as u32).map(|r| vec![r]).collect();
    for at in order {
        let (a, b, _) = pairs[at];
        let (x, y) = (group[a as usize] as usize, group[b as usize] as usize);
        if x == y || across(&members[x], &members[y], &bits) <= CUT {
            continue;
        }
        let (large, small) = if members[x].len() >= members[y].len() {
            (x, y)
        } else {
            (y, x)
        };
        let moved = std::mem::take(&mut members[small]);
        for record in &moved {
            group[*record as usize] = large as u32;
        }
        members[large].extend(moved);
    }
    let mut groups: Vec<Vec<u32>> = members.into_iter().filter(|m| m.len() > 1).collect();
    for group in &mut groups {
        group.sort_unstable();
    }
    groups.sort_unstable();
    groups
}

/// The average over the pairs across two groups, or over some of them evenly chosen when there are many.
fn across(a: &[u32], b: &[u32], bits: impl Fn(u32, u32) -> f64) -> f64 {
    let all = a.len() * b.len();
    let step = all.div_ceil(LOOKS).max(1);
    let mut sum = 0.0;
    let mut looks = 0.0;
    for at in (0..all).step_by(step) {
        let (x, y) = (a[at / b.len()], b[at % b.len()]);
        let bits = bits(x.min(y), x.max(y));
        if bits == f64::NEG_INFINITY {
            return bits; // These two cannot be the same.
        }
        sum += bits.clamp(-MOST, MOST);
        looks += 1.0;
    }
    sum / looks
}

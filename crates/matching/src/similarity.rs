//! How alike two words are: Jaro–Winkler, and the number of slips of the hand between them.

/// Jaro's similarity with Winkler's bonus of 0.1 for each of up to four first letters: 0 to 1.
///
/// W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi–Sunter Model of Record
/// Linkage" (1990). Two empty words are alike.
pub fn jaro_winkler(a: &str, b: &str) -> f64 {
    // Partners are taken as they come: in one order, so that a and b may be exchanged.
    let (a, b) = if (a.len(), a) <= (b.len(), b) {
        (a, b)
    } else {
        (b, a)
    };
    let jaro = if a.is_ascii() && b.is_ascii() && a.len() <= 64 && b.len() <= 64 {
        jaro(a.as_bytes(), b.as_bytes())
    } else {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        jaro(&a[..a.len().min(64)], &b[..b.len().min(64)])
    };
    let prefix = a.chars().zip(b.chars()).take(4).take_while(|(x, y)| x == y);
    let prefix = u8::try_from(prefix.count()).unwrap_or(0);
    jaro + f64::from(prefix) * 0.1 * (1.0 - jaro)
}

/// Words of at most 64 signs, whose matches fit the bits of one number.
fn jaro<T: PartialEq>(a: &[T], b: &[T]) -> f64 {
    if a.is_empty() || b.is_empty() {
        return if a.len() == b.len() { 1.0 } else { 0.0 };
    }
    let window = (a.len().max(b.len()) / 2).saturating_sub(1);
    let (mut in_a, mut in_b) = (0_u64, 0_u64);
    for (i, x) in a.iter().enumerate() {
        let until = (i + window + 1).min(b.len());
        for (j, y) in b
            .iter()
            .enumerate()
            .take(until)
            .skip(i.saturating_sub(window))
        {
            if in_b & (1 << j) == 0 && x == y {
                in_a |= 1 << i;
                in_b |= 1 << j;
                break;
            }
        }
    }
    let matches = in_a.count_ones();
    if matches == 0 {
        return 0.0;
    }
    // The letters that found a partner, in their order on both sides.
    let (mut left_a, mut left_b, mut moved) = (in_a, in_b, 0_u32);
    while left_a != 0 {
        let (i, j) = (left_a.trailing_zeros(), left_b.trailing_zeros());
        moved += u32::from(a[i as usize] != b[j as usize]);
        left_a &= left_a - 1;
        left_b &= left_b - 1;
    }
    let m = f64::from(matches);
    let transposed = f64::from(moved / 2);
    (m / a.len() as f64 + m / b.len() as f64 + (m - transposed) / m) / 3.0
}

/// At most what [`jaro_winkler`] would answer, by the letters alone and at a fraction of the cost; 1 for words that are
/// not of ASCII letters.
pub(crate) fn at_most(a: &str, b: &str) -> f64 {
    if !a.is_ascii() || !b.is_ascii() || a.is_empty() || b.is_empty() {
        return 1.0;
    }
    let letters = |text: &str| text.bytes().fold(0_u64, |all, byte| all | 1 << (byte & 63));
    let shared = |text: &str, other: u64| {
        text.bytes()
            .filter(|b| other & (1 << (b & 63)) != 0)
            .count()
    };
    let matches = shared(a, letters(b)).min(shared(b, letters(a)));
    if matches == 0 {
        return 0.0;
    }
    let m = matches as f64;
    let jaro = ((m / a.len() as f64).min(1.0) + (m / b.len() as f64).min(1.0) + 1.0) / 3.0;
    let prefix = a
        .bytes()
        .zip(b.bytes())
        .take(4)
        .take_while(|(x, y)| x == y)
        .count();
    jaro + prefix as f64 * 0.1 * (1.0 - jaro)
}

/// Letters replaced, left out, put in, or exchanged with their neighbour (optimal string alignment after Damerau and
/// Levenshtein) between `a` and `b`; more than `most` is answered as `most + 1`.
pub fn slips(a: &str, b: &str, most: usize) -> usize {
    if a.is_ascii() && b.is_ascii() {
        return distance(a.as_bytes(), b.as_bytes(), most);
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    distance(&a, &b, most)
}

fn distance<T: PartialEq>(a: &[T], b: &[T], most: usize) -> usize {
    let same_head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same_head..], &b[same_head..]);
    let same_tail = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(x, y)| x == y)
        .count();
    let (a, b) = (&a[..a.len() - same_tail], &b[..b.len() - same_tail]);
    if a.len().abs_diff(b.len()) > most || a.len() > LONGEST || b.len() > LONGEST {
        return most + 1;
    }
    if a.is_empty() || b.is_empty() {
        return a.len().max(b.len());
    }
    let mut rows = [[0_usize; LONGEST + 1]; 3];
    for (j, cell) in rows[1].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        let [before, last, now] = &mut rows;
        now[0] = i;
        let mut least = i;
        for j in 1..=b.len() {
            let replaced = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replaced.min(last[j] + 1).min(now[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            now[j] = best;
            least = least.min(best);
        }
        if least > most {
            return most + 1;
        }
        rows.rotate_left(1);
    }
    rows[1][b.len()].min(most + 1)
}

/// Longer words are not compared letter by letter beyond what they have in common at both ends.
const LONGEST: usize = 48;

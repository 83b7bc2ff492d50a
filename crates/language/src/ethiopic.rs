//! Ethiopic script as Amharic is searched: letters of one sound, and numerals.

/// The letter under which all letters of its sound in Amharic are indexed.
///
/// Amharic keeps letters of Ge'ez whose sounds have merged, and writers choose freely among them:
/// ሀ ሐ ኀ ኸ, ሰ ሠ, አ ዐ, ጸ ፀ, each in its seven orders, and ሀ with ሃ and አ with ኣ, whose first and fourth
/// orders sound alike. The same table serves Amharic retrieval in general: D. Yacob, "Application of
/// the Double Metaphone Algorithm to Amharic Orthography", arXiv cs/0408052 (2004); T. D. Belay et al.,
/// "The Effect of Normalization for Bi-directional Amharic-English Neural Machine Translation" (2022).
pub(crate) fn homophone(c: char) -> char {
    let code = u32::from(c);
    let merged = match code {
        0x1210..=0x1216 => code - 0x1210 + HA,     // ሐ
        0x1280..=0x1286 => code - 0x1280 + HA,     // ኀ
        0x12B8..=0x12BE => code - 0x12B8 + HA,     // ኸ
        0x1217 => 0x128B,                          // ሗ to ኋ
        0x12C0..=0x12C5 => code - 0x12C0 + 0x1288, // ዀ to ኈ
        0x1220..=0x1227 => code - 0x1220 + 0x1230, // ሠ to ሰ
        0x12D0..=0x12D6 => code - 0x12D0 + A,      // ዐ
        0x1340..=0x1346 => code - 0x1340 + 0x1338, // ፀ to ጸ
        _ => code,
    };
    let first_order = match merged {
        HA_FOURTH => HA,
        A_FOURTH => A,
        other => other,
    };
    char::from_u32(first_order).unwrap_or(c)
}

const HA: u32 = 0x1200;
const HA_FOURTH: u32 = 0x1203;
const A: u32 = 0x12A0;
const A_FOURTH: u32 = 0x12A3;

/// Whether `c` is one of ፩ to ፼.
pub(crate) fn is_numeral(c: char) -> bool {
    matches!(c, '\u{1369}'..='\u{137C}')
}

/// A run of Ethiopic numerals on its way to becoming ASCII digits.
#[derive(Default)]
pub(crate) struct Numeral {
    run: String,
}

impl Numeral {
    pub(crate) fn push(&mut self, c: char) {
        self.run.push(c);
    }

    /// Writes the run's value and forgets the run.
    pub(crate) fn flush_into(&mut self, out: &mut String) {
        if self.run.is_empty() {
            return;
        }
        match self.value() {
            Some(value) => out.push_str(&value.to_string()),
            None => self
                .run
                .chars()
                .for_each(|c| out.push_str(&face_value(c).to_string())),
        }
        self.run.clear();
    }

    /// The number: tens and units add up, ፻ (100) and ፼ (10,000) multiply what stands before them, as
    /// in ፳፻፲፮, 2016. Nothing when the run is no such number: too large, or units one after another
    /// (፩፪፫), as some write digits.
    fn value(&self) -> Option<u64> {
        if self.run.chars().count() > 1 && self.run.chars().all(|c| face_value(c) < 10) {
            return None;
        }
        let (mut total, mut group) = (0_u64, 0_u64);
        for c in self.run.chars() {
            match face_value(c) {
                100 => group = group.max(1).checked_mul(100)?,
                10_000 => {
                    let before = total.checked_add(group)?.max(1);
                    total = before.checked_mul(10_000)?;
                    group = 0;
                }
                small => group = group.checked_add(small)?,
            }
        }
        total.checked_add(group)
    }
}

fn face_value(c: char) -> u64 {
    match u64::from(u32::from(c).saturating_sub(0x1369)) {
        units @ 0..=8 => units + 1,
        tens @ 9..=17 => (tens - 8) * 10,
        18 => 100,
        _ => 10_000,
    }
}

//! Made-up people, always the same ones: with families, names in several scripts, and mistakes of several kinds.

use crate::sets::{Set, Truth, pairs_of};
use matching::{Kind, Record, Schema};
use std::collections::BTreeMap;

/// A generator of numbers that always draws the same (SplitMix64).
#[derive(Clone)]
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5851_F42D_4C95_7F2D)
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, n: usize) -> usize {
        (self.next() >> 16) as usize % n.max(1)
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// Small numbers often, large ones seldom, as names are met.
    fn zipf(&mut self, n: usize) -> usize {
        let u = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        ((n as f64).powf(u) - 1.0) as usize
    }
}

const FIELDS: [(&str, Kind); 8] = [
    ("given", Kind::GivenName),
    ("family", Kind::FamilyName),
    ("born", Kind::Date),
    ("mail", Kind::Mail),
    ("phone", Kind::Phone),
    ("address", Kind::Address),
    ("town", Kind::Place),
    ("postcode", Kind::Postcode),
];

pub fn schema() -> Schema {
    Schema::of(&FIELDS)
}

/// Names that people write in more than one way.
const WAYS: [&[&str]; 24] = [
    &["Sunil", "Suneel", "සුනිල්"],
    &["Nimal", "Nimaal", "නිමල්"],
    &["Kumari", "Kumaari", "කුමාරි"],
    &["Chaminda", "Chaminda", "චමින්ද"],
    &["Selam", "Salam", "ሰላም"],
    &["Abebe", "Abebbe", "አበበ"],
    &["Tigist", "Tigest", "ትግስት"],
    &["Girma", "Germa", "ግርማ"],
    &["Anu", "Anoo", "അനു"],
    &["Suresh", "Sureesh", "സുരേഷ്"],
    &["Lakshmi", "Laxmi", "ലക്ഷ്മി"],
    &["Mohamed", "Muhammad", "Mohammed"],
    &["Ahmed", "Ahmad", "أحمد"],
    &["Robert", "Bob", "Rob"],
    &["William", "Bill", "Will"],
    &["Elizabeth", "Liz", "Beth"],
    &["Catherine", "Katherine", "Kate"],
    &["Stephen", "Steven", "Steve"],
    &["Michael", "Mike", "Micheal"],
    &["Margaret", "Peggy", "Meg"],
    &["Dmitry", "Dmitri", "Дмитрий"],
    &["Natalia", "Nataliya", "Наталия"],
    &["Geetha", "Gita", "கீதா"],
    &["Murugan", "Murukan", "முருகன்"],
];

const SYLLABLES: [&str; 40] = [
    "ka", "ri", "na", "mo", "sen", "lu", "ta", "vi", "dha", "pe", "ra", "gun", "sil", "va", "ban",
    "da", "ha", "mi", "wel", "ke", "ja", "ya", "so", "ri", "ab", "de", "ge", "te", "ma", "ri",
    "jo", "seph", "tho", "mas", "ne", "el", "ro", "ber", "wick", "ing",
];

fn word(n: usize, least: usize) -> String {
    let mut dice = Dice::new(n as u64 + 77);
    let count = least + dice.below(2);
    let text: String = (0..count)
        .map(|_| SYLLABLES[dice.below(SYLLABLES.len())])
        .collect();
    let mut letters = text.chars();
    letters
        .next()
        .map_or(String::new(), |c| c.to_uppercase().chain(letters).collect())
}

/// A person with a place in `WAYS` when the given name has several spellings.
#[derive(Clone)]
struct Person {
    values: [String; 8],
    ways: Option<usize>,
}

/// The person of this number. One in three lives with the person before: same family, address and telephone.
fn person(number: usize) -> Person {
    let mut own = Dice::new(number as u64);
    let house = if own.chance(33) && number > 0 {
        number - 1
    } else {
        number
    };
    let mut shared = Dice::new(house as u64 ^ 0xABCD_EF00);
    let ways = own.chance(40).then(|| own.below(WAYS.len()));
    let given = ways.map_or_else(|| word(own.zipf(4_000), 2), |at| WAYS[at][0].to_owned());
    let family = word(100_000 + shared.zipf(20_000), 2);
    let born = format!(
        "{}-{:02}-{:02}",
        1940 + own.below(66),
        1 + own.below(12),
        1 + own.below(28)
    );
    let provider = ["gmail.com", "yahoo.com", "hotmail.com", "sltnet.lk"][own.below(4)];
    let mail = format!(
        "{}.{}{}@{provider}",
        given.to_lowercase(),
        family.to_lowercase(),
        own.below(1_000)
    );
    let landline = own.chance(40);
    let phones = if landline { &mut shared } else { &mut own };
    let phone = format!("0{}{:07}", 11 + phones.below(80), phones.below(10_000_000));
    let street = word(900_000 + shared.zipf(8_000), 2);
    let kind = ["Road", "Street", "Lane", "Avenue", "Mawatha"][shared.below(5)];
    let address = format!("{} {street} {kind}", 1 + shared.below(250));
    let place = shared.zipf(600);
    Person {
        values: [
            given,
            family,
            born,
            mail,
            phone,
            address,
            word(500_000 + place, 2),
            format!("{}", 10_000 + place * 37),
        ],
        ways,
    }
}

/// Who makes the mistakes.
#[derive(Clone, Copy, Debug)]
pub enum Mistakes {
    /// Fingers on a keyboard: neighbours, doubled, left out, exchanged.
    Typing,
    /// A machine that reads paper.
    Reading,
    /// Names by ear, in other scripts, short forms; families that move and marry.
    Hearing,
    /// Half of what is known is left out.
    Gaps,
}

pub const MISTAKES: [Mistakes; 4] = [
    Mistakes::Typing,
    Mistakes::Reading,
    Mistakes::Hearing,
    Mistakes::Gaps,
];

fn typed(text: &str, dice: &mut Dice) -> String {
    const ROWS: [&str; 4] = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"];
    let mut letters: Vec<char> = text.chars().collect();
    if letters.len() < 2 {
        return text.to_owned();
    }
    let at = dice.below(letters.len() - 1);
    match dice.below(4) {
        0 => letters.swap(at, at + 1),
        1 => letters.insert(at, letters[at]),
        2 => {
            letters.remove(at);
        }
        _ => {
            let near = ROWS.iter().find_map(|row| {
                let place = row.find(letters[at].to_ascii_lowercase())?;
                row.chars().nth(if place == 0 { 1 } else { place - 1 })
            });
            letters[at] = near.unwrap_or(letters[at]);
        }
    }
    letters.into_iter().collect()
}

fn misread(text: &str, dice: &mut Dice) -> String {
    const LOOKS: [(&str, &str); 12] = [
        ("m", "rn"),
        ("l", "1"),
        ("o", "0"),
        ("S", "5"),
        ("e", "c"),
        ("i", "l"),
        ("h", "b"),
        ("8", "3"),
        ("1", "7"),
        ("5", "6"),
        ("u", "v"),
        ("g", "q"),
    ];
    let start = dice.below(LOOKS.len());
    for step in 0..LOOKS.len() {
        let (from, to) = LOOKS[(start + step) % LOOKS.len()];
        if text.contains(from) {
            return text.replacen(from, to, 1);
        }
    }
    text.to_owned()
}

/// The person written down once more, by somebody who makes mistakes.
fn again(person: &Person, mistakes: Mistakes, dice: &mut Dice) -> [String; 8] {
    let mut values = person.values.clone();
    match mistakes {
        Mistakes::Typing | Mistakes::Reading => {
            for _ in 0..1 + dice.below(4) {
                let at = dice.below(8);
                let wrong = if matches!(mistakes, Mistakes::Typing) {
                    typed
                } else {
                    misread
                };
                values[at] = wrong(&values[at].clone(), dice);
            }
            if dice.chance(8) {
                values.swap(0, 1);
            }
        }
        Mistakes::Hearing => {
            if let Some(at) = person.ways {
                values[0] = WAYS[at][dice.below(3)].to_owned();
            }
            if dice.chance(20) {
                let other = self::person(9_000_000 + dice.below(1_000_000)).values;
                for at in [4, 5, 6, 7] {
                    values[at].clone_from(&other[at]); // moved
                }
            } else if dice.chance(10) {
                values[1] = word(100_000 + dice.zipf(20_000), 2); // married
            }
            if dice.chance(15) {
                values[0] = values[0].chars().take(1).collect();
            }
        }
        Mistakes::Gaps => {}
    }
    let gaps = if matches!(mistakes, Mistakes::Gaps) {
        45
    } else {
        10
    };
    for value in &mut values {
        if dice.chance(gaps) {
            value.clear();
        }
    }
    values
}

fn record(values: &[String; 8]) -> Record {
    Record::of(&values.each_ref().map(String::as_str))
}

/// The person of a number as a record.
pub fn original(number: usize) -> Record {
    record(&person(number).values)
}

/// The person of a number written down again.
pub fn duplicate(number: usize, mistakes: Mistakes, seed: u64) -> Record {
    let mut dice = Dice::new(seed ^ (number as u64) << 20);
    record(&again(&person(number), mistakes, &mut dice))
}

/// `count` records: two thirds people, the others some of them again.
pub fn people(name: &'static str, count: usize, mistakes: &[Mistakes], seed: u64) -> Set {
    let mut dice = Dice::new(seed);
    let people = count * 2 / 3;
    let mut records: Vec<Record> = (0..people).map(original).collect();
    let mut groups: BTreeMap<usize, Vec<usize>> = (0..people).map(|p| (p, vec![p])).collect();
    for at in people..count {
        let who = dice.below(people);
        let how = mistakes[dice.below(mistakes.len())];
        records.push(duplicate(who, how, seed + at as u64));
        groups.entry(who).or_default().push(at);
    }
    Set {
        name,
        schema: schema(),
        records,
        sources: None,
        truth: Truth::All(pairs_of(groups.values())),
    }
}

/// The set with a third of its values taken out.
pub fn thinned(mut set: Set, seed: u64) -> Set {
    let mut dice = Dice::new(seed);
    for values in set.records.iter_mut().flat_map(|r| &mut r.values) {
        if dice.chance(33) {
            values.clear();
        }
    }
    set
}

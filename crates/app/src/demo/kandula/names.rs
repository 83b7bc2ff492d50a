//! Names as one meets them in Sri Lanka: common given and family names, put together by chance, so
//! that nobody in particular is meant.

use super::super::company::{Named, Naming};
use super::super::random::Random;
use super::name_lists::{
    AMHARIC, BURGHER_FAMILIES, BURGHER_MEN, BURGHER_WOMEN, Both, FAMILIES, INITIALS, MALAYALAM,
    MEN, MUSLIM_FAMILIES, MUSLIM_MEN, MUSLIM_WOMEN, TAMIL_FATHERS, TAMIL_MEN, TAMIL_SCRIPT,
    TAMIL_WOMEN, WOMEN,
};

/// The name of the person with this number, counted from 0.
pub(super) fn name(number: usize) -> Named {
    let mut random = Random::of("name", number as u64);
    let is_woman = random.percent(56);
    // A handful, spread over the list, so that every script of the program is met.
    if number % 125 == 60 {
        return elsewhere(number / 125);
    }
    match random.between(1, 100) {
        1..=55 => sinhala(&mut random, is_woman, Naming::Sinhala),
        56..=73 => sinhala(&mut random, is_woman, Naming::Latin),
        74..=80 => plain(
            &mut random,
            Naming::Latin,
            if is_woman { BURGHER_WOMEN } else { BURGHER_MEN },
            BURGHER_FAMILIES,
        ),
        81..=95 if random.percent(9) => own_script(Naming::Tamil, random.pick(TAMIL_SCRIPT)),
        81..=95 => plain(
            &mut random,
            Naming::Tamil,
            if is_woman { TAMIL_WOMEN } else { TAMIL_MEN },
            TAMIL_FATHERS,
        ),
        _ => plain(
            &mut random,
            Naming::Muslim,
            if is_woman { MUSLIM_WOMEN } else { MUSLIM_MEN },
            MUSLIM_FAMILIES,
        ),
    }
}

fn sinhala(random: &mut Random, is_woman: bool, naming: Naming) -> Named {
    let given = random.pick(if is_woman { WOMEN } else { MEN });
    // Some families are much larger than others.
    let family = match random.percent(30) {
        true => random.pick(&FAMILIES[..12]),
        false => random.pick(FAMILIES),
    };
    let initials = if random.percent(8) {
        *random.pick(INITIALS)
    } else {
        ("", "")
    };
    let latin = format!("{} {}", given.1, family.1);
    match naming {
        Naming::Sinhala => Named {
            naming,
            given: given.0.into(),
            family: family.0.into(),
            father: String::new(),
            initials: initials.0,
            latin,
        },
        _ => Named {
            naming,
            given: given.1.into(),
            family: family.1.into(),
            father: String::new(),
            initials: initials.1,
            latin,
        },
    }
}

fn plain(random: &mut Random, naming: Naming, given: &[&str], family: &[&str]) -> Named {
    let (given, family) = (*random.pick(given), *random.pick(family));
    Named {
        naming,
        given: given.into(),
        family: family.into(),
        father: String::new(),
        initials: "",
        latin: format!("{given} {family}"),
    }
}

fn elsewhere(number: usize) -> Named {
    let naming = if number.is_multiple_of(2) {
        Naming::Amharic
    } else {
        Naming::Malayalam
    };
    let list = if naming == Naming::Amharic {
        AMHARIC
    } else {
        MALAYALAM
    };
    own_script(naming, &list[number / 2 % list.len()])
}

fn own_script(naming: Naming, (given, family, given_latin, family_latin): &Both) -> Named {
    Named {
        naming,
        given: (*given).into(),
        family: (*family).into(),
        father: String::new(),
        initials: "",
        latin: format!("{given_latin} {family_latin}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// Letters and signs of one block, with what names have between them.
    fn only(text: &str, from: char, to: char) -> bool {
        text.chars()
            .all(|c| (from..=to).contains(&c) || matches!(c, ' ' | '.' | '\u{200D}'))
    }

    /// A joiner stands only between al-lakuna and the letter that it joins: rayanna or yayanna.
    fn joiners_join(text: &str) -> bool {
        let chars: Vec<char> = text.chars().collect();
        let fits = |at: usize| {
            at > 0
                && chars[at - 1] == '\u{0DCA}'
                && matches!(chars.get(at + 1), Some('\u{0DBB}' | '\u{0DBA}'))
        };
        (0..chars.len())
            .filter(|at| chars[*at] == '\u{200D}')
            .all(fits)
    }

    fn begins_with_a_letter(text: &str) -> bool {
        text.split_whitespace()
            .all(|word| word.chars().next().is_some_and(char::is_alphabetic))
    }

    #[test]
    fn every_name_is_written_in_its_own_script() {
        for named in (0..2_000).map(name) {
            let full = named.full();
            assert!(
                !full.chars().any(char::is_control) && full.trim() == full,
                "{full:?}"
            );
            assert!(begins_with_a_letter(&full), "{full:?}");
            assert!(named.latin.is_ascii(), "{full}");
            let fits = match named.naming {
                Naming::Sinhala => only(&full, '\u{0D82}', '\u{0DF4}') && joiners_join(&full),
                Naming::Latin | Naming::Muslim => full.is_ascii(),
                Naming::Tamil => full.is_ascii() || only(&full, '\u{0B82}', '\u{0BFA}'),
                Naming::Amharic => only(&full, '\u{1200}', '\u{137F}'),
                Naming::Malayalam => only(&full, '\u{0D00}', '\u{0D7F}'),
            };
            assert!(fits, "{full:?}");
        }
    }

    #[test]
    fn joined_letters_keep_their_joiner() {
        assert!(FAMILIES.contains(&("ප්\u{200D}රනාන්දු", "Fernando")));
        let rakar = |text: &str| text.contains("්ර") || text.contains("්ය");
        for (own, latin) in WOMEN.iter().chain(MEN).chain(FAMILIES) {
            assert!(!rakar(own), "{latin} lacks a joiner");
            assert!(joiners_join(own), "{latin}");
        }
    }

    #[test]
    fn the_namings_have_their_shares() {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for named in (0..2_000).map(name) {
            *counts.entry(format!("{:?}", named.naming)).or_default() += 1;
        }
        let share = |naming: &str| counts[naming] / 20;
        assert!((52..=58).contains(&share("Sinhala")), "{counts:?}");
        assert!((22..=28).contains(&share("Latin")), "{counts:?}");
        assert!((13..=17).contains(&share("Tamil")), "{counts:?}");
        assert!((3..=6).contains(&share("Muslim")), "{counts:?}");
        assert_eq!((counts["Amharic"], counts["Malayalam"]), (8, 8));
    }
}

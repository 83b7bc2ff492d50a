//! Names as one meets them in Sri Lanka, each with the Latin spelling that its owner uses in a mail
//! address. Common given and family names, put together by chance: nobody in particular is meant.
//!
//! The joiner (U+200D) of rakaransaya and yansaya is written as an escape, so that no editor loses it.

use super::random::Random;

/// A name in its own script and in Latin letters.
type Pair = (&'static str, &'static str);
/// Given and family name in their own script, then both in Latin letters.
type Both = (&'static str, &'static str, &'static str, &'static str);

/// Which naming people follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    /// Sinhala names in Sinhala script.
    Sinhala,
    /// Sinhala and Burgher names in Latin letters.
    Latin,
    /// Tamil names, mostly in Latin letters: the own given name and the father's.
    Tamil,
    /// Names of Muslims, in Latin letters.
    Muslim,
    /// Visitors who stayed.
    Amharic,
    /// Visitors who stayed.
    Malayalam,
}

/// A person's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) naming: Naming,
    pub(super) given: String,
    pub(super) family: String,
    /// Initials of ancestral names, as official letters have them; may be empty.
    pub(super) initials: &'static str,
    /// The given and family name in Latin letters.
    pub(super) latin: String,
}

impl Named {
    /// As it is written on a letter.
    pub(super) fn full(&self) -> String {
        match self.initials {
            "" => format!("{} {}", self.given, self.family),
            initials => format!("{initials} {} {}", self.given, self.family),
        }
    }

    /// The language to speak, of those that the program knows.
    pub(super) fn language(&self) -> &'static str {
        match self.naming {
            Naming::Sinhala => "si",
            Naming::Amharic => "am",
            Naming::Malayalam => "ml",
            Naming::Latin | Naming::Tamil | Naming::Muslim => "en",
        }
    }
}

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
        74..=80 => plain(&mut random, Naming::Latin, if is_woman { BURGHER_WOMEN } else { BURGHER_MEN }, BURGHER_FAMILIES),
        81..=95 if random.percent(9) => own_script(Naming::Tamil, random.pick(TAMIL_SCRIPT)),
        81..=95 => plain(&mut random, Naming::Tamil, if is_woman { TAMIL_WOMEN } else { TAMIL_MEN }, TAMIL_FATHERS),
        _ => plain(&mut random, Naming::Muslim, if is_woman { MUSLIM_WOMEN } else { MUSLIM_MEN }, MUSLIM_FAMILIES),
    }
}

fn sinhala(random: &mut Random, is_woman: bool, naming: Naming) -> Named {
    let given = random.pick(if is_woman { WOMEN } else { MEN });
    // Some families are much larger than others.
    let family = match random.percent(30) {
        true => random.pick(&FAMILIES[..12]),
        false => random.pick(FAMILIES),
    };
    let initials = if random.percent(8) { *random.pick(INITIALS) } else { ("", "") };
    let latin = format!("{} {}", given.1, family.1);
    match naming {
        Naming::Sinhala => {
            Named { naming, given: given.0.into(), family: family.0.into(), initials: initials.0, latin }
        }
        _ => Named { naming, given: given.1.into(), family: family.1.into(), initials: initials.1, latin },
    }
}

fn plain(random: &mut Random, naming: Naming, given: &[&str], family: &[&str]) -> Named {
    let (given, family) = (*random.pick(given), *random.pick(family));
    Named {
        naming,
        given: given.into(),
        family: family.into(),
        initials: "",
        latin: format!("{given} {family}"),
    }
}

fn elsewhere(number: usize) -> Named {
    let naming = if number % 2 == 0 { Naming::Amharic } else { Naming::Malayalam };
    let list = if naming == Naming::Amharic { AMHARIC } else { MALAYALAM };
    own_script(naming, &list[number / 2 % list.len()])
}

fn own_script(naming: Naming, (given, family, given_latin, family_latin): &Both) -> Named {
    Named {
        naming,
        given: (*given).into(),
        family: (*family).into(),
        initials: "",
        latin: format!("{given_latin} {family_latin}"),
    }
}

/// Given names of women.
const WOMEN: &[Pair] = &[
    ("නිමාලි", "Nimali"), ("කුමාරි", "Kumari"), ("දිල්හානි", "Dilhani"), ("සඳුනි", "Sanduni"),
    ("තරුෂි", "Tharushi"), ("ඉරේෂා", "Iresha"), ("චමරි", "Chamari"), ("රසිකා", "Rasika"),
    ("ශ්\u{200D}රියානි", "Sriyani"), ("සුනීතා", "Sunitha"), ("අනුෂා", "Anusha"),
    ("මාලනී", "Malani"), ("ලක්මාලි", "Lakmali"), ("හසිනි", "Hasini"), ("ඕෂධී", "Oshadhi"),
    ("නදීෂා", "Nadeesha"), ("දීපිකා", "Deepika"), ("ප්\u{200D}රියංකා", "Priyanka"),
    ("වාසනා", "Wasana"), ("ගයනි", "Gayani"), ("උදේශිකා", "Udeshika"), ("සචිනි", "Sachini"),
    ("කාංචනා", "Kanchana"), ("මධුෂානි", "Madhushani"), ("පියුමි", "Piyumi"),
    ("රුවිනි", "Ruvini"), ("සෙව්වන්දි", "Sewwandi"), ("නිල්මිණි", "Nilmini"),
    ("චතුරිකා", "Chathurika"), ("අමායා", "Amaya"), ("සිතාරා", "Sithara"),
    ("මල්කාන්ති", "Malkanthi"), ("සෝමාවතී", "Somawathi"), ("පද්මා", "Padma"),
    ("ඉන්ද්\u{200D}රාණි", "Indrani"), ("චන්ද්\u{200D}රිකා", "Chandrika"),
    ("යශෝධරා", "Yashodhara"),
];

/// Given names of men.
const MEN: &[Pair] = &[
    ("කසුන්", "Kasun"), ("නිමල්", "Nimal"), ("සුනිල්", "Sunil"), ("චමින්ද", "Chaminda"),
    ("නුවන්", "Nuwan"), ("දිනේෂ්", "Dinesh"), ("රුවන්", "Ruwan"), ("සම්පත්", "Sampath"),
    ("තිලක්", "Thilak"), ("අසේල", "Asela"), ("ඉසුරු", "Isuru"), ("ලහිරු", "Lahiru"),
    ("දනුෂ්ක", "Danushka"), ("මහේෂ්", "Mahesh"), ("ප්\u{200D}රදීප්", "Pradeep"),
    ("ප්\u{200D}රසන්න", "Prasanna"), ("චතුර", "Chathura"), ("සඳරුවන්", "Sandaruwan"),
    ("හර්ෂ", "Harsha"), ("බුද්ධික", "Buddhika"), ("ජනක", "Janaka"), ("රොෂාන්", "Roshan"),
    ("අජිත්", "Ajith"), ("උපුල්", "Upul"), ("සරත්", "Sarath"), ("ගාමිණී", "Gamini"),
    ("බන්දුල", "Bandula"), ("විමල්", "Wimal"), ("සමන්", "Saman"), ("කීර්ති", "Keerthi"),
    ("අනුර", "Anura"), ("තරිඳු", "Tharindu"), ("දිල්ෂාන්", "Dilshan"), ("පසිඳු", "Pasindu"),
    ("කවිඳු", "Kavindu"), ("හේමන්ත", "Hemantha"), ("රංජිත්", "Ranjith"), ("අසංක", "Asanka"),
    ("ඉන්දික", "Indika"),
];

/// Family names, the most common first.
const FAMILIES: &[Pair] = &[
    ("පෙරේරා", "Perera"), ("ප්\u{200D}රනාන්දු", "Fernando"), ("සිල්වා", "Silva"),
    ("ද සිල්වා", "de Silva"), ("බණ්ඩාර", "Bandara"), ("ජයවර්ධන", "Jayawardena"),
    ("විජේසිංහ", "Wijesinghe"), ("රණසිංහ", "Ranasinghe"), ("ගුණවර්ධන", "Gunawardena"),
    ("දිසානායක", "Dissanayake"), ("හේරත්", "Herath"), ("කුමාර", "Kumara"),
    ("එදිරිසිංහ", "Edirisinghe"), ("අබේසේකර", "Abeysekara"), ("ගමගේ", "Gamage"),
    ("ලියනගේ", "Liyanage"), ("කරුණාරත්න", "Karunaratne"), ("සේනාරත්න", "Senaratne"),
    ("වික්\u{200D}රමසිංහ", "Wickramasinghe"), ("වීරසිංහ", "Weerasinghe"),
    ("අමරසිංහ", "Amarasinghe"), ("රත්නායක", "Ratnayake"), ("සමරසිංහ", "Samarasinghe"),
    ("ජයසූරිය", "Jayasuriya"), ("පතිරණ", "Pathirana"), ("හෙට්ටිආරච්චි", "Hettiarachchi"),
    ("මුණසිංහ", "Munasinghe"), ("ධර්මසේන", "Dharmasena"), ("විතානගේ", "Vithanage"),
    ("සිරිවර්ධන", "Siriwardena"), ("ජයතිලක", "Jayathilaka"), ("ඒකනායක", "Ekanayake"),
    ("කොඩිතුවක්කු", "Kodithuwakku"), ("තිලකරත්න", "Thilakaratne"),
    ("වන්නිආරච්චි", "Wanniarachchi"), ("මද්දුමගේ", "Maddumage"), ("කුලතුංග", "Kulathunga"),
    ("අතුකෝරල", "Athukorala"), ("රූපසිංහ", "Rupasinghe"), ("ජයලත්", "Jayalath"),
    ("පීරිස්", "Peiris"), ("මෙන්ඩිස්", "Mendis"), ("රොඩ්\u{200D}රිගෝ", "Rodrigo"),
    ("සොයිසා", "Soysa"), ("ඩයස්", "Dias"), ("ගුණතිලක", "Gunathilaka"),
    ("විජේරත්න", "Wijeratne"), ("අලුත්ගේ", "Aluthge"), ("නානායක්කාර", "Nanayakkara"),
    ("සුමනසේකර", "Sumanasekara"), ("ප්\u{200D}රේමරත්න", "Premaratne"),
    ("චන්ද්\u{200D}රසිරි", "Chandrasiri"), ("අබේරත්න", "Abeyratne"), ("ආරියරත්න", "Ariyaratne"),
    ("වෛද්\u{200D}යරත්න", "Vaidyaratne"),
];

/// Initials as they stand before a name.
const INITIALS: &[Pair] = &[
    ("ඒ. එම්.", "A. M."), ("කේ. ඒ.", "K. A."), ("ඩබ්. එම්.", "W. M."), ("ආර්. පී.", "R. P."),
    ("එච්. එම්.", "H. M."), ("එස්. ඩී.", "S. D."), ("ජේ. කේ.", "J. K."), ("ඩී. එම්.", "D. M."),
];

/// Given names of Tamil women.
const TAMIL_WOMEN: &[&str] = &[
    "Priya", "Tharshini", "Kavitha", "Meena", "Nirosha", "Sujatha", "Vani", "Yalini", "Abirami",
    "Thivya", "Kalaivani", "Janani", "Mathangi", "Shanthi", "Sivanjini", "Uma",
];

/// Given names of Tamil men.
const TAMIL_MEN: &[&str] = &[
    "Karthik", "Suresh", "Ravi", "Senthil", "Prakash", "Kumaran", "Thayalan", "Sivanesan",
    "Rajan", "Arul", "Vignesh", "Murali", "Nadarajah", "Pradeepan", "Sathish", "Yoganathan",
];

/// Names of Tamil fathers.
const TAMIL_FATHERS: &[&str] = &[
    "Selvarajah", "Sivakumar", "Kandasamy", "Ponnambalam", "Rajaratnam", "Nadesan",
    "Thiyagarajah", "Balasubramaniam", "Shanmuganathan", "Kanagaratnam", "Arulanandam",
    "Ganeshan", "Mahendran", "Navaratnam", "Sivalingam", "Murugesu", "Chelliah", "Ramanathan",
    "Subramaniam", "Thambirajah",
];

/// Tamil names of people who sign in Tamil.
const TAMIL_SCRIPT: &[Both] = &[
    ("பிரியா", "செல்வராஜா", "Priya", "Selvarajah"),
    ("கவிதா", "சிவகுமார்", "Kavitha", "Sivakumar"),
    ("கார்த்திக்", "கந்தசாமி", "Karthik", "Kandasamy"),
    ("செந்தில்", "நடேசன்", "Senthil", "Nadesan"),
    ("மீனா", "மகேந்திரன்", "Meena", "Mahendran"),
    ("யாழினி", "இராமநாதன்", "Yalini", "Ramanathan"),
    ("முரளி", "சிவலிங்கம்", "Murali", "Sivalingam"),
    ("வாணி", "கணேசன்", "Vani", "Ganeshan"),
];

/// Given names of Muslim women.
const MUSLIM_WOMEN: &[&str] = &[
    "Fathima Rizna", "Fathima Nuzha", "Shifana", "Zainab", "Ayesha", "Rifka", "Nasreen",
    "Sahla", "Hafsa", "Mariyam",
];

/// Given names of Muslim men.
const MUSLIM_MEN: &[&str] = &[
    "Mohamed Rizwan", "Mohamed Imran", "Ahamed Farook", "Fazil", "Ashraf", "Nizam", "Rilwan",
    "Imthiyas", "Irfan", "Riyas", "Shakir",
];

/// Family names of Muslims.
const MUSLIM_FAMILIES: &[&str] = &[
    "Mohideen", "Cader", "Ismail", "Haniffa", "Marikkar", "Saleem", "Jabbar", "Thaha", "Lafir",
    "Nawfer", "Razeek", "Careem", "Hameed", "Salih",
];

/// Given names of Burgher women.
const BURGHER_WOMEN: &[&str] = &[
    "Shanelle", "Michelle", "Anne", "Melanie", "Rochelle", "Natasha", "Christine", "Dilrukshi",
    "Marlene", "Yvonne",
];

/// Given names of Burgher men.
const BURGHER_MEN: &[&str] = &[
    "Dominic", "Ryan", "Trevor", "Brian", "Shane", "Mark", "Gerard", "Rohan", "Dion", "Keith",
];

/// Family names of Burghers.
const BURGHER_FAMILIES: &[&str] = &[
    "Ludowyk", "de Kretser", "Jansz", "van Langenberg", "Schokman", "Kelaart", "Barton",
    "Foenander", "Joseph", "Bartholomeusz", "Wambeek", "de Zilva", "Anthonisz",
];

/// Amharic names.
const AMHARIC: &[Both] = &[
    ("አበበ", "ተስፋዬ", "Abebe", "Tesfaye"),
    ("ሰላም", "ኃይሉ", "Selam", "Hailu"),
    ("ሐና", "ግርማ", "Hanna", "Girma"),
    ("ዮሐንስ", "በቀለ", "Yohannes", "Bekele"),
    ("ትዕግስት", "መኮንን", "Tigist", "Mekonnen"),
    ("ዳዊት", "አለሙ", "Dawit", "Alemu"),
    ("ማርታ", "ወልደሚካኤል", "Marta", "Woldemichael"),
    ("ሳሙኤል", "ታደሰ", "Samuel", "Tadesse"),
];

/// Malayalam names.
const MALAYALAM: &[Both] = &[
    ("അഞ്ജലി", "നായർ", "Anjali", "Nair"),
    ("രാഹുൽ", "മേനോൻ", "Rahul", "Menon"),
    ("ലക്ഷ്മി", "പിള്ള", "Lakshmi", "Pillai"),
    ("ജോസഫ്", "കുര്യൻ", "Joseph", "Kurian"),
    ("മീര", "വർഗീസ്", "Meera", "Varghese"),
    ("അനിൽ", "കുമാർ", "Anil", "Kumar"),
    ("സുജ", "തോമസ്", "Suja", "Thomas"),
    ("ഷാജി", "മാത്യു", "Shaji", "Mathew"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// Letters and signs of one block, with what names have between them.
    fn only(text: &str, from: char, to: char) -> bool {
        text.chars().all(|c| (from..=to).contains(&c) || matches!(c, ' ' | '.' | '\u{200D}'))
    }

    /// A joiner stands only between al-lakuna and the letter that it joins: rayanna or yayanna.
    fn joiners_join(text: &str) -> bool {
        let chars: Vec<char> = text.chars().collect();
        let fits = |at: usize| {
            at > 0
                && chars[at - 1] == '\u{0DCA}'
                && matches!(chars.get(at + 1), Some('\u{0DBB}' | '\u{0DBA}'))
        };
        (0..chars.len()).filter(|at| chars[*at] == '\u{200D}').all(fits)
    }

    fn begins_with_a_letter(text: &str) -> bool {
        text.split_whitespace().all(|word| word.chars().next().is_some_and(char::is_alphabetic))
    }

    #[test]
    fn every_name_is_written_in_its_own_script() {
        for named in (0..2_000).map(name) {
            let full = named.full();
            assert!(!full.chars().any(char::is_control) && full.trim() == full, "{full:?}");
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

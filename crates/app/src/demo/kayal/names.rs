//! Names as one meets them in Kerala, put together by chance, so that nobody in particular is meant: a
//! given name with the name of the family or of the father, or with initials before it.

use super::super::company::{Named, Naming};
use super::super::random::Random;
use super::LUCK;

/// A name in Malayalam script and in Latin letters.
type Pair = (&'static str, &'static str);

/// Given names of women and of men, and what stands behind them; none where initials stand before.
struct Custom {
    /// How many in a hundred follow it.
    percent: i64,
    women: &'static [Pair],
    men: &'static [Pair],
    behind: &'static [Pair],
}

#[rustfmt::skip]
const CUSTOMS: &[Custom] = &[
    Custom {
        percent: 54,
        women: &[
            ("ലക്ഷ്മി", "Lakshmi"), ("ശ്രീദേവി", "Sreedevi"), ("രാധിക", "Radhika"), ("സിന്ധു", "Sindhu"),
            ("ബിന്ദു", "Bindu"), ("അമ്പിളി", "Ambili"), ("രേഖ", "Rekha"), ("സുമ", "Suma"),
            ("അഞ്ജലി", "Anjali"), ("ഗീത", "Geetha"), ("ശാന്ത", "Santha"), ("ദേവിക", "Devika"),
            ("ആതിര", "Athira"), ("മീനാക്ഷി", "Meenakshi"), ("ശ്രുതി", "Sruthi"), ("വിദ്യ", "Vidya"),
            ("ലത", "Latha"), ("ജയശ്രീ", "Jayasree"), ("ഓമന", "Omana"), ("പാർവതി", "Parvathy"),
        ],
        men: &[
            ("രാജേഷ്", "Rajesh"), ("സുരേഷ്", "Suresh"), ("അനിൽ", "Anil"), ("ബിജു", "Biju"),
            ("സന്തോഷ്", "Santhosh"), ("ഉണ്ണിക്കൃഷ്ണൻ", "Unnikrishnan"), ("രാമചന്ദ്രൻ", "Ramachandran"),
            ("വിനോദ്", "Vinod"), ("പ്രദീപ്", "Pradeep"), ("മനോജ്", "Manoj"), ("ഹരികൃഷ്ണൻ", "Harikrishnan"),
            ("ഗോപാലകൃഷ്ണൻ", "Gopalakrishnan"), ("വിഷ്ണു", "Vishnu"), ("അരുൺ", "Arun"), ("ശ്രീജിത്ത്", "Sreejith"),
            ("സജീവ്", "Sajeev"), ("ദിലീപ്", "Dileep"), ("മുരളി", "Murali"), ("രതീഷ്", "Ratheesh"), ("ശശി", "Sasi"),
        ],
        behind: &[
            ("നായർ", "Nair"), ("മേനോൻ", "Menon"), ("പിള്ള", "Pillai"), ("കുറുപ്പ്", "Kurup"),
            ("വാര്യർ", "Warrier"), ("പണിക്കർ", "Panicker"), ("നമ്പ്യാർ", "Nambiar"), ("കൈമൾ", "Kaimal"),
        ],
    },
    Custom {
        percent: 24,
        women: &[
            ("മേരി", "Mary"), ("അന്നമ്മ", "Annamma"), ("ആൻസി", "Ancy"), ("ലിസി", "Lissy"), ("റോസമ്മ", "Rosamma"),
            ("ജിൻസി", "Jincy"), ("ഷൈനി", "Shiny"), ("ട്രീസ", "Treesa"), ("സൂസൻ", "Susan"), ("എൽസ", "Elsa"),
            ("ബെറ്റി", "Betty"), ("നീതു", "Neethu"),
        ],
        men: &[
            ("തോമസ്", "Thomas"), ("ജോർജ്", "George"), ("മാത്യു", "Mathew"), ("ജോസഫ്", "Joseph"), ("വർഗീസ്", "Varghese"),
            ("കുര്യാക്കോസ്", "Kuriakose"), ("സെബാസ്റ്റ്യൻ", "Sebastian"), ("ജോബി", "Joby"), ("ഷിബു", "Shibu"),
            ("ബിനോയ്", "Binoy"), ("ആന്റണി", "Antony"), ("ലിജോ", "Lijo"),
        ],
        behind: &[
            ("ജോൺ", "John"), ("തോമസ്", "Thomas"), ("മാത്യു", "Mathew"), ("ജോസഫ്", "Joseph"), ("ചാക്കോ", "Chacko"),
            ("കുര്യൻ", "Kurian"), ("ഫിലിപ്പ്", "Philip"), ("പൗലോസ്", "Paulose"), ("ഏബ്രഹാം", "Abraham"), ("ഉമ്മൻ", "Oommen"),
        ],
    },
    Custom {
        percent: 22,
        women: &[
            ("ഫാത്തിമ", "Fathima"), ("ആയിഷ", "Ayisha"), ("ഖദീജ", "Khadeeja"), ("സുഹറ", "Suhara"), ("റസിയ", "Raziya"),
            ("ഷാഹിന", "Shahina"), ("നസീമ", "Naseema"), ("ജസീല", "Jaseela"), ("റംല", "Ramla"), ("ഷംന", "Shamna"),
        ],
        men: &[
            ("മുഹമ്മദ്", "Muhammed"), ("അബ്ദുൾ റഹ്മാൻ", "Abdul Rahman"), ("അഷ്റഫ്", "Ashraf"), ("ഷാഫി", "Shafi"),
            ("നൗഷാദ്", "Noushad"), ("ഫൈസൽ", "Faisal"), ("റഷീദ്", "Rasheed"), ("സലിം", "Salim"), ("ഹാരിസ്", "Haris"),
            ("ഇബ്രാഹിം", "Ibrahim"),
        ],
        behind: &[
            ("കോയ", "Koya"), ("ഹാജി", "Haji"), ("മൊയ്തീൻ", "Moideen"), ("അലി", "Ali"), ("ഹസൻ", "Hassan"),
            ("കുഞ്ഞഹമ്മദ്", "Kunhahammed"), ("ബാവ", "Bava"),
        ],
    },
];

/// Of the house and of the father, in both scripts.
#[rustfmt::skip]
const INITIALS: &[Pair] = &[
    ("പി.", "P."), ("കെ.", "K."), ("വി.", "V."), ("എം.", "M."), ("സി.", "C."), ("ടി. കെ.", "T. K."),
    ("എ. കെ.", "A. K."), ("പി. എസ്.", "P. S."), ("എം. ടി.", "M. T."), ("കെ. വി.", "K. V."),
];

/// The name of the person with this number, counted from 0.
pub(super) fn name(number: usize) -> Named {
    let mut random = Random::of("name", LUCK + number as u64);
    let custom = random.weighted(CUSTOMS, |custom| custom.percent);
    let is_woman = random.percent(49);
    let given = random.pick(if is_woman { custom.women } else { custom.men });
    let (mut behind, initials) = (*random.pick(custom.behind), *random.pick(INITIALS));
    if behind == *given {
        behind = custom.behind[0];
    }
    let latin = format!("{} {}", given.1.replace(' ', ""), behind.1);
    let has_initials = random.percent(38);
    let is_malayalam = random.percent(72);
    let written = |pair: &Pair| if is_malayalam { pair.0 } else { pair.1 };
    Named {
        naming: if is_malayalam {
            Naming::Malayalam
        } else {
            Naming::Latin
        },
        given: written(given).into(),
        family: if has_initials { "" } else { written(&behind) }.into(),
        father: String::new(),
        initials: if has_initials { written(&initials) } else { "" },
        latin,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_in_one_script_and_has_initials_or_a_family() {
        let (mut own, mut initials) = (0, 0);
        for named in (0..2_000).map(name) {
            let full = named.full();
            assert!(
                named.family.is_empty() != named.initials.is_empty(),
                "{full}"
            );
            assert!(named.latin.is_ascii(), "{}", named.latin);
            let letter = |c: char| matches!(c, ' ' | '.' | '\u{0D00}'..='\u{0D7F}');
            let fits = match named.naming {
                Naming::Malayalam => full.chars().all(letter),
                _ => full.is_ascii(),
            };
            assert!(fits, "{full:?}");
            own += usize::from(named.naming == Naming::Malayalam);
            initials += usize::from(!named.initials.is_empty());
        }
        // 72 and 38 of 100, give or take.
        assert!((1_370..1_510).contains(&own), "{own}");
        assert!((690..830).contains(&initials), "{initials}");
    }

    #[test]
    fn chillu_letters_are_single_signs() {
        // The old spelling of ൻ, ർ, ൽ, ൾ, ൺ is a letter, the virama and a joiner.
        for custom in CUSTOMS {
            for (own, latin) in custom.women.iter().chain(custom.men).chain(custom.behind) {
                assert!(!own.contains('\u{200D}') && !own.ends_with("ന്"), "{latin}");
            }
        }
    }
}

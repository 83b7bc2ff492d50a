//! Names as one meets them in Ethiopia: the own name and the father's, put together by chance, so that
//! nobody in particular is meant. Nobody has a family name.

use super::super::company::{Named, Naming};
use super::super::random::Random;
use super::LUCK;

/// A name in Ethiopic script and in Latin letters.
type Pair = (&'static str, &'static str);

#[rustfmt::skip]
const WOMEN: &[Pair] = &[
    ("አልማዝ", "Almaz"), ("ሰላማዊት", "Selamawit"), ("ትዕግስት", "Tigist"), ("መሠረት", "Meseret"),
    ("ሕይወት", "Hiwot"), ("ብርቱካን", "Birtukan"), ("ፀሐይ", "Tsehay"), ("ራሔል", "Rahel"),
    ("ቤተልሔም", "Bethlehem"), ("ሄለን", "Helen"), ("ማርታ", "Marta"), ("ሳራ", "Sara"),
    ("ሩት", "Ruth"), ("እመቤት", "Emebet"), ("አበባ", "Abeba"), ("ዘነበች", "Zenebech"),
    ("ወርቅነሽ", "Workinesh"), ("ጥሩነሽ", "Tirunesh"), ("ደራርቱ", "Derartu"), ("ገነት", "Genet"),
    ("ፍሬሕይወት", "Firehiwot"), ("ምሕረት", "Mihret"), ("ኤደን", "Eden"), ("ሜሮን", "Meron"),
    ("ዮርዳኖስ", "Yordanos"), ("ሶስና", "Sosina"), ("አስቴር", "Aster"), ("ሐና", "Hana"),
    ("ማህሌት", "Mahlet"), ("ፋጡማ", "Fatuma"), ("ዘይነብ", "Zeyneb"), ("ሰሚራ", "Semira"),
    ("ከድጃ", "Kedija"), ("ጫልቱ", "Chaltu"), ("ሲፈን", "Sifen"), ("ብርሃኔ", "Birhane"),
    ("ሊያ", "Liya"), ("ቃልኪዳን", "Kalkidan"), ("ፅዮን", "Tsion"), ("መዓዛ", "Meaza"),
];

/// Given names of men; fathers have them too.
#[rustfmt::skip]
const MEN: &[Pair] = &[
    ("አበበ", "Abebe"), ("ከበደ", "Kebede"), ("ተስፋዬ", "Tesfaye"), ("ዳዊት", "Dawit"),
    ("ዮሐንስ", "Yohannes"), ("ገብረመድኅን", "Gebremedhin"), ("ኃይሉ", "Hailu"), ("ታደሰ", "Tadesse"),
    ("ግርማ", "Girma"), ("በቀለ", "Bekele"), ("ሙሉጌታ", "Mulugeta"), ("አለማየሁ", "Alemayehu"),
    ("ብርሃኑ", "Birhanu"), ("ሰለሞን", "Solomon"), ("ሳሙኤል", "Samuel"), ("ዳንኤል", "Daniel"),
    ("ናትናኤል", "Natnael"), ("ኤፍሬም", "Ephrem"), ("ፍቅሩ", "Fikru"), ("ደረጀ", "Dereje"),
    ("መኮንን", "Mekonnen"), ("ወንድሙ", "Wondimu"), ("አስፋው", "Asfaw"), ("ጌታቸው", "Getachew"),
    ("ሽመልስ", "Shimelis"), ("ቴዎድሮስ", "Tewodros"), ("ሚካኤል", "Mikael"), ("ክብሮም", "Kibrom"),
    ("ሀጎስ", "Hagos"), ("ተክሌ", "Tekle"), ("አሕመድ", "Ahmed"), ("መሐመድ", "Mohammed"),
    ("ሁሴን", "Hussein"), ("ጀማል", "Jemal"), ("ከድር", "Kedir"), ("ቶሎሳ", "Tolosa"),
    ("ገመቹ", "Gemechu"), ("ለሜሳ", "Lemessa"), ("ዋቅጅራ", "Wakjira"), ("ይስሐቅ", "Yishak"),
    ("ብሩክ", "Biruk"), ("ኪሩቤል", "Kirubel"), ("አማኑኤል", "Amanuel"), ("ሲሳይ", "Sisay"),
    ("ዘሪሁን", "Zerihun"), ("ወርቁ", "Worku"), ("ደሳለኝ", "Desalegn"), ("አየለ", "Ayele"),
];

/// The name of the person with this number, counted from 0.
pub(super) fn name(number: usize) -> Named {
    let mut random = Random::of("name", LUCK + number as u64);
    let is_woman = random.percent(47);
    let given = random.pick(if is_woman { WOMEN } else { MEN });
    let mut father = random.pick(MEN);
    if father == given {
        father = random.pick(&MEN[..12]);
    }
    let latin = format!("{} {}", given.1, father.1);
    // Some write their name in Latin letters, as on a passport.
    let (naming, given, father) = match random.percent(84) {
        true => (Naming::Amharic, given.0, father.0),
        false => (Naming::Latin, given.1, father.1),
    };
    Named {
        naming,
        given: given.into(),
        family: String::new(),
        father: father.into(),
        initials: "",
        latin,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_own_and_the_fathers_in_one_script() {
        let mut ethiopic = 0;
        for named in (0..2_000).map(name) {
            let full = named.full();
            assert_eq!(full.split(' ').count(), 2, "{full}");
            assert!(named.family.is_empty(), "{full} has a family name");
            assert!(named.latin.is_ascii(), "{}", named.latin);
            let own = |c: char| c == ' ' || ('\u{1200}'..='\u{135A}').contains(&c);
            let fits = match named.naming {
                Naming::Amharic => full.chars().all(own),
                _ => full.is_ascii(),
            };
            assert!(fits, "{full}");
            ethiopic += usize::from(named.naming == Naming::Amharic);
        }
        // 84 of 100, give or take.
        assert!((1_600..1_760).contains(&ethiopic), "{ethiopic}");
    }
}

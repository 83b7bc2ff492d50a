//! Where it happens: the pick-up points of the online school, the towns around them, and the firms that
//! learn there.

use super::super::company::{Firm, Store, Town, Trade, firm, store, town};

/// The pick-up points; the last is on the web.
pub(super) const STORES: &[Store] = &[
    store("ADD", 4_118, "Bole, Addis Ababa", "ቦሌ፣ አዲስ አበባ", "store"),
    store("ADM", 1_206, "Adama", "አዳማ", "store"),
    store("BDR", 873, "Bahir Dar", "ባሕር ዳር", "store"),
    store("HWS", 641, "Hawassa", "ሐዋሳ", "store"),
    store("WEB", 20_457, "online", "ኦንላይን", "web"),
];

/// The towns; Addis Ababa comes often, as most learn there. Letters go to boxes, without postal codes.
pub(super) const TOWNS: &[Town] = &[
    town(0, "Addis Ababa", "አዲስ አበባ", ""),
    town(0, "Addis Ababa", "አዲስ አበባ", ""),
    town(0, "Addis Ababa", "አዲስ አበባ", ""),
    town(0, "Addis Ababa", "አዲስ አበባ", ""),
    town(0, "Addis Ababa", "አዲስ አበባ", ""),
    town(1, "Adama", "አዳማ", ""),
    town(1, "Bishoftu", "ቢሾፍቱ", ""),
    town(1, "Jimma", "ጅማ", ""),
    town(2, "Bahir Dar", "ባሕር ዳር", ""),
    town(2, "Gondar", "ጎንደር", ""),
    town(2, "Dessie", "ደሴ", ""),
    town(3, "Hawassa", "ሐዋሳ", ""),
    town(3, "Hawassa", "ሐዋሳ", ""),
    town(3, "Yirgalem", "ይርጋለም", ""),
];

/// Regions by pick-up point; the capital is its own.
pub(super) const REGIONS: &[(&str, &str)] = &[
    ("", ""),
    ("Oromia", "ኦሮሚያ"),
    ("Amhara", "አማራ"),
    ("Sidama", "ሲዳማ"),
];

/// People live in a kebele, and streets have no names.
pub(super) const KEBELES: &[(&str, &str)] = &[
    ("Kebele 01", "ቀበሌ 01"),
    ("Kebele 03", "ቀበሌ 03"),
    ("Kebele 05", "ቀበሌ 05"),
    ("Kebele 07", "ቀበሌ 07"),
    ("Kebele 08", "ቀበሌ 08"),
    ("Kebele 10", "ቀበሌ 10"),
    ("Kebele 12", "ቀበሌ 12"),
    ("Kebele 14", "ቀበሌ 14"),
];

/// Invented schools and offices.
pub(super) const FIRMS: &[Firm] = &[
    firm(
        "ጣና ብርሃን ትምህርት ቤት",
        "tana-birhan",
        "ትምህርት ቤት",
        Trade::School,
        2,
    ),
    firm("አዋሽ ወንዝ ሎጂስቲክስ", "awash-logistics", "ድርጅት", Trade::Bulk, 0),
    firm(
        "የነገ ፍሬ መዋዕለ ሕፃናት",
        "yenege-fire",
        "ትምህርት ቤት",
        Trade::School,
        0,
    ),
    firm(
        "እንጦጦ ዲጂታል ኃ.የተ.የግ.ማ.",
        "entoto-digital",
        "ድርጅት",
        Trade::Bulk,
        0,
    ),
    firm("Rift Lake Hotel", "rift-lake", "ሆቴል", Trade::Bulk, 3),
    firm("ሐይቅ ዳር አካዳሚ", "hayk-dar", "ትምህርት ቤት", Trade::School, 3),
    firm(
        "አዳማ የቴክኒክ ማሠልጠኛ",
        "adama-technical",
        "ማሠልጠኛ",
        Trade::School,
        1,
    ),
    firm("ሰንበቴ ቡና ላኪ", "senbete-coffee", "ድርጅት", Trade::Bulk, 1),
    firm("ፋሲል ጥርስ ክሊኒክ", "fasil-dental", "ክሊኒክ", Trade::Bulk, 2),
    firm(
        "Bole Bridge Consulting",
        "bole-bridge",
        "ድርጅት",
        Trade::Bulk,
        0,
    ),
    firm(
        "የካ ኮረብታ ሁለተኛ ደረጃ ትምህርት ቤት",
        "yeka-school",
        "ትምህርት ቤት",
        Trade::School,
        0,
    ),
    firm("ዓባይ ማዶ ጨርቃ ጨርቅ", "abay-textile", "ድርጅት", Trade::Bulk, 2),
];

//! Where it happens: the shop's branches and the agency's desk, the towns around them, and the firms that
//! buy there.

use super::super::company::{Firm, Store, Town, Trade, firm, store, town};

/// The branches; the last is on the web.
pub(super) const STORES: &[Store] = &[
    store("EKM", 12_406, "Ernakulam", "എറണാകുളം", "store"),
    store("TSR", 8_133, "Thrissur", "തൃശ്ശൂർ", "store"),
    store("KTM", 6_590, "Kottayam", "കോട്ടയം", "store"),
    store("CLT", 5_274, "Kozhikode", "കോഴിക്കോട്", "store"),
    store("WEB", 911, "online", "ഓൺലൈൻ", "online"),
];

/// The towns; each branch's own comes twice, as more people live there.
pub(super) const TOWNS: &[Town] = &[
    town(0, "Ernakulam", "എറണാകുളം", "682011"),
    town(0, "Ernakulam", "എറണാകുളം", "682011"),
    town(0, "Aluva", "ആലുവ", "683101"),
    town(0, "Thrippunithura", "തൃപ്പൂണിത്തുറ", "682301"),
    town(0, "Perumbavoor", "പെരുമ്പാവൂർ", "683542"),
    town(1, "Thrissur", "തൃശ്ശൂർ", "680001"),
    town(1, "Thrissur", "തൃശ്ശൂർ", "680001"),
    town(1, "Irinjalakuda", "ഇരിങ്ങാലക്കുട", "680121"),
    town(1, "Guruvayur", "ഗുരുവായൂർ", "680101"),
    town(2, "Kottayam", "കോട്ടയം", "686001"),
    town(2, "Kottayam", "കോട്ടയം", "686001"),
    town(2, "Changanassery", "ചങ്ങനാശ്ശേരി", "686101"),
    town(2, "Pala", "പാലാ", "686575"),
    town(3, "Kozhikode", "കോഴിക്കോട്", "673001"),
    town(3, "Kozhikode", "കോഴിക്കോട്", "673001"),
    town(3, "Vadakara", "വടകര", "673101"),
];

/// Districts by branch.
pub(super) const DISTRICTS: &[(&str, &str)] = &[
    ("Ernakulam, Kerala", "എറണാകുളം, കേരളം"),
    ("Thrissur, Kerala", "തൃശ്ശൂർ, കേരളം"),
    ("Kottayam, Kerala", "കോട്ടയം, കേരളം"),
    ("Kozhikode, Kerala", "കോഴിക്കോട്, കേരളം"),
];

/// Streets that every town has.
pub(super) const STREETS: &[(&str, &str)] = &[
    ("Temple Road", "അമ്പലം റോഡ്"),
    ("Church Road", "പള്ളി റോഡ്"),
    ("Station Road", "സ്റ്റേഷൻ റോഡ്"),
    ("Market Road", "മാർക്കറ്റ് റോഡ്"),
    ("School Lane", "സ്കൂൾ ലെയ്ൻ"),
    ("Hospital Junction", "ആശുപത്രി ജംഗ്ഷൻ"),
    ("River Side Road", "പുഴയോരം റോഡ്"),
    ("Post Office Road", "പോസ്റ്റ് ഓഫീസ് റോഡ്"),
    ("Library Junction", "വായനശാല കവല"),
    ("Canal Road", "കനാൽ റോഡ്"),
];

/// Invented schools, hotels, tea shops and offices.
pub(super) const FIRMS: &[Firm] = &[
    firm("കായലോരം ഹോംസ്റ്റേ", "kayaloram", "ഹോംസ്റ്റേ", Trade::Bulk, 0),
    firm("നന്മ പബ്ലിക് സ്കൂൾ", "nanma-school", "സ്കൂൾ", Trade::School, 0),
    firm("പുഴയോരം തട്ടുകട", "puzhayoram", "ഹോട്ടൽ", Trade::Bulk, 0),
    firm(
        "Backwater Lamp Resort",
        "backwater-lamp",
        "റിസോർട്ട്",
        Trade::Bulk,
        2,
    ),
    firm("ഇലഞ്ഞി എൽ.പി. സ്കൂൾ", "ilanji-school", "സ്കൂൾ", Trade::School, 1),
    firm("പൂരം കാറ്ററിങ്", "pooram-catering", "കാറ്ററിങ്", Trade::Bulk, 1),
    firm("മഴവിൽ അങ്കണവാടി", "mazhavil", "സ്കൂൾ", Trade::School, 2),
    firm(
        "മീനച്ചിൽ റബ്ബർ ട്രേഡേഴ്സ്",
        "meenachil-rubber",
        "സ്ഥാപനം",
        Trade::Bulk,
        2,
    ),
    firm(
        "മാനാഞ്ചിറ ബേക്കറി",
        "mananchira-bakery",
        "ബേക്കറി",
        Trade::Bulk,
        3,
    ),
    firm(
        "Malabar Tide Hotel",
        "malabar-tide",
        "ഹോട്ടൽ",
        Trade::Bulk,
        3,
    ),
    firm("വടക്കൻ മല ഹൈസ്കൂൾ", "vadakkan-mala", "സ്കൂൾ", Trade::School, 3),
    firm("ചെമ്പകം ടെക്സ്റ്റൈൽസ്", "chempakam", "സ്ഥാപനം", Trade::Bulk, 1),
];

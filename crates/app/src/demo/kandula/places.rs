//! Where it happens: the chain's shops, the towns around them, and the firms that buy there.

use super::super::company::{Firm, Store, Town, Trade, firm, store, town};

/// The shops; the last is on the web.
pub(super) const STORES: &[Store] = &[
    store("KDY", 48_213, "Kandy", "මහනුවර", "store"),
    store("GLE", 31_870, "Galle", "ගාල්ල", "store"),
    store("KUR", 22_046, "Kurunegala", "කුරුණෑගල", "store"),
    store("NUG", 15_902, "Nugegoda", "නුගේගොඩ", "store"),
    store("WEB", 1_204, "online", "ඔන්ලයින්", "online"),
];

/// The towns; each shop's own comes twice, as more people live there.
pub(super) const TOWNS: &[Town] = &[
    town(0, "Kandy", "මහනුවර", "20000"),
    town(0, "Kandy", "මහනුවර", "20000"),
    town(0, "Peradeniya", "පේරාදෙණිය", "20400"),
    town(0, "Katugastota", "කටුගස්තොට", "20800"),
    town(0, "Gampola", "ගම්පොල", "20500"),
    town(1, "Galle", "ගාල්ල", "80000"),
    town(1, "Galle", "ගාල්ල", "80000"),
    town(1, "Unawatuna", "උණවටුන", "80600"),
    town(1, "Hikkaduwa", "හික්කඩුව", "80240"),
    town(2, "Kurunegala", "කුරුණෑගල", "60000"),
    town(2, "Kurunegala", "කුරුණෑගල", "60000"),
    town(2, "Mawathagama", "මාවතගම", "60060"),
    town(2, "Polgahawela", "පොල්ගහවෙල", "60300"),
    town(3, "Nugegoda", "නුගේගොඩ", "10250"),
    town(3, "Maharagama", "මහරගම", "10280"),
    town(3, "Kottawa", "කොට්ටාව", "10230"),
    town(3, "Dehiwala", "දෙහිවල", "10350"),
];

/// Provinces by shop, in English and Sinhala.
pub(super) const PROVINCES: &[(&str, &str)] = &[
    ("Central Province", "මධ්\u{200D}යම පළාත"),
    ("Southern Province", "දකුණු පළාත"),
    ("North Western Province", "වයඹ පළාත"),
    ("Western Province", "බස්නාහිර පළාත"),
];

/// Streets that every town has, in English and Sinhala.
pub(super) const STREETS: &[(&str, &str)] = &[
    ("Temple Road", "පන්සල පාර"),
    ("Station Road", "දුම්රියපළ පාර"),
    ("Main Street", "ප්\u{200D}රධාන වීදිය"),
    ("Lake Road", "වැව පාර"),
    ("Church Road", "පල්ලිය පාර"),
    ("School Avenue", "පාසල් මාවත"),
    ("Nelum Mawatha", "නෙළුම් මාවත"),
    ("Hill Road", "කන්ද උඩ පාර"),
    ("Market Road", "වෙළඳපොළ පාර"),
    ("Hospital Road", "රෝහල පාර"),
];

/// Invented schools, hotels and tea shops.
pub(super) const FIRMS: &[Firm] = &[
    firm(
        "Hanthana Mist Hotel",
        "hanthana-mist",
        "hotel",
        Trade::Bulk,
        0,
    ),
    firm(
        "නෙළුම්පුර මහා විද්\u{200D}යාලය",
        "nelumpura-vidyalaya",
        "school",
        Trade::School,
        0,
    ),
    firm(
        "Mahaweli Bend Tea Room",
        "mahaweli-bend",
        "tea shop",
        Trade::Bulk,
        0,
    ),
    firm(
        "Little Elephants Pre-School",
        "little-elephants",
        "school",
        Trade::School,
        0,
    ),
    firm(
        "Udarata Spice Kitchen",
        "udarata-spice",
        "restaurant",
        Trade::Bulk,
        0,
    ),
    firm(
        "Rampart View Guest House",
        "rampart-view",
        "hotel",
        Trade::Bulk,
        1,
    ),
    firm(
        "Surf and Curry, Hikkaduwa",
        "surf-and-curry",
        "restaurant",
        Trade::Bulk,
        1,
    ),
    firm("සිතිජ තේ කඩය", "sithija-tea", "tea shop", Trade::Bulk, 1),
    firm(
        "Galle South Junior School",
        "galle-south-school",
        "school",
        Trade::School,
        1,
    ),
    firm(
        "Elephant Rock Rest",
        "elephant-rock",
        "hotel",
        Trade::Bulk,
        2,
    ),
    firm("රන්කෙත් බත් කඩය", "ranketh-rice", "restaurant", Trade::Bulk, 2),
    firm(
        "Wayamba Model School",
        "wayamba-model",
        "school",
        Trade::School,
        2,
    ),
    firm(
        "Polgahawela Junction Bakery",
        "junction-bakery",
        "bakery",
        Trade::Bulk,
        2,
    ),
    firm(
        "Nugegoda Night Kottu",
        "night-kottu",
        "restaurant",
        Trade::Bulk,
        3,
    ),
    firm("ගෝමස් බේකරි හවුල", "gomes-bakery", "bakery", Trade::Bulk, 3),
    firm(
        "High Level Road Primary School",
        "high-level-school",
        "school",
        Trade::School,
        3,
    ),
];

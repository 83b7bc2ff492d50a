//! Where it happens: the firm's shops, the towns around them, and the firms that buy there.

/// One shop, or the web shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Store {
    /// Stands before the number of each receipt.
    pub(super) code: &'static str,
    /// The number of the first receipt in these two years.
    pub(super) first: u32,
    pub(super) english: &'static str,
    pub(super) sinhala: &'static str,
}

/// The shops; the last is on the web.
pub(super) const STORES: &[Store] = &[
    Store {
        code: "KDY",
        first: 48_213,
        english: "Kandy",
        sinhala: "මහනුවර",
    },
    Store {
        code: "GLE",
        first: 31_870,
        english: "Galle",
        sinhala: "ගාල්ල",
    },
    Store {
        code: "KUR",
        first: 22_046,
        english: "Kurunegala",
        sinhala: "කුරුණෑගල",
    },
    Store {
        code: "NUG",
        first: 15_902,
        english: "Nugegoda",
        sinhala: "නුගේගොඩ",
    },
    Store {
        code: "WEB",
        first: 1_204,
        english: "online",
        sinhala: "ඔන්ලයින්",
    },
];

/// The place of the web shop among [`STORES`].
pub(super) const WEB: usize = 4;

/// A town near a shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Town {
    /// Its nearest shop.
    pub(super) store: usize,
    pub(super) english: &'static str,
    pub(super) sinhala: &'static str,
    pub(super) postal_code: &'static str,
}

const fn town(
    store: usize,
    english: &'static str,
    sinhala: &'static str,
    postal_code: &'static str,
) -> Town {
    Town {
        store,
        english,
        sinhala,
        postal_code,
    }
}

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
pub(super) const PROVINCES: [(&str, &str); 4] = [
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

/// What a firm is, and so what it buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trade {
    School,
    Kitchen,
}

/// A firm that buys for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Firm {
    pub(super) name: &'static str,
    /// As the firm's own field says it.
    pub(super) sort: &'static str,
    pub(super) trade: Trade,
    /// Its nearest shop.
    pub(super) store: usize,
}

const fn firm(name: &'static str, sort: &'static str, trade: Trade, store: usize) -> Firm {
    Firm {
        name,
        sort,
        trade,
        store,
    }
}

/// Invented schools, hotels and tea shops.
pub(super) const FIRMS: &[Firm] = &[
    firm("Hanthana Mist Hotel", "hotel", Trade::Kitchen, 0),
    firm("නෙළුම්පුර මහා විද්\u{200D}යාලය", "school", Trade::School, 0),
    firm("Mahaweli Bend Tea Room", "tea shop", Trade::Kitchen, 0),
    firm("Little Elephants Pre-School", "school", Trade::School, 0),
    firm("Udarata Spice Kitchen", "restaurant", Trade::Kitchen, 0),
    firm("Rampart View Guest House", "hotel", Trade::Kitchen, 1),
    firm("Surf and Curry, Hikkaduwa", "restaurant", Trade::Kitchen, 1),
    firm("සිතිජ තේ කඩය", "tea shop", Trade::Kitchen, 1),
    firm("Galle South Junior School", "school", Trade::School, 1),
    firm("Elephant Rock Rest", "hotel", Trade::Kitchen, 2),
    firm("රන්කෙත් බත් කඩය", "restaurant", Trade::Kitchen, 2),
    firm("Wayamba Model School", "school", Trade::School, 2),
    firm("Polgahawela Junction Bakery", "bakery", Trade::Kitchen, 2),
    firm("Nugegoda Night Kottu", "restaurant", Trade::Kitchen, 3),
    firm("ගෝමස් බේකරි හවුල", "bakery", Trade::Kitchen, 3),
    firm("High Level Road Primary School", "school", Trade::School, 3),
];

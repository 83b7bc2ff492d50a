//! What the online school sells: months and years of learning, courses, and books and sets that are
//! brought to the house; prices in birr.

use super::super::goods::Sold::{Each, Seat};
use super::super::goods::{ALL, Item, Season, item};

/// Schools buy before and after the new year of Meskerem.
pub(super) const SCHOOL: Season = (8, 1, 10, 15);
/// The grade 12 examination is written in Sene and Hamle.
const EXAM: Season = (3, 1, 6, 30);
/// Enkutatash.
const NEW_YEAR: Season = (8, 25, 9, 20);
/// Genna and Timket.
const GENNA: Season = (12, 20, 1, 20);

/// A month of all courses.
pub(super) const MONTH: u32 = 101;
/// A month of live lessons.
pub(super) const LIVE: u32 = 102;
/// A term for a school.
pub(super) const TERM: u32 = 106;
/// A month for a team.
pub(super) const TEAM: u32 = 105;

/// Everything that is sold.
#[rustfmt::skip]
pub(super) const ITEMS: &[Item] = &[
    // Learning by the month and the year.
    item(MONTH, "ወርሃዊ ምዝገባ", Seat, 3_490_000, 60, ALL),
    item(LIVE, "የቀጥታ ትምህርት፣ ሳምንታዊ", Seat, 1_250_000, 14, ALL),
    item(103, "የሦስት ወር ምዝገባ", Seat, 9_490_000, 22, ALL),
    item(104, "ዓመታዊ ምዝገባ", Seat, 33_500_000, 10, ALL),
    item(TEAM, "ወርሃዊ ምዝገባ ለድርጅት ሠራተኞች", Seat, 2_790_000, 0, ALL),
    item(TERM, "የትምህርት ቤት ፈቃድ፣ ለአንድ ተማሪ", Seat, 1_950_000, 0, ALL),
    // Languages.
    item(201, "እንግሊዝኛ ለጀማሪዎች", Seat, 12_000_000, 26, ALL),
    item(202, "እንግሊዝኛ ለሥራ ቃለ መጠይቅ", Seat, 9_500_000, 24, ALL),
    item(203, "IELTS ዝግጅት", Seat, 24_500_000, 12, ALL),
    item(204, "አማርኛ ለውጭ አገር ነዋሪዎች ልጆች", Seat, 14_000_000, 10, ALL),
    item(205, "አፋን ኦሮሞ ለጀማሪዎች", Seat, 11_000_000, 14, ALL),
    item(206, "ግዕዝ መግቢያ", Seat, 8_500_000, 6, ALL),
    item(207, "አረብኛ መግቢያ", Seat, 9_000_000, 8, ALL),
    item(208, "ፈረንሳይኛ ደረጃ A1", Seat, 13_500_000, 5, ALL),
    // Work and trade.
    item(301, "የሒሳብ አያያዝ በPeachtree", Seat, 18_500_000, 20, ALL),
    item(302, "Excel ከመጀመሪያ እስከ መጨረሻ", Seat, 12_500_000, 26, ALL),
    item(303, "የግራፊክስ ዲዛይን", Seat, 19_500_000, 16, ALL),
    item(304, "የድረ ገጽ ሥራ ለጀማሪዎች", Seat, 22_000_000, 14, ALL),
    item(305, "Python ፕሮግራሚንግ", Seat, 21_000_000, 14, ALL),
    item(306, "ዲጂታል ግብይት በTelegram እና በTikTok", Seat, 11_500_000, 18, ALL),
    item(307, "የቪዲዮ ቅንብር በስልክ", Seat, 8_900_000, 16, ALL),
    item(308, "አነስተኛ ንግድ ማቋቋም", Seat, 7_500_000, 12, ALL),
    item(309, "የፕሮጀክት አመራር", Seat, 16_500_000, 8, ALL),
    item(310, "የእንግዳ አቀባበልና የሆቴል አገልግሎት", Seat, 10_500_000, 6, ALL),
    item(311, "የዶሮ እርባታ በትንሽ ቦታ", Seat, 6_500_000, 8, ALL),
    item(312, "ልብስ ስፌት በቤት", Seat, 7_900_000, 8, ALL),
    // School.
    item(401, "ሒሳብ 8ኛ ክፍል", Seat, 5_900_000, 12, SCHOOL),
    item(402, "ፊዚክስ 11ኛ ክፍል", Seat, 6_900_000, 10, SCHOOL),
    item(403, "ኬሚስትሪ 11ኛ ክፍል", Seat, 6_900_000, 8, SCHOOL),
    item(404, "ባዮሎጂ 12ኛ ክፍል", Seat, 6_900_000, 8, SCHOOL),
    item(405, "አማርኛ ንባብ 1ኛ ክፍል", Seat, 4_500_000, 12, SCHOOL),
    item(406, "የ12ኛ ክፍል ፈተና ዝግጅት፣ ተፈጥሮ ሳይንስ", Seat, 14_500_000, 40, EXAM),
    item(407, "የ12ኛ ክፍል ፈተና ዝግጅት፣ ማኅበራዊ ሳይንስ", Seat, 14_500_000, 32, EXAM),
    // Brought to the house.
    item(501, "የሒሳብ መለማመጃ መጽሐፍ", Each, 3_200_000, 20, ALL),
    item(502, "የእንግሊዝኛ ሰዋስው መጽሐፍ", Each, 3_800_000, 18, ALL),
    item(503, "አማርኛ–እንግሊዝኛ መዝገበ ቃላት", Each, 6_500_000, 12, ALL),
    item(504, "የሀ ሁ ፊደል ገበታ", Each, 1_200_000, 22, ALL),
    item(505, "የልጆች ተረት መጻሕፍት፣ 5", Each, 7_400_000, 14, ALL),
    item(506, "የሳይንስ ሙከራ ሳጥን", Each, 18_900_000, 7, ALL),
    item(507, "የጆሮ ማዳመጫ", Each, 8_500_000, 9, ALL),
    item(508, "ታብሌት 8 ኢንች", Each, 92_500_000, 2, ALL),
    item(509, "ደብተር፣ 12", Each, 6_000_000, 16, SCHOOL),
    item(510, "የተማሪ ቦርሳ", Each, 14_500_000, 7, SCHOOL),
    item(511, "የስጦታ ካርድ 500 ብር", Each, 5_000_000, 10, ALL),
    item(512, "የእንቁጣጣሽ ስጦታ ሳጥን", Each, 12_500_000, 26, NEW_YEAR),
    item(513, "የገና ስጦታ ሳጥን", Each, 12_500_000, 18, GENNA),
    item(514, "የቤት ድረስ ማድረሻ", Each, 1_500_000, 30, ALL),
];

//! What the shop sells and the agency does: things for the house, spices and cloth; tickets, forms,
//! parcels and the yearly service of appliances; prices in rupees.

use super::super::goods::Sold::{Each, Gram, Kilo, Seat};
use super::super::goods::{ALL, Item, Season, item};

/// Schools open on the first days of June.
pub(super) const SCHOOL: Season = (5, 1, 6, 30);
/// Onam falls into Chingam: August or September.
const ONAM: Season = (8, 5, 9, 20);
/// Vishu is on 14 or 15 April.
const VISHU: Season = (4, 1, 4, 16);
const CHRISTMAS: Season = (12, 1, 12, 26);
/// Umbrellas and raincoats sell before the rain and in it.
const RAIN: Season = (5, 10, 8, 31);

/// The agency's service of appliances, which comes back each year.
pub(super) const SERVICE: u32 = 5101;

/// Everything that is sold.
#[rustfmt::skip]
pub(super) const ITEMS: &[Item] = &[
    // Rice and pantry.
    item(1101, "മട്ട അരി 5 കിലോ", Each, 3_450_000, 60, ALL),
    item(1102, "ജയ അരി 5 കിലോ", Each, 2_650_000, 40, ALL),
    item(1103, "പച്ചരി 1 കിലോ", Each, 520_000, 30, ALL),
    item(1104, "പുട്ടുപൊടി 1 കിലോ", Each, 840_000, 36, ALL),
    item(1105, "അപ്പം പൊടി 1 കിലോ", Each, 780_000, 26, ALL),
    item(1106, "റവ 500 ഗ്രാം", Each, 360_000, 18, ALL),
    item(1107, "ചെറുപയർ", Kilo, 1_240_000, 30, ALL),
    item(1108, "കടല", Kilo, 980_000, 26, ALL),
    item(1109, "ഉഴുന്ന്", Kilo, 1_360_000, 28, ALL),
    item(1110, "വെളിച്ചെണ്ണ 1 ലിറ്റർ", Each, 4_200_000, 52, ALL),
    item(1111, "ശർക്കര", Kilo, 720_000, 22, ALL),
    item(1112, "ചായപ്പൊടി 500 ഗ്രാം", Each, 1_650_000, 46, ALL),
    item(1113, "കാപ്പിപ്പൊടി 500 ഗ്രാം", Each, 2_400_000, 26, ALL),
    item(1114, "നേന്ത്രക്കായ ചിപ്സ് 250 ഗ്രാം", Each, 1_150_000, 34, ALL),
    item(1115, "മാങ്ങാ അച്ചാർ 400 ഗ്രാം", Each, 1_050_000, 20, ALL),
    item(1116, "പപ്പടം 20", Each, 400_000, 30, ALL),
    item(1117, "ഉണക്കച്ചെമ്മീൻ 100 ഗ്രാം", Each, 900_000, 10, ALL),
    // Spices.
    item(1201, "കുരുമുളക്", Gram, 7_200, 26, ALL),
    item(1202, "ഏലയ്ക്ക", Gram, 28_500, 18, ALL),
    item(1203, "ഗ്രാമ്പൂ", Gram, 9_800, 10, ALL),
    item(1204, "കറുവപ്പട്ട", Gram, 4_250, 10, ALL),
    item(1205, "മഞ്ഞൾപ്പൊടി 250 ഗ്രാം", Each, 620_000, 28, ALL),
    item(1206, "സാമ്പാർ പൊടി 200 ഗ്രാം", Each, 680_000, 30, ALL),
    item(1207, "മീൻ മസാല 200 ഗ്രാം", Each, 740_000, 26, ALL),
    item(1208, "വാളൻപുളി", Kilo, 1_900_000, 14, ALL),
    // The house.
    item(2101, "പ്രഷർ കുക്കർ 5 ലിറ്റർ", Each, 18_500_000, 6, ALL),
    item(2102, "മിക്സർ ഗ്രൈൻഡർ", Each, 38_900_000, 4, ALL),
    item(2103, "ഇഡ്ഡലി പാത്രം", Each, 8_900_000, 7, ALL),
    item(2104, "സ്റ്റീൽ ടിഫിൻ", Each, 4_600_000, 12, ALL),
    item(2105, "LED ബൾബ് 9 W", Each, 1_100_000, 24, ALL),
    item(2106, "മേശ ഫാൻ", Each, 21_500_000, 4, ALL),
    item(2107, "തേപ്പുപെട്ടി", Each, 13_500_000, 4, ALL),
    item(2108, "പുൽപ്പായ", Each, 3_800_000, 8, ALL),
    item(2109, "ചിരട്ട തവി", Each, 850_000, 9, ALL),
    item(2110, "അലക്കുസോപ്പ് 4", Each, 1_000_000, 34, ALL),
    item(2111, "കയർ ചവിട്ടി", Each, 2_900_000, 10, ALL),
    item(2112, "നിലവിളക്ക്, ചെറുത്", Each, 16_500_000, 3, ALL),
    // Cloth.
    item(3101, "കൈത്തറി മുണ്ട്", Each, 7_900_000, 16, ALL),
    item(3102, "ലുങ്കി", Each, 3_900_000, 18, ALL),
    item(3103, "തോർത്ത്", Each, 1_600_000, 26, ALL),
    item(3104, "കൈത്തറി ബെഡ്ഷീറ്റ്", Each, 11_500_000, 8, ALL),
    item(3105, "കുട, മൂന്നു മടക്ക്", Each, 5_900_000, 46, RAIN),
    item(3106, "മഴക്കോട്ട്", Each, 8_900_000, 18, RAIN),
    // School.
    item(4101, "നോട്ട് ബുക്ക് 200 പേജ്", Each, 550_000, 44, SCHOOL),
    item(4102, "സ്കൂൾ ബാഗ്", Each, 9_900_000, 14, SCHOOL),
    item(4103, "ഇൻസ്ട്രുമെന്റ് ബോക്സ്", Each, 1_800_000, 20, SCHOOL),
    item(4104, "കളർ പെൻസിൽ 24", Each, 1_900_000, 16, SCHOOL),
    item(4105, "വാട്ടർ ബോട്ടിൽ", Each, 2_900_000, 18, SCHOOL),
    // The agency.
    item(SERVICE, "വാട്ടർ പ്യൂരിഫയർ വാർഷിക സർവീസ്", Seat, 24_000_000, 10, ALL),
    item(5102, "ഇൻവെർട്ടർ ബാറ്ററി പരിശോധന", Seat, 5_500_000, 12, ALL),
    item(5103, "ഗ്യാസ് സ്റ്റൗ സർവീസ്", Seat, 4_500_000, 16, ALL),
    item(5104, "ബസ് ടിക്കറ്റ്, കൊച്ചി – ബെംഗളൂരു", Seat, 12_500_000, 16, ALL),
    item(5105, "ട്രെയിൻ ടിക്കറ്റ് ബുക്കിങ്", Seat, 600_000, 22, ALL),
    item(5106, "വിമാന ടിക്കറ്റ് ബുക്കിങ്", Seat, 3_500_000, 6, ALL),
    item(5107, "പാസ്പോർട്ട് അപേക്ഷാ സഹായം", Seat, 3_000_000, 7, ALL),
    item(5108, "ഗൾഫിലേക്ക് പാഴ്സൽ 5 കിലോ", Seat, 27_500_000, 8, ALL),
    item(5109, "വാഹന ഇൻഷുറൻസ് പുതുക്കൽ", Seat, 18_500_000, 9, ALL),
    item(5110, "കല്യാണക്കത്ത് അച്ചടി 100", Seat, 21_000_000, 5, ALL),
    // Feasts.
    item(6101, "ഓണക്കോടി, സെറ്റ് മുണ്ട്", Each, 13_500_000, 44, ONAM),
    item(6102, "ശർക്കരവരട്ടി 250 ഗ്രാം", Each, 1_250_000, 40, ONAM),
    item(6103, "പായസക്കൂട്ട്", Each, 950_000, 40, ONAM),
    item(6104, "ഓണസദ്യ പാഴ്സൽ, 4 പേർക്ക്", Seat, 12_000_000, 18, ONAM),
    item(6105, "ഓണസമ്മാനപ്പെട്ടി", Each, 15_000_000, 14, ONAM),
    item(6201, "കണിക്കിറ്റ്", Each, 3_500_000, 40, VISHU),
    item(6202, "പടക്കപ്പെട്ടി", Each, 8_000_000, 16, VISHU),
    item(6301, "ക്രിസ്മസ് കേക്ക് 1 കിലോ", Each, 6_500_000, 36, CHRISTMAS),
    item(6302, "നക്ഷത്രവിളക്ക്", Each, 4_500_000, 30, CHRISTMAS),
];

//! What the shops sell: groceries and household goods with prices in rupees, some only in season.

use super::super::goods::Sold::{Each, Gram, Kilo};
use super::super::goods::{ALL, Item, Season, item};

/// Exercise books sell before and after the school year begins in January.
pub(super) const SCHOOL: Season = (12, 10, 1, 31);
const NEW_YEAR: Season = (3, 20, 4, 16);
const VESAK: Season = (5, 1, 6, 15);
const CHRISTMAS: Season = (12, 1, 12, 26);

/// Everything that is sold.
#[rustfmt::skip]
pub(super) const ITEMS: &[Item] = &[
    // Rice and grain.
    item(1101, "Keeri Samba Rice 5 kg", Each, 16_850_000, 60, ALL),
    item(1102, "Red Nadu Rice 5 kg", Each, 11_900_000, 60, ALL),
    item(1103, "White Raw Rice 5 kg", Each, 11_500_000, 40, ALL),
    item(1104, "Basmati Rice 1 kg", Each, 7_450_000, 18, ALL),
    item(1105, "Suwandel Heirloom Rice 1 kg", Each, 6_900_000, 8, ALL),
    item(1106, "Red Lentils (Parippu), loose", Kilo, 3_180_000, 70, ALL),
    item(1107, "Green Gram, loose", Kilo, 7_980_000, 25, ALL),
    item(1108, "Chickpeas, loose", Kilo, 6_200_000, 22, ALL),
    item(1109, "Wheat Flour 1 kg", Each, 2_050_000, 45, ALL),
    item(1110, "Roasted Red Rice Flour 400 g", Each, 2_600_000, 30, ALL),
    item(1111, "Kurakkan Flour 400 g", Each, 3_100_000, 14, ALL),
    item(1112, "String Hopper Flour 700 g", Each, 3_450_000, 20, ALL),
    item(1113, "Semolina 500 g", Each, 1_900_000, 10, ALL),
    item(1114, "Sago 200 g", Each, 1_400_000, 6, ALL),
    // Coconut, oil, pantry.
    item(1201, "Coconut, large", Each, 1_650_000, 75, ALL),
    item(1202, "Coconut Oil 750 ml", Each, 9_850_000, 40, ALL),
    item(1203, "Coconut Milk Powder 300 g", Each, 6_400_000, 30, ALL),
    item(1204, "Desiccated Coconut 200 g", Each, 3_300_000, 8, ALL),
    item(1205, "Sunflower Oil 1 l", Each, 11_500_000, 16, ALL),
    item(1206, "White Sugar, loose", Kilo, 2_485_000, 60, ALL),
    item(1207, "Brown Sugar, loose", Kilo, 3_620_000, 22, ALL),
    item(1208, "Kithul Treacle 350 ml", Each, 8_900_000, 9, ALL),
    item(1209, "Kithul Jaggery 250 g", Each, 5_400_000, 10, ALL),
    item(1210, "Salt 1 kg", Each, 1_200_000, 26, ALL),
    item(1211, "Coconut Vinegar 350 ml", Each, 2_100_000, 8, ALL),
    item(1212, "Dried Sprats (Haal Masso), loose", Kilo, 14_800_000, 24, ALL),
    item(1213, "Dried Katta Fish, loose", Kilo, 23_500_000, 9, ALL),
    item(1214, "Canned Mackerel 425 g", Each, 5_900_000, 22, ALL),
    item(1215, "Maldive Fish Chips 100 g", Each, 7_600_000, 10, ALL),
    item(1216, "Soya Meat 90 g", Each, 1_450_000, 28, ALL),
    item(1217, "Instant Noodles 5-pack", Each, 4_800_000, 24, ALL),
    item(1218, "Mango Chutney 450 g", Each, 5_200_000, 7, ALL),
    item(1219, "Lime Pickle 300 g", Each, 4_650_000, 8, ALL),
    // Spices.
    item(1301, "Chilli Powder 250 g", Each, 3_950_000, 26, ALL),
    item(1302, "Roasted Curry Powder 250 g", Each, 3_600_000, 24, ALL),
    item(1303, "Turmeric Powder 100 g", Each, 3_100_000, 16, ALL),
    item(1304, "Black Pepper, whole, loose", Gram, 23_750, 12, ALL),
    item(1305, "Cinnamon Quills (Alba), loose", Gram, 61_250, 9, ALL),
    item(1306, "Cardamom, whole, loose", Gram, 114_375, 6, ALL),
    item(1307, "Cloves, whole, loose", Gram, 48_725, 6, ALL),
    item(1308, "Nutmeg, whole", Each, 450_000, 5, ALL),
    item(1309, "Goraka 100 g", Each, 2_400_000, 8, ALL),
    item(1310, "Mustard Seed 100 g", Each, 1_150_000, 9, ALL),
    item(1311, "Curry Leaves, bunch", Each, 300_000, 24, ALL),
    item(1312, "Pandan Leaves (Rampe), bunch", Each, 300_000, 14, ALL),
    // Tea, drinks.
    item(1401, "BOPF Ceylon Tea 400 g", Each, 9_800_000, 42, ALL),
    item(1402, "Dimbula Tea Bags 100", Each, 11_200_000, 16, ALL),
    item(1403, "Green Tea Bags 25", Each, 5_400_000, 8, ALL),
    item(1404, "Ginger Tea Bags 25", Each, 4_650_000, 7, ALL),
    item(1405, "Ground Coffee 200 g", Each, 8_400_000, 12, ALL),
    item(1406, "Malted Milk Drink 400 g", Each, 9_600_000, 18, ALL),
    item(1407, "Full Cream Milk Powder 400 g", Each, 11_950_000, 50, ALL),
    item(1408, "Fresh Milk 1 l", Each, 4_800_000, 30, ALL),
    item(1409, "King Coconut (Thambili)", Each, 1_300_000, 22, ALL),
    item(1410, "Ginger Beer 1 l", Each, 3_600_000, 20, ALL),
    item(1411, "Wood Apple Nectar 200 ml", Each, 1_800_000, 12, ALL),
    item(1412, "Faluda Syrup 750 ml", Each, 6_900_000, 5, ALL),
    item(1413, "Drinking Water 5 l", Each, 2_400_000, 18, ALL),
    // Vegetables, fruit.
    item(1501, "Big Onions, loose", Kilo, 2_850_000, 60, ALL),
    item(1502, "Red Onions, loose", Kilo, 3_950_000, 35, ALL),
    item(1503, "Potatoes, loose", Kilo, 3_100_000, 50, ALL),
    item(1504, "Carrots, loose", Kilo, 3_480_000, 40, ALL),
    item(1505, "Leeks, loose", Kilo, 2_850_000, 24, ALL),
    item(1506, "Green Beans, loose", Kilo, 4_200_000, 30, ALL),
    item(1507, "Tomatoes, loose", Kilo, 3_650_000, 42, ALL),
    item(1508, "Pumpkin, loose", Kilo, 1_650_000, 20, ALL),
    item(1509, "Brinjal, loose", Kilo, 2_800_000, 22, ALL),
    item(1510, "Green Chillies, loose", Kilo, 7_200_000, 28, ALL),
    item(1511, "Garlic, loose", Kilo, 8_900_000, 28, ALL),
    item(1512, "Ginger, loose", Kilo, 16_500_000, 16, ALL),
    item(1513, "Gotukola, bunch", Each, 600_000, 26, ALL),
    item(1514, "Mukunuwenna, bunch", Each, 600_000, 22, ALL),
    item(1515, "Ambul Bananas, loose", Kilo, 2_450_000, 36, ALL),
    item(1516, "Papaya, loose", Kilo, 2_200_000, 22, ALL),
    item(1517, "Pineapple, medium", Each, 2_900_000, 12, ALL),
    item(1518, "Lime, loose", Kilo, 7_800_000, 20, ALL),
    item(1519, "Avocado, loose", Kilo, 3_600_000, 9, ALL),
    item(1520, "Mango (Karthakolomban), loose", Kilo, 6_900_000, 10, ALL),
    // Dairy, eggs, bakery.
    item(1601, "Eggs, 10", Each, 4_300_000, 48, ALL),
    item(1602, "Curd in Clay Pot 1 l", Each, 5_600_000, 20, ALL),
    item(1603, "Set Yoghurt 80 g", Each, 850_000, 45, ALL),
    item(1604, "Butter 227 g", Each, 9_900_000, 14, ALL),
    item(1605, "Margarine 250 g", Each, 4_200_000, 12, ALL),
    item(1606, "Cheddar Slices 200 g", Each, 10_800_000, 7, ALL),
    item(1607, "Sandwich Bread 450 g", Each, 2_100_000, 44, ALL),
    item(1608, "Kimbula Banis", Each, 900_000, 22, ALL),
    item(1609, "Fish Bun", Each, 1_100_000, 26, ALL),
    item(1610, "Butter Cake 450 g", Each, 7_800_000, 9, ALL),
    // Biscuits, sweets.
    item(1701, "Cream Crackers 490 g", Each, 5_600_000, 28, ALL),
    item(1702, "Marie Biscuits 400 g", Each, 4_400_000, 22, ALL),
    item(1703, "Ginger Biscuits 370 g", Each, 4_100_000, 14, ALL),
    item(1704, "Chocolate Puffs 200 g", Each, 3_300_000, 18, ALL),
    item(1705, "Milk Chocolate 100 g", Each, 4_700_000, 12, ALL),
    item(1706, "Toffee Assortment 200 g", Each, 3_600_000, 8, ALL),
    item(1707, "Murukku 250 g", Each, 2_900_000, 14, ALL),
    item(1708, "Cassava Chips 100 g", Each, 1_800_000, 16, ALL),
    item(1709, "Cashew Nuts, roasted, loose", Kilo, 58_500_000, 6, ALL),
    item(1710, "Sesame Balls (Thala Guli) 12", Each, 2_600_000, 10, ALL),
    // Meat, fish.
    item(1801, "Whole Chicken, fresh", Kilo, 12_900_000, 22, ALL),
    item(1802, "Chicken Sausages 500 g", Each, 9_800_000, 14, ALL),
    item(1803, "Tuna (Kelawalla), fresh", Kilo, 26_500_000, 12, ALL),
    item(1804, "Salaya, fresh", Kilo, 7_800_000, 12, ALL),
    item(1805, "Prawns, fresh", Kilo, 29_800_000, 5, ALL),
    // Baby, health, care.
    item(1901, "Baby Soap 100 g", Each, 1_900_000, 16, ALL),
    item(1902, "Baby Diapers M 20", Each, 16_900_000, 9, ALL),
    item(1903, "Rice Cereal for Babies 225 g", Each, 7_200_000, 6, ALL),
    item(1904, "Sandalwood Soap 100 g", Each, 1_850_000, 22, ALL),
    item(1905, "Herbal Toothpaste 120 g", Each, 2_400_000, 26, ALL),
    item(1906, "Toothbrush", Each, 1_600_000, 14, ALL),
    item(1907, "Herbal Shampoo 180 ml", Each, 5_600_000, 14, ALL),
    item(1908, "Coconut Hair Oil 200 ml", Each, 4_900_000, 12, ALL),
    item(1909, "Paspanguwa 50 g", Each, 2_300_000, 7, ALL),
    item(1910, "Balm 50 g", Each, 3_100_000, 9, ALL),
    item(1911, "Sanitary Pads 10", Each, 2_700_000, 14, ALL),
    item(1912, "Surgical Masks 50", Each, 6_500_000, 5, ALL),
    // Household.
    item(2001, "Washing Powder 1 kg", Each, 5_900_000, 28, ALL),
    item(2002, "Laundry Soap 110 g", Each, 1_200_000, 26, ALL),
    item(2003, "Dishwash Liquid 500 ml", Each, 3_800_000, 22, ALL),
    item(2004, "Floor Cleaner 1 l", Each, 5_400_000, 12, ALL),
    item(2005, "Coir Broom", Each, 4_800_000, 6, ALL),
    item(2006, "Ekel Broom", Each, 3_200_000, 7, ALL),
    item(2007, "Mosquito Coils 10", Each, 1_900_000, 24, ALL),
    item(2008, "Incense Sticks 40", Each, 1_100_000, 24, ALL),
    item(2009, "Coconut Oil Lamp Wicks 100", Each, 900_000, 14, ALL),
    item(2010, "Candles 10", Each, 2_600_000, 9, ALL),
    item(2011, "Matches 10 boxes", Each, 1_200_000, 14, ALL),
    item(2012, "LED Bulb 9 W", Each, 6_900_000, 7, ALL),
    item(2013, "AA Batteries 4", Each, 4_200_000, 8, ALL),
    item(2014, "Coconut Scraper", Each, 14_500_000, 2, ALL),
    item(2015, "Clay Cooking Pot, medium", Each, 8_500_000, 3, ALL),
    item(2016, "Rice Cooker 1.8 l", Each, 119_000_000, 1, ALL),
    item(2017, "Electric Kettle 1.7 l", Each, 54_900_000, 1, ALL),
    item(2018, "Plastic Bucket 15 l", Each, 7_800_000, 4, ALL),
    item(2019, "Umbrella", Each, 16_500_000, 4, ALL),
    item(2020, "Bath Towel, handloom", Each, 18_900_000, 4, ALL),
    item(2021, "Batik Sarong", Each, 24_500_000, 3, ALL),
    // School list.
    item(2101, "Exercise Book 80 pages, single rule", Each, 1_200_000, 40, SCHOOL),
    item(2102, "Exercise Book 120 pages, square", Each, 1_650_000, 32, SCHOOL),
    item(2103, "CR Book 160 pages", Each, 3_200_000, 20, SCHOOL),
    item(2104, "Pencils HB 12", Each, 2_400_000, 24, SCHOOL),
    item(2105, "Blue Pens 10", Each, 2_500_000, 20, SCHOOL),
    item(2106, "Eraser and Sharpener", Each, 700_000, 16, SCHOOL),
    item(2107, "Colour Pencils 12", Each, 4_200_000, 12, SCHOOL),
    item(2108, "School Bag", Each, 36_500_000, 4, SCHOOL),
    item(2109, "School Shoes, white", Each, 29_800_000, 4, SCHOOL),
    item(2110, "Water Bottle 750 ml", Each, 8_900_000, 8, SCHOOL),
    item(2111, "Brown Paper Covers 10", Each, 1_800_000, 16, SCHOOL),
    // New Year.
    item(2201, "කැවුම් 10", Each, 6_500_000, 34, NEW_YEAR),
    item(2202, "කොකිස් 250 g", Each, 4_800_000, 34, NEW_YEAR),
    item(2203, "අතිරස 10", Each, 6_000_000, 20, NEW_YEAR),
    item(2204, "අලුවා 400 g", Each, 6_900_000, 16, NEW_YEAR),
    item(2205, "Gift Hamper, small", Each, 49_500_000, 6, NEW_YEAR),
    item(2206, "Gift Hamper, large", Each, 97_500_000, 3, NEW_YEAR),
    item(2207, "Betel Leaves, 40", Each, 2_400_000, 20, NEW_YEAR),
    // Vesak and Poson.
    item(2301, "වෙසක් කූඩු කට්ටලය", Each, 3_800_000, 26, VESAK),
    item(2302, "Vesak Greeting Cards 5", Each, 2_500_000, 16, VESAK),
    item(2303, "Clay Oil Lamps 20", Each, 3_000_000, 22, VESAK),
    // Christmas.
    item(2401, "Christmas Cake 1 kg", Each, 34_500_000, 18, CHRISTMAS),
    item(2402, "Fruit Cordial 750 ml", Each, 6_200_000, 10, CHRISTMAS),
    item(2403, "Paper Decorations", Each, 3_500_000, 10, CHRISTMAS),
    // Own brand in Sinhala.
    item(2501, "කණ්ඩුල තේ කොළ 200 g", Each, 4_600_000, 34, ALL),
    item(2502, "කණ්ඩුල පොල් සම්බෝල 150 g", Each, 3_400_000, 14, ALL),
    item(2503, "කණ්ඩුල බෙලිමල් 100 g", Each, 2_800_000, 12, ALL),
    item(2504, "කණ්ඩුල රණවරා 100 g", Each, 2_600_000, 8, ALL),
    item(2505, "කණ්ඩුල ඉඟුරු ටොෆි 150 g", Each, 2_200_000, 10, ALL),
    item(2506, "කණ්ඩුල කුරක්කන් බිස්කට් 200 g", Each, 1_900_000, 20, ALL),
];

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use std::collections::BTreeSet;

    #[test]
    fn codes_and_names_are_unique_and_prices_sound() {
        assert_eq!(ITEMS.len(), 166);
        let codes: BTreeSet<u32> = ITEMS.iter().map(|i| i.code).collect();
        let names: BTreeSet<&str> = ITEMS.iter().map(|i| i.name).collect();
        assert_eq!((codes.len(), names.len()), (ITEMS.len(), ITEMS.len()));
        for item in ITEMS {
            assert!(item.price_e4 > 0 && item.weight > 0, "{}", item.name);
            assert!(!item.name.chars().any(char::is_control), "{}", item.name);
        }
        assert!(
            ITEMS.iter().any(|i| i.price_e4 % 100 != 0),
            "prices with more than two places"
        );
    }

    #[test]
    fn seasons_may_pass_the_turn_of_the_year() {
        let sold = |name: &str, day| ITEMS.iter().any(|i| i.name == name && i.is_sold_on(day));
        assert!(sold("School Bag", date(2026, 12, 31)) && sold("School Bag", date(2027, 1, 1)));
        assert!(!sold("School Bag", date(2026, 6, 1)));
        assert!(sold("Kimbula Banis", date(2026, 2, 28)));
    }
}

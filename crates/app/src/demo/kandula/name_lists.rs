//! Common given and family names of Sri Lanka, each with the Latin spelling that its owner uses in a
//! mail address.
//!
//! The joiner (U+200D) of rakaransaya and yansaya is written as an escape, so that no editor loses it.

/// A name in its own script and in Latin letters.
pub(super) type Pair = (&'static str, &'static str);
/// Given and family name in their own script, then both in Latin letters.
pub(super) type Both = (&'static str, &'static str, &'static str, &'static str);

/// Given names of women.
pub(super) const WOMEN: &[Pair] = &[
    ("නිමාලි", "Nimali"),
    ("කුමාරි", "Kumari"),
    ("දිල්හානි", "Dilhani"),
    ("සඳුනි", "Sanduni"),
    ("තරුෂි", "Tharushi"),
    ("ඉරේෂා", "Iresha"),
    ("චමරි", "Chamari"),
    ("රසිකා", "Rasika"),
    ("ශ්\u{200D}රියානි", "Sriyani"),
    ("සුනීතා", "Sunitha"),
    ("අනුෂා", "Anusha"),
    ("මාලනී", "Malani"),
    ("ලක්මාලි", "Lakmali"),
    ("හසිනි", "Hasini"),
    ("ඕෂධී", "Oshadhi"),
    ("නදීෂා", "Nadeesha"),
    ("දීපිකා", "Deepika"),
    ("ප්\u{200D}රියංකා", "Priyanka"),
    ("වාසනා", "Wasana"),
    ("ගයනි", "Gayani"),
    ("උදේශිකා", "Udeshika"),
    ("සචිනි", "Sachini"),
    ("කාංචනා", "Kanchana"),
    ("මධුෂානි", "Madhushani"),
    ("පියුමි", "Piyumi"),
    ("රුවිනි", "Ruvini"),
    ("සෙව්වන්දි", "Sewwandi"),
    ("නිල්මිණි", "Nilmini"),
    ("චතුරිකා", "Chathurika"),
    ("අමායා", "Amaya"),
    ("සිතාරා", "Sithara"),
    ("මල්කාන්ති", "Malkanthi"),
    ("සෝමාවතී", "Somawathi"),
    ("පද්මා", "Padma"),
    ("ඉන්ද්\u{200D}රාණි", "Indrani"),
    ("චන්ද්\u{200D}රිකා", "Chandrika"),
    ("යශෝධරා", "Yashodhara"),
];

/// Given names of men.
pub(super) const MEN: &[Pair] = &[
    ("කසුන්", "Kasun"),
    ("නිමල්", "Nimal"),
    ("සුනිල්", "Sunil"),
    ("චමින්ද", "Chaminda"),
    ("නුවන්", "Nuwan"),
    ("දිනේෂ්", "Dinesh"),
    ("රුවන්", "Ruwan"),
    ("සම්පත්", "Sampath"),
    ("තිලක්", "Thilak"),
    ("අසේල", "Asela"),
    ("ඉසුරු", "Isuru"),
    ("ලහිරු", "Lahiru"),
    ("දනුෂ්ක", "Danushka"),
    ("මහේෂ්", "Mahesh"),
    ("ප්\u{200D}රදීප්", "Pradeep"),
    ("ප්\u{200D}රසන්න", "Prasanna"),
    ("චතුර", "Chathura"),
    ("සඳරුවන්", "Sandaruwan"),
    ("හර්ෂ", "Harsha"),
    ("බුද්ධික", "Buddhika"),
    ("ජනක", "Janaka"),
    ("රොෂාන්", "Roshan"),
    ("අජිත්", "Ajith"),
    ("උපුල්", "Upul"),
    ("සරත්", "Sarath"),
    ("ගාමිණී", "Gamini"),
    ("බන්දුල", "Bandula"),
    ("විමල්", "Wimal"),
    ("සමන්", "Saman"),
    ("කීර්ති", "Keerthi"),
    ("අනුර", "Anura"),
    ("තරිඳු", "Tharindu"),
    ("දිල්ෂාන්", "Dilshan"),
    ("පසිඳු", "Pasindu"),
    ("කවිඳු", "Kavindu"),
    ("හේමන්ත", "Hemantha"),
    ("රංජිත්", "Ranjith"),
    ("අසංක", "Asanka"),
    ("ඉන්දික", "Indika"),
];

/// Family names, the most common first.
pub(super) const FAMILIES: &[Pair] = &[
    ("පෙරේරා", "Perera"),
    ("ප්\u{200D}රනාන්දු", "Fernando"),
    ("සිල්වා", "Silva"),
    ("ද සිල්වා", "de Silva"),
    ("බණ්ඩාර", "Bandara"),
    ("ජයවර්ධන", "Jayawardena"),
    ("විජේසිංහ", "Wijesinghe"),
    ("රණසිංහ", "Ranasinghe"),
    ("ගුණවර්ධන", "Gunawardena"),
    ("දිසානායක", "Dissanayake"),
    ("හේරත්", "Herath"),
    ("කුමාර", "Kumara"),
    ("එදිරිසිංහ", "Edirisinghe"),
    ("අබේසේකර", "Abeysekara"),
    ("ගමගේ", "Gamage"),
    ("ලියනගේ", "Liyanage"),
    ("කරුණාරත්න", "Karunaratne"),
    ("සේනාරත්න", "Senaratne"),
    ("වික්\u{200D}රමසිංහ", "Wickramasinghe"),
    ("වීරසිංහ", "Weerasinghe"),
    ("අමරසිංහ", "Amarasinghe"),
    ("රත්නායක", "Ratnayake"),
    ("සමරසිංහ", "Samarasinghe"),
    ("ජයසූරිය", "Jayasuriya"),
    ("පතිරණ", "Pathirana"),
    ("හෙට්ටිආරච්චි", "Hettiarachchi"),
    ("මුණසිංහ", "Munasinghe"),
    ("ධර්මසේන", "Dharmasena"),
    ("විතානගේ", "Vithanage"),
    ("සිරිවර්ධන", "Siriwardena"),
    ("ජයතිලක", "Jayathilaka"),
    ("ඒකනායක", "Ekanayake"),
    ("කොඩිතුවක්කු", "Kodithuwakku"),
    ("තිලකරත්න", "Thilakaratne"),
    ("වන්නිආරච්චි", "Wanniarachchi"),
    ("මද්දුමගේ", "Maddumage"),
    ("කුලතුංග", "Kulathunga"),
    ("අතුකෝරල", "Athukorala"),
    ("රූපසිංහ", "Rupasinghe"),
    ("ජයලත්", "Jayalath"),
    ("පීරිස්", "Peiris"),
    ("මෙන්ඩිස්", "Mendis"),
    ("රොඩ්\u{200D}රිගෝ", "Rodrigo"),
    ("සොයිසා", "Soysa"),
    ("ඩයස්", "Dias"),
    ("ගුණතිලක", "Gunathilaka"),
    ("විජේරත්න", "Wijeratne"),
    ("අලුත්ගේ", "Aluthge"),
    ("නානායක්කාර", "Nanayakkara"),
    ("සුමනසේකර", "Sumanasekara"),
    ("ප්\u{200D}රේමරත්න", "Premaratne"),
    ("චන්ද්\u{200D}රසිරි", "Chandrasiri"),
    ("අබේරත්න", "Abeyratne"),
    ("ආරියරත්න", "Ariyaratne"),
    ("වෛද්\u{200D}යරත්න", "Vaidyaratne"),
];

/// Initials as they stand before a name.
pub(super) const INITIALS: &[Pair] = &[
    ("ඒ. එම්.", "A. M."),
    ("කේ. ඒ.", "K. A."),
    ("ඩබ්. එම්.", "W. M."),
    ("ආර්. පී.", "R. P."),
    ("එච්. එම්.", "H. M."),
    ("එස්. ඩී.", "S. D."),
    ("ජේ. කේ.", "J. K."),
    ("ඩී. එම්.", "D. M."),
];

/// Given names of Tamil women.
pub(super) const TAMIL_WOMEN: &[&str] = &[
    "Priya",
    "Tharshini",
    "Kavitha",
    "Meena",
    "Nirosha",
    "Sujatha",
    "Vani",
    "Yalini",
    "Abirami",
    "Thivya",
    "Kalaivani",
    "Janani",
    "Mathangi",
    "Shanthi",
    "Sivanjini",
    "Uma",
];

/// Given names of Tamil men.
pub(super) const TAMIL_MEN: &[&str] = &[
    "Karthik",
    "Suresh",
    "Ravi",
    "Senthil",
    "Prakash",
    "Kumaran",
    "Thayalan",
    "Sivanesan",
    "Rajan",
    "Arul",
    "Vignesh",
    "Murali",
    "Nadarajah",
    "Pradeepan",
    "Sathish",
    "Yoganathan",
];

/// Names of Tamil fathers.
pub(super) const TAMIL_FATHERS: &[&str] = &[
    "Selvarajah",
    "Sivakumar",
    "Kandasamy",
    "Ponnambalam",
    "Rajaratnam",
    "Nadesan",
    "Thiyagarajah",
    "Balasubramaniam",
    "Shanmuganathan",
    "Kanagaratnam",
    "Arulanandam",
    "Ganeshan",
    "Mahendran",
    "Navaratnam",
    "Sivalingam",
    "Murugesu",
    "Chelliah",
    "Ramanathan",
    "Subramaniam",
    "Thambirajah",
];

/// Tamil names of people who sign in Tamil.
pub(super) const TAMIL_SCRIPT: &[Both] = &[
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
pub(super) const MUSLIM_WOMEN: &[&str] = &[
    "Fathima Rizna",
    "Fathima Nuzha",
    "Shifana",
    "Zainab",
    "Ayesha",
    "Rifka",
    "Nasreen",
    "Sahla",
    "Hafsa",
    "Mariyam",
];

/// Given names of Muslim men.
pub(super) const MUSLIM_MEN: &[&str] = &[
    "Mohamed Rizwan",
    "Mohamed Imran",
    "Ahamed Farook",
    "Fazil",
    "Ashraf",
    "Nizam",
    "Rilwan",
    "Imthiyas",
    "Irfan",
    "Riyas",
    "Shakir",
];

/// Family names of Muslims.
pub(super) const MUSLIM_FAMILIES: &[&str] = &[
    "Mohideen", "Cader", "Ismail", "Haniffa", "Marikkar", "Saleem", "Jabbar", "Thaha", "Lafir",
    "Nawfer", "Razeek", "Careem", "Hameed", "Salih",
];

/// Given names of Burgher women.
pub(super) const BURGHER_WOMEN: &[&str] = &[
    "Shanelle",
    "Michelle",
    "Anne",
    "Melanie",
    "Rochelle",
    "Natasha",
    "Christine",
    "Dilrukshi",
    "Marlene",
    "Yvonne",
];

/// Given names of Burgher men.
pub(super) const BURGHER_MEN: &[&str] = &[
    "Dominic", "Ryan", "Trevor", "Brian", "Shane", "Mark", "Gerard", "Rohan", "Dion", "Keith",
];

/// Family names of Burghers.
pub(super) const BURGHER_FAMILIES: &[&str] = &[
    "Ludowyk",
    "de Kretser",
    "Jansz",
    "van Langenberg",
    "Schokman",
    "Kelaart",
    "Barton",
    "Foenander",
    "Joseph",
    "Bartholomeusz",
    "Wambeek",
    "de Zilva",
    "Anthonisz",
];

/// Amharic names.
pub(super) const AMHARIC: &[Both] = &[
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
pub(super) const MALAYALAM: &[Both] = &[
    ("അഞ്ജലി", "നായർ", "Anjali", "Nair"),
    ("രാഹുൽ", "മേനോൻ", "Rahul", "Menon"),
    ("ലക്ഷ്മി", "പിള്ള", "Lakshmi", "Pillai"),
    ("ജോസഫ്", "കുര്യൻ", "Joseph", "Kurian"),
    ("മീര", "വർഗീസ്", "Meera", "Varghese"),
    ("അനിൽ", "കുമാർ", "Anil", "Kumar"),
    ("സുജ", "തോമസ്", "Suja", "Thomas"),
    ("ഷാജി", "മാത്യു", "Shaji", "Mathew"),
];

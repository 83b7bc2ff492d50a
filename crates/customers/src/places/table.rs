//! Countries that the firm's customers are likely to live in: what they are called, and how telephone
//! numbers are written there (national numbering plans after ITU-T E.164).

/// A line each: two letters, code, what is dialled before a national number at home, fewest and most digits
/// of one, a time zone, and behind the bar the names.
pub(super) const TABLE: &str = "\
LK 94 0 9 9 Asia/Colombo|sri lanka,ශ්‍රී ලංකාව,ስሪ ላንካ,ശ്രീലങ്ക
ET 251 0 9 9 Africa/Addis_Ababa|ethiopia,ඉතියෝපියාව,ኢትዮጵያ,എത്യോപ്യ
IN 91 0 10 10 Asia/Kolkata|india,bharat,ඉන්දියාව,ሕንድ,ഇന്ത്യ
GB 44 0 9 10 Europe/London|united kingdom,great britain,uk,england,scotland,wales,northern ireland,එක්සත් රාජධානිය,ዩናይትድ ኪንግደም,യുണൈറ്റഡ് കിംഗ്ഡം
US 1 1 10 10 America/New_York|united states,united states of america,usa,ඇමරිකා එක්සත් ජනපදය,ዩናይትድ ስቴትስ,അമേരിക്ക
IE 353 0 7 10 Europe/Dublin|ireland,eire
CA 1 1 10 10 America/Toronto|canada
DE 49 0 5 13 Europe/Berlin|germany,deutschland
FR 33 0 9 9 Europe/Paris|france
IT 39 - 6 12 Europe/Rome|italy,italia
ES 34 - 9 9 Europe/Madrid|spain,espana
NL 31 0 9 9 Europe/Amsterdam|netherlands,the netherlands,holland
BE 32 0 8 9 Europe/Brussels|belgium
CH 41 0 9 9 Europe/Zurich|switzerland
AT 43 0 4 13 Europe/Vienna|austria
PT 351 - 9 9 Europe/Lisbon|portugal
SE 46 0 7 9 Europe/Stockholm|sweden
NO 47 - 8 8 Europe/Oslo|norway
DK 45 - 8 8 Europe/Copenhagen|denmark
FI 358 0 5 10 Europe/Helsinki|finland
IS 354 - 7 7 Atlantic/Reykjavik|iceland
PL 48 - 9 9 Europe/Warsaw|poland
CZ 420 - 9 9 Europe/Prague|czech republic,czechia
LT 370 0 8 8 Europe/Vilnius|lithuania
GR 30 - 10 10 Europe/Athens|greece
CY 357 - 8 8 Asia/Nicosia|cyprus
MT 356 - 8 8 Europe/Malta|malta
AU 61 0 9 9 Australia/Sydney|australia
NZ 64 0 8 10 Pacific/Auckland|new zealand
ZA 27 0 9 9 Africa/Johannesburg|south africa,rsa
KE 254 0 7 9 Africa/Nairobi|kenya
UG 256 0 9 9 Africa/Kampala|uganda
TZ 255 0 9 9 Africa/Dar_es_Salaam|tanzania
RW 250 0 8 9 Africa/Kigali|rwanda
NG 234 0 10 10 Africa/Lagos|nigeria
GH 233 0 9 9 Africa/Accra|ghana
EG 20 0 8 10 Africa/Cairo|egypt
ER 291 0 7 7 Africa/Asmara|eritrea
DJ 253 - 8 8 Africa/Djibouti|djibouti
SD 249 0 9 9 Africa/Khartoum|sudan
AE 971 0 8 9 Asia/Dubai|united arab emirates,uae
SA 966 0 9 9 Asia/Riyadh|saudi arabia
QA 974 - 8 8 Asia/Qatar|qatar
KW 965 - 8 8 Asia/Kuwait|kuwait
OM 968 - 8 8 Asia/Muscat|oman
BH 973 - 8 8 Asia/Bahrain|bahrain
LB 961 0 7 8 Asia/Beirut|lebanon
JO 962 0 8 9 Asia/Amman|jordan
IL 972 0 8 9 Asia/Jerusalem|israel
TR 90 0 10 10 Europe/Istanbul|turkey,turkiye
SG 65 - 8 8 Asia/Singapore|singapore
MY 60 0 8 10 Asia/Kuala_Lumpur|malaysia
TH 66 0 8 9 Asia/Bangkok|thailand
ID 62 0 7 12 Asia/Jakarta|indonesia
PH 63 0 8 10 Asia/Manila|philippines
VN 84 0 9 10 Asia/Ho_Chi_Minh|vietnam,viet nam
JP 81 0 9 10 Asia/Tokyo|japan
KR 82 0 8 10 Asia/Seoul|south korea,korea
CN 86 0 7 11 Asia/Shanghai|china
HK 852 - 8 8 Asia/Hong_Kong|hong kong
TW 886 0 8 9 Asia/Taipei|taiwan
PK 92 0 9 10 Asia/Karachi|pakistan
BD 880 0 6 10 Asia/Dhaka|bangladesh
NP 977 0 8 10 Asia/Kathmandu|nepal
MV 960 - 7 7 Indian/Maldives|maldives
BR 55 0 10 11 America/Sao_Paulo|brazil,brasil
MX 52 - 10 10 America/Mexico_City|mexico
";

//! What countries are called by the files of those firms whose customers are likely to live in them.

/// A line each: two letters (ISO 3166-1), and behind the bar the names in small letters.
pub(super) const TABLE: &str = "\
LK|sri lanka,ශ්‍රී ලංකාව,ስሪ ላንካ,ശ്രീലങ്ക
ET|ethiopia,ඉතියෝපියාව,ኢትዮጵያ,എത്യോപ്യ
IN|india,bharat,ඉන්දියාව,ሕንድ,ഇന്ത്യ
GB|united kingdom,great britain,uk,england,scotland,wales,northern ireland,එක්සත් රාජධානිය,ዩናይትድ ኪንግደም,യുണൈറ്റഡ് കിംഗ്ഡം
US|united states,united states of america,usa,ඇමරිකා එක්සත් ජනපදය,ዩናይትድ ስቴትስ,അമേരിക്ക
IE|ireland,eire
CA|canada
DE|germany,deutschland
FR|france
IT|italy,italia
ES|spain,espana
NL|netherlands,the netherlands,holland
BE|belgium
CH|switzerland
AT|austria
PT|portugal
SE|sweden
NO|norway
DK|denmark
FI|finland
IS|iceland
PL|poland
CZ|czech republic,czechia
LT|lithuania
GR|greece
CY|cyprus
MT|malta
AU|australia
NZ|new zealand
ZA|south africa,rsa
KE|kenya
UG|uganda
TZ|tanzania
RW|rwanda
NG|nigeria
GH|ghana
EG|egypt
ER|eritrea
DJ|djibouti
SD|sudan
AE|united arab emirates,uae
SA|saudi arabia
QA|qatar
KW|kuwait
OM|oman
BH|bahrain
LB|lebanon
JO|jordan
IL|israel
TR|turkey,turkiye
SG|singapore
MY|malaysia
TH|thailand
ID|indonesia
PH|philippines
VN|vietnam,viet nam
JP|japan
KR|south korea,korea
CN|china
HK|hong kong
TW|taiwan
PK|pakistan
BD|bangladesh
NP|nepal
MV|maldives
BR|brazil,brasil
MX|mexico
";

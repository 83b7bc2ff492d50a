//! What countries are called: those where a firm's customers are likely to live first, the others by their letters.
//!
//! Names in the four languages are those of Unicode's CLDR 48; in front of them stand names that the firm's files use.

/// A line each: two letters (ISO 3166-1, and Kosovo's), and behind the bar the names, the shown one of a language first.
pub(super) const TABLE: &str = "\
LK|Sri Lanka,ශ්‍රී ලංකාව,ስሪ ላንካ,ശ്രീലങ്ക,ሲሪላንካ
ET|Ethiopia,ඉතියෝපියාව,ኢትዮጵያ,എത്യോപ്യ
IN|India,Bharat,ඉන්දියාව,ሕንድ,ഇന്ത്യ,ህንድ
GB|United Kingdom,Great Britain,UK,England,Scotland,Wales,Northern Ireland,එක්සත් රාජධානිය,ዩናይትድ ኪንግደም,യുണൈറ്റഡ് കിംഗ്ഡം
US|United States,United States of America,USA,ඇමරිකා එක්සත් ජනපදය,ዩናይትድ ስቴትስ,അമേരിക്ക,එක්සත් ජනපදය,അമേരിക്കൻ ഐക്യനാടുകൾ
IE|Ireland,Eire,අයර්ලන්තය,አየርላንድ,അയർലൻഡ്
CA|Canada,කැනඩාව,ካናዳ,കാനഡ
DE|Germany,Deutschland,ජර්මනිය,ጀርመን,ജർമ്മനി
FR|France,ප්‍රංශය,ፈረንሳይ,ഫ്രാൻസ്
IT|Italy,Italia,ඉතාලිය,ጣሊያን,ഇറ്റലി
ES|Spain,Espana,ස්පාඤ්ඤය,ስፔን,സ്‌പെയിൻ
NL|Netherlands,The Netherlands,Holland,නෙදර්ලන්තය,ኔዘርላንድ,നെതർലാൻഡ്‌സ്
BE|Belgium,බෙල්ජියම,ቤልጄም,ബെൽജിയം
CH|Switzerland,ස්විස්ටර්ලන්තය,ስዊዘርላንድ,സ്വിറ്റ്സർലാൻഡ്
AT|Austria,ඔස්ට්‍රියාව,ኦስትሪያ,ഓസ്ട്രിയ
PT|Portugal,පෘතුගාලය,ፖርቱጋል,പോർച്ചുഗൽ
SE|Sweden,ස්වීඩනය,ስዊድን,സ്വീഡൻ
NO|Norway,නෝර්වේ,ኖርዌይ,നോർവെ
DK|Denmark,ඩෙන්මාර්කය,ዴንማርክ,ഡെൻമാർക്ക്
FI|Finland,ෆින්ලන්තය,ፊንላንድ,ഫിൻലാൻഡ്
IS|Iceland,අයිස්ලන්තය,አይስላንድ,ഐസ്‌ലാന്റ്
PL|Poland,පෝලන්තය,ፖላንድ,പോളണ്ട്
CZ|Czech Republic,Czechia,චෙචියාව,ቼቺያ,ചെക്കിയ
LT|Lithuania,ලිතුවේනියාව,ሊቱዌኒያ,ലിത്വാനിയ
GR|Greece,ග්‍රීසිය,ግሪክ,ഗ്രീസ്
CY|Cyprus,සයිප්‍රසය,ሳይፕረስ,സൈപ്രസ്
MT|Malta,මෝල්ටාව,ማልታ,മാൾട്ട
AU|Australia,ඕස්ට්‍රේලියාව,አውስትራልያ,ഓസ്‌ട്രേലിയ
NZ|New Zealand,නවසීලන්තය,ኒው ዚላንድ,ന്യൂസിലൻഡ്
ZA|South Africa,RSA,දකුණු අප්‍රිකාව,ደቡብ አፍሪካ,ദക്ഷിണാഫ്രിക്ക
KE|Kenya,කෙන්යාව,ኬንያ,കെനിയ
UG|Uganda,උගන්ඩාව,ዩጋንዳ,ഉഗാണ്ട
TZ|Tanzania,ටැන්සානියාව,ታንዛኒያ,ടാൻസാനിയ
RW|Rwanda,රුවන්ඩාව,ሩዋንዳ,റുവാണ്ട
NG|Nigeria,නයිජීරියාව,ናይጄሪያ,നൈജീരിയ
GH|Ghana,ඝානාව,ጋና,ഘാന
EG|Egypt,ඊජිප්තුව,ግብጽ,ഈജിപ്ത്
ER|Eritrea,එරිත්‍රියාව,ኤርትራ,എറിത്രിയ
DJ|Djibouti,ජිබුටි,ጂቡቲ,ജിബൂത്തി
SD|Sudan,සූඩානය,ሱዳን,സുഡാൻ
AE|United Arab Emirates,UAE,එක්සත් අරාබි එමිර් රාජ්‍යය,የተባበሩት ዓረብ ኤምሬትስ,യുണൈറ്റഡ് അറബ് എമിറൈറ്റ്‌സ്
SA|Saudi Arabia,සෞදි අරාබිය,ሳውድአረቢያ,സൗദി അറേബ്യ
QA|Qatar,කටාර්,ኳታር,ഖത്തർ
KW|Kuwait,කුවේටය,ኩዌት,കുവൈറ്റ്
OM|Oman,ඕමානය,ኦማን,ഒമാൻ
BH|Bahrain,බහරේන්,ባህሬን,ബഹ്റിൻ
LB|Lebanon,ලෙබනනය,ሊባኖስ,ലെബനൻ
JO|Jordan,ජෝර්දානය,ጆርዳን,ജോർദ്ദാൻ
IL|Israel,ඊශ්‍රායලය,እስራኤል,ഇസ്രായേൽ
TR|Turkey,Turkiye,Türkiye,තුර්කිය,ቱርክ,തുർക്കിയെ
SG|Singapore,සිංගප්පූරුව,ሲንጋፖር,സിംഗപ്പൂർ
MY|Malaysia,මැලේසියාව,ማሌዢያ,മലേഷ്യ
TH|Thailand,තායිලන්තය,ታይላንድ,തായ്‌ലാൻഡ്
ID|Indonesia,ඉන්දුනීසියාව,ኢንዶኔዢያ,ഇന്തോനേഷ്യ
PH|Philippines,පිලිපීනය,ፊሊፒንስ,ഫിലിപ്പീൻസ്
VN|Vietnam,Viet Nam,වියට්නාමය,ቬትናም,വിയറ്റ്നാം
JP|Japan,ජපානය,ጃፓን,ജപ്പാൻ
KR|South Korea,Korea,දකුණු කොරියාව,ደቡብ ኮሪያ,ദക്ഷിണകൊറിയ
CN|China,චීනය,ቻይና,ചൈന
HK|Hong Kong,Hong Kong SAR China,හොංකොං විශේෂ පරිපාලන කලාපය චීනය,ሆንግ ኮንግ ልዩ የአስተዳደር ክልል ቻይና,ഹോങ്കോങ് (SAR) ചൈന
TW|Taiwan,තායිවානය,ታይዋን,തായ്‌വാൻ
PK|Pakistan,පාකිස්තානය,ፓኪስታን,പാക്കിസ്ഥാൻ
BD|Bangladesh,බංග්ලාදේශය,ባንግላዲሽ,ബംഗ്ലാദേശ്
NP|Nepal,නේපාලය,ኔፓል,നേപ്പാൾ
MV|Maldives,මාල දිවයින,ማልዲቭስ,മാലിദ്വീപ്
BR|Brazil,Brasil,බ්‍රසීලය,ብራዚል,ബ്രസീൽ
MX|Mexico,මෙක්සිකෝව,ሜክሲኮ,മെക്സിക്കോ
AD|Andorra,ඇන්ඩෝරාව,አንዶራ,അൻഡോറ
AF|Afghanistan,ඇෆ්ගනිස්ථානය,አፍጋኒስታን,അഫ്‌ഗാനിസ്ഥാൻ
AG|Antigua & Barbuda,Antigua and Barbuda,ඇන්ටිගුවා සහ බාබියුඩාව,አንቲጓ እና ባርቡዳ,ആൻറിഗ്വയും ബർബുഡയും
AI|Anguilla,ඇන්ගුයිලාව,አንጉይላ,ആൻഗ്വില്ല
AL|Albania,ඇල්බේනියාව,አልባኒያ,അൽബേനിയ
AM|Armenia,ආර්මේනියාව,አርሜኒያ,അർമേനിയ
AO|Angola,ඇන්ගෝලාව,አንጐላ,അംഗോള
AQ|Antarctica,ඇන්ටාක්ටිකාව,አንታርክቲካ,അന്റാർട്ടിക്ക
AR|Argentina,ආර්ජෙන්ටිනාව,አርጀንቲና,അർജന്റീന
AS|American Samoa,ඇමරිකානු සැමෝවා,የአሜሪካ ሳሞአ,അമേരിക്കൻ സമോവ
AW|Aruba,අරූබා,አሩባ,അറൂബ
AX|Åland Islands,Aland Islands,ඕලන්ඩ් දූපත්,የአላንድ ደሴቶች,അലൻഡ് ദ്വീപുകൾ
AZ|Azerbaijan,අසර්බයිජානය,አዘርባጃን,അസർബൈജാൻ
BA|Bosnia & Herzegovina,Bosnia and Herzegovina,බොස්නියාව සහ හර්සගොවීනාව,ቦስኒያ እና ሄርዞጎቪኒያ,ബോസ്നിയയും ഹെർസഗോവിനയും
BB|Barbados,බාබඩෝස්,ባርቤዶስ,ബാർബഡോസ്
BF|Burkina Faso,බර්කිනා ෆාසෝ,ቡርኪና ፋሶ,ബർക്കിന ഫാസോ
BG|Bulgaria,බල්ගේරියාව,ቡልጋሪያ,ബൾഗേറിയ
BI|Burundi,බුරුන්දි,ብሩንዲ,ബറുണ്ടി
BJ|Benin,බෙනින්,ቤኒን,ബെനിൻ
BL|St. Barthélemy,Saint Barthélemy,Saint Barthelemy,ශාන්ත බර්තලෙමි,ሴንት ባርቴሌሚ,സെന്റ് ബാർത്തലമി
BM|Bermuda,බර්මියුඩා,ቤርሙዳ,ബർമുഡ
BN|Brunei,බෲනායි,ብሩኒ,ബ്രൂണൈ
BO|Bolivia,බොලීවියාව,ቦሊቪያ,ബൊളീവിയ
BQ|Caribbean Netherlands,කැරිබියානු නෙදර්ලන්තය,የካሪቢያን ኔዘርላንድስ,കരീബിയൻ നെതർലാൻഡ്സ്
BS|Bahamas,බහමාස්,ባሃማስ,ബഹാമാസ്
BT|Bhutan,භූතානය,ቡህታን,ഭൂട്ടാൻ
BV|Bouvet Island,බුවට් දුපත්,ቡቬት ደሴት,ബൗവെട്ട് ദ്വീപ്
BW|Botswana,බොට්ස්වානා,ቦትስዋና,ബോട്സ്വാന
BY|Belarus,බෙලරුස්,ቤላሩስ,ബെലറൂസ്
BZ|Belize,බෙලීස්,በሊዝ,ബെലീസ്
CC|Cocos (Keeling) Islands,Cocos Islands,කොකෝස් දූපත්,ኮኮስ(ኬሊንግ) ደሴቶች,കോക്കസ് (കീലിംഗ്) ദ്വീപുകൾ
CD|Congo - Kinshasa,කොංගෝව (ඩීආර්සී),ኮንጎ-ኪንሻሳ,കോംഗോ - കിൻഷാസ,DR Congo
CF|Central African Republic,මධ්‍යම අප්‍රිකානු ජනරජය,ማዕከላዊ አፍሪካ ሪፑብሊክ,സെൻട്രൽ ആഫ്രിക്കൻ റിപ്പബ്ലിക്ക്
CG|Congo - Brazzaville,කොංගො - බ්‍රසාවිල්,ኮንጎ ብራዛቪል,കോംഗോ - ബ്രാസവില്ലി,Congo
CI|Côte d'Ivoire,Cote D'ivoire,කෝට් දි අයිවරි,ኮትዲቯር,കോട്ട് ഡി വാർ,Ivory Coast
CK|Cook Islands,කුක් දූපත්,ኩክ ደሴቶች,കുക്ക് ദ്വീപുകൾ
CL|Chile,චිලී,ቺሊ,ചിലി
CM|Cameroon,කැමරූන්,ካሜሩን,കാമറൂൺ
CO|Colombia,කොළොම්බියාව,ኮሎምቢያ,കൊളംബിയ
CR|Costa Rica,කොස්ටරිකාව,ኮስታሪካ,കോസ്റ്ററിക്ക
CU|Cuba,කියුබාව,ኩባ,ക്യൂബ
CV|Cape Verde,කේප් වර්ඩ්,ኬፕቨርዴ,കേപ്പ് വേർഡ്,Cabo Verde
CW|Curaçao,Curacao,කුරකාවෝ,ኩራሳዎ,കുറാകാവോ
CX|Christmas Island,ක්‍රිස්මස් දූපත,ክሪስማስ ደሴት,ക്രിസ്മസ് ദ്വീപ്
DM|Dominica,ඩොමිනිකාව,ዶሚኒካ,ഡൊമിനിക്ക
DO|Dominican Republic,ඩොමිනිකා ජනරජය,ዶመኒካን ሪፑብሊክ,ഡൊമിനിക്കൻ റിപ്പബ്ലിക്ക്
DZ|Algeria,ඇල්ජීරියාව,አልጄሪያ,അൾജീരിയ
EC|Ecuador,ඉක්වදෝරය,ኢኳዶር,ഇക്വഡോർ
EE|Estonia,එස්තෝනියාව,ኤስቶኒያ,എസ്റ്റോണിയ
EH|Western Sahara,බටහිර සහරාව,ምዕራባዊ ሳህራ,പശ്ചിമ സഹാറ
FJ|Fiji,ෆීජී,ፊጂ,ഫിജി
FK|Falkland Islands,ෆෝක්ලන්ත දූපත්,የፎክላንድ ደሴቶች,ഫാക്ക്‌ലാന്റ് ദ്വീപുകൾ
FM|Micronesia,මයික්‍රොනීසියාව,ማይክሮኔዢያ,മൈക്രോനേഷ്യ
FO|Faroe Islands,ෆැරෝ දූපත්,የፋሮ ደሴቶች,ഫറോ ദ്വീപുകൾ
GA|Gabon,ගැබොන්,ጋቦን,ഗാബൺ
GD|Grenada,ග්‍රැනඩාව,ግሬናዳ,ഗ്രനേഡ
GE|Georgia,ජෝර්ජියාව,ጆርጂያ,ജോർജ്ജിയ
GF|French Guiana,ප්‍රංශ ගයනාව,የፈረንሳይ ጉዊአና,ഫ്രഞ്ച് ഗയാന
GG|Guernsey,ගර්න්සිය,ጉርነሲ,ഗേൺസി
GI|Gibraltar,ජිබ්‍රෝල්ටාව,ጂብራልተር,ജിബ്രാൾട്ടർ
GL|Greenland,ග්‍රීන්ලන්තය,ግሪንላንድ,ഗ്രീൻലൻഡ്
GM|Gambia,ගැම්බියාව,ጋምቢያ,ഗാംബിയ
GN|Guinea,ගිණියාව,ጊኒ,ഗിനിയ
GP|Guadeloupe,ග්වෝඩලෝප්,ጉዋደሉፕ,ഗ്വാഡലൂപ്പ്
GQ|Equatorial Guinea,සමක ගිනියාව,ኢኳቶሪያል ጊኒ,ഇക്വറ്റോറിയൽ ഗിനിയ
GS|South Georgia & South Sandwich Islands,South Georgia and South Sandwich Islands,දකුණු ජෝර්ජියාව සහ දකුණු සැන්ඩ්විච් දූපත්,ደቡብ ጆርጂያ እና የደቡብ ሳንድዊች ደሴቶች,ദക്ഷിണ ജോർജ്ജിയയും ദക്ഷിണ സാൻഡ്‌വിച്ച് ദ്വീപുകളും
GT|Guatemala,ගෝතමාලාව,ጉዋቲማላ,ഗ്വാട്ടിമാല
GU|Guam,ගුවාම්,ጉዋም,ഗ്വാം
GW|Guinea-Bissau,ගිනි බිසව්,ጊኒ-ቢሳው,ഗിനിയ-ബിസൗ
GY|Guyana,ගයනාව,ጉያና,ഗയാന
HM|Heard & McDonald Islands,Heard and Mcdonald Islands,හර්ඩ් දූපත සහ මැක්ඩොනල්ඩ් දූපත්,ኽርድ ኣና ማክዶናልድ ደሴቶች,ഹേർഡ് മക്ഡോണൾഡ് ദ്വീപുകൾ
HN|Honduras,හොන්ඩුරාස්,ሆንዱራስ,ഹോണ്ടുറാസ്
HR|Croatia,ක්‍රොඒෂියාව,ክሮኤሽያ,ക്രൊയേഷ്യ
HT|Haiti,හයිටි,ሀይቲ,ഹെയ്തി
HU|Hungary,හන්ගේරියාව,ሀንጋሪ,ഹംഗറി
IM|Isle of Man,අයිල් ඔෆ් මෑන්,አይል ኦፍ ማን,ഐൽ ഓഫ് മാൻ
IO|British Indian Ocean Territory,බ්‍රිතාන්‍ය ඉන්දීය සාගර බල ප්‍රදේශය,የብሪታኒያ ህንድ ውቂያኖስ ግዛት,ബ്രിട്ടീഷ് ഇന്ത്യൻ ഓഷ്യൻ ടെറിട്ടറി
IQ|Iraq,ඉරාකය,ኢራቅ,ഇറാഖ്
IR|Iran,ඉරානය,ኢራን,ഇറാൻ
JE|Jersey,ජර්සි,ጀርዚ,ജേഴ്സി
JM|Jamaica,ජැමෙයිකාව,ጃማይካ,ജമൈക്ക
KG|Kyrgyzstan,කිර්ගිස්තානය,ኪርጊስታን,കിർഗിസ്ഥാൻ
KH|Cambodia,කාම්බෝජය,ካምቦዲያ,കംബോഡിയ
KI|Kiribati,කිරිබති,ኪሪባቲ,കിരിബാട്ടി
KM|Comoros,කොමොරෝස්,ኮሞሮስ,കോമൊറോസ്
KN|St. Kitts & Nevis,Saint Kitts and Nevis,ශාන්ත කිට්ස් සහ නේවිස්,ቅዱስ ኪትስ እና ኔቪስ,സെന്റ് കിറ്റ്‌സും നെവിസും
KP|North Korea,උතුරු කොරියාව,ሰሜን ኮሪያ,ഉത്തരകൊറിയ
KY|Cayman Islands,කේමන් දූපත්,ካይማን ደሴቶች,കേയ്മാൻ ദ്വീപുകൾ
KZ|Kazakhstan,කසකස්තානය,ካዛኪስታን,കസാഖിസ്ഥാൻ
LA|Laos,ලාඕසය,ላኦስ,ലാവോസ്
LC|St. Lucia,Saint Lucia,ශාන්ත ලුසියා,ሴንት ሉቺያ,സെന്റ് ലൂസിയ
LI|Liechtenstein,ලික්ටන්ස්ටයින්,ሊችተንስታይን,ലിച്ചൺസ്റ്റൈൻ
LR|Liberia,ලයිබීරියාව,ላይቤሪያ,ലൈബീരിയ
LS|Lesotho,ලෙසතෝ,ሌሶቶ,ലെസോതോ
LU|Luxembourg,ලක්ශම්බර්ග්,ሉክሰምበርግ,ലക്സംബർഗ്
LV|Latvia,ලැට්වියාව,ላትቪያ,ലാറ്റ്വിയ
LY|Libya,ලිබියාව,ሊቢያ,ലിബിയ
MA|Morocco,මොරොක්කෝව,ሞሮኮ,മൊറോക്കൊ
MC|Monaco,මොනාකෝව,ሞናኮ,മൊണാക്കോ
MD|Moldova,මොල්ඩෝවාව,ሞልዶቫ,മൾഡോവ
ME|Montenegro,මොන්ටෙනීග්‍රෝ,ሞንተኔግሮ,മോണ്ടെനെഗ്രോ
MF|St. Martin,Saint Martin,ශාන්ත මාර්ටින්,ሴንት ማርቲን,സെന്റ് മാർട്ടിൻ
MG|Madagascar,මැඩගස්කරය,ማዳጋስካር,മഡഗാസ്കർ
MH|Marshall Islands,මාෂල් දූපත්,ማርሻል ደሴቶች,മാർഷൽ ദ്വീപുകൾ
MK|North Macedonia,උතුරු මැසිඩෝනියාව,ሰሜን መቄዶንያ,നോർത്ത് മാസിഡോണിയ
ML|Mali,මාලි,ማሊ,മാലി
MM|Myanmar (Burma),Myanmar,මියන්මාරය (බුරුමය),ማይናማር(በርማ),മ്യാൻമാർ (ബർമ്മ),Burma
MN|Mongolia,මොන්ගෝලියාව,ሞንጎሊያ,മംഗോളിയ
MO|Macao SAR China,මැකාවු විශේෂ පරිපාලන කලාපය චීනය,ማካኦ ልዩ የአስተዳደር ክልል ቻይና,മക്കാവു എസ്.എ.ആർ. ചൈന,Macao,Macau
MP|Northern Mariana Islands,උතුරු මරියානා දූපත්,የሰሜናዊ ማሪያና ደሴቶች,ഉത്തര മറിയാനാ ദ്വീപുകൾ
MQ|Martinique,මර්ටිනික්,ማርቲኒክ,മാർട്ടിനിക്ക്
MR|Mauritania,මොරිටේනියාව,ሞሪቴኒያ,മൗറിറ്റാനിയ
MS|Montserrat,මොන්සෙරාට්,ሞንትሴራት,മൊണ്ടെസരത്ത്
MU|Mauritius,මුරුසිය,ሞሪሸስ,മൗറീഷ്യസ്
MW|Malawi,මලාවි,ማላዊ,മലാവി
MZ|Mozambique,මොසැම්බික්,ሞዛምቢክ,മൊസാംബിക്ക്
NA|Namibia,නැමීබියාව,ናሚቢያ,നമീബിയ
NC|New Caledonia,නව කැලිඩෝනියාව,ኒው ካሌዶኒያ,ന്യൂ കാലിഡോണിയ
NE|Niger,නයිජර්,ኒጀር,നൈജർ
NF|Norfolk Island,නෝෆෝක් දූපත,ኖርፎልክ ደሴት,നോർഫോക് ദ്വീപ്
NI|Nicaragua,නිකරගුවාව,ኒካራጓ,നിക്കരാഗ്വ
NR|Nauru,නාවුරු,ናኡሩ,നൗറു
NU|Niue,නියූ,ኒዌ,ന്യൂയി
PA|Panama,පැනමාව,ፓናማ,പനാമ
PE|Peru,පේරු,ፔሩ,പെറു
PF|French Polynesia,ප්‍රංශ පොලිනීසියාව,የፈረንሳይ ፖሊኔዢያ,ഫ്രഞ്ച് പോളിനേഷ്യ
PG|Papua New Guinea,පැපුවා නිව් ගිනියාව,ፓፑዋ ኒው ጊኒ,പാപ്പുവ ന്യൂ ഗിനിയ
PM|St. Pierre & Miquelon,Saint Pierre and Miquelon,ශාන්ත පියරේ සහ මැකෝලන්,ሴንት ፒዬር እና ሚኩኤሎን,സെന്റ് പിയറി ആൻഡ് മിക്വലൻ
PN|Pitcairn Islands,පිට්කෙය්න් දූපත්,ፒትካኢርን ደሴቶች,പിറ്റ്‌കെയ്‌ൻ ദ്വീപുകൾ
PR|Puerto Rico,පුවර්ටෝ රිකෝ,ፑዌርቶ ሪኮ,പോർട്ടോ റിക്കോ
PS|Palestinian Territories,පලස්තීන රාජ්‍යය,የፍልስጤም ግዛት,പാലസ്‌തീൻ പ്രദേശങ്ങൾ,Palestine
PW|Palau,පලාවු,ፓላው,പലാവു
PY|Paraguay,පැරගුවේ,ፓራጓይ,പരാഗ്വേ
RE|Réunion,Reunion,රීයුනියන්,ሪዩኒየን,റീയൂണിയൻ
RO|Romania,රුමේනියාව,ሮሜኒያ,റൊമാനിയ
RS|Serbia,සර්බියාව,ሰርብያ,സെർബിയ
RU|Russia,රුසියාව,ሩስያ,റഷ്യ,Russian Federation
SB|Solomon Islands,සොලමන් දූපත්,ሰለሞን ደሴቶች,സോളമൻ ദ്വീപുകൾ
SC|Seychelles,සීශෙල්ස්,ሲሼልስ,സീഷെൽസ്
SH|St. Helena,Saint Helena,ශාන්ත හෙලේනා,ሴንት ሄለና,സെന്റ് ഹെലീന
SI|Slovenia,ස්ලෝවේනියාව,ስሎቬኒያ,സ്ലോവേനിയ
SJ|Svalbard & Jan Mayen,Svalbard and Jan Mayen,ස්වෙල්බර්ඩ් සහ ජේන් මයේන්,ስቫልባርድ እና ጃን ማየን,സ്വാൽബാഡും ജാൻ മായേനും
SK|Slovakia,ස්ලෝවැකියාව,ስሎቫኪያ,സ്ലോവാക്യ
SL|Sierra Leone,සියරාලියෝන්,ሴራሊዮን,സിയെറ ലിയോൺ
SM|San Marino,සැන් මැරිනෝ,ሳን ማሪኖ,സാൻ മറിനോ
SN|Senegal,සෙනගාලය,ሴኔጋል,സെനഗൽ
SO|Somalia,සෝමාලියාව,ሶማሊያ,സോമാലിയ
SR|Suriname,සුරිනාමය,ሱሪናም,സുരിനാം
SS|South Sudan,දකුණු සුඩානය,ደቡብ ሱዳን,ദക്ഷിണ സുഡാൻ
ST|São Tomé & Príncipe,São Tomé and Príncipe,Sao Tome and Principe,සාඕ තෝම් සහ ප්‍රින්සිප්,ሳኦ ቶሜ እና ፕሪንሲፔ,സാവോ ടോമും പ്രിൻസിപെയും
SV|El Salvador,එල් සැල්වදෝරය,ኤል ሳልቫዶር,എൽ സാൽവദോർ
SX|Sint Maarten,ශාන්ත මාර්ටෙන්,ሲንት ማርተን,സിന്റ് മാർട്ടെൻ
SY|Syria,සිරියාව,ሶሪያ,സിറിയ
SZ|Eswatini,එස්වාටිනි,ኤስዋቲኒ,സ്വാസിലൻഡ്,Swaziland
TC|Turks & Caicos Islands,Turks and Caicos Islands,ටර්ක්ස් සහ කයිකොස් දූපත්,የቱርኮችና የካኢኮስ ደሴቶች,ടർക്ക്‌സും കെയ്‌ക്കോ ദ്വീപുകളും
TD|Chad,චැච්,ቻድ,ഛാഡ്
TF|French Southern Territories,දකුණු ප්‍රංශ දූපත් සමූහය,የፈረንሳይ ደቡባዊ ግዛቶች,ഫ്രഞ്ച് ദക്ഷിണ ഭൂപ്രദേശം
TG|Togo,ටොගෝ,ቶጐ,ടോഗോ
TJ|Tajikistan,ටජිකිස්තානය,ታጃኪስታን,താജിക്കിസ്ഥാൻ
TK|Tokelau,ටොකලාවු,ቶክላው,ടോക്കെലൂ
TL|Timor-Leste,ටිමෝර් - ලෙස්ත්,ቲሞር ሌስቴ,തിമോർ-ലെസ്റ്റെ,East Timor
TM|Turkmenistan,ටර්ක්මෙනිස්ථානය,ቱርክሜኒስታን,തുർക്ക്മെനിസ്ഥാൻ
TN|Tunisia,ටියුනීසියාව,ቱኒዚያ,ടുണീഷ്യ
TO|Tonga,ටොංගා,ቶንጋ,ടോംഗ
TT|Trinidad & Tobago,Trinidad and Tobago,ට්‍රිනිඩෑඩ් සහ ටොබැගෝ,ትሪናዳድ እና ቶቤጎ,ട്രിനിഡാഡും ടുബാഗോയും
TV|Tuvalu,ටුවාලූ,ቱቫሉ,ടുവാലു
UA|Ukraine,යුක්රේනය,ዩክሬን,ഉക്രെയ്‌ൻ
UM|U.S. Outlying Islands,එක්සත් ජනපද ඈත දූපත්,የዩ ኤስ ጠረፍ ላይ ያሉ ደሴቶች,യു.എസ്. ദ്വീപസമൂഹങ്ങൾ
UY|Uruguay,උරුගුවේ,ኡራጓይ,ഉറുഗ്വേ
UZ|Uzbekistan,උස්බෙකිස්ථානය,ኡዝቤኪስታን,ഉസ്‌ബെക്കിസ്ഥാൻ
VA|Vatican City,වතිකානු නගරය,ቫቲካን ከተማ,വത്തിക്കാൻ,Vatican
VC|St. Vincent & Grenadines,Saint Vincent and Grenadines,ශාන්ත වින්සන්ට් සහ ග්‍රෙනඩින්ස්,ሴንት ቪንሴንት እና ግሬናዲንስ,സെന്റ് വിൻസെന്റും ഗ്രനെഡൈൻസും
VE|Venezuela,වෙනිසියුලාව,ቬንዙዌላ,വെനിസ്വേല
VG|British Virgin Islands,බ්‍රිතාන්‍ය වර්ජින් දූපත්,የእንግሊዝ ቨርጂን ደሴቶች,ബ്രിട്ടീഷ് വെർജിൻ ദ്വീപുകൾ
VI|U.S. Virgin Islands,ඇමරිකානු වර්ජින් දූපත්,የአሜሪካ ቨርጂን ደሴቶች,യു.എസ്. വെർജിൻ ദ്വീപുകൾ
VU|Vanuatu,වනුවාටු,ቫኑአቱ,വന്വാതു
WF|Wallis & Futuna,Wallis and Futuna,වැලිස් සහ ෆුටුනා,ዋሊስ እና ፉቱና ደሴቶች,വാലിസ് ആന്റ് ഫ്യൂച്യുന
WS|Samoa,සැමෝවා,ሳሞአ,സമോവ
XK|Kosovo,කොසෝවෝ,ኮሶቮ,കൊസോവൊ
YE|Yemen,යේමනය,የመን,യെമൻ
YT|Mayotte,මයෝට්,ሜይኦቴ,മയോട്ടി
ZM|Zambia,සැම්බියාව,ዛምቢያ,സാംബിയ
ZW|Zimbabwe,සිම්බාබ්වේ,ዚምቧቤ,സിംബാബ്‌വേ
";

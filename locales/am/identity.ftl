# መግባት፣ የራስ ምርጫዎች፣ መለያዎችና ቶክኖቻቸው።

## መግባት
sign-in-title = ይግቡ
sign-in-email = ኢሜይል
sign-in-password = የይለፍ ቃል
sign-in-submit = ግባ

## የራስ ገጽ
me-title = የእርስዎ መገለጫ
me-wishes = ስም፣ ቋንቋ እና ቀለማት
me-name = ስምዎ
me-language = ቋንቋ
me-language-hint = ሌላ ቋንቋ ላልተመረጠበት አሳሽ ሁሉ ይሠራል። በምናሌው ላይ የሚመረጠው ለዚያ አሳሽ ብቻ ነው።
me-theme = ቀለማት
me-save = አስቀምጥ
me-saved = ተቀምጧል።
me-password = የይለፍ ቃል
me-password-old = የአሁኑ የይለፍ ቃል
me-password-new = አዲስ የይለፍ ቃል
me-password-hint = ቢያንስ { $n } ፊደላት። እርስዎ ብቻ የሚያገጣጥሟቸው ጥቂት ቃላት ለማስታወስ ቀላል ናቸው።
me-password-save = የይለፍ ቃሉን ቀይር
me-password-saved = የይለፍ ቃልዎ ተቀይሯል። በሌሎች መሣሪያዎችዎ ላይ ከመለያዎ ወጥተዋል።
me-back = ወደ ሥራ ተመለስ

## መለያ መምረጥ
accounts-title = የእርስዎ መለያዎች
accounts-none = እስካሁን የማንኛውም መለያ አባል አይደሉም። አስተዳዳሪ እንዲጨምርዎ ይጠይቁ።
accounts-sign-out = ውጣ

## የመለያ ቅንብሮች
settings-title = ቅንብሮች
settings-account = መለያ
settings-name = የድርጅቱ ስም
settings-zone = የሰዓት ሰቅ
settings-zone-hint = ቀናት፣ ሪፖርቶች እና ማስታወሻዎች በዚህ ይቆጠራሉ። ምሳሌ፦ Africa/Addis_Ababa
settings-currency = የገንዘብ ዓይነት
settings-address = አድራሻ
settings-save = አስቀምጥ
settings-saved = ቅንብሮቹ ተቀምጠዋል።

## የAPI ቶክኖች
tokens-title = የAPI ቶክኖች
tokens-what = ቶክን አንድ ፕሮግራም በተሰጠው የሥራ ድርሻ በዚህ መለያ ውስጥ እንዲሠራ ያስችላል።
tokens-made = ቶክኑ ዝግጁ ነው
tokens-once = አሁኑኑ ይቅዱት፦ የሚታየው ይህ አንድ ጊዜ ብቻ ነው።
tokens-name = ስም
tokens-name-hint = ለምን እንደሚያገለግል። ምሳሌ፦ የድር ሱቅ
tokens-role = የሥራ ድርሻ
tokens-created = የተፈጠረበት
tokens-used = ለመጨረሻ ጊዜ ያገለገለው
tokens-never = በጭራሽ
tokens-create = ቶክን ፍጠር
tokens-revoke = ሰርዝ
tokens-revoked = ቶክኑ ተሰርዟል።

## ሊሳሳቱ የሚችሉ
error-wrong-password = ኢሜይሉ ወይም የይለፍ ቃሉ ትክክል አይደለም።
error-wait = የተሳሳቱ ሙከራዎች በዝተዋል። እባክዎ { $detail } ሰከንድ ይጠብቁ።
error-slug = ከa እስከ z ያሉ ትናንሽ ፊደላት፣ ቁጥሮችና ሰረዝ ብቻ ይጠቀሙ፤ ቢበዛ { $detail } ምልክቶች።
error-slug-taken = ይህ አድራሻ አስቀድሞ ጥቅም ላይ ውሏል። እባክዎ ሌላ ይምረጡ።
error-already-member = ይህ ሰው አስቀድሞ የመለያው አባል ነው።

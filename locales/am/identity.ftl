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

## አባላትና ግብዣዎች
members-title = አባላት
members-name = ስም
members-email = ኢሜይል
members-role = የሥራ ድርሻ
members-role-hint = አስተዳዳሪዎች መለያውን ያስተዳድራሉ፤ ሥራ አስኪያጆች ማስመጣትም ይችላሉ፤ አባላት የዕለት ሥራ ይሠራሉ፤ አንባቢዎች ያያሉ ብቻ።
members-seen = ለመጨረሻ ጊዜ የታየው
members-never = በጭራሽ
members-you = እርስዎ
members-joined = አባል የሆነበት
members-change-role = የሥራ ድርሻውን ቀይር
members-role-changed = የሥራ ድርሻው ተቀይሯል።
members-remove = ከመለያው አስወግድ
members-remove-what = ይህ ሰው መለያውን በሁሉም መሣሪያዎች ላይ ወዲያውኑ ያጣል። የላካቸው ግብዣዎች ይነሣሉ፣ የፈጠራቸው የAPI ቶክኖችም ይሰረዛሉ። የጻፈው ይቀራል።
members-keep-tokens = { $n ->
    [one] የፈጠረው የAPI ቶክን መሥራቱን ይቀጥል
   *[other] የፈጠራቸው { $n } የAPI ቶክኖች መሥራታቸውን ይቀጥሉ
  }
members-removed = አባሉ ተወግዷል።
members-owners-only = ባለቤትን መቀየር የሚችለው ባለቤት ብቻ ነው።
invitations-title = ጥቅም ላይ ያልዋሉ ግብዣዎች
invitations-new = ሰው ይጋብዙ
invitations-what = እርስዎ ራስዎ የሚልኩላቸው አገናኝ ያገኛሉ። ለሰባት ቀናት፣ አንድ ጊዜ ብቻ ይሠራል።
invitations-create = ግብዣ ፍጠር
invitations-made = የ{ $email } ግብዣ ዝግጁ ነው
invitations-once = አገናኙን አሁኑኑ ቀድተው ይላኩት፦ የሚታየው ይህ አንድ ጊዜ ብቻ ነው።
invitations-expires = የሚያገለግለው እስከ
invitations-over = ጊዜው አልፏል
invitations-renew = አዲስ አገናኝ
invitations-withdraw = አንሣ
invitations-withdrawn = ግብዣው ተነሥቷል።
invitation-title = ወደ { $account } የቀረበ ግብዣ
invitation-role = እዚያ የሥራ ድርሻዎ፦ { $role }።
invitation-email = በ{ $email } ይገባሉ።
invitation-join = ተቀላቀል
invitation-known = አስቀድሜ እዚህ እገባለሁ
invitation-signed-in = እንደ { $name } ገብተዋል።
invitation-over = ይህ ግብዣ ከእንግዲህ አያገለግልም
invitation-over-help = ጥቅም ላይ ውሏል፣ ተነሥቷል ወይም ከሰባት ቀን አልፎታል። የጋበዘዎትን ሰው አዲስ ይጠይቁ።

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
error-last-owner = መለያ ባለቤት ያስፈልገዋል። መጀመሪያ ሌላ ሰው ባለቤት ያድርጉ።
error-email-known = በዚህ አድራሻ አስቀድሞ የሚገባ ሰው አለ። እርስዎ ከሆኑ “አስቀድሜ እዚህ እገባለሁ” የሚለውን ይምረጡ።
error-role = ከእነዚህ የሥራ ድርሻዎች አንዱን ይምረጡ፦ { $detail }።

# መግባት፣ የራስ ምርጫዎች፣ መለያዎችና ቶክኖቻቸው።

## መግባት
sign-in-title = ይግቡ
sign-in-ended = ያገቡበት ጊዜ አብቅቷል፣ ወይም በሌላ መሣሪያ እንዲወጡ ተደርጓል። ለመቀጠል እንደገና ይግቡ።
sign-in-email = ኢሜይል
sign-in-password = የይለፍ ቃል
sign-in-submit = ግባ

## የራስ ገጽ
me-title = የእርስዎ መገለጫ
me-wishes = ስም፣ ቋንቋ እና ቀለሞች
me-name = ስምዎ
me-language = ቋንቋ
me-language-hint = ሌላ ቋንቋ ላልተመረጠበት አሳሽ ሁሉ ይሠራል። በምናሌው ላይ የሚመረጠው ለዚያ አሳሽ ብቻ ነው።
me-theme = ቀለሞች
me-save = አስቀምጥ
me-saved = ተቀምጧል።
me-writing = የሰዓት ሰቅ፣ ቀናት እና ቁጥሮች
me-zone = የእርስዎ የሰዓት ሰቅ
me-zone-hint = ከተማ ይጻፉና ይምረጡ። ባዶ ከሆነ የመለያው ({ $zone }) ነው። ሪፖርቶች ሁልጊዜ በመለያው የሰዓት ሰቅ ናቸው።
me-dates = ቀናት
me-hours = ሰዓት
me-numbers = ቁጥሮች እና ገንዘብ
me-as-language = እንደ ቋንቋው፦ { $example }
me-dates-slashes = በእዝባር፦ { $example }
me-dates-dots = በነጥብ፦ { $example }
me-dates-iso = ISO 8601፦ { $example }
me-dates-ethiopian = በኢትዮጵያ ዘመን አቆጣጠር፦ { $example }
me-dates-ethiopian-first = በኢትዮጵያና በጎርጎርዮስ አቆጣጠር፦ { $example }
me-hours-24 = 24 ሰዓት፦ { $example }
me-hours-12 = 12 ሰዓት፦ { $example }
me-hours-ethiopian = በኢትዮጵያ ሰዓት አቆጣጠር፦ { $example }
me-preview = እንዲህ ይታያል
me-preview-day = ዛሬ
me-preview-heading = ከሳምንት በፊት፣ እንደ ርዕስ
me-preview-now = አሁን
me-preview-number = ቁጥር
me-preview-money = የገንዘብ መጠን
me-password = የይለፍ ቃል
me-password-old = የአሁኑ የይለፍ ቃል
me-password-new = አዲስ የይለፍ ቃል
me-password-hint = ቢያንስ { $n } ፊደላት። እርስዎ ብቻ የሚያገጣጥሟቸው ጥቂት ቃላት ለማስታወስ ቀላል ናቸው።
me-password-save = የይለፍ ቃሉን ቀይር
me-password-saved = የይለፍ ቃልዎ ተቀይሯል። በሌሎች መሣሪያዎችዎ ላይ ከመለያዎ ወጥተዋል።
me-password-choose = አዲስ የይለፍ ቃል ይምረጡ
me-password-forgotten = አሁን ያለውን የይለፍ ቃል ካላወቁት የመለያዎን አስተዳዳሪ እርዳታ ይጠይቁ፣ ወይም ይውጡ።
me-back = ወደ ሥራ ተመለስ

## ሁለተኛ ማረጋገጫ
factor-title = ሁለተኛ ማረጋገጫ
factor-what = ከይለፍ ቃልዎ በኋላ በስልክዎ ላይ ያለ መተግበሪያ የሚያሳየውን ኮድ ያስገባሉ። የይለፍ ቃልዎን ያወቀ ሰው በእሱ ብቻ መግባት አይችልም።
factor-needed = መለያዎ ከሁሉም ሰው ሁለተኛ ማረጋገጫ ይፈልጋል። እባክዎ አሁን ያዘጋጁት፤ ከዚያ መቀጠል ይችላሉ።
factor-open = አዘጋጅ ወይም ቀይር
factor-set-up = አዘጋጅ
factor-scan = ይህን ምስል በማረጋገጫ መተግበሪያ ይቃኙ፣ ከዚያም የሚያሳየውን ኮድ ያስገቡ።
factor-picture = በማረጋገጫ መተግበሪያ የሚቃኝ ምስል
factor-key = መቃኘት ካልቻሉ ይህን ቁልፍ በመተግበሪያው ውስጥ ይጻፉ፦
factor-code = ኮድ
factor-turn-on = አብራ
factor-turn-off = አጥፋ
factor-code-or-recovery = መተግበሪያዎ አሁን የሚያሳየው ኮድ፣ ወይም የመልሶ ማግኛ ኮድ።
factor-turned-off = ሁለተኛው ማረጋገጫ ጠፍቷል።
factor-on = ከ{ $since } ጀምሮ በርቷል።
factor-codes = የመልሶ ማግኛ ኮዶችዎ
factor-codes-once = ከስልክዎ ለይተው ያስቀምጧቸው፦ ስልኩ ቢጠፋ እያንዳንዱ ኮድ አንድ ጊዜ ያስገባዎታል። የሚታዩት ይህ አንድ ጊዜ ብቻ ነው።
factor-codes-whose = የመልሶ ማግኛ ኮዶች፦ { $email }፣ { $place }፣ የተፈጠሩት { $day }
factor-codes-kept = አስቀምጫቸዋለሁ
error-codes-made = የመልሶ ማግኛ ኮዶች አስቀድመው ተሠርተዋል፤ የታዩዎት ኮዶች ይሠራሉ። ካላስቀመጧቸው ሌሎችን ለመሥራት የይለፍ ቃልዎን ያስገቡ።
factor-codes-left = { $n ->
    [one] { $n } የመልሶ ማግኛ ኮድ ቀርቷል።
   *[other] { $n } የመልሶ ማግኛ ኮዶች ቀርተዋል።
  }
factor-codes-renew = አዲስ የመልሶ ማግኛ ኮዶች ፍጠር
factor-codes-renew-what = የድሮዎቹ ከዚያ በኋላ አያገለግሉም።
factor-back = ወደ መገለጫዎ ተመለስ
sign-in-code-what = ሁለተኛ ማረጋገጫ ካዘጋጁ ኮዱን እዚህ ያስገቡ። የመልሶ ማግኛ ኮድም ያገለግላል።
sign-in-with-code = በኮዱ ይቀጥሉ

## ክፍለ ጊዜዎችና አዲስ የይለፍ ቃላት
me-sessions = የገቡባቸው ቦታዎች
me-roles = ማድረግ የሚችሉት
me-session = መሣሪያ
me-session-since = የገቡበት ቀን
me-session-seen = ለመጨረሻ ጊዜ የታየው
me-session-here = ይህ
me-session-unknown = ያልታወቀ መሣሪያ
me-session-end = ከዚያ ውጣ
me-session-end-what = ያንን መሣሪያ የሚጠቀም ሰው እንደገና መግባት አለበት። እዚያ ተጽፎ ያልተቀመጠ ነገር ይጠፋል።
me-sessions-end = ከሌሎች ሁሉ ውጣ
me-sessions-end-what = በሌሎች መሣሪያዎች ሁሉ እንደገና መግባት አለብዎት። እዚያ ተጽፎ ያልተቀመጠ ነገር ይጠፋል። እዚህ እንደገቡ ይቆያሉ።
me-sessions-ended = ከዚያ ወጥተዋል።
me-password-needed = አዲስ የይለፍ ቃል እንዲመርጡ ተጠይቀዋል። እባክዎ አሁን ይምረጡ፤ ከዚያ መቀጠል ይችላሉ።
members-new-password = አዲስ የይለፍ ቃል
members-new-password-what = ይህ ሰው በሚቀጥለው ጊዜ ሲገባ ከሁሉም በፊት አዲስ የይለፍ ቃል መምረጥ አለበት።
members-new-password-ask = አዲስ የይለፍ ቃል ጠይቅ
members-new-password-asked = በሚቀጥለው ጊዜ ሲገቡ ይጠየቃሉ።
members-new-password-waits = አዲስ የይለፍ ቃል ተጠይቋል
settings-second-factor = ሁሉም ሰው ሁለተኛ ማረጋገጫ ያስፈልገዋል
settings-second-factor-hint = የሌለው ሰው በሚቀጥለው ጊዜ ሲገባ ያዘጋጃል።

## መለያ መምረጥ
accounts-title = የእርስዎ መለያዎች
accounts-none = እስካሁን የማንኛውም መለያ አባል አይደሉም። አስተዳዳሪ እንዲጨምርዎ ይጠይቁ።
accounts-ended = ወደ { $name } የነበረዎት መግቢያ አብቅቷል። ይህ ስህተት ከሆነ እንደገና እንዲጋብዙዎት እዚያ ያለ አስተዳዳሪ ይጠይቁ።
accounts-sign-out = ውጣ

## የመለያ ቅንብሮች
settings-title = ቅንብሮች
settings-account = መለያ
settings-name = የድርጅቱ ስም
settings-zone = የሰዓት ሰቅ
settings-zone-hint = ቀናትና ሪፖርቶች በዚህ ይቆጠራሉ። ምሳሌ፦ Africa/Addis_Ababa
settings-currency = የገንዘብ ዓይነት
settings-currency-fixed = መለያው ሲፈጠር ተወስኗል፤ አይቀየርም።
settings-address = አድራሻ
settings-save = አስቀምጥ
settings-saved = ቅንብሮቹ ተቀምጠዋል።

## የክትትል መዝገብ
audit-title = የክትትል መዝገብ
audit-file = እንደ CSV አስቀምጥ
audit-none = ምንም አልተመዘገበም
audit-none-help = ከዚህ ምርጫ ጋር የሚስማማ ነገር ያየ ወይም የቀየረ ሰው የለም።
audit-any = ሁሉም ዓይነቶች
audit-anybody = ማንኛውም ተጠቃሚ
audit-user = ተጠቃሚ
audit-ids = { $n ->
    [one] { $n } መዝገብ
   *[other] { $n } መዝገቦች
  }
audit-found-nothing = ምንም አልተገኘም
audit-kind = የመዝገብ ዓይነት
audit-record = መዝገብ
audit-record-hint = የመዝገቡ ገጽ አድራሻ ወይም በውስጡ ያለው መለያ ቁጥር።
audit-from = ከቀን
audit-to = እስከ ቀን
audit-show = አሳይ
audit-all = ሁሉንም አሳይ
audit-at = መቼ
audit-who = ማን
audit-did = ምን አደረገ
audit-what = በምን ላይ
audit-detail = ዝርዝር
audit-title-reads = { $name }ን ማን ተመለከተ
audit-title-record = በ{ $name } ላይ የሆነው
audit-action-any = ሁሉም
audit-action-reads = መመልከት ብቻ
audit-action-changes = ለውጦች ብቻ
audit-former = { $name } (አሁን እዚህ የሉም)
audit-said = { $label }፦ { $value }
audit-said-reach = { $label } ({ $value })
audit-said-nothing = ምንም
audit-said-gone = ከእንግዲህ የለም
audit-with-slug = አድራሻ
audit-with-second-factor = ሁለተኛ ማረጋገጫ ለሁሉም
audit-with-visitor-months = ጎብኚዎች የሚቆዩባቸው ወራት
audit-with-permissions = ፈቃዶች
audit-with-hidden = የተደበቁ መስኮች
audit-with-locked = የተቆለፉ መስኮች
audit-with-tokens-revoked = የተሻሩ ቶክኖች
audit-with-parent = የሚገባው በ
audit-with-source = ምንጭ
audit-with-number = ቁጥር
audit-with-kind = ዓይነት
audit-with-bytes = መጠን በባይት
audit-with-fields = መስኮች
audit-with-words = የተፈለገው
audit-with-found = ብዛት
audit-field-custom = የራስዎ መስኮች
audit-bulk-all = ሰዎች እና ድርጅቶች
audit-did-view = ተመለከተ
audit-did-upload = ሰቀለ
audit-did-retry = እንደገና አስጀመረ
audit-did-discard = ጣለ
audit-did-restore = መለሰ
audit-did-check = ፈተሸ
audit-did-run = አስጀመረ
audit-did-pause = አቆመ
audit-did-resume = ቀጠለ
audit-did-list = በዝርዝር አየ
audit-did-search = በፍለጋ አገኘ
audit-did-export = ወደ ፋይል አወጣ
audit-did-create = ፈጠረ
audit-did-change = ቀየረ
audit-did-update = ቀየረ
audit-did-delete = ሰረዘ
audit-did-add = ጨመረ
audit-did-remove = አስወገደ
audit-did-invite = ጋበዘ
audit-did-renew = አዲስ አገናኝ ፈጠረ
audit-did-withdraw = ግብዣን ሰረዘ
audit-did-join = ተቀላቀለ
audit-did-change-role = የሥራ ድርሻ ቀየረ
audit-did-ask-new-password = አዲስ የይለፍ ቃል ጠየቀ
audit-did-revoke = ሻረ
audit-did-sign-in = ገባ
audit-did-sign-out = ወጣ
audit-did-change-password = የይለፍ ቃል ቀየረ
audit-did-turn-on-second-factor = ሁለተኛ ማረጋገጫ አበራ
audit-did-turn-off-second-factor = ሁለተኛ ማረጋገጫ አጠፋ
audit-did-renew-recovery-codes = አዲስ የመልሶ ማግኛ ኮዶች ፈጠረ
audit-did-use-recovery-code = የመልሶ ማግኛ ኮድ ተጠቀመ
audit-did-end-session = ከአንድ መሣሪያ ወጣ
audit-did-end-sessions = ከሌሎች መሣሪያዎች ወጣ
audit-did-hand-over = አስረከበ
audit-did-begin = ጀመረ
audit-did-undo = ቀለበሰ
audit-did-reverse = ክፍያን ሻረ
audit-did-sign-in-failed = መግባት አልቻለም
audit-kind-person = ሰው
audit-kind-company = ድርጅት
audit-kind-order = ትዕዛዝ
audit-kind-product = ምርት
audit-kind-note = ማስታወሻ
audit-kind-activity = ጥሪ፣ ስብሰባ ወይም ጉብኝት
audit-kind-file = ፋይል
audit-kind-relation = ዝምድና
audit-kind-interaction = ግንኙነት
audit-kind-import = ማስመጣት
audit-kind-rfm = RFM
audit-kind-account = መለያ
audit-kind-member = አባል
audit-kind-invitation = ግብዣ
audit-kind-token = የAPI ቶክን
audit-kind-user = ተጠቃሚ
audit-kind-audit = የክትትል መዝገብ
audit-kind-job = የጀርባ ሥራ
audit-kind-schedule = መርሐ ግብር
audit-kind-bulk-change = የጅምላ ለውጥ
audit-kind-payment = ክፍያ
audit-kind-field = የራስ መስክ
audit-kind-view = የተቀመጠ ዕይታ
audit-with-position = ቦታ
audit-by-user = ተጠቃሚ
audit-by-token = የAPI ቶክን
audit-by-job = የጀርባ ሥራ
audit-by-system = ሥርዓቱ

## አባላትና ግብዣዎች
members-title = አባላት
members-name = ስም
members-email = ኢሜይል
members-role = የሥራ ድርሻ
members-role-hint = አስተዳዳሪዎች መለያውን ያስተዳድራሉ፤ ሥራ አስኪያጆች ማስመጣትና ሰዎችን መሰረዝም ይችላሉ፤ አባላት የዕለት ሥራ ይሠራሉ፤ አንባቢዎች ያያሉ ብቻ።
members-seen = ለመጨረሻ ጊዜ የታየው
members-never = በጭራሽ
members-you = እርስዎ
members-joined = አባል የሆነበት
members-change-role = የሥራ ድርሻውን ቀይር
members-role-changed = የሥራ ድርሻው ተቀይሯል።
members-remove = ከመለያው አስወግድ
members-remove-what = ይህ ሰው መለያውን በሁሉም መሣሪያዎች ላይ ወዲያውኑ ያጣል። የላካቸው ግብዣዎች ይሰረዛሉ፣ የፈጠራቸው የAPI ቶክኖችም ይሻራሉ። የጻፈው ይቀራል።
members-keep-tokens = { $n ->
    [one] የፈጠረው የAPI ቶክን መሥራቱን ይቀጥል
   *[other] የፈጠራቸው { $n } የAPI ቶክኖች መሥራታቸውን ይቀጥሉ
  }
members-removed = አባሉ ተወግዷል።
members-owners-only = ባለቤትን መቀየር የሚችለው ባለቤት ብቻ ነው።
invitations-title = ጥቅም ላይ ያልዋሉ ግብዣዎች
invitations-new = ሰው መጋበዝ
invitations-what = እርስዎ ራስዎ የሚልኩላቸው አገናኝ ያገኛሉ። ለሰባት ቀናት፣ አንድ ጊዜ ብቻ ይሠራል።
invitations-create = ግብዣ ፍጠር
invitations-made = የ{ $email } ግብዣ ዝግጁ ነው
invitations-once = አገናኙን አሁኑኑ ቀድተው ይላኩት፦ የሚታየው ይህ አንድ ጊዜ ብቻ ነው።
invitations-expires = የሚያገለግለው እስከ
invitations-over = ጊዜው አልፏል
invitations-renew = አዲስ አገናኝ
invitations-withdraw = ሰርዝ
invitations-withdraw-what = ለ{ $email } የተሰጠው አገናኝ ከዚያ በኋላ አይሠራም። እንደገና መጋበዝ ይችላሉ።
invitations-withdrawn = ግብዣው ተሰርዟል።
invitation-title = ወደ { $account } የቀረበ ግብዣ
invitation-role = እዚያ የሥራ ድርሻዎ፦ { $role }።
invitation-email = በ{ $email } ይገባሉ።
invitation-join = ተቀላቀል
invitation-known = አስቀድሜ እዚህ እገባለሁ
invitation-signed-in = እንደ { $name } ገብተዋል።
invitation-over = ይህ ግብዣ ከእንግዲህ አያገለግልም
invitation-over-help = ጥቅም ላይ ውሏል፣ ተሰርዟል ወይም ከሰባት ቀን አልፎታል። የጋበዘዎትን ሰው አዲስ ይጠይቁ።

## What members look after
members-hand-over = በኃላፊነታቸው ያሉ ደንበኞች
members-hand-over-what = ሁሉንም ለአንድ የሥራ ባልደረባ መስጠት ወይም ያለ ኃላፊ መተው ይቻላል። ከበስተጀርባ ይከናወናል፤ አባሉ ይቆያል።
members-hand-over-do = ሁሉንም አስረክብ
members-handed-over = ርክክቡ ተጀምሯል።
members-successor = ማን ይረከባል?
members-successor-choose = ይምረጡ…
members-successor-nobody = ማንም የለም
members-remove-holds = ይህ ሰው ኃላፊ የሆነባቸው፦

## የAPI ቶክኖች
tokens-title = የAPI ቶክኖች
tokens-what = ቶክን አንድ ፕሮግራም በተሰጠው የሥራ ድርሻ በዚህ መለያ ውስጥ እንዲሠራ ያስችላል።
tokens-docs = ፕሮግራሞች ሊጠይቁት የሚችሉት፦ API
tokens-made = ቶክኑ ዝግጁ ነው
tokens-once = አሁኑኑ ይቅዱት፦ የሚታየው ይህ አንድ ጊዜ ብቻ ነው።
tokens-name = ስም
tokens-name-hint = ለምን እንደሚያገለግል። ምሳሌ፦ የድር ሱቅ
tokens-role = የሥራ ድርሻ
tokens-role-hint = ቶክን የማንም ኃላፊ አይደለም፦ “የራሱን ብቻ” ወሰን ባለው የሥራ ድርሻ ምንም አያገኝም።
tokens-until = ወይም እስከዚህ ቀን መጨረሻ
tokens-until-hint = ቀን ከመረጡ በጊዜው ርዝመት ምትክ ይህ ይሠራል።
tokens-created = የተፈጠረበት
tokens-used = ለመጨረሻ ጊዜ ያገለገለው
tokens-never = ገና አላገለገለም
tokens-life = የሚሠራበት ጊዜ
tokens-life-never = እስኪሻር ድረስ
tokens-life-days = { $n ->
    [one] { $n } ቀን
   *[other] { $n } ቀናት
  }
tokens-expires = የሚሠራው እስከ
tokens-expired = ጊዜው አልፏል
tokens-create = ቶክን ፍጠር
tokens-revoke = ሻር
tokens-revoke-what = “{ $name }”ን የሚጠቀሙ ፕሮግራሞች ከዚያ በኋላ አይፈቀድላቸውም። ወደ ቦታው መመለስ አይቻልም፤ ግን አዲስ ቶክን መሥራት ይችላሉ።
tokens-revoked = ቶክኑ ተሽሯል።

## ሊሳሳቱ የሚችሉ
error-wrong-password = ኢሜይሉ ወይም የይለፍ ቃሉ ትክክል አይደለም።
error-wait = የተሳሳቱ ሙከራዎች በዝተዋል። እባክዎ { $n ->
    [one] አንድ ሰከንድ
   *[other] { $n } ሰከንዶች
} ይጠብቁ።
error-slug = ከa እስከ z ያሉ ትናንሽ ፊደላት፣ ቁጥሮችና ሰረዝ ብቻ ይጠቀሙ፤ ቢበዛ { $detail } ምልክቶች።
error-slug-taken = ይህ አድራሻ አስቀድሞ ጥቅም ላይ ውሏል። እባክዎ ሌላ ይምረጡ።
error-already-member = ይህ ሰው አስቀድሞ የመለያው አባል ነው።
error-last-owner = መለያ ባለቤት ያስፈልገዋል። መጀመሪያ ሌላ ሰው ባለቤት ያድርጉ።
error-successor-needed = የሚረከብ ሰው ወይም “ማንም” ይምረጡ፦ ይህ ሰው የደንበኞች ኃላፊ ነው።
error-successor-same = ሌላ ሰው ይምረጡ፦ እነርሱ አስቀድመው ይዘውታል።
error-email-known = በዚህ አድራሻ አስቀድሞ የሚገባ ሰው አለ። እርስዎ ከሆኑ “አስቀድሜ እዚህ እገባለሁ” የሚለውን ይምረጡ።
error-role = ከእነዚህ የሥራ ድርሻዎች አንዱን ይምረጡ፦ { $detail }።
error-not-let-in = ኢሜይሉ ወይም የይለፍ ቃሉ ትክክል አይደለም፣ ወይም የሁለተኛ ማረጋገጫዎ ኮድ ገና ይቀራል።
error-not-let-in-code = ኮዱ፣ ኢሜይሉ ወይም የይለፍ ቃሉ ትክክል አይደለም።
error-wrong-password-yours = ይህ የእርስዎ የይለፍ ቃል አይደለም።
error-wrong-code = ይህ አሁን የሚታየው ኮድ አይደለም። እባክዎ አዲሱን ያስገቡ፤ የስልክዎ ሰዓት ትክክል መሆኑን ይመልከቱ።
error-code-used = ይህ ኮድ አስቀድሞ ጥቅም ላይ ውሏል። መተግበሪያዎ ቀጣዩን ኮድ እስኪያሳይ ይጠብቁና እሱን ያስገቡ።
error-sign-in-again = ብዙ ጊዜ አልፏል። እባክዎ እንደገና ይግቡ።
error-second-factor-needed = አባል የሆኑበት መለያ ከሁሉም ሰው ሁለተኛ ማረጋገጫ ይፈልጋል።
error-password-same = ይህ የአሁኑ የይለፍ ቃልዎ ነው። እባክዎ ሌላ ይምረጡ።
error-password-common = ብዙ ሰዎች ይህን ስለሚጠቀሙ መጀመሪያ የሚሞከረው እሱ ነው። እባክዎ እርስዎ ብቻ የሚያገጣጥሟቸውን ጥቂት ቃላት ይምረጡ።
error-password-names = ስሞች በቀላሉ ይገመታሉ። እባክዎ እርስዎ ብቻ የሚያገጣጥሟቸውን ጥቂት ቃላት ይምረጡ።
error-password-keys = ጎን ለጎን ያሉ ቁልፎች በቀላሉ ይገመታሉ። እባክዎ በምትካቸው ጥቂት ቃላት ይምረጡ።
error-password-repeats = የተደጋገሙ ምልክቶች በቀላሉ ይገመታሉ። እባክዎ በምትካቸው ጥቂት ቃላት ይምረጡ።
error-password-sequence = እንደ abc ወይም 6543 ያሉ ተከታታዮች በቀላሉ ይገመታሉ። እባክዎ በምትካቸው ጥቂት ቃላት ይምረጡ።
error-password-dates = ዓመታትና ቀኖች በቀላሉ ይገመታሉ። እባክዎ በምትካቸው ጥቂት ቃላት ይምረጡ።
error-password-weak = ይህ በቀላሉ ይገመታል። እባክዎ አንድ ሁለት ቃል ይጨምሩ።
error-audit-id = ይህ መለያ ቁጥር አይደለም። የመዝገቡን ገጽ አድራሻ ወይም በውስጡ ያለውን መለያ ቁጥር ይቅዱ።
error-audit-day = ቀኑን እንደ ዓመት-ወር-ቀን ይጻፉ፤ ምሳሌ፦ 2026-11-25።
error-audit-action = እንዲህ ያለ ድርጊት የለም። የሚቻሉት፦ reads, changes, edits, { $detail }።
error-token-days = ከ1 እስከ { $detail } የቀናት ብዛት ይስጡ።
error-token-until = “{ $detail }” ከዛሬ ጀምሮ ባሉት አሥር ዓመታት ውስጥ ያለ ቀን አይደለም። በዓመት-ወር-ቀን ይጻፉ፤ ለምሳሌ 2027-01-31።

## Teams
teams-title = ቡድኖች
teams-what = አንዳንድ የሥራ ድርሻዎች የሚያዩት የቡድኖቻቸውን መዝገቦች ብቻ ነው፦ በራስ ቡድኖች እና ከእነርሱ በታች ባሉ ቡድኖች ያሉ ሰዎች ሁሉ መዝገቦችን።
teams-none = ገና ቡድን የለም
teams-none-help = ደንበኞችን አብረው ለሚንከባከቡ ለእያንዳንዱ ቅርንጫፍ፣ አካባቢ ወይም ክፍል አንድ ቡድን ይፍጠሩ።
teams-new = አዲስ ቡድን
teams-name = ስም
teams-name-hint = ምሳሌ፦ አዳማ
teams-parent = የበላይ ቡድን
teams-top = የለም (ከሁሉ በላይ)
teams-create = ቡድኑን ፍጠር
teams-save = አስቀምጥ
teams-change = ስም እና ቦታ
teams-members = አባላት
teams-empty = በዚህ ቡድን ውስጥ ገና ማንም የለም።
teams-who = አባል
teams-add = ወደ ቡድኑ አስገባ
teams-take-out = አውጣ
teams-remove = ቡድኑን አስወግድ
teams-remove-what = አባላቱ በመለያው ውስጥ ይቆያሉ። ከሥሩ ያሉት ቡድኖች ወደ ላይ ይወጣሉ።
teams-made = ቡድኑ ተፈጥሯል። አሁን አባላትን ያስገቡ።
teams-changed = ቡድኑ ተቀይሯል።
teams-removed = ቡድኑ ተወግዷል።
teams-added = አሁን በቡድኑ ውስጥ ናቸው።
teams-taken-out = ከእንግዲህ በቡድኑ ውስጥ የሉም።
teams-put-back = እንደገና በቡድኑ ውስጥ ናቸው።

## Roles of one’s own
roles-title = የሥራ ድርሻዎች
roles-what = የራስዎ የሥራ ድርሻ አንድ ሰው ምን ማድረግ እንደሚችል፣ በማን መዝገቦች ላይ እና የትኞቹን መስኮች እንደማያይ ይናገራል። በአባላት ገጽ ላይ ይስጡት።
roles-none = ገና የራስዎ የሥራ ድርሻ የለም
roles-none-help = ከታች ያሉት አምስቱ ለአብዛኛው ይበቃሉ። አንድ ሰው የራሱን ደንበኞች ብቻ ወይም ሁሉንም መስኮች እንዳያይ ሲፈልጉ አንድ ይፍጠሩ።
roles-fixed = እያንዳንዱ መለያ ያለው የሥራ ድርሻ
roles-new = አዲስ የሥራ ድርሻ
roles-own-none = ከእነዚህ የሚስማማ የለም?
roles-own-there = የራስዎ የሥራ ድርሻዎች በምርጫዎቹ ውስጥ ይገኛሉ።
roles-explained = የራስዎ የሥራ ድርሻዎች የሚፈቅዱት
roles-hides = { $n ->
    [one] አንድ የሰዎች መስክ ተደብቋል
   *[other] { $n } የሰዎች መስኮች ተደብቀዋል
}
roles-locks = { $n ->
    [one] አንድ የሰዎች መስክ ይታያል፤ ግን መቀየር አይቻልም
   *[other] { $n } የሰዎች መስኮች ይታያሉ፤ ግን መቀየር አይቻልም
}
roles-invite = ሰው ጋብዝ
roles-name = ስም
roles-name-hint = ምሳሌ፦ ሽያጭ፣ አዳማ
roles-grants = የሚፈቅደው
roles-grant = { $what }፦ { $whose }
roles-reach-what = አንድ ሰው የመዝገቡ ኃላፊ ሲሆን መዝገቡ የራሱ ነው። ትዕዛዞች እና ማስታወሻዎች ከሚመለከቱት ሰው ጋር ይሄዳሉ።
roles-fields = የሰዎች መስኮች
roles-fields-what = የተደበቀው አይታይም፣ አይፈለግም፣ አይጣራበትም፣ ወደ ፋይል አይወጣም። ከትዕዛዝ ቁጥሮች አንዱ ከተደበቀ የRFM ሪፖርትም አይታይም።
roles-hide = ደብቅ
roles-hidden = የተደበቁ መስኮች
roles-locked = የተቆለፉ መስኮች
roles-members = { $n ->
    [0] ማንም የለውም።
    [one] { $n } አባል አለው።
   *[other] { $n } አባላት አሏቸው።
}
roles-lock = አሳይ፣ ግን መቀየር አትፍቀድ
roles-save = የሥራ ድርሻውን አስቀምጥ
roles-remove = የሥራ ድርሻውን አስወግድ
roles-remove-what = ማንም የሌለው የሥራ ድርሻ ብቻ ሊወገድ ይችላል።
roles-held = ይህ የሥራ ድርሻ ማንም ሳይኖረው ሊወገድ ይችላል። መጀመሪያ ሌላ ይስጧቸው፦ { $names }
roles-made = የሥራ ድርሻው ተፈጥሯል። በአባላት ገጽ ላይ ይስጡት።
roles-changed = የሥራ ድርሻው ተቀይሯል።
roles-removed = የሥራ ድርሻው ተወግዷል።
role-what-owner = ሌሎች ባለቤቶችን ጨምሮ ሁሉንም ነገር።
role-what-admin = ከባለቤቶች በስተቀር ሁሉንም ነገር።
role-what-manager = በሁሉም መዝገቦች ላይ የዕለት ሥራ፣ መሰረዝ፣ ማስመጣት እና ሪፖርቶች።
role-what-member = በሁሉም መዝገቦች ላይ የዕለት ሥራ፤ ሰዎችን ወይም ድርጅቶችን ከመሰረዝ በስተቀር።
role-what-read-only = የሁሉንም መዝገቦች ያያል፣ ምንም አይቀይርም።
reach-own = የራሱን ብቻ
reach-team = የቡድኖቹን
reach-all = የሁሉንም
permission-people-read = ሰዎችን እና ድርጅቶችን ማየት
permission-people-write = ሰዎችን እና ድርጅቶችን መቀየር
permission-people-delete = ሰዎችን እና ድርጅቶችን መሰረዝ
permission-notes-write = ማስታወሻ መጻፍ
permission-orders-read = ትዕዛዞችን ማየት
permission-orders-write = ትዕዛዞችን መቀየር
permission-imports-run = ማስመጣት
permission-reports-read = የመላ ድርጅቱን ሪፖርቶች ማየት
permission-views-share = የተቀመጡ ዕይታዎችን ማጋራት
permission-account-manage = መለያውን ማስተዳደር
permission-events-write = ክስተቶችን መላክ
permission-owners-manage = ባለቤቶችን ማስተዳደር

## Through somebody else’s eyes, and tokens for some permissions
eyes-title = እንደ እነርሱ ይመልከቱ
eyes-what = መለያውን በዚህ ሰው መብቶች ያያሉ። እስከዚያው በመለያው ውስጥ ምንም መቀየር አይቻልም፤ የክትትል መዝገቡም የእርስዎን ስም ይይዛል።
eyes-begin = እንደ { $name } ይመልከቱ
eyes-ended = እንደገና በራስዎ ዓይን ያያሉ።
tokens-permissions = ለአንዳንድ ፈቃዶች ብቻ
tokens-permissions-what = ቶከኑ በሥራ ድርሻው ውስጥ ምልክት ባደረጉበት ብቻ ይወሰናል። ምንም ምልክት ካላደረጉ የሥራ ድርሻው የሚፈቅደው ሁሉ ነው።

## What can be wrong with them
error-name-taken = ይህ ስም አስቀድሞ ጥቅም ላይ ነው። እባክዎ ሌላ ይምረጡ።
error-role-in-use = አባል፣ ግብዣ ወይም ቶከን አሁንም ይህ የሥራ ድርሻ አለው። መጀመሪያ ሌላ ይስጧቸው።
error-roles-full = አስቀድሞ መቶ የሥራ ድርሻዎች አሉ። መጀመሪያ የማያስፈልገውን አንዱን ያስወግዱ።
error-teams-full = አስቀድሞ አምስት መቶ ቡድኖች አሉ። መጀመሪያ የማያስፈልገውን አንዱን ያስወግዱ።
error-role-empty = ምንም የማይፈቅድ የሥራ ድርሻ አይጠቅምም። ቢያንስ አንድ ፈቃድ ይምረጡ።
error-permission = የራስዎ የሥራ ድርሻ እነዚህን ሊፈቅድ ይችላል፦ { $detail }።
error-reach = ይህ ለሁሉም መዝገቦች ነው ወይም ለአንዱም አይደለም።
error-hideable = ይህ መስክ ሊደበቅ ወይም ሊቆለፍ አይችልም፦ { $detail }።
error-team-circle = ቡድን ከራሱ በታች ሊሆን አይችልም።
error-team-deep = ቡድኖች ቢበዛ ስምንት ደረጃ ድረስ ይወርዳሉ።
error-team-unknown = እንዲህ ያለ ቡድን የለም። ከዝርዝሩ አንዱን ይምረጡ።
error-not-a-member = ይህ ሰው የመለያው አባል አይደለም። መጀመሪያ ይጋብዙት።
error-permissions-none = ቢያንስ አንድ ፈቃድ ይምረጡ፣ ወይም ከዝርዝሩ ምንም አይምረጡ።
audit-did-see-as = በዓይኑ ያየ
audit-kind-team = ቡድን
audit-kind-role = የሥራ ድርሻ
members-sessions = የገቡባቸው መሣሪያዎች
members-sessions-none = በአሁኑ ጊዜ የትም አልገቡም።
members-session-end = ከዚያ አስወጣ
members-session-ended = ከዚያ እንዲወጡ ተደርጓል።
members-factor-what = ይህ ሰው ስልኩን እና የመልሶ ማግኛ ኮዶቹን ካጣ ሁለተኛ ማረጋገጫውን ያንሱ። ከሁሉም ቦታ ይወጣል፣ በይለፍ ቃል ብቻም ይገባል፤ የሚጠይቀው በእርግጥ እርሱ መሆኑን መጀመሪያ ያረጋግጡ።
members-factor-take = ሁለተኛ ማረጋገጫውን አንሳ
members-factor-taken = ሁለተኛ ማረጋገጫው ተነስቷል።
error-several-accounts = ይህ ሰው ሁለተኛ ማረጋገጫውን የሚያምኑ ሌሎች መለያዎችም አባል ነው። የመልሶ ማግኛ ኮድ መጠቀም አለበት።
audit-did-take-second-factor = ሁለተኛ ማረጋገጫ አነሳ
audit-eyes = { $name }፣ በ{ $eyes } ዓይን
audit-did-see-as-end = እንደገና በራሱ ዓይን ማየት
teams-remove-do = አዎ፣ ቡድኑን አስወግድ
members-remove-do = አዎ፣ ከመለያው አስወግድ
members-factor-do = አዎ፣ አንሳ
error-reach-unseen = ማንም የማያየውን መቀየር አይችልም። ቢያንስ ያን ያህል መዝገቦች እንዲያይ ይፍቀዱ።
error-reach-of-all = ይህ ስለ ሁሉም ደንበኞች እና ትዕዛዞች ነው። ከሁሉም ሰዎች እና ትዕዛዞች ጋር አብረው ይስጡ፣ ወይም ይተዉት።
error-permission-beyond-role = የሥራ ድርሻው ይህን ስለማይፈቅድ ቶከኑም ሊያደርገው አይችልም፦ { $detail }።
audit-did-renew-password = በትዕዛዝ አዲስ የይለፍ ቃል ፈጠረ

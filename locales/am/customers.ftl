# People, companies, their timeline, notes and search.

## The list of people
people-title = ሰዎች
people-add = ሰው ጨምር
people-import = ትዕዛዞችን አስመጣ
people-views = ዝግጁ ዕይታዎች
people-view-all = ሁሉም ሰዎች
people-view-best = ምርጥ ደንበኞች
people-view-new = በዚህ ወር አዲስ
people-view-mine = የእኔ ሰዎች
people-search = ሰዎችን ፈልግ
people-filter = ማጣሪያ
people-filter-apply = ተግብር
people-columns = ዓምዶች
people-none = ማንም አልተገኘም
people-none-help = ሌላ ቃል ወይም ከፊሉን ይሞክሩ፣ ወይም ማጣሪያ ያስወግዱ።
people-none-view = በዚህ ዕይታ ውስጥ እስካሁን ማንም የለም።
people-none-all = ሁሉንም ሰዎች አሳይ
people-empty = እስካሁን ማንም የለም
people-empty-help = የሱቅዎን ትዕዛዞች ያስመጡ፤ ደንበኞቹ ከገዙት ሁሉ ጋር እዚህ ይታያሉ። ወይም የመጀመሪያውን ሰው በእጅ ይጨምሩ።
people-empty-given = ሊያዩዋቸው የሚችሉ ደንበኞች እዚህ ይታያሉ፤ ለምሳሌ የሥራ ባልደረባ ሲሰጥዎ።
people-count = { $n ->
    [one] { $n } ሰው
   *[other] { $n } ሰዎች
}
list-best = በጣም የሚስማሙ { $n }
people-count-more = { $n }+ ሰዎች

## A person's fields
person-name = ስም
person-given = የመጀመሪያ ስም
person-family = የአባት ስም
person-stage = ደረጃ
person-email = ኢሜይል
person-emails = የኢሜይል አድራሻዎች
person-emails-hint = በአንድ መስመር አንድ፤ ከነጠላ ሰረዝ በኋላ ስያሜ ሊከተል ይችላል፦ almaz@example.et, ሥራ
person-phone = ስልክ
person-phones = ስልክ ቁጥሮች
person-phones-hint = በአንድ መስመር አንድ፣ በሰውየው አገር እንደሚደወለው ወይም በ+ እና በአገር ኮድ፦ { $example }, ሞባይል
person-handle = የማኅበራዊ ድረ-ገጽ ስም
person-handles = የማኅበራዊ ድረ-ገጽ ስሞች
person-handles-hint = በአንድ መስመር አንድ፣ መጀመሪያ አውታረ መረቡ፦ instagram @almaz
person-company = ድርጅት
person-company-hint = ገና የማይታወቅ ስም አዲስ ድርጅት ይፈጥራል።
person-tags = መለያ ቃላት
person-tags-hint = በነጠላ ሰረዝ የተለዩ፦ ጅምላ, አዳማ
person-external-id = በሌላ ቦታ ያለ መለያ ቁጥር
person-address = የፖስታ አድራሻ
person-address-street = መንገድ እና ቁጥር
person-address-postal-code = የፖስታ ኮድ
person-address-city = ከተማ
person-address-region = ክልል ወይም ዞን
person-address-country = አገር
person-language = ቋንቋ
person-language-none = አይታወቅም
person-locked-hint = ለእርስዎ ይታያል፤ የሥራ ድርሻዎ ግን እንዲቀይሩት አይፈቅድም።
person-time-zone = የሰዓት ሰቅ
person-time-zone-hint = ለምሳሌ Africa/Addis_Ababa
person-preferences = ምርጫዎች
person-reached-by = ሊገኝ የሚፈልግበት መንገድ
preferences-any-way = ምርጫ የለም
preferences-contact = ቁጥር ወይም አድራሻ
preferences-any-contact = ማንኛውም አድራሻ
preferences-from = ከስንት ሰዓት
preferences-until = እስከ ስንት ሰዓት
preferences-hours = { $from }–{ $until } ({ $zone })
preferences-hours-next = ከ{ $from } እስከ በማግስቱ { $until } ({ $zone })
preferences-between-days = {"፣ "}
preferences-days = በእነዚህ ቀናት ብቻ፤ ምንም ካልተመረጠ በማንኛውም ቀን
preferences-likes = የሚወዱት ወይም የሚያስፈልጋቸው
preferences-likes-hint = በአንድ መስመር አንድ፦ የጫማ ቁጥር: 42፣ ወይም “በበዓል ቀን አይደወል” የመሰለ ዓረፍተ ነገር
preferences-more-likes = { $n ->
    [one] ተጨማሪ { $n }
   *[other] ተጨማሪ { $n }
}
way-mail = ኢሜይል
way-phone = ስልክ
way-sms = SMS
way-whatsapp = WhatsApp
way-telegram = Telegram
way-post = ፖስታ
way-none = በምንም መንገድ
person-owner = ኃላፊ
owner-none = ማንም የለም
owner-left = የቀድሞ የሥራ ባልደረባ
person-interactions = ግንኙነቶች
person-created = የታወቀበት ቀን
person-updated = መጨረሻ የተቀየረው
person-id = መለያ ቁጥር

## A person's page
person-about = መግለጫ
person-add-value = ጨምር
person-more = ተጨማሪ ተግባራት
person-more-fields = ተጨማሪ መስኮች
person-edit = የሰው መረጃ ቀይር
person-saved = ተቀምጧል
person-trail = ይህን ማን ተመለከተ
person-as-before = እንደ ቀድሞው ተመልሷል
person-delete = ሰርዝ
person-delete-title = { $name } ይሰረዝ?
person-delete-help = ስሞች፣ የመገኛ መረጃዎች፣ ማስታወሻዎች፣ ጥሪዎች፣ ፋይሎች እና በመልእክቶች የተነገረው ለዘለዓለም ይወገዳሉ። ትዕዛዞች እና ነገሮች የተከናወኑበት ቀን ያለ ሰውየው ስም ይቆያሉ።
person-delete-stays = የሚቆዩት ትዕዛዞች፦
person-deleted = ሰውየው ተሰርዟል

## Timeline and notes
timeline-title = የጊዜ መስመር
timeline-empty = እስካሁን ምንም አልተከሰተም
timeline-empty-help = ትዕዛዞች፣ መልእክቶች እና ጉብኝቶች እዚህ ይታያሉ። ማስታወሻ ጥሩ መጀመሪያ ነው።
timeline-none = የዚህ ዓይነት ምንም የለም
timeline-none-help = የተከሰተውን ሁሉ ለማየት ማጣሪያ ያስወግዱ።
timeline-unknown = እዚህ { $words } የሚባል ነገር ስለሌለ የጊዜ መስመሩ በእሱ አልተጣራም። ከታች ካሉት ማጣሪያዎች ይምረጡ።
timeline-continued = { $day } (የቀጠለ)
timeline-stage = ደረጃ፦ { $from } → { $to }
timeline-page = የታየ ገጽ፦ { $name }
timeline-screen = የታየ የመተግበሪያ ገጽ፦ { $name }
note-hint = የተባለው፣ ቃል የተገባው፣ መታወስ ያለበት
note-save = ማስታወሻውን አስቀምጥ
note-saved = ማስታወሻው ተቀምጧል
note-mine = የእርስዎ ማስታወሻ
note-change = ቀይር
note-change-title = ማስታወሻ ቀይር
note-remove = ማስታወሻውን ሰርዝ
note-taken-away = ማስታወሻው ተሰርዟል። ለአንድ ቀን ከጊዜ መስመሩ ላይ ሊመለስ ይችላል።
note-removed = የተሰረዘ ማስታወሻ
note-restore = መልስ
note-restored = ማስታወሻው ተመልሷል

## Calls, meetings and visits
activity-kinds = ምን ተከሰተ
activity-text = ጽሑፍ
activity-when = መቼ
activity-now = ባዶ ከሆነ አሁን ማለት ነው።
activity-direction = ማን ደወለ
activity-out = እኛ ደወልን
activity-in = እነሱ ደወሉ
activity-minutes = ደቂቃዎች
activity-minutes-hint = ከ1 እስከ { $n }
activity-lasted = { $n } ደቂቃ
activity-outcome = ውጤት
activity-outcome-hint = ዋጋ ይፈልጋል፣ ማንም አልመለሰም
activity-where = የት
activity-usual = እንደተለመደው
activity-saved = ተቀምጧል
activity-change-title = ቀይር፦ { $kind }
activity-remove = ሰርዝ
activity-taken-away = ተሰርዟል። ለአንድ ቀን ከጊዜ መስመሩ ላይ ሊመለስ ይችላል።
activity-removed = የተሰረዘ፦ { $kind }
activity-restored = ተመልሷል

## How people and companies belong together
relation-title = ዝምድናዎች
relation-add = ዝምድና ጨምር
relation-none = ቤተሰብ፣ ቤት፣ ማን ማንን እንደጠቆመ እና ይህን መዝገብ ከሌሎች ጋር የሚያገናኝ ሌላ ማንኛውም ነገር።
relation-how = { $name } ለሌላው ምኑ ነው
relation-referred-by = የጠቆመው
relation-referred = እኛን የጠቆመለት
relation-parent-of = ወላጅ የሆነለት
relation-child-of = ልጅ የሆነለት
relation-owns = እናት ድርጅት የሆነለት
relation-owned-by = ቅርንጫፍ ድርጅት የሆነለት
relation-household = በአንድ ቤት የሚኖር
relation-other = ሌላ
relation-other-of = { $label } የሆነለት
relation-label = ሌላው ምን እንደሆነ
relation-label-hint = የሒሳብ ባለሙያ፣ ጎረቤት፣ አቅራቢ
relation-search = ስም፣ ስልክ ወይም ኢሜይል
relation-search-first = ከላይ የስሙን ከፊል ይጻፉ፣ ከዚያ እዚህ ይምረጡ።
relation-other-record = ሌላው ሰው ወይም ድርጅት
relation-added = ዝምድናው ተቀምጧል
relation-remove = ከ{ $name } ጋር ያለውን ዝምድና አስወግድ
relation-removed = ዝምድናው ተወግዷል
relation-restored = ዝምድናው ተመልሷል

## Files
file-attach = ፋይል አያይዝ
file-choose = ፋይሉ
file-send = አያይዝ
file-added = ፋይሉ ተያይዟል

## Companies
companies-title = ድርጅቶች
companies-add = ድርጅት ጨምር
companies-search = ድርጅቶችን ፈልግ
companies-all = ሁሉንም ድርጅቶች አሳይ
companies-view-all = ሁሉም ድርጅቶች
companies-view-mine = የእኔ ድርጅቶች
companies-view-new = በዚህ ወር አዲስ
companies-none = ድርጅት አልተገኘም
companies-none-view = በዚህ ዕይታ ውስጥ እስካሁን ድርጅት የለም።
companies-empty = እስካሁን ድርጅት የለም
companies-empty-help = ድርጅት ለአንድ ተቋም የሚሠሩ ሰዎችን አንድ ላይ ያሳያል። እዚህ ይጨምሩ ወይም በሰው ገጽ ላይ ይሰይሙ።
companies-empty-given = ሊያዩዋቸው የሚችሏቸው ሰዎች ድርጅቶች እዚህ ይታያሉ፤ ለምሳሌ የሥራ ባልደረባዎ ሲሰጥዎት።
companies-count = { $n ->
    [one] { $n } ድርጅት
   *[other] { $n } ድርጅቶች
}
companies-count-more = { $n }+ ድርጅቶች
company-name = የድርጅቱ ስም
company-people = የድርጅቱ ሰዎች
company-phones-hint = በአንድ መስመር አንድ፣ በድርጅቱ አገር እንደሚደወለው ወይም በ+ እና በአገር ኮድ፦ { $example }, ቢሮ
company-no-people = እስካሁን የዚህ ድርጅት ሰው የለም። በሰው ገጽ ላይ ድርጅቱን ይሰይሙ።
company-all-people = ሁሉንም አሳይ
company-created = የታወቀበት ቀን
company-updated = መጨረሻ የተቀየረው
company-id = መለያ ቁጥር
company-edit = የድርጅት መረጃ ቀይር
company-saved = ተቀምጧል
company-delete = ሰርዝ
company-delete-title = { $name } ይሰረዝ?
company-delete-help = ድርጅቱ ስለ እሱ ካሉ ጥሪዎች እና ፋይሎች ጋር ለዘለዓለም ይወገዳል። ሰዎቹ ያለ ድርጅት ይቆያሉ።
company-deleted = ድርጅቱ ተሰርዟል

## Many at once
bulk-list = የጅምላ ለውጦች
bulk-none = እስካሁን በጅምላ የተቀየረ ነገር የለም
bulk-none-help = በሰዎች ወይም በድርጅቶች ዝርዝር ውስጥ ረድፎችን ይምረጡና በአንድ ጊዜ ለአንድ የሥራ ባልደረባ ይስጧቸው።
bulk-choose-all = ሁሉም፦ { $n }
bulk-choose-whole = በዚህ ዝርዝር ያለው ሁሉ
bulk-nothing-chosen = ምንም አልተመረጠም። መጀመሪያ አንዳንድ ረድፎችን ወይም ለሁሉም የሚሆነውን ሳጥን ምልክት ያድርጉ።
bulk-owner-change = ኃላፊውን ቀይር
bulk-owner-title = ኃላፊውን መቀየር
bulk-owner-to = አዲስ ኃላፊ
bulk-owner-choose = ይምረጡ…
bulk-owner-hint = መቀየር የማይችሉት እንዳለ ይቀራል፣ ይቆጠራልም። በኋላ መመለስ ይችላሉ።
bulk-owner-do = ኃላፊውን ቀይር
bulk-begun = ተጀምሯል።
bulk-what = ምን
bulk-who = የጀመረው ሰው
bulk-when = የተጀመረበት ጊዜ
bulk-finished = ያለቀበት ጊዜ
bulk-state = ሁኔታ
bulk-state-running = እየሄደ ነው
bulk-state-done = አልቋል
bulk-state-stopped = ቆሟል
bulk-title-owner = አዲስ ኃላፊ፦ { $name }
bulk-title-nobody = አዲስ ኃላፊ፦ የለም
bulk-title-hand-over = ርክክብ፦ ከ{ $from } ወደ { $to }
bulk-title-hand-over-nobody = ርክክብ፦ ከ{ $from }፣ ያለ ኃላፊ
bulk-title-undo = የጅምላ ለውጥን መመለስ
bulk-busy = መዝገቦቹ እየተቀየሩ ነው
bulk-listing = የትኞቹ መዝገቦች እንደሆኑ እየተፈለገ ነው
bulk-progress = ከ{ $total } ውስጥ { $n }
bulk-leave = ከዚህ ገጽ መውጣት ይችላሉ፤ ሥራው ይቀጥላል።
bulk-refresh = አሁን የት እንደደረሰ አሳይ
bulk-changed = የተቀየሩ
bulk-same = አስቀድሞም እንዲሁ የነበሩ
bulk-refused = እንዳሉ የቀሩ
bulk-refused-what = ከእንግዲህ የሉም፣ ወይም እርስዎ መቀየር አይችሉም።
bulk-refused-undo-what = ከዚያ ወዲህ እንደገና ተቀይረዋል፣ ከእንግዲህ የሉም፣ ወይም እርስዎ መቀየር አይችሉም።
bulk-stopped = ይህን የጀመረው ሰው ከእንግዲህ እነዚህን መዝገቦች መቀየር ስለማይችል ቆሟል። የተቀየረው እንደተቀየረ ይቀራል።
bulk-undo-what = አሁንም ይህ ኃላፊ ያለው እያንዳንዱ መዝገብ ወደ ቀድሞው ኃላፊ ይመለሳል። ለ{ $days } ቀናት ይቻላል።
bulk-undone = ይህ ተመልሷል
bulk-state-undone = ተመልሷል
bulk-undoes = የሚመልሰው
bulk-undoes-which = ቀደም ያለ የጅምላ ለውጥ
bulk-not-back = ይህ ሊመለስ አይችልም፦ ያስረከቡት ሰው አሁን እዚህ ስለሌሉ የሚመለስለት ሰው የለም። በምትኩ ደንበኞቹን ከዝርዝሩ ለሌላ የሥራ ባልደረባ ይስጡ።
error-nobody-to-give-back = ያስረከቡት ሰው አሁን እዚህ የሉም፦ የሚመለስለት ሰው የለም። በምትኩ ለሌላ የሥራ ባልደረባ ይስጡ።

## Search
search-title = ፍለጋ
search-all = ሁሉንም ፈልግ
search-start = ምን እየፈለጉ ነው?
search-start-help = ስም፣ ከፊሉን፣ ስልክ ቁጥር፣ የኢሜይል አድራሻ፣ የትዕዛዝ ቁጥር ወይም የማስታወሻ ወይም የመልእክት ቃል በማንኛውም ፊደል ይጻፉ።
search-none = ምንም አልተገኘም
search-none-of = ለ“{ $words }” ምንም አልተገኘም
search-none-help = ሌላ ቃል ወይም ከፊሉን ይሞክሩ።
search-people = ሰዎች
search-companies = ድርጅቶች
search-notes = ማስታወሻዎች
search-activities = ጥሪዎች፣ ስብሰባዎች እና ጉብኝቶች
search-files = ፋይሎች
search-messages = መልእክቶች እና ማስታወሻዎች
search-group = { $name } · { $n }
search-fact = { $label }፦ { $value }

## What is wrong with a field
error-control-characters = ይህ የማይታዩ የመቆጣጠሪያ ምልክቶች አሉት። እባክዎ እንደገና ይጻፉ።
error-phone = ይህ ከአገር ኮድ ጋር ያለ ስልክ ቁጥር አይደለም፦ { $detail }። በ+ እና በኮዱ ይጻፉ፣ ለምሳሌ +251 91 123 4567።
error-phone-or-national = ይህ ስልክ ቁጥር አይደለም፦ { $detail }። በሰውየው አገር እንደሚደወለው ወይም በ+ እና በአገር ኮድ ይጻፉ፣ ለምሳሌ { $example }።
error-preferred-contact = ይህ የዚያ መንገድ አድራሻ አይደለም። የእሱ የሆነውን ወይም ማንኛውንም ይምረጡ።
error-both-hours = ከስንት ሰዓት እስከ ስንት ሰዓት እንደሆነ ሁለቱንም ይስጡ፣ ወይም ሁለቱንም ባዶ ይተዉ።
error-same-hours = መጀመሪያውና መጨረሻው አንድ ሰዓት ነው። ሁለት የተለያዩ ሰዓቶችን ይስጡ ወይም ሁለቱንም ባዶ ይተዉ።
error-clock = ይህ የቀን ሰዓት አይደለም፦ { $detail }። ምሳሌ፦ 09:30
error-like = ይህ አልተረዳም፦ { $detail }። ስለምን እንደሆነ፣ ሁለት ነጥብ እና ዋጋውን ይጻፉ፦ የጫማ ቁጥር: 42
error-network = ይህ የአውታረ መረብ ስም አይደለም፦ { $detail }። ምሳሌ፦ instagram
error-handle = ይህ የማኅበራዊ ድረ-ገጽ ስም አይደለም፦ { $detail }። ምሳሌ፦ instagram @almaz
error-country = ይህ አገር አይደለም፦ { $detail }። ምሳሌዎች፦ ET, ኢትዮጵያ
error-language-tag = ይህ የቋንቋ ኮድ አይደለም፦ { $detail }። ምሳሌዎች፦ am, en-GB
error-tag = መለያ ቃል ነጠላ ሰረዝ ሊኖረው አይችልም፦ { $detail }
error-time = ይህ ከሰቁ ጋር ያለ ሰዓት አይደለም፦ { $detail }። ምሳሌ፦ 2026-11-22T14:05:00+03:00
error-local-time = ይህ ሰዓት ያለው ቀን አይደለም፦ { $detail }። ምሳሌ፦ 2026-11-22 14:05
error-in-future = ይህ ሰዓት ገና አልደረሰም። የተከሰተበትን ሰዓት ይስጡ።
error-minutes = ከ1 እስከ { $detail } ያሉ ሙሉ ደቂቃዎችን ይስጡ።
error-one-of-both = ሰው ወይም ድርጅት ይሰይሙ፣ ሁለቱንም አይደለም።
error-attachment-too-large = ፋይሉ በጣም ትልቅ ነው፦ ቢበዛ { $detail } ሜባ። ምንም አልተቀመጠም።
error-relation-itself = ሌላ መዝገብ ይምረጡ፦ ማንም ከራሱ ጋር አይዛመድም።
error-relation-alike = ቤት ሁለት ሰዎችን ያገናኛል፤ ወላጅና ልጅ ሁለቱም ሰዎች ወይም ሁለቱም ድርጅቶች ናቸው።
error-relation-there = ይህ ዝምድና ቀድሞ አለ።
error-relation-circle = ይህ ክብ ይሆናል፦ ሌላው ቀድሞ ከዚህ መዝገብ በታች ነው።
error-relation-whom = ሌላውን ሰው ወይም ድርጅት ይምረጡ።
error-too-many = እነዚህ በጣም ብዙ ናቸው፦ ቢበዛ { $detail }።
error-want-text = ይህ ጽሑፍ መሆን አለበት።
error-want-truth = ይህ true ወይም false መሆን አለበት።
error-want-object = ይህ የJSON ነገር (object) መሆን አለበት።
error-want-list = ይህ ዝርዝር መሆን አለበት።
error-field-unknown = እንዲህ ያለ መስክ የለም።
error-field-unknown-near = እንዲህ ያለ መስክ የለም። { $detail } ማለትዎ ነው?
error-person-empty = ሰውየውን ለመለየት ቢያንስ አንድ ነገር ይስጡ፦ ስም፣ የኢሜይል አድራሻ፣ ስልክ ቁጥር ወይም መለያ ቁጥር።
error-id-taken = ይህ መለያ ቁጥር ቀድሞ የሌላ መዝገብ ነው።
error-id-taken-by = ይህ መለያ ቁጥር ቀድሞ የሌላ መዝገብ ነው፦ { $detail }። መጀመሪያ ከዚያ ያስወግዱት ወይም ሌላ ይጠቀሙ።
error-unknown-record = እንዲህ ያለ መዝገብ የለም፦ { $detail }
error-unknown-colleague = በዚህ መለያ ውስጥ ይህ መለያ ቁጥር ያለው ሰው የለም፦ { $detail }። የሥራ ባልደረባ ይምረጡ።
error-changed-meanwhile = በዚህ መካከል ሌላ ሰው ይህን ቀይሯል። እንደገና ይጫኑ፣ የተቀየረውን ይመልከቱ፣ ለውጥዎን ይድገሙ።
error-nothing-chosen = ምንም አልተመረጠም። ቢያንስ አንድ መዝገብ ይምረጡ።
error-ids-or-filter = መዝገቦቹን ወይ በመለያ ቁጥራቸው ወይ በማጣሪያ ይጥቀሱ።
error-bulk-kind = ከእነዚህ አንዱን ይምረጡ፦ { $detail }።
error-not-to-undo = ይህ ከእንግዲህ ሊመለስ አይችልም፦ ገና እየሄደ ነው፣ ቀድሞ ተመልሷል፣ ወይም በጣም አሮጌ ነው።
error-still-receiving = በዚህ ቅጽበት መዝገቦች ለዚህ አባል እየተሰጡ ነው። እስኪያልቅ ይጠብቁና እንደገና ይሞክሩ።
error-source-missing = የውጭ መለያ ቁጥር የምንጩን ስም ይፈልጋል።

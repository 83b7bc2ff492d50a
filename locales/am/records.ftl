## ማጣሪያዎች እና ዝርዝሮች።

error-filter-syntax = ማጣሪያው በዚህ ቦታ ሊነበብ አልቻለም፦ { $detail }
error-filter-field = ማጣሪያው የሌለ መስክ ይጠቅሳል፦ { $detail }
error-filter-operator = ማጣሪያው በዚህ መስክ ላይ ሊጠየቅ የማይችል ነገር ይጠይቃል፦ { $detail }
error-filter-value = ማጣሪያው የማይስማማ እሴት አለው፦ { $detail }
error-filter-too-long = ማጣሪያው በጣም ረጅም ነው፦ ቢበዛ { $detail } ፊደላት።
error-filter-too-deep = በማጣሪያው ውስጥ ቅንፍ በቅንፍ ውስጥ በዝቷል፦ { $detail }
error-filter-too-many = ማጣሪያው በጣም ብዙ ሁኔታዎች ወይም እሴቶች አሉት፦ { $detail }
error-list-field = ዝርዝሩ በዚህ መስክ ሊደረደር ወይም ሊያሳየው አይችልም፦ { $detail }
error-list-columns = ዓምዶቹ በጣም ብዙ ናቸው፦ ቢበዛ { $detail }።

## ሁኔታ የሚሠራው ቅጽ፣ እና ሁኔታዎች በቃላት።
filter-field = መስክ
filter-field-choose = መስክ ይምረጡ
filter-choose = ምረጥ
filter-comparison = ሁኔታ
filter-value = እሴት
filter-to = እስከ
filter-days = የቀናት ብዛት
filter-days-free = ባለፉት ቀናት ውስጥ (ባዶ ሊተው ይችላል)
filter-times = ስንት ጊዜ
filter-anything = ማንኛውም
filter-add = ሁኔታውን ጨምር
filter-me = እኔ
filter-quoted = “{ $text }”
filter-says = { $field }፦ { $asks }
filter-says-is = { $value } ነው
filter-says-is-not = { $value } አይደለም
filter-says-contains = { $value } ይዟል
filter-says-starts = በ{ $value } ይጀምራል
filter-says-empty = ባዶ ነው
filter-says-not-empty = ባዶ አይደለም
filter-says-less = ከ{ $value } በታች
filter-says-at-most = ቢበዛ { $value }
filter-says-more = ከ{ $value } በላይ
filter-says-at-least = ቢያንስ { $value }
filter-says-between = { $value }
filter-says-span = ከ{ $from } እስከ { $to }
filter-says-on = በ{ $value }
filter-says-not-on = በ{ $value } አይደለም
filter-says-before = ከ{ $value } በፊት
filter-says-until = በ{ $value } ወይም ከዚያ በፊት
filter-says-after = ከ{ $value } በኋላ
filter-says-from = በ{ $value } ወይም ከዚያ በኋላ
filter-says-not-since = ከ{ $value } ወዲህ የለም፣ ወይም በጭራሽ የለም
filter-says-never = በጭራሽ የለም
filter-says-ever = ቀኑ ይታወቃል
filter-says-within = ባለፉት { $value } ቀናት ውስጥ
filter-says-older = ከ{ $value } ቀናት በላይ በፊት
filter-says-times-at-least = ቢያንስ { $value } ጊዜ
filter-says-times-at-most = ቢበዛ { $value } ጊዜ
filter-says-did = { $value } ተከናውኗል
filter-says-did-not = { $value } አልተከናወነም
filter-says-did-any = የሆነ ነገር ተከናውኗል
filter-says-did-none = ምንም አልተከናወነም
filter-says-lately = { $what }፣ ባለፉት { $days ->
    [one] { $days } ቀን
   *[other] { $days } ቀናት
} ውስጥ
filter-says-and = { $a } እና { $b }
filter-says-or = { $a } ወይም { $b }
filter-says-not = ይህ ሳይሆን፦ { $value }
filter-says-all = ሁሉም
filter-says-none = ምንም የለም
filter-text = ማጣሪያውን በጽሑፍ ጻፍ
filter-text-fields = መስኮች እና በጽሑፉ ውስጥ ያላቸው ስም
filter-text-example = stage = customer and created within 30 days

## ሊነበብ ያልቻለ ማጣሪያ
filter-fault-syntax = ፊደል { $at } ላይ ማጣሪያው ሊነበብ አልቻለም፦ { $found }
filter-fault-field = ፊደል { $at }፦ “{ $found }” የሚባል መስክ የለም።
filter-fault-operator = ፊደል { $at } ላይ እዚያ ሊጠየቅ የማይችል ነገር አለ፦ { $found }
filter-fault-value = ፊደል { $at } ላይ የማይስማማ እሴት አለ፦ { $found }
filter-fault-near = “{ $near }” ማለትዎ ነው?
filter-fault-mend = “{ $near }” ተጠቀም
filter-fault-without = ዝርዝሩን ያለዚህ ማጣሪያ አሳይ
filter-fault-go-on = ምንም አልተፈለገም። ጽሑፉን አርመው እንደገና ይተግብሩ፣ ወይም ያለ እሱ ይቀጥሉ።
filter-fits-day = ቀን እንዲህ ይጻፉ፦ 2026-03-31
filter-fits-number = ሙሉ ቁጥር ይጻፉ።
filter-fits-money = የገንዘብ መጠን በነጥብ ይጻፉ፦ 12.50
filter-fits-truth = true ወይም false ይጻፉ።
filter-fits-word = የሚስማሙት ቃላት፦ { $words }
error-filter-day = “{ $detail }” ቀን አይደለም። አንዱን ይምረጡ፣ ወይም እንዲህ ይጻፉ፦ 2026-03-31
error-filter-choice = “{ $detail }” ከምርጫዎቹ ውስጥ የለም።
error-filter-range = በ{ $detail } ውስጥ ያለ ሙሉ ቁጥር ይጻፉ።

## ማስመጣት
imports-title = ማስመጣት
imports-empty = የሱቅዎን ትዕዛዞች ያምጡ፤ ምርጥ ደንበኞችዎ እነማን እንደሆኑ ወዲያውኑ ይመልከቱ። ምን እንደሚሆን ሳያዩ ምንም አይጻፍም።
imports-add = ትዕዛዞችን አስመጣ
imports-hint = CSV ወይም XLSX፣ በgzip ወይም በxz የታሸጉም፣ ቢበዛ { $size }። የመጀመሪያው መስመር የዓምዶቹን ስም ይይዛል።
import-file = ፋይል
import-state = ሁኔታ
import-source = ምንጭ
import-source-hint = ትዕዛዞቹ የሚመጡበት አጭር ስም፣ ሁልጊዜ አንድ ዓይነት፦ ከትዕዛዙ ቁጥር ጋር ዳግም የመጣን ትዕዛዝ ይለያል። ምሳሌ፦ webshop
import-source-which = ይህ ፋይል የመጣው ከየት ነው? እስካሁን፦ { $names }። ያው ስም ለአንድ ሱቅ ወይም ለአንድ የሽያጭ ቦታ ብቻ ነው፤ አለበለዚያ ደንበኞቻቸው ይቀላቀላሉ።
import-when = የተሰቀለበት ጊዜ
import-finished = ያለቀበት ጊዜ
import-size = መጠን
import-state-uploaded = ተሰቅሏል
import-state-checking = እየተፈተሸ ነው
import-state-checked = ተፈትሿል
import-state-running = እየሄደ ነው
import-state-done = አልቋል
import-state-failed = አልተሳካም
import-busy-checking = ፋይሉ እየተፈተሸ ነው
import-busy-running = በማስመጣት ላይ
import-share = { $n } %
import-steps = የማስመጣት ደረጃዎች
import-step-file = ፋይል
import-step-columns = ዓምዶች
import-step-check = ፍተሻ
import-step-run = ማስመጣት
import-step-report = ሪፖርት
import-same-file = ይህንኑ ፋይል ከዚህ በፊት አምጥተዋል፦ { $when }።
import-same-file-done = መጥቷል። ቀድሞ ያሉ ትዕዛዞች እንዳሉ ይቆያሉ፤ ምንም ሁለት ጊዜ አይቆጠርም።
import-same-file-other = ያ ማስመጣት አላለቀም።
import-same-file-checked = ያኔ ከእሱ ምንም አልተጻፈም፤ ታይቶ ብቻ ነበር።
import-same-file-open = ያንን ማስመጣት ክፈት
import-other-source = ይኸው ፋይል በ{ $when } “{ $source }” በሚባል ምንጭ ቀድሞ መጥቷል።
import-other-source-help = በ“{ $here }” ሥር ሁሉም ትዕዛዞቹ ለሁለተኛ ጊዜ ይመጣሉ። ትዕዛዞቹ እነዚያው ከሆኑ ምንጩን “{ $source }” አድርገው ይቀይሩት፤ ያኔ ምንም ሁለት ጊዜ አይቆጠርም።
import-again = ሌሎች ትዕዛዞች ናቸው፦ በ“{ $here }” ሥር እንደገና አስመጣ
import-swept = ፋይሉ በ{ $when } ተሰርዟል፤ በዚህ ማስመጣት ላይ ለመጨረሻ ጊዜ ከተሠራ ከ{ $days } ቀናት በኋላ። የመጣው እንዳለ ይቆያል።
import-leave = ከዚህ ገጽ መውጣት ይችላሉ፤ ሥራው ይቀጥላል።
import-refresh = አሁን የት እንደደረሰ አሳይ
import-silent = ከ30 ሰከንድ በላይ ስለዚህ ምንም አልተሰማም።
import-go-on = ቀጥል
import-remove = ይህን ማስመጣት አስወግድ
import-remove-what = ለዚህ ፋይል የተመረጠው ይረሳል። ከእሱ ገና ምንም ስላልተጻፈ ሌላ ምንም አይቀየርም። ፋይሉን እንደገና ማምጣት ይችላሉ።
import-removed = ማስመጣቱ ተወግዷል።
import-failed-internal = በእኛ በኩል ችግር ተፈጥሯል።
import-failed-midway = እስካሁን የተጻፈው በትክክል አለ። ይቀጥሉ፦ ካቆመበት ይቀጥላል።
import-failed-next = ምንም አልተጻፈም። ፋይሉን ወይም ከታች ያሉትን ምርጫዎች ያስተካክሉና እንደገና ያረጋግጡ።
import-columns = ዓምዶች
import-columns-help = እያንዳንዱ የፋይልዎ ዓምድ ምን እንደሚይዝ ይምረጡ። የታወቀው አስቀድሞ ተመርጧል፤ እባክዎ ይመልከቱት።
import-encoding = ፋይሉ እንደ { $name } ይነበባል። በምሳሌዎቹ ያሉት ፊደላት ስህተት ከመሰሉ “CSV UTF-8” አድርገው አስቀምጠው እንደገና ያምጡት።
import-columns-missing = ይህን የያዘውን ዓምድ ከታች ይምረጡ፦ { $names }
import-either = { $one } ወይም { $other }
import-instead = በሌሉ ዓምዶች ፈንታ
import-column = ዓምድ
import-examples = ምሳሌዎች
import-means = የሚይዘው
import-column-means = ዓምድ { $name } የሚይዘው
import-leave-out = (ተወው)
import-options = የአጻጻፍ መንገድ
import-usual = { $value } (የመለያው)
import-currency = የገንዘብ ዓይነት
import-currency-hint = የገንዘብ ዓይነት ላልተጻፈባቸው መጠኖች። ባዶ ከሆነ፦ የመለያው።
import-zone = የሰዓት ሰቅ
import-zone-hint = የሰዓት ሰቅ ላልተጻፈባቸው ጊዜያት። ባዶ ከሆነ፦ የመለያው።
import-dates = ቀኖች
import-dates-found = ከፋይሉ ፈልግ
import-dates-day-first = ቀን በመጀመሪያ፦ 31/12/2026
import-dates-month-first = ወር በመጀመሪያ፦ 12/31/2026
import-dates-year-first = ዓመት በመጀመሪያ፦ 2026-12-31
import-dates-order = የተነበቡበት መንገድ
import-dates-example = ለምሳሌ
import-dates-earliest = የመጀመሪያው
import-dates-latest = የመጨረሻው
import-dates-usual = የዚህ ፋይል ቀኖች ሁሉ ቀኑን ወይም ወሩን በማስቀደም ሊነበቡ ይችላሉ። መለያዎ ባለበት አካባቢ በተለመደው መንገድ ተነበዋል፦ { $order }። ምሳሌውን ይመልከቱ፤ ስህተት ከሆነ ሌላውን መንገድ መርጠው እንደገና ያረጋግጡ።
import-dates-most = { $n ->
    [one] ቀኖቹ እርስ በርሳቸው ይቃረናሉ። አብዛኞቹ የተነበቡት እንዲህ ነው፦ { $order }። { $n } መስመር ስለማይስማማ ተቀባይነት አያገኝም።
   *[other] ቀኖቹ እርስ በርሳቸው ይቃረናሉ። አብዛኞቹ የተነበቡት እንዲህ ነው፦ { $order }። { $n } መስመሮች ስለማይስማሙ ተቀባይነት አያገኙም።
}
import-dates-misfits = { $n ->
    [one] የ{ $n } መስመር ቀን እንዲህ ሊነበብ ስለማይችል ተቀባይነት አያገኝም።
   *[other] የ{ $n } መስመሮች ቀኖች እንዲህ ሊነበቡ ስለማይችሉ ተቀባይነት አያገኙም።
}
import-dates-again = እንደገና ፈትሽ
import-decimal = ቁጥሮች
import-prefix = ተመላሾች የሚጀምሩበት
import-prefix-hint = እንዲህ የሚጀምሩና ገንዘብ የማያስገቡ የትዕዛዝ ቁጥሮች ተመላሾች ናቸው። ባዶ ከሆነ፦ የሉም።
import-change = በሌላ ይዘት ቀድሞ ያሉ ትዕዛዞች
import-change-keep = ያለውን አቆይ
import-change-replace = ፋይሉ በሚለው ተካ
import-change-hint = ስንት እንደሆኑ ፍተሻው ይናገራል።
import-check = ፈትሽ
import-checked = ማስመጣቱ የሚያደርገው ይህ ነው። እስካሁን ምንም አልተጻፈም።
import-run = አሁን አስመጣ
import-nothing-new = የሚመጣ ነገር የለም፦ በዚህ ፋይል ያለው ሁሉ አስቀድሞ አለ።
import-change-columns = ዓምዶችን ቀይር
import-lines-read = { $n ->
    [one] { $n } መስመር ተነቧል።
   *[other] { $n } መስመሮች ተነበዋል።
}
import-lines-refused = { $n ->
    [one] { $n } መስመር ተቀባይነት አላገኘም፤ ምክንያቱ ከታች አለ።
   *[other] { $n } መስመሮች ተቀባይነት አላገኙም፤ ምክንያቶቹ ከታች አሉ።
}
import-none-refused = ያልተቀበልነው መስመር የለም።
import-left-out = አንዳንድ እሴቶች ሊጠቅሙ ስላልቻሉ ተትተዋል። ትዕዛዞቻቸው ግን ተወስደዋል።
import-left-out-example = “{ $value }” (መጀመሪያ በመስመር { $line })
import-left-out-help = የአገር ኮድ የሌላቸው ስልክ ቁጥሮች የደንበኛው አገር፣ ካልታወቀም የመለያዎ አገር ቁጥሮች ሆነው ይነበባሉ።
import-refused = ያልተቀበልናቸው መስመሮች
import-refused-help = አውርደው በሠንጠረዥ ያስተካክሏቸውና የተስተካከሉትን ያስመጡ፦ ቀድሞ ያሉ ትዕዛዞች አይደገሙም።
import-refused-file = ያልተቀበልናቸውን መስመሮች አውርድ (CSV)
import-refused-first = የመጀመሪያዎቹ
import-refused-line = መስመር
import-refused-code = ኮድ
import-refused-reason = ምክንያት
import-refused-field = መስክ
import-refused-value = እሴት
import-refused-raw = መስመሩ ራሱ
import-count-lines = መስመሮች
import-count-lines-new = አዲስ መስመሮች
import-count-lines-refused = ያልተቀበልናቸው መስመሮች

## በፋይል፣ በመስመር ወይም በምርጫ ላይ ያለ ችግር
error-file-too-large = ፋይሉ በጣም ትልቅ ነው፦ ቢበዛ { $detail } ሜባ። ይከፋፍሉት ወይም በgzip ያሽጉት።
error-file-empty = ፋይሉ ባዶ ነው። ሌላ ይምረጡ።
error-file-not-a-workbook = የሥራ መጽሐፉ ሊከፈት አይችልም ({ $detail })። እንደገና XLSX ወይም CSV አድርገው ያስቀምጡት።
error-file-unpacks-too-large = የሥራ መጽሐፉ ሲፈታ ከ{ $detail } ሜባ ይበልጣል። CSV አድርገው ያስቀምጡት።
error-file-without-header = ፋይሉ የዓምዶቹን ስም የያዘ የመጀመሪያ መስመር የለውም። ይጨምሩ።
error-file-not-a-table = ይህ የCSV ወይም የXLSX ፋይል አይደለም። ሠንጠረዡን CSV ወይም XLSX አድርገው አስቀምጠው እሱን ያምጡ።
error-file-column-twice = ዓምድ { $detail } በፋይሉ ውስጥ ሁለት ጊዜ አለ። ለእያንዳንዱ የራሱን ስም ይስጡ።
error-file-broken = ፋይሉ እስከ መጨረሻው ሊነበብ አይችልም ({ $detail })። እንደገና አስቀምጠው ያምጡት።
error-file-gone = ፋይሉ ከዚህ በኋላ እዚህ የለም። እንደገና ያምጡት።
error-map-not-toml = የካርታው ፋይል ሊገባ አልቻለም፦ { $detail }
error-map-no-such-column = ፋይሉ { $detail } የሚባል ዓምድ የለውም።
error-map-no-such-field = { $detail } የሚባል መስክ የለም።
error-map-field-twice = ሁለት ዓምዶች የተመረጡለት፦ { $detail }። አንዱን ይምረጡ።
error-map-field-missing = ዓምድ ያልተመረጠለት፦ { $detail }።
error-map-without-header = የዓምድ ስም የሌለው ፋይል ሊመጣ አይችልም። የመጀመሪያ መስመር ይጨምሩ።
error-source-form = ከ1 እስከ 60 የሚደርሱ ከa እስከ z ፊደሎች፣ አኃዞች፣ ሰረዞች፣ ነጥቦች ወይም የሥር መስመሮች ይጠቀሙ።
error-currency-unknown = { $detail } የገንዘብ ኮድ አይደለም። ምሳሌዎች፦ LKR, ETB, INR, GBP
error-zone-unknown = { $detail } የታወቀ የሰዓት ሰቅ አይደለም። ምሳሌ፦ Africa/Addis_Ababa
error-date-out-of-range = ቀኑ { $detail } በጣም ሩቅ ነው።
error-line-width = መስመሩ ከዓምዶቹ ቁጥር የበለጡ ወይም ያነሱ እሴቶች አሉት።
error-line-open-quote = ይህ መስመር የከፈተው የጥቅስ ምልክት (") አልተዘጋም፤ ስለዚህ ቀጣዮቹ መስመሮች ሁሉ የእሱ አካል ሆነው ተነበዋል። ይዝጉት ወይም ያስወግዱት።
error-line-too-long = መስመሩ ከአንድ ሜጋባይት ይበልጣል።
error-line-not-utf8 = መስመሩ በUTF-8 አይደለም።
error-number-wrong = “{ $detail }” ቁጥር አይደለም።
error-number-places = “{ $detail }” ከነጥብ በኋላ ብዙ አኃዞች አሉት።
error-number-large = “{ $detail }” በጣም ትልቅ ነው።
error-file-under-other-source = ይህ ፋይል { $detail } በሚባል ምንጭ ቀድሞ መጥቷል፤ ስለዚህ ሁሉም ትዕዛዞቹ ለሁለተኛ ጊዜ ይመጣሉ። ያንን ምንጭ ይምረጡ፣ ወይም እንደገና እንዲመጡ መፈለግዎን ያመልክቱ።
error-import-source-fixed = የዚህ ፋይል ክፍል { $detail } በሚባል ምንጭ ቀድሞ ተጽፏል፤ በሌላ ምንጭ ሁለት ጊዜ ይመጣል። ምንጩን እንዳለ ይተዉት፣ ወይም ፋይሉን እንደ አዲስ ያምጡ።
error-date-format = “{ $detail }” ቀን የሚጻፍበት መንገድ አይደለም። ቀን በመጀመሪያ ወይም ወር በመጀመሪያ ይምረጡ፣ ወይም የstrftime ፊደሎችን ይጠቀሙ፣ ለምሳሌ %d/%m/%Y።
error-import-already-runs = ይህ ማስመጣት እየሄደ ነው ወይም አልቋል። ገጹን እንደገና ይጫኑ።
error-import-runs-elsewhere = ይህ ማስመጣት በሌላ ቦታ እየተሠራበት ነው። ትንሽ ቆይተው ገጹን እንደገና ይጫኑ።
error-import-not-removable = ይህ ማስመጣት የጻፈው ነገር አለ ወይም እየሄደ ነው፤ ስለዚህ ሊወገድ አይችልም።

## Own fields.
error-url = “{ $detail }” የድረ-ገጽ አድራሻ አይደለም። ምሳሌ፦ https://example.com/shop
error-want-whole = { $detail } ሙሉ ቁጥር አይደለም። ገንዘብ በትንሹ አሃድ ይጻፉ፦ ለ12.50 1250።

## Own fields. Pages of settings.
own-title = የራስዎ መስኮች
own-of = መዝገቦች
own-record-person = ሰዎች
own-record-company = ድርጅቶች
own-what-person = የራስዎ መስኮች በእያንዳንዱ ሰው ገጽ ላይ ከስምና ከአድራሻ ጎን ይታያሉ።
own-what-company = የራስዎ መስኮች በእያንዳንዱ ድርጅት ገጽ ላይ ከስምና ከአድራሻ ጎን ይታያሉ።
own-none-person = ሰዎች ገና የራስዎ መስክ የላቸውም
own-none-company = ድርጅቶች ገና የራስዎ መስክ የላቸውም
own-example-person = ድርጅትዎ ስለ ሰዎች ማወቅ የሚፈልገውን ይጨምሩ፦ “የጫማ ቁጥር” እንደ ቁጥር፣ ወይም “ስለ እኛ እንዴት ሰሙ” ከምርጫዎች ጋር።
own-example-company = ድርጅትዎ ስለ ሌሎች ድርጅቶች ማወቅ የሚፈልገውን ይጨምሩ፦ “የጀልባዎች ብዛት” እንደ ቁጥር፣ ወይም “ውሉ የሚያበቃበት” እንደ ቀን።
own-add = መስክ ጨምር
own-new-person = አዲስ የሰዎች መስክ
own-new-company = አዲስ የድርጅቶች መስክ
own-create = መስኩን ጨምር
own-name = ስም
own-name-hint = ከእሴቱ በፊት የሚታየው፣ ለምሳሌ፦ የጫማ ቁጥር
own-holds = የሚይዘው
own-holds-hint = በኋላ ሊቀየር ይችላል፤ ያን ጊዜ የማይገጥመው ተለይቶ ይቀመጣል።
own-holds-option = { $name }፦ { $what }
own-holds-text = ጽሑፍ
own-holds-what-text = አንድ መስመር፣ ለምሳሌ የቅጽል ስም
own-holds-long-text = ረጅም ጽሑፍ
own-holds-what-long-text = ብዙ መስመሮች
own-holds-number = ቁጥር
own-holds-what-number = እስከ ስድስት የአሥርዮሽ ቦታዎች፣ ለምሳሌ 42.5
own-holds-money = የገንዘብ መጠን
own-holds-what-money = በአንድ የገንዘብ ዓይነት
own-holds-date = ቀን
own-holds-what-date = ለምሳሌ ውል የሚያበቃበት
own-holds-time = ቀንና ሰዓት
own-holds-what-time = ለምሳሌ የሚቀጥለው ርክክብ
own-holds-truth = አዎ ወይም አይ
own-holds-what-truth = ባዶም ሊሆን ይችላል
own-holds-choice = አንድ ምርጫ
own-holds-what-choice = ከሚዘረዝሯቸው አንዱ
own-holds-choices = ብዙ ምርጫዎች
own-holds-what-choices = ከሚዘረዝሯቸው ማንኛቸውም
own-holds-email = የኢሜይል አድራሻ
own-holds-what-email = ለመጻፍ አንድ አድራሻ
own-holds-phone = የስልክ ቁጥር
own-holds-what-phone = ለመደወል አንድ ቁጥር
own-holds-url = የድረ-ገጽ አድራሻ
own-holds-what-url = በhttp ወይም በhttps ይጀምራል
own-holds-person = ወደ ሰው የሚወስድ አገናኝ
own-holds-what-person = እዚህ ካሉት ሰዎች አንዱ
own-holds-company = ወደ ድርጅት የሚወስድ አገናኝ
own-holds-what-company = እዚህ ካሉት ድርጅቶች አንዱ
own-link-hidden = ተደብቋል
own-link-deleted = ተሰርዟል
own-link-found = የትኛው ነው የታሰበው?
own-link-hint-person = ስም ይጻፉ፣ ወይም የሰውየውን ገጽ አድራሻ ይለጥፉ።
own-link-hint-company = ስም ይጻፉ፣ ወይም የድርጅቱን ገጽ አድራሻ ይለጥፉ።
own-currency = የገንዘብ ዓይነት
own-currency-hint = ለገንዘብ መጠን ብቻ። ምሳሌዎች፦ LKR, ETB, INR, GBP
own-choices = ምርጫዎች
own-choices-hint = ለአንድ ወይም ለብዙ ምርጫዎች ብቻ፦ በእያንዳንዱ መስመር አንድ።
own-choices-what = ቦታው ምርጫው በዝርዝሩ የት እንደሚታይ ይናገራል። የሚያስወግዱት ምርጫ ያላቸው መዝገቦች ይዘውት ይቆያሉ።
own-choices-languages = ምርጫዎች በሌሎች ቋንቋዎች
own-choice = ምርጫ { $n }
own-place = የ“{ $name }” ቦታ
own-away = “{ $name }”ን አስወግድ
own-more = ተጨማሪ ምርጫዎች
own-more-hint = በእያንዳንዱ መስመር አንድ።
own-help = እገዛ
own-help-hint = መስኩ በሚሞላበት ቦታ ከሥሩ የሚታይ ዓረፍተ ነገር።
own-section = ክፍል
own-section-hint = የአንድ ክፍል መስኮች በዚህ ርዕስ ሥር አብረው ይታያሉ። ባዶ ከሆነ፦ ያለ ርዕስ።
own-required = የግድ
own-required-hint = እዚህ እሴት ሳይኖር ማንም መዝገብ ማስቀመጥ አይችልም።
own-default = ነባሪ እሴት
own-default-hint = ሌላ ካልተባለ አዲስ መዝገብ የሚኖረው።
own-default-none = ምንም
own-languages = ስምና እገዛ በሌሎች ቋንቋዎች
own-in = { $what } ({ $language })
own-key = ለፕሮግራሞች የሚሆን ስም
own-key-hint = ትንንሽ የላቲን ፊደላት፣ አሃዞችና _፤ መጀመሪያ ፊደል። ባዶ ከሆነ፦ ከስሙ ይሠራል። በኋላ ሊቀየር አይችልም።
own-fixed = የማይቀየረው
own-fixed-what = መዝገቦችና ፕሮግራሞች መስኩን የሚያውቁት በዚህ ስም ነው። የሚይዘው ሊቀየር ይችላል፤ ምን እንደሚሆን አስቀድመው ያያሉ።
own-kind = የሚይዘውን ይቀይሩ
own-kind-title = “{ $name }” የሚይዘው
own-kind-now = አሁን የሚይዘው፦ { $holds }
own-kind-to = ከአሁን ጀምሮ
own-kind-look = ምን እንደሚሆን ይመልከቱ
own-kind-outcome = የሚሆነው፦ { $holds }
own-kind-holding = እሴት ያላቸው መዝገቦች
own-kind-fits = የሚገጥሙ እሴቶች
own-kind-lost = የማይገጥሙ እሴቶች
own-kind-more = የታዩት የመጀመሪያዎቹ { $n } መዝገቦች ብቻ ናቸው፤ ተጨማሪ አሉ።
own-kind-examples = እነዚህ አይገጥሙም፣ ተለይተውም ይቀመጣሉ፤ ለምሳሌ፦
own-kind-what = የሚገጥሙት እሴቶች ከበስተጀርባ ይለወጣሉ። የማይገጥሙት ከመዝገቦቹ ይወጣሉ፤ ለውጡን በ30 ቀናት ውስጥ ከቀለበሱ ይመለሳሉ።
own-kind-begin = አሁን ይቀይሩ
own-kind-begun = እሴቶቹ እየተለወጡ ነው።
own-kind-last = የመጨረሻው ለውጥ
own-kind-from-to = ከ{ $from } ወደ { $to }
own-kind-state-running = እሴቶቹ እየተለወጡ ነው።
own-kind-state-done = ሁሉም እሴቶች ተለውጠዋል።
own-kind-state-undoing = እሴቶቹ እየተመለሱ ነው።
own-kind-state-undone = ሁሉም እሴቶች እንደነበሩ ሆነዋል።
own-kind-looked = { $n ->
    [one] { $n } መዝገብ ታይቷል
   *[other] { $n } መዝገቦች ታይተዋል
}
own-kind-look-again = ምን ያህል እንደደረሰ ይመልከቱ
own-kind-converted = የተለወጡ እሴቶች
own-kind-undo = ለውጡን ይቀልብሱ
own-kind-undo-what = { $n ->
    [one] እሴቶቹ እንደነበሩ ይሆናሉ፤ ከዚያ በኋላ ሰው ከጻፋቸው በቀር። { $n } ቀን ይቀራል።
   *[other] እሴቶቹ እንደነበሩ ይሆናሉ፤ ከዚያ በኋላ ሰው ከጻፋቸው በቀር። { $n } ቀናት ይቀራሉ።
}
own-kind-undo-begun = ለውጡ እየተቀለበሰ ነው።
own-kind-proposed = አሁን ያሉት እሴቶች እነዚህ ናቸው፦ በየመስመሩ አንድ። የፈለጉትን ይተዉ ወይም ይጨምሩ።
own-change = መስኩን ቀይር
own-removal = መስኩን ሰርዝ
own-removal-what = ከሁሉም ገጾች ይጠፋል። መዝገቦች እሴቶቻቸውን ይዘው ይቆያሉ፦ በ30 ቀናት ውስጥ መስኩን ከሁሉም ጋር ወደ ቦታው መመለስ ይችላሉ።
own-up = “{ $name }”ን ወደ ላይ አንቀሳቅስ
own-down = “{ $name }”ን ወደ ታች አንቀሳቅስ
own-deleted = የተሰረዙ መስኮች
own-deleted-one = { $name } (የተሰረዘ)
own-deleted-what = መዝገቦች ካሏቸው እሴቶች ሁሉ ጋር ይመለሳሉ።
own-left = የቀረው ጊዜ
own-days-left = { $n ->
    [one] { $n } ቀን
   *[other] { $n } ቀናት
  }
own-restore = ወደ ቦታው መልስ
own-made = “{ $name }” ተጨምሯል።
own-changed = “{ $name }” ተቀምጧል።
own-gone = “{ $name }” ተሰርዟል።
own-back = “{ $name }” እንደገና አለ።
error-fields-full = 100 መስኮች አሉ፤ ከዚህ በላይ አይቻልም። ሌላ ከመጨመርዎ በፊት አንዱን ይሰርዙ።
error-fields-kept = በጣም ብዙ መስኮች ተሰርዘዋል። ከእነሱ አንዱን ወደ ቦታው መልሰው ይቀይሩት።
error-field-again = አሁን ሌላ መስክ ይህ ስም አለው። ይህን ከመመለስዎ በፊት የዚያን ስም ይቀይሩ።
error-phone-here = ይህ ስልክ ቁጥር አይደለም፦ { $detail }። በአገር ውስጥ እንደሚደወለው ወይም በ+ እና በአገር ኮድ ይጻፉ፣ ለምሳሌ { $example }።
error-kind-same = አስቀድሞ የሚይዘው ይህን ነው። ሌላ ይምረጡ።
error-field-change-runs = በዚህ ቅጽበት የአንድ መስክ እሴቶች እየተለወጡ ነው። እስኪያልቅ ይጠብቁ።
error-field-import-runs = በዚህ ቅጽበት ማስገባት እየተካሄደ ነው። እስኪያልቅ ይጠብቁ።
error-field-change-over = ሊቀለበስ የሚችል ለውጥ የለም።
error-link-choose = በዚህ ስም የሚጠሩ ብዙ ናቸው ወይም ማንም የለም። የታሰበውን ከታች ይምረጡ፣ ወይም በሌሎች ቃላት ይፈልጉ።
error-link-unknown = እርስዎ ከሚያዩአቸው መካከል እንዲህ ያለ መዝገብ የለም። ሌላ ይምረጡ።
error-link-id = የመዝገቡን መለያ ወይም የገጹን አድራሻ ይስጡ።
error-default-not-here = አገናኝ ነባሪ እሴት የለውም። ባዶ ይተዉት።
error-own-key = ትንንሽ የላቲን ፊደላትን፣ አሃዞችንና _ን ይጠቀሙ፤ መጀመሪያ ፊደል፤ በጠቅላላ ቢበዛ 40። ምሳሌ፦ shoe_size
error-own-key-taken = “{ $detail }” በሥራ ላይ ነው ወይም ነበር። ሌላ ይምረጡ።
error-choices-missing = ቢያንስ አንድ ምርጫ ይስጡ።
error-choices-not-here = የምርጫ ዝርዝር ያለው አንድ ወይም ብዙ ምርጫ የሚይዝ መስክ ብቻ ነው። ምርጫዎቹን ያስወግዱ ወይም የሚይዘውን ይቀይሩ።
error-choice-twice = “{ $detail }” ሁለት ጊዜ አለ። ለእያንዳንዱ ምርጫ የራሱን ስም ይስጡ።
error-currency-no-money = የገንዘብ ዓይነት ያለው የገንዘብ መጠን ብቻ ነው።
error-language-unknown = “{ $detail }” ከen, si, am, ml ቋንቋዎች አንዱ አይደለም።
error-position = ቦታዎች ከ1 ይቆጠራሉ።

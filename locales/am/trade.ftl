# ትዕዛዞች፣ ሪፖርቶችና ማስመጣታቸው የሚሉት።

## ትዕዛዞች
orders-title = ትዕዛዞች
orders-of-day = የ{ $day } ትዕዛዞች
orders-sub = ሁሉም ትዕዛዞች፣ ተመላሾችና ማስተካከያዎች፣ የቅርቡ በመጀመሪያ።
orders-search = በቁጥር ፈልግ
orders-empty = ገና ትዕዛዝ የለም
orders-empty-help = የሱቅዎን ትዕዛዞች ያስመጡ፤ እዚህና ካዘዙት ሰዎች ጋር ይታያሉ።
orders-empty-come = ሊያዩዋቸው የሚችሉ ደንበኞች ትዕዛዞች እዚህ ይታያሉ።
orders-none-found = ይህ ቁጥር ያለው ትዕዛዝ የለም
orders-none-found-help = የቁጥሩን ክፍል ይሞክሩ፣ ወይም ሰውየውን ይፈልጉ።
orders-panel = እስካሁን ያሉ ትዕዛዞች
orders-all-of-person = ሁሉም ትዕዛዞች
orders-days = { $n ->
    [one] { $n } ቀን
   *[other] { $n } ቀናት
}
orders-as-of = በ{ $day }
orders-import-best = ምርጥ ደንበኞችን ተመልከት
orders-import-people = ሁሉንም ሰዎች ተመልከት
orders-import-orders = ትዕዛዞቹን ተመልከት
orders-filter = ማጣሪያ
orders-from = ከቀን
orders-to = እስከ ቀን
orders-any-kind = ሁሉም ዓይነት
orders-any-channel = ሁሉም መገናኛ መንገዶች
orders-count = { $n ->
    [one] { $n } ተገኝቷል
   *[other] { $n } ተገኝተዋል
}
orders-count-more = ከ{ $n } በላይ ተገኝተዋል
orders-no-sums = እዚህ ድምር የለም፦ እነዚህ ትዕዛዞች ለመደመር በጣም ብዙ ናቸው፣ ወይም ድምሮቹ አሁን በመሰላት ላይ ናቸው። ያነሱ ቀናት ይምረጡ፣ ወይም ከጥቂት ጊዜ በኋላ ይመለሱ።
orders-counted = ድምራቸው ዜሮ የሆነ ትዕዛዞችና ማስተካከያዎች እዚህ ይዘረዘራሉ፣ ነገር ግን በድምሮቹ ውስጥ አይቆጠሩም።
orders-none-there = የሚስማማ ትዕዛዝ የለም
orders-none-there-help = ሌሎች ቀናት ይምረጡ፣ ወይም አንድ ሁኔታ ያንሱ።
orders-show-all = ሁሉንም ትዕዛዞች አሳይ
period-all = ሁሉም ጊዜ
period-this-month = ይህ ወር
period-last-month = ያለፈው ወር
period-this-year = ይህ ዓመት
period-last-year = ያለፈው ዓመት
error-period-order = መጨረሻው ከመጀመሪያው ይቀድማል። የኋላ መጨረሻ ይምረጡ።
error-period-length = አንድ ሪፖርት ቢበዛ { $detail } ወራት ያሳያል። የኋላ መጀመሪያ ይምረጡ።
error-month = ይህ ወር አይደለም። ምሳሌ፦ 2026-11
error-rfm-class = “{ $detail }” ምድብ አይደለም፦ ከ1 እስከ 5።
search-orders = ትዕዛዞች
search-products = ምርቶች

## አንድ ትዕዛዝ
order-title-order = ትዕዛዝ { $number }
order-title-return = ተመላሽ { $number }
order-title-adjustment = ማስተካከያ { $number }
order-number = ቁጥር
order-sort = ዓይነት
order-sort-order = ትዕዛዝ
order-sort-return = ተመላሽ
order-sort-adjustment = ማስተካከያ
order-person = ሰው
order-nobody = የሚታወቅ ሰው የለም
order-when = መቼ
order-lines = መስመሮች
order-count-lines = { $n ->
    [one] { $n } መስመር
   *[other] { $n } መስመሮች
}
order-total = ድምር
order-status = ሁኔታ
order-status-open = ገና ያልተከፈለ
order-status-paid = ተከፍሏል
order-status-cancelled = ተሰርዟል
order-channel = መገናኛ መንገድ
order-source = ምንጭ
order-description = መግለጫ
order-code = ኮድ
order-quantity = ብዛት
order-price = የአንዱ ዋጋ
order-line-total = የመስመሩ ድምር
order-show-all = ሁሉንም { $n } መስመሮች አሳይ

## የአንድ ሰው ድምሮች
person-orders = ትዕዛዞች
person-orders-more = { $n ->
    [one] ሌላ { $n } አይቆጠርም፦ ያለ ክፍያ፣ ያልተከፈለ ወይም ምንዛሪ በሌለው ገንዘብ
   *[other] ሌሎች { $n } አይቆጠሩም፦ ያለ ክፍያ፣ ያልተከፈሉ ወይም ምንዛሪ በሌለው ገንዘብ
}
person-gross = ያወጡት
person-returned = የመለሱት
person-net = የተጣራ
person-last-order = የመጨረሻ ትዕዛዝ
person-first-order = የመጀመሪያ ትዕዛዝ
person-interval = በትዕዛዞች መካከል በአማካይ
person-returns = ተመላሾች
person-unrated = በድምር ውስጥ የሌለ፦ ሌላ ገንዘብ
person-rfm = የRFM ምድብ
person-bought-in = የገዙበት ወር (ለምሳሌ 2026-11)
person-r = የቅርብነት ምድብ
person-f = የድግግሞሽ ምድብ
person-m = የገንዘብ ምድብ

## ሪፖርቶች
reports-title = ሪፖርቶች
reports-open = ክፈት
rfm-title = ምርጥ ደንበኞች (RFM)
rfm-sub = በቅርቡ፣ ደጋግሞና በብዙ ገንዘብ የገዛው ማን ነው።
rfm-file = አውርድ (CSV)
rfm-empty = ከዚህ ቀን በፊት የገዛ ሰው የለም
rfm-empty-help = ሌላ የኋላ ቀን ይምረጡ፣ ወይም አስቀድመው ትዕዛዞችን ያስመጡ።
rfm-day = ቀን
rfm-day-hint = ከዚህ ቀን መጀመሪያ በፊት የሆነው ይቆጠራል።
rfm-show = አሳይ
rfm-people = ትዕዛዝ ያላቸው ሰዎች
rfm-left-out = በድምር ውስጥ የሌሉ ትዕዛዞች
rfm-left-out-note = ምንዛሪ በሌለው ገንዘብ
rfm-left-out-said = { $n ->
    [one] { $n } ትዕዛዝ ወይም ተመላሽ ምንዛሪው በማይታወቅ ገንዘብ ነው፤ ገንዘቡ በእነዚህ ድምሮች ውስጥ የለም።
   *[other] { $n } ትዕዛዞችና ተመላሾች ምንዛሪያቸው በማይታወቅ ገንዘብ ናቸው፤ ገንዘባቸው በእነዚህ ድምሮች ውስጥ የለም።
}
rfm-grid = ሰዎች በቅርብነትና በድግግሞሽ
rfm-grid-companies = ድርጅቶች በቅርብነትና በድግግሞሽ
rfm-grid-help = R5፦ በጣም በቅርቡ የገዙ። F5፦ በጣም ደጋግመው የገዙ።
rfm-best = በተጣራ ድምር ምርጦች
rfm-recency = ያለፉ ቀናት
rfm-meaning = ምድቦቹ ምን ማለት እንደሆኑ
rfm-meaning-text = የሚቆጠሩት ከቀኑ መጀመሪያ በፊት የሆኑ፣ የተከፈሉ፣ ያልተሰረዙና ድምራቸው ከዜሮ በላይ የሆነ ትዕዛዞች ናቸው። ቅርብነት (R)፦ ከመጨረሻው ወዲህ ያለፉ ሙሉ ቀናት። ድግግሞሽ (F)፦ ስንት እንደሆኑ። ገንዘብ (M)፦ ድምራቸው ከተመለሰው ተቀንሶ። ምድብ ማለት 1 + ⌊5 × (በእርግጥ ዝቅ ያሉ ሰዎች) / (ሁሉም ሰዎች)⌋ ነው፤ ስለዚህ እኩል የሆኑ አንድ ምድብ ይጋራሉ፣ 5 ምርጥ ነው። ትዕዛዝ የሌላቸው ሰዎች ምድብ የላቸውም።
rfm-source = ሐሳቡ የArthur Hughes ነው፣ Strategic Database Marketing (1994)።
rfm-today = የዛሬውን አሳይ
rfm-future = ይህ ቀን ገና አልደረሰም። ከመጨረሻው ትዕዛዝ ወዲህ ያሉት ቀናት እስከዚህ ቀን ይቆጠራሉ።
rfm-relative = ምድብዎች ሰዎችን እርስ በርስ ያወዳድራሉ እንጂ ከተወሰነ መለኪያ ጋር አይደለም፦ R5 ከሁሉም በቅርቡ የገዙ ናቸው፣ ያ ከረጅም ጊዜ በፊት ቢሆንም። እያንዳንዱ ምድብ በዚህ ቀን ምን እንደሚወክል ከታች ይታያል።
rfm-ranges = እያንዳንዱ ምድብ የሚወክለው
rfm-ranges-help = በዚህ ቀን በእያንዳንዱ ምድብ ውስጥ ያለው ዝቅተኛና ከፍተኛ እሴት። ብዙ ሰዎች እኩል እሴት ሲኖራቸው አንድ ምድብ ባዶ ሊሆን ይችላል።
rfm-class = ምድብ
rfm-range-r = ቅርብነት፦ ያለፉ ቀናት
rfm-range-f = ድግግሞሽ፦ ትዕዛዞች
rfm-range-m = ገንዘብ፦ የተጣራ ድምር
rfm-of-people = { $n ->
    [one] { $n } ሰው
   *[other] { $n } ሰዎች
}
rfm-of-companies = { $n ->
    [one] { $n } ድርጅት
   *[other] { $n } ድርጅቶች
}
rfm-of-all-people = ሰዎች
rfm-of-all-companies = ድርጅቶች
rfm-companies = ትዕዛዝ ያላቸው ድርጅቶች
rfm-company = ድርጅት
rfm-best-companies = በተጣራ ድምር ምርጥ ድርጅቶች
rfm-sub-companies = በቅርቡ፣ ደጋግመውና በብዙ ገንዘብ የገዙት የየትኛው ድርጅት ሰዎች ናቸው።
rfm-relative-companies = ምድብዎች ድርጅቶችን እርስ በርስ ያወዳድራሉ እንጂ ከተወሰነ መለኪያ ጋር አይደለም፦ R5 ከሁሉም በቅርቡ የሆነ ሰው የገዛባቸው ድርጅቶች ናቸው፣ ያ ከረጅም ጊዜ በፊት ቢሆንም። እያንዳንዱ ምድብ በዚህ ቀን ምን እንደሚወክል ከታች ይታያል።
rfm-meaning-companies = የአንድ ድርጅት ትዕዛዞች የሚባሉት አሁን የእሱ የሆኑ ሰዎች መቼም ያዘዟቸው ናቸው፦ የሚቀላቀል ሰው ትዕዛዞቹን ይዞ ይመጣል፣ የሚለቅም ይዞ ይሄዳል። የመጨረሻው ትዕዛዝ ከእነሱ የማንኛቸውም የመጨረሻ ነው፤ ምድብዎቹ ድርጅቶችን ያወዳድራሉ።
company-buyers = { $n ->
    [one] በ{ $n } ሰው
   *[other] በ{ $n } ሰዎች
}
rfm-as-list = እንደ ሰዎች ዝርዝር አሳይ
turnover-title = የሽያጭ ገቢ
turnover-what = በወርና በምርት የተሸጠውና የተመለሰው።
turnover-sub = ከ{ $from } እስከ { $to }
turnover-newest = የቅርብ ጊዜው ትዕዛዝ የ{ $month } ነው
turnover-by-month = በወር
turnover-by-product = በምርት
turnover-period = ሌላ ጊዜ
turnover-from = የመጀመሪያ ወር
turnover-to = የመጨረሻ ወር
turnover-last-12 = የመጨረሻዎቹ 12 ወራት
turnover-12-to = እስከ { $month } 12 ወራት
turnover-empty-help = የሱቅዎን ትዕዛዞች ያስመጡ፤ በእያንዳንዱ ወር የተሸጠው እዚህ ይታያል።
turnover-wait = ድምሮቹ ከትዕዛዞቹ በመሰላት ላይ ናቸው። ከጥቂት ጊዜ በኋላ ገጹን እንደገና ይጫኑ።
turnover-wait-products = የእነዚህ ወራት ትዕዛዞች አሁን ተቀይረዋል፤ ምርቶቻቸው እንደገና በመደመር ላይ ናቸው። ከጥቂት ጊዜ በኋላ ገጹን እንደገና ይጫኑ።
turnover-meaning = በመለያው ገንዘብ የተከፈሉና ድምራቸው ከዜሮ በላይ የሆነ ትዕዛዞች፣ የሚታወቅ ደንበኛ የሌላቸውም ጭምር፤ ተመላሾች በተመለሱበት ወር ይቀነሳሉ። ማስተካከያዎች አይቆጠሩም። ወራት በመለያው የሰዓት ሰቅ ይጀምራሉ፣ ይጨርሳሉም። ደንበኞች በወሩ ትዕዛዝ ያላቸው የሚታወቁ ሰዎች ናቸው።
turnover-gross = የተሸጠ
turnover-known = የተጣራ፣ የታወቁ ደንበኞች
turnover-known-note = ለሚታወቁ ደንበኞች የተሸጠው፣ የመለሱት ተቀንሶ። ተመላሽ ብቻ ያላቸው ሰዎች በRFM ሪፖርት ውስጥ የሉም።
turnover-month = ወር
turnover-chart = ከ{ $from } እስከ { $to } በየወሩ የተጣራ ድምርና የተመለሰውን የሚያሳዩ አሞሌዎች። አኃዞቹ ከታች ባለው ሠንጠረዥ ውስጥ ናቸው።
turnover-nothing = በእነዚህ ወራት የተሸጠ የለም
turnover-nothing-help = ሌላ ጊዜ ይምረጡ።
turnover-product = ምርት
turnover-sold = የተሸጠ ብዛት
turnover-came-back = የተመለሰ ብዛት
sales-title = ለሚታወቁ ደንበኞች የተደረገ ሽያጭ
sales-sub = እስካሁን ለሚታወቁ ሰዎች የተሸጠው።
sales-sum = የተሸጠ
sales-orders = ትዕዛዞች
sales-lines = መስመሮች
sales-customers = ደንበኞች
sales-people = ሰዎች
sales-people-note = ማንኛውም ትዕዛዝ፣ ተመላሽ ወይም ማስተካከያ ያላቸው
sales-left-out = { $n ->
    [one] { $n } መስመር በሌላ ገንዘብ ስለሆነ ተትቷል።
   *[other] { $n } መስመሮች በሌላ ገንዘብ ስለሆኑ ተትተዋል።
}
sales-meaning = የሚቆጠረው
sales-meaning-text = የሚታወቁ ሰዎች የተከፈሉ ትዕዛዞች መስመሮች፣ ብዛታቸውና የአንዱ ዋጋ ከዜሮ በላይ የሆነ፣ በመለያው ገንዘብ። ተመላሾች፣ ማስተካከያዎችና ደንበኛ የሌላቸው ትዕዛዞች አይገቡም፤ የተመለሰው አይቀነስም። መስመሮቹ ሳይጠጋጉ ይደመራሉ፤ የሚጠጋጋው ድምሩ ብቻ ነው።

## ትዕዛዞችን ማስመጣት
field-order-number = የትዕዛዝ ቁጥር
field-order-time = ቀንና ሰዓት
field-order-currency = የገንዘብ ዓይነት
field-person-external-id = የደንበኛ ቁጥር
field-person-external-id-instead = የደንበኛ ቁጥር የያዘ ዓምድ ስለሌለ ደንበኞች የሚታወቁት በኢሜይል አድራሻቸው፣ እሱ ከሌለ በስልክ ቁጥራቸው ነው። ብዙ ሰዎች የሚጋሩት ከሆነ ትዕዛዙ ያለ ደንበኛ ይቆያል።
field-person-name = የደንበኛ ስም
field-person-email = የደንበኛ ኢሜይል
field-person-phone = የደንበኛ ስልክ
field-person-country = የደንበኛ አገር
field-person-street = የደንበኛ መንገድ እና ቁጥር
field-person-city = የደንበኛ ከተማ
field-person-postal-code = የደንበኛ የፖስታ ኮድ
field-person-language = የደንበኛ ቋንቋ
field-order-channel = የትዕዛዙ መገናኛ መንገድ
field-order-status = የትዕዛዙ ሁኔታ
field-line-product = የምርት ኮድ
field-line-product-instead = የምርት ኮድ የያዘ ዓምድ ስለሌለ ምርቶች የሚለዩት በመግለጫቸው ነው። ፊደላትና ክፍት ቦታዎች እንዴትም ቢጻፉ ተመሳሳይ ቃላት አንድ ምርት ናቸው።
field-line-description = መግለጫ
field-line-quantity = ብዛት
field-line-price = የአንዱ ዋጋ
import-count-orders-new = አዲስ ትዕዛዞች
import-count-returns-new = አዲስ ተመላሾች
import-count-adjustments-new = አዲስ ማስተካከያዎች
import-count-people-new = አዲስ ሰዎች
import-count-products-new = አዲስ ምርቶች
import-count-orders-unchanged = ቀድሞ ያሉ፣ ያልተቀየሩ
import-count-orders-changed = በሌላ ይዘት ቀድሞ ያሉ፣ እንዳሉ የቆዩ
import-count-orders-replaced = የተተኩ
import-count-orders-anonymous = ደንበኛ የሌላቸው
import-count-orders-other-currency = በሌላ ገንዘብ፣ በድምሮቹ ውስጥ የሌሉ
import-count-orders-open = ገና ያልተከፈሉ፣ በሰዎች ድምር ውስጥ የሌሉ
import-count-orders-cancelled = የተሰረዙ፣ በሰዎች ድምር ውስጥ የሌሉ
import-count-left-out-names = ስሞች
import-count-left-out-emails = የኢሜይል አድራሻዎች
import-count-left-out-countries = አገሮች
import-count-left-out-phones = ስልክ ቁጥሮች
import-count-left-out-addresses = የአድራሻ ክፍሎች
import-count-left-out-languages = ቋንቋዎች
import-count-left-out-channels = መገናኛ መንገዶች
import-count-left-out-shared = ብዙ ሰዎች የሚጋሯቸው የኢሜይል አድራሻዎችና ስልክ ቁጥሮች
import-hint-adjustments-new = ማረሚያዎች፣ ለምሳሌ የክምችት፦ መስመሮቻቸው ሁሉ አሉታዊ ናቸው፣ ቁጥራቸው ግን የተመላሽ አይደለም
import-hint-orders-anonymous = የማን እንደሆኑ አይታወቅም፦ በሽያጭ ገቢ ውስጥ ይቆጠራሉ፣ ለማንም ሰው ግን አይቆጠሩም
import-sum-orders-sum = የአዲስ ትዕዛዞች ድምር
import-sum-returns-sum = የአዲስ ተመላሾች ድምር
import-sum-adjustments-sum = የአዲስ ማስተካከያዎች ድምር
error-order-number-wrong = “{ $detail }” የትዕዛዝ ቁጥር አይደለም፦ ከ1 እስከ 100 የሚታዩ ምልክቶች።
error-customer-id-wrong = “{ $detail }” የደንበኛ ቁጥር አይደለም፦ ቢበዛ 100 የሚታዩ ምልክቶች።
error-product-wrong = “{ $detail }” የምርት ኮድ አይደለም፦ ከ1 እስከ 100 የሚታዩ ምልክቶች።
error-product-undescribed = የምርት ኮድ የለም፤ በዚህ መስመር ላይ መግለጫም የለም፦ የተሸጠው ምን እንደሆነ አይታወቅም።
error-time-wrong = “{ $detail }” በተመረጠው መልክ ቀን አይደለም።
error-status-unknown = “{ $detail }” የትዕዛዝ ሁኔታ ሆኖ አይታወቅም። paid፣ open ወይም cancelled ብለው ይጻፉ፣ ወይም ዓምዱን ይተዉት።
error-order-incomplete = የትዕዛዝ { $detail } ሌላ መስመር ተቀባይነት አላገኘም፤ ትዕዛዝ በሙሉ ይወሰዳል ወይም ጭራሽ አይወሰድም።
error-order-too-long = ትዕዛዙ ከ{ $detail } በላይ መስመሮች አሉት።
error-order-two-customers = የትዕዛዙ መስመሮች የተለያዩ ደንበኞችን ወይም ገንዘቦችን ይጠራሉ ({ $detail })።

## Orders that programs place
error-order-status-unknown = “{ $detail }” የትዕዛዝ ሁኔታ አይደለም፦ paid፣ open ወይም cancelled።
error-order-differs = በዚህ ቁጥር ሌላ ይዘት ያለው ትዕዛዝ አስቀድሞ አለ። ለአዲሱ የራሱን ቁጥር ይስጡ፣ ወይም ያለውን ሁኔታ ይቀይሩ።
error-product-there = በዚህ ኮድ በሌላ ስም የተመዘገበ ምርት አስቀድሞ አለ። ያለውን ስም ይቀይሩ፣ ወይም ለአዲሱ የራሱን ኮድ ይስጡ።
error-order-whose-twice = person ወይም customer ይበሉ፣ ሁለቱንም አይደለም።
error-order-all-negative = ሁሉም መስመር ከዜሮ በታች ነው። ይህ ተመላሽ ወይም ማስተካከያ ነው፦ በ kind ይግለጹ።
error-order-return-positive = በተመላሽ ሁሉም መስመር ከዜሮ በታች ነው። ብዛቶችን በመቀነስ ምልክት ይስጡ።
payments-title = ክፍያዎች
payments-paid = የተከፈለ
payments-due = ያልተከፈለ ቀሪ
payments-due-back = ገና የሚመለስ
payments-refunded = የተመለሰ ገንዘብ
payments-overpaid = በትርፍ የተከፈለ
payments-said = የትዕዛዙ ምንጭ እንደሚለው፤ የተመዘገበ ነገር የለም
payments-said-part = ከዚህ { $amount } አልተመዘገበም፦ የሚለው የትዕዛዙ ምንጭ ብቻ ነው
payments-more = የሚታዩት የቅርቦቹ ናቸው፤ ሁሉም በAPI ይገኛሉ።
payments-method = የአከፋፈል መንገድ
payments-reference = ማጣቀሻ
payments-reference-hint = የደረሰኙ፣ የቼኩ ወይም የዝውውሩ ቁጥር
payments-amount = መጠን
payments-amount-in = መጠን በ{ $currency }
payments-amount-hint = ለምሳሌ { $example }
payments-all-the-same = ቢሆንም መዝግብ
error-amount-unclear = “{ $detail }” ቁጥር አይደለም፣ ወይም ሁለት ቁጥሮችን ሊያመለክት ይችላል። እንዲህ ይጻፉት፦ { $example }
payments-now = ባዶ ከሆነ፦ አሁን
payments-record = ክፍያ ወይም ተመላሽ ገንዘብ መዝግብ
payments-record-refund = ተመላሽ ገንዘብ መዝግብ
payments-take-back = ሻር
payments-reversed = የተሻረ
payments-recorded = የመዘገበው
payments-by-both = { $name }፣ በ{ $token } ቶክን
payments-by-token = የ{ $token } ቶክን
payments-told-by = { $source } ያሳወቀው
payment-recorded = ተመዝግቧል።
payment-reversed = ተሽሯል፤ ከእንግዲህ አይቆጠርም።
payment-restored = ተመልሷል፤ እንደገና ይቆጠራል።
payment-kind-payment = ክፍያ
payment-kind-refund = ተመላሽ ገንዘብ
payment-method-cash = ጥሬ ገንዘብ
payment-method-card = ካርድ
payment-method-bank-transfer = የባንክ ዝውውር
payment-method-mobile-money = የሞባይል ገንዘብ
payment-method-cheque = ቼክ
payment-method-voucher = ቫውቸር
payment-method-other = ሌላ
payment-said = ለ{ $number } ክፍያ
refund-said = ለ{ $number } ተመላሽ ገንዘብ
payment-said-reversed = ለ{ $number } ክፍያ፣ የተሻረ
refund-said-reversed = ለ{ $number } ተመላሽ ገንዘብ፣ የተሻረ
error-order-paid-in = የዚህ ትዕዛዝ ክፍያዎች በ{ $detail } ናቸው። መጀመሪያ በትዕዛዙ ገጽ ላይ ይሰርዟቸው ወይም የገንዘቡን ዓይነት እንዳለ ይተዉት።
error-payment-currency = ይህ ትዕዛዝ በ{ $detail } ነው። የተከፈለውን በ{ $detail } ይመዝግቡ።
error-payment-amount = ከዜሮ በላይ የሆነ መጠን ይጻፉ። ለሚመለስ ገንዘብ ተመላሽ ገንዘብን ይምረጡ።
error-payment-again = { $detail } ለዚህ ትዕዛዝ ከአፍታ በፊት ተመዝግቧል። ይህ ሌላ ነው?
error-payment-beyond = ከዚህ ትዕዛዝ ለመመዝገብ የቀረው ቢበዛ { $detail } ነው። ቢሆንም ይመዝገብ?
error-payment-of-return = ለተመላሽ ዕቃ የሚመዘገበው ተመላሽ ገንዘብ ብቻ ነው። ክፍያውን በትዕዛዙ ላይ ይመዝግቡ።
error-payment-of-adjustment = ለማስተካከያ ክፍያ የለም።
error-payment-differs = ይህ መለያ ያለው፣ ሌላ ይዘት ያለው ክፍያ አስቀድሞ አለ። ለአዲሱ የራሱን መለያ ይስጡ።
error-refund-too-much = ቢበዛ { $detail } ሊመለስ ይችላል፦ ከዚህ በላይ አልገባም።
person-paid = የተከፈለ
person-refunded = የተመለሰ ገንዘብ
person-outstanding = ያልተከፈለ ቀሪ
product-orders = ይህን የያዙ ትዕዛዞች
product-orders-none = ይህን የያዘ ትዕዛዝ የለም
product-orders-none-help = ይህን ምርት የያዙ ትዕዛዞች እንደገቡ እዚህ ይታያሉ።
products-title = ምርቶች
products-add = ምርት ጨምር
products-search = ስም ወይም ኮድ ይፈልጉ
products-count = { $n ->
    [one] { $n } ምርት
   *[other] { $n } ምርቶች
 }
products-count-more = ከ{ $n } በላይ ምርቶች
products-any-source = ሁሉም ምንጮች
products-show-all = ሁሉንም ምርቶች አሳይ
products-empty = እስካሁን ምርት የለም
products-empty-help = ምርቶች ከሚጠቅሷቸው ትዕዛዞች ጋር እዚህ ይታያሉ። አንዱን በእጅ መጨመርም ይችላሉ።
products-none-found = ምርት አልተገኘም
products-none-found-help = ሌላ ቃል ወይም ኮድ ይፈልጉ፣ ወይም ሁሉንም ያሳዩ።
product-name = ስም
product-name-hint = በኋላ የሚመጡ ትዕዛዞችና ማስመጣቶች አይቀይሩትም።
product-code = ኮድ
product-code-hint = ምንጩ በትዕዛዞቹ ውስጥ የሚጠራበት፤ ባዶ ከተተወ ስሙ ይሆናል። በኋላ መቀየር አይቻልም።
product-source = ምንጭ
product-source-hint = ትዕዛዞቹ በዚህ ኮድ የሚጠሩት ሱቅ ወይም ፕሮግራም፣ ለምሳሌ webshop። በኋላ መቀየር አይቻልም።
product-since = የታወቀበት ቀን
product-edit = ምርቱን ቀይር
product-added = ምርቱ ተጨምሯል።
product-was-there = ይህ ምርት አስቀድሞ ነበር።
product-saved = ምርቱ ተቀምጧል።
product-remove = ምርቱን አንሳ
product-remove-what = ምርቱ ከስሙና ከኮዱ ጋር ለዘለዓለም ይነሳል። በየትኛውም ትዕዛዝ ውስጥ የሌለ ብቻ ሊነሳ ይችላል።
product-removed = ምርቱ ተነስቷል።
error-product-sold = ይህ ምርት በትዕዛዞች ውስጥ ስላለ ይቆያል። ሌላ ስም ሊሰጡት ይችላሉ።

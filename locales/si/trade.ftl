# ඇණවුම්, වාර්තා සහ ඒවායේ ආයාතය කියන දේ.

## ඇණවුම්
orders-title = ඇණවුම්
orders-of-day = { $day } දින ඇණවුම්
orders-sub = සියලු ඇණවුම්, ආපසු එවීම් සහ ගැළපීම්, නවතම ඒවා මුලින්.
orders-search = අංකයෙන් සොයන්න
orders-empty = තවම ඇණවුම් නැත
orders-empty-help = ඔබේ වෙළඳසැලේ ඇණවුම් ආයාත කරන්න; ඒවා මෙහි ද ඇණවුම් කළ අය සමඟ ද පෙනෙනු ඇත.
orders-empty-come = ඔබට දැකිය හැකි පාරිභෝගිකයන්ගේ ඇණවුම් මෙහි දිස් වේ.
orders-none-found = මේ අංකය සහිත ඇණවුමක් නැත
orders-none-found-help = අංකයේ කොටසක් උත්සාහ කරන්න, නැතහොත් පුද්ගලයා සොයන්න.
orders-panel = මෙතෙක් ඇණවුම්
orders-all-of-person = සියලු ඇණවුම්
orders-days = { $n ->
    [one] දින { $n }
   *[other] දින { $n }
}
orders-as-of = { $day } දිනට
orders-import-best = හොඳම පාරිභෝගිකයන් බලන්න
orders-import-people = සියලු පුද්ගලයන් බලන්න
orders-import-orders = ඇණවුම් බලන්න
orders-filter = පෙරහන
orders-from = සිට
orders-to = දක්වා
orders-any-kind = සියලු වර්ග
orders-any-channel = සියලු නාලිකා
orders-count = { $n ->
    [one] { $n }ක් හමු විය
   *[other] { $n }ක් හමු විය
}
orders-count-more = { $n }කට වඩා හමු විය
orders-no-sums = මෙහි එකතු නැත: මේ ඇණවුම් එකතු කිරීමට ඕනෑවට වඩා වැඩි ය, නැතහොත් එකතු දැන් ගණනය වෙමින් පවතී. දින ගණන අඩු කරන්න, නැතහොත් මොහොතකින් නැවත බලන්න.
orders-counted = එකතුව බිංදුව වන ඇණවුම් සහ ගැළපීම් මෙහි පෙන්වන නමුත් එකතුවලට ගණන් නොගැනේ.
orders-none-there = ගැළපෙන ඇණවුමක් නැත
orders-none-there-help = වෙනත් දින තෝරන්න, නැතහොත් කොන්දේසියක් ඉවත් කරන්න.
orders-show-all = සියලු ඇණවුම් පෙන්වන්න
period-all = මුළු කාලයම
period-this-month = මේ මාසය
period-last-month = පසුගිය මාසය
period-this-year = මේ වසර
period-last-year = පසුගිය වසර
error-period-order = අවසානය ආරම්භයට පෙර ය. පසු අවසානයක් තෝරන්න.
error-period-length = වාර්තාවක වැඩිම වශයෙන් මාස { $detail }ක් පෙන්වයි. පසු ආරම්භයක් තෝරන්න.
error-month = මෙය මාසයක් නොවේ. උදාහරණය: 2026-11
error-rfm-class = “{ $detail }” පන්තියක් නොවේ: 1 සිට 5 දක්වා.
search-orders = ඇණවුම්
search-products = භාණ්ඩ

## එක් ඇණවුමක්
order-title-order = ඇණවුම { $number }
order-title-return = ආපසු එවීම { $number }
order-title-adjustment = ගැළපීම { $number }
order-number = අංකය
order-sort = වර්ගය
order-sort-order = ඇණවුම
order-sort-return = ආපසු එවීම
order-sort-adjustment = ගැළපීම
order-person = පුද්ගලයා
order-nobody = දන්නා කෙනෙකු නැත
order-when = කවදාද
order-lines = පේළි
order-count-lines = { $n ->
    [one] පේළි { $n }
   *[other] පේළි { $n }
}
order-total = එකතුව
order-status = තත්ත්වය
order-status-open = තවම ගෙවා නැත
order-status-paid = ගෙවා ඇත
order-status-cancelled = අවලංගුයි
order-channel = නාලිකාව
order-source = මූලාශ්‍රය
order-description = විස්තරය
order-code = කේතය
order-quantity = ප්‍රමාණය
order-price = ඒකක මිල
order-line-total = පේළියේ එකතුව
order-show-all = පේළි { $n }ම පෙන්වන්න

## පුද්ගලයෙකුගේ එකතු
person-orders = ඇණවුම්
person-orders-more = { $n ->
    [one] තවත් { $n }ක් ගණන් ගන්නේ නැත: නොමිලේ, නොගෙවූ, හෝ අනුපාතයක් නැති මුදල් ඒකකයක
   *[other] තවත් { $n }ක් ගණන් ගන්නේ නැත: නොමිලේ, නොගෙවූ, හෝ අනුපාතයක් නැති මුදල් ඒකකයක
}
person-gross = වියදම් කළේ
person-returned = ආපසු දුන්නේ
person-net = ශුද්ධ අගය
person-last-order = අවසන් ඇණවුම
person-first-order = පළමු ඇණවුම
person-interval = ඇණවුම් අතර සාමාන්‍ය කාලය
person-returns = ආපසු එවීම්
person-unrated = එකතුවල නැත: වෙනත් මුදල් ඒකක
person-rfm = RFM පන්තිය
person-bought-in = මිලදී ගත් මාසය (උදා: 2026-11)
person-r = මෑතකාලීනත්ව පන්තිය
person-f = වාර ගණන පන්තිය
person-m = මුදල් පන්තිය

## වාර්තා
reports-title = වාර්තා
reports-open = විවෘත කරන්න
rfm-title = හොඳම පාරිභෝගිකයන් (RFM)
rfm-sub = මෑතකදී, නිතර සහ වැඩි මුදලකට මිලදී ගත්තේ කවුද.
rfm-file = බාගන්න (CSV)
rfm-empty = මේ දිනට පෙර කිසිවෙකු මිලදී ගෙන නැත
rfm-empty-help = පසු දිනයක් තෝරන්න, නැතහොත් පළමුව ඇණවුම් ආයාත කරන්න.
rfm-day = දිනය
rfm-day-hint = මේ දිනයේ පළමු මොහොතට පෙර සිදු වූ දේ ගණන් ගැනේ.
rfm-show = පෙන්වන්න
rfm-people = ඇණවුම් ඇති පුද්ගලයන්
rfm-left-out = එකතුවල නැති ඇණවුම්
rfm-left-out-note = අනුපාතයක් නැති මුදල් ඒකකයක
rfm-left-out-said = { $n ->
    [one] අනුපාතයක් නොදන්නා මුදල් ඒකකයක ඇණවුම් හෝ ආපසු එවීම් { $n }ක් ඇත; එහි මුදල මේ එකතුවල නැත.
   *[other] අනුපාතයක් නොදන්නා මුදල් ඒකකවල ඇණවුම් සහ ආපසු එවීම් { $n }ක් ඇත; ඒවායේ මුදල් මේ එකතුවල නැත.
}
rfm-grid = මෑතකාලීනත්වය සහ වාර ගණන අනුව පුද්ගලයන්
rfm-grid-companies = මෑතකාලීනත්වය සහ වාර ගණන අනුව සමාගම්
rfm-grid-help = R5: ඉතා මෑතකදී මිලදී ගත්. F5: ඉතා නිතර මිලදී ගත්.
rfm-best = ශුද්ධ අගය අනුව හොඳම අය
rfm-recency = ගත වූ දින
rfm-meaning = පන්තිවල තේරුම
rfm-meaning-text = ගණන් ගැනෙන්නේ දිනයේ පළමු මොහොතට පෙර වූ, ගෙවා ඇති, අවලංගු නොකළ, එකතුව බිංදුවට වැඩි ඇණවුම් ය. මෑතකාලීනත්වය (R): අවසන් එකේ සිට ගත වූ සම්පූර්ණ දින. වාර ගණන (F): කීයක්ද. මුදල් (M): ඒවායේ එකතුවෙන් ආපසු දුන් දේ අඩු කළ විට. පන්තියක් යනු 1 + ⌊5 × (සැබැවින්ම පහළින් සිටින අය) / (සියලු දෙනා)⌋; එබැවින් සමාන අය එකම පන්තියක සිටින අතර 5 හොඳම ය. ඇණවුමක් නැති අයට පන්තියක් නැත.
rfm-source = අදහස: Arthur Hughes, Strategic Database Marketing (1994).
rfm-today = අද දිනය පෙන්වන්න
rfm-future = මේ දිනය තවම පැමිණ නැත. අවසන් ඇණවුමේ සිට දින ගණන් කෙරෙන්නේ එදින දක්වා ය.
rfm-relative = පන්ති මිනුමක් සමඟ නොව පුද්ගලයන් එකිනෙකා සමඟ සසඳයි: R5 යනු සියලු දෙනා අතරින් මෑතකදීම මිලදී ගත් අය ය, එය බොහෝ කලකට පෙර වුව ද. මේ දිනට එක් එක් පන්තියෙන් කියැවෙන දේ පහත දැක්වේ.
rfm-ranges = එක් එක් පන්තියෙන් කියැවෙන දේ
rfm-ranges-help = මේ දිනට එක් එක් පන්තියේ අඩුම සහ වැඩිම අගය. බොහෝ දෙනෙකුට එකම අගය ඇති විට පන්තියක් හිස් විය හැකි ය.
rfm-class = පන්තිය
rfm-range-r = මෑතකාලීනත්වය: ගත වූ දින
rfm-range-f = වාර ගණන: ඇණවුම්
rfm-range-m = මුදල්: ශුද්ධ අගය
rfm-of-people = { $n ->
    [one] පුද්ගලයන් { $n }
   *[other] පුද්ගලයන් { $n }
}
rfm-of-companies = { $n ->
    [one] සමාගම් { $n }
   *[other] සමාගම් { $n }
}
rfm-of-all-people = පුද්ගලයන්
rfm-of-all-companies = සමාගම්
rfm-companies = ඇණවුම් ඇති සමාගම්
rfm-company = සමාගම
rfm-best-companies = ශුද්ධ අගය අනුව හොඳම සමාගම්
rfm-sub-companies = මෑතකදී, නිතර සහ වැඩි මුදලකට මිලදී ගත්තේ කුමන සමාගම්වල පුද්ගලයන්ද.
rfm-relative-companies = පන්ති මිනුමක් සමඟ නොව සමාගම් එකිනෙක සමඟ සසඳයි: R5 යනු සියල්ල අතරින් මෑතකදීම යමෙකු මිලදී ගත් සමාගම් ය, එය බොහෝ කලකට පෙර වුව ද. මේ දිනට එක් එක් පන්තියෙන් කියැවෙන දේ පහත දැක්වේ.
rfm-meaning-companies = සමාගමක ඇණවුම් යනු දැන් එයට අයත් පුද්ගලයන් කවදා හෝ කළ ඇණවුම් ය: එකතු වන අය තම ඇණවුම් රැගෙන එන අතර, ඉවත් වන අය ඒවා රැගෙන යයි. අවසන් ඇණවුම යනු ඔවුන්ගෙන් ඕනෑම අයෙකුගේ අවසන් එක ය; පන්ති සමාගම් සසඳයි.
company-buyers = { $n ->
    [one] පුද්ගලයන් { $n } දෙනෙකුගෙන්
   *[other] පුද්ගලයන් { $n } දෙනෙකුගෙන්
}
rfm-as-list = පුද්ගලයන්ගේ ලැයිස්තුවක් ලෙස පෙන්වන්න
turnover-title = පිරිවැටුම
turnover-what = මාසය සහ භාණ්ඩය අනුව විකුණූ දේ සහ ආපසු එවූ දේ.
turnover-sub = { $from } සිට { $to } දක්වා
turnover-newest = අලුත්ම ඇණවුම { $month } මාසයේය
turnover-by-month = මාසය අනුව
turnover-by-product = භාණ්ඩය අනුව
turnover-period = වෙනත් කාලයක්
turnover-from = පළමු මාසය
turnover-to = අවසන් මාසය
turnover-last-12 = අවසන් මාස 12
turnover-12-to = { $month } දක්වා මාස 12
turnover-empty-help = ඔබේ වෙළඳසැලේ ඇණවුම් ආයාත කරන්න; එක් එක් මාසයේ විකුණූ දේ මෙහි පෙනෙනු ඇත.
turnover-wait = එකතු ඇණවුම්වලින් ගණනය වෙමින් පවතී. මොහොතකින් පිටුව නැවත පූරණය කරන්න.
turnover-wait-products = මේ මාසවල ඇණවුම් දැන් වෙනස් විය; ඒවායේ භාණ්ඩ නැවත එකතු වෙමින් පවතී. මොහොතකින් පිටුව නැවත පූරණය කරන්න.
turnover-meaning = ගිණුමේ මුදල් ඒකකයේ, එකතුව බිංදුවට වැඩි, ගෙවා ඇති ඇණවුම්; දන්නා පාරිභෝගිකයෙකු නැති ඒවා ද ඇතුළත් ය. ආපසු එවීම් අඩු කෙරෙන්නේ ඒවා සිදු වූ මාසයෙනි. ගැළපීම් ගණන් නොගැනේ. මාස ආරම්භ වන්නේ සහ අවසන් වන්නේ ගිණුමේ වේලා කලාපයේ ය. පාරිභෝගිකයන් යනු ඒ මාසයේ ඇණවුමක් ඇති දන්නා පුද්ගලයන් ය.
turnover-gross = විකුණූ අගය
turnover-known = ශුද්ධ, දන්නා පාරිභෝගිකයන්
turnover-known-note = හඳුනන පාරිභෝගිකයන්ට කළ විකුණුම්, ඔවුන් ආපසු එවූ දේ අඩු කර. ආපසු එවීම් පමණක් ඇති අය RFM වාර්තාවේ නැත.
turnover-month = මාසය
turnover-chart = { $from } සිට { $to } දක්වා එක් එක් මාසයේ ශුද්ධ අගය සහ ආපසු එවූ දේ පෙන්වන තීරු. සංඛ්‍යා පහත වගුවේ ඇත.
turnover-nothing = මේ මාසවල කිසිවක් විකුණා නැත
turnover-nothing-help = වෙනත් කාලයක් තෝරන්න.
turnover-product = භාණ්ඩය
turnover-sold = විකුණූ ප්‍රමාණය
turnover-came-back = ආපසු එවූ ප්‍රමාණය
sales-title = දන්නා පාරිභෝගිකයන්ට විකිණීම්
sales-sub = දන්නා පුද්ගලයන්ට මෙතෙක් විකුණූ දේ.
sales-sum = විකුණූ අගය
sales-orders = ඇණවුම්
sales-lines = පේළි
sales-customers = පාරිභෝගිකයන්
sales-people = පුද්ගලයන්
sales-people-note = ඕනෑම ඇණවුමක්, ආපසු එවීමක් හෝ ගැළපීමක් ඇති
sales-left-out = { $n ->
    [one] පේළි { $n }ක් වෙනත් මුදල් ඒකකයක ඇති බැවින් අත හැර ඇත.
   *[other] පේළි { $n }ක් වෙනත් මුදල් ඒකකවල ඇති බැවින් අත හැර ඇත.
}
sales-meaning = ගණන් ගැනෙන දේ
sales-meaning-text = දන්නා පුද්ගලයන්ගේ ගෙවා ඇති ඇණවුම්වල, ප්‍රමාණය සහ ඒකක මිල බිංදුවට වැඩි, ගිණුමේ මුදල් ඒකකයේ පේළි. ආපසු එවීම්, ගැළපීම් සහ පාරිභෝගිකයෙකු නැති ඇණවුම් ඒ අතර නැත; ආපසු දුන් දේ අඩු කර නැත. පේළි වටැයීමකින් තොරව එකතු කර, වටැයෙන්නේ එකතුව පමණි.

## ඇණවුම් ආයාත කිරීම
field-order-number = ඇණවුම් අංකය
field-order-time = දිනය සහ වේලාව
field-order-currency = මුදල් ඒකකය
field-person-external-id = පාරිභෝගික අංකය
field-person-external-id-instead = පාරිභෝගික අංක ඇති තීරුවක් නැති නිසා, පාරිභෝගිකයන් හඳුනාගන්නේ විද්‍යුත් තැපැල් ලිපිනයෙනි; එය නැති විට දුරකථන අංකයෙනි. එකම ලිපිනය හෝ අංකය කිහිප දෙනෙකුට ඇත්නම්, එම ඇණවුම පාරිභෝගිකයෙකු නැතිව තිබේ.
field-person-name = පාරිභෝගිකයාගේ නම
field-person-email = පාරිභෝගිකයාගේ විද්‍යුත් තැපෑල
field-person-phone = පාරිභෝගිකයාගේ දුරකථනය
field-person-country = පාරිභෝගිකයාගේ රට
field-person-street = පාරිභෝගිකයාගේ වීදිය සහ අංකය
field-person-city = පාරිභෝගිකයාගේ නගරය
field-person-postal-code = පාරිභෝගිකයාගේ තැපැල් කේතය
field-person-language = පාරිභෝගිකයාගේ භාෂාව
field-order-channel = ඇණවුමේ නාලිකාව
field-order-status = ඇණවුමේ තත්ත්වය
field-line-product = භාණ්ඩ කේතය
field-line-product-instead = භාණ්ඩ කේතය ඇති තීරුවක් නැති නිසා, භාණ්ඩ එකිනෙකින් වෙන් කර හඳුනාගන්නේ විස්තරයෙනි. ලොකු කුඩා අකුරු සහ හිස්තැන් කෙසේ වුවත්, එකම වචන එකම භාණ්ඩයයි.
field-line-description = විස්තරය
field-line-quantity = ප්‍රමාණය
field-line-price = ඒකක මිල
import-count-orders-new = නව ඇණවුම්
import-count-returns-new = නව ආපසු එවීම්
import-count-adjustments-new = නව ගැළපීම්
import-count-people-new = නව පුද්ගලයන්
import-count-products-new = නව භාණ්ඩ
import-count-orders-unchanged = දැනටමත් ඇත, වෙනසක් නැත
import-count-orders-changed = වෙනත් අන්තර්ගතයක් සමඟ දැනටමත් ඇත, තබා ගත්
import-count-orders-replaced = ප්‍රතිස්ථාපනය කළ
import-count-orders-anonymous = පාරිභෝගිකයෙකු නැති
import-count-orders-other-currency = වෙනත් මුදල් ඒකකයක, එකතුවල නැත
import-count-orders-open = තවමත් ගෙවා නැති, පුද්ගලයන්ගේ එකතුවල නැත
import-count-orders-cancelled = අවලංගු කළ, පුද්ගලයන්ගේ එකතුවල නැත
import-count-left-out-names = නම්
import-count-left-out-emails = විද්‍යුත් තැපැල් ලිපින
import-count-left-out-countries = රටවල්
import-count-left-out-phones = දුරකථන අංක
import-count-left-out-addresses = ලිපිනවල කොටස්
import-count-left-out-languages = භාෂා
import-count-left-out-channels = නාලිකා
import-count-left-out-shared = කිහිප දෙනෙකුට අයත් විද්‍යුත් තැපැල් ලිපින සහ දුරකථන අංක
import-hint-adjustments-new = නිවැරදි කිරීම්, උදාහරණයක් ලෙස තොගවල: සෘණ පේළි පමණි, නමුත් ආපසු එවීමක අංකයක් නැත
import-hint-orders-anonymous = ඒවා කාගේදැයි නොදනී: පිරිවැටුමට එකතු වේ, කිසිදු පුද්ගලයෙකුට නොවේ
import-sum-orders-sum = නව ඇණවුම්වල එකතුව
import-sum-returns-sum = නව ආපසු එවීම්වල එකතුව
import-sum-adjustments-sum = නව ගැළපීම්වල එකතුව
error-order-number-wrong = “{ $detail }” ඇණවුම් අංකයක් නොවේ: පෙනෙන අකුරු 1 සිට 100 දක්වා.
error-customer-id-wrong = “{ $detail }” පාරිභෝගික අංකයක් නොවේ: පෙනෙන අකුරු උපරිමය 100.
error-product-wrong = “{ $detail }” භාණ්ඩ කේතයක් නොවේ: පෙනෙන අකුරු 1 සිට 100 දක්වා.
error-product-undescribed = භාණ්ඩ කේතයක් නැත, මෙම පේළියේ විස්තරයක් ද නැත: විකුණුවේ කුමක්දැයි කිසිවකින් නොකියැවේ.
error-time-wrong = “{ $detail }” තෝරාගත් ආකාරයේ දිනයක් නොවේ.
error-status-unknown = “{ $detail }” ඇණවුමක තත්ත්වයක් ලෙස නොදනී. paid, open හෝ cancelled ලියන්න, නැතහොත් තීරුව අත හරින්න.
error-order-incomplete = { $detail } ඇණවුමේ වෙනත් පේළියක් ප්‍රතික්ෂේප විය; ඇණවුමක් සම්පූර්ණයෙන් ගනු ලැබේ, නැතහොත් කිසිසේත් නොගනී.
error-order-too-long = ඇණවුමේ පේළි { $detail }කට වඩා ඇත.
error-order-two-customers = ඇණවුමේ පේළිවල වෙනස් පාරිභෝගිකයන් හෝ මුදල් ඒකක ඇත ({ $detail }).

## Orders that programs place
error-order-status-unknown = “{ $detail }” ඇණවුමක තත්ත්වයක් නොවේ: paid, open හෝ cancelled.
error-order-differs = මෙම අංකය සහිත, වෙනත් අන්තර්ගතයක් ඇති ඇණවුමක් දැනටමත් ඇත. නව ඇණවුමට එහිම අංකයක් දෙන්න, නැතහොත් තිබෙන එකේ තත්ත්වය වෙනස් කරන්න.
error-product-there = මෙම කේතය සහිත භාණ්ඩයක් වෙනත් නමකින් දැනටමත් ඇත. තිබෙන එකේ නම වෙනස් කරන්න, නැතහොත් නව භාණ්ඩයට එහිම කේතයක් දෙන්න.
error-order-whose-twice = person හෝ customer කියන්න, දෙකම නොවේ.
error-order-all-negative = සෑම පේළියක්ම බිංදුවට අඩුය. එය ආපසු එවීමක් හෝ ගැළපුමකි: kind හි එය කියන්න.
error-order-return-positive = ආපසු එවීමක සෑම පේළියක්ම බිංදුවට අඩුය. ප්‍රමාණ ඍණ ලකුණින් දෙන්න.
payments-title = ගෙවීම්
payments-paid = ගෙවා ඇත
payments-due = තව ගෙවිය යුතු
payments-due-back = තව ආපසු දිය යුතු
payments-refunded = ආපසු ගෙවූ
payments-overpaid = වැඩිපුර ගෙවූ
payments-said = ඇණවුමේ මූලාශ්‍රය පවසන පරිදි; කිසිවක් සටහන් කර නැත
payments-said-part = ඉන් { $amount } සටහන් කර නැත: ඇණවුමේ මූලාශ්‍රය පමණක් එසේ කියයි
payments-more = පෙන්වන්නේ අලුත්ම ඒවා ය; සියල්ල API හි ඇත.
payments-method = ගෙවූ ක්‍රමය
payments-reference = යොමු අංකය
payments-reference-hint = රිසිට්පතේ, චෙක්පතේ හෝ මාරු කිරීමේ අංකය
payments-amount = මුදල
payments-amount-in = මුදල ({ $currency })
payments-amount-hint = උදාහරණයක් ලෙස { $example }
payments-all-the-same = එසේ වුවත් සටහන් කරන්න
error-amount-unclear = “{ $detail }” අංකයක් නොවේ, නැතහොත් අංක දෙකක් අදහස් විය හැකිය. මෙසේ ලියන්න: { $example }
payments-now = හිස් නම්: දැන්
payments-record = ගෙවීමක් හෝ ආපසු ගෙවීමක් සටහන් කරන්න
payments-record-refund = ආපසු ගෙවීමක් සටහන් කරන්න
payments-take-back = ඉවත් කර ගන්න
payments-reversed = ඉවත් කර ගත්
payments-recorded = සටහන් කළේ
payments-by-both = { $name }, { $token } ටෝකනයෙන්
payments-by-token = { $token } ටෝකනය
payments-told-by = { $source } දැනුම් දුන්
payment-recorded = එය සටහන් විය.
payment-reversed = එය ඉවත් කර ගන්නා ලදී; තවදුරටත් ගණන් නොගැනේ.
payment-restored = එය නැවත ගෙන එන ලදී; නැවත ගණන් ගැනේ.
payment-kind-payment = ගෙවීම
payment-kind-refund = ආපසු ගෙවීම
payment-method-cash = මුදලින්
payment-method-card = කාඩ්පත
payment-method-bank-transfer = බැංකු මාරුව
payment-method-mobile-money = ජංගම මුදල්
payment-method-cheque = චෙක්පත
payment-method-voucher = වවුචරය
payment-method-other = වෙනත්
payment-said = { $number } සඳහා ගෙවීම
refund-said = { $number } සඳහා ආපසු ගෙවීම
payment-said-reversed = { $number } සඳහා ගෙවීම, ඉවත් කර ගත්
refund-said-reversed = { $number } සඳහා ආපසු ගෙවීම, ඉවත් කර ගත්
error-order-paid-in = මේ ඇණවුමේ ගෙවීම් { $detail } වලින් ඇත. මුලින්ම ඇණවුමේ පිටුවේ ඒවා ඉවත් කර ගන්න, නැතහොත් මුදල් ඒකකය එලෙසම තබන්න.
error-payment-currency = මේ ඇණවුම { $detail } වලිනි. ගෙවූ මුදල { $detail } වලින් සටහන් කරන්න.
error-payment-amount = බිංදුවට වැඩි මුදලක් ලියන්න. ආපසු යන මුදල් සඳහා ආපසු ගෙවීම තෝරන්න.
error-payment-again = { $detail } ක මුදලක් මේ ඇණවුමට මොහොතකට පෙර සටහන් කෙරිණි. මෙය තවත් එකක්ද?
error-payment-beyond = මේ ඇණවුමෙන් තව සටහන් කිරීමට ඇත්තේ උපරිම { $detail } කි. එසේ වුවත් සටහන් කරන්නද?
error-payment-of-return = ආපසු එවීමකට සටහන් කළ හැක්කේ ආපසු ගෙවීම් පමණි. ගෙවීම ඇණවුමේ සටහන් කරන්න.
error-payment-of-adjustment = ගැළපීමක් සඳහා ගෙවීමක් නැත.
error-payment-differs = මේ හැඳුනුම් අංකය සහිත, වෙනත් අන්තර්ගතයක් ඇති ගෙවීමක් දැනටමත් ඇත. අලුත් එකට වෙනම අංකයක් දෙන්න.
error-refund-too-much = ආපසු දිය හැක්කේ උපරිම { $detail } කි: ඊට වඩා ලැබී නැත.
person-paid = ගෙවා ඇත
person-refunded = ආපසු ගෙවූ
person-outstanding = තව ගෙවිය යුතු
product-orders = මෙය ඇතුළත් ඇණවුම්
product-orders-none = මෙය ඇතුළත් ඇණවුමක් නැත
product-orders-none-help = මේ භාණ්ඩය ඇතුළත් ඇණවුම් ලැබුණු විගස මෙහි පෙනේ.
products-title = භාණ්ඩ
products-add = භාණ්ඩයක් එක් කරන්න
products-search = නම හෝ කේතය සොයන්න
products-count = { $n ->
    [one] භාණ්ඩ { $n }
   *[other] භාණ්ඩ { $n }
 }
products-count-more = භාණ්ඩ { $n }කට වැඩිය
products-any-source = සියලු මූලාශ්‍ර
products-show-all = සියලු භාණ්ඩ පෙන්වන්න
products-empty = තවම භාණ්ඩ නැත
products-empty-help = භාණ්ඩ ඒවා නම් කරන ඇණවුම් සමඟ මෙහි දිස් වේ. අතින් එකක් එක් කිරීමටද පුළුවන.
products-none-found = භාණ්ඩයක් හමු නොවීය
products-none-found-help = වෙනත් වචනයක් හෝ කේතයක් සොයන්න, නැතහොත් සියල්ල පෙන්වන්න.
product-name = නම
product-name-hint = පසුව එන ඇණවුම් සහ ආයාත එය වෙනස් නොකරයි.
product-code = කේතය
product-code-hint = මූලාශ්‍රය එහි ඇණවුම්වල මෙය හඳුන්වන නම; හිස්ව තැබුවහොත් භාණ්ඩයේ නම වේ. පසුව වෙනස් කළ නොහැක.
product-source = මූලාශ්‍රය
product-source-hint = ඇණවුම්වල මෙය මේ කේතයෙන් හඳුන්වන වෙළඳසැල හෝ වැඩසටහන, උදාහරණයක් ලෙස webshop. පසුව වෙනස් කළ නොහැක.
product-since = දන්නා දා සිට
product-edit = භාණ්ඩය වෙනස් කරන්න
product-added = භාණ්ඩය එක් කරන ලදී.
product-was-there = මෙම භාණ්ඩය දැනටමත් තිබිණි.
product-saved = භාණ්ඩය සුරකින ලදී.
product-remove = භාණ්ඩය ඉවත් කරන්න
product-remove-what = භාණ්ඩය එහි නම සහ කේතය සමඟ සදහටම ඉවත් වේ. කිසිදු ඇණවුමක නැති එකක් පමණක් ඉවත් කළ හැක.
product-removed = භාණ්ඩය ඉවත් කරන ලදී.
error-product-sold = ඇණවුම්වල මෙම භාණ්ඩය ඇති බැවින් එය රැඳේ. ඔබට එයට වෙනත් නමක් දිය හැක.

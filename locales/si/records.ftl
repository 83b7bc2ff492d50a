## පෙරහන් සහ ලැයිස්තු.

error-filter-syntax = පෙරහනේ මෙම තැන තේරුම් ගත නොහැක: { $detail }
error-filter-field = පෙරහනේ සඳහන් ක්ෂේත්‍රයක් නොමැත: { $detail }
error-filter-operator = පෙරහනේ මෙම ක්ෂේත්‍රයෙන් විමසිය නොහැකි දෙයක් ඇත: { $detail }
error-filter-value = පෙරහනේ නොගැළපෙන අගයක් ඇත: { $detail }
error-filter-too-long = පෙරහන දිග වැඩිය: උපරිමය අකුරු { $detail }.
error-filter-too-deep = පෙරහනේ වරහන් තුළ වරහන් වැඩිය: { $detail }
error-filter-too-many = පෙරහනේ කොන්දේසි හෝ අගයන් වැඩිය: { $detail }
error-list-field = මෙම ක්ෂේත්‍රයෙන් ලැයිස්තුව පෙළගැස්වීමට හෝ එය පෙන්වීමට නොහැක: { $detail }
error-list-columns = තීරු වැඩිය: උපරිමය { $detail }.

## කොන්දේසියක් සාදන පෝරමය, සහ වචනවලින් කොන්දේසි.
filter-field = ක්ෂේත්‍රය
filter-field-choose = ක්ෂේත්‍රයක් තෝරන්න
filter-choose = තෝරන්න
filter-comparison = කොන්දේසිය
filter-value = අගය
filter-to = දක්වා
filter-days = දින ගණන
filter-days-free = පසුගිය දින ගණන තුළ (හිස්ව තැබිය හැක)
filter-times = වාර ගණන
filter-anything = ඕනෑම දෙයක්
filter-add = කොන්දේසිය එක් කරන්න
filter-yes = ඔව්
filter-me = මම
filter-no = නැත
filter-quoted = “{ $text }”
filter-says = { $field }: { $asks }
filter-says-is = { $value } වේ
filter-says-is-not = { $value } නොවේ
filter-says-contains = { $value } අඩංගුයි
filter-says-starts = { $value } යන්නෙන් ආරම්භ වේ
filter-says-empty = හිස්ය
filter-says-not-empty = හිස් නැත
filter-says-less = { $value } ට අඩු
filter-says-at-most = උපරිමය { $value }
filter-says-more = { $value } ට වැඩි
filter-says-at-least = අවම වශයෙන් { $value }
filter-says-between = { $value }
filter-says-span = { $from } සිට { $to } දක්වා
filter-says-on = { $value } දින
filter-says-not-on = { $value } දින නොවේ
filter-says-before = { $value } ට පෙර
filter-says-until = { $value } දින හෝ ඊට පෙර
filter-says-after = { $value } ට පසු
filter-says-from = { $value } දින හෝ ඊට පසු
filter-says-not-since = { $value } සිට නැත, හෝ කිසි දිනක නැත
filter-says-never = කිසි දිනක නැත
filter-says-ever = දිනයක් ඇත
filter-says-within = පසුගිය දින { $value } තුළ
filter-says-older = දින { $value }කට වඩා පෙර
filter-says-times-at-least = අවම වශයෙන් වාර { $value }ක්
filter-says-times-at-most = උපරිමය වාර { $value }ක්
filter-says-did = { $value } සිදු විය
filter-says-did-not = { $value } සිදු නොවීය
filter-says-did-any = යමක් සිදු විය
filter-says-did-none = කිසිවක් සිදු නොවීය
filter-says-lately = { $what }, පසුගිය { $days ->
    [one] දින { $days }
   *[other] දින { $days }
} තුළ
filter-says-and = { $a } සහ { $b }
filter-says-or = { $a } හෝ { $b }
filter-says-not = මෙය නොවේ: { $value }
filter-says-all = සියල්ල
filter-says-none = කිසිවක් නැත
filter-text = පෙරහන පෙළක් ලෙස ලියන්න
filter-text-fields = ක්ෂේත්‍ර සහ පෙළෙහි ඒවායේ නම්
filter-text-example = stage = customer and created within 30 days

## තේරුම් ගත නොහැකි පෙරහනක්
filter-fault-syntax = අකුර { $at }: පෙරහනේ මෙම තැන තේරුම් ගත නොහැක: { $found }
filter-fault-field = අකුර { $at }: “{ $found }” නමින් ක්ෂේත්‍රයක් නොමැත.
filter-fault-operator = අකුර { $at }: මෙතැන විමසිය නොහැකි දෙයක් ඇත: { $found }
filter-fault-value = අකුර { $at }: නොගැළපෙන අගයක් ඇත: { $found }
filter-fault-near = ඔබ අදහස් කරන්නේ “{ $near }” ද?
filter-fault-mend = “{ $near }” යොදන්න
filter-fault-without = මෙම පෙරහන නොමැතිව ලැයිස්තුව පෙන්වන්න
filter-fault-go-on = කිසිවක් සෙවුවේ නැත. පෙළ නිවැරදි කර නැවත යොදන්න, නැතහොත් එය නොමැතිව ඉදිරියට යන්න.
filter-fits-day = දිනයක් මෙසේ ලියන්න: 2026-03-31
filter-fits-number = පූර්ණ සංඛ්‍යාවක් ලියන්න.
filter-fits-money = මුදල තිතක් සමඟ ලියන්න: 12.50
filter-fits-truth = true හෝ false ලියන්න.
filter-fits-word = මෙම වචන ගැළපේ: { $words }
error-filter-day = “{ $detail }” දිනයක් නොවේ. එකක් තෝරන්න, නැතහොත් මෙසේ ලියන්න: 2026-03-31
error-filter-choice = “{ $detail }” තේරීම් අතර නැත.
error-filter-range = { $detail } අතර පූර්ණ සංඛ්‍යාවක් ලියන්න.

## ආයාත කිරීම්
imports-title = ආයාත
imports-empty = ඔබේ වෙළඳසැලේ ඇණවුම් ගෙන එන්න; ඔබේ හොඳම පාරිභෝගිකයන් කවුදැයි එසැණින් බලන්න. සිදුවන දේ ඔබ දකින තුරු කිසිවක් ලියැවෙන්නේ නැත.
imports-add = ඇණවුම් ආයාත කරන්න
imports-hint = CSV හෝ XLSX, gzip හෝ xz වලින් ඇසිරූ ඒවා ද, උපරිමය { $size }. පළමු පේළියේ තීරුවල නම් තිබිය යුතුය.
import-file = ගොනුව
import-state = තත්ත්වය
import-source = මූලාශ්‍රය
import-source-hint = ඇණවුම් එන තැන සඳහා කෙටි නමක්, සෑම වරම එකම නම: ඇණවුම් අංකය සමඟ එය නැවත එන ඇණවුමක් හඳුනා ගනී. උදාහරණය: webshop
import-source-which = මෙම ගොනුව පැමිණියේ කොතැනින්ද? මේ දක්වා: { $names }. එකම නම යොදන්නේ එකම වෙළඳසැලකට හෝ අයකැමි යන්ත්‍රයකට පමණි; නැතහොත් එක් තැනක පාරිභෝගිකයෙකු වෙනත් තැනක අයෙකු ලෙස වරදවා ගැනේ.
import-when = උඩුගත කළේ
import-finished = අවසන් වූයේ
import-size = ප්‍රමාණය
import-state-uploaded = උඩුගත කර ඇත
import-state-checking = පරීක්ෂා කරමින්
import-state-checked = පරීක්ෂා කර ඇත
import-state-running = ක්‍රියාත්මකයි
import-state-done = අවසන්
import-state-failed = අසාර්ථකයි
import-busy-checking = ගොනුව පරීක්ෂා කරමින්
import-busy-running = ආයාත කරමින්
import-share = { $n } %
import-steps = ආයාත කිරීමේ පියවර
import-step-file = ගොනුව
import-step-columns = තීරු
import-step-check = පරීක්ෂාව
import-step-run = ආයාත කිරීම
import-step-report = වාර්තාව
import-same-file = ඔබ මේ ගොනුවම මීට පෙර ගෙනැවිත් ඇත: { $when }.
import-same-file-done = එය ආයාත කර ඇත. දැනටමත් ඇති ඇණවුම් එලෙසම පවතී; කිසිවක් දෙවරක් ගණන් නොගැනේ.
import-same-file-other = එම ආයාත කිරීම අවසන් වී නැත.
import-same-file-checked = එවිට එයින් කිසිවක් ලියැවුණේ නැත: බැලුවා පමණි.
import-same-file-open = එම ආයාත කිරීම විවෘත කරන්න
import-other-source = මේ ගොනුවම { $when } දින “{ $source }” මූලාශ්‍රය යටතේ දැනටමත් ආයාත කර ඇත.
import-other-source-help = “{ $here }” යටතේ එහි සියලු ඇණවුම් දෙවන වරටත් එනු ඇත. ඒවා එම ඇණවුම්ම නම්, මූලාශ්‍රය “{ $source }” ලෙස වෙනස් කරන්න: එවිට කිසිවක් දෙවරක් ගණන් නොගැනේ.
import-again = මේවා වෙනත් ඇණවුම් ය: “{ $here }” යටතේ ඒවා නැවත ආයාත කරන්න
import-swept = මේ ආයාත කිරීමට අවසන් වරට යමක් කර දින { $days }කට පසු, { $when } දින ගොනුව මකන ලදී. ආයාත කළ දේ පවතී.
import-leave = ඔබට මේ පිටුවෙන් යා හැකිය; වැඩය දිගටම සිදු වේ.
import-refresh = දැන් කොතෙක් දුරද යන්න පෙන්වන්න
import-silent = තත්පර 30කට වැඩි කාලයක් මේ ගැන කිසිවක් අසන්නට නැත.
import-go-on = දිගටම කරන්න
import-remove = මේ ආයාත කිරීම ඉවත් කරන්න
import-remove-what = මෙම ගොනුව සඳහා තෝරාගත් දේ අමතක වේ. එයින් කිසිවක් තවම ලියා නැති බැවින් වෙනත් කිසිවක් වෙනස් නොවේ. ගොනුව නැවත ගෙන ආ හැකිය.
import-removed = ආයාත කිරීම ඉවත් කරන ලදී.
import-failed-internal = අපේ පැත්තේ වරදක් සිදු විය.
import-failed-midway = මෙතෙක් ලියැවුණු දේ නිවැරදිව තිබේ. දිගටම කරන්න: නැවතුණු තැන සිට එය ඉදිරියට යයි.
import-failed-next = කිසිවක් ලියැවුණේ නැත. ගොනුව හෝ පහත තේරීම් නිවැරදි කර නැවත පරීක්ෂා කරන්න.
import-columns = තීරු
import-columns-help = ඔබේ ගොනුවේ එක් එක් තීරුවේ ඇත්තේ කුමක්දැයි තෝරන්න. හඳුනාගත් දේ දැනටමත් තෝරා ඇත; කරුණාකර ඒවා බලන්න.
import-columns-missing = මේවා ඇති තීරුව පහතින් තෝරන්න: { $names }
import-column = තීරුව
import-examples = උදාහරණ
import-means = අඩංගු දේ
import-column-means = { $name } තීරුවේ අඩංගු දේ
import-leave-out = (අත හරින්න)
import-options = ලියා ඇති ආකාරය
import-usual = { $value } (ගිණුමේ)
import-currency = මුදල් ඒකකය
import-currency-hint = මුදල් ඒකකයක් සඳහන් නොවන මුදල් සඳහා. හිස් නම්: ගිණුමේ එක.
import-zone = වේලා කලාපය
import-zone-hint = කලාපයක් සඳහන් නොවන වේලාවන් සඳහා. හිස් නම්: ගිණුමේ එක.
import-dates = දින
import-dates-found = ගොනුවෙන් සොයා ගන්න
import-dates-day-first = දිනය මුලින්: 31/12/2026
import-dates-month-first = මාසය මුලින්: 12/31/2026
import-dates-year-first = වර්ෂය මුලින්: 2026-12-31
import-dates-order = කියවන ආකාරය
import-dates-example = උදාහරණයක් ලෙස
import-dates-earliest = මුල්ම දිනය
import-dates-latest = අවසන් දිනය
import-dates-usual = මේ ගොනුවේ සෑම දිනයක්ම දිනය මුලින් හෝ මාසය මුලින් ලෙස කියවිය හැකිය. ඒවා ඔබේ ගිණුම ඇති ප්‍රදේශයේ සිරිත පරිදි කියවනු ලැබේ: { $order }. උදාහරණය බලන්න; එය වැරදි නම් අනෙක් ආකාරය තෝරා නැවත පරීක්ෂා කරන්න.
import-dates-most = { $n ->
    [one] දින එකිනෙකට පටහැනි ය. බොහොමයක් කියවන්නේ මෙසේ ය: { $order }. පේළි { $n }ක් ඊට නොගැළපෙන නිසා ප්‍රතික්ෂේප වේ.
   *[other] දින එකිනෙකට පටහැනි ය. බොහොමයක් කියවන්නේ මෙසේ ය: { $order }. පේළි { $n }ක් ඊට නොගැළපෙන නිසා ප්‍රතික්ෂේප වේ.
}
import-dates-misfits = { $n ->
    [one] පේළි { $n }ක දිනය එසේ කියවිය නොහැකි නිසා එය ප්‍රතික්ෂේප වේ.
   *[other] පේළි { $n }ක දින එසේ කියවිය නොහැකි නිසා ඒවා ප්‍රතික්ෂේප වේ.
}
import-dates-again = නැවත පරීක්ෂා කරන්න
import-decimal = සංඛ්‍යා
import-prefix = ආපසු එවීම් පටන් ගන්නේ
import-prefix-hint = මෙසේ පටන් ගෙන මුදල් නොගෙනෙන ඇණවුම් අංක ආපසු එවීම් වේ. හිස් නම්: එවැනි ඒවා නැත.
import-change = වෙනත් අන්තර්ගතයක් සමඟ දැනටමත් ඇති ඇණවුම්
import-change-keep = ඇති දේ තබා ගන්න
import-change-replace = ගොනුවේ ඇති දෙයින් ප්‍රතිස්ථාපනය කරන්න
import-change-hint = එවැනි ඒවා කීයක් තිබේදැයි පරීක්ෂාව කියයි.
import-check = පරීක්ෂා කරන්න
import-checked = ආයාත කිරීමෙන් සිදුවන්නේ මෙයයි. තවමත් කිසිවක් ලියා නැත.
import-run = දැන් ආයාත කරන්න
import-nothing-new = ආයාත කිරීමට කිසිවක් නැත: මේ ගොනුවේ ඇති සියල්ල දැනටමත් ඇත.
import-change-columns = තීරු වෙනස් කරන්න
import-lines-read = { $n ->
    [one] පේළි { $n }ක් කියවන ලදී.
   *[other] පේළි { $n }ක් කියවන ලදී.
}
import-lines-refused = { $n ->
    [one] පේළි { $n }ක් ප්‍රතික්ෂේප විය; හේතුව පහත ඇත.
   *[other] පේළි { $n }ක් ප්‍රතික්ෂේප විය; හේතු පහත ඇත.
}
import-none-refused = කිසිවක් ප්‍රතික්ෂේප වූයේ නැත.
import-left-out = සමහර අගයන් තේරුම් ගත නොහැකි වූ නිසා අත හැර ඇත. ඒවායේ ඇණවුම් කෙසේ වුවත් ගනු ලැබේ.
import-left-out-example = “{ $value }” (මුලින්ම { $line } වන පේළියේ)
import-left-out-help = රටේ කේතයක් නැති දුරකථන අංක පාරිභෝගිකයාගේ රටේ අංක ලෙස, එය නොදනී නම් ඔබේ ගිණුමේ රටේ අංක ලෙස කියවනු ලැබේ.
import-refused = ප්‍රතික්ෂේප වූ පේළි
import-refused-help = ඒවා බාගෙන, පැතුරුම්පතක නිවැරදි කර, නිවැරදි කළ පේළි ආයාත කරන්න: දැනටමත් ඇති ඇණවුම් දෙගුණ නොවේ.
import-refused-file = ප්‍රතික්ෂේප වූ පේළි බාගන්න (CSV)
import-refused-first = ඒවායින් මුල් පේළි
import-refused-line = පේළිය
import-refused-code = කේතය
import-refused-reason = හේතුව
import-refused-field = ක්ෂේත්‍රය
import-refused-value = අගය
import-refused-raw = පේළිය එලෙසම
import-count-lines = පේළි
import-count-lines-new = නව පේළි
import-count-lines-refused = ප්‍රතික්ෂේප වූ පේළි

## ගොනුවක, පේළියක හෝ තේරීමක වැරදි
error-file-too-large = ගොනුව ඉතා විශාලයි: උපරිමය { $detail } MB. එය බෙදන්න, නැතහොත් gzip වලින් අසුරන්න.
error-file-empty = ගොනුව හිස් ය. වෙනත් එකක් තෝරන්න.
error-file-not-a-workbook = වැඩපොත විවෘත කළ නොහැක ({ $detail }). එය නැවත XLSX හෝ CSV ලෙස සුරකින්න.
error-file-unpacks-too-large = වැඩපොත දිග හැරෙන විට { $detail } MB ට වඩා වැඩිය. එය CSV ලෙස සුරකින්න.
error-file-utf16 = ගොනුව UTF-16 වලින් ලියා ඇත. එය “CSV UTF-8” ලෙස සුරකින්න.
error-file-without-header = තීරුවල නම් සහිත පළමු පේළියක් ගොනුවේ නැත. එකක් එක් කරන්න.
error-file-header-not-utf8 = තීරුවල නම් UTF-8 නොවේ. ගොනුව “CSV UTF-8” ලෙස සුරකින්න.
error-file-not-a-table = මෙය CSV හෝ XLSX ගොනුවක් නොවේ. වගුව CSV හෝ XLSX ලෙස සුරැක එය ගෙනෙන්න.
error-file-column-twice = { $detail } තීරුව ගොනුවේ දෙවරක් ඇත. එක් එක් තීරුවට වෙනම නමක් දෙන්න.
error-file-open-quote = { $detail } වන පේළියේ සිට උද්ධෘත ලකුණක් වසා නැත. එම පේළිය නිවැරදි කරන්න.
error-file-broken = ගොනුව අවසානය දක්වා කියවිය නොහැක ({ $detail }). එය නැවත සුරැක යළි ගෙන එන්න.
error-file-gone = ගොනුව තවදුරටත් මෙහි නැත. එය නැවත ගෙන එන්න.
error-map-not-toml = සිතියම් ගොනුව තේරුම් ගත නොහැක: { $detail }
error-map-no-such-column = ගොනුවේ { $detail } නම් තීරුවක් නැත.
error-map-no-such-field = { $detail } නම් ක්ෂේත්‍රයක් නැත.
error-map-field-twice = තීරු දෙකක් තෝරා ඇත්තේ: { $detail }. එකක් තෝරන්න.
error-map-field-missing = තීරුවක් තෝරා නැත්තේ: { $detail }.
error-map-without-header = තීරුවල නම් නැති ගොනුවක් ආයාත කළ නොහැක. පළමු පේළියක් එක් කරන්න.
error-source-form = a සිට z දක්වා අකුරු, ඉලක්කම්, හයිෆන්, තිත් හෝ යටි ඉරි 1 සිට 60 දක්වා යොදන්න.
error-currency-unknown = { $detail } මුදල් ඒකක කේතයක් නොවේ. උදාහරණ: LKR, ETB, INR, GBP
error-zone-unknown = { $detail } දන්නා වේලා කලාපයක් නොවේ. උදාහරණය: Asia/Colombo
error-date-out-of-range = { $detail } දිනය ඉතා දුරයි.
error-line-width = පේළියේ ඇති අගයන් ගණන තීරු ගණනට වඩා වැඩි හෝ අඩු ය.
error-line-open-quote = මෙම පේළියේ ආරම්භ වන උද්ධෘත ලකුණ (") කිසිදා වැසී නැත; එබැවින් ඊට පසු සියලු පේළි එහි කොටසක් ලෙස කියවුණි. එය වසන්න හෝ ඉවත් කරන්න.
error-line-too-long = පේළිය මෙගාබයිටයකට වඩා දිගයි.
error-line-not-utf8 = පේළිය UTF-8 නොවේ.
error-number-wrong = “{ $detail }” සංඛ්‍යාවක් නොවේ.
error-number-places = “{ $detail }” හි දශම ස්ථාන වැඩියි.
error-number-large = “{ $detail }” ඉතා විශාලයි.
error-file-under-other-source = මේ ගොනුව { $detail } මූලාශ්‍රය යටතේ දැනටමත් ආයාත කර ඇති නිසා එහි සියලු ඇණවුම් දෙවන වරටත් එනු ඇත. එම මූලාශ්‍රය තෝරන්න, නැතහොත් ඒවා නැවත ආ යුතු බව සඳහන් කරන්න.
error-import-source-fixed = මේ ගොනුවේ කොටසක් { $detail } මූලාශ්‍රය යටතේ දැනටමත් ලියා ඇත; වෙනත් එකක් යටතේ එය දෙවරක් එනු ඇත. මූලාශ්‍රය එලෙසම තබන්න, නැතහොත් ගොනුව අලුතින් ගෙන එන්න.
error-date-format = “{ $detail }” දින ලියන ආකාරයක් නොවේ. දිනය මුලින් හෝ මාසය මුලින් තෝරන්න, නැතහොත් strftime අකුරු යොදන්න, උදාහරණයක් ලෙස %d/%m/%Y.
error-import-already-runs = මේ ආයාත කිරීම දැනටමත් ක්‍රියාත්මකයි, නැතහොත් අවසන් ය. පිටුව නැවත පූරණය කරන්න.
error-import-runs-elsewhere = මේ ආයාත කිරීම වෙනත් තැනක ක්‍රියාත්මකයි. මොහොතක් රැඳී සිට පිටුව නැවත පූරණය කරන්න.
error-import-not-removable = මේ ආයාත කිරීම යමක් ලියා ඇත, නැතහොත් ක්‍රියාත්මකයි; එබැවින් ඉවත් කළ නොහැක.

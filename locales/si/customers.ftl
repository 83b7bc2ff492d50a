# People, companies, their timeline, notes and search.

## The list of people
people-title = පුද්ගලයන්
people-add = පුද්ගලයෙක් එක් කරන්න
people-import = ඇණවුම් ආයාත කරන්න
people-views = සූදානම් දසුන්
people-view-all = සියලු පුද්ගලයන්
people-view-best = හොඳම පාරිභෝගිකයන්
people-view-new = මෙම මස අලුත්
people-view-mine = මගේ පුද්ගලයන්
people-search = පුද්ගලයන් සොයන්න
people-filter = පෙරහන
people-filter-apply = යොදන්න
people-columns = තීරු
people-none = කිසිවෙක් හමු නොවීය
people-none-help = වෙනත් වචනයක් හෝ එහි කොටසක් උත්සාහ කරන්න, නැතහොත් පෙරහනක් ඉවත් කරන්න.
people-none-view = මෙම දසුනට තවම කිසිවෙක් අයත් නැත.
people-none-all = සියලු පුද්ගලයන් පෙන්වන්න
people-empty = තවම මෙහි කිසිවෙක් නැත
people-empty-help = ඔබේ වෙළඳසැලේ ඇණවුම් ආයාත කරන්න; එවිට එහි පාරිභෝගිකයන් මිලදී ගත් සියල්ල සමඟ මෙහි පෙන්වේ. නැතහොත් පළමු පුද්ගලයා අතින් එක් කරන්න.
people-empty-given = ඔබට දැකිය හැකි පාරිභෝගිකයන් මෙහි දිස් වේ, උදාහරණයක් ලෙස සගයෙකු ඔවුන් ඔබට භාර දුන් විට.
people-count = { $n ->
    [one] පුද්ගලයන් { $n }
   *[other] පුද්ගලයන් { $n }
}
list-best = හොඳින්ම ගැළපෙන { $n }
people-count-more = පුද්ගලයන් { $n }+

## A person's fields
person-name = නම
person-given = මුල් නම
person-family = වාසගම
person-stage = අදියර
person-email = විද්‍යුත් තැපෑල
person-emails = විද්‍යුත් තැපැල් ලිපින
person-emails-hint = පේළියකට එකක්; කොමාවකට පසු නාමයක් දිය හැක: nimal@example.lk, රැකියාව
person-phone = දුරකථනය
person-phones = දුරකථන අංක
person-phones-hint = පේළියකට එකක්, පුද්ගලයාගේ රටේ අමතන ආකාරයට හෝ + සහ රටේ කේතය සමඟ: { $example }, ජංගම
person-handle = සමාජ ජාල නාමය
person-handles = සමාජ ජාල නාම
person-handles-hint = පේළියකට එකක්, පළමුව ජාලය: instagram @nimal
person-company = සමාගම
person-company-hint = තවම නොදන්නා නමක් නව සමාගමක් සාදයි.
person-tags = ටැග
person-tags-hint = අතරට කොමා යොදන්න: තොග, මහනුවර
person-external-id = වෙනත් තැනක හැඳුනුම
person-address = තැපැල් ලිපිනය
person-address-street = වීදිය සහ අංකය
person-address-postal-code = තැපැල් කේතය
person-address-city = නගරය
person-address-region = පළාත හෝ දිස්ත්‍රික්කය
person-address-country = රට
person-language = භාෂාව
person-language-none = නොදනී
person-locked-hint = ඔබට මෙය පෙනේ; නමුත් වෙනස් කිරීමට ඔබේ භූමිකාවට අවසර නැත.
person-time-zone = වේලා කලාපය
person-time-zone-hint = උදාහරණයක් ලෙස Asia/Colombo
person-preferences = රුචිකත්ව
person-reached-by = සම්බන්ධ විය යුතු ආකාරය
preferences-any-way = විශේෂ රුචියක් නැත
preferences-contact = අංකය හෝ ලිපිනය
preferences-any-contact = ඕනෑම සම්බන්ධතාවක්
preferences-from = සිට
preferences-until = දක්වා
preferences-hours = { $from }–{ $until } ({ $zone })
preferences-hours-next = { $from } සිට පසුදා { $until } දක්වා ({ $zone })
preferences-between-days = {", "}
preferences-days = මේ දිනවල පමණි; කිසිවක් නොතේරුවොත් ඕනෑම දිනක
preferences-likes = කැමති හෝ අවශ්‍ය දේ
preferences-likes-hint = පේළියකට එකක්: සපත්තු ප්‍රමාණය: 42, නැතහොත් “පෝය දිනවල ඇමතුම් එපා” වැනි වාක්‍යයක්
preferences-more-likes = { $n ->
    [one] තව { $n }ක්
   *[other] තව { $n }ක්
}
way-mail = විද්‍යුත් තැපෑල
way-phone = දුරකථනය
way-sms = SMS
way-whatsapp = WhatsApp
way-telegram = Telegram
way-post = තැපෑල
way-none = සම්බන්ධ නොවිය යුතුයි
person-owner = භාරකරු
owner-none = කිසිවෙක් නැත
owner-left = හිටපු සගයෙක්
person-interactions = අන්තර්ක්‍රියා
person-created = දන්නා දා සිට
person-updated = අවසන් වෙනස
person-id = හැඳුනුම

## A person's page
person-about = විස්තර
person-add-value = එක් කරන්න
person-more = තවත් ක්‍රියා
person-more-fields = තවත් ක්ෂේත්‍ර
person-edit = පුද්ගලයෙකුගේ විස්තර වෙනස් කරන්න
person-saved = සුරැකිණි
person-trail = මෙය බැලුවේ කවුද
person-as-before = එය නැවත පෙර තිබූ පරිදිය
person-delete = මකන්න
person-delete-title = { $name } මකන්නද?
person-delete-help = නම්, සම්බන්ධතා විස්තර, සටහන්, ඇමතුම්, ගොනු සහ පණිවිඩවල කියූ දේ සදහටම ඉවත් වේ. ඇණවුම් සහ යමක් සිදු වූ දිනය පුද්ගලයා නොමැතිව පවතී.
person-delete-stays = ඉතිරි වන ඇණවුම්:
person-deleted = පුද්ගලයා මකා දමන ලදී

## Timeline and notes
timeline-title = කාල රේඛාව
timeline-empty = තවම කිසිවක් සිදු වී නැත
timeline-empty-help = ඇණවුම්, පණිවිඩ සහ පැමිණීම් මෙහි පෙන්වේ. සටහනක් හොඳ ආරම්භයකි.
timeline-none = මේ වර්ගයේ කිසිවක් නැත
timeline-none-help = සිදු වූ සියල්ල බැලීමට පෙරහනක් ඉවත් කරන්න.
timeline-unknown = { $words } නමින් කිසිවක් මෙහි නැති නිසා කාලරේඛාව ඒ අනුව පෙරා නැත. පහත පෙරහන්වලින් තෝරන්න.
timeline-continued = { $day } (ඉතිරිය)
timeline-stage = අදියර: { $from } → { $to }
timeline-page = බැලූ පිටුව: { $name }
timeline-screen = බැලූ තිරය: { $name }
note-hint = කී දේ, පොරොන්දු වූ දේ, මතක තබා ගත යුතු දේ
note-save = සටහන සුරකින්න
note-saved = සටහන සුරැකිණි
note-mine = ඔබේ සටහන
note-change = වෙනස් කරන්න
note-change-title = සටහනක් වෙනස් කරන්න
note-remove = සටහන මකන්න
note-taken-away = සටහන මකා දැමිණි. දවසක් යන තුරු එය කාල රේඛාවෙන් ආපසු ගත හැක.
note-removed = මකා දැමූ සටහන
note-restore = පෙර සේ කරන්න
note-restored = සටහන නැවත තිබේ

## Calls, meetings and visits
activity-kinds = සිදු වූ දේ
activity-text = පෙළ
activity-when = කවදාද
activity-now = හිස්ව තැබුවොත් දැන්.
activity-direction = ඇමතුවේ කවුද
activity-out = අපි ඇමතුවෙමු
activity-in = ඔවුහු ඇමතූහ
activity-minutes = මිනිත්තු
activity-minutes-hint = 1 සිට { $n } දක්වා
activity-lasted = මිනිත්තු { $n }
activity-outcome = ප්‍රතිඵලය
activity-outcome-hint = මිලක් ඉල්ලයි, කිසිවෙක් පිළිතුරු දුන්නේ නැත
activity-where = කොතැනද
activity-usual = සුපුරුදු පරිදි
activity-saved = සුරැකිණි
activity-change-title = වෙනස් කරන්න: { $kind }
activity-remove = මකන්න
activity-taken-away = මකා දැමිණි. දවසක් යන තුරු එය කාල රේඛාවෙන් ආපසු ගත හැක.
activity-removed = මකා දැමූ: { $kind }
activity-restored = එය නැවත තිබේ

## How people and companies belong together
relation-title = සබඳතා
relation-add = සබඳතාවක් එක් කරන්න
relation-none = පවුල, නිවස, කවුරුන් කවුරුන් නිර්දේශ කළේද යන්න සහ මෙය අන් අය හා බැඳෙන වෙනත් ඕනෑම දෙයක්.
relation-how = { $name } අනෙකාට කවරෙක්ද
relation-referred-by = නිර්දේශ කළේ
relation-referred = අපව නිර්දේශ කළේ මොහුට
relation-parent-of = මව හෝ පියා වන්නේ
relation-child-of = දරුවෙකු වන්නේ
relation-owns = මව් සමාගම වන්නේ
relation-owned-by = අනුබද්ධ සමාගමක් වන්නේ
relation-household = එකම නිවසේ
relation-other = වෙනත් දෙයක්
relation-other-of = { $label } වන්නේ
relation-label = අනෙකා කවරෙක්ද
relation-label-hint = ගණකාධිකාරී, අසල්වැසියා, සැපයුම්කරු
relation-search = නම, දුරකථනය හෝ විද්‍යුත් තැපෑල
relation-search-first = ඉහළින් නමේ කොටසක් ලියා, මෙතැනින් තෝරන්න.
relation-other-record = අනෙක් පුද්ගලයා හෝ සමාගම
relation-added = සබඳතාව සුරැකිණි
relation-remove = { $name } සමඟ සබඳතාව ඉවත් කරන්න
relation-removed = සබඳතාව ඉවත් කරන ලදී
relation-restored = සබඳතාව නැවත තිබේ

## Files
file-attach = ගොනුවක් අමුණන්න
file-choose = ගොනුව
file-send = අමුණන්න
file-added = ගොනුව අමුණන ලදී

## Companies
companies-title = සමාගම්
companies-add = සමාගමක් එක් කරන්න
companies-search = සමාගම් සොයන්න
companies-all = සියලු සමාගම් පෙන්වන්න
companies-view-all = සියලු සමාගම්
companies-view-mine = මගේ සමාගම්
companies-view-new = මෙම මස අලුත්
companies-none = සමාගමක් හමු නොවීය
companies-none-view = මෙම දසුනට තවම සමාගමක් අයත් නැත.
companies-empty = තවම සමාගම් නැත
companies-empty-help = එකම ආයතනයේ සේවය කරන පුද්ගලයන් සමාගමක් මඟින් එකට පෙන්වේ. මෙහි එකක් එක් කරන්න, නැතහොත් පුද්ගලයෙකුගේ පිටුවේ නම් කරන්න.
companies-empty-given = ඔබට දැකිය හැකි පුද්ගලයන්ගේ සමාගම් මෙහි පෙනේ, උදාහරණයක් ලෙස සගයෙක් ඒවා ඔබට දුන් විට.
companies-count = { $n ->
    [one] සමාගම් { $n }
   *[other] සමාගම් { $n }
}
companies-count-more = සමාගම් { $n }+
company-name = සමාගමේ නම
company-people = සමාගමේ පුද්ගලයන්
company-phones-hint = පේළියකට එකක්, සමාගමේ රටේ අමතන ආකාරයට හෝ + සහ රටේ කේතය සමඟ: { $example }, කාර්යාලය
company-no-people = තවම මෙයට අයත් කිසිවෙක් නැත. පුද්ගලයෙකුගේ පිටුවේ සමාගම නම් කරන්න.
company-all-people = සියල්ලන් පෙන්වන්න
company-created = දන්නා දා සිට
company-updated = අවසන් වෙනස
company-id = හැඳුනුම
company-edit = සමාගමක විස්තර වෙනස් කරන්න
company-saved = සුරැකිණි
company-delete = මකන්න
company-delete-title = { $name } මකන්නද?
company-delete-help = සමාගම, ඒ පිළිබඳ ඇමතුම් සහ ගොනු සමඟ සදහටම ඉවත් වේ. එහි පුද්ගලයන් සමාගමක් නොමැතිව පවතී.
company-deleted = සමාගම මකා දමන ලදී

## Many at once
bulk-list = සමූහ වෙනස්කම්
bulk-none = තවම කිසිවක් සමූහ ලෙස වෙනස් කර නැත
bulk-none-help = පුද්ගලයන් හෝ සමාගම් ලැයිස්තුවක පේළි තෝරා, ඒවා එකවර සගයෙකුට භාර දෙන්න.
bulk-choose-all = සියල්ල: { $n }
bulk-choose-whole = මෙම ලැයිස්තුවේ සියල්ල
bulk-nothing-chosen = කිසිවක් තෝරා නැත. පළමුව පේළි කිහිපයක් හෝ සියල්ල සඳහා වන කොටුව සලකුණු කරන්න.
bulk-owner-change = භාරකරු වෙනස් කරන්න
bulk-owner-title = භාරකරු වෙනස් කිරීම
bulk-owner-to = නව භාරකරු
bulk-owner-choose = තෝරන්න…
bulk-owner-hint = ඔබට වෙනස් කළ නොහැකි දේ එලෙසම පවතින අතර, ඒවා ගණන් කෙරේ. පසුව මෙය පෙර සේ කළ හැකිය.
bulk-owner-do = භාරකරු වෙනස් කරන්න
bulk-begun = එය ආරම්භ විය.
bulk-what = කුමක්ද
bulk-who = ආරම්භ කළේ
bulk-when = ආරම්භ වූයේ
bulk-finished = අවසන් වූයේ
bulk-state = තත්ත්වය
bulk-state-running = ක්‍රියාත්මකයි
bulk-state-done = අවසන්
bulk-state-stopped = නැවතුණා
bulk-title-owner = නව භාරකරු: { $name }
bulk-title-nobody = නව භාරකරු: කිසිවෙක් නැත
bulk-title-hand-over = භාර දීම: { $from } → { $to }
bulk-title-hand-over-nobody = භාර දීම: { $from }, නව භාරකරුවෙක් නැත
bulk-title-undo = සමූහ වෙනසක් පෙර සේ කිරීම
bulk-busy = අයිතම වෙනස් කරමින්
bulk-listing = ඒවා කුමන අයිතමදැයි සොයමින්
bulk-progress = { $total } න් { $n }
bulk-leave = ඔබට මේ පිටුවෙන් යා හැකිය; වැඩය දිගටම සිදු වේ.
bulk-refresh = දැන් කොතෙක් දුරද යන්න පෙන්වන්න
bulk-changed = වෙනස් වූ
bulk-same = කලින්ම එසේ වූ
bulk-refused = එලෙසම තැබූ
bulk-refused-what = තවදුරටත් නැත, නැතහොත් ඔබට වෙනස් කළ නොහැක.
bulk-refused-undo-what = ඉන් පසු නැවත වෙනස් විය, තවදුරටත් නැත, නැතහොත් ඔබට වෙනස් කළ නොහැක.
bulk-stopped = මෙය ආරම්භ කළ තැනැත්තාට තවදුරටත් මෙම අයිතම වෙනස් කළ නොහැකි බැවින් එය නැවතුණි. වෙනස් වූ දේ එලෙසම පවතී.
bulk-undo-what = තවමත් මෙම භාරකරු සිටින සෑම අයිතමයක්ම පෙර සිටි භාරකරු වෙත ආපසු යයි. දින { $days } ක් තුළ කළ හැකිය.
bulk-undone = මෙය පෙර සේ කරන ලදී
bulk-state-undone = ආපසු හරවන ලදී
bulk-undoes = ආපසු හරවන්නේ
bulk-undoes-which = පෙර සමූහ වෙනසක්
bulk-not-back = මෙය ආපසු හැරවිය නොහැක: භාර දුන් තැනැත්තා දැන් මෙහි නැති බැවින් ආපසු දීමට කිසිවෙක් නැත. ඒ වෙනුවට ලැයිස්තුවෙන් පාරිභෝගිකයන් වෙනත් සගයෙකුට භාර දෙන්න.
error-nobody-to-give-back = භාර දුන් තැනැත්තා දැන් මෙහි නැත: ආපසු දීමට කිසිවෙක් නැත. ඒ වෙනුවට වෙනත් සගයෙකුට භාර දෙන්න.

## Search
search-title = සෙවීම
search-all = සියල්ල සොයන්න
search-start = ඔබ සොයන්නේ කුමක්ද?
search-start-help = නමක්, එහි කොටසක්, දුරකථන අංකයක්, විද්‍යුත් තැපැල් ලිපිනයක්, ඇණවුම් අංකයක් හෝ සටහනක හෝ පණිවිඩයක වචනයක් ඕනෑම අක්ෂර මාලාවකින් ලියන්න.
search-none = කිසිවක් හමු නොවීය
search-none-of = “{ $words }” සඳහා කිසිවක් හමු නොවීය
search-none-help = වෙනත් වචනයක් හෝ එහි කොටසක් උත්සාහ කරන්න.
search-people = පුද්ගලයන්
search-companies = සමාගම්
search-notes = සටහන්
search-activities = ඇමතුම්, රැස්වීම් සහ පැමිණීම්
search-files = ගොනු
search-messages = පණිවිඩ සහ සටහන්
search-group = { $name } · { $n }
search-fact = { $label }: { $value }

## What is wrong with a field
error-control-characters = මෙහි නොපෙනෙන පාලන අනුලකුණු ඇත. කරුණාකර නැවත ලියන්න.
error-phone = මෙය රටේ කේතය සහිත දුරකථන අංකයක් නොවේ: { $detail }. + සහ කේතය සමඟ ලියන්න, උදාහරණයක් ලෙස +94 77 123 4567.
error-phone-or-national = මෙය දුරකථන අංකයක් නොවේ: { $detail }. පුද්ගලයාගේ රටේ අමතන ආකාරයට හෝ + සහ රටේ කේතය සමඟ ලියන්න, උදාහරණයක් ලෙස { $example }.
error-preferred-contact = මෙය එම ආකාරයට අයත් සම්බන්ධතාවක් නොවේ. එයට අයත් එකක් හෝ ඕනෑම එකක් තෝරන්න.
error-both-hours = සිට සහ දක්වා යන වේලාවන් දෙකම දෙන්න, නැතහොත් දෙකම හිස්ව තබන්න.
error-same-hours = වේලාවන් දෙකම එකමය. වෙනස් වේලාවන් දෙකක් දෙන්න, නැතහොත් දෙකම හිස්ව තබන්න.
error-clock = මෙය දවසේ වේලාවක් නොවේ: { $detail }. උදාහරණය: 09:30
error-like = මෙය තේරුම් ගත නොහැකි විය: { $detail }. කුමක් ගැනද යන්න, දෙතිතක් සහ අගය ලියන්න: සපත්තු ප්‍රමාණය: 42
error-network = මෙය ජාලයක නමක් නොවේ: { $detail }. උදාහරණය: instagram
error-handle = මෙය සමාජ ජාල නාමයක් නොවේ: { $detail }. උදාහරණය: instagram @nimal
error-country = මෙය රටක් නොවේ: { $detail }. උදාහරණ: LK, ශ්‍රී ලංකාව
error-language-tag = මෙය භාෂා කේතයක් නොවේ: { $detail }. උදාහරණ: si, en-GB
error-tag = ටැගයක කොමාවක් තිබිය නොහැක: { $detail }
error-time = මෙය කලාපය සහිත වේලාවක් නොවේ: { $detail }. උදාහරණය: 2026-11-22T14:05:00+05:30
error-local-time = මෙය වේලාවක් සහිත දිනයක් නොවේ: { $detail }. උදාහරණය: 2026-11-22 14:05
error-in-future = මෙම වේලාව තවම පැමිණ නැත. එය සිදු වූ වේලාව දෙන්න.
error-minutes = 1 සිට { $detail } දක්වා සම්පූර්ණ මිනිත්තු දෙන්න.
error-one-of-both = පුද්ගලයෙකු හෝ සමාගමක් නම් කරන්න, දෙකම නොවේ.
error-attachment-too-large = ගොනුව විශාල වැඩිය: උපරිමය { $detail } MB. කිසිවක් සුරැකුණේ නැත.
error-relation-itself = වෙනත් වාර්තාවක් තෝරන්න: කිසිවක් තමන් සමඟම සබඳතාවක් නොදක්වයි.
error-relation-alike = නිවසක් පුද්ගලයන් දෙදෙනෙකු එක් කරයි; මව් හෝ පිය සහ දරු යන දෙපසම පුද්ගලයන් හෝ සමාගම් විය යුතුය.
error-relation-there = මෙම සබඳතාව දැනටමත් තිබේ.
error-relation-circle = මෙය වටයක් වේ: අනෙකා දැනටමත් මෙයට පහළින් සිටී.
error-relation-whom = අනෙක් පුද්ගලයා හෝ සමාගම තෝරන්න.
error-too-many = මේවා වැඩිය: උපරිමය { $detail }.
error-want-text = මෙය පෙළක් විය යුතුය.
error-want-truth = මෙය true හෝ false විය යුතුය.
error-want-object = මෙය JSON වස්තුවක් විය යුතුය.
error-want-list = මෙය ලැයිස්තුවක් විය යුතුය.
error-field-unknown = එවැනි ක්ෂේත්‍රයක් නැත.
error-field-unknown-near = එවැනි ක්ෂේත්‍රයක් නැත. ඔබ අදහස් කරන්නේ { $detail } ද?
error-person-empty = පුද්ගලයා හඳුනා ගැනීමට අවම වශයෙන් එක් දෙයක් දෙන්න: නමක්, විද්‍යුත් තැපැල් ලිපිනයක්, දුරකථන අංකයක් හෝ හැඳුනුමක්.
error-id-taken = මෙම හැඳුනුම දැනටමත් වෙනත් වාර්තාවකට ඇත.
error-id-taken-by = මෙම හැඳුනුම දැනටමත් වෙනත් වාර්තාවකට ඇත: { $detail }. පළමුව එය එතැනින් ඉවත් කරන්න, නැතහොත් වෙනත් එකක් යොදන්න.
error-unknown-record = එවැනි වාර්තාවක් නැත: { $detail }
error-unknown-colleague = මෙම ගිණුමේ කිසිවෙකුට මෙම හැඳුනුම නැත: { $detail }. සගයෙකු තෝරන්න.
error-changed-meanwhile = මේ අතරතුර කවුරුන් හෝ මෙය වෙනස් කර ඇත. නැවත පූරණය කර, වෙනස් වූ දේ බලා, ඔබේ වෙනස නැවත කරන්න.
error-nothing-chosen = කිසිවක් තෝරා නැත. අවම වශයෙන් එක් අයිතමයක් තෝරන්න.
error-ids-or-filter = අයිතම නම් කරන්නේ හැඳුනුම්වලින් හෝ පෙරහනකින් පමණක් විය යුතුය.
error-bulk-kind = මේවායින් එකක් තෝරන්න: { $detail }.
error-not-to-undo = මෙය තවදුරටත් පෙර සේ කළ නොහැක: එය තවම ක්‍රියාත්මකයි, දැනටමත් පෙර සේ කර ඇත, නැතහොත් පැරණි වැඩියි.
error-still-receiving = මේ මොහොතේ අයිතම මෙම සාමාජිකයාට භාර දෙමින් පවතී. එය අවසන් වන තෙක් සිට නැවත උත්සාහ කරන්න.
error-source-missing = බාහිර හැඳුනුමකට එහි මූලාශ්‍රයේ නම අවශ්‍යයි.

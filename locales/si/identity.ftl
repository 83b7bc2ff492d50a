# පිවිසීම, තමන්ගේ සැකසුම්, ගිණුම් සහ ඒවායේ ටෝකන.

## පිවිසීම
sign-in-title = පිවිසෙන්න
sign-in-ended = ඔබේ සැසිය අවසන් වී ඇත, නැතහොත් වෙනත් උපාංගයකින් ඔබ ඉවත් කෙරිණි. ඉදිරියට යාමට නැවත පිවිසෙන්න.
sign-in-email = විද්‍යුත් තැපෑල
sign-in-password = මුරපදය
sign-in-submit = පිවිසෙන්න

## තමන්ගේ පිටුව
me-title = ඔබේ පැතිකඩ
me-wishes = නම, භාෂාව සහ වර්ණ
me-name = ඔබේ නම
me-language = භාෂාව
me-language-hint = වෙනත් භාෂාවක් තෝරා නැති සෑම බ්‍රවුසරයකටම. මෙනුවේ තේරීම ඒ බ්‍රවුසරයට පමණි.
me-theme = වර්ණ
me-save = සුරකින්න
me-saved = සුරැකිණි.
me-writing = වේලා කලාපය, දින සහ සංඛ්‍යා
me-zone = ඔබේ වේලා කලාපය
me-zone-hint = නගරයක් ලියා තෝරන්න. හිස් නම් ගිණුමේ එක ({ $zone }). වාර්තා සැමවිටම ගිණුමේ කලාපය අනුවය.
me-dates = දින
me-hours = වේලාව
me-numbers = සංඛ්‍යා සහ මුදල්
me-as-language = භාෂාවේ ඇති පරිදි: { $example }
me-dates-slashes = ඇල ඉරි සහිතව: { $example }
me-dates-dots = තිත් සහිතව: { $example }
me-dates-iso = ISO 8601: { $example }
me-dates-ethiopian = ඉතියෝපියානු දින දර්ශනය: { $example }
me-dates-ethiopian-first = ඉතියෝපියානු සහ ග්‍රෙගරි: { $example }
me-hours-24 = පැය 24: { $example }
me-hours-12 = පැය 12: { $example }
me-hours-ethiopian = ඉතියෝපියානු පැය: { $example }
me-preview = පෙනෙන ආකාරය
me-preview-day = අද
me-preview-heading = සතියකට පෙර දිනයක්, ශීර්ෂයක් ලෙස
me-preview-now = දැන්
me-preview-number = සංඛ්‍යාවක්
me-preview-money = මුදලක්
me-password = මුරපදය
me-password-old = දැනට ඇති මුරපදය
me-password-new = නව මුරපදය
me-password-hint = අවම වශයෙන් අකුරු { $n }ක්. ඔබ පමණක් එකට යොදන වචන කිහිපයක් මතක තබා ගැනීම පහසුය.
me-password-save = මුරපදය වෙනස් කරන්න
me-password-saved = ඔබේ මුරපදය වෙනස් කරන ලදී. ඔබේ අනෙක් උපාංග ගිණුමෙන් ඉවත් කරන ලදී.
me-password-choose = නව මුරපදයක් තෝරන්න
me-password-forgotten = දැනට ඇති මුරපදය ඔබ නොදන්නේ නම්, ඔබේ ගිණුමේ පරිපාලකයෙකුගෙන් උදව් ඉල්ලන්න, නැතහොත් ඉවත් වන්න.
me-back = වැඩට ආපසු

## දෙපියවර පිවිසීම
factor-title = දෙපියවර පිවිසීම
factor-what = මුරපදයෙන් පසු ඔබේ දුරකථනයේ යෙදුමක් පෙන්වන කේතයක් ඇතුළත් කරන්න. මුරපදය දැනගන්නා වෙනත් කෙනෙකුට එයින් පමණක් පිවිසිය නොහැක.
factor-needed = ඔබේ ගිණුමට සියල්ලෝම දෙපියවරකින් පිවිසිය යුතුය. කරුණාකර එය දැන් සකසන්න; ඉන්පසු ඉදිරියට යා හැක.
factor-open = සකසන්න හෝ වෙනස් කරන්න
factor-set-up = සකසන්න
factor-scan = සත්‍යාපන යෙදුමකින් මෙම රූපය ස්කෑන් කර, එය පෙන්වන කේතය ඇතුළත් කරන්න.
factor-picture = සත්‍යාපන යෙදුමෙන් ස්කෑන් කළ යුතු රූපය
factor-key = ස්කෑන් කළ නොහැකි නම් මෙම යතුර යෙදුමේ ටයිප් කරන්න:
factor-code = කේතය
factor-turn-on = සක්‍රිය කරන්න
factor-turn-off = අක්‍රිය කරන්න
factor-code-or-recovery = ඔබේ යෙදුම දැන් පෙන්වන කේතය, නැතහොත් ප්‍රතිසාධන කේතයක්.
factor-turned-off = දෙපියවර පිවිසීම අක්‍රියයි.
factor-on = { $since } සිට සක්‍රියයි.
factor-codes = ඔබේ ප්‍රතිසාධන කේත
factor-codes-once = ඒවා දුරකථනයෙන් වෙන්ව තබා ගන්න: දුරකථනය නැති වුවහොත් එක් කේතයකින් එක් වරක් පිවිසිය හැක. ඒවා පෙන්වන්නේ මෙවර පමණි.
factor-codes-whose = { $place } · { $email } · ප්‍රතිසාධන කේත, { $day } දින සාදන ලදී
factor-codes-kept = මම ඒවා තබා ගත්තෙමි
error-codes-made = ප්‍රතිසාධන කේත දැනටමත් සාදා ඇත; ඔබට පෙන්වූ ඒවා වලංගුයි. ඔබ ඒවා තබා නොගත්තේ නම්, වෙනත් ඒවා සෑදීමට ඔබේ මුරපදය දෙන්න.
factor-codes-left = { $n ->
    [one] ප්‍රතිසාධන කේත { $n }ක් ඉතිරියි.
   *[other] ප්‍රතිසාධන කේත { $n }ක් ඉතිරියි.
  }
factor-codes-renew = නව ප්‍රතිසාධන කේත සාදන්න
factor-codes-renew-what = එවිට පැරණි ඒවා තවදුරටත් වලංගු නොවේ.
factor-back = පැතිකඩට ආපසු
sign-in-code-what = ඔබ දෙපියවර පිවිසීම සකසා ඇත්නම් ඔබේ යෙදුමේ කේතය මෙහි ඇතුළත් කරන්න. ප්‍රතිසාධන කේතයක් වුවද කමක් නැත.
sign-in-with-code = කේතය සමඟ ඉදිරියට යන්න

## සැසි සහ නව මුරපද
me-sessions = ඔබ පිවිස සිටින තැන්
me-roles = ඔබට කළ හැකි දේ
me-session = උපාංගය
me-session-since = පිවිසි දිනය
me-session-seen = අවසන් වරට දුටුවේ
me-session-here = මෙය
me-session-unknown = නොදන්නා උපාංගයක්
me-session-end = එතැනින් ඉවත් වන්න
me-session-end-what = එම උපාංගය භාවිත කරන අය නැවත පිවිසිය යුතුය. එහි ලියා සුරකින්නේ නැති දේ නැති වේ.
me-sessions-end = අනෙක් සියලු තැන්වලින් ඉවත් වන්න
me-sessions-end-what = අනෙක් සෑම උපාංගයකම ඔබ නැවත පිවිසිය යුතුය. ඒවායේ ලියා සුරකින්නේ නැති දේ නැති වේ. මෙහි ඔබ දිගටම පිවිසී සිටී.
me-sessions-ended = එතැනින් ඉවත් විය.
me-password-needed = නව මුරපදයක් තෝරන ලෙස ඔබෙන් ඉල්ලා ඇත. කරුණාකර එය දැන් කරන්න; ඉන්පසු ඉදිරියට යා හැක.
members-new-password = නව මුරපදය
members-new-password-what = මීළඟ වර පිවිසෙන විට මෙම පුද්ගලයා අන් සියල්ලට පෙර නව මුරපදයක් තේරිය යුතුය.
members-new-password-ask = නව මුරපදයක් ඉල්ලන්න
members-new-password-asked = මීළඟ වර පිවිසෙන විට ඔවුන්ගෙන් එය ඉල්ලනු ඇත.
members-new-password-waits = නව මුරපදයක් ඉල්ලා ඇත
settings-second-factor = සියල්ලෝම දෙපියවරකින් පිවිසිය යුතුය
settings-second-factor-hint = එය තවම සකසා නැති අය ඊළඟ පිවිසීමේදී සකසති.

## ගිණුමක් තේරීම
accounts-title = ඔබේ ගිණුම්
accounts-none = ඔබ තවම කිසිදු ගිණුමකට අයත් නැත. ඔබව එක් කරන ලෙස පරිපාලකයෙකුගෙන් ඉල්ලන්න.
accounts-ended = { $name } වෙත ඔබේ ප්‍රවේශය අවසන් වී ඇත. මෙය වරදක් නම්, නැවත ආරාධනා කරන ලෙස එහි පරිපාලකයෙකුගෙන් ඉල්ලන්න.
accounts-sign-out = ඉවත් වන්න

## ගිණුමේ සැකසුම්
settings-title = සැකසුම්
settings-account = ගිණුම
settings-name = ආයතනයේ නම
settings-zone = වේලා කලාපය
settings-zone-hint = දින සහ වාර්තා මේ අනුව ගණන් ගැනේ. උදාහරණය: Asia/Colombo
settings-currency = මුදල් ඒකකය
settings-currency-fixed = ගිණුම සෑදූ විට තීරණය විය; වෙනස් කළ නොහැක.
settings-address = ලිපිනය
settings-save = සුරකින්න
settings-saved = සැකසුම් සුරැකිණි.

## විගණන සටහන්
audit-title = විගණන සටහන්
audit-file = CSV ලෙස සුරකින්න
audit-none = කිසිවක් සටහන් වී නැත
audit-none-help = මෙම තේරීමට ගැළපෙන කිසිවක් කිසිවෙකු බලා හෝ වෙනස් කර නැත.
audit-any = සියලු වර්ග
audit-anybody = සියලු පරිශීලකයන්
audit-user = පරිශීලක
audit-ids = { $n ->
    [one] අයිතම { $n }
   *[other] අයිතම { $n }
  }
audit-found-nothing = කිසිවක් හමු නොවීය
audit-kind = අයිතමයේ වර්ගය
audit-record = අයිතමය
audit-record-hint = අයිතමයේ පිටුවේ ලිපිනය, හෝ එහි ඇති හැඳුනුම් අංකය.
audit-from = දින සිට
audit-to = දින දක්වා
audit-show = පෙන්වන්න
audit-all = සියල්ල පෙන්වන්න
audit-at = කවදාද
audit-who = කවුද
audit-did = කළේ කුමක්ද
audit-what = කුමක් ගැනද
audit-detail = විස්තර
audit-title-reads = { $name } බැලුවේ කවුද
audit-title-record = { $name } සම්බන්ධයෙන් සිදු වූ දේ
audit-action-any = සියල්ල
audit-action-reads = බැලීම් පමණි
audit-action-changes = වෙනස්කම් පමණි
audit-former = { $name } (දැන් මෙහි නැත)
audit-said = { $label }: { $value }
audit-said-reach = { $label } ({ $value })
audit-said-nothing = කිසිවක් නැත
audit-said-gone = තවදුරටත් නැත
audit-with-slug = ලිපිනය
audit-with-second-factor = සියලු දෙනාටම දෙපියවර පිවිසීම
audit-with-visitor-months = අමුත්තන් තබා ගන්නා මාස ගණන
audit-with-permissions = අවසර
audit-with-hidden = සැඟවූ ක්ෂේත්‍ර
audit-with-locked = අගුලු දැමූ ක්ෂේත්‍ර
audit-with-tokens-revoked = අහෝසි කළ ටෝකන
audit-with-parent = අයත් වන්නේ
audit-with-source = මූලාශ්‍රය
audit-with-number = අංකය
audit-with-kind = වර්ගය
audit-with-bytes = ප්‍රමාණය (බයිට)
audit-with-fields = ක්ෂේත්‍ර
audit-with-words = සෙවූ දේ
audit-with-found = ගණන
audit-field-custom = ඔබේම ක්ෂේත්‍ර
audit-bulk-all = පුද්ගලයන් සහ සමාගම්
audit-did-view = බැලීය
audit-did-upload = උඩුගත කළේය
audit-did-retry = නැවත ආරම්භ කළේය
audit-did-discard = ඉවත දැමුවේය
audit-did-restore = නැවත ගෙන ආවේය
audit-did-check = පරීක්ෂා කළේය
audit-did-run = දියත් කළේය
audit-did-pause = නවතා තැබීය
audit-did-resume = නැවත ඇරඹීය
audit-did-list = ලැයිස්තුවක දුටුවේය
audit-did-search = සෙවීමෙන් හමු විය
audit-did-export = නිර්යාත කළේය
audit-did-create = සෑදුවේය
audit-did-change = වෙනස් කළේය
audit-did-update = වෙනස් කළේය
audit-did-delete = මැකුවේය
audit-did-add = එක් කළේය
audit-did-remove = ඉවත් කළේය
audit-did-invite = ආරාධනා කළේය
audit-did-renew = නව සබැඳියක් සෑදුවේය
audit-did-withdraw = ඉවත් කරගත්තේය
audit-did-join = එක් විය
audit-did-change-role = භූමිකාව වෙනස් කළේය
audit-did-ask-new-password = නව මුරපදයක් ඉල්ලුවේය
audit-did-revoke = අහෝසි කළේය
audit-did-sign-in = පිවිසියේය
audit-did-sign-out = ඉවත් විය
audit-did-change-password = මුරපදය වෙනස් කළේය
audit-did-turn-on-second-factor = දෙපියවර පිවිසීම සක්‍රිය කළේය
audit-did-turn-off-second-factor = දෙපියවර පිවිසීම අක්‍රිය කළේය
audit-did-renew-recovery-codes = නව ප්‍රතිසාධන කේත සෑදුවේය
audit-did-use-recovery-code = ප්‍රතිසාධන කේතයක් භාවිත කළේය
audit-did-end-session = උපාංගයකින් ඉවත් විය
audit-did-end-sessions = අනෙක් උපාංගවලින් ඉවත් විය
audit-did-hand-over = භාර දුන්නේය
audit-did-begin = ආරම්භ කළේය
audit-did-undo = පෙර සේ කළේය
audit-did-reverse = ඉවත් කර ගත්තේය
audit-did-sign-in-failed = පිවිසීමට නොහැකි විය
audit-kind-person = පුද්ගලයා
audit-kind-company = සමාගම
audit-kind-order = ඇණවුම
audit-kind-product = භාණ්ඩය
audit-kind-note = සටහන
audit-kind-activity = ඇමතුම, රැස්වීම හෝ පැමිණීම
audit-kind-file = ගොනුව
audit-kind-relation = සබඳතාව
audit-kind-interaction = අන්තර්ක්‍රියාව
audit-kind-import = ආයාත කිරීම
audit-kind-rfm = RFM
audit-kind-account = ගිණුම
audit-kind-member = සාමාජික
audit-kind-invitation = ආරාධනාව
audit-kind-token = API ටෝකනය
audit-kind-user = පරිශීලක
audit-kind-audit = විගණන සටහන්
audit-kind-job = පසුබිම් වැඩය
audit-kind-schedule = කාලසටහන
audit-kind-bulk-change = සමූහ වෙනස
audit-kind-payment = ගෙවීම
audit-kind-field = ඔබේම ක්ෂේත්‍රය
audit-kind-view = සුරැකි දසුන
audit-with-position = ස්ථානය
audit-by-user = පරිශීලක
audit-by-token = API ටෝකනය
audit-by-job = පසුබිම් වැඩ
audit-by-system = පද්ධතිය

## සාමාජිකයන් සහ ආරාධනා
members-title = සාමාජිකයන්
members-name = නම
members-email = විද්‍යුත් තැපෑල
members-role = භූමිකාව
members-role-hint = පරිපාලකයෝ ගිණුම පාලනය කරති; කළමනාකරුවන්ට ආයාත කිරීම සහ පුද්ගලයන් මැකීමද හැක; සාමාජිකයෝ දෛනික වැඩ කරති; කියවන්නන්ට බැලීමට පමණක් හැක.
members-seen = අවසන් වරට දුටුවේ
members-never = කවදාවත් නැත
members-you = ඔබ
members-joined = සාමාජික වූ දිනය
members-change-role = භූමිකාව වෙනස් කරන්න
members-role-changed = භූමිකාව වෙනස් කරන ලදී.
members-remove = ගිණුමෙන් ඉවත් කරන්න
members-remove-what = මෙම පුද්ගලයාට සියලු උපාංගවලින් ගිණුම වහාම අහිමි වේ. ඔවුන් යැවූ ආරාධනා ඉවත් කෙරේ; ඔවුන් සෑදූ API ටෝකන අහෝසි කෙරේ. ඔවුන් ලියූ දේ එලෙසම පවතී.
members-keep-tokens = { $n ->
    [one] ඔවුන් සෑදූ API ටෝකනය දිගටම ක්‍රියා කිරීමට ඉඩ දෙන්න
   *[other] ඔවුන් සෑදූ API ටෝකන { $n } දිගටම ක්‍රියා කිරීමට ඉඩ දෙන්න
  }
members-removed = සාමාජිකයා ඉවත් කරන ලදී.
members-owners-only = හිමිකරුවෙකු වෙනස් කළ හැක්කේ හිමිකරුවෙකුට පමණි.
invitations-title = භාවිත නොකළ ආරාධනා
invitations-new = කෙනෙකුට ආරාධනා කරන්න
invitations-what = ඔවුන්ට ඔබම යැවීමට සබැඳියක් ලැබේ. එය දින හතක් තුළ එක් වරක් පමණක් ක්‍රියා කරයි.
invitations-create = ආරාධනාවක් සාදන්න
invitations-made = { $email } සඳහා ආරාධනාව සූදානම්
invitations-once = සබැඳිය දැන්ම පිටපත් කර යවන්න: එය පෙන්වන්නේ මෙවර පමණි.
invitations-expires = වලංගු අවසන් දිනය
invitations-over = කාලය ඉකුත් වී ඇත
invitations-renew = නව සබැඳිය
invitations-withdraw = ඉවත් කරගන්න
invitations-withdraw-what = { $email } සඳහා වූ සබැඳිය එතැන් සිට වැඩ නොකරයි. ඔබට ඔවුන්ට නැවත ආරාධනා කළ හැකිය.
invitations-withdrawn = ආරාධනාව ඉවත් කරගන්නා ලදී.
invitation-title = { $account } වෙත ආරාධනාව
invitation-role = එහි ඔබේ භූමිකාව: { $role }.
invitation-email = ඔබ පිවිසෙන්නේ { $email } යොදා ගෙනය.
invitation-join = එක් වන්න
invitation-known = මම දැනටමත් මෙහි පිවිසෙමි
invitation-signed-in = ඔබ { $name } ලෙස පිවිස සිටී.
invitation-over = මෙම ආරාධනාව තවදුරටත් වලංගු නැත
invitation-over-help = එය භාවිත කර, ඉවත් කරගෙන හෝ දින හතකට වඩා පරණ වී ඇත. ඔබට ආරාධනා කළ අයගෙන් අලුත් එකක් ඉල්ලන්න.

## What members look after
members-hand-over = ඔවුන් භාරව සිටින පාරිභෝගිකයන්
members-hand-over-what = ඒ සියල්ල සගයෙකුට භාර දිය හැකිය, නැතහොත් භාරකරුවෙකු නැතිව තැබිය හැකිය. එය පසුබිමේ සිදු වේ; සාමාජිකයා රැඳේ.
members-hand-over-do = සියල්ල භාර දෙන්න
members-handed-over = භාර දීම ආරම්භ විය.
members-successor = භාර ගන්නේ කවුද?
members-successor-choose = තෝරන්න…
members-successor-nobody = කිසිවෙක් නැත
members-remove-holds = මෙම පුද්ගලයා භාරව සිටින්නේ:

## API ටෝකන
tokens-title = API ටෝකන
tokens-what = ටෝකනයක් මඟින් වැඩසටහනකට එහි භූමිකාවට අනුව මෙම ගිණුමේ වැඩ කළ හැක.
tokens-docs = වැඩසටහන්වලට ඉල්ලිය හැකි දේ: API
tokens-made = ටෝකනය සූදානම්
tokens-once = දැන්ම පිටපත් කර ගන්න: එය පෙන්වන්නේ මෙවර පමණි.
tokens-name = නම
tokens-name-hint = එය කුමක් සඳහාද යන්න. උදාහරණය: වෙබ් වෙළඳසැල
tokens-role = භූමිකාව
tokens-role-hint = ටෝකනයක් කිසිවෙකු භාරව නොසිටී: “තමාගේ පමණි” යන පරාසය ඇති භූමිකාවකින් එය කිසිවක් සොයා නොගනී.
tokens-until = නැතහොත් මෙම දිනය අවසන් වන තුරු
tokens-until-hint = ඔබ දිනයක් තෝරන්නේ නම්, කාල සීමාව වෙනුවට එය වලංගු වේ.
tokens-created = සෑදූ දිනය
tokens-used = අවසන් වරට භාවිත කළේ
tokens-never = කවදාවත් නැත
tokens-life = වලංගු කාලය
tokens-life-never = අහෝසි කරන තුරු
tokens-life-days = { $n ->
    [one] දින { $n }
   *[other] දින { $n }
  }
tokens-expires = වලංගු අවසන් දිනය
tokens-expired = කල් ඉකුත් වී ඇත
tokens-create = ටෝකනයක් සාදන්න
tokens-revoke = අහෝසි කරන්න
tokens-revoke-what = “{ $name }” භාවිත කරන වැඩසටහන් එතැන් සිට ප්‍රතික්ෂේප වේ. එය ආපසු ගත නොහැකි නමුත් අලුත් ටෝකනයක් සෑදිය හැකිය.
tokens-revoked = ටෝකනය අහෝසි කරන ලදී.

## වැරදි විය හැකි දේ
error-wrong-password = විද්‍යුත් තැපෑල හෝ මුරපදය වැරදියි.
error-wait = වැරදි උත්සාහයන් වැඩිය. කරුණාකර { $n ->
    [one] තත්පරයක්
   *[other] තත්පර { $n }ක්
} රැඳී සිටින්න.
error-slug = a සිට z දක්වා කුඩා අකුරු, ඉලක්කම් සහ යා ඉරි පමණක් යොදන්න; උපරිමය සලකුණු { $detail } යි.
error-slug-taken = මෙම ලිපිනය දැනටමත් භාවිතයේ ඇත. වෙනත් එකක් තෝරන්න.
error-already-member = මෙම පුද්ගලයා දැනටමත් ගිණුමේ සාමාජිකයෙකි.
error-last-owner = ගිණුමකට හිමිකරුවෙකු අවශ්‍යය. පළමුව වෙනත් කෙනෙකු හිමිකරු කරන්න.
error-successor-needed = භාර ගන්නා කෙනෙකු හෝ “කිසිවෙක් නැත” තෝරන්න: මෙම පුද්ගලයා පාරිභෝගිකයන් භාරව සිටී.
error-successor-same = වෙනත් කෙනෙකු තෝරන්න: ඒවා දැනටමත් ඔවුන් සතුය.
error-email-known = මෙම ලිපිනයෙන් දැනටමත් කෙනෙකු පිවිසේ. ඒ ඔබ නම් “මම දැනටමත් මෙහි පිවිසෙමි” තෝරන්න.
error-role = මෙම භූමිකාවලින් එකක් තෝරන්න: { $detail }.
error-not-let-in = විද්‍යුත් තැපෑල හෝ මුරපදය වැරදියි, නැතහොත් ඔබේ දෙපියවර පිවිසීමේ කේතය තවම ලබා දී නැත.
error-not-let-in-code = කේතය, විද්‍යුත් තැපෑල හෝ මුරපදය වැරදියි.
error-wrong-password-yours = මෙය ඔබේ මුරපදය නොවේ.
error-wrong-code = මෙය දැන් පෙන්වන කේතය නොවේ. කරුණාකර අලුත්ම එක ඇතුළත් කරන්න; දුරකථනයේ වේලාව නිවැරදිදැයි බලන්න.
error-code-used = මෙම කේතය දැනටමත් භාවිත කර ඇත. යෙදුම ඊළඟ කේතය පෙන්වන තුරු සිට එය ඇතුළත් කරන්න.
error-sign-in-again = කාලය ඉකුත් විය. කරුණාකර නැවත පිවිසෙන්න.
error-second-factor-needed = ඔබ අයත් ගිණුමකට සියල්ලෝම දෙපියවරකින් පිවිසිය යුතුය.
error-password-same = මෙය දැනටමත් ඔබේ මුරපදයයි. කරුණාකර වෙනත් එකක් තෝරන්න.
error-password-common = බොහෝ දෙනෙක් මෙය භාවිත කරන බැවින් එය මුලින්ම අත්හදා බැලේ. කරුණාකර ඔබ පමණක් එකට යොදන වචන කිහිපයක් තෝරන්න.
error-password-names = නම් අනුමාන කිරීම පහසුය. කරුණාකර ඔබ පමණක් එකට යොදන වචන කිහිපයක් තෝරන්න.
error-password-keys = එකිනෙක අසල ඇති යතුරු අනුමාන කිරීම පහසුය. කරුණාකර ඒ වෙනුවට වචන කිහිපයක් තෝරන්න.
error-password-repeats = නැවත නැවත යෙදෙන සලකුණු අනුමාන කිරීම පහසුය. කරුණාකර ඒ වෙනුවට වචන කිහිපයක් තෝරන්න.
error-password-sequence = abc හෝ 6543 වැනි පෙළ අනුමාන කිරීම පහසුය. කරුණාකර ඒ වෙනුවට වචන කිහිපයක් තෝරන්න.
error-password-dates = වර්ෂ සහ දින අනුමාන කිරීම පහසුය. කරුණාකර ඒ වෙනුවට වචන කිහිපයක් තෝරන්න.
error-password-weak = මෙය අනුමාන කිරීම පහසුය. කරුණාකර තවත් වචනයක් දෙකක් එක් කරන්න.
error-audit-id = මෙය හැඳුනුම් අංකයක් නොවේ. අයිතමයේ පිටුවේ ලිපිනය, හෝ එහි ඇති හැඳුනුම් අංකය පිටපත් කරන්න.
error-audit-day = දිනය වර්ෂය-මාසය-දිනය ලෙස ලියන්න; උදාහරණය: 2026-11-25.
error-audit-action = එවැනි ක්‍රියාවක් නැත. භාවිත කළ හැකි දේ: reads, changes, edits, { $detail }.
error-token-days = 1 සිට { $detail } දක්වා දින ගණනක් දෙන්න.
error-token-until = “{ $detail }” අද සිට ඉදිරි වසර දහය තුළ දිනයක් නොවේ. එය වසර-මාසය-දිනය ලෙස ලියන්න, උදාහරණයක් ලෙස 2027-01-31.

## Teams
teams-title = කණ්ඩායම්
teams-what = සමහර භූමිකාවලට පෙනෙන්නේ තම කණ්ඩායම්වල අයිතම පමණි: තමාගේ කණ්ඩායම්වල සහ ඒවාට යටින් ඇති කණ්ඩායම්වල සියලු දෙනාගේ අයිතම.
teams-none = තවම කණ්ඩායම් නැත
teams-none-help = පාරිභෝගිකයන් එක්ව බලාගන්නා එක් එක් ශාඛාවට, කලාපයට හෝ කණ්ඩායමට එකක් සාදන්න.
teams-new = නව කණ්ඩායම
teams-name = නම
teams-name-hint = උදාහරණය: මහනුවර
teams-parent = මව් කණ්ඩායම
teams-top = නැත (ඉහළම මට්ටම)
teams-create = කණ්ඩායම සාදන්න
teams-save = සුරකින්න
teams-change = නම සහ ස්ථානය
teams-members = සාමාජිකයන්
teams-empty = මෙම කණ්ඩායමේ තවම කිසිවෙකු නැත.
teams-who = සාමාජික
teams-add = කණ්ඩායමට එක් කරන්න
teams-take-out = ඉවත් කරන්න
teams-remove = කණ්ඩායම ඉවත් කරන්න
teams-remove-what = එහි සාමාජිකයන් ගිණුමේ රැඳෙති. එයට යටින් ඇති කණ්ඩායම් ඉහළට යයි.
teams-made = කණ්ඩායම සාදන ලදී. දැන් එයට සාමාජිකයන් එක් කරන්න.
teams-changed = කණ්ඩායම වෙනස් කරන ලදී.
teams-removed = කණ්ඩායම ඉවත් කරන ලදී.
teams-added = ඔවුහු දැන් කණ්ඩායමේ සිටිති.
teams-taken-out = ඔවුහු තවදුරටත් කණ්ඩායමේ නැත.
teams-put-back = ඔවුහු නැවත කණ්ඩායමේ සිටිති.

## Roles of one’s own
roles-title = භූමිකා
roles-what = ඔබේම භූමිකාවක් මඟින් යමෙකුට කළ හැකි දේ, කාගේ අයිතමවල ද, සහ ඔවුන්ට නොපෙනෙන ක්ෂේත්‍ර කවරේදැයි කියයි. එය සාමාජිකයන්ගේ පිටුවේදී දෙන්න.
roles-none = තවම ඔබේම භූමිකා නැත
roles-none-help = බොහෝ දෙනාට පහත පහ ප්‍රමාණවත්ය. යමෙකුට තම පාරිභෝගිකයන් පමණක් පෙනිය යුතු නම්, හෝ සියලු ක්ෂේත්‍ර නොපෙනිය යුතු නම් එකක් සාදන්න.
roles-fixed = සෑම ගිණුමකම ඇති භූමිකා
roles-new = නව භූමිකාව
roles-own-none = මේවායින් එකක්වත් නොගැළපේද?
roles-own-there = ඔබේම භූමිකාද තේරීම් අතර ඇත.
roles-explained = ඔබේම භූමිකාවලට කළ හැකි දේ
roles-hides = { $n ->
    [one] පුද්ගලයන්ගේ ක්ෂේත්‍ර එකක් සැඟවී ඇත
   *[other] පුද්ගලයන්ගේ ක්ෂේත්‍ර { $n }ක් සැඟවී ඇත
}
roles-locks = { $n ->
    [one] පුද්ගලයන්ගේ ක්ෂේත්‍ර එකක් පෙනේ, එහෙත් වෙනස් කළ නොහැක
   *[other] පුද්ගලයන්ගේ ක්ෂේත්‍ර { $n }ක් පෙනේ, එහෙත් වෙනස් කළ නොහැක
}
roles-invite = කෙනෙකුට ආරාධනා කරන්න
roles-name = නම
roles-name-hint = උදාහරණය: විකුණුම්, මහනුවර
roles-grants = එයින් ඉඩ දෙන දේ
roles-grant = { $what }: { $whose }
roles-reach-what = යමෙකු අයිතමයක භාරකරු නම් එය තමාගේ අයිතමයකි. ඇණවුම් සහ සටහන් අයත් වන්නේ ඒවා ගැන කියන පුද්ගලයාටය.
roles-fields = පුද්ගලයන්ගේ ක්ෂේත්‍ර
roles-fields-what = සඟවා ඇති දේ නොපෙන්වයි, නොසොයයි, පෙරීමට නොගනියි, නිර්යාත නොකරයි. ඇණවුම්වල අගයක් සඟවා ඇත්නම් RFM වාර්තාව ද නොපෙන්වයි.
roles-hide = සඟවන්න
roles-hidden = සැඟවූ ක්ෂේත්‍ර
roles-locked = අගුලු දැමූ ක්ෂේත්‍ර
roles-members = { $n ->
    [0] කිසිවෙකුට නැත.
    [one] සාමාජිකයන් { $n } දෙනෙකුට ඇත.
   *[other] සාමාජිකයන් { $n } දෙනෙකුට ඇත.
}
roles-lock = පෙන්වන්න, නමුත් වෙනස් කිරීමට ඉඩ නොදෙන්න
roles-save = භූමිකාව සුරකින්න
roles-remove = භූමිකාව ඉවත් කරන්න
roles-remove-what = කිසිවෙකුට නැති භූමිකාවක් පමණක් ඉවත් කළ හැක.
roles-held = මෙම භූමිකාව කිසිවෙකුට නැති වූ විට ඉවත් කළ හැක. පළමුව වෙනත් එකක් දෙන්න: { $names }
roles-made = භූමිකාව සාදන ලදී. එය සාමාජිකයන්ගේ පිටුවේදී දෙන්න.
roles-changed = භූමිකාව වෙනස් කරන ලදී.
roles-removed = භූමිකාව ඉවත් කරන ලදී.
role-what-owner = අනෙක් හිමිකරුවන් ද ඇතුළුව සියල්ල.
role-what-admin = හිමිකරුවන් හැර සියල්ල.
role-what-manager = සියලු දෙනාගේ අයිතම පිළිබඳ දෛනික වැඩ, මැකීම, ආයාත සහ වාර්තා.
role-what-member = සියලු දෙනාගේ අයිතම පිළිබඳ දෛනික වැඩ; පුද්ගලයන් හෝ සමාගම් මැකීම හැර.
role-what-read-only = සියලු දෙනාගේ අයිතම බලයි, කිසිවක් වෙනස් නොකරයි.
reach-own = තමාගේ පමණි
reach-team = තම කණ්ඩායම්වල
reach-all = සියලු දෙනාගේ
permission-people-read = පුද්ගලයන් සහ සමාගම් බැලීම
permission-people-write = පුද්ගලයන් සහ සමාගම් වෙනස් කිරීම
permission-people-delete = පුද්ගලයන් සහ සමාගම් මැකීම
permission-notes-write = සටහන් ලිවීම
permission-orders-read = ඇණවුම් බැලීම
permission-orders-write = ඇණවුම් වෙනස් කිරීම
permission-imports-run = ආයාත කිරීම
permission-reports-read = මුළු ආයතනයේම වාර්තා බැලීම
permission-views-share = සුරැකි දසුන් බෙදාගැනීම
permission-account-manage = ගිණුම පාලනය කිරීම
permission-events-write = සිදුවීම් යැවීම
permission-owners-manage = හිමිකරුවන් පාලනය කිරීම

## Through somebody else’s eyes, and tokens for some permissions
eyes-title = ඔවුන් දකින ලෙස බලන්න
eyes-what = ඔබට මෙම පුද්ගලයාගේ අයිතිවාසිකම් සමඟ ගිණුම පෙනේ. ඒ අතර ගිණුමේ කිසිවක් වෙනස් කළ නොහැක; විගණන සටහනේ ඔබේ නම සටහන් වේ.
eyes-begin = { $name } ලෙස බලන්න
eyes-ended = ඔබට නැවත ඔබේම දැක්ම පෙනේ.
tokens-permissions = සමහර අවසර සඳහා පමණි
tokens-permissions-what = ටෝකනය එහි භූමිකාව තුළ ඔබ සලකුණු කරන දේට සීමා වේ. කිසිවක් සලකුණු නොකළහොත් භූමිකාවෙන් ඉඩ දෙන සියල්ලයි.

## What can be wrong with them
error-name-taken = මෙම නම දැනටමත් භාවිතයේ ඇත. කරුණාකර වෙනත් එකක් තෝරන්න.
error-role-in-use = සාමාජිකයෙකුට, ආරාධනාවකට හෝ ටෝකනයකට තවමත් මෙම භූමිකාව ඇත. පළමුව ඔවුන්ට වෙනත් එකක් දෙන්න.
error-roles-full = දැනටමත් භූමිකා සියයක් ඇත. පළමුව අවශ්‍ය නැති එකක් ඉවත් කරන්න.
error-teams-full = දැනටමත් කණ්ඩායම් පන්සියයක් ඇත. පළමුව අවශ්‍ය නැති එකක් ඉවත් කරන්න.
error-role-empty = කිසිවකට ඉඩ නොදෙන භූමිකාවකින් පලක් නැත. අවම වශයෙන් එක් අවසරයක් තෝරන්න.
error-permission = ඔබේම භූමිකාවකට ඉඩ දිය හැක්කේ මේවාය: { $detail }.
error-reach = මෙය සියලු අයිතම සඳහා හෝ කිසිවක් සඳහා නොවේ.
error-hideable = මෙම ක්ෂේත්‍රය සැඟවීමට හෝ අගුළු දැමීමට නොහැක: { $detail }.
error-team-circle = කණ්ඩායමකට තමාටම යටින් සිටිය නොහැක.
error-team-deep = කණ්ඩායම් උපරිම මට්ටම් අටක් ගැඹුරට යයි.
error-team-unknown = එවැනි කණ්ඩායමක් නැත. ලැයිස්තුවෙන් එකක් තෝරන්න.
error-not-a-member = මෙම පුද්ගලයා ගිණුමට අයත් නොවේ. පළමුව ඔවුන්ට ආරාධනා කරන්න.
error-permissions-none = අවම වශයෙන් එක් අවසරයක් තෝරන්න, නැතහොත් ලැයිස්තුවෙන් කිසිවක් නොතෝරන්න.
audit-did-see-as = ඇසින් බැලුවේ
audit-kind-team = කණ්ඩායම
audit-kind-role = භූමිකාව
members-sessions = පිවිස සිටින උපාංග
members-sessions-none = දැනට කොහේවත් නැත.
members-session-end = එතැනින් ඉවත් කරන්න
members-session-ended = එතැනින් ඉවත් කරන ලදී.
members-factor-what = මෙම පුද්ගලයාට දුරකථනය සහ ප්‍රතිසාධන කේත අහිමි වූයේ නම්, දෙපියවර පිවිසීම ඉවත් කරන්න. ඔවුන් සෑම තැනකින්ම ඉවත් වී මුරපදයෙන් පමණක් ඇතුළු වෙති; ඉල්ලන්නේ සැබවින්ම ඔවුන්දැයි පළමුව තහවුරු කරගන්න.
members-factor-take = දෙපියවර පිවිසීම ඉවත් කරන්න
members-factor-taken = දෙපියවර පිවිසීම ඉවත් කරන ලදී.
error-several-accounts = මෙම පුද්ගලයා වෙනත් ගිණුම්වලට ද අයත් වන අතර ඒවා ඔවුන්ගේ දෙපියවර පිවිසීම විශ්වාස කරයි. ඔවුන් ප්‍රතිසාධන කේතයක් භාවිත කළ යුතුය.
audit-did-take-second-factor = දෙපියවර පිවිසීම ඉවත් කළේය
audit-eyes = { $name }, { $eyes } ගේ ඇසින්
audit-did-see-as-end = නැවත තම ඇසින් බැලීම
teams-remove-do = ඔව්, කණ්ඩායම ඉවත් කරන්න
members-remove-do = ඔව්, ගිණුමෙන් ඉවත් කරන්න
members-factor-do = ඔව්, එය ඉවත් කරන්න
error-reach-unseen = කිසිවෙකුට නොපෙනෙන දේ වෙනස් කළ නොහැක. අවම වශයෙන් එපමණ අයිතම ගණනක් පෙනීමට ඉඩ දෙන්න.
error-reach-of-all = මෙය සියලු දෙනාගේ පාරිභෝගිකයන් සහ ඇණවුම් ගැනය. සියලු දෙනාගේ පුද්ගලයන් සහ ඇණවුම් සමඟ දෙන්න, නැතහොත් අතහරින්න.
error-permission-beyond-role = භූමිකාව මෙයට ඉඩ නොදෙන බැවින් ටෝකනයට ද එය කළ නොහැක: { $detail }.
audit-did-renew-password = විධානයකින් නව මුරපදයක් සාදන ලදී

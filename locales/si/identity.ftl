# පිවිසීම, තමන්ගේ සැකසුම්, ගිණුම් සහ ඒවායේ ටෝකන.

## පිවිසීම
sign-in-title = පිවිසෙන්න
sign-in-email = විද්‍යුත් තැපෑල
sign-in-password = මුරපදය
sign-in-submit = පිවිසෙන්න

## තමන්ගේ පිටුව
me-title = ඔබේ පැතිකඩ
me-wishes = නම, භාෂාව සහ වර්ණ
me-name = ඔබේ නම
me-language = භාෂාව
me-theme = වර්ණ
me-save = සුරකින්න
me-saved = සුරැකිණි.
me-password = මුරපදය
me-password-old = දැනට ඇති මුරපදය
me-password-new = නව මුරපදය
me-password-hint = අවම වශයෙන් අකුරු { $n }ක්. ඔබ පමණක් එකට යොදන වචන කිහිපයක් මතක තබා ගැනීම පහසුය.
me-password-save = මුරපදය වෙනස් කරන්න
me-password-saved = ඔබේ මුරපදය වෙනස් කරන ලදී. ඔබේ අනෙක් උපාංග ගිණුමෙන් ඉවත් කරන ලදී.
me-back = වැඩට ආපසු

## ගිණුමක් තේරීම
accounts-title = ඔබේ ගිණුම්
accounts-none = ඔබ තවම කිසිදු ගිණුමකට අයත් නැත. ඔබව එක් කරන ලෙස පරිපාලකයෙකුගෙන් ඉල්ලන්න.
accounts-sign-out = ඉවත් වන්න

## ගිණුමේ සැකසුම්
settings-title = සැකසුම්
settings-account = ගිණුම
settings-name = ආයතනයේ නම
settings-zone = වේලා කලාපය
settings-zone-hint = දින, වාර්තා සහ සිහිකැඳවීම් මේ අනුව ගණන් ගැනේ. උදාහරණය: Asia/Colombo
settings-currency = මුදල් ඒකකය
settings-address = ලිපිනය
settings-save = සුරකින්න
settings-saved = සැකසුම් සුරැකිණි.

## සාමාජිකයන් සහ ආරාධනා
members-title = සාමාජිකයන්
members-name = නම
members-email = විද්‍යුත් තැපෑල
members-role = භූමිකාව
members-role-hint = පරිපාලකයෝ ගිණුම පාලනය කරති; කළමනාකරුවන්ට ආයාත කිරීමද හැක; සාමාජිකයෝ දෛනික වැඩ කරති; කියවන්නන්ට බැලීමට පමණක් හැක.
members-seen = අවසන් වරට දුටුවේ
members-never = කවදාවත් නැත
members-you = ඔබ
members-joined = සාමාජික වූ දිනය
members-change-role = භූමිකාව වෙනස් කරන්න
members-role-changed = භූමිකාව වෙනස් කරන ලදී.
members-remove = ගිණුමෙන් ඉවත් කරන්න
members-remove-what = මෙම පුද්ගලයාට සියලු උපාංගවලින් ගිණුම වහාම අහිමි වේ. ඔවුන් යැවූ ආරාධනා ඉවත් කෙරේ; ඔවුන් සෑදූ API ටෝකන අවලංගු කෙරේ. ඔවුන් ලියූ දේ එලෙසම පවතී.
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
invitations-expires = වලංගු වන්නේ
invitations-over = කාලය ඉකුත් වී ඇත
invitations-renew = නව සබැඳිය
invitations-withdraw = ඉවත් කරගන්න
invitations-withdrawn = ආරාධනාව ඉවත් කරගන්නා ලදී.
invitation-title = { $account } වෙත ආරාධනාව
invitation-role = එහි ඔබේ භූමිකාව: { $role }.
invitation-email = ඔබ පිවිසෙන්නේ { $email } යොදා ගෙනය.
invitation-join = එක් වන්න
invitation-known = මම දැනටමත් මෙහි පිවිසෙමි
invitation-signed-in = ඔබ { $name } ලෙස පිවිස සිටී.
invitation-over = මෙම ආරාධනාව තවදුරටත් වලංගු නැත
invitation-over-help = එය භාවිත කර, ඉවත් කරගෙන හෝ දින හතකට වඩා පරණ වී ඇත. ඔබට ආරාධනා කළ අයගෙන් අලුත් එකක් ඉල්ලන්න.

## API ටෝකන
tokens-title = API ටෝකන
tokens-what = ටෝකනයක් මඟින් වැඩසටහනකට එහි භූමිකාවට අනුව මෙම ගිණුමේ වැඩ කළ හැක.
tokens-made = ටෝකනය සූදානම්
tokens-once = දැන්ම පිටපත් කර ගන්න: එය පෙන්වන්නේ මෙවර පමණි.
tokens-name = නම
tokens-name-hint = එය කුමක් සඳහාද යන්න. උදාහරණය: වෙබ් වෙළඳසැල
tokens-role = භූමිකාව
tokens-created = සෑදූ දිනය
tokens-used = අවසන් වරට භාවිත කළේ
tokens-never = කවදාවත් නැත
tokens-create = ටෝකනයක් සාදන්න
tokens-revoke = අවලංගු කරන්න
tokens-revoked = ටෝකනය අවලංගු කරන ලදී.

## වැරදි විය හැකි දේ
error-wrong-password = විද්‍යුත් තැපෑල හෝ මුරපදය වැරදිය.
error-wait = වැරදි උත්සාහයන් වැඩිය. කරුණාකර තත්පර { $detail }ක් රැඳී සිටින්න.
error-slug = a සිට z දක්වා කුඩා අකුරු, ඉලක්කම් සහ යා ඉරි පමණක් යොදන්න; උපරිමය සලකුණු { $detail } යි.
error-slug-taken = මෙම ලිපිනය දැනටමත් භාවිතයේ ඇත. වෙනත් එකක් තෝරන්න.
error-already-member = මෙම පුද්ගලයා දැනටමත් ගිණුමේ සාමාජිකයෙකි.
error-last-owner = ගිණුමකට හිමිකරුවෙකු අවශ්‍යය. පළමුව වෙනත් කෙනෙකු හිමිකරු කරන්න.
error-email-known = මෙම ලිපිනයෙන් දැනටමත් කෙනෙකු පිවිසේ. ඒ ඔබ නම් “මම දැනටමත් මෙහි පිවිසෙමි” තෝරන්න.
error-role = මෙම භූමිකාවලින් එකක් තෝරන්න: { $detail }.

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
me-language-hint = වෙනත් භාෂාවක් තෝරා නැති සෑම බ්‍රවුසරයකටම. මෙනුවේ තේරීම ඒ බ්‍රවුසරයට පමණි.
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

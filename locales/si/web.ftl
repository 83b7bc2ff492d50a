# සෑම පිටුවකටම පොදු වචන: දින, දෝෂ සහ වචන ලැයිස්තු.

## දින සහ වේලාවන්
day-today = අද
day-yesterday = ඊයේ
day-tomorrow = හෙට
date-ethiopian = { $date } E.C.
time-ethiopian = { $time } (ඉතියෝපියානු)
time-ethiopian-night = රාත්‍රී { $time }
time-ethiopian-morning = උදේ { $time }
time-ethiopian-afternoon = දහවල් { $time }
time-ethiopian-evening = සවස { $time }
account-days = දින ආරම්භ වී අවසන් වන්නේ ගිණුමේ වේලා කලාපය ({ $zone }) අනුවය, ඔබේ එක අනුව නොවේ.
account-months = මාස සහ ක්ෂේත්‍රවල ඇති දින ග්‍රෙගරි දින දර්ශනයේ ඒවාය.
ago-now = මේ දැන්
ago-minutes = { $n ->
    [one] මිනිත්තුවකට පෙර
   *[other] මිනිත්තු { $n }කට පෙර
}
ago-hours = { $n ->
    [one] පැයකට පෙර
   *[other] පැය { $n }කට පෙර
}
ago-days = { $n ->
    [one] දිනකට පෙර
   *[other] දින { $n }කට පෙර
}
size-kb = { $n } KB
size-mb = { $n } MB
size-gb = { $n } GB

## දෝෂ: සිදු වූයේ කුමක්ද, ඊළඟට කළ යුත්තේ කුමක්ද
problem-invalid = තවම යමක් නිවැරදි නැත
problem-not-found = මෙම පිටුව හමු නොවීය
problem-not-found-help = එය ඉවත් කර ඇති බව හෝ ලිපිනය අසම්පූර්ණ බව විය හැක. ලිපිනය පරීක්ෂා කරන්න, නැතහොත් මුල් පිටුවට යන්න.
problem-sign-in = කරුණාකර පිවිසෙන්න
problem-sign-in-help = ගිණුමට පිවිසෙන්න, නැතහොත් වලංගු API ටෝකනයක් යවන්න.
problem-forbidden = ඔබට මෙය කිරීමට අවසර නැත
problem-forbidden-help = ඔබේ භූමිකාවට මෙම අවසරය අයත් නොවේ. මෙම ගිණුම කළමනාකරණය කරන අයෙකුගෙන් විමසන්න.
ui-eyes-forbidden = { $name } හට මෙය කිරීමට අවසර නැත
ui-eyes-forbidden-why = { $name } ගේ භූමිකාවට මෙය ඇතුළත් නොවේ: ඔබ මේ ගිණුම දකින්නේ ඔවුන් දකින ලෙසයි.
problem-forbidden-needed = ඔබේ භූමිකාවට මෙය ඇතුළත් නොවේ: { $permission }. මෙම ගිණුම කළමනාකරණය කරන අයෙකුගෙන් විමසන්න.
problem-forbidden-field = ඔබේ භූමිකාව සමඟ { $field } ක්ෂේත්‍රය වෙනස් කළ නොහැක. මෙම ගිණුම කළමනාකරණය කරන අයෙකුගෙන් විමසන්න.
problem-hidden-field = මෙයින් { $field } ක්ෂේත්‍රය ගැන කියවේ; ඔබේ භූමිකාවට එය නොපෙන්වයි. මෙම ගිණුම කළමනාකරණය කරන අයෙකුගෙන් විමසන්න.
problem-duty = පළමුව කළ යුතු දෙයක් ඇත
problem-duty-help = කරුණාකර බ්‍රවුසරයෙන් ඔබේ පැතිකඩ විවෘත කරන්න: ඉදිරියට යාමට පෙර එහි යමක් කරන ලෙස ඔබෙන් ඉල්ලා ඇත.
problem-conflict = මෙය දැනට ඇති දත්ත සමඟ නොගැළපේ
problem-unavailable = මේ මොහොතේ කළ නොහැක
problem-unavailable-help = කිසිවක් වෙනස් වූයේ නැත. මිනිත්තුවකින් නැවත උත්සාහ කරන්න.
problem-disk-full = තැටියේ ඉඩ අවසන්
problem-disk-full-help = කිසිවක් වෙනස් වූයේ නැත. තැටියේ ඉඩ අවසන් බව මෙම සේවාදායකය පවත්වාගෙන යන අයට දන්වන්න.
problem-unsure = සුරැකුණාද යන්න නොදනී
problem-unsure-help = අවසාන මොහොතේ දත්ත ගබඩාව සමඟ සබඳතාව බිඳුණි. නැවත කිරීමට පෙර ඔබේ වෙනස තිබේදැයි බලන්න.
problem-internal = අපගේ පැත්තෙන් දෝෂයක් සිදු විය
problem-internal-help = ඔබ ඇතුළත් කළ කිසිවක් සුරැකුණේ නැත. නැවත උත්සාහ කරන්න; නැවතත් සිදු වුවහොත් පහත අංකය ඔබේ පරිපාලකයාට දෙන්න.
problem-other-site = මෙම ඉල්ලීම වෙනත් වෙබ් අඩවියකින් පැමිණියේය
problem-other-site-help = ඔබේ ආරක්ෂාව සඳහා, Bandhu හි පිටුවලින් එන පෝරම පමණක් භාර ගනී. පිටුව නැවත විවෘත කර එහිදී නැවත කරන්න.
problem-stale-form = මෙම පෝරමය පැරණි වැඩිය
problem-stale-form-help = ඔබ එය විවෘත කළ පසු නැවත පිවිස ඇති බව පෙනේ. පිටුව නැවත පූරණය කර ඔබේ වෙනස නැවත කරන්න.
problem-too-large = මෙය විශාල වැඩිය
problem-too-large-help = වරකට අඩුවෙන් යවන්න, නැතහොත් ගොනුව කොටස් කරන්න.
problem-wrong-type = මෙම වර්ගයේ අන්තර්ගතය හඳුනාගත නොහැක
problem-wrong-type-help = API විස්තරයේ සඳහන් අන්තර්ගත වර්ගය යවන්න.
problem-broken-off = ඉල්ලීම සම්පූර්ණයෙන් ලැබුණේ නැත
problem-broken-off-help = සම්බන්ධතාව බිඳී යන්නට ඇත. කරුණාකර නැවත යවන්න.
problem-changed-meanwhile = මේ අතරතුර වෙනත් අයෙක් මෙය වෙනස් කර ඇත
problem-changed-meanwhile-help = නැවත පූරණය කර, වෙනස් වූ දේ බලා, ඔබේ වෙනස නැවත කරන්න.
problem-too-slow = මෙයට වැඩි කාලයක් ගත විය
problem-too-slow-help = කරුණාකර නැවත උත්සාහ කරන්න; අඩු වාර්තා ගණනකින් උත්සාහ කරන්න.
problem-too-fast = ඉල්ලීම් ඉතා වැඩියි
problem-too-fast-help = කිසිවක් වෙනස් වූයේ නැත. කරුණාකර තත්පර { $n }ක් රැඳී සිට නැවත උත්සාහ කරන්න.
problem-method = මෙම ලිපිනය මෙලෙස භාවිත කළ නොහැක
problem-method-help = ආපසු ගොස් පිටුවේ ඇති බොත්තම් භාවිත කරන්න.
problem-number = මෙම ඉල්ලීමේ අංකය
problem-home = මුල් පිටුවට
problem-again = නැවත උත්සාහ කරන්න

## ක්ෂේත්‍රයක ඇති දෝෂ
error-invalid = මෙම අගය යෙදිය නොහැක.
error-required = කරුණාකර මෙය පුරවන්න.
error-too-long = මෙය දිග වැඩිය: උපරිමය අකුරු { $detail } යි.
error-too-short = මෙය කෙටි වැඩිය: අවම වශයෙන් අකුරු { $detail }ක් යොදන්න.
error-email = මෙය විද්‍යුත් තැපැල් ලිපිනයක් නොවේ. උදාහරණය: name@example.com
error-email-of = මෙය විද්‍යුත් තැපැල් ලිපිනයක් නොවේ: { $detail }. උදාහරණය: name@example.com
error-currency = මෙය මුදල් ඒකක කේතයක් නොවේ. උදාහරණ: LKR, ETB, INR, GBP
error-time-zone = මෙය හඳුනාගත් වේලා කලාපයක් නොවේ. උදාහරණය: Asia/Colombo
error-choice = කරුණාකර දී ඇති අගයන්ගෙන් එකක් තෝරන්න.
error-number = මෙය අංකයක් නොවේ.
error-date = මෙය දිනයක් නොවේ. උදාහරණය: 2026-11-22
error-taken = මෙය දැනටමත් භාවිතයේ ඇත. වෙනත් එකක් තෝරන්න.
error-already-there = මෙය දැනටමත් ඇත. එය බැලීමට පිටුව නැවත පූරණය කරන්න.
error-bad-query = ලිපිනයේ කොටසක් හඳුනාගත නොහැක: { $detail }
error-bad-form = පෝරමයේ අගයක් හඳුනාගත නොහැක: { $detail }
error-bad-json = JSON බලාපොරොත්තු වූ ආකාරයට නැත: { $detail }
error-json-broken = මෙය සම්පූර්ණ JSON නොවේ: { $detail } (පේළිය:තීරුව) න් එහාට කියවිය නොහැක.
error-json-twice = JSON හි එකම වස්තුවක “{ $detail }” දෙවරක් සඳහන් වේ; අදහස් කරන්නේ කුමක්දැයි පැහැදිලි නැත. එක් වරක් පමණක් සඳහන් කරන්න.
error-unknown-parameter = “{ $detail }” නම් පරාමිතියක් මෙහි නැත. මේවායින් තෝරන්න: { $example }
error-no-parameters = මෙම ලිපිනය පරාමිති නොගනී: “{ $detail }” ඉවත් කරන්න.
error-one-of = හඳුනන්නේ නැත: { $detail }. මේවායින් තෝරන්න: { $example }
error-bad-cursor = ලැයිස්තුව මෙතැනින් ඉදිරියට ගෙන යා නොහැක. මුල සිට නැවත ආරම්භ කරන්න.
error-limit-range = සීමාව 1 සහ { $detail } අතර විය යුතුය.
error-account-needed = ඔබ ගිණුම් කිහිපයකට අයත්ය: අදහස් කරන ගිණුම X-Account ශීර්ෂකයේ සඳහන් කරන්න.
error-once-running = මෙම ඉල්ලීම දැනටමත් සැකසෙමින් පවතී. මොහොතකින් නැවත විමසන්න.
error-once-other = මෙම Idempotency-Key එක වෙනත් ඉල්ලීමකට භාවිත කර ඇත. සෑම ඉල්ලීමකටම අලුත් එකක් යොදන්න.
error-once-changed = මෙම ඉල්ලීමෙන් දැනටමත් වෙනසක් සිදු වී ඇත, නමුත් එහි පිළිතුර තවදුරටත් නැත. එය සෑදූ හෝ වෙනස් කළ දේ සොයා බලන්න; එය නැවත එවන්න එපා.
error-idempotency-key = Idempotency-Key එකේ පෙනෙන ලතින් අකුරු 1 සිට { $detail } දක්වා තිබිය යුතුය.

## පුද්ගලයන්ගේ අදියර
stage-subscriber = දායකයා
stage-lead = විභව ගනුදෙනුකරු
stage-prospect = අපේක්ෂිත ගනුදෙනුකරු
stage-customer = පාරිභෝගිකයා
stage-loyal = පක්ෂපාතී පාරිභෝගිකයා
stage-advocate = නිර්දේශකයා
stage-former = හිටපු පාරිභෝගිකයා

## නාලිකා
channel-mail = විද්‍යුත් තැපෑල
channel-webchat = වෙබ් කතාබහ
channel-sms = SMS
channel-whatsapp = WhatsApp
channel-messenger = Messenger
channel-instagram = Instagram
channel-telegram = Telegram
channel-matrix = Matrix
channel-bluesky = Bluesky
channel-mastodon = Mastodon
channel-x = X
channel-phone = දුරකථනය
channel-store = වෙළඳසැල
channel-shop = මාර්ගගත වෙළඳසැල
channel-web = වෙබ් අඩවිය
channel-app = යෙදුම
channel-post = තැපෑල
channel-other = වෙනත්

## අන්තර්ක්‍රියා වර්ග
kind-message = පණිවිඩය
kind-call = ඇමතුම
kind-meeting = රැස්වීම
kind-visit = පැමිණීම
kind-page-view = පිටුව නැරඹීම
kind-event = සිදුවීම
kind-order = ඇණවුම
kind-return = ආපසු එවීම
kind-payment = ගෙවීම
kind-delivery = බෙදාහැරීම
kind-ticket = උපකාර ඉල්ලීම
kind-survey-answer = සමීක්ෂණ පිළිතුර
kind-mention = සඳහන් කිරීම
kind-comment = අදහස
kind-reaction = ප්‍රතිචාරය
kind-campaign-sent = ප්‍රචාරක පණිවිඩය යැවිණි
kind-campaign-opened = ප්‍රචාරක පණිවිඩය විවෘත කළේය
kind-campaign-clicked = ප්‍රචාරක සබැඳිය ක්ලික් කළේය
kind-unsubscribed = දායකත්වයෙන් ඉවත් විය
kind-appointment = හමුවීම
kind-task = කාර්යය
kind-note = සටහන
kind-file = ගොනුව
kind-stage-change = අදියර වෙනස් විය
kind-consent-change = එකඟතාව වෙනස් විය
kind-merge = එක් කරන ලදී

## දිශාව
direction-in = ලැබුණු
direction-out = යැවූ
direction-none = දිශාවක් නැත

## භූමිකා
role-owner = හිමිකරු
role-admin = පරිපාලක
role-manager = කළමනාකරු
role-member = සාමාජික
role-read-only = කියවීම පමණි
role-own = ආයතනයේම භූමිකාවක්

## Through somebody else’s eyes
ui-eyes = ඔබට මෙය පෙනෙන්නේ { $name } ලෙසය
ui-eyes-what = බොත්තම් සහ පෝරම ඇතුළු සියල්ල ඔවුන්ට පෙනෙන ලෙසම ඔබට පෙනේ, එහෙත් ඒවා භාවිත කළ නොහැක: ඒ අතර මෙම ගිණුමේ කිසිවක් වෙනස් කළ නොහැක.
ui-eyes-still = මෙම පෝරමය දැන් භාවිත කළ නොහැක: ඔබ එය දකින්නේ වෙන කෙනෙකුගේ දෑසින්ය.
ui-eyes-end = මගේ දැක්මට ආපසු
error-eyes = ඔබ බලන්නේ වෙනත් අයෙකුගේ ඇසිනි. යමක් වෙනස් කිරීමට ඔබේම දැක්මට ආපසු යන්න.
error-whose = රැඳිය යුත්තේ කුමක් දැයි තෝරන්න: පෝරමයේ ඇති දේ හෝ මේ අතරතුර සුරැකුණු දේ.

# What every page has: the frame, buttons, palette, messages.
ui-product = Bandhu
ui-skip = අන්තර්ගතයට යන්න
ui-skip-details = විස්තර වෙත යන්න
ui-parts = මේ පෙළේ කොටස්
ui-nav = ප්‍රධාන මෙනුව
ui-nav-people = පුද්ගලයන්
ui-nav-companies = සමාගම්
ui-nav-orders = ඇණවුම්
ui-nav-imports = ආයාත
ui-nav-reports = වාර්තා
ui-crumbs = ඔබ සිටින තැන
ui-search = සොයන්න

## Yourself
ui-user-menu = ඔබේ ගිණුම සහ සැකසුම්
ui-accounts = ගිණුම මාරු කරන්න
ui-settings = සැකසුම්
ui-jobs = පසුබිම් වැඩ
ui-profile = මගේ පැතිකඩ
ui-sign-out = ඉවත් වන්න
ui-theme = වර්ණ
ui-theme-auto = මෙම උපාංගයේ පරිදි
ui-theme-light = දීප්තිමත්
ui-theme-dark = අඳුරු
ui-language = භාෂාව
ui-language-en = English
ui-language-si = සිංහල
ui-language-am = አማርኛ
ui-language-ml = മലയാളം

## Buttons
ui-save = සුරකින්න
ui-cancel = අවලංගු කරන්න
ui-close = වසන්න
ui-edit = වෙනස් කරන්න
ui-undo = පෙර සේ කරන්න
ui-unsaved = ඔබ ටයිප් කළ දේ සුරැකී නැත
ui-unsaved-what = දැන් මෙම පිටුවෙන් ඉවත් වුවහොත් ඔබේ වෙනස්කම් අහිමි වේ.
ui-unsaved-stay = මෙහි රැඳෙන්න
ui-unsaved-leave = සුරැකීමෙන් තොරව ඉවත් වන්න
ui-leave-it = තිබෙන සේම තබන්න
ui-dismiss = මෙම පණිවිඩය වසන්න
ui-copy = පිටපත් කරන්න
ui-copied = පිටපත් විය
ui-save-file = ගොනුවක් ලෙස සුරකින්න
ui-print = මුද්‍රණය කරන්න
ui-more = තවත් පෙන්වන්න
ui-filter-remove = { $filter } පෙරහන ඉවත් කරන්න

ui-choose = තෝරන්න
ui-choose-one = තෝරන්න: { $name }
ui-chosen = තෝරාගත්:
ui-choose-page = මෙම පිටුවේ සියල්ල තෝරන්න

## How things stand
ui-loading = පූරණය වෙමින්…
ui-errors-title = කරුණාකර මෙම ක්ෂේත්‍ර නැවත බලන්න:
ui-colon = :
ui-failed = එය සිදු කළ නොහැකි විය. කිසිවක් වෙනස් වී නැත; කරුණාකර නැවත උත්සාහ කරන්න.
ui-offline = සේවාදායකයෙන් පිළිතුරක් නැත. කරුණාකර ඔබේ සම්බන්ධතාව පරීක්ෂා කරන්න.

## Files
ui-file-drop = ගොනුවක් මෙතැනට දමන්න, නැතහොත් එකක් තෝරන්න
ui-file-choose = ගොනුවක් තෝරන්න
ui-file-send = උඩුගත කරන්න
ui-file-sending = උඩුගත වෙමින්…
ui-file-send-failed = ගොනුව උඩුගත කළ නොහැකි විය. කරුණාකර නැවත උත්සාහ කරන්න.

## Palette and keys
ui-palette = සෙවීම සහ විධාන
ui-palette-hint = සොයන්න, නැතහොත් පිටුවකට යන්න
ui-palette-go = යන්න
ui-palette-recent = අවසන් වරට විවෘත කළ
ui-palette-none = කිසිවක් හමු නොවීය. වෙනත් වචනයක් හෝ එහි කොටසක් උත්සාහ කරන්න.
ui-shortcuts = යතුරුපුවරු කෙටිමං
ui-key-choose = තෝරන්න
ui-key-open = විවෘත කරන්න
ui-key-open-row = පේළිය විවෘත කරන්න
ui-key-note = සටහනක් ලියන්න (පුද්ගලයෙකුගේ පිටුවේ)
ui-key-send = ලියමින් සිටින පෙළ සුරකින්න
ui-key-walk = ඊළඟ සහ පෙර පේළිය
ui-single-keys = තනි යතුරේ කෙටිමං
ui-single-keys-hint = ඔබ කථනයෙන් ලියන්නේ නම් හෝ ඒවා බාධාවක් නම් අක්‍රිය කරන්න.

## The style guide
guide-title = මෝස්තර මාර්ගෝපදේශය
guide-sub = සෑම කොටසක්ම සෑම තත්ත්වයකදීම
guide-buttons = බොත්තම්
guide-form = පෝරමය
guide-list = ලැයිස්තුව
guide-record = වාර්තාව
guide-figures = සංඛ්‍යා
guide-navigation = සංචාලනය
guide-feedback = තත්ත්වය
guide-upload = උඩුගත කිරීම
guide-icons = නිරූපක
guide-dialog = කවුළුව විවෘත කරන්න
guide-text = නිල් පැහැති එක කුඩා ප්‍රමාණයෙන් තිබේදැයි ඇය විමසුවාය; සිකුරාදා එය රැගෙන යාමට කැමතිය.
guide-name = නම
guide-email = විද්‍යුත් තැපෑල
guide-email-hint = අපි ලියන්නේ ඇණවුම් ගැන පමණි.
guide-city = නගරය
guide-stage = අදියර
guide-note = සටහන
guide-consent = ලිවීමට අවසර ඇත
guide-orders = ඇණවුම්
guide-value = වටිනාකම
guide-notice = ලැයිස්තුව සුරකින ලදී
guide-empty = තවම කිසිවෙකු නැත
guide-progress = පේළි { $total } න් { $done }
guide-file-hint = CSV හෝ XLSX, උපරිම වශයෙන් 1 GB
guide-step-file = ගොනුව
guide-step-columns = තීරු
guide-step-check = පරීක්ෂාව
guide-step-run = ක්‍රියාත්මක කිරීම
guide-step-report = වාර්තාව
ui-stale = ඔබ ලියන අතරතුර යමෙකු මෙය වෙනස් කළේය
ui-stale-by = ඔබ ලියන අතරතුර { $who } මෙය වෙනස් කළේය: { $when }
ui-stale-own = ඔබම වෙනත් කවුළුවක මෙය වෙනස් කළා: { $when }
ui-stale-at = ඔබ ලියන අතරතුර වෙනත් අයෙකු හෝ වැඩසටහනක් මෙය වෙනස් කළේය: { $when }
ui-stale-kept = ඔබේ කිසිවක් නැති වී නැත: එය තවමත් පෝරමයේ ඇත.
ui-stale-taken = අනෙක් වෙනස පමණක් ස්පර්ශ කළ ක්ෂේත්‍ර එලෙසම ගන්නා ලදී: { $fields }.
ui-stale-save = ඔබේ දේ සමඟ කිසිවක් ගැටෙන්නේ නැත. බලා නැවත සුරකින්න.
ui-stale-choose = වෙනස්කම් දෙකම ස්පර්ශ කරන්නේ: { $fields }. එක් එක් ක්ෂේත්‍රයට පහළින් රැඳිය යුත්තේ කුමක් දැයි තෝරා, නැවත සුරකින්න.
ui-stale-whose = { $field }: ඔබ දෙදෙනාම මෙය වෙනස් කළා. රැඳිය යුත්තේ කුමක්ද?
ui-stale-whose-own = { $field }: කවුළු දෙකේදීම වෙනස් කර ඇත. රැඳිය යුත්තේ කුමක්ද?
ui-stale-mine = මගේ, පෝරමයේ ඇති පරිදි
ui-stale-here = මෙම කවුළුවෙන්, පෝරමයේ ඇති පරිදි
ui-stale-theirs = අනෙකාගේ:
ui-stale-elsewhere = අනෙක් කවුළුවෙන්:
ui-stale-nothing = එහි කිසිවක් නැත
ui-gone-title = මෙය මකා දමා ඇත
ui-gone = ඔබ ලියන අතරතුර යමෙකු මෙය මකා දැමුවේය
ui-gone-by = ඔබ ලියන අතරතුර { $who } මෙය මකා දැමුවේය: { $when }
ui-gone-own = ඔබම වෙනත් කවුළුවක මෙය මකා දැමුවා: { $when }
ui-gone-at = ඔබ ලියන අතරතුර වෙනත් අයෙකු හෝ වැඩසටහනක් මෙය මකා දැමුවේය: { $when }
ui-gone-kept = කිසිවක් සුරැකුණේ නැත. පිටපත් කරගත හැකි වන සේ, ඔබ ලියූ දේ පහත ඇත.
ui-gone-nothing = කිසිවක් සුරැකුණේ නැත; ඔබ කිසිවක් වෙනස් කර තිබුණේද නැත.
ui-gone-for-good = එය ආපසු ගත නොහැක.
ui-gone-back = එය ආපසු ගෙන මා ලියූ දේ සුරකින්න
ui-yes = ඔව්
ui-no = නැත

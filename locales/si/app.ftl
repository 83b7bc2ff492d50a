# Background work: what waits, runs and failed, and what to do about it.

## The list
jobs-title = පසුබිම් වැඩ
jobs-what = මේ ගිණුමේ Bandhu විසින්ම කරන දේ. යමක් නොලැබේ නම් මෙතැන බලන්න.
jobs-states = වැඩවල තත්ත්වය
jobs-state-dead = අසාර්ථකයි
jobs-state-waiting = රැඳී සිටී
jobs-state-running = ක්‍රියාත්මකයි
jobs-state-done = අවසන්
jobs-state-discarded = ඉවතලූ
jobs-none-dead = කිසිවක් අසාර්ථක වී නැත
jobs-none-waiting = කිසිවක් රැඳී නැත
jobs-none-running = කිසිවක් ක්‍රියාත්මක වන්නේ නැත
jobs-none-done = පසුගිය දින හත තුළ කිසිවක් කර නැත
jobs-none-discarded = ඉවතලූ කිසිවක් නැත
jobs-help-dead = බොහෝ වාරයක් අසාර්ථක වූ දේ දින 90ක් මෙහි තිබේ. හේතුව නිවැරදි කර නැවත උත්සාහ කරන්න, නැතහොත් ඉවතලන්න.
jobs-help-waiting = උත්සාහය අසාර්ථක වූ දේ, වරින් වර වැඩි කාලයක් රැඳී, ඉබේම නැවත උත්සාහ කෙරේ.
jobs-help-running = වැඩසටහන අතරමග නැවතුණොත්, වැඩය මොහොතකින් නැවත ඇරඹේ.
jobs-help-done = අවසන් වූ දේ දින හතක් පෙනේ.
jobs-help-discarded = ඉවතලූ දේ දින හතක් මෙහි තිබේ; ආපසු ගැනීමට හැකිය.
jobs-kind = වැඩය
jobs-since = කවදාද
jobs-tries = උත්සාහයන්
jobs-next = ඊළඟ උත්සාහය
jobs-due = හැකි ඉක්මනින්
jobs-reason = හේතුව
jobs-for = කුමක් සඳහාද
jobs-why-written = වැඩසටහන ලියූ දේ
jobs-why-disk-full = සේවාදායකයේ තැටියේ ඉඩ අවසන්. ඉඩ සාදා නැවත උත්සාහ කරන්න.
jobs-why-busy = දත්ත ගබඩාව වැඩ වැඩි විය. නැවත උත්සාහ කරන්න.
jobs-why-lost = දත්ත ගබඩාවට සම්බන්ධ විය නොහැකි විය. එය නැවත ආ පසු උත්සාහ කරන්න.
jobs-why-not-understood = වැඩයට දුන් දේ වැඩසටහනට තේරුම් ගත නොහැක: එය වෙනත් අනුවාදයකින් විය හැකිය. එය ඉවතලා වැඩය අලුතින් අරඹන්න.
jobs-why-gone = එය ඇරඹූ තැනැත්තා තවදුරටත් ගිණුමට අයත් නොවේ. එය ඉවතලන්න, නැතහොත් වෙනත් අයෙකු ලවා වැඩය අලුතින් අරඹවන්න.
jobs-why-broke-off = වැඩය මැදදී නැවතිණි. නැවත උත්සාහ කරන්න; නැවතත් නැවතුණොත් සේවාදායකය පවත්වාගෙන යන අයට දන්වන්න.
jobs-why-file = සේවාදායකයේ ගොනුවක් කියවීමට හෝ ලිවීමට නොහැකි විය. එය පරීක්ෂා කරවා නැවත උත්සාහ කරන්න.
jobs-why-other = වැඩසටහන තුළ යමක් වැරදිණි.
jobs-retry-kinds = වර්ගය අනුව නැවත උත්සාහ කිරීම
jobs-retry-kind = සියල්ල නැවත උත්සාහ කරන්න: { $kind } ({ $n })

## One job
jobs-about = තත්ත්වය
jobs-queued = පෝලිමට එක් කළේ
jobs-priority = ප්‍රමුඛතාව
jobs-priority-urgent = හදිසි
jobs-priority-usual = සාමාන්‍ය
jobs-priority-background = කාලය ඇති විට
jobs-name = වැඩසටහන් සඳහා නම
jobs-request = ඉල්ලීමේ අංකය
jobs-trace = ලුහුබැඳීම (trace)
jobs-payload = එයට දුන් දේ

## Deciding
jobs-retry = නැවත උත්සාහ කරන්න
jobs-run-now = දැන් කරන්න
jobs-discard = ඉවතලන්න
jobs-restore = ආපසු ගන්න
jobs-retried = වැඩය මොහොතකින් ඇරඹේ.
jobs-retried-all = { $n ->
    [0] කිසිදු වැඩක් ඇරඹිය නොහැකි විය: එම වැඩයම දැනටමත් රැඳී හෝ ක්‍රියාත්මක වෙමින් තිබේ.
    [one] වැඩ { $n }ක් මොහොතකින් ඇරඹේ.
   *[other] වැඩ { $n }ක් මොහොතකින් ඇරඹේ.
}
jobs-discarded = වැඩය ඉවතලුවා.
jobs-restored = වැඩය ආපසු ගත්තා.

## Kinds of jobs
job-name-records-import = ගොනුවක් ආයාත කිරීම
job-name-records-sweep = ආයාත කිරීම්වල පැරණි ගොනු මැකීම
job-name-customers-bulk-change = සමූහ වෙනස
job-name-customers-words = සමාගමක පුද්ගලයන්ගේ සෙවුම් වචන
job-name-customers-forget-words = ඉවත් කළ අයගේ සෙවුම් වචන
job-name-records-convert-field = තමන්ගේ ක්ෂේත්‍රයක අගයන් පරිවර්තනය කිරීම
job-name-records-forget-fields = මකා දැමූ තමන්ගේ ක්ෂේත්‍ර අමතක කිරීම
job-name-customers-index-earlier = පෙර තිබූ වාර්තා සෙවිය හැකි කිරීම
job-name-customers-sweep-files = කිසිවක් යොමු නොකරන ඇමුණුම් ගොනු ඉවත් කිරීම
job-name-customers-forget-removed = ඉවත් කළ දේ සදහටම මැකීම
job-name-integrations-claim = දැන් හඳුනාගත් පුද්ගලයෙකුගේ පෙර පැමිණීම්
job-name-integrations-sweep-visitors = නාඳුනන අමුත්තන් මැකීම
job-name-trade-rfm = පාරිභෝගික පන්ති (RFM)
job-name-trade-turnover = පිරිවැටුමේ එකතුව
job-name-trade-tag-marks = පෙර පාරිභෝගිකයන්ගේ ටැග් සලකුණු කිරීම
job-name-records-fill-index = ඔබේම ක්ෂේත්‍රයක් ඉක්මන් කිරීම
job-name-records-drop-index = ඔබේම ක්ෂේත්‍රයක් ඉක්මන් කළ දේ ඉවත් කිරීම
job-name-customers-fold-texts = පෙර තිබූ ඔබේම ක්ෂේත්‍ර ලොකු අකුරු නොසලකා සැසඳීම

## What does not go
error-job-not-open = මේ වැඩය දැන් ක්‍රියාත්මකයි, නැතහොත් අවසන්. එහි තත්ත්වය බැලීමට පිටුව නැවත පූරණය කරන්න.
error-job-not-discarded = මේ වැඩය තවදුරටත් ඉවතලා නැත. එහි තත්ත්වය බැලීමට පිටුව නැවත පූරණය කරන්න.
error-job-again-waiting = එම වැඩයම දැනටමත් රැඳී හෝ ක්‍රියාත්මක වෙමින් තිබේ. එය අවසන් වන තෙක් රැඳී සිටින්න, නැතහොත් පළමුව එය ඉවතලන්න.
error-job-state-unknown = එවැනි තත්ත්වයක් නැත: { $detail }. dead, waiting, running, done, discarded යන ඒවායින් එකක් තෝරන්න.
error-cron-unknown = මෙය නැවත නැවත එන වේලාවක් නොවේ: { $detail }. මිනිත්තුව, පැය, දිනය, මාසය හා සතියේ දිනය දෙන්න. උදාහරණය: 30 2 * * *
error-schedule-paused = මෙම කාලසටහන දැනටමත් නවතා ඇත. පිටුව නැවත පූරණය කරන්න.
error-schedule-runs = මෙම කාලසටහන නවතා නැත. පිටුව නැවත පූරණය කරන්න.

## Schedules
schedules-title = කාලසටහන්
schedules-what = Bandhu මෙම ගිණුමේ නැවත නැවත කරන දේ සහ කරන වේලාවන්. නවතා තැබූ කාර්යයක් ඔබ නැවත අරඹන තෙක් සිදු නොවේ.
schedules-none = තවම කිසිවක් සැලසුම් කර නැත
schedules-none-help = වැඩසටහන ආරම්භ වී මොහොතකින් මෙම ගිණුමේ කාලසටහන් මෙහි දිස් වේ.
schedules-zone = “කවදාද” යටතේ ඇති වේලාවන් ගිණුමේ වේලා කලාපය ({ $zone }) අනුවය; අවසන් සහ ඊළඟ වාරය පෙන්වන්නේ ඔබේ කලාපය අනුවය.
schedules-task = කාර්යය
schedules-when = කවදාද
schedules-last = අවසන් වාරය
schedules-next = ඊළඟ වාරය
schedules-never = තවම නැත
schedules-idle = වැඩක් නොතිබිණි
schedules-paused = නවතා ඇත
schedules-paused-since = { $day } සිට
schedules-pause = නවතා තබන්න
schedules-resume = නැවත අරඹන්න
schedules-is-paused = කාර්යය නවතා ඇත.
schedules-resumed = කාර්යය නැවත එහි වේලාවන්ට සිදු වේ.
schedules-when-daily = දිනපතා { $time } ට
schedules-when-minutes = සෑම මිනිත්තු { $n }කට වරක්
schedules-when-hourly = සෑම පැයකම, මිනිත්තු { $n } දී
schedules-when-weekly = සතිපතා: { $day }, { $time }
schedules-when-monthly = මසකට වරක්: { $day } වන දින, { $time }
schedules-when-cron = cron අනුව: { $cron }
schedules-for-trade-rfm = දවස ආරම්භ වූ පසු, පන්ති අද දිනයේ ඒවා වන පරිදි.
schedules-for-trade-turnover = මාසවල එකතුවට තවම ඇතුළත් නොවූ ඇණවුම් ඇති විට පමණි.
schedules-for-customers-forget-removed = නැවත ගෙන ආ නොහැකි සටහන්, ක්‍රියාකාරකම්, සබඳතා සහ ගොනු.
schedules-for-customers-sweep-files = තැටියේ ඉඩ නිදහස් කරයි.
schedules-for-records-forget-fields = නැවත ගෙන ආ නොහැකි තමන්ගේ ක්ෂේත්‍ර සහ ඒවායේ අගයන්.
schedules-for-customers-index-earlier = සෙවීමට හැකි වීමට පෙර තිබූ පණිවිඩ, ගොනු සහ පාරිභෝගිකයන්ගේ රටවල් ද සෙවීමෙන් හමු වන පරිදි.
schedules-for-integrations-sweep-visitors = ලිවීමේ යතුරු පිටුවේ සඳහන් මාස ගණනක් නොපැමිණි විට.
schedules-for-trade-tag-marks = ටැගයක් අනුව වන ලැයිස්තුවක් පෙර සිටි පාරිභෝගිකයන් ඉක්මනින් මඟ හරින පරිදි.
schedules-for-customers-fold-texts = ලොකු අකුරු කුමක් වුවත් පෙර සිටි අයගේ පෙළ ද පෙරහන්වලට හමු වන පරිදි.
schedules-for-records-sweep = ආයාත කිරීමක් අවසන් වී දින තිහකට පසු එහි ගොනුව මැකේ; වාර්තාව රැඳේ.

## API විස්තරය, මිනිසුන් සඳහා
docs-title = Bandhu API
docs-intro = මිනිසුන් තිරය මත කරන දේ වැඩසටහන්වලටත් මෙහිදී කළ හැකිය. සෑම ලිපිනයක්ම, ක්ෂේත්‍රයක්ම, පිළිතුරක්ම මේ පිටුවල ඇත; ඒවා සෑදෙන්නේ සේවාදායකය වැඩසටහන්වලට දෙන විස්තරයෙනි.
docs-english = API හි නම්, විස්තර සහ ලිපින සෑම භාෂාවකම ඉංග්‍රීසියෙන් ඇත; ඒවා වටා ඇති දේ ඔබේ භාෂාවෙනි.
docs-machine = වැඩසටහන් සඳහා එම විස්තරයම (OpenAPI 3.1)
docs-parts = අන්තර්ගතය
docs-begin = ආරම්භ කරන්නේ කෙසේද
docs-operations = ඉල්ලිය හැකි දේ
docs-schemas = දත්ත ආකෘති
docs-search = API තුළ සොයන්න
docs-search-go = සොයන්න
docs-none = “{ $q }” කිසිවක නැත
docs-none-help = අඩු වචන හෝ කෙටි වචන ඉංග්‍රීසියෙන් උත්සාහ කරන්න: ක්ෂේත්‍රයක නම හෝ ලිපිනයක කොටසක් වැනි.
docs-all = ඉල්ලිය හැකි සියල්ල
docs-token = පිවිසීම
docs-token-text = ඔබේ ගිණුමේ සැකසුම්වල ටෝකනයක් සාදා සෑම ඉල්ලීමක් සමඟම එවන්න. එය මේ ගිණුමට අයත් වන අතර, එහි භූමිකාව ඉඩ දෙන දේ හෝ එයට තෝරා දුන් අවසර පමණක් කළ හැකිය. එය පෙන්වන්නේ එක් වරකි: මුරපදයක් මෙන් රැක ගන්න. උදාහරණවල `$TOKEN` යනු එයයි; `$ID` යනු අදහස් කරන දෙයේ හැඳුනුම් අංකයයි.
docs-lists = ලැයිස්තු
docs-lists-text = ලැයිස්තුවක පිළිතුරේ `items` සහ `next` ඇත. ඊළඟ කොටස සඳහා `next` හි තිබූ දේ `after` ලෙස යොදා නැවත ඉල්ලන්න; අවසානයේ එය `null` වේ. `limit` යනු ඔබට අවශ්‍ය ගණන, 1 සිට 200 දක්වා; නැතිනම් 50ක් ලැබේ.
docs-once = නැවත යැවීම
docs-once-text = `POST` එකක් ළඟා වුණාදැයි නොදන්නේ නම්, එම `Idempotency-Key` ම සමඟ නැවත එවන්න: පළමු පිළිතුරම ලැබෙන අතර කිසිවක් දෙවරක් සිදු නොවේ. එය යමක් වෙනස් කර, පිළිතුර නැති වුණා නම්, දෝෂයක් වුණා නම්, රහසක් අඩංගු නම් හෝ 1 MB ට වඩා දිගු නම්, ඒ වෙනුවට 409 `once-changed` ලැබේ: එය සෑදූ හෝ වෙනස් කළ දේ සොයා බලන්න; එය නැවත එවන්න එපා. කිසිවක් වෙනස් නොකර අසාර්ථක වූ ඉල්ලීමක් එම යතුර සමඟම නැවත එවිය හැකිය. සෑම ඉල්ලීමකටම දෘශ්‍ය ලතින් අක්ෂර 1 සිට 200 දක්වා අලුත් යතුරක් යොදන්න. යතුරු දිනක් වලංගුය.
docs-change = අන් අයත් වෙනස් කරන දේ වෙනස් කිරීම
docs-change-text = පුද්ගලයෙකු, සමාගමක්, සටහනක්, ක්‍රියාකාරකමක්, ඇණවුමක්, කණ්ඩායමක් හෝ භූමිකාවක් එන්නේ `ETag` හි එහි අනුවාදය සමඟය. `PATCH` හෝ `DELETE` සමඟ එය `If-Match` ලෙස එවන්න: අතරතුර යමෙකු එය වෙනස් කර ඇත්නම් පිළිතුර 412 වන අතර කිසිවක් යටපත් නොවේ.
docs-values = වේලාවන් සහ මුදල්
docs-values-text = වේලාවන් ලියන්නේ RFC 3339 අනුවය (`2026-11-22T08:35:00Z`). නම `_minor` යන්නෙන් අවසන් වන ක්ෂේත්‍රවල මුදල ඇත්තේ ශත වැනි කුඩාම ඒකකයෙනි; මිල ගණන් පෙළ ලෙසිනි (`1250.00`). ඔබ නොඑවන ක්ෂේත්‍ර තිබූ පරිදිම පවතී.
docs-limits = වේගය
docs-limits-text = ටෝකනයකට තත්පර { $window }ක සාමාන්‍යයෙන් තත්පරයකට වාර { $n }ක් ඉල්ලිය හැකිය. සෑම පිළිතුරකම `RateLimit` ඉතිරි ප්‍රමාණය කියයි. ඊට වේගයෙන් ඉල්ලන අයට 429 ලැබෙන අතර, තත්පර කීයකින් නැවත ඉල්ලිය යුතුදැයි `Retry-After` කියයි.
docs-limits-none = ටෝකනයකට ඉල්ලිය හැකි වේගයට මේ සේවාදායකයේ සීමාවක් නැත.
docs-filter = පෙරහන්
docs-filter-text = ලැයිස්තුවක ඇතුළත් වන්නේ කුමන අයිතමදැයි `filter` පරාමිතිය කියයි. කොන්දේසියක් යනු ක්ෂේත්‍රයක්, සැසඳීමක් සහ අගයකි; `and`, `or`, `not` සහ වරහන් කොන්දේසි එකට බඳියි. හිස්තැන් ඇති අගයන් උද්ධෘත ලකුණු තුළ තබන්න. පිටුවක ඔබ තබන පෙරහන් එහි ලිපිනයේ ඇති බැවින් එතැනින් පිටපත් කළ හැකිය.
docs-filter-examples = උදාහරණ
docs-filter-fields = පුද්ගලයන් පෙරිය හැකි ක්ෂේත්‍ර
docs-filter-companies = සමාගම් පෙරිය හැකි ක්ෂේත්‍ර
docs-filter-sortable = පිළිවෙළ සඳහාත්
docs-errors = දෝෂ
docs-errors-text = සෑම දෝෂයක්ම `application/problem+json` වේ (RFC 9457). `type` සහ `code` වැඩසටහන් සඳහා වන අතර වෙනස් නොවේ; `title` සහ `detail` මිනිසුන් සඳහාය, `Accept-Language` ඉල්ලන භාෂාවෙන්. 422 විට `errors` කියන්නේ කුමන ක්ෂේත්‍රය වැරදිද, ඒ ඇයිද යන්නයි. `request` යනු සේවාදායකයේ සටහනේ ඉල්ලීම ඇති අංකයයි.
docs-errors-kinds = දෝෂ වර්ග
docs-errors-codes = කේත
docs-errors-see = වැරැද්ද කුමක්දැයි කේතය කියයි; සියලු කේත පහත ඇත.
docs-needs-token = ඕනෑම ටෝකනයකට මෙය කළ හැකිය.
docs-needs-key = ලිවීමේ යතුරක් අවශ්‍යයි.
docs-needs-permission = අවශ්‍ය අවසරය:
docs-parameters = පරාමිති
docs-body = යවන දේ
docs-answers = පිළිතුරු
docs-example = උදාහරණය
docs-required = අනිවාර්යයි

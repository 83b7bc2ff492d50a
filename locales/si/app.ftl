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
jobs-since = කවදා සිට
jobs-tries = උත්සාහයන්
jobs-next = ඊළඟ උත්සාහය
jobs-due = හැකි ඉක්මනින්
jobs-reason = හේතුව
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
job-name-customers-sweep-files = කිසිවක් යොමු නොකරන ඇමුණුම් ගොනු ඉවත් කිරීම
job-name-customers-forget-removed = ඉවත් කළ දේ සදහටම මැකීම
job-name-integrations-claim = දැන් හඳුනාගත් පුද්ගලයෙකුගේ පෙර පැමිණීම්
job-name-integrations-sweep-visitors = නාඳුනන අමුත්තන් මැකීම
job-name-trade-rfm = පාරිභෝගික පන්ති (RFM)
job-name-trade-turnover = පිරිවැටුමේ එකතුව

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
schedules-for-integrations-sweep-visitors = ලිවීමේ යතුරු පිටුවේ සඳහන් මාස ගණනක් නොපැමිණි විට.
schedules-for-records-sweep = ආයාත කිරීමක් අවසන් වී දින තිහකට පසු එහි ගොනුව මැකේ; වාර්තාව රැඳේ.

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
job-name-customers-words = සමාගමක පුද්ගලයන්ගේ සෙවුම් වචන
job-name-customers-forget-words = ඉවත් කළ අයගේ සෙවුම් වචන
job-name-customers-message-words = පෙර පණිවිඩ සහ ගොනු සෙවිය හැකි කිරීම
job-name-customers-sweep-files = කිසිවක් යොමු නොකරන ඇමුණුම් ගොනු ඉවත් කිරීම
job-name-integrations-claim = දැන් හඳුනාගත් පුද්ගලයෙකුගේ පෙර පැමිණීම්
job-name-trade-rfm = පාරිභෝගික පන්ති (RFM)
job-name-trade-turnover = පිරිවැටුමේ එකතුව

## What does not go
error-job-not-open = මේ වැඩය දැන් ක්‍රියාත්මකයි, නැතහොත් අවසන්. එහි තත්ත්වය බැලීමට පිටුව නැවත පූරණය කරන්න.
error-job-not-discarded = මේ වැඩය තවදුරටත් ඉවතලා නැත. එහි තත්ත්වය බැලීමට පිටුව නැවත පූරණය කරන්න.
error-job-again-waiting = එම වැඩයම දැනටමත් රැඳී හෝ ක්‍රියාත්මක වෙමින් තිබේ. එය අවසන් වන තෙක් රැඳී සිටින්න, නැතහොත් පළමුව එය ඉවතලන්න.
error-job-state-unknown = එවැනි තත්ත්වයක් නැත: { $detail }. dead, waiting, running, done, discarded යන ඒවායින් එකක් තෝරන්න.
error-cron-unknown = මෙය නැවත නැවත එන වේලාවක් නොවේ: { $detail }. මිනිත්තුව, පැය, දිනය, මාසය හා සතියේ දිනය දෙන්න. උදාහරණය: 30 2 * * *

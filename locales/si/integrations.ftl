# ලිවීමේ යතුරු සහ සිදුවීම් ලබා ගැනීම.

## ලිවීමේ යතුරු
write-keys-title = ලිවීමේ යතුරු
write-keys-what = ලිවීමේ යතුරක් මඟින් වෙබ් අඩවියක් හෝ යෙදුමක් එහි පුද්ගලයන් කරන දේ එවයි. එය වෙබ් අඩවියේ ඕනෑම කෙනෙකුට පෙනෙන අතර කිසිවක් විවෘත නොකරයි: එයින් සිදුවීම් එක් කළ හැකි පමණි; කිසිවක් කියවීමට හෝ වෙනස් කිරීමට නොහැක.
write-keys-link = ඔබේ වෙබ් අඩවියෙන් හෝ යෙදුමෙන් සිදුවීම්
write-keys-new = නව ලිවීමේ යතුර
write-keys-name = නම
write-keys-name-hint = එය ලැබෙන වෙබ් අඩවිය හෝ යෙදුම. උදාහරණය: වෙබ් වෙළඳසැල
write-keys-source = මූලාශ්‍රය
write-keys-source-hint = පුද්ගලයන්ගේ හැඳුනුම් තබා ගන්නා නම. එකම මූලාශ්‍රයේ යතුරු ඒවා බෙදා ගනී.
write-keys-key = ලිවීමේ යතුර
write-keys-used = අවසන් වරට භාවිත කළේ
write-keys-never = කවදාවත් නැත
write-keys-create = ලිවීමේ යතුරක් සාදන්න
write-keys-made = ලිවීමේ යතුර සූදානම්.
write-keys-revoke = අහෝසි කරන්න
write-keys-revoke-what = “{ $name }” සමඟ එවන වෙබ් අඩවි සහ යෙදුම් එතැන් සිට ප්‍රතික්ෂේප වන අතර ඒවායේ සිදුවීම් නැති වේ. ඊට පෙර ලැබුණු දේ පවතී. යතුර ආපසු ගත නොහැකිය.
write-keys-revoked = ලිවීමේ යතුර අහෝසි කරන ලදී. එයින් ලැබුණු දේ එලෙසම පවතී.
write-keys-how = සිදුවීම් එවන ආකාරය
write-keys-how-text = Segment සහ PostHog පුස්තකාල වෙනසක් නැතිව ක්‍රියා කරයි. Node හි, ඔබේ නවතම යතුර සමඟ:
visitors-title = නාඳුනන අමුත්තන්
visitors-what = අමුත්තෙකු කරන දේ, ඔවුන් කවුරුන්දැයි පවසන තෙක් බලා සිට, ඉන්පසු ඔවුන්ගේ කාල රේඛාවට යයි. කිසිදා නොපවසන අය, නොපැමිණ මෙතරම් කලක් ගත වූ පසු, ඔවුන් කළ සියල්ල සමඟ මැකී යති. හඳුනන පුද්ගලයන් කළ දේ රැඳේ.
visitors-months = අවසන් පැමිණීමෙන් පසු මාස
visitors-months-hint = { $from } සිට { $to } දක්වා. සාමාන්‍යයෙන් 13: බ්‍රවුසරයක් අමුත්තෙකුගේ සලකුණ තබාගත යුත්තේ එතරම් කලක් පමණි; පසුව එන අය කෙසේ වුවත් වෙනත් අමුත්තෙකු ලෙස පැමිණේ.
visitors-save = සුරකින්න
visitors-saved = සුරැකිණි. ඊළඟ රාත්‍රියේ සිට බලපැවැත්වේ.
error-visitor-months = { $detail } අතර මාස ගණනක් දෙන්න.

## භාර නොගන්නා දේ
error-key-missing = ලිවීමේ යතුරක් අවශ්‍යයි: Basic සත්‍යාපනයේ පරිශීලක නාමය ලෙස, නැතහොත් ඉල්ලීමේ writeKey හෝ api_key ලෙස.
error-key-wrong = මෙම ලිවීමේ යතුර කිසිවෙකුට නැත, නැතහොත් එය අහෝසි කර ඇත.
error-body-large = ඉල්ලීම විශාල වැඩිය: දිග හැරිය පසු ද උපරිමය { $detail } KB යි. කරුණාකර එක් වරකට සිදුවීම් අඩුවෙන් එවන්න.
error-bad-gzip = සම්පීඩිත ඉල්ලීම දිග හැරිය නොහැක.
error-broken-off = ඉල්ලීම සම්පූර්ණයෙන් ලැබුණේ නැත. කරුණාකර නැවත එවන්න.
error-batch-missing = කාණ්ඩයකට පණිවිඩ ලැයිස්තුවක් සහිත batch ක්ෂේත්‍රය අවශ්‍යයි.
error-batch-long = එක් වරකට උපරිමය පණිවිඩ { $detail } යි. කරුණාකර කාණ්ඩ කිහිපයකින් එවන්න.
error-events-too-fast = මෙම ලිවීමේ යතුරෙන් අවසර ඇති ප්‍රමාණයට වඩා සිදුවීම් ලැබිණි. කරුණාකර තත්පර { $detail }කට පසු නැවත එවන්න.
error-intake-failed = දැනට සිදුවීම් භාර ගත නොහැකි විය. කරුණාකර පසුව නැවත එවන්න.
error-event-type = පණිවිඩයකට වර්ගයක් අවශ්‍යයි: identify, track, page, screen, group හෝ alias. { $detail }
error-event-nobody = පණිවිඩයකට userId හෝ anonymousId (distinct_id) අවශ්‍යයි.
error-event-id = හැඳුනුමක් යනු පෙළක් හෝ අංකයකි: { $detail }
error-event-name = සිදුවීමකට එහි නම event ක්ෂේත්‍රයේ අවශ්‍යයි.
error-event-object = { $detail } ක්ෂේත්‍රය වස්තුවක් (object) විය යුතුය.
error-event-group = සමූහයකට එහි groupId අවශ්‍යයි.
error-event-alias = alias පණිවිඩයකට userId සහ previousId අවශ්‍යයි.
error-event-two-people = හැඳුනුම් දෙකම දැනටමත් වෙනස් පුද්ගලයන් දෙදෙනෙකුට අයත්ය. සිදුවීමකින් පුද්ගලයන් දෙදෙනෙකු එක් නොකෙරේ.
error-event-ids-full = පුද්ගලයාට දැනටමත් හැඳුනුම් { $detail }ක් ඇත; තව එකකට ඉඩ නැත.
error-event-large = සිදුවීම විශාල වැඩිය: උපරිමය { $detail } KB යි.
error-event-twice = “{ $detail }” නම එක් වස්තුවක දෙවරක් ඇත.
error-event-deep = සිදුවීමේ මට්ටම් ගණන වැඩිය: උපරිමය { $detail } යි.
error-event-nul = තබා ගත නොහැකි NUL අනුලකුණ සිදුවීමේ ඇත.
error-event-number = සිදුවීමේ අංකයක් නොවන අගයක් (NaN, Infinity) හෝ ඉතා විශාල අංකයක් ඇත. කරුණාකර එය ඉවත් කරන්න, නැතහොත් null එවන්න.

## විගණන සටහන් තුළ
audit-kind-write-key = ලිවීමේ යතුර
audit-by-write-key = ලිවීමේ යතුර

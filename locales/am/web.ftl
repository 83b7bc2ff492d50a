# በሁሉም ገጾች ላይ የሚታዩ ቃላት፦ ቀናት፣ ስህተቶች እና የቃላት ዝርዝሮች።

## ቀንና ሰዓት
day-today = ዛሬ
day-yesterday = ትናንት
day-tomorrow = ነገ
date-ethiopian = { $date } ዓ.ም.
time-ethiopian = { $time }
time-ethiopian-night = ከሌሊቱ { $time }
time-ethiopian-morning = ከጠዋቱ { $time }
time-ethiopian-afternoon = ከቀኑ { $time }
time-ethiopian-evening = ከምሽቱ { $time }
account-days = ቀናት የሚጀምሩትና የሚያበቁት በመለያው የሰዓት ሰቅ ({ $zone }) ነው፤ በእርስዎ አይደለም።
account-months = ወሮች እና በመስኮች ውስጥ ያሉት ቀናት የጎርጎርዮስ አቆጣጠር ናቸው።
ago-now = አሁን
ago-minutes = { $n ->
    [one] ከ{ $n } ደቂቃ በፊት
   *[other] ከ{ $n } ደቂቃዎች በፊት
}
ago-hours = { $n ->
    [one] ከ{ $n } ሰዓት በፊት
   *[other] ከ{ $n } ሰዓታት በፊት
}
ago-days = { $n ->
    [one] ከ{ $n } ቀን በፊት
   *[other] ከ{ $n } ቀናት በፊት
}
size-kb = { $n } ኪባ
size-mb = { $n } ሜባ
size-gb = { $n } ጊባ

## ስህተቶች፦ ምን እንደተፈጠረና ቀጥሎ ምን እንደሚደረግ
problem-invalid = ገና ያልተስተካከለ ነገር አለ
problem-not-found = ይህ ገጽ አልተገኘም
problem-not-found-help = ተወግዶ ወይም አድራሻው ያልተሟላ ሊሆን ይችላል። አድራሻውን ያረጋግጡ ወይም ወደ መጀመሪያው ገጽ ይመለሱ።
problem-sign-in = እባክዎ ይግቡ
problem-sign-in-help = ወደ መለያዎ ይግቡ ወይም ትክክለኛ የAPI ቶክን ይላኩ።
problem-forbidden = ይህን ለማድረግ ፈቃድ የለዎትም
problem-forbidden-help = የእርስዎ የሥራ ድርሻ ይህን አይጨምርም። ይህን መለያ የሚያስተዳድረውን ሰው ይጠይቁ።
ui-eyes-forbidden = { $name } ይህን ለማድረግ ፈቃድ የላቸውም
ui-eyes-forbidden-why = የ{ $name } የሥራ ድርሻ ይህን አይጨምርም፦ መለያውን አሁን የሚያዩት እነርሱ እንደሚያዩት ነው።
problem-forbidden-needed = የእርስዎ የሥራ ድርሻ ይህን አይጨምርም፦ { $permission }። ይህን መለያ የሚያስተዳድረውን ሰው ይጠይቁ።
problem-forbidden-field = በእርስዎ የሥራ ድርሻ { $field } የሚለውን መስክ መቀየር አይቻልም። ይህን መለያ የሚያስተዳድረውን ሰው ይጠይቁ።
problem-hidden-field = ይህ { $field } የሚለውን መስክ ያሳያል፤ የእርስዎ የሥራ ድርሻ ግን ይህን መስክ አያይም። ይህን መለያ የሚያስተዳድረውን ሰው ይጠይቁ።
problem-duty = መጀመሪያ መደረግ ያለበት ነገር አለ
problem-duty-help = እባክዎ መገለጫዎን በአሳሽ ይክፈቱ፦ ከመቀጠልዎ በፊት እዚያ አንድ ነገር እንዲያደርጉ ተጠይቀዋል።
problem-conflict = ይህ ካለው መረጃ ጋር አይጣጣምም
problem-unavailable = በአሁኑ ጊዜ አይቻልም
problem-unavailable-help = ምንም አልተቀየረም። ከአንድ ደቂቃ በኋላ እንደገና ይሞክሩ።
problem-disk-full = ዲስኩ ሞልቷል
problem-disk-full-help = ምንም አልተቀየረም። የዚህ አገልጋይ ዲስክ እንደሞላ ለሚያስተዳድረው ሰው ይንገሩ።
problem-unsure = መቀመጡ አይታወቅም
problem-unsure-help = በመጨረሻው ቅጽበት ከመረጃ ቋቱ ጋር ያለው ግንኙነት ተቋርጧል። እንደገና ከማድረግዎ በፊት ለውጡ መኖሩን ይመልከቱ።
problem-internal = በእኛ በኩል ችግር ተፈጥሯል
problem-internal-help = ያስገቡት ምንም ነገር አልተቀመጠም። እንደገና ይሞክሩ፤ ከተደገመ ከታች ያለውን ቁጥር ለአስተዳዳሪዎ ይስጡ።
problem-other-site = ጥያቄው የመጣው ከሌላ ድረ ገጽ ነው
problem-other-site-help = ለእርስዎ ደህንነት ሲባል ቅጾች የሚቀበሉት ከBandhu ገጾች ብቻ ነው። ገጹን እንደገና ከፍተው እዚያው ይድገሙት።
problem-stale-form = ይህ ቅጽ ጊዜው አልፎበታል
problem-stale-form-help = ቅጹን ከከፈቱ በኋላ እንደገና ገብተው ሊሆን ይችላል። ገጹን እንደገና ጭነው ለውጥዎን ይድገሙ።
problem-too-large = ይህ በጣም ትልቅ ነው
problem-too-large-help = በአንድ ጊዜ ትንሽ ይላኩ ወይም ፋይሉን ይከፋፍሉ።
problem-wrong-type = የዚህ ዓይነት ይዘት አይታወቅም
problem-wrong-type-help = በAPI መግለጫው የተጠቀሰውን የይዘት ዓይነት ይላኩ።
problem-broken-off = ጥያቄው ሙሉ በሙሉ አልደረሰም
problem-broken-off-help = ግንኙነቱ ተቋርጦ ሊሆን ይችላል። እባክዎ እንደገና ይላኩ።
problem-changed-meanwhile = በዚህ መሃል ሌላ ሰው ይህን ቀይሮታል
problem-changed-meanwhile-help = እንደገና ጭነው የተቀየረውን ይመልከቱ፤ ከዚያ ለውጥዎን ይድገሙ።
problem-too-slow = ይህ በጣም ረጅም ጊዜ ወሰደ
problem-too-slow-help = እባክዎ እንደገና ይሞክሩ፤ ምናልባትም በጥቂት መዝገቦች።
problem-too-fast = ጥያቄዎቹ በጣም በዝተዋል
problem-too-fast-help = ምንም አልተቀየረም። እባክዎ { $n } ሰከንድ ቆይተው እንደገና ይሞክሩ።
problem-method = ይህ አድራሻ በዚህ መንገድ አያገለግልም
problem-method-help = ተመልሰው በገጹ ላይ ያሉትን አዝራሮች ይጠቀሙ።
problem-number = የዚህ ጥያቄ ቁጥር
problem-home = ወደ መጀመሪያው ገጽ
problem-again = እንደገና ሞክር

## በመስኮች ላይ ያሉ ስህተቶች
error-invalid = ይህ እሴት አይቻልም።
error-required = እባክዎ ይህን ይሙሉ።
error-too-long = ይህ በጣም ረጅም ነው፦ ቢበዛ { $detail } ፊደላት።
error-too-short = ይህ በጣም አጭር ነው፦ ቢያንስ { $detail } ፊደላት።
error-email = ይህ የኢሜይል አድራሻ አይደለም። ምሳሌ፦ name@example.com
error-email-of = ይህ የኢሜይል አድራሻ አይደለም፦ { $detail }። ምሳሌ፦ name@example.com
error-currency = ይህ የገንዘብ ኮድ አይደለም። ምሳሌዎች፦ LKR፣ ETB፣ INR፣ GBP
error-time-zone = ይህ የታወቀ የሰዓት ሰቅ አይደለም። ምሳሌ፦ Africa/Addis_Ababa
error-choice = እባክዎ ከተሰጡት አንዱን ይምረጡ።
error-number = ይህ ቁጥር አይደለም።
error-date = ይህ ቀን አይደለም። ምሳሌ፦ 2026-11-22
error-taken = ይህ አስቀድሞ ጥቅም ላይ ውሏል። እባክዎ ሌላ ይምረጡ።
error-already-there = ይህ አስቀድሞ አለ። ለማየት ገጹን እንደገና ይጫኑ።
error-bad-query = በአድራሻው ውስጥ ያልታወቀ ክፍል አለ፦ { $detail }
error-bad-form = በቅጹ ውስጥ ያልታወቀ እሴት አለ፦ { $detail }
error-bad-json = JSON እንደሚጠበቀው አይደለም፦ { $detail }
error-json-broken = ይህ የተሟላ JSON አይደለም፦ ከ{ $detail } (መስመር:ዓምድ) በኋላ ሊነበብ አይችልም።
error-json-twice = JSON በአንድ ነገር ውስጥ “{ $detail }”ን ሁለት ጊዜ ይጠቅሳል፤ የትኛው እንደታሰበ ግልጽ አይደለም። አንድ ጊዜ ብቻ ይጥቀሱት።
error-unknown-parameter = እዚህ “{ $detail }” የሚባል መለኪያ የለም። ከእነዚህ ይምረጡ፦ { $example }
error-no-parameters = ይህ አድራሻ መለኪያ አይቀበልም፦ “{ $detail }”ን ያስወግዱ።
error-one-of = አይታወቅም፦ { $detail }። ከእነዚህ ይምረጡ፦ { $example }
error-bad-cursor = ዝርዝሩ ከዚህ ሊቀጥል አይችልም። ከመጀመሪያው እንደገና ይጀምሩ።
error-limit-range = ገደቡ በ1 እና በ{ $detail } መካከል መሆን አለበት።
error-account-needed = የበርካታ መለያዎች አባል ነዎት፦ የሚፈልጉትን መለያ በX-Account ራስጌ ይጥቀሱ።
error-once-running = ይህ ጥያቄ በሂደት ላይ ነው። ከጥቂት ጊዜ በኋላ እንደገና ይጠይቁ።
error-once-other = ይህ Idempotency-Key ለሌላ ጥያቄ አገልግሏል። ለእያንዳንዱ ጥያቄ አዲስ ይጠቀሙ።
error-once-changed = ይህ ጥያቄ አስቀድሞ ለውጥ አድርጓል፤ መልሱ ግን አሁን የለም። የፈጠረውን ወይም የቀየረውን ፈልገው ይመልከቱ፤ እንደገና አይላኩት።
error-idempotency-key = Idempotency-Key ከ1 እስከ { $detail } የሚታዩ የላቲን ፊደላት ሊኖሩት ይገባል።

## የሰዎች ደረጃ
stage-subscriber = ተመዝጋቢ
stage-lead = እምቅ ደንበኛ
stage-prospect = ተስፋ ሰጪ ደንበኛ
stage-customer = ደንበኛ
stage-loyal = ታማኝ ደንበኛ
stage-advocate = አስተዋዋቂ
stage-former = የቀድሞ ደንበኛ

## መገናኛ መንገዶች
channel-mail = ኢሜይል
channel-webchat = የድር ውይይት
channel-sms = SMS
channel-whatsapp = WhatsApp
channel-messenger = Messenger
channel-instagram = Instagram
channel-telegram = Telegram
channel-matrix = Matrix
channel-bluesky = Bluesky
channel-mastodon = Mastodon
channel-x = X
channel-phone = ስልክ
channel-store = መደብር
channel-shop = የመስመር ላይ ሱቅ
channel-web = ድረ ገጽ
channel-app = መተግበሪያ
channel-post = ፖስታ
channel-other = ሌላ

## የግንኙነት ዓይነቶች
kind-message = መልእክት
kind-call = ጥሪ
kind-meeting = ስብሰባ
kind-visit = ጉብኝት
kind-page-view = የገጽ ዕይታ
kind-event = ክስተት
kind-order = ትዕዛዝ
kind-return = ተመላሽ
kind-payment = ክፍያ
kind-delivery = ርክክብ
kind-ticket = የድጋፍ ጥያቄ
kind-survey-answer = የዳሰሳ መልስ
kind-mention = ስም መጥቀስ
kind-comment = አስተያየት
kind-reaction = ምላሽ
kind-campaign-sent = የዘመቻ መልእክት ተልኳል
kind-campaign-opened = የዘመቻ መልእክት ተከፍቷል
kind-campaign-clicked = የዘመቻ አገናኝ ተጭኗል
kind-unsubscribed = ምዝገባ ተሰርዟል
kind-appointment = ቀጠሮ
kind-task = ተግባር
kind-note = ማስታወሻ
kind-file = ፋይል
kind-stage-change = ደረጃ ተቀይሯል
kind-consent-change = ፈቃድ ተቀይሯል
kind-merge = ተዋህዷል

## አቅጣጫ
direction-in = የደረሰ
direction-out = የተላከ
direction-none = አቅጣጫ የለውም

## የሥራ ድርሻዎች
role-owner = ባለቤት
role-admin = አስተዳዳሪ
role-manager = ሥራ አስኪያጅ
role-member = አባል
role-read-only = ማንበብ ብቻ
role-own = የድርጅቱ የራሱ የሥራ ድርሻ

## Through somebody else’s eyes
ui-eyes = ይህን እንደ { $name } ያያሉ
ui-eyes-what = አዝራሮችንና ቅጾችን ጨምሮ ሁሉንም እነርሱ እንደሚያዩት ያያሉ፣ ነገር ግን መጠቀም አይቻልም፦ እስከዚያው በዚህ መለያ ውስጥ ምንም መቀየር አይቻልም።
ui-eyes-still = ይህ ቅጽ አሁን ሊሠራ አይችልም፦ የሚያዩት በሌላ ሰው ዓይን ነው።
ui-eyes-end = ወደ ራሴ ዕይታ ተመለስ
error-eyes = በሌላ ሰው ዓይን እያዩ ነው። ማንኛውንም ነገር ለመቀየር ወደ ራስዎ ዕይታ ይመለሱ።
error-whose = የትኛው መቆየት እንዳለበት ይምረጡ፦ በቅጹ ላይ ያለው ወይም በዚህ መካከል የተቀመጠው።

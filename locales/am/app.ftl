# Background work: what waits, runs and failed, and what to do about it.

## The list
jobs-title = የጀርባ ሥራ
jobs-what = Bandhu በዚህ መለያ ውስጥ በራሱ የሚያከናውነው። የሚጠብቁት ነገር ካልደረሰ እዚህ ይመልከቱ።
jobs-states = የሥራዎቹ ሁኔታ
jobs-state-dead = አልተሳካም
jobs-state-waiting = እየጠበቀ ነው
jobs-state-running = እየሄደ ነው
jobs-state-done = አልቋል
jobs-state-discarded = ተጥሏል
jobs-none-dead = ያልተሳካ ነገር የለም
jobs-none-waiting = የሚጠብቅ ነገር የለም
jobs-none-running = እየሄደ ያለ ነገር የለም
jobs-none-done = ባለፉት ሰባት ቀናት የተከናወነ ነገር የለም
jobs-none-discarded = የተጣለ ነገር የለም
jobs-help-dead = ደጋግሞ ያልተሳካ ሥራ ለ90 ቀናት እዚህ ይቆያል። ምክንያቱን ያስተካክሉና እንደገና ይሞክሩ፣ ወይም ይጣሉት።
jobs-help-waiting = ያልተሳካ ሙከራ በራሱ ይደገማል፤ በእያንዳንዱ ጊዜ የበለጠ ይቆያል።
jobs-help-running = ፕሮግራሙ መሃል ላይ ከቆመ ሥራው ከጥቂት ጊዜ በኋላ እንደገና ይጀምራል።
jobs-help-done = ያለቀ ሥራ ለሰባት ቀናት ይታያል።
jobs-help-discarded = የተጣለ ሥራ ለሰባት ቀናት እዚህ ይቆያል፤ ሊመለስም ይችላል።
jobs-kind = ሥራ
jobs-since = መቼ
jobs-tries = ሙከራዎች
jobs-next = ቀጣይ ሙከራ
jobs-due = በተቻለ ፍጥነት
jobs-reason = ምክንያት
jobs-for = ለምን ሥራ
jobs-why-written = ፕሮግራሙ የጻፈው
jobs-why-disk-full = የአገልጋዩ ዲስክ ሞልቷል። ቦታ አስለቅቀው እንደገና ይሞክሩ።
jobs-why-busy = የመረጃ ቋቱ ሥራ በዝቶበት ነበር። እንደገና ይሞክሩ።
jobs-why-lost = የመረጃ ቋቱ ሊገኝ አልቻለም። ሲመለስ እንደገና ይሞክሩ።
jobs-why-not-understood = ፕሮግራሙ ለሥራው የተሰጠውን አይረዳም፦ ከሌላ እትም የመጣ ሊሆን ይችላል። ጥለውት ሥራውን እንደ አዲስ ይጀምሩ።
jobs-why-gone = የጀመረው ሰው ከእንግዲህ የመለያው አባል አይደለም። ይጣሉት፣ ወይም ሌላ ሰው ሥራውን እንደ አዲስ ይጀምር።
jobs-why-broke-off = ሥራው መሃል ላይ ተቋረጠ። እንደገና ይሞክሩ፤ ከተደገመ አገልጋዩን ለሚያስተዳድረው ሰው ይንገሩ።
jobs-why-file = በአገልጋዩ ላይ ያለ ፋይል ሊነበብ ወይም ሊጻፍ አልቻለም። እንዲታይ አድርገው እንደገና ይሞክሩ።
jobs-why-other = በፕሮግራሙ ውስጥ ችግር ተፈጥሯል።
jobs-retry-kinds = በዓይነት እንደገና መሞከር
jobs-retry-kind = ሁሉንም እንደገና ሞክር፦ { $kind } ({ $n })

## One job
jobs-about = ሁኔታ
jobs-queued = ወደ ወረፋ የገባው
jobs-priority = ቅድሚያ
jobs-priority-urgent = አስቸኳይ
jobs-priority-usual = መደበኛ
jobs-priority-background = ጊዜ ሲኖር
jobs-name = ለፕሮግራሞች ያለው ስም
jobs-request = የጥያቄው ቁጥር
jobs-trace = ክትትል (trace)
jobs-payload = የተሰጠው

## Deciding
jobs-retry = እንደገና ሞክር
jobs-run-now = አሁን አስኪድ
jobs-discard = ጣል
jobs-restore = ወደ ቦታው መልስ
jobs-retried = ሥራው ከጥቂት ጊዜ በኋላ ይጀምራል።
jobs-retried-all = { $n ->
    [0] ምንም ሥራ መጀመር አልተቻለም፦ ያው ሥራ ቀድሞውኑ እየጠበቀ ወይም እየሄደ ነው።
    [one] { $n } ሥራ ከጥቂት ጊዜ በኋላ ይጀምራል።
   *[other] { $n } ሥራዎች ከጥቂት ጊዜ በኋላ ይጀምራሉ።
}
jobs-discarded = ሥራው ተጥሏል።
jobs-restored = ሥራው ተመልሷል።

## Kinds of jobs
job-name-records-import = ፋይል ማስመጣት
job-name-records-sweep = የቆዩ የማስመጣት ፋይሎችን ማጽዳት
job-name-customers-bulk-change = የጅምላ ለውጥ
job-name-customers-words = የአንድ ድርጅት ሰዎች የፍለጋ ቃላት
job-name-customers-forget-words = የተወገዱ ሰዎች የፍለጋ ቃላት
job-name-records-convert-field = የራስ መስክን እሴቶች መለወጥ
job-name-records-forget-fields = የተሰረዙ የራስ መስኮችን መርሳት
job-name-customers-index-earlier = ቀደምት መዝገቦች በፍለጋ እንዲገኙ ማድረግ
job-name-customers-sweep-files = ምንም የማያመለክታቸውን የተያያዙ ፋይሎች ማጽዳት
job-name-customers-forget-removed = የተወገዱትን ለዘለቄታው ማጽዳት
job-name-integrations-claim = አሁን የታወቀ ሰው የቀድሞ ጉብኝቶች
job-name-integrations-sweep-visitors = ማንነታቸው ያልታወቀ ጎብኚዎችን መርሳት
job-name-trade-rfm = የደንበኞች ምድብ (RFM)
job-name-trade-turnover = የሽያጭ ገቢ ድምር
job-name-trade-tag-marks = የቀደሙ ደንበኞች መለያ ቃላት ምልክት
job-name-records-fill-index = የራስ መስክን ፈጣን ማድረግ
job-name-records-drop-index = የራስ መስክን ፈጣን ያደረገውን ማጽዳት
job-name-customers-fold-texts = የቀደሙ የራስ መስኮችን ያለ ትልልቅ ፊደላት ልዩነት ማነጻጸር

## What does not go
error-job-not-open = ይህ ሥራ አሁን እየሄደ ነው ወይም አልቋል። ሁኔታውን ለማየት ገጹን እንደገና ይጫኑ።
error-job-not-discarded = ይህ ሥራ ከእንግዲህ የተጣለ አይደለም። ሁኔታውን ለማየት ገጹን እንደገና ይጫኑ።
error-job-again-waiting = ያው ሥራ ቀድሞውኑ እየጠበቀ ወይም እየሄደ ነው። እስኪያልቅ ይጠብቁ፣ ወይም መጀመሪያ ያንን ይጣሉ።
error-job-state-unknown = እንዲህ ያለ ሁኔታ የለም፦ { $detail }። ከእነዚህ አንዱን ይምረጡ፦ dead, waiting, running, done, discarded።
error-cron-unknown = ይህ ተደጋጋሚ ጊዜ አይደለም፦ { $detail }። ደቂቃ፣ ሰዓት፣ ቀን፣ ወር እና የሳምንቱን ቀን ይስጡ። ምሳሌ፦ 30 2 * * *
error-schedule-paused = ይህ መርሐ ግብር አስቀድሞ ቆሟል። ገጹን እንደገና ይክፈቱ።
error-schedule-runs = ይህ መርሐ ግብር አልቆመም። ገጹን እንደገና ይክፈቱ።

## Schedules
schedules-title = መርሐ ግብሮች
schedules-what = Bandhu በዚህ መለያ ውስጥ በየጊዜው የሚሠራው ሥራና ጊዜው። የቆመ ሥራ እስኪቀጥሉት ድረስ አይሠራም።
schedules-none = እስካሁን ምንም አልታቀደም
schedules-none-help = ፕሮግራሙ ከተነሣ ከጥቂት ጊዜ በኋላ የዚህ መለያ መርሐ ግብሮች እዚህ ይታያሉ።
schedules-zone = “መቼ” በሚለው ሥር ያሉት ሰዓታት በመለያው የሰዓት ሰቅ ({ $zone }) ናቸው፤ የመጨረሻውና ቀጣዩ በእርስዎ የሰዓት ሰቅ ይታያሉ።
schedules-task = ሥራ
schedules-when = መቼ
schedules-last = መጨረሻ የሠራው
schedules-next = ቀጣዩ
schedules-never = ገና
schedules-idle = የሚሠራ አልነበረም
schedules-paused = ቆሟል
schedules-paused-since = ከ{ $day } ጀምሮ
schedules-pause = አቁም
schedules-resume = ቀጥል
schedules-is-paused = ሥራው ቆሟል።
schedules-resumed = ሥራው በየጊዜው ይቀጥላል።
schedules-when-daily = በየቀኑ { $time }
schedules-when-minutes = በየ{ $n } ደቂቃው
schedules-when-hourly = በየሰዓቱ፣ በ{ $n }ኛው ደቂቃ
schedules-when-weekly = በየሳምንቱ፦ { $day }፣ { $time }
schedules-when-monthly = በየወሩ፦ ቀን { $day }፣ { $time }
schedules-when-cron = በ cron፦ { $cron }
schedules-for-trade-rfm = ምድቦቹ የዛሬ እንዲሆኑ ቀኑ እንደጀመረ።
schedules-for-trade-turnover = የወራት ድምሮች ያልያዟቸው ትዕዛዞች ሲመጡ ብቻ።
schedules-for-customers-forget-removed = ከእንግዲህ ሊመለሱ የማይችሉ ማስታወሻዎች፣ እንቅስቃሴዎች፣ ዝምድናዎች እና ፋይሎች።
schedules-for-customers-sweep-files = በዲስኩ ላይ ቦታ ያስለቅቃል።
schedules-for-records-forget-fields = ከእንግዲህ ሊመለሱ የማይችሉ የራስ መስኮች ከእሴቶቻቸው ጋር።
schedules-for-customers-index-earlier = ፍለጋው ከመቻሉ በፊት የነበሩ መልእክቶች፣ ፋይሎችና የደንበኞች አገሮችም እንዲገኙ።
schedules-for-integrations-sweep-visitors = የመጻፊያ ቁልፎች ገጽ ላይ ለተጠቀሱት ወራት ጉብኝት ሳይኖር ሲቀር።
schedules-for-trade-tag-marks = በመለያ ቃል የሚወጣ ዝርዝር ከዚህ በፊት የነበሩ ደንበኞችን በፍጥነት እንዲያልፍ።
schedules-for-customers-fold-texts = ትልልቅ ፊደላት ምንም ቢሆኑ ማጣሪያዎች ቀድሞ የነበሩትንም ጽሑፎች እንዲያገኙ።
schedules-for-records-sweep = ማስመጣቱ ካለቀ ከሠላሳ ቀን በኋላ ፋይሉ ይጠፋል፤ መዝገቡ ይቀራል።

## የAPI መግለጫ ለሰዎች
docs-title = የBandhu API
docs-intro = ሰዎች በማያ ገጻቸው ላይ የሚሠሩትን ፕሮግራሞችም እዚህ ሊሠሩት ይችላሉ። እያንዳንዱ አድራሻ፣ መስክ እና መልስ በእነዚህ ገጾች ላይ አለ፤ የተሠሩትም አገልጋዩ ለፕሮግራሞች ከሚሰጠው መግለጫ ነው።
docs-english = የAPI ስሞች፣ መግለጫዎች እና አድራሻዎች በሁሉም ቋንቋ በእንግሊዝኛ ናቸው፤ በዙሪያቸው ያለው ሁሉ በእርስዎ ቋንቋ ነው።
docs-machine = ይኸው መግለጫ ለፕሮግራሞች (OpenAPI 3.1)
docs-parts = ይዘት
docs-begin = እንዴት ይጀመራል
docs-operations = ሊጠየቅ የሚችለው
docs-schemas = የመረጃ ቅርጾች
docs-search = በAPI ውስጥ ይፈልጉ
docs-search-go = ፈልግ
docs-none = “{ $q }” ያለበት ምንም የለም
docs-none-help = ያነሱ ወይም ያጠሩ ቃላትን በእንግሊዝኛ ይሞክሩ፤ ለምሳሌ የመስክ ስም ወይም የአድራሻ ክፍል።
docs-all = ሊጠየቅ የሚችለው ሁሉ
docs-token = መግባት
docs-token-text = በመለያዎ ቅንብሮች ውስጥ ቶክን ይሥሩ፤ ከእያንዳንዱ ጥያቄ ጋርም ይላኩት። የዚህ መለያ ነው፤ የሥራ ድርሻው የሚፈቅደውን ወይም የተመረጡለትን ፈቃዶች ብቻ ማድረግ ይችላል። የሚታየው አንድ ጊዜ ብቻ ነው፦ እንደ የይለፍ ቃል ይጠብቁት። በምሳሌዎቹ ውስጥ `$TOKEN` እሱን፣ `$ID` የታሰበውን ነገር መለያ ቁጥር ይወክላል።
docs-lists = ዝርዝሮች
docs-lists-text = የዝርዝር መልስ `items` እና `next` አለው። ለቀጣዩ ክፍል በ`next` የነበረውን በ`after` አድርገው እንደገና ይጠይቁ፤ መጨረሻ ላይ `null` ነው። `limit` የሚፈልጉት ብዛት ነው፣ ከ1 እስከ 200፤ ያለእሱ 50 ያገኛሉ።
docs-once = እንደገና መላክ
docs-once-text = `POST` መድረሱን ካላወቁ በዚያው `Idempotency-Key` እንደገና ይላኩት፦ የመጀመሪያውን መልስ ያገኛሉ፤ ምንም ነገር ሁለት ጊዜ አይደረግም። ለውጥ አድርጎ መልሱ ከጠፋ፣ ስህተት ከሆነ፣ ምስጢር ከያዘ ወይም ከ1 MB ከረዘመ በምትኩ 409 `once-changed` ያገኛሉ፦ የፈጠረውን ወይም የቀየረውን ፈልገው ይመልከቱ፤ እንደገና አይላኩት። ምንም ሳይቀይር ያልተሳካ ጥያቄ በዚያው ቁልፍ እንደገና ሊላክ ይችላል። ለእያንዳንዱ ጥያቄ ከ1 እስከ 200 የሚታዩ የላቲን ፊደላት ያሉት አዲስ ቁልፍ ይጠቀሙ። ቁልፎች ለአንድ ቀን ይቆያሉ።
docs-change = ሌሎችም የሚቀይሩትን መቀየር
docs-change-text = ሰው፣ ድርጅት፣ ማስታወሻ፣ እንቅስቃሴ፣ ትዕዛዝ፣ ቡድን ወይም የሥራ ድርሻ በ`ETag` ውስጥ ካለው እትሙ ጋር ይመጣል። ከ`PATCH` ወይም ከ`DELETE` ጋር እንደ `If-Match` ይላኩት፦ በመካከሉ ሌላ ሰው ከቀየረው መልሱ 412 ነው፤ ምንም ነገር አይደመሰስም።
docs-values = ጊዜ እና ገንዘብ
docs-values-text = ጊዜ የሚጻፈው እንደ RFC 3339 ነው (`2026-11-22T08:35:00Z`)። ስማቸው በ`_minor` የሚያልቅ መስኮች ገንዘቡን በትንሹ አሃድ ለምሳሌ በሳንቲም ይይዛሉ፤ ዋጋዎች ጽሑፍ ናቸው (`1250.00`)። የማይልኳቸው መስኮች እንደነበሩ ይቆያሉ።
docs-limits = ፍጥነት
docs-limits-text = አንድ ቶክን በ{ $window } ሰከንድ አማካይ በሰከንድ { $n } ጊዜ መጠየቅ ይችላል። እያንዳንዱ መልስ የቀረውን በ`RateLimit` ይናገራል። በፍጥነት የሚጠይቅ 429 ያገኛል፤ ከስንት ሰከንድ በኋላ እንደገና እንደሚጠይቅም `Retry-After` ይናገራል።
docs-limits-none = ይህ አገልጋይ ቶክን በምን ፍጥነት እንደሚጠይቅ ገደብ የለውም።
docs-filter = ማጣሪያዎች
docs-filter-text = `filter` የተባለው መለኪያ ዝርዝሩ የትኞቹን መዝገቦች እንደሚይዝ ይናገራል። ሁኔታ ማለት መስክ፣ ማነጻጸሪያ እና እሴት ነው፤ `and`፣ `or`፣ `not` እና ቅንፎች ሁኔታዎችን ያገናኛሉ። ክፍተት ያላቸው እሴቶች በትእምርተ ጥቅስ ውስጥ ይጻፋሉ። በገጽ ላይ የሚያደርጓቸው ማጣሪያዎች በገጹ አድራሻ ውስጥ ስላሉ ከዚያ መቅዳት ይችላሉ።
docs-filter-examples = ምሳሌዎች
docs-filter-fields = ሰዎች የሚጣሩባቸው መስኮች
docs-filter-companies = ድርጅቶች የሚጣሩባቸው መስኮች
docs-filter-sortable = ለቅደም ተከተልም
docs-errors = ስህተቶች
docs-errors-text = እያንዳንዱ ስህተት `application/problem+json` ነው (RFC 9457)። `type` እና `code` ለፕሮግራሞች ናቸው፤ አይቀየሩም። `title` እና `detail` ለሰዎች ናቸው፤ `Accept-Language` በሚጠይቀው ቋንቋ። በ422 ጊዜ `errors` የትኛው መስክ ለምን እንደተሳሳተ ይናገራል። `request` ጥያቄው በአገልጋዩ መዝገብ ውስጥ ያለበት ቁጥር ነው።
docs-errors-kinds = የስህተት ዓይነቶች
docs-errors-codes = ኮዶች
docs-errors-see = ምን እንደተሳሳተ ኮዱ ይናገራል፤ ሁሉም ኮዶች ከታች አሉ።
docs-needs-token = ማንኛውም ቶክን ይህን ማድረግ ይችላል።
docs-needs-key = የመጻፊያ ቁልፍ ያስፈልጋል።
docs-needs-permission = የሚያስፈልገው ፈቃድ፦
docs-parameters = መለኪያዎች
docs-body = የሚላከው
docs-answers = መልሶች
docs-example = ምሳሌ
docs-required = ግዴታ

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
jobs-since = ከመቼ ጀምሮ
jobs-tries = ሙከራዎች
jobs-next = ቀጣይ ሙከራ
jobs-due = በተቻለ ፍጥነት
jobs-reason = ምክንያት
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
job-name-customers-words = የአንድ ድርጅት ሰዎች የፍለጋ ቃላት
job-name-customers-forget-words = የተወገዱ ሰዎች የፍለጋ ቃላት
job-name-customers-message-words = ቀደምት መልእክቶችና ፋይሎች በፍለጋ እንዲገኙ ማድረግ
job-name-customers-sweep-files = ምንም የማያመለክታቸውን የተያያዙ ፋይሎች ማጽዳት
job-name-integrations-claim = አሁን የታወቀ ሰው የቀድሞ ጉብኝቶች
job-name-trade-rfm = የደንበኞች ደረጃ (RFM)
job-name-trade-turnover = የሽያጭ ገቢ ድምር

## What does not go
error-job-not-open = ይህ ሥራ አሁን እየሄደ ነው ወይም አልቋል። ሁኔታውን ለማየት ገጹን እንደገና ይጫኑ።
error-job-not-discarded = ይህ ሥራ ከእንግዲህ የተጣለ አይደለም። ሁኔታውን ለማየት ገጹን እንደገና ይጫኑ።
error-job-again-waiting = ያው ሥራ ቀድሞውኑ እየጠበቀ ወይም እየሄደ ነው። እስኪያልቅ ይጠብቁ፣ ወይም መጀመሪያ ያንን ይጣሉ።
error-job-state-unknown = እንዲህ ያለ ሁኔታ የለም፦ { $detail }። ከእነዚህ አንዱን ይምረጡ፦ dead, waiting, running, done, discarded።
error-cron-unknown = ይህ ተደጋጋሚ ጊዜ አይደለም፦ { $detail }። ደቂቃ፣ ሰዓት፣ ቀን፣ ወር እና የሳምንቱን ቀን ይስጡ። ምሳሌ፦ 30 2 * * *

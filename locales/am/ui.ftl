# What every page has: the frame, buttons, palette, messages.
ui-product = Bandhu
ui-skip = ወደ ዋናው ይዘት ዝለል
ui-skip-details = ወደ ዝርዝሮቹ ዝለል
ui-parts = የዚህ ጽሑፍ ክፍሎች
ui-nav = ዋና ምናሌ
ui-nav-people = ሰዎች
ui-nav-companies = ድርጅቶች
ui-nav-orders = ትዕዛዞች
ui-nav-imports = ማስመጣት
ui-nav-reports = ሪፖርቶች
ui-crumbs = ያሉበት ቦታ
ui-search = ፈልግ

## Yourself
ui-user-menu = የእርስዎ መለያ እና ቅንብሮች
ui-accounts = መለያ ቀይር
ui-settings = ቅንብሮች
ui-jobs = የጀርባ ሥራ
ui-profile = የእኔ መገለጫ
ui-sign-out = ውጣ
ui-theme = ቀለሞች
ui-theme-auto = እንደ መሣሪያው
ui-theme-light = ብሩህ
ui-theme-dark = ጨለማ
ui-language = ቋንቋ
ui-language-en = English
ui-language-si = සිංහල
ui-language-am = አማርኛ
ui-language-ml = മലയാളം

## Buttons
ui-save = አስቀምጥ
ui-cancel = ተወው
ui-close = ዝጋ
ui-edit = ቀይር
ui-undo = መልስ
ui-unsaved = የጻፉት አልተቀመጠም
ui-unsaved-what = አሁን ከዚህ ገጽ ከወጡ ለውጦችዎ ይጠፋሉ።
ui-unsaved-stay = እዚህ ቆይ
ui-unsaved-leave = ሳታስቀምጥ ውጣ
ui-leave-it = እንዳለ ይቆይ
ui-dismiss = ይህን መልእክት ዝጋ
ui-copy = ቅዳ
ui-copied = ተቀድቷል
ui-save-file = እንደ ፋይል አስቀምጥ
ui-print = አትም
ui-more = ተጨማሪ አሳይ
ui-filter-remove = ማጣሪያውን አስወግድ፦ { $filter }

ui-choose = ምረጥ
ui-choose-one = ምረጥ፦ { $name }
ui-chosen = የተመረጡ፦
ui-choose-page = በዚህ ገጽ ያሉትን ሁሉ ምረጥ

## How things stand
ui-loading = በመጫን ላይ…
ui-errors-title = እባክዎ እነዚህን መስኮች እንደገና ይመልከቱ፦
ui-colon = ፦
ui-failed = አልተሳካም። ምንም አልተቀየረም፤ እባክዎ እንደገና ይሞክሩ።
ui-offline = አገልጋዩ አልመለሰም። እባክዎ ግንኙነትዎን ያረጋግጡ።

## Files
ui-file-drop = ፋይል እዚህ ይጣሉ ወይም ይምረጡ
ui-file-choose = ፋይል ይምረጡ
ui-file-send = ስቀል
ui-file-sending = በመስቀል ላይ…
ui-file-send-failed = ፋይሉን መስቀል አልተቻለም። እባክዎ እንደገና ይሞክሩ።

## Palette and keys
ui-palette = ፍለጋ እና ተግባራት
ui-palette-hint = ይፈልጉ ወይም ወደ ገጽ ይሂዱ
ui-palette-go = ሂድ ወደ
ui-palette-recent = በቅርብ የተከፈቱ
ui-palette-none = ምንም አልተገኘም። ሌላ ቃል ወይም ከፊሉን ይሞክሩ።
ui-shortcuts = የቁልፍ ሰሌዳ አቋራጮች
ui-key-choose = ምረጥ
ui-key-open = ክፈት
ui-key-open-row = ረድፉን ክፈት
ui-key-note = ማስታወሻ ጻፍ (በአንድ ሰው ገጽ ላይ)
ui-key-send = እየተጻፈ ያለውን ጽሑፍ አስቀምጥ
ui-key-walk = ቀጣይ እና ቀዳሚ ረድፍ
ui-single-keys = የአንድ ቁልፍ አቋራጮች
ui-single-keys-hint = በድምፅ የሚጽፉ ከሆነ ወይም ካስቸገሩዎት ያጥፏቸው።

## The style guide
guide-title = የአቀራረብ መመሪያ
guide-sub = እያንዳንዱ ክፍል በእያንዳንዱ ሁኔታ
guide-buttons = አዝራሮች
guide-form = ቅጽ
guide-list = ዝርዝር
guide-record = መዝገብ
guide-figures = አሃዞች
guide-navigation = አሰሳ
guide-feedback = ሁኔታ
guide-upload = መስቀል
guide-icons = አዶዎች
guide-dialog = መስኮቱን ክፈት
guide-text = ሰማያዊው በአነስተኛ መጠን ይገኝ እንደሆነ ጠየቀች፤ ዓርብ መጥታ መውሰድ ትፈልጋለች።
guide-name = ስም
guide-email = ኢሜይል
guide-email-hint = የምንጽፈው ስለ ትዕዛዞች ብቻ ነው።
guide-city = ከተማ
guide-stage = ደረጃ
guide-note = ማስታወሻ
guide-consent = መልእክት ሊላክ ይችላል
guide-orders = ትዕዛዞች
guide-value = እሴት
guide-notice = ዝርዝሩ ተቀምጧል
guide-empty = እስካሁን ማንም የለም
guide-progress = ከ{ $total } ረድፎች { $done }
guide-file-hint = CSV ወይም XLSX፣ ቢበዛ 1 ጊባ
guide-step-file = ፋይል
guide-step-columns = ዓምዶች
guide-step-check = ፍተሻ
guide-step-run = ማስኬድ
guide-step-report = ሪፖርት
ui-stale = እርስዎ በሚጽፉበት ጊዜ ሌላ ሰው ይህን ቀይሮታል
ui-stale-by = እርስዎ በሚጽፉበት ጊዜ { $who } ይህን ቀይሯል፦ { $when }
ui-stale-own = እርስዎ ራስዎ በሌላ መስኮት ይህን ቀይረዋል፦ { $when }
ui-stale-at = እርስዎ በሚጽፉበት ጊዜ ሌላ ሰው ወይም ፕሮግራም ይህን ቀይሯል፦ { $when }
ui-stale-kept = ከእርስዎ ምንም አልጠፋም፦ አሁንም በቅጹ ውስጥ አለ።
ui-stale-taken = የሌላው ለውጥ ብቻ የነካቸው መስኮች እንደተቀመጡ ተወስደዋል፦ { $fields }።
ui-stale-save = ከእርስዎ ጋር የሚጋጭ ነገር የለም። ይመልከቱትና እንደገና ያስቀምጡ።
ui-stale-choose = ሁለቱም ለውጦች የነኩት፦ { $fields }። ከእያንዳንዱ ሥር የትኛው መቆየት እንዳለበት ይምረጡና እንደገና ያስቀምጡ።
ui-stale-whose = { $field }፦ ሁለታችሁም ይህን ቀይራችኋል። የትኛው ይቆይ?
ui-stale-whose-own = { $field }፦ በሁለቱም መስኮቶች ተቀይሯል። የትኛው ይቆይ?
ui-stale-mine = የእኔ፣ በቅጹ ላይ እንዳለ
ui-stale-here = ከዚህ መስኮት፣ በቅጹ ላይ እንዳለ
ui-stale-theirs = የሌላው፦
ui-stale-elsewhere = ከሌላው መስኮት፦
ui-stale-nothing = ምንም የለም
ui-gone-title = ይህ ተሰርዟል
ui-gone = እርስዎ በሚጽፉበት ጊዜ ሌላ ሰው ይህን ሰርዞታል
ui-gone-by = እርስዎ በሚጽፉበት ጊዜ { $who } ይህን ሰርዟል፦ { $when }
ui-gone-own = እርስዎ ራስዎ በሌላ መስኮት ይህን ሰርዘዋል፦ { $when }
ui-gone-at = እርስዎ በሚጽፉበት ጊዜ ሌላ ሰው ወይም ፕሮግራም ይህን ሰርዟል፦ { $when }
ui-gone-kept = ምንም አልተቀመጠም። መቅዳት እንዲችሉ የጻፉት ከታች ይገኛል።
ui-gone-nothing = ምንም አልተቀመጠም፤ እርስዎም ምንም አልቀየሩም ነበር።
ui-gone-for-good = ወደ ቦታው ሊመለስ አይችልም።
ui-gone-back = ወደ ቦታው መልስና የጻፍኩትን አስቀምጥ
ui-yes = አዎ
ui-no = አይ

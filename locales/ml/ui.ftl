# What every page has: the frame, buttons, palette, messages.
ui-product = Bandhu
ui-skip = ഉള്ളടക്കത്തിലേക്ക് പോകുക
ui-skip-details = വിശദാംശങ്ങളിലേക്ക് പോകുക
ui-parts = ഈ എഴുത്തിന്റെ ഭാഗങ്ങൾ
ui-nav = പ്രധാന മെനു
ui-nav-people = വ്യക്തികൾ
ui-nav-companies = കമ്പനികൾ
ui-nav-orders = ഓർഡറുകൾ
ui-nav-imports = ഇംപോർട്ട്
ui-nav-reports = റിപ്പോർട്ട്
ui-crumbs = നിങ്ങൾ എവിടെയാണ്
ui-search = തിരയുക

## Yourself
ui-user-menu = നിങ്ങളുടെ അക്കൗണ്ടും ക്രമീകരണങ്ങളും
ui-accounts = അക്കൗണ്ട് മാറ്റുക
ui-settings = ക്രമീകരണങ്ങൾ
ui-jobs = പശ്ചാത്തല ജോലികൾ
ui-profile = എന്റെ പ്രൊഫൈൽ
ui-sign-out = സൈൻ ഔട്ട് ചെയ്യുക
ui-theme = നിറങ്ങൾ
ui-theme-auto = ഈ ഉപകരണത്തിലേതുപോലെ
ui-theme-light = ഇളം നിറം
ui-theme-dark = ഇരുണ്ട നിറം
ui-language = ഭാഷ
ui-language-en = English
ui-language-si = සිංහල
ui-language-am = አማርኛ
ui-language-ml = മലയാളം

## Buttons
ui-save = സംരക്ഷിക്കുക
ui-cancel = റദ്ദാക്കുക
ui-close = അടയ്ക്കുക
ui-edit = മാറ്റുക
ui-undo = പഴയപടിയാക്കുക
ui-unsaved = നിങ്ങൾ എഴുതിയത് സംരക്ഷിച്ചിട്ടില്ല
ui-unsaved-what = ഇപ്പോൾ ഈ പേജ് വിട്ടാൽ നിങ്ങളുടെ മാറ്റങ്ങൾ നഷ്ടപ്പെടും.
ui-unsaved-stay = ഇവിടെ തുടരുക
ui-unsaved-leave = സംരക്ഷിക്കാതെ പോകുക
ui-leave-it = അതേപടി വയ്ക്കുക
ui-dismiss = ഈ സന്ദേശം അടയ്ക്കുക
ui-copy = പകർത്തുക
ui-copied = പകർത്തി
ui-save-file = ഫയലായി സംരക്ഷിക്കുക
ui-print = അച്ചടിക്കുക
ui-more = കൂടുതൽ കാണിക്കുക
ui-filter-remove = { $filter } എന്ന ഫിൽട്ടർ നീക്കുക

ui-choose = തിരഞ്ഞെടുക്കുക
ui-choose-one = തിരഞ്ഞെടുക്കുക: { $name }
ui-chosen = തിരഞ്ഞെടുത്തവ:
ui-choose-page = ഈ പേജിലെ എല്ലാം തിരഞ്ഞെടുക്കുക

## How things stand
ui-loading = ലോഡ് ചെയ്യുന്നു…
ui-errors-title = ദയവായി ഈ ഫീൽഡുകൾ വീണ്ടും നോക്കുക:
ui-colon = :
ui-failed = അത് നടന്നില്ല. ഒന്നും മാറിയിട്ടില്ല; ദയവായി വീണ്ടും ശ്രമിക്കുക.
ui-offline = സെർവർ മറുപടി നൽകുന്നില്ല. ദയവായി നിങ്ങളുടെ കണക്ഷൻ പരിശോധിക്കുക.

## Files
ui-file-drop = ഒരു ഫയൽ ഇവിടെ ഇടുക, അല്ലെങ്കിൽ തിരഞ്ഞെടുക്കുക
ui-file-choose = ഒരു ഫയൽ തിരഞ്ഞെടുക്കുക
ui-file-send = അപ്‌ലോഡ് ചെയ്യുക
ui-file-sending = അപ്‌ലോഡ് ചെയ്യുന്നു…
ui-file-send-failed = ഫയൽ അപ്‌ലോഡ് ചെയ്യാനായില്ല. ദയവായി വീണ്ടും ശ്രമിക്കുക.

## Palette and keys
ui-palette = തിരയലും നിർദ്ദേശങ്ങളും
ui-palette-hint = തിരയുക, അല്ലെങ്കിൽ പേജിലേക്ക് പോകുക
ui-palette-go = പോകുക
ui-palette-recent = അവസാനം തുറന്നവ
ui-palette-none = ഒന്നും കണ്ടെത്തിയില്ല. മറ്റൊരു വാക്കോ അതിന്റെ ഒരു ഭാഗമോ പരീക്ഷിക്കുക.
ui-shortcuts = കീബോർഡ് കുറുക്കുവഴികൾ
ui-key-choose = തിരഞ്ഞെടുക്കുക
ui-key-open = തുറക്കുക
ui-key-open-row = വരി തുറക്കുക
ui-key-note = കുറിപ്പ് എഴുതുക (ഒരു വ്യക്തിയുടെ പേജിൽ)
ui-key-send = എഴുതിക്കൊണ്ടിരിക്കുന്നത് സംരക്ഷിക്കുക
ui-key-walk = അടുത്തതും മുമ്പത്തേതുമായ വരി
ui-single-keys = ഒറ്റ കീയുടെ കുറുക്കുവഴികൾ
ui-single-keys-hint = നിങ്ങൾ പറഞ്ഞെഴുതിക്കുകയാണെങ്കിലോ ഇവ തടസ്സമാകുകയാണെങ്കിലോ ഓഫാക്കുക.

## The style guide
guide-title = ശൈലീ സഹായി
guide-sub = ഓരോ ഭാഗവും ഓരോ അവസ്ഥയിലും
guide-buttons = ബട്ടണുകൾ
guide-form = ഫോം
guide-list = പട്ടിക
guide-record = രേഖ
guide-figures = കണക്കുകൾ
guide-navigation = വഴികാട്ടൽ
guide-feedback = സ്ഥിതി
guide-upload = അപ്‌ലോഡ്
guide-icons = ചിഹ്നങ്ങൾ
guide-dialog = ജാലകം തുറക്കുക
guide-text = നീല നിറത്തിലുള്ളത് ചെറിയ അളവിൽ ലഭിക്കുമോ എന്ന് അവർ ചോദിച്ചു; വെള്ളിയാഴ്ച വന്ന് വാങ്ങാൻ ആഗ്രഹിക്കുന്നു.
guide-name = പേര്
guide-email = ഇമെയിൽ
guide-email-hint = ഓർഡറുകളെക്കുറിച്ച് മാത്രമേ ഞങ്ങൾ എഴുതൂ.
guide-city = നഗരം
guide-stage = ഘട്ടം
guide-note = കുറിപ്പ്
guide-consent = എഴുതാൻ അനുമതിയുണ്ട്
guide-orders = ഓർഡറുകൾ
guide-value = മൂല്യം
guide-notice = പട്ടിക സംരക്ഷിച്ചു
guide-empty = ഇതുവരെ ആരുമില്ല
guide-progress = { $total } വരികളിൽ { $done }
guide-file-hint = CSV അല്ലെങ്കിൽ XLSX, പരമാവധി 1 GB
guide-step-file = ഫയൽ
guide-step-columns = നിരകൾ
guide-step-check = പരിശോധന
guide-step-run = നടത്തിപ്പ്
guide-step-report = റിപ്പോർട്ട്
ui-stale = നിങ്ങൾ എഴുതുന്നതിനിടെ ആരോ ഇതു മാറ്റി
ui-stale-by = നിങ്ങൾ എഴുതുന്നതിനിടെ { $who } ഇതു മാറ്റി: { $when }
ui-stale-own = നിങ്ങൾ തന്നെ മറ്റൊരു ജാലകത്തിൽ ഇതു മാറ്റി: { $when }
ui-stale-at = നിങ്ങൾ എഴുതുന്നതിനിടെ മറ്റാരോ ഒരു പ്രോഗ്രാമോ ഇതു മാറ്റി: { $when }
ui-stale-kept = നിങ്ങളുടേതൊന്നും നഷ്ടപ്പെട്ടിട്ടില്ല: അത് ഇപ്പോഴും ഫോമിലുണ്ട്.
ui-stale-taken = മറ്റേ മാറ്റം മാത്രം ബാധിച്ചവ അതേപടി എടുത്തു: { $fields }.
ui-stale-save = നിങ്ങളുടേതുമായി ഒന്നും കൂട്ടിമുട്ടുന്നില്ല. നോക്കിയ ശേഷം വീണ്ടും സംരക്ഷിക്കുക.
ui-stale-choose = രണ്ടു മാറ്റങ്ങളും ബാധിക്കുന്നവ: { $fields }. ഓരോന്നിനും താഴെ ഏതു നിലനിൽക്കണമെന്നു തിരഞ്ഞെടുത്ത് വീണ്ടും സംരക്ഷിക്കുക.
ui-stale-whose = { $field }: നിങ്ങൾ രണ്ടുപേരും ഇതു മാറ്റി. എന്താണു നിലനിൽക്കേണ്ടത്?
ui-stale-whose-own = { $field }: രണ്ടു ജാലകത്തിലും മാറ്റി. ഏതു നിലനിൽക്കണം?
ui-stale-mine = എന്റേത്, ഫോമിലുള്ളതുപോലെ
ui-stale-here = ഈ ജാലകത്തിലേത്, ഫോമിലുള്ളതുപോലെ
ui-stale-theirs = മറ്റേയാളുടേത്:
ui-stale-elsewhere = മറ്റേ ജാലകത്തിലേത്:
ui-stale-nothing = അവിടെ ഒന്നുമില്ല
ui-gone-title = ഇത് ഇല്ലാതാക്കി
ui-gone = നിങ്ങൾ എഴുതുന്നതിനിടെ ആരോ ഇത് ഇല്ലാതാക്കി
ui-gone-by = നിങ്ങൾ എഴുതുന്നതിനിടെ { $who } ഇത് ഇല്ലാതാക്കി: { $when }
ui-gone-own = നിങ്ങൾ തന്നെ മറ്റൊരു ജാലകത്തിൽ ഇത് ഇല്ലാതാക്കി: { $when }
ui-gone-at = നിങ്ങൾ എഴുതുന്നതിനിടെ മറ്റാരോ ഒരു പ്രോഗ്രാമോ ഇത് ഇല്ലാതാക്കി: { $when }
ui-gone-kept = ഒന്നും സംരക്ഷിച്ചില്ല. പകർത്താവുന്ന വിധത്തിൽ നിങ്ങൾ എഴുതിയത് താഴെയുണ്ട്.
ui-gone-nothing = ഒന്നും സംരക്ഷിച്ചില്ല; നിങ്ങൾ ഒന്നും മാറ്റിയിരുന്നുമില്ല.
ui-gone-for-good = ഇത് തിരികെ കൊണ്ടുവരാനാവില്ല.
ui-gone-back = തിരികെ കൊണ്ടുവന്ന് ഞാൻ എഴുതിയത് സംരക്ഷിക്കുക
ui-yes = അതെ
ui-no = അല്ല

# സൈൻ ഇൻ, സ്വന്തം ഇഷ്ടങ്ങൾ, അക്കൗണ്ടുകൾ, അവയുടെ ടോക്കണുകൾ.

## സൈൻ ഇൻ
sign-in-title = സൈൻ ഇൻ ചെയ്യുക
sign-in-ended = നിങ്ങളുടെ സെഷൻ അവസാനിച്ചു, അല്ലെങ്കിൽ മറ്റൊരു ഉപകരണത്തിൽ നിന്ന് നിങ്ങളെ സൈൻ ഔട്ട് ചെയ്തു. തുടരാൻ വീണ്ടും സൈൻ ഇൻ ചെയ്യുക.
sign-in-email = ഇമെയിൽ
sign-in-password = പാസ്‌വേഡ്
sign-in-submit = സൈൻ ഇൻ ചെയ്യുക

## സ്വന്തം പേജ്
me-title = നിങ്ങളുടെ പ്രൊഫൈൽ
me-wishes = പേര്, ഭാഷ, നിറങ്ങൾ
me-name = നിങ്ങളുടെ പേര്
me-language = ഭാഷ
me-language-hint = മറ്റൊരു ഭാഷ തിരഞ്ഞെടുത്തിട്ടില്ലാത്ത എല്ലാ ബ്രൗസറിലും ഇതാണ് ഭാഷ. മെനുവിൽ തിരഞ്ഞെടുക്കുന്നത് ആ ബ്രൗസറിൽ മാത്രം ബാധകമാണ്.
me-theme = നിറങ്ങൾ
me-save = സംരക്ഷിക്കുക
me-saved = സംരക്ഷിച്ചു.
me-writing = സമയമേഖല, തീയതികൾ, സംഖ്യകൾ
me-zone = നിങ്ങളുടെ സമയമേഖല
me-zone-hint = ഒരു നഗരം ടൈപ്പ് ചെയ്ത് തിരഞ്ഞെടുക്കുക. ശൂന്യമെങ്കിൽ അക്കൗണ്ടിന്റേത് ({ $zone }). റിപ്പോർട്ടുകൾ എപ്പോഴും അക്കൗണ്ടിന്റേതനുസരിച്ചാണ്.
me-dates = തീയതികൾ
me-hours = സമയം
me-numbers = സംഖ്യകളും പണവും
me-as-language = ഭാഷയിലേതുപോലെ: { $example }
me-dates-slashes = ചരിവുവരയോടെ: { $example }
me-dates-dots = കുത്തുകളോടെ: { $example }
me-dates-iso = ISO 8601: { $example }
me-dates-ethiopian = എത്യോപ്യൻ കലണ്ടർ: { $example }
me-dates-ethiopian-first = എത്യോപ്യനും ഗ്രിഗോറിയനും: { $example }
me-hours-24 = 24 മണിക്കൂർ: { $example }
me-hours-12 = 12 മണിക്കൂർ: { $example }
me-hours-ethiopian = എത്യോപ്യൻ സമയം: { $example }
me-preview = കാണപ്പെടുന്ന വിധം
me-preview-day = ഇന്ന്
me-preview-heading = ഒരാഴ്ച മുമ്പ്, തലക്കെട്ടായി
me-preview-now = ഇപ്പോൾ
me-preview-number = ഒരു സംഖ്യ
me-preview-money = ഒരു തുക
me-password = പാസ്‌വേഡ്
me-password-old = ഇപ്പോഴത്തെ പാസ്‌വേഡ്
me-password-new = പുതിയ പാസ്‌വേഡ്
me-password-hint = കുറഞ്ഞത് { $n } അക്ഷരങ്ങൾ. നിങ്ങൾ മാത്രം ചേർത്തുവയ്ക്കുന്ന കുറച്ച് വാക്കുകൾ ഓർക്കാൻ എളുപ്പമാണ്.
me-password-save = പാസ്‌വേഡ് മാറ്റുക
me-password-saved = നിങ്ങളുടെ പാസ്‌വേഡ് മാറ്റി. മറ്റ് ഉപകരണങ്ങളിൽ നിന്ന് നിങ്ങളെ സൈൻ ഔട്ട് ചെയ്തു.
me-password-choose = പുതിയ പാസ്‌വേഡ് തിരഞ്ഞെടുക്കുക
me-password-forgotten = ഇപ്പോഴത്തെ പാസ്‌വേഡ് അറിയില്ലെങ്കിൽ നിങ്ങളുടെ അക്കൗണ്ടിന്റെ അഡ്മിനിസ്ട്രേറ്ററോട് സഹായം ചോദിക്കുക, അല്ലെങ്കിൽ സൈൻ ഔട്ട് ചെയ്യുക.
me-back = ജോലിയിലേക്ക് മടങ്ങുക

## രണ്ട് ഘട്ട സൈൻ ഇൻ
factor-title = രണ്ട് ഘട്ട സൈൻ ഇൻ
factor-what = പാസ്‌വേഡിന് ശേഷം ഫോണിലെ ഒരു ആപ്പ് കാണിക്കുന്ന കോഡ് നൽകുക. പാസ്‌വേഡ് അറിയുന്ന മറ്റൊരാൾക്ക് അതുകൊണ്ട് മാത്രം അകത്തു കടക്കാനാവില്ല.
factor-needed = നിങ്ങളുടെ അക്കൗണ്ടിൽ എല്ലാവരും രണ്ട് ഘട്ടമായി സൈൻ ഇൻ ചെയ്യണം. ദയവായി ഇപ്പോൾ സജ്ജമാക്കുക; തുടർന്ന് മുന്നോട്ടു പോകാം.
factor-open = സജ്ജമാക്കുക അല്ലെങ്കിൽ മാറ്റുക
factor-set-up = സജ്ജമാക്കുക
factor-scan = ഒരു ഓതന്റിക്കേറ്റർ ആപ്പ് ഉപയോഗിച്ച് ഈ ചിത്രം സ്കാൻ ചെയ്യുക, തുടർന്ന് അത് കാണിക്കുന്ന കോഡ് നൽകുക.
factor-picture = ഓതന്റിക്കേറ്റർ ആപ്പ് ഉപയോഗിച്ച് സ്കാൻ ചെയ്യാനുള്ള ചിത്രം
factor-key = സ്കാൻ ചെയ്യാൻ കഴിയുന്നില്ലെങ്കിൽ ഈ കീ ആപ്പിൽ ടൈപ്പ് ചെയ്യുക:
factor-code = കോഡ്
factor-turn-on = ഓണാക്കുക
factor-turn-off = ഓഫാക്കുക
factor-code-or-recovery = നിങ്ങളുടെ ആപ്പ് ഇപ്പോൾ കാണിക്കുന്ന കോഡ്, അല്ലെങ്കിൽ ഒരു വീണ്ടെടുക്കൽ കോഡ്.
factor-turned-off = രണ്ട് ഘട്ട സൈൻ ഇൻ ഓഫാണ്.
factor-on = { $since } മുതൽ ഓണാണ്.
factor-codes = നിങ്ങളുടെ വീണ്ടെടുക്കൽ കോഡുകൾ
factor-codes-once = ഇവ ഫോണിൽ നിന്ന് മാറ്റി സൂക്ഷിക്കുക: ഫോൺ നഷ്ടപ്പെട്ടാൽ ഓരോ കോഡും ഒരു തവണ അകത്തു കടത്തും. ഇവ ഒരിക്കൽ മാത്രമേ കാണിക്കൂ.
factor-codes-whose = { $place } · { $email } · വീണ്ടെടുക്കൽ കോഡുകൾ, ഉണ്ടാക്കിയത് { $day }
factor-codes-kept = ഞാൻ അവ സൂക്ഷിച്ചു
error-codes-made = വീണ്ടെടുക്കൽ കോഡുകൾ ഇതിനകം ഉണ്ടാക്കിയിട്ടുണ്ട്; നിങ്ങളെ കാണിച്ചവ സാധുവാണ്. അവ സൂക്ഷിച്ചിട്ടില്ലെങ്കിൽ വേറെ ഉണ്ടാക്കാൻ പാസ്‌വേഡ് നൽകുക.
factor-codes-left = { $n ->
    [one] { $n } വീണ്ടെടുക്കൽ കോഡ് ബാക്കിയുണ്ട്.
   *[other] { $n } വീണ്ടെടുക്കൽ കോഡുകൾ ബാക്കിയുണ്ട്.
  }
factor-codes-renew = പുതിയ വീണ്ടെടുക്കൽ കോഡുകൾ ഉണ്ടാക്കുക
factor-codes-renew-what = പഴയവ പിന്നീട് പ്രവർത്തിക്കില്ല.
factor-back = പ്രൊഫൈലിലേക്ക് മടങ്ങുക
sign-in-code-what = നിങ്ങൾ രണ്ട് ഘട്ട സൈൻ ഇൻ സജ്ജമാക്കിയിട്ടുണ്ടെങ്കിൽ ആപ്പിലെ കോഡ് ഇവിടെ നൽകുക. വീണ്ടെടുക്കൽ കോഡും മതി.
sign-in-with-code = കോഡ് ഉപയോഗിച്ച് തുടരുക

## സെഷനുകളും പുതിയ പാസ്‌വേഡുകളും
me-sessions = നിങ്ങൾ സൈൻ ഇൻ ചെയ്തിരിക്കുന്ന ഇടങ്ങൾ
me-roles = നിങ്ങൾക്ക് ചെയ്യാവുന്നത്
me-session = ഉപകരണം
me-session-since = സൈൻ ഇൻ ചെയ്തത്
me-session-seen = അവസാനം കണ്ടത്
me-session-here = ഇത്
me-session-unknown = അറിയാത്ത ഉപകരണം
me-session-end = അവിടെ സൈൻ ഔട്ട് ചെയ്യുക
me-session-end-what = ആ ഉപകരണം ഉപയോഗിക്കുന്നയാൾ വീണ്ടും സൈൻ ഇൻ ചെയ്യണം. അവിടെ എഴുതിയിട്ട് സംരക്ഷിക്കാത്തത് നഷ്ടപ്പെടും.
me-sessions-end = മറ്റെല്ലായിടത്തും സൈൻ ഔട്ട് ചെയ്യുക
me-sessions-end-what = മറ്റെല്ലാ ഉപകരണങ്ങളിലും നിങ്ങൾ വീണ്ടും സൈൻ ഇൻ ചെയ്യണം. അവിടെ എഴുതിയിട്ട് സംരക്ഷിക്കാത്തത് നഷ്ടപ്പെടും. ഇവിടെ നിങ്ങൾ തുടരും.
me-sessions-ended = അവിടെ സൈൻ ഔട്ട് ചെയ്തു.
me-password-needed = പുതിയ പാസ്‌വേഡ് തിരഞ്ഞെടുക്കാൻ നിങ്ങളോട് ആവശ്യപ്പെട്ടിട്ടുണ്ട്. ദയവായി ഇപ്പോൾ ചെയ്യുക; തുടർന്ന് മുന്നോട്ടു പോകാം.
members-new-password = പുതിയ പാസ്‌വേഡ്
members-new-password-what = അടുത്ത തവണ സൈൻ ഇൻ ചെയ്യുമ്പോൾ ഈ വ്യക്തി മറ്റെന്തിനും മുമ്പ് പുതിയ പാസ്‌വേഡ് തിരഞ്ഞെടുക്കണം.
members-new-password-ask = പുതിയ പാസ്‌വേഡ് ആവശ്യപ്പെടുക
members-new-password-asked = അടുത്ത തവണ സൈൻ ഇൻ ചെയ്യുമ്പോൾ അവരോട് ആവശ്യപ്പെടും.
members-new-password-waits = പുതിയ പാസ്‌വേഡ് ആവശ്യപ്പെട്ടു
settings-second-factor = എല്ലാവരും രണ്ട് ഘട്ടമായി സൈൻ ഇൻ ചെയ്യണം
settings-second-factor-hint = സജ്ജമാക്കാത്തവർ അടുത്ത സൈൻ ഇൻ സമയത്ത് സജ്ജമാക്കും.

## അക്കൗണ്ട് തിരഞ്ഞെടുക്കൽ
accounts-title = നിങ്ങളുടെ അക്കൗണ്ടുകൾ
accounts-none = നിങ്ങൾ ഇതുവരെ ഒരു അക്കൗണ്ടിലും അംഗമല്ല. ചേർക്കാൻ ഒരു അഡ്മിനിസ്ട്രേറ്ററോട് ആവശ്യപ്പെടുക.
accounts-ended = { $name }-ലേക്കുള്ള നിങ്ങളുടെ പ്രവേശനം അവസാനിച്ചു. ഇത് തെറ്റാണെങ്കിൽ വീണ്ടും ക്ഷണിക്കാൻ അവിടത്തെ ഒരു അഡ്മിനിസ്ട്രേറ്ററോട് ആവശ്യപ്പെടുക.
accounts-sign-out = സൈൻ ഔട്ട് ചെയ്യുക

## അക്കൗണ്ടിന്റെ ക്രമീകരണങ്ങൾ
settings-title = ക്രമീകരണങ്ങൾ
settings-account = അക്കൗണ്ട്
settings-name = സ്ഥാപനത്തിന്റെ പേര്
settings-zone = സമയമേഖല
settings-zone-hint = ദിവസങ്ങളും റിപ്പോർട്ടുകളും ഇതനുസരിച്ചാണ്. ഉദാഹരണം: Asia/Kolkata
settings-currency = കറൻസി
settings-currency-fixed = അക്കൗണ്ട് ഉണ്ടാക്കിയപ്പോൾ നിശ്ചയിച്ചത്; മാറ്റാനാവില്ല.
settings-address = വിലാസം
settings-save = സംരക്ഷിക്കുക
settings-saved = ക്രമീകരണങ്ങൾ സംരക്ഷിച്ചു.

## ഓഡിറ്റ് രേഖ
audit-title = ഓഡിറ്റ് രേഖ
audit-file = CSV ആയി സംരക്ഷിക്കുക
audit-none = ഒന്നും രേഖപ്പെടുത്തിയിട്ടില്ല
audit-none-help = ഇതിന് ചേരുന്ന ഒന്നും ആരും കാണുകയോ മാറ്റുകയോ ചെയ്തിട്ടില്ല.
audit-any = എല്ലാ തരങ്ങളും
audit-anybody = എല്ലാ ഉപയോക്താക്കളും
audit-user = ഉപയോക്താവ്
audit-ids = { $n ->
    [one] { $n } രേഖ
   *[other] { $n } രേഖകൾ
  }
audit-found-nothing = ഒന്നും കണ്ടെത്തിയില്ല
audit-kind = രേഖയുടെ തരം
audit-record = രേഖ
audit-record-hint = രേഖയുടെ പേജിന്റെ വിലാസം, അല്ലെങ്കിൽ അതിലെ ഐഡി.
audit-from = ഈ ദിവസം മുതൽ
audit-to = ഈ ദിവസം വരെ
audit-show = കാണിക്കുക
audit-all = എല്ലാം കാണിക്കുക
audit-at = എപ്പോൾ
audit-who = ആര്
audit-did = എന്ത് ചെയ്തു
audit-what = എന്തിനെ
audit-detail = വിശദാംശങ്ങൾ
audit-title-reads = { $name }-നെ ആരൊക്കെ നോക്കി
audit-title-record = { $name } സംബന്ധിച്ച് നടന്നത്
audit-action-any = എല്ലാം
audit-action-reads = നോക്കിയത് മാത്രം
audit-action-changes = മാറ്റങ്ങൾ മാത്രം
audit-former = { $name } (ഇപ്പോൾ ഇവിടെയില്ല)
audit-said = { $label }: { $value }
audit-said-reach = { $label } ({ $value })
audit-said-nothing = ഒന്നുമില്ല
audit-said-gone = ഇപ്പോൾ ഇല്ല
audit-with-slug = വിലാസം
audit-with-second-factor = എല്ലാവർക്കും രണ്ട് ഘട്ട സൈൻ ഇൻ
audit-with-visitor-months = സന്ദർശകരെ സൂക്ഷിക്കുന്ന മാസങ്ങൾ
audit-with-permissions = അനുമതികൾ
audit-with-hidden = മറച്ച ഫീൽഡുകൾ
audit-with-locked = പൂട്ടിയ ഫീൽഡുകൾ
audit-with-tokens-revoked = അസാധുവാക്കിയ ടോക്കണുകൾ
audit-with-parent = ഉൾപ്പെടുന്നത്
audit-with-source = ഉറവിടം
audit-with-number = നമ്പർ
audit-with-kind = തരം
audit-with-bytes = വലുപ്പം (ബൈറ്റ്)
audit-with-fields = ഫീൽഡുകൾ
audit-with-words = തിരഞ്ഞത്
audit-with-found = എണ്ണം
audit-field-custom = സ്വന്തം ഫീൽഡുകൾ
audit-bulk-all = വ്യക്തികളും കമ്പനികളും
audit-did-view = നോക്കി
audit-did-upload = അപ്‌ലോഡ് ചെയ്തു
audit-did-retry = വീണ്ടും തുടങ്ങി
audit-did-discard = ഒഴിവാക്കി
audit-did-restore = തിരികെ കൊണ്ടുവന്നു
audit-did-check = പരിശോധിച്ചു
audit-did-run = പ്രവർത്തിപ്പിച്ചു
audit-did-pause = നിർത്തിവച്ചു
audit-did-resume = തുടർന്നു
audit-did-list = പട്ടികയിൽ കണ്ടു
audit-did-search = തിരഞ്ഞപ്പോൾ കണ്ടു
audit-did-export = എക്സ്പോർട്ട് ചെയ്തു
audit-did-create = ഉണ്ടാക്കി
audit-did-change = മാറ്റി
audit-did-update = മാറ്റി
audit-did-delete = ഇല്ലാതാക്കി
audit-did-add = ചേർത്തു
audit-did-remove = നീക്കി
audit-did-invite = ക്ഷണിച്ചു
audit-did-renew = പുതിയ ലിങ്ക് ഉണ്ടാക്കി
audit-did-withdraw = പിൻവലിച്ചു
audit-did-join = ചേർന്നു
audit-did-change-role = റോൾ മാറ്റി
audit-did-ask-new-password = പുതിയ പാസ്‌വേഡ് ആവശ്യപ്പെട്ടു
audit-did-revoke = അസാധുവാക്കി
audit-did-sign-in = സൈൻ ഇൻ ചെയ്തു
audit-did-sign-out = സൈൻ ഔട്ട് ചെയ്തു
audit-did-change-password = പാസ്‌വേഡ് മാറ്റി
audit-did-turn-on-second-factor = രണ്ട് ഘട്ട സൈൻ ഇൻ ഓണാക്കി
audit-did-turn-off-second-factor = രണ്ട് ഘട്ട സൈൻ ഇൻ ഓഫാക്കി
audit-did-renew-recovery-codes = പുതിയ വീണ്ടെടുക്കൽ കോഡുകൾ ഉണ്ടാക്കി
audit-did-use-recovery-code = വീണ്ടെടുക്കൽ കോഡ് ഉപയോഗിച്ചു
audit-did-end-session = ഒരു ഉപകരണത്തിൽ സൈൻ ഔട്ട് ചെയ്തു
audit-did-end-sessions = മറ്റ് ഉപകരണങ്ങളിൽ സൈൻ ഔട്ട് ചെയ്തു
audit-did-hand-over = കൈമാറി
audit-did-begin = തുടങ്ങി
audit-did-undo = പഴയപടിയാക്കി
audit-did-reverse = തിരിച്ചെടുത്തു
audit-did-sign-in-failed = സൈൻ ഇൻ ചെയ്യാനായില്ല
audit-kind-person = വ്യക്തി
audit-kind-company = കമ്പനി
audit-kind-order = ഓർഡർ
audit-kind-product = ഉൽപ്പന്നം
audit-kind-note = കുറിപ്പ്
audit-kind-activity = കോൾ, കൂടിക്കാഴ്ച അല്ലെങ്കിൽ സന്ദർശനം
audit-kind-file = ഫയൽ
audit-kind-relation = ബന്ധം
audit-kind-interaction = ഇടപെടൽ
audit-kind-import = ഇംപോർട്ട്
audit-kind-rfm = RFM
audit-kind-account = അക്കൗണ്ട്
audit-kind-member = അംഗം
audit-kind-invitation = ക്ഷണം
audit-kind-token = API ടോക്കൺ
audit-kind-user = ഉപയോക്താവ്
audit-kind-audit = ഓഡിറ്റ് രേഖ
audit-kind-job = പശ്ചാത്തല ജോലി
audit-kind-schedule = സമയക്രമം
audit-kind-bulk-change = കൂട്ടമായ മാറ്റം
audit-kind-payment = പേയ്‌മെന്റ്
audit-kind-field = സ്വന്തം ഫീൽഡ്
audit-kind-view = സംരക്ഷിച്ച കാഴ്ച
audit-with-position = സ്ഥാനം
audit-by-user = ഉപയോക്താവ്
audit-by-token = API ടോക്കൺ
audit-by-job = പശ്ചാത്തല ജോലി
audit-by-system = സിസ്റ്റം

## അംഗങ്ങളും ക്ഷണങ്ങളും
members-title = അംഗങ്ങൾ
members-name = പേര്
members-email = ഇമെയിൽ
members-role = റോൾ
members-role-hint = അഡ്മിനിസ്ട്രേറ്റർമാർ അക്കൗണ്ട് നിയന്ത്രിക്കുന്നു; മാനേജർമാർക്ക് ഇംപോർട്ട് ചെയ്യാനും വ്യക്തികളെ ഇല്ലാതാക്കാനും കഴിയും; അംഗങ്ങൾ ദൈനംദിന ജോലി ചെയ്യുന്നു; വായനക്കാർക്ക് കാണാൻ മാത്രം.
members-seen = അവസാനം കണ്ടത്
members-never = ഒരിക്കലുമില്ല
members-you = നിങ്ങൾ
members-joined = അംഗമായത്
members-change-role = റോൾ മാറ്റുക
members-role-changed = റോൾ മാറ്റി.
members-remove = അക്കൗണ്ടിൽ നിന്ന് നീക്കുക
members-remove-what = ഈ വ്യക്തിക്ക് എല്ലാ ഉപകരണങ്ങളിലും അക്കൗണ്ട് ഉടൻ നഷ്ടമാകും. അവർ അയച്ച ക്ഷണങ്ങൾ പിൻവലിക്കും; അവർ ഉണ്ടാക്കിയ API ടോക്കണുകൾ അസാധുവാക്കും. അവർ എഴുതിയത് നിലനിൽക്കും.
members-keep-tokens = { $n ->
    [one] അവർ ഉണ്ടാക്കിയ API ടോക്കൺ തുടർന്നും പ്രവർത്തിക്കട്ടെ
   *[other] അവർ ഉണ്ടാക്കിയ { $n } API ടോക്കണുകൾ തുടർന്നും പ്രവർത്തിക്കട്ടെ
  }
members-removed = അംഗത്തെ നീക്കി.
members-owners-only = ഉടമയെ മാറ്റാൻ ഉടമയ്ക്ക് മാത്രമേ കഴിയൂ.
invitations-title = ഉപയോഗിക്കാത്ത ക്ഷണങ്ങൾ
invitations-new = ഒരാളെ ക്ഷണിക്കുക
invitations-what = അവർക്ക് നിങ്ങൾ തന്നെ അയയ്ക്കേണ്ട ഒരു ലിങ്ക് ലഭിക്കും. അത് ഏഴ് ദിവസത്തിനുള്ളിൽ ഒരു തവണ മാത്രം പ്രവർത്തിക്കും.
invitations-create = ക്ഷണം ഉണ്ടാക്കുക
invitations-made = { $email } എന്നയാൾക്കുള്ള ക്ഷണം തയ്യാറായി
invitations-once = ലിങ്ക് ഇപ്പോൾ തന്നെ പകർത്തി അയയ്ക്കുക: ഇത് ഒരിക്കൽ മാത്രമേ കാണിക്കൂ.
invitations-expires = കാലാവധി തീരുന്നത്
invitations-over = സമയം കഴിഞ്ഞു
invitations-renew = പുതിയ ലിങ്ക്
invitations-withdraw = പിൻവലിക്കുക
invitations-withdraw-what = { $email } എന്നയാൾക്കുള്ള ലിങ്ക് അപ്പോൾ മുതൽ പ്രവർത്തിക്കില്ല. അവരെ വീണ്ടും ക്ഷണിക്കാം.
invitations-withdrawn = ക്ഷണം പിൻവലിച്ചു.
invitation-title = { $account } എന്നതിലേക്കുള്ള ക്ഷണം
invitation-role = അവിടെ നിങ്ങളുടെ റോൾ: { $role }.
invitation-email = { $email } ഉപയോഗിച്ചാണ് നിങ്ങൾ സൈൻ ഇൻ ചെയ്യുക.
invitation-join = ചേരുക
invitation-known = ഞാൻ ഇവിടെ നേരത്തേ സൈൻ ഇൻ ചെയ്യുന്നുണ്ട്
invitation-signed-in = നിങ്ങൾ { $name } ആയി സൈൻ ഇൻ ചെയ്തിരിക്കുന്നു.
invitation-over = ഈ ക്ഷണം ഇനി സാധുവല്ല
invitation-over-help = ഇത് ഉപയോഗിച്ചു, പിൻവലിച്ചു, അല്ലെങ്കിൽ ഏഴ് ദിവസത്തിലേറെ പഴകി. ക്ഷണിച്ചയാളോട് പുതിയത് ആവശ്യപ്പെടുക.

## What members look after
members-hand-over = ഇവരുടെ ചുമതലയിലുള്ള ഉപഭോക്താക്കൾ
members-hand-over-what = ഇവയെല്ലാം ഒരു സഹപ്രവർത്തകന് നൽകാം, അല്ലെങ്കിൽ ചുമതലക്കാരനില്ലാതെ വിടാം. ഇത് പശ്ചാത്തലത്തിൽ നടക്കും; അംഗം തുടരും.
members-hand-over-do = എല്ലാം കൈമാറുക
members-handed-over = കൈമാറ്റം തുടങ്ങി.
members-successor = ആർ ഏറ്റെടുക്കും?
members-successor-choose = തിരഞ്ഞെടുക്കുക…
members-successor-nobody = ആരുമില്ല
members-remove-holds = ഈ വ്യക്തിയുടെ ചുമതലയിലുള്ളവ:

## API ടോക്കണുകൾ
tokens-title = API ടോക്കണുകൾ
tokens-what = ടോക്കൺ ഉപയോഗിച്ച് ഒരു പ്രോഗ്രാമിന് അതിന്റെ റോളിനുള്ളിൽ ഈ അക്കൗണ്ടിൽ പ്രവർത്തിക്കാം.
tokens-docs = പ്രോഗ്രാമുകൾക്ക് ചോദിക്കാവുന്നത്: API
tokens-made = ടോക്കൺ തയ്യാറായി
tokens-once = ഇപ്പോൾ തന്നെ പകർത്തുക: ഇത് ഒരിക്കൽ മാത്രമേ കാണിക്കൂ.
tokens-name = പേര്
tokens-name-hint = എന്തിനുള്ളതാണെന്ന്. ഉദാഹരണം: വെബ് കട
tokens-role = റോൾ
tokens-role-hint = ടോക്കണിന് ആരുടെയും ചുമതലയില്ല: “സ്വന്തം മാത്രം” പരിധിയുള്ള റോളിൽ അത് ഒന്നും കണ്ടെത്തില്ല.
tokens-until = അല്ലെങ്കിൽ ഈ ദിവസം തീരുന്നതുവരെ
tokens-until-hint = ദിവസം തിരഞ്ഞെടുത്താൽ കാലയളവിനു പകരം അത് ബാധകമാകും.
tokens-created = ഉണ്ടാക്കിയത്
tokens-used = അവസാനം ഉപയോഗിച്ചത്
tokens-never = ഒരിക്കലുമില്ല
tokens-life = പ്രവർത്തിക്കുന്ന കാലം
tokens-life-never = അസാധുവാക്കുന്നതുവരെ
tokens-life-days = { $n ->
    [one] { $n } ദിവസം
   *[other] { $n } ദിവസം
  }
tokens-expires = കാലാവധി തീരുന്നത്
tokens-expired = കാലാവധി കഴിഞ്ഞു
tokens-create = ടോക്കൺ ഉണ്ടാക്കുക
tokens-revoke = അസാധുവാക്കുക
tokens-revoke-what = “{ $name }” ഉപയോഗിക്കുന്ന പ്രോഗ്രാമുകളെ അപ്പോൾ മുതൽ സ്വീകരിക്കില്ല. അത് തിരികെ കൊണ്ടുവരാനാവില്ല; പുതിയ ടോക്കൺ ഉണ്ടാക്കാം.
tokens-revoked = ടോക്കൺ അസാധുവാക്കി.

## പിഴയ്ക്കാവുന്നത്
error-wrong-password = ഇമെയിലോ പാസ്‌വേഡോ തെറ്റാണ്.
error-wait = തെറ്റായ ശ്രമങ്ങൾ കൂടുതലായി. ദയവായി { $n ->
    [one] ഒരു സെക്കൻഡ്
   *[other] { $n } സെക്കൻഡ്
} കാത്തിരിക്കുക.
error-slug = a മുതൽ z വരെയുള്ള ചെറിയ അക്ഷരങ്ങൾ, അക്കങ്ങൾ, ഹൈഫൻ എന്നിവ മാത്രം ഉപയോഗിക്കുക; പരമാവധി { $detail } ചിഹ്നങ്ങൾ.
error-slug-taken = ഈ വിലാസം ഇതിനകം ഉപയോഗത്തിലുണ്ട്. മറ്റൊന്ന് തിരഞ്ഞെടുക്കുക.
error-already-member = ഈ വ്യക്തി ഇതിനകം അക്കൗണ്ടിലെ അംഗമാണ്.
error-last-owner = അക്കൗണ്ടിന് ഒരു ഉടമ വേണം. ആദ്യം മറ്റൊരാളെ ഉടമയാക്കുക.
error-successor-needed = ഏറ്റെടുക്കുന്ന ആളെയോ “ആരുമില്ല” എന്നോ തിരഞ്ഞെടുക്കുക: ഈ വ്യക്തിക്ക് ഉപഭോക്താക്കളുടെ ചുമതലയുണ്ട്.
error-successor-same = മറ്റൊരാളെ തിരഞ്ഞെടുക്കുക: ഇപ്പോൾത്തന്നെ അവരുടെ കൈയിലാണ്.
error-email-known = ഈ വിലാസത്തിൽ ഒരാൾ ഇതിനകം സൈൻ ഇൻ ചെയ്യുന്നുണ്ട്. അത് നിങ്ങളാണെങ്കിൽ “ഞാൻ ഇവിടെ നേരത്തേ സൈൻ ഇൻ ചെയ്യുന്നുണ്ട്” തിരഞ്ഞെടുക്കുക.
error-role = ഈ റോളുകളിൽ ഒന്ന് തിരഞ്ഞെടുക്കുക: { $detail }.
error-not-let-in = ഇമെയിലോ പാസ്‌വേഡോ തെറ്റാണ്, അല്ലെങ്കിൽ രണ്ട് ഘട്ട സൈൻ ഇന്നിന്റെ കോഡ് ഇനിയും നൽകാനുണ്ട്.
error-not-let-in-code = കോഡോ ഇമെയിലോ പാസ്‌വേഡോ തെറ്റാണ്.
error-wrong-password-yours = ഇത് നിങ്ങളുടെ പാസ്‌വേഡ് അല്ല.
error-wrong-code = ഇത് ഇപ്പോൾ കാണിക്കുന്ന കോഡ് അല്ല. ദയവായി ഏറ്റവും പുതിയത് നൽകുക; ഫോണിലെ സമയം ശരിയാണോ എന്ന് നോക്കുക.
error-code-used = ഈ കോഡ് ഇതിനകം ഉപയോഗിച്ചതാണ്. ആപ്പ് അടുത്ത കോഡ് കാണിക്കുന്നതുവരെ കാത്ത് അത് നൽകുക.
error-sign-in-again = സമയം കഴിഞ്ഞു. ദയവായി വീണ്ടും സൈൻ ഇൻ ചെയ്യുക.
error-second-factor-needed = നിങ്ങൾ അംഗമായ ഒരു അക്കൗണ്ടിൽ എല്ലാവരും രണ്ട് ഘട്ടമായി സൈൻ ഇൻ ചെയ്യണം.
error-password-same = ഇത് ഇപ്പോഴത്തെ പാസ്‌വേഡ് തന്നെയാണ്. ദയവായി മറ്റൊന്ന് തിരഞ്ഞെടുക്കുക.
error-password-common = പലരും ഇത് ഉപയോഗിക്കുന്നതിനാൽ ആദ്യം പരീക്ഷിക്കുന്നത് ഇതാണ്. ദയവായി നിങ്ങൾ മാത്രം ചേർത്തുവയ്ക്കുന്ന കുറച്ച് വാക്കുകൾ തിരഞ്ഞെടുക്കുക.
error-password-names = പേരുകൾ ഊഹിക്കാൻ എളുപ്പമാണ്. ദയവായി നിങ്ങൾ മാത്രം ചേർത്തുവയ്ക്കുന്ന കുറച്ച് വാക്കുകൾ തിരഞ്ഞെടുക്കുക.
error-password-keys = അടുത്തടുത്തുള്ള കീകൾ ഊഹിക്കാൻ എളുപ്പമാണ്. പകരം കുറച്ച് വാക്കുകൾ തിരഞ്ഞെടുക്കുക.
error-password-repeats = ആവർത്തിക്കുന്ന ചിഹ്നങ്ങൾ ഊഹിക്കാൻ എളുപ്പമാണ്. പകരം കുറച്ച് വാക്കുകൾ തിരഞ്ഞെടുക്കുക.
error-password-sequence = abc, 6543 പോലുള്ള നിരകൾ ഊഹിക്കാൻ എളുപ്പമാണ്. പകരം കുറച്ച് വാക്കുകൾ തിരഞ്ഞെടുക്കുക.
error-password-dates = വർഷങ്ങളും തീയതികളും ഊഹിക്കാൻ എളുപ്പമാണ്. പകരം കുറച്ച് വാക്കുകൾ തിരഞ്ഞെടുക്കുക.
error-password-weak = ഇത് ഊഹിക്കാൻ എളുപ്പമാണ്. ദയവായി ഒന്നോ രണ്ടോ വാക്കുകൾ കൂടി ചേർക്കുക.
error-audit-id = ഇതൊരു ഐഡി അല്ല. രേഖയുടെ പേജിന്റെ വിലാസമോ അതിലെ ഐഡിയോ പകർത്തുക.
error-audit-day = ദിവസം വർഷം-മാസം-ദിവസം എന്ന് എഴുതുക; ഉദാഹരണം: 2026-11-25.
error-audit-action = അങ്ങനെയൊരു പ്രവൃത്തിയില്ല. സാധ്യമായവ: reads, changes, edits, { $detail }.
error-token-days = 1 മുതൽ { $detail } വരെയുള്ള ദിവസങ്ങളുടെ എണ്ണം നൽകുക.
error-token-until = “{ $detail }” ഇന്നു മുതൽ അടുത്ത പത്ത് വർഷത്തിനുള്ളിലെ ദിവസമല്ല. വർഷം-മാസം-ദിവസം എന്ന് എഴുതുക, ഉദാഹരണത്തിന് 2027-01-31.

## Teams
teams-title = ടീമുകൾ
teams-what = ചില റോളുകൾ സ്വന്തം ടീമുകളുടെ രേഖകൾ മാത്രം കാണുന്നു: സ്വന്തം ടീമുകളിലും അവയ്ക്ക് താഴെയുള്ള ടീമുകളിലും ഉള്ള എല്ലാവരുടെയും രേഖകൾ.
teams-none = ഇതുവരെ ടീമുകളില്ല
teams-none-help = ഉപഭോക്താക്കളെ ഒരുമിച്ച് നോക്കുന്ന ഓരോ ശാഖയ്ക്കും മേഖലയ്ക്കും കൂട്ടത്തിനും ഓരോന്ന് ഉണ്ടാക്കുക.
teams-new = പുതിയ ടീം
teams-name = പേര്
teams-name-hint = ഉദാഹരണം: കൊച്ചി
teams-parent = മാതൃ ടീം
teams-top = ഇല്ല (ഏറ്റവും മുകളിൽ)
teams-create = ടീം ഉണ്ടാക്കുക
teams-save = സംരക്ഷിക്കുക
teams-change = പേരും സ്ഥാനവും
teams-members = അംഗങ്ങൾ
teams-empty = ഈ ടീമിൽ ഇതുവരെ ആരുമില്ല.
teams-who = അംഗം
teams-add = ടീമിൽ ചേർക്കുക
teams-take-out = ഒഴിവാക്കുക
teams-remove = ടീം നീക്കുക
teams-remove-what = അതിലെ അംഗങ്ങൾ അക്കൗണ്ടിൽ തുടരും. താഴെയുള്ള ടീമുകൾ മുകളിലേക്ക് നീങ്ങും.
teams-made = ടീം ഉണ്ടാക്കി. ഇനി അംഗങ്ങളെ ചേർക്കുക.
teams-changed = ടീം മാറ്റി.
teams-removed = ടീം നീക്കി.
teams-added = അവർ ഇപ്പോൾ ടീമിലുണ്ട്.
teams-taken-out = അവർ ഇനി ടീമിലില്ല.
teams-put-back = അവർ വീണ്ടും ടീമിലുണ്ട്.

## Roles of one’s own
roles-title = റോളുകൾ
roles-what = സ്വന്തം റോൾ ഒരാൾക്ക് എന്ത് ചെയ്യാം, ആരുടെ രേഖകളിൽ, ഏതൊക്കെ ഫീൽഡുകൾ കാണില്ല എന്ന് പറയുന്നു. അംഗങ്ങളുടെ പേജിൽ അത് നൽകുക.
roles-none = ഇതുവരെ സ്വന്തം റോളുകളില്ല
roles-none-help = മിക്കവർക്കും താഴെയുള്ള അഞ്ചും മതി. ഒരാൾ സ്വന്തം ഉപഭോക്താക്കളെ മാത്രം കാണണമെങ്കിൽ, അല്ലെങ്കിൽ എല്ലാ ഫീൽഡും കാണരുതെങ്കിൽ ഒന്ന് ഉണ്ടാക്കുക.
roles-fixed = എല്ലാ അക്കൗണ്ടിലും ഉള്ള റോളുകൾ
roles-new = പുതിയ റോൾ
roles-own-none = ഇവയൊന്നും യോജിക്കുന്നില്ലേ?
roles-own-there = നിങ്ങളുടെ സ്വന്തം റോളുകൾ തിരഞ്ഞെടുപ്പുകളിൽ ഉണ്ട്.
roles-explained = നിങ്ങളുടെ സ്വന്തം റോളുകൾക്ക് ചെയ്യാവുന്നത്
roles-hides = { $n ->
    [one] വ്യക്തികളുടെ ഒരു ഫീൽഡ് മറച്ചിരിക്കുന്നു
   *[other] വ്യക്തികളുടെ { $n } ഫീൽഡുകൾ മറച്ചിരിക്കുന്നു
}
roles-locks = { $n ->
    [one] വ്യക്തികളുടെ ഒരു ഫീൽഡ് കാണാം, മാറ്റാനാവില്ല
   *[other] വ്യക്തികളുടെ { $n } ഫീൽഡുകൾ കാണാം, മാറ്റാനാവില്ല
}
roles-invite = ഒരാളെ ക്ഷണിക്കുക
roles-name = പേര്
roles-name-hint = ഉദാഹരണം: വിൽപ്പന, കൊച്ചി
roles-grants = അനുവദിക്കുന്നത്
roles-grant = { $what }: { $whose }
roles-reach-what = ഒരാൾ രേഖയുടെ ചുമതലക്കാരനാണെങ്കിൽ അത് സ്വന്തം രേഖയാണ്. ഓർഡറുകളും കുറിപ്പുകളും അവ ആരെക്കുറിച്ചാണോ ആ വ്യക്തിയോടൊപ്പം പോകും.
roles-fields = വ്യക്തികളുടെ ഫീൽഡുകൾ
roles-fields-what = മറച്ചത് കാണിക്കില്ല, തിരയില്ല, അരിക്കാൻ ഉപയോഗിക്കില്ല, എക്സ്പോർട്ട് ചെയ്യില്ല. ഓർഡറുകളുടെ ഒരു സംഖ്യ മറച്ചാൽ RFM റിപ്പോർട്ടും കാണിക്കില്ല.
roles-hide = മറയ്ക്കുക
roles-hidden = മറച്ച ഫീൽഡുകൾ
roles-locked = പൂട്ടിയ ഫീൽഡുകൾ
roles-members = { $n ->
    [0] ആർക്കുമില്ല.
    [one] { $n } അംഗത്തിനുണ്ട്.
   *[other] { $n } അംഗങ്ങൾക്കുണ്ട്.
}
roles-lock = കാണിക്കുക, പക്ഷേ മാറ്റാൻ അനുവദിക്കരുത്
roles-save = റോൾ സംരക്ഷിക്കുക
roles-remove = റോൾ നീക്കുക
roles-remove-what = ആർക്കും ഇല്ലാത്ത റോൾ മാത്രമേ നീക്കാനാകൂ.
roles-held = ഈ റോൾ ആർക്കും ഇല്ലാതാകുമ്പോൾ നീക്കാം. ആദ്യം ഇവർക്ക് മറ്റൊന്ന് നൽകുക: { $names }
roles-made = റോൾ ഉണ്ടാക്കി. അംഗങ്ങളുടെ പേജിൽ അത് നൽകുക.
roles-changed = റോൾ മാറ്റി.
roles-removed = റോൾ നീക്കി.
role-what-owner = മറ്റ് ഉടമകൾ ഉൾപ്പെടെ എല്ലാം.
role-what-admin = ഉടമകൾ ഒഴികെ എല്ലാം.
role-what-manager = എല്ലാവരുടെയും രേഖകളിൽ ദൈനംദിന ജോലി, ഇല്ലാതാക്കൽ, ഇംപോർട്ട്, റിപ്പോർട്ടുകൾ.
role-what-member = എല്ലാവരുടെയും രേഖകളിൽ ദൈനംദിന ജോലി; വ്യക്തികളെയോ കമ്പനികളെയോ ഇല്ലാതാക്കാതെ.
role-what-read-only = എല്ലാവരുടെയും രേഖകൾ കാണുന്നു, ഒന്നും മാറ്റുന്നില്ല.
reach-own = സ്വന്തം മാത്രം
reach-team = സ്വന്തം ടീമുകളുടേത്
reach-all = എല്ലാവരുടെയും
permission-people-read = വ്യക്തികളെയും കമ്പനികളെയും കാണുക
permission-people-write = വ്യക്തികളെയും കമ്പനികളെയും മാറ്റുക
permission-people-delete = വ്യക്തികളെയും കമ്പനികളെയും ഇല്ലാതാക്കുക
permission-notes-write = കുറിപ്പുകൾ എഴുതുക
permission-orders-read = ഓർഡറുകൾ കാണുക
permission-orders-write = ഓർഡറുകൾ മാറ്റുക
permission-imports-run = ഇംപോർട്ട് ചെയ്യുക
permission-reports-read = സ്ഥാപനത്തിന്റെ മുഴുവൻ റിപ്പോർട്ടുകളും കാണുക
permission-views-share = സംരക്ഷിച്ച കാഴ്ചകൾ പങ്കിടുക
permission-account-manage = അക്കൗണ്ട് നിയന്ത്രിക്കുക
permission-events-write = സംഭവങ്ങൾ അയയ്ക്കുക
permission-owners-manage = ഉടമകളെ നിയന്ത്രിക്കുക

## Through somebody else’s eyes, and tokens for some permissions
eyes-title = അവർ കാണുന്നതുപോലെ കാണുക
eyes-what = ഈ വ്യക്തിയുടെ അവകാശങ്ങളോടെ നിങ്ങൾ അക്കൗണ്ട് കാണും. അതുവരെ അക്കൗണ്ടിൽ ഒന്നും മാറ്റാനാവില്ല; ഓഡിറ്റ് രേഖയിൽ നിങ്ങളുടെ പേരാണ് വരിക.
eyes-begin = { $name } ആയി കാണുക
eyes-ended = നിങ്ങൾ വീണ്ടും സ്വന്തം കണ്ണിലൂടെ കാണുന്നു.
tokens-permissions = ചില അനുമതികൾക്ക് മാത്രം
tokens-permissions-what = ടോക്കൺ അതിന്റെ റോളിനുള്ളിൽ നിങ്ങൾ അടയാളപ്പെടുത്തുന്നതിൽ ഒതുങ്ങും. ഒന്നും അടയാളപ്പെടുത്തിയില്ലെങ്കിൽ റോൾ അനുവദിക്കുന്നതെല്ലാം.

## What can be wrong with them
error-name-taken = ഈ പേര് ഇതിനകം ഉപയോഗത്തിലുണ്ട്. ദയവായി മറ്റൊന്ന് തിരഞ്ഞെടുക്കുക.
error-role-in-use = ഒരു അംഗത്തിനോ ക്ഷണത്തിനോ ടോക്കണിനോ ഇപ്പോഴും ഈ റോൾ ഉണ്ട്. ആദ്യം അവർക്ക് മറ്റൊന്ന് നൽകുക.
error-roles-full = ഇതിനകം നൂറ് റോളുകളുണ്ട്. ആദ്യം ആവശ്യമില്ലാത്ത ഒന്ന് നീക്കുക.
error-teams-full = ഇതിനകം അഞ്ഞൂറ് ടീമുകളുണ്ട്. ആദ്യം ആവശ്യമില്ലാത്ത ഒന്ന് നീക്കുക.
error-role-empty = ഒന്നും അനുവദിക്കാത്ത റോൾ കൊണ്ട് പ്രയോജനമില്ല. കുറഞ്ഞത് ഒരു അനുമതി തിരഞ്ഞെടുക്കുക.
error-permission = സ്വന്തം റോളിന് ഇവ അനുവദിക്കാം: { $detail }.
error-reach = ഇത് എല്ലാ രേഖകൾക്കും അല്ലെങ്കിൽ ഒന്നിനും ഇല്ല.
error-hideable = ഈ ഫീൽഡ് മറയ്ക്കാനോ പൂട്ടാനോ ആവില്ല: { $detail }.
error-team-circle = ഒരു ടീമിന് അതിന്റെ തന്നെ താഴെ നിൽക്കാനാവില്ല.
error-team-deep = ടീമുകൾ പരമാവധി എട്ട് തലം വരെ.
error-team-unknown = അങ്ങനെയൊരു ടീമില്ല. പട്ടികയിൽ നിന്ന് ഒന്ന് തിരഞ്ഞെടുക്കുക.
error-not-a-member = ഈ വ്യക്തി അക്കൗണ്ടിലെ അംഗമല്ല. ആദ്യം ക്ഷണിക്കുക.
error-permissions-none = കുറഞ്ഞത് ഒരു അനുമതി തിരഞ്ഞെടുക്കുക, അല്ലെങ്കിൽ പട്ടികയിൽനിന്ന് ഒന്നും തിരഞ്ഞെടുക്കാതിരിക്കുക.
audit-did-see-as = കണ്ണിലൂടെ കണ്ടു
audit-kind-team = ടീം
audit-kind-role = റോൾ
members-sessions = സൈൻ ഇൻ ചെയ്തിരിക്കുന്ന ഉപകരണങ്ങൾ
members-sessions-none = ഇപ്പോൾ എവിടെയുമില്ല.
members-session-end = അവിടെ സൈൻ ഔട്ട് ചെയ്യിക്കുക
members-session-ended = അവിടെ സൈൻ ഔട്ട് ചെയ്യിച്ചു.
members-factor-what = ഈ വ്യക്തിക്ക് ഫോണും വീണ്ടെടുക്കൽ കോഡുകളും നഷ്ടപ്പെട്ടെങ്കിൽ രണ്ട് ഘട്ട സൈൻ ഇൻ നീക്കുക. എല്ലായിടത്തും സൈൻ ഔട്ട് ആകും, പാസ്‌വേഡ് കൊണ്ട് മാത്രം കയറാം; ചോദിക്കുന്നത് അവർ തന്നെയാണെന്ന് ആദ്യം ഉറപ്പാക്കുക.
members-factor-take = രണ്ട് ഘട്ട സൈൻ ഇൻ നീക്കുക
members-factor-taken = രണ്ട് ഘട്ട സൈൻ ഇൻ നീക്കി.
error-several-accounts = ഈ വ്യക്തി മറ്റ് അക്കൗണ്ടുകളിലും അംഗമാണ്; അവ രണ്ട് ഘട്ട സൈൻ ഇന്നിനെ ആശ്രയിക്കുന്നു. വീണ്ടെടുക്കൽ കോഡ് ഉപയോഗിക്കണം.
audit-did-take-second-factor = രണ്ട് ഘട്ട സൈൻ ഇൻ നീക്കി
audit-eyes = { $name }, { $eyes }-ന്റെ കണ്ണിലൂടെ
audit-did-see-as-end = വീണ്ടും സ്വന്തം കണ്ണിലൂടെ കണ്ടു
teams-remove-do = അതെ, ടീം നീക്കുക
members-remove-do = അതെ, അക്കൗണ്ടിൽ നിന്ന് നീക്കുക
members-factor-do = അതെ, നീക്കുക
error-reach-unseen = കാണാത്തത് ആർക്കും മാറ്റാനാവില്ല. കുറഞ്ഞത് അത്രയും രേഖകൾ കാണാൻ അനുവദിക്കുക.
error-reach-of-all = ഇത് എല്ലാവരുടെയും ഉപഭോക്താക്കളെയും ഓർഡറുകളെയും കുറിച്ചാണ്. എല്ലാവരുടെയും വ്യക്തികളോടും ഓർഡറുകളോടും ഒപ്പം നൽകുക, അല്ലെങ്കിൽ ഒഴിവാക്കുക.
error-permission-beyond-role = റോൾ ഇത് അനുവദിക്കാത്തതിനാൽ ടോക്കണിനും ചെയ്യാനാവില്ല: { $detail }.
audit-did-renew-password = കമാൻഡ് വഴി പുതിയ പാസ്‌വേഡ് ഉണ്ടാക്കി

# സൈൻ ഇൻ, സ്വന്തം ഇഷ്ടങ്ങൾ, അക്കൗണ്ടുകൾ, അവയുടെ ടോക്കണുകൾ.

## സൈൻ ഇൻ
sign-in-title = സൈൻ ഇൻ ചെയ്യുക
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
me-password = പാസ്‌വേഡ്
me-password-old = ഇപ്പോഴത്തെ പാസ്‌വേഡ്
me-password-new = പുതിയ പാസ്‌വേഡ്
me-password-hint = കുറഞ്ഞത് { $n } അക്ഷരങ്ങൾ. നിങ്ങൾ മാത്രം ചേർത്തുവയ്ക്കുന്ന കുറച്ച് വാക്കുകൾ ഓർക്കാൻ എളുപ്പമാണ്.
me-password-save = പാസ്‌വേഡ് മാറ്റുക
me-password-saved = നിങ്ങളുടെ പാസ്‌വേഡ് മാറ്റി. മറ്റ് ഉപകരണങ്ങളിൽ നിന്ന് നിങ്ങളെ സൈൻ ഔട്ട് ചെയ്തു.
me-back = ജോലിയിലേക്ക് മടങ്ങുക

## രണ്ടാം ഘടകം
factor-title = രണ്ടാം ഘടകം
factor-what = പാസ്‌വേഡിന് ശേഷം ഫോണിലെ ഒരു ആപ്പ് കാണിക്കുന്ന കോഡ് നൽകുക. പാസ്‌വേഡ് അറിയുന്ന മറ്റൊരാൾക്ക് അതുകൊണ്ട് മാത്രം അകത്തു കടക്കാനാവില്ല.
factor-needed = നിങ്ങളുടെ അക്കൗണ്ട് എല്ലാവരിൽ നിന്നും രണ്ടാം ഘടകം ആവശ്യപ്പെടുന്നു. ദയവായി ഇപ്പോൾ സജ്ജമാക്കുക; തുടർന്ന് മുന്നോട്ടു പോകാം.
factor-open = രണ്ടാം ഘടകം തുറക്കുക
factor-set-up = സജ്ജമാക്കുക
factor-scan = ഒരു ഓതന്റിക്കേറ്റർ ആപ്പ് ഉപയോഗിച്ച് ഈ ചിത്രം സ്കാൻ ചെയ്യുക, തുടർന്ന് അത് കാണിക്കുന്ന കോഡ് നൽകുക.
factor-picture = ഓതന്റിക്കേറ്റർ ആപ്പ് ഉപയോഗിച്ച് സ്കാൻ ചെയ്യാനുള്ള ചിത്രം
factor-key = സ്കാൻ ചെയ്യാൻ കഴിയുന്നില്ലെങ്കിൽ ഈ കീ ആപ്പിൽ ടൈപ്പ് ചെയ്യുക:
factor-code = കോഡ്
factor-turn-on = ഓണാക്കുക
factor-turn-off = ഓഫാക്കുക
factor-turned-off = രണ്ടാം ഘടകം ഓഫാണ്.
factor-on = { $since } മുതൽ ഓണാണ്.
factor-codes = നിങ്ങളുടെ വീണ്ടെടുക്കൽ കോഡുകൾ
factor-codes-once = ഇവ ഫോണിൽ നിന്ന് മാറ്റി സൂക്ഷിക്കുക: ഫോൺ നഷ്ടപ്പെട്ടാൽ ഓരോ കോഡും ഒരു തവണ അകത്തു കടത്തും. ഇവ ഒരിക്കൽ മാത്രമേ കാണിക്കൂ.
factor-codes-left = { $n ->
    [one] { $n } വീണ്ടെടുക്കൽ കോഡ് ബാക്കിയുണ്ട്.
   *[other] { $n } വീണ്ടെടുക്കൽ കോഡുകൾ ബാക്കിയുണ്ട്.
  }
factor-codes-renew = പുതിയ വീണ്ടെടുക്കൽ കോഡുകൾ ഉണ്ടാക്കുക
factor-codes-renew-what = പഴയവ പിന്നീട് പ്രവർത്തിക്കില്ല.
factor-back = പ്രൊഫൈലിലേക്ക് മടങ്ങുക
sign-in-code-what = നിങ്ങൾ രണ്ടാം ഘടകം സജ്ജമാക്കിയിട്ടുണ്ടെങ്കിൽ അതിന്റെ കോഡ് ഇവിടെ നൽകുക. വീണ്ടെടുക്കൽ കോഡും മതി.

## സെഷനുകളും പുതിയ പാസ്‌വേഡുകളും
me-sessions = നിങ്ങൾ സൈൻ ഇൻ ചെയ്തിരിക്കുന്ന ഇടങ്ങൾ
me-session = ഉപകരണം
me-session-since = സൈൻ ഇൻ ചെയ്തത്
me-session-seen = അവസാനം കണ്ടത്
me-session-here = ഇത്
me-session-unknown = അറിയാത്ത ഉപകരണം
me-session-end = അവിടെ സൈൻ ഔട്ട് ചെയ്യുക
me-sessions-end = മറ്റെല്ലായിടത്തും സൈൻ ഔട്ട് ചെയ്യുക
me-sessions-ended = അവിടെ സൈൻ ഔട്ട് ചെയ്തു.
me-password-needed = പുതിയ പാസ്‌വേഡ് തിരഞ്ഞെടുക്കാൻ നിങ്ങളോട് ആവശ്യപ്പെട്ടിട്ടുണ്ട്. ദയവായി ഇപ്പോൾ ചെയ്യുക; തുടർന്ന് മുന്നോട്ടു പോകാം.
members-new-password = പുതിയ പാസ്‌വേഡ്
members-new-password-what = അടുത്ത തവണ സൈൻ ഇൻ ചെയ്യുമ്പോൾ ഈ വ്യക്തി മറ്റെന്തിനും മുമ്പ് പുതിയ പാസ്‌വേഡ് തിരഞ്ഞെടുക്കണം.
members-new-password-ask = പുതിയ പാസ്‌വേഡ് ആവശ്യപ്പെടുക
members-new-password-asked = അടുത്ത തവണ സൈൻ ഇൻ ചെയ്യുമ്പോൾ അവരോട് ആവശ്യപ്പെടും.
settings-second-factor = എല്ലാവർക്കും രണ്ടാം ഘടകം വേണം
settings-second-factor-hint = ഇല്ലാത്തവർ അടുത്ത തവണ സൈൻ ഇൻ ചെയ്യുമ്പോൾ സജ്ജമാക്കും.

## അക്കൗണ്ട് തിരഞ്ഞെടുക്കൽ
accounts-title = നിങ്ങളുടെ അക്കൗണ്ടുകൾ
accounts-none = നിങ്ങൾ ഇതുവരെ ഒരു അക്കൗണ്ടിലും അംഗമല്ല. ചേർക്കാൻ ഒരു അഡ്മിനിസ്ട്രേറ്ററോട് ആവശ്യപ്പെടുക.
accounts-sign-out = സൈൻ ഔട്ട് ചെയ്യുക

## അക്കൗണ്ടിന്റെ ക്രമീകരണങ്ങൾ
settings-title = ക്രമീകരണങ്ങൾ
settings-account = അക്കൗണ്ട്
settings-name = സ്ഥാപനത്തിന്റെ പേര്
settings-zone = സമയമേഖല
settings-zone-hint = ദിവസങ്ങളും റിപ്പോർട്ടുകളും ഓർമ്മപ്പെടുത്തലുകളും ഇതനുസരിച്ചാണ്. ഉദാഹരണം: Asia/Kolkata
settings-currency = കറൻസി
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
audit-kind = രേഖയുടെ തരം
audit-record = രേഖ
audit-record-hint = രേഖയുടെ പേജിന്റെ വിലാസത്തിലുള്ള ഐഡി.
audit-from = ഈ ദിവസം മുതൽ
audit-to = ഈ ദിവസം വരെ
audit-show = കാണിക്കുക
audit-all = എല്ലാം കാണിക്കുക
audit-at = എപ്പോൾ
audit-who = ആര്
audit-did = എന്ത് ചെയ്തു
audit-what = എന്തിനെ
audit-detail = വിശദാംശങ്ങൾ
audit-did-view = നോക്കി
audit-did-upload = അപ്‌ലോഡ് ചെയ്തു
audit-did-retry = വീണ്ടും തുടങ്ങി
audit-did-discard = ഉപേക്ഷിച്ചു
audit-did-restore = തിരികെ കൊണ്ടുവന്നു
audit-did-check = പരിശോധിച്ചു
audit-did-run = തുടങ്ങി
audit-did-list = പട്ടികയിൽ കണ്ടു
audit-did-search = തിരഞ്ഞപ്പോൾ കണ്ടു
audit-did-export = കയറ്റുമതി ചെയ്തു
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
audit-did-revoke = റദ്ദാക്കി
audit-did-sign-in = സൈൻ ഇൻ ചെയ്തു
audit-did-sign-out = സൈൻ ഔട്ട് ചെയ്തു
audit-did-change-password = പാസ്‌വേഡ് മാറ്റി
audit-did-turn-on-second-factor = രണ്ടാം ഘടകം ഓണാക്കി
audit-did-turn-off-second-factor = രണ്ടാം ഘടകം ഓഫാക്കി
audit-did-renew-recovery-codes = പുതിയ വീണ്ടെടുക്കൽ കോഡുകൾ ഉണ്ടാക്കി
audit-did-use-recovery-code = വീണ്ടെടുക്കൽ കോഡ് ഉപയോഗിച്ചു
audit-did-end-session = ഒരു ഉപകരണത്തിൽ സൈൻ ഔട്ട് ചെയ്തു
audit-did-end-sessions = മറ്റ് ഉപകരണങ്ങളിൽ സൈൻ ഔട്ട് ചെയ്തു
audit-kind-person = വ്യക്തി
audit-kind-company = കമ്പനി
audit-kind-order = ഓർഡർ
audit-kind-note = കുറിപ്പ്
audit-kind-activity = കോൾ, കൂടിക്കാഴ്ച അല്ലെങ്കിൽ സന്ദർശനം
audit-kind-relation = ബന്ധം
audit-kind-interaction = ഇടപെടൽ
audit-kind-import = ഇറക്കുമതി
audit-kind-rfm = RFM
audit-kind-account = അക്കൗണ്ട്
audit-kind-member = അംഗം
audit-kind-invitation = ക്ഷണം
audit-kind-token = API ടോക്കൺ
audit-kind-user = ഉപയോക്താവ്
audit-kind-audit = ഓഡിറ്റ് രേഖ
audit-kind-job = പശ്ചാത്തല ജോലി
audit-by-user = ഉപയോക്താവ്
audit-by-token = API ടോക്കൺ
audit-by-job = പശ്ചാത്തല ജോലി
audit-by-system = സിസ്റ്റം

## അംഗങ്ങളും ക്ഷണങ്ങളും
members-title = അംഗങ്ങൾ
members-name = പേര്
members-email = ഇമെയിൽ
members-role = റോൾ
members-role-hint = അഡ്മിനിസ്ട്രേറ്റർമാർ അക്കൗണ്ട് നിയന്ത്രിക്കുന്നു; മാനേജർമാർക്ക് ഇറക്കുമതിയും ചെയ്യാം; അംഗങ്ങൾ ദൈനംദിന ജോലി ചെയ്യുന്നു; വായനക്കാർക്ക് കാണാൻ മാത്രം.
members-seen = അവസാനം കണ്ടത്
members-never = ഒരിക്കലുമില്ല
members-you = നിങ്ങൾ
members-joined = അംഗമായത്
members-change-role = റോൾ മാറ്റുക
members-role-changed = റോൾ മാറ്റി.
members-remove = അക്കൗണ്ടിൽ നിന്ന് നീക്കുക
members-remove-what = ഈ വ്യക്തിക്ക് എല്ലാ ഉപകരണങ്ങളിലും അക്കൗണ്ട് ഉടൻ നഷ്ടമാകും. അവർ അയച്ച ക്ഷണങ്ങൾ പിൻവലിക്കും; അവർ ഉണ്ടാക്കിയ API ടോക്കണുകൾ റദ്ദാക്കും. അവർ എഴുതിയത് നിലനിൽക്കും.
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
invitations-expires = കാലാവധി
invitations-over = സമയം കഴിഞ്ഞു
invitations-renew = പുതിയ ലിങ്ക്
invitations-withdraw = പിൻവലിക്കുക
invitations-withdrawn = ക്ഷണം പിൻവലിച്ചു.
invitation-title = { $account } എന്നതിലേക്കുള്ള ക്ഷണം
invitation-role = അവിടെ നിങ്ങളുടെ റോൾ: { $role }.
invitation-email = { $email } ഉപയോഗിച്ചാണ് നിങ്ങൾ സൈൻ ഇൻ ചെയ്യുക.
invitation-join = ചേരുക
invitation-known = ഞാൻ ഇവിടെ നേരത്തേ സൈൻ ഇൻ ചെയ്യുന്നുണ്ട്
invitation-signed-in = നിങ്ങൾ { $name } ആയി സൈൻ ഇൻ ചെയ്തിരിക്കുന്നു.
invitation-over = ഈ ക്ഷണം ഇനി സാധുവല്ല
invitation-over-help = ഇത് ഉപയോഗിച്ചു, പിൻവലിച്ചു, അല്ലെങ്കിൽ ഏഴ് ദിവസത്തിലേറെ പഴകി. ക്ഷണിച്ചയാളോട് പുതിയത് ആവശ്യപ്പെടുക.

## API ടോക്കണുകൾ
tokens-title = API ടോക്കണുകൾ
tokens-what = ടോക്കൺ ഉപയോഗിച്ച് ഒരു പ്രോഗ്രാമിന് അതിന്റെ റോളിനുള്ളിൽ ഈ അക്കൗണ്ടിൽ പ്രവർത്തിക്കാം.
tokens-made = ടോക്കൺ തയ്യാറായി
tokens-once = ഇപ്പോൾ തന്നെ പകർത്തുക: ഇത് ഒരിക്കൽ മാത്രമേ കാണിക്കൂ.
tokens-name = പേര്
tokens-name-hint = എന്തിനുള്ളതാണെന്ന്. ഉദാഹരണം: വെബ് കട
tokens-role = റോൾ
tokens-created = ഉണ്ടാക്കിയത്
tokens-used = അവസാനം ഉപയോഗിച്ചത്
tokens-never = ഒരിക്കലുമില്ല
tokens-life = പ്രവർത്തിക്കുന്ന കാലം
tokens-life-never = റദ്ദാക്കുന്നതുവരെ
tokens-life-days = { $n ->
    [one] { $n } ദിവസം
   *[other] { $n } ദിവസം
  }
tokens-expires = പ്രവർത്തിക്കുന്നത് വരെ
tokens-expired = കാലാവധി കഴിഞ്ഞു
tokens-create = ടോക്കൺ ഉണ്ടാക്കുക
tokens-revoke = റദ്ദാക്കുക
tokens-revoked = ടോക്കൺ റദ്ദാക്കി.

## പിഴയ്ക്കാവുന്നത്
error-wrong-password = ഇമെയിലോ പാസ്‌വേഡോ തെറ്റാണ്.
error-wait = തെറ്റായ ശ്രമങ്ങൾ കൂടുതലായി. ദയവായി { $detail } സെക്കൻഡ് കാത്തിരിക്കുക.
error-slug = a മുതൽ z വരെയുള്ള ചെറിയ അക്ഷരങ്ങൾ, അക്കങ്ങൾ, ഹൈഫൻ എന്നിവ മാത്രം ഉപയോഗിക്കുക; പരമാവധി { $detail } ചിഹ്നങ്ങൾ.
error-slug-taken = ഈ വിലാസം ഇതിനകം ഉപയോഗത്തിലുണ്ട്. മറ്റൊന്ന് തിരഞ്ഞെടുക്കുക.
error-already-member = ഈ വ്യക്തി ഇതിനകം അക്കൗണ്ടിലെ അംഗമാണ്.
error-last-owner = അക്കൗണ്ടിന് ഒരു ഉടമ വേണം. ആദ്യം മറ്റൊരാളെ ഉടമയാക്കുക.
error-email-known = ഈ വിലാസത്തിൽ ഒരാൾ ഇതിനകം സൈൻ ഇൻ ചെയ്യുന്നുണ്ട്. അത് നിങ്ങളാണെങ്കിൽ “ഞാൻ ഇവിടെ നേരത്തേ സൈൻ ഇൻ ചെയ്യുന്നുണ്ട്” തിരഞ്ഞെടുക്കുക.
error-role = ഈ റോളുകളിൽ ഒന്ന് തിരഞ്ഞെടുക്കുക: { $detail }.
error-not-let-in = നിങ്ങൾ രണ്ടാം ഘടകം ഉപയോഗിക്കുന്നില്ലെങ്കിൽ, ഇമെയിലോ പാസ്‌വേഡോ തെറ്റാണ്.
error-wrong-password-yours = ഇത് നിങ്ങളുടെ പാസ്‌വേഡ് അല്ല.
error-wrong-code = ഇത് ഇപ്പോൾ കാണിക്കുന്ന കോഡ് അല്ല. ദയവായി ഏറ്റവും പുതിയത് നൽകുക; ഫോണിലെ സമയം ശരിയാണോ എന്ന് നോക്കുക.
error-sign-in-again = സമയം കഴിഞ്ഞു. ദയവായി വീണ്ടും സൈൻ ഇൻ ചെയ്യുക.
error-second-factor-on = രണ്ടാം ഘടകം ഇതിനകം ഓണാണ്.
error-second-factor-needed = നിങ്ങൾ അംഗമായ ഒരു അക്കൗണ്ട് എല്ലാവരിൽ നിന്നും രണ്ടാം ഘടകം ആവശ്യപ്പെടുന്നു.
error-password-same = ഇത് ഇപ്പോഴത്തെ പാസ്‌വേഡ് തന്നെയാണ്. ദയവായി മറ്റൊന്ന് തിരഞ്ഞെടുക്കുക.
error-password-common = പലരും ഇത് ഉപയോഗിക്കുന്നതിനാൽ ആദ്യം പരീക്ഷിക്കുന്നത് ഇതാണ്. ദയവായി നിങ്ങൾ മാത്രം ചേർത്തുവയ്ക്കുന്ന കുറച്ച് വാക്കുകൾ തിരഞ്ഞെടുക്കുക.
error-password-names = പേരുകൾ ഊഹിക്കാൻ എളുപ്പമാണ്. ദയവായി നിങ്ങൾ മാത്രം ചേർത്തുവയ്ക്കുന്ന കുറച്ച് വാക്കുകൾ തിരഞ്ഞെടുക്കുക.
error-password-keys = അടുത്തടുത്തുള്ള കീകൾ ഊഹിക്കാൻ എളുപ്പമാണ്. പകരം കുറച്ച് വാക്കുകൾ തിരഞ്ഞെടുക്കുക.
error-password-repeats = ആവർത്തിക്കുന്ന ചിഹ്നങ്ങൾ ഊഹിക്കാൻ എളുപ്പമാണ്. പകരം കുറച്ച് വാക്കുകൾ തിരഞ്ഞെടുക്കുക.
error-password-sequence = abc, 6543 പോലുള്ള നിരകൾ ഊഹിക്കാൻ എളുപ്പമാണ്. പകരം കുറച്ച് വാക്കുകൾ തിരഞ്ഞെടുക്കുക.
error-password-dates = വർഷങ്ങളും തീയതികളും ഊഹിക്കാൻ എളുപ്പമാണ്. പകരം കുറച്ച് വാക്കുകൾ തിരഞ്ഞെടുക്കുക.
error-password-weak = ഇത് ഊഹിക്കാൻ എളുപ്പമാണ്. ദയവായി ഒന്നോ രണ്ടോ വാക്കുകൾ കൂടി ചേർക്കുക.
error-audit-id = ഇത് ഒരു ഐഡി അല്ല. രേഖയുടെ പേജിന്റെ വിലാസത്തിൽ നിന്ന് പകർത്തുക.
error-audit-day = ദിവസം വർഷം-മാസം-ദിവസം എന്ന് എഴുതുക; ഉദാഹരണം: 2026-11-25.
error-token-days = 1 മുതൽ { $detail } വരെയുള്ള ദിവസങ്ങളുടെ എണ്ണം നൽകുക.

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

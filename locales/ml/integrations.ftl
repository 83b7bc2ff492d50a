# റൈറ്റ് കീകളും സംഭവങ്ങളുടെ സ്വീകരണവും.

## റൈറ്റ് കീകൾ
write-keys-title = റൈറ്റ് കീകൾ
write-keys-what = റൈറ്റ് കീ ഉപയോഗിച്ച് ഒരു വെബ്സൈറ്റോ ആപ്പോ ആളുകൾ അവിടെ ചെയ്യുന്നത് അയയ്ക്കുന്നു. അത് വെബ്സൈറ്റിൽ ആർക്കും കാണാം; സംഭവങ്ങൾ ചേർക്കാനല്ലാതെ അതുകൊണ്ട് ഒന്നും വായിക്കാനോ മാറ്റാനോ കഴിയില്ല.
write-keys-link = നിങ്ങളുടെ വെബ്സൈറ്റിലോ ആപ്പിലോ നിന്നുള്ള സംഭവങ്ങൾ
write-keys-new = പുതിയ റൈറ്റ് കീ
write-keys-name = പേര്
write-keys-name-hint = ഏത് വെബ്സൈറ്റിനോ ആപ്പിനോ ആണ് എന്ന്. ഉദാഹരണം: ഓൺലൈൻ കട
write-keys-source = ഉറവിടം
write-keys-source-hint = വ്യക്തികളുടെ ഐഡികൾ സൂക്ഷിക്കുന്ന പേര്. ഒരേ ഉറവിടത്തിലെ കീകൾ അവ പങ്കിടുന്നു.
write-keys-key = റൈറ്റ് കീ
write-keys-used = അവസാനം ഉപയോഗിച്ചത്
write-keys-never = ഒരിക്കലുമില്ല
write-keys-create = റൈറ്റ് കീ ഉണ്ടാക്കുക
write-keys-made = റൈറ്റ് കീ തയ്യാറായി.
write-keys-revoke = റദ്ദാക്കുക
write-keys-revoke-what = “{ $name }” ഉപയോഗിച്ച് അയയ്ക്കുന്ന സൈറ്റുകളെയും ആപ്പുകളെയും അപ്പോൾ മുതൽ സ്വീകരിക്കില്ല; അവയുടെ സംഭവങ്ങൾ നഷ്ടപ്പെടും. മുമ്പു വന്നത് നിലനിൽക്കും. കീ തിരികെ കൊണ്ടുവരാനാവില്ല.
write-keys-revoked = റൈറ്റ് കീ റദ്ദാക്കി. അതുവഴി വന്നതെല്ലാം നിലനിൽക്കും.
write-keys-how = സംഭവങ്ങൾ എങ്ങനെ അയയ്ക്കാം
write-keys-how-text = Segment, PostHog ലൈബ്രറികൾ അതേപടി പ്രവർത്തിക്കും. Node-ൽ, നിങ്ങളുടെ ഏറ്റവും പുതിയ കീയോടെ:

## സ്വീകരിക്കാത്തത്
error-key-missing = റൈറ്റ് കീ വേണം: Basic പ്രാമാണീകരണത്തിലെ ഉപയോക്തൃനാമമായോ അഭ്യർത്ഥനയിൽ writeKey അല്ലെങ്കിൽ api_key ആയോ.
error-key-wrong = ഈ റൈറ്റ് കീ ആർക്കുമില്ല, അല്ലെങ്കിൽ അത് റദ്ദാക്കിയതാണ്.
error-body-large = അഭ്യർത്ഥന വളരെ വലുതാണ്: നിവർത്തിയാലും പരമാവധി { $detail } KB. ദയവായി ഒരു തവണ കുറച്ച് സംഭവങ്ങൾ അയയ്ക്കുക.
error-bad-gzip = ചുരുക്കിയ അഭ്യർത്ഥന നിവർത്താൻ കഴിയുന്നില്ല.
error-broken-off = അഭ്യർത്ഥന പൂർണ്ണമായി എത്തിയില്ല. ദയവായി വീണ്ടും അയയ്ക്കുക.
error-batch-missing = സന്ദേശങ്ങളുടെ പട്ടികയുള്ള batch എന്ന ഫീൽഡ് വേണം.
error-batch-long = ഒരു തവണ പരമാവധി { $detail } സന്ദേശങ്ങൾ. ദയവായി പലതായി അയയ്ക്കുക.
error-events-too-fast = ഈ റൈറ്റ് കീ വഴി അനുവദിച്ചതിലും കൂടുതൽ ഇവന്റുകൾ വന്നു. ദയവായി { $detail } സെക്കൻഡിനു ശേഷം വീണ്ടും അയയ്ക്കുക.
error-intake-failed = സംഭവങ്ങൾ ഇപ്പോൾ സ്വീകരിക്കാൻ കഴിഞ്ഞില്ല. ദയവായി പിന്നീട് വീണ്ടും അയയ്ക്കുക.
error-event-type = സന്ദേശത്തിന് ഒരു തരം വേണം: identify, track, page, screen, group അല്ലെങ്കിൽ alias. { $detail }
error-event-nobody = സന്ദേശത്തിന് userId അല്ലെങ്കിൽ anonymousId (distinct_id) വേണം.
error-event-id = ഐഡി അക്ഷരങ്ങളോ അക്കമോ ആണ്: { $detail }
error-event-name = സംഭവത്തിന് event എന്ന ഫീൽഡിൽ പേര് വേണം.
error-event-object = { $detail } എന്ന ഫീൽഡ് object ആയിരിക്കണം.
error-event-group = group സന്ദേശത്തിന് groupId വേണം.
error-event-alias = alias സന്ദേശത്തിന് userId, previousId എന്നിവ വേണം.
error-event-two-people = രണ്ട് ഐഡികളും ഇതിനകം വ്യത്യസ്ത വ്യക്തികളുടേതാണ്. ഒരു സംഭവം കൊണ്ട് രണ്ട് വ്യക്തികളെ ഒന്നാക്കില്ല.
error-event-large = സംഭവം വളരെ വലുതാണ്: പരമാവധി { $detail } KB.
error-event-twice = “{ $detail }” എന്ന പേര് ഒരു object-ൽ രണ്ടു തവണയുണ്ട്.
error-event-deep = സംഭവത്തിന് തട്ടുകൾ കൂടുതലാണ്: പരമാവധി { $detail }.
error-event-nul = സൂക്ഷിക്കാൻ കഴിയാത്ത NUL എന്ന അക്ഷരം സംഭവത്തിലുണ്ട്.

## ഓഡിറ്റ് രേഖയിൽ
audit-kind-write-key = റൈറ്റ് കീ
audit-by-write-key = റൈറ്റ് കീ

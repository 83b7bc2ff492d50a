# People, companies, their timeline, notes and search.

## The list of people
people-title = വ്യക്തികൾ
people-add = വ്യക്തിയെ ചേർക്കുക
people-import = ഓർഡറുകൾ ഇംപോർട്ട് ചെയ്യുക
people-views = തയ്യാറായ കാഴ്ചകൾ
people-view-all = എല്ലാ വ്യക്തികളും
people-view-best = മികച്ച ഉപഭോക്താക്കൾ
people-view-new = ഈ മാസം പുതിയവർ
people-view-mine = എന്റെ വ്യക്തികൾ
people-search = വ്യക്തികളെ തിരയുക
people-filter = ഫിൽട്ടർ
people-filter-apply = പ്രയോഗിക്കുക
people-columns = നിരകൾ
people-none = ആരെയും കണ്ടെത്തിയില്ല
people-none-help = മറ്റൊരു വാക്കോ അതിന്റെ ഭാഗമോ പരീക്ഷിക്കുക, അല്ലെങ്കിൽ ഒരു ഫിൽട്ടർ നീക്കുക.
people-none-view = ഈ കാഴ്ചയിൽ ഇതുവരെ ആരുമില്ല.
people-none-all = എല്ലാ വ്യക്തികളെയും കാണിക്കുക
people-empty = ഇവിടെ ഇതുവരെ ആരുമില്ല
people-empty-help = നിങ്ങളുടെ കടയിലെ ഓർഡറുകൾ ഇംപോർട്ട് ചെയ്യുക; ഉപഭോക്താക്കൾ അവർ വാങ്ങിയതെല്ലാം സഹിതം ഇവിടെ കാണാം. അല്ലെങ്കിൽ ആദ്യത്തെ വ്യക്തിയെ നേരിട്ട് ചേർക്കുക.
people-empty-given = നിങ്ങൾക്ക് കാണാവുന്ന ഉപഭോക്താക്കൾ ഇവിടെ വരും, ഉദാഹരണത്തിന് ഒരു സഹപ്രവർത്തകൻ നിങ്ങൾക്ക് നൽകുമ്പോൾ.
people-count = { $n ->
    [one] { $n } വ്യക്തി
   *[other] { $n } വ്യക്തികൾ
}
list-best = ഏറ്റവും നന്നായി ചേരുന്ന { $n }
people-count-more = { $n }+ വ്യക്തികൾ

## A person's fields
person-name = പേര്
person-given = നൽകിയ പേര്
person-family = കുടുംബപ്പേര്
person-stage = ഘട്ടം
person-email = ഇമെയിൽ
person-emails = ഇമെയിൽ വിലാസങ്ങൾ
person-emails-hint = ഒരു വരിയിൽ ഒന്ന്; കോമയ്ക്ക് ശേഷം ഒരു കുറിപ്പ് ആകാം: anjali@example.in, ജോലി
person-phone = ഫോൺ
person-phones = ഫോൺ നമ്പറുകൾ
person-phones-hint = ഒരു വരിയിൽ ഒന്ന്, വ്യക്തിയുടെ രാജ്യത്ത് ഡയൽ ചെയ്യുന്നതുപോലെ, അല്ലെങ്കിൽ + ചിഹ്നവും രാജ്യ കോഡും ചേർത്ത്: { $example }, മൊബൈൽ
person-handle = സോഷ്യൽ ഹാൻഡിൽ
person-handles = സോഷ്യൽ ഹാൻഡിലുകൾ
person-handles-hint = ഒരു വരിയിൽ ഒന്ന്, ആദ്യം നെറ്റ്‌വർക്ക്: instagram @anjali
person-company = കമ്പനി
person-company-hint = ഇതുവരെ അറിയാത്ത പേര് പുതിയ കമ്പനി ഉണ്ടാക്കും.
person-tags = ടാഗുകൾ
person-tags-hint = ഇടയിൽ കോമ ഇടുക: മൊത്തവ്യാപാരം, കൊച്ചി
person-external-id = മറ്റിടത്തെ ഐഡി
person-address = തപാൽ വിലാസം
person-address-street = തെരുവും നമ്പറും
person-address-postal-code = പിൻ കോഡ്
person-address-city = നഗരം
person-address-region = സംസ്ഥാനം അല്ലെങ്കിൽ ജില്ല
person-address-country = രാജ്യം
person-language = ഭാഷ
person-language-none = അറിയില്ല
person-locked-hint = നിങ്ങൾക്ക് കാണാം, പക്ഷേ മാറ്റാൻ നിങ്ങളുടെ റോൾ അനുവദിക്കുന്നില്ല.
person-time-zone = സമയമേഖല
person-time-zone-hint = ഉദാഹരണം: Asia/Kolkata
person-preferences = താൽപ്പര്യങ്ങൾ
person-reached-by = ബന്ധപ്പെടേണ്ട രീതി
preferences-any-way = പ്രത്യേക താൽപ്പര്യമില്ല
preferences-contact = നമ്പർ അല്ലെങ്കിൽ വിലാസം
preferences-any-contact = ഏത് വിലാസവും
preferences-from = മുതൽ
preferences-until = വരെ
preferences-hours = { $from }–{ $until } ({ $zone })
preferences-hours-next = { $from } മുതൽ അടുത്ത ദിവസം { $until } വരെ ({ $zone })
preferences-between-days = {", "}
preferences-days = ഈ ദിവസങ്ങളിൽ മാത്രം; ഒന്നും തിരഞ്ഞെടുത്തില്ലെങ്കിൽ ഏതു ദിവസവും
preferences-likes = ഇഷ്ടങ്ങളും ആവശ്യങ്ങളും
preferences-likes-hint = ഒരു വരിയിൽ ഒന്ന്: ഷൂവിന്റെ അളവ്: 42, അല്ലെങ്കിൽ “ഞായറാഴ്ച വിളിക്കരുത്” പോലുള്ള ഒരു വാക്യം
preferences-more-likes = { $n ->
    [one] { $n } കൂടി
   *[other] { $n } കൂടി
}
way-mail = ഇമെയിൽ
way-phone = ഫോൺ
way-sms = SMS
way-whatsapp = WhatsApp
way-telegram = Telegram
way-post = തപാൽ
way-none = ബന്ധപ്പെടരുത്
person-owner = ചുമതലക്കാരൻ
owner-none = ആരുമില്ല
owner-left = മുൻ സഹപ്രവർത്തകൻ
person-interactions = ഇടപെടലുകൾ
person-created = അറിയാൻ തുടങ്ങിയത്
person-updated = അവസാനം മാറ്റിയത്
person-id = ഐഡി

## A person's page
person-about = വിവരങ്ങൾ
person-add-value = ചേർക്കുക
person-more = കൂടുതൽ പ്രവർത്തനങ്ങൾ
person-more-fields = കൂടുതൽ വിവരങ്ങൾ
person-edit = വ്യക്തിയുടെ വിവരങ്ങൾ മാറ്റുക
person-saved = സംരക്ഷിച്ചു
person-trail = ഇത് ആരെല്ലാം നോക്കി
person-as-before = മുമ്പുണ്ടായിരുന്നതുപോലെയായി
person-delete = ഇല്ലാതാക്കുക
person-delete-title = { $name } ഇല്ലാതാക്കണോ?
person-delete-help = പേരുകളും ബന്ധപ്പെടാനുള്ള വിവരങ്ങളും കുറിപ്പുകളും കോളുകളും ഫയലുകളും സന്ദേശങ്ങളിൽ പറഞ്ഞതും എന്നെന്നേക്കുമായി നീക്കും. ഓർഡറുകളും ഓരോന്നും നടന്ന ദിവസവും വ്യക്തിയില്ലാതെ നിലനിൽക്കും.
person-delete-stays = നിലനിൽക്കുന്ന ഓർഡറുകൾ:
person-deleted = വ്യക്തിയെ ഇല്ലാതാക്കി

## Timeline and notes
timeline-title = ടൈംലൈൻ
timeline-empty = ഇതുവരെ ഒന്നും നടന്നിട്ടില്ല
timeline-empty-help = ഓർഡറുകളും സന്ദേശങ്ങളും സന്ദർശനങ്ങളും ഇവിടെ കാണാം. ഒരു കുറിപ്പ് നല്ല തുടക്കമാണ്.
timeline-none = ഇത്തരത്തിലുള്ള ഒന്നുമില്ല
timeline-none-help = നടന്നതെല്ലാം കാണാൻ ഒരു ഫിൽട്ടർ നീക്കുക.
timeline-unknown = { $words } എന്ന പേരിൽ ഇവിടെ ഒന്നുമില്ല, അതിനാൽ ടൈംലൈൻ അതനുസരിച്ച് ഫിൽട്ടർ ചെയ്തിട്ടില്ല. താഴെയുള്ള ഫിൽട്ടറുകളിൽ നിന്നു തിരഞ്ഞെടുക്കുക.
timeline-continued = { $day } (തുടർച്ച)
timeline-stage = ഘട്ടം: { $from } → { $to }
timeline-page = കണ്ട പേജ്: { $name }
timeline-screen = കണ്ട സ്ക്രീൻ: { $name }
note-hint = പറഞ്ഞത്, വാഗ്ദാനം ചെയ്തത്, ഓർക്കേണ്ടത്
note-save = കുറിപ്പ് സംരക്ഷിക്കുക
note-saved = കുറിപ്പ് സംരക്ഷിച്ചു
note-mine = നിങ്ങളുടെ കുറിപ്പ്
note-change = മാറ്റുക
note-change-title = കുറിപ്പ് മാറ്റുക
note-remove = കുറിപ്പ് ഇല്ലാതാക്കുക
note-taken-away = കുറിപ്പ് ഇല്ലാതാക്കി. ഒരു ദിവസം വരെ ടൈംലൈനിൽ നിന്ന് അത് തിരികെ കൊണ്ടുവരാം.
note-removed = ഇല്ലാതാക്കിയ കുറിപ്പ്
note-restore = പഴയപടിയാക്കുക
note-restored = കുറിപ്പ് തിരികെ വന്നു

## Calls, meetings and visits
activity-kinds = എന്താണ് നടന്നത്
activity-text = വിവരണം
activity-when = എപ്പോൾ
activity-now = ഒഴിച്ചിട്ടാൽ ഇപ്പോൾ.
activity-direction = ആരാണ് വിളിച്ചത്
activity-out = ഞങ്ങൾ വിളിച്ചത്
activity-in = അവർ വിളിച്ചത്
activity-minutes = മിനിറ്റുകൾ
activity-minutes-hint = 1 മുതൽ { $n } വരെ
activity-lasted = { $n } മിനിറ്റ്
activity-outcome = ഫലം
activity-outcome-hint = വില അറിയണം, ആരും എടുത്തില്ല
activity-where = എവിടെ
activity-usual = പതിവുപോലെ
activity-saved = സംരക്ഷിച്ചു
activity-change-title = മാറ്റുക: { $kind }
activity-remove = ഇല്ലാതാക്കുക
activity-taken-away = ഇല്ലാതാക്കി. ഒരു ദിവസം വരെ ടൈംലൈനിൽ നിന്ന് തിരികെ കൊണ്ടുവരാം.
activity-removed = ഇല്ലാതാക്കിയത്: { $kind }
activity-restored = അത് തിരികെ വന്നു

## How people and companies belong together
relation-title = ബന്ധങ്ങൾ
relation-add = ബന്ധം ചേർക്കുക
relation-none = കുടുംബം, വീട്, ആര് ആരെ ശുപാർശ ചെയ്തു, ഈ രേഖയെ മറ്റുള്ളവയുമായി ബന്ധിപ്പിക്കുന്ന മറ്റെന്തും.
relation-how = { $name } മറ്റേയാൾക്ക് ആരാണ്
relation-referred-by = ശുപാർശ ചെയ്തത്
relation-referred = നമ്മെ ശുപാർശ ചെയ്തത് ഇവരോട്
relation-parent-of = രക്ഷിതാവാണ്, ഇവരുടെ
relation-child-of = മകൻ/മകൾ ആണ്, ഇവരുടെ
relation-owns = മാതൃ കമ്പനിയാണ്, ഇതിന്റെ
relation-owned-by = ഉപകമ്പനിയാണ്, ഇതിന്റെ
relation-household = ഒരേ വീട്ടിൽ
relation-other = മറ്റെന്തെങ്കിലും
relation-other-of = { $label } ആണ്, ഇവരുടെ
relation-label = മറ്റേയാൾ ആരാണ്
relation-label-hint = അക്കൗണ്ടന്റ്, അയൽക്കാരൻ, വിതരണക്കാരൻ
relation-search = പേര്, ഫോൺ, ഇമെയിൽ
relation-search-first = മുകളിൽ പേരിന്റെ ഒരു ഭാഗം ടൈപ്പ് ചെയ്ത് ഇവിടെ തിരഞ്ഞെടുക്കുക.
relation-other-record = മറ്റേ വ്യക്തി അല്ലെങ്കിൽ കമ്പനി
relation-added = ബന്ധം സംരക്ഷിച്ചു
relation-remove = { $name } എന്നതുമായുള്ള ബന്ധം നീക്കുക
relation-removed = ബന്ധം നീക്കി
relation-restored = ബന്ധം തിരികെ വന്നു

## Files
file-attach = ഫയൽ ചേർക്കുക
file-choose = ഫയൽ
file-send = ചേർക്കുക
file-added = ഫയൽ ചേർത്തു

## Companies
companies-title = കമ്പനികൾ
companies-add = കമ്പനി ചേർക്കുക
companies-search = കമ്പനികൾ തിരയുക
companies-all = എല്ലാ കമ്പനികളും കാണിക്കുക
companies-view-all = എല്ലാ കമ്പനികളും
companies-view-mine = എന്റെ കമ്പനികൾ
companies-view-new = ഈ മാസം പുതിയവ
companies-none = കമ്പനിയൊന്നും കണ്ടെത്തിയില്ല
companies-none-view = ഈ കാഴ്ചയിൽ ഇതുവരെ കമ്പനിയൊന്നുമില്ല.
companies-empty = ഇതുവരെ കമ്പനികളില്ല
companies-empty-help = ഒരേ സ്ഥാപനത്തിൽ ജോലി ചെയ്യുന്നവരെ കമ്പനി ഒരുമിച്ച് കാണിക്കുന്നു. ഇവിടെ ഒന്ന് ചേർക്കുക, അല്ലെങ്കിൽ വ്യക്തിയുടെ പേജിൽ പേര് നൽകുക.
companies-empty-given = നിങ്ങൾക്ക് കാണാവുന്ന വ്യക്തികളുടെ കമ്പനികൾ ഇവിടെ കാണാം, ഉദാഹരണത്തിന് ഒരു സഹപ്രവർത്തകൻ അവ നിങ്ങൾക്കു തരുമ്പോൾ.
companies-count = { $n ->
    [one] { $n } കമ്പനി
   *[other] { $n } കമ്പനികൾ
}
companies-count-more = { $n }+ കമ്പനികൾ
company-name = കമ്പനിയുടെ പേര്
company-people = കമ്പനിയിലെ വ്യക്തികൾ
company-phones-hint = ഒരു വരിയിൽ ഒന്ന്, കമ്പനിയുടെ രാജ്യത്ത് ഡയൽ ചെയ്യുന്നതുപോലെ, അല്ലെങ്കിൽ + ചിഹ്നവും രാജ്യ കോഡും ചേർത്ത്: { $example }, ഓഫീസ്
company-no-people = ഇതുവരെ ഇതിൽ ആരുമില്ല. വ്യക്തിയുടെ പേജിൽ കമ്പനിയുടെ പേര് നൽകുക.
company-all-people = എല്ലാവരെയും കാണിക്കുക
company-created = അറിയാൻ തുടങ്ങിയത്
company-updated = അവസാനം മാറ്റിയത്
company-id = ഐഡി
company-edit = കമ്പനിയുടെ വിവരങ്ങൾ മാറ്റുക
company-saved = സംരക്ഷിച്ചു
company-delete = ഇല്ലാതാക്കുക
company-delete-title = { $name } ഇല്ലാതാക്കണോ?
company-delete-help = കമ്പനിയും അതിനെക്കുറിച്ചുള്ള കോളുകളും ഫയലുകളും എന്നെന്നേക്കുമായി നീക്കും. അതിലെ വ്യക്തികൾ കമ്പനിയില്ലാതെ നിലനിൽക്കും.
company-deleted = കമ്പനി ഇല്ലാതാക്കി

## Many at once
bulk-list = കൂട്ടമായ മാറ്റങ്ങൾ
bulk-none = ഇതുവരെ ഒന്നും കൂട്ടമായി മാറ്റിയിട്ടില്ല
bulk-none-help = വ്യക്തികളുടെയോ കമ്പനികളുടെയോ പട്ടികയിൽ വരികൾ തിരഞ്ഞെടുത്ത് അവ ഒരുമിച്ച് ഒരു സഹപ്രവർത്തകന് നൽകുക.
bulk-choose-all = എല്ലാം: { $n }
bulk-choose-whole = ഈ പട്ടികയിലെ എല്ലാം
bulk-nothing-chosen = ഒന്നും തിരഞ്ഞെടുത്തിട്ടില്ല. ആദ്യം ചില വരികളോ എല്ലാത്തിനുമുള്ള കള്ളിയോ അടയാളപ്പെടുത്തുക.
bulk-owner-change = ചുമതലക്കാരനെ മാറ്റുക
bulk-owner-title = ചുമതലക്കാരനെ മാറ്റൽ
bulk-owner-to = പുതിയ ചുമതലക്കാരൻ
bulk-owner-choose = തിരഞ്ഞെടുക്കുക…
bulk-owner-hint = നിങ്ങൾക്ക് മാറ്റാനാവാത്തവ അതേപടി തുടരും, അവ എണ്ണി കാണിക്കും. പിന്നീട് ഇത് പഴയപടിയാക്കാം.
bulk-owner-do = ചുമതലക്കാരനെ മാറ്റുക
bulk-begun = അത് തുടങ്ങി.
bulk-what = എന്ത്
bulk-who = തുടങ്ങിയ ആൾ
bulk-when = തുടങ്ങിയ സമയം
bulk-finished = തീർന്ന സമയം
bulk-state = നില
bulk-state-running = നടക്കുന്നു
bulk-state-done = പൂർത്തിയായി
bulk-state-stopped = നിന്നു
bulk-title-owner = പുതിയ ചുമതലക്കാരൻ: { $name }
bulk-title-nobody = പുതിയ ചുമതലക്കാരൻ: ആരുമില്ല
bulk-title-hand-over = കൈമാറ്റം: { $from } → { $to }
bulk-title-hand-over-nobody = കൈമാറ്റം: { $from }, പുതിയ ചുമതലക്കാരനില്ല
bulk-title-undo = കൂട്ടമായ മാറ്റം പഴയപടിയാക്കൽ
bulk-busy = രേഖകൾ മാറ്റുന്നു
bulk-listing = ഏതൊക്കെ രേഖകളെന്ന് നോക്കുന്നു
bulk-progress = { $total } എണ്ണത്തിൽ { $n }
bulk-leave = നിങ്ങൾക്ക് ഈ പേജ് വിടാം; പണി തുടരും.
bulk-refresh = ഇപ്പോൾ എവിടെയെത്തി എന്ന് കാണിക്കുക
bulk-changed = മാറ്റിയവ
bulk-same = മുമ്പേ അങ്ങനെയായിരുന്നവ
bulk-refused = അതേപടി വിട്ടവ
bulk-refused-what = ഇപ്പോൾ നിലവിലില്ല, അല്ലെങ്കിൽ നിങ്ങൾക്ക് മാറ്റാനാവില്ല.
bulk-refused-undo-what = അതിനുശേഷം വീണ്ടും മാറ്റി, ഇപ്പോൾ നിലവിലില്ല, അല്ലെങ്കിൽ നിങ്ങൾക്ക് മാറ്റാനാവില്ല.
bulk-stopped = ഇത് തുടങ്ങിയ ആൾക്ക് ഇനി ഈ രേഖകൾ മാറ്റാനാവാത്തതിനാൽ ഇത് നിന്നു. മാറ്റിയവ മാറിയതുതന്നെ.
bulk-undo-what = ഇപ്പോഴും ഈ ചുമതലക്കാരനുള്ള ഓരോ രേഖയും മുമ്പത്തെ ആളിലേക്ക് മടങ്ങും. { $days } ദിവസം വരെ സാധ്യമാണ്.
bulk-undone = ഇത് പഴയപടിയാക്കി
bulk-state-undone = പഴയപടിയാക്കി
bulk-undoes = പഴയപടിയാക്കുന്നത്
bulk-undoes-which = മുമ്പത്തെ ഒരു കൂട്ടമായ മാറ്റം
bulk-not-back = ഇത് പഴയപടിയാക്കാനാവില്ല: കൈമാറിയ ആൾ ഇപ്പോൾ ഇവിടെയില്ലാത്തതിനാൽ തിരികെ നൽകാൻ ആരുമില്ല. പകരം പട്ടികയിൽ നിന്ന് ഉപഭോക്താക്കളെ മറ്റൊരു സഹപ്രവർത്തകന് നൽകുക.
error-nobody-to-give-back = കൈമാറിയ ആൾ ഇപ്പോൾ ഇവിടെയില്ല: തിരികെ നൽകാൻ ആരുമില്ല. പകരം മറ്റൊരു സഹപ്രവർത്തകന് നൽകുക.

## Search
search-title = തിരയൽ
search-all = എല്ലാം തിരയുക
search-start = നിങ്ങൾ എന്താണ് തിരയുന്നത്?
search-start-help = പേര്, അതിന്റെ ഭാഗം, ഫോൺ നമ്പർ, ഇമെയിൽ വിലാസം, ഓർഡർ നമ്പർ അല്ലെങ്കിൽ കുറിപ്പിലെയോ സന്ദേശത്തിലെയോ വാക്ക് ഏത് ലിപിയിലും ടൈപ്പ് ചെയ്യുക.
search-none = ഒന്നും കണ്ടെത്തിയില്ല
search-none-of = “{ $words }” എന്നതിന് ഒന്നും കണ്ടെത്തിയില്ല
search-none-help = മറ്റൊരു വാക്കോ അതിന്റെ ഭാഗമോ പരീക്ഷിക്കുക.
search-people = വ്യക്തികൾ
search-companies = കമ്പനികൾ
search-notes = കുറിപ്പുകൾ
search-activities = കോളുകൾ, കൂടിക്കാഴ്ചകൾ, സന്ദർശനങ്ങൾ
search-files = ഫയലുകൾ
search-messages = സന്ദേശങ്ങളും കുറിപ്പുകളും
search-group = { $name } · { $n }
search-fact = { $label }: { $value }

## What is wrong with a field
error-control-characters = ഇതിൽ കാണാനാകാത്ത നിയന്ത്രണ ചിഹ്നങ്ങളുണ്ട്. ദയവായി വീണ്ടും ടൈപ്പ് ചെയ്യുക.
error-phone = ഇത് രാജ്യ കോഡുള്ള ഫോൺ നമ്പറല്ല: { $detail }. + ചിഹ്നവും കോഡും ചേർത്ത് എഴുതുക, ഉദാഹരണം +91 98765 43210.
error-phone-or-national = ഇത് ഫോൺ നമ്പറല്ല: { $detail }. വ്യക്തിയുടെ രാജ്യത്ത് ഡയൽ ചെയ്യുന്നതുപോലെയോ + ചിഹ്നവും രാജ്യ കോഡും ചേർത്തോ എഴുതുക, ഉദാഹരണം { $example }.
error-preferred-contact = ഇത് ആ രീതിയിലുള്ള വിലാസമല്ല. അതിന്റേതായ ഒന്നോ ഏതെങ്കിലുമോ തിരഞ്ഞെടുക്കുക.
error-both-hours = മുതൽ, വരെ എന്നീ രണ്ടു സമയങ്ങളും നൽകുക, അല്ലെങ്കിൽ രണ്ടും ഒഴിച്ചിടുക.
error-same-hours = തുടക്കവും അവസാനവും ഒരേ സമയമാണ്. രണ്ടു വ്യത്യസ്ത സമയങ്ങൾ നൽകുക, അല്ലെങ്കിൽ രണ്ടും ഒഴിച്ചിടുക.
error-clock = ഇത് ദിവസത്തിലെ സമയമല്ല: { $detail }. ഉദാഹരണം: 09:30
error-like = ഇത് മനസ്സിലായില്ല: { $detail }. എന്തിനെക്കുറിച്ചെന്നും ഒരു കോളനും മൂല്യവും എഴുതുക: ഷൂവിന്റെ അളവ്: 42
error-network = ഇത് ഒരു നെറ്റ്‌വർക്കിന്റെ പേരല്ല: { $detail }. ഉദാഹരണം: instagram
error-handle = ഇത് ഒരു ഹാൻഡിൽ അല്ല: { $detail }. ഉദാഹരണം: instagram @anjali
error-country = ഇത് ഒരു രാജ്യമല്ല: { $detail }. ഉദാഹരണങ്ങൾ: IN, ഇന്ത്യ
error-language-tag = ഇത് ഭാഷാ കോഡല്ല: { $detail }. ഉദാഹരണങ്ങൾ: ml, en-GB
error-tag = ടാഗിൽ കോമ പാടില്ല: { $detail }
error-time = ഇത് മേഖല സഹിതമുള്ള സമയമല്ല: { $detail }. ഉദാഹരണം: 2026-11-22T14:05:00+05:30
error-local-time = ഇത് സമയമുള്ള തീയതിയല്ല: { $detail }. ഉദാഹരണം: 2026-11-22 14:05
error-in-future = ഈ സമയം ഇനിയും വരാനുള്ളതാണ്. നടന്ന സമയം നൽകുക.
error-minutes = 1 മുതൽ { $detail } വരെയുള്ള മുഴുവൻ മിനിറ്റുകൾ നൽകുക.
error-one-of-both = ഒന്നുകിൽ വ്യക്തി, അല്ലെങ്കിൽ കമ്പനി; രണ്ടും വേണ്ട.
error-attachment-too-large = ഫയൽ വളരെ വലുതാണ്: പരമാവധി { $detail } MB. ഒന്നും സൂക്ഷിച്ചില്ല.
error-relation-itself = മറ്റൊരു രേഖ തിരഞ്ഞെടുക്കുക: ഒന്നും അതിനോടുതന്നെ ബന്ധപ്പെടുന്നില്ല.
error-relation-alike = വീട് രണ്ട് വ്യക്തികളെ ചേർക്കുന്നു; രക്ഷിതാവും കുട്ടിയും രണ്ടും വ്യക്തികളോ രണ്ടും കമ്പനികളോ ആയിരിക്കണം.
error-relation-there = ഈ ബന്ധം ഇതിനകം ഉണ്ട്.
error-relation-circle = ഇത് വട്ടത്തിലാകും: മറ്റേത് ഇതിനകം ഈ രേഖയ്ക്ക് താഴെയാണ്.
error-relation-whom = മറ്റേ വ്യക്തിയെയോ കമ്പനിയെയോ തിരഞ്ഞെടുക്കുക.
error-too-many = ഇവ വളരെ കൂടുതലാണ്: പരമാവധി { $detail }.
error-want-text = ഇത് ടെക്സ്റ്റ് ആയിരിക്കണം.
error-want-truth = ഇത് true അല്ലെങ്കിൽ false ആയിരിക്കണം.
error-want-object = ഇത് ഒരു JSON ഒബ്ജക്റ്റ് ആയിരിക്കണം.
error-want-list = ഇത് ഒരു ലിസ്റ്റ് ആയിരിക്കണം.
error-field-unknown = അങ്ങനെയൊരു ഫീൽഡില്ല.
error-field-unknown-near = അങ്ങനെയൊരു ഫീൽഡില്ല. { $detail } ആണോ ഉദ്ദേശിച്ചത്?
error-person-empty = വ്യക്തിയെ തിരിച്ചറിയാൻ ഒന്നെങ്കിലും നൽകുക: പേര്, ഇമെയിൽ വിലാസം, ഫോൺ നമ്പർ അല്ലെങ്കിൽ ഐഡി.
error-id-taken = ഈ ഐഡി ഇതിനകം മറ്റൊരു രേഖയ്ക്കുണ്ട്.
error-id-taken-by = ഈ ഐഡി ഇതിനകം മറ്റൊരു രേഖയ്ക്കുണ്ട്: { $detail }. ആദ്യം അവിടെ നിന്ന് അത് നീക്കുക, അല്ലെങ്കിൽ മറ്റൊന്ന് ഉപയോഗിക്കുക.
error-unknown-record = അങ്ങനെയൊരു രേഖയില്ല: { $detail }
error-unknown-colleague = ഈ അക്കൗണ്ടിൽ ഈ ഐഡി ആർക്കുമില്ല: { $detail }. ഒരു സഹപ്രവർത്തകനെ തിരഞ്ഞെടുക്കുക.
error-changed-meanwhile = ഇതിനിടെ മറ്റൊരാൾ ഇത് മാറ്റി. വീണ്ടും ലോഡ് ചെയ്ത്, മാറിയത് നോക്കി, നിങ്ങളുടെ മാറ്റം ആവർത്തിക്കുക.
error-nothing-chosen = ഒന്നും തിരഞ്ഞെടുത്തിട്ടില്ല. ഒരു രേഖയെങ്കിലും തിരഞ്ഞെടുക്കുക.
error-ids-or-filter = രേഖകൾ ഐഡികളിലൂടെയോ ഫിൽട്ടറിലൂടെയോ, ഒന്നിലൂടെ മാത്രം പറയുക.
error-bulk-kind = ഇവയിലൊന്ന് തിരഞ്ഞെടുക്കുക: { $detail }.
error-not-to-undo = ഇത് ഇനി പഴയപടിയാക്കാനാവില്ല: ഇത് ഇപ്പോഴും നടക്കുന്നു, നേരത്തെ പഴയപടിയാക്കി, അല്ലെങ്കിൽ ഏറെ പഴയതാണ്.
error-still-receiving = ഈ അംഗത്തിന് ഇപ്പോൾ രേഖകൾ കൈമാറിക്കൊണ്ടിരിക്കുന്നു. അത് തീരുംവരെ കാത്തിരുന്ന് വീണ്ടും ശ്രമിക്കുക.
error-source-missing = പുറത്തെ ഐഡിക്ക് അതിന്റെ ഉറവിടത്തിന്റെ പേര് വേണം.

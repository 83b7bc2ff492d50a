# എല്ലാ പേജുകളിലും വരുന്ന വാക്കുകൾ: ദിവസങ്ങൾ, പിശകുകൾ, പദപ്പട്ടികകൾ.

## ദിവസവും സമയവും
day-today = ഇന്ന്
day-yesterday = ഇന്നലെ
day-tomorrow = നാളെ
date-ethiopian = { $date } E.C.
time-ethiopian = { $time } (എത്യോപ്യൻ)
time-ethiopian-night = രാത്രി { $time }
time-ethiopian-morning = രാവിലെ { $time }
time-ethiopian-afternoon = ഉച്ചയ്ക്ക് { $time }
time-ethiopian-evening = വൈകിട്ട് { $time }
account-days = ദിവസങ്ങൾ തുടങ്ങുന്നതും അവസാനിക്കുന്നതും അക്കൗണ്ടിന്റെ സമയമേഖലയനുസരിച്ചാണ് ({ $zone }), നിങ്ങളുടേതനുസരിച്ചല്ല.
account-months = മാസങ്ങളും ഫീൽഡുകളിലെ ദിവസങ്ങളും ഗ്രിഗോറിയൻ കലണ്ടർ പ്രകാരമാണ്.
ago-now = ഇപ്പോൾ
ago-minutes = { $n ->
    [one] ഒരു മിനിറ്റ് മുമ്പ്
   *[other] { $n } മിനിറ്റ് മുമ്പ്
}
ago-hours = { $n ->
    [one] ഒരു മണിക്കൂർ മുമ്പ്
   *[other] { $n } മണിക്കൂർ മുമ്പ്
}
ago-days = { $n ->
    [one] ഒരു ദിവസം മുമ്പ്
   *[other] { $n } ദിവസം മുമ്പ്
}
size-kb = { $n } KB
size-mb = { $n } MB
size-gb = { $n } GB

## പിശകുകൾ: എന്ത് സംഭവിച്ചു, ഇനി എന്ത് ചെയ്യണം
problem-invalid = ചിലത് ഇനിയും ശരിയാക്കാനുണ്ട്
problem-not-found = ഈ പേജ് കണ്ടെത്താനായില്ല
problem-not-found-help = ഇത് നീക്കം ചെയ്തതോ വിലാസം പൂർണ്ണമല്ലാത്തതോ ആകാം. വിലാസം പരിശോധിക്കുക, അല്ലെങ്കിൽ തുടക്കത്തിലേക്ക് മടങ്ങുക.
problem-sign-in = ദയവായി സൈൻ ഇൻ ചെയ്യുക
problem-sign-in-help = സൈൻ ഇൻ ചെയ്യുക, അല്ലെങ്കിൽ സാധുവായ API ടോക്കൺ അയയ്ക്കുക.
problem-forbidden = ഇത് ചെയ്യാൻ നിങ്ങൾക്ക് അനുമതിയില്ല
problem-forbidden-help = നിങ്ങളുടെ റോളിൽ ഇത് ഉൾപ്പെടുന്നില്ല. ഈ അക്കൗണ്ട് കൈകാര്യം ചെയ്യുന്ന ആളോട് ചോദിക്കുക.
ui-eyes-forbidden = { $name } എന്നയാൾക്ക് ഇത് ചെയ്യാൻ അനുമതിയില്ല
ui-eyes-forbidden-why = { $name } എന്നയാളുടെ റോളിൽ ഇത് ഉൾപ്പെടുന്നില്ല: അവർ കാണുന്നതുപോലെയാണ് നിങ്ങൾ ഇപ്പോൾ ഈ അക്കൗണ്ട് കാണുന്നത്.
problem-forbidden-needed = നിങ്ങളുടെ റോളിൽ ഇത് ഉൾപ്പെടുന്നില്ല: { $permission }. ഈ അക്കൗണ്ട് കൈകാര്യം ചെയ്യുന്ന ആളോട് ചോദിക്കുക.
problem-forbidden-field = നിങ്ങളുടെ റോൾ ഉപയോഗിച്ച് { $field } എന്ന ഫീൽഡ് മാറ്റാനാവില്ല. ഈ അക്കൗണ്ട് കൈകാര്യം ചെയ്യുന്ന ആളോട് ചോദിക്കുക.
problem-hidden-field = ഇത് { $field } എന്ന ഫീൽഡിനെക്കുറിച്ച് പറയുന്നു; നിങ്ങളുടെ റോളിന് അത് കാണാനാവില്ല. ഈ അക്കൗണ്ട് കൈകാര്യം ചെയ്യുന്ന ആളോട് ചോദിക്കുക.
problem-duty = ആദ്യം ചെയ്യേണ്ട ഒരു കാര്യമുണ്ട്
problem-duty-help = ദയവായി ബ്രൗസറിൽ നിങ്ങളുടെ പ്രൊഫൈൽ തുറക്കുക: മുന്നോട്ടു പോകും മുമ്പ് അവിടെ ഒരു കാര്യം ചെയ്യാൻ ആവശ്യപ്പെട്ടിട്ടുണ്ട്.
problem-conflict = ഇത് നിലവിലുള്ള വിവരങ്ങളുമായി പൊരുത്തപ്പെടുന്നില്ല
problem-unavailable = ഇപ്പോൾ സാധ്യമല്ല
problem-unavailable-help = ഒന്നും മാറിയിട്ടില്ല. ഒരു മിനിറ്റ് കഴിഞ്ഞ് വീണ്ടും ശ്രമിക്കുക.
problem-disk-full = ഡിസ്ക് നിറഞ്ഞു
problem-disk-full-help = ഒന്നും മാറിയിട്ടില്ല. ഈ സെർവറിന്റെ ഡിസ്കിൽ ഇടമില്ലെന്ന് അത് നടത്തുന്നവരെ അറിയിക്കുക.
problem-unsure = സംരക്ഷിച്ചോ എന്ന് ഉറപ്പില്ല
problem-unsure-help = അവസാന നിമിഷം ഡാറ്റാബേസുമായുള്ള ബന്ധം മുറിഞ്ഞു. വീണ്ടും ചെയ്യുന്നതിനു മുമ്പ് നിങ്ങളുടെ മാറ്റം അവിടെയുണ്ടോ എന്നു നോക്കുക.
problem-internal = ഞങ്ങളുടെ ഭാഗത്ത് ഒരു പിശക് സംഭവിച്ചു
problem-internal-help = നിങ്ങൾ നൽകിയതൊന്നും സംരക്ഷിച്ചിട്ടില്ല. വീണ്ടും ശ്രമിക്കുക; ആവർത്തിച്ചാൽ താഴെയുള്ള നമ്പർ നിങ്ങളുടെ അഡ്മിനിസ്ട്രേറ്റർക്ക് നൽകുക.
problem-other-site = അഭ്യർത്ഥന വന്നത് മറ്റൊരു സൈറ്റിൽ നിന്നാണ്
problem-other-site-help = നിങ്ങളുടെ സുരക്ഷയ്ക്കായി Bandhu-വിന്റെ പേജുകളിൽ നിന്നുള്ള ഫോമുകൾ മാത്രമേ സ്വീകരിക്കൂ. പേജ് വീണ്ടും തുറന്ന് അവിടെ ആവർത്തിക്കുക.
problem-stale-form = ഈ ഫോം പഴകിപ്പോയി
problem-stale-form-help = ഇത് തുറന്ന ശേഷം നിങ്ങൾ വീണ്ടും സൈൻ ഇൻ ചെയ്തിരിക്കാം. പേജ് വീണ്ടും ലോഡ് ചെയ്ത് മാറ്റം ആവർത്തിക്കുക.
problem-too-large = ഇത് വളരെ വലുതാണ്
problem-too-large-help = ഒരു തവണ കുറച്ച് അയയ്ക്കുക, അല്ലെങ്കിൽ ഫയൽ വിഭജിക്കുക.
problem-wrong-type = ഇത്തരം ഉള്ളടക്കം മനസ്സിലാകുന്നില്ല
problem-wrong-type-help = API വിവരണത്തിൽ പറയുന്ന തരം ഉള്ളടക്കം അയയ്ക്കുക.
problem-broken-off = അഭ്യർത്ഥന പൂർണ്ണമായി എത്തിയില്ല
problem-broken-off-help = കണക്ഷൻ മുറിഞ്ഞതാകാം. ദയവായി വീണ്ടും അയയ്ക്കുക.
problem-changed-meanwhile = ഇതിനിടെ മറ്റാരോ ഇത് മാറ്റി
problem-changed-meanwhile-help = വീണ്ടും ലോഡ് ചെയ്ത്, മാറിയത് നോക്കി, നിങ്ങളുടെ മാറ്റം ആവർത്തിക്കുക.
problem-too-slow = ഇതിന് കൂടുതൽ സമയം എടുത്തു
problem-too-slow-help = ദയവായി വീണ്ടും ശ്രമിക്കുക, പറ്റുമെങ്കിൽ കുറച്ച് രേഖകളുമായി.
problem-too-fast = അഭ്യർത്ഥനകൾ വളരെ കൂടുതലാണ്
problem-too-fast-help = ഒന്നും മാറിയിട്ടില്ല. ദയവായി { $n } സെക്കൻഡ് കാത്തിരുന്ന് വീണ്ടും ശ്രമിക്കുക.
problem-method = ഈ വിലാസം ഇങ്ങനെ ഉപയോഗിക്കാനാവില്ല
problem-method-help = തിരികെ പോയി പേജിലെ ബട്ടണുകൾ ഉപയോഗിക്കുക.
problem-number = ഈ അഭ്യർത്ഥനയുടെ നമ്പർ
problem-home = തുടക്കത്തിലേക്ക്
problem-again = വീണ്ടും ശ്രമിക്കുക

## ഫീൽഡുകളിലെ പിശകുകൾ
error-invalid = ഈ മൂല്യം സാധ്യമല്ല.
error-required = ദയവായി ഇത് പൂരിപ്പിക്കുക.
error-too-long = ഇത് വളരെ നീണ്ടതാണ്: പരമാവധി { $detail } അക്ഷരങ്ങൾ.
error-too-short = ഇത് വളരെ ചെറുതാണ്: കുറഞ്ഞത് { $detail } അക്ഷരങ്ങൾ വേണം.
error-email = ഇത് ഇമെയിൽ വിലാസമല്ല. ഉദാഹരണം: name@example.com
error-email-of = ഇത് ഇമെയിൽ വിലാസമല്ല: { $detail }. ഉദാഹരണം: name@example.com
error-currency = ഇത് കറൻസി കോഡല്ല. ഉദാഹരണങ്ങൾ: LKR, ETB, INR, GBP
error-time-zone = ഇത് അറിയപ്പെടുന്ന സമയമേഖലയല്ല. ഉദാഹരണം: Asia/Kolkata
error-choice = ദയവായി തന്നിരിക്കുന്നവയിൽ ഒന്ന് തിരഞ്ഞെടുക്കുക.
error-number = ഇത് ഒരു സംഖ്യയല്ല.
error-date = ഇത് തീയതിയല്ല. ഉദാഹരണം: 2026-11-22
error-taken = ഇത് ഇതിനകം ഉപയോഗത്തിലുണ്ട്. മറ്റൊന്ന് തിരഞ്ഞെടുക്കുക.
error-already-there = ഇത് ഇതിനകം ഉണ്ട്. കാണാൻ പേജ് വീണ്ടും ലോഡ് ചെയ്യുക.
error-bad-query = വിലാസത്തിലെ ഒരു ഭാഗം മനസ്സിലാകുന്നില്ല: { $detail }
error-bad-form = ഫോമിലെ ഒരു മൂല്യം മനസ്സിലാകുന്നില്ല: { $detail }
error-bad-json = JSON പ്രതീക്ഷിച്ച രൂപത്തിലല്ല: { $detail }
error-json-broken = ഇത് പൂർണ്ണമായ JSON അല്ല: { $detail } (വരി:കോളം) എന്ന സ്ഥാനത്തിനപ്പുറം വായിക്കാനാവില്ല.
error-json-twice = JSON-ലെ ഒരേ ഒബ്ജക്റ്റിൽ “{ $detail }” രണ്ടു തവണ വന്നിരിക്കുന്നു; ഏതാണ് ഉദ്ദേശിച്ചതെന്നു വ്യക്തമല്ല. ഒരു തവണ മാത്രം നൽകുക.
error-unknown-parameter = “{ $detail }” എന്ന പാരാമീറ്റർ ഇവിടെ ഇല്ല. ഇവയിൽ നിന്നു തിരഞ്ഞെടുക്കുക: { $example }
error-no-parameters = ഈ വിലാസം പാരാമീറ്ററുകൾ സ്വീകരിക്കുന്നില്ല: “{ $detail }” ഒഴിവാക്കുക.
error-one-of = അറിയാത്തത്: { $detail }. ഇവയിൽ നിന്നു തിരഞ്ഞെടുക്കുക: { $example }
error-bad-cursor = പട്ടിക ഇവിടെ നിന്ന് തുടരാനാവില്ല. തുടക്കം മുതൽ വീണ്ടും ആരംഭിക്കുക.
error-limit-range = പരിധി 1-നും { $detail }-നും ഇടയിലായിരിക്കണം.
error-account-needed = നിങ്ങൾ ഒന്നിലധികം അക്കൗണ്ടുകളിൽ അംഗമാണ്: ഉദ്ദേശിക്കുന്നത് X-Account ഹെഡറിൽ പറയുക.
error-once-running = ഈ അഭ്യർത്ഥന ഇപ്പോൾ കൈകാര്യം ചെയ്യുകയാണ്. അൽപ്പം കഴിഞ്ഞ് വീണ്ടും ചോദിക്കുക.
error-once-other = ഈ Idempotency-Key മറ്റൊരു അഭ്യർത്ഥനയ്ക്ക് ഉപയോഗിച്ചതാണ്. ഓരോ അഭ്യർത്ഥനയ്ക്കും പുതിയത് ഉപയോഗിക്കുക.
error-once-changed = ഈ അഭ്യർത്ഥന ഇതിനകം മാറ്റം വരുത്തിയിട്ടുണ്ട്, പക്ഷേ അതിന്റെ മറുപടി ഇപ്പോൾ ഇല്ല. അത് ഉണ്ടാക്കിയതോ മാറ്റിയതോ നോക്കുക; വീണ്ടും അയയ്ക്കരുത്.
error-idempotency-key = Idempotency-Key-ൽ 1 മുതൽ { $detail } വരെ ദൃശ്യമായ ലാറ്റിൻ അക്ഷരങ്ങൾ വേണം.

## ആളുകളുടെ ഘട്ടങ്ങൾ
stage-subscriber = വരിക്കാരൻ/വരിക്കാരി
stage-lead = ലീഡ്
stage-prospect = സാധ്യതാ ഉപഭോക്താവ്
stage-customer = ഉപഭോക്താവ്
stage-loyal = സ്ഥിരം ഉപഭോക്താവ്
stage-advocate = ശുപാർശകൻ/ശുപാർശക
stage-former = മുൻ ഉപഭോക്താവ്

## ചാനലുകൾ
channel-mail = ഇമെയിൽ
channel-webchat = വെബ് ചാറ്റ്
channel-sms = SMS
channel-whatsapp = WhatsApp
channel-messenger = Messenger
channel-instagram = Instagram
channel-telegram = Telegram
channel-matrix = Matrix
channel-bluesky = Bluesky
channel-mastodon = Mastodon
channel-x = X
channel-phone = ഫോൺ
channel-store = കട
channel-shop = ഓൺലൈൻ കട
channel-web = വെബ്സൈറ്റ്
channel-app = ആപ്പ്
channel-post = തപാൽ
channel-other = മറ്റുള്ളവ

## ഇടപെടലുകളുടെ തരങ്ങൾ
kind-message = സന്ദേശം
kind-call = കോൾ
kind-meeting = കൂടിക്കാഴ്ച
kind-visit = സന്ദർശനം
kind-page-view = പേജ് കാണൽ
kind-event = സംഭവം
kind-order = ഓർഡർ
kind-return = തിരിച്ചയക്കൽ
kind-payment = പേയ്‌മെന്റ്
kind-delivery = ഡെലിവറി
kind-ticket = സഹായ അഭ്യർത്ഥന
kind-survey-answer = സർവേ ഉത്തരം
kind-mention = പരാമർശം
kind-comment = അഭിപ്രായം
kind-reaction = പ്രതികരണം
kind-campaign-sent = പ്രചാരണ സന്ദേശം അയച്ചു
kind-campaign-opened = പ്രചാരണ സന്ദേശം തുറന്നു
kind-campaign-clicked = പ്രചാരണ ലിങ്കിൽ ക്ലിക്ക് ചെയ്തു
kind-unsubscribed = വരിക്കാരല്ലാതായി
kind-appointment = അപ്പോയിന്റ്മെന്റ്
kind-task = ചുമതല
kind-note = കുറിപ്പ്
kind-file = ഫയൽ
kind-stage-change = ഘട്ടം മാറി
kind-consent-change = സമ്മതം മാറി
kind-merge = ഒന്നിപ്പിച്ചു

## ദിശ
direction-in = വന്നത്
direction-out = അയച്ചത്
direction-none = ദിശയില്ല

## റോളുകൾ
role-owner = ഉടമ
role-admin = അഡ്മിനിസ്ട്രേറ്റർ
role-manager = മാനേജർ
role-member = അംഗം
role-read-only = വായന മാത്രം
role-own = സ്ഥാപനത്തിന്റെ സ്വന്തം റോൾ

## Through somebody else’s eyes
ui-eyes = നിങ്ങൾ ഇത് { $name } ആയി കാണുന്നു
ui-eyes-what = ബട്ടണുകളും ഫോമുകളും ഉൾപ്പെടെ എല്ലാം അവർക്കുള്ളതുപോലെ നിങ്ങൾ കാണുന്നു, പക്ഷേ അവയൊന്നും ഉപയോഗിക്കാനാവില്ല: അതുവരെ ഈ അക്കൗണ്ടിൽ ഒന്നും മാറ്റാനാവില്ല.
ui-eyes-still = ഈ ഫോം ഇപ്പോൾ ഉപയോഗിക്കാനാവില്ല: മറ്റൊരാൾ കാണുന്നതുപോലെയാണ് നിങ്ങൾ കാണുന്നത്.
ui-eyes-end = എന്റെ കാഴ്ചയിലേക്ക് മടങ്ങുക
error-eyes = നിങ്ങൾ മറ്റൊരാളുടെ കണ്ണിലൂടെയാണ് കാണുന്നത്. എന്തെങ്കിലും മാറ്റാൻ സ്വന്തം കാഴ്ചയിലേക്ക് മടങ്ങുക.
error-whose = ഏതു നിലനിൽക്കണമെന്നു തിരഞ്ഞെടുക്കുക: ഫോമിലുള്ളതോ ഇതിനിടെ സംരക്ഷിച്ചതോ.

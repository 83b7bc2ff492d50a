## ഫിൽട്ടറുകളും പട്ടികകളും.

error-filter-syntax = ഫിൽട്ടറിലെ ഈ ഭാഗം മനസ്സിലായില്ല: { $detail }
error-filter-field = ഫിൽട്ടറിൽ പറയുന്ന ഫീൽഡ് നിലവിലില്ല: { $detail }
error-filter-operator = ഈ ഫീൽഡിനോട് ചോദിക്കാനാവാത്തത് ഫിൽട്ടറിലുണ്ട്: { $detail }
error-filter-value = ഫിൽട്ടറിൽ ചേരാത്ത ഒരു മൂല്യമുണ്ട്: { $detail }
error-filter-too-long = ഫിൽട്ടർ വളരെ നീണ്ടതാണ്: പരമാവധി { $detail } അക്ഷരങ്ങൾ.
error-filter-too-deep = ഫിൽട്ടറിൽ ബ്രാക്കറ്റുകൾക്കുള്ളിൽ ബ്രാക്കറ്റുകൾ അധികമാണ്: { $detail }
error-filter-too-many = ഫിൽട്ടറിൽ വ്യവസ്ഥകളോ മൂല്യങ്ങളോ അധികമാണ്: { $detail }
error-list-field = ഈ ഫീൽഡ് പ്രകാരം പട്ടിക ക്രമീകരിക്കാനോ അത് കാണിക്കാനോ കഴിയില്ല: { $detail }
error-list-columns = നിരകൾ അധികമാണ്: പരമാവധി { $detail }.

## വ്യവസ്ഥ ഉണ്ടാക്കുന്ന ഫോമും, വാക്കുകളിലുള്ള വ്യവസ്ഥകളും.
filter-field = ഫീൽഡ്
filter-field-choose = ഒരു ഫീൽഡ് തിരഞ്ഞെടുക്കുക
filter-choose = തിരഞ്ഞെടുക്കുക
filter-comparison = വ്യവസ്ഥ
filter-value = മൂല്യം
filter-to = വരെ
filter-days = ദിവസങ്ങളുടെ എണ്ണം
filter-days-free = കഴിഞ്ഞ എത്ര ദിവസത്തിൽ (ഒഴിച്ചിടാം)
filter-times = എത്ര തവണ
filter-anything = എന്തും
filter-add = വ്യവസ്ഥ ചേർക്കുക
filter-me = ഞാൻ
filter-quoted = “{ $text }”
filter-says = { $field }: { $asks }
filter-says-is = { $value } ആണ്
filter-says-is-not = { $value } അല്ല
filter-says-contains = { $value } ഉൾപ്പെടുന്നു
filter-says-starts = { $value } എന്ന് തുടങ്ങുന്നു
filter-says-empty = ഒഴിഞ്ഞതാണ്
filter-says-not-empty = ഒഴിഞ്ഞതല്ല
filter-says-less = { $value }-ൽ കുറവ്
filter-says-at-most = പരമാവധി { $value }
filter-says-more = { $value }-ൽ കൂടുതൽ
filter-says-at-least = കുറഞ്ഞത് { $value }
filter-says-between = { $value }
filter-says-span = { $from } മുതൽ { $to } വരെ
filter-says-on = { $value }-ന്
filter-says-not-on = { $value }-ന് അല്ല
filter-says-before = { $value }-ന് മുമ്പ്
filter-says-until = { $value }-നോ അതിനു മുമ്പോ
filter-says-after = { $value }-ന് ശേഷം
filter-says-from = { $value }-നോ അതിനു ശേഷമോ
filter-says-not-since = { $value } മുതൽ ഇല്ല, അല്ലെങ്കിൽ ഒരിക്കലുമില്ല
filter-says-never = ഒരിക്കലുമില്ല
filter-says-ever = തീയതി അറിയാം
filter-says-within = കഴിഞ്ഞ { $value } ദിവസത്തിൽ
filter-says-older = { $value } ദിവസത്തിലേറെ മുമ്പ്
filter-says-times-at-least = കുറഞ്ഞത് { $value } തവണ
filter-says-times-at-most = പരമാവധി { $value } തവണ
filter-says-did = { $value } നടന്നു
filter-says-did-not = { $value } നടന്നില്ല
filter-says-did-any = എന്തെങ്കിലും നടന്നു
filter-says-did-none = ഒന്നും നടന്നില്ല
filter-says-lately = { $what }, കഴിഞ്ഞ { $days ->
    [one] { $days } ദിവസത്തിൽ
   *[other] { $days } ദിവസത്തിൽ
}
filter-says-and = { $a }, കൂടാതെ { $b }
filter-says-or = { $a } അല്ലെങ്കിൽ { $b }
filter-says-not = ഇതല്ല: { $value }
filter-says-all = എല്ലാം
filter-says-none = ഒന്നുമില്ല
filter-text = ഫിൽട്ടർ ടെക്സ്റ്റായി എഴുതുക
filter-text-fields = ഫീൽഡുകളും ടെക്സ്റ്റിൽ അവയുടെ പേരും
filter-text-example = stage = customer and created within 30 days

## മനസ്സിലാകാത്ത ഫിൽട്ടർ
filter-fault-syntax = അക്ഷരം { $at }: ഫിൽട്ടറിലെ ഈ ഭാഗം മനസ്സിലായില്ല: { $found }
filter-fault-field = അക്ഷരം { $at }: “{ $found }” എന്ന ഫീൽഡ് ഇല്ല.
filter-fault-operator = അക്ഷരം { $at }: ഇവിടെ ചോദിക്കാനാവാത്ത ഒന്നുണ്ട്: { $found }
filter-fault-value = അക്ഷരം { $at }: ചേരാത്ത ഒരു മൂല്യമുണ്ട്: { $found }
filter-fault-near = “{ $near }” ആണോ ഉദ്ദേശിച്ചത്?
filter-fault-mend = “{ $near }” ഉപയോഗിക്കുക
filter-fault-without = ഈ ഫിൽട്ടർ ഇല്ലാതെ പട്ടിക കാണിക്കുക
filter-fault-go-on = ഒന്നും തിരഞ്ഞില്ല. ടെക്സ്റ്റ് തിരുത്തി വീണ്ടും പ്രയോഗിക്കുക, അല്ലെങ്കിൽ അതില്ലാതെ തുടരുക.
filter-fits-day = തീയതി ഇങ്ങനെ എഴുതുക: 2026-03-31
filter-fits-number = ഒരു പൂർണ്ണസംഖ്യ എഴുതുക.
filter-fits-money = തുക ദശാംശ ബിന്ദു ചേർത്ത് എഴുതുക: 12.50
filter-fits-truth = true അല്ലെങ്കിൽ false എന്ന് എഴുതുക.
filter-fits-word = ചേരുന്ന വാക്കുകൾ: { $words }
error-filter-day = “{ $detail }” ഒരു തീയതിയല്ല. ഒന്ന് തിരഞ്ഞെടുക്കുക, അല്ലെങ്കിൽ ഇങ്ങനെ എഴുതുക: 2026-03-31
error-filter-choice = “{ $detail }” തിരഞ്ഞെടുക്കാവുന്നവയിൽ ഇല്ല.
error-filter-range = { $detail } എന്ന പരിധിയിലുള്ള ഒരു പൂർണ്ണസംഖ്യ എഴുതുക.

## ഇംപോർട്ടുകൾ
imports-title = ഇംപോർട്ട്
imports-empty = നിങ്ങളുടെ കടയിലെ ഓർഡറുകൾ കൊണ്ടുവരിക; മികച്ച ഉപഭോക്താക്കൾ ആരെന്ന് ഉടൻ കാണുക. എന്തു സംഭവിക്കുമെന്ന് നിങ്ങൾ കാണുന്നതുവരെ ഒന്നും എഴുതുകയില്ല.
imports-add = ഓർഡറുകൾ ഇംപോർട്ട് ചെയ്യുക
imports-hint = CSV അല്ലെങ്കിൽ XLSX, gzip-ലോ xz-ലോ പൊതിഞ്ഞതും ആകാം, പരമാവധി { $size }. ആദ്യ വരിയിൽ നിരകളുടെ പേരുകൾ വേണം.
import-file = ഫയൽ
import-state = നില
import-source = ഉറവിടം
import-source-hint = ഓർഡറുകൾ വരുന്ന ഇടത്തിന് ഒരു ചെറിയ പേര്, എപ്പോഴും ഒന്നുതന്നെ: ഓർഡർ നമ്പറിനൊപ്പം അത് വീണ്ടും വരുന്ന ഓർഡറിനെ തിരിച്ചറിയുന്നു. ഉദാഹരണം: webshop
import-source-which = ഈ ഫയൽ എവിടെ നിന്നാണ് വന്നത്? ഇതുവരെ: { $names }. ഒരേ കടയ്ക്കോ ക്യാഷ് കൗണ്ടറിനോ മാത്രം ഒരേ പേര് നൽകുക; അല്ലെങ്കിൽ അവയുടെ ഉപഭോക്താക്കൾ തമ്മിൽ മാറിപ്പോകും.
import-when = അപ്‌ലോഡ് ചെയ്തത്
import-finished = പൂർത്തിയായത്
import-size = വലുപ്പം
import-state-uploaded = അപ്‌ലോഡ് ചെയ്തു
import-state-checking = പരിശോധിക്കുന്നു
import-state-checked = പരിശോധിച്ചു
import-state-running = നടക്കുന്നു
import-state-done = പൂർത്തിയായി
import-state-failed = പരാജയപ്പെട്ടു
import-busy-checking = ഫയൽ പരിശോധിക്കുന്നു
import-busy-running = ഇംപോർട്ട് ചെയ്യുന്നു
import-share = { $n } %
import-steps = ഇംപോർട്ടിന്റെ ഘട്ടങ്ങൾ
import-step-file = ഫയൽ
import-step-columns = നിരകൾ
import-step-check = പരിശോധന
import-step-run = ഇംപോർട്ട്
import-step-report = റിപ്പോർട്ട്
import-same-file = ഇതേ ഫയൽ നിങ്ങൾ മുമ്പ് കൊണ്ടുവന്നിട്ടുണ്ട്: { $when }.
import-same-file-done = അത് ഇംപോർട്ട് ചെയ്തിട്ടുണ്ട്. നിലവിലുള്ള ഓർഡറുകൾ അതേപടി തുടരും; ഒന്നും രണ്ടുതവണ എണ്ണുകയില്ല.
import-same-file-other = ആ ഇംപോർട്ട് പൂർത്തിയായിട്ടില്ല.
import-same-file-checked = അന്ന് അതിൽ നിന്ന് ഒന്നും എഴുതിയില്ല: നോക്കുക മാത്രമേ ചെയ്തുള്ളൂ.
import-same-file-open = ആ ഇംപോർട്ട് തുറക്കുക
import-other-source = ഇതേ ഫയൽ { $when } ന് “{ $source }” എന്ന ഉറവിടത്തിൽ ഇംപോർട്ട് ചെയ്തിട്ടുണ്ട്.
import-other-source-help = “{ $here }” എന്ന ഉറവിടത്തിൽ ഇതിലെ എല്ലാ ഓർഡറുകളും രണ്ടാമതും വരും. അതേ ഓർഡറുകളാണെങ്കിൽ ഉറവിടം “{ $source }” എന്നു മാറ്റുക: അപ്പോൾ ഒന്നും രണ്ടുതവണ എണ്ണുകയില്ല.
import-again = ഇവ വേറെ ഓർഡറുകളാണ്: “{ $here }” എന്ന ഉറവിടത്തിൽ വീണ്ടും ഇംപോർട്ട് ചെയ്യുക
import-swept = ഈ ഇംപോർട്ടിൽ അവസാനം എന്തെങ്കിലും ചെയ്ത് { $days } ദിവസത്തിനു ശേഷം, { $when } ന് ഫയൽ ഇല്ലാതാക്കി. ഇംപോർട്ട് ചെയ്തത് അതേപടി തുടരും.
import-leave = നിങ്ങൾക്ക് ഈ പേജ് വിടാം; പണി തുടരും.
import-refresh = ഇപ്പോൾ എവിടെയെത്തി എന്ന് കാണിക്കുക
import-silent = 30 സെക്കൻഡിലേറെയായി ഇതിനെക്കുറിച്ച് ഒരു വിവരവുമില്ല.
import-go-on = തുടരുക
import-remove = ഈ ഇംപോർട്ട് നീക്കം ചെയ്യുക
import-remove-what = ഈ ഫയലിനായി തിരഞ്ഞെടുത്തതെല്ലാം മറക്കും. ഇതിൽ നിന്ന് ഇതുവരെ ഒന്നും എഴുതിയിട്ടില്ലാത്തതിനാൽ മറ്റൊന്നും മാറില്ല. ഫയൽ വീണ്ടും കൊണ്ടുവരാം.
import-removed = ഇംപോർട്ട് നീക്കം ചെയ്തു.
import-failed-internal = ഞങ്ങളുടെ ഭാഗത്ത് ഒരു പിഴവ് സംഭവിച്ചു.
import-failed-midway = ഇതുവരെ എഴുതിയത് ശരിയായി ഉണ്ട്. തുടരുക: നിന്നിടത്തുനിന്ന് അത് മുന്നോട്ടുപോകും.
import-failed-next = ഒന്നും എഴുതിയിട്ടില്ല. ഫയലോ താഴെയുള്ള തിരഞ്ഞെടുപ്പുകളോ തിരുത്തി വീണ്ടും പരിശോധിക്കുക.
import-columns = നിരകൾ
import-columns-help = നിങ്ങളുടെ ഫയലിലെ ഓരോ നിരയിലും എന്താണെന്ന് തിരഞ്ഞെടുക്കുക. തിരിച്ചറിഞ്ഞവ മുൻകൂട്ടി തിരഞ്ഞെടുത്തിട്ടുണ്ട്; ദയവായി അവ നോക്കുക.
import-encoding = ഫയൽ { $name } ആയി വായിക്കുന്നു. ഉദാഹരണങ്ങളിലെ അക്ഷരങ്ങൾ തെറ്റാണെങ്കിൽ, “CSV UTF-8” ആയി സംരക്ഷിച്ച് വീണ്ടും കൊണ്ടുവരിക.
import-columns-missing = ഇവ ഏതു നിരയിലാണെന്ന് താഴെ തിരഞ്ഞെടുക്കുക: { $names }
import-either = { $one } അല്ലെങ്കിൽ { $other }
import-instead = ഇല്ലാത്ത നിരകൾക്കു പകരം
import-column = നിര
import-examples = ഉദാഹരണങ്ങൾ
import-means = ഉള്ളടക്കം
import-column-means = { $name } എന്ന നിരയിലുള്ളത്
import-leave-out = (ഒഴിവാക്കുക)
import-options = എഴുതിയിരിക്കുന്ന രീതി
import-usual = { $value } (അക്കൗണ്ടിന്റേത്)
import-currency = കറൻസി
import-currency-hint = കറൻസി എഴുതാത്ത തുകകൾക്ക്. ശൂന്യമെങ്കിൽ: അക്കൗണ്ടിന്റേത്.
import-zone = സമയമേഖല
import-zone-hint = മേഖല എഴുതാത്ത സമയങ്ങൾക്ക്. ശൂന്യമെങ്കിൽ: അക്കൗണ്ടിന്റേത്.
import-dates = തീയതികൾ
import-dates-found = ഫയലിൽ നിന്ന് കണ്ടെത്തുക
import-dates-day-first = ദിവസം ആദ്യം: 31/12/2026
import-dates-month-first = മാസം ആദ്യം: 12/31/2026
import-dates-year-first = വർഷം ആദ്യം: 2026-12-31
import-dates-order = വായിച്ച രീതി
import-dates-example = ഉദാഹരണം
import-dates-earliest = ആദ്യത്തേത്
import-dates-latest = അവസാനത്തേത്
import-dates-usual = ഈ ഫയലിലെ എല്ലാ തീയതികളും ദിവസം ആദ്യമായോ മാസം ആദ്യമായോ വായിക്കാം. നിങ്ങളുടെ അക്കൗണ്ടുള്ള സ്ഥലത്തെ പതിവനുസരിച്ചാണ് വായിച്ചത്: { $order }. ഉദാഹരണം നോക്കുക; തെറ്റാണെങ്കിൽ മറ്റേ രീതി തിരഞ്ഞെടുത്ത് വീണ്ടും പരിശോധിക്കുക.
import-dates-most = { $n ->
    [one] തീയതികൾ പരസ്പരം പൊരുത്തപ്പെടുന്നില്ല. മിക്കതും വായിച്ചത് ഇങ്ങനെ: { $order }. { $n } വരി ഇതിനോട് ചേരാത്തതിനാൽ സ്വീകരിക്കില്ല.
   *[other] തീയതികൾ പരസ്പരം പൊരുത്തപ്പെടുന്നില്ല. മിക്കതും വായിച്ചത് ഇങ്ങനെ: { $order }. { $n } വരികൾ ഇതിനോട് ചേരാത്തതിനാൽ സ്വീകരിക്കില്ല.
}
import-dates-misfits = { $n ->
    [one] { $n } വരിയിലെ തീയതി ഇങ്ങനെ വായിക്കാനാവാത്തതിനാൽ സ്വീകരിക്കില്ല.
   *[other] { $n } വരികളിലെ തീയതികൾ ഇങ്ങനെ വായിക്കാനാവാത്തതിനാൽ സ്വീകരിക്കില്ല.
}
import-dates-again = വീണ്ടും പരിശോധിക്കുക
import-decimal = സംഖ്യകൾ
import-prefix = തിരിച്ചയക്കലുകൾ തുടങ്ങുന്നത്
import-prefix-hint = ഇങ്ങനെ തുടങ്ങുന്നതും പണം കൊണ്ടുവരാത്തതുമായ ഓർഡർ നമ്പറുകൾ തിരിച്ചയക്കലുകളാണ്. ശൂന്യമെങ്കിൽ: അങ്ങനെയില്ല.
import-change = മറ്റൊരു ഉള്ളടക്കത്തോടെ നിലവിലുള്ള ഓർഡറുകൾ
import-change-keep = ഉള്ളത് നിലനിർത്തുക
import-change-replace = ഫയലിലുള്ളതുകൊണ്ട് മാറ്റുക
import-change-hint = എത്രയുണ്ടെന്ന് പരിശോധന പറയും.
import-check = പരിശോധിക്കുക
import-checked = ഇംപോർട്ട് ചെയ്താൽ സംഭവിക്കുക ഇതാണ്. ഇതുവരെ ഒന്നും എഴുതിയിട്ടില്ല.
import-run = ഇപ്പോൾ ഇംപോർട്ട് ചെയ്യുക
import-nothing-new = ഇംപോർട്ട് ചെയ്യാൻ ഒന്നുമില്ല: ഈ ഫയലിലുള്ളതെല്ലാം ഇതിനകം ഉണ്ട്.
import-change-columns = നിരകൾ മാറ്റുക
import-lines-read = { $n ->
    [one] { $n } വരി വായിച്ചു.
   *[other] { $n } വരികൾ വായിച്ചു.
}
import-lines-refused = { $n ->
    [one] { $n } വരി സ്വീകരിച്ചില്ല; കാരണം താഴെയുണ്ട്.
   *[other] { $n } വരികൾ സ്വീകരിച്ചില്ല; കാരണങ്ങൾ താഴെയുണ്ട്.
}
import-none-refused = സ്വീകരിക്കാത്ത വരികളില്ല.
import-left-out = ചില മൂല്യങ്ങൾ ഉപയോഗിക്കാനാകാത്തതിനാൽ ഒഴിവാക്കി. അവയുടെ ഓർഡറുകൾ എന്നാലും എടുക്കും.
import-left-out-example = “{ $value }” (ആദ്യം { $line }-ാം വരിയിൽ)
import-left-out-help = രാജ്യ കോഡില്ലാത്ത ഫോൺ നമ്പറുകൾ ഉപഭോക്താവിന്റെ രാജ്യത്തേതായും അത് അറിയില്ലെങ്കിൽ നിങ്ങളുടെ അക്കൗണ്ടിന്റെ രാജ്യത്തേതായും വായിക്കും.
import-refused = സ്വീകരിക്കാത്ത വരികൾ
import-refused-help = അവ ഡൗൺലോഡ് ചെയ്ത് സ്പ്രെഡ്ഷീറ്റിൽ തിരുത്തി, തിരുത്തിയ വരികൾ ഇംപോർട്ട് ചെയ്യുക: നിലവിലുള്ള ഓർഡറുകൾ ഇരട്ടിക്കുകയില്ല.
import-refused-file = സ്വീകരിക്കാത്ത വരികൾ ഡൗൺലോഡ് ചെയ്യുക (CSV)
import-refused-first = അവയിൽ ആദ്യത്തേവ
import-refused-line = വരി
import-refused-code = കോഡ്
import-refused-reason = കാരണം
import-refused-field = ഫീൽഡ്
import-refused-value = മൂല്യം
import-refused-raw = വരി അതേപടി
import-count-lines = വരികൾ
import-count-lines-new = പുതിയ വരികൾ
import-count-lines-refused = സ്വീകരിക്കാത്ത വരികൾ

## ഫയലിലോ വരിയിലോ തിരഞ്ഞെടുപ്പിലോ ഉള്ള തെറ്റുകൾ
error-file-too-large = ഫയൽ വളരെ വലുതാണ്: പരമാവധി { $detail } MB. അത് ഭാഗിക്കുക, അല്ലെങ്കിൽ gzip കൊണ്ട് പൊതിയുക.
error-file-empty = ഫയൽ ശൂന്യമാണ്. മറ്റൊന്ന് തിരഞ്ഞെടുക്കുക.
error-file-not-a-workbook = വർക്ക്ബുക്ക് തുറക്കാനാവുന്നില്ല ({ $detail }). അത് വീണ്ടും XLSX അല്ലെങ്കിൽ CSV ആയി സംരക്ഷിക്കുക.
error-file-unpacks-too-large = വർക്ക്ബുക്ക് തുറക്കുമ്പോൾ { $detail } MB-യിലേറെ വരും. അത് CSV ആയി സംരക്ഷിക്കുക.
error-file-without-header = നിരകളുടെ പേരുള്ള ആദ്യ വരി ഫയലിലില്ല. ഒന്ന് ചേർക്കുക.
error-file-not-a-table = ഇത് CSV അല്ലെങ്കിൽ XLSX ഫയലല്ല. പട്ടിക CSV അല്ലെങ്കിൽ XLSX ആയി സംരക്ഷിച്ച് അത് കൊണ്ടുവരിക.
error-file-column-twice = { $detail } എന്ന നിര ഫയലിൽ രണ്ടുതവണയുണ്ട്. ഓരോന്നിനും സ്വന്തം പേര് നൽകുക.
error-file-broken = ഫയൽ അവസാനംവരെ വായിക്കാനാവുന്നില്ല ({ $detail }). അത് വീണ്ടും സംരക്ഷിച്ച് കൊണ്ടുവരിക.
error-file-gone = ഫയൽ ഇപ്പോൾ ഇവിടെയില്ല. അത് വീണ്ടും കൊണ്ടുവരിക.
error-map-not-toml = മാപ്പ് ഫയൽ മനസ്സിലാകുന്നില്ല: { $detail }
error-map-no-such-column = ഫയലിൽ { $detail } എന്ന നിരയില്ല.
error-map-no-such-field = { $detail } എന്ന ഫീൽഡില്ല.
error-map-field-twice = രണ്ട് നിരകൾ തിരഞ്ഞെടുത്തത്: { $detail }. ഒന്ന് തിരഞ്ഞെടുക്കുക.
error-map-field-missing = നിര തിരഞ്ഞെടുക്കാത്തത്: { $detail }.
error-map-without-header = നിരകളുടെ പേരില്ലാത്ത ഫയൽ ഇംപോർട്ട് ചെയ്യാനാവില്ല. ആദ്യ വരി ചേർക്കുക.
error-source-form = a മുതൽ z വരെയുള്ള അക്ഷരങ്ങൾ, അക്കങ്ങൾ, ഹൈഫനുകൾ, കുത്തുകൾ, അടിവരകൾ എന്നിവ 1 മുതൽ 60 വരെ ഉപയോഗിക്കുക.
error-currency-unknown = { $detail } ഒരു കറൻസി കോഡല്ല. ഉദാഹരണങ്ങൾ: LKR, ETB, INR, GBP
error-zone-unknown = { $detail } അറിയാവുന്ന സമയമേഖലയല്ല. ഉദാഹരണം: Asia/Kolkata
error-date-out-of-range = { $detail } എന്ന തീയതി വളരെ അകലെയാണ്.
error-line-width = വരിയിലെ മൂല്യങ്ങളുടെ എണ്ണം നിരകളുടെ എണ്ണത്തേക്കാൾ കൂടുതലോ കുറവോ ആണ്.
error-line-open-quote = ഈ വരിയിൽ തുറന്ന ഉദ്ധരണി ചിഹ്നം (") അടച്ചിട്ടില്ല; അതിനാൽ തുടർന്നുള്ള എല്ലാ വരികളും ഇതിന്റെ ഭാഗമായി വായിച്ചു. അത് അടയ്ക്കുകയോ നീക്കുകയോ ചെയ്യുക.
error-line-too-long = വരിക്ക് ഒരു മെഗാബൈറ്റിലേറെ നീളമുണ്ട്.
error-line-not-utf8 = വരി UTF-8-ൽ അല്ല.
error-number-wrong = “{ $detail }” ഒരു സംഖ്യയല്ല.
error-number-places = “{ $detail }” എന്നതിൽ ദശാംശ സ്ഥാനങ്ങൾ കൂടുതലാണ്.
error-number-large = “{ $detail }” വളരെ വലുതാണ്.
error-file-under-other-source = ഈ ഫയൽ { $detail } എന്ന ഉറവിടത്തിൽ ഇതിനകം ഇംപോർട്ട് ചെയ്തതിനാൽ എല്ലാ ഓർഡറുകളും രണ്ടാമതും വരും. ആ ഉറവിടം തിരഞ്ഞെടുക്കുക, അല്ലെങ്കിൽ വീണ്ടും വരണമെന്ന് അറിയിക്കുക.
error-import-source-fixed = ഈ ഫയലിന്റെ ഒരു ഭാഗം { $detail } എന്ന ഉറവിടത്തിൽ ഇതിനകം എഴുതിയിട്ടുണ്ട്; മറ്റൊന്നിൽ അത് രണ്ടുതവണ വരും. ഉറവിടം അതേപടി വിടുക, അല്ലെങ്കിൽ ഫയൽ പുതുതായി കൊണ്ടുവരിക.
error-date-format = “{ $detail }” തീയതി എഴുതുന്ന രീതിയല്ല. ദിവസം ആദ്യം അല്ലെങ്കിൽ മാസം ആദ്യം തിരഞ്ഞെടുക്കുക, അല്ലെങ്കിൽ strftime അക്ഷരങ്ങൾ ഉപയോഗിക്കുക, ഉദാഹരണം %d/%m/%Y.
error-import-already-runs = ഈ ഇംപോർട്ട് നടക്കുകയാണ്, അല്ലെങ്കിൽ പൂർത്തിയായി. പേജ് വീണ്ടും ലോഡ് ചെയ്യുക.
error-import-runs-elsewhere = ഈ ഇംപോർട്ട് മറ്റൊരിടത്ത് നടക്കുകയാണ്. അൽപം കാത്ത് പേജ് വീണ്ടും ലോഡ് ചെയ്യുക.
error-import-not-removable = ഈ ഇംപോർട്ട് എന്തോ എഴുതിയിട്ടുണ്ട്, അല്ലെങ്കിൽ നടക്കുകയാണ്; അതിനാൽ നീക്കം ചെയ്യാനാവില്ല.

## Own fields.
error-url = “{ $detail }” ഒരു വെബ് പേജിന്റെ വിലാസമല്ല. ഉദാഹരണം: https://example.com/shop
error-want-whole = { $detail } ഒരു പൂർണ്ണസംഖ്യയല്ല. തുകകൾ ഏറ്റവും ചെറിയ ഏകകത്തിൽ നൽകുക: 12.50-ന് 1250.

## Own fields. Pages of settings.
own-title = സ്വന്തം ഫീൽഡുകൾ
own-of = രേഖകൾ
own-record-person = വ്യക്തികൾ
own-record-company = കമ്പനികൾ
own-what-person = സ്വന്തം ഫീൽഡുകൾ ഓരോ വ്യക്തിയുടെയും പേജിൽ പേരിനും വിലാസത്തിനും ഒപ്പം കാണാം.
own-what-company = സ്വന്തം ഫീൽഡുകൾ ഓരോ കമ്പനിയുടെയും പേജിൽ പേരിനും വിലാസത്തിനും ഒപ്പം കാണാം.
own-none-person = വ്യക്തികൾക്ക് ഇതുവരെ സ്വന്തം ഫീൽഡുകളില്ല
own-none-company = കമ്പനികൾക്ക് ഇതുവരെ സ്വന്തം ഫീൽഡുകളില്ല
own-example-person = വ്യക്തികളെക്കുറിച്ച് നിങ്ങളുടെ സ്ഥാപനം അറിയാൻ ആഗ്രഹിക്കുന്നത് ചേർക്കുക: സംഖ്യയായി “ഷൂ സൈസ്”, അല്ലെങ്കിൽ തിരഞ്ഞെടുക്കാവുന്നവയോടെ “ഞങ്ങളെ അറിഞ്ഞത് എങ്ങനെ”.
own-example-company = കമ്പനികളെക്കുറിച്ച് നിങ്ങളുടെ സ്ഥാപനം അറിയാൻ ആഗ്രഹിക്കുന്നത് ചേർക്കുക: സംഖ്യയായി “ബോട്ടുകളുടെ എണ്ണം”, അല്ലെങ്കിൽ തീയതിയായി “കരാർ തീരുന്ന ദിവസം”.
own-add = ഫീൽഡ് ചേർക്കുക
own-new-person = വ്യക്തികൾക്ക് പുതിയ ഫീൽഡ്
own-new-company = കമ്പനികൾക്ക് പുതിയ ഫീൽഡ്
own-create = ഈ ഫീൽഡ് ചേർക്കുക
own-name = പേര്
own-name-hint = മൂല്യത്തിന് മുമ്പ് കാണുന്നത്, ഉദാഹരണം: ഷൂ സൈസ്
own-holds = ഉൾക്കൊള്ളുന്നത്
own-holds-hint = ഇത് പിന്നീട് മാറ്റാം; അപ്പോൾ ചേരാത്തത് മാറ്റിവെക്കും.
own-holds-option = { $name }: { $what }
own-holds-text = ടെക്സ്റ്റ്
own-holds-what-text = ഒരു വരി, ഉദാഹരണത്തിന് വിളിപ്പേര്
own-holds-long-text = നീണ്ട ടെക്സ്റ്റ്
own-holds-what-long-text = പല വരികൾ
own-holds-number = സംഖ്യ
own-holds-what-number = ആറ് ദശാംശസ്ഥാനം വരെ, ഉദാഹരണത്തിന് 42.5
own-holds-money = പണത്തുക
own-holds-what-money = ഒരു കറൻസിയിൽ
own-holds-date = തീയതി
own-holds-what-date = ഉദാഹരണത്തിന് കരാർ തീരുന്ന ദിവസം
own-holds-time = തീയതിയും സമയവും
own-holds-what-time = ഉദാഹരണത്തിന് അടുത്ത ഡെലിവറി
own-holds-truth = അതെ അല്ലെങ്കിൽ അല്ല
own-holds-what-truth = ഒഴിച്ചിടുകയും ചെയ്യാം
own-holds-choice = ഒന്ന് തിരഞ്ഞെടുക്കൽ
own-holds-what-choice = നിങ്ങൾ നൽകുന്നവയിൽ ഒന്ന്
own-holds-choices = പലത് തിരഞ്ഞെടുക്കൽ
own-holds-what-choices = നിങ്ങൾ നൽകുന്നവയിൽ ഏതും
own-holds-email = ഇമെയിൽ വിലാസം
own-holds-what-email = എഴുതാൻ ഒരു വിലാസം
own-holds-phone = ടെലിഫോൺ നമ്പർ
own-holds-what-phone = വിളിക്കാൻ ഒരു നമ്പർ
own-holds-url = വെബ് വിലാസം
own-holds-what-url = http അല്ലെങ്കിൽ https എന്ന് തുടങ്ങുന്നു
own-holds-person = ഒരു വ്യക്തിയിലേക്കുള്ള കണ്ണി
own-holds-what-person = ഇവിടെയുള്ള വ്യക്തികളിൽ ഒരാൾ
own-holds-company = ഒരു കമ്പനിയിലേക്കുള്ള കണ്ണി
own-holds-what-company = ഇവിടെയുള്ള കമ്പനികളിൽ ഒന്ന്
own-link-hidden = മറച്ചിരിക്കുന്നു
own-link-deleted = ഇല്ലാതാക്കി
own-link-found = ഏതാണ് ഉദ്ദേശിച്ചത്?
own-link-hint-person = പേര് എഴുതുക, അല്ലെങ്കിൽ വ്യക്തിയുടെ പേജിന്റെ വിലാസം ഒട്ടിക്കുക.
own-link-hint-company = പേര് എഴുതുക, അല്ലെങ്കിൽ കമ്പനിയുടെ പേജിന്റെ വിലാസം ഒട്ടിക്കുക.
own-currency = കറൻസി
own-currency-hint = പണത്തുകയ്ക്ക് മാത്രം. ഉദാഹരണങ്ങൾ: LKR, ETB, INR, GBP
own-choices = തിരഞ്ഞെടുക്കാവുന്നവ
own-choices-hint = ഒന്നോ പലതോ തിരഞ്ഞെടുക്കുന്ന ഫീൽഡിന് മാത്രം: ഓരോ വരിയിലും ഒന്ന്.
own-choices-what = പട്ടികയിൽ എവിടെ കാണണമെന്ന് സ്ഥാനം പറയുന്നു. നിങ്ങൾ ഒഴിവാക്കുന്നത് ഇതിനകം ഉള്ള രേഖകളിൽ അത് നിലനിൽക്കും.
own-choices-languages = തിരഞ്ഞെടുക്കാവുന്നവ മറ്റ് ഭാഷകളിൽ
own-choice = തിരഞ്ഞെടുക്കാവുന്നത് { $n }
own-place = “{ $name }” എന്നതിന്റെ സ്ഥാനം
own-away = “{ $name }” ഒഴിവാക്കുക
own-more = കൂടുതൽ തിരഞ്ഞെടുക്കാവുന്നവ
own-more-hint = ഓരോ വരിയിലും ഒന്ന്.
own-help = സഹായം
own-help-hint = ഫീൽഡ് പൂരിപ്പിക്കുന്നിടത്ത് അതിന് താഴെ കാണുന്ന ഒരു വാക്യം.
own-section = വിഭാഗം
own-section-hint = ഒരേ വിഭാഗത്തിലെ ഫീൽഡുകൾ ഈ തലക്കെട്ടിന് കീഴിൽ ഒരുമിച്ച് കാണാം. ഒഴിച്ചിട്ടാൽ: തലക്കെട്ടില്ല.
own-required = നിർബന്ധം
own-required-hint = ഇവിടെ മൂല്യമില്ലാതെ ആർക്കും രേഖ സംരക്ഷിക്കാനാവില്ല.
own-default = സ്വതവേയുള്ള മൂല്യം
own-default-hint = മറ്റൊന്ന് നൽകിയില്ലെങ്കിൽ പുതിയ രേഖയ്ക്ക് ലഭിക്കുന്നത്.
own-default-none = ഒന്നുമില്ല
own-languages = പേരും സഹായവും മറ്റ് ഭാഷകളിൽ
own-in = { $what } ({ $language })
own-key = പ്രോഗ്രാമുകൾക്കുള്ള പേര്
own-key-hint = ചെറിയ ലാറ്റിൻ അക്ഷരങ്ങൾ, അക്കങ്ങൾ, _; ആദ്യം അക്ഷരം. ഒഴിച്ചിട്ടാൽ: പേരിൽ നിന്ന് ഉണ്ടാക്കും. ഇത് പിന്നീട് മാറ്റാനാവില്ല.
own-fixed = മാറാത്തത്
own-fixed-what = രേഖകളും പ്രോഗ്രാമുകളും ഫീൽഡിനെ അറിയുന്നത് ഈ പേരിലാണ്. അതിൽ എന്ത് സൂക്ഷിക്കുന്നു എന്നത് മാറ്റാം; ഫലം ആദ്യം കാണാം.
own-kind = സൂക്ഷിക്കുന്നത് മാറ്റുക
own-kind-title = “{ $name }” സൂക്ഷിക്കുന്നത്
own-kind-now = ഇപ്പോൾ സൂക്ഷിക്കുന്നത്: { $holds }
own-kind-to = ഇനി മുതൽ
own-kind-look = ഫലം എന്താകും എന്ന് കാണുക
own-kind-outcome = ഫലം: { $holds }
own-kind-holding = മൂല്യമുള്ള രേഖകൾ
own-kind-fits = ചേരുന്ന മൂല്യങ്ങൾ
own-kind-lost = ചേരാത്ത മൂല്യങ്ങൾ
own-kind-more = ആദ്യത്തെ { $n } രേഖകൾ മാത്രമേ നോക്കിയിട്ടുള്ളൂ; ഇനിയുമുണ്ട്.
own-kind-examples = ഇവ ചേരില്ല, മാറ്റിവെക്കും; ഉദാഹരണങ്ങൾ:
own-kind-what = ചേരുന്ന മൂല്യങ്ങൾ പശ്ചാത്തലത്തിൽ മാറ്റും. ചേരാത്തവ രേഖകളിൽ നിന്ന് എടുത്തുമാറ്റും; 30 ദിവസത്തിനകം മാറ്റം പിൻവലിച്ചാൽ അവ തിരികെ വരും.
own-kind-begin = ഇപ്പോൾ മാറ്റുക
own-kind-begun = മൂല്യങ്ങൾ മാറ്റിക്കൊണ്ടിരിക്കുന്നു.
own-kind-last = അവസാന മാറ്റം
own-kind-from-to = { $from } എന്നതിൽ നിന്ന് { $to } എന്നതിലേക്ക്
own-kind-state-running = മൂല്യങ്ങൾ മാറ്റിക്കൊണ്ടിരിക്കുന്നു.
own-kind-state-done = എല്ലാ മൂല്യങ്ങളും മാറ്റി.
own-kind-state-undoing = മൂല്യങ്ങൾ പഴയതാക്കിക്കൊണ്ടിരിക്കുന്നു.
own-kind-state-undone = എല്ലാ മൂല്യങ്ങളും വീണ്ടും പഴയതുപോലെയായി.
own-kind-looked = { $n ->
    [one] { $n } രേഖ നോക്കി
   *[other] { $n } രേഖകൾ നോക്കി
}
own-kind-look-again = എവിടെയെത്തി എന്ന് കാണുക
own-kind-converted = മാറിയ മൂല്യങ്ങൾ
own-kind-undo = മാറ്റം പിൻവലിക്കുക
own-kind-undo-what = { $n ->
    [one] മൂല്യങ്ങൾ പഴയതുപോലെയാകും; അതിനുശേഷം ആരെങ്കിലും എഴുതിയവ ഒഴികെ. { $n } ദിവസം ബാക്കി.
   *[other] മൂല്യങ്ങൾ പഴയതുപോലെയാകും; അതിനുശേഷം ആരെങ്കിലും എഴുതിയവ ഒഴികെ. { $n } ദിവസം ബാക്കി.
}
own-kind-undo-begun = മാറ്റം പിൻവലിക്കുന്നു.
own-kind-proposed = ഇപ്പോഴുള്ള മൂല്യങ്ങൾ ഇവയാണ്: ഓരോ വരിയിലും ഒന്ന്. വേണ്ടതുപോലെ ഒഴിവാക്കുകയോ ചേർക്കുകയോ ചെയ്യുക.
own-change = ഫീൽഡ് മാറ്റുക
own-removal = ഫീൽഡ് ഇല്ലാതാക്കുക
own-removal-what = ഇത് എല്ലാ പേജുകളിൽ നിന്നും പോകും. രേഖകളിലെ മൂല്യങ്ങൾ നിലനിൽക്കും: 30 ദിവസത്തിനുള്ളിൽ അവയോടൊപ്പം ഫീൽഡ് തിരികെ കൊണ്ടുവരാം.
own-up = “{ $name }” മുകളിലേക്ക് നീക്കുക
own-down = “{ $name }” താഴേക്ക് നീക്കുക
own-deleted = ഇല്ലാതാക്കിയ ഫീൽഡുകൾ
own-deleted-one = { $name } (ഇല്ലാതാക്കിയത്)
own-deleted-what = രേഖകളിലുള്ള എല്ലാ മൂല്യങ്ങളോടെയും അവ തിരികെ വരും.
own-left = ബാക്കി സമയം
own-days-left = { $n ->
    [one] { $n } ദിവസം
   *[other] { $n } ദിവസം
  }
own-restore = തിരികെ കൊണ്ടുവരിക
own-made = “{ $name }” ചേർത്തു.
own-changed = “{ $name }” സംരക്ഷിച്ചു.
own-gone = “{ $name }” ഇല്ലാതാക്കി.
own-back = “{ $name }” വീണ്ടും ഉണ്ട്.
error-fields-full = ഇതിനകം 100 ഫീൽഡുകളുണ്ട്; അതാണ് പരമാവധി. മറ്റൊന്ന് ചേർക്കുന്നതിന് മുമ്പ് ഒന്ന് ഇല്ലാതാക്കുക.
error-fields-kept = വളരെയധികം ഫീൽഡുകൾ ഇല്ലാതാക്കിയിട്ടുണ്ട്. അവയിലൊന്ന് തിരികെ കൊണ്ടുവന്ന് മാറ്റുക.
error-field-again = ഇപ്പോൾ മറ്റൊരു ഫീൽഡിന് ഈ പേരുണ്ട്. ഇത് തിരികെ കൊണ്ടുവരുന്നതിന് മുമ്പ് അതിന്റെ പേര് മാറ്റുക.
error-phone-here = ഇത് ഫോൺ നമ്പറല്ല: { $detail }. രാജ്യത്തിനുള്ളിൽ ഡയൽ ചെയ്യുന്നതുപോലെയോ + ചിഹ്നവും രാജ്യ കോഡും ചേർത്തോ എഴുതുക, ഉദാഹരണം { $example }.
error-kind-same = ഇതുതന്നെയാണ് ഇപ്പോൾ സൂക്ഷിക്കുന്നത്. മറ്റൊന്ന് തിരഞ്ഞെടുക്കുക.
error-field-change-runs = ഈ നിമിഷം ഒരു ഫീൽഡിന്റെ മൂല്യങ്ങൾ മാറ്റിക്കൊണ്ടിരിക്കുന്നു. അത് തീരുന്നതുവരെ കാത്തിരിക്കുക.
error-field-import-runs = ഈ നിമിഷം ഒരു ഇറക്കുമതി നടക്കുന്നു. അത് തീരുന്നതുവരെ കാത്തിരിക്കുക.
error-field-change-over = പിൻവലിക്കാവുന്ന മാറ്റമൊന്നുമില്ല.
error-link-choose = ഈ പേരിൽ പലതുമുണ്ട്, അല്ലെങ്കിൽ ഒന്നുമില്ല. ഉദ്ദേശിച്ചത് താഴെ തിരഞ്ഞെടുക്കുക, അല്ലെങ്കിൽ മറ്റു വാക്കുകളിൽ തിരയുക.
error-link-unknown = നിങ്ങൾക്ക് കാണാവുന്നവയിൽ അങ്ങനെയൊരു രേഖയില്ല. മറ്റൊന്ന് തിരഞ്ഞെടുക്കുക.
error-link-id = രേഖയുടെ ഐഡിയോ അതിന്റെ പേജിന്റെ വിലാസമോ നൽകുക.
error-default-not-here = കണ്ണിക്ക് സ്ഥിരമൂല്യമില്ല. അത് ഒഴിച്ചിടുക.
error-own-key = ചെറിയ ലാറ്റിൻ അക്ഷരങ്ങൾ, അക്കങ്ങൾ, _ എന്നിവ ഉപയോഗിക്കുക; ആദ്യം അക്ഷരം; ആകെ പരമാവധി 40. ഉദാഹരണം: shoe_size
error-own-key-taken = “{ $detail }” ഉപയോഗത്തിലുണ്ട്, അല്ലെങ്കിൽ ഉണ്ടായിരുന്നു. മറ്റൊന്ന് തിരഞ്ഞെടുക്കുക.
error-choices-missing = തിരഞ്ഞെടുക്കാവുന്ന ഒന്നെങ്കിലും നൽകുക.
error-choices-not-here = ഒന്നോ പലതോ തിരഞ്ഞെടുക്കുന്ന ഫീൽഡിന് മാത്രമേ ഈ പട്ടികയുള്ളൂ. അവ നീക്കുക, അല്ലെങ്കിൽ ഉൾക്കൊള്ളുന്നത് മാറ്റുക.
error-choice-twice = “{ $detail }” രണ്ടുതവണയുണ്ട്. ഓരോന്നിനും സ്വന്തം പേര് നൽകുക.
error-currency-no-money = പണത്തുകയ്ക്ക് മാത്രമേ കറൻസിയുള്ളൂ.
error-language-unknown = “{ $detail }” എന്നത് en, si, am, ml ഭാഷകളിൽ ഒന്നല്ല.
error-position = സ്ഥാനങ്ങൾ 1 മുതൽ എണ്ണുന്നു.

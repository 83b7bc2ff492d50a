# ഓർഡറുകളും റിപ്പോർട്ടുകളും അവയുടെ ഇംപോർട്ടും പറയുന്നത്.

## ഓർഡറുകൾ
orders-title = ഓർഡറുകൾ
orders-of-day = { $day }-ലെ ഓർഡറുകൾ
orders-sub = എല്ലാ ഓർഡറുകളും തിരിച്ചയക്കലുകളും ക്രമപ്പെടുത്തലുകളും, ഏറ്റവും പുതിയത് ആദ്യം.
orders-search = നമ്പർ തിരയുക
orders-empty = ഇതുവരെ ഓർഡറുകളില്ല
orders-empty-help = നിങ്ങളുടെ കടയിലെ ഓർഡറുകൾ ഇംപോർട്ട് ചെയ്യുക; അവ ഇവിടെയും ഓർഡർ ചെയ്തവരോടൊപ്പവും കാണാം.
orders-empty-come = നിങ്ങൾക്ക് കാണാവുന്ന ഉപഭോക്താക്കളുടെ ഓർഡറുകൾ ഇവിടെ വരും.
orders-none-found = ഈ നമ്പറുള്ള ഓർഡറില്ല
orders-none-found-help = നമ്പറിന്റെ ഒരു ഭാഗം ശ്രമിക്കുക, അല്ലെങ്കിൽ വ്യക്തിയെ തിരയുക.
orders-panel = ഇതുവരെയുള്ള ഓർഡറുകൾ
orders-all-of-person = എല്ലാ ഓർഡറുകളും
orders-days = { $n ->
    [one] { $n } ദിവസം
   *[other] { $n } ദിവസം
}
orders-as-of = { $day } പ്രകാരം
orders-import-best = മികച്ച ഉപഭോക്താക്കളെ കാണുക
orders-import-people = എല്ലാ വ്യക്തികളെയും കാണുക
orders-import-orders = ഓർഡറുകൾ കാണുക
orders-filter = ഫിൽട്ടർ
orders-from = മുതൽ
orders-to = വരെ
orders-any-kind = എല്ലാ ഇനങ്ങളും
orders-any-channel = എല്ലാ ചാനലുകളും
orders-count = { $n ->
    [one] { $n } എണ്ണം കണ്ടെത്തി
   *[other] { $n } എണ്ണം കണ്ടെത്തി
}
orders-count-more = { $n }-ലധികം കണ്ടെത്തി
orders-no-sums = ഇവിടെ ആകെത്തുകകളില്ല: ഈ ഓർഡറുകൾ കൂട്ടിനോക്കാനാവാത്തത്ര അധികമാണ്, അല്ലെങ്കിൽ ആകെത്തുകകൾ ഇപ്പോൾ കണക്കാക്കുകയാണ്. കുറച്ചു ദിവസങ്ങൾ തിരഞ്ഞെടുക്കുക, അല്ലെങ്കിൽ അൽപ്പസമയം കഴിഞ്ഞ് വീണ്ടും നോക്കുക.
orders-counted = ആകെ പൂജ്യമായ ഓർഡറുകളും ക്രമപ്പെടുത്തലുകളും ഇവിടെ കാണിക്കുന്നു, എന്നാൽ ആകെത്തുകകളിൽ എണ്ണുന്നില്ല.
orders-none-there = യോജിക്കുന്ന ഓർഡറില്ല
orders-none-there-help = മറ്റു ദിവസങ്ങൾ തിരഞ്ഞെടുക്കുക, അല്ലെങ്കിൽ ഒരു വ്യവസ്ഥ ഒഴിവാക്കുക.
orders-show-all = എല്ലാ ഓർഡറുകളും കാണിക്കുക
period-all = എല്ലാ കാലവും
period-this-month = ഈ മാസം
period-last-month = കഴിഞ്ഞ മാസം
period-this-year = ഈ വർഷം
period-last-year = കഴിഞ്ഞ വർഷം
error-period-order = അവസാനം തുടക്കത്തിനു മുമ്പാണ്. പിന്നീടുള്ള ഒരു അവസാനം തിരഞ്ഞെടുക്കുക.
error-period-length = ഒരു റിപ്പോർട്ട് പരമാവധി { $detail } മാസം കാണിക്കും. പിന്നീടുള്ള ഒരു തുടക്കം തിരഞ്ഞെടുക്കുക.
error-month = ഇതൊരു മാസമല്ല. ഉദാഹരണം: 2026-11
error-rfm-class = “{ $detail }” ഒരു വിഭാഗമല്ല: 1 മുതൽ 5 വരെ.
search-orders = ഓർഡറുകൾ
search-products = ഉൽപ്പന്നങ്ങൾ

## ഒരു ഓർഡർ
order-title-order = ഓർഡർ { $number }
order-title-return = തിരിച്ചയക്കൽ { $number }
order-title-adjustment = ക്രമപ്പെടുത്തൽ { $number }
order-number = നമ്പർ
order-sort = ഇനം
order-sort-order = ഓർഡർ
order-sort-return = തിരിച്ചയക്കൽ
order-sort-adjustment = ക്രമപ്പെടുത്തൽ
order-person = വ്യക്തി
order-nobody = അറിയാവുന്ന ആരുമില്ല
order-when = എപ്പോൾ
order-lines = വരികൾ
order-count-lines = { $n ->
    [one] { $n } വരി
   *[other] { $n } വരികൾ
}
order-total = ആകെ
order-status = നില
order-status-open = ഇതുവരെ പണമടച്ചിട്ടില്ല
order-status-paid = പണമടച്ചു
order-status-cancelled = റദ്ദാക്കി
order-channel = ചാനൽ
order-source = ഉറവിടം
order-description = വിവരണം
order-code = കോഡ്
order-quantity = അളവ്
order-price = ഒന്നിന്റെ വില
order-line-total = വരിയുടെ ആകെ
order-show-all = { $n } വരികളും കാണിക്കുക

## ഒരു വ്യക്തിയുടെ ആകെത്തുകകൾ
person-orders = ഓർഡറുകൾ
person-orders-more = { $n ->
    [one] ഒരെണ്ണം കൂടിയുണ്ട്, എണ്ണിയിട്ടില്ല: സൗജന്യം, പണമടയ്ക്കാത്തത്, അല്ലെങ്കിൽ നിരക്കില്ലാത്ത കറൻസി
   *[other] { $n } എണ്ണം കൂടിയുണ്ട്, എണ്ണിയിട്ടില്ല: സൗജന്യം, പണമടയ്ക്കാത്തത്, അല്ലെങ്കിൽ നിരക്കില്ലാത്ത കറൻസി
}
person-gross = ചെലവഴിച്ചത്
person-returned = തിരിച്ചയച്ചത്
person-net = അറ്റത്തുക
person-last-order = അവസാന ഓർഡർ
person-first-order = ആദ്യ ഓർഡർ
person-interval = ഓർഡറുകൾക്കിടയിൽ ശരാശരി
person-returns = തിരിച്ചയക്കലുകൾ
person-unrated = തുകയിൽ ഇല്ലാത്തത്: മറ്റ് കറൻസി
person-rfm = RFM വിഭാഗം
person-bought-in = വാങ്ങിയ മാസം (ഉദാ: 2026-11)
person-r = സമീപകാല വിഭാഗം
person-f = ആവൃത്തി വിഭാഗം
person-m = തുക വിഭാഗം

## റിപ്പോർട്ടുകൾ
reports-title = റിപ്പോർട്ടുകൾ
reports-open = തുറക്കുക
rfm-title = മികച്ച ഉപഭോക്താക്കൾ (RFM)
rfm-sub = അടുത്തിടെ, പലപ്പോഴും, കൂടുതൽ തുകയ്ക്ക് വാങ്ങിയത് ആര്.
rfm-file = ഡൗൺലോഡ് ചെയ്യുക (CSV)
rfm-empty = ഈ ദിവസത്തിനു മുമ്പ് ആരും വാങ്ങിയിട്ടില്ല
rfm-empty-help = പിന്നീടുള്ള ഒരു ദിവസം തിരഞ്ഞെടുക്കുക, അല്ലെങ്കിൽ ആദ്യം ഓർഡറുകൾ ഇംപോർട്ട് ചെയ്യുക.
rfm-day = ദിവസം
rfm-day-hint = ഈ ദിവസത്തിന്റെ ആദ്യ നിമിഷത്തിനു മുമ്പ് നടന്നത് കണക്കിലെടുക്കും.
rfm-show = കാണിക്കുക
rfm-people = ഓർഡറുകളുള്ള വ്യക്തികൾ
rfm-left-out = തുകയിൽ ഇല്ലാത്ത ഓർഡറുകൾ
rfm-left-out-note = നിരക്കില്ലാത്ത കറൻസിയിൽ
rfm-left-out-said = { $n ->
    [one] { $n } ഓർഡറോ തിരിച്ചയക്കലോ നിരക്ക് അറിയാത്ത കറൻസിയിലാണ്; അതിന്റെ തുക ഈ ആകെത്തുകകളിലില്ല.
   *[other] { $n } ഓർഡറുകളും തിരിച്ചയക്കലുകളും നിരക്ക് അറിയാത്ത കറൻസികളിലാണ്; അവയുടെ തുക ഈ ആകെത്തുകകളിലില്ല.
}
rfm-grid = സമീപകാലവും ആവൃത്തിയും അനുസരിച്ച് വ്യക്തികൾ
rfm-grid-companies = സമീപകാലവും ആവൃത്തിയും അനുസരിച്ച് കമ്പനികൾ
rfm-grid-help = R5: ഏറ്റവും അടുത്തിടെ വാങ്ങിയവർ. F5: ഏറ്റവും കൂടുതൽ തവണ വാങ്ങിയവർ.
rfm-best = അറ്റത്തുക അനുസരിച്ച് ഏറ്റവും നല്ലവർ
rfm-recency = കഴിഞ്ഞ ദിവസങ്ങൾ
rfm-meaning = വിഭാഗങ്ങളുടെ അർത്ഥം
rfm-meaning-text = ദിവസത്തിന്റെ ആദ്യ നിമിഷത്തിനു മുമ്പുള്ള, പണമടച്ച, റദ്ദാക്കാത്ത, ആകെ പൂജ്യത്തിനു മുകളിലുള്ള ഓർഡറുകളാണ് എണ്ണുന്നത്. സമീപകാലം (R): അവസാനത്തേതിനു ശേഷമുള്ള മുഴുവൻ ദിവസങ്ങൾ. ആവൃത്തി (F): എത്രയെണ്ണം. തുക (M): അവയുടെ ആകെയിൽനിന്ന് തിരിച്ചയച്ചത് കുറച്ചത്. വിഭാഗം 1 + ⌊5 × (തീർച്ചയായും താഴെയുള്ളവർ) / (എല്ലാവരും)⌋ ആണ്; അതിനാൽ തുല്യർ ഒരേ വിഭാഗത്തിലാണ്, 5 ഏറ്റവും നല്ലത്. ഓർഡറില്ലാത്തവർക്ക് വിഭാഗമില്ല.
rfm-source = ആശയം: Arthur Hughes, Strategic Database Marketing (1994).
rfm-today = ഇന്നത്തേത് കാണിക്കുക
rfm-future = ഈ ദിവസം ഇനിയും വന്നിട്ടില്ല. അവസാന ഓർഡറിനു ശേഷമുള്ള ദിവസങ്ങൾ അതുവരെ എണ്ണുന്നു.
rfm-relative = വിഭാഗങ്ങൾ വ്യക്തികളെ തമ്മിലാണ് താരതമ്യം ചെയ്യുന്നത്, ഒരു നിശ്ചിത അളവുകോലുമായല്ല: എല്ലാവരിലും വെച്ച് ഏറ്റവും അടുത്തിടെ വാങ്ങിയവരാണ് R5, അത് ഏറെക്കാലം മുമ്പാണെങ്കിലും. ഈ ദിവസം ഓരോ വിഭാഗവും എന്തിനെ സൂചിപ്പിക്കുന്നുവെന്ന് താഴെ കാണാം.
rfm-ranges = ഓരോ വിഭാഗവും സൂചിപ്പിക്കുന്നത്
rfm-ranges-help = ഈ ദിവസം ഓരോ വിഭാഗത്തിലെയും ഏറ്റവും കുറഞ്ഞതും കൂടിയതുമായ മൂല്യം. പലർക്കും ഒരേ മൂല്യമുള്ളപ്പോൾ ഒരു വിഭാഗം ഒഴിഞ്ഞിരിക്കാം.
rfm-class = വിഭാഗം
rfm-range-r = സമീപകാലം: കഴിഞ്ഞ ദിവസങ്ങൾ
rfm-range-f = ആവൃത്തി: ഓർഡറുകൾ
rfm-range-m = തുക: അറ്റത്തുക
rfm-of-people = { $n ->
    [one] { $n } വ്യക്തി
   *[other] { $n } വ്യക്തികൾ
}
rfm-of-companies = { $n ->
    [one] { $n } കമ്പനി
   *[other] { $n } കമ്പനികൾ
}
rfm-of-all-people = വ്യക്തികൾ
rfm-of-all-companies = കമ്പനികൾ
rfm-companies = ഓർഡറുകളുള്ള കമ്പനികൾ
rfm-company = കമ്പനി
rfm-best-companies = അറ്റത്തുക അനുസരിച്ച് ഏറ്റവും നല്ല കമ്പനികൾ
rfm-sub-companies = അടുത്തിടെ, പലപ്പോഴും, കൂടുതൽ തുകയ്ക്ക് വാങ്ങിയത് ഏതു കമ്പനികളിലെ വ്യക്തികൾ.
rfm-relative-companies = വിഭാഗങ്ങൾ കമ്പനികളെ തമ്മിലാണ് താരതമ്യം ചെയ്യുന്നത്, ഒരു നിശ്ചിത അളവുകോലുമായല്ല: എല്ലാത്തിലും വെച്ച് ഏറ്റവും അടുത്തിടെ ആരെങ്കിലും വാങ്ങിയ കമ്പനികളാണ് R5, അത് ഏറെക്കാലം മുമ്പാണെങ്കിലും. ഈ ദിവസം ഓരോ വിഭാഗവും എന്തിനെ സൂചിപ്പിക്കുന്നുവെന്ന് താഴെ കാണാം.
rfm-meaning-companies = ഒരു കമ്പനിയുടെ ഓർഡറുകൾ ഇപ്പോൾ അതിലുള്ള വ്യക്തികൾ എപ്പോഴെങ്കിലും നൽകിയവയാണ്: ചേരുന്നവർ തങ്ങളുടെ ഓർഡറുകളും കൊണ്ടുവരുന്നു, വിട്ടുപോകുന്നവർ അവ കൊണ്ടുപോകുന്നു. അവസാന ഓർഡർ അവരിൽ ആരുടെയെങ്കിലും അവസാനത്തേതാണ്; വിഭാഗങ്ങൾ കമ്പനികളെ താരതമ്യം ചെയ്യുന്നു.
company-buyers = { $n ->
    [one] { $n } വ്യക്തി വാങ്ങിയത്
   *[other] { $n } വ്യക്തികൾ വാങ്ങിയത്
}
rfm-as-list = വ്യക്തികളുടെ പട്ടികയായി കാണിക്കുക
turnover-title = വിറ്റുവരവ്
turnover-what = മാസവും ഉൽപ്പന്നവും അനുസരിച്ച് വിറ്റതും തിരിച്ചയച്ചതും.
turnover-sub = { $from } മുതൽ { $to } വരെ
turnover-newest = ഏറ്റവും പുതിയ ഓർഡർ { $month } മാസത്തിലേതാണ്
turnover-by-month = മാസം അനുസരിച്ച്
turnover-by-product = ഉൽപ്പന്നം അനുസരിച്ച്
turnover-period = മറ്റൊരു കാലയളവ്
turnover-from = ആദ്യ മാസം
turnover-to = അവസാന മാസം
turnover-last-12 = അവസാന 12 മാസം
turnover-12-to = { $month } വരെയുള്ള 12 മാസം
turnover-empty-help = നിങ്ങളുടെ കടയിലെ ഓർഡറുകൾ ഇംപോർട്ട് ചെയ്യുക; ഓരോ മാസവും വിറ്റത് ഇവിടെ കാണാം.
turnover-wait = ഓർഡറുകളിൽനിന്ന് ആകെത്തുകകൾ കണക്കാക്കുകയാണ്. അൽപ്പസമയം കഴിഞ്ഞ് പേജ് വീണ്ടും ലോഡ് ചെയ്യുക.
turnover-wait-products = ഈ മാസങ്ങളിലെ ഓർഡറുകൾ ഇപ്പോൾ മാറി; അവയിലെ ഉൽപ്പന്നങ്ങൾ വീണ്ടും കൂട്ടുകയാണ്. അൽപ്പസമയം കഴിഞ്ഞ് പേജ് വീണ്ടും ലോഡ് ചെയ്യുക.
turnover-meaning = അക്കൗണ്ടിന്റെ കറൻസിയിൽ, ആകെ പൂജ്യത്തിനു മുകളിലുള്ള, പണമടച്ച ഓർഡറുകൾ; അറിയാവുന്ന ഉപഭോക്താവില്ലാത്തവയും ഉൾപ്പെടും. തിരിച്ചയക്കലുകൾ അവ നടന്ന മാസത്തിൽ കുറയ്ക്കുന്നു. ക്രമപ്പെടുത്തലുകൾ എണ്ണുന്നില്ല. മാസങ്ങൾ തുടങ്ങുന്നതും അവസാനിക്കുന്നതും അക്കൗണ്ടിന്റെ സമയമേഖലയിലാണ്. ആ മാസം ഓർഡറുള്ള അറിയാവുന്ന വ്യക്തികളാണ് ഉപഭോക്താക്കൾ.
turnover-gross = വിറ്റത്
turnover-known = അറ്റത്തുക, അറിയാവുന്ന ഉപഭോക്താക്കൾ
turnover-known-note = അറിയാവുന്ന ഉപഭോക്താക്കൾക്ക് വിറ്റതിൽ നിന്ന് അവർ തിരിച്ചയച്ചത് കുറച്ചത്. തിരിച്ചയക്കൽ മാത്രമുള്ളവർ RFM റിപ്പോർട്ടിലില്ല.
turnover-month = മാസം
turnover-chart = { $from } മുതൽ { $to } വരെ ഓരോ മാസത്തെയും അറ്റത്തുകയും തിരിച്ചയച്ചതും കാണിക്കുന്ന ദണ്ഡുകൾ. സംഖ്യകൾ താഴെയുള്ള പട്ടികയിലുണ്ട്.
turnover-nothing = ഈ മാസങ്ങളിൽ ഒന്നും വിറ്റിട്ടില്ല
turnover-nothing-help = മറ്റൊരു കാലയളവ് തിരഞ്ഞെടുക്കുക.
turnover-product = ഉൽപ്പന്നം
turnover-sold = വിറ്റ അളവ്
turnover-came-back = തിരിച്ചയച്ച അളവ്
sales-title = അറിയാവുന്ന ഉപഭോക്താക്കൾക്കുള്ള വിൽപ്പന
sales-sub = അറിയാവുന്ന വ്യക്തികൾക്ക് ഇതുവരെ വിറ്റത്.
sales-sum = വിറ്റത്
sales-orders = ഓർഡറുകൾ
sales-lines = വരികൾ
sales-customers = ഉപഭോക്താക്കൾ
sales-people = വ്യക്തികൾ
sales-people-note = ഏതെങ്കിലും ഓർഡറോ തിരിച്ചയക്കലോ ക്രമപ്പെടുത്തലോ ഉള്ളവർ
sales-left-out = { $n ->
    [one] { $n } വരി മറ്റൊരു കറൻസിയിലായതിനാൽ ഒഴിവാക്കി.
   *[other] { $n } വരികൾ മറ്റ് കറൻസികളിലായതിനാൽ ഒഴിവാക്കി.
}
sales-meaning = എണ്ണുന്നത്
sales-meaning-text = അറിയാവുന്ന വ്യക്തികളുടെ പണമടച്ച ഓർഡറുകളിലെ, അളവും വിലയും പൂജ്യത്തിനു മുകളിലുള്ള, അക്കൗണ്ടിന്റെ കറൻസിയിലുള്ള വരികൾ. തിരിച്ചയക്കലുകളും ക്രമപ്പെടുത്തലുകളും ഉപഭോക്താവില്ലാത്ത ഓർഡറുകളും ഇതിലില്ല; തിരിച്ചയച്ചത് കുറച്ചിട്ടില്ല. വരികൾ റൗണ്ട് ചെയ്യാതെ കൂട്ടി, ആകെത്തുക മാത്രം റൗണ്ട് ചെയ്യുന്നു.

## ഓർഡറുകളുടെ ഇംപോർട്ട്
field-order-number = ഓർഡർ നമ്പർ
field-order-time = തീയതിയും സമയവും
field-order-currency = കറൻസി
field-person-external-id = ഉപഭോക്തൃ നമ്പർ
field-person-external-id-instead = ഉപഭോക്തൃ നമ്പറുള്ള നിരയില്ലാത്തതിനാൽ ഇമെയിൽ വിലാസം നോക്കിയും അതില്ലെങ്കിൽ ഫോൺ നമ്പർ നോക്കിയുമാണ് ഉപഭോക്താക്കളെ തിരിച്ചറിയുന്നത്. ഒന്നിലധികം പേർക്ക് അതേ വിലാസമോ നമ്പറോ ഉണ്ടെങ്കിൽ ഓർഡർ ഉപഭോക്താവില്ലാതെ നിൽക്കും.
field-person-name = ഉപഭോക്താവിന്റെ പേര്
field-person-email = ഉപഭോക്താവിന്റെ ഇമെയിൽ
field-person-phone = ഉപഭോക്താവിന്റെ ഫോൺ
field-person-country = ഉപഭോക്താവിന്റെ രാജ്യം
field-person-street = ഉപഭോക്താവിന്റെ തെരുവും നമ്പറും
field-person-city = ഉപഭോക്താവിന്റെ നഗരം
field-person-postal-code = ഉപഭോക്താവിന്റെ പിൻ കോഡ്
field-person-language = ഉപഭോക്താവിന്റെ ഭാഷ
field-order-channel = ഓർഡറിന്റെ ചാനൽ
field-order-status = ഓർഡറിന്റെ നില
field-line-product = ഉൽപ്പന്ന കോഡ്
field-line-product-instead = ഉൽപ്പന്ന കോഡുള്ള നിരയില്ലാത്തതിനാൽ വിവരണം നോക്കിയാണ് ഉൽപ്പന്നങ്ങൾ വേർതിരിക്കുന്നത്. വലിയക്ഷരങ്ങളും ഇടങ്ങളും എങ്ങനെയായാലും ഒരേ വാക്കുകൾ ഒരേ ഉൽപ്പന്നമാണ്.
field-line-description = വിവരണം
field-line-quantity = അളവ്
field-line-price = ഒന്നിന്റെ വില
import-count-orders-new = പുതിയ ഓർഡറുകൾ
import-count-returns-new = പുതിയ തിരിച്ചയക്കലുകൾ
import-count-adjustments-new = പുതിയ ക്രമപ്പെടുത്തലുകൾ
import-count-people-new = പുതിയ വ്യക്തികൾ
import-count-products-new = പുതിയ ഉൽപ്പന്നങ്ങൾ
import-count-orders-unchanged = നിലവിലുള്ളവ, മാറ്റമില്ല
import-count-orders-changed = മറ്റൊരു ഉള്ളടക്കത്തോടെ നിലവിലുള്ളവ, നിലനിർത്തി
import-count-orders-replaced = മാറ്റിയവ
import-count-orders-anonymous = ഉപഭോക്താവില്ലാത്തവ
import-count-orders-other-currency = മറ്റൊരു കറൻസിയിൽ, ആകെത്തുകയിലില്ല
import-count-orders-open = ഇനിയും പണമടയ്ക്കാത്തവ, വ്യക്തികളുടെ ആകെയിലില്ല
import-count-orders-cancelled = റദ്ദാക്കിയവ, വ്യക്തികളുടെ ആകെയിലില്ല
import-count-left-out-names = പേരുകൾ
import-count-left-out-emails = ഇമെയിൽ വിലാസങ്ങൾ
import-count-left-out-countries = രാജ്യങ്ങൾ
import-count-left-out-phones = ഫോൺ നമ്പറുകൾ
import-count-left-out-addresses = വിലാസത്തിന്റെ ഭാഗങ്ങൾ
import-count-left-out-languages = ഭാഷകൾ
import-count-left-out-channels = ചാനലുകൾ
import-count-left-out-shared = ഒന്നിലധികം പേർക്കുള്ള ഇമെയിൽ വിലാസങ്ങളും ഫോൺ നമ്പറുകളും
import-hint-adjustments-new = തിരുത്തലുകൾ, ഉദാഹരണത്തിന് സ്റ്റോക്കിന്റെ: നെഗറ്റീവ് വരികൾ മാത്രം, പക്ഷേ തിരിച്ചയക്കലിന്റെ നമ്പർ അല്ല
import-hint-orders-anonymous = ആരുടേതെന്ന് അറിയില്ല: വിറ്റുവരവിൽ കണക്കാക്കും, ഒരു വ്യക്തിക്കും കണക്കാക്കില്ല
import-sum-orders-sum = പുതിയ ഓർഡറുകളുടെ ആകെ
import-sum-returns-sum = പുതിയ തിരിച്ചയക്കലുകളുടെ ആകെ
import-sum-adjustments-sum = പുതിയ ക്രമപ്പെടുത്തലുകളുടെ ആകെ
error-order-number-wrong = “{ $detail }” ഓർഡർ നമ്പറല്ല: കാണാവുന്ന 1 മുതൽ 100 വരെ അക്ഷരങ്ങൾ.
error-customer-id-wrong = “{ $detail }” ഉപഭോക്തൃ നമ്പറല്ല: കാണാവുന്ന പരമാവധി 100 അക്ഷരങ്ങൾ.
error-product-wrong = “{ $detail }” ഉൽപ്പന്ന കോഡല്ല: കാണാവുന്ന 1 മുതൽ 100 വരെ അക്ഷരങ്ങൾ.
error-product-undescribed = ഉൽപ്പന്ന കോഡില്ല, ഈ വരിയിൽ വിവരണവുമില്ല: വിറ്റത് എന്താണെന്ന് അറിയാൻ വഴിയില്ല.
error-time-wrong = “{ $detail }” തിരഞ്ഞെടുത്ത രൂപത്തിലുള്ള തീയതിയല്ല.
error-status-unknown = “{ $detail }” ഒരു ഓർഡറിന്റെ നിലയായി അറിയില്ല. paid, open അല്ലെങ്കിൽ cancelled എന്ന് എഴുതുക, അല്ലെങ്കിൽ നിര ഒഴിവാക്കുക.
error-order-incomplete = { $detail } എന്ന ഓർഡറിന്റെ മറ്റൊരു വരി സ്വീകരിച്ചില്ല; ഓർഡർ മുഴുവനായി എടുക്കും, അല്ലെങ്കിൽ എടുക്കില്ല.
error-order-too-long = ഓർഡറിൽ { $detail } വരികളിൽ കൂടുതലുണ്ട്.
error-order-two-customers = ഓർഡറിന്റെ വരികളിൽ വ്യത്യസ്ത ഉപഭോക്താക്കളോ കറൻസികളോ ഉണ്ട് ({ $detail }).

## Orders that programs place
error-order-status-unknown = “{ $detail }” ഒരു ഓർഡറിന്റെ നിലയല്ല: paid, open അല്ലെങ്കിൽ cancelled.
error-order-differs = ഈ നമ്പറിൽ മറ്റൊരു ഉള്ളടക്കമുള്ള ഓർഡർ ഇതിനകം ഉണ്ട്. പുതിയതിന് സ്വന്തം നമ്പർ നൽകുക, അല്ലെങ്കിൽ നിലവിലുള്ളതിന്റെ നില മാറ്റുക.
error-product-there = ഈ കോഡുള്ള ഉൽപ്പന്നം മറ്റൊരു പേരിൽ ഇതിനകം ഉണ്ട്. നിലവിലുള്ളതിന്റെ പേര് മാറ്റുക, അല്ലെങ്കിൽ പുതിയതിന് സ്വന്തം കോഡ് നൽകുക.
error-order-whose-twice = person അല്ലെങ്കിൽ customer പറയുക, രണ്ടും വേണ്ട.
error-order-all-negative = എല്ലാ വരിയും പൂജ്യത്തിന് താഴെയാണ്. അത് തിരിച്ചയക്കലോ ക്രമപ്പെടുത്തലോ ആണ്: kind-ൽ അത് പറയുക.
error-order-return-positive = തിരിച്ചയക്കലിൽ എല്ലാ വരിയും പൂജ്യത്തിന് താഴെയാണ്. അളവുകൾ മൈനസ് ചേർത്ത് നൽകുക.
payments-title = പേയ്‌മെന്റുകൾ
payments-paid = അടച്ചത്
payments-due = ഇനി അടയ്ക്കാനുള്ളത്
payments-due-back = ഇനി തിരികെ നൽകാനുള്ളത്
payments-refunded = തിരികെ നൽകിയത്
payments-overpaid = അധികമായി അടച്ചത്
payments-said = ഓർഡറിന്റെ ഉറവിടം പറയുന്നതനുസരിച്ച്; ഒന്നും രേഖപ്പെടുത്തിയിട്ടില്ല
payments-said-part = ഇതിൽ { $amount } രേഖപ്പെടുത്തിയിട്ടില്ല: ഓർഡറിന്റെ ഉറവിടം മാത്രമാണ് അങ്ങനെ പറയുന്നത്
payments-more = ഏറ്റവും പുതിയവയാണ് കാണിക്കുന്നത്; എല്ലാം API-യിൽ ഉണ്ട്.
payments-method = പണമടച്ച രീതി
payments-reference = റഫറൻസ്
payments-reference-hint = രസീതിന്റെയോ ചെക്കിന്റെയോ കൈമാറ്റത്തിന്റെയോ നമ്പർ
payments-amount = തുക
payments-amount-in = തുക ({ $currency })
payments-amount-hint = ഉദാഹരണത്തിന് { $example }
payments-all-the-same = എന്നാലും രേഖപ്പെടുത്തുക
error-amount-unclear = “{ $detail }” ഒരു സംഖ്യയല്ല, അല്ലെങ്കിൽ രണ്ട് സംഖ്യകളാകാം. ഇങ്ങനെ എഴുതുക: { $example }
payments-now = ഒഴിച്ചിട്ടാൽ: ഇപ്പോൾ
payments-record = പേയ്‌മെന്റോ റീഫണ്ടോ രേഖപ്പെടുത്തുക
payments-record-refund = റീഫണ്ട് രേഖപ്പെടുത്തുക
payments-take-back = തിരിച്ചെടുക്കുക
payments-reversed = തിരിച്ചെടുത്തു
payments-recorded = രേഖപ്പെടുത്തിയത്
payments-by-both = { $name }, { $token } എന്ന ടോക്കൺ വഴി
payments-by-token = { $token } എന്ന ടോക്കൺ
payments-told-by = { $source } അറിയിച്ചത്
payment-recorded = രേഖപ്പെടുത്തി.
payment-reversed = തിരിച്ചെടുത്തു; ഇനി കണക്കിലെടുക്കില്ല.
payment-restored = തിരികെ വന്നു; വീണ്ടും കണക്കിലെടുക്കും.
payment-kind-payment = പേയ്‌മെന്റ്
payment-kind-refund = റീഫണ്ട്
payment-method-cash = പണമായി
payment-method-card = കാർഡ്
payment-method-bank-transfer = ബാങ്ക് കൈമാറ്റം
payment-method-mobile-money = മൊബൈൽ മണി
payment-method-cheque = ചെക്ക്
payment-method-voucher = വൗച്ചർ
payment-method-other = മറ്റുള്ളവ
payment-said = { $number } എന്നതിനുള്ള പേയ്‌മെന്റ്
refund-said = { $number } എന്നതിനുള്ള റീഫണ്ട്
payment-said-reversed = { $number } എന്നതിനുള്ള പേയ്‌മെന്റ്, തിരിച്ചെടുത്തത്
refund-said-reversed = { $number } എന്നതിനുള്ള റീഫണ്ട്, തിരിച്ചെടുത്തത്
error-order-paid-in = ഈ ഓർഡറിന്റെ പേയ്‌മെന്റുകൾ { $detail } കറൻസിയിലാണ്. ആദ്യം ഓർഡറിന്റെ പേജിൽ അവ പിൻവലിക്കുക, അല്ലെങ്കിൽ കറൻസി അതേപടി നിലനിർത്തുക.
error-payment-currency = ഈ ഓർഡർ { $detail } കറൻസിയിലാണ്. അടച്ചത് { $detail } കറൻസിയിൽ രേഖപ്പെടുത്തുക.
error-payment-amount = പൂജ്യത്തിനു മുകളിലുള്ള തുക നൽകുക. തിരികെ പോകുന്ന പണത്തിന് റീഫണ്ട് തിരഞ്ഞെടുക്കുക.
error-payment-again = ഈ ഓർഡറിന് { $detail } അല്പം മുമ്പ് രേഖപ്പെടുത്തി. ഇത് മറ്റൊന്നാണോ?
error-payment-beyond = ഈ ഓർഡറിൽ ഇനി പരമാവധി { $detail } മാത്രമേ രേഖപ്പെടുത്താനുള്ളൂ. എന്നാലും രേഖപ്പെടുത്തണോ?
error-payment-of-return = തിരിച്ചയക്കലിന് റീഫണ്ട് മാത്രമേ രേഖപ്പെടുത്താനാകൂ. പേയ്‌മെന്റ് ഓർഡറിൽ രേഖപ്പെടുത്തുക.
error-payment-of-adjustment = ക്രമപ്പെടുത്തലിന് പേയ്‌മെന്റില്ല.
error-payment-differs = ഈ ഐഡിയുള്ള, മറ്റൊരു ഉള്ളടക്കമുള്ള പേയ്‌മെന്റ് ഇതിനകം ഉണ്ട്. പുതിയതിന് അതിന്റേതായ ഐഡി നൽകുക.
error-refund-too-much = പരമാവധി { $detail } തിരികെ നൽകാം: അതിൽ കൂടുതൽ ലഭിച്ചിട്ടില്ല.
person-paid = അടച്ചത്
person-refunded = തിരികെ നൽകിയത്
person-outstanding = ഇനി അടയ്ക്കാനുള്ളത്
product-orders = ഇത് ഉൾപ്പെട്ട ഓർഡറുകൾ
product-orders-none = ഇത് ഉൾപ്പെട്ട ഓർഡറില്ല
product-orders-none-help = ഈ ഉൽപ്പന്നം ഉൾപ്പെട്ട ഓർഡറുകൾ വന്നാലുടൻ ഇവിടെ കാണാം.
products-title = ഉൽപ്പന്നങ്ങൾ
products-add = ഉൽപ്പന്നം ചേർക്കുക
products-search = പേരോ കോഡോ തിരയുക
products-count = { $n ->
    [one] { $n } ഉൽപ്പന്നം
   *[other] { $n } ഉൽപ്പന്നങ്ങൾ
 }
products-count-more = { $n }-ൽ കൂടുതൽ ഉൽപ്പന്നങ്ങൾ
products-any-source = എല്ലാ ഉറവിടങ്ങളും
products-show-all = എല്ലാ ഉൽപ്പന്നങ്ങളും കാണിക്കുക
products-empty = ഇതുവരെ ഉൽപ്പന്നങ്ങളില്ല
products-empty-help = ഉൽപ്പന്നങ്ങൾ അവയുള്ള ഓർഡറുകൾക്കൊപ്പം ഇവിടെ കാണാം. ഒരെണ്ണം കൈകൊണ്ടും ചേർക്കാം.
products-none-found = ഉൽപ്പന്നം കണ്ടെത്തിയില്ല
products-none-found-help = മറ്റൊരു വാക്കോ കോഡോ തിരയുക, അല്ലെങ്കിൽ എല്ലാം കാണിക്കുക.
product-name = പേര്
product-name-hint = പിന്നീടു വരുന്ന ഓർഡറുകളും ഇംപോർട്ടുകളും ഇതു മാറ്റില്ല.
product-code = കോഡ്
product-code-hint = ഉറവിടം അതിന്റെ ഓർഡറുകളിൽ ഇതിനെ വിളിക്കുന്നത്; ഒഴിച്ചിട്ടാൽ പേരുതന്നെ. പിന്നീടു മാറ്റാനാവില്ല.
product-source = ഉറവിടം
product-source-hint = ഓർഡറുകളിൽ ഈ കോഡ് ഉപയോഗിക്കുന്ന കട അല്ലെങ്കിൽ പ്രോഗ്രാം, ഉദാഹരണത്തിന് webshop. പിന്നീടു മാറ്റാനാവില്ല.
product-since = അറിയാൻ തുടങ്ങിയത്
product-edit = ഉൽപ്പന്നം മാറ്റുക
product-added = ഉൽപ്പന്നം ചേർത്തു.
product-was-there = ഈ ഉൽപ്പന്നം നേരത്തേ ഉണ്ടായിരുന്നു.
product-saved = ഉൽപ്പന്നം സംരക്ഷിച്ചു.
product-remove = ഉൽപ്പന്നം നീക്കുക
product-remove-what = ഉൽപ്പന്നം അതിന്റെ പേരും കോഡും സഹിതം എന്നേക്കുമായി പോകും. ഒരു ഓർഡറിലും ഇല്ലാത്തതു മാത്രമേ നീക്കാനാകൂ.
product-removed = ഉൽപ്പന്നം നീക്കി.
error-product-sold = ഓർഡറുകളിൽ ഈ ഉൽപ്പന്നമുള്ളതിനാൽ അതു നിലനിൽക്കും. അതിനു മറ്റൊരു പേരു നൽകാം.

# Background work: what waits, runs and failed, and what to do about it.

## The list
jobs-title = പശ്ചാത്തല ജോലികൾ
jobs-what = ഈ അക്കൗണ്ടിൽ Bandhu സ്വയം ചെയ്യുന്ന കാര്യങ്ങൾ. എന്തെങ്കിലും കിട്ടാതെ വന്നാൽ ഇവിടെ നോക്കുക.
jobs-states = ജോലികളുടെ നില
jobs-state-dead = പരാജയപ്പെട്ടു
jobs-state-waiting = കാത്തിരിക്കുന്നു
jobs-state-running = നടക്കുന്നു
jobs-state-done = പൂർത്തിയായി
jobs-state-discarded = ഒഴിവാക്കി
jobs-none-dead = ഒന്നും പരാജയപ്പെട്ടിട്ടില്ല
jobs-none-waiting = ഒന്നും കാത്തിരിക്കുന്നില്ല
jobs-none-running = ഒന്നും നടക്കുന്നില്ല
jobs-none-done = കഴിഞ്ഞ ഏഴു ദിവസത്തിൽ ഒന്നും ചെയ്തിട്ടില്ല
jobs-none-discarded = ഒഴിവാക്കിയവ ഒന്നുമില്ല
jobs-help-dead = പലവട്ടം പരാജയപ്പെട്ട ജോലി 90 ദിവസം ഇവിടെ കാണും. കാരണം പരിഹരിച്ച് വീണ്ടും ശ്രമിക്കുക, അല്ലെങ്കിൽ ഒഴിവാക്കുക.
jobs-help-waiting = പരാജയപ്പെട്ട ശ്രമം തനിയെ ആവർത്തിക്കും; ഓരോ തവണയും കൂടുതൽ വൈകി.
jobs-help-running = പ്രോഗ്രാം ഇടയ്ക്കു നിന്നാൽ ജോലി അൽപസമയത്തിനകം വീണ്ടും തുടങ്ങും.
jobs-help-done = പൂർത്തിയായവ ഏഴു ദിവസം കാണാം.
jobs-help-discarded = ഒഴിവാക്കിയവ ഏഴു ദിവസം ഇവിടെ കാണും; തിരികെ കൊണ്ടുവരാം.
jobs-kind = ജോലി
jobs-since = എപ്പോൾ മുതൽ
jobs-tries = ശ്രമങ്ങൾ
jobs-next = അടുത്ത ശ്രമം
jobs-due = എത്രയും വേഗം
jobs-reason = കാരണം
jobs-retry-kinds = ഇനം തിരിച്ച് വീണ്ടും ശ്രമിക്കൽ
jobs-retry-kind = എല്ലാം വീണ്ടും ശ്രമിക്കുക: { $kind } ({ $n })

## One job
jobs-about = നില
jobs-queued = വരിയിൽ ചേർത്തത്
jobs-priority = മുൻഗണന
jobs-priority-urgent = അടിയന്തരം
jobs-priority-usual = സാധാരണ
jobs-priority-background = സമയമുള്ളപ്പോൾ
jobs-name = പ്രോഗ്രാമുകൾക്കുള്ള പേര്
jobs-payload = അതിനു നൽകിയത്

## Deciding
jobs-retry = വീണ്ടും ശ്രമിക്കുക
jobs-run-now = ഇപ്പോൾ ചെയ്യുക
jobs-discard = ഒഴിവാക്കുക
jobs-restore = തിരികെ കൊണ്ടുവരിക
jobs-retried = ജോലി ഉടൻ തുടങ്ങും.
jobs-retried-all = { $n ->
    [0] ഒരു ജോലിയും തുടങ്ങാനായില്ല: ഇതേ ജോലി ഇതിനകം കാത്തിരിക്കുകയോ നടക്കുകയോ ആണ്.
    [one] { $n } ജോലി ഉടൻ തുടങ്ങും.
   *[other] { $n } ജോലികൾ ഉടൻ തുടങ്ങും.
}
jobs-discarded = ജോലി ഒഴിവാക്കി.
jobs-restored = ജോലി തിരികെ വന്നു.

## Kinds of jobs
job-name-records-import = ഒരു ഫയലിന്റെ ഇറക്കുമതി
job-name-records-sweep = ഇറക്കുമതികളുടെ പഴയ ഫയലുകൾ നീക്കൽ
job-name-customers-words = ഒരു കമ്പനിയിലെ വ്യക്തികളുടെ തിരയൽ വാക്കുകൾ
job-name-customers-forget-words = നീക്കം ചെയ്തവരുടെ തിരയൽ വാക്കുകൾ
job-name-customers-message-words = മുമ്പത്തെ സന്ദേശങ്ങളും ഫയലുകളും തിരയാവുന്നതാക്കൽ
job-name-customers-sweep-files = ഒന്നും ചൂണ്ടാത്ത അറ്റാച്ചുചെയ്ത ഫയലുകൾ നീക്കൽ
job-name-integrations-claim = ഇപ്പോൾ തിരിച്ചറിഞ്ഞ വ്യക്തിയുടെ മുൻ സന്ദർശനങ്ങൾ
job-name-trade-rfm = ഉപഭോക്താക്കളുടെ വിഭാഗങ്ങൾ (RFM)
job-name-trade-turnover = വിറ്റുവരവിന്റെ തുകകൾ

## What does not go
error-job-not-open = ഈ ജോലി ഇപ്പോൾ നടക്കുകയോ കഴിയുകയോ ചെയ്തിരിക്കുന്നു. നില കാണാൻ പേജ് വീണ്ടും ലോഡ് ചെയ്യുക.
error-job-not-discarded = ഈ ജോലി ഇപ്പോൾ ഒഴിവാക്കിയ നിലയിലല്ല. നില കാണാൻ പേജ് വീണ്ടും ലോഡ് ചെയ്യുക.
error-job-again-waiting = ഇതേ ജോലി ഇതിനകം കാത്തിരിക്കുകയോ നടക്കുകയോ ആണ്. അതു കഴിയുന്നതുവരെ കാത്തിരിക്കുക, അല്ലെങ്കിൽ ആദ്യം അത് ഒഴിവാക്കുക.
error-job-state-unknown = ഇങ്ങനെയൊരു നിലയില്ല: { $detail }. dead, waiting, running, done, discarded എന്നിവയിലൊന്ന് തിരഞ്ഞെടുക്കുക.
error-cron-unknown = ഇത് ആവർത്തിക്കുന്ന സമയമല്ല: { $detail }. മിനിറ്റ്, മണിക്കൂർ, ദിവസം, മാസം, ആഴ്ചയിലെ ദിവസം എന്നിവ നൽകുക. ഉദാഹരണം: 30 2 * * *

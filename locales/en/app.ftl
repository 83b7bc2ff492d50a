# Background work: what waits, runs and failed, and what to do about it.

## The list
jobs-title = Background work
jobs-what = What Bandhu does by itself in this account. Look here when something does not arrive.
jobs-states = How the jobs stand
jobs-state-dead = Failed
jobs-state-waiting = Waiting
jobs-state-running = Running
jobs-state-done = Done
jobs-state-discarded = Discarded
jobs-none-dead = Nothing has failed
jobs-none-waiting = Nothing is waiting
jobs-none-running = Nothing is running
jobs-none-done = Nothing was done in the last seven days
jobs-none-discarded = Nothing is discarded
jobs-help-dead = What failed too often stays here for 90 days. Mend the cause, then try again, or discard it.
jobs-help-waiting = What was tried in vain comes again by itself, later each time.
jobs-help-running = If the program stops in the middle, the job starts again after a moment.
jobs-help-done = What is done stays visible for seven days.
jobs-help-discarded = What is discarded stays here for seven days and can be brought back.
jobs-kind = Job
jobs-since = When
jobs-tries = Tries
jobs-next = Next try
jobs-due = as soon as possible
jobs-reason = Reason
jobs-for = For
jobs-why-written = What the program wrote
jobs-why-disk-full = The server’s disk is full. Make room, then try again.
jobs-why-busy = The database was too busy. Try again.
jobs-why-lost = The database could not be reached. Try again once it is there.
jobs-why-not-understood = The program does not understand what the job was given: it may come from another version. Discard it, and begin the work anew.
jobs-why-gone = Who began it no longer belongs to the account. Discard it, or have somebody else begin the work anew.
jobs-why-broke-off = The job broke off in the middle. Try again; if it breaks off again, tell whoever runs this server.
jobs-why-file = A file on the server could not be read or written. Have it looked at, then try again.
jobs-why-other = Something went wrong within the program.
jobs-retry-kinds = Try again by kind
jobs-retry-kind = Try all again: { $kind } ({ $n })

## One job
jobs-about = How it stands
jobs-queued = Queued
jobs-priority = Priority
jobs-priority-urgent = Urgent
jobs-priority-usual = Usual
jobs-priority-background = When there is time
jobs-name = Name for programs
jobs-request = Number of the request
jobs-trace = Trace
jobs-payload = What it was given

## Deciding
jobs-retry = Try again
jobs-run-now = Run now
jobs-discard = Discard
jobs-restore = Bring back
jobs-retried = The job starts in a moment.
jobs-retried-all = { $n ->
    [0] No job could be started: the same work is on its way already.
    [one] { $n } job starts in a moment.
   *[other] { $n } jobs start in a moment.
}
jobs-discarded = The job is discarded.
jobs-restored = The job is back.

## Kinds of jobs
job-name-records-import = Import of a file
job-name-records-sweep = Clearing away old files of imports
job-name-customers-bulk-change = Bulk change
job-name-customers-words = Search words of a company’s people
job-name-customers-forget-words = Search words of people who were removed
job-name-records-convert-field = Converting the values of an own field
job-name-records-forget-fields = Forgetting deleted own fields
job-name-customers-index-earlier = Making earlier records findable
job-name-customers-sweep-files = Clearing away of attached files that nothing points to
job-name-customers-forget-removed = Deleting for good what was taken away
job-name-integrations-claim = Earlier visits of a person who is now known
job-name-integrations-sweep-visitors = Forgetting visitors who stay unknown
job-name-trade-rfm = Classes of customers (RFM)
job-name-trade-turnover = Sums of turnover
job-name-trade-tag-marks = Marks of earlier customers’ tags
job-name-records-fill-index = Making an own field quick
job-name-records-drop-index = Clearing away what made an own field quick
job-name-customers-fold-texts = Comparing earlier own fields regardless of capital letters

## What does not go
error-job-not-open = This job is running or over by now. Load the page again to see how it stands.
error-job-not-discarded = This job is not discarded any more. Load the page again to see how it stands.
error-job-again-waiting = The same work is waiting or running already. Wait until it is over, or discard it first.
error-job-state-unknown = There is no such state: { $detail }. Choose one of dead, waiting, running, done, discarded.
error-cron-unknown = This is not a time that comes again: { $detail }. Give minute, hour, day, month and weekday. Example: 30 2 * * *
error-schedule-paused = This schedule is paused already. Load the page again.
error-schedule-runs = This schedule is not paused. Load the page again.

## Schedules
schedules-title = Schedules
schedules-what = What Bandhu does again and again in this account, and when. A task that is paused is left out until you resume it.
schedules-none = Nothing is planned yet
schedules-none-help = A few moments after the program has started the schedules of this account stand here.
schedules-zone = The times under “When” are those of the account’s zone ({ $zone }); last and next run are shown in yours.
schedules-task = Task
schedules-when = When
schedules-last = Last run
schedules-next = Next run
schedules-never = not yet
schedules-idle = Nothing to do
schedules-paused = Paused
schedules-paused-since = since { $day }
schedules-pause = Pause
schedules-resume = Resume
schedules-is-paused = The task is paused.
schedules-resumed = The task comes again at its times.
schedules-when-daily = Every day at { $time }
schedules-when-minutes = Every { $n } minutes
schedules-when-hourly = Every hour, at minute { $n }
schedules-when-weekly = Every week: { $day }, { $time }
schedules-when-monthly = Every month: day { $day }, { $time }
schedules-when-cron = By cron: { $cron }
schedules-for-trade-rfm = Once the day has begun, so that the classes are those of today.
schedules-for-trade-turnover = Only when orders came that the sums of months do not hold yet.
schedules-for-customers-forget-removed = Notes, activities, relations and files that can no longer be brought back.
schedules-for-customers-sweep-files = Frees room on the disk.
schedules-for-records-forget-fields = Own fields that can no longer be brought back, with their values.
schedules-for-customers-index-earlier = So that the search finds messages, files and countries of customers that were there before it could.
schedules-for-integrations-sweep-visitors = After as many months without a visit as the page of write keys says.
schedules-for-trade-tag-marks = So that a list by a tag passes quickly by customers who were there before.
schedules-for-customers-fold-texts = So that filters find own texts of who was there before, whatever their capital letters.
schedules-for-records-sweep = Thirty days after an import has ended its file goes; the record stays.

## The API described for people
docs-title = Bandhu API
docs-intro = Programs can do here what people do at their screens. Every address, field and answer stands on these pages, made from the description that the server gives to programs.
docs-english = Names, descriptions and addresses of the API are in English in every language; everything around them is in yours.
docs-machine = The same description for programs (OpenAPI 3.1)
docs-parts = Contents
docs-begin = How to begin
docs-operations = What can be asked
docs-schemas = Schemas
docs-search = Search the API
docs-search-go = Search
docs-none = Nothing holds “{ $q }”
docs-none-help = Try fewer or shorter words, in English, such as the name of a field or a part of an address.
docs-all = Everything that can be asked
docs-token = Signing in
docs-token-text = Make a token in the settings of your account and send it with each request. It belongs to this account and may do what its role allows, or only the permissions chosen for it. It is shown once: keep it as you keep a password. In the examples `$TOKEN` stands for it, `$ID` for the id of what is meant.
docs-lists = Lists
docs-lists-text = A list answers `items` and `next`. For the next part, ask again with `after` set to what stood in `next`; at the end it is `null`. `limit` is how many you want, from 1 to 200; without it you get 50.
docs-once = Sending again
docs-once-text = If you do not know whether a `POST` arrived, send it again with the same `Idempotency-Key`: you get the first answer, and nothing is done twice. If it changed something and its answer was lost, was an error, holds a secret or is longer than 1 MB, you get 409 `once-changed` instead: look up what it made or changed, and do not send it again. What failed without a change may be sent again with the same key. Use a new key of 1 to 200 visible Latin characters for each request. Keys hold for a day.
docs-change = Changing what others change, too
docs-change-text = A person, a company, a note, an activity, an order, a team or a role comes with its version in `ETag`. Send it as `If-Match` with `PATCH` or `DELETE`: if somebody changed the record meanwhile, the answer is 412 and nothing is overwritten.
docs-values = Times and amounts
docs-values-text = Times are written as in RFC 3339 (`2026-11-22T08:35:00Z`). Fields whose names end in `_minor` hold amounts in the smallest unit of the currency, such as cents; prices are texts (`1250.00`). Fields that you do not send stay as they are.
docs-limits = How fast
docs-limits-text = A token may ask { $n } times a second on average over { $window } seconds. Each answer tells in `RateLimit` what is left. Whoever asks faster gets 429 and, in `Retry-After`, after how many seconds to ask again.
docs-limits-none = This server sets no limit on how fast a token may ask.
docs-filter = Filters
docs-filter-text = The parameter `filter` says which records a list means. A condition is a field, a comparison and a value; `and`, `or`, `not` and brackets join conditions. Values with blanks stand in quotation marks. Filters that you set on a page stand in its address, so that you can copy them from there.
docs-filter-examples = Examples
docs-filter-fields = By what people can be filtered
docs-filter-companies = By what companies can be filtered
docs-filter-sortable = also for sorting
docs-errors = Errors
docs-errors-text = Every error is `application/problem+json` (RFC 9457). `type` and `code` are meant for programs and stay the same; `title` and `detail` are meant for people, in the language that `Accept-Language` asks for. With 422, `errors` says which field is wrong and why. `request` is the number under which the request stands in the server’s log.
docs-errors-kinds = Kinds of errors
docs-errors-codes = Codes
docs-errors-see = The code says what is wrong; all codes stand below.
docs-needs-token = Any token may do this.
docs-needs-key = Needs a write key.
docs-needs-permission = Needs the permission
docs-parameters = Parameters
docs-body = Body
docs-answers = Answers
docs-example = Example
docs-required = required

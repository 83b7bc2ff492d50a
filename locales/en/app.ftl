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
jobs-since = Since
jobs-tries = Tries
jobs-next = Next try
jobs-due = as soon as possible
jobs-reason = Reason
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
job-name-customers-words = Search words of a company’s people
job-name-customers-forget-words = Search words of people who were removed
job-name-customers-message-words = Making earlier messages and files findable
job-name-customers-sweep-files = Clearing away of attached files that nothing points to
job-name-integrations-claim = Earlier visits of a person who is now known
job-name-trade-rfm = Classes of customers (RFM)
job-name-trade-turnover = Sums of turnover

## What does not go
error-job-not-open = This job is running or over by now. Load the page again to see how it stands.
error-job-not-discarded = This job is not discarded any more. Load the page again to see how it stands.
error-job-again-waiting = The same work is waiting or running already. Wait until it is over, or discard it first.
error-job-state-unknown = There is no such state: { $detail }. Choose one of dead, waiting, running, done, discarded.
error-cron-unknown = This is not a time that comes again: { $detail }. Give minute, hour, day, month and weekday. Example: 30 2 * * *

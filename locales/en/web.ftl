# What every page can say: days, failures, and the closed lists of words.

## Days and times
day-today = Today
day-yesterday = Yesterday
day-tomorrow = Tomorrow
date-ethiopian = { $date } E.C.
time-ethiopian = { $time } (Ethiopian)
time-ethiopian-night = { $time } at night
time-ethiopian-morning = { $time } in the morning
time-ethiopian-afternoon = { $time } in the afternoon
time-ethiopian-evening = { $time } in the evening
account-days = Days begin and end in the account’s time zone ({ $zone }), not in yours.
account-months = Months, and the days in fields, are those of the Gregorian calendar.
ago-now = just now
ago-minutes = { $n ->
    [one] { $n } minute ago
   *[other] { $n } minutes ago
}
ago-hours = { $n ->
    [one] { $n } hour ago
   *[other] { $n } hours ago
}
ago-days = { $n ->
    [one] { $n } day ago
   *[other] { $n } days ago
}
size-kb = { $n } KB
size-mb = { $n } MB
size-gb = { $n } GB

## Failures: what happened, and what to do next
problem-invalid = Something is not right yet
problem-not-found = This page is not here
problem-not-found-help = It may have been removed, or the address is incomplete. Check the address, or go back to the start.
problem-sign-in = Please sign in
problem-sign-in-help = Sign in, or send a valid API token.
problem-forbidden = You are not allowed to do this
problem-forbidden-help = Your role does not include it. Ask somebody who manages this account.
ui-eyes-forbidden = { $name } may not do this
ui-eyes-forbidden-why = The role of { $name } does not include it: you see this account as they do.
problem-forbidden-needed = Your role does not include this: { $permission }. Ask somebody who manages this account.
problem-forbidden-field = With your role, the field { $field } cannot be changed. Ask somebody who manages this account.
problem-hidden-field = This tells of the field { $field }, which your role does not show. Ask somebody who manages this account.
problem-duty = Something has to be done first
problem-duty-help = Please open your profile in the browser: you were asked to do something there before you go on.
problem-conflict = This does not fit with what is there
problem-unavailable = Not possible at the moment
problem-unavailable-help = Nothing was changed. Please try again in a minute.
problem-disk-full = The disk is full
problem-disk-full-help = Nothing was changed. Please tell whoever runs this server that its disk has no room left.
problem-unsure = It is not known whether it was saved
problem-unsure-help = The database was lost at the last moment. Look whether your change is there before you make it again.
problem-internal = Something went wrong on our side
problem-internal-help = Nothing of what you entered was kept. Please try again; if it happens again, give your administrator the number below.
problem-other-site = The request came from another site
problem-other-site-help = To protect you, forms are taken only from Bandhu’s own pages. Open the page again and repeat it there.
problem-stale-form = This form is too old
problem-stale-form-help = You may have signed in again since you opened it. Load the page again and repeat your change.
problem-too-large = This is too large
problem-too-large-help = Send less at a time, or split the file.
problem-wrong-type = This kind of content is not understood
problem-wrong-type-help = Send the content type that the description of the interface names.
problem-broken-off = The request did not arrive completely
problem-broken-off-help = The connection may have been interrupted. Please send it again.
problem-changed-meanwhile = Somebody changed this in the meantime
problem-changed-meanwhile-help = Load it again, look at what changed, and repeat your change.
problem-too-slow = This took too long
problem-too-slow-help = Please try again, perhaps with fewer records.
problem-too-fast = Too many requests
problem-too-fast-help = Nothing was changed. Please wait { $n ->
    [one] one second
   *[other] { $n } seconds
 } and try again.
problem-method = This address cannot be used this way
problem-method-help = Go back and use the buttons of the page.
problem-number = Number of this request
problem-home = Back to the start
problem-again = Try again

## What is wrong with a field
error-invalid = This value is not possible.
error-required = Please fill this in.
error-too-long = This is too long: at most { $detail } characters.
error-too-short = This is too short: at least { $detail } characters.
error-email = This is not an e-mail address. Example: name@example.com
error-email-of = This is not an e-mail address: { $detail }. Example: name@example.com
error-currency = This is not a currency code. Examples: LKR, ETB, INR, GBP
error-time-zone = This is not a known time zone. Example: Asia/Colombo
error-choice = Please choose one of the given values.
error-number = This is not a number.
error-date = This is not a date. Example: 2026-11-22
error-taken = This is already in use. Please choose another.
error-already-there = This is already there. Load the page again to see it.
error-bad-query = The address has a part that is not understood: { $detail }
error-bad-form = The form has a value that is not understood: { $detail }
error-bad-json = The JSON is not what is expected: { $detail }
error-json-broken = This is no complete JSON: at line and column { $detail } it cannot be read on.
error-json-twice = The JSON names “{ $detail }” twice in one object, so it is not clear which of both is meant. Name it once.
error-unknown-parameter = There is no parameter “{ $detail }” here. Choose among: { $example }
error-no-parameters = This address takes no parameters: leave out “{ $detail }”.
error-one-of = Not known: { $detail }. Choose among: { $example }
error-bad-cursor = The list cannot go on from here. Begin again at its start.
error-limit-range = The limit must be between 1 and { $detail }.
error-account-needed = You belong to several accounts: name the one that is meant in the header X-Account.
error-once-running = This very request is being worked on. Ask again in a moment.
error-once-other = This Idempotency-Key was already used for another request. Use a new one for each request.
error-once-changed = This request has already changed something, but its answer is not there any more. Look up what it made or changed, and do not send it again.
error-idempotency-key = The Idempotency-Key must have 1 to { $detail } visible Latin characters.

## Words for people’s stages
stage-subscriber = Subscriber
stage-lead = Lead
stage-prospect = Prospect
stage-customer = Customer
stage-loyal = Loyal customer
stage-advocate = Advocate
stage-former = Former customer

## Channels
channel-mail = E-mail
channel-webchat = Web chat
channel-sms = SMS
channel-whatsapp = WhatsApp
channel-messenger = Messenger
channel-instagram = Instagram
channel-telegram = Telegram
channel-matrix = Matrix
channel-bluesky = Bluesky
channel-mastodon = Mastodon
channel-x = X
channel-phone = Phone
channel-store = Store
channel-shop = Online shop
channel-web = Website
channel-app = App
channel-post = Post
channel-other = Other

## Kinds of interaction
kind-message = Message
kind-call = Call
kind-meeting = Meeting
kind-visit = Visit
kind-page-view = Page view
kind-event = Event
kind-order = Order
kind-return = Return
kind-payment = Payment
kind-delivery = Delivery
kind-ticket = Ticket
kind-survey-answer = Survey answer
kind-mention = Mention
kind-comment = Comment
kind-reaction = Reaction
kind-campaign-sent = Campaign sent
kind-campaign-opened = Campaign opened
kind-campaign-clicked = Campaign clicked
kind-unsubscribed = Unsubscribed
kind-appointment = Appointment
kind-task = Task
kind-note = Note
kind-file = File
kind-stage-change = Stage changed
kind-consent-change = Consent changed
kind-merge = Merged

## Directions
direction-in = Incoming
direction-out = Outgoing
direction-none = Neither

## Roles
role-owner = Owner
role-admin = Administrator
role-manager = Manager
role-member = Member
role-read-only = Read only
role-own = Own role

## Through somebody else’s eyes
ui-eyes = You see this as { $name }
ui-eyes-what = You see everything as they have it, buttons and forms too, but none of them can be used: nothing of this account can be changed meanwhile.
ui-eyes-still = This form cannot be used now: you see it as somebody else does.
ui-eyes-end = Back to my own view
error-eyes = You are looking through somebody else’s eyes. Go back to your own view to change anything.
error-whose = Choose which should stay: what stands in the form, or what was saved meanwhile.

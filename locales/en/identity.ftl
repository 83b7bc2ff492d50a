# Signing in, one’s own wishes, accounts and their tokens.

## Sign in
sign-in-title = Sign in
sign-in-ended = Your session has ended, or you were signed out on another device. Sign in again to go on.
sign-in-email = E-mail
sign-in-password = Password
sign-in-submit = Sign in

## One’s own page
me-title = Your profile
me-wishes = Name, language and colours
me-name = Your name
me-language = Language
me-language-hint = For every browser in which no other language was chosen. The choice in the menu holds for that browser alone.
me-theme = Colours
me-save = Save
me-saved = Saved.
me-writing = Time zone, dates and numbers
me-zone = Your time zone
me-zone-hint = Type a city and choose. Empty: that of the account ({ $zone }). Reports always keep the account’s.
me-dates = Dates
me-hours = Time of day
me-numbers = Numbers and money
me-as-language = As in the language: { $example }
me-dates-slashes = With slashes: { $example }
me-dates-dots = With dots: { $example }
me-dates-iso = ISO 8601: { $example }
me-dates-ethiopian = Ethiopian calendar: { $example }
me-dates-ethiopian-first = Ethiopian and Gregorian: { $example }
me-hours-24 = 24 hours: { $example }
me-hours-12 = 12 hours: { $example }
me-hours-ethiopian = Ethiopian hours: { $example }
me-preview = How it will look
me-preview-day = Today
me-preview-heading = A week ago, as a heading
me-preview-now = Now
me-preview-number = A number
me-preview-money = An amount
me-password = Password
me-password-old = Your password now
me-password-new = New password
me-password-hint = At least { $n } characters. A few words that only you would put together are easy to keep in mind.
me-password-save = Change the password
me-password-saved = Your password is changed. Your other devices are signed out.
me-password-choose = Choose a new password
me-password-forgotten = If you do not know the password that you have now, ask an administrator of your account for help, or sign out.
me-back = Back to work

## Two-step sign-in
factor-title = Two-step sign-in
factor-what = After your password you enter a code that an app on your phone shows. Who learns your password does not get in with it.
factor-needed = Your account wants everybody to sign in in two steps. Please set it up now; then you can go on.
factor-open = Set up or change
factor-set-up = Set it up
factor-scan = Scan this picture with an authenticator app, then enter the code that it shows.
factor-picture = Picture to scan with an authenticator app
factor-key = If you cannot scan it, type this key into the app:
factor-code = Code
factor-turn-on = Switch it on
factor-turn-off = Switch it off
factor-code-or-recovery = The code that your app shows now, or a recovery code.
factor-turned-off = Two-step sign-in is off.
factor-on = It is on since { $since }.
factor-codes = Your recovery codes
factor-codes-once = Keep them apart from your phone: each lets you in once if it is lost. They are shown only this once.
factor-codes-whose = Recovery codes of { $email } for { $place }, made on { $day }
factor-codes-kept = I have kept them
error-codes-made = Recovery codes were made already, and those that you were shown are good. If you did not keep them, enter your password to make others.
factor-codes-left = { $n ->
    [one] { $n } recovery code is left.
   *[other] { $n } recovery codes are left.
  }
factor-codes-renew = Make new recovery codes
factor-codes-renew-what = The old ones are worth nothing from then on.
factor-back = Back to your profile
sign-in-code-what = If you have set up two-step sign-in, enter the code of your app here. A recovery code will do, too.
sign-in-with-code = Continue with the code

## Sessions and new passwords
me-sessions = Where you are signed in
me-roles = What you may do
me-session = Device
me-session-since = Signed in
me-session-seen = Last seen
me-session-here = This one
me-session-unknown = Unknown device
me-session-end = Sign out there
me-session-end-what = Whoever uses that device has to sign in again. What was typed there and not saved is lost.
me-sessions-end = Sign out everywhere else
me-sessions-end-what = On every other device you have to sign in again. What was typed there and not saved is lost. Here you stay signed in.
me-sessions-ended = Signed out there.
me-password-needed = You were asked to choose a new password. Please do it now; then you can go on.
members-new-password = New password
members-new-password-what = At the next sign-in this person has to choose a new password before anything else.
members-new-password-ask = Ask for a new password
members-new-password-asked = They will be asked at their next sign-in.
members-new-password-waits = New password wanted
settings-second-factor = Everybody signs in in two steps
settings-second-factor-hint = Whoever has not set it up does so at the next sign-in.

## The choice of an account
accounts-title = Your accounts
accounts-none = You do not belong to any account yet. Ask an administrator to add you.
accounts-ended = Your access to { $name } has ended. If this is a mistake, ask an administrator there to invite you again.
accounts-sign-out = Sign out

## An account’s settings
settings-title = Settings
settings-account = Account
settings-name = Name of the firm
settings-zone = Time zone
settings-zone-hint = Days and reports go by it. Example: Asia/Colombo
settings-currency = Currency
settings-currency-fixed = Fixed when the account was made.
settings-address = Address
settings-save = Save
settings-saved = The settings are saved.

## The audit trail
audit-title = Audit trail
audit-file = Save as CSV
audit-none = Nothing was recorded
audit-none-help = Nobody saw or changed anything that fits these wishes.
audit-any = All kinds
audit-anybody = Any user
audit-user = User
audit-ids = { $n ->
    [one] { $n } record
   *[other] { $n } records
  }
audit-found-nothing = Nothing was found
audit-kind = Kind of record
audit-record = Record
audit-record-hint = The address of the record’s page, or the id in it.
audit-from = From day
audit-to = Until day
audit-show = Show
audit-all = Show everything
audit-at = When
audit-who = Who
audit-did = Did what
audit-what = On what
audit-detail = Details
audit-title-reads = Who looked at { $name }
audit-title-record = What happened with { $name }
audit-action-any = Everything
audit-action-reads = Only looking
audit-action-changes = Only changes
audit-former = { $name } (no longer here)
audit-said = { $label }: { $value }
audit-said-reach = { $label } ({ $value })
audit-said-nothing = nothing
audit-said-gone = no longer there
audit-with-slug = Address
audit-with-second-factor = Two-step sign-in for everybody
audit-with-visitor-months = Months for which visitors are kept
audit-with-permissions = Permissions
audit-with-hidden = Hidden fields
audit-with-locked = Locked fields
audit-with-tokens-revoked = Tokens revoked
audit-with-parent = Belongs to
audit-with-source = Source
audit-with-number = Number
audit-with-kind = Kind
audit-with-bytes = Size in bytes
audit-with-fields = Fields
audit-with-words = Searched for
audit-with-found = How many
audit-field-custom = Own fields
audit-bulk-all = People and companies
audit-did-view = Looked at
audit-did-upload = Uploaded
audit-did-retry = Started again
audit-did-discard = Discarded
audit-did-restore = Brought back
audit-did-check = Checked
audit-did-run = Started
audit-did-pause = Paused
audit-did-resume = Resumed
audit-did-list = Saw in a list
audit-did-search = Found by search
audit-did-export = Exported
audit-did-create = Made
audit-did-change = Changed
audit-did-update = Changed
audit-did-delete = Deleted
audit-did-add = Added
audit-did-remove = Removed
audit-did-invite = Invited
audit-did-renew = Made a new link
audit-did-withdraw = Withdrew
audit-did-join = Joined
audit-did-change-role = Changed the role
audit-did-ask-new-password = Asked for a new password
audit-did-revoke = Revoked
audit-did-sign-in = Signed in
audit-did-sign-out = Signed out
audit-did-change-password = Changed the password
audit-did-turn-on-second-factor = Switched two-step sign-in on
audit-did-turn-off-second-factor = Switched two-step sign-in off
audit-did-renew-recovery-codes = Made new recovery codes
audit-did-use-recovery-code = Used a recovery code
audit-did-end-session = Signed out a device
audit-did-end-sessions = Signed out other devices
audit-did-hand-over = Handed over
audit-did-begin = Began
audit-did-undo = Undid
audit-did-reverse = Took back
audit-did-sign-in-failed = Failed to sign in
audit-kind-person = Person
audit-kind-company = Company
audit-kind-order = Order
audit-kind-product = Product
audit-kind-note = Note
audit-kind-activity = Call, meeting or visit
audit-kind-file = File
audit-kind-relation = Relation
audit-kind-interaction = Interaction
audit-kind-import = Import
audit-kind-rfm = RFM
audit-kind-account = Account
audit-kind-member = Member
audit-kind-invitation = Invitation
audit-kind-token = API token
audit-kind-user = User
audit-kind-audit = Audit trail
audit-kind-job = Background job
audit-kind-schedule = Schedule
audit-kind-bulk-change = Bulk change
audit-kind-payment = Payment
audit-kind-field = Own field
audit-kind-view = Saved view
audit-with-position = Place
audit-by-user = User
audit-by-token = API token
audit-by-job = Background work
audit-by-system = The system

## Members and invitations
members-title = Members
members-name = Name
members-email = E-mail
members-role = Role
members-role-hint = Administrators manage the account, managers also import and delete people, members do the daily work, readers only look.
members-seen = Last seen
members-never = Never
members-you = You
members-joined = Member since
members-change-role = Change the role
members-role-changed = The role is changed.
members-remove = Remove from the account
members-remove-what = This person loses the account at once, on every device. Invitations that they sent are withdrawn, and API tokens that they made are revoked. What they wrote stays.
members-keep-tokens = { $n ->
    [one] Leave the API token that they made at work
   *[other] Leave the { $n } API tokens that they made at work
  }
members-removed = The member is removed.
members-owners-only = Only an owner can change an owner.
invitations-title = Open invitations
invitations-new = Invite somebody
invitations-what = You get a link to send to them yourself. It works once, for seven days.
invitations-create = Make an invitation
invitations-made = The invitation for { $email } is ready
invitations-once = Copy the link now and send it: it is shown only this once.
invitations-expires = Good until
invitations-over = Time is over
invitations-renew = New link
invitations-withdraw = Withdraw
invitations-withdraw-what = The link for { $email } leads nowhere from then on. You can invite them again.
invitations-withdrawn = The invitation is withdrawn.
invitation-title = Invitation to { $account }
invitation-role = Your role there: { $role }.
invitation-email = You will sign in with { $email }.
invitation-join = Join
invitation-known = I sign in here already
invitation-signed-in = You are signed in as { $name }.
invitation-over = This invitation is no longer good
invitation-over-help = It was used, withdrawn, or is older than seven days. Ask whoever invited you for a new one.

## What members look after
members-hand-over = Customers that they look after
members-hand-over-what = All of it can be given to a colleague, or to nobody. It happens in the background; the member stays.
members-hand-over-do = Hand over all of it
members-handed-over = The hand-over has begun.
members-successor = Who takes over?
members-successor-choose = Choose…
members-successor-nobody = Nobody
members-remove-holds = This person looks after:

## API tokens
tokens-title = API tokens
tokens-what = A token lets a program work in this account, within its role.
tokens-docs = What programs can ask: the API
tokens-made = The token is ready
tokens-once = Copy it now: it is shown only this once.
tokens-name = Name
tokens-name-hint = What it is for. Example: Web shop
tokens-role = Role
tokens-role-hint = A token looks after nobody: with a role that reaches “only their own” it finds nothing.
tokens-until = Or until the end of this day
tokens-until-hint = If you choose a day, it counts instead of the duration.
tokens-created = Made
tokens-used = Last used
tokens-never = Never
tokens-life = Works for
tokens-life-never = Until it is revoked
tokens-life-days = { $n ->
    [one] { $n } day
   *[other] { $n } days
  }
tokens-expires = Works until
tokens-expired = Expired
tokens-create = Make a token
tokens-revoke = Revoke
tokens-revoke-what = Programs that use “{ $name }” are refused from then on. It cannot be brought back, but you can make a new token.
tokens-revoked = The token is revoked.

## What can be wrong
error-wrong-password = The e-mail or the password is wrong.
error-wait = Too many wrong attempts. Please wait { $n ->
    [one] one second
   *[other] { $n } seconds
}.
error-slug = Use small letters a to z, figures and hyphens, at most { $detail } signs.
error-slug-taken = This address is already in use. Please choose another.
error-already-member = This person already belongs to the account.
error-last-owner = An account needs an owner. Make somebody else an owner first.
error-successor-needed = Choose a successor, or nobody: this person looks after customers.
error-successor-same = Choose somebody else: they have it already.
error-email-known = Somebody signs in with this address already. If it is you, choose “I sign in here already”.
error-role = Choose one of these roles: { $detail }.
error-not-let-in = The e-mail or the password is wrong, or the code of your two-step sign-in is still missing.
error-not-let-in-code = The code, the e-mail or the password is wrong.
error-wrong-password-yours = This is not your password.
error-wrong-code = This is not the code that is shown now. Please enter the newest one; check that your phone’s clock is right.
error-code-used = This code was used already. Wait until your app shows the next one, and enter that.
error-sign-in-again = Too much time has passed. Please sign in again.
error-second-factor-needed = An account that you belong to wants everybody to sign in in two steps.
error-password-same = This is your password already. Please choose another.
error-password-common = Many people use this, so it is tried first. Please choose a few words that only you would put together.
error-password-names = Names are easy to guess. Please choose a few words that only you would put together.
error-password-keys = Keys that lie beside each other are easy to guess. Please choose a few words instead.
error-password-repeats = Repeated signs are easy to guess. Please choose a few words instead.
error-password-sequence = Rows like abc or 6543 are easy to guess. Please choose a few words instead.
error-password-dates = Years and dates are easy to guess. Please choose a few words instead.
error-password-weak = This is easy to guess. Please add another word or two.
error-audit-id = This is not an id. Copy the address of the record’s page, or the id in it.
error-audit-day = Write the day as year-month-day, for example 2026-11-25.
error-audit-action = This is nothing that can be done. Possible: reads, changes, edits, { $detail }.
error-token-days = Give a number of days from 1 to { $detail }.
error-token-until = “{ $detail }” is not a day from today on within the next ten years. Write it as year-month-day, for example 2027-01-31.

## Teams
teams-title = Teams
teams-what = Some roles see only the records of their teams: those of everybody in one’s own teams and in the teams below them.
teams-none = No teams yet
teams-none-help = Make one for each branch, region or group that looks after customers together.
teams-new = New team
teams-name = Name
teams-name-hint = Example: Kandy
teams-parent = Parent team
teams-top = None (top level)
teams-create = Make the team
teams-save = Save
teams-change = Name and place
teams-members = Members
teams-empty = Nobody is in this team yet.
teams-who = Member
teams-add = Put into the team
teams-take-out = Take out
teams-remove = Remove the team
teams-remove-what = Its members stay in the account. The teams below it move up.
teams-made = The team is made. Now put members into it.
teams-changed = The team is changed.
teams-removed = The team is removed.
teams-added = They are in the team now.
teams-taken-out = They are no longer in the team.
teams-put-back = They are in the team again.

## Roles of one’s own
roles-title = Roles
roles-what = A role of your own says what somebody may do, on whose records, and which fields they do not see. Give it on the page of members.
roles-none = No roles of your own yet
roles-none-help = The five below will do for most. Make one where somebody should see only their own customers, or not every field.
roles-fixed = Roles that every account has
roles-new = New role
roles-own-none = None of these fits?
roles-own-there = Roles of your own stand among the choices.
roles-explained = What roles of your own may do
roles-hides = { $n ->
    [one] One field of people is hidden
   *[other] { $n } fields of people are hidden
}
roles-locks = { $n ->
    [one] One field of people is shown, but cannot be changed
   *[other] { $n } fields of people are shown, but cannot be changed
}
roles-invite = Invite somebody
roles-name = Name
roles-name-hint = Example: Sales, Kandy
roles-grants = What it allows
roles-grant = { $what }: { $whose }
roles-reach-what = A record is somebody’s own when they are its owner. Orders and notes go with the person whom they are about.
roles-fields = Fields of people
roles-fields-what = What is hidden is not shown, not searched, not filtered by and not exported. Without one of the figures of orders there is no RFM report.
roles-hide = Hide
roles-hidden = Hidden fields
roles-locked = Locked fields
roles-members = { $n ->
    [0] Nobody has it.
    [one] { $n } member has it.
   *[other] { $n } members have it.
}
roles-lock = Show, but do not let change
roles-save = Save the role
roles-remove = Remove the role
roles-remove-what = Only a role that nobody has can be removed.
roles-held = This role can be removed when nobody has it any more. Give another one first to: { $names }
roles-made = The role is made. Give it on the page of members.
roles-changed = The role is changed.
roles-removed = The role is removed.
role-what-owner = Everything, the other owners included.
role-what-admin = Everything but the owners.
role-what-manager = Daily work, deleting, imports and reports on everybody’s records.
role-what-member = Daily work on everybody’s records, without deleting people or companies.
role-what-read-only = Looks at everybody’s records and changes nothing.
reach-own = only their own
reach-team = those of their teams
reach-all = everybody’s
permission-people-read = See people and companies
permission-people-write = Change people and companies
permission-people-delete = Delete people and companies
permission-notes-write = Write notes
permission-orders-read = See orders
permission-orders-write = Change orders
permission-imports-run = Import
permission-reports-read = See the whole firm’s reports
permission-views-share = Share saved views
permission-account-manage = Manage the account
permission-events-write = Send events
permission-owners-manage = Manage the owners

## Through somebody else’s eyes, and tokens for some permissions
eyes-title = See it as they do
eyes-what = You see the account with this person’s rights. Nothing of the account can be changed meanwhile, and the audit trail names you.
eyes-begin = See it as { $name }
eyes-ended = You see with your own eyes again.
tokens-permissions = Only for some permissions
tokens-permissions-what = The token is held to what you tick, within its role. Nothing ticked is all that the role allows.

## What can be wrong with them
error-name-taken = This name is in use already. Please choose another.
error-role-in-use = A member, an invitation or a token still has this role. Give them another one first.
error-roles-full = There are a hundred roles already. Remove one that nobody needs first.
error-teams-full = There are five hundred teams already. Remove one that nobody needs first.
error-role-empty = A role that allows nothing is of no use. Choose at least one permission.
error-permission = A role of your own can allow these: { $detail }.
error-reach = This is for all records or for none.
error-hideable = This field cannot be hidden or locked: { $detail }.
error-team-circle = A team cannot stand below itself.
error-team-deep = Teams go eight levels deep at most.
error-team-unknown = There is no such team. Choose one from the list.
error-not-a-member = This person does not belong to the account. Invite them first.
error-permissions-none = Choose at least one permission, or none of the list at all.
audit-did-see-as = Looked through the eyes of
audit-kind-team = Team
audit-kind-role = Role
members-sessions = Signed in on
members-sessions-none = Nowhere at the moment.
members-session-end = Sign out
members-session-ended = Signed out there.
members-factor-what = If this person lost phone and recovery codes, take two-step sign-in away from them. They are signed out everywhere and get in with the password alone; make sure first that it is really they who ask.
members-factor-take = Take two-step sign-in away
members-factor-taken = Two-step sign-in is taken away.
error-several-accounts = This person belongs to other accounts, too, which rely on their two-step sign-in. They have to use a recovery code.
audit-did-take-second-factor = Took two-step sign-in away
audit-eyes = { $name }, through the eyes of { $eyes }
audit-did-see-as-end = Looked with their own eyes again
teams-remove-do = Yes, remove the team
members-remove-do = Yes, remove from the account
members-factor-do = Yes, take it away
error-reach-unseen = Nobody can change what they do not see. Let them see at least as many records.
error-reach-of-all = This is about everybody’s customers and orders. Give it together with everybody’s people and orders, or leave it out.
error-permission-beyond-role = The role does not allow this, so that the token could not do it either: { $detail }.
audit-did-renew-password = Made up a new password by command

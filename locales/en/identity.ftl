# Signing in, one’s own wishes, accounts and their tokens.

## Sign in
sign-in-title = Sign in
sign-in-email = E-mail
sign-in-password = Password
sign-in-submit = Sign in

## One’s own page
me-title = Your profile
me-wishes = Name, language and colours
me-name = Your name
me-language = Language
me-theme = Colours
me-save = Save
me-saved = Saved.
me-password = Password
me-password-old = Your password now
me-password-new = New password
me-password-hint = At least { $n } characters. A few words that only you would put together are easy to keep in mind.
me-password-save = Change the password
me-password-saved = Your password is changed. Your other devices are signed out.
me-back = Back to work

## The choice of an account
accounts-title = Your accounts
accounts-none = You do not belong to any account yet. Ask an administrator to add you.
accounts-sign-out = Sign out

## An account’s settings
settings-title = Settings
settings-account = Account
settings-name = Name of the firm
settings-zone = Time zone
settings-zone-hint = Days, reports and reminders go by it. Example: Asia/Colombo
settings-currency = Currency
settings-address = Address
settings-save = Save
settings-saved = The settings are saved.

## Members and invitations
members-title = Members
members-name = Name
members-email = E-mail
members-role = Role
members-role-hint = Administrators manage the account, managers also import, members do the daily work, readers only look.
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
invitations-withdrawn = The invitation is withdrawn.
invitation-title = Invitation to { $account }
invitation-role = Your role there: { $role }.
invitation-email = You will sign in with { $email }.
invitation-join = Join
invitation-known = I sign in here already
invitation-signed-in = You are signed in as { $name }.
invitation-over = This invitation is no longer good
invitation-over-help = It was used, withdrawn, or is older than seven days. Ask whoever invited you for a new one.

## API tokens
tokens-title = API tokens
tokens-what = A token lets a program work in this account, within its role.
tokens-made = The token is ready
tokens-once = Copy it now: it is shown only this once.
tokens-name = Name
tokens-name-hint = What it is for. Example: Web shop
tokens-role = Role
tokens-created = Made
tokens-used = Last used
tokens-never = Never
tokens-create = Make a token
tokens-revoke = Revoke
tokens-revoked = The token is revoked.

## What can be wrong
error-wrong-password = The e-mail or the password is wrong.
error-wait = Too many wrong attempts. Please wait { $detail } seconds.
error-slug = Use small letters a to z, figures and hyphens, at most { $detail } signs.
error-slug-taken = This address is already in use. Please choose another.
error-already-member = This person already belongs to the account.
error-last-owner = An account needs an owner. Make somebody else an owner first.
error-email-known = Somebody signs in with this address already. If it is you, choose “I sign in here already”.
error-role = Choose one of these roles: { $detail }.

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
me-language-hint = For every browser in which no other language was chosen. The choice in the menu holds for that browser alone.
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

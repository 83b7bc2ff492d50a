# What every page has: the frame, buttons, palette, messages.
ui-product = Bandhu
ui-skip = Skip to the content
ui-skip-details = Skip to the details
ui-parts = Parts of this text
ui-nav = Main menu
ui-nav-people = People
ui-nav-companies = Companies
ui-nav-orders = Orders
ui-nav-imports = Imports
ui-nav-reports = Reports
ui-crumbs = Where you are
ui-search = Search

## Yourself
ui-user-menu = Your account and settings
ui-accounts = Change account
ui-settings = Settings
ui-jobs = Background work
ui-profile = My profile
ui-sign-out = Sign out
ui-theme = Colours
ui-theme-auto = As on this device
ui-theme-light = Light
ui-theme-dark = Dark
ui-language = Language
ui-language-en = English
ui-language-si = සිංහල
ui-language-am = አማርኛ
ui-language-ml = മലയാളം

## Buttons
ui-save = Save
ui-cancel = Cancel
ui-close = Close
ui-edit = Change
ui-undo = Undo
ui-unsaved = What you typed is not saved
ui-unsaved-what = If you leave this page now, your changes are lost.
ui-unsaved-stay = Stay here
ui-unsaved-leave = Leave without saving
ui-leave-it = Leave it as it is
ui-dismiss = Close this message
ui-copy = Copy
ui-copied = Copied
ui-save-file = Save as a file
ui-print = Print
ui-more = Show more
ui-filter-remove = Remove the filter { $filter }

ui-choose = Choose
ui-choose-one = Choose: { $name }
ui-chosen = Chosen:
ui-choose-page = Choose all on this page

## How things stand
ui-loading = Loading…
ui-errors-title = Please look at these fields again:
ui-colon = :
ui-failed = That did not work. Nothing was changed; please try again.
ui-offline = The server does not answer. Please check your connection.

## Files
ui-file-drop = Drop a file here, or choose one
ui-file-choose = Choose a file
ui-file-send = Upload
ui-file-sending = Uploading…
ui-file-send-failed = The file could not be uploaded. Please try again.

## Palette and keys
ui-palette = Search and commands
ui-palette-hint = Search, or go to a page
ui-palette-go = Go to
ui-palette-recent = Opened last
ui-palette-none = Nothing found. Try another word or a part of it.
ui-shortcuts = Keyboard shortcuts
ui-key-choose = choose
ui-key-open = open
ui-key-open-row = Open the row
ui-key-note = Write a note (on a person’s page)
ui-key-send = Save the text that is being written
ui-key-walk = Next and previous row
ui-single-keys = Shortcuts of a single key
ui-single-keys-hint = Switch them off if you dictate, or if they get in your way.

## The style guide
guide-title = Style guide
guide-sub = Every part in every state
guide-buttons = Buttons
guide-form = Form
guide-list = List
guide-record = Record
guide-figures = Figures
guide-navigation = Ways about
guide-feedback = How things stand
guide-upload = Upload
guide-icons = Icons
guide-dialog = Open the dialog
guide-text = She asked whether the blue one comes in a smaller size, and would like to collect it on Friday.
guide-name = Name
guide-email = E-mail
guide-email-hint = We write only about orders.
guide-city = City
guide-stage = Stage
guide-note = Note
guide-consent = May be written to
guide-orders = Orders
guide-value = Value
guide-notice = The list was saved
guide-empty = Nobody here yet
guide-progress = { $done } of { $total } rows
guide-file-hint = CSV or XLSX, at most 1 GB
guide-step-file = File
guide-step-columns = Columns
guide-step-check = Check
guide-step-run = Run
guide-step-report = Report
ui-stale = Somebody changed this while you were writing
ui-stale-by = { $who } changed this while you were writing: { $when }
ui-stale-own = You changed this yourself in another window: { $when }
ui-stale-at = Somebody or something else changed this while you were writing: { $when }
ui-stale-kept = Nothing of yours is lost: it still stands in the form.
ui-stale-taken = What only the other change touched was taken over: { $fields }.
ui-stale-save = Nothing collides with yours. Look it over and save again.
ui-stale-choose = Both changes touch: { $fields }. Choose below each which should stay, and save again.
ui-stale-whose = { $field }: both of you changed this. What should stay?
ui-stale-whose-own = { $field }: changed in both windows. What should stay?
ui-stale-mine = Mine, as it stands in the form
ui-stale-here = From this window, as it stands in the form
ui-stale-theirs = The other’s:
ui-stale-elsewhere = From the other window:
ui-stale-nothing = nothing stands there
ui-gone-title = This was deleted
ui-gone = Somebody deleted this while you were writing
ui-gone-by = { $who } deleted this while you were writing: { $when }
ui-gone-own = You deleted this yourself in another window: { $when }
ui-gone-at = Somebody or something else deleted this while you were writing: { $when }
ui-gone-kept = Nothing was saved. What you typed stands below, so that you can copy it.
ui-gone-nothing = Nothing was saved; you had changed nothing either.
ui-gone-for-good = It cannot be brought back.
ui-gone-back = Bring it back and save what I typed
ui-yes = Yes
ui-no = No

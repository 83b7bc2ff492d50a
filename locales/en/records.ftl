## Filters and lists. A detail is: place in the text, what was found there → what may be meant.

error-filter-syntax = The filter is not understood at { $detail }
error-filter-field = The filter names a field that is not there: { $detail }
error-filter-operator = The filter asks what cannot be asked here: { $detail }
error-filter-value = The filter has a value that does not fit: { $detail }
error-filter-too-long = The filter is too long: at most { $detail } characters.
error-filter-too-deep = The filter has too many brackets within brackets: { $detail }
error-filter-too-many = The filter has too many conditions or values: { $detail }
error-list-field = The list cannot be sorted by or show this field: { $detail }
error-list-columns = These are too many columns: at most { $detail }.

## The form that makes a condition, and conditions in words. $value is a value in words, or … in a list of choices.
filter-field = Field
filter-field-choose = Choose a field
filter-choose = Choose
filter-comparison = Condition
filter-value = Value
filter-to = To
filter-days = Days
filter-days-free = In the last days (may stay empty)
filter-times = Times
filter-anything = Anything
filter-add = Add the condition
filter-me = me
filter-quoted = “{ $text }”
filter-says = { $field }: { $asks }
filter-says-is = is { $value }
filter-says-is-not = is not { $value }
filter-says-contains = contains { $value }
filter-says-starts = begins with { $value }
filter-says-empty = is empty
filter-says-not-empty = is not empty
filter-says-less = less than { $value }
filter-says-at-most = at most { $value }
filter-says-more = more than { $value }
filter-says-at-least = at least { $value }
filter-says-between = { $value }
filter-says-span = from { $from } to { $to }
filter-says-on = on { $value }
filter-says-not-on = not on { $value }
filter-says-before = before { $value }
filter-says-until = on or before { $value }
filter-says-after = after { $value }
filter-says-from = on or after { $value }
filter-says-not-since = not since { $value }, or never
filter-says-never = never
filter-says-ever = known
filter-says-within = in the last { $value } days
filter-says-older = more than { $value } days ago
filter-says-times-at-least = at least { $value } times
filter-says-times-at-most = at most { $value } times
filter-says-did = { $value } happened
filter-says-did-not = { $value } did not happen
filter-says-did-any = something happened
filter-says-did-none = nothing happened
filter-says-lately = { $what }, in the last { $days ->
    [one] { $days } day
   *[other] { $days } days
}
filter-says-and = { $a } and { $b }
filter-says-or = { $a } or { $b }
filter-says-not = not: { $value }
filter-says-all = everything
filter-says-none = nothing
filter-text = Write the filter as text
filter-text-fields = Fields and what they are called in the text
filter-text-example = stage = customer and created within 30 days

## A filter that is not understood
filter-fault-syntax = At character { $at } the filter is not understood: { $found }
filter-fault-field = At character { $at }: there is no field “{ $found }”.
filter-fault-operator = At character { $at } something is asked that cannot be asked there: { $found }
filter-fault-value = At character { $at } a value does not fit: { $found }
filter-fault-near = Do you mean “{ $near }”?
filter-fault-mend = Use “{ $near }”
filter-fault-without = Show the list without this filter
filter-fault-go-on = Nothing was looked for. Correct the text and apply it again, or go on without it.
filter-fits-day = Write a day like this: 2026-03-31
filter-fits-number = Write a whole number.
filter-fits-money = Write an amount with a point: 12.50
filter-fits-truth = Write true or false.
filter-fits-word = These words fit: { $words }
error-filter-day = “{ $detail }” is not a day. Choose one, or write it like this: 2026-03-31
error-filter-choice = “{ $detail }” is not among the choices.
error-filter-range = Write a whole number within { $detail }.

## Imports
imports-title = Imports
imports-empty = Bring the orders of your shop or till, and see at once who your best customers are. Nothing is written before you have seen what would happen.
imports-add = Import orders
imports-hint = CSV or XLSX, also packed with gzip or xz, at most { $size }. The first line names the columns.
import-file = File
import-state = State
import-source = Source
import-source-hint = A short name for where the orders come from, the same each time: with the order number it tells an order that comes again. Example: webshop
import-source-which = Where does this file come from? So far: { $names }. The same name only for the same shop or till, else their customers are taken for one another.
import-when = Uploaded
import-finished = Finished
import-size = Size
import-state-uploaded = Uploaded
import-state-checking = Being checked
import-state-checked = Checked
import-state-running = Running
import-state-done = Done
import-state-failed = Failed
import-busy-checking = Checking the file
import-busy-running = Importing
import-share = { $n } %
import-steps = Steps of the import
import-step-file = File
import-step-columns = Columns
import-step-check = Check
import-step-run = Import
import-step-report = Report
import-same-file = You brought this very file before, on { $when }.
import-same-file-done = It was imported. Orders that are already there are left as they are; nothing is counted twice.
import-same-file-other = That import was not finished.
import-same-file-checked = Nothing of it was written then: it was only looked at.
import-same-file-open = Open that import
import-other-source = This very file was already imported, on { $when }, under the source “{ $source }”.
import-other-source-help = Under “{ $here }” all its orders would come a second time. If they are the same orders, change the source to “{ $source }”: then nothing is counted twice.
import-again = They are other orders: import them again, under “{ $here }”
import-swept = The file was deleted on { $when }, { $days } days after anything was last done with this import. What was imported stays.
import-leave = You can leave this page; the work goes on.
import-refresh = Show how far it is now
import-silent = Nothing has been heard of this for more than 30 seconds.
import-go-on = Go on
import-remove = Remove this import
import-remove-what = What was chosen for this file is forgotten. Nothing of it was written yet, so nothing else changes. You can bring the file again.
import-removed = The import is removed.
import-failed-internal = Something went wrong on our side.
import-failed-midway = What was written so far is there and right. Go on: it continues where it stopped.
import-failed-next = Nothing was written. Mend the file or the choices below, then check again.
import-columns = Columns
import-columns-help = Say what each column of your file holds. What was recognised is already chosen; please look at it.
import-encoding = The file is read as { $name }. If letters in the examples look wrong, save it as “CSV UTF-8” and bring it again.
import-columns-missing = Choose below which column holds: { $names }
import-either = { $one } or { $other }
import-instead = What stands in for missing columns
import-column = Column
import-examples = Examples
import-means = Holds
import-column-means = What the column { $name } holds
import-leave-out = (leave out)
import-options = How it is written
import-usual = { $value } (the account’s)
import-currency = Currency
import-currency-hint = Of amounts beside which none stands. Empty: the account’s.
import-zone = Time zone
import-zone-hint = Of times that name none. Empty: the account’s.
import-dates = Dates
import-dates-found = Find out from the file
import-dates-day-first = Day first: 31/12/2026
import-dates-month-first = Month first: 12/31/2026
import-dates-year-first = Year first: 2026-12-31
import-dates-order = Read as
import-dates-example = For example
import-dates-earliest = Earliest
import-dates-latest = Latest
import-dates-usual = Every date of this file can be read with the day first or with the month first. They are read as is usual where your account is: { $order }. Look at the example; if it is wrong, choose the other way and check again.
import-dates-most = { $n ->
    [one] The dates contradict each other. Most are read so: { $order }. { $n } line does not fit and is refused.
   *[other] The dates contradict each other. Most are read so: { $order }. { $n } lines do not fit and are refused.
}
import-dates-misfits = { $n ->
    [one] { $n } line has a date that cannot be read so, and is refused.
   *[other] { $n } lines have dates that cannot be read so, and are refused.
}
import-dates-again = Check again
import-decimal = Numbers
import-prefix = Returns begin with
import-prefix-hint = Order numbers that begin so, and take nothing in, are returns. Empty: none do.
import-change = Orders that are there with other content
import-change-keep = Keep what is there
import-change-replace = Replace by what the file says
import-change-hint = The check tells how many there are.
import-check = Check
import-checked = This is what the import would do. Nothing has been written yet.
import-run = Import now
import-nothing-new = There is nothing to import: everything in this file is there already.
import-change-columns = Change columns
import-lines-read = { $n ->
    [one] { $n } line was read.
   *[other] { $n } lines were read.
}
import-lines-refused = { $n ->
    [one] { $n } line was refused; its reason stands below.
   *[other] { $n } lines were refused; the reasons stand below.
}
import-none-refused = None was refused.
import-left-out = Some values could not be used and are left out. Their orders are taken all the same.
import-left-out-example = “{ $value }” (first on line { $line })
import-left-out-help = Telephone numbers without a country code are read as those of the customer’s country, else of your account’s.
import-refused = Refused lines
import-refused-help = Download them, mend them in a spreadsheet, and import the mended lines: orders that are already there are not doubled.
import-refused-file = Download refused lines (CSV)
import-refused-first = The first of them
import-refused-line = Line
import-refused-code = Code
import-refused-reason = Reason
import-refused-field = Field
import-refused-value = Value
import-refused-raw = The line itself
import-count-lines = Lines
import-count-lines-new = New lines
import-count-lines-refused = Refused lines

## What is wrong with a file, a line or a choice
error-file-too-large = The file is too large: at most { $detail } MB. Split it, or pack it with gzip.
error-file-empty = The file is empty. Choose another.
error-file-not-a-workbook = The workbook cannot be opened ({ $detail }). Save it again as XLSX or CSV.
error-file-unpacks-too-large = The workbook unpacks to more than { $detail } MB. Save it as CSV.
error-file-without-header = The file has no first line with the names of its columns. Add one.
error-file-not-a-table = This is no CSV or XLSX file. Save the table as CSV or XLSX and bring that.
error-file-column-twice = The column { $detail } stands twice in the file. Give each its own name.
error-file-broken = The file cannot be read to its end ({ $detail }). Save it again and bring it anew.
error-file-gone = The file is no longer here. Bring it again.
error-map-not-toml = The map file is not understood: { $detail }
error-map-no-such-column = The file has no column { $detail }.
error-map-no-such-field = There is no field { $detail }.
error-map-field-twice = Two columns are chosen for: { $detail }. Choose one.
error-map-field-missing = No column is chosen for: { $detail }.
error-map-without-header = A file without names of columns cannot be imported. Add a first line.
error-source-form = Use 1 to 60 letters a to z, figures, hyphens, points or underscores.
error-currency-unknown = { $detail } is not a currency code. Examples: LKR, ETB, INR, GBP
error-zone-unknown = { $detail } is not a known time zone. Example: Asia/Colombo
error-date-out-of-range = The date { $detail } is too far away.
error-line-width = The line has more or fewer values than there are columns.
error-line-open-quote = This line opens a quote (") that is never closed, so all lines after it were read as part of it. Close it or take it away.
error-line-too-long = The line is longer than a megabyte.
error-line-not-utf8 = The line is not in UTF-8.
error-number-wrong = “{ $detail }” is not a number.
error-number-places = “{ $detail }” has too many decimal places.
error-number-large = “{ $detail }” is too large.
error-file-under-other-source = This file was already imported under the source { $detail }, so all its orders would come a second time. Choose that source, or say that they are to come again.
error-import-source-fixed = A part of this file was already written under the source { $detail }; under another it would come twice. Leave the source as it is, or bring the file anew.
error-date-format = “{ $detail }” is not a way to write dates. Choose day first or month first, or use the letters of strftime, for example %d/%m/%Y.
error-import-already-runs = This import is already at work or done. Load the page again.
error-import-runs-elsewhere = This import is being worked on elsewhere. Wait a moment and load the page again.
error-import-not-removable = This import has written something, or is at work, so that it cannot be removed.

## Own fields.
error-url = “{ $detail }” is not the address of a web page. Example: https://example.com/shop
error-want-whole = { $detail } is not a whole number. Amounts are told in the smallest unit: 1250 for 12.50.

## Own fields. Pages of settings.
own-title = Own fields
own-of = Records
own-record-person = People
own-record-company = Companies
own-what-person = Fields of your own stand on the page of each person, beside name and address.
own-what-company = Fields of your own stand on the page of each company, beside name and address.
own-none-person = People have no fields of your own yet
own-none-company = Companies have no fields of your own yet
own-example-person = Add what your firm wants to know of people: “Shoe size” as a number, or “How they heard of us” with choices.
own-example-company = Add what your firm wants to know of companies: “Number of boats” as a number, or “Contract ends” as a day.
own-add = Add a field
own-new-person = New field of people
own-new-company = New field of companies
own-create = Add the field
own-name = Name
own-name-hint = What stands before the value, for example: Shoe size
own-holds = What it holds
own-holds-hint = It can be changed later; what does not fit then is set aside.
own-holds-option = { $name }: { $what }
own-holds-text = Text
own-holds-what-text = one line, for example a nickname
own-holds-long-text = Long text
own-holds-what-long-text = several lines
own-holds-number = Number
own-holds-what-number = up to six decimals, for example 42.5
own-holds-money = Amount of money
own-holds-what-money = in one currency
own-holds-date = Day
own-holds-what-date = for example when a contract ends
own-holds-time = Day and time
own-holds-what-time = for example the next delivery
own-holds-truth = Yes or no
own-holds-what-truth = may also stay empty
own-holds-choice = One choice
own-holds-what-choice = one of several that you list
own-holds-choices = Several choices
own-holds-what-choices = any of those that you list
own-holds-email = Mail address
own-holds-what-email = one address, to write to
own-holds-phone = Telephone number
own-holds-what-phone = one number, to call
own-holds-url = Web address
own-holds-what-url = begins with http or https
own-holds-person = Link to a person
own-holds-what-person = one of the people here
own-holds-company = Link to a company
own-holds-what-company = one of the companies here
own-link-hidden = Hidden
own-link-deleted = Deleted
own-link-found = Which one is meant?
own-link-hint-person = Type a name, or paste the address of the person’s page.
own-link-hint-company = Type a name, or paste the address of the company’s page.
own-currency = Currency
own-currency-hint = For an amount of money alone. Examples: LKR, ETB, INR, GBP
own-choices = Choices
own-choices-hint = For one choice or several alone: one on each line.
own-choices-what = The place says where a choice stands in the list. Records that have a choice that you take away keep it.
own-choices-languages = Choices in other languages
own-choice = Choice { $n }
own-place = Place of “{ $name }”
own-away = Take “{ $name }” away
own-more = Further choices
own-more-hint = One on each line.
own-help = Help
own-help-hint = A sentence that stands below the field where somebody fills it in.
own-section = Section
own-section-hint = Fields of one section stand together under this heading. Empty: without one.
own-required = Required
own-required-hint = Nobody can save a record without a value here.
own-default = Default
own-default-hint = What a new record has unless somebody says otherwise.
own-default-none = Nothing
own-languages = Name and help in other languages
own-in = { $what } ({ $language })
own-key = Name for programs
own-key-hint = Small Latin letters, digits and _; a letter first. Empty: made of the name. It cannot be changed later.
own-fixed = What stays
own-fixed-what = Records and programs know the field by this name. What it holds can be changed; you see first what would come of it.
own-kind = Change what it holds
own-kind-title = What “{ $name }” holds
own-kind-now = Now it holds: { $holds }
own-kind-to = From now on
own-kind-look = See what would come of it
own-kind-outcome = What would come of it: { $holds }
own-kind-holding = Records with a value
own-kind-fits = Values that fit
own-kind-lost = Values that do not fit
own-kind-more = Only the first { $n } records were looked at; there are more.
own-kind-examples = These do not fit and would be set aside, for example:
own-kind-what = Values that fit are converted in the background. Those that do not are taken out of the records, and come back if you undo the change within 30 days.
own-kind-begin = Change it now
own-kind-begun = The values are being converted.
own-kind-last = Last change
own-kind-from-to = From { $from } to { $to }
own-kind-state-running = Values are being converted.
own-kind-state-done = All values were converted.
own-kind-state-undoing = Values are being turned back.
own-kind-state-undone = All values are again what they were.
own-kind-looked = { $n ->
    [one] { $n } record looked at
   *[other] { $n } records looked at
}
own-kind-look-again = See how far it is
own-kind-converted = Values that became others
own-kind-undo = Undo the change
own-kind-undo-what = { $n ->
    [one] Values become what they were, but for those that somebody wrote since. One day is left.
   *[other] Values become what they were, but for those that somebody wrote since. { $n } days are left.
}
own-kind-undo-begun = The change is being undone.
own-kind-proposed = These are the values that are there: one on each line. Leave out or add what you like.
own-change = Change the field
own-removal = Delete the field
own-removal-what = It goes from all pages. Records keep their values: within 30 days you can bring the field back with all of them.
own-up = Move “{ $name }” up
own-down = Move “{ $name }” down
own-deleted = Deleted fields
own-deleted-one = { $name } (deleted)
own-deleted-what = They come back with all the values that records have.
own-left = Time left
own-days-left = { $n ->
    [one] { $n } day
   *[other] { $n } days
  }
own-restore = Bring back
own-made = “{ $name }” was added.
own-changed = “{ $name }” was saved.
own-gone = “{ $name }” was deleted.
own-back = “{ $name }” is there again.
error-fields-full = There are 100 fields already, which is the most. Delete one before you add another.
error-fields-kept = Too many fields were deleted. Bring one of them back and change it.
error-field-again = Another field has this name now. Change its name before you bring this one back.
error-phone-here = This is not a phone number: { $detail }. Write it as it is dialled at home, or with + and the country code, for example { $example }.
error-kind-same = It holds that already. Choose another.
error-field-change-runs = The values of a field are being converted at this moment. Wait until that is done.
error-field-import-runs = An import is running at this moment. Wait until it is done.
error-field-change-over = There is no change that could be undone.
error-link-choose = Several or none are called so. Choose below which one is meant, or search with other words.
error-link-unknown = There is no such record within your reach. Choose another.
error-link-id = Give the id or the address of a record’s page.
error-default-not-here = A link has no default. Leave it empty.
error-own-key = Use small Latin letters, digits and _, a letter first, at most 40 altogether. Example: shoe_size
error-own-key-taken = “{ $detail }” is or was in use already. Choose another.
error-choices-missing = Give at least one choice.
error-choices-not-here = Only a field that holds one choice or several has a list of them. Take the choices out or change what it holds.
error-choice-twice = “{ $detail }” stands there twice. Give each choice a name of its own.
error-currency-no-money = Only an amount of money has a currency.
error-language-unknown = “{ $detail }” is none of the languages en, si, am, ml.
error-position = Places are counted from 1.

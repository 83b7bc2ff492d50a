# People, companies, their timeline, notes and search.

## The list of people
people-title = People
people-add = Add a person
people-import = Import orders
people-views = Ready views
people-view-all = All people
people-view-best = Best customers
people-view-new = New this month
people-view-mine = My people
people-search = Search people
people-filter = Filter
people-filter-apply = Apply
people-columns = Columns
people-none = Nobody found
people-none-help = Try another word or a part of it, or take a filter away.
people-none-view = Nobody belongs to this view yet.
people-none-all = Show all people
people-empty = Nobody is here yet
people-empty-help = Import the orders of your shop, and its customers appear here with everything they bought. Or add the first person by hand.
people-empty-given = Customers whom you may see appear here, for example when a colleague gives them to you.
people-count = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
list-best = { $n } best matches
people-count-more = { $n }+ people

## A person's fields
person-name = Name
person-given = Given name
person-family = Family name
person-stage = Stage
person-email = E-mail
person-emails = E-mail addresses
person-emails-hint = One a line; a label may follow after a comma: nimal@example.lk, work
person-phone = Phone
person-phones = Phone numbers
person-phones-hint = One a line, as it is dialled in the person’s country, or with + and the country code: { $example }, mobile
person-handle = Social handle
person-handles = Social handles
person-handles-hint = One a line, the network first: instagram @nimal
person-company = Company
person-company-hint = A name that is not known yet makes a new company.
person-tags = Tags
person-tags-hint = With commas between them: wholesale, Kandy
person-external-id = Id elsewhere
person-address = Postal address
person-address-street = Street and number
person-address-postal-code = Postal code
person-address-city = City
person-address-region = Province or district
person-address-country = Country
person-language = Language
person-language-none = Not known
person-locked-hint = Shown to you, but your role does not change it.
person-time-zone = Time zone
person-time-zone-hint = For example Asia/Colombo
person-preferences = Preferences
person-reached-by = Wants to be reached by
preferences-any-way = No preference
preferences-contact = Number or address
preferences-any-contact = Any contact
preferences-from = From
preferences-until = Until
preferences-hours = { $from }–{ $until } ({ $zone })
preferences-hours-next = { $from } until { $until } the next day ({ $zone })
preferences-between-days = {", "}
preferences-days = On these days; none means any
preferences-likes = What they like or need
preferences-likes-hint = One a line: Shoe size: 42, or a sentence such as No calls on poya days
preferences-more-likes = { $n ->
    [one] { $n } more
   *[other] { $n } more
}
way-mail = E-mail
way-phone = Phone
way-sms = SMS
way-whatsapp = WhatsApp
way-telegram = Telegram
way-post = Post
way-none = Not at all
person-owner = Owner
owner-none = Nobody
owner-left = A former colleague
person-interactions = Interactions
person-created = Known since
person-updated = Last changed
person-id = Id

## A person's page
person-about = About
person-add-value = Add
person-more = More actions
person-more-fields = More fields
person-edit = Change a person
person-saved = Saved
person-trail = Who looked at this
person-as-before = It is again as it was before
person-delete = Delete
person-delete-title = Delete { $name }?
person-delete-help = Names, contact details, notes, calls, files and what was said in messages are removed for good. Orders stay, without the person, and so does when something happened.
person-delete-stays = The orders that stay:
person-deleted = The person was deleted

## Timeline and notes
timeline-title = Timeline
timeline-empty = Nothing happened yet
timeline-empty-help = Orders, messages and visits will appear here. A note is a good beginning.
timeline-none = Nothing of this kind
timeline-none-help = Take a filter away to see everything that happened.
timeline-unknown = Nothing is called { $words } here, so the timeline is not filtered by that. Choose among the filters below.
timeline-continued = { $day } (continued)
timeline-stage = Stage: { $from } → { $to }
timeline-page = Viewed page { $name }
timeline-screen = Viewed screen { $name }
note-hint = What was said, what was promised, what to remember
note-save = Save the note
note-saved = The note was saved
note-mine = Your note
note-change = Change
note-change-title = Change a note
note-remove = Delete the note
note-taken-away = The note is deleted. For a day it can be brought back on the timeline.
note-removed = Deleted note
note-restore = Undo
note-restored = The note is back

## Calls, meetings and visits
activity-kinds = What happened
activity-text = Text
activity-when = When
activity-now = Empty means now.
activity-direction = Who called
activity-out = We called
activity-in = They called
activity-minutes = Minutes
activity-minutes-hint = 1 to { $n }
activity-lasted = { $n } min
activity-outcome = Outcome
activity-outcome-hint = Wants an offer, nobody answered
activity-where = Where
activity-usual = As usual
activity-saved = Saved
activity-change-title = Change: { $kind }
activity-remove = Delete
activity-taken-away = Deleted. For a day it can be brought back on the timeline.
activity-removed = Deleted: { $kind }
activity-restored = It is back

## How people and companies belong together
relation-title = Relations
relation-add = Add a relation
relation-none = Family, household, who recommended whom, and whatever else connects this record with others.
relation-how = What { $name } is to the other
relation-referred-by = Recommended by
relation-referred = Recommended us to
relation-parent-of = Parent of
relation-child-of = Child of
relation-owns = Parent company of
relation-owned-by = Subsidiary of
relation-household = Same household
relation-other = Something else
relation-other-of = { $label } of
relation-label = What the other is
relation-label-hint = Accountant, neighbour, supplier
relation-search = Name, phone or e-mail
relation-search-first = Type a part of the name above, then choose here.
relation-other-record = The other person or company
relation-added = The relation was saved
relation-remove = Remove the relation to { $name }
relation-removed = The relation was removed
relation-restored = The relation is back

## Files
file-attach = Attach a file
file-choose = The file
file-send = Attach
file-added = The file was attached

## Companies
companies-title = Companies
companies-add = Add a company
companies-search = Search companies
companies-all = Show all companies
companies-view-all = All companies
companies-view-mine = My companies
companies-view-new = New this month
companies-none = No company found
companies-none-view = No company belongs to this view yet.
companies-empty = No companies yet
companies-empty-help = A company brings people together who work for the same firm. Add one here, or name one on a person's page.
companies-empty-given = Companies whose people you may see appear here, for example when a colleague gives them to you.
companies-count = { $n ->
    [one] { $n } company
   *[other] { $n } companies
}
companies-count-more = { $n }+ companies
company-name = Name of the company
company-people = People of the company
company-phones-hint = One a line, as it is dialled in the company’s country, or with + and the country code: { $example }, office
company-no-people = Nobody belongs to it yet. Name the company on a person's page.
company-all-people = Show all of them
company-created = Known since
company-updated = Last changed
company-id = Id
company-edit = Change a company
company-saved = Saved
company-delete = Delete
company-delete-title = Delete { $name }?
company-delete-help = The company is removed for good, with the calls and files about it. Its people stay, without a company.
company-deleted = The company was deleted

## Many at once
bulk-list = Bulk changes
bulk-none = Nothing was changed in bulk yet
bulk-none-help = Choose rows in a list of people or companies to give them to a colleague together.
bulk-choose-all = All of them: { $n }
bulk-choose-whole = Everything in this list
bulk-nothing-chosen = Nothing is chosen. Tick some rows first, or the box for all of them.
bulk-owner-change = Change the owner
bulk-owner-title = Change the owner
bulk-owner-to = New owner
bulk-owner-choose = Choose…
bulk-owner-hint = What you may not change stays as it is and is counted. You can undo it afterwards.
bulk-owner-do = Change the owner
bulk-begun = It has begun.
bulk-what = What
bulk-who = Begun by
bulk-when = Begun
bulk-finished = Finished
bulk-state = State
bulk-state-running = Running
bulk-state-done = Done
bulk-state-stopped = Stopped
bulk-title-owner = New owner: { $name }
bulk-title-nobody = New owner: nobody
bulk-title-hand-over = Hand-over from { $from } to { $to }
bulk-title-hand-over-nobody = Hand-over from { $from } to nobody
bulk-title-undo = Undo of a bulk change
bulk-busy = Changing the records
bulk-listing = Looking which records these are
bulk-progress = { $n } of { $total }
bulk-leave = You can leave this page; the work goes on.
bulk-refresh = Show how far it is now
bulk-changed = Changed
bulk-same = Were so already
bulk-refused = Left as they are
bulk-refused-what = No longer there, or not yours to change.
bulk-refused-undo-what = Changed again since, no longer there, or not yours to change.
bulk-stopped = Whoever began this may no longer change these records, so it stopped. What was changed stays changed.
bulk-undo-what = Each record that still has this owner goes back to the one before. Possible for { $days } days.
bulk-undone = This was undone
bulk-state-undone = Undone
bulk-undoes = Takes back
bulk-undoes-which = An earlier bulk change
bulk-not-back = This cannot be undone: whoever handed over is no longer here, so there is nobody to give it back to. Give the customers to another colleague from the list instead.
error-nobody-to-give-back = Whoever handed over is no longer here: there is nobody to give it back to. Give the records to another colleague instead.

## Search
search-title = Search
search-all = Search everything
search-start = What are you looking for?
search-start-help = Type a name, a part of it, a phone number, an e-mail address, an order number or a word of a note or a message, in any script.
search-none = Nothing found
search-none-of = Nothing found for “{ $words }”
search-none-help = Try another word or a part of it.
search-people = People
search-companies = Companies
search-notes = Notes
search-activities = Calls, meetings and visits
search-files = Files
search-messages = Messages and notes
search-group = { $name } · { $n }
search-fact = { $label }: { $value }

## What is wrong with a field
error-control-characters = This holds invisible control characters. Please type it again.
error-phone = This is not a phone number with its country code: { $detail }. Write it with + and the code, for example +94 77 123 4567.
error-phone-or-national = This is not a phone number: { $detail }. Write it as it is dialled in the person’s country, or with + and the country code, for example { $example }.
error-preferred-contact = This is no contact of that way. Choose one that belongs to it, or any.
error-both-hours = Give both hours, from and until, or neither.
error-same-hours = The hours begin and end at the same time. Give two different ones, or neither.
error-clock = This is not a time of day: { $detail }. Example: 09:30
error-like = This is not understood: { $detail }. Write what it is about, a colon and the value: Shoe size: 42
error-network = This is not the name of a network: { $detail }. Example: instagram
error-handle = This is not a handle: { $detail }. Example: instagram @nimal
error-country = This is not a country: { $detail }. Examples: LK, Sri Lanka
error-language-tag = This is not a language code: { $detail }. Examples: si, en-GB
error-tag = A tag cannot hold a comma: { $detail }
error-time = This is not a point in time with its zone: { $detail }. Example: 2026-11-22T14:05:00+05:30
error-local-time = This is not a day with a time: { $detail }. Example: 2026-11-22 14:05
error-in-future = This time is still to come. Give the time at which it happened.
error-minutes = Give whole minutes from 1 to { $detail }.
error-one-of-both = Name either a person or a company, not both.
error-attachment-too-large = The file is too large: at most { $detail } MB. Nothing was kept.
error-relation-itself = Choose another record: nothing is related to itself.
error-relation-alike = A household joins two people; a parent and a child are both people or both companies.
error-relation-there = This relation is there already.
error-relation-circle = This would lead in a circle: the other stands below this record already.
error-relation-whom = Choose the other person or company.
error-too-many = These are too many: at most { $detail }.
error-want-text = This must be text.
error-want-truth = This must be true or false.
error-want-object = This must be a JSON object.
error-want-list = This must be a list.
error-field-unknown = There is no such field.
error-field-unknown-near = There is no such field. Do you mean { $detail }?
error-person-empty = Give at least one thing to know the person by: a name, an e-mail address, a phone number or an id.
error-id-taken = Another record has this id already.
error-id-taken-by = Another record has this id already: { $detail }. Take it away there first, or use another.
error-unknown-record = There is no such record: { $detail }
error-unknown-colleague = Nobody in this account has this id: { $detail }. Choose a colleague.
error-changed-meanwhile = Somebody changed this in the meantime. Load it again, look at what changed, and repeat your change.
error-nothing-chosen = Nothing is chosen. Choose at least one record.
error-ids-or-filter = Name the records either by their ids or by a filter.
error-bulk-kind = Choose one of these kinds: { $detail }.
error-not-to-undo = This cannot be undone any more: it is still running, was undone already, or is too old.
error-still-receiving = Records are just being given to this member. Wait until that is done, then try again.
error-source-missing = An external id needs the name of its source.

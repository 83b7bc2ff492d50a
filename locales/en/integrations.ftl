# Write keys and the intake of events.

## Write keys
write-keys-title = Write keys
write-keys-what = With a write key a site or an app sends what people do there. It stands in the site for everybody to read, and opens nothing: events can be added with it, and nothing can be read or changed.
write-keys-new = New write key
write-keys-name = Name
write-keys-name-hint = Which site or app gets it, for example: online shop
write-keys-source = Source
write-keys-source-hint = Leave it empty, unless your site already sends customer numbers of a shop: then write that shop’s name, as in the import.
write-keys-key = Write key
write-keys-used = Last used
write-keys-never = never
write-keys-create = Make a write key
write-keys-made = The write key is ready.
write-keys-revoke = Revoke
write-keys-revoke-what = Sites and apps that send with “{ $name }” are refused from then on, and their events are lost. What came before stays. The key cannot be brought back.
write-keys-revoked = The write key was revoked. What came with it stays.
write-keys-how = How to send events
write-keys-how-text = The libraries of Segment and PostHog work as they are. In Node, with your newest key:
visitors-title = Visitors who stay unknown
visitors-what = What a visitor does waits until they say who they are, and then goes to their timeline. Who never does is forgotten after this time without a visit, with all that they did. What known people did stays.
visitors-months = Months after the last visit
visitors-months-hint = { $from } to { $to }. Usually 13: no longer than a browser should keep a visitor’s mark, so that who comes later comes as another visitor anyway.
visitors-save = Save
visitors-saved = Saved. It holds from the next night on.
error-visitor-months = Give a number of months from { $detail }.

## What the intake refuses
error-key-missing = A write key is needed: as the user name of Basic authentication, or in the body as writeKey or api_key.
error-key-wrong = Nobody has this write key, or it was revoked.
error-body-large = The request is too large: at most { $detail } KB, also when unpacked. Please send fewer events at once.
error-bad-gzip = The packed body cannot be unpacked.
error-broken-off = The request did not arrive completely. Please send it again.
error-batch-missing = A batch needs the field batch with a list of messages.
error-batch-long = At most { $detail } messages at once. Please send them in several batches.
error-events-too-fast = More events came with this write key than it may bring. Please send them again after { $detail } s.
error-intake-failed = The events could not be taken now. Please send them again later.
error-event-type = A message needs a type: identify, track, page, screen, group or alias. { $detail }
error-event-nobody = A message needs a userId or an anonymousId (distinct_id).
error-event-id = An id is text or a number: { $detail }
error-event-name = An event needs its name in the field event.
error-event-object = The field { $detail } must be an object.
error-event-group = A group needs its groupId.
error-event-alias = An alias needs userId and previousId.
error-event-two-people = Both ids already belong to different people. Two people are not joined by an event.
error-event-ids-full = The person has { $detail } ids already, and no room for one more.
error-event-large = The event is too large: at most { $detail } KB.
error-event-twice = The name “{ $detail }” stands twice in one object.
error-event-deep = The event is nested too deeply: at most { $detail } levels.
error-event-nul = The event holds the character NUL, which cannot be kept.
error-event-number = The event holds a number that is none (NaN, Infinity) or is too large. Please leave it out, or send null.

## In the audit trail
audit-kind-write-key = Write key
audit-by-write-key = Write key

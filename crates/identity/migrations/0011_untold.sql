-- Failed sign-ins that the trails of the accounts do not know of yet: lines of "user time". They are kept by the
-- statement that counts the failure, one line each, whether anybody has that address or not.
ALTER TABLE identity_attempt ADD COLUMN untold text NOT NULL DEFAULT '';
CREATE INDEX identity_attempt_untold ON identity_attempt (attempt_key) WHERE untold <> '';

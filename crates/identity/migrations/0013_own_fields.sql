-- How many fields of its own were ever added to the account: 0 where it never had any, so that nobody needs to look. Of
-- accounts that were there before it is not known.
ALTER TABLE identity_account ADD COLUMN own_fields bigint NOT NULL DEFAULT 1;

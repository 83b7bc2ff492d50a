-- What somebody acted through: the token, or the member through whose eyes an administrator looked.
ALTER TABLE identity_audit ADD COLUMN via_id uuid;

-- The trail is read by user, too.
CREATE INDEX identity_audit_user ON identity_audit (account_id, user_id, audit_id);

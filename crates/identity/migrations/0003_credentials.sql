-- Second factors, what a session owes before it may go on, and passwords that have to be changed.

-- Ways to show who one is, besides the password: totp (its secret is sealed with the key of the data
-- folder) and recovery (the hash of a code that works once). Others (passkey, oidc) will stand here too.
CREATE TABLE identity_credential (
  user_id uuid NOT NULL,
  credential_id uuid NOT NULL,
  kind text NOT NULL,
  secret bytea NOT NULL,
  used_step bigint,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, credential_id)
);

ALTER TABLE identity_account ADD COLUMN second_factor boolean NOT NULL DEFAULT false;
ALTER TABLE identity_user ADD COLUMN new_password boolean NOT NULL DEFAULT false;
ALTER TABLE identity_session ADD COLUMN duty text;

-- Owners, invitations, and when somebody was last seen.

-- The first admin of each account owns it from now on.
UPDATE identity_member SET role = 'owner'
 WHERE role = 'admin'
   AND NOT EXISTS (
     SELECT 1 FROM identity_member earlier
      WHERE earlier.account_id = identity_member.account_id
        AND earlier.role IN ('admin', 'owner')
        AND (earlier.created_at < identity_member.created_at
             OR (earlier.created_at = identity_member.created_at AND earlier.user_id < identity_member.user_id)));

CREATE TABLE identity_invitation (
  account_id uuid NOT NULL,
  invitation_id uuid NOT NULL,
  secret_hash bytea NOT NULL UNIQUE,
  email text NOT NULL,
  role text NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, invitation_id)
);

ALTER TABLE identity_user ADD COLUMN seen_at timestamptz;
UPDATE identity_user SET seen_at =
  (SELECT max(s.seen_at) FROM identity_session s WHERE s.user_id = identity_user.user_id);

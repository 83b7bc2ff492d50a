-- The names of members, tokens, teams, roles and invitations that are gone, for the audit trail and for whatever
-- else speaks of them: they outlive what they named. kind: member, token, team, role, invitation.
CREATE TABLE identity_gone (
  account_id uuid NOT NULL,
  gone_id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  PRIMARY KEY (account_id, gone_id)
);

-- Who left before, as far as the trail knows.
INSERT INTO identity_gone (account_id, gone_id, kind, name)
SELECT DISTINCT t.account_id, t.subject_id, 'member', u.name
  FROM identity_audit t JOIN identity_user u ON u.user_id = t.subject_id
 WHERE t.subject_kind = 'member' AND t.action = 'remove'
   AND NOT EXISTS (SELECT 1 FROM identity_member m
                    WHERE m.account_id = t.account_id AND m.user_id = t.subject_id);

--@sqlite
INSERT INTO identity_gone (account_id, gone_id, kind, name)
SELECT t.account_id, t.subject_id, 'token', json_extract(t.detail, '$.name')
  FROM identity_audit t
 WHERE t.subject_kind = 'token' AND t.action = 'create' AND json_extract(t.detail, '$.name') IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM identity_token k
                    WHERE k.account_id = t.account_id AND k.token_id = t.subject_id);
INSERT INTO identity_gone (account_id, gone_id, kind, name)
SELECT t.account_id, t.subject_id, t.subject_kind, json_extract(t.detail, '$.name')
  FROM identity_audit t
 WHERE t.subject_kind IN ('team', 'role') AND t.action = 'delete' AND json_extract(t.detail, '$.name') IS NOT NULL;
--@postgres
INSERT INTO identity_gone (account_id, gone_id, kind, name)
SELECT t.account_id, t.subject_id, 'token', t.detail ->> 'name'
  FROM identity_audit t
 WHERE t.subject_kind = 'token' AND t.action = 'create' AND t.detail ->> 'name' IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM identity_token k
                    WHERE k.account_id = t.account_id AND k.token_id = t.subject_id);
INSERT INTO identity_gone (account_id, gone_id, kind, name)
SELECT t.account_id, t.subject_id, t.subject_kind, t.detail ->> 'name'
  FROM identity_audit t
 WHERE t.subject_kind IN ('team', 'role') AND t.action = 'delete' AND t.detail ->> 'name' IS NOT NULL;
--@both

-- What was searched is forgotten with whoever was found.
CREATE INDEX identity_audit_search ON identity_audit (account_id, audit_id)
 WHERE action = 'search' AND subject_id IS NULL;
-- Whoever signs in and belongs nowhere any more is told where their access ended.
CREATE INDEX identity_gone_id ON identity_gone (gone_id);

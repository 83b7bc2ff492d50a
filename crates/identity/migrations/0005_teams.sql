-- Teams, roles of a firm's own, tokens for some permissions only, and a look through somebody else's eyes.

-- A tree: parent_id is null at the top. The people of a team are those in it and in the teams below it.
CREATE TABLE identity_team (
  account_id uuid NOT NULL,
  team_id uuid NOT NULL,
  parent_id uuid,
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, team_id)
);

CREATE TABLE identity_team_member (
  account_id uuid NOT NULL,
  team_id uuid NOT NULL,
  user_id uuid NOT NULL,
  PRIMARY KEY (account_id, team_id, user_id)
);
CREATE INDEX identity_team_member_user ON identity_team_member (account_id, user_id, team_id);

-- grants: {"people.read": "own", ...} with own, team or all. hidden, locked: names of fields of people.
-- A member, an invitation or a token of such a role has its id in the column role.
CREATE TABLE identity_role (
  account_id uuid NOT NULL,
  role_id uuid NOT NULL,
  name text NOT NULL,
  grants jsonb NOT NULL,
  hidden jsonb NOT NULL,
  locked jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, role_id)
);

-- Names of permissions; null for all that the role grants.
ALTER TABLE identity_token ADD COLUMN permissions jsonb;

-- Whose eyes an administrator looks through, and in which account; both or neither.
ALTER TABLE identity_session ADD COLUMN eyes_account uuid;
ALTER TABLE identity_session ADD COLUMN eyes_user uuid;

-- Write keys, and what sites and apps call people before and after they are known.

-- The secret is kept as it is: it stands in the pages of the firm's own site, for everybody to read,
-- and must be shown again to whoever puts it there. All that it opens is the intake of events.
CREATE TABLE integrations_write_key (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  -- Under which source its people and events are known; keys with one source share them.
  source text NOT NULL,
  secret text NOT NULL UNIQUE,
  created_by uuid,
  created_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (account_id, id)
);

-- Visitors of whom we know who they are: the last one who made themselves known on a device.
CREATE TABLE integrations_visitor (
  account_id uuid NOT NULL,
  source text NOT NULL,
  anonymous_id text NOT NULL,
  person_id uuid NOT NULL,
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, source, anonymous_id)
);
CREATE INDEX integrations_visitor_person ON integrations_visitor (account_id, person_id);

-- Entries of the log that wait for their visitor to become known.
CREATE TABLE integrations_visit (
  account_id uuid NOT NULL,
  source text NOT NULL,
  anonymous_id text NOT NULL,
  interaction_id uuid NOT NULL,
  PRIMARY KEY (account_id, source, anonymous_id, interaction_id)
);

-- What a source calls companies.
CREATE TABLE integrations_group (
  account_id uuid NOT NULL,
  source text NOT NULL,
  group_id text NOT NULL,
  company_id uuid NOT NULL,
  PRIMARY KEY (account_id, source, group_id)
);

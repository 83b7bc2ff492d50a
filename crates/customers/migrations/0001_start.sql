-- People, companies, how they can be reached, and the one log of what happened with them.

CREATE TABLE customers_person (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name_full text NOT NULL,
  name_given text NOT NULL,
  name_family text NOT NULL,
  -- What lists show: the name, else a contact point, else the external id.
  shown_as text NOT NULL,
  -- The folded form of shown_as, by which lists are sorted.
  sort_key text NOT NULL,
  stage text NOT NULL,
  language text,
  time_zone text,
  company_id uuid,
  owner_id uuid,
  tags jsonb NOT NULL,
  custom jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (account_id, id)
);
--@postgres
-- By bytes, as SQLite does it and as the folded key is meant.
ALTER TABLE customers_person ALTER COLUMN sort_key TYPE text COLLATE "C";
--@both
CREATE INDEX customers_person_name ON customers_person (account_id, sort_key, id);
CREATE INDEX customers_person_created ON customers_person (account_id, created_at, id);
CREATE INDEX customers_person_updated ON customers_person (account_id, updated_at, id);
CREATE INDEX customers_person_stage ON customers_person (account_id, stage, sort_key, id);
CREATE INDEX customers_person_company ON customers_person (account_id, company_id, sort_key, id);

CREATE TABLE customers_company (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  sort_key text NOT NULL,
  custom jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (account_id, id)
);
--@postgres
ALTER TABLE customers_company ALTER COLUMN sort_key TYPE text COLLATE "C";
--@both
CREATE INDEX customers_company_name ON customers_company (account_id, sort_key, id);
CREATE INDEX customers_company_created ON customers_company (account_id, created_at, id);

-- The tags of customers_person once more, one a row, for filters.
CREATE TABLE customers_tag (
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  tag text NOT NULL,
  PRIMARY KEY (account_id, person_id, tag)
);
CREATE INDEX customers_tag_tag ON customers_tag (account_id, tag, person_id);

-- kind: email, phone, handle, address. value: normalised, what equality means.
CREATE TABLE customers_contact_point (
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  value text NOT NULL,
  shown_as text NOT NULL,
  label text NOT NULL,
  network text NOT NULL,
  verified boolean NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (account_id, person_id, kind, network, value)
);
CREATE INDEX customers_contact_point_value ON customers_contact_point (account_id, kind, value, person_id);

CREATE TABLE customers_external_id (
  account_id uuid NOT NULL,
  source text NOT NULL,
  external_id text NOT NULL,
  person_id uuid NOT NULL,
  PRIMARY KEY (account_id, source, external_id)
);
CREATE INDEX customers_external_id_person ON customers_external_id (account_id, person_id, source, external_id);

-- The log. Appended to, never changed. ref_kind and ref_id point to what it was about: an order, a note.
CREATE TABLE customers_interaction (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid,
  company_id uuid,
  occurred_at timestamptz NOT NULL,
  channel text NOT NULL,
  kind text NOT NULL,
  direction text NOT NULL,
  source text NOT NULL,
  external_id text NOT NULL,
  summary text NOT NULL,
  properties jsonb NOT NULL,
  ref_kind text,
  ref_id uuid,
  created_by uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, id),
  UNIQUE (account_id, source, external_id)
);
CREATE INDEX customers_interaction_timeline ON customers_interaction (account_id, person_id, occurred_at, id, kind, channel);
CREATE INDEX customers_interaction_company ON customers_interaction (account_id, company_id, occurred_at, id, kind, channel)
  WHERE company_id IS NOT NULL;

CREATE TABLE customers_note (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  body text NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX customers_note_person ON customers_note (account_id, person_id, created_at, id);

-- Changes of what own fields hold, with what they replaced: for 30 days a change can be taken back.
-- state: running, done, undoing, undone. before, after: holds, currency, choices and default. reads: language and zone in
-- which texts are read. until_id: the last record that was there at the beginning; after_id: the last that had its turn.
CREATE TABLE records_own_conversion (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  field_id uuid NOT NULL,
  state text NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  reads jsonb NOT NULL,
  until_id uuid,
  after_id uuid,
  total bigint NOT NULL,
  looked bigint NOT NULL,
  converted bigint NOT NULL,
  lost bigint NOT NULL,
  created_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX records_own_conversion_field ON records_own_conversion (account_id, field_id, id);

-- What values of records were, and what they became: null where they did not fit.
CREATE TABLE records_own_converted (
  account_id uuid NOT NULL,
  conversion_id uuid NOT NULL,
  record_id uuid NOT NULL,
  was jsonb NOT NULL,
  became jsonb,
  PRIMARY KEY (account_id, conversion_id, record_id)
);

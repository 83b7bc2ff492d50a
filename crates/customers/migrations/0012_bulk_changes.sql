-- Changes of many records at once, made by a job in slices.

-- kind: people, companies, or all (both). chosen: which of them, becomes: what they become; see
-- bulk_changes::model. state: running, done, stopped (who began it may not go on). total: how many there are;
-- null until the job has listed them. actor: who began it, as JSON of base::Actor.
CREATE TABLE customers_bulk_change (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  chosen jsonb NOT NULL,
  becomes jsonb NOT NULL,
  state text NOT NULL,
  total bigint,
  changed bigint NOT NULL,
  same bigint NOT NULL,
  refused bigint NOT NULL,
  actor jsonb NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  finished_at timestamptz,
  undone_by uuid,
  PRIMARY KEY (account_id, id)
);

-- The records whose turn is still to come.
CREATE TABLE customers_bulk_change_waiting (
  account_id uuid NOT NULL,
  change_id uuid NOT NULL,
  record_id uuid NOT NULL,
  kind text NOT NULL,
  PRIMARY KEY (account_id, change_id, record_id)
);

-- The records that were changed, and what was there before, for the way back: kept for 30 days.
CREATE TABLE customers_bulk_change_made (
  account_id uuid NOT NULL,
  change_id uuid NOT NULL,
  record_id uuid NOT NULL,
  kind text NOT NULL,
  was jsonb NOT NULL,
  PRIMARY KEY (account_id, change_id, record_id)
);

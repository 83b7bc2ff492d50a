-- Background work: one row a job until it is done.

-- state: waiting, running, done, dead. key: at most one unfinished job with it.
CREATE TABLE jobs_job (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  version bigint NOT NULL,
  payload jsonb NOT NULL,
  key text,
  state text NOT NULL,
  run_as jsonb NOT NULL,
  attempts bigint NOT NULL,
  run_at timestamptz NOT NULL,
  lease_until timestamptz,
  worker text,
  error text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE UNIQUE INDEX jobs_job_key ON jobs_job (account_id, name, key) WHERE key IS NOT NULL AND state IN ('waiting', 'running');
CREATE INDEX jobs_job_due ON jobs_job (state, run_at, id);

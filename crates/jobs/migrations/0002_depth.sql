-- Priorities, lists for people, what was discarded, and schedules.

-- priority: 0 urgent, 1 usual, 2 background. state also: discarded. state_before: what discarding undid.
ALTER TABLE jobs_job ADD COLUMN priority bigint NOT NULL DEFAULT 1;
ALTER TABLE jobs_job ADD COLUMN state_before text;
DROP INDEX jobs_job_due;
CREATE INDEX jobs_job_due ON jobs_job (state, priority, run_at, id);
CREATE INDEX jobs_job_ended ON jobs_job (state, updated_at, id);
CREATE INDEX jobs_job_shown ON jobs_job (account_id, state, updated_at, id);
CREATE INDEX jobs_job_dead ON jobs_job (account_id, name, id) WHERE state = 'dead';

-- Work that comes again: five fields of cron in the zone's own time. next_at: null when it never comes.
CREATE TABLE jobs_schedule (
  account_id uuid NOT NULL,
  key text NOT NULL,
  name text NOT NULL,
  version bigint NOT NULL,
  payload jsonb NOT NULL,
  priority bigint NOT NULL,
  cron text NOT NULL,
  zone text NOT NULL,
  run_as jsonb NOT NULL,
  next_at timestamptz,
  last_at timestamptz,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, key)
);
CREATE INDEX jobs_schedule_next ON jobs_schedule (next_at, account_id, key);

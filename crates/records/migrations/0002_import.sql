-- Imports: one row a run, and the lines that it refused.

-- state: uploaded, checking, checked, running, done, failed.
-- progress_done, progress_total: bytes of the file. checkpoint: where the run goes on after a stop.
CREATE TABLE records_import (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  file_name text NOT NULL,
  file_hash text NOT NULL,
  file_bytes bigint NOT NULL,
  source text NOT NULL,
  options jsonb NOT NULL,
  progress_done bigint NOT NULL,
  progress_total bigint NOT NULL,
  checkpoint jsonb NOT NULL,
  report jsonb NOT NULL,
  error text,
  created_by uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX records_import_recent ON records_import (account_id, created_at, id);
CREATE INDEX records_import_file ON records_import (account_id, file_hash, created_at, id);

-- raw: the line as it stood in the file, at most 4,000 characters.
CREATE TABLE records_import_refusal (
  account_id uuid NOT NULL,
  import_id uuid NOT NULL,
  line bigint NOT NULL,
  field text NOT NULL,
  code text NOT NULL,
  detail text NOT NULL,
  raw text NOT NULL,
  PRIMARY KEY (account_id, import_id, line)
);

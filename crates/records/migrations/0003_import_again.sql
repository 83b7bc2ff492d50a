--@both
-- again: somebody chose to import a file although it was imported under another source.
-- written: something of it was written, whatever became of it since.
-- swept_at: when its file was deleted; the record stays.
ALTER TABLE records_import ADD COLUMN again boolean NOT NULL DEFAULT false;
ALTER TABLE records_import ADD COLUMN written boolean NOT NULL DEFAULT false;
ALTER TABLE records_import ADD COLUMN swept_at timestamptz;
UPDATE records_import SET written = true
 WHERE state IN ('running', 'done') OR CAST(checkpoint AS text) NOT IN ('{"units":0}', '{"units": 0}');

-- The day on which an account's files were last looked through, YYYY-MM-DD in UTC.
CREATE TABLE records_import_sweep (
  account_id uuid NOT NULL,
  day text NOT NULL,
  PRIMARY KEY (account_id)
);

-- Files that are attached to a person or to a company. The content lies on disk, by its hash.

-- media_type: told by the content. hash: SHA-256 in hexadecimal. A day after a file was taken away its name and
-- hash are empty, and the row stays, as its entry in the log does.
CREATE TABLE customers_file (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid,
  company_id uuid,
  name text NOT NULL,
  media_type text NOT NULL,
  bytes bigint NOT NULL,
  hash text NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  removed_at timestamptz,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX customers_file_person ON customers_file (account_id, person_id, id) WHERE person_id IS NOT NULL;
CREATE INDEX customers_file_company ON customers_file (account_id, company_id, id) WHERE company_id IS NOT NULL;
CREATE INDEX customers_file_hash ON customers_file (account_id, hash);
CREATE INDEX customers_file_removed ON customers_file (account_id, removed_at, id) WHERE removed_at IS NOT NULL;

-- On which day (UTC) the account's folder was last looked through for files that nothing needs.
CREATE TABLE customers_file_sweep (
  account_id uuid NOT NULL,
  day text NOT NULL,
  PRIMARY KEY (account_id)
);

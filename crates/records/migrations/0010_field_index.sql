-- Own fields that are quick to filter and sort: their values beside the records, in one form whose bytes have their order
-- (records::own::index). Records without a value have no row.
-- index_number: under which number the rows of a field stand, 0 for none; a number is never given twice. index_state:
-- empty, filling (a job writes the rows of records that were there before), ready.
ALTER TABLE records_own_field ADD COLUMN index_number bigint NOT NULL DEFAULT 0;
ALTER TABLE records_own_field ADD COLUMN index_state text NOT NULL DEFAULT '';
CREATE TABLE records_field_index (
  account_id uuid NOT NULL,
  field bigint NOT NULL,
  value bytea NOT NULL,
  record_id uuid NOT NULL,
  PRIMARY KEY (account_id, field, value, record_id)
);
-- How far an index is that is being filled: the last record that was read, how many were, and how many there were at the
-- beginning.
CREATE TABLE records_field_fill (
  account_id uuid NOT NULL,
  field bigint NOT NULL,
  after_id uuid,
  done bigint NOT NULL,
  total bigint NOT NULL,
  PRIMARY KEY (account_id, field)
);

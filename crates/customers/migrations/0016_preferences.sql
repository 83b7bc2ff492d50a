-- What people and companies wish: all of it as it is shown, and by which way they want to be reached once more, for
-- filters. Few have any: the index holds those alone, so that an import does not pay for it.
ALTER TABLE customers_person ADD COLUMN reached_by text;
ALTER TABLE customers_person ADD COLUMN preferences jsonb;
CREATE INDEX customers_person_reached_by ON customers_person (account_id, reached_by, sort_key, id)
  WHERE reached_by IS NOT NULL;
ALTER TABLE customers_company ADD COLUMN reached_by text;
ALTER TABLE customers_company ADD COLUMN preferences jsonb;

-- The sweep of files has been a schedule since there are schedules; nothing reads its days.
DROP TABLE customers_file_sweep;

-- The records that a bulk change left as they were, and why: kept for 30 days, as those that it changed.

-- why: same, gone, reach, locked, since; see bulk_changes::model::Left.
CREATE TABLE customers_bulk_change_left (
  account_id uuid NOT NULL,
  change_id uuid NOT NULL,
  record_id uuid NOT NULL,
  kind text NOT NULL,
  why text NOT NULL,
  PRIMARY KEY (account_id, change_id, record_id)
);

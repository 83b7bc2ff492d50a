-- How people and companies belong together, beside the company that somebody works for.

-- from_kind, to_kind: person, company. kind: referred_by (from was brought by to), parent_of, household (both
-- are alike: the smaller id stands first), other (label says what to is to from). removed_at: when it was taken
-- away; the row goes a day later.
CREATE TABLE customers_relation (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  label text NOT NULL,
  from_kind text NOT NULL,
  from_id uuid NOT NULL,
  to_kind text NOT NULL,
  to_id uuid NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  removed_at timestamptz,
  PRIMARY KEY (account_id, id)
);
CREATE UNIQUE INDEX customers_relation_once ON customers_relation (account_id, from_id, to_id, kind, label)
  WHERE removed_at IS NULL;
CREATE INDEX customers_relation_to ON customers_relation (account_id, to_id, kind, from_id);
CREATE INDEX customers_relation_removed ON customers_relation (account_id, removed_at, id) WHERE removed_at IS NOT NULL;

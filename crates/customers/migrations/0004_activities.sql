-- Calls, meetings and visits that a colleague wrote down, with a person or with a company.

-- kind: call, meeting, visit. minutes: how long it took; null where nobody said. outcome: one line; body: text;
-- both may be empty. updated_at and removed_at as in customers_note: a day after it was taken away outcome and
-- body are empty for good, and the row stays, as its entry in the log does.
CREATE TABLE customers_activity (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid,
  company_id uuid,
  kind text NOT NULL,
  channel text NOT NULL,
  direction text NOT NULL,
  occurred_at timestamptz NOT NULL,
  minutes bigint,
  outcome text NOT NULL,
  body text NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz,
  removed_at timestamptz,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX customers_activity_time ON customers_activity (account_id, occurred_at, id);
CREATE INDEX customers_activity_person ON customers_activity (account_id, person_id, occurred_at, id)
  WHERE person_id IS NOT NULL;
CREATE INDEX customers_activity_company ON customers_activity (account_id, company_id, occurred_at, id)
  WHERE company_id IS NOT NULL;
CREATE INDEX customers_activity_removed ON customers_activity (account_id, removed_at, id) WHERE removed_at IS NOT NULL;

-- Fields that an account thought of itself. Their values stand in the records, under the field's key.
--@both
-- record: person or company. holds: text, long_text, number, money, date, time, truth, choice, choices, url; currency:
-- that of money, empty otherwise. labels, help: language to text. choices: a list of key and labels.
-- deleted_at: it can be brought back for a while; its key is not given again.
CREATE TABLE records_own_field (
  account_id uuid NOT NULL,
  record text NOT NULL,
  key text NOT NULL,
  id uuid NOT NULL,
  holds text NOT NULL,
  currency text NOT NULL,
  labels jsonb NOT NULL,
  help jsonb NOT NULL,
  choices jsonb NOT NULL,
  is_required boolean NOT NULL,
  is_unique boolean NOT NULL,
  default_value jsonb,
  section text NOT NULL,
  position bigint NOT NULL,
  version bigint NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  deleted_at timestamptz,
  PRIMARY KEY (account_id, record, key)
);
CREATE UNIQUE INDEX records_own_field_id ON records_own_field (account_id, id);

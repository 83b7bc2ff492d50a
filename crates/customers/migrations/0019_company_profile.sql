-- Companies can be reached, are called, tagged and staged as people are. Their rows have tables of their own, so that
-- people's stay as they are: none of their keys, indexes and plans changes, and no import pays for companies.

ALTER TABLE customers_company ADD COLUMN stage text NOT NULL DEFAULT 'lead';
ALTER TABLE customers_company ADD COLUMN language text;
ALTER TABLE customers_company ADD COLUMN time_zone text;
ALTER TABLE customers_company ADD COLUMN tags jsonb NOT NULL DEFAULT '[]';
-- Of a company whose people buy one knows that it does.
UPDATE customers_company SET stage = 'customer' WHERE EXISTS (
  SELECT 1 FROM customers_person p WHERE p.account_id = customers_company.account_id
     AND p.company_id = customers_company.id AND p.stage IN ('customer', 'loyal', 'advocate'));
CREATE INDEX customers_company_stage ON customers_company (account_id, stage, sort_key, id);
CREATE INDEX customers_company_updated ON customers_company (account_id, updated_at, id);
CREATE INDEX customers_company_language ON customers_company (account_id, language, sort_key, id)
  WHERE language IS NOT NULL;

-- As customers_contact_point.
CREATE TABLE customers_company_contact (
  account_id uuid NOT NULL,
  company_id uuid NOT NULL,
  kind text NOT NULL,
  value text NOT NULL,
  shown_as text NOT NULL,
  label text NOT NULL,
  network text NOT NULL,
  verified boolean NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (account_id, company_id, kind, network, value)
);
CREATE INDEX customers_company_contact_value ON customers_company_contact (account_id, kind, value, company_id);

-- As customers_place.
CREATE TABLE customers_company_place (
  account_id uuid NOT NULL,
  company_id uuid NOT NULL,
  kind text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (account_id, company_id, kind, value)
);
CREATE INDEX customers_company_place_value ON customers_company_place (account_id, kind, value, company_id);

-- As customers_tag.
CREATE TABLE customers_company_tag (
  account_id uuid NOT NULL,
  company_id uuid NOT NULL,
  tag text NOT NULL,
  PRIMARY KEY (account_id, company_id, tag)
);
CREATE INDEX customers_company_tag_tag ON customers_company_tag (account_id, tag, company_id);

-- As customers_external_id: what a program calls its companies and what it calls its people it counts apart.
CREATE TABLE customers_company_external_id (
  account_id uuid NOT NULL,
  source text NOT NULL,
  external_id text NOT NULL,
  company_id uuid NOT NULL,
  PRIMARY KEY (account_id, source, external_id)
);
CREATE INDEX customers_company_external_id_company
  ON customers_company_external_id (account_id, company_id, source, external_id);

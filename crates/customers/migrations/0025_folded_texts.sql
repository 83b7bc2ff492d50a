-- Texts of own fields as filters compare them, where that is more than small letters instead of capital ones: language::
-- compare_key under the field's key; NULL where there is no such text.
ALTER TABLE customers_person ADD COLUMN custom_folded jsonb;
ALTER TABLE customers_company ADD COLUMN custom_folded jsonb;
-- Accounts whose earlier records were not folded yet: after_id is the last one that was looked at. The row goes when all
-- were.
CREATE TABLE customers_folding (
  account_id uuid NOT NULL,
  record text NOT NULL,
  after_id uuid,
  PRIMARY KEY (account_id, record)
);
INSERT INTO customers_folding (account_id, record)
SELECT DISTINCT account_id, 'person' FROM customers_person;
INSERT INTO customers_folding (account_id, record)
SELECT DISTINCT account_id, 'company' FROM customers_company;

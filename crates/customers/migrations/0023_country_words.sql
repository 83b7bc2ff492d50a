-- Accounts in which people may not be found by their country, for they were there before its names were among their
-- words: after_id is the last person who was looked at. The row goes when all are found.
CREATE TABLE customers_country_words (
  account_id uuid NOT NULL,
  after_id uuid,
  PRIMARY KEY (account_id)
);
INSERT INTO customers_country_words (account_id)
SELECT DISTINCT account_id FROM customers_place WHERE kind = 'country';

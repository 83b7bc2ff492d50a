-- What may not be found yet of what was there before the search knew it, in one place: part is log, files or countries,
-- after_id the last that was looked at. The row goes when all is found; an account without rows has nothing to do.
CREATE TABLE customers_earlier (
  account_id uuid NOT NULL,
  part text NOT NULL,
  after_id uuid,
  PRIMARY KEY (account_id, part)
);
INSERT INTO customers_earlier (account_id, part, after_id)
SELECT account_id, 'countries', after_id FROM customers_country_words;
INSERT INTO customers_earlier (account_id, part, after_id)
SELECT account_id, 'log', after_id FROM customers_words WHERE stage = 0;
INSERT INTO customers_earlier (account_id, part)
SELECT account_id, 'files' FROM customers_words WHERE stage = 0;
INSERT INTO customers_earlier (account_id, part, after_id)
SELECT account_id, 'files', after_id FROM customers_words WHERE stage = 1;

-- Accounts that were not looked at yet: one look into the key for each of them, not one at each of their entries.
INSERT INTO customers_earlier (account_id, part)
WITH RECURSIVE had(account_id) AS (
  SELECT (SELECT account_id FROM customers_interaction ORDER BY account_id LIMIT 1)
  UNION ALL
  SELECT (SELECT i.account_id FROM customers_interaction i WHERE i.account_id > had.account_id ORDER BY i.account_id LIMIT 1)
    FROM had WHERE had.account_id IS NOT NULL
)
SELECT account_id, 'log' FROM had
 WHERE account_id IS NOT NULL AND account_id NOT IN (SELECT account_id FROM customers_words);
INSERT INTO customers_earlier (account_id, part)
SELECT DISTINCT account_id, 'files' FROM customers_file
 WHERE account_id NOT IN (SELECT account_id FROM customers_words);

DROP TABLE customers_country_words;
DROP TABLE customers_words;

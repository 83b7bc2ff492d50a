-- Where people live, one word a row, for filters: out of the addresses of customers_contact_point.

-- kind: country (its two letters, and each name by which it is known), city. value: the folded form.
CREATE TABLE customers_place (
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  kind text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (account_id, person_id, kind, value)
);
CREATE INDEX customers_place_value ON customers_place (account_id, kind, value, person_id);
-- What is there already; names of countries come with the next change of a person.
--@sqlite
INSERT INTO customers_place (account_id, person_id, kind, value)
SELECT DISTINCT account_id, person_id, 'country', lower(json_extract(shown_as, '$.country'))
  FROM customers_contact_point WHERE kind = 'address' AND coalesce(json_extract(shown_as, '$.country'), '') <> '';
INSERT INTO customers_place (account_id, person_id, kind, value)
SELECT DISTINCT account_id, person_id, 'city', lower(json_extract(shown_as, '$.city'))
  FROM customers_contact_point WHERE kind = 'address' AND coalesce(json_extract(shown_as, '$.city'), '') <> '';
--@postgres
INSERT INTO customers_place (account_id, person_id, kind, value)
SELECT DISTINCT account_id, person_id, 'country', lower(CAST(shown_as AS jsonb)->>'country')
  FROM customers_contact_point WHERE kind = 'address' AND coalesce(CAST(shown_as AS jsonb)->>'country', '') <> '';
INSERT INTO customers_place (account_id, person_id, kind, value)
SELECT DISTINCT account_id, person_id, 'city', lower(CAST(shown_as AS jsonb)->>'city')
  FROM customers_contact_point WHERE kind = 'address' AND coalesce(CAST(shown_as AS jsonb)->>'city', '') <> '';

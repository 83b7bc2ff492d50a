-- Whose people: lists of those whom one user looks after, in their order.
CREATE INDEX customers_person_owner ON customers_person (account_id, owner_id, sort_key, id);

-- What is shown, and sorted by, where the contact points are hidden: never one that stands in for a name.
--@sqlite
ALTER TABLE customers_person ADD COLUMN masked_as text GENERATED ALWAYS AS
  (CASE WHEN name_full = '' AND name_given = '' AND name_family = '' THEN '•••' ELSE shown_as END) VIRTUAL;
ALTER TABLE customers_person ADD COLUMN masked_key text GENERATED ALWAYS AS
  (CASE WHEN name_full = '' AND name_given = '' AND name_family = '' THEN '' ELSE sort_key END) VIRTUAL;
--@postgres
ALTER TABLE customers_person ADD COLUMN masked_as text GENERATED ALWAYS AS
  (CASE WHEN name_full = '' AND name_given = '' AND name_family = '' THEN '•••' ELSE shown_as END) STORED;
ALTER TABLE customers_person ADD COLUMN masked_key text COLLATE "C" GENERATED ALWAYS AS
  (CASE WHEN name_full = '' AND name_given = '' AND name_family = '' THEN '' ELSE sort_key END) STORED;

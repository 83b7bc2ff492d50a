-- The colleague who looks after a company, as customers_person has one.
ALTER TABLE customers_company ADD COLUMN owner_id uuid;
CREATE INDEX customers_company_owner ON customers_company (account_id, owner_id, sort_key, id) WHERE owner_id IS NOT NULL;

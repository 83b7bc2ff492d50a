-- What a source calls companies stands with companies, as whatever else other programs call them: there a company
-- that was made by hand or by API is found, too. Whoever has the id there already keeps it.
INSERT INTO customers_company_external_id (account_id, source, external_id, company_id)
SELECT g.account_id, g.source, g.group_id, g.company_id
  FROM integrations_group g
 WHERE EXISTS (SELECT 1 FROM customers_company c WHERE c.account_id = g.account_id AND c.id = g.company_id)
ON CONFLICT (account_id, source, external_id) DO NOTHING;
DROP TABLE integrations_group;

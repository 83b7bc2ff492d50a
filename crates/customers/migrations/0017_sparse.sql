-- Most people have no company, nobody who looks after them and no language that is known. Nobody asks for those by
-- these indexes, and each of them cost a new person one page more to write, among people of like names. Whose the people
-- of a company are, and of which companies somebody's people are, is asked without a look at each record: without the
-- other column at the end SQLite read everybody for it.
DROP INDEX customers_person_company;
CREATE INDEX customers_person_company ON customers_person (account_id, company_id, sort_key, id, owner_id)
  WHERE company_id IS NOT NULL;
DROP INDEX customers_person_owner;
CREATE INDEX customers_person_owner ON customers_person (account_id, owner_id, sort_key, id, company_id)
  WHERE owner_id IS NOT NULL;
DROP INDEX customers_person_language;
CREATE INDEX customers_person_language ON customers_person (account_id, language, sort_key, id, stage)
  WHERE language IS NOT NULL;

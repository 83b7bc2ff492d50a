-- Which tags somebody may have, two bits for each (records::filter::marks): at the end of every index by which people
-- are listed, so that who has not the tag that is asked for is passed by without a look at their tags.
ALTER TABLE customers_person ADD COLUMN tag_marks bigint NOT NULL DEFAULT 0;
DROP INDEX customers_person_name;
DROP INDEX customers_person_created;
DROP INDEX customers_person_updated;
DROP INDEX customers_person_stage;
DROP INDEX customers_person_stage_created;
DROP INDEX customers_person_company;
DROP INDEX customers_person_owner;
DROP INDEX customers_person_language;
DROP INDEX customers_person_reached_by;

-- The bits of the tags that there are. A tag's number is that of its characters, each added to 31 times those before it.
CREATE TABLE customers_tag_bit (
  account_id uuid NOT NULL,
  tag text NOT NULL,
  bit bigint NOT NULL,
  PRIMARY KEY (account_id, tag, bit)
);
INSERT INTO customers_tag_bit (account_id, tag, bit)
WITH RECURSIVE numbered(account_id, tag, at, number) AS (
  SELECT account_id, tag, 0, CAST(0 AS bigint)
    FROM (SELECT DISTINCT account_id, tag FROM customers_tag) tags
  UNION ALL
--@sqlite
  SELECT account_id, tag, at + 1, (number * 31 + unicode(substr(tag, at + 1, 1))) % 1000003
--@postgres
  SELECT account_id, tag, at + 1, (number * 31 + ascii(substr(tag, at + 1, 1))) % 1000003
--@both
    FROM numbered WHERE at < length(tag)
)
SELECT account_id, tag, CAST(1 AS bigint) << CAST(number % 47 AS integer) FROM numbered WHERE at = length(tag)
UNION
SELECT account_id, tag, CAST(1 AS bigint) << CAST(number / 47 % 47 AS integer) FROM numbered WHERE at = length(tag);
UPDATE customers_person SET tag_marks = (
    SELECT COALESCE(CAST(SUM(DISTINCT b.bit) AS bigint), 0) FROM customers_tag t
      JOIN customers_tag_bit b ON b.account_id = t.account_id AND b.tag = t.tag
     WHERE t.account_id = customers_person.account_id AND t.person_id = customers_person.id)
 WHERE EXISTS (
    SELECT 1 FROM customers_tag t
     WHERE t.account_id = customers_person.account_id AND t.person_id = customers_person.id);
DROP TABLE customers_tag_bit;

CREATE INDEX customers_person_name ON customers_person (account_id, sort_key, id, tag_marks);
CREATE INDEX customers_person_created ON customers_person (account_id, created_at, id, tag_marks);
CREATE INDEX customers_person_updated ON customers_person (account_id, updated_at, id, tag_marks);
CREATE INDEX customers_person_stage ON customers_person (account_id, stage, sort_key, id, tag_marks);
CREATE INDEX customers_person_stage_created ON customers_person (account_id, stage, created_at, id, tag_marks);
CREATE INDEX customers_person_company ON customers_person (account_id, company_id, sort_key, id, owner_id, tag_marks)
  WHERE company_id IS NOT NULL;
CREATE INDEX customers_person_owner ON customers_person (account_id, owner_id, sort_key, id, company_id, tag_marks)
  WHERE owner_id IS NOT NULL;
CREATE INDEX customers_person_language ON customers_person (account_id, language, sort_key, id, stage, tag_marks)
  WHERE language IS NOT NULL;
CREATE INDEX customers_person_reached_by ON customers_person (account_id, reached_by, sort_key, id, tag_marks)
  WHERE reached_by IS NOT NULL;

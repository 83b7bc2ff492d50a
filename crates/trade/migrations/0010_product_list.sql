-- Products are listed by name, alike for people of every script, by their source, and by when they became known.
-- Names that stood before get their key in lower case; whatever is named later has the key of the program.
ALTER TABLE trade_product ADD COLUMN sort_key text NOT NULL DEFAULT '';
UPDATE trade_product SET sort_key = lower(CASE name WHEN '' THEN external_id ELSE name END);
CREATE INDEX trade_product_name ON trade_product (account_id, sort_key, id);
CREATE INDEX trade_product_source ON trade_product (account_id, source, sort_key, id);
CREATE INDEX trade_product_created ON trade_product (account_id, created_at, id);

-- A product's orders are asked day by day, latest first. By product and moment each line of an import met another page of
-- the index; by day the lines that come together stand together.
DROP INDEX trade_order_line_product;
-- day: those since 1970-01-01 in UTC, as orders::days counts them.
--@sqlite
ALTER TABLE trade_order_line ADD COLUMN day INTEGER GENERATED ALWAYS AS
  ((occurred_at - (occurred_at % 86400000000 + 86400000000) % 86400000000) / 86400000000) VIRTUAL;
--@postgres
ALTER TABLE trade_order_line ADD COLUMN day bigint GENERATED ALWAYS AS
  (CAST(floor(extract(epoch FROM occurred_at AT TIME ZONE 'UTC') / 86400) AS bigint)) STORED;
--@both
CREATE INDEX trade_order_line_day ON trade_order_line (account_id, day, product_id, occurred_at, order_id);

-- In which spans of 32 days (day >> 5) a product may stand in an order: it is not looked for in others. What was
-- replaced may have left one in which there is nothing more.
CREATE TABLE trade_product_span (
  account_id uuid NOT NULL,
  product_id uuid NOT NULL,
  span bigint NOT NULL,
  PRIMARY KEY (account_id, product_id, span)
);
INSERT INTO trade_product_span (account_id, product_id, span)
SELECT DISTINCT account_id, product_id, day >> 5 FROM trade_order_line WHERE day IS NOT NULL;

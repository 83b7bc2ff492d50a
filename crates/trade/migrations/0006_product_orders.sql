-- When its order was, on each line once more, so that a product's orders come out of an index, latest first.
ALTER TABLE trade_order_line ADD COLUMN occurred_at timestamptz;
UPDATE trade_order_line SET occurred_at = (
    SELECT o.occurred_at FROM trade_order o
     WHERE o.account_id = trade_order_line.account_id AND o.id = trade_order_line.order_id);
CREATE INDEX trade_order_line_product ON trade_order_line (account_id, product_id, occurred_at, order_id);

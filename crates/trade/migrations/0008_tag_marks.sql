-- The marks of each person's tags, as their own row has them, where people are sorted by what their orders come to. -1, which
-- has all bits, says that they may have any tag: who was there before is asked as before, until the job
-- `trade.tag_marks` has marked them. None is left in the last index then.
ALTER TABLE trade_customer ADD COLUMN tag_marks bigint NOT NULL DEFAULT -1;
DROP INDEX trade_customer_net;
DROP INDEX trade_customer_orders;
DROP INDEX trade_customer_last;
DROP INDEX trade_customer_outstanding;
CREATE INDEX trade_customer_net ON trade_customer (account_id, net_minor, person_id, tag_marks);
CREATE INDEX trade_customer_orders ON trade_customer (account_id, orders, person_id, tag_marks);
CREATE INDEX trade_customer_last ON trade_customer (account_id, last_order_at, person_id, tag_marks);
CREATE INDEX trade_customer_outstanding ON trade_customer (account_id, outstanding_minor, person_id, tag_marks);
CREATE INDEX trade_customer_unmarked ON trade_customer (account_id, person_id) WHERE tag_marks = -1;

-- The marks of each person's tags, as their own row has them, where people are sorted by what their orders come to.
ALTER TABLE trade_customer ADD COLUMN tag_marks bigint NOT NULL DEFAULT 0;
DROP INDEX trade_customer_net;
DROP INDEX trade_customer_orders;
DROP INDEX trade_customer_last;
DROP INDEX trade_customer_outstanding;
UPDATE trade_customer SET tag_marks = (
    SELECT p.tag_marks FROM customers_person p
     WHERE p.account_id = trade_customer.account_id AND p.id = trade_customer.person_id)
 WHERE EXISTS (
    SELECT 1 FROM customers_person p
     WHERE p.account_id = trade_customer.account_id AND p.id = trade_customer.person_id AND p.tag_marks <> 0);
CREATE INDEX trade_customer_net ON trade_customer (account_id, net_minor, person_id, tag_marks);
CREATE INDEX trade_customer_orders ON trade_customer (account_id, orders, person_id, tag_marks);
CREATE INDEX trade_customer_last ON trade_customer (account_id, last_order_at, person_id, tag_marks);
CREATE INDEX trade_customer_outstanding ON trade_customer (account_id, outstanding_minor, person_id, tag_marks);

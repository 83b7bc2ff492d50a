-- An order in a currency without a rate counts as an order, on its day, and is in no sum; one for nothing is nothing in
-- every currency.
UPDATE trade_order SET base_minor = 0 WHERE base_minor IS NULL AND total_minor = 0;
UPDATE trade_customer SET
  unrated = (SELECT count(*) FROM trade_order o
    WHERE o.account_id = trade_customer.account_id AND o.person_id = trade_customer.person_id
      AND o.kind <> 'adjustment' AND o.status = 'paid' AND o.base_minor IS NULL),
  orders = (SELECT count(*) FROM trade_order o
    WHERE o.account_id = trade_customer.account_id AND o.person_id = trade_customer.person_id
      AND o.kind = 'order' AND o.status = 'paid' AND (o.base_minor > 0 OR o.base_minor IS NULL)),
  first_order_at = coalesce((SELECT min(o.occurred_at) FROM trade_order o
    WHERE o.account_id = trade_customer.account_id AND o.person_id = trade_customer.person_id
      AND o.kind = 'order' AND o.status = 'paid' AND (o.base_minor > 0 OR o.base_minor IS NULL)), first_order_at),
  last_order_at = coalesce((SELECT max(o.occurred_at) FROM trade_order o
    WHERE o.account_id = trade_customer.account_id AND o.person_id = trade_customer.person_id
      AND o.kind = 'order' AND o.status = 'paid' AND (o.base_minor > 0 OR o.base_minor IS NULL)), last_order_at)
 WHERE unrated > 0;

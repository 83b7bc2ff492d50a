-- What was paid for orders, and given back. A payment is never changed or removed: one that was recorded in error
-- is taken back, with the day and by whom.
-- kind: payment, refund. method: cash, card, bank_transfer, mobile_money, cheque, voucher, other.
-- amount_minor: above zero, in the order's currency.
CREATE TABLE trade_payment (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  order_id uuid NOT NULL,
  kind text NOT NULL,
  method text NOT NULL,
  amount_minor bigint NOT NULL,
  currency text NOT NULL,
  occurred_at timestamptz NOT NULL,
  reference text NOT NULL,
  source text NOT NULL,
  external_id text NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  reversed_by uuid,
  reversed_at timestamptz,
  PRIMARY KEY (account_id, id),
  UNIQUE (account_id, source, external_id)
);
CREATE INDEX trade_payment_order ON trade_payment (account_id, order_id, occurred_at, id);

-- Of each order what its payments and its refunds come to, without those that were taken back. paid_by_record: it
-- is paid because its payments reached its total, not because somebody said so.
ALTER TABLE trade_order ADD COLUMN paid_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE trade_order ADD COLUMN refunded_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE trade_order ADD COLUMN paid_by_record boolean NOT NULL DEFAULT false;

-- Of each person, in the account's currency: what was paid (an order that its source calls paid is), what was
-- given back, and what open orders still wait for.
ALTER TABLE trade_customer ADD COLUMN paid_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE trade_customer ADD COLUMN refunded_minor bigint NOT NULL DEFAULT 0;
ALTER TABLE trade_customer ADD COLUMN outstanding_minor bigint NOT NULL DEFAULT 0;
UPDATE trade_customer SET paid_minor = gross_minor WHERE gross_minor <> 0;
UPDATE trade_customer SET outstanding_minor = (
    SELECT COALESCE(CAST(sum(o.total_minor) AS bigint), 0) FROM trade_order o
     WHERE o.account_id = trade_customer.account_id AND o.person_id = trade_customer.person_id
       AND o.kind = 'order' AND o.status = 'open' AND o.base_minor = o.total_minor AND o.total_minor > 0)
 WHERE (account_id, person_id) IN (
    SELECT account_id, person_id FROM trade_order
     WHERE status = 'open' AND kind = 'order' AND person_id IS NOT NULL);
CREATE INDEX trade_customer_outstanding ON trade_customer (account_id, outstanding_minor, person_id);

-- Products, orders with their lines, and what each person's orders come to.

CREATE TABLE trade_product (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  source text NOT NULL,
  external_id text NOT NULL,
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, id),
  UNIQUE (account_id, source, external_id)
);

-- kind: order, return, adjustment. status: open, paid, cancelled.
-- total_minor: in the currency's minor unit, rounded once from the unrounded lines; below zero for returns.
-- base_minor: total_minor in the account's currency at the order's rate; null where no rate is known.
CREATE TABLE trade_order (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  status text NOT NULL,
  source text NOT NULL,
  number text NOT NULL,
  person_id uuid,
  occurred_at timestamptz NOT NULL,
  channel text NOT NULL,
  currency text NOT NULL,
  total_minor bigint NOT NULL,
  base_minor bigint,
  line_count bigint NOT NULL,
  content_hash bytea NOT NULL,
  import_id uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, id),
  UNIQUE (account_id, source, number)
);
CREATE INDEX trade_order_person ON trade_order (account_id, person_id, occurred_at, id, kind, status, base_minor);
CREATE INDEX trade_order_time ON trade_order (account_id, occurred_at, id);

-- quantity_milli: thousandths. unit_price_e4: ten-thousandths of the major unit.
-- description: only where it differs from the product's name.
CREATE TABLE trade_order_line (
  account_id uuid NOT NULL,
  order_id uuid NOT NULL,
  position bigint NOT NULL,
  product_id uuid NOT NULL,
  description text,
  quantity_milli bigint NOT NULL,
  unit_price_e4 bigint NOT NULL,
  total_minor bigint NOT NULL,
  PRIMARY KEY (account_id, order_id, position)
);

-- One row for every person, kept by the write path. Sums are in the account's currency.
-- first_order_at, last_order_at: 1970-01-01 while there is no counted order.
-- r, f, m: RFM classes 1 to 5 at trade_rfm_run.as_of; 0 without an order.
CREATE TABLE trade_customer (
  account_id uuid NOT NULL,
  person_id uuid NOT NULL,
  orders bigint NOT NULL,
  gross_minor bigint NOT NULL,
  returns bigint NOT NULL,
  returned_minor bigint NOT NULL,
  net_minor bigint NOT NULL,
  unrated bigint NOT NULL,
  first_order_at timestamptz NOT NULL,
  last_order_at timestamptz NOT NULL,
  r bigint NOT NULL,
  f bigint NOT NULL,
  m bigint NOT NULL,
  PRIMARY KEY (account_id, person_id)
);
CREATE INDEX trade_customer_net ON trade_customer (account_id, net_minor, person_id);
CREATE INDEX trade_customer_orders ON trade_customer (account_id, orders, person_id);
CREATE INDEX trade_customer_last ON trade_customer (account_id, last_order_at, person_id);

-- The last time the classes were worked out. as_of: the day whose first moment is meant, YYYY-MM-DD.
CREATE TABLE trade_rfm_run (
  account_id uuid NOT NULL,
  as_of text NOT NULL,
  people bigint NOT NULL,
  computed_at timestamptz NOT NULL,
  PRIMARY KEY (account_id)
);

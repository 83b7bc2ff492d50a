-- What orders come to by day and by month, kept beside them so that no page adds up all orders.

-- The zone in which the days below begin; no row until they were worked out for the account.
CREATE TABLE trade_turnover (
  account_id uuid NOT NULL,
  zone text NOT NULL,
  PRIMARY KEY (account_id)
);

-- day: YYYY-MM-DD. found: all of that kind and channel. counted: those in the sums, which are in the
-- account's currency: paid orders above zero, and returns, whose sum is below zero. known: of counted,
-- those of people who are known. unrated: orders and returns in a currency without a rate.
CREATE TABLE trade_day (
  account_id uuid NOT NULL,
  day text NOT NULL,
  kind text NOT NULL,
  channel text NOT NULL,
  found bigint NOT NULL,
  counted bigint NOT NULL,
  counted_minor bigint NOT NULL,
  known bigint NOT NULL,
  known_minor bigint NOT NULL,
  unrated bigint NOT NULL,
  PRIMARY KEY (account_id, day, kind, channel)
);

-- month: YYYY-MM. customers: people with a counted order in it. changed: how often its orders changed;
-- summed: at which of these changes its products were added up.
CREATE TABLE trade_month (
  account_id uuid NOT NULL,
  month text NOT NULL,
  customers bigint NOT NULL,
  changed bigint NOT NULL,
  summed bigint NOT NULL,
  PRIMARY KEY (account_id, month)
);

-- Who has a counted order in which month.
CREATE TABLE trade_month_customer (
  account_id uuid NOT NULL,
  month text NOT NULL,
  person_id uuid NOT NULL,
  PRIMARY KEY (account_id, month, person_id)
);

-- Lines of counted orders and returns by product, each line rounded; what was returned is above zero.
CREATE TABLE trade_month_product (
  account_id uuid NOT NULL,
  month text NOT NULL,
  product_id uuid NOT NULL,
  sold_milli bigint NOT NULL,
  gross_minor bigint NOT NULL,
  returned_milli bigint NOT NULL,
  returned_minor bigint NOT NULL,
  PRIMARY KEY (account_id, month, product_id)
);

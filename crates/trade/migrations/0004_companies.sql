-- RFM classes of companies, 1 to 5, by the orders of the people who belong to them, at the day as_of (YYYY-MM-DD):
-- worked out with those of people. run_id: in which run; what another one left goes. What a company's orders come to is added up from its people's rows.
CREATE TABLE trade_company (
  account_id uuid NOT NULL,
  company_id uuid NOT NULL,
  as_of text NOT NULL,
  run_id uuid NOT NULL,
  r bigint NOT NULL,
  f bigint NOT NULL,
  m bigint NOT NULL,
  PRIMARY KEY (account_id, company_id)
);

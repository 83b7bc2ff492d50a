-- How far the messages and the files that were there before are indexed for the search. after_id: the last that
-- was looked at. stage: 0 the log, 1 the files, 2 all is done.
CREATE TABLE customers_words (
  account_id uuid NOT NULL,
  after_id uuid,
  stage bigint NOT NULL,
  PRIMARY KEY (account_id)
);

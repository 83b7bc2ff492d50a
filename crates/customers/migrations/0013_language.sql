-- People of a language by name. Without it SQLite walks everybody, by name, and looks at each of them; names of
-- one script stand together, so that those of the other languages may come first by the hundred thousand. The stage
-- stands behind, so that it is asked without a look at the record.
CREATE INDEX customers_person_language ON customers_person (account_id, language, sort_key, id, stage);

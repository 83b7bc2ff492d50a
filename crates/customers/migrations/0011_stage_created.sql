-- The newest of a stage, such as the leads of these days. Without it SQLite walks everybody, newest first,
-- until enough of the stage are met: in a million people that are thousands for a rare stage.
CREATE INDEX customers_person_stage_created ON customers_person (account_id, stage, created_at, id);

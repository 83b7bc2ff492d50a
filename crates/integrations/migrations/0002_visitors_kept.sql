-- How long visitors are kept who never make themselves known.

-- No row: the usual time.
CREATE TABLE integrations_setting (
  account_id uuid NOT NULL,
  visitor_months bigint NOT NULL,
  PRIMARY KEY (account_id)
);

-- When the entry came. Null where it came before this column: the first sweep counts from its own time.
ALTER TABLE integrations_visit ADD COLUMN came_at timestamptz;
-- When a visitor was last here is one step into the second.
CREATE INDEX integrations_visit_came ON integrations_visit (account_id, came_at, interaction_id);
CREATE INDEX integrations_visit_last ON integrations_visit (account_id, source, anonymous_id, came_at);

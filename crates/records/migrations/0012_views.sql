-- Saved views: how somebody looks at a list, under a name.
--@both
-- record: person, company, order or product. filter: the stored form of the filter language; null for all records.
-- sort: a field, with - before it for the greatest first; empty for the list's own order. columns: with commas between
-- them; empty for the list's own. owner_id: whose it is; null for one that a program made. visibility: private, team
-- or shared; team_id: that team. version counts changes of anything but the place. deleted_at: it can be brought back
-- for a while.
CREATE TABLE records_view (
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  record text NOT NULL,
  name text NOT NULL,
  description text NOT NULL,
  filter jsonb,
  sort text NOT NULL,
  columns text NOT NULL,
  owner_id uuid,
  visibility text NOT NULL,
  team_id uuid,
  position bigint NOT NULL,
  version bigint NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  deleted_at timestamptz,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX records_view_owner ON records_view (account_id, record, owner_id, position, id);
CREATE INDEX records_view_visibility ON records_view (account_id, record, visibility, position, id);

-- What a list opens with. whose: user:<id>, or role: and the role as members have it. view: the id of a view, or the
-- word of a ready one.
CREATE TABLE records_view_default (
  account_id uuid NOT NULL,
  record text NOT NULL,
  whose text NOT NULL,
  view text NOT NULL,
  PRIMARY KEY (account_id, record, whose)
);

-- Domain events, written in the transaction of the change, and how far each subscriber has read.

-- position: the order in which events became visible; see the crate's documentation.
--@sqlite
CREATE TABLE events_event (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id BLOB NOT NULL,
  id BLOB NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id BLOB NOT NULL,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  data TEXT NOT NULL
) STRICT;
--@postgres
CREATE TABLE events_event (
  position bigint NOT NULL DEFAULT (pg_current_xact_id()::text::bigint),
  account_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor jsonb NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  name text NOT NULL,
  version bigint NOT NULL,
  data jsonb NOT NULL,
  PRIMARY KEY (position, id)
);
--@both

CREATE TABLE events_reader (
  subscriber text NOT NULL,
  position bigint NOT NULL,
  last_id uuid NOT NULL,
  PRIMARY KEY (subscriber)
);

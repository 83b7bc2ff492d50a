-- Whether the request of a key has changed something, noted in the transaction of that change; and whether it is over.
ALTER TABLE identity_answer ADD COLUMN changed boolean NOT NULL DEFAULT false;
ALTER TABLE identity_answer ADD COLUMN ended boolean NOT NULL DEFAULT false;

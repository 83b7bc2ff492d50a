-- Notes that were changed, and notes that were taken away.

-- updated_at: when the text was last changed; null while it is as it was first written.
-- removed_at: when the note was taken away. Its text stays for a day, so that it can be brought back; then
-- body is empty for good, and the row stays, as its entry in the log does.
ALTER TABLE customers_note ADD COLUMN updated_at timestamptz;
ALTER TABLE customers_note ADD COLUMN removed_at timestamptz;
CREATE INDEX customers_note_removed ON customers_note (account_id, removed_at, id) WHERE removed_at IS NOT NULL;

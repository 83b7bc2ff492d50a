-- One row for each record that can be found by its words. search_text is folded by the program and
-- the same on both engines: first the title's words, after a line break those of the text.
--@sqlite
CREATE TABLE records_search_doc (
  account_id BLOB NOT NULL,
  kind TEXT NOT NULL,
  record_id BLOB NOT NULL,
  -- The row's number in the two indexes below; account and kind are its upper bits.
  doc INTEGER NOT NULL,
  title TEXT NOT NULL,
  search_text TEXT NOT NULL,
  PRIMARY KEY (account_id, kind, record_id),
  UNIQUE (doc)
) STRICT, WITHOUT ROWID;

-- The text is folded to letters, marks, digits and single spaces, so that the tokenizer has only to
-- cut at spaces: "ascii" takes every other character for part of a word. unicode61 would cut at
-- whatever its own, older tables of Unicode do not know. Words of the title stand twice, once with a
-- mark before them, which is smaller and faster than columns. The prefix indexes answer at once where
-- merging the lists of all words with a common beginning takes 0.2 s in a million records.
CREATE VIRTUAL TABLE records_search_word USING fts5(
  words, content='', columnsize=0, detail=none, prefix='1 2 3 4 5 6 7 8', tokenize='ascii'
);
CREATE VIRTUAL TABLE records_search_part USING fts5(
  search_text, content='', columnsize=0, tokenize='trigram case_sensitive 1'
);
--@postgres
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN OTHERS THEN
  RAISE EXCEPTION 'search needs the PostgreSQL extension pg_trgm, which could not be created (%). Install the contrib package and have an administrator run: CREATE EXTENSION pg_trgm;', SQLERRM;
END $$;

CREATE TABLE records_search_doc (
  account_id uuid NOT NULL,
  kind text NOT NULL,
  record_id uuid NOT NULL,
  title text NOT NULL,
  search_text text NOT NULL,
  -- Each word behind a short mark of its account and kind, so that the index answers for one account.
  words tsvector NOT NULL,
  PRIMARY KEY (account_id, kind, record_id)
);
CREATE INDEX records_search_doc_words_idx ON records_search_doc USING gin (words);
CREATE INDEX records_search_doc_parts_idx ON records_search_doc USING gin (search_text gin_trgm_ops);
--@both

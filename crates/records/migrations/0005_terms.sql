-- On PostgreSQL the words of each account and kind, each once: what is looked for within words is looked for here, and
-- the records then by whole words. term: the last three signs of the mark of its space, a space, the word. Of a word
-- with digits its beginning and a star, as records::search::term cuts it.
--@postgres
CREATE TABLE records_search_term (
  account_id uuid NOT NULL,
  kind text NOT NULL,
  term text NOT NULL,
  PRIMARY KEY (account_id, kind, term)
);
SET LOCAL work_mem = '128MB';
INSERT INTO records_search_term (account_id, kind, term)
SELECT DISTINCT f.account_id, f.kind, f.mark || ' ' || f.begun || CASE WHEN f.begun = f.word THEN '' ELSE '*' END
  FROM (SELECT w.account_id, w.kind, w.mark, w.word, substring(w.word FROM '^.*[^0-9]{3}') AS begun
          FROM (SELECT DISTINCT d.account_id, d.kind, substr(u.word, 6, 3) AS mark, substr(u.word, 10) AS word
                  FROM records_search_doc d CROSS JOIN LATERAL unnest(tsvector_to_array(d.words)) u(word)
                 WHERE substr(u.word, 9, 1) = '.') w) f
 WHERE f.begun IS NOT NULL;
-- New words are rare: none has to wait for the index.
CREATE INDEX records_search_term_parts_idx ON records_search_term USING gin (term gin_trgm_ops) WITH (fastupdate = off);
ANALYZE records_search_term;

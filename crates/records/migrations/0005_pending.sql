--@postgres
-- What is new waits in a list until there is enough of it for the index's trees. Each search reads that list, some ten
-- times: with the 4 MB that are usual that took longer than the search. With 1 MB writing is as fast.
ALTER INDEX records_search_doc_words_idx SET (gin_pending_list_limit = 1024);
ALTER INDEX records_search_doc_parts_idx SET (gin_pending_list_limit = 1024);

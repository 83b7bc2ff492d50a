-- What two jobs did, each with a schedule of its own, one does now. Whoever paused the first paused the second as well
-- that way. What waits under the old names is queued anew by the schedule.
DELETE FROM jobs_schedule WHERE key = 'people-countries';
UPDATE jobs_schedule SET key = 'index-earlier', name = 'customers.index_earlier', last_job = NULL
 WHERE key = 'message-words';
DELETE FROM jobs_job
 WHERE name IN ('customers.country_words', 'customers.message_words') AND state IN ('waiting', 'running', 'dead');

-- What people may decide of schedules, and how their last run went.

-- paused_at: next_at is null meanwhile. last_job: the job that the schedule queued last; it may be swept by now.
ALTER TABLE jobs_schedule ADD COLUMN paused_at timestamptz;
ALTER TABLE jobs_schedule ADD COLUMN last_job uuid;

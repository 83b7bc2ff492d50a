-- What a job was queued for: the trace and the request, as `base::Trace::kept` writes them.
ALTER TABLE jobs_job ADD COLUMN trace text;

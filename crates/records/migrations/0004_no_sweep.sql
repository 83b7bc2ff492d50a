-- The sweep of imported files has been a schedule since there are schedules; nothing reads its days.
DROP TABLE records_import_sweep;

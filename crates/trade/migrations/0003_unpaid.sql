-- Orders that came unpaid or cancelled were kept among the sums of days and months. Where there are such, the
-- sums are worked out anew by the daily job.
DELETE FROM trade_turnover
 WHERE account_id IN (SELECT account_id FROM trade_order WHERE status <> 'paid');

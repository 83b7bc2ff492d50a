-- The API token with which a payment was recorded, and with which it was taken back; empty for who did it by hand.
ALTER TABLE trade_payment ADD COLUMN created_via uuid;
ALTER TABLE trade_payment ADD COLUMN reversed_via uuid;

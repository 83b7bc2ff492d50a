-- What each user wants shown in their own way: null is that of the account (zone) or of the language.
ALTER TABLE identity_user ADD COLUMN zone text;
ALTER TABLE identity_user ADD COLUMN dates text;
ALTER TABLE identity_user ADD COLUMN hours text;
ALTER TABLE identity_user ADD COLUMN numbers text;

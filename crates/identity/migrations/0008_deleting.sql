-- Deleting people and companies is a permission of its own. Whoever could change them could delete them: roles of a
-- firm's own, and tokens for some permissions, keep what they had.

--@sqlite
UPDATE identity_role SET grants = json_set(grants, '$."people.delete"', json_extract(grants, '$."people.write"'))
 WHERE json_extract(grants, '$."people.write"') IS NOT NULL;
UPDATE identity_token SET permissions = json_insert(permissions, '$[#]', 'people.delete')
 WHERE EXISTS (SELECT 1 FROM json_each(permissions) WHERE value = 'people.write');
--@postgres
UPDATE identity_role SET grants = grants || jsonb_build_object('people.delete', grants -> 'people.write')
 WHERE jsonb_exists(grants, 'people.write');
UPDATE identity_token SET permissions = permissions || '["people.delete"]'::jsonb
 WHERE jsonb_typeof(permissions) = 'array' AND jsonb_exists(permissions, 'people.write');

BEGIN;

-- Running downgrade 1f2e3d4c5b6a -> 0c3d81a0c9be

COMMIT;

DROP INDEX CONCURRENTLY ix_guest_tags_tag;

BEGIN;

UPDATE alembic_version SET version_num='0c3d81a0c9be' WHERE alembic_version.version_num = '1f2e3d4c5b6a';

-- Running downgrade 0c3d81a0c9be -> 7adee582ada3

DROP FUNCTION tag_count;

DROP TABLE guest_tags;

DROP TYPE tag_state;

DELETE FROM guest_requests WHERE id = 2;

UPDATE alembic_version SET version_num='7adee582ada3' WHERE alembic_version.version_num = '0c3d81a0c9be';

-- Running downgrade 7adee582ada3 -> a31dd2a66069, 9d1f00aa12bc

INSERT INTO alembic_version (version_num) VALUES ('a31dd2a66069') RETURNING alembic_version.version_num;

UPDATE alembic_version SET version_num='9d1f00aa12bc' WHERE alembic_version.version_num = '7adee582ada3';

-- Running downgrade a31dd2a66069 -> 57f5d41c7200

DROP TABLE guest_requests;

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a31dd2a66069';

-- Running downgrade 9d1f00aa12bc -> 

DROP INDEX ix_invoices_guest_id;

DROP TABLE invoices;

UPDATE alembic_version SET version_num='57f5d41c7200' WHERE alembic_version.version_num = '9d1f00aa12bc';

-- Running downgrade 57f5d41c7200 -> 

DROP TABLE guests;

DELETE FROM alembic_version WHERE alembic_version.version_num = '57f5d41c7200';

DROP TABLE alembic_version;

COMMIT;


-- Running downgrade 0c3d81a0c9be -> 7adee582ada3

ALTER TABLE guests DROP COLUMN phone;

DROP TABLE guest_tags;

UPDATE alembic_version SET version_num='7adee582ada3' WHERE alembic_version.version_num = '0c3d81a0c9be';

-- Running downgrade 7adee582ada3 -> a31dd2a66069, 9d1f00aa12bc

INSERT INTO alembic_version (version_num) VALUES ('a31dd2a66069');

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


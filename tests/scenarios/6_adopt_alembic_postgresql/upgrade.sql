BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 57f5d41c7200

CREATE TABLE guests (
    id SERIAL NOT NULL, 
    name TEXT NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('57f5d41c7200') RETURNING alembic_version.version_num;

-- Running upgrade  -> 9d1f00aa12bc

CREATE TABLE invoices (
    id SERIAL NOT NULL, 
    guest_id INTEGER NOT NULL, 
    PRIMARY KEY (id), 
    FOREIGN KEY(guest_id) REFERENCES guests (id)
);

CREATE INDEX ix_invoices_guest_id ON invoices (guest_id);

UPDATE alembic_version SET version_num='9d1f00aa12bc' WHERE alembic_version.version_num = '57f5d41c7200';

-- Running upgrade 57f5d41c7200 -> a31dd2a66069

CREATE TABLE guest_requests (
    id SERIAL NOT NULL, 
    body VARCHAR(200) DEFAULT 'it''s; open', 
    PRIMARY KEY (id)
);

INSERT INTO guest_requests (id, body) VALUES (1, 'towels; soap');

INSERT INTO alembic_version (version_num) VALUES ('a31dd2a66069') RETURNING alembic_version.version_num;

-- Running upgrade a31dd2a66069, 9d1f00aa12bc -> 7adee582ada3

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a31dd2a66069';

UPDATE alembic_version SET version_num='7adee582ada3' WHERE alembic_version.version_num = '9d1f00aa12bc';

-- Running upgrade 7adee582ada3 -> 0c3d81a0c9be

CREATE TYPE tag_state AS ENUM ('open', 'done');

CREATE TABLE guest_tags (
    guest_id INTEGER NOT NULL, 
    tag TEXT NOT NULL, 
    state tag_state DEFAULT 'open' NOT NULL, 
    PRIMARY KEY (guest_id, tag), 
    FOREIGN KEY(guest_id) REFERENCES guests (id) ON DELETE CASCADE
);

INSERT INTO guest_requests (id, body) VALUES (2, 'late; please');

CREATE FUNCTION tag_count(guest integer) RETURNS bigint LANGUAGE plpgsql AS $$
        BEGIN -- a body; with semicolons
            RETURN (SELECT count(*) FROM guest_tags WHERE guest_id = guest);
        END $$;

UPDATE alembic_version SET version_num='0c3d81a0c9be' WHERE alembic_version.version_num = '7adee582ada3';

-- Running upgrade 0c3d81a0c9be -> 1f2e3d4c5b6a

COMMIT;

CREATE INDEX CONCURRENTLY ix_guest_tags_tag ON guest_tags (tag);

BEGIN;

UPDATE alembic_version SET version_num='1f2e3d4c5b6a' WHERE alembic_version.version_num = '0c3d81a0c9be';

COMMIT;


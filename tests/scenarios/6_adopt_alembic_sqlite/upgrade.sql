CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 57f5d41c7200

CREATE TABLE guests (
    id INTEGER NOT NULL, 
    name TEXT NOT NULL, 
    PRIMARY KEY (id)
);

INSERT INTO alembic_version (version_num) VALUES ('57f5d41c7200');

-- Running upgrade  -> 9d1f00aa12bc

CREATE TABLE invoices (
    id INTEGER NOT NULL, 
    guest_id INTEGER NOT NULL, 
    PRIMARY KEY (id), 
    FOREIGN KEY(guest_id) REFERENCES guests (id)
);

CREATE INDEX ix_invoices_guest_id ON invoices (guest_id);

UPDATE alembic_version SET version_num='9d1f00aa12bc' WHERE alembic_version.version_num = '57f5d41c7200';

-- Running upgrade 57f5d41c7200 -> a31dd2a66069

CREATE TABLE guest_requests (
    id INTEGER NOT NULL, 
    body VARCHAR(200) DEFAULT 'it''s; open', 
    PRIMARY KEY (id)
);

INSERT INTO guest_requests (id, body) VALUES (1, 'towels; soap');

INSERT INTO alembic_version (version_num) VALUES ('a31dd2a66069');

-- Running upgrade a31dd2a66069, 9d1f00aa12bc -> 7adee582ada3

DELETE FROM alembic_version WHERE alembic_version.version_num = 'a31dd2a66069';

UPDATE alembic_version SET version_num='7adee582ada3' WHERE alembic_version.version_num = '9d1f00aa12bc';

-- Running upgrade 7adee582ada3 -> 0c3d81a0c9be

CREATE TABLE guest_tags (
    guest_id INTEGER NOT NULL, 
    tag TEXT NOT NULL, 
    PRIMARY KEY (guest_id, tag), 
    FOREIGN KEY(guest_id) REFERENCES guests (id) ON DELETE CASCADE
);

ALTER TABLE guests ADD COLUMN phone TEXT;

UPDATE alembic_version SET version_num='0c3d81a0c9be' WHERE alembic_version.version_num = '7adee582ada3';


-- upgrade
-- add column "; DROP TABLE users; --.user_id
ALTER TABLE """; DROP TABLE users; --" ADD COLUMN user_id integer;

-- change column "; DROP TABLE users; --.'); DELETE FROM users; --: type, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit varchar(99)]
ALTER TABLE """; DROP TABLE users; --"
    ALTER COLUMN "'); DELETE FROM users; --" TYPE varchar(99),
    ALTER COLUMN "'); DELETE FROM users; --" SET DEFAULT '''); DELETE FROM users; --'
;

-- create index "; DROP TABLE users; --."; DROP TABLE users; --_'); DELETE FROM users; --_idx        [blocks writes to the table while it is built]
CREATE INDEX """; DROP TABLE users; --_'); DELETE FROM users; --_idx" ON """; DROP TABLE users; --" ("'); DELETE FROM users; --");

-- add foreign key "; DROP TABLE users; --."; DROP TABLE users; --_user_id_fkey        [fails if a row refers to nothing]
ALTER TABLE """; DROP TABLE users; --" ADD CONSTRAINT """; DROP TABLE users; --_user_id_fkey" FOREIGN KEY (user_id) REFERENCES users (id);

-- downgrade
-- change column "; DROP TABLE users; --.'); DELETE FROM users; --: type, default
ALTER TABLE """; DROP TABLE users; --"
    ALTER COLUMN "'); DELETE FROM users; --" DROP DEFAULT,
    ALTER COLUMN "'); DELETE FROM users; --" TYPE text;

-- drop foreign key "; DROP TABLE users; --."; DROP TABLE users; --_user_id_fkey
ALTER TABLE """; DROP TABLE users; --" DROP CONSTRAINT """; DROP TABLE users; --_user_id_fkey";

-- drop index "; DROP TABLE users; --."; DROP TABLE users; --_'); DELETE FROM users; --_idx
DROP INDEX """; DROP TABLE users; --_'); DELETE FROM users; --_idx";

-- drop column "; DROP TABLE users; --.user_id        [data loss: the column's values]
ALTER TABLE """; DROP TABLE users; --" DROP COLUMN user_id;


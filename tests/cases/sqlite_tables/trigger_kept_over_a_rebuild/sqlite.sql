-- upgrade foreign_keys=off
-- rebuild table users: change its constraints        [fails if a row does not satisfy a check]
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    name text,
    CHECK (name <> 'root')
);

-- copy its rows
INSERT INTO autogen_new_users (id, name)
    SELECT id, name FROM users;

-- put the new table in the old one's place
DROP TABLE users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

-- put back trigger users_added
CREATE TRIGGER users_added AFTER INSERT ON users BEGIN
  INSERT INTO log (what) VALUES ('added ' || coalesce(new.name, '?; END'));
END;

-- put back trigger users_gone
CREATE TRIGGER users_gone AFTER DELETE ON users BEGIN INSERT INTO log (what) VALUES ('gone ' || old.id); END;

-- downgrade foreign_keys=off
-- rebuild table users: change its constraints
CREATE TABLE autogen_new_users (
    id integer PRIMARY KEY,
    name text
);

-- copy its rows
INSERT INTO autogen_new_users (id, name)
    SELECT id, name FROM users;

-- put the new table in the old one's place
DROP TABLE users;

PRAGMA legacy_alter_table = ON;

ALTER TABLE autogen_new_users RENAME TO users;

PRAGMA legacy_alter_table = OFF;

-- put back trigger users_added
CREATE TRIGGER users_added AFTER INSERT ON users BEGIN
  INSERT INTO log (what) VALUES ('added ' || coalesce(new.name, '?; END'));
END;

-- put back trigger users_gone
CREATE TRIGGER users_gone AFTER DELETE ON users BEGIN INSERT INTO log (what) VALUES ('gone ' || old.id); END;


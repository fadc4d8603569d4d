-- A trigger with semicolons in its body
--
-- Revision ID: aaaaaaaaaaaa
-- Revises:
-- Create Date: 2026-01-02 03:04:05.678901

-- autogen:upgrade
CREATE TABLE notes (id integer PRIMARY KEY, body text); -- a comment; with a semicolon
CREATE TABLE log (line text);
/* another; one
   over lines */
CREATE TRIGGER notes_log AFTER INSERT ON notes WHEN new.body <> 'a;b'
BEGIN
    INSERT INTO log VALUES ('begin; ' || new.body);
    INSERT INTO log SELECT CASE WHEN new.id > 1 THEN 'x' ELSE 'y' END;
END;
INSERT INTO log VALUES ('it''s; fine')

-- autogen:downgrade
DROP TABLE notes;
DROP TABLE log;

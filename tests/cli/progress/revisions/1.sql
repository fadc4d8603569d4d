-- Many rows
--
-- Revision ID: 1111aaaa
-- Revises:

-- autogen:upgrade
CREATE TABLE t (id integer PRIMARY KEY, v text);
WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 200000) INSERT INTO t SELECT x, 'text ' || x FROM c;
CREATE TABLE n (id integer PRIMARY KEY, v text NOT NULL);
INSERT INTO n (id, v) SELECT id, v FROM t;

-- autogen:downgrade
DROP TABLE n;
DROP TABLE t;

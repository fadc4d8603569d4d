-- upgrade
-- change column texts.a: default
ALTER TABLE texts
    ALTER COLUMN a SET DEFAULT 'it''s';

-- change column texts.b: default
ALTER TABLE texts
    ALTER COLUMN b SET DEFAULT 'a "b" \ ; -- /* $$ '
;

-- change column texts.c: default
ALTER TABLE texts
    ALTER COLUMN c SET DEFAULT 'line one
line two';

-- downgrade
-- change column texts.c: default
ALTER TABLE texts
    ALTER COLUMN c DROP DEFAULT;

-- change column texts.b: default
ALTER TABLE texts
    ALTER COLUMN b SET DEFAULT 'plain'::text;

-- change column texts.a: default
ALTER TABLE texts
    ALTER COLUMN a DROP DEFAULT;


-- upgrade
-- rename column users.age to years
ALTER TABLE users RENAME COLUMN age TO years;

-- change column users.years: type, not_null, default        [rewrites the table, which is locked meanwhile] [fails if a row holds NULL]
ALTER TABLE users
    ALTER COLUMN years TYPE bigint,
    ALTER COLUMN years SET DEFAULT 2,
    ALTER COLUMN years SET NOT NULL;

-- downgrade
-- change column users.years: type, not_null, default        [rewrites the table, which is locked meanwhile] [data loss or failure: values that do not fit integer]
ALTER TABLE users
    ALTER COLUMN years TYPE integer,
    ALTER COLUMN years SET DEFAULT 1,
    ALTER COLUMN years DROP NOT NULL;

-- rename column users.years to age
ALTER TABLE users RENAME COLUMN years TO age;


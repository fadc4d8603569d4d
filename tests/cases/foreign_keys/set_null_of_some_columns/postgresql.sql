-- upgrade
-- drop foreign key c.c_x_y_fkey
ALTER TABLE c DROP CONSTRAINT c_x_y_fkey;

-- add foreign key c.c_x_y_fkey        [fails if a row refers to nothing]
ALTER TABLE c ADD CONSTRAINT c_x_y_fkey FOREIGN KEY (x, y) REFERENCES p (a, b) ON DELETE SET NULL (y);

-- downgrade
-- drop foreign key c.c_x_y_fkey
ALTER TABLE c DROP CONSTRAINT c_x_y_fkey;

-- add foreign key c.c_x_y_fkey        [fails if a row refers to nothing]
ALTER TABLE c ADD CONSTRAINT c_x_y_fkey FOREIGN KEY (x, y) REFERENCES p (a, b) ON DELETE SET NULL;


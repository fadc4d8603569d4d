-- upgrade
-- add foreign key staff.staff_boss_id_fkey        [fails if a row refers to nothing]
ALTER TABLE staff ADD CONSTRAINT staff_boss_id_fkey FOREIGN KEY (boss_id) REFERENCES staff (id) ON DELETE SET NULL;

-- downgrade
-- drop foreign key staff.staff_boss_id_fkey
ALTER TABLE staff DROP CONSTRAINT staff_boss_id_fkey;


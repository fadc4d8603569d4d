-- upgrade
-- add column users.last_event
ALTER TABLE users ADD COLUMN last_event integer;

-- add foreign key users.users_last_event_fkey        [fails if a row refers to nothing]
ALTER TABLE users ADD CONSTRAINT users_last_event_fkey FOREIGN KEY (last_event) REFERENCES audit.events (id);

-- add foreign key audit.events.events_user_id_fkey        [fails if a row refers to nothing]
ALTER TABLE audit.events ADD CONSTRAINT events_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE SET NULL;

-- downgrade
-- drop foreign key audit.events.events_user_id_fkey
ALTER TABLE audit.events DROP CONSTRAINT events_user_id_fkey;

-- drop foreign key users.users_last_event_fkey
ALTER TABLE users DROP CONSTRAINT users_last_event_fkey;

-- drop column users.last_event        [data loss: the column's values]
ALTER TABLE users DROP COLUMN last_event;


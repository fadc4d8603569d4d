-- upgrade
-- drop table jobs        [data loss: the table's rows]
DROP TABLE jobs;

-- drop enum status
DROP TYPE status;

-- downgrade
-- create enum status
CREATE TYPE status AS ENUM ('new', 'done');

-- create table jobs
CREATE TABLE jobs (
    id integer NOT NULL,
    state status,
    CONSTRAINT jobs_pkey PRIMARY KEY (id)
);


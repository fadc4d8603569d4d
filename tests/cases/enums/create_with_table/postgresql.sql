-- upgrade
-- create enum status
CREATE TYPE status AS ENUM ('new', 'done');

-- create table jobs
CREATE TABLE jobs (
    id integer NOT NULL,
    state status DEFAULT 'new' NOT NULL,
    past status[],
    CONSTRAINT jobs_pkey PRIMARY KEY (id)
);

-- downgrade
-- drop table jobs        [data loss: the table's rows]
DROP TABLE jobs;

-- drop enum status
DROP TYPE status;


-- upgrade
-- drop foreign key subs.subs_plan
ALTER TABLE subs DROP CONSTRAINT subs_plan;

-- drop primary key plans.plans_pkey
ALTER TABLE plans DROP CONSTRAINT plans_pkey;

-- add primary key plans.plans_pkey        [fails if two rows are alike or one holds NULL]
ALTER TABLE plans ADD CONSTRAINT plans_pkey PRIMARY KEY (tenant, code);

-- add foreign key subs.subs_plan        [fails if a row refers to nothing]
ALTER TABLE subs ADD CONSTRAINT subs_plan FOREIGN KEY (tenant, plan) REFERENCES plans (tenant, code);

-- downgrade
-- drop foreign key subs.subs_plan
ALTER TABLE subs DROP CONSTRAINT subs_plan;

-- drop primary key plans.plans_pkey
ALTER TABLE plans DROP CONSTRAINT plans_pkey;

-- add primary key plans.plans_pkey        [fails if two rows are alike or one holds NULL]
ALTER TABLE plans ADD CONSTRAINT plans_pkey PRIMARY KEY (code);

-- add foreign key subs.subs_plan        [fails if a row refers to nothing]
ALTER TABLE subs ADD CONSTRAINT subs_plan FOREIGN KEY (plan) REFERENCES plans (code);


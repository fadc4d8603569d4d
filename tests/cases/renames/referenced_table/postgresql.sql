-- upgrade
-- rename table teams to groups
ALTER TABLE teams RENAME TO groups;

-- rename constraint groups.teams_pkey to groups_pkey
ALTER TABLE groups RENAME CONSTRAINT teams_pkey TO groups_pkey;

-- downgrade
-- rename constraint groups.groups_pkey to teams_pkey
ALTER TABLE groups RENAME CONSTRAINT groups_pkey TO teams_pkey;

-- rename table groups to teams
ALTER TABLE groups RENAME TO teams;


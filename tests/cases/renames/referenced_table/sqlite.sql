-- upgrade
-- rename table teams to groups
ALTER TABLE teams RENAME TO "groups";

-- downgrade
-- rename table groups to teams
ALTER TABLE "groups" RENAME TO teams;


/* autogen init */
#include "command.h"
#include "file.h"
#include "mem.h"

static const char template[] =
	"# autogen: see `autogen --help`. Relative paths are relative to this file; ${NAME} and ${NAME:-default} come from\n"
	"# the environment or from -x NAME=VALUE.\n"
	"\n"
	"# The database: sqlite:///relative.db, sqlite:////absolute.db or postgresql://user:password@host/database\n"
	"url: ${DATABASE_URL:-sqlite:///app.db}\n"
	"\n"
	"# What the schema should be, merged in name order, and where revision files go.\n"
	"models: [models/*.yaml]\n"
	"revisions: revisions\n"
	"\n"
	"# `alembic_version` adopts a database that Alembic manages.\n"
	"version_table: autogen_version\n"
	"\n"
	"# version_schema: public        # of the version table and its log\n"
	"# schemas: [public]             # which schemas are compared; default: those the models name\n"
	"# exclude: [\"audit.*\"]          # globs of objects that are never touched; `include` likewise\n"
	"# file_template: \"%(rev)s_%(slug)s\"\n"
	"# timezone: UTC                 # of Create Date; default: local time without a zone\n"
	"# naming: {index: \"ix_%(table)s_%(columns)s\"}\n"
	"# post_write_hooks:             # run by sh on every new revision file, which is $1\n"
	"#   - {name: format, command: \"pg_format -i\"}\n"
	"# version_locations: [revisions, billing/revisions]   # several folders instead of `revisions`\n"
	"# recursive_version_locations: true\n"
	"# lock_wait: 60s                # how long another runner is waited for\n"
	"# lock_timeout: 3s              # PostgreSQL's, for every revision; a section may have its own\n"
	"# statement_timeout: 10min\n"
	"# lock_retries: 5               # after a lock time-out the revision is rolled back and tried again, so often\n"
	"# scratch_url: ${SCRATCH_URL}   # an empty database for `verify`; default: one that is made and dropped\n"
	"# environments:                 # chosen with --env NAME; each key overrides the same key above\n"
	"#   - {name: production, url: \"${PROD_URL}\", lock_timeout: 3s}\n";

int cmd_init(Cli *cli)
{
	const char *folder = cli->args_count ? cli->args[0] : ".";
	char *config = path_join(cli->mem, folder, "autogen.yaml");
	char *models = path_join(cli->mem, folder, "models"), *revisions = path_join(cli->mem, folder, "revisions");

	if (file_exists(config)) {
		fail(cli->error, ERROR_INPUT, "%s is there already", config);
		fail_hint(cli->error, "edit it, or name another folder: autogen init DIR");
		return EXIT_FAILED;
	}
	if (!folder_make(cli->mem, folder, cli->error) || !folder_make(cli->mem, models, cli->error) ||
	    !folder_make(cli->mem, revisions, cli->error) || !file_create(cli->mem, config, template, cli->error))
		return EXIT_FAILED;
	print("Creating %s ...  done\nCreating %s/ ...  done\nCreating %s/ ...  done\n", config, models, revisions);
	print("Write your first model into %s/, then: autogen -m \"Create …\"\n", models);
	return EXIT_DONE;
}

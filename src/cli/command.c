#include "command.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "diff.h"
#include "mem.h"
#include "position.h"
#include "progress.h"
#include "text.h"

Options options;

static const struct poptOption revision_options[] = {
	{"message", 'm', POPT_ARG_STRING, &options.message, 0, "what the revision is for", "MESSAGE"},
	{"autogenerate", 0, POPT_ARG_NONE, &options.autogenerate, 0, "fill it with what the models differ by from the database", NULL},
	{"rev-id", 0, POPT_ARG_STRING, &options.rev_id, 0, "its id instead of a random one", "ID"},
	{"head", 0, POPT_ARG_ARGV, &options.heads, 0, "what it follows (default: head): a head, base, or LABEL@head", "REV"},
	{"splice", 0, POPT_ARG_NONE, &options.splice, 0, "let --head be no head: the revision begins a branch there", NULL},
	{"branch-label", 0, POPT_ARG_STRING, &options.branch_label, 0, "the name of the branch that it begins", "LABEL"},
	{"depends-on", 0, POPT_ARG_ARGV, &options.depends_on, 0, "what must be applied before it, without being its parent", "REV"},
	{"version-path", 0, POPT_ARG_STRING, &options.version_path, 0, "the folder of version_locations that it goes to", "DIR"},
	POPT_TABLEEND,
};
static const struct poptOption merge_options[] = {
	{"message", 'm', POPT_ARG_STRING, &options.message, 0, "what the revision is for", "MESSAGE"},
	{"rev-id", 0, POPT_ARG_STRING, &options.rev_id, 0, "its id instead of a random one", "ID"},
	{"branch-label", 0, POPT_ARG_STRING, &options.branch_label, 0, "the name of the branch that it begins", "LABEL"},
	{"version-path", 0, POPT_ARG_STRING, &options.version_path, 0, "the folder of version_locations that it goes to", "DIR"},
	POPT_TABLEEND,
};
#define STRICT_OPTION                                                                                                              \
	{"strict", 0, POPT_ARG_NONE, &options.strict, 0, "what would be a warning is an error", NULL}
static const struct poptOption run_options[] = {
	{"sql", 0, POPT_ARG_NONE, &options.sql, 0, "print SQL for psql or sqlite3 instead; REV may be a range A:B", NULL},
	{"dry-run", 0, POPT_ARG_NONE, &options.dry_run, 0, "run everything in a transaction that is rolled back, and print it", NULL},
	{"tag", 0, POPT_ARG_STRING, &options.tag, 0, "a word to be kept in the log", "TAG"},
	STRICT_OPTION,
	POPT_TABLEEND,
};
static const struct poptOption stamp_options[] = {
	{"purge", 0, POPT_ARG_NONE, &options.purge, 0, "delete all rows of the version table first", NULL},
	{"sql", 0, POPT_ARG_NONE, &options.sql, 0, "print SQL for psql or sqlite3 instead; REV may be a range A:B", NULL},
	{"tag", 0, POPT_ARG_STRING, &options.tag, 0, "a word to be kept in the log", "TAG"},
	POPT_TABLEEND,
};
static const struct poptOption ensure_version_options[] = {
	{"sql", 0, POPT_ARG_NONE, &options.sql, 0, "print SQL instead", NULL},
	POPT_TABLEEND,
};
static const struct poptOption current_options[] = {
	{"check-heads", 0, POPT_ARG_NONE, &options.check_heads, 0, "exit 1 unless the database is at all heads", NULL},
	STRICT_OPTION,
	POPT_TABLEEND,
};
static const struct poptOption history_options[] = {
	{"rev-range", 'r', POPT_ARG_STRING, &options.range, 0, "only these: A:B, A: or :B", "A:B"},
	{"indicate-current", 'i', POPT_ARG_NONE, &options.indicate_current, 0, "mark where the database is", NULL},
	POPT_TABLEEND,
};
static const struct poptOption heads_options[] = {
	{"resolve-dependencies", 0, POPT_ARG_NONE, &options.resolve_dependencies, 0, "only those that no other revision depends on", NULL},
	POPT_TABLEEND,
};
static const struct poptOption check_options[] = {
	STRICT_OPTION,
	POPT_TABLEEND,
};
static const struct poptOption inspect_options[] = {
	{"output", 'o', POPT_ARG_STRING, &options.output, 0, "write a file a table into this folder", "DIR"},
	{"schema", 0, POPT_ARG_ARGV, &options.schema_globs, 0, "only schemas that match", "GLOB"},
	POPT_TABLEEND,
};
static const struct poptOption diff_options[] = {
	{"from", 0, POPT_ARG_STRING, &options.from, 0, "a URL, a model file or folder, a .sql file, or revisions[@REV]", "SRC"},
	{"to", 0, POPT_ARG_STRING, &options.to, 0, "likewise", "SRC"},
	{"format", 0, POPT_ARG_STRING, &options.format, 0, "text, sql, json or xml", "FORMAT"},
	POPT_TABLEEND,
};
static const struct poptOption import_options[] = {
	{"upgrade-sql", 0, POPT_ARG_STRING, &options.upgrade_sql, 0, "what `alembic upgrade base:heads --sql` printed", "FILE"},
	{"downgrade-sql", 0, POPT_ARG_STRING, &options.downgrade_sql, 0, "what `alembic downgrade heads:base --sql` printed", "FILE"},
	{"version-path", 0, POPT_ARG_STRING, &options.version_path, 0, "the folder of version_locations that they go to", "DIR"},
	POPT_TABLEEND,
};

enum { ANY_NUMBER = 1000 };

const Command commands[] = {
	{"init", "[DIR]", "write a commented autogen.yaml, models/ and revisions/", "autogen init", NULL, 0, 1, false, cmd_init},
	{"revision", "-m MESSAGE", "write a new revision file", "autogen revision --autogenerate -m \"Add users.email\"",
	 revision_options, 0, 0, true, cmd_revision},
	{"merge", "-m MESSAGE REV...", "write a revision that joins several heads", "autogen merge -m \"Join billing\" heads", merge_options, 1,
	 ANY_NUMBER, true, cmd_merge},
	{"upgrade", "[REV]", "apply revisions up to REV (default: head)", "autogen upgrade +1", run_options, 0, 1, true, cmd_upgrade},
	{"downgrade", "REV", "revert revisions down to REV", "autogen downgrade -1", run_options, 1, 1, true, cmd_downgrade},
	{"stamp", "REV...", "declare where the database is, and run nothing", "autogen stamp head", stamp_options, 1, ANY_NUMBER, true, cmd_stamp},
	{"ensure_version", "", "make the version table unless it is there", "autogen ensure_version", ensure_version_options, 0, 0, true,
	 cmd_ensure_version},
	{"current", "", "show where the database is", "autogen current -v", current_options, 0, 0, true, cmd_current},
	{"history", "", "list the revisions, newest first", "autogen history -r a31dd2a66069:head", history_options, 0, 0, true,
	 cmd_history},
	{"heads", "", "list the newest revisions", "autogen heads", heads_options, 0, 0, true, cmd_heads},
	{"branches", "", "list the revisions that several others follow", "autogen branches -v", NULL, 0, 0, true, cmd_branches},
	{"show", "REV", "show one revision", "autogen show head", NULL, 1, 1, true, cmd_show},
	{"edit", "REV", "open a revision file in $VISUAL or $EDITOR", "autogen edit head", NULL, 1, 1, true, cmd_edit},
	{"check", "", "say whether the models differ from the database", "autogen check", check_options, 0, 0, true, cmd_check},
	{"verify", "", "replay every revision in a scratch database: up, down, up again", "autogen verify", NULL, 0, 0, true, cmd_verify},
	{"testdb", "setup|reset|teardown [NAME]", "a test database beside the configured one, at head", "autogen testdb setup", NULL, 1, 2, true,
	 cmd_testdb},
	{"inspect", "", "write the database as model files", "autogen inspect -o models", inspect_options, 0, 0, false, cmd_inspect},
	{"diff", "--from SRC --to SRC", "compare any two states", "autogen diff --from revisions --to models --format sql",
	 diff_options, 0, 0, false, cmd_diff},
	{"import", "alembic DIR...", "take over the revisions of an Alembic project",
	 "autogen import alembic alembic/versions --upgrade-sql upgrade.sql --downgrade-sql downgrade.sql", import_options, 2, ANY_NUMBER, true,
	 cmd_import},
	{"schema", "[model|diff]", "write the JSON Schema of model files, or the RELAX NG of an XML diff",
	 "autogen schema model > schemas/model.schema.json", NULL, 0, 1, false, cmd_schema},
};
const unsigned commands_count = sizeof commands / sizeof *commands;

void info(const char *part, const char *format, ...)
{
	va_list args;

	if (options.quiet)
		return;
	fflush(stdout);
	fprintf(stderr, "INFO  [autogen.%s] ", part);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
}

void warn(const char *part, const char *format, ...)
{
	va_list args;

	fflush(stdout);
	fprintf(stderr, "WARN  [autogen.%s] ", part);
	va_start(args, format);
	vfprintf(stderr, format, args);
	va_end(args);
	fputc('\n', stderr);
}

void print(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vprintf(format, args);
	va_end(args);
}

static bool wants_color(void)
{
	if (text_same(options.color, "always"))
		return true;
	return !text_same(options.color, "never") && isatty(STDOUT_FILENO) && !getenv("NO_COLOR");
}

void print_difference(const char *line)
{
	const char *color = text_starts(line, "added") ? "32" : text_starts(line, "removed") ? "31" : "33";

	if (wants_color())
		printf("\x1b[%sm%s\x1b[0m\n", color, line);
	else
		printf("%s\n", line);
}

void print_json(json_t *json)
{
	json_dumpf(json, stdout, JSON_INDENT(2));
	putchar('\n');
	json_decref(json);
}

static bool find_dialect(Cli *cli)
{
	if (cli->dialect)
		return true;
	if (!cli->config->url && cli->config->url_error)
		return error_copy(cli->error, cli->config->url_error);
	if (!cli->config->url) {
		fail(cli->error, ERROR_INPUT, "there is no database: neither `url` in the configuration nor --url");
		return fail_hint(cli->error, "--url sqlite:///app.db, or url: in autogen.yaml");
	}
	cli->dialect = dialect_of(cli->config->url);
	if (cli->dialect)
		return true;
	fail(cli->error, ERROR_INPUT, "no database has a URL like this one");
	return fail_hint(cli->error, "write sqlite:///FILE or postgresql://USER@HOST/DATABASE");
}

const char *cli_default_schema(const Cli *cli)
{
	for (unsigned i = 0; i < cli->config->schemas_count; i++)
		if (!strpbrk(cli->config->schemas[i], "*?["))
			return cli->config->schemas[i];
	return NULL;
}

bool cli_needs_url(Cli *cli)
{
	return find_dialect(cli);
}

bool cli_open_nowhere(Cli *cli)
{
	/* The scheme is enough. */
	if (!cli->config->url && cli->config->url_template)
		cli->dialect = dialect_of(cli->config->url_template);
	if (!find_dialect(cli))
		return false;
	cli->session = mem_new(cli->mem, Session);
	cli->session->server = cli->dialect->server;
	if (cli->dialect->rules->default_schema)
		cli->session->default_schema = text_copy(cli->mem, cli_default_schema(cli) ? cli_default_schema(cli) : cli->dialect->rules->default_schema);
	return true;
}

bool cli_open(Cli *cli, OpenMode mode)
{
	if (!find_dialect(cli))
		return false;
	const char *schema = cli_default_schema(cli);
	if (!position_defaults(cli))
		return false;
	cli->session = cli->dialect->server->open(cli->mem, cli->config->url, mode, schema, cli->error);
	if (!cli->session)
		return false;
	info("migration", "Context %s %s at %s", cli->dialect->name, cli->session->version, cli->session->shown);
	if (cli->session->absent)
		info("migration", "There is no such file yet: it is taken for an empty database");
	return true;
}

static int clear(Session **holder)
{
	Error *ignored = error_new(holder);

	if ((*holder)->server->in_transaction(*holder))
		(*holder)->server->execute(*holder, "ROLLBACK", ignored);
	error_clear(ignored);
	if (!(*holder)->server->clear(*holder, ignored))
		warn("migration", "scratch_url could not be cleared: %s", ignored->message);
	return 0;
}

/* It is cleared afterwards: so nothing may be in it that somebody needs. */
static Session *open_scratch_url(Cli *cli, const Dialect *dialect, const char *schema)
{
	const char *url = cli->config->scratch_url;
	char **unmanaged = NULL;
	unsigned count = 0;

	if (dialect_of(url) != dialect) {
		fail(cli->error, ERROR_INPUT, "scratch_url is no %s database", dialect->name);
		return NULL;
	}
	Session *session = dialect->server->open(cli->mem, url, OPEN_WRITE, schema, cli->error);
	if (!session)
		return NULL;
	const Scope everything = {.default_schema = session->default_schema};
	Schema *found = dialect->server->inspect(cli->mem, session, &everything, &unmanaged, &count, cli->error);
	if (!found)
		return NULL;
	if (count || !change_is_empty(diff(cli->mem, dialect->rules, mem_new(cli->mem, Schema), found, NULL))) {
		fail(cli->error, ERROR_INPUT, "scratch_url is not empty: %s", session->shown);
		fail_hint(cli->error, "name a database that nobody needs: all in it is dropped afterwards");
		return NULL;
	}
	/* Above the session, so that it is cleared before it closes. */
	Session **holder = mem_new(cli->mem, Session *);
	*holder = talloc_steal(holder, session);
	talloc_set_destructor(holder, clear);
	return session;
}

Session *cli_open_scratch(Cli *cli, const Dialect *dialect, const char *url)
{
	const char *schema = cli_default_schema(cli);

	if (!dialect->server->clear)
		return dialect->server->open_scratch(cli->mem, url, schema, cli->error);
	if (cli->config->scratch_url_error)
		return error_copy(cli->error, cli->config->scratch_url_error), NULL;
	if (cli->config->scratch_url)
		return open_scratch_url(cli, dialect, schema);
	return dialect->server->open_scratch(cli->mem, url, schema, cli->error);
}

Scope *cli_scope(Cli *cli)
{
	const Config *config = cli->config;
	Scope *scope = mem_new(cli->mem, Scope);

	scope->default_schema = cli->session ? cli->session->default_schema : NULL;
	scope->schemas = config->schemas;
	scope->schemas_count = config->schemas_count;
	scope->include = config->include;
	scope->include_count = config->include_count;
	scope->exclude = config->exclude;
	scope->exclude_count = config->exclude_count;
	scope->version_schema = config->version_schema;
	scope->version_table = config->version_table;
	return scope;
}

ModelOptions cli_model_options(const Cli *cli, const Dialect *dialect)
{
	const Config *config = cli->config;

	return (ModelOptions){
		.rules = dialect->rules,
		.default_schema = dialect->rules->default_schema ? cli_default_schema(cli) : NULL,
		.naming = config->naming,
	};
}

VersionTable cli_version_table(const Cli *cli)
{
	return (VersionTable){.schema = cli->config->version_schema, .name = cli->config->version_table};
}

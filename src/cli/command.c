#include "command.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "mem.h"
#include "text.h"

Options options;

static const struct poptOption revision_options[] = {
	{"message", 'm', POPT_ARG_STRING, &options.message, 0, "what the revision is for", "MESSAGE"},
	{"autogenerate", 0, POPT_ARG_NONE, &options.autogenerate, 0, "fill it with what the models differ by from the database", NULL},
	{"rev-id", 0, POPT_ARG_STRING, &options.rev_id, 0, "its id instead of a random one", "ID"},
	POPT_TABLEEND,
};
static const struct poptOption history_options[] = {
	{"rev-range", 'r', POPT_ARG_STRING, &options.range, 0, "only these: A:B, A: or :B", "A:B"},
	{"indicate-current", 'i', POPT_ARG_NONE, &options.indicate_current, 0, "mark where the database is", NULL},
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

const Command commands[] = {
	{"init", "[DIR]", "write a commented autogen.yaml, models/ and revisions/", "autogen init", NULL, 0, 1, false, cmd_init},
	{"revision", "-m MESSAGE", "write a new revision file", "autogen revision --autogenerate -m \"Add users.email\"",
	 revision_options, 0, 0, true, cmd_revision},
	{"upgrade", "[REV]", "apply revisions up to REV (default: head)", "autogen upgrade +1", NULL, 0, 1, true, cmd_upgrade},
	{"downgrade", "REV", "revert revisions down to REV", "autogen downgrade -1", NULL, 1, 1, true, cmd_downgrade},
	{"current", "", "show where the database is", "autogen current -v", NULL, 0, 0, true, cmd_current},
	{"history", "", "list the revisions, newest first", "autogen history -r a31dd2a66069:head", history_options, 0, 0, true,
	 cmd_history},
	{"heads", "", "list the newest revisions", "autogen heads", NULL, 0, 0, true, cmd_heads},
	{"show", "REV", "show one revision", "autogen show head", NULL, 1, 1, true, cmd_show},
	{"check", "", "say whether the models differ from the database", "autogen check", NULL, 0, 0, true, cmd_check},
	{"inspect", "", "write the database as model files", "autogen inspect -o models", inspect_options, 0, 0, false, cmd_inspect},
	{"diff", "--from SRC --to SRC", "compare any two states", "autogen diff --from revisions --to models --format sql",
	 diff_options, 0, 0, false, cmd_diff},
	{"schema", "[model|diff]", "write the JSON Schema of model files, or the RELAX NG of an XML diff",
	 "autogen schema model > schemas/model.schema.json", NULL, 0, 1, false, cmd_schema},
};
const unsigned commands_count = sizeof commands / sizeof *commands;

void info(const char *part, const char *format, ...)
{
	va_list args;

	if (options.quiet)
		return;
	fprintf(stderr, "INFO  [autogen.%s] ", part);
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

bool cli_open(Cli *cli, OpenMode mode)
{
	if (!find_dialect(cli))
		return false;
	const char *schema = cli->config->schemas_count ? cli->config->schemas[0] : NULL;
	cli->session = cli->dialect->server->open(cli->mem, cli->config->url, mode, schema, cli->error);
	if (!cli->session)
		return false;
	info("migration", "Context %s %s at %s", cli->dialect->name, cli->session->version, cli->session->shown);
	if (cli->session->absent)
		info("migration", "There is no such file yet: it is taken for an empty database");
	return true;
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
		.default_schema = config->schemas_count && dialect->rules->default_schema ? config->schemas[0] : NULL,
		.naming = config->naming,
	};
}

VersionTable cli_version_table(const Cli *cli)
{
	return (VersionTable){.schema = cli->config->version_schema, .name = cli->config->version_table};
}

Graph *cli_graph(Cli *cli)
{
	return graph_load(cli->mem, cli->config->revisions, cli->error);
}

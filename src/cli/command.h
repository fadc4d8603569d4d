/* What every command has at hand, and the table of commands. */
#ifndef AUTOGEN_CLI_COMMAND_H
#define AUTOGEN_CLI_COMMAND_H

#include <jansson.h>
#include <popt.h>

#include "apply.h"
#include "config.h"
#include "model.h"

/* Exit statuses: product words. */
enum { EXIT_DONE = 0, EXIT_NO = 1, EXIT_FAILED = 2 };

/* The values of all options of all commands. */
typedef struct Options {
	char *config;
	char *url;
	char *env;
	char **variables;
	int quiet;
	int verbose;
	char *color;
	int json;
	int version;
	int help;
	char *message;
	int autogenerate;
	char *rev_id;
	char **heads;
	int splice;
	char *branch_label;
	char **depends_on;
	char *version_path;
	char *range;
	int indicate_current;
	int resolve_dependencies;
	int check_heads;
	int purge;
	int sql;
	int dry_run;
	char *tag;
	int strict;
	char *upgrade_sql;
	char *downgrade_sql;
	char *output;
	char **schema_globs;
	char *from;
	char *to;
	char *format;
} Options;

extern Options options;

typedef struct Cli {
	void *mem;
	Error *error;
	Config *config;
	const Dialect *dialect;
	Session *session;
	char **args; /* words that are no options */
	unsigned args_count;
} Cli;

typedef struct Command {
	const char *name;
	const char *arguments; /* "[REV]" */
	const char *summary;
	const char *example;
	const struct poptOption *options; /* NULL: none but the global ones */
	unsigned least, most;		  /* how many words */
	bool needs_config;
	int (*run)(Cli *cli); /* an exit status; EXIT_FAILED with the error filled */
} Command;

extern const Command commands[];
extern const unsigned commands_count;

int cmd_init(Cli *cli);
int cmd_revision(Cli *cli);
int cmd_merge(Cli *cli);
int cmd_upgrade(Cli *cli);
int cmd_downgrade(Cli *cli);
int cmd_stamp(Cli *cli);
int cmd_ensure_version(Cli *cli);
int cmd_current(Cli *cli);
int cmd_history(Cli *cli);
int cmd_heads(Cli *cli);
int cmd_branches(Cli *cli);
int cmd_show(Cli *cli);
int cmd_edit(Cli *cli);
int cmd_check(Cli *cli);
int cmd_verify(Cli *cli);
int cmd_inspect(Cli *cli);
int cmd_diff(Cli *cli);
int cmd_testdb(Cli *cli);
int cmd_import(Cli *cli);
int cmd_schema(Cli *cli);

/* Narration on stderr: INFO  [autogen.PART] words. Silent with -q. */
void info(const char *part, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A warning on stderr, also with -q: WARN  [autogen.PART] words. */
void warn(const char *part, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Results on stdout. */
void print(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* One line of a difference, coloured by its first word where colours are wanted. */
void print_difference(const char *line);
/* Prints and releases. */
void print_json(json_t *json);

/* Opens the configured database (once) and says so. */
bool cli_open(Cli *cli, OpenMode mode);

/*
 * An empty database, gone or cleared when cli->mem is: in memory, on the server of `url`, or scratch_url of the
 * configuration, which has to be empty. NULL with an error.
 */
Session *cli_open_scratch(Cli *cli, const Dialect *dialect, const char *url);

/* What the configuration says to look at. */
Scope *cli_scope(Cli *cli);
ModelOptions cli_model_options(const Cli *cli, const Dialect *dialect);
VersionTable cli_version_table(const Cli *cli);

/* The schema of names without one: the first of `schemas` that is no glob; NULL: the server's own. */
const char *cli_default_schema(const Cli *cli);

/* The dialect of the configured database, which need not be there: for scripts. A session that is connected to nothing. */
bool cli_open_nowhere(Cli *cli);

/* False, with the reason, when the configuration has no URL to connect to. */
bool cli_needs_url(Cli *cli);

#endif

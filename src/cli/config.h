/* autogen.yaml: read, one environment chosen, ${NAME} filled in, relative paths made relative to its folder. */
#ifndef AUTOGEN_CLI_CONFIG_H
#define AUTOGEN_CLI_CONFIG_H

#include "naming.h"

typedef struct Config Config;
struct Config {
	char *name; /* of an environment */
	char *url;
	char **models;
	unsigned models_count;
	char *revisions;
	char *version_table;
	char *version_schema;
	char **schemas;
	unsigned schemas_count;
	char **include;
	unsigned include_count;
	char **exclude;
	unsigned exclude_count;
	char *file_template;
	char *lock_timeout;
	char *statement_timeout;
	Naming *naming;
	Config *environments;
	unsigned environments_count;
	char *folder; /* of the file: not a key */
};

/* What the command line says of the configuration. */
typedef struct ConfigOptions {
	const char *path;	 /* -c, or NULL */
	const char *environment; /* --env, or NULL */
	const char *url;	 /* --url, or NULL: the file's is then not even read */
	char *const *variables;	 /* -x NAME=VALUE */
	unsigned variables_count;
} ConfigOptions;

/*
 * The configuration, with defaults for what it leaves out. Without a file: NULL with an error when `required`, else one
 * that holds only defaults and --url.
 */
Config *config_load(void *mem, const ConfigOptions *options, bool required, Error *error);

/* The text with ${NAME} and ${NAME:-default} filled in from -x and the environment; NULL when one is not set. */
char *config_expand(void *mem, const ConfigOptions *options, const char *text, Error *error);

#endif

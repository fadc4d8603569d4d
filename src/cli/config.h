/* autogen.yaml: read, one environment chosen, ${NAME} filled in, relative paths made relative to its folder. */
#ifndef AUTOGEN_CLI_CONFIG_H
#define AUTOGEN_CLI_CONFIG_H

#include "naming.h"
#include "schema.h"

/* A command that is run on every new revision file. */
typedef struct Hook {
	char *name;
	char *command; /* for sh, with the file's path as its last argument, or as "$1" where it says so */
} Hook;

typedef struct Config Config;
struct Config {
	char *name; /* of an environment */
	char *url;
	char **models;
	unsigned models_count;
	char *revisions;
	char **version_locations; /* several folders instead of `revisions` */
	unsigned version_locations_count;
	Flag recursive_version_locations;
	char *version_table;
	char *version_schema;
	char **schemas;
	unsigned schemas_count;
	char **include;
	unsigned include_count;
	char **exclude;
	unsigned exclude_count;
	char *file_template;
	char *timezone;
	char *lock_timeout;
	char *statement_timeout;
	char *lock_wait;
	char *lock_retries;
	char *scratch_url;
	Hook *post_write_hooks;
	unsigned post_write_hooks_count;
	Naming *naming;
	Config *environments;
	unsigned environments_count;
	char *folder; /* of the file: not a key */
	/* Why there is no URL although the file has one: a variable is not set. Commands that need none go on. */
	Error *url_error;
	char *url_template; /* then: the text as the file has it, whose scheme may be said */
	Error *scratch_url_error;
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

/*
 * The text with ${NAME} and ${NAME:-default} filled in from -x and the environment; NULL when one is not set. In a `url` a
 * value before the @ is percent-encoded where it holds what a URL reserves, and so is a host that is a folder of sockets.
 */
char *config_expand(void *mem, const ConfigOptions *options, const char *text, bool url, Error *error);

#endif

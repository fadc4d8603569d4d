#include "source.h"

#include <string.h>

#include "compare.h"
#include "file.h"
#include "mem.h"
#include "replay.h"
#include "text.h"

const Dialect *source_dialect(const char *source)
{
	return dialect_of(source);
}

static Schema *inspect(Cli *cli, const Dialect *dialect, Session *session)
{
	Scope *scope = cli_scope(cli);

	scope->default_schema = session->default_schema;
	return dialect->server->inspect(cli->mem, session, scope, NULL, NULL, cli->error);
}

static Schema *load_models(Cli *cli, const char *source, const Dialect *dialect)
{
	ModelOptions model = cli_model_options(cli, dialect);
	char **paths = NULL;
	unsigned count = 0;

	if (!file_is_folder(source)) {
		*LIST_ADD(cli->mem, paths, count) = text_copy(cli->mem, source);
	} else {
		if (!folder_list(cli->mem, source, ".yaml", false, &paths, &count, cli->error))
			return NULL;
		for (unsigned i = 0; i < count; i++)
			paths[i] = path_join(cli->mem, source, paths[i]);
	}
	return model_load(cli->mem, &model, paths, count, cli->error);
}

static Session *open_scratch(Cli *cli, const Dialect *dialect)
{
	const char *own = cli->config->url && dialect_of(cli->config->url) == dialect ? cli->config->url : NULL;

	/* Made on the server that either side or the configuration names. */
	if (dialect_of(options.from) == dialect)
		own = options.from;
	else if (dialect_of(options.to) == dialect)
		own = options.to;
	return cli_open_scratch(cli, dialect, own);
}

static bool replay(Cli *cli, const Dialect *dialect, Session *session, const char *target)
{
	Position position;
	Run run;
	Revisions targets;

	return replay_begin(cli, dialect, session, &position, &run) &&
	       graph_find(position.graph, target, &position.rows, &targets, cli->error) && replay_upgrade(cli, &run, &position, &targets);
}

Schema *source_load(Cli *cli, const char *source, const Dialect *dialect, Session **session)
{
	const Dialect *own = source_dialect(source);
	const char *schema = cli_default_schema(cli);
	bool revisions = text_same(source, "revisions") || text_starts(source, "revisions@");

	*session = NULL;
	if (own && own != dialect) {
		fail(cli->error, ERROR_USAGE, "a %s database cannot be compared with a %s one", own->name, dialect->name);
		return NULL;
	}
	if (own) {
		*session = dialect->server->open(cli->mem, source, OPEN_READ, schema, cli->error);
		return *session ? inspect(cli, dialect, *session) : NULL;
	}
	if (strstr(source, "://") || text_starts(source, "postgres") || text_starts(source, "sqlite:") || strstr(source, "password=")) {
		/* It may hold a password: not repeated. */
		fail(cli->error, ERROR_USAGE, "no database has a URL like one of these sources");
		fail_hint(cli->error, "write sqlite:///FILE or postgresql://USER@HOST/DATABASE");
		return NULL;
	}
	if (revisions) {
		const char *target = strchr(source, '@');
		if (!(*session = open_scratch(cli, dialect)) || !replay(cli, dialect, *session, target ? target + 1 : "heads"))
			return NULL;
		return inspect(cli, dialect, *session);
	}
	if (text_ends(source, ".sql")) {
		char *script = file_read(cli->mem, source, NULL, cli->error);
		if (!script || !(*session = open_scratch(cli, dialect)) ||
		    !apply_script(cli->mem, *session, dialect, source, script, cli->error))
			return NULL;
		return inspect(cli, dialect, *session);
	}
	return load_models(cli, source, dialect);
}

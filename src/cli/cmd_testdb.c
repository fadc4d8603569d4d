/* autogen testdb: a database for tests beside the configured one, at the heads. */
#include <string.h>

#include "mem.h"
#include "migrate.h"
#include "progress.h"
#include "text.h"

typedef struct TestDatabase {
	const Server *server;
	const char *url;
	char *name;	/* ends in _test */
	char *template; /* what reset copies; NULL: the server cannot copy */
} TestDatabase;

static bool choose_name(Cli *cli, TestDatabase *database)
{
	const char *given = cli->args_count > 1 ? cli->args[1] : NULL;
	char *own = database->server->database_name(cli->mem, database->url, cli->error);

	if (!own)
		return false;
	database->name = given ? text_copy(cli->mem, given) : text_format(cli->mem, "%s_test", own);
	/* What is configured is somebody's own, whatever it is called. */
	if (text_same(database->name, own))
		return fail(cli->error, ERROR_USAGE, "\"%s\" is the configured database itself: autogen neither resets nor drops it", own);
	if (!text_ends(database->name, "_test") || text_same(database->name, "_test")) {
		fail(cli->error, ERROR_USAGE, "\"%s\" does not end in _test: autogen makes and drops no other database", database->name);
		return fail_hint(cli->error, "autogen testdb %s %s_test", cli->args[0], database->name);
	}
	if (strlen(database->name) + strlen("_template") > 63)
		return fail(cli->error, ERROR_USAGE, "\"%s\" is too long for a database and its template", database->name);
	database->template = database->server->copies_databases ? text_format(cli->mem, "%s_template", database->name) : NULL;
	return true;
}

/* Opens it as the database of this command. */
static bool open_database(Cli *cli, const TestDatabase *database, const char *name)
{
	const char *schema = cli_default_schema(cli);

	cli->session = database->server->open_beside(cli->mem, database->url, name, schema, cli->error);
	return cli->session != NULL;
}

static void close_database(Cli *cli)
{
	talloc_free(cli->session);
	cli->session = NULL;
}

/* Brings it to the heads; closed again, since a database that is in use cannot be copied. */
static bool upgrade(Cli *cli, const TestDatabase *database, const char *name)
{
	Position position;
	Goal goal;
	Run run;

	if (!position_load(cli, &position) || !open_database(cli, database, name) || !position_run(cli, &position, &run) ||
	    !apply_rows(cli->mem, &run, &position.rows, cli->error) || !goal_find(cli, &position, DIRECTION_UPGRADE, "heads", &goal))
		return false;
	run.listener = progress_run();
	info("testdb", "Context %s %s at %s", cli->dialect->name, cli->session->version, cli->session->shown);
	bool done = migrate(cli, &position, &run, &goal);
	close_database(cli);
	return done;
}

static bool drop(Cli *cli, const TestDatabase *database, const char *name)
{
	return database->server->drop_beside(cli->mem, database->url, name, cli->error);
}

static bool create(Cli *cli, const TestDatabase *database, const char *name, const char *template)
{
	return database->server->create_beside(cli->mem, database->url, name, template, cli->error);
}

/* True when the template is what the files say now: at the heads, and none of them edited since. */
static bool template_is_good(Cli *cli, const TestDatabase *database)
{
	Error *error = cli->error, *own = error_new(cli->mem);
	LogFinding *findings;
	unsigned count = 1;
	Position position;
	Run run;

	cli->error = own;
	bool good = position_load(cli, &position) && open_database(cli, database, database->template) && position_run(cli, &position, &run) &&
		    apply_rows(cli->mem, &run, &position.rows, own) && log_findings(cli->mem, &run, &position.rows, &findings, &count, own) && !count &&
		    !graph_upgrade_path(position.graph, &position.rows, &position.graph->real_heads).count;
	if (cli->session)
		close_database(cli);
	cli->error = error;
	return good;
}

/* One that is not at the heads is of no use, and nobody would look for it. */
static bool make_template(Cli *cli, const TestDatabase *database)
{
	if (!drop(cli, database, database->template) || !create(cli, database, database->template, NULL))
		return false;
	if (upgrade(cli, database, database->template))
		return true;
	Error *error = cli->error;
	cli->error = error_new(cli->mem);
	if (cli->session)
		close_database(cli);
	drop(cli, database, database->template);
	cli->error = error;
	return false;
}

static bool reset(Cli *cli, const TestDatabase *database)
{
	if (!drop(cli, database, database->name))
		return false;
	if (!database->template)
		return create(cli, database, database->name, NULL) && upgrade(cli, database, database->name);
	if (!template_is_good(cli, database) && !make_template(cli, database))
		return false;
	return create(cli, database, database->name, database->template);
}

static bool say_where(Cli *cli, const TestDatabase *database, const char *words)
{
	const char *shown = database->server->show_beside(cli->mem, database->url, database->name);

	print("%s%s\n", shown, words);
	return true;
}

static bool setup(Cli *cli, const TestDatabase *database)
{
	bool exists;

	if (!database->server->exists_beside(cli->mem, database->url, database->name, &exists, cli->error))
		return false;
	if (!(exists ? upgrade(cli, database, database->name) : reset(cli, database)))
		return false;
	return say_where(cli, database, exists ? " was there, and is at the heads" : " is at the heads");
}

static bool teardown(Cli *cli, const TestDatabase *database)
{
	return drop(cli, database, database->name) && (!database->template || drop(cli, database, database->template)) &&
	       say_where(cli, database, " is gone");
}

int cmd_testdb(Cli *cli)
{
	const char *verb = cli->args[0];
	TestDatabase database = {0};

	if (!cli_needs_url(cli) || !cli_open_nowhere(cli))
		return EXIT_FAILED;
	cli->session = NULL;
	database.server = cli->dialect->server;
	database.url = cli->config->url;
	bool (*act)(Cli *, const TestDatabase *) = text_same(verb, "setup") ? setup : text_same(verb, "teardown") ? teardown : NULL;
	if (!act && !text_same(verb, "reset")) {
		fail(cli->error, ERROR_USAGE, "testdb: \"%s\" is none of setup, reset and teardown", verb);
		return EXIT_FAILED;
	}
	if (!position_defaults(cli) || !choose_name(cli, &database) ||
	    (database.server->hold_beside && !database.server->hold_beside(cli->mem, database.url, database.name, cli->error)))
		return EXIT_FAILED;
	if (act)
		return act(cli, &database) ? EXIT_DONE : EXIT_FAILED;
	return reset(cli, &database) && say_where(cli, &database, " is at the heads, as new") ? EXIT_DONE : EXIT_FAILED;
}

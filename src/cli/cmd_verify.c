/* autogen verify: every revision up, down and up again in a scratch database; what they make is what the models say. */
#include "compare.h"
#include "mem.h"
#include "replay.h"
#include "text.h"

typedef struct Verify {
	Cli *cli;
	Position position;
	Run run;
	unsigned faults;
} Verify;

/* What a fault is about, before its own lines. */
static void say(Verify *verify, const Revision *revision, const char *words)
{
	verify->faults++;
	if (revision)
		print("revision %s (%s): %s\n", revision->id, revision->path, words);
	else
		print("%s\n", words);
}

static void print_line(const char *line, void *to)
{
	(void)to;
	print("    ");
	print_difference(line);
}

/* All that there is: every schema, and the names of what no kind describes. */
typedef struct Look {
	Schema *schema;
	char **unmanaged;
	unsigned unmanaged_count;
} Look;

static bool look(Verify *verify, Look *seen)
{
	Cli *cli = verify->cli;
	Scope *scope = cli_scope(cli);

	scope->schemas = NULL;
	scope->schemas_count = 0;
	*seen = (Look){0};
	seen->schema = cli->dialect->server->inspect(cli->mem, verify->run.session, scope, &seen->unmanaged, &seen->unmanaged_count, cli->error);
	return seen->schema != NULL;
}

static void name_missing(const Look *from, const Look *to, const char *word)
{
	for (unsigned i = 0; i < from->unmanaged_count; i++)
		if (!text_in(from->unmanaged[i], to->unmanaged, to->unmanaged_count))
			print("    %s %s\n", word, from->unmanaged[i]);
}

static bool same_names(const Look *from, const Look *to)
{
	bool same = from->unmanaged_count == to->unmanaged_count;

	for (unsigned i = 0; i < from->unmanaged_count && same; i++)
		same = text_in(from->unmanaged[i], to->unmanaged, to->unmanaged_count);
	return same;
}

/* One fault with its lines when the two differ: what would bring `from` to `to`. */
static bool expect_same(Verify *verify, const Revision *revision, const char *words, const Look *from, const Look *to)
{
	Cli *cli = verify->cli;
	const Change *change = compare_schemas(cli->mem, verify->run.dialect, NULL, from->schema, to->schema, cli->error);

	if (!change)
		return false;
	if (change_is_empty(change) && same_names(from, to))
		return true;
	say(verify, revision, words);
	change_describe(cli->mem, change, print_line, NULL);
	name_missing(to, from, "added");
	name_missing(from, to, "removed");
	return true;
}

/* A revision that fails is what verify looks for: no failure of verify itself. */
static bool run_step(Verify *verify, Revision *revision, Direction direction, const char *words)
{
	Cli *cli = verify->cli;
	Error *error = error_new(cli->mem);

	if (replay_step(cli, &verify->run, &verify->position, revision, direction, error))
		return true;
	say(verify, revision, words);
	print("    %s\n", error->message);
	if (error->detail)
		print("    detail: %s\n", error->detail);
	for (unsigned i = 0; i < error->context_count; i++)
		print("    %s\n", error->context[i]);
	if (error->hint)
		print("    hint: %s\n", error->hint);
	return false;
}

/* False when what follows cannot be tried any more. */
static bool try_revision(Verify *verify, Revision *revision)
{
	Look before, up, down, again;

	info("verify", "%s: up, down, up", revision->id);
	return look(verify, &before) && run_step(verify, revision, DIRECTION_UPGRADE, "its upgrade fails") && look(verify, &up) &&
	       run_step(verify, revision, DIRECTION_DOWNGRADE, "its downgrade fails") && look(verify, &down) &&
	       expect_same(verify, revision, "its downgrade does not give back what was there; there is still to do", &down, &before) &&
	       run_step(verify, revision, DIRECTION_UPGRADE, "its upgrade fails the second time, after its downgrade") && look(verify, &again) &&
	       expect_same(verify, revision, "its second upgrade does not give what the first one gave; there is still to do", &again, &up);
}

static bool go_down(Verify *verify, const Look *begin)
{
	const Lowering base = {0};
	Revisions path;
	Look end;

	if (!graph_downgrade_path(verify->position.graph, &verify->position.rows, &base, &path, verify->cli->error))
		return false;
	for (unsigned i = 0; i < path.count; i++)
		if (!run_step(verify, path.list[i], DIRECTION_DOWNGRADE, "its downgrade fails on the way to base"))
			return false;
	return look(verify, &end) &&
	       expect_same(verify, NULL, "the downgrade to base does not give back the empty database; there is still to do", &end, begin);
}

static bool compare_with_models(Verify *verify)
{
	Comparison comparison;

	if (!compare_database(verify->cli, &comparison))
		return false;
	if (change_is_empty(comparison.change))
		return true;
	say(verify, NULL, "the revisions do not make what the models say; at the heads there is still to do");
	change_describe(verify->cli->mem, comparison.change, print_line, NULL);
	return true;
}

static bool verify_all(Verify *verify)
{
	const Graph *graph = verify->position.graph;
	const Revisions path = graph_upgrade_path(graph, &verify->position.rows, &graph->real_heads);
	Look begin;

	/* First the schema of the version table, if it has one of its own: that is no revision's work. */
	if (!version_ensure(verify->cli->mem, &verify->run, verify->cli->error) || !look(verify, &begin))
		return false;
	for (unsigned i = 0; i < path.count; i++)
		if (!try_revision(verify, path.list[i]))
			return false;
	return compare_with_models(verify) && go_down(verify, &begin);
}

int cmd_verify(Cli *cli)
{
	Verify verify = {.cli = cli};

	if (!cli_needs_url(cli) || !cli_open_nowhere(cli) || !(cli->session = cli_open_scratch(cli, cli->dialect, cli->config->url)) || !replay_begin(cli, cli->dialect, cli->session, &verify.position, &verify.run))
		return EXIT_FAILED;
	info("verify", "Context %s %s, a scratch database", cli->dialect->name, cli->session->version);
	if (!verify_all(&verify) && cli->error->code != ERROR_NONE)
		return EXIT_FAILED;
	unsigned count = verify.position.graph->revisions_count;
	if (!verify.faults)
		print("Verified %u revision%s: up, down and up again; at the heads the schema is the models'.\n", count, count == 1 ? "" : "s");
	return verify.faults ? EXIT_NO : EXIT_DONE;
}

/* autogen revision, autogen -m, autogen merge */
#include <string.h>

#include "compare.h"
#include "mem.h"
#include "new_revision.h"
#include "text.h"

static void narrate(const char *line, void *to)
{
	(void)to;
	char *copy = text_copy(NULL, line);
	for (char *p = copy; *p; p++)
		if (*p == '\n')
			*p = ' ';
	info("compare", "Detected %s", copy);
	talloc_free(copy);
}

/* Alembic's rule: what is compared must be what the revisions made. */
static bool expect_heads(Cli *cli, const Position *position)
{
	const Revisions path = graph_upgrade_path(position->graph, &position->rows, &position->graph->real_heads);

	if (!path.count)
		return true;
	fail(cli->error, ERROR_INPUT, "the database is not up to date: %u revision%s not applied, the first is \"%s\"", path.count,
	     path.count == 1 ? " is" : "s are", path.list[0]->id);
	return fail_hint(cli->error, "`autogen upgrade%s` applies what is missing", position->graph->heads.count > 1 ? " heads" : "");
}

/* A string or a body may hold any line, this one too: cut there, the section would lose what follows. */
static bool holds_marker(Cli *cli, const Revision *revision)
{
	for (unsigned i = 0; i < revision->sections_count; i++)
		if (revision->sections[i].text && strstr(revision->sections[i].text, "\n-- autogen:")) {
			fail(cli->error, ERROR_UNSUPPORTED, "a text of the schema holds a line that starts with \"-- autogen:\", as a revision's markers do");
			fail_hint(cli->error, "put a blank before that line");
			return true;
		}
	return false;
}

static void add_section(Cli *cli, Revision *revision, Direction direction, const Change *change)
{
	Section *section = LIST_ADD(cli->mem, revision->sections, revision->sections_count);

	section->direction = direction;
	if (!change)
		return;
	section->text = dialect_sql(cli->mem, cli->dialect, change, direction == DIRECTION_DOWNGRADE, &section->foreign_keys_off);
}

/* The first revision for a database that has all of it already: what makes it from nothing. */
static bool compare_with_nothing(Cli *cli, const Graph *graph, Comparison *comparison, bool *baseline)
{
	const Schema *empty = mem_new(cli->mem, Schema);

	*baseline = false;

	if (graph->revisions_count || !change_is_empty(comparison->change))
		return true;
	comparison->change = compare_schemas(cli->mem, cli->dialect, cli->session, empty, comparison->want, cli->error);
	*baseline = comparison->change && !change_is_empty(comparison->change);
	if (*baseline)
		info("compare", "The database has all of it already: the revision is a baseline, run only on an empty database and recorded on others");
	return comparison->change != NULL;
}

/* False when nothing differs (no error) or when it could not be found out (an error). */
static bool fill(Cli *cli, const Position *before, Revision *revision)
{
	Position position;
	Comparison comparison;
	bool baseline;

	if (!position_read(cli, OPEN_READ, &position) || !expect_heads(cli, &position) || !compare_database(cli, &comparison) ||
	    !compare_with_nothing(cli, before->graph, &comparison, &baseline))
		return false;
	for (unsigned i = 0; i < comparison.unmanaged_count; i++)
		info("compare", "not managed: %s", comparison.unmanaged[i]);
	if (change_is_empty(comparison.change))
		return false;
	change_describe(cli->mem, comparison.change, narrate, NULL);
	if (!dialect_check(cli->dialect, comparison.change, cli->error))
		return false;
	add_section(cli, revision, DIRECTION_UPGRADE, comparison.change);
	add_section(cli, revision, DIRECTION_DOWNGRADE, change_reverse(cli->mem, comparison.change));
	for (unsigned i = 0; i < revision->sections_count; i++)
		revision->sections[i].baseline = baseline;
	return !holds_marker(cli, revision);
}

static int write_empty(Cli *cli, NewRevision *new)
{
	add_section(cli, new->revision, DIRECTION_UPGRADE, NULL);
	add_section(cli, new->revision, DIRECTION_DOWNGRADE, NULL);
	return new_revision_write(cli, new) ? EXIT_DONE : EXIT_FAILED;
}

int cmd_revision(Cli *cli)
{
	NewRevision new;
	unsigned count = 0;

	while (options.heads && options.heads[count])
		count++;
	if (!new_revision_begin(cli, options.heads, count, &new))
		return EXIT_FAILED;
	if (!options.autogenerate)
		return write_empty(cli, &new);
	if (fill(cli, &new.position, new.revision))
		return new_revision_write(cli, &new) ? EXIT_DONE : EXIT_FAILED;
	if (cli->error->code != ERROR_NONE)
		return EXIT_FAILED;
	print("No new upgrade operations detected.\n");
	return EXIT_DONE;
}

int cmd_merge(Cli *cli)
{
	NewRevision new;

	if (!new_revision_begin(cli, cli->args, cli->args_count, &new))
		return EXIT_FAILED;
	if (new.revision->down_count < 2) {
		fail(cli->error, ERROR_USAGE, "there is nothing to merge: %s", new.revision->down_count ? "that is one revision" : "that is no revision");
		fail_hint(cli->error, "name two heads, or say \"heads\"; `autogen heads` lists them");
		return EXIT_FAILED;
	}
	return write_empty(cli, &new);
}

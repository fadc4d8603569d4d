#include "graph_path.h"

#include <string.h>

#include "mem.h"
#include "text.h"

static Revisions reversed(const Graph *graph, const Revisions *list)
{
	Revisions result = {0};

	for (unsigned i = list->count; i-- > 0;)
		graph_add(graph, &result, list->list[i]);
	return result;
}

/* By id, each once. */
static Revisions in_order(const Graph *graph, const Revisions *list)
{
	Revisions result = {0};

	for (unsigned i = 0; i < graph->revisions_count && result.count < list->count; i++)
		if (graph_contains(list, graph->revisions[i]))
			graph_add(graph, &result, graph->revisions[i]);
	return result;
}

Revisions graph_upgrade_path(const Graph *graph, const Revisions *rows, const Revisions *targets)
{
	unsigned char *wanted = graph_mark(graph, targets, LINK_NEEDS), *applied = graph_mark(graph, rows, LINK_NEEDS);

	for (unsigned i = 0; i < graph->revisions_count; i++)
		wanted[i] = wanted[i] && !applied[i];
	Revisions sorted = graph_sort(graph, wanted, targets);
	return reversed(graph, &sorted);
}

/* The revisions right above the target: with a branch, where there are several, only those below its label. */
static Revisions roots_of(const Graph *graph, const Lowering *lowering)
{
	Revision *target = lowering->target, *branch = lowering->branch;
	Revisions roots = target ? (Revisions){target->children, target->children_count} : graph->bases, kept = {0};

	if (!branch || roots.count < 2)
		return roots;
	unsigned char *line = graph_mark(graph, &(Revisions){&branch, 1}, LINK_PARENTS);
	unsigned char *above = graph_mark(graph, &(Revisions){&branch, 1}, LINK_CHILDREN);
	for (unsigned i = 0; i < roots.count; i++)
		if (line[roots.list[i]->index])
			graph_add(graph, &kept, roots.list[i]);
	/* A branch may be named by what is below the target: then all that begins there is on it. */
	for (unsigned i = 0; i < roots.count && !kept.count; i++)
		if (above[roots.list[i]->index])
			return roots;
	return kept;
}

bool graph_downgrade_path(const Graph *graph, const Revisions *rows, const Lowering *lowering, Revisions *path, Error *error)
{
	Revisions roots = roots_of(graph, lowering);
	unsigned char *marked = graph_mark(graph, &roots, LINK_FOLLOWERS), *applied = graph_mark(graph, rows, LINK_NEEDS);
	const char *target = lowering->target ? lowering->target->id : "base";

	if (!roots.count && lowering->branch && (!lowering->target || lowering->target->children_count)) {
		fail(error, ERROR_INPUT, "\"%s\" is not below branch \"%s\"", target, lowering->branch->id);
		return fail_hint(error, "`autogen history` shows what follows what");
	}
	for (unsigned i = 0; i < graph->revisions_count; i++)
		marked[i] = marked[i] && applied[i];
	*path = graph_sort(graph, marked, rows);
	if (path->count || !lowering->target || graph_contains(rows, lowering->target))
		return true;
	fail(error, ERROR_INPUT, "the database is not above revision \"%s\"", target);
	return fail_hint(error, "`autogen current` says where it is; `autogen upgrade` goes up");
}

/* True when every row is something that the revision stands on directly: so it is along a line. */
static bool all_needed(const Revisions *rows, const Revision *revision)
{
	for (unsigned i = 0; i < rows->count; i++)
		if (!graph_contains(&(Revisions){revision->needs, revision->needs_count}, rows->list[i]))
			return false;
	return true;
}

Revisions graph_after_upgrade(const Graph *graph, const Revisions *rows, Revision *applied)
{
	Revisions after = {0};

	if (all_needed(rows, applied)) {
		graph_add(graph, &after, applied);
		return after;
	}
	unsigned char *below = graph_mark(graph, &(Revisions){&applied, 1}, LINK_NEEDS);
	for (unsigned i = 0; i < rows->count; i++)
		if (!below[rows->list[i]->index])
			graph_add(graph, &after, rows->list[i]);
	graph_add(graph, &after, applied);
	talloc_free(below);
	return after.count > 1 ? in_order(graph, &after) : after;
}

Revisions graph_after_downgrade(const Graph *graph, const Revisions *rows, Revision *reverted)
{
	Revisions others = {0}, after;

	for (unsigned i = 0; i < rows->count; i++)
		if (rows->list[i] != reverted)
			graph_add(graph, &others, rows->list[i]);
	after = (Revisions){0};
	if (!others.count && reverted->needs_count < 2)
		return (Revisions){reverted->needs, reverted->needs_count};
	for (unsigned i = 0; i < others.count; i++)
		graph_add(graph, &after, others.list[i]);
	/* What it stood on becomes a row again, but for what another row, or another of these, stands on anyway. */
	for (unsigned i = 0; i < reverted->needs_count; i++) {
		Revisions above = {0};
		for (unsigned k = 0; k < others.count; k++)
			graph_add(graph, &above, others.list[k]);
		for (unsigned k = 0; k < reverted->needs_count; k++)
			if (k != i)
				graph_add(graph, &above, reverted->needs[k]);
		unsigned char *below = graph_mark(graph, &above, LINK_NEEDS);
		if (!below[reverted->needs[i]->index])
			graph_add(graph, &after, reverted->needs[i]);
		talloc_free(below);
	}
	return after.count > 1 ? in_order(graph, &after) : after;
}

/* The targets must be heads of their own: what another one stands on would be named twice. */
static bool check_overlap(const Graph *graph, const Revisions *targets, Error *error)
{
	for (unsigned i = 0; i < targets->count; i++) {
		unsigned char *below = graph_mark(graph, &(Revisions){&targets->list[i], 1}, LINK_NEEDS);
		for (unsigned k = 0; k < targets->count; k++)
			if (targets->list[k] != targets->list[i] && below[targets->list[k]->index]) {
				fail(error, ERROR_INPUT, "revision \"%s\" overlaps with \"%s\", which stands on it", targets->list[k]->id, targets->list[i]->id);
				return fail_hint(error, "name only \"%s\"", targets->list[i]->id);
			}
		talloc_free(below);
	}
	return true;
}

/* A word that means the base takes away the rows of its branch, or all of them. */
static bool is_off_line(const Graph *graph, const Revision *row, const Revisions *targets)
{
	for (unsigned i = 0; i < targets->count; i++)
		if (graph_shares_lineage(graph, row, targets->list[i], true))
			return false;
	return true;
}

static Revisions rows_above(const Graph *graph, const Revisions *rows, const Revisions *list)
{
	unsigned char *above = graph_mark(graph, list, LINK_FOLLOWERS);
	Revisions found = {0};

	for (unsigned i = 0; i < rows->count; i++)
		if (above[rows->list[i]->index])
			graph_add(graph, &found, rows->list[i]);
	return found;
}

bool graph_after_stamp(const Graph *graph, const Revisions *rows, char *const *words, unsigned count, Revisions *after, Error *error)
{
	Revisions targets = {0}, lines = {0}, kept = {0};
	bool base = false;

	for (unsigned i = 0; i < count; i++) {
		Revisions found;
		if (!graph_find(graph, words[i], rows, &found, error))
			return false;
		/* What is applied already without a row of its own stays so. */
		if (text_ends(words[i], "current"))
			found = rows_above(graph, rows, &found);
		for (unsigned k = 0; k < found.count; k++)
			if (!graph_contains(&targets, found.list[k]))
				graph_add(graph, &targets, found.list[k]);
		Revision *line = NULL;
		bool everything = false;
		if (!found.count && !graph_find_base(graph, words[i], rows, &line, &everything, error))
			return false;
		if (line)
			graph_add(graph, &lines, line);
		base = base || everything;
	}
	if (!check_overlap(graph, &targets, error))
		return false;
	for (unsigned i = 0; i < targets.count; i++)
		graph_add(graph, &lines, targets.list[i]);
	for (unsigned i = 0; i < rows->count && !base; i++)
		if (is_off_line(graph, rows->list[i], &lines))
			graph_add(graph, &kept, rows->list[i]);
	for (unsigned i = 0; i < targets.count; i++)
		graph_add(graph, &kept, targets.list[i]);
	*after = in_order(graph, &kept);
	return true;
}

#include "graph.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "mem.h"
#include "text.h"

enum { SHORTEST_PREFIX = 4 };

/* Marks of a walk. */
enum { MARK_UNSEEN, MARK_OPEN, MARK_DONE };

static int compare_revisions(const void *a, const void *b)
{
	return strcmp((*(Revision *const *)a)->id, (*(Revision *const *)b)->id);
}

static void sort_revisions(Revision **list, unsigned count)
{
	if (count)
		qsort(list, count, sizeof(*list), compare_revisions);
}

static void clear_marks(const Graph *graph)
{
	for (unsigned i = 0; i < graph->revisions_count; i++)
		graph->revisions[i]->mark = MARK_UNSEEN;
}

static bool link_parent(Graph *graph, Revision *revision, const char *id, bool depends, Error *error)
{
	Revision *parent = map_get(graph->by_id, id);

	if (!parent) {
		fail(error, ERROR_INPUT, "%s: revision \"%s\" %s \"%s\", which no file has", revision->path, revision->id,
		     depends ? "depends on" : "revises", id);
		return fail_hint(error, "get the missing file back, or correct the header");
	}
	*LIST_ADD(graph->mem, revision->parents, revision->parents_count) = parent;
	if (!depends)
		*LIST_ADD(graph->mem, parent->children, parent->children_count) = revision;
	return true;
}

/* Parents first; a revision met again while it is open stands on itself. */
static bool sort_from(Graph *graph, Revision *revision, Revision **sorted, unsigned *count, Error *error)
{
	if (revision->mark == MARK_DONE)
		return true;
	if (revision->mark == MARK_OPEN)
		return fail(error, ERROR_INPUT, "the revisions go round in a circle: \"%s\" (%s) stands on itself", revision->id,
			    revision->path);
	revision->mark = MARK_OPEN;
	for (unsigned i = 0; i < revision->parents_count; i++)
		if (!sort_from(graph, revision->parents[i], sorted, count, error))
			return fail_while(error, "by way of \"%s\" (%s)", revision->id, revision->path);
	revision->mark = MARK_DONE;
	sorted[(*count)++] = revision;
	return true;
}

static bool link_all(Graph *graph, Error *error)
{
	Revision **sorted = mem_array(graph->mem, Revision *, graph->revisions_count + 1);
	unsigned count = 0;

	sort_revisions(graph->revisions, graph->revisions_count);
	for (unsigned i = 0; i < graph->revisions_count; i++) {
		Revision *revision = graph->revisions[i];
		for (unsigned k = 0; k < revision->down_count; k++)
			if (!link_parent(graph, revision, revision->down[k], false, error))
				return false;
		for (unsigned k = 0; k < revision->depends_count; k++)
			if (!link_parent(graph, revision, revision->depends[k], true, error))
				return false;
	}
	for (unsigned i = 0; i < graph->revisions_count; i++)
		if (!sort_from(graph, graph->revisions[i], sorted, &count, error))
			return false;
	graph->revisions = sorted;
	for (unsigned i = 0; i < count; i++)
		if (!sorted[i]->children_count)
			*LIST_ADD(graph->mem, graph->heads, graph->heads_count) = sorted[i];
	sort_revisions(graph->heads, graph->heads_count);
	return true;
}

Graph *graph_load(void *mem, const char *folder, Error *error)
{
	Graph *graph = mem_new(mem, Graph);
	char **names = NULL;
	unsigned count = 0;

	graph->mem = mem;
	graph->by_id = map_new(mem);
	if (file_exists(folder) && !folder_list(mem, folder, ".sql", &names, &count, error))
		return NULL;
	for (unsigned i = 0; i < count; i++) {
		Revision *revision = revision_read(mem, path_join(mem, folder, names[i]), error);
		if (!revision)
			return NULL;
		if (!map_put(graph->by_id, revision->id, revision)) {
			const Revision *first = map_get(graph->by_id, revision->id);
			fail(error, ERROR_INPUT, "two files have revision id \"%s\": %s and %s", revision->id, first->path, revision->path);
			return NULL;
		}
		*LIST_ADD(mem, graph->revisions, graph->revisions_count) = revision;
	}
	return link_all(graph, error) ? graph : NULL;
}

bool graph_is_head(const Graph *graph, const Revision *revision)
{
	(void)graph;
	return revision->children_count == 0;
}

static void add(const Graph *graph, Revisions *found, Revision *revision)
{
	*LIST_ADD(graph->mem, found->list, found->count) = revision;
}

static bool contains(const Revisions *revisions, const Revision *revision)
{
	for (unsigned i = 0; i < revisions->count; i++)
		if (revisions->list[i] == revision)
			return true;
	return false;
}

static bool find_by_id(const Graph *graph, const char *word, Revisions *found, Error *error)
{
	Revision *exact = map_get(graph->by_id, word);

	if (exact) {
		add(graph, found, exact);
		return true;
	}
	for (unsigned i = 0; i < graph->revisions_count && strlen(word) >= SHORTEST_PREFIX; i++)
		if (text_starts(graph->revisions[i]->id, word))
			add(graph, found, graph->revisions[i]);
	if (found->count == 1)
		return true;
	if (found->count > 1) {
		fail(error, ERROR_INPUT, "\"%s\" may be several revisions", word);
		for (unsigned i = 0; i < found->count; i++)
			fail_while(error, "\"%s\" (%s)", found->list[i]->id, found->list[i]->path);
		return fail_hint(error, "write more of its id");
	}
	fail(error, ERROR_INPUT, "there is no revision \"%s\"", word);
	return fail_hint(error, strlen(word) < SHORTEST_PREFIX ? "a shortened id has at least four characters"
								 : "`autogen history` lists them");
}

static bool find_heads(const Graph *graph, bool one, Revisions *found, Error *error)
{
	for (unsigned i = 0; i < graph->heads_count; i++)
		add(graph, found, graph->heads[i]);
	if (!one || found->count <= 1)
		return true;
	fail(error, ERROR_INPUT, "there are %u heads", found->count);
	for (unsigned i = 0; i < found->count; i++)
		fail_while(error, "\"%s\" (%s)", found->list[i]->id, found->list[i]->path);
	return fail_hint(error, "name one of them, or say \"heads\"");
}

bool graph_rows(const Graph *graph, char *const *rows, unsigned rows_count, Revisions *found, Error *error)
{
	for (unsigned i = 0; i < rows_count; i++) {
		Revision *revision = map_get(graph->by_id, rows[i]);
		if (!revision) {
			fail(error, ERROR_INPUT, "the database is at revision \"%s\", which no file has", rows[i]);
			return fail_hint(error, "get its file back: is the folder of revisions the right one, and up to date?");
		}
		add(graph, found, revision);
	}
	sort_revisions(found->list, found->count);
	return true;
}

/* N steps up or down from one revision (NULL: the base), where the way is the only one. */
static bool walk(const Graph *graph, Revision *from, int steps, Revisions *found, Error *error)
{
	for (; steps > 0; steps--) {
		Revisions next = {0};
		for (unsigned i = 0; i < graph->revisions_count; i++) {
			Revision *revision = graph->revisions[i];
			bool follows = !from && revision->down_count == 0;
			for (unsigned k = 0; from && k < revision->down_count; k++)
				follows = follows || text_same(revision->down[k], from->id);
			if (follows)
				add(graph, &next, revision);
		}
		if (next.count != 1)
			return fail(error, ERROR_INPUT, next.count ? "there are several ways up from \"%s\"" : "there is nothing above \"%s\"",
				    from ? from->id : "base");
		from = next.list[0];
	}
	for (; steps < 0; steps++) {
		if (!from)
			return fail(error, ERROR_INPUT, "there is nothing below the base");
		if (from->down_count > 1)
			return fail(error, ERROR_INPUT, "there are several ways down from \"%s\": name one of its parents", from->id);
		from = from->down_count ? from->parents[0] : NULL;
	}
	if (from)
		add(graph, found, from);
	return true;
}

/* Where "+N" or "-N" starts at the end of a word, or NULL. */
static const char *relative_part(const char *word)
{
	const char *sign = word + strcspn(word, "+-");

	if (!*sign || !isdigit((unsigned char)sign[1]))
		return NULL;
	for (const char *p = sign + 1; *p; p++)
		if (!isdigit((unsigned char)*p))
			return NULL;
	return sign;
}

static bool resolve_word(const Graph *graph, const char *word, char *const *rows, unsigned rows_count, Revisions *found,
			 Error *error)
{
	if (text_same(word, "base"))
		return true;
	if (text_same(word, "head") || text_same(word, "heads"))
		return find_heads(graph, text_same(word, "head"), found, error);
	if (text_same(word, "current") || !*word)
		return graph_rows(graph, rows, rows_count, found, error);
	return find_by_id(graph, word, found, error);
}

bool graph_resolve(const Graph *graph, const char *word, char *const *rows, unsigned rows_count, Revisions *found,
		   Error *error)
{
	const char *sign = relative_part(word);
	Revisions start = {0};

	if (!sign)
		return resolve_word(graph, word, rows, rows_count, found, error);
	long steps = strtol(sign, NULL, 10);
	if (steps > 1000000 || steps < -1000000)
		return fail(error, ERROR_INPUT, "\"%s\" is too far away", word);
	if (!resolve_word(graph, text_slice(graph->mem, word, (size_t)(sign - word)), rows, rows_count, &start, error))
		return false;
	if (start.count > 1)
		return fail(error, ERROR_INPUT, "\"%s\" starts from %u revisions; name the one that is meant", word, start.count);
	return walk(graph, start.count ? start.list[0] : NULL, (int)steps, found, error);
}

/* Marks the revisions and all that they stand on. */
static void mark_below(const Graph *graph, const Revisions *tops, unsigned mark)
{
	for (unsigned i = 0; i < tops->count; i++)
		tops->list[i]->mark = mark;
	for (unsigned i = graph->revisions_count; i-- > 0;) {
		const Revision *revision = graph->revisions[i];
		for (unsigned k = 0; revision->mark == mark && k < revision->parents_count; k++)
			revision->parents[k]->mark = mark;
	}
}

Revisions graph_upgrade_path(const Graph *graph, const Revisions *current, const Revisions *targets)
{
	enum { WANTED = 1, APPLIED = 2 };
	Revisions path = {0};

	clear_marks(graph);
	mark_below(graph, targets, WANTED);
	mark_below(graph, current, APPLIED);
	for (unsigned i = 0; i < graph->revisions_count; i++)
		if (graph->revisions[i]->mark == WANTED)
			add(graph, &path, graph->revisions[i]);
	return path;
}

bool graph_downgrade_path(const Graph *graph, const Revisions *current, const Revisions *targets, Revisions *path,
			  Error *error)
{
	enum { APPLIED = 1, KEPT = 2 };

	clear_marks(graph);
	mark_below(graph, current, APPLIED);
	for (unsigned i = 0; i < targets->count; i++)
		if (targets->list[i]->mark != APPLIED) {
			fail(error, ERROR_INPUT, "the database is not above revision \"%s\"", targets->list[i]->id);
			return fail_hint(error, "`autogen current` says where it is; `autogen upgrade` goes up");
		}
	mark_below(graph, targets, KEPT);
	/* What is applied and stands on nothing that is kept stays only when the target is in another branch of it. */
	for (unsigned i = graph->revisions_count; i-- > 0;)
		if (graph->revisions[i]->mark == APPLIED)
			add(graph, path, graph->revisions[i]);
	return true;
}

Revisions graph_after_upgrade(const Graph *graph, const Revisions *rows, Revision *applied)
{
	Revisions after = {0};

	clear_marks(graph);
	mark_below(graph, &(Revisions){&applied, 1}, MARK_DONE);
	for (unsigned i = 0; i < rows->count; i++)
		if (rows->list[i]->mark != MARK_DONE)
			add(graph, &after, rows->list[i]);
	add(graph, &after, applied);
	sort_revisions(after.list, after.count);
	return after;
}

Revisions graph_after_downgrade(const Graph *graph, const Revisions *rows, Revision *reverted)
{
	Revisions after = {0};

	for (unsigned i = 0; i < rows->count; i++)
		if (rows->list[i] != reverted)
			add(graph, &after, rows->list[i]);
	/* Its parents become rows again, but for those that another row stands on anyway. */
	for (unsigned i = 0; i < reverted->parents_count; i++) {
		clear_marks(graph);
		Revisions others = {0};
		for (unsigned k = 0; k < after.count; k++)
			add(graph, &others, after.list[k]);
		for (unsigned k = 0; k < reverted->parents_count; k++)
			if (k != i && !contains(&others, reverted->parents[k]) && k > i)
				add(graph, &others, reverted->parents[k]);
		mark_below(graph, &others, MARK_DONE);
		if (reverted->parents[i]->mark != MARK_DONE)
			add(graph, &after, reverted->parents[i]);
	}
	sort_revisions(after.list, after.count);
	return after;
}

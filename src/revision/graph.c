#include "graph.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "file.h"
#include "mem.h"
#include "text.h"

static int compare_revisions(const void *a, const void *b)
{
	return strcmp((*(Revision *const *)a)->id, (*(Revision *const *)b)->id);
}

static void sort_by_id(Revision **list, unsigned count)
{
	if (count)
		qsort(list, count, sizeof(*list), compare_revisions);
}

void graph_add(const Graph *graph, Revisions *list, Revision *revision)
{
	*LIST_ADD(graph->mem, list->list, list->count) = revision;
}

bool graph_contains(const Revisions *list, const Revision *revision)
{
	for (unsigned i = 0; i < list->count; i++)
		if (list->list[i] == revision)
			return true;
	return false;
}

static bool in_list(Revision *const *list, unsigned count, const Revision *revision)
{
	return graph_contains(&(Revisions){(Revision **)list, count}, revision);
}

static Revisions linked(const Revision *revision, Link link)
{
	switch (link) {
	case LINK_PARENTS:
		return (Revisions){revision->parents, revision->parents_count};
	case LINK_NEEDS:
		return (Revisions){revision->needs, revision->needs_count};
	case LINK_CHILDREN:
		return (Revisions){revision->children, revision->children_count};
	case LINK_FOLLOWERS:
		return (Revisions){revision->followers, revision->followers_count};
	}
	return (Revisions){0};
}

unsigned char *graph_mark(const Graph *graph, const Revisions *from, Link link)
{
	unsigned char *marked = mem_array(graph->mem, unsigned char, graph->revisions_count + 1);
	Revision **todo = mem_array(graph->mem, Revision *, graph->revisions_count + 1);
	unsigned count = 0;

	Revisions next = *from;
	for (;;) {
		for (unsigned i = 0; i < next.count; i++) {
			if (marked[next.list[i]->index])
				continue;
			marked[next.list[i]->index] = 1;
			todo[count++] = next.list[i];
		}
		if (!count)
			break;
		next = linked(todo[--count], link);
	}
	talloc_free(todo);
	return marked;
}

static bool add_revision(Graph *graph, const char *path, Error *error)
{
	Revision *revision = revision_read(graph->mem, path, error);

	if (!revision)
		return false;
	if (map_put(graph->by_id, revision->id, revision)) {
		*LIST_ADD(graph->mem, graph->revisions, graph->revisions_count) = revision;
		return true;
	}
	const Revision *first = map_get(graph->by_id, revision->id);
	fail(error, ERROR_INPUT, "two files have revision id \"%s\": %s and %s", revision->id, first->path, revision->path);
	return fail_hint(error, "give one of them another \"-- Revision ID:\", and change what revises it");
}

static bool read_folder(Graph *graph, const char *folder, bool recursive, Map *seen, Error *error)
{
	char **names = NULL;
	unsigned count = 0;

	if (!file_exists(folder))
		return true;
	if (!folder_list(graph->mem, folder, ".sql", recursive, &names, &count, error))
		return false;
	Buffer *path = buffer_new(graph->mem);
	for (unsigned i = 0; i < count; i++) {
		buffer_clear(path);
		buffer_format(path, "%s%s%s", text_same(folder, ".") ? "" : folder, text_same(folder, ".") ? "" : "/", names[i]);
		/* A folder may lie in another one of the list. */
		if ((!seen || map_put(seen, path->data, graph)) && !add_revision(graph, path->data, error))
			return false;
	}
	return true;
}

static bool add_labels(Graph *graph, Error *error)
{
	for (unsigned i = 0; i < graph->revisions_count; i++) {
		Revision *revision = graph->revisions[i];
		for (unsigned k = 0; k < revision->labels_count; k++) {
			const char *label = revision->labels[k];
			const Revision *other = map_get(graph->by_id, label);
			if (!other && map_put(graph->by_label, label, revision))
				continue;
			other = other ? other : map_get(graph->by_label, label);
			fail(error, ERROR_INPUT, "%s: branch label \"%s\" is %s \"%s\" (%s)", revision->path, label,
			     map_get(graph->by_id, label) ? "the id of revision" : "already used by revision", other->id, other->path);
			return fail_hint(error, "a label stands in one revision; the branch inherits it");
		}
	}
	return true;
}

static bool refuse_missing(const Revision *revision, const char *word, const char *id, Error *error)
{
	fail(error, ERROR_INPUT, "%s: revision \"%s\" %s \"%s\", which no file has", revision->path, revision->id, word, id);
	if (text_same_nocase(id, "None") || text_same(id, "<base>"))
		return fail_hint(error, "a base says nothing behind \"-- Revises:\"");
	return fail_hint(error, "get the missing file back, or correct the header");
}

static bool link_revision(Graph *graph, Revision *revision, Error *error)
{
	for (unsigned i = 0; i < revision->down_count; i++) {
		Revision *parent = map_get(graph->by_id, revision->down[i]);
		if (!parent)
			return refuse_missing(revision, "revises", revision->down[i], error);
		if (!in_list(revision->parents, revision->parents_count, parent))
			*LIST_ADD(graph->mem, revision->parents, revision->parents_count) = parent;
	}
	for (unsigned i = 0; i < revision->depends_count; i++) {
		Revision *other = map_get(graph->by_id, revision->depends[i]);
		other = other ? other : map_get(graph->by_label, revision->depends[i]);
		if (!other)
			return refuse_missing(revision, "depends on", revision->depends[i], error);
		if (!in_list(revision->depended, revision->depended_count, other))
			*LIST_ADD(graph->mem, revision->depended, revision->depended_count) = other;
	}
	return true;
}

static void add_follower(Graph *graph, Revision *revision, Revision *follower)
{
	if (in_list(revision->followers, revision->followers_count, follower))
		return;
	if (revision->followers == revision->children) {
		revision->followers = NULL;
		revision->followers_count = 0;
		for (unsigned i = 0; i < revision->children_count; i++)
			*LIST_ADD(graph->mem, revision->followers, revision->followers_count) = revision->children[i];
	}
	*LIST_ADD(graph->mem, revision->followers, revision->followers_count) = follower;
	sort_by_id(revision->followers, revision->followers_count);
}

/* In the order of ids, since the revisions are walked in it. Where nothing depends on a revision, what follows it is its children. */
static void link_back(Graph *graph)
{
	for (unsigned i = 0; i < graph->revisions_count; i++)
		for (unsigned k = 0; k < graph->revisions[i]->parents_count; k++) {
			Revision *parent = graph->revisions[i]->parents[k];
			*LIST_ADD(graph->mem, parent->children, parent->children_count) = graph->revisions[i];
		}
	for (unsigned i = 0; i < graph->revisions_count; i++) {
		graph->revisions[i]->followers = graph->revisions[i]->children;
		graph->revisions[i]->followers_count = graph->revisions[i]->children_count;
	}
	for (unsigned i = 0; i < graph->revisions_count; i++)
		for (unsigned k = 0; k < graph->revisions[i]->depended_count; k++)
			add_follower(graph, graph->revisions[i]->depended[k], graph->revisions[i]);
}

/* What a walk in depth is at: the revision, and which of its links comes next. */
typedef struct Place {
	Revision *revision;
	unsigned next;
} Place;

static bool refuse_cycle(const Place *places, unsigned count, const Revision *again, Error *error)
{
	bool dependency = false;
	unsigned first = count - 1;

	while (places[first].revision != again)
		first--;
	for (unsigned i = first; i < count; i++)
		dependency = dependency || places[i].next > places[i].revision->parents_count;
	if (first == count - 1)
		fail(error, ERROR_INPUT, "revision \"%s\" (%s) %s itself", again->id, again->path, dependency ? "depends on" : "revises");
	else
		fail(error, ERROR_INPUT, "the revisions go round in a circle%s", dependency ? " by their dependencies" : "");
	for (unsigned i = first; i < count && first < count - 1; i++) {
		const Revision *next = i + 1 < count ? places[i + 1].revision : again;
		fail_while(error, "\"%s\" (%s) %s \"%s\"", places[i].revision->id, places[i].revision->path,
			   places[i].next > places[i].revision->parents_count ? "depends on" : "revises", next->id);
	}
	return fail_hint(error, "correct \"-- Revises:\" or \"-- Depends On:\" in one of these files");
}

/* Follows every link once; a revision that is met while the way from it is still open stands on itself. */
static bool check_cycles(Graph *graph, Error *error)
{
	enum { UNSEEN, OPEN, DONE };
	unsigned char *state = mem_array(graph->mem, unsigned char, graph->revisions_count + 1);
	Place *places = mem_array(graph->mem, Place, graph->revisions_count + 1);

	for (unsigned i = 0; i < graph->revisions_count; i++) {
		unsigned count = 0;
		if (state[i] == UNSEEN)
			places[count++] = (Place){.revision = graph->revisions[i]};
		while (count > 0) {
			Place *place = &places[count - 1];
			const Revision *revision = place->revision;
			unsigned at = place->next++;
			state[revision->index] = OPEN;
			if (at >= revision->parents_count + revision->depended_count) {
				state[revision->index] = DONE;
				count--;
				continue;
			}
			Revision *below = at < revision->parents_count ? revision->parents[at] : revision->depended[at - revision->parents_count];
			if (state[below->index] == OPEN)
				return refuse_cycle(places, count, below, error);
			if (state[below->index] == UNSEEN)
				places[count++] = (Place){.revision = below};
		}
	}
	return true;
}

/* Parents, and the dependencies that no ancestor has already. */
static void find_needs(Graph *graph, Revision *revision)
{
	revision->needs = revision->parents;
	revision->needs_count = revision->parents_count;
	if (!revision->depended_count)
		return;
	unsigned char *above = graph_mark(graph, &(Revisions){revision->parents, revision->parents_count}, LINK_PARENTS);
	revision->needs = NULL;
	revision->needs_count = 0;
	for (unsigned i = 0; i < revision->parents_count; i++)
		*LIST_ADD(graph->mem, revision->needs, revision->needs_count) = revision->parents[i];
	for (unsigned i = 0; i < revision->depended_count; i++) {
		Revision *other = revision->depended[i];
		bool had = in_list(revision->needs, revision->needs_count, other);
		for (unsigned k = 0; k < other->followers_count && !had; k++)
			had = above[other->followers[k]->index] &&
			      in_list(other->followers[k]->depended, other->followers[k]->depended_count, other);
		if (!had)
			*LIST_ADD(graph->mem, revision->needs, revision->needs_count) = other;
	}
	talloc_free(above);
}

static void add_branch(Graph *graph, Revision *revision, char *label)
{
	if (text_in(label, revision->branches, revision->branches_count))
		return;
	*LIST_ADD(graph->mem, revision->branches, revision->branches_count) = label;
	for (unsigned i = revision->branches_count - 1; i > 0 && strcmp(revision->branches[i - 1], label) > 0; i--) {
		revision->branches[i] = revision->branches[i - 1];
		revision->branches[i - 1] = label;
	}
}

/* A label is inherited by all that follows, and by what is below, down to a branch or merge point. */
static void spread_labels(Graph *graph, Revision *revision)
{
	unsigned char *above = graph_mark(graph, &(Revisions){&revision, 1}, LINK_CHILDREN);

	for (unsigned k = 0; k < revision->labels_count; k++) {
		for (unsigned i = 0; i < graph->revisions_count; i++)
			if (above[i])
				add_branch(graph, graph->revisions[i], revision->labels[k]);
		Revision *below = revision;
		while (below->parents_count == 1 && below->parents[0]->followers_count == 1 && below->parents[0]->parents_count < 2) {
			below = below->parents[0];
			add_branch(graph, below, revision->labels[k]);
		}
	}
	talloc_free(above);
}

static void find_ends(Graph *graph)
{
	for (unsigned i = 0; i < graph->revisions_count; i++) {
		Revision *revision = graph->revisions[i];
		if (!revision->parents_count)
			graph_add(graph, &graph->bases, revision);
		if (!revision->children_count)
			graph_add(graph, &graph->heads, revision);
		if (!revision->followers_count)
			graph_add(graph, &graph->real_heads, revision);
	}
}

static bool link_all(Graph *graph, Error *error)
{
	sort_by_id(graph->revisions, graph->revisions_count);
	for (unsigned i = 0; i < graph->revisions_count; i++)
		graph->revisions[i]->index = i;
	if (!add_labels(graph, error))
		return false;
	for (unsigned i = 0; i < graph->revisions_count; i++)
		if (!link_revision(graph, graph->revisions[i], error))
			return false;
	if (!check_cycles(graph, error))
		return false;
	link_back(graph);
	for (unsigned i = 0; i < graph->revisions_count; i++)
		find_needs(graph, graph->revisions[i]);
	for (unsigned i = 0; i < graph->revisions_count; i++)
		if (graph->revisions[i]->labels_count)
			spread_labels(graph, graph->revisions[i]);
	find_ends(graph);
	return true;
}

Graph *graph_load(void *mem, const GraphFolders *folders, Error *error)
{
	Graph *graph = mem_new(mem, Graph);
	Map *seen = folders->count > 1 ? map_new(mem) : NULL;

	graph->mem = mem;
	graph->by_id = map_new(mem);
	graph->by_label = map_new(mem);
	for (unsigned i = 0; i < folders->count; i++)
		if (!read_folder(graph, folders->list[i], folders->recursive, seen, error))
			return NULL;
	return link_all(graph, error) ? graph : NULL;
}

bool graph_rows(const Graph *graph, char *const *ids, unsigned count, Revisions *rows, Error *error)
{
	for (unsigned i = 0; i < count; i++) {
		Revision *revision = map_get(graph->by_id, ids[i]);
		if (!revision) {
			fail(error, ERROR_INPUT, "the database is at revision \"%s\", which no file has", ids[i]);
			return fail_hint(error, "get its file back: is the folder of revisions the right one, and up to date? `autogen stamp --purge REV` forgets where the database was");
		}
		if (!graph_contains(rows, revision))
			graph_add(graph, rows, revision);
	}
	sort_by_id(rows->list, rows->count);
	return true;
}

bool graph_shares_lineage(const Graph *graph, const Revision *revision, const Revision *other, bool dependencies)
{
	Revision *one = graph->revisions[revision->index];
	unsigned char *below = graph_mark(graph, &(Revisions){&one, 1}, dependencies ? LINK_NEEDS : LINK_PARENTS);
	unsigned char *above = graph_mark(graph, &(Revisions){&one, 1}, dependencies ? LINK_FOLLOWERS : LINK_CHILDREN);
	bool shares = below[other->index] || above[other->index];

	talloc_free(below);
	talloc_free(above);
	return shares;
}

Revisions graph_current(const Graph *graph, const Revisions *rows)
{
	unsigned char *applied = graph_mark(graph, rows, LINK_NEEDS);
	Revisions current = {0};

	for (unsigned i = 0; i < graph->revisions_count; i++) {
		Revision *revision = graph->revisions[i];
		bool top = applied[i];
		for (unsigned k = 0; k < revision->children_count && top; k++)
			top = !applied[revision->children[k]->index];
		if (top)
			graph_add(graph, &current, revision);
	}
	return current;
}

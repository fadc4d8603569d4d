#include <string.h>

#include "graph.h"
#include "mem.h"

/* The heads that are left to walk from, each with what it stands on. */
typedef struct Walk {
	const Graph *graph;
	unsigned char *todo;
	Revision **heads;
	unsigned char **below; /* of each head, itself included */
	unsigned count;
	unsigned room;
} Walk;

static void add_head(Walk *walk, Revision *revision)
{
	for (unsigned i = 0; i < walk->count; i++)
		if (walk->heads[i] == revision)
			return;
	if (walk->count == walk->room) {
		walk->room = walk->room ? walk->room * 2 : 8;
		walk->heads = mem_check(talloc_realloc_size(walk->graph->mem, walk->heads, walk->room * sizeof *walk->heads));
		walk->below = mem_check(talloc_realloc_size(walk->graph->mem, walk->below, walk->room * sizeof *walk->below));
	}
	walk->heads[walk->count] = revision;
	walk->below[walk->count++] = graph_mark(walk->graph, &(Revisions){&revision, 1}, LINK_NEEDS);
}

static void drop_head(Walk *walk, unsigned at)
{
	talloc_free(walk->below[at]);
	walk->count--;
	memmove(walk->heads + at, walk->heads + at + 1, (walk->count - at) * sizeof *walk->heads);
	memmove(walk->below + at, walk->below + at + 1, (walk->count - at) * sizeof *walk->below);
}

/* Another head that stands on this one, or the head itself. */
static unsigned head_above(const Walk *walk, unsigned at)
{
	for (unsigned i = 0; i < walk->count; i++)
		if (i != at && walk->below[i][walk->heads[at]->index])
			return i;
	return at;
}

/* Puts what comes below a head in its place; false when nothing does. */
static bool step_down(Walk *walk, unsigned at)
{
	const Revision *revision = walk->heads[at];
	bool plain = revision->needs_count == 1, placed = false;

	for (unsigned i = 0; i < revision->needs_count; i++) {
		Revision *next = revision->needs[i];
		bool known = !walk->todo[next->index];
		for (unsigned k = 0; k < walk->count && !known; k++)
			known = walk->heads[k] == next;
		if (known)
			continue;
		if (placed) {
			add_head(walk, next);
			continue;
		}
		placed = true;
		walk->heads[at] = next;
		if (plain) {
			/* Along a line only the revision itself is no longer below. */
			walk->below[at][revision->index] = 0;
		} else {
			talloc_free(walk->below[at]);
			walk->below[at] = graph_mark(walk->graph, &(Revisions){&next, 1}, LINK_NEEDS);
		}
	}
	return placed;
}

static void walk_down(Walk *walk, Revisions *sorted)
{
	unsigned at = 0;

	while (walk->count > 0) {
		unsigned above = head_above(walk, at);
		Revision *revision = walk->heads[at];
		if (above != at) {
			at = above;
			continue;
		}
		if (walk->todo[revision->index])
			graph_add(walk->graph, sorted, revision);
		walk->todo[revision->index] = 0;
		if (!step_down(walk, at)) {
			drop_head(walk, at);
			at = at ? at - 1 : 0;
		}
	}
}

/* What no other revision of those that are left stands on. */
static Revisions tops_of(const Walk *walk)
{
	const Graph *graph = walk->graph;
	Revisions below = {0}, tops = {0};

	for (unsigned i = 0; i < graph->revisions_count; i++)
		for (unsigned k = 0; walk->todo[i] && k < graph->revisions[i]->needs_count; k++)
			graph_add(graph, &below, graph->revisions[i]->needs[k]);
	unsigned char *marked = graph_mark(graph, &below, LINK_NEEDS);
	for (unsigned i = 0; i < graph->revisions_count; i++)
		if (walk->todo[i] && !marked[i])
			graph_add(graph, &tops, graph->revisions[i]);
	return tops;
}

Revisions graph_sort(const Graph *graph, const unsigned char *marked, const Revisions *heads)
{
	Walk walk = {.graph = graph, .todo = mem_array(graph->mem, unsigned char, graph->revisions_count + 1)};
	unsigned char *wanted = mem_array(graph->mem, unsigned char, graph->revisions_count + 1);
	Revisions sorted = {0};

	memcpy(walk.todo, marked, graph->revisions_count);
	for (unsigned i = 0; i < heads->count; i++)
		wanted[heads->list[i]->index] = 1;
	for (unsigned i = 0; i < graph->revisions_count; i++)
		if (wanted[i] && marked[i])
			add_head(&walk, graph->revisions[i]);
	walk_down(&walk, &sorted);
	/* A range may have gaps, where a dependency leads out of it: what is left has tops of its own. */
	while (memchr(walk.todo, 1, graph->revisions_count)) {
		Revisions tops = tops_of(&walk);
		for (unsigned i = 0; i < tops.count; i++)
			add_head(&walk, tops.list[i]);
		walk_down(&walk, &sorted);
	}
	return sorted;
}

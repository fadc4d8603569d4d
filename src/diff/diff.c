#include "diff.h"

#include <assert.h>
#include <string.h>

#include "lookup.h"
#include "mem.h"
#include "rename.h"
#include "text.h"

typedef struct Diff {
	void *mem;
	const Rules *rules;
} Diff;

static Change *change_new(Diff *d, ChangeOp op, const Kind *kind, const void *from, const void *to)
{
	Change *change = mem_new(d->mem, Change);

	change->op = op;
	change->kind = kind;
	change->from = from;
	change->to = to;
	return change;
}

static void add_child(Diff *d, Change *parent, Change *child)
{
	child->parent = parent;
	*LIST_ADD(d->mem, parent->children, parent->children_count) = child;
}

/* Which attributes of two objects differ; `identity` counts the name among them. */
static uint64_t differing(Diff *d, const Kind *kind, const void *from, const void *to, bool identity)
{
	uint64_t attrs = 0;

	for (unsigned attr = 0; attr < kind->attrs; attr++) {
		if (!attr_is_compared(kind, attr) || (!identity && kind->traits[attr].role == ATTR_IDENTITY))
			continue;
		if (kind->traits[attr].if_said && (attr_is_unsaid(kind, attr, from) || attr_is_unsaid(kind, attr, to)))
			continue;
		if (!attr_same(kind, attr, from, to, d->rules->syntax))
			attrs |= (uint64_t)1 << attr;
	}
	return attrs;
}

static void diff_children(Diff *d, const Kind *kind, const void *from, const void *to, Change *change);

/* A Change for two objects that are the same by identity, if they differ at all. */
static void diff_pair(Diff *d, const Kind *kind, const void *from, const void *to, Change *parent)
{
	Change *change = change_new(d, CHANGE_NONE, kind, from, to);

	change->attrs = differing(d, kind, from, to, false);
	if (change->attrs)
		change->op = CHANGE_ALTER;
	diff_children(d, kind, from, to, change);
	if (change->attrs || change->children_count)
		add_child(d, parent, change);
}

typedef struct List {
	const Kind *kind;
	const char *objects;
	unsigned count;
	bool *matched;
} List;

static const void *item(const List *list, unsigned i)
{
	return list->objects + i * list->kind->size;
}

static List list_of(Diff *d, const Kind *kind, unsigned attr, const void *object)
{
	List list = {.kind = kind->traits[attr].child};

	if (object)
		list.objects = attr_objects(kind, attr, object, &list.count);
	list.matched = mem_array(d->mem, bool, list.count + 1);
	return list;
}

static void match_by_name(Diff *d, List *from, List *to, Change *parent)
{
	const Kind *kind = from->kind;
	Map *names = map_new(d->mem);

	for (unsigned i = 0; i < to->count; i++)
		if (object_name(kind, item(to, i)))
			map_put(names, name_key(d->mem, d->rules, object_schema(kind, item(to, i)), object_name(kind, item(to, i))),
				(void *)item(to, i));
	for (unsigned i = 0; i < from->count; i++) {
		const char *name = object_name(kind, item(from, i));
		const char *found = name ? map_get(names, name_key(d->mem, d->rules, object_schema(kind, item(from, i)), name))
					 : NULL;
		if (!found)
			continue;
		unsigned at = (unsigned)((size_t)(found - to->objects) / kind->size);
		if (to->matched[at])
			continue;
		from->matched[i] = to->matched[at] = true;
		diff_pair(d, kind, item(from, i), found, parent);
	}
	talloc_free(names);
}

/* Objects that hold no rows of their own: the same thing under another name is worth a rename. */
static bool renames_by_content(const Kind *kind)
{
	return kind == &primary_key_kind || kind == &unique_kind || kind == &check_kind || kind == &foreign_key_kind ||
	       kind == &index_kind;
}

static void match_by_content(Diff *d, List *from, List *to, Change *parent)
{
	const Kind *kind = from->kind;

	for (unsigned i = 0; i < from->count; i++) {
		for (unsigned k = 0; k < to->count && !from->matched[i]; k++) {
			const void *old = item(from, i), *new = item(to, k);
			if (to->matched[k] || differing(d, kind, old, new, false))
				continue;
			from->matched[i] = to->matched[k] = true;
			if (!text_same(object_name(kind, old), object_name(kind, new)))
				add_child(d, parent, change_new(d, CHANGE_RENAME, kind, old, new));
		}
	}
}

static void diff_children(Diff *d, const Kind *kind, const void *from, const void *to, Change *change)
{
	for (unsigned attr = 0; attr < kind->attrs; attr++) {
		if (kind->traits[attr].role != ATTR_CHILDREN)
			continue;
		List old = list_of(d, kind, attr, from), new = list_of(d, kind, attr, to);
		match_by_name(d, &old, &new, change);
		if (renames_by_content(old.kind))
			match_by_content(d, &old, &new, change);
		/* Of a kind of which there is only one, two that are unlike are the same one changed. */
		if (attr_type(kind, attr) == TYPE_OBJECT && old.count && new.count && !old.matched[0]) {
			Change *child = change_new(d, CHANGE_ALTER, old.kind, item(&old, 0), item(&new, 0));
			child->attrs = differing(d, old.kind, child->from, child->to, true);
			add_child(d, change, child);
			continue;
		}
		for (unsigned i = 0; i < new.count; i++)
			if (!new.matched[i])
				add_child(d, change, change_new(d, CHANGE_CREATE, new.kind, NULL, item(&new, i)));
		for (unsigned i = 0; i < old.count; i++)
			if (!old.matched[i])
				add_child(d, change, change_new(d, CHANGE_DROP, old.kind, item(&old, i), NULL));
	}
}

static void add_renames(Diff *d, Change *root, const Schema *from, const Schema *to, const Rename *renames, unsigned count)
{
	Lookup *before = lookup_new(d->mem, d->rules, from), *after = lookup_new(d->mem, d->rules, to);

	for (unsigned i = 0; i < count; i++) {
		Change *rename = change_new(d, CHANGE_RENAME, renames[i].kind, renames[i].from, renames[i].to);
		if (!renames[i].table) {
			add_child(d, root, rename);
			continue;
		}
		Change *table = change_new(d, CHANGE_NONE, &table_kind,
					   lookup_table(before, renames[i].schema, renames[i].table),
					   lookup_table(after, renames[i].schema, renames[i].table));
		add_child(d, root, table);
		add_child(d, table, rename);
	}
}

Change *diff(void *mem, const Rules *rules, const Schema *from, const Schema *to, Schema **renamed)
{
	Diff d = {.mem = mem, .rules = rules};
	Rename *renames;
	unsigned count;
	Schema *after = rename_apply(mem, rules, from, to, &renames, &count);
	Change *root = change_new(&d, CHANGE_NONE, &schema_kind, after, to);

	add_renames(&d, root, after, to, renames, count);
	diff_children(&d, &schema_kind, after, to, root);
	if (renamed)
		*renamed = after;
	return root;
}

Change *change_reverse(void *mem, const Change *change)
{
	static const ChangeOp opposite[] = {
		[CHANGE_NONE] = CHANGE_NONE,   [CHANGE_CREATE] = CHANGE_DROP,	[CHANGE_DROP] = CHANGE_CREATE,
		[CHANGE_ALTER] = CHANGE_ALTER, [CHANGE_RENAME] = CHANGE_RENAME,
	};
	Diff d = {.mem = mem};
	Change *back = change_new(&d, opposite[change->op], change->kind, change->to, change->from);

	back->attrs = change->attrs;
	for (unsigned i = change->children_count; i-- > 0;)
		add_child(&d, back, change_reverse(mem, change->children[i]));
	return back;
}

bool change_is_empty(const Change *change)
{
	return change->op == CHANGE_NONE && change->children_count == 0;
}

static bool object_equal(const Kind *kind, const void *a, const void *b)
{
	if (!a || !b)
		return a == b;
	for (unsigned attr = 0; attr < kind->attrs; attr++)
		if ((attr_is_compared(kind, attr) || kind->traits[attr].role == ATTR_CHILDREN) &&
		    !attr_same(kind, attr, a, b, NULL))
			return false;
	return true;
}

static bool identity_equal(const Kind *kind, const void *a, const void *b)
{
	if (!a || !b)
		return a == b;
	return text_same(object_name(kind, a), object_name(kind, b)) &&
	       text_same(object_schema(kind, a), object_schema(kind, b));
}

bool change_equal(const Change *a, const Change *b)
{
	const Kind *kind = a->kind;

	if (a->op != b->op || a->kind != b->kind || a->attrs != b->attrs || a->children_count != b->children_count)
		return false;
	bool whole = a->op == CHANGE_CREATE || a->op == CHANGE_DROP;
	if (whole && !(object_equal(kind, a->from, b->from) && object_equal(kind, a->to, b->to)))
		return false;
	if (!identity_equal(kind, a->from, b->from) || !identity_equal(kind, a->to, b->to))
		return false;
	for (unsigned attr = 0; attr < kind->attrs; attr++)
		if (CHANGE_HAS(a, attr) &&
		    !(attr_same(kind, attr, a->from, b->from, NULL) && attr_same(kind, attr, a->to, b->to, NULL)))
			return false;
	for (unsigned i = 0; i < a->children_count; i++)
		if (!change_equal(a->children[i], b->children[i]))
			return false;
	return true;
}

const void *change_object(const Change *change)
{
	return change->to ? change->to : change->from;
}

const Schema *change_from_schema(const Change *change)
{
	while (change->parent)
		change = change->parent;
	return change->from;
}

const Schema *change_to_schema(const Change *change)
{
	while (change->parent)
		change = change->parent;
	return change->to;
}

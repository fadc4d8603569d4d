#include "types.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "mem.h"
#include "syntax.h"
#include "text.h"

typedef enum Family { FAMILY_OTHER, FAMILY_TEXT, FAMILY_NUMBER, FAMILY_TIME } Family;

typedef struct Type {
	const char *name; /* as the server calls it */
	Family family;
	int rank; /* of numbers: a higher one holds every value of a lower one; of texts: 0 padded, 1 varchar, 2 text */
} Type;

static const Type types[] = {
	{"text", FAMILY_TEXT, 2},
	{"character varying", FAMILY_TEXT, 1},
	{"character", FAMILY_TEXT, 0},
	{"smallint", FAMILY_NUMBER, 1},
	{"integer", FAMILY_NUMBER, 2},
	{"bigint", FAMILY_NUMBER, 3},
	{"numeric", FAMILY_NUMBER, 4},
	{"real", FAMILY_NUMBER, 0},
	{"double precision", FAMILY_NUMBER, 0},
	{"date", FAMILY_TIME, 0},
	{"timestamp without time zone", FAMILY_TIME, 1},
	{"timestamp with time zone", FAMILY_TIME, 2},
};

/* A type's text in two: the name without its parameters, and up to two of these (-1: not said). */
typedef struct Parsed {
	const Type *type;
	int parameters[2];
} Parsed;

static Parsed parse(const char *text)
{
	Parsed parsed = {.parameters = {-1, -1}};
	void *mem = mem_scratch(NULL);
	char *name = text_copy(mem, text), *open = strchr(name, '(');

	if (open) {
		char *close = strchr(open, ')'), *rest = close ? close + 1 : open;
		sscanf(open, "(%d,%d)", &parsed.parameters[0], &parsed.parameters[1]);
		memmove(open, rest, strlen(rest) + 1);
	}
	name = text_trim(mem, name);
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (postgresql_syntax.same_type(name, types[i].name))
			parsed.type = &types[i];
	talloc_free(mem);
	return parsed;
}

static TypeChange compare_texts(const Parsed *from, const Parsed *to)
{
	bool longer = to->parameters[0] < 0 || (from->parameters[0] >= 0 && to->parameters[0] >= from->parameters[0]);

	if (from->type->rank == 0 || to->type->rank == 0)
		return longer && to->type->rank ? TYPE_REWRITES : TYPE_NARROWED;
	return longer ? TYPE_WIDENED : TYPE_NARROWED;
}

static TypeChange compare_numbers(const Parsed *from, const Parsed *to)
{
	if (from->type == to->type && from->type->rank == 4) {
		bool same_scale = to->parameters[1] == from->parameters[1];
		if (to->parameters[0] < 0)
			return TYPE_WIDENED;
		return from->parameters[0] >= 0 && same_scale && to->parameters[0] >= from->parameters[0] ? TYPE_WIDENED
													  : TYPE_NARROWED;
	}
	bool bounded = to->type->rank == 4 && to->parameters[0] >= 0;
	return from->type->rank && to->type->rank > from->type->rank && !bounded ? TYPE_REWRITES : TYPE_NARROWED;
}

static TypeChange compare_times(const Parsed *from, const Parsed *to)
{
	bool finer = to->parameters[0] < 0 || (from->parameters[0] >= 0 && to->parameters[0] >= from->parameters[0]);

	if (from->type == to->type)
		return finer ? TYPE_WIDENED : TYPE_NARROWED;
	return to->type->rank > from->type->rank && (finer || from->type->rank == 0) ? TYPE_REWRITES : TYPE_NARROWED;
}

TypeChange type_change(const char *from, const char *to)
{
	Parsed old = parse(from), new = parse(to);

	if (!old.type || !new.type || old.type->family != new.type->family)
		return new.type && new.type->family == FAMILY_TEXT && new.parameters[0] < 0 ? TYPE_REWRITES : TYPE_NARROWED;
	switch (old.type->family) {
	case FAMILY_TEXT:
		return compare_texts(&old, &new);
	case FAMILY_NUMBER:
		return compare_numbers(&old, &new);
	case FAMILY_TIME:
		return compare_times(&old, &new);
	case FAMILY_OTHER:
		break;
	}
	return TYPE_NARROWED;
}

bool type_casts(const char *from, const char *to)
{
	Parsed old = parse(from), new = parse(to);

	return old.type && new.type && old.type->family == new.type->family;
}

/*
 * The server's verdict on spelling: is what the model says what the catalogue says, in other words?
 *
 * Only tables whose texts differ after the comparison of parse trees, and after the casts that the server is known to add
 * are taken out (postgresql_typed.h), are asked about. Each is made twice as a temporary
 * table, as the model says it and as the catalogue says it (a text that came from the server need not be what it
 * makes of it when it is told it again), in one batch, in a transaction that is rolled back. No row is in them, so no
 * default and no expression is ever evaluated; the user's objects are not touched.
 */
#include <string.h>

#include "dialect.h"
#include "mem.h"
#include "postgresql_session.h"
#include "postgresql_typed.h"
#include "text.h"

typedef struct Doubt {
	const Table *have;
	Table *want;
	const Table *have_part; /* what is doubtful of them */
	const Table *want_part;
	const Table *have_made; /* as the server printed them; NULL when it refused */
	const Table *want_made;
} Doubt;

static bool spelled(const Kind *kind, unsigned attr)
{
	return kind->traits[attr].spelling == SPELLING_TYPE || kind->traits[attr].spelling == SPELLING_EXPRESSION ||
	       kind->traits[attr].role == ATTR_PARTS;
}

/* The object that answers to `object` in another table, by name. */
static void *twin(const Kind *kind, const Table *table, const void *object)
{
	return table ? table_member(kind, table, object_name(kind, object)) : NULL;
}

static bool objects_doubtful(const Kind *kind, const void *have, const void *want)
{
	for (unsigned attr = 0; attr < kind->attrs; attr++)
		if (spelled(kind, attr) && !attr_is_unsaid(kind, attr, have) && !attr_is_unsaid(kind, attr, want) &&
		    !attr_same(kind, attr, have, want, &postgresql_syntax))
			return true;
	return false;
}

static bool table_doubtful(const Table *have, const Table *want)
{
	for (unsigned attr = 0; attr < table_kind.attrs; attr++) {
		const Kind *kind = table_kind.traits[attr].child;
		unsigned count;
		if (table_kind.traits[attr].role != ATTR_CHILDREN || kind == &foreign_key_kind)
			continue;
		const char *objects = attr_objects(&table_kind, attr, want, &count);
		for (unsigned i = 0; i < count; i++, objects += kind->size) {
			const void *old = twin(kind, have, objects);
			if (old && objects_doubtful(kind, old, objects))
				return true;
		}
	}
	return false;
}

/* Only what is doubtful of a table, and its columns' types: nothing else needs the server. */
static const Table *doubtful_part(void *mem, const Table *table, const Table *other)
{
	Table *part = object_copy(mem, &table_kind, table);
	unsigned kept = 0;

	for (unsigned i = 0; i < part->columns_count; i++) {
		Column *column = &part->columns[i];
		const Column *twin_column = table_column(other, column->name);
		bool doubtful = twin_column && objects_doubtful(&column_kind, twin_column, column);
		column->not_null = FLAG_UNSAID;
		column->identity = IDENTITY_NONE;
		if (!doubtful)
			column->default_expr = column->generated = NULL, column->stored = FLAG_UNSAID;
	}
	for (unsigned i = 0; i < part->checks_count; i++) {
		const Check *same = twin(&check_kind, other, &part->checks[i]);
		if (same && objects_doubtful(&check_kind, same, &part->checks[i]))
			part->checks[kept++] = part->checks[i];
	}
	part->checks_count = kept;
	kept = 0;
	for (unsigned i = 0; i < part->indexes_count; i++) {
		const Index *same = twin(&index_kind, other, &part->indexes[i]);
		if (same && objects_doubtful(&index_kind, same, &part->indexes[i]))
			part->indexes[kept++] = part->indexes[i];
	}
	part->indexes_count = kept;
	part->with_count = 0;
	return part;
}

/* One table in a block of its own: what the server refuses is rolled back, and the rest goes on. */
static void add_scratch(Buffer *batch, const Table *table, const char *as)
{
	char *name = quote_name(batch->mem, &postgresql_syntax, table->name);
	char *body = text_format(batch->mem, "%sALTER TABLE pg_temp.%s RENAME TO %s;",
				 emit_table_for_scratch(batch->mem, table, as), name, as);
	char *tag = text_copy(batch->mem, "$autogen$");

	for (unsigned i = 0; strstr(body, tag); i++)
		tag = text_format(batch->mem, "$autogen%u$", i);
	/* Not to be allowed, or to run out of something, is no verdict on spelling. */
	buffer_format(batch,
		      "DO %s BEGIN\n%s\nEXCEPTION WHEN insufficient_privilege OR insufficient_resources OR out_of_memory OR disk_full "
		      "THEN RAISE; WHEN OTHERS THEN NULL; END %s;\n",
		      tag, body, tag);
}

/* What the server made of a table, under the table's own names again; NULL when it refused. */
static const Table *find_made(void *mem, const Schema *made, const Table *table, const char *as)
{
	for (unsigned i = 0; i < made->tables_count; i++) {
		Table *found = &made->tables[i];
		if (!text_same(found->name, as))
			continue;
		found->name = table->name;
		for (unsigned k = 0; k < found->indexes_count; k++)
			for (unsigned n = 0; n < table->indexes_count; n++)
				if (text_same(found->indexes[k].name, text_format(mem, "%s_%u", as, n))) {
					found->indexes[k].name = table->indexes[n].name;
					break;
				}
		return found;
	}
	return NULL;
}

/* The texts of `want` become those of `have` where the server prints both alike. */
static void settle_object(const Kind *kind, const Doubt *doubt, void *want)
{
	const void *have = twin(kind, doubt->have, want);
	const void *want_made = twin(kind, doubt->want_made, want);
	const void *have_made = have ? twin(kind, doubt->have_made, have) : NULL;

	for (unsigned attr = 0; have && want_made && attr < kind->attrs; attr++) {
		/* What is said on one side only is no question of spelling. */
		if (!spelled(kind, attr) || attr_is_unsaid(kind, attr, have) || attr_is_unsaid(kind, attr, want) ||
		    attr_is_unsaid(kind, attr, want_made))
			continue;
		if (attr_same(kind, attr, want_made, have, &postgresql_syntax) ||
		    (have_made && attr_same(kind, attr, want_made, have_made, &postgresql_syntax)))
			attr_share(kind, attr, want, have);
	}
}

static void settle_table(const Doubt *doubt)
{
	for (unsigned attr = 0; attr < table_kind.attrs; attr++) {
		const Kind *kind = table_kind.traits[attr].child;
		unsigned count;
		if (table_kind.traits[attr].role != ATTR_CHILDREN || kind == &foreign_key_kind)
			continue;
		char *objects = attr_objects(&table_kind, attr, doubt->want, &count);
		for (unsigned i = 0; i < count; i++, objects += kind->size)
			settle_object(kind, doubt, objects);
	}
}

/* Makes the tables, reads them back and settles what can be settled. `round` keeps the names of rounds apart. */
static bool ask(void *mem, Session *session, Doubt *doubts, unsigned count, unsigned round, Error *error)
{
	Buffer *batch = buffer_new(mem);

	for (unsigned i = 0; i < count; i++) {
		Doubt *doubt = &doubts[i];
		if (!round) {
			doubt->want_part = doubtful_part(mem, doubt->want, doubt->have);
			doubt->have_part = doubtful_part(mem, doubt->have, doubt->want);
			add_scratch(batch, doubt->have_part, text_format(mem, "autogen_have_%u_%u", round, i));
		}
		add_scratch(batch, round ? doubt->want_made : doubt->want_part, text_format(mem, "autogen_want_%u_%u", round, i));
	}
	if (!session->server->execute(session, batch->data, error))
		return false;
	const Schema *made = postgresql_inspect_scratch(mem, session, error);
	for (unsigned i = 0; made && i < count; i++) {
		Doubt *doubt = &doubts[i];
		const Table *want = round ? doubt->want_made : doubt->want_part;
		doubt->want_made = find_made(mem, made, want, text_format(mem, "autogen_want_%u_%u", round, i));
		if (!round)
			doubt->have_made = find_made(mem, made, doubt->have_part, text_format(mem, "autogen_have_%u_%u", round, i));
		settle_table(doubt);
	}
	return made != NULL;
}

/*
 * Some texts settle only when the server is told its own words again: x IN ('a') on a varchar is printed as one cast of
 * an array, and that as an array of casts. Those that are still unlike get a second round.
 */
static bool ask_twice(void *mem, Session *session, Doubt *doubts, unsigned count, Error *error)
{
	unsigned left = 0;

	/* The session may be one that only reads; temporary tables count as writing. */
	if (!session->server->execute(session, "BEGIN READ WRITE; SET LOCAL client_min_messages TO error", error) ||
	    !ask(mem, session, doubts, count, 0, error))
		return false;
	for (unsigned i = 0; i < count; i++)
		if (doubts[i].want_made && table_doubtful(doubts[i].have, doubts[i].want))
			doubts[left++] = doubts[i];
	return !left || ask(mem, session, doubts, left, 1, error);
}

static const char *type_of(const char *column, const void *table)
{
	const Column *found = table_column(table, column);

	return found ? found->type : NULL;
}

/* What can be told from the columns' types alone. */
static void settle_typed(const Table *have, Table *want)
{
	for (unsigned i = 0; i < want->columns_count; i++) {
		Column *column = &want->columns[i];
		const Column *old = table_column(have, column->name);
		bool same_type = old && postgresql_syntax.same_type(old->type, column->type);
		if (same_type && old->default_expr && column->default_expr &&
		    postgresql_same_typed(old->default_expr, column->default_expr, old->type, type_of, have))
			column->default_expr = old->default_expr;
	}
	for (unsigned i = 0; i < want->checks_count; i++) {
		const Check *old = twin(&check_kind, have, &want->checks[i]);
		if (old && postgresql_same_typed(old->expression, want->checks[i].expression, NULL, type_of, have))
			want->checks[i].expression = old->expression;
	}
	for (unsigned i = 0; i < want->indexes_count; i++) {
		const Index *old = twin(&index_kind, have, &want->indexes[i]);
		if (old && old->where && want->indexes[i].where &&
		    postgresql_same_typed(old->where, want->indexes[i].where, NULL, type_of, have))
			want->indexes[i].where = old->where;
	}
}

static bool types_differ(const Table *have, const Table *want)
{
	for (unsigned i = 0; i < want->columns_count; i++) {
		const Column *old = table_column(have, want->columns[i].name);
		if (old && !postgresql_syntax.same_type(old->type, want->columns[i].type))
			return true;
	}
	return false;
}

bool postgresql_settle_spelling(void *mem, Session *session, const Schema *have, Schema *want, Error *error)
{
	/* Temporary tables take locks, and the server has room for so many in one transaction. */
	enum { BATCH = 40 };
	Lookup *lookup = lookup_new(mem, &postgresql_rules, have);
	Doubt *doubts = NULL;
	unsigned count = 0;
	bool asked = true;

	for (unsigned i = 0; i < want->tables_count; i++) {
		Table *table = &want->tables[i];
		const Table *old = lookup_table(lookup, table->schema, table->name);
		if (!old || !table_doubtful(old, table))
			continue;
		/* A literal's type is that of the column it is compared with, so the columns must be the same. */
		if (!types_differ(old, table))
			settle_typed(old, table);
		/* A text that is more than one expression is SQL to be run, even to be rolled back: it is not sent. */
		if (table_doubtful(old, table) && dialect_check_object(&postgresql, &table_kind, table, error_new(mem)))
			*LIST_ADD(mem, doubts, count) = (Doubt){.have = old, .want = table};
	}
	for (unsigned i = 0; i < count && asked; i += BATCH) {
		Error *ignored = error_new(mem);
		asked = ask_twice(mem, session, doubts + i, count - i < BATCH ? count - i : BATCH, error);
		session->server->execute(session, "ROLLBACK", ignored);
	}
	if (asked)
		return true;
	fail_hint(error, "the role needs TEMP on the database; or write these texts as `autogen inspect` does");
	return fail_while(error, "while asking \"%s\" how it spells what %u tables of the model say", session->shown, count);
}

#include "dialect.h"

#include "buffer.h"
#include "mem.h"
#include "sqlite_token.h"
#include "text.h"

static char *set_timeouts_postgresql(void *mem, bool local, const char *lock_timeout, const char *statement_timeout)
{
	const char *word = local ? "SET LOCAL" : "SET";

	return text_format(mem, "%s lock_timeout TO %s;\n%s statement_timeout TO %s;\n", word, lock_timeout ? quote_text(mem, lock_timeout) : "DEFAULT",
			   word, statement_timeout ? quote_text(mem, statement_timeout) : "DEFAULT");
}

static char *begin_postgresql(void *mem, const char *schema, const char *lock_timeout, const char *statement_timeout)
{
	Buffer *sql = buffer_new(mem);

	buffer_add(sql, "BEGIN;\n");
	/* A script may have left another path behind. */
	if (schema)
		buffer_format(sql, "SET LOCAL search_path TO %s;\n", quote_name(mem, &postgresql_syntax, schema));
	if (lock_timeout || statement_timeout)
		buffer_add(sql, set_timeouts_postgresql(mem, true, lock_timeout, statement_timeout));
	return sql->data;
}

static char *begin_sqlite(void *mem, const char *schema, const char *lock_timeout, const char *statement_timeout)
{
	(void)schema, (void)lock_timeout, (void)statement_timeout;
	/* The lock at once: two runners cannot both have read the same version and then write. */
	return text_copy(mem, "BEGIN IMMEDIATE;\n");
}

static bool has_word(const char *statement, const char *word, unsigned most)
{
	for (unsigned i = 0; i < most; i++) {
		Token token = token_next(&statement);
		if (token.kind == TOKEN_END || token.kind == TOKEN_ILLEGAL)
			return false;
		if (token_is(&token, word))
			return true;
	}
	return false;
}

/* CREATE UNIQUE INDEX CONCURRENTLY, ALTER TABLE ONLY s.t DETACH PARTITION s.p CONCURRENTLY; the rest the server refuses. */
static bool runs_alone_postgresql(const char *statement)
{
	enum { FIRST_WORDS = 14 };

	return has_word(statement, "VACUUM", 1) || has_word(statement, "CONCURRENTLY", FIRST_WORDS);
}

/* A pragma may do nothing at all inside a transaction, and says nothing. */
static bool runs_alone_sqlite(const char *statement)
{
	return has_word(statement, "PRAGMA", 1) || has_word(statement, "VACUUM", 1) || has_word(statement, "ATTACH", 1) ||
	       has_word(statement, "DETACH", 1);
}

const Dialect postgresql = {
	.name = "postgresql",
	.server = &postgresql_server,
	.rules = &postgresql_rules,
	.rewrite = plan_postgresql,
	.emit = emit_postgresql,
	.begin = begin_postgresql,
	.set_timeouts = set_timeouts_postgresql,
	.check_deferred = "SET CONSTRAINTS ALL IMMEDIATE",
	.runs_alone = runs_alone_postgresql,
	.recover = postgresql_recover,
	.settle_spelling = postgresql_settle_spelling,
};

const Dialect sqlite = {
	.name = "sqlite",
	.server = &sqlite_server,
	.rules = &sqlite_rules,
	.rewrite = plan_sqlite,
	.emit = emit_sqlite,
	.begin = begin_sqlite,
	.runs_alone = runs_alone_sqlite,
	.explain = sqlite_explain,
	.foreign_keys_switch = true,
	.settle_spelling = NULL,
};

static const Dialect *const dialects[] = {&postgresql, &sqlite};

const Dialect *dialect_find(const char *name)
{
	for (size_t i = 0; i < sizeof dialects / sizeof *dialects; i++)
		if (text_same(dialects[i]->name, name))
			return dialects[i];
	return NULL;
}

const Dialect *dialect_of(const char *url)
{
	const Server *server = server_of(url);

	return server ? dialect_find(server->name) : NULL;
}

char *dialect_sql(void *mem, const Dialect *dialect, const Change *change, bool downgrade, bool *foreign_keys_off)
{
	const Plan *plan = plan_make(mem, dialect->rules, change, downgrade, dialect->rewrite);

	*foreign_keys_off = plan->foreign_keys_off;
	return emit_plan(mem, plan, dialect->emit);
}

bool dialect_check_object(const Dialect *dialect, const Kind *kind, const void *object, Error *error)
{
	/* A query and a trigger's body are no expressions; the server reads them when they are made. */
	if (kind == &view_kind || kind == &trigger_kind || kind == &virtual_table_kind)
		return true;
	for (unsigned attr = 0; attr < kind->attrs; attr++) {
		const Trait *trait = &kind->traits[attr];
		unsigned count;
		if (trait->spelling == SPELLING_EXPRESSION && attr_text(kind, attr, object) &&
		    !dialect->rules->syntax->check_expression(attr_text(kind, attr, object), error))
			return fail_while(error, "in \"%s\" of %s \"%s\"", kind->fields[attr].key, kind->name,
					  object_name(kind, object) ? object_name(kind, object) : "");
		const char *type = trait->spelling == SPELLING_TYPE ? attr_text(kind, attr, object) : NULL;
		if (type && !dialect->rules->syntax->check_type(type, error))
			return fail_while(error, "in \"%s\" of %s \"%s\"", kind->fields[attr].key, kind->name, object_name(kind, object));
		if (trait->role != ATTR_CHILDREN && trait->role != ATTR_PARTS)
			continue;
		const char *objects = attr_objects(kind, attr, object, &count);
		for (unsigned i = 0; i < count; i++, objects += trait->child->size)
			if (!dialect_check_object(dialect, trait->child, objects, error))
				return object_name(kind, object) ? fail_while(error, "in %s \"%s\"", kind->name, object_name(kind, object)) : false;
	}
	return true;
}

bool dialect_check(const Dialect *dialect, const Change *change, Error *error)
{
	if ((change->op == CHANGE_CREATE || (change->op == CHANGE_ALTER && change->kind != &table_kind)) &&
	    !dialect_check_object(dialect, change->kind, change->to, error))
		return false;
	for (unsigned i = 0; i < change->children_count; i++)
		if (!dialect_check(dialect, change->children[i], error))
			return false;
	return true;
}

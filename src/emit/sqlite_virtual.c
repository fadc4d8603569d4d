/* SQLite: virtual tables, and settings of the file. */
#include <string.h>

#include "mem.h"
#include "sqlite.h"
#include "sqlite_token.h"
#include "text.h"

/* What is known of a module's arguments without being the module. */
typedef struct Module {
	char *name;
	char **columns;
	unsigned columns_count;
	char *content; /* content=…: the table that FTS indexes, '' when it keeps no rows; NULL: it keeps its own */
} Module;

static bool names_columns(const Module *module)
{
	return strncasecmp(module->name, "fts", 3) == 0 || strncasecmp(module->name, "rtree", 5) == 0;
}

/* "fts5(title, body UNINDEXED, content='notes')": an argument is an option when = follows its first word. */
static Module read_module(Sql *sql, const char *text)
{
	const char *at = text;
	Token token = token_next(&at);
	Module module = {.name = token_name(sql->mem, &token)};
	bool begins = true;
	int depth = 0;

	for (token = token_next(&at); token.kind != TOKEN_END && token.kind != TOKEN_ILLEGAL; token = token_next(&at)) {
		depth += token_is(&token, "(") - token_is(&token, ")");
		if (depth == 1 && (token_is(&token, "(") || token_is(&token, ","))) {
			begins = true;
			continue;
		}
		/* rtree marks columns that it only keeps with a plus. */
		if (!begins || token_is(&token, "+") || token.kind == TOKEN_SIGN)
			continue;
		begins = false;
		const char *ahead = at;
		Token next = token_next(&ahead);
		if (!token_is(&next, "=")) {
			*LIST_ADD(sql->mem, module.columns, module.columns_count) = token_name(sql->mem, &token);
		} else if (token_is(&token, "content")) {
			next = token_next(&ahead);
			module.content = token_name(sql->mem, &next);
		}
	}
	return module;
}

static void create(Sql *sql, const char *name, const VirtualTable *table)
{
	sql_add(sql, "CREATE VIRTUAL TABLE ");
	sql_name(sql, name);
	sql_format(sql, " USING %s", table->using_text);
	sql_end(sql);
}

static void drop(Sql *sql, const VirtualTable *table)
{
	sql_add(sql, "DROP TABLE ");
	sql_name(sql, table->name);
	sql_end(sql);
}

/* FTS over another table is filled from it. */
static void fill(Sql *sql, const VirtualTable *table, const Module *module)
{
	if (!module->content || !*module->content)
		return;
	sql_comment(sql, "index the rows of %s", module->content);
	sql_add(sql, "INSERT INTO ");
	sql_name(sql, table->name);
	sql_add(sql, " (");
	sql_name(sql, table->name);
	sql_add(sql, ") VALUES ('rebuild')");
	sql_end(sql);
}

static void copy(Sql *sql, const VirtualTable *to, const Module *old, const Module *new, const char *name, const VirtualTable *from)
{
	Buffer *columns = buffer_new(sql->mem);

	/* FTS tables have a rowid beside their columns; of an rtree it is the first one. */
	if (strncasecmp(new->name, "fts", 3) == 0)
		buffer_add(columns, "rowid");
	for (unsigned i = 0; i < new->columns_count; i++)
		for (unsigned k = 0; k < old->columns_count; k++)
			if (text_same_nocase(new->columns[i], old->columns[k]))
				buffer_format(columns, "%s%s", columns->length ? ", " : "", quote_name(sql->mem, sql->rules->syntax, new->columns[i]));
	sql_comment(sql, "make virtual table %s anew with what it holds", to->name);
	create(sql, name, to);
	sql_comment(sql, "copy its rows");
	sql_add(sql, "INSERT INTO ");
	sql_name(sql, name);
	sql_format(sql, " (%s)\n    SELECT %s FROM ", columns->data, columns->data);
	sql_name(sql, from->name);
	sql_end(sql);
	sql_comment(sql, "drop the old one");
	drop(sql, from);
	sqlite_take_name(sql, name, to->name, "one", "");
}

static void alter(Sql *sql, const Step *step)
{
	const VirtualTable *from = step->from, *to = step->to;
	const Module old = read_module(sql, from->using_text), new = read_module(sql, to->using_text);

	if (text_same_nocase(old.name, new.name) && names_columns(&new) && !old.content && !new.content) {
		copy(sql, to, &old, &new, text_format(sql->mem, "autogen_new_%s", to->name), from);
		return;
	}
	sql_comment(sql, "make virtual table %s anew", to->name);
	if (!new.content || !*new.content)
		sql_warn(sql, "data loss: what the virtual table holds");
	drop(sql, from);
	sql_comment(sql, "create virtual table %s", to->name);
	create(sql, to->name, to);
	fill(sql, to, &new);
}

void sqlite_virtual_table(Sql *sql, const Step *step)
{
	const VirtualTable *from = step->from, *to = step->to;

	if (from && to) {
		alter(sql, step);
	} else if (to) {
		const Module module = read_module(sql, to->using_text);
		sql_comment(sql, "create virtual table %s", to->name);
		create(sql, to->name, to);
		fill(sql, to, &module);
	} else if (from) {
		const Module module = read_module(sql, from->using_text);
		sql_comment(sql, "drop virtual table %s", from->name);
		if (!module.content || !*module.content)
			sql_warn(sql, "data loss: what the virtual table holds");
		drop(sql, from);
	}
}

void sqlite_pragma(Sql *sql, const Step *step)
{
	const Pragma *from = step->from, *to = step->to;
	const Pragma *set = to ? to : from;
	bool in_transaction = text_same(set->name, "user_version") || text_same(set->name, "application_id");

	/* One that the model says no more stays as it is. */
	if (!to)
		return;
	if (in_transaction) {
		sql_comment(sql, "set %s of the file", to->name);
		sql_format(sql, "PRAGMA %s = %s", to->name, to->value);
		sql_end(sql);
		return;
	}
	sql_comment(sql, "not done here: %s of the file is %s, and no transaction can change it", to->name, from ? from->value : "something else");
	sql_comment(sql, "by hand, while nobody else has it open: PRAGMA %s = %s%s", to->name, to->value, text_same(to->name, "journal_mode") ? "" : "; VACUUM");
}

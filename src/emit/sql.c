#include "sql.h"

#include <ctype.h>
#include <stdarg.h>
#include <string.h>

#include "mem.h"

void sql_add(Sql *sql, const char *text)
{
	buffer_add(sql->text, text);
}

void sql_format(Sql *sql, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	char *text = mem_check(talloc_vasprintf(sql->mem, format, args));
	va_end(args);
	buffer_add(sql->text, text);
	talloc_free(text);
}

/* A name may hold a line break, which would end the comment and let the rest of the name run as SQL. */
__attribute__((format(printf, 2, 0))) static void add_line(Sql *sql, const char *format, va_list args)
{
	char *text = mem_check(talloc_vasprintf(sql->mem, format, args));

	for (char *p = text; *p; p++)
		if (iscntrl((unsigned char)*p))
			*p = ' ';
	buffer_add(sql->text, text);
	talloc_free(text);
}

void sql_comment(Sql *sql, const char *format, ...)
{
	va_list args;

	sql_add(sql, "-- ");
	va_start(args, format);
	add_line(sql, format, args);
	va_end(args);
	sql_add(sql, "\n");
}

void sql_warn(Sql *sql, const char *format, ...)
{
	va_list args;

	/* Back over the line's end: the first warning stands apart from the words. */
	sql->text->length--;
	sql_add(sql, sql->text->data[sql->text->length - 1] == ']' ? " [" : "        [");
	va_start(args, format);
	add_line(sql, format, args);
	va_end(args);
	sql_add(sql, "]\n");
}

void sql_name(Sql *sql, const char *name)
{
	sql_add(sql, quote_name(sql->mem, sql->rules->syntax, name));
}

void sql_qualified(Sql *sql, const char *schema, const char *name)
{
	sql_add(sql, quote_qualified(sql->mem, sql->rules->syntax, schema, name));
}

void sql_path_or_name(Sql *sql, const char *name)
{
	if (*name == '"')
		sql_add(sql, name);
	else
		sql_name(sql, name);
}

void sql_names(Sql *sql, char *const *names, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		sql_add(sql, i ? ", " : "");
		sql_name(sql, names[i]);
	}
}

void sql_name_list(Sql *sql, char *const *names, unsigned count)
{
	sql_add(sql, "(");
	sql_names(sql, names, count);
	sql_add(sql, ")");
}

void sql_string(Sql *sql, const char *text)
{
	sql_add(sql, quote_text(sql->mem, text));
}

void sql_end(Sql *sql)
{
	sql_add(sql, ";\n\n");
}

char *sql_path(const Sql *sql, const Table *table, const char *member)
{
	return text_format(sql->mem, "%s%s%s%s%s", table->schema ? table->schema : "", table->schema ? "." : "", table->name,
			   member ? "." : "", member ? member : "");
}

void sql_action(Sql *sql, const char *on, Action action)
{
	static const char *const words[] = {
		[ACTION_NONE] = NULL,
		[ACTION_RESTRICT] = "RESTRICT",
		[ACTION_CASCADE] = "CASCADE",
		[ACTION_SET_NULL] = "SET NULL",
		[ACTION_SET_DEFAULT] = "SET DEFAULT",
	};

	if (words[action])
		sql_format(sql, " ON %s %s", on, words[action]);
}

void sql_references(Sql *sql, const ForeignKey *key)
{
	static const char *const matches[] = {
		[MATCH_SIMPLE] = "",
		[MATCH_FULL] = " MATCH FULL",
		[MATCH_PARTIAL] = " MATCH PARTIAL",
	};
	static const char *const initially[] = {
		[INITIALLY_UNSAID] = "",
		[INITIALLY_DEFERRED] = " INITIALLY DEFERRED",
		[INITIALLY_IMMEDIATE] = " INITIALLY IMMEDIATE",
	};

	sql_add(sql, "REFERENCES ");
	sql_qualified(sql, key->referred_schema, key->referred_table);
	if (key->referred_columns_count) {
		sql_add(sql, " ");
		sql_name_list(sql, key->referred_columns, key->referred_columns_count);
	}
	sql_add(sql, matches[key->match]);
	sql_action(sql, "UPDATE", key->on_update);
	sql_action(sql, "DELETE", key->on_delete);
	if (key->on_delete_columns_count) {
		sql_add(sql, " ");
		sql_name_list(sql, key->on_delete_columns, key->on_delete_columns_count);
	}
	if (key->deferrable)
		sql_format(sql, " DEFERRABLE%s", initially[key->initially]);
}

void sql_constraint_name(Sql *sql, const char *name)
{
	if (!name)
		return;
	sql_add(sql, "CONSTRAINT ");
	sql_name(sql, name);
	sql_add(sql, " ");
}

char *emit_plan(void *mem, const Plan *plan, EmitStepFn *each)
{
	Sql sql = {.mem = mem, .rules = plan->rules, .plan = plan, .text = buffer_new(mem)};

	for (unsigned i = 0; i < plan->steps_count; i++)
		each(&sql, plan->steps[i]);
	return sql.text->data;
}

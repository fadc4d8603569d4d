/*
 * A property test for SQLite: made-up schemas, rows and changes (support/made.h), up and down.
 *
 * What has to come of the rows is not asked of autogen: the schemas are made a second time by SQL of the test's own, and the
 * rows copied by statements of its own. A change that these refuse, or that would make another value of one, autogen may and
 * must refuse, and then the database is as it was; else the rows must be what the copy is. What a revision loses, it says in
 * brackets. AUTOGEN_TEST_SEED=N begins with the round N, AUTOGEN_TEST_LONG=1 makes more of them, other ones each time. A round that fails is made
 * smaller as long as it fails; AUTOGEN_TEST_KEEP=FOLDER goes on behind it and keeps each there, as a case.
 */
#include <criterion/criterion.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <time.h>

#include "apply.h"
#include "buffer.h"
#include "database.h"
#include "document.h"
#include "file.h"
#include "made.h"
#include "mem.h"
#include "report.h"
#include "text.h"

AUTO_HANDLE(sqlite3_stmt, sqlite3_finalize)

typedef struct Input {
	Made from;
	Made to;
	MadeRow rows[MOST_ROWS];
	bool made_by_autogen; /* else by SQL of our own */
} Input;

typedef struct Round {
	void *mem;
	const Input *input;
	const char *folder;
	Session *session;
	sqlite3 *handle;
	Error *error;
	Schema *from; /* as loaded */
	Schema *to;
	char *rows; /* the statements that went through */
	char *up;
	char *down;
	bool refused;	  /* by the rows */
	const char *kind; /* of the failure, NULL: none */
	char *words;
} Round;

__attribute__((format(printf, 3, 4))) static bool wrong(Round *round, const char *kind, const char *format, ...)
{
	va_list args;

	if (round->kind)
		return false;
	va_start(args, format);
	round->kind = kind;
	round->words = mem_check(talloc_vasprintf(round->mem, format, args));
	va_end(args);
	return false;
}

static char *error_words(Round *round)
{
	const Error *error = round->error;
	char *words = text_format(round->mem, "%s (%s) %s", error->message, error->detail ? error->detail : "", error->context_count ? error->context[0] : "");

	error_clear(round->error);
	return words;
}

/* SQLite itself, without autogen's session. */

static bool run_sql(sqlite3 *handle, const char *sql)
{
	return sqlite3_exec(handle, sql, NULL, NULL, NULL) == SQLITE_OK;
}

/* The rows of a query as sorted lines; NULL when it fails. */
static int compare_lines(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static char *lines_of(void *mem, sqlite3 *handle, const char *sql)
{
	AUTO(sqlite3_stmt) *statement = NULL;
	char **lines = NULL;
	unsigned count = 0;
	int answer;

	if (sqlite3_prepare_v2(handle, sql, -1, &statement, NULL) != SQLITE_OK)
		return NULL;
	while ((answer = sqlite3_step(statement)) == SQLITE_ROW) {
		Buffer *line = buffer_new(mem);
		for (int i = 0; i < sqlite3_column_count(statement); i++) {
			const char *value = (const char *)sqlite3_column_text(statement, i);
			buffer_format(line, "%s%s=%s", i ? " | " : "", sqlite3_column_name(statement, i), value ? value : "(null)");
		}
		*LIST_ADD(mem, lines, count) = line->data;
	}
	if (answer != SQLITE_DONE)
		return NULL;
	if (count)
		qsort(lines, count, sizeof *lines, compare_lines);
	return text_join(mem, lines, count, "\n");
}

static long long number_of(sqlite3 *handle, const char *sql)
{
	AUTO(sqlite3_stmt) *statement = NULL;

	if (sqlite3_prepare_v2(handle, sql, -1, &statement, NULL) != SQLITE_OK || sqlite3_step(statement) != SQLITE_ROW)
		return -1;
	return sqlite3_column_int64(statement, 0);
}

static bool compiles(sqlite3 *handle, const char *sql)
{
	AUTO(sqlite3_stmt) *statement = NULL;

	return sqlite3_prepare_v2(handle, sql, -1, &statement, NULL) == SQLITE_OK;
}

/* Everything can be used: SQLite looks into views, triggers and foreign keys only then. NULL, or what cannot. */
static char *unusable(void *mem, sqlite3 *handle, const Schema *schema)
{
	for (unsigned i = 0; i < schema->tables_count; i++) {
		const char *name = made_quote(mem, schema->tables[i].name);
		const Column *column = &schema->tables[i].columns[0];
		for (unsigned k = 0; k < schema->tables[i].columns_count; k++)
			if (column->generated)
				column++;
		const char *statements[] = {
			text_format(mem, "INSERT INTO %s DEFAULT VALUES", name), text_format(mem, "DELETE FROM %s", name),
			text_format(mem, "UPDATE %s SET %s = NULL", name, made_quote(mem, column->name))};
		for (unsigned k = 0; k < 3; k++)
			if (!compiles(handle, statements[k]))
				return text_format(mem, "%s: %s", statements[k], sqlite3_errmsg(handle));
	}
	for (unsigned i = 0; i < schema->views_count; i++) {
		char *select = text_format(mem, "SELECT * FROM %s", made_quote(mem, schema->views[i].name));
		if (!lines_of(mem, handle, select))
			return text_format(mem, "%s: %s", select, sqlite3_errmsg(handle));
	}
	for (unsigned i = 0; i < schema->triggers_count; i++) {
		bool instead = text_starts(schema->triggers[i].definition, "INSTEAD");
		char *delete = text_format(mem, "DELETE FROM %s", made_quote(mem, schema->triggers[i].table));
		if (instead && !compiles(handle, delete))
			return text_format(mem, "%s: %s", delete, sqlite3_errmsg(handle));
	}
	return NULL;
}

static sqlite3 *scratch_open(void)
{
	sqlite3 *handle;

	if (sqlite3_open(":memory:", &handle) != SQLITE_OK)
		abort();
	run_sql(handle, "PRAGMA foreign_keys = ON");
	return handle;
}

/* The judge of the generator: only what SQLite makes and can use is a schema. */
static bool is_accepted(void *mem, const Made *made)
{
	sqlite3 *handle = scratch_open();
	Schema *schema = made_model(mem, made, NULL);
	bool fine = run_sql(handle, made_sql(mem, schema, true));

	char *fault = fine ? unusable(mem, handle, schema) : text_copy(mem, sqlite3_errmsg(handle));
	if (fault && getenv("AUTOGEN_TEST_VERBOSE"))
		fprintf(stderr, "not accepted: %s\n%s\n", fault, made_sql(mem, schema, true));
	sqlite3_close(handle);
	return !fault;
}

/* Pairs of tables and columns, by their numbers. */

#define EACH(item, list) (typeof(&(list)[0]) item = (list); item < (list) + sizeof(list) / sizeof *(list); item++)

static bool is_alias(const MadeTable *table, const MadeColumn *column)
{
	const MadeItem *key = &table->primary_key;

	return key->id && !table->without_rowid && key->keys_count == 1 && key->keys[0].column == column->id && key->keys[0].order != ORDER_DESC &&
	       text_same_nocase(column->type, "integer");
}

static const char *rowid_name(const MadeTable *table)
{
	static const char *const names[] = {"rowid", "_rowid_", "oid"};

	for (unsigned i = 0; i < 3 && !table->without_rowid; i++) {
		bool taken = false;
		for EACH (column, table->columns)
			taken = taken || (column->id && strcasecmp(column->name, names[i]) == 0);
		if (!taken)
			return names[i];
	}
	return NULL;
}

static bool same_type(const MadeColumn *a, const MadeColumn *b)
{
	return text_same_nocase(a->type ? a->type : "", b->type ? b->type : "");
}

static const char *filling(const MadeColumn *column)
{
	return column->backfill ? column->backfill : column->default_expr;
}

static bool is_time(const char *expression)
{
	return expression && strstr(expression, "CURRENT_");
}

/* NULL in what becomes the rowid is given a number, at random when the greatest one is taken. */
static bool is_numbered(const MadeTable *old, const MadeTable *table, const MadeColumn *column)
{
	const MadeColumn *source = made_column(old, column->id);

	return is_alias(table, column) && source && !is_alias(old, source);
}

/* A column whose value depends on the moment or on chance, and what is computed from such. */
static bool is_volatile(const MadeTable *old, const MadeTable *table, const MadeColumn *column)
{
	const MadeColumn *source = made_column(old, column->id);

	if (column->generated.form) {
		for EACH (other, table->columns)
			if (other->id && !other->generated.form && is_volatile(old, table, other))
				return true;
		return false;
	}
	return is_numbered(old, table, column) || (is_time(filling(column)) && (!source || (column->not_null && !source->not_null)));
}

/* Autogen speaks of the names after the renames in both directions: they are those of `names`, the upgraded one. */
static const char *said_table(const Made *names, const MadeTable *table)
{
	const MadeTable *other = made_table(names, table->id);

	return other ? other->name : table->name;
}

static const char *said_column(const Made *names, const MadeTable *table, const MadeColumn *column)
{
	const MadeColumn *other = made_column(made_table(names, table->id), column->id);

	return other ? other->name : column->name;
}

/* True when a comment line that begins so has the words. */
static bool says(const char *sql, const char *begins, const char *words)
{
	for (const char *line = strstr(sql, begins); line; line = strstr(line + 1, begins)) {
		const char *end = strchr(line, '\n'), *found = strstr(line, words);
		if ((line == sql || line[-1] == '\n') && found && found < end)
			return true;
	}
	return false;
}

/* Reference: what has to become of the rows. */

typedef struct Reference {
	Round *round;
	sqlite3 *handle; /* `old` is the database as it was, `main` what it has to become */
	const Made *from;
	const Made *to;
	char *fault; /* what is wrong with the rows, NULL: nothing */
	bool odd;    /* a value keeps, but not in its column's new type, or only its sign of zero does not: it may stop the change */
} Reference;

static void blame(Reference *reference, const char *what)
{
	if (!reference->fault)
		reference->fault = text_copy(reference->round->mem, what);
}

static char *value_of(Reference *reference, const MadeColumn *source, const MadeColumn *column)
{
	void *mem = reference->round->mem;
	char *value = text_format(mem, "s.%s", made_quote(mem, source->name));

	if (column->using_expr && !same_type(source, column)) {
		const char *rest = strstr(column->using_expr, "%s");
		value = rest ? text_format(mem, "(%.*s%s%s)", (int)(rest - column->using_expr), column->using_expr, value, rest + 2)
			     : text_format(mem, "(%s)", column->using_expr);
	}
	if (column->not_null && !source->not_null && filling(column))
		value = text_format(mem, "coalesce(%s, %s)", value, filling(column));
	return value;
}

/*
 * autogen: a computed value that becomes a plain one is converted without a guard, though the brackets promise one. With `false`
 * the test finds it again.
 */
static const bool avoid_judging_computed_values = true;

/*
 * No value becomes another one by its new type. As a number a text may lose the zeros at its end, blanks around it and a sign of zero;
 * more digits than a number holds it may not.
 */
static void check_conversion(Reference *reference, const MadeTable *old, const MadeColumn *source, const MadeTable *table, const MadeColumn *column)
{
	void *mem = reference->round->mem;
	const char *name = made_quote(mem, source->name);

	if (avoid_judging_computed_values && source->generated.form) {
		reference->odd = true;
		return;
	}
	run_sql(reference->handle, "DROP TABLE IF EXISTS temp.m");
	if (!run_sql(reference->handle, text_format(mem, "CREATE TEMP TABLE m (id integer PRIMARY KEY, a any, b %s) %s", column->type ? column->type : "",
						    table->strict ? "STRICT" : "")))
		abort();
	/* `a` keeps what it gets only where it is ANY of a STRICT table: else without a type. */
	if (!table->strict) {
		run_sql(reference->handle, "DROP TABLE temp.m");
		run_sql(reference->handle, text_format(mem, "CREATE TEMP TABLE m (id integer PRIMARY KEY, a, b %s)", column->type ? column->type : ""));
	}
	if (!run_sql(reference->handle, text_format(mem, "INSERT INTO m (a, b) SELECT s.%s, s.%s FROM old.%s s", name, name, made_quote(mem, old->name)))) {
		blame(reference, sqlite3_errmsg(reference->handle));
		return;
	}
	static const char *const changed =
		"SELECT group_concat(quote(a) || ' -> ' || quote(b)) FROM m WHERE a IS NOT NULL AND NOT CASE"
		" WHEN typeof(a) = typeof(b) THEN quote(a) = quote(b)"
		" WHEN typeof(a) IN ('integer', 'real') AND typeof(b) IN ('integer', 'real') THEN a = b"
		" WHEN typeof(a) IN ('integer', 'real') AND typeof(b) = 'text' THEN CAST(b AS NUMERIC) = a"
		" WHEN typeof(a) = 'text' AND typeof(b) = 'integer' THEN CAST(b AS TEXT) = trim(a)"
		" WHEN typeof(a) = 'text' AND typeof(b) = 'real' THEN CAST(b AS TEXT) = a OR (length(a) < 16 AND CAST(a AS REAL) = b)"
		" ELSE 0 END";
	char *lines = lines_of(mem, reference->handle, changed);
	if (!lines || !strstr(lines, "=(null)"))
		blame(reference, text_format(mem, "%s.%s: %.300s", old->name, source->name, lines ? lines : sqlite3_errmsg(reference->handle)));
	/* What comes from ANY has to be written as before: 1.0 that becomes 1 is not. */
	const char *rewritten = source->type && text_same_nocase(source->type, "any") ? "typeof(a) = 'real'" : "typeof(a) = 'real' AND a = 0";
	/* SQLite does not take the least integer back from a real. */
	reference->odd = reference->odd || (!same_type(source, column) && number_of(reference->handle, "SELECT count(*) FROM m WHERE typeof(b) = 'text'")) ||
			 number_of(reference->handle, "SELECT count(*) FROM m WHERE typeof(a) = 'text' AND typeof(b) <> 'text' AND CAST(b AS TEXT) <> a") ||
			 number_of(reference->handle, text_format(mem, "SELECT count(*) FROM m WHERE %s AND typeof(b) <> 'real'", rewritten)) ||
			 number_of(reference->handle, "SELECT count(*) FROM m WHERE a = -9223372036854775808");
}

static void copy_table(Reference *reference, const MadeTable *old, const MadeTable *table)
{
	void *mem = reference->round->mem;
	Buffer *into = buffer_new(mem), *select = buffer_new(mem);
	bool alias_filled = false;

	for EACH (column, table->columns) {
		const MadeColumn *source = made_column(old, column->id);
		if (!column->id || column->generated.form || (!source && !column->backfill))
			continue;
		alias_filled = alias_filled || is_alias(table, column);
		buffer_format(into, "%s%s", into->length ? ", " : "", made_quote(mem, column->name));
		buffer_format(select, "%s%s", select->length ? ", " : "", source ? value_of(reference, source, column) : column->backfill);
		if (source && !(column->using_expr && !same_type(source, column)))
			check_conversion(reference, old, source, table, column);
	}
	if (!alias_filled && rowid_name(table) && rowid_name(old)) {
		buffer_format(into, "%s%s", into->length ? ", " : "", rowid_name(table));
		buffer_format(select, "%ss.%s", select->length ? ", " : "", rowid_name(old));
	}
	for EACH (column, table->columns)
		if (column->id && !column->generated.form && !into->length) {
			buffer_add(into, made_quote(mem, column->name));
			buffer_add(select, column->default_expr ? column->default_expr : "NULL");
		}
	if (!run_sql(reference->handle, text_format(mem, "INSERT OR ABORT INTO main.%s (%s) SELECT %s FROM old.%s s", made_quote(mem, table->name), into->data,
						    select->data, made_quote(mem, old->name))))
		blame(reference, sqlite3_errmsg(reference->handle));
}

/* Rows that refer to nothing. A key that does not match what it refers to cannot be here: the generator makes none. */
static long long orphans(sqlite3 *handle)
{
	return number_of(handle, "SELECT count(*) FROM pragma_foreign_key_check");
}

static Reference reference_make(Round *round, const Made *from, const Made *to)
{
	Reference reference = {.round = round, .handle = scratch_open(), .from = from, .to = to};

	run_sql(reference.handle, "PRAGMA foreign_keys = OFF; ATTACH ':memory:' AS old");
	sqlite3_backup *backup = sqlite3_backup_init(reference.handle, "old", round->handle, "main");
	sqlite3_backup_step(backup, -1);
	sqlite3_backup_finish(backup);
	if (!run_sql(reference.handle, made_sql(round->mem, made_model(round->mem, to, NULL), false)))
		abort();
	for EACH (table, to->tables) {
		const MadeTable *old = table->id ? made_table(from, table->id) : NULL;
		if (old)
			copy_table(&reference, old, table);
	}
	if (orphans(reference.handle) > orphans(round->handle))
		blame(&reference, "more rows than before refer to nothing");
	return reference;
}

/* Comparing. */

static char *table_lines(void *mem, sqlite3 *handle, const MadeTable *old, const MadeTable *table, bool rowids)
{
	Buffer *sql = buffer_new(mem);

	for EACH (column, table->columns) {
		rowids = rowids && !(old && column->id && is_numbered(old, table, column));
		if (!column->id || (old && is_volatile(old, table, column)))
			continue;
		buffer_format(sql, "%squote(%s) AS c%d", sql->length ? ", " : "SELECT ", made_quote(mem, column->name), column->id);
	}
	if (rowids && rowid_name(table))
		buffer_format(sql, "%s%s AS r", sql->length ? ", " : "SELECT ", rowid_name(table));
	if (!sql->length)
		buffer_add(sql, "SELECT count(*)");
	buffer_format(sql, " FROM main.%s", made_quote(mem, table->name));
	char *lines = lines_of(mem, handle, sql->data);
	return lines ? lines : text_format(mem, "%s: %s", sql->data, sqlite3_errmsg(handle));
}


/* The whole database, to see that it is as it was. */
static char *everything(Round *round, const Made *made)
{
	Buffer *text = buffer_new(round->mem);

	buffer_add(text, lines_of(round->mem, round->handle, "SELECT type, name, tbl_name, sql FROM sqlite_schema"));
	for EACH (table, made->tables)
		if (table->id)
			buffer_format(text, "\n%s", table_lines(round->mem, round->handle, NULL, table, true));
	char *counters = lines_of(round->mem, round->handle, "SELECT * FROM sqlite_sequence");
	buffer_format(text, "\n%s", counters ? counters : "");
	return text->data;
}

static long long count_where(Reference *reference, const MadeTable *old, const char *where)
{
	return number_of(reference->handle, text_format(reference->round->mem, "SELECT count(*) FROM old.%s WHERE %s", made_quote(reference->round->mem, old->name), where));
}

static bool rebuild_says(Round *round, const char *sql, const char *table, const char *words)
{
	return says(sql, text_format(round->mem, "-- rebuild table %s:", table), words);
}

/* What is lost is said in brackets. */
static bool check_said(Reference *reference, const Made *names, const char *sql)
{
	Round *round = reference->round;
	void *mem = round->mem;

	for EACH (old, reference->from->tables) {
		const MadeTable *table = old->id ? made_table(reference->to, old->id) : NULL;
		const char *name = old->id ? said_table(names, old) : NULL;
		if (!old->id || !count_where(reference, old, "1"))
			continue;
		if (!table) {
			if (!says(sql, text_format(mem, "-- drop table %s", name), "[data loss: the table's rows]"))
				return wrong(round, "loss not said", "table %s", name);
			continue;
		}
		for EACH (column, old->columns) {
			const MadeColumn *after = column->id ? made_column(table, column->id) : NULL;
			const char *quoted = column->id ? made_quote(mem, column->name) : NULL, *called = column->id ? said_column(names, old, column) : NULL;
			bool filled = column->id && count_where(reference, old, text_format(mem, "%s IS NOT NULL", quoted));
			if (!column->id || column->generated.form)
				continue;
			if (filled && !after && !rebuild_says(round, sql, name, "[data loss: the dropped columns' values]") &&
			    !says(sql, text_format(mem, "-- drop column %s.%s", name, called), "[data loss: the column's values]"))
				return wrong(round, "loss not said", "column %s.%s", name, called);
			if (filled && after && after->generated.form && !rebuild_says(round, sql, name, text_format(mem, "[data loss: the values of %s,", called)))
				return wrong(round, "loss not said", "column %s.%s is computed", name, called);
			if (after && !after->generated.form && after->not_null && !column->not_null && filling(after) &&
			    count_where(reference, old, text_format(mem, "%s IS NULL", quoted)) &&
			    !rebuild_says(round, sql, name, text_format(mem, "[data loss: NULL in %s becomes", called)))
				return wrong(round, "loss not said", "NULL in %s.%s", name, called);
			if (!filled || !after || !after->using_expr || same_type(column, after) || after->generated.form)
				continue;
			const char *one = lines_of(mem, reference->handle, text_format(mem, "SELECT quote(%s) AS v FROM old.%s", quoted, made_quote(mem, old->name)));
			const char *two = lines_of(mem, reference->handle, text_format(mem, "SELECT quote(%s) AS v FROM main.%s", made_quote(mem, after->name), made_quote(mem, table->name)));
			if (!text_same(one, two) && !rebuild_says(round, sql, name, text_format(mem, "[data loss: values of %s are", called)))
				return wrong(round, "loss not said", "values of %s.%s by using", name, called);
		}
		bool kept = rowid_name(old) && rowid_name(table) &&
			    text_same(lines_of(mem, reference->handle, text_format(mem, "SELECT %s AS r FROM old.%s", rowid_name(old), made_quote(mem, old->name))),
				      lines_of(mem, round->handle, text_format(mem, "SELECT %s AS r FROM main.%s", rowid_name(table), made_quote(mem, table->name))));
		bool alias_stays = false;
		for EACH (column, old->columns)
			alias_stays = alias_stays || (column->id && is_alias(old, column) && made_column(table, column->id));
		if (rowid_name(old) && !kept && !alias_stays && !rebuild_says(round, sql, name, "[data loss: the rowids]"))
			return wrong(round, "loss not said", "rowids of %s", name);
	}
	return true;
}

static bool counts(const MadeTable *table)
{
	for EACH (column, table->columns)
		if (column->id && column->autoincrement)
			return true;
	return false;
}

/* AUTOINCREMENT never gives a number twice. */
static bool check_counters(Reference *reference, const Made *names, const char *sql)
{
	Round *round = reference->round;
	void *mem = round->mem;
	long long known = 0;

	for EACH (table, reference->to->tables) {
		const MadeTable *old = table->id ? made_table(reference->from, table->id) : NULL;
		if (!table->id)
			continue;
		char *after_sql = text_format(mem, "SELECT coalesce(max(seq), -1) FROM main.sqlite_sequence WHERE name = %s", quote_text(mem, table->name));
		char *before_sql = old ? text_format(mem, "SELECT coalesce(max(seq), -1) FROM old.sqlite_sequence WHERE name = %s", quote_text(mem, old->name)) : NULL;
		long long after = counts(table) ? number_of(round->handle, after_sql) : -1;
		long long before = old && counts(old) ? number_of(reference->handle, before_sql) : -1;
		known += counts(table) ? number_of(round->handle, text_format(mem, "SELECT count(*) FROM sqlite_sequence WHERE name = %s", quote_text(mem, table->name))) : 0;
		if (old && counts(old) && !counts(table) && !rebuild_says(round, sql, said_table(names, table), "[data loss: the AUTOINCREMENT counter]"))
			return wrong(round, "loss not said", "the counter of %s", table->name);
		if (old && counts(old) && counts(table) && after < before && !rebuild_says(round, sql, said_table(names, table), "AUTOINCREMENT counter]"))
			return wrong(round, "counter", "of %s was %lld, is %lld", table->name, before, after);
		const MadeColumn *alias = counts(table) ? made_column(table, table->primary_key.keys[0].column) : NULL;
		const char *most = alias ? text_format(mem, "SELECT coalesce(max(%s), -1) FROM %s", made_quote(mem, alias->name), made_quote(mem, table->name)) : NULL;
		if (most && number_of(round->handle, most) > after)
			return wrong(round, "counter", "of %s is %lld, behind its rows", table->name, after);
	}
	long long all = number_of(round->handle, "SELECT count(*) FROM sqlite_sequence");
	return all <= known || wrong(round, "counter", "%lld rows in sqlite_sequence, %lld are known", all, known);
}

static bool check_rows(Reference *reference)
{
	Round *round = reference->round;

	for EACH (table, reference->to->tables) {
		const MadeTable *old = table->id ? made_table(reference->from, table->id) : NULL;
		if (!table->id)
			continue;
		char *is = table_lines(round->mem, round->handle, old, table, true), *must = table_lines(round->mem, reference->handle, old, table, true);
		if (!text_same(is, must))
			return wrong(round, "rows", "of %s\n--- must be\n%s\n--- are\n%s", table->name, must, is);
	}
	return true;
}

/* Up and down, and nothing is changed but what brackets say. */
static bool check_round_trip(Round *round, const Made *from, const Made *to, sqlite3 *before)
{
	void *mem = round->mem;

	for EACH (old, from->tables) {
		const MadeTable *table = old->id ? made_table(to, old->id) : NULL;
		Buffer *sql = buffer_new(mem);
		if (!table)
			continue;
		const char *name = said_table(to, old);
		for EACH (column, old->columns) {
			const MadeColumn *other = column->id ? made_column(table, column->id) : NULL;
			const char *called = column->id ? said_column(to, old, column) : NULL;
			if (!other || column->generated.form || other->generated.form || !same_type(column, other) || old->strict != table->strict ||
			    rebuild_says(round, round->up, name, text_format(mem, "[data loss: NULL in %s becomes", called)))
				continue;
			buffer_format(sql, "%squote(%s) AS c%d", sql->length ? ", " : "SELECT ", made_quote(mem, column->name), column->id);
		}
		if (rowid_name(old) && rowid_name(table) && !rebuild_says(round, round->up, name, "[data loss: the rowids]") &&
		    !rebuild_says(round, round->down, name, "[data loss: the rowids]"))
			buffer_format(sql, "%s%s AS r", sql->length ? ", " : "SELECT ", rowid_name(old));
		buffer_format(sql, "%s FROM %s", sql->length ? "" : "SELECT count(*)", made_quote(mem, old->name));
		char *was = lines_of(mem, before, sql->data), *is = lines_of(mem, round->handle, sql->data);
		if (!text_same(was, is))
			return wrong(round, "round trip", "%s\n--- was\n%s\n--- is\n%s", sql->data, was ? was : "?", is ? is : "?");
	}
	return true;
}

/* Running. */

static Schema *load(Round *round, const Schema *schema, const char *name)
{
	const ModelOptions options = {.rules = &sqlite_rules};
	char *path = text_format(round->mem, "%s/%s.yaml", round->folder, name);

	remove(path);
	if (!file_create(round->mem, path, document_save(round->mem, &schema_kind, schema), round->error))
		abort();
	Schema *loaded = model_load(round->mem, &options, &path, 1, round->error);
	if (!loaded)
		wrong(round, "not loaded", "%s", error_words(round));
	return loaded;
}

static bool expect_schema(Round *round, Schema *model, Schema **inspected, const char *when)
{
	static const Scope everywhere = {0};
	Schema *is = sqlite.server->inspect(round->mem, round->session, &everywhere, NULL, NULL, round->error);

	if (!is)
		return wrong(round, "not inspected", "%s: %s", when, error_words(round));
	Change *change = diff(round->mem, sqlite.rules, is, model, NULL);
	*inspected = is;
	if (!change_is_empty(change))
		return wrong(round, "another schema", "%s: %s", when, report_text(round->mem, change));
	char *fault = unusable(round->mem, round->handle, model);
	return !fault || wrong(round, "not usable", "%s: %s", when, fault);
}

/* What apply_revision() does, without a version row. */
static bool run_section(Round *round, Direction direction, char *sql, bool keys_off)
{
	Section section = {.direction = direction, .foreign_keys_off = keys_off, .text = sql, .line = 1};
	const Revision revision = {.id = "made", .path = "made.sql", .sections = &section, .sections_count = 1};
	const Run run = {.session = round->session, .dialect = &sqlite};
	bool done = apply_begin_dry(round->mem, &run, keys_off, round->error) && apply_dry(round->mem, &run, &revision, direction, round->error) &&
		    sqlite.server->execute(round->session, "COMMIT", round->error);

	if (sqlite.server->in_transaction(round->session))
		run_sql(round->handle, "ROLLBACK");
	if (done && (number_of(round->handle, "PRAGMA legacy_alter_table") != 0 || number_of(round->handle, "SELECT count(*) FROM sqlite_temp_schema") != 0))
		wrong(round, "left over", "a temporary table, or legacy_alter_table");
	run_sql(round->handle, "PRAGMA legacy_alter_table = OFF; PRAGMA foreign_keys = ON");
	return done;
}

/* One direction; false when the round is over. */
static bool migrate(Round *round, Direction direction, const Made *from, const Made *to, char *sql, bool keys_off, Schema *model)
{
	const char *word = direction_word(direction);
	char *before = everything(round, from);
	Reference reference = reference_make(round, from, to);
	long long orphans_before = orphans(round->handle);
	Schema *is;

	bool done = run_section(round, direction, sql, keys_off), fine = !round->kind;
	if (!done) {
		char *words = error_words(round);
		round->refused = true;
		fine = false;
		if (!reference.fault && !reference.odd)
			wrong(round, "refused", "%s: %s", word, words);
		else if (!text_same(before, everything(round, from)))
			wrong(round, "not as before", "%s: %s\n--- before\n%s\n--- after\n%s", word, words, before, everything(round, from));
	} else if (reference.fault) {
		fine = wrong(round, "not refused", "%s: %s", word, reference.fault);
	}
	fine = fine && expect_schema(round, model, &is, word) && check_rows(&reference) && check_counters(&reference, &round->input->to, sql) &&
	       check_said(&reference, &round->input->to, sql);
	if (fine && orphans(round->handle) > orphans_before)
		fine = wrong(round, "orphans", "%s: %lld of %lld", word, orphans(round->handle), orphans_before);
	/* SQLite 3.40 finds NULL where there is none in some tables WITHOUT ROWID: it has to find it in the copy too. */
	char *integrity = fine ? lines_of(round->mem, round->handle, "PRAGMA main.integrity_check") : NULL;
	if (fine && !text_same(integrity, "integrity_check=ok") && !text_same(integrity, lines_of(round->mem, reference.handle, "PRAGMA main.integrity_check")))
		fine = wrong(round, "integrity", "%s: %s", word, integrity);
	sqlite3_close(reference.handle);
	return fine;
}

static bool make_from(Round *round)
{
	char *sql = made_sql(round->mem, made_model(round->mem, &round->input->from, NULL), true);
	Schema *is;
	bool keys_off;

	if (round->input->made_by_autogen) {
		sql = dialect_sql(round->mem, &sqlite, diff(round->mem, sqlite.rules, mem_new(round->mem, Schema), round->from, NULL), false, &keys_off);
		if (!apply_script(round->mem, round->session, &sqlite, "from", sql, round->error))
			return wrong(round, "not made", "%s", error_words(round));
	} else if (!run_sql(round->handle, sql)) {
		return wrong(round, "generator", "%s", sqlite3_errmsg(round->handle));
	}
	return expect_schema(round, round->from, &is, "from");
}

static void fill(Round *round)
{
	Buffer *rows = buffer_new(round->mem);

	for EACH (row, round->input->rows) {
		char *sql = row->table ? made_row(round->mem, &round->input->from, row) : NULL;
		if (!sql)
			continue;
		run_sql(round->handle, row->orphan ? "PRAGMA foreign_keys = OFF" : "PRAGMA foreign_keys = ON");
		if (run_sql(round->handle, sql))
			buffer_add(rows, sql);
		/* ON CONFLICT ROLLBACK and the like leave nothing open: each is a transaction of its own. */
	}
	run_sql(round->handle, "PRAGMA foreign_keys = ON");
	round->rows = rows->data;
}

static void run_round(Round *round)
{
	const Made *from = &round->input->from, *to = &round->input->to;
	bool up_off, down_off;
	Schema *is;

	round->from = load(round, made_model(round->mem, from, NULL), "from");
	round->to = round->from ? load(round, made_model(round->mem, to, from), "to") : NULL;
	if (!round->to || !make_from(round))
		return;
	fill(round);
	is = sqlite.server->inspect(round->mem, round->session, &(const Scope){0}, NULL, NULL, round->error);
	Change *change = diff(round->mem, sqlite.rules, is, round->to, NULL);
	round->up = dialect_sql(round->mem, &sqlite, change, false, &up_off);
	round->down = dialect_sql(round->mem, &sqlite, change_reverse(round->mem, change), true, &down_off);
	sqlite3 *before = scratch_open();
	sqlite3_backup *backup = sqlite3_backup_init(before, "main", round->handle, "main");
	sqlite3_backup_step(backup, -1);
	sqlite3_backup_finish(backup);
	if (migrate(round, DIRECTION_UPGRADE, from, to, round->up, up_off, round->to) &&
	    migrate(round, DIRECTION_DOWNGRADE, to, from, round->down, down_off, round->from))
		check_round_trip(round, from, to, before);
	sqlite3_close(before);
}

/* In `mem`; what it says of a failure is there. */
static Round try(void *mem, const char *folder, const Input *input)
{
	Round round = {.mem = mem, .input = input, .folder = folder, .error = error_new(mem), .rows = "", .up = "", .down = ""};

	round.session = sqlite.server->open(mem, "sqlite://", OPEN_WRITE, NULL, round.error);
	cr_assert(round.session, "%s", round.error->message);
	round.handle = round.session->handle;
	run_sql(round.handle, "PRAGMA foreign_keys = ON");
	run_round(&round);
	talloc_free(round.session);
	return round;
}

/* The rows may stop a change; without them nothing can. */
static Round try_both(void *mem, const char *folder, const Input *input)
{
	Round round = try(mem, folder, input);

	if (!round.refused || round.kind)
		return round;
	Input *empty = mem_new(mem, Input);
	*empty = *input;
	memset(empty->rows, 0, sizeof empty->rows);
	Round without = try(mem, folder, empty);
	without.refused = true;
	return without.kind ? without : round;
}

/* Making a failure smaller. */

/* One thing less, in both; false: it has no such step. */
static bool reduce_table(Made *made, const Made *from, int id, unsigned step)
{
	MadeTable *table = made_table(made, id);
	const MadeTable *old = made_table(from, id);
	unsigned at = step;

	if (!table)
		return true;
	if (at-- == 0)
		return table->id = 0, true;
	if (at-- == 0)
		return old && made != from ? *table = *old, true : true;
	if (at-- == 0)
		return table->strict = false, true;
	if (at-- == 0)
		return table->without_rowid = false, true;
	if (at-- == 0)
		return table->primary_key.id = 0, true;
	MadeItem *lists[] = {table->uniques, table->checks, table->foreign_keys, table->indexes};
	for (unsigned l = 0; l < 4; l++)
		for (unsigned i = 0; i < MOST_LIST; i++, at--)
			if (at == 0)
				return lists[l][i].id = 0, true;
	return false;
}

static void reduce_column(Made *made, const Made *from, unsigned t, unsigned c, unsigned step)
{
	MadeTable *table = &made->tables[t];
	MadeColumn *column = &table->columns[c];
	const MadeColumn *old = made_column(&from->tables[t], column->id);
	static const char *const plain[] = {"c0", "c1", "c2", "c3", "c4", "c5", "c6"};

	if (!table->id || !column->id)
		return;
	switch (step) {
	case 0:
		column->id = 0;
		break;
	case 1:
		if (old && old != column)
			*column = *old;
		break;
	case 2:
		column->default_expr = NULL;
		break;
	case 3:
		column->collation = NULL;
		break;
	case 4:
		column->not_null = false;
		break;
	case 5:
		column->generated.form = 0;
		break;
	case 6:
		column->not_null_on_conflict = CONFLICT_UNSAID;
		break;
	case 7:
		column->backfill = column->using_expr = NULL;
		break;
	case 8:
		column->type = table->strict ? "any" : NULL;
		break;
	case 9:
		if (made == from || (old && text_same(old->name, plain[c])))
			column->name = plain[c];
		break;
	case 10:
		column->autoincrement = false;
		break;
	}
}

enum { TABLE_STEPS = 5 + 4 * MOST_LIST, COLUMN_STEPS = 11, STEPS = MOST_TABLES * TABLE_STEPS + MOST_TABLES * MOST_COLUMNS * COLUMN_STEPS + 2 * MOST_EXTRAS + MOST_ROWS };

static void reduce(Input *input, unsigned step)
{
	Made *both[] = {&input->from, &input->to};

	if (step < MOST_ROWS) {
		input->rows[step].table = 0;
		return;
	}
	step -= MOST_ROWS;
	for (unsigned i = 0; i < 2; i++) {
		unsigned at = step;
		if (at < 2 * MOST_EXTRAS) {
			if (at < MOST_EXTRAS)
				both[i]->views[at].id = 0;
			else
				both[i]->triggers[at - MOST_EXTRAS].id = 0;
		} else if ((at -= 2 * MOST_EXTRAS) < MOST_TABLES * TABLE_STEPS) {
			const MadeTable *table = &input->to.tables[at / TABLE_STEPS];
			reduce_table(both[i], &input->from, table->id ? table->id : input->from.tables[at / TABLE_STEPS].id, at % TABLE_STEPS);
		} else {
			at -= MOST_TABLES * TABLE_STEPS;
			reduce_column(both[i], &input->from, at / COLUMN_STEPS / MOST_COLUMNS, at / COLUMN_STEPS % MOST_COLUMNS, at % COLUMN_STEPS);
		}
		made_repair(both[i]);
	}
}

static void shrink(const char *folder, Input *input, const char *kind)
{
	Input *smaller = mem_new(NULL, Input);
	bool moved = true;

	for (unsigned pass = 0; moved && pass < 4; pass++) {
		moved = false;
		for (unsigned step = 0; step < STEPS; step++) {
			void *mem = mem_scratch(NULL);
			*smaller = *input;
			reduce(smaller, step);
			if (memcmp(smaller, input, sizeof *input) != 0 && is_accepted(mem, &smaller->from) && is_accepted(mem, &smaller->to) &&
			    text_same(try_both(mem, folder, smaller).kind, kind)) {
				*input = *smaller;
				moved = true;
			}
			talloc_free(mem);
		}
	}
	talloc_free(smaller);
}

/* The rounds. */

static char *tell(void *mem, unsigned seed, const Input *input, const Round *round)
{
	return text_format(mem, "AUTOGEN_TEST_SEED=%u: %s: %s\n--- from.yaml%s\n%s\n--- to.yaml\n%s\n--- rows.sql\n%s\n--- upgrade\n%s\n--- downgrade\n%s", seed, round->kind,
			   round->words, input->made_by_autogen ? "" : " (made by SQL of the test's own)",
			   document_save(mem, &schema_kind, made_model(mem, &input->from, NULL)),
			   document_save(mem, &schema_kind, made_model(mem, &input->to, &input->from)), round->rows, round->up, round->down);
}

static void keep(void *mem, unsigned seed, const Input *input, const Round *round)
{
	char *folder = text_format(mem, "%s/%s_%u", getenv("AUTOGEN_TEST_KEEP"), round->kind, seed);
	Error *error = error_new(mem);

	for (char *p = folder + strlen(getenv("AUTOGEN_TEST_KEEP")); *p; p++)
		*p = *p == ' ' ? '_' : *p;
	if (mkdir(folder, 0777) != 0)
		return;
	file_create(mem, text_format(mem, "%s/from.yaml", folder), document_save(mem, &schema_kind, made_model(mem, &input->from, NULL)), error);
	file_create(mem, text_format(mem, "%s/to.yaml", folder), document_save(mem, &schema_kind, made_model(mem, &input->to, &input->from)), error);
	file_create(mem, text_format(mem, "%s/rows.sql", folder), round->rows, error);
	file_create(mem, text_format(mem, "%s/only", folder), "sqlite\n", error);
	file_create(mem, text_format(mem, "%s/report", folder), tell(mem, seed, input, round), error);
}

typedef struct Tally {
	unsigned rounds;
	unsigned refused;
	unsigned discarded;
	unsigned failed;
} Tally;

static void one_round(const char *folder, unsigned seed, Tally *tally)
{
	void *mem = mem_scratch(NULL);
	Random random = {.state = seed * 2654435761U + 17};
	Input *input = mem_new(mem, Input);

	do {
		tally->discarded += input->from.next_id != 0;
		input->from = made_schema(&random);
	} while (!is_accepted(mem, &input->from));
	do {
		tally->discarded += input->to.next_id != 0;
		input->to = input->from;
		made_change(&random, &input->from, &input->to);
	} while (!is_accepted(mem, &input->to));
	made_rows(&random, &input->from, input->rows);
	input->made_by_autogen = pick(&random, 2) == 0;
	Round round = try_both(mem, folder, input);
	tally->rounds++;
	tally->refused += round.refused;
	if (round.kind) {
		const char *kind = text_copy(mem, round.kind);
		tally->failed++;
		shrink(folder, input, kind);
		round = try_both(mem, folder, input);
		cr_assert(round.kind, "seed %u: a failure that comes and goes", seed);
		cr_assert(getenv("AUTOGEN_TEST_KEEP"), "%s", tell(mem, seed, input, &round));
		keep(mem, seed, input, &round);
	}
	talloc_free(mem);
}

static void run_rounds(unsigned part)
{
	enum { PARTS = 2, ROUNDS = 300, LONG_ROUNDS = 10000, NONSENSE = 2 };
	void *mem = mem_scratch(NULL);
	char *folder = folder_create(mem);
	const char *given = getenv("AUTOGEN_TEST_SEED"), *count = getenv("AUTOGEN_TEST_ROUNDS");
	bool is_long = getenv("AUTOGEN_TEST_LONG") != NULL;
	/* The suite judges a change by the same rounds each time; the long run looks for what nobody has seen. */
	unsigned seed = given ? (unsigned)strtoul(given, NULL, 10) : is_long ? (unsigned)time(NULL) * 10 : 1;
	unsigned rounds = count ? (unsigned)strtoul(count, NULL, 10) : is_long ? LONG_ROUNDS : ROUNDS;
	Tally tally = {0};

	for (unsigned i = part; i < rounds; i += PARTS)
		one_round(folder, seed + i, &tally);
	fprintf(stderr, "%u rounds from seed %u: %u refused by their rows, %u schemas discarded, %u failed\n", tally.rounds, seed + part, tally.refused, tally.discarded,
		tally.failed);
	/* A test that mostly looks at refusals, or whose generator mostly makes nonsense, shows nothing. */
	cr_expect(tally.rounds < 50 || (tally.refused * 2 < tally.rounds && tally.discarded < tally.rounds * NONSENSE), "too few rounds go through");
	cr_expect_eq(tally.failed, 0);
	folder_remove(folder);
	talloc_free(mem);
}

Test(property, even_rounds, .timeout = 3600)
{
	run_rounds(0);
}

Test(property, odd_rounds, .timeout = 3600)
{
	run_rounds(1);
}

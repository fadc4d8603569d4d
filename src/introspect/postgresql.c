/* PostgreSQL's catalogue: the queries in one pipeline, one consistent snapshot, bound to objects by name. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"
#include "mem.h"
#include "postgresql_session.h"
#include "sql_postgresql.h"
#include "text.h"

AUTO_HANDLE(PGresult, PQclear)

typedef enum Query {
	QUERY_SCHEMA,
	QUERY_EXTENSION,
	QUERY_ENUM,
	QUERY_TABLE,
	QUERY_COLUMN,
	QUERY_SEQUENCE,
	QUERY_CONSTRAINT,
	QUERY_INDEX,
	QUERY_INDEX_KEY,
	QUERY_UNMANAGED,
	QUERY_COUNT,
} Query;

/* Parents before children. */
static const char *const queries[QUERY_COUNT] = {
	[QUERY_SCHEMA] = sql_postgresql_schema,
	[QUERY_EXTENSION] = sql_postgresql_extension,
	[QUERY_ENUM] = sql_postgresql_enum,
	[QUERY_TABLE] = sql_postgresql_table,
	[QUERY_COLUMN] = sql_postgresql_column,
	[QUERY_SEQUENCE] = sql_postgresql_sequence,
	[QUERY_CONSTRAINT] = sql_postgresql_constraint,
	[QUERY_INDEX] = sql_postgresql_index,
	[QUERY_INDEX_KEY] = sql_postgresql_index_key,
	[QUERY_UNMANAGED] = sql_postgresql_unmanaged,
};

static char *replace(void *mem, const char *text, const char *old, const char *new)
{
	Buffer *result = buffer_new(mem);

	for (const char *found; (found = strstr(text, old)); text = found + strlen(old)) {
		buffer_add_bytes(result, text, (size_t)(found - text));
		buffer_add(result, new);
	}
	buffer_add(result, text);
	return result->data;
}

/* The same query over the session's temporary tables: only the condition on schemas is another. */
static char *scratch_query(void *mem, const char *query)
{
	char *text = replace(mem, query, "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'",
			     "n.oid = pg_my_temp_schema()");

	return replace(mem, text, "c.relpersistence <> 't'", "true");
}

static bool send(PGconn *connection, const char *query)
{
	return PQsendQueryParams(connection, query, 0, NULL, NULL, NULL, NULL, 0) == 1;
}

/* The result of the next query in the pipeline, NULL with an error when it failed. */
static PGresult *receive(PGconn *connection, Error *error)
{
	PGresult *result = PQgetResult(connection);
	ExecStatusType status = PQresultStatus(result);

	if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) {
		AUTO(PGresult) *end = PQgetResult(connection);
		assert(!end);
		return result;
	}
	if (error->code == ERROR_NONE)
		postgresql_fail(result, connection, error);
	PQclear(result);
	return NULL;
}

static bool read_all(void *mem, PGconn *connection, bool scratch, Rows **rows, Error *error)
{
	bool sent = PQenterPipelineMode(connection) == 1;

	if (!scratch)
		sent = sent && send(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
	for (int i = 0; i < QUERY_COUNT; i++)
		sent = sent && send(connection, scratch ? scratch_query(mem, queries[i]) : queries[i]);
	if (!scratch)
		sent = sent && send(connection, "COMMIT");
	sent = sent && PQpipelineSync(connection) == 1;
	if (!sent)
		return postgresql_fail(NULL, connection, error);
	if (!scratch)
		PQclear(receive(connection, error));
	for (int i = 0; i < QUERY_COUNT && error->code == ERROR_NONE; i++) {
		PGresult *result = receive(connection, error);
		rows[i] = result ? postgresql_rows(mem, result) : NULL;
	}
	/* Whatever is left up to the sync point: the answers of a pipeline that was aborted among it. */
	for (bool synced = false; !synced;) {
		AUTO(PGresult) *result = PQgetResult(connection);
		synced = (result && PQresultStatus(result) == PGRES_PIPELINE_SYNC) || PQstatus(connection) == CONNECTION_BAD;
	}
	PQexitPipelineMode(connection);
	if (error->code != ERROR_NONE)
		return false;
	return true;
}

typedef struct IndexFacts {
	const char *parent;
	unsigned row;
	Index *index; /* NULL: a constraint's */
	IndexKey *keys;
	unsigned keys_count;
} IndexFacts;

typedef struct Reading {
	void *mem;
	const Scope *scope;
	Rows **rows;
	Schema *schema;
	Map *tables;  /* by oid: Table */
	Map *columns; /* by "oid.attnum": Column's name */
	Map *indexes; /* by oid: IndexFacts */
	Map *sequences;
} Reading;

static bool takes_schema(const Reading *r, const char *schema)
{
	if (!r->scope || !r->scope->schemas_count)
		return true;
	for (unsigned i = 0; i < r->scope->schemas_count; i++)
		if (text_matches(schema, r->scope->schemas[i]))
			return true;
	return false;
}

static bool takes(const Reading *r, const Rows *rows, unsigned row)
{
	const char *schema = row_value(rows, row, "schema"), *name = row_value(rows, row, "name");

	if (!r->scope)
		return true;
	return takes_schema(r, schema) && !scope_is_own(r->scope, schema, name) && scope_takes(r->scope, schema, name);
}

static void read_schemas(Reading *r)
{
	const Rows *rows = r->rows[QUERY_SCHEMA];

	for (unsigned row = 0; row < rows->rows_count; row++)
		if (takes_schema(r, row_value(rows, row, "name")))
			bind_row(r->mem, &namespace_kind,
				 LIST_ADD(r->mem, r->schema->schemas, r->schema->schemas_count), rows, row);
}

static void read_extensions(Reading *r)
{
	const Rows *rows = r->rows[QUERY_EXTENSION];

	for (unsigned row = 0; row < rows->rows_count; row++) {
		const char *schema = row_value(rows, row, "schema"), *name = row_value(rows, row, "name");
		bool named = r->scope && text_in(name, r->scope->extensions, r->scope->extensions_count);
		bool system = strncmp(schema, "pg_", 3) == 0 || text_same(schema, "information_schema");
		if (!r->scope || !(named ? scope_takes(r->scope, schema, name) : !system && takes(r, rows, row)))
			continue;
		Extension *extension = LIST_ADD(r->mem, r->schema->extensions, r->schema->extensions_count);
		bind_row(r->mem, &extension_kind, extension, rows, row);
		/* Said, it would be pinned in what is written from here. */
		if (!named)
			extension->version = NULL;
	}
}

static void read_enums(Reading *r)
{
	const Rows *rows = r->rows[QUERY_ENUM];

	for (unsigned row = 0; row < rows->rows_count; row++)
		if (takes(r, rows, row))
			bind_row(r->mem, &enum_kind, LIST_ADD(r->mem, r->schema->enums, r->schema->enums_count), rows,
				 row);
}

static void read_tables(Reading *r)
{
	const Rows *rows = r->rows[QUERY_TABLE];
	Schema *schema = r->schema;

	/* Made whole first: the map points into it. */
	schema->tables = mem_array(r->mem, Table, rows->rows_count + 1);
	for (unsigned row = 0; row < rows->rows_count; row++) {
		if (!takes(r, rows, row))
			continue;
		Table *table = &schema->tables[schema->tables_count++];
		bind_row(r->mem, &table_kind, table, rows, row);
		map_put(r->tables, row_value(rows, row, "id"), table);
	}
}

static char *column_key(void *mem, const char *table, const char *number)
{
	return text_format(mem, "%s.%s", table, number);
}

static void read_columns(Reading *r)
{
	const Rows *rows = r->rows[QUERY_COLUMN];

	for (unsigned row = 0; row < rows->rows_count; row++) {
		const char *parent = row_value(rows, row, "parent");
		Table *table = map_get(r->tables, parent);
		/* A foreign key may refer to a table that is out of scope: its columns have names too. */
		if (!table) {
			map_put(r->columns, column_key(r->mem, parent, row_value(rows, row, "number")),
				text_copy(r->mem, row_value(rows, row, "name")));
			continue;
		}
		Column *column = LIST_ADD(r->mem, table->columns, table->columns_count);
		bind_row(r->mem, &column_kind, column, rows, row);
		map_put(r->columns, column_key(r->mem, parent, row_value(rows, row, "number")), column->name);
	}
}

/* The columns that numbers name: "{1,2}" of a constraint or "1 2" of an index. 0 is an expression: a NULL name. */
static char **number_names(Reading *r, const char *table, const char *numbers, unsigned *count)
{
	char **names = NULL;

	*count = 0;
	for (const char *p = numbers; *p;) {
		size_t length = strspn(p, "-0123456789");
		if (length) {
			char *number = text_slice(r->mem, p, length);
			*LIST_ADD(r->mem, names, *count) = map_get(r->columns, column_key(r->mem, table, number));
		}
		p += length ? length : 1;
	}
	return names;
}

static void read_sequences(Reading *r)
{
	const Rows *rows = r->rows[QUERY_SEQUENCE];

	for (unsigned row = 0; row < rows->rows_count; row++) {
		const char *owner = row_value(rows, row, "owner"), *type = row_value(rows, row, "deptype");
		Table *table = owner ? map_get(r->tables, owner) : NULL;
		if ((owner && !table) || (!owner && !takes(r, rows, row)))
			continue;
		char *name = owner ? map_get(r->columns, column_key(r->mem, owner, row_value(rows, row, "owner_column"))) : NULL;
		if (!text_same(type, "i")) {
			Sequence *sequence = LIST_ADD(r->mem, r->schema->sequences, r->schema->sequences_count);
			bind_row(r->mem, &sequence_kind, sequence, rows, row);
			sequence->owned_by = table ? name_join(r->mem, table->schema, table->name, name) : NULL;
			continue;
		}
		Column *column = table_column(table, name);
		column->identity_name = text_copy(r->mem, row_value(rows, row, "name"));
		column->identity_start = text_copy(r->mem, row_value(rows, row, "start"));
		column->identity_increment = text_copy(r->mem, row_value(rows, row, "increment"));
		column->identity_minimum = text_copy(r->mem, row_value(rows, row, "minimum"));
		column->identity_maximum = text_copy(r->mem, row_value(rows, row, "maximum"));
		column->identity_cache = text_copy(r->mem, row_value(rows, row, "cache"));
		column->identity_cycle = *row_value(rows, row, "cycle") == 't';
	}
}

static void read_indexes(Reading *r)
{
	const Rows *rows = r->rows[QUERY_INDEX], *key_rows = r->rows[QUERY_INDEX_KEY];

	for (unsigned row = 0; row < rows->rows_count; row++) {
		const char *parent = row_value(rows, row, "parent");
		if (!map_get(r->tables, parent))
			continue;
		IndexFacts *facts = mem_new(r->mem, IndexFacts);
		facts->parent = parent;
		facts->row = row;
		facts->keys_count = (unsigned)strtoul(row_value(rows, row, "keys"), NULL, 10);
		facts->keys = mem_array(r->mem, IndexKey, facts->keys_count + 1);
		map_put(r->indexes, row_value(rows, row, "id"), facts);
	}
	for (unsigned row = 0; row < key_rows->rows_count; row++) {
		IndexFacts *facts = map_get(r->indexes, row_value(key_rows, row, "parent"));
		/* Only keys that say more than a column's name have a row: each has its place. */
		unsigned long position = strtoul(row_value(key_rows, row, "position"), NULL, 10);
		if (facts && position >= 1 && position <= facts->keys_count)
			bind_row(r->mem, &index_key_kind, &facts->keys[position - 1], key_rows, row);
	}
}

/* The keys and the included columns of an index. */
static void fill_keys(Reading *r, IndexFacts *facts, IndexKey **keys, unsigned *keys_count, char ***include,
		      unsigned *include_count)
{
	const Rows *rows = r->rows[QUERY_INDEX];
	unsigned count;
	char **names = number_names(r, facts->parent, row_value(rows, facts->row, "key_numbers"), &count);

	for (unsigned i = 0; i < facts->keys_count; i++)
		facts->keys[i].column = names[i];
	for (unsigned i = facts->keys_count; i < count; i++)
		*LIST_ADD(r->mem, *include, *include_count) = names[i];
	*keys = facts->keys;
	*keys_count = facts->keys_count;
}

static void add_indexes(Reading *r)
{
	const Rows *rows = r->rows[QUERY_INDEX];

	for (unsigned row = 0; row < rows->rows_count; row++) {
		IndexFacts *facts = map_get(r->indexes, row_value(rows, row, "id"));
		if (!facts || *row_value(rows, row, "owned") == 't')
			continue;
		Table *table = map_get(r->tables, facts->parent);
		Index *index = LIST_ADD(r->mem, table->indexes, table->indexes_count);
		/* "keys" is a number in this query, a list in the kind. */
		Rows plain = *rows;
		const char **columns = mem_array(r->mem, const char *, rows->columns_count + 1);
		for (unsigned i = 0; i < rows->columns_count; i++)
			columns[i] = text_same(rows->columns[i], "keys") ? "" : rows->columns[i];
		plain.columns = columns;
		bind_row(r->mem, &index_kind, index, &plain, row);
		fill_keys(r, facts, &index->keys, &index->keys_count, &index->include, &index->include_count);
	}
}

static void add_foreign_key(Reading *r, Table *table, unsigned row)
{
	const Rows *rows = r->rows[QUERY_CONSTRAINT];
	ForeignKey *key = LIST_ADD(r->mem, table->foreign_keys, table->foreign_keys_count);

	bind_row(r->mem, &foreign_key_kind, key, rows, row);
	key->columns = number_names(r, row_value(rows, row, "parent"), row_value(rows, row, "key_numbers"), &key->columns_count);
	const char *delete_numbers = row_value(rows, row, "delete_numbers");
	if (delete_numbers)
		key->on_delete_columns = number_names(r, row_value(rows, row, "parent"), delete_numbers, &key->on_delete_columns_count);
	if (!key->referred_columns_count)
		key->referred_columns = number_names(r, row_value(rows, row, "referred"),
						     row_value(rows, row, "referred_numbers"), &key->referred_columns_count);
}

static void add_unique(Reading *r, Table *table, unsigned row)
{
	const Rows *rows = r->rows[QUERY_CONSTRAINT], *index_rows = r->rows[QUERY_INDEX];
	Unique *unique = LIST_ADD(r->mem, table->uniques, table->uniques_count);
	IndexFacts *facts = map_get(r->indexes, row_value(rows, row, "index"));

	bind_row(r->mem, &unique_kind, unique, rows, row);
	fill_keys(r, facts, &unique->keys, &unique->keys_count, &unique->include, &unique->include_count);
	const char *not_distinct = row_value(index_rows, facts->row, "nulls_not_distinct");
	unique->nulls_not_distinct = not_distinct && *not_distinct == 't';
}

static void add_constraints(Reading *r)
{
	const Rows *rows = r->rows[QUERY_CONSTRAINT];

	for (unsigned row = 0; row < rows->rows_count; row++) {
		Table *table = map_get(r->tables, row_value(rows, row, "parent"));
		if (!table)
			continue;
		switch (*row_value(rows, row, "type")) {
		case 'p':
			table->primary_key = mem_new(r->mem, PrimaryKey);
			bind_row(r->mem, &primary_key_kind, table->primary_key, rows, row);
			fill_keys(r, map_get(r->indexes, row_value(rows, row, "index")), &table->primary_key->keys,
				  &table->primary_key->keys_count, &table->primary_key->include,
				  &table->primary_key->include_count);
			break;
		case 'u':
			add_unique(r, table, row);
			break;
		case 'c':
			bind_row(r->mem, &check_kind, LIST_ADD(r->mem, table->checks, table->checks_count), rows, row);
			break;
		case 'f':
			add_foreign_key(r, table, row);
			break;
		default:
			break;
		}
	}
}

static void name_unmanaged(Reading *r, const char *default_schema, char ***unmanaged, unsigned *count)
{
	const Rows *rows = r->rows[QUERY_UNMANAGED];

	for (unsigned row = 0; row < rows->rows_count; row++) {
		const char *schema = row_value(rows, row, "schema"), *name = row_value(rows, row, "name");
		bool own_schema = text_same(schema, default_schema);
		if (takes(r, rows, row))
			*LIST_ADD(r->mem, *unmanaged, *count) =
				text_format(r->mem, "%s %s%s%s", row_value(rows, row, "kind"), own_schema ? "" : schema,
					    own_schema ? "" : ".", name);
	}
}

static Schema *build(Reading *r)
{
	r->schema = mem_new(r->mem, Schema);
	r->tables = map_new(r->mem);
	r->columns = map_new(r->mem);
	r->indexes = map_new(r->mem);
	read_schemas(r);
	read_extensions(r);
	read_enums(r);
	read_tables(r);
	read_columns(r);
	read_sequences(r);
	read_indexes(r);
	add_indexes(r);
	add_constraints(r);
	return r->schema;
}

Schema *postgresql_inspect(void *mem, Session *session, const Scope *scope, char ***unmanaged, unsigned *unmanaged_count,
			   Error *error)
{
	Rows *rows[QUERY_COUNT] = {0};
	Reading reading = {.mem = mem, .scope = scope, .rows = rows};

	if (!read_all(mem, session->handle, false, rows, error)) {
		fail_while(error, "while reading the catalogue of \"%s\"", session->shown);
		return NULL;
	}
	Schema *schema = build(&reading);
	if (unmanaged)
		name_unmanaged(&reading, session->default_schema, unmanaged, unmanaged_count);
	schema_settle(mem, &postgresql_rules, session->default_schema, schema);
	return schema;
}

Schema *postgresql_inspect_scratch(void *mem, Session *session, Error *error)
{
	Rows *rows[QUERY_COUNT] = {0};
	Reading reading = {.mem = mem, .rows = rows};

	return read_all(mem, session->handle, true, rows, error) ? build(&reading) : NULL;
}

static const char *const schemes[] = {"postgresql://", "postgres://", "postgresql+", "postgres+", NULL};

const Server postgresql_server = {
	.name = "postgresql",
	.schemes = schemes,
	.rules = &postgresql_rules,
	.open = postgresql_open,
	.open_scratch = postgresql_open_scratch,
	.show_url = postgresql_show_url,
	.copies_databases = true,
	.database_name = postgresql_database_name,
	.show_beside = postgresql_show_beside,
	.exists_beside = postgresql_exists_beside,
	.create_beside = postgresql_create_beside,
	.drop_beside = postgresql_drop_beside,
	.hold_beside = postgresql_hold_beside,
	.open_beside = postgresql_open_beside,
	.clear = postgresql_clear,
	.execute = postgresql_execute,
	.query = postgresql_query,
	.try_lock = postgresql_try_lock,
	.in_transaction = postgresql_in_transaction,
	.inspect = postgresql_inspect,
};

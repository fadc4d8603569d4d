/* The tables of the descriptors: the only place that knows offsets. The functions over them stand in attr.c. */
#include "kind.h"

#include <string.h>

#include "kind_table.h"

const cyaml_strval_t flag_words[FLAG_WORDS] = {
	{"true", FLAG_YES}, {"false", FLAG_NO}, {"yes", FLAG_YES}, {"no", FLAG_NO}, {"on", FLAG_YES}, {"off", FLAG_NO},
	{"True", FLAG_YES}, {"False", FLAG_NO}, {"TRUE", FLAG_YES}, {"FALSE", FLAG_NO},
};
static const cyaml_strval_t identity_words[] = {
	{"always", IDENTITY_ALWAYS}, {"by_default", IDENTITY_BY_DEFAULT}, {"none", CHOICE_DEFAULT},
};
static const cyaml_strval_t action_words[] = {
	{"restrict", ACTION_RESTRICT},       {"cascade", ACTION_CASCADE},  {"set_null", ACTION_SET_NULL},
	{"set_default", ACTION_SET_DEFAULT}, {"no_action", CHOICE_DEFAULT},
};
static const cyaml_strval_t match_words[] = {
	{"full", MATCH_FULL}, {"partial", MATCH_PARTIAL}, {"simple", CHOICE_DEFAULT},
};
static const cyaml_strval_t initially_words[] = {
	{"deferred", INITIALLY_DEFERRED}, {"immediate", INITIALLY_IMMEDIATE},
};
static const cyaml_strval_t order_words[] = {{"desc", ORDER_DESC}, {"asc", ORDER_ASC}};
static const cyaml_strval_t nulls_words[] = {{"first", NULLS_FIRST}, {"last", NULLS_LAST}};
static const cyaml_strval_t conflict_words[] = {
	{"rollback", CONFLICT_ROLLBACK}, {"abort", CONFLICT_ABORT},     {"fail", CONFLICT_FAIL},
	{"ignore", CONFLICT_IGNORE},     {"replace", CONFLICT_REPLACE},
};

const cyaml_schema_value_t name_value = {
	CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char *, 0, CYAML_UNLIMITED),
};

/* Rows that mean the same in every kind. */
#define IDENTITY_NAME {.role = ATTR_IDENTITY, .spelling = SPELLING_NAME, .help = "Its name."}
#define REQUIRED_NAME {.role = ATTR_IDENTITY, .spelling = SPELLING_NAME, .required = true, .help = "Its name."}
#define IDENTITY_SCHEMA                                                                                                \
	{                                                                                                              \
		.role = ATTR_IDENTITY, .spelling = SPELLING_NAME,                                                      \
		.help = "The schema it is in, if not the default one."                                                 \
	}
#define COMMENT {.help = "The text of COMMENT ON."}
#define RENAMED {.role = ATTR_REMARK, .help = "The name it had before; ignored once it has been renamed."}
#define POSTGRESQL(kind) {.role = ATTR_POSTGRESQL, .child = &(kind), .help = "What differs on PostgreSQL."}
#define SQLITE(kind) {.role = ATTR_SQLITE, .child = &(kind), .help = "What differs on SQLite."}
#define COLUMNS_SHORTHAND {.role = ATTR_SHORTHAND, .help = "Its columns, when there is nothing to say of them."}
#define KEYS {.role = ATTR_PARTS, .child = &index_key_kind, .help = "Its keys in full, instead of columns."}
#define INCLUDE {.help = "Columns that are stored beside the keys (INCLUDE)."}
#define DEFERRABLE {.help = "Can be checked at the end of the transaction."}
#define INITIALLY {.help = "When a deferrable constraint is checked unless a transaction says otherwise."}
#define ON_CONFLICT {.help = "SQLite's ON CONFLICT."}

static const cyaml_schema_field_t column_fields[] = {
	[COLUMN_NAME] = ATTR_TEXT("name", Column, name),
	[COLUMN_TYPE] = ATTR_TEXT("type", Column, type),
	[COLUMN_NOT_NULL] = ATTR_FLAG("not_null", Column, not_null),
	[COLUMN_NOT_NULL_ON_CONFLICT] =
		ATTR_CHOICE("not_null_on_conflict", Column, not_null_on_conflict, Conflict, conflict_words),
	[COLUMN_DEFAULT] = ATTR_TEXT("default", Column, default_expr),
	[COLUMN_IDENTITY] = ATTR_CHOICE("identity", Column, identity, Identity, identity_words),
	[COLUMN_IDENTITY_NAME] = ATTR_TEXT("identity_name", Column, identity_name),
	[COLUMN_IDENTITY_START] = ATTR_TEXT("identity_start", Column, identity_start),
	[COLUMN_IDENTITY_INCREMENT] = ATTR_TEXT("identity_increment", Column, identity_increment),
	[COLUMN_IDENTITY_MINIMUM] = ATTR_TEXT("identity_minimum", Column, identity_minimum),
	[COLUMN_IDENTITY_MAXIMUM] = ATTR_TEXT("identity_maximum", Column, identity_maximum),
	[COLUMN_IDENTITY_CACHE] = ATTR_TEXT("identity_cache", Column, identity_cache),
	[COLUMN_IDENTITY_CYCLE] = ATTR_FLAG("identity_cycle", Column, identity_cycle),
	[COLUMN_GENERATED] = ATTR_TEXT("generated", Column, generated),
	[COLUMN_STORED] = ATTR_FLAG("stored", Column, stored),
	[COLUMN_COLLATION] = ATTR_TEXT("collation", Column, collation),
	[COLUMN_AUTOINCREMENT] = ATTR_FLAG("autoincrement", Column, autoincrement),
	[COLUMN_COMMENT] = ATTR_TEXT("comment", Column, comment),
	[COLUMN_RENAMED_FROM] = ATTR_TEXT("renamed_from", Column, renamed_from),
	[COLUMN_BACKFILL] = ATTR_TEXT("backfill", Column, backfill),
	[COLUMN_USING] = ATTR_TEXT("using", Column, using_expr),
	[COLUMN_PRIMARY_KEY] = ATTR_FLAG("primary_key", Column, primary_key),
	[COLUMN_UNIQUE] = ATTR_FLAG("unique", Column, unique),
	[COLUMN_CHECK] = ATTR_TEXT("check", Column, check),
	[COLUMN_INDEX] = ATTR_FLAG("index", Column, index),
	[COLUMN_REFERENCES] = ATTR_TEXT("references", Column, references),
	[COLUMN_ON_DELETE] = ATTR_CHOICE("on_delete", Column, on_delete, Action, action_words),
	[COLUMN_ON_UPDATE] = ATTR_CHOICE("on_update", Column, on_update, Action, action_words),
	[COLUMN_POSTGRESQL] = ATTR_OBJECT("postgresql", Column, postgresql, Column, column_fields),
	[COLUMN_SQLITE] = ATTR_OBJECT("sqlite", Column, sqlite, Column, column_fields),
	[COLUMN_ATTRS] = CYAML_FIELD_END,
};
static const Trait column_traits[] = {
	[COLUMN_NAME] = REQUIRED_NAME,
	[COLUMN_TYPE] = {.spelling = SPELLING_TYPE, .help = "Its type in the database's own words, any alias."},
	[COLUMN_NOT_NULL] = {.help = "NULL is refused."},
	[COLUMN_NOT_NULL_ON_CONFLICT] = ON_CONFLICT,
	[COLUMN_DEFAULT] = {.spelling = SPELLING_EXPRESSION, .help = "An SQL expression; a string needs its quotes: \"'new'\"."},
	[COLUMN_IDENTITY] = {.help = "GENERATED … AS IDENTITY."},
	[COLUMN_IDENTITY_NAME] = {.spelling = SPELLING_NAME, .help = "The identity's sequence, if not TABLE_COLUMN_seq."},
	[COLUMN_IDENTITY_START] = {.spelling = SPELLING_NUMBER, .help = "START WITH."},
	[COLUMN_IDENTITY_INCREMENT] = {.spelling = SPELLING_NUMBER, .help = "INCREMENT BY."},
	[COLUMN_IDENTITY_MINIMUM] = {.spelling = SPELLING_NUMBER, .help = "MINVALUE."},
	[COLUMN_IDENTITY_MAXIMUM] = {.spelling = SPELLING_NUMBER, .help = "MAXVALUE."},
	[COLUMN_IDENTITY_CACHE] = {.spelling = SPELLING_NUMBER, .help = "CACHE."},
	[COLUMN_IDENTITY_CYCLE] = {.help = "CYCLE."},
	[COLUMN_GENERATED] = {.spelling = SPELLING_EXPRESSION, .help = "GENERATED ALWAYS AS (this); see stored."},
	[COLUMN_STORED] = {.help = "A generated column is stored instead of computed when it is read."},
	[COLUMN_COLLATION] = {.spelling = SPELLING_NAME, .help = "Its collation, if not the type's own."},
	[COLUMN_AUTOINCREMENT] = {.help = "SQLite's AUTOINCREMENT, of an INTEGER PRIMARY KEY."},
	[COLUMN_COMMENT] = COMMENT,
	[COLUMN_RENAMED_FROM] = RENAMED,
	[COLUMN_BACKFILL] = {.role = ATTR_REMARK, .spelling = SPELLING_EXPRESSION,
			     .help = "What rows that are there get when the column is new or becomes NOT NULL; ignored once it has happened."},
	[COLUMN_USING] = {.role = ATTR_REMARK, .spelling = SPELLING_EXPRESSION,
			  .help = "What a value becomes when the column's type changes; ignored once it has happened."},
	[COLUMN_PRIMARY_KEY] = {.role = ATTR_SHORTHAND, .help = "It is the primary key, or a part of it."},
	[COLUMN_UNIQUE] = {.role = ATTR_SHORTHAND, .help = "A unique constraint of this column alone."},
	[COLUMN_CHECK] = {.role = ATTR_SHORTHAND, .spelling = SPELLING_EXPRESSION, .help = "A check constraint."},
	[COLUMN_INDEX] = {.role = ATTR_SHORTHAND, .help = "An index of this column alone."},
	[COLUMN_REFERENCES] = {.role = ATTR_SHORTHAND, .help = "A foreign key: table.column."},
	[COLUMN_ON_DELETE] = {.role = ATTR_SHORTHAND, .help = "What the foreign key does when the referred row goes."},
	[COLUMN_ON_UPDATE] = {.role = ATTR_SHORTHAND, .help = "What the foreign key does when the referred key changes."},
	[COLUMN_POSTGRESQL] = POSTGRESQL(column_kind),
	[COLUMN_SQLITE] = SQLITE(column_kind),
};
KIND(column_kind, "column", "columns", Column, COLUMN_ATTRS, column);

static const cyaml_schema_field_t index_key_fields[] = {
	[INDEX_KEY_COLUMN] = ATTR_TEXT("column", IndexKey, column),
	[INDEX_KEY_EXPRESSION] = ATTR_TEXT("expression", IndexKey, expression),
	[INDEX_KEY_COLLATION] = ATTR_TEXT("collation", IndexKey, collation),
	[INDEX_KEY_OPCLASS] = ATTR_TEXT("opclass", IndexKey, opclass),
	[INDEX_KEY_OPCLASS_PARAMETERS] = ATTR_NAMES("opclass_parameters", IndexKey, opclass_parameters),
	[INDEX_KEY_ORDER] = ATTR_CHOICE("order", IndexKey, order, Order, order_words),
	[INDEX_KEY_NULLS] = ATTR_CHOICE("nulls", IndexKey, nulls, Nulls, nulls_words),
	[INDEX_KEY_ATTRS] = CYAML_FIELD_END,
};
static const Trait index_key_traits[] = {
	[INDEX_KEY_COLUMN] = {.spelling = SPELLING_NAME, .help = "The column; or else an expression."},
	[INDEX_KEY_EXPRESSION] = {.spelling = SPELLING_EXPRESSION, .help = "The expression; or else a column."},
	[INDEX_KEY_COLLATION] = {.spelling = SPELLING_NAME, .help = "Its collation, if not the column's own."},
	[INDEX_KEY_OPCLASS] = {.spelling = SPELLING_NAME, .help = "Its operator class, if not the type's default."},
	[INDEX_KEY_OPCLASS_PARAMETERS] = {.spelling = SPELLING_SET, .help = "Parameters of the operator class: siglen=32."},
	[INDEX_KEY_ORDER] = {.same_as_unsaid = ORDER_ASC, .help = "Its order."},
	[INDEX_KEY_NULLS] = {.help = "Where NULLs stand, if not last (asc) or first (desc)."},
};
KIND(index_key_kind, "key", "keys", IndexKey, INDEX_KEY_ATTRS, index_key);
static const cyaml_schema_value_t index_key_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, IndexKey, index_key_fields),
};

static const cyaml_schema_field_t primary_key_fields[] = {
	[PRIMARY_KEY_NAME] = ATTR_TEXT("name", PrimaryKey, name),
	[PRIMARY_KEY_COLUMNS] = ATTR_NAMES("columns", PrimaryKey, columns),
	[PRIMARY_KEY_KEYS] = ATTR_OBJECTS("keys", PrimaryKey, keys, IndexKey, index_key_value),
	[PRIMARY_KEY_INCLUDE] = ATTR_NAMES("include", PrimaryKey, include),
	[PRIMARY_KEY_DEFERRABLE] = ATTR_FLAG("deferrable", PrimaryKey, deferrable),
	[PRIMARY_KEY_INITIALLY] = ATTR_CHOICE("initially", PrimaryKey, initially, Initially, initially_words),
	[PRIMARY_KEY_ON_CONFLICT] = ATTR_CHOICE("on_conflict", PrimaryKey, on_conflict, Conflict, conflict_words),
	[PRIMARY_KEY_COMMENT] = ATTR_TEXT("comment", PrimaryKey, comment),
	[PRIMARY_KEY_RENAMED_FROM] = ATTR_TEXT("renamed_from", PrimaryKey, renamed_from),
	[PRIMARY_KEY_POSTGRESQL] = ATTR_OBJECT("postgresql", PrimaryKey, postgresql, PrimaryKey, primary_key_fields),
	[PRIMARY_KEY_SQLITE] = ATTR_OBJECT("sqlite", PrimaryKey, sqlite, PrimaryKey, primary_key_fields),
	[PRIMARY_KEY_ATTRS] = CYAML_FIELD_END,
};
static const Trait primary_key_traits[] = {
	[PRIMARY_KEY_NAME] = IDENTITY_NAME,
	[PRIMARY_KEY_COLUMNS] = COLUMNS_SHORTHAND,
	[PRIMARY_KEY_KEYS] = KEYS,
	[PRIMARY_KEY_INCLUDE] = INCLUDE,
	[PRIMARY_KEY_DEFERRABLE] = DEFERRABLE,
	[PRIMARY_KEY_INITIALLY] = INITIALLY,
	[PRIMARY_KEY_ON_CONFLICT] = ON_CONFLICT,
	[PRIMARY_KEY_COMMENT] = COMMENT,
	[PRIMARY_KEY_RENAMED_FROM] = RENAMED,
	[PRIMARY_KEY_POSTGRESQL] = POSTGRESQL(primary_key_kind),
	[PRIMARY_KEY_SQLITE] = SQLITE(primary_key_kind),
};
KIND(primary_key_kind, "primary_key", "primary_key", PrimaryKey, PRIMARY_KEY_ATTRS, primary_key);

static const cyaml_schema_field_t unique_fields[] = {
	[UNIQUE_NAME] = ATTR_TEXT("name", Unique, name),
	[UNIQUE_COLUMNS] = ATTR_NAMES("columns", Unique, columns),
	[UNIQUE_KEYS] = ATTR_OBJECTS("keys", Unique, keys, IndexKey, index_key_value),
	[UNIQUE_INCLUDE] = ATTR_NAMES("include", Unique, include),
	[UNIQUE_NULLS_NOT_DISTINCT] = ATTR_FLAG("nulls_not_distinct", Unique, nulls_not_distinct),
	[UNIQUE_DEFERRABLE] = ATTR_FLAG("deferrable", Unique, deferrable),
	[UNIQUE_INITIALLY] = ATTR_CHOICE("initially", Unique, initially, Initially, initially_words),
	[UNIQUE_ON_CONFLICT] = ATTR_CHOICE("on_conflict", Unique, on_conflict, Conflict, conflict_words),
	[UNIQUE_COMMENT] = ATTR_TEXT("comment", Unique, comment),
	[UNIQUE_RENAMED_FROM] = ATTR_TEXT("renamed_from", Unique, renamed_from),
	[UNIQUE_POSTGRESQL] = ATTR_OBJECT("postgresql", Unique, postgresql, Unique, unique_fields),
	[UNIQUE_SQLITE] = ATTR_OBJECT("sqlite", Unique, sqlite, Unique, unique_fields),
	[UNIQUE_ATTRS] = CYAML_FIELD_END,
};
static const Trait unique_traits[] = {
	[UNIQUE_NAME] = IDENTITY_NAME,
	[UNIQUE_COLUMNS] = COLUMNS_SHORTHAND,
	[UNIQUE_KEYS] = KEYS,
	[UNIQUE_INCLUDE] = INCLUDE,
	[UNIQUE_NULLS_NOT_DISTINCT] = {.help = "Two NULLs are a conflict (NULLS NOT DISTINCT)."},
	[UNIQUE_DEFERRABLE] = DEFERRABLE,
	[UNIQUE_INITIALLY] = INITIALLY,
	[UNIQUE_ON_CONFLICT] = ON_CONFLICT,
	[UNIQUE_COMMENT] = COMMENT,
	[UNIQUE_RENAMED_FROM] = RENAMED,
	[UNIQUE_POSTGRESQL] = POSTGRESQL(unique_kind),
	[UNIQUE_SQLITE] = SQLITE(unique_kind),
};
KIND(unique_kind, "unique", "uniques", Unique, UNIQUE_ATTRS, unique);

static const cyaml_schema_field_t check_fields[] = {
	[CHECK_NAME] = ATTR_TEXT("name", Check, name),
	[CHECK_EXPRESSION] = ATTR_TEXT("expression", Check, expression),
	[CHECK_NO_INHERIT] = ATTR_FLAG("no_inherit", Check, no_inherit),
	[CHECK_ON_CONFLICT] = ATTR_CHOICE("on_conflict", Check, on_conflict, Conflict, conflict_words),
	[CHECK_COMMENT] = ATTR_TEXT("comment", Check, comment),
	[CHECK_RENAMED_FROM] = ATTR_TEXT("renamed_from", Check, renamed_from),
	[CHECK_POSTGRESQL] = ATTR_OBJECT("postgresql", Check, postgresql, Check, check_fields),
	[CHECK_SQLITE] = ATTR_OBJECT("sqlite", Check, sqlite, Check, check_fields),
	[CHECK_ATTRS] = CYAML_FIELD_END,
};
static const Trait check_traits[] = {
	[CHECK_NAME] = IDENTITY_NAME,
	[CHECK_EXPRESSION] = {.spelling = SPELLING_EXPRESSION, .required = true, .help = "What must hold for every row."},
	[CHECK_NO_INHERIT] = {.help = "Tables that inherit do not inherit it."},
	[CHECK_ON_CONFLICT] = ON_CONFLICT,
	[CHECK_COMMENT] = COMMENT,
	[CHECK_RENAMED_FROM] = RENAMED,
	[CHECK_POSTGRESQL] = POSTGRESQL(check_kind),
	[CHECK_SQLITE] = SQLITE(check_kind),
};
KIND(check_kind, "check", "checks", Check, CHECK_ATTRS, check);

static const cyaml_schema_field_t foreign_key_fields[] = {
	[FOREIGN_KEY_NAME] = ATTR_TEXT("name", ForeignKey, name),
	[FOREIGN_KEY_COLUMNS] = ATTR_NAMES("columns", ForeignKey, columns),
	[FOREIGN_KEY_REFERRED_SCHEMA] = ATTR_TEXT("referred_schema", ForeignKey, referred_schema),
	[FOREIGN_KEY_REFERRED_TABLE] = ATTR_TEXT("referred_table", ForeignKey, referred_table),
	[FOREIGN_KEY_REFERRED_COLUMNS] = ATTR_NAMES("referred_columns", ForeignKey, referred_columns),
	[FOREIGN_KEY_MATCH] = ATTR_CHOICE("match", ForeignKey, match, Match, match_words),
	[FOREIGN_KEY_ON_DELETE] = ATTR_CHOICE("on_delete", ForeignKey, on_delete, Action, action_words),
	[FOREIGN_KEY_ON_DELETE_COLUMNS] = ATTR_NAMES("on_delete_columns", ForeignKey, on_delete_columns),
	[FOREIGN_KEY_ON_UPDATE] = ATTR_CHOICE("on_update", ForeignKey, on_update, Action, action_words),
	[FOREIGN_KEY_DEFERRABLE] = ATTR_FLAG("deferrable", ForeignKey, deferrable),
	[FOREIGN_KEY_INITIALLY] = ATTR_CHOICE("initially", ForeignKey, initially, Initially, initially_words),
	[FOREIGN_KEY_COMMENT] = ATTR_TEXT("comment", ForeignKey, comment),
	[FOREIGN_KEY_RENAMED_FROM] = ATTR_TEXT("renamed_from", ForeignKey, renamed_from),
	[FOREIGN_KEY_POSTGRESQL] = ATTR_OBJECT("postgresql", ForeignKey, postgresql, ForeignKey, foreign_key_fields),
	[FOREIGN_KEY_SQLITE] = ATTR_OBJECT("sqlite", ForeignKey, sqlite, ForeignKey, foreign_key_fields),
	[FOREIGN_KEY_ATTRS] = CYAML_FIELD_END,
};
static const Trait foreign_key_traits[] = {
	[FOREIGN_KEY_NAME] = IDENTITY_NAME,
	[FOREIGN_KEY_COLUMNS] = {.spelling = SPELLING_NAME, .required = true, .help = "The columns that refer."},
	[FOREIGN_KEY_REFERRED_SCHEMA] = {.spelling = SPELLING_NAME, .help = "The schema of the referred table, if not the default one."},
	[FOREIGN_KEY_REFERRED_TABLE] = {.spelling = SPELLING_NAME, .required = true, .help = "The referred table."},
	[FOREIGN_KEY_REFERRED_COLUMNS] = {.spelling = SPELLING_NAME, .help = "The referred columns; its primary key if left out."},
	[FOREIGN_KEY_MATCH] = {.help = "How NULLs among several columns count."},
	[FOREIGN_KEY_ON_DELETE] = {.help = "What happens here when the referred row goes."},
	[FOREIGN_KEY_ON_DELETE_COLUMNS] = {.spelling = SPELLING_NAME, .help = "Which columns SET NULL or SET DEFAULT sets, if not all."},
	[FOREIGN_KEY_ON_UPDATE] = {.help = "What happens here when the referred key changes."},
	[FOREIGN_KEY_DEFERRABLE] = DEFERRABLE,
	[FOREIGN_KEY_INITIALLY] = INITIALLY,
	[FOREIGN_KEY_COMMENT] = COMMENT,
	[FOREIGN_KEY_RENAMED_FROM] = RENAMED,
	[FOREIGN_KEY_POSTGRESQL] = POSTGRESQL(foreign_key_kind),
	[FOREIGN_KEY_SQLITE] = SQLITE(foreign_key_kind),
};
KIND(foreign_key_kind, "foreign_key", "foreign_keys", ForeignKey, FOREIGN_KEY_ATTRS, foreign_key);

static const cyaml_schema_field_t index_fields[] = {
	[INDEX_NAME] = ATTR_TEXT("name", Index, name),
	[INDEX_COLUMNS] = ATTR_NAMES("columns", Index, columns),
	[INDEX_KEYS] = ATTR_OBJECTS("keys", Index, keys, IndexKey, index_key_value),
	[INDEX_UNIQUE] = ATTR_FLAG("unique", Index, unique),
	[INDEX_METHOD] = ATTR_TEXT("method", Index, method),
	[INDEX_INCLUDE] = ATTR_NAMES("include", Index, include),
	[INDEX_NULLS_NOT_DISTINCT] = ATTR_FLAG("nulls_not_distinct", Index, nulls_not_distinct),
	[INDEX_WHERE] = ATTR_TEXT("where", Index, where),
	[INDEX_WITH] = ATTR_NAMES("with", Index, with),
	[INDEX_COMMENT] = ATTR_TEXT("comment", Index, comment),
	[INDEX_RENAMED_FROM] = ATTR_TEXT("renamed_from", Index, renamed_from),
	[INDEX_POSTGRESQL] = ATTR_OBJECT("postgresql", Index, postgresql, Index, index_fields),
	[INDEX_SQLITE] = ATTR_OBJECT("sqlite", Index, sqlite, Index, index_fields),
	[INDEX_ATTRS] = CYAML_FIELD_END,
};
static const Trait index_traits[] = {
	[INDEX_NAME] = IDENTITY_NAME,
	[INDEX_COLUMNS] = COLUMNS_SHORTHAND,
	[INDEX_KEYS] = KEYS,
	[INDEX_UNIQUE] = {.help = "No two rows may have the same keys."},
	[INDEX_METHOD] = {.spelling = SPELLING_NAME, .help = "The access method, if not btree."},
	[INDEX_INCLUDE] = INCLUDE,
	[INDEX_NULLS_NOT_DISTINCT] = {.help = "Two NULLs are a conflict (NULLS NOT DISTINCT)."},
	[INDEX_WHERE] = {.spelling = SPELLING_EXPRESSION, .help = "Only the rows for which this holds."},
	[INDEX_WITH] = {.spelling = SPELLING_SET, .help = "Storage parameters: fillfactor=70."},
	[INDEX_COMMENT] = COMMENT,
	[INDEX_RENAMED_FROM] = RENAMED,
	[INDEX_POSTGRESQL] = POSTGRESQL(index_kind),
	[INDEX_SQLITE] = SQLITE(index_kind),
};
KIND(index_kind, "index", "indexes", Index, INDEX_ATTRS, index);

LIST_VALUE(column_value, Column, column_fields);
LIST_VALUE(unique_value, Unique, unique_fields);
LIST_VALUE(check_value, Check, check_fields);
LIST_VALUE(foreign_key_value, ForeignKey, foreign_key_fields);
LIST_VALUE(index_value, Index, index_fields);

static const cyaml_schema_field_t table_fields[] = {
	[TABLE_SCHEMA] = ATTR_TEXT("schema", Table, schema),
	[TABLE_NAME] = ATTR_TEXT("name", Table, name),
	[TABLE_UNLOGGED] = ATTR_FLAG("unlogged", Table, unlogged),
	[TABLE_STRICT] = ATTR_FLAG("strict", Table, strict),
	[TABLE_WITHOUT_ROWID] = ATTR_FLAG("without_rowid", Table, without_rowid),
	[TABLE_WITH] = ATTR_NAMES("with", Table, with),
	[TABLE_COMMENT] = ATTR_TEXT("comment", Table, comment),
	[TABLE_RENAMED_FROM] = ATTR_TEXT("renamed_from", Table, renamed_from),
	[TABLE_COLUMNS] = ATTR_OBJECTS("columns", Table, columns, Column, column_value),
	[TABLE_PRIMARY_KEY] = ATTR_OBJECT("primary_key", Table, primary_key, PrimaryKey, primary_key_fields),
	[TABLE_UNIQUES] = ATTR_OBJECTS("uniques", Table, uniques, Unique, unique_value),
	[TABLE_CHECKS] = ATTR_OBJECTS("checks", Table, checks, Check, check_value),
	[TABLE_FOREIGN_KEYS] = ATTR_OBJECTS("foreign_keys", Table, foreign_keys, ForeignKey, foreign_key_value),
	[TABLE_INDEXES] = ATTR_OBJECTS("indexes", Table, indexes, Index, index_value),
	[TABLE_POSTGRESQL] = ATTR_OBJECT("postgresql", Table, postgresql, Table, table_fields),
	[TABLE_SQLITE] = ATTR_OBJECT("sqlite", Table, sqlite, Table, table_fields),
	[TABLE_ATTRS] = CYAML_FIELD_END,
};
static const Trait table_traits[] = {
	[TABLE_SCHEMA] = IDENTITY_SCHEMA,
	[TABLE_NAME] = REQUIRED_NAME,
	[TABLE_UNLOGGED] = {.help = "Not written to the write-ahead log: fast, and empty after a crash."},
	[TABLE_STRICT] = {.help = "SQLite's STRICT: values must be of the column's type."},
	[TABLE_WITHOUT_ROWID] = {.help = "SQLite's WITHOUT ROWID."},
	[TABLE_WITH] = {.spelling = SPELLING_SET, .help = "Storage parameters: fillfactor=70."},
	[TABLE_COMMENT] = COMMENT,
	[TABLE_RENAMED_FROM] = RENAMED,
	[TABLE_COLUMNS] = {.role = ATTR_CHILDREN, .child = &column_kind, .help = "Its columns; their order is not compared."},
	[TABLE_PRIMARY_KEY] = {.role = ATTR_CHILDREN, .child = &primary_key_kind, .help = "Its primary key."},
	[TABLE_UNIQUES] = {.role = ATTR_CHILDREN, .child = &unique_kind, .help = "Its unique constraints."},
	[TABLE_CHECKS] = {.role = ATTR_CHILDREN, .child = &check_kind, .help = "Its check constraints."},
	[TABLE_FOREIGN_KEYS] = {.role = ATTR_CHILDREN, .child = &foreign_key_kind, .help = "Its foreign keys."},
	[TABLE_INDEXES] = {.role = ATTR_CHILDREN, .child = &index_kind, .help = "Its indexes."},
	[TABLE_POSTGRESQL] = POSTGRESQL(table_kind),
	[TABLE_SQLITE] = SQLITE(table_kind),
};
KIND(table_kind, "table", "tables", Table, TABLE_ATTRS, table);
LIST_VALUE(table_value, Table, table_fields);

static const cyaml_schema_field_t enum_fields[] = {
	[ENUM_SCHEMA] = ATTR_TEXT("schema", Enum, schema),
	[ENUM_NAME] = ATTR_TEXT("name", Enum, name),
	[ENUM_LABELS] = ATTR_NAMES("labels", Enum, labels),
	[ENUM_COMMENT] = ATTR_TEXT("comment", Enum, comment),
	[ENUM_RENAMED_FROM] = ATTR_TEXT("renamed_from", Enum, renamed_from),
	[ENUM_POSTGRESQL] = ATTR_OBJECT("postgresql", Enum, postgresql, Enum, enum_fields),
	[ENUM_SQLITE] = ATTR_OBJECT("sqlite", Enum, sqlite, Enum, enum_fields),
	[ENUM_ATTRS] = CYAML_FIELD_END,
};
static const Trait enum_traits[] = {
	[ENUM_SCHEMA] = IDENTITY_SCHEMA,
	[ENUM_NAME] = REQUIRED_NAME,
	[ENUM_LABELS] = {.help = "Its labels, in order."},
	[ENUM_COMMENT] = COMMENT,
	[ENUM_RENAMED_FROM] = RENAMED,
	[ENUM_POSTGRESQL] = POSTGRESQL(enum_kind),
	[ENUM_SQLITE] = SQLITE(enum_kind),
};
KIND(enum_kind, "enum", "enums", Enum, ENUM_ATTRS, enum);
LIST_VALUE(enum_value, Enum, enum_fields);

static const cyaml_schema_field_t sequence_fields[] = {
	[SEQUENCE_SCHEMA] = ATTR_TEXT("schema", Sequence, schema),
	[SEQUENCE_NAME] = ATTR_TEXT("name", Sequence, name),
	[SEQUENCE_TYPE] = ATTR_TEXT("type", Sequence, type),
	[SEQUENCE_START] = ATTR_TEXT("start", Sequence, start),
	[SEQUENCE_INCREMENT] = ATTR_TEXT("increment", Sequence, increment),
	[SEQUENCE_MINIMUM] = ATTR_TEXT("minimum", Sequence, minimum),
	[SEQUENCE_MAXIMUM] = ATTR_TEXT("maximum", Sequence, maximum),
	[SEQUENCE_CACHE] = ATTR_TEXT("cache", Sequence, cache),
	[SEQUENCE_CYCLE] = ATTR_FLAG("cycle", Sequence, cycle),
	[SEQUENCE_OWNED_BY] = ATTR_TEXT("owned_by", Sequence, owned_by),
	[SEQUENCE_COMMENT] = ATTR_TEXT("comment", Sequence, comment),
	[SEQUENCE_RENAMED_FROM] = ATTR_TEXT("renamed_from", Sequence, renamed_from),
	[SEQUENCE_POSTGRESQL] = ATTR_OBJECT("postgresql", Sequence, postgresql, Sequence, sequence_fields),
	[SEQUENCE_SQLITE] = ATTR_OBJECT("sqlite", Sequence, sqlite, Sequence, sequence_fields),
	[SEQUENCE_ATTRS] = CYAML_FIELD_END,
};
static const Trait sequence_traits[] = {
	[SEQUENCE_SCHEMA] = IDENTITY_SCHEMA,
	[SEQUENCE_NAME] = REQUIRED_NAME,
	[SEQUENCE_TYPE] = {.spelling = SPELLING_TYPE, .help = "Its type, if not bigint."},
	[SEQUENCE_START] = {.spelling = SPELLING_NUMBER, .help = "START WITH."},
	[SEQUENCE_INCREMENT] = {.spelling = SPELLING_NUMBER, .help = "INCREMENT BY."},
	[SEQUENCE_MINIMUM] = {.spelling = SPELLING_NUMBER, .help = "MINVALUE."},
	[SEQUENCE_MAXIMUM] = {.spelling = SPELLING_NUMBER, .help = "MAXVALUE."},
	[SEQUENCE_CACHE] = {.spelling = SPELLING_NUMBER, .help = "CACHE."},
	[SEQUENCE_CYCLE] = {.help = "CYCLE."},
	[SEQUENCE_OWNED_BY] = {.help = "table.column: dropped with it."},
	[SEQUENCE_COMMENT] = COMMENT,
	[SEQUENCE_RENAMED_FROM] = RENAMED,
	[SEQUENCE_POSTGRESQL] = POSTGRESQL(sequence_kind),
	[SEQUENCE_SQLITE] = SQLITE(sequence_kind),
};
KIND(sequence_kind, "sequence", "sequences", Sequence, SEQUENCE_ATTRS, sequence);
LIST_VALUE(sequence_value, Sequence, sequence_fields);

static const cyaml_schema_field_t namespace_fields[] = {
	[NAMESPACE_NAME] = ATTR_TEXT("name", Namespace, name),
	[NAMESPACE_COMMENT] = ATTR_TEXT("comment", Namespace, comment),
	[NAMESPACE_POSTGRESQL] = ATTR_OBJECT("postgresql", Namespace, postgresql, Namespace, namespace_fields),
	[NAMESPACE_SQLITE] = ATTR_OBJECT("sqlite", Namespace, sqlite, Namespace, namespace_fields),
	[NAMESPACE_ATTRS] = CYAML_FIELD_END,
};
static const Trait namespace_traits[] = {
	[NAMESPACE_NAME] = REQUIRED_NAME,
	[NAMESPACE_COMMENT] = COMMENT,
	[NAMESPACE_POSTGRESQL] = POSTGRESQL(namespace_kind),
	[NAMESPACE_SQLITE] = SQLITE(namespace_kind),
};
KIND(namespace_kind, "schema", "schemas", Namespace, NAMESPACE_ATTRS, namespace);
LIST_VALUE(namespace_value, Namespace, namespace_fields);

static const cyaml_schema_field_t extension_fields[] = {
	[EXTENSION_SCHEMA] = ATTR_TEXT("schema", Extension, schema),
	[EXTENSION_NAME] = ATTR_TEXT("name", Extension, name),
	[EXTENSION_VERSION] = ATTR_TEXT("version", Extension, version),
	[EXTENSION_POSTGRESQL] = ATTR_OBJECT("postgresql", Extension, postgresql, Extension, extension_fields),
	[EXTENSION_SQLITE] = ATTR_OBJECT("sqlite", Extension, sqlite, Extension, extension_fields),
	[EXTENSION_ATTRS] = CYAML_FIELD_END,
};
static const Trait extension_traits[] = {
	[EXTENSION_SCHEMA] = {.spelling = SPELLING_NAME, .help = "The schema of its objects, if not the default one."},
	[EXTENSION_NAME] = REQUIRED_NAME,
	[EXTENSION_VERSION] = {.if_said = true, .help = "Its version, compared only where given."},
	[EXTENSION_POSTGRESQL] = POSTGRESQL(extension_kind),
	[EXTENSION_SQLITE] = SQLITE(extension_kind),
};
KIND(extension_kind, "extension", "extensions", Extension, EXTENSION_ATTRS, extension);
LIST_VALUE(extension_value, Extension, extension_fields);

static const cyaml_schema_field_t view_fields[] = {
	[VIEW_SCHEMA] = ATTR_TEXT("schema", View, schema),
	[VIEW_NAME] = ATTR_TEXT("name", View, name),
	[VIEW_COLUMNS] = ATTR_NAMES("columns", View, columns),
	[VIEW_DEFINITION] = ATTR_TEXT("definition", View, definition),
	[VIEW_COMMENT] = ATTR_TEXT("comment", View, comment),
	[VIEW_POSTGRESQL] = ATTR_OBJECT("postgresql", View, postgresql, View, view_fields),
	[VIEW_SQLITE] = ATTR_OBJECT("sqlite", View, sqlite, View, view_fields),
	[VIEW_ATTRS] = CYAML_FIELD_END,
};
static const Trait view_traits[] = {
	[VIEW_SCHEMA] = IDENTITY_SCHEMA,
	[VIEW_NAME] = REQUIRED_NAME,
	[VIEW_COLUMNS] = {.spelling = SPELLING_NAME, .help = "Names of its columns, if not the query's."},
	[VIEW_DEFINITION] = {.spelling = SPELLING_EXPRESSION, .required = true, .help = "The query."},
	[VIEW_COMMENT] = COMMENT,
	[VIEW_POSTGRESQL] = POSTGRESQL(view_kind),
	[VIEW_SQLITE] = SQLITE(view_kind),
};
KIND(view_kind, "view", "views", View, VIEW_ATTRS, view);
LIST_VALUE(view_value, View, view_fields);

static const cyaml_schema_field_t trigger_fields[] = {
	[TRIGGER_SCHEMA] = ATTR_TEXT("schema", Trigger, schema),
	[TRIGGER_NAME] = ATTR_TEXT("name", Trigger, name),
	[TRIGGER_TABLE] = ATTR_TEXT("table", Trigger, table),
	[TRIGGER_DEFINITION] = ATTR_TEXT("definition", Trigger, definition),
	[TRIGGER_COMMENT] = ATTR_TEXT("comment", Trigger, comment),
	[TRIGGER_POSTGRESQL] = ATTR_OBJECT("postgresql", Trigger, postgresql, Trigger, trigger_fields),
	[TRIGGER_SQLITE] = ATTR_OBJECT("sqlite", Trigger, sqlite, Trigger, trigger_fields),
	[TRIGGER_ATTRS] = CYAML_FIELD_END,
};
static const Trait trigger_traits[] = {
	[TRIGGER_SCHEMA] = IDENTITY_SCHEMA,
	[TRIGGER_NAME] = REQUIRED_NAME,
	[TRIGGER_TABLE] = {.spelling = SPELLING_NAME, .required = true, .help = "The table or view it is on."},
	[TRIGGER_DEFINITION] = {.spelling = SPELLING_EXPRESSION, .required = true, .help = "All that follows its name in CREATE TRIGGER."},
	[TRIGGER_COMMENT] = COMMENT,
	[TRIGGER_POSTGRESQL] = POSTGRESQL(trigger_kind),
	[TRIGGER_SQLITE] = SQLITE(trigger_kind),
};
KIND(trigger_kind, "trigger", "triggers", Trigger, TRIGGER_ATTRS, trigger);
LIST_VALUE(trigger_value, Trigger, trigger_fields);

static const cyaml_schema_field_t virtual_table_fields[] = {
	[VIRTUAL_TABLE_NAME] = ATTR_TEXT("name", VirtualTable, name),
	[VIRTUAL_TABLE_USING] = ATTR_TEXT("using", VirtualTable, using_text),
	[VIRTUAL_TABLE_POSTGRESQL] = ATTR_OBJECT("postgresql", VirtualTable, postgresql, VirtualTable, virtual_table_fields),
	[VIRTUAL_TABLE_SQLITE] = ATTR_OBJECT("sqlite", VirtualTable, sqlite, VirtualTable, virtual_table_fields),
	[VIRTUAL_TABLE_ATTRS] = CYAML_FIELD_END,
};
static const Trait virtual_table_traits[] = {
	[VIRTUAL_TABLE_NAME] = REQUIRED_NAME,
	[VIRTUAL_TABLE_USING] = {.spelling = SPELLING_EXPRESSION, .required = true, .help = "The module and its arguments: fts5(title, body)."},
	[VIRTUAL_TABLE_POSTGRESQL] = POSTGRESQL(virtual_table_kind),
	[VIRTUAL_TABLE_SQLITE] = SQLITE(virtual_table_kind),
};
KIND(virtual_table_kind, "virtual_table", "virtual_tables", VirtualTable, VIRTUAL_TABLE_ATTRS, virtual_table);
LIST_VALUE(virtual_table_value, VirtualTable, virtual_table_fields);

static const cyaml_schema_field_t pragma_fields[] = {
	[PRAGMA_NAME] = ATTR_TEXT("name", Pragma, name),
	[PRAGMA_VALUE] = ATTR_TEXT("value", Pragma, value),
	[PRAGMA_ATTRS] = CYAML_FIELD_END,
};
static const Trait pragma_traits[] = {
	[PRAGMA_NAME] = REQUIRED_NAME,
	[PRAGMA_VALUE] = {.required = true, .help = "Its value."},
};
KIND(pragma_kind, "pragma", "pragmas", Pragma, PRAGMA_ATTRS, pragma);
LIST_VALUE(pragma_value, Pragma, pragma_fields);

static const cyaml_schema_field_t file_fields[] = {
	[FILE_USER_VERSION] = ATTR_TEXT("user_version", FileSettings, user_version),
	[FILE_APPLICATION_ID] = ATTR_TEXT("application_id", FileSettings, application_id),
	[FILE_JOURNAL_MODE] = ATTR_TEXT("journal_mode", FileSettings, journal_mode),
	[FILE_ENCODING] = ATTR_TEXT("encoding", FileSettings, encoding),
	[FILE_AUTO_VACUUM] = ATTR_TEXT("auto_vacuum", FileSettings, auto_vacuum),
	[FILE_ATTRS] = CYAML_FIELD_END,
};
static const Trait file_traits[] = {
	[FILE_USER_VERSION] = {.spelling = SPELLING_NUMBER, .help = "PRAGMA user_version."},
	[FILE_APPLICATION_ID] = {.spelling = SPELLING_NUMBER, .help = "PRAGMA application_id."},
	[FILE_JOURNAL_MODE] = {.help = "PRAGMA journal_mode: delete, truncate, persist, wal, off."},
	[FILE_ENCODING] = {.help = "PRAGMA encoding: UTF-8, UTF-16le, UTF-16be."},
	[FILE_AUTO_VACUUM] = {.help = "PRAGMA auto_vacuum: none, full, incremental."},
};
KIND(file_settings_kind, "file", NULL, FileSettings, FILE_ATTRS, file);

static const cyaml_schema_field_t schema_fields[] = {
	[SCHEMA_SCHEMAS] = ATTR_OBJECTS("schemas", Schema, schemas, Namespace, namespace_value),
	[SCHEMA_EXTENSIONS] = ATTR_OBJECTS("extensions", Schema, extensions, Extension, extension_value),
	[SCHEMA_ENUMS] = ATTR_OBJECTS("enums", Schema, enums, Enum, enum_value),
	[SCHEMA_SEQUENCES] = ATTR_OBJECTS("sequences", Schema, sequences, Sequence, sequence_value),
	[SCHEMA_TABLES] = ATTR_OBJECTS("tables", Schema, tables, Table, table_value),
	[SCHEMA_VIEWS] = ATTR_OBJECTS("views", Schema, views, View, view_value),
	[SCHEMA_VIRTUAL_TABLES] = ATTR_OBJECTS("virtual_tables", Schema, virtual_tables, VirtualTable, virtual_table_value),
	[SCHEMA_TRIGGERS] = ATTR_OBJECTS("triggers", Schema, triggers, Trigger, trigger_value),
	[SCHEMA_SQLITE] = ATTR_OBJECT("sqlite", Schema, sqlite, FileSettings, file_fields),
	[SCHEMA_PRAGMAS] = ATTR_OBJECTS("pragmas", Schema, pragmas, Pragma, pragma_value),
	[SCHEMA_ATTRS] = CYAML_FIELD_END,
};
static const Trait schema_traits[] = {
	[SCHEMA_SCHEMAS] = {.role = ATTR_CHILDREN, .child = &namespace_kind, .help = "Schemas (namespaces)."},
	[SCHEMA_EXTENSIONS] = {.role = ATTR_CHILDREN, .child = &extension_kind, .help = "Extensions of PostgreSQL."},
	[SCHEMA_ENUMS] = {.role = ATTR_CHILDREN, .child = &enum_kind, .help = "Enum types."},
	[SCHEMA_SEQUENCES] = {.role = ATTR_CHILDREN, .child = &sequence_kind, .help = "Sequences."},
	[SCHEMA_TABLES] = {.role = ATTR_CHILDREN, .child = &table_kind, .help = "Tables."},
	[SCHEMA_VIEWS] = {.role = ATTR_CHILDREN, .child = &view_kind, .help = "Views."},
	[SCHEMA_VIRTUAL_TABLES] = {.role = ATTR_CHILDREN, .child = &virtual_table_kind, .help = "Virtual tables of SQLite (FTS5, rtree)."},
	[SCHEMA_TRIGGERS] = {.role = ATTR_CHILDREN, .child = &trigger_kind, .help = "Triggers."},
	[SCHEMA_SQLITE] = {.role = ATTR_SHORTHAND, .child = &file_settings_kind, .help = "Settings of the SQLite file, compared where given."},
	[SCHEMA_PRAGMAS] = {.role = ATTR_CHILDREN, .child = &pragma_kind, .help = "The same settings by name; `sqlite:` is the usual form."},
};
KIND(schema_kind, "model", NULL, Schema, SCHEMA_ATTRS, schema);

const Kind *const all_kinds[] = {
	&schema_kind,	&namespace_kind, &enum_kind,	    &sequence_kind, &table_kind,     &column_kind, &primary_key_kind,
	&unique_kind, &check_kind,	 &foreign_key_kind, &index_kind,    &index_key_kind, &view_kind,   &trigger_kind,
	&virtual_table_kind, &pragma_kind, &file_settings_kind, &extension_kind,
};
const unsigned all_kinds_count = sizeof all_kinds / sizeof *all_kinds;

bool attr_is_flag(const Kind *kind, unsigned attr)
{
	return kind->fields[attr].value.enumeration.strings == flag_words;
}

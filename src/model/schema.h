/*
 * What a schema is: the structs that a model file, a catalogue and a diff share.
 *
 * Zero is the default everywhere: NULL, 0 and FLAG_UNSAID mean what the database does when nothing is said. Names are
 * as stored, never quoted. A `schema` member is NULL for the default schema. Lists follow libcyaml: `T *x; x_count`.
 * Two forms exist. As loaded, an object may hold shorthands (`references`, `columns` of an index) and overlays
 * (`postgresql`, `sqlite`); normalized (normalize.h), both are gone: everything that compares, plans or emits
 * sees only that form, and inspect makes only that form. Which members are which stands in kind.c.
 */
#ifndef AUTOGEN_MODEL_SCHEMA_H
#define AUTOGEN_MODEL_SCHEMA_H

#include <stdbool.h>
#include <stdint.h>

/* As loaded a flag can be unsaid; normalized it is FLAG_UNSAID (0) or FLAG_YES (1) and serves as a bool. */
typedef enum Flag { FLAG_UNSAID, FLAG_YES, FLAG_NO } Flag;

/* The value that means "the default, and said so": it overrides in an overlay and is normalized to 0. */
enum { CHOICE_DEFAULT = 100 };

typedef enum Identity { IDENTITY_NONE, IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT } Identity;
typedef enum Action { ACTION_NONE, ACTION_RESTRICT, ACTION_CASCADE, ACTION_SET_NULL, ACTION_SET_DEFAULT } Action;
typedef enum Match { MATCH_SIMPLE, MATCH_FULL, MATCH_PARTIAL } Match;
typedef enum Initially { INITIALLY_UNSAID, INITIALLY_DEFERRED, INITIALLY_IMMEDIATE } Initially;
/* ASC is what a key is unasked; SQLite keeps the word where it was said. */
typedef enum Order { ORDER_UNSAID, ORDER_DESC, ORDER_ASC } Order;
typedef enum Nulls { NULLS_UNSAID, NULLS_FIRST, NULLS_LAST } Nulls;
/* SQLite's ON CONFLICT. ABORT is its default, but a declaration may say it. */
typedef enum Conflict {
	CONFLICT_UNSAID,
	CONFLICT_ROLLBACK,
	CONFLICT_ABORT,
	CONFLICT_FAIL,
	CONFLICT_IGNORE,
	CONFLICT_REPLACE,
} Conflict;

typedef struct Column Column;
struct Column {
	char *name;
	char *type; /* the database's own spelling, any alias; empty where SQLite has none */
	Flag not_null;
	Conflict not_null_on_conflict;
	char *default_expr;
	Identity identity;
	char *identity_name; /* of its sequence, when it is not the server's own choice */
	char *identity_start;
	char *identity_increment;
	char *identity_minimum;
	char *identity_maximum;
	char *identity_cache;
	Flag identity_cycle;
	char *generated; /* expression; VIRTUAL unless `stored` */
	Flag stored;
	char *collation;
	Flag autoincrement;
	char *comment;
	char *renamed_from;
	char *backfill;	  /* what rows hold that have no value yet */
	char *using_expr; /* what a value of the former type becomes */
	Flag primary_key; /* shorthands from here on */
	Flag unique;
	char *check;
	Flag index;
	char *references; /* "table", "table.column" or "schema.table.column" */
	Action on_delete;
	Action on_update;
	Column *postgresql;
	Column *sqlite;
};

/* One key of an index, a primary key or a unique constraint: a column or an expression. */
typedef struct IndexKey {
	char *column;
	char *expression;
	char *collation;
	char *opclass;
	char **opclass_parameters; /* "siglen=32" */
	unsigned opclass_parameters_count;
	Order order;
	Nulls nulls; /* unsaid when it is what `order` implies */
} IndexKey;

typedef struct PrimaryKey PrimaryKey;
struct PrimaryKey {
	char *name;
	char **columns; /* shorthand of `keys` */
	unsigned columns_count;
	IndexKey *keys;
	unsigned keys_count;
	char **include;
	unsigned include_count;
	Flag deferrable;
	Initially initially;
	Conflict on_conflict;
	char *comment;
	char *renamed_from;
	PrimaryKey *postgresql;
	PrimaryKey *sqlite;
};

typedef struct Unique Unique;
struct Unique {
	char *name;
	char **columns; /* shorthand of `keys` */
	unsigned columns_count;
	IndexKey *keys;
	unsigned keys_count;
	char **include;
	unsigned include_count;
	Flag nulls_not_distinct;
	Flag deferrable;
	Initially initially;
	Conflict on_conflict;
	char *comment;
	char *renamed_from;
	Unique *postgresql;
	Unique *sqlite;
};

typedef struct Check Check;
struct Check {
	char *name;
	char *expression;
	Flag no_inherit;
	Conflict on_conflict; /* accepted by SQLite's grammar, though it does nothing */
	char *comment;
	char *renamed_from;
	Check *postgresql;
	Check *sqlite;
	const char *from_column; /* not in the model: the column whose shorthand this was, for messages and names */
};

typedef struct ForeignKey ForeignKey;
struct ForeignKey {
	char *name;
	char **columns;
	unsigned columns_count;
	char *referred_schema;
	char *referred_table;
	char **referred_columns; /* none: the primary key. PostgreSQL's are always filled in when normalized */
	unsigned referred_columns_count;
	Match match;
	Action on_delete;
	char **on_delete_columns; /* of SET NULL and SET DEFAULT: only these (PostgreSQL 15) */
	unsigned on_delete_columns_count;
	Action on_update;
	Flag deferrable;
	Initially initially;
	char *comment;
	char *renamed_from;
	ForeignKey *postgresql;
	ForeignKey *sqlite;
	const char *from_column; /* not in the model: as in Check */
};

typedef struct Index Index;
struct Index {
	char *name;
	char **columns; /* shorthand of `keys` */
	unsigned columns_count;
	IndexKey *keys;
	unsigned keys_count;
	Flag unique;
	char *method; /* NULL: btree */
	char **include;
	unsigned include_count;
	Flag nulls_not_distinct;
	char *where;
	char **with; /* storage parameters, "fillfactor=70" */
	unsigned with_count;
	char *comment;
	char *renamed_from;
	Index *postgresql;
	Index *sqlite;
};

typedef struct Table Table;
struct Table {
	char *schema;
	char *name;
	Flag unlogged;
	Flag strict;
	Flag without_rowid;
	char **with; /* storage parameters */
	unsigned with_count;
	char *comment;
	char *renamed_from;
	Column *columns;
	unsigned columns_count;
	PrimaryKey *primary_key;
	Unique *uniques;
	unsigned uniques_count;
	Check *checks;
	unsigned checks_count;
	ForeignKey *foreign_keys;
	unsigned foreign_keys_count;
	Index *indexes;
	unsigned indexes_count;
	Table *postgresql;
	Table *sqlite;
};

typedef struct Enum Enum;
struct Enum {
	char *schema;
	char *name;
	char **labels;
	unsigned labels_count;
	char *comment;
	char *renamed_from;
	Enum *postgresql;
	Enum *sqlite;
};

typedef struct Sequence Sequence;
struct Sequence {
	char *schema;
	char *name;
	char *type; /* NULL: bigint */
	char *start;
	char *increment;
	char *minimum;
	char *maximum;
	char *cache;
	Flag cycle;
	char *owned_by; /* "table.column" or "schema.table.column" */
	char *comment;
	char *renamed_from;
	Sequence *postgresql;
	Sequence *sqlite;
};

typedef struct Namespace Namespace;
struct Namespace {
	char *name;
	char *comment;
	Namespace *postgresql;
	Namespace *sqlite;
};

/* One of the database's, under its own name whatever schema its objects are in. */
typedef struct Extension Extension;
struct Extension {
	char *schema; /* that its objects are made in */
	char *name;
	char *version; /* NULL: whichever there is */
	Extension *postgresql;
	Extension *sqlite;
};

typedef struct View View;
struct View {
	char *schema;
	char *name;
	char **columns; /* none: what the query calls them */
	unsigned columns_count;
	char *definition; /* the query */
	char *comment;
	View *postgresql;
	View *sqlite;
	const char *before; /* not in the model: the definition as it is before the renames, where they touch it */
};

/* A table of a module's (FTS5, rtree): what stands behind USING is the module's own affair, and kept as text. */
typedef struct VirtualTable VirtualTable;
struct VirtualTable {
	char *name;
	char *using_text; /* "fts5(title, body)" */
	VirtualTable *postgresql;
	VirtualTable *sqlite;
};

/* A setting of a database file that is compared where the model says it: written under `sqlite:` of the model. */
typedef struct Pragma {
	char *name;
	char *value;
} Pragma;

/* The form in which a model says them. */
typedef struct FileSettings {
	char *user_version;
	char *application_id;
	char *journal_mode;
	char *encoding;
	char *auto_vacuum;
} FileSettings;

typedef struct Trigger Trigger;
struct Trigger {
	char *schema;
	char *name;
	char *table; /* or view */
	char *definition; /* all of CREATE TRIGGER behind the name: "AFTER INSERT ON t BEGIN … END" */
	char *comment;
	Trigger *postgresql;
	Trigger *sqlite;
	const char *before; /* not in the model: as in View */
};

typedef struct Schema {
	Namespace *schemas;
	unsigned schemas_count;
	Extension *extensions;
	unsigned extensions_count;
	Enum *enums;
	unsigned enums_count;
	Sequence *sequences;
	unsigned sequences_count;
	Table *tables;
	unsigned tables_count;
	View *views;
	unsigned views_count;
	VirtualTable *virtual_tables;
	unsigned virtual_tables_count;
	Trigger *triggers;
	unsigned triggers_count;
	FileSettings *sqlite; /* shorthand for pragmas */
	Pragma *pragmas;
	unsigned pragmas_count;
} Schema;

typedef enum ColumnAttr {
	COLUMN_NAME, COLUMN_TYPE, COLUMN_NOT_NULL, COLUMN_NOT_NULL_ON_CONFLICT, COLUMN_DEFAULT, COLUMN_IDENTITY,
	COLUMN_IDENTITY_NAME, COLUMN_IDENTITY_START, COLUMN_IDENTITY_INCREMENT, COLUMN_IDENTITY_MINIMUM,
	COLUMN_IDENTITY_MAXIMUM, COLUMN_IDENTITY_CACHE, COLUMN_IDENTITY_CYCLE, COLUMN_GENERATED, COLUMN_STORED,
	COLUMN_COLLATION, COLUMN_AUTOINCREMENT, COLUMN_COMMENT, COLUMN_RENAMED_FROM, COLUMN_BACKFILL,
	COLUMN_USING, COLUMN_PRIMARY_KEY,
	COLUMN_UNIQUE, COLUMN_CHECK, COLUMN_INDEX, COLUMN_REFERENCES, COLUMN_ON_DELETE, COLUMN_ON_UPDATE,
	COLUMN_POSTGRESQL, COLUMN_SQLITE, COLUMN_ATTRS
} ColumnAttr;

typedef enum IndexKeyAttr {
	INDEX_KEY_COLUMN, INDEX_KEY_EXPRESSION, INDEX_KEY_COLLATION, INDEX_KEY_OPCLASS, INDEX_KEY_OPCLASS_PARAMETERS,
	INDEX_KEY_ORDER, INDEX_KEY_NULLS, INDEX_KEY_ATTRS
} IndexKeyAttr;

typedef enum PrimaryKeyAttr {
	PRIMARY_KEY_NAME, PRIMARY_KEY_COLUMNS, PRIMARY_KEY_KEYS, PRIMARY_KEY_INCLUDE, PRIMARY_KEY_DEFERRABLE,
	PRIMARY_KEY_INITIALLY, PRIMARY_KEY_ON_CONFLICT, PRIMARY_KEY_COMMENT, PRIMARY_KEY_RENAMED_FROM,
	PRIMARY_KEY_POSTGRESQL, PRIMARY_KEY_SQLITE, PRIMARY_KEY_ATTRS
} PrimaryKeyAttr;

typedef enum UniqueAttr {
	UNIQUE_NAME, UNIQUE_COLUMNS, UNIQUE_KEYS, UNIQUE_INCLUDE, UNIQUE_NULLS_NOT_DISTINCT, UNIQUE_DEFERRABLE,
	UNIQUE_INITIALLY, UNIQUE_ON_CONFLICT, UNIQUE_COMMENT, UNIQUE_RENAMED_FROM, UNIQUE_POSTGRESQL, UNIQUE_SQLITE,
	UNIQUE_ATTRS
} UniqueAttr;

typedef enum CheckAttr {
	CHECK_NAME, CHECK_EXPRESSION, CHECK_NO_INHERIT, CHECK_ON_CONFLICT, CHECK_COMMENT, CHECK_RENAMED_FROM,
	CHECK_POSTGRESQL, CHECK_SQLITE, CHECK_ATTRS
} CheckAttr;

typedef enum ForeignKeyAttr {
	FOREIGN_KEY_NAME, FOREIGN_KEY_COLUMNS, FOREIGN_KEY_REFERRED_SCHEMA, FOREIGN_KEY_REFERRED_TABLE,
	FOREIGN_KEY_REFERRED_COLUMNS, FOREIGN_KEY_MATCH, FOREIGN_KEY_ON_DELETE, FOREIGN_KEY_ON_DELETE_COLUMNS, FOREIGN_KEY_ON_UPDATE,
	FOREIGN_KEY_DEFERRABLE, FOREIGN_KEY_INITIALLY, FOREIGN_KEY_COMMENT, FOREIGN_KEY_RENAMED_FROM,
	FOREIGN_KEY_POSTGRESQL, FOREIGN_KEY_SQLITE, FOREIGN_KEY_ATTRS
} ForeignKeyAttr;

typedef enum IndexAttr {
	INDEX_NAME, INDEX_COLUMNS, INDEX_KEYS, INDEX_UNIQUE, INDEX_METHOD, INDEX_INCLUDE, INDEX_NULLS_NOT_DISTINCT,
	INDEX_WHERE, INDEX_WITH, INDEX_COMMENT, INDEX_RENAMED_FROM, INDEX_POSTGRESQL, INDEX_SQLITE, INDEX_ATTRS
} IndexAttr;

typedef enum TableAttr {
	TABLE_SCHEMA, TABLE_NAME, TABLE_UNLOGGED, TABLE_STRICT, TABLE_WITHOUT_ROWID, TABLE_WITH, TABLE_COMMENT,
	TABLE_RENAMED_FROM, TABLE_COLUMNS, TABLE_PRIMARY_KEY, TABLE_UNIQUES, TABLE_CHECKS, TABLE_FOREIGN_KEYS,
	TABLE_INDEXES, TABLE_POSTGRESQL, TABLE_SQLITE, TABLE_ATTRS
} TableAttr;

typedef enum EnumAttr {
	ENUM_SCHEMA, ENUM_NAME, ENUM_LABELS, ENUM_COMMENT, ENUM_RENAMED_FROM, ENUM_POSTGRESQL, ENUM_SQLITE, ENUM_ATTRS
} EnumAttr;

typedef enum SequenceAttr {
	SEQUENCE_SCHEMA, SEQUENCE_NAME, SEQUENCE_TYPE, SEQUENCE_START, SEQUENCE_INCREMENT, SEQUENCE_MINIMUM,
	SEQUENCE_MAXIMUM, SEQUENCE_CACHE, SEQUENCE_CYCLE, SEQUENCE_OWNED_BY, SEQUENCE_COMMENT, SEQUENCE_RENAMED_FROM,
	SEQUENCE_POSTGRESQL, SEQUENCE_SQLITE, SEQUENCE_ATTRS
} SequenceAttr;

typedef enum NamespaceAttr {
	NAMESPACE_NAME, NAMESPACE_COMMENT, NAMESPACE_POSTGRESQL, NAMESPACE_SQLITE, NAMESPACE_ATTRS
} NamespaceAttr;

typedef enum ExtensionAttr {
	EXTENSION_SCHEMA, EXTENSION_NAME, EXTENSION_VERSION, EXTENSION_POSTGRESQL, EXTENSION_SQLITE, EXTENSION_ATTRS
} ExtensionAttr;

typedef enum ViewAttr {
	VIEW_SCHEMA, VIEW_NAME, VIEW_COLUMNS, VIEW_DEFINITION, VIEW_COMMENT, VIEW_POSTGRESQL, VIEW_SQLITE, VIEW_ATTRS
} ViewAttr;

typedef enum TriggerAttr {
	TRIGGER_SCHEMA, TRIGGER_NAME, TRIGGER_TABLE, TRIGGER_DEFINITION, TRIGGER_COMMENT, TRIGGER_POSTGRESQL,
	TRIGGER_SQLITE, TRIGGER_ATTRS
} TriggerAttr;

typedef enum VirtualTableAttr {
	VIRTUAL_TABLE_NAME, VIRTUAL_TABLE_USING, VIRTUAL_TABLE_POSTGRESQL, VIRTUAL_TABLE_SQLITE, VIRTUAL_TABLE_ATTRS
} VirtualTableAttr;

typedef enum PragmaAttr { PRAGMA_NAME, PRAGMA_VALUE, PRAGMA_ATTRS } PragmaAttr;

typedef enum FileSettingsAttr {
	FILE_USER_VERSION, FILE_APPLICATION_ID, FILE_JOURNAL_MODE, FILE_ENCODING, FILE_AUTO_VACUUM, FILE_ATTRS
} FileSettingsAttr;

typedef enum SchemaAttr {
	SCHEMA_SCHEMAS, SCHEMA_EXTENSIONS, SCHEMA_ENUMS, SCHEMA_SEQUENCES, SCHEMA_TABLES, SCHEMA_VIEWS, SCHEMA_VIRTUAL_TABLES,
	SCHEMA_TRIGGERS, SCHEMA_SQLITE, SCHEMA_PRAGMAS, SCHEMA_ATTRS
} SchemaAttr;

/* The table, or its column, of that name; NULL when there is none. `schema` NULL is the default schema. */
Table *schema_table(const Schema *schema, const char *namespace, const char *name);
Column *table_column(const Table *table, const char *name);

#endif

#include "rules.h"

#define BIT(attr) ((uint64_t)1 << (attr))

#define ONLY_SQLITE "PostgreSQL has nothing like it; write it under `sqlite:`"
#define ONLY_POSTGRESQL "SQLite has nothing like it; write it under `postgresql:`"

static const Lack postgresql_lacks[] = {
	{&table_kind, BIT(TABLE_STRICT) | BIT(TABLE_WITHOUT_ROWID), NULL},
	{&column_kind, BIT(COLUMN_AUTOINCREMENT), "PostgreSQL has identity columns; write `identity: by_default`, and autoincrement under `sqlite:`"},
	{&column_kind, BIT(COLUMN_NOT_NULL_ON_CONFLICT), ONLY_SQLITE},
	{&primary_key_kind, BIT(PRIMARY_KEY_ON_CONFLICT), ONLY_SQLITE},
	{&unique_kind, BIT(UNIQUE_ON_CONFLICT), ONLY_SQLITE},
	{&check_kind, BIT(CHECK_ON_CONFLICT), ONLY_SQLITE},
	{&virtual_table_kind, 0, ONLY_SQLITE},
	{&pragma_kind, 0, NULL},
	{&view_kind, 0, "views are not managed on PostgreSQL by this version; write them in a revision by hand"},
	{&trigger_kind, 0, "triggers are not managed on PostgreSQL by this version; write them in a revision by hand"},
	{NULL, 0, NULL},
};

const Rules postgresql_rules = {
	.name = "postgresql",
	.overlay = ATTR_POSTGRESQL,
	.syntax = &postgresql_syntax,
	.default_schema = "public",
	.names_constraints = true,
	.keys_not_null = true,
	.has_sequences = true,
	.checks_references = true,
	.stored_only = true,
	.name_limit = 63,
	.lacks = postgresql_lacks,
};

/* What only makes a query faster, or is a remark, is left out in silence; what changes a result is refused. */
static const Lack sqlite_lacks[] = {
	{&namespace_kind, 0, NULL},
	{&extension_kind, 0, NULL},
	{&enum_kind, 0, NULL},
	{&sequence_kind, 0, NULL},
	{&table_kind, BIT(TABLE_UNLOGGED) | BIT(TABLE_WITH) | BIT(TABLE_COMMENT), NULL},
	{&table_kind, BIT(TABLE_SCHEMA), "SQLite has no schemas; write it under `postgresql:`"},
	{&column_kind, BIT(COLUMN_COMMENT) | BIT(COLUMN_IDENTITY) | BIT(COLUMN_IDENTITY_NAME) | BIT(COLUMN_IDENTITY_START) |
			       BIT(COLUMN_IDENTITY_INCREMENT) | BIT(COLUMN_IDENTITY_MINIMUM) | BIT(COLUMN_IDENTITY_MAXIMUM) |
			       BIT(COLUMN_IDENTITY_CACHE) | BIT(COLUMN_IDENTITY_CYCLE), NULL},
	{&primary_key_kind, BIT(PRIMARY_KEY_INCLUDE) | BIT(PRIMARY_KEY_COMMENT), NULL},
	{&primary_key_kind, BIT(PRIMARY_KEY_DEFERRABLE) | BIT(PRIMARY_KEY_INITIALLY), ONLY_POSTGRESQL},
	{&unique_kind, BIT(UNIQUE_INCLUDE) | BIT(UNIQUE_COMMENT), NULL},
	{&unique_kind, BIT(UNIQUE_NULLS_NOT_DISTINCT) | BIT(UNIQUE_DEFERRABLE) | BIT(UNIQUE_INITIALLY), ONLY_POSTGRESQL},
	{&check_kind, BIT(CHECK_NO_INHERIT) | BIT(CHECK_COMMENT), NULL},
	{&foreign_key_kind, BIT(FOREIGN_KEY_COMMENT), NULL},
	{&foreign_key_kind, BIT(FOREIGN_KEY_REFERRED_SCHEMA) | BIT(FOREIGN_KEY_ON_DELETE_COLUMNS), ONLY_POSTGRESQL},
	{&index_kind, BIT(INDEX_METHOD) | BIT(INDEX_INCLUDE) | BIT(INDEX_WITH) | BIT(INDEX_COMMENT), NULL},
	{&index_kind, BIT(INDEX_NULLS_NOT_DISTINCT), ONLY_POSTGRESQL},
	{&index_key_kind, BIT(INDEX_KEY_OPCLASS) | BIT(INDEX_KEY_OPCLASS_PARAMETERS) | BIT(INDEX_KEY_NULLS), NULL},
	{&view_kind, BIT(VIEW_COMMENT), NULL},
	{&view_kind, BIT(VIEW_SCHEMA), ONLY_POSTGRESQL},
	{&trigger_kind, BIT(TRIGGER_COMMENT), NULL},
	{&trigger_kind, BIT(TRIGGER_SCHEMA), ONLY_POSTGRESQL},
	{NULL, 0, NULL},
};

const Rules sqlite_rules = {
	.name = "sqlite",
	.overlay = ATTR_SQLITE,
	.syntax = &sqlite_syntax,
	.default_schema = NULL,
	.names_constraints = false,
	.keeps_text = true,
	.has_rowid = true,
	.type_optional = true,
	.columns_required = true,
	.lacks = sqlite_lacks,
};

const Lack *rules_lack(const Rules *rules, const Kind *kind, unsigned attr)
{
	for (const Lack *lack = rules->lacks; lack->kind; lack++)
		if (lack->kind == kind && (attr == kind->attrs ? lack->attrs == 0 : (lack->attrs & BIT(attr)) != 0))
			return lack;
	return NULL;
}

#include "postgresql_typed.h"

#include <string.h>

#include "postgresql_tree.h"
#include "text.h"

typedef struct Typed {
	ColumnTypeFn *type_of;
	const void *table;
} Typed;

/* True when a TypeName says this type: the same names, an array alike, and no parameters of its own. */
static bool names_type(json_t *type_name, const char *type)
{
	void *mem = mem_scratch(NULL);
	AUTO(json_t) *tree = postgresql_parse_expression(text_format(mem, "NULL::%s", type), NULL);
	talloc_free(mem);
	if (!tree)
		return false;
	postgresql_strip(tree);
	json_t *own = json_object_get(json_object_get(postgresql_root(tree), "TypeCast"), "typeName");
	return !json_object_get(type_name, "typmods") && json_equal(json_object_get(type_name, "names"), json_object_get(own, "names")) &&
	       (json_object_get(type_name, "arrayBounds") != NULL) == (json_object_get(own, "arrayBounds") != NULL);
}

static bool names_text(json_t *type_name, bool array)
{
	return names_type(type_name, array ? "text[]" : "text");
}

/* A type without its parameters: numeric of numeric(12,2). */
static bool names_base(json_t *type_name, const char *type)
{
	const char *open = strchr(type, '('), *close = open ? strchr(open, ')') : NULL;
	/* What stands behind the parameters belongs to the name: timestamp(3) with time zone. */
	char *base = close ? text_format(NULL, "%.*s%s", (int)(open - type), type, close + 1) : text_copy(NULL, type);
	bool named = names_type(type_name, base);

	talloc_free(base);
	return named;
}

static bool names_exact(const char *type)
{
	static const char *const exact[] = {"smallint", "integer", "bigint", "numeric", "double precision"};

	for (size_t i = 0; i < sizeof exact / sizeof *exact; i++)
		if (text_starts(type, exact[i]))
			return true;
	return false;
}

/* The literal under casts that the server puts on it where it is compared with a column of this type. */
static json_t *bare_literal(json_t *node, const char *type)
{
	bool varchar = text_starts(type, "character varying") || text_starts(type, "varchar");
	json_t *literal = node;

	for (json_t *cast; (cast = json_object_get(literal, "TypeCast")); literal = json_object_get(cast, "arg")) {
		json_t *name = json_object_get(cast, "typeName");
		if (!names_type(name, "varchar") && !names_text(name, false) && varchar)
			return NULL;
		if (!varchar && !names_base(name, type))
			return NULL;
	}
	json_t *constant = json_object_get(literal, "A_Const");
	/* A string takes the column's type whole. A number would be rounded to it, unless it is whole and the type exact. */
	if (literal == node || json_object_get(constant, "sval"))
		return constant ? literal : NULL;
	return json_object_get(constant, "ival") && names_exact(type) ? literal : NULL;
}

static void replace(json_t *parent, const char *key, json_t *value)
{
	json_incref(value);
	json_object_set_new(parent, key, value);
}

static bool is_kind(json_t *node, const char *kind)
{
	return text_same(json_string_value(json_object_get(node, "kind")), kind);
}

/* x IN (…) is x = ANY (ARRAY[…]) with the server. */
static void unfold_in(json_t *expression)
{
	json_t *list = json_object_get(json_object_get(expression, "rexpr"), "List");

	if (!is_kind(expression, "AEXPR_IN") || !list)
		return;
	bool not = text_same(postgresql_last_name(json_object_get(expression, "name")), "<>");
	json_t *elements = json_incref(json_object_get(list, "items"));
	json_object_set_new(expression, "kind", json_string(not ? "AEXPR_OP_ALL" : "AEXPR_OP_ANY"));
	json_object_set_new(expression, "rexpr", json_pack("{s:{s:o}}", "A_ArrayExpr", "elements", elements));
}

static json_t *comparison(json_t *left, const char *operator, json_t *right)
{
	return json_pack("{s:{s:s, s:[{s:{s:s}}], s:O, s:O}}", "A_Expr", "kind", "AEXPR_OP", "name", "String", "sval", operator, "lexpr",
			 left, "rexpr", right);
}

/* Takes the server's casts off what is compared with a column. */
static void bare_comparison(json_t *expression, const Typed *typed)
{
	json_t *left = json_object_get(expression, "lexpr"), *right = json_object_get(expression, "rexpr");
	json_t *cast = json_object_get(left, "TypeCast"), *column = cast ? json_object_get(cast, "arg") : left;
	json_t *fields = json_object_get(json_object_get(column, "ColumnRef"), "fields");
	const char *name = json_array_size(fields) == 1 ? postgresql_last_name(fields) : NULL;
	const char *type = name ? typed->type_of(name, typed->table) : NULL;

	if (!type)
		return;
	bool varchar = text_starts(type, "character varying") || text_starts(type, "varchar");
	if (cast && !(varchar && names_text(json_object_get(cast, "typeName"), false)))
		return;
	json_t *array = right;
	if (varchar && json_object_get(right, "TypeCast") &&
	    names_text(json_object_get(json_object_get(right, "TypeCast"), "typeName"), true))
		array = json_object_get(json_object_get(right, "TypeCast"), "arg");
	json_t *elements = json_object_get(json_object_get(array, "A_ArrayExpr"), "elements");
	size_t index;
	json_t *element;
	json_array_foreach(elements, index, element) if (!bare_literal(element, type)) return;
	if (!elements && !bare_literal(right, type))
		return;
	for (index = 0; index < json_array_size(elements); index++) {
		json_t *literal = json_incref(bare_literal(json_array_get(elements, index), type));
		json_array_set_new(elements, index, literal);
	}
	replace(expression, "rexpr", elements ? array : bare_literal(right, type));
	replace(expression, "lexpr", column);
}

static json_t *simplify(json_t *node, const Typed *typed);

static void simplify_members(json_t *node, const Typed *typed)
{
	const char *key;
	void *next;
	json_t *value;

	for (size_t i = 0; i < json_array_size(node); i++)
		json_array_set_new(node, i, simplify(json_array_get(node, i), typed));
	json_object_foreach_safe(node, next, key, value) json_object_set_new(node, key, simplify(value, typed));
}

/* A new reference to the node as the model would say it. */
static json_t *simplify(json_t *node, const Typed *typed)
{
	json_t *expression = json_object_get(node, "A_Expr");

	json_incref(node);
	if (expression && is_kind(expression, "AEXPR_BETWEEN")) {
		json_t *bounds = json_object_get(json_object_get(json_object_get(expression, "rexpr"), "List"), "items");
		json_t *left = json_object_get(expression, "lexpr");
		json_t *low = comparison(left, ">=", json_array_get(bounds, 0)), *high = comparison(left, "<=", json_array_get(bounds, 1));
		json_decref(node);
		node = json_pack("{s:{s:s, s:[o, o]}}", "BoolExpr", "boolop", "AND_EXPR", "args", low, high);
	} else if (expression) {
		unfold_in(expression);
		if (is_kind(expression, "AEXPR_LIKE") || is_kind(expression, "AEXPR_ILIKE"))
			json_object_set_new(expression, "kind", json_string("AEXPR_OP"));
		bare_comparison(expression, typed);
	}
	simplify_members(node, typed);
	return node;
}

bool postgresql_same_typed(const char *a, const char *b, const char *own_type, ColumnTypeFn *type_of, const void *table)
{
	AUTO(json_t) *left = postgresql_parse_expression(a, NULL);
	AUTO(json_t) *right = postgresql_parse_expression(b, NULL);
	const Typed typed = {.type_of = type_of, .table = table};

	if (!left || !right)
		return false;
	postgresql_strip(left);
	postgresql_strip(right);
	if (own_type) {
		json_t *one = bare_literal(postgresql_root(left), own_type), *other = bare_literal(postgresql_root(right), own_type);
		return one && other && json_equal(one, other);
	}
	AUTO(json_t) *simple_left = simplify(left, &typed);
	AUTO(json_t) *simple_right = simplify(right, &typed);
	return json_equal(simple_left, simple_right);
}

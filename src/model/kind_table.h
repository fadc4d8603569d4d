/* The macros that descriptor tables are written with: a row a struct member, checked against the member's type. */
#ifndef AUTOGEN_MODEL_KIND_TABLE_H
#define AUTOGEN_MODEL_KIND_TABLE_H

#include "kind.h"

enum { FLAG_WORDS = 10 };
extern const cyaml_strval_t flag_words[FLAG_WORDS];
extern const cyaml_schema_value_t name_value;

#define OPTIONAL_POINTER (CYAML_FLAG_OPTIONAL | CYAML_FLAG_POINTER)
/* A key with nothing behind it, as is left when all entries are commented out, is an empty list. */
#define OPTIONAL_LIST (CYAML_FLAG_OPTIONAL | CYAML_FLAG_POINTER_NULL)

/* libcyaml's macros do not look at the member's type; the _Generic does, and adds nothing. */
#define IS(type, structure, member) _Generic(((structure *)0)->member, type: 0)

#define ATTR_TEXT(key, structure, member)                                                                              \
	CYAML_FIELD_STRING_PTR(key, OPTIONAL_POINTER | IS(char *, structure, member), structure, member, 0,            \
			       CYAML_UNLIMITED)
#define ATTR_FLAG(key, structure, member)                                                                              \
	CYAML_FIELD_ENUM(key, CYAML_FLAG_OPTIONAL | CYAML_FLAG_STRICT | IS(Flag, structure, member), structure,        \
			 member, flag_words, FLAG_WORDS)
#define ATTR_CHOICE(key, structure, member, type, words)                                                               \
	CYAML_FIELD_ENUM(key, CYAML_FLAG_OPTIONAL | CYAML_FLAG_STRICT | IS(type, structure, member), structure,        \
			 member, words, sizeof words / sizeof *words)
#define ATTR_NAMES(key, structure, member)                                                                             \
	CYAML_FIELD_SEQUENCE(key, OPTIONAL_LIST | IS(char **, structure, member), structure, member, &name_value,   \
			     0, CYAML_UNLIMITED)
#define ATTR_OBJECTS(key, structure, member, type, value)                                                              \
	CYAML_FIELD_SEQUENCE(key, OPTIONAL_LIST | IS(type *, structure, member), structure, member, &value, 0,      \
			     CYAML_UNLIMITED)
#define ATTR_OBJECT(key, structure, member, type, fields)                                                              \
	CYAML_FIELD_MAPPING_PTR(key, OPTIONAL_POINTER | IS(type *, structure, member), structure, member, fields)

#define KIND(variable, word, list, structure, count, table)                                                            \
	_Static_assert(sizeof table##_fields / sizeof *table##_fields == (count) + 1, "a row for every attribute");    \
	_Static_assert(sizeof table##_traits / sizeof *table##_traits == (count), "a trait for every attribute");      \
	const Kind variable = {.name = word, .plural = list, .size = sizeof(structure), .attrs = (count),              \
			       .fields = table##_fields, .traits = table##_traits}

#define LIST_VALUE(variable, structure, fields)                                                                        \
	static const cyaml_schema_value_t variable = {CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, structure, fields)}

#endif

/*
 * The descriptors: what every object of a schema is made of, as data.
 *
 * libcyaml's field table says how an attribute is spelled, of what type it is and where it stands; a Trait beside each
 * row says what libcyaml cannot know. Loading, saving, comparing, reversing, JSON, XML and the JSON Schema all
 * follow from the two, and only kind.c and this file's functions know offsets.
 */
#ifndef AUTOGEN_MODEL_KIND_H
#define AUTOGEN_MODEL_KIND_H

#include <cyaml/cyaml.h>
#include <stdbool.h>

#include "schema.h"
#include "syntax.h"

typedef struct Kind Kind;

typedef enum AttrRole {
	ATTR_PLAIN,
	ATTR_IDENTITY,   /* with the others of its role what tells two objects of a list apart */
	ATTR_CHILDREN,   /* objects that are compared one by one, matched by identity */
	ATTR_PARTS,      /* objects that are one value together, compared in order */
	ATTR_REMARK,     /* said to autogen, not to the database: never compared */
	ATTR_SHORTHAND,  /* gone when normalized */
	ATTR_POSTGRESQL, /* an overlay: gone when normalized */
	ATTR_SQLITE,
} AttrRole;

/* When two texts of an attribute are the same (the dialect knows: Syntax). */
typedef enum Spelling {
	SPELLING_EXACT,
	SPELLING_NAME, /* of an object: SQLite compares without case */
	SPELLING_TYPE,
	SPELLING_EXPRESSION,
	SPELLING_NUMBER, /* an integer of any size */
	SPELLING_SET,    /* a list whose order means nothing */
} Spelling;

typedef struct Trait {
	AttrRole role;
	Spelling spelling;
	bool required;
	bool if_said;       /* compared only where both objects say it */
	int same_as_unsaid; /* of a choice: the value that says the default aloud, or 0 */
	const Kind *child; /* of lists of objects and of overlays */
	const char *help;  /* one sentence for editors and for the key reference */
} Trait;

struct Kind {
	const char *name;   /* the XML element, "kind" in JSON, and what messages call it */
	const char *plural; /* the key of its list in a model, NULL for the root */
	size_t size;        /* of the struct */
	unsigned attrs;     /* rows in `fields`, without CYAML_FIELD_END */
	const cyaml_schema_field_t *fields;
	const Trait *traits;
};

extern const Kind schema_kind, namespace_kind, extension_kind, enum_kind, sequence_kind, table_kind, column_kind, primary_key_kind,
	unique_kind, check_kind, foreign_key_kind, index_kind, index_key_kind, view_kind, trigger_kind,
	virtual_table_kind, pragma_kind, file_settings_kind;

/* All of them, the root first. */
extern const Kind *const all_kinds[];
extern const unsigned all_kinds_count;

/* The kind of that name, or NULL. */
const Kind *kind_find(const char *name);

/* The attribute that a key names, or `kind->attrs` when none does. */
unsigned kind_attr(const Kind *kind, const char *key);

typedef enum AttrType { TYPE_TEXT, TYPE_FLAG, TYPE_CHOICE, TYPE_NAMES, TYPE_OBJECTS, TYPE_OBJECT } AttrType;

AttrType attr_type(const Kind *kind, unsigned attr);
bool attr_is_flag(const Kind *kind, unsigned attr);

/* TYPE_TEXT: the text, or NULL. */
const char *attr_text(const Kind *kind, unsigned attr, const void *object);
void attr_set_text(const Kind *kind, unsigned attr, void *object, char *text);

/* TYPE_FLAG and TYPE_CHOICE: the value, and the word for it (NULL for 0 and for what is no value). */
int attr_choice(const Kind *kind, unsigned attr, const void *object);
void attr_set_choice(const Kind *kind, unsigned attr, void *object, int value);
const char *attr_word(const Kind *kind, unsigned attr, int value);
/* The value of a word, -1 when it is none. */
int attr_word_value(const Kind *kind, unsigned attr, const char *word);
/* The words of a choice, for messages; returns how many there are. */
unsigned attr_words(const Kind *kind, unsigned attr, const char **words, unsigned room);

/* TYPE_NAMES. */
char **attr_names(const Kind *kind, unsigned attr, const void *object, unsigned *count);
void attr_set_names(const Kind *kind, unsigned attr, void *object, char **names, unsigned count);

/* TYPE_OBJECTS and TYPE_OBJECT: the first of `*count` objects that stand side by side, `child->size` apart. */
void *attr_objects(const Kind *kind, unsigned attr, const void *object, unsigned *count);
void attr_set_objects(const Kind *kind, unsigned attr, void *object, void *objects, unsigned count);

/* True when nothing is said: NULL, 0, an empty list. */
bool attr_is_unsaid(const Kind *kind, unsigned attr, const void *object);
void attr_clear(const Kind *kind, unsigned attr, void *object);
/* `to`'s attribute becomes `from`'s; texts and lists are shared. */
void attr_share(const Kind *kind, unsigned attr, void *to, const void *from);

/* True for the roles that a comparison of two normalized objects looks at. */
bool attr_is_compared(const Kind *kind, unsigned attr);

/* True when both objects say the same; lists of objects by position. `syntax` NULL: byte by byte. */
bool attr_same(const Kind *kind, unsigned attr, const void *a, const void *b, const Syntax *syntax);

/* One line that shows the value to a person, in `mem`; "" when it is unsaid. */
char *attr_show(void *mem, const Kind *kind, unsigned attr, const void *object);

/* The name of an object, NULL when it has none, and its schema (NULL: the default one, or its name is one of the whole database). */
const char *object_name(const Kind *kind, const void *object);
const char *object_schema(const Kind *kind, const void *object);

/* The member of a table of that kind and name (NULL: unnamed), or NULL. */
void *table_member(const Kind *kind, const Table *table, const char *name);

/* Order of two objects by schema and name: the order of everything that is printed. */
int object_compare(const Kind *kind, const void *a, const void *b);

/* Sorts all lists whose order means nothing (children, not columns) by identity; unnamed ones keep their order. */
void schema_sort(Schema *schema);

/* A copy of everything below `object`, in `mem`. */
void *object_copy(void *mem, const Kind *kind, const void *object);

#endif

/* What a server says of names and objects that a model must know: one const struct a dialect. */
#ifndef AUTOGEN_MODEL_RULES_H
#define AUTOGEN_MODEL_RULES_H

#include <stdint.h>

#include "kind.h"

/* Attributes of a kind that a server cannot hold. They are never compared. */
typedef struct Lack {
	const Kind *kind;
	uint64_t attrs;      /* bit i stands for kind->fields[i]; 0: the whole kind */
	const char *way_out; /* NULL: leaving it out loses nothing that matters. Else a model that says it is refused so */
} Lack;

typedef struct Rules {
	const char *name; /* of the overlay's key */
	AttrRole overlay;
	const Syntax *syntax;
	const char *default_schema; /* NULL: there are no schemas */
	bool names_constraints;     /* the server names what is left unnamed */
	bool keeps_text;	    /* a declaration is kept as it was written, not printed anew from what it means */
	bool keys_not_null;	    /* primary key and identity columns are NOT NULL without saying so */
	bool has_sequences;	    /* serial and identity columns draw from one */
	bool has_rowid;		    /* a row has a number of its own: an INTEGER PRIMARY KEY is it */
	bool checks_references;	    /* a foreign key is refused unless what it refers to is there */
	bool stored_only;	    /* a generated column cannot be virtual */
	bool type_optional;
	bool columns_required; /* a table has at least one */
	unsigned name_limit;   /* bytes of a name, 0: no limit */
	const Lack *lacks;     /* ends with a NULL kind */
} Rules;

extern const Rules postgresql_rules, sqlite_rules;

/* The row that says the server cannot hold the attribute, or the kind itself (`attr` is kind->attrs); NULL: it can. */
const Lack *rules_lack(const Rules *rules, const Kind *kind, unsigned attr);

#endif

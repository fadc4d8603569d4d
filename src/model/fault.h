/*
 * Faults of YAML files: collected, then reported all at once, each with file, line, column and path.
 *
 * libcyaml stops at the first fault and keeps no positions. So a file that it refuses is read a second time with
 * libyaml into a document with marks, which is walked along the same descriptors.
 */
#ifndef AUTOGEN_MODEL_FAULT_H
#define AUTOGEN_MODEL_FAULT_H

#include "error.h"
#include "kind.h"

typedef struct YamlFile {
	char *path;
	char *text;
	size_t length;
} YamlFile;

typedef struct Fault {
	unsigned file; /* index of its file, for the order of the report */
	unsigned line;
	unsigned column;
	char *text; /* the whole line of the report */
} Fault;

typedef struct Faults {
	void *mem;
	const YamlFile *files;
	unsigned files_count;
	Fault *list;
	unsigned list_count;
} Faults;

/* Where in the model a fault is: an object of a top-level list, then a member of one of its lists, then a key. */
typedef struct Where {
	const Kind *kind; /* of the top object; NULL: the file itself */
	const char *schema;
	const char *name;
	unsigned occurrence; /* 0: the first of that name, 1: the second */
	const char *list;    /* key of a list (or single object) in it, or NULL */
	const char *member;  /* the name in that list; NULL: by index */
	unsigned index;      /* with a name: which occurrence of it */
	const char *key;     /* of the object found so far, or NULL */
} Where;

/* Everything wrong in the form of one file. */
void faults_find(Faults *faults, unsigned file, const Kind *kind);

/* One fault of meaning, at the place that `where` describes in whichever file has it. */
void faults_add(Faults *faults, const Where *where, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* True when there are none; else fails with all of them, in the order of the files. */
bool faults_report(Faults *faults, Error *error);

#endif

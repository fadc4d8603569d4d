/* YAML files in by libcyaml and out by libyaml, along the descriptors. */
#ifndef AUTOGEN_MODEL_DOCUMENT_H
#define AUTOGEN_MODEL_DOCUMENT_H

#include "fault.h"

/*
 * The object of `kind` that the file holds, in `mem`; an empty file is an object that says nothing. NULL when the
 * file cannot be taken: then `faults` holds at least one reason.
 */
void *document_load(void *mem, const Kind *kind, Faults *faults, unsigned file);

/* The object as YAML text in `mem`: keys in the order of the descriptors, nothing unsaid, columns and keys in flow style. */
char *document_save(void *mem, const Kind *kind, const void *object);

#endif

/* A tree of changes for people and programs: text, JSON, XML; and what describes the forms of it. */
#ifndef AUTOGEN_REPORT_REPORT_H
#define AUTOGEN_REPORT_REPORT_H

#include <jansson.h>

#include "diff.h"

/* One line a difference, in `mem`; "" when there is none. */
char *report_text(void *mem, const Change *root);

/* The tree as JSON: {"op", "kind", "path", "attributes", "from", "to", "changes"}. The caller owns the reference. */
json_t *report_json(const Change *root);

/* The tree as an XML document by schemas/diff.rng. Fails on a character that XML cannot hold. */
char *report_xml(void *mem, const Change *root, Error *error);

/* The tree that an XML document holds, in `mem`: change_equal() to the one that was written. */
Change *report_read_xml(void *mem, const char *xml, Error *error);

/* What a model file may hold, for editors (JSON Schema 2020-12), from the descriptors. */
char *report_model_schema(void *mem);

/* What report_xml() writes (RELAX NG), from the descriptors. */
char *report_diff_schema(void *mem);

#endif

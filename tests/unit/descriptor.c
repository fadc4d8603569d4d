/* The descriptors are whole, and what is generated from them is what is committed. */
#include <criterion/criterion.h>
#include <string.h>

#include "file.h"
#include "mem.h"
#include "report.h"
#include "rules.h"

Test(descriptor, every_row_is_filled)
{
	for (unsigned k = 0; k < all_kinds_count; k++) {
		const Kind *kind = all_kinds[k];
		for (unsigned attr = 0; attr < kind->attrs; attr++) {
			AttrType type = attr_type(kind, attr);
			cr_expect(kind->fields[attr].key, "%s: row %u", kind->name, attr);
			cr_expect(kind->traits[attr].help, "%s.%s says what it is", kind->name, kind->fields[attr].key);
			cr_expect_eq(kind->traits[attr].child != NULL, type == TYPE_OBJECTS || type == TYPE_OBJECT, "%s.%s",
				     kind->name, kind->fields[attr].key);
		}
	}
}

static bool lacks(const Rules *rules, const Kind *kind, unsigned attr)
{
	return rules_lack(rules, kind, kind->attrs) || rules_lack(rules, kind, attr);
}

/* What one dialect leaves out, the other holds: else the attribute has no use. */
Test(descriptor, every_attribute_has_a_server)
{
	for (unsigned k = 0; k < all_kinds_count; k++)
		for (unsigned attr = 0; attr < all_kinds[k]->attrs; attr++)
			cr_expect(!lacks(&postgresql_rules, all_kinds[k], attr) || !lacks(&sqlite_rules, all_kinds[k], attr) ||
					  strcmp(all_kinds[k]->fields[attr].key, "comment") == 0 ||
					  strcmp(all_kinds[k]->fields[attr].key, "schema") == 0,
				  "%s.%s", all_kinds[k]->name, all_kinds[k]->fields[attr].key);
}

static void expect_file(const char *path, const char *text)
{
	void *mem = mem_scratch(NULL);
	Error *error = error_new(mem);
	char *committed = file_read(mem, path, NULL, error);

	cr_assert(committed, "%s", error->message);
	cr_expect(strcmp(committed, text) == 0, "%s is not what the descriptors say; `autogen schema` writes it", path);
	talloc_free(mem);
}

Test(descriptor, schemas_are_generated)
{
	void *mem = mem_scratch(NULL);

	expect_file(SOURCE_FOLDER "/schemas/model.schema.json", report_model_schema(mem));
	expect_file(SOURCE_FOLDER "/schemas/diff.rng", report_diff_schema(mem));
	talloc_free(mem);
}

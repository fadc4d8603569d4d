/* libFuzzer: any bytes as the declaration of a table or an index. Run: build/fuzz/fuzz_sqlite_parse -max_total_time=600 */
#include <stddef.h>
#include <stdint.h>

#include "mem.h"
#include "sqlite_parse.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	void *mem = mem_scratch(NULL);
	char *sql = text_slice(mem, (const char *)bytes, size), *name;
	Table table = {0};
	Index index = {0};
	View view = {0};
	Trigger trigger = {0};

	parse_table(mem, sql, &table, error_new(mem));
	parse_index(mem, sql, &index, &name, error_new(mem));
	parse_view(mem, sql, &view, error_new(mem));
	parse_trigger(mem, sql, &trigger, error_new(mem));
	talloc_free(mem);
	return 0;
}
